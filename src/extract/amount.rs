//! What stands around a number: scale, currency, percent sign, "per 100 people".

use std::ops::Range;

use rust_decimal::Decimal;

use super::letters::{is_letter, is_word_part};
use crate::domain::Unit;

/// What kind of quantity a number is, by the signs beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An amount of money.
    Money(Unit),
    /// A percentage.
    Percent,
    /// Percentage points.
    Points,
    /// For every 100 people.
    Per100,
    /// A number of things.
    Count,
    /// A number with a unit that none of the indicators has.
    Other,
}

/// A number's scale and unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// Power of ten of the scale words: 9 for "billion".
    pub power: u32,
    /// What kind of quantity.
    pub kind: Kind,
    /// Where the quantity begins: its currency sign.
    pub start: usize,
    /// Where its unit ends.
    pub end: usize,
    /// Whether scale or unit stands beside this number itself.
    pub own_unit: bool,
}

const SCALES: [(&str, u32); 38] = [
    ("nghìn", 3),
    ("ngàn", 3),
    ("thousand", 3),
    ("thousands", 3),
    ("triệu", 6),
    ("tr", 6),
    ("tỷ", 9),
    ("tỉ", 9),
    ("trillion", 12),
    ("trillions", 12),
    ("tn", 12),
    ("trn", 12),
    ("thoudsand", 3),
    ("thous.", 3),
    ("trđ", 6),
    ("tr.đ", 6),
    ("trđồng", 6),
    ("tr.đồng", 6),
    ("tr. đồng", 6),
    ("tr đồng", 6),
    ("vạn", 4),
    ("million", 6),
    ("mln", 6),
    ("mn", 6),
    ("millions", 6),
    ("milion", 6),
    ("mil.", 6),
    ("mill.", 6),
    ("mil", 6),
    ("billion", 9),
    ("billions", 9),
    ("bln", 9),
    ("bn", 9),
    ("bilion", 9),
    ("bil", 9),
    ("bil.", 9),
    ("bill.", 9),
    ("quadrillion", 15),
];

const CURRENCIES: [(&str, Unit); 22] = [
    ("vietnamese dong", Unit::Vnd),
    ("việt nam đồng", Unit::Vnd),
    ("vnđ", Unit::Vnd),
    ("vnd", Unit::Vnd),
    // A slip of the keys that many pages hold.
    ("vdn", Unit::Vnd),
    ("đồng việt nam", Unit::Vnd),
    ("đồng", Unit::Vnd),
    ("đ", Unit::Vnd),
    ("đô la mỹ", Unit::Usd),
    ("đô la", Unit::Usd),
    ("đôla", Unit::Usd),
    ("đô-la mỹ", Unit::Usd),
    ("đô-la", Unit::Usd),
    ("dong", Unit::Vnd),
    ("dongs", Unit::Vnd),
    ("dollars", Unit::Usd),
    ("us dollars", Unit::Usd),
    ("u.s. dollars", Unit::Usd),
    ("usd", Unit::Usd),
    ("us$", Unit::Usd),
    ("us dollar", Unit::Usd),
    ("$", Unit::Usd),
];

const PREFIXES: [(&str, Unit); 7] = [
    ("us$", Unit::Usd),
    ("usd", Unit::Usd),
    ("vnd", Unit::Vnd),
    ("vnđ", Unit::Vnd),
    ("vdn", Unit::Vnd),
    ("$", Unit::Usd),
    ("₫", Unit::Vnd),
];

/// For each byte, which words of a list begin with it: they stand together.
type Initials = [Range<usize>; 256];

/// Which of [`SCALES`] begin with a byte.
static SCALES_OF: Initials = {
    let mut words = [""; SCALES.len()];
    let mut at = 0;
    while at < SCALES.len() {
        words[at] = SCALES[at].0;
        at += 1;
    }
    initials(&words)
};

/// Which of [`CURRENCIES`] begin with a byte.
static CURRENCIES_OF: Initials = {
    let mut words = [""; CURRENCIES.len()];
    let mut at = 0;
    while at < CURRENCIES.len() {
        words[at] = CURRENCIES[at].0;
        at += 1;
    }
    initials(&words)
};

const fn initials(words: &[&str]) -> Initials {
    let mut initials = [const { 0..0 }; 256];
    let mut at = 0;
    while at < words.len() {
        let byte = words[at].as_bytes()[0] as usize;
        let start = if initials[byte].end == 0 { at } else { initials[byte].start };
        assert!(at == start || initials[byte].end == at, "words of one initial stand together");
        initials[byte] = start..at + 1;
        at += 1;
    }
    initials
}

/// Reads what stands around the number at `from..to`.
pub(super) fn read(text: &str, from: usize, to: usize) -> Amount {
    let before = text[..from].trim_end_matches(' ');
    let last = before.as_bytes().last();
    let prefix = PREFIXES.iter().find(|prefix| {
        prefix.0.as_bytes().last() == last
            && before.ends_with(prefix.0)
            && (prefix.0.ends_with('$') || !before[..before.len() - prefix.0.len()].ends_with(is_word_part))
    });
    let start = prefix.map_or(from, |prefix| before.len() - prefix.0.len());
    let amount = Amount { power: 0, kind: Kind::Count, start, end: to, own_unit: prefix.is_some() };
    unit_behind(text, amount, prefix.map(|prefix| prefix.1), to - from <= LONGEST_SHORTENED)
}

/// The longest number that an abbreviation is glued to, in bytes.
const LONGEST_SHORTENED: usize = 5;

/// Reads `words` as if they stood behind a number and a blank.
pub(super) fn of_words(words: &str) -> Amount {
    unit_behind(words, Amount { power: 0, kind: Kind::Count, start: 0, end: 0, own_unit: false }, None, false)
}

/// Whether [`of_words`] may find a unit that `words` begin with: quick to say, and never no where it does.
pub(super) fn may_begin_with_unit(words: &str) -> bool {
    let next = Next::after(words, 0);
    !next.alike(&SCALES_OF).is_empty() || !next.alike(&CURRENCIES_OF).is_empty() || next.may_be_percent()
}

/// Reads what stands behind the number that is an `amount` so far, with the currency before it; an abbreviation may be glued to a
/// `short` one.
fn unit_behind(text: &str, mut amount: Amount, currency: Option<Unit>, short: bool) -> Amount {
    let to = amount.end;
    let mut vietnamese = false;
    for _ in 0..2 {
        let Some((word, power, end)) = scale_after(text, amount.end) else { break };
        amount.power += power;
        amount.end = end;
        amount.own_unit = true;
        vietnamese |= matches!(word, "tỷ" | "tỉ");
        if word.starts_with("tr") && word.contains('đ') {
            amount.kind = Kind::Money(Unit::Vnd);
            return rate(text, amount);
        }
    }
    // "1.48m subscriptions": an abbreviation only where it is glued to the number.
    if amount.power == 0
        && currency.is_none()
        && short
        && text[to..].starts_with('m')
        && text[to + 1..].starts_with([' ', ',', ';', ')'])
    {
        amount.power = 6;
        amount.end = to + 1;
        amount.own_unit = true;
    }
    if let Some(unit) = currency {
        amount.kind = Kind::Money(unit);
        // "VND 735" and "VND735bn đồng" alike.
    }
    let next = Next::after(text, amount.end);
    for (word, unit) in &CURRENCIES[next.alike(&CURRENCIES_OF)] {
        if let Some(end) = next.is(word) {
            amount.kind = Kind::Money(*unit);
            amount.end = end;
            amount.own_unit = true;
            // "1,386 VND billion"
            if amount.power == 0
                && let Some((_, power, end)) = scale_after(text, amount.end)
            {
                amount.power = power;
                amount.end = end;
            }
            return rate(text, amount);
        }
    }
    if currency.is_some() {
        return rate(text, amount);
    }
    let next = Next::after(text, to);
    if amount.power == 0 && next.may_be_percent() {
        for word in [
            "percentage points",
            "percentage point",
            "điểm phần trăm",
            "điểm %",
            "% points",
            "% điểm",
            "percent points",
        ] {
            if let Some(end) = next.is(word) {
                return Amount { kind: Kind::Points, end, own_unit: true, ..amount };
            }
        }
        for word in ["%", "percent", "percentage", "per cent", "phần trăm", "pct"] {
            if let Some(end) = next.is(word) {
                return Amount { kind: Kind::Percent, end, own_unit: true, ..amount };
            }
        }
    }
    if vietnamese
        && text[amount.end..]
            .trim_ascii_start()
            .chars()
            .next()
            .is_none_or(|c| !is_letter(c) || !people_follow(&text[amount.end..]))
    {
        // "226 tỷ" is said of đồng alone.
        amount.kind = Kind::Money(Unit::Vnd);
        return rate(text, amount);
    }
    amount
}

/// Whether what is said behind an amount tells that it is no money.
pub(super) fn people_follow(after: &str) -> bool {
    ["thuê bao", "người", "lượt", "usd", "giao dịch", "kwh", "bản ghi", "phút", "lít"]
        .iter()
        .any(|word| after.trim_ascii_start().starts_with(word))
}

/// An amount for each month or each thing is no total.
fn rate(text: &str, amount: Amount) -> Amount {
    let after = text[amount.end..].trim_start_matches(' ');
    let each = after.starts_with('/')
        || after.starts_with(['a', 'p', 'e', 'm'])
            && [
                "a month",
                "a year",
                "per month",
                "per year",
                "per day",
                "a day",
                "per km",
                "per square",
                "per capita",
                "per person",
                "each",
                "một tháng",
                "mỗi tháng",
                "mỗi năm",
                "một năm",
                "mỗi người",
                "per station",
                "per unit",
                "per kilometer",
                "a week",
                "per household",
                "per employee",
                "per subscriber",
                "annually",
            ]
            .iter()
            .any(|phrase| {
                after.strip_prefix(phrase).is_some_and(|rest| {
                    // "471 billion a year earlier"
                    !["earlier", "ago", "before", "on "].iter().any(|word| rest.trim_ascii_start().starts_with(word))
                })
            });
    if each { Amount { kind: Kind::Other, ..amount } } else { amount }
}

/// The longest scale word after `at`, its power of ten, and where it ends.
fn scale_after(text: &str, at: usize) -> Option<(&'static str, u32, usize)> {
    let next = Next::after(text, at);
    let alike = SCALES[next.alike(&SCALES_OF)].iter();
    alike.filter_map(|(word, power)| Some((*word, *power, next.is(word)?))).max_by_key(|scale| scale.0.len())
}

/// The powers of ten of the scale words behind a number, at `to`, the second one 0 where there is but one, and where they end.
pub(super) fn scales_behind(text: &str, to: usize) -> Option<([u32; 2], usize)> {
    let (_, first, end) = scale_after(text, to)?;
    Some(scale_after(text, end).map_or(([first, 0], end), |(_, second, end)| ([first, second], end)))
}

/// Whether `words` end with a currency or a word of scale.
pub(super) fn ends_with_unit(words: &str) -> bool {
    let Some(last) = words.as_bytes().last() else { return false };
    let ends = |unit: &str| unit.as_bytes().last() == Some(last) && words.ends_with(unit);
    UNIT_ENDS[usize::from(*last)]
        && (CURRENCIES.iter().any(|currency| ends(currency.0)) || SCALES.iter().any(|scale| ends(scale.0)))
}

/// Whether some currency or word of scale ends with a byte.
static UNIT_ENDS: [bool; 256] = with_ends(with_ends([false; 256], &CURRENCIES), &SCALES);

/// `ends` with the bytes with which `words` end.
const fn with_ends<T>(mut ends: [bool; 256], words: &[(&str, T)]) -> [bool; 256] {
    let mut at = 0;
    while at < words.len() {
        if let Some(last) = words[at].0.as_bytes().last() {
            ends[*last as usize] = true;
        }
        at += 1;
    }
    ends
}

/// The words after a number, with a blank or two between, or none.
struct Next<'t> {
    text: &'t str,
    start: usize,
    initial: Option<u8>,
}

impl<'t> Next<'t> {
    fn after(text: &'t str, at: usize) -> Self {
        let bytes = &text.as_bytes()[at..];
        let blanks = bytes.iter().take(3).take_while(|byte| **byte == b' ').count();
        Self { text, start: at + blanks, initial: bytes.get(blanks).copied().filter(|_| blanks <= 2) }
    }

    /// Whether they may begin with a sign or a word for percent.
    fn may_be_percent(&self) -> bool {
        matches!(self.initial, Some(b'p' | b'%' | 0xc4))
    }

    /// Which words of a list begin as these do.
    fn alike(&self, initials: &Initials) -> Range<usize> {
        self.initial.map_or(0..0, |initial| initials[usize::from(initial)].clone())
    }

    /// The end of `word` where the words begin with it, and no letter comes after it.
    #[inline]
    fn is(&self, word: &str) -> Option<usize> {
        // Nearly all words differ in their first bytes: that one look spares the rest.
        let [first, rest @ ..] = word.as_bytes() else { return None };
        let second = rest.first();
        if self.initial != Some(*first) || second.is_some() && second != self.text.as_bytes().get(self.start + 1) {
            return None;
        }
        self.ends(word)
    }

    fn ends(&self, word: &str) -> Option<usize> {
        if !self.text.as_bytes()[self.start..].starts_with(word.as_bytes()) {
            return None;
        }
        let end = self.start + word.len();
        let letter = word.ends_with(is_word_part);
        let after = &self.text[end..];
        // "612 billionVND": a scale may be glued to its currency.
        let glued = || ["vnd", "vnđ", "usd", "đồng", "dong"].iter().any(|currency| after.starts_with(currency));
        (!letter || !after.starts_with(is_word_part) || glued()).then_some(end)
    }
}

/// `value` times ten to the power of `power`.
pub(super) fn scaled(value: Decimal, power: u32) -> Option<Decimal> {
    if power == 0 {
        return Some(value);
    }
    Some(value.checked_mul(Decimal::from(10_u64.checked_pow(power)?))?.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_read_on_both_sides() {
        for (text, number, power, kind, quote) in [
            ("vnd 812.6 billion, up", "812.6", 9, Kind::Money(Unit::Vnd), "vnd 812.6 billion"),
            ("735.3 billion vnd", "735.3", 9, Kind::Money(Unit::Vnd), "735.3 billion vnd"),
            ("vnd735bn", "735", 9, Kind::Money(Unit::Vnd), "vnd735bn"),
            ("vdn735 billion", "735", 9, Kind::Money(Unit::Vnd), "vdn735 billion"),
            ("445 nghìn tỷ đồng", "445", 12, Kind::Money(Unit::Vnd), "445 nghìn tỷ đồng"),
            ("4,17 triệu tỷ đồng", "4,17", 15, Kind::Money(Unit::Vnd), "4,17 triệu tỷ đồng"),
            ("129,8 tỷ usd", "129,8", 9, Kind::Money(Unit::Usd), "129,8 tỷ usd"),
            ("us$94.2 billion", "94.2", 9, Kind::Money(Unit::Usd), "us$94.2 billion"),
            ("226 tỷ, tức", "226", 9, Kind::Money(Unit::Vnd), "226 tỷ"),
            ("1,2 triệu thuê bao", "1,2", 6, Kind::Count, "1,2 triệu"),
            ("92.7%", "92.7", 0, Kind::Percent, "92.7%"),
            ("0.1 percent more", "0.1", 0, Kind::Percent, "0.1 percent"),
            ("6,3 điểm phần trăm", "6,3", 0, Kind::Points, "6,3 điểm phần trăm"),
            ("1,9 triệu đồng/tháng", "1,9", 6, Kind::Other, "1,9 triệu đồng"),
            ("1.200 thuê bao", "1.200", 0, Kind::Count, "1.200"),
            ("71 tr.đ", "71", 6, Kind::Money(Unit::Vnd), "71 tr.đ"),
        ] {
            let at = text.find(number).unwrap();
            let amount = read(text, at, at + number.len());
            assert_eq!((amount.power, amount.kind, &text[amount.start..amount.end]), (power, kind, quote), "{text}");
        }
    }
}

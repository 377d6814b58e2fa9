//! The numbers of cells.

use rust_decimal::Decimal;

use crate::domain::{Bound, Counting, Unit};
use crate::extract::folded::fold_phrase;
use crate::extract::letters::is_word_part;
use crate::extract::number::{self, Notation, Shape};
use crate::extract::table::without_marks;
use crate::extract::typed::read_value;

use super::cell_cues::CellCues;
use super::names::{bound, is_counted};

/// What a cell of figures holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    /// A number, with the unit where the cell names one itself, and its hedge.
    Number(Decimal, Option<Counting>, Bound),
    /// A number that is larger than any that is kept.
    TooLarge,
    /// A sign that the number is not known.
    Missing,
    /// Something else.
    Words,
}

/// The signs by which statistics say that there is no number, or that it is not known.
const MISSING: [&str; 7] = ["-", "--", "...", "…", "..", ".", ":"];

/// Reads a cell; `comma` says whether a comma begins the fraction where the number's own signs leave it open.
pub(super) fn value(words: &str, comma: bool) -> Value {
    let (bound, words) = hedged(words);
    let folded = fold_phrase(words.trim());
    let plain = without_marks(&folded);
    if MISSING.contains(&plain) || CellCues::bundled().missing.holds(plain) {
        return Value::Missing;
    }
    let percent = folded[plain.len()..].contains('%');
    match plain_number(plain, comma) {
        Some(Ok(number)) => {
            let counting = percent.then_some(Counting { unit: Some(Unit::Percent), zeros: 0 });
            return Value::Number(number, counting, bound);
        }
        Some(Err(TooLarge)) => return Value::TooLarge,
        None => {}
    }
    match read_value(words) {
        // It has its scale in it already. Signs that are not understood give none, and must not take that of the column.
        Some((number, unit)) if says_scale(&folded, number, unit) => {
            Value::Number(number, Some(Counting { unit, zeros: 0 }), bound)
        }
        _ => Value::Words,
    }
}

/// Whether the words around a number say in what it counts: “thuê bao” do, “(e)” does not.
fn says_scale(folded: &str, number: Decimal, unit: Option<Unit>) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let (Some(from), Some(to)) = (folded.find(is_digit), folded.rfind(is_digit)) else { return false };
    let is_scaled = read_value(&folded[from..=to]).is_none_or(|(bare, _)| bare != number.abs());
    match unit {
        None => is_scaled,
        Some(Unit::Count) => is_scaled || is_counted(folded[to + 1..].trim_matches(|c: char| !is_word_part(c))),
        Some(_) => true,
    }
}

/// The hedge before a number, and what follows it.
fn hedged(words: &str) -> (Bound, &str) {
    const SIGNS: [(&str, Bound); 10] = [
        ("≈", Bound::About),
        ("~", Bound::About),
        ("∼", Bound::About),
        ("≃", Bound::About),
        (">=", Bound::Above),
        ("<=", Bound::Below),
        ("≥", Bound::Above),
        ("≤", Bound::Below),
        (">", Bound::Above),
        ("<", Bound::Below),
    ];
    let words = words.trim();
    if let Some((sign, bound)) = SIGNS.iter().find(|(sign, _)| words.starts_with(sign)) {
        return (*bound, words[sign.len()..].trim_start());
    }
    // Words of a hedge, up to the number.
    let digits = words.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    match bound(words[..digits].trim()) {
        Some(bound) => (bound, &words[digits..]),
        None => (Bound::Exact, words),
    }
}

/// So many digits any number may have that is kept.
const MOST_DIGITS: usize = 28;

/// More than is kept.
struct TooLarge;

/// A number and nothing else.
fn plain_number(words: &str, comma: bool) -> Option<Result<Decimal, TooLarge>> {
    let (negative, digits) = match words.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, words.strip_prefix('+').unwrap_or(words)),
    };
    let (digits, in_thousands) = match digits.split_once('e') {
        // A spreadsheet's shortening of a long number.
        Some((mantissa, power)) if mantissa.contains('.') || mantissa.len() == 1 => (mantissa, Some(power)),
        _ => (digits, None),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let scanned = number::scan_spaced(digits, 0, true);
    if scanned.range.end != digits.len() {
        return None;
    }
    let notation = if comma { Notation::Comma } else { Notation::Point };
    let Some(mut value) = number::value(digits, &scanned, notation) else {
        // More digits than there is room for; of a fraction they make the number no larger.
        let notation = if let Shape::Clear(own) = scanned.shape { own } else { notation };
        let whole = digits.split(if notation == Notation::Comma { ',' } else { '.' }).next().unwrap_or_default();
        let is_large = whole.bytes().filter(u8::is_ascii_digit).count() > MOST_DIGITS;
        return is_large.then_some(Err(TooLarge));
    };
    if let Some(power) = in_thousands {
        let power: i32 = power.parse().ok()?;
        let factor =
            (0..power.unsigned_abs().min(29)).try_fold(Decimal::ONE, |factor, _| factor.checked_mul(Decimal::TEN));
        let scaled = match factor {
            Some(factor) if power < 0 => value.checked_div(factor),
            Some(factor) => value.checked_mul(factor),
            None if power < 0 => return None,
            None => None,
        };
        let Some(scaled) = scaled else { return Some(Err(TooLarge)) };
        value = scaled;
    }
    Some(Ok(if negative { -value } else { value }))
}

/// Whether the words are a number, a sign for none, or neither.
pub(super) fn is_number(words: &str) -> bool {
    matches!(
        value(words, false),
        Value::TooLarge | Value::Number(_, None | Some(Counting { unit: Some(Unit::Percent), .. }), _)
    )
}

/// Words without the sign of a note behind them: of “2025 (*)”, “2025*” and “2025 (1)” the year.
pub(super) fn without_note(words: &str) -> &str {
    let is_sign = |inner: &str| matches!(inner, "*" | "**" | "***" | "1" | "2" | "3" | "a" | "b" | "e");
    let bare = match words.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((before, inner)) if is_sign(inner.trim()) => before,
        _ => words,
    };
    bare.trim_end_matches(['*', ' ', '¹', '²', '³'])
}

/// Whether the words are the number of a year, perhaps with a note.
pub(super) fn is_year(words: &str) -> bool {
    let words = without_note(words);
    words.len() == 4 && words.parse::<i32>().is_ok_and(|year| (1900..=2100).contains(&year))
}

/// How the numbers of a table are written, by those that leave no doubt: `true` for a comma before the fraction. `typed`
/// says that the numbers among its cells have a point before their fraction and cannot be taken otherwise; how its words
/// are written, those tell that look like numbers and are none.
pub(super) fn has_comma<'t>(cells: impl Iterator<Item = &'t str>, vietnamese: bool, typed: bool) -> bool {
    let (mut comma, mut point) = (0, 0);
    let (mut grouped_by_point, mut grouped_by_comma) = (0, 0);
    for words in cells {
        let folded = fold_phrase(hedged(words).1.trim_end_matches(['%', '*', ' ']));
        let digits = folded.trim_start_matches(['-', '+']);
        if !digits.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let scanned = number::scan(digits, 0);
        if scanned.range.end != digits.len() {
            continue;
        }
        match scanned.shape {
            Shape::Clear(Notation::Comma) => comma += 1,
            Shape::Clear(Notation::Point) if typed && !digits.contains(',') => {}
            Shape::Clear(Notation::Point) => point += 1,
            Shape::Ambiguous { sign: b'.' } => grouped_by_point += 1,
            Shape::Ambiguous { .. } => grouped_by_comma += 1,
            Shape::Plain => {}
        }
    }
    match comma.cmp(&point) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        // All have one sign before three digits: a table of whole numbers, grouped.
        std::cmp::Ordering::Equal if grouped_by_point != grouped_by_comma => grouped_by_point > grouped_by_comma,
        std::cmp::Ordering::Equal => vietnamese && !typed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_statistics_write_them() {
        let shown = |words: &str, comma: bool| match value(words, comma) {
            Value::Number(number, counting, bound) => {
                let unit = counting.map_or("", |counting| counting.unit.map_or("?", Unit::code));
                let bound = if bound == Bound::Exact { "" } else { bound.code() };
                format!("{bound} {} {unit}", number.normalize()).trim().to_owned()
            }
            Value::TooLarge => "too large".to_owned(),
            Value::Missing => "missing".to_owned(),
            Value::Words => "words".to_owned(),
        };
        for (words, comma, expected) in [
            ("95", false, "95"),
            ("1.234,5", false, "1234.5"),
            ("1,234.5", true, "1234.5"),
            ("1.234", true, "1234"),
            ("1.234", false, "1.234"),
            ("1 234 567", true, "1234567"),
            ("-3,2", true, "-3.2"),
            ("12,5%", true, "12.5 percent"),
            ("95*", true, "95"),
            ("95 (1)", true, "95"),
            ("145915000000000", false, "145915000000000"),
            ("1.5e9", false, "1500000000"),
            ("735,3 tỷ đồng", true, "735300000000 VND"),
            ("…", true, "missing"),
            ("≈900", true, "about 900"),
            ("~ 1.200,5", true, "about 1200.5"),
            (">1200", false, "above 1200"),
            ("≤ 1200", false, "below 1200"),
            ("khoảng 735,3", true, "about 735.3"),
            ("Hơn 735,3 tỷ đồng", true, "above 735300000000 VND"),
            ("about 1200", false, "about 1200"),
            ("more than 12%", false, "above 12 percent"),
            ("1,2 triệu", true, "1200000 ?"),
            ("1200 thuê bao", true, "1200 count"),
            ("(900)", false, "words"),
            ("±900", false, "words"),
            ("900 (ước)", true, "words"),
            ("trong đó 900", true, "words"),
            ("2e21", false, "2000000000000000000000"),
            ("2e30", false, "too large"),
            ("1e-40", false, "words"),
            ("99999999999999999999999999999", false, "too large"),
            ("0.12345678901234567890123456789012345678901", false, "words"),
            ("..", true, "missing"),
            ("Cao Bằng", true, "words"),
            ("2012/2011", true, "words"),
        ] {
            assert_eq!(shown(words, comma), expected, "{words}");
        }
    }

    #[test]
    fn the_notation_is_that_of_the_clear_numbers() {
        let comma = |cells: &[&str]| has_comma(cells.iter().copied(), false, false);
        let of_words = |cells: &[&str]| has_comma(cells.iter().copied(), true, true);
        assert!(comma(&["1.234", "12,5", "7"]));
        assert!(!comma(&["1,234", "12.5", "7"]));
        assert!(comma(&["1.234", "2.345"]), "grouped by points");
        assert!(!comma(&["1,234", "2,345"]));
        assert!(!comma(&["1", "2"]));
        // Of a sheet with numbers its words alone tell.
        assert!(of_words(&["735.3", "1.2340", "1.234"]));
        assert!(of_words(&["735.3", "12,5"]));
        assert!(!of_words(&["735.3", "1,234.5", "1.234"]));
        assert!(!of_words(&["735.3", "12", "1.2340"]));
    }
}

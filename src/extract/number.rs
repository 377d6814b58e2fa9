//! Reads numbers as they are printed, in both notations.
//!
//! `2.080.943,5` and `2,080,943.5` are one number; which sign groups digits and which begins the
//! fraction is told by the number's own shape where it can be, else by the other numbers of the
//! text, else by its language.

use std::ops::Range;

use rust_decimal::Decimal;

use super::letters::is_letter;
use super::torn;

/// Which sign begins the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

/// What the signs of one number say of the notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// No sign, or blanks only.
    Plain,
    /// Clear from the number alone.
    Clear(Notation),
    /// One sign before exactly three digits.
    Ambiguous {
        /// The sign.
        sign: u8,
    },
}

/// Digits with their signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// Where they stand in the folded text.
    pub range: Range<usize>,
    /// What the signs say.
    pub shape: Shape,
}

/// Where the first digit of `bytes` from `from` on stands. Looks at eight bytes a step: nine bytes of
/// ten are no digit.
pub(super) fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xff;
    let rest = bytes.get(from..)?;
    let (eights, last) = rest.as_chunks::<8>();
    for (step, eight) in eights.iter().enumerate() {
        // '0' to '9' become 0 to 9; only these stay below 0x80 when 0x76 is added, and had no high bit before.
        let word = u64::from_le_bytes(*eight) ^ (ONES * 0x30);
        let high = ((word & (ONES * 0x7f)) + ONES * 0x76) | word;
        let found = !high & (ONES * 0x80);
        if found != 0 {
            return Some(from + step * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let at = last.iter().position(u8::is_ascii_digit)?;
    Some(from + eights.len() * 8 + at)
}

/// Finds the digits that begin at `at`; `text[at]` is a digit.
pub(super) fn scan(text: &str, at: usize) -> Digits {
    scan_spaced(text, at, false)
}

/// Like [`scan`]; where `spaced`, the text groups digits by blanks throughout.
pub(super) fn scan_spaced(text: &str, at: usize, spaced: bool) -> Digits {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let first = run(at);
    let mut end = at + first;
    // Behind most numbers stands what belongs to none.
    let sign = |at: usize| matches!(bytes.get(at), Some(b'.' | b','));
    let blank =
        || bytes.get(end) == Some(&b' ') && (sign(end + 1) || bytes.get(end + 1).is_some_and(u8::is_ascii_digit));
    if !sign(end) && !blank() {
        return Digits { range: at..end, shape: Shape::Plain };
    }
    // Groups parted by blanks: "1 384 520". All of them have three digits, and there is no sign before.
    if first <= 3 && bytes.get(end) == Some(&b' ') {
        let mut stop = end;
        while bytes.get(stop) == Some(&b' ') && run(stop + 1) == 3 && bytes[at] != b'0' {
            stop += 4;
        }
        let next = bytes.get(stop).copied();
        let lone = stop == end + 4;
        // "1 286,4"
        let torn = usize::from(bytes.get(stop..stop + 2) == Some(b" ,"));
        let fraction = if bytes.get(stop + torn) == Some(&b',') { run(stop + torn + 1) } else { 0 };
        let over = if fraction > 0 { stop + torn + 1 + fraction } else { stop };
        let word_after = text[over..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(is_letter));
        // "Fixed telephone subscribers: 11 920" at the end of its line
        let labelled = || {
            let label = text[..at].trim_end_matches(' ').strip_suffix(':').map(str::trim_ascii_end);
            let over = text[stop..].trim_start_matches([' ', ';', '.', ',']);
            label.is_some_and(|label| label.ends_with(is_letter)) && (over.is_empty() || over.starts_with('\n'))
        };
        if stop > end
            && next.is_none_or(|b| !b.is_ascii_digit() && b != b'/')
            && (!lone || word_after || spaced || labelled())
        {
            if (1..=2).contains(&fraction) {
                return Digits { range: at..over, shape: Shape::Clear(Notation::Comma) };
            }
            return Digits { range: at..stop, shape: Shape::Plain };
        }
    }
    let mut signs: [(u8, usize); 8] = [(0, 0); 8];
    let mut count = 0;
    while count < signs.len() {
        let Some(&sign) = bytes.get(end) else { break };
        if sign != b'.' && sign != b',' {
            break;
        }
        let group = run(end + 1);
        if group == 0 {
            break;
        }
        signs[count] = (sign, group);
        count += 1;
        end += 1 + group;
    }
    // "412. 906 thuê bao", "9 ,85 tỷ đồng"
    if let Some(whole) = torn::whole(text, at, end) {
        return whole;
    }
    let of = |sign: u8| if sign == b'.' { Notation::Comma } else { Notation::Point };
    let other = |sign: u8| if sign == b'.' { Notation::Point } else { Notation::Comma };
    let shape = match &signs[..count] {
        [] => Shape::Plain,
        [(sign, 3)] if first <= 3 && bytes[at] != b'0' => Shape::Ambiguous { sign: *sign },
        [(sign, _)] => Shape::Clear(other(*sign)),
        [.., last] if signs[..count].iter().all(|sign| sign.0 == last.0) => {
            if signs[..count].iter().all(|sign| sign.1 == 3) && first <= 3 {
                Shape::Clear(of(last.0))
            } else {
                // "30.6.2024" or a list without blanks: only the first number is read.
                return Digits { range: at..at + first, shape: Shape::Plain };
            }
        }
        [head @ .., last] if head.iter().all(|sign| sign.0 != last.0 && sign.1 == 3) => Shape::Clear(other(last.0)),
        [(sign, group), ..] => {
            // "3,185,000,41.270": give up after the first sign.
            let range = at..at + first + 1 + group;
            let shape = if *group == 3 { Shape::Ambiguous { sign: *sign } } else { Shape::Clear(other(*sign)) };
            return Digits { range, shape };
        }
    };
    Digits { range: at..end, shape }
}

/// The end of a plus after the number that ends at `to`: "3,000-plus stations", "46,000+ subscribers".
pub(super) fn plus_after(text: &str, to: usize) -> Option<usize> {
    let after = text.get(to..).filter(|after| after.starts_with(['-', '+']))?;
    let word = ["-plus", "-odd", "+"].into_iter().find(|word| after.starts_with(word))?;
    let rest = &after[word.len()..];
    rest.starts_with([' ', ',', '.', ';', ')']).then_some(to + word.len())
}

/// The end of words that hedge the number that ends at `to` and part it from its noun: "12,300 or so fixed lines".
pub(super) fn hedge_after(text: &str, to: usize) -> Option<usize> {
    let after = text.get(to..)?;
    [" or so", " or thereabouts"].into_iter().find(|words| after.starts_with(words)).map(|words| to + words.len())
}

/// The number that `digits` stand for where `notation` holds.
pub(super) fn value(text: &str, digits: &Digits, notation: Notation) -> Option<Decimal> {
    let notation = if let Shape::Clear(own) = digits.shape { own } else { notation };
    let fraction_sign = if notation == Notation::Point { b'.' } else { b',' };
    let mut mantissa: i128 = 0;
    let mut scale = None;
    for &byte in &text.as_bytes()[digits.range.clone()] {
        if byte.is_ascii_digit() {
            mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
            scale = scale.map(|places: u32| places + 1);
        } else if byte == fraction_sign {
            scale = Some(0);
        }
    }
    Decimal::try_from_i128_with_scale(mantissa, scale.unwrap_or(0)).ok().map(|value| value.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, notation: Notation) -> String {
        let digits = scan(text, 0);
        format!("{} {}", &text[digits.range.clone()], value(text, &digits, notation).unwrap())
    }

    proptest::proptest! {
        #[test]
        fn the_next_digit_is_the_first(bytes: Vec<u8>, from in 0_usize..40) {
            let slow = bytes.iter().skip(from).position(u8::is_ascii_digit).map(|step| from + step);
            proptest::prop_assert_eq!(next_digit(&bytes, from), slow);
        }
    }

    #[test]
    fn both_notations_are_read() {
        for (text, notation, expected) in [
            ("735.3", Notation::Comma, "735.3 735.3"),
            ("735,3", Notation::Point, "735,3 735.3"),
            ("2,080,943", Notation::Comma, "2,080,943 2080943"),
            ("2.080.943,25", Notation::Point, "2.080.943,25 2080943.25"),
            ("3,357", Notation::Point, "3,357 3357"),
            ("3,357", Notation::Comma, "3,357 3.357"),
            ("1 384 520 thuê bao", Notation::Comma, "1 384 520 1384520"),
            ("13 280 thuê bao", Notation::Comma, "13 280 13280"),
            ("0,750 ", Notation::Point, "0,750 0.75"),
            ("2020 186", Notation::Point, "2020 2020"),
            ("41,270 and", Notation::Point, "41,270 41270"),
            ("99.8% of", Notation::Point, "99.8 99.8"),
            ("412. 906 thuê bao", Notation::Point, "412. 906 412906"),
            ("31 .640 thuê bao", Notation::Point, "31 .640 31640"),
            ("1.412. 906 thuê bao", Notation::Point, "1.412. 906 1412906"),
            ("98. 100 ", Notation::Point, "98 98"),
            ("12, 906 xã", Notation::Point, "12 12"),
        ] {
            assert_eq!(read(text, notation), expected, "{text}");
        }
    }
}

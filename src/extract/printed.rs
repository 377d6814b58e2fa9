//! A number as it is printed, apart from what was made of it: its two readings where its one sign leaves two, and what
//! the other numbers of its document tell about the sign.
//!
//! What reads figures decides by block and by language; what watches over them asks here which reading the document
//! as a whole would choose.

use rust_decimal::Decimal;

use super::amount::{self, Kind};
use super::folded::{Folded, fold_phrase};
use super::letters::is_word_part;
use super::number::{self, Notation, Shape};
use crate::domain::{Span, Unit};

/// How often each notation stands in a text beyond doubt: `1,234.5`, `12.75` and `1,234,567` for the point,
/// `1.234,5`, `12,75` and `1.234.567` for the comma.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotationEvidence {
    /// Numbers whose fraction begins with a point.
    pub point: usize,
    /// Numbers whose fraction begins with a comma.
    pub comma: usize,
}

impl NotationEvidence {
    /// Counts the numbers of `text` that leave no doubt.
    pub fn of(text: &str) -> Self {
        let folded = Folded::part(text, 0..text.len());
        let (text, mut at, mut found) = (folded.text.as_str(), 0, Self::default());
        let bytes = text.as_bytes();
        while let Some(step) = bytes[at..].iter().position(u8::is_ascii_digit) {
            let digits = number::scan(text, at + step);
            let before = text[..digits.range.start].chars().next_back();
            let after = text[digits.range.end..].chars().next();
            // "27.12/2024", "v2.15": parts of dates and names say nothing of numbers.
            let alone = |c: Option<char>| c.is_none_or(|c| !is_word_part(c) && !matches!(c, '/' | '_' | '.'));
            let closed = after != Some('.') || text[digits.range.end + 1..].starts_with([' ', '\n']);
            if alone(before) && (alone(after) || after == Some('.') && closed) {
                match digits.shape {
                    Shape::Clear(Notation::Point) => found.point += 1,
                    Shape::Clear(Notation::Comma) => found.comma += 1,
                    Shape::Plain | Shape::Ambiguous { .. } => {}
                }
            }
            at = digits.range.end.max(at + step + 1);
        }
        found
    }

    /// The notation of the document: that of at least two numbers, and of four in five. `true` for the point.
    fn is_point(self) -> Option<bool> {
        let (most, least) = (self.point.max(self.comma), self.point.min(self.comma));
        (most >= 2 && most >= 4 * least).then_some(self.point > self.comma)
    }
}

/// The two readings of a number with one sign before three digits, in base units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings {
    /// Read with the point before the fraction.
    pub point: Decimal,
    /// Read with the comma before the fraction.
    pub comma: Decimal,
    /// Whether nobody would print the number with a fraction: it counts whole things, and no scale word enlarges it.
    pub whole: bool,
}

impl Readings {
    /// The readings of the number that stands at `quote` in `text`; nothing where its signs leave no choice, or where
    /// its scale does not stand beside it, as in the cells of a table.
    pub fn of(text: &str, quote: Span) -> Option<Self> {
        let folded = fold_phrase(quote.of(text)?);
        let from = folded.find(|c: char| c.is_ascii_digit())?;
        let digits = number::scan(&folded, from);
        if !matches!(digits.shape, Shape::Ambiguous { .. }) {
            return None;
        }
        let amount = amount::read(&folded, digits.range.start, digits.range.end);
        if matches!(amount.kind, Kind::Percent | Kind::Points) {
            return None;
        }
        let read = |notation| amount::scaled(number::value(&folded, &digits, notation)?, amount.power);
        let whole = amount.power == 0;
        Some(Self { point: read(Notation::Point)?, comma: read(Notation::Comma)?, whole })
    }

    /// The reading that `value` is not; nothing where it is neither.
    pub fn other(&self, value: Decimal) -> Option<Decimal> {
        if value == self.point {
            Some(self.comma)
        } else if value == self.comma {
            Some(self.point)
        } else {
            None
        }
    }

    /// The reading that a document which shows `evidence` calls for, where `value` is the other one.
    pub fn against(&self, value: Decimal, evidence: NotationEvidence) -> Option<Decimal> {
        if self.whole {
            return None;
        }
        let called_for = if evidence.is_point()? { self.point } else { self.comma };
        self.other(value).filter(|other| *other == called_for)
    }
}

/// The number that a damaged one was meant to be: "2,080.943" subscribers are 2,080,943. Nothing where `value` is a
/// whole number, or where its decimals are no group of three.
pub fn mended(value: Decimal, unit: Unit) -> Option<Decimal> {
    let value = value.normalize();
    (unit == Unit::Count && value.scale() == 3).then(|| value * Decimal::ONE_THOUSAND).map(|value| value.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unmistakable_numbers_tell_the_notation() {
        let point = "Revenue was 1,234.5 billion, 12.75% more; 2,080,943 subscribers on 27.12.2024.";
        assert_eq!(NotationEvidence::of(point), NotationEvidence { point: 3, comma: 0 });
        let comma = "Đạt 735,3 tỷ đồng, tăng 11,5%, có 2.080.943 thuê bao, 4.927 tỷ.";
        assert_eq!(NotationEvidence::of(comma), NotationEvidence { point: 0, comma: 3 });
        assert_eq!(NotationEvidence { point: 3, comma: 1 }.is_point(), None);
    }

    #[test]
    fn one_sign_leaves_two_readings() {
        let text = "đạt 4.927 tỷ đồng";
        let start = text.find('4').unwrap();
        let readings = Readings::of(text, Span::new(start, text.len())).unwrap();
        let (less, more) = (Decimal::from(4_927_000_000_u64), Decimal::from(4_927_000_000_000_u64));
        assert_eq!((readings.point, readings.comma), (less, more));
        assert_eq!(readings.other(less), Some(more));
        let comma = NotationEvidence { point: 0, comma: 5 };
        assert_eq!(readings.against(less, comma), Some(more));
        assert_eq!(readings.against(more, comma), None);
        assert_eq!(readings.against(less, NotationEvidence::default()), None);
        for clear in ["735,3 tỷ đồng", "2.080.943 thuê bao", "72,926%"] {
            assert_eq!(Readings::of(clear, Span::new(0, clear.len())), None, "{clear}");
        }
    }
}

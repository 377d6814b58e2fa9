//! Numbers told in parts, the large ones first: "23 tỷ 450 triệu đồng", "1 triệu 300 nghìn thuê bao", "45 nghìn 300 thuê bao".

use rust_decimal::Decimal;

use super::amount::{self, Amount, Kind};
use super::number::{self, Shape};

/// What several parts come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Compound {
    /// The parts together.
    pub value: Decimal,
    /// The unit of the last part, from where the first one begins.
    pub amount: Amount,
    /// Where the digits of the last part end.
    pub to: usize,
}

/// The most digits of a part behind the first one.
const LONGEST_PART: usize = 3;
/// From this power of ten on a scale may be said once for all parts: "1 nghìn 200 tỷ đồng".
const LEAST_SHARED: u32 = 6;

/// The number of which `value` is the first part, where smaller parts follow its `amount`; its digits end at `to`.
pub(super) fn compound(text: &str, to: usize, value: Decimal, amount: Amount) -> Option<Compound> {
    let first = Compound { value, amount, to };
    let second = with_next_part(text, &first)?;
    Some(with_next_part(text, &second).unwrap_or(second))
}

/// `told` with the smaller part behind it.
fn with_next_part(text: &str, told: &Compound) -> Option<Compound> {
    let Compound { value, amount, to } = *told;
    let ([above, 0], scale_end) = amount::scales_behind(text, to)? else { return None };
    let from = amount.end + 1;
    if scale_end != amount.end
        || !text[scale_end..].starts_with(' ')
        || !text[from..].starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let digits = number::scan(text, from);
    let length = digits.range.len();
    let part = amount::read(text, from, digits.range.end);
    if digits.shape != Shape::Plain || length > LONGEST_PART || part.start != from {
        return None;
    }
    // "23 tỷ 450 triệu", "45 nghìn 300", "1 nghìn 200 tỷ", "4 triệu 170 nghìn tỷ"
    let (own, shared) = match amount::scales_behind(text, digits.range.end).map(|(scales, _)| scales) {
        None => (0, 0),
        Some([scale, 0]) if scale < above => (scale, 0),
        Some([scale, 0]) => (0, scale),
        Some([scale, shared]) => (scale, shared),
    };
    // Less than a thousand of the next smaller unit, which may be left unsaid.
    let follows = own < above && (own > 0 || above == 3 && length == LONGEST_PART);
    let kind = match (part.kind, amount.kind) {
        (Kind::Money(unit), Kind::Money(_) | Kind::Count) => Kind::Money(unit),
        (Kind::Count, Kind::Money(unit)) if !amount::people_follow(&text[part.end..]) => Kind::Money(unit),
        (Kind::Count, Kind::Money(_) | Kind::Count) => Kind::Count,
        _ => return None,
    };
    if !follows || shared > 0 && shared < LEAST_SHARED {
        return None;
    }
    let own = amount::scaled(number::value(text, &digits, number::Notation::Comma)?, own + shared)?;
    let value = amount::scaled(value, shared)?.checked_add(own)?;
    let power = amount.power + shared;
    Some(Compound { value, amount: Amount { kind, start: amount.start, power, ..part }, to: digits.range.end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_together() {
        for (text, expected) in [
            ("23 tỷ 450 triệu đồng", Some((23_450_000_000_i64, "23 tỷ 450 triệu đồng"))),
            ("2 tỷ 5 triệu", Some((2_005_000_000, "2 tỷ 5 triệu"))),
            ("1.203 tỷ 45 triệu đồng", Some((1_203_045_000_000, "1.203 tỷ 45 triệu đồng"))),
            ("1 triệu 300 nghìn thuê bao", Some((1_300_000, "1 triệu 300 nghìn"))),
            ("1 triệu 250 nghìn 300 thuê bao", Some((1_250_300, "1 triệu 250 nghìn 300"))),
            ("45 nghìn 300 thuê bao", Some((45_300, "45 nghìn 300"))),
            ("1 nghìn 200 tỷ đồng", Some((1_200_000_000_000, "1 nghìn 200 tỷ đồng"))),
            ("4 triệu 170 nghìn tỷ đồng", Some((4_170_000_000_000_000, "4 triệu 170 nghìn tỷ đồng"))),
            ("2 billion 300 million vnd", Some((2_300_000_000, "2 billion 300 million vnd"))),
            // Two numbers, a number of its own behind a currency, and parts that are too large.
            ("5 triệu 300 thuê bao", None),
            ("23 tỷ đồng 450 triệu đồng", None),
            ("23 tỷ, 450 triệu", None),
            ("23 triệu 450 triệu", None),
            ("23 tỷ 1.450 triệu đồng", None),
            ("45 nghìn 30 thuê bao", None),
            ("23 tỷ 45%", None),
        ] {
            let to = text.find(' ').unwrap();
            let digits = number::scan(text, 0);
            let first = amount::read(text, 0, to);
            let value = number::value(text, &digits, number::Notation::Comma).unwrap();
            let value = amount::scaled(value, first.power).unwrap();
            let found = compound(text, to, value, first);
            let told = found.map(|found| (found.value, &text[found.amount.start..found.amount.end]));
            assert_eq!(told, expected.map(|(value, quote)| (Decimal::from(value), quote)), "{text}");
        }
    }
}

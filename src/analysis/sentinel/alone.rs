//! What is wrong with a figure by itself: checks that need the record and its document, and no other record.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::flag::{Flag, Reason};
use super::plausible::{Plausible, rounded};
use crate::domain::{Document, IndicatorKind, Record, Status, Unit};
use crate::extract::{NotationEvidence, Readings, mended};

/// The flags of `record` by itself. `notation` tells what the numbers of its document show; it is asked seldom.
pub(super) fn check(
    record: &Record,
    document: Option<&Document>,
    notation: impl FnOnce(&Document) -> NotationEvidence,
) -> Vec<Flag> {
    let figure = &record.figure;
    let known = Plausible::bundled().indicator(figure.indicator);
    let mut flags = Vec::new();
    if let Some(known) = known
        && known.unit != figure.unit
        && !(known.unit.is_money() && figure.unit.is_money())
    {
        flags.push(Flag::of(Reason::WrongUnit { expected: known.unit }));
    }
    if let (Some(document), Some(period), Status::Actual) = (document, figure.period, figure.status)
        && let Some(month) = document.month()
    {
        // A stock of the next month may be an announcement made a few days early.
        let slack = i32::from(known.is_none_or(|known| known.kind == IndicatorKind::Stock));
        if period.first() > month.plus(slack) {
            flags.push(Flag::of(Reason::NotYet));
        }
    }
    let Some(value) = figure.value else { return flags };
    if value < Decimal::ZERO {
        flags.push(Flag::of(Reason::Negative));
        return flags;
    }
    if figure.unit == Unit::Count && value.scale() > 0 && value.normalize().scale() > 0 {
        flags.push(Flag { reason: Reason::Fraction, repair: mended(value, figure.unit) });
    }
    if let Some(document) = document
        && may_be_misread(record, value, document)
        && let Some(readings) = record.evidence.as_ref().and_then(|words| Readings::of(&document.text, words.quote))
        && let Some(other) = readings.against(value, notation(document))
    {
        flags.push(Flag { reason: Reason::Separator { other }, repair: Some(other) });
    }
    if figure.unit == Unit::Percent && value > Decimal::ONE_HUNDRED {
        flags.push(Flag { reason: Reason::Above100, repair: hundredth(value) });
    } else if let Some((low, high)) = Plausible::bundled().bounds(figure)
        && let Some(float) = value.to_f64()
        && (float > high || float < low)
        && !value.is_zero()
    {
        let reason = Reason::Implausible { low: rounded(low), high: rounded(high) };
        // Only a slip by thousands explains itself.
        let repair = [3, -3, 6, -6]
            .into_iter()
            .map(|power| (power, float * 10_f64.powi(power)))
            .find(|(_, mended)| (low..=high).contains(mended))
            .and_then(|(power, _)| shifted(value, power))
            .filter(|_| figure.unit != Unit::Percent);
        flags.push(Flag { reason, repair });
    }
    flags
}

/// A share that was multiplied by a hundred, or by a thousand where a sign was lost: 9270 is 92.7, 927 too.
fn hundredth(value: Decimal) -> Option<Decimal> {
    let hundredth = value / Decimal::ONE_HUNDRED;
    let tenth = value / Decimal::TEN;
    [tenth, hundredth]
        .into_iter()
        .find(|share| (Decimal::TEN..=Decimal::ONE_HUNDRED).contains(share))
        .filter(|_| value >= Decimal::from(200))
        .map(|share| share.normalize())
}

/// `value` times 10 to the power of `power`.
pub(super) fn shifted(value: Decimal, power: i32) -> Option<Decimal> {
    let factor = Decimal::from(10_i64.pow(power.unsigned_abs()));
    let result = if power < 0 { value.checked_div(factor) } else { value.checked_mul(factor) };
    result.map(|value| value.normalize())
}

/// Whether the number may have one sign before three digits and a scale: a quick look that spares nearly all records
/// the reading of their words.
fn may_be_misread(record: &Record, value: Decimal, document: &Document) -> bool {
    if record.figure.unit == Unit::Percent || (record.figure.unit == Unit::Count && value < Decimal::from(1_000_000)) {
        return false;
    }
    let Some(quote) = record.evidence.as_ref().and_then(|evidence| evidence.quote.of(&document.text)) else {
        return false;
    };
    let bytes = quote.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut signs =
        (1..bytes.len()).filter(|&at| matches!(bytes[at], b'.' | b',') && is_digit(at - 1) && is_digit(at + 1));
    let (Some(at), None) = (signs.next(), signs.next()) else { return false };
    is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4)
}

#[cfg(test)]
mod tests {
    use super::super::within::tests::typed;
    use super::*;
    use crate::domain::{Evidence, Span};
    use crate::extract::NotationEvidence;

    fn record(indicator: &str, period: &str, value: &str, unit: Unit) -> Record {
        typed((indicator, "cao-bang", period), value, unit)
    }

    fn reasons(record: &Record) -> Vec<(Reason, Option<String>)> {
        let flags = check(record, None, |_| NotationEvidence::default());
        flags.into_iter().map(|flag| (flag.reason, flag.repair.map(|value| value.to_string()))).collect()
    }

    #[test]
    fn what_cannot_be_is_flagged_with_its_repair() {
        let alone = |indicator, value, unit| reasons(&record(indicator, "@2022-12", value, unit));
        assert_eq!(alone("coverage.4g", "927", Unit::Percent), [(Reason::Above100, Some("92.7".into()))]);
        assert_eq!(alone("coverage.4g", "9270", Unit::Percent), [(Reason::Above100, Some("92.7".into()))]);
        assert_eq!(alone("share.internet_users", "104", Unit::Percent), [(Reason::Above100, None)]);
        assert_eq!(alone("subscribers.mobile", "480.943", Unit::Count)[0], (Reason::Fraction, Some("480943".into())));
        assert_eq!(alone("subscribers.mobile", "-5", Unit::Count), [(Reason::Negative, None)]);
        let unit = Reason::WrongUnit { expected: Unit::Count };
        assert_eq!(alone("subscribers.mobile", "480943", Unit::Percent)[0], (unit, None));
        assert_eq!(alone("coverage.4g", "100", Unit::Percent), []);
        assert_eq!(alone("subscribers.mobile", "480943", Unit::Count), []);
        // A yearly revenue of 735.3 billion VND; a thousand times that, and a thousandth.
        let revenue = |value| reasons(&record("revenue.post_telecom", "2022", value, Unit::Vnd));
        assert_eq!(revenue("735300000000"), []);
        for slip in ["735300000000000", "735300000"] {
            let [(Reason::Implausible { .. }, Some(repair))] = &revenue(slip)[..] else { panic!("{slip}") };
            assert_eq!(repair, "735300000000");
        }
    }

    #[test]
    fn what_has_not_happened_yet_cannot_have_happened() {
        let mut document = Document::new("a.txt", "");
        document.published = Some(jiff::civil::date(2024, 3, 5));
        let flagged = |indicator, period, status| {
            let mut record = record(indicator, period, "735300000000", Unit::Vnd);
            record.figure.status = status;
            let flags = check(&record, Some(&document), |_| NotationEvidence::default());
            flags.iter().any(|flag| flag.reason == Reason::NotYet)
        };
        assert!(flagged("revenue.post_telecom", "2025", Status::Actual));
        assert!(!flagged("revenue.post_telecom", "2025", Status::Target));
        assert!(!flagged("revenue.post_telecom", "2024", Status::Actual), "the year has begun");
    }

    #[test]
    fn a_sign_read_against_its_document_is_flagged() {
        let text = "Đạt 735,3 tỷ đồng; 12,75 tỷ đồng; 1.250,5 tỷ đồng; 4.927 tỷ đồng.";
        let document = Document::new("a.txt", text);
        let at = text.find("4.927").unwrap();
        let mut record = record("revenue.it", "2022", "4927000000", Unit::Vnd);
        record.evidence = Some(Evidence::at(Span::new(at, text.len() - 1)));
        let check = |record: &Record| check(record, Some(&document), |document| NotationEvidence::of(&document.text));
        let other = Decimal::from(4_927_000_000_000_u64);
        assert_eq!(check(&record), [Flag { reason: Reason::Separator { other }, repair: Some(other) }]);
        record.figure.value = Some(other);
        assert_eq!(check(&record), []);
    }
}

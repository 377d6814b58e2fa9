//! What is wrong between the records of one document: parts above their wholes, sums that do not come out, densities
//! that do not fit the people. Documents are compared with themselves alone: another one may count otherwise.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::flag::{Flag, Reason};
use super::plausible::{Plausible, rounded};
use crate::domain::{Bound, Figure, IndicatorId, Operator, Period, PlaceId, Record, RecordId, Review, Status, Unit};

/// What holds what as a part.
const PARTS: [(&str, &str); 20] = [
    ("subscribers.telephone", "subscribers.mobile"),
    ("subscribers.telephone", "subscribers.fixed"),
    ("subscribers.broadband", "subscribers.broadband_fixed"),
    ("subscribers.broadband", "subscribers.broadband_mobile"),
    ("subscribers.mobile", "subscribers.smartphone"),
    ("density.telephone", "density.mobile"),
    ("density.telephone", "density.fixed"),
    ("revenue.post_telecom", "revenue.post"),
    ("revenue.post_telecom", "revenue.telecom"),
    ("revenue.ict", "revenue.it"),
    ("revenue.ict", "revenue.telecom"),
    ("revenue.ict", "revenue.post"),
    ("budget.post_telecom", "budget.post"),
    ("budget.post_telecom", "budget.telecom"),
    ("network.bts", "network.bts_4g"),
    ("network.bts", "network.bts_5g"),
    ("coverage.mobile", "coverage.4g"),
    ("egov.services", "egov.services_full"),
    ("egov.services", "egov.services_partial"),
    ("share.households_internet", "share.households_fiber"),
];

/// What is the sum of what.
const SUMS: [(&str, [&str; 2]); 5] = [
    ("subscribers.telephone", ["subscribers.mobile", "subscribers.fixed"]),
    ("subscribers.broadband", ["subscribers.broadband_mobile", "subscribers.broadband_fixed"]),
    ("density.telephone", ["density.mobile", "density.fixed"]),
    ("revenue.post_telecom", ["revenue.post", "revenue.telecom"]),
    ("budget.post_telecom", ["budget.post", "budget.telecom"]),
];

/// Densities, and the subscribers that they count for 100 people.
const DENSITIES: [(&str, &str); 6] = [
    ("density.telephone", "subscribers.telephone"),
    ("density.mobile", "subscribers.mobile"),
    ("density.fixed", "subscribers.fixed"),
    ("density.internet", "subscribers.internet"),
    ("density.broadband_fixed", "subscribers.broadband_fixed"),
    ("density.broadband_mobile", "subscribers.broadband_mobile"),
];

/// All that is held against something else.
static TOTALS: LazyLock<Vec<IndicatorId>> = LazyLock::new(|| {
    let names =
        PARTS.iter().map(|entry| entry.0).chain(SUMS.map(|entry| entry.0)).chain(DENSITIES.map(|entry| entry.0));
    let mut totals: Vec<IndicatorId> = names.map(IndicatorId::new).collect();
    totals.sort_unstable();
    totals.dedup();
    totals
});

/// A part may be so much more than its whole, for rounding.
const ROUNDING: f64 = 1.03;
/// A sum may be off by so much.
const SUM: f64 = 0.03;
/// The people of a province may have been half, or twice, those of the census of 2019.
const PEOPLE: f64 = 2.0;

/// Looks the records of one document through.
pub(super) fn check(records: &[(RecordId, &Record)], found: &mut Vec<(RecordId, Flag)>) {
    let entries: Vec<Entry<'_>> = records.iter().filter_map(|(id, record)| Entry::of(*id, record)).collect();
    if entries.len() < 2 {
        return;
    }
    // A table holds records by the hundred thousand, of which a handful stand beside each other.
    let mut beside: BTreeMap<_, Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in &entries {
        beside.entry(entry.beside()).or_default().push(entry);
    }
    for whole in &entries {
        let figure = whole.figure;
        let near = beside.get(&whole.beside()).map(Vec::as_slice).unwrap_or_default();
        let part_of = |name: &'static str| near.iter().copied().filter(move |other| other.is(name));
        if !TOTALS.contains(&figure.indicator) {
            continue;
        }
        for (total, part) in PARTS {
            if whole.is(total)
                && let Some(part) = part_of(part).find(|part| whole.is_less_than(part))
            {
                found.push((whole.id, Flag::of(Reason::BelowPart { part: part.id })));
                break;
            }
        }
        for (total, [one, other]) in SUMS {
            if whole.is(total)
                && let (Some(one), Some(other)) = (only(part_of(one)), only(part_of(other)))
                && [whole, one, other].iter().all(|entry| matches!(entry.figure.bound, Bound::Exact | Bound::About))
                && (whole.value / (one.value + other.value)).ln().abs() > SUM
                && !whole.is_less_than(one)
                && !whole.is_less_than(other)
                && let Some(sum) = one.decimal.checked_add(other.decimal)
            {
                found.push((whole.id, Flag::of(Reason::Sum { parts: [one.id, other.id], sum: sum.normalize() })));
            }
        }
        for (density, counted) in DENSITIES {
            if whole.is(density)
                && let Some(counted) = part_of(counted).find(|other| other.figure.unit == Unit::Count)
                && let Some(people) = figure
                    .place
                    .zip(figure.period)
                    .and_then(|(place, period)| Plausible::bundled().people(place, period.last()))
                && figure.operator.is_none()
            {
                let expected = counted.value * 100.0 / f64::from(people);
                if (whole.value / expected).ln().abs() > PEOPLE.ln() {
                    let reason = Reason::Density { subscribers: counted.id, expected: rounded(expected) };
                    found.push((whole.id, Flag::of(reason)));
                }
            }
        }
    }
    // Most documents speak of one province and of no enterprise: there is no larger whole in them.
    let country = Some(PlaceId::country());
    let has_wholes = entries.iter().any(|entry| entry.figure.place == country || entry.figure.operator.is_some());
    if !has_wholes {
        return;
    }
    let mut wholes: BTreeMap<_, Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.figure.place == country || entry.figure.operator.is_none()) {
        wholes.entry(entry.subject()).or_default().push(entry);
    }
    for part in &entries {
        let alike = wholes.get(&part.subject()).into_iter().flatten();
        let whole = alike.copied().find(|whole| whole.is_whole_of(part) && whole.is_less_than(part));
        if let Some(whole) = whole {
            found.push((part.id, Flag::of(Reason::AboveWhole { whole: whole.id })));
        }
    }
}

/// The one of its kind, if there is only one.
fn only<'a, 'b>(mut entries: impl Iterator<Item = &'a Entry<'b>>) -> Option<&'a Entry<'b>>
where
    'b: 'a,
{
    entries.next().filter(|_| entries.next().is_none())
}

/// A record with its value as a number.
#[derive(Debug)]
struct Entry<'a> {
    id: RecordId,
    figure: &'a Figure,
    decimal: Decimal,
    value: f64,
}

impl<'a> Entry<'a> {
    fn of(id: RecordId, record: &'a Record) -> Option<Self> {
        let figure = &record.figure;
        let decimal = figure.value?;
        let value = decimal.to_f64().filter(|value| *value > 0.0)?;
        let compared = record.review != Review::Rejected && figure.place.is_some() && figure.period.is_some();
        compared.then_some(Self { id, figure, decimal, value })
    }

    fn is(&self, indicator: &str) -> bool {
        self.figure.indicator.as_str() == indicator
    }

    /// What is the same of records that are held against each other as parts and wholes: place, time and enterprise, and
    /// whether it is a plan.
    fn beside(&self) -> (Option<PlaceId>, Option<Period>, Option<Operator>, bool) {
        (self.figure.place, self.figure.period, self.figure.operator, self.is_plan())
    }

    /// What is the same of a figure of the country or the market and that of a province or an enterprise.
    fn subject(&self) -> (IndicatorId, Option<Period>, bool) {
        (self.figure.indicator, self.figure.period, self.is_plan())
    }

    fn is_plan(&self) -> bool {
        self.figure.status == Status::Target
    }

    /// Whether it is certainly less than `part`, in the same unit.
    fn is_less_than(&self, part: &Self) -> bool {
        self.figure.unit == part.figure.unit
            && self.value * ROUNDING < part.value
            && self.figure.bound != Bound::Above
            && part.figure.bound != Bound::Below
    }

    /// Whether `part` is the same figure of a province of this country, or of an enterprise in this market.
    fn is_whole_of(&self, part: &Self) -> bool {
        let (whole, part_of) = (self.figure, part.figure);
        let country = PlaceId::country();
        let larger =
            whole.place == Some(country) && part_of.place != Some(country) && whole.operator == part_of.operator;
        let market = whole.place == part_of.place && whole.operator.is_none() && part_of.operator.is_some();
        (larger || market)
            && self.subject() == part.subject()
            && matches!(whole.unit, Unit::Count | Unit::Vnd | Unit::Usd)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::Origin;

    fn record(indicator: &str, place: &str, value: &str, unit: Unit) -> Record {
        typed((indicator, place, "@2022-12"), value, unit)
    }

    /// A record that nothing is said of but its figure.
    pub fn typed((indicator, place, period): (&str, &str, &str), value: &str, unit: Unit) -> Record {
        Record {
            document: None,
            figure: Figure {
                place: Some(PlaceId::new(place)),
                indicator: IndicatorId::new(indicator),
                period: Some(period.parse().unwrap()),
                value: Some(value.parse().unwrap()),
                unit,
                bound: Bound::Exact,
                status: Status::Actual,
                yoy: None,
                of_plan: None,
                operator: None,
            },
            evidence: None,
            origin: Origin::Typed,
            review: Review::New,
        }
    }

    fn found(records: &[Record]) -> Vec<(u32, Reason)> {
        let records: Vec<(RecordId, &Record)> = (0..).map(RecordId).zip(records).collect();
        let mut found = Vec::new();
        check(&records, &mut found);
        found.into_iter().map(|(id, flag)| (id.0, flag.reason)).collect()
    }

    #[test]
    fn parts_fit_into_their_wholes() {
        let of = |values: [&str; 3]| {
            let names = ["subscribers.telephone", "subscribers.mobile", "subscribers.fixed"];
            let records: Vec<Record> =
                names.iter().zip(values).map(|(name, value)| record(name, "cao-bang", value, Unit::Count)).collect();
            found(&records)
        };
        assert_eq!(of(["480000", "460000", "20000"]), []);
        assert_eq!(of(["48000", "460000", "20000"]), [(0, Reason::BelowPart { part: RecordId(1) })]);
        let sum = Decimal::from(480_000);
        assert_eq!(of(["840000", "460000", "20000"]), [(0, Reason::Sum { parts: [RecordId(1), RecordId(2)], sum })]);
    }

    #[test]
    fn no_province_exceeds_the_country_and_no_enterprise_the_market() {
        let mut records = vec![
            record("subscribers.mobile", "vietnam", "120000000", Unit::Count),
            record("subscribers.mobile", "cao-bang", "460000000", Unit::Count),
            record("subscribers.mobile", "cao-bang", "500000000", Unit::Count),
        ];
        records[2].figure.operator = Some(Operator::new("VNPT"));
        let whole = |id| Reason::AboveWhole { whole: RecordId(id) };
        assert_eq!(found(&records), [(1, whole(0)), (2, whole(1))]);
    }

    #[test]
    fn densities_fit_the_people() {
        let of = |density| {
            found(&[
                record("subscribers.mobile", "cao-bang", "460000", Unit::Count),
                record("density.mobile", "cao-bang", density, Unit::Per100),
            ])
        };
        assert_eq!(of("86.7"), []);
        let expected = "86.7".parse().unwrap();
        assert_eq!(of("8.67"), [(1, Reason::Density { subscribers: RecordId(0), expected })]);
    }
}

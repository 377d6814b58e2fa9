//! The points of one indicator in one place over time, each point knowing its records.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::conflict::believed;
use super::{Basis, Interval, PeriodLength, Sources};
use crate::domain::{
    Bound, Catalogue, Confidence, DocumentId, FigureKey, IndicatorId, Operator, Period, PlaceId, Record, RecordId,
    Review, Status, Unit,
};
use crate::project::Project;

/// What all points of a series have in common. Units, enterprises and lengths of period are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SeriesKey {
    /// What.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// Which enterprise; nothing for the whole market.
    pub operator: Option<Operator>,
    /// In which unit.
    pub unit: Unit,
    /// Of which length the periods are; nothing for a stock.
    pub length: Option<PeriodLength>,
}

/// A record of the same key and period as a point, which shows another record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The record.
    pub record: RecordId,
    /// What it states.
    pub value: Decimal,
    /// Whether the two values cannot both be right.
    pub conflicts: bool,
}

/// What other records give for a point, where it is another value than the one stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The value that follows.
    pub value: Decimal,
    /// What it may be.
    pub range: Interval,
    /// From what it follows.
    pub basis: Basis,
}

/// The value of one period, and the records that state it or give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// How much, in the unit of the series.
    pub value: Decimal,
    /// What it may be, by its rounding and its bound.
    pub range: Interval,
    /// How hedged.
    pub bound: Bound,
    /// Actual, estimate or target.
    pub status: Status,
    /// Whether a person decided that the record is right; of a derived point, that all its parents are.
    pub reviewed: bool,
    /// Growth against the year before that its record states, in percent.
    pub yoy: Option<Decimal>,
    /// The record that states it, or those that give it.
    pub basis: Basis,
    /// Other records of the same key and period, the next best first.
    pub rivals: Vec<Rival>,
    /// What other records give for it, where that is another value.
    pub check: Option<Check>,
    /// Of a sum of places: those that are not in it because nothing is known of them.
    pub missing: Vec<PlaceId>,
}

impl Point {
    /// A decided figure that the record with this number states, for tests.
    #[cfg(test)]
    pub(super) fn reported(id: u32, period: Period, value: Decimal) -> Self {
        Self {
            period,
            value,
            range: Interval::stated(value, Bound::Exact),
            bound: Bound::Exact,
            status: Status::Actual,
            reviewed: true,
            yoy: None,
            basis: Basis::Reported(RecordId(id)),
            rivals: Vec::new(),
            check: None,
            missing: Vec::new(),
        }
    }

    /// The record that speaks for it: the one that states it, or the first of those that give it.
    pub fn record(&self) -> Option<RecordId> {
        self.basis.records().first().copied()
    }

    /// All records that it shows, rests on or sets aside.
    pub fn records(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.basis.records().iter().copied().chain(self.rivals.iter().map(|rival| rival.record))
    }

    /// Whether sources disagree about it, or other figures give another value.
    pub fn is_disputed(&self) -> bool {
        self.check.is_some() || self.rivals.iter().any(|rival| rival.conflicts)
    }

    /// Its place in the order of time: by its end, so that a sum from January stands after the months that it holds.
    pub(super) fn instant(&self) -> impl Ord + use<> {
        Instant::of(self.period)
    }
}

/// The points of one key, at least one, in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What the points have in common.
    pub key: SeriesKey,
    /// The points, each period once.
    pub points: Vec<Point>,
}

/// Which records may become points. Rejected ones never do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesFilter {
    /// Only of these statuses.
    pub statuses: BTreeSet<Status>,
    /// Only what a person said is right.
    pub reviewed_only: bool,
}

impl Default for SeriesFilter {
    fn default() -> Self {
        Self { statuses: Status::ALL.into(), reviewed_only: false }
    }
}

impl SeriesFilter {
    /// The key, the period and the value of a record that may become a point.
    pub(super) fn admit(&self, record: &Record, catalogue: &Catalogue) -> Option<(SeriesKey, Period, Decimal)> {
        let figure = &record.figure;
        if record.review == Review::Rejected
            || (self.reviewed_only && !record.review.is_decided())
            || !self.statuses.contains(&figure.status)
        {
            return None;
        }
        let FigureKey { indicator, place, operator, unit, period, .. } = FigureKey::of(figure, catalogue)?;
        let key = SeriesKey { indicator, place, operator, unit, length: PeriodLength::of(period) };
        Some((key, period, figure.value?))
    }
}

/// The series of `indicator`, in the order of their keys.
///
/// Where several records state one key and period, the one shown is the first by this rule: reviewed before
/// unreviewed; actual before estimate before target; the higher confidence (a figure that a person typed or imported
/// counts as certain, a derived one as the least); the document published later, then the one loaded later, then the
/// record entered later. Where a choice or a rule settled the conflict in which that one is, the record that is believed
/// takes its place, and nothing is in dispute. The others are its rivals, in the same order.
pub fn series(project: &Project, indicator: IndicatorId, filter: &SeriesFilter) -> Vec<Series> {
    let of_it = || project.records().filter(|(_, record)| record.figure.indicator == indicator);
    let believed = believed(project, of_it().map(|(id, _)| id), &mut Sources::default());
    series_of(of_it(), |id| project.document(id)?.published, &believed, filter, project.catalogue())
}

/// Why one record goes before another of the same key and period; the greatest is shown.
type Standing = (bool, Reverse<Status>, Confidence, Option<Date>, Option<DocumentId>, RecordId);

fn standing(id: RecordId, record: &Record, published: &impl Fn(DocumentId) -> Option<Date>) -> Standing {
    let certainty = record.origin.certainty();
    let date = record.document.and_then(published);
    (record.review.is_decided(), Reverse(record.figure.status), certainty, date, record.document, id)
}

/// The records of one key and period, with what decides between them.
type Cell<'a> = Vec<(Standing, Decimal, &'a Record)>;

/// The series of `records`, in the order of their keys.
pub(super) fn series_of<'a>(
    records: impl Iterator<Item = (RecordId, &'a Record)>,
    published: impl Fn(DocumentId) -> Option<Date>,
    believed: &BTreeSet<RecordId>,
    filter: &SeriesFilter,
    catalogue: &Catalogue,
) -> Vec<Series> {
    let mut cells: BTreeMap<SeriesKey, BTreeMap<Instant, Cell<'a>>> = BTreeMap::new();
    for (id, record) in records {
        if let Some((key, period, value)) = filter.admit(record, catalogue) {
            let cell = cells.entry(key).or_default().entry(Instant::of(period)).or_default();
            cell.push((standing(id, record, &published), value, record));
        }
    }
    let series = cells.into_iter().map(|(key, cells)| Series {
        key,
        points: cells.into_iter().filter_map(|(instant, cell)| point(instant.period, cell, believed)).collect(),
    });
    series.collect()
}

/// A period in order of time: by its end, so that a sum from January stands after the months that it holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Instant {
    last: crate::domain::Month,
    period: Period,
}

impl Instant {
    fn of(period: Period) -> Self {
        Self { last: period.last(), period }
    }
}

fn point(period: Period, mut cell: Cell<'_>, believed: &BTreeSet<RecordId>) -> Option<Point> {
    let is_plan = |record: &Record| record.figure.status == Status::Target;
    cell.sort_by_key(|entry| Reverse(entry.0));
    // What was decided on plans says nothing about what came of them.
    let plan = is_plan(cell.first()?.2);
    let decided = cell.iter().position(|entry| believed.contains(&entry.0.5) && is_plan(entry.2) == plan);
    if let Some(at) = decided {
        let entry = cell.remove(at);
        cell.insert(0, entry);
    }
    let (best, value, record) = cell.first()?;
    let stated = |value, record: &Record| Interval::stated(value, record.figure.bound);
    let range = stated(*value, record);
    let rival = |(standing, value, other): &(Standing, Decimal, &Record)| Rival {
        record: standing.5,
        value: *value,
        // A plan and its outcome are two things.
        conflicts: decided.is_none() && is_plan(other) == is_plan(record) && !range.meets(stated(*value, other)),
    };
    Some(Point {
        period,
        value: *value,
        range,
        bound: record.figure.bound,
        status: record.figure.status,
        reviewed: record.review.is_decided(),
        yoy: record.figure.yoy,
        basis: Basis::Reported(best.5),
        rivals: cell[1..].iter().map(rival).collect(),
        check: None,
        missing: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Figure, Origin};

    fn record(place: &str, period: &str, value: i64) -> Record {
        Record {
            document: None,
            figure: Figure {
                place: Some(PlaceId::new(place)),
                indicator: IndicatorId::new("revenue.telecom"),
                period: Some(period.parse().unwrap()),
                value: Some(Decimal::from(value)),
                unit: Unit::Vnd,
                bound: Bound::Exact,
                status: Status::Actual,
                yoy: None,
                of_plan: None,
                operator: None,
            },
            evidence: None,
            origin: Origin::Extracted { confidence: Confidence::new(0.9) },
            review: Review::New,
        }
    }

    fn collected(records: &[(RecordId, Record)]) -> Vec<Series> {
        series_of(
            records.iter().map(|(id, record)| (*id, record)),
            published,
            &BTreeSet::new(),
            &SeriesFilter::default(),
            Catalogue::bundled(),
        )
    }

    /// Documents with a smaller number were published later, and every third one has no date.
    fn published(id: DocumentId) -> Option<Date> {
        (!id.0.is_multiple_of(3)).then(|| Date::constant(2030 - i16::try_from(id.0).unwrap(), 1, 1))
    }

    fn numbered(records: Vec<Record>) -> Vec<(RecordId, Record)> {
        (0..).map(RecordId).zip(records).collect()
    }

    #[test]
    fn lengths_units_and_enterprises_are_never_mixed() {
        let mut records = vec![
            record("cao-bang", "2022", 4),
            record("cao-bang", "2021", 3),
            record("cao-bang", "2022-H1", 2),
            record("cao-bang", "2022-9M", 3),
            record("cao-bang", "2022", 1),
            record("cao-bang", "2022", 5),
        ];
        records[4].figure.unit = Unit::Usd;
        records[5].figure.operator = Some(Operator::new("VNPT"));
        let found = collected(&numbered(records));
        let shape: Vec<(Option<PeriodLength>, Unit, usize)> =
            found.iter().map(|series| (series.key.length, series.key.unit, series.points.len())).collect();
        assert_eq!(
            shape,
            [
                (Some(PeriodLength::Year), Unit::Vnd, 2),
                (Some(PeriodLength::HalfYear), Unit::Vnd, 1),
                (Some(PeriodLength::FromJanuary(9)), Unit::Vnd, 1),
                (Some(PeriodLength::Year), Unit::Usd, 1),
                (Some(PeriodLength::Year), Unit::Vnd, 1),
            ]
        );
        assert_eq!(found[0].points[0].period, Period::year(2021), "in order of time");
        assert_eq!(found[4].key.operator, Some(Operator::new("VNPT")));
    }

    #[test]
    fn what_is_no_point_is_left_out() {
        let mut records = vec![record("cao-bang", "2022", 4); 6];
        records[0].review = Review::Rejected;
        records[1].figure.place = None;
        records[2].figure.period = None;
        records[3].figure.value = None;
        records[4].figure.period = Some("@2022-12".parse().unwrap());
        let found = collected(&numbered(records));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].points.len(), 1);
        assert_eq!(found[0].points[0].basis, Basis::Reported(RecordId(5)));
        assert_eq!(found[0].points[0].rivals, []);
    }

    #[test]
    fn an_interval_of_a_stock_is_its_end() {
        let mut stock = record("cao-bang", "2022-H1", 4);
        stock.figure.indicator = IndicatorId::new("subscribers.mobile");
        let found = collected(&numbered(vec![stock]));
        assert_eq!(found[0].points[0].period.to_string(), "@2022-06");
        assert_eq!(found[0].key.length, None);
    }

    #[test]
    fn one_rule_decides_between_the_records_of_a_cell() {
        let base = record("cao-bang", "2022", 4);
        let with = |change: &dyn Fn(&mut Record)| {
            let mut record = base.clone();
            change(&mut record);
            record
        };
        let confident = |confidence: f32| Origin::Extracted { confidence: Confidence::new(confidence) };
        // From the best to the worst, each beaten by one reason more.
        let ranked = vec![
            with(&|r| (r.review, r.figure.status) = (Review::Accepted, Status::Actual)),
            with(&|r| (r.review, r.figure.status) = (Review::Corrected, Status::Target)),
            with(&|r| r.origin = Origin::Typed),
            with(&|r| r.origin = confident(0.95)),
            with(&|r| r.document = Some(DocumentId(1))),
            with(&|r| r.document = Some(DocumentId(2))),
            with(&|r| r.document = Some(DocumentId(3))),
            with(&|r| r.document = None),
            with(&|r| (r.figure.status, r.origin) = (Status::Estimate, Origin::Typed)),
            with(&|r| (r.figure.status, r.origin) = (Status::Target, Origin::Typed)),
        ];
        let found = collected(&numbered(ranked));
        let point = &found[0].points[0];
        assert_eq!(point.records().collect::<Vec<_>>(), (0..10).map(RecordId).collect::<Vec<_>>());
        assert!(!point.is_disputed(), "all state the same value");
    }

    fn any_record() -> impl Strategy<Value = Record> {
        let places = prop::sample::select(vec!["cao-bang", "nghe-an", "vietnam"]);
        let periods = prop::sample::select(vec!["2022", "2023", "2023-H1", "2023-9M", "2022/2023", "@2022-12"]);
        let reviews = prop::sample::select(Review::ALL.to_vec());
        let statuses = prop::sample::select(Status::ALL.to_vec());
        let units = prop::sample::select(vec![Unit::Vnd, Unit::Usd]);
        let documents = prop::option::of((0..5_u32).prop_map(DocumentId));
        let row = (places, periods, reviews, statuses, units, documents, 0.0..1.0_f32, -9..99_i64);
        row.prop_map(|(place, period, review, status, unit, document, confidence, value)| {
            let mut record = record(place, period, value);
            record.review = review;
            record.document = document;
            record.origin = Origin::Extracted { confidence: Confidence::new(confidence) };
            (record.figure.status, record.figure.unit) = (status, unit);
            record
        })
    }

    type Numbered = Vec<(RecordId, Record)>;

    fn records_and_a_shuffle() -> impl Strategy<Value = (Numbered, Numbered)> {
        prop::collection::vec(any_record(), 0..40).prop_map(numbered).prop_flat_map(|records| {
            let shuffled = Just(records.clone()).prop_shuffle();
            (Just(records), shuffled)
        })
    }

    proptest! {
        #[test]
        fn series_do_not_depend_on_the_order_of_records((records, shuffled) in records_and_a_shuffle()) {
            prop_assert_eq!(collected(&records), collected(&shuffled));
        }

        #[test]
        fn every_record_that_may_stands_in_one_point(records in prop::collection::vec(any_record(), 0..40)) {
            let records = numbered(records);
            let filter = SeriesFilter::default();
            let is_admitted = |record: &Record| filter.admit(record, Catalogue::bundled()).is_some();
            let admitted: Vec<RecordId> =
                records.iter().filter(|(_, record)| is_admitted(record)).map(|(id, _)| *id).collect();
            let found = collected(&records);
            let mut standing: Vec<RecordId> = Vec::new();
            for series in &found {
                prop_assert!(!series.points.is_empty());
                let times: Vec<_> = series.points.iter().map(|point| point.period.last()).collect();
                prop_assert!(times.is_sorted());
                for point in &series.points {
                    prop_assert_eq!(PeriodLength::of(point.period), series.key.length);
                    for id in point.records() {
                        let record = &records[id.0 as usize].1;
                        prop_assert_eq!(record.figure.unit, series.key.unit);
                        prop_assert_eq!(record.figure.period, Some(point.period));
                        standing.push(id);
                    }
                }
            }
            standing.sort_unstable();
            prop_assert_eq!(standing, admitted);
        }
    }
}

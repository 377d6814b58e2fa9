//! How figures are read: as they are, as growth, against a base, as a share of the country, by head.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::growth::year_before;
use super::interval::joined;
use super::{Frame, Interval, Point, Timing};
use crate::domain::{Bound, Period, PlaceId, RecordId, Status, Unit};

/// What is made of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// The figure.
    #[default]
    Absolute,
    /// Change against the period before, in percent; of a share, in percentage points.
    Change,
    /// Change against the same period of the year before, in percent; of a share, in percentage points.
    Yoy,
    /// Against the figure of a base period, which is 100.
    Index,
    /// In percent of the country's figure for the same period.
    Share,
}

impl Measure {
    /// All measures, in the order of lists.
    pub const ALL: [Self; 5] = [Self::Absolute, Self::Change, Self::Yoy, Self::Index, Self::Share];
}

/// How figures are read. The parts may be combined; what does not go together is said by [`Refusal`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reading {
    /// What is made of a figure.
    pub measure: Measure,
    /// The base of an index; without one, the first period that most of the shown places have.
    pub base: Option<Period>,
    /// For every hundred people.
    pub per_hundred: bool,
    /// On an axis of powers of ten.
    pub logarithmic: bool,
}

/// A part of a reading that does not go with the rest, and is left out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Refusal {
    /// A share or a density is by head already.
    PerHundredOfShare,
    /// A share of the country is the same by head and not.
    PerHundredOfPart,
    /// The country has a mean of a share, and no sum.
    PartOfShare,
    /// Growth may be negative, and has no logarithm.
    LogarithmOfGrowth,
    /// Bars, a board and a table have no axis that could be logarithmic.
    LogarithmWithoutAxis,
}

impl Reading {
    /// The reading that can be shown of figures in `unit`, and what was left out of the wanted one.
    pub fn possible(mut self, unit: Unit) -> (Self, Vec<Refusal>) {
        let mut refused = Vec::new();
        let is_share = matches!(unit, Unit::Percent | Unit::Per100);
        if is_share && self.measure == Measure::Share {
            self.measure = Measure::Absolute;
            refused.push(Refusal::PartOfShare);
        }
        if self.per_hundred && (is_share || self.measure == Measure::Share) {
            self.per_hundred = false;
            refused.push(if is_share { Refusal::PerHundredOfShare } else { Refusal::PerHundredOfPart });
        }
        if self.logarithmic && matches!(self.measure, Measure::Change | Measure::Yoy) {
            self.logarithmic = false;
            refused.push(Refusal::LogarithmOfGrowth);
        }
        (self, refused)
    }

    /// Whether twice the figure is twice the value.
    pub fn is_linear(self) -> bool {
        !matches!(self.measure, Measure::Change | Measure::Yoy)
    }

    /// The unit of an axis of figures in `unit`, read so.
    pub fn gauge(self, unit: Unit) -> Gauge {
        match self.measure {
            Measure::Absolute if self.per_hundred => Gauge::PerHundred(unit),
            Measure::Absolute => Gauge::Amount(unit),
            Measure::Change | Measure::Yoy if unit == Unit::Percent => Gauge::Points,
            Measure::Change | Measure::Yoy => Gauge::Growth,
            Measure::Index => Gauge::Index,
            Measure::Share => Gauge::Share,
        }
    }
}

/// The unit of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gauge {
    /// Amounts in a unit.
    Amount(Unit),
    /// Amounts in a unit for every hundred people.
    PerHundred(Unit),
    /// Change in percent.
    Growth,
    /// Change in percentage points.
    Points,
    /// Parts of a base that is 100.
    Index,
    /// Percent of the country.
    Share,
}

impl Gauge {
    /// The unit by which numbers on the axis are scaled.
    pub fn unit(self) -> Unit {
        match self {
            Self::Amount(unit) | Self::PerHundred(unit) => unit,
            Self::Growth | Self::Points | Self::Index | Self::Share => Unit::Percent,
        }
    }
}

/// Why a point has no value in a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing is known of the period before, or of a period close enough.
    NoPeriodBefore,
    /// Nothing is known of the year before, and the source states no growth.
    NoYearBefore,
    /// The place has no figure in the base period.
    NoBase,
    /// The country has no figure for the period.
    NoCountry,
    /// Before, the name meant another province.
    Merged,
    /// Nobody counted the people.
    NoPeople,
    /// Zero or less has no logarithm, and gives no growth.
    NotPositive,
    /// It is a sum of other parts than the figure that it would be held against.
    OtherParts,
    /// The number is beyond all that can be counted with.
    TooGreat,
}

/// A point in a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The point itself; but only as exact, as firm and as reviewed as what its value is held against.
    pub point: Point,
    /// Its value in the reading.
    pub value: Decimal,
    /// What that may be.
    pub range: Interval,
    /// The values of the rivals, in the same reading, where they have one.
    pub rivals: Vec<(RecordId, Decimal)>,
    /// What else it rests on: the year before, the base, the country.
    pub against: Vec<RecordId>,
    /// Whether it, or what it is held against, follows from other records.
    pub derived: bool,
}

impl Mark {
    /// From the least to the greatest that sources or sums give for it in a reading, where they disagree.
    pub fn dispute(&self, reading: Reading) -> Option<(Decimal, Decimal)> {
        let conflicts = |id: &RecordId| self.point.rivals.iter().any(|rival| rival.record == *id && rival.conflicts);
        let rivals = self.rivals.iter().filter(|(record, _)| conflicts(record)).map(|(_, value)| *value);
        let check = self.point.check.as_ref().filter(|_| reading.is_linear());
        let check = check.and_then(|check| check.value.checked_div(self.point.value)?.checked_mul(self.value));
        let others: Vec<Decimal> = rivals.chain(check).collect();
        let (least, most) = (others.iter().min()?, others.iter().max()?);
        Some((self.value.min(*least), self.value.max(*most)))
    }

    /// All records that the value rests on.
    pub fn parents(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.point.basis.records().iter().chain(&self.against).copied()
    }
}

/// The points of a place in a reading, and those that have none in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadLine {
    /// The points, in order of time.
    pub marks: Vec<Mark>,
    /// The others, with the reason.
    pub gaps: Vec<(Period, Gap)>,
}

/// What a reading of a place's figures needs to know beside them.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// The unit of the figures.
    pub unit: Unit,
    /// Their lengths; nothing for a stock.
    pub timing: Option<Timing>,
    /// Their map.
    pub frame: Frame,
    /// The country's figures by period.
    pub country: &'a BTreeMap<Period, &'a Point>,
}

impl Reading {
    /// Reads the figures of `place`, which are in order of time.
    pub fn read(self, place: PlaceId, points: &[Point], around: Surroundings<'_>) -> ReadLine {
        let mut line = ReadLine::default();
        let by_period: BTreeMap<Period, usize> = points.iter().zip(0..).map(|(point, at)| (point.period, at)).collect();
        for (at, point) in points.iter().enumerate() {
            match self.mark(place, points, at, &by_period, around) {
                Ok(mark) => line.marks.push(mark),
                Err(gap) => line.gaps.push((point.period, gap)),
            }
        }
        line
    }

    fn mark(
        self,
        place: PlaceId,
        points: &[Point],
        at: usize,
        by_period: &BTreeMap<Period, usize>,
        around: Surroundings<'_>,
    ) -> Result<Mark, Gap> {
        let point = &points[at];
        // Per month and by head: a factor, the same for the value, its range and its rivals.
        let factor = |of: &Point| -> Result<Decimal, Gap> {
            let mut factor = Decimal::ONE;
            if around.timing == Some(Timing::PerMonth) && of.period.months() > 0 {
                factor /= Decimal::from(of.period.months());
            }
            if self.per_hundred {
                let people = around.frame.people(place, of.period, &of.missing).ok_or(Gap::NoPeople)?;
                factor = factor * Decimal::ONE_HUNDRED / people;
            }
            Ok(factor)
        };
        let own = factor(point)?;
        let scaled = |by: Decimal| -> Result<Mark, Gap> {
            Ok(Mark {
                point: point.clone(),
                value: point.value.checked_mul(by).ok_or(Gap::TooGreat)?,
                range: point.range.times(by),
                rivals: rivals(point, |value| value.checked_mul(by)),
                against: Vec::new(),
                derived: point.basis.is_derived(),
            })
        };
        let against = |other: &Point, mut mark: Mark| {
            mark.against = other.basis.records().to_vec();
            mark.derived |= other.basis.is_derived();
            mark.point.reviewed &= other.reviewed;
            mark.point.status = mark.point.status.max(other.status);
            mark.point.bound = joined([(point.bound, false), (other.bound, true)]);
            mark
        };
        // What came of a year is not held against what was planned for another.
        let fits = |other: &&Point| other.status != Status::Target || point.status == Status::Target;
        let before = match self.measure {
            Measure::Absolute => return scaled(own),
            Measure::Share => {
                let country = around.country.get(&point.period).copied().filter(fits).ok_or(Gap::NoCountry)?;
                if country.value <= Decimal::ZERO {
                    return Err(Gap::NotPositive);
                }
                let mut mark = scaled(Decimal::ONE_HUNDRED.checked_div(country.value).ok_or(Gap::TooGreat)?)?;
                mark.range = point.range.over(country.range).times(Decimal::ONE_HUNDRED);
                return Ok(against(country, mark));
            }
            Measure::Index => {
                let base = self.base.and_then(|base| by_period.get(&base)).map(|at| &points[*at]);
                let base = base.filter(fits).ok_or(Gap::NoBase)?;
                around.frame.comparable(place, base, point)?;
                let divisor = base.value * factor(base)?;
                if divisor <= Decimal::ZERO {
                    return Err(Gap::NotPositive);
                }
                let mut mark = scaled((own * Decimal::ONE_HUNDRED).checked_div(divisor).ok_or(Gap::TooGreat)?)?;
                if base.period == point.period {
                    mark.range = Interval::exactly(mark.value);
                    return Ok(mark);
                }
                let ratio = point.range.times(own).over(base.range.times(factor(base)?));
                mark.range = ratio.times(Decimal::ONE_HUNDRED);
                return Ok(against(base, mark));
            }
            Measure::Change => at.checked_sub(1).filter(|before| follows(&points[*before], point)),
            Measure::Yoy => by_period.get(&year_before(point.period)).copied(),
        };
        let is_points = around.unit == Unit::Percent;
        if let (Measure::Yoy, Some(stated), false) = (self.measure, point.yoy, is_points) {
            let half = Decimal::new(5, stated.scale() + 1);
            let range = Interval { low: Some(stated - half), high: Some(stated + half) };
            let mut mark = Mark { value: stated, range, rivals: Vec::new(), ..scaled(Decimal::ONE)? };
            // "Over 2,000 billion, up 12%" hedges the amount and not the growth.
            mark.point.bound = Bound::Exact;
            return Ok(mark);
        }
        let missing = if self.measure == Measure::Yoy { Gap::NoYearBefore } else { Gap::NoPeriodBefore };
        let before = before.map(|at| &points[at]).filter(fits).ok_or(missing)?;
        around.frame.comparable(place, before, point)?;
        let divisor = before.value * factor(before)?;
        let growth = |value: Decimal| {
            if is_points {
                return value.checked_sub(before.value);
            }
            let percent = value.checked_mul(own)?.checked_div(divisor)?.checked_mul(Decimal::ONE_HUNDRED)?;
            percent.checked_sub(Decimal::ONE_HUNDRED)
        };
        let range = if is_points {
            point.range.plus(before.range.negated())
        } else if divisor > Decimal::ZERO {
            let ratio = point.range.times(own).over(before.range.times(factor(before)?));
            ratio.times(Decimal::ONE_HUNDRED).plus(Interval::exactly(-Decimal::ONE_HUNDRED))
        } else {
            return Err(Gap::NotPositive);
        };
        let value = growth(point.value).ok_or(Gap::TooGreat)?;
        let mark = Mark { value, range, rivals: rivals(point, growth), ..scaled(Decimal::ONE)? };
        Ok(against(before, mark))
    }
}

/// What the rivals of a point are in its reading.
fn rivals(point: &Point, read: impl Fn(Decimal) -> Option<Decimal>) -> Vec<(RecordId, Decimal)> {
    point.rivals.iter().filter_map(|rival| Some((rival.record, read(rival.value)?))).collect()
}

/// Whether `point` is of the period right after that of `before`; of a stock, at most a year later.
fn follows(before: &Point, point: &Point) -> bool {
    match (before.period, point.period) {
        (Period::Stock(before), Period::Stock(month)) => month.since(before) <= 12,
        (before, period) => before.last().plus(1) == period.first(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::{PeriodLength, Rival};

    fn point(id: u32, period: &str, value: i64) -> Point {
        Point::reported(id, period.parse().unwrap(), value.into())
    }

    fn read(place: &str, points: &[Point], country: &[Point], unit: Unit, reading: Reading) -> ReadLine {
        let country = country.iter().map(|point| (point.period, point)).collect();
        let timing = points.first().and_then(|point| PeriodLength::of(point.period)).map(Timing::Each);
        let around = Surroundings { unit, timing, frame: Frame::AsReported, country: &country };
        reading.read(PlaceId::new(place), points, around)
    }

    fn shown(line: &ReadLine) -> Vec<(String, String)> {
        let round = |value: Decimal| value.round_dp(2).normalize().to_string();
        line.marks.iter().map(|mark| (mark.point.period.to_string(), round(mark.value))).collect()
    }

    fn of(measure: Measure) -> Reading {
        Reading { measure, base: Some("2021".parse().unwrap()), ..Reading::default() }
    }

    fn strings(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(period, value)| ((*period).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn growth_index_and_share_know_what_they_are_held_against() {
        let mut points = [point(0, "2020", 80), point(1, "2021", 100), point(2, "2023", 150), point(3, "2024", 120)];
        let country = [point(9, "2021", 1000), point(8, "2024", 2400)];
        let line = read("cao-bang", &points, &[], Unit::Vnd, of(Measure::Change));
        assert_eq!(shown(&line), strings(&[("2021", "25"), ("2024", "-20")]));
        assert_eq!(line.gaps.len(), 2, "2022 is not known, so 2023 has no change");
        assert_eq!(line.marks[0].parents().collect::<Vec<_>>(), [RecordId(1), RecordId(0)]);
        let line = read("cao-bang", &points, &[], Unit::Percent, of(Measure::Change));
        assert_eq!(shown(&line), strings(&[("2021", "20"), ("2024", "-30")]), "points of percent");
        let line = read("cao-bang", &points, &[], Unit::Vnd, of(Measure::Index));
        assert_eq!(shown(&line), strings(&[("2020", "80"), ("2021", "100"), ("2023", "150"), ("2024", "120")]));
        let line = read("cao-bang", &points, &country, Unit::Vnd, of(Measure::Share));
        assert_eq!(shown(&line), strings(&[("2021", "10"), ("2024", "5")]));
        assert_eq!(line.gaps[0].1, Gap::NoCountry);
        // A growth that the source states stands by itself, without the year before.
        points[2].yoy = Some(Decimal::new(123, 1));
        let line = read("cao-bang", &points, &[], Unit::Vnd, of(Measure::Yoy));
        assert_eq!(shown(&line), strings(&[("2021", "25"), ("2023", "12.3"), ("2024", "-20")]));
        assert_eq!(line.marks[1].against, []);
    }

    #[test]
    fn a_merger_is_no_growth() {
        let points = [point(0, "2024", 80), point(1, "2025", 100)];
        let line = read("quang-tri", &points, &[], Unit::Vnd, of(Measure::Yoy));
        assert_eq!(line.gaps.last().unwrap().1, Gap::Merged);
        assert_eq!(read("cao-bang", &points, &[], Unit::Vnd, of(Measure::Yoy)).marks.len(), 1);
    }

    #[test]
    fn a_reading_is_as_sure_as_what_it_is_held_against() {
        let mut points = [point(0, "2021", 100), point(1, "2022", 150), point(2, "2023", 160), point(3, "2024", 170)];
        points[0].reviewed = false;
        points[1].bound = Bound::Above;
        points[2].status = Status::Estimate;
        points[3].yoy = Some(Decimal::from(7));
        points[3].bound = Bound::Below;
        let line = read("cao-bang", &points, &[], Unit::Vnd, of(Measure::Yoy));
        let told = |at: usize| {
            let point = &line.marks[at].point;
            (point.bound, point.status, point.reviewed)
        };
        assert_eq!(told(0), (Bound::Above, Status::Actual, false), "the year before is not reviewed");
        assert_eq!(told(1), (Bound::Below, Status::Estimate, true), "the more the year before, the less the growth");
        assert_eq!(told(2), (Bound::Exact, Status::Actual, true), "the hedge is of the amount, not of the growth");
        // An index of a rounded base is as wide as both roundings.
        let index = read("cao-bang", &points, &[], Unit::Vnd, of(Measure::Index));
        assert_eq!(index.marks[0].range, Interval::exactly(Decimal::ONE_HUNDRED));
        assert!(index.marks[2].range.low < Some("159.0".parse().unwrap()));
        points[1].status = Status::Target;
        let line = read("cao-bang", &points, &[], Unit::Vnd, of(Measure::Yoy));
        assert_eq!(shown(&line), strings(&[("2022", "50"), ("2024", "7")]), "a plan grows, nothing grows from a plan");
    }

    #[test]
    fn sums_of_other_parts_give_no_growth() {
        let mut points = [point(0, "2021", 100), point(1, "2022", 250), point(2, "2023", 260)];
        points[0].missing = vec![PlaceId::new("quang-binh")];
        for measure in [Measure::Change, Measure::Yoy] {
            let line = read("quang-tri", &points, &[], Unit::Vnd, of(measure));
            assert_eq!(shown(&line), strings(&[("2023", "4")]));
            assert_eq!(line.gaps[1].1, Gap::OtherParts);
        }
        let line = read("quang-tri", &points, &[], Unit::Vnd, of(Measure::Index));
        assert_eq!((line.marks.len(), line.gaps[0].1), (1, Gap::OtherParts));
        points[1].missing = points[0].missing.clone();
        let line = read("quang-tri", &points, &[], Unit::Vnd, of(Measure::Yoy));
        assert_eq!((shown(&line), line.marks[0].point.missing.len()), (strings(&[("2022", "150")]), 1));
    }

    #[test]
    fn other_sources_are_read_like_the_one_shown() {
        let mut points = [point(0, "2021", 100), point(1, "2022", 150)];
        points[1].rivals = vec![Rival { record: RecordId(7), value: 120.into(), conflicts: true }];
        for (measure, value) in [(Measure::Yoy, 20), (Measure::Change, 20), (Measure::Index, 120)] {
            let line = read("cao-bang", &points, &[], Unit::Vnd, of(measure));
            assert_eq!(line.marks.last().unwrap().rivals, [(RecordId(7), value.into())], "{measure:?}");
        }
    }

    #[test]
    fn what_cannot_be_counted_with_is_said() {
        let mut points = [point(0, "2021", 1), point(1, "2022", 1)];
        points[0].value = Decimal::new(1, 20);
        points[1].value = Decimal::MAX;
        for measure in [Measure::Yoy, Measure::Change, Measure::Index] {
            let line = read("cao-bang", &points, &[], Unit::Vnd, of(measure));
            assert_eq!(line.gaps.last().unwrap().1, Gap::TooGreat);
        }
        let mut country = [point(9, "2022", 1)];
        country[0].value = Decimal::new(1, 28);
        let line = read("cao-bang", &points, &country, Unit::Vnd, of(Measure::Share));
        assert_eq!(line.gaps.last().unwrap().1, Gap::TooGreat);
    }

    #[test]
    fn what_makes_no_sense_is_refused_aloud() {
        let all = Reading { measure: Measure::Share, base: None, per_hundred: true, logarithmic: true };
        let (possible, refused) = all.possible(Unit::Percent);
        assert_eq!(possible.measure, Measure::Absolute);
        assert_eq!(refused, [Refusal::PartOfShare, Refusal::PerHundredOfShare]);
        let (possible, refused) = all.possible(Unit::Vnd);
        assert!(possible.logarithmic && !possible.per_hundred);
        assert_eq!(refused, [Refusal::PerHundredOfPart]);
        let growth = Reading { measure: Measure::Yoy, ..all };
        assert_eq!(growth.possible(Unit::Count).1, [Refusal::LogarithmOfGrowth]);
        assert!(growth.possible(Unit::Count).0.per_hundred, "growth by head is another growth where provinces merge");
    }

    proptest! {
        #[test]
        fn readings_can_be_turned_back(values in prop::collection::vec(1..1_000_000_i64, 2..12)) {
            let points: Vec<Point> =
                (0..).zip(&values).map(|(id, value)| point(id, &format!("{}", 2010 + id), *value)).collect();
            let near = |a: Decimal, b: Decimal| (a - b).abs() <= Decimal::new(1, 9) * (Decimal::ONE + b.abs());
            // Change, step by step, gives the figures again; so does an index by its base.
            let change = read("cao-bang", &points, &[], Unit::Count, of(Measure::Change));
            let mut value = points[0].value;
            for (mark, point) in change.marks.iter().zip(&points[1..]) {
                value = super::super::after_growth(value, mark.value).unwrap();
                prop_assert!(near(value, point.value));
                prop_assert!(mark.range.holds(mark.value));
            }
            let index = read("cao-bang", &points, &[], Unit::Count, of(Measure::Index));
            for (mark, point) in index.marks.iter().zip(&points) {
                prop_assert!(near(mark.value * points[1].value / Decimal::ONE_HUNDRED, point.value));
            }
            // By head for the whole province is the figure again.
            let by_head = Reading { per_hundred: true, ..Reading::default() };
            let people = Frame::AsReported.people(PlaceId::new("cao-bang"), points[0].period, &[]).unwrap();
            for (mark, point) in read("cao-bang", &points, &[], Unit::Count, by_head).marks.iter().zip(&points) {
                prop_assert!(near(mark.value * people / Decimal::ONE_HUNDRED, point.value));
            }
        }

        #[test]
        fn shares_of_parts_add_up_to_the_share_of_the_whole(values in prop::collection::vec(1..1_000_000_i64, 1..9)) {
            let total: i64 = values.iter().sum();
            let country = [point(99, "2024", total)];
            let shares: Decimal = values
                .iter()
                .map(|value| {
                    let own = [point(0, "2024", *value)];
                    read("cao-bang", &own, &country, Unit::Vnd, of(Measure::Share)).marks[0].value
                })
                .sum();
            prop_assert!((shares - Decimal::ONE_HUNDRED).abs() < Decimal::new(1, 9));
        }

        #[test]
        fn every_point_is_shown_or_has_a_reason(values in prop::collection::vec(-9..99_i64, 0..9), gap in 1..3_u32) {
            let points: Vec<Point> =
                (0..).zip(&values).map(|(id, value)| point(id, &format!("{}", 2010 + id * gap), *value)).collect();
            for measure in Measure::ALL {
                let line = read("cao-bang", &points, &[], Unit::Vnd, of(measure));
                prop_assert_eq!(line.marks.len() + line.gaps.len(), points.len());
            }
        }
    }
}

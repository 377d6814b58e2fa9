//! What all charts of a selection draw from: every place's figures, on one map, in periods of one kind, in one reading.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::growth::add_years_before;
use super::period_algebra::derive;
use super::reading::Surroundings;
use super::{Frame, Gap, Mark, Measure, PeriodLength, Point, Reading, Refusal, Series, Timing};
use crate::domain::{IndicatorId, Operator, Period, PlaceId, Unit};

/// What all lines of a chart have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TrendKey {
    /// What.
    pub indicator: IndicatorId,
    /// Which enterprise; nothing for the whole market.
    pub operator: Option<Operator>,
    /// In which unit. Money of two currencies is never on one axis.
    pub unit: Unit,
    /// Which periods share a line; nothing for a stock.
    pub timing: Option<Timing>,
    /// On which map.
    pub frame: Frame,
    /// How the figures are read.
    pub reading: Reading,
}

/// The figures of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendLine {
    /// Where.
    pub place: PlaceId,
    /// The points that the reading shows, in order of time.
    pub marks: Vec<Mark>,
    /// The others, with the reason.
    pub gaps: Vec<(Period, Gap)>,
    /// For how many periods figures contradict each other so that nothing can be derived.
    pub contradictory: usize,
    /// How many figures are left out because shorter ones lie inside them.
    pub covered: usize,
}

/// Every place's figures in one reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// What the lines have in common; the reading is the one that is shown, its base settled.
    pub key: TrendKey,
    /// What of the wanted reading cannot be shown.
    pub refused: Vec<Refusal>,
    /// The places that have figures, in the order of their ids.
    pub lines: Vec<TrendLine>,
    /// How many figures have no place on the map.
    pub off_map: usize,
}

impl Trend {
    /// Derives, places and reads all series of a key. `shown` are the places whose figures settle an index's base.
    pub fn new(all: &[Series], mut key: TrendKey, shown: &[PlaceId]) -> Self {
        let (reading, refused) = key.reading.possible(key.unit);
        key.reading = reading;
        let mut stated: BTreeMap<PlaceId, Vec<Point>> = BTreeMap::new();
        let of_it = |series: &&Series| {
            let own = &series.key;
            (own.indicator, own.operator, own.unit) == (key.indicator, key.operator, key.unit)
                && own.length.is_none() == key.timing.is_none()
        };
        for series in all.iter().filter(of_it) {
            stated.entry(series.key.place).or_default().extend(series.points.iter().cloned());
        }
        let mut left: BTreeMap<PlaceId, (usize, usize)> = BTreeMap::new();
        let derived: Vec<(PlaceId, Vec<Point>, (usize, usize))> = stated
            .into_par_iter()
            .map(|(place, points)| {
                let (points, left) = complete(points, key.timing);
                (place, points, left)
            })
            .collect();
        let mut points: BTreeMap<PlaceId, Vec<Point>> = BTreeMap::new();
        for (place, own, counts) in derived {
            left.insert(place, counts);
            if !own.is_empty() {
                points.insert(place, own);
            }
        }
        let (points, off_map) = key.frame.place(points, key.unit);
        if key.reading.measure == Measure::Index && !key.reading.base.is_some_and(|base| any_has(&points, base)) {
            key.reading.base = common_base(&points, shown);
        }
        let country: BTreeMap<Period, &Point> =
            points.get(&PlaceId::country()).into_iter().flatten().map(|point| (point.period, point)).collect();
        let around = Surroundings { unit: key.unit, timing: key.timing, frame: key.frame, country: &country };
        let lines = points
            .par_iter()
            .map(|(place, own)| {
                let read = key.reading.read(*place, own, around);
                let (contradictory, covered) = left.get(place).copied().unwrap_or_default();
                TrendLine { place: *place, marks: read.marks, gaps: read.gaps, contradictory, covered }
            })
            .collect();
        Self { key, refused, lines, off_map }
    }

    /// Shows only what ends within these years. What follows from figures outside of them still does.
    pub fn keep_years(&mut self, (first, last): (Option<i32>, Option<i32>)) {
        let is_in = |period: Period| {
            let year = period.last().year();
            first.is_none_or(|first| first <= year) && last.is_none_or(|last| year <= last)
        };
        for line in &mut self.lines {
            line.marks.retain(|mark| is_in(mark.point.period));
            line.gaps.retain(|(period, _)| is_in(*period));
        }
        self.lines.retain(|line| !line.marks.is_empty() || !line.gaps.is_empty());
    }

    /// The line of a place.
    pub fn line(&self, place: PlaceId) -> Option<&TrendLine> {
        let at = self.lines.binary_search_by_key(&place, |line| line.place).ok()?;
        self.lines.get(at)
    }

    /// Every period that some line has, in order of time.
    pub fn periods(&self) -> Vec<Period> {
        let periods: BTreeSet<(crate::domain::Month, Period)> = self
            .lines
            .iter()
            .flat_map(|line| &line.marks)
            .map(|mark| (mark.point.period.last(), mark.point.period))
            .collect();
        periods.into_iter().map(|(_, period)| period).collect()
    }

    /// Why points of these places are not shown, with how many; the commonest reasons need not come first.
    pub fn gaps(&self, places: &[PlaceId]) -> BTreeMap<Gap, usize> {
        let mut counts = BTreeMap::new();
        for line in self.lines.iter().filter(|line| places.contains(&line.place)) {
            for (_, gap) in &line.gaps {
                *counts.entry(*gap).or_default() += 1;
            }
        }
        counts
    }
}

impl TrendLine {
    /// The point of a period.
    pub fn mark(&self, period: Period) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.point.period == period)
    }
}

/// The points of a place in periods of one kind: stated ones, then what follows from them; and how many periods are
/// contradictory, how many covered.
fn complete(points: Vec<Point>, timing: Option<Timing>) -> (Vec<Point>, (usize, usize)) {
    let Some(timing) = timing else {
        let mut points = points;
        add_years_before(&mut points);
        return (points, (0, 0));
    };
    let derivation = derive(&points, timing);
    let mut found = derivation.points;
    if let Timing::Each(_) = timing {
        add_years_before(&mut found);
    }
    (found, (derivation.contradictory, derivation.covered))
}

fn any_has(points: &BTreeMap<PlaceId, Vec<Point>>, period: Period) -> bool {
    points.values().flatten().any(|point| point.period == period)
}

/// The first of the periods that the most of the shown places have.
fn common_base(points: &BTreeMap<PlaceId, Vec<Point>>, shown: &[PlaceId]) -> Option<Period> {
    let mut counts: BTreeMap<(crate::domain::Month, Period), usize> = BTreeMap::new();
    for place in shown {
        for point in points.get(place).into_iter().flatten().filter(|point| point.value > rust_decimal::Decimal::ZERO) {
            *counts.entry((point.period.last(), point.period)).or_default() += 1;
        }
    }
    let most = counts.values().copied().max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|((_, period), _)| period)
}

/// The timings that figures of these series can be shown in, with how many points each has: the lengths that occur,
/// half-years and quarters where they follow from others, and all of them per month where there are several.
pub fn timings(series: &[&Series]) -> Vec<(Timing, usize)> {
    let mut stated: BTreeMap<PlaceId, Vec<Point>> = BTreeMap::new();
    let mut lengths: BTreeMap<PeriodLength, usize> = BTreeMap::new();
    for series in series {
        if let Some(length) = series.key.length {
            *lengths.entry(length).or_default() += series.points.len();
            stated.entry(series.key.place).or_default().extend(series.points.iter().cloned());
        }
    }
    let all = lengths.values().sum();
    let mut found: Vec<(Timing, usize)> =
        lengths.iter().map(|(length, count)| (Timing::Each(*length), *count)).collect();
    if lengths.len() > 1 {
        let derived =
            [PeriodLength::HalfYear, PeriodLength::Quarter].into_iter().filter(|it| !lengths.contains_key(it));
        for length in derived {
            let timing = Timing::Each(length);
            let count: usize = stated.values().map(|points| derive(points, timing).points.len()).sum();
            found.extend((count > 0).then_some((timing, count)));
        }
        found.push((Timing::PerMonth, all));
    }
    found.sort_by_key(|(timing, _)| *timing);
    found
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::analysis::{Basis, SeriesKey};
    use crate::domain::RecordId;

    /// Figures of a place as they were reported.
    pub fn series(place: &str, points: &[(&str, i64)]) -> Series {
        let key = SeriesKey {
            indicator: IndicatorId::new("revenue.telecom"),
            place: PlaceId::new(place),
            operator: None,
            unit: Unit::Vnd,
            length: PeriodLength::of(points[0].0.parse().unwrap()),
        };
        let points = (0..).zip(points).map(|(id, (period, value))| {
            let stated = Point::reported(id, period.parse().unwrap(), (*value).into());
            Point { reviewed: false, ..stated }
        });
        Series { key, points: points.collect() }
    }

    /// The trend of figures as they were reported, in the length of the first one.
    pub fn trend(of: &[(&str, &[(&str, i64)])]) -> Trend {
        let all: Vec<Series> = of.iter().map(|(place, points)| series(place, points)).collect();
        let length = all.first().and_then(|series| series.key.length).unwrap_or(PeriodLength::Year);
        Trend::new(&all, key(Timing::Each(length), Frame::AsReported, Measure::Absolute), &[])
    }

    fn key(timing: Timing, frame: Frame, measure: Measure) -> TrendKey {
        TrendKey {
            indicator: IndicatorId::new("revenue.telecom"),
            operator: None,
            unit: Unit::Vnd,
            timing: Some(timing),
            frame,
            reading: Reading { measure, ..Reading::default() },
        }
    }

    fn shown(trend: &Trend) -> Vec<String> {
        let marks = trend.lines.iter().flat_map(|line| line.marks.iter().map(|mark| (line.place, mark)));
        marks.map(|(place, mark)| format!("{place} {} {}", mark.point.period, mark.value.round_dp(1))).collect()
    }

    #[test]
    fn derivation_map_and_reading_work_together() {
        let mut all = [
            series("quang-binh", &[("2023", 100), ("2024", 120)]),
            series("quang-binh", &[("2024-9M", 90)]),
            series("quang-tri", &[("2023-Q4", 20), ("2024-Q4", 40)]),
            series("quang-tri", &[("2023", 50), ("2024", 80)]),
        ];
        for (id, point) in (0..).zip(all.iter_mut().flat_map(|series| &mut series.points)) {
            point.basis = Basis::Reported(RecordId(id));
        }
        let quarters = Trend::new(&all, key(Timing::Each(PeriodLength::Quarter), Frame::Of34, Measure::Absolute), &[]);
        assert_eq!(shown(&quarters), ["quang-tri 2023-Q4 20", "quang-tri 2024-Q4 70"]);
        assert_eq!(quarters.lines[0].marks[0].point.missing, [PlaceId::new("quang-binh")]);
        assert_eq!(quarters.lines[0].marks[1].parents().count(), 3, "the year, its nine months, the other's quarter");
        let growth = Trend::new(&all, key(Timing::Each(PeriodLength::Year), Frame::Of34, Measure::Yoy), &[]);
        assert_eq!(shown(&growth), ["quang-tri 2024 33.3"]);
        let index = key(Timing::Each(PeriodLength::Year), Frame::Of63, Measure::Index);
        let index = Trend::new(&all, index, &[PlaceId::new("quang-binh")]);
        assert_eq!(index.key.reading.base, Some(Period::year(2023)));
        assert!(shown(&index).contains(&"quang-binh 2024 120".to_owned()));
        let month = Trend::new(&all, key(Timing::PerMonth, Frame::Of63, Measure::Absolute), &[]);
        assert!(shown(&month).contains(&"quang-binh 2024-Q4 10.0".to_owned()), "{:?}", shown(&month));
    }

    #[test]
    fn timings_are_those_that_show_something() {
        let all = [series("cao-bang", &[("2024", 100)]), series("cao-bang", &[("2024-9M", 70)])];
        let found = timings(&all.iter().collect::<Vec<_>>());
        let expected = [
            (Timing::Each(PeriodLength::Year), 1),
            (Timing::Each(PeriodLength::Quarter), 1),
            (Timing::Each(PeriodLength::FromJanuary(9)), 1),
            (Timing::PerMonth, 2),
        ];
        assert_eq!(found, expected);
        assert_eq!(timings(&[&all[0]]), [(Timing::Each(PeriodLength::Year), 1)]);
    }

    #[test]
    fn money_of_two_currencies_is_never_on_one_axis() {
        let mut dollars = series("cao-bang", &[("2024", 5)]);
        dollars.key.unit = Unit::Usd;
        let all = [series("cao-bang", &[("2023", 100)]), dollars];
        let trend = Trend::new(&all, key(Timing::Each(PeriodLength::Year), Frame::AsReported, Measure::Absolute), &[]);
        assert_eq!(shown(&trend), ["cao-bang 2023 100"]);
    }
}

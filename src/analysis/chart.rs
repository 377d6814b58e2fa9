//! A chart as data: lines, points and ranges, before anything is drawn.
//!
//! The model knows no pixels and no words. A window, a picture file and a description in text all draw the same one.

use rust_decimal::prelude::ToPrimitive;

use super::{Palette, PeriodLength, Point, Scale, Series, SeriesKey, Step};
use crate::domain::{Atlas, IndicatorId, Operator, Period, PlaceId, Status, Unit, Vintage};

/// The stretch of an axis that a chart shows. `min < max`, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Where it begins.
    pub min: f64,
    /// Where it ends.
    pub max: f64,
}

/// What all lines of a chart have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ChartKey {
    /// What.
    pub indicator: IndicatorId,
    /// Which enterprise; nothing for the whole market.
    pub operator: Option<Operator>,
    /// In which unit.
    pub unit: Unit,
    /// Of which length the periods are; nothing for a stock.
    pub length: Option<PeriodLength>,
}

impl ChartKey {
    /// Whether a series belongs into the chart.
    pub fn admits(&self, key: &SeriesKey) -> bool {
        *self == Self { indicator: key.indicator, operator: key.operator, unit: key.unit, length: key.length }
    }
}

/// A point with its position.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// Where on the axis of time, in years: a flow in the middle of its period, a stock at the end of its month.
    pub x: f64,
    /// How high, on the scale of the chart. For drawing only: [`Point::value`] is exact.
    pub y: f64,
    /// The point itself.
    pub point: Point,
}

/// The stroke from one point of a line to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The point where it begins, as its number in the line.
    pub from: usize,
    /// The status that it leads to: a stroke to a target is dashed.
    pub status: Status,
    /// Whether both its ends were reviewed.
    pub reviewed: bool,
}

impl Segment {
    /// The point where it ends, as its number in the line.
    pub fn to(self) -> usize {
        self.from + 1
    }
}

/// One place in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where.
    pub place: PlaceId,
    /// The number of its colour, below [`Palette::COLOURS`]; nothing for a grey line.
    pub colour: Option<usize>,
    /// The points, in order of time.
    pub points: Vec<ChartPoint>,
    /// The strokes between neighbouring points. There is none over the merger of provinces of 1 July 2025 where the
    /// province of that name is another one afterwards.
    pub segments: Vec<Segment>,
}

/// Lines over time of one indicator, in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What the lines have in common.
    pub key: ChartKey,
    /// The scale of the values.
    pub scale: Scale,
    /// The lines, in the order in which their places were asked for.
    pub lines: Vec<Line>,
    /// The axis of time, in years.
    pub x: Range,
    /// The axis of values, on the scale.
    pub y: Range,
}

impl Chart {
    /// Lays out the lines of `places` that `all` has series for. Places without points are left out.
    pub fn new(all: &[Series], key: ChartKey, places: &[PlaceId], palette: &Palette) -> Self {
        let chosen: Vec<&Series> = places
            .iter()
            .filter_map(|place| all.iter().find(|series| key.admits(&series.key) && series.key.place == *place))
            .collect();
        let values = || chosen.iter().flat_map(|series| &series.points).map(|point| point.value);
        let scale = Scale::fitting(key.unit, values());
        let lines: Vec<Line> = chosen.iter().map(|series| line(series, scale, palette.get(series.key.place))).collect();
        let points = || lines.iter().flat_map(|line| &line.points);
        let x = span(points().map(|point| point.x));
        let y = span(points().map(|point| point.y));
        Self { key, scale, x: time_range(x), y: value_range(y), lines }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// All points with the line that they belong to.
    pub fn points(&self) -> impl Iterator<Item = (&Line, &ChartPoint)> {
        self.lines.iter().flat_map(|line| line.points.iter().map(move |point| (line, point)))
    }
}

fn line(series: &Series, scale: Scale, colour: Option<usize>) -> Line {
    let place = series.key.place;
    let points: Vec<ChartPoint> = series
        .points
        .iter()
        // Every decimal has a float near it; the filter keeps the promise that nothing else is drawn.
        .filter_map(|point| {
            let y = scale.written(point.value).to_f64().filter(|y| y.is_finite())?;
            Some(ChartPoint { x: position(point.period), y, point: point.clone() })
        })
        .collect();
    let merged = Atlas::bundled().parts(place).count() > 1;
    let vintage = |point: &ChartPoint| Vintage::of(point.point.period.last());
    let segments = (0..).zip(points.windows(2)).filter(|(_, ends)| !(merged && vintage(&ends[0]) != vintage(&ends[1])));
    let segments = segments.map(|(from, ends)| Segment {
        from,
        status: ends[1].point.status,
        reviewed: ends.iter().all(|end| end.point.reviewed),
    });
    Line { place, colour, segments: segments.collect(), points }
}

/// Where a period stands on the axis of time, in years.
fn position(period: Period) -> f64 {
    match period {
        Period::Flow { first, last } => f64::midpoint(first.in_years(), last.plus(1).in_years()),
        Period::Stock(month) => month.plus(1).in_years(),
    }
}

/// The least and the greatest; nothing where there are none.
fn span(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |span, value| match span {
        None => Some((value, value)),
        Some((min, max)) => Some((value.min(min), value.max(max))),
    })
}

/// The years of the points, with half a year at either side.
fn time_range(span: Option<(f64, f64)>) -> Range {
    let (min, max) = span.unwrap_or((2000.0, 2001.0));
    let side = 0.5_f64.max((max - min) * 0.025);
    Range { min: min - side, max: max + side }
}

/// The values of the points out to the next round numbers. From zero, unless all points lie in the upper half: lines
/// compare by their slope, and a share that moves from 92 to 95 percent is to be seen moving.
fn value_range(span: Option<(f64, f64)>) -> Range {
    let (mut min, mut max) = span.unwrap_or((0.0, 1.0));
    if min >= 0.0 && (min <= max * 0.5 || min >= max) {
        min = 0.0;
    } else if max <= 0.0 && (max >= min * 0.5 || min >= max) {
        max = 0.0;
    }
    if min >= max {
        (min, max) = (0.0, 1.0);
    }
    let step = Step::dividing(max - min, 6);
    let (min, max) = (step.floor(min), step.ceil(max));
    // A little air, so that no point is cut by the edge.
    let air = (max - min) * 0.03;
    Range { min: min - air, max: max + air }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::*;
    use crate::domain::{Bound, RecordId};

    fn series(place: &str, points: &[(&str, i64)]) -> Series {
        let key = SeriesKey {
            indicator: IndicatorId::new("revenue.telecom"),
            place: PlaceId::new(place),
            operator: None,
            unit: Unit::Vnd,
            length: PeriodLength::of(points[0].0.parse().unwrap()),
        };
        let points = points.iter().zip(0..).map(|((period, value), id)| Point {
            period: period.parse().unwrap(),
            value: Decimal::from(*value),
            bound: Bound::Exact,
            status: Status::Actual,
            reviewed: false,
            record: RecordId(id),
            alternatives: Vec::new(),
        });
        Series { key, points: points.collect() }
    }

    fn chart(all: &[Series], length: Option<PeriodLength>) -> Chart {
        let places: Vec<PlaceId> = all.iter().map(|series| series.key.place).collect();
        let mut palette = Palette::default();
        palette.settle(&places);
        let indicator = IndicatorId::new("revenue.telecom");
        Chart::new(all, ChartKey { indicator, operator: None, unit: Unit::Vnd, length }, &places, &palette)
    }

    #[test]
    fn points_stand_where_their_time_is() {
        for (period, x) in [
            ("2019", 2019.5),
            ("2019-H1", 2019.25),
            ("2019-Q4", 2019.875),
            ("2019-9M", 2019.375),
            ("@2019-12", 2020.0),
            ("@2019-06", 2019.5),
        ] {
            assert!((position(period.parse().unwrap()) - x).abs() < 1e-9, "{period}");
        }
    }

    #[test]
    fn only_series_of_its_key_are_drawn() {
        let year = series("cao-bang", &[("2021", 3_000_000_000), ("2022", 4_500_000_000)]);
        let half = series("cao-bang", &[("2021-H1", 1_000_000_000)]);
        let chart = chart(&[half, year], Some(PeriodLength::Year));
        assert_eq!(chart.lines[0].points.len(), 2);
        assert_eq!(chart.scale.zeros, 9);
        assert!((chart.lines[0].points[1].y - 4.5).abs() < 1e-9);
        assert_eq!(chart.lines[0].segments.len(), 1);
        assert_eq!(chart.lines[0].segments[0].to(), 1);
    }

    #[test]
    fn nothing_and_a_single_point_have_a_range() {
        let empty = chart(&[], None);
        assert!(empty.is_empty());
        for value in [0, 7, -7, 92] {
            let chart = chart(&[series("cao-bang", &[("2021", value)])], Some(PeriodLength::Year));
            let point = &chart.lines[0].points[0];
            assert!(chart.x.min < point.x && point.x < chart.x.max);
            assert!(chart.y.min < point.y && point.y < chart.y.max, "{value} {:?}", chart.y);
            assert_eq!(chart.lines[0].segments, []);
        }
    }

    #[test]
    fn the_axis_begins_at_zero_unless_all_lies_far_from_it() {
        assert!(value_range(Some((4.0, 10.0))).min <= 0.0);
        assert!(value_range(Some((92.0, 95.0))).min > 90.0);
        assert!(value_range(Some((-10.0, -4.0))).max >= 0.0);
    }

    #[test]
    fn a_line_is_cut_where_its_province_became_another() {
        let years = [("2024", 5), ("2025", 9), ("2026", 10)];
        let cut = |place: &str| chart(&[series(place, &years)], Some(PeriodLength::Year)).lines[0].segments.len();
        assert_eq!(cut("cao-bang"), 2, "the same province before and after");
        assert_eq!(cut("quang-tri"), 1, "merged with Quang Binh");
        assert_eq!(cut("vietnam"), 2);
    }

    proptest! {
        #[test]
        fn every_point_lies_inside_and_nothing_is_endless(values in prop::collection::vec(any::<i64>(), 1..20)) {
            let periods: Vec<String> = (0..values.len()).map(|at| format!("{}", 2000 + at)).collect();
            let points: Vec<(&str, i64)> = periods.iter().map(String::as_str).zip(values).collect();
            let chart = chart(&[series("cao-bang", &points)], Some(PeriodLength::Year));
            prop_assert!(chart.y.min.is_finite() && chart.y.max.is_finite());
            for (_, point) in chart.points() {
                prop_assert!(point.y.is_finite() && point.x.is_finite());
                prop_assert!(chart.y.min < point.y && point.y < chart.y.max);
                prop_assert!(chart.x.min < point.x && point.x < chart.x.max);
            }
        }
    }
}

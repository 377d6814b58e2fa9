//! A chart as data: lines, points and ranges, before anything is drawn.
//!
//! The model knows no pixels and no words. A window, a picture file and a description in text all draw the same one.

use rust_decimal::prelude::ToPrimitive;

use super::{Gap, Mark, Palette, Scale, Step, Trend, TrendKey, TrendLine};
use crate::domain::{Month, Period, PlaceId, RecordId, Status};

/// The stretch of an axis that a chart shows. `min < max`, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Where it begins.
    pub min: f64,
    /// Where it ends.
    pub max: f64,
}

/// A point with its position.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// Where on the axis of time, in years: a flow in the middle of its period, a stock at the end of its month.
    pub x: f64,
    /// How high, on the scale of the chart. For drawing only: [`Mark::value`] is exact.
    pub y: f64,
    /// What other records of the same period state.
    pub rivals: Vec<(RecordId, f64)>,
    /// From the least to the greatest that sources or sums give, where they disagree.
    pub dispute: Option<(f64, f64)>,
    /// What a derived value may be by the rounding of its parents.
    pub range: Option<(f64, f64)>,
    /// The point itself.
    pub mark: Mark,
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
    /// The strokes between neighbouring points.
    pub segments: Vec<Segment>,
    /// Where there is none: behind which point, by its number, and why. Over the merger of provinces of 1 July 2025 a
    /// province of that name may be another one afterwards, and sums may be of other parts.
    pub cuts: Vec<(usize, Gap)>,
}

/// Lines over time of one indicator, in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What the lines have in common.
    pub key: TrendKey,
    /// The scale of the values.
    pub scale: Scale,
    /// The lines, in the order in which their places were asked for.
    pub lines: Vec<Line>,
    /// The axis of time, in years.
    pub x: Range,
    /// The axis of values, on the scale; of their logarithms, where the reading is logarithmic.
    pub y: Range,
    /// Where the provinces were merged, where a line is cut there.
    pub merger: Option<f64>,
    /// How many points have no logarithm.
    pub not_positive: usize,
}

impl Chart {
    /// Lays out the lines of `places` that `trend` has. Places without points are left out.
    pub fn new(trend: &Trend, places: &[PlaceId], palette: &Palette) -> Self {
        let chosen: Vec<&TrendLine> =
            places.iter().filter_map(|place| trend.line(*place)).filter(|line| !line.marks.is_empty()).collect();
        let values = chosen.iter().flat_map(|line| &line.marks).map(|mark| mark.value);
        let scale = Scale::fitting(trend.key.reading.gauge(trend.key.unit).unit(), values);
        Self::on_scale(trend, &chosen, scale, palette)
    }

    fn on_scale(trend: &Trend, chosen: &[&TrendLine], scale: Scale, palette: &Palette) -> Self {
        let mut not_positive = 0;
        let lines: Vec<Line> = chosen
            .iter()
            .map(|line| self::line(trend.key, line, scale, palette.get(line.place), &mut not_positive))
            .filter(|line| !line.points.is_empty())
            .collect();
        let points = || lines.iter().flat_map(|line| &line.points);
        let x = span(points().map(|point| point.x));
        let y = span(points().flat_map(heights));
        let y = if trend.key.reading.logarithmic { power_range(y) } else { value_range(y) };
        let is_cut = |line: &Line| line.cuts.iter().any(|(_, why)| *why == Gap::Merged);
        let merger = lines.iter().any(is_cut).then(|| Month::january(2025).plus(6).in_years());
        Self { key: trend.key, scale, x: time_range(x), y, lines, merger, not_positive }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// All points with the line that they belong to.
    pub fn points(&self) -> impl Iterator<Item = (&Line, &ChartPoint)> {
        self.lines.iter().flat_map(|line| line.points.iter().map(move |point| (line, point)))
    }

    /// The places whose line is cut because its sums are of other parts.
    pub fn of_other_parts(&self) -> Vec<PlaceId> {
        let is_cut = |line: &&Line| line.cuts.iter().any(|(_, why)| *why == Gap::OtherParts);
        self.lines.iter().filter(is_cut).map(|line| line.place).collect()
    }

    /// The range of the values of one line alone.
    pub fn own_range(&self, line: &Line) -> Range {
        let y = span(line.points.iter().flat_map(heights));
        if self.key.reading.logarithmic { power_range(y) } else { value_range(y) }
    }
}

fn line(key: TrendKey, line: &TrendLine, scale: Scale, colour: Option<usize>, not_positive: &mut usize) -> Line {
    let height = |value: rust_decimal::Decimal| {
        let y = scale.written(value).to_f64()?;
        let y = if key.reading.logarithmic { y.log10() } else { y };
        y.is_finite().then_some(y)
    };
    let mut points: Vec<ChartPoint> = Vec::new();
    for mark in &line.marks {
        // Every decimal has a float near it, so that only a missing logarithm leaves a point out.
        let Some(y) = height(mark.value) else {
            *not_positive += 1;
            continue;
        };
        let rivals: Vec<(RecordId, f64)> =
            mark.rivals.iter().filter_map(|(record, value)| Some((*record, height(*value)?))).collect();
        let dispute = mark.dispute(key.reading);
        let dispute = dispute.map(|(least, most)| (height(least).unwrap_or(y), height(most).unwrap_or(y)));
        let range = mark.range.low.and_then(height).zip(mark.range.high.and_then(height)).filter(|_| mark.derived);
        points.push(ChartPoint { x: position(mark.point.period), y, rivals, dispute, range, mark: mark.clone() });
    }
    let (mut segments, mut cuts) = (Vec::new(), Vec::new());
    for (from, ends) in (0..).zip(points.windows(2)) {
        match key.frame.comparable(line.place, &ends[0].mark.point, &ends[1].mark.point) {
            Ok(()) => segments.push(Segment {
                from,
                status: ends[1].mark.point.status,
                reviewed: ends.iter().all(|end| end.mark.point.reviewed),
            }),
            Err(why) => cuts.push((from, why)),
        }
    }
    Line { place: line.place, colour, segments, cuts, points }
}

/// How high a point is, and what sources or sums give for it.
fn heights(point: &ChartPoint) -> [f64; 3] {
    let (low, high) = point.dispute.unwrap_or((point.y, point.y));
    [point.y, low, high]
}

/// Where a period stands on the axis of time, in years.
pub(super) fn position(period: Period) -> f64 {
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

/// The powers of ten of the points, with a little air.
fn power_range(span: Option<(f64, f64)>) -> Range {
    let (min, max) = span.unwrap_or((0.0, 1.0));
    let (min, max) = ((min * 2.0).floor() / 2.0, (max * 2.0).ceil() / 2.0);
    let max = if min < max { max } else { min + 0.5 };
    let air = (max - min) * 0.03;
    Range { min: min - air, max: max + air }
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

    use super::*;
    use crate::analysis::trend::tests::{series, trend};
    use crate::analysis::{Frame, Measure, PeriodLength, Reading, Series, Slope, Timing, year_before};
    use crate::domain::{IndicatorId, Unit};

    fn chart(of: &[(&str, &[(&str, i64)])]) -> Chart {
        let places: Vec<PlaceId> = of.iter().map(|(place, _)| PlaceId::new(place)).collect();
        let mut palette = Palette::default();
        palette.settle(&places, &places);
        Chart::new(&trend(of), &places, &palette)
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
    fn lines_have_points_and_strokes() {
        let chart = chart(&[("cao-bang", &[("2021", 3_000_000_000), ("2022", 4_500_000_000)])]);
        assert_eq!(chart.lines[0].points.len(), 2);
        assert_eq!(chart.scale.zeros, 9);
        assert!((chart.lines[0].points[1].y - 4.5).abs() < 1e-9);
        assert_eq!(chart.lines[0].segments.len(), 1);
        assert_eq!(chart.lines[0].segments[0].to(), 1);
        assert_eq!(chart.merger, None);
    }

    #[test]
    fn nothing_and_a_single_point_have_a_range() {
        let empty = chart(&[]);
        assert!(empty.is_empty());
        for value in [0, 7, -7, 92] {
            let chart = chart(&[("cao-bang", &[("2021", value)])]);
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
        let cut = |place: &str| {
            let chart = chart(&[(place, &years)]);
            (chart.lines[0].segments.len(), chart.merger)
        };
        assert_eq!(cut("cao-bang"), (2, None), "the same province before and after");
        assert_eq!(cut("quang-tri"), (1, Some(2025.5)), "merged with Quang Binh");
        assert_eq!(cut("vietnam").0, 2);
    }

    #[test]
    fn what_has_no_logarithm_is_counted() {
        let mut trend = trend(&[("cao-bang", &[("2021", 0), ("2022", 1000), ("2023", 10)])]);
        trend.key.reading.logarithmic = true;
        let chart = Chart::new(&trend, &[PlaceId::new("cao-bang")], &Palette::default());
        assert_eq!((chart.not_positive, chart.lines[0].points.len()), (1, 2));
        assert!((chart.lines[0].points[0].y - 3.0).abs() < 1e-9);
        assert!(chart.y.min < 1.0 && 3.0 < chart.y.max);
    }

    /// The years of the three parts of Lam Dong, as far as they are known.
    fn parts() -> impl Strategy<Value = Vec<Series>> {
        let cell = || prop::option::of(1..1000_i64);
        let years = prop::array::uniform4(cell());
        prop::array::uniform3(years).prop_map(|parts| {
            let of_part = |(slug, years): (&str, [Option<i64>; 4])| {
                let known = ["2021", "2022", "2023", "2024"].into_iter().zip(years);
                let known: Vec<(&str, i64)> = known.filter_map(|(year, value)| Some((year, value?))).collect();
                (!known.is_empty()).then(|| series(slug, &known))
            };
            let mut all: Vec<Series> =
                ["lam-dong", "dak-nong", "binh-thuan"].into_iter().zip(parts).filter_map(of_part).collect();
            all.push(series("lam-dong", &[("2025", 900)]));
            all
        })
    }

    fn put_together(all: &[Series], measure: Measure) -> Trend {
        let key = TrendKey {
            indicator: IndicatorId::new("revenue.telecom"),
            operator: None,
            unit: Unit::Vnd,
            timing: Some(Timing::Each(PeriodLength::Year)),
            frame: Frame::Of34,
            reading: Reading { measure, ..Reading::default() },
        };
        Trend::new(all, key, &[PlaceId::new("lam-dong")])
    }

    proptest! {
        #[test]
        fn sums_of_other_parts_are_neither_joined_nor_held_against_each_other(all in parts()) {
            let place = PlaceId::new("lam-dong");
            let sums = put_together(&all, Measure::Absolute);
            let missing = |period: Period| sums.line(place)?.mark(period).map(|mark| mark.point.missing.clone());
            for measure in Measure::ALL {
                let trend = put_together(&all, measure);
                let chart = Chart::new(&trend, &[place], &Palette::default());
                for line in &chart.lines {
                    prop_assert_eq!(line.segments.len() + line.cuts.len() + 1, line.points.len());
                    let alike = |from: usize| line.points[from].mark.point.missing == line.points[from + 1].mark.point.missing;
                    prop_assert!(line.segments.iter().all(|segment| alike(segment.from)));
                    prop_assert!(line.cuts.iter().all(|(from, why)| *why == Gap::OtherParts && !alike(*from)));
                    prop_assert_eq!(chart.of_other_parts().is_empty(), line.cuts.is_empty());
                }
                prop_assert_eq!(chart.merger, None);
                for mark in trend.line(place).into_iter().flat_map(|line| &line.marks) {
                    let period = mark.point.period;
                    let before = match measure {
                        Measure::Change | Measure::Yoy => year_before(period),
                        Measure::Index => trend.key.reading.base.unwrap_or(period),
                        Measure::Absolute | Measure::Share => period,
                    };
                    prop_assert_eq!(missing(before), missing(period));
                }
                let periods = trend.periods();
                for (at, from) in periods.iter().enumerate() {
                    for to in &periods[at + 1..] {
                        let slope = Slope::new(&trend, &[place], *from, *to);
                        prop_assert_eq!(slope.lines.is_empty(), missing(*from) != missing(*to));
                        prop_assert_eq!(slope.unlike.is_empty(), missing(*from) == missing(*to));
                    }
                }
            }
        }

        #[test]
        fn every_point_lies_inside_and_nothing_is_endless(values in prop::collection::vec(any::<i64>(), 1..20)) {
            let periods: Vec<String> = (0..values.len()).map(|at| format!("{}", 2000 + at)).collect();
            let points: Vec<(&str, i64)> = periods.iter().map(String::as_str).zip(values).collect();
            let chart = chart(&[("cao-bang", &points)]);
            prop_assert!(chart.y.min.is_finite() && chart.y.max.is_finite());
            for (_, point) in chart.points() {
                prop_assert!(point.y.is_finite() && point.x.is_finite());
                prop_assert!(chart.y.min < point.y && point.y < chart.y.max);
                prop_assert!(chart.x.min < point.x && point.x < chart.x.max);
            }
        }
    }
}

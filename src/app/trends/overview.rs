//! What follows from the project and the view: the choices that there are, the chart, and the rows of the table.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::analysis::{
    Chart, Coverage, Frame, Mark, Measure, Multiples, Palette, PeriodLength, Ranking, Reading, Refusal, Scale, Series,
    SeriesIndex, Slope, TileMap, Timing, Trend, TrendKey, telling_time, timings,
};
use crate::app::numerals;
use crate::app::session::Session;
use crate::domain::{Atlas, IndicatorId, Language, Operator, Period, PlaceId, Record, RecordId, Unit, fold};

use super::draw::Entry;
use super::view::{ChartKind, TrendsView};

/// For what an overview was computed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    generation: u64,
    version: u64,
    language: Language,
    /// Whether the figures are of before, or none yet, because they are being gathered.
    pub gathering: bool,
    pub view: TrendsView,
}

/// A choice, and how many points it has.
pub(super) type Counted<T> = (T, usize);

/// Where a row of the table comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A record that is drawn.
    Drawn,
    /// A record in whose stead another one of the same period is drawn.
    SetAside,
    /// No record: a value that follows from others.
    Derived,
    /// A record from which a derived value follows, or against which one is held.
    Parent,
}

/// A figure behind the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The record; nothing for a derived value.
    pub record: Option<RecordId>,
    /// Where, and with it the line.
    pub place: PlaceId,
    /// When, as the chart takes it.
    pub period: Period,
    /// Where it comes from.
    pub kind: RowKind,
    /// The line of the trend and the point in it.
    pub at: (usize, usize),
}

/// What the chosen kind of chart shows beside the lines.
#[derive(Clone, Debug)]
pub(super) enum Stage {
    /// The lines.
    Lines,
    /// Small charts.
    Multiples(Multiples),
    /// A map.
    Map(TileMap),
    /// Bars.
    Ranking(Ranking),
    /// Slopes.
    Slope(Slope),
    /// The board.
    Coverage(Coverage),
    /// The numbers, by these periods.
    Table(Vec<Period>),
}

/// What is said of a chart around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Caption {
    /// What of the chosen view is not shown, and why.
    pub notes: Vec<String>,
    /// Where the figures come from.
    pub footer: String,
    /// What the marks mean; it stands above the chart.
    pub legend: Vec<Entry>,
}

/// All that the workspace draws.
#[derive(Debug)]
pub(super) struct Overview {
    /// For what it was computed.
    pub key: Key,
    /// Indicators that have points, in the order of lists.
    pub counts: Vec<Counted<IndicatorId>>,
    /// Units of the indicator's values.
    pub units: Vec<Counted<Unit>>,
    /// Enterprises, the whole market first.
    pub operators: Vec<Counted<Option<Operator>>>,
    /// Which periods may share a line, for a flow.
    pub timings: Vec<Counted<Timing>>,
    /// Places, the country first, then by name.
    pub places: Vec<Counted<PlaceId>>,
    /// Every place's figures; nothing where no indicator has points.
    pub trend: Option<Trend>,
    /// The lines of the chosen places.
    pub chart: Option<Chart>,
    /// What the chosen kind shows.
    pub stage: Stage,
    /// Every year in which some period ends, of those that could be shown.
    pub years: Vec<i32>,
    /// Every period that is shown, in order of time.
    pub periods: Vec<Period>,
    /// The figures behind it: by line, in order of time, what is drawn before what is set aside.
    pub rows: Vec<Row>,
    /// How many characters the longest value of the rows has after its whole part.
    pub fraction: usize,
    /// What is said around the chart, once it was put into words.
    pub caption: Option<Caption>,
}

impl Overview {
    /// `before`, where it still holds for the session, or a new one. Settles in the session's view what the person
    /// left open.
    pub fn refreshed(before: Option<Self>, session: &mut Session) -> Self {
        let mut key = Key {
            generation: session.generation(),
            version: session.project().version(),
            language: session.language(),
            gathering: session.is_gathering(),
            view: session.trends.clone(),
        };
        if let Some(before) = before.filter(|before| before.key == key) {
            return before;
        }
        let mut view = session.trends.clone();
        let (mut index, gathering) = session.lend_series();
        let mut overview = Self::compute(session, &mut view, &mut index, gathering);
        session.take_back_series(index);
        session.trends = view.clone();
        // What is asked for next: an errand may be under way although little is left to gather.
        (key.view, key.gathering) = (view, session.is_gathering());
        overview.key = key;
        overview
    }

    fn compute(session: &Session, view: &mut TrendsView, index: &mut SeriesIndex, gathering: bool) -> Self {
        let project = session.project();
        let mut overview = Self {
            key: Key {
                generation: 0,
                version: 0,
                language: session.language(),
                gathering,
                view: TrendsView::default(),
            },
            counts: index.counts(),
            units: Vec::new(),
            operators: Vec::new(),
            timings: Vec::new(),
            places: Vec::new(),
            trend: None,
            chart: None,
            stage: Stage::Lines,
            years: Vec::new(),
            periods: Vec::new(),
            rows: Vec::new(),
            fraction: 0,
            caption: None,
        };
        if gathering && overview.counts.is_empty() {
            // Nothing is settled by figures that are not there yet.
            return overview;
        }
        if view.indicator.is_none() {
            view.indicator = index.telling();
        }
        let Some(indicator) = view.indicator else { return overview };
        let all = index.series(project, indicator);
        if view.follow_selection {
            view.follow_selection = false;
            if let Some((id, record)) = session.selected_record() {
                follow(view, (id, record), &all);
            }
        }
        overview.settle(view, indicator, &all, session.language());
        let fraction = |row: &Row| {
            let figure = &project.record(row.record?)?.figure;
            let shown = numerals::shown(figure.value?, figure.unit);
            Some(session.language().parts(shown).1.chars().count())
        };
        overview.fraction = overview.rows.iter().filter_map(fraction).max().unwrap_or(0);
        overview
    }

    /// Chooses what is left open: of the unit, the enterprise and the length those with the most points.
    fn settle(&mut self, view: &mut TrendsView, indicator: IndicatorId, all: &[Series], language: Language) {
        self.units = tally(all, |series| Some(series.key.unit));
        let Some(unit) = chosen(view.unit, &self.units) else { return };
        self.operators = tally(all, |series| (series.key.unit == unit).then_some(series.key.operator));
        let whole_market = self.operators.iter().any(|(operator, _)| operator.is_none());
        let operator = match view.operator {
            None if whole_market => None,
            _ => chosen(Some(view.operator), &self.operators).flatten(),
        };
        let fits = |series: &&Series| series.key.unit == unit && series.key.operator == operator;
        self.timings = timings(&all.iter().filter(fits).collect::<Vec<_>>());
        // Without a choice periods of one length, as they were reported.
        let each: Vec<Counted<Timing>> =
            self.timings.iter().copied().filter(|(timing, _)| matches!(timing, Timing::Each(_))).collect();
        let timing = view.timing.filter(|wanted| self.timings.iter().any(|(timing, _)| timing == wanted));
        let timing = timing.or_else(|| chosen(None, &each));
        (view.unit, view.operator, view.timing) = (Some(unit), operator, timing);

        let has_axis = !matches!(view.kind, ChartKind::Ranking | ChartKind::Coverage | ChartKind::Table);
        let wanted = Reading { logarithmic: view.reading.logarithmic && has_axis, ..view.reading };
        let key = TrendKey { indicator, operator, unit, timing, frame: view.frame, reading: wanted };
        let mut trend = Trend::new(all, key, &view.places);
        self.years = trend.periods().iter().map(|period| period.last().year()).collect();
        self.years.dedup();
        trend.keep_years(view.years);
        self.places = trend.lines.iter().map(|line| (line.place, line.marks.len() + line.gaps.len())).collect();
        self.places.sort_by_cached_key(|(place, _)| {
            let name = Atlas::bundled().name(*place, language);
            (*place != PlaceId::country(), fold(name), name)
        });
        let has_points = |place: &PlaceId| self.places.iter().any(|(known, _)| known == place);
        let is_own_choice = view.places != view.offered && view.places.iter().any(has_points);
        if view.choose_places && !is_own_choice {
            view.places = most_telling(&self.places);
            view.offered.clone_from(&view.places);
        }
        view.choose_places = false;
        let shown: Vec<PlaceId> = view.places.iter().copied().filter(has_points).collect();
        view.palette.settle(&view.places, &shown);
        // The base of an index is one of the places shown, which are settled only now.
        let mut trend = match trend.key.reading.measure {
            Measure::Index if view.reading.base.is_none() => {
                let mut trend = Trend::new(all, key, &shown);
                trend.keep_years(view.years);
                trend
            }
            _ => trend,
        };
        if view.reading.logarithmic && !has_axis {
            trend.refused.push(Refusal::LogarithmWithoutAxis);
        }
        let mut chart = Chart::new(&trend, &shown, &view.palette);
        self.periods = trend.periods();
        self.stage = stage(view, &trend, &chart, &shown, &self.periods, language);
        if let Stage::Map(map) = &self.stage {
            // It shows every province, not only those that are chosen; what stands above it tells the scale of its numbers.
            let values: Vec<_> = map.tiles.iter().filter_map(|(.., mark)| Some(mark.as_ref()?.value)).collect();
            if !values.is_empty() {
                chart.scale = Scale::fitting(chart.key.reading.gauge(chart.key.unit).unit(), values);
            }
        }
        (self.trend, self.chart) = (Some(trend), Some(chart));
        self.rows = self.trend.as_ref().map(|trend| rows(trend, &self.shown())).unwrap_or_default();
    }

    /// The point that the record of a row speaks for, or belongs to.
    pub fn mark(&self, at: (usize, usize)) -> Option<(PlaceId, &Mark)> {
        let line = self.trend.as_ref()?.lines.get(at.0)?;
        Some((line.place, line.marks.get(at.1)?))
    }

    /// The figures that the chosen kind of chart shows: of lines all, of a map those of one time and of every province.
    pub fn shown(&self) -> Vec<(PlaceId, &Mark)> {
        let Some(chart) = &self.chart else { return Vec::new() };
        match &self.stage {
            Stage::Lines | Stage::Table(_) => chart.points().map(|(line, point)| (line.place, &point.mark)).collect(),
            Stage::Multiples(multiples) => {
                let lines = multiples.cells.iter().filter_map(|cell| chart.lines.get(cell.line?));
                lines.flat_map(|line| line.points.iter().map(|point| (line.place, &point.mark))).collect()
            }
            Stage::Map(map) => map.tiles.iter().filter_map(|(place, _, mark)| Some((*place, mark.as_ref()?))).collect(),
            Stage::Ranking(ranking) => ranking.bars.iter().map(|(place, mark)| (*place, mark)).collect(),
            Stage::Slope(slope) => {
                slope.lines.iter().flat_map(|(place, from, to)| [(*place, from), (*place, to)]).collect()
            }
            Stage::Coverage(coverage) => {
                let cells = coverage.rows.iter().flat_map(|row| row.cells.iter().map(|(_, mark)| (row.place, mark)));
                cells.filter_map(|(place, mark)| Some((place, mark.as_ref()?))).collect()
            }
        }
    }

    /// The row of a record.
    pub fn row(&self, record: RecordId) -> Option<usize> {
        self.rows.iter().position(|row| row.record == Some(record))
    }
}

/// What each of `all` belongs to, with the sum of its points, in order.
fn tally<T: Ord>(all: &[Series], of: impl Fn(&Series) -> Option<T>) -> Vec<Counted<T>> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for series in all {
        if let Some(what) = of(series) {
            *counts.entry(what).or_default() += series.points.len();
        }
    }
    counts.into_iter().collect()
}

/// What was wanted, if it is to be had, or else what has the most points, the first of several.
fn chosen<T: Copy + PartialEq>(wanted: Option<T>, from: &[Counted<T>]) -> Option<T> {
    let wanted = wanted.filter(|wanted| from.iter().any(|(known, _)| known == wanted));
    wanted.or_else(|| from.iter().rev().max_by_key(|(_, count)| *count).map(|(what, _)| *what))
}

/// Up to eight places with the most points; single points only where there are few lines. The country would dwarf its
/// provinces, so it is chosen only where it is alone.
fn most_telling(places: &[Counted<PlaceId>]) -> Vec<PlaceId> {
    let mut provinces: Vec<Counted<PlaceId>> =
        places.iter().copied().filter(|(place, _)| *place != PlaceId::country()).collect();
    provinces.sort_by_key(|(_, count)| Reverse(*count));
    let lines = provinces.iter().filter(|(_, count)| *count > 1).count();
    provinces.truncate(if lines < 3 { Palette::COLOURS } else { lines.min(Palette::COLOURS) });
    let chosen = if provinces.is_empty() { places } else { &provinces };
    chosen.iter().map(|(place, _)| *place).collect()
}

/// Takes enterprise, unit and length from the selected record, where it is a point of these series; of the map and the
/// reading keeps what the record can be seen in.
fn follow(view: &mut TrendsView, (id, record): (RecordId, &Record), all: &[Series]) {
    let figure = &record.figure;
    if Some(figure.indicator) != view.indicator {
        return;
    }
    let length = figure.period.and_then(PeriodLength::of);
    let of_it = all.iter().map(|series| &series.key).find(|key| {
        Some(key.place) == figure.place
            && (key.operator, key.unit) == (figure.operator, figure.unit)
            && (key.length.is_none() || key.length == length)
    });
    if let Some(key) = of_it {
        (view.operator, view.unit) = (key.operator, Some(key.unit));
        view.take_length(key.length);
        let mut wanted = TrendKey {
            indicator: key.indicator,
            operator: key.operator,
            unit: key.unit,
            timing: view.timing,
            frame: view.frame,
            reading: view.reading,
        };
        let plain = Reading { measure: Measure::Absolute, ..view.reading };
        let readings = [view.reading, plain].into_iter();
        let mut ways = readings.flat_map(|reading| [(view.frame, reading), (Frame::default(), reading)]);
        let seen = ways.find(|way| {
            (wanted.frame, wanted.reading) = *way;
            let trend = Trend::new(all, wanted, &view.places);
            let line = trend.line(key.place);
            // What has no logarithm is no point of a logarithmic axis.
            let is_point = |mark: &Mark| !trend.key.reading.logarithmic || mark.value > Decimal::ZERO;
            line.is_some_and(|line| {
                line.marks.iter().any(|mark| is_point(mark) && mark.point.records().any(|own| own == id))
            })
        });
        (view.frame, view.reading) = seen.unwrap_or_default();
    }
}

/// What the chosen kind shows. Times that are not there any more are chosen anew.
fn stage(
    view: &mut TrendsView,
    trend: &Trend,
    chart: &Chart,
    shown: &[PlaceId],
    periods: &[Period],
    language: Language,
) -> Stage {
    let of_map = |kind| if kind == ChartKind::Map { provinces(trend) } else { shown.to_vec() };
    match view.kind {
        ChartKind::Lines => Stage::Lines,
        ChartKind::Multiples => {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
            let columns = ((chart.lines.len() as f64 * 1.4).sqrt().ceil() as usize).clamp(1, 11);
            Stage::Multiples(Multiples::new(chart, view.arrangement, columns, language))
        }
        ChartKind::Map | ChartKind::Ranking => {
            let time = view.time.filter(|time| periods.contains(time));
            let Some(time) = time.or_else(|| telling_time(trend, &of_map(view.kind))) else { return Stage::Lines };
            view.time = Some(time);
            match view.kind {
                ChartKind::Map => Stage::Map(TileMap::new(trend, time)),
                _ => Stage::Ranking(Ranking::new(trend, shown, time)),
            }
        }
        ChartKind::Slope => {
            let Some((from, to)) = slope_ends(view, trend, shown, periods) else { return Stage::Lines };
            (view.since, view.time) = (Some(from), Some(to));
            Stage::Slope(Slope::new(trend, shown, from, to))
        }
        ChartKind::Coverage => Stage::Coverage(Coverage::new(trend)),
        ChartKind::Table => {
            let has = |period: &&Period| chart.points().any(|(_, point)| point.mark.point.period == **period);
            Stage::Table(periods.iter().filter(has).copied().collect())
        }
    }
}

fn provinces(trend: &Trend) -> Vec<PlaceId> {
    trend.lines.iter().map(|line| line.place).filter(|place| *place != PlaceId::country()).collect()
}

/// The two times that were chosen, or else those that are comparable for the most of the places, the farthest apart of
/// equals.
fn slope_ends(view: &TrendsView, trend: &Trend, shown: &[PlaceId], periods: &[Period]) -> Option<(Period, Period)> {
    let known = |time: Option<Period>| time.filter(|time| periods.contains(time));
    if let (Some(from), Some(to)) = (known(view.since), known(view.time))
        && from != to
    {
        return Some((from, to));
    }
    let both = |from: Period, to: Period| {
        let has = |place: &&PlaceId| {
            let ends = trend.line(**place).and_then(|line| Some((line.mark(from)?, line.mark(to)?)));
            ends.is_some_and(|(one, other)| trend.key.frame.comparable(**place, &one.point, &other.point).is_ok())
        };
        shown.iter().filter(has).count()
    };
    let pairs = periods.iter().enumerate().flat_map(|(at, from)| periods[at + 1..].iter().map(|to| (*from, *to)));
    pairs.max_by_key(|(from, to)| (both(*from, *to), to.last().since(from.last())))
}

/// The figures of a trend that are shown, with the records behind them.
fn rows(trend: &Trend, shown: &[(PlaceId, &Mark)]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (place, mark) in shown {
        let point = &mark.point;
        let Ok(line) = trend.lines.binary_search_by_key(place, |line| line.place) else { continue };
        let own = trend.lines[line].marks.iter().position(|other| other.point.period == point.period);
        let Some(own) = own else { continue };
        let row = |record, kind| Row { record, place: *place, period: point.period, kind, at: (line, own) };
        if point.basis.is_derived() {
            rows.push(row(None, RowKind::Derived));
            rows.extend(point.basis.records().iter().map(|record| row(Some(*record), RowKind::Parent)));
        } else {
            rows.extend(point.basis.records().iter().map(|record| row(Some(*record), RowKind::Drawn)));
        }
        rows.extend(point.rivals.iter().map(|rival| row(Some(rival.record), RowKind::SetAside)));
    }
    rows
}

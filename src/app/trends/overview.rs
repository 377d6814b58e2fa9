//! What follows from the project and the view: the choices that there are, the chart, and the rows of the table.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::analysis::{Chart, ChartKey, Palette, PeriodLength, Series, point_counts, series};
use crate::app::session::Session;
use crate::domain::{
    Atlas, Catalogue, Family, IndicatorId, Language, Operator, Period, PlaceId, Record, RecordId, Unit, fold,
};

use super::view::TrendsView;

/// For what an overview was computed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    generation: u64,
    version: u64,
    language: Language,
    view: TrendsView,
}

/// A choice, and how many points it has.
pub(super) type Counted<T> = (T, usize);

/// A record behind the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The record.
    pub record: RecordId,
    /// Where, and with it the line.
    pub place: PlaceId,
    /// When, as the chart takes it.
    pub period: Period,
    /// Whether another record of the same period is drawn in its stead.
    pub alternative: bool,
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
    /// Lengths of period, for a flow.
    pub lengths: Vec<Counted<PeriodLength>>,
    /// Places, the country first, then by name.
    pub places: Vec<Counted<PlaceId>>,
    /// The chart; nothing where no indicator has points.
    pub chart: Option<Chart>,
    /// The records behind it: by line, in order of time, what is drawn before its alternatives.
    pub rows: Vec<Row>,
}

impl Overview {
    /// `before`, where it still holds for the session, or a new one. Settles in the session's view what the person
    /// left open.
    pub fn refreshed(before: Option<Self>, session: &mut Session) -> Self {
        let mut key = Key {
            generation: session.generation(),
            version: session.project().version(),
            language: session.language(),
            view: session.trends.clone(),
        };
        if let Some(before) = before.filter(|before| before.key == key) {
            return before;
        }
        let mut view = session.trends.clone();
        let mut overview = Self::compute(session, &mut view);
        session.trends = view.clone();
        key.view = view;
        overview.key = key;
        overview
    }

    fn compute(session: &Session, view: &mut TrendsView) -> Self {
        let project = session.project();
        let counts = point_counts(project, &view.filter);
        let mut overview = Self {
            key: Key { generation: 0, version: 0, language: session.language(), view: TrendsView::default() },
            counts,
            units: Vec::new(),
            operators: Vec::new(),
            lengths: Vec::new(),
            places: Vec::new(),
            chart: None,
            rows: Vec::new(),
        };
        if view.indicator.is_none() {
            view.indicator = telling(project.catalogue(), &overview.counts, |id| series(project, id, &view.filter));
        }
        let Some(indicator) = view.indicator else { return overview };
        let all = series(project, indicator, &view.filter);
        if view.follow_selection {
            view.follow_selection = false;
            follow(view, session.selected_record().map(|(_, record)| record), &all);
        }
        overview.settle(view, indicator, &all, session.language());
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
        let fits = |series: &Series| series.key.unit == unit && series.key.operator == operator;
        self.lengths = tally(all, |series| series.key.length.filter(|_| fits(series)));
        let length = chosen(view.length, &self.lengths);
        (view.unit, view.operator, view.length) = (Some(unit), operator, length);

        let key = ChartKey { indicator, operator, unit, length };
        self.places = tally(all, |series| key.admits(&series.key).then_some(series.key.place));
        self.places.sort_by_cached_key(|(place, _)| {
            let name = Atlas::bundled().name(*place, language);
            (*place != PlaceId::country(), fold(name), name)
        });
        let has_points = |place: &PlaceId| self.places.iter().any(|(known, _)| known == place);
        if view.choose_places && !view.places.iter().any(has_points) {
            view.places = most_telling(&self.places);
        }
        view.choose_places = false;
        let shown: Vec<PlaceId> = view.places.iter().copied().filter(has_points).collect();
        view.palette.settle(&shown);
        let chart = Chart::new(all, key, &shown, &view.palette);
        self.rows = rows(&chart);
        self.chart = Some(chart);
    }

    /// The row of a record.
    pub fn row(&self, record: RecordId) -> Option<usize> {
        self.rows.iter().position(|row| row.record == record)
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

/// The indicator that tells the most at first sight: among revenue and subscribers, or else among all, the one with
/// the most provinces that have a line of at least two points, then the one with the most points.
fn telling(
    catalogue: &Catalogue,
    counts: &[Counted<IndicatorId>],
    series_of: impl Fn(IndicatorId) -> Vec<Series>,
) -> Option<IndicatorId> {
    let main = |id: IndicatorId| {
        let family = catalogue.get(id).map(|indicator| indicator.family);
        matches!(family, Some(Family::Revenue | Family::Subscribers))
    };
    let rank = |(id, count): &Counted<IndicatorId>| {
        let lines = series_of(*id)
            .iter()
            .filter(|series| series.key.place != PlaceId::country() && series.key.operator.is_none())
            .filter(|series| series.points.len() > 1)
            .count();
        (main(*id), lines, *count)
    };
    // The first of equals.
    counts.iter().rev().max_by_key(|counted| rank(counted)).map(|(id, _)| *id)
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

/// Takes enterprise, unit and length from the selected record, where it is a point of these series.
fn follow(view: &mut TrendsView, selected: Option<&Record>, all: &[Series]) {
    let Some(record) = selected.filter(|record| Some(record.figure.indicator) == view.indicator) else { return };
    let figure = &record.figure;
    let length = figure.period.and_then(PeriodLength::of);
    let of_it = all.iter().map(|series| &series.key).find(|key| {
        Some(key.place) == figure.place
            && (key.operator, key.unit) == (figure.operator, figure.unit)
            && (key.length.is_none() || key.length == length)
    });
    if let Some(key) = of_it {
        (view.operator, view.unit, view.length) = (key.operator, Some(key.unit), key.length);
    }
}

fn rows(chart: &Chart) -> Vec<Row> {
    let of_point = chart.points().flat_map(|(line, point)| {
        let point = &point.point;
        let row = move |record, alternative| Row { record, place: line.place, period: point.period, alternative };
        let others = point.alternatives.iter().map(move |record| row(*record, true));
        std::iter::once(row(point.record, false)).chain(others)
    });
    of_point.collect()
}

//! How long a person waits for a chart: every place by 60 periods, and a million records behind them.
//!
//! `cargo bench --bench trends`. What an edit costs is `after_an_edit`, at most 50 ms; the window's own work of a frame
//! is measured by `frames`, which prints the median and the 99th percentile.

mod extracted;
mod numbered;

use std::sync::{LazyLock, Mutex};

use divan::{Bencher, black_box};
use jiff::Timestamp;
use provista::analysis::{
    Arrangement, Chart, Coverage, Frame, Measure, Multiples, Palette, PeriodLength, Ranking, Reading, SeriesFilter,
    SeriesIndex, Slope, TileMap, Timing, Trend, TrendKey,
};
use provista::domain::{
    Atlas, Catalogue, Figure, IndicatorId, Language, Month, Period, PlaceId, RecordId, Review, Unit,
};
use provista::project::Project;
use rust_decimal::Decimal;

/// As many periods as the issue asks for: 60 quarters.
const PERIODS: u32 = 60;
/// Statements of each figure, so that the whole has about a million records.
const SOURCES: u32 = 5;

const INDICATOR: &str = "revenue.telecom";

fn quarter(number: u32) -> Period {
    let first = Month::january(2010).plus(3 * number.cast_signed());
    Period::between(first, first.plus(2))
}

/// A million records: every indicator in every place (the 34 share their names with old ones) and 60 quarters, from
/// several sources.
static PROJECT: LazyLock<Mutex<Project>> = LazyLock::new(|| {
    let (places, figure) = (places(), numbered::figures());
    let indicators = Catalogue::bundled().indicators();
    let document = |source: u32, nr: u32, place: PlaceId| {
        let figures = (0_u32..).zip(indicators).flat_map(|(at, indicator)| {
            let figure = &figure;
            (0..PERIODS).map(move |number| {
                let value = Decimal::from(1_000_000 + u64::from(nr * 7919 + number * 104_729 + at + source % 2));
                let factor = if indicator.unit == Unit::Vnd { 1_000_000 } else { 1 };
                Figure {
                    place: Some(place),
                    indicator: indicator.id,
                    period: Some(quarter(number).for_kind(indicator.kind)),
                    value: Some(value * Decimal::from(factor)),
                    unit: indicator.unit,
                    ..figure(number)
                }
            })
        });
        extracted::document(&format!("{source}-{place}-{nr}"), figures)
    };
    let of_source = |source: u32| (0_u32..).zip(&places).map(move |(nr, place)| (source, nr, *place));
    let documents = (0..SOURCES).flat_map(of_source).map(|(source, nr, place)| document(source, nr, place)).collect();
    let mut project = Project::new();
    project.load(documents, Timestamp::UNIX_EPOCH);
    Mutex::new(project)
});

fn key(measure: Measure, timing: Timing, frame: Frame) -> TrendKey {
    let indicator = IndicatorId::new(INDICATOR);
    let reading = Reading { measure, ..Reading::default() };
    TrendKey { indicator, operator: None, unit: Unit::Vnd, timing: Some(timing), frame, reading }
}

/// The indicator's index, series and trend, as the window has them.
fn index(project: &Project) -> SeriesIndex {
    let mut index = SeriesIndex::default();
    index.refresh(project, 1, &SeriesFilter::default());
    index
}

fn places() -> Vec<PlaceId> {
    let mut places: Vec<PlaceId> = Atlas::bundled().places().iter().map(|place| place.id).collect();
    places.sort_unstable();
    places.dedup();
    places
}

fn trend() -> Trend {
    let project = PROJECT.lock().unwrap();
    let all = index(&project).series(&project, IndicatorId::new(INDICATOR));
    Trend::new(&all, key(Measure::Absolute, Timing::Each(PeriodLength::Quarter), Frame::AsReported), &places())
}

/// One review of a record, then index, series, derivation and chart anew.
#[divan::bench(args = ["figures", "years", "per month", "34 provinces", "growth"], sample_count = 20)]
fn after_an_edit(bencher: Bencher<'_, '_>, reading: &str) {
    let mut project = PROJECT.lock().unwrap();
    assert!(project.totals().0 > 1_000_000);
    let mut index = index(&project);
    let quarters = Timing::Each(PeriodLength::Quarter);
    let key = match reading {
        "years" => key(Measure::Absolute, Timing::Each(PeriodLength::Year), Frame::AsReported),
        "per month" => key(Measure::Absolute, Timing::PerMonth, Frame::AsReported),
        "34 provinces" => key(Measure::Absolute, quarters, Frame::Of34),
        "growth" => key(Measure::Yoy, quarters, Frame::AsReported),
        _ => key(Measure::Absolute, quarters, Frame::AsReported),
    };
    let places = places();
    let mut palette = Palette::default();
    palette.settle(&places, &places);
    let mut review = Review::Accepted;
    bencher.bench_local(|| {
        project.review(&[RecordId(77)], review, Timestamp::UNIX_EPOCH).unwrap();
        review = if review == Review::Accepted { Review::Rejected } else { Review::Accepted };
        index.refresh(&project, 1, &SeriesFilter::default());
        let all = index.series(&project, IndicatorId::new(INDICATOR));
        let trend = Trend::new(&all, key, &places);
        black_box((index.counts(), Chart::new(&trend, &places, &palette)))
    });
}

#[divan::bench(args = ["multiples", "map", "ranking", "slope", "coverage"])]
fn kind(bencher: Bencher<'_, '_>, kind: &str) {
    let (trend, places) = (trend(), places());
    let chart = Chart::new(&trend, &places, &Palette::default());
    let [from, to] = [quarter(0), quarter(PERIODS - 1)];
    bencher.bench_local(|| match kind {
        "multiples" => black_box(Multiples::new(&chart, Arrangement::Country, 10, Language::English).cells.len()),
        "map" => black_box(TileMap::new(&trend, from).tiles.len()),
        "ranking" => black_box(Ranking::new(&trend, &places, to).bars.len()),
        "slope" => black_box(Slope::new(&trend, &places, from, to).lines.len()),
        _ => black_box(Coverage::new(&trend).rows.len()),
    });
}

/// The window with 63 small charts of 60 points each, moved over by the pointer.
#[cfg(feature = "window")]
fn frames() {
    use std::time::Instant;

    use eframe::egui::accesskit::Role;
    use eframe::egui::{Key, Modifiers, ThemePreference, Vec2, pos2};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;
    use provista::app::{Options, Window, theme};
    use provista::domain::{Document, IndicatorKind, Origin, Record};
    use provista::project::LoadedDocument;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("project.ron");
    let mut project = Project::new();
    let figure = &numbered::figures();
    let records = places().into_iter().filter(|place| *place != PlaceId::country()).flat_map(|place| {
        (0..PERIODS).map(move |number| Record {
            document: None,
            figure: Figure {
                place: Some(place),
                indicator: IndicatorId::new("subscribers.mobile"),
                period: Some(quarter(number).for_kind(IndicatorKind::Stock)),
                value: Some(Decimal::from(1_000_000 + u64::from(number) * 10_000)),
                unit: Unit::Count,
                ..figure(number)
            },
            evidence: None,
            origin: Origin::Typed,
            review: Review::Accepted,
        })
    });
    let document = Document::new("a.txt", "a");
    project.load(vec![LoadedDocument { document, records: records.collect() }], Timestamp::UNIX_EPOCH);
    provista::project::save(&project, &path).unwrap();
    let options = Options {
        project: Some(path),
        documents: Vec::new(),
        folder: None,
        data: None,
        language: Some(Language::English),
        mode: Some(ThemePreference::Light),
        no_system_dialogs: true,
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1920.0, 1080.0))
        .with_max_steps(64)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, window: &mut Option<Window>| {
                let ctx = ui.ctx().clone();
                window.get_or_insert_with(|| Window::new(&ctx, options.clone())).show(ui);
            },
            None,
        );
    while harness.state().as_ref().is_none_or(Window::is_busy) {
        harness.run();
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run();
    let mut click = |role: Role, name: &str| {
        harness.get_by(|node| node.role() == role && node.label().as_deref() == Some(name)).click();
        harness.run();
    };
    click(Role::Button, "All");
    click(Role::RadioButton, "Small multiples");
    let mut times: Vec<f64> = (0..600_u16)
        .map(|nr| {
            harness.hover_at(pos2(400.0 + f32::from(nr % 300) * 4.0, 200.0 + f32::from(nr % 97) * 4.0));
            let started = Instant::now();
            harness.step();
            let output = harness.output();
            black_box(harness.ctx.tessellate(output.shapes.clone(), output.pixels_per_point));
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |part: usize| times[times.len() * part / 100];
    println!("frames with small charts of every province: median {:.2} ms, 99 in 100 below {:.2} ms", at(50), at(99));
}

fn main() {
    #[cfg(feature = "window")]
    frames();
    divan::main();
}

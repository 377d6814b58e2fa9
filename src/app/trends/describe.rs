//! A chart in words: what a screen reader reads, and what goes with a picture.

use rust_decimal::Decimal;

use super::overview::{Overview, Stage};
use super::view::ChartKind;
use super::words;
use crate::analysis::{Chart, Cover, Gauge, Line, Mark};
use crate::app::voice::Voice;
use crate::domain::{Period, Unit};

/// More places than these are summed up.
const MOST: usize = 12;

/// The whole description.
pub(super) fn chart(voice: &Voice, overview: &Overview) -> String {
    let (Some(chart), Some(trend)) = (&overview.chart, &overview.trend) else { return String::new() };
    let kind = voice.text(kind(&overview.stage).key());
    let values = [
        ("kind", kind.into()),
        ("title", words::title(voice, chart.key).into()),
        ("unit", words::axis(voice, chart).into()),
    ];
    let mut sentences = vec![voice.text_with("describe-head", &values)];
    match &overview.stage {
        Stage::Lines | Stage::Multiples(_) | Stage::Table(_) => {
            sentences.extend(chart.lines.iter().take(MOST).map(|own| line(voice, chart, own)));
            sentences.extend(more(voice, chart.lines.len()));
        }
        Stage::Map(map) => {
            let mut known: Vec<_> =
                map.tiles.iter().filter_map(|(place, _, mark)| Some((*place, mark.as_ref()?))).collect();
            known.sort_by_key(|(_, mark)| std::cmp::Reverse(mark.value));
            let count = [
                ("known", voice.whole(known.len()).into()),
                ("all", voice.whole(map.tiles.len()).into()),
                ("time", voice.period(map.time).into()),
            ];
            sentences.push(voice.text_with("describe-map", &count));
            let ends = known.first().into_iter().chain(known.last().filter(|_| known.len() > 1));
            sentences.extend(ends.map(|(place, mark)| sentence(words::point(voice, chart.key, *place, mark))));
        }
        Stage::Ranking(ranking) => {
            let bars = ranking.bars.iter().take(MOST);
            sentences.extend(bars.map(|(place, mark)| sentence(words::point(voice, chart.key, *place, mark))));
            sentences.extend(more(voice, ranking.bars.len()));
            if !ranking.absent.is_empty() {
                sentences.push(absent(voice, &ranking.absent, ranking.time));
            }
        }
        Stage::Slope(slope) => {
            for (place, from, to) in slope.lines.iter().take(MOST) {
                let values = [
                    ("place", voice.place(*place).into()),
                    ("from", words::value(voice, chart.key, from).into()),
                    ("to", words::value(voice, chart.key, to).into()),
                    ("first", voice.period(slope.from).into()),
                    ("last", voice.period(slope.to).into()),
                    ("change", change(voice, chart, from, to).into()),
                ];
                sentences.push(voice.text_with("describe-line", &values));
            }
            sentences.extend(more(voice, slope.lines.len()));
            if !slope.absent.is_empty() {
                let names = words::names(voice, &slope.absent);
                sentences.push(sentence(voice.text_with("trends-absent-slope", &[("names", names.into())])));
            }
        }
        Stage::Coverage(coverage) => {
            let count = |cover| voice.whole(coverage.count(cover));
            for cover in Cover::ALL {
                let name = words::capital(&voice.text(words::cover(cover)));
                sentences.push(format!("{name}: {}.", count(cover)));
            }
        }
    }
    let shown: Vec<_> = chart.lines.iter().map(|line| line.place).collect();
    sentences.extend(words::unlike(voice, overview).into_iter().map(sentence));
    sentences.extend(words::notes(voice, trend, chart, &shown, &overview.shown()).into_iter().map(sentence));
    sentences.join(" ")
}

/// How many of `count` places are not told one by one.
fn more(voice: &Voice, count: usize) -> Option<String> {
    count.checked_sub(MOST).filter(|rest| *rest > 0).map(|rest| voice.count("describe-more", rest))
}

/// The places without a figure at a time.
pub(super) fn absent(voice: &Voice, places: &[crate::domain::PlaceId], time: Period) -> String {
    let values = [("names", words::names(voice, places).into()), ("time", voice.period(time).into())];
    voice.text_with("trends-absent", &values)
}

/// The kind that a stage shows.
fn kind(stage: &Stage) -> ChartKind {
    match stage {
        Stage::Lines => ChartKind::Lines,
        Stage::Multiples(_) => ChartKind::Multiples,
        Stage::Map(_) => ChartKind::Map,
        Stage::Ranking(_) => ChartKind::Ranking,
        Stage::Slope(_) => ChartKind::Slope,
        Stage::Coverage(_) => ChartKind::Coverage,
        Stage::Table(_) => ChartKind::Table,
    }
}

/// First and last, what changed between them, and where nothing is known.
fn line(voice: &Voice, chart: &Chart, line: &Line) -> String {
    let (Some(first), Some(last)) = (line.points.first(), line.points.last()) else { return String::new() };
    if line.points.len() == 1 {
        return sentence(words::point(voice, chart.key, line.place, &first.mark));
    }
    let is_alike = chart.key.frame.comparable(line.place, &first.mark.point, &last.mark.point).is_ok();
    let told = if is_alike { change(voice, chart, &first.mark, &last.mark) } else { voice.text("describe-unlike") };
    let values = [
        ("place", voice.place(line.place).into()),
        ("from", words::value(voice, chart.key, &first.mark).into()),
        ("to", words::value(voice, chart.key, &last.mark).into()),
        ("first", voice.period(first.mark.point.period).into()),
        ("last", voice.period(last.mark.point.period).into()),
        ("change", told.into()),
    ];
    let mut words = voice.text_with("describe-line", &values);
    let gaps = gaps(line);
    if gaps > 0 {
        words = format!("{words} {}", voice.count("describe-gaps", gaps));
    }
    words
}

/// How many years lie between the points of a line without one in them.
fn gaps(line: &Line) -> usize {
    let pairs = line.points.windows(2).map(|pair| {
        let months = pair[1].mark.point.period.first().since(pair[0].mark.point.period.last());
        usize::try_from((months - 1) / 12).unwrap_or(0)
    });
    pairs.sum()
}

/// What changed between two points, in percent, or as a difference where that makes no sense.
fn change(voice: &Voice, chart: &Chart, from: &Mark, to: &Mark) -> String {
    let gauge = chart.key.reading.gauge(chart.key.unit);
    let is_share = matches!(gauge, Gauge::Amount(Unit::Percent) | Gauge::Share | Gauge::Growth | Gauge::Points);
    let difference = to.value - from.value;
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    if is_share {
        let number = format!("{sign}{}", words::short(voice, difference));
        return voice.text_with("trends-points-of", &[("number", number.into())]);
    }
    let part = difference.checked_div(from.value).filter(|_| from.value > Decimal::ZERO);
    let Some(part) = part else { return format!("{sign}{}", words::short(voice, difference)) };
    let percent = (part * Decimal::ONE_HUNDRED).round_sf(3).unwrap_or_default();
    format!("{sign}{}%", voice.number(percent))
}

fn sentence(words: String) -> String {
    if words.ends_with('.') { words } else { words + "." }
}

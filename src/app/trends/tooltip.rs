//! What a point tells when the pointer rests on it.

use eframe::egui::{Frame, Id, Rect, Tooltip, Ui};

use crate::analysis::{Excerpt, Mark, TrendKey};
use crate::app::panel::{Panel, styled};
use crate::app::theme;
use crate::domain::{Bound, Document, Period, PlaceId, Record, RecordId};

use super::words;

/// So many parents are told one by one.
const PARENTS: usize = 5;

/// Shows beside `anchor` what a point is, as read and as printed, with its sentence, or what it follows from.
pub(super) fn show(panel: &Panel<'_>, ui: &Ui, anchor: Rect, key: TrendKey, place: PlaceId, mark: &Mark) {
    framed(ui, anchor, |ui| {
        let (theme, voice) = (panel.theme, panel.voice);
        let small = || theme::regular(theme::SMALL);
        let head = format!("{}, {}", voice.place(place), voice.period(mark.point.period));
        ui.label(styled(head, small(), theme.muted));
        let value = bounded(panel, mark.point.bound, words::value(voice, key, mark));
        ui.label(styled(value, theme::strong(theme::TITLE), theme.text));
        for line in lines(panel, key, mark) {
            ui.label(styled(line, small(), theme.text));
        }
        let stated = mark.point.record().filter(|_| !mark.point.basis.is_derived());
        if let Some(record) = stated.and_then(|id| panel.session.project().record(id)) {
            ui.label(styled(state(panel, record), small(), theme.muted));
            if let Some(quote) = panel.session.project().quote(record) {
                let words = voice.text_with("trends-printed", &[("quote", flowing(quote).into())]);
                ui.label(styled(words, small(), theme.text));
            }
            if let Some((document, sentence)) = sentence(panel, record) {
                ui.add_space(4.0);
                ui.label(styled(sentence, small(), theme.text));
                ui.label(styled(voice.document(document), small(), theme.muted));
            }
        }
        if let Some(check) = &mark.point.check {
            let value = voice.value(check.value, key.unit);
            let words = voice.text_with("trends-check", &[("value", value.into())]);
            ui.label(styled(words, small(), theme.bad));
        }
        for rival in mark.point.rivals.iter().take(PARENTS) {
            let colour = if rival.conflicts { theme.bad } else { theme.muted };
            ui.label(styled(parent(panel, rival.record, "trends-rival"), small(), colour));
        }
        if !mark.point.rivals.is_empty() {
            ui.label(styled(voice.text("trends-rule"), small(), theme.muted));
        }
    });
}

/// Tells of a hole in the board.
pub(super) fn hole(panel: &Panel<'_>, ui: &Ui, anchor: Rect, place: PlaceId, time: Option<Period>) {
    framed(ui, anchor, |ui| {
        let time = time.map_or_else(String::new, |time| panel.voice.period(time));
        let head = format!("{}, {time}", panel.voice.place(place));
        ui.label(styled(head, theme::regular(theme::SMALL), panel.theme.muted));
        let words = words::capital(&panel.text("cover-missing"));
        ui.label(styled(words, theme::strong(theme::BODY), panel.theme.text));
        ui.label(styled(panel.text("trends-hole-hint"), theme::regular(theme::SMALL), panel.theme.muted));
    });
}

fn framed(ui: &Ui, anchor: Rect, body: impl FnOnce(&mut Ui)) {
    let tooltip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), Id::unique("trends_point"), anchor);
    tooltip.width(348.0).gap(8.0).show(|ui| {
        Frame::NONE.inner_margin(4.0).show(ui, |ui| {
            ui.set_max_width(340.0);
            ui.spacing_mut().item_spacing.y = 3.0;
            body(ui);
        })
    });
}

/// From what a value follows: the rule, the range, the parents, what is missing; nothing for a figure as it was stated.
pub(super) fn lines(panel: &Panel<'_>, key: TrendKey, mark: &Mark) -> Vec<String> {
    let voice = panel.voice;
    let mut lines = Vec::new();
    if let Some(rule) = words::rule(voice, &mark.point.basis) {
        lines.push(words::capital(&rule));
    }
    let range = mark.range.low.zip(mark.range.high).filter(|(low, high)| mark.derived && low < high);
    if let Some((low, high)) = range {
        let [low, high] = [low, high].map(|end| words::amount(voice, key, end, true));
        lines.push(voice.text_with("trends-range", &[("low", low.into()), ("high", high.into())]));
    }
    let mut parents: Vec<RecordId> = Vec::new();
    if mark.point.basis.is_derived() {
        parents.extend(mark.point.basis.records());
    } else if !mark.against.is_empty() {
        let record = mark.point.record().and_then(|id| panel.session.project().record(id));
        let figure = record.map_or_else(|| voice.value(mark.point.value, key.unit), |record| value(panel, record));
        lines.push(voice.text_with("trends-figure", &[("value", figure.into())]));
    }
    lines.extend(parents.iter().take(PARENTS).map(|id| parent(panel, *id, "trends-parent")));
    lines.extend(mark.against.iter().take(PARENTS).map(|id| parent(panel, *id, "trends-against")));
    let more = parents.len().saturating_sub(PARENTS) + mark.against.len().saturating_sub(PARENTS);
    if more > 0 {
        lines.push(voice.count("trends-more", more));
    }
    if !mark.point.missing.is_empty() {
        let names = words::names(voice, &mark.point.missing);
        lines.push(voice.text_with("trends-without", &[("names", names.into())]));
    }
    lines
}

/// A record that a value rests on, in one line.
pub(super) fn parent(panel: &Panel<'_>, id: RecordId, key: &str) -> String {
    let Some(record) = panel.session.project().record(id) else { return String::new() };
    let place = record.figure.place.map_or("", |place| panel.voice.place(place));
    let period = record.figure.period.map_or_else(String::new, |period| panel.voice.period(period));
    let values = [("place", place.into()), ("period", period.into()), ("value", value(panel, record).into())];
    panel.voice.text_with(key, &values)
}

fn bounded(panel: &Panel<'_>, bound: Bound, value: String) -> String {
    match bound {
        Bound::Exact => value,
        bound => format!("{} {value}", panel.voice.bound(bound)),
    }
}

/// The value of a record as it is read, with its bound.
pub(super) fn value(panel: &Panel<'_>, record: &Record) -> String {
    let figure = &record.figure;
    let value = figure.value.map_or_else(|| "–".to_owned(), |value| panel.voice.value(value, figure.unit));
    bounded(panel, figure.bound, value)
}

/// Status and review of a record.
pub(super) fn state(panel: &Panel<'_>, record: &Record) -> String {
    let status = words::capital(&panel.voice.status(record.figure.status));
    let review =
        if record.review.is_decided() { panel.voice.review(record.review) } else { panel.text("trends-unreviewed") };
    format!("{status}, {review}")
}

/// The sentence that states a record, on one line, with its document.
pub(super) fn sentence<'a>(panel: &'a Panel<'_>, record: &Record) -> Option<(&'a Document, String)> {
    let document = panel.session.project().document(record.document?)?;
    let excerpt = Excerpt::of(&document.text, record.evidence.as_ref()?)?;
    let pieces: Vec<String> = excerpt.pieces.iter().filter_map(|piece| piece.of(&document.text)).map(flowing).collect();
    Some((document, pieces.join(" … ")))
}

/// `text` without its line breaks.
pub(super) fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! What a point tells when the pointer rests on it.

use eframe::egui::{Id, Rect, Tooltip, Ui};

use crate::analysis::{ChartPoint, Excerpt, Line};
use crate::app::panel::{Panel, styled};
use crate::app::theme;
use crate::domain::{Bound, Document, Record};

use super::words;

/// Shows beside `anchor` what `point` of `line` is, as read and as printed, with its sentence.
pub(super) fn show(panel: &Panel<'_>, ui: &Ui, anchor: Rect, line: &Line, point: &ChartPoint) {
    let Some(record) = panel.session.project().record(point.point.record) else { return };
    let (theme, voice) = (panel.theme, panel.voice);
    let small = || theme::regular(theme::SMALL);
    let tooltip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), Id::unique("trends_point"), anchor);
    tooltip.width(340.0).gap(8.0).show(|ui| {
        ui.set_max_width(340.0);
        ui.spacing_mut().item_spacing.y = 3.0;
        let head = format!("{}, {}", voice.place(line.place), voice.period(point.point.period));
        ui.label(styled(head, small(), theme.muted));
        let value = value(panel, record);
        ui.label(styled(value, theme::strong(theme::TITLE), theme.text));
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
        let others = point.point.alternatives.len();
        if others > 0 {
            ui.label(styled(voice.count("trends-others", others), small(), theme.muted));
        }
    });
}

/// The value of a record as it is read, with its bound.
pub(super) fn value(panel: &Panel<'_>, record: &Record) -> String {
    let figure = &record.figure;
    let value = figure.value.map_or_else(|| "–".to_owned(), |value| panel.voice.value(value, figure.unit));
    match figure.bound {
        Bound::Exact => value,
        bound => format!("{} {value}", panel.voice.bound(bound)),
    }
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

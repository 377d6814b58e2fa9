//! The selected point of the chart: its sentence with the number in it marked, or all that it follows from, or which
//! documents may fill a hole; and the way to the document.

use eframe::egui::{self, Label, ScrollArea, Ui};

use super::overview::{Overview, Stage};
use super::{Outcome, tooltip, words};
use crate::analysis::{Mark, TrendKey, likely_documents};
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::panel::{Panel, cut, styled};
use crate::app::review::disagreement;
use crate::app::sentence;
use crate::app::theme;
use crate::domain::{Period, PlaceId, RecordId};

/// A point that was pressed.
pub(super) type Picked = (PlaceId, Period);

/// Draws it; `enter` leads the keys to the first thing in it that can be opened.
pub(super) fn show(
    panel: &mut Panel<'_>,
    ui: &mut Ui,
    overview: &Overview,
    picked: Option<Picked>,
    enter: bool,
) -> Outcome {
    let key = overview.chart.as_ref().map(|chart| chart.key);
    if let (Some((place, time)), Some(key)) = (picked, key) {
        let mark = overview.trend.as_ref().and_then(|trend| trend.line(place)?.mark(time));
        match mark {
            Some(mark) if mark.point.basis.is_derived() || !mark.against.is_empty() => {
                return derived(panel, ui, key, place, mark, enter);
            }
            None if is_hole(&overview.stage, time) => return hole(panel, ui, key, (place, time), enter),
            _ => {}
        }
    }
    let selected = panel.session.selected_record().filter(|(id, _)| is_behind(overview, *id));
    let Some((id, record)) = selected else {
        ui.label(styled(panel.text("trends-sentence"), theme::strong(theme::BODY), panel.theme.text));
        ui.label(styled(panel.text("trends-sentence-hint"), theme::regular(theme::BODY), panel.theme.muted));
        return Outcome::default();
    };
    let figure = &record.figure;
    let place = figure.place.map_or("", |place| panel.voice.place(place));
    let period = figure.period.map_or_else(String::new, |period| panel.voice.period(period));
    cut(ui, styled(format!("{place}, {period}"), theme::regular(theme::BODY), panel.theme.muted));
    cut(ui, styled(tooltip::value(panel, record), theme::strong(theme::TITLE), panel.theme.text));
    cut(ui, styled(tooltip::state(panel, record), theme::regular(theme::SMALL), panel.theme.muted));
    disagreement::show(panel, ui, id);
    ui.add_space(4.0);
    source(panel, ui, id, enter)
}

/// Whether a place without a figure at this time is shown as a hole: on the board, or as a tile of the map of that time.
fn is_hole(stage: &Stage, time: Period) -> bool {
    match stage {
        Stage::Coverage(_) => true,
        Stage::Map(map) => map.time == time,
        _ => false,
    }
}

/// Whether a record is behind the chart, or behind any place's figures.
fn is_behind(overview: &Overview, id: RecordId) -> bool {
    let behind = |mark: &Mark| mark.point.records().chain(mark.against.iter().copied()).any(|record| record == id);
    overview.row(id).is_some()
        || overview.trend.as_ref().is_some_and(|trend| trend.lines.iter().flat_map(|line| &line.marks).any(behind))
}

/// The sentence of a record, and the button that leads to it.
fn source(panel: &mut Panel<'_>, ui: &mut Ui, id: RecordId, enter: bool) -> Outcome {
    let mut outcome = Outcome::default();
    let Some(record) = panel.session.project().record(id) else { return outcome };
    let document = record.document.and_then(|id| panel.session.project().document(id));
    if let Some(document) = document {
        egui::Panel::bottom("trends_open").frame(egui::Frame::NONE).resizable(false).show_separator_line(false).show(
            ui,
            |ui| {
                ui.add_space(4.0);
                let button = panel.primary(ui, panel.text("trends-open"));
                if enter {
                    button.request_focus();
                }
                if button.clicked() {
                    outcome.opened = Some(id);
                }
            },
        );
        ScrollArea::vertical().id_salt("trends_sentence").auto_shrink([false, false]).show(ui, |ui| {
            if let Some(job) = sentence::marked(panel, record, &document.text) {
                ui.add(Label::new(job).wrap());
            }
            ui.label(styled(panel.voice.document(document), theme::regular(theme::SMALL), panel.theme.muted));
        });
    } else {
        ui.label(styled(panel.text("trends-no-sentence"), theme::regular(theme::BODY), panel.theme.muted));
    }
    outcome
}

/// A value that follows from others: how, and from which; each is one click away.
fn derived(panel: &mut Panel<'_>, ui: &mut Ui, key: TrendKey, place: PlaceId, mark: &Mark, mut enter: bool) -> Outcome {
    let mut outcome = Outcome::default();
    let head = format!("{}, {}", panel.voice.place(place), panel.voice.period(mark.point.period));
    cut(ui, styled(head, theme::regular(theme::BODY), panel.theme.muted));
    let value = words::value(panel.voice, key, mark);
    cut(ui, styled(value, theme::strong(theme::TITLE), panel.theme.text));
    ScrollArea::vertical().id_salt("trends_parents").auto_shrink([false, false]).show(ui, |ui| {
        let small = || theme::regular(theme::SMALL);
        if let Some(rule) = words::rule(panel.voice, &mark.point.basis) {
            ui.label(styled(words::capital(&rule), small(), panel.theme.muted));
        }
        if !mark.point.missing.is_empty() {
            let names = words::names(panel.voice, &mark.point.missing);
            let words = panel.voice.text_with("trends-without", &[("names", names.into())]);
            ui.label(styled(words, small(), panel.theme.warning));
        }
        ui.add_space(4.0);
        ui.label(styled(panel.text("trends-rests-on"), theme::strong(theme::BODY), panel.theme.text));
        let selected = panel.session.selection.record;
        for id in mark.parents() {
            let words = tooltip::parent(panel, id, "trends-parent");
            let response = ui.selectable_label(selected == Some(id), words);
            if std::mem::take(&mut enter) {
                response.request_focus();
            }
            if response.clicked() {
                outcome.selected = Some(id);
                outcome.picked = Some((place, mark.point.period));
            }
            if response.double_clicked() {
                outcome.opened = Some(id);
            }
            let told = panel.session.project().record(id).and_then(|record| tooltip::sentence(panel, record));
            if let Some((_, sentence)) = told {
                ui.indent(("trends_parent", id.0), |ui| {
                    ui.add(Label::new(styled(sentence, small(), panel.theme.muted)).wrap());
                    if ui.small_button(panel.text("trends-open")).clicked() {
                        outcome.opened = Some(id);
                    }
                });
            }
        }
    });
    outcome
}

/// What may fill a hole of the board or the map.
fn hole(panel: &mut Panel<'_>, ui: &mut Ui, key: TrendKey, (place, time): Picked, mut enter: bool) -> Outcome {
    let head = format!("{}, {}", panel.voice.place(place), panel.voice.period(time));
    cut(ui, styled(head, theme::regular(theme::BODY), panel.theme.muted));
    let words = words::capital(&panel.text("cover-missing"));
    cut(ui, styled(words, theme::strong(theme::TITLE), panel.theme.text));
    let documents = likely_documents(panel.session.project(), place, key.indicator, time);
    let hint = if documents.is_empty() { "trends-no-likely" } else { "trends-likely" };
    ui.label(styled(panel.text(hint), theme::regular(theme::SMALL), panel.theme.muted));
    ScrollArea::vertical().id_salt("trends_likely").auto_shrink([false, false]).show(ui, |ui| {
        for id in documents {
            let Some(document) = panel.session.project().document(id) else { continue };
            let link = ui.link(panel.voice.document(document));
            if std::mem::take(&mut enter) {
                link.request_focus();
            }
            if link.clicked() {
                panel.ask(Action::SelectDocument(id));
                panel.ask(Action::Command(Command::ShowReview));
            }
        }
    });
    Outcome::default()
}

//! The selected record of the chart: its sentence, with the number in it marked, and the way to its document.

use eframe::egui::{self, Label, ScrollArea, Ui};

use super::overview::Overview;
use super::{Outcome, tooltip};
use crate::app::panel::{Panel, cut, styled};
use crate::app::sentence;
use crate::app::theme;

/// Draws it.
pub(super) fn show(panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) -> Outcome {
    let mut outcome = Outcome::default();
    let selected = panel.session.selected_record().filter(|(id, _)| overview.row(*id).is_some());
    let Some((id, record)) = selected else {
        ui.label(styled(panel.text("trends-sentence"), theme::strong(theme::BODY), panel.theme.text));
        ui.label(styled(panel.text("trends-sentence-hint"), theme::regular(theme::BODY), panel.theme.muted));
        return outcome;
    };
    let figure = &record.figure;
    let place = figure.place.map_or("", |place| panel.voice.place(place));
    let period = figure.period.map_or_else(String::new, |period| panel.voice.period(period));
    cut(ui, styled(format!("{place}, {period}"), theme::regular(theme::BODY), panel.theme.muted));
    cut(ui, styled(tooltip::value(panel, record), theme::strong(theme::TITLE), panel.theme.text));
    cut(ui, styled(tooltip::state(panel, record), theme::regular(theme::SMALL), panel.theme.muted));
    ui.add_space(4.0);
    let document = record.document.and_then(|id| panel.session.project().document(id));
    if let Some(document) = document {
        egui::Panel::bottom("trends_open").frame(egui::Frame::NONE).resizable(false).show_separator_line(false).show(
            ui,
            |ui| {
                ui.add_space(4.0);
                if panel.primary(ui, panel.text("trends-open")).clicked() {
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

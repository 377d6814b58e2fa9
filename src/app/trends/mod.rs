//! The workspace Trends: facets, chart, and the records behind it.
//!
//! What is chosen stands in the [`TrendsView`] of the session; what follows from it and from the project, the
//! [`Overview`], is computed when one of them changed and drawn in every frame.

mod card;
mod facets;
mod overview;
mod plot;
mod table;
mod tooltip;
mod view;
mod words;

pub use view::TrendsView;

use eframe::egui::{self, CentralPanel, Frame, Margin, Ui};

use self::overview::Overview;
use super::action::Action;
use super::command::Command;
use super::panel::{Panel, styled};
use super::theme;
use crate::domain::{PlaceId, RecordId};

/// The workspace, with the layout of its panels.
#[derive(Debug, Default)]
pub struct TrendsWorkspace {
    overview: Option<Overview>,
    facets: facets::Facets,
    plot: plot::PlotMemory,
    /// The place under the pointer, in whichever part of the workspace; all others fade.
    hovered: Option<PlaceId>,
    table: table::TableMemory,
}

/// What a part of the workspace reports of a frame.
#[derive(Clone, Copy, Debug, Default)]
struct Outcome {
    /// The place under the pointer.
    hovered: Option<PlaceId>,
    /// The record that was clicked.
    selected: Option<RecordId>,
    /// The record whose sentence is to be shown in its document.
    opened: Option<RecordId>,
}

impl Outcome {
    fn or(self, other: Self) -> Self {
        Self {
            hovered: self.hovered.or(other.hovered),
            selected: self.selected.or(other.selected),
            opened: self.opened.or(other.opened),
        }
    }
}

impl TrendsWorkspace {
    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        let overview = Overview::refreshed(self.overview.take(), panel.session);
        if overview.counts.is_empty() && !panel.session.trends.is_narrowed() {
            CentralPanel::default().frame(Frame::NONE.fill(panel.theme.page)).show(ui, |ui| {
                let (title, hint) = (panel.text("trends-empty"), panel.text("trends-empty-hint"));
                panel.empty(ui, &title, &hint, &[Command::LoadFiles, Command::OpenSample]);
            });
            self.overview = Some(overview);
            return;
        }
        let mut outcome = Outcome::default();
        let side = Frame::NONE.fill(panel.theme.panel);
        egui::Panel::left("trends_facets").frame(side).default_size(264.0).size_range(208.0..=400.0).show(ui, |ui| {
            outcome = outcome.or(self.facets.show(panel, ui, &overview, self.hovered));
        });
        // A choice made this moment is drawn this moment; the counts beside it follow with the next frame.
        let stale = overview.key.clone();
        let overview = Overview::refreshed(Some(overview), panel.session);
        if overview.key != stale {
            ui.ctx().request_repaint();
        }

        let below = Frame::NONE.fill(panel.theme.panel);
        egui::Panel::bottom("trends_records").frame(below).default_size(248.0).size_range(120.0..=480.0).show(
            ui,
            |ui| {
                egui::Panel::right("trends_card")
                    .frame(Frame::NONE.fill(panel.theme.panel).inner_margin(Margin::symmetric(12, 8)))
                    .default_size(380.0)
                    .size_range(240.0..=560.0)
                    .show(ui, |ui| outcome = outcome.or(card::show(panel, ui, &overview)));
                CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                    outcome = outcome.or(self.table.show(panel, ui, &overview));
                });
            },
        );
        let page = Frame::NONE.fill(panel.theme.page).inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 8 });
        CentralPanel::default().frame(page).show(ui, |ui| outcome = outcome.or(self.chart(panel, ui, &overview)));

        if outcome.hovered != self.hovered {
            self.hovered = outcome.hovered;
            ui.ctx().request_repaint();
        }
        if let Some(id) = outcome.selected.or(outcome.opened) {
            panel.ask(Action::SelectRecord(id));
        }
        if outcome.opened.is_some() {
            panel.ask(Action::Command(Command::ShowReview));
        }
        self.overview = Some(overview);
    }

    /// The chart with its title, or what to do to get one.
    fn chart(&mut self, panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) -> Outcome {
        let Some(chart) = overview.chart.as_ref().filter(|chart| !chart.is_empty()) else {
            let narrow = overview.places.is_empty();
            let key =
                if narrow { ["trends-narrow", "trends-narrow-hint"] } else { ["trends-bare", "trends-bare-hint"] };
            let [title, hint] = key.map(|key| panel.text(key));
            panel.empty(ui, &title, &hint, &[]);
            return Outcome::default();
        };
        ui.label(styled(words::title(panel.voice, chart), theme::strong(theme::HEADLINE), panel.theme.text));
        ui.horizontal(|ui| {
            ui.label(styled(words::axis(panel.voice, chart), theme::regular(theme::BODY), panel.theme.muted));
            plot::key(panel, ui, chart);
        });
        ui.add_space(8.0);
        self.plot.show(panel, ui, chart, self.hovered)
    }
}

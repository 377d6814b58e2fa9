//! The workspace Trends: facets, chart, and the records behind it.
//!
//! What is chosen stands in the [`TrendsView`] of the session; what follows from it and from the project, the
//! [`Overview`], is computed when one of them changed and drawn in every frame.

mod card;
mod controls;
mod cursor;
mod describe;
mod draw;
mod facets;
mod figures;
mod kept;
mod overview;
mod sheet;
mod sources;
mod stage;
mod table;
mod take_away;
mod tooltip;
mod view;
mod words;

pub use view::TrendsView;

use eframe::egui::{self, CentralPanel, Frame, Margin, Ui};

use self::overview::{Caption, Overview, Stage};
use self::take_away::TakeAway;
use super::action::Action;
use super::command::Command;
use super::panel::{Panel, styled};
use super::theme;
use super::voice::Voice;
use crate::domain::{PlaceId, RecordId};

/// The workspace, with the layout of its panels.
#[derive(Debug, Default)]
pub struct TrendsWorkspace {
    overview: Option<Overview>,
    facets: facets::Facets,
    stage: stage::StageMemory,
    /// The place under the pointer, in whichever part of the workspace; all others fade.
    hovered: Option<PlaceId>,
    /// The point that was pressed last, with the record that has been selected since.
    picked: Option<(card::Picked, Option<RecordId>)>,
    /// The keys go on in the card of the point that was pressed.
    enter_card: bool,
    /// How the chart is to be taken away, while that is asked.
    take_away: Option<TakeAway>,
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
    /// The point that was pressed.
    picked: Option<card::Picked>,
    /// The keys go on in its card.
    entered: bool,
}

impl Outcome {
    fn or(self, other: Self) -> Self {
        Self {
            hovered: self.hovered.or(other.hovered),
            selected: self.selected.or(other.selected),
            opened: self.opened.or(other.opened),
            picked: self.picked.or(other.picked),
            entered: self.entered || other.entered,
        }
    }
}

impl TrendsWorkspace {
    /// Whether it asks something, so that keys belong to the answer.
    pub fn has_dialog(&self) -> bool {
        self.take_away.is_some()
    }

    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        let overview = Overview::refreshed(self.overview.take(), panel.session);
        if panel.session.has_errands() {
            // What is to be gathered is sent out with the next frame.
            ui.ctx().request_repaint();
        }
        if overview.counts.is_empty() && (overview.key.gathering || !panel.session.trends.is_narrowed()) {
            CentralPanel::default().frame(Frame::NONE.fill(panel.theme.page)).show(ui, |ui| {
                if overview.key.gathering {
                    let (title, hint) = (panel.text("work-gathering"), panel.text("trends-gathering-hint"));
                    panel.empty(ui, &title, &hint, &[]);
                    return;
                }
                let (title, hint) = (panel.text("trends-empty"), panel.text("trends-empty-hint"));
                panel.empty(ui, &title, &hint, &[Command::LoadFiles, Command::OpenSample]);
            });
            self.overview = Some(overview);
            return;
        }
        // Another record was selected elsewhere: the point is not what a person looks at any more.
        self.picked = self.picked.filter(|(_, with)| *with == panel.session.selection.record);
        let picked = self.picked.map(|(picked, _)| picked);
        let enter_card = std::mem::take(&mut self.enter_card);
        let mut outcome = Outcome::default();
        let side = Frame::NONE.fill(panel.theme.panel);
        egui::Panel::left("trends_facets").frame(side).default_size(280.0).size_range(208.0..=400.0).show(ui, |ui| {
            outcome = outcome.or(self.facets.show(panel, ui, &overview, self.hovered));
        });
        // A choice made this moment is drawn this moment; the counts beside it follow with the next frame.
        let stale = overview.key.clone();
        let overview = Overview::refreshed(Some(overview), panel.session);
        if overview.key != stale {
            ui.ctx().request_repaint();
        }
        let mut overview = overview;
        if overview.caption.is_none() {
            overview.caption = Some(caption(panel, &overview));
        }

        let below = Frame::NONE.fill(panel.theme.panel);
        // In a low window the chart keeps the larger part.
        let most = (ui.available_height() * 0.38).clamp(120.0, 480.0);
        egui::Panel::bottom("trends_records").frame(below).default_size(248.0).size_range(120.0..=most).show(
            ui,
            |ui| {
                egui::Panel::right("trends_card")
                    .frame(Frame::NONE.fill(panel.theme.panel).inner_margin(Margin::symmetric(12, 8)))
                    .default_size(344.0)
                    .size_range(240.0..=560.0)
                    .show(ui, |ui| outcome = outcome.or(card::show(panel, ui, &overview, picked, enter_card)));
                CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                    outcome = outcome.or(self.table.show(panel, ui, &overview, self.hovered));
                });
            },
        );
        let page = Frame::NONE.fill(panel.theme.page).inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 8 });
        CentralPanel::default().frame(page).show(ui, |ui| outcome = outcome.or(self.chart(panel, ui, &overview)));

        if std::mem::take(&mut panel.session.requests.take_away) && overview.chart.is_some() {
            self.take_away = Some(TakeAway::new(panel.theme));
        }
        if self.take_away.as_mut().is_some_and(|take_away| take_away.show(panel, ui, &overview)) {
            self.take_away = None;
            ui.ctx().request_repaint();
        }
        if outcome.hovered != self.hovered {
            self.hovered = outcome.hovered;
            ui.ctx().request_repaint();
        }
        if outcome.picked.is_some() || outcome.selected.is_some() {
            let with = outcome.selected.or(outcome.opened).or(panel.session.selection.record);
            self.picked = outcome.picked.map(|picked| (picked, with));
            ui.ctx().request_repaint();
        }
        self.enter_card = outcome.entered;
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
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                panel.command_button(ui, Command::TakeAway, &panel.text("trends-take-away"));
                panel.command_button(ui, Command::Views, &panel.text("views-open"));
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| controls::kinds(panel, ui));
            });
        });
        ui.add_space(4.0);
        let shows_all = matches!(overview.stage, Stage::Map(_) | Stage::Coverage(_));
        let chart = overview.chart.as_ref().filter(|chart| !chart.is_empty() || shows_all);
        let Some(chart) = chart else {
            controls::reading(panel, ui, overview);
            Self::nothing(panel, ui, overview);
            return Outcome::default();
        };
        let title = words::title(panel.voice, chart.key);
        ui.label(styled(title, theme::strong(theme::HEADLINE), panel.theme.text));
        let mut fits = true;
        ui.horizontal(|ui| {
            let axis = words::axis(panel.voice, chart);
            ui.label(styled(axis, theme::regular(theme::BODY), panel.theme.muted));
            fits = legend(panel, ui, overview);
        });
        if !fits {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 18.0), egui::Sense::hover());
            legend(panel, &mut ui.new_child(egui::UiBuilder::new().max_rect(rect)), overview);
        }
        controls::reading(panel, ui, overview);
        let Caption { notes, footer, .. } = overview.caption.clone().unwrap_or_default();
        ui.add_space(4.0);
        let mut outcome = Outcome::default();
        egui::Panel::bottom("trends_notes").frame(Frame::NONE).resizable(false).show_separator_line(false).show(
            ui,
            |ui| {
                ui.add_space(4.0);
                let small = || theme::regular(theme::SMALL);
                if !notes.is_empty() {
                    let words = notes.join(" · ");
                    let label = egui::Label::new(styled(&words, small(), panel.theme.warning)).truncate();
                    ui.add(label.show_tooltip_when_elided(false)).on_hover_text(notes.join("\n"));
                }
                let label = egui::Label::new(styled(&footer, small(), panel.theme.muted)).truncate();
                ui.add(label.show_tooltip_when_elided(false)).on_hover_text(&footer);
            },
        );
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            let picked = self.picked.map(|(picked, _)| picked);
            outcome = self.stage.show(panel, ui, overview, self.hovered, picked);
        });
        outcome
    }

    /// Says why there is no chart, and what to do.
    fn nothing(panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) {
        let places = panel.session.trends.places.clone();
        let gaps = overview.trend.as_ref().map(|trend| trend.gaps(&places)).unwrap_or_default();
        let chart = overview.chart.as_ref();
        let keys = if overview.places.is_empty() {
            ["trends-narrow", "trends-narrow-hint"]
        } else if !gaps.is_empty() {
            ["trends-unreadable", "trends-unreadable-hint"]
        } else {
            ["trends-bare", "trends-bare-hint"]
        };
        let [title, mut hint] = keys.map(|key| panel.text(key));
        if let (Some(trend), Some(chart), false) = (&overview.trend, chart, gaps.is_empty()) {
            hint =
                format!("{hint}\n{}", words::notes(panel.voice, trend, chart, &places, &overview.shown()).join("\n"));
        }
        panel.empty(ui, &title, &hint, &[]);
    }
}

/// What stands below a chart.
fn caption(panel: &Panel<'_>, overview: &Overview) -> Caption {
    let (Some(chart), Some(trend)) = (&overview.chart, &overview.trend) else { return Caption::default() };
    let shown: Vec<PlaceId> = chart.lines.iter().map(|line| line.place).collect();
    let wanted = &panel.session.trends.places;
    let mut notes = words::notes(panel.voice, trend, chart, wanted, &overview.shown());
    notes.extend(words::unlike(panel.voice, overview));
    notes.extend(absent(panel.voice, overview, wanted, &shown));
    let footer = sources::line(panel.voice, panel.session.project(), overview);
    Caption { notes, footer, legend: draw::entries(overview) }
}

/// Chosen places that the chart does not show, and why.
fn absent(voice: &Voice, overview: &Overview, wanted: &[PlaceId], shown: &[PlaceId]) -> Option<String> {
    match &overview.stage {
        Stage::Ranking(ranking) if !ranking.absent.is_empty() => {
            Some(describe::absent(voice, &ranking.absent, ranking.time))
        }
        Stage::Slope(slope) if !slope.absent.is_empty() => {
            let names = words::names(voice, &slope.absent);
            Some(voice.text_with("trends-absent-slope", &[("names", names.into())]))
        }
        Stage::Multiples(multiples) if !multiples.absent.is_empty() => {
            let names = words::names(voice, &multiples.absent);
            Some(voice.text_with("trends-absent-tile", &[("names", names.into())]))
        }
        Stage::Lines | Stage::Multiples(_) | Stage::Table(_) => {
            let missing: Vec<PlaceId> = wanted.iter().copied().filter(|place| !shown.contains(place)).collect();
            let names = words::names(voice, &missing);
            (!missing.is_empty()).then(|| voice.text_with("trends-absent-here", &[("names", names.into())]))
        }
        _ => None,
    }
}

/// What the marks of the chart mean, at the right end of the line; says whether there is room for it.
fn legend(panel: &Panel<'_>, ui: &mut Ui, overview: &Overview) -> bool {
    let painter = ui.painter().clone();
    let measure = stage::measure(&painter);
    let canvas = draw::Canvas {
        theme: panel.theme,
        voice: panel.voice,
        measure: &measure,
        focus: None,
        selected: None,
        picked: None,
    };
    let width = draw::legend_width(&canvas, overview);
    let room = ui.available_rect_before_wrap();
    if width > room.width() {
        return false;
    }
    if width > 0.0 {
        let left = egui::pos2(room.right() - width, room.center().y);
        stage::paint(&painter, &draw::legend(&canvas, overview, left));
    }
    true
}

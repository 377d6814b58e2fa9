//! The views that were kept: what the table lists, in which order, with which columns, under a name.

use eframe::egui::{self, Key, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

use super::action::Action;
use super::columns::Columns;
use super::panel::Panel;
use super::session::{Session, Workspace};
use super::theme;
use super::trends::TrendsView;
use super::window::Window;
use crate::analysis::{Column, Filter, SortKey, Term};
use crate::project::View;

/// What is typed into the dialog.
#[derive(Clone, Debug, Default)]
pub struct Views {
    name: String,
}

/// What was decided.
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To leave.
    Close,
    /// To do this and leave.
    Ask(Action),
    /// To do this and go on.
    AskOn(Action),
}

impl Session {
    /// What the table lists now, as a view called `name`.
    pub fn view(&self, name: &str) -> View {
        let sort = self.query.sort.iter().map(|key| {
            let sign = if key.descending { "-" } else { "" };
            format!("{sign}{}", key.column.code())
        });
        View {
            name: name.to_owned(),
            filter: self.query.whole().0.to_string(),
            sort: sort.collect(),
            columns: self.columns.names(),
            chart: (self.workspace == Workspace::Trends).then(|| Box::new(self.trends.kept())),
        }
    }
}

impl Window {
    /// Lists what a view asks for.
    pub(super) fn show_view(&mut self, view: &View) {
        let (mut filter, errors) = Filter::read(&view.filter);
        let flagged = filter.flagged() == Some(true);
        if flagged {
            filter.remove(&Term::Flagged(true));
        }
        let session = &mut self.session;
        session.query.clear();
        session.query.filter = filter;
        session.query.flagged = flagged;
        let keys = view.sort.iter().filter_map(|name| {
            let column = Column::named(name.trim_start_matches('-'))?;
            Some(SortKey { column, descending: name.starts_with('-') })
        });
        session.query.sort = keys.collect();
        session.columns = Columns::named(view.columns.iter().map(String::as_str));
        session.requests.reveal_row = true;
        session.workspace = Workspace::Review;
        if let Some(chart) = &view.chart {
            session.trends.restore(chart);
            session.workspace = Workspace::Trends;
        }
        session.refresh();
        if session.selected_row().is_none() {
            session.step(0);
        }
        let name = view.name.as_str();
        if errors.is_empty() {
            self.say(self.voice.text_with("notice-view", &[("name", name.into())]));
        } else {
            self.warn(self.voice.text_with("notice-view-unclear", &[("name", name.into())]));
        }
    }
}

impl Views {
    /// Draws the views and the way to keep one more.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        ui.set_width(440.0);
        ui.heading(panel.text("views-title"));
        ui.add_space(8.0);
        let mut decision = Decision::Open;
        let views: Vec<&View> = panel.session.project().views().collect();
        if views.is_empty() {
            ui.label(RichText::new(panel.text("views-none")).color(panel.theme.muted));
        }
        ScrollArea::vertical().max_height(280.0).auto_shrink([false, true]).show(ui, |ui| {
            for view in views {
                if let Some(action) = entry(panel, ui, view) {
                    decision = match action {
                        Action::DropView(_) => Decision::AskOn(action),
                        _ => Decision::Ask(action),
                    };
                }
            }
        });
        ui.add_space(12.0);
        if let Some(action) = self.keep(panel, ui) {
            self.name.clear();
            decision = Decision::AskOn(action);
        }
        ui.add_space(12.0);
        if ui.button(panel.text("close")).clicked() {
            decision = Decision::Close;
        }
        decision
    }

    /// The name for the present view, and the button that keeps it.
    fn keep(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Option<Action> {
        let view = panel.session.view(self.name.trim());
        let shown = asked(panel, &view);
        ui.label(RichText::new(panel.text("views-present")).color(panel.theme.muted));
        ui.add(egui::Label::new(RichText::new(shown).font(theme::regular(theme::SMALL))).wrap());
        ui.add_space(4.0);
        let (named, taken) = (!view.name.is_empty(), panel.session.project().views().any(|own| own.name == view.name));
        let mut kept = false;
        ui.horizontal(|ui| {
            let hint = panel.text("views-name");
            let field = TextEdit::singleline(&mut self.name).hint_text(&hint).desired_width(260.0).margin(6.0);
            let response = ui.add(field);
            response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &hint));
            let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if panel.session.project().views().next().is_none() && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            let words = panel.text(if taken { "views-replace" } else { "views-keep" });
            let button = ui.add_enabled_ui(named, |ui| panel.primary(ui, words)).inner;
            kept = named && (enter || button.clicked());
        });
        kept.then_some(Action::KeepView(view))
    }
}

/// What a view asks for, in a line.
fn asked(panel: &Panel<'_>, view: &View) -> String {
    let filter = if view.filter.is_empty() { panel.text("views-all") } else { view.filter.clone() };
    let Some(chart) = &view.chart else { return filter };
    let kind = TrendsView::kind_name(panel.voice, chart);
    let what = chart.indicator.map_or(kind.clone(), |id| format!("{kind}, {}", panel.voice.indicator(id)));
    if view.filter.is_empty() { what } else { format!("{what} · {filter}") }
}

/// A view in the list, with what it asks for; a click lists that.
fn entry(panel: &Panel<'_>, ui: &mut Ui, view: &View) -> Option<Action> {
    let mut action = None;
    ui.horizontal(|ui| {
        let filter = asked(panel, view);
        let button = egui::Button::selectable(false, view.name.as_str()).min_size(egui::vec2(140.0, theme::ROW_HEIGHT));
        let name = panel.voice.text_with("views-show", &[("name", view.name.as_str().into())]);
        let response = ui.add(button).on_hover_text(&name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.clicked() {
            action = Some(Action::ShowView(view.clone()));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = panel.voice.text_with("views-drop", &[("name", view.name.as_str().into())]);
            let drop = ui.add(egui::Button::new("×").frame(false)).on_hover_text(&name);
            drop.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if drop.clicked() {
                action = Some(Action::DropView(view.name.clone()));
            }
            let words = RichText::new(&filter).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(egui::Label::new(words).truncate()).on_hover_text(&filter);
            });
        });
    });
    action
}

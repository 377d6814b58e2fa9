//! What to choose from: indicator, provinces, length of period, enterprise, unit, status.

use std::sync::Arc;

use eframe::egui::{
    self, Align2, CentralPanel, ComboBox, Frame, Margin, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::Outcome;
use super::overview::{Counted, Overview};
use super::words;
use crate::analysis::{peers, regions, top};
use crate::app::panel::{Panel, dot, styled};
use crate::app::theme;
use crate::domain::{Family, IndicatorId, PlaceId, Status, Unit};

/// What was typed into the searches, and where the lists were scrolled to.
#[derive(Debug, Default)]
pub(super) struct Facets {
    indicator: Search<IndicatorId>,
    place: Search<PlaceId>,
    /// The indicator that was brought into view.
    revealed: Option<IndicatorId>,
}

/// Words typed to find something, with what they find.
#[derive(Debug)]
struct Search<T> {
    text: String,
    found: Option<(String, Vec<T>)>,
}

impl<T> Default for Search<T> {
    fn default() -> Self {
        Self { text: String::new(), found: None }
    }
}

impl<T: PartialEq> Search<T> {
    /// A field to type into, called `name`.
    fn field(&mut self, ui: &mut Ui, name: &str) {
        let field = TextEdit::singleline(&mut self.text).hint_text(name).desired_width(f32::INFINITY);
        let response = ui.add(field);
        let text = &self.text;
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
            info.current_text_value = Some(text.clone());
            info
        });
    }

    /// Whether what was typed finds `what`; all of it while nothing is typed. Looks up once for each text.
    fn finds(&mut self, what: &T, look_up: impl FnOnce(&str) -> Vec<T>) -> bool {
        let text = self.text.trim();
        if text.is_empty() {
            return true;
        }
        if self.found.as_ref().is_none_or(|(of, _)| of != text) {
            self.found = Some((text.to_owned(), look_up(text)));
        }
        self.found.as_ref().is_some_and(|(_, found)| found.contains(what))
    }
}

impl Facets {
    /// Draws all facets; `hovered` is the place that the pointer rests on somewhere else.
    pub fn show(
        &mut self,
        panel: &mut Panel<'_>,
        ui: &mut Ui,
        overview: &Overview,
        hovered: Option<PlaceId>,
    ) -> Outcome {
        let inner = Frame::NONE.fill(panel.theme.panel).inner_margin(Margin { left: 12, right: 8, top: 8, bottom: 12 });
        egui::Panel::bottom("trends_narrowing")
            .frame(inner)
            .resizable(false)
            .show(ui, |ui| narrowing(panel, ui, overview));
        let height = (ui.available_height() * 0.42).max(96.0);
        egui::Panel::top("trends_indicators")
            .frame(inner)
            .exact_size(height)
            .show(ui, |ui| self.indicators(panel, ui, overview));
        let places = CentralPanel::default().frame(inner).show(ui, |ui| self.places(panel, ui, overview, hovered));
        Outcome { hovered: places.inner, ..Outcome::default() }
    }

    fn indicators(&mut self, panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) {
        ui.label(styled(panel.text("slot-indicator"), theme::strong(theme::BODY), panel.theme.text));
        self.indicator.field(ui, &panel.text("trends-find-indicator"));
        let lexis = Arc::clone(panel.session.project().lexis());
        let catalogue = lexis.catalogue();
        let chosen = panel.session.trends.indicator;
        let search = &mut self.indicator;
        let mut listed: Vec<Counted<IndicatorId>> = overview.counts.clone();
        listed.retain(|(id, _)| search.finds(id, |text| catalogue.search(text)));
        list(ui, "indicators", |ui| {
            let mut family: Option<Family> = None;
            for (id, count) in &listed {
                let own = catalogue.get(*id).map(|indicator| indicator.family);
                if own != family {
                    family = own;
                    ui.add_space(if *id == listed[0].0 { 0.0 } else { 4.0 });
                    ui.horizontal(|ui| {
                        if let Some(family) = family {
                            dot(ui, panel.theme.family(family));
                            let name = panel.voice.family(family);
                            ui.label(styled(name, theme::strong(theme::SMALL), panel.theme.muted));
                        }
                    });
                }
                let is_chosen = chosen == Some(*id);
                let response = row(panel, ui, panel.voice.indicator(*id), *count, &Mark::Chosen(is_chosen), false);
                if response.clicked() {
                    panel.session.trends.choose(*id);
                    self.revealed = Some(*id);
                }
                if is_chosen && self.revealed != Some(*id) {
                    self.revealed = Some(*id);
                    response.scroll_to_me(Some(egui::Align::Center));
                }
            }
            if listed.is_empty() {
                ui.label(styled(panel.text("trends-not-found"), theme::regular(theme::BODY), panel.theme.muted));
            }
        });
    }

    /// The places; returns the one under the pointer.
    fn places(
        &mut self,
        panel: &mut Panel<'_>,
        ui: &mut Ui,
        overview: &Overview,
        hovered: Option<PlaceId>,
    ) -> Option<PlaceId> {
        ui.horizontal(|ui| {
            ui.label(styled(panel.text("trends-provinces"), theme::strong(theme::BODY), panel.theme.text));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.small_button(panel.text("trends-none")).on_hover_text(panel.text("trends-none-hint")).clicked() {
                    panel.session.trends.places.clear();
                }
                if ui.small_button(panel.text("trends-all")).on_hover_text(panel.text("trends-all-hint")).clicked() {
                    add(panel, overview.places.iter().map(|(place, _)| *place).filter(|id| *id != PlaceId::country()));
                }
                let choose = egui::Button::new(panel.text("trends-choose")).small();
                egui::containers::menu::MenuButton::from_button(choose).ui(ui, |ui| groups(panel, ui, overview));
            });
        });
        self.place.field(ui, &panel.text("trends-find-place"));
        let search = &mut self.place;
        let mut listed: Vec<Counted<PlaceId>> = overview.places.clone();
        // What stays chosen without points here is told too, so that a tick is never lost out of sight.
        let without = |place: &&PlaceId| !overview.places.iter().any(|(known, _)| known == *place);
        listed.extend(panel.session.trends.places.iter().filter(without).map(|place| (*place, 0)));
        let lexis = Arc::clone(panel.session.project().lexis());
        listed.retain(|(id, _)| search.finds(id, |text| lexis.atlas().search(text)));
        let mut under = None;
        list(ui, "places", |ui| {
            for (place, count) in &listed {
                let view = &panel.session.trends;
                let mark = if !view.places.contains(place) {
                    Mark::Off
                } else if let Some(colour) = view.palette.get(*place).filter(|_| *count > 0) {
                    Mark::On(panel.theme.lines()[colour])
                } else {
                    Mark::On(panel.theme.faded)
                };
                let faded = hovered.is_some_and(|hovered| hovered != *place);
                let response = row(panel, ui, panel.voice.place(*place), *count, &mark, faded);
                if response.hovered() && *count > 0 && !matches!(mark, Mark::Off) {
                    under = Some(*place);
                }
                if hovered == Some(*place) && !response.hovered() {
                    let edge = Stroke::new(1.0, panel.theme.line);
                    ui.painter().rect_stroke(response.rect, 4.0, edge, StrokeKind::Inside);
                }
                if response.clicked() {
                    panel.session.trends.toggle(*place);
                }
            }
            if listed.is_empty() {
                ui.label(styled(panel.text("trends-not-found"), theme::regular(theme::BODY), panel.theme.muted));
            }
        });
        under
    }
}

/// Adds places to those chosen.
fn add(panel: &mut Panel<'_>, places: impl Iterator<Item = PlaceId>) {
    let view = &mut panel.session.trends;
    for place in places {
        if !view.places.contains(&place) {
            view.places.push(place);
        }
    }
}

/// Many provinces at once: the greatest, those as large as the first chosen one, those of a region.
fn groups(panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) {
    let Some(trend) = &overview.trend else { return };
    let mut wanted: Option<Vec<PlaceId>> = None;
    for count in [5, 10, 20] {
        if ui.button(panel.voice.count("trends-top", count)).clicked() {
            wanted = Some(top(trend, count));
        }
    }
    let first = panel.session.trends.places.iter().copied().find(|place| *place != PlaceId::country());
    let peers = first.map(|place| (place, peers(trend, place)));
    if let Some((place, peers)) = peers.filter(|(_, peers)| !peers.is_empty()) {
        let name = panel.voice.place(place);
        if ui.button(panel.voice.text_with("trends-peers", &[("place", name.into())])).clicked() {
            wanted = Some(std::iter::once(place).chain(peers).collect());
        }
    }
    ui.separator();
    for (region, places) in regions(trend) {
        let values = [
            ("name", words::region(panel.voice, Some(region)).into()),
            ("count", panel.voice.whole(places.len()).into()),
        ];
        if ui.button(panel.voice.text_with("trends-option", &values)).clicked() {
            wanted = Some(places);
        }
    }
    if let Some(places) = wanted {
        panel.session.trends.places = places;
        ui.close();
    }
}

/// A list that scrolls, filling what is left of its panel.
fn list(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
    });
}

/// How a row shows that it is chosen.
enum Mark {
    /// One of many: by its background.
    Chosen(bool),
    /// Any of many, chosen: by a box in the line's colour.
    On(egui::Color32),
    /// Any of many, not chosen.
    Off,
}

/// A row with its mark, its name, and its number of points at the right; it is `faded` while another one is pointed at.
fn row(panel: &Panel<'_>, ui: &mut Ui, name: &str, count: usize, mark: &Mark, faded: bool) -> Response {
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT - 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let (role, chosen) = match mark {
        Mark::Chosen(chosen) => (Role::ListBoxOption, *chosen),
        Mark::On(_) => (Role::CheckBox, true),
        Mark::Off => (Role::CheckBox, false),
    };
    let values = [("name", name.into()), ("n", count.into()), ("shown", panel.voice.whole(count).into())];
    response.widget_info(|| WidgetInfo::selected(role, true, chosen, panel.voice.text_with("trends-points", &values)));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter_at(rect);
    let fill = match mark {
        Mark::Chosen(true) => Some(panel.theme.selection),
        _ if response.hovered() => Some(panel.theme.control),
        _ => None,
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, 4.0, fill);
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 4.0, Stroke::new(1.0, panel.theme.accent), StrokeKind::Inside);
    }
    let theme = panel.theme;
    let fade = |colour: egui::Color32| if faded { theme.panel.lerp_to_gamma(colour, 0.55) } else { colour };
    let mut left = rect.left() + 4.0;
    if let Mark::On(_) | Mark::Off = mark {
        let tick = Rect::from_center_size(pos2(left + 7.0, rect.center().y), Vec2::splat(12.0));
        match mark {
            Mark::On(colour) => {
                painter.rect_filled(tick, 3.0, fade(*colour));
                let corner = |x: f32, y: f32| tick.min + vec2(x, y);
                let hook = vec![corner(2.8, 6.2), corner(5.0, 8.4), corner(9.2, 3.8)];
                painter.add(egui::Shape::line(hook, Stroke::new(1.5, panel.theme.page)));
            }
            _ => {
                painter.rect(tick, 3.0, panel.theme.page, Stroke::new(1.0, panel.theme.muted), StrokeKind::Inside);
            }
        }
        left += 20.0;
    } else {
        left += 12.0;
    }
    let number = painter.text(
        rect.right_center() - vec2(10.0, 0.0),
        Align2::RIGHT_CENTER,
        panel.voice.whole(count),
        theme::regular(theme::SMALL),
        fade(theme.muted),
    );
    let colour = fade(if count == 0 { theme.muted } else { theme.text });
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), theme::regular(theme::BODY), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(number.left() - 8.0 - left);
    let galley = painter.layout_job(job);
    let is_cut = galley.elided;
    painter.galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, colour);
    if is_cut { response.on_hover_text(name) } else { response }
}

/// The facets of which one line is enough.
fn narrowing(panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) {
    let voice = panel.voice;
    let option = |name: String, count: usize| {
        voice.text_with("trends-option", &[("name", name.into()), ("count", voice.whole(count).into())])
    };
    if !overview.timings.is_empty() {
        let options = overview.timings.iter();
        let options: Vec<_> = options.map(|(it, count)| (*it, option(words::timing(voice, *it), *count))).collect();
        let chosen = panel.session.trends.timing.unwrap_or(options[0].0);
        if let Some(timing) = choice(panel, ui, "slot-period", chosen, &options) {
            panel.session.trends.timing = Some(timing);
        }
    }
    if !overview.operators.is_empty() {
        let options = overview.operators.iter();
        let options: Vec<_> = options.map(|(of, count)| (*of, option(words::operator(voice, *of), *count))).collect();
        let chosen = panel.session.trends.operator;
        if let Some(operator) = choice(panel, ui, "slot-operator", chosen, &options) {
            panel.session.trends.operator = operator;
        }
    }
    if overview.units.len() > 1 {
        let options = overview.units.iter();
        let options: Vec<_> = options.map(|(unit, count)| (*unit, option(voice.unit(*unit), *count))).collect();
        let chosen = panel.session.trends.unit.unwrap_or(Unit::Count);
        if let Some(unit) = choice(panel, ui, "slot-unit", chosen, &options) {
            panel.session.trends.unit = Some(unit);
        }
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        for status in Status::ALL {
            let statuses = &mut panel.session.trends.filter.statuses;
            let mut on = statuses.contains(&status);
            if ui.checkbox(&mut on, words::capital(&voice.status(status))).changed() {
                if on {
                    statuses.insert(status);
                } else {
                    statuses.remove(&status);
                }
            }
        }
    });
    ui.checkbox(&mut panel.session.trends.filter.reviewed_only, voice.text("trends-reviewed-only"));
}

/// A field with one choice of several; grey where there is but one. Returns what was chosen now.
pub(super) fn choice<T: Copy + PartialEq>(
    panel: &Panel<'_>,
    ui: &mut Ui,
    key: &str,
    chosen: T,
    options: &[(T, String)],
) -> Option<T> {
    let mut now = chosen;
    ui.horizontal(|ui| {
        let words = panel.text(key);
        let (rect, _) = ui.allocate_exact_size(vec2(88.0, theme::ROW_HEIGHT), Sense::hover());
        let label = egui::Label::new(styled(&words, theme::regular(theme::BODY), panel.theme.muted)).truncate();
        let mut left = ui
            .new_child(egui::UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center)));
        let name = left.add(label);
        let shown = options.iter().find(|(value, _)| *value == chosen).map_or("", |(_, words)| words.as_str());
        ui.add_enabled_ui(options.len() > 1, |ui| {
            let combo = ComboBox::from_id_salt(key).selected_text(shown).width(ui.available_width()).truncate();
            let response = combo.show_ui(ui, |ui| {
                for (value, words) in options {
                    ui.selectable_value(&mut now, *value, words);
                }
            });
            response.response.labelled_by(name.id);
        });
    });
    (now != chosen).then_some(now)
}

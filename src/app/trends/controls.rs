//! What stands above the chart: its kind, how figures are read, on which map, and at which time.

use eframe::egui::{self, ComboBox, Key, Modifiers, Role, Slider, Ui, WidgetInfo};

use super::overview::Overview;
use super::view::ChartKind;
use super::words;
use crate::analysis::{Arrangement, Frame, Measure};
use crate::app::panel::{Panel, styled};
use crate::app::theme;
use crate::domain::Period;

/// The kinds of chart, one button each.
pub(super) fn kinds(panel: &mut Panel<'_>, ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for kind in ChartKind::ALL {
            let name = panel.text(kind.key());
            let chosen = panel.session.trends.kind == kind;
            let response = ui.selectable_label(chosen, &name);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
            if response.clicked() {
                panel.session.trends.kind = kind;
            }
        }
    });
}

/// How figures are read, and what the kind of chart needs beside.
pub(super) fn reading(panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) {
    let Some(chart) = &overview.chart else { return };
    ui.horizontal_wrapped(|ui| {
        let voice = panel.voice;
        let measures = Measure::ALL.map(|it| (it, words::measure(voice, it)));
        pick(ui, &voice.text("trends-measure"), &mut panel.session.trends.reading.measure, &measures);
        if panel.session.trends.reading.measure == Measure::Index {
            let mut base = chart.key.reading.base;
            let options: Vec<(Option<Period>, String)> =
                overview.periods.iter().map(|period| (Some(*period), voice.period(*period))).collect();
            if pick(ui, &voice.text("trends-base"), &mut base, &options) {
                panel.session.trends.reading.base = base;
            }
        }
        let frames = Frame::ALL.map(|it| (it, words::frame(voice, it)));
        pick(ui, &voice.text("trends-frame"), &mut panel.session.trends.frame, &frames);
        years(panel, ui, &overview.years);
        ui.checkbox(&mut panel.session.trends.reading.per_hundred, voice.text("trends-by-head"));
        ui.checkbox(&mut panel.session.trends.reading.logarithmic, voice.text("trends-logarithmic"));
        let kind = panel.session.trends.kind;
        if kind == ChartKind::Multiples {
            let arrangements = Arrangement::ALL.map(|it| (it, words::arrangement(voice, it)));
            let name = voice.text("trends-arrangement");
            pick(ui, &name, &mut panel.session.trends.arrangement, &arrangements);
            ui.checkbox(&mut panel.session.trends.own_scale, voice.text("trends-own-scale"));
        }
    });
    match panel.session.trends.kind {
        ChartKind::Map | ChartKind::Ranking => time(panel, ui, &overview.periods),
        ChartKind::Slope => {
            ui.horizontal(|ui| {
                let voice = panel.voice;
                let options: Vec<(Option<Period>, String)> =
                    overview.periods.iter().map(|period| (Some(*period), voice.period(*period))).collect();
                pick(ui, &voice.text("trends-from"), &mut panel.session.trends.since, &options);
                pick(ui, &voice.text("trends-to"), &mut panel.session.trends.time, &options);
            });
        }
        _ => {}
    }
}

/// The first and the last year shown.
fn years(panel: &mut Panel<'_>, ui: &mut Ui, all: &[i32]) {
    let chosen = panel.session.trends.years;
    if all.len() < 2 && chosen == (None, None) {
        return;
    }
    let voice = panel.voice;
    let (first, last) = (chosen.0, chosen.1);
    let named = |key: &str, year: Option<&i32>| {
        let year = year.map_or_else(String::new, i32::to_string);
        voice.text_with(key, &[("year", year.into())])
    };
    let year = |year: &i32| (Some(*year), year.to_string());
    let from = all.iter().filter(|year| last.is_none_or(|last| **year <= last));
    let from: Vec<(Option<i32>, String)> =
        std::iter::once((None, named("trends-first-year", all.first()))).chain(from.map(year)).collect();
    let to = all.iter().filter(|year| first.is_none_or(|first| first <= **year));
    let to: Vec<(Option<i32>, String)> =
        std::iter::once((None, named("trends-last-year", all.last()))).chain(to.map(year)).collect();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        pick(ui, &voice.text("trends-years-from"), &mut panel.session.trends.years.0, &from);
        ui.label(styled("–", theme::regular(theme::BODY), panel.theme.muted));
        pick(ui, &voice.text("trends-years-to"), &mut panel.session.trends.years.1, &to);
    });
}

/// A time, by a slider with a step to either side.
fn time(panel: &mut Panel<'_>, ui: &mut Ui, periods: &[Period]) {
    if periods.is_empty() {
        return;
    }
    let voice = panel.voice;
    let chosen = panel.session.trends.time;
    let mut at = chosen.and_then(|time| periods.iter().position(|own| *own == time)).unwrap_or(periods.len() - 1);
    let before = at;
    ui.horizontal(|ui| {
        let label = ui.label(styled(voice.text("trends-time"), theme::regular(theme::BODY), panel.theme.muted));
        if step(ui, "◀", &voice.text("trends-earlier"), at > 0) {
            at -= 1;
        }
        ui.spacing_mut().slider_width = (ui.available_width() - 190.0).clamp(80.0, 420.0);
        let slider = Slider::new(&mut at, 0..=periods.len() - 1).show_value(false);
        let response = ui.add(slider).labelled_by(label.id);
        let name = voice.text("trends-time");
        let told = periods.get(at).map_or_else(String::new, |period| voice.period(*period));
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Slider, true, &name);
            info.current_text_value = Some(told.clone());
            info.value = Some(at as f64);
            info
        });
        let last = periods.len() - 1;
        if step(ui, "▶", &voice.text("trends-later"), at < last) {
            at += 1;
        }
        if !ui.ctx().text_edit_focused() && ui.memory(|memory| memory.top_modal_layer().is_none()) {
            let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
            at = (at + times(Key::PageDown)).saturating_sub(times(Key::PageUp)).min(last);
        }
        let told = periods.get(at).map_or_else(String::new, |period| voice.period(*period));
        ui.label(styled(told, theme::strong(theme::BODY), panel.theme.text));
    });
    if at != before {
        panel.session.trends.time = periods.get(at).copied();
    }
}

/// A button with a sign, called `name`.
fn step(ui: &mut Ui, sign: &str, name: &str, enabled: bool) -> bool {
    let response = ui.add_enabled(enabled, egui::Button::new(sign)).on_hover_text(name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.clicked()
}

/// A field called `name` with one choice of several; says whether another was chosen.
fn pick<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut T, options: &[(T, String)]) -> bool {
    let before = *chosen;
    let shown = options.iter().find(|(value, _)| *value == before).map_or("–", |(_, words)| words.as_str());
    let combo = ComboBox::from_id_salt(name).selected_text(shown).height(360.0);
    let response = combo.show_ui(ui, |ui| {
        for (value, words) in options {
            ui.selectable_value(chosen, *value, words);
        }
    });
    response.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    response.response.on_hover_text(name);
    *chosen != before
}

//! Taking a chart away: which form, how large, which figures.

use eframe::egui::{self, DragValue, Grid, Id, Ui, WidgetInfo};

use super::draw::Canvas;
use super::overview::Overview;
use super::{describe, figures, sheet, stage, words};
use crate::app::action::Action;
use crate::app::dialogs::centred;
use crate::app::panel::{Panel, styled};
use crate::app::parcel::{Form, Parcel};
use crate::app::theme::{self, Theme};
use crate::export::Scene;

/// A usual size: the key of its name, its pixels, and how many of them a point of type gets.
const SIZES: [(&str, [u32; 2], f32); 4] = [
    ("size-slide", [1920, 1080], 1.75),
    ("size-report", [1600, 1000], 1.75),
    ("size-print", [2480, 1748], 2.75),
    ("size-square", [1080, 1080], 1.5),
];

/// What was chosen so far.
#[derive(Clone, Debug)]
pub(super) struct TakeAway {
    form: Form,
    pixels: [u32; 2],
    scale: f32,
    dark: bool,
    all: bool,
}

impl TakeAway {
    /// The choice at first, on a page like that of the window.
    pub fn new(theme: &Theme) -> Self {
        let dark = std::ptr::eq(theme, Theme::of(egui::Theme::Dark));
        Self { form: Form::Png, pixels: SIZES[0].1, scale: SIZES[0].2, dark, all: false }
    }

    /// Draws the dialog; says whether it is to be closed.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) -> bool {
        let mut close = false;
        let modal = centred(ui.ctx(), Id::unique("take away"), |ui| {
            ui.set_width(420.0);
            ui.heading(panel.text("take-title"));
            ui.add_space(8.0);
            self.contents(panel, ui);
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                if panel.primary(ui, panel.text("take-save")).clicked() {
                    if let Some(parcel) = self.parcel(panel, ui, overview) {
                        let name = overview.chart.as_ref().map(|chart| words::title(panel.voice, chart.key));
                        panel.ask(Action::SendOff(Box::new(parcel), name.unwrap_or_default()));
                    }
                    close = true;
                }
                if ui.button(panel.text("take-copy-image")).clicked() {
                    if let Some(scene) = self.scene(panel, ui, overview) {
                        panel.ask(Action::CopyImage(Box::new(scene)));
                    }
                    close = true;
                }
                if ui.button(panel.text("take-copy-words")).clicked() {
                    ui.ctx().copy_text(describe::chart(panel.voice, overview));
                    close = true;
                }
                close |= ui.button(panel.text("cancel")).clicked();
            });
        });
        close || modal.should_close()
    }

    fn contents(&mut self, panel: &Panel<'_>, ui: &mut Ui) {
        ui.horizontal(|ui| {
            for form in Form::ALL {
                let name = form.name();
                let chosen = self.form == form;
                let response = ui.selectable_label(chosen, name);
                response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, chosen, name));
                if response.clicked() {
                    self.form = form;
                }
            }
        });
        ui.add_space(8.0);
        if self.form.is_table() {
            ui.radio_value(&mut self.all, false, panel.text("take-shown"));
            ui.radio_value(&mut self.all, true, panel.text("take-all"));
            return;
        }
        ui.horizontal_wrapped(|ui| {
            for (key, pixels, scale) in SIZES {
                let name = panel.text(key);
                let chosen = self.pixels == pixels;
                let response = ui.selectable_label(chosen, &name);
                response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &name));
                if response.clicked() {
                    (self.pixels, self.scale) = (pixels, scale);
                }
            }
        });
        ui.add_space(4.0);
        Grid::new("take size").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
            let [width, height] = &mut self.pixels;
            for (key, length) in [("take-width", width), ("take-height", height)] {
                let label = ui.label(styled(panel.text(key), theme::regular(theme::BODY), panel.theme.muted));
                ui.add(DragValue::new(length).range(320..=10_000).speed(8)).labelled_by(label.id);
                ui.end_row();
            }
            let label = ui.label(styled(panel.text("take-type"), theme::regular(theme::BODY), panel.theme.muted));
            let value = DragValue::new(&mut self.scale).range(0.5..=8.0).speed(0.05).max_decimals(2);
            ui.add(value).labelled_by(label.id);
            ui.end_row();
        });
        ui.checkbox(&mut self.dark, panel.text("take-dark"));
    }

    fn scene(&self, panel: &Panel<'_>, ui: &Ui, overview: &Overview) -> Option<Scene> {
        let painter = ui.painter().clone();
        let measure = stage::measure(&painter);
        let theme = Theme::of(if self.dark { egui::Theme::Dark } else { egui::Theme::Light });
        let canvas = Canvas { theme, voice: panel.voice, measure: &measure, focus: None, selected: None, picked: None };
        sheet::scene(&canvas, overview, sheet::layout(self.pixels, self.scale))
    }

    fn parcel(&self, panel: &Panel<'_>, ui: &Ui, overview: &Overview) -> Option<Parcel> {
        Some(match self.form {
            Form::Png => Parcel::Png(self.scene(panel, ui, overview)?, self.scale),
            Form::Svg => Parcel::Svg(self.scene(panel, ui, overview)?, self.scale),
            Form::Csv => Parcel::Csv(figures::table(panel, overview, self.all)),
            Form::Xlsx => Parcel::Xlsx(figures::table(panel, overview, self.all)),
        })
    }
}

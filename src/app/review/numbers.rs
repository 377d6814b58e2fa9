//! The numbers of the source text that are in no record: how many, marked quietly, each with its reason.

use eframe::egui::{
    self, CursorIcon, Galley, Pos2, Rect, Response, RichText, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2,
};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::{Panel, tooltip};
use super::super::theme;
use super::marks::{Paragraph, reach, reaching};
use crate::analysis::{Number, Standing};
use crate::domain::Span;

/// The switch of the marks and the steps from one number to the next, last thing first, for the head of the text.
pub fn switch(panel: &mut Panel<'_>, ui: &mut Ui) {
    let shown = panel.session.accounts.shown;
    if shown {
        panel.command_button(ui, Command::NextNumber, "›");
        panel.command_button(ui, Command::PreviousNumber, "‹");
    }
    let words = RichText::new(panel.text("numbers-toggle")).font(theme::regular(theme::SMALL));
    let hint = tooltip(ui, panel.voice, Command::Numbers);
    let response = ui.add(egui::Button::selectable(shown, words)).on_hover_text(hint);
    let title = panel.text(Command::Numbers.title());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, shown, &title));
    if response.clicked() {
        panel.ask(Action::Command(Command::Numbers));
    }
}

/// The line that counts the numbers, or says why the chosen one is in no record.
pub fn count(panel: &Panel<'_>, ui: &mut Ui) {
    if !panel.session.accounts.shown {
        return;
    }
    let words = match panel.session.numbers() {
        None => panel.text("numbers-counting"),
        Some(numbers) => {
            let chosen = panel.session.chosen().and_then(|span| numbers.within(span).first());
            let total = panel.voice.text_with(
                "numbers-count",
                &[
                    ("n", numbers.count().into()),
                    ("shown", panel.voice.whole(numbers.count()).into()),
                    ("recorded", panel.voice.whole(numbers.recorded()).into()),
                    ("left", panel.voice.whole(numbers.count() - numbers.recorded()).into()),
                ],
            );
            match chosen.and_then(|number| reason(panel, *number)) {
                Some(reason) => format!("{total}  ·  {}", said(panel, &reason)),
                None => total,
            }
        }
    };
    let words = RichText::new(words).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
    ui.add(egui::Label::new(words).truncate());
}

/// Why a number is in no record; nothing where it is in one.
fn reason(panel: &Panel<'_>, number: Number) -> Option<String> {
    match number.standing {
        Standing::Recorded(_) => None,
        Standing::Left(reason) => Some(panel.voice.reason(reason)),
        Standing::Dropped => Some(panel.text("reason-dropped")),
    }
}

fn said(panel: &Panel<'_>, reason: &str) -> String {
    panel.voice.text_with("numbers-selected", &[("reason", reason.into())])
}

/// Draws the marks of a paragraph; returns the number that was clicked.
pub fn marks(panel: &Panel<'_>, ui: &Ui, text: &str, paragraph: &Paragraph, galley: &Galley, at: Pos2) -> Option<Span> {
    let numbers = panel.session.numbers()?;
    let chosen = panel.session.chosen();
    let mut clicked = None;
    for number in numbers.within(paragraph.span) {
        let Some(reason) = reason(panel, *number) else { continue };
        // Where nothing better could be said than that nothing was found, a person looks first.
        let vague = match number.standing {
            Standing::Left(reason) => reason.is_vague(),
            _ => true,
        };
        let colour = if vague { panel.theme.warning } else { panel.theme.muted };
        let is_chosen = chosen.is_some_and(|chosen| chosen.overlaps(number.span));
        for (nr, rect) in paragraph.rects(text, number.span, galley, at).into_iter().enumerate() {
            let rect = rect.shrink2(egui::vec2(0.0, 1.0));
            if is_chosen {
                let ring = Stroke::new(1.5, panel.theme.accent);
                let ringed = reaching(rect, reach(text, number.span, 2.0)).expand2(egui::vec2(0.0, 2.0));
                ui.painter().rect_stroke(ringed, 3.0, ring, egui::StrokeKind::Inside);
            }
            let line = [pos2(rect.left(), rect.bottom()), pos2(rect.right(), rect.bottom())];
            ui.painter().extend(Shape::dashed_line(&line, Stroke::new(1.0, colour), 2.0, 2.0));
            if button(panel, ui, text, *number, &reason, (rect, nr)).clicked() {
                clicked = Some(number.span);
            }
        }
    }
    clicked
}

/// Makes a number something to click on, to ask for its reason, and to read aloud.
fn button(panel: &Panel<'_>, ui: &Ui, text: &str, number: Number, reason: &str, place: (Rect, usize)) -> Response {
    let (rect, nr) = place;
    let id = ui.scope_id().with(("number", number.span, nr));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let said = said(panel, reason);
    if nr == 0 {
        let words = number.span.of(text).unwrap_or_default();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{words}, {said}")));
    }
    if response.hovered() {
        response.on_hover_text(format!("{said}\n{}", panel.text("numbers-hint")))
    } else {
        response
    }
}

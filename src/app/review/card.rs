//! The record card: every field of the selected record, where it came from, and the decision on it.

use std::sync::Arc;

use eframe::egui::{
    self, Align, Button, ComboBox, Id, Label, Layout, Margin, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2,
};
use rust_decimal::Decimal;

use super::super::action::Action;
use super::super::command::Command;
use super::super::entry::{self, Care};
use super::super::link;
use super::super::panel::{Panel, tooltip};
use super::super::sentence;
use super::super::theme;
use super::super::voice::Voice;
use super::cells::words_of;
use super::field::{Field, Meaning, Offer, field_id};
use super::records::review_mark;
use super::{disagreement, flags, queue, readings, why};
use crate::analysis::indicator_values;
use crate::domain::{
    Bound, Document, Figure, Operator, Origin, Record, RecordId, Review, Slot, SlotValue, Status, TableColumn, Unit,
    fold,
};
use crate::extract::Lexis;

/// Width of the names of the fields.
pub(super) const NAMES: f32 = 84.0;

/// From this height of the card on, a long sentence leaves room for the fields and the reasons below it.
const ROOMY: f32 = 640.0;

/// Draws the card.
pub fn show(panel: &mut Panel<'_>, ui: &mut Ui) {
    let Some((id, record)) = panel.session.selected_record().map(|(id, record)| (id, record.clone())) else {
        let (title, hint) = (panel.text("card-empty"), panel.text("card-empty-hint"));
        panel.empty(ui, &title, &hint, &[]);
        return;
    };
    let title = panel.text("card-title");
    panel.head(ui, &title, |panel, ui| steps(panel, ui));
    let frame = egui::Frame::NONE.inner_margin(Margin::symmetric(12, 8)).fill(panel.theme.panel);
    egui::Panel::bottom("decision").frame(frame).resizable(false).show(ui, |ui| {
        queue::progress(panel, ui);
        decision(panel, ui, &record);
    });
    let roomy = ui.available_height() >= ROOMY;
    ScrollArea::vertical().id_salt("card").auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(Margin { left: 12, right: 14, top: 0, bottom: 12 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            statement(panel, ui, &record, roomy);
            flags::show(panel, ui, id, &record);
            disagreement::show(panel, ui, id);
            ui.add_space(8.0);
            let corrected = panel.session.doubt.corrected().to_vec();
            fields(panel, ui, id, &record, &corrected);
            ui.add_space(8.0);
            why::show(panel, ui, &record, &corrected);
            ui.add_space(8.0);
            origin(panel, ui, &record);
        });
    });
}

/// To the record before and to the one after.
fn steps(panel: &mut Panel<'_>, ui: &mut Ui) {
    panel.command_button(ui, Command::NextRecord, "›");
    panel.command_button(ui, Command::PreviousRecord, "‹");
    let (row, all) = (panel.session.selected_row(), panel.session.rows().len());
    if let Some(row) = row {
        let words = format!("{} / {}", panel.voice.whole(row + 1), panel.voice.whole(all));
        ui.label(RichText::new(words).color(panel.theme.muted));
    }
}

/// The number as printed, in its sentence: the whole of it, or what stands near the number where that would leave no room
/// for the rest of the card.
fn statement(panel: &mut Panel<'_>, ui: &mut Ui, record: &Record, whole: bool) {
    let document = record.document.and_then(|id| panel.session.project().document(id));
    let Some(job) = document.and_then(|document| sentence::marked(panel, record, &document.text)) else {
        ui.label(RichText::new(panel.text("card-no-sentence")).color(panel.theme.muted));
        return;
    };
    let shown = if whole { job.clone() } else { sentence::near(&job) };
    let mut hint = panel.text("card-show-sentence");
    if shown.text != job.text {
        hint = format!("{}\n{hint}", job.text);
    }
    let frame = egui::Frame::NONE.fill(panel.theme.page).corner_radius(4.0).inner_margin(Margin::symmetric(10, 8));
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(shown).wrap().sense(Sense::click()))
    });
    if response.inner.on_hover_text(hint).clicked() {
        panel.session.requests.reveal_source = true;
    }
}

/// The record whose fields are drawn.
struct Subject<'a> {
    id: RecordId,
    record: &'a Record,
    /// The fields that a person corrected.
    corrected: &'a [Slot],
}

/// All fields.
fn fields(panel: &mut Panel<'_>, ui: &mut Ui, id: RecordId, record: &Record, corrected: &[Slot]) {
    let subject = Subject { id, record, corrected };
    for slot in [Slot::Place, Slot::Indicator, Slot::Period, Slot::Value] {
        typed(panel, ui, &subject, slot);
    }
    choices(panel, ui, id, record, Slot::Unit, record.figure.unit, &Unit::ALL, SlotValue::Unit, Voice::unit);
    let expected = panel.session.project().catalogue().get(record.figure.indicator).map(|indicator| indicator.unit);
    if expected.is_some_and(|unit| unit != record.figure.unit && !(unit.is_money() && record.figure.unit.is_money())) {
        let words = RichText::new(panel.text("card-unit-differs")).font(theme::regular(theme::SMALL));
        ui.add(Label::new(words.color(panel.theme.warning)).wrap());
    }
    choices(panel, ui, id, record, Slot::Bound, record.figure.bound, &Bound::ALL, SlotValue::Bound, |voice, bound| {
        voice.bound(bound)
    });
    choices(panel, ui, id, record, Slot::Status, record.figure.status, &Status::ALL, SlotValue::Status, Voice::status);
    ui.columns(2, |columns| {
        typed(panel, &mut columns[0], &subject, Slot::Yoy);
        typed(panel, &mut columns[1], &subject, Slot::OfPlan);
    });
    typed(panel, ui, &subject, Slot::Operator);
}

/// A field to type into, with its label above and the words that gave it below.
fn typed(panel: &mut Panel<'_>, ui: &mut Ui, subject: &Subject<'_>, slot: Slot) {
    let Subject { id, record, .. } = *subject;
    let voice = panel.voice;
    let figure = &record.figure;
    let number = |number: Option<Decimal>| number.map(|number| voice.number(number)).unwrap_or_default();
    let shown = match slot {
        Slot::Place => figure.place.map(|place| voice.place(place).to_owned()).unwrap_or_default(),
        Slot::Indicator => voice.indicator(figure.indicator).to_owned(),
        Slot::Period => figure.period.map(|period| voice.period(period)).unwrap_or_default(),
        Slot::Value => figure.value.map(|value| voice.value(value, figure.unit)).unwrap_or_default(),
        Slot::Yoy => number(figure.yoy),
        Slot::OfPlan => number(figure.of_plan),
        Slot::Operator => figure.operator.map(|operator| operator.as_str().to_owned()).unwrap_or_default(),
        Slot::Unit | Slot::Bound | Slot::Status => String::new(),
    };
    let month = record.document.and_then(|id| panel.session.project().document(id)).and_then(Document::month);
    let lexis = Arc::clone(panel.session.project().lexis());
    let read = |typed: &str| meaning(slot, typed, figure, month, voice, &lexis);
    let offers = |typed: &str| match slot {
        Slot::Place => places(typed, &lexis, voice),
        Slot::Indicator => indicators(typed, figure, &lexis, voice),
        Slot::Operator => operators(typed, &lexis),
        _ => Vec::new(),
    };
    let focus = panel.session.requests.focus_field.take_if(|wanted| *wanted == slot).is_some();
    let field = Field { record: id, slot, shown, hint: panel.text("field-empty"), read: &read, offers: &offers, focus };
    // Two narrow fields side by side have their names above, the others before them, as the choices have.
    let values = if matches!(slot, Slot::Yoy | Slot::OfPlan) {
        let label = label(panel, ui, slot, None);
        field.show(panel, ui, label)
    } else {
        let show = |ui: &mut Ui| {
            let label = label(panel, ui, slot, Some(NAMES));
            ui.vertical(|ui| field.show(panel, ui, label)).inner
        };
        ui.horizontal_top(show).inner
    };
    if let Some(values) = values {
        panel.ask(Action::Correct(id, values));
    }
    if subject.corrected.contains(&slot) {
        // The words of the text no longer say what stands here.
        let by_rule = !record.review.is_decided() && panel.session.project().ruled_slots(id).contains(&slot);
        let key = if by_rule { "card-ruled" } else { "card-corrected" };
        let words = RichText::new(panel.text(key)).font(theme::regular(theme::SMALL));
        ui.horizontal(|ui| {
            ui.add_space(if matches!(slot, Slot::Yoy | Slot::OfPlan) { 0.0 } else { NAMES + 8.0 });
            ui.label(words.color(panel.theme.accent));
        });
    }
    if ui.memory(|memory| memory.has_focus(field_id(id, slot))) {
        panel.session.doubt.choose(slot);
    }
    readings::show(panel, ui, record, slot);
    ui.add_space(2.0);
}

/// A field with few values: one button each.
#[expect(clippy::too_many_arguments, reason = "a field is its slot, its value, its choices and how they are named")]
fn choices<T: Copy + PartialEq>(
    panel: &mut Panel<'_>,
    ui: &mut Ui,
    id: RecordId,
    record: &Record,
    slot: Slot,
    present: T,
    all: &[T],
    value: impl Fn(T) -> SlotValue,
    name: impl Fn(&Voice, T) -> String,
) {
    let title = panel.voice.slot(slot);
    ui.horizontal(|ui| {
        let words = RichText::new(&title).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
        let room = vec2(NAMES, theme::ROW_HEIGHT);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            ui.label(words);
        });
        let combo = ComboBox::from_id_salt(("choice", slot))
            .width(ui.available_width())
            .selected_text(name(panel.voice, present));
        let response = combo.show_ui(ui, |ui| {
            for choice in all {
                if ui.selectable_label(*choice == present, name(panel.voice, *choice)).clicked() && *choice != present {
                    panel.ask(Action::Correct(id, vec![value(*choice)]));
                }
            }
        });
        response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &title));
    });
    readings::show(panel, ui, record, slot);
    ui.add_space(2.0);
}

/// The name of a field, in room of this width where it stands before the field.
fn label(panel: &Panel<'_>, ui: &mut Ui, slot: Slot, width: Option<f32>) -> Id {
    let name = RichText::new(panel.voice.slot(slot)).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
    let label = Label::new(name).truncate();
    let Some(width) = width else { return ui.add(label).id };
    let room = vec2(width, theme::ROW_HEIGHT);
    let inside = |ui: &mut Ui| {
        ui.set_min_size(room);
        ui.add(label).id
    };
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), inside).inner
}

/// How typed words are read for a slot: as in a cell of the table, but for what is chosen among the offers.
fn meaning(
    slot: Slot,
    typed: &str,
    figure: &Figure,
    month: Option<crate::domain::Month>,
    voice: &Voice,
    lexis: &Lexis,
) -> Meaning {
    match slot {
        Slot::Place if !typed.trim().is_empty() => return Meaning::Unclear("field-no-place"),
        Slot::Indicator if !typed.trim().is_empty() => return Meaning::Unclear("field-no-indicator"),
        _ => {}
    }
    let values = match entry::read(slot, typed, figure, month, (voice.language(), lexis), Care::Seen) {
        Ok(values) => values,
        Err(why) => return Meaning::Unclear(why),
    };
    let mut words = words_of(voice, &values, figure);
    if let [SlotValue::Value(Some(value)), SlotValue::Unit(unit)] = values.as_slice()
        && unit.is_money()
    {
        words = format!("{words} = {} {}", voice.number(*value), unit.code());
    }
    Meaning::Values(values, words)
}

fn places(typed: &str, lexis: &Lexis, voice: &Voice) -> Vec<Offer> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let found = lexis.atlas().search(typed).into_iter();
    found.map(|id| Offer { words: voice.place(id).to_owned(), values: vec![SlotValue::Place(Some(id))] }).collect()
}

fn indicators(typed: &str, figure: &Figure, lexis: &Lexis, voice: &Voice) -> Vec<Offer> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let found = lexis.catalogue().search(typed).into_iter();
    found
        .map(|id| Offer {
            words: voice.indicator(id).to_owned(),
            values: indicator_values(lexis.catalogue(), id, figure),
        })
        .collect()
}

fn operators(typed: &str, lexis: &Lexis) -> Vec<Offer> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let known = lexis.operators();
    let found =
        known.filter(|known| known.aliases.iter().chain([&known.name]).any(|name| fold(name).starts_with(&wanted)));
    let values = |name: &str| vec![SlotValue::Operator(Some(Operator::new(name)))];
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|known| !fold(&known.name).starts_with(&wanted));
    let found = found.into_iter();
    found.map(|known| Offer { words: known.name.clone(), values: values(&known.name) }).collect()
}

/// Where the record comes from, and how sure the extraction was.
fn origin(panel: &mut Panel<'_>, ui: &mut Ui, record: &Record) {
    let words = match record.origin {
        Origin::Extracted { confidence } => {
            let percent = confidence.percent().to_string();
            panel.voice.text_with("card-extracted", &[("percent", percent.into())])
        }
        Origin::Typed => panel.text("card-typed"),
        Origin::Imported => panel.text("card-imported"),
        Origin::Derived => panel.text("card-derived"),
    };
    ui.label(RichText::new(words).font(theme::regular(theme::SMALL)).color(panel.theme.muted));
    let document = record.document.and_then(|id| panel.session.project().document(id));
    let at = record.evidence.as_ref().map(|evidence| evidence.quote.start);
    if let Some(cell) = document.zip(at).and_then(|(document, at)| document.address(at)) {
        let words = panel.voice.text_with("card-cell", &[("cell", cell.to_string().into())]);
        ui.label(RichText::new(words).font(theme::regular(theme::SMALL)).color(panel.theme.muted));
    }
    let beside = |column| document.zip(at).and_then(|(document, at)| document.beside(at, column)).map(str::to_owned);
    let source = beside(TableColumn::Source);
    for (key, column) in [("card-as-stated", TableColumn::AsStated), ("card-note", TableColumn::Note)] {
        if let Some(words) = beside(column) {
            let words = panel.voice.text_with(key, &[("words", words.into())]);
            let words = RichText::new(words).font(theme::regular(theme::SMALL)).color(panel.theme.muted);
            ui.add(Label::new(words).wrap());
        }
    }
    if let Some(source) = source {
        link::show(panel, ui, &source);
    }
}

/// The decision on the record, and the buttons that take it.
fn decision(panel: &mut Panel<'_>, ui: &mut Ui, record: &Record) {
    ui.horizontal(|ui| {
        let (mark, colour) = review_mark(panel, record.review);
        ui.label(RichText::new(mark).font(theme::strong(theme::BODY)).color(colour));
        ui.label(RichText::new(panel.voice.review(record.review)).color(panel.theme.text));
        if record.review != Review::New {
            let words = panel.text("card-reopen");
            let tooltip = tooltip(ui, panel.voice, Command::Reopen);
            if ui.add(Button::new(words).frame(false)).on_hover_text(tooltip).clicked() {
                panel.ask(Action::Command(Command::Reopen));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = panel.text("card-history");
            let tooltip = self::tooltip(ui, panel.voice, Command::RecordHistory);
            if ui.add(Button::new(words).frame(false)).on_hover_text(tooltip).clicked() {
                panel.ask(Action::Command(Command::RecordHistory));
            }
        });
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 8.0) / 2.0;
        for (command, key, fill) in
            [(Command::Accept, "card-accept", Some(panel.theme.accent)), (Command::Reject, "card-reject", None)]
        {
            let enabled = command.is_enabled(panel.session);
            let mut words = RichText::new(panel.text(key));
            // Faded, the words would not stand out from the accent behind them.
            let fill = fill.filter(|_| enabled);
            if fill.is_some() {
                words = words.color(panel.theme.on_accent);
            }
            let mut button = Button::new(words).min_size(vec2(width, 28.0));
            if let Some(fill) = fill {
                button = button.fill(fill);
            }
            let tooltip = tooltip(ui, panel.voice, command);
            if ui.add_enabled(enabled, button).on_hover_text(tooltip).clicked() {
                panel.ask(Action::Command(command));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IndicatorId, Language};

    #[test]
    fn a_percentage_is_read_in_the_notation_of_the_window() {
        let figure = Figure {
            place: None,
            indicator: IndicatorId::new("revenue.telecom"),
            period: None,
            value: Some(Decimal::ONE),
            unit: Unit::Vnd,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        };
        let read =
            |slot, typed, language| match meaning(slot, typed, &figure, None, &Voice::new(language), &Lexis::default())
            {
                Meaning::Values(_, words) => words,
                Meaning::Unclear(why) => why.to_owned(),
            };
        assert_eq!(read(Slot::Yoy, "1.200", Language::English), "1.2%");
        assert_eq!(read(Slot::Yoy, "1.200", Language::Vietnamese), "1.200%");
        assert_eq!(
            read(Slot::OfPlan, "103,5%", Language::English),
            "103.5%",
            "the other notation, where it can be no group"
        );
        assert_eq!(read(Slot::Value, "735.3", Language::English), "735.3 billion VND = 735,300,000,000 VND");
        assert_eq!(read(Slot::Value, "", Language::English), "field-needed");
        assert_eq!(read(Slot::Place, "Cao Bang", Language::English), "field-no-place", "a place is chosen");
        assert_eq!(read(Slot::Place, " ", Language::English), Voice::new(Language::English).text("field-empty"));
    }
}

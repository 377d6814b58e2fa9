//! The source text, with every figure marked in its indicator's colour, and the words of the selected record.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::text_selection::LabelSelectionState;
use eframe::egui::{
    self, Align, Color32, CursorIcon, FontId, Galley, Layout, Margin, Rect, Response, RichText, Role, ScrollArea,
    Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2,
};

use super::super::action::Action;
use super::super::command::Command;
use super::super::link;
use super::super::panel::Panel;
use super::super::theme;
use super::heights::Heights;
use super::marks::{Paragraph, reach, reaching};
use super::{missing, numbers};
use crate::domain::{Document, DocumentId, Family, Record, RecordId, Review, Slot, Span};

/// How strong the tint behind a figure is.
const TINT: f32 = 0.18;
/// How strong it is behind the selected record's figure.
const STRONG_TINT: f32 = 0.36;
/// Space between the text and the edges of its panel.
const MARGIN: i8 = 16;
/// Text is not set wider than this, because long lines are hard to read.
const MEASURE: f32 = 760.0;

/// How high a line of the text is.
const LINE: f32 = 22.0;
/// Space below a paragraph.
const SPACE: f32 = 2.0;
/// How high an empty line is.
const BLANK: f32 = 8.0;
/// How wide a character of the text usually is.
const USUAL_WIDTH: f32 = 7.6;

/// A figure in the text.
#[derive(Clone, Debug)]
struct Mark {
    record: RecordId,
    span: Span,
    family: Family,
    rejected: bool,
}

/// The panel, and what it remembers of the document it shows.
#[derive(Debug, Default)]
pub struct SourcePanel {
    /// For which project, state and document the marks are.
    of: Option<(u64, u64, DocumentId)>,
    /// How much of the texts was at hand, as the project counts it.
    texts: u64,
    marks: Vec<Mark>,
    paragraphs: Vec<Paragraph>,
    /// For which document and width the heights are.
    measured: Option<(u64, DocumentId, u32)>,
    /// Where each paragraph stands.
    heights: Heights,
    /// Where the pointer went down in the text.
    grip: Option<u32>,
    /// Words that are shown for a moment, and since when.
    flash: Option<(Span, f64)>,
}

/// What a person did in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Touch {
    /// Clicked a figure.
    Figure(RecordId),
    /// Chose a number or words.
    Words(Span),
    /// Chose nothing.
    Nothing,
}

impl SourcePanel {
    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        let Some(id) = panel.session.selected_document().map(|(id, _)| id) else {
            if let Some(work) = panel.session.arriving {
                let (title, hint) = (panel.text(work), panel.text("source-waiting-hint"));
                panel.empty(ui, &title, &hint, &[]);
                return;
            }
            let (title, hint) = (panel.text("source-empty"), panel.text("source-empty-hint"));
            panel.empty(ui, &title, &hint, &[Command::LoadFiles, Command::LoadFolder, Command::OpenSample]);
            return;
        };
        self.remember(panel, id);
        head(panel, ui, id);
        missing::notice(panel, ui, id);
        // The text is read while actions are asked for, so the session is only looked at from here on.
        let session = &*panel.session;
        let Some(document) = session.project().document(id) else { return };
        let selected = session.selected_record().filter(|(_, record)| record.document == Some(id));
        let now = ui.input(|input| input.time);
        if let Some(words) = session.requests.reveal_words {
            self.flash = Some((words, now));
        }
        self.flash = self.flash.filter(|flash| now - flash.1 < FLASH);
        if self.flash.is_some() {
            ui.ctx().request_repaint();
        }
        let flash = self.flash.map(|(words, since)| (words, fading(now - since)));
        let scene = Scene { document, selected, panel, marks: &self.marks, flash };
        let quote = selected.and_then(|(_, record)| Some(record.evidence.as_ref()?.quote));
        let reveal = session.requests.reveal_words.or(quote.filter(|_| session.requests.reveal_source));
        let mut touched = None;
        let mut grip = self.grip;
        let scroll = ScrollArea::vertical().id_salt(("source", session.generation(), id)).auto_shrink(false);
        scroll.show_viewport(ui, |ui, viewport| {
            let width = (ui.available_width() - 2.0 * f32::from(MARGIN)).clamp(80.0, MEASURE);
            if self.measured != Some((session.generation(), id, width.to_bits())) {
                self.heights = measure(&scene, &self.paragraphs, ui, width);
                self.measured = Some((session.generation(), id, width.to_bits()));
            }
            let set = |nr: usize| {
                let paragraph: &Paragraph = &self.paragraphs[nr];
                scene.height(paragraph, ui, width) - scene.expected(paragraph, width)
            };
            let first = self.heights.at(viewport.min.y);
            self.heights.settle(first, viewport.max.y, set);
            // What stands around the words that are to be seen must not move once they are.
            let revealed = reveal.map(|words| (words, paragraph_of(&self.paragraphs, words)));
            if let Some((_, nr)) = revealed {
                let from = self.heights.at(self.heights.top(nr) - viewport.height());
                self.heights.settle(from, self.heights.top(nr) + viewport.height(), set);
            }
            let size = Vec2::new(ui.available_width(), self.heights.end());
            let (area, _) = ui.allocate_exact_size(size, Sense::hover());
            let origin = area.min + Vec2::new(f32::from(MARGIN), 0.0);
            if let Some((words, nr)) = revealed
                && let Some(paragraph) = self.paragraphs.get(nr)
            {
                bring_into_view(words, &scene, paragraph, ui, origin.y + self.heights.top(nr), width);
            }
            let first = self.heights.at(viewport.min.y);
            for (nr, paragraph) in self.paragraphs.iter().enumerate().skip(first) {
                let top = self.heights.top(nr);
                scene.gap(&self.paragraphs, nr, ui, origin + Vec2::new(0.0, top - missing::GAP), width);
                if top > viewport.max.y {
                    break;
                }
                let at = origin + Vec2::new(0.0, top);
                touched = scene.paragraph(paragraph, ui, at, width, &mut grip).or(touched);
            }
            let end = self.heights.end() - END - missing::GAP;
            scene.gap(&self.paragraphs, self.paragraphs.len(), ui, origin + Vec2::new(0.0, end), width);
        });
        self.grip = grip;
        panel.session.requests.reveal_source = false;
        panel.session.requests.reveal_words = None;
        match touched {
            Some(Touch::Figure(record)) => panel.ask(Action::SelectRecord(record)),
            Some(Touch::Words(words)) => panel.ask(Action::Choose(Some(words))),
            Some(Touch::Nothing) if panel.session.chosen().is_some() => panel.ask(Action::Choose(None)),
            Some(Touch::Nothing) | None => {}
        }
    }

    /// Looks up the document's figures and paragraphs where they may have changed.
    fn remember(&mut self, panel: &Panel<'_>, id: DocumentId) {
        let project = panel.session.project();
        let now = (panel.session.generation(), project.version(), id);
        if self.of == Some(now) {
            return;
        }
        let document = project.document(id);
        if self.texts != project.texts() || self.of.is_none_or(|(generation, _, of)| (generation, of) != (now.0, id)) {
            let passages = document.and_then(|document| document.passages.as_deref());
            let text = document.map_or("", |document| &document.text);
            self.paragraphs =
                passages.map_or_else(|| Paragraph::all(text), |passages| Paragraph::at_hand(text, passages));
            self.measured = None;
            self.texts = project.texts();
        }
        let of_it = panel.session.records_of(id);
        self.marks = of_it
            .into_iter()
            .filter_map(|id| {
                let record = project.record(id)?;
                let family =
                    project.catalogue().get(record.figure.indicator).map_or(Family::Online, |known| known.family);
                let rejected = record.review == Review::Rejected;
                Some(Mark { record: id, span: record.evidence.as_ref()?.quote, family, rejected })
            })
            .collect();
        self.marks.sort_by_key(|mark| mark.span);
        self.of = Some(now);
    }
}

/// The headline, the date and the address of the document.
fn head(panel: &mut Panel<'_>, ui: &mut Ui, id: DocumentId) {
    egui::Frame::NONE.inner_margin(Margin { left: MARGIN, right: MARGIN, top: 10, bottom: 8 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(20.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                numbers::switch(panel, ui);
                add_phrase(panel, ui);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| about(panel, ui, id));
            });
        });
        numbers::count(panel, ui);
    });
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, ui.cursor().min.y - 2.0, Stroke::new(1.0, panel.theme.line));
    ui.add_space(6.0);
}

/// What makes a phrase of the words that are chosen, where there are any.
fn add_phrase(panel: &mut Panel<'_>, ui: &mut Ui) {
    let chosen = panel.session.chosen().zip(panel.session.selected_document());
    let words = chosen.and_then(|(span, (_, document))| span.of(&document.text));
    if words.is_some_and(|words| words.contains(char::is_alphabetic)) {
        let words = panel.text("source-add-phrase");
        panel.command_button(ui, Command::AddPhrase, &words);
    }
}

/// What the document is called, when and where it was published.
fn about(panel: &mut Panel<'_>, ui: &mut Ui, id: DocumentId) {
    let Some(document) = panel.session.project().document(id) else { return };
    let (name, source, published) = (document.name.clone(), document.source.clone(), document.published);
    let muted = panel.theme.muted;
    ui.add(egui::Label::new(RichText::new(&name).font(theme::strong(theme::SMALL)).color(muted)).truncate());
    if let Some(date) = published {
        ui.label(RichText::new(panel.voice.date(date)).small().color(muted));
    }
    if let Some(source) = &source {
        link::show(panel, ui, source);
    }
}

/// What a paragraph is drawn with.
struct Scene<'a, 'b> {
    document: &'a Document,
    selected: Option<(RecordId, &'a Record)>,
    panel: &'a Panel<'b>,
    marks: &'a [Mark],
    /// Words to show for a moment, and how strongly.
    flash: Option<(Span, f32)>,
}

impl Scene<'_, '_> {
    /// How high a paragraph is, with the space below it.
    fn height(&self, paragraph: &Paragraph, ui: &Ui, width: f32) -> f32 {
        if paragraph.span.is_empty() { BLANK } else { self.galley(paragraph, ui, width).size().y + SPACE }
    }

    /// How high a paragraph most likely is, told by its length alone.
    fn expected(&self, paragraph: &Paragraph, width: f32) -> f32 {
        if paragraph.span.is_empty() {
            return BLANK;
        }
        let text = paragraph.span.of(&self.document.text).unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "a length in points")]
        let length = text.chars().count() as f32 * USUAL_WIDTH;
        (length / width).ceil().max(1.0) * LINE + SPACE
    }

    /// Lays a paragraph out. The headline is set larger.
    fn galley(&self, paragraph: &Paragraph, ui: &Ui, width: f32) -> Arc<Galley> {
        let shown = paragraph.shown(&self.document.text);
        let is_title = self.document.title.as_deref().is_some_and(|title| shown.trim() == title);
        let (font, line_height) = if is_title {
            (theme::strong(theme::HEADLINE), 28.0)
        } else {
            (FontId::proportional(theme::BODY + 1.0), LINE)
        };
        let format = TextFormat {
            font_id: font,
            color: self.panel.theme.text,
            line_height: Some(line_height),
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(shown, format);
        job.wrap = TextWrapping { max_width: width, ..TextWrapping::default() };
        ui.painter().layout_job(job)
    }

    /// Draws what is missing before a paragraph, if anything.
    fn gap(&self, paragraphs: &[Paragraph], nr: usize, ui: &Ui, at: egui::Pos2, width: f32) {
        let bytes = missing::before(self.document, paragraphs, nr);
        if bytes > 0 {
            missing::gap(self.panel, ui, at, width, bytes);
        }
    }

    /// Draws a paragraph with its marks; returns what was done in it.
    fn paragraph(
        &self,
        paragraph: &Paragraph,
        ui: &mut Ui,
        at: egui::Pos2,
        width: f32,
        grip: &mut Option<u32>,
    ) -> Option<Touch> {
        let galley = self.galley(paragraph, ui, width);
        let text = &self.document.text;
        let rect = Rect::from_min_size(at, galley.size());
        let from = self.marks.partition_point(|mark| mark.span.end <= paragraph.span.start);
        let here = || self.marks[from..].iter().take_while(|mark| mark.span.start < paragraph.span.end);
        let is_selected = |mark: &Mark| self.selected.is_some_and(|(id, _)| id == mark.record);
        // Behind the words.
        for mark in here() {
            let strength = if is_selected(mark) { STRONG_TINT } else { TINT };
            let tint = if mark.rejected { Color32::TRANSPARENT } else { self.tint(mark.family, strength) };
            let reach = reach(text, mark.span, 2.0);
            for rect in paragraph.rects(text, mark.span, &galley, at) {
                ui.painter().rect_filled(reaching(rect, reach).expand2(Vec2::new(0.0, -1.0)), 2.0, tint);
            }
        }
        if let Some((words, strength)) = self.flash {
            let colour = self.panel.theme.tint(self.panel.theme.accent, 0.35 * strength);
            for rect in paragraph.rects(text, words, &galley, at) {
                ui.painter().rect_filled(rect.expand2(Vec2::new(3.0, 0.0)), 3.0, colour);
            }
        }
        // Words that were asked for stand out until others are.
        let pointed = self.panel.session.pointed().map(|(_, words)| words);
        let pointed: Vec<Rect> = pointed.map(|words| paragraph.rects(text, words, &galley, at)).unwrap_or_default();
        for rect in &pointed {
            ui.painter().rect_filled(
                rect.expand2(Vec2::new(1.0, 0.0)),
                3.0,
                self.panel.theme.tint(self.panel.theme.accent, TINT),
            );
        }
        // The words, which can be selected and copied.
        let id = ui.scope_id().with(("paragraph", paragraph.span.start));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, galley.text()));
        LabelSelectionState::label_text_selection(
            ui,
            &response,
            at,
            Arc::clone(&galley),
            self.panel.theme.text,
            Stroke::NONE,
        );
        let mut touched = chosen(paragraph, text, &response, &galley, at, grip);
        self.slots(paragraph, ui, at, &galley);
        for rect in pointed {
            let ring = Stroke::new(1.5, self.panel.theme.accent);
            ui.painter().rect_stroke(rect.expand2(Vec2::new(1.0, 0.0)), 3.0, ring, egui::StrokeKind::Outside);
        }
        if let Some(number) = numbers::marks(self.panel, ui, text, paragraph, &galley, at) {
            touched = Some(Touch::Words(number));
        }
        for mark in here() {
            let colour = self.panel.theme.family(mark.family);
            let rects = paragraph.rects(text, mark.span, &galley, at);
            for rect in &rects {
                let width = if is_selected(mark) { 2.5 } else { 1.5 };
                ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(width, colour));
            }
            for (nr, rect) in rects.iter().enumerate() {
                let response = self.button(mark, ui, *rect, nr);
                if response.clicked() {
                    touched = Some(Touch::Figure(mark.record));
                }
            }
        }
        touched
    }

    /// The selected record's other words: dotted lines below.
    fn slots(&self, paragraph: &Paragraph, ui: &Ui, at: egui::Pos2, galley: &Galley) {
        let Some((_, record)) = self.selected else { return };
        let Some(evidence) = &record.evidence else { return };
        let family =
            self.panel.session.project().catalogue().get(record.figure.indicator).map(|indicator| indicator.family);
        let colour = family.map_or(self.panel.theme.accent, |family| self.panel.theme.family(family));
        let traces = Slot::ALL.into_iter().flat_map(|slot| evidence.why(slot));
        for (slot, span) in traces.filter_map(|trace| Some((trace.slot, trace.words?))) {
            for rect in paragraph.rects(&self.document.text, span, galley, at) {
                ui.painter().rect_filled(rect.expand2(Vec2::new(1.0, -2.0)), 2.0, colour.gamma_multiply(0.10));
                let y = rect.bottom() - 1.0;
                let line = [pos2(rect.left(), y), pos2(rect.right(), y)];
                ui.painter().extend(Shape::dotted_line(&line, colour, 4.0, 1.0));
                let name = self.panel.voice.slot(slot);
                let id = ui.scope_id().with(("slot", slot, span.start, rect.top().to_bits()));
                ui.interact(rect, id, Sense::hover()).on_hover_text(name);
            }
        }
    }

    /// Makes a figure something to click on and to read aloud.
    fn button(&self, mark: &Mark, ui: &Ui, rect: Rect, nr: usize) -> Response {
        let id = ui.scope_id().with(("figure", mark.record, mark.span.start, nr));
        let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let summary = || {
            let project = self.panel.session.project();
            let record = project.record(mark.record);
            record.map(|record| self.panel.voice.summary(record)).unwrap_or_default()
        };
        if nr == 0 {
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, summary()));
        }
        if response.hovered() { response.on_hover_text(summary()) } else { response }
    }

    fn tint(&self, family: Family, strength: f32) -> Color32 {
        self.panel.theme.tint(self.panel.theme.family(family), strength)
    }
}

/// Where the paragraphs begin when set to `width`, and where the last one ends.
fn measure(scene: &Scene<'_, '_>, paragraphs: &[Paragraph], ui: &Ui, width: f32) -> Heights {
    let bytes: usize = paragraphs.iter().map(|paragraph| paragraph.span.len()).sum();
    let expected = bytes > LONGEST_SET;
    let room = |nr: usize| if missing::before(scene.document, paragraphs, nr) > 0 { missing::GAP } else { 0.0 };
    let mut heights = Heights::of(paragraphs.len(), 4.0, expected, |nr| {
        let paragraph = &paragraphs[nr];
        let own = if expected { scene.expected(paragraph, width) } else { scene.height(paragraph, ui, width) };
        (room(nr), own)
    });
    heights.add_below(room(paragraphs.len()) + END);
    heights
}

/// A longer text, in bytes, is set only where it is seen: a table of a hundred thousand rows takes many seconds and a
/// gigabyte of memory to set.
const LONGEST_SET: usize = 64 * 1024;

/// Space below the last paragraph.
const END: f32 = 16.0;

/// How long words that were asked for stand out, in seconds.
const FLASH: f64 = 1.2;

/// How strongly they stand out after `passed` seconds.
fn fading(passed: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a strength between 0 and 1")]
    let left = (1.0 - passed / FLASH) as f32;
    (left * 2.0).clamp(0.0, 1.0)
}

/// What the pointer chose among the words of a paragraph: those it was drawn over, the one that was clicked twice.
fn chosen(
    paragraph: &Paragraph,
    text: &str,
    response: &Response,
    galley: &Galley,
    at: egui::Pos2,
    grip: &mut Option<u32>,
) -> Option<Touch> {
    let byte = |pos: egui::Pos2| paragraph.byte(text, galley.cursor_from_pos(pos - at));
    if response.drag_started() {
        *grip = response.ctx.input(|input| input.pointer.press_origin()).map(byte);
    }
    let pointer = response.interact_pointer_pos().map(byte);
    if response.drag_stopped() {
        let (one, other) = grip.take().zip(pointer)?;
        return Some(Touch::Words(Span { start: one.min(other), end: one.max(other) }));
    }
    if response.double_clicked() {
        return pointer.map(|at| Touch::Words(Span { start: at, end: at + 1 }));
    }
    response.clicked().then_some(Touch::Nothing)
}

/// The paragraph in which `words` begin.
fn paragraph_of(paragraphs: &[Paragraph], words: Span) -> usize {
    paragraphs.partition_point(|paragraph| paragraph.span.end <= words.start)
}

/// Scrolls to `words` in a paragraph that begins at `top` and is set to `width`.
fn bring_into_view(words: Span, scene: &Scene<'_, '_>, paragraph: &Paragraph, ui: &Ui, top: f32, width: f32) {
    let galley = scene.galley(paragraph, ui, width);
    let at = pos2(0.0, top);
    if let Some(rect) = paragraph.rects(&scene.document.text, words, &galley, at).first() {
        let visible = ui.clip_rect();
        if rect.top() < visible.top() + 24.0 || rect.bottom() > visible.bottom() - 24.0 {
            ui.scroll_to_rect(*rect, Some(Align::Center));
        }
    }
}

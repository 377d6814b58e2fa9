//! The list of documents, with how much of each is reviewed.

use std::sync::Arc;

use eframe::egui::{
    self, Align2, Color32, FontId, Galley, Rect, RichText, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::super::action::Action;
use super::super::command::Command;
use super::super::panel::Panel;
use super::super::theme;
use super::left;
use crate::domain::{DocumentId, fold};

/// Height of a document in the list.
const HEIGHT: f32 = 52.0;
/// How many frames a list may take to scroll to a document.
const TRIES: u8 = 4;

/// The panel, and what it remembers of the project.
#[derive(Debug, Default)]
pub struct DocumentsPanel {
    of: Option<(u64, u64, String)>,
    /// The number that the next document gets, and how many there are.
    documents: Option<(DocumentId, usize)>,
    /// What is typed into the search field.
    typed: String,
    listed: Vec<DocumentId>,
    /// How far the list was scrolled, and how high it was, when it was last drawn.
    offset: f32,
    height: f32,
    /// How often the selected document was scrolled to without coming into view.
    tries: u8,
}

impl DocumentsPanel {
    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        self.remember(panel);
        left::head(panel, ui, |panel, ui| {
            let label = panel.text("documents-load");
            ui.menu_button(label, |ui| {
                for command in [Command::LoadFiles, Command::LoadFolder] {
                    if ui.button(panel.text(command.title())).clicked() {
                        panel.ask(Action::Command(command));
                    }
                }
            });
        });
        if panel.session.project().documents().next().is_none() {
            // The middle of the window says that they come.
            if panel.session.arriving.is_some() {
                return;
            }
            let (title, hint) = (panel.text("documents-empty"), panel.text("documents-empty-hint"));
            panel.empty(ui, &title, &hint, &[]);
            return;
        }
        self.search(panel, ui);
        let mut chosen = None;
        let selected = panel.session.selection.document;
        let mut scroll = ScrollArea::vertical().id_salt(("documents", panel.session.generation())).auto_shrink(false);
        // Before it was drawn once, it is taken to be as high as there is room.
        if self.height == 0.0 {
            self.height = ui.available_height();
        }
        let reveal = std::mem::take(&mut panel.session.requests.reveal_document);
        if reveal && let Some(row) = self.listed.iter().position(|id| Some(*id) == selected) {
            scroll = self.reveal(scroll, row);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let output = scroll.show_rows(ui, HEIGHT, self.listed.len(), |ui, rows| {
            for id in &self.listed[rows] {
                if Self::row(panel, ui, *id, selected == Some(*id)) {
                    chosen = Some(*id);
                }
            }
        });
        (self.offset, self.height) = (output.state.clamped_offset().y, output.inner_rect.height());
        let row = self.listed.iter().position(|id| Some(*id) == selected).filter(|_| reveal);
        if row.is_some_and(|row| !self.is_in_view(row)) && self.tries < TRIES {
            // A list that has just grown cannot scroll to its new end before it was drawn once.
            self.tries += 1;
            panel.session.requests.reveal_document = true;
            ui.ctx().request_repaint();
        } else {
            self.tries = 0;
        }
        if let Some(id) = chosen {
            panel.ask(Action::SelectDocument(id));
        }
    }

    fn is_in_view(&self, row: usize) -> bool {
        let top = row as f32 * HEIGHT;
        top + 1.0 >= self.offset && top + HEIGHT <= self.offset + self.height + 1.0
    }

    /// Moves the list so that `row` stands in its middle, unless it is in view already.
    fn reveal(&self, scroll: ScrollArea, row: usize) -> ScrollArea {
        // A row at the very edge counts as out of view: there it would be hard to see.
        let inside = row.checked_sub(1).is_none_or(|before| self.is_in_view(before)) && self.is_in_view(row + 1);
        if inside {
            return scroll;
        }
        let middle = row as f32 * HEIGHT - (self.height - HEIGHT) / 2.0;
        scroll.vertical_scroll_offset(middle.max(0.0))
    }

    fn remember(&mut self, panel: &Panel<'_>) {
        let project = panel.session.project();
        let now = (panel.session.generation(), project.version(), self.typed.clone());
        if self.of.as_ref() == Some(&now) {
            return;
        }
        let same = self.of.as_ref().is_some_and(|of| of.0 == now.0 && of.2 == now.2);
        self.of = Some(now);
        // An edit of records leaves the list as it is.
        let documents = (project.next_document(), project.documents().count());
        if self.documents.replace(documents) == Some(documents) && same {
            return;
        }
        let wanted = fold(&self.typed);
        self.listed = project
            .documents()
            .filter(|(_, document)| {
                let text = fold(&format!("{} {}", document.headline(), document.name));
                wanted.split(' ').all(|word| text.contains(word))
            })
            .map(|(id, _)| id)
            .collect();
    }

    fn search(&mut self, panel: &Panel<'_>, ui: &mut Ui) {
        let hint = panel.text("documents-search");
        egui::Frame::NONE.inner_margin(egui::Margin { left: 12, right: 12, top: 0, bottom: 8 }).show(ui, |ui| {
            let field = TextEdit::singleline(&mut self.typed)
                .hint_text(RichText::new(&hint).color(panel.theme.muted))
                .margin(vec2(8.0, 4.0))
                .desired_width(f32::INFINITY);
            ui.add(field).widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, &hint));
        });
        if self.listed.is_empty() {
            ui.vertical_centered(|ui| {
                ui.label(RichText::new(panel.text("documents-none")).color(panel.theme.muted));
            });
        }
    }

    /// Draws a document; returns whether it was chosen.
    fn row(panel: &Panel<'_>, ui: &mut Ui, id: DocumentId, selected: bool) -> bool {
        let Some(document) = panel.session.project().document(id) else { return false };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::click());
        let (all, decided) = panel.session.progress(id);
        let name = document.headline().to_owned();
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, &name));
        let theme = panel.theme;
        let fill = match (selected, response.hovered()) {
            (true, _) => Some(theme.selection),
            (false, true) => Some(theme.hovered),
            (false, false) => None,
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, 0.0, fill);
        }
        let inner = rect.shrink2(vec2(12.0, 7.0));
        let font = if selected { theme::strong(theme::BODY) } else { theme::regular(theme::BODY) };
        let title = line(ui, name.clone(), font, theme.text, inner.width());
        let cut_off = title.elided;
        ui.painter().galley(inner.min, title, theme.text);
        let bottom = pos2(inner.left(), inner.bottom());
        let about = match document.published {
            _ if !document.is_whole() => panel.text("documents-passages"),
            Some(date) => panel.voice.date(date),
            None => document.name.clone(),
        };
        let share = format!("{} / {}", panel.voice.whole(decided), panel.voice.whole(all));
        let share_rect = ui.painter().text(
            pos2(inner.right(), inner.bottom()),
            Align2::RIGHT_BOTTOM,
            if all == 0 { panel.text("documents-no-records") } else { share },
            theme::regular(theme::SMALL),
            if all > 0 && decided == all { theme.good } else { theme.muted },
        );
        let room = share_rect.left() - 8.0 - inner.left();
        let about = line(ui, about, theme::regular(theme::SMALL), theme.muted, room);
        ui.painter().galley(bottom - vec2(0.0, about.size().y), about, theme.muted);
        bar(panel, ui, rect, all, decided);
        let response = if cut_off { response.on_hover_text(name) } else { response };
        response.clicked()
    }
}

/// One line of text, cut with “…” where it does not fit.
fn line(ui: &Ui, text: String, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let text = egui::WidgetText::from(RichText::new(text).font(font.clone()).color(colour));
    text.into_galley(ui, Some(egui::TextWrapMode::Truncate), width.max(8.0), font)
}

/// A thin line at the bottom of a document: how much of it is decided.
fn bar(panel: &Panel<'_>, ui: &Ui, rect: Rect, all: usize, decided: usize) {
    let line =
        Rect::from_min_max(pos2(rect.left() + 12.0, rect.bottom() - 2.0), pos2(rect.right() - 12.0, rect.bottom()));
    ui.painter().rect_filled(line.with_min_y(line.bottom() - 1.0), 0.0, panel.theme.line);
    if all > 0 {
        #[expect(clippy::cast_precision_loss, reason = "a bar on the screen needs no more")]
        let width = line.width() * decided as f32 / all as f32;
        ui.painter().rect_filled(Rect::from_min_size(line.min, vec2(width, 2.0)), 0.0, panel.theme.good);
    }
}

//! The workspace Review: documents, source text, records table, record card.

mod card;
mod cells;
pub(super) mod disagreement;
mod documents;
mod facet_rows;
mod facets;
mod field;
mod filter;
mod flags;
mod heights;
mod left;
mod marks;
mod missing;
mod numbers;
mod queue;
mod readings;
mod records;
mod source;
mod why;
mod widths;

use eframe::egui::{self, Color32, Stroke, Style, Ui, Visuals, WidgetText};
use egui_tiles::{Behavior, Container, Linear, LinearDir, SimplificationOptions, TileId, Tiles, Tree, UiResponse};

use super::panel::Panel;
use super::session::LeftPanel;
pub(super) use cells::{enter as enter_cells, meant, words_of};
use documents::DocumentsPanel;
use facets::FacetsPanel;
pub(super) use facets::list_id as facet_list;
pub(super) use field::field_id;
pub(super) use records::{column_title, column_width};
use source::SourcePanel;

/// The panels of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pane {
    Documents,
    Source,
    Records,
    Card,
}

/// The workspace: how its panels share the window, and what those panels remember that remember something.
#[derive(Debug)]
pub struct ReviewWorkspace {
    tree: Tree<Pane>,
    panels: Panels,
}

#[derive(Debug, Default)]
struct Panels {
    documents: DocumentsPanel,
    facets: FacetsPanel,
    source: SourcePanel,
}

impl Default for ReviewWorkspace {
    fn default() -> Self {
        Self { tree: layout(), panels: Panels::default() }
    }
}

/// Documents at the left, the card at the right, the text above the table between them.
fn layout() -> Tree<Pane> {
    let mut tiles = Tiles::default();
    let [documents, source, records, card] =
        [Pane::Documents, Pane::Source, Pane::Records, Pane::Card].map(|pane| tiles.insert_pane(pane));
    let middle = tiles.insert_container(Linear::new(LinearDir::Vertical, vec![source, records]));
    let mut all = Linear::new(LinearDir::Horizontal, vec![documents, middle, card]);
    all.shares.set_share(documents, 0.20);
    all.shares.set_share(middle, 0.55);
    all.shares.set_share(card, 0.25);
    let root = tiles.insert_container(Container::Linear(all));
    Tree::new(egui::Id::unique("review workspace"), root, tiles)
}

impl ReviewWorkspace {
    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        let mut behaviour = Draw { panels: &mut self.panels, panel };
        self.tree.ui(&mut behaviour, ui);
    }
}

/// Draws the panes for the layout.
struct Draw<'a, 'b> {
    panels: &'a mut Panels,
    panel: &'a mut Panel<'b>,
}

impl Behavior<Pane> for Draw<'_, '_> {
    fn pane_ui(&mut self, ui: &mut Ui, _tile: TileId, pane: &mut Pane) -> UiResponse {
        let fill = match pane {
            Pane::Source | Pane::Records => self.panel.theme.page,
            Pane::Documents | Pane::Card => self.panel.theme.panel,
        };
        ui.painter().rect_filled(ui.max_rect(), 0.0, fill);
        match pane {
            Pane::Documents => match self.panel.session.left {
                LeftPanel::Documents => self.panels.documents.show(self.panel, ui),
                LeftPanel::Facets => self.panels.facets.show(self.panel, ui),
            },
            Pane::Source => self.panels.source.show(self.panel, ui),
            Pane::Records => records::show(self.panel, ui),
            Pane::Card => card::show(self.panel, ui),
        }
        UiResponse::None
    }

    fn tab_title_for_pane(&mut self, _pane: &Pane) -> WidgetText {
        WidgetText::default()
    }

    fn simplification_options(&self) -> SimplificationOptions {
        SimplificationOptions { all_panes_must_have_tabs: false, ..SimplificationOptions::default() }
    }

    fn gap_width(&self, _style: &Style) -> f32 {
        1.0
    }

    fn min_size(&self) -> f32 {
        160.0
    }

    fn resize_stroke(&self, style: &Style, state: egui_tiles::ResizeState) -> Stroke {
        match state {
            egui_tiles::ResizeState::Idle => Stroke::new(1.0, self.panel.theme.line),
            egui_tiles::ResizeState::Hovering | egui_tiles::ResizeState::Dragging => {
                Stroke::new(2.0, style.visuals.hyperlink_color)
            }
        }
    }

    fn tab_bar_color(&self, _visuals: &Visuals) -> Color32 {
        self.panel.theme.panel
    }
}

//! The workspace Trends: facets, chart, and the records behind it.

use eframe::egui::Ui;

use super::panel::Panel;
use crate::domain::{IndicatorId, PlaceId};

/// What the chart shows.
#[derive(Clone, Debug, Default)]
pub struct TrendsView {}

impl TrendsView {
    /// Shows the series of `indicator`, with `place` among those in colour.
    pub fn show(&mut self, indicator: IndicatorId, place: PlaceId) {
        let _ = (indicator, place);
    }
}

/// The workspace, with the layout of its panels.
#[derive(Debug, Default)]
pub struct TrendsWorkspace {}

impl TrendsWorkspace {
    /// Draws it.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui) {
        ui.label(panel.text("workspace-trends"));
    }
}

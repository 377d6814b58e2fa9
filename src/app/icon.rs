//! The application's icon: a rising line through four figures, one of them in full colour, on a sheet of text.

use std::sync::Arc;

use eframe::egui::IconData;

/// The icon at 256 by 256 pixels; empty, so that the system shows its own, should the picture be unreadable.
pub fn icon() -> Arc<IconData> {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png"));
    Arc::new(icon.unwrap_or_default())
}

//! Where something is from, as a person may go there: an address that is shown opens with a click.

use eframe::egui::{CursorIcon, Label, RichText, Role, Sense, Ui, WidgetInfo};

use super::action::Action;
use super::panel::Panel;
use crate::domain::is_web_address;

/// Draws where something is from. What is no address of the web is words.
pub(super) fn show(panel: &mut Panel<'_>, ui: &mut Ui, source: &str) {
    if !is_web_address(source) {
        ui.add(Label::new(RichText::new(source).small().color(panel.theme.muted)).truncate()).on_hover_text(source);
        return;
    }
    let address = RichText::new(source).small().color(panel.theme.accent);
    let link = ui.add(Label::new(address).truncate().sense(Sense::click()));
    link.widget_info(|| WidgetInfo::labeled(Role::Link, true, source));
    let link = link.on_hover_cursor(CursorIcon::PointingHand);
    if link.on_hover_text(format!("{}\n{source}", panel.text("source-link"))).clicked() {
        panel.ask(Action::OpenLink(source.to_owned()));
    }
}

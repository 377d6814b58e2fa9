//! Rows and columns with heads, as the board and the table have them.

use eframe::egui::{Rect, pos2, vec2};

use super::{Canvas, Picture};
use crate::app::theme;
use crate::domain::{Period, PlaceId};
use crate::export::Align;

/// Height of the heads of the columns.
pub(super) const HEAD: f32 = 24.0;
/// Width of the names of the rows.
pub(super) const NAME: f32 = 132.0;

/// Where the cells are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    pub whole: Rect,
    pub width: f32,
    pub height: f32,
}

impl Grid {
    pub fn cell(&self, row: usize, column: usize) -> Rect {
        let at = self.whole.min + vec2(NAME + column as f32 * self.width, HEAD + row as f32 * self.height);
        Rect::from_min_size(at, vec2(self.width, self.height))
    }

    /// The heads of the columns, `inset` from their right edges; where they would touch, every so many are left out.
    pub fn heads(&self, canvas: &Canvas<'_>, picture: &mut Picture<'_>, periods: &[Period], align: Align, inset: f32) {
        let names: Vec<String> =
            periods.iter().map(|period| super::super::words::column(canvas.voice, *period)).collect();
        let widest = names.iter().map(|name| canvas.width(name)).fold(0.0, f32::max) + 10.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
        let every = ((widest / self.width).ceil() as usize).max(1);
        for (at, name) in names.into_iter().enumerate().filter(|(at, _)| at % every == 0) {
            let cell = self.cell(0, at);
            let x = if align == Align::End { cell.right() - 6.0 - inset } else { cell.center().x };
            let head = pos2(x, self.whole.top() + HEAD / 2.0);
            picture.front.push(canvas.text(head, name, theme::SMALL, canvas.theme.muted, align));
        }
    }

    /// The name of a row.
    pub fn name(&self, canvas: &Canvas<'_>, picture: &mut Picture<'_>, row: usize, place: PlaceId) {
        let at = pos2(self.whole.left(), self.cell(row, 0).center().y);
        let name = canvas.cut(canvas.voice.place(place), theme::SMALL, NAME - 8.0);
        let colour = canvas.dimmed(canvas.theme.text, place);
        picture.front.push(canvas.text(at, name, theme::SMALL, colour, Align::Start));
    }
}

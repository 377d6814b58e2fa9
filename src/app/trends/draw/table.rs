//! Places by periods, in numbers.

use eframe::egui::{Color32, Rect, Vec2, pos2, vec2};

use super::grid::{Grid, HEAD, NAME};
use super::look::{symbol, whisker};
use super::{Canvas, Picture, Spot, block, path};
use crate::analysis::Chart;
use crate::app::theme;
use crate::app::trends::words;
use crate::domain::Period;
use crate::export::{Align, PointForm};

const ROW: f32 = 22.0;
/// Room behind a number for the sign of its kind.
const SIGN: f32 = 10.0;

fn column_width(canvas: &Canvas<'_>, chart: &Chart, periods: &[Period]) -> f32 {
    let numbers = chart.points().map(|(_, point)| canvas.width(&words::cell(canvas.voice, chart, &point.mark)));
    let heads = periods.iter().map(|period| canvas.width(&words::column(canvas.voice, *period)));
    numbers.chain(heads).fold(48.0, f32::max) + 20.0 + SIGN
}

pub(super) fn least_size(canvas: &Canvas<'_>, chart: &Chart, periods: &[Period]) -> Vec2 {
    let width = NAME + periods.len() as f32 * column_width(canvas, chart, periods);
    vec2(width, HEAD + chart.lines.len() as f32 * ROW + 8.0)
}

/// Lays it out.
pub(super) fn picture<'a>(canvas: &Canvas<'_>, chart: &'a Chart, periods: &[Period], whole: Rect) -> Picture<'a> {
    let mut picture = Picture::default();
    let theme = canvas.theme;
    let grid = Grid { whole, width: column_width(canvas, chart, periods), height: ROW };
    grid.heads(canvas, &mut picture, periods, Align::End, SIGN);
    let right = grid.cell(0, periods.len()).left();
    for (nr, line) in chart.lines.iter().enumerate() {
        grid.name(canvas, &mut picture, nr, line.place);
        let y = grid.cell(nr, 0).top();
        picture.back.push(path(vec![pos2(whole.left(), y), pos2(right, y)], 1.0, theme.line));
        if canvas.focus == Some(line.place) {
            let rect = Rect::from_min_max(pos2(whole.left() - 4.0, y), pos2(right, y + ROW));
            picture.back.insert(0, block(rect, 0.0, theme.control, None));
        }
        for point in &line.points {
            let period = point.mark.point.period;
            let Some(column) = periods.iter().position(|own| *own == period) else { continue };
            let rect = grid.cell(nr, column);
            let colour = match (point.mark.point.is_disputed(), point.mark.point.reviewed) {
                (true, _) => theme.bad,
                (false, true) => theme.text,
                (false, false) => theme.muted,
            };
            let number = words::cell(canvas.voice, chart, &point.mark);
            let at = pos2(rect.right() - 6.0 - SIGN, rect.center().y);
            let left = at.x - canvas.width(&number) - 6.0;
            picture.front.push(canvas.text(at, number, theme::SMALL, canvas.dimmed(colour, line.place), Align::End));
            let (form, reviewed) = (PointForm::of(&point.mark), point.mark.point.reviewed);
            if form != PointForm::Actual {
                let at = pos2(rect.right() - 8.0, rect.center().y);
                let colour = canvas.dimmed(theme.muted, line.place);
                picture.front.push(symbol(theme, at, form, reviewed, colour, 3.0));
            }
            if point.dispute.is_some() {
                let at = pos2(left, rect.center().y);
                picture.front.extend(whisker(theme, at - vec2(0.0, 5.0), at + vec2(0.0, 5.0), 3.0));
            }
            if canvas.is_selected(line.place, &point.mark) {
                picture.front.push(block(rect.shrink(1.0), 2.0, Color32::TRANSPARENT, Some((2.0, theme.accent))));
            }
            let mark = Some(&point.mark);
            picture.spots.push(Spot { rect, place: line.place, time: Some(period), mark, is_point: false });
        }
    }
    picture
}

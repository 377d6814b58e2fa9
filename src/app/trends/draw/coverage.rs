//! The board: what is known of each province at each time, and what is not.

use eframe::egui::{Color32, Rect, Vec2, vec2};

use super::grid::{Grid, HEAD, NAME};
use super::{Canvas, Picture, Spot, block, path};
use crate::analysis::{Cover, Coverage, TrendKey};
use crate::app::theme;
use crate::app::trends::words;
use crate::domain::Period;
use crate::export::Align;

const ROW: f32 = 15.0;
const FOOT: f32 = 26.0;

pub(super) fn least_size(canvas: &Canvas<'_>, coverage: &Coverage) -> Vec2 {
    let legend = Cover::ALL.map(|cover| canvas.width(&entry(canvas, coverage, cover)) + 34.0).iter().sum::<f32>();
    let legend = legend + unreviewed(canvas, coverage).map_or(0.0, |words| canvas.width(&words) + 34.0);
    let width = NAME + coverage.periods.len() as f32 * 14.0;
    vec2(width.max(legend), HEAD + coverage.rows.len() as f32 * ROW + FOOT)
}

fn entry(canvas: &Canvas<'_>, coverage: &Coverage, cover: Cover) -> String {
    let count = canvas.voice.whole(coverage.count(cover));
    let name = canvas.voice.text(words::cover(cover));
    canvas.voice.text_with("trends-option", &[("name", name.into()), ("count", count.into())])
}

/// What is said of figures that nobody reviewed, which are pale.
fn unreviewed(canvas: &Canvas<'_>, coverage: &Coverage) -> Option<String> {
    let marks = coverage.rows.iter().flat_map(|row| &row.cells).filter_map(|(_, mark)| mark.as_ref());
    let count = marks.filter(|mark| !mark.point.reviewed).count();
    let values = [("name", canvas.voice.text("trends-unreviewed").into()), ("count", canvas.voice.whole(count).into())];
    (count > 0).then(|| canvas.voice.text_with("trends-option", &values))
}

/// Lays it out.
pub(super) fn picture<'a>(canvas: &Canvas<'_>, key: TrendKey, coverage: &'a Coverage, whole: Rect) -> Picture<'a> {
    let mut picture = Picture::default();
    let columns = coverage.periods.len().max(1) as f32;
    let grid = Grid {
        whole,
        width: ((whole.width() - NAME) / columns).min(64.0),
        height: ((whole.height() - HEAD - FOOT) / coverage.rows.len().max(1) as f32).clamp(ROW, 24.0),
    };
    grid.heads(canvas, &mut picture, &coverage.periods, Align::Middle, 0.0);
    let mut region = None;
    for (nr, row) in coverage.rows.iter().enumerate() {
        grid.name(canvas, &mut picture, nr, row.place);
        if nr > 0 && region != row.region {
            let y = grid.cell(nr, 0).top();
            let ends = [whole.left(), grid.cell(nr, coverage.periods.len()).left()];
            picture.back.push(path(ends.map(|x| eframe::egui::pos2(x, y)).to_vec(), 1.0, canvas.theme.line));
        }
        region = row.region;
        for (column, (cover, mark)) in row.cells.iter().enumerate() {
            let rect = grid.cell(nr, column);
            let reviewed = mark.as_ref().is_none_or(|mark| mark.point.reviewed);
            sign(canvas, &mut picture, key, (*cover, reviewed), rect.shrink(1.5), row.place);
            if mark.as_ref().is_some_and(|mark| canvas.is_selected(row.place, mark)) {
                picture.front.push(block(rect, 1.0, Color32::TRANSPARENT, Some((2.0, canvas.theme.accent))));
            }
            let time: Option<Period> = Some(coverage.periods[column]);
            picture.spots.push(Spot { rect, place: row.place, time, mark: mark.as_ref(), is_point: false });
        }
    }
    let mut left = whole.left();
    let y = grid.cell(coverage.rows.len(), 0).top() + 10.0;
    for cover in Cover::ALL {
        let rect = Rect::from_min_size(eframe::egui::pos2(left, y), vec2(14.0, 11.0));
        sign(canvas, &mut picture, key, (cover, true), rect, crate::domain::PlaceId::country());
        let words = entry(canvas, coverage, cover);
        let width = canvas.width(&words);
        let at = rect.right_center() + vec2(6.0, 0.0);
        picture.front.push(canvas.text(at, words, theme::SMALL, canvas.theme.muted, Align::Start));
        left += width + 34.0;
    }
    if let Some(words) = unreviewed(canvas, coverage) {
        let rect = Rect::from_min_size(eframe::egui::pos2(left, y), vec2(14.0, 11.0));
        sign(canvas, &mut picture, key, (Cover::Reported, false), rect, crate::domain::PlaceId::country());
        let at = rect.right_center() + vec2(6.0, 0.0);
        picture.front.push(canvas.text(at, words, theme::SMALL, canvas.theme.muted, Align::Start));
    }
    picture
}

/// The sign of a cell: full, hollow, half, crossed, or a dot where nothing is known.
fn sign(
    canvas: &Canvas<'_>,
    picture: &mut Picture<'_>,
    key: TrendKey,
    (cover, reviewed): (Cover, bool),
    rect: Rect,
    place: crate::domain::PlaceId,
) {
    let theme = canvas.theme;
    let colour = canvas.dimmed(words::family_colour(theme, canvas.voice, key.indicator), place);
    let colour = if reviewed { colour } else { theme.tint(colour, 0.55) };
    let shape = match cover {
        Cover::Reported => block(rect, 1.0, theme.tint(colour, 0.8), None),
        Cover::Derived => block(rect.shrink(0.75), 1.0, theme.page, Some((1.5, colour))),
        Cover::Incomplete => {
            picture.back.push(block(rect.shrink(0.75), 1.0, theme.page, Some((1.5, colour))));
            let half = Rect::from_min_max(eframe::egui::pos2(rect.left(), rect.center().y), rect.max);
            block(half, 1.0, theme.tint(colour, 0.5), None)
        }
        Cover::Disputed => {
            picture.back.push(block(rect, 1.0, theme.tint(theme.bad, 0.25), Some((1.0, theme.bad))));
            path(vec![rect.left_bottom(), rect.right_top()], 1.2, theme.bad)
        }
        Cover::Missing => {
            let dot = Rect::from_center_size(rect.center(), Vec2::splat(2.0));
            block(dot, 1.0, theme.faded, None)
        }
    };
    picture.back.push(shape);
}

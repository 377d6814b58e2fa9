//! The country as a grid of tiles, darker where more.

use eframe::egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};
use rust_decimal::prelude::ToPrimitive;

use super::look::whisker;
use super::{Canvas, Picture, Spot, block, ink, within};
use crate::analysis::{Chart, Mark, TileMap, TrendKey};
use crate::app::theme;
use crate::app::trends::words;
use crate::domain::PlaceId;
use crate::export::{Align, PointForm, Shape, Stroke};

const GAP: f32 = 3.0;
const LEGEND: f32 = 44.0;
/// A tile is no wider.
const TILE: f32 = 96.0;
/// Width of the legend where it stands beside the tiles.
const BESIDE: f32 = 190.0;
/// Room for the sign of a figure's kind.
const SIGN: f32 = 14.0;

pub(super) fn least_size(map: &TileMap, width: f32) -> Vec2 {
    let (columns, rows) = map.size();
    let legend = if has_room_beside(map, width) { 0.0 } else { LEGEND };
    vec2(f32::from(columns) * 48.0, f32::from(rows) * 15.0 + legend)
}

/// Whether the legend stands beside the tiles, where it takes no height from them.
fn has_room_beside(map: &TileMap, width: f32) -> bool {
    width - f32::from(map.size().0) * TILE >= BESIDE
}

/// Lays it out; the chosen places have a stronger edge.
pub(super) fn picture<'a>(
    canvas: &Canvas<'_>,
    chart: &Chart,
    map: &'a TileMap,
    chosen: &[PlaceId],
    whole: Rect,
) -> Picture<'a> {
    let mut picture = Picture::default();
    let theme = canvas.theme;
    let (columns, rows) = map.size();
    let beside = has_room_beside(map, whole.width());
    let below = if beside { 0.0 } else { LEGEND };
    let size =
        vec2((whole.width() / f32::from(columns)).min(TILE), ((whole.height() - below) / f32::from(rows)).min(48.0));
    let values = || map.tiles.iter().filter_map(|(.., mark)| mark.as_ref());
    let (key, scale) = (chart.key, chart.scale);
    // Nothing where there is no logarithm: such a tile has its number and no colour.
    let position = |mark: &Mark| {
        let value = scale.written(mark.value).to_f64()?;
        Some(if key.reading.logarithmic { value.log10() } else { value }).filter(|value| value.is_finite())
    };
    let least = values().filter_map(position).fold(f64::INFINITY, f64::min);
    let most = values().filter_map(position).fold(f64::NEG_INFINITY, f64::max);
    // What may lie on both sides of zero is coloured by side; all else from zero, or from the least where that is far.
    let diverging = least < 0.0 && !key.reading.logarithmic;
    let from = if key.reading.logarithmic || least > most * 0.5 { least } else { 0.0 };
    let family = words::family_colour(theme, canvas.voice, key.indicator);
    let tint = |value: f64| -> Color32 {
        let (colour, part) = if diverging {
            (if value < 0.0 { theme.bad } else { family }, value.abs() / least.abs().max(most.abs()))
        } else {
            // A figure that is alone is as much as there is.
            (family, if most > from { (value - from) / (most - from) } else { 1.0 })
        };
        #[expect(clippy::cast_possible_truncation, reason = "a strength of colour")]
        let strength = (0.12 + 0.88 * part.clamp(0.0, 1.0)) as f32;
        theme.tint(colour, strength)
    };
    for (place, tile, mark) in &map.tiles {
        let at = whole.min + vec2(f32::from(tile.column) * size.x, f32::from(tile.row) * size.y);
        let rect = Rect::from_min_size(at, size - Vec2::splat(GAP));
        let fill = mark.as_ref().and_then(position).map_or(theme.page, tint);
        let fill = canvas.dimmed(fill, *place);
        let is_chosen = chosen.contains(place);
        let edge = match (mark, canvas.focus == Some(*place)) {
            (Some(mark), _) if canvas.is_selected(*place, mark) => (2.0, theme.accent),
            (_, true) => (2.0, theme.text),
            (Some(_), _) if is_chosen => (1.5, theme.muted),
            _ => (1.0, theme.line),
        };
        picture.back.push(block(rect, 2.0, fill, Some(edge)));
        let ink = readable(theme, fill);
        let two_lines = rect.height() >= 30.0 && mark.is_some();
        let taken = if mark.is_some() && !two_lines { SIGN } else { 0.0 };
        let name = canvas.cut(canvas.voice.place(*place), 10.0, rect.width() - 6.0 - taken);
        let at = if two_lines { within(rect, 0.0, 0.34) } else { within(rect, 0.0, 0.5) };
        let colour = if mark.is_some() { ink } else { theme.muted };
        picture.front.push(canvas.text(at + vec2(4.0, 0.0), name, 10.0, colour, Align::Start));
        if let Some(mark) = mark.as_ref().filter(|_| two_lines) {
            let number = words::bounded(mark, words::short(canvas.voice, scale.written(mark.value)));
            let number = canvas.cut(&number, 10.0, rect.width() - 6.0 - SIGN);
            picture.front.push(canvas.text(within(rect, 0.0, 0.72) + vec2(4.0, 0.0), number, 10.0, ink, Align::Start));
        }
        if let Some(mark) = mark {
            let at = within(rect, 1.0, if two_lines { 0.72 } else { 0.5 }) - vec2(8.0, 0.0);
            picture.front.extend(sign(canvas, key, mark, at, fill));
        }
        picture.spots.push(Spot { rect, place: *place, time: Some(map.time), mark: mark.as_ref(), is_point: false });
    }
    if least <= most {
        let at = if beside {
            whole.min + vec2(f32::from(columns) * TILE + 16.0, 8.0)
        } else {
            whole.left_bottom() - vec2(0.0, 30.0)
        };
        let width = if beside { BESIDE - 32.0 } else { whole.width().min(240.0) };
        let bar = Rect::from_min_size(at, vec2(width, 10.0));
        legend(canvas, &mut picture, key, (least, most), &tint, (bar, beside));
    }
    picture
}

/// What kind of figure a tile has, as the points of lines have it; a whisker where sources disagree.
fn sign(canvas: &Canvas<'_>, key: TrendKey, mark: &Mark, at: Pos2, fill: Color32) -> Vec<Shape> {
    let colour = readable(canvas.theme, fill);
    let inside = if mark.point.reviewed { colour } else { fill.lerp_to_gamma(colour, 0.35) };
    let edge = Stroke::new(1.2, ink(fill.lerp_to_gamma(colour, if mark.point.reviewed { 1.0 } else { 0.7 })));
    let mut shapes = Vec::new();
    if mark.dispute(key.reading).is_some() {
        shapes.extend(whisker(canvas.theme, at - vec2(0.0, 6.0), at + vec2(0.0, 6.0), 3.0));
    }
    shapes.push(PointForm::of(mark).shape([at.x, at.y], 3.0, ink(inside), ink(fill), edge));
    shapes
}

/// The colours from the least to the greatest, with their numbers.
fn legend(
    canvas: &Canvas<'_>,
    picture: &mut Picture<'_>,
    key: TrendKey,
    (least, most): (f64, f64),
    tint: &dyn Fn(f64) -> Color32,
    (bar, is_high): (Rect, bool),
) {
    const STEPS: usize = 24;
    let is_one = least >= most;
    let bar = if is_one { bar.with_max_x(bar.left() + 16.0) } else { bar };
    let width = bar.width();
    for step in 0..STEPS {
        let part = (step as f64 + 0.5) / STEPS as f64;
        let left = bar.left() + width * step as f32 / STEPS as f32;
        let rect = Rect::from_min_size(pos2(left, bar.top()), vec2(width / STEPS as f32 + 0.5, bar.height()));
        picture.back.push(block(rect, 0.0, tint(least + (most - least) * part), None));
    }
    let muted = canvas.theme.muted;
    let ends = [(least, bar.left(), Align::Start), (most, bar.right(), Align::End)];
    for (value, x, align) in ends.into_iter().take(if is_one { 1 } else { 2 }) {
        let value = if key.reading.logarithmic { 10_f64.powf(value) } else { value };
        let number = rust_decimal::Decimal::try_from(value).unwrap_or_default();
        let number = words::short(canvas.voice, number);
        picture.back.push(canvas.text(pos2(x, bar.bottom() + 10.0), number, theme::SMALL, muted, align));
    }
    let words = canvas.voice.text("trends-map-none");
    let at = if is_high {
        bar.left_bottom() + vec2(0.0, 26.0)
    } else {
        bar.right_top() + vec2(if is_one { 64.0 } else { 24.0 }, 0.0)
    };
    let rect = Rect::from_min_size(at, vec2(16.0, 10.0));
    picture.back.push(block(rect, 2.0, canvas.theme.page, Some((1.0, canvas.theme.line))));
    let at = pos2(rect.right() + 6.0, rect.center().y);
    picture.back.push(canvas.text(at, words, theme::SMALL, muted, Align::Start));
}

/// The colour of text that can be read upon `fill`.
pub(super) fn readable(theme: &theme::Theme, fill: Color32) -> Color32 {
    let luminance = |colour: Color32| {
        let [r, g, b] = [colour.r(), colour.g(), colour.b()].map(|part| (f32::from(part) / 255.0).powf(2.2));
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let contrast = |a: f32, b: f32| (a.max(b) + 0.05) / (a.min(b) + 0.05);
    let behind = luminance(fill);
    if contrast(luminance(theme.text), behind) >= contrast(luminance(theme.page), behind) {
        theme.text
    } else {
        theme.page
    }
}

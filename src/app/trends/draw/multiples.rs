//! A small chart for each place; the lines of the others stand grey behind.

use eframe::egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

use super::axis::{Plane, Ranges};
use super::look::{Look, point, strokes};
use super::{Canvas, Picture, Spot, block, disc, path};
use crate::analysis::{Chart, Multiples, Range};
use crate::app::theme;
use crate::app::trends::words;
use crate::domain::Bound;
use crate::export::{Align, PointForm};

const GAP: f32 = 10.0;
const REGION: f32 = 22.0;
const TITLE: f32 = 16.0;
const FOOT: f32 = 14.0;
/// Where points stand closer than this, only the line is drawn.
const POINT_GAP: f32 = 7.0;
/// With more lines than these the others are not drawn behind each one: they would be a grey plane.
const BEHIND: usize = 40;

pub(super) fn least_size(multiples: &Multiples) -> Vec2 {
    let (columns, rows) = (multiples.columns as f32, multiples.rows as f32);
    vec2(columns * (84.0 + GAP), rows * (70.0 + GAP) + multiples.regions.len() as f32 * REGION)
}

/// Lays them out.
pub(super) fn picture<'a>(
    canvas: &Canvas<'_>,
    chart: &'a Chart,
    multiples: &Multiples,
    own_scale: bool,
    whole: Rect,
) -> Picture<'a> {
    let mut picture = Picture::default();
    let heads = multiples.regions.len() as f32 * REGION;
    let size = vec2(
        whole.width() / multiples.columns.max(1) as f32,
        ((whole.height() - heads) / multiples.rows.max(1) as f32).min(240.0),
    );
    let theme = canvas.theme;
    let top = |row: usize| {
        let above = multiples.regions.iter().filter(|(_, first)| *first <= row).count() as f32;
        whole.top() + row as f32 * size.y + above * REGION
    };
    for (region, row) in &multiples.regions {
        let at = pos2(whole.left(), top(*row) - REGION / 2.0);
        let name = words::region(canvas.voice, *region);
        picture.back.push(canvas.strong(at, name, theme::SMALL, theme.muted, Align::Start));
    }
    for cell in &multiples.cells {
        let at = pos2(whole.left() + cell.column as f32 * size.x, top(cell.row));
        let rect = Rect::from_min_size(at, size - Vec2::splat(GAP));
        let name = canvas.cut(canvas.voice.place(cell.place), theme::SMALL, rect.width());
        let line = cell.line.map(|at| &chart.lines[at]);
        let colour = match line {
            None => theme.faded,
            Some(line) => line.colour.map_or(theme.text, |colour| theme.lines()[colour]),
        };
        let title = canvas.dimmed(if line.is_some() { colour } else { theme.muted }, cell.place);
        let name_at = pos2(rect.left(), rect.top() + TITLE / 2.0);
        picture.front.push(canvas.text(name_at, name, theme::SMALL, title, Align::Start));
        let frame = Rect::from_min_max(rect.min + vec2(0.0, TITLE), rect.max - vec2(0.0, FOOT));
        picture.back.push(path(vec![frame.left_bottom(), frame.right_bottom()], 1.0, theme.line));
        picture.spots.push(Spot { rect, place: cell.place, time: None, mark: None, is_point: false });
        let Some(line) = line else { continue };
        let y = if own_scale { chart.own_range(line) } else { chart.y };
        let plane = Plane { rect: frame, ranges: Ranges { x: chart.x, y } };
        if !chart.key.reading.logarithmic && y.min < 0.0 && y.max > 0.0 {
            let at = plane.y(0.0);
            picture.back.push(path(vec![pos2(frame.left(), at), pos2(frame.right(), at)], 1.0, theme.line));
        }
        if !own_scale && chart.lines.len() <= BEHIND {
            let grey = theme.tint(theme.faded, 0.45);
            for other in chart.lines.iter().filter(|other| other.place != line.place) {
                let at: Vec<Pos2> = other.points.iter().map(|point| plane.at(point.x, point.y)).collect();
                let strokes = other.segments.iter().map(|it| path(vec![at[it.from], at[it.to()]], 1.0, grey));
                picture.back.extend(strokes);
            }
        }
        let look = Look { colour: canvas.dimmed(colour, line.place), width: 1.6, radius: 2.5, named: false };
        let at: Vec<Pos2> = line.points.iter().map(|point| plane.at(point.x, point.y)).collect();
        picture.inner.extend(strokes(canvas, line, &at, look));
        picture.strokes.extend(line.segments.iter().map(|it| (line.place, [at[it.from], at[it.to()]])));
        let dense = at.len() > 1 && frame.width() / (at.len() as f32) < POINT_GAP;
        for (own, at) in line.points.iter().zip(&at) {
            let form = PointForm::of(&own.mark);
            let is_plain = form == PointForm::Actual && own.mark.point.bound == Bound::Exact && own.dispute.is_none();
            if !dense || !is_plain || line.points.len() == 1 {
                picture.inner.extend(point(canvas, *at, |y| plane.y(y), own, look));
            }
            let rect = Rect::from_center_size(*at, Vec2::splat(10.0));
            let time = Some(own.mark.point.period);
            picture.spots.push(Spot { rect, place: line.place, time, mark: Some(&own.mark), is_point: true });
            if canvas.is_selected(line.place, &own.mark) {
                picture.front.push(disc(*at, 5.5, Color32::TRANSPARENT, Some((2.0, theme.accent))));
            }
        }
        scale(canvas, &mut picture, chart, frame, y, own_scale, cell.column == 0);
    }
    picture
}

/// The years at the ends of the axis of time, and how high the top of the chart is.
fn scale(
    canvas: &Canvas<'_>,
    picture: &mut Picture<'_>,
    chart: &Chart,
    frame: Rect,
    y: Range,
    own_scale: bool,
    is_first: bool,
) {
    let muted = canvas.theme.muted;
    let ends: Vec<String> = words::ends_of_time(chart);
    for (year, (x, align)) in ends.into_iter().zip([(frame.left(), Align::Start), (frame.right(), Align::End)]) {
        picture.back.push(canvas.text(pos2(x, frame.bottom() + 8.0), year, 10.0, muted, align));
    }
    // Told once a row where all share it.
    if !(own_scale || is_first) {
        return;
    }
    let marks = super::axis::value_marks(chart, y, frame.height() * 1.5);
    if let Some((at, mark)) = marks.last() {
        let plane = Plane { rect: frame, ranges: Ranges { x: chart.x, y } };
        let number = canvas.voice.number(*mark);
        let at = pos2(frame.left(), plane.y(*at).max(frame.top()));
        let width = (canvas.measure)(&number, 10.0, false);
        picture.back.push(path(vec![at, pos2(frame.right(), at.y)], 1.0, canvas.theme.line));
        let behind = Rect::from_min_size(at + vec2(0.0, 1.0), vec2(width + 2.0, 11.0));
        picture.back.push(block(behind, 0.0, canvas.theme.page, None));
        picture.back.push(canvas.text(at + vec2(0.0, 7.0), number, 10.0, muted, Align::Start));
    }
}

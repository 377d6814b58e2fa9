//! Lines over time, with their names at their ends.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::axis::{Plane, Ranges, grid, value_width};
use super::look::{Look, point, strokes};
use super::{Canvas, Picture, Spot, block, dashed, disc};
use crate::analysis::{Chart, Line, spread};
use crate::app::theme;
use crate::domain::PlaceId;
use crate::export::Align;

/// Height of a name at a line's end.
const NAME_HEIGHT: f32 = 16.0;
/// A longer name is cut.
const NAME_WIDTH: f32 = 132.0;
/// Among so many strokes no name finds a free place, so none is looked for.
const CROWD: usize = 600;

/// The rectangle of the values, and the one of the names beside it.
pub(super) fn areas(canvas: &Canvas<'_>, chart: &Chart, whole: Rect) -> (Rect, Rect) {
    let left = value_width(canvas, chart, chart.y, whole.height());
    let coloured = chart.lines.iter().filter(|line| line.colour.is_some());
    let name = coloured.map(|line| canvas.width(canvas.voice.place(line.place))).fold(40.0, f32::max).min(NAME_WIDTH);
    let frame = Rect::from_min_max(
        pos2(whole.left() + left, whole.top() + 4.0),
        pos2(whole.right() - name - 24.0, whole.bottom() - 24.0),
    );
    (frame, Rect::from_min_max(pos2(frame.right() + 16.0, frame.top()), pos2(whole.right(), frame.bottom())))
}

/// Lays them out.
pub(super) fn picture<'a>(canvas: &Canvas<'_>, chart: &'a Chart, whole: Rect, ranges: Option<Ranges>) -> Picture<'a> {
    let (frame, names_rect) = areas(canvas, chart, whole);
    let plane = Plane { rect: frame, ranges: ranges.unwrap_or(Ranges { x: chart.x, y: chart.y }) };
    let mut picture = Picture { clip: Some(frame.expand(5.0)), ..Picture::default() };
    picture.back = grid(canvas, chart, &plane);
    let mut lines: Vec<(&'a Line, Look, Vec<Pos2>)> = chart
        .lines
        .iter()
        .map(|line| {
            let at = line.points.iter().map(|point| plane.at(point.x, point.y)).collect();
            (line, Look::of(line, canvas.theme, canvas.focus), at)
        })
        .collect();
    // Grey under coloured under the one in focus; of equals the first on top.
    lines.reverse();
    lines.sort_by_key(|(line, ..)| (canvas.focus == Some(line.place), line.colour.is_some()));
    for (line, look, at) in &lines {
        picture.inner.extend(strokes(canvas, line, at, *look));
        let ends = line.segments.iter().map(|segment| (line.place, [at[segment.from], at[segment.to()]]));
        picture.strokes.extend(ends);
    }
    let visible = frame.expand(5.0);
    for (line, look, at) in &lines {
        for (own, at) in line.points.iter().zip(at).filter(|(_, at)| visible.contains(**at)) {
            picture.inner.extend(point(canvas, *at, |y| plane.y(y), own, *look));
            let rect = Rect::from_center_size(*at, Vec2::splat(12.0));
            let time = Some(own.mark.point.period);
            picture.spots.push(Spot { rect, place: line.place, time, mark: Some(&own.mark), is_point: true });
            if canvas.is_selected(line.place, &own.mark) {
                picture.front.push(disc(
                    *at,
                    7.0,
                    eframe::egui::Color32::TRANSPARENT,
                    Some((2.0, canvas.theme.accent)),
                ));
            }
        }
    }
    names(canvas, &mut picture, frame, names_rect, &lines);
    picture
}

/// A name with the line that it names.
struct Name {
    place: PlaceId,
    look: Look,
    /// The last point of the line that is to be seen.
    end: Pos2,
    text: String,
    size: Vec2,
}

/// The names of the lines. A name stands right behind the last point of its line where nothing else is, or else at the
/// edge, where names are spread so that none lies upon another.
fn names(canvas: &Canvas<'_>, picture: &mut Picture<'_>, frame: Rect, names: Rect, lines: &[(&Line, Look, Vec<Pos2>)]) {
    let visible = frame.expand(1.0);
    let room = frame.union(names);
    let mut strokes: Vec<[Pos2; 2]> = picture.strokes.iter().map(|(_, ends)| *ends).collect();
    for (.., at) in lines {
        strokes.extend(at.iter().map(|at| [*at - vec2(4.0, 0.0), *at + vec2(4.0, 0.0)]));
    }
    let mut placed: Vec<(Name, Rect)> = Vec::new();
    let mut at_edge: Vec<Name> = Vec::new();
    for (line, look, at) in lines.iter().filter(|(_, look, _)| look.named) {
        let Some(end) = at.iter().rev().find(|at| visible.contains(**at)) else { continue };
        let text = canvas.cut(canvas.voice.place(line.place), theme::SMALL, names.width());
        let strong = canvas.focus == Some(line.place);
        let size = vec2((canvas.measure)(&text, theme::SMALL, strong), NAME_HEIGHT - 1.0);
        let name = Name { place: line.place, look: *look, end: *end, text, size };
        let taken = |rect: Rect| {
            placed.iter().any(|(_, other)| other.intersects(rect)) || strokes.iter().any(|ends| crosses(rect, *ends))
        };
        let spots = [0.0, -12.0, 12.0].map(|down| Rect::from_min_size(*end + vec2(8.0, down - size.y / 2.0), size));
        let fits = |rect: &&Rect| room.contains_rect(**rect) && !taken(rect.expand(2.0));
        match spots.iter().find(fits).filter(|_| strokes.len() < CROWD) {
            Some(rect) => placed.push((name, *rect)),
            None => at_edge.push(name),
        }
    }
    let wanted: Vec<f32> = at_edge.iter().map(|name| name.end.y).collect();
    let spread = spread(&wanted, NAME_HEIGHT, names.top() - 6.0, names.bottom() + 6.0);
    for (name, y) in at_edge.into_iter().zip(spread) {
        // From the last point to its name, dotted, so that it is not taken for the line.
        let (from, to) = (name.end + vec2(name.look.radius + 4.0, 0.0), pos2(names.left() - 4.0, y));
        if to.x - from.x > 16.0 || (to.y - from.y).abs() > NAME_HEIGHT * 0.5 {
            let colour = canvas.theme.tint(name.look.colour, 0.5);
            let bend = pos2((to.x - 8.0).max(from.x), from.y);
            picture.front.push(dashed(vec![from, bend, to], 1.0, colour, (1.0, 3.0)));
        }
        let rect = Rect::from_min_size(pos2(names.left(), y - name.size.y / 2.0), name.size);
        placed.push((name, rect));
    }
    for (name, rect) in placed {
        // No grid line goes through a name.
        picture.front.push(block(rect.expand2(vec2(2.0, -1.0)), 0.0, canvas.theme.page, None));
        let at = rect.left_center();
        let shape = if canvas.focus == Some(name.place) {
            canvas.strong(at, name.text, theme::SMALL, name.look.colour, Align::Start)
        } else {
            canvas.text(at, name.text, theme::SMALL, name.look.colour, Align::Start)
        };
        picture.front.push(shape);
        picture.spots.push(Spot { rect, place: name.place, time: None, mark: None, is_point: false });
    }
}

/// Whether a stroke goes through `rect`.
fn crosses(rect: Rect, [from, to]: [Pos2; 2]) -> bool {
    if !rect.intersects(Rect::from_two_pos(from, to).expand(0.5)) {
        return false;
    }
    let along = to - from;
    let corners = [rect.left_top(), rect.right_top(), rect.left_bottom(), rect.right_bottom()];
    let sides = corners.map(|corner| along.x * (corner.y - from.y) - along.y * (corner.x - from.x));
    along == Vec2::ZERO || !(sides.iter().all(|side| *side > 0.0) || sides.iter().all(|side| *side < 0.0))
}

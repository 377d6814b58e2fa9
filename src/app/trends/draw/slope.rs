//! From one time to another: two scales with a stroke for each place.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};
use rust_decimal::prelude::ToPrimitive;

use super::axis::{Plane, Ranges};
use super::look::symbol;
use super::{Canvas, Picture, Spot, path};
use crate::analysis::{Chart, Mark, Range, Slope, spread};
use crate::app::theme;
use crate::app::trends::words;
use crate::export::{Align, PointForm};

const HEAD: f32 = 24.0;
const LABEL: f32 = 16.0;

/// Lays it out.
pub(super) fn picture<'a>(canvas: &Canvas<'_>, chart: &Chart, slope: &'a Slope, whole: Rect) -> Picture<'a> {
    let mut picture = Picture::default();
    let theme = canvas.theme;
    let height = |mark: &Mark| {
        let y = chart.scale.written(mark.value).to_f64()?;
        Some(if chart.key.reading.logarithmic { y.log10() } else { y }).filter(|y| y.is_finite())
    };
    let side = (whole.width() * 0.3).min(240.0);
    let frame = Rect::from_min_max(whole.min + vec2(side, HEAD), whole.max - vec2(side, 12.0));
    let ends: Vec<f64> = slope.lines.iter().flat_map(|(_, from, to)| [height(from), height(to)]).flatten().collect();
    let (min, max) =
        (ends.iter().copied().fold(f64::INFINITY, f64::min), ends.iter().copied().fold(f64::MIN, f64::max));
    let from_zero = !chart.key.reading.logarithmic && min > 0.0 && min < max * 0.5;
    let min = if from_zero { 0.0 } else { min };
    let y = if min < max { Range { min, max } } else { Range { min: min - 1.0, max: min + 1.0 } };
    let plane = Plane { rect: frame, ranges: Ranges { x: Range { min: 0.0, max: 1.0 }, y } };
    for (x, time, align) in [(frame.left(), slope.from, Align::End), (frame.right(), slope.to, Align::Start)] {
        picture.back.push(path(vec![pos2(x, frame.top() - 6.0), pos2(x, frame.bottom() + 6.0)], 1.0, theme.line));
        let at = pos2(x, whole.top() + 8.0);
        picture.back.push(canvas.strong(at, canvas.voice.period(time), theme::BODY, theme.text, align));
    }
    let drawn: Vec<_> = slope
        .lines
        .iter()
        .filter_map(|(place, from, to)| Some((*place, [from, to], [height(from)?, height(to)?])))
        .collect();
    for (at, x) in [(0, frame.left()), (1, frame.right())] {
        let wanted: Vec<f32> = drawn.iter().map(|(.., heights)| plane.y(heights[at])).collect();
        let places = spread(&wanted, LABEL, frame.top() - 8.0, frame.bottom() + 12.0);
        for ((place, marks, _), y) in drawn.iter().zip(places) {
            let line = chart.lines.iter().find(|line| line.place == *place);
            let colour = line.and_then(|line| line.colour).map_or(theme.muted, |colour| theme.lines()[colour]);
            let colour = canvas.dimmed(colour, *place);
            let mark = marks[at];
            let number = words::bounded(mark, words::short(canvas.voice, chart.scale.written(mark.value)));
            let name = canvas.voice.place(*place);
            let words = if at == 0 { format!("{name}  {number}") } else { format!("{number}  {name}") };
            let words = canvas.cut(&words, theme::SMALL, side - 16.0);
            let (shift, align) = if at == 0 { (-12.0, Align::End) } else { (12.0, Align::Start) };
            picture.front.push(canvas.text(pos2(x + shift, y), words, theme::SMALL, colour, align));
            let left = if at == 0 { x - side } else { x + 8.0 };
            let rect = Rect::from_min_size(pos2(left, y - LABEL / 2.0), vec2(side - 8.0, LABEL));
            picture.spots.push(Spot { rect, place: *place, time: None, mark: None, is_point: false });
        }
    }
    for (place, marks, heights) in &drawn {
        let line = chart.lines.iter().find(|line| line.place == *place);
        let colour = line.and_then(|line| line.colour).map_or(theme.faded, |colour| theme.lines()[colour]);
        let colour = canvas.dimmed(colour, *place);
        let ends: [Pos2; 2] = [plane.at(0.0, heights[0]), plane.at(1.0, heights[1])];
        picture.inner.push(path(ends.to_vec(), if canvas.focus == Some(*place) { 2.5 } else { 1.6 }, colour));
        picture.strokes.push((*place, ends));
        for (mark, (at, time)) in marks.iter().zip(ends.into_iter().zip([slope.from, slope.to])) {
            picture.inner.push(symbol(theme, at, PointForm::of(mark), mark.point.reviewed, colour, 4.0));
            let rect = Rect::from_center_size(at, Vec2::splat(12.0));
            picture.spots.push(Spot { rect, place: *place, time: Some(time), mark: Some(mark), is_point: true });
        }
    }
    picture
}

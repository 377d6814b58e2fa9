//! From one time to another: two scales with a stroke for each place.

use eframe::egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::axis::{Plane, Ranges};
use super::look::{symbol, whisker};
use super::{Canvas, Picture, Spot, dashed, disc, path};
use crate::analysis::{Chart, Mark, Range, Slope, spread};
use crate::app::theme;
use crate::app::trends::words;
use crate::domain::Status;
use crate::export::{Align, PointForm};

const HEAD: f32 = 24.0;
const LABEL: f32 = 16.0;

/// Lays it out.
pub(super) fn picture<'a>(canvas: &Canvas<'_>, chart: &Chart, slope: &'a Slope, whole: Rect) -> Picture<'a> {
    let mut picture = Picture::default();
    let theme = canvas.theme;
    let at_value = |value: Decimal| {
        let y = chart.scale.written(value).to_f64()?;
        Some(if chart.key.reading.logarithmic { y.log10() } else { y }).filter(|y| y.is_finite())
    };
    let height = |mark: &Mark| at_value(mark.value);
    let dispute = |mark: &Mark| {
        let (least, most) = mark.dispute(chart.key.reading)?;
        Some([at_value(least)?, at_value(most)?])
    };
    let side = (whole.width() * 0.3).min(240.0);
    let frame = Rect::from_min_max(whole.min + vec2(side, HEAD), whole.max - vec2(side, 12.0));
    let marks = || slope.lines.iter().flat_map(|(_, from, to)| [from, to]);
    let ends: Vec<f64> = marks().filter_map(height).chain(marks().filter_map(dispute).flatten()).collect();
    let (min, max) =
        (ends.iter().copied().fold(f64::INFINITY, f64::min), ends.iter().copied().fold(f64::MIN, f64::max));
    let from_zero = !chart.key.reading.logarithmic && min > 0.0 && min < max * 0.5;
    let min = if from_zero { 0.0 } else { min };
    // Without an axis the height alone tells how much: what hardly changed is not to fill the chart.
    let least = if chart.key.reading.logarithmic { 0.1 } else { max.abs().max(min.abs()) * 0.2 }.max(f64::MIN_POSITIVE);
    let short = (least - (max - min)).max(0.0) / 2.0;
    let y = Range { min: min - short, max: max + short };
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
        let width = if canvas.focus == Some(*place) { 2.5 } else { 1.6 };
        let reviewed = marks.iter().all(|mark| mark.point.reviewed);
        let ink = if reviewed { colour } else { theme.tint(colour, 0.6) };
        let is_plan = marks[1].point.status == Status::Target;
        picture.inner.push(if is_plan {
            dashed(ends.to_vec(), width, ink, (5.0, 4.0))
        } else {
            path(ends.to_vec(), width, ink)
        });
        picture.strokes.push((*place, ends));
        for (mark, (at, time)) in marks.iter().zip(ends.into_iter().zip([slope.from, slope.to])) {
            if let Some([least, most]) = dispute(mark) {
                let (low, high) = (plane.y(least).max(at.y + 5.0), plane.y(most).min(at.y - 5.0));
                picture.inner.extend(whisker(theme, pos2(at.x, low), pos2(at.x, high), 4.0));
            }
            picture.inner.push(symbol(theme, at, PointForm::of(mark), mark.point.reviewed, colour, 4.0));
            if canvas.is_selected(*place, mark) {
                picture.front.push(disc(at, 7.0, Color32::TRANSPARENT, Some((2.0, theme.accent))));
            }
            let rect = Rect::from_center_size(at, Vec2::splat(12.0));
            picture.spots.push(Spot { rect, place: *place, time: Some(time), mark: Some(mark), is_point: true });
        }
    }
    picture
}

//! Axes: round marks for values and years, and where a value or a time stands.

use eframe::egui::{Pos2, Rect, pos2};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Canvas, dashed, path};
use crate::analysis::{Chart, PeriodLength, Range, Step, Timing};
use crate::app::theme;
use crate::export::{Align, Shape};

/// The stretches of both axes that are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app::trends) struct Ranges {
    pub x: Range,
    pub y: Range,
}

/// A rectangle in which values stand by their time.
#[derive(Clone, Copy, Debug)]
pub(in crate::app::trends) struct Plane {
    pub rect: Rect,
    pub ranges: Ranges,
}

impl Plane {
    pub fn x(&self, x: f64) -> f32 {
        let Range { min, max } = self.ranges.x;
        self.rect.left() + self.rect.width() * part(x, min, max)
    }

    pub fn y(&self, y: f64) -> f32 {
        let Range { min, max } = self.ranges.y;
        self.rect.bottom() - self.rect.height() * part(y, min, max)
    }

    pub fn at(&self, x: f64, y: f64) -> Pos2 {
        pos2(self.x(x), self.y(y))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a position on the screen")]
fn part(value: f64, min: f64, max: f64) -> f32 {
    ((value - min) / (max - min)) as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of marks on a screen")]
fn parts(length: f32, each: f32) -> usize {
    (length / each).clamp(1.0, 40.0) as usize
}

/// The marks of an axis of values: where, and with which number.
pub(super) fn value_marks(chart: &Chart, y: Range, height: f32) -> Vec<(f64, Decimal)> {
    let count = parts(height, 52.0);
    if !chart.key.reading.logarithmic {
        let marks = Step::dividing(y.max - y.min, count).marks(y.min, y.max);
        return marks.into_iter().filter_map(|mark| Some((mark.to_f64()?, mark.normalize()))).collect();
    }
    // One, two and five of each power of ten, or the powers alone, every so many of them.
    let decades = (y.max - y.min).max(0.1);
    #[expect(clippy::cast_possible_truncation, reason = "powers of ten of figures")]
    let (first, last) = (y.min.floor() as i64, y.max.ceil() as i64);
    #[expect(clippy::cast_possible_truncation, reason = "a few decades")]
    let every = ((decades / count as f64).ceil() as i64).max(1);
    let digits: &[u32] = if decades * 3.0 <= count as f64 * 1.3 { &[1, 2, 5] } else { &[1] };
    let mut marks = Vec::new();
    for power in (first..=last).filter(|power| power.rem_euclid(every) == 0) {
        for digit in digits {
            let scale = Decimal::TEN;
            let steps = usize::try_from(power.unsigned_abs()).unwrap_or(0);
            let factor = std::iter::repeat_n(scale, steps).try_fold(Decimal::ONE, Decimal::checked_mul);
            let Some(factor) = factor else { continue };
            let value = Decimal::from(*digit);
            let value = if power < 0 { value.checked_div(factor) } else { value.checked_mul(factor) };
            let Some(value) = value else { continue };
            if let Some(y_at) = value.to_f64().map(f64::log10).filter(|at| (y.min..=y.max).contains(at)) {
                marks.push((y_at, value.normalize()));
            }
        }
    }
    marks
}

/// How wide the numbers of an axis of values are.
pub(super) fn value_width(canvas: &Canvas<'_>, chart: &Chart, y: Range, height: f32) -> f32 {
    let marks = value_marks(chart, y, height);
    marks.into_iter().map(|(_, mark)| canvas.width(&canvas.voice.number(mark))).fold(24.0, f32::max) + 12.0
}

/// Thin lines with their numbers, and years, around a plane; the merger of the provinces where a line is cut there.
pub(super) fn grid(canvas: &Canvas<'_>, chart: &Chart, plane: &Plane) -> Vec<Shape> {
    let theme = canvas.theme;
    let frame = plane.rect;
    let (mut strokes, mut labels) = (Vec::new(), Vec::new());
    for (at, mark) in value_marks(chart, plane.ranges.y, frame.height()) {
        let y = plane.y(at).round() + 0.5;
        let is_zero = mark.is_zero() && !chart.key.reading.logarithmic;
        let colour = if is_zero { theme.tint(theme.muted, 0.6) } else { theme.line };
        strokes.push(path(vec![pos2(frame.left(), y), pos2(frame.right(), y)], 1.0, colour));
        let number = canvas.voice.number(mark);
        labels.push(canvas.text(pos2(frame.left() - 8.0, y), number, theme::SMALL, theme.muted, Align::End));
    }
    let (line_at, name_at) = year_places(chart);
    let x = plane.ranges.x;
    let step = Step::whole(x.max - x.min, parts(frame.width(), 56.0));
    for mark in step.marks(x.min - 1.0, x.max) {
        let Some(year) = mark.to_f64() else { continue };
        let at = plane.x(year + line_at).round() + 0.5;
        if frame.x_range().contains(at) {
            let colour = theme.tint(theme.line, 0.6);
            strokes.push(path(vec![pos2(at, frame.top()), pos2(at, frame.bottom())], 1.0, colour));
        }
        let at = plane.x(year + name_at);
        if frame.x_range().contains(at) {
            let year = mark.normalize().to_string();
            labels.push(canvas.text(pos2(at, frame.bottom() + 13.0), year, theme::SMALL, theme.muted, Align::Middle));
        }
    }
    if let Some(at) = chart.merger.map(|at| plane.x(at)).filter(|at| frame.x_range().contains(*at)) {
        strokes.push(dashed(vec![pos2(at, frame.top()), pos2(at, frame.bottom())], 1.0, theme.muted, (2.0, 3.0)));
        let words = canvas.voice.text("trends-merger");
        let is_late = at + 6.0 + canvas.width(&words) > frame.right();
        let (shift, align) = if is_late { (-6.0, Align::End) } else { (6.0, Align::Start) };
        let beside = pos2(at + shift, frame.top() + 8.0);
        labels.push(canvas.text(beside, words, theme::SMALL, theme.muted, align));
    }
    strokes.extend(labels);
    strokes
}

/// Where within its year the line and the name of a year stand, so that whole years and ends of years lie upon the
/// line, and the parts of a year between the lines of its two ends.
fn year_places(chart: &Chart) -> (f64, f64) {
    match chart.key.timing {
        Some(Timing::Each(PeriodLength::Year)) => (0.5, 0.5),
        None => (1.0, 1.0),
        Some(_) => (0.0, 0.5),
    }
}

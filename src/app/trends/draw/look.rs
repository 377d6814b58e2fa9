//! How lines and points look, and what their looks mean.

use eframe::egui::{Color32, Pos2, pos2, vec2};

use super::{Canvas, dashed, disc, ink, path};
use crate::analysis::{ChartPoint, Line, Mark};
use crate::app::theme::{self, Theme};
use crate::app::trends::overview::{Overview, Stage};
use crate::domain::{Bound, PlaceId, Status};
use crate::export::{Align, PointForm, Shape, Stroke};

/// How a line is drawn.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub colour: Color32,
    pub width: f32,
    pub radius: f32,
    pub named: bool,
}

impl Look {
    pub fn of(line: &Line, theme: &Theme, focus: Option<PlaceId>) -> Self {
        let in_focus = focus == Some(line.place);
        let faded = focus.is_some() && !in_focus;
        match line.colour.and_then(|colour| theme.lines().get(colour)) {
            Some(colour) if faded => Self { colour: theme.tint(*colour, 0.25), width: 1.5, radius: 3.0, named: true },
            Some(colour) => Self { colour: *colour, width: if in_focus { 2.5 } else { 2.0 }, radius: 4.0, named: true },
            None if in_focus => Self { colour: theme.muted, width: 2.0, radius: 3.5, named: true },
            None if faded => Self { colour: theme.tint(theme.faded, 0.5), width: 1.0, radius: 2.0, named: false },
            None => Self { colour: theme.faded, width: 1.0, radius: 2.5, named: false },
        }
    }
}

/// A mark: a disc for an actual figure, a diamond for an estimate, a triangle for a target; hollow where it follows
/// from others, square where parts are missing; faint where nobody reviewed it.
pub(super) fn symbol(theme: &Theme, at: Pos2, form: PointForm, reviewed: bool, colour: Color32, radius: f32) -> Shape {
    let edge = Stroke::new(1.5, ink(theme.tint(colour, if reviewed { 1.0 } else { 0.6 })));
    let fill = if reviewed { colour } else { theme.tint(colour, 0.3) };
    form.shape([at.x, at.y], radius, ink(fill), ink(theme.page), edge)
}

/// The mark of a point, with what is uncertain about it: the other sources as faint dots, a whisker where they disagree,
/// a thin one for the rounding of a derived value, an arrow or a tilde for a bound.
pub(super) fn point(
    canvas: &Canvas<'_>,
    at: Pos2,
    height: impl Fn(f64) -> f32,
    point: &ChartPoint,
    look: Look,
) -> Vec<Shape> {
    let theme = canvas.theme;
    let mut shapes = Vec::new();
    let upright = |y: f32| pos2(at.x, y);
    if let Some((low, high)) = point.range {
        let (low, high) = (height(low), height(high));
        if low - high > 2.0 * look.radius {
            shapes.push(path(vec![upright(low), upright(high)], 1.0, theme.tint(look.colour, 0.5)));
        }
    }
    if let Some((low, high)) = point.dispute {
        let reach = look.radius + 1.0;
        let (low, high) = (height(low).max(at.y + reach), height(high).min(at.y - reach));
        shapes.extend(whisker(theme, upright(low), upright(high), look.radius));
    }
    for (_, y) in &point.rivals {
        let y = height(*y);
        if (y - at.y).abs() > 1.0 {
            shapes.push(disc(upright(y), look.radius * 0.6, theme.tint(look.colour, 0.45), None));
        }
    }
    let mark = &point.mark;
    shapes.push(symbol(theme, at, PointForm::of(mark), mark.point.reviewed, look.colour, look.radius));
    shapes.extend(bound(canvas, at, mark.point.bound, look.colour, look.radius));
    shapes
}

/// A stroke with a bar at either end, from the least to the greatest that sources give.
pub(super) fn whisker(theme: &Theme, from: Pos2, to: Pos2, reach: f32) -> Vec<Shape> {
    let along = (to - from).normalized();
    let bar = vec2(-along.y, along.x) * reach;
    let ends = [from, to].map(|end| path(vec![end - bar, end + bar], 1.5, theme.bad));
    std::iter::once(path(vec![from, to], 1.5, theme.bad)).chain(ends).collect()
}

/// "Over" is a small arrow up, "nearly" one down, "about" a tilde.
fn bound(canvas: &Canvas<'_>, at: Pos2, bound: Bound, colour: Color32, radius: f32) -> Vec<Shape> {
    let reach = radius + 4.0;
    let up = match bound {
        Bound::Exact => return Vec::new(),
        Bound::About => {
            let at = at - vec2(0.0, reach + 2.0);
            return vec![canvas.strong(at, "~", theme::SMALL, colour, Align::Middle)];
        }
        Bound::Above => -1.0,
        Bound::Below => 1.0,
    };
    let (foot, tip) = (at + vec2(0.0, up * radius), at + vec2(0.0, up * (reach + 5.0)));
    let head = [vec2(-2.5, -up * 3.0), vec2(2.5, -up * 3.0)].map(|by| tip + by);
    vec![path(vec![foot, tip], 1.2, colour), path(vec![head[0], tip, head[1]], 1.2, colour)]
}

/// A sign of the legend with its words.
#[derive(Clone, Copy, Debug)]
pub(in crate::app::trends) struct Entry {
    form: Option<PointForm>,
    reviewed: bool,
    key: &'static str,
}

/// What the marks of a chart mean, as far as they occur.
pub(in crate::app::trends) fn entries(overview: &Overview) -> Vec<Entry> {
    // The board explains its own signs.
    let Some(chart) = overview.chart.as_ref().filter(|_| !matches!(overview.stage, Stage::Coverage(_))) else {
        return Vec::new();
    };
    let shown = overview.shown();
    let any = |test: &dyn Fn(&Mark) -> bool| shown.iter().any(|(_, mark)| test(mark));
    let reviewed = any(&|mark| mark.point.reviewed);
    let mut found = Vec::new();
    for (form, key) in [
        (PointForm::Actual, "status-actual"),
        (PointForm::Estimate, "status-estimate"),
        (PointForm::Target, "status-target"),
        (PointForm::Derived, "trends-derived"),
        (PointForm::Incomplete, "trends-incomplete"),
    ] {
        if any(&|mark| PointForm::of(mark) == form) {
            found.push(Entry { form: Some(form), reviewed, key });
        }
    }
    if any(&|mark| !mark.point.reviewed) {
        if reviewed {
            found.push(Entry { form: Some(PointForm::Actual), reviewed: false, key: "trends-unreviewed" });
        } else if let [only] = found.as_mut_slice() {
            only.key = "trends-unreviewed";
        } else {
            found.push(Entry { form: Some(PointForm::Actual), reviewed: false, key: "trends-all-unreviewed" });
            found.last_mut().into_iter().for_each(|entry| entry.form = None);
        }
    }
    if any(&|mark| mark.dispute(chart.key.reading).is_some()) {
        found.push(Entry { form: None, reviewed, key: "trends-disputed" });
    }
    // One plain kind of mark explains itself.
    if found.len() == 1 && found[0].key == "status-actual" { Vec::new() } else { found }
}

/// The legend, from `left` to the right.
pub(in crate::app::trends) fn legend(canvas: &Canvas<'_>, overview: &Overview, left: Pos2) -> Vec<Shape> {
    let (mut shapes, mut x) = (Vec::new(), left.x);
    let colour = canvas.theme.muted;
    for entry in overview.caption.iter().flat_map(|caption| &caption.legend) {
        let words = canvas.voice.text(entry.key);
        let at = pos2(x + 6.0, left.y);
        match entry.form {
            Some(form) => shapes.push(symbol(canvas.theme, at, form, entry.reviewed, colour, 4.0)),
            None if entry.key == "trends-disputed" => {
                shapes.extend(whisker(canvas.theme, at - vec2(0.0, 5.0), at + vec2(0.0, 5.0), 4.0));
            }
            None => x -= 12.0,
        }
        let width = canvas.width(&words);
        shapes.push(canvas.text(pos2(x + 15.0, left.y), words, theme::SMALL, colour, Align::Start));
        x += 15.0 + width + 14.0;
    }
    shapes
}

/// How wide the legend is.
pub(in crate::app::trends) fn legend_width(canvas: &Canvas<'_>, overview: &Overview) -> f32 {
    let width = |entry: &Entry| {
        let sign = if entry.form.is_none() && entry.key != "trends-disputed" { 3.0 } else { 15.0 };
        sign + canvas.width(&canvas.voice.text(entry.key)) + 14.0
    };
    overview.caption.iter().flat_map(|caption| &caption.legend).map(width).sum()
}

/// A line to be drawn: its strokes joined where they follow each other and look alike.
pub(super) fn strokes(canvas: &Canvas<'_>, line: &Line, at: &[Pos2], look: Look) -> Vec<Shape> {
    let kind = |from: usize| {
        let segment = line.segments.iter().find(|segment| segment.from == from);
        segment.map(|segment| (segment.status == Status::Target, segment.reviewed))
    };
    let mut shapes = Vec::new();
    let mut segments = line.segments.iter().peekable();
    while let Some(first) = segments.next() {
        let own = kind(first.from);
        let mut points = vec![at[first.from], at[first.to()]];
        let mut last = first;
        while let Some(next) = segments.next_if(|next| next.from == last.to() && kind(next.from) == own) {
            points.push(at[next.to()]);
            last = next;
        }
        let (is_plan, reviewed) = own.unwrap_or_default();
        let colour = if reviewed { look.colour } else { canvas.theme.tint(look.colour, 0.6) };
        shapes.push(if is_plan {
            dashed(points, look.width, colour, (5.0, 4.0))
        } else {
            path(points, look.width, colour)
        });
    }
    shapes
}

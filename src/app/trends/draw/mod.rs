//! Lays out charts: from the model to marks with positions and colours, the same for the window and for a file.

mod axis;
mod coverage;
mod grid;
mod lines;
mod look;
mod map;
mod multiples;
mod ranking;
mod slope;
mod table;

pub(super) use axis::Ranges;
pub(super) use look::{Entry, entries, legend, legend_width};

use eframe::egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

use super::overview::{Overview, Stage};
use crate::analysis::Mark;
use crate::app::theme::{self, Theme};
use crate::app::voice::Voice;
use crate::domain::{Period, PlaceId, RecordId};
use crate::export::{Align, Ink, Shape, Stroke, Words};

/// What a layout needs to know.
#[derive(Clone, Copy)]
pub(super) struct Canvas<'a> {
    /// The colours.
    pub theme: &'a Theme,
    /// The language.
    pub voice: &'a Voice,
    /// How wide a text is in a size, semi-bold or not.
    pub measure: &'a dyn Fn(&str, f32, bool) -> f32,
    /// The place that all others fade behind.
    pub focus: Option<PlaceId>,
    /// The selected record.
    pub selected: Option<RecordId>,
    /// The point that was pressed, which alone is marked then: a record may belong to several.
    pub picked: Option<(PlaceId, Period)>,
}

/// What a spot of a picture stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'a> {
    /// Where it is.
    pub rect: Rect,
    /// Which place it is about.
    pub place: PlaceId,
    /// When.
    pub time: Option<Period>,
    /// The point; nothing for a name or a hole.
    pub mark: Option<&'a Mark>,
    /// Whether it is round and small, so that the nearest of several counts.
    pub is_point: bool,
}

/// A chart laid out.
#[derive(Debug, Default)]
pub(super) struct Picture<'a> {
    /// What is behind: grid and axes.
    pub back: Vec<Shape>,
    /// What is cut off at `clip`.
    pub inner: Vec<Shape>,
    /// What is in front: names.
    pub front: Vec<Shape>,
    /// Where `inner` ends; everywhere without.
    pub clip: Option<Rect>,
    /// What can be pointed at.
    pub spots: Vec<Spot<'a>>,
    /// The strokes of lines, which can be pointed at too.
    pub strokes: Vec<(PlaceId, [Pos2; 2])>,
}

/// Lays out the chosen chart in `rect`; `ranges` are those that are looked at, where they were moved.
pub(super) fn picture<'a>(
    canvas: &Canvas<'_>,
    overview: &'a Overview,
    rect: Rect,
    ranges: Option<Ranges>,
) -> Picture<'a> {
    let Some(chart) = &overview.chart else { return Picture::default() };
    match &overview.stage {
        Stage::Lines => lines::picture(canvas, chart, rect, ranges),
        Stage::Multiples(multiples) => multiples::picture(canvas, chart, multiples, overview.key.view.own_scale, rect),
        Stage::Map(map) => map::picture(canvas, chart, map, &overview.key.view.places, rect),
        Stage::Ranking(ranking) => ranking::picture(canvas, chart, ranking, rect),
        Stage::Slope(slope) => slope::picture(canvas, chart, slope, rect),
        Stage::Coverage(coverage) => coverage::picture(canvas, chart.key, coverage, rect),
        Stage::Table(periods) => table::picture(canvas, chart, periods, rect),
    }
}

/// The least size in which the chosen chart can be read, where there is this much width; what is smaller is scrolled.
pub(super) fn least_size(canvas: &Canvas<'_>, overview: &Overview, width: f32) -> Vec2 {
    let Some(chart) = &overview.chart else { return Vec2::ZERO };
    match &overview.stage {
        Stage::Lines | Stage::Slope(_) => vec2(240.0, 120.0),
        Stage::Multiples(multiples) => multiples::least_size(multiples),
        Stage::Map(map) => map::least_size(map, width),
        Stage::Ranking(ranking) => ranking::least_size(ranking),
        Stage::Coverage(coverage) => coverage::least_size(canvas, coverage),
        Stage::Table(periods) => table::least_size(canvas, chart, periods),
    }
}

impl Picture<'_> {
    /// All shapes, from the back to the front.
    pub fn shapes(self) -> Vec<Shape> {
        [self.back, self.inner, self.front].concat()
    }
}

impl Canvas<'_> {
    /// A text around, beside or before `at`.
    pub fn text(&self, at: Pos2, text: impl Into<String>, size: f32, colour: Color32, align: Align) -> Shape {
        self.words(at, text.into(), size, false, colour, align)
    }

    /// The same in semi-bold.
    pub fn strong(&self, at: Pos2, text: impl Into<String>, size: f32, colour: Color32, align: Align) -> Shape {
        self.words(at, text.into(), size, true, colour, align)
    }

    fn words(&self, at: Pos2, text: String, size: f32, strong: bool, colour: Color32, align: Align) -> Shape {
        let width = (self.measure)(&text, size, strong);
        Shape::Text(Words { at: [at.x, at.y], text, size, strong, ink: ink(colour), align, width })
    }

    /// How wide a small text is.
    pub fn width(&self, text: &str) -> f32 {
        (self.measure)(text, theme::SMALL, false)
    }

    /// `text` cut with “…” to a width.
    pub fn cut(&self, text: &str, size: f32, width: f32) -> String {
        if (self.measure)(text, size, false) <= width {
            return text.to_owned();
        }
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let fits = |end: &usize| (self.measure)(&format!("{}…", text[..*end].trim_end()), size, false) <= width;
        let end = ends.iter().rev().find(|end| fits(end)).copied().unwrap_or(0);
        format!("{}…", text[..end].trim_end())
    }

    /// Whether the others fade behind another place than this.
    pub fn is_faded(&self, place: PlaceId) -> bool {
        self.focus.is_some_and(|focus| focus != place)
    }

    /// Whether a point of `place` is the one that was pressed, or one to which the selected record belongs.
    pub fn is_selected(&self, place: PlaceId, mark: &Mark) -> bool {
        if let Some(picked) = self.picked {
            return picked == (place, mark.point.period);
        }
        self.selected.is_some_and(|id| mark.point.records().any(|record| record == id))
    }

    /// A colour, paler where another place is in focus.
    pub fn dimmed(&self, colour: Color32, place: PlaceId) -> Color32 {
        if self.is_faded(place) { self.theme.tint(colour, 0.3) } else { colour }
    }
}

/// A colour for a file.
pub(super) fn ink(colour: Color32) -> Ink {
    Ink(colour.to_srgba_unmultiplied())
}

/// A position for a file.
fn xy(at: Pos2) -> [f32; 2] {
    [at.x, at.y]
}

fn path(points: Vec<Pos2>, width: f32, colour: Color32) -> Shape {
    Shape::Path { points: points.into_iter().map(xy).collect(), stroke: Stroke::new(width, ink(colour)) }
}

fn dashed(points: Vec<Pos2>, width: f32, colour: Color32, dash: (f32, f32)) -> Shape {
    let stroke = Stroke { width, ink: ink(colour), dash: Some(dash) };
    Shape::Path { points: points.into_iter().map(xy).collect(), stroke }
}

fn block(rect: Rect, corner: f32, fill: Color32, edge: Option<(f32, Color32)>) -> Shape {
    let edge = edge.map(|(width, colour)| Stroke::new(width, ink(colour)));
    Shape::Block { at: xy(rect.min), size: [rect.width(), rect.height()], corner, fill: ink(fill), edge }
}

fn disc(at: Pos2, radius: f32, fill: Color32, edge: Option<(f32, Color32)>) -> Shape {
    let edge = edge.map(|(width, colour)| Stroke::new(width, ink(colour)));
    Shape::Disc { at: xy(at), radius, fill: ink(fill), edge }
}

/// A position in a rectangle, by parts of its sides from its left upper corner.
fn within(rect: Rect, x: f32, y: f32) -> Pos2 {
    pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y)
}

//! The charts of the report: lines of the chart model as pictures, each point a link to its figure.
//!
//! Marks and their signs are those of all pictures. Colours that depend on light and dark are left to the style of the
//! report, which is stronger than what the marks say themselves.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use rust_decimal::prelude::ToPrimitive;

use super::escaped;
use super::words::Words;
use crate::analysis::{
    Chart, ChartPoint, Frame, Line, Palette, PeriodLength, Reading, Series, Step, Timing, Trend, TrendKey, spread,
};
use crate::domain::{Atlas, Language, Operator, PlaceId, Status, Unit};
use crate::export::picture::{Align, Ink, PointForm, Shape, Stroke, Words as Text, push_svg};

/// The colours of lines, safe for readers who see fewer colours (Okabe and Ito), on light and on dark.
const COLOURS: [[u8; 3]; Palette::COLOURS] = [
    [0x00, 0x72, 0xb2],
    [0xd5, 0x5e, 0x00],
    [0x00, 0x9e, 0x73],
    [0xcc, 0x79, 0xa7],
    [0xe6, 0x9f, 0x00],
    [0x56, 0xb4, 0xe9],
    [0x8c, 0x6d, 0x1f],
    [0x7f, 0x7f, 0x7f],
];
/// What the style of the report replaces.
const GREY: Ink = Ink([0x7f, 0x7f, 0x7f, 255]);
const PAGE: Ink = Ink([255, 255, 255, 255]);

const SIZE: [f64; 2] = [1000.0, 290.0];
/// Left, right, top and bottom of the plane.
const PLANE: [f64; 4] = [70.0, 830.0, 14.0, 260.0];

/// In which order the charts of an indicator stand: the whole market first, then by enterprise, by the months of a period, by unit.
type Order = (Option<Operator>, Option<PeriodLength>, &'static str);

/// The charts of the series of an indicator: one for each enterprise, length of period and unit that has a line to show.
pub(super) fn charts(all: &[Series], words: &Words, language: Language) -> String {
    let mut keys: BTreeMap<Order, TrendKey> = BTreeMap::new();
    for Series { key, .. } in all.iter().filter(|series| series.points.len() > 1) {
        let order = (key.operator, key.length, key.unit.code());
        keys.entry(order).or_insert(TrendKey {
            indicator: key.indicator,
            operator: key.operator,
            unit: key.unit,
            timing: key.length.map(Timing::Each),
            frame: Frame::AsReported,
            reading: Reading::default(),
        });
    }
    let mut drawn = String::new();
    for key in keys.into_values() {
        let trend = Trend::new(all, key, &[]);
        let mut lines: Vec<(usize, PlaceId)> =
            trend.lines.iter().map(|line| (line.marks.len(), line.place)).filter(|(count, _)| *count > 1).collect();
        // The longest lines say most; more than there are colours cannot be told apart.
        lines.sort_by_key(|(count, place)| (Reverse(*count), *place));
        let places: Vec<PlaceId> = lines.iter().take(COLOURS.len()).map(|(_, place)| *place).collect();
        let mut palette = Palette::default();
        palette.settle(&places, &places);
        let chart = Chart::new(&trend, &places, &palette);
        if !chart.is_empty() {
            Drawing { chart: &chart, words, language }.push(&mut drawn);
        }
    }
    drawn
}

struct Drawing<'a> {
    chart: &'a Chart,
    words: &'a Words,
    language: Language,
}

impl Drawing<'_> {
    fn push(&self, out: &mut String) {
        let names = self.chart.lines.iter().map(|line| self.name(line)).collect::<Vec<_>>().join(", ");
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<figure><figcaption>{}</figcaption><svg viewBox=\"0 0 {} {}\" role=\"img\"><title>{}</title>\n<g class=\"grid\">",
            escaped(&self.caption()),
            SIZE[0],
            SIZE[1],
            escaped(&names)
        );
        for shape in self.grid() {
            push_svg(out, &shape);
        }
        out.push_str("</g>\n");
        for line in &self.chart.lines {
            for shape in self.strokes(line) {
                push_svg(out, &shape);
            }
        }
        for line in &self.chart.lines {
            for point in &line.points {
                self.point(out, line, point);
            }
        }
        for shape in self.names() {
            push_svg(out, &shape);
        }
        out.push_str("</svg></figure>\n");
    }

    fn name(&self, line: &Line) -> &'static str {
        Atlas::bundled().name(line.place, self.language)
    }

    /// Whose figures, of which periods, in which unit.
    fn caption(&self) -> String {
        let Chart { key, scale, .. } = self.chart;
        let periods = match key.timing {
            Some(Timing::Each(PeriodLength::Year)) => Some(self.words.lengths[0].to_owned()),
            Some(Timing::Each(PeriodLength::HalfYear)) => Some(self.words.lengths[1].to_owned()),
            Some(Timing::Each(PeriodLength::Quarter)) => Some(self.words.lengths[2].to_owned()),
            Some(Timing::Each(PeriodLength::Month)) => Some(self.words.lengths[3].to_owned()),
            Some(Timing::Each(length)) => Some(format!("{} {}", length.months(), self.words.months)),
            Some(Timing::PerMonth) | None => None,
        };
        let scaled = match scale.zeros {
            3 => self.words.scales[0],
            6 => self.words.scales[1],
            9 => self.words.scales[2],
            12 => self.words.scales[3],
            _ => "",
        };
        let unit = format!("{scaled} {}", self.words.unit(key.unit)).trim().to_owned();
        let parts = [key.operator.map(|operator| operator.as_str().to_owned()), periods, Some(unit)];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn x(&self, at: f64) -> f32 {
        let (from, to) = (self.chart.x.min, self.chart.x.max);
        as_f32(PLANE[0] + (at - from) / (to - from) * (PLANE[1] - PLANE[0]))
    }

    fn y(&self, at: f64) -> f32 {
        let (from, to) = (self.chart.y.min, self.chart.y.max);
        as_f32(PLANE[3] - (at - from) / (to - from) * (PLANE[3] - PLANE[2]))
    }

    fn grid(&self) -> Vec<Shape> {
        let Chart { x, y, .. } = self.chart;
        let [left, right, ..] = PLANE.map(as_f32);
        let mut shapes = Vec::new();
        let all_above = self.chart.points().all(|(_, point)| point.y >= 0.0);
        for mark in Step::dividing(y.max - y.min, 5).marks(y.min, y.max) {
            // Room below the lowest point is no reason to speak of values below nothing.
            let Some(at) = mark.to_f64().filter(|at| *at >= 0.0 || !all_above).map(|at| self.y(at)) else { continue };
            shapes.push(Shape::Path { points: vec![[left, at], [right, at]], stroke: Stroke::new(1.0, GREY) });
            let shown = self.language.decimal(mark);
            shapes.push(text([left - 6.0, at], shown, GREY, Align::End));
        }
        let (first, last) = (x.min.ceil(), x.max.floor());
        // A year's name stands where its figures do: in its middle, or at its end where they are of what stood then.
        let middle = if self.chart.key.timing.is_none() { 1.0 } else { 0.5 };
        for mark in Step::whole(last - first, 12).marks(first - 1.0, last) {
            let Some(at) = mark.to_f64().map(|year| year + middle).filter(|at| (x.min..=x.max).contains(at)) else {
                continue;
            };
            shapes.push(text([self.x(at), 276.0], mark.normalize().to_string(), GREY, Align::Middle));
        }
        shapes
    }

    fn strokes(&self, line: &Line) -> Vec<Shape> {
        let ends = |from: usize, to: usize| {
            [&line.points[from], &line.points[to]].map(|point| [self.x(point.x), self.y(point.y)]).to_vec()
        };
        let stroke = |status: Status| Stroke {
            dash: (status == Status::Target).then_some((5.0, 4.0)),
            ..Stroke::new(2.0, colour(line, 255))
        };
        let segments = line.segments.iter().filter(|segment| segment.to() < line.points.len());
        segments
            .map(|segment| Shape::Path { points: ends(segment.from, segment.to()), stroke: stroke(segment.status) })
            .collect()
    }

    /// The sign of a point, a link to the figure that states it or to the first of those that it follows from.
    fn point(&self, out: &mut String, line: &Line, point: &ChartPoint) {
        let mark = &point.mark;
        let form = PointForm::of(mark);
        let opacity = if mark.point.reviewed { 255 } else { 120 };
        let edge = Stroke::new(1.5, colour(line, 255));
        let shape = form.shape([self.x(point.x), self.y(point.y)], 4.0, colour(line, opacity), PAGE, edge);
        let target = mark.point.record().map(|record| record.0).unwrap_or_default();
        let how = if mark.derived { format!(" ({})", self.words.derived) } else { String::new() };
        let _ = write!(
            out,
            "<a href=\"#r{target}\"{}><title>{}, {}: {}{how}</title>",
            if form.is_hollow() { " class=\"hollow\"" } else { "" },
            escaped(self.name(line)),
            escaped(&mark.point.period.to_string()),
            self.language.decimal(mark.value.round_dp(2)),
        );
        push_svg(out, &shape);
        out.push_str("</a>");
    }

    /// The names of the lines, at their ends.
    fn names(&self) -> Vec<Shape> {
        let ends: Vec<f32> =
            self.chart.lines.iter().filter_map(|line| line.points.last()).map(|point| self.y(point.y)).collect();
        let spread = spread(&ends, 14.0, 10.0, 266.0);
        let right = as_f32(PLANE[1]);
        let lines = self.chart.lines.iter().zip(spread);
        lines
            .map(|(line, at)| text([right + 10.0, at], self.name(line).to_owned(), colour(line, 255), Align::Start))
            .collect()
    }
}

impl Words {
    /// A unit in words.
    pub(super) fn unit(&self, unit: Unit) -> &'static str {
        self.units[match unit {
            Unit::Vnd => 0,
            Unit::Usd => 1,
            Unit::Count => 2,
            Unit::Percent => 3,
            Unit::Per100 => 4,
        }]
    }
}

fn colour(line: &Line, opacity: u8) -> Ink {
    let [r, g, b] = line.colour.and_then(|at| COLOURS.get(at)).copied().unwrap_or([0x7f; 3]);
    Ink([r, g, b, opacity])
}

fn text(at: [f32; 2], text: String, ink: Ink, align: Align) -> Shape {
    Shape::Text(Text { at, text, size: 12.0, strong: false, ink, align, width: 0.0 })
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a picture")]
fn as_f32(at: f64) -> f32 {
    at as f32
}

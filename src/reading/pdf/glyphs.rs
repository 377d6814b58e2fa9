//! The letters of a page, with the places where they are drawn.

use std::panic::resume_unwind;
use std::time::{Duration, Instant};

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::kurbo::{BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

use super::super::Amount;
use super::super::limits::{LONGEST_PDF, MOST_STEPS};
use super::super::plain::plain;

/// Letters that are drawn with one step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chunk {
    pub text: String,
    /// Where the first letter begins, and where the next one would; from the left.
    pub start: f64,
    pub end: f64,
    /// The line on which they stand, from the top.
    pub base: f64,
    /// The height of the letters.
    pub size: f64,
}

/// An upright line, as tables have them between their columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    pub at: f64,
    pub top: f64,
    pub bottom: f64,
}

/// So many upright lines of a page are looked at.
const MOST_RULES: usize = 20_000;
/// A line is thinner than this, in points, and at least so high.
const THIN: f64 = 2.5;
const HIGH: f64 = 6.0;

/// Why the drawing of a page was broken off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    pub what: Amount,
    pub limit: u64,
}

/// Takes the letters and leaves all else undrawn.
pub(super) struct Glyphs {
    pub chunks: Vec<Chunk>,
    pub rules: Vec<Rule>,
    started: Instant,
    time: Duration,
    steps: usize,
}

impl Glyphs {
    /// Letters of a page of a file whose reading began at `started` and may take so long.
    pub fn new(started: Instant, time: Duration) -> Self {
        Self { chunks: Vec::new(), rules: Vec::new(), started, time, steps: 0 }
    }

    /// Counts a step of the drawing. The only way out of the drawing is to unwind from it.
    fn step(&mut self, weight: usize) {
        self.steps += weight;
        if self.steps > MOST_STEPS {
            resume_unwind(Box::new(Stop { what: Amount::Steps, limit: MOST_STEPS as u64 }));
        }
        if self.started.elapsed() > self.time {
            resume_unwind(Box::new(Stop { what: Amount::Seconds, limit: LONGEST_PDF.as_secs() }));
        }
    }
}

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.step(run.glyphs().len());
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                // Fonts of signs have their bullets where Unicode has nothing.
                Some(BfString::Char('\u{e000}'..='\u{f8ff}')) => "•".to_owned(),
                Some(BfString::Char(c)) => plain(c.encode_utf8(&mut [0; 4])).into_owned(),
                Some(BfString::String(text)) => plain(&text).into_owned(),
                None => continue,
            };
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let place = props.transform * glyph.transform();
            let origin = place * Point::ZERO;
            let up = place * Point::new(0.0, 1000.0) - origin;
            let along = place * Point::new(f64::from(width.unwrap_or(500.0)), 0.0) - origin;
            // Letters that run up or down the page, such as a stamp in its margin, are not of its lines.
            if along.y.abs() > along.x.abs() || along.x < 0.0 {
                continue;
            }
            let size = up.hypot();
            if !size.is_finite() || size <= 0.0 || !origin.x.is_finite() || !origin.y.is_finite() {
                continue;
            }
            let chunk = Chunk { text, start: origin.x, end: origin.x + along.x, base: origin.y, size };
            self.take(chunk);
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(1);
        let is_drawn = matches!(mode, DrawMode::Stroke(_));
        let mut path = path.clone();
        path.apply_affine(props.transform);
        if is_drawn {
            for segment in path.segments() {
                self.rule(segment.bounding_box());
            }
        } else {
            for part in path.elements().split_inclusive(|element| matches!(element, PathEl::ClosePath)) {
                self.rule(BezPath::from_vec(part.to_vec()).bounding_box());
            }
        }
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(1);
        let rect = props.transform.transform_rect_bbox(*rect);
        if matches!(mode, DrawMode::Stroke(_)) {
            for at in [rect.x0, rect.x1] {
                self.rule(Rect::new(at, rect.y0, at, rect.y1));
            }
        } else {
            self.rule(rect);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.step(1);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step(1);
    }

    fn push_clip_rect(&mut self, _: &Rect) {
        self.step(1);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step(1);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, _: &[u8], _: Option<&Dict<'_>>) {
        self.step(1);
    }
}

impl Glyphs {
    fn rule(&mut self, area: Rect) {
        if area.width() < THIN && area.height() > HIGH && self.rules.len() < MOST_RULES {
            self.rules.push(Rule { at: area.center().x, top: area.y0, bottom: area.y1 });
        }
    }

    fn take(&mut self, chunk: Chunk) {
        // Bold letters are sometimes drawn twice, a hair apart.
        let near = self.chunks.len().saturating_sub(64);
        let twice = self.chunks[near..].iter().any(|before| {
            before.text == chunk.text
                && (before.start - chunk.start).abs() < 0.12 * chunk.size
                && (before.base - chunk.base).abs() < 0.12 * chunk.size
        });
        if !twice || chunk.text.trim().is_empty() {
            self.chunks.push(chunk);
        }
    }
}

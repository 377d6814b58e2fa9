//! A chart with all that belongs to it, as a picture for a file: title, unit, legend, chart, notes, sources.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::draw::{self, Canvas};
use super::overview::{Overview, Stage};
use super::{describe, words};
use crate::app::theme;
use crate::app::voice::Voice;
use crate::export::{Align, Scene, Shape};

const MARGIN: f32 = 24.0;
const LINE: f32 = 17.0;

/// The picture, at least of this size; larger where the chart could not be read otherwise.
pub(super) fn scene(canvas: &Canvas<'_>, overview: &Overview, size: Vec2) -> Option<Scene> {
    let chart = overview.chart.as_ref()?;
    let (theme, voice) = (canvas.theme, canvas.voice);
    let caption = overview.caption.clone().unwrap_or_default();
    let least = draw::least_size(canvas, overview, size.x - 2.0 * MARGIN);
    let width = size.x.max(least.x + 2.0 * MARGIN);
    let inner = width - 2.0 * MARGIN;
    let title = words::title(voice, chart.key);
    let axis = subtitle(voice, overview);
    let legend = draw::legend_width(canvas, overview);
    let own_line = legend > 0.0 && (canvas.measure)(&axis, theme::BODY, false) + 24.0 + legend > inner;
    let head = MARGIN + 24.0 + 20.0 + if own_line { 20.0 } else { 0.0 } + 12.0;
    let notes: Vec<String> = caption.notes.iter().flat_map(|note| wrapped(canvas, note, inner)).collect();
    let sources = wrapped(canvas, &caption.footer, inner);
    let foot = 12.0 + (notes.len() + sources.len()) as f32 * LINE + MARGIN;
    let height = size.y.max(head + least.y + foot);

    let mut shapes: Vec<Shape> = Vec::new();
    let at = |y: f32| pos2(MARGIN, y);
    shapes.push(canvas.strong(at(MARGIN + 10.0), title.clone(), theme::HEADLINE, theme.text, Align::Start));
    shapes.push(canvas.text(at(MARGIN + 34.0), axis, theme::BODY, theme.muted, Align::Start));
    if legend > 0.0 {
        let left = if own_line { MARGIN } else { (width - MARGIN - legend).max(MARGIN) };
        let y = MARGIN + if own_line { 54.0 } else { 34.0 };
        shapes.extend(draw::legend(canvas, overview, pos2(left, y)));
    }
    let room = Rect::from_min_max(at(head), pos2(width - MARGIN, height - foot));
    shapes.extend(draw::picture(canvas, overview, room, None).shapes());
    let mut y = height - foot + 12.0 + LINE / 2.0;
    for (line, colour) in
        notes.into_iter().map(|line| (line, theme.warning)).chain(sources.into_iter().map(|line| (line, theme.muted)))
    {
        shapes.push(canvas.text(Pos2::new(MARGIN, y), line, theme::SMALL, colour, Align::Start));
        y += LINE;
    }
    Some(Scene {
        size: [width, height],
        page: draw::ink(theme.page),
        title,
        description: describe::chart(voice, overview),
        shapes,
    })
}

/// The unit, and the time where the chart is of one.
fn subtitle(voice: &Voice, overview: &Overview) -> String {
    let axis = overview.chart.as_ref().map_or_else(String::new, |chart| words::axis(voice, chart));
    match &overview.stage {
        Stage::Map(map) => format!("{axis} · {}", voice.period(map.time)),
        Stage::Ranking(ranking) => format!("{axis} · {}", voice.period(ranking.time)),
        _ => axis,
    }
}

/// A text in lines of at most `width`.
fn wrapped(canvas: &Canvas<'_>, text: &str, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if canvas.width(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A size in points as it is laid out, and how many pixels a point gets, for a picture of so many pixels.
pub(super) fn layout(pixels: [u32; 2], scale: f32) -> Vec2 {
    #[expect(clippy::cast_precision_loss, reason = "a size of a picture")]
    let [width, height] = pixels.map(|length| length as f32);
    vec2(width, height) / scale.max(0.1)
}

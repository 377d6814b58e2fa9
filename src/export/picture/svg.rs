//! SVG 1.1, to be opened in any browser or drawing program.
//!
//! Texts stay texts. Each carries the width that it was laid out with, so that a viewer without the typeface keeps
//! them apart all the same.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Align, Ink, Scene, Shape, Stroke};

/// Inter first, then what looks most like it.
const FAMILY: &str = "Inter, 'Segoe UI', 'Noto Sans', Roboto, 'Helvetica Neue', Arial, sans-serif";
/// From the middle of a capital letter down to the line that it stands on, in sizes of the type.
const DROP: f32 = 0.364;

/// Writes a picture, `scale` times as large as it was laid out.
pub fn write_svg(out: &mut dyn Write, scene: &Scene, scale: f32) -> io::Result<()> {
    out.write_all(document(scene, scale).as_bytes())
}

/// The picture as SVG.
pub(super) fn document(scene: &Scene, scale: f32) -> String {
    let [width, height] = scene.size;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" \
         aria-labelledby=\"title desc\" font-family=\"{FAMILY}\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"desc\">{}</desc>\n<rect width=\"100%\" height=\"100%\"{}/>\n",
        number(width * scale),
        number(height * scale),
        number(width),
        number(height),
        escaped(&scene.title),
        escaped(&scene.description),
        fill(scene.page),
    );
    for shape in &scene.shapes {
        push(&mut svg, shape);
        svg.push('\n');
    }
    svg.push_str("</svg>\n");
    svg
}

/// Adds a mark to a picture.
pub(in crate::export) fn push(svg: &mut String, shape: &Shape) {
    // Writing to a string cannot fail.
    let _ = match shape {
        Shape::Path { points, stroke } => write!(
            svg,
            "<polyline points=\"{}\" fill=\"none\"{} stroke-linejoin=\"round\"/>",
            list(points),
            edge(Some(stroke))
        ),
        Shape::Area { points, fill: ink, edge: line } => {
            write!(svg, "<polygon points=\"{}\"{}{}/>", list(points), fill(*ink), edge(line.as_ref()))
        }
        Shape::Disc { at: [x, y], radius, fill: ink, edge: line } => write!(
            svg,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}{}/>",
            number(*x),
            number(*y),
            number(*radius),
            fill(*ink),
            edge(line.as_ref())
        ),
        Shape::Block { at: [x, y], size: [width, height], corner, fill: ink, edge: line } => write!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}{}/>",
            number(*x),
            number(*y),
            number(*width),
            number(*height),
            number(*corner),
            fill(*ink),
            edge(line.as_ref())
        ),
        Shape::Text(words) => {
            let anchor = match words.align {
                Align::Start => "start",
                Align::Middle => "middle",
                Align::End => "end",
            };
            let weight = if words.strong { " font-weight=\"600\"" } else { "" };
            // What was not measured takes the room that it needs.
            let width = if words.width > 0.0 {
                format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(words.width))
            } else {
                String::new()
            };
            write!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight} text-anchor=\"{anchor}\"{width}{}>{}</text>",
                number(words.at[0]),
                number(words.at[1] + words.size * DROP),
                number(words.size),
                fill(words.ink),
                escaped(&words.text)
            )
        }
    };
}

fn list(points: &[[f32; 2]]) -> String {
    points.iter().map(|[x, y]| format!("{},{}", number(*x), number(*y))).collect::<Vec<_>>().join(" ")
}

/// A number with two decimals at most; positions need no more.
fn number(number: f32) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn fill(ink: Ink) -> String {
    paint("fill", ink)
}

fn edge(stroke: Option<&Stroke>) -> String {
    let Some(stroke) = stroke else { return String::new() };
    let dash = stroke
        .dash
        .map_or_else(String::new, |(dash, gap)| format!(" stroke-dasharray=\"{} {}\"", number(dash), number(gap)));
    format!("{} stroke-width=\"{}\"{dash}", paint("stroke", stroke.ink), number(stroke.width))
}

fn paint(what: &str, Ink([r, g, b, opacity]): Ink) -> String {
    match opacity {
        0 => format!(" {what}=\"none\""),
        255 => format!(" {what}=\"#{r:02x}{g:02x}{b:02x}\""),
        _ => format!(" {what}=\"#{r:02x}{g:02x}{b:02x}\" {what}-opacity=\"{}\"", number(f32::from(opacity) / 255.0)),
    }
}

/// Text as XML wants it; characters that XML forbids are left out.
fn escaped(text: &str) -> String {
    let allowed =
        |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(allowed) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

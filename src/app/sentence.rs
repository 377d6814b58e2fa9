//! The sentence that states a figure, as cards show it.

use eframe::egui::Stroke;
use eframe::egui::text::{LayoutJob, TextFormat};

use super::panel::Panel;
use super::theme;
use crate::analysis::Excerpt;
use crate::domain::{Record, Span};

/// The sentence with its number marked in the colour of the indicator's family.
pub fn marked(panel: &Panel<'_>, record: &Record, text: &str) -> Option<LayoutJob> {
    let excerpt = Excerpt::of(text, record.evidence.as_ref()?)?;
    let theme = panel.theme;
    let family = panel.session.project().catalogue().get(record.figure.indicator).map(|indicator| indicator.family);
    let colour = family.map_or(theme.accent, |family| theme.family(family));
    let plain = TextFormat::simple(theme::regular(theme::BODY), theme.text);
    let between = TextFormat { color: theme.muted, ..plain.clone() };
    let number =
        TextFormat { background: theme.tint(colour, 0.18), underline: Stroke::new(1.5, colour), ..plain.clone() };
    let mut job = LayoutJob::default();
    let quote = excerpt.quote;
    for piece in &excerpt.pieces {
        if !job.is_empty() {
            job.append(" … ", 0.0, between.clone());
        }
        let parts = if piece.start <= quote.start && quote.end <= piece.end {
            vec![
                (Span { start: piece.start, end: quote.start }, &plain),
                (quote, &number),
                (Span { start: quote.end, end: piece.end }, &plain),
            ]
        } else {
            vec![(*piece, &plain)]
        };
        let mut is_cut = false;
        for (part, format) in parts {
            for (nr, cell) in part.of(text)?.split('\t').enumerate() {
                is_cut |= nr > 0;
                if cell.trim().is_empty() {
                    continue;
                }
                // Cells stand apart, however many empty ones are between them.
                if std::mem::take(&mut is_cut) && !job.is_empty() {
                    job.append(" · ", 0.0, between.clone());
                }
                // Line breaks of the document are none of the sentence.
                job.append(&on_one_line(cell), 0.0, format.clone());
            }
        }
    }
    Some(job)
}

/// Whether a character has a shape of its own. Byte order marks, soft hyphens and the like have none, and a font
/// would draw a box for them.
pub fn has_shape(c: char) -> bool {
    !(c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
}

/// `text` with a space for each line break, and without the characters that have no shape.
fn on_one_line(text: &str) -> String {
    let shown = |c: char| match c {
        '\r' | '\n' => Some(' '),
        c => has_shape(c).then_some(c),
    };
    text.chars().filter_map(shown).collect()
}

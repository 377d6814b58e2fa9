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

/// So many characters before and behind the number are shown of a sentence where there is little room.
const NEAR: [usize; 2] = [90, 60];

/// A sentence that was marked, cut with “…” between words to what stands near its number; as it is where that is all.
pub fn near(job: &LayoutJob) -> LayoutJob {
    let number = job.sections.iter().find(|section| section.format.underline != Stroke::NONE);
    let Some(number) = number.map(|section| section.byte_range.clone()) else { return job.clone() };
    let text = job.text.as_str();
    let [before, behind] = NEAR;
    let first = text[..number.start.0].char_indices().rev().nth(before).map_or(0, |(at, _)| at);
    let first =
        if first == 0 { 0 } else { text[first..number.start.0].find(' ').map_or(first, |blank| first + blank + 1) };
    let rest = &text[number.end.0..];
    let last = rest.char_indices().nth(behind).map_or(rest.len(), |(at, _)| at);
    let last = if last == rest.len() { last } else { rest[..last].rfind(' ').unwrap_or(last) };
    let kept = first..number.end.0 + last;
    if kept == (0..text.len()) {
        return job.clone();
    }
    let mut cut = LayoutJob::default();
    let plain = job.sections.first().map(|section| section.format.clone()).unwrap_or_default();
    if kept.start > 0 {
        cut.append("… ", 0.0, plain.clone());
    }
    for section in &job.sections {
        let own = section.byte_range.start.0.max(kept.start)..section.byte_range.end.0.min(kept.end);
        if own.start < own.end {
            cut.append(&text[own], 0.0, section.format.clone());
        }
    }
    if kept.end < text.len() {
        cut.append(" …", 0.0, plain);
    }
    cut
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_is_cut_to_what_stands_near_its_number() {
        let plain = TextFormat::default();
        let number = TextFormat { underline: Stroke::new(1.0, eframe::egui::Color32::RED), ..TextFormat::default() };
        let job = |before: &str, behind: &str| {
            let mut job = LayoutJob::default();
            job.append(before, 0.0, plain.clone());
            job.append("735,3 tỷ", 0.0, number.clone());
            job.append(behind, 0.0, plain.clone());
            job
        };
        let short = job("Doanh thu đạt ", " đồng.");
        assert_eq!(near(&short).text, short.text);
        let long = job(&"Doanh thu viễn thông của tỉnh ".repeat(9), &" đồng, tăng so với cùng kỳ".repeat(9));
        let cut = near(&long);
        assert!(
            cut.text.starts_with("… ") && cut.text.ends_with(" …") && cut.text.contains("735,3 tỷ"),
            "{}",
            cut.text
        );
        assert!(cut.text.chars().count() <= 90 + 60 + 12, "{}", cut.text);
        assert!(long.text.contains(cut.text.trim_matches(['…', ' '])), "{}", cut.text);
        let marked = cut.sections.iter().filter(|section| section.format.underline != Stroke::NONE);
        let marked: Vec<&str> = marked.map(|own| &cut.text[own.byte_range.start.0..own.byte_range.end.0]).collect();
        assert_eq!(marked, ["735,3 tỷ"]);
    }
}

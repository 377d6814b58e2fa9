//! Marks in a laid-out paragraph: from bytes of the document to rectangles on the screen.

use eframe::egui::epaint::text::cursor::CCursor;
use eframe::egui::{Galley, Pos2, Rect};

use super::super::sentence::has_shape;
use crate::domain::{Passages, Span};

/// A paragraph of a document: its bytes, and the characters of it that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands in the document, without its line break.
    pub span: Span,
}

/// Whether a character of a paragraph is drawn: those with a shape, and the tab, which makes room.
fn is_shown(c: char) -> bool {
    c == '\t' || has_shape(c)
}

impl Paragraph {
    /// The paragraphs of `text`: its lines.
    pub fn all(text: &str) -> Vec<Self> {
        let mut at = 0;
        text.split('\n')
            .map(|line| {
                let start = at;
                at += line.len() + 1;
                Self { span: Span::new(start, start + line.trim_end_matches('\r').len()) }
            })
            .collect()
    }

    /// The paragraphs of which `passages` hold something: what is between them is not at hand.
    pub fn at_hand(text: &str, passages: &Passages) -> Vec<Self> {
        let mut all = Vec::new();
        for span in passages.spans() {
            let part = span.of(text).unwrap_or_default();
            let lines = Self::all(part).into_iter().map(|line| Self {
                span: Span { start: span.start + line.span.start, end: span.start + line.span.end },
            });
            all.extend(lines.filter(|line| !line.span.is_empty()));
        }
        all
    }

    /// The characters that are shown.
    pub fn shown(&self, text: &str) -> String {
        self.span.of(text).unwrap_or_default().chars().filter(|c| is_shown(*c)).collect()
    }

    /// How many shown characters stand before the byte `at` of the document.
    fn cursor(&self, text: &str, at: u32) -> CCursor {
        let before = Span { start: self.span.start, end: at.clamp(self.span.start, self.span.end) };
        CCursor::new(before.of(text).unwrap_or_default().chars().filter(|c| is_shown(*c)).count())
    }

    /// The byte of the document before which the shown character number `cursor` stands.
    pub fn byte(&self, text: &str, cursor: CCursor) -> u32 {
        let own = self.span.of(text).unwrap_or_default();
        let mut shown = own.char_indices().filter(|(_, c)| is_shown(*c));
        let inside = shown.nth(cursor.index.0).map_or(own.len(), |(at, _)| at);
        self.span.start + u32::try_from(inside).unwrap_or(u32::MAX)
    }

    /// The rectangles that the bytes of `span` cover, one a line, for a galley of the shown characters drawn at `at`.
    pub fn rects(&self, text: &str, span: Span, galley: &Galley, at: Pos2) -> Vec<Rect> {
        if !self.span.overlaps(span) {
            return Vec::new();
        }
        let [first, last] = [span.start, span.end].map(|end| galley.layout_from_cursor(self.cursor(text, end)));
        let rows = galley.rows.iter().enumerate().take(last.row + 1).skip(first.row);
        rows.filter_map(|(nr, row)| {
            let left = if nr == first.row { row.x_offset(first.column) } else { 0.0 };
            let right = if nr == last.row { row.x_offset(last.column) } else { row.size.x };
            let rect =
                Rect::from_min_max(Pos2::new(row.pos.x + left, row.min_y()), Pos2::new(row.pos.x + right, row.max_y()));
            (right > left).then(|| rect.translate(at.to_vec2()))
        })
        .collect()
    }
}

/// How far a mark may reach out to the left and to the right of `span`: not over a letter that stands close to it, as in
/// “VND24”.
pub fn reach(text: &str, span: Span, most: f32) -> [f32; 2] {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let behind = text.get(end..).and_then(|behind| behind.chars().next());
    [before, behind].map(|beside| if beside.is_none_or(|c| !c.is_alphanumeric()) { most } else { 0.0 })
}

/// A rectangle that reaches out by these to the left and to the right.
pub fn reaching(rect: Rect, [left, right]: [f32; 2]) -> Rect {
    Rect::from_min_max(Pos2::new(rect.left() - left, rect.top()), Pos2::new(rect.right() + right, rect.bottom()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_does_not_reach_over_a_letter_beside_it() {
        let text = "đạt VND24 tỷ, 35%";
        let of = |words: &str| {
            let at = text.find(words).unwrap();
            reach(text, Span::new(at, at + words.len()), 2.0).map(|by| by > 0.0)
        };
        assert_eq!(of("24"), [false, true]);
        assert_eq!(of("VND"), [true, false]);
        assert_eq!(of("24 tỷ"), [false, true]);
        assert_eq!(of("35%"), [true, true]);
    }

    #[test]
    fn paragraphs_are_the_lines() {
        let text = "\u{feff}Tiêu đề\r\n\r\nDoanh\u{ad} thu 5 tỷ";
        let paragraphs = Paragraph::all(text);
        let shown: Vec<String> = paragraphs.iter().map(|paragraph| paragraph.shown(text)).collect();
        assert_eq!(shown, ["Tiêu đề", "", "Doanh thu 5 tỷ"]);
        let at = text.find('5').unwrap();
        let cursor = CCursor::new("Doanh thu ".len());
        assert_eq!(paragraphs[2].cursor(text, u32::try_from(at).unwrap()), cursor);
        assert_eq!(paragraphs[2].byte(text, cursor) as usize, at);
        assert_eq!(paragraphs[2].byte(text, CCursor::new(99)) as usize, text.len());
    }
}

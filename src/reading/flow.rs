//! Text out of markup: paragraphs and lines of tables, one below the other.
//!
//! Blanks and line ends of the markup say nothing and become single blanks, but for text that was set with them. The cells of a row stand on one line
//! between upright strokes, which is how people write tables in plain text and how the extraction reads them.

use super::limits::{LONGEST_TEXT, MOST_COLUMNS};
use super::plain::plain;
use super::vietnamese_font;
use super::{Amount, ProblemKind};

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    line: String,
    /// The cells of the row that is being read.
    row: Option<Vec<String>>,
    /// How many bytes these cells have.
    row_bytes: usize,
}

/// A cell that reaches over more columns than this is a decoration.
const WIDEST_CELL: usize = 50;

impl Flow {
    /// Adds words to the line.
    pub fn words(&mut self, words: &str) -> Result<(), ProblemKind> {
        for c in plain(words).chars() {
            // A no-break space keeps numbers together, and the extraction knows it.
            if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
                if !self.line.is_empty() && !self.line.ends_with([' ', '\n']) {
                    self.line.push(' ');
                }
            } else if !matches!(c, '\u{200b}' | '\u{feff}') && !c.is_control() {
                self.line.push(c);
            }
        }
        self.fits()
    }

    /// Adds words whose blanks and line ends are meant, as those of a table that was set with them.
    pub fn set(&mut self, words: &str) -> Result<(), ProblemKind> {
        // A cell has no lines.
        if self.row.is_some() {
            return self.words(words);
        }
        for (nr, line) in plain(words).split('\n').enumerate() {
            if nr > 0 {
                self.end_set_line();
            }
            self.line.extend(
                line.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{feff}') && (*c == '\t' || !c.is_control())),
            );
        }
        self.fits()
    }

    /// Ends a line of what is [`set`](Self::set), with its blanks before the first word.
    pub fn end_set_line(&mut self) {
        let line = self.line.trim_end();
        if !line.is_empty() {
            self.text.push_str(line);
            self.text.push('\n');
        } else if self.text.ends_with('\n') && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        self.line.clear();
    }

    fn fits(&self) -> Result<(), ProblemKind> {
        if self.text.len() + self.row_bytes + self.line.len() > LONGEST_TEXT {
            return Err(ProblemKind::TooMuch { what: Amount::Text, limit: LONGEST_TEXT as u64 });
        }
        Ok(())
    }

    /// Begins a new line in the same paragraph.
    pub fn line_break(&mut self) {
        self.end_line("\n");
    }

    /// Ends the paragraph.
    pub fn paragraph(&mut self) {
        self.end_line("\n\n");
    }

    fn end_line(&mut self, end: &str) {
        let line = self.line.trim();
        if self.row.is_some() {
            // Within a cell, paragraphs stand side by side.
            if !line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
            return;
        }
        if !line.is_empty() {
            self.text.push_str(line);
            self.text.push_str(end);
        } else if end.len() > 1 && self.text.ends_with('\n') && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        self.line.clear();
    }

    /// Begins a row of a table.
    pub fn row(&mut self) {
        self.line_break();
        (self.row, self.row_bytes) = (Some(Vec::new()), 0);
    }

    /// Ends a cell, which reaches over so many columns. Those that no table of the field has are left out.
    pub fn cell(&mut self, columns: usize) {
        let cell = std::mem::take(&mut self.line).trim().replace('|', "¦");
        if let Some(row) = &mut self.row {
            let columns = columns.clamp(1, WIDEST_CELL).min(usize::from(MOST_COLUMNS) - row.len());
            if columns > 0 {
                self.row_bytes += cell.len();
                row.push(cell);
                // Later cells stay below their heads.
                row.extend(std::iter::repeat_n(String::new(), columns - 1));
            }
        }
    }

    /// Ends a row.
    pub fn end_row(&mut self) {
        let Some(row) = self.row.take() else { return };
        self.row_bytes = 0;
        if row.iter().all(String::is_empty) {
            return;
        }
        match row.as_slice() {
            [alone] => self.text.push_str(alone),
            row => {
                for cell in row {
                    self.text.push_str("| ");
                    self.text.push_str(cell);
                    self.text.push(' ');
                }
                self.text.push('|');
            }
        }
        self.text.push('\n');
    }

    /// The whole text, which ends with one line end; nothing where there is none.
    pub fn finish(mut self) -> Option<String> {
        self.end_row();
        self.paragraph();
        let text = vietnamese_font::mend(self.text.trim());
        if text.is_empty() { None } else { Some(format!("{text}\n")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lines_and_rows_stand_below_each_other() {
        let mut flow = Flow::default();
        flow.words("  Doanh\n thu ").unwrap();
        flow.words("viễn thông").unwrap();
        flow.paragraph();
        flow.words("một").unwrap();
        flow.line_break();
        flow.words("hai").unwrap();
        flow.paragraph();
        for row in [["Chỉ tiêu", "2022"], ["Thuê bao | di động", "1.250"]] {
            flow.row();
            for cell in row {
                flow.words(cell).unwrap();
                flow.paragraph();
                flow.cell(1);
            }
            flow.end_row();
        }
        flow.words("Nguồn").unwrap();
        let text = flow.finish().unwrap();
        assert_eq!(
            text,
            "Doanh thu viễn thông\n\nmột\nhai\n\n| Chỉ tiêu | 2022 |\n| Thuê bao ¦ di động | 1.250 |\nNguồn\n"
        );
    }
}

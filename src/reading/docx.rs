//! Word documents (.docx): their paragraphs and tables, and their notes at the end.
//!
//! Word splits a sentence into runs wherever its look or its spelling changes; they are put together again. What was
//! deleted or moved away in a revision that is not settled yet is left out, and what was inserted is in. Headers,
//! footers and comments are not read.

use std::io::BufRead;

use super::flow::Flow;
use super::pack::Pack;
use super::source::ReadSeek;
use super::xml::{Piece, attribute, each, local};
use super::{ProblemKind, document_from_text};
use crate::domain::Document;

/// The document in a Word file.
pub(super) fn read(source: Box<dyn ReadSeek>, name: &str) -> Result<Document, ProblemKind> {
    let mut pack = Pack::open(source)?;
    let mut flow = Flow::default();
    match pack.part("word/document.xml")? {
        Some(part) => write(part, &mut flow)?,
        None => return Err(ProblemKind::Damaged { why: "it has no word/document.xml inside".to_owned() }),
    }
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(part) = pack.part(notes)? {
            flow.paragraph();
            write(part, &mut flow)?;
        }
    }
    Ok(document_from_text(name, flow.finish().ok_or(ProblemKind::Empty)?))
}

/// Writes what stands in a part.
fn write(part: impl BufRead, flow: &mut Flow) -> Result<(), ProblemKind> {
    // Within how many elements: of a text, of what is left out, of tables.
    let (mut text, mut hidden, mut tables) = (0_usize, 0_usize, 0_usize);
    let mut columns = 1;
    each(part, |piece| {
        match piece {
            Piece::Start(start, is_empty) => {
                let name = local(start.name().into_inner()).into_owned();
                let opens = usize::from(!is_empty);
                if hidden > 0 || (!is_empty && matches!(&*name, "del" | "moveFrom" | "Fallback")) {
                    hidden += opens;
                    return Ok(());
                }
                match &*name {
                    "t" => text += opens,
                    "tab" => flow.words(" ")?,
                    "br" | "cr" => flow.line_break(),
                    "noBreakHyphen" => flow.words("-")?,
                    "tbl" => {
                        tables += opens;
                        flow.paragraph();
                    }
                    "tr" if tables == 1 => flow.row(),
                    "gridSpan" if tables == 1 => {
                        columns = attribute(&start, "val").and_then(|value| value.parse().ok()).unwrap_or(1);
                    }
                    "p" if is_empty => flow.paragraph(),
                    _ => {}
                }
            }
            Piece::End(name) => {
                if hidden > 0 {
                    hidden -= 1;
                    return Ok(());
                }
                match &*name {
                    "t" => text = text.saturating_sub(1),
                    "p" => flow.paragraph(),
                    "tc" if tables == 1 => flow.cell(std::mem::replace(&mut columns, 1)),
                    "tr" if tables == 1 => flow.end_row(),
                    "tbl" => {
                        tables = tables.saturating_sub(1);
                        flow.paragraph();
                    }
                    _ => {}
                }
            }
            Piece::Text(words) if text > 0 && hidden == 0 => flow.words(&words)?,
            Piece::Text(_) => {}
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(part: &str) -> String {
        let mut flow = Flow::default();
        write(part.as_bytes(), &mut flow).unwrap();
        flow.finish().unwrap()
    }

    #[test]
    fn numbers_parted_by_a_tab_in_a_cell_stay_two() {
        let part = "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>95</w:t>\
            <w:tab/><w:t>1.200</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        assert_eq!(text_of(part), "| 95 1.200 | x |\n");
    }

    #[test]
    fn a_table_within_a_cell_says_nothing_of_the_columns_around_it() {
        let inner =
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='4'/></w:tcPr><w:p><w:t>b</w:t></w:p></w:tc></w:tr></w:tbl>";
        let part = format!(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:t>a</w:t></w:p>{inner}</w:tc>\
            <w:tc><w:p><w:t>c</w:t></w:p></w:tc></w:tr></w:tbl>"
        );
        assert_eq!(text_of(&part), "| a b |  | c |\n");
    }
}

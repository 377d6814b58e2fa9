//! PDF files: the words of each page, put together to lines and paragraphs by where they stand.
//!
//! A page without words, such as one that was scanned, is a problem of that page. Where every letter is drawn as a shape
//! there are no words either. Pictures are not decoded and nothing of a file is run.
//!
//! Limits: columns of a newspaper are read one after the other only where the file has them so, as most do.

mod glyphs;
mod lines;
mod size;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Instant;

use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, RenderContent, interpret_page};
use hayro_syntax::{LoadPdfError, Pdf};

use super::intake::Intake;
use super::limits::{LONGEST_PDF, LONGEST_TEXT, MOST_LINES, MOST_PAGES};
use super::{Amount, ProblemKind, document_from_text, encoding, vietnamese_font};
use glyphs::{Glyphs, Stop};

/// Reads the document of a PDF file.
pub(super) fn read(bytes: Vec<u8>, name: &str, intake: &mut Intake<'_>) -> Result<(), ProblemKind> {
    size::check(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ProblemKind::Locked,
        LoadPdfError::Invalid => ProblemKind::Damaged { why: "it holds no list of pages".to_owned() },
    })?;
    let started = Instant::now();
    let cache = InterpreterCache::new();
    let (mut text, mut empty, mut last) = (String::new(), Vec::new(), None);
    let pages = pdf.pages();
    if pages.len() > MOST_PAGES {
        return Err(ProblemKind::TooMuch { what: Amount::Pages, limit: MOST_PAGES as u64 });
    }
    for (number, page) in pages.iter().enumerate() {
        if intake.is_stopped() {
            return Ok(());
        }
        let settings = InterpreterSettings { render_content: RenderContent::PAGE, ..InterpreterSettings::default() };
        // The transform turns the page as it is shown, with its origin at the upper left.
        let initial = page.initial_transform(true);
        let transform = Affine::new(initial.as_coeffs());
        let mut context = Context::new(transform, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), settings);
        let mut glyphs = Glyphs::new(started, LONGEST_PDF);
        let drawn = catch_unwind(AssertUnwindSafe(|| interpret_page(page, &mut context, &mut glyphs)));
        if let Err(broken) = drawn {
            match broken.downcast::<Stop>() {
                Ok(stop) => return Err(ProblemKind::TooMuch { what: stop.what, limit: stop.limit }),
                Err(broken) => resume_unwind(broken),
            }
        }
        let lines = lines::of(glyphs.chunks, glyphs.rules);
        if lines.len() > MOST_LINES {
            return Err(ProblemKind::TooMuch { what: Amount::LinesOfPage, limit: MOST_LINES as u64 });
        }
        if lines.is_empty() {
            empty.push(number + 1);
        } else {
            lines::write(&lines, last.as_ref(), &mut text);
            last = lines.into_iter().next_back();
        }
        if text.len() > LONGEST_TEXT {
            return Err(ProblemKind::TooMuch { what: Amount::Text, limit: LONGEST_TEXT as u64 });
        }
        if started.elapsed() > LONGEST_PDF {
            return Err(ProblemKind::TooMuch { what: Amount::Seconds, limit: LONGEST_PDF.as_secs() });
        }
    }
    let text = vietnamese_font::mend(text.trim()).into_owned();
    if text.is_empty() {
        return Err(ProblemKind::NoWords { pages: pages.len() });
    }
    for page in empty {
        intake.problem(Some(format!("page {page}")), ProblemKind::NoWords { pages: 1 });
    }
    let mut document = document_from_text(name, text + "\n");
    if document.title.is_none() {
        document.title = pdf.metadata().title.as_deref().and_then(stated_title);
    }
    intake.document(document);
    Ok(())
}

/// The title that a file states of itself, in any encoding. A single word is mostly the name of a template.
fn stated_title(bytes: &[u8]) -> Option<String> {
    let title = encoding::decode(bytes.to_vec()).ok()?;
    let title = vietnamese_font::mend(title.trim_matches(|c: char| c == '\u{feff}' || c.is_whitespace())).into_owned();
    title.contains(' ').then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_read_in_any_encoding() {
        let title = "Bưu chính Mường Lay";
        let wide: Vec<u8> = format!("\u{feff} {title}").encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in
            [title.as_bytes(), format!("\u{feff}{title} ").as_bytes(), &wide, b"B\xADu ch\xDDnh M\xAD\xEAng Lay"]
        {
            assert_eq!(stated_title(bytes).as_deref(), Some(title), "{bytes:?}");
        }
        assert_eq!(stated_title(b"template"), None);
        assert_eq!(stated_title(&[0, 1, 2, 3]), None);
    }
}

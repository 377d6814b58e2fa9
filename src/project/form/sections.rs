//! The sections of a file: where each begins and ends, and what is in it.

use rayon::prelude::*;
use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::reader::{Error, Reader};
use crate::project::pool::{Pool, Pooled};

/// What is wrong in a text, and before which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::project) struct Damage {
    pub at: usize,
    pub reason: String,
}

/// A section: the value of one field of the project.
#[derive(Clone, Copy, Debug)]
pub(in crate::project) struct Section<'a> {
    pub name: &'a str,
    /// Where in the file its name begins.
    pub named_at: usize,
    /// The characters of the value.
    pub text: &'a str,
    /// Where in the file they begin.
    pub at: usize,
}

/// Cuts a file into its sections. `by_lines` takes it that the lists of records and revisions end on the line where
/// this build would end them, which spares looking at each of their characters, and which a later reading proves.
pub(in crate::project) fn cut(text: &str, by_lines: bool) -> Result<Vec<Section<'_>>, Damage> {
    let mut sections = Vec::new();
    match cut_into(&mut sections, text, by_lines) {
        Ok(()) => Ok(sections),
        Err(error) => Err(Damage { at: error.at.min(text.len()), reason: error.reason.into_owned() }),
    }
}

/// The sections of a damaged file that end before its damage.
pub(in crate::project) fn cut_as_far_as_whole(text: &str) -> Vec<Section<'_>> {
    let mut sections = Vec::new();
    // The damage was told before.
    let _ = cut_into(&mut sections, text, false);
    sections
}

fn cut_into<'a>(sections: &mut Vec<Section<'a>>, text: &'a str, by_lines: bool) -> Result<(), Error> {
    let mut reader = Reader::new(text);
    begin(&mut reader, text)?;
    while !reader.take(b')')? {
        reader.space()?;
        let named_at = reader.at();
        let Some(name) = reader.name()? else {
            let reason = if reader.is_at_end()? {
                "the file ends before the project does"
            } else {
                "expected the name of a section"
            };
            return Err(Error { reason: reason.into(), at: reader.at() });
        };
        if sections.iter().any(|section| section.name == name) {
            return Err(Error { reason: format!("there are two sections “{name}”").into(), at: named_at });
        }
        reader.expect(b':')?;
        reader.space()?;
        let at = reader.at();
        let end = match name {
            "records" if by_lines => last_line(text, at, "[", "\n],\n"),
            "history" if by_lines => last_line(text, at, "(", "\n),\n"),
            _ => None,
        };
        match end {
            Some(end) => reader.go_to(end),
            None => drop(reader.skip()?),
        }
        sections.push(Section { name, named_at, text: &text[at..reader.at()], at });
        if !reader.take(b',')? {
            reader.expect(b')')?;
            break;
        }
    }
    if !reader.is_at_end()? {
        return Err(Error { reason: "something follows the end of the project".into(), at: reader.at() });
    }
    Ok(())
}

/// Passes over the line with the extensions and the parenthesis.
fn begin(reader: &mut Reader<'_>, text: &str) -> Result<(), Error> {
    while let Some(attribute) = text[reader.at()..].trim_start().strip_prefix("#!") {
        let end = attribute.find(']').map_or(text.len(), |end| text.len() - attribute.len() + end + 1);
        reader.go_to(end);
    }
    reader.name()?;
    reader.expect(b'(')
}

/// The end of a section that begins at `at` with `open` and ends with the first line like `close`.
fn last_line(text: &str, at: usize, open: &str, close: &str) -> Option<usize> {
    let section = &text[at..];
    let length = memchr::memmem::find(section.strip_prefix(open)?.as_bytes(), close.as_bytes())?;
    // All but the comma and the line end.
    Some(at + open.len() + length + close.len() - 2)
}

impl Section<'_> {
    /// What is in it. The ron crate decides where the fast reader refuses, and says what is wrong.
    pub fn value<T: DeserializeOwned>(&self) -> Result<T, Damage> {
        let mut reader = Reader::new(self.text);
        if let Ok(value) = reader.value()
            && matches!(reader.is_at_end(), Ok(true))
        {
            return Ok(value);
        }
        let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        options.from_str(self.text).map_err(|error| {
            let place = error.span.start;
            let line: usize = self.text.split_inclusive('\n').take(place.line - 1).map(str::len).sum();
            let column: usize = self.text[line..].chars().take(place.col - 1).map(char::len_utf8).sum();
            Damage { at: self.at + line + column, reason: error.code.to_string() }
        })
    }

    /// The items of a list, one after the other.
    pub fn items<F: DeserializeOwned>(&self) -> Result<Vec<F>, Damage> {
        if let Some(inner) = self.inner()
            && let Ok(items) = items(&mut Reader::new(inner))
        {
            return Ok(items);
        }
        self.value()
    }

    /// A pool of which each item stands in a form of its own. With a line for each item it is read on all cores.
    pub fn pool<T: Send, F: DeserializeOwned + Into<Pooled<T>>>(&self, by_lines: bool) -> Result<Pool<T>, Damage> {
        let pieces = if by_lines { self.pieces(Pool::<T>::CHUNK) } else { None };
        let pieces = pieces.and_then(|pieces| {
            let read = |piece: &str| {
                Some(items::<F>(&mut Reader::new(piece)).ok()?.into_iter().map(Into::into).collect::<Vec<_>>())
            };
            pieces.into_par_iter().map(read).collect::<Option<Vec<_>>>()
        });
        if let Some(pieces) = pieces {
            return Ok(Pool::from_pieces(pieces));
        }
        Ok(self.items::<F>()?.into_iter().map(Into::into).collect())
    }

    /// What is between the brackets of a list.
    fn inner(&self) -> Option<&str> {
        self.text.strip_prefix('[')?.strip_suffix(']')
    }

    /// The lines of a list in pieces of `lines` each.
    fn pieces(&self, lines: usize) -> Option<Vec<&str>> {
        let inner = self.inner()?.strip_prefix('\n')?;
        let mut pieces = Vec::new();
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', inner.as_bytes()).skip(lines - 1).step_by(lines) {
            pieces.push(&inner[start..=end]);
            start = end + 1;
        }
        if start < inner.len() {
            pieces.push(&inner[start..]);
        }
        Some(pieces)
    }

    /// Where in the file the item `number` of this list begins.
    pub fn item(&self, number: usize) -> Option<usize> {
        let mut reader = Reader::new(self.inner()?);
        for _ in 0..number {
            reader.skip().ok()?;
            reader.take(b',').ok()?;
        }
        reader.space().ok()?;
        Some(self.at + 1 + reader.at())
    }

    /// Where in the file the line of revision `number` of this history begins.
    pub fn revision(&self, number: usize) -> Option<usize> {
        Some(self.at + 1 + memchr::memmem::find(self.text.as_bytes(), format!("\n/*[{number}]*/").as_bytes())?)
    }
}

/// The items that `reader` has left.
fn items<F: DeserializeOwned>(reader: &mut Reader<'_>) -> Result<Vec<F>, ()> {
    let mut items = Vec::with_capacity(Pool::<F>::CHUNK);
    while !reader.is_at_end().map_err(drop)? {
        items.push(reader.value::<F>().map_err(drop)?);
        if !reader.take(b',').map_err(drop)? && !reader.is_at_end().map_err(drop)? {
            return Err(());
        }
    }
    Ok(items)
}

//! The XML parts of office files, element by element.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::ProblemKind;

/// One thing in a part.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// An element begins; whether it ends at once too.
    Start(BytesStart<'a>, bool),
    /// An element ends, by its name without prefix.
    End(Cow<'a, str>),
    /// Words.
    Text(Cow<'a, str>),
}

/// Goes through a part. What it names as an entity of its own is an error, whatever it stands for: office files have
/// none, and files that are made to grow on reading do.
pub(super) fn each(
    part: impl BufRead,
    mut take: impl FnMut(Piece<'_>) -> Result<(), ProblemKind>,
) -> Result<(), ProblemKind> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| damaged(&error))? {
            Event::Start(start) => take(Piece::Start(start, false))?,
            Event::Empty(start) => take(Piece::Start(start, true))?,
            Event::End(end) => take(Piece::End(local(end.name().into_inner())))?,
            Event::Text(text) => take(Piece::Text(text.xml10_content()))?,
            Event::CData(text) => take(Piece::Text(text.xml10_content()))?,
            Event::GeneralRef(name) => {
                let c = match name.resolve_char_ref().map_err(|error| damaged(&error))? {
                    Some(c) => c,
                    None => match &*name {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        other => {
                            return Err(damaged(&format!(
                                "it names an entity “{other}”, which office files have none of"
                            )));
                        }
                    },
                };
                take(Piece::Text(Cow::Owned(c.to_string())))?;
            }
            Event::DocType(_) => return Err(damaged(&"it defines a document type, which office files do not")),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The name of an element without its prefix.
pub(super) fn local(name: &str) -> Cow<'_, str> {
    name.rsplit(':').next().unwrap_or(name).into()
}

/// The value of an attribute, by its name without prefix.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().with_checks(false).flatten().find(|found| local(found.key.into_inner()) == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// A part that breaks the rules of its form.
pub(super) fn damaged(why: &dyn std::fmt::Display) -> ProblemKind {
    ProblemKind::Damaged { why: why.to_string() }
}

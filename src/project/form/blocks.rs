//! A file in blocks that are written on all cores and put one after the other.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::ops::Range;
use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use super::items::{DocumentForm, RecordForm};
use super::writer::{Error, Layout, write};
use crate::domain::{Document, DocumentId, FileHash, Record, Span};
use crate::project::pool::{Pool, Pooled};
use crate::project::texts::LeftTexts;
use crate::project::{Edit, History, Project, path_of};

/// A piece of the file, of some hundred thousand bytes.
enum Block<'a> {
    Text(String),
    Documents(usize, &'a [Pooled<Document>]),
    Records(usize, &'a [Pooled<Record>]),
    /// Revisions with few edits.
    Revisions(&'a History, Range<usize>),
    /// The first line of a revision with many edits.
    Beginning(&'a History, usize),
    /// Some of its edits.
    Edits(&'a [Edit]),
}

/// So many edits are one piece of work.
const EDITS: usize = 4096;

/// So many blocks are made at a time, while those before them go to the disk.
const BLOCKS: usize = 16;

/// What is left out of texts, and from where other files are named.
struct Setting<'a> {
    /// The passages that are written in place of a text, by the number of the document.
    passages: BTreeMap<usize, (Vec<Span>, Option<FileHash>)>,
    /// The folder of the file.
    folder: Option<&'a Path>,
    /// The documents for whose texts alone files are named that are not in it, since passages of them are all that is at hand;
    /// nothing where they are for all.
    partial: Option<BTreeSet<DocumentId>>,
}

impl<'a> Setting<'a> {
    fn new(project: &Project, left: &LeftTexts, folder: Option<&'a Path>) -> Self {
        let partial = || project.partial_texts().collect();
        Self { passages: project.kept_passages(left), folder, partial: left.is_discreet.then(partial) }
    }

    /// Whether no file outside of the folder is named for a document.
    fn hides(&self, id: DocumentId) -> bool {
        self.partial.as_ref().is_some_and(|partial| !partial.contains(&id))
    }

    /// An edit as it stands in the file; nothing where it stands as it is.
    fn edit(&self, edit: &Edit) -> Option<Edit> {
        let id = edit.text()?;
        let written = |file: &str| self.folder.map_or_else(|| file.to_owned(), |folder| path_of::written(file, folder));
        let edit = edit.with_files(written)?;
        if self.hides(id) { edit.with_places(path_of::is_near) } else { Some(edit) }
    }
}

/// Writes `head`, which has all that is small, and then the documents, the records and the history, into a file in
/// `folder`.
pub(super) fn put(
    head: String,
    project: &Project,
    left: &LeftTexts,
    folder: Option<&Path>,
    out: &mut (dyn Write + Send),
) -> io::Result<()> {
    let setting = Setting::new(project, left, folder);
    let blocks = blocks(head, project);
    let mut ready: Vec<String> = Vec::new();
    for group in blocks.chunks(BLOCKS) {
        let (put, made) = rayon::join(
            || put_all(&ready, out),
            || {
                group
                    .par_iter()
                    .map(|block| block.text(&setting))
                    .collect::<Result<Vec<_>, _>>()
                    .map_err(io::Error::other)
            },
        );
        put?;
        ready = made?;
    }
    put_all(&ready, out)
}

fn put_all(texts: &[String], out: &mut (dyn Write + Send)) -> io::Result<()> {
    texts.iter().try_for_each(|text| out.write_all(text.as_bytes()))
}

fn blocks(head: String, project: &Project) -> Vec<Block<'_>> {
    let text = |text: &str| Block::Text(text.to_owned());
    let mut blocks = vec![Block::Text(head), text("documents: [\n")];
    let numbered = |nr: usize| nr * Pool::<()>::CHUNK;
    blocks.extend(project.documents.chunks().enumerate().map(|(nr, chunk)| Block::Documents(numbered(nr), chunk)));
    blocks.push(text("],\nrecords: [\n"));
    blocks.extend(project.records.chunks().enumerate().map(|(nr, chunk)| Block::Records(numbered(nr), chunk)));
    blocks.push(text("],\n"));
    history(&project.history, &mut blocks);
    blocks.push(text(")\n"));
    blocks
}

fn history<'a>(history: &'a History, blocks: &mut Vec<Block<'a>>) {
    let mut text = "history: (\n".to_owned();
    for (name, id) in [("first", history.first()), ("current", history.current())] {
        if let Some(id) = id {
            text.push_str(name);
            text.push_str(": ");
            text.push_str(itoa::Buffer::new().format(id.0));
            text.push_str(",\n");
        }
    }
    text.push_str("revisions: [\n");
    blocks.push(Block::Text(text));
    let (mut start, mut edits) = (0, 0);
    let revisions = history.revisions();
    for (nr, revision) in revisions.iter().enumerate() {
        let own = revision.change.edits.len();
        if own > EDITS {
            blocks.push(Block::Revisions(history, start..nr));
            blocks.push(Block::Beginning(history, nr));
            blocks.extend(revision.change.edits.chunks(EDITS).map(Block::Edits));
            blocks.push(Block::Text(END.to_owned()));
            (start, edits) = (nr + 1, 0);
            continue;
        }
        edits += own + 2;
        if edits > EDITS {
            blocks.push(Block::Revisions(history, start..nr + 1));
            (start, edits) = (nr + 1, 0);
        }
    }
    blocks.push(Block::Revisions(history, start..revisions.len()));
    blocks.push(Block::Text("],\n),\n".to_owned()));
}

/// The line on which a revision begins.
fn beginning(text: &mut String, history: &History, nr: usize) -> Result<(), Error> {
    let revision = &history.revisions()[nr];
    number(text, nr);
    text.push('(');
    for (name, id) in [("parent", revision.parent), ("next", revision.next())] {
        if let Some(id) = id {
            field(text, name, &id)?;
        }
    }
    text.push_str("change: (");
    field(text, "kind", &revision.change.kind)?;
    field(text, "at", &revision.change.at)?;
    if let Some(author) = &revision.change.author {
        field(text, "author", author)?;
    }
    text.push_str("edits: [\n");
    Ok(())
}

fn field(text: &mut String, name: &str, value: &impl Serialize) -> Result<(), Error> {
    text.push_str(name);
    text.push_str(": ");
    write(text, value, Layout::default())?;
    text.push_str(", ");
    Ok(())
}

/// The line on which a revision ends.
const END: &str = "])),\n";

impl Block<'_> {
    fn text(&self, setting: &Setting<'_>) -> Result<String, Error> {
        let mut out = String::new();
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Documents(first, documents) => {
                for (nr, document) in (*first..).zip(*documents) {
                    number(&mut out, nr);
                    let passages = setting.passages.get(&nr).map(|(spans, bytes)| (spans.as_slice(), *bytes));
                    let mut form = DocumentForm::of(document, passages).beside(setting.folder);
                    if u32::try_from(nr).is_ok_and(|nr| setting.hides(DocumentId(nr))) {
                        form = form.without_far_place();
                    }
                    // A line for each passage.
                    let broken = if form.has_passages() { 2 } else { 1 };
                    write(&mut out, &form, Layout { broken, raw: true })?;
                    out.push_str(",\n");
                }
            }
            Self::Records(first, records) => {
                out.reserve(records.len() * 320);
                for (nr, record) in (*first..).zip(*records) {
                    number(&mut out, nr);
                    write(&mut out, &RecordForm::from(record), Layout::default())?;
                    out.push_str(",\n");
                }
            }
            Self::Revisions(history, range) => {
                for nr in range.clone() {
                    beginning(&mut out, history, nr)?;
                    edits(&mut out, &history.revisions()[nr].change.edits, setting)?;
                    out.push_str(END);
                }
            }
            Self::Beginning(history, nr) => beginning(&mut out, history, *nr)?,
            Self::Edits(all) => edits(&mut out, all, setting)?,
        }
        Ok(out)
    }
}

/// The number of an item, by which others refer to it.
fn number(out: &mut String, nr: usize) {
    out.push_str("/*[");
    out.push_str(itoa::Buffer::new().format(nr));
    out.push_str("]*/ ");
}

fn edits(out: &mut String, edits: &[Edit], setting: &Setting<'_>) -> Result<(), Error> {
    for edit in edits {
        out.push_str("    ");
        write(out, setting.edit(edit).as_ref().unwrap_or(edit), Layout::default())?;
        out.push_str(",\n");
    }
    Ok(())
}

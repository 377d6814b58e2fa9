//! The form of a project file, made to be read and compared line by line.
//!
//! # The form
//!
//! A project is one file of [RON](https://docs.rs/ron), UTF-8, with a line end of `\n` on every system. Equal projects
//! are equal files, byte for byte, and a save after one edit differs in the lines of that edit alone.
//!
//! ```ron
//! #![enable(implicit_some)]
//! (
//! version: 3,
//! texts: ByReference,
//! glossary: [
//!     Phrase(words: "doanh thu viễn thông di động", means: Indicator("revenue.telecom")),
//! ],
//! documents: [
//! /*[0]*/ (
//!     name: "lao-cai.txt",
//!     published: "2024-07-10",
//!     hash: "8e46…",
//!     text: "Doanh thu đạt
//! 1.250,5 tỷ đồng",
//! ),
//! /*[1]*/ (
//!     name: "cao-bang.txt",
//!     from: (
//!         file: "texts/cao-bang.txt",
//!     ),
//!     hash: "77c0…",
//!     bytes: "b30a…",
//!     length: 2310,
//!     passages_hash: "0f6d…",
//!     passages: [
//!         (412, "
//! Doanh thu bưu chính đạt 95 tỷ đồng.
//! "),
//!     ],
//! ),
//! ],
//! records: [
//! /*[0]*/ (document: 0, figure: (place: "lao-cai", indicator: "revenue.telecom", period: "2024-H1", value: "1250500000000", unit: VND), evidence: (quote: (14, 31)), origin: Extracted(confidence: 0.937), review: Accepted),
//! ],
//! history: (
//! first: 0,
//! current: 1,
//! revisions: [
//! /*[0]*/ (next: 1, change: (kind: Load, at: "2024-07-11T02:13:20Z", edits: [
//!     Document(id: 0, present: true),
//!     Records(first: 0, last: 0, present: true),
//! ])),
//! /*[1]*/ (parent: 0, change: (kind: Accept, at: "2024-07-11T02:13:29Z", edits: [
//!     Review(id: 0, before: New, after: Accepted),
//! ])),
//! ],
//! ),
//! )
//! ```
//!
//! | section | what is in it |
//! | --- | --- |
//! | `version` | The version of the form. It stands first, so that any build knows a later file when it sees one. |
//! | `texts` | [`Keeping`](crate::domain::Keeping): where texts are kept; not there until somebody says so. |
//! | `glossary` | [`GlossaryEntry`](crate::extract::GlossaryEntry)s, a line each: the words that the project adds. |
//! | `views` | [`View`](super::View)s, a line each: what was listed and shown, under a name. |
//! | `settlements` | [`Settlement`](super::Settlement)s, a line each: which of several values is believed, and why. |
//! | `rules` | [`Rule`](super::Rule)s with their numbers, a line each: what holds for records that come, and for conflicts. |
//! | `documents` | [`Document`](crate::domain::Document)s with their texts as they are, without escapes, or with passages of them. |
//! | `records` | [`Record`](crate::domain::Record)s, a line each. |
//! | `history` | The tree of [`Revision`](super::Revision)s, and where the project stands in it; a line for each edit. |
//!
//! The number in the comment before a document, record or revision is the one by which others name it: it counts from
//! 0, and comments do not matter to the reading. What is usual is left out: a field without value, `present: true`,
//! `review: New`. Nothing that was in a project ever leaves its lists; what was removed has `present: false`. Sections
//! that are not there are empty. A name that this build does not know, of a section or a field, is an error: it would be
//! lost with the next save.
//!
//! # Texts by reference
//!
//! `from` says where a text was read: the `file`, as it lies from the project file where both have a folder in common,
//! with `/` on every system; what is `inside` of it, as the name of the document ends (`#17` is a row of a dataset,
//! `/2024/a.txt` a member of an archive); the `columns` of a dataset, where a person chose them. It is there for texts
//! inside too, so that they can be kept by reference later, as long as their files are in the folder of the project: where
//! else a person has files is nobody's business who gets a project that holds all of its texts, so that changes in its history
//! do not say so either, and an undo of them there leaves a text without a place. With `texts: ByReference`, a
//! document can have the `length` of its
//! text in bytes in place of the text, and the `passages` that figures rest on, or ever rested on, each with the byte at
//! which it begins: the whole lines, or of very long ones the part around the words; `passages_hash` is
//! the hash of the passages with their places, by which damage to them shows. The `hash` is that of the whole text,
//! and a file is believed to have it where it gives a text of that hash. `bytes` is the hash of that file's bytes: where
//! they are the same and give another text, a later Provista reads that kind of file otherwise, and nobody has changed
//! it.
//!
//! No mark says which texts are left out. Each save looks at the files anew, and leaves a text out only where its file has
//! it at that moment ([`LeftTexts`](super::texts::LeftTexts)), that file is not the one that the save replaces nor a temporary
//! one, and the project can be opened without it; whatever was undone, merged, moved, altered or deleted
//! before, a text that no file is seen to have stays inside as long as it is at hand, and what is not at hand is written
//! as it was read: its passages, length and hashes. Where `from` is missing beside passages, a person took these for all that
//! is to be had.
//!
//! Files are looked at and read unasked only in the folder of the project and in places that the person has named
//! ([`Places`](crate::reading::Places)): a project from elsewhere cannot make anybody's computer read what it likes. The
//! texts of a project that are not at hand have together no more than 2 GiB, and each no more than is ever read.
//!
//! A project whose texts are away is the same project: the passages stand at their places in a text of the same length,
//! blanks between them, so that every span means what it meant ([`Passages`](crate::domain::Passages)). Saving it writes
//! the same file. Tables of figures are always inside: nearly each of their cells is a figure.
//! Two things are judged by the passages alone until the texts are there: which documents are copies of one text, and in
//! which notation a text prints its numbers. So flags, the number of sources, and what a rule believes by that number may
//! be others, and all is judged again when a text comes to hand. Texts that come when they are said to be inside, and those
//! whose files went after they were read, are in no file: the window asks for a save before it leaves them.
//!
//! # Why one file, and of this form
//!
//! A million records with their texts and their history are some 400 MB. One file can be sent, kept, compared and put
//! under version control by itself, and it is replaced by one renaming, so that no crash leaves half of it; a folder of
//! several files can do none of these, and an archive is no text to look at. What makes one file fast enough is that
//! records and edits have a line each: the file is cut at line ends, and the pieces are written and read on all cores
//! ([`blocks`], [`sections`]), by a writer and a reader of the part of RON that is needed ([`writer`], [`reader`]). Both
//! are plain `serde`, and tests hold them to the ron crate: it reads every file to the same project. A file that was
//! altered by hand into any other RON opens too, through that crate, only later. `cargo bench --bench project` compares
//! the whole with what the ron crate takes for the bare records.
//!
//! # A section more
//!
//! It needs its field in [`Project`], a line in `small` below, which writes it where it is not empty, one in
//! `read_small`, and, where it names records or documents, one in [`rescue`](super::rescue()), which numbers them anew.
//! Edits of it are a variant of [`Edit`](super::Edit), which is written and read as it derives `serde`.
//!
//! # Versions
//!
//! 1: each field of a record had a line, and so had `kind`, `at` and `edits` of a change. 2: with a glossary,
//! views, settlements and rules, edits of them and of what records rest on, and authors of changes. 3: texts by reference,
//! and where texts were read. Other values are the same, so that the reading of 3 reads 1 and 2.
//! `tests/data/projects` keeps a file of each version, and a test opens it.

mod blanks;
mod blocks;
mod items;
mod reader;
mod sections;
mod writer;

use std::io::{self, Read, Write};
use std::path::Path;

use serde::Serialize;

use super::pool::{Pool, Pooled};
use super::texts::LeftTexts;
use super::{Project, Rule, RuleId, Settlement, View, path_of};
use crate::domain::Document;
use crate::extract::{Glossary, GlossaryEntry};
pub(super) use blanks::Blanks;
pub(super) use items::{DocumentForm, RecordForm};
pub(super) use reader::Reader;
use sections::cut_as_far_as_whole;
pub(super) use sections::{Damage, Section, cut};
pub(super) use writer::{Layout, write as write_value};

/// The version of the form that this build writes, and the newest that it reads.
pub(super) const VERSION: u32 = 3;

/// Lets a value stand without `Some(…)` around it.
const HEAD: &str = "#![enable(implicit_some)]\n";

/// Writes the file of a project, which is to lie in `folder`, without the texts that are left in their own files.
pub(super) fn write(
    project: &Project,
    left: &LeftTexts,
    folder: Option<&Path>,
    out: &mut (dyn Write + Send),
) -> io::Result<()> {
    let mut head = format!("{HEAD}(\nversion: {VERSION},\n");
    small(project, &mut head).map_err(io::Error::other)?;
    blocks::put(head, project, left, folder, out)
}

/// Appends the sections other than documents, records and history, each where it is not empty.
fn small(project: &Project, out: &mut String) -> Result<(), writer::Error> {
    if let Some(keeping) = project.keeping() {
        out.push_str("texts: ");
        writer::write(out, &keeping, Layout::default())?;
        out.push_str(",\n");
    }
    list("glossary", &project.glossary().entries().collect::<Vec<_>>(), out)?;
    list("views", &project.views().collect::<Vec<_>>(), out)?;
    list("settlements", &project.settlements().collect::<Vec<_>>(), out)?;
    list("rules", &project.rules().collect::<Vec<_>>(), out)
}

/// Appends a section that is a list, with a line for each item; nothing for none.
fn list<T: Serialize>(name: &str, items: &[T], out: &mut String) -> Result<(), writer::Error> {
    if !items.is_empty() {
        out.push_str(name);
        out.push_str(": ");
        writer::write(out, &items, Layout { broken: 1, raw: false })?;
        out.push_str(",\n");
    }
    Ok(())
}

/// The project in a file of this version or an earlier one, which lies in `folder`; nothing is said about whether its
/// parts fit together.
pub(super) fn read(text: &str, folder: Option<&Path>) -> Result<Project, Damage> {
    // By lines first. What does not come out so was altered by hand or is damaged, and has time.
    cut(text, true)
        .and_then(|sections| read_sections(&sections, folder, true))
        .or_else(|_| read_sections(&cut(text, false)?, folder, false))
}

fn read_sections(sections: &[Section<'_>], folder: Option<&Path>, by_lines: bool) -> Result<Project, Damage> {
    let named = |name: &str| sections.iter().find(|section| section.name == name);
    let mut project = Project::new();
    let (documents, (records, history)) = rayon::join(
        || named("documents").map(|section| documents(section, folder)).transpose(),
        || {
            rayon::join(
                || named("records").map(|section| section.pool::<_, RecordForm<'static>>(by_lines)).transpose(),
                || named("history").map(Section::value).transpose(),
            )
        },
    );
    for section in sections {
        if !matches!(section.name, "version" | "documents" | "records" | "history") {
            read_small(section, &mut project)?;
        }
    }
    project.documents = documents?.unwrap_or_default();
    project.records = records?.unwrap_or_default();
    project.history = history?.unwrap_or_default();
    if let Some(folder) = folder {
        project.history.rename_files(|file| path_of::meant(file, folder));
    }
    Ok(project)
}

/// The documents of a section, each text whole or its passages at their places.
fn documents(section: &Section<'_>, folder: Option<&Path>) -> Result<Pool<Document>, Damage> {
    let forms = section.items::<DocumentForm<'static>>()?;
    let damage = |number: usize, reason: &str| Damage {
        at: section.item(number).unwrap_or(section.at),
        reason: reason.to_owned(),
    };
    let mut blanks = Blanks::new();
    for (number, form) in forms.iter().enumerate() {
        let length = form.length().map_err(|reason| damage(number, reason))?;
        if form.has_passages() && !blanks.take(length) {
            return Err(damage(number, "the texts by reference are longer than any that are read"));
        }
    }
    let laid_out = |(number, form): (usize, DocumentForm<'static>)| {
        let present = form.is_present();
        let item = form.seen_from(folder).laid_out();
        item.map(|item| Pooled { item, present }).ok_or_else(|| damage(number, "its passages do not fit"))
    };
    forms.into_iter().enumerate().map(laid_out).collect()
}

/// Takes in what is whole of the sections other than documents, records and history; the names of those that are.
pub(super) fn rescue_small(text: &str, project: &mut Project) -> Vec<String> {
    let sections = cut_as_far_as_whole(text).into_iter();
    sections.filter(|section| read_small(section, project).is_ok()).map(|section| section.name.to_owned()).collect()
}

/// Takes in a section other than documents, records and history.
fn read_small(section: &Section<'_>, project: &mut Project) -> Result<(), Damage> {
    match section.name {
        "glossary" => project.set_glossary(Glossary::of(section.value::<Vec<GlossaryEntry>>()?)),
        "views" => {
            for view in section.value::<Vec<View>>()? {
                let name = view.name.clone();
                if project.views.insert(name.clone(), view).is_some() {
                    return Err(Damage { at: section.at, reason: format!("two views are called “{name}”") });
                }
            }
        }
        "settlements" => {
            let settlements = section.value::<Vec<Settlement>>()?;
            project.decisions.settlements = settlements.into_iter().map(|settled| (settled.key, settled)).collect();
        }
        "texts" => project.keeping = Some(section.value()?),
        "rules" => project.decisions.rules = section.value::<Vec<(RuleId, Rule)>>()?.into_iter().collect(),
        name => {
            let reason = format!("the section “{name}” is not known to this Provista");
            return Err(Damage { at: section.named_at, reason });
        }
    }
    Ok(())
}

/// What the first document of the project at `path` is called, by the beginning of its file; nothing where it has none, or
/// none so near.
pub(super) fn first_name(path: &Path) -> Option<String> {
    /// More than the words and views of a project take.
    const BEGINNING: u64 = 1024 * 1024;
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut bytes)).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let before = "\ndocuments: [\n/*[0]*/ (\n    name: ";
    let mut reader = Reader::new(&text);
    reader.go_to(text.find(before)? + before.len());
    reader.value().ok()
}

/// The version that a project file states; nothing for any other text. Looks at the beginning
/// alone, so that the file of a later version is known whatever else is in it.
pub(super) fn stated_version(text: &str) -> Option<u32> {
    let mut rest = text.trim_start();
    while let Some(attribute) = rest.strip_prefix("#!") {
        rest = attribute.split_once(']')?.1.trim_start();
    }
    let rest = rest.strip_prefix("Project").unwrap_or(rest).trim_start();
    let rest =
        rest.strip_prefix('(')?.trim_start().strip_prefix("version")?.trim_start().strip_prefix(':')?.trim_start();
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    let ends = rest[digits.len()..].trim_start().starts_with([',', ')']);
    if ends { digits.parse().ok() } else { None }
}

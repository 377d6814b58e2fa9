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
//! version: 2,
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
//! | `glossary` | [`GlossaryEntry`](crate::extract::GlossaryEntry)s, a line each: the words that the project adds. |
//! | `views` | [`View`](super::View)s, a line each: what was listed and shown, under a name. |
//! | `settlements` | [`Settlement`](super::Settlement)s, a line each: which of several values is believed, and why. |
//! | `rules` | [`Rule`](super::Rule)s with their numbers, a line each: what holds for records that come, and for conflicts. |
//! | `documents` | [`Document`](crate::domain::Document)s with their texts as they are, without escapes. |
//! | `records` | [`Record`](crate::domain::Record)s, a line each. |
//! | `history` | The tree of [`Revision`](super::Revision)s, and where the project stands in it; a line for each edit. |
//!
//! The number in the comment before a document, record or revision is the one by which others name it: it counts from
//! 0, and comments do not matter to the reading. What is usual is left out: a field without value, `present: true`,
//! `review: New`. Nothing that was in a project ever leaves its lists; what was removed has `present: false`. Sections
//! that are not there are empty. A name that this build does not know, of a section or a field, is an error: it would be
//! lost with the next save.
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
//! 1: each field of a record had a line, and so had `kind`, `at` and `edits` of a change. 2: this one, with a glossary,
//! views, settlements and rules, edits of them and of what records rest on, and authors of changes. Other values are the
//! same, so that the reading of 2 reads 1.
//! `tests/data/projects` keeps a file of each version, and a test opens it.

mod blocks;
mod items;
mod reader;
mod sections;
mod writer;

use std::io::{self, Write};

use serde::Serialize;

use super::{Project, Rule, RuleId, Settlement, View};
use crate::extract::{Glossary, GlossaryEntry};
pub(super) use items::{DocumentForm, RecordForm};
pub(super) use reader::Reader;
use sections::cut_as_far_as_whole;
pub(super) use sections::{Damage, Section, cut};
pub(super) use writer::{Layout, write as write_value};

/// The version of the form that this build writes, and the newest that it reads.
pub(super) const VERSION: u32 = 2;

/// Lets a value stand without `Some(…)` around it.
const HEAD: &str = "#![enable(implicit_some)]\n";

/// Writes the file of a project.
pub(super) fn write(project: &Project, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let mut head = format!("{HEAD}(\nversion: {VERSION},\n");
    small(project, &mut head).map_err(io::Error::other)?;
    blocks::put(head, project, out)
}

/// Appends the sections other than documents, records and history, each where it is not empty.
fn small(project: &Project, out: &mut String) -> Result<(), writer::Error> {
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

/// The project in a file of this version or an earlier one; nothing is said about whether its parts fit together.
pub(super) fn read(text: &str) -> Result<Project, Damage> {
    // By lines first. What does not come out so was altered by hand or is damaged, and has time.
    cut(text, true)
        .and_then(|sections| read_sections(&sections, true))
        .or_else(|_| read_sections(&cut(text, false)?, false))
}

fn read_sections(sections: &[Section<'_>], by_lines: bool) -> Result<Project, Damage> {
    let named = |name: &str| sections.iter().find(|section| section.name == name);
    let mut project = Project::new();
    let (documents, (records, history)) = rayon::join(
        || named("documents").map(|section| section.pool::<_, DocumentForm<'static>>(false)).transpose(),
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
    Ok(project)
}

/// Takes in what is whole of the sections other than documents, records and history.
pub(super) fn rescue_small(text: &str, project: &mut Project) {
    for section in cut_as_far_as_whole(text) {
        // What does not come out is lost, which the rescue does not hide: it says that it rescued.
        let _ = read_small(&section, project);
    }
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
        "rules" => project.decisions.rules = section.value::<Vec<(RuleId, Rule)>>()?.into_iter().collect(),
        name => {
            let reason = format!("the section “{name}” is not known to this Provista");
            return Err(Damage { at: section.named_at, reason });
        }
    }
    Ok(())
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

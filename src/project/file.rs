//! The written form of a project: one RON file, made to be read and compared line by line.
//!
//! `version` stands first, then the glossary where there is one, documents with their texts, records, what was settled
//! and stated as rules where there is anything, and the history. Each item of
//! a pool bears its number as a comment. What is usual is left out: a field without value, `present: true`.
//! Texts and names are written as they are, without escapes.

use std::borrow::Cow;

use jiff::civil::Date;
use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::project::Pooled;
use super::{History, Project, Rule, RuleId, Settlement};
use crate::domain::{Document, DocumentId, Evidence, Figure, Origin, Record, Review, TextHash};
use crate::extract::{Glossary, GlossaryEntry};

/// The version of the form that this build writes, and the newest that it reads.
///
/// 2 has a glossary, edits of it and of what records rest on, settlements, rules and authors; a file of 1 is one of 2
/// without them.
pub(super) const VERSION: u32 = 2;

/// Lets a value stand without `Some(…)` around it.
const HEAD: &str = "#![enable(implicit_some)]\n";

/// Everything that is in a project file.
#[derive(Deserialize)]
#[serde(rename = "Project", deny_unknown_fields)]
struct ProjectForm {
    #[expect(dead_code, reason = "read before everything else, by stated_version")]
    version: u32,
    #[serde(default)]
    glossary: Vec<GlossaryEntry>,
    documents: Vec<DocumentForm<'static>>,
    records: Vec<RecordForm<'static>>,
    #[serde(default)]
    settlements: Vec<Settlement>,
    #[serde(default)]
    rules: Vec<(RuleId, Rule)>,
    history: History,
}

/// A document of the pool.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Document", deny_unknown_fields)]
struct DocumentForm<'a> {
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    present: bool,
    name: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<Date>,
    hash: TextHash,
    text: Cow<'a, str>,
}

/// A record of the pool.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Record", deny_unknown_fields)]
struct RecordForm<'a> {
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    present: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    document: Option<DocumentId>,
    figure: Cow<'a, Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<Cow<'a, Evidence>>,
    origin: Origin,
    #[serde(default)]
    review: Review,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_yes(present: &bool) -> bool {
    *present
}

/// The file of a project.
pub(super) fn write(project: &Project) -> ron::Result<String> {
    let documents: Vec<_> = project.documents.iter().map(DocumentForm::from).collect();
    let records: Vec<_> = project.records.iter().map(RecordForm::from).collect();
    let settlements: Vec<_> = project.settlements().collect();
    let rules: Vec<_> = project.rules().collect();
    let glossary: Vec<_> = project.glossary().entries().collect();
    let glossary = match glossary.as_slice() {
        [] => String::new(),
        entries => format!("glossary: {},\n", section(&entries, 1, false)?),
    };
    Ok(format!(
        "{HEAD}(\nversion: {VERSION},\n{glossary}documents: {},\nrecords: {},\n{}{}history: {},\n)\n",
        // Pools are lists of items of fields, and each field is one line.
        section(&documents, 2, true)?,
        section(&records, 2, true)?,
        lines("settlements", &settlements)?,
        lines("rules", &rules)?,
        // The history goes down to its revisions' changes' edits.
        section(&project.history, 5, false)?,
    ))
}

/// A part of the file with a line for each item; nothing for none.
fn lines<T: Serialize>(name: &str, items: &[T]) -> ron::Result<String> {
    if items.is_empty() { Ok(String::new()) } else { Ok(format!("{name}: {},\n", section(&items, 1, false)?)) }
}

/// One part of the file, broken into lines down to `depth`.
fn section<T: Serialize>(part: &T, depth: usize, numbered: bool) -> ron::Result<String> {
    let config = PrettyConfig::new()
        .depth_limit(depth)
        .enumerate_arrays(numbered)
        .escape_strings(false)
        // The same on every system, or the same project would differ.
        .new_line("\n");
    options().to_string_pretty(part, config)
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The project in a file of this version; nothing is said about whether its parts fit together.
pub(super) fn read(text: &str) -> Result<Project, SpannedError> {
    let form: ProjectForm = options().from_str(text)?;
    let mut project = Project::new();
    project.documents = form.documents.into_iter().map(Pooled::from).collect();
    project.records = form.records.into_iter().map(Pooled::from).collect();
    project.decisions.settlements = form.settlements.into_iter().map(|settled| (settled.key, settled)).collect();
    project.decisions.rules = form.rules.into_iter().collect();
    project.history = form.history;
    project.set_glossary(Glossary::of(form.glossary));
    Ok(project)
}

/// The version that a project file states; nothing for any other text. Looks at the beginning
/// alone, so that the file of a later version is known whatever else is in it.
pub(super) fn stated_version(text: &str) -> Option<u32> {
    let mut rest = text.trim_start();
    while let Some(attribute) = rest.strip_prefix("#!") {
        rest = attribute.split_once(']')?.1.trim_start();
    }
    let rest =
        rest.strip_prefix('(')?.trim_start().strip_prefix("version")?.trim_start().strip_prefix(':')?.trim_start();
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    let ends = rest[digits.len()..].trim_start().starts_with([',', ')']);
    if ends { digits.parse().ok() } else { None }
}

/// The line on which an item of a pool begins, by the comment with its number.
pub(super) fn line_of(text: &str, pool: &str, number: usize) -> Option<usize> {
    // Texts of documents can hold anything, but they stand above the records; the last match is the section.
    let section = text.rfind(&format!("\n{pool}: ["))?;
    let item = section + text[section..].find(&format!("\n    /*[{number}]*/"))? + 1;
    Some(1 + text[..item].matches('\n').count())
}

impl<'a> From<&'a Pooled<Document>> for DocumentForm<'a> {
    fn from(Pooled { item, present }: &'a Pooled<Document>) -> Self {
        Self {
            present: *present,
            name: item.name.as_str().into(),
            title: item.title.as_deref().map(Cow::from),
            source: item.source.as_deref().map(Cow::from),
            published: item.published,
            hash: item.hash,
            text: item.text.as_str().into(),
        }
    }
}

impl From<DocumentForm<'_>> for Pooled<Document> {
    fn from(form: DocumentForm<'_>) -> Self {
        let item = Document {
            name: form.name.into_owned(),
            title: form.title.map(Cow::into_owned),
            source: form.source.map(Cow::into_owned),
            published: form.published,
            hash: form.hash,
            text: form.text.into_owned(),
        };
        Self { item, present: form.present }
    }
}

impl<'a> From<&'a Pooled<Record>> for RecordForm<'a> {
    fn from(Pooled { item, present }: &'a Pooled<Record>) -> Self {
        Self {
            present: *present,
            document: item.document,
            figure: Cow::Borrowed(&item.figure),
            evidence: item.evidence.as_ref().map(Cow::Borrowed),
            origin: item.origin,
            review: item.review,
        }
    }
}

impl From<RecordForm<'_>> for Pooled<Record> {
    fn from(form: RecordForm<'_>) -> Self {
        let item = Record {
            document: form.document,
            figure: form.figure.into_owned(),
            evidence: form.evidence.map(Cow::into_owned),
            origin: form.origin,
            review: form.review,
        };
        Self { item, present: form.present }
    }
}

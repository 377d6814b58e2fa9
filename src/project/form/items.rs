//! Documents and records as they stand in the file: what is usual is left out.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{Document, DocumentId, Evidence, Figure, Origin, Record, Review, Tabulation, TextHash};
use crate::project::pool::Pooled;

/// A document of the pool.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Document", deny_unknown_fields)]
pub(in crate::project) struct DocumentForm<'a> {
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    present: bool,
    name: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    table: Option<Cow<'a, Tabulation>>,
    hash: TextHash,
    text: Cow<'a, str>,
}

/// A record of the pool.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Record", deny_unknown_fields)]
pub(in crate::project) struct RecordForm<'a> {
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    present: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    document: Option<DocumentId>,
    figure: Cow<'a, Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<Cow<'a, Evidence>>,
    origin: Origin,
    #[serde(default, skip_serializing_if = "is_new")]
    review: Review,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_yes(present: &bool) -> bool {
    *present
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_new(review: &Review) -> bool {
    *review == Review::New
}

impl<'a> DocumentForm<'a> {
    /// A document as it enters the project by a change.
    pub(in crate::project) fn entering(pooled: &'a Pooled<Document>) -> Self {
        Self { present: true, ..Self::from(pooled) }
    }
}

impl<'a> RecordForm<'a> {
    /// A record as it enters the project by a change.
    pub(in crate::project) fn entering(pooled: &'a Pooled<Record>) -> Self {
        Self { present: true, ..Self::from(pooled) }
    }
}

impl<'a> From<&'a Pooled<Document>> for DocumentForm<'a> {
    fn from(Pooled { item, present }: &'a Pooled<Document>) -> Self {
        Self {
            present: *present,
            name: item.name.as_str().into(),
            title: item.title.as_deref().map(Cow::from),
            source: item.source.as_deref().map(Cow::from),
            published: item.published,
            table: item.table.as_deref().map(Cow::Borrowed),
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
            table: form.table.map(|table| Box::new(table.into_owned())),
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

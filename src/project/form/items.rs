//! Documents and records as they stand in the file: what is usual is left out.

use std::borrow::Cow;
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Document, DocumentId, Evidence, Figure, FileHash, Origin, Passages, Record, Review, Span, Tabulation, TextHash,
    Whereabouts,
};
use crate::project::path_of;
use crate::project::pool::Pooled;

/// A document of the pool.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Cow<'a, Whereabouts>>,
    hash: TextHash,
    /// Of the file that has the text, where that is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bytes: Option<FileHash>,
    /// The whole text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<Cow<'a, str>>,
    /// In its place its length, and the passages of it that are kept, with where they stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    length: Option<u32>,
    /// Of the passages with their places, by which damage to them shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passages_hash: Option<FileHash>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    passages: Vec<(u32, Cow<'a, str>)>,
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
    /// A document as it enters the project by a change, with all that is at hand of its text.
    pub(in crate::project) fn entering(pooled: &'a Pooled<Document>) -> Self {
        let known = pooled.item.passages.as_deref().map(|passages| (passages.spans(), passages.bytes));
        Self { present: true, ..Self::of(pooled, known) }
    }

    /// A document of which these passages alone are written, with the hash of the file that has the rest; or the whole text.
    pub fn of(Pooled { item, present }: &'a Pooled<Document>, left: Option<(&[Span], Option<FileHash>)>) -> Self {
        let passages = left.map(|(passages, _)| passages);
        let words = |span: &Span| Some((span.start, Cow::from(span.of(&item.text)?)));
        let length = passages.map(|_| u32::try_from(item.text.len()).unwrap_or(u32::MAX));
        let passages: Vec<(u32, Cow<'a, str>)> = passages.unwrap_or_default().iter().filter_map(words).collect();
        Self {
            present: *present,
            name: item.name.as_str().into(),
            title: item.title.as_deref().map(Cow::from),
            source: item.source.as_deref().map(Cow::from),
            published: item.published,
            table: item.table.as_deref().map(Cow::Borrowed),
            from: item.whereabouts.as_deref().map(Cow::Borrowed),
            hash: item.hash,
            bytes: left.and_then(|(_, bytes)| bytes),
            text: length.is_none().then(|| item.text.as_str().into()),
            length,
            passages_hash: length.map(|_| hash_of(&passages)),
            passages,
        }
    }

    /// The same with words of its own.
    pub fn into_owned(self) -> DocumentForm<'static> {
        let owned = |words: Cow<'_, str>| Cow::Owned(words.into_owned());
        DocumentForm {
            present: self.present,
            name: owned(self.name),
            title: self.title.map(owned),
            source: self.source.map(owned),
            published: self.published,
            table: self.table.map(|table| Cow::Owned(table.into_owned())),
            from: self.from.map(|from| Cow::Owned(from.into_owned())),
            hash: self.hash,
            bytes: self.bytes,
            text: self.text.map(owned),
            length: self.length,
            passages_hash: self.passages_hash,
            passages: self.passages.into_iter().map(|(start, words)| (start, owned(words))).collect(),
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same for a file in this folder, which names others as they lie from there.
    pub fn beside(mut self, folder: Option<&Path>) -> Self {
        if let Some((from, folder)) = self.from.as_mut().zip(folder) {
            let file = path_of::written(&from.file, folder);
            from.to_mut().file = file;
        }
        self
    }

    /// The same without the place of a file that is not in the folder of its own, after [`Self::beside`].
    pub fn without_far_place(mut self) -> Self {
        self.from = self.from.filter(|from| path_of::is_near(&from.file));
        self
    }

    /// Whether passages stand in place of its text.
    pub fn has_passages(&self) -> bool {
        self.length.is_some()
    }

    /// Whether it has anything of its text.
    pub fn has_words(&self) -> bool {
        self.text.is_some() || self.length.is_some() || !self.passages.is_empty()
    }

    /// What is wrong with what it has of its text, if anything; the length of that text otherwise.
    pub fn length(&self) -> Result<usize, &'static str> {
        match (&self.text, self.length) {
            (Some(text), None) if self.passages.is_empty() && self.bytes.is_none() => Ok(text.len()),
            (None, Some(length)) if self.spans(length).is_none() => Err(MISPLACED),
            (None, Some(_)) if self.has_other_passages() => Err(ALTERED),
            (None, Some(length)) => Ok(length as usize),
            (None, None) => Err("a document needs its “text”, or the “length” of it with “passages”"),
            (Some(_), _) => {
                Err("a document has its “text”, or “length”, “bytes” and “passages” in its place, and not both")
            }
        }
    }

    /// Whether its passages are not the ones that were written; nobody can say where their hash was not.
    pub fn has_other_passages(&self) -> bool {
        self.passages_hash.is_some_and(|hash| hash != hash_of(&self.passages))
    }

    fn spans(&self, length: u32) -> Option<Passages> {
        let end = |start: &u32, words: &str| start.checked_add(u32::try_from(words.len()).ok()?);
        let span = |(start, words): &(u32, Cow<'_, str>)| Some(Span { start: *start, end: end(start, words)? });
        let mut passages = Passages::new(self.passages.iter().map(span).collect::<Option<_>>()?, length)?;
        passages.bytes = self.bytes;
        Some(passages)
    }

    /// The document; nothing where what it has of its text does not fit.
    pub(in crate::project) fn laid_out(self) -> Option<Document> {
        let (passages, text) = match (self.length, self.text.as_deref()) {
            (Some(length), _) => {
                let passages = self.spans(length)?;
                let words: String = self.passages.iter().map(|(_, words)| words.as_ref()).collect();
                let text = passages.laid_out(&words)?;
                (Some(Box::new(passages)), text)
            }
            (None, Some(_)) => (None, self.text?.into_owned()),
            (None, None) => return None,
        };
        Some(Document {
            name: self.name.into_owned(),
            title: self.title.map(Cow::into_owned),
            source: self.source.map(Cow::into_owned),
            published: self.published,
            table: self.table.map(|table| Box::new(table.into_owned())),
            whereabouts: self.from.map(|from| Box::new(from.into_owned())),
            passages,
            hash: self.hash,
            text,
        })
    }

    /// The same with the paths of other files as they are, where its own file is in this folder.
    pub fn seen_from(mut self, folder: Option<&Path>) -> Self {
        if let Some((from, folder)) = self.from.as_mut().zip(folder) {
            let file = path_of::meant(&from.file, folder);
            from.to_mut().file = file;
        }
        self
    }

    /// The same with a text, or with the passages that stand one after the other in at most so many bytes.
    pub(in crate::project) fn without_misplaced(mut self, longest: usize) -> Self {
        self.passages_hash = None;
        if self.text.is_some() {
            (self.length, self.bytes, self.passages) = (None, None, Vec::new());
            return self;
        }
        let mut end = 0;
        self.passages.retain(|(start, words)| {
            let from = *start as usize;
            let fits = from >= end && !words.is_empty() && from.saturating_add(words.len()) <= longest;
            end = if fits { from + words.len() } else { end };
            fits
        });
        let stated = self.length.unwrap_or_default().max(u32::try_from(end).unwrap_or(u32::MAX));
        self.length = Some(if stated as usize <= longest { stated } else { u32::try_from(end).unwrap_or(u32::MAX) });
        self
    }

    /// Whether it is in the project.
    pub fn is_present(&self) -> bool {
        self.present
    }
}

/// The hash of passages with their places.
fn hash_of(passages: &[(u32, Cow<'_, str>)]) -> FileHash {
    let mut hasher = blake3::Hasher::new();
    for (start, words) in passages {
        hasher.update(&start.to_le_bytes());
        hasher.update(&(words.len() as u64).to_le_bytes());
        hasher.update(words.as_bytes());
    }
    FileHash::from_hasher(&hasher)
}

const ALTERED: &str = "the “passages” of a document are not the ones that were saved";

const MISPLACED: &str = "the “passages” of a document stand one after the other, within the “length” of its text";

impl<'a> RecordForm<'a> {
    /// A record as it enters the project by a change.
    pub(in crate::project) fn entering(pooled: &'a Pooled<Record>) -> Self {
        Self { present: true, ..Self::from(pooled) }
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

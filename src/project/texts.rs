//! Where the texts of a project are: inside its file, or in the files that they came from.
//!
//! A document of which the text is kept by reference is the same document, with the same number, hash and records. What
//! a project file has of its text are the passages that figures rest on ([`Excerpt::lines`]); so has the project that is
//! opened, until [`Project::take_texts`] puts the whole text back, which is no change: a person sees the same project
//! with more of its texts at hand. Which documents are kept so, and where their files are, is altered by changes alone.
//!
//! A text that only the project has is never left out of its file: that of a document whose file was loaded anew, with
//! another text, stays inside.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use rayon::prelude::*;

use super::{Change, ChangeKind, Edit, Project, ProjectError};
use crate::domain::{Document, DocumentId, Evidence, Excerpt, Keeping, Passages, Span, Whereabouts};
use crate::reading::Sought;

/// How many documents have their texts where, and of what length in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextTally {
    /// Texts inside the project file.
    pub inside: usize,
    /// Their bytes.
    pub inside_bytes: u64,
    /// Those of them that have to stay there: they came from no file, or are tables.
    pub bound: usize,
    /// The bytes of the others inside.
    pub movable_bytes: u64,
    /// Texts by reference.
    pub by_reference: usize,
    /// Their bytes.
    pub by_reference_bytes: u64,
    /// Those of them of which the passages alone are at hand.
    pub missing: usize,
}

impl Project {
    /// Where texts are kept that are loaded; nothing where nobody has said so yet, which is inside.
    pub fn keeping(&self) -> Option<Keeping> {
        self.keeping
    }

    /// How many texts are where.
    pub fn text_tally(&self) -> TextTally {
        let mut tally = TextTally::default();
        for (_, document) in self.documents() {
            let bytes = document.text.len() as u64;
            if document.by_reference {
                tally.by_reference += 1;
                tally.by_reference_bytes += bytes;
                tally.missing += usize::from(!document.is_whole());
            } else {
                tally.inside += 1;
                tally.inside_bytes += bytes;
                if document.can_be_referred_to() {
                    tally.movable_bytes += bytes;
                } else {
                    tally.bound += 1;
                }
            }
        }
        tally
    }

    /// The texts that are to be looked for in their files: those by reference of which passages alone are at hand, also
    /// of documents that were taken out, which an undo brings back.
    pub fn sought_texts(&self) -> Vec<Sought> {
        let all = self.documents.iter().zip(0..).map(|(pooled, id)| (DocumentId(id), &pooled.item));
        all.filter(|(_, document)| document.by_reference && !document.is_whole()).filter_map(sought).collect()
    }

    /// The texts inside that could be kept by reference, if they are still in their files.
    pub fn referable_texts(&self) -> Vec<Sought> {
        let all = self.documents().filter(|(_, document)| !document.by_reference && document.is_whole());
        all.filter(|(_, document)| document.can_be_referred_to()).filter_map(sought).collect()
    }

    /// Puts whole texts in place of the passages of them that are at hand; a text with another hash is not taken. Returns
    /// how many were.
    pub fn take_texts(&mut self, texts: Vec<(DocumentId, String)>) -> usize {
        let mut taken = 0;
        for (id, text) in texts {
            let lacks = self.known_document(id).is_some_and(|document| !document.is_whole());
            if let Some(pooled) = self.documents.get_mut(id.0 as usize).filter(|_| lacks) {
                taken += usize::from(pooled.item.take_text(text));
            }
        }
        if taken > 0 {
            self.version += 1;
        }
        taken
    }

    /// Keeps the texts of these documents by reference from now on, and those that are loaded later, as one change. Their
    /// files must have been looked at: what is left out of the project file is to be found there. Documents that cannot be
    /// referred to are left alone; how many are referred to by this is returned.
    pub fn keep_by_reference(&mut self, documents: &[DocumentId], at: Timestamp) -> Result<usize, ProjectError> {
        let fits = |id: &DocumentId| {
            self.document(*id).is_some_and(|document| !document.by_reference && document.can_be_referred_to())
        };
        let ids: Vec<DocumentId> = documents.iter().copied().filter(fits).collect();
        let mut edits = self.keeping_edit(Keeping::ByReference);
        edits.extend(runs(&ids).map(|(first, last)| Edit::Kept { first, last, by_reference: true }));
        self.keep(edits, at)?;
        Ok(ids.len())
    }

    /// Keeps all texts inside the project file from now on, as one change. Those of which passages alone are at hand stay
    /// by reference; how many were taken in is returned.
    pub fn keep_inside(&mut self, at: Timestamp) -> Result<usize, ProjectError> {
        let all = self.documents.iter().zip(0..).map(|(pooled, id)| (DocumentId(id), &pooled.item));
        let ids: Vec<DocumentId> =
            all.filter(|(_, document)| document.by_reference && document.is_whole()).map(|(id, _)| id).collect();
        let mut edits = self.keeping_edit(Keeping::Inside);
        edits.extend(runs(&ids).map(|(first, last)| Edit::Kept { first, last, by_reference: false }));
        self.keep(edits, at)?;
        Ok(ids.len())
    }

    fn keeping_edit(&self, after: Keeping) -> Vec<Edit> {
        let edit = Edit::Keeping { before: self.keeping, after: Some(after) };
        Some(edit).filter(|_| self.keeping != Some(after)).into_iter().collect()
    }

    fn keep(&mut self, edits: Vec<Edit>, at: Timestamp) -> Result<(), ProjectError> {
        if edits.is_empty() { Ok(()) } else { self.apply(Change::new(ChangeKind::KeepTexts, at, edits)) }
    }

    /// Notes where texts were found again, as one change.
    pub fn note_whereabouts(
        &mut self,
        found: Vec<(DocumentId, Whereabouts)>,
        at: Timestamp,
    ) -> Result<(), ProjectError> {
        let mut edits = Vec::new();
        for (id, after) in found {
            let before = &self.known_document(id).ok_or(ProjectError::NoDocument(id))?.whereabouts;
            if before.as_deref() != Some(&after) {
                edits.push(Edit::Whereabouts { id, before: before.clone(), after: Some(Box::new(after)) });
            }
        }
        if edits.is_empty() { Ok(()) } else { self.apply(Change::new(ChangeKind::FindTexts, at, edits)) }
    }

    /// Takes the passages of these documents for all that is to be had of their texts, which are not looked for any more,
    /// as one change.
    pub fn take_passages(&mut self, documents: &[DocumentId], at: Timestamp) -> Result<(), ProjectError> {
        let mut edits = Vec::new();
        for &id in documents {
            let document = self.document(id).ok_or(ProjectError::NoDocument(id))?;
            if document.by_reference && !document.is_whole() {
                edits.push(Edit::Kept { first: id, last: id, by_reference: false });
                edits.push(Edit::Whereabouts { id, before: document.whereabouts.clone(), after: None });
            }
        }
        if edits.is_empty() { Ok(()) } else { self.apply(Change::new(ChangeKind::TakePassages, at, edits)) }
    }

    /// A document that enters, kept as the project keeps texts.
    pub(super) fn settled(&self, document: Document) -> Document {
        let by_reference = self.keeping == Some(Keeping::ByReference) && document.can_be_referred_to();
        Document { by_reference, ..document }
    }

    /// What is learnt from a copy of a document that is here: the rest of its text, and where that is.
    pub(super) fn learn(&mut self, id: DocumentId, copy: Document) -> Option<Edit> {
        let known = self.known_document(id)?;
        let lacks = !known.is_whole();
        let edit = copy.whereabouts.filter(|_| lacks || known.whereabouts.is_none());
        let edit = edit.filter(|after| known.whereabouts.as_ref() != Some(after));
        let edit = edit.map(|after| Edit::Whereabouts { id, before: known.whereabouts.clone(), after: Some(after) });
        if lacks && copy.passages.is_none() {
            self.take_texts(vec![(id, copy.text)]);
        }
        edit
    }

    /// For each document whose text is left out of the file the passages of it that are not: of a whole text those that
    /// records rest on, or ever rested on.
    pub(super) fn kept_passages(&self) -> BTreeMap<usize, Vec<Span>> {
        let mut last: HashMap<&Whereabouts, usize> = HashMap::new();
        for (number, pooled) in self.documents.iter().enumerate() {
            if let Some(whereabouts) = &pooled.item.whereabouts {
                last.insert(whereabouts, number);
            }
        }
        // The file of an earlier one has another text by now.
        let is_there = |document: &Document| {
            let last = document.whereabouts.as_deref().and_then(|place| last.get(place)).copied();
            last.is_some_and(|last| self.documents[last].item.hash == document.hash)
        };
        let mut kept: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
        for (number, pooled) in self.documents.iter().enumerate() {
            match &pooled.item.passages {
                Some(passages) => drop(kept.insert(number, passages.spans().to_vec())),
                None if pooled.item.by_reference && is_there(&pooled.item) => {
                    kept.insert(number, Vec::new());
                }
                None => {}
            }
        }
        if kept.is_empty() {
            return kept;
        }
        let lines = |document: Option<DocumentId>, evidence: Option<&Evidence>| -> Vec<(usize, Span)> {
            let Some((number, evidence)) = document.map(|id| id.0 as usize).zip(evidence) else { return Vec::new() };
            let document = self.documents.get(number).map(|pooled| &pooled.item);
            let Some(document) = document.filter(|document| document.is_whole() && kept.contains_key(&number)) else {
                return Vec::new();
            };
            let lines = Passages::united(Excerpt::lines(&document.text, evidence));
            lines.into_iter().map(|span| (number, span)).collect()
        };
        let chunks: Vec<_> = self.records.chunks().collect();
        let mut all: Vec<(usize, Span)> = chunks
            .into_par_iter()
            .flat_map_iter(|chunk| chunk.iter().map(|pooled| &pooled.item))
            .flat_map_iter(|record| lines(record.document, record.evidence.as_ref()))
            .collect();
        for edit in self.history.revisions().iter().flat_map(|revision| &revision.change.edits) {
            if let Edit::Ground { before, after, .. } = edit {
                for ground in [before, after] {
                    all.extend(lines(ground.document, ground.evidence.as_ref()));
                }
            }
        }
        for (number, span) in all {
            kept.entry(number).or_default().push(span);
        }
        for spans in kept.values_mut() {
            *spans = Passages::united(std::mem::take(spans));
        }
        kept
    }
}

fn sought((id, document): (DocumentId, &Document)) -> Option<Sought> {
    Some(Sought { id, at: document.whereabouts.as_deref()?.clone(), hash: document.hash })
}

/// Numbers in order as runs, from the first of each to its last.
fn runs(ids: &[DocumentId]) -> impl Iterator<Item = (DocumentId, DocumentId)> + '_ {
    ids.chunk_by(|one, next| one.0 + 1 == next.0).filter_map(|run| Some((*run.first()?, *run.last()?)))
}

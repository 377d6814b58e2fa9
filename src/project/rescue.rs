//! What is whole of a file that does not open.
//!
//! Each document and each record that can be read by itself is taken, under its own number where the comment before it
//! says which. Without all of them the history would speak of others, so that it is kept only where nothing is missing;
//! otherwise the rescued project begins where the file stood, and what had been removed from it stays out.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::form::{self, Blanks, DocumentForm, Reader, RecordForm};
use super::pool::{Pool, Pooled};
use super::save::folder_of;
use super::{Correction, History, OpenError, Project, Rule, path_of, soundness};
use crate::domain::{Document, DocumentId, Record, RecordId, TextHash};

/// What was rescued.
#[derive(Debug)]
pub struct Rescue {
    /// The project, as one that was never saved: the damaged file stays what it is.
    pub project: Project,
    /// Documents of which the numbers are known and the rest is lost.
    pub lost_documents: usize,
    /// The same of records.
    pub lost_records: usize,
    /// Documents whose texts are not the ones that were saved.
    pub altered: usize,
    /// Whether the history is kept, so that undo leads back behind the rescue.
    pub has_history: bool,
}

/// Rescues what is whole of the file at `path`; nothing where nothing is.
pub fn rescue(path: &Path) -> Result<Option<Rescue>, OpenError> {
    let bytes = fs::read(path).map_err(|source| OpenError::Io { path: path.to_owned(), source })?;
    Ok(from_text(&String::from_utf8_lossy(&bytes), folder_of(path).as_deref(), Blanks::new()))
}

pub(super) fn from_text(text: &str, folder: Option<&Path>, mut blanks: Blanks) -> Option<Rescue> {
    let mut documents: BTreeMap<usize, Pooled<Document>> = BTreeMap::new();
    let mut records: BTreeMap<usize, Pooled<Record>> = BTreeMap::new();
    let (mut from, mut altered) = (0, 0);
    while let Some((number, at)) = next_item(text, from) {
        from = at;
        if let Some((form, end)) = item::<DocumentForm<'static>>(text, at) {
            let present = form.is_present();
            altered += usize::from(form.has_other_passages());
            if let Some(item) = mended(form, folder, &mut blanks) {
                documents.entry(number).or_insert(Pooled { item, present });
            }
            from = end;
        } else if let Some((form, end)) = item::<RecordForm<'static>>(text, at) {
            records.entry(number).or_insert(form.into());
            from = end;
        }
    }
    if documents.is_empty() && records.is_empty() {
        return None;
    }
    let lost = |last: Option<usize>, found: usize| last.map_or(0, |last| last + 1 - found);
    let lost_documents = lost(documents.keys().next_back().copied(), documents.len());
    let lost_records = lost(records.keys().next_back().copied(), records.len());
    // Of passages the hash of the text says nothing, and keeps saying which text they are of.
    for Pooled { item, .. } in documents.values_mut().filter(|pooled| pooled.item.is_whole()) {
        let hash = TextHash::of(&item.text);
        altered += usize::from(item.hash != hash);
        item.hash = hash;
    }

    let mut project = Project::new();
    form::rescue_small(text, &mut project);
    if lost_documents + lost_records == 0
        && let Some(mut history) = history(text)
    {
        if let Some(folder) = folder {
            history.rename_files(|file| path_of::meant(file, folder));
        }
        let mut whole = project.clone();
        whole.documents = documents.values().cloned().collect();
        whole.records = records.values().cloned().collect();
        whole.history = history;
        if soundness::check(&whole).is_ok() {
            return Some(Rescue { project: whole, lost_documents, lost_records, altered, has_history: true });
        }
    }
    documents.retain(|_, pooled| pooled.present);
    records.retain(|_, pooled| pooled.present);
    let ids: BTreeMap<usize, DocumentId> = documents.keys().copied().zip((0..).map(DocumentId)).collect();
    let numbers: BTreeMap<usize, RecordId> = records.keys().copied().zip((0..).map(RecordId)).collect();
    project.decisions.settlements.retain(|_, settlement| {
        let chosen = numbers.get(&(settlement.chosen.0 as usize));
        settlement.chosen = chosen.copied().unwrap_or(settlement.chosen);
        chosen.is_some()
    });
    project.decisions.rules.retain(|_, rule| {
        let Rule::Correct(Correction { document: Some(of), .. }) = rule else { return true };
        let document = ids.get(&(of.0 as usize));
        *of = document.copied().unwrap_or(*of);
        document.is_some()
    });
    project.documents = documents.into_values().collect();
    project.records = records.into_values().map(|pooled| replanted(pooled, &ids, &project.documents)).collect();
    Some(Rescue { project, lost_documents, lost_records, altered, has_history: false })
}

/// The document of a form, of which passages that do not fit are left out; nothing where its text is lost.
fn mended(form: DocumentForm<'static>, folder: Option<&Path>, blanks: &mut Blanks) -> Option<Document> {
    let form = form.seen_from(folder);
    if !form.has_words() {
        return None;
    }
    if form.length().is_ok_and(|length| !form.has_passages() || blanks.take(length)) {
        return form.laid_out();
    }
    let document = form.without_misplaced(blanks.longest()).laid_out()?;
    (document.is_whole() || blanks.take(document.text.len())).then_some(document)
}

/// A record upon its document's new number. Without its document, or words of it, it is a figure still.
fn replanted(pooled: Pooled<Record>, ids: &BTreeMap<usize, DocumentId>, documents: &Pool<Document>) -> Pooled<Record> {
    let Pooled { mut item, present } = pooled;
    item.document = item.document.and_then(|id| ids.get(&(id.0 as usize))).copied();
    let text = item.document.and_then(|id| documents.get(id.0 as usize)).map(|pooled| pooled.item.text.as_str());
    let stands = |evidence: &crate::domain::Evidence| {
        text.is_some_and(|text| evidence.spans().all(|span| span.of(text).is_some()))
    };
    item.evidence = item.evidence.filter(stands);
    Pooled { item, present }
}

/// The next comment with a number, and where its item begins.
fn next_item(text: &str, mut from: usize) -> Option<(usize, usize)> {
    loop {
        let start = from + text.get(from..)?.find("/*[")?;
        from = start + 3;
        let Some((digits, rest)) = text[from..].split_once("]*/") else { continue };
        let Ok(number) = digits.parse() else { continue };
        // A number so large is damage; believing it would count all before it as lost.
        if number < text.len() {
            return Some((number, text.len() - rest.len()));
        }
    }
}

fn item<T: serde::de::DeserializeOwned>(text: &str, at: usize) -> Option<(T, usize)> {
    let mut reader = Reader::new(text);
    reader.go_to(at);
    // The file may be of a later version, with fields more.
    reader.lenient = true;
    Some((reader.value().ok()?, reader.at()))
}

fn history(text: &str) -> Option<History> {
    let start = text.rfind("\nhistory: ")? + "\nhistory: ".len();
    item(text, start).map(|(history, _)| history)
}

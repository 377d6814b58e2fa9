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

/// Where a file ends that ends early, so that nobody can say how much was after that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Within its documents, before all of its records.
    Documents,
    /// Within its records.
    Records,
}

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
    /// Where the file ends early and more may be lost than was counted; nothing where it does not, or where its end has the
    /// history alone.
    pub cut: Option<Cut>,
    /// The other sections that are lost, by their names in the file.
    pub lost_sections: Vec<&'static str>,
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
    let places = Places::of(text);
    let (mut last_document, mut last_record) = (None, None);
    while let Some((number, at)) = next_item(text, from) {
        from = at;
        // One that begins and cannot be read is known to be lost.
        match places.section(at) {
            Some("documents") => last_document = last_document.max(Some(number)),
            Some("records") => last_record = last_record.max(Some(number)),
            _ => {}
        }
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
    let lost_documents = lost(documents.keys().next_back().copied().max(last_document), documents.len());
    let lost_records = lost(records.keys().next_back().copied().max(last_record), records.len());
    let cut = places.cut();
    // Of passages the hash of the text says nothing, and keeps saying which text they are of.
    for Pooled { item, .. } in documents.values_mut().filter(|pooled| pooled.item.is_whole()) {
        let hash = TextHash::of(&item.text);
        altered += usize::from(item.hash != hash);
        item.hash = hash;
    }

    let mut project = Project::new();
    let read = form::rescue_small(text, &mut project);
    let lost_sections: Vec<_> =
        places.small(text).into_iter().filter(|name| !read.iter().any(|read| read == name)).collect();
    if lost_documents + lost_records == 0
        && cut.is_none()
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
            let project = whole;
            return Some(Rescue {
                project,
                lost_documents,
                lost_records,
                altered,
                cut,
                lost_sections,
                has_history: true,
            });
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
    Some(Rescue { project, lost_documents, lost_records, altered, cut, lost_sections, has_history: false })
}

/// Where the long sections of a file begin, and whether it ends as a whole one does.
struct Places {
    documents: Option<usize>,
    records: Option<usize>,
    history: Option<usize>,
    is_ended: bool,
}

impl Places {
    fn of(text: &str) -> Self {
        // A text of a document can have any words, so that the first is taken of the one and the last of the others.
        let (documents, records) = (text.find("\ndocuments: ["), text.rfind("\nrecords: ["));
        let history = text.rfind("\nhistory: (").filter(|at| records.is_none_or(|records| records < *at));
        let records = records.filter(|at| documents.is_none_or(|documents| documents < *at));
        let end = text.trim_end();
        let is_ended = end.ends_with("\n)") && (history.is_some() || end.ends_with("],\n)"));
        Self { documents, records, history, is_ended }
    }

    /// The section in which a byte stands.
    fn section(&self, at: usize) -> Option<&'static str> {
        let begun = |section: Option<usize>| section.is_some_and(|begin| begin < at);
        let sections = [(self.history, "history"), (self.records, "records"), (self.documents, "documents")];
        sections.into_iter().find(|(begin, _)| begun(*begin)).map(|(_, name)| name)
    }

    fn cut(&self) -> Option<Cut> {
        match (self.history, self.records, self.documents) {
            (Some(_), ..) => None,
            _ if self.is_ended => None,
            (None, Some(_), _) => Some(Cut::Records),
            (None, None, Some(_)) => Some(Cut::Documents),
            (None, None, None) => None,
        }
    }

    /// The short sections that the file has, whole or not.
    fn small(&self, text: &str) -> Vec<&'static str> {
        let until = [self.documents, self.records, self.history].into_iter().flatten().min().unwrap_or(text.len());
        let before = &text[..until];
        let has = |name: &&str| before.contains(&format!("\n{name}: "));
        ["texts", "glossary", "views", "settlements", "rules"].into_iter().filter(has).collect()
    }
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

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
use super::soundness::Names;
use super::{Correction, History, OpenError, Project, Rule, path_of, soundness};
use crate::domain::{
    Catalogue, Document, DocumentId, Family, Figure, Indicator, IndicatorId, IndicatorKind, Period, PlaceId, Record,
    RecordId, SlotValue, TextHash, Unit,
};
use crate::extract::GlossaryEntry;

/// Where a file ends that ends early, so that nobody can say how much was after that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Within its documents, before all of its records.
    Documents,
    /// Within its records.
    Records,
}

/// Something that did not come as the file says it, of a document, a record or a change that did come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// On which line of the file, from 1.
    pub line: usize,
    /// What it is.
    pub kind: SlipKind,
}

/// What did not come as the file says it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    /// A field of a name that this Provista does not know. What stood in it is left out.
    Field(String),
    /// A place that is not known. None stands in its stead.
    Place(PlaceId),
    /// An indicator that is not known. It is one of the project's own now, so that its figures stay whole.
    Indicator(IndicatorId),
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
    /// What did not come as the file says it, line by line.
    pub slips: Vec<Slip>,
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
    let mut slips = Slips::default();
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
        if let Some((form, reader)) = item::<DocumentForm<'static>>(text, at) {
            let present = form.is_present();
            altered += usize::from(form.has_other_passages());
            if let Some(item) = mended(form, folder, &mut blanks) {
                slips.pass_over(&reader);
                documents.entry(number).or_insert(Pooled { item, present });
            }
            from = reader.at();
        } else if let Some((form, reader)) = item::<RecordForm<'static>>(text, at) {
            slips.pass_over(&reader);
            slips.records.entry(number).or_insert(at);
            records.entry(number).or_insert(form.into());
            from = reader.at();
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
        && let Some((mut history, reader)) = history(text)
    {
        if let Some(folder) = folder {
            history.rename_files(|file| path_of::meant(file, folder));
        }
        let (mut whole, mut slips) = (project.clone(), slips.clone());
        whole.documents = documents.values().cloned().collect();
        whole.records = records.values().cloned().collect();
        whole.history = history;
        slips.pass_over(&reader);
        slips.know_names(&mut whole, text, places.history);
        if soundness::check(&whole).is_ok() {
            return Some(Rescue {
                project: whole,
                lost_documents,
                lost_records,
                slips: slips.told(text),
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
    slips.records =
        slips.records.iter().filter(|(nr, _)| numbers.contains_key(nr)).map(|(_, at)| *at).enumerate().collect();
    slips.know_names(&mut project, text, None);
    let slips = slips.told(text);
    Some(Rescue { project, lost_documents, lost_records, slips, altered, cut, lost_sections, has_history: false })
}

/// What did not come as the file says it, and before which byte each stands.
#[derive(Clone, Default)]
struct Slips {
    found: Vec<(usize, SlipKind)>,
    /// Where the records of the project begin.
    records: BTreeMap<usize, usize>,
}

impl Slips {
    /// Notes the fields that were passed over in an item.
    fn pass_over(&mut self, reader: &Reader<'_>) {
        let fields = reader.passed_over.iter().map(|(at, name)| (*at, SlipKind::Field((*name).to_owned())));
        self.found.extend(fields);
    }

    /// Lets the project bear no name that it does not know: it could not be opened again, with a sound history and all.
    /// `history` is where that begins.
    fn know_names(&mut self, project: &mut Project, text: &str, history: Option<usize>) {
        let names = Names::of(project);
        let mut own: BTreeMap<IndicatorId, Indicator> = BTreeMap::new();
        let mut define = |id: IndicatorId, figure: Option<&Figure>| {
            own.entry(id).or_insert_with(|| likely(id, figure));
        };
        let mut mended = Vec::new();
        for (nr, Pooled { item, .. }) in project.records.iter().enumerate() {
            let at = self.records.get(&nr).copied().unwrap_or_default();
            let figure = &item.figure;
            if let Some(place) = figure.place.filter(|place| !names.has_place(*place)) {
                self.found.push((at, SlipKind::Place(place)));
                mended.push(nr);
            }
            if !names.has_indicator(figure.indicator) {
                self.found.push((at, SlipKind::Indicator(figure.indicator)));
                define(figure.indicator, Some(figure));
            }
        }
        for nr in mended {
            if let Some(pooled) = project.records.get_mut(nr) {
                pooled.item.figure.place = None;
            }
        }
        let revision = |nr: usize| {
            let history = history.unwrap_or_default();
            text[history..].find(&format!("\n/*[{nr}]*/")).map_or(history, |at| history + at + 1)
        };
        project.history.mend_slots(|nr, value| match value {
            SlotValue::Place(Some(place)) if !names.has_place(place) => {
                self.found.push((revision(nr), SlipKind::Place(place)));
                Some(SlotValue::Place(None))
            }
            SlotValue::Indicator(indicator) if !names.has_indicator(indicator) => {
                self.found.push((revision(nr), SlipKind::Indicator(indicator)));
                define(indicator, None);
                None
            }
            _ => None,
        });
        if !own.is_empty() {
            let mut glossary = project.glossary().clone();
            for indicator in own.into_values() {
                glossary.put(GlossaryEntry::Indicator(indicator));
            }
            project.set_glossary(glossary);
        }
    }

    /// All of them, line by line.
    fn told(mut self, text: &str) -> Vec<Slip> {
        self.found.sort();
        self.found.dedup();
        let (mut line, mut counted) = (1, 0);
        let slip = |(at, kind): (usize, SlipKind)| {
            line += memchr::memchr_iter(b'\n', &text.as_bytes()[counted..at]).count();
            counted = at;
            Slip { line, kind }
        };
        self.found.into_iter().map(slip).collect()
    }
}

/// An indicator of which the id alone is known, and a figure of it.
fn likely(id: IndicatorId, figure: Option<&Figure>) -> Indicator {
    let alike = Catalogue::bundled().indicators().iter().find(|known| known.id.stem() == id.stem());
    let kind = figure.and_then(|figure| figure.period).map(|period| match period {
        Period::Stock(_) => IndicatorKind::Stock,
        Period::Flow { .. } => IndicatorKind::Flow,
    });
    Indicator {
        id,
        kind: kind.or(alike.map(|alike| alike.kind)).unwrap_or(IndicatorKind::Stock),
        unit: figure.map(|figure| figure.unit).or(alike.map(|alike| alike.unit)).unwrap_or(Unit::Count),
        family: alike.map_or(Family::Network, |alike| alike.family),
        name: crate::domain::Names { en: id.to_string(), vi: id.to_string() },
        definition: crate::domain::Names::default(),
    }
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

/// What begins at a byte, and the reader behind it, which knows what it passed over.
fn item<T: serde::de::DeserializeOwned>(text: &str, at: usize) -> Option<(T, Reader<'_>)> {
    let mut reader = Reader::new(text);
    reader.go_to(at);
    // The file may be of a later version, with fields more.
    reader.lenient = true;
    Some((reader.value().ok()?, reader))
}

fn history(text: &str) -> Option<(History, Reader<'_>)> {
    let start = text.rfind("\nhistory: ")? + "\nhistory: ".len();
    item(text, start)
}

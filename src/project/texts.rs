//! Where the texts of a project are: inside its file, or in the files that they came from.
//!
//! A project whose texts are kept by reference is the same project: what is left out of its file is found again by its
//! place and its hash, and what is not found is known by the passages that figures rest on ([`Outline`]). Putting whole
//! texts back is no change ([`Project::take_texts`]): a person sees the same project with more of its texts at hand. Where
//! texts are kept, and where their files are, is altered by changes alone.
//!
//! No document is marked as kept so or so. Each save asks the disk ([`LeftTexts::seen`]), and leaves a text out only where
//! its file has it at that moment; so there is no mark that an undo, a merge or another program could make wrong.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use jiff::Timestamp;
use rayon::prelude::*;

use super::form::{Blanks, DocumentForm};
use super::pool::Pool;
use super::shelf::target;
use super::{Change, ChangeKind, Edit, LoadedDocument, Project, ProjectError, backup_path};
use crate::domain::{
    Document, DocumentId, Evidence, FileHash, Keeping, Outline, Passages, Record, RecordId, Span, TextHash, Whereabouts,
};
use crate::reading::limits::LONGEST_TEXT;
use crate::reading::{Choices, Places, Sighting, Sights, Sought, look_again, unprefixed};

/// How many documents have their texts where, and of what length in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextTally {
    /// Texts that are at hand.
    pub whole: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Those of them that have to stay in the project file: they came from no file that is known, or are tables.
    pub bound: usize,
    /// The bytes of the others.
    pub movable_bytes: u64,
    /// Texts that are looked for, and of which the passages alone are at hand.
    pub missing: usize,
    /// Texts of which the passages are all that is to be had.
    pub passages: usize,
}

/// The texts that a save leaves in their own files, and what became of the others that could have been left there.
#[derive(Clone, Debug, Default)]
pub struct LeftTexts {
    /// By the number of the document: the hash of the bytes of its file.
    texts: BTreeMap<usize, FileHash>,
    /// Whether the file says nothing of where the texts that it has were read, outside of its own folder: nobody needs that who
    /// gets the file, and it tells the names of people and folders.
    pub(super) is_discreet: bool,
    /// How it stands with the texts of the project.
    pub account: TextAccount,
}

/// Where a save has put the texts of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextAccount {
    /// In their own files.
    pub left: usize,
    /// Inside, because their files do not have them: they were altered, moved or deleted.
    pub absent: usize,
    /// Inside, because nobody has allowed to read where they are.
    pub unasked: usize,
    /// Inside, because they are too long, or read in too many ways, to be read again, or because their files are temporary ones.
    pub bound: usize,
    /// Inside, because no file is known that has them, or because they are tables.
    pub placeless: usize,
    /// Neither at hand nor written, but for the passages of them: they are still being read, or are missing.
    pub away: usize,
}

/// Whole texts that were put in place of the passages of them, in a state of a project.
#[derive(Debug, Default)]
pub struct FittedTexts {
    before: Pool<Document>,
    after: Pool<Document>,
    /// Those that fitted.
    ids: Vec<DocumentId>,
}

impl FittedTexts {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

/// What is looked for of a document; nothing where it came from no file.
fn sought(id: DocumentId, document: &Document) -> Option<Sought> {
    let at = document.whereabouts.as_deref()?.clone();
    let bytes = document.passages.as_ref().and_then(|passages| passages.bytes);
    Some(Sought { id, at, hash: document.hash, bytes })
}

impl LeftTexts {
    /// Looks at the files of the texts that are at hand, where the project keeps texts by reference and is about to be
    /// saved at `path`. The file that is replaced by that has no text, and what is left out can be opened again: each text
    /// and all together are no longer than what is read.
    pub fn seen(project: &Project, path: &Path, places: &Places, sights: &Mutex<Sights>) -> Self {
        let mut left = Self::default();
        left.account.away = project.documents().filter(|(_, document)| document.is_sought()).count();
        left.is_discreet = project.keeping() != Some(Keeping::ByReference);
        if left.is_discreet {
            return left;
        }
        let stays = |document: &Document| document.is_whole() && !document.can_be_referred_to();
        left.account.placeless = project.documents().filter(|(_, document)| stays(document)).count();
        let (path, mut blanks) = (target(path), Blanks::beside(project));
        let fleeting = fleeting(&path);
        let is_fleeting = |at: &str| fleeting.iter().any(|folder| Path::new(at).starts_with(folder));
        let movable = project.known_texts(|document| document.is_whole() && document.can_be_referred_to());
        let (bound, movable): (Vec<Sought>, Vec<Sought>) = movable.partition(|one| is_fleeting(&one.at.file));
        left.account.bound = bound.iter().filter(|one| project.document(one.id).is_some()).count();
        let seen: BTreeMap<DocumentId, Sighting> =
            look_again(movable, places, sights, &[backup_path(&path), path]).into_iter().collect();
        // What is away is looked for, too, when the project is opened.
        let mut choices = Choices::default();
        for one in project.sought_texts() {
            choices.admit(&one.at);
        }
        for (id, sighting) in seen {
            let here = usize::from(project.document(id).is_some());
            let document = project.known_document(id);
            let length = document.map_or(0, |document| document.text.len());
            let mut is_read =
                || document.and_then(|own| own.whereabouts.as_deref()).is_some_and(|at| choices.admit(at));
            match sighting {
                Sighting::TooMuch => left.account.bound += here,
                Sighting::There(_) if !is_read() || !blanks.take(length) => left.account.bound += here,
                Sighting::There(bytes) => {
                    left.texts.insert(id.0 as usize, bytes);
                    left.account.left += here;
                }
                Sighting::Absent => left.account.absent += here,
                Sighting::Unasked => left.account.unasked += here,
            }
        }
        left
    }

    /// The documents whose texts are left out.
    pub fn documents(&self) -> impl Iterator<Item = DocumentId> + '_ {
        self.texts.keys().filter_map(|number| u32::try_from(*number).ok()).map(DocumentId)
    }
}

/// The folders of temporary files, as named and with links followed, which the system empties; none where the project
/// itself, whose path is whole, lies there and lasts no longer.
fn fleeting(path: &Path) -> Vec<PathBuf> {
    let named = std::env::temp_dir();
    let real = target(&named);
    folders_without(path, [named, real])
}

/// Whole paths of folders as places of texts are noted, so that they can be held against these; none where `path` lies in
/// one of them.
fn folders_without(path: &Path, folders: [PathBuf; 2]) -> Vec<PathBuf> {
    let folders = folders.map(unprefixed);
    let path = unprefixed(path.to_owned());
    if folders.iter().any(|folder| path.starts_with(folder)) { Vec::new() } else { folders.to_vec() }
}

impl Project {
    /// Where texts are kept; nothing where nobody has said so yet, which is inside.
    pub fn keeping(&self) -> Option<Keeping> {
        self.keeping
    }

    /// How many texts are where.
    pub fn text_tally(&self) -> TextTally {
        let mut tally = TextTally::default();
        for (_, document) in self.documents() {
            let bytes = document.text.len() as u64;
            if document.is_sought() {
                tally.missing += 1;
            } else if !document.is_whole() {
                tally.passages += 1;
            } else {
                tally.whole += 1;
                tally.bytes += bytes;
                if document.can_be_referred_to() {
                    tally.movable_bytes += bytes;
                } else {
                    tally.bound += 1;
                }
            }
        }
        tally
    }

    /// The texts that are to be looked for in their files: those of which passages alone are at hand, also of documents
    /// that were taken out, which an undo brings back.
    pub fn sought_texts(&self) -> Vec<Sought> {
        self.known_texts(Document::is_sought).collect()
    }

    /// The documents of which passages alone are at hand, also those that were taken out.
    pub(super) fn partial_texts(&self) -> impl Iterator<Item = DocumentId> {
        let all = self.documents.iter().zip(0..);
        all.filter(|(pooled, _)| !pooled.item.is_whole()).map(|(_, id)| DocumentId(id))
    }

    /// Those of `documents` whose texts are at hand, and in files.
    pub(super) fn whole_texts(&self, documents: &BTreeSet<DocumentId>) -> Vec<Sought> {
        let whole = |id: &DocumentId| sought(*id, self.known_document(*id).filter(|own| own.is_whole())?);
        documents.iter().filter_map(whole).collect()
    }

    fn known_texts(&self, fits: impl Fn(&Document) -> bool) -> impl Iterator<Item = Sought> {
        let all = self.documents.iter().zip(0..).map(|(pooled, id)| (DocumentId(id), &pooled.item));
        all.filter(move |(_, document)| fits(document)).filter_map(|(id, document)| sought(id, document))
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
        self.took(taken)
    }

    /// What takes time of [`Self::take_texts`]: hashes the texts, and copies what they are put into. For a thread beside the
    /// window, on a clone of its project.
    pub fn fit_texts(&self, texts: Vec<(DocumentId, String)>) -> FittedTexts {
        let mut fitted = FittedTexts { before: self.documents.clone(), after: self.documents.clone(), ids: Vec::new() };
        for (id, text) in texts {
            let lacks = self.known_document(id).is_some_and(|document| !document.is_whole());
            if let Some(pooled) = fitted.after.get_mut(id.0 as usize).filter(|_| lacks)
                && pooled.item.take_text(text)
            {
                fitted.ids.push(id);
            }
        }
        fitted
    }

    /// Takes texts that were fitted into this project, which may have gone on meanwhile. Returns how many were.
    pub fn take_fitted(&mut self, fitted: FittedTexts) -> usize {
        let FittedTexts { before, after, ids } = fitted;
        let lacks = |documents: &Pool<Document>, id: &DocumentId| {
            documents.get(id.0 as usize).is_some_and(|pooled| !pooled.item.is_whole())
        };
        let lacking: Vec<DocumentId> = ids.into_iter().filter(|id| lacks(&self.documents, id)).collect();
        let others = self.documents.replace(&before, &after);
        for id in &lacking {
            let number = id.0 as usize;
            if others.iter().any(|range| range.contains(&number))
                && let (Some(pooled), Some(fitted)) = (self.documents.get_mut(number), after.get(number))
            {
                pooled.item.take_whole(&fitted.item);
            }
        }
        let taken = lacking.iter().filter(|id| !lacks(&self.documents, id)).count();
        self.took(taken)
    }

    /// Notes that so many texts came to hand, out of files.
    fn took(&mut self, taken: usize) -> usize {
        if taken > 0 {
            (self.version, self.texts) = (self.version + 1, self.texts + 1);
            // A crash may find these files gone.
            self.may_lack = true;
            // Where texts are to be inside, a save is to put them there.
            self.gained += u64::from(self.keeping != Some(Keeping::ByReference));
        }
        taken
    }

    /// Takes what a copy of a document has more of its text.
    pub(super) fn unite_text(&mut self, id: DocumentId, copy: &Document) {
        let lacks = self.known_document(id).is_some_and(|own| !own.is_whole() && own.hash == copy.hash);
        if let Some(pooled) = self.documents.get_mut(id.0 as usize).filter(|_| lacks)
            && pooled.item.unite(copy)
        {
            (self.version, self.texts, self.gained) = (self.version + 1, self.texts + 1, self.gained + 1);
            self.log_united(id);
        }
    }

    /// Keeps texts so from now on, as one change. By reference means that a save leaves out what it sees in its own file.
    pub fn keep_texts(&mut self, keeping: Keeping, at: Timestamp) -> Result<(), ProjectError> {
        if self.keeping == Some(keeping) {
            return Ok(());
        }
        let edit = Edit::Keeping { before: self.keeping, after: Some(keeping) };
        self.apply(Change::new(ChangeKind::KeepTexts, at, vec![edit]))
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
            if document.is_sought() {
                edits.push(Edit::Whereabouts { id, before: document.whereabouts.clone(), after: None });
            }
        }
        if edits.is_empty() { Ok(()) } else { self.apply(Change::new(ChangeKind::TakePassages, at, edits)) }
    }

    /// Lets copies of texts that are at hand say that these are where they were, as long as their files are there: loading a
    /// copy moves nothing. Asks the disk, where `places` allow it.
    pub fn keep_places(&self, loaded: &mut [LoadedDocument], places: &Places) {
        if self.keeping != Some(Keeping::ByReference) {
            // What is inside keeps its place in any case.
            return;
        }
        let known = self.documents().filter(|(_, document)| document.is_whole());
        let known: HashMap<TextHash, &Whereabouts> =
            known.filter_map(|(_, document)| Some((document.hash, document.whereabouts.as_deref()?))).collect();
        loaded.par_iter_mut().for_each(|LoadedDocument { document, .. }| {
            let own = known.get(&document.hash).filter(|own| document.whereabouts.as_deref() != Some(own));
            if let Some(own) = own.filter(|own| places.has_file(Path::new(&own.file))) {
                document.whereabouts = Some(Box::new(Whereabouts::clone(own)));
            }
        });
    }

    /// What is learnt from a copy of a document that is here: the rest of its text, and where that is.
    pub(super) fn learn(&mut self, id: DocumentId, copy: Document) -> Option<Edit> {
        let known = self.known_document(id)?;
        let lacks = !known.is_whole() || self.keeping == Some(Keeping::ByReference);
        let edit = copy.whereabouts.clone().filter(|_| lacks);
        let edit = edit.filter(|after| known.whereabouts.as_ref() != Some(after));
        let edit = edit.map(|after| Edit::Whereabouts { id, before: known.whereabouts.clone(), after: Some(after) });
        let is_from_nowhere = copy.whereabouts.is_none();
        if copy.passages.is_none() && self.take_texts(vec![(id, copy.text)]) > 0 && is_from_nowhere {
            self.gained += 1;
            self.log_united(id);
        }
        edit
    }

    /// How often words of texts came to hand that neither the project's file has nor those that it names. No change says so,
    /// and only a save keeps them.
    pub fn gained(&self) -> u64 {
        self.gained
    }

    /// How many records rest on words that are not at hand: the text is away, and none of its passages has them.
    pub fn blank_quotes(&self) -> usize {
        if self.documents().all(|(_, document)| document.is_whole()) {
            return 0;
        }
        let is_blank = |record: &Record| {
            let passages = record.document.and_then(|id| self.document(id)).and_then(|own| own.passages.as_deref());
            passages.zip(record.evidence.as_ref()).is_some_and(|(own, evidence)| !own.hold(evidence.quote))
        };
        self.records().filter(|(_, record)| is_blank(record)).count()
    }

    /// The lines on which a change has records rest from now on, of documents that were here before: the project's file
    /// may have neither their texts nor these passages.
    pub(super) fn new_grounds(&self, change: &Change) -> Vec<(DocumentId, DocumentForm<'static>)> {
        if !self.may_lack {
            return Vec::new();
        }
        let mut grounds: BTreeMap<DocumentId, Vec<&Evidence>> = BTreeMap::new();
        for edit in &change.edits {
            let (of, evidence) = match edit {
                Edit::Records { first, last, present: true } => {
                    for record in (first.0..=last.0).filter_map(|id| self.known_record(RecordId(id))) {
                        if let (Some(of), Some(evidence)) = (record.document, &record.evidence) {
                            grounds.entry(of).or_default().push(evidence);
                        }
                    }
                    continue;
                }
                Edit::Ground { after, .. } => (after.document, &after.evidence),
                _ => continue,
            };
            if let (Some(of), Some(evidence)) = (of, evidence) {
                grounds.entry(of).or_default().push(evidence);
            }
        }
        let known = self.logged_documents();
        let form = |(id, grounds): (DocumentId, Vec<&Evidence>)| {
            let number = id.0 as usize;
            let pooled = self.documents.get(number).filter(|pooled| number < known && pooled.item.is_whole())?;
            // These are always inside.
            if pooled.item.table.is_some() || pooled.item.text.len() > LONGEST_TEXT {
                return None;
            }
            let (mut outline, mut spans) = (Outline::of(&pooled.item.text), Vec::new());
            for evidence in grounds {
                outline.lines(evidence, &mut spans);
            }
            Some((id, DocumentForm::of(pooled, Some((&Passages::united(spans), None))).into_owned()))
        };
        grounds.into_iter().filter_map(form).collect()
    }

    /// For each document whose text is not in the file the passages of it that are, and the hash of the bytes of the file
    /// that has the rest: of a whole text the passages that records rest on, or ever rested on.
    pub(super) fn kept_passages(&self, left: &LeftTexts) -> BTreeMap<usize, (Vec<Span>, Option<FileHash>)> {
        let mut kept: BTreeMap<usize, (Vec<Span>, Option<FileHash>)> = BTreeMap::new();
        for (number, pooled) in self.documents.iter().enumerate() {
            if let Some(passages) = &pooled.item.passages {
                kept.insert(number, (passages.spans().to_vec(), passages.bytes));
            }
        }
        if left.texts.is_empty() {
            return kept;
        }
        let grounds = self.grounds(left);
        let of_each: Vec<&[(u32, &Evidence)]> = grounds.chunk_by(|one, next| one.0 == next.0).collect();
        let mut found: HashMap<usize, Vec<Span>> = of_each
            .into_par_iter()
            .filter_map(|grounds| {
                let number = grounds.first()?.0 as usize;
                let text = &self.documents.get(number)?.item.text;
                let (mut outline, mut spans) = (Outline::of(text), Vec::new());
                for (_, evidence) in grounds {
                    outline.lines(evidence, &mut spans);
                }
                Some((number, Passages::united(spans)))
            })
            .collect();
        for (number, bytes) in &left.texts {
            kept.insert(*number, (found.remove(number).unwrap_or_default(), Some(*bytes)));
        }
        kept
    }

    /// What records rest on, or ever rested on, of the texts that are left out, by the number of the document.
    fn grounds(&self, left: &LeftTexts) -> Vec<(u32, &Evidence)> {
        let mut is_left = vec![false; self.documents.len()];
        for number in left.texts.keys() {
            is_left[*number] = true;
        }
        let of_records = self.records.iter().map(|pooled| (pooled.item.document, pooled.item.evidence.as_ref()));
        let edits = self.history.revisions().iter().flat_map(|revision| &revision.change.edits);
        let grounds = edits.filter_map(|edit| match edit {
            Edit::Ground { before, after, .. } => Some([before, after]),
            _ => None,
        });
        let of_history = grounds.flatten().map(|ground| (ground.document, ground.evidence.as_ref()));
        let is_left = |id: &DocumentId| is_left.get(id.0 as usize).copied().unwrap_or_default();
        let all = of_records.chain(of_history);
        let mut grounds: Vec<(u32, &Evidence)> =
            all.filter_map(|(document, evidence)| Some((document.filter(is_left)?.0, evidence?))).collect();
        // Mostly in order already, and the order within a document does not matter.
        grounds.sort_by_key(|(number, _)| *number);
        grounds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_temporary_files_are_known_as_places_of_texts_are_noted() {
        // On Windows the name is often a short one, and the system gives the whole one in its longer form.
        let folders = || [r"C:\Users\NGUYEN~1\Temp", r"\\?\C:\Users\Nguyen Van\Temp"].map(PathBuf::from);
        let known = folders_without(Path::new(r"\\?\C:\work\project.ron"), folders());
        assert_eq!(known, [r"C:\Users\NGUYEN~1\Temp", r"C:\Users\Nguyen Van\Temp"].map(PathBuf::from));
        let own = folders_without(Path::new(r"\\?\C:\Users\Nguyen Van\Temp"), folders());
        assert_eq!(own, [] as [PathBuf; 0], "it lasts no longer");
    }
}

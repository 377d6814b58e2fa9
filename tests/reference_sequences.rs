//! Promise: whatever is done one after the other to a project that keeps texts by reference, and to the files of these, no
//! figure loses its words, and no text that is at hand is gone when the project was left and is opened again.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use jiff::Timestamp;
use proptest::prelude::*;
use provista::domain::{Document, DocumentId, Evidence, Keeping, Record, RecordId, Review, Span, Whereabouts};
use provista::project::{
    Change, Custody, Edit, LoadedDocument, Merge, Opening, Project, Rereading, Revision, RevisionId, Shelf, open, save,
};
use provista::reading::{Places, Regained, Sighting, Watch, look_again, read_again, read_paths};

const TEXTS: [&str; 3] = [
    "Sơn La\n\nHôm nay trời đẹp.\n\nNăm 2023, doanh thu viễn thông của tỉnh Sơn La đạt 1.411,2 tỷ đồng.\n\nHết tin.\n",
    "Cao Bằng\n\nNăm 2023, doanh thu bưu chính của tỉnh Cao Bằng đạt 95,4 tỷ đồng.\n\nTrời mưa phùn.\n",
    "Lai Châu\n\nNăm 2023, doanh thu viễn thông của tỉnh Lai Châu đạt 640,5 tỷ đồng.\n\nLễ hội lúc 8 giờ.\n",
];

/// What a person, a crash or another program does.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// The project is saved.
    Save,
    /// It is saved in another folder, or back.
    SaveElsewhere,
    /// It is left, with all questions answered by saving, and opened again.
    Leave,
    /// The program dies, and what it left is taken over.
    Crash,
    /// A file is deleted, given other words, or put back.
    Delete(usize),
    Alter(usize),
    Restore(usize),
    /// A file is moved, and shown to the program.
    Move(usize),
    /// Texts that are away are looked for.
    Regain,
    Keep(bool),
    Undo,
    Redo,
    /// A figure is taken by hand out of some word of a text.
    Take(usize, usize),
    /// A text is pasted, or loaded from another folder.
    Paste(usize),
    LoadCopy(usize),
    /// What a file says now is compared with what it said, and taken over.
    Reload(usize),
    /// A document is taken out.
    Remove(usize),
    /// A colleague gets a copy, and works on it where the texts are.
    Share(usize, usize),
    /// What the colleague did is merged.
    Merge,
}

/// Where the project stands, and all changes without the places of texts: a file with all texts does not tell those.
fn placeless(project: &Project) -> (Option<RevisionId>, Vec<(Option<RevisionId>, Change)>) {
    let without = |edit: &Edit| match edit {
        Edit::Whereabouts { id, .. } => Edit::Whereabouts { id: *id, before: None, after: None },
        edit => edit.clone(),
    };
    let of_each = |revision: &Revision| {
        let edits = revision.change.edits.iter().map(without).collect();
        (revision.parent, Change { edits, ..revision.change.as_ref().clone() })
    };
    (project.history().current(), project.history().revisions().iter().map(of_each).collect())
}

fn deed() -> impl Strategy<Value = Deed> {
    let (of, word) = (0..TEXTS.len(), 0..40_usize);
    prop_oneof![
        3 => Just(Deed::Save),
        1 => Just(Deed::SaveElsewhere),
        3 => Just(Deed::Leave),
        3 => Just(Deed::Crash),
        3 => of.clone().prop_map(Deed::Delete),
        1 => of.clone().prop_map(Deed::Alter),
        2 => of.clone().prop_map(Deed::Restore),
        1 => of.clone().prop_map(Deed::Move),
        2 => Just(Deed::Regain),
        2 => any::<bool>().prop_map(Deed::Keep),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        4 => (of.clone(), word.clone()).prop_map(|(of, word)| Deed::Take(of, word)),
        1 => of.clone().prop_map(Deed::Paste),
        1 => of.clone().prop_map(Deed::LoadCopy),
        2 => of.clone().prop_map(Deed::Reload),
        1 => of.clone().prop_map(Deed::Remove),
        2 => (of, word).prop_map(|(of, word)| Deed::Share(of, word)),
        2 => Just(Deed::Merge),
    ]
}

/// The state that the history had, and what was gained, when the project was read or written last, as the window has it.
type Mark = (usize, Option<RevisionId>, u64);

struct Desk {
    folder: tempfile::TempDir,
    project: Project,
    custody: Custody,
    saved: Mark,
    /// Where the project is.
    path: PathBuf,
    /// How often files were moved.
    moves: usize,
    /// What records were seen to rest on, by all that tells them apart.
    words: BTreeMap<String, String>,
    second: i64,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["texts", "own", "other", "stick"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let mut project = Project::new();
        let custody = Custody::unsaved(&mut project, Shelf::default());
        let path = folder.path().join("own/project.ron");
        let saved = (0, None, 0);
        let mut desk = Self { folder, project, custody, saved, path, moves: 0, words: BTreeMap::new(), second: 0 };
        for of in 0..TEXTS.len() {
            desk.restore(of);
            let file = desk.file(of);
            desk.load(file);
        }
        let at = desk.now();
        desk.project.keep_texts(Keeping::ByReference, at).unwrap();
        desk.save();
        desk
    }

    fn now(&mut self) -> Timestamp {
        self.second += 1;
        Timestamp::from_second(1_700_000_000 + self.second).unwrap()
    }

    /// The file of a text, where it was put last.
    fn file(&self, of: usize) -> PathBuf {
        self.folder.path().join("texts").join(format!("{of}.txt"))
    }

    fn restore(&self, of: usize) {
        fs::write(self.file(of), TEXTS[of]).unwrap();
    }

    fn places(&self) -> Places {
        Places::of([self.folder.path().to_owned()])
    }

    fn load(&mut self, file: PathBuf) {
        let document = read_paths(&[file], &Watch::new()).documents.remove(0);
        let records = self.project.lexis().records(&document);
        let mut loaded = vec![LoadedDocument { document, records }];
        self.project.keep_places(&mut loaded, &self.places());
        let at = self.now();
        self.project.load(loaded, at);
    }

    /// The document of a text, or an earlier one of it that was taken out.
    fn document(project: &Project, of: usize) -> Option<DocumentId> {
        let hash = Document::new("", TEXTS[of]).hash;
        project.documents().find(|(_, document)| document.hash == hash).map(|(id, _)| id)
    }

    fn save(&mut self) {
        let texts = self.folder.path().to_owned();
        self.custody.places_mut().add(&texts);
        let path = self.path.clone();
        let saved = self.custody.begin_save(&mut self.project, &path).run().unwrap();
        self.saved = (saved.revisions, saved.current, saved.gained);
        self.custody.saved(saved);
    }

    fn open(&mut self) {
        let Opening { project, custody, recovery } = Custody::open(&self.path, Shelf::default()).unwrap();
        (self.project, self.custody) = (project, custody);
        let history = self.project.history();
        self.saved = (history.revisions().len(), history.current(), self.project.gained());
        if let Some(recovery) = recovery {
            assert!(!recovery.is_torn, "{recovery:?}");
            self.project = self.custody.recover(recovery).unwrap();
        }
    }

    fn regain(&mut self) {
        let found = read_again(self.project.sought_texts(), &self.places(), &self.custody.sights(), &Watch::new());
        let text = |(id, regained)| if let Regained::Text(text) = regained { Some((id, text)) } else { None };
        let texts = found.into_iter().filter_map(text).collect();
        let fitted = self.project.fit_texts(texts);
        self.project.take_fitted(fitted);
    }

    /// Whether the window would ask before the project is left.
    fn asks(&self) -> bool {
        let history = self.project.history();
        let outside = self.custody.texts_outside(&self.project);
        let seen = look_again(outside, &self.places(), &self.custody.sights(), &[]);
        self.saved != (history.revisions().len(), history.current(), self.project.gained())
            || seen.values().any(|sighting| !matches!(sighting, Sighting::There(_)))
    }

    fn whole(&self) -> Vec<DocumentId> {
        let all = (0..self.project.next_document().0).map(DocumentId);
        all.filter(|id| self.project.known_document(*id).is_some_and(Document::is_whole)).collect()
    }

    /// Takes a figure out of a word of a text that is at hand.
    fn take(project: &mut Project, of: usize, word: usize, at: Timestamp) {
        let Some(id) = Self::document(project, of) else { return };
        if !project.document(id).is_some_and(Document::is_whole) {
            return;
        }
        let words: Vec<&str> = TEXTS[of].split_whitespace().collect();
        let word = words[word % words.len()];
        let start = word.as_ptr() as usize - TEXTS[of].as_ptr() as usize;
        let evidence = Some(Evidence::at(Span::new(start, start + word.len())));
        let known = project.known_record(RecordId(0)).unwrap().clone();
        project.add(Record { document: Some(id), evidence, review: Review::New, ..known }, at);
    }

    fn does(&mut self, deed: Deed) {
        match deed {
            Deed::Save => self.save(),
            Deed::SaveElsewhere => {
                let folder = if self.path.starts_with(self.folder.path().join("own")) { "other" } else { "own" };
                self.path = self.folder.path().join(folder).join("project.ron");
                self.save();
            }
            Deed::Leave => {
                let whole = self.whole();
                if self.asks() {
                    self.save();
                }
                std::mem::take(&mut self.custody).close();
                self.open();
                self.regain();
                assert!(whole.iter().all(|id| self.whole().contains(id)), "{whole:?} are at hand no more");
            }
            Deed::Crash => {
                self.custody.record(&mut self.project);
                self.custody.journal().unwrap().flush();
                drop(std::mem::take(&mut self.custody));
                let before = placeless(&self.project);
                self.open();
                assert_eq!(placeless(&self.project), before);
            }
            Deed::Delete(of) => drop(fs::remove_file(self.file(of))),
            Deed::Alter(of) => fs::write(self.file(of), TEXTS[of].replace("2023", "2024")).unwrap(),
            Deed::Restore(of) => self.restore(of),
            Deed::Move(of) => {
                self.moves += 1;
                let to = self.folder.path().join("stick").join(format!("{of}-{}.txt", self.moves));
                let (Some(id), true) = (Self::document(&self.project, of), self.file(of).is_file()) else { return };
                fs::rename(self.file(of), &to).unwrap();
                let place = Whereabouts { file: to.to_str().unwrap().to_owned(), ..Whereabouts::default() };
                let at = self.now();
                self.project.note_whereabouts(vec![(id, place)], at).unwrap();
            }
            Deed::Regain => self.regain(),
            Deed::Keep(inside) => {
                let at = self.now();
                self.project.keep_texts(if inside { Keeping::Inside } else { Keeping::ByReference }, at).unwrap();
            }
            Deed::Undo => drop(self.project.undo()),
            Deed::Redo => drop(self.project.redo()),
            Deed::Take(of, word) => {
                let at = self.now();
                Self::take(&mut self.project, of, word, at);
            }
            Deed::Paste(of) => {
                let loaded = LoadedDocument { document: Document::new("pasted", TEXTS[of]), records: Vec::new() };
                let at = self.now();
                self.project.load(vec![loaded], at);
            }
            Deed::LoadCopy(of) => {
                let copy = self.folder.path().join("stick").join(format!("{of}.txt"));
                fs::write(&copy, TEXTS[of]).unwrap();
                self.load(copy);
            }
            Deed::Reload(of) => {
                let reading = read_paths(&[self.file(of)], &Watch::new());
                let Some(document) = reading.documents.into_iter().next() else { return };
                if self.project.may_have_earlier(&document) {
                    let records = self.project.lexis().records(&document);
                    let loaded = vec![LoadedDocument { document, records }];
                    let rereading = Rereading::of_loaded(&self.project, loaded, &Watch::new());
                    let at = self.now();
                    self.project.accept_rereading(&rereading, |_| true, at).unwrap();
                }
            }
            Deed::Remove(of) => {
                let at = self.now();
                if let Some(id) = Self::document(&self.project, of) {
                    self.project.remove(&[id], at).unwrap();
                }
            }
            Deed::Share(of, word) => {
                let mut theirs = open(&self.path).unwrap();
                let found = read_again(theirs.sought_texts(), &self.places(), &self.custody.sights(), &Watch::new());
                let text = |(id, regained)| if let Regained::Text(text) = regained { Some((id, text)) } else { None };
                theirs.take_texts(found.into_iter().filter_map(text).collect());
                let at = self.now();
                Self::take(&mut theirs, of, word, at);
                save(&theirs, &self.folder.path().join("texts/theirs.ron")).unwrap();
            }
            Deed::Merge => {
                let Ok(theirs) = open(&self.folder.path().join("texts/theirs.ron")) else { return };
                let Ok(merge) = Merge::of(&self.project, &theirs) else { return };
                self.custody.record(&mut self.project);
                let at = self.now();
                self.project = merge.finish(|_| true, at).unwrap();
            }
        }
        self.custody.record(&mut self.project);
    }

    /// No figure rests on other words than it rested on.
    fn check(&mut self) {
        assert_eq!(self.project.blank_quotes(), 0);
        for (_, record) in self.project.records() {
            let (Some(of), Some(evidence)) = (record.document, &record.evidence) else { continue };
            // A merge may bring figures of a document that was taken out here.
            let Some(hash) = self.project.document(of).map(|document| document.hash) else { continue };
            let words = self.project.quote(record).unwrap().to_owned();
            let known = self.words.entry(format!("{hash} {:?}", evidence.quote)).or_insert_with(|| words.clone());
            assert_eq!(known, &words);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 5_000, ..ProptestConfig::default() })]
    #[test]
    fn no_sequence_of_deeds_costs_words(deeds in proptest::collection::vec(deed(), 1..40)) {
        let mut desk = Desk::new();
        for deed in deeds {
            desk.does(deed);
            desk.check();
        }
        desk.does(Deed::Leave);
        desk.check();
        std::mem::take(&mut desk.custody).close();
    }
}

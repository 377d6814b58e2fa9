//! The records of a project in columns: counted by side, filtered and sorted without looking at a record.
//!
//! The index is brought up to date with the changes that were made since it last looked, record by record, as the
//! [`Sentinel`] is; after opening it looks at everything once. It knows nothing that the records do not say, and a test
//! holds it against a plain scan of them.

mod bits;
mod columns;
mod count;
mod dictionary;
mod number;
mod order;
mod quotes;
mod select;

use rayon::prelude::*;

pub use bits::Bits;
pub use count::{Counted, Counts};
pub use order::SortKey;
pub use select::Selection;

use super::flag_kind::FlagKind;
use super::seen::{SMALL, Seen};
use super::sentinel::Sentinel;
use crate::domain::{DocumentId, Record, RecordId, fold};
use crate::project::Project;
use columns::Columns;

/// After a change of more records the index is made afresh, where there is time for it.
const MANY: usize = 150_000;

/// The columns of a project's records, as of the last [`RecordIndex::refresh`].
#[derive(Clone, Debug, Default)]
pub struct RecordIndex {
    seen: Option<Seen>,
    /// Whether only the documents of the records are known: they can be listed, and nothing else.
    is_outline: bool,
    /// For which state the flags were found that are in the columns.
    flags_seen: Option<Seen>,
    columns: Columns,
    /// The folded name and headline of each document.
    documents: Vec<String>,
    /// The records and the decided records of each document and of none, by the number in the column.
    progress: Vec<(u32, u32)>,
    /// The records in the order of the documents; empty where that is the order of their numbers.
    order: Vec<u32>,
    /// Whether records were added since the order was made.
    order_is_stale: bool,
    /// The records with flags.
    flagged: Vec<u32>,
}

impl RecordIndex {
    /// The index of a project.
    pub fn of(project: &Project, sentinel: &Sentinel) -> Self {
        let mut index = Self::default();
        index.refresh(project, sentinel);
        index
    }

    /// What takes little time even for a million records: which there are, and in which documents.
    pub fn outline(project: &Project) -> Self {
        let mut index = Self { seen: Some(Seen::of(project)), is_outline: true, ..Self::default() };
        let records: Vec<(RecordId, &Record)> = project.records().collect();
        index.grow(records.last().map_or(0, |(id, _)| id.0 as usize + 1));
        for (id, record) in records {
            index.columns.set_home(id.0, record);
            index.account(id.0 as usize, 1);
        }
        index.arrange();
        index
    }

    /// Whether only the documents of the records are known, so that they can be listed and nothing else.
    pub fn is_outline(&self) -> bool {
        self.is_outline
    }

    /// Whether it has seen no project yet.
    pub fn is_new(&self) -> bool {
        self.seen.is_none()
    }

    /// Whether it says what the project says now.
    pub fn is_at(&self, project: &Project) -> bool {
        self.seen == Some(Seen::of(project))
    }

    /// Whether bringing it up to date means a look at a great part of many records.
    pub fn is_far_from(&self, project: &Project) -> bool {
        if project.next_record().0 as usize <= SMALL {
            return false;
        }
        let Some(before) = self.seen.filter(|_| !self.is_outline) else { return true };
        before != Seen::of(project) && before.edited(project, MANY).is_none()
    }

    /// Brings the index up to date; says whether anything had changed. It must be one and the same project each time.
    pub fn refresh(&mut self, project: &Project, sentinel: &Sentinel) -> bool {
        let now = Seen::of(project);
        let before = self.seen.replace(now).filter(|_| !self.is_outline);
        if before == Some(now) {
            return self.refresh_flags(sentinel);
        }
        self.take_documents(project);
        match before.and_then(|before| before.edited(project, usize::MAX)) {
            Some(touched) => {
                let mut last = None;
                for id in touched.into_iter().flatten() {
                    // Edits of one record stand side by side.
                    if last.replace(id) != Some(id) {
                        self.take(project, id);
                    }
                }
            }
            None => self.take_all(project),
        }
        if std::mem::take(&mut self.order_is_stale) {
            self.arrange();
        }
        self.take_flags(sentinel);
        true
    }

    /// Brings the flags in the columns up to date alone; says whether there were others.
    pub fn refresh_flags(&mut self, sentinel: &Sentinel) -> bool {
        let is_other = self.flags_seen != sentinel.seen();
        if is_other {
            self.take_flags(sentinel);
        }
        is_other
    }

    fn take_all(&mut self, project: &Project) {
        *self = Self { seen: self.seen, documents: std::mem::take(&mut self.documents), ..Self::default() };
        let records: Vec<(RecordId, &Record)> = project.records().collect();
        let length = records.last().map_or(0, |(id, _)| id.0 as usize + 1);
        self.grow(length);
        for chunk in records.chunks(1 << 16) {
            let quotes: Vec<String> =
                chunk.par_iter().map(|(_, record)| fold(project.quote(record).unwrap_or_default())).collect();
            for ((id, record), quote) in chunk.iter().zip(quotes) {
                self.put(id.0, Some(record), |_| quote);
            }
        }
        self.columns.quotes.shrink();
    }

    fn take(&mut self, project: &Project, id: u32) {
        self.grow(id as usize + 1);
        let record = project.record(RecordId(id));
        self.put(id, record, |record| fold(project.quote(record).unwrap_or_default()));
    }

    fn grow(&mut self, length: usize) {
        if length > self.columns.length() {
            self.columns.grow(length);
            self.order_is_stale = true;
        }
    }

    fn put(&mut self, id: u32, record: Option<&Record>, quote: impl FnOnce(&Record) -> String) {
        let at = id as usize;
        self.account(at, -1);
        let before = (self.columns.document[at], self.columns.start[at]);
        self.columns.set(id, record, quote);
        self.order_is_stale |= before != (self.columns.document[at], self.columns.start[at]);
        self.account(at, 1);
    }

    /// Counts a record in, or out again.
    fn account(&mut self, at: usize, by: i32) {
        if !self.columns.present.has(at) {
            return;
        }
        let document = self.columns.document[at] as usize;
        if self.progress.len() <= document {
            self.progress.resize(document + 1, (0, 0));
        }
        let (all, decided) = &mut self.progress[document];
        *all = all.saturating_add_signed(by);
        if self.columns.is_decided(at) {
            *decided = decided.saturating_add_signed(by);
        }
    }

    /// The documents never change once they are loaded; new ones are added.
    fn take_documents(&mut self, project: &Project) {
        let known = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        let new: Vec<u32> = (known..project.next_document().0).collect();
        if new.is_empty() {
            return;
        }
        let words_of = |id: &u32| {
            // One that is away now may come back, and is not asked for again.
            let document = project.known_document(DocumentId(*id))?;
            Some(fold(&format!("{}\n{}", document.name, document.headline())))
        };
        let names: Vec<Option<String>> = new.par_iter().map(words_of).collect();
        self.documents.extend(names.into_iter().map(Option::unwrap_or_default));
    }

    fn take_flags(&mut self, sentinel: &Sentinel) {
        self.flags_seen = sentinel.seen();
        for id in self.flagged.drain(..) {
            self.columns.flags[id as usize] = 0;
        }
        for (id, flag) in sentinel.all() {
            let Some(kinds) = self.columns.flags.get_mut(id.0 as usize) else { continue };
            if *kinds == 0 {
                self.flagged.push(id.0);
            }
            *kinds |= FlagKind::of(&flag.reason).bit();
        }
    }

    /// How many records there are, and how many of them a person has decided.
    pub fn totals(&self) -> (usize, usize) {
        let add = |sum: (usize, usize), own: &(u32, u32)| (sum.0 + own.0 as usize, sum.1 + own.1 as usize);
        self.progress.iter().fold((0, 0), add)
    }

    /// The records and the decided records of a document.
    pub fn progress(&self, document: DocumentId) -> (usize, usize) {
        let (all, decided) = self.progress.get(document.0 as usize + 1).copied().unwrap_or_default();
        (all as usize, decided as usize)
    }

    /// How many records have flags that call for a look.
    pub fn flagged(&self) -> usize {
        self.flagged.iter().filter(|id| self.calls(**id as usize)).count()
    }

    /// Whether a record's flags call for a look.
    fn calls(&self, at: usize) -> bool {
        self.columns.flags[at] != 0 && self.columns.present.has(at) && !self.columns.is_settled(at)
    }

    /// How many bytes the index takes, about.
    pub fn bytes(&self) -> usize {
        let names: usize = self.documents.iter().map(|name| name.capacity() + 24).sum();
        self.columns.bytes()
            + names
            + 4 * (self.order.capacity() + self.flagged.capacity())
            + 8 * self.progress.capacity()
    }
}

//! Sentinels: they say which records want a second look, and why, and change nothing.
//!
//! Three things are watched: the figure by itself ([`alone`]: a share above 100, a unit that cannot be, a sign read
//! against its document, a size that no province has), the records of one document against each other ([`within`]),
//! the points of a series against each other ([`along`]). All of it is computed from the records as they stand, kept
//! in no file, and brought up to date with the changes that were made since: after an edit only the record, its
//! document and its series are looked at again.

mod alone;
mod along;
mod fact;
mod flag;
mod plausible;
mod within;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;
use std::sync::Arc;

use rayon::prelude::*;

pub use flag::{Flag, Reason};

use super::groups::Groups;
use super::seen::Seen;
use crate::domain::{DocumentId, Record, RecordId, Review};
use crate::extract::NotationEvidence;
use crate::project::Project;
use along::{Found, Member};
use fact::Fact;

/// Beyond so many records touched, all of them are looked at afresh.
const MANY: usize = 8_000;

/// Which check a flag comes from; each is renewed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Check {
    Alone,
    Within,
    Along,
}

/// The flags of a project's records, as of the last [`Sentinel::refresh`].
#[derive(Clone, Debug, Default)]
pub struct Sentinel {
    seen: Option<Seen>,
    /// What each record states, by its number.
    facts: Vec<Fact>,
    /// The number of each record's document; the greatest number for none.
    homes: Vec<u32>,
    /// The records of each series, by its key.
    series: Groups,
    /// The records of each document, by the document's number.
    documents: Vec<Vec<u32>>,
    /// What the numbers of documents show, where it was asked.
    notations: HashMap<DocumentId, NotationEvidence>,
    /// Shared with what is shown while all else is away, being brought up to date.
    flags: Arc<BTreeMap<(RecordId, Check), Vec<Flag>>>,
}

impl Sentinel {
    /// The sentinel of a project.
    pub fn of(project: &Project) -> Self {
        let mut sentinel = Self::default();
        sentinel.refresh(project);
        sentinel
    }

    /// The flags of a record, the weightiest first.
    pub fn flags(&self, id: RecordId) -> impl Iterator<Item = &Flag> {
        self.flags.range((id, Check::Alone)..=(id, Check::Along)).flat_map(|(_, flags)| flags)
    }

    /// Whether a record has a flag.
    pub fn has(&self, id: RecordId) -> bool {
        self.flags(id).next().is_some()
    }

    /// The records that have flags, in the order of their numbers.
    pub fn records(&self) -> impl Iterator<Item = RecordId> {
        let mut last = None;
        self.flags.keys().map(|(id, _)| *id).filter(move |id| last.replace(*id) != Some(*id))
    }

    /// All flags, in the order of the records.
    pub fn all(&self) -> impl Iterator<Item = (RecordId, &Flag)> {
        self.flags.iter().flat_map(|((id, _), flags)| flags.iter().map(move |flag| (*id, flag)))
    }

    /// Whether a record is to be shown as flagged: a person who accepted it, or rejected it, has settled its flags.
    pub fn calls(&self, id: RecordId, record: &Record) -> bool {
        !record.review.settles_flags() && self.has(id)
    }

    /// Which state of the project the flags are of.
    pub(super) fn seen(&self) -> Option<Seen> {
        self.seen
    }

    /// Whether bringing it up to date takes long enough to be done beside other work.
    pub fn is_far_from(&self, project: &Project) -> bool {
        Seen::is_far(self.seen, project)
    }

    /// Takes all away to bring it up to date elsewhere, and leaves the flags as they are to be shown meanwhile.
    #[must_use]
    pub fn take_away(&mut self) -> Self {
        let shown = Self { seen: self.seen, flags: Arc::clone(&self.flags), ..Self::default() };
        std::mem::replace(self, shown)
    }

    /// Brings the flags up to date. It must be one and the same project each time; costs nothing where it did not
    /// change, little after a few edits, and a look at everything else.
    pub fn refresh(&mut self, project: &Project) {
        let now = Seen::of(project);
        let before = self.seen.replace(now);
        if before == Some(now) {
            return;
        }
        match before.and_then(|before| before.touched(project, MANY)) {
            Some(touched) => self.look_at(project, &touched),
            None => self.look_at_all(project),
        }
    }

    fn look_at_all(&mut self, project: &Project) {
        let records: Vec<(RecordId, &Record)> = project.records().collect();
        let all = records.last().map_or(0, |(id, _)| id.0 as usize + 1);
        self.flags = Arc::default();
        // More of their texts may be at hand than when they were asked.
        self.notations.clear();
        self.documents.iter_mut().for_each(Vec::clear);
        self.documents.resize(project.next_document().0 as usize, Vec::new());
        self.homes.clear();
        self.homes.resize(all, u32::MAX);
        for (id, record) in &records {
            if let Some(document) = record.document {
                self.homes[id.0 as usize] = document.0;
                self.documents[document.0 as usize].push(id.0);
            }
        }
        let sole = || (Vec::with_capacity(1024), Vec::new());
        let chunks: Vec<Looked> = records
            .par_chunks(4096)
            .map(|chunk| {
                let (mut facts, mut flagged) = sole();
                let mut last = None;
                for (id, record) in chunk {
                    facts.push((id.0, Fact::of(record)));
                    let flags = alone_flags(project, record, &mut last);
                    if !flags.is_empty() {
                        flagged.push((*id, flags));
                    }
                }
                (facts, flagged)
            })
            .collect();
        self.facts.clear();
        self.facts.resize(all, Fact::default());
        let mut series = Vec::with_capacity(records.len());
        for (facts, flagged) in chunks {
            for (id, fact) in facts {
                self.facts[id as usize] = fact;
                if fact.series != 0 {
                    series.push((fact.series, id));
                }
            }
            let flagged = flagged.into_iter().map(|(id, flags)| ((id, Check::Alone), flags));
            Arc::make_mut(&mut self.flags).extend(flagged);
        }
        self.series = Groups::new(series);
        let found: Vec<(RecordId, Flag)> = self
            .documents
            .par_chunks(64)
            .flat_map_iter(|documents| {
                let mut found = Vec::new();
                for ids in documents {
                    within_document(project, ids, &mut found);
                }
                found
            })
            .collect();
        self.put(Check::Within, found);
        let found: Vec<Found> = self
            .series
            .all()
            .par_chunks(256)
            .flat_map_iter(|groups| {
                let (mut found, mut members) = (Vec::new(), Vec::new());
                for group in groups {
                    self.members(group, &mut members);
                    along::check(&mut members, &mut found);
                }
                found
            })
            .collect();
        let found = found.into_iter().filter_map(|found| along_flag(project, found)).collect();
        self.put(Check::Along, found);
    }

    /// Looks again at what the records `touched` have to do with.
    fn look_at(&mut self, project: &Project, touched: &[RangeInclusive<u32>]) {
        let (mut series, mut documents) = (BTreeSet::new(), BTreeSet::new());
        let (mut gone, mut come) = (BTreeSet::new(), Vec::new());
        self.documents.resize(project.next_document().0 as usize, Vec::new());
        for id in touched.iter().cloned().flatten() {
            let record = project.record(RecordId(id));
            if self.facts.len() <= id as usize {
                self.facts.resize(id as usize + 1, Fact::default());
                self.homes.resize(id as usize + 1, u32::MAX);
            }
            let fact = record.map(Fact::of).unwrap_or_default();
            let before = std::mem::replace(&mut self.facts[id as usize], fact);
            if before.series != fact.series {
                gone.insert((before.series, id));
                come.extend(Some((fact.series, id)).filter(|member| member.0 != 0));
            }
            series.extend([before.series, fact.series].into_iter().filter(|key| *key != 0));
            for check in [Check::Alone, Check::Within, Check::Along] {
                Arc::make_mut(&mut self.flags).remove(&(RecordId(id), check));
            }
            match record {
                Some(record) => {
                    let mut known = record.document.and_then(|of| Some((of, *self.notations.get(&of)?)));
                    let flags = alone_flags(project, record, &mut known);
                    self.notations.extend(known);
                    if !flags.is_empty() {
                        Arc::make_mut(&mut self.flags).insert((RecordId(id), Check::Alone), flags);
                    }
                    if let Some(document) = record.document {
                        self.homes[id as usize] = document.0;
                        let ids = &mut self.documents[document.0 as usize];
                        if let Err(at) = ids.binary_search(&id) {
                            ids.insert(at, id);
                        }
                        documents.insert(document.0);
                    }
                }
                // The list of its document keeps it, in case it comes back.
                None => documents.extend(home(&self.homes, id)),
            }
        }
        self.series.regroup(&gone, come);
        let mut found = Vec::new();
        for document in documents {
            let ids = &self.documents[document as usize];
            for id in ids {
                Arc::make_mut(&mut self.flags).remove(&(RecordId(*id), Check::Within));
            }
            within_document(project, ids, &mut found);
        }
        self.put(Check::Within, found);
        let (mut found, mut members) = (Vec::new(), Vec::new());
        for key in series {
            for (_, id) in self.series.of(key) {
                Arc::make_mut(&mut self.flags).remove(&(RecordId(*id), Check::Along));
            }
            self.members(self.series.of(key), &mut members);
            along::check(&mut members, &mut found);
        }
        let found = found.into_iter().filter_map(|found| along_flag(project, found)).collect();
        self.put(Check::Along, found);
    }

    /// The members of a series, ready to be looked through.
    fn members(&self, group: &[(u64, u32)], members: &mut Vec<Member>) {
        members.clear();
        members.extend(group.iter().map(|(_, id)| {
            let alone = self.flags.get(&(RecordId(*id), Check::Alone));
            let implausible = alone.is_some_and(|flags| {
                flags.iter().any(|flag| matches!(flag.reason, Reason::Implausible { .. } | Reason::Separator { .. }))
            });
            Member { id: *id, fact: self.facts[*id as usize], implausible }
        }));
    }

    fn put(&mut self, check: Check, found: Vec<(RecordId, Flag)>) {
        let flags = Arc::make_mut(&mut self.flags);
        for (id, flag) in found {
            flags.entry((id, check)).or_default().push(flag);
        }
    }
}

/// What a look at some records by themselves found: what they state, and their flags.
type Looked = (Vec<(u32, Fact)>, Vec<(RecordId, Vec<Flag>)>);

/// The number of a record's document.
fn home(homes: &[u32], id: u32) -> Option<u32> {
    homes.get(id as usize).copied().filter(|document| *document != u32::MAX)
}

/// The flags of a record by itself; `last` keeps what the numbers of the last document that was asked for show.
fn alone_flags(project: &Project, record: &Record, last: &mut Option<(DocumentId, NotationEvidence)>) -> Vec<Flag> {
    if record.review == Review::Rejected {
        return Vec::new();
    }
    let document = record.document.and_then(|id| project.document(id));
    alone::check(record, document, |document| match (record.document, *last) {
        (Some(id), Some((known, evidence))) if id == known => evidence,
        (id, _) => {
            let evidence = NotationEvidence::of(&document.text);
            *last = id.map(|id| (id, evidence));
            evidence
        }
    })
}

fn within_document(project: &Project, ids: &[u32], found: &mut Vec<(RecordId, Flag)>) {
    let records: Vec<(RecordId, &Record)> =
        ids.iter().filter_map(|id| Some((RecordId(*id), project.record(RecordId(*id))?))).collect();
    within::check(&records, found);
}

/// A finding in a series as a flag, with its values in the record's unit.
fn along_flag(project: &Project, found: Found) -> Option<(RecordId, Flag)> {
    let value = |log: f32| plausible::rounded(f64::from(log).exp());
    Some(match found {
        Found::Fold { id, nearest, thousands } => {
            let id = RecordId(id);
            let repair = alone::shifted(project.record(id)?.figure.value?, thousands * 3);
            let factor = 1000_u32.pow(thousands.unsigned_abs().min(3));
            (id, Flag { reason: Reason::ThousandFold { other: RecordId(nearest), factor }, repair })
        }
        Found::Off { id, nearest, low, high, points } => {
            let reason = Reason::OffSeries { low: value(low), high: value(high), points, nearest: RecordId(nearest) };
            (RecordId(id), Flag::of(reason))
        }
        Found::Growth { id, earlier, expected } => {
            (RecordId(id), Flag::of(Reason::Growth { earlier: RecordId(earlier), expected: value(expected) }))
        }
    })
}

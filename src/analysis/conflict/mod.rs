//! Conflicts: records of one key (what, where, which enterprise, when) whose values disagree.
//!
//! They are computed from the records as they stand, kept in no file, and brought up to date with the changes that were
//! made since: after an edit only the series of the record is looked at again. What people decide on them is in the
//! project ([`crate::project::Settlement`], [`crate::project::Rule`]). Nothing here depends on the order of the records.
//!
//! Rejected records state nothing, and neither do records without place, period or value. What differs only in how
//! exactly it is said is a conflict of its own class, [`ConflictClass::Rounding`], so that it can be put aside by a rule.

mod classify;
mod side;
mod standing;
mod statement;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::ops::RangeInclusive;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::Sources;
use super::seen::Seen;
use crate::domain::{Catalogue, ConflictClass, FigureKey, Record, RecordId, Review};
use crate::project::Project;
use classify::{Elsewhere, classify};
pub use side::Side;
pub use standing::{Standing, preferred};
use statement::Statement;

/// Beyond so many records touched, all of them are looked at afresh.
const FEW: usize = 4096;

/// Records of one key that disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What they are about.
    pub key: FigureKey,
    /// What explains the disagreement; of several explanations the one that wants a look most.
    pub class: ConflictClass,
    /// The values, the lowest first, two at least.
    pub sides: Vec<Side>,
    /// A record that states one of the values for another time.
    pub hint: Option<RecordId>,
}

/// The conflicts of a project, as of the last [`Conflicts::refresh`].
#[derive(Clone, Debug, Default)]
pub struct Conflicts {
    seen: Option<Seen>,
    /// The key of each record that states something, by its number.
    keys: Vec<Option<FigureKey>>,
    /// The records of each series: numbers of series in order, and their members.
    series: Vec<(u64, u32)>,
    found: BTreeMap<FigureKey, (Conflict, Standing)>,
    sources: Sources,
}

impl Conflicts {
    /// The conflicts of a project.
    pub fn of(project: &Project) -> Self {
        let mut conflicts = Self::default();
        conflicts.refresh(project);
        conflicts
    }

    /// All conflicts with their standing, in the order of their keys.
    pub fn all(&self) -> impl Iterator<Item = (&Conflict, Standing)> {
        self.found.values().map(|(conflict, standing)| (conflict, *standing))
    }

    /// The conflict of a key.
    pub fn get(&self, key: &FigureKey) -> Option<(&Conflict, Standing)> {
        self.found.get(key).map(|(conflict, standing)| (conflict, *standing))
    }

    /// The conflict in which a record is.
    pub fn of_record(&self, id: RecordId) -> Option<(&Conflict, Standing)> {
        let key = self.keys.get(id.0 as usize)?.as_ref()?;
        self.get(key).filter(|(conflict, _)| conflict.sides.iter().any(|side| side.records.contains(&id)))
    }

    /// How many conflicts are open.
    pub fn open(&self) -> usize {
        self.found.values().filter(|(_, standing)| standing.is_open()).count()
    }

    /// How many sources state a value: copies of one text count once.
    pub fn sources(&mut self, project: &Project, side: &Side) -> usize {
        self.sources.count(project, &side.records)
    }

    /// Brings the conflicts up to date. It must be one and the same project each time; costs nothing where it did not
    /// change, little after a few edits, and a look at everything else.
    pub fn refresh(&mut self, project: &Project) {
        let now = Seen::of(project);
        let before = self.seen.replace(now);
        if before == Some(now) {
            return;
        }
        match before.and_then(|before| before.touched(project, FEW)) {
            Some(touched) => self.look_at(project, &touched),
            None => self.look_at_all(project),
        }
        // Decisions and rules may have changed, and conflicts are few.
        for (conflict, standing) in self.found.values_mut() {
            *standing = Standing::of(conflict, project, &mut self.sources);
        }
    }

    fn look_at_all(&mut self, project: &Project) {
        self.found.clear();
        self.sources = Sources::default();
        let records: Vec<(RecordId, &Record)> = project.records().collect();
        let keys: Vec<Option<FigureKey>> =
            records.par_iter().map(|(_, record)| key_of(record, project.catalogue())).collect();
        self.keys.clear();
        self.keys.resize(records.last().map_or(0, |(id, _)| id.0 as usize + 1), None);
        self.series.clear();
        self.series.reserve(records.len());
        for ((id, _), key) in records.iter().zip(keys) {
            self.keys[id.0 as usize] = key;
            self.series.extend(key.map(|key| (series_of(&key), id.0)));
        }
        self.series.par_sort_unstable();
        let groups: Vec<&[(u64, u32)]> =
            self.series.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1).collect();
        let found: Vec<Conflict> = groups.par_iter().flat_map_iter(|group| conflicts(project, group)).collect();
        self.put(found);
    }

    fn look_at(&mut self, project: &Project, touched: &[RangeInclusive<u32>]) {
        let mut series = BTreeSet::new();
        for id in touched.iter().cloned().flatten() {
            if self.keys.len() <= id as usize {
                self.keys.resize(id as usize + 1, None);
            }
            let after = project.record(RecordId(id)).and_then(|record| key_of(record, project.catalogue()));
            let before = std::mem::replace(&mut self.keys[id as usize], after);
            let (before, after) = (before.map(|key| series_of(&key)), after.map(|key| series_of(&key)));
            series.extend(before.into_iter().chain(after));
            if before == after {
                continue;
            }
            if let Some(Ok(at)) = before.map(|before| self.series.binary_search(&(before, id))) {
                self.series.remove(at);
            }
            if let Some(after) = after
                && let Err(at) = self.series.binary_search(&(after, id))
            {
                self.series.insert(at, (after, id));
            }
        }
        self.found.retain(|key, _| !series.contains(&series_of(key)));
        let mut found = Vec::new();
        for number in series {
            let from = self.series.partition_point(|entry| entry.0 < number);
            let to = self.series.partition_point(|entry| entry.0 <= number);
            found.extend(conflicts(project, &self.series[from..to]));
        }
        self.put(found);
    }

    fn put(&mut self, found: Vec<Conflict>) {
        self.found.extend(found.into_iter().map(|conflict| (conflict.key, (conflict, Standing::Open))));
    }
}

/// The key of what a record states; nothing for one that states nothing.
fn key_of(record: &Record, catalogue: &Catalogue) -> Option<FigureKey> {
    if record.review == Review::Rejected || record.figure.value.is_none() {
        return None;
    }
    FigureKey::of(&record.figure, catalogue)
}

/// The number of the series that all periods of a key are in. Should two series share one, they are looked through
/// together, which costs a little time and changes nothing.
fn series_of(key: &FigureKey) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one((key.indicator, key.place, key.operator, key.unit))
}

/// The conflicts among the records of a series.
fn conflicts(project: &Project, group: &[(u64, u32)]) -> Vec<Conflict> {
    let mut cells: BTreeMap<FigureKey, Vec<Statement>> = BTreeMap::new();
    for id in group.iter().map(|(_, id)| RecordId(*id)) {
        let Some(record) = project.record(id) else { continue };
        let (Some(key), Some(value)) = (key_of(record, project.catalogue()), record.figure.value) else { continue };
        let published = record.document.and_then(|id| project.document(id)).and_then(|document| document.published);
        cells.entry(key).or_default().push(Statement {
            id,
            key,
            value: value.normalize(),
            bound: record.figure.bound,
            status: record.figure.status,
            document: record.document,
            published,
        });
    }
    if cells.values().all(|statements| agree(statements)) {
        return Vec::new();
    }
    let mut elsewhere = Elsewhere::new();
    for statement in cells.values().flatten() {
        let times = elsewhere.entry(statement.value).or_default();
        let first = times.entry(statement.key.period).or_insert(statement.id);
        *first = (*first).min(statement.id);
    }
    cells.into_iter().filter_map(|(key, statements)| conflict(key, &statements, &elsewhere)).collect()
}

fn agree(statements: &[Statement]) -> bool {
    statements.windows(2).all(|pair| pair[0].value == pair[1].value)
}

fn conflict(key: FigureKey, statements: &[Statement], elsewhere: &Elsewhere) -> Option<Conflict> {
    let mut sides: BTreeMap<Decimal, Vec<&Statement>> = BTreeMap::new();
    for statement in statements {
        sides.entry(statement.value).or_default().push(statement);
    }
    if sides.len() < 2 {
        return None;
    }
    let sides: Vec<(Decimal, Vec<&Statement>)> = sides.into_iter().collect();
    let mut worst: Option<(ConflictClass, Option<RecordId>)> = None;
    for (nr, (_, one)) in sides.iter().enumerate() {
        for (_, other) in &sides[nr + 1..] {
            for (a, b) in one.iter().flat_map(|a| other.iter().map(move |b| (a, b))) {
                let found = classify(a, b, elsewhere);
                // Of two records with the same explanation the first is shown, whatever the order.
                let graver = worst.is_none_or(|known| {
                    found.0 > known.0
                        || (found.0 == known.0 && found.1.is_some_and(|id| known.1.is_none_or(|k| id < k)))
                });
                if graver {
                    worst = Some(found);
                }
            }
        }
    }
    let (class, hint) = worst?;
    let side = |(value, statements): (Decimal, Vec<&Statement>)| {
        let mut records: Vec<RecordId> = statements.iter().map(|statement| statement.id).collect();
        records.sort_unstable();
        Side { value, records }
    };
    Some(Conflict { key, class, sides: sides.into_iter().map(side).collect(), hint })
}

/// How many digits a value has before only zeros follow.
fn digits_of(value: Decimal) -> u32 {
    statement::digits(value)
}

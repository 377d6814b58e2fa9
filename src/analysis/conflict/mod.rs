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
use std::sync::Arc;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::Sources;
use super::groups::Groups;
use super::seen::{SMALL, Seen};
#[cfg(test)]
use crate::domain::work;
use crate::domain::{Catalogue, ConflictClass, FigureKey, Record, RecordId, Review};
use crate::extract::Lexis;
use crate::project::{Preferred, Project, Rule, RuleId, Settlement};
use classify::{Elsewhere, classify};
pub use side::Side;
pub use standing::Standing;
use standing::preferred;
use statement::Statement;

/// So many records of one key are each compared with all others; of more the pairs would be without number.
const MOST_COMPARED: usize = 32;
/// Beyond so many records touched, all of them are looked at afresh.
const MANY: usize = 4096;

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
    /// The number of the series of each record that states something, by its number.
    homes: Vec<Option<u64>>,
    /// The records of each series, by its number.
    series: Groups,
    /// The conflicts of each series, by its number.
    keys: BTreeMap<u64, Vec<FigureKey>>,
    /// Shared with what is shown while all else is away, being brought up to date.
    found: Arc<BTreeMap<FigureKey, (Conflict, Standing)>>,
    /// What people had decided when it was looked at last.
    settlements: BTreeMap<FigureKey, Settlement>,
    rules: Vec<(RuleId, Rule)>,
    /// What says whether an indicator is a stock.
    lexis: Arc<Lexis>,
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
    pub fn of_record(&self, project: &Project, id: RecordId) -> Option<(&Conflict, Standing)> {
        let key = key_of(project.record(id)?, project.catalogue())?;
        self.get(&key).filter(|(conflict, _)| conflict.sides.iter().any(|side| side.records.contains(&id)))
    }

    /// How many conflicts are open.
    pub fn open(&self) -> usize {
        self.found.values().filter(|(_, standing)| standing.is_open()).count()
    }

    /// How many sources state a value: copies of one text count once.
    pub fn sources(&mut self, project: &Project, side: &Side) -> usize {
        self.sources.count(project, &side.records)
    }

    /// How many of the open conflicts of a class a preference would settle, and how many there are.
    pub fn reach(&mut self, project: &Project, class: ConflictClass, wanted: Preferred) -> (usize, usize) {
        let open = self.found.values().filter(|(conflict, standing)| conflict.class == class && standing.is_open());
        open.fold((0, 0), |(settled, all), (conflict, _)| {
            (settled + usize::from(preferred(conflict, wanted, project, &mut self.sources).is_some()), all + 1)
        })
    }

    /// Brings the conflicts up to date. It must be one and the same project each time; costs nothing where it did not
    /// change, little after a few edits, and a look at everything else.
    pub fn refresh(&mut self, project: &Project) {
        let now = Seen::of(project);
        let before = self.seen.replace(now);
        if before == Some(now) {
            return;
        }
        let before = before.filter(|_| self.knows_words(project));
        self.lexis = Arc::clone(project.lexis());
        let fresh = match before.and_then(|before| before.touched(project, MANY)) {
            Some(touched) => self.look_at(project, &touched),
            None => self.look_at_all(project),
        };
        self.judge(project, fresh);
    }

    /// Whether bringing them up to date takes long enough to be done beside other work.
    pub fn is_far_from(&self, project: &Project) -> bool {
        // A rule is held against every conflict.
        let judged = || project.rules().eq(self.rules.iter().map(|(id, rule)| (*id, rule)));
        Seen::is_far(self.seen.filter(|_| self.knows_words(project)), project)
            || (self.found.len() > SMALL && !judged())
    }

    /// Whether the project's own words are those of before.
    fn knows_words(&self, project: &Project) -> bool {
        Arc::ptr_eq(&self.lexis, project.lexis())
    }

    /// Takes all away to bring it up to date elsewhere, and leaves the conflicts as they are to be shown meanwhile.
    #[must_use]
    pub fn take_away(&mut self) -> Self {
        let (found, lexis) = (Arc::clone(&self.found), Arc::clone(&self.lexis));
        let shown = Self { seen: self.seen, found, lexis, ..Self::default() };
        std::mem::replace(self, shown)
    }

    /// Says how far each conflict has come: those that were found just now, and those on which something else is decided
    /// than before.
    fn judge(&mut self, project: &Project, fresh: Vec<FigureKey>) {
        let rules: Vec<(RuleId, Rule)> = project.rules().map(|(id, rule)| (id, rule.clone())).collect();
        let settlements: BTreeMap<FigureKey, Settlement> =
            project.settlements().map(|settlement| (settlement.key, settlement.clone())).collect();
        let mut keys: BTreeSet<FigureKey> = fresh.into_iter().collect();
        if rules == self.rules {
            let known = settlements.keys().chain(self.settlements.keys());
            keys.extend(known.filter(|key| settlements.get(key) != self.settlements.get(key)));
        } else {
            keys.extend(self.found.keys());
        }
        (self.rules, self.settlements) = (rules, settlements);
        if keys.is_empty() {
            return;
        }
        let found = Arc::make_mut(&mut self.found);
        for key in keys {
            if let Some((conflict, standing)) = found.get_mut(&key) {
                *standing = Standing::of(conflict, project, &mut self.sources);
            }
        }
    }

    fn look_at_all(&mut self, project: &Project) -> Vec<FigureKey> {
        self.found = Arc::default();
        self.keys.clear();
        self.sources = Sources::default();
        let records: Vec<(RecordId, &Record)> = project.records().collect();
        let number = |record: &Record| key_of(record, project.catalogue()).map(|key| series_of(&key));
        let numbers: Vec<Option<u64>> = records.par_iter().map(|(_, record)| number(record)).collect();
        self.homes.clear();
        self.homes.resize(records.last().map_or(0, |(id, _)| id.0 as usize + 1), None);
        let mut series = Vec::with_capacity(records.len());
        for ((id, _), number) in records.iter().zip(numbers) {
            self.homes[id.0 as usize] = number;
            series.extend(number.map(|number| (number, id.0)));
        }
        self.series = Groups::new(series);
        let groups = self.series.all();
        let found: Vec<Conflict> = groups.par_iter().flat_map_iter(|group| conflicts(project, group)).collect();
        self.put(found)
    }

    fn look_at(&mut self, project: &Project, touched: &[RangeInclusive<u32>]) -> Vec<FigureKey> {
        let mut series = BTreeSet::new();
        let (mut gone, mut come) = (BTreeSet::new(), Vec::new());
        for id in touched.iter().cloned().flatten() {
            if self.homes.len() <= id as usize {
                self.homes.resize(id as usize + 1, None);
            }
            let key = project.record(RecordId(id)).and_then(|record| key_of(record, project.catalogue()));
            let after = key.map(|key| series_of(&key));
            let before = std::mem::replace(&mut self.homes[id as usize], after);
            series.extend(before.into_iter().chain(after));
            if before != after {
                gone.extend(before.map(|before| (before, id)));
                come.extend(after.map(|after| (after, id)));
            }
        }
        self.series.regroup(&gone, come);
        if series.is_empty() {
            return Vec::new();
        }
        let known = Arc::make_mut(&mut self.found);
        for key in series.iter().filter_map(|number| self.keys.remove(number)).flatten() {
            known.remove(&key);
        }
        let mut found = Vec::new();
        for number in series {
            found.extend(conflicts(project, self.series.of(number)));
        }
        self.put(found)
    }

    fn put(&mut self, found: Vec<Conflict>) -> Vec<FigureKey> {
        let keys: Vec<FigureKey> = found.iter().map(|conflict| conflict.key).collect();
        for key in &keys {
            self.keys.entry(series_of(key)).or_default().push(*key);
        }
        let found = found.into_iter().map(|conflict| (conflict.key, (conflict, Standing::Open)));
        Arc::make_mut(&mut self.found).extend(found);
        keys
    }
}

/// The records that are believed where these ones disagree, by a choice or a rule.
pub(super) fn believed(
    project: &Project,
    records: impl Iterator<Item = RecordId>,
    sources: &mut Sources,
) -> BTreeSet<RecordId> {
    let prefers = project.rules().any(|(_, rule)| matches!(rule, Rule::Prefer(_)));
    if project.settlements().next().is_none() && !prefers {
        return BTreeSet::new();
    }
    let mut groups: BTreeMap<u64, Vec<(u64, u32)>> = BTreeMap::new();
    for id in records {
        if let Some(key) = project.record(id).and_then(|record| key_of(record, project.catalogue())) {
            let number = series_of(&key);
            groups.entry(number).or_default().push((number, id.0));
        }
    }
    let found = groups.values().flat_map(|group| conflicts(project, group));
    found.filter_map(|conflict| Standing::of(&conflict, project, sources).record()).collect()
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
    let mut compare = |one: &Statement, other: &Statement| {
        #[cfg(test)]
        work::note(1);
        let found = classify(one, other, elsewhere);
        // Of two records with the same explanation the first is shown, whatever the order.
        let graver = worst.is_none_or(|known| {
            found.0 > known.0 || (found.0 == known.0 && found.1.is_some_and(|id| known.1.is_none_or(|k| id < k)))
        });
        if graver {
            worst = Some(found);
        }
    };
    if statements.len() <= MOST_COMPARED {
        for (nr, (_, one)) in sides.iter().enumerate() {
            let others = || sides[nr + 1..].iter().flat_map(|(_, other)| other);
            for one in one {
                others().for_each(|other| compare(one, other));
            }
        }
    } else {
        // So many values of one figure have no one explanation: each is held against the next one, the lowest and the highest.
        let firsts: Vec<&Statement> =
            sides.iter().filter_map(|(_, side)| side.iter().copied().min_by_key(|own| own.id)).collect();
        let ends = [0, firsts.len() - 1];
        for (nr, (_, side)) in sides.iter().enumerate() {
            for other in [nr + 1, nr.wrapping_sub(1)].into_iter().chain(ends).filter(|other| *other != nr) {
                let Some(other) = firsts.get(other) else { continue };
                for one in side {
                    compare(one, other);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Bound, IndicatorId, PlaceId, Status, Unit};

    /// So many records of one figure, whose values repeat after so many.
    fn statements(records: u32, values: u32) -> Vec<Statement> {
        let key = FigureKey {
            indicator: IndicatorId::new("revenue.telecom"),
            place: PlaceId::new("cao-bang"),
            operator: None,
            unit: Unit::Vnd,
            period: "2022".parse().unwrap(),
            plan: false,
        };
        let of = |nr: u32| Statement {
            id: RecordId(nr),
            key,
            value: (701 + nr % values * 3).into(),
            bound: Bound::Exact,
            status: Status::Actual,
            document: None,
            published: None,
        };
        (0..records).map(of).collect()
    }

    #[test]
    fn the_work_for_one_figure_grows_with_its_records_and_not_with_their_pairs() {
        let of = |statements: &[Statement]| conflict(statements[0].key, statements, &Elsewhere::new()).unwrap();
        let work = |records, values| {
            let statements = statements(records, values);
            work::of(|| drop(of(&statements)))
        };
        for (few, many, values) in [(100, 1_000, 1_000), (100, 1_000, 2), (100, 1_000, 133)] {
            assert!(work(many, values) <= 10 * work(few, values) + 40, "{values}");
        }
        // All values stand there, the lowest first, whatever the order of the records.
        let mut all = statements(400, 133);
        let conflict = of(&all);
        assert_eq!(conflict.sides.len(), 133);
        assert!(conflict.sides.windows(2).all(|pair| pair[0].value < pair[1].value));
        assert_eq!(conflict.sides.iter().map(|side| side.records.len()).sum::<usize>(), 400);
        all.reverse();
        assert_eq!(of(&all), conflict);
    }
}

//! Which conflicts are listed, which one is looked at, and what is about to be decided on it.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::analysis::{Conflict, ConflictStanding, Conflicts};
use crate::domain::{ConflictClass, FigureKey};
use crate::project::{Preferred, Project};

/// What the workspace shows.
#[derive(Clone, Debug, Default)]
pub struct ConflictsView {
    /// Only this class.
    pub class: Option<ConflictClass>,
    /// Whether settled ones are listed too.
    pub settled: bool,
    /// The one that is looked at. It stays in the list whatever is decided on it.
    pub selected: Option<FigureKey>,
    /// The reason as it is typed.
    pub reason: String,
    /// What a rule would prefer.
    pub preferred: Option<Preferred>,
    /// Bring the selected row into view.
    pub reveal: bool,
    /// How far the list is scrolled.
    pub offset: f32,
    of: Option<(u64, Option<ConflictClass>, bool, Option<FigureKey>)>,
    listed: Rc<[FigureKey]>,
    /// How many there are of each class, and how many of those nobody settled.
    classes: BTreeMap<ConflictClass, (usize, usize)>,
    counts: Vec<usize>,
    counted: Option<(u64, ConflictClass, Preferred)>,
    reach: (usize, usize),
}

impl ConflictsView {
    /// Brings the list up to date.
    pub(in crate::app) fn refresh(&mut self, project: &Project, conflicts: &mut Conflicts) {
        let now = (project.version(), self.class, self.settled, self.selected);
        if self.of != Some(now) {
            if self.of.is_none_or(|of| of.3 != self.selected) {
                self.reason = self
                    .selected
                    .and_then(|key| project.settlement(&key))
                    .map(|settlement| settlement.reason.clone())
                    .unwrap_or_default();
                self.preferred = None;
            }
            if self.selected.is_some_and(|key| conflicts.get(&key).is_none()) {
                self.selected = None;
            }
            let is_listed = |conflict: &Conflict, standing: ConflictStanding| {
                self.selected == Some(conflict.key)
                    || (self.class.is_none_or(|class| class == conflict.class) && (self.settled || standing.is_open()))
            };
            self.classes.clear();
            for (conflict, standing) in conflicts.all() {
                let (all, open) = self.classes.entry(conflict.class).or_default();
                (*all, *open) = (*all + 1, *open + usize::from(standing.is_open()));
            }
            let mut listed: Vec<&Conflict> = conflicts
                .all()
                .filter(|(conflict, standing)| is_listed(conflict, *standing))
                .map(|(conflict, _)| conflict)
                .collect();
            listed.sort_by_key(|conflict| (std::cmp::Reverse(conflict.class), conflict.key));
            self.listed = listed.into_iter().map(|conflict| conflict.key).collect();
            let selected = self.selected.and_then(|key| conflicts.get(&key)).map(|(conflict, _)| conflict.clone());
            let sides = selected.iter().flat_map(|conflict| &conflict.sides);
            self.counts = sides.map(|side| conflicts.sources(project, side)).collect();
            self.of = Some((now.0, now.1, now.2, self.selected));
        }
        self.count(project, conflicts);
    }

    /// Lists them afresh the next time: others are known than before.
    pub(in crate::app) fn look_again(&mut self) {
        (self.of, self.counted) = (self.of.map(|of| (u64::MAX, of.1, of.2, of.3)), None);
    }

    /// How many of the open conflicts of the class a rule would settle, and how many there are.
    fn count(&mut self, project: &Project, conflicts: &mut Conflicts) {
        let Some((conflict, _)) = self.selected.and_then(|key| conflicts.get(&key)) else { return };
        let wanted = self.preference(conflict.class);
        let now = Some((project.version(), conflict.class, wanted));
        if self.counted == now {
            return;
        }
        self.counted = now;
        let class = conflict.class;
        self.reach = conflicts.reach(project, class, wanted);
    }

    /// The conflicts that are listed.
    pub fn listed(&self) -> &Rc<[FigureKey]> {
        &self.listed
    }

    /// How many conflicts nobody settled.
    pub fn open(&self) -> usize {
        self.classes.values().map(|(_, open)| open).sum()
    }

    /// How many conflicts of a class there are to list.
    pub fn count_of(&self, class: ConflictClass) -> usize {
        let (all, open) = self.classes.get(&class).copied().unwrap_or_default();
        if self.settled { all } else { open }
    }

    /// How many sources state each value of the selected conflict.
    pub fn counts(&self) -> &[usize] {
        &self.counts
    }

    /// How many of the open conflicts of the class the rule in preparation would settle, and how many there are.
    pub fn reach(&self) -> (usize, usize) {
        self.reach
    }

    /// What a rule for `class` prefers as long as nothing else is chosen.
    pub fn preference(&self, class: ConflictClass) -> Preferred {
        self.preferred.unwrap_or(match class {
            ConflictClass::Estimate => Preferred::Final,
            ConflictClass::Restated | ConflictClass::Boundary => Preferred::Latest,
            ConflictClass::Rounding => Preferred::MostExact,
            ConflictClass::Dispute => Preferred::MostSources,
            ConflictClass::OtherPeriod | ConflictClass::Thousandfold => Preferred::Reviewed,
        })
    }

    /// Selects the conflict `by` further down the list.
    pub fn step(&mut self, by: isize) {
        let last = self.listed.len().saturating_sub(1);
        let at = self.selected.and_then(|key| self.listed.iter().position(|known| *known == key));
        let at = at.map_or(0, |at| at.saturating_add_signed(by).min(last));
        self.select(self.listed.get(at).copied());
    }

    /// Selects a conflict, and brings it into view.
    pub fn select(&mut self, key: Option<FigureKey>) {
        if key.is_some() {
            self.selected = key;
            self.reveal = true;
        }
    }

    /// Selects the next listed one that nobody settled, going round; says whether there was one.
    pub fn step_to_open(&mut self, conflicts: &Conflicts) -> bool {
        let at = self.selected.and_then(|key| self.listed.iter().position(|known| *known == key));
        let (before, after) = self.listed.split_at(at.map_or(0, |at| at + 1).min(self.listed.len()));
        let is_open = |key: &&FigureKey| conflicts.get(key).is_some_and(|(_, standing)| standing.is_open());
        let next = after.iter().chain(before).find(is_open).copied();
        self.select(next);
        next.is_some()
    }
}

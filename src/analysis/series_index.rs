//! Which records an indicator's series come from, kept up to date change by change.
//!
//! A project may hold a million records, of which one indicator has a few thousand. After an edit only the records that
//! it touched are looked at, and only their indicators are counted anew. A look at all of them is made beside the window,
//! see [`SeriesIndex::is_far_from`].

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::conflict::believed;
use super::seen::{SMALL, Seen};
use super::series::{Series, SeriesFilter, series_of};
use super::{SeriesKey, Sources};
use crate::domain::{Family, IndicatorId, Period, PlaceId, RecordId};
use crate::extract::Lexis;
use crate::project::Project;

/// After a change of more records all are looked at.
const FEW: usize = 20_000;

/// What an indicator has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    /// Points of all its series.
    points: usize,
    /// Series of a province's whole market with at least two points.
    lines: usize,
}

/// The records of each indicator, by number.
#[derive(Clone, Debug, Default)]
pub struct SeriesIndex {
    seen: Option<(u64, Seen)>,
    filter: SeriesFilter,
    /// What says whether an indicator is a stock, and in which order they are listed.
    lexis: Arc<Lexis>,
    /// By the number of the record: its indicator, if it is in the project.
    homes: Vec<Option<IndicatorId>>,
    records: HashMap<IndicatorId, Vec<RecordId>>,
    counts: HashMap<IndicatorId, Count>,
    /// What is known of the texts that state figures which disagree.
    sources: Sources,
}

impl SeriesIndex {
    /// Whether bringing it up to date takes long enough to be done beside the window.
    pub fn is_far_from(&self, project: &Project, generation: u64, filter: &SeriesFilter) -> bool {
        if project.next_record().0 as usize <= SMALL {
            return false;
        }
        let knows = self.filter == *filter && Arc::ptr_eq(&self.lexis, project.lexis());
        match self.seen.filter(|(of, _)| *of == generation && knows) {
            Some((_, before)) => before != Seen::of(project) && before.touched(project, FEW).is_none(),
            None => true,
        }
    }

    /// Whether it knows this project, be it in an earlier state.
    pub fn knows(&self, generation: u64) -> bool {
        self.seen.is_some_and(|(of, _)| of == generation)
    }

    /// Takes over from the one before what is known of texts.
    #[must_use]
    pub fn following(mut self, before: Self) -> Self {
        if self.seen.map(|(of, _)| of) == before.seen.map(|(of, _)| of) {
            self.sources = before.sources;
        }
        self
    }

    /// Brings the index up to date. `generation` tells one project from another.
    pub fn refresh(&mut self, project: &Project, generation: u64, filter: &SeriesFilter) {
        let now = Seen::of(project);
        if self.seen.is_some_and(|(of, _)| of != generation) {
            self.sources = Sources::default();
        }
        let changed = match self.seen.replace((generation, now)) {
            Some((of, before)) if of == generation && before == now => HashSet::new(),
            Some((of, before)) if of == generation => match before.touched(project, FEW) {
                Some(records) => self.look_at(project, records.into_iter().flatten().map(RecordId)),
                None => self.look_at_all(project),
            },
            _ => self.look_at_all(project),
        };
        if self.filter == *filter && Arc::ptr_eq(&self.lexis, project.lexis()) {
            self.count(project, changed.into_iter());
        } else {
            self.filter = filter.clone();
            self.lexis = Arc::clone(project.lexis());
            let all: Vec<IndicatorId> = self.records.keys().copied().collect();
            self.count(project, all.into_iter());
        }
    }

    fn look_at_all(&mut self, project: &Project) -> HashSet<IndicatorId> {
        let before = std::mem::take(&mut self.records);
        self.homes.clear();
        for (id, record) in project.records() {
            let indicator = record.figure.indicator;
            self.homes.resize(id.0 as usize, None);
            self.homes.push(Some(indicator));
            self.records.entry(indicator).or_default().push(id);
        }
        before.into_keys().chain(self.records.keys().copied()).collect()
    }

    /// Takes in what became of some records; returns the indicators that they had or have.
    fn look_at(&mut self, project: &Project, records: impl Iterator<Item = RecordId>) -> HashSet<IndicatorId> {
        let mut changed = HashSet::new();
        for id in records {
            let at = id.0 as usize;
            if at >= self.homes.len() {
                self.homes.resize(at + 1, None);
            }
            let now = project.record(id).map(|record| record.figure.indicator);
            let before = std::mem::replace(&mut self.homes[at], now);
            changed.extend(before.into_iter().chain(now));
            if before == now {
                continue;
            }
            if let Some(own) = before.and_then(|indicator| self.records.get_mut(&indicator))
                && let Ok(at) = own.binary_search(&id)
            {
                own.remove(at);
            }
            if let Some(indicator) = now {
                let own = self.records.entry(indicator).or_default();
                if let Err(at) = own.binary_search(&id) {
                    own.insert(at, id);
                }
            }
        }
        changed
    }

    fn count(&mut self, project: &Project, indicators: impl Iterator<Item = IndicatorId>) {
        for indicator in indicators {
            let mut cells: HashMap<SeriesKey, HashSet<Period>> = HashMap::new();
            for id in self.records.get(&indicator).into_iter().flatten() {
                let cell = project.record(*id).and_then(|record| self.filter.admit(record, self.lexis.catalogue()));
                if let Some((key, period, _)) = cell {
                    cells.entry(key).or_default().insert(period);
                }
            }
            let is_line = |(key, periods): &(&SeriesKey, &HashSet<Period>)| {
                key.place != PlaceId::country() && key.operator.is_none() && periods.len() > 1
            };
            let count =
                Count { points: cells.values().map(HashSet::len).sum(), lines: cells.iter().filter(is_line).count() };
            if count.points == 0 {
                self.counts.remove(&indicator);
            } else {
                self.counts.insert(indicator, count);
            }
        }
    }

    /// The indicator that tells the most at first sight: among revenue and subscribers, or else among all, the one with
    /// the most provinces that have a line of at least two points, then the one with the most points, the first of
    /// equals.
    pub fn telling(&self) -> Option<IndicatorId> {
        let rank = |id: &IndicatorId| {
            let family = self.lexis.catalogue().get(*id).map(|indicator| indicator.family);
            let is_main = matches!(family, Some(Family::Revenue | Family::Subscribers));
            self.counts.get(id).map(|count| (is_main, count.lines, count.points))
        };
        self.counts().into_iter().rev().map(|(id, _)| id).max_by_key(rank)
    }

    /// The series of `indicator`, in the order of their keys; see [`super::series`].
    pub fn series(&mut self, project: &Project, indicator: IndicatorId) -> Vec<Series> {
        let own = || self.records.get(&indicator).into_iter().flatten();
        let records = own().filter_map(|id| Some((*id, project.record(*id)?)));
        let believed = believed(project, own().copied(), &mut self.sources);
        series_of(records, |id| project.document(id)?.published, &believed, &self.filter, project.catalogue())
    }

    /// How many points each indicator has, in the order of the catalogue, unknown indicators last; those without points
    /// are left out.
    pub fn counts(&self) -> Vec<(IndicatorId, usize)> {
        let known = self.lexis.catalogue().indicators();
        let places: BTreeMap<IndicatorId, usize> = known.iter().map(|indicator| indicator.id).zip(0..).collect();
        let mut listed: Vec<(IndicatorId, usize)> = self.counts.iter().map(|(id, count)| (*id, count.points)).collect();
        listed.sort_by_key(|(id, _)| (places.get(id).copied().unwrap_or(known.len()), *id));
        listed
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::series;
    use crate::domain::{Indicator, IndicatorKind, Names, Review, Slot, SlotValue, Unit};
    use crate::extract::GlossaryEntry;
    use crate::project::sample;

    fn own(kind: IndicatorKind) -> GlossaryEntry {
        let name = Names { en: "Letter boxes".into(), vi: "Hộp nhận thư".into() };
        GlossaryEntry::Indicator(Indicator {
            id: IndicatorId::new("own.boxes"),
            kind,
            unit: Unit::Count,
            family: Family::Network,
            name,
            definition: Names::default(),
        })
    }

    #[test]
    fn an_own_indicator_is_counted_by_its_kind_and_listed_with_its_family() {
        let at = Timestamp::UNIX_EPOCH;
        let mut project = sample(at);
        let (mut index, filter) = (SeriesIndex::default(), SeriesFilter::default());
        let boxes = IndicatorId::new("own.boxes");
        let is_yearly = |project: &Project, id: &RecordId| {
            project.record(*id).and_then(|record| record.figure.period).is_some_and(|period| period.months() == 12)
        };
        let yearly = project.records().map(|(id, _)| id).find(|id| is_yearly(&project, id)).unwrap();
        project.correct(yearly, &[SlotValue::Indicator(boxes)], at).unwrap();
        index.refresh(&project, 1, &filter);
        assert_eq!(index.counts().last(), Some(&(boxes, 1)), "unknown ones come last");
        assert!(index.series(&project, boxes)[0].key.length.is_some());
        project.define(own(IndicatorKind::Stock), None, at).unwrap();
        index.refresh(&project, 1, &filter);
        assert_eq!(index.series(&project, boxes)[0].key.length, None, "what stands at a moment has no length");
        let listed: Vec<_> = index.counts().iter().filter_map(|(id, _)| project.catalogue().get(*id)).collect();
        let families: Vec<Family> = listed.iter().map(|indicator| indicator.family).collect();
        let at_own = listed.iter().position(|indicator| indicator.id == boxes).unwrap();
        assert_eq!(listed.len(), index.counts().len());
        assert_eq!(families.iter().rposition(|family| *family == Family::Network), Some(at_own));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn edits_and_their_undoing_leave_the_index_as_a_new_one(steps in prop::collection::vec((0..7_u8, 0..400_u32), 1..20)) {
            let at = Timestamp::UNIX_EPOCH;
            let mut project = sample(at);
            let mut filter = SeriesFilter::default();
            let mut index = SeriesIndex::default();
            index.refresh(&project, 1, &filter);
            for (step, id) in steps {
                let id = RecordId(id);
                let other = project.record(RecordId((id.0 + 7) % 400)).map(|record| record.figure.indicator);
                match step {
                    0 => drop(project.review(&[id], Review::Rejected, at)),
                    1 => {
                        if let Some(other) = other {
                            drop(project.correct(id, &[SlotValue::Indicator(other)], at));
                        }
                    }
                    2 => drop(project.undo()),
                    3 => drop(project.redo()),
                    4 => {
                        let even = id.0.is_multiple_of(2);
                        let entry = own(if even { IndicatorKind::Stock } else { IndicatorKind::Flow });
                        let known = Some(entry.key()).filter(|key| project.glossary().get(key).is_some());
                        drop(project.define(entry, known.as_ref(), at));
                    }
                    5 => drop(project.correct(id, &[SlotValue::Indicator(IndicatorId::new("own.boxes"))], at)),
                    _ => filter.reviewed_only = !filter.reviewed_only,
                }
                index.refresh(&project, 1, &filter);
                let mut fresh = SeriesIndex::default();
                fresh.refresh(&project, 2, &filter);
                prop_assert_eq!(index.counts(), fresh.counts());
                prop_assert_eq!(index.telling(), fresh.telling());
                let touched = project.record(id).map(|record| record.figure.get(Slot::Indicator));
                for indicator in other.into_iter().chain(match touched {
                    Some(SlotValue::Indicator(indicator)) => Some(indicator),
                    _ => None,
                }) {
                    prop_assert_eq!(index.series(&project, indicator), series(&project, indicator, &filter));
                }
            }
        }
    }
}

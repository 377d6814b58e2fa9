//! What is known of all records, their flags, their columns and their series, and how it is brought up to date.
//!
//! After an edit of some records this takes no time and is done at once. A look at all of them, after opening a great
//! project or after a mass edit, is an [`Errand`] that a [`super::job::Job`] runs: meanwhile records can be listed, read
//! and edited, and what was known before is shown. What was edited meanwhile is taken in when the errand is back.

use std::sync::LazyLock;

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::analysis::{Conflicts, RecordIndex, Sentinel, SeriesFilter, SeriesIndex};
use crate::project::Project;

/// What is known of a project's records.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is about a look of its own")]
pub struct Survey {
    sentinel: Sentinel,
    index: RecordIndex,
    conflicts: Conflicts,
    series: SeriesIndex,
    /// Whether records are being gathered elsewhere into series.
    gathering: bool,
    /// Whether the columns are being made elsewhere.
    counting: bool,
    /// Whether the flags are being looked for elsewhere.
    checking: bool,
    /// Whether conflicts are being looked for elsewhere.
    comparing: bool,
    /// Whether something came back since the last look.
    news: bool,
    /// The version of the project at the last look.
    version: Option<u64>,
    errands: Vec<Errand>,
}

/// A look at all records, of a project that stays as it was.
#[derive(Debug)]
pub enum Errand {
    /// Makes the columns.
    Count(Project),
    /// Looks for flags.
    Check(Project, Box<Sentinel>),
    /// Looks for conflicts.
    Compare(Project, Box<Conflicts>),
    /// Gathers the records of each indicator, of the project that has this number.
    Gather(Project, u64, SeriesFilter),
}

/// What an errand brings back.
#[derive(Debug)]
pub enum Finding {
    /// The columns.
    Index(Box<RecordIndex>),
    /// The flags.
    Flags(Box<Sentinel>),
    /// The conflicts.
    Conflicts(Box<Conflicts>),
    /// The records of each indicator.
    Series(Box<SeriesIndex>),
}

/// One core stays free for the window.
static BESIDE: LazyLock<Option<ThreadPool>> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    ThreadPoolBuilder::new().num_threads(cores.saturating_sub(1).max(1)).build().ok()
});

impl Errand {
    /// The key of what it does, in the language files.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Count(_) => "work-counting",
            Self::Check(..) => "work-checking",
            Self::Compare(..) => "work-conflicts",
            Self::Gather(..) => "work-gathering",
        }
    }

    /// Carries it out.
    pub fn run(self) -> Finding {
        match &*BESIDE {
            Some(pool) => pool.install(|| self.carry_out()),
            None => self.carry_out(),
        }
    }

    fn carry_out(self) -> Finding {
        match self {
            // The flags are put into the columns when both are back.
            Self::Count(project) => Finding::Index(Box::new(RecordIndex::of(&project, &Sentinel::default()))),
            Self::Check(project, mut sentinel) => {
                sentinel.refresh(&project);
                Finding::Flags(sentinel)
            }
            Self::Compare(project, mut conflicts) => {
                conflicts.refresh(&project);
                Finding::Conflicts(conflicts)
            }
            Self::Gather(project, generation, filter) => {
                let mut series = SeriesIndex::default();
                series.refresh(&project, generation, &filter);
                Finding::Series(Box::new(series))
            }
        }
    }
}

impl Survey {
    /// Brings it up to date, or sends an errand out; says whether the rows of a table could be others now.
    pub fn refresh(&mut self, project: &Project) -> bool {
        let is_other = self.version.replace(project.version()) != Some(project.version());
        let mut changed = std::mem::take(&mut self.news);
        if !is_other && !changed {
            return false;
        }
        if !self.counting && self.index.is_far_from(project) {
            if self.index.is_new() {
                self.index = RecordIndex::outline(project);
            }
            self.counting = true;
            self.errands.push(Errand::Count(project.clone()));
        }
        if !self.checking {
            if self.sentinel.is_far_from(project) {
                self.checking = true;
                self.errands.push(Errand::Check(project.clone(), Box::new(self.sentinel.take_away())));
            } else {
                self.sentinel.refresh(project);
            }
        }
        if !self.comparing {
            if self.conflicts.is_far_from(project) {
                self.comparing = true;
                self.errands.push(Errand::Compare(project.clone(), Box::new(self.conflicts.take_away())));
            } else {
                self.conflicts.refresh(project);
            }
        }
        changed |= if self.counting { is_other } else { self.index.refresh(project, &self.sentinel) };
        changed
    }

    /// Lends the records of each indicator, brought up to date, or as they were while they are gathered elsewhere, which
    /// is said; [`Self::take_back`] must follow. They are gathered only when somebody asks for series.
    pub fn lend_series(&mut self, project: &Project, generation: u64, filter: &SeriesFilter) -> (SeriesIndex, bool) {
        let is_far = self.series.is_far_from(project, generation, filter);
        if is_far && !self.gathering {
            self.gathering = true;
            self.errands.push(Errand::Gather(project.clone(), generation, filter.clone()));
        } else if !is_far {
            self.series.refresh(project, generation, filter);
        }
        if is_far && !self.series.knows(generation) {
            self.series = SeriesIndex::default();
        }
        (std::mem::take(&mut self.series), is_far)
    }

    /// Whether the series are of an earlier state, or there are none yet.
    pub fn is_gathering(&self) -> bool {
        self.gathering
    }

    /// Takes back what was lent.
    pub fn take_back(&mut self, series: SeriesIndex) {
        self.series = series;
    }

    /// Takes in what an errand brought back.
    pub fn take_in(&mut self, finding: Finding) {
        // The rows of a table do not follow from series.
        self.news |= !matches!(finding, Finding::Series(_));
        match finding {
            Finding::Index(index) => (self.index, self.counting) = (*index, false),
            Finding::Flags(sentinel) => (self.sentinel, self.checking) = (*sentinel, false),
            Finding::Conflicts(conflicts) => (self.conflicts, self.comparing) = (*conflicts, false),
            Finding::Series(series) => {
                self.series = series.following(std::mem::take(&mut self.series));
                self.gathering = false;
            }
        }
    }

    /// The errands that are to be run.
    pub fn take_errands(&mut self) -> Vec<Errand> {
        std::mem::take(&mut self.errands)
    }

    /// Whether an errand is to be run.
    pub fn has_errands(&self) -> bool {
        !self.errands.is_empty()
    }

    /// The flags, as far as they are known.
    pub fn sentinel(&self) -> &Sentinel {
        &self.sentinel
    }

    /// The columns, as far as they are known.
    pub fn index(&self) -> &RecordIndex {
        &self.index
    }

    /// The conflicts, as far as they are known.
    pub fn conflicts(&self) -> &Conflicts {
        &self.conflicts
    }

    /// The conflicts, to ask how many sources state a value.
    pub fn conflicts_mut(&mut self) -> &mut Conflicts {
        &mut self.conflicts
    }

    /// Whether the conflicts are of an earlier state, or there are none yet.
    pub fn is_comparing(&self) -> bool {
        self.comparing
    }

    /// Whether the columns are of an earlier state, or there are none yet.
    pub fn is_counting(&self) -> bool {
        self.counting
    }

    /// Whether the flags are of an earlier state, or there are none yet.
    pub fn is_checking(&self) -> bool {
        self.checking
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::{
        Bound, Document, Figure, IndicatorId, Origin, Period, PlaceId, Record, RecordId, Review, Slot, SlotValue,
        Status, Unit,
    };
    use crate::project::LoadedDocument;

    fn great_project() -> Project {
        let figure = |nr: i64| Figure {
            place: Some(PlaceId::new("cao-bang")),
            indicator: IndicatorId::new("share.mobile_users"),
            period: Some(Period::year(1990 + i32::try_from(nr % 40).unwrap())),
            value: Some(rust_decimal::Decimal::from(nr % 150)),
            unit: Unit::Percent,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        };
        let record = |nr| Record {
            document: None,
            figure: figure(nr),
            evidence: None,
            origin: Origin::Typed,
            review: Review::New,
        };
        let documents = (0..40).map(|document| LoadedDocument {
            document: Document::new(format!("{document}.txt"), format!("Bulletin {document}")),
            records: (0..500).map(|nr| record(document * 7 + nr)).collect(),
        });
        let mut project = Project::new();
        project.load(documents.collect(), Timestamp::UNIX_EPOCH);
        project
    }

    fn run_all(survey: &mut Survey) -> usize {
        let errands = survey.take_errands();
        let many = errands.len();
        for errand in errands {
            survey.take_in(errand.run());
        }
        many
    }

    fn holds(survey: &Survey, project: &Project) {
        let sentinel = Sentinel::of(project);
        assert!(sentinel.all().eq(survey.sentinel().all()));
        assert!(Conflicts::of(project).all().eq(survey.conflicts().all()));
        let index = RecordIndex::of(project, &sentinel);
        assert_eq!((index.totals(), index.flagged()), (survey.index().totals(), survey.index().flagged()));
        assert!(!survey.is_counting() && !survey.is_checking() && !survey.is_comparing());
    }

    #[test]
    fn a_great_project_is_listed_at_once_and_edits_made_meanwhile_are_taken_in() {
        let (mut project, mut survey) = (great_project(), Survey::default());
        assert!(survey.refresh(&project));
        assert!(survey.is_counting() && survey.is_checking() && survey.index().is_outline());
        assert_eq!(survey.index().totals(), (20_000, 0));
        let at = Timestamp::UNIX_EPOCH;
        project.review(&[RecordId(3), RecordId(149)], Review::Accepted, at).unwrap();
        assert!(survey.refresh(&project));
        assert_eq!(run_all(&mut survey), 3, "what is out is not sent out again");
        assert!(survey.refresh(&project), "what came back is news");
        holds(&survey, &project);
        assert_eq!(survey.index().totals(), (20_000, 2));
        assert!(survey.index().flagged() > 0);
        assert!(!survey.refresh(&project));
        // A few records are looked at on the spot, many beside, with what was known shown meanwhile.
        project.correct(RecordId(9), &[SlotValue::Status(Status::Target)], at).unwrap();
        survey.refresh(&project);
        assert!(!survey.has_errands());
        holds(&survey, &project);
        let flags = survey.index().flagged();
        let many: Vec<RecordId> = (0..5000).map(RecordId).collect();
        project.review(&many, Review::Rejected, at).unwrap();
        assert!(survey.refresh(&project));
        assert!(survey.is_checking() && !survey.is_counting());
        assert!(survey.sentinel().records().count() >= flags);
        project.undo();
        survey.refresh(&project);
        assert_eq!(run_all(&mut survey), 2);
        // It was undone meanwhile, which is a great change again.
        survey.refresh(&project);
        run_all(&mut survey);
        survey.refresh(&project);
        holds(&survey, &project);
        assert_eq!(survey.index().flagged(), flags);
        let place = project.record(RecordId(9)).map(|record| record.figure.get(Slot::Status));
        assert_eq!(place, Some(SlotValue::Status(Status::Target)));
    }

    #[test]
    fn series_of_a_great_project_are_gathered_beside_and_edits_made_meanwhile_are_taken_in() {
        let (mut project, mut survey, at) = (great_project(), Survey::default(), Timestamp::UNIX_EPOCH);
        let mut filter = SeriesFilter::default();
        let counts = |survey: &mut Survey, project: &Project, generation, filter: &SeriesFilter| {
            let (series, is_far) = survey.lend_series(project, generation, filter);
            let counts = series.counts();
            survey.take_back(series);
            (counts, is_far)
        };
        assert_eq!(counts(&mut survey, &project, 1, &filter), (Vec::new(), true));
        assert!(counts(&mut survey, &project, 1, &filter).1);
        let id = project.records().map(|(id, _)| id).next().unwrap();
        let other = SlotValue::Indicator(IndicatorId::new("share.smartphone_users"));
        project.correct(id, &[other], at).unwrap();
        assert_eq!(run_all(&mut survey), 1, "what is out is not sent out again");
        let of_it = |project: &Project, filter: &SeriesFilter| {
            let mut fresh = SeriesIndex::default();
            fresh.refresh(project, 1, filter);
            fresh.counts()
        };
        let (found, is_far) = counts(&mut survey, &project, 1, &filter);
        assert_eq!((found, is_far), (of_it(&project, &filter), false));
        // Another choice of records is a look at all of them: meanwhile the series are those of before.
        let before = of_it(&project, &filter);
        project.review(&[id], Review::Accepted, at).unwrap();
        filter.reviewed_only = true;
        assert_eq!(counts(&mut survey, &project, 1, &filter), (before, true));
        assert_eq!(run_all(&mut survey), 1);
        let (found, is_far) = counts(&mut survey, &project, 1, &filter);
        assert_eq!((found.len(), is_far), (1, false));
        assert_eq!(
            counts(&mut survey, &project, 2, &filter),
            (Vec::new(), true),
            "nothing of another project is shown"
        );
    }
}

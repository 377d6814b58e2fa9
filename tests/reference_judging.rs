//! Promise: flags, conflicts and series say of a project what its texts say, also where they came to hand after a first look.

mod regain;

use std::fs;

use jiff::Timestamp;
use provista::analysis::{Conflict, ConflictStanding, Conflicts, Flag, Sentinel, SeriesFilter, SeriesIndex, Sources};
use provista::domain::{
    Bound, Confidence, ConflictClass, DocumentId, Evidence, Figure, IndicatorId, Keeping, Origin, PlaceId, Record,
    RecordId, Review, Span, Status, Unit,
};
use provista::project::{LoadedDocument, Preference, Preferred, Project, Rule, open, save};
use provista::reading::{Watch, read_paths};
use regain::regain;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

/// What two sites print around a figure. The signs of its numbers say how others of the text are to be read.
const COPIED: &str = "The department of the province held its conference on the plan of the sector for this year.\n\n\
    Investment in the network of the province came to 120.5 billion VND in twelve months of the year.\n\n\
    The number of communes with an office of culture rose by 4.25 percent over the same year again.";
const OWN: [&str; 2] = [
    "A report of the statistical office that came out in the spring looks back on the sector at length.",
    "Roads, schools and markets were built in each of the districts, and people in the hills have power now.",
];

/// A record of the words between two signs of a quote.
fn record(text: &str, quote: &str, indicator: &str, value: i64) -> Record {
    let start = text.find(quote).unwrap();
    Record {
        document: None,
        figure: Figure {
            place: Some(PlaceId::new("cao-bang")),
            indicator: IndicatorId::new(indicator),
            period: Some("2022".parse().unwrap()),
            value: Some(value.into()),
            unit: Unit::Vnd,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        },
        evidence: Some(Evidence::at(Span::new(start, start + quote.len()))),
        origin: Origin::Extracted { confidence: Confidence::new(0.9) },
        review: Review::New,
    }
}

/// A project that keeps its texts by reference, saved in their folder. Two of the texts are copies of one with words of
/// their own where the figure is; two others state another value, each by itself.
struct Kept {
    folder: tempfile::TempDir,
    whole: Project,
}

impl Kept {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut whole = Project::new();
        let (one, other) = (735_300_000_000, 741_900_000_000);
        for (nr, (frame, words, quote, value)) in [
            (COPIED, "It earned 735.3 billion VND.", "735.3 billion VND", one),
            (COPIED, "Telecom earned 735.3 billion VND.", "735.3 billion VND", one),
            (OWN[0], "They earned 741.9 billion VND.", "741.9 billion VND", other),
            (OWN[1], "Revenue was 741.9 billion VND.", "741.9 billion VND", other),
        ]
        .into_iter()
        .enumerate()
        {
            let file = folder.path().join(format!("{nr}.txt"));
            fs::write(&file, format!("{frame}\n\n{words}\n\nSoftware brought in 4,927 billion VND {nr}.\n")).unwrap();
            let document = read_paths(&[file], &Watch::new()).documents.remove(0);
            let mut records = vec![record(&document.text, quote, "revenue.telecom", value)];
            if nr == 0 {
                records.push(record(&document.text, "4,927 billion VND", "revenue.it", 4_927_000_000));
            }
            whole.load(vec![LoadedDocument { document, records }], at(0));
        }
        whole.keep_texts(Keeping::ByReference, at(1)).unwrap();
        let preference = Preference {
            class: ConflictClass::Dispute,
            indicator: None,
            preferred: Preferred::MostSources,
            reason: String::new(),
        };
        whole.state_rule(Rule::Prefer(preference), at(2)).unwrap();
        save(&whole, &folder.path().join("project.ron")).unwrap();
        Self { folder, whole }
    }

    /// The project with none of its texts at hand.
    fn away(&self) -> Project {
        let away = open(&self.folder.path().join("project.ron")).unwrap();
        assert!(away.documents().all(|(_, document)| !document.is_whole()));
        away
    }

    fn regain(&self, project: &mut Project) {
        let said = regain(project, &[self.folder.path()]);
        assert_eq!(said.iter().filter(|(_, word)| *word == "there").count(), 4);
    }
}

/// What is judged of a project, by those who may have judged it in an earlier state.
#[derive(Default)]
struct Judges {
    sentinel: Sentinel,
    conflicts: Conflicts,
    series: SeriesIndex,
}

#[derive(Debug, PartialEq)]
struct Judged {
    flags: Vec<(RecordId, Flag)>,
    conflicts: Vec<(Conflict, ConflictStanding)>,
    sources: Vec<Vec<usize>>,
    copies: Vec<bool>,
    series: String,
}

impl Judges {
    fn judge(&mut self, project: &Project) -> Judged {
        self.sentinel.refresh(project);
        self.conflicts.refresh(project);
        let conflicts: Vec<(Conflict, ConflictStanding)> =
            self.conflicts.all().map(|(conflict, standing)| (conflict.clone(), standing)).collect();
        let counts = |(conflict, _): &(Conflict, ConflictStanding)| {
            conflict.sides.iter().map(|side| self.conflicts.sources(project, side)).collect()
        };
        let sources = conflicts.iter().map(counts).collect();
        self.series.refresh(project, 1, &SeriesFilter::default());
        let mut own = Sources::default();
        let copies = (1..4).map(|other| own.same(project, DocumentId(0), DocumentId(other))).collect();
        let flags = self.sentinel.all().map(|(id, flag)| (id, *flag)).collect();
        let series = format!("{:?}", self.series.series(project, IndicatorId::new("revenue.telecom")));
        Judged { flags, conflicts, sources, copies, series }
    }
}

#[test]
fn what_is_judged_is_judged_again_when_the_texts_come() {
    let kept = Kept::new();
    let whole = Judges::default().judge(&kept.whole);
    assert_eq!(whole.sources, [[1, 2]]);
    assert!(matches!(whole.conflicts[0].1, ConflictStanding::ByRule(..)), "{:?}", whole.conflicts);
    assert!(format!("{:?}", whole.flags).contains("Separator"), "{:?}", whole.flags);
    let (mut project, mut judges) = (kept.away(), Judges::default());
    judges.judge(&project);
    kept.regain(&mut project);
    assert_eq!(judges.judge(&project), whole);
    // And afterwards what an edit touches.
    project.review(&[RecordId(1)], Review::Accepted, at(3)).unwrap();
    project.review(&[RecordId(1)], Review::New, at(4)).unwrap();
    assert_eq!(judges.judge(&project), whole);
}

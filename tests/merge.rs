//! Promise: two analysts' work on one project is put together, nothing of either is lost, and what clashes is asked.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;
use provista::domain::{
    Bound, Confidence, Document, DocumentId, Evidence, Figure, IndicatorId, Origin, PlaceId, Record, RecordId, Review,
    Slot, SlotValue, Span, Status, Unit,
};
use provista::project::{
    Author, Correction, Custody, LoadedDocument, Merge, NoCommonOrigin, Opening, Project, Remedy, RevisionId, Rule,
    Shelf, Version, View, open, save,
};
use rust_decimal::Decimal;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn document(nr: usize) -> LoadedDocument {
    let record = |place: usize| Record {
        document: None,
        figure: Figure {
            place: Some(PlaceId::new("cao-bang")),
            indicator: IndicatorId::new("revenue.telecom"),
            period: Some("2022".parse().unwrap()),
            value: Some(Decimal::from(nr * 10 + place)),
            unit: Unit::Vnd,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        },
        evidence: Some(Evidence::at(Span::new(place, place + 1))),
        origin: Origin::Extracted { confidence: Confidence::new(0.9) },
        review: Review::New,
    };
    LoadedDocument {
        document: Document::new(format!("{nr}.txt"), format!("Text {nr} of some length")),
        records: (0..3).map(record).collect(),
    }
}

/// The project from which both begin: two documents of three records each.
fn origin() -> Project {
    let mut project = Project::new();
    project.load(vec![document(1), document(2)], at(0));
    project
}

fn value(value: i64) -> SlotValue {
    SlotValue::Value(Some(Decimal::from(value)))
}

fn place(slug: &str) -> SlotValue {
    SlotValue::Place(Some(PlaceId::new(slug)))
}

type Found = BTreeMap<(String, Span), (Figure, Review)>;

/// The records by where they stand, not by their numbers.
fn found(project: &Project) -> Found {
    let of = |record: &Record| {
        let name = record.document.and_then(|id| project.document(id)).map(|document| document.name.clone());
        let span = record.evidence.as_ref().map(|evidence| evidence.quote);
        ((name.unwrap_or_default(), span.unwrap_or_default()), (record.figure.clone(), record.review))
    };
    project.records().map(|(_, record)| of(record)).collect()
}

#[test]
fn what_a_merge_brought_outlives_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let (path, shelf) = (folder.path().join("ours.ron"), Shelf::new(Some(folder.path().join("shelf"))));
    save(&origin(), &path).unwrap();
    let mut theirs = open(&path).unwrap();
    // A change of theirs that brings a document and alters its records at once.
    let remedy = Remedy::Replace { wrong: place("cao-bang"), right: place("lang-son") };
    let rule = Correction { slot: Slot::Place, words: None, link: None, document: None, remedy };
    theirs.state_rule(Rule::Correct(rule), at(1)).unwrap();
    theirs.load(vec![document(3)], at(2));
    theirs.correct(RecordId(0), &[value(7)], at(3)).unwrap();

    let Opening { mut project, mut custody, recovery } = Custody::open(&path, shelf.clone()).unwrap();
    assert!(recovery.is_none());
    project.correct(RecordId(0), &[value(6)], at(4)).unwrap();
    project.review(&[RecordId(1)], Review::Accepted, at(5)).unwrap();
    project.undo();
    custody.record(&mut project);
    project.review(&[RecordId(2)], Review::Accepted, at(6)).unwrap();
    let merge = Merge::of(&project, &theirs).unwrap();
    assert_eq!(merge.clashes.len(), 1);
    let mut merged = merge.finish(|_| true, at(7)).unwrap();
    custody.record(&mut project);
    custody.record(&mut merged);
    merged.undo();
    assert!(merged.go_to(Some(RevisionId(0))));
    assert!(merged.go_to(Some(RevisionId(1))));
    custody.record(&mut merged);
    // As in a crash, nobody closes it.
    drop(custody);
    let Opening { recovery, .. } = Custody::open(&path, shelf).unwrap();
    let recovered = recovery.unwrap().project.unwrap();
    assert_eq!(*recovered, merged);
    assert!(recovered.known_record(RecordId(6)).is_some());
}

#[test]
fn changes_of_both_combine() {
    let (mut lan, mut hoa) = (origin(), origin());
    lan.set_author(Author::new("Lan"));
    hoa.set_author(Author::new("Hoa"));
    lan.correct(RecordId(0), &[value(5)], at(1)).unwrap();
    lan.load(vec![document(3)], at(2));
    hoa.correct(RecordId(0), &[place("lang-son")], at(3)).unwrap();
    hoa.review(&[RecordId(1)], Review::Accepted, at(4)).unwrap();
    hoa.load(vec![document(3), document(4)], at(5));
    hoa.review(&[RecordId(6), RecordId(9)], Review::Rejected, at(6)).unwrap();
    let merge = Merge::of(&lan, &hoa).unwrap();
    assert_eq!((merge.clashes.len(), merge.taken), (0, 4));
    let merged = merge.finish(|_| false, at(9)).unwrap();
    let first = merged.record(RecordId(0)).unwrap();
    assert_eq!((first.figure.value, first.figure.place), (Some(5.into()), Some(PlaceId::new("lang-son"))));
    assert_eq!(merged.documents().count(), 4, "a text that both loaded is there once");
    assert_eq!(merged.records().count(), 12);
    let rejected: Vec<String> = merged
        .records()
        .filter(|(_, record)| record.review == Review::Rejected)
        .map(|(_, record)| merged.document(record.document.unwrap()).unwrap().name.clone())
        .collect();
    assert_eq!(rejected, ["3.txt", "4.txt"]);
    let authors: Vec<&str> =
        merged.history().revisions().iter().filter_map(|revision| Some(revision.change.author?.as_str())).collect();
    assert_eq!(authors, ["Lan", "Lan", "Hoa", "Hoa", "Hoa", "Hoa"]);
    // It is a project like any other.
    let folder = tempfile::tempdir().unwrap();
    save(&merged, &folder.path().join("merged.ron")).unwrap();
    let mut opened = open(&folder.path().join("merged.ron")).unwrap();
    assert_eq!(opened, merged);
    while opened.undo().is_some() {}
    assert_eq!(opened.documents().count(), 0);
}

#[test]
fn what_clashes_stays_until_it_is_settled() {
    let (mut lan, mut hoa) = (origin(), origin());
    lan.correct(RecordId(0), &[value(5)], at(1)).unwrap();
    hoa.correct(RecordId(0), &[value(6)], at(2)).unwrap();
    lan.review(&[RecordId(1)], Review::Accepted, at(3)).unwrap();
    hoa.review(&[RecordId(1)], Review::Rejected, at(4)).unwrap();
    lan.review(&[RecordId(2)], Review::Accepted, at(5)).unwrap();
    hoa.review(&[RecordId(2)], Review::Accepted, at(6)).unwrap();
    lan.remove(&[DocumentId(1)], at(7)).unwrap();
    hoa.review(&[RecordId(3)], Review::Accepted, at(8)).unwrap();
    let merge = Merge::of(&lan, &hoa).unwrap();
    let ids: Vec<u32> = merge.clashes.iter().map(|clash| clash.id.0).collect();
    assert_eq!(ids, [0, 1, 3]);
    assert_eq!(merge.clashes[2].ours, Version::Removed);
    assert_eq!(merge.pairs.len(), 3, "both decided on three records");
    let kept = merge.clone().finish(|_| false, at(9)).unwrap();
    assert_eq!(found(&kept), found(&lan));
    let other = merge.finish(|nr| nr != 1, at(9)).unwrap();
    assert_eq!(other.record(RecordId(0)).unwrap().figure.value, Some(6.into()));
    assert_eq!(other.record(RecordId(1)).unwrap().review, Review::Accepted);
    assert_eq!(other.record(RecordId(3)).unwrap().review, Review::Accepted, "it is back, with its document");
    assert_eq!(other.record(RecordId(4)), None);
    assert!(other.document(DocumentId(1)).is_some());
}

#[test]
fn what_was_loaded_again_after_an_undo_is_the_document_that_both_have() {
    let (mut one, mut other) = (origin(), origin());
    one.load(vec![document(3)], at(1));
    one.undo();
    one.load(vec![document(3)], at(2));
    other.load(vec![document(3)], at(3));
    let count = one.documents().count();
    let merged = Merge::of(&one, &other).unwrap().finish(|_| true, at(9)).unwrap();
    assert_eq!(merged.documents().count(), count);
    assert_eq!(found(&merged), found(&one));
}

#[test]
fn strangers_are_not_merged() {
    let mut other = Project::new();
    other.load(vec![document(7)], at(0));
    assert_eq!(Merge::of(&origin(), &other).unwrap_err(), NoCommonOrigin);
    assert_eq!(Merge::of(&origin(), &Project::new()).unwrap_err(), NoCommonOrigin);
}

/// What an analyst can do.
#[derive(Clone, Debug)]
enum Step {
    Correct(u32, SlotValue),
    Review(u32, Review),
    Load(usize),
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let slot =
        prop_oneof![(0..4_i64).prop_map(value), prop::sample::select(vec!["cao-bang", "lang-son"]).prop_map(place),];
    let step = prop_oneof![
        4 => (0..6_u32, slot).prop_map(|(id, value)| Step::Correct(id, value)),
        4 => (0..9_u32, prop::sample::select(Review::ALL.to_vec())).prop_map(|(id, review)| Step::Review(id, review)),
        1 => (3..6_usize).prop_map(Step::Load),
        1 => Just(Step::Undo),
    ];
    prop::collection::vec(step, 0..10)
}

/// Work upon the origin; the two sides work at different times.
fn worked(steps: &[Step], from: i64) -> Project {
    let mut project = origin();
    for (step, second) in steps.iter().zip(from..) {
        match step {
            Step::Correct(id, value) => project.correct(RecordId(*id), &[*value], at(second)).unwrap(),
            Step::Review(id, review) if project.record(RecordId(*id)).is_some() => {
                project.review(&[RecordId(*id)], *review, at(second)).unwrap();
            }
            Step::Load(nr) => drop(project.load(vec![document(*nr)], at(second))),
            Step::Undo
                if project.history().revisions().len() > 1
                    && project.history().current().is_some_and(|id| id.0 > 0) =>
            {
                project.undo();
            }
            Step::Review(..) | Step::Undo => {}
        }
    }
    project
}

proptest! {
    #[test]
    fn whichever_is_merged_into_which_comes_to_the_same_but_for_clashes(one in steps(), other in steps()) {
        let (one, other) = (worked(&one, 100), worked(&other, 200));
        let forth = Merge::of(&one, &other).unwrap();
        let back = Merge::of(&other, &one).unwrap();
        let clashing = |merge: &Merge| {
            let place = |id: RecordId| {
                let record = merge.project().known_record(id).unwrap();
                let name = merge.project().known_document(record.document.unwrap()).unwrap().name.clone();
                (name, record.evidence.as_ref().unwrap().quote)
            };
            merge.clashes.iter().map(|clash| place(clash.id)).collect::<std::collections::BTreeSet<_>>()
        };
        let (clashes, others) = (clashing(&forth), clashing(&back));
        prop_assert_eq!(&clashes, &others);
        prop_assert_eq!(forth.pairs.len(), back.pairs.len());
        let without = |found: Found| found.into_iter().filter(|(key, _)| !clashes.contains(key)).collect::<Found>();
        prop_assert_eq!(without(found(forth.project())), without(found(back.project())));
        // Where every clash is settled for one side, whoever merges, the outcome is wholly the same.
        let forth = forth.finish(|_| true, at(900)).unwrap();
        let back = back.finish(|_| false, at(900)).unwrap();
        prop_assert_eq!(found(&forth), found(&back));
    }

    #[test]
    fn merging_with_oneself_or_with_the_past_changes_nothing(steps in steps()) {
        let project = worked(&steps, 100);
        for other in [project.clone(), origin()] {
            let merge = Merge::of(&project, &other).unwrap();
            prop_assert_eq!((merge.clashes.len(), merge.taken), (0, 0));
            prop_assert_eq!(merge.finish(|_| true, at(900)).unwrap(), project.clone());
        }
        // And the past merged with what became of it is that.
        let merge = Merge::of(&origin(), &project).unwrap();
        prop_assert_eq!(merge.clashes.len(), 0);
        prop_assert_eq!(found(&merge.finish(|_| false, at(900)).unwrap()), found(&project));
    }
}

#[test]
fn of_two_views_of_one_name_the_one_kept_last_stands() {
    let view = |filter: &str| View { name: "Lạng Sơn".to_owned(), filter: filter.to_owned(), ..View::default() };
    for (own_time, other_time, stands) in [(1, 2, "theirs"), (2, 1, "ours")] {
        let (mut ours, mut theirs) = (origin(), origin());
        ours.keep_view(view("ours"), at(own_time)).unwrap();
        theirs.keep_view(view("theirs"), at(other_time)).unwrap();
        let merged = Merge::of(&ours, &theirs).unwrap().finish(|_| false, at(9)).unwrap();
        assert_eq!(merged.views().map(|view| view.filter.as_str()).collect::<Vec<_>>(), [stands]);
    }
}

#[test]
fn a_rule_that_gets_another_number_is_dropped_under_it() {
    let rule = |slug: &str| {
        let remedy = Remedy::Replace { wrong: place("cao-bang"), right: place(slug) };
        Rule::Correct(Correction { slot: Slot::Place, words: None, link: None, document: None, remedy })
    };
    let stated = |project: &Project| project.rules().map(|(id, rule)| (id.0, rule.clone())).collect::<Vec<_>>();
    let mut both = origin();
    let shared = both.state_rule(rule("hue"), at(1)).unwrap();
    let (mut ours, mut theirs) = (both.clone(), both);
    ours.state_rule(rule("ha-giang"), at(2)).unwrap();
    let gone = ours.state_rule(rule("bac-ninh"), at(3)).unwrap();
    ours.drop_rule(gone, at(4)).unwrap();
    let dropped = theirs.state_rule(rule("lang-son"), at(5)).unwrap();
    theirs.state_rule(rule("ca-mau"), at(6)).unwrap();
    theirs.drop_rule(dropped, at(7)).unwrap();
    theirs.drop_rule(shared, at(8)).unwrap();
    let merged = Merge::of(&ours, &theirs).unwrap().finish(|_| false, at(9)).unwrap();
    // Number 2 was that of a rule of ours, and 3 that of the one that they dropped.
    assert_eq!(stated(&merged), [(1, rule("ha-giang")), (4, rule("ca-mau"))]);
}

#[test]
fn a_figure_of_a_document_that_both_had_taken_out_keeps_its_document() {
    let mut origin = origin();
    origin.remove(&[DocumentId(0)], at(1)).unwrap();
    let mut theirs = origin.clone();
    // As a merge with a third one brings it, who had not taken the document out.
    let known = origin.known_record(RecordId(0)).unwrap().clone();
    theirs.add(Record { evidence: Some(Evidence::at(Span::new(5, 6))), ..known }, at(2));
    let merged = Merge::of(&origin, &theirs).unwrap().finish(|_| true, at(3)).unwrap();
    let brought = merged.records().last().unwrap().1;
    assert_eq!((brought.document, merged.totals().0), (Some(DocumentId(0)), theirs.totals().0));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("merged.ron");
    save(&merged, &path).unwrap();
    assert_eq!(open(&path).unwrap(), merged);
}

//! Promise: no change is ever lost: any point of the history can be gone to, and one old change taken back by itself.

use jiff::Timestamp;
use proptest::prelude::*;
use provista::domain::{
    Bound, Confidence, Document, DocumentId, Figure, IndicatorId, Origin, PlaceId, Record, RecordId, Review, Slot,
    SlotValue, Status, Unit,
};
use provista::project::{
    Author, ChangeKind, Correction, LoadedDocument, Project, ProjectError, Remedy, RevisionId, Rule, open, save,
};
use rust_decimal::Decimal;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn record(value: i64) -> Record {
    Record {
        document: None,
        figure: Figure {
            place: Some(PlaceId::new("cao-bang")),
            indicator: IndicatorId::new("revenue.telecom"),
            period: Some("2022".parse().unwrap()),
            value: Some(Decimal::from(value)),
            unit: Unit::Vnd,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        },
        evidence: None,
        origin: Origin::Extracted { confidence: Confidence::new(0.9) },
        review: Review::New,
    }
}

/// Two documents of three records each.
fn project() -> Project {
    let mut project = Project::new();
    let document = |nr: i64| LoadedDocument {
        document: Document::new(format!("{nr}.txt"), format!("Text {nr}")),
        records: (0..3).map(|value| record(nr * 10 + value)).collect(),
    };
    project.load(vec![document(1)], at(0));
    project.load(vec![document(2)], at(1));
    project
}

fn value(value: i64) -> SlotValue {
    SlotValue::Value(Some(Decimal::from(value)))
}

/// What a person sees of a project, without how it came to it.
fn state(project: &Project) -> (Vec<DocumentId>, Vec<(RecordId, Record)>) {
    (
        project.documents().map(|(id, _)| id).collect(),
        project.records().map(|(id, record)| (id, record.clone())).collect(),
    )
}

#[test]
fn every_point_can_be_gone_to_and_a_branch_left_behind_stays() {
    let mut project = project();
    let mut states = vec![(project.history().current(), state(&project))];
    let note = |project: &Project, states: &mut Vec<_>| states.push((project.history().current(), state(project)));
    project.correct(RecordId(0), &[value(5)], at(2)).unwrap();
    note(&project, &mut states);
    project.review(&[RecordId(1)], Review::Rejected, at(3)).unwrap();
    note(&project, &mut states);
    project.undo();
    project.undo();
    // Another branch.
    project.correct(RecordId(0), &[value(6)], at(4)).unwrap();
    note(&project, &mut states);
    let all = project.history().revisions().len();
    states.push((None, (Vec::new(), Vec::new())));
    for from in 0..states.len() {
        for to in 0..states.len() {
            assert!(project.go_to(states[from].0));
            assert!(project.go_to(states[to].0));
            assert_eq!((project.history().current(), state(&project)), states[to]);
        }
    }
    assert_eq!(project.history().revisions().len(), all, "going about makes no change");
    assert!(!project.go_to(Some(RevisionId(99))));

    // The branch comes back with the file.
    assert!(project.go_to(states[3].0));
    let folder = tempfile::tempdir().unwrap();
    save(&project, &folder.path().join("tree.ron")).unwrap();
    let mut opened = open(&folder.path().join("tree.ron")).unwrap();
    assert_eq!(opened, project);
    assert!(opened.go_to(states[2].0));
    assert_eq!(state(&opened), states[2].1);
}

#[test]
fn an_old_change_is_taken_back_where_nothing_rests_on_it() {
    let mut project = project();
    project.correct(RecordId(0), &[value(5)], at(2)).unwrap();
    project.review(&[RecordId(1), RecordId(3)], Review::Accepted, at(3)).unwrap();
    project.correct(RecordId(1), &[value(7)], at(4)).unwrap();
    project.correct(RecordId(2), &[value(8)], at(5)).unwrap();
    let [first, accepted, corrected, last] = [2, 3, 4, 5].map(RevisionId);

    assert_eq!(project.dependents(accepted), [corrected]);
    let refused = project.revert(accepted, at(6)).unwrap_err();
    assert_eq!(refused, ProjectError::Needed { change: accepted, by: corrected });
    assert_eq!(refused.to_string(), "change 4 cannot be taken back by itself: change 5 rests on it");
    // All of a document's records rest on its loading.
    assert_eq!(project.dependents(RevisionId(0)), [first, accepted, corrected, last]);
    assert_eq!(project.dependents(RevisionId(1)), [accepted]);

    project.revert(first, at(7)).unwrap();
    assert_eq!(project.record(RecordId(0)), Some(&Record { document: Some(DocumentId(0)), ..record(10) }));
    assert_eq!(project.record(RecordId(2)).unwrap().review, Review::Corrected, "the others stay");
    assert_eq!(project.history().undoable().unwrap().kind, ChangeKind::Revert);
    // Once the later one is taken back too, the earlier one rests on nothing.
    project.revert(corrected, at(8)).unwrap();
    assert_eq!(project.dependents(accepted), [corrected, RevisionId(7)], "both are part of the way that led here");
    project.undo();
    project.undo();
    assert_eq!(project.record(RecordId(0)).unwrap().figure.value, Some(5.into()));
    project.go_to(Some(first));
    assert_eq!(project.revert(last, at(9)), Err(ProjectError::NotHere(last)));
}

#[test]
fn a_change_of_steps_that_rest_on_each_other_is_taken_back_and_that_too() {
    let mut project = Project::new();
    let place = |slug: &str| SlotValue::Place(Some(PlaceId::new(slug)));
    for [wrong, right] in [["cao-bang", "lang-son"], ["lang-son", "ha-giang"]] {
        let remedy = Remedy::Replace { wrong: place(wrong), right: place(right) };
        let rule = Correction { slot: Slot::Place, words: None, link: None, document: None, remedy };
        project.state_rule(Rule::Correct(rule), at(0)).unwrap();
    }
    let (empty, load) = (state(&project), RevisionId(2));
    project.load(vec![LoadedDocument { document: Document::new("1.txt", "Text"), records: vec![record(1)] }], at(1));
    let loaded = state(&project);
    assert_eq!(loaded.1[0].1.figure.place, Some(PlaceId::new("ha-giang")), "one rule after the other");
    project.revert(load, at(2)).unwrap();
    assert_eq!(state(&project), empty);
    project.revert(RevisionId(3), at(3)).unwrap();
    assert_eq!(state(&project), loaded);
    while project.undo().is_some() {}
    while project.redo().is_some() {}
    assert_eq!(state(&project), loaded);
}

#[test]
fn a_field_that_one_change_filled_twice_is_as_it_was() {
    let mut project = project();
    let before = state(&project);
    for units in [[Unit::Usd, Unit::Usd], [Unit::Count, Unit::Usd]] {
        let last = RevisionId(u32::try_from(project.history().revisions().len()).unwrap());
        project.correct_many(&[(RecordId(0), units.map(SlotValue::Unit).to_vec())], at(2)).unwrap();
        assert_eq!(project.record(RecordId(0)).unwrap().figure.unit, Unit::Usd);
        project.revert(last, at(3)).unwrap();
        assert_eq!(state(&project), before);
    }
}

#[test]
fn a_record_stays_corrected_while_another_field_of_it_is() {
    let mut project = project();
    project.correct(RecordId(0), &[value(5)], at(2)).unwrap();
    project.correct(RecordId(0), &[SlotValue::Place(Some(PlaceId::new("lang-son")))], at(3)).unwrap();
    project.revert(RevisionId(2), at(4)).unwrap();
    let record = project.record(RecordId(0)).unwrap();
    assert_eq!((record.figure.value, record.review), (Some(10.into()), Review::Corrected));
}

#[test]
fn changes_bear_the_name_of_who_made_them() {
    let mut project = project();
    project.set_author(Author::new("  Lan "));
    project.review(&[RecordId(0)], Review::Accepted, at(2)).unwrap();
    project.set_author(Author::new("  "));
    project.review(&[RecordId(1)], Review::Accepted, at(3)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    save(&project, &folder.path().join("named.ron")).unwrap();
    let opened = open(&folder.path().join("named.ron")).unwrap();
    let authors: Vec<Option<&str>> =
        opened.history().revisions().iter().map(|revision| revision.change.author.map(Author::as_str)).collect();
    assert_eq!(authors, [None, None, Some("Lan"), None]);
    assert_eq!(opened.history().of_record(RecordId(1)).collect::<Vec<_>>(), [RevisionId(0), RevisionId(3)]);
}

/// What a person can do to one record.
#[derive(Clone, Debug)]
enum Step {
    Correct(u32, SlotValue),
    Review(u32, Review),
    Add(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let slot = prop_oneof![
        (0..4_i64).prop_map(value),
        prop::sample::select(vec!["cao-bang", "lang-son"]).prop_map(|slug| SlotValue::Place(Some(PlaceId::new(slug)))),
        prop::sample::select(Status::ALL.to_vec()).prop_map(SlotValue::Status),
    ];
    prop_oneof![
        4 => (0..6_u32, slot).prop_map(|(id, value)| Step::Correct(id, value)),
        3 => (0..6_u32, prop::sample::select(Review::ALL.to_vec())).prop_map(|(id, review)| Step::Review(id, review)),
        1 => (0..9_i64).prop_map(Step::Add),
    ]
}

/// Takes a step; says whether it changed anything.
fn take(project: &mut Project, step: &Step) -> bool {
    let before = project.history().revisions().len();
    match step {
        Step::Correct(id, value) => project.correct(RecordId(*id), &[*value], at(9)).unwrap(),
        Step::Review(id, review) => project.review(&[RecordId(*id)], *review, at(9)).unwrap(),
        Step::Add(value) => drop(project.add(record(*value), at(9))),
    }
    project.history().revisions().len() > before
}

proptest! {
    #[test]
    fn taking_back_what_nothing_rests_on_is_as_if_it_had_never_been(
        steps in prop::collection::vec(step(), 1..14),
        chosen in any::<prop::sample::Index>(),
    ) {
        let mut with = project();
        let made: Vec<&Step> = steps.iter().filter(|step| take(&mut with, step)).collect();
        prop_assume!(!made.is_empty());
        let chosen = chosen.index(made.len());
        let id = RevisionId(u32::try_from(chosen + 2).unwrap());
        let independent = with.dependents(id).is_empty();
        let reverted = with.revert(id, at(20));
        prop_assert_eq!(reverted.is_ok(), independent);
        // A record that was added leaves its number free, which a person does not see; such steps are looked at above.
        if independent && !matches!(made[chosen], Step::Add(_)) {
            let mut without = project();
            for (nr, step) in made.iter().enumerate() {
                if nr != chosen {
                    take(&mut without, step);
                }
            }
            prop_assert_eq!(state(&with), state(&without));
        }
        // And it can itself be taken back.
        if independent {
            let mut again = with.clone();
            again.undo();
            let mut original = project();
            for step in &made {
                take(&mut original, step);
            }
            prop_assert_eq!(state(&again), state(&original));
        }
    }

    #[test]
    fn all_points_of_any_tree_can_be_gone_to(
        steps in prop::collection::vec((step(), prop::option::of(any::<prop::sample::Index>())), 1..14),
        tour in prop::collection::vec(any::<prop::sample::Index>(), 1..10),
    ) {
        let mut project = project();
        let mut states = vec![(project.history().current(), state(&project))];
        for (step, jump) in &steps {
            if let Some(jump) = jump {
                let (point, known) = jump.get(&states);
                prop_assert!(project.go_to(*point));
                prop_assert_eq!(&state(&project), known);
            }
            let fits = match step {
                Step::Correct(id, _) | Step::Review(id, _) => project.record(RecordId(*id)).is_some(),
                Step::Add(_) => true,
            };
            if fits && take(&mut project, step) {
                states.push((project.history().current(), state(&project)));
            }
        }
        for stop in tour {
            let (point, known) = stop.get(&states);
            prop_assert!(project.go_to(*point));
            prop_assert_eq!(&state(&project), known);
        }
    }
}

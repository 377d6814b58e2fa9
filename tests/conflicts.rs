//! Promise: sources that disagree are found, explained and settled, and copies of one text are one source.

use std::process::Command;

use jiff::Timestamp;
use proptest::prelude::*;
use provista::analysis::{Conflict, ConflictStanding, Conflicts, SeriesFilter, series};
use provista::domain::{
    Bound, Catalogue, Confidence, ConflictClass, Document, DocumentId, Evidence, Figure, FigureKey, IndicatorId,
    Operator, Origin, PlaceId, Record, RecordId, Review, SlotValue, Span, Status, Unit,
};
use provista::project::{LoadedDocument, Preference, Preferred, Project, Rule, Settlement, open, save};
use rust_decimal::Decimal;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

/// What a document says of the telecom revenue of Cao Bang: in which period, how much in billions.
fn said(period: &str, billions: &str) -> Record {
    let billions: Decimal = billions.parse().unwrap();
    Record {
        document: None,
        figure: Figure {
            place: Some(PlaceId::new("cao-bang")),
            indicator: IndicatorId::new("revenue.telecom"),
            period: Some(period.parse().unwrap()),
            value: Some(billions * Decimal::from(1_000_000_000)),
            unit: Unit::Vnd,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        },
        evidence: Some(Evidence::at(Span::new(0, 4))),
        origin: Origin::Extracted { confidence: Confidence::new(0.9) },
        review: Review::New,
    }
}

fn with(mut record: Record, change: impl Fn(&mut Figure)) -> Record {
    change(&mut record.figure);
    record
}

/// A project of documents, each with the day of its publication and its records.
fn project(documents: Vec<(&str, Vec<Record>)>) -> Project {
    let mut project = Project::new();
    let loaded = documents.into_iter().enumerate().map(|(nr, (published, records))| {
        let mut document = Document::new(format!("{nr}.txt"), format!("Text {nr} of its own"));
        document.published = Some(published.parse().unwrap());
        LoadedDocument { document, records }
    });
    project.load(loaded.collect(), at(0));
    project
}

fn classes(project: &Project) -> Vec<ConflictClass> {
    Conflicts::of(project).all().map(|(conflict, _)| conflict.class).collect()
}

#[test]
fn every_disagreement_has_its_class() {
    let boundary = |record| with(record, |figure| figure.place = Some(PlaceId::new("lam-dong")));
    for (class, one, other) in [
        (ConflictClass::Rounding, ("2023-02-01", said("2022", "735.3")), ("2023-02-09", said("2022", "735"))),
        (
            ConflictClass::Rounding,
            ("2023-02-01", said("2022", "735.3")),
            ("2023-02-09", with(said("2022", "700"), |figure| figure.bound = Bound::Above)),
        ),
        (ConflictClass::Thousandfold, ("2023-02-01", said("2022", "735.3")), ("2023-02-09", said("2022", "735300"))),
        (
            ConflictClass::Estimate,
            ("2023-02-01", said("2022", "735.3")),
            ("2023-02-03", with(said("2022", "701.2"), |figure| figure.status = Status::Estimate)),
        ),
        (ConflictClass::Estimate, ("2022-11-20", said("2022", "701.2")), ("2023-02-03", said("2022", "735.3"))),
        (ConflictClass::Restated, ("2023-02-01", said("2022", "735.3")), ("2024-06-30", said("2022", "741.9"))),
        (
            ConflictClass::Boundary,
            ("2025-02-01", boundary(said("2024", "735.3"))),
            ("2025-11-01", boundary(said("2024", "2101.4"))),
        ),
        (ConflictClass::Dispute, ("2023-02-01", said("2022", "735.3")), ("2023-02-03", said("2022", "512.9"))),
        (ConflictClass::Dispute, ("2023-02-01", said("2022", "735.3")), ("2024-06-30", said("2022", "512.9"))),
    ] {
        let forwards = project(vec![(one.0, vec![one.1.clone()]), (other.0, vec![other.1.clone()])]);
        assert_eq!(classes(&forwards), [class], "{one:?} {other:?}");
        let backwards = project(vec![(other.0, vec![other.1]), (one.0, vec![one.1])]);
        assert_eq!(classes(&backwards), [class]);
    }
}

#[test]
fn a_value_of_another_year_names_the_record_that_has_it() {
    let mut project = project(vec![
        ("2022-02-01", vec![said("2021", "690.5")]),
        ("2023-02-01", vec![said("2022", "735.3")]),
        ("2023-02-03", vec![said("2022", "690.5")]),
    ]);
    let conflicts = Conflicts::of(&project);
    let (conflict, _) = conflicts.all().next().unwrap();
    assert_eq!((conflict.class, conflict.hint), (ConflictClass::OtherPeriod, Some(RecordId(0))));
    // Without the record of the other year nothing explains it.
    project.review(&[RecordId(0)], Review::Rejected, at(1)).unwrap();
    assert_eq!(classes(&project), [ConflictClass::Dispute]);
}

#[test]
fn what_is_no_disagreement_is_none() {
    let one = || ("2023-02-01", vec![said("2022", "735.3")]);
    let beside = |other: Record| classes(&project(vec![one(), ("2023-02-03", vec![other])])).len();
    assert_eq!(beside(said("2022", "512.9")), 1);
    assert_eq!(beside(said("2022", "735.3")), 0);
    assert_eq!(beside(said("2022", "735.30")), 0);
    assert_eq!(beside(said("2021", "512.9")), 0);
    assert_eq!(beside(said("2022-H1", "512.9")), 0);
    assert_eq!(beside(with(said("2022", "512.9"), |figure| figure.operator = Some(Operator::new("VNPT")))), 0);
    assert_eq!(beside(with(said("2022", "512.9"), |figure| figure.place = Some(PlaceId::new("lang-son")))), 0);
    assert_eq!(beside(with(said("2022", "512.9"), |figure| figure.place = None)), 0);
    assert_eq!(beside(with(said("2022", "512.9"), |figure| figure.status = Status::Target)), 0, "a plan is no report");
    assert_eq!(beside(with(said("2022", "0.9"), |figure| figure.unit = Unit::Usd)), 0);
    assert_eq!(beside(with(said("2022", "512.9"), |figure| figure.value = None)), 0);
}

#[test]
fn a_choice_settles_until_another_value_comes() {
    let mut project =
        project(vec![("2023-02-01", vec![said("2022", "735.3")]), ("2023-02-03", vec![said("2022", "512.9")])]);
    let key = FigureKey::of(&project.record(RecordId(0)).unwrap().figure, Catalogue::bundled()).unwrap();
    let mut conflicts = Conflicts::of(&project);
    let standing = |conflicts: &Conflicts| conflicts.get(&key).unwrap().1;
    assert_eq!(standing(&conflicts), ConflictStanding::Open);
    let between = conflicts.get(&key).unwrap().0.sides.iter().map(|side| side.value).collect();
    let reason = "bản của Cục Thống kê".to_owned();
    project.settle(Settlement { key, chosen: RecordId(0), between, reason }, at(1)).unwrap();
    conflicts.refresh(&project);
    assert_eq!(standing(&conflicts), ConflictStanding::Chosen(RecordId(0)));
    assert_eq!(conflicts.open(), 0);

    // It is kept in the file, with its reason, and can be taken back.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settled.ron");
    save(&project, &file).unwrap();
    let opened = open(&file).unwrap();
    assert_eq!(opened, project);
    assert_eq!(opened.settlement(&key).unwrap().reason, "bản của Cục Thống kê");
    project.undo();
    conflicts.refresh(&project);
    assert_eq!(standing(&conflicts), ConflictStanding::Open);
    project.redo();
    conflicts.refresh(&project);
    assert_eq!(standing(&conflicts), ConflictStanding::Chosen(RecordId(0)));

    // A value that was not among those opens it again; one that was does not.
    let value = |billions: i64| SlotValue::Value(Some(Decimal::from(billions) * Decimal::from(100_000_000)));
    project.correct(RecordId(1), &[value(6000)], at(2)).unwrap();
    conflicts.refresh(&project);
    assert_eq!(standing(&conflicts), ConflictStanding::Open);
    project.correct(RecordId(1), &[value(5129)], at(3)).unwrap();
    conflicts.refresh(&project);
    assert_eq!(standing(&conflicts), ConflictStanding::Chosen(RecordId(0)));
    project.review(&[RecordId(0)], Review::Rejected, at(4)).unwrap();
    conflicts.refresh(&project);
    assert_eq!(conflicts.all().count(), 0, "one record alone disagrees with nothing");
}

#[test]
fn a_rule_settles_all_conflicts_of_its_class_where_it_points_at_one() {
    let estimate = |record| with(record, |figure| figure.status = Status::Estimate);
    let mut project = project(vec![
        ("2023-02-01", vec![said("2022", "735.3"), said("2021", "690.5"), said("2020", "601.7")]),
        ("2023-02-03", vec![estimate(said("2022", "701.2")), estimate(said("2021", "660.1")), said("2020", "512.9")]),
    ]);
    let rule = |class, preferred| {
        Rule::Prefer(Preference { class, indicator: None, preferred, reason: "final figures count".to_owned() })
    };
    let stated = project.state_rule(rule(ConflictClass::Estimate, Preferred::Final), at(1)).unwrap();
    let standings = |project: &Project| {
        Conflicts::of(project)
            .all()
            .map(|(conflict, standing)| (conflict.key.period.to_string(), standing))
            .collect::<Vec<_>>()
    };
    let by_rule = |id| ConflictStanding::ByRule(stated, RecordId(id));
    let expected = [("2020", ConflictStanding::Open), ("2021", by_rule(1)), ("2022", by_rule(0))];
    assert_eq!(standings(&project), expected.map(|(period, standing)| (period.to_owned(), standing)));
    // A rule that points at no single value settles nothing; an equal one is not stated twice.
    project.state_rule(rule(ConflictClass::Dispute, Preferred::MostExact), at(2)).unwrap();
    assert_eq!(Conflicts::of(&project).open(), 1);
    project.state_rule(rule(ConflictClass::Dispute, Preferred::Latest), at(3)).unwrap();
    assert_eq!(Conflicts::of(&project).open(), 0);
    assert_eq!(project.state_rule(rule(ConflictClass::Estimate, Preferred::Final), at(4)).unwrap(), stated);
    project.drop_rule(stated, at(5)).unwrap();
    assert_eq!(Conflicts::of(&project).open(), 2);
    project.undo();
    assert_eq!(Conflicts::of(&project).open(), 0);
}

#[test]
fn copies_of_one_press_item_are_one_source() {
    const ITEM: &str = "Telecom revenue of Cao Bang province reached VND 735.3 billion in the year 2022, the department \
                        said. Broadband lines of the whole province grew to a little more than ninety thousand.";
    const OTHER: &str = "VND 735.3 billion was what the telecom sector of Cao Bang earned in 2022, by the yearbook.";
    const DISSENT: &str = "In 2022 Cao Bang earned VND 512.9 billion from telecom services, a reader writes to us.";
    let mut project = Project::new();
    let document = |name: &str, text: String, quote: &str, billions: &str| {
        let start = text.find(quote).unwrap();
        let evidence = Some(Evidence::at(Span::new(start, start + quote.len())));
        LoadedDocument {
            document: Document::new(name, text),
            records: vec![Record { evidence, ..said("2022", billions) }],
        }
    };
    let framed = |top: &str| format!("{top}\n\n{ITEM}\n\nContact | Newsletter | All rights reserved");
    let texts = vec![
        document("a.txt", ITEM.to_owned(), "735.3 billion", "735.3"),
        document("b.txt", framed("Business | Society"), "735.3 billion", "735.3"),
        document("c.txt", framed("Today's news of the region"), "735.3 billion", "735.3"),
        document("d.txt", OTHER.to_owned(), "735.3 billion", "735.3"),
        document("e.txt", DISSENT.to_owned(), "512.9 billion", "512.9"),
    ];
    project.load(texts, at(0));
    let mut conflicts = Conflicts::of(&project);
    let conflict = conflicts.all().next().unwrap().0.clone();
    let counts: Vec<(usize, usize)> =
        conflict.sides.iter().map(|side| (side.records.len(), conflicts.sources(&project, side))).collect();
    assert_eq!(counts, [(1, 1), (4, 2)]);
}

#[test]
fn check_says_what_is_wrong_and_ends_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let run = |project: &Project| {
        let file = folder.path().join("project.ron");
        save(project, &file).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_provista")).arg("check").arg(&file).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let mut project = project(vec![
        ("2023-02-01", vec![said("2022", "735.3")]),
        ("2023-02-03", vec![said("2022", "735300")]),
        ("2023-02-04", vec![said("2021", "690.5")]),
    ]);
    let (code, said) = run(&project);
    assert_eq!(code, Some(1));
    let conflict = "conflict (thousand-fold slip): Telecom revenue, Cao Bang, 2022: 735,300,000,000 VND (0.txt:0) or \
                    735,300,000,000,000 VND (1.txt:0)";
    assert!(said.lines().any(|line| line == conflict), "{said}");
    assert!(
        said.lines()
            .any(|line| line
                .starts_with("1.txt:0: Telecom revenue, Cao Bang, 2022, 735,300,000,000,000 VND: about 1,000 ")),
        "{said}"
    );
    project.review(&[RecordId(1)], Review::Rejected, at(1)).unwrap();
    assert_eq!(run(&project), (Some(0), String::new()));
    for name in ["revenue.telecom", "cao-bang", "thousandfold", "@20"] {
        assert!(!said.contains(name), "{name}: {said}");
    }

    let output = Command::new(env!("CARGO_BIN_EXE_provista")).args(["check", "nowhere.ron"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("provista: nowhere.ron: "));
}

/// Records of few keys and values, so that they meet.
fn any_record() -> impl Strategy<Value = Record> {
    let periods = prop::sample::select(vec!["2022", "2021", "2022-H1"]);
    let values = prop::sample::select(vec!["735.3", "735", "735300", "690.5", "512.9"]);
    let bounds = prop::sample::select(Bound::ALL.to_vec());
    let statuses = prop::sample::select(Status::ALL.to_vec());
    let reviews = prop::sample::select(vec![Review::New, Review::New, Review::Accepted, Review::Rejected]);
    let places = prop::sample::select(vec!["cao-bang", "lam-dong"]);
    (periods, values, bounds, statuses, reviews, places).prop_map(|(period, value, bound, status, review, place)| {
        let mut record = with(said(period, value), |figure| {
            (figure.bound, figure.status, figure.place) = (bound, status, Some(PlaceId::new(place)));
        });
        record.review = review;
        record
    })
}

const DAYS: [&str; 4] = ["2022-03-01", "2023-02-01", "2024-06-30", "2025-11-01"];

/// A conflict in a form that does not name the records by their numbers.
type Shape = (FigureKey, ConflictClass, Vec<(Decimal, usize)>, bool);

/// The conflicts of a project in that form.
fn found(project: &Project) -> Vec<Shape> {
    let shape = |conflict: &Conflict| {
        let sides = conflict.sides.iter().map(|side| (side.value, side.records.len())).collect();
        (conflict.key, conflict.class, sides, conflict.hint.is_some())
    };
    Conflicts::of(project).all().map(|(conflict, _)| shape(conflict)).collect()
}

/// Believes a record, where it is in a conflict.
fn decide(project: &mut Project, id: RecordId) {
    let conflicts = Conflicts::of(project);
    let Some((conflict, _)) = conflicts.of_record(project, id) else { return };
    let between = conflict.sides.iter().map(|side| side.value).collect();
    project.settle(Settlement { key: conflict.key, chosen: id, between, reason: String::new() }, at(1)).unwrap();
}

fn preference(id: RecordId, other: &Record) -> Rule {
    let class = ConflictClass::ALL[id.0 as usize % ConflictClass::ALL.len()];
    let preferred = Preferred::ALL[usize::from(other.figure.status as u8) % Preferred::ALL.len()];
    Rule::Prefer(Preference { class, indicator: None, preferred, reason: String::new() })
}

proptest! {
    #[test]
    fn what_charts_call_a_dispute_is_a_conflict_and_a_decision_ends_it(
        records in prop::collection::vec((any_record(), 0..4_usize), 1..16),
        decided in prop::collection::vec(0..16_u32, 0..4),
    ) {
        let mut project = project(records.into_iter().map(|(record, day)| (DAYS[day], vec![record])).collect());
        for id in decided {
            decide(&mut project, RecordId(id));
        }
        let conflicts = Conflicts::of(&project);
        let all = series(&project, IndicatorId::new("revenue.telecom"), &SeriesFilter::default());
        for point in all.iter().flat_map(|series| &series.points) {
            let shown = point.record().unwrap();
            let standing = conflicts.of_record(&project, shown).map(|(_, standing)| standing);
            for rival in point.rivals.iter().filter(|rival| rival.conflicts) {
                prop_assert!(standing.is_some_and(ConflictStanding::is_open), "{standing:?}");
                let (conflict, _) = conflicts.of_record(&project, rival.record).unwrap();
                prop_assert!(conflict.sides.iter().any(|side| side.records.contains(&shown)));
            }
            if let Some(believed) = standing.and_then(ConflictStanding::record) {
                prop_assert_eq!(project.record(believed).unwrap().figure.value, Some(point.value));
            }
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter(
        (records, shuffled) in prop::collection::vec((any_record(), 0..4_usize), 0..16).prop_flat_map(|records| {
            (Just(records.clone()), Just(records).prop_shuffle())
        })
    ) {
        let on = |records: Vec<(Record, usize)>| project(records.into_iter().map(|(record, day)| (DAYS[day], vec![record])).collect());
        prop_assert_eq!(found(&on(records)), found(&on(shuffled)));
    }

    #[test]
    fn looking_again_after_edits_finds_what_a_fresh_look_finds(
        records in prop::collection::vec((any_record(), 0..4_usize), 1..12),
        steps in prop::collection::vec((0..12_u32, 0..10_u8, any_record()), 0..16),
    ) {
        let mut project = project(records.into_iter().map(|(record, day)| (DAYS[day], vec![record])).collect());
        let mut kept = Conflicts::of(&project);
        for (id, what, other) in steps {
            let id = RecordId(id);
            let known = project.record(id).is_some();
            match what {
                0 => drop(project.undo()),
                1 => drop(project.redo()),
                2 if known => project.review(&[id], other.review, at(1)).unwrap(),
                3 if known => project.correct(id, &[SlotValue::Period(other.figure.period)], at(1)).unwrap(),
                4 if known => project.correct(id, &[SlotValue::Value(other.figure.value)], at(1)).unwrap(),
                5 if project.document(DocumentId(id.0)).is_some() => project.remove(&[DocumentId(id.0)], at(1)).unwrap(),
                6 => decide(&mut project, id),
                7 => drop(project.state_rule(preference(id, &other), at(1)).unwrap()),
                8 => {
                    let first = project.rules().map(|(rule, _)| rule).next();
                    if let Some(rule) = first {
                        project.drop_rule(rule, at(1)).unwrap();
                    }
                }
                _ => drop(project.add(Record { evidence: None, ..other }, at(1))),
            }
            kept.refresh(&project);
            let fresh = Conflicts::of(&project);
            prop_assert_eq!(kept.all().collect::<Vec<_>>(), fresh.all().collect::<Vec<_>>());
        }
    }
}

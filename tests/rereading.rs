//! Promise: reading documents again, with other words or because their text changed, keeps what a person touched, tied
//! to document, words and field; what would change is a list to accept line by line, as one change that can be undone.

use jiff::Timestamp;
use proptest::prelude::*;
use provista::domain::{
    Document, DocumentId, Family, Indicator, IndicatorId, IndicatorKind, Names, Origin, PlaceId, Record, RecordId,
    Review, Slot, SlotValue, Unit,
};
use provista::extract::{GlossaryEntry, PhraseMeaning};
use provista::project::{
    ChangeKind, Correction, Difference, LoadedDocument, Project, ProjectError, Remedy, Rereading, Rule, open, save,
};
use provista::reading::{Watch, document_from_text};
use rust_decimal::Decimal;

const TEXT: &str = "Tỉnh Cao Bằng\n\nNăm 2022, doanh thu viễn thông của tỉnh Cao Bằng đạt 735,3 tỷ đồng. \
    Phí tần số đạt 12,5 tỷ đồng. Cuối năm 2022, tỉnh có 512.300 thuê bao di động và 180 tủ phát hàng.\n\n\
    Năm 2022, doanh thu bưu chính của tỉnh Cao Bằng đạt 95,4 tỷ đồng.";

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

/// A text read with the words of `project`.
fn read(project: &Project, name: &str, text: &str) -> LoadedDocument {
    let document = document_from_text(name, text);
    let records = project.lexis().extractor().extract(&document).into_iter().map(Record::from).collect();
    LoadedDocument { document, records }
}

fn project() -> Project {
    let mut project = Project::new();
    project.load(vec![read(&Project::new(), "cao-bang.txt", TEXT)], at(0));
    project
}

fn fees() -> GlossaryEntry {
    GlossaryEntry::Indicator(Indicator {
        id: IndicatorId::new("own.fees"),
        kind: IndicatorKind::Flow,
        unit: Unit::Vnd,
        family: Family::Budget,
        name: Names { en: "Spectrum fees".to_owned(), vi: "Phí tần số".to_owned() },
        definition: Names::default(),
    })
}

fn again(project: &Project) -> Rereading {
    let documents: Vec<DocumentId> = project.documents().map(|(id, _)| id).collect();
    Rereading::of(project, &documents, &Watch::new())
}

fn reload(project: &Project, name: &str, text: &str) -> Rereading {
    Rereading::of_loaded(project, vec![read(project, name, text)], &Watch::new())
}

/// The record of an indicator.
fn of(project: &Project, indicator: &str) -> Option<(RecordId, Record)> {
    project
        .records()
        .find(|(_, record)| record.figure.indicator.as_str() == indicator)
        .map(|(id, record)| (id, record.clone()))
}

#[test]
fn reading_again_with_the_same_words_changes_nothing() {
    let project = project();
    assert_eq!(project.totals().0, 3);
    let rereading = again(&project);
    assert!(rereading.is_empty(), "{:?}", rereading.lines);
    assert_eq!((rereading.kept, rereading.documents), (0, 1));
}

#[test]
fn own_words_bring_new_records_which_one_undo_takes_back() {
    let mut project = project();
    project.define(fees(), None, at(1)).unwrap();
    let before = project.clone();
    let rereading = again(&project);
    let [Difference::New { record, .. }] = rereading.lines.as_slice() else { panic!("{:?}", rereading.lines) };
    assert_eq!(record.figure.value, Some(Decimal::from(12_500_000_000_i64)));
    assert_eq!(rereading.quote(&project, &rereading.lines[0]), Some("12,5 tỷ đồng"));
    assert_eq!(project.accept_rereading(&rereading, |_| true, at(2)), Ok(1));
    let (id, fee) = of(&project, "own.fees").unwrap();
    assert_eq!((fee.document, fee.review), (Some(DocumentId(0)), Review::New));
    assert_eq!(project.undo().unwrap().kind, ChangeKind::Reread);
    assert!(project.record(id).is_none());
    assert_eq!(project.records().count(), before.records().count());
    project.redo();
    assert!(project.record(id).is_some());
    // While a record measures it, the indicator stays.
    let key = fees().key();
    assert_eq!(
        project.undefine(&key, at(3)),
        Err(ProjectError::InUse { id: IndicatorId::new("own.fees"), records: 1 })
    );
    // What was added by mistake is gone line by line as it came.
    project.undo();
    project.undefine(&key, at(4)).unwrap();
    assert!(project.glossary().is_empty() && again(&project).is_empty());
}

#[test]
fn a_line_that_is_not_accepted_changes_nothing() {
    let mut project = project();
    project.define(fees(), None, at(1)).unwrap();
    let lockers = GlossaryEntry::Phrase {
        words: "tủ phát hàng".to_owned(),
        means: PhraseMeaning::Indicator(IndicatorId::new("network.post_offices")),
    };
    project.define(lockers, None, at(2)).unwrap();
    let rereading = again(&project);
    assert_eq!(rereading.lines.len(), 2, "{:?}", rereading.lines);
    assert_eq!(project.accept_rereading(&rereading, |line| line == 1, at(3)), Ok(1));
    assert!(of(&project, "own.fees").is_none() && of(&project, "network.post_offices").is_some());
    // The other one is offered again.
    assert_eq!(again(&project).lines.len(), 1);
    let revisions = project.history().revisions().len();
    assert_eq!(project.accept_rereading(&again(&project), |_| false, at(4)), Ok(0));
    assert_eq!(project.history().revisions().len(), revisions, "no change without an edit");
}

#[test]
fn what_was_read_otherwise_is_one_line_and_touched_fields_stay() {
    // The phrase takes the number from the bundled indicator.
    let as_post = GlossaryEntry::Phrase {
        words: "doanh thu viễn thông của tỉnh".to_owned(),
        means: PhraseMeaning::Indicator(IndicatorId::new("revenue.ict")),
    };
    let changes = |touch: &dyn Fn(&mut Project, RecordId)| {
        let mut project = project();
        let (id, _) = of(&project, "revenue.telecom").unwrap();
        touch(&mut project, id);
        project.define(as_post.clone(), None, at(5)).unwrap();
        let rereading = again(&project);
        let kept = rereading.kept;
        project.accept_rereading(&rereading, |_| true, at(6)).unwrap();
        (rereading.lines.len(), kept, project.record(id).map(|record| record.figure.clone()))
    };
    let (lines, kept, figure) = changes(&|_, _| {});
    assert_eq!((lines, kept, figure.unwrap().indicator.as_str()), (1, 0, "revenue.ict"));
    for review in [Review::Accepted, Review::Rejected] {
        let (lines, kept, figure) = changes(&|project, id| project.review(&[id], review, at(1)).unwrap());
        assert_eq!((lines, kept, figure.unwrap().indicator.as_str()), (0, 1, "revenue.telecom"));
    }
    // A corrected field stays, the others go on.
    let typed = SlotValue::Indicator(IndicatorId::new("revenue.it"));
    let (lines, kept, figure) = changes(&|project, id| project.correct(id, &[typed], at(1)).unwrap());
    assert_eq!((lines, kept, figure.unwrap().indicator.as_str()), (0, 1, "revenue.it"));
    let value = SlotValue::Value(Some(Decimal::from(7)));
    let (lines, _, figure) = changes(&|project, id| project.correct(id, &[value], at(1)).unwrap());
    let figure = figure.unwrap();
    assert_eq!((lines, figure.indicator.as_str(), figure.value), (1, "revenue.ict", Some(Decimal::from(7))));
}

#[test]
fn a_field_that_reading_again_changed_is_no_correction() {
    let mut project = project();
    let (id, _) = of(&project, "revenue.telecom").unwrap();
    let phrase = |means: &str| GlossaryEntry::Phrase {
        words: "doanh thu viễn thông của tỉnh".to_owned(),
        means: PhraseMeaning::Indicator(IndicatorId::new(means)),
    };
    project.define(phrase("revenue.ict"), None, at(1)).unwrap();
    project.accept_rereading(&again(&project), |_| true, at(2)).unwrap();
    assert_eq!(project.record(id).unwrap().figure.indicator.as_str(), "revenue.ict");
    assert!(project.corrected_slots(id).is_empty());
    let key = phrase("revenue.ict").key();
    project.define(phrase("revenue.it"), Some(&key), at(3)).unwrap();
    project.accept_rereading(&again(&project), |_| true, at(4)).unwrap();
    assert_eq!(project.record(id).unwrap().figure.indicator.as_str(), "revenue.it");
}

#[test]
fn a_record_made_by_hand_stays_and_its_number_gives_no_other() {
    let mut project = project();
    let start = TEXT.find("12,5 tỷ").unwrap();
    let document = project.document(DocumentId(0)).unwrap();
    let offer = project.lexis().extractor().offer(document, (start..start + 4).into()).unwrap();
    let record = Record {
        document: Some(DocumentId(0)),
        figure: offer.figure,
        evidence: Some(offer.evidence),
        origin: Origin::Typed,
        review: Review::New,
    };
    let id = project.add(record.clone(), at(1));
    project.define(fees(), None, at(2)).unwrap();
    let rereading = again(&project);
    assert!(rereading.lines.is_empty(), "{:?}", rereading.lines);
    assert_eq!(rereading.kept, 1);
    project.accept_rereading(&rereading, |_| true, at(3)).unwrap();
    assert_eq!(project.record(id), Some(&record));
}

#[test]
fn a_changed_text_moves_what_was_touched_along() {
    let mut project = project();
    let (telecom, _) = of(&project, "revenue.telecom").unwrap();
    let (mobile, _) = of(&project, "subscribers.mobile").unwrap();
    let (post, _) = of(&project, "revenue.post").unwrap();
    project.review(&[telecom], Review::Accepted, at(1)).unwrap();
    project.correct(mobile, &[SlotValue::Value(Some(Decimal::from(512_301)))], at(2)).unwrap();
    let changed = TEXT
        .replace("Tỉnh Cao Bằng\n\n", "Tỉnh Cao Bằng\n\nBản cập nhật, có đính chính của Sở.\n\n")
        .replace("95,4 tỷ đồng", "98,1 tỷ đồng")
        + " Cuối năm 2022, tỉnh có 45 doanh nghiệp bưu chính.";
    let rereading = reload(&project, "cao-bang.txt", &changed);
    assert_eq!((rereading.documents, rereading.texts(), rereading.others.len()), (1, 1, 0));
    let kinds: Vec<&str> = rereading
        .lines
        .iter()
        .map(|line| match line {
            Difference::New { .. } => "new",
            Difference::Gone { .. } => "gone",
            Difference::Changed { .. } => "changed",
        })
        .collect();
    assert_eq!(kinds, ["changed", "new"], "{:?}", rereading.lines);
    let before = project.clone();
    project.accept_rereading(&rereading, |_| true, at(3)).unwrap();
    assert_eq!(project.documents().count(), 1);
    let (id, document) = project.documents().next().unwrap();
    assert_eq!(document.text, changed);
    for (record, quote) in [(telecom, "735,3 tỷ đồng"), (mobile, "512.300 thuê bao")] {
        let record = project.record(record).unwrap();
        assert_eq!(record.document, Some(id));
        assert_eq!(project.quote(record), Some(quote));
    }
    assert_eq!(project.record(telecom).unwrap().review, Review::Accepted);
    assert_eq!(project.record(mobile).unwrap().figure.value, Some(Decimal::from(512_301)));
    let corrected_text = project.record(post).unwrap();
    assert_eq!(corrected_text.figure.value, Some(Decimal::from(98_100_000_000_i64)));
    assert_eq!(project.quote(corrected_text), Some("98,1 tỷ đồng"));
    assert_eq!(of(&project, "enterprises.post").unwrap().1.document, Some(id));
    assert!(again(&project).is_empty(), "{:?}", again(&project).lines);
    // Saved, opened and taken back.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    save(&project, &path).unwrap();
    let mut opened = open(&path).unwrap();
    assert!(opened == project);
    assert_eq!(opened.undo().unwrap().kind, ChangeKind::Reload);
    assert!(opened.records().eq(before.records()));
    assert!(opened.documents().eq(before.documents()));
}

#[test]
fn a_touched_record_whose_words_are_gone_stays_without_them() {
    let mut project = project();
    let (post, _) = of(&project, "revenue.post").unwrap();
    project.review(&[post], Review::Accepted, at(1)).unwrap();
    let changed = TEXT.split("\n\nNăm 2022, doanh thu bưu chính").next().unwrap().to_owned();
    let rereading = reload(&project, "cao-bang.txt", &changed);
    assert!(rereading.lines.is_empty(), "{:?}", rereading.lines);
    assert_eq!(rereading.kept, 1);
    project.accept_rereading(&rereading, |_| true, at(2)).unwrap();
    let record = project.record(post).unwrap();
    assert_eq!((record.review, &record.evidence), (Review::Accepted, &None));
    assert_eq!(record.document, project.documents().next().map(|(id, _)| id));
}

#[test]
fn another_text_of_the_same_name_is_another_document() {
    let project = project();
    let other = "Tỉnh Lạng Sơn\n\nNăm 2023, doanh thu viễn thông của tỉnh Lạng Sơn đạt 512 tỷ đồng.";
    let document = document_from_text("cao-bang.txt", other);
    assert!(project.may_have_earlier(&document));
    let rereading = reload(&project, "cao-bang.txt", other);
    assert!(rereading.is_empty());
    assert_eq!(rereading.others.len(), 1);
    assert!(!project.may_have_earlier(&document_from_text("x.txt", other)));
    assert!(!project.may_have_earlier(&document_from_text("cao-bang.txt", TEXT)), "a copy is no other version");
    let rereading = reload(&project, "cao-bang.txt", &format!("{TEXT} Thêm."));
    assert_eq!(rereading.into_documents().len(), 1);
}

/// What a person does to the records of a text.
#[derive(Clone, Debug)]
enum Hand {
    Review(usize, Review),
    Correct(usize, SlotValue),
}

fn hand() -> impl Strategy<Value = Hand> {
    let review = prop::sample::select(Review::ALL.to_vec());
    let value = prop_oneof![
        (1_i64..9_999).prop_map(|value| SlotValue::Value(Some(Decimal::from(value)))),
        Just(SlotValue::Place(None)),
        prop::sample::select(vec!["revenue.it", "subscribers.fixed", "share.mobile_users"])
            .prop_map(|id| SlotValue::Indicator(IndicatorId::new(id))),
        prop::sample::select(vec!["2019", "@2020-06", "2021-H1"])
            .prop_map(|period| SlotValue::Period(Some(period.parse().unwrap()))),
        prop::sample::select(Unit::ALL.to_vec()).prop_map(SlotValue::Unit),
        Just(SlotValue::Yoy(Some(Decimal::from(3)))),
    ];
    prop_oneof![
        (0_usize..9, review).prop_map(|(record, review)| Hand::Review(record, review)),
        (0_usize..9, value).prop_map(|(record, value)| Hand::Correct(record, value)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever a person did, whatever words are added or text is put in, and whichever lines are accepted: touched
    /// records are there afterwards, touched fields hold what was typed, and one undo restores everything.
    #[test]
    fn touched_fields_never_change(
        hands in prop::collection::vec(hand(), 0..8),
        meaning in prop::sample::select(vec!["revenue.ict", "revenue.post", "subscribers.mobile", "coverage.mobile"]),
        words in prop::sample::select(vec!["doanh thu viễn thông của tỉnh", "tủ phát hàng", "thuê bao di động và", "đạt 735"]),
        cuts in prop::collection::vec((0_usize..60, prop::sample::select(vec!["", "thêm chữ", "tăng 3%", "\n\n"])), 0..4),
        accepted in any::<u32>(),
        reloads in any::<bool>(),
    ) {
        let mut project = project();
        let ids: Vec<RecordId> = project.records().map(|(id, _)| id).collect();
        for hand in &hands {
            match hand {
                Hand::Review(record, review) => {
                    project.review(&[ids[record % ids.len()]], *review, at(1)).unwrap();
                }
                Hand::Correct(record, value) => project.correct(ids[record % ids.len()], &[*value], at(2)).unwrap(),
            }
        }
        let entry = GlossaryEntry::Phrase {
            words: words.to_owned(),
            means: PhraseMeaning::Indicator(IndicatorId::new(meaning)),
        };
        if project.glossary().check(&entry, None).is_ok() {
            project.define(entry, None, at(3)).unwrap();
        }
        let mut text: Vec<&str> = TEXT.split(' ').collect();
        for (place, put) in &cuts {
            let place = place % text.len();
            text[place] = put;
        }
        let text = text.join(" ");
        let rereading = if reloads { reload(&project, "cao-bang.txt", &text) } else { again(&project) };
        let before = project.clone();
        project.accept_rereading(&rereading, |line| accepted >> (line % 32) & 1 == 1, at(4)).unwrap();
        for (id, record) in before.records() {
            let decided = matches!(record.review, Review::Accepted | Review::Rejected);
            let touched: Vec<Slot> =
                if decided { Slot::ALL.to_vec() } else { before.corrected_slots(id) };
            if touched.is_empty() && !decided {
                continue;
            }
            let after = project.record(id);
            prop_assert!(after.is_some(), "{record:?} is gone");
            let after = after.unwrap();
            prop_assert_eq!(after.review, record.review);
            for slot in touched {
                prop_assert_eq!(after.figure.get(slot), record.figure.get(slot));
            }
            // Its words, where it still has them, are the same words.
            if let Some(quote) = project.quote(after) {
                let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                if decided {
                    prop_assert_eq!(squeezed(quote), squeezed(before.quote(record).unwrap()));
                }
            }
        }
        for (_, record) in project.records() {
            let document: &Document = project.document(record.document.unwrap()).unwrap();
            for span in record.evidence.iter().flat_map(provista::domain::Evidence::spans) {
                prop_assert!(span.of(&document.text).is_some());
            }
        }
        if project.history().revisions().len() > before.history().revisions().len() {
            project.undo();
        }
        prop_assert!(project.records().eq(before.records()));
        prop_assert!(project.documents().eq(before.documents()));
        prop_assert_eq!(project.glossary(), before.glossary());
    }
}

#[test]
fn a_figure_whose_sentence_is_gone_is_a_line_too_and_may_be_kept() {
    let project = project();
    let changed = TEXT.split("\n\nNăm 2022, doanh thu bưu chính").next().unwrap().to_owned();
    let rereading = reload(&project, "cao-bang.txt", &changed);
    assert!(matches!(rereading.lines.as_slice(), [Difference::Gone { .. }]), "{:?}", rereading.lines);
    assert_eq!(rereading.quote(&project, &rereading.lines[0]), Some("95,4 tỷ đồng"));
    let (post, _) = of(&project, "revenue.post").unwrap();
    for (accepted, stays) in [(true, false), (false, true)] {
        let mut project = project.clone();
        project.accept_rereading(&rereading, |_| accepted, at(1)).unwrap();
        assert_eq!(project.record(post).is_some(), stays);
        assert_eq!(project.documents().next().unwrap().1.text, changed);
    }
    // The same figure in other words needs no line.
    let said_otherwise = TEXT.replace("đạt 95,4 tỷ đồng", "là 95,4 tỷ đồng (số liệu chính thức)");
    let rereading = reload(&project, "cao-bang.txt", &said_otherwise);
    assert!(rereading.lines.is_empty(), "{:?}", rereading.lines);
    let mut project = project.clone();
    project.accept_rereading(&rereading, |_| true, at(2)).unwrap();
    assert_eq!(project.quote(project.record(post).unwrap()), Some("95,4 tỷ đồng"));
}

#[test]
fn what_a_rule_corrected_is_not_read_back() {
    let value = |value: i64| SlotValue::Value(Some(Decimal::from(value)));
    let place = |slug: &str| SlotValue::Place(Some(PlaceId::new(slug)));
    let rule = |words: &str, slot, remedy| {
        Rule::Correct(Correction { slot, words: Some(words.to_owned()), link: None, document: None, remedy })
    };
    let elsewhere = Remedy::Replace { wrong: place("cao-bang"), right: place("lang-son") };
    let smaller = Remedy::Scale { factor: Decimal::new(1, 3), unit: Unit::Vnd };
    let mut project = Project::new();
    for rule in [rule("cao bang", Slot::Place, elsewhere), rule("0,0 ty dong [1]", Slot::Value, smaller)] {
        project.state_rule(rule, at(0)).unwrap();
    }
    project.load(vec![read(&project, "cao-bang.txt", TEXT)], at(1));
    let (id, telecom) = of(&project, "revenue.telecom").unwrap();
    assert_eq!(
        (telecom.figure.get(Slot::Place), telecom.figure.get(Slot::Value)),
        (place("lang-son"), value(735_300_000))
    );
    assert_eq!(project.ruled_slots(id), [Slot::Place, Slot::Value]);
    let rereading = again(&project);
    assert!(rereading.is_empty(), "{:?}", rereading.lines);
    assert_eq!(rereading.kept, 0, "no person touched anything");
    // One that enters by reading again obeys once, and is not read back either.
    project.define(fees(), None, at(2)).unwrap();
    let rereading = again(&project);
    assert_eq!(rereading.lines.len(), 1, "{:?}", rereading.lines);
    project.accept_rereading(&rereading, |_| true, at(3)).unwrap();
    let (id, fee) = of(&project, "own.fees").unwrap();
    assert_eq!(fee.figure.get(Slot::Value), value(12_500_000));
    assert!(project.ruled_slots(id).contains(&Slot::Value));
    for _ in 0..2 {
        let rereading = again(&project);
        assert!(rereading.is_empty(), "{:?}", rereading.lines);
        assert_eq!(rereading.kept, 0);
    }
    // Nor does another text bring back what the words mean without the rule.
    let rereading = reload(&project, "cao-bang.txt", &TEXT.replace("180 tủ", "190 tủ"));
    assert_eq!((rereading.lines.len(), rereading.kept, rereading.texts()), (0, 0, 1), "{:?}", rereading.lines);
    // What a rule corrected stays when the rule is gone.
    let rules: Vec<_> = project.rules().map(|(id, _)| id).collect();
    for rule in rules {
        project.drop_rule(rule, at(4)).unwrap();
    }
    assert!(again(&project).is_empty());
}

#[test]
fn a_rule_stated_since_is_offered_and_not_read_back_once_accepted() {
    let mut project = project();
    let place = |slug: &str| SlotValue::Place(Some(PlaceId::new(slug)));
    let remedy = Remedy::Replace { wrong: place("cao-bang"), right: place("lang-son") };
    let words = Some("cao bang".to_owned());
    let rule = Rule::Correct(Correction { slot: Slot::Place, words, link: None, document: None, remedy });
    project.state_rule(rule, at(1)).unwrap();
    let rereading = again(&project);
    assert_eq!(rereading.lines.len(), project.records().count(), "{:?}", rereading.lines);
    project.accept_rereading(&rereading, |_| true, at(2)).unwrap();
    assert!(project.records().all(|(_, record)| record.figure.get(Slot::Place) == place("lang-son")));
    assert!(again(&project).is_empty());
}

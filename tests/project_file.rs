//! Promise: what is saved comes back whole; what is damaged says where; an old file is never lost.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Timestamp;
use proptest::prelude::*;
use provista::domain::{
    Bound, Catalogue, Confidence, ConflictClass, Document, DocumentId, Evidence, Family, Figure, FigureKey, FileHash,
    Indicator, IndicatorId, IndicatorKind, Keeping, Names, Operator, Origin, Passages, Period, PlaceId, Record,
    RecordId, Review, Slot, SlotValue, Span, Status, Tabulation, TextHash, Unit, Whereabouts,
};
use provista::extract::{Glossary, GlossaryEntry, OperatorNames, PhraseMeaning, Sense, Trade};
use provista::project::{
    Author, Change, ChartView, Correction, Cut, Edit, History, LoadedDocument, OpenError, Preference, Preferred,
    Project, Recent, Remedy, Rereading, Rescue, RevisionId, Rule, RuleId, SaveError, Settlement, SlipKind, View,
    backup_path, open, rescue, save,
};
use provista::reading::{Places, Regained, Watch, read_again};
use rust_decimal::Decimal;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn figure(value: i64) -> Figure {
    Figure {
        place: Some(PlaceId::new("lao-cai")),
        indicator: IndicatorId::new("revenue.telecom"),
        period: Some("2024-H1".parse().unwrap()),
        value: Some(Decimal::new(value, 1)),
        unit: Unit::Vnd,
        bound: Bound::About,
        status: Status::Actual,
        yoy: None,
        of_plan: Some(Decimal::new(4980, 2)),
        operator: None,
    }
}

/// A record whose words are the whole text.
fn record_on(text: &str, value: i64) -> Record {
    let span = Span::new(0, text.len());
    let evidence = Evidence::at(span).with(Slot::Period, span).with(Slot::Place, Span::new(0, 0));
    let origin = Origin::Extracted { confidence: Confidence::new(0.937) };
    Record { document: None, figure: figure(value), evidence: Some(evidence), origin, review: Review::New }
}

/// The same, read in a file of its own.
fn loaded_from_file(name: &str, text: &str) -> LoadedDocument {
    let mut loaded = loaded(name, text);
    let folder = Beside::folder().join("tệp");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{}.txt", loaded.document.hash));
    if !file.exists() {
        let mut written = tempfile::NamedTempFile::new_in(&folder).unwrap();
        written.write_all(text.as_bytes()).unwrap();
        written.persist(&file).unwrap();
    }
    let file = file.to_str().unwrap().to_owned();
    loaded.document.whereabouts = Some(Box::new(Whereabouts { file, inside: "/a \"b\"".to_owned(), columns: None }));
    loaded
}

fn loaded(name: &str, text: &str) -> LoadedDocument {
    let mut document = Document::new(name, text);
    document.title = Some(format!("Tựa đề \"{name}\""));
    document.published = Some("2024-07-10".parse().unwrap());
    LoadedDocument { document, records: vec![record_on(text, 12_505), record_on(text, 7)] }
}

/// A project with a history: loaded, corrected, accepted, undone, changed otherwise.
fn small_project() -> Project {
    let mut project = project_of_bundled_words();
    project.define(own_indicator("own.boxes", "Hộp thư \"số\""), None, at(6)).unwrap();
    project.define(own_phrase("hộp thư điện tử", "own.boxes"), None, at(7)).unwrap();
    project.set_author(Author::new("Lan"));
    project.settle(settlement(&project, RecordId(1), "tỉnh sửa\nsau"), at(8)).unwrap();
    project.state_rule(preference(ConflictClass::Estimate, "số \"cuối\""), at(9)).unwrap();
    project.state_rule(correction("lao cai", None), at(10)).unwrap();
    project.state_rule(correction("cung ky", Some(DocumentId(0))), at(11)).unwrap();
    project
}

/// The record is believed.
fn settlement(project: &Project, chosen: RecordId, reason: &str) -> Settlement {
    let figure = &project.record(chosen).unwrap().figure;
    let key = FigureKey::of(figure, Catalogue::bundled()).unwrap();
    Settlement { key, chosen, between: vec![figure.value.unwrap(), Decimal::from(1250)], reason: reason.to_owned() }
}

fn preference(class: ConflictClass, reason: &str) -> Rule {
    let indicator = Some(IndicatorId::new("revenue.telecom"));
    Rule::Prefer(Preference { class, indicator, preferred: Preferred::Final, reason: reason.to_owned() })
}

/// Words that mean another place.
fn correction(words: &str, document: Option<DocumentId>) -> Rule {
    let place = |slug| SlotValue::Place(Some(PlaceId::new(slug)));
    let remedy = Remedy::Replace { wrong: place("lao-cai"), right: place("cao-bang") };
    Rule::Correct(Correction { slot: Slot::Place, words: Some(words.to_owned()), link: None, document, remedy })
}

/// The same without the words that it adds, as a file of version 1 can hold it.
fn project_of_bundled_words() -> Project {
    let mut project = Project::new();
    project.load(vec![loaded("một.txt", "Doanh thu đạt\n“1.250,5” tỷ đồng \\ \"# r#\"\r\n")], at(0));
    project.correct(RecordId(0), &[SlotValue::Value(Some(Decimal::from(1250)))], at(1)).unwrap();
    project.review(&[RecordId(1)], Review::Rejected, at(2)).unwrap();
    project.undo();
    project.review(&[RecordId(1)], Review::Accepted, at(3)).unwrap();
    project.load(vec![loaded("hai.txt", "Hai")], at(4));
    project.remove(&[DocumentId(1)], at(5)).unwrap();
    project
}

fn own_indicator(id: &str, name: &str) -> GlossaryEntry {
    GlossaryEntry::Indicator(Indicator {
        id: IndicatorId::new(id),
        kind: IndicatorKind::Stock,
        unit: Unit::Count,
        family: Family::Network,
        name: Names { en: format!("{name} (en)"), vi: name.to_owned() },
        definition: Names::default(),
    })
}

fn own_phrase(words: &str, id: &str) -> GlossaryEntry {
    GlossaryEntry::Phrase { words: words.to_owned(), means: PhraseMeaning::Indicator(IndicatorId::new(id)) }
}

/// What a person can do, with numbers that choose upon what.
#[derive(Clone, Debug)]
enum Step {
    Load(Vec<String>),
    LoadFiles(Vec<String>),
    KeepByReference,
    KeepInside,
    /// The project is saved and opened, and the files of its texts are away.
    OpenAway,
    Find(usize, String),
    TakePassages(usize),
    Add(i64),
    Correct(usize, SlotValue),
    Review(usize, Review),
    Remove(usize),
    Define(GlossaryEntry),
    Undefine(usize),
    Reread(String),
    KeepView(usize, String),
    DropView(usize),
    Settle(usize, String),
    Unsettle(usize),
    StateRule(Rule),
    DropRule(usize),
    Sign(String),
    GoTo(usize),
    Revert(usize),
    Undo,
    Redo,
}

/// Rules of all sorts.
fn rule() -> impl Strategy<Value = Rule> {
    let class = proptest::sample::select(&ConflictClass::ALL[..]);
    let factor = (1..6_u32).prop_map(|power| Decimal::from(10_u64.pow(power)));
    prop_oneof![
        (class, text()).prop_map(|(class, reason)| preference(class, &reason)),
        (text(), proptest::option::of(0..3_u32)).prop_map(|(words, id)| correction(&words, id.map(DocumentId))),
        factor.prop_map(|factor| {
            let remedy = Remedy::Scale { factor, unit: Unit::Vnd };
            Rule::Correct(Correction { slot: Slot::Value, words: None, link: None, document: None, remedy })
        }),
    ]
}

/// Entries of all sorts, with words that may be refused.
fn entry() -> impl Strategy<Value = GlossaryEntry> {
    let words = prop_oneof![2 => "[a-zđêôơư\"]{3,6} [a-zđ(]{3,6}", 1 => text()];
    let sense = prop::sample::select(vec![Sense::Estimate, Sense::Subscribers, Sense::OtherNoun]);
    prop_oneof![
        ("[a-c]", words.clone()).prop_map(|(id, name)| own_indicator(&format!("own.{id}"), &name)),
        ("[a-c]", words.clone()).prop_map(|(id, words)| own_phrase(&words, &format!("own.{id}"))),
        words.clone().prop_map(|words| own_phrase(&words, "revenue.post")),
        (words.clone(), sense)
            .prop_map(|(words, sense)| GlossaryEntry::Phrase { words, means: PhraseMeaning::Sense(sense) }),
        words.clone().prop_map(|words| GlossaryEntry::Place { words, place: PlaceId::new("lao-cai") }),
        (words.clone(), proptest::collection::vec(words, 0..3)).prop_map(|(name, aliases)| {
            GlossaryEntry::Operator(OperatorNames { name, sector: Trade::Post, aliases })
        }),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[aăâđêôơưạ \"#\\\\\r\n\t\u{301}\u{323}\u{feff}0-9.,%/*\\[\\]()-]{0,60}",
        Just("Ngành đạt 12,5%\n/*[0]*/ (\nrecords: [\n\"#\"##".to_owned()),
    ]
}

fn value() -> impl Strategy<Value = SlotValue> {
    let decimal = (any::<i64>(), 0_u32..20).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    prop_oneof![
        proptest::option::of(Just(PlaceId::new("cao-bang"))).prop_map(SlotValue::Place),
        proptest::option::of(decimal.clone()).prop_map(SlotValue::Value),
        proptest::option::of(decimal).prop_map(SlotValue::Yoy),
        (1990..2100).prop_map(|year| SlotValue::Period(Some(Period::year(year)))),
        Just(SlotValue::Period(None)),
        text().prop_map(|name| SlotValue::Operator(Some(Operator::new(&name)))),
        Just(SlotValue::Indicator(IndicatorId::new("budget.post"))),
        Just(SlotValue::Unit(Unit::Per100)),
        Just(SlotValue::Bound(Bound::Above)),
        Just(SlotValue::Status(Status::Target)),
        Just(SlotValue::OfPlan(None)),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => proptest::collection::vec(text(), 1..3).prop_map(Step::Load),
        2 => proptest::collection::vec(text(), 1..3).prop_map(Step::LoadFiles),
        2 => Just(Step::KeepByReference),
        1 => Just(Step::KeepInside),
        1 => Just(Step::OpenAway),
        1 => (any::<usize>(), "[a-zđ]{1,4}").prop_map(|(nth, name)| Step::Find(nth, name)),
        1 => any::<usize>().prop_map(Step::TakePassages),
        1 => any::<i64>().prop_map(Step::Add),
        4 => (any::<usize>(), value()).prop_map(|(at, value)| Step::Correct(at, value)),
        3 => (any::<usize>(), proptest::sample::select(&Review::ALL[..])).prop_map(|(at, review)| Step::Review(at, review)),
        1 => any::<usize>().prop_map(Step::Remove),
        3 => entry().prop_map(Step::Define),
        1 => any::<usize>().prop_map(Step::Undefine),
        2 => text().prop_map(Step::Reread),
        1 => (any::<usize>(), text()).prop_map(|(nth, filter)| Step::KeepView(nth, filter)),
        1 => any::<usize>().prop_map(Step::DropView),
        2 => (any::<usize>(), text()).prop_map(|(at, reason)| Step::Settle(at, reason)),
        1 => any::<usize>().prop_map(Step::Unsettle),
        2 => rule().prop_map(Step::StateRule),
        1 => any::<usize>().prop_map(Step::DropRule),
        1 => text().prop_map(Step::Sign),
        2 => any::<usize>().prop_map(Step::GoTo),
        2 => any::<usize>().prop_map(Step::Revert),
        4 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

fn project() -> impl Strategy<Value = Project> {
    proptest::collection::vec(step(), 0..25).prop_map(|steps| {
        let mut project = Project::new();
        for (second, step) in (0..).zip(steps) {
            take(&mut project, step, at(second));
        }
        project
    })
}

/// One of some views, with a chart or without.
fn view(nth: usize, filter: String) -> View {
    let names = ["Cao Bằng", "\"x\" \\", "", "plan"];
    let columns = if nth.is_multiple_of(2) { Vec::new() } else { vec![filter.clone()] };
    let chart = nth.is_multiple_of(3).then(|| {
        Box::new(ChartView {
            kind: "map".to_owned(),
            places: vec![PlaceId::new("cao-bang")],
            colours: vec![(PlaceId::new("cao-bang"), 5)],
            years: (Some(2019), None),
            time: "2024-H1".parse().ok(),
            per_hundred: nth.is_multiple_of(2),
            ..ChartView::default()
        })
    });
    View { name: names[nth % names.len()].to_owned(), filter, sort: vec!["-value".to_owned()], columns, chart }
}

#[expect(clippy::too_many_lines, reason = "a line or two for each thing that a person can do")]
fn take(project: &mut Project, step: Step, at: Timestamp) {
    let records: Vec<RecordId> = project.records().map(|(id, _)| id).collect();
    let documents: Vec<DocumentId> = project.documents().map(|(id, _)| id).collect();
    let chosen = |number: usize| (!records.is_empty()).then(|| records[number % records.len()]);
    match step {
        Step::Load(texts) => {
            project.load(texts.iter().map(|text| loaded(text, text)).collect(), at);
        }
        Step::LoadFiles(texts) => {
            project.load(texts.iter().map(|text| loaded_from_file(text, text)).collect(), at);
        }
        Step::KeepByReference => project.keep_texts(Keeping::ByReference, at).unwrap(),
        Step::KeepInside => project.keep_texts(Keeping::Inside, at).unwrap(),
        Step::OpenAway => {
            let beside = Beside::new();
            save(project, &beside.path).unwrap();
            *project = open(&beside.path).unwrap();
        }
        Step::Find(number, name) => {
            if !documents.is_empty() {
                let file = Beside::folder().join(name).to_str().unwrap().to_owned();
                let found = Whereabouts { file, ..Whereabouts::default() };
                project.note_whereabouts(vec![(documents[number % documents.len()], found)], at).unwrap();
            }
        }
        Step::TakePassages(number) => {
            if !documents.is_empty() {
                project.take_passages(&[documents[number % documents.len()]], at).unwrap();
            }
        }
        Step::Add(value) => {
            let added = Record { evidence: None, origin: Origin::Typed, ..record_on("", value) };
            project.add(added, at);
        }
        Step::Correct(number, value) => {
            if let Some(id) = chosen(number) {
                project.correct(id, &[value], at).unwrap();
            }
        }
        Step::Review(number, review) => {
            if let Some(id) = chosen(number) {
                project.review(&[id], review, at).unwrap();
            }
        }
        Step::Remove(number) => {
            if !documents.is_empty() {
                project.remove(&[documents[number % documents.len()]], at).unwrap();
            }
        }
        // What may not be added is refused, and then nothing is changed.
        Step::Define(entry) => drop(project.define(entry, None, at)),
        Step::Undefine(number) => {
            let keys: Vec<_> = project.glossary().entries().map(GlossaryEntry::key).collect();
            if !keys.is_empty() {
                drop(project.undefine(&keys[number % keys.len()], at));
            }
        }
        // Another version of the first document, whose records it loses or keeps.
        Step::Reread(put) => {
            let first = project.documents().next().map(|(_, old)| old.clone());
            if let Some(old) = first {
                let mut new = Document::new(old.name.as_str(), format!("{put} {}", old.text));
                new.source.clone_from(&old.source);
                let records = vec![record_on(&new.text, 8)];
                let new = vec![LoadedDocument { document: new, records }];
                let rereading = Rereading::of_loaded(project, new, &Watch::new());
                project.accept_rereading(&rereading, |line| line % 2 == 0, at).unwrap();
            }
        }
        Step::KeepView(nth, filter) => {
            let view = view(nth, filter);
            project.keep_view(view, at).unwrap();
        }
        Step::DropView(nth) => {
            let names: Vec<String> = project.views().map(|view| view.name.clone()).collect();
            if !names.is_empty() {
                project.drop_view(&names[nth % names.len()], at).unwrap();
            }
        }
        Step::Settle(number, reason) => {
            let has_key = |id: &RecordId| {
                let figure = &project.record(*id).unwrap().figure;
                figure.value.is_some() && FigureKey::of(figure, project.catalogue()).is_some()
            };
            if let Some(id) = chosen(number).filter(has_key) {
                project.settle(settlement(project, id, &reason), at).unwrap();
            }
        }
        Step::Unsettle(number) => {
            let keys: Vec<FigureKey> = project.settlements().map(|settlement| settlement.key).collect();
            if !keys.is_empty() {
                project.unsettle(&keys[number % keys.len()], at).unwrap();
            }
        }
        Step::StateRule(rule) => drop(project.state_rule(rule, at).unwrap()),
        Step::DropRule(number) => {
            let rules: Vec<RuleId> = project.rules().map(|(id, _)| id).collect();
            if !rules.is_empty() {
                project.drop_rule(rules[number % rules.len()], at).unwrap();
            }
        }
        Step::Sign(name) => project.set_author(Author::new(&name)),
        Step::GoTo(number) => {
            let points = project.history().revisions().len() + 1;
            let point = (number % points).checked_sub(1).map(|nr| RevisionId(u32::try_from(nr).unwrap()));
            assert!(project.go_to(point));
        }
        // One on which others rest is refused, and then nothing is changed.
        Step::Revert(number) => {
            let line: Vec<RevisionId> = project.history().line().collect();
            if !line.is_empty() {
                drop(project.revert(line[number % line.len()], at));
            }
        }
        Step::Undo => drop(project.undo()),
        Step::Redo => drop(project.redo()),
    }
}

/// Uses a project in every way that could stumble over a part that does not fit.
fn exercise(mut project: Project) {
    let records: Vec<Record> = project.records().map(|(_, record)| record.clone()).collect();
    for record in &records {
        let _ = project.quote(record);
    }
    while project.undo().is_some() {}
    while project.redo().is_some() {}
    for id in (0..project.history().revisions().len()).map(|nr| RevisionId(u32::try_from(nr).unwrap())) {
        let _ = project.dependents(id);
    }
    take(&mut project, Step::Review(0, Review::Accepted), at(9));
    for id in 0..10 {
        let _ = project.corrected_slots(RecordId(id));
    }
}

fn saved(project: &Project) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("project.ron");
    save(project, &path).unwrap();
    (folder, path)
}

/// A place for a project beside the texts of [`loaded_from_file`].
struct Beside {
    path: PathBuf,
}

impl Beside {
    fn folder() -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("project_file");
        fs::create_dir_all(&folder).unwrap();
        fs::canonicalize(folder).unwrap()
    }

    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("{}-{}.ron", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        Self { path: Self::folder().join(name) }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        for path in [&self.path, &backup_path(&self.path)] {
            let _ = fs::remove_file(path);
        }
    }
}

/// The sections as the ron crate reads them.
#[derive(serde::Deserialize)]
struct Sections {
    version: u32,
    texts: Option<Keeping>,
    #[serde(default)]
    glossary: Vec<GlossaryEntry>,
    #[serde(default)]
    settlements: Vec<Settlement>,
    #[serde(default)]
    rules: Vec<(RuleId, Rule)>,
    documents: Vec<DocumentForm>,
    records: Vec<RecordForm>,
    #[serde(default)]
    views: Vec<View>,
    history: History,
}

#[derive(serde::Deserialize)]
struct DocumentForm {
    present: Option<bool>,
    name: String,
    title: Option<String>,
    source: Option<String>,
    published: Option<jiff::civil::Date>,
    table: Option<Box<Tabulation>>,
    from: Option<Box<Whereabouts>>,
    hash: TextHash,
    bytes: Option<FileHash>,
    text: Option<String>,
    length: Option<u32>,
    #[serde(default)]
    passages: Vec<(u32, String)>,
}

#[derive(serde::Deserialize)]
struct RecordForm {
    present: Option<bool>,
    document: Option<DocumentId>,
    figure: Figure,
    evidence: Option<Evidence>,
    origin: Origin,
    #[serde(default)]
    review: Review,
}

/// A project file is RON as its own crate reads it.
fn ron_reads_the_same(text: &str, project: &Project) {
    let sections: Sections = ron::from_str(text).unwrap();
    assert_eq!((sections.version, sections.texts), (3, project.keeping()));
    assert!(sections.glossary.iter().eq(project.glossary().entries()));
    assert!(sections.settlements.iter().eq(project.settlements()));
    assert!(sections.rules.iter().map(|(id, rule)| (*id, rule)).eq(project.rules()));
    let documents = sections.documents.into_iter().filter(|form| form.present != Some(false)).map(|form| {
        let DocumentForm { name, title, source, published, table, from, hash, .. } = form;
        let span = |(start, words): &(u32, String)| Span::new(*start as usize, *start as usize + words.len());
        let spans = form.passages.iter().map(span).collect();
        let mut passages = form.length.map(|length| Box::new(Passages::new(spans, length).unwrap()));
        if let Some(passages) = &mut passages {
            passages.bytes = form.bytes;
        }
        let words: String = form.passages.into_iter().map(|(_, words)| words).collect();
        assert!(passages.is_some() || words.is_empty());
        let text = form.text.or_else(|| passages.as_ref()?.laid_out(&words)).unwrap();
        Document { name, title, source, published, table, whereabouts: from, passages, hash, text }
    });
    let known = project.documents().map(|(_, document)| document.clone());
    for (mut read, known) in documents.zip(known) {
        // As it lies from the project.
        if let Some((own, other)) = read.whereabouts.as_mut().zip(known.whereabouts.as_ref()) {
            assert!(Path::new(&own.file).is_relative() && other.file.ends_with(own.file.trim_start_matches("../")));
            own.file.clone_from(&other.file);
        }
        assert_eq!(read, known);
    }
    let records = sections.records.into_iter().filter(|form| form.present != Some(false)).map(|form| {
        let RecordForm { present: _, document, figure, evidence, origin, review } = form;
        Record { document, figure, evidence, origin, review }
    });
    assert!(records.eq(project.records().map(|(_, record)| record.clone())));
    assert!(sections.views.iter().eq(project.views()));
    let names_files = |change: &Change| change.edits.iter().any(|edit| matches!(edit, Edit::Whereabouts { .. }));
    let (read, known) = (&sections.history, project.history());
    assert_eq!((read.current(), read.revisions().len()), (known.current(), known.revisions().len()));
    for (read, known) in read.revisions().iter().zip(known.revisions()) {
        // Files stand as they lie from the project.
        if names_files(&known.change) {
            assert_eq!(read.parent, known.parent);
            assert_eq!(read.change.edits.len(), known.change.edits.len());
        } else {
            assert_eq!(read, known);
        }
    }
}

fn opened(content: &[u8]) -> Result<Project, OpenError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("project.ron");
    fs::write(&path, content).unwrap();
    open(&path)
}

proptest! {
    #[test]
    fn what_is_saved_is_opened_again(project in project()) {
        let beside = Beside::new();
        let path = beside.path.clone();
        save(&project, &path).unwrap();
        let mut again = open(&path).unwrap();
        let first = fs::read(&path).unwrap();
        save(&again, &path).unwrap();
        prop_assert_eq!(&fs::read(&path).unwrap(), &first, "nothing is lost where the texts are away");
        ron_reads_the_same(&String::from_utf8(first.clone()).unwrap(), &again);
        let away = again.clone();
        let sought = again.sought_texts();
        let text = |id| project.known_document(id).filter(|known| known.is_whole()).map(|known| known.text.clone());
        let texts: Vec<_> = sought.iter().filter_map(|one| Some((one.id, text(one.id)?))).collect();
        prop_assert_eq!(again.take_texts(texts.clone()), texts.len());
        prop_assert_eq!(&again, &project);
        save(&again, &path).unwrap();
        prop_assert_eq!(fs::read(&path).unwrap(), first);
        for (_, record) in project.records() {
            prop_assert_eq!(away.quote(record), project.quote(record));
            let text = |project: &Project| Some(project.document(record.document?)?.text.clone());
            let Some((whole, kept)) = text(&project).zip(text(&away)) else { continue };
            for span in record.evidence.iter().flat_map(Evidence::spans) {
                prop_assert_eq!(span.of(&kept), span.of(&whole));
            }
        }
        exercise(away);
        exercise(again);
    }

    #[test]
    fn damaged_bytes_are_an_error_or_a_sound_project(
        place in any::<prop::sample::Index>(),
        length in 0_usize..40,
        instead in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..8),
            "[0-9]{0,12}".prop_map(String::into_bytes),
            "(\\PC){0,6}".prop_map(String::into_bytes),
        ],
    ) {
        let (_folder, path) = saved(&small_project());
        let mut bytes = fs::read(path).unwrap();
        let start = place.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, instead);
        if let Ok(project) = opened(&bytes) {
            exercise(project);
        }
    }

    #[test]
    fn any_number_may_be_wrong(number in any::<prop::sample::Index>(), instead in any::<u32>()) {
        let (_folder, path) = saved(&small_project());
        let text = fs::read_to_string(path).unwrap();
        let digits: Vec<(usize, &str)> = text.match_indices(|c: char| c.is_ascii_digit()).collect();
        let (at, digit) = digits[number.index(digits.len())];
        for instead in [instead.to_string(), (instead % 10).to_string(), String::new()] {
            let mut text = text.clone();
            text.replace_range(at..at + digit.len(), &instead);
            if let Ok(project) = opened(text.as_bytes()) {
                exercise(project);
            }
        }
    }
}

#[test]
fn the_file_is_made_to_be_read() {
    let (_folder, path) = saved(&small_project());
    insta::assert_snapshot!(fs::read_to_string(path).unwrap());
}

#[test]
fn sections_without_anything_are_not_written() {
    let (_folder, path) = saved(&project_of_bundled_words());
    let text = fs::read_to_string(&path).unwrap();
    for section in ["\nglossary:", "\nsettlements:", "\nrules:", "author:"] {
        assert!(!text.contains(section));
    }
    assert!(open(&path).unwrap().glossary().is_empty());
}

proptest! {
    #[test]
    fn a_glossary_comes_back_from_its_file_and_what_was_refused_is_not_in_it(entries in proptest::collection::vec(entry(), 0..9)) {
        let mut project = Project::new();
        for entry in entries {
            let before = project.glossary().clone();
            let allowed = before.check(&entry, None).is_ok();
            prop_assert_eq!(project.define(entry.clone(), None, at(0)).is_ok(), allowed);
            if allowed {
                prop_assert_eq!(project.glossary().get(&entry.key()), Some(&entry));
            } else {
                prop_assert_eq!(project.glossary(), &before);
            }
        }
        let (_folder, path) = saved(&project);
        let opened = open(&path).unwrap();
        prop_assert_eq!(opened.glossary(), project.glossary());
        // The same list is a glossary file for the command line.
        let list: Vec<&GlossaryEntry> = project.glossary().entries().collect();
        let file = ron::to_string(&list).unwrap();
        prop_assert_eq!(&Glossary::from_ron(&file).unwrap(), project.glossary());
        while project.undo().is_some() {}
        prop_assert!(project.glossary().is_empty());
    }
}

#[test]
fn a_file_of_every_version_opens() {
    for (version, project) in [("version-1.ron", project_of_bundled_words()), ("version-2.ron", small_project())] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects").join(version);
        assert_eq!(open(&path).unwrap(), project, "{version}");
    }
}

/// A project with a text by reference, one of which the passages alone are left, and one inside.
fn referring_project() -> Project {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects/texts");
    let file = |name: &str, words: &str| {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let start = text.find(words).unwrap();
        let evidence = Evidence::at(Span::new(start, start + words.len()));
        let record = Record { evidence: Some(evidence), ..record_on(&text, 7) };
        let mut document = Document::new(name, text);
        let file = folder.join(name).to_str().unwrap().to_owned();
        document.whereabouts = Some(Box::new(Whereabouts { file, ..Whereabouts::default() }));
        LoadedDocument { document, records: vec![record] }
    };
    let mut project = Project::new();
    project.load(vec![file("mot.txt", "1.250,5 tỷ đồng"), file("hai.txt", "95 tỷ đồng"), loaded("ba", "Ba")], at(0));
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    let beside =
        folder.parent().unwrap().join(format!("{}-{:?}.tmp.ron", std::process::id(), std::thread::current().id()));
    save(&project, &beside).unwrap();
    let mut project = open(&beside).unwrap();
    fs::remove_file(&beside).unwrap();
    project.take_passages(&[DocumentId(1)], at(2)).unwrap();
    project
}

#[test]
fn a_file_with_texts_by_reference_opens_with_and_without_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects/version-3.ron");
    let mut project = open(&path).unwrap();
    assert_eq!(project, referring_project());
    let places = Places::of(path.parent().map(PathBuf::from));
    let texts = read_again(project.sought_texts(), &places, &Mutex::default(), &Watch::new());
    let texts: Vec<_> = texts
        .into_iter()
        .map(|(id, regained)| match regained {
            Regained::Text(text) => (id, text),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(project.take_texts(texts), 1);
    let wholes: Vec<bool> = project.documents().map(|(_, document)| document.is_whole()).collect();
    assert_eq!(wholes, [true, false, true]);
    let passages = &project.document(DocumentId(1)).unwrap().text;
    assert_eq!(passages.trim(), "Doanh thu bưu chính đạt 95 tỷ đồng.");
}

#[test]
fn what_is_wrong_with_a_reference_is_said_and_the_rest_rescued() {
    let (_folder, path) = saved(&referring_project());
    let good = fs::read_to_string(&path).unwrap();
    let line = |words: &str| 1 + good.lines().position(|line| line.contains(words)).unwrap();
    let first = line("/*[0]*/");
    let start = good.lines().find(|line| line.contains("Sáu tháng")).is_some();
    assert!(start && !good.contains("Thời tiết"), "what no figure rests on is left out");
    for (from, to, wrong) in [
        ("    length: ", "    length: 1", "within the “length”"),
        ("    length: 1", "    length: ", "within the “length”"),
        ("        (", "        (9", "within the “length”"),
        ("    length: ", "    text: \"a\",\n    length: ", "and not both"),
        ("    passages: [", "    length: 7,\n    pass: [", ""),
        ("    bytes: \"", "    bytes: \"g", ""),
        ("    hash: ", "    text: \"a\",\n    hash: ", "and not both"),
    ] {
        assert!(good.contains(from), "{from}");
        let content = good.replacen(from, to, 1);
        match opened(content.as_bytes()) {
            // A longer text is no fault that could be seen.
            Ok(project) => assert!(from == "    length: ", "{content}\n{project:?}"),
            Err(error @ OpenError::Damaged { .. }) => {
                let shown = error.to_string();
                assert!(shown.contains(wrong), "{shown}");
                let OpenError::Damaged { line, .. } = error else { continue };
                assert!(line >= first, "{shown}");
            }
            Err(other) => panic!("{other}"),
        }
        fs::write(&path, &content).unwrap();
        let rescue = rescue(&path).unwrap().unwrap();
        assert!(rescue.project.documents().count() >= 2, "{content}");
        exercise(rescue.project);
    }
    let nowhere = good.replacen("from: (\n        file: ", "source: (\n        file: ", 1);
    assert!(opened(nowhere.as_bytes()).is_err());
    // Lengths that no memory holds are refused before any is taken.
    let huge: Vec<String> = (0..40)
        .map(|number| format!("(name: \"{number}\", hash: \"{}\", length: 60000000)", TextHash::of("")))
        .collect();
    let huge = format!("(version: 3, documents: [{}])", huge.join(", "));
    let error = opened(huge.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("longer than any that are read"), "{error}");
    let one = format!("(version: 3, documents: [(name: \"a\", hash: \"{}\", length: 67108865)])", TextHash::of(""));
    let error = opened(one.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("longer than any that are read"), "{error}");
}

#[test]
fn any_ron_of_the_same_values_opens() {
    let (_folder, path) = saved(&small_project());
    let good = fs::read_to_string(path).unwrap();
    let changed = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replace(from, to)
    };
    for content in [
        good.clone(),
        changed("#![enable(implicit_some)]\n(", "Project("),
        changed("records: [\n", "// What was read:\nrecords: [\n\n"),
        changed("), origin: ", "),\n    /* where\nfrom */ origin: "),
        changed("document: 0,", "document: Some(0),"),
        changed("document: 0,", "document: 0x0,"),
        changed("\"revenue.telecom\"", "\"revenue\\u{2e}telecom\""),
        changed("\"revenue.telecom\"", "r##\"revenue.telecom\"##"),
        changed(", review: Accepted),\n", ", review: Accepted)\n,"),
        changed("\n],\n),\n)\n", "\n]))"),
        changed("review: Accepted", "review: Accepted,"),
        good.replace('\n', "\r\n").replace("đạt\r\n", "đạt\n").replace("\r\r\n", "\r\n"),
    ] {
        assert_eq!(opened(content.as_bytes()).unwrap(), small_project(), "{content}");
    }
    // An operator of two lines does not belong into a list that is cut by lines; by hand it may stand there.
    let lines = changed("of_plan: \"49.80\")", "of_plan: \"49.80\", operator: \"a\n],\nb\")");
    let project = opened(lines.as_bytes()).unwrap();
    assert!(project.records().all(|(_, record)| record.figure.operator == Some(Operator::new("a\n],\nb"))));
}

#[test]
fn a_truncated_file_is_never_opened() {
    let (_folder, path) = saved(&small_project());
    let bytes = fs::read(path).unwrap();
    // All but the last line end is needed.
    for length in 0..bytes.len() - 1 {
        match opened(&bytes[..length]) {
            Err(OpenError::Empty { .. }) if length == 0 => {}
            Err(OpenError::NotAProject { .. }) if length < 45 => {}
            Err(OpenError::Damaged { line, column, .. }) => assert!(line >= 1 && column >= 1),
            other => panic!("{length}: {other:?}"),
        }
    }
}

#[test]
fn what_does_not_open_says_where_and_what_to_do() {
    let (_folder, path) = saved(&small_project());
    let good = fs::read_to_string(path).unwrap();
    let changed = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    let cases = [
        ("hello".to_owned(), "project.ron: this is no Provista project"),
        (String::new(), "project.ron: the project file is empty"),
        ("(name: \"x\")".to_owned(), "project.ron: this is no Provista project"),
        (
            "(version: 7, something: [Entirely(new)])".to_owned(),
            "project.ron: the project was made by a newer Provista (version 7 of the file, this one reads 3)",
        ),
        (changed("review: Corrected", "review: Maybe"), "project.ron:"),
        (changed("hash: \"", "hash: \"z"), "project.ron:"),
        (
            changed("records: [", "record: ["),
            "project.ron:35:1: the project file is damaged: the section “record” is not",
        ),
        (
            changed("records: [", "history: [],\nrecords: ["),
            "project.ron:42:1: the project file is damaged: there are two",
        ),
        (changed("review: Accepted", "review: Accepted, note: 3"), "project.ron:37:"),
        (
            changed("chosen: 1", "chosen: 9"),
            "project.ron:9:1: the project does not hold together: a conflict is settled by record 9, which does not exist",
        ),
        (
            changed("đạt\n", "đạt \n"),
            "project.ron:17:1: the project does not hold together: the text of “một.txt” is not the one that was saved",
        ),
        (
            changed("(document: 0,", "(document: 9,"),
            "project.ron:36:1: the project does not hold together: the record is of document 9, which does not exist",
        ),
        (
            changed("quote: (0", "quote: (3000"),
            "project.ron:36:1: the project does not hold together: its evidence at 3000..",
        ),
        (
            changed("last: 1,", "last: 100,"),
            "project.ron:45:1: the project does not hold together: revision 0 of the history",
        ),
        (
            changed("first: 0,\n", "first: 3,\n"),
            "project.ron: the project does not hold together: the history names a revision that does not follow",
        ),
    ];
    for (content, message) in cases {
        let error = opened(content.as_bytes()).unwrap_err();
        let shown = error.to_string();
        let shown = &shown[shown.find("project.ron").unwrap()..];
        assert!(shown.starts_with(message), "{shown}\nis not\n{message}");
        assert!(!error.hint().is_empty());
    }
    let OpenError::Damaged { line, column, .. } =
        opened(changed("review: Corrected", "review: Maybe").as_bytes()).unwrap_err()
    else {
        panic!("not damaged")
    };
    let wrong = good.lines().position(|line| line.contains("review: Corrected")).unwrap();
    assert_eq!((line, column > 9), (wrong + 1, true), "{column}");
    assert!(matches!(open(Path::new("/nowhere/at/all.ron")).unwrap_err(), OpenError::Io { .. }));
}

#[test]
fn the_previous_file_is_kept_and_errors_leave_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("project.ron");
    save(&Project::new(), &path).unwrap();
    assert!(!backup_path(&path).exists());
    let mut last = fs::read(&path).unwrap();
    let mut project = Project::new();
    for number in 0..3 {
        project.load(vec![loaded("x.txt", &format!("text {number}"))], at(number));
        save(&project, &path).unwrap();
        assert_eq!(fs::read(backup_path(&path)).unwrap(), last);
        last = fs::read(&path).unwrap();
    }
    assert_eq!(backup_path(&path).file_name().unwrap(), "project.ron.bak");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left behind");

    let missing = folder.path().join("missing/project.ron");
    let error = save(&project, &missing).unwrap_err();
    assert!(matches!(error, SaveError::Io { .. }));
    assert_eq!(
        error.to_string(),
        format!("{}: could not begin the file: its folder does not exist", missing.display())
    );
    assert!(save(&project, folder.path()).unwrap_err().to_string().ends_with("this is a folder"));
    assert_eq!(fs::read(&path).unwrap(), last);

    let mut locked = fs::metadata(&path).unwrap().permissions();
    locked.set_readonly(true);
    fs::set_permissions(&path, locked).unwrap();
    assert!(save(&Project::new(), &path).unwrap_err().to_string().contains("not permitted"));
    assert_eq!(fs::read(&path).unwrap(), last);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_keeps_its_file() {
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = saved(&small_project());
    let before = fs::read(&path).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(folder.path().join("probe"), "").is_ok() {
        // Straight to the terminal, since the output of a test that passes is not shown.
        let _ = writeln!(std::io::stderr(), "skipped: permissions do not bind this user");
        return;
    }
    let error = save(&Project::new(), &path).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{}: could not begin the file: writing is not permitted there", path.display())
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = saved(&Project::new());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    save(&small_project(), &link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(open(&path).unwrap(), small_project());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn the_last_projects_are_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings/recent.ron");
    assert_eq!(Recent::load(&file), Recent::default());
    let mut recent = Recent::load(&file);
    for number in 0..13 {
        recent.add(Path::new(&format!("/dự án/{number}.ron")));
    }
    recent.add(Path::new("/dự án/5.ron"));
    recent.remove(Path::new("/dự án/12.ron"));
    recent.save(&file).unwrap();
    let again = Recent::load(&file);
    assert_eq!(again, recent);
    assert_eq!(again.paths().len(), Recent::LIMIT - 1);
    assert_eq!(again.paths()[..2], [Path::new("/dự án/5.ron"), Path::new("/dự án/11.ron")]);
    for damage in [&b"[\"/a.ron\","[..], b"\xFF\xFE", b"(version: 1)"] {
        fs::write(&file, damage).unwrap();
        assert_eq!(Recent::load(&file), Recent::default());
    }
}

#[test]
fn a_misspelt_name_within_a_record_is_told_with_its_line() {
    let project = small_project();
    let (_folder, path) = saved(&project);
    let good = fs::read_to_string(&path).unwrap();
    for (name, misspelt) in [("value: ", "valeu: "), ("status: ", "statuz: "), ("slots: ", "slotz: ")] {
        let Some(at) = good.find(name) else { continue };
        fs::write(&path, good.replacen(name, misspelt, 1)).unwrap();
        let Err(OpenError::Damaged { line, .. }) = open(&path) else { panic!("{misspelt} is taken") };
        assert_eq!(line, good[..at].lines().count(), "{misspelt}");
    }
    assert!(good.contains("value: ") && good.contains("slots: "));
}

#[test]
fn names_and_numbers_that_nothing_has_are_told_with_their_line() {
    let project = small_project();
    let (_folder, path) = saved(&project);
    let good = fs::read_to_string(&path).unwrap();
    let line = |at: usize| good[..at].lines().count().max(1) + usize::from(good[..at].ends_with('\n'));
    for (name, other, said) in [
        ("place: \"lao-cai\", indicator", "place: \"lao-cay\", indicator", "the place “lao-cay”, which is not known"),
        (
            "indicator: \"revenue.telecom\", period",
            "indicator: \"revenue.telekom\", period",
            "the indicator “revenue.telekom”",
        ),
    ] {
        let at = good.find(name).unwrap();
        fs::write(&path, good.replacen(name, other, 1)).unwrap();
        let error = open(&path).unwrap_err();
        let OpenError::Inconsistent { line: told, .. } = &error else { panic!("{error}") };
        assert_eq!(*told, Some(line(at)), "{error}");
        assert!(error.to_string().contains(said), "{error}");
    }
    let at = good.find("confidence: 0.").unwrap();
    fs::write(&path, good.replacen("confidence: 0.", "confidence: 9.", 1)).unwrap();
    let error = open(&path).unwrap_err();
    assert!(error.to_string().contains("is no confidence from 0 to 1"), "{error}");
    let OpenError::Damaged { line: told, .. } = error else { panic!() };
    assert_eq!(told, line(at));
}

#[test]
fn an_empty_file_points_to_the_version_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.ron");
    for content in [&b""[..], b" \n", &[0; 4096]] {
        fs::write(&path, content).unwrap();
        let error = open(&path).unwrap_err();
        assert!(matches!(error, OpenError::Empty { .. }), "{error}");
        assert!(error.to_string().ends_with("p.ron: the project file is empty"), "{error}");
        assert!(error.hint().contains(".bak"));
    }
}

#[test]
fn what_is_whole_of_a_damaged_file_is_rescued() {
    let project = small_project();
    let (_folder, path) = saved(&project);
    let good = fs::read_to_string(&path).unwrap();
    let rescued = |content: &str| {
        fs::write(&path, content).unwrap();
        rescue(&path).unwrap()
    };
    // Something unknown, or a version to come: all of it.
    for content in [
        good.replace("version: 3,\n", "version: 9,\nnotes: [\"x\"],\n"),
        good.replace("review: Accepted)", "review: Accepted, seen: [1, (2)])"),
        good.replace("\n)\n", "\n"),
    ] {
        assert!(open(&path).is_ok() || fs::read_to_string(&path).unwrap() != good);
        let rescue = rescued(&content).unwrap();
        assert_eq!((&rescue.project, rescue.lost_records, rescue.has_history), (&project, 0, true), "{content}");
    }
    // A record that cannot be read; the others come, without the history that counted it.
    let rescue = rescued(&good.replacen("unit: VND, bound", "unit: ECU, bound", 1)).unwrap();
    assert_eq!((rescue.lost_documents, rescue.lost_records, rescue.has_history), (0, 1, false));
    assert_eq!(rescue.project.documents().count(), 1);
    assert_eq!(rescue.project.records().count(), 1);
    // What was decided of them is about the numbers that they have now, and the rules are there.
    assert_eq!(rescue.project.settlements().map(|settlement| settlement.chosen).collect::<Vec<_>>(), [RecordId(0)]);
    assert!(rescue.project.rules().eq(project.rules()));
    exercise(rescue.project);
    // The record that was believed is lost, and so is the document that a rule is about.
    let content = good.replacen("value: \"0.7\", unit: VND", "value: \"0.7\", unit: ECU", 1);
    let rescue = rescued(&content.replacen("name: \"một.txt\"", "called: \"một.txt\"", 1)).unwrap();
    assert_eq!((rescue.lost_documents, rescue.lost_records), (1, 1));
    assert_eq!((rescue.project.settlements().count(), rescue.project.rules().count()), (0, 2));
    exercise(rescue.project);
    // Cut off anywhere: what stands before comes, what comes is sound, and what is missing or may be is said.
    let begins = |section: &str| good.find(section).unwrap();
    let (records, history) = (begins("\nrecords: ["), begins("\nhistory: ("));
    let known = (project.documents().count(), project.records().count());
    for length in (0..good.len()).filter(|length| good.is_char_boundary(*length)) {
        let Some(rescue) = rescued(&good[..length]) else { continue };
        let expected = match length {
            _ if length >= history + 11 => None,
            _ if length >= records + 11 => Some(Cut::Records),
            _ => Some(Cut::Documents),
        };
        assert_eq!(rescue.cut, expected, "{length}");
        let found = (rescue.project.documents().count(), rescue.project.records().count());
        assert!(found == known || rescue.cut.is_some() || rescue.lost_documents + rescue.lost_records > 0, "{length}");
        assert_eq!(rescue.lost_sections, Vec::<&str>::new());
        let (_folder, path) = saved(&rescue.project);
        assert_eq!(open(&path).unwrap(), rescue.project);
        exercise(rescue.project);
    }
    // The record that is cut in its middle is known.
    let rescue = rescued(&good[..begins("/*[1]*/ (document") + 40]).unwrap();
    assert_eq!((rescue.lost_documents, rescue.lost_records, rescue.cut), (0, 1, Some(Cut::Records)));
    // Of the short sections it says which do not come out.
    let rescue = rescued(&good.replacen("means: ", "meens: ", 1)).unwrap();
    assert_eq!(rescue.lost_sections, ["glossary"]);
    // A text that was altered by hand stays as it is now, and says so.
    let rescue = rescued(&good.replace("Doanh thu", "Doanh số")).unwrap();
    assert_eq!((rescue.altered, rescue.has_history), (1, true));
    // The files of before have no fewer rights.
    let old = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/projects/version-1.ron")).unwrap();
    assert_eq!(rescued(&old.replace("\n)\n", "\n")).unwrap().project, project_of_bundled_words());
    assert!(rescued("hello").is_none());
    assert!(matches!(rescue_at_nowhere(), Err(OpenError::Io { .. })));
}

/// What a rescue could not take as it stands: the line, and what it is.
fn slips(rescue: &Rescue) -> Vec<(usize, SlipKind)> {
    rescue.slips.iter().map(|slip| (slip.line, slip.kind.clone())).collect()
}

#[test]
fn a_rescue_says_what_of_an_item_did_not_come() {
    let project = small_project();
    let (_folder, path) = saved(&project);
    let good = fs::read_to_string(&path).unwrap();
    // Where each is in the file, whatever it is in.
    for (from, to) in [
        ("value: \"0.7\"", "valeu: \"0.7\""),
        ("review: Accepted)", "reviewed: Accepted)"),
        ("period: \"2024\"", "perod: \"2024\""),
        ("confidence: ", "sureness: 1, confidence: "),
        ("present: false,\n    name", "presnt: false,\n    name"),
        ("author: \"Lan\"", "autor: \"Lan\""),
    ] {
        let Some(start) = good.find(from) else { continue };
        let content = good.replacen(from, to, 1);
        fs::write(&path, &content).unwrap();
        assert!(open(&path).is_err(), "{to}");
        let rescue = whole_of(&path);
        let line = 1 + good[..start].matches('\n').count();
        let name = to.split(':').next().unwrap().to_owned();
        assert_eq!(slips(&rescue), [(line, SlipKind::Field(name))], "{to}");
        assert_eq!((rescue.lost_documents, rescue.lost_records, rescue.has_history), (0, 0, true), "{to}");
        let (_folder, path) = saved(&rescue.project);
        assert_eq!(open(&path).unwrap(), rescue.project, "{to}");
    }
    // What is whole has none.
    fs::write(&path, good.replace("\n)\n", "\n")).unwrap();
    assert_eq!(slips(&whole_of(&path)), []);
}

#[test]
fn a_rescued_project_opens_again_whatever_names_were_in_it() {
    let project = small_project();
    let (_folder, path) = saved(&project);
    let good = fs::read_to_string(&path).unwrap();
    let place = |slug| SlipKind::Place(PlaceId::new(slug));
    let own = |id| SlipKind::Indicator(IndicatorId::new(id));
    let first = "place: \"lao-cai\", indicator: \"revenue.telecom\"";
    assert!(good.contains(first));
    for (content, found) in [
        (good.replacen(first, "place: \"lao-cay\", indicator: \"revenue.telecom\"", 1), place("lao-cay")),
        (good.replacen(first, "place: \"lao-cai\", indicator: \"revenue.telecon\"", 1), own("revenue.telecon")),
    ] {
        fs::write(&path, &content).unwrap();
        assert!(matches!(open(&path), Err(OpenError::Inconsistent { .. })));
        let line = 1 + good[..good.find(first).unwrap()].matches('\n').count();
        // With its history, and without where a record is lost.
        let torn = content.replacen("value: \"0.7\", unit: VND", "value: \"0.7\", unit: ECU", 1);
        for (content, lost) in [(&content, 0), (&torn, 1)] {
            fs::write(&path, content).unwrap();
            let rescue = whole_of(&path);
            assert_eq!(slips(&rescue), [(line, found.clone())]);
            assert_eq!((rescue.lost_records, rescue.has_history), (lost, lost == 0));
            let (_folder, path) = saved(&rescue.project);
            assert_eq!(open(&path).unwrap(), rescue.project);
            exercise(rescue.project);
        }
    }
    // What only the history says would come into a record by an undo.
    let mut moved = project.clone();
    moved.correct(RecordId(0), &[SlotValue::Place(Some(PlaceId::new("cao-bang")))], at(12)).unwrap();
    let (_folder, path) = saved(&moved);
    let content =
        fs::read_to_string(&path).unwrap().replacen("before: Place(\"lao-cai\")", "before: Place(\"lao-cay\")", 1);
    assert!(content.contains("lao-cay"));
    fs::write(&path, &content).unwrap();
    assert!(matches!(open(&path), Err(OpenError::Inconsistent { .. })));
    let rescue = whole_of(&path);
    assert!(rescue.has_history && matches!(slips(&rescue).as_slice(), [(_, found)] if *found == place("lao-cay")));
    let mut undone = rescue.project;
    undone.undo();
    let (_folder, path) = saved(&undone);
    assert_eq!(open(&path).unwrap(), undone);
    // The words that are lost take no figure along.
    let content = good.replacen("kind: Stock", "kind: Stok", 1).replace("history: (", "historie: (");
    fs::write(&path, content.replace("indicator: \"revenue.telecom\"", "indicator: \"own.boxes\"")).unwrap();
    let rescue = whole_of(&path);
    let (_folder, path) = saved(&rescue.project);
    assert_eq!(open(&path).unwrap(), rescue.project);
}

fn whole_of(path: &Path) -> Rescue {
    rescue(path).unwrap().unwrap()
}

fn rescue_at_nowhere() -> Result<Option<Rescue>, OpenError> {
    rescue(Path::new("/nowhere/at/all.ron"))
}

//! Promise: what a filter takes and what the facets count is what a plain look at every record finds, before and after
//! any change; a filter that is written out is read as the same.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::select;
use provista::analysis::{
    Band, Column, Comparison, Facet, FacetValue, Filter, FilterFault, FlagKind, NumericField, OriginKind, RecordIndex,
    RecordQuery, Relation, Sentinel, SortKey, Term, Tick, Words,
};
use provista::domain::{
    Atlas, Bound, Catalogue, Confidence, Document, DocumentId, Evidence, Family, Figure, IndicatorId, Language,
    Operator, Origin, Period, PlaceId, Record, RecordId, Region, Review, SlotValue, Span, Status, Vintage, fold,
};
use provista::project::{LoadedDocument, Project};
use rust_decimal::Decimal;

const PLACES: [&str; 7] = ["thua-thien-hue", "cao-bang", "lang-son", "ho-chi-minh", "binh-duong", "ca-mau", "vietnam"];
const INDICATORS: [&str; 5] =
    ["revenue.telecom", "revenue.post", "subscribers.mobile", "subscribers.broadband_fixed", "network.bts"];
const PERIODS: [&str; 7] = ["2022", "2024-H1", "2024-Q3", "2024-9M", "2025", "@2024-12", "@2025-12"];
const NUMBERS: [&str; 8] =
    ["0", "735300000000", "735.3", "92.7", "-4.5", "2080943", "12345678901234567890", "12345678901234567891"];

fn figure() -> impl Strategy<Value = Figure> {
    let number = || prop::option::weighted(0.8, select(&NUMBERS[..]).prop_map(|text| text.parse::<Decimal>().unwrap()));
    let first = (
        prop::option::weighted(0.9, select(&PLACES[..]).prop_map(PlaceId::new)),
        select(&INDICATORS[..]).prop_map(IndicatorId::new),
        prop::option::weighted(0.9, select(&PERIODS[..]).prop_map(|text| text.parse::<Period>().unwrap())),
        prop::option::weighted(0.3, select(&["VNPT", "Vietnam Post"][..]).prop_map(Operator::new)),
    );
    let second = (select(&Bound::ALL[..]), select(&Status::ALL[..]), number(), number(), number());
    (first, second).prop_map(|((place, indicator, period, operator), (bound, status, value, yoy, of_plan))| {
        let unit = Catalogue::bundled().get(indicator).unwrap().unit;
        Figure { place, indicator, period, value, unit, bound, status, yoy, of_plan, operator }
    })
}

fn record() -> impl Strategy<Value = Record> {
    let origin = prop_oneof![
        3 => (0_u16..=1000).prop_map(|n| Origin::Extracted { confidence: Confidence::new(f32::from(n) / 1000.0) }),
        1 => select(&[Origin::Typed, Origin::Imported, Origin::Derived][..]),
    ];
    let quote = prop::option::of(select(vec![Span::new(0, 18), Span::new(20, 32)]));
    (figure(), origin, quote, select(&Review::ALL[..])).prop_map(|(figure, origin, quote, review)| Record {
        document: None,
        figure,
        evidence: quote.map(Evidence::at),
        origin,
        review,
    })
}

/// A text whose quotes are “735,3 tỷ đồng” and “BĂNG RỘNG”.
const TEXT: &str = "735,3 tỷ đồng, Băng Rộng.";

fn project() -> impl Strategy<Value = Project> {
    assert_eq!(
        [(0, 18), (20, 32)].map(|(from, to)| Span::new(from, to).of(TEXT)),
        [Some("735,3 tỷ đồng"), Some("Băng Rộng")]
    );
    let documents = prop::collection::vec(prop::collection::vec(record(), 0..8), 1..5);
    (documents, prop::collection::vec(record(), 0..3)).prop_map(|(documents, typed)| {
        let documents = documents.into_iter().enumerate().map(|(nr, records)| LoadedDocument {
            document: Document::new(format!("báo cáo {nr}.txt"), format!("{TEXT}\n{nr}")),
            records,
        });
        let mut project = Project::new();
        project.load(documents.collect(), Timestamp::UNIX_EPOCH);
        for mut record in typed {
            record.evidence = None;
            project.add(record, Timestamp::UNIX_EPOCH);
        }
        project
    })
}

fn value() -> impl Strategy<Value = FacetValue> {
    prop_oneof![
        select(&PLACES[..]).prop_map(|id| FacetValue::Place(PlaceId::new(id))),
        select(&[Region::Southeast, Region::NorthernMidlands, Region::MekongDelta][..]).prop_map(FacetValue::Region),
        select(&[Vintage::Of63, Vintage::Of34][..]).prop_map(FacetValue::Map),
        select(&INDICATORS[..]).prop_map(|id| FacetValue::Indicator(IndicatorId::new(id))),
        select(&Family::ALL[..]).prop_map(FacetValue::Family),
        select(&PERIODS[..]).prop_map(|text| FacetValue::Period(text.parse().unwrap())),
        (2022..2026).prop_map(FacetValue::Year),
        select(&["VNPT", "Vietnam Post"][..]).prop_map(|name| FacetValue::Operator(Operator::new(name))),
        select(&Status::ALL[..]).prop_map(FacetValue::Status),
        select(&Bound::ALL[..]).prop_map(FacetValue::Bound),
        select(&OriginKind::ALL[..]).prop_map(FacetValue::Origin),
        select(&Review::ALL[..]).prop_map(FacetValue::Review),
        (0_u32..5).prop_map(|id| FacetValue::Document(DocumentId(id))),
        select(&Band::ALL[..]).prop_map(FacetValue::Confidence),
        select(&FlagKind::ALL[..]).prop_map(FacetValue::Flag),
        select(
            &[
                FacetValue::NoPlace,
                FacetValue::NoMap,
                FacetValue::NoPeriod,
                FacetValue::NoOperator,
                FacetValue::NoDocument,
                FacetValue::NoConfidence,
                FacetValue::NoFlag,
            ][..]
        ),
    ]
}

fn term() -> impl Strategy<Value = Term> {
    let number = select(&NUMBERS[..]).prop_map(|text| text.parse::<Decimal>().unwrap().normalize());
    let measure = (select(&NumericField::ALL[..]), select(&Relation::ALL[..]), number, any::<bool>());
    let words =
        prop_oneof![select(&["tỷ đồng", "bang", "BAO CAO", "doanh thu", "2024", "vnpt"][..]).prop_map(str::to_owned)];
    prop_oneof![
        4 => (value(), any::<bool>()).prop_map(|(value, excluded)| Term::Value(value, excluded)),
        1 => measure.prop_map(|(measure, relation, number, negated)| {
            Term::Number(Comparison { measure, relation, number, negated })
        }),
        1 => any::<bool>().prop_map(Term::Flagged),
        1 => (words, any::<bool>()).prop_map(|(text, negated)| Term::Words(Words { text, negated })),
    ]
}

fn filter() -> impl Strategy<Value = Filter> {
    prop::collection::vec(term(), 0..5).prop_map(|terms| {
        let mut filter = Filter::default();
        for term in terms {
            filter.add(term);
        }
        filter
    })
}

/// The values that a record has on a side, by looking at the record.
fn values_of(record: &Record, kinds: &[FlagKind], facet: Facet) -> Vec<FacetValue> {
    let figure = &record.figure;
    let atlas = Atlas::bundled();
    let home = figure.place.and_then(|id| {
        let wanted = figure.period.map_or(Vintage::Of34, |period| Vintage::of(period.last()));
        let other = if wanted == Vintage::Of34 { Vintage::Of63 } else { Vintage::Of34 };
        atlas.get(id, wanted).or_else(|| atlas.get(id, other))
    });
    let mut values = Vec::new();
    match facet {
        Facet::Place => {
            values.push(figure.place.map_or(FacetValue::NoPlace, FacetValue::Place));
            values.extend(home.and_then(|place| place.region).map(FacetValue::Region));
        }
        Facet::Map => values.push(home.and_then(|place| place.vintage).map_or(FacetValue::NoMap, FacetValue::Map)),
        Facet::Indicator => {
            values.push(FacetValue::Indicator(figure.indicator));
            values.extend(Catalogue::bundled().get(figure.indicator).map(|own| FacetValue::Family(own.family)));
        }
        Facet::Period => {
            values.push(figure.period.map_or(FacetValue::NoPeriod, FacetValue::Period));
            values.extend(figure.period.map(|period| FacetValue::Year(period.last().year())));
        }
        Facet::Operator => values.push(figure.operator.map_or(FacetValue::NoOperator, FacetValue::Operator)),
        Facet::Status => values.push(FacetValue::Status(figure.status)),
        Facet::Bound => values.push(FacetValue::Bound(figure.bound)),
        Facet::Origin => values.push(FacetValue::Origin(OriginKind::of(record.origin))),
        Facet::Review => values.push(FacetValue::Review(record.review)),
        Facet::Document => values.push(record.document.map_or(FacetValue::NoDocument, FacetValue::Document)),
        Facet::Confidence => values.push(match record.origin {
            Origin::Extracted { confidence } => FacetValue::Confidence(Band::of(confidence)),
            _ => FacetValue::NoConfidence,
        }),
        Facet::Flag if kinds.is_empty() => values.push(FacetValue::NoFlag),
        Facet::Flag => values.extend(kinds.iter().copied().map(FacetValue::Flag)),
    }
    values
}

/// A plain look at the records, one by one.
struct Scan<'a> {
    project: &'a Project,
    sentinel: &'a Sentinel,
    filter: &'a Filter,
}

impl Scan<'_> {
    fn kinds(&self, id: RecordId) -> Vec<FlagKind> {
        let mut kinds: Vec<FlagKind> = self.sentinel.flags(id).map(|flag| FlagKind::of(&flag.reason)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    fn takes(&self, id: RecordId, record: &Record, but_for: Option<Facet>) -> bool {
        let kinds = self.kinds(id);
        let by_sides =
            self.filter.choices().iter().filter(|(facet, _)| but_for != Some(**facet)).all(|(facet, choice)| {
                let own = values_of(record, &kinds, *facet);
                let any =
                    |chosen: &std::collections::BTreeSet<FacetValue>| own.iter().any(|value| chosen.contains(value));
                (choice.include.is_empty() || any(&choice.include)) && !any(&choice.exclude)
            });
        let by_numbers = self.filter.numbers().iter().all(|demand| {
            let own = match demand.measure {
                NumericField::Value => record.figure.value,
                NumericField::Yoy => record.figure.yoy,
                NumericField::OfPlan => record.figure.of_plan,
                NumericField::Confidence => match record.origin {
                    Origin::Extracted { confidence } => {
                        Some(Decimal::from_f32_retain((confidence.get() * 1000.0).round()).unwrap() / Decimal::TEN)
                    }
                    _ => None,
                },
                NumericField::Year => record.figure.period.map(|period| Decimal::from(period.last().year())),
            };
            own.is_some_and(|own| demand.relation.holds(own.cmp(&demand.number))) != demand.negated
        });
        let names = |record: &Record| {
            let figure = &record.figure;
            let mut names = vec![figure.indicator.as_str().to_owned()];
            for language in Language::ALL {
                names.extend(figure.place.map(|id| Atlas::bundled().name(id, language).to_owned()));
                names.push(Catalogue::bundled().name(figure.indicator, language).to_owned());
            }
            names.extend(figure.period.map(|period| period.to_string()));
            names.extend(figure.operator.map(|operator| operator.as_str().to_owned()));
            names.extend(self.project.quote(record).map(str::to_owned));
            names.extend(record.document.and_then(|id| self.project.document(id)).map(|own| own.name.clone()));
            names
        };
        let by_words = self
            .filter
            .words()
            .iter()
            .all(|words| names(record).iter().any(|name| fold(name).contains(&fold(&words.text))) != words.negated);
        let by_flags = self.filter.flagged().is_none_or(|wanted| self.sentinel.calls(id, record) == wanted);
        by_sides && by_numbers && by_words && by_flags
    }

    fn taken(&self) -> Vec<RecordId> {
        let mut taken: Vec<(RecordId, &Record)> =
            self.project.records().filter(|(id, record)| self.takes(*id, record, None)).collect();
        let start = |record: &Record| record.evidence.as_ref().map_or(u32::MAX, |evidence| evidence.quote.start);
        taken.sort_by_key(|(id, record)| (record.document.is_none(), record.document, start(record), *id));
        taken.into_iter().map(|(id, _)| id).collect()
    }

    fn counts(&self, facet: Facet) -> BTreeMap<FacetValue, usize> {
        let mut counts = BTreeMap::new();
        for (id, record) in self.project.records().filter(|(id, record)| self.takes(*id, record, Some(facet))) {
            for value in values_of(record, &self.kinds(id), facet) {
                *counts.entry(value).or_default() += 1;
            }
        }
        counts
    }
}

/// Counts with the values that hold others added up.
fn added_up(index: &RecordIndex, project: &Project, filter: &Filter, facet: Facet) -> BTreeMap<FacetValue, usize> {
    let mut counts = BTreeMap::new();
    for counted in index.counts(project, facet, &index.select(project, filter, None)) {
        for value in [Some(counted.value), counted.within].into_iter().flatten() {
            *counts.entry(value).or_default() += counted.count;
        }
    }
    counts
}

fn agrees(project: &Project, sentinel: &Sentinel, index: &RecordIndex, filter: &Filter) -> Result<(), TestCaseError> {
    let scan = Scan { project, sentinel, filter };
    let query = RecordQuery { filter: filter.clone(), ..RecordQuery::default() };
    prop_assert_eq!(query.run(project, index), scan.taken(), "{}", filter);
    for facet in Facet::ALL {
        prop_assert_eq!(added_up(index, project, filter, facet), scan.counts(facet), "{:?} by {}", facet, filter);
    }
    let decided = project.records().filter(|(_, record)| record.review.is_decided()).count();
    prop_assert_eq!(index.totals(), (project.records().count(), decided));
    let calls = project.records().filter(|(id, record)| sentinel.calls(*id, record)).count();
    prop_assert_eq!(index.flagged(), calls);
    for (id, _) in project.documents() {
        let of_it: Vec<_> = project.records().filter(|(_, record)| record.document == Some(id)).collect();
        prop_assert_eq!(index.progress(id).0, of_it.len());
        prop_assert_eq!(index.of_document(id).len(), of_it.len());
    }
    Ok(())
}

/// Something that a person does.
#[derive(Clone, Debug)]
enum Step {
    Review(usize, Review),
    Correct(usize, Figure),
    Add(Record),
    Load(Vec<Record>),
    Remove(usize),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (any::<usize>(), select(&Review::ALL[..])).prop_map(|(nth, review)| Step::Review(nth, review)),
        (any::<usize>(), figure()).prop_map(|(nth, figure)| Step::Correct(nth, figure)),
        record().prop_map(Step::Add),
        prop::collection::vec(record(), 1..4).prop_map(Step::Load),
        any::<usize>().prop_map(Step::Remove),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

fn take(project: &mut Project, step: Step, nr: usize) {
    let at = Timestamp::UNIX_EPOCH;
    let ids: Vec<RecordId> = project.records().map(|(id, _)| id).collect();
    let documents: Vec<DocumentId> = project.documents().map(|(id, _)| id).collect();
    let nth = |nth: usize| ids.get(nth % ids.len().max(1)).copied();
    match step {
        Step::Review(own, review) => project.review(&nth(own).into_iter().collect::<Vec<_>>(), review, at).unwrap(),
        Step::Correct(own, figure) => {
            if let Some(id) = nth(own) {
                let values = [
                    SlotValue::Place(figure.place),
                    SlotValue::Period(figure.period),
                    SlotValue::Value(figure.value),
                    SlotValue::Status(figure.status),
                ];
                project.correct(id, &values, at).unwrap();
            }
        }
        Step::Add(record) => {
            project.add(Record { evidence: None, ..record }, at);
        }
        Step::Load(records) => {
            let records = records.into_iter().map(|record| Record { evidence: None, ..record }).collect();
            let document = Document::new(format!("mới {nr}.txt"), format!("mới {nr}"));
            project.load(vec![LoadedDocument { document, records }], at);
        }
        Step::Remove(nth) => {
            if let Some(id) = documents.get(nth % documents.len().max(1)) {
                project.remove(&[*id], at).unwrap();
            }
        }
        Step::Undo => drop(project.undo()),
        Step::Redo => drop(project.redo()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_index_finds_and_counts_what_a_plain_look_does(
        mut project in project(),
        filters in prop::collection::vec(filter(), 2..5),
        steps in prop::collection::vec(step(), 0..8),
    ) {
        let mut sentinel = Sentinel::of(&project);
        let mut index = RecordIndex::of(&project, &sentinel);
        for filter in &filters {
            agrees(&project, &sentinel, &index, filter)?;
        }
        for (nr, step) in steps.into_iter().enumerate() {
            take(&mut project, step, nr);
            // Now and then it looks only after several changes.
            if nr % 3 != 1 {
                sentinel.refresh(&project);
                index.refresh(&project, &sentinel);
                agrees(&project, &sentinel, &index, &filters[nr % filters.len()])?;
            }
        }
    }

    #[test]
    fn rows_are_sorted_by_several_columns(project in project(), keys in prop::collection::vec((select(&Column::ALL[..]), any::<bool>()), 1..4)) {
        let index = RecordIndex::of(&project, &Sentinel::of(&project));
        let sort: Vec<SortKey> = keys.iter().map(|(column, descending)| SortKey { column: *column, descending: *descending }).collect();
        let query = RecordQuery { sort: sort.clone(), ..RecordQuery::default() };
        let rows = query.run(&project, &index);
        prop_assert_eq!(rows.len(), project.records().count());
        let place: BTreeMap<RecordId, usize> =
            RecordQuery::default().run(&project, &index).into_iter().zip(0..).collect();
        for pair in rows.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(|id| (id, project.record(id).unwrap()));
            let by_keys = sort.iter().map(|key| compare(&project, *key, a.1, b.1)).find(|ordering| ordering.is_ne());
            let ordering = by_keys.unwrap_or_else(|| place[&a.0].cmp(&place[&b.0]));
            if sort.iter().all(|key| key.column != Column::Doubt) {
                prop_assert!(ordering.is_le(), "{:?} before {:?} by {:?}", a, b, sort);
            }
        }
    }

    #[test]
    fn a_filter_that_is_written_is_read_as_the_same(filter in filter(), odd in prop::collection::vec("\\PC{0,12}", 0..3)) {
        let mut filter = filter;
        for text in odd.into_iter().filter(|text| !fold(text).is_empty()) {
            filter.add(Term::Words(Words { text: text.trim().to_owned(), negated: text.len() % 2 == 0 }));
        }
        let written = filter.to_string();
        prop_assert_eq!(Filter::read(&written), (filter, Vec::new()), "{}", written);
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused_where_it_stands(text in "\\PC{0,40}|[-a-z:\"<>=,.0-9 ]{0,30}") {
        let (filter, errors) = Filter::read(&text);
        prop_assert_eq!(Filter::read(&filter.to_string()).0, filter);
        for error in errors {
            prop_assert!(error.span.of(&text).is_some(), "{:?}", error);
        }
    }
}

/// How two records compare in a column, empty cells last whichever way it is sorted.
fn compare(project: &Project, key: SortKey, a: &Record, b: &Record) -> std::cmp::Ordering {
    fn cells<K: Ord>(a: Option<K>, b: Option<K>, descending: bool) -> std::cmp::Ordering {
        match (a, b) {
            (Some(a), Some(b)) if descending => b.cmp(&a),
            (Some(a), Some(b)) => a.cmp(&b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        }
    }
    let down = key.descending;
    let confidence = |record: &Record| match record.origin {
        Origin::Extracted { confidence } => Some(confidence),
        _ => None,
    };
    let (x, y) = (&a.figure, &b.figure);
    let english = Language::English;
    match key.column {
        Column::Review => cells(Some(a.review as u8), Some(b.review as u8), down),
        Column::Doubt => std::cmp::Ordering::Equal,
        Column::Place => {
            let name = |id| fold(Atlas::bundled().name(id, english));
            cells(x.place.map(name), y.place.map(name), down)
        }
        Column::Indicator => {
            let name = |id| fold(Catalogue::bundled().name(id, english));
            cells(Some(name(x.indicator)), Some(name(y.indicator)), down)
        }
        Column::Period => {
            let end = |period: Period| (period.last(), period.months());
            cells(x.period.map(end), y.period.map(end), down)
        }
        Column::Value => cells(Some(x.unit as u8), Some(y.unit as u8), down).then(cells(x.value, y.value, down)),
        Column::Unit => cells(Some(x.unit as u8), Some(y.unit as u8), down),
        Column::Bound => cells(Some(x.bound), Some(y.bound), down),
        Column::Status => cells(Some((x.status, x.bound)), Some((y.status, y.bound)), down),
        Column::Yoy => cells(x.yoy, y.yoy, down),
        Column::OfPlan => cells(x.of_plan, y.of_plan, down),
        Column::Operator => {
            let name = |operator: Operator| fold(operator.as_str());
            cells(x.operator.map(name), y.operator.map(name), down)
        }
        Column::Quote => cells(project.quote(a).map(fold), project.quote(b).map(fold), down),
        Column::Origin => cells(Some(OriginKind::of(a.origin)), Some(OriginKind::of(b.origin)), down),
        Column::Confidence => cells(confidence(a), confidence(b), down),
        Column::Document => cells(a.document, b.document, down),
    }
}

#[test]
fn the_language_of_filters_is_what_the_readme_says() {
    let mut wrong = Vec::new();
    for (typed, written) in [
        ("", ""),
        (
            "place:cao-bang value>1e9 -status:target \"băng rộng\"",
            "place:cao-bang -status:target value>1e9 \"băng rộng\"",
        ),
        ("place:\"Cao Bằng\",langson", "place:cao-bang,lang-son"),
        ("tỉnh:cao-bằng place:cao-bang", "place:cao-bang"),
        ("PLACE:HCMC", "place:ho-chi-minh"),
        ("region:southeast place:none", "region:southeast place:none"),
        ("map:34 -map:63", "map:34 -map:63"),
        ("indicator:revenue.telecom family:budget", "indicator:revenue.telecom family:budget"),
        ("chỉ-tiêu:\"doanh thu bưu chính\"", "indicator:revenue.post"),
        ("period:2024-h1,\"9 tháng đầu năm 2024\"", "period:2024-H1,2024-9M"),
        ("period:@2024-12 year:2023", "period:@2024-12 year:2023"),
        ("operator:vinaphone,\"vietnam post\"", "operator:VNPT,\"Vietnam Post\""),
        ("status:ước review:mới origin:typed", "review:new status:estimate origin:typed"),
        ("bound:about flag:thousand flag:none", "bound:about flag:thousand,none"),
        ("document:#3 confidence:98+,90-95", "confidence:90-95,98+ document:#3"),
        ("value>=735,3tỷ value<20bn", "value<20e9 value>=735.3e9"),
        ("value>1.5e9 value<2080943", "value<2080943 value>1.5e9"),
        ("growth<-5% plan>=100 year>2019 confidence<90", "growth<-5 plan>=100 confidence<90 year>2019"),
        ("-value>1e9 is:flagged", "-value>1e9 is:flagged"),
        ("-is:flagged là:có-cảnh-báo", "is:flagged"),
        ("doanh thu -\"di động\"", "doanh thu -\"di động\""),
        ("a<b 3>2 x=y", "\"a<b\" \"3>2\" \"x=y\""),
        ("\"say \\\"so\\\"\" - \"unfinished", "\"say \\\"so\\\"\" unfinished"),
    ] {
        let (filter, errors) = Filter::read(typed);
        assert_eq!(errors, [], "{typed}");
        if filter.to_string() != written {
            wrong.push(format!("{typed} → {filter}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_understood_is_said_where_it_stands_and_the_rest_holds() {
    let several =
        |typed: &str| matches!(&Filter::read(typed).1[0].fault, FilterFault::Several(_, ids) if ids.len() > 1);
    assert!(several("place:ha") && several("place:quang"));
    for (typed, at, fault) in [
        ("bang plce:cao-bang", "plce:cao-bang", FilterFault::UnknownKey("plce".to_owned())),
        ("place: bang", "place:", FilterFault::NoValue("place".to_owned())),
        ("place:cao-bang,atlantis", "atlantis", FilterFault::UnknownValue("place", "atlantis".to_owned())),
        ("status:nearly", "nearly", FilterFault::UnknownValue("status", "nearly".to_owned())),
        ("value>many", "value>many", FilterFault::NoNumber("many".to_owned())),
        ("value>1,000", "value>1,000", FilterFault::NoNumber("1,000".to_owned())),
        ("value>", "value>", FilterFault::NoValue("value".to_owned())),
        ("status>3", "status>3", FilterFault::NotComparable("status")),
        ("is:blue", "blue", FilterFault::UnknownValue("is", "blue".to_owned())),
    ] {
        let (filter, errors) = Filter::read(typed);
        let [error] = errors.as_slice() else { panic!("{typed}: {errors:?}") };
        assert_eq!((error.span.of(typed), &error.fault), (Some(at), &fault), "{typed}");
        assert_eq!(
            filter.terms().len(),
            typed
                .split(' ')
                .filter(|word| *word == "bang")
                .count()
                .max(usize::from(typed.contains(',')) * usize::from(typed.starts_with("place:cao"))),
            "{typed}"
        );
    }
}

#[test]
fn chosen_values_are_toggled_and_typed_ones_are_kept_with_them() {
    let cao_bang = FacetValue::Place(PlaceId::new("cao-bang"));
    let mut query = RecordQuery { text: "doanh place:lang-son -status:target".to_owned(), ..RecordQuery::default() };
    query.filter.toggle(cao_bang, Tick::Included);
    assert_eq!(query.whole().0.to_string(), "place:cao-bang,lang-son -status:target doanh");
    query.keep_typed();
    assert_eq!(
        (query.text.as_str(), query.filter.to_string().as_str()),
        ("doanh", "place:cao-bang,lang-son -status:target")
    );
    query.filter.toggle(cao_bang, Tick::Excluded);
    assert_eq!(query.filter.mark(cao_bang), Tick::Excluded);
    query.filter.toggle(cao_bang, Tick::Excluded);
    query.filter.remove(&Term::Value(FacetValue::Status(Status::Target), true));
    assert_eq!(query.filter.to_string(), "place:lang-son");
    query.clear();
    assert!(!query.is_narrow());
}

#[test]
fn a_document_that_comes_back_is_found_by_its_name() {
    let at = Timestamp::UNIX_EPOCH;
    let mut project = Project::new();
    let typed = |text: &str| LoadedDocument {
        document: Document::new(format!("{text}.txt"), text),
        records: vec![Record {
            document: None,
            figure: Figure {
                place: None,
                indicator: IndicatorId::new("revenue.telecom"),
                period: None,
                value: Some(Decimal::ONE),
                unit: provista::domain::Unit::Vnd,
                bound: Bound::Exact,
                status: Status::Actual,
                yoy: None,
                of_plan: None,
                operator: None,
            },
            evidence: None,
            origin: Origin::Typed,
            review: Review::New,
        }],
    };
    project.load(vec![typed("bulletin"), typed("yearbook")], at);
    project.remove(&[DocumentId(0)], at).unwrap();
    let sentinel = Sentinel::of(&project);
    let mut index = RecordIndex::of(&project, &sentinel);
    let query = RecordQuery { text: "bulletin".to_owned(), ..RecordQuery::default() };
    assert_eq!(query.run(&project, &index), []);
    project.undo();
    index.refresh(&project, &sentinel);
    assert_eq!(query.run(&project, &index), [RecordId(0)]);
}

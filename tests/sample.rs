//! The sample project restates published figures and nothing else: every figure of its bulletins
//! is a fact of `tests/data/published_facts.csv`, and every bulletin names where the fact stands.
//!
//! `tests/corpus/sample/gold.jsonl` says which record a reader finds at which words of
//! `assets/sample`, in the order of the text. What the extraction finds there is another test.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use provista::domain::{Atlas, Bound, Catalogue, IndicatorId, Period, PlaceId, Status, Unit};
use rust_decimal::Decimal;
use serde::Deserialize;

/// A record as the gold file states it; the numbers keep the digits in which they are written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Gold {
    doc: String,
    quote: String,
    place: PlaceId,
    indicator: IndicatorId,
    period: Period,
    value: serde_json::Number,
    unit: Unit,
    bound: Bound,
    status: Status,
    yoy: Option<serde_json::Number>,
    of_plan: Option<serde_json::Number>,
    operator: Option<String>,
}

/// A figure that somebody published, and where.
#[derive(Debug, Deserialize)]
struct Fact {
    place: PlaceId,
    indicator: IndicatorId,
    period: Period,
    value: Decimal,
    unit: Unit,
    bound: Bound,
    status: Status,
    yoy: Option<Decimal>,
    source: String,
}

impl Fact {
    /// Whether `record` says just this.
    fn is(&self, record: &Gold) -> bool {
        self.place == record.place
            && self.indicator == record.indicator
            && self.period == record.period
            && self.value == decimal(&record.value)
            && self.unit == record.unit
            && self.bound == record.bound
            && self.status == record.status
            && self.yoy == record.yoy.as_ref().map(decimal)
    }
}

fn decimal(number: &serde_json::Number) -> Decimal {
    Decimal::from_str(&number.to_string()).expect("gold numbers are plain decimals")
}

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The bulletins by file name.
fn bulletins() -> BTreeMap<String, String> {
    fs::read_dir(in_project("assets/sample"))
        .expect("the sample's folder")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path.file_name().expect("a file").to_str().expect("a plain name").to_owned();
            (name, fs::read_to_string(&path).expect("UTF-8 text"))
        })
        .collect()
}

fn gold() -> Vec<Gold> {
    let text = fs::read_to_string(in_project("tests/corpus/sample/gold.jsonl")).expect("the gold file");
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

fn facts() -> Vec<Fact> {
    let mut reader = csv::Reader::from_path(in_project("tests/data/published_facts.csv")).expect("the list of facts");
    reader.deserialize().map(|row| row.expect("a well formed fact")).collect()
}

/// Whether `line` says where the figures of its bulletin come from.
fn is_source_line(line: &str) -> bool {
    ["Source: ", "Nguồn: "].iter().any(|word| line.starts_with(word))
}

/// The number at the start or in the middle of `quote`, without signs, separators and outer zeros:
/// the same for `2.080.943`, `VND 32.6 trillion` and the value that it denotes.
fn significant_digits(quote: &str) -> String {
    let number = quote.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = number.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(number.len());
    let digits: String = number[..end].chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// Where `quote` stands in `text` from `from` on, as a whole number and not a piece of a longer one.
fn find_whole(text: &str, quote: &str, from: usize) -> Option<usize> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    text[from..].match_indices(quote).map(|(at, _)| from + at).find(|&at| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + quote.len()..].chars();
        let goes_on = match (after.next(), after.next()) {
            (Some(first), _) if first.is_ascii_digit() => true,
            (Some('.' | ','), Some(second)) => second.is_ascii_digit(),
            _ => false,
        };
        !(before.is_some_and(is_number) || goes_on && quote.ends_with(|c: char| c.is_ascii_digit()))
    })
}

#[test]
fn every_quote_stands_in_its_bulletin_in_the_order_of_the_text() {
    let bulletins = bulletins();
    let mut read_to: BTreeMap<String, usize> = BTreeMap::new();
    for record in gold() {
        let text = bulletins.get(&record.doc).unwrap_or_else(|| panic!("no bulletin {}", record.doc));
        let from = read_to.entry(record.doc.clone()).or_default();
        let at = find_whole(text, &record.quote, *from)
            .unwrap_or_else(|| panic!("{}: “{}” is missing or out of order", record.doc, record.quote));
        *from = at + record.quote.len();
        assert_eq!(
            significant_digits(&record.quote),
            significant_digits(&record.value.to_string()),
            "{}: the value of “{}” has other digits",
            record.doc,
            record.quote
        );
    }
}

#[test]
fn every_record_is_a_published_fact_whose_source_the_bulletin_names() {
    let (bulletins, facts) = (bulletins(), facts());
    for record in gold() {
        let fact = facts.iter().find(|fact| fact.is(&record) && bulletins[&record.doc].contains(&fact.source));
        assert!(fact.is_some(), "not published, or its source is not named: {record:?}");
    }
}

#[test]
fn every_fact_is_used() {
    let records = gold();
    for fact in facts() {
        assert!(records.iter().any(|record| fact.is(record)), "no bulletin restates {fact:?}");
    }
}

#[test]
fn every_record_fits_the_tables_of_the_field() {
    for record in gold() {
        let indicator = Catalogue::bundled().get(record.indicator).unwrap_or_else(|| panic!("unknown: {record:?}"));
        assert!(record.period.suits(indicator.kind), "a period of the wrong kind: {record:?}");
        let unit_fits = record.unit == indicator.unit || record.unit.is_money() && indicator.unit.is_money();
        assert!(unit_fits, "a unit of another indicator: {record:?}");
        assert!(Atlas::bundled().ids().contains(&record.place), "an unknown place: {record:?}");
        assert!(record.of_plan.is_none() && record.operator.is_none(), "the list of facts has neither: {record:?}");
    }
}

#[test]
fn every_bulletin_ends_with_its_sources_and_has_figures() {
    let records = gold();
    for (name, text) in bulletins() {
        let last = text.lines().rfind(|line| !line.trim().is_empty()).expect("a text");
        assert!(is_source_line(last), "{name} ends without a source: {last}");
        for line in text.lines().filter(|line| is_source_line(line)) {
            assert!(line.contains("://") || line.contains('"'), "{name}: neither an address nor a title: {line}");
        }
        let figures = records.iter().filter(|record| record.doc == name).count();
        assert!((4..=25).contains(&figures), "{name} has {figures} figures");
    }
}

#[test]
fn the_sample_shows_trends_and_one_conflict() {
    let mut years: BTreeMap<(PlaceId, IndicatorId), BTreeSet<i32>> = BTreeMap::new();
    for fact in facts() {
        years.entry((fact.place, fact.indicator)).or_default().insert(fact.period.last().year());
    }
    let trending: BTreeSet<PlaceId> =
        years.iter().filter(|(_, years)| years.len() >= 4).map(|((place, _), _)| *place).collect();
    assert!(trending.len() >= 7, "only {trending:?} have four years of one indicator");

    let post_2016: Vec<Fact> = facts()
        .into_iter()
        .filter(|fact| fact.place == PlaceId::country() && fact.indicator == IndicatorId::new("revenue.post"))
        .filter(|fact| fact.period == Period::year(2016))
        .collect();
    assert_eq!(post_2016.len(), 2, "the ministry and the statistics office disagree about 2016");
    assert_ne!(post_2016[0].value, post_2016[1].value);
}

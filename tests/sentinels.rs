//! Promise: a slip is flagged with its reason, what is right is left in peace, and nothing is changed.
//!
//! Right records are those of the gold files of the corpora, with the texts that they stand in. Slips are put into the
//! texts themselves, which are then read again: as far as the extraction falls for them, the sentinels have to notice.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use provista::analysis::{Reason, Sentinel};
use provista::domain::{
    Bound, Confidence, Document, Evidence, Figure, IndicatorId, Operator, Origin, PlaceId, Record, RecordId, Review,
    Slot, SlotValue, Span, Status, Unit,
};
use provista::extract::Extractor;
use provista::project::{Change, ChangeKind, Edit, LoadedDocument, Project};
use provista::reading::document_from_text;
use rust_decimal::Decimal;
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
struct Gold {
    doc: String,
    quote: String,
    place: Option<PlaceId>,
    indicator: IndicatorId,
    period: Option<String>,
    value: Option<serde_json::Number>,
    unit: Unit,
    bound: Bound,
    status: Status,
    yoy: Option<serde_json::Number>,
    of_plan: Option<serde_json::Number>,
    operator: Option<Operator>,
}

fn decimal(number: &serde_json::Number) -> Decimal {
    let written = number.to_string();
    written.parse().or_else(|_| Decimal::from_scientific(&written)).unwrap()
}

/// The documents of a corpus with the records that a careful reader sees in them.
fn corpus(texts: &str, gold: &str) -> Vec<LoadedDocument> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lines = fs::read_to_string(root.join(gold)).unwrap();
    let gold: Vec<Gold> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut documents: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for line in gold {
        documents.entry(line.doc.clone()).or_default().push(line);
    }
    let loaded = documents.into_iter().map(|(name, gold)| {
        let document = document_from_text(name.as_str(), fs::read_to_string(root.join(texts).join(&name)).unwrap());
        let mut at = 0;
        let records = gold.iter().map(|gold| record(gold, &document, &mut at)).collect();
        LoadedDocument { document, records }
    });
    loaded.collect()
}

fn record(gold: &Gold, document: &Document, at: &mut usize) -> Record {
    let text = &document.text;
    let found = text[*at..].find(&gold.quote).map(|found| found + *at).or_else(|| text.find(&gold.quote));
    let evidence = found.map(|start| {
        *at = start + gold.quote.len();
        Evidence::at(Span::new(start, *at))
    });
    let figure = Figure {
        place: gold.place,
        indicator: gold.indicator,
        period: gold.period.as_ref().map(|period| period.parse().unwrap()),
        value: gold.value.as_ref().map(decimal),
        unit: gold.unit,
        bound: gold.bound,
        status: gold.status,
        yoy: gold.yoy.as_ref().map(decimal),
        of_plan: gold.of_plan.as_ref().map(decimal),
        operator: gold.operator,
    };
    let origin = Origin::Extracted { confidence: Confidence::new(0.9) };
    Record { document: None, figure, evidence, origin, review: Review::New }
}

fn sets(names: &[&str]) -> Vec<LoadedDocument> {
    let of = |name: &&str| {
        let texts = if *name == "sample" { "assets/sample".to_owned() } else { format!("tests/corpus/{name}") };
        corpus(&texts, &format!("tests/corpus/{name}/gold.jsonl"))
    };
    names.iter().flat_map(of).collect()
}

fn project(loaded: Vec<LoadedDocument>) -> Project {
    let mut project = Project::new();
    project.load(loaded, Timestamp::UNIX_EPOCH);
    project
}

/// The flags of a project, one a line, for whoever reads the test's output.
fn listed(project: &Project, sentinel: &Sentinel) -> String {
    let mut lines = String::new();
    for id in sentinel.records() {
        let record = project.record(id).unwrap();
        let figure = &record.figure;
        let document = project.document(record.document.unwrap()).unwrap();
        for flag in sentinel.flags(id) {
            let _ = writeln!(
                lines,
                "  {} {:?} {:?} {} {:?} “{}”: {:?}",
                document.name,
                figure.place,
                figure.period,
                figure.indicator,
                figure.value.map(|value| value.normalize()),
                project.quote(record).unwrap_or_default(),
                flag
            );
        }
    }
    lines
}

#[test]
fn what_is_right_is_left_in_peace() {
    // C and D were not looked at when the bounds were set.
    for (names, most) in [(&["sample", "dev", "a", "b"][..], 10.0), (&["c", "d"][..], 10.0), (&["sample"][..], 10.0)] {
        let project = project(sets(names));
        let sentinel = Sentinel::of(&project);
        let (all, _) = project.totals();
        let flagged = sentinel.records().count();
        let rate = 1000.0 * flagged as f64 / all as f64;
        println!("{names:?}: {flagged} of {all} right records are flagged, {rate:.1} in 1000");
        println!("{}", listed(&project, &sentinel));
        assert!(rate < most, "{rate}");
    }
}

/// A slip of a writer: the words in place of the printed ones, or nothing where it cannot be made there.
type Slip = fn(&str, Unit) -> Option<String>;

/// The first of `pairs` whose left side stands in `quote`, replaced by its right side.
fn replaced(quote: &str, pairs: &[(&str, &str)]) -> Option<String> {
    pairs.iter().find(|(from, _)| quote.contains(from)).map(|(from, to)| quote.replacen(from, to, 1))
}

/// Where the digits of a quote end, signs inside them included.
fn digits_end(quote: &str) -> usize {
    let is_of_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let start = quote.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    quote[start..].find(|c| !is_of_number(c)).map_or(quote.len(), |end| start + end)
}

fn thousand_times(quote: &str, unit: Unit) -> Option<String> {
    if unit.is_money() {
        let scales =
            [("billion", "trillion"), ("tỷ", "nghìn tỷ"), ("tỉ", "nghìn tỉ"), ("million", "billion"), ("triệu", "tỷ")];
        return replaced(quote, &scales);
    }
    let end = digits_end(quote);
    let sign = quote[..end].chars().find(|c| matches!(c, '.' | ','))?;
    (unit == Unit::Count && quote[end..].trim() == "" && quote[..end].ends_with(|c: char| c.is_ascii_digit()))
        .then(|| format!("{}{sign}000{}", &quote[..end], &quote[end..]))
}

fn thousandth(quote: &str, unit: Unit) -> Option<String> {
    if unit.is_money() {
        let scales =
            [("nghìn tỷ", "tỷ"), ("trillion", "billion"), ("billion", "million"), ("tỷ", "triệu"), ("tỉ", "triệu")];
        return replaced(quote, &scales);
    }
    let end = digits_end(quote);
    let last = quote[..end].rfind(['.', ','])?;
    (unit == Unit::Count && end - last == 4 && quote[end..].trim() == "")
        .then(|| format!("{}{}", &quote[..last], &quote[end..]))
}

fn other_sign(quote: &str, unit: Unit) -> Option<String> {
    let signs = quote.chars().filter(|c| matches!(c, '.' | ',')).count();
    (unit != Unit::Percent && signs == 1).then(|| {
        let swapped = |c| match c {
            '.' => ',',
            ',' => '.',
            c => c,
        };
        quote.chars().map(swapped).collect()
    })
}

fn hundred_times(quote: &str, unit: Unit) -> Option<String> {
    let end = digits_end(quote);
    let number = quote[..end].replace(',', ".");
    let number: f64 = number.parse().ok().filter(|number| *number > 1.0)?;
    (unit == Unit::Percent).then(|| format!("{:.0}{}", number * 100.0, &quote[end..]))
}

fn sign_lost(quote: &str, unit: Unit) -> Option<String> {
    let end = digits_end(quote);
    let at = quote[..end].find(['.', ',']).filter(|_| unit == Unit::Percent)?;
    Some(format!("{}{}", &quote[..at], &quote[at + 1..]))
}

fn digits_swapped(quote: &str, _: Unit) -> Option<String> {
    let at = quote.find(|c: char| c.is_ascii_digit())?;
    let mut digits: Vec<u8> = quote.bytes().collect();
    let (a, b) = (digits[at], *digits.get(at + 1)?);
    (b.is_ascii_digit() && b != b'0' && a != b).then(|| {
        digits.swap(at, at + 1);
        String::from_utf8(digits).unwrap()
    })
}

/// What became of the slips of one kind.
#[derive(Debug, Default)]
struct Tally {
    /// The extraction read another value than the right one.
    misread: usize,
    /// Of those, the record was flagged.
    flagged: usize,
    /// Of those, the offered repair is the right value.
    repaired: usize,
    /// Other records that were flagged because of it.
    others: usize,
}

/// A value put into a record by nobody in particular, as if it had been read so.
fn put(project: &mut Project, id: RecordId, value: Decimal) {
    let before = project.record(id).unwrap().figure.get(Slot::Value);
    let edit = Edit::Slot { id, before, after: SlotValue::Value(Some(value)) };
    project.apply(Change::new(ChangeKind::Correct, Timestamp::UNIX_EPOCH, vec![edit])).unwrap();
}

#[test]
fn slips_in_the_texts_are_noticed() {
    let mut project = project(sets(&["sample", "dev", "a", "b", "c", "d"]));
    let mut sentinel = Sentinel::of(&project);
    let right: Vec<(RecordId, Record)> = project.records().map(|(id, record)| (id, record.clone())).collect();
    let in_peace = sentinel.records().count();
    let slips: [(&str, Slip, f64); 6] = [
        ("a thousand times", thousand_times, 0.95),
        ("a thousandth", thousandth, 0.85),
        ("the other sign", other_sign, 0.85),
        ("a percentage times a hundred", hundred_times, 0.98),
        ("a percentage without its sign", sign_lost, 0.98),
        ("two digits swapped", digits_swapped, 0.1),
    ];
    for (name, slip, least) in slips {
        let mut tally = Tally::default();
        let mut missed = String::new();
        for (id, record) in &right {
            let Some(value) = record.figure.value else { continue };
            let (Some(evidence), Some(document)) = (&record.evidence, record.document) else { continue };
            let document = project.document(document).unwrap();
            let (start, end) = (evidence.quote.start as usize, evidence.quote.end as usize);
            let Some(written) = slip(&document.text[start..end], record.figure.unit) else { continue };
            let text = format!("{}{written}{}", &document.text[..start], &document.text[end..]);
            let found = Extractor::bundled().extract(&document_from_text(document.name.as_str(), text));
            let read = found.iter().find(|finding| finding.evidence.quote.start as usize == start);
            let read = read.filter(|finding| finding.figure.indicator == record.figure.indicator);
            let Some(read) = read.and_then(|finding| finding.figure.value).filter(|read| *read != value) else {
                continue;
            };
            tally.misread += 1;
            put(&mut project, *id, read);
            sentinel.refresh(&project);
            // The words in the project are still the right ones: what is seen by them alone does not count.
            let flags: Vec<_> =
                sentinel.flags(*id).filter(|flag| !matches!(flag.reason, Reason::Separator { .. })).collect();
            tally.flagged += usize::from(!flags.is_empty());
            tally.repaired += usize::from(flags.iter().any(|flag| flag.repair == Some(value.normalize())));
            tally.others += sentinel.records().filter(|other| other != id).count().saturating_sub(in_peace);
            if flags.is_empty() {
                let figure = &record.figure;
                let _ =
                    writeln!(missed, "  {:?} {:?} {} {written} {read}", figure.place, figure.period, figure.indicator);
            }
            project.undo();
            sentinel.refresh(&project);
        }
        let recall = tally.flagged as f64 / tally.misread.max(1) as f64;
        println!("{name}: {tally:?}, recall {recall:.3}");
        println!("{}", missed.lines().take(12).collect::<Vec<_>>().join("\n"));
        assert!(tally.misread > 20 && recall >= least, "{name}: {recall}");
    }
    assert_eq!(sentinel.records().count(), in_peace, "undone slips leave no flags");
}

#[test]
fn a_sign_that_was_read_against_its_document_is_noticed() {
    let mut project = project(sets(&["sample", "dev", "a", "b", "c", "d"]));
    let mut sentinel = Sentinel::of(&project);
    let right: Vec<(RecordId, Record)> = project.records().map(|(id, record)| (id, record.clone())).collect();
    let (mut misread, mut by_document, mut flagged, mut repaired) = (0, 0, 0, 0);
    for (id, record) in &right {
        let Some((value, evidence)) = record.figure.value.zip(record.evidence.as_ref()) else { continue };
        let document = project.document(record.document.unwrap()).unwrap();
        let readings =
            provista::extract::Readings::of(&document.text, evidence.quote).filter(|readings| !readings.whole);
        let Some(other) = readings.and_then(|readings| readings.other(value)) else { continue };
        misread += 1;
        put(&mut project, *id, other);
        sentinel.refresh(&project);
        by_document += usize::from(sentinel.flags(*id).any(|flag| matches!(flag.reason, Reason::Separator { .. })));
        flagged += usize::from(sentinel.has(*id));
        repaired += usize::from(sentinel.flags(*id).any(|flag| flag.repair == Some(value.normalize())));
        project.undo();
        sentinel.refresh(&project);
    }
    println!(
        "{misread} readings with the other sign: {flagged} flagged, {by_document} by their document, {repaired} with the repair"
    );
    assert!(misread >= 20);
    assert!(flagged * 100 >= misread * 90);
}

#[test]
fn after_any_edit_the_flags_are_those_of_a_fresh_look() {
    let mut project = project(sets(&["dev", "sample"]));
    let mut sentinel = Sentinel::of(&project);
    let all = |sentinel: &Sentinel| -> Vec<(RecordId, Vec<provista::analysis::Flag>)> {
        sentinel.records().map(|id| (id, sentinel.flags(id).copied().collect())).collect()
    };
    let ids: Vec<RecordId> = project.records().map(|(id, _)| id).collect();
    let at = Timestamp::UNIX_EPOCH;
    for (nr, id) in ids.iter().enumerate().step_by(7) {
        let record = project.record(*id).unwrap().clone();
        match nr % 5 {
            0 => put(&mut project, *id, record.figure.value.unwrap_or_default() * Decimal::ONE_THOUSAND),
            1 => project.review(&[*id], Review::Rejected, at).unwrap(),
            2 => drop(project.undo()),
            3 => drop(project.redo()),
            _ => {
                let slip =
                    Record { figure: Figure { value: Some(Decimal::from(3)), ..record.figure.clone() }, ..record };
                project.add(slip, at);
            }
        }
        sentinel.refresh(&project);
        assert_eq!(all(&sentinel), all(&Sentinel::of(&project)), "after step {nr}");
    }
    let first = project.documents().next().unwrap().0;
    project.remove(&[first], at).unwrap();
    sentinel.refresh(&project);
    assert_eq!(all(&sentinel), all(&Sentinel::of(&project)));
    project.undo();
    sentinel.refresh(&project);
    assert_eq!(all(&sentinel), all(&Sentinel::of(&project)));
    assert!(!all(&sentinel).is_empty());
}

//! Promise: a record of confidence 0.9 or above is right in 99 of 100 cases, on documents that nobody has learned from.
//!
//! `data/first_sight.csv` holds the records of four sets of documents, read once by a grammar that had not seen them,
//! each with its features and whether it was right. What is demanded is demanded of a model fitted without the set, or
//! without the document, that it is asked about. `cargo test --test reliability -- --nocapture` prints the tables.

mod descent;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use descent::descend;
use provista::domain::{Operator, PlaceId};
use provista::extract::{Extractor, Feature, Features, Finding, Model};
use provista::reading::document_from_text;
use rust_decimal::Decimal;

/// What is taken off the log odds, so that 0.9 keeps its promise; that of `assets/confidence.ron`.
const CAUTION: f64 = 0.7;
/// How strongly the weights are held to what was thought before.
const PULL: f64 = 6.0;
/// A document counts as so many records at most: errors come in whole documents.
const MOST_OF_A_DOCUMENT: f64 = 12.0;

struct Row {
    set: String,
    document: String,
    right: bool,
    features: Features,
    /// How likely the place of its document was held to be, where it is of that place.
    likely: f32,
}

/// A record's confidence and whether it was right.
type Outcome = (f32, bool);

fn first_sight() -> Vec<Row> {
    rows("tests/data/first_sight.csv")
}

fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let mut reader = csv::Reader::from_path(path).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().skip(3).map(str::to_owned).collect();
    assert_eq!(names[..Feature::COUNT], Feature::ALL.map(Feature::code), "the table has a column for each feature");
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| {
            let mut features = Features::default();
            for (feature, amount) in Feature::ALL.iter().zip(record.iter().skip(3)) {
                features.set(*feature, amount.parse().unwrap());
            }
            let likely = record.get(3 + Feature::COUNT).map_or(1.0, |likely| likely.parse().unwrap());
            Row {
                set: record[0].to_owned(),
                document: record[1].to_owned(),
                right: &record[2] == "1",
                features,
                likely,
            }
        })
        .collect()
}

/// The model that fits `rows` best: logistic regression, each weight pulled to what was thought before and never of the
/// other sign.
fn fit(rows: &[&Row]) -> Model {
    let mut documents: BTreeMap<&str, f64> = BTreeMap::new();
    for row in rows {
        *documents.entry(&row.document).or_default() += 1.0;
    }
    let prior: Vec<f64> = Feature::ALL.iter().map(|feature| f64::from(feature.prior())).collect();
    let sample: Vec<(Vec<f64>, f64, f64)> = rows
        .iter()
        .map(|row| {
            let amounts = Feature::ALL.iter().map(|feature| f64::from(row.features.get(*feature))).collect();
            let weight = (MOST_OF_A_DOCUMENT / documents[row.document.as_str()]).min(1.0);
            (amounts, f64::from(u8::from(row.right)), weight)
        })
        .collect();
    // No slope changes faster than this.
    let steepest =
        sample.iter().map(|row| row.2 * (1.0 + row.0.iter().map(|amount| amount * amount).sum::<f64>())).sum::<f64>();
    let slope = |weights: &[f64]| {
        let (weights, base) = weights.split_at(prior.len());
        let mut slope: Vec<f64> = weights.iter().zip(&prior).map(|(weight, prior)| PULL * (weight - prior)).collect();
        let mut base_slope = 0.0;
        for (amounts, right, weight) in &sample {
            let odds = base[0] + amounts.iter().zip(weights).map(|(amount, weight)| amount * weight).sum::<f64>();
            let miss = weight * (1.0 / (1.0 + (-odds).exp()) - right);
            base_slope += miss;
            for (slope, amount) in slope.iter_mut().zip(amounts) {
                *slope += miss * amount;
            }
        }
        slope.push(base_slope);
        slope
    };
    // The base, which comes last, may be any number.
    let allowed = |at: usize, weight: f64| match prior.get(at) {
        Some(prior) if weight * prior < 0.0 => 0.0,
        _ => weight,
    };
    let start = prior.iter().copied().chain([3.5]).collect();
    let weights = descend(start, 1500, 1.0 / (0.25 * steepest + PULL), slope, allowed);
    let base = weights[prior.len()];
    #[expect(clippy::cast_possible_truncation, reason = "weights are small")]
    let model = Model::new((base - CAUTION) as f32, std::array::from_fn(|at| weights[at] as f32));
    model
}

/// The confidence of each row by a model that has seen nothing of its group.
fn held_out(rows: &[Row], group: impl Fn(&Row) -> &str) -> Vec<Outcome> {
    let groups: BTreeSet<&str> = rows.iter().map(&group).collect();
    let models: BTreeMap<&str, Model> = groups
        .into_iter()
        .map(|held| (held, fit(&rows.iter().filter(|row| group(row) != held).collect::<Vec<_>>())))
        .collect();
    rows.iter().map(|row| (models[group(row)].confidence(&row.features).get(), row.right)).collect()
}

/// The share at 0.9 or above, and the share of right ones among these.
#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn at_nine_tenths(outcomes: &[Outcome]) -> (f64, f64) {
    let sure: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.0 >= 0.9).collect();
    let right = sure.iter().filter(|outcome| outcome.1).count();
    (sure.len() as f64 / outcomes.len().max(1) as f64, right as f64 / sure.len().max(1) as f64)
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn print(title: &str, outcomes: &[Outcome]) {
    println!("\n{title}: {} records", outcomes.len());
    println!("confidence       share   mean   right");
    for (low, high) in [(0.0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)] {
        let bin: Vec<&Outcome> = outcomes.iter().filter(|outcome| (low..high).contains(&outcome.0)).collect();
        if bin.is_empty() {
            continue;
        }
        let count = bin.len() as f32;
        let mean = bin.iter().map(|outcome| outcome.0).sum::<f32>() / count;
        let right = bin.iter().filter(|outcome| outcome.1).count() as f32 / count;
        println!("{low:.2} to {:.2}     {:.3}  {mean:.3}   {right:.3}", high.min(1.0), count / outcomes.len() as f32);
    }
    let (share, right) = at_nine_tenths(outcomes);
    println!("0.90 or above    {share:.3}          {right:.3}");
}

#[test]
fn nine_tenths_means_ninety_nine_in_a_hundred() {
    let rows = first_sight();
    let by_set = held_out(&rows, |row| &row.set);
    print("Sets held out, one after the other", &by_set);
    for set in rows.iter().map(|row| &row.set).collect::<BTreeSet<_>>() {
        let own: Vec<Outcome> =
            rows.iter().zip(&by_set).filter(|(row, _)| row.set == *set).map(|(_, outcome)| *outcome).collect();
        print(&format!("Set {set}, by a model of the others"), &own);
    }
    let (share, right) = at_nine_tenths(&by_set);
    assert!(right >= 0.99, "of records at 0.9 or above {right:.4} are right");
    assert!(share >= 0.5, "{share:.3} of all records are at 0.9 or above");
    // What is said to be likely is likely, and what is doubted is more often wrong.
    let rate = |low: f32, high: f32| {
        let bin: Vec<&Outcome> = by_set.iter().filter(|outcome| (low..high).contains(&outcome.0)).collect();
        bin.iter().filter(|outcome| outcome.1).count() * 100 / bin.len().max(1)
    };
    assert!(rate(0.0, 0.5) < rate(0.5, 0.9) && rate(0.5, 0.9) < rate(0.9, 1.1));
}

/// What later sets gave at first sight, and pages restated from real ones (ra, rb): no weight was found on them. This is
/// the honest trial of the model, and it keeps less than it promises: errors of a whole document (its place, its
/// period) are not seen by what is known of one record.
#[test]
fn later_sets_show_what_the_promise_is_worth() {
    let rows = rows("tests/data/later_sight.csv");
    let outcome = |row: &Row| (Model::bundled().confidence(&row.features).get() * row.likely, row.right);
    let all: Vec<Outcome> = rows.iter().map(outcome).collect();
    print("Later sets, none of them fitted on", &all);
    for set in rows.iter().map(|row| &row.set).collect::<BTreeSet<_>>() {
        let own: Vec<Outcome> = rows.iter().filter(|row| row.set == *set).map(outcome).collect();
        print(&format!("Set {set}"), &own);
    }
    let (share, right) = at_nine_tenths(&all);
    assert!(right >= 0.9 && share >= 0.5, "{right:.4} right of {share:.3}");
    let doubted: Vec<&Outcome> = all.iter().filter(|outcome| outcome.0 < 0.5).collect();
    assert!(doubted.iter().filter(|outcome| outcome.1).count() * 100 < doubted.len() * 85, "what is doubted is worse");
}

#[test]
fn no_document_answers_for_itself() {
    let rows = first_sight();
    let by_document = held_out(&rows, |row| &row.document);
    print("Documents held out, one after the other", &by_document);
    let (share, right) = at_nine_tenths(&by_document);
    assert!(right >= 0.99 && share >= 0.5, "{right:.4} right of {share:.3}");
}

#[test]
fn the_model_is_that_of_the_table() {
    let rows = first_sight();
    let fitted = fit(&rows.iter().collect::<Vec<_>>());
    for row in &rows {
        let (own, fitted) = (Model::bundled().confidence(&row.features), fitted.confidence(&row.features));
        assert!((own.get() - fitted.get()).abs() < 0.01, "{} {} {}", row.document, own.get(), fitted.get());
    }
}

#[derive(serde::Deserialize)]
struct Gold {
    doc: String,
    place: Option<String>,
    indicator: String,
    period: Option<String>,
    value: Option<serde_json::Number>,
    yoy: Option<serde_json::Number>,
    operator: Option<String>,
}

fn decimal(number: Option<&serde_json::Number>) -> Option<Decimal> {
    let written = number?.to_string();
    written.parse().or_else(|_| Decimal::from_scientific(&written)).ok().map(|value: Decimal| value.normalize())
}

/// Whether figure, place, period and enterprise agree.
fn agrees(gold: &Gold, finding: &Finding) -> bool {
    let figure = &finding.figure;
    gold.indicator == figure.indicator.as_str()
        && decimal(gold.value.as_ref()) == figure.value.map(|value| value.normalize())
        && (gold.value.is_some() || decimal(gold.yoy.as_ref()) == figure.yoy.map(|yoy| yoy.normalize()))
        && gold.place.as_deref() == figure.place.map(PlaceId::as_str)
        && gold.period == figure.period.map(|period| period.to_string())
        && gold.operator.as_deref() == figure.operator.map(Operator::as_str)
}

/// How the records of the documents in `folder` come out today.
fn outcomes(folder: &Path) -> Vec<Outcome> {
    let gold = fs::read_to_string(folder.join("gold.jsonl")).unwrap();
    let gold: Vec<Gold> =
        gold.lines().filter(|line| !line.trim().is_empty()).map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: BTreeSet<&str> = gold.iter().map(|record| record.doc.as_str()).collect();
    let mut found = Vec::new();
    for name in names {
        // The documents of the sample project are an asset.
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample").join(name);
        let path = if folder.join(name).exists() { folder.join(name) } else { sample };
        let document = document_from_text(name, fs::read_to_string(path).unwrap());
        for finding in Extractor::bundled().extract(&document) {
            let right = gold.iter().any(|record| record.doc == name && agrees(record, &finding));
            found.push((finding.confidence.get(), right));
        }
    }
    found
}

#[test]
fn on_documents_learned_from_nearly_all_is_right() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut folders: Vec<PathBuf> = fs::read_dir(corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.join("gold.jsonl").exists());
    folders.sort();
    let all: Vec<Outcome> = folders.iter().flat_map(|folder| outcomes(folder)).collect();
    print("All of tests/corpus, learned from: no measure of what is new", &all);
    assert!(at_nine_tenths(&all).1 >= 0.99);
}

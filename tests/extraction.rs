//! Promise: the figures of a press item are found, each with its place, period, attributes and words.
//!
//! `tests/corpus/dev` holds documents of our own with the records that a careful reader finds in
//! them. Scores are counted as the annotation guide counts them: a record is right when indicator,
//! value, place, period and enterprise agree; its attributes are bound, status, growth and share
//! of the plan; it is grounded when its span holds the number that it quotes.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use provista::domain::{Document, Slot};
use provista::extract::{Extractor, Finding};
use rust_decimal::Decimal;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// One line of the gold file.
#[derive(Clone, Debug, Deserialize)]
struct Gold {
    doc: String,
    quote: String,
    place: Option<String>,
    indicator: String,
    period: Option<String>,
    value: Option<serde_json::Number>,
    bound: String,
    status: String,
    yoy: Option<serde_json::Number>,
    of_plan: Option<serde_json::Number>,
    operator: Option<String>,
}

fn decimal(number: Option<&serde_json::Number>) -> Option<Decimal> {
    number.map(|number| {
        let written = number.to_string();
        let value = written.parse().or_else(|_| Decimal::from_scientific(&written));
        value.unwrap_or_else(|_| panic!("{written}")).normalize()
    })
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/dev")
}

fn gold() -> Vec<Gold> {
    let lines = fs::read_to_string(folder().join("gold.jsonl")).unwrap();
    lines.lines().filter(|line| !line.trim().is_empty()).map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn document(name: &str) -> Document {
    Document::new(name, fs::read_to_string(folder().join(name)).unwrap())
}

fn names() -> BTreeSet<String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.filter(|name| name.ends_with(".txt")).collect()
}

/// Whether figure, place, period and enterprise agree.
fn agrees(gold: &Gold, finding: &Finding) -> bool {
    let figure = &finding.figure;
    gold.indicator == figure.indicator.as_str()
        && decimal(gold.value.as_ref()) == figure.value.map(|value| value.normalize())
        && (gold.value.is_some() || decimal(gold.yoy.as_ref()) == figure.yoy.map(|yoy| yoy.normalize()))
        && gold.place.as_deref() == figure.place.map(|place| place.as_str())
        && gold.period == figure.period.map(|period| period.to_string())
        && gold.operator.as_deref() == figure.operator.map(|operator| operator.as_str())
}

fn attributes_agree(gold: &Gold, finding: &Finding) -> bool {
    let figure = &finding.figure;
    gold.bound == figure.bound.code()
        && gold.status == figure.status.code()
        && decimal(gold.yoy.as_ref()) == figure.yoy.map(|yoy| yoy.normalize())
        && decimal(gold.of_plan.as_ref()) == figure.of_plan.map(|share| share.normalize())
}

/// Whether the finding stands where the gold quote stands, anywhere in the text.
fn stands_there(text: &str, gold: &Gold, finding: &Finding) -> bool {
    let own = finding.evidence.quote.range();
    text.match_indices(&gold.quote).any(|(at, quote)| own.start < at + quote.len() && at < own.end)
}

#[derive(Debug, Default)]
struct Score {
    gold: usize,
    found: usize,
    right: usize,
    attributes: usize,
    evidence: usize,
}

impl Score {
    fn f1(&self) -> f64 {
        let (gold, found, right) = (self.gold as f64, self.found as f64, self.right as f64);
        2.0 * right / (gold + found).max(1.0)
    }

    fn share(&self, part: usize) -> f64 {
        part as f64 / (self.right as f64).max(1.0)
    }
}

fn score(documents: impl Iterator<Item = String>) -> Score {
    let gold = gold();
    let mut score = Score::default();
    for name in documents {
        let document = document(&name);
        let mut findings = Extractor::bundled().extract(&document);
        let wanted: Vec<&Gold> = gold.iter().filter(|line| line.doc == name).collect();
        score.gold += wanted.len();
        score.found += findings.len();
        for line in wanted {
            let hits = findings.iter().enumerate().filter(|(_, finding)| agrees(line, finding));
            let best = hits.max_by_key(|(_, finding)| {
                (attributes_agree(line, finding), stands_there(&document.text, line, finding))
            });
            let Some((index, _)) = best else { continue };
            let finding = findings.remove(index);
            score.right += 1;
            score.attributes += usize::from(attributes_agree(line, &finding));
            score.evidence += usize::from(stands_there(&document.text, line, &finding));
        }
    }
    score
}

#[test]
fn english_items_are_read() {
    let score = score(names().into_iter().filter(|name| name.contains("-en-")));
    assert!(score.f1() >= 0.98, "F1 {:.3} {score:?}", score.f1());
    assert!(score.share(score.attributes) >= 0.99, "attributes {:.3}", score.share(score.attributes));
    assert!(score.share(score.evidence) >= 0.99, "evidence {:.3}", score.share(score.evidence));
}

#[test]
fn vietnamese_items_are_read() {
    let score = score(names().into_iter().filter(|name| name.contains("-vi-")));
    assert!(score.f1() >= 0.98, "F1 {:.3} {score:?}", score.f1());
    assert!(score.share(score.attributes) >= 0.97, "attributes {:.3}", score.share(score.attributes));
    assert!(score.share(score.evidence) >= 0.99, "evidence {:.3}", score.share(score.evidence));
}

/// A quote holds a digit; every span lies in the text, on character boundaries.
fn is_grounded(text: &str, finding: &Finding) -> bool {
    let quote = finding.evidence.quote.of(text);
    quote.is_some_and(|quote| quote.bytes().any(|b| b.is_ascii_digit()))
        && finding.evidence.iter().all(|(_, span)| span.of(text).is_some_and(|words| !words.is_empty()))
}

#[test]
fn every_figure_points_to_its_words() {
    for name in names() {
        let document = document(&name);
        for finding in Extractor::bundled().extract(&document) {
            assert!(is_grounded(&document.text, &finding), "{name}: {finding:?}");
            assert!(finding.evidence.get(Slot::Value).is_some());
            let figure = &finding.figure;
            assert_eq!(figure.yoy.is_some(), finding.evidence.get(Slot::Yoy).is_some(), "{name}: {finding:?}");
            assert_eq!(figure.of_plan.is_some(), finding.evidence.get(Slot::OfPlan).is_some(), "{name}: {finding:?}");
        }
    }
}

#[test]
fn decomposed_text_gives_the_same_figures() {
    for name in names() {
        let composed = document(&name);
        let text: String = composed.text.nfd().collect();
        let decomposed = Document::new(name.as_str(), text);
        let extractor = Extractor::bundled();
        let (one, other) = (extractor.extract(&composed), extractor.extract(&decomposed));
        let figures = |findings: &[Finding]| findings.iter().map(|finding| finding.figure.clone()).collect::<Vec<_>>();
        assert_eq!(figures(&one), figures(&other), "{name}");
        assert!(other.iter().all(|finding| is_grounded(&decomposed.text, finding)), "{name}");
        for (one, other) in one.iter().zip(&other) {
            let quote = |document: &Document, finding: &Finding| {
                finding.evidence.quote.of(&document.text).unwrap().nfc().collect::<String>()
            };
            assert_eq!(quote(&composed, one), quote(&decomposed, other), "{name}");
        }
    }
}

#[test]
fn what_says_nothing_of_ours_gives_nothing() {
    for text in [
        "",
        "Revenue of telecommunications grew.",
        "The department fined 12 shops a total of 45 million VND.",
        "Views: 1,204\nComment (0)\nSame tag",
        "Hội nghị có 150 đại biểu tham dự, trao 12 suất quà trị giá 5 triệu đồng.",
        "Điện thoại: 0228 3 636 156",
    ] {
        assert!(Extractor::bundled().extract(&Document::new("a.txt", text)).is_empty(), "{text}");
    }
}

/// Words of the genre, numbers and signs in any order: what a torn page looks like.
fn scrambled() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("doanh thu "),
        Just("viễn thông "),
        Just("thuê bao "),
        Just("tỷ đồng"),
        Just(" billion VND "),
        Just("1.234,5 "),
        Just("2,080,943"),
        Just("99,8%"),
        Just(" tăng "),
        Just("6 tháng đầu năm "),
        Just("năm 2024 "),
        Just("Cao Bằng"),
        Just(", "),
        Just("; "),
        Just(". "),
        Just("("),
        Just(")"),
        Just("\n"),
        Just("\t"),
        Just("lần lượt "),
        Just("respectively "),
        Just("/100 dân "),
        Just("a\u{306}\u{301}"),
        Just("\u{ad}"),
        Just("Hoà"),
        Just("VNPT "),
        Just("huyện "),
    ];
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_survived(text in "\\PC{0,200}") {
        let document = Document::new("a.txt", text);
        for finding in Extractor::bundled().extract(&document) {
            prop_assert!(is_grounded(&document.text, &finding));
        }
    }

    #[test]
    fn any_torn_page_is_survived(text in scrambled()) {
        let document = Document::new("a.txt", text);
        for finding in Extractor::bundled().extract(&document) {
            prop_assert!(is_grounded(&document.text, &finding), "{:?}", finding);
        }
    }
}

//! Promise: every field of a record says why it is what it is, and every number of a text is in a record or has a
//! reason why not.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use provista::domain::{Document, Evidence, Link, Slot};
use provista::extract::{Extractor, Fate, Finding, Ledger, Reason};
use provista::reading::document_from_text;

/// All documents of our own.
fn corpus() -> Vec<Document> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root.join("tests/corpus")).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            found.push(document_from_text(&name, fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(found.len() > 20);
    found
}

/// Why a slot is what it is: links with their words.
fn why<'a>(text: &'a str, evidence: &Evidence, slot: Slot) -> Vec<(Link, &'a str)> {
    let words = |words: Option<provista::domain::Span>| words.map_or("", |span| span.of(text).unwrap());
    evidence.why(slot).map(|trace| (trace.link.unwrap(), words(trace.words))).collect()
}

#[test]
fn every_field_of_every_record_says_why() {
    let mut inherited = 0;
    for document in corpus() {
        for finding in Extractor::bundled().extract(&document) {
            let Finding { figure, evidence, .. } = &finding;
            let filled = [
                (Slot::Indicator, true),
                (Slot::Place, figure.place.is_some()),
                (Slot::Period, figure.period.is_some()),
                (Slot::Yoy, figure.yoy.is_some()),
                (Slot::OfPlan, figure.of_plan.is_some()),
                (Slot::Operator, figure.operator.is_some()),
            ];
            for (slot, filled) in filled {
                let traces = why(&document.text, evidence, slot);
                assert!(!filled || !traces.is_empty(), "{}: {slot:?} of {finding:?}", document.name);
                inherited += traces.iter().filter(|trace| trace.0 > Link::Sentence).count();
            }
            assert!(evidence.spans().all(|span| span.of(&document.text).is_some()));
        }
    }
    assert!(inherited > 500, "{inherited}");
}

/// What a field of the only record at `quote` is given by.
fn of(text: &str, quote: &str, slot: Slot) -> Vec<(Link, String)> {
    let document = document_from_text("a.txt", text.to_owned());
    let findings = Extractor::bundled().extract(&document);
    let found = findings.iter().find(|finding| finding.evidence.quote.of(&document.text) == Some(quote));
    let finding = found.unwrap_or_else(|| panic!("no record at {quote}: {findings:?}"));
    let traces = why(&document.text, &finding.evidence, slot);
    traces.into_iter().map(|(link, words)| (link, words.to_owned())).collect()
}

#[test]
fn links_are_named_in_both_languages() {
    use Link::{Beside, Caption, DateLine, Heading, Headline, List, Row, Sentence};
    let vietnamese = "Bưu chính, viễn thông Lào Cai năm 2023\n\
        Sở Thông tin và Truyền thông tỉnh Lào Cai vừa công bố kết quả hoạt động của ngành trong cả năm vừa qua.\n\
        Viễn thông\n\
        Doanh thu đạt 1.250 tỷ đồng, tăng 4,5% so với năm 2022, bằng 102% kế hoạch. Hiện có 812.000 thuê bao di động.\n\
        Kết quả của các đơn vị như sau:\n\
        - Doanh thu viễn thông của VNPT: 310 tỷ đồng;\n\
        - Doanh thu bưu chính: 95 tỷ đồng.";
    let english = "Post and telecom in Son La\n\
        5 January 2024\n\
        In 2023, the province of Son La went on building its networks, the Department of Information and Communications said.\n\
        Mobile and fixed broadband subscribers reached 905,400 and 121,700 respectively. There are now 1,410 BTS stations.\n\
        Postal revenue was VND 88 billion in 2023, against VND 80 billion a year earlier.";
    let table = "Một số chỉ tiêu chủ yếu\nĐơn vị: tỷ đồng\n\
        Chỉ tiêu\tNăm 2021\tNăm 2022\n\
        Doanh thu viễn thông\t1.020\t1.115\n\
        Doanh thu bưu chính\t84,5\t91,2";
    for (text, quote, slot, expected) in [
        (vietnamese, "1.250 tỷ đồng", Slot::Indicator, vec![(Beside, "Doanh thu"), (Heading, "Viễn thông")]),
        (vietnamese, "1.250 tỷ đồng", Slot::Place, vec![(Headline, "Lào Cai")]),
        (vietnamese, "1.250 tỷ đồng", Slot::Period, vec![(Headline, "năm 2023")]),
        (vietnamese, "1.250 tỷ đồng", Slot::Yoy, vec![(Sentence, "4,5%")]),
        (vietnamese, "310 tỷ đồng", Slot::Operator, vec![(Beside, "VNPT")]),
        (english, "121,700", Slot::Indicator, vec![(List, "fixed broadband")]),
        (english, "1,410 BTS stations", Slot::Period, vec![(Beside, "now"), (DateLine, "5 January 2024")]),
        (english, "VND 80 billion", Slot::Period, vec![(Beside, "a year earlier")]),
        (table, "1.115", Slot::Indicator, vec![(Row, "Doanh thu viễn thông")]),
        (table, "1.115", Slot::Period, vec![(Link::Column, "Năm 2022")]),
        (table, "91,2", Slot::Unit, vec![(Caption, "Đơn vị: tỷ đồng")]),
    ] {
        let expected: Vec<(Link, String)> =
            expected.into_iter().map(|(link, words)| (link, words.to_owned())).collect();
        assert_eq!(of(text, quote, slot), expected, "{slot:?} of {quote}");
    }
}

/// Where the runs of digits of `text` begin and end.
fn runs(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match found.last_mut() {
            Some(last) if last.1 == at => last.1 = at + 1,
            _ => found.push((at, at + 1)),
        }
    }
    found
}

/// Whether each run of digits stands in exactly one entry, and the entries stand in order.
fn is_whole(text: &str, ledger: &Ledger) -> Result<(), String> {
    for pair in ledger.entries.windows(2) {
        if pair[0].span.end > pair[1].span.start {
            return Err(format!("{pair:?} overlap"));
        }
    }
    for (start, end) in runs(text) {
        let holds = |span: provista::domain::Span| span.range().start <= start && end <= span.range().end;
        let count = ledger.entries.iter().filter(|entry| holds(entry.span)).count();
        if count != 1 {
            return Err(format!("{} stands in {count} entries: {ledger:?}", &text[start..end]));
        }
    }
    for entry in &ledger.entries {
        let words = entry.span.of(text).ok_or_else(|| format!("{entry:?} does not fit the text"))?;
        if !words.bytes().any(|byte| byte.is_ascii_digit()) {
            return Err(format!("{entry:?} is no number: {words}"));
        }
    }
    Ok(())
}

#[test]
fn every_number_is_in_a_record_or_has_a_reason() {
    let (mut all, mut vague) = (0, 0);
    let mut counts = std::collections::BTreeMap::new();
    for document in corpus() {
        let reading = Extractor::bundled().read(&document);
        assert_eq!(reading.findings, Extractor::bundled().extract(&document), "{}", document.name);
        is_whole(&document.text, &reading.ledger).unwrap_or_else(|why| panic!("{}: {why}", document.name));
        for finding in 0..reading.findings.len() {
            let held =
                |entry: &&provista::extract::Entry| matches!(entry.fate, Fate::Record(index, _) if index == finding);
            assert!(reading.ledger.entries.iter().any(|entry| held(&entry)), "{}: {finding}", document.name);
        }
        for entry in &reading.ledger.entries {
            all += 1;
            let Fate::Left(reason) = entry.fate else { continue };
            *counts.entry(reason).or_insert(0) += 1;
            vague += usize::from(reason.is_vague());
            if std::env::var_os("PROVISTA_SHOW_NUMBERS").is_some() {
                let at = entry.span.range();
                let near = |from: usize, to: usize| {
                    let (from, to) = (document.text.floor_char_boundary(from), document.text.ceil_char_boundary(to));
                    document.text[from..to].replace('\n', "⏎")
                };
                let line = format!(
                    "{}[{}]{}",
                    near(at.start.saturating_sub(60), at.start),
                    near(at.start, at.end),
                    near(at.end, at.end + 50)
                );
                println!("{reason:?}\t{}\t{line}", document.name);
            }
        }
    }
    println!(
        "{all} numbers, {:.1}% without more than that no indicator is in reach",
        100.0 * f64::from(vague as u32) / f64::from(all)
    );
    println!("{counts:?}");
    assert!(vague * 12 < all as usize, "{vague} of {all}");
}

/// The reason for the number at `digits`, or nothing where a record has it.
fn reason(text: &str, digits: &str) -> Option<Reason> {
    let document = document_from_text("a.txt", text.to_owned());
    let at = u32::try_from(document.text.find(digits).unwrap()).unwrap();
    match Extractor::bundled().read(&document).ledger.within(at, at + 1).unwrap().fate {
        Fate::Record(..) => None,
        Fate::Left(reason) => Some(reason),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_digit_of_any_text_is_accounted_for(text in "(\\PC|[0-9.,%:/ \n-]|năm 2024|4G|tỷ đồng|thuê bao|lúc |1\u{ad}2|\u{301}){0,80}") {
        let document = Document::new("a.txt", text);
        let reading = Extractor::bundled().read(&document);
        prop_assert_eq!(is_whole(&document.text, &reading.ledger), Ok(()));
        prop_assert_eq!(reading.findings, Extractor::bundled().extract(&document));
        for entry in &reading.ledger.entries {
            if let Some(offer) = Extractor::bundled().offer(&document, entry.span) {
                prop_assert!(offer.evidence.quote.overlaps(entry.span));
            }
        }
    }
}

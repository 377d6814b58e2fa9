//! Promise: no text is too strange or too long. Nothing panics, every span lies in the text, and time grows with it.
//!
//! `PROVISTA_CASES=10000000 cargo test --release --test robustness any_text` reads ten million texts;
//! `cargo test --release --test robustness -- --ignored --nocapture` reads lines of 100 MB.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use provista::domain::{Atlas, Document};
use provista::extract::{Extractor, Vocabulary};
use provista::reading::{Watch, document_from_text, read_paths};

/// What stands between the words of bulletins, and what a page or an editor may leave there.
const SIGNS: [&str; 48] = [
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    ". ",
    ".",
    ", ",
    ",",
    "; ",
    ": ",
    ":\n",
    "(",
    ")",
    "- ",
    "-",
    "/",
    "%",
    "\t",
    "|",
    " | ",
    "\"",
    "'s ",
    "…",
    "–",
    "\r\n",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{301}",
    "\u{309}\u{31b}",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "ß",
    "İ",
    "ﬁ",
    "𝟙",
    "٣",
    "ǆ",
    "𝔄",
    "K",
    "$",
    "₫",
    "1. ",
    "+",
];

/// Words of times, scales, units and links, which stand in no list that a vocabulary gives.
const WORDS: [&str; 72] = [
    "năm",
    "tháng",
    "quý",
    "ngày",
    "đầu năm",
    "cuối năm",
    "so với cùng kỳ",
    "cùng kỳ",
    "tăng",
    "giảm",
    "đạt",
    "tỷ đồng",
    "tỷ",
    "triệu",
    "nghìn tỷ",
    "đồng",
    "USD",
    "VND",
    "billion",
    "million",
    "trillion VND",
    "percent",
    "per 100 people",
    "%",
    "in",
    "of",
    "of which",
    "trong đó",
    "lần lượt",
    "respectively",
    "and",
    "và",
    "from",
    "to",
    "by the end of",
    "May",
    "September",
    "Q1",
    "H2",
    "the first six months of",
    "6 tháng đầu năm",
    "a year earlier",
    "last year",
    "năm ngoái",
    "hiện nay",
    "currently",
    "kế hoạch",
    "of the plan",
    "bằng",
    "from January to",
    "tỉnh",
    "province",
    "thành phố",
    "TP.",
    "huyện",
    "Sở",
    "Bộ",
    "which",
    ", which ",
    "Bảng 1",
    "Đơn vị tính: tỷ đồng",
    "Unit: billion VND",
    "hơn",
    "gần",
    "khoảng",
    "over",
    "nearly",
    "per month",
    "http://a.vn/ha-nam",
    "each",
    "N/A",
    "giai đoạn",
];

/// The beginnings and ends of statements, so that the numbers between them become records.
const SUBJECTS: [&str; 10] = [
    "Doanh thu viễn thông đạt ",
    "doanh thu bưu chính ước ",
    "Tổng số thuê bao di động là ",
    "mật độ Internet đạt ",
    "có ",
    "Telecom revenue reached ",
    "Postal revenue was about ",
    "Hà Nam had ",
    "of which 4G ",
    "coverage reached ",
];
const OBJECTS: [&str; 10] = [
    " tỷ đồng",
    " thuê bao",
    "% số hộ",
    " thuê bao/100 dân",
    " trạm BTS",
    " billion VND",
    " mobile subscribers",
    "% of households",
    " stations",
    ", tăng 5,2% so với cùng kỳ năm 2021",
];

static PHRASES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let vocabulary = Vocabulary::bundled();
    let mut phrases: Vec<String> = vocabulary.senses.values().flatten().cloned().collect();
    phrases.extend(vocabulary.operators.iter().flat_map(|names| names.aliases.iter().cloned()));
    phrases.extend(Atlas::bundled().places().iter().flat_map(|place| [place.name.en.clone(), place.name.vi.clone()]));
    phrases
});

/// Pieces of bulletins in any order, with anything between them.
fn text() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        (1990..2046_u32).prop_map(|year| year.to_string()),
        (0..100_u32).prop_map(|number| number.to_string()),
        (any::<u32>(), 0..1000_u32).prop_map(|(one, two)| format!("{}.{two:03}", one % 5000)),
        (0..1000_u32, any::<u32>()).prop_map(|(one, two)| format!("{one},{}", two % 1000)),
        (1..32_u32, 0..14_u32, 1990..2046_u32).prop_map(|(day, month, year)| format!("{day}/{month}/{year}")),
        "[0-9., ]{1,24}",
    ];
    let number = number.boxed();
    let statement = (0..SUBJECTS.len(), number.clone(), 0..OBJECTS.len())
        .prop_map(|(subject, number, object)| format!("{}{number}{}", SUBJECTS[subject], OBJECTS[object]));
    let piece = prop_oneof![
        3 => statement,
        4 => (0..PHRASES.len()).prop_map(|at| PHRASES[at].clone()),
        4 => (0..WORDS.len()).prop_map(|at| WORDS[at].to_owned()),
        6 => (0..SIGNS.len()).prop_map(|at| SIGNS[at].to_owned()),
        4 => number,
        1 => vec(any::<u8>(), 0..12).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    (vec((piece, 0..4_u8), 0..24), any::<bool>()).prop_map(|(pieces, upper)| {
        let spaced = pieces.iter().map(|(piece, blank)| format!("{piece}{}", if *blank > 0 { " " } else { "" }));
        let text: String = spaced.collect();
        if upper { text.to_uppercase() } else { text }
    })
}

/// Whether every finding lies in the text, on whole characters, with a digit in what it quotes.
fn check(document: &Document) -> Result<usize, TestCaseError> {
    let findings = Extractor::bundled().extract(document);
    let mut last = 0;
    for finding in &findings {
        let quote = finding.evidence.quote;
        let quoted = quote.of(&document.text);
        prop_assert!(quoted.is_some_and(|quoted| quoted.contains(char::is_numeric)), "{finding:?}");
        for (slot, words) in finding.evidence.iter() {
            let inside = words.of(&document.text).is_some_and(|written| !written.is_empty());
            prop_assert!(inside && !words.is_empty(), "{slot:?} of {finding:?}");
        }
        prop_assert!(quote.start >= last, "out of order: {finding:?}");
        last = quote.start;
    }
    Ok(findings.len())
}

#[test]
fn any_text_is_read_without_harm() {
    let cases = std::env::var("PROVISTA_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(3000);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let (texts, bytes, found) = (std::cell::Cell::new(0_u64), std::cell::Cell::new(0), std::cell::Cell::new(0));
    let run = TestRunner::new(config).run(&text(), |text| {
        let document = document_from_text("any.txt", text);
        found.set(found.get() + check(&document)?);
        bytes.set(bytes.get() + document.text.len());
        texts.set(texts.get() + 1);
        Ok(())
    });
    println!("{} texts of {} bytes together gave {} records", texts.get(), bytes.get(), found.get());
    if let Err(error) = run {
        panic!("{error}");
    }
    assert!(found.get() > 0, "no text reached the grammar");
}

#[test]
fn any_bytes_are_read_without_harm() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("any.txt");
    let bytes = prop_oneof![
        vec(any::<u8>(), 0..400),
        text().prop_map(String::into_bytes),
        text().prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        (text(), vec((any::<prop::sample::Index>(), any::<u8>()), 0..8)).prop_map(|(text, changes)| {
            let mut bytes = text.into_bytes();
            for (at, byte) in changes.into_iter().filter(|_| !bytes.is_empty()).collect::<Vec<_>>() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            bytes
        }),
    ];
    let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
    let run = TestRunner::new(config).run(&bytes, |bytes| {
        fs::write(&path, bytes).unwrap();
        let reading = read_paths(std::slice::from_ref(&path), &Watch::new());
        for document in &reading.documents {
            check(document)?;
        }
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
}

/// A text that would take for ever, were any walk through it repeated at every step.
const HOSTILE: [(&str, &str); 23] = [
    ("numbers with tỷ", "1.234,5 tỷ, "),
    ("digits, commas and tỷ", "1,2,3tỷ,"),
    ("ones", "1 "),
    ("full stops", "1."),
    ("torn groups without a blank", "1.2345.678"),
    ("digits", "1234567890"),
    ("letters and digits", "1đ"),
    ("torn fractions", "7, 5%a"),
    ("torn groups", "1. 286,4 tỷ"),
    ("brackets", "((((("),
    ("cells", "1,234\t"),
    ("strokes", "1/2|"),
    ("dashes", "1-1"),
    ("marks", "e\u{301}\u{301}"),
    ("lines", "1\n"),
    ("rows", "năm 2020\t1.234\t56\n"),
    ("years", "2020 2021, "),
    ("places", "Hà Nam 5, "),
    ("growths", "doanh thu đạt 5 tỷ đồng, tăng 5% so với cùng kỳ năm 2020, "),
    ("sentences", "Doanh thu viễn thông đạt 5 tỷ đồng. "),
    ("gaps", "Tên   Địa chỉ\n"),
    ("pairs", "tên; địa chỉ\n"),
    ("items", "- Doanh thu viễn thông đạt 5 tỷ đồng;\n"),
];

fn time_of(unit: &str, bytes: usize) -> Duration {
    let text = unit.repeat(bytes / unit.len());
    let start = Instant::now();
    let document = document_from_text("long.txt", text);
    check(&document).unwrap();
    // What the window asks for: what became of each number.
    assert!(Extractor::bundled().read(&document).ledger.entries.len() < document.text.len());
    start.elapsed()
}

#[test]
fn time_grows_with_the_text() {
    for (name, unit) in HOSTILE {
        // Long enough that a walk repeated at every step would show, short enough for every day.
        let (short, long) = (time_of(unit, 100_000), time_of(unit, 800_000));
        assert!(long < short * 40 + Duration::from_secs(1), "{name}: {short:?}, eight times as long {long:?}");
        // Both within one stretch, where the square of the length would be sixty-four times.
        let (short, long) = (time_of(unit, 25_000), time_of(unit, 200_000));
        assert!(long < short * 24 + Duration::from_millis(400), "{name}: {short:?}, eight times as long {long:?}");
    }
}

#[test]
#[ignore = "takes minutes"]
fn a_line_of_a_hundred_megabytes_takes_ten_times_one_of_ten() {
    for (name, unit) in HOSTILE {
        let (short, long) = (time_of(unit, 10_000_000), time_of(unit, 100_000_000));
        let ratio = long.as_secs_f64() / short.as_secs_f64();
        println!(
            "{name:<24} 10 MB {:>7.2} s   100 MB {:>7.2} s   {ratio:.1} times",
            short.as_secs_f64(),
            long.as_secs_f64()
        );
        assert!(ratio < 20.0, "{name}");
    }
}

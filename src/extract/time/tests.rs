use crate::domain::{IndicatorKind, Month};
use crate::extract::folded::fold_phrase;

use super::reader::Reader;
use super::{Clock, find};
use crate::extract::letters::is_word_part;
use crate::extract::words::words;

fn read(text: &str, kind: IndicatorKind) -> String {
    let text = fold_phrase(text);
    let clock = Clock {
        dated: Month::new(2024, 7),
        review: Some((Month::january(2024), Month::january(2024).plus(5))),
        sure: true,
        ..Clock::default()
    };
    let found: Vec<String> = find(&text, 0..text.len())
        .into_iter()
        .map(|time| clock.resolve(time.when, kind).map_or("-".to_owned(), |period| period.to_string()))
        .collect();
    found.join(" ")
}

#[test]
fn flows_take_the_time_they_cover() {
    for (text, expected) in [
        ("in 2022", "2022"),
        ("năm 2022", "2022"),
        ("in the first 6 months of 2024", "2024-H1"),
        ("6 tháng đầu năm 2024", "2024-H1"),
        ("sáu tháng đầu năm", "2024-H1"),
        ("the first half of 2020", "2020-H1"),
        ("nửa đầu năm", "2024-H1"),
        ("6 tháng cuối năm", "2024-H2"),
        ("in the first nine months of the year", "2024-9M"),
        ("9 tháng năm 2023", "2023-9M"),
        ("Quý III/2025", "2025-Q3"),
        ("quý I năm 2025", "2025-Q1"),
        ("the first quarter of 2025", "2025-Q1"),
        ("Q3 2025", "2025-Q3"),
        ("9M24 and 3Q25", "2024-9M 2025-Q3"),
        ("in 1H 2023, FY22 and 2025E", "2023-H1 2022 2025"),
        ("6T/2024", "2024-H1"),
        ("tháng 11/2023", "2023-11"),
        ("in September 2023", "2023-09"),
        ("in 2024 and the first quarter of 2025", "2024/2025-Q1"),
        ("Lũy kế từ đầu năm 2024 đến hết quý I/2025", "2024/2025-Q1"),
        ("Lũy kế từ đầu năm đến hết tháng 11", "2024-11M"),
        ("ba năm 2021 - 2023", "2021/2023"),
        ("from 2021 to 2023", "2021/2023"),
        ("between 2016 and 2019", "2016/2019"),
        ("2022 and 2023", "2022 2023"),
        ("since the beginning of the year", "2024-H1"),
        ("năm ngoái", "2023"),
        ("last year", "2023"),
        ("Chín tháng qua", "2024-9M"),
        ("in the last 9 months of 2025", "2025-04/2025-12"),
    ] {
        assert_eq!(read(text, IndicatorKind::Flow), expected, "{text}");
    }
}

#[test]
fn stocks_take_the_month_in_which_they_stood() {
    for (text, expected) in [
        ("at the end of June", "@2024-06"),
        ("đến 31/12/2020", "@2020-12"),
        ("đến 30/6", "@2024-06"),
        ("as of December 31", "@2024-12"),
        ("đến hết tháng 9/2023", "@2023-09"),
        ("tháng 12-2009", "@2009-12"),
        ("cuối năm 2007", "@2007-12"),
        ("currently", "@2024-07"),
        ("hiện nay", "@2024-07"),
        ("in 2022", "@2022-12"),
        ("30 June 2023", "@2023-06"),
        ("at the end of October 2025", "@2025-10"),
        ("12/07/2023", "@2023-07"),
    ] {
        assert_eq!(read(text, IndicatorKind::Stock), expected, "{text}");
    }
}

#[test]
fn numbers_that_are_no_time_stay_numbers() {
    for text in [
        "2,024 stations",
        "1.015 tỷ đồng",
        "3 tháng trước hạn",
        "two months before the storm",
        "11 districts",
        "2020 stations",
        "143/144 xã",
        "quyết định 12/qđ",
    ] {
        assert_eq!(read(text, IndicatorKind::Stock), "", "{text}");
    }
}

/// The code that reads time expressions of any form.
const GRAMMAR: [&str; 8] = [
    include_str!("english.rs"),
    include_str!("expression.rs"),
    include_str!("figures.rs"),
    include_str!("reader.rs"),
    include_str!("relative.rs"),
    include_str!("running.rs"),
    include_str!("stretch.rs"),
    include_str!("vietnamese.rs"),
];

/// What the grammar names in its code, each once, with years and other numbers.
fn named_in_the_grammar() -> Vec<&'static str> {
    let code = GRAMMAR.iter().flat_map(|source| source.lines()).map(|line| line.split("//").next().unwrap());
    let mut named: Vec<&str> = code
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .map(str::trim)
        .filter(|literal| literal.starts_with(is_word_part))
        .chain(["1", "2", "01", "06", "12", "30", "31", "32", "100", "1989", "2016", "2019", "2045", "q3", "quý iii"])
        .chain(Month::ENGLISH)
        .collect();
    named.sort_unstable();
    named.dedup();
    assert!(named.len() > 200, "the grammar was not read");
    named
}

#[test]
fn no_time_is_turned_away_before_it_is_read() {
    let named = named_in_the_grammar();
    let mut read = 0;
    for first in &named {
        for second in &named {
            for (start, gap, end) in [
                ("", " ", ""),
                ("", " ", " 2024"),
                ("the ", " ", " of 2024"),
                ("5 ", " ", ""),
                ("ngày ", "/", "/2024"),
                ("", "-", " năm"),
                ("", ", ", " years"),
                ("trong ", " ", " tháng"),
            ] {
                let text = format!("{start}{first}{gap}{second}{end}");
                let words = words(&text, 0..text.len());
                let reader = Reader::new(&text, &words);
                for at in 0..words.len() {
                    let found = reader.read_english(at).is_some();
                    assert!(!found || reader.may_be_english(at), "word {at} of \"{text}\" begins an English time");
                    let found = reader.read_vietnamese(at).is_some();
                    assert!(!found || reader.may_be_vietnamese(at), "word {at} of \"{text}\" begins a Vietnamese time");
                    let found = reader.running(at).is_some();
                    assert!(!found || reader.may_begin(at), "word {at} of \"{text}\" begins a running time");
                    let found = reader.stretch(at).is_some();
                    assert!(!found || reader.may_be_stretch(at), "word {at} of \"{text}\" begins a stretch");
                    let found = reader.years(at).is_some();
                    assert!(
                        !found || reader.may_be_years(at) || reader.may_be_count(at),
                        "word {at} of \"{text}\" begins a range of years"
                    );
                    let found = reader.relative(at).is_some();
                    assert!(!found || reader.may_be_relative(at), "word {at} of \"{text}\" begins a phrase");
                    let found = reader.expression(at).is_some();
                    assert!(!found || reader.may_begin(at), "word {at} of \"{text}\" begins a time");
                    read += usize::from(found);
                }
            }
        }
    }
    assert!(read > 10_000, "{read}");
}

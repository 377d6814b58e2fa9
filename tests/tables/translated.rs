//! Pages of yearbooks with one cell a line whose heads have two levels in two languages, wherever the head of the first group stands,
//! and an index without a head below.

use super::layouts::read;

const ROWS: &str = "2014\n805.000\n752.300\n310.000\n2015\n841.225\n790.100\n352.160\nSơ bộ -\nPrel\n. 2016\n824.400\n781.200\n401.500\n";

const TOLD: [&str; 9] = [
    "- subscribers.internet @2014-12 310000 actual",
    "- subscribers.internet @2015-12 352160 actual",
    "- subscribers.internet @2016-12 401500 estimate",
    "- subscribers.mobile @2014-12 752300 actual",
    "- subscribers.mobile @2015-12 790100 actual",
    "- subscribers.mobile @2016-12 781200 estimate",
    "- subscribers.telephone @2014-12 805000 actual",
    "- subscribers.telephone @2015-12 841225 actual",
    "- subscribers.telephone @2016-12 824400 estimate",
];

const CAPTION: &str = "207. Thuê bao điện thoại và internet\nTelephone and internet subscribers\n";
const TELEPHONES: &str = "Thuê bao điện thoại\nTelephone subscribers\n";
const INTERNET: &str = "Thuê bao internet\nInternet\nsubscribers\n";
const PARTS: &str = "Tổng số\nTrong đó: Di động\nTotal\nOf which: Mobile\n";

#[test]
fn heads_of_two_levels_in_two_languages_are_told_once() {
    for heads in [[TELEPHONES, PARTS, INTERNET], [TELEPHONES, INTERNET, PARTS]] {
        let text = format!("{CAPTION}{}{ROWS}", heads.concat());
        assert_eq!(read(&text), TOLD, "{text}");
    }
}

#[test]
fn the_caption_names_the_group_whose_head_stands_below_the_rows() {
    let text = format!("{CAPTION}{INTERNET}{PARTS}{ROWS}Ghi chú:\nSố liệu sơ bộ\n{TELEPHONES}");
    assert_eq!(read(&text), TOLD, "{text}");
}

#[test]
fn an_index_without_a_head_is_proved_by_the_figures_above() {
    let index = "2015\n104,50 105,02 113,60\nSơ bộ -\nPrel\n. 2016 98,00 98,87 114,01\n";
    let end =
        "Thuê bao -\nSubscribers\nChỉ số phát triển (Năm trước = 100) - %\nIndex (Previous year = 100) - %\n311\n";
    let text = format!("{CAPTION}{INTERNET}{PARTS}{ROWS}{index}{end}");
    let growths = ["", "13.6", "14.01", "", "5.02", "-1.13", "", "4.5", "-2"];
    let told: Vec<String> = TOLD
        .iter()
        .zip(growths)
        .map(|(figure, growth)| match figure.rsplit_once(' ') {
            Some((figure, status)) if !growth.is_empty() => format!("{figure} yoy {growth} {status}"),
            _ => (*figure).to_owned(),
        })
        .collect();
    assert_eq!(read(&text), told, "{text}");
}

#[test]
fn an_index_that_the_figures_do_not_prove_counts_nothing() {
    let index = "2015\n109,50 107,02 119,60\nSơ bộ -\nPrel\n. 2016 91,40 93,87 104,01\n";
    let text = format!("{CAPTION}{INTERNET}{PARTS}{ROWS}{index}");
    assert_eq!(read(&text), TOLD, "{text}");
}

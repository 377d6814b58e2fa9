//! What became of a table in CSV, in words, for the tests that look at many of them.

#![allow(dead_code, reason = "each promise uses what it needs of it")]

use provista::domain::{Document, Record};
use provista::extract::{Lack, Tabulated};

use crate::tabulated::table;

/// A record on one line, with the address of its cell: its place, indicator, period, value and status, and what else it has.
fn line(document: &Document, record: &Record) -> String {
    let figure = &record.figure;
    let at = document.address(record.evidence.as_ref().unwrap().quote.start).unwrap();
    let mut line = format!(
        "{at} {} {} {} {} {}",
        figure.place.unwrap(),
        figure.indicator,
        figure.period.unwrap(),
        figure.value.unwrap().normalize(),
        figure.status.code(),
    );
    for (name, percent) in [("yoy", figure.yoy), ("of plan", figure.of_plan)] {
        line += &percent.map(|percent| format!(" {name} {}", percent.normalize())).unwrap_or_default();
    }
    line + &figure.operator.map(|operator| format!(" {}", operator.as_str())).unwrap_or_default()
}

pub fn outcome_of(read: &(Document, Tabulated)) -> (Vec<String>, Vec<(String, Lack)>) {
    let (document, tabulated) = read;
    let found = tabulated.records.iter().map(|record| line(document, record)).collect();
    let told = |at: u32| document.address(at).unwrap().to_string();
    (found, tabulated.left_out.iter().map(|cell| (told(cell.cell.start), cell.lack)).collect())
}

/// What became of a table in CSV: the figures, and the cells that were left out.
pub fn outcome(text: &str) -> (Vec<String>, Vec<(String, Lack)>) {
    outcome_of(&table(text))
}

/// The figures of a table, where no cell of it is left out.
pub fn found(text: &str) -> Vec<String> {
    let (found, lacks) = outcome(text);
    assert_eq!(lacks, [], "{text}");
    found
}

/// Cells that were left out, as they are compared.
pub fn left<const N: usize>(cells: [(&str, Lack); N]) -> Vec<(String, Lack)> {
    cells.map(|(at, lack)| (at.to_owned(), lack)).into()
}

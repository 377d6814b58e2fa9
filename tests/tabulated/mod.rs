//! Tables of figures as a project takes them in, for the tests that look at what becomes of their cells.

#![allow(dead_code, reason = "each promise uses what it needs of it")]

use std::fs;
use std::path::Path;

use provista::domain::Document;
use provista::extract::Tabulated;
use provista::project::Project;
use provista::reading::read_sheets;

/// The tables of a file, with what becomes of them.
pub fn tables(path: &Path) -> Vec<(Document, Tabulated)> {
    let project = Project::new();
    let sheets = read_sheets(path).unwrap().unwrap();
    let several = sheets.len() > 1;
    let read = sheets.iter().map(|sheet| {
        let tabulation = project.tabulation_of(sheet);
        let document = sheet.document(path, several, tabulation);
        let tabulated = project.lexis().tabulate(&document);
        (document, tabulated)
    });
    read.collect()
}

/// The one table of a CSV file with this text.
pub fn table(text: &str) -> (Document, Tabulated) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    fs::write(&path, text).unwrap();
    tables(&path).remove(0)
}

//! Workbooks whose formulas were never calculated, as programs write them that calculate nothing.

use std::io::{Read, Write};
use std::path::Path;

use rust_xlsxwriter::{Formula, Workbook};
use zip::write::SimpleFileOptions;

/// What stands for the result that a formula does not have.
const NONE: &str = "no result";

/// A formula without a stored result, once its workbook is written by [`save`].
pub fn formula(formula: &str) -> Formula {
    Formula::new(formula).set_result(NONE)
}

/// Writes a workbook without the results that its formulas do not have.
pub fn save(workbook: &mut Workbook, path: &Path) {
    let written = workbook.save_to_buffer().unwrap();
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(written)).unwrap();
    let mut without = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for nr in 0..parts.len() {
        let (mut part, mut text) = (parts.by_index(nr).unwrap(), String::new());
        part.read_to_string(&mut text).unwrap();
        text = text.replace(&format!("<v>{NONE}</v>"), "").replace(" t=\"str\"><f>", "><f>");
        without.start_file(part.name().unwrap(), SimpleFileOptions::default()).unwrap();
        without.write_all(text.as_bytes()).unwrap();
    }
    without.finish().unwrap();
}

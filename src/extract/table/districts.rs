//! The province whose districts the rows of a table are, where nothing else names it: "Huyện Mai Châu", "Huyện Kỳ Sơn", "Huyện Cao
//! Phong" below "TỔNG SỐ".

use std::ops::Range;

use crate::domain::PlaceId;
use crate::extract::gazetteer::{province_of_all, provinces_of};

use super::cell::{Cell, Content};

/// So many districts tell a province.
const FEWEST: usize = 3;
/// So many of them must have names that no other province has.
const FEWEST_OWN: usize = 2;
/// The words before the names of districts.
const KINDS: [&str; 7] = ["huyện ", "thị xã ", "thành phố ", "tx ", "tx. ", "tp ", "tp. "];

/// The province of the districts that the rows of `cells` are of, and the words that name the first of them.
pub(super) fn province(text: &str, cells: &[Cell]) -> Option<(PlaceId, Range<usize>)> {
    let rows = cells.iter().filter(|cell| matches!(&cell.what, Content::Label(label) if label.sub));
    let told = rows.map(|cell| (provinces_of(name(&text[cell.range.clone()])), cell.range.clone()));
    let told: Vec<(&[PlaceId], Range<usize>)> = told.filter(|(provinces, _)| !provinces.is_empty()).collect();
    province_of_all(&told, FEWEST, FEWEST_OWN)
}

/// The name of a district in its cell: "mai châu" of "1. Huyện Mai Châu - Mai Chau district".
fn name(cell: &str) -> &str {
    let cell = cell.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | '+' | ' '));
    let name = KINDS.iter().find_map(|kind| cell.strip_prefix(kind)).unwrap_or(cell);
    let end = [" - ", " – ", "/", "\n", " (", "  "].iter().filter_map(|sign| name.find(sign)).min();
    name[..end.unwrap_or(name.len())].trim_ascii()
}

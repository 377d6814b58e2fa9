//! Tables whose cells are parted by a sign of prose: "Indicator / Unit / 2012 / 2013 / 2014", "Chỉ tiêu · Đơn vị · 2022 · 2023". A line
//! of heads shows it by its years; the sign becomes a bar there and in the rows below that have as many cells.

use std::ops::Range;

use super::cell::is_year;

/// What stands between two cells, each between blanks. A dash or an arrow stands between years in prose as well.
const DIVIDERS: [&str; 3] = [" / ", " · ", " • "];

/// So many cells a line of heads has at least: the name of the rows and two years.
const FEWEST_CELLS: usize = 3;
/// So many of them are years at least.
const FEWEST_YEARS: usize = 2;
/// The longest head and the longest cell, in bytes.
const LONGEST_CELL: usize = 80;
/// The longest line of such a table, in bytes.
const LONGEST: usize = 400;
/// So many lines that are no rows may stand between two of them.
const MOST_BETWEEN: usize = 3;

/// What must be put in place of stretches of `text` for a bar to part the cells of such tables.
pub(in crate::extract) fn parted(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut changes = Vec::new();
    // Few texts have such a sign at all.
    let Some(divider) = DIVIDERS.into_iter().find(|divider| heads_any(text, divider)) else { return changes };
    // How many cells its rows have, and how many lines were none since.
    let mut open: Option<(usize, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begin = at;
        at += line.len();
        let cells = count(line, divider);
        let goes_on = open.is_some_and(|(wanted, _)| cells == wanted) && !is_long(line, divider);
        if !goes_on && !is_heads(line, divider) {
            let told = usize::from(!line.trim_ascii().is_empty());
            open = open.map(|(cells, below)| (cells, below + told)).filter(|(_, below)| *below <= MOST_BETWEEN);
            continue;
        }
        open = Some((cells, 0));
        changes
            .extend(line.match_indices(divider).map(|(sign, _)| (begin + sign..begin + sign + divider.len(), " | ")));
    }
    changes
}

/// Whether a line of `text` is one of heads that `divider` parts.
fn heads_any(text: &str, divider: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), divider.as_bytes()).is_some()
        && text.lines().any(|line| is_heads(line, divider))
}

/// Into how many cells `divider` parts `line`.
fn count(line: &str, divider: &str) -> usize {
    if line.len() > LONGEST { 0 } else { line.matches(divider).count() + 1 }
}

/// Whether `line` names the rows and the years of the columns, with `divider` between all of them.
fn is_heads(line: &str, divider: &str) -> bool {
    if count(line, divider) < FEWEST_CELLS || is_long(line, divider) {
        return false;
    }
    let years = line.split(divider).skip(1).filter(|cell| is_year(cell.trim_ascii())).count();
    years >= FEWEST_YEARS
}

/// Whether one of its cells is longer than one of a table.
fn is_long(line: &str, divider: &str) -> bool {
    line.split(divider).any(|cell| cell.len() > LONGEST_CELL)
}

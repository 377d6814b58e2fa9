//! Tables whose cells stand together without a sign between them: "Chỉ tiêuĐVT202120222023" over "Thuê bao di độngthuê
//! bao182,340157,126139,872". The years over the columns tell how many numbers a row has; a row is taken apart where that can be done
//! in one way only.

use std::ops::Range;

use crate::extract::layout::Layout;
use crate::extract::letters::is_letter;

use super::cell::is_year;
use super::unit::is_unit;

/// The longest line of such a table, in bytes.
const LONGEST: usize = 240;
/// So many years stand over the columns at most.
const MOST_YEARS: usize = 12;

/// So many rows make a table.
const FEWEST_ROWS: usize = 2;
/// So many lines may stand between two of them.
const MOST_BETWEEN: usize = 3;

/// What parts cells, put in place of a stretch of the text.
type Change = (Range<usize>, &'static str);

/// A table so far.
struct Table {
    heads: Heads,
    changes: Vec<Change>,
    rows: usize,
    /// How many lines stand below its last row.
    below: usize,
}

/// What must be put into `text` to part the cells of such tables.
pub(in crate::extract) fn parted(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut table: Option<Table> = None;
    let mut at = 0;
    for stop in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let whole = &text[at..stop];
        let begin = at + (whole.len() - whole.trim_ascii_start().len());
        at = stop + 1;
        let line = text[begin.min(stop)..stop].trim_ascii_end();
        // Most lines end with a word.
        let ends = line.ends_with(|c: char| c.is_ascii_digit());
        if let Some(heads) = Some(line).filter(|_| ends).and_then(heads) {
            take(&mut changes, table.take());
            let own = heads.cells.iter().skip(1).map(|cell| (begin + cell.start..begin + cell.start, "\t")).collect();
            table = Some(Table { heads, changes: own, rows: 0, below: 0 });
            continue;
        }
        let Some(open) = table.as_mut() else { continue };
        let missing = (stop - begin.min(stop) - line.len()).min(open.heads.years - 1);
        if let Some(row) = Some(line).filter(|_| ends).and_then(|line| row(line, &open.heads, missing)) {
            let place = |at: usize| begin + at..begin + at;
            open.changes.extend(row.names.iter().skip(1).map(|cell| (place(cell.start), "\t")));
            if let Some(numbers) = row.numbers {
                open.changes.extend(numbers.iter().map(|cell| (place(cell.start), "\t")));
                open.changes.extend(std::iter::repeat_n((place(line.len()), "\t"), missing));
                open.rows += 1;
            } else {
                // Nobody can tell which numbers these are.
                open.changes.push((begin + row.stop..begin + line.len(), "\t-"));
                open.changes.extend(std::iter::repeat_n((place(line.len()), "\t-"), open.heads.years - 1));
            }
            open.below = 0;
        } else if !line.is_empty() {
            open.below += 1;
        }
        if open.below > MOST_BETWEEN {
            take(&mut changes, table.take());
        }
    }
    take(&mut changes, table);
    changes
}

/// Adds what parts the cells of a table, where it is one.
fn take(changes: &mut Vec<Change>, table: Option<Table>) {
    if let Some(mut table) = table.filter(|table| table.rows >= FEWEST_ROWS) {
        changes.append(&mut table.changes);
    }
}

/// A row.
struct Row {
    /// Its number, its name and its unit.
    names: Vec<Range<usize>>,
    /// Where its names end.
    stop: usize,
    /// Its numbers, where they can be told apart.
    numbers: Option<Vec<Range<usize>>>,
}

/// The heads of the names of the rows, of their units and of the columns in a line of heads.
struct Heads {
    /// Where they stand.
    cells: Vec<Range<usize>>,
    /// How many of them are years.
    years: usize,
    /// Whether rows begin with their number.
    ordinals: bool,
    /// Whether they have units.
    units: bool,
}

/// The heads in a line that ends with years standing together.
fn heads(line: &str) -> Option<Heads> {
    if line.len() > LONGEST || line.contains(['|', '\t']) {
        return None;
    }
    let digits = line.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = line.len() - digits;
    if digits < 8 || !digits.is_multiple_of(4) || digits / 4 > MOST_YEARS {
        return None;
    }
    let years: Vec<Range<usize>> = (0..digits / 4).map(|at| start + 4 * at..start + 4 * at + 4).collect();
    let number = |range: &Range<usize>| line[range.clone()].parse::<u32>().unwrap_or(0);
    let steps = |from: usize, to: usize| years.windows(2).all(|pair| number(&pair[from]) + 1 == number(&pair[to]));
    let in_order = steps(0, 1) || steps(1, 0);
    if !in_order || !years.iter().all(|year| is_year(&line[year.clone()])) {
        return None;
    }
    let layout = Layout::bundled();
    let mut cells: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut told = [false; 3];
    for (kind, told) in told.iter_mut().enumerate() {
        let rest = &line[at..start];
        if let Some(length) = layout.head_at(rest, kind) {
            cells.push(at..at + length);
            at += length + (rest[length..].len() - rest[length..].trim_ascii_start().len());
            *told = true;
        }
    }
    let whole = at == start && (told[1] || told[2]);
    let count = years.len();
    cells.extend(years);
    whole.then_some(Heads { cells, years: count, ordinals: told[0], units: told[2] })
}

/// A row below such heads, whose numbers are fewer by so many as are `missing` at its end.
fn row(line: &str, heads: &Heads, missing: usize) -> Option<Row> {
    if line.len() > LONGEST || line.contains(['|', '\t']) {
        return None;
    }
    let tail = line.bytes().rev().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.')).count();
    let start = line.len() - tail;
    let count = heads.years.checked_sub(missing).filter(|count| *count > 0)?;
    let numbers = numbers(&line[start..], count);
    let mut cells = Vec::new();
    let mut from = 0;
    if heads.ordinals {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && digits <= 2 {
            cells.push(0..digits);
            from = digits;
        }
    }
    let name = line[from..start].trim_ascii();
    let begin = from + line[from..start].len() - line[from..start].trim_ascii_start().len();
    // "Số thuê bao bình quân 100 dân"
    let named = name.contains(is_letter) && !name.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    if !named {
        return None;
    }
    let unit = if heads.units { unit_behind(name) } else { None };
    match unit {
        Some(at) => cells.extend([begin..begin + at, begin + at..begin + name.len()]),
        // What is missing at the end of a row would be taken for what stands at its head.
        None if missing > 0 => return None,
        None => cells.push(begin..begin + name.len()),
    }
    let place = |number: Range<usize>| start + number.start..start + number.end;
    let numbers = numbers.map(|numbers| numbers.into_iter().map(place).collect());
    Some(Row { names: cells, stop: start, numbers })
}

/// Where the unit begins that stands right behind the last letter of a name: "tỷ đồng" of "doanh thutỷ đồng".
fn unit_behind(name: &str) -> Option<usize> {
    let layout = Layout::bundled();
    let places = name.char_indices().skip(1).map(|(at, _)| at);
    let mut glued = places.filter(|at| name[..*at].ends_with(is_letter) || name[..*at].ends_with(')'));
    glued.find(|at| {
        let unit = &name[*at..];
        unit.starts_with(|c: char| is_letter(c) || c == '%')
            && !unit.contains(|c: char| c.is_ascii_digit())
            && (is_unit(unit) || unit == "%" || layout.counts(unit) || layout.is_piece(unit))
    })
}

/// The `count` numbers that stand together in `digits`, where there is one likely way only to part them: a number of four digits and more has
/// signs between its groups, and none begins with a nought.
fn numbers(digits: &str, count: usize) -> Option<Vec<Range<usize>>> {
    let mut ways: Vec<Vec<Range<usize>>> = vec![Vec::new()];
    for _ in 0..count {
        let mut next = Vec::new();
        for way in &ways {
            let from = way.last().map_or(0, |last| last.end);
            for length in ends(&digits[from..]) {
                let mut longer = way.clone();
                longer.push(from..from + length);
                next.push(longer);
            }
        }
        if next.len() > MOST_WAYS {
            return None;
        }
        ways = next;
    }
    ways.retain(|way| way.last().is_some_and(|last| last.end == digits.len()));
    if ways.len() <= 1 {
        return ways.pop();
    }
    // "6710": 6, 7 and 10, not 67, 1 and 0. From year to year nothing grows by more than a few times.
    LEAPS.into_iter().find_map(|leap| {
        let mut even = ways.iter().filter(|way| grows_evenly(digits, way, leap));
        let first = even.next()?;
        Some(first.clone()).filter(|_| even.next().is_none())
    })
}

/// By how many times numbers of years side by side may differ: the smaller one is tried first.
const LEAPS: [u64; 2] = [2, 3];

/// Whether no number of a row is more than so many times the one beside it.
fn grows_evenly(digits: &str, way: &[Range<usize>], leap: u64) -> bool {
    let value = |range: &Range<usize>| {
        let plain: String = digits[range.clone()].chars().filter(char::is_ascii_digit).collect();
        plain.parse::<u64>().unwrap_or(0)
    };
    way.windows(2).all(|pair| {
        let (one, other) = (value(&pair[0]), value(&pair[1]));
        one <= leap * other && other <= leap * one
    })
}

/// Numbers that can be parted in so many ways are not taken apart.
const MOST_WAYS: usize = 512;

/// How long the numbers may be with which `digits` begins.
fn ends(digits: &str) -> Vec<usize> {
    let bytes = digits.as_bytes();
    let mut found = Vec::new();
    if !bytes.first().is_some_and(u8::is_ascii_digit) {
        return found;
    }
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    for lead in 1..=3 {
        if !(0..lead).all(digit) || bytes[0] == b'0' && lead > 1 {
            break;
        }
        let mut end = lead;
        // A sign begins a group of three.
        if !bytes.get(end).is_some_and(|sign| matches!(sign, b',' | b'.')) {
            found.push(end);
            continue;
        }
        let sign = bytes[end];
        while bytes.get(end) == Some(&sign) && (1..=3).all(|more| digit(end + more)) {
            end += 4;
        }
        if !bytes.get(end).is_some_and(|sign| matches!(sign, b',' | b'.')) {
            found.push(end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str, heads: &str, missing: usize) -> Vec<String> {
        let heads = super::heads(heads).expect("heads");
        let row = row(line, &heads, missing).expect("row");
        let cells = row.names.into_iter().chain(row.numbers.unwrap_or_default());
        cells.map(|cell| line[cell].to_owned()).collect()
    }

    #[test]
    fn rows_come_apart_where_there_is_one_way() {
        let heads = "sttchỉ tiêuđvt202120222023";
        assert_eq!(
            told("1thuê bao di độngthuê bao182,340157,12699,872", heads, 0),
            ["1", "thuê bao di động", "thuê bao", "182,340", "157,126", "99,872"]
        );
        assert_eq!(told("doanh thutỷ đồng490626845", heads, 0), ["doanh thu", "tỷ đồng", "490", "626", "845"]);
        assert_eq!(told("doanh thutỷ đồng490626", heads, 1), ["doanh thu", "tỷ đồng", "490", "626"]);
        assert_eq!(told("bưu chínhtỷ đồng6710", heads, 0), ["bưu chính", "tỷ đồng", "6", "7", "10"]);
        // "12, 9, 8" and "1, 2, 98" are as likely as "1, 29, 8".
        assert_eq!(told("bưu chínhtỷ đồng1298", heads, 0), ["bưu chính", "tỷ đồng", "12", "9", "8"]);
        assert_eq!(told("bưu chínhtỷ đồng97108", heads, 0), ["bưu chính", "tỷ đồng", "9", "7", "108"][..2]);
        assert!(super::heads("chỉ tiêu 2021").is_none());
        assert!(super::heads("điện thoại 02022023").is_none());
    }
}

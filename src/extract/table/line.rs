//! Which lines of a text may be cells or rows of a table, judged by their signs alone.

use crate::extract::layout::Layout;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::number::next_digit;
use crate::extract::page::{bullet, ends_abbreviated};
use crate::extract::words::{behind_last, has_two_blanks, parts_from_end};

use super::cell::without_marks;
use super::unit::is_unit;

/// The longest cell that stands on a line of its own, in characters.
const LONGEST_CELL: usize = 70;
/// The longest that says the same in two languages.
const LONGEST_IN_BOTH: usize = 140;

/// The longest name of a time that stands at 100, in bytes.
const LONGEST_BASE: usize = 40;

/// Whether a line may be a cell or a row of a table.
pub(super) fn is_cellish(line: &str) -> bool {
    // Most lines are short, and few of those are sentences.
    let ends = line.ends_with(['.', ';']);
    if !ends && line.len() <= LONGEST_CELL || is_rule(line) {
        return true;
    }
    let parted = memchr::memchr2_iter(b'\t', b'|', line.as_bytes()).count() >= 2
        || parted_by_blanks(line)
        || parted_by_semicolons(line);
    // No character has more than four bytes.
    let fits = |most: usize| line.len() <= most || line.len() <= 4 * most && line.chars().count() <= most;
    if !ends && fits(LONGEST_IN_BOTH) && in_both_languages(line) {
        return true;
    }
    if parted || fits(160) && (Layout::bundled().is_caption(line) || Layout::bundled().is_unit_line(line)) {
        return true;
    }
    // Times side by side head the columns of the lines below.
    if line.len() <= 240 && !line.ends_with(['.', ';', ',']) && line.contains(' ') && years(line) >= 3 {
        return true;
    }
    // "Chỉ số phát triển (Năm trước = 100) - % - Index (Previous year = 100) - %"
    if line.len() <= 200 && is_base_of_index(line) {
        return true;
    }
    // "Paid to the State budget by enterprises of post and telecommunications (VND billion)"
    if line.ends_with(')') && fits(120) && ends_with_unit(line) {
        return true;
    }
    let sentence = ends && !fits(24) && !ends_abbreviated(line);
    (!sentence && fits(LONGEST_CELL)) || (fits(200) && is_row(line))
}

/// Whether a line says the same in Vietnamese and, behind a dash, in English: "Thuê bao Internet băng rộng cố định - Fixed broadband
/// Internet subscribers".
fn in_both_languages(line: &str) -> bool {
    // "Viễn thông - Telecommunications (tỷ đồng)"
    let names = if line.ends_with(')') { line.rsplit_once(" (").map_or(line, |parts| parts.0) } else { line };
    names.rsplit_once(" - ").is_some_and(|(vietnamese, english)| {
        english.is_ascii()
            && english.starts_with(is_letter)
            && vietnamese.chars().any(|c| !c.is_ascii() && is_letter(c))
    })
}

/// Whether the brackets at the end of a line hold a unit and nothing more.
fn ends_with_unit(line: &str) -> bool {
    line.rfind('(').is_some_and(|open| is_unit(&line[open..]))
}

/// Whether a line has one of the signs that do nothing but part cells.
pub(in crate::extract) fn has_bar(line: &str) -> bool {
    memchr::memchr2(b'\t', b'|', line.as_bytes()).is_some()
}

/// The parts of a line between its blanks, the last one first.
pub(super) fn blanks_from_end(line: &str) -> impl Iterator<Item = &str> {
    parts_from_end(line, |byte| byte == b' ')
}

/// How many runs of digits in a line may be years.
fn years(line: &str) -> usize {
    let bytes = line.as_bytes();
    let (mut count, mut at) = (0, 0);
    while let Some(digit) = next_digit(bytes, at) {
        at = digit + bytes[digit..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        count += usize::from(at - digit == 4 && matches!(&bytes[digit..digit + 2], b"19" | b"20"));
    }
    count
}

/// Whether a line is no row of several numbers: words, or one number, however its digits stand apart.
pub(super) fn stands_alone(line: &str) -> bool {
    !has_bar(line)
        && !parted_by_blanks(line)
        && (numbers_at_end(line) < 2
            || line.len() <= 12
                && line.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ' | b'%')))
}

/// Whether semicolons part the cells of a line: "1; Cao Bằng; 452,8; 1.745".
pub(super) fn parted_by_semicolons(line: &str) -> bool {
    // Four cells have three semicolons between them.
    let unknown = || is_missing(behind_last(line, b';', b';').trim_ascii());
    if line.ends_with(['.', ';']) && !unknown() || memchr::memchr_iter(b';', line.as_bytes()).count() < 3 {
        return false;
    }
    let parts: Vec<&str> = line.split(';').map(str::trim_ascii).collect();
    let number = |part: &&&str| {
        let part = without_marks(part);
        is_missing(part)
            || part.bytes().any(|b| b.is_ascii_digit())
                && part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'%'))
    };
    let numbers = parts.iter().filter(number).count();
    let row = numbers >= 2 && numbers + 2 >= parts.len();
    let head = numbers == 0 && (Layout::bundled().heads_ordinals(parts[0]) || Layout::bundled().heads_rows(parts[0]));
    (row || head) && parts.iter().all(|part| !part.is_empty() && part.chars().count() <= 60)
}

/// Whether several blanks part the cells of a line.
pub(super) fn parted_by_blanks(line: &str) -> bool {
    has_two_blanks(line) && line.split("  ").filter(|part| !part.trim_ascii().is_empty()).count() >= 3 && !has_bar(line)
}

/// Whether a line is a caption with the number of its table, too long for a cell: "248. Number of fixed telephone subscribers as of
/// 31 December by province".
pub(super) fn is_numbered_caption(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let apart = || rest.strip_prefix("  ").is_some_and(|words| words.trim_ascii_start().starts_with(is_letter));
    (1..=3).contains(&digits)
        && (rest.starts_with(". ") || apart() && !has_two_blanks(rest.trim_ascii_start()))
        && !line.ends_with(['.', ';', ','])
        && line.chars().count() <= 160
        && !is_row(line)
}

/// Whether a line right over a table may be its caption, too long for a cell: it ends with the unit in brackets.
pub(super) fn is_long_caption(line: &str) -> bool {
    line.ends_with(')') && line.chars().count() <= 200 && !line.contains(['\t', '|', ';']) && !is_row(line)
}

/// Whether words say that numbers are measured by another time at 100: "Index (previous year = 100), %".
pub(super) fn is_base_of_index(words: &str) -> bool {
    let told = words.len() <= 200
        && words.contains('%')
        && Layout::bundled().heads_index(words.trim_start_matches(|c: char| !is_letter(c)))
        && numbers_at_end(words) == 0;
    told || memchr::memchr_iter(b'=', words.as_bytes()).any(|sign| {
        let base = words[sign + 1..].trim_start_matches(' ');
        base.strip_prefix("100").is_some_and(|rest| !rest.starts_with(is_word_part))
    })
}

/// Whether words say which time stands at 100 and nothing more: "(2014 = 100), %", "Previous year = 100".
pub(super) fn is_bare_base(written: &str) -> bool {
    let plain = written.trim_end_matches(['%', ' ', ',', '-']);
    let plain = plain.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(plain);
    let base = plain.strip_suffix("100").and_then(|rest| rest.trim_ascii_end().strip_suffix('='));
    base.is_some_and(|base| base.len() <= LONGEST_BASE && !base.contains(['(', ')', '=']))
}

/// Whether a line only draws the rule between heads and rows: "|---|---|".
pub(super) fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|b| matches!(b, b'-' | b'|' | b':' | b'=' | b' ' | b'+'))
}

/// The numbers of columns that stand below their heads: "A", "B", "1", "2", "(3)", "4=3/2".
#[derive(Clone, Copy, Default)]
pub(super) struct ColumnNumbers {
    /// How many there were so far.
    pub(super) count: usize,
    /// How many letters began them.
    letters: usize,
    /// Whether one stood in brackets.
    bracketed: bool,
}

impl ColumnNumbers {
    /// Those up to and with `cell`, where it goes on with them.
    pub(super) fn with(self, cell: &str) -> Option<Self> {
        let count = self.count + 1;
        let bare = cell.strip_prefix('(').and_then(|cell| cell.strip_suffix(')')).unwrap_or(cell);
        if self.letters == self.count
            && self.letters < 3
            && matches!(bare.as_bytes(), [letter] if usize::from(*letter) == usize::from(b'a') + self.letters)
        {
            return Some(Self { count, letters: self.letters + 1, ..self });
        }
        // "(5)=(4)/(3)" and "5=4/3" tell how it is reckoned.
        let (number, sum) = cell.split_once('=').map_or((cell, None), |(number, sum)| (number, Some(sum)));
        let number = number.trim_matches(['(', ')', ' ']);
        let reckoned =
            sum.is_none_or(|sum| sum.bytes().all(|byte| byte.is_ascii_digit() || b"()/*x+-:%, ".contains(&byte)));
        // Letters may be counted with the columns or not.
        let own = number.len() <= 2
            && number.parse::<usize>().is_ok_and(|number| number == count - self.letters || number == count);
        let bracketed = self.bracketed || cell.starts_with('(');
        (own && reckoned).then_some(Self { count, bracketed, ..self })
    }

    /// Whether they are enough to be sure.
    pub(super) fn are_sure(self) -> bool {
        self.count > self.letters && (self.count >= 3 || self.bracketed && self.count == 2)
    }
}

/// Whether a line only numbers the columns: "A | B | 1 | 2".
pub(super) fn numbers_columns(line: &str) -> bool {
    // Most lines begin with neither.
    let begins = line.trim_start_matches(['|', ' ', '\t', '(']);
    if line.len() > 400 || !matches!(begins.as_bytes(), [b'a' | b'1', next, ..] if !next.is_ascii_alphanumeric()) {
        return false;
    }
    let mut cells = line.split(['\t', '|', ' ']).filter(|cell| !cell.is_empty());
    cells.try_fold(ColumnNumbers::default(), ColumnNumbers::with).is_some_and(ColumnNumbers::are_sure)
}

/// Whether a line holds numbers and nothing that makes prose of them.
pub(super) fn is_row(line: &str) -> bool {
    // Most lines are prose: without digits only a line of cells can be a row.
    let digits = next_digit(line.as_bytes(), 0).is_some();
    if !digits && !has_bar(line) && !has_two_blanks(line) {
        return false;
    }
    // "Index (previous year = 100), %"
    if is_base_of_index(line) {
        return false;
    }
    if digits && parted_by_semicolons(line) {
        return true;
    }
    // "2005: 12.7%; 2006: 17.3%"
    if memchr::memchr(b';', line.as_bytes()).is_some()
        && line.split(';').filter(|part| !part.trim_ascii().is_empty()).all(|part| year_and_number(part).is_some())
    {
        return true;
    }
    let numbers = numbers_at_end(line);
    let alone = numbers > 0 && line.chars().all(|c| !is_letter(c));
    alone
        || numbers >= 2
        || (numbers == 1 && (has_bar(line) || year_and_number(line).is_some()))
        || without_remark(line).is_some_and(|cells| numbers_at_end(cells) >= 2)
}

/// A line of cells without the words after its numbers: "Mobile subscribers | 1,204 | 1,230 | reached".
fn without_remark(line: &str) -> Option<&str> {
    if !has_bar(line) {
        return None;
    }
    let line = line.trim_end_matches(['|', ' ']);
    let sign = line.rfind(['\t', '|'])?;
    let remark = &line[sign..];
    (remark.contains(is_letter) && !remark.bytes().any(|byte| byte.is_ascii_digit())).then(|| &line[..sign])
}

/// Whether `line` is a row of as many cells as the line of heads `above` has: a table of one row.
pub(super) fn is_row_below_heads(above: &str, line: &str) -> bool {
    let parts = |line: &str| {
        if parted_by_blanks(line) {
            return Some(line.split("  ").filter(|part| !part.trim_ascii().is_empty()).count());
        }
        let sign = ['\t', '|'].into_iter().find(|sign| line.contains(*sign))?;
        Some(line.trim_matches('|').split(sign).count())
    };
    if is_rule(above) {
        return is_row(line);
    }
    let (Some(heads), Some(cells)) = (parts(above), parts(line)) else { return false };
    heads >= 3 && heads == cells && numbers_at_end(above) == 0 && is_row(line)
}

/// "2018: 312,4"
pub(super) fn year_and_number(line: &str) -> Option<usize> {
    let line = line.trim_end_matches([';', '.', ' ']);
    let colon = line.find(':')?;
    let (head, tail) = (line[..colon].trim_ascii(), line[colon + 1..].trim_ascii());
    let year = head.len() >= 4 && head.bytes().rev().take(4).all(|b| b.is_ascii_digit()) && head.chars().count() <= 24;
    let number = !tail.is_empty()
        && tail.trim_end_matches('%').chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    (year && number).then_some(colon)
}

/// How many cells at the end of a line are numbers.
pub(super) fn numbers_at_end(line: &str) -> usize {
    if tells_one(line) {
        return 1;
    }
    // A lone dash between words is no cell.
    let parted = || has_bar(line) || has_two_blanks(line);
    let is_number = |part: &str| {
        let part = part.trim_ascii().trim_end_matches('%').trim_matches('*');
        if is_missing(part) {
            return parted();
        }
        part.len() <= 18
            && !part.ends_with(['.', ','])
            && part.bytes().any(|b| b.is_ascii_digit())
            && part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'+'))
    };
    // From the end: most lines are prose, and their last word is no number.
    // "35.5 %": the sign goes with the number before it.
    let shown = |part: &&str| !matches!(part.trim_ascii(), "" | "%");
    let mut cells = parts_from_end(line, |byte| matches!(byte, b'\t' | b'|' | b' ')).filter(shown).peekable();
    let mut count = 0;
    while let Some(cell) = cells.next() {
        // "164 - 171 173": a dash between numbers is a cell.
        let dash = count > 0 && is_missing(cell) && cells.peek().is_some_and(|before| is_number(before));
        // "Văn phòng Sở, 0255 3711 888": the number of a telephone.
        if is_dialled(cell) {
            return 0;
        }
        if !dash && !is_number(cell) {
            break;
        }
        count += 1;
    }
    count
}

/// Whether a cell is how the number of a telephone begins: "0255". A group of thousands has no more than three digits.
fn is_dialled(cell: &str) -> bool {
    cell.len() > 3 && cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line is the item of a list that leads to one number, the thousands of which a blank parts: "• Fixed telephone
/// subscribers: 11 920", "• Di động: 1.284.600 thuê bao; trong đó dùng điện thoại thông minh 1 061 300".
fn tells_one(line: &str) -> bool {
    if !line.ends_with(|c: char| c.is_ascii_digit()) || bullet(line.trim_start()) == 0 || has_bar(line) {
        return false;
    }
    let label = line.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let number = line[label.len()..].trim_start_matches(' ');
    let label = label.trim_end_matches(' ');
    let mut groups = number.split(' ');
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'));
    let leads = label.strip_suffix(':').map_or_else(|| label.contains([':', ';']), |label| label.ends_with(is_letter));
    leads && first && groups.clone().next().is_some() && groups.all(|group| group.len() == 3)
}

/// Whether a cell says that its number is not known.
pub(super) fn is_missing(part: &str) -> bool {
    matches!(part, "-" | "…" | ".." | "..." | "x" | "n/a" | "--" | "na" | "n.a." | "n.a")
}

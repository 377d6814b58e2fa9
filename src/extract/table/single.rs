//! Lines of heads whose cells single blanks part, as they do those of the rows below: "STT Chỉ tiêu ĐVT Năm 2022 Năm 2023 So sánh
//! (%)". How many heads there are follows from the rows; where one ends from its bracket, its year, or the word after it.

use std::ops::Range;

use crate::extract::layout::Layout;
use crate::extract::letters::is_letter;
use crate::extract::words::has_two_blanks;

use super::cell::is_year;
use super::line::{blanks_from_end, has_bar, is_base_of_index, is_missing, numbers_columns};
use super::unit::is_unit;

/// The longest line of heads, in bytes.
const LONGEST_HEADS: usize = 400;
/// So many words name a unit at most.
const LONGEST_UNIT: usize = 4;

/// A line of heads.
pub(super) struct Heads {
    /// Where its cells stand in the line.
    pub(super) cells: Vec<Range<usize>>,
    /// Whether the rows tell their units behind their names.
    pub(super) units: bool,
}

/// Whether a word is a number or says that there is none.
fn is_number(word: &str) -> bool {
    is_missing(word)
        || word.bytes().any(|byte| byte.is_ascii_digit())
            && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%' | b'-' | b'+' | b'*'))
}

/// How many numbers stand at the end of a row of words and numbers that single blanks part; none where it is no such row.
pub(super) fn numbers_in_row(line: &str) -> usize {
    // Most lines are prose, and end with a word.
    if line.len() > LONGEST_HEADS
        || !blanks_from_end(line).next().is_some_and(is_number)
        || has_bar(line)
        || has_two_blanks(line)
        || line.ends_with('.')
        || numbers_columns(line)
    {
        return 0;
    }
    let numbers = blanks_from_end(line).take_while(|word| is_number(word)).count();
    let known = blanks_from_end(line).take(numbers).any(|word| !is_missing(word));
    if known { numbers } else { 0 }
}

/// Whether no numbers but years stand at the end of a line.
pub(super) fn ends_like_heads(line: &str) -> bool {
    blanks_from_end(line).take_while(|word| is_number(word)).all(is_year)
}

/// Whether a line is a row of `count` numbers behind a name, which may be a year or end with one.
pub(super) fn is_row_of(line: &str, count: usize) -> bool {
    let numbers = numbers_in_row(line);
    let mut before = blanks_from_end(line).skip(count);
    // "Sơ bộ - 41,5 7,9": the dash is one of the name.
    let named = |word: &str| is_year(word) || word == "-" && line.starts_with(is_letter);
    count > 0
        && (numbers == count && before.next().is_some() || numbers == count + 1 && before.next().is_some_and(named))
}

/// The heads of `count` columns of numbers that a line holds, and those of the names and units before them.
pub(super) fn heads(line: &str, count: usize) -> Option<Heads> {
    if count < 2
        || is_base_of_index(line)
        || line.len() > LONGEST_HEADS
        || has_bar(line)
        || has_two_blanks(line)
        || line.ends_with(['.', ';', ':'])
    {
        return None;
    }
    let layout = Layout::bundled();
    let mut cells: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut units = false;
    for kind in [Layout::ordinal_head, Layout::row_head, Layout::unit_head] {
        let rest = &line[start..];
        let Some(length) = kind(layout, rest) else { continue };
        // "Năm 2021 Năm 2022", "Quý I Quý II" head columns.
        let next = rest[length..].trim_ascii_start();
        if next.starts_with(|c: char| c.is_ascii_digit()) && length < rest.len() && layout.heads_times(&rest[..length])
        {
            continue;
        }
        units |= kind(layout, rest) == layout.unit_head(rest);
        cells.push(start..start + length);
        start += length + rest[length..].len() - next.len();
    }
    let stub = !cells.is_empty();
    let words: Vec<Range<usize>> = words(line, start);
    let columns = [Cut::Certain, Cut::Likely, Cut::Again, Cut::Any].into_iter().find_map(|cut| {
        let columns = columns(line, &words, cut);
        (columns.len() == count).then_some(columns)
    })?;
    // "Loại thuê bao 2021 2022": what heads the rows is none of the words that do.
    let first = &line[columns[0].clone()];
    let time = first.rsplit(' ').next().is_some_and(ends_time);
    if !stub
        && time
        && !first.split(' ').next().is_some_and(|word| layout.begins_head(word) || is_number(word) || ends_time(word))
    {
        return None;
    }
    cells.extend(columns);
    Some(Heads { cells, units })
}

/// The heads that a line holds, where they are of groups of the `count` columns below it.
pub(super) fn groups(line: &str, count: usize) -> Option<Vec<Range<usize>>> {
    (2..=count / 2)
        .rev()
        .filter(|groups| count.is_multiple_of(*groups))
        .find_map(|groups| Some(heads(line, groups)?.cells))
}

/// The unit behind the name of a row: "Tỷ đồng" of "Doanh thu viễn thông Tỷ đồng".
pub(super) fn unit_behind(label: &str) -> Option<usize> {
    let blanks: Vec<usize> = label.match_indices(' ').map(|(at, _)| at).collect();
    let mut starts = blanks.iter().rev().take(LONGEST_UNIT).rev();
    let layout = Layout::bundled();
    starts
        .find(|at| {
            let unit = &label[*at + 1..];
            is_unit(unit) || unit == "%" || layout.counts(unit) || layout.repeats(unit)
        })
        .copied()
}

/// Where the words of a line stand from `start` on.
fn words(line: &str, start: usize) -> Vec<Range<usize>> {
    let mut at = start;
    let words = line[start..].split(' ').map(|word| {
        let range = at..at + word.len();
        at = range.end + 1;
        range
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// How sure it must be that a head ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
enum Cut {
    /// Behind a bracket or a year, before a word that goes on with neither.
    Certain,
    /// Also before words that set the time against another.
    Likely,
    /// Also where the word that begins the first of them or ends the last comes again: "Doanh thu bưu chính Doanh thu viễn thông".
    Again,
    /// Also before any word that begins heads.
    Any,
}

/// The heads that the `words` of a line make.
fn columns(line: &str, words: &[Range<usize>], cut: Cut) -> Vec<Range<usize>> {
    let layout = Layout::bundled();
    let mut columns: Vec<Range<usize>> = Vec::new();
    let first = words.first().map_or("", |word| &line[word.clone()]);
    // "Postal revenue Telecom revenue Rank": English names end with what they have in common.
    let comes_again = |word: &&Range<usize>| {
        let same = words.iter().filter(|other| line[(*other).clone()] == line[(*word).clone()]);
        line.is_ascii() && !layout.goes_on_in_head(&line[(*word).clone()]) && same.count() > 1
    };
    let last = words.iter().rev().find(comes_again).or(words.last());
    let last = last.map_or("", |word| &line[word.clone()]);
    for (index, word) in words.iter().enumerate() {
        let written = &line[word.clone()];
        let names = |word: &str| word.starts_with(is_letter);
        let begins = index == 0 || {
            let before = &line[words[index - 1].clone()];
            let after_bracket = before.ends_with(')') && !written.starts_with('(');
            let after_time = ends_time(before) && !written.starts_with(['(', '/', '-', '=']);
            let compares = layout.sets_against(written);
            after_bracket && (!compares || cut >= Cut::Certain)
                || after_time && (!compares || cut >= Cut::Likely)
                || cut >= Cut::Again && names(first) && written == first && !layout.goes_on_in_head(before)
                || cut >= Cut::Again
                    && names(last)
                    && before == last
                    && names(written)
                    && !layout.goes_on_in_head(written)
                || cut == Cut::Any
                    && (layout.begins_head(written) || layout.names_rate(&line[word.start..]))
                    && before.ends_with(|c: char| is_letter(c) || c == '%')
                    && (!layout.begins_head(before) || layout.is_head(before))
                    && !layout.goes_on_in_head(before)
        };
        match columns.last_mut() {
            Some(last) if !begins => last.end = word.end,
            _ => columns.push(word.clone()),
        }
    }
    columns
}

/// Whether a word ends a time: "2023", "10/2023".
fn ends_time(word: &str) -> bool {
    let year = word.rsplit('/').next().unwrap_or(word);
    is_year(year)
        && (year.len() == word.len()
            || word[..word.len() - 5].bytes().all(|byte| byte.is_ascii_digit() || byte == b'/'))
        && !(word.len() == 9 && is_year(&word[..4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str, count: usize) -> Vec<&str> {
        heads(line, count).map_or_else(Vec::new, |heads| heads.cells.into_iter().map(|cell| &line[cell]).collect())
    }

    #[test]
    fn heads_end_with_brackets_and_years() {
        for (line, count, cells) in [
            (
                "stt chỉ tiêu đvt năm 2022 năm 2023 so sánh (%)",
                3,
                &["stt", "chỉ tiêu", "đvt", "năm 2022", "năm 2023", "so sánh (%)"][..],
            ),
            ("indicators est. 2023 2022 2021", 3, &["indicators", "est. 2023", "2022", "2021"]),
            (
                "2013 2014 sơ bộ 2015 tăng trưởng 2015/2014 (%)",
                4,
                &["2013", "2014", "sơ bộ 2015", "tăng trưởng 2015/2014 (%)"],
            ),
            (
                "năm doanh thu viễn thông (tỷ đồng) số trạm bts (trạm)",
                2,
                &["năm", "doanh thu viễn thông (tỷ đồng)", "số trạm bts (trạm)"],
            ),
            (
                "nội dung thực hiện tháng 9/2021 ước tháng 10/2021 ước 10 tháng năm 2021",
                3,
                &["nội dung", "thực hiện tháng 9/2021", "ước tháng 10/2021", "ước 10 tháng năm 2021"],
            ),
            (
                "tên chỉ tiêu kế hoạch năm 2020 thực hiện 6 tháng đầu năm 2020 % thực hiện so với kế hoạch",
                3,
                &["tên chỉ tiêu", "kế hoạch năm 2020", "thực hiện 6 tháng đầu năm 2020", "% thực hiện so với kế hoạch"],
            ),
            (
                "chỉ tiêu kế hoạch thực hiện kế hoạch thực hiện",
                4,
                &["chỉ tiêu", "kế hoạch", "thực hiện", "kế hoạch", "thực hiện"],
            ),
            (
                "no. item 5 months of 2024 5 months of 2025 compared with the same period (%)",
                3,
                &["no.", "item", "5 months of 2024", "5 months of 2025", "compared with the same period (%)"],
            ),
            (
                "quý doanh thu bưu chính doanh thu viễn thông",
                2,
                &["quý", "doanh thu bưu chính", "doanh thu viễn thông"],
            ),
            ("plan actual plan actual rank", 5, &["plan", "actual", "plan", "actual", "rank"]),
            (
                "year mobile subscribers fixed telephone subscribers",
                2,
                &["year", "mobile subscribers", "fixed telephone subscribers"],
            ),
            (
                "năm số điểm phục vụ bưu chính (điểm) tỷ lệ phủ sóng 4g (%)",
                2,
                &["năm", "số điểm phục vụ bưu chính (điểm)", "tỷ lệ phủ sóng 4g (%)"],
            ),
            ("năm 2021 năm 2022", 2, &["năm 2021", "năm 2022"]),
        ] {
            assert_eq!(told(line, count), cells, "{line}");
        }
        // What heads the rows is not known, and neither is how many columns there are.
        assert!(told("loại thuê bao 2021 2022", 2).is_empty());
        assert!(told("chỉ tiêu năm 2022 năm 2023", 3).is_empty());
        assert!(told("năm số điểm phục vụ bưu chính (điểm) tỷ lệ phủ sóng 4g (%)", 3).is_empty());
        assert!(told("chỉ số phát triển (năm trước = 100) - %", 2).is_empty());
    }

    #[test]
    fn units_stand_behind_names() {
        for (label, unit) in [
            ("doanh thu viễn thông tỷ đồng", Some("tỷ đồng")),
            ("số thuê bao di động thuê bao", Some("thuê bao")),
            ("thuê bao di động nghìn thuê bao", Some("nghìn thuê bao")),
            ("tỷ lệ phủ sóng 4g %", Some("%")),
            ("doanh thu viễn thông", None),
        ] {
            assert_eq!(unit_behind(label).map(|at| &label[at + 1..]), unit, "{label}");
        }
    }
}

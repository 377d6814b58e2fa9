//! The names of sheets: which time one names, and what it says beside.
//!
//! They are short, since a tab is, and are written with what a tab allows: “T5-2024”, “6T.2024”, “2024 H1”, and often without
//! accents. Their numbers are of two kinds: those of a time, and those that tell one sheet from another, “Biểu 1-2024”.

use super::cell_cues::CellCues;
use crate::domain::fold;
use crate::extract::folded::fold_phrase;
use crate::extract::time::{self, When, Year};

/// The words of a name with its times as prose writes them.
pub(super) fn written_out(name: &str) -> String {
    let lower = fold_phrase(name);
    let all = pieces(&lower);
    let mut out = String::new();
    let mut at = 0;
    while let Some((gap, token)) = all.get(at) {
        let before = at.checked_sub(1).map(|before| all[before].1);
        let next = |away: usize| all.get(at + away).map(|(_, token)| *token);
        let is_owned =
            before.is_some_and(|before| is_part(before) && at.checked_sub(2).is_some_and(|two| is_owned(&all, two)));
        // A gap that joins a number and its year: “5.2024”, “Quý 1_2024”. That of a sheet is another thing.
        let gap = match before {
            Some(_) if is_owned => ", ",
            Some(before) if is_year(token) && months(before).is_some() => " ",
            Some(before) if is_year(token) && (is_part(before) || is_month(before) || is_roman(before)) => "/",
            _ => *gap,
        };
        out.push_str(gap);
        // “2024 H1”, “2024-06”: where no other year follows, which may be meant.
        let part = all.get(at + 1).filter(|_| is_year(token) && next(2).is_none_or(|after| !is_year(after)));
        let joined = part.and_then(|(gap, part)| {
            let is_month = is_part(part) && *gap != " ";
            is_half_or_quarter(part).then_some(" ").or(is_month.then_some("/")).map(|sign| (*part, sign))
        });
        if let Some((part, sign)) = joined {
            out.push_str(&[part, sign, token].concat());
            at += 2;
        } else {
            out.push_str(&spelled(token, next(1), lower.is_ascii()));
            at += 1;
        }
    }
    out
}

/// The words of a name without its times, folded.
pub(super) fn timeless(name: &str) -> Vec<String> {
    let text = written_out(name);
    let is_named = |year: Year| !matches!(year, Year::Shift(_));
    let mut rest = text.clone();
    for found in time::find(&text, 0..text.len()).into_iter().rev() {
        if matches!(found.when, When::Span { from, to, .. } if is_named(from.0) && is_named(to.0)) {
            rest.replace_range(found.range, " ");
        }
    }
    let folded = fold(&rest);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// The tokens of a name, each with what stands before it.
fn pieces(name: &str) -> Vec<(&str, &str)> {
    let (mut pieces, mut rest) = (Vec::new(), name);
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let end = rest[start..].find(|c: char| !c.is_alphanumeric()).map_or(rest.len(), |end| start + end);
        pieces.push((&rest[..start], &rest[start..end]));
        rest = &rest[end..];
    }
    pieces
}

/// Whether the number after the token at `at` tells sheets apart. That of “Biểu 6 tháng 2024” does not.
fn is_owned(all: &[(&str, &str)], at: usize) -> bool {
    let next = |away: usize| all.get(at + away).map(|(_, token)| *token);
    let cues = CellCues::bundled();
    let is_count = next(2).is_some_and(|word| cues.month.holds(&fold(word))) && !next(3).is_some_and(is_part);
    let own = fold(all[at].1);
    (cues.numbered.holds(&own) || cues.numbered_sheets.holds(&own)) && !is_count
}

fn is_year(token: &str) -> bool {
    token.len() == 4
        && token.bytes().all(|b| b.is_ascii_digit())
        && (token.starts_with("19") || token.starts_with("20"))
}

/// Whether a token counts months, quarters or sheets.
fn is_part(token: &str) -> bool {
    token.len() <= 2 && token.parse::<u8>().is_ok_and(|number| (1..=99).contains(&number))
}

/// The number of a month in one word with its sign: “T5”.
fn month(token: &str) -> Option<u8> {
    token.strip_prefix('t')?.parse().ok().filter(|month| (1..=12).contains(month))
}

/// Whether a token is the number of a quarter as Romans wrote it.
fn is_roman(token: &str) -> bool {
    matches!(token, "i" | "ii" | "iii" | "iv")
}

fn is_month(token: &str) -> bool {
    month(token).is_some()
}

/// The number of months in one word with its sign: “6T”.
fn months(token: &str) -> Option<&str> {
    token.strip_suffix('t').filter(|months| matches!(*months, "3" | "6" | "9"))
}

fn is_half_or_quarter(token: &str) -> bool {
    matches!(token, "h1" | "h2" | "q1" | "q2" | "q3" | "q4")
}

/// A token as prose writes it.
fn spelled(token: &str, next: Option<&str>, is_ascii: bool) -> String {
    let cues = CellCues::bundled();
    if let Some(month) = month(token) {
        return format!("{} {month}", cues.month.first());
    }
    if let Some(months) = months(token) {
        return format!("{months} {}", cues.month.first());
    }
    if !is_ascii {
        return token.to_owned();
    }
    let whole = Some(&cues.whole).filter(|_| next.is_some_and(|next| cues.year.holds(next)));
    let mut all = [&cues.month, &cues.quarter, &cues.year, &cues.first, &cues.last].into_iter().chain(whole);
    all.find_map(|words| words.written(token)).unwrap_or(token).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::IndicatorKind;
    use crate::extract::read_period;

    #[test]
    fn times_are_told_from_numbers_of_sheets() {
        for (name, period, rest) in [
            ("6 tháng 2024", "2024-H1", ""),
            ("6 tháng đầu năm 2024", "2024-H1", ""),
            ("6 thang dau nam 2024", "2024-H1", ""),
            ("9 thang 2024", "2024-9M", ""),
            ("9T-2024", "2024-9M", ""),
            ("6T2024", "2024-H1", ""),
            ("H1 2024", "2024-H1", ""),
            ("2024 H1", "2024-H1", ""),
            ("2024-Q3", "2024-Q3", ""),
            ("1H2024", "2024-H1", ""),
            ("Quý 1_2024", "2024-Q1", ""),
            ("Quy 1-2024", "2024-Q1", ""),
            ("Quy IV.2024", "2024-Q4", ""),
            ("T5-2024", "2024-05", ""),
            ("T12.2024", "2024-12", ""),
            ("Thang 6.2024", "2024-06", ""),
            ("5.2024", "2024-05", ""),
            ("05-2024", "2024-05", ""),
            ("2024.05", "2024-05", ""),
            ("Cả năm 2024", "2024", ""),
            ("Ca nam 2024", "2024", ""),
            ("2024", "2024", ""),
            ("Tháng 5", "", ""),
            ("Quý I", "", ""),
            ("6 tháng", "", ""),
            ("9T", "", ""),
            ("Biểu 1", "", "bieu 1"),
            ("1", "", "1"),
            ("T15", "", "t15"),
            ("Phụ lục II", "", "phu luc ii"),
            ("Năm trước", "", "nam truoc"),
        ] {
            let read = read_period(&written_out(name), IndicatorKind::Flow, None);
            assert_eq!(read.map(|read| read.to_string()).unwrap_or_default(), period, "{name} {}", written_out(name));
            assert_eq!(timeless(name).join(" "), rest, "{name} {}", written_out(name));
        }
        for (name, rest) in [
            ("Biểu 1-2024", "bieu 1"),
            ("Biểu số 1.2024", "bieu so 1"),
            ("PL 3-2024", "pl 3"),
            ("Biểu 1 6 tháng 2024", "bieu 1"),
            ("Biểu 6 tháng 2024", "bieu"),
            ("Mẫu 6 tháng 9", "mau 6"),
            ("Bưu chính 9 tháng 2024", "buu chinh"),
            ("Doanh thu 5-2024", "doanh thu"),
        ] {
            assert_eq!(timeless(name).join(" "), rest, "{name} {}", written_out(name));
        }
    }
}

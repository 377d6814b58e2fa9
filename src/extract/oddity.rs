//! Digits that are no number of anything: addresses, telephone numbers, times of day, numbers of decisions, names.

use std::ops::Range;

use super::cues::Cues;
use super::letters::{is_letter, is_word_part};
use super::reason::Reason;
use super::words::ends_with_any;

/// So far on either side of a number, in bytes, stands what it may be a part of.
const LONGEST_ADDRESS: usize = 400;

/// What the digits at `range` are, by what they are glued to and by the word before them; nothing where they may be a
/// number of something.
pub(super) fn oddity(text: &str, range: &Range<usize>) -> Option<Reason> {
    // A line may never end.
    let from = text.floor_char_boundary(range.start.saturating_sub(LONGEST_ADDRESS));
    let to = text.floor_char_boundary((range.end + LONGEST_ADDRESS).min(text.len())).max(range.end);
    let line_start = text[from..range.start].rfind('\n').map_or(from, |at| from + at + 1);
    let line_end = text[range.end..to].find('\n').map_or(to, |at| range.end + at);
    let before = &text[line_start..range.start];
    let after = &text[range.end..line_end];
    let head = &before[before.rfind(char::is_whitespace).map_or(0, |at| at + blank_len(before, at))..];
    let tail = after.split(char::is_whitespace).next().unwrap_or_default();
    let own = &text[range.clone()];
    let token = [head, own, tail].concat();
    let address = token.contains("://")
        || token.starts_with("www.")
        || token.contains('@')
        || [".vn", ".com", ".htm", ".org", ".net"].iter().any(|end| token.contains(end));
    if address {
        return Some(Reason::Address);
    }
    let digit = |c: char| c.is_ascii_digit();
    let clock = own.contains(':')
        || (tail.starts_with(':') && tail[1..].starts_with(digit))
        || (head.ends_with(':') && head[..head.len() - 1].ends_with(digit))
        || (tail.starts_with('h') && !tail[1..].starts_with(is_letter))
        || (head.ends_with('h') && head[..head.len() - 1].ends_with(digit))
        || after.starts_with(" giờ");
    if clock {
        return Some(Reason::Clock);
    }
    if is_phone(before, own, after, &token) {
        return Some(Reason::Phone);
    }
    // "12/2020/QĐ-TTg", "23/NQ-CP", "45-KH/TU"
    let letters = |part: &str| part.contains(['/', '-']) && part.contains(is_letter);
    if (letters(tail) && !after.starts_with('-')) && tail.contains('/') || (letters(head) && head.contains('/')) {
        return Some(Reason::DocumentNumber);
    }
    // "6/7 huyện"
    if tail.starts_with('/') && tail[1..].starts_with(digit)
        || head.ends_with('/') && head[..head.len() - 1].ends_with(digit)
    {
        return Some(Reason::OtherShare);
    }
    // "VND24 billion"
    let currency = || ends_with_any(head, &["vnd", "vnđ", "vdn", "usd"]);
    if head.ends_with(is_letter) && !currency()
        || tail.starts_with(is_letter)
        || (head.ends_with('-') && head[..head.len() - 1].ends_with(is_word_part))
        || (tail.starts_with(['-', '_']) && tail[1..].starts_with(is_letter))
    {
        return Some(Reason::Name);
    }
    let words = before.trim_end();
    let said = |word: &str| {
        words.strip_suffix(word).is_some_and(|rest| !rest.ends_with(is_word_part)) && words.len() < before.len()
    };
    let cues = Cues::bundled();
    if cues.papers.iter().any(|word| said(word)) {
        return Some(Reason::DocumentNumber);
    }
    if cues.each.iter().any(|word| said(word)) {
        return Some(Reason::Per);
    }
    // "from 3 to 5", "20 - 25"
    let opens = ["-", " - ", " to ", " đến ", "–"]
        .iter()
        .any(|link| after.strip_prefix(link).is_some_and(|rest| rest.starts_with(digit)));
    let closes = ["-", " - ", " to ", " đến "]
        .iter()
        .any(|link| before.strip_suffix(link).is_some_and(|rest| rest.ends_with(|c: char| digit(c) || c == '%')));
    (opens || closes).then_some(Reason::Range)
}

/// The length of the blank at byte `at`.
fn blank_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Whether digits belong to a telephone number: its beginning and its length tell.
fn is_phone(before: &str, own: &str, after: &str, token: &str) -> bool {
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let bare = token.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'(' | b')' | b'+' | b',' | b';'));
    if bare
        && (9..=12).contains(&digits)
        && (token.trim_start_matches('(').starts_with('0') || token.starts_with("+84"))
    {
        return true;
    }
    // Its groups may stand apart: "0228 3 636 156", "(024) 3943 5602".
    let part = |b: &u8| b.is_ascii_digit() || matches!(b, b' ' | b'.' | b'-' | b'(' | b')' | b'+');
    let head = before.bytes().rev().take_while(part).count();
    let tail = after.bytes().take_while(part).count();
    let group = [&before[before.len() - head..], own, &after[..tail]].concat();
    let digits = group.bytes().filter(u8::is_ascii_digit).count();
    let first = group.trim_start_matches([' ', '.', '-', '(']);
    (9..=12).contains(&digits) && (first.starts_with('0') || first.starts_with("+84"))
        || (8..=10).contains(&digits) && (first.starts_with("1900 ") || first.starts_with("1800 "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_that_are_no_number_are_named() {
        for (text, digits, reason) in [
            ("xem tại https://sotttt.caobang.gov.vn/tin-1234.html", "1234", Some(Reason::Address)),
            ("mail: stttt12@caobang.gov.vn", "12", Some(Reason::Address)),
            ("cập nhật lúc 14:30 hôm nay", "14", Some(Reason::Clock)),
            ("từ 7h30 sáng", "7", Some(Reason::Clock)),
            ("điện thoại: 0228 3 636 156", "636", Some(Reason::Phone)),
            ("hotline 0912345678", "0912345678", Some(Reason::Phone)),
            ("điện thoại 712.000 thuê bao", "712.000", None),
            ("theo quyết định 749/qđ-ttg", "749", Some(Reason::DocumentNumber)),
            ("under decision no. 411", "411", Some(Reason::DocumentNumber)),
            ("mạng b2b và covid-19", "19", Some(Reason::Name)),
            ("we paid more than vnd24 billion", "24", None),
            ("the evn24 project", "24", Some(Reason::Name)),
            ("từ 20 - 25 trạm", "20", Some(Reason::Range)),
            ("5 khiếu nại trên mỗi 10.000 thuê bao", "10.000", Some(Reason::Per)),
            ("6/7 huyện, thành phố", "7", Some(Reason::OtherShare)),
            ("hotline: 1900 54 54 81", "81", Some(Reason::Phone)),
            ("đạt 1.250 tỷ đồng", "1.250", None),
            ("reached 3,357 stations", "3,357", None),
        ] {
            let at = text.find(digits).unwrap();
            assert_eq!(oddity(text, &(at..at + digits.len())), reason, "{digits} in {text}");
        }
    }
}

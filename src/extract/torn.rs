//! Numbers that a line break, an editor or a converter has torn in two: `412. 906 thuê bao`, `9 ,85 tỷ đồng`, `72. 4 máy/100 dân`.
//!
//! A blank before the sign tears for certain, for no text sets it there. After the sign it may as well end a sentence or a
//! part of a list: then what follows the second half must be what follows a number, and what stands before the first no item.

use super::cues::Cues;
use super::letters::{is_letter, is_word_part};
use super::number::{Digits, Notation, Shape};
use super::words::last_word;

/// The whole number whose first half stands at `at..end`, digits that a single sign groups or none; nothing where it is not torn.
pub(super) fn whole(text: &str, at: usize, end: usize) -> Option<Digits> {
    let bytes = text.as_bytes();
    // Behind most numbers stands a word or a sign alone.
    match bytes.get(end..end + 2)? {
        [b' ', next] if next.is_ascii_digit() || matches!(next, b'.' | b',') => {}
        [b'.' | b',', b' '] => {}
        _ => return None,
    }
    let apart = led_by_digit(text, at, end).or_else(|| in_two(text, at, end)).or_else(|| in_group(text, at, end));
    if let Some(whole) = apart {
        return Some(whole);
    }
    let (sign, tight, gap) = match bytes.get(end..end + 3)? {
        [b' ', sign @ (b'.' | b','), digit] if digit.is_ascii_digit() => (*sign, true, 2),
        [sign @ (b'.' | b','), b' ', digit] if digit.is_ascii_digit() => (*sign, false, 2),
        // "3 . 940 trạm"
        [b' ', sign @ (b'.' | b','), b' '] if bytes.get(end + 3).is_some_and(u8::is_ascii_digit) => (*sign, true, 3),
        _ => return None,
    };
    let grouping = grouped(&text[at..end])?;
    let tail = end + gap;
    let run = bytes[tail..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (fraction, group) = if sign == b'.' {
        (Shape::Clear(Notation::Point), Shape::Clear(Notation::Comma))
    } else {
        (Shape::Clear(Notation::Comma), Shape::Clear(Notation::Point))
    };
    let stop = tail + run;
    match run {
        3 if grouping.is_none_or(|own| own == sign) => {
            let mut stop = further_groups(bytes, stop, sign);
            // "2. 341. 600 thuê bao": a page that sets a blank behind one point sets it behind the next.
            while !tight && sign == b'.' && is_group_behind(bytes, stop, sign) {
                stop = further_groups(bytes, stop + 5, sign);
            }
            let groups_end = stop;
            let stop = stop + fraction_behind(bytes, stop, sign)?;
            let whole = if tight {
                ends_there(text, stop)
            } else {
                moves_on(text, stop, sign)
                    || is_left_alone(text, at, stop, sign)
                    || is_counted(text, stop) && (groups_end == stop || sign == b'.' && !numbers_item(text, at, stop))
            };
            whole.then_some(Digits { range: at..stop, shape: group })
        }
        1 | 2 if grouping.is_none_or(|own| own != sign) => {
            let whole = ends_there(text, stop)
                && (tight
                    || is_measured(text, stop)
                        && (sign == b',' && is_labelled(&text[..at])
                            || !opens_item(&text[..at])
                            || is_past_items(text, at, end)));
            (whole && !follows_item(&text[..at])).then_some(Digits { range: at..stop, shape: fraction })
        }
        _ => None,
    }
}

/// The number whose first digit stands at `at..end`, parted from the others: "4 78.100 thuê bao", "đạt 9 0,4 %". It stands in the
/// middle of a line and names nothing, and what follows a number follows.
fn led_by_digit(text: &str, at: usize, end: usize) -> Option<Digits> {
    let bytes = text.as_bytes();
    let own = end - at;
    if own > 2 || bytes[at] == b'0' || bytes.get(end) != Some(&b' ') {
        return None;
    }
    let before = text[..at].strip_suffix(' ')?;
    let led = || before.ends_with(is_letter) && !follows_item(before) && !opens_item(before);
    let run = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let first = run(end + 1);
    let sign = *bytes.get(end + 1 + first).filter(|sign| matches!(sign, b'.' | b','))?;
    let tail = end + 2 + first;
    let length = run(tail);
    let stop = tail + length;
    match (first, length) {
        // "21 2.418 thuê bao"
        (1 | 2, 3) if own + first == 3 && led() => {
            let stop = further_groups(bytes, stop, sign);
            let shape = if sign == b'.' { Notation::Comma } else { Notation::Point };
            (is_counted(text, stop) && ends_there(text, stop))
                .then_some(Digits { range: at..stop, shape: Shape::Clear(shape) })
        }
        (1, 1 | 2) if own == 1 && led() => {
            let shape = if sign == b'.' { Notation::Point } else { Notation::Comma };
            // "nộp ngân sách 3 4,7 tỷ đồng"
            let measured = text[stop..].trim_start_matches(' ').starts_with('%') || is_measured(text, stop);
            measured.then_some(Digits { range: at..stop, shape: Shape::Clear(shape) })
        }
        // "telecommunications 1 847.6 billion VND", where a blank parts the thousands
        (3, 1 | 2) if own <= 2 && (led() && last_word(before) != "độ" || is_labelled(before)) => {
            let shape = if sign == b'.' { Notation::Point } else { Notation::Comma };
            is_measured(text, stop).then_some(Digits { range: at..stop, shape: Shape::Clear(shape) })
        }
        // "viễn thông 4 24,7 tỷ đồng", and not "mức độ 4 24,7 tỷ đồng"
        (1 | 2, 1 | 2) if own + first == 3 && led() && last_word(before) != "độ" => {
            let shape = if sign == b'.' { Notation::Point } else { Notation::Comma };
            is_measured(text, stop).then_some(Digits { range: at..stop, shape: Shape::Clear(shape) })
        }
        _ => None,
    }
}

/// The number that a blank tears within one of its groups of three: "đạt 2.0 46 tỷ đồng". It stands right after a word that leads
/// to an amount, and before what is counted.
fn in_group(text: &str, at: usize, end: usize) -> Option<Digits> {
    let bytes = text.as_bytes();
    let (whole, torn) = text[at..end].rsplit_once(['.', ','])?;
    let sign = bytes[at + whole.len()];
    if bytes[at] == b'0' || !(1..=2).contains(&torn.len()) || bytes.get(end) != Some(&b' ') {
        return None;
    }
    let groups = grouped(whole)?;
    let run = bytes[end + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    if groups.is_some_and(|own| own != sign) || torn.len() + run != 3 {
        return None;
    }
    let stop = further_groups(bytes, end + 1 + run, sign);
    let stop = stop + fraction_behind(bytes, stop, sign)?;
    let cues = Cues::bundled();
    let leads = last_word(text[..at].strip_suffix(' ')?);
    // "thuê bao di động 1.38 9.200 thuê bao": no text sets two numbers side by side, but for "công nghiệp 4.0 21 doanh nghiệp".
    let before = text[..at].trim_end_matches(' ');
    let plain = before.ends_with(is_letter) && !follows_item(before) && torn != "0";
    let led = (cues.line_goes_on.holds(leads) || cues.hedges.holds(leads) || cues.arrives.holds(leads) || plain)
        && !cues.until.holds(leads);
    let shape = if sign == b'.' { Notation::Comma } else { Notation::Point };
    (led && is_counted(text, stop)).then_some(Digits { range: at..stop, shape: Shape::Clear(shape) })
}

/// The number of three digits that a blank tears: "2 14 điểm phục vụ", "34 7 điểm". No text sets two numbers side by side; it
/// stands after a word that numbers nothing, and before what is counted.
fn in_two(text: &str, at: usize, end: usize) -> Option<Digits> {
    let bytes = text.as_bytes();
    if end - at > 2 || bytes[at] == b'0' || bytes.get(end) != Some(&b' ') {
        return None;
    }
    let run = bytes[end + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let stop = end + 1 + run;
    if run == 0 || (end - at) + run != 3 {
        return None;
    }
    let before = text[..at].strip_suffix(' ')?;
    // "Mạng bưu chính: 19 7 điểm phục vụ", where nothing is numbered 19.
    if end - at == 2 && is_labelled(before) && is_counted(text, stop) {
        return Some(Digits { range: at..stop, shape: Shape::Plain });
    }
    let led = before.ends_with(char::is_alphabetic)
        && !last_word(before).bytes().any(|byte| byte.is_ascii_digit())
        && !follows_item(before)
        // "mức độ 4 286 dịch vụ"
        && last_word(before) != "độ"
        && !opens_item(before);
    (led && is_counted(text, stop)).then_some(Digits { range: at..stop, shape: Shape::Plain })
}

/// The number that a cell at `at..end` holds, which bars or tabs part from the others, so that all its digits are of one:
/// `84 210`, `1.040, 2`, `19. 904`.
pub(super) fn in_cell(text: &str, at: usize, end: usize) -> Option<Digits> {
    let written = text.get(at..end).filter(|cell| cell.len() <= 24 && cell.contains(' '))?;
    let sound = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ');
    let ends = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
    if !written.bytes().all(sound) || !ends(written.bytes().next()) || !ends(written.bytes().last()) {
        return None;
    }
    // A blank that stands alone parts groups of three; one beside a sign has come into the number.
    let joined = written.replace(" .", ".").replace(". ", ".").replace(" ,", ",").replace(", ", ",");
    let spaced = joined.contains(' ');
    let (whole, fraction) =
        if spaced { joined.split_at(joined.find(['.', ',']).unwrap_or(joined.len())) } else { (joined.as_str(), "") };
    // "498.0 64", "79 6,3", "1.9 02,4": a blank within the digits, which make one number without it.
    if joined.bytes().filter(|byte| *byte == b' ').count() == 1 && joined.contains(['.', ',']) {
        let tight = joined.replace(' ', "");
        let digits = super::number::scan(&tight, 0);
        let grouped = grouped(&tight).flatten().is_some();
        let fraction = tight.rfind(['.', ',']).map_or(0, |sign| tight.len() - sign - 1);
        let short = tight.find(['.', ',']).is_some_and(|sign| sign <= 3) && fraction <= 2;
        if digits.range.end == tight.len() && (grouped || matches!(digits.shape, Shape::Clear(_)) && short) {
            return Some(Digits { range: at..end, shape: digits.shape });
        }
    }
    let mut groups = whole.split(' ');
    let first = groups.next()?;
    // "13 6": three digits need no sign and no blank.
    if spaced && fraction.is_empty() && whole.len() == 4 && !whole.starts_with('0') {
        return Some(Digits { range: at..end, shape: Shape::Plain });
    }
    if spaced && (first.len() > 3 || first.starts_with('0') || groups.any(|group| group.len() != 3)) {
        return None;
    }
    let shape = match fraction.as_bytes() {
        [] if spaced => Shape::Plain,
        [b',', digits @ ..] if (1..=2).contains(&digits.len()) => Shape::Clear(Notation::Comma),
        [b'.', digits @ ..] if (1..=2).contains(&digits.len()) => Shape::Clear(Notation::Point),
        // "1 315.499": a blank in place of the first sign.
        [sign @ (b'.' | b','), group @ ..]
            if spaced && group.split(|byte| byte == sign).all(|group| group.len() == 3) =>
        {
            Shape::Clear(if *sign == b'.' { Notation::Comma } else { Notation::Point })
        }
        // "5, 6" are two items.
        [] if joined.as_bytes()[1].is_ascii_digit() || joined.len() > 3 => {
            let digits = super::number::scan(&joined, 0);
            (digits.range.end == joined.len()).then_some(digits.shape)?
        }
        _ => return None,
    };
    Some(Digits { range: at..end, shape })
}

/// Whether the sign at `sign` stands within a torn number and ends no sentence.
pub(super) fn is_within(text: &str, sign: usize) -> bool {
    let digits = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    // "3 . 940"
    let apart = sign > 0 && text.as_bytes()[sign - 1] == b' ' && text.as_bytes().get(sign + 1) == Some(&b' ');
    let sign = sign - usize::from(apart);
    let length = text.as_bytes()[..sign].iter().rev().take(16).take_while(|byte| digits(byte)).count();
    let at = sign - length;
    text.as_bytes()[at..sign].first().is_some_and(u8::is_ascii_digit) && whole(text, at, sign).is_some()
}

/// The sign that parts `digits` into groups of three, nothing within where none does; nothing at all where they are no such number.
#[expect(clippy::option_option, reason = "no sign is not the same as no number")]
fn grouped(digits: &str) -> Option<Option<u8>> {
    let mut parts = digits.split(['.', ',']);
    let first = parts.next()?;
    if first.is_empty() || first.len() > 3 {
        return None;
    }
    let mut signs = digits.bytes().filter(|byte| !byte.is_ascii_digit());
    let sign = signs.next();
    (parts.all(|part| part.len() == 3) && signs.all(|other| Some(other) == sign)).then_some(sign)
}

/// The end of the groups of three that go on at `at`, torn or not: ".300", " .300".
fn further_groups(bytes: &[u8], at: usize, sign: u8) -> usize {
    let mut end = at;
    loop {
        let blank = usize::from(bytes.get(end) == Some(&b' '));
        let group = bytes.get(end + blank + 1..end + blank + 4);
        let goes_on = bytes.get(end + blank) == Some(&sign)
            && group.is_some_and(|group| group.iter().all(u8::is_ascii_digit))
            && !bytes.get(end + blank + 4).is_some_and(u8::is_ascii_digit);
        if !goes_on {
            return end;
        }
        end += blank + 4;
    }
}

/// Whether a sign, a blank and a group of three stand at `at`: ". 600".
fn is_group_behind(bytes: &[u8], at: usize, sign: u8) -> bool {
    let group = bytes.get(at + 2..at + 5);
    bytes.get(at..at + 2) == Some(&[sign, b' '])
        && group.is_some_and(|group| group.iter().all(u8::is_ascii_digit))
        && bytes.get(at + 5).is_none_or(|next| matches!(next, b' ' | b'\n'))
}

/// How long a fraction at `at` is, after a group that `sign` parts; nothing where it is one that no number has.
fn fraction_behind(bytes: &[u8], at: usize, sign: u8) -> Option<usize> {
    match bytes.get(at) {
        Some(other @ (b'.' | b',')) if *other != sign => {
            let digits = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits == 0 { Some(0) } else { Some(1 + digits) }
        }
        Some(b'.' | b',') if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => None,
        _ => Some(0),
    }
}

/// Whether the number is over at `stop`: neither a letter nor one more torn part of a list follows.
fn ends_there(text: &str, stop: usize) -> bool {
    let behind = &text.as_bytes()[stop..];
    !text[stop..].starts_with(is_word_part)
        && !matches!(behind, [b'.' | b',' | b'/' | b'-', digit, ..] if digit.is_ascii_digit())
        // "1 .912 . Cổng dịch vụ công": a page that sets a blank before every stop.
        && !matches!(behind, [b' ', b'.' | b',', digit, ..] | [b' ', b'.' | b',', b' ', digit, ..] if digit.is_ascii_digit())
}

/// Whether what follows a number and nothing else stands after `stop`.
fn is_counted(text: &str, stop: usize) -> bool {
    let Some(rest) = text[stop..].strip_prefix(' ') else { return false };
    let follows =
        |word: &String| rest.strip_prefix(word.as_str()).is_some_and(|after| !after.starts_with(is_word_part));
    Cues::bundled().after_torn.iter().any(follows)
}

/// "đạt 41. 870, tăng 33,5%": no sentence begins with three digits and a comma.
fn moves_on(text: &str, stop: usize, sign: u8) -> bool {
    sign == b'.' && text[stop..].strip_prefix(", ").is_some_and(|rest| Cues::bundled().moves.begin(rest))
}

/// Whether what follows the sign at `sign` would say nothing by itself: "thuê bao cố định 42. 450 . Mật độ", where no sentence
/// consists of a number; "Internet subscribers: 987, 250.", where the label tells of one.
fn is_left_alone(text: &str, at: usize, stop: usize, sign: u8) -> bool {
    let behind = text[stop..].trim_start_matches(' ');
    let over = behind.is_empty()
        || behind.starts_with('\n')
        || behind.strip_prefix('.').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\n']));
    let before = text[..at].trim_end_matches(' ');
    let labelled = before.strip_suffix(':').map(str::trim_ascii_end).is_some_and(|label| {
        let counts = |word: &String| label.ends_with(word.as_str());
        Cues::bundled().after_torn.iter().any(counts) && last_word(label).len() > 2
    });
    over && (sign == b'.' && before.ends_with(is_letter) && !follows_item(before) || labelled)
}

/// Whether what follows a number with a fraction stands after `stop`: a scale, a percent sign, "máy/100 dân".
fn is_measured(text: &str, stop: usize) -> bool {
    let rest = &text[stop..];
    if rest.starts_with('%') {
        return true;
    }
    let Some(rest) = rest.strip_prefix(' ') else { return false };
    rest.starts_with('%')
        || Cues::bundled().large.begin(rest)
        || rest.split(['.', ',', ';', '\n']).next().is_some_and(|words| {
            words.split(' ').take(3).any(|word| word.ends_with("/100"))
                || words
                    .split(' ')
                    .take(LONGEST_MEASURE)
                    .collect::<Vec<_>>()
                    .windows(2)
                    .any(|pair| pair == ["per", "100"])
        })
}

/// So many words lead to "per 100" at most: "mobile broadband Internet subscribers per 100".
const LONGEST_MEASURE: usize = 6;

/// Whether a number after `before` may be that of an item and no part of an amount: "Năm 2023: 1. 720,5 tỷ đồng".
fn opens_item(before: &str) -> bool {
    let line = before.trim_end_matches(' ');
    line.is_empty() || line.ends_with([':', ';', '\n', '.']) || last_word(line) == "lượt"
}

/// Whether no list comes to the number at `at..end` behind a semicolon: "846 trạm 4G; 99. 2% dân số", where nothing is numbered 98.
fn is_past_items(text: &str, at: usize, end: usize) -> bool {
    let number = text[at..end].parse::<u32>().ok().filter(|number| *number > MOST_ITEMS);
    let line = text[..at].rsplit('\n').next().unwrap_or_default().trim_end_matches(' ');
    let item_before = |number: u32| {
        let last = (number - 1).to_string();
        line.contains(&format!(" {last}. ")) || line.contains(&format!(" {last}) "))
    };
    line.ends_with(';') && number.is_some_and(|number| !item_before(number))
}

/// So many items no sentence numbers.
pub(super) const MOST_ITEMS: u32 = 30;

/// Whether a label on the same line leads to what stands after `before`: "Hộ gia đình có cáp quang : 86, 4%". A comma numbers no item.
fn is_labelled(before: &str) -> bool {
    before.trim_end_matches(' ').strip_suffix(':').is_some_and(|label| label.trim_end_matches(' ').ends_with(is_letter))
}

/// Whether the number at `at..stop` may be that of an item: "có hai việc: 1. 720,5 tỷ đồng cho …; 2. …". Where the line goes on
/// without another one, its label tells of an amount: "Doanh thu 6 tháng : 1. 187,5 tỷ đồng".
fn numbers_item(text: &str, at: usize, stop: usize) -> bool {
    let next = || {
        let line = text[stop..].split('\n').next().unwrap_or_default();
        let line = &line[..line.floor_char_boundary(LONGEST_ITEM)];
        line.contains(" 2. ") || line.contains(" 2) ")
    };
    opens_item(&text[..at]) && !(is_labelled(&text[..at]) && text[at..stop].starts_with('1') && !next())
}

/// So far behind its first item a list shows the second, in bytes.
const LONGEST_ITEM: usize = 400;

/// Whether a number after `before` is that of a day, an article, a road: "thứ 3. 5 tỷ đồng", "trên Quốc lộ 51, 3 tỷ đồng".
pub(super) fn follows_item(before: &str) -> bool {
    let before = before.trim_end();
    let cues = Cues::bundled();
    cues.numbered.holds(last_word(before)) && !cues.numbers_nothing.end_word(before, &[' '])
}

#[cfg(test)]
mod tests {
    use super::super::number;
    use super::*;

    #[test]
    fn a_cell_holds_one_number_or_none() {
        let read = |cell: &str| {
            let digits = in_cell(cell, 0, cell.len())?;
            Some(number::value(cell, &digits, Notation::Comma)?.to_string())
        };
        for (cell, value) in [
            ("84 210", "84210"),
            ("1 284 210", "1284210"),
            ("1 284,5", "1284.5"),
            ("1.040, 2", "1040.2"),
            ("19. 904", "19904"),
            ("612 .480", "612480"),
            ("872, 4", "872.4"),
            ("498.0 64", "498064"),
            ("79 6,3", "796.3"),
            ("11 8.415", "118415"),
            ("1.9 02,4", "1902.4"),
            ("13 6", "136"),
            ("1 41", "141"),
            ("1 315.499", "1315499"),
            ("2 014.3", "2014.3"),
            ("1,322 .0", "1322"),
        ] {
            assert_eq!(read(cell).as_deref(), Some(value), "{cell}");
        }
        for cell in [
            "5, 6",
            "1, 2, 3",
            "12 34",
            "2022 2023",
            "084 210",
            "84 210 5",
            "03 6",
            "1 4 1",
            "31 /12",
            "84 210,12,5",
            "84210",
        ] {
            assert_eq!(read(cell), None, "{cell}");
        }
    }
}

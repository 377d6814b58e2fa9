//! A document's blocks and sentences.
//!
//! A line is a block: press texts come with one paragraph a line; wrapped lines and those of one sentence each are joined.
//! What a site prints around an item (related news, comments) is left out.

use std::ops::Range;

use super::automaton::Automaton;
use super::cards;
use super::cues::Cues;
use super::folded::Folded;
use super::letters::{is_letter, is_word_part};
use super::number::next_digit;
use super::sentence_lines;
use super::shreds;
use super::stuck;
use super::table::{dividers, glued, has_bar, is_unit, running};
use super::time::is_month_name;
use super::torn;
use super::unwrap::broken_ends;
use super::words::{LONGEST_SENTENCE, behind_last, holds_words, last_word};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// A short line that says what the lines after it are about.
    Heading,
    /// An item of a list.
    Item,
    /// A paragraph.
    Body,
}

/// A line or several that belong together.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Where, in the folded text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: BlockKind,
    /// Whether it is a card: a label with its figure, of which the page made lines of their own.
    pub card: bool,
    /// Whether it is a table that lost its lines.
    pub running: bool,
    /// Its sentences.
    pub sentences: Vec<Range<usize>>,
}

/// The largest stretch of a document that is read as a whole, in bytes. A bulletin has a tenth of it; beyond
/// it time and memory must not grow faster than the text.
const LONGEST_STRETCH: usize = 256 * 1024;
/// The most numbers in one sentence. A real bulletin had 20.
const MOST_NUMBERS: usize = 100;

/// The stretches in which a document is read, one after the other: all of it, or where it is very long
/// pieces that end with a line where they can, with a word where they cannot.
pub(super) fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while text.len() - start > LONGEST_STRETCH {
        let limit = text.floor_char_boundary(start + LONGEST_STRETCH);
        let head = &text.as_bytes()[start..limit];
        let last = memchr::memrchr(b'\n', head).or_else(|| memchr::memrchr(b' ', head));
        let end = last.map_or(limit, |last| start + last + 1);
        found.push(start..end);
        start = end;
    }
    found.push(start..text.len());
    found
}

/// Parts what is too long to be one sentence.
fn cut_long(text: &str, sentence: Range<usize>, found: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    let mut start = sentence.start;
    while sentence.end - start > 2 * MOST_NUMBERS {
        let limit = text.floor_char_boundary(sentence.end.min(start + LONGEST_SENTENCE));
        let mut end = limit;
        let mut at = start;
        for count in 0.. {
            let Some(digit) = next_digit(&bytes[..limit], at) else { break };
            if count == MOST_NUMBERS {
                end = digit;
                break;
            }
            at = digit + bytes[digit..limit].iter().take_while(|byte| byte.is_ascii_digit()).count();
        }
        if end == sentence.end {
            break;
        }
        let end = memchr::memrchr(b' ', &bytes[start..end]).map_or(end, |blank| start + blank + 1);
        found.push(start..end);
        start = end;
    }
    if start < sentence.end {
        found.push(start..sentence.end);
    }
}

/// The blocks of a document that may hold figures or say what figures are about.
pub(super) fn blocks(folded: &mut Folded, original: &str, automaton: &Automaton) -> Vec<Block> {
    folded.replace(&stuck::parted(folded, original));
    folded.join_lines(&broken_ends(&folded.text));
    folded.join_lines(&sentence_lines::inner_ends(folded, original));
    let parted = shreds::mend(folded, original);
    folded.replace(&glued::parted(&folded.text));
    folded.replace(&dividers::parted(&folded.text));
    let mut joints: Vec<usize> = Vec::new();
    let mut blocks = lines(folded, original, automaton, &parted, &mut joints);
    // "doanh thu bưu" over "chính đạt 210 tỷ đồng": a phrase goes on in the next line.
    folded.join_lines(&joints);
    let text = folded.text.as_str();
    head_items(text, &mut blocks);
    head_lists(text, &mut blocks);
    cards::join(text, &mut blocks);
    running::part(text, &mut blocks);
    for block in &mut blocks {
        block.sentences = sentences(folded, original, block.range.clone());
    }
    blocks
}

/// The lines of a document, wrapped ones joined; `joints` are the ends of lines that ended nothing, among them those that
/// `parted` a word.
fn lines(
    folded: &Folded,
    original: &str,
    automaton: &Automaton,
    parted: &[usize],
    joints: &mut Vec<usize>,
) -> Vec<Block> {
    let text = folded.text.as_str();
    let mut blocks: Vec<Block> = Vec::new();
    let mut at = 0;
    let mut chrome = false;
    let mut open = false;
    for stop in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = &text[at..stop];
        let start = at + (line.len() - line.trim_ascii_start().len());
        let end = at + line.trim_ascii_end().len();
        at = stop + 1;
        if start >= end {
            open = false;
            continue;
        }
        let range = start..end;
        let blocks_len = blocks.len();
        let line = &text[range.clone()];
        if line.len() <= 60 && blocks.len() > 3 && !chrome {
            chrome = automaton.is_chrome(folded, &range);
        }
        if chrome {
            // A box of links may stand in the middle of an item: prose ends it.
            if line.len() < 220 {
                continue;
            }
            chrome = false;
        }
        // Heads of columns in two lines stand one below the other: "Ước tháng 9     Ước 9 tháng" over "năm 2008     năm 2008".
        let lower =
            open && original[folded.origin(start)..].starts_with(|c: char| c.is_lowercase()) && !line.contains("   ");
        let before = blocks.last().map(|last| &text[last.range.clone()]);
        let before = before.map_or("", |before| behind_last(before, b'\n', b'\n'));
        // "… doanh thu viễn thông đạt" over "475 tỷ đồng": whatever the next line begins with.
        let goes_on = &Cues::bundled().line_goes_on;
        let led = !lower && open && goes_on.end(before) && goes_on.holds(last_word(before)) && !line.contains("   ");
        // Text that was set in narrow lines: how long they are, the last of them tells.
        let narrow = (lower || led)
            && line.len() > if led { 8 } else { 16 }
            && line.contains(' ')
            && blocks.last().is_some_and(|last| {
                (before.len() > 34 || lower && opens_paragraph(before, line))
                    && before.chars().count() < 120
                    && !before.ends_with(['.', ':', ';', '!', '?', ')', '%'])
                    && text[last.range.end..start].bytes().filter(|b| *b == b'\n').count() == 1
                    && bullet(line) == 0
                    && !has_bar(line)
                    && !is_unit(line)
                    && before.split(' ').count() >= 5
            });
        let goes_on = open && !parted.is_empty() && parted.binary_search(&(range.start - 1)).is_ok();
        let wrapped = goes_on
            || narrow
            || lower
                && blocks.last().is_some_and(|last| {
                    last.kind == BlockKind::Body
                        && last.range.len() > 60
                        && !text[last.range.clone()].ends_with(['.', ':', ';', '!', '?', '"', ')'])
                });
        if wrapped && let Some(last) = blocks.last_mut() {
            joints.extend(
                memchr::memchr_iter(b'\n', &text.as_bytes()[last.range.end..start]).map(|at| last.range.end + at),
            );
            last.range.end = end;
            if last.kind == BlockKind::Heading && blocks_len > 1 {
                last.kind = BlockKind::Body;
            }
        } else {
            // The first line is the title, whatever signs it holds, or the one below the day.
            let first = blocks.len() <= 2 && blocks.iter().all(|block| is_only_a_day(&text[block.range.clone()]));
            let titled = first && line.chars().count() <= 160 && !line.ends_with('.') && bullet(line) == 0;
            // "Viettel Nghệ An: kết quả tháng 3 năm 2026"
            // "Indicator Plan 2022 Actual 2022 % of plan" heads columns.
            let times = || numbers_one_time(line) && !line.contains('%') && holds_only_times(line);
            let short = || line.chars().count() <= 110 && !ends_sentence(line);
            let titled = titled || blocks.len() <= 3 && short() && kind(line) == BlockKind::Body && times();
            let kind = if titled { BlockKind::Heading } else { kind(line) };
            blocks.push(Block { kind, range, card: false, running: false, sentences: Vec::new() });
        }
        open = true;
    }
    blocks
}

/// Whether `line` goes on below the short first line of a paragraph: "The town has 3" over "operators, …". Pages that were written by a
/// program break a paragraph in their source, where its first line shares its width with the mark that opens it.
fn opens_paragraph(before: &str, line: &str) -> bool {
    before.len() > 16 && line.len() >= 60
}

/// Whether the numbers of a line are those of one time: a year alone, or with its month or quarter.
fn numbers_one_time(line: &str) -> bool {
    let numbers: Vec<&str> = line.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let years = numbers.iter().filter(|number| number.len() == 4).count();
    (1..=2).contains(&numbers.len()) && years <= 1
}

/// Whether a line says when a text came out and nothing more: "Thứ Sáu, 12/07/2024 | 08:30", "Updated: 12 July 2024".
fn is_only_a_day(line: &str) -> bool {
    let cues = Cues::bundled();
    let mut words = line.split(|c: char| !is_word_part(c)).filter(|word| !word.is_empty());
    let year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1990..=2045).contains(&year));
    line.len() <= 80
        && line.split(|c: char| !c.is_ascii_digit()).any(year)
        && words.all(|word| {
            word.bytes().all(|byte| byte.is_ascii_digit()) || cues.words_of_dates.holds(word) || is_month_name(word)
        })
}

/// Makes headings of the items that stand over prose: "- Pay television" over "96,215 subscribers, 4 suppliers."
fn head_items(text: &str, blocks: &mut [Block]) {
    let lines = |from: usize, to: usize| text[from..to].bytes().filter(|byte| *byte == b'\n').count();
    for at in 1..blocks.len().saturating_sub(1) {
        let (before, own, next) = (&blocks[at - 1], &blocks[at], &blocks[at + 1]);
        let line = &text[own.range.clone()];
        let heads = own.kind == BlockKind::Item
            && next.kind == BlockKind::Body
            && line.chars().count() <= 60
            && !line.ends_with(['.', ';', ',', '!', '?', ':'])
            // "- 5G network"
            && line
                .split(|c: char| !is_word_part(c))
                .all(|word| is_generation(word) || !word.bytes().any(|byte| byte.is_ascii_digit()))
            && lines(before.range.end, own.range.start) > 1
            // Between paragraphs that all stand apart, one that is no item of a list.
            && (lines(own.range.end, next.range.start) == 1
                || before.kind != BlockKind::Item && line.split_ascii_whitespace().count() <= 4);
        if heads {
            blocks[at].kind = BlockKind::Heading;
        }
    }
}

/// So many words an item has at most that names what the list below it is about, its sign with them.
const LONGEST_SUBJECT: usize = 6;

/// Makes headings of the items that tell a time or a subject alone over a list with another sign: "* Customers on 30 June" over
/// "- Mobile: …", "• Post" over "+ Revenue: …".
fn head_lists(text: &str, blocks: &mut [Block]) {
    for at in 1..blocks.len().saturating_sub(1) {
        let (own, next) = (&blocks[at], &blocks[at + 1]);
        let (line, below) = (&text[own.range.clone()], &text[next.range.clone()]);
        let heads = own.kind == BlockKind::Item
            && next.kind == BlockKind::Item
            && line.chars().next() != below.chars().next()
            && numbering(line) == 0
            && line.chars().count() <= 60
            && !line.ends_with(['.', ';', ',', '!', '?'])
            && if next_digit(line.as_bytes(), 0).is_some() {
                holds_only_times(&line[bullet(line)..])
            } else {
                line.split_ascii_whitespace().count() <= LONGEST_SUBJECT && next_digit(below.as_bytes(), 0).is_some()
            };
        if heads {
            blocks[at].kind = BlockKind::Heading;
        }
    }
}

/// Whether a word names a generation of the network.
pub(super) fn is_generation(word: &str) -> bool {
    matches!(word, "2g" | "3g" | "4g" | "5g")
}

/// The mark that begins an item of a list, with the blank after it.
pub(super) fn bullet(line: &str) -> usize {
    let first = line.chars().next().unwrap_or(' ');
    if matches!(
        first,
        '-' | '+'
            | '*'
            | '•'
            | '●'
            | '▪'
            | '○'
            | '■'
            | '◦'
            | '➢'
            | '✓'
            | '>'
            | '★'
            | '☆'
            | '►'
            | '▶'
            | '◆'
            | '❖'
            | '–'
            | '·'
            | '✔'
    ) {
        return first.len_utf8();
    }
    numbering(line)
}

/// The length of "1. ", "a) ", "iv. " or "2.1. " at the beginning of a line.
pub(super) fn numbering(line: &str) -> usize {
    let end = line.bytes().position(|byte| byte == b' ').unwrap_or(line.len());
    let head = &line[..end];
    let label = head.trim_end_matches(['.', ')', '/']);
    let marked = label.len() < head.len() && end < line.len();
    let short = !label.is_empty()
        && (label.bytes().all(|b| b.is_ascii_digit() || b == b'.') && label.len() <= 5
            || label.len() == 1 && label.bytes().all(|b| b.is_ascii_lowercase())
            // The letter between "d)" and "e)".
            || label == "đ"
            || label.len() <= 4 && label.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')));
    if marked && short { end } else { 0 }
}

/// How deep a numbered heading stands: 1 for "II.", 2 for "1.", 3 for "1.1." and "a)"; 0 without a number.
pub(super) fn level(line: &str) -> usize {
    let length = numbering(line);
    let label = line[..length].trim_end_matches(['.', ')', '/']);
    if label.is_empty() {
        0
    } else if label.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
        || line[..length].ends_with('.') && label.len() == 1 && label.bytes().all(|b| b.is_ascii_lowercase())
    {
        1
    } else if label.bytes().all(|b| b.is_ascii_digit()) {
        2
    } else {
        3
    }
}

/// Whether a line begins or is framed with signs that adorn headings: "★ Hạ tầng".
pub(super) fn is_adorned(line: &str) -> bool {
    line.starts_with(['★', '☆', '►', '▶', '◆', '❖']) || is_framed(line)
}

/// Whether one sign stands on both sides of a short line: "* OUR CUSTOMERS ON 30 JUNE *". Between them no number but that of a day
/// or a year.
fn is_framed(line: &str) -> bool {
    let sign = line.chars().next().filter(|sign| matches!(sign, '*' | '=' | '~' | '#' | '-' | '—' | '–' | '+'));
    let Some(inner) = sign.and_then(|sign| line.strip_suffix(sign).map(|line| line.trim_matches(sign))) else {
        return false;
    };
    let days =
        |digits: &str| digits.len() <= 2 || digits.len() == 4 && (digits.starts_with("20") || digits.starts_with("19"));
    inner.starts_with(' ')
        && inner.ends_with(' ')
        && inner.contains(is_letter)
        && !inner.contains(['%', ':', ';'])
        && line.chars().count() <= 70
        && inner.split(|c: char| !c.is_ascii_digit()).all(days)
}

/// Whether all digits of a line are those of days, months and years: "khách hàng (chốt 30/6)", "our customers on june 30".
pub(super) fn holds_only_times(line: &str) -> bool {
    let words: Vec<&str> = line.split([' ', '(', ')', ',', ':']).filter(|word| !word.is_empty()).collect();
    let names = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| {
            matches!(*word, "ngày" | "tháng" | "quý" | "năm" | "months" | "quarter") || is_month_name(word)
        })
    };
    words.iter().enumerate().filter(|(_, word)| word.bytes().any(|byte| byte.is_ascii_digit())).all(|(at, word)| {
        let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
        let small = |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok_and(|number| (1..=31).contains(&number));
        let year = |part: &str| part.len() == 4 && part.parse::<u16>().is_ok_and(|year| (1990..=2045).contains(&year));
        // "Q1 2012"
        let quarter = |part: &str| matches!(part, "q1" | "q2" | "q3" | "q4" | "h1" | "h2");
        match parts[..] {
            [one] => quarter(one) || year(one) || small(one) && (names(at.checked_sub(1)) || names(Some(at + 1))),
            [day, month] => small(day) && (small(month) || year(month)),
            [day, month, end] => small(day) && small(month) && year(end),
            _ => false,
        }
    })
}

/// Whether a line ends as a sentence does, also one that somebody said: "… to make them one."".
fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '»']).ends_with(['.', ';', ',', '!', '?'])
}

/// The least words of a title behind a label.
const LEAST_TITLE: usize = 4;

fn kind(line: &str) -> BlockKind {
    let label = bullet(line);
    let numbered = numbering(line) > 0;
    let ends = ends_sentence(line);
    let digits = next_digit(line.as_bytes(), label).is_some();
    // "1. By the end of 2026": its only digits are a year.
    let rest = &line[label..];
    let years_only = || {
        rest.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).all(|part| part.len() == 4)
            || (rest.contains(" tháng ") || rest.contains(" months "))
                && !rest.contains([',', '%', ':'])
                && rest
                    .split(' ')
                    .filter(|word| word.bytes().any(|b| b.is_ascii_digit()))
                    .all(|word| word.len() <= 2 || (word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())))
    };
    if numbered && ends_with_day(rest) && line.chars().count() <= 70 {
        return BlockKind::Heading;
    }
    // "1. By December 31, 2026", "1. Năm 2023 (tính đến ngày 31/12/2023)"
    let only_times = || years_only() || digits && holds_only_times(rest);
    if numbered && !ends && line.chars().count() <= 60 && !line.ends_with(':') && only_times() {
        return BlockKind::Heading;
    }
    // "★ Hạ tầng": a sign that adorns headings.
    let short = || !ends && line.chars().count() <= 60 && (!digits || holds_only_times(rest));
    if is_framed(line) || is_adorned(line) && short() {
        return BlockKind::Heading;
    }
    if label > 0 && (digits || !numbered || ends) {
        return BlockKind::Item;
    }
    // "FPT Telecom (UPCoM: FOX) - ADD, target price VND 108,000": a bracket with a ticker holds no amount.
    // "Annex: Revenue from services in April 2023": a label before a title that names a time.
    let labels_title = || {
        let title = rest.split_once(": ").map_or("", |parts| parts.1);
        title.starts_with(is_letter) && title.split(' ').count() >= LEAST_TITLE && holds_only_times(title)
    };
    let has_amount = || {
        digits
            && !labels_title()
            && line[label..].match_indices(": ").any(|(colon, _)| {
                let colon = label + colon;
                let ticker = line[..colon].rfind('(').filter(|open| !line[*open..colon].contains(')'));
                let close = line[colon..].find(')').map(|close| &line[colon..colon + close]);
                !(ticker.is_some() && close.is_some_and(|inner| !inner.bytes().any(|b| b.is_ascii_digit())))
            })
    };
    let heads = !ends && line.chars().count() <= 110 && !has_amount() && !is_below_picture(line);
    if heads { BlockKind::Heading } else { BlockKind::Body }
}

/// Whether a heading ends with a day in brackets, and tells no other number but that of a stage: "HIỆN TRẠNG (tính đến ngày 31/10/2025)".
fn ends_with_day(heading: &str) -> bool {
    heading.strip_suffix(')').and_then(|rest| rest.split_once('(')).is_some_and(|(head, bracket)| {
        let head = without_stage(head.trim_ascii_end());
        !head.bytes().any(|b| b.is_ascii_digit()) && bracket.contains('/') && holds_only_times(bracket)
    })
}

/// The words of a heading without the number of a stage at their end: "giai đoạn 1".
fn without_stage(head: &str) -> &str {
    let stage = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = head.len() - stage.len() == 1 && STAGES.iter().any(|word| stage.trim_ascii_end().ends_with(word));
    if numbered { stage } else { head }
}

/// Before the number of a stage.
const STAGES: [&str; 6] = ["giai đoạn", "đợt", "bước", "phase", "stage", "step"];

/// Whether a line stands below a picture and says what it shows: "A sorting centre in Bac Ninh. (Photo: VNA)".
pub(super) fn is_below_picture(line: &str) -> bool {
    line.len() <= 300
        && Cues::bundled().pictures.is_in(line)
        && Cues::bundled().pictures.cues().iter().any(|cue| holds_words(line, cue))
}

/// Splits `range` where sentences end.
pub(super) fn sentences(folded: &Folded, original: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let text = &folded.text;
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut start = range.start + numbering(&text[range.clone()]);
    let mut at = start;
    while let Some(step) = memchr::memchr3(b'.', b'!', b'?', &bytes[at..range.end]) {
        let sign = at + step;
        at = sign + 1;
        let mut next = at;
        while next < range.end && matches!(bytes[next], b'"' | b')' | b'\'') {
            next += 1;
        }
        if next >= range.end
            || bytes[next] != b' ' && bytes[next] != b'\n' && !runs_on(folded, original, sign, next, range.end)
        {
            continue;
        }
        let after = text[next..range.end].trim_ascii_start();
        let begins = range.end - after.len();
        let first = original[folded.origin(begins)..].chars().next().unwrap_or(' ');
        if first.is_lowercase() || first == ',' {
            continue;
        }
        // "412. 906 thuê bao": a number with a blank in it, no end.
        let torn = bytes[sign] == b'.'
            && sign > start
            && (bytes[sign - 1].is_ascii_digit()
                || bytes[start..sign].ends_with(b" ") && text[start..sign - 1].ends_with(|c: char| c.is_ascii_digit()))
            && !text[start..sign].trim().bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && torn::is_within(text, sign);
        if torn {
            continue;
        }
        if bytes[sign] == b'.' && abbreviated(&text[start..sign], first) {
            continue;
        }
        if start < next {
            cut_long(text, start..next, &mut found);
        }
        start = begins;
        at = begins;
    }
    if start < range.end {
        cut_long(text, start..range.end, &mut found);
    }
    found
}

/// Whether the next sentence begins without a blank: "…, says the ministry.At the end of 2008".
fn runs_on(folded: &Folded, original: &str, sign: usize, next: usize, end: usize) -> bool {
    let text = &folded.text;
    let mut letters = original[folded.origin(next)..].chars();
    let begins = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let last = original[..folded.origin(sign)].chars().next_back();
    if !begins || !last.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit() || matches!(c, ')' | '%')) {
        return false;
    }
    let from = text.floor_char_boundary(sign.saturating_sub(LONGEST_WORD));
    let to = text.floor_char_boundary(end.min(next + LONGEST_WORD));
    let word = behind_last(&text[from..sign], b' ', b'\n');
    let after = text[next..to].split([' ', '\n']).next().unwrap_or_default();
    let whole = |word: &str| word.chars().all(|c| is_letter(c) || matches!(c, '\'' | ',' | ')' | '-'));
    // "… for 2017 on December 27.In 2016, the group …"
    let number =
        word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%'));
    (word.chars().count() >= 3 && whole(word) || number) && whole(after)
}

/// No word is longer, in bytes: what has more is none, and is not walked over for each sign in it.
const LONGEST_WORD: usize = 64;

/// Whether the full stop after `before` belongs to an abbreviation.
fn abbreviated(before: &str, next: char) -> bool {
    let word = last_word(before);
    let known = matches!(
        word,
        "tp" | "tx"
            | "tt"
            | "mr"
            | "mrs"
            | "ms"
            | "dr"
            | "no"
            | "st"
            | "ths"
            | "ts"
            | "pgs"
            | "gs"
            | "co"
            | "vs"
            | "approx"
            | "q"
            | "p"
            | "tr"
            | "h"
            | "prel"
            | "prof"
            | "tel"
            | "đ"
    );
    // "HANOI, Jan. 5"
    let month = is_short_month(word);
    // A single letter is an initial; "No. 3" and "TP. Vinh" go on.
    known && word != "no" && word != "tr" && word != "đ"
        || (word == "no" || word == "tel" || month) && next.is_ascii_digit()
        || (word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic() && !matches!(b, b'i' | b'v' | b'x')))
}

/// Whether the full stop that ends a line is that of an abbreviation: "Telephone subscribers as of 31 Dec.".
pub(super) fn ends_abbreviated(line: &str) -> bool {
    let word = last_word(line.trim_end_matches('.'));
    is_short_month(word) || matches!(word, "thous" | "mill" | "bill" | "subs" | "inh" | "inhab" | "pers")
}

/// Whether `word` is the name of a month cut short.
fn is_short_month(word: &str) -> bool {
    matches!(word, "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        sentences(&folded, text, 0..folded.text.len())
            .into_iter()
            .map(|range| text[folded.span(&range).range()].to_owned())
            .collect()
    }

    #[test]
    fn what_is_too_long_is_parted_and_nothing_is_lost() {
        let text = "1 tỷ, ".repeat(2000);
        let folded = Folded::new(&text);
        let parts = sentences(&folded, &text, 0..text.len());
        assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert_eq!((parts[0].start, parts[parts.len() - 1].end), (0, text.len()));
        assert!(parts.iter().all(|part| text[part.clone()].matches('1').count() <= MOST_NUMBERS));
        for unit in ["đ", "dòng một\n", "một dòng "] {
            let text = unit.repeat(2 * LONGEST_STRETCH / unit.len() + 7);
            let stretches = stretches(&text);
            assert!(stretches.len() >= 2 && stretches.iter().all(|stretch| stretch.len() <= LONGEST_STRETCH));
            assert_eq!(stretches.iter().map(|stretch| &text[stretch.clone()]).collect::<String>(), text);
        }
    }

    #[test]
    fn sentences_end_at_full_stops_only() {
        assert_eq!(
            split("Doanh thu đạt 1.015 tỷ đồng. Tại TP. Vinh có 3 điểm. Mr. A said 2.5 times. Gia Lai. The host"),
            [
                "Doanh thu đạt 1.015 tỷ đồng.",
                "Tại TP. Vinh có 3 điểm.",
                "Mr. A said 2.5 times.",
                "Gia Lai.",
                "The host"
            ]
        );
    }

    #[test]
    fn short_lines_without_an_end_are_headings() {
        assert_eq!(kind("viễn thông"), BlockKind::Heading);
        assert_eq!(kind("i. bưu chính, viễn thông"), BlockKind::Heading);
        assert_eq!(kind("1. doanh thu bưu chính: 214 tỷ đồng"), BlockKind::Item);
        assert_eq!(kind("- telecommunications: 1,377 billion vnd;"), BlockKind::Item);
        assert_eq!(kind("the sector paid 71,350 million vnd."), BlockKind::Body);
    }
}

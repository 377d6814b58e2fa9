//! Tables that a page has flattened into lines: one cell a line, or one row a line.
//!
//! Rows may be indicators with years as columns, or years or provinces with indicators as columns.
//! The unit stands in a column of its own, in a label, or in the caption.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{Bound, Catalogue, IndicatorId, Link, Operator, PlaceId, Slot, Status, Unit};

use super::amount;
use super::compose::{self, GENERATIONS, LINES, Money, SECTORS};
use super::context::{Frame, announces_stock, is_day};
use super::draft::{Draft, Matter};
use super::features::Features;
use super::lexicon::{Sense, Senses};
use super::link::COUNTED;
use super::mention::{Habit, Mention, Mentions, What};
use super::number::{self, Notation, Shape};
use super::page::{Block, BlockKind};
use super::time::When;
use super::words::words;

/// One cell.
#[derive(Clone, Debug)]
struct Cell {
    range: Range<usize>,
    block: usize,
    what: Content,
    row_end: bool,
    /// Whether the line holds several cells.
    split: bool,
}

#[derive(Clone, Debug)]
enum Content {
    Number(number::Digits),
    /// A sign that the number is not known.
    Missing,
    Label(Label),
}

/// What the words of a cell say.
#[derive(Clone, Debug, Default)]
struct Label {
    senses: Senses,
    when: Option<(When, Range<usize>)>,
    /// Whether the cell is a time and nothing else of weight.
    only_time: bool,
    place: Option<(PlaceId, Range<usize>)>,
    operator: Option<(Operator, Range<usize>)>,
    sub: bool,
    unit: Option<CellUnit>,
    /// Whether it compares two times: "2012/2011 (%)".
    ratio: bool,
    /// The heads that stand side by side in it, parted by blanks alone: "Telephone subscribers Internet subscribers".
    heads: Vec<Label>,
    /// Whether its unit counts what no indicator counts: "nghìn tờ".
    strange_unit: bool,
    words: Range<usize>,
}

impl Label {
    /// Whether it may head a column of times and what is said of them: "2013", "Prel. 2015", "so cùng kỳ (%)".
    fn heads_time(&self) -> bool {
        let compares = self.senses.any(Senses::of(&[
            Sense::SamePeriod,
            Sense::YearBefore,
            Sense::Versus,
            Sense::Plan,
            Sense::Up,
            Sense::Down,
        ]));
        let names = NAMES.without(Senses::of(&[Sense::SamePeriod, Sense::Plan]));
        self.only_time || self.ratio || (compares && self.senses.only(names).is_empty())
    }
}

/// The unit that a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct CellUnit {
    power: u32,
    unit: Option<Unit>,
}

/// So many headings up a caption is looked for.
const FARTHEST_CAPTION: usize = 100;

/// The senses of the line that stands over the blocks from `start` on: a heading, or a line that ends with a colon.
fn caption_above(mentions: &Mentions<'_>, text: &str, blocks: &[Block], start: usize, habit: Habit) -> Label {
    let over = |block: &&Block| block.kind == BlockKind::Heading || text[block.range.clone()].ends_with(':');
    let labels = blocks[..start].iter().rev().filter(over).take(FARTHEST_CAPTION).filter_map(|above| {
        match content(mentions, text, &above.range, habit) {
            Content::Label(read) if !read.senses.only(NAMES).is_empty() => Some(Label {
                senses: read.senses.only(NAMES),
                unit: read.unit.filter(|_| text[above.range.clone()].contains('(')),
                words: above.range.clone(),
                ..Label::default()
            }),
            _ => None,
        }
    });
    labels.into_iter().next().unwrap_or_default()
}

/// The tables of a document: their records, and the blocks that they take up.
pub(super) struct Tables {
    /// The records.
    pub drafts: Vec<Draft>,
    /// For each block, whether it is part of a table.
    pub taken: Vec<bool>,
}

/// Reads the tables among `blocks`.
pub(super) fn read(
    mentions: &Mentions<'_>,
    blocks: &[Block],
    frame: &Frame,
    catalogue: &Catalogue,
    habit: Habit,
) -> Tables {
    let text = mentions.folded.text.as_str();
    let mut tables = Tables { drafts: Vec::new(), taken: vec![false; blocks.len()] };
    let mut start = 0;
    while start < blocks.len() {
        let mut end = start;
        while end < blocks.len() && is_cellish(&text[blocks[end].range.clone()]) {
            end += 1;
        }
        let numeric = (start..end).filter(|index| is_row(&text[blocks[*index].range.clone()])).count();
        if numeric >= 2 {
            let cells: Vec<Cell> =
                (start..end).flat_map(|index| cells(mentions, text, &blocks[index], index, habit)).collect();
            let above = caption_above(mentions, text, blocks, start, habit);
            let last = read_cells(text, &cells, &above, frame, catalogue, habit, &mut tables.drafts);
            if let Some((from, to)) = last {
                for taken in &mut tables.taken[from..=to] {
                    *taken = true;
                }
            }
        }
        start = end.max(start + 1);
    }
    tables
}

/// Whether a line may be a cell or a row of a table.
fn is_cellish(line: &str) -> bool {
    if is_rule(line) {
        return true;
    }
    let parted = line.bytes().filter(|b| matches!(b, b'\t' | b'|')).count() >= 2
        || parted_by_blanks(line)
        || parted_by_semicolons(line);
    let titled = ["table ", "bảng ", "biểu "].iter().any(|word| line.starts_with(word)) && line.chars().count() <= 160;
    if parted || titled {
        return true;
    }
    // Times side by side head the columns of the lines below.
    let years = line
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")));
    if line.len() <= 240 && !line.ends_with(['.', ';', ',']) && line.contains(' ') && years.count() >= 3 {
        return true;
    }
    // "Chỉ số phát triển (Năm trước = 100) - % - Index (Previous year = 100) - %"
    if line.len() <= 200 && (line.contains("= 100)") || line.contains("=100)")) {
        return true;
    }
    let long = line.chars().count();
    let sentence = line.ends_with(['.', ';']) && long > 24;
    (long <= 70 && !sentence) || (long <= 200 && is_row(line))
}

/// Whether semicolons part the cells of a line: "1; Cao Bằng; 452,8; 1.745".
fn parted_by_semicolons(line: &str) -> bool {
    let parts: Vec<&str> = line.split(';').map(str::trim).collect();
    let number = |part: &&&str| {
        is_missing(part)
            || part.bytes().any(|b| b.is_ascii_digit())
                && part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'%'))
    };
    let numbers = parts.iter().filter(number).count();
    let short = parts.len() >= 4 && parts.iter().all(|part| !part.is_empty() && part.chars().count() <= 60);
    let row = numbers >= 2 && numbers + 2 >= parts.len();
    let head =
        numbers == 0 && matches!(parts[0], "tt" | "stt" | "no" | "no." | "#" | "năm" | "year" | "tỉnh" | "province");
    short && !line.ends_with(['.', ';']) && (row || head)
}

/// Whether several blanks part the cells of a line.
fn parted_by_blanks(line: &str) -> bool {
    let gaps = line.split("  ").filter(|part| !part.trim().is_empty()).count();
    gaps >= 3 && !line.contains(['\t', '|'])
}

/// Whether a line only draws the rule between heads and rows: "|---|---|".
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|b| matches!(b, b'-' | b'|' | b':' | b'=' | b' ' | b'+'))
}

/// Whether a line holds numbers and nothing that makes prose of them.
fn is_row(line: &str) -> bool {
    if parted_by_semicolons(line) && line.bytes().any(|b| b.is_ascii_digit()) {
        return true;
    }
    // Most lines are prose: without digits only a line of cells can be a row.
    let parted = line.bytes().any(|b| b.is_ascii_digit() || matches!(b, b'\t' | b'|')) || line.contains("  ");
    if !parted {
        return false;
    }
    // "2005: 12.7%; 2006: 17.3%"
    if line.contains(';')
        && line.split(';').filter(|part| !part.trim().is_empty()).all(|part| year_and_number(part).is_some())
    {
        return true;
    }
    let numbers = numbers_at_end(line);
    let alone = numbers > 0 && line.chars().all(|c| !c.is_alphabetic());
    alone || numbers >= 2 || (numbers == 1 && (line.contains(['\t', '|']) || year_and_number(line).is_some()))
}

/// "2018: 312,4"
fn year_and_number(line: &str) -> Option<usize> {
    let line = line.trim_end_matches([';', '.', ' ']);
    let colon = line.find(':')?;
    let (head, tail) = (line[..colon].trim(), line[colon + 1..].trim());
    let year = head.len() >= 4 && head.bytes().rev().take(4).all(|b| b.is_ascii_digit()) && head.chars().count() <= 24;
    let number = !tail.is_empty()
        && tail.trim_end_matches('%').chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    (year && number).then_some(colon)
}

/// How many cells at the end of a line are numbers.
fn numbers_at_end(line: &str) -> usize {
    // A lone dash between words is no cell.
    let parted = || line.contains(['\t', '|']) || line.contains("  ");
    let is_number = |part: &str| {
        let part = part.trim().trim_end_matches('%').trim_end_matches('*');
        if is_missing(part) {
            return parted();
        }
        part.len() <= 18
            && part.bytes().any(|b| b.is_ascii_digit())
            && part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'+'))
    };
    // From the end: most lines are prose, and their last word is no number.
    let mut cells = line.rsplit(['\t', '|', ' ']).filter(|part| !part.trim().is_empty()).peekable();
    let mut count = 0;
    while let Some(cell) = cells.next() {
        // "164 - 171 173": a dash between numbers is a cell.
        let dash = count > 0 && is_missing(cell) && cells.peek().is_some_and(|before| is_number(before));
        if !dash && !is_number(cell) {
            break;
        }
        count += 1;
    }
    count
}

/// Whether a cell says that its number is not known.
fn is_missing(part: &str) -> bool {
    matches!(part, "-" | "…" | ".." | "..." | "x" | "n/a" | "--" | "na")
}

/// The cells of a line.
fn cells(mentions: &Mentions<'_>, text: &str, block: &Block, index: usize, habit: Habit) -> Vec<Cell> {
    let line = &text[block.range.clone()];
    if is_rule(line) {
        return Vec::new();
    }
    let base = block.range.start;
    let mut parts: Vec<Range<usize>> = Vec::new();
    let list: Vec<&str> = line.split(';').collect();
    if list.len() > 1
        && is_row(line)
        && list.iter().filter(|part| !part.trim().is_empty()).all(|part| year_and_number(part).is_some())
    {
        let mut found = Vec::new();
        let mut at = base;
        for part in list {
            let own = Block { range: at..at + part.len(), kind: block.kind, sentences: Vec::new() };
            if !part.trim().is_empty() {
                found.extend(cells(mentions, text, &own, index, habit));
            }
            at += part.len() + 1;
        }
        return found;
    }
    if let Some(colon) = year_and_number(line) {
        parts.push(base..base + colon);
        parts.push(base + colon + 1..block.range.end);
    } else if parted_by_blanks(line) {
        let mut at = 0;
        for part in line.split("  ") {
            let own = base + at..base + at + part.len();
            // A long label runs into its first number: "Revenue from telecommunications (Bill. dongs) 742.6".
            match part.rfind(' ').filter(|_| numbers_at_end(part) == 1 && part.contains(char::is_alphabetic)) {
                Some(blank) if at == 0 => parts.extend([own.start..own.start + blank, own.start + blank + 1..own.end]),
                _ => parts.push(own),
            }
            at += part.len() + 2;
        }
    } else if parted_by_semicolons(line) {
        let mut at = base;
        for part in line.split(';') {
            parts.push(at..at + part.len());
            at += part.len() + 1;
        }
    } else if line.contains(['\t', '|']) {
        let mut at = base;
        for part in line.split(['\t', '|']) {
            parts.push(at..at + part.len());
            at += part.len() + 1;
        }
    } else if numbers_at_end(line) >= 2 {
        // A label and its numbers, parted by blanks.
        let count = numbers_at_end(line);
        let mut ends: Vec<Range<usize>> = Vec::new();
        let mut stop = line.len();
        for _ in 0..count {
            let trimmed = line[..stop].trim_end();
            let from = trimmed.rfind(' ').map_or(0, |blank| blank + 1);
            ends.push(base + from..base + trimmed.len());
            stop = from;
        }
        // "Prel. 2019 801.3 110.4": the year belongs to its label.
        let year = ends.last().filter(|first| {
            let written = &text[first.start..first.end];
            let label = line[..stop].trim();
            written.len() == 4
                && written.parse::<i32>().is_ok_and(|year| (1990..=2045).contains(&year))
                && !label.is_empty()
                && label.chars().count() <= 10
                && ends.len() >= 2
        });
        if let Some(year) = year {
            parts.push(base..year.end);
            ends.pop();
        } else if !line[..stop].trim().is_empty() {
            parts.push(base..base + stop);
        }
        parts.extend(ends.into_iter().rev());
    } else {
        parts.push(block.range.clone());
    }
    let mut found: Vec<Cell> = Vec::new();
    for part in parts {
        let raw = &text[part.clone()];
        let start = part.start + (raw.len() - raw.trim_start().len());
        let end = part.start + raw.trim_end().len();
        if start >= end {
            // "Thuê bao | | 1.012.300": an empty cell keeps its column.
            let inner = line.contains(['\t', '|']) && found.len() > 1 && part.end < block.range.end;
            if inner {
                found.push(Cell {
                    range: start..start,
                    block: index,
                    what: Content::Missing,
                    row_end: false,
                    split: false,
                });
            }
            continue;
        }
        let range = start..end;
        let what = content(mentions, text, &range, habit);
        found.push(Cell { range, block: index, what, row_end: false, split: false });
    }
    let row = found.len() > 1;
    for cell in &mut found {
        cell.split = row;
    }
    if let Some(last) = found.last_mut() {
        last.row_end = row;
    }
    found
}

fn content(mentions: &Mentions<'_>, text: &str, range: &Range<usize>, habit: Habit) -> Content {
    let written = &text[range.clone()];
    let plain = written.trim_end_matches(['%', '*', ' ']);
    if is_missing(plain) {
        return Content::Missing;
    }
    // "-1.2" and "+3,4" of a column of growth.
    let sign = usize::from(plain.starts_with(['-', '+']) && plain[1..].starts_with(|c: char| c.is_ascii_digit()));
    if plain[sign..].starts_with(|c: char| c.is_ascii_digit()) {
        let digits = number::scan(&text[..range.end], range.start + sign);
        let year = plain.len() == 4
            && sign == 0
            && digits.shape == Shape::Plain
            && plain.parse::<i32>().is_ok_and(|year| (1990..=2045).contains(&year));
        if digits.range.end == range.start + plain.len() && !year {
            return Content::Number(digits);
        }
    }
    let mut label = Label { words: range.clone(), unit: cell_unit(written), ..Label::default() };
    let mut other = 0;
    let mut covered: Vec<Range<usize>> = Vec::new();
    let read = mentions.read(range.clone(), habit);
    label.heads = heads_in(text, &read);
    for mention in read {
        match mention.what {
            What::Words(senses) => {
                label.senses = label.senses.with(senses);
                other += usize::from(!senses.any(Senses::of(&[Sense::Estimate, Sense::YearBefore])));
                covered.push(mention.range.clone());
            }
            What::Time { when: when @ When::Span { .. }, .. } => {
                label.when.get_or_insert((when, mention.range.clone()));
                covered.push(mention.range.clone());
            }
            What::Place(place) => label.place = Some((place, mention.range.clone())),
            What::Sub => label.sub = true,
            What::Operator(operator, _) => {
                label.operator.get_or_insert((operator, mention.range.clone()));
                other += 1;
            }
            _ => {}
        }
    }
    if label.place.is_none() && label.senses.has(Sense::Country) {
        label.place = Some((PlaceId::country(), range.clone()));
    }
    // "Dong Nai" is no currency.
    if label.place.is_some() && !written.contains('(') {
        label.unit = None;
    }
    label.strange_unit = label.unit.is_some_and(|unit| unit.unit.is_none())
        && if written.contains('(') {
            strange_in_bracket(written)
        } else {
            label.senses.only(NAMES).is_empty() && unit_noun(written).is_some()
        };
    label.ratio = is_ratio(written);
    label.only_time = label.when.is_some()
        && other == 0
        && label.place.is_none()
        && !label.ratio
        && written.chars().count() <= 32
        && is_only(text, range, &covered);
    Content::Label(label)
}

/// Whether the unit in brackets counts what no indicator counts: "Ordinary letters (Thous. pieces)".
fn strange_in_bracket(written: &str) -> bool {
    const OURS: [&str; 22] = [
        "subscribers",
        "subscriptions",
        "lines",
        "people",
        "users",
        "households",
        "stations",
        "points",
        "services",
        "enterprises",
        "phones",
        "thuê bao",
        "tb",
        "máy",
        "trạm",
        "điểm",
        "hộ",
        "người",
        "dịch vụ",
        "doanh nghiệp",
        "hồ sơ",
        "giao dịch",
    ];
    let unit = written.rsplit('(').next().unwrap_or_default().trim_end_matches([')', ' ']);
    unit_noun(unit).is_some_and(|noun| !OURS.iter().any(|ours| noun.ends_with(ours)))
}

/// The noun that a unit counts: "tờ" of "nghìn tờ".
fn unit_noun(written: &str) -> Option<&str> {
    let noun = written.trim_matches(['(', ')', ' ', '.']).split_once(' ')?.1.trim_start_matches(['.', ' ']);
    // "Nghìn TB" counts subscribers.
    (!noun.is_empty() && noun != "tb" && noun.chars().count() <= 16 && !noun.contains(|c: char| c.is_ascii_digit()))
        .then_some(noun)
}

/// Whether nothing of weight stands in `range` beside what is `covered`.
fn is_only(text: &str, range: &Range<usize>, covered: &[Range<usize>]) -> bool {
    const SMALL: [&str; 22] = [
        "năm", "year", "in", "the", "of", "chính", "thức", "thực", "hiện", "số", "liệu", "actual", "official",
        "revised", "th", "kỳ", "for", "end", "at", "cuối", "as", "đến",
    ];
    words(text, range.clone()).iter().all(|word| {
        covered.iter().any(|other| other.start <= word.start && word.end <= other.end)
            || SMALL.contains(&&text[word.start..word.end])
            || !text[word.start..word.end].contains(char::is_alphabetic)
    })
}

/// Whether a label sets two years against each other: "2012/2011 (%)", "Năm 2024 so với năm 2023".
fn is_ratio(written: &str) -> bool {
    let years: Vec<&str> = written
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")))
        .collect();
    let linked = written.contains(['/', '%']) || written.contains("so v") || written.contains("vs");
    years.len() == 2 && years[0] != years[1] && linked && (written.contains('%') || !written.contains('-'))
}

/// The heads that a line holds side by side: a new one begins where a thing is named again.
fn heads_in(text: &str, mentions: &[Mention]) -> Vec<Label> {
    let mut heads: Vec<Label> = Vec::new();
    for (index, mention) in mentions.iter().enumerate() {
        let senses = mention.senses();
        let time = match mention.what {
            What::Time { when: when @ When::Span { .. }, .. } => Some((when, mention.range.clone())),
            _ => None,
        };
        let next_is_time = mentions.get(index + 1).is_some_and(|next| matches!(next.what, What::Time { .. }));
        let named = senses.any(NAMES.with(Senses::of(&[Sense::Total, Sense::OfWhich, Sense::Versus])));
        // "STT Chỉ tiêu ĐVT 2017 2018": the head of the labels.
        if matches!(&text[mention.range.clone()], "chỉ tiêu" | "indicator" | "indicators" | "target" | "targets") {
            continue;
        }
        if time.is_none() && !named && !(senses.has(Sense::Estimate) && next_is_time) {
            continue;
        }
        let begins = heads.last().is_none_or(|head| {
            let compares = head.senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus]));
            let whole = Senses::of(&[Sense::Total, Sense::OfWhich]);
            let counted = head.senses.any(COUNTED) && senses.any(LINES.with(SECTORS).with(COUNTED));
            let sectors = head.senses.any(SECTORS) && senses.any(SECTORS);
            let kinds = Senses::of(&[Sense::Mobile, Sense::Fixed]);
            let rival = head.senses.any(kinds) && senses.any(kinds) && !head.senses.any(COUNTED);
            (time.is_some() && head.when.is_some() && !compares)
                || (senses.has(Sense::Estimate) && next_is_time && head.when.is_some())
                || senses.any(whole)
                || head.senses.has(Sense::Total)
                || counted
                || sectors
                || rival
        });
        let again = senses.any(NAMES) && heads.last().is_some_and(|head| head.senses == senses);
        if begins && !again {
            heads.push(Label { words: mention.range.clone(), ..Label::default() });
        }
        let Some(head) = heads.last_mut() else { continue };
        head.senses = head.senses.with(senses);
        head.words.end = mention.range.end;
        if head.when.is_none() {
            head.when = time;
        }
        head.only_time = head.when.is_some() && head.senses.only(NAMES).is_empty();
    }
    if heads.len() >= 2 { heads } else { Vec::new() }
}

/// The unit that a label names: "billion VND", "(nghìn thuê bao)", "%".
fn cell_unit(written: &str) -> Option<CellUnit> {
    // The reader of amounts expects a number before its words.
    let words = written.rsplit(['(', ':']).next().unwrap_or(written).trim_matches([')', ' ']);
    // "Thous." is an abbreviation with its stop.
    let words = if matches!(words, "thous." | "bill." | "mill.") { words } else { words.trim_matches('.') };
    let probe = format!("1 {words}");
    let read = amount::read(&probe, 0, 1);
    match read.kind {
        amount::Kind::Money(unit) => Some(CellUnit { power: read.power, unit: Some(unit) }),
        amount::Kind::Percent => Some(CellUnit { power: 0, unit: Some(Unit::Percent) }),
        amount::Kind::Count if read.power > 0 => Some(CellUnit { power: read.power, unit: None }),
        _ if suffix_unit(words).is_some() => suffix_unit(words),
        _ if words == "%" || written.trim_end().ends_with("(%)") || written.trim_end().ends_with("- %") => {
            Some(CellUnit { power: 0, unit: Some(Unit::Percent) })
        }
        _ => None,
    }
}

/// The unit of money at the end of a label: "Doanh thu bưu chính tỷ đồng".
fn suffix_unit(words: &str) -> Option<CellUnit> {
    let parts: Vec<&str> = words.split(' ').collect();
    (2..=3).filter(|length| parts.len() > *length).find_map(|length| {
        let probe = format!("1 {}", parts[parts.len() - length..].join(" "));
        let read = amount::read(&probe, 0, 1);
        match read.kind {
            amount::Kind::Money(unit) if read.end == probe.len() && read.power > 0 => {
                Some(CellUnit { power: read.power, unit: Some(unit) })
            }
            _ => None,
        }
    })
}

/// A run of numbers with the labels before it.
struct Row<'c> {
    /// Whether it is a line of several cells without a number: the header of those below.
    header: bool,
    /// Whether it is a line of several cells.
    split: bool,
    labels: Vec<&'c Cell>,
    numbers: Vec<&'c Cell>,
}

/// Reads the rows of one run of cells; returns the first and last block of the table.
#[expect(clippy::too_many_lines, reason = "one walk along the cells")]
fn read_cells(
    text: &str,
    cells: &[Cell],
    above: &Label,
    frame: &Frame,
    catalogue: &Catalogue,
    habit: Habit,
    drafts: &mut Vec<Draft>,
) -> Option<(usize, usize)> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut labels: Vec<&Cell> = Vec::new();
    let mut numbers: Vec<&Cell> = Vec::new();
    let mut ordinals = 0;
    let mut index = 0;
    while index < cells.len() {
        let cell = &cells[index];
        if cell.split {
            // A line of several cells is a row of its own.
            let end = index
                + cells[index..].iter().position(|other| other.row_end).map_or(cells.len() - index, |last| last + 1);
            let line = &cells[index..end];
            let numeric = line.iter().any(|cell| matches!(cell.what, Content::Number(_)));
            if !numbers.is_empty() {
                rows.push(Row {
                    header: false,
                    split: false,
                    labels: std::mem::take(&mut labels),
                    numbers: std::mem::take(&mut numbers),
                });
            }
            if numeric {
                let first_number =
                    line.iter().rposition(|cell| matches!(cell.what, Content::Label(_))).map_or(0, |last| last + 1);
                labels.extend(line[..first_number].iter().filter(|cell| matches!(cell.what, Content::Label(_))));
                numbers.extend(line[first_number..].iter());
                rows.push(Row {
                    header: false,
                    split: true,
                    labels: std::mem::take(&mut labels),
                    numbers: std::mem::take(&mut numbers),
                });
            } else if line.len() < 3 {
                labels.extend(line.iter());
            } else {
                rows.push(Row {
                    header: true,
                    split: true,
                    labels: labels.drain(..).chain(line.iter()).collect(),
                    numbers: vec![&line[0]; line.len()],
                });
            }
            index = end;
            continue;
        }
        match &cell.what {
            Content::Missing => {
                if !numbers.is_empty() || !labels.is_empty() {
                    numbers.push(cell);
                }
            }
            // The number of a page among lines of several cells.
            Content::Number(_)
                if labels.is_empty()
                    && numbers.is_empty()
                    && rows.last().is_some_and(|row| row.split && !row.header)
                    && cells.get(index + 1).is_none_or(|next| !matches!(next.what, Content::Number(_))) => {}
            Content::Number(digits) => {
                // The number of a row: "1", "2", before a label.
                let value = text[digits.range.clone()].parse::<u32>().unwrap_or(0);
                let next_in_order = value == ordinals + 1;
                let ordinal = digits.shape == Shape::Plain
                    && cell.range.len() <= 2
                    && (numbers.is_empty() || next_in_order)
                    && cells
                        .get(index + 1)
                        .is_some_and(|next| matches!(&next.what, Content::Label(label) if !label.only_time));
                if ordinal {
                    ordinals = value;
                } else {
                    numbers.push(cell);
                }
            }
            Content::Label(_) => {
                if !numbers.is_empty() {
                    rows.push(Row {
                        header: false,
                        split: false,
                        labels: std::mem::take(&mut labels),
                        numbers: std::mem::take(&mut numbers),
                    });
                }
                labels.push(cell);
            }
        }
        index += 1;
    }
    if !numbers.is_empty() {
        rows.push(Row { header: false, split: false, labels, numbers });
    }
    // One number alone under one label is a line of text.
    if rows.len() < 2 && rows.first().is_none_or(|row| row.numbers.len() < 2) {
        return None;
    }
    let mut state = State {
        text,
        frame,
        catalogue,
        habit,
        columns: Vec::new(),
        caption: above.senses,
        caption_unit: above.unit,
        index: false,
        place: None,
        group: Senses::NONE,
        caption_when: None,
        row_unit: None,
        places: false,
        strange: false,
        header_row: Vec::new(),
    };
    let begin = drafts.len();
    let mut span: Option<(usize, usize)> = None;
    for row in &rows {
        let before = drafts.len();
        let touched = state.row(row, drafts, begin);
        if drafts.len() > before || touched {
            let Some(first) = row.labels.first().or(row.numbers.first()).map(|cell| cell.block) else { continue };
            let first = if span.is_none() {
                row.labels.iter().rev().take(8).next_back().map_or(first, |label| label.block)
            } else {
                first
            };
            let last = row.numbers.last().map_or(first, |cell| cell.block);
            span = Some(span.map_or((first, last), |old| (old.0.min(first), old.1.max(last))));
        }
    }
    span
}

/// Whether a line only names the unit.
pub(super) fn is_unit_line(line: &str) -> bool {
    ["unit:", "unit of measure", "đơn vị tính", "đvt", "đơn vị:", "units:", "(đơn vị", "(unit"]
        .iter()
        .any(|word| line.starts_with(word))
}

/// What the header says of the columns.
struct State<'a> {
    text: &'a str,
    frame: &'a Frame,
    catalogue: &'a Catalogue,
    habit: Habit,
    columns: Vec<Label>,
    caption: Senses,
    caption_unit: Option<CellUnit>,
    /// Whether the numbers are an index with the year before at 100.
    index: bool,
    place: Option<(PlaceId, Range<usize>)>,
    group: Senses,
    /// The time that the title names.
    caption_when: Option<(When, Range<usize>)>,
    /// The unit of the last row that has one of its own.
    row_unit: Option<CellUnit>,
    /// Whether the rows are provinces.
    places: bool,
    /// Whether the rows are of a field that is not ours.
    strange: bool,
    /// The labels of the last line that heads lines of several cells.
    header_row: Vec<Label>,
}

const NAMES: Senses = LINES.with(SECTORS).with(COUNTED).with(Senses::of(&[
    Sense::Revenue,
    Sense::Budget,
    Sense::Density,
    Sense::Households,
    Sense::Rate,
    Sense::Users,
    Sense::Coverage,
    Sense::Signal,
    Sense::Area,
    Sense::Signed,
    Sense::Documents,
    Sense::Commerce,
    Sense::Online,
    Sense::Per100People,
    Sense::People,
    Sense::Plan,
    Sense::SamePeriod,
    Sense::OtherMoney,
]));

const WHOLE: Senses = Senses::of(&[Sense::Total, Sense::OfWhich]);

impl State<'_> {
    /// Reads one row; true where it belonged to the table even though it gave no record.
    fn row(&mut self, row: &Row<'_>, drafts: &mut Vec<Draft>, begin: usize) -> bool {
        let labels: Vec<&Label> = row
            .labels
            .iter()
            .filter_map(|cell| match &cell.what {
                Content::Label(label) => Some(label),
                Content::Number(_) | Content::Missing => None,
            })
            .collect();
        if row.header {
            let cells = row.numbers.len();
            let head = labels.len().saturating_sub(cells);
            self.note_index(&labels[..head]);
            if labels[..head].iter().any(|label| !label.senses.only(NAMES).is_empty()) {
                self.caption = Senses::NONE;
                self.caption_unit = None;
            }
            self.note_caption(&labels[..head]);
            self.header_row = labels[head..].iter().map(|label| (*label).clone()).collect();
            self.columns.clear();
            self.group = Senses::NONE;
            return false;
        }
        let count = row.numbers.len();
        self.note_index(&labels);
        let timed = labels
            .iter()
            .rposition(|label| label.heads.len() == count && count >= 2 && label.heads.iter().all(Label::heads_time));
        if let Some(head) = timed.filter(|head| head + 1 < labels.len()) {
            self.columns.clone_from(&labels[head].heads);
            self.header_row.clear();
            if labels[..head].iter().any(|label| !label.senses.only(NAMES).is_empty()) {
                self.caption = Senses::NONE;
            }
            self.note_caption(&labels[..head]);
            let rest: Vec<&Label> = labels[head + 1..].to_vec();
            return self.named_row(row, &rest, drafts, begin);
        }
        if row.split && self.header_row.len() >= count && labels.len() <= 2 {
            self.columns = self.header_row[self.header_row.len() - count..].to_vec();
        }
        // Times side by side are the header of columns.
        let times: Vec<usize> = (0..labels.len()).filter(|index| labels[*index].only_time).collect();
        let run = times.windows(2).filter(|pair| pair[1] == pair[0] + 1).count() + usize::from(!times.is_empty());
        let mut own = labels.as_slice();
        if let Some(head) = time_columns(&labels, count) {
            self.columns = labels[head.clone()].iter().map(|label| (*label).clone()).collect();
            self.note_caption(&labels[..head.start]);
            own = &labels[head.end..];
        } else if times.len() >= 2 && run == times.len() {
            self.columns = times.iter().map(|index| labels[*index].clone()).collect();
            self.note_caption(&labels[..times[0]]);
            own = &labels[times[times.len() - 1] + 1..];
        } else if let Some(last) = labels.last().filter(|last| {
            let bare = last.senses.only(NAMES).is_empty();
            last.only_time || ((last.place.is_some() || last.operator.is_some()) && bare) || last.sub
        }) {
            let header = &labels[..labels.len() - 1];
            // A line of cells heads the columns already; what stands between says the unit.
            let headed =
                row.split && self.header_row.len() >= count && self.columns.len() == count && header.len() <= 1;
            if headed {
                self.note_caption(header);
            } else if !header.is_empty() {
                self.header(header, count);
            }
            if last.sub {
                return true;
            }
            let row_label = (*last).clone();
            self.places |= row_label.place.is_some();
            return self.cells_of(row, &row_label, drafts, begin);
        }
        if row.split && self.header_row.len() >= count {
            self.columns = self.header_row[self.header_row.len() - count..].to_vec();
        }
        self.named_row(row, own, drafts, begin)
    }

    /// Reads a row whose labels, `own`, say what its numbers are of.
    fn named_row(&mut self, row: &Row<'_>, own: &[&Label], drafts: &mut Vec<Draft>, begin: usize) -> bool {
        let count = row.numbers.len();
        if own.iter().any(|label| label.senses.has(Sense::Region) && label.place.is_none()) {
            return true;
        }
        let mut label = Label::default();
        let mut first = true;
        for part in own {
            let unit_only =
                part.unit.is_some() && part.senses.only(NAMES.without(Senses::of(&[Sense::Subscribers]))).is_empty();
            if !unit_only
                && own.len() > 2
                && first
                && own.last().is_some_and(|last| !std::ptr::eq(*last, *part))
                && part.senses.only(NAMES).is_empty()
            {
                continue;
            }
            first = false;
            label.senses = label.senses.with(part.senses);
            label.when = label.when.or_else(|| part.when.clone());
            label.place = label.place.or_else(|| part.place.clone());
            label.operator = label.operator.or_else(|| part.operator.clone());
            label.unit = part.unit.or(label.unit);
            label.sub |= part.sub || part.strange_unit;
            label.words = if label.words.is_empty() { part.words.clone() } else { label.words.start..part.words.end };
        }
        if label.sub {
            return true;
        }
        // "Báo, tạp chí phát hành": a row of something that no indicator measures.
        let written = self.text[label.words.clone()].trim_start();
        let part = written.starts_with(['-', '+', '•', '*', '–']) || label.senses.has(Sense::OfWhich);
        // "Of which: Mobile" under "Telephone subscribers (Thous. subscribers)" has its unit.
        if part && label.unit.is_none() {
            label.unit = self.row_unit;
        } else {
            self.row_unit = label.unit;
        }
        // "II. Khối lượng hàng hóa vận chuyển" begins a part of the table that is not ours.
        let weighty = NAMES.without(Senses::of(&[
            Sense::OtherMoney,
            Sense::People,
            Sense::Households,
            Sense::Plan,
            Sense::SamePeriod,
            Sense::Documents,
        ]));
        for part in own {
            if !part.senses.only(weighty).is_empty() {
                self.strange = false;
            } else if part.senses.has(Sense::OtherSector) {
                self.strange = true;
                self.group = Senses::NONE;
            }
        }
        // "Six provinces" below provinces is of none of them.
        let of_no_place = self.places
            && label.place.is_none()
            && label.when.is_none()
            && label.senses.only(weighty).is_empty()
            && !self.columns.is_empty();
        if self.strange || of_no_place {
            return true;
        }
        if !part
            && !label.words.is_empty()
            && label.senses.only(weighty.with(Senses::of(&[Sense::Total, Sense::WholeProvince]))).is_empty()
            && label.place.is_none()
            && label.when.is_none()
            && label.unit.is_none()
            && written.chars().filter(|c| c.is_alphabetic()).count() > 3
            && !self.columns.iter().any(|column| !column.senses.only(NAMES).is_empty())
        {
            self.group = Senses::NONE;
            return true;
        }
        if self.columns.is_empty() && count == 1 && label.when.is_none() {
            return false;
        }
        // The unit of the total is that of its parts.
        if label.senses.has(Sense::Total) && label.unit.is_some() {
            self.caption_unit = label.unit;
        }
        // "Trong đó: di động": the rest of the label is that of the row above.
        let bases = Senses::of(&[Sense::Rate, Sense::Households, Sense::People, Sense::Coverage, Sense::Area]);
        if label.senses.any(bases) {
            self.group = Senses::NONE;
        } else if label
            .senses
            .only(COUNTED.with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Density])))
            .is_empty()
        {
            label.senses = label.senses.with(self.group);
        } else {
            self.group = label.senses.only(COUNTED.with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Density])));
        }
        self.cells_of(row, &label, drafts, begin)
    }

    /// Notes where an index begins, with the year before at 100, and where a table of amounts or numbers does.
    fn note_index(&mut self, labels: &[&Label]) {
        for label in labels {
            let written = &self.text[label.words.clone()];
            if written.contains("= 100") || written.contains("=100") {
                self.index = true;
            } else if label.senses.any(Senses::of(&[Sense::Subscribers, Sense::Revenue, Sense::Budget]))
                && !label.only_time
            {
                self.index = false;
            }
        }
    }

    fn note_caption(&mut self, labels: &[&Label]) {
        for label in labels {
            if is_unit_line(&self.text[label.words.clone()]) {
                self.caption_unit = label.unit.or(self.caption_unit);
                continue;
            }
            self.caption = self.caption.with(label.senses.only(NAMES));
            self.caption_unit = label.unit.or(self.caption_unit);
            // The day of the report that a table belongs to is no time of its figures.
            let stated = label
                .when
                .as_ref()
                .is_some_and(|(_, words)| !is_day(self.text, words) || announces_stock(self.text, words.start));
            if stated && !label.only_time {
                self.caption_when.clone_from(&label.when);
            }
            if self.place.is_none() {
                self.place.clone_from(&label.place);
            }
        }
    }

    /// The columns that a header of labels makes for `count` numbers.
    fn header(&mut self, labels: &[&Label], count: usize) {
        // "Subscribers" right over the rows is the unit of all columns.
        let plain_unit = |label: &Label| {
            let own = label.senses.only(NAMES);
            own.without(Sense::Subscribers.into()).is_empty()
                && !own.is_empty()
                && label.heads.is_empty()
                && label.unit.is_none()
        };
        let labels = match labels.split_last() {
            Some((last, rest)) if plain_unit(last) && rest.len() > count => rest,
            _ => labels,
        };
        // The percent of an index before is no unit of what comes next.
        if !self.index && self.caption_unit.is_some_and(|unit| unit.unit == Some(Unit::Percent)) {
            self.caption_unit = None;
        }
        if let Some((caption, columns)) = self.two_rows_of_heads(labels, count) {
            self.caption_unit = None;
            self.caption = Senses::NONE;
            self.note_caption(&labels[..caption]);
            self.columns = columns;
            return;
        }
        if let Some((caption, columns)) = self.heads_side_by_side(labels, count) {
            self.caption_unit = None;
            self.caption = Senses::NONE;
            self.note_caption(&labels[..caption]);
            for label in &labels[caption..] {
                self.caption_unit = label.unit.filter(|_| label.heads.is_empty()).or(self.caption_unit);
            }
            self.columns = columns;
            return;
        }
        // "184. Volume of passengers carried": a table of something else begins.
        let weighty = NAMES.without(Senses::of(&[Sense::People, Sense::Households, Sense::Area, Sense::OtherMoney]));
        let strange = labels.iter().all(|label| label.senses.only(weighty).is_empty() && !label.only_time)
            && labels.iter().any(|label| {
                let written = &self.text[label.words.clone()];
                !is_unit_line(written)
                    && written.split_whitespace().count() >= 3
                    && !label.senses.has(Sense::Total)
                    && written.starts_with(|c: char| c.is_ascii_digit())
            });
        if strange {
            self.columns.clear();
            self.caption = Senses::NONE;
            self.caption_unit = None;
            self.index = false;
            return;
        }
        let mut columns: Vec<Label> = Vec::new();
        let mut unit = None;
        for label in labels {
            let written = &self.text[label.words.clone()];
            let named = label.senses.only(NAMES);
            if is_unit_line(written) {
                unit = label.unit;
                continue;
            }
            let total =
                label.senses.has(Sense::Total) || matches!(written, "total" | "tổng số" | "chung" | "tổng cộng");
            // "Fixed broadband" over "(subscribers per 100 people)": the unit of that column.
            if written.starts_with('(')
                && let Some(last) = columns.last_mut()
                && named.without(Senses::of(&[Sense::Subscribers, Sense::Per100People, Sense::People])).is_empty()
            {
                last.senses = last.senses.with(label.senses);
                last.unit = label.unit.or(last.unit);
                last.words.end = label.words.end;
                continue;
            }
            if label.unit.is_some() && named.without(Sense::Subscribers.into()).is_empty() {
                unit = label.unit;
                continue;
            }
            if written.contains("= 100") || written.contains("=100") || (named.is_empty() && !total) {
                continue;
            }
            let twin = columns.last_mut().filter(|last| {
                let own = last.senses.only(NAMES);
                // The same in another language: "Di động" over "Mobile phone".
                let lines = named.only(LINES);
                let alike = !lines.is_empty()
                    && named.without(LINES) == own.without(LINES)
                    && compose::subscribers(lines) == compose::subscribers(own.only(LINES))
                    && written.is_ascii() != self.text[last.words.clone()].is_ascii();
                let same = (own == named || alike) && !named.is_empty();
                let both_total = total && last.senses.has(Sense::Total) && last.senses.only(NAMES).is_empty();
                same || both_total
            });
            if let Some(last) = twin {
                last.words.end = label.words.end;
            } else {
                let mut column = (*label).clone();
                if total && named.is_empty() {
                    column.senses = Sense::Total.into();
                }
                columns.push(column);
            }
        }
        // A unit of all columns may stand last: "Thuê bao - Subscribers".
        while columns.len() > count
            && columns.last().is_some_and(|last| {
                last.senses.only(NAMES).without(Sense::Subscribers.into()).is_empty() && !last.senses.has(Sense::Total)
            })
        {
            columns.pop();
        }
        if columns.len() >= count && !columns.is_empty() {
            let extra = columns.len() - count;
            if extra > 0 {
                self.caption = columns[extra - 1].senses.only(NAMES);
                self.caption_unit = columns[extra - 1].unit.or(unit).or(self.caption_unit.filter(|_| false));
            }
            self.columns = columns.split_off(extra);
            if unit.is_some() {
                self.caption_unit = unit;
            }
        } else if !columns.is_empty() {
            let joined: Vec<&Label> = columns.iter().collect();
            self.columns.clear();
            self.caption = Senses::NONE;
            self.note_caption(&joined);
            if unit.is_some() {
                self.caption_unit = unit;
            }
        }
    }

    /// Columns whose heads stand side by side in the lines above the rows, parted by blanks alone; and where those
    /// lines begin.
    fn heads_side_by_side(&self, labels: &[&Label], count: usize) -> Option<(usize, Vec<Label>)> {
        if count < 2 || labels.iter().all(|label| label.heads.is_empty()) {
            return None;
        }
        (1..=labels.len().min(4)).find_map(|lines| {
            let begin = labels.len() - lines;
            let mut heads: Vec<Label> = Vec::new();
            for label in &labels[begin..] {
                let unit_alone =
                    label.unit.is_some() && label.senses.only(NAMES.without(Sense::Subscribers.into())).is_empty();
                if label.heads.is_empty() && !unit_alone {
                    heads.push((*label).clone());
                } else if !unit_alone {
                    heads.extend(label.heads.iter().cloned());
                }
            }
            let of_which: Vec<bool> = heads
                .iter()
                .enumerate()
                .map(|(index, _)| {
                    index > 0 && heads[..index].iter().any(|head| head.senses.only(WHOLE) == Sense::OfWhich.into())
                })
                .collect();
            let mut listed: Vec<Label> = heads
                .iter()
                .zip(of_which)
                .filter(|(head, _)| !(head.senses.has(Sense::OfWhich) && head.senses.only(NAMES).is_empty()))
                .map(|(head, part)| {
                    let mut head = head.clone();
                    if part {
                        head.senses = head.senses.with(Sense::OfWhich.into());
                    }
                    head
                })
                .collect();
            let told = listed
                .iter()
                .all(|head| head.heads_time() || !head.senses.only(NAMES).is_empty() || head.senses.has(Sense::Total));
            if !told || labels[begin].heads.is_empty() {
                return None;
            }
            if listed.len() == count {
                for head in &mut listed {
                    head.senses = head.senses.without(Sense::OfWhich.into());
                }
                return Some((begin, listed));
            }
            let list: Vec<&Label> = listed.iter().collect();
            self.two_rows_of_heads(&list, count).filter(|found| found.0 == 0).map(|(_, columns)| (begin, columns))
        })
    }

    /// Columns under two rows of heads: groups first, then "Total" and "of which" under one or each of them. Gives
    /// where the groups begin, too.
    fn two_rows_of_heads(&self, labels: &[&Label], count: usize) -> Option<(usize, Vec<Label>)> {
        let is_total = |label: &Label| {
            label.senses.has(Sense::Total)
                && label.senses.only(NAMES).is_empty()
                && !is_unit_line(&self.text[label.words.clone()])
        };
        let is_part = |label: &Label| label.senses.has(Sense::OfWhich) && !label.senses.only(NAMES).is_empty();
        let first = labels.iter().position(|label| is_total(label))?;
        let children = &labels[first..];
        if children.len() < 2 || !children.iter().all(|label| is_total(label) || is_part(label)) {
            return None;
        }
        let mut segments: Vec<&[&Label]> = Vec::new();
        let mut start = 0;
        for at in 1..=children.len() {
            if at == children.len() || is_total(children[at]) {
                segments.push(&children[start..at]);
                start = at;
            }
        }
        let groups = (segments.len() + count).checked_sub(children.len())?;
        let begin = first.checked_sub(groups).filter(|_| groups >= segments.len() && groups >= 1)?;
        let heads = &labels[begin..first];
        if heads.iter().any(|head| head.senses.only(NAMES).is_empty()) {
            return None;
        }
        let mut columns: Vec<Label> = Vec::with_capacity(count);
        for (index, head) in heads.iter().enumerate() {
            let Some(segment) = segments.get(index) else {
                columns.push((*head).clone());
                continue;
            };
            for child in *segment {
                let mut column = (*head).clone();
                if is_part(child) {
                    column.senses = column.senses.without(LINES.with(SECTORS)).with(child.senses);
                    column.words = child.words.clone();
                }
                columns.push(column);
            }
        }
        (columns.len() == count).then_some((begin, columns))
    }

    fn cells_of(&self, row: &Row<'_>, label: &Label, drafts: &mut Vec<Draft>, begin: usize) -> bool {
        let mut count = row.numbers.len();
        // The numbers of pages and tables between two tables.
        while self.columns.len() > 1
            && count > self.columns.len()
            && matches!(&row.numbers[count - 1].what, Content::Number(digits) if digits.shape == Shape::Plain)
            && row.numbers[count - 1].range.len() <= 4
        {
            count -= 1;
        }
        if !self.columns.is_empty() && self.columns.len() != count && count != 1 {
            return false;
        }
        let mut touched = false;
        for (position, cell) in row.numbers[..count].iter().enumerate() {
            let column = self.columns.get(position).filter(|_| self.columns.len() == count);
            touched |= self.cell(cell, label, column, drafts, begin);
        }
        touched
    }

    #[expect(clippy::too_many_lines, reason = "one cell to one record")]
    fn cell(&self, cell: &Cell, label: &Label, column: Option<&Label>, drafts: &mut Vec<Draft>, begin: usize) -> bool {
        let Content::Number(digits) = &cell.what else { return false };
        let none = Label::default();
        let column = column.unwrap_or(&none);
        let mut senses = label.senses.with(column.senses);
        // "Di động" under "Số thuê bao điện thoại": the caption says what is counted.
        if senses
            .only(COUNTED.with(Senses::of(&[
                Sense::Revenue,
                Sense::Budget,
                Sense::Density,
                Sense::Rate,
                Sense::Households,
                Sense::Coverage,
            ])))
            .is_empty()
        {
            let own = senses.any(LINES.with(SECTORS));
            let caption = if own { self.caption.without(LINES.with(SECTORS)) } else { self.caption };
            senses = senses.with(caption);
            // Bare kinds of a wider thing keep its name: fixed and mobile of broadband.
            if self.caption.any(Senses::of(&[Sense::Broadband, Sense::Internet]))
                && !self.caption.has(Sense::Telephone)
                && (senses.only(LINES) == Sense::Mobile.into() || senses.only(LINES) == Sense::Fixed.into())
            {
                senses = senses.with(self.caption.only(Senses::of(&[Sense::Broadband, Sense::Internet])));
            }
        }
        // "Turnover" under "Postal services and telecommunications"
        if senses.any(Senses::of(&[Sense::Revenue, Sense::Budget])) && !senses.any(SECTORS) {
            senses = senses.with(self.caption.only(SECTORS));
        }
        // "Total (VND bn) | Post | Telecom": the unit of the first amount is that of its parts.
        let money = |label: &&Label| label.unit.is_some_and(|unit| unit.unit.is_some_and(Unit::is_money));
        let of_parts = (column.unit.is_none() && senses.any(Senses::of(&[Sense::Revenue, Sense::Budget])))
            .then(|| self.columns.iter().find(money).and_then(|first| first.unit))
            .flatten();
        let unit = column.unit.or(label.unit).or(self.caption_unit).or(of_parts);
        let written = &self.text[cell.range.clone()];
        let percent = written.ends_with('%') || unit.is_some_and(|unit| unit.unit == Some(Unit::Percent));
        let per_head = senses.any(Senses::of(&[Sense::Density, Sense::Per100People]));
        let scale = unit.filter(|_| !percent && !per_head).map_or(0, |unit| unit.power);
        // A column of percentages of the plan, not a planned percentage.
        let of_plan =
            column.senses.has(Sense::Plan) && column.unit.is_some_and(|unit| unit.unit == Some(Unit::Percent));
        let notation = match digits.shape {
            Shape::Ambiguous { sign } if percent || senses.any(Senses::of(&[Sense::Density, Sense::Per100People])) => {
                if sign == b'.' {
                    Notation::Point
                } else {
                    Notation::Comma
                }
            }
            Shape::Ambiguous { sign } if scale == 0 => {
                if sign == b'.' {
                    Notation::Comma
                } else {
                    Notation::Point
                }
            }
            _ => self.habit.notation,
        };
        let Some(value) = number::value(self.text, digits, notation) else { return false };
        let growth_column = column.ratio
            || column.senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Up, Sense::Versus]));
        // What the row measures is a percentage, whatever its columns are.
        let per_cent_of_row = label.unit.is_some_and(|unit| unit.unit == Some(Unit::Percent));
        let Some((id, matter)) = indicator(
            senses.without(Senses::of(&[Sense::Plan, Sense::SamePeriod])),
            unit.filter(|_| !self.index && !growth_column && !of_plan),
            percent && !self.index && !growth_column && !of_plan || per_cent_of_row,
        ) else {
            return false;
        };
        let Some(indicator) = self.catalogue.get(IndicatorId::new(id)) else { return false };
        let when = if label.only_time { label.when.clone() } else { None }
            .or_else(|| column.when.clone())
            .or_else(|| label.when.clone())
            .or_else(|| self.caption_when.clone());
        let clock = &self.frame.clock;
        let period = when
            .as_ref()
            .map_or_else(|| clock.default_period(indicator.kind), |(when, _)| clock.resolve(*when, indicator.kind));
        let operator = label.operator.clone().or_else(|| column.operator.clone());
        let place = label.place.clone().or_else(|| column.place.clone()).or_else(|| self.place.clone());
        let mut draft = Draft {
            place: place.as_ref().map(|place| place.0).or(self.frame.place),
            indicator: indicator.id,
            period,
            value: None,
            unit: indicator.unit,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: operator.as_ref().map(|operator| operator.0),
            matter,
            quote: cell.range.clone(),
            words: Vec::new(),
            links: Vec::new(),
            context: Vec::new(),
            block: cell.block,
            in_heading: false,
            reach: 0,
            features: Features::default(),
        };
        for (slot, words) in [
            (
                Slot::Indicator,
                Some(if label.senses.only(NAMES).is_empty() && !column.words.is_empty() {
                    column.words.clone()
                } else {
                    label.words.clone()
                }),
            ),
            (Slot::Period, when.map(|when| when.1)),
            (Slot::Place, place.map(|place| place.1).or_else(|| self.frame.place_words.clone())),
        ] {
            if let Some(words) = words {
                draft.note(slot, words);
            }
        }
        explain(&mut draft, label, column);
        let all = label.senses.with(column.senses);
        if all.has(Sense::Estimate) {
            draft.status = Status::Estimate;
        } else if all.any(Senses::of(&[Sense::Target])) || (column.senses.has(Sense::Plan) && !of_plan) {
            draft.status = Status::Target;
        }
        if self.index || growth_column || of_plan {
            let is_plan = of_plan && !self.index;
            // A column that does not say which it is: nothing falls by nine tenths.
            let small = value < Decimal::from(50);
            let moved = (column.senses.any(Senses::of(&[Sense::Up, Sense::Down])) || small) && !self.index;
            let percent_value = if is_plan || moved { value } else { value - Decimal::ONE_HUNDRED };
            // "Tháng 11 so với tháng trước (%)"
            if column.senses.has(Sense::OtherBase) {
                return true;
            }
            let exact = drafts[begin..].iter().rposition(|other| {
                other.indicator == draft.indicator
                    && other.place == draft.place
                    && other.period == draft.period
                    && other.value.is_some()
                    && other.quote.start < cell.range.start
            });
            let level = exact.or_else(|| {
                drafts[begin..].iter().rposition(|other| {
                    other.indicator == draft.indicator
                        && other.place == draft.place
                        && (other.period == draft.period || other.block == cell.block || !self.index)
                        && other.value.is_some()
                        && other.quote.start < cell.range.start
                })
            });
            let falls = self.text[cell.range.clone()].starts_with('-');
            let percent_value = if falls { -value } else { percent_value };
            return match level {
                Some(index) => {
                    let other = &mut drafts[begin + index];
                    if is_plan {
                        other.of_plan = Some(percent_value.normalize());
                        other.note(Slot::OfPlan, cell.range.clone());
                    } else {
                        other.yoy = Some(percent_value.normalize());
                        other.note(Slot::Yoy, cell.range.clone());
                    }
                    true
                }
                None => !is_plan,
            };
        }
        let money = indicator.unit.is_money();
        if money && !unit.is_some_and(|unit| unit.unit.is_some_and(Unit::is_money)) {
            return false;
        }
        if let Some(unit) = unit.and_then(|unit| unit.unit).filter(|unit| unit.is_money()) {
            draft.unit = unit;
        }
        draft.value = amount::scaled(value, scale);
        drafts.push(draft);
        true
    }
}

/// The labels that head `count` columns of times, right before the label of the first row.
fn time_columns(labels: &[&Label], count: usize) -> Option<Range<usize>> {
    if count < 2 {
        return None;
    }
    (1..=2).find_map(|tail| {
        let end = labels.len().checked_sub(tail)?;
        let head = end.checked_sub(count)?..end;
        let columns = &labels[head.clone()];
        let fits = columns.iter().all(|label| label.heads_time())
            && columns.iter().filter(|label| label.only_time).count() >= 1
            && !labels[end].heads_time();
        fits.then_some(head)
    })
}

/// Notes which words of a cell's record stand at the head of its row, and which at that of its column.
fn explain(draft: &mut Draft, label: &Label, column: &Label) {
    let inside = |outer: &Range<usize>, words: &Range<usize>| outer.start <= words.start && words.end <= outer.end;
    for (slot, words) in draft.words.clone() {
        if !label.words.is_empty() && inside(&label.words, &words) {
            draft.link(slot, Link::Row);
        } else if !column.words.is_empty() && inside(&column.words, &words) {
            draft.link(slot, Link::Column);
        }
    }
    let row_names = !label.senses.only(NAMES).is_empty();
    if row_names && !column.senses.only(NAMES).is_empty() {
        draft.context.push((Slot::Indicator, Link::Column, Some(column.words.clone())));
    }
    if let Some(unit) = [(column, Link::Column), (label, Link::Row)].into_iter().find(|head| head.0.unit.is_some()) {
        draft.context.push((Slot::Unit, unit.1, Some(unit.0.words.clone())));
    }
}

/// The indicator of a cell.
fn indicator(senses: Senses, unit: Option<CellUnit>, percent: bool) -> Option<(&'static str, Matter)> {
    let has = |sense| senses.has(sense);
    let money_unit = unit.is_some_and(|unit| unit.unit.is_some_and(Unit::is_money));
    if has(Sense::Budget) || has(Sense::Revenue) {
        let measure = if has(Sense::Budget) { Money::Budget } else { Money::Revenue };
        let sectors = senses.only(SECTORS).without(Sense::Sector.into());
        let sectors = if sectors.is_empty() && has(Sense::Sector) { Sense::Ict.into() } else { sectors };
        return Some((compose::money(measure, sectors)?, Matter::Money(measure, sectors)));
    }
    if money_unit {
        return None;
    }
    if has(Sense::Per100People) || has(Sense::Density) {
        return Some((compose::density(senses.only(LINES))?, Matter::Density(senses.only(LINES))));
    }
    if percent {
        return Some((compose::share(senses)?, Matter::Share(senses)));
    }
    if has(Sense::Stations) || has(Sense::Locations) {
        let stations = senses.only(GENERATIONS.with(Senses::of(&[Sense::Locations, Sense::OtherStations])));
        return Some((compose::stations(stations)?, Matter::Stations(stations)));
    }
    if has(Sense::PostOffices) {
        return Some(("network.post_offices", Matter::Other));
    }
    if has(Sense::Certificates) {
        return Some(("egov.certificates", Matter::Other));
    }
    if has(Sense::Services) || (has(Sense::AnyServices) && senses.any(Senses::of(&[Sense::Full, Sense::Partial]))) {
        return Some((compose::services(senses)?, Matter::Other));
    }
    if has(Sense::Commerce) && has(Sense::Products) {
        return Some(("ecommerce.products", Matter::Other));
    }
    if has(Sense::Commerce) && has(Sense::Transactions) {
        return Some(("ecommerce.transactions", Matter::Other));
    }
    if has(Sense::Dossiers) {
        return (has(Sense::Online) && !has(Sense::DirectDossiers)).then_some(("egov.dossiers_online", Matter::Other));
    }
    if has(Sense::Enterprises) {
        return Some((compose::enterprises(senses)?, Matter::Other));
    }
    if has(Sense::Workers) {
        return Some(("workforce.ict", Matter::Other))
            .filter(|_| senses.any(Senses::of(&[Sense::It, Sense::Ict, Sense::Sector])));
    }
    if has(Sense::Subscribers) {
        return Some((compose::subscribers(senses.only(LINES))?, Matter::Lines(senses.only(LINES))));
    }
    None
}

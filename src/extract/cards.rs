//! Cards: a label over its figure, or under it, as infographics and dashboards set them.
//!
//! A page that was made of boxes comes as lines: "Fixed broadband subscribers", "24.3 million", "up 4.4% over June".
//! Each box is one statement, so its lines are joined to one block. A table of one cell a line looks alike; there a
//! label has several numbers, or numbers without a unit.

use super::layout::Layout;
use super::letters::{is_letter, is_word_part};
use super::page::{Block, BlockKind, is_generation, numbering};
use super::table::has_bar;

/// So many blocks may stand between two cards of one page: a heading, a line of another kind.
const APART: usize = 8;
/// The longest label of a card, in characters.
const LONGEST_LABEL: usize = 100;
/// The longest line with the figure of a card, in characters.
const LONGEST_FIGURE: usize = 60;

/// Joins the lines of each card among the `blocks` of `text`.
pub(super) fn join(text: &str, blocks: &mut Vec<Block>) {
    let cards = cards(text, blocks);
    for card in cards.into_iter().rev() {
        blocks[card.start].range.end = blocks[card.end - 1].range.end;
        blocks[card.start].kind = BlockKind::Item;
        blocks[card.start].card = true;
        blocks.drain(card.start + 1..card.end);
    }
}

/// The blocks of each card, in their order.
fn cards(text: &str, blocks: &[Block]) -> Vec<std::ops::Range<usize>> {
    let line = |index: usize| blocks.get(index).map_or("", |block| &text[block.range.clone()]);
    let figures: Vec<Option<Figure>> = (0..blocks.len()).map(|index| figure_of(line(index))).collect();
    let figure = |index: usize| figures.get(index).copied().flatten();
    let parted = |index: usize| {
        index > 0
            && index < blocks.len()
            && text[blocks[index - 1].range.end..blocks[index].range.start].bytes().filter(|b| *b == b'\n').count() > 1
    };
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    // The headline is none.
    let mut index = 1;
    while index + 1 < blocks.len() {
        if parted(index) || index == 1 {
            let end = (index + 1..blocks.len()).find(|at| parted(*at)).unwrap_or(blocks.len());
            let turned = figures_first(index..end, &line, &figure);
            if !turned.is_empty() {
                found.extend(turned);
                index = end;
                continue;
            }
        }
        let label_first = figure(index + 1).is_some()
            && is_label(line(index))
            && (figure(index + 2).is_none() || parted(index + 2) && !parted(index + 1))
            && (!parted(index + 1) || parted(index));
        let figure_first = figure(index) == Some(Figure::WithUnit)
            && is_label(line(index + 1))
            && figure(index + 2).is_none() | parted(index + 2)
            && parted(index)
            && !parted(index + 1);
        if label_first || figure_first {
            let mut end = index + 2;
            if end < blocks.len() && compares(line(end)) && (!parted(end) || parted(end - 1)) {
                end += 1;
            }
            found.push(index..end);
            index = end;
        } else {
            index += 1;
        }
    }
    // One alone may be a heading over a short line; a column of bare numbers is a table.
    let near: Vec<bool> = (0..found.len())
        .map(|at| {
            let before = at > 0 && found[at].start - found[at - 1].end <= APART;
            let after = at + 1 < found.len() && found[at + 1].start - found[at].end <= APART;
            before || after
        })
        .collect();
    let with_unit =
        found.iter().filter(|card| (card.start..card.end).any(|at| figure(at) == Some(Figure::WithUnit))).count();
    if with_unit * 3 < found.len() {
        return Vec::new();
    }
    found.into_iter().zip(near).filter(|(_, near)| *near).map(|(card, _)| card).collect()
}

/// The cards at the end of a paragraph, each a figure over its label: two or more of them, or none. A paragraph whose
/// labels stand over their figures ends with a figure.
fn figures_first<'t>(
    paragraph: std::ops::Range<usize>,
    line: &impl Fn(usize) -> &'t str,
    figure: &impl Fn(usize) -> Option<Figure>,
) -> Vec<std::ops::Range<usize>> {
    // Two cards have four lines; most paragraphs have one.
    if paragraph.len() < 4 {
        return Vec::new();
    }
    let end = paragraph.end;
    // Where the card ends that begins with a line.
    let card = |at: usize| {
        let label = line(at + 1);
        // "fixed broadband subscribers (23.8 per 100 people)"
        let named = || label.split_once(" (").map_or(label, |(named, _)| named);
        let is_card = at + 1 < end && figure(at).is_some() && is_label(named()) && figure(at + 1).is_none();
        let compared = at + 2 < end && compares(line(at + 2));
        is_card.then_some(at + 2 + usize::from(compared))
    };
    // How many cards, and nothing else, stand from each line to the end: read backwards, every line is looked at once.
    let mut cards: Vec<(Option<usize>, usize)> = vec![(None, 0); paragraph.len()];
    for at in paragraph.clone().rev() {
        let next = card(at);
        let count = match next {
            Some(next) if next == end => 1,
            Some(next) => match cards[next - paragraph.start].1 {
                0 => 0,
                more => more + 1,
            },
            None => 0,
        };
        cards[at - paragraph.start] = (next, count);
    }
    let Some(first) = cards.iter().position(|(_, count)| *count >= 2) else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = paragraph.start + first;
    while let Some(next) = cards.get(at - paragraph.start).and_then(|(next, _)| *next) {
        found.push(at..next);
        at = next;
    }
    found
}

/// Whether a line may be the label of a card: words without a figure.
fn is_label(line: &str) -> bool {
    // Most lines are prose.
    if line.ends_with(['.', ';', ',', '?', '!']) || line.chars().count() > LONGEST_LABEL {
        return false;
    }
    let words = line.chars().filter(|c| is_letter(*c)).count() >= 3;
    let no_figure = line
        .split(|c: char| !is_word_part(c))
        .filter(|word| word.bytes().any(|b| b.is_ascii_digit()))
        .all(|word| is_generation(word) || word == "100" || is_year(word));
    // "2016  2017  Prel. 2018": the heads of columns.
    let heads = line.split(|c: char| !is_word_part(c)).filter(|word| is_year(word)).count() >= 2;
    words && no_figure && !heads && !has_bar(line) && !compares(line)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
}

/// What a line with the figure of a card holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figure {
    /// A number and what it is a number of.
    WithUnit,
    /// A number alone.
    Bare,
}

/// What the line holds where it is the figure of a card and nothing more.
fn figure_of(line: &str) -> Option<Figure> {
    // No character has more than four bytes, and most lines are longer.
    if line.len() > 4 * LONGEST_FIGURE {
        return None;
    }
    if line.starts_with(|c: char| c.is_ascii_digit()) && compares(line) {
        return None;
    }
    let mut rest = line.trim_start_matches(is_icon).trim_ascii_start();
    while let Some(lead) = Layout::bundled().lead(rest) {
        rest = &rest[lead.len()..];
    }
    if !rest.starts_with(|c: char| c.is_ascii_digit())
        || line.chars().count() > LONGEST_FIGURE
        || has_bar(line)
        || numbering(line) > 0
    {
        return None;
    }
    let number = rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let tail = rest[number..].trim_ascii();
    // "4G coverage" counts nothing.
    let glued = rest[number..].starts_with(|c: char| c.is_ascii_alphabetic());
    // A date, a time of day, a year, a stretch of time, a list.
    let other = glued
        || Layout::bundled().counts_time(tail)
        || tail.starts_with(['/', ':', '-', 'h', ';'])
        || rest[..number].ends_with('.')
        || is_year(&rest[..number]);
    if other || tail.matches(|c: char| c.is_ascii_digit()).count() > 4 || line.ends_with(':') {
        return None;
    }
    let pictured = line.starts_with(is_icon);
    let unit = tail.starts_with('%') || tail.contains(is_letter) || pictured || rest.len() + 1 < line.len();
    Some(if unit { Figure::WithUnit } else { Figure::Bare })
}

/// Whether a sign is a picture and neither letter nor mark: "📱 812.450".
fn is_icon(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a line compares the figure before it: "up 4% over June", "102% of the plan".
fn compares(line: &str) -> bool {
    if line.len() > 4 * LONGEST_LABEL || !line.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let share = line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let of_plan = share.len() < line.len()
        && share.strip_prefix('%').is_some_and(|rest| Layout::bundled().tells_of_plan(rest.trim_ascii_start()));
    (of_plan || Layout::bundled().compares(line)) && line.chars().count() <= LONGEST_LABEL
}

#[cfg(test)]
mod tests {
    use super::super::folded::Folded;
    use super::super::page;
    use crate::extract::Extractor;

    fn blocks(text: &str) -> Vec<String> {
        let mut folded = Folded::new(text);
        let blocks = page::blocks(&mut folded, text, Extractor::bundled().automaton());
        blocks.into_iter().map(|block| folded.text[block.range].replace('\n', " / ")).collect()
    }

    #[test]
    fn a_label_and_its_figure_are_one_block() {
        let text = "Hạ tầng số\n\nThuê bao băng rộng cố định\n176 nghìn thuê bao\ntăng 4,2% so với cùng kỳ\n\nHộ có cáp quang\n84,7%\n\nTrạm 5G\n1.620\n";
        assert_eq!(
            blocks(text),
            [
                "hạ tầng số",
                "thuê bao băng rộng cố định / 176 nghìn thuê bao / tăng 4,2% so với cùng kỳ",
                "hộ có cáp quang / 84,7%",
                "trạm 5g / 1.620"
            ]
        );
        let turned = "Digital province\n\n1.2 million\nmobile subscribers\n\n84.7%\nhouseholds with fibre\n\nNews\n";
        assert_eq!(
            blocks(turned),
            ["digital province", "1.2 million / mobile subscribers", "84.7% / households with fibre", "news"]
        );
        let close = "Lines\n\nBy the end of June\n1.2 million\nmobile subscribers\n2,075\nbase stations (1,014 of 4G)\nup 4%\n\nNews\n";
        assert_eq!(
            blocks(close),
            [
                "lines",
                "by the end of june",
                "1.2 million / mobile subscribers",
                "2,075 / base stations (1,014 of 4g) / up 4%",
                "news"
            ]
        );
    }

    #[test]
    fn a_table_of_one_cell_a_line_is_left_alone() {
        for text in [
            "Bảng 1\nChỉ tiêu\n2022\n2023\nThuê bao di động\n1.204.300\n1.230.400\nThuê bao cố định\n14.650\n13.900\n",
            "Bảng 1\nThuê bao di động\n1.204.300\nThuê bao cố định\n14.650\nTrạm BTS\n2.075\n",
            // A title over two lines, whose second begins with a number.
            "Sở Thông tin\nMột số chỉ tiêu\n9 tháng đầu năm 2022\n\nSTT\nTỉnh\nDoanh thu viễn thông\n1\nKon Tum\n389\n2\nGia Lai\n1.074\n",
            "Office\nIndicators of provinces\n6 months of 2022\n\nNo.\nProvince\nTelecom revenue\n1\nKon Tum\n389\n2\nGia Lai\n1,074\n",
        ] {
            assert!(blocks(text).iter().all(|block| !block.contains(" / ")), "{text}");
        }
    }
}

//! What headings and leading lines make the blocks below them about.

use std::ops::Range;

use crate::domain::{Operator, PlaceId};

use super::amount::Kind;
use super::compose::LINES;
use super::context::{Sentence, announces_stock, heads_enterprise, is_day, stands_beside};
use super::cues::Cues;
use super::lexicon::{Sense, Senses, Trade};
use super::link::Topic;
use super::mention::{Mention, What};
use super::page::{Block, BlockKind, numbering};
use super::place_heads::PlaceHead;
use super::words::ends_with_word;

/// Whether a paragraph asks the one after it: by its sign, or by who speaks in it: "Q: Many readers ask about fibre at home."
pub(super) fn asks(paragraph: &str) -> bool {
    paragraph.ends_with('?') || Cues::bundled().questions.begin(paragraph.trim_start_matches(['-', '–', '*', ' ']))
}

/// Whether a paragraph of the sentences `own` leads to a list, before the block `next`: "In 2023 … Dưới đây là những con số đáng nhớ."
fn introduces(text: &str, own: &[Sentence], next: Option<&Block>) -> bool {
    let last = own.last().map_or("", |sentence| text[sentence.range.clone()].trim_ascii_end());
    let listed = next.is_some_and(|next| next.kind == BlockKind::Item);
    last.ends_with(':') || listed && Cues::bundled().introduces.is_in(last)
}

/// What the `paragraph` of the sentences `own` says of the list below it, where it leads to one: its last sentence says when, where
/// it names a time. "2019 is half over. Our figures of the first six months:"
pub(super) fn introduction(text: &str, own: &[Sentence], next: Option<&Block>, paragraph: &Topic) -> Option<Topic> {
    let tasks = heads_tasks(text, own, next);
    if !tasks && !introduces(text, own, next) {
        return None;
    }
    let said = own.last().into_iter().flat_map(|sentence| &sentence.mentions);
    let when = said.filter_map(|mention| match mention.what {
        What::Time { when, compared: false } if !is_day(text, &mention.range) => Some((when, mention.range.clone())),
        _ => None,
    });
    let mut intro = Topic { tasks, ..paragraph.clone() };
    intro.when = when.last().or(intro.when);
    Some(intro)
}

/// Whether a bracket holds a time and nothing else: "Where we stand (30 June 2025)".
fn stands_in_bracket(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with('(') && text[range.end..].starts_with(')')
}

/// Whether a numbered heading says nothing but the day at `range`: "1. By December 31, 2026".
fn is_numbered(text: &str, mentions: &[&Mention], range: &Range<usize>) -> bool {
    let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let label = numbering(&text[line..range.end]);
    let led = &text[line + label..range.start];
    label > 0
        && led.split_ascii_whitespace().count() <= MOST_LEADING
        && mentions.iter().all(|mention| matches!(mention.what, What::Time { .. } | What::Mark(_)))
}

/// The most words that lead to a day which is a heading.
const MOST_LEADING: usize = 2;

/// Whether the day at `range` ends a heading of what is counted on it: "Our customers on June 30".
fn dates_the_counted(text: &str, mentions: &[&Mention], range: &Range<usize>) -> bool {
    let counts = Senses::of(&[Sense::Subscribers, Sense::Stations, Sense::Enterprises, Sense::PostOffices]).with(LINES);
    let on = ends_with_word(text[..range.start].trim_ascii_end(), &["on", "at", "ngày", "vào"], &[' ']);
    on && mentions.iter().any(|mention| mention.range.end <= range.start && mention.senses().any(counts))
        && mentions.iter().all(|mention| mention.range.start <= range.start || matches!(mention.what, What::Mark(_)))
}

/// The longest number of a heading with its stop: "VIII. ".
const LONGEST_NUMBERING: usize = 6;

/// Whether the heading `index` stands right below another one and says that goals follow: "The shareholders approved the following
/// targets:" below "4. Plan for 2020" goes on with its time.
pub(super) fn heads_goals(text: &str, blocks: &[Block], index: usize, mentions: &[&Mention]) -> bool {
    text[blocks[index].range.clone()].ends_with(':')
        && mentions.iter().any(|mention| mention.has(Sense::Target))
        && index.checked_sub(1).is_some_and(|over| blocks[over].kind == BlockKind::Heading)
}

/// Whether the heading `index`, which opens `section`, leads to a list of no goals and rules nothing below it: "Figures at the end of
/// February:".
pub(super) fn heads_list(text: &str, blocks: &[Block], index: usize, section: &Topic) -> bool {
    !section.target
        && text[blocks[index].range.clone()].ends_with(':')
        && blocks.get(index + 1).is_some_and(|next| next.kind == BlockKind::Item)
}

/// The enterprise whose name the heading `index` is, which is no headline.
pub(super) fn owner_of(text: &str, block: &Block, own: &[Sentence], index: usize) -> Option<(Operator, Trade)> {
    let [sentence] = own else { return None };
    heads_enterprise(text, block, &sentence.mentions).filter(|_| index > 0)
}

/// Keeps the province that a section is headed by: below its name a line that tells of it may name another: "The gateway to
/// Hanoi".
pub(super) fn stay_in_section(section: &mut Topic, above: &Topic, heads: &[Option<PlaceHead>], index: usize) {
    if let Some(head) = &heads[index] {
        section.place = Some(head.clone());
        section.headed_by_place = true;
        return;
    }
    // A later heading within it may begin what is of another place.
    let describes = above.headed_by_place && index.checked_sub(1).is_some_and(|over| heads[over].is_some());
    if describes {
        section.place.clone_from(&above.place);
    }
    section.headed_by_place = describes;
}

/// What a section takes from the heading above its own: "1. Mobile" under "I. How things stand (on 30 September)".
pub(super) fn go_on_below(section: &mut Topic, heading: &Topic) {
    section.target |= heading.target;
    section.owner = section.owner.or(heading.owner);
    if section.when.is_none() {
        section.when.clone_from(&heading.when);
    }
}

/// Whether a line names goals or tasks and nothing else: "II. CHỈ TIÊU NĂM 2012", "KẾ HOẠCH NĂM 2012", "Nhiệm vụ 6 tháng cuối năm".
fn names_goals(text: &str, mentions: &[&Mention]) -> bool {
    mentions.first().is_some_and(|first| {
        let line = text[..first.range.start].rfind('\n').map_or(0, |end| end + 1);
        (first.has(Sense::Plan) || first.has(Sense::Tasks) && !mentions.iter().any(|other| other.has(Sense::Review)))
            && first.range.start - line <= LONGEST_NUMBERING
    }) && mentions.iter().all(|mention| mention.quantity().is_none())
}

/// Whether the only sentence of a block is a line of tasks over a list: "Việc cần làm quý IV", "What we have to do".
fn heads_tasks(text: &str, own: &[Sentence], next: Option<&Block>) -> bool {
    let [sentence] = own else { return false };
    if next.is_none_or(|next| next.kind != BlockKind::Item)
        || text[sentence.range.clone()].trim_ascii_end().ends_with(['.', '!', '?'])
    {
        return false;
    }
    let mentions: Vec<&Mention> = sentence.mentions.iter().collect();
    names_goals(text, &mentions)
}

/// What a heading makes the blocks under it about.
pub(super) fn section(
    text: &str,
    mentions: &[&Mention],
    topic: &Topic,
    index: usize,
    above: &Topic,
    title_end: usize,
) -> Topic {
    let mut section = topic.clone();
    section.target = names_goals(text, mentions) || mentions.iter().any(|mention| mention.has(Sense::Target));
    section.when = mentions.iter().find_map(|mention| match mention.what {
        What::Time { when, compared: false }
            if index > title_end
                && (!is_day(text, &mention.range)
                    || dates_the_counted(text, mentions, &mention.range)
                    || announces_stock(text, mention.range.start)
                    || is_numbered(text, mentions, &mention.range)
                    || stands_in_bracket(text, &mention.range)) =>
        {
            Some((when, mention.range.clone()))
        }
        _ => None,
    });
    // "1. By the end of 2026" under "II. Targets" goes on with what stands above.
    let only_time = section.when.is_some()
        && mentions.iter().all(|mention| !matches!(mention.what, What::Words(_)) || mention.has(Sense::Target));
    if only_time {
        section.target |= above.target;
        section.sectors = above.sectors;
    }
    section.speaker = None;
    // "Toàn vùng", "The region as a whole"
    section.region = index > title_end
        && mentions.iter().any(|mention| mention.has(Sense::Region))
        && mentions.iter().all(|mention| mention.has(Sense::Region) || matches!(mention.what, What::Mark(_)));
    // The title rules through the document's frame; a date line is no time of figures.
    if index <= title_end {
        section.sectors = Senses::NONE;
        section.lines = Senses::NONE;
        section.named = section.named.without(LINES);
        section.target = false;
    }
    // "By Tran Minh Duc    Hanoi, January 16, 2018    Share"
    let days = |mention: &&Mention| matches!(mention.what, What::Time { .. }) && is_day(text, &mention.range);
    let dateline = mentions.iter().any(&days);
    let signed = mentions.iter().any(|place| {
        let follows =
            |day: &&Mention| text.get(place.range.end..day.range.start).is_some_and(|gap| gap.trim_ascii() == ",");
        let line = text[..place.range.start].rfind('\n').map_or(0, |end| end + 1);
        matches!(place.what, What::Place(_))
            && text[line..].trim_ascii_start().starts_with("by ")
            && mentions.iter().any(|day| days(day) && follows(day))
    });
    let said = mentions.iter().filter(|mention| !matches!(mention.what, What::Mark(_))).count();
    if index <= 1 || signed || dateline && said <= 3 {
        section.place = None;
    } else if section.place.is_none() {
        section.place = mentions.iter().find_map(|mention| match mention.what {
            What::Place(place) if !stands_beside(text, &mention.range) => Some((place, mention.range.clone())),
            _ => None,
        });
        if section.place.is_none() && mentions.len() <= 3 {
            section.place = mentions
                .iter()
                .find(|mention| mention.has(Sense::Country))
                .map(|mention| (PlaceId::country(), mention.range.clone()));
        }
        if section.place.is_none() && !mentions.is_empty() && mentions.len() <= 3 {
            section.place = above.place.clone().filter(|place| place.0 != PlaceId::country());
        }
    }
    section
}

/// Whether a line begins as one that says how a figure moved does: with a sign, a number or a verb.
fn moves(line: &str) -> bool {
    line.starts_with(['▲', '▼', '△', '▽', '↑', '↓', '+', '-', '(', '±'])
        || line.starts_with(|c: char| c.is_ascii_digit())
        || Cues::bundled().moves.begin(line)
}

/// Whether a line says nothing but how a figure moved or how much of a plan it is.
fn only_compares(mentions: &[&Mention]) -> bool {
    let moves = Senses::of(&[
        Sense::Up,
        Sense::Down,
        Sense::Plan,
        Sense::SamePeriod,
        Sense::YearBefore,
        Sense::Versus,
        Sense::EqualTo,
        Sense::About,
        Sense::Above,
        Sense::Below,
    ]);
    let share = |mention: &&&Mention| mention.quantity().is_some_and(|quantity| quantity.kind == Kind::Percent);
    mentions.iter().any(|mention| share(&mention))
        && mentions.iter().any(|mention| mention.senses().any(moves))
        && mentions.iter().all(|mention| match mention.what {
            What::Words(senses) => senses.any(moves),
            What::Quantity(_) => share(&mention),
            What::Time { .. } | What::Mark(_) => true,
            _ => false,
        })
}

/// Whether the heading at `index`, with its `mentions`, heads nothing: it says the headline once more, or how the figure above moved ("▲
/// 5,8% so với cùng kỳ năm 2025" on a line of its own).
pub(super) fn heads_nothing(
    text: &str,
    blocks: &[Block],
    index: usize,
    title_end: usize,
    mentions: &[&Mention],
) -> bool {
    repeats_title(text, blocks, index, title_end)
        || moves(&text[blocks[index].range.clone()]) && only_compares(mentions)
}

/// Whether the heading at `index` only says the headline of the page once more, as pages do below a picture.
fn repeats_title(text: &str, blocks: &[Block], index: usize, title_end: usize) -> bool {
    let own = &text[blocks[index].range.clone()];
    index > title_end && blocks[..=title_end.min(index)].iter().any(|title| text[title.range.clone()] == *own)
}

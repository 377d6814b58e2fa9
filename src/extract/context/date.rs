//! The date of a document, and the days that its words name.

use std::ops::Range;

use crate::domain::Month;
use crate::extract::cues::Cues;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What, is_edition};
use crate::extract::page::{Block, bullet, is_adorned};
use crate::extract::table::has_bar;
use crate::extract::time::{When, Year};
use crate::extract::words::cut;

use super::page_time::states_time;
use super::{Frame, Sentence};

impl Frame {
    /// A day without a year in the lead ("told reporters on July 28") dates the text in the year it is about.
    pub(super) fn read_day(&mut self, text: &str, sentences: &[Sentence]) {
        let (None, Some((_, last))) = (self.clock.dated, self.clock.review) else { return };
        let day =
            sentences.iter().filter(|sentence| sentence.block <= 4).flat_map(|sentence| &sentence.mentions).find_map(
                |mention| match mention.what {
                    What::Time { when: When::Span { to: (Year::Open, month), point: true, .. }, compared: false }
                        if is_day(text, &mention.range) && !heads_meeting(text, &mention.range) =>
                    {
                        Some(month)
                    }
                    _ => None,
                },
            );
        let Some(month) = day else { return };
        // "A training course on 14 and 15 April", in a text on the first nine months: it came out later.
        let same = Month::new(last.year(), month).filter(|same| *same >= last || last.month() == 12);
        // A whole year is reviewed in the next one; what must come about in it on a day of its second half is to come.
        let to_come = || self.review_words.as_ref().is_some_and(|words| is_goal(text, sentences, words));
        let over = |same: Month| same < last && last.month() == 12 && (month <= 6 || !to_come());
        self.clock.dated = same.map(|same| if over(same) { same.plus(12) } else { same });
        self.clock.sure |= same.is_some() && month <= 3 && last.month() == 12;
    }
}

/// Whether the sentence in which `words` stand tells of a goal: "sóng 5G ngay năm 2025 phải đạt 40%".
fn is_goal(text: &str, sentences: &[Sentence], words: &Range<usize>) -> bool {
    let own = sentences.iter().find(|sentence| sentence.range.contains(&words.start));
    own.is_some_and(|sentence| {
        sentence.speaks_of(Sense::Target.into()) || Cues::bundled().must.stand_in(&text[sentence.range.clone()])
    })
}

/// Whether a day is that of the meeting which a line with a sign before it heads: "◆ Hội nghị ngày 5/3" over one of several items.
fn heads_meeting(text: &str, day: &Range<usize>) -> bool {
    let line = &text[text[..day.start].rfind('\n').map_or(0, |end| end + 1)..];
    let line = line.lines().next().unwrap_or_default().trim();
    let told = line[bullet(line)..].trim_start();
    (is_adorned(line) || bullet(line) > 0) && Cues::bundled().meetings.begin(told) && !line.ends_with('.')
}

/// The month of the document's date line: a full date that stands alone or nearly so, near its head or its end.
pub(in crate::extract) fn date_line(
    text: &str,
    blocks: &[Block],
    sentences: &[Sentence],
) -> Option<(Month, Range<usize>)> {
    let mut best: Option<(i32, Month, Range<usize>)> = None;
    let head = sentences.iter().filter(|sentence| sentence.block < 14).map(|sentence| (sentence, true));
    let foot = sentences.iter().rev().take(8).map(|sentence| (sentence, false));
    for (sentence, early) in head.chain(foot) {
        // "Service | 31 Oct 2018 | 31 Oct 2019": the days of the columns of a table.
        let days = || sentence.mentions.iter().filter(|mention| full_date(text, mention).is_some()).count();
        let line = &text[blocks[sentence.block].range.clone()];
        if sentence.times >= 2 && has_bar(line) && days() >= 2 && !Cues::bundled().published.is_in(line) {
            continue;
        }
        // "Figures are as of 31 December 2023."
        if sentence.times > 0 && states_time(text, sentence).is_some() {
            continue;
        }
        for mention in &sentence.mentions {
            let opens = leads_block(text, &blocks[sentence.block], mention);
            let Some(month) = full_date(text, mention).or(opens) else { continue };
            let Some(score) = weight_of_date(text, &blocks[sentence.block], sentence.block, &mention.range, early)
            else {
                continue;
            };
            if score > 0 && best.as_ref().is_none_or(|best| score > best.0) {
                best = Some((score, month, mention.range.clone()));
            }
        }
    }
    let (lines, days): (Option<_>, Option<_>) = match best {
        Some(best) if best.0 > LEADS + EARLY => (Some(best), None),
        day => (None, day),
    };
    let told = |(_, month, words): &(i32, Month, Range<usize>)| {
        !(tells_decision(text, words) || follows_by(text, words)) || !tells_later(sentences, *month)
    };
    lines
        .map(|(_, month, words)| (month, words))
        .or_else(|| day_of_whole(text, sentences))
        .or_else(|| days.filter(told).map(|(_, month, words)| (month, words)))
        .or_else(|| signed_month(text, blocks, sentences))
        .or_else(|| headed_month(text, blocks, sentences))
        .or_else(|| issue_month(text, sentences))
}

/// The month of the paper that a line in brackets near the head says the text came with: "(Kèm theo Báo cáo số 141/BC-STTTT ngày
/// 30/6/2023)", "(issued with Plan No. 61/KH-UBND of March 3, 2026)".
fn day_of_whole(text: &str, sentences: &[Sentence]) -> Option<(Month, Range<usize>)> {
    let head = sentences.iter().take_while(|sentence| sentence.block <= LAST_OF_HEAD);
    head.filter(|sentence| sentence.times > 0).flat_map(|sentence| &sentence.mentions).find_map(|mention| {
        let month = day_of(text, mention)?;
        let line = text[..mention.range.start].rfind('\n').map_or(0, |end| end + 1);
        let said = text[line..mention.range.start].strip_prefix('(')?;
        let came_with = Cues::bundled().came_with.stand_in(said) && !announces_stock(text, mention.range.start);
        came_with.then(|| (month, mention.range.clone()))
    })
}

/// The month of the number of a bulletin, near its head: "Số 10 (tháng 10/2024)", "Issue 9 of September 2024".
fn issue_month(text: &str, sentences: &[Sentence]) -> Option<(Month, Range<usize>)> {
    let head = sentences.iter().take_while(|sentence| sentence.block <= LAST_OF_HEAD);
    head.flat_map(|sentence| &sentence.mentions).find_map(|mention| match mention.what {
        What::Time { when: When::Span { from, to: (Year::Known(year), month), .. }, .. }
            if from == (Year::Known(year), month) && is_edition(text, mention.range.start) =>
        {
            Some((Month::new(year, month)?, mention.range.clone()))
        }
        _ => None,
    })
}

/// So many bytes before a day its sentence is asked what happened on it.
const FARTHEST_VERB: usize = 400;

/// The month of the day on which what the first paragraph tells of happened, in a text that bears no date: "a report released on
/// October 11, 2019". A text that tells of later times came out later.
pub(super) fn told_day(text: &str, sentences: &[Sentence], title_end: usize) -> Option<Month> {
    let opening = sentences.iter().filter(|sentence| (title_end..=title_end + 1).contains(&sentence.block));
    let day = opening.flat_map(|sentence| &sentence.mentions).find_map(|mention| {
        if let Some(month) = month_of_meeting(text, mention) {
            return Some(month);
        }
        let month = full_date(text, mention)?;
        let before = text[..mention.range.start].trim_ascii_end();
        // So far back a sentence tells what happened on its day.
        let near = before.floor_char_boundary(before.len().saturating_sub(FARTHEST_VERB));
        let said = before[near..].rsplit(['.', '\n']).next().unwrap_or_default();
        let told = Cues::bundled().came_out.stand_in(said) && !Cues::bundled().happened.stand_in(said);
        let of_other = Cues::bundled().decisions.end(before)
            || Cues::bundled().founding.end(before)
            || announces_stock(text, mention.range.start);
        (told && !of_other).then_some(month)
    })?;
    (!tells_later(sentences, day)).then_some(day)
}

/// The month at whose beginning, middle or end a meeting was held: "tại hội nghị triển khai nhiệm vụ vào cuối tháng 4.2021", "at a conference
/// in late April 2021". "Tại hội nghị, Sở cho biết vào cuối tháng 4.2021 toàn tỉnh có …" is of what there was.
fn month_of_meeting(text: &str, mention: &Mention) -> Option<Month> {
    let What::Time { when: When::Span { from, to: (Year::Known(year), month), .. }, compared: false } = mention.what
    else {
        return None;
    };
    let behind = text[mention.range.end..].trim_start_matches(' ');
    if from != (Year::Known(year), month) || !(behind.is_empty() || behind.starts_with(['.', ',', ')', '\n'])) {
        return None;
    }
    let before = &text[..mention.range.start];
    let near = before.floor_char_boundary(before.len().saturating_sub(FARTHEST_MEETING));
    let said = cut(text, near, mention.range.end).rsplit([',', ';', '\n', ':']).next().unwrap_or_default();
    let cues = Cues::bundled();
    // A month written with its sign holds the one that may end a sentence.
    let said = said.rsplit(". ").next().unwrap_or_default();
    let part = cues.parts_of_month.iter().any(|part| said.contains(part.as_str()));
    let held = cues.meetings.iter().filter_map(|meeting| said.rfind(meeting.as_str())).max()?;
    let told = cues.reports.stand_in(&said[held..]);
    (part && !told && cues.meetings.stand_in(said)).then(|| Month::new(year, month))?
}

/// So many bytes before a month its meeting is asked for.
const FARTHEST_MEETING: usize = 160;

/// Whether a text tells what happened after `day`: of a later year, or of the months from the beginning of the year until later.
fn tells_later(sentences: &[Sentence], day: Month) -> bool {
    let ahead = Senses::of(&[Sense::Target, Sense::Plan, Sense::Tasks]);
    let told = sentences.iter().filter(|sentence| !sentence.said.any(ahead));
    told.flat_map(|sentence| &sentence.mentions).any(|mention| match mention.what {
        What::Time { when: When::Span { from: (_, 1), to: (Year::Known(year), last), point: false }, .. }
            if year == day.year() =>
        {
            last < 12 && last > day.month()
        }
        What::Time { when, .. } => when.known_year().is_some_and(|year| year > day.year()),
        _ => false,
    })
}

/// Whether the sentence that begins with the day at `words` tells what was decided or begun on it: "On March 15, 2021 the committee
/// issued Decision No. 512". Where the text tells of later times, it did not come out then.
fn tells_decision(text: &str, words: &Range<usize>) -> bool {
    let behind = &text[words.end..];
    let said = behind.split(['.', '\n']).next().unwrap_or_default();
    let cues = Cues::bundled();
    cues.decisions.stand_in(said) || cues.begun.stand_in(said)
}

/// Whether the day at `words` is the one until which something had come about: "by February 1, 2019, 1,386 hamlets".
fn follows_by(text: &str, words: &Range<usize>) -> bool {
    Cues::bundled().until_then.end_word(text[..words.start].trim_ascii_end(), &[' ', '\n', ',', '('])
}

/// How much a day near the beginning of a paragraph looks like that of the text.
const LEADS: i32 = 4;

/// How much more one near the head of the text does.
const EARLY: i32 = 2;

/// The month of a line near the head that holds nothing but a place and it, as a report does: "Hà Tĩnh, tháng 6 năm 2020".
fn headed_month(text: &str, blocks: &[Block], sentences: &[Sentence]) -> Option<(Month, Range<usize>)> {
    sentences.iter().take_while(|sentence| sentence.block <= LAST_OF_HEAD).find_map(|sentence| {
        let block = &blocks[sentence.block];
        let [place, comma, time] = sentence.mentions.as_slice() else { return None };
        let What::Time { when: When::Span { from: (Year::Known(year), month), to, .. }, compared: false } = time.what
        else {
            return None;
        };
        let alone = matches!(place.what, What::Place(_))
            && comma.is_mark(b',')
            && place.range.start <= block.range.start + 1
            && cut(text, place.range.end, comma.range.start).trim_ascii().is_empty()
            && cut(text, comma.range.end, time.range.start).trim_ascii().is_empty()
            && time.range.end + 2 >= block.range.end;
        Month::new(year, month)
            .filter(|_| alone && to == (Year::Known(year), month))
            .map(|month| (month, time.range.clone()))
    })
}

/// The last block in which the head of a page tells where and when it was written.
const LAST_OF_HEAD: usize = 6;

/// The month in a signature below the text: "(Kien Giang Online, February 2013)", "Hà Nội, tháng 3 năm 2014".
fn signed_month(text: &str, blocks: &[Block], sentences: &[Sentence]) -> Option<(Month, Range<usize>)> {
    sentences.iter().rev().take(3).filter(|sentence| sentence.block > 1).find_map(|sentence| {
        let line = &text[blocks[sentence.block].range.clone()];
        let bracketed = line.starts_with('(') && line.ends_with(')');
        let mention = sentence.mentions.iter().rfind(|mention| matches!(mention.what, What::Time { .. }))?;
        let What::Time { when: When::Span { from: (Year::Known(year), month), to, .. }, .. } = mention.what else {
            return None;
        };
        let begins = cut(text, blocks[sentence.block].range.start, mention.range.start).trim_ascii_end();
        let signs = line.chars().count() <= 60
            && (begins.ends_with(',') || begins.ends_with('-') || bracketed)
            && mention.range.end + 2 >= blocks[sentence.block].range.end
            && sentence.mentions.iter().all(|other| other.quantity().is_none());
        Month::new(year, month)
            .filter(|_| signs && to == (Year::Known(year), month))
            .map(|month| (month, mention.range.clone()))
    })
}

/// The month of a line that begins with it as a reporter's does: "07/2017 - Trước hội nghị sơ kết …", "(3/2024) Theo …".
pub(super) fn leads_block(text: &str, block: &Block, mention: &Mention) -> Option<Month> {
    let What::Time { when: When::Span { from, to: (Year::Known(year), month), .. }, compared: false } = mention.what
    else {
        return None;
    };
    let written = &text[mention.range.clone()];
    let before = text[block.range.start..mention.range.start].trim_ascii();
    let after = text[mention.range.end..block.range.end].trim_ascii_start();
    let figures = written.contains('/') && written.bytes().all(|b| b.is_ascii_digit() || b == b'/');
    let led = match before {
        "" | "," => after.is_empty() || after.starts_with(['-', '|']),
        "(" => after.starts_with(')'),
        _ => false,
    };
    // "date 2023-09 Theo Bộ Thông tin và Truyền thông, …"
    let labelled = is_labelled_date(text, mention.range.start);
    ((figures && led || labelled) && from == (Year::Known(year), month)).then(|| Month::new(year, month)).flatten()
}

/// Whether a line begins with the label of the date that begins at `at`: "date 2023-09 Theo Bộ …".
pub(in crate::extract) fn is_labelled_date(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', ':']);
    before.strip_suffix("date").is_some_and(|line| {
        let line = line.trim_end_matches(' ');
        line.is_empty() || line.ends_with('\n')
    })
}

/// The month of a mention that is a day of a known year, and not that of a paper.
fn full_date(text: &str, mention: &Mention) -> Option<Month> {
    let compared = matches!(mention.what, What::Time { compared: true, .. });
    if compared { None } else { day_of(text, mention) }
}

/// The month of a mention that is a day of a known year.
fn day_of(text: &str, mention: &Mention) -> Option<Month> {
    let What::Time { when: When::Span { from, to: (Year::Known(year), month), .. }, .. } = mention.what else {
        return None;
    };
    // "5 năm 2015 - 2020" is no day.
    let stretch = from != (Year::Known(year), month);
    if stretch || !is_day(text, &mention.range) || text[mention.range.clone()].contains('@') {
        return None;
    }
    Month::new(year, month)
}

/// How much the date at `range` looks like that of the document, in the block number `order`; nothing where it is part
/// of a web address or the date of a decision.
fn weight_of_date(text: &str, block: &Block, order: usize, range: &Range<usize>, early: bool) -> Option<i32> {
    let rest = block.range.len().saturating_sub(range.len());
    let from = text.floor_char_boundary(range.start.saturating_sub(1000)).max(block.range.start);
    let before = cut(text, from, range.start).trim_ascii();
    let marked = Cues::bundled().published.is_in(before);
    let address = text[from..range.start].rsplit(char::is_whitespace).next().unwrap_or_default().contains('/')
        && before.contains("http");
    let decision = Cues::bundled().decisions.end(before) && !before.ends_with("updated");
    // "Mobile Money, as of 31 August 2023, has …": the day of a figure.
    let of_figures = rest > 60 && !marked && announces_stock(text, range.start);
    if address || decision || of_figures {
        return None;
    }
    let leads = order <= 5 && range.start.saturating_sub(block.range.start) <= 60;
    // "(Tham luận của … tại Đại hội …, ngày 24/9/2020)" under the title.
    let closes = order <= 5
        && text[block.range.start..].starts_with('(')
        && text[range.end..block.range.end].trim_ascii() == ")";
    let mut score = if rest <= 60 || closes || order <= LAST_OF_HEAD && ends_title(text, block, range) {
        10
    } else if leads {
        LEADS
    } else {
        0
    };
    if marked {
        score += 5;
    }
    if early && score > 0 {
        score += EARLY;
    } else if !marked {
        score -= 6;
    }
    Some(score)
}

/// Whether the day at `range` stands apart at the end of a headline, as a list of items prints it: "Những vùng lõm sóng còn
/// phải xóa   23-07-2024", "Broadband for the highlands (14/09/2021, 08:25)".
fn ends_title(text: &str, block: &Block, range: &Range<usize>) -> bool {
    let before = cut(text, block.range.start, range.start);
    let behind = cut(text, range.end, block.range.end);
    let apart = before.ends_with("  ") || before.ends_with(['(', '|', '\t']);
    let hour = |c: char| c.is_ascii_digit() || matches!(c, ':' | ',' | ' ' | ')' | 'h');
    apart && block.range.len() <= LONGEST_TITLE && behind.chars().all(hour)
}

/// So many bytes a headline with its day has at most.
const LONGEST_TITLE: usize = 240;

/// Whether a time names a day: 12/07/2023, June 30.
pub(in crate::extract) fn is_day(text: &str, range: &Range<usize>) -> bool {
    let written = &text[range.clone()];
    if written.starts_with("ngày ") {
        return true;
    }
    let (mut numbers, mut short) = (0, 0);
    let mut run = 0_usize;
    for digit in written.bytes().map(|byte| byte.is_ascii_digit()).chain([false]) {
        if !digit && run > 0 {
            numbers += 1;
            short += usize::from(run <= 2);
        }
        run = if digit { run + 1 } else { 0 };
    }
    let names_part = || !written.is_ascii() && (written.contains("tháng") || written.contains("quý"));
    if short == 0 || names_part() {
        return false;
    }
    short >= 2 || written.chars().any(is_letter) || (numbers >= 2 && short == numbers)
}

/// Whether the day at `words` in the caption of a table is the one as of which its figures stand: "…, thời điểm 31/12/2025", "… by
/// province (31 December 2025)". The day of a report that the table is annexed to, or of its source, is not.
pub(in crate::extract) fn dates_table(text: &str, caption: &Range<usize>, words: &Range<usize>) -> bool {
    let before = cut(text, caption.start, words.start).trim_ascii_end();
    let said = before.rsplit(['(', ',', ';']).next().unwrap_or_default();
    let rest = text[words.end..caption.end].trim_start_matches([')', '.', ':', ' ']);
    // "Network at 31 October, by kind"
    let by_kind = || {
        let parted = rest.strip_prefix(',').map_or("", str::trim_ascii_start);
        ["by ", "theo "].iter().any(|by| parted.starts_with(by)) && Cues::bundled().at_day.end_word(before, &[' '])
    };
    announces_stock(text, words.start)
        || (rest.is_empty() || rest.starts_with('(') || by_kind())
            && !Cues::bundled().annexes.stand_in(said)
            && !Cues::bundled().published.is_in(said.trim_ascii())
            && !Cues::bundled().decisions.end(before)
}

/// Whether the words before say that figures stand as of the day that follows.
pub(in crate::extract) fn announces_stock(text: &str, at: usize) -> bool {
    let before = text[..at].trim_ascii_end();
    Cues::bundled().as_of.end(before)
}

//! One time that a sentence names: whether it is under review, or when something else was or will be.

use std::ops::Range;

use crate::domain::Month;
use crate::extract::cues::Cues;
use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What, dates_issue, is_founding};
use crate::extract::time::{When, Year};
use crate::extract::words::{behind_last, cut, ends_with_word, tell_what_will_be};

use super::super::paper::{names_paper, names_plan};
use super::super::{Sentence, announces_stock, is_day};
use super::candidate::{NamedMonth, NamedTimes};

/// A time that a sentence names, as far as it tells whether the text reviews it.
pub(super) struct NamedTime<'a> {
    pub text: &'a str,
    pub sentence: &'a Sentence<'a>,
    /// Which of its mentions the time is.
    pub index: usize,
    pub mention: &'a Mention,
    /// The month of the text.
    pub dated: Option<Month>,
}

impl NamedTime<'_> {
    /// Notes its year on a page without a date, where that year has come.
    pub fn note_year(&self, tasks: bool, named: &mut NamedTimes) {
        let What::Time { when, .. } = self.mention.what else { return };
        if self.dated.is_some() {
            return;
        }
        let Some(year) = when.known_year().or_else(|| self.begun(when)) else { return };
        // "Đến 2015 đạt …", on a page without a date, may be a goal.
        let end = matches!(when, When::Span { point: true, .. }) && !is_day(self.text, &self.mention.range);
        let ahead = tasks
            || end
            || self.sentence.speaks_of(Senses::of(&[Sense::Target, Sense::Plan]))
            || self.is_until()
            || plan_ahead(self.text, self.mention)
            || self.is_looked_forward_to()
            || lies_ahead(self.text, self.sentence, self.mention.range.start)
            || names_paper(self.text, self.sentence.range.start, self.mention.range.start)
            || self.tells_what_will_be();
        if !ahead {
            named.latest = named.latest.max(Some(year));
        }
    }

    /// The year in which a stretch up to the text's own time began: "has been on trial since December 14, 2015", "kể từ tháng 7/2025".
    fn begun(&self, when: When) -> Option<i32> {
        let words = &self.text[self.mention.range.clone()];
        let since = matches!(when, When::Within(_)) && ["since ", "kể từ "].iter().any(|word| words.starts_with(word));
        let year = words.rsplit(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 4)?;
        year.parse().ok().filter(|_| since)
    }

    /// Whether what is told of it is only planned: "Sang năm 2017, tỉnh dự kiến phát triển thêm …", "In 2017 it plans to add …".
    fn is_looked_forward_to(&self) -> bool {
        let next = self.sentence.mentions[self.index + 1..].iter().find(|other| other.quantity().is_some());
        let end = next.map_or(self.mention.range.end, |number| number.range.start);
        Cues::bundled().plans_to.stand_in(cut(self.text, self.mention.range.end, end))
    }

    /// Whether a bracket behind a number begins with its year and tells the number of then: "xử lý 108 vụ (năm 2019 là 77 vụ)": it is
    /// set beside the one that the text is about.
    pub fn is_set_beside(&self) -> bool {
        let mentions = &self.sentence.mentions;
        let [before @ .., open] = &mentions[..self.index] else { return false };
        let year = matches!(self.mention.what, What::Time { when, .. } if when.known_year().is_some());
        let mut told = mentions[self.index + 1..].iter().take_while(|mention| !matches!(mention.what, What::Mark(_)));
        let counts = |mention: &Mention| mention.quantity().is_some();
        year && open.is_mark(b'(') && before.iter().any(counts) && told.any(counts)
    }

    /// Whether it is the year of the same time before: "Năm 2019 cùng thời điểm mới có 369.480".
    pub fn is_same_time_before(&self) -> bool {
        let next = self.sentence.mentions.get(self.index + 1).filter(|next| next.has(Sense::SamePeriod));
        next.is_some_and(|next| cut(self.text, self.mention.range.end, next.range.start) == " ")
    }

    /// Whether something lasts until then: "the National Plan until 2025".
    fn is_until(&self) -> bool {
        self.text[..self.mention.range.start].trim_ascii_end().ends_with(" until")
    }

    /// Whether it is the end of a year by which something is expected: "Dự kiến đến hết năm 2025 có 980 trạm 5G".
    fn is_expected_year(&self, when: When) -> bool {
        let year = matches!(when, When::Span { from: (_, 1 | 12), to: (_, 12), .. });
        let led = self.text[..self.mention.range.start].trim_ascii_end();
        let until = ["đến", "tới"].iter().find_map(|word| led.strip_suffix(word));
        let led = until.unwrap_or(led).trim_end_matches([' ', ',']);
        year && ends_with_word(led, &["dự kiến"], &[' ', '\n', ',', ';'])
            && (until.is_some() || announces_stock(self.text, self.mention.range.start))
    }

    /// Whether it is when something else was: a paper was signed, an enterprise founded, a bulletin came out.
    pub fn is_of_something_else(&self, when: When) -> bool {
        let (text, start) = (self.text, self.mention.range.start);
        let lasting = || from_beginning(when) && Cues::bundled().lasting.begin_word(&text[self.mention.range.end..]);
        // "Internal bulletin - No. 10 - October 2023" says when it came out.
        let own = || {
            let month = |dated: Month| When::span(Year::Known(dated.year()), dated.month(), dated.month());
            self.dated.is_some_and(|dated| when == month(dated)) && dates_issue(text, start)
        };
        is_left_behind(text, &self.sentence.mentions, self.index)
            || names_paper(text, self.sentence.range.start, start)
            || is_founding(text, start)
            || self.is_until()
            || self.is_expected_year(when)
            || lasting()
            || own()
    }

    /// "Đến cuối năm 2025 tỉnh phấn đấu …", on a page without a date: that time may as well be to come.
    pub fn may_be_to_come(&self) -> bool {
        let in_cell =
            |other: &Mention| !cut(self.text, self.mention.range.end, other.range.start).contains(['\t', '|']);
        let behind = self.sentence.mentions[self.index + 1..].iter();
        let mut next = behind.take_while(|other| other.quantity().is_none() && in_cell(other));
        self.dated.is_none() && (next.any(|other| other.has(Sense::Target)) || self.tells_what_will_be())
    }

    /// Whether a headline of a page without a date only names the year by which something is wanted: "5G for all industrial parks by 2025".
    /// What was counted by then has a number.
    pub fn is_bare_goal(&self) -> bool {
        let before = self.text[..self.mention.range.start].trim_ascii_end();
        let year = self.text[self.mention.range.clone()].trim_start_matches("by ");
        let bare = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let counted = self.sentence.mentions.iter().any(|mention| mention.quantity().is_some());
        let led = self.text[self.mention.range.clone()].len() > 4 || before.ends_with(" by");
        self.dated.is_none() && bare && led && !counted && !self.sentence.speaks_of(Sense::Review.into())
    }

    /// Whether what is told of it will be: "In 2025, all industrial parks will have 5G".
    fn tells_what_will_be(&self) -> bool {
        // A part of a year that is to come tells which year the text is of.
        if !matches!(self.mention.what, What::Time { when: When::Span { from: (_, 1), to: (_, 12), .. }, .. }) {
            return false;
        }
        let end = self.mention.range.end;
        let clause = cut(self.text, end, self.sentence.range.end.min(end + LONGEST_CLAUSE));
        let number = clause.find(|c: char| c.is_ascii_digit()).unwrap_or(clause.len());
        tell_what_will_be(&clause[..number])
    }

    /// Whether something is told to be a multiple of what it was then, which may be long ago: "a three-time increase compared to 2009", "gấp
    /// 10 lần năm 2014".
    pub fn is_of_multiple(&self) -> bool {
        // In a text with a date no year that others are compared with tells of when it is.
        let What::Time { when, .. } = self.mention.what else { return false };
        if self.dated.is_some() || when.known_year().is_none() {
            return false;
        }
        let begin = self.text.floor_char_boundary(self.mention.range.start.saturating_sub(LONGEST_MULTIPLE));
        let led = cut(self.text, begin.max(self.sentence.range.start), self.mention.range.start);
        let led = behind_last(led, b',', b';');
        // "praised several times in 2023": no multiple without a number.
        let numbers = &Cues::bundled().small_numbers;
        let counted = led.bytes().any(|byte| byte.is_ascii_digit()) || numbers.stand_in(led) || led.contains("fold");
        counted && Cues::bundled().multiples.stand_in(led)
    }

    /// Notes the month `to` where figures are said to stand as of it.
    pub fn note_stand(&self, to: NamedMonth, named: &mut NamedTimes) {
        let stands =
            announces_stock(self.text, self.mention.range.start) && !self.sentence.speaks_of(Sense::Target.into());
        if let Some(month) = to.0.known().and_then(|year| Month::new(year, to.1)).filter(|_| stands) {
            named.add_stand(month, is_day(self.text, &self.mention.range));
        }
    }

    /// Whether it is the month in which something happened that no number is told of, on a page without a date: "In August 2018,
    /// provincial leaders signed an agreement with the branch".
    pub fn is_of_event(&self, from: NamedMonth, to: NamedMonth) -> bool {
        let known = from == to && from.0.known().is_some();
        let measured = || self.sentence.mentions.iter().any(|mention| mention.quantity().is_some());
        self.dated.is_none() && known && !self.sentence.speaks_of(Sense::Review.into()) && !measured()
    }

    /// Whether it is the year in the name of a plan, on a page without a date.
    fn ends_plan(&self, to: NamedMonth) -> bool {
        let point = matches!(self.mention.what, What::Time { when: When::Span { point: true, .. }, .. });
        self.dated.is_none()
            && point
            && to.1 == 12
            && names_plan(self.text, self.sentence.range.start, self.mention.range.start)
    }

    /// Whether it is that of a plan, or after the text's own.
    pub fn is_planned(&self, to: NamedMonth) -> bool {
        let back = || self.sentence.mentions[..self.index].iter().rev().take(2).any(|other| other.has(Sense::Review));
        is_after(to, self.dated) || self.ends_plan(to) || plan_ahead(self.text, self.mention) && !back()
    }

    /// Whether something only began then: "price cuts since January".
    pub fn is_beginning(&self) -> bool {
        let before = self.text[..self.mention.range.start].trim_ascii_end();
        [" since", " từ"].iter().any(|word| before.ends_with(word))
    }

    /// Whether it is a year that is over, in a text of its last month or the first ones after it: "trong năm qua".
    pub fn is_year_over(&self, from: NamedMonth, to: NamedMonth) -> bool {
        (from, to) == ((Year::Open, 1), (Year::Open, 12))
            && self.dated.is_some_and(|dated| dated.month() <= 2 || dated.month() == 12)
            && !self.sentence.speaks_of(Senses::of(&[Sense::Target, Sense::Plan]))
            && !lies_ahead(self.text, self.sentence, self.mention.range.start)
    }

    /// The months from `from` to `to`, which name no year, in that of the rest of the year which the sentence hands out tasks for: "sơ kết 9
    /// tháng đầu năm, triển khai nhiệm vụ 3 tháng cuối năm 2022", "to review the first quarter and set tasks for the second quarter of 2022".
    pub fn in_year_of_rest(&self, (from, to): (NamedMonth, NamedMonth)) -> Option<(NamedMonth, NamedMonth)> {
        if (from.0, to.0) != (Year::Open, Year::Open) {
            return None;
        }
        let rest = self.sentence.mentions[self.index + 1..].iter().find_map(|mention| match mention.what {
            What::Time { when: When::Span { from, .. }, compared: false } => Some(from),
            _ => None,
        })?;
        let year = rest.0.known().filter(|_| rest.1 == to.1 + 1)?;
        Some(((Year::Known(year), from.1), (Year::Known(year), to.1)))
    }

    /// Whether it is a day, a year without a number, or not over when the text was written: "In the third quarter of this year" in a
    /// text of July.
    pub fn is_no_stretch_behind(&self, from: NamedMonth, to: NamedMonth, point: bool) -> bool {
        let written = &self.text[self.mention.range.clone()];
        let is_date = || point && written.bytes().any(|b| b.is_ascii_digit()) && is_day(self.text, &self.mention.range);
        let coming = matches!(to.0, Year::Shift(by) if by > 0);
        let any_year = to.0 == Year::Open && (from.1, to.1) == (1, 12);
        let own_year = matches!(to.0, Year::Open | Year::Shift(0)) && !point;
        let begins_later = to.0 == Year::Shift(0) && self.dated.is_some_and(|dated| from.1 > dated.month());
        is_date()
            || coming
            || any_year
            || begins_later
            || own_year && self.dated.is_some_and(|dated| is_running(from, to, dated))
    }
}

/// So far behind a time, in bytes, the word may stand that tells that it is to come.
const LONGEST_CLAUSE: usize = 90;

/// So far before a time, in bytes, it is told that something is a multiple of what it was then: "10 times higher compared with".
const LONGEST_MULTIPLE: usize = 60;

/// Whether a part of the year without its beginning has begun in the month `dated` or the next one and is not over: "a firm footing
/// for the second half" in a text of July.
fn is_running(from: NamedMonth, to: NamedMonth, dated: Month) -> bool {
    from.1 > 1 && to.1 - from.1 >= 2 && (from.1 - 1..to.1).contains(&dated.month())
}

/// Whether it is the first months of a year that is not named, as bare months are read: "ba tháng".
fn from_beginning(when: When) -> bool {
    matches!(when, When::Span { from: (Year::Open, 1), to: (Year::Open, 2..=11), point: false })
}

/// Whether these words tell of last year, whole.
pub(super) fn tells_of_last_year(mentions: &[Mention]) -> bool {
    let last = (Year::Shift(-1), Year::Shift(-1));
    mentions.iter().any(|mention| {
        matches!(mention.what, What::Time { when: When::Span { from: (from, 1), to: (to, 12), point: false }, compared: false } if (from, to) == last)
    })
}

/// Whether it goes from a January to the December of its year.
pub(super) fn is_whole_year(from: NamedMonth, to: NamedMonth) -> bool {
    from.0 == to.0 && (from.1, to.1) == (1, 12)
}

/// Whether it is "this year", whole.
pub(super) fn is_this_year(from: NamedMonth, to: NamedMonth) -> bool {
    to.0 == Year::Shift(0) && from.1 == 1 && to.1 == 12
}

/// Whether its year is after that of the document's date.
fn is_after(to: NamedMonth, dated: Option<Month>) -> bool {
    let month = to.0.known().and_then(|year| Month::new(year, to.1.min(12)));
    month.zip(dated).is_some_and(|(month, dated)| month.year() > dated.year())
}

/// Whether the mention `index` announces tasks or goals, so that the times after it are ahead.
pub(super) fn announces_tasks(text: &str, mentions: &[Mention], index: usize) -> bool {
    let mention = &mentions[index];
    if !mention.senses().any(Senses::of(&[Sense::Tasks, Sense::Target])) || mention.has(Sense::Review) {
        return false;
    }
    if heads_rows(text, &mention.range) {
        return false;
    }
    // "reviewing the tasks of 2021" looks back.
    let looks_back = mentions[..index]
        .last()
        .is_some_and(|other| other.has(Sense::Review) && mention.range.start.saturating_sub(other.range.end) <= 14);
    // "kết quả thực hiện các chỉ tiêu 6 tháng": what came of the goals.
    let results = mentions[..index].iter().rfind(|other| other.has(Sense::Review)).is_some_and(|other| {
        let gap = cut(text, other.range.end, mention.range.start);
        !gap.contains(" và ") && !gap.contains(" and ") && !gap.contains([',', ';', ':'])
    });
    !looks_back && !results
}

/// Whether words are a cell that heads the rows of a table and no goal: "Chỉ tiêu | Đơn vị | 6 tháng 2019".
fn heads_rows(text: &str, words: &Range<usize>) -> bool {
    let begin = text[..words.start].rfind('\n').map_or(0, |end| end + 1);
    let first = text[begin..words.start].trim_matches([' ', '|', '*']).is_empty();
    let behind = text[words.end..].trim_start_matches('*');
    let ends = ["\t", " |", "|", "  "].iter().any(|sign| behind.starts_with(sign));
    first && ends && Layout::bundled().heads_rows(&text[words.clone()])
}

/// Whether the clause before `at` tells of what will be: "it will broadcast 5G in the third quarter".
pub(super) fn lies_ahead(text: &str, sentence: &Sentence, at: usize) -> bool {
    let begin = text.floor_char_boundary(at.saturating_sub(90)).max(sentence.range.start);
    tell_what_will_be(behind_last(cut(text, begin, at), b',', b';'))
}

/// Whether the time is announced as that of a plan.
fn plan_ahead(text: &str, mention: &Mention) -> bool {
    let before = text[..mention.range.start].trim_ascii_end();
    let after = text[mention.range.end..].trim_start_matches(['\'', 's']).trim_start_matches([' ', '\n']);
    let measured = before.ends_with("of the");
    Cues::bundled().planned_behind.begin_word(after) && !measured || Cues::bundled().planned_before.end(before)
}

/// Whether the time at `index` is only that of the number from which something changed: "up from 36% in 2021", "tăng từ 36% năm 2021".
fn is_left_behind(text: &str, mentions: &[Mention], index: usize) -> bool {
    let Some(number) = mentions[..index].iter().rev().find_map(Mention::quantity) else { return false };
    // "against 510 base stations in 2014"
    let end = number.noun_end.max(number.quote.end);
    let between = cut(text, end, mentions[index].range.start).trim_ascii();
    let beside = matches!(between, "" | "in" | "of" | "at" | "vào" | "của" | "ở");
    beside && Cues::bundled().left_behind.end_word(text[..number.quote.start].trim_ascii_end(), &[' ', '\n', ',', '('])
}

//! The time that a sentence leaves.

use std::ops::Range;

use crate::domain::{IndicatorKind, Period, Slot, Status};
use crate::extract::compose::{COUNTED, LINES};
use crate::extract::context::{announces_stock, is_day};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What, is_founding, is_told_alone};
use crate::extract::time::{When, Year};
use crate::extract::words::{LONGEST_SENTENCE, cut, sentence_start, tell_what_will_be};

use super::super::Linker;
use super::super::period::MEETINGS;

/// A time and its words.
type Time = (When, Range<usize>);

impl Linker<'_> {
    /// Leaves the time that rules the sentences after this one, whose drafts begin with `first`, and whether it is one of goals or of
    /// stocks.
    pub(super) fn leave_time(&mut self, mentions: &[Mention], first: usize) {
        let before_goal = self.paragraph.when.clone().filter(|_| !self.paragraph.when_is_goal);
        self.paragraph.when = self.time_after(mentions, first);
        let drafts = &self.drafts[first..];
        let words = self.paragraph.when.as_ref().map(|(_, words)| words);
        let own = words.is_some_and(|words| mentions.iter().any(|mention| mention.range == *words));
        let wanted = |draft: &Draft| draft.status == Status::Target;
        let mut timed = drafts.iter().filter(|draft| words.is_some() && draft.said(Slot::Period) == words).peekable();
        // "Mục tiêu năm 2023 đạt 84%; số thuê bao đạt 91.300, tăng 7,7% so với cùng kỳ": that of the goal alone.
        let goals = match timed.peek() {
            Some(_) => timed.all(wanted),
            None => {
                !drafts.is_empty()
                    && (drafts.iter().all(wanted) || words.is_some_and(|words| names_goal(mentions, words)))
            }
        };
        let is_goal = words.is_some() && if own { goals } else { self.paragraph.when_is_goal };
        let stock = |draft: &Draft| matches!(draft.period, Some(Period::Stock(_)));
        let stocks = drafts.iter().filter(|draft| draft.said(Slot::Period) == words).all(stock);
        let had_stocks = if own { drafts.iter().any(stock) } else { self.paragraph.when_is_of_stocks };
        let is_of_stocks = words.is_some() && had_stocks && stocks;
        self.paragraph.when_is_goal = is_goal;
        self.paragraph.when_is_of_stocks = is_of_stocks;
        if !is_goal {
            self.paragraph.when_before_goal = None;
        } else if before_goal.is_some() {
            self.paragraph.when_before_goal = before_goal;
        }
    }

    /// The time of the paragraph after the sentence.
    fn time_after(&self, mentions: &[Mention], first: usize) -> Option<Time> {
        let drafts = &self.drafts[first..];
        let opening = self.opening_time(mentions, first);
        let now = mentions.iter().find_map(|mention| match mention.what {
            What::Time { when: When::Now, .. } => Some((When::Now, mention.range.clone())),
            _ => None,
        });
        if let Some(now) = now.as_ref().filter(|now| self.goes_on_now(opening.as_ref(), now, drafts)) {
            return Some(now.clone());
        }
        if let Some(opening) = opening.filter(|opening| self.carries_on(mentions, first, opening)) {
            return Some(self.time_of_paragraph(mentions, opening, drafts));
        }
        now.filter(|_| !drafts.is_empty()).or_else(|| {
            // "Today the province has …" opens what is told of today.
            let goes_on = |(when, words): &Time| {
                *when != When::Now || ["today", "ngày nay", "hôm nay"].contains(&&self.text[words.clone()])
            };
            self.paragraph.when.clone().filter(goes_on)
        })
    }

    /// Whether what was then is only set beside what is now, which goes on: "Cuối năm 2015 mới có 1.120 trạm; hiện nay có 2.487 trạm".
    fn goes_on_now(&self, opening: Option<&Time>, now: &Time, drafts: &[Draft]) -> bool {
        let review = self.frame.clock.year();
        opening.is_some_and(|(when, own)| {
            own.end < now.1.start && when.known_year().zip(review).is_some_and(|(year, review)| year < review)
        }) && drafts.last().is_some_and(|draft| draft.said(Slot::Period) == Some(&now.1))
    }

    /// Whether the time that opens the sentence holds for more than its own figures: it compares nothing, is not past, and is no part of
    /// the time above that is told alone.
    fn carries_on(&self, mentions: &[Mention], first: usize, opening: &Time) -> bool {
        let bases = Senses::of(&[Sense::SamePeriod, Sense::YearBefore]);
        let number = super::first_number(mentions);
        let comparing = self.said.any(bases) && mentions[..number].iter().any(|mention| mention.senses().any(bases));
        let gone = matches!(opening.0, When::Span { to: (Year::Shift(by), _), .. } if by < 0);
        let alone = || self.is_within(opening.0, first) && is_told_alone(self.text, &opening.1);
        !comparing && !gone && !alone() && !self.recalls_earlier(mentions, first)
    }

    /// Whether the sentence only tells what the figure before was earlier: "Quý I/2025, con số này là 966 tỷ đồng", after that of 2026.
    fn recalls_earlier(&self, mentions: &[Mention], first: usize) -> bool {
        let [.., before, own] = &self.drafts[..self.drafts.len().min(first + 1)] else { return false };
        let number = super::first_number(mentions);
        let again = mentions[..number].iter().any(|mention| mention.has(Sense::ThatFigure));
        let earlier = own.period.zip(before.period).is_some_and(|(own, before)| own.last() < before.last());
        again && earlier && own.indicator == before.indicator && before.block == self.block && self.drafts.len() > first
    }

    /// Whether a time is a part of the one that the paragraph is about, else that the text reviews: "The second quarter alone brought in …" of
    /// the half-year.
    fn is_within(&self, own: When, first: usize) -> bool {
        match (self.paragraph.when.as_ref().map(|above| above.0), own) {
            (Some(When::Span { from, to, .. }), When::Span { from: first, to: last, .. }) => {
                from.0 == to.0
                    && (last.0 == to.0 || last.0 == Year::Open)
                    && from.1 <= first.1
                    && last.1 <= to.1
                    && (first.1, last.1) != (from.1, to.1)
            }
            // At the head of a paragraph it is what the paragraph is about.
            (None, own) if self.drafts[..first].last().is_some_and(|before| before.block == self.block) => {
                let flow = IndicatorKind::Flow;
                let whole = self.frame.clock.default_period(flow);
                let part = self.frame.clock.resolve(own, flow);
                whole.zip(part).is_some_and(|(whole, part)| {
                    whole != part && whole.first() <= part.first() && part.last() <= whole.last()
                })
            }
            _ => false,
        }
    }

    /// The time that the sentence's own `opening` makes that of the paragraph.
    fn time_of_paragraph(&self, mentions: &[Mention], opening: Time, drafts: &[Draft]) -> Time {
        // "At the end of June" goes on with the year that the paragraph named.
        let year = self.paragraph.when.as_ref().and_then(|above| above.0.known_year());
        let (when, words) = later_year(self.text, mentions, &opening).unwrap_or(opening);
        // "At the end of September fibre reached 85.4%", after a goal for 2025: of the year that its figure took.
        let told = drafts.iter().find(|draft| draft.said(Slot::Period) == Some(&words));
        let told = told.and_then(|draft| draft.period).map(|period| period.last().year());
        let year = told.filter(|_| self.paragraph.when_is_goal).or(year);
        (year.map_or(when, |year| when.in_year(Year::Known(year))), words)
    }

    /// The time that opens the sentence, and so holds for those after it.
    fn opening_time(&self, mentions: &[Mention], first: usize) -> Option<Time> {
        let drafts = &self.drafts[first..];
        let led = &mentions[..super::first_number(mentions)];
        let opens = |mention: &Mention| self.time_that_opens(led, mention);
        // "The third quarter is behind us, and the accounts of the first nine months are closed.": of the time that the text reviews.
        let untold = led.len() == mentions.len() && drafts.is_empty();
        let reviewed = mentions.iter().find(|mention| untold && self.is_reviewed(mention));
        let opening = reviewed.and_then(opens).or_else(|| led.iter().find_map(opens))?;
        let opening = self.time_of_first_figure(mentions, led, &opening, drafts).unwrap_or(opening);
        Some(opening).filter(|(_, words)| self.rules(mentions, first, words))
    }

    /// The time that `mention` is, where one may open a sentence by it; `led` is what stands before the first number.
    fn time_that_opens(&self, led: &[Mention], mention: &Mention) -> Option<Time> {
        let What::Time { when, compared: false } = mention.what else { return None };
        if matches!(when, When::Earlier(_)) {
            return None;
        }
        // The day of a meeting is no time of figures; "as of June 30" is.
        let day = is_day(self.text, &mention.range) && !announces_stock(self.text, mention.range.start);
        (!day || self.is_day_of_figures(led, mention)).then(|| (when, mention.range.clone()))
    }

    /// Whether a day is the first time before a number, and neither that of a meeting nor the one on which a text was written.
    fn is_day_of_figures(&self, led: &[Mention], day: &Mention) -> bool {
        let offices = Senses::of(&[Sense::Review, Sense::Department]);
        let first =
            led.iter().all(|other| other.range.start >= day.range.start || !matches!(other.what, What::Time { .. }));
        // "HANOI, March 4, 2024 - Telecommunications earned …": nor is the day on which a text was written.
        let written = || {
            let behind = self.text[day.range.end..].trim_start_matches([' ', ')', ':']);
            let before = self.text[..day.range.start].trim_ascii_end();
            behind.starts_with(['-', '–', '—']) && !Cues::bundled().at_day.end_word(before, &[' ', '\n'])
        };
        first && !written() && !led.iter().any(|other| other.senses().any(offices))
    }

    /// Whether a mention is the time that the text reviews.
    fn is_reviewed(&self, mention: &Mention) -> bool {
        let What::Time { when, compared: false } = mention.what else { return false };
        let clock = &self.frame.clock;
        let own = clock.resolve(when, IndicatorKind::Flow);
        own.is_some() && own == clock.default_period(IndicatorKind::Flow)
    }

    /// The time that the first figure of the sentence took, where it rules rather than `opening`.
    fn time_of_first_figure(
        &self,
        mentions: &[Mention],
        led: &[Mention],
        opening: &Time,
        drafts: &[Draft],
    ) -> Option<Time> {
        let words = drafts.first()?.said(Slot::Period)?;
        let taken = led.iter().find_map(|mention| match mention.what {
            What::Time { when: when @ When::Span { .. }, compared: false } if mention.range == *words => {
                Some((when, mention.range.clone()))
            }
            _ => None,
        })?;
        let point = |(when, words): &Time| {
            matches!(when, When::Span { point: true, .. }) || announces_stock(self.text, words.start)
        };
        // "The first 5G signal was switched on in June; by the end of September it covered 6.2% …": as of when its figure stands.
        let stands = point(&taken)
            && drafts.iter().all(|draft| matches!(draft.period, Some(Period::Stock(_))))
            && !point(opening)
            && cut(self.text, opening.1.end, words.start).contains(';');
        // "Tại hội nghị giao ban quý III, Bộ cho biết doanh thu 9 tháng đạt …": the time that its figure took.
        let money = || drafts.iter().any(|draft| matches!(draft.matter, Matter::Money(..)));
        let told_at_meeting = || money() && !announces_stock(self.text, words.start) && self.sits(mentions, &opening.1);
        (stands || told_at_meeting()).then_some(taken)
    }

    /// Whether a meeting is named before the time at `words`.
    fn sits(&self, mentions: &[Mention], words: &Range<usize>) -> bool {
        let said = cut(self.text, sentence_start(self.text, mentions[0].range.start), words.start);
        MEETINGS.iter().any(|word| said.contains(word))
    }

    /// Whether the time at `words`, which opens a sentence whose drafts begin with the one number `first`, holds for the
    /// sentences after it.
    fn rules(&self, mentions: &[Mention], first: usize, words: &Range<usize>) -> bool {
        let figures = !self.drafts[first..].is_empty();
        // "Q: What did operators earn in 2022?"
        let end = mentions.last().map_or(0, |mention| mention.range.end);
        let behind = cut(self.text, end, end + LONGEST_SENTENCE).as_bytes();
        let stop = behind.iter().find(|byte| matches!(byte, b'.' | b'?' | b'!' | b'\n'));
        let asks = stop == Some(&b'?');
        // "Mr Nam: Let me give you the count at the end of June.": what is said begins behind the colon.
        let passes = |mention: &Mention| mention.is_mark(b':') || asks && matches!(mention.what, What::Mark(_));
        let opener = mentions.iter().find(|mention| !passes(mention));
        let begin = opener.map_or(0, |mention| mention.range.start);
        // "b) Về thuê bao (số liệu đến 31/5/2025):" heads the list below.
        let heads = mentions.last().is_some_and(|last| last.is_mark(b':'));
        // "By the end of 2024, 809 stations will be put into operation": when something will be rules no sentence of its own.
        let ahead = || !figures && !asks && tell_what_will_be(cut(self.text, begin, end.max(begin)));
        // "Your wish for 2025?"
        let near = words.start <= begin + if asks { LONGEST_QUESTION } else { 25 };
        // "… can be seen from the last reports the departments wrote, those for 2024."
        let reported = || {
            let said = cut(self.text, begin, words.start);
            let behind = self.text[words.end..].trim_ascii_start();
            self.said.only(COUNTED.with(LINES)).is_empty()
                && mentions.iter().all(|mention| mention.quantity().is_none())
                && Cues::bundled().of_which_year.end_word(said.trim_ascii_end(), &[' ', ','])
                && Cues::bundled().reported_in.stand_in(said)
                && behind.starts_with(['.', ':'])
        };
        let told = heads && announces_stock(self.text, words.start) || figures || near || reported();
        (told && !ahead() || !figures && self.leads_to_goals(mentions, words)) && !is_founding(self.text, words.start)
    }

    /// Whether the next sentence goes on with the goals that this one, whose time stands at `words`, tells of: "By 2030 the province is
    /// to be among the leaders. Specifically, …".
    fn leads_to_goals(&self, mentions: &[Mention], words: &Range<usize>) -> bool {
        let end = mentions.last().map_or(0, |mention| mention.range.end);
        let stop = memchr::memchr2(b'.', b'\n', cut(self.text, end, end + LONGEST_SENTENCE).as_bytes());
        let next = || stop.map(|stop| self.text[end + stop + 1..].trim_start_matches(' '));
        let wanted = self.said.has(Sense::Target) || tell_what_will_be(cut(self.text, mentions[0].range.start, end));
        let when = || mentions.iter().find(|mention| mention.range == *words);
        let ahead = |time: &Mention| match time.what {
            What::Time { when, .. } => {
                when.known_year().zip(self.frame.clock.dated).is_some_and(|(year, dated)| year > dated.year())
            }
            _ => false,
        };
        wanted && next().is_some_and(|next| Cues::bundled().goals_go_on.begin_word(next)) && when().is_some_and(ahead)
    }
}

/// Whether the time at `words` stands right behind the word for a goal or a plan.
fn names_goal(mentions: &[Mention], words: &Range<usize>) -> bool {
    let goals = Senses::of(&[Sense::Target, Sense::Plan]);
    let before = mentions.iter().rfind(|mention| mention.range.start < words.start && mention.senses().any(goals));
    before.is_some_and(|goal| goal.range.end + 1 >= words.start)
}

/// The later time that a sentence goes on with: "If in 2021 it was 186, in 2022 it was 226", and not that of the meeting before: "Tại hội
/// nghị triển khai nhiệm vụ năm 2017, Sở cho biết doanh thu năm 2016 đạt 812 tỷ đồng". Nor is it that of the plan which a meeting made:
/// "Số liệu năm 2019 đưa ra ở hội nghị bàn nhiệm vụ năm 2020".
fn later_year(text: &str, mentions: &[Mention], (opening, words): &Time) -> Option<Time> {
    let year = opening.known_year()?;
    let planned = |time: &Mention| {
        Cues::bundled().planned_before.end_word(text[..time.range.start].trim_ascii_end(), &[' ', '\n'])
    };
    let behind = mentions.iter().filter(|mention| mention.range.start >= words.end);
    { behind }.find_map(|mention| match mention.what {
        What::Time { when, compared: false }
            if when.known_year().is_some_and(|other| other > year) && !planned(mention) =>
        {
            Some((when, mention.range.clone()))
        }
        _ => None,
    })
}

/// So far into a question, in bytes, a time is what the answer is of.
const LONGEST_QUESTION: usize = 60;

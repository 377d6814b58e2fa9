//! When a figure is for.
//!
//! The nearest words are asked first: those beside the number ([`beside`]), the figure that it is compared with ([`compared`]), the
//! times of its sentence ([`ruling`]) and the year that such a time is of ([`year`]), the figure told before it ([`following`]); then
//! the paragraph, the headings and the text ([`above`]).

mod above;
mod beside;
mod compared;
mod following;
mod ruling;
mod year;

use std::ops::Range;

use crate::domain::{IndicatorKind, Link, Period, Slot};
use crate::extract::amount::Kind;
use crate::extract::context::{is_day, is_labelled_date, names_numbered_paper, names_paper};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::enumeration;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{Stretch, When, Year};
use crate::extract::words::{cut, ends_with_word, sentence_start};

use super::{Around, Linker};

/// A time and its words.
type Time = (When, Range<usize>);

/// A number whose time is asked for, and what surrounds it.
struct Asked<'m> {
    /// The sentence, from where the goals before it end.
    mentions: &'m [Mention],
    /// Which of its mentions the number is.
    at: usize,
    /// The words since the figure before.
    left: &'m [Mention],
    /// The words up to the next mark or number.
    right: &'m [Mention],
    /// What a list says of it: "…, respectively".
    item: Option<&'m enumeration::Item>,
    /// Whether it stands as of a day or came about in a time.
    kind: IndicatorKind,
    /// The figure before that told what it measures.
    inherited: Option<usize>,
    /// The first draft of the sentence.
    first: usize,
    /// The time of the tasks that a meeting hands out beside it, which is none of its own.
    tasks: Option<Range<usize>>,
}

/// What a rule says of the time of a number.
struct Told {
    period: Option<Period>,
    source: Source,
}

/// Where a time was found.
enum Source {
    /// In these words.
    Words(Range<usize>),
    /// In the figure before.
    FigureBefore,
    /// In no words of its own.
    Unsaid,
}

impl Told {
    /// Told by `words`, whether or not they tell a period.
    fn by(period: Option<Period>, words: Range<usize>) -> Self {
        Self { period, source: Source::Words(words) }
    }

    /// That of the figure before.
    fn before(period: Period) -> Self {
        Self { period: Some(period), source: Source::FigureBefore }
    }

    /// That of `draft` from now on.
    fn note_in(self, draft: &mut Draft) {
        draft.period = self.period;
        match self.source {
            Source::Words(words) => draft.note(Slot::Period, words),
            Source::FigureBefore => draft.link(Slot::Period, Link::Before),
            Source::Unsaid => {}
        }
    }
}

impl Linker<'_> {
    /// When the figure is for.
    pub(super) fn period(&self, around: &Around<'_>, kind: IndicatorKind, inherited: Option<usize>, draft: &mut Draft) {
        let asked = &self.asked(around, kind, inherited);
        let told = self.told_in_sentence(asked, draft).unwrap_or_else(|| {
            draft.reach += 1;
            self.told_above(asked, draft)
        });
        told.note_in(draft);
    }

    /// What surrounds the number, without the goals before it: "Mục tiêu năm 2023 đạt 84%; thuê bao đạt 22,3 triệu, tăng 7,7% so với
    /// cùng kỳ": past the semicolon no goal is told.
    fn asked<'m>(&self, around: &Around<'m>, kind: IndicatorKind, inherited: Option<usize>) -> Asked<'m> {
        let Around { mentions, at, left, right, item, first, .. } = *around;
        let begin = self.goal_ends(mentions, at).filter(|cut| at - left.len() >= *cut).unwrap_or(0);
        let end = self.begin_of_others(around).unwrap_or(mentions.len());
        let (mentions, at) = (&mentions[begin..end], at - begin);
        let right = &right[..right.len().min(mentions.len() - at - 1)];
        let tasks = self.time_of_tasks(mentions, at);
        Asked { mentions, at, left, right, item, kind, inherited, first, tasks }
    }

    /// Where it is told of others that come in addition, whose time is none of the number: "its 58 existing BTS, and 60 more are to
    /// be installed in 2010", "hiện có 58 trạm và sẽ lắp đặt thêm 60 trạm trong năm 2010".
    fn begin_of_others(&self, around: &Around<'_>) -> Option<usize> {
        let Around { mentions, at, quantity, .. } = *around;
        if !self.said.has(Sense::Increment) || quantity.kind != Kind::Count {
            return None;
        }
        let step = mentions[at + 1..].iter().position(|mention| mention.quantity().is_some())?;
        let next = mentions[at + 1 + step].quantity().filter(|next| next.kind == Kind::Count)?;
        let gap = cut(self.text, quantity.noun_end, next.quote.start);
        let joint = quantity.noun_end + [" and ", " và "].iter().filter_map(|word| gap.rfind(word)).max()?;
        let behind = at + 1 + mentions[at + 1..].iter().position(|mention| mention.range.start > joint)?;
        // "in towns and villages at the end of 2024, with 120 new stations"
        if mentions[behind..=at + step].iter().any(|mention| matches!(mention.what, What::Time { .. })) {
            return None;
        }
        let added =
            next.noun.has(Sense::Increment) || mentions[behind..=at + step].iter().any(|word| self.is_new(word));
        added.then_some(behind)
    }

    /// What the sentence says of it, nearest words first.
    fn told_in_sentence(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        self.began_before_reviewed_year(asked)
            .or_else(|| self.told_beside(asked, draft))
            .or_else(|| self.time_of_paired(asked))
            .or_else(|| self.told_by_comparison(asked, draft))
            .or_else(|| self.same_year_behind(asked, draft))
            .or_else(|| self.told_by_ruling_time(asked, draft))
            .or_else(|| self.told_by_figure_before(asked, draft))
            .or_else(|| {
                let of_flow = asked.kind == IndicatorKind::Flow;
                let (when, words) = Self::as_the_base(asked.mentions, asked.at).filter(|_| of_flow)?;
                Some(Told::by(self.frame.clock.resolve(when, asked.kind), words))
            })
            .or_else(|| {
                let (when, words) = self.time_planned_for(asked.mentions, asked.at, asked.kind)?;
                Some(Told::by(self.frame.clock.resolve(*when, asked.kind), words.clone()))
            })
    }

    /// The time that `mention` is, where the number can be of it.
    fn time_of(&self, asked: &Asked<'_>, mention: &Mention) -> Option<Time> {
        match mention.what {
            What::Time { when, compared: false }
                if asked.tasks.as_ref() != Some(&mention.range)
                    && !self.is_day_of_report(asked, mention)
                    && !self.is_of_paper(asked, mention)
                    && !self.is_of_clause_of_then(asked.mentions, asked.at, mention)
                    && !self.tells_since_when(asked.mentions, asked.at, mention) =>
            {
                Some((in_year_of_goal(self.quarter_meant(when), asked, mention), mention.range.clone()))
            }
            _ => None,
        }
    }

    /// The one time of a sentence that pairs its numbers with places or enterprises: "paid VND 68.4 billion, VND 47.1 billion and VND 39.6
    /// billion over the eleven months in Tien Giang, Ben Tre and Tra Vinh, respectively".
    fn time_of_paired(&self, asked: &Asked<'_>) -> Option<Told> {
        asked.item.filter(|_| asked.mentions.iter().any(|mention| mention.has(Sense::Respectively)))?;
        let mut times = asked.mentions.iter().filter_map(|mention| self.time_of(asked, mention));
        let (when, words) = times.next()?;
        times.next().is_none().then(|| Told::by(self.frame.clock.resolve(when, asked.kind), words))
    }

    /// The quarter that a month of the figure before ends, where `when` only says that it is a whole one: "Revenue in March was VND
    /// 352 billion. For the whole quarter it was VND 1,041 billion", on a page of April.
    fn quarter_meant(&self, when: When) -> When {
        if when != When::Within(Stretch::Quarter) {
            return when;
        }
        let before = self.drafts.last().filter(|last| last.block == self.block).and_then(|last| last.period);
        match before {
            Some(Period::Flow { first, last }) if first == last && last.month() % 3 == 0 => {
                When::quarter(Year::Known(last.year()), last.month() / 3)
            }
            _ => when,
        }
    }

    /// Whether the time is one in the name of a paper: "following Decision No. 31 of 2021 on the digital economy until 2025, with a
    /// vision to 2030, the networks have …". A goal begins with its own: "Định hướng đến năm 2030, phủ sóng 5G đạt 95%"; so may that of a
    /// paper: "Following Resolution No. 12 on digital transformation by 2025, the province aims for …".
    fn is_of_paper(&self, asked: &Asked<'_>, time: &Mention) -> bool {
        // That of the year under review would say nothing else.
        if matches!(time.what, What::Time { when, .. } if when.known_year().is_none_or(|year| self.frame.clock.year() == Some(year)))
        {
            return false;
        }
        let begin = asked.mentions.first().map_or(0, |first| sentence_start(self.text, first.range.start));
        let led = cut(self.text, begin, time.range.start);
        let within = led.contains(',') || led.contains(" with ");
        within && names_paper(self.text, begin, time.range.start)
            || !self.speaks_of(asked.mentions, Sense::Target)
                && names_numbered_paper(self.text, begin, time.range.start)
    }

    /// Whether the time is the day on which a plan was approved or a report written: "The plan for 2023, approved on 16 January, sets
    /// revenue at …": nobody earns anything for a day.
    fn is_day_of_report(&self, asked: &Asked<'_>, time: &Mention) -> bool {
        if is_labelled_date(self.text, time.range.start) {
            return true;
        }
        if asked.kind != IndicatorKind::Flow || !is_day(self.text, &time.range) {
            return false;
        }
        let before = self.text[..time.range.start].trim_ascii_end();
        // "Sau khi tách khỏi Bưu điện tỉnh từ ngày 1/1/2008, VNPT Sơn La đóng góp 164 tỷ đồng": since when.
        let behind = self.text[time.range.end..].trim_ascii_start();
        if ends_with_word(before, &["since", "từ", "kể từ", "từ ngày", "kể từ ngày"], &[' ', ','])
            && behind.starts_with(',')
        {
            return true;
        }
        // "… theo báo cáo ngày 18/10": the day of the report.
        let said = ["on", "of", "ngày"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
        let on_day = || {
            ends_with_word(before, &["on", "ngày", "vào ngày"], &[' '])
                || self.text[time.range.clone()].starts_with("ngày ")
        };
        let planned = || asked.mentions.iter().any(|other| other.has(Sense::Plan) || other.has(Sense::Target));
        Cues::bundled().annexes.end(said.trim_ascii_end()) || on_day() && planned()
    }

    /// Whether the time says since when the enterprise before it is what it is: "MobiFone, since last month under the Ministry of
    /// Public Security, saw turnover slip 2.6% to VND 25,140 billion".
    fn tells_since_when(&self, mentions: &[Mention], at: usize, time: &Mention) -> bool {
        if !ends_with_word(self.text[..time.range.start].trim_ascii_end(), &["since", "từ", "kể từ"], &[' ', ','])
        {
            return false;
        }
        let Some(index) = mentions[..at].iter().position(|mention| mention.range == time.range) else { return false };
        let comma = |mention: &Mention| mention.is_mark(b',');
        let Some(open) = mentions[..index].iter().rposition(comma) else { return false };
        let told = open.checked_sub(1).is_some_and(|before| matches!(mentions[before].what, What::Operator(..)));
        let close = mentions[index..at].iter().position(comma).map(|close| index + close);
        told && close.is_some_and(|close| mentions[open..close].iter().all(|mention| mention.quantity().is_none()))
    }

    /// Whether a goal or a plan is told before the number.
    fn is_wished(&self, asked: &Asked<'_>) -> bool {
        self.speaks_of(&asked.mentions[..asked.at], Senses::of(&[Sense::Target, Sense::Plan]))
    }
}

/// A time without a year as one of the year that goals over a list are set for: "chỉ tiêu năm 2016: doanh thu 205 tỷ đồng; đến cuối năm
/// có 470 trạm BTS".
fn in_year_of_goal(when: When, asked: &Asked<'_>, mention: &Mention) -> When {
    let When::Span { from: (Year::Open, _), to: (Year::Open, _), .. } = when else { return when };
    let before = asked.mentions.partition_point(|other| other.range.start < mention.range.start);
    let goals = Senses::of(&[Sense::Target, Sense::Plan]);
    let year = asked.mentions[..before].windows(3).find_map(|led| match led[1].what {
        What::Time { when, compared: false } if led[0].senses().any(goals) && led[2].is_mark(b':') => when.known_year(),
        _ => None,
    });
    year.map_or(when, |year| when.in_year(Year::Known(year)))
}

/// Where tasks are handed out.
pub(super) const MEETINGS: [&str; 8] =
    ["hội nghị", "cuộc họp", "giao ban", "họp báo", "buổi làm việc", "conference", "meeting", "ceremony"];

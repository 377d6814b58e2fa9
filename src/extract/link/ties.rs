//! Which times belong to a number and which to another one beside it.

use std::ops::Range;

use crate::extract::compose::{LINES, SECTORS};
use crate::extract::context::announces_stock;
use crate::extract::cues::Cues;
use crate::extract::growth;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::{Linker, is_list_link};

impl Linker<'_> {
    /// Whether the number is what another one is compared with: "tăng 9,5% so với mức 138,2 nghìn tỷ đồng".
    pub(super) fn is_compared_with(&self, mentions: &[Mention], at: usize, start: usize) -> bool {
        mentions[..at].last().is_some_and(|mention| {
            mention.has(Sense::Versus)
                && !mention.has(Sense::Above)
                && matches!(
                    cut(self.text, mention.range.end, start).trim_ascii(),
                    "" | "mức" | "the" | "con số" | "số" | "with"
                )
        }) && mentions[..at].iter().any(|mention| mention.quantity().is_some())
    }

    /// Whether the time at `words` belongs to another number before `at`: it follows that number in its own clause.
    pub(super) fn is_tied(&self, mentions: &[Mention], words: &Range<usize>, at: usize) -> bool {
        let Some(position) = mentions.iter().position(|mention| mention.range == *words) else { return false };
        if position > at || self.is_of_goal_before(mentions, position, at) {
            return true;
        }
        // What a closed bracket says holds inside it.
        let opened = mentions[..position]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))
            .is_some_and(|mark| mentions[mark].is_mark(b'('));
        if opened && mentions[position..at].iter().any(|mention| mention.is_mark(b')')) {
            // "Ngày mới chia tách (01/01/2004), cả tỉnh chỉ có …": a bracket before all numbers dates the words before it.
            let dates = mentions.get(position + 1).is_some_and(|mark| mark.is_mark(b')'))
                && position > 0
                && mentions[position - 1].is_mark(b'(')
                && mentions.get(position + 2).is_some_and(|mark| mark.is_mark(b','))
                && mentions[..position].iter().all(|mention| mention.quantity().is_none());
            return !dates;
        }
        for mention in mentions[..position].iter().rev() {
            match mention.what {
                What::Mark(b',' | b';' | b'(') => return false,
                What::Quantity(_) => {
                    let gap = cut(self.text, mention.range.end, words.start);
                    return !self.brings_total(words.end, mentions[at].range.start)
                        && !gap
                            .split(|c: char| !is_word_part(c))
                            .any(|word| matches!(word, "và" | "and" | "thì" | "còn" | "while" | "but"));
                }
                _ => {}
            }
        }
        false
    }

    /// Whether the words lead from new ones to all that there were then: "2.7 million new subscribers joined last month, bringing the
    /// total to 79.4 million".
    fn brings_total(&self, from: usize, to: usize) -> bool {
        let cues = Cues::bundled();
        let said = cut(self.text, from, to);
        said.split_once(", ").is_some_and(|(_, then)| cues.brings_total.begin(then) && !then.contains([',', ';']))
    }

    /// Whether the words from `from` to a time at `to` lead on to another number, by an "and" that joins more than two of
    /// `named`: "VND 2,500 billion in revenue from telecommunications and Internet for the whole of 2023" does not.
    pub(super) fn leads_on(&self, from: usize, named: &[Mention], to: usize) -> bool {
        let mut start = from;
        let mut last: Option<&Mention> = None;
        for mention in named.iter().take_while(|mention| mention.range.start <= to) {
            let gap = cut(self.text, start, mention.range.start);
            let alike = last.is_some_and(|last| match (&last.what, &mention.what) {
                (What::Place(_), What::Place(_)) | (What::Operator(..), What::Operator(..)) => true,
                _ if mention.has(Sense::PostOffices) && last.has(Sense::PostOffices) => true,
                _ => [SECTORS, LINES].iter().any(|kinds| last.senses().any(*kinds) && mention.senses().any(*kinds)),
            });
            let leads = || {
                gap.split(|c: char| !is_word_part(c))
                    .any(|word| matches!(word, "và" | "and" | "thì" | "còn" | "while" | "but" | "trong khi"))
            };
            if !(alike && is_list_link(gap)) && leads() {
                return true;
            }
            start = mention.range.end.max(start);
            last = Some(mention);
        }
        false
    }

    /// The time that ends a list of numbers, "respectively": "84.2% and 61.8% respectively in Binh Dinh and Gia Lai at the end of
    /// 2024".
    pub(super) fn after_list<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        let said = mentions[at..].iter().position(|mention| mention.has(Sense::Respectively)).map(|said| at + said)?;
        let end = growth::after(mentions, said);
        let time = end.iter().find(|mention| matches!(mention.what, What::Time { .. }))?;
        let joined = mentions[at..said].iter().all(|mention| {
            mention.quantity().is_some()
                || mention.is_mark(b',')
                || !matches!(mention.what, What::Mark(_) | What::Time { .. })
        });
        (joined && !self.leads_on(mentions[said].range.end, end, time.range.start)).then_some(time)
    }

    /// The day that a sentence ends with, set off from its numbers: "Lai Chau had 980,000 mobile subscribers, as of 30 November",
    /// "… 980 nghìn thuê bao di động (tính đến 30/11)". Where no other time is named since the last semicolon it is that of all of
    /// them; in brackets that of the last one.
    pub(super) fn closing_day<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        let is_time = |mention: &Mention| matches!(mention.what, What::Time { compared: false, .. });
        let last = mentions.iter().rposition(|mention| !mention.is_mark(b')')).filter(|last| *last > at + 1)?;
        let day = &mentions[last];
        // "68% of the population uses one, according to a survey done in June": what the survey is called stands between.
        let opens = mentions[at + 1..last].iter().rposition(|mention| matches!(mention.what, What::Mark(_)));
        let opens = opens
            .map(|step| &mentions[at + 1 + step])
            .filter(|open| Cues::bundled().surveys.is_in(cut(self.text, open.range.end, day.range.start)));
        let surveyed = opens.is_some();
        let open = opens.unwrap_or(&mentions[last - 1]);
        let bracketed = open.is_mark(b'(');
        let apart = bracketed || open.is_mark(b',');
        let clause = mentions.iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let only = clause <= at && mentions[clause..].iter().filter(|mention| is_time(mention)).count() == 1;
        if !apart || !is_time(day) || !only {
            return None;
        }
        let told = cut(self.text, open.range.end, day.range.start).trim_ascii();
        let announced = surveyed || announces_stock(self.text, day.range.start) || Cues::bundled().at_day.holds(told);
        let rest = cut(self.text, day.range.end, self.text.len().min(day.range.end + 8)).trim_start_matches([' ', ')']);
        let ends = rest.chars().next().is_none_or(|c| matches!(c, '.' | ';' | '\n' | '!' | '?' | '"' | '”'));
        let between = mentions[at + 1..last].iter().any(|mention| mention.quantity().is_some());
        (announced && ends && !(bracketed && between)).then_some(day)
    }

    /// Whether the time at `position` is that of a goal in a clause before that of number `at`: "…, mục tiêu năm 2025 là 85%; tại Gia
    /// Lai là 81%".
    pub(super) fn is_of_goal_before(&self, mentions: &[Mention], position: usize, at: usize) -> bool {
        let goals = Senses::of(&[Sense::Target, Sense::Plan]);
        let Some(number) = mentions[position..at].iter().position(|mention| mention.quantity().is_some()) else {
            return false;
        };
        let since = &mentions[position + number..at];
        let goal = position.checked_sub(1).is_some_and(|before| {
            mentions[before].senses().any(goals)
                && cut(self.text, mentions[before].range.end, mentions[position].range.start).trim_ascii().is_empty()
        });
        goal && mentions[..position].iter().any(|mention| mention.quantity().is_some())
            && since.iter().any(|mention| mention.is_mark(b';'))
            && !since.iter().any(|mention| mention.senses().any(goals))
    }

    /// What follows the bracket after number `at`: "838 billion VND (36.2 million USD) in the six months".
    pub(super) fn after_bracket<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        mentions.get(at + 1).filter(|mention| mention.is_mark(b'('))?;
        let close = at + 1 + mentions[at + 1..].iter().position(|mention| mention.is_mark(b')'))?;
        mentions
            .get(close + 1)
            .filter(|mention| cut(self.text, mentions[close].range.end, mention.range.start).chars().count() <= 12)
    }
}

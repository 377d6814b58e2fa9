//! Sentences of another subject between those that tell of figures: "… 1,204 stations. In 2019 the district court moved to a new
//! building. Mobile subscribers numbered …". What stands in them rules no figure behind them.

use std::mem;
use std::ops::Range;

use crate::domain::{IndicatorKind, PlaceId};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{When, Year};
use crate::extract::words::{LONGEST_SENTENCE, cut, sentence_start};

use super::Linker;

/// What a sentence may say and still be of another subject than the figures around it.
const BESIDE: Senses = Senses::of(&[
    Sense::Pay,
    Sense::OtherMoney,
    Sense::OtherNoun,
    Sense::OtherSector,
    Sense::OtherPart,
    Sense::OtherServices,
    Sense::About,
    Sense::Above,
    Sense::Below,
    Sense::Up,
    Sense::Down,
    Sense::EqualTo,
    Sense::SamePeriod,
    Sense::YearBefore,
    Sense::Versus,
    Sense::OtherBase,
    Sense::Respectively,
    Sense::Increment,
    Sense::Average,
    Sense::Rank,
    Sense::SubPlace,
    Sense::Event,
    Sense::Region,
    Sense::District,
    Sense::Country,
    Sense::WholeProvince,
    Sense::Households,
    Sense::People,
    Sense::Area,
    Sense::Press,
    Sense::Publishing,
    Sense::Homonym,
    Sense::Chrome,
]);

/// A sentence of no more words than this only leads on: "Then came 2021.", "Tiếp theo là Gia Lai."
const LEADS_ON: usize = 6;

/// So many years before what the text reviews is long ago.
const LONG_AGO: i32 = 3;

/// What of a sentence of another subject rules the figures behind it all the same.
struct Carried {
    time: bool,
    place: bool,
    operator: bool,
}

impl Linker<'_> {
    /// What the sentence, whose drafts begin with number `first`, leaves for those after it.
    pub(super) fn end_sentence(&mut self, mentions: &[Mention], first: usize) {
        let Some(carried) = self.turns_aside(mentions, first) else {
            self.leave(mentions, first);
            return;
        };
        let before = self.paragraph.clone();
        self.leave(mentions, first);
        let left = mem::replace(&mut self.paragraph, before);
        if carried.time {
            self.paragraph.when = left.when;
            self.paragraph.when_is_of_stocks = left.when_is_of_stocks;
            self.paragraph.when_is_goal = left.when_is_goal;
            self.paragraph.when_before_goal = left.when_before_goal;
        }
        if carried.place {
            self.paragraph.place = left.place;
            self.paragraph.headed_by_place = left.headed_by_place;
        }
        if carried.operator {
            self.paragraph.operator = left.operator;
        }
    }

    /// Where a sentence behind numbers of its paragraph tells no figure and nothing that leads to one, what of it holds for those
    /// after it.
    fn turns_aside(&self, mentions: &[Mention], first: usize) -> Option<Carried> {
        let opening = mentions.first()?;
        // "By district:" leads to what follows.
        let leads = mentions.last().is_some_and(|last| last.is_mark(b':'));
        if !self.paragraph.counted || self.drafts.len() > first || leads {
            return None;
        }
        let begin = sentence_start(self.text, opening.range.start);
        let sentence = cut(self.text, begin, begin + LONGEST_SENTENCE);
        let stop = end_of_sentence(sentence);
        let counts = mentions.iter().any(|mention| mention.quantity().is_some());
        let short = !counts && sentence[..stop].split_ascii_whitespace().count() <= LEADS_ON;
        // So does a question, and what the next sentence points back to.
        if short || sentence[stop..].starts_with('?') || points_back(&sentence[stop..]) {
            return None;
        }
        let time = mentions.iter().find(|mention| matches!(mention.what, What::Time { .. }));
        let place = mentions.iter().find(|mention| matches!(mention.what, What::Place(_)));
        if self.said.without(BESIDE).is_empty() {
            return Some(Carried {
                time: time.is_some_and(|time| self.time_holds(time, begin)),
                place: place.is_some_and(|place| self.place_holds(place, begin)),
                operator: mentions.iter().any(|mention| matches!(mention.what, What::Operator(..))),
            });
        }
        // Of the field, but of long ago or of somewhere else.
        let far = time.is_some_and(|time| self.is_long_ago(time) && !self.time_holds(time, begin));
        let strange = place.is_some_and(|place| self.is_only_where(mentions, place, begin));
        let carried = Carried { time: !far, place: !strange, operator: true };
        (!counts && (far || strange)).then_some(carried)
    }

    /// Whether a time is one of long before what the text reviews: "In 2012 a fire destroyed the telephone exchange."
    fn is_long_ago(&self, mention: &Mention) -> bool {
        let What::Time { when, .. } = mention.what else { return false };
        when.known_year().zip(self.frame.clock.year()).is_some_and(|(told, own)| told + LONG_AGO <= own)
    }

    /// Whether another province is only where something happened: "A storm cut cables in Quang Tri for two days."
    fn is_only_where(&self, mentions: &[Mention], mention: &Mention, begin: usize) -> bool {
        let led = cut(self.text, begin, mention.range.start).trim_ascii();
        let within = Cues::bundled().in_place.before(led).is_some_and(|rest| rest.ends_with(' '));
        let goes_on = self.text[mention.range.end..]
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let speaks = Senses::of(&[Sense::Department, Sense::Review, Sense::Sector, Sense::WholeMarket]);
        within
            && goes_on
            && !self.said.any(speaks)
            && !mentions.iter().any(|mention| matches!(mention.what, What::Operator(..)))
            && !self.place_holds(mention, begin)
    }

    /// Whether the time of a sentence that tells of something else rules those after it.
    fn time_holds(&self, mention: &Mention, begin: usize) -> bool {
        let What::Time { when, .. } = mention.what else { return false };
        let year = self.frame.clock.year();
        // The paragraph goes from one time to the next: "In 2019 it earned 90 billion. In 2020 storms felled trees. It earned 80 billion."
        let told = self.drafts.last().filter(|draft| draft.block == self.block).and_then(|draft| draft.period);
        let walks = told.is_some_and(|told| Some(told.last().year()) != year);
        // What the text is of anyway.
        let own = if let When::Span { from: (first, 1), to: (last, 12), .. } = when {
            let known = |named: Year| matches!(named, Year::Known(known) if Some(known) == year);
            known(first) && known(last)
        } else {
            let period = self.frame.clock.resolve(when, IndicatorKind::Flow);
            period.is_some() && period == self.frame.clock.default_period(IndicatorKind::Flow)
        };
        // "2021 was a year of storms."
        let behind = self.text[mention.range.end..].trim_ascii_start();
        let subject = self.opens_alone(&mention.range, begin) && Cues::bundled().tells_of_time.begin_word(behind);
        walks || own || subject
    }

    /// Whether the place of a sentence that tells of something else rules those after it.
    fn place_holds(&self, mention: &Mention, begin: usize) -> bool {
        let own = self.frame.place;
        // The paragraph goes from one place to the next.
        let told = self.drafts.last().filter(|draft| draft.block == self.block);
        let walks = told.map_or(own.is_none(), |told| told.place != own);
        // "Nghe An is a land of pines.", and of the country: "In Nghe An the roads are bad."
        let led = cut(self.text, begin, mention.range.start).trim_ascii();
        let fronted = own == Some(PlaceId::country()) && Cues::bundled().in_place.holds(led);
        walks || fronted || self.opens_alone(&mention.range, begin)
    }

    /// Whether the words at `range` open a sentence that begins at `begin`, but for the word for what they name.
    fn opens_alone(&self, range: &Range<usize>, begin: usize) -> bool {
        let led = cut(self.text, begin, range.start).trim_ascii();
        led.is_empty() || Cues::bundled().before_province.holds(led)
    }
}

/// Where the first sentence of `text` ends: at its stop, and not at one within a number.
fn end_of_sentence(text: &str) -> usize {
    let stops = text.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!' | '\n'));
    let mut ends =
        stops.filter(|(at, c)| *c == '\n' || !text[at + 1..].starts_with(|next: char| !next.is_whitespace()));
    ends.next().map_or(text.len(), |(at, _)| at)
}

/// Whether the sentence behind the stop that `text` begins with speaks of the time or the place before it: "Revenue there was …",
/// "It was then …".
fn points_back(text: &str) -> bool {
    let next = text.trim_start_matches(['.', '!', ' ']);
    Cues::bundled().of_that_scene.stand_in(&next[..end_of_sentence(next)])
}

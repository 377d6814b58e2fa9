//! The enterprise that sentence after sentence tells of: "Vietnam Post exceeded its plan. Total revenue reached …", "Some 9.3 million
//! of them are fixed".

use std::ops::Range;

use crate::domain::Operator;
use crate::extract::compose::SECTORS;
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::time::When;
use crate::extract::words::{begins_with_any, cut, sentence_start};

use super::super::Linker;
use super::{Figure, Owner};

/// The enterprise that the sentence before told of, and the paragraph that it stood in.
#[derive(Clone)]
pub struct Thread {
    /// The enterprise.
    operator: Operator,
    /// What it earns its money by.
    trade: Trade,
    /// The block of the sentence.
    block: usize,
    /// The year that it told of.
    when: Option<(When, Range<usize>)>,
}

impl Linker<'_> {
    /// Leaves the enterprise that a sentence tells of to those after it.
    pub(in crate::extract::link) fn leave_thread(&mut self, mentions: &[Mention]) {
        let told = if self.in_heading { None } else { self.subject_told_of(mentions) };
        let when = self.paragraph.when.clone().filter(|(when, _)| when.known_year().is_some());
        self.thread = told.map(|(operator, trade)| Thread { operator, trade, block: self.block, when });
    }

    /// The one enterprise that a sentence is about: the one it begins with or comes to behind a comma, or the one that it goes on with.
    fn subject_told_of(&self, mentions: &[Mention]) -> Option<(Operator, Trade)> {
        if mentions.iter().any(|mention| mention.senses().any(OFFICES)) {
            return None;
        }
        let mut named = mentions.iter().filter_map(|mention| match mention.what {
            What::Operator(operator, trade) => Some((operator, trade, mention)),
            _ => None,
        });
        let Some((operator, trade, mention)) = named.next() else {
            return self.goes_on_with(mentions, mentions.len()).map(|thread| (thread.operator, thread.trade));
        };
        let subject = self.opens_or_follows_comma(mentions, mention) && named.all(|(other, ..)| other == operator);
        subject.then_some((operator, trade))
    }

    /// Whether a name is the subject of its sentence: it opens it, or stands behind a comma and leads to a verb.
    fn opens_or_follows_comma(&self, mentions: &[Mention], name: &Mention) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let led = cut(self.text, begin, name.range.start).trim_ascii_end();
        let opens = led.trim_ascii_start().chars().count() <= MOST_BEFORE_SUBJECT && !led.ends_with([':', ';']);
        let long_name = led.ends_with('(') && !led.contains(',') && led.split_ascii_whitespace().count() <= 10;
        let led =
            ["but", "while", "the"].iter().find_map(|word| led.strip_suffix(word)).map_or(led, str::trim_ascii_end);
        let end = self.end_of_branch(mentions, name);
        let fares = || Cues::bundled().subject_fares.begin(self.text[end..].trim_start_matches([' ', ')']));
        opens || long_name || led.ends_with(',') && fares()
    }

    /// Where the name of an enterprise ends together with the place of its branch: "VNPT Lai Châu".
    fn end_of_branch(&self, mentions: &[Mention], name: &Mention) -> usize {
        let behind = mentions.iter().find(|mention| mention.range.start >= name.range.end);
        let branch = behind.filter(|place| {
            matches!(place.what, What::Place(_)) && cut(self.text, name.range.end, place.range.start) == " "
        });
        branch.unwrap_or(name).range.end
    }

    /// The enterprise that a sentence goes on with by its first words, where it names no other one up to `until`: "Its profit …", "Total
    /// revenue in 2020 reached …".
    fn goes_on_with(&self, mentions: &[Mention], until: usize) -> Option<&Thread> {
        let thread = self.thread.as_ref().filter(|thread| thread.block + 1 >= self.block)?;
        let first = mentions.first()?;
        let begin = sentence_start(self.text, first.range.start);
        let opening = self.text[begin..].trim_ascii_start();
        let cues = Cues::bundled();
        let opens = cues.goes_on_with_it.begin(opening)
            || self.behind_time(mentions).is_some_and(|rest| cues.goes_on_with_it.begin(rest));
        let own = |mention: &Mention| match mention.what {
            What::Operator(operator, _) => operator == thread.operator,
            What::Place(_) => false,
            _ => !mention.senses().any(OTHERS),
        };
        (opens && mentions[..until].iter().all(own)).then_some(thread)
    }

    /// The words behind the time that a sentence opens with: "In 2020, revenue …".
    fn behind_time(&self, mentions: &[Mention]) -> Option<&str> {
        let [time, comma, ..] = mentions else { return None };
        let led = || cut(self.text, sentence_start(self.text, time.range.start), time.range.start).trim_ascii();
        let opens = matches!(time.what, What::Time { .. }) && comma.is_mark(b',') && led().len() <= 10;
        opens.then(|| self.text[comma.range.end..].trim_ascii_start())
    }

    /// The trade whose money a sentence goes on with up to the number at `at`.
    pub(in crate::extract::link) fn trade_told_of(&self, mentions: &[Mention], at: usize) -> Option<Trade> {
        self.goes_on_with(mentions, at).map(|thread| thread.trade)
    }

    /// The year that the paragraph before told of the enterprise that a sentence goes on with: "In 2021, VNPT reported a profit of …",
    /// and below it "Revenue reached …".
    pub(in crate::extract::link) fn time_told_of(
        &self,
        mentions: &[Mention],
        at: usize,
    ) -> Option<&(When, Range<usize>)> {
        let thread = self.goes_on_with(mentions, at).filter(|thread| thread.block < self.block)?;
        thread.when.as_ref()
    }

    /// Money of the enterprise that the sentence goes on with: "Its profit reached VND 18.3 trillion, and paid VND 15.7 trillion to the
    /// budget".
    pub(super) fn owner_of_thread(&self, figure: &Figure<'_>) -> Option<Owner> {
        let Matter::Money(_, sectors) = figure.draft.matter else { return None };
        let thread = self.goes_on_with(figure.mentions, figure.at)?;
        let begin = self.begin_of_sentence(figure);
        let opening = self.text[begin..].trim_ascii_start();
        // "VNPT earned VND 54 trillion. Total revenue reached VND 390 trillion" is of more than it.
        let own = begins_with_any(opening, &["its ", "it "])
            || cut(self.text, begin, figure.draft.quote.start).contains("consolidated");
        let told = self.drafts.iter().rev().take_while(|draft| draft.block + 1 >= self.block).any(|draft| {
            draft.operator == Some(thread.operator)
                && draft.indicator == figure.draft.indicator
                && draft.period == figure.draft.period
        });
        let other = |mention: &Mention| {
            mention.senses().any(OFFICES)
                || matches!(mention.what, What::Operator(other, _) if other != thread.operator)
        };
        let fits =
            figure.fits(thread.trade) && !sectors.has(Sense::It) && !figure.mentions[figure.at..].iter().any(other);
        (fits && (own || !told)).then_some((thread.operator, None))
    }

    /// "VNPT has 74.6 million subscribers. Some 9.3 million of them are fixed": the owner of what was counted before, where a sentence
    /// without a name tells a part of it.
    pub(super) fn owner_of_them(&self, figure: &Figure<'_>) -> Option<Owner> {
        let Figure { mentions, at, right, draft, .. } = *figure;
        let opens = mentions[..at].iter().all(|mention| mention.quantity().is_none());
        let part = Senses::of(&[Sense::OfThem, Sense::OfWhich]);
        let behind = right.first().is_some_and(|mention| mention.senses().any(part));
        let before = || mentions[..at].iter().find(|mention| !matches!(mention.what, What::Mark(_)));
        let parts = behind || before().is_some_and(|mention| mention.senses().any(part));
        let silent = names_no_other(mentions);
        let whole = self.drafts.last().filter(|last| last.block == self.block)?;
        // "The province had 512,300 subscribers. Viettel served 301,400 of them. Fixed lines made up 9,120 of them": of all.
        let above = self.drafts.iter().rev().take_while(|above| above.block == self.block);
        let of_all = { above }.any(|all| all.operator.is_none() && all.indicator == whole.indicator);
        // "The country had 126 million subscribers. VNPT served 71.4 million. Of these, 60.1 million were mobile": of the last.
        let of_last =
            before().is_some_and(|mention| Cues::bundled().of_those_last.holds(&self.text[mention.range.clone()]));
        let of_all = of_all && !of_last;
        let holds = whole.indicator.stem() == draft.indicator.stem() && whole.value > draft.value && !of_all;
        (opens && parts && silent && holds).then_some(whole.operator?).map(|operator| (operator, None))
    }

    /// "Of these, 60.1 million were mobile and 11.3 million fixed": the second part is of whom the first one is of.
    pub(super) fn owner_of_part_before(&self, figure: &Figure<'_>) -> Option<Owner> {
        let Figure { mentions, draft, .. } = *figure;
        let first = mentions.iter().find(|mention| !matches!(mention.what, What::Mark(_)))?;
        let opens = first.has(Sense::OfThem) && first.range.start <= self.begin_of_sentence(figure) + 1;
        let before = self.drafts.last().filter(|last| last.quote.start > first.range.end)?;
        let alike = before.block == self.block && before.indicator.stem() == draft.indicator.stem();
        (opens && alike && names_no_other(mentions)).then_some(before.operator?).map(|operator| (operator, None))
    }
}

/// So many letters may stand before the subject that opens a sentence.
const MOST_BEFORE_SUBJECT: usize = 25;

/// Whoever tells of all enterprises.
const OFFICES: Senses = Senses::of(&[Sense::Ministry, Sense::Department, Sense::WholeMarket]);

/// What makes a sentence one of others than an enterprise.
const OTHERS: Senses =
    SECTORS.with(OFFICES).with(Senses::of(&[Sense::WholeProvince, Sense::Country, Sense::Enterprises]));

/// Whether a sentence names no enterprise and nobody who tells of all of them.
fn names_no_other(mentions: &[Mention]) -> bool {
    mentions
        .iter()
        .all(|mention| !matches!(mention.what, What::Operator(..)) && !mention.senses().any(OTHERS.without(SECTORS)))
}

//! Numbers that are no record: increments, averages, parts without an indicator, references.
//!
//! What is counted that no indicator counts says [`thing`], what is only of a part of the province [`district`], what only came in
//! addition [`increment`], and what is narrower than an indicator [`narrower`].

mod district;
mod increment;
pub(super) mod narrower;
mod thing;

use crate::extract::amount::Kind;
use crate::extract::compose::COUNTED;
use crate::extract::cues::Cues;
use crate::extract::growth;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{LONGEST_SENTENCE, cut};

use super::{Around, Linker};

impl Around<'_> {
    /// Whether it is a plain count.
    fn is_count(&self) -> bool {
        self.quantity.kind == Kind::Count
    }

    /// Where the number begins.
    fn start(&self) -> usize {
        self.quantity.quote.start
    }

    /// The first of the mentions behind the last mark before the number.
    fn clause(&self) -> usize {
        let mark = self.mentions[..self.at].iter().rposition(|mention| matches!(mention.what, What::Mark(_)));
        mark.map_or(0, |mark| mark + 1)
    }

    /// Where the words behind the last mark before the number begin.
    fn clause_begin(&self) -> usize {
        let clause = self.clause();
        clause.checked_sub(1).map_or(self.mentions[0].range.start, |mark| self.mentions[mark].range.end)
    }

    /// The nearest number before it.
    fn number_before(&self) -> Option<usize> {
        self.mentions[..self.at].iter().rposition(|mention| mention.quantity().is_some())
    }

    /// The same words around the next number of the sentence.
    fn next(&self) -> Option<Self> {
        let step = self.mentions[self.at + 1..].iter().position(|mention| mention.quantity().is_some())?;
        let at = self.at + 1 + step;
        let quantity = self.mentions[at].quantity()?;
        Some(Self { at, quantity, right: growth::after(self.mentions, at), ..*self })
    }
}

impl<'a> Linker<'a> {
    /// Why the words beside the number make it something that is no record.
    pub(super) fn why_no_record(&self, number: &Around<'_>) -> Option<Reason> {
        self.why_next_is_none(number)
            .or_else(|| self.is_asked(number.mentions).then_some(Reason::Asked))
            .or_else(|| self.level_out_of_all(number.mentions, number.at).is_none().then(|| self.why_none(number))?)
    }

    /// Why a number that nothing makes a level is no record, nearest words first.
    fn why_none(&self, number: &Around<'_>) -> Option<Reason> {
        self.first_of(
            number,
            &[
                (Self::is_old_year, Reason::Time),
                (Self::is_of_foreign_noun, Reason::OtherThing),
                (Self::counts_districts, Reason::OtherThing),
                (Self::starts_from_nothing, Reason::OtherThing),
                (Self::counts_people_of_land, Reason::OtherThing),
                (Self::counts_customers_of_others, Reason::OtherThing),
                (Self::is_so_many_more, Reason::Increment),
                (Self::is_ratio, Reason::Per),
                (Self::is_capacity, Reason::OtherThing),
                (Self::is_discount, Reason::OtherThing),
                (Self::is_excess, Reason::Increment),
                (Self::exceeds_time, Reason::Increment),
                (Self::is_total_of_dossiers, Reason::OtherThing),
                (Self::counts_planned_ones, Reason::OtherThing),
                (Self::is_whole_of_share, Reason::OtherThing),
                (Self::is_developed, Reason::Increment),
                (Self::is_added_to_total, Reason::Increment),
                (Self::is_ported, Reason::Increment),
                (Self::is_index_of_base, Reason::OtherThing),
                (Self::is_extreme, Reason::District),
                (Self::is_within_province, Reason::District),
                (Self::is_of_countries, Reason::Region),
                (Self::is_bought, Reason::OtherThing),
                (Self::is_taken_on, Reason::Increment),
                (Self::is_of_best_day, Reason::Time),
                (Self::is_staff_of_one, Reason::OtherThing),
            ],
        )
        .or_else(|| self.are_others(number.mentions, number.at, number.quantity))
        .or_else(|| {
            self.first_of(
                number,
                &[
                    (|_, number| thing::is_of_event(number), Reason::Event),
                    (Self::is_led_by_other_noun, Reason::OtherThing),
                    (Self::is_rank, Reason::Rank),
                    (Self::is_of_new_ones, Reason::Increment),
                    (Self::goes_on_with_new_ones, Reason::Increment),
                ],
            )
        })
        .or_else(|| self.why_no_stock(number))
        .or_else(|| {
            self.first_of(
                number,
                &[
                    (Self::is_part_of_new, Reason::Increment),
                    (Self::is_put_in_besides, Reason::Increment),
                    (Self::counts_new_ones, Reason::Increment),
                ],
            )
        })
        .or_else(|| self.why_narrower(number))
    }

    /// The reason of the first of `rules` that holds.
    fn first_of(&self, number: &Around<'_>, rules: &[(Rule<'a>, Reason)]) -> Option<Reason> {
        rules.iter().find(|(holds, _)| holds(self, number)).map(|(_, reason)| *reason)
    }

    /// Why the next number is no record, where what is said after the noun that both share is said of both.
    fn why_next_is_none(&self, number: &Around<'_>) -> Option<Reason> {
        let (quantity, next) = (number.quantity, number.next()?);
        // "118 4G and 253 5G stations went on air"
        let narrower = || if quantity.shares_noun { self.why_narrower(&next) } else { None };
        // "118 trạm 4G và 25 trạm 5G được lắp mới" says it of both, too.
        let new = || {
            let counted = quantity.noun.only(COUNTED);
            number.is_count()
                && !counted.is_empty()
                && counted == next.quantity.noun.only(COUNTED)
                && matches!(cut(self.text, quantity.noun_end, next.start()).trim_ascii(), "và" | "and")
                && self.is_followed_by_increment(next.quantity, next.right)
        };
        narrower().or_else(|| new().then_some(Reason::Increment))
    }

    /// Whether the sentence is a question: "Is it true that the companies here earn more than 2 trillion dong?"
    fn is_asked(&self, mentions: &[Mention]) -> bool {
        let end = mentions.last().map_or(0, |mention| mention.range.end);
        let behind = cut(self.text, end, end + LONGEST_SENTENCE).as_bytes();
        let stops = |at: usize| behind[at] == b'.' && behind.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        // Most text asks nothing.
        memchr::memchr3(b'?', b'!', b'\n', behind).is_some_and(|end| behind[end] == b'?' && !(0..end).any(stops))
    }

    /// Whether the number is a year before there are figures: "I began in 1986 as a switchboard technician".
    fn is_old_year(&self, number: &Around<'_>) -> bool {
        let quantity = number.quantity;
        let led = || self.text[..quantity.digits.start].trim_ascii_end();
        quantity.quote == quantity.digits
            && quantity.digits.len() == 4
            && self.text[quantity.digits.clone()].starts_with("19")
            && number.is_count()
            && quantity.noun.is_empty()
            && Cues::bundled().before_year.end_word(led(), &[' ', '\n'])
            && !number.left.iter().any(|mention| mention.senses().any(COUNTED.with(Sense::Total.into())))
    }
}

/// Says of a number whether it is no record.
type Rule<'a> = fn(&Linker<'a>, &Around<'_>) -> bool;

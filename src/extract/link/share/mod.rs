//! Percentages that are levels: shares of people and households, coverage, signed documents.
//!
//! [`Linker::share`] asks one rule after the other, nearest words first. A rule finds the level, finds that there is none, or leaves
//! the percentage to the next.

mod again;
mod asked;
mod clause;
mod counted;
mod signal;
mod stranger;
mod them;

use std::ops::ControlFlow;

use crate::extract::compose::{GENERATIONS, LINES};
use crate::extract::lexicon::{Sense, Senses};

use super::rule::{self, if_found, none_if};
use super::{Around, BASES, Found, Linker};
use clause::{Clause, Percentage};

/// What a rule says of a percentage: the level that it is, that it is none, or nothing, so that the next rule is asked.
type Decided = rule::Decided<Found>;

impl Linker<'_> {
    /// A percentage that is a level.
    pub(super) fn share(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        self.decide_share(around, reach, inherited).break_value().flatten()
    }

    /// Asks the rules on what the number itself is of, on the words of its clause, and on those before them.
    fn decide_share(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Decided {
        if Self::is_density_in_percent(around) {
            return ControlFlow::Break(self.density(around, reach));
        }
        self.other_share_if(Self::is_of_another_thing(around) || self.is_of_market_or_stations(around))?;
        self.other_share_if(self.is_of_other_places(around))?;
        let percentage = Percentage { around, right: self.without_users_told_before(around) };
        none_if(self.is_of_users_of_lines(&percentage))?;
        let percentage = Percentage { around, right: self.past_apposition(&percentage) };
        if_found(self.smartphones_of_them(&percentage))?;
        self.of_a_number_of_areas(&percentage)?;
        if_found(self.same_areas_reached(&percentage))?;
        if_found(self.bracketed_share(around.mentions, around.at, around.quantity))?;
        if_found(self.share_of_areas(around.mentions, around.at, around.quantity))?;
        if_found(self.share_between_dashes(around.mentions, around.at, around.quantity))?;
        none_if(self.is_the_rest(around))?;
        let clause = &self.clause_of_share(&percentage);
        self.other_share_if(clause.is_of_deed_online(self.text) || clause.is_of_deed_behind(self.text))?;
        if_found(self.who_has_one(clause))?;
        if_found(self.of_the_same_base(clause))?;
        if_found(clause.covered_with(self.text))?;
        if_found(clause.told_in_it())?;
        none_if(clause.tells_of_other_things())?;
        self.other_share_if(clause.is_of_enterprises(self.text))?;
        if_found(self.covered_by_those_counted(clause))?;
        if_found(clause.told_before_it())?;
        *reach += 1;
        self.decide_elided_share(clause, self.said_of_elided_share(clause), inherited)
    }

    /// Asks the rules that complete a clause which leaves something out; `here` is what its own words say.
    fn decide_elided_share(&self, clause: &Clause<'_>, here: Senses, inherited: &mut Option<usize>) -> Decided {
        self.covered_whereas_another(clause, here)?;
        self.other_share_if(clause.is_of_a_foreign_noun())?;
        if_found(self.under_internet_label(clause, here))?;
        if_found(self.with_such_a_line(clause, here))?;
        if_found(Self::documents_signed(clause, here))?;
        self.hoped_for_again(clause, here, inherited)?;
        self.of_mobile_subscribers(clause, here)?;
        none_if(clause.counts_strangers())?;
        self.as_the_share_before(clause, here, inherited)?;
        if here.has(Sense::Coverage) {
            self.covered_by_stations(clause, here)?;
        }
        if_found(clause.of_people_as_counted())?;
        if_found(self.of_homes_as_counted(clause, here))?;
        if_found(self.rate_of_users_counted(clause, here))?;
        if_found(self.users_of_what_was_named(clause))?;
        if_found(self.answered_share(clause, here))?;
        if_found(self.listed_share(clause, here))
    }
}

/// What somebody has, uses or is reached by.
pub(super) const TECHNOLOGY: Senses =
    GENERATIONS.with(Senses::of(&[Sense::Fiber, Sense::Mobile, Sense::Smartphone, Sense::Internet]));

/// What may say what a percentage is a share of.
pub(super) const SHARES: Senses = BASES.with(LINES.without(Senses::of(&[Sense::PayTv]))).with(Senses::of(&[
    Sense::Documents,
    Sense::Signed,
    Sense::Users,
    Sense::Rate,
    Sense::Coverage,
    Sense::Signal,
    Sense::Online,
]));

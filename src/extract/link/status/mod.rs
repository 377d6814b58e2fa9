//! Whether a figure happened, is estimated or wanted.
//!
//! [`Linker::status`] asks first for words of a wish, then whether the time is still ahead, then for words of an estimate, and last
//! what the text around says. A figure that no rule speaks of has happened.

mod ahead;
mod estimate;
mod wish;

use std::ops::{ControlFlow, Range};

use crate::domain::{Slot, Status};
use crate::extract::draft::Draft;
use crate::extract::growth::Role;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::Mention;

use super::Linker;
use super::hedge::HEDGES;

/// A figure of which it is asked whether it happened.
#[derive(Clone, Copy)]
struct Figure<'m> {
    /// The sentence, from where the goals before it end.
    mentions: &'m [Mention],
    /// What its numbers are.
    roles: &'m [Role],
    /// Which of its mentions the number is.
    at: usize,
    /// The first figure of the sentence.
    first: usize,
    /// What is known of it so far.
    draft: &'m Draft,
}

/// A status and the words that say it, if any do.
type Told = (Status, Option<Range<usize>>);

/// What a rule says of a figure: its status, that it happened, or nothing, so that the next rule is asked.
type Decided = ControlFlow<Option<Told>>;

/// A figure that happened.
const HAPPENED: Decided = ControlFlow::Break(None);

/// A figure that is wanted, though no word beside it says so.
const WANTED: Decided = ControlFlow::Break(Some((Status::Target, None)));

/// A figure that is wanted by `word`, if there is one.
fn wanted_by(word: Option<&Mention>) -> Decided {
    told_by(Status::Target, word)
}

/// A figure that is estimated by `word`, if there is one.
fn estimated_by(word: Option<&Mention>) -> Decided {
    told_by(Status::Estimate, word)
}

/// A figure whose status `word` says, if there is one.
fn told_by(status: Status, word: Option<&Mention>) -> Decided {
    match word {
        Some(word) => ControlFlow::Break(Some((status, Some(word.range.clone())))),
        None => ControlFlow::Continue(()),
    }
}

impl Linker<'_> {
    /// Actual, estimate or target.
    pub(super) fn status(&self, mentions: &[Mention], roles: &[Role], at: usize, first: usize, draft: &mut Draft) {
        if mentions[at].quantity().is_some_and(|quantity| quantity.planned) {
            draft.status = Status::Target;
            return;
        }
        let (mentions, roles, at) = match self.goal_ends(mentions, at) {
            Some(cut) => (&mentions[cut..], &roles[cut..], at - cut),
            None => (mentions, roles, at),
        };
        let figure = &Figure { mentions, roles, at, first, draft };
        let Some((status, words)) = self.decide_status(figure).break_value().flatten() else { return };
        draft.status = status;
        if let Some(words) = words {
            draft.note(Slot::Status, words);
        }
    }

    /// Asks the rules in their order.
    fn decide_status(&self, figure: &Figure<'_>) -> Decided {
        let Figure { mentions, at, first, .. } = *figure;
        wanted_by(self.plan_measured_by(mentions, at, first))?;
        wanted_by(self.told_as_plan(mentions, at))?;
        match self.wish(figure) {
            Some(wish) if self.is_beside_wish(figure, wish) => return HAPPENED,
            Some(wish) => return wanted_by(Some(wish)),
            None if self.was_set(figure) || self.stands_under_goals(figure) => return WANTED,
            None => {}
        }
        if self.is_ahead(figure) {
            return WANTED;
        }
        estimated_by(Self::label_of_estimate(figure))?;
        estimated_by(Self::estimate_in_bracket(figure))?;
        estimated_by(self.estimate_behind(figure))?;
        estimated_by(self.estimate_for_time(figure))?;
        estimated_by(self.estimate_as_source(figure))?;
        self.estimate_before(figure)?;
        self.as_part_of_estimate(figure)?;
        // "Estimates as of 31 October:" over a list
        if self.intro.as_ref().is_some_and(|intro| intro.estimate || intro.parts_of_estimate) {
            return ControlFlow::Break(Some((Status::Estimate, None)));
        }
        if self.is_of_goal_above(figure) || self.is_wished_ahead(figure) {
            return WANTED;
        }
        HAPPENED
    }
}

impl<'m> Figure<'m> {
    /// The words before the number.
    fn before(&self) -> &'m [Mention] {
        &self.mentions[..self.at]
    }
}

/// What figures measure.
const MEASURES: Senses = Senses::of(&[
    Sense::Revenue,
    Sense::Budget,
    Sense::Pay,
    Sense::Subscribers,
    Sense::Stations,
    Sense::Enterprises,
    Sense::Workers,
    Sense::Rate,
    Sense::Density,
    Sense::Locations,
    Sense::PostOffices,
]);

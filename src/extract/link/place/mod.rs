//! Which place a figure is of.
//!
//! [`Linker::place`] asks one rule after the other, nearest words first: the words behind the number, those before it in its clause,
//! the clauses before, and last what the text around it is about.

mod above;
mod before;
mod behind;
mod beside;

use std::ops::{ControlFlow, Range};

use crate::domain::{PlaceId, Slot};
use crate::extract::draft::Draft;
use crate::extract::enumeration;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;

use super::share::TECHNOLOGY;
use super::{Linker, is_list_link};

/// A figure whose place is looked for.
#[derive(Clone, Copy)]
struct Figure<'m> {
    /// The sentence.
    mentions: &'m [Mention],
    /// Which of its mentions the number is.
    at: usize,
    /// The words since the figure before.
    left: &'m [Mention],
    /// The words up to the next mark or number.
    right: &'m [Mention],
    /// Where the number with its unit ends.
    end: usize,
}

/// The place of a figure, as far as it is known, and the words that name it; or why it makes no record.
type Spot = Result<(Option<PlaceId>, Option<Range<usize>>), Reason>;

/// What a rule says: where the figure is, or nothing, so that the next rule is asked; it may hand on what it saw of the place.
type Decided<Seen = ()> = ControlFlow<Spot, Seen>;

/// Finds the figure in `place`, which `words` name.
fn found<Seen>(place: PlaceId, words: &Range<usize>) -> Decided<Seen> {
    ControlFlow::Break(Ok((Some(place), Some(words.clone()))))
}

/// Finds that the figure makes no record.
fn left_out<Seen>(reason: Reason) -> Decided<Seen> {
    ControlFlow::Break(Err(reason))
}

impl Linker<'_> {
    /// Which place the figure is of; nothing where it is of a place that makes no record.
    pub(super) fn place(
        &self,
        mentions: &[Mention],
        at: usize,
        left: &[Mention],
        right: &[Mention],
        item: Option<&enumeration::Item>,
        draft: &mut Draft,
    ) -> Option<()> {
        let figure = &Figure { mentions, at, left, right, end: draft.quote.end };
        let listed = item.and_then(|item| item.place.clone());
        let spot = match self.decide_place(figure, listed) {
            ControlFlow::Break(spot) => spot,
            ControlFlow::Continue(whole) => {
                draft.reach += 1;
                self.place_of_text(figure, whole)
            }
        };
        match spot {
            Ok((place, words)) => {
                draft.place = place;
                if let Some(words) = words {
                    draft.note(Slot::Place, words);
                }
                Some(())
            }
            Err(reason) => self.left_out(reason),
        }
    }

    /// Asks the rules on the words of the sentence in their order; `listed` is the place that a list pairs with the number. Says
    /// whether the clause names a province as a whole.
    fn decide_place(&self, figure: &Figure<'_>, listed: Option<(PlaceId, Range<usize>)>) -> Decided<bool> {
        let Figure { mentions, at, .. } = *figure;
        if let Some((place, words)) = listed {
            return found(place, &words);
        }
        if let Some(together) = self.places_together(mentions, at) {
            return ControlFlow::Break(match self.one_by_now(&together) {
                Some(place) => Ok((Some(place), None)),
                None => Err(Reason::Region),
            });
        }
        if self.is_of_several_provinces(mentions, at) {
            return left_out(Reason::Region);
        }
        let of_whole = self.place_behind(figure)?;
        let whole = self.place_before(figure, of_whole)?;
        self.place_of_clause_before(figure, whole)?;
        self.place_of_goal(figure, whole)?;
        if self.section.region && self.paragraph.place.is_none() {
            return left_out(Reason::Region);
        }
        self.place_of_ministry(figure, whole)?;
        self.place_of_source(figure, whole)?;
        ControlFlow::Continue(whole)
    }

    /// "In Lai Chau 45% of Vietnamese households had fibre": the adjective is of the province's own.
    fn is_adjective(&self, figure: &Figure<'_>, mention: &Mention) -> bool {
        self.text[mention.range.clone()].starts_with("vietnamese ")
            && figure.mentions.iter().any(|mention| {
                matches!(mention.what, What::Place(place) if place != PlaceId::country())
                    || mention.has(Sense::WholeProvince)
            })
    }
}

impl<'m> Figure<'m> {
    /// The words before the number.
    fn before(&self) -> &'m [Mention] {
        &self.mentions[..self.at]
    }

    /// Where the clause of the number begins, behind the last semicolon.
    fn clause(&self) -> usize {
        self.before().iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1)
    }
}

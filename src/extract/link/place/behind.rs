//! Places behind the number: "98.7% in Can Tho", "82,4% của cả nước".

use std::ops::ControlFlow;

use crate::domain::PlaceId;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, ends_with_word};

use super::super::Linker;
use super::{Decided, Figure, found, left_out};

impl Linker<'_> {
    /// The place that the words behind the number name. Says whether they name the province as a whole.
    pub(super) fn place_behind(&self, figure: &Figure<'_>) -> Decided<bool> {
        for mention in figure.right {
            if is_place(mention) && !self.is_adjective(figure, mention) && self.place_by(figure, mention)? {
                return ControlFlow::Continue(true);
            }
        }
        ControlFlow::Continue(false)
    }

    /// The place that `mention` behind the number gives it. Says whether it is the province as a whole.
    fn place_by(&self, figure: &Figure<'_>, mention: &Mention) -> Decided<bool> {
        let gap = self.text[..mention.range.start].trim_ascii_end();
        // "in Lao Cai the rate is 78.3% and in Dien Bien 72%": the place of the next number.
        if Cues::bundled().next_place.end(gap) || self.ranks_among(figure.before(), mention) {
            return ControlFlow::Continue(false);
        }
        let linked = ends_with_word(gap, &LINKS, &[' ', '%']);
        let quantity = figure.mentions[figure.at].quantity();
        let close = mention.range.start.saturating_sub(quantity.map_or(0, |quantity| quantity.noun_end)) <= 60;
        let country = PlaceId::country();
        match mention.what {
            What::Place(place) => {
                // "compared with 61% nationwide"
                let right_behind = || {
                    let gap = cut(self.text, figure.end, mention.range.start).trim_ascii();
                    // "89% of the population nationwide"
                    let of_base = || Cues::bundled().bases_of_shares.holds(gap);
                    gap.is_empty() || of_base()
                };
                if close && (linked || place == country && right_behind()) {
                    return found(place, &mention.range);
                }
            }
            What::Sub => {
                let own = || Cues::bundled().own_place.begin(&self.text[mention.range.clone()]);
                if (linked || own()) && !gap.ends_with("from") {
                    return left_out(Reason::District);
                }
            }
            // "and 50 per cent of the province's population"
            What::Words(senses) if senses.has(Sense::WholeProvince) && linked && close => {
                return ControlFlow::Continue(true);
            }
            What::Words(senses) if senses.has(Sense::Country) && (linked || close) => {
                // "88% of households (national average: 85%)": the place of the number in the bracket.
                if self.is_of_number_in_bracket(figure, mention) {
                    return ControlFlow::Continue(false);
                }
                return found(country, &mention.range);
            }
            What::Words(senses) if senses.has(Sense::Region) => {
                // "14,300 stations abroad"
                let right_behind = |end: usize| mention.range.start <= end + 1;
                let quantity = quantity.map(|quantity| quantity.noun_end.max(quantity.quote.end));
                if linked || quantity.is_some_and(right_behind) {
                    return left_out(Reason::Region);
                }
            }
            _ => {}
        }
        ControlFlow::Continue(false)
    }

    /// Whether a place behind the number stands in a bracket that has a number of its own behind it.
    fn is_of_number_in_bracket(&self, figure: &Figure<'_>, place: &Mention) -> bool {
        let behind = figure.mentions.iter().filter(|mention| mention.range.start >= place.range.end);
        let next = { behind }.find(|mention| mention.is_mark(b')') || mention.quantity().is_some());
        cut(self.text, figure.end, place.range.start).contains('(') && next.is_some_and(|next| !next.is_mark(b')'))
    }
}

/// Whether `mention` is a place, or words for one that may stand behind a number.
fn is_place(mention: &Mention) -> bool {
    match mention.what {
        What::Place(_) | What::Sub => true,
        What::Words(senses) => senses.any(Senses::of(&[Sense::Country, Sense::Region, Sense::WholeProvince])),
        _ => false,
    }
}

/// What links a place to the number before it.
const LINKS: [&str; 26] = [
    "in",
    "of",
    "ở",
    "tại",
    "của",
    "across",
    "cho",
    "for",
    "trong",
    "from",
    "from the",
    "of the",
    "in the",
    "in the former",
    "of the former",
    "in former",
    "in the old",
    "on",
    "trên",
    "thuộc",
    "dân số",
    "người dân",
    "số hộ",
    "hộ dân",
    "tại các",
    "for the",
];

//! Figures of all enterprises together.

use crate::extract::cues::Cues;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, sentence_start};

use super::super::Linker;
use super::Figure;

impl Linker<'_> {
    /// Whether the number is said to be of all enterprises there are: "Hanoi, whichever the operator, had 5,870 5G stations",
    /// "1,972,000 mobile subscribers of all network operators".
    pub(super) fn is_of_all_operators(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(quantity) = mentions[at].quantity() else { return false };
        let cues = Cues::bundled();
        let clause = mentions[..at]
            .iter()
            .rfind(|mention| mention.is_mark(b';') || mention.quantity().is_some())
            .map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mark.range.end);
        let said = cut(self.text, clause, quantity.quote.start);
        // "Fixed broadband of all suppliers stood at 192,700 subscribers": unless one of them is named beside.
        let named = || mentions[..at].iter().any(|mention| matches!(mention.what, What::Operator(..)));
        if cues.any_operator.is_in(said) || cues.operators_all.stand_in(said) && !named() {
            return true;
        }
        // "Viettel had 714,200 mobile subscribers, VNPT 398,600 and MobiFone 341,900, for a total of 1,454,700"
        let before = cut(self.text, clause, mentions[..at].last().map_or(clause, |last| last.range.end).max(clause));
        let mut owners = mentions[..at].iter().filter_map(|mention| match mention.what {
            What::Operator(operator, _) => Some(operator),
            _ => None,
        });
        let one = owners.next();
        if owners.any(|other| Some(other) != one)
            && (cues.in_total.end_word(said.trim_ascii_end(), &[' ', ','])
                || cues.in_total.end_word(before, &[' ', ','])
                // "Viettel có 512 trạm, MobiFone 301 trạm; hai mạng này phủ sóng 98,3% số thôn"
                || cues.these_together.stand_in(said))
        {
            return true;
        }
        // Up to the next number or mark.
        let end = mentions[at + 1..]
            .iter()
            .find(|mention| matches!(mention.what, What::Mark(_)) || mention.quantity().is_some())
            .map_or(quantity.noun_end + LONGEST_OWNER, |next| next.range.start);
        let behind = cut(self.text, quantity.quote.end, end.min(quantity.noun_end + LONGEST_OWNER));
        let behind = behind.split(['.', '\n']).next().unwrap_or_default();
        cues.operators_all.stand_in(behind) || cues.any_operator.stand_in(behind)
    }

    /// Whether the figure is most of a whole: "most of the 3.2 million".
    pub(super) fn is_most_of_all(&self, figure: &Figure<'_>) -> bool {
        figure.mentions[..figure.at].last().is_some_and(|mention| mention.has(Sense::MostOf))
            || self.text[..figure.draft.quote.start].trim_ascii_end().ends_with("most of the")
    }
}

/// How far behind its noun a number may say whose it is, in bytes.
const LONGEST_OWNER: usize = 60;

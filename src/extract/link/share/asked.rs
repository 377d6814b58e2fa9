//! Percentages whose thing stands outside their sentence: in a question, a label, a heading, or over a list.

use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, What};
use crate::extract::words::cut;

use super::super::{BASES, Found, Linker};
use super::clause::{Clause, span};
use super::{SHARES, TECHNOLOGY};

impl Linker<'_> {
    /// "Internet: 487,300 fixed broadband subscribers; 84.5% of households connected".
    pub(super) fn under_internet_label(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        if !here.has(Sense::Households) || here.any(TECHNOLOGY) {
            return None;
        }
        let (mentions, end) = (clause.around.mentions, clause.around.quantity.quote.end);
        let colon = mentions[..clause.around.at].iter().position(|mention| mention.is_mark(b':'))?;
        let label = &mentions[..colon];
        let labelled = label.iter().any(|mention| mention.has(Sense::Internet))
            && label.iter().all(|mention| mention.quantity().is_none());
        let said = cut(self.text, end, end + 60).split(['.', ';', '\n']).next().unwrap_or_default();
        if !labelled || !(said.contains(" connected") || said.contains("kết nối")) {
            return None;
        }
        clause.level(Senses::of(&[Sense::Internet, Sense::Households]), span(clause.right))
    }

    /// The answer to a question that names what it asks for.
    pub(super) fn answered_share(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        if !self.paragraph.asked {
            return None;
        }
        self.rate_asked_for(clause, here)
            .or_else(|| self.coverage_asked_for(clause, here))
            .or_else(|| self.owners_asked_for(clause, here))
    }

    /// "- Tỷ lệ hộ có cáp quang vẫn thấp? - Cả nước đạt 82,1%, tỉnh mới 61,5%".
    fn rate_asked_for(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        let asked = self.paragraph.named.only(SHARES);
        let told = Senses::of(&[Sense::Rate, Sense::Coverage, Sense::Users]);
        let fits = asked.any(told)
            && here.without(BASES).is_empty()
            && clause.right.iter().all(|mention| !mention.senses().any(HEADS.without(BASES)));
        if fits { clause.level(asked, None) } else { None }
    }

    /// "- What about 4G? - It covers 97% of communes."
    fn coverage_asked_for(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        let asked = self.paragraph.named.only(TECHNOLOGY);
        let fits = here.has(Sense::Coverage) && !here.any(TECHNOLOGY) && !asked.is_empty();
        if fits { clause.level(here.with(asked), None) } else { None }
    }

    /// "- Many readers ask about fibre at home. - I can only say that 64.3% of households use it today."
    fn owners_asked_for(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        let asked = self.paragraph.named.only(TECHNOLOGY);
        if !here.any(BASES) || here.any(TECHNOLOGY) || asked.is_empty() {
            return None;
        }
        let said = cut(self.text, clause.around.quantity.quote.end, self.sentence_end(clause.around.mentions));
        let points = said.split(|c: char| !is_word_part(c)).any(|word| matches!(word, "it" | "one" | "them"));
        if points { clause.level(here.only(BASES).with(asked), None) } else { None }
    }

    /// "1. Thai Nguyen: 82.6%" under "The share of households with a fibre line:".
    pub(super) fn listed_share(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        let left = clause.around.left;
        let listed = left.iter().rev().find(|mention| !mention.is_mark(b':')).is_some_and(|mention| {
            matches!(mention.what, What::Place(_) | What::Operator(..)) || mention.has(Sense::Country)
        });
        if !listed || !here.is_empty() {
            return None;
        }
        let intro = self.intro.as_ref().map_or(Senses::NONE, |intro| intro.named.only(SHARES));
        clause.level(intro, None).or_else(|| clause.level(self.section.named.only(SHARES), None))
    }
}

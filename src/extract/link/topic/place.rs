//! The place that a sentence leaves.

use crate::domain::PlaceId;
use crate::extract::compose::{COUNTED, LINES, MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};

use super::super::Linker;

impl Linker<'_> {
    /// The place that rules the sentences after this one: named at its beginning, not in passing.
    ///
    /// `made` is the first figure of the sentence.
    pub(super) fn carry_place(&mut self, mentions: &[Mention], made: usize) {
        if self.said.has(Sense::NewProvince) && self.frame.place.is_some() {
            if !self.paragraph.headed_by_place {
                let named = mentions.iter().find(|mention| mention.has(Sense::NewProvince));
                let place = self.new_province().filter(|place| Some(*place) != self.frame.place);
                self.paragraph.place = place.zip(named.map(|mention| mention.range.clone()));
            }
            return;
        }
        if let Some(country) = self.country_that_rules(mentions, made) {
            self.paragraph.place = Some((PlaceId::country(), country.range.clone()));
            return;
        }
        let number = super::first_number(mentions);
        let found = mentions[..number].iter().find(|mention| matches!(mention.what, What::Place(_)));
        let Some(mention) = found else { return };
        let What::Place(place) = mention.what else { return };
        if self.is_named_in_passing(mentions, mention, place) || self.only_compares_place(mentions, made) {
            return;
        }
        // "Kien Giang offered 1,694 procedures and An Giang 1,731", in a text on An Giang: what follows is of none of them alone.
        let told = |own: PlaceId| {
            self.drafts.get(made..).is_some_and(|drafts| drafts.iter().any(|draft| draft.place == Some(own)))
        };
        if self.frame.place.is_some_and(|own| own != place && told(own)) && told(place) {
            if !self.paragraph.headed_by_place {
                self.paragraph.place = None;
            }
            return;
        }
        let headed = self.paragraph.place.as_ref().filter(|_| self.paragraph.headed_by_place);
        let own = headed.map(|own| own.0).or(self.frame.place);
        if own.is_some_and(|own| self.have_become(mentions, mention, own)) {
            return;
        }
        let alone = mentions.iter().all(|other| other.range == mention.range || matches!(other.what, What::Mark(_)));
        self.paragraph.headed_by_place = alone;
        self.paragraph.place = Some((place, mention.range.clone()));
    }

    /// The words by which the sentence, whose figures begin with `made`, makes what follows one of the country.
    fn country_that_rules<'m>(&self, mentions: &'m [Mention], made: usize) -> Option<&'m Mention> {
        let whole = || mentions.iter().find(|mention| mention.has(Sense::WholeGroup));
        if let Some(group) = whole().filter(|_| self.said.has(Sense::WholeGroup)) {
            return Some(group);
        }
        let first = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        // "Cả nước: …" rules what follows as a province would; so does the sentence that begins with it and counts there.
        let names_country = mentions[first].has(Sense::Country)
            || matches!(mentions[first].what, What::Place(place) if place == PlaceId::country());
        if names_country && mentions.get(first + 1).is_some_and(|next| next.is_mark(b':')) {
            return Some(&mentions[first]);
        }
        let counts_there =
            self.drafts.len() > made && self.drafts[made..].iter().all(|draft| draft.place == Some(PlaceId::country()));
        // "… In the province 74.9% had fibre. Nationwide it was 80.9%. Its operators earned …": the country is only set beside it.
        let alone = self.paragraph.place.as_ref().is_none_or(|own| own.0 == PlaceId::country());
        if counts_there && alone { self.counted_country(mentions) } else { None }
    }

    /// Whether the place that a mention names rules nothing: it is named late, as an aside, or under the name of another.
    fn is_named_in_passing(&self, mentions: &[Mention], mention: &Mention, place: PlaceId) -> bool {
        let opener = mentions.iter().find(|mention| !matches!(mention.what, What::Mark(_)));
        let late = opener.is_some_and(|opener| mention.range.start > opener.range.start + LATEST_PLACE);
        // "For comparison, the former Tien Giang alone had 2,740 stations": a part of the text's own province, told beside it.
        let former = || {
            self.frame.place.is_some_and(|own| own != place)
                && (Cues::bundled().former.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' ', '\n'])
                    || Cues::bundled().former.begin(self.text[mention.range.end..].trim_ascii_start()))
        };
        place == PlaceId::country()
            || late
            || former()
            || self.is_aside(mentions, mention)
            // Under the name of a province what is told of another goes no further.
            || self.section.headed_by_place && self.section.place.as_ref().is_some_and(|own| own.0 != place)
    }

    /// Whether the places that `mention` is the first of are those that became `own`: "Ba tỉnh Bến Tre, Trà Vinh, Vĩnh Long về một nhà": what
    /// follows is of the one that they became.
    fn have_become(&self, mentions: &[Mention], mention: &Mention, own: PlaceId) -> bool {
        let run = self.place_run(mentions, mention);
        let numbers = mentions.iter().filter(|other| other.quantity().is_some()).count();
        run.len() >= 2
            && numbers < run.len()
            && mentions[run].iter().any(|other| matches!(other.what, What::Place(place) if place == own))
    }

    /// Whether the sentence, whose figures begin with `made`, only sets another place beside what was told of the text's own: "Ở tỉnh Lai
    /// Châu bên cạnh, con số này là 167.003.", "In neighbouring Nghe An it was 153.2 billion."
    fn only_compares_place(&self, mentions: &[Mention], made: usize) -> bool {
        let before = self.drafts[..made].last().filter(|before| before.block == self.block);
        let before = before.filter(|before| before.place == self.frame.place);
        let own = &self.drafts[made..];
        let measured = MONEY.with(SECTORS).with(LINES).with(COUNTED);
        !own.is_empty()
            && before.is_some_and(|before| own.iter().all(|draft| draft.indicator == before.indicator))
            && !mentions.iter().any(|mention| mention.senses().any(measured))
    }
}

/// So far behind the first words of a sentence, in bytes, the place stands at most that rules those after it.
const LATEST_PLACE: usize = 60;

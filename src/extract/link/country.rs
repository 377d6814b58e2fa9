//! The country beside a province: goals that are its own, sentences that it rules, and where it only compares or ranks.

use std::ops::Range;

use crate::domain::{PlaceId, Slot};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, ends_with_any, sentence_start};

use super::Linker;

impl Linker<'_> {
    /// Takes money of an enterprise for that of all of it, in a text on one whose shares are traded: "Viettel Post, the listed company,
    /// made revenue of VND 9,284 billion" in an article on its hub in a province. Where the sentence or its paragraph
    /// names a province, it is of there.
    pub(super) fn widen_to_group(&self, mentions: &[Mention], draft: &mut Draft) {
        let money = matches!(draft.matter, Matter::Money(..));
        if !self.frame.listed || !money || draft.operator.is_none() {
            return;
        }
        let country = PlaceId::country();
        let mut before = self.drafts.iter().rev().take_while(|other| other.block == self.block);
        let inherited = draft.place.is_some_and(|place| place != country)
            && draft.said(Slot::Place).is_none_or(|words| {
                before.all(|other| other.place == Some(country))
                    && !mentions.iter().any(|mention| mention.range == *words)
                    && self.paragraph.place.as_ref().is_none_or(|own| own.1 != *words)
            });
        let begin = sentence_start(self.text, mentions.first().map_or(0, |first| first.range.start));
        let local = Cues::bundled().local_units.is_in(cut(self.text, begin, draft.quote.start));
        let own_land = local
            || mentions.iter().any(|mention| {
                mention.senses().any(Senses::of(&[Sense::WholeProvince, Sense::Department]))
                    || matches!(mention.what, What::Place(place) if place != country)
            });
        if inherited && !own_land {
            draft.place = Some(country);
            draft.words.retain(|words| words.0 != Slot::Place);
        }
    }

    /// Whether the country at `mention` opens the sentence and rules it: "For the country as a whole, 72.4% of households had fibre,
    /// and the 4G network reached 99.8%".
    pub(super) fn opens_for_country(&self, mentions: &[Mention], mention: &Mention, at: usize) -> bool {
        let first = mentions.first().is_some_and(|first| first.range == mention.range);
        let said = cut(self.text, mention.range.end, mentions[at].range.start);
        first && mentions.get(1).is_some_and(|mark| mark.is_mark(b',')) && !Cues::bundled().own_land.stand_in(said)
    }

    /// The country that a sentence begins with to count there, behind its time or the colon of who says so: "Đến hết tháng 9, cả nước
    /// có 26.000 trạm 5G". The bare name of the country is often a part of another name.
    pub(super) fn counted_country<'m>(&self, mentions: &'m [Mention]) -> Option<&'m Mention> {
        let number = mentions.iter().position(|mention| mention.quantity().is_some())?;
        let said = mentions[..number].iter().rposition(|mention| mention.is_mark(b':')).map_or(0, |colon| colon + 1);
        let passes = |mention: &&Mention| !matches!(mention.what, What::Mark(_) | What::Time { compared: false, .. });
        let opener = mentions[said..number].iter().find(passes)?;
        let bare = self.text[opener.range.clone()].starts_with("vi");
        let country = opener.has(Sense::Country)
            || matches!(opener.what, What::Place(place) if place == PlaceId::country() && !bare);
        country.then_some(opener)
    }

    /// The words before the number that make it a goal of the country, where no province is named beside them.
    pub(super) fn national_goal(&self, mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        if !self.said.any(Senses::of(&[Sense::Target, Sense::Plan, Sense::Country])) {
            return None;
        }
        let begin = sentence_start(self.text, mentions[0].range.start);
        let said = cut(self.text, begin, mentions[at].range.start);
        let goals = &Cues::bundled().national_goals;
        if !goals.is_in(said) {
            return None;
        }
        let (start, cue) = goals.cues().iter().find_map(|cue| said.find(cue.as_str()).map(|start| (start, cue)))?;
        // "Chương trình mục tiêu quốc gia xây dựng nông thôn mới" is a programme.
        let programmes = &Cues::bundled().programmes;
        let of_programme = programmes.end(said[..start].trim_ascii_end())
            || programmes.begin(said[start + cue.len()..].trim_ascii_start());
        let of_province = Cues::bundled().own_land.stand_in(said);
        (!of_programme && !of_province).then(|| begin + start..begin + start + cue.len())
    }

    /// The ministry whose goal the number is, where the sentence names no province and nobody else: "The Ministry of Science
    /// set the target that 4G be brought to 98% of the population", "theo mục tiêu của Bộ, …".
    pub(super) fn goal_of_ministry(&self, mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        if !self.said.has(Sense::Ministry) || !self.said.has(Sense::Target) {
            return None;
        }
        let local = Senses::of(&[Sense::Department, Sense::WholeProvince]);
        let elsewhere = |mention: &Mention| {
            matches!(mention.what, What::Place(_) | What::Operator(..) | What::Sub) || mention.senses().any(local)
        };
        let sides = Senses::of(&[Sense::Ministry, Sense::Target]);
        let mut last: Option<&Mention> = None;
        let ministry = mentions[..at].iter().filter(|mention| mention.senses().any(sides)).find_map(|mention| {
            let first = last.replace(mention).filter(|first| self.is_wished_by_ministry(first, mention))?;
            Some(if first.has(Sense::Ministry) { first } else { mention })
        })?;
        let begin = sentence_start(self.text, mentions[0].range.start);
        let of_province = Cues::bundled().own_land.stand_in(cut(self.text, begin, mentions[at].range.start));
        let named = Cues::bundled().of_country.stand_in(&self.text[ministry.range.clone()]);
        (named && !of_province && !mentions.iter().any(elsewhere)).then(|| ministry.range.clone())
    }

    /// Whether one of two mentions is a ministry and the other the goal that it sets.
    fn is_wished_by_ministry(&self, first: &Mention, second: &Mention) -> bool {
        let gap = cut(self.text, first.range.end, second.range.start).trim_ascii();
        if first.has(Sense::Ministry) && second.has(Sense::Target) {
            // "The Ministry of Science set the target"
            let name = if gap.starts_with("of ") { WORDS_OF_NAME } else { 0 };
            return gap.split_ascii_whitespace().count() <= MOST_TO_GOAL + name && !gap.contains(['.', ',', ';']);
        }
        first.has(Sense::Target) && second.has(Sense::Ministry) && Cues::bundled().goal_set_by.holds(gap)
    }

    /// Whether the number is what an enterprise wants for itself: "Viettel's own goal is to cover 90% of the population".
    pub(super) fn is_own_goal(&self, mentions: &[Mention], at: usize) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let said = cut(self.text, begin, mentions[at].range.start);
        self.said.any(Senses::of(&[Sense::Target, Sense::Plan])) && Cues::bundled().own_goals.is_in(said)
    }

    /// Whether the country at `mention` is what a province is compared with, in a clause of its own.
    pub(super) fn only_compares(&self, mentions: &[Mention], mention: &Mention, at: usize) -> bool {
        let country =
            mention.has(Sense::Country) || matches!(mention.what, What::Place(place) if place == PlaceId::country());
        country
            && self.frame.place.is_some_and(|own| own != PlaceId::country())
            && ends_with_any(
                self.text[..mention.range.start].trim_ascii_end(),
                &[
                    "so với",
                    "so với mức",
                    "so với bình quân",
                    "so với trung bình",
                    "compared with the",
                    "compared to the",
                    "than the",
                ],
            )
            && mentions[..at].iter().any(|mark| mark.is_mark(b',') && mark.range.start >= mention.range.end)
    }

    /// Whether the country at `mention` is only what a province comes first in: "HCM City led the country with 3,120 stations".
    /// An enterprise among those `before` the number that leads the country is counted there.
    pub(super) fn ranks_among(&self, before: &[Mention], mention: &Mention) -> bool {
        let country =
            mention.has(Sense::Country) || matches!(mention.what, What::Place(place) if place == PlaceId::country());
        if !country {
            return false;
        }
        let led = self.text[..mention.range.start].trim_ascii_end();
        // "trong top 5 cả nước", "đứng thứ 3 cả nước"
        let place = led.trim_end_matches(|c: char| c.is_ascii_digit());
        let placed = place.len() < led.len() && Cues::bundled().ranked.end_word(place.trim_ascii_end(), &[' ', ',']);
        (placed || Cues::bundled().leads.end_word(led, &[' ', ',']))
            && !before.iter().any(|other| {
                // "Bưu điện tỉnh" is of its province.
                let written = &self.text[other.range.clone()];
                matches!(other.what, What::Operator(..))
                    && !Cues::bundled().of_province.iter().any(|word| written.contains(word.as_str()))
            })
    }

    /// Whether the country at `mention` only tells of the province named before it: "In HCM City, the country's largest market, …".
    pub(super) fn is_told_of_place(&self, mentions: &[Mention], mention: &Mention) -> bool {
        if !mention.has(Sense::Country) {
            return false;
        }
        let Some(at) = mentions.iter().position(|other| other.range == mention.range).filter(|at| *at >= 2) else {
            return false;
        };
        let told = self.owned_by(mention).filter(|owned| Cues::bundled().foremost.begin(owned));
        mentions[at - 1].is_mark(b',')
            && matches!(mentions[at - 2].what, What::Place(place) if place != PlaceId::country())
            && told.and_then(|told| told.split([',', '.', ';']).next()).is_some_and(|told| {
                let kind = told.trim_ascii_end().rsplit(' ').next().unwrap_or_default();
                Cues::bundled().kinds_of_places.holds(kind)
            })
            && self.text[..mentions[at - 2].range.start].trim_ascii_end().ends_with("in")
            && mentions[at..]
                .iter()
                .all(|other| !matches!(other.what, What::Operator(..)) && !other.has(Sense::Ministry))
            && at == 2
    }
}

/// So many words stand between a ministry and the goal that it sets at most: "has also set a".
const MOST_TO_GOAL: usize = 3;

/// So many words the name of a ministry goes on for at most: "of information and communications".
const WORDS_OF_NAME: usize = 4;

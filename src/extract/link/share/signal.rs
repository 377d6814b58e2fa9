//! How far a signal reaches: of which generation it is, where the clause does not say it itself.

use std::ops::ControlFlow;

use crate::extract::compose::GENERATIONS;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::Mention;
use crate::extract::words::{cut, ends_with_word, sentence_start};

use super::super::{Around, BASES, Found, Linker};
use super::clause::{Clause, span};
use super::{Decided, TECHNOLOGY};

impl Linker<'_> {
    /// What the words `led` of a clause before its number say, `near`, with the generation of a signal that was told before;
    /// `own` is what the words behind the number say.
    pub(super) fn with_generation_told(
        &self,
        around: &Around<'_>,
        led: &[Mention],
        near: Senses,
        own: Senses,
    ) -> Senses {
        let named = self.paragraph.last_named.only(GENERATIONS);
        // The paragraph before may have counted them.
        let near_by = |last: &&Draft| last.block + 1 >= self.block;
        let stations = match self.drafts.last().filter(near_by).map(|last| last.matter) {
            Some(Matter::Stations(sent)) => Some(sent.only(GENERATIONS)),
            _ => None,
        };
        let unnamed = near.has(Sense::Signal) && !near.any(GENERATIONS) && !near.has(Sense::Mobile);
        if let Some(sent) = stations.filter(|_| unnamed && self.is_their_signal(led, around.first)) {
            near.with(sent)
        } else if unnamed && named.is_one() && self.is_signal_of_what_was_named(around.mentions) {
            near.with(named)
        } else if near.has(Sense::Coverage) && !near.with(own).any(TECHNOLOGY) && self.begins_with_the_networks(around)
        {
            near.with(
                stations
                    .filter(|sent| sent.is_one())
                    .or(Some(named).filter(|sent| sent.is_one()))
                    .unwrap_or(Senses::NONE),
            )
        } else {
            near
        }
    }

    /// Whether the signal of a clause is that of the stations before: "11,591 5G base stations were on air, and their signal
    /// covered 26 per cent of the population".
    fn is_their_signal(&self, led: &[Mention], first: usize) -> bool {
        led.iter().find(|mention| mention.has(Sense::Signal)).is_some_and(|mention| {
            let before = self.text[..mention.range.start].trim_end();
            // "612 trạm 5G, sóng tới 31% dân số"
            let bare = &self.text[mention.range.clone()] == "sóng" && before.ends_with(',');
            ends_with_word(before, &["their", "its", "the", "whose"], &[' ', '\n']) || bare && self.drafts.len() > first
        })
    }

    /// Whether a signal is of what the sentence before named: "5G remains a big-city affair. Its signal reached 25.5% of the population."
    fn is_signal_of_what_was_named(&self, mentions: &[Mention]) -> bool {
        // "Then there is 5G. The government wants the signal to cover at least 20% of the population."
        self.begins_with_its(mentions)
            || Self::begins_with_wish(mentions) && self.sentence_before_counts_nothing(mentions)
    }

    /// Whether a sentence tells what somebody wants "the signal" to reach.
    fn begins_with_wish(mentions: &[Mention]) -> bool {
        let signal = mentions.iter().position(|mention| mention.has(Sense::Signal));
        signal.is_some_and(|signal| {
            mentions[..signal].iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Target, Sense::Plan])))
                && !mentions.iter().any(|mention| mention.senses().any(GENERATIONS) || mention.has(Sense::Mobile))
        })
    }

    /// "The country had 11,000 5G stations. The networks covered 26% of the population."
    fn begins_with_the_networks(&self, around: &Around<'_>) -> bool {
        let begin = sentence_start(self.text, around.mentions[0].range.start);
        Cues::bundled().the_networks.is_in(cut(self.text, begin, around.quantity.quote.start))
    }

    /// Whether the sentence before says no number, beside that of a generation: "The contest is now over 5G."
    pub(in crate::extract::link) fn sentence_before_counts_nothing(&self, mentions: &[Mention]) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let before =
            self.text[..begin].trim_end_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '.' | '!' | '?'));
        let said = &before[sentence_start(self.text, before.len()).min(before.len())..];
        said.split(|c: char| !is_word_part(c))
            .all(|word| !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() == 2 && word.ends_with('g'))
    }

    /// "16,737 5G stations, equal to 14% of the 4G stations, covering 39.5% of the population": what the counted ones reach.
    pub(super) fn covered_by_those_counted(&self, clause: &Clause<'_>) -> Option<Found> {
        let told = clause.near.with(clause.own);
        if !clause.begins_with_coverage() || !clause.own.any(BASES) {
            return None;
        }
        if self.are_parts_counted(clause.around) {
            return clause.level(told.with(Sense::Mobile.into()), span(clause.led));
        }
        let Matter::Stations(sent) = self.drafts[clause.around.first..].last()?.matter else { return None };
        let sent = sent.only(GENERATIONS);
        if sent.is_empty() { None } else { clause.level(told.with(sent), span(clause.led)) }
    }

    /// "4G reaches 99.4% of the population, whereas 5G, with 512 stations so far, covers 31%".
    pub(super) fn covered_whereas_another(&self, clause: &Clause<'_>, here: Senses) -> Decided {
        if clause.begins_with_coverage()
            && here.without(Sense::Coverage.into()).is_empty()
            && let [.., share, stations] = &self.drafts[clause.around.first..]
            && let (Matter::Share(before), Matter::Stations(sent)) = (share.matter, stations.matter)
            && !sent.only(GENERATIONS).is_empty()
            && before.any(BASES)
        {
            return ControlFlow::Break(clause.level(before.without(TECHNOLOGY).with(sent.only(GENERATIONS)), None));
        }
        ControlFlow::Continue(())
    }

    /// Of what a coverage is whose clause has only the base, by the stations told before.
    pub(super) fn covered_by_stations(&self, clause: &Clause<'_>, here: Senses) -> Decided {
        let covered_by = |sent: Senses| ControlFlow::Break(clause.level(here.with(sent), None));
        if here.any(BASES) && !here.any(TECHNOLOGY) && self.are_parts_counted(clause.around) {
            return covered_by(Sense::Mobile.into());
        }
        if let Some(sent) = self.generation_told_earlier(clause) {
            return covered_by(sent);
        }
        if !here.any(BASES) || here.any(TECHNOLOGY) {
            return ControlFlow::Continue(());
        }
        let Around { mentions, first, .. } = *clause.around;
        // "Đến cuối năm là 486 trạm, phủ 57% dân số", of stations that the sentence before told to be of 5G.
        if let Some(Matter::Stations(sent)) = self.drafts[first..].last().map(|last| last.matter)
            && sent.any(GENERATIONS)
        {
            return covered_by(sent.only(GENERATIONS));
        }
        // "…, taking the total to 1,692 stations. They cover 98.2 percent of the population.", "These stations cover …"
        if let Some(Matter::Stations(sent)) =
            self.drafts.last().filter(|last| last.block == self.block).map(|last| last.matter)
            && self.begins_with_pronoun(mentions)
        {
            let sent = sent.only(GENERATIONS);
            return covered_by(if sent.is_empty() { Sense::Mobile.into() } else { sent });
        }
        // "nâng tổng số lên 3.145 trạm, phủ sóng đến 99,8% dân số": all that the stations send.
        if clause.around.before_number().any(|mention| mention.has(Sense::Stations)) {
            return covered_by(Sense::Mobile.into());
        }
        // "The contest is now over 5G. At the end of last year the networks reached 26% of the population"
        let sent = self.paragraph.last_named.only(GENERATIONS);
        if sent.is_one() && self.sentence_before_counts_nothing(mentions) {
            return covered_by(sent);
        }
        ControlFlow::Continue(())
    }

    /// Whether the last stations of the sentence are only those of all that stand which are of one kind: "940 trạm BTS, gồm chưa đến 50
    /// trạm 5G, phủ sóng …": what follows is of all.
    fn are_parts_counted(&self, around: &Around<'_>) -> bool {
        let told = &self.drafts[around.first..];
        let kind = |draft: &&Draft| matches!(draft.matter, Matter::Stations(sent) if sent.any(GENERATIONS));
        let parts = told.iter().rev().take_while(kind).count();
        let [.., whole] = &told[..told.len() - parts] else { return false };
        let [first, ..] = &told[told.len() - parts..] else { return false };
        let Some(last) = told.last().filter(|_| matches!(whole.matter, Matter::Stations(_))) else { return false };
        let between = whole.quote.end..first.quote.start;
        let mut parted = around.mentions.iter().filter(|mention| between.contains(&mention.range.start));
        // "…, among them 1,068 4G stations, and 4G reaches 93%"
        let mut behind = around.before_number().filter(|mention| {
            // "41 are 5G stations": what so many are.
            mention.range.start > last.quote.end + 1
                && cut(self.text, last.quote.end, mention.range.start).contains([',', ';'])
        });
        let named_again = behind.any(|mention| mention.senses().any(GENERATIONS));
        !named_again
            && told[told.len() - parts..].iter().all(|part| whole.value > part.value)
            && parted.any(|mention| mention.has(Sense::OfWhich) || parts > 1 && mention.is_mark(b'('))
    }

    /// "…, the number of 5G stations rose to 697, covering 62% of the population".
    fn generation_told_earlier(&self, clause: &Clause<'_>) -> Option<Senses> {
        let before = clause.around.before_number();
        let earlier = before.fold(Senses::NONE, |all, mention| all.with(mention.senses().only(GENERATIONS)));
        if earlier.is_empty() {
            return None;
        }
        let stations = self.drafts[clause.around.first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Stations(senses) if senses.any(GENERATIONS) => Some(senses.only(GENERATIONS)),
            _ => None,
        });
        Some(stations.unwrap_or(earlier))
    }
}

impl Clause<'_> {
    /// Whether the clause begins with the verb of a coverage and does not say of what: ", covering 39.5% of the population".
    fn begins_with_coverage(&self) -> bool {
        self.led.first().is_some_and(|mention| mention.has(Sense::Coverage))
            && !self.near.with(self.own).any(TECHNOLOGY)
    }
}

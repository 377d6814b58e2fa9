//! Numbers that the words before them say what of, or that count the same things as the one before.

use std::ops::Range;

use crate::domain::Unit;
use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, GENERATIONS, LINES, MONEY};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::cut;

use super::super::lines::{LINES_OF_ALL_KINDS, all_kinds_in_bracket};
use super::super::{Around, Found, Linker};
use super::{number_before, stations, subscribers, words_of_noun};

impl Linker<'_> {
    /// A number that the words before it say what of.
    pub(super) fn count_by_words_before(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        let left = around.left;
        // No noun after it: the words before say what is counted.
        let wide =
            COUNTED.with(LINES).with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::OtherMoney, Sense::Density]));
        let near = left.iter().rev().find(|mention| mention.senses().any(wide));
        let near = near.filter(|_| !self.is_listed_behind_count(around));
        if self.is_void(around, near) && !left.iter().any(|mention| mention.has(Sense::Total)) {
            return None;
        }
        match near {
            Some(near) => self.count_of_named(around, near, reach),
            None => self.count_like_the_last(around, reach, inherited),
        }
    }

    /// "… put 14,870 5G stations into service: Viettel 7,900": the list after the colon counts what stood before it.
    fn is_listed_behind_count(&self, around: &Around<'_>) -> bool {
        let left = around.left;
        let listed = left.iter().rposition(|mention| mention.is_mark(b':')).is_some_and(|colon| {
            left.len() > colon + 1
                && left[colon + 1..].iter().all(|mention| matches!(mention.what, What::Operator(..) | What::Place(_)))
        });
        let counted = |last: &Draft| last.unit == Unit::Count && last.value.is_some();
        listed && self.drafts[around.first..].last().is_some_and(counted)
    }

    /// "92 số máy bị khóa, năm ngoái là 64": what gave no record gives none for another time.
    fn is_void(&self, around: &Around<'_>, near: Option<&Mention>) -> bool {
        number_before(around).is_some_and(|before| {
            before.kind == Kind::Count
                && near.is_some_and(|mention| {
                    mention.range.start >= before.quote.start && mention.range.end <= before.noun_end
                })
                && !self.drafts.iter().any(|draft| draft.quote.start == before.quote.start)
        })
    }

    /// A number of what the nearest word `near` before it names.
    fn count_of_named(&self, around: &Around<'_>, near: &Mention, reach: &mut u32) -> Option<Found> {
        let Around { left, quantity, .. } = *around;
        let senses = near.senses();
        if senses.any(MONEY) && quantity.scaled {
            // "Revenue: 1,015 billion": the unit is understood.
            return self.money(around, reach);
        }
        if let Some(found) = self.subscribers_of_service(left, near) {
            return Some(found);
        }
        let kinds = Senses::of(&[Sense::Online, Sense::Post, Sense::Telecom, Sense::It]);
        let (cluster, range) = self.cluster(left, COUNTED.with(LINES).with(kinds))?;
        let cluster = cluster.with(senses.only(COUNTED)).with(self.head_before(left, &range, cluster));
        // "214 services are offered at level 4, and online dossiers reached 38,650": the dossiers have a clause of their own.
        let cluster = if senses.has(Sense::Dossiers) { cluster.without(COUNTED).with(senses) } else { cluster };
        let heads = cluster.only(COUNTED);
        if !heads.is_empty() {
            return self.counted(around, heads, reach, Some(range));
        }
        let own = if quantity.noun.any(LINES) { quantity.noun } else { cluster };
        let own = all_kinds_in_bracket(left).map_or(own, |_| LINES_OF_ALL_KINDS);
        if !own.any(LINES) {
            return None;
        }
        *reach += 1;
        let lines = self.with_parent(own.only(LINES), around);
        let last = self.last_lines_or_stations(around.first);
        if lines.any(GENERATIONS) && last.is_some_and(|draft| matches!(draft.matter, Matter::Stations(_))) {
            return stations(lines, Some(range));
        }
        // "Điện thoại cố định lên tới đỉnh, đúng 201.700 máy"
        let sets = || self.text[quantity.quote.end..].starts_with(" máy") && cluster.any(TELEPHONES);
        let speaks = last.is_some() || sets() || self.speaks_of_subscribers(around);
        if speaks { subscribers(lines, Some(range)) } else { None }
    }

    /// The subscribers of the service that the words before a number end with: "Subscribers of its pay television service numbered 22,700".
    fn subscribers_of_service(&self, left: &[Mention], service: &Mention) -> Option<Found> {
        if !service.has(Sense::AnyServices) {
            return None;
        }
        let customers = Senses::of(&[Sense::Subscribers, Sense::Users]);
        let end = left.iter().position(|mention| mention.range == service.range)?;
        let begin = left[..end].iter().rposition(|mention| mention.senses().any(customers))?;
        let joins = |pair: &[Mention]| {
            let gap = cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii();
            gap.is_empty() || Cues::bundled().of_service.holds(gap)
        };
        let named = left[begin..=end].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
        let fits = named.any(LINES) && left[begin..=end].windows(2).all(joins);
        fits.then(|| subscribers(named.only(LINES), Some(left[begin].range.start..service.range.end)))?
    }

    /// Whether the sentence or the text above it speaks of subscribers.
    fn speaks_of_subscribers(&self, around: &Around<'_>) -> bool {
        let told = |list: &[Mention]| list.iter().any(|mention| mention.has(Sense::Subscribers));
        told(&around.mentions[..around.at])
            || told(around.right)
            || self.paragraph.heads.has(Sense::Subscribers)
            || self.section.heads.has(Sense::Subscribers)
            || self.intro.as_ref().is_some_and(|intro| intro.heads.has(Sense::Subscribers))
    }

    /// The last figure of the sentence that counts lines or stations.
    fn last_lines_or_stations(&self, first: usize) -> Option<&Draft> {
        self.drafts[first..].iter().rev().find(|draft| matches!(draft.matter, Matter::Lines(_) | Matter::Stations(_)))
    }

    /// A counted noun a little before the cluster: "số doanh nghiệp công nghệ số tính đến … là 74.480".
    fn head_before(&self, left: &[Mention], range: &Range<usize>, cluster: Senses) -> Senses {
        if cluster.any(COUNTED) {
            return Senses::NONE;
        }
        left.iter()
            .rev()
            .find(|mention| mention.range.end <= range.start && mention.senses().any(COUNTED))
            .filter(|mention| cut(self.text, mention.range.end, range.start).chars().count() <= 12)
            .map_or(Senses::NONE, |mention| mention.senses().only(COUNTED))
    }

    /// A number of the same things as the one before it.
    fn count_like_the_last(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        let Around { right, quantity, first, .. } = *around;
        if quantity.noun.any(LINES) {
            *reach += 1;
            return self.count_of_other_lines(around);
        }
        // "from 253 at the end of June to 697"; "869,000 were with Viettel"; "against Viettel's 159,200"
        let index = self.drafts.len().checked_sub(1).filter(|index| *index >= first)?;
        let last = &self.drafts[index];
        if last.unit != Unit::Count || last.value.is_none() || self.was_number_between_lost(around, last) {
            return None;
        }
        // "968 BTS stations, 71 of which were set up in the year": some of those that were counted.
        let some = right.first().is_some_and(|mention| {
            mention.has(Sense::OfWhich)
                && cut(self.text, quantity.quote.end, mention.range.start).trim_ascii().is_empty()
        });
        if some && !right.iter().any(|mention| matches!(mention.what, What::Operator(..) | What::Place(_))) {
            return self.left_out(Reason::Part);
        }
        let leads = |words: &[&str]| {
            let gap = cut(self.text, last.quote.end, quantity.quote.start);
            gap.split(|c: char| !is_word_part(c)).any(|word| words.contains(&word))
        };
        // "passed the mark of 71,000 and reached 71,260"
        let number = Self::begin_of_hedges(around.mentions, around.at);
        let gap = cut(self.text, last.quote.end, number).trim_matches([' ', ',']);
        let arrives = Cues::bundled().to_total.holds(gap);
        if !arrives && !self.is_of_another(around) && !leads(&["to", "lên", "from", "từ", "against", "xuống"]) {
            return None;
        }
        *reach += 1;
        // "from 253 at the end of June to 697": where it arrived has the time of its surroundings.
        if !leads(&["to", "lên"]) {
            *inherited = Some(index);
        }
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// Lines or stations of another kind than those counted before, which the number's noun names.
    fn count_of_other_lines(&self, around: &Around<'_>) -> Option<Found> {
        let noun = around.quantity.noun;
        let words = words_of_noun(around.quantity);
        let last = self.last_lines_or_stations(around.first)?;
        if matches!(last.matter, Matter::Stations(_)) && noun.any(GENERATIONS) {
            return stations(noun, words);
        }
        // "1,120,450 broadband subscribers, including 246,310 fixed and 874,140 mobile ones"
        let part = around.mentions[..around.at].iter().any(|mention| mention.has(Sense::OfWhich));
        let lines = if part { self.with_parent(noun.only(LINES), around) } else { noun.only(LINES) };
        subscribers(lines, words)
    }

    /// Whether a number between the figure `last` and this one was not understood: it leaves nothing to take over.
    fn was_number_between_lost(&self, around: &Around<'_>, last: &Draft) -> bool {
        number_before(around).is_some_and(|before| {
            matches!(before.kind, Kind::Count)
                && before.quote.start > last.quote.end
                && before.noun.is_empty()
                && matches!(
                    cut(self.text, before.quote.end, around.quantity.quote.start).trim_ascii(),
                    "to" | "lên" | "and" | "và"
                )
        })
    }

    /// Whether the number is of another time, place or enterprise than the one before, or of all of them.
    fn is_of_another(&self, around: &Around<'_>) -> bool {
        let Around { left, right, item, .. } = *around;
        let another =
            |mention: &Mention| matches!(mention.what, What::Operator(..) | What::Time { .. } | What::Place(_));
        item.is_some()
            // "Viettel had 714,200, VNPT 398,600 and MobiFone 341,900, for a total of 1,454,700"
            || left.iter().any(|mention| mention.has(Sense::Total))
            // "At the end of June it had 142 5G stations; the department wants 900 of them by 2026"
            || left.iter().any(|mention| mention.has(Sense::Target))
                && right.first().is_some_and(|mention| &self.text[mention.range.clone()] == "of them")
            || left.iter().chain(right).any(another)
    }
}

/// Lines that are counted by their sets.
const TELEPHONES: Senses = Senses::of(&[Sense::Telephone, Sense::Fixed, Sense::Mobile]);

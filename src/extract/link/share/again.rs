//! Percentages that go on with the share before them: its base, its technology, or all of it.

use std::ops::ControlFlow;

use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, What};
use crate::extract::words::{cut, ends_with_word};

use super::super::{Around, BASES, Found, Linker};
use super::clause::{Clause, span};
use super::{Decided, TECHNOLOGY};

/// A share told before: which of the figures, and what it is a share of.
#[derive(Clone, Copy)]
struct Told {
    index: usize,
    senses: Senses,
}

impl Linker<'_> {
    /// A percentage that goes on with the base of the one before and has a technology of its own: "95.4% of the villages have a
    /// mobile signal and 89.7% have 4G", "99.6 percent for 4G and 24 percent for 5G".
    pub(super) fn of_the_same_base(&self, clause: &Clause<'_>) -> Option<Found> {
        let Around { mentions, at, quantity, first, .. } = *clause.around;
        let own = clause.own;
        // "…, 83% người dân dùng điện thoại thông minh" has a base of its own.
        // "…, and over 86% of mobile subscribers were using a smartphone"
        let based = BASES.with(Senses::of(&[Sense::Rate, Sense::Users, Sense::Subscribers]));
        if !own.any(TECHNOLOGY) || own.any(BASES.with(Sense::Rate.into())) || quantity.noun.any(based) {
            return None;
        }
        let behind = cut(self.text, quantity.quote.end, quantity.quote.end + 4);
        let near = behind.trim_ascii_start().starts_with("of ").then(|| clause.around.right.iter().take(2));
        if near.into_iter().flatten().any(|mention| mention.has(Sense::Subscribers)) {
            return None;
        }
        let before = mentions[..at].iter().rev().find_map(Mention::quantity)?;
        let last = self.drafts[first..].last().filter(|last| last.quote.start == before.quote.start)?;
        let Matter::Share(told) = last.matter else { return None };
        let start = Self::begin_of_hedges(mentions, at);
        let led = cut(self.text, before.quote.end, start).trim_ascii_end();
        let joined = ends_with_word(led, &["and", "và", "but", "while", "còn", ","], &[' ', ','])
            || led.is_empty()
            || led.ends_with(',');
        // The words between are those of the percentage before.
        let whole = !led.contains([';', ':', '(']) && quantity.quote.start > before.quote.end;
        let fits = told.any(BASES) && told.any(TECHNOLOGY) && !told.any(own.only(TECHNOLOGY));
        if joined && whole && fits {
            clause.level(told.without(TECHNOLOGY).with(own), span(clause.right))
        } else {
            None
        }
    }

    /// Who has one of the phones that the sentence or the one before named: "Smartphones were used by 101.8 million of them, and 84.7% of
    /// adults used one".
    pub(super) fn who_has_one(&self, clause: &Clause<'_>) -> Option<Found> {
        let Around { mentions, at, quantity, .. } = *clause.around;
        let own = clause.own;
        if own.any(TECHNOLOGY) || !own.any(BASES) {
            return None;
        }
        let behind = cut(self.text, quantity.quote.end, quantity.quote.end + LONGEST_OWNERS);
        if !uses_one(behind.split([',', '.', ';', '\n']).next().unwrap_or_default()) {
            return None;
        }
        let named = mentions[..at].iter().rev().find(|mention| mention.senses().any(TECHNOLOGY.with(COUNTED)));
        let named = named.map_or(self.paragraph.last_named, Mention::senses);
        if !named.has(Sense::Smartphone) {
            return None;
        }
        clause.level(own.only(BASES).with(Sense::Smartphone.into()), span(clause.right))
    }

    /// What the words of a percentage say whose clause tells no level: its own, or the technology that a label or a left-out verb
    /// leaves to them.
    pub(super) fn said_of_elided_share(&self, clause: &Clause<'_>) -> Senses {
        // "… and 97.5% by 4G": the rest is that of the percentage before; a technology of its own replaces the other.
        let here = clause.near.with(clause.own);
        // "Population covered by 4G: 99.5%; by 5G: 37%"
        let labelled = || clause.around.left.last().is_some_and(|mark| mark.is_mark(b':'));
        if here.is_empty() && (labelled() || self.leaves_verb_out(clause.around.left)) {
            clause.all_left.only(TECHNOLOGY)
        } else {
            here
        }
    }

    /// "5G now reaches 27% of the population; 4G, 99.4%": the verb is left out.
    fn leaves_verb_out(&self, left: &[Mention]) -> bool {
        let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below]);
        let shown = left.iter().rposition(|mention| !mention.senses().any(hedges));
        shown.filter(|comma| *comma > 0 && left[*comma].is_mark(b',')).is_some_and(|comma| {
            left[..comma].iter().all(|mention| mention.senses().any(TECHNOLOGY))
                && cut(self.text, left[comma - 1].range.end, left[comma].range.start).trim_ascii().is_empty()
        })
    }

    /// "We hope to reach 96% this year": the share of the sentence before again.
    pub(super) fn hoped_for_again(&self, clause: &Clause<'_>, here: Senses, inherited: &mut Option<usize>) -> Decided {
        let only_reached = || {
            here.without(Sense::Coverage.into()).is_empty()
                && clause.led.iter().any(|mention| self.only_reaches(mention))
        };
        // "We strive for 90% of households by 2025"
        let only_homes = here == Sense::Households.into();
        if (here.is_empty() || only_homes || only_reached())
            && let Some((index, before)) = self.share_again(clause.around)
        {
            *inherited = Some(index);
            return ControlFlow::Break(clause.level(before, None));
        }
        ControlFlow::Continue(())
    }

    /// A percentage of the same as the share before, with what its own words say instead.
    pub(super) fn as_the_share_before(
        &self,
        clause: &Clause<'_>,
        here: Senses,
        inherited: &mut Option<usize>,
    ) -> Decided {
        let Some(told) = self.share_before(clause.around.first) else { return ControlFlow::Continue(()) };
        self.other_share_if(clause.is_of_other_owners(here, told.senses))?;
        self.other_share_if(told.senses.has(Sense::Signed) && clause.is_of_dossiers(here))?;
        let goes_on = told.index >= clause.around.first
            || self.is_unnamed_again(clause, here, told)
            || self.is_of_the_same_elsewhere(clause, here, told)
            || self.refers_to_share(clause, here, told)
            || self.is_wished_for(clause, told);
        if !goes_on {
            return ControlFlow::Continue(());
        }
        if here.is_empty() {
            *inherited = Some(told.index);
        }
        let base = if here.any(TECHNOLOGY) { told.senses.without(TECHNOLOGY) } else { told.senses };
        let base = if clause.own.any(BASES) { base.without(BASES) } else { base };
        ControlFlow::Break(clause.level(base.with(here), None))
    }

    /// The last share of the sentence, or of the paragraph where the sentence tells no figure before.
    fn share_before(&self, first: usize) -> Option<Told> {
        let from = if self.drafts.len() > first {
            first
        } else {
            self.drafts.iter().position(|draft| draft.block == self.block)?
        };
        self.drafts.iter().enumerate().skip(from).rev().find_map(|(index, draft)| match draft.matter {
            Matter::Share(senses) => Some(Told { index, senses }),
            _ => None,
        })
    }

    /// Whether a sentence tells the share of the block for a place and names nothing: "On June 30 the share was 83.1% in Kien
    /// Giang", "Cao nhất là Đà Nẵng với 96,8%".
    fn is_unnamed_again(&self, clause: &Clause<'_>, here: Senses, told: Told) -> bool {
        let Around { mentions, at, left, quantity, .. } = *clause.around;
        // "The rate must come to 85 per cent, with at least 60,000 5G stations on air": past the comma other things are told, and so they
        // are past a semicolon: "Thấp nhất là Lai Châu, mới 18,7%; tỉnh này còn 63 bản chưa có điện".
        let behind = mentions[at..].iter().position(|mention| matches!(mention.what, What::Mark(b',' | b';')));
        // "88% of households (national average: 85%)": in a bracket nothing before it counts.
        let open = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')));
        let begin = open.filter(|open| mentions[*open].is_mark(b'(')).unwrap_or(0);
        let told_here = &mentions[begin..behind.map_or(mentions.len(), |comma| at + comma)];
        // "The national average was 78.6%", and not "across the country 78.6% of pupils had …"
        let average = |mention: &Mention| {
            mention.has(Sense::Country)
                && mention.range.end <= quantity.quote.start
                && !self.text[quantity.quote.end..].starts_with(' ')
        };
        here.without(Sense::Rate.into()).is_empty()
            && self.drafts[told.index].block == self.block
            && left
                .iter()
                .chain(clause.right)
                .any(|mention| matches!(mention.what, What::Place(_)) || mention.has(Sense::Rate) || average(mention))
            && told_here.iter().all(|mention| !mention.senses().any(HEADS.with(BASES).with(LINES)))
    }

    /// "The old Quang Binh stands better with fibre: 84.9%": of the households that the sentence before told of.
    fn is_of_the_same_elsewhere(&self, clause: &Clause<'_>, here: Senses, told: Told) -> bool {
        here.any(TECHNOLOGY)
            && told.senses.any(BASES)
            && told.senses.any(here.only(TECHNOLOGY))
            && here.without(TECHNOLOGY.with(Sense::Rate.into())).is_empty()
            && self.told_before.contains(&told.index)
            && clause.around.left.iter().any(|mention| matches!(mention.what, What::Place(_)))
            && clause.around.mentions.iter().all(|mention| !mention.senses().any(HEADS.with(BASES)))
    }

    /// "to raise this rate to 85%, and revenue by 8 to 10%".
    fn refers_to_share(&self, clause: &Clause<'_>, here: Senses, told: Told) -> bool {
        clause.around.left.iter().any(|mention| mention.has(Sense::ThatFigure))
            && self.drafts[told.index].block == self.block
            && here.without(Sense::Rate.into()).is_empty()
    }

    /// Whether those of whom a percentage is are named and no more: "95% of the population and 2,600 stations", and not "90% of households
    /// with clean water".
    fn is_bare_base(&self, base: &Mention) -> bool {
        let behind = self.text[base.range.end..].trim_start_matches(' ');
        base.senses().only(HEADS.without(BASES)).is_empty()
            && (behind.is_empty() || behind.starts_with(['.', ',', ';', '\n']) || behind.starts_with("and "))
    }

    /// Whether the only percentage of a sentence without a noun is a wish for the share before.
    fn is_wished_for(&self, clause: &Clause<'_>, told: Told) -> bool {
        let Around { mentions, left, .. } = *clause.around;
        let wish = Senses::of(&[Sense::Target, Sense::ThatFigure]);
        // "We want to cut prices by 10%"
        let wished = || {
            self.told_before.contains(&told.index)
                && mentions.iter().any(|mention| mention.senses().any(wish))
                && !mentions.iter().any(|mention| mention.has(Sense::OtherMoney))
        };
        // "Our plan says 25% by the end of 2015."
        let planned = || {
            mentions.iter().take(2).any(|mention| mention.has(Sense::Plan))
                && clause.right.iter().chain(left).any(|mention| matches!(mention.what, What::Time { .. }))
        };
        let percentages = || {
            let numbers = mentions.iter().filter_map(Mention::quantity);
            numbers.filter(|other| other.kind == Kind::Percent).count()
        };
        (wished() || planned())
            && clause.right.iter().chain(left).all(|mention| !mention.senses().any(HEADS) || self.is_bare_base(mention))
            && percentages() == 1
    }
}

/// So many bytes behind a share of people may say what they have.
const LONGEST_OWNERS: usize = 60;

/// Whether a clause ends with somebody's having one: "of adults used one", and not "have one computer".
fn uses_one(clause: &str) -> bool {
    let clause = clause.trim_ascii_end();
    let first = clause.split_once(" and ").map_or(clause, |parts| parts.0);
    Cues::bundled().uses_one.cues().iter().any(|cue| clause.ends_with(cue.as_str()) || first.ends_with(cue.as_str()))
}

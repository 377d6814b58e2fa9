//! Percentages that say again what was just counted: homes, people, users, and those with such a line.

use std::ops::ControlFlow;

use crate::extract::compose::LINES;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::super::{Around, BASES, Found, Linker};
use super::clause::{Clause, span};
use super::{Decided, SHARES, TECHNOLOGY};

impl Linker<'_> {
    /// "131,480 fixed broadband subscribers, so that 64.8% of households had such a line".
    pub(super) fn with_such_a_line(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        if !here.has(Sense::Households) || here.any(TECHNOLOGY) {
            return None;
        }
        let lines = self.such_lines(clause.around)?;
        let words = span(clause.right).or_else(|| span(clause.around.left));
        clause.level(lines.with(Sense::Households.into()), words)
    }

    /// "Software for managing documents runs in 100% of offices, at a digital signature rate of 97.2%": of the documents that
    /// the sentence has named before.
    pub(super) fn documents_signed(clause: &Clause<'_>, here: Senses) -> Option<Found> {
        let whose = Senses::of(&[
            Sense::People,
            Sense::Users,
            Sense::Households,
            Sense::Workers,
            Sense::Certificates,
            Sense::Dossiers,
            Sense::Documents,
        ]);
        let Around { mentions, at, left, .. } = *clause.around;
        let told = || mentions[..at].iter().any(|mention| mention.has(Sense::Documents));
        let named = clause.near.has(Sense::Signed) && here.has(Sense::Rate) && !here.any(whose);
        (named && told()).then(|| clause.level(here.with(Sense::Documents.into()), span(left)))?
    }

    /// "91,32 triệu thuê bao dùng smartphone (bằng 72,6% thuê bao di động)": the share that the number before it is.
    pub(super) fn of_mobile_subscribers(&self, clause: &Clause<'_>, here: Senses) -> Decided {
        let near = |sense: Sense| clause.right.iter().take(4).any(|mention| mention.has(sense));
        let before = || self.drafts[clause.around.first..].last();
        if near(Sense::Mobile)
            && near(Sense::Subscribers)
            && !here.has(Sense::Households)
            && before().is_some_and(|last| last.indicator.as_str() == "subscribers.smartphone")
        {
            let users = Senses::of(&[Sense::Smartphone, Sense::Users]);
            return ControlFlow::Break(clause.level(users, span(clause.right)));
        }
        ControlFlow::Continue(())
    }

    /// "Số hộ có cáp quang là 51.700 hộ, đạt tỷ lệ 58,2%".
    pub(super) fn of_homes_as_counted(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        let whole = clause.whole();
        let homes = || clause.noun_counted().is_empty() && self.follows_number_of_homes(clause);
        let fits = (clause.noun_counted().has(Sense::Households) || homes())
            && (here.has(Sense::Rate) || self.is_equal_share(clause.around))
            && !here.any(TECHNOLOGY)
            // "chiếm 71,2% tổng số hộ"
            && clause.right.iter().all(|mention| mention.senses().any(Senses::of(&[Sense::Households, Sense::Total, Sense::OfThem])))
            && whole.has(Sense::Households)
            && whole.any(TECHNOLOGY);
        if !fits {
            return None;
        }
        clause.level(whole.only(TECHNOLOGY.with(Sense::Households.into())), None)
    }

    /// Whether the number right before a percentage is one of homes with a line: "The number of households with fibre rose to 121,000,
    /// accounting for 78% of all households".
    fn follows_number_of_homes(&self, clause: &Clause<'_>) -> bool {
        let Around { mentions, at, first, .. } = *clause.around;
        let Some(before) = mentions[..at].iter().rev().find_map(Mention::quantity) else { return false };
        let whole = clause.whole();
        whole.has(Sense::Households)
            && self.drafts[first..].last().is_some_and(|last| {
                last.quote.start == before.quote.start && last.indicator.as_str() == "subscribers.broadband_fixed"
            })
    }

    /// Whether the words before a percentage only make it that of the number before: ", đạt tỷ lệ".
    fn is_equal_share(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, left, quantity, .. } = *around;
        let equals = &Cues::bundled().equals_share;
        left.last()
            .is_some_and(|mention| mention.has(Sense::EqualTo) || equals.holds(&self.text[mention.range.clone()]))
            || mentions[..at].iter().rfind(|mark| mark.is_mark(b',')).is_some_and(|comma| {
                let said = cut(self.text, comma.range.end, quantity.quote.start).trim_ascii();
                equals.iter().any(|word| said == word.as_str())
            })
    }

    /// "31,2 triệu người sử dụng Internet, đạt mật độ 35,5%": of the people that were just counted.
    pub(super) fn rate_of_users_counted(&self, clause: &Clause<'_>, here: Senses) -> Option<Found> {
        let attained = || {
            clause.around.left.last().is_some_and(|mention| {
                mention.has(Sense::EqualTo) && self.text[mention.range.clone()].ends_with("tỷ lệ")
            })
        };
        if here.any(TECHNOLOGY.with(BASES)) || !(here.has(Sense::Rate) || attained()) {
            return None;
        }
        let counted = clause.noun_counted();
        if !counted.any(Senses::of(&[Sense::Users, Sense::People])) || !counted.any(NET) {
            return None;
        }
        clause.level(counted.only(NET).with(Senses::of(&[Sense::Users, Sense::Rate])), None)
    }

    /// "Thuê bao Internet ước khoảng 336.031 thuê bao, …, tỷ lệ người sử dụng 60,9%".
    pub(super) fn users_of_what_was_named(&self, clause: &Clause<'_>) -> Option<Found> {
        let told = clause.near.with(clause.own);
        if !told.has(Sense::Users) || told.any(LINES) {
            return None;
        }
        let whole = clause.whole();
        // "Internet use kept climbing. The share of the population that uses it has come to 34 per cent."
        let spoken = if whole.any(NET) {
            whole.only(NET)
        } else if self.paragraph.lines.any(NET) {
            self.paragraph.lines.only(NET)
        } else {
            self.paragraph.named.only(NET)
        };
        if spoken.is_empty() { None } else { clause.level(told.with(spoken), span(clause.led)) }
    }
}

impl Clause<'_> {
    /// Of the people who do what the clause so far counted.
    pub(super) fn of_people_as_counted(&self) -> Option<Found> {
        if !self.own.has(Sense::People) {
            return None;
        }
        let whole = self.whole();
        let restated = || {
            let left = self.around.left;
            left.last().is_some_and(|mention| mention.has(Sense::EqualTo))
                && left.iter().all(|mention| {
                    matches!(mention.what, What::Mark(_))
                        || mention.senses().any(Senses::of(&[Sense::EqualTo, Sense::Area]))
                })
        };
        // "sóng 5G phủ 74/102 xã, phường, tương ứng 58,6% dân số": the same in shares of the people.
        let reached = if whole.has(Sense::Coverage) && restated() {
            self.level(self.own.with(whole.without(BASES)), None)
        } else {
            None
        };
        // "Internet users were put at 31.1 million, or 35.6 percent of the population"
        let covers = if self.near.has(Sense::Coverage) { Senses::NONE } else { Sense::Coverage.into() };
        let users = || self.level(self.own.with(whole.without(covers)), None).filter(|_| whole.has(Sense::Users));
        reached.or_else(users)
    }

    /// What the sentence says before the number, since the last semicolon.
    fn whole(&self) -> Senses {
        let said = |all: Senses, mention: &Mention| all.with(mention.senses().only(SHARES));
        self.around.before_number().rev().take_while(|mention| !mention.is_mark(b';')).fold(Senses::NONE, said)
    }

    /// The noun of the number before.
    fn noun_counted(&self) -> Senses {
        self.around.before_number().rev().find_map(Mention::quantity).map_or(Senses::NONE, |before| before.noun)
    }
}

/// What somebody may be a user of.
const NET: Senses = Senses::of(&[Sense::Internet, Sense::Broadband, Sense::Smartphone]);

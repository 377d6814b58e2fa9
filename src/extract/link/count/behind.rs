//! Numbers without a counted noun of their own: what follows them may say what is counted.

use std::ops::ControlFlow;

use rust_decimal::Decimal;

use crate::domain::Unit;
use crate::extract::compose::{self, COUNTED, GENERATIONS, LINES};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::cut;

use super::super::rule::if_found;
use super::super::{Around, Found, Linker};
use super::{Decided, number_before, stations, subscribers};

impl Linker<'_> {
    /// A number without a counted noun of its own: what follows it may say what is counted.
    pub(super) fn count_by_followers(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        match self.decide_count_by_followers(around, reach, inherited) {
            ControlFlow::Break(found) => found,
            ControlFlow::Continue(()) => {
                self.count_by_parts(around).or_else(|| self.count_by_verb(around, reach, inherited))
            }
        }
    }

    /// Asks the rules on what follows the number in their order.
    fn decide_count_by_followers(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Decided {
        self.money_without_unit(around, reach)?;
        self.services_out_of_all(around)?;
        if_found(self.services_that_go(around, reach))?;
        if_found(self.count_of_them(around, reach, inherited))?;
        if_found(self.count_again(around, reach))?;
        if_found(self.count_as_before(around, reach))?;
        if_found(self.count_asked_for(around, reach))?;
        if_found(self.count_left(around, reach))?;
        if_found(self.count_of_whole(around))?;
        if let Some(sent) = self.kind_of_stations(around.quantity, around.right) {
            return ControlFlow::Break(stations(sent.senses().only(GENERATIONS), Some(sent.range.clone())));
        }
        if_found(self.count_of_ours(around, reach))?;
        if let Some(named) = self.named_before(around.mentions, around.at, around.quantity, around.right) {
            *reach += 2;
            return ControlFlow::Break(Self::count_of_those_named(named, around.right));
        }
        if_found(self.count_of_total_named(around, reach))?;
        if has_only_users(around.left) {
            return ControlFlow::Break(self.count_of_line_users(around));
        }
        if is_of_dossiers_before(around) {
            let words = around.right.first().map(|mention| mention.range.clone());
            return ControlFlow::Break(self.counted(around, Sense::Dossiers.into(), reach, words));
        }
        if let Some(named) = named_of_them(around.right) {
            return ControlFlow::Break(self.count_part(around, named, reach));
        }
        if_found(self.users_of_counted(around))?;
        self.count_of_owner(around)?;
        if let Some(named) = self.named_of_which(around.right) {
            return ControlFlow::Break(self.count_part(around, named, reach));
        }
        ControlFlow::Continue(())
    }

    /// "May alone brought 12.3 trillion": so large a number is money.
    fn money_without_unit(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        let quantity = around.quantity;
        if !quantity.scaled || quantity.value < Decimal::from(1_000_000_000_u64) || !quantity.noun.is_empty() {
            return ControlFlow::Continue(());
        }
        ControlFlow::Break(if self.is_volume(around) {
            self.left_out(Reason::OtherThing)
        } else {
            self.money(around, reach)
        })
    }

    /// Services of a level that are told as so many out of all.
    fn services_out_of_all(&self, around: &Around<'_>) -> Decided {
        let Some(level) = self.level_out_of_all(around.mentions, around.at) else {
            return ControlFlow::Continue(());
        };
        let id = compose::services(level.senses().with(Sense::Services.into()));
        ControlFlow::Break(id.map(|id| (Matter::Other, id, Some(level.range.clone()))))
    }

    /// How far a part of the services goes that the sentence counted before: "1,712 procedures, of which 940 are handled entirely online".
    fn services_that_go(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { left, right, quantity, first, .. } = *around;
        let levels = Senses::of(&[Sense::Full, Sense::Partial]);
        let parts = Senses::of(&[Sense::OfWhich, Sense::OfThem]);
        let parted = left.iter().chain(right.first()).any(|mention| mention.senses().any(parts));
        // "of which full-process services were 812 and partial ones 497": the words before the number say it.
        let labelled = left.iter().any(|mention| mention.senses().any(levels));
        let bare = parted && !labelled && quantity.noun.only(COUNTED).is_empty();
        let last = self.drafts[first..].last().filter(|_| bare)?;
        let named = right.iter().find(|mention| mention.senses().any(levels))?;
        let whole = last.indicator.as_str() == "egov.services" && last.value.is_some_and(|all| all > quantity.value);
        if !whole || right.iter().any(|mention| mention.has(Sense::Dossiers)) {
            return None;
        }
        *reach += 1;
        let id = compose::services(named.senses().only(levels).with(Sense::Services.into()))?;
        Some((Matter::Other, id, Some(named.range.clone())))
    }

    /// "28.6 million subscribers, of which 3.9 million are users of landlines": the lines that a part of those counted are users of.
    fn users_of_counted(&self, around: &Around<'_>) -> Option<Found> {
        let Around { left, right, quantity, first, .. } = *around;
        let [users, lines, ..] = right else { return None };
        if !users.has(Sense::Users)
            || !lines.senses().any(LINES)
            || !left.iter().any(|mention| mention.has(Sense::OfWhich))
        {
            return None;
        }
        let verb = cut(self.text, quantity.noun_end, users.range.start).trim_ascii();
        let link = cut(self.text, users.range.end, lines.range.start).trim_ascii();
        let whole = self.drafts[first..].last().filter(|whole| whole.value.is_some_and(|all| all > quantity.value))?;
        let part = matches!(whole.matter, Matter::Lines(_)) && Cues::bundled().copulas.holds(verb) && link == "of";
        part.then(|| subscribers(lines.senses().only(LINES), Some(lines.range.clone())))?
    }

    /// "5.3 million of MobiFone's mobile subscribers live there".
    fn count_of_owner(&self, around: &Around<'_>) -> Decided {
        let Around { right, quantity, .. } = *around;
        if let [owner, .., last] = &right[..right.len().min(3)]
            && matches!(owner.what, What::Operator(..))
            && last.has(Sense::Subscribers)
            && cut(self.text, quantity.noun_end, owner.range.start).trim_ascii() == "of"
            && right[1..right.len().min(3)]
                .iter()
                .all(|mention| mention.senses().any(LINES.with(Sense::Subscribers.into())))
        {
            let lines = right[1..].iter().take(2).fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            return ControlFlow::Break(subscribers(lines, Some(last.range.clone())));
        }
        ControlFlow::Continue(())
    }

    /// "1,912 online public services, 847 of which at level 4": the kind that a copula leads to.
    fn named_of_which<'m>(&self, right: &'m [Mention]) -> Option<&'m Mention> {
        let [which, named, ..] = right else { return None };
        let gap = || cut(self.text, which.range.end, named.range.start).trim_ascii();
        let told = which.has(Sense::OfWhich) && named.senses().any(COUNTED) && Cues::bundled().copulas.holds(gap());
        told.then_some(named)
    }

    /// A part of the lines or stations counted before: "88.7 million of which used smartphones", "5,860 with 4G".
    fn count_by_parts(&self, around: &Around<'_>) -> Option<Found> {
        match self.users_of_which(around) {
            ControlFlow::Break(found) => found,
            ControlFlow::Continue(()) => self.stations_that_send(around),
        }
    }

    /// "88.7 million of which used smartphones".
    fn users_of_which(&self, around: &Around<'_>) -> Decided {
        let [which, named, ..] = around.right else { return ControlFlow::Continue(()) };
        let gap = || cut(self.text, which.range.end, named.range.start).trim_ascii();
        if !which.has(Sense::OfWhich) || !named.senses().any(LINES) || !USE.contains(&gap()) {
            return ControlFlow::Continue(());
        }
        let (lines, words) = (named.senses().only(LINES), Some(named.range.clone()));
        match self.drafts[around.first..].last().map(|last| last.matter) {
            Some(Matter::Stations(_)) => ControlFlow::Break(stations(lines, words)),
            Some(Matter::Lines(_)) => ControlFlow::Break(subscribers(lines, words)),
            _ => ControlFlow::Continue(()),
        }
    }

    /// "5,860 with 4G".
    fn stations_that_send(&self, around: &Around<'_>) -> Option<Found> {
        let Around { right, quantity, .. } = *around;
        // "of which 21,000 serve 4G", "900 phát sóng 4G": the verb may be a word of covering itself.
        let verb = right.first().is_some_and(|mention| {
            mention.senses().any(Senses::of(&[Sense::Coverage, Sense::Signal, Sense::Users]))
                && !mention.senses().any(GENERATIONS)
        });
        let sent = right.get(usize::from(verb)).filter(|mention| mention.senses().any(GENERATIONS))?;
        let sends = Cues::bundled().sends.holds(cut(self.text, quantity.quote.end, sent.range.start).trim_ascii())
            && self.drafts.last().is_some_and(|draft| matches!(draft.matter, Matter::Stations(_)));
        if sends { stations(sent.senses().only(GENERATIONS), Some(sent.range.clone())) } else { None }
    }

    /// The generation that words of the kind of stations name: "including 731 of the 4G kind".
    pub(in crate::extract::link) fn kind_of_stations<'m>(
        &self,
        quantity: &Quantity,
        right: &'m [Mention],
    ) -> Option<&'m Mention> {
        let sent = right.iter().take(2).find(|mention| mention.senses().any(GENERATIONS))?;
        let gap = cut(self.text, quantity.quote.end, sent.range.start).trim_ascii();
        let kind = Cues::bundled().kinds.begin(self.text[sent.range.end..].trim_ascii_start());
        let last = self.drafts.last().filter(|last| last.block == self.block);
        let stations = last.is_some_and(|last| matches!(last.matter, Matter::Stations(_)));
        (kind && stations && matches!(gap, "of" | "of the" | "are of the" | "were of the")).then_some(sent)
    }

    /// What an enterprise counts of itself beside another: "Viettel has 900,000 mobile subscribers; we have 347,000".
    fn count_of_ours(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, quantity, first, .. } = *around;
        self.own_operator()?;
        let last = self.drafts[first..].last().filter(|last| last.unit == Unit::Count && last.operator.is_some())?;
        let bare =
            quantity.noun.is_empty() && mentions.get(at + 1).is_none_or(|next| matches!(next.what, What::Mark(_)));
        let counts = matches!(last.matter, Matter::Lines(_) | Matter::Stations(_));
        if !bare || !counts || !self.speaks_as_we(mentions, at) {
            return None;
        }
        *reach += 1;
        Some((last.matter, last.indicator.as_str(), None))
    }
}

/// Whether the words before a number name users, and no subscribers.
fn has_only_users(left: &[Mention]) -> bool {
    let names = |sense: Sense| left.iter().any(|mention| mention.has(sense));
    names(Sense::Users) && !names(Sense::Subscribers)
}

/// "214,300 dossiers were received, of which 180,100, or 84%, came in online".
fn is_of_dossiers_before(around: &Around<'_>) -> bool {
    let parts = Senses::of(&[Sense::OfWhich, Sense::OfThem]);
    around.quantity.noun.is_empty()
        && around.left.iter().chain(around.right.first()).any(|mention| mention.senses().any(parts))
        && around.right.iter().any(|mention| mention.has(Sense::Online))
        && number_before(around).is_some_and(|before| before.noun.has(Sense::Dossiers))
}

/// What those are of whom so many are.
fn named_of_them(right: &[Mention]) -> Option<&Mention> {
    let [them, named, ..] = right else { return None };
    (them.has(Sense::OfThem) && named.senses().any(COUNTED.with(LINES))).then_some(named)
}

/// What a part of those counted before do with their kind.
const USE: [&str; 14] = [
    "used",
    "use",
    "are",
    "were",
    "had",
    "have",
    "were on",
    "are on",
    "used a",
    "use a",
    "were used with",
    "are used with",
    "là",
    "dùng",
];

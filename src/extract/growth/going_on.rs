//! Percentages that go on with the growth told before them, without a word of their own for which way.

use rust_decimal::Decimal;

use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, ends_with_any};

use super::since::Since;
use super::{Number, Role, told_for};

impl Number<'_> {
    /// The growth that the number is, where it goes on with the one before it.
    pub(super) fn goes_on(&self, since: &Since) -> Option<Role> {
        let Some(Role::Growth { percent, yearly, .. }) = self.earlier.growth.filter(|_| self.direction.is_none())
        else {
            return None;
        };
        let signed = if percent.is_sign_negative() { -self.value() } else { self.value() };
        if self.is_listed_behind(percent) || !yearly && self.is_on_another_base(since) {
            return Some(Self::grown(signed, since));
        }
        let of_same_verb = told_for(self.text, self.mentions, self.at).is_some_and(|told| told.1)
            || self.leads_to_level()
            || self.is_of_latter();
        of_same_verb.then_some(Role::Growth { percent: signed, yearly, base: since.year })
    }

    /// Whether the number stands in one list with the growth `percent`: "tăng 11,2% và 1,9% so với cùng kỳ".
    fn is_listed_behind(&self, percent: Decimal) -> bool {
        if !self.before.is_empty() || self.at == 0 || !self.quantity.noun.is_empty() {
            return false;
        }
        let earlier = |back: usize| self.at.checked_sub(back).and_then(|index| self.mentions[index].quantity());
        earlier(1).or_else(|| earlier(2)).is_some_and(|other| {
            let gap = cut(self.text, other.quote.end, self.start()).trim_ascii();
            other.kind == Kind::Percent
                && percent.abs() == other.value
                && (matches!(gap, "và" | "and") || gap == "," && leads_to_percent(self.text, self.mentions, self.at))
        })
    }

    /// Whether the number is of the same as the growth before it, on another base: "an increase of 2.1% on May and of 9.4% on June 2022",
    /// "tăng 2,1% so với tháng 5 và 9,4% so với tháng 6/2022".
    fn is_on_another_base(&self, since: &Since) -> bool {
        self.before.iter().all(|mention| {
            matches!(mention.what, What::Time { .. }) || mention.has(Sense::Versus) || mention.has(Sense::OtherBase)
        }) && ends_with_any(
            cut(self.text, 0, self.start()).trim_end(),
            &[" and of", " and by", " and", " và", " và của"],
        ) && (since.year.is_some() || since.said_yearly)
    }

    /// Whether the level that was reached follows the number, whose verb is that of the first one: "Mobile subscribers rose 2.4% to
    /// 512,300, fixed broadband 7.7% to 98,400".
    fn leads_to_level(&self) -> bool {
        let next = self
            .mentions
            .get(self.at + 1)
            .filter(|next| next.quantity().is_some_and(|next| next.kind != Kind::Percent));
        let to = |next: &Mention| {
            matches!(cut(self.text, self.end(), next.range.start).trim_ascii(), "to" | "lên" | "to about" | "xuống")
        };
        !self.before.is_empty()
            && self.before.iter().all(|mention| matches!(mention.what, What::Words(_)))
            && next.is_some_and(to)
    }

    /// Whether the number is of the second of two: "the former was up 11.3%, the latter 5.3%".
    fn is_of_latter(&self) -> bool {
        let led = cut(self.text, 0, self.start()).trim_end().trim_end_matches(" by");
        Cues::bundled().latter_of_two.end_word(led, &[' ', ','])
    }
}

/// Whether the next number is a percentage joined to the one at `at` alone: "tăng tương ứng 6,1%, 5,2% và 4,4%".
fn leads_to_percent(text: &str, mentions: &[Mention], at: usize) -> bool {
    let next = mentions[at + 1..].iter().find(|mention| !mention.is_mark(b','));
    next.and_then(Mention::quantity).is_some_and(|next| {
        next.kind == Kind::Percent
            && matches!(cut(text, mentions[at].range.end, next.quote.start).trim_ascii(), "," | "và" | "and" | ", and")
    })
}

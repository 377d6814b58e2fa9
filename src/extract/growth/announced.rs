//! Percentages that the words around them call a rise or a fall.

use crate::extract::compose::{LINES, MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::Mention;
use crate::extract::words::cut;

use super::direction::lifted;
use super::since::Since;
use super::{Number, Role, UP_DOWN};

impl Number<'_> {
    /// The growth that the words around the number tell.
    pub(super) fn growth_told(&self, since: &Since) -> Option<Role> {
        let up = self.way()?;
        Some(Self::grown(if up { self.value() } else { -self.value() }, since))
    }

    /// Which way something moved: by the sign of the number, the words before it, behind it, or around its clause.
    fn way(&self) -> Option<bool> {
        let behind = self.way_behind();
        let direction = self.direction.filter(|_| behind.is_none() || !self.is_parted_from_verb());
        self.quantity.sign.or(direction).or(behind).or_else(|| lifted(self.text, self.mentions, self.at))
    }

    /// Whether the verb before the number is that of another one: "103.1 percent of the plan handed down by the Group and 8.2 percent more
    /// than in 2018": what stands beside the number rules.
    fn is_parted_from_verb(&self) -> bool {
        self.before
            .iter()
            .rfind(|mention| mention.senses().any(UP_DOWN))
            .is_some_and(|mention| cut(self.text, mention.range.end, self.start()).contains(" and "))
    }

    /// Which way the word behind the number says that something moved.
    fn way_behind(&self) -> Option<bool> {
        let follower = self.follower();
        let word = match self.word_behind_base(follower) {
            Some(word) => Some(word),
            None => self.growth_noun_behind().filter(|_| follower.is_some()).or(follower),
        }?;
        let written = &self.text[word.range.clone()];
        let up = word.senses().any(Senses::of(&[Sense::Up, Sense::Above]));
        let down = word.senses().any(Senses::of(&[Sense::Down, Sense::Below]))
            || ["lower than", "less than", "fewer than", "smaller than"].contains(&written);
        (up != down).then_some(up)
    }

    /// The word right behind the number, unless it leads on to the next one: "đạt 78,3% tăng 6,2%": the rise is that of the next number.
    pub(super) fn follower(&self) -> Option<&Mention> {
        let next = self.mentions.get(self.at + 2);
        let leads_on = self.after.len() == 1 && next.is_some_and(|next| next.quantity().is_some());
        self.after
            .first()
            .filter(|mention| mention.range.start.saturating_sub(self.end()) <= 2)
            .filter(|mention| !(leads_on && mention.senses().any(UP_DOWN)))
    }

    /// The rise or fall behind its base: "a 16.35 per cent year-on-year increase".
    fn word_behind_base(&self, follower: Option<&Mention>) -> Option<&Mention> {
        let base = follower.filter(|base| base.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore])))?;
        let next = self.after.get(1).filter(|next| next.senses().any(UP_DOWN))?;
        cut(self.text, base.range.end, next.range.start).trim_ascii().is_empty().then_some(next)
    }

    /// The noun for a growth behind what grew: "a goal of 4.5% revenue growth".
    fn growth_noun_behind(&self) -> Option<&Mention> {
        let nouns = MONEY.with(SECTORS).with(LINES).with(Sense::Subscribers.into());
        let named = self.after.iter().position(|mention| !mention.senses().any(nouns));
        let noun = &self.after[named.filter(|named| (1..=3).contains(named))?];
        let mut up_to = self.after.iter().take_while(|mention| mention.range.start <= noun.range.start);
        let joined =
            up_to.try_fold(self.end(), |end, mention| (mention.range.start <= end + 1).then_some(mention.range.end));
        let grows = Cues::bundled().growth_nouns.holds(&self.text[noun.range.clone()]);
        (grows && joined == Some(noun.range.end)).then_some(noun)
    }
}

//! Subscribers per 100 people.

use rust_decimal::Decimal;

use crate::extract::compose;
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{behind_last, cut};

use super::super::{Around, BASES, Found, Linker};

impl Linker<'_> {
    /// Subscribers per 100 people.
    pub(in crate::extract::link) fn density(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { left, right: _, quantity, first: _, item: _, .. } = *around;
        let restated = self.restated_lines(around);
        let (lines, words) = restated.map_or_else(|| self.lines(around, reach), |lines| (lines, None));
        // "60 per 100 people" may be of doctors; some word of ours must be near.
        let named = !lines.is_empty()
            || quantity.noun.has(Sense::Subscribers)
            // "đến năm 2010 đạt 20 máy/100 dân"
            || self.text[quantity.digits.end..].starts_with(" máy/100")
                && !around.mentions.iter().any(|mention| mention.has(Sense::OtherNoun))
            || left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Density, Sense::Subscribers])));
        if !named {
            return None;
        }
        if counts_users(around) && quantity.value <= Decimal::ONE_HUNDRED {
            let senses = lines.with(Sense::Users.into());
            if let Some(share) = compose::share(senses) {
                return Some((Matter::Share(senses), share, words));
            }
        }
        // "cố định có 24.100 thuê bao, mật độ 96,3 máy/100 dân": nowhere are there so many fixed ones.
        let beyond = lines == Sense::Fixed.into() && quantity.value > Decimal::from(60);
        let (lines, words) = if beyond { (Senses::NONE, None) } else { (lines, words) };
        Some((Matter::Density(lines), compose::density(lines)?, words))
    }

    /// Whether a percentage is so many lines per 100 people: "to have mobile subscribers for every 100 people reach 93 per cent".
    pub(in crate::extract::link) fn is_density_in_percent(around: &Around<'_>) -> bool {
        let Around { left, right, .. } = *around;
        let begin = left.iter().rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')));
        let clause = &left[begin.map_or(0, |mark| mark + 1)..];
        let Some(per) = clause.iter().rposition(|mention| mention.has(Sense::Per100People)) else { return false };
        let lines = |mention: &Mention| mention.senses().any(Senses::of(&[Sense::Subscribers, Sense::Density]));
        let others = BASES.with(Senses::of(&[Sense::Rate, Sense::Users, Sense::Up, Sense::Down]));
        clause[..per].iter().any(lines)
            && !clause[per + 1..].iter().any(|mention| mention.senses().any(others))
            && !right.iter().any(|mention| mention.senses().any(BASES))
    }

    /// The lines of the number that the one at hand tells once more per 100 people: "of whom 201,450 were on fixed lines, the equivalent of
    /// 16.8 subscribers per 100 people". Where the last numbers are parts that make up a whole, they are those of the whole.
    fn restated_lines(&self, around: &Around<'_>) -> Option<Senses> {
        let drafts = &self.drafts[around.first..];
        let last = drafts.last()?;
        let Matter::Lines(own) = last.matter else { return None };
        let index = around.mentions[..around.at].iter().rposition(|mention| mention.quantity().is_some())?;
        let number = around.mentions[index].quantity()?;
        let gap = behind_last(cut(self.text, last.quote.end, around.quantity.quote.start), b',', b',');
        if number.quote.start != last.quote.start || !Cues::bundled().restates.holds(gap.trim_ascii()) {
            return None;
        }
        let parted = around.mentions[..index].iter().rfind(|mention| mention.has(Sense::OfWhich))?;
        let (before, parts) = drafts.split_at(drafts.partition_point(|draft| draft.quote.start < parted.range.start));
        let whole = before.last()?;
        let sum = parts.iter().filter_map(|part| part.value).sum();
        match whole.matter {
            // "812,000 mobile and 11,000 fixed, or 1.1 per 100 people" is of the last part: nowhere do so many people live.
            Matter::Lines(lines)
                if parts.len() > 1 && whole.value == Some(sum) && are_people(sum, around.quantity.value) =>
            {
                Some(lines)
            }
            _ => Some(own),
        }
    }
}

/// Whether so many per 100 people are users and no lines: "số người dùng Internet đạt 12,6 người/100 dân", "31.5 Internet users per 100
/// inhabitants".
fn counts_users(around: &Around<'_>) -> bool {
    let Around { left, right, quantity, .. } = *around;
    let users = Senses::of(&[Sense::Users, Sense::People]);
    let lines = Senses::of(&[Sense::Subscribers, Sense::Density]);
    if quantity.noun.any(users.with(Sense::Subscribers.into())) {
        return !quantity.noun.has(Sense::Subscribers);
    }
    let are_users = |mention: &Mention| mention.has(Sense::Users);
    let bare = quantity.digits.end == quantity.noun_end || quantity.noun.is_empty();
    let named = left.iter().rfind(|mention| mention.senses().any(lines.with(Sense::Users.into())));
    bare && (named.is_some_and(are_users) || right.first().is_some_and(are_users))
}

/// How many people live in a province, fewest and most, and in the country: what a number and its share per 100 people come to.
const PEOPLE: [(u32, u32); 2] = [(200_000, 16_000_000), (70_000_000, 120_000_000)];

/// Whether so many lines at such a share per 100 people are of as many people as live in a province or the country.
fn are_people(lines: Decimal, density: Decimal) -> bool {
    let people = (lines * Decimal::ONE_HUNDRED).checked_div(density);
    people.is_some_and(|people| {
        PEOPLE.iter().any(|(fewest, most)| (Decimal::from(*fewest)..=Decimal::from(*most)).contains(&people))
    })
}

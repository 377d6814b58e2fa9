//! Percentages that say how a figure moved or how much of a plan it is, not how large it is.
//!
//! A percentage is asked first whether it stands in a bracket or beside a plan ([`plan`]); then whether it goes on with the growth
//! before it ([`going_on`]), is called a rise or a fall ([`announced`], [`direction`]), or is a share of an earlier figure ([`share`]).
//! What a growth is measured from says [`since`]. Other numbers may be changes ([`change`]).

mod announced;
mod change;
mod direction;
mod going_on;
mod pairs;
mod plan;
mod share;
mod since;

use rust_decimal::Decimal;

use super::amount::Kind;
use super::compose::SECTORS;
use super::cues::Cues;
use super::lexicon::{Sense, Senses};
use super::mention::{Mention, Quantity, What};
use super::time::{When, Year};
use super::words::{cut, ends_with_any};

use direction::Base;
use since::Since;

pub(super) use pairs::pairs;

/// What a percentage says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// How large something is.
    Level,
    /// How it grew, in percent; nothing where the base is not the year before.
    Growth {
        /// In percent, negative for a fall.
        percent: Decimal,
        /// Whether the base is the same time of the year before.
        yearly: bool,
        /// The year of the base, where the text names one.
        base: Option<i32>,
    },
    /// Percent of the plan.
    OfPlan(Decimal),
    /// A change in absolute numbers.
    Change,
    /// None of these.
    Nothing,
}

/// What the percentages before a number said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Earlier {
    /// The last growth of the sentence.
    pub growth: Option<Role>,
    /// Whether the last percentage said what part of the same time of the year before a figure was, as in "bằng 107,1% so với cùng kỳ".
    pub index: bool,
    /// Whether it was one of a plan.
    pub plan: bool,
}

impl Earlier {
    /// With what the percentage `value` says in addition.
    pub fn with(self, role: Role, value: Decimal) -> Self {
        match role {
            Role::Growth { percent, .. } => {
                Self { growth: Some(role), index: percent + Decimal::ONE_HUNDRED == value, plan: false }
            }
            Role::OfPlan(_) => Self { index: false, plan: true, ..self },
            _ => self,
        }
    }

    /// What still holds in the next sentence.
    pub fn beyond_sentence(self) -> Self {
        Self { growth: None, plan: false, ..self }
    }
}

const UP_DOWN: Senses = Senses::of(&[Sense::Up, Sense::Down]);

/// The mentions before number `at` that belong to its clause: back to a comma, a bracket or another number.
fn before(mentions: &[Mention], at: usize) -> &[Mention] {
    let start = mentions[..at]
        .iter()
        .rposition(|mention| matches!(mention.what, What::Mark(_) | What::Quantity(_)))
        .map_or(0, |position| position + 1);
    &mentions[start..at]
}

/// The mentions before number `at` from the label on that calls it a growth, where a colon leads from it to the number: "Tốc độ tăng
/// trưởng doanh thu bưu chính: trên 15%".
fn label_of_growth<'m>(text: &str, mentions: &'m [Mention], at: usize, quantity: &Quantity) -> Option<&'m [Mention]> {
    let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below]);
    let colon = mentions[..at].iter().rposition(|mention| !mention.senses().any(hedges))?;
    if quantity.kind != Kind::Percent || !mentions[colon].is_mark(b':') {
        return None;
    }
    let label = before(mentions, colon);
    let named = |mention: &Mention| Cues::bundled().growth_nouns.holds(&text[mention.range.clone()]);
    label.iter().any(named).then(|| &mentions[colon - label.len()..at])
}

/// The mentions after number `at` up to a mark or another number.
pub(super) fn after(mentions: &[Mention], at: usize) -> &[Mention] {
    let end = mentions[at + 1..]
        .iter()
        .position(|mention| matches!(mention.what, What::Mark(_) | What::Quantity(_)))
        .map_or(mentions.len(), |position| at + 1 + position);
    &mentions[at + 1..end]
}

/// The sectors that the growth at `at` is said to be for, right behind it, and whether it goes on with one before it that is told so,
/// too: "revenue growth of 3% for telecommunications and 20% for the post".
pub(super) fn told_for(text: &str, mentions: &[Mention], at: usize) -> Option<(Senses, bool)> {
    let sector = after(mentions, at).first()?;
    let sectors = sector.senses().only(SECTORS).without(Sense::Sector.into());
    let gap = cut(text, mentions[at].range.end, sector.range.start).trim_ascii();
    if sectors.is_empty() || !Cues::bundled().growth_for.holds(gap) {
        return None;
    }
    let before = mentions[..at].iter().rposition(|mention| mention.quantity().is_some());
    let led = before.is_some_and(|before| {
        let of_it = after(mentions, before).first().is_some_and(|first| first.senses().any(SECTORS));
        let link = cut(text, mentions[before].range.end, mentions[at].range.start).trim_ascii_end();
        of_it && ends_with_any(link, &[" and", " và", ",", " and of", " and by"])
    });
    Some((sectors, led))
}

/// A number whose role is asked for, in its clause.
struct Number<'m> {
    text: &'m str,
    /// The sentence.
    mentions: &'m [Mention],
    /// Which of its mentions the number is.
    at: usize,
    quantity: &'m Quantity,
    /// The mentions before it in its clause.
    before: &'m [Mention],
    /// The mentions behind it up to a mark or another number.
    after: &'m [Mention],
    /// What the percentages before it said.
    earlier: Earlier,
    /// What it is measured from by the words before it.
    measured: Option<Base>,
    /// Which way the words before it say that something moved: up, where that is true.
    direction: Option<bool>,
}

/// What the number `at` says, after what `earlier` percentages said.
pub(super) fn role(text: &str, mentions: &[Mention], at: usize, earlier: Earlier) -> Role {
    let Some(quantity) = mentions[at].quantity() else { return Role::Nothing };
    match quantity.kind {
        Kind::Other | Kind::Points => Role::Nothing,
        Kind::Percent => Number::new(text, mentions, at, quantity, earlier).role_of_percentage(),
        Kind::Count | Kind::Money(_) | Kind::Per100 => {
            Number::new(text, mentions, at, quantity, earlier).role_of_amount()
        }
    }
}

impl<'m> Number<'m> {
    fn new(text: &'m str, mentions: &'m [Mention], at: usize, quantity: &'m Quantity, earlier: Earlier) -> Self {
        let start = quantity.quote.start;
        let led = cut(text, 0, start).trim_ascii_end();
        // "tăng nhanh hơn với mức 16,8%", "grew faster, at a rate of 16.8%"
        let rate = Cues::bundled().at_a_rate.before(led);
        // "is shrinking, by 12.4%"
        let by = led.ends_with(", by") || rate.is_some_and(|led| led.trim_ascii_end().ends_with(','));
        let comma = || mentions[..at].iter().rposition(|mention| mention.is_mark(b',')).unwrap_or(0);
        let label = label_of_growth(text, mentions, at, quantity);
        let before = match label {
            Some(label) => label,
            None => before(mentions, if by { comma() } else { at }),
        };
        let measured = Base::told(text, before, start);
        let verb = direction::verb_before(text, before, quantity, rate.is_some());
        let direction = verb.map(|verb| verb.has(Sense::Up) && !verb.has(Sense::Down)).or(measured.map(|base| base.up));
        Self { text, mentions, at, quantity, before, after: after(mentions, at), earlier, measured, direction }
    }

    /// What a percentage says.
    fn role_of_percentage(&self) -> Role {
        if self.is_compared_with() {
            return Role::Level;
        }
        let again = self.change_again();
        again.or_else(|| self.role_in_bracket()).or_else(|| self.role_beside_plan()).unwrap_or_else(|| {
            let since = self.since();
            self.goes_on(&since)
                .or_else(|| self.growth_told(&since))
                .or_else(|| self.share_of_before(&since))
                .unwrap_or(Role::Level)
        })
    }

    /// Whether something is compared with the number, which is a level: "… against 99.1% a year earlier".
    fn is_compared_with(&self) -> bool {
        // "cao hơn con số 58,1% hồi cuối năm 2020"
        let cues = Cues::bundled();
        // Few numbers stand behind a word that ends as those do.
        let led = self.text[..self.start()].trim_ascii_end();
        let figure = if led.ends_with(['ố', 'c', 'f']) { cues.the_figure_of.before(led) } else { None };
        if figure.is_some_and(|led| cues.compared_with.end_word(led.trim_ascii_end(), &[' ', ','])) {
            return true;
        }
        self.before.last().is_some_and(|mention| {
            mention.has(Sense::Versus)
                && !mention.senses().any(Senses::of(&[Sense::Above, Sense::Up, Sense::Down]))
                // "grew by as much as 22%"
                && !self.text[..mention.range.start].trim_ascii_end().ends_with(" by")
                && cut(self.text, mention.range.end, self.start()).trim_ascii().is_empty()
        })
    }

    /// Where the number begins.
    fn start(&self) -> usize {
        self.quantity.quote.start
    }

    /// Where the number ends.
    fn end(&self) -> usize {
        self.quantity.quote.end
    }

    /// Its value.
    fn value(&self) -> Decimal {
        self.quantity.value
    }

    /// A growth of so much, measured as `since` says.
    fn grown(percent: Decimal, since: &Since) -> Role {
        Role::Growth { percent, yearly: !since.monthly, base: since.year }
    }

    /// A growth to so much of what `since` says.
    fn grown_to(&self, since: &Since) -> Role {
        Self::grown(self.value() - Decimal::ONE_HUNDRED, since)
    }
}

/// Whether a mention of `list` has `sense`.
fn find(list: &[Mention], sense: Sense) -> bool {
    list.iter().any(|mention| mention.has(sense))
}

/// The year that a time names.
fn known_year(mention: &Mention) -> Option<i32> {
    match mention.what {
        What::Time { when, .. } => when.known_year(),
        _ => None,
    }
}

/// Whether a mention is a single month of the year that the text is on.
fn is_month(mention: &Mention) -> bool {
    matches!(
        mention.what,
        What::Time { when: When::Span { from: (Year::Open, first), to: (Year::Open, last), point: false }, .. }
            if first == last
    )
}

/// Whether a mention is the month before.
fn is_last_month(mention: &Mention) -> bool {
    matches!(mention.what, What::Time { when: When::LastMonth, .. })
}

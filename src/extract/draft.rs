//! A record in the making, still in offsets of the folded text.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{Bound, IndicatorId, Link, Operator, Period, PlaceId, Slot, Status, Unit};

use super::compose::Money;
use super::features::Features;
use super::lexicon::Senses;

/// What the figure's indicator was composed of; figures after it may take over parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Matter {
    /// Money of these sectors.
    Money(Money, Senses),
    /// Subscribers of these lines.
    Lines(Senses),
    /// Subscribers per 100 people of these lines.
    Density(Senses),
    /// A percentage with these senses.
    Share(Senses),
    /// Stations.
    Stations(Senses),
    /// What a phrase of the glossary names.
    Term(IndicatorId),
    /// Anything else counted.
    Other,
}

/// A record in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// Where.
    pub place: Option<PlaceId>,
    /// What.
    pub indicator: IndicatorId,
    /// When.
    pub period: Option<Period>,
    /// How much.
    pub value: Option<Decimal>,
    /// In which unit.
    pub unit: Unit,
    /// How hedged.
    pub bound: Bound,
    /// Actual, estimate or target.
    pub status: Status,
    /// Growth against the year before.
    pub yoy: Option<Decimal>,
    /// Percent of the plan.
    pub of_plan: Option<Decimal>,
    /// Which enterprise.
    pub operator: Option<Operator>,
    /// What it was composed of.
    pub matter: Matter,
    /// The number with its unit.
    pub quote: Range<usize>,
    /// The words that gave the other slots.
    pub words: Vec<(Slot, Range<usize>)>,
    /// How those words were linked, where positions cannot tell.
    pub links: Links,
    /// What slots took from the text around.
    pub context: Vec<(Slot, Link, Option<Range<usize>>)>,
    /// Which block it stands in.
    pub block: usize,
    /// Whether that block is a headline or heading.
    pub in_heading: bool,
    /// How far the parts had to be fetched: 0 where all stand beside the number.
    pub reach: u32,
    /// What speaks for and against it.
    pub features: Features,
}

/// How the words of each slot were linked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Links([Option<Link>; Slot::ALL.len()]);

impl Links {
    /// Forgets how the words of `slot` were linked.
    pub fn forget(&mut self, slot: Slot) {
        self.0[slot as usize] = None;
    }
}

impl Draft {
    /// Whether two drafts are of one key: indicator, place, period and enterprise.
    pub fn same_key(&self, other: &Self) -> bool {
        self.indicator == other.indicator
            && self.place == other.place
            && self.period == other.period
            && self.operator == other.operator
    }

    /// Notes the words that gave `slot`, unless others did already.
    pub fn note(&mut self, slot: Slot, range: Range<usize>) {
        if !self.words.iter().any(|entry| entry.0 == slot) {
            self.words.push((slot, range));
        }
    }

    /// Notes how the words of `slot` were linked, unless that is known already.
    pub fn link(&mut self, slot: Slot, link: Link) {
        self.links.0[slot as usize].get_or_insert(link);
    }

    /// How the words of `slot` were linked, where that is known already.
    pub fn linked(&self, slot: Slot) -> Option<Link> {
        self.links.0[slot as usize]
    }

    /// The words that gave `slot`.
    pub fn said(&self, slot: Slot) -> Option<&Range<usize>> {
        self.words.iter().find(|entry| entry.0 == slot).map(|entry| &entry.1)
    }
}

//! What the linking notes down for the ledger of numbers: why it left a number out, and what a record of it would say.
//!
//! Nothing is noted unless a ledger is wanted, so that extraction alone pays next to nothing for it.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use crate::domain::{Bound, IndicatorId, Period, Status, Unit};
use crate::extract::amount::Kind;
use crate::extract::draft::{Draft, Links, Matter};
use crate::extract::enumeration;
use crate::extract::features::Features;
use crate::extract::growth::{self, Role};
use crate::extract::mention::{Mention, Quantity};
use crate::extract::reason::Reason;

use super::{Around, Linker};

/// Notes on the numbers of a document.
#[derive(Debug, Default)]
pub(in crate::extract) struct Notes {
    /// Where the digits begin that are being looked at.
    number: Cell<usize>,
    /// Why numbers were left out, by where their digits begin; of several the last one counts.
    pub reasons: RefCell<Vec<(usize, Reason)>>,
    /// What a record of each number would say.
    pub offers: Vec<Draft>,
}

impl Linker<'_> {
    /// Says that the number at hand is no record because of `reason`.
    #[cold]
    pub(super) fn because(&self, reason: Reason) -> bool {
        if let Some(notes) = &self.notes {
            notes.reasons.borrow_mut().push((notes.number.get(), reason));
        }
        true
    }

    /// Says that the number quoted as `quote` in `mentions` is no record any more because of `reason`.
    pub(super) fn taken_back(&self, mentions: &[Mention], quote: &Range<usize>, reason: Reason) {
        let mut quantities = mentions.iter().filter_map(Mention::quantity);
        if let Some(notes) = &self.notes
            && let Some(quantity) = quantities.find(|quantity| quantity.quote == *quote)
        {
            notes.reasons.borrow_mut().push((quantity.digits.start, reason));
        }
    }

    /// Nothing, because of `reason`.
    pub(super) fn left_out<T>(&self, reason: Reason) -> Option<T> {
        self.because(reason);
        None
    }

    /// Turns to the number whose digits begin at `start`.
    pub(super) fn turn_to(&self, quantity: &Quantity) {
        if let Some(notes) = &self.notes {
            notes.number.set(quantity.digits.start);
        }
    }

    /// Turns to number `at`: notes what a record of it would say, and what is to be said where nothing better is found.
    pub(super) fn begin_number(
        &mut self,
        mentions: &[Mention],
        roles: &[Role],
        at: usize,
        zone: &Range<usize>,
        first: usize,
        item: Option<&enumeration::Item>,
    ) {
        if self.notes.is_none() {
            return;
        }
        let Some(quantity) = mentions[at].quantity() else { return };
        self.turn_to(quantity);
        let offer = self.offer(mentions, roles, at, zone, first, item);
        if let Some(notes) = &mut self.notes {
            notes.offers.push(offer);
        }
        let reason = match roles[at] {
            Role::Growth { yearly: false, .. } => Reason::OtherBase,
            Role::Growth { .. } => Reason::Growth,
            Role::OfPlan(_) => Reason::Plan,
            Role::Change => Reason::Increment,
            Role::Level | Role::Nothing => match quantity.kind {
                Kind::Points => Reason::Points,
                Kind::Percent => Reason::OtherShare,
                Kind::Count | Kind::Per100 if !quantity.noun.is_empty() => Reason::OtherThing,
                _ => Reason::NoIndicator,
            },
        };
        self.because(reason);
    }

    /// What a record of number `at` would say, whatever speaks against one.
    fn offer(
        &self,
        mentions: &[Mention],
        roles: &[Role],
        at: usize,
        zone: &Range<usize>,
        first: usize,
        item: Option<&enumeration::Item>,
    ) -> Draft {
        let mut draft = Draft::blank(self.block);
        let Some(quantity) = mentions[at].quantity() else { return draft };
        let (left, right) = (&mentions[zone.clone()], growth::after(mentions, at));
        let around = &Around { mentions, at, left, right, quantity, first, item };
        let (mut reach, mut inherited) = (0, None);
        let found = self.measured(around, &mut reach, &mut inherited);
        draft.quote = quantity.quote.clone();
        draft.value = Some(quantity.value);
        draft.unit = match quantity.kind {
            Kind::Money(unit) => unit,
            Kind::Percent => Unit::Percent,
            Kind::Per100 => Unit::Per100,
            Kind::Points | Kind::Count | Kind::Other => Unit::Count,
        };
        let known = found.and_then(|(matter, id, words)| Some((matter, self.catalogue.named(id)?, words)));
        let kind = known.as_ref().map_or(crate::domain::IndicatorKind::Flow, |known| known.1.kind);
        if let Some((matter, indicator, words)) = known {
            (draft.matter, draft.indicator) = (matter, indicator.id);
            if !draft.unit.is_money() {
                draft.unit = indicator.unit;
            }
            if let Some(words) = words {
                draft.note(crate::domain::Slot::Indicator, words);
            }
        }
        self.hedge(mentions, at, quantity, &mut draft);
        if self.place(mentions, at, left, right, item, &mut draft).is_none() {
            draft.place = self.frame.place;
        }
        self.period(around, kind, inherited, &mut draft);
        self.status(mentions, roles, at, first, &mut draft);
        if let Role::Growth { percent, yearly: true, .. } = roles[at] {
            (draft.value, draft.yoy) = (None, Some(percent));
            draft.note(crate::domain::Slot::Yoy, quantity.quote.clone());
        }
        draft
    }
}

impl Draft {
    /// A draft that says nothing yet.
    pub(in crate::extract) fn blank(block: usize) -> Self {
        Self {
            place: None,
            indicator: IndicatorId::new(""),
            period: None::<Period>,
            value: None,
            unit: Unit::Count,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
            matter: Matter::Other,
            quote: 0..0,
            words: Vec::new(),
            links: Links::default(),
            context: Vec::new(),
            block,
            in_heading: false,
            reach: 0,
            features: Features::default(),
        }
    }
}

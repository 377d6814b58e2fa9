//! What a sentinel says of a record.

use rust_decimal::Decimal;

use crate::domain::{RecordId, Slot, SlotValue, Unit};

/// Why a record wants a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is this many times, or one part in this many of, what another record of its series makes one expect.
    ThousandFold {
        /// The record of the series that is nearest in time.
        other: RecordId,
        /// 1,000, or a power of it.
        factor: u32,
    },
    /// It lies far off the other points of its series.
    OffSeries {
        /// The least value that would pass.
        low: Decimal,
        /// The greatest.
        high: Decimal,
        /// How many points this was taken from.
        points: usize,
        /// The nearest of them in time.
        nearest: RecordId,
    },
    /// No province of that size, or not the country, comes near such a figure.
    Implausible {
        /// The least value that would pass.
        low: Decimal,
        /// The greatest.
        high: Decimal,
    },
    /// Its dot or comma was read otherwise than the document's other numbers are written.
    Separator {
        /// The value in the document's notation.
        other: Decimal,
    },
    /// A share of a whole above 100 percent.
    Above100,
    /// A part of a thing that is counted in whole ones.
    Fraction,
    /// Below zero, where nothing can be.
    Negative,
    /// Not in the unit of its indicator.
    WrongUnit {
        /// The unit of the indicator.
        expected: Unit,
    },
    /// Said to have happened, in a time that begins after the document appeared.
    NotYet,
    /// Its growth does not lead from the value of the year before to its own.
    Growth {
        /// The record of the year before.
        earlier: RecordId,
        /// What that value and the growth make one expect.
        expected: Decimal,
    },
    /// It is less than something that is a part of it.
    BelowPart {
        /// The part.
        part: RecordId,
    },
    /// It is more than that of which it is a part: a province than the country, an enterprise than the market.
    AboveWhole {
        /// The whole.
        whole: RecordId,
    },
    /// It is not the sum of its two parts.
    Sum {
        /// The parts.
        parts: [RecordId; 2],
        /// Their sum.
        sum: Decimal,
    },
    /// Subscribers per 100 people and the number of subscribers do not fit the number of people.
    Density {
        /// The record that counts the subscribers.
        subscribers: RecordId,
        /// What they make for 100 people of the census of 2019.
        expected: Decimal,
    },
}

/// A reason for a second look, and the value that would settle it where there is an obvious one.
///
/// A flag is an opinion on the records as they stand: it is computed afresh with them, kept in no file, and changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Why.
    pub reason: Reason,
    /// What the value would be without the slip.
    pub repair: Option<Decimal>,
}

impl Flag {
    /// A flag without a repair.
    pub(super) fn of(reason: Reason) -> Self {
        Self { reason, repair: None }
    }

    /// The field that is in doubt.
    pub fn slot(&self) -> Slot {
        match self.reason {
            Reason::NotYet => Slot::Period,
            Reason::WrongUnit { .. } => Slot::Unit,
            Reason::Growth { .. } => Slot::Yoy,
            _ => Slot::Value,
        }
    }

    /// The record that speaks against this one.
    pub fn other(&self) -> Option<RecordId> {
        match self.reason {
            Reason::ThousandFold { other: id, .. }
            | Reason::OffSeries { nearest: id, .. }
            | Reason::Growth { earlier: id, .. }
            | Reason::BelowPart { part: id }
            | Reason::AboveWhole { whole: id }
            | Reason::Sum { parts: [id, _], .. }
            | Reason::Density { subscribers: id, .. } => Some(id),
            Reason::Implausible { .. }
            | Reason::Separator { .. }
            | Reason::Above100
            | Reason::Fraction
            | Reason::Negative
            | Reason::WrongUnit { .. }
            | Reason::NotYet => None,
        }
    }

    /// Whether it is about the series of the record rather than about another single record.
    pub fn is_of_series(&self) -> bool {
        matches!(self.reason, Reason::ThousandFold { .. } | Reason::OffSeries { .. } | Reason::Growth { .. })
    }

    /// The correction that would settle it.
    pub fn correction(&self) -> Option<SlotValue> {
        match self.reason {
            Reason::WrongUnit { expected } => Some(SlotValue::Unit(expected)),
            _ => self.repair.map(|value| SlotValue::Value(Some(value))),
        }
    }
}

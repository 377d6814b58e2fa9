//! Kinds of reasons for a second look, without what a reason says of its record.

use super::sentinel::Reason;

/// A kind of [`Reason`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FlagKind {
    /// Off its series by a thousand.
    ThousandFold,
    /// Far off its series.
    OffSeries,
    /// Hard to believe for the place.
    Implausible,
    /// Read against the document's notation.
    Separator,
    /// A share above 100 percent.
    Above100,
    /// A fraction of whole things.
    Fraction,
    /// Below zero.
    Negative,
    /// Not in the indicator's unit.
    WrongUnit,
    /// Called actual before its time.
    NotYet,
    /// Growth that leads elsewhere.
    Growth,
    /// Less than its part.
    BelowPart,
    /// More than its whole.
    AboveWhole,
    /// Not the sum of its parts.
    Sum,
    /// Subscribers and density do not fit.
    Density,
}

impl FlagKind {
    /// All kinds, in the order of lists.
    pub const ALL: [Self; 14] = [
        Self::ThousandFold,
        Self::OffSeries,
        Self::Implausible,
        Self::Separator,
        Self::Above100,
        Self::Fraction,
        Self::Negative,
        Self::WrongUnit,
        Self::NotYet,
        Self::Growth,
        Self::BelowPart,
        Self::AboveWhole,
        Self::Sum,
        Self::Density,
    ];

    /// The kind of a reason.
    pub fn of(reason: &Reason) -> Self {
        match reason {
            Reason::ThousandFold { .. } => Self::ThousandFold,
            Reason::OffSeries { .. } => Self::OffSeries,
            Reason::Implausible { .. } => Self::Implausible,
            Reason::Separator { .. } => Self::Separator,
            Reason::Above100 => Self::Above100,
            Reason::Fraction => Self::Fraction,
            Reason::Negative => Self::Negative,
            Reason::WrongUnit { .. } => Self::WrongUnit,
            Reason::NotYet => Self::NotYet,
            Reason::Growth { .. } => Self::Growth,
            Reason::BelowPart { .. } => Self::BelowPart,
            Reason::AboveWhole { .. } => Self::AboveWhole,
            Reason::Sum { .. } => Self::Sum,
            Reason::Density { .. } => Self::Density,
        }
    }

    /// Its name in the language of filters.
    pub fn code(self) -> &'static str {
        match self {
            Self::ThousandFold => "thousand",
            Self::OffSeries => "series",
            Self::Implausible => "implausible",
            Self::Separator => "separator",
            Self::Above100 => "above-100",
            Self::Fraction => "fraction",
            Self::Negative => "negative",
            Self::WrongUnit => "unit",
            Self::NotYet => "not-yet",
            Self::Growth => "growth",
            Self::BelowPart => "below-part",
            Self::AboveWhole => "above-whole",
            Self::Sum => "sum",
            Self::Density => "density",
        }
    }

    /// Its bit in a set of kinds.
    pub(super) fn bit(self) -> u16 {
        1 << self as u16
    }
}

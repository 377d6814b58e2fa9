//! What a record states, apart from where it stands.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{IndicatorId, Operator, Period, PlaceId, Unit};

/// How a value is hedged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The value itself.
    #[default]
    Exact,
    /// About, approximately, khoảng.
    About,
    /// Over, more than, trên, hơn.
    Above,
    /// Nearly, under, gần, dưới.
    Below,
}

impl Bound {
    /// All bounds.
    pub const ALL: [Self; 4] = [Self::Exact, Self::About, Self::Above, Self::Below];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// Whether a value happened, is thought to have happened, or is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Reported.
    #[default]
    Actual,
    /// Estimated, preliminary, expected: ước, sơ bộ, dự kiến.
    Estimate,
    /// Planned: phấn đấu, mục tiêu, kế hoạch.
    Target,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 3] = [Self::Actual, Self::Estimate, Self::Target];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Estimate => "estimate",
            Self::Target => "target",
        }
    }
}

/// One figure: an indicator's value in a place and a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Where; nothing where the document does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// What.
    pub indicator: IndicatorId,
    /// When; nothing where the document does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// How much, in `unit`; nothing only for a growth figure without a level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// The unit of `value`.
    pub unit: Unit,
    /// How the value is hedged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bound: Bound,
    /// Actual, estimate or target.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: Status,
    /// Growth against the same period of the year before, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yoy: Option<Decimal>,
    /// Percent of the plan reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_plan: Option<Decimal>,
    /// The enterprise it is about; nothing for the whole market.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Operator>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

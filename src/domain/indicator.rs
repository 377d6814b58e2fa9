//! What a figure measures.

use std::fmt;

use serde::{Deserialize, Serialize};
use ustr::Ustr;

use super::{Names, Unit};

/// The id of an indicator, such as `revenue.post_telecom`. Cheap to copy and compare.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IndicatorId(Ustr);

impl IndicatorId {
    /// The id with this name. Whether a catalogue knows it is another question.
    pub fn new(id: &str) -> Self {
        Self(Ustr::from(id))
    }

    /// The id as text.
    pub fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    /// A number that tells it from all others, for bringing those of one id together: it says nothing of their order.
    pub(crate) fn number(self) -> u64 {
        self.0.precomputed_hash()
    }

    /// The part before the dot: `revenue` of `revenue.post`.
    pub fn stem(self) -> &'static str {
        self.as_str().split('.').next().unwrap_or_default()
    }
}

impl fmt::Display for IndicatorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for IndicatorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How an indicator relates to time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum IndicatorKind {
    /// Adds up over an interval of time, as revenue does.
    Flow,
    /// Stands at a moment, as a count of subscribers does; never added up over time.
    Stock,
}

/// A group of indicators that share a colour and a place in lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Family {
    /// What the sector earned.
    Revenue,
    /// What it paid to the state budget.
    Budget,
    /// How many subscribers it has.
    Subscribers,
    /// Subscribers per 100 people, and shares of people and households.
    Penetration,
    /// Stations, post offices and what they cover.
    Network,
    /// Enterprises and the people who work there.
    Enterprises,
    /// Public services and commerce online.
    Online,
}

impl Family {
    /// All families, in the order of lists.
    pub const ALL: [Self; 7] = [
        Self::Revenue,
        Self::Budget,
        Self::Subscribers,
        Self::Penetration,
        Self::Network,
        Self::Enterprises,
        Self::Online,
    ];
}

/// An indicator: what is measured, in which unit, as a flow or as a stock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// Flow or stock.
    pub kind: IndicatorKind,
    /// The unit of its values.
    pub unit: Unit,
    /// Its group.
    pub family: Family,
    /// What people call it.
    pub name: Names,
    /// What exactly it measures; empty where the name says it.
    #[serde(default)]
    pub definition: Names,
}

//! The base units in which values are kept.

use serde::{Deserialize, Serialize};

/// Less and more than a dollar was worth in đồng between 2006 and 2025: 16,000 to 26,000.
pub const VND_FOR_USD: (f64, f64) = (15_000.0, 27_000.0);

/// The unit of a figure's value. Amounts of money are in whole đồng or dollars, never in
/// thousands or billions; those words are read away and put back by the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    /// Vietnamese đồng.
    #[serde(rename = "VND")]
    Vnd,
    /// United States dollars.
    #[serde(rename = "USD")]
    Usd,
    /// A number of things: subscribers, stations, enterprises.
    #[serde(rename = "count")]
    Count,
    /// Parts of a hundred.
    #[serde(rename = "percent")]
    Percent,
    /// For every hundred inhabitants.
    #[serde(rename = "per100")]
    Per100,
}

impl Unit {
    /// All units.
    pub const ALL: [Self; 5] = [Self::Vnd, Self::Usd, Self::Count, Self::Percent, Self::Per100];

    /// The unit's name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vnd => "VND",
            Self::Usd => "USD",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Per100 => "per100",
        }
    }

    /// Whether it is an amount of money.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Vnd | Self::Usd)
    }
}

//! Provinces and the country.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ustr::Ustr;

use super::{Month, Names};

/// The id of a place, such as `cao-bang` or `vietnam`. An old and a new province of one name
/// share it; the period of a figure tells them apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlaceId(Ustr);

impl PlaceId {
    /// The id with this name. Whether an atlas knows it is another question.
    pub fn new(slug: &str) -> Self {
        Self(Ustr::from(slug))
    }

    /// The whole country.
    pub fn country() -> Self {
        // Asked of every place of every text, by all threads: they would wait for the lock of the table of names.
        static COUNTRY: LazyLock<PlaceId> = LazyLock::new(|| PlaceId::new("vietnam"));
        *COUNTRY
    }

    /// The id as text.
    pub fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    /// A number that tells it from all others, for bringing those of one id together: it says nothing of their order.
    pub(crate) fn number(self) -> u64 {
        self.0.precomputed_hash()
    }
}

impl fmt::Display for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Which map of the country a province belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Vintage {
    /// The 63 provinces until 30 June 2025.
    Of63,
    /// The 34 provinces since 1 July 2025.
    Of34,
}

impl Vintage {
    /// The map in force in `month`.
    pub fn of(month: Month) -> Self {
        let merger = Month::january(2025).plus(6);
        if month < merger { Self::Of63 } else { Self::Of34 }
    }
}

/// The rank of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlaceKind {
    /// The whole country.
    Country,
    /// A city under the central government.
    City,
    /// A province.
    Province,
}

/// A region: the six of statistics until 2025, and two that were redrawn then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Region {
    /// Northern midlands and mountains.
    NorthernMidlands,
    /// Red River delta.
    RedRiverDelta,
    /// North central and central coast, of the 63.
    NorthCentralCoast,
    /// North central, of the 34.
    NorthCentral,
    /// South central coast and central highlands, of the 34.
    SouthCentralCoastHighlands,
    /// Central highlands, of the 63.
    CentralHighlands,
    /// Southeast.
    Southeast,
    /// Mekong River delta.
    MekongDelta,
}

/// A cell of the tile-grid map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tile {
    /// Row from the north.
    pub row: u8,
    /// Column from the west.
    pub column: u8,
}

/// A province of one vintage, or the country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its id, shared by the old and the new province of one name.
    pub id: PlaceId,
    /// The map it belongs to; the country belongs to both and is listed once.
    pub vintage: Option<Vintage>,
    /// Country, city or province.
    pub kind: PlaceKind,
    /// Its name.
    pub name: Names,
    /// Other spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Code of the General Statistics Office; a code means a unit only together with its vintage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// ISO 3166-2 code, where one exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// Its region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// For one of the 63: the province of the 34 that it became or became part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<PlaceId>,
    /// The city where its government sits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// Its cell in the tile-grid map of its vintage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<Tile>,
    /// Latitude and longitude of its centre, in degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<(f32, f32)>,
    /// People, census of 1 April 2019.
    pub population_2019: u32,
}

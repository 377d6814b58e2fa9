//! The country as a grid of tiles, one a province, each about where the province lies.

use super::{Mark, Trend};
use crate::domain::{Atlas, Period, PlaceId, Tile, Vintage};

/// The provinces of one map with their figures at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct TileMap {
    /// When.
    pub time: Period,
    /// Which provinces there were, or are shown.
    pub vintage: Vintage,
    /// Every province, with its figure where one is known.
    pub tiles: Vec<(PlaceId, Tile, Option<Mark>)>,
}

impl TileMap {
    /// The map at a time.
    pub fn new(trend: &Trend, time: Period) -> Self {
        let vintage = trend.key.frame.vintage(time);
        let tiles = tiles(vintage).map(|(place, tile)| {
            let mark = trend.line(place).and_then(|line| line.mark(time)).cloned();
            (place, tile, mark)
        });
        Self { time, vintage, tiles: tiles.collect() }
    }

    /// How many columns and rows the grid has.
    pub fn size(&self) -> (u8, u8) {
        grid_size(self.vintage)
    }
}

/// The provinces of a map with their tiles.
pub fn tiles(vintage: Vintage) -> impl Iterator<Item = (PlaceId, Tile)> {
    Atlas::bundled().of(vintage).filter_map(|place| Some((place.id, place.tile?)))
}

/// How many columns and rows the grid of a map has.
pub fn grid_size(vintage: Vintage) -> (u8, u8) {
    tiles(vintage).fold((0, 0), |(columns, rows), (_, tile)| (columns.max(tile.column + 1), rows.max(tile.row + 1)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::analysis::trend::tests::trend;

    #[test]
    fn every_province_has_a_tile_of_its_own() {
        for (vintage, count) in [(Vintage::Of63, 63), (Vintage::Of34, 34)] {
            let places: BTreeSet<(u8, u8)> = tiles(vintage).map(|(_, tile)| (tile.row, tile.column)).collect();
            assert_eq!(places.len(), count);
        }
    }

    #[test]
    fn the_time_chooses_the_map() {
        let trend = trend(&[("quang-tri", &[("2024", 5), ("2025", 9)])]);
        let at = |time: &str| {
            let map = TileMap::new(&trend, time.parse().unwrap());
            let known = map.tiles.iter().filter(|(.., mark)| mark.is_some()).count();
            (map.tiles.len(), known)
        };
        assert_eq!([at("2024"), at("2025"), at("2023")], [(63, 1), (34, 1), (63, 0)]);
    }
}

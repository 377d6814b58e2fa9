//! One small chart a place, in order or laid out like the country.

use super::tiles::{grid_size, tiles};
use super::{Chart, Frame};
use crate::domain::{Atlas, Language, Period, PlaceId, Region, Vintage, fold};

/// How small charts are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Arrangement {
    /// By name.
    #[default]
    Alphabetical,
    /// Region by region, then by name.
    Regions,
    /// Like the country, as a grid of tiles.
    Country,
}

impl Arrangement {
    /// All arrangements, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Alphabetical, Self::Regions, Self::Country];
}

/// A small chart: which line, and in which cell of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Where.
    pub place: PlaceId,
    /// The number of its line in the chart; nothing for a province of the country's grid that has no line.
    pub line: Option<usize>,
    /// Row from the top.
    pub row: usize,
    /// Column from the left.
    pub column: usize,
}

/// Small charts in a grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Multiples {
    /// The charts, in the order of reading.
    pub cells: Vec<Cell>,
    /// How many rows there are.
    pub rows: usize,
    /// How many columns there are.
    pub columns: usize,
    /// Where a region begins, with the row above which its name stands.
    pub regions: Vec<(Option<Region>, usize)>,
    /// Lines that have no tile in the country's grid.
    pub absent: Vec<PlaceId>,
}

impl Multiples {
    /// The small charts of `chart`, in `columns` columns where the arrangement leaves that open.
    pub fn new(chart: &Chart, arrangement: Arrangement, columns: usize, language: Language) -> Self {
        let mut order: Vec<usize> = (0..chart.lines.len()).collect();
        let name = |line: usize| fold(Atlas::bundled().name(chart.lines[line].place, language));
        let vintage = vintage(chart);
        let region = |line: usize| {
            let place = chart.lines[line].place;
            Atlas::bundled().get(place, vintage).or_else(|| Atlas::bundled().current(place))?.region
        };
        match arrangement {
            Arrangement::Alphabetical => order.sort_by_cached_key(|line| name(*line)),
            Arrangement::Regions => order.sort_by_cached_key(|line| (region(*line), name(*line))),
            Arrangement::Country => return Self::country(chart, vintage),
        }
        let columns = columns.max(1);
        let mut found = Self { columns, ..Self::default() };
        let (mut row, mut column, mut last) = (0, 0, None);
        for line in order {
            if arrangement == Arrangement::Regions && last != Some(region(line)) {
                if column > 0 {
                    (row, column) = (row + 1, 0);
                }
                found.regions.push((region(line), row));
                last = Some(region(line));
            }
            if column == columns {
                (row, column) = (row + 1, 0);
            }
            found.cells.push(Cell { place: chart.lines[line].place, line: Some(line), row, column });
            column += 1;
        }
        found.rows = if found.cells.is_empty() { 0 } else { row + 1 };
        found
    }

    fn country(chart: &Chart, vintage: Vintage) -> Self {
        let (columns, rows) = grid_size(vintage);
        let line_of = |place: PlaceId| chart.lines.iter().position(|line| line.place == place);
        let mut cells: Vec<Cell> = tiles(vintage)
            .map(|(place, tile)| Cell { place, line: line_of(place), row: tile.row.into(), column: tile.column.into() })
            .collect();
        cells.sort_by_key(|cell| (cell.row, cell.column));
        let shown = |place: PlaceId| cells.iter().any(|cell| cell.place == place);
        let absent = chart.lines.iter().map(|line| line.place).filter(|place| !shown(*place)).collect();
        Self { rows: rows.into(), columns: columns.into(), cells, regions: Vec::new(), absent }
    }
}

/// The map on which the lines of a chart lie: that of the 34 where it is asked for, or where all figures are of it.
fn vintage(chart: &Chart) -> Vintage {
    let new = |period: Period| Vintage::of(period.last()) == Vintage::Of34;
    match chart.key.frame {
        Frame::Of34 => Vintage::Of34,
        Frame::AsReported if chart.points().all(|(_, point)| new(point.mark.point.period)) => Vintage::Of34,
        Frame::Of63 | Frame::AsReported => Vintage::Of63,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Palette;
    use crate::analysis::trend::tests::trend;

    #[test]
    fn small_charts_stand_by_name_by_region_and_like_the_country() {
        let trend = trend(&[
            ("nghe-an", &[("2023", 5)]),
            ("cao-bang", &[("2023", 5)]),
            ("vietnam", &[("2023", 5)]),
            ("bac-ninh", &[("2023", 5)]),
        ]);
        let places: Vec<PlaceId> = trend.lines.iter().map(|line| line.place).collect();
        let chart = Chart::new(&trend, &places, &Palette::default());
        let laid = |arrangement| Multiples::new(&chart, arrangement, 2, Language::English);
        let names = |multiples: &Multiples| -> Vec<&str> {
            multiples.cells.iter().filter(|cell| cell.line.is_some()).map(|cell| cell.place.as_str()).collect()
        };
        let by_name = laid(Arrangement::Alphabetical);
        assert_eq!(names(&by_name), ["bac-ninh", "cao-bang", "nghe-an", "vietnam"]);
        assert_eq!((by_name.rows, by_name.columns), (2, 2));
        let by_region = laid(Arrangement::Regions);
        assert_eq!(by_region.regions.len(), 4);
        assert!(by_region.cells.iter().all(|cell| cell.column == 0), "each region begins a row");
        let country = laid(Arrangement::Country);
        assert_eq!(country.cells.len(), 63);
        assert_eq!(names(&country), ["cao-bang", "bac-ninh", "nghe-an"], "from the north to the south");
        assert_eq!(country.absent, [PlaceId::country()]);
    }
}

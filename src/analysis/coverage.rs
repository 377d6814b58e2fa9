//! What is known of each province at each time, and what is not.

use std::collections::{BTreeMap, BTreeSet};

use super::{Mark, PeriodLength, Timing, Trend};
use crate::domain::{Atlas, DocumentId, IndicatorId, Period, PlaceId, Region, Vintage, fold};
use crate::project::Project;

/// How a cell of the board is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cover {
    /// A record states it, and none disagrees.
    Reported,
    /// It follows from others.
    Derived,
    /// It is a sum of places of which some are missing.
    Incomplete,
    /// Sources or sums disagree.
    Disputed,
    /// Nothing is known.
    Missing,
}

impl Cover {
    /// All covers, in the order of a legend.
    pub const ALL: [Self; 5] = [Self::Reported, Self::Derived, Self::Incomplete, Self::Disputed, Self::Missing];

    /// That of a point.
    pub fn of(mark: &Mark) -> Self {
        if mark.point.is_disputed() {
            Self::Disputed
        } else if !mark.point.missing.is_empty() {
            Self::Incomplete
        } else if mark.derived {
            Self::Derived
        } else {
            Self::Reported
        }
    }
}

/// Provinces by periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// The columns. Of a stock each is a year, as its December, and of figures per month as its months.
    pub periods: Vec<Period>,
    /// The rows: the country, then the provinces of the map, region by region.
    pub rows: Vec<CoverageRow>,
}

/// A row of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageRow {
    /// Where.
    pub place: PlaceId,
    /// In which region.
    pub region: Option<Region>,
    /// For each column how it is covered, and by which point; the latest one of several.
    pub cells: Vec<(Cover, Option<Mark>)>,
}

impl Coverage {
    /// The board of a trend: all provinces of its map, and every period between the first and the last known one.
    pub fn new(trend: &Trend) -> Self {
        let periods = columns(trend);
        let vintage = match periods.last() {
            Some(period) => trend.key.frame.vintage(*period),
            None => Vintage::Of63,
        };
        let mut places: BTreeSet<(Option<Region>, PlaceId)> =
            Atlas::bundled().of(vintage).map(|place| (place.region, place.id)).collect();
        // Provinces of before the merger that have figures stay on the board as long as these are shown.
        for line in &trend.lines {
            if places.iter().all(|(_, place)| *place != line.place) && line.place != PlaceId::country() {
                let region = Atlas::bundled().get(line.place, Vintage::Of63).and_then(|place| place.region);
                places.insert((region, line.place));
            }
        }
        places.insert((None, PlaceId::country()));
        let rows = places.into_iter().map(|(region, place)| {
            let mut marks: BTreeMap<usize, &Mark> = BTreeMap::new();
            for mark in trend.line(place).into_iter().flat_map(|line| &line.marks) {
                let last = mark.point.period.last();
                let column = periods.partition_point(|period| period.last() < last);
                if periods.get(column).is_some_and(|period| holds(*period, mark.point.period)) {
                    marks.insert(column, mark);
                }
            }
            let cells = (0..periods.len()).map(|column| match marks.get(&column) {
                Some(mark) => (Cover::of(mark), Some((*mark).clone())),
                None => (Cover::Missing, None),
            });
            CoverageRow { place, region, cells: cells.collect() }
        });
        Self { rows: rows.collect(), periods }
    }

    /// How many cells are covered so.
    pub fn count(&self, cover: Cover) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|(own, _)| *own == cover).count()
    }
}

/// Whether a column is the place of a point.
fn holds(column: Period, point: Period) -> bool {
    match (column, point) {
        (Period::Stock(column), Period::Stock(month)) => column.year() == month.year(),
        (column, point) => column.first() <= point.last() && point.last() <= column.last(),
    }
}

fn columns(trend: &Trend) -> Vec<Period> {
    let known = trend.periods();
    let (Some(first), Some(last)) = (known.iter().map(|period| period.first()).min(), known.last()) else {
        return Vec::new();
    };
    let last = last.last();
    let years = || first.year()..=last.year();
    let length = match trend.key.timing {
        None => return years().map(|year| Period::Stock(crate::domain::Month::december(year))).collect(),
        Some(Timing::PerMonth | Timing::Each(PeriodLength::Year)) => return years().map(Period::year).collect(),
        Some(Timing::Each(length)) => length,
    };
    if matches!(length, PeriodLength::Other(_)) {
        return known;
    }
    let step = match length {
        PeriodLength::FromJanuary(_) => 12,
        length => i32::try_from(length.months()).unwrap_or(12),
    };
    let months = i32::try_from(length.months()).unwrap_or(1);
    std::iter::successors(Some(first), |month| Some(month.plus(step)))
        .map(|month| Period::between(month, month.plus(months - 1)))
        .take_while(|period| period.last() <= last)
        .collect()
}

/// Documents that may state what is missing: those that speak of the place, the likeliest first, six at most. A
/// document of the year in question or the one after is likelier, and so is one that has the indicator elsewhere.
pub fn likely_documents(project: &Project, place: PlaceId, indicator: IndicatorId, period: Period) -> Vec<DocumentId> {
    const MOST: usize = 6;
    let years = period.last().year()..=period.last().year() + 1;
    let mut scores: BTreeMap<DocumentId, u32> = BTreeMap::new();
    for (_, record) in project.records() {
        let Some(document) = record.document.filter(|_| record.figure.place == Some(place)) else { continue };
        let score = scores.entry(document).or_insert(1);
        let year = record.figure.period.map(|period| period.last().year());
        let is_near = year.is_some_and(|year| years.contains(&year));
        let own = 2 * u32::from(record.figure.indicator == indicator)
            + 4 * u32::from(is_near)
            + u32::from(record.figure.indicator.stem() == indicator.stem());
        *score = (*score).max(1 + own);
    }
    let names: Vec<String> = Atlas::bundled()
        .current(place)
        .into_iter()
        .flat_map(|place| [fold(&place.name.en), fold(&place.name.vi)])
        .collect();
    for (id, document) in project.documents() {
        let headline = fold(document.headline());
        if names.iter().any(|name| headline.contains(name.as_str())) {
            *scores.entry(id).or_default() += 2;
        }
        if let (Some(score), Some(date)) = (scores.get_mut(&id), document.published)
            && years.contains(&i32::from(date.year()))
        {
            *score += 4;
        }
    }
    let mut ranked: Vec<(DocumentId, u32)> = scores.into_iter().collect();
    ranked.sort_by_key(|(id, score)| (std::cmp::Reverse(*score), *id));
    ranked.truncate(MOST);
    ranked.into_iter().map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::trend::tests::trend;

    fn signs(coverage: &Coverage, place: &str) -> Vec<Cover> {
        let row = coverage.rows.iter().find(|row| row.place == PlaceId::new(place)).unwrap();
        row.cells.iter().map(|(cover, _)| *cover).collect()
    }

    #[test]
    fn every_province_and_every_year_between_is_on_the_board() {
        let trend = trend(&[("cao-bang", &[("2020", 5), ("2022", 9)]), ("vietnam", &[("2021", 100)])]);
        let coverage = Coverage::new(&trend);
        assert_eq!(coverage.periods, [2020, 2021, 2022].map(Period::year));
        assert_eq!(coverage.rows.len(), 64);
        assert_eq!(coverage.rows[0].place, PlaceId::country());
        assert_eq!(signs(&coverage, "cao-bang"), [Cover::Reported, Cover::Missing, Cover::Reported]);
        let counts = Cover::ALL.map(|cover| coverage.count(cover));
        assert_eq!(counts, [3, 0, 0, 0, 64 * 3 - 3]);
    }

    #[test]
    fn after_the_merger_the_board_has_the_new_provinces_and_the_old_ones_with_figures() {
        let trend = trend(&[("quang-binh", &[("2024", 5)]), ("quang-tri", &[("2024", 5), ("2025", 9)])]);
        let coverage = Coverage::new(&trend);
        assert_eq!(coverage.rows.len(), 36, "the country, 34, and Quang Binh");
        assert_eq!(signs(&coverage, "quang-binh"), [Cover::Reported, Cover::Missing]);
    }

    #[test]
    fn a_hole_leads_to_documents_that_speak_of_the_place() {
        let project = crate::project::sample(jiff::Timestamp::UNIX_EPOCH);
        let indicator = IndicatorId::new("revenue.telecom");
        let found = likely_documents(&project, PlaceId::new("dak-lak"), indicator, Period::year(2021));
        assert!(!found.is_empty() && found.len() <= 6);
        let speaks = |id: &DocumentId| {
            project
                .records()
                .any(|(_, record)| record.document == Some(*id) && record.figure.place == Some(PlaceId::new("dak-lak")))
        };
        assert!(found.iter().all(speaks));
        assert_eq!(likely_documents(&project, PlaceId::new("ca-mau"), indicator, Period::year(2021)), []);
    }
}

//! Places by size at one time, and from one time to another.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Frame, Gap, Mark, Trend};
use crate::domain::{Atlas, Period, PlaceId, Region, Vintage};

/// Places by size at one time, the greatest first; those that have no figure then are named.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// When.
    pub time: Period,
    /// The places with their figures.
    pub bars: Vec<(PlaceId, Mark)>,
    /// The places without one.
    pub absent: Vec<PlaceId>,
}

impl Ranking {
    /// Ranks `places`; of equals the one asked for first stands first.
    pub fn new(trend: &Trend, places: &[PlaceId], time: Period) -> Self {
        let (mut bars, mut absent) = (Vec::new(), Vec::new());
        for place in places {
            match trend.line(*place).and_then(|line| line.mark(time)) {
                Some(mark) => bars.push((*place, mark.clone())),
                None => absent.push(*place),
            }
        }
        bars.sort_by_key(|(_, mark)| std::cmp::Reverse(mark.value));
        Self { time, bars, absent }
    }
}

/// Places at two times.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// The earlier time.
    pub from: Period,
    /// The later time.
    pub to: Period,
    /// The places that have a figure at both, in the order asked for.
    pub lines: Vec<(PlaceId, Mark, Mark)>,
    /// Those that do not.
    pub absent: Vec<PlaceId>,
    /// Those whose two figures are not comparable, and why.
    pub unlike: Vec<(PlaceId, Gap)>,
}

impl Slope {
    /// The slopes of `places` from the earlier to the later of two times.
    pub fn new(trend: &Trend, places: &[PlaceId], one: Period, other: Period) -> Self {
        let (from, to) = if one.last() <= other.last() { (one, other) } else { (other, one) };
        let (mut lines, mut absent, mut unlike) = (Vec::new(), Vec::new(), Vec::new());
        for place in places {
            let ends = trend.line(*place).and_then(|line| Some((line.mark(from)?, line.mark(to)?)));
            let Some((before, after)) = ends else {
                absent.push(*place);
                continue;
            };
            match trend.key.frame.comparable(*place, &before.point, &after.point) {
                Ok(()) => lines.push((*place, before.clone(), after.clone())),
                Err(why) => unlike.push((*place, why)),
            }
        }
        Self { from, to, lines, absent, unlike }
    }
}

/// The latest of the periods that the most of `places` have; nothing where there are none.
pub fn telling_time(trend: &Trend, places: &[PlaceId]) -> Option<Period> {
    let count = |time: &Period| {
        places.iter().filter(|place| trend.line(**place).is_some_and(|line| line.mark(*time).is_some())).count()
    };
    trend.periods().into_iter().max_by_key(count)
}

/// The `count` provinces with the greatest figures, each at its latest time, the greatest first.
pub fn top(trend: &Trend, count: usize) -> Vec<PlaceId> {
    let latest = |place: PlaceId| trend.line(place).and_then(|line| line.marks.last()).map(|mark| mark.value);
    let provinces = trend.lines.iter().map(|line| line.place).filter(|place| *place != PlaceId::country());
    let mut ranked: Vec<(Decimal, PlaceId)> = provinces.filter_map(|place| Some((latest(place)?, place))).collect();
    ranked.sort_by_key(|(value, place)| (std::cmp::Reverse(*value), *place));
    ranked.truncate(count);
    ranked.into_iter().map(|(_, place)| place).collect()
}

/// Provinces with about as many people as `place` that have figures: the six nearest, the nearest first.
pub fn peers(trend: &Trend, place: PlaceId) -> Vec<PlaceId> {
    const MOST: usize = 6;
    let people = |place: PlaceId| Atlas::bundled().current(place).map(|known| i64::from(known.population_2019));
    let Some(own) = people(place) else { return Vec::new() };
    let others = trend.lines.iter().map(|line| line.place).filter(|it| *it != place && *it != PlaceId::country());
    let mut near: Vec<(u64, PlaceId)> =
        others.filter_map(|other| Some((people(other)?.abs_diff(own), other))).collect();
    near.sort_unstable();
    near.truncate(MOST);
    near.into_iter().map(|(_, place)| place).collect()
}

/// The regions of the map with their provinces that have figures.
pub fn regions(trend: &Trend) -> Vec<(Region, Vec<PlaceId>)> {
    let atlas = Atlas::bundled();
    let vintage = if trend.key.frame == Frame::Of34 { Vintage::Of34 } else { Vintage::Of63 };
    let mut found: BTreeMap<Region, Vec<PlaceId>> = BTreeMap::new();
    for line in &trend.lines {
        let known = atlas.get(line.place, vintage).or_else(|| atlas.current(line.place));
        if let Some(region) = known.and_then(|known| known.region) {
            found.entry(region).or_default().push(line.place);
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::trend::tests::trend;

    fn id(slug: &str) -> PlaceId {
        PlaceId::new(slug)
    }

    #[test]
    fn places_stand_by_size_and_what_has_no_figure_is_named() {
        let trend = trend(&[
            ("cao-bang", &[("2023", 5), ("2024", 9)]),
            ("nghe-an", &[("2023", 8), ("2024", 7)]),
            ("ha-noi", &[("2023", 50)]),
            ("vietnam", &[("2024", 900)]),
        ]);
        let places = ["cao-bang", "nghe-an", "ha-noi"].map(id);
        let time = telling_time(&trend, &places).unwrap();
        assert_eq!(time.to_string(), "2023", "all three have it");
        let ranking = Ranking::new(&trend, &places, "2024".parse().unwrap());
        assert_eq!(ranking.bars.iter().map(|(place, _)| place.as_str()).collect::<Vec<_>>(), ["cao-bang", "nghe-an"]);
        assert_eq!(ranking.absent, [id("ha-noi")]);
        let slope = Slope::new(&trend, &places, "2024".parse().unwrap(), "2023".parse().unwrap());
        assert_eq!((slope.from.to_string(), slope.lines.len()), ("2023".to_owned(), 2));
        assert_eq!(slope.absent, [id("ha-noi")]);
        assert_eq!(top(&trend, 2), [id("ha-noi"), id("cao-bang")], "the country is no province");
        assert_eq!(peers(&trend, id("ha-noi")), [id("nghe-an"), id("cao-bang")]);
        assert!(regions(&trend).iter().any(|(region, own)| *region == Region::RedRiverDelta && own == &[id("ha-noi")]));
    }

    #[test]
    fn a_merged_province_has_no_slope_unless_it_is_put_together() {
        let trend = trend(&[("quang-tri", &[("2024", 5), ("2025", 9)])]);
        let [from, to] = ["2024", "2025"].map(|year| year.parse().unwrap());
        let slope = Slope::new(&trend, &[id("quang-tri")], from, to);
        assert_eq!((slope.lines.len(), slope.absent.len()), (0, 0));
        assert_eq!(slope.unlike, [(id("quang-tri"), Gap::Merged)], "it has both figures");
    }

    proptest! {
        #[test]
        fn every_place_is_ranked_or_absent(values in prop::collection::vec((0..4_usize, -99..99_i64), 0..4)) {
            let slugs = ["cao-bang", "nghe-an", "ha-noi", "hue"];
            let cells: Vec<(&str, [(&str, i64); 1])> =
                values.iter().map(|(place, value)| (slugs[*place], [("2024", *value)])).collect();
            let mut seen: Vec<&str> = Vec::new();
            let series: Vec<(&str, &[(&str, i64)])> = cells
                .iter()
                .filter(|(place, _)| { let new = !seen.contains(place); seen.push(place); new })
                .map(|(place, points)| (*place, &points[..]))
                .collect();
            let places = slugs.map(id);
            let ranking = Ranking::new(&trend(&series), &places, "2024".parse().unwrap());
            prop_assert_eq!(ranking.bars.len() + ranking.absent.len(), places.len());
            prop_assert!(ranking.bars.windows(2).all(|pair| pair[0].1.value >= pair[1].1.value));
        }
    }
}

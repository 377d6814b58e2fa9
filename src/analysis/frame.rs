//! On which map the figures are shown: as reported, on that of the 63 provinces, or on that of the 34.
//!
//! Since 1 July 2025 a name may mean a larger province than before. On the map of the 34 the figures of old provinces
//! are put together: amounts are added up, shares and densities are means weighted by the people of 2019.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::interval::joined;
use super::{Basis, Gap, Interval, Point, Rule};
use crate::domain::{Atlas, Period, Place, PlaceId, Status, Unit, Vintage};

/// A map of the country for figures of several years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Frame {
    /// Every figure under the name it was reported for.
    #[default]
    AsReported,
    /// The 63 provinces, as long as they were.
    Of63,
    /// The 34 provinces, put together from their parts for the time before.
    Of34,
}

impl Frame {
    /// All maps, in the order of lists.
    pub const ALL: [Self; 3] = [Self::AsReported, Self::Of63, Self::Of34];

    /// The provinces of which `period` speaks under their names.
    pub fn vintage(self, period: Period) -> Vintage {
        match self {
            Self::AsReported => Vintage::of(period.last()),
            Self::Of63 => Vintage::Of63,
            Self::Of34 => Vintage::Of34,
        }
    }

    /// Whether the figures of `place` for two times are of two provinces of one name.
    pub fn parts(self, place: PlaceId, one: Period, other: Period) -> bool {
        self == Self::AsReported
            && Vintage::of(one.last()) != Vintage::of(other.last())
            && Atlas::bundled().parts(place).count() > 1
    }

    /// Whether two figures under one name are of one and the same province, and sums of the same parts of it: what is
    /// not is neither joined nor held against each other.
    pub fn comparable(self, place: PlaceId, one: &Point, other: &Point) -> Result<(), Gap> {
        if self.parts(place, one.period, other.period) {
            return Err(Gap::Merged);
        }
        if one.missing == other.missing { Ok(()) } else { Err(Gap::OtherParts) }
    }

    /// How many people lived in `place` in 2019, as it was in `period`, without those of its parts that are `missing`.
    pub fn people(self, place: PlaceId, period: Period, missing: &[PlaceId]) -> Option<Decimal> {
        let atlas = Atlas::bundled();
        let known = atlas.get(place, self.vintage(period)).or_else(|| atlas.current(place))?;
        let away = missing.iter().filter_map(|part| atlas.get(*part, Vintage::Of63)).map(|part| part.population_2019);
        let people = known.population_2019.checked_sub(away.sum())?;
        Some(Decimal::from(people)).filter(|people| !people.is_zero())
    }

    /// Brings the points of all places upon this map. The second is how many points have no place on it.
    pub fn place(self, points: BTreeMap<PlaceId, Vec<Point>>, unit: Unit) -> (BTreeMap<PlaceId, Vec<Point>>, usize) {
        match self {
            Self::AsReported => (points, 0),
            Self::Of63 => of_63(points),
            Self::Of34 => of_34(points, unit),
        }
    }
}

fn of_63(mut points: BTreeMap<PlaceId, Vec<Point>>) -> (BTreeMap<PlaceId, Vec<Point>>, usize) {
    let mut left_out = 0;
    for (place, own) in &mut points {
        if Atlas::bundled().parts(*place).count() > 1 {
            let before = own.len();
            own.retain(|point| Vintage::of(point.period.last()) == Vintage::Of63);
            left_out += before - own.len();
        }
    }
    points.retain(|_, own| !own.is_empty());
    (points, left_out)
}

fn of_34(points: BTreeMap<PlaceId, Vec<Point>>, unit: Unit) -> (BTreeMap<PlaceId, Vec<Point>>, usize) {
    let atlas = Atlas::bundled();
    let total: usize = points.values().map(Vec::len).sum();
    let mut placed: BTreeMap<PlaceId, Vec<Point>> = BTreeMap::new();
    let mut kept = 0;
    for new in atlas.of(Vintage::Of34) {
        let parts: Vec<&Place> = atlas.parts(new.id).collect();
        let of_part = |part: &Place| points.get(&part.id).map_or(&[][..], Vec::as_slice);
        let was = |point: &&Point| Vintage::of(point.period.last()) == Vintage::Of63;
        let periods: BTreeSet<Period> =
            parts.iter().flat_map(|part| of_part(part).iter().filter(was)).map(|point| point.period).collect();
        let mut own: Vec<Point> = Vec::new();
        for period in periods {
            let found: Vec<(&Place, Option<&Point>)> =
                parts.iter().map(|part| (*part, of_part(part).iter().find(|point| point.period == period))).collect();
            kept += found.iter().filter(|(_, point)| point.is_some()).count();
            own.extend(rolled_up(period, &found, unit));
        }
        let since = points.get(&new.id).into_iter().flatten().filter(|point| !was(point)).cloned();
        let before = own.len();
        own.extend(since);
        kept += own.len() - before;
        own.sort_by_key(Point::instant);
        if !own.is_empty() {
            placed.insert(new.id, own);
        }
    }
    for (place, own) in points {
        let known = atlas.current(place).is_some_and(|known| known.vintage.is_some());
        if !known {
            kept += own.len();
            placed.insert(place, own);
        }
    }
    (placed, total - kept)
}

/// The figure of a new province from those of its parts; incomplete where some have none. Plans are not put together
/// with what happened: where both are there, a part with a plan alone counts as missing.
pub fn rolled_up(period: Period, parts: &[(&Place, Option<&Point>)], unit: Unit) -> Option<Point> {
    let happened = parts.iter().any(|(_, point)| point.is_some_and(|point| point.status != Status::Target));
    let fits = |point: &Point| !happened || point.status != Status::Target;
    let present: Vec<(&Place, &Point)> =
        parts.iter().filter_map(|(place, point)| Some((*place, point.filter(|point| fits(point))?))).collect();
    let missing: Vec<PlaceId> =
        parts.iter().filter(|(_, point)| !point.is_some_and(fits)).map(|(place, _)| place.id).collect();
    if let ([(_, only)], []) = (present.as_slice(), missing.as_slice()) {
        return Some((*only).clone());
    }
    let is_mean = matches!(unit, Unit::Percent | Unit::Per100);
    let weight = |place: &Place| if is_mean { Decimal::from(place.population_2019) } else { Decimal::ONE };
    let weights: Decimal = present.iter().map(|(place, _)| weight(place)).sum();
    let divisor = if is_mean { weights } else { Decimal::ONE };
    let mut value = Decimal::ZERO;
    let mut range = Interval::exactly(Decimal::ZERO);
    for (place, point) in &present {
        value = value.checked_add(point.value.checked_mul(weight(place))?)?;
        range = range.plus(point.range.times(weight(place)));
    }
    let points = || present.iter().map(|(_, point)| *point);
    (!present.is_empty()).then_some(())?;
    Some(Point {
        period,
        value: value.checked_div(divisor)?,
        range: range.over(Interval::exactly(divisor)),
        bound: joined(points().map(|point| (point.bound, false))),
        status: points().map(|point| point.status).max().unwrap_or_default(),
        reviewed: points().all(|point| point.reviewed),
        yoy: None,
        basis: Basis::derived(Rule::RollUp, points().flat_map(|point| point.basis.records().iter().copied())),
        rivals: Vec::new(),
        check: None,
        missing,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::RecordId;

    fn point(id: u32, period: &str, value: i64) -> Point {
        Point::reported(id, period.parse().unwrap(), value.into())
    }

    fn id(slug: &str) -> PlaceId {
        PlaceId::new(slug)
    }

    #[test]
    fn parts_are_added_up_and_what_is_missing_is_said() {
        // Quang Binh and Quang Tri became Quang Tri.
        let points = BTreeMap::from([
            (id("quang-binh"), vec![point(0, "2023", 30), point(1, "2024", 31)]),
            (id("quang-tri"), vec![point(2, "2024", 11), point(3, "2025", 50)]),
            (id("cao-bang"), vec![point(4, "2024", 7), point(5, "2025", 8)]),
            (id("vietnam"), vec![point(6, "2024", 999)]),
        ]);
        let (placed, left_out) = Frame::Of34.place(points.clone(), Unit::Vnd);
        let shown = |place: &str| -> Vec<(String, Decimal, usize)> {
            placed[&id(place)].iter().map(|p| (p.period.to_string(), p.value, p.missing.len())).collect()
        };
        assert_eq!(
            shown("quang-tri"),
            [("2023".into(), 30.into(), 1), ("2024".into(), 42.into(), 0), ("2025".into(), 50.into(), 0)]
        );
        assert_eq!(placed[&id("quang-tri")][0].missing, [id("quang-tri")]);
        assert_eq!(placed[&id("quang-tri")][1].basis, Basis::derived(Rule::RollUp, [RecordId(2), RecordId(1)]));
        assert_eq!(placed[&id("cao-bang")], points[&id("cao-bang")], "a province that stayed is left alone");
        assert_eq!(placed[&id("vietnam")].len(), 1);
        assert!(!placed.contains_key(&id("quang-binh")));
        assert_eq!(left_out, 0);

        let (placed, left_out) = Frame::Of63.place(points, Unit::Vnd);
        assert_eq!(placed[&id("quang-tri")].len(), 1, "the new Quang Tri is not on the old map");
        assert_eq!((left_out, placed[&id("cao-bang")].len()), (1, 2));
    }

    #[test]
    fn shares_are_weighted_by_people() {
        let atlas = Atlas::bundled();
        let people = |slug: &str| Decimal::from(atlas.get(id(slug), Vintage::Of63).unwrap().population_2019);
        let points = BTreeMap::from([
            (id("quang-binh"), vec![point(0, "@2024-12", 90)]),
            (id("quang-tri"), vec![point(1, "@2024-12", 60)]),
        ]);
        let (placed, _) = Frame::Of34.place(points, Unit::Percent);
        let (binh, tri) = (people("quang-binh"), people("quang-tri"));
        let expected = (binh * Decimal::from(90) + tri * Decimal::from(60)) / (binh + tri);
        assert_eq!(placed[&id("quang-tri")][0].value, expected);
    }

    #[test]
    fn people_are_those_of_the_parts_that_are_there() {
        let period = "2023".parse().unwrap();
        let points = BTreeMap::from([(id("quang-binh"), vec![point(0, "2023", 90)])]);
        let (placed, _) = Frame::Of34.place(points, Unit::Vnd);
        let sum = &placed[&id("quang-tri")][0];
        assert_eq!(sum.missing, [id("quang-tri")]);
        let own = Frame::Of63.people(id("quang-binh"), period, &[]);
        assert_eq!(Frame::Of34.people(id("quang-tri"), period, &sum.missing), own);
        assert!(own.is_some() && Frame::Of34.people(id("quang-tri"), period, &[]) > own);
    }

    #[test]
    fn a_line_is_two_where_one_name_means_two_provinces() {
        let [before, after] = ["2024", "2025"].map(|year| year.parse().unwrap());
        assert!(Frame::AsReported.parts(id("quang-tri"), before, after));
        assert!(!Frame::AsReported.parts(id("cao-bang"), before, after));
        assert!(!Frame::Of34.parts(id("quang-tri"), before, after));
        assert!(
            Frame::AsReported.people(id("quang-tri"), after, &[])
                > Frame::AsReported.people(id("quang-tri"), before, &[])
        );
    }

    fn figures() -> impl Strategy<Value = BTreeMap<PlaceId, Vec<Point>>> {
        let places: Vec<PlaceId> = Atlas::bundled().of(Vintage::Of63).map(|place| place.id).collect();
        let cell = (prop::sample::select(places), prop::sample::select(vec!["2022", "2023", "2024"]), 0..10_000_i64);
        prop::collection::vec(cell, 0..200).prop_map(|cells| {
            let mut figures: BTreeMap<PlaceId, Vec<Point>> = BTreeMap::new();
            for (nr, (place, period, value)) in (0..).zip(cells) {
                let own = figures.entry(place).or_default();
                if own.iter().all(|other| other.period.to_string() != period) {
                    own.push(point(nr, period, value));
                }
            }
            for own in figures.values_mut() {
                own.sort_by_key(Point::instant);
            }
            figures
        })
    }

    proptest! {
        #[test]
        fn totals_are_the_sums_of_their_parts(figures in figures()) {
            let (placed, left_out) = Frame::Of34.place(figures.clone(), Unit::Count);
            prop_assert_eq!(left_out, 0);
            let sum = |all: &BTreeMap<PlaceId, Vec<Point>>| -> Decimal { all.values().flatten().map(|p| p.value).sum() };
            prop_assert_eq!(sum(&placed), sum(&figures), "nothing is lost or counted twice");
            let records = |all: &BTreeMap<PlaceId, Vec<Point>>| -> BTreeSet<RecordId> {
                all.values().flatten().flat_map(|point| point.basis.records().to_vec()).collect()
            };
            prop_assert_eq!(records(&placed), records(&figures));
            for (new, own) in &placed {
                for whole in own {
                    let parts = Atlas::bundled().parts(*new).map(|part| {
                        let own = figures.get(&part.id);
                        own.and_then(|own| own.iter().find(|point| point.period == whole.period)).map(|p| p.value).ok_or(part.id)
                    });
                    let (values, missing): (Vec<_>, Vec<_>) = parts.partition(Result::is_ok);
                    prop_assert_eq!(whole.value, values.into_iter().flatten().sum::<Decimal>());
                    prop_assert_eq!(&whole.missing, &missing.into_iter().filter_map(Result::err).collect::<Vec<_>>());
                }
            }
        }

        #[test]
        fn a_mean_lies_among_its_parts(figures in figures()) {
            let (placed, _) = Frame::Of34.place(figures.clone(), Unit::Percent);
            for (new, own) in &placed {
                for whole in own {
                    let of_part = |part: &Place| {
                        figures.get(&part.id)?.iter().find(|point| point.period == whole.period).map(|p| p.value)
                    };
                    let values: Vec<Decimal> = Atlas::bundled().parts(*new).filter_map(of_part).collect();
                    let tiny = Decimal::new(1, 12);
                    prop_assert!(whole.value >= *values.iter().min().unwrap() - tiny);
                    prop_assert!(whole.value <= *values.iter().max().unwrap() + tiny);
                }
            }
        }
    }
}

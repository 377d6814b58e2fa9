//! What the figures of a place give for periods that no record states: Q4 is the year less its first nine months.
//!
//! Each figure says how far a running total rises between two moments. Two moments that figures tie together, however
//! indirectly, give the figure between them; among several ways the one over the fewest figures is taken. Plans are no
//! part of it, and neither are stocks, which are never added up over time.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rust_decimal::Decimal;

use super::interval::joined;
use super::{Basis, Check, Interval, PeriodLength, Point, Rule, Timing};
use crate::domain::{Month, Period, Status};

/// The points of `timing` in order of time: those of `stated` that have it, and those that follow from others. A stated
/// point that follows from others too, as another value, carries that as its check. `contradictory` counts the periods
/// for which a negative value would follow from figures that are not, so that none is shown.
pub fn derive(stated: &[Point], timing: Timing) -> Derivation {
    let figures = Figures::of(stated);
    let mut found = match timing {
        Timing::Each(length) => figures.each(stated, length),
        Timing::PerMonth => figures.finest(),
    };
    found.points.sort_by_key(Point::instant);
    found
}

/// What follows from figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derivation {
    /// The points, in order of time.
    pub points: Vec<Point>,
    /// For how many periods figures contradict each other so that nothing can be shown.
    pub contradictory: usize,
    /// How many stated points are left out because shorter ones lie inside them.
    pub covered: usize,
}

/// Figures as rises of a running total between moments: from the beginning of their first month to the end of their
/// last.
struct Figures<'a> {
    points: Vec<&'a Point>,
    /// From each moment, in order of time: to which moment, by which figure, and whether with time.
    ways: BTreeMap<Month, Vec<(Month, usize, bool)>>,
    /// The moments between which there may be several ways.
    looped: BTreeSet<Month>,
}

/// Figures to be added, or taken away where the flag is set.
type Path = Vec<(usize, bool)>;

impl<'a> Figures<'a> {
    fn of(stated: &'a [Point]) -> Self {
        let mut points: Vec<&Point> = stated
            .iter()
            .filter(|point| point.status != Status::Target && matches!(point.period, Period::Flow { .. }))
            .collect();
        points.sort_by_key(|point| point.instant());
        let mut ways: BTreeMap<Month, Vec<(Month, usize, bool)>> = BTreeMap::new();
        for (at, point) in points.iter().enumerate() {
            let (from, to) = ends(point.period);
            ways.entry(from).or_default().push((to, at, true));
            ways.entry(to).or_default().push((from, at, false));
        }
        let mut figures = Self { points, ways, looped: BTreeSet::new() };
        // Moments tied together by one figure less than they are have one way between any two of them.
        for group in figures.tied() {
            let figures_twice: usize = group.iter().map(|moment| figures.ways[moment].len()).sum();
            if figures_twice / 2 >= group.len() {
                figures.looped.extend(group);
            }
        }
        figures
    }

    fn each(&self, stated: &[Point], length: PeriodLength) -> Derivation {
        let mut found = Derivation::default();
        found.points.extend(stated.iter().filter(|point| PeriodLength::of(point.period) == Some(length)).cloned());
        let known: BTreeSet<Period> = found.points.iter().map(|point| point.period).collect();
        for &from in self.ways.keys() {
            let Some(period) = aligned(from, length) else { continue };
            let to = ends(period).1;
            if known.contains(&period) || !self.ways.contains_key(&to) {
                continue;
            }
            let Some(path) = self.path(from, to, None) else { continue };
            match self.along(&path, period) {
                Some(point) => found.points.push(point),
                None => found.contradictory += 1,
            }
        }
        for point in &mut found.points {
            self.check(point);
        }
        found
    }

    /// Holds a stated point against what the others give.
    fn check(&self, point: &mut Point) {
        let own = self.points.iter().position(|other| other.period == point.period);
        let Some(own) = own.filter(|_| !point.basis.is_derived() && point.status != Status::Target) else { return };
        let (from, to) = ends(point.period);
        if !self.looped.contains(&from) {
            return;
        }
        let Some(path) = self.path(from, to, Some(own)) else { return };
        let (value, range) = self.total(&path);
        if !range.meets(point.range) {
            let basis = Basis::derived(Rule::Periods, self.parents(&path));
            point.check = Some(Check { value, range, basis });
        }
    }

    /// The shortest stretches between moments that are tied together.
    fn finest(&self) -> Derivation {
        let mut found = Derivation::default();
        let mut stretches: Vec<(Period, Path)> = Vec::new();
        for moments in self.tied() {
            for pair in moments.windows(2) {
                let Some(path) = self.path(pair[0], pair[1], None) else { continue };
                stretches.push((Period::between(pair[0], pair[1].plus(-1)), path));
            }
        }
        // What lies upon others is left out, the longer first.
        stretches.sort_by_key(|(period, _)| (period.months(), period.first()));
        let mut taken: Vec<Period> = Vec::new();
        for (period, path) in stretches {
            if taken.iter().any(|other| other.first() <= period.last() && period.first() <= other.last()) {
                found.covered += 1;
                continue;
            }
            match self.along(&path, period) {
                Some(mut point) => {
                    self.check(&mut point);
                    taken.push(period);
                    found.points.push(point);
                }
                None => found.contradictory += 1,
            }
        }
        found
    }

    /// The moments in groups that figures tie together.
    fn tied(&self) -> Vec<Vec<Month>> {
        let mut left: BTreeSet<Month> = self.ways.keys().copied().collect();
        let mut groups = Vec::new();
        while let Some(first) = left.pop_first() {
            let (mut group, mut open) = (vec![first], vec![first]);
            while let Some(at) = open.pop() {
                for (to, ..) in &self.ways[&at] {
                    if left.remove(to) {
                        group.push(*to);
                        open.push(*to);
                    }
                }
            }
            group.sort_unstable();
            groups.push(group);
        }
        groups
    }

    /// The way from one moment to another over the fewest figures, without the one of number `except`.
    fn path(&self, from: Month, to: Month, except: Option<usize>) -> Option<Path> {
        let mut came: BTreeMap<Month, (Month, usize, bool)> = BTreeMap::new();
        let mut open = VecDeque::from([from]);
        while let Some(at) = open.pop_front() {
            if at == to {
                break;
            }
            for &(next, figure, forward) in self.ways.get(&at)? {
                if Some(figure) != except && next != from && !came.contains_key(&next) {
                    came.insert(next, (at, figure, forward));
                    open.push_back(next);
                }
            }
        }
        let (mut path, mut at) = (Path::new(), to);
        while at != from {
            let &(before, figure, forward) = came.get(&at)?;
            path.push((figure, !forward));
            at = before;
        }
        path.reverse();
        Some(path)
    }

    fn total(&self, path: &Path) -> (Decimal, Interval) {
        let zero = (Decimal::ZERO, Interval::exactly(Decimal::ZERO));
        path.iter().fold(zero, |(value, range), &(at, turned)| {
            let point = self.points[at];
            if turned {
                (value - point.value, range.plus(point.range.negated()))
            } else {
                (value + point.value, range.plus(point.range))
            }
        })
    }

    fn parents(&self, path: &Path) -> Vec<crate::domain::RecordId> {
        path.iter().flat_map(|&(at, _)| self.points[at].basis.records().iter().copied()).collect()
    }

    /// The point of a period that `path` gives; nothing where it would be negative and its parents are not.
    fn along(&self, path: &Path, period: Period) -> Option<Point> {
        if let [(at, false)] = path.as_slice() {
            return Some(self.points[*at].clone());
        }
        let (value, range) = self.total(path);
        let parents = || path.iter().map(|&(at, turned)| (self.points[at], turned));
        if value < Decimal::ZERO && parents().all(|(point, _)| point.value >= Decimal::ZERO) {
            return None;
        }
        Some(Point {
            period,
            value,
            range,
            bound: joined(parents().map(|(point, turned)| (point.bound, turned))),
            status: parents().map(|(point, _)| point.status).max().unwrap_or_default(),
            reviewed: parents().all(|(point, _)| point.reviewed),
            yoy: None,
            basis: Basis::derived(Rule::Periods, self.parents(path)),
            rivals: Vec::new(),
            check: None,
            missing: Vec::new(),
        })
    }
}

/// The beginning of a period, and the beginning of the month after it.
fn ends(period: Period) -> (Month, Month) {
    (period.first(), period.last().plus(1))
}

/// The period of this length that begins with `from`, if one does.
fn aligned(from: Month, length: PeriodLength) -> Option<Period> {
    let months = i32::try_from(length.months()).ok()?;
    let period = Period::between(from, from.plus(months - 1));
    // Other lengths lie anywhere, so that any two moments would give one.
    (PeriodLength::of(period) == Some(length) && !matches!(length, PeriodLength::Other(_))).then_some(period)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Bound;

    fn points(of: &[(&str, i64)]) -> Vec<Point> {
        (0..)
            .zip(of)
            .map(|(id, (period, value))| Point::reported(id, period.parse().unwrap(), (*value).into()))
            .collect()
    }

    fn shown(derivation: &Derivation) -> Vec<String> {
        let line = |point: &Point| {
            let records: Vec<String> = point.basis.records().iter().map(|id| id.0.to_string()).collect();
            let kind = if point.basis.is_derived() { "from" } else { "by" };
            format!("{} {} {kind} {}", point.period, point.value, records.join("+"))
        };
        derivation.points.iter().map(line).collect()
    }

    #[test]
    fn quarters_follow_from_running_totals() {
        let known = points(&[("2024", 100), ("2024-9M", 70), ("2024-H1", 45), ("2024-Q1", 20)]);
        let quarters = derive(&known, Timing::Each(PeriodLength::Quarter));
        assert_eq!(
            shown(&quarters),
            ["2024-Q1 20 by 3", "2024-Q2 25 from 2+3", "2024-Q3 25 from 1+2", "2024-Q4 30 from 0+1"]
        );
        let halves = derive(&known, Timing::Each(PeriodLength::HalfYear));
        assert_eq!(shown(&halves), ["2024-H1 45 by 2", "2024-H2 55 from 0+2"]);
        let months = derive(&known, Timing::Each(PeriodLength::Month));
        assert_eq!(months.points, []);
        assert_eq!(shown(&derive(&known, Timing::Each(PeriodLength::FromJanuary(9)))), ["2024-9M 70 by 1"]);
    }

    #[test]
    fn a_stated_value_is_held_against_what_the_others_give() {
        let known = points(&[("2024", 100), ("2024-H1", 45), ("2024-H2", 70)]);
        let years = derive(&known, Timing::Each(PeriodLength::Year));
        let check = years.points[0].check.as_ref().unwrap();
        assert_eq!((check.value, check.basis.records().len()), (115.into(), 2));
        // Within the rounding they agree.
        let known = points(&[("2024", 1001), ("2024-H1", 450), ("2024-H2", 550)]);
        assert_eq!(derive(&known, Timing::Each(PeriodLength::Year)).points[0].check, None);
    }

    #[test]
    fn plans_and_contradictions_give_nothing() {
        let mut known = points(&[("2024", 100), ("2024-9M", 70)]);
        known[0].status = Status::Target;
        assert_eq!(derive(&known, Timing::Each(PeriodLength::Quarter)).points, []);
        let known = points(&[("2024", 60), ("2024-9M", 70)]);
        let quarters = derive(&known, Timing::Each(PeriodLength::Quarter));
        assert_eq!((quarters.points.len(), quarters.contradictory), (0, 1));
    }

    #[test]
    fn a_derived_value_is_as_hedged_as_its_parents() {
        let mut known = points(&[("2024", 100), ("2024-9M", 70)]);
        known[1].bound = Bound::Above;
        known[1].status = Status::Estimate;
        let quarter = derive(&known, Timing::Each(PeriodLength::Quarter)).points.remove(0);
        assert_eq!((quarter.bound, quarter.status), (Bound::Below, Status::Estimate));
    }

    #[test]
    fn per_month_takes_the_shortest_stretches() {
        let known = points(&[("2022", 120), ("2023", 130), ("2023-H1", 60), ("2021-Q2", 9), ("2021", 40)]);
        let all = derive(&known, Timing::PerMonth);
        assert_eq!(
            shown(&all),
            ["2021-Q2 9 by 3", "2022 120 by 0", "2023-H1 60 by 2", "2023-H2 70 from 1+2"],
            "the year 2021 lies upon its second quarter"
        );
        assert_eq!(all.covered, 1);
    }

    /// Consistent figures: the value of every month, and some periods with their sums.
    fn consistent() -> impl Strategy<Value = (Vec<i64>, Vec<Point>)> {
        let months = prop::collection::vec(1..1000_i64, 36);
        let periods = prop::collection::btree_set((0..36_usize, 1..=12_usize), 1..16);
        (months, periods).prop_map(|(months, periods)| {
            let start = Month::january(2020);
            let mut known: Vec<Point> = Vec::new();
            for (first, length) in periods {
                let last = (first + length).min(36) - 1;
                let at = |month: usize| start.plus(i32::try_from(month).unwrap());
                let period = Period::between(at(first), at(last));
                let value: i64 = months[first..=last].iter().sum();
                if known.iter().all(|point| point.period != period) {
                    known.push(Point::reported(u32::try_from(known.len()).unwrap(), period, value.into()));
                }
            }
            (months, known)
        })
    }

    fn sum(months: &[i64], period: Period) -> Decimal {
        let at = |month: Month| usize::try_from(month.since(Month::january(2020))).unwrap();
        months[at(period.first())..=at(period.last())].iter().sum::<i64>().into()
    }

    const TIMINGS: [Timing; 6] = [
        Timing::Each(PeriodLength::Year),
        Timing::Each(PeriodLength::HalfYear),
        Timing::Each(PeriodLength::Quarter),
        Timing::Each(PeriodLength::Month),
        Timing::Each(PeriodLength::FromJanuary(9)),
        Timing::PerMonth,
    ];

    proptest! {
        #[test]
        fn what_follows_from_true_figures_is_true((months, known) in consistent()) {
            for timing in TIMINGS {
                let derived = derive(&known, timing);
                prop_assert_eq!(derived.contradictory, 0);
                for point in &derived.points {
                    prop_assert_eq!(point.value, sum(&months, point.period), "{:?}", point);
                    prop_assert!(point.range.holds(point.value));
                    prop_assert_eq!(&point.check, &None);
                }
            }
        }

        #[test]
        fn the_finest_parts_add_up_to_every_figure_that_they_fill((_, known) in consistent()) {
            let parts = derive(&known, Timing::PerMonth).points;
            for pair in parts.windows(2) {
                prop_assert!(pair[0].period.last() < pair[1].period.first(), "parts lie side by side");
            }
            for whole in &known {
                let inside: Vec<&Point> = parts
                    .iter()
                    .filter(|part| part.period.first() >= whole.period.first() && part.period.last() <= whole.period.last())
                    .collect();
                let filled: u32 = inside.iter().map(|part| part.period.months()).sum();
                if filled == whole.period.months() {
                    prop_assert_eq!(inside.iter().map(|part| part.value).sum::<Decimal>(), whole.value);
                }
            }
        }

        #[test]
        fn nothing_depends_on_the_order_of_figures((_, known) in consistent(), seed in any::<u64>()) {
            let mut shuffled = known.clone();
            let turn = usize::try_from(seed % known.len() as u64).unwrap();
            shuffled.rotate_left(turn);
            shuffled.reverse();
            for timing in TIMINGS {
                prop_assert_eq!(derive(&known, timing), derive(&shuffled, timing));
            }
        }
    }
}

//! What is wrong with a record in its series: the points of one indicator, place, enterprise, unit and length of period.
//!
//! A value is held against the nearest points in time, in logarithms, by their median, so that one slip does not make
//! its neighbours look wrong; the worst point is put aside first and the rest is looked at again. How far off is too far
//! grows with the time between the points and with how much they scatter themselves. The bounds are wide on purpose:
//! definitions change, operators come and go, and a warning that is mostly wrong is not read.

use super::fact::Fact;

/// A factor of 4 off its neighbours is too much, in logarithms, …
const FAR: f32 = 1.4;
/// … and 1.3 more for each year between them: young services grow that fast.
const A_YEAR: f32 = 0.26;
/// Beyond so many times their own scatter (median absolute deviation).
const SCATTER: f32 = 3.0;
/// So many points around it are asked.
const ASKED: usize = 4;
/// Points further away than so many months are not asked.
const REACH: i32 = 96;
/// The natural logarithm of 1000.
const THOUSAND: f32 = 6.907_755;
/// A slip by a thousand is one where what is left differs by less than a factor of 3.
const NEARLY: f32 = 1.1;
/// Growth and values may disagree by a seventh: figures are rounded and revised.
const GROWTH: f32 = 0.15;

/// A member of a series.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// Its record.
    pub id: u32,
    /// What it states.
    pub fact: Fact,
    /// Whether the figure by itself is beyond belief.
    pub implausible: bool,
}

/// What was found, in logarithms of values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Found {
    /// Off by a power of a thousand: how many thousands the value must be multiplied by, as an exponent of 1000.
    Fold { id: u32, nearest: u32, thousands: i32 },
    /// Off the others.
    Off { id: u32, nearest: u32, low: f32, high: f32, points: usize },
    /// Growth and the value of the year before disagree.
    Growth { id: u32, earlier: u32, expected: f32 },
}

/// Looks a series through.
pub(super) fn check(members: &mut [Member], found: &mut Vec<Found>) {
    members.sort_unstable_by_key(|member| (member.fact.months.1, member.fact.months.0, member.id));
    growth(members, found);
    // One period and value is one point, however many records state it.
    let mut points: Vec<Point> = Vec::with_capacity(members.len());
    for member in members.iter() {
        let same = |point: &&mut Point| {
            point.member.fact.months == member.fact.months && (point.member.fact.log - member.fact.log).abs() < 0.02
        };
        let run = points.iter_mut().rev().take_while(|point| point.member.fact.months.1 == member.fact.months.1);
        match run.into_iter().find(same) {
            Some(point) => {
                point.others.push(member.id);
                point.member.fact.decided |= member.fact.decided;
            }
            None => points.push(Point { member: *member, others: Vec::new() }),
        }
    }
    if points.len() == 2 {
        pair(&points, found);
        return;
    }
    let most = points.len() / 3;
    for _ in 0..most.max(usize::from(points.len() > 2)) {
        let worst = (0..points.len())
            .filter_map(|at| Some((at, held(&points, at)?)))
            .filter(|(_, held)| held.off > 0.0)
            .max_by(|a, b| a.1.off.total_cmp(&b.1.off));
        let Some((at, held)) = worst else { break };
        let point = points.remove(at);
        let residual = point.member.fact.log - held.middle;
        if let Some(thousands) = thousands(residual) {
            let fold = |id| Found::Fold { id, nearest: held.nearest, thousands: -thousands };
            found.extend(point.ids().map(fold));
        } else {
            let (low, high) = (held.middle - held.bound, held.middle + held.bound);
            let off = |id| Found::Off { id, nearest: held.nearest, low, high, points: held.points };
            found.extend(point.ids().map(off));
        }
    }
}

/// A period and a value of a series.
#[derive(Debug)]
struct Point {
    member: Member,
    /// The other records that state it.
    others: Vec<u32>,
}

impl Point {
    /// The records that state it.
    fn ids(&self) -> impl Iterator<Item = u32> + '_ {
        std::iter::once(self.member.id).chain(self.others.iter().copied())
    }
}

/// A point held against those around it.
struct Held {
    /// What they make one expect.
    middle: f32,
    /// How far it may be off.
    bound: f32,
    /// How much further it is off than that; negative where it passes.
    off: f32,
    /// The nearest record.
    nearest: u32,
    /// How many points were asked.
    points: usize,
}

fn held(points: &[Point], at: usize) -> Option<Held> {
    let own = &points[at].member.fact;
    // The points are in order of time: the nearest ones are among the next on both sides. Nothing here is put on the
    // heap, because it is done for every record of a project.
    let mut asked = [(i32::MAX, true, u32::MAX, 0.0_f32); 2 * ASKED];
    let mut count = 0;
    for (nr, point) in points.iter().enumerate().take(at + ASKED + 1).skip(at.saturating_sub(ASKED)) {
        let Member { id, fact, .. } = point.member;
        let months = (i32::from(fact.months.1) - i32::from(own.months.1)).abs();
        if nr != at && months <= REACH {
            asked[count] = (months, fact.target, id, fact.log);
            count += 1;
        }
    }
    let asked = &mut asked[..count];
    asked.sort_unstable_by_key(|point| (point.0, point.1, point.2));
    let asked = &asked[..count.min(ASKED)];
    let nearest = asked.first()?.2;
    let mut logs = [0.0; ASKED];
    for (log, point) in logs.iter_mut().zip(asked) {
        *log = point.3;
    }
    let middle = median(&mut logs[..asked.len()])?;
    let mut scatter = logs.map(|log| (log - middle).abs());
    let scatter = median(&mut scatter[..asked.len()])?;
    let lag = asked.iter().map(|point| point.0 as f32).sum::<f32>() / (12.0 * asked.len() as f32);
    let mut bound = FAR + A_YEAR * lag + SCATTER * scatter;
    if asked.len() < 3 {
        // Two witnesses: only what is far beyond both.
        bound += FAR;
    }
    if !own.steady {
        bound = bound.max(THOUSAND - NEARLY);
    }
    let residual = (own.log - middle).abs();
    Some(Held { middle, bound, off: residual - bound, nearest, points: asked.len() })
}

/// Two points alone: nothing but a slip by thousands is told from growth, and then which of them slipped is told only
/// where one of them is beyond belief by itself or was confirmed by a person.
fn pair(points: &[Point], found: &mut Vec<Found>) {
    let [a, b] = points else { return };
    let apart = i32::from(b.member.fact.months.1) - i32::from(a.member.fact.months.1);
    let Some(thousands) = thousands(b.member.fact.log - a.member.fact.log).filter(|_| apart <= 60) else { return };
    let is_suspect = |one: &Point, other: &Point| {
        let by_itself = one.member.implausible || !other.member.implausible;
        by_itself && (other.member.fact.decided || !one.member.fact.decided)
    };
    for (one, other, factor) in [(a, b, thousands), (b, a, -thousands)] {
        if is_suspect(one, other) {
            let fold = |id| Found::Fold { id, nearest: other.member.id, thousands: factor };
            found.extend(one.ids().map(fold));
        }
    }
}

/// How many times a thousand lies in a difference of logarithms; nothing where it is not nearly a power of it.
fn thousands(residual: f32) -> Option<i32> {
    let times = (residual / THOUSAND).round();
    #[expect(clippy::cast_possible_truncation, reason = "a small whole number")]
    (times != 0.0 && times.abs() <= 3.0 && (residual - times * THOUSAND).abs() < NEARLY).then_some(times as i32)
}

/// Holds each growth against the value of the year before. Where several records state that, one that fits is enough.
fn growth(members: &[Member], found: &mut Vec<Found>) {
    for member in members {
        let fact = &member.fact;
        if fact.growth.is_nan() || fact.growth <= 0.05 || fact.target {
            continue;
        }
        let before = (fact.months.0 - 12, fact.months.1 - 12);
        let at = members.partition_point(|other| other.fact.months.1 < before.1);
        let earlier = members[at..]
            .iter()
            .take_while(|other| other.fact.months.1 == before.1)
            .filter(|other| other.fact.months == before && !other.fact.target);
        let mut off: Option<(f32, u32, f32)> = None;
        for other in earlier {
            let expected = other.fact.log + fact.growth.ln();
            let by = (fact.log - expected).abs();
            if off.is_none_or(|(least, ..)| by < least) {
                off = Some((by, other.id, expected));
            }
        }
        if let Some((by, earlier, expected)) = off
            && by > GROWTH
        {
            found.push(Found::Growth { id: member.id, earlier, expected });
        }
    }
}

/// The median; the mean of the middle two of an even number. Sorts what it is given.
fn median(values: &mut [f32]) -> Option<f32> {
    values.sort_unstable_by(f32::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        even if even.is_multiple_of(2) => Some(f32::midpoint(values[middle - 1], values[middle])),
        _ => Some(values[middle]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The findings in a series of yearly values from 2010 on.
    fn yearly(values: &[f32]) -> Vec<Found> {
        let member = |(nr, value): (usize, &f32)| {
            let last = i16::try_from(2010 * 12 + nr * 12 + 11).unwrap();
            let fact = Fact {
                series: 1,
                log: value.ln(),
                growth: f32::NAN,
                months: (last - 11, last),
                steady: true,
                ..Fact::default()
            };
            Member { id: u32::try_from(nr).unwrap(), fact, implausible: false }
        };
        let mut members: Vec<Member> = values.iter().enumerate().map(member).collect();
        let mut found = Vec::new();
        check(&mut members, &mut found);
        found
    }

    #[test]
    fn only_the_slip_is_flagged_and_not_its_neighbours() {
        for at in 0..6 {
            for thousands in [-1, 1] {
                let mut values = [500.0, 560.0, 610.0, 700.0, 735.0, 790.0];
                values[at] *= 1000_f32.powi(-thousands);
                let [Found::Fold { id, thousands: found, .. }] = yearly(&values)[..] else { panic!("{at}") };
                assert_eq!((id as usize, found), (at, thousands));
            }
        }
        let [Found::Off { id: 3, points: 4, .. }] = yearly(&[500.0, 560.0, 610.0, 7000.0, 735.0, 790.0])[..] else {
            panic!("ten-fold")
        };
    }

    #[test]
    fn what_grows_or_scatters_is_left_alone() {
        assert_eq!(yearly(&[500.0, 560.0, 610.0, 700.0, 735.0, 790.0]), []);
        // Mobile subscribers of the country in their first years, in thousands.
        assert_eq!(yearly(&[69.0, 160.0, 223.0, 328.0, 789.0, 1251.0, 1902.0, 2742.0, 4960.0, 9593.0]), []);
        assert_eq!(yearly(&[100.0, 420.0]), [], "two points tell growth from a slip only at thousands");
        assert_eq!(yearly(&[100.0, 700.0, 150.0, 650.0, 120.0, 680.0]), [], "a series that scatters by itself");
    }

    #[test]
    fn of_two_points_the_one_beyond_belief_is_flagged() {
        let both = yearly(&[100.0, 110_000.0]);
        assert_eq!(both.len(), 2);
    }

    #[test]
    fn growth_leads_from_one_year_to_the_next() {
        let fact = |year: i16, value: f32, growth| Fact {
            series: 1,
            log: value.ln(),
            growth,
            months: (year * 12, year * 12 + 11),
            steady: true,
            ..Fact::default()
        };
        let found = |growth| {
            let mut found = Vec::new();
            let member = |(id, fact)| Member { id, fact, implausible: false };
            let mut members: Vec<Member> =
                [(0, fact(2021, 700.0, f32::NAN)), (1, fact(2022, 770.0, growth))].into_iter().map(member).collect();
            check(&mut members, &mut found);
            found
        };
        assert_eq!(found(1.1), []);
        assert_eq!(found(1.12), [], "rounded figures");
        let [Found::Growth { id: 1, earlier: 0, .. }] = found(1.9)[..] else { panic!() };
    }
}

//! How the records of a document go together.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::domain::{IndicatorId, Month, Operator, Period, PlaceId, Status};

use super::draft::Draft;
use super::features::Feature;
use super::usual::Usual;

/// How many records of one place, period and enterprise are held against each other.
const MOST_TWINS: usize = 48;
/// How many signs of an error 100 records have that are a little, rather, very and most doubtful.
const MEANS: [u32; 4] = [15, 40, 80, 150];

/// Holds the records of a document against each other and against what is usual.
pub(super) fn compare(drafts: &mut [Draft]) {
    let usual = Usual::bundled();
    let values: Vec<Option<f64>> = drafts.iter().map(|draft| draft.value.and_then(|value| value.to_f64())).collect();
    for (draft, value) in drafts.iter_mut().zip(&values) {
        let shown = draft.yoy.is_some_and(|yoy| yoy.abs() > Decimal::from(300));
        let far = value.map_or(0, |value| usual.distance(draft, value));
        draft.features.set(Feature::Unusual, far.max(u8::from(shown)));
    }
    same_moment(drafts, &values);
    series(drafts, &values);
    rivals(drafts);
    ends(drafts);
    places(drafts);
    company(drafts);
    let odd = |draft: &Draft| {
        [Feature::Unusual, Feature::Contradicted, Feature::Jump].iter().any(|feature| draft.features.get(*feature) > 0)
    };
    let count = drafts.iter().filter(|draft| odd(draft)).count();
    let share = match (count, count * 100 / drafts.len().max(1)) {
        (0, _) => 0,
        (_, 0..12) => 1,
        (_, 12..35) => 2,
        _ => 3,
    };
    let strange = |draft: &Draft| {
        draft.features.get(Feature::Cell) > 0
            && draft.features.get(Feature::Unusual) + draft.features.get(Feature::Contradicted) > 0
    };
    let cells = drafts.iter().any(strange);
    for draft in &mut *drafts {
        draft.features.set(Feature::CellOdd, u8::from(cells && draft.features.get(Feature::Cell) > 0));
        draft.features.set(Feature::DocumentOdd, share);
    }
    doubts(drafts);
}

/// How many of the records end in the month in which one does.
fn ends(drafts: &mut [Draft]) {
    let end = |draft: &Draft| draft.period.map(Period::last);
    let mut all: Vec<Month> = drafts.iter().filter_map(end).collect();
    all.sort_unstable();
    let Some(middle) = all.get(all.len() / 2).copied() else { return };
    for draft in drafts {
        let Some(own) = end(draft) else { continue };
        let alike = all.partition_point(|other| *other <= own) - all.partition_point(|other| *other < own) - 1;
        let others = all.len() - 1;
        let shared = match alike * 100 / others.max(1) {
            0..17 => 0,
            17..50 => 1,
            50..84 => 2,
            _ => 3,
        };
        draft.features.set(Feature::EndShared, shared);
        draft.features.set(Feature::EndAlone, u8::from(alike == 0 && others > 2));
        draft.features.set(Feature::EndLater, u8::from(own > middle && draft.status != Status::Target));
        let stock = matches!(draft.period, Some(Period::Stock(_)));
        draft.features.set(Feature::EndOdd, u8::from(stock && !own.month().is_multiple_of(3)));
    }
}

/// Of how many places the records are.
fn places(drafts: &mut [Draft]) {
    let mut all: Vec<u64> = drafts.iter().filter_map(|draft| draft.place).map(PlaceId::number).collect();
    all.sort_unstable();
    all.dedup();
    let more = u8::try_from(all.len().saturating_sub(1).min(3)).unwrap_or(3);
    let unplaced = drafts.iter().filter(|draft| draft.place.is_none()).count();
    let few = drafts.len() <= 4;
    for draft in drafts {
        draft.features.set(Feature::PlacesTold, more);
        let others = unplaced - usize::from(draft.place.is_none());
        draft.features.set(Feature::Unplaced, u8::from(others > 0));
        draft.features.set(Feature::Few, u8::from(few));
    }
}

/// Whether other records are of the same indicator, or of enterprises.
fn company(drafts: &mut [Draft]) {
    let mut indicators: Vec<u64> = drafts.iter().map(|draft| draft.indicator.number()).collect();
    indicators.sort_unstable();
    let owned = drafts.iter().filter(|draft| draft.operator.is_some()).count() * 100 / drafts.len().max(1);
    let mixed = match owned {
        0 => 0,
        1..34 => 1,
        34..67 => 2,
        _ => 3,
    };
    for draft in drafts {
        let own = draft.indicator.number();
        let alike =
            indicators.partition_point(|other| *other <= own) - indicators.partition_point(|other| *other < own);
        draft.features.set(Feature::IndicatorShared, u8::from(alike > 1));
        draft.features.set(Feature::OperatorMixed, if draft.operator.is_none() { mixed } else { 0 });
    }
}

/// How many signs of an error the other records of the document have, and the one before.
fn doubts(drafts: &mut [Draft]) {
    let signs: Vec<u32> = drafts.iter().map(|draft| draft.features.signs()).collect();
    let all: u32 = signs.iter().sum();
    let others = u32::try_from(drafts.len().saturating_sub(1).max(1)).unwrap_or(u32::MAX);
    let mut before = 0;
    for (draft, own) in drafts.iter_mut().zip(signs) {
        let level = MEANS.iter().map(|least| u8::from((all - own) * 100 >= others * least)).sum();
        draft.features.set(Feature::DocumentDoubt, level);
        draft.features.set(Feature::BeforeDoubt, u8::try_from(before.min(2)).unwrap_or(2));
        before = own;
    }
}

/// Wholes and parts, and two values of one thing, in one place at one time.
#[expect(clippy::float_cmp, reason = "the same number written twice is the same float")]
fn same_moment(drafts: &mut [Draft], values: &[Option<f64>]) {
    let usual = Usual::bundled();
    let key = |draft: &Draft| (draft.place.map(PlaceId::number), draft.period.map(Period::last), draft.status);
    let mut order: Vec<_> = drafts.iter().map(key).zip(0..).collect();
    order.sort_unstable();
    for group in order.chunk_by(|one, other| one.0 == other.0) {
        for (at, (_, one)) in group.iter().enumerate() {
            for (_, other) in group.iter().skip(at + 1).take(MOST_TWINS) {
                let (Some(first), Some(second)) = (values[*one], values[*other]) else { continue };
                let (a, b) = (&drafts[*one], &drafts[*other]);
                if a.period.map(Period::months) != b.period.map(Period::months) {
                    continue;
                }
                let same_owner = a.operator == b.operator;
                if a.indicator == b.indicator && same_owner && first != second {
                    drafts[*one].features.set(Feature::RivalValue, 1);
                    drafts[*other].features.set(Feature::RivalValue, 1);
                    continue;
                }
                let against = |whole: &Draft, part: &Draft, more: f64, less: f64| {
                    let owned =
                        || whole.indicator == part.indicator && whole.operator.is_none() && part.operator.is_some();
                    let parted = || same_owner && usual.is_part(part.indicator, whole.indicator);
                    less > more * 1.001 && (owned() || parted())
                };
                if against(a, b, first, second) || against(b, a, second, first) {
                    drafts[*one].features.set(Feature::Contradicted, 1);
                    drafts[*other].features.set(Feature::Contradicted, 1);
                }
            }
        }
        // A whole and two parts are three.
        let sums = if group.len() < 3 { &[] } else { usual.sums() };
        for (whole, one, other) in sums {
            let find = |id: IndicatorId| {
                group.iter().take(MOST_TWINS).map(|entry| entry.1).find(|index: &usize| {
                    drafts[*index].indicator == id && drafts[*index].operator.is_none() && values[*index].is_some()
                })
            };
            let Some(whole) = find(*whole) else { continue };
            let (Some(one), Some(other)) = (find(*one), find(*other)) else { continue };
            let (Some(sum), Some(first), Some(second)) = (values[whole], values[one], values[other]) else { continue };
            if (first + second - sum).abs() <= sum * 0.005 {
                for index in [whole, one, other] {
                    drafts[index].features.set(Feature::Summed, 1);
                }
            }
        }
    }
}

/// Two statements of one thing that differ in more than their value: a level and a growth alone, a goal and what came of it.
fn rivals(drafts: &mut [Draft]) {
    let key = |draft: &Draft| {
        let names = (draft.place.map(PlaceId::number), draft.operator.map(Operator::number));
        (draft.indicator.number(), names, draft.period.map(|period| (period.first(), period.last())))
    };
    let mut order: Vec<_> = drafts.iter().map(key).zip(0..).collect();
    order.sort_unstable();
    for group in order.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
        let first = &drafts[group[0].1];
        let (value, status) = (first.value, first.status);
        let others = || group.iter().map(|entry| &drafts[entry.1]);
        if others().any(|other| other.value != value)
            && others().any(|other| other.status != status || other.value.is_none() != value.is_none())
        {
            for (_, index) in group {
                drafts[*index].features.set(Feature::RivalOther, 1);
            }
        }
    }
}

/// Values that leap within one series.
fn series(drafts: &mut [Draft], values: &[Option<f64>]) {
    let key = |draft: &Draft| {
        let names = (draft.place.map(PlaceId::number), draft.operator.map(Operator::number));
        (draft.indicator.number(), names, draft.period.map(Period::months))
    };
    let known = (0..drafts.len()).filter(|index| values[*index].is_some());
    let mut order: Vec<_> =
        known.map(|index| (key(&drafts[index]), drafts[index].period.map(Period::last), index)).collect();
    order.sort_unstable();
    for pair in order.windows(2) {
        let (one, other) = (pair[0].2, pair[1].2);
        let (Some(first), Some(second)) = (values[one], values[other]) else { continue };
        let (Some(from), Some(to)) = (drafts[one].period, drafts[other].period) else { continue };
        let years = (to.last().year() - from.last().year()).abs();
        if pair[0].0 != pair[1].0 || first <= 0.0 || second <= 0.0 || years > 8 {
            continue;
        }
        let (growth, year) = (drafts[other].yoy.and_then(|yoy| yoy.to_f64()), to.last().since(from.last()) == 12);
        if growth.is_some_and(|growth| year && (second / first - 1.0 - growth / 100.0).abs() < 0.002) {
            drafts[one].features.set(Feature::GrowthFits, 1);
            drafts[other].features.set(Feature::GrowthFits, 1);
        }
        if first / second > 5.0 || second / first > 5.0 {
            drafts[one].features.set(Feature::Jump, 1);
            drafts[other].features.set(Feature::Jump, 1);
        }
    }
}

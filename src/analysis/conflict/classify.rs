//! What explains that two statements of one key differ.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::statement::{Statement, month, within};
use crate::domain::{Atlas, ConflictClass, Month, Period, RecordId};

/// A thousand times, give or take this, in thousandths.
const NEARLY: i64 = 100;
/// A revision, or what was estimated, stays within this of the final figure.
const REVISED: i64 = 200;
const ESTIMATED: i64 = 500;
/// A later source is one that was published so many days after.
const LATER: i32 = 60;
/// Fewer digits than these come up in two years by chance.
const TELLING: u32 = 3;

/// The values of a series and for which times they are stated, with a record each.
pub(super) type Elsewhere = BTreeMap<Decimal, BTreeMap<Period, RecordId>>;

/// What explains that `one` and `other` differ, and the record that states one of the values for another time, where
/// that is it. Does not depend on which is which.
pub(super) fn classify(one: &Statement, other: &Statement, elsewhere: &Elsewhere) -> (ConflictClass, Option<RecordId>) {
    if one.is_other_rounded(other) {
        return (ConflictClass::Rounding, None);
    }
    if is_thousandfold(one.value, other.value) {
        return (ConflictClass::Thousandfold, None);
    }
    // The lower value first, so that the hint is the same whichever way they are given.
    let both = if one.value <= other.value { [one, other] } else { [other, one] };
    if let Some(hint) = both.into_iter().find_map(|statement| of_other_period(statement, elsewhere)) {
        return (ConflictClass::OtherPeriod, Some(hint));
    }
    let class = if one.is_early() != other.is_early() && within(one.value, other.value, ESTIMATED) {
        ConflictClass::Estimate
    } else if differ_in_boundary(one, other) {
        ConflictClass::Boundary
    } else if is_restated(one, other) {
        ConflictClass::Restated
    } else {
        ConflictClass::Dispute
    };
    (class, None)
}

/// Whether one is about a power of a thousand times the other.
fn is_thousandfold(one: Decimal, other: Decimal) -> bool {
    let (small, large) = (one.abs().min(other.abs()), one.abs().max(other.abs()));
    if small.is_zero() {
        return false;
    }
    let mut scaled = Some(small);
    (0..3).any(|_| {
        scaled = scaled.and_then(|value| value.checked_mul(Decimal::ONE_THOUSAND));
        scaled.is_some_and(|value| within(value, large, NEARLY))
    })
}

/// The record that states the same value, digit by digit, for another time; the nearest one in time.
fn of_other_period(statement: &Statement, elsewhere: &Elsewhere) -> Option<RecordId> {
    if statement.digits() < TELLING {
        return None;
    }
    let own = statement.key.period;
    let times = elsewhere.get(&statement.value.normalize())?.iter().filter(|(period, _)| **period != own);
    let apart = |period: &Period| (period.last().since(own.last()).abs(), *period);
    times.min_by_key(|(period, _)| apart(period)).map(|(_, id)| *id)
}

/// Whether the province grew on 1 July 2025, and one statement may be about it as it was and the other as it is: one was
/// published before and the other after, or its time reaches across that day.
fn differ_in_boundary(one: &Statement, other: &Statement) -> bool {
    let merger = Month::january(2025).plus(6);
    let place = one.key.place;
    if Atlas::bundled().parts(place).all(|part| part.id == place) {
        return false;
    }
    let period = one.key.period;
    let is_across = period.first() < merger && period.last() >= merger;
    let after = |statement: &Statement| statement.published.and_then(month).map(|month| month >= merger);
    match (after(one), after(other)) {
        (Some(a), Some(b)) if a != b => true,
        _ => is_across,
    }
}

/// Whether one is a figure that a later source revised a little.
fn is_restated(one: &Statement, other: &Statement) -> bool {
    let days = one.published.zip(other.published).and_then(|(a, b)| a.until(b).ok()).map(|span| span.get_days().abs());
    one.document != other.document && days.is_some_and(|days| days >= LATER) && within(one.value, other.value, REVISED)
}

//! How sure a record is, by what it took to link it.

use crate::domain::{Bound, Confidence, Slot};

use super::draft::Draft;

/// The confidence of `draft`: high where indicator, place and period stand beside the number.
pub(super) fn of(draft: &Draft) -> Confidence {
    let mut odds = 0.97_f32;
    for _ in 0..draft.reach.min(8) {
        odds -= 0.03;
    }
    if !draft.words.iter().any(|words| words.0 == Slot::Indicator) {
        odds -= 0.06;
    }
    if draft.place.is_none() {
        odds -= 0.10;
    }
    if draft.period.is_none() {
        odds -= 0.10;
    }
    if draft.value.is_none() {
        odds -= 0.25;
    }
    if draft.in_heading {
        odds -= 0.10;
    }
    if draft.bound != Bound::Exact {
        odds -= 0.01;
    }
    Confidence::new(odds.max(0.05))
}

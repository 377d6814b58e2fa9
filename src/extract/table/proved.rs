//! An index without a head over it, which the figures above prove: "2017 | 104,2" below "2016 | 341.800" and "2017 | 356.200".

use rust_decimal::Decimal;

use crate::domain::Period;
use crate::extract::draft::Draft;
use crate::extract::time;

use super::reading::Reading;

/// Figures from so much on are no index.
const LEAST_LEVEL: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

impl Reading<'_> {
    /// Which figure above has moved as an index without a head says: it is of the same thing and time as `draft`,
    /// and that of the year before proves it.
    pub(super) fn moved_by(&self, draft: &Draft, value: Decimal) -> Option<usize> {
        let period = draft.period?;
        let of = |period: Period| {
            self.drafts.iter().rposition(|other| {
                other.period == Some(period)
                    && other.indicator == draft.indicator
                    && other.place == draft.place
                    && other.operator == draft.operator
                    && other.value.is_some_and(|value| value >= LEAST_LEVEL)
            })
        };
        let now = of(period)?;
        let before = self.drafts[of(time::years_before(period, 1))?].value?;
        let moved = self.drafts[now].value? / before * Decimal::ONE_HUNDRED;
        ((moved - value).abs() < Decimal::new(1, 1) && self.drafts[now].yoy.is_none()).then_some(now)
    }
}

//! A record as the checks against other records need it: small, so that a million of them are looked through at once.

use rust_decimal::prelude::ToPrimitive;

use super::plausible::Plausible;
use crate::analysis::PeriodLength;
use crate::domain::{IndicatorKind, Month, Period, Record, Review, Status};

/// What a record states, as numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Fact {
    /// The series it belongs to; 0 for none.
    pub series: u64,
    /// Natural logarithm of its value.
    pub log: f32,
    /// Its growth as a factor; NaN for none.
    pub growth: f32,
    /// First and last month, counted from the year 0.
    pub months: (i16, i16),
    /// Whether it is a plan.
    pub target: bool,
    /// Whether a person said that it is right.
    pub decided: bool,
    /// Whether its own earlier figures say something about it.
    pub steady: bool,
}

impl Fact {
    /// The fact of a record; one without a series where it has no value, place or period, or was rejected.
    pub fn of(record: &Record) -> Self {
        Self::read(record).unwrap_or_default()
    }

    fn read(record: &Record) -> Option<Self> {
        let figure = &record.figure;
        if record.review == Review::Rejected {
            return None;
        }
        let known = Plausible::bundled().indicator(figure.indicator);
        let period = match (figure.period?, known.map(|known| known.kind)) {
            (period, Some(IndicatorKind::Stock)) => period.for_kind(IndicatorKind::Stock),
            // What stood at a moment says nothing about what came in over a time.
            (Period::Stock(_), Some(IndicatorKind::Flow)) => return None,
            (period, _) => period,
        };
        let value = figure.value?.to_f64().filter(|value| *value > 0.0)?;
        let month = |month: Month| i16::try_from(month.since(Month::january(0))).ok();
        let length = match PeriodLength::of(period) {
            None => 0,
            Some(PeriodLength::Other(months)) => 1000 + u64::from(months),
            Some(PeriodLength::FromJanuary(months)) => 2000 + u64::from(months),
            Some(length) => u64::from(length.months()),
        };
        // Names are kept once each, so that where they are kept tells them apart.
        let name = |name: &str| name.as_ptr().addr() as u64;
        let parts = [
            name(figure.indicator.as_str()),
            name(figure.place?.as_str()),
            figure.operator.map_or(1, |operator| name(operator.as_str())),
            length * 8 + figure.unit as u64,
        ];
        Some(Self {
            series: parts.into_iter().fold(0x9e37_79b9_7f4a_7c15, mixed).max(1),
            #[expect(clippy::cast_possible_truncation, reason = "seven digits tell a slip as well as fifteen")]
            log: value.ln() as f32,
            growth: figure.yoy.and_then(|yoy| yoy.to_f32()).map_or(f32::NAN, |yoy| 1.0 + yoy / 100.0),
            months: (month(period.first())?, month(period.last())?),
            target: figure.status == Status::Target,
            decided: matches!(record.review, Review::Accepted | Review::Corrected),
            steady: known.is_none_or(|known| known.steady),
        })
    }
}

/// One step of a hash: multiplied and folded, so that a million keys meet by chance less than once in ten million projects.
fn mixed(hash: u64, part: u64) -> u64 {
    let product = u128::from(hash ^ part) * 0xd6e8_feb8_6659_fd93_u128;
    #[expect(clippy::cast_possible_truncation, reason = "both halves are folded into one")]
    let folded = (product >> 64) as u64 ^ product as u64;
    folded.rotate_left(23)
}

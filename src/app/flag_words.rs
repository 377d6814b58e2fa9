//! Flags in words.

use rust_decimal::Decimal;

use super::voice::Voice;
use crate::analysis::{Flag, Reason};
use crate::domain::{Record, RecordId};
use crate::project::Project;

impl Voice {
    /// Why a record wants a second look, in one sentence.
    pub fn flag(&self, flag: &Flag, record: &Record, project: &Project) -> String {
        let unit = record.figure.unit;
        let value = |value: Decimal| self.value(value.normalize(), unit);
        let other = |id: RecordId| project.record(id).map(|record| self.summary(record)).unwrap_or_default();
        match flag.reason {
            Reason::ThousandFold { other: id, factor } => {
                let factor = self.number(Decimal::from(factor));
                self.text_with("flag-thousand", &[("factor", factor.into()), ("other", other(id).into())])
            }
            Reason::OffSeries { low, high, points, .. } => self.text_with(
                "flag-off-series",
                &[("points", self.whole(points).into()), ("low", value(low).into()), ("high", value(high).into())],
            ),
            Reason::Implausible { low, high } if low.is_zero() => {
                self.text_with("flag-implausible-high", &[("high", value(high).into())])
            }
            Reason::Implausible { low, high } => {
                self.text_with("flag-implausible", &[("low", value(low).into()), ("high", value(high).into())])
            }
            Reason::Separator { other } => self.text_with("flag-separator", &[("value", value(other).into())]),
            Reason::Above100 => self.text("flag-above-100"),
            Reason::Fraction => self.text("flag-fraction"),
            Reason::Negative => self.text("flag-negative"),
            Reason::WrongUnit { expected } => self.text_with("flag-unit", &[("unit", self.unit(expected).into())]),
            Reason::NotYet => {
                let document = record.document.and_then(|id| project.document(id));
                let date = document.and_then(|document| document.published).map(|date| self.date(date));
                self.text_with("flag-not-yet", &[("date", date.unwrap_or_default().into())])
            }
            Reason::Growth { earlier, expected } => {
                let growth = record.figure.yoy.map(|yoy| self.number(yoy)).unwrap_or_default();
                self.text_with(
                    "flag-growth",
                    &[
                        ("growth", growth.into()),
                        ("other", other(earlier).into()),
                        ("expected", value(expected).into()),
                    ],
                )
            }
            Reason::BelowPart { part } => self.text_with("flag-below-part", &[("other", other(part).into())]),
            Reason::AboveWhole { whole } => self.text_with("flag-above-whole", &[("other", other(whole).into())]),
            Reason::Sum { sum, .. } => self.text_with("flag-sum", &[("sum", value(sum).into())]),
            Reason::Density { subscribers, expected } => self.text_with(
                "flag-density",
                &[("other", other(subscribers).into()), ("expected", value(expected).into())],
            ),
        }
    }
}

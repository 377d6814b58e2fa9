//! From a document to its records, each with the words that made it.

mod finding;

pub use finding::Finding;

use rust_decimal::Decimal;

use crate::domain::{Document, IndicatorKind, Month, Operator, Period, Unit};

/// Reads figures out of documents; made once, used from any thread.
#[derive(Debug)]
pub struct Extractor {}

impl Extractor {
    /// The extractor for the vocabulary that Provista brings along.
    pub fn bundled() -> &'static Self {
        static BUNDLED: Extractor = Extractor {};
        &BUNDLED
    }

    /// The figures of `document`, in the order of the text.
    pub fn extract(&self, document: &Document) -> Vec<Finding> {
        let _ = document;
        Vec::new()
    }
}

/// A value as a person types it ("735,3 tỷ", "974,011 million VND", "92.7%") and the unit that was named.
pub fn read_value(typed: &str) -> Option<(Decimal, Option<Unit>)> {
    let _ = typed;
    None
}

/// A period as a person types it ("2024-H1", "6 tháng đầu năm 2024", "Q3 2025"), for an indicator of `kind`.
/// A time of year without a year takes that of `reference`.
pub fn read_period(typed: &str, kind: IndicatorKind, reference: Option<Month>) -> Option<Period> {
    let _ = (kind, reference);
    typed.parse().ok()
}

/// An enterprise as a person types it.
pub fn read_operator(typed: &str) -> Option<Operator> {
    Some(Operator::new(typed.trim())).filter(|operator| !operator.as_str().is_empty())
}

/// The enterprises whose names are known, as they are offered while typing.
pub const OPERATORS: &[&str] = &["VNPT", "Viettel", "MobiFone"];

//! What figures have in common that state the same thing.

use serde::{Deserialize, Serialize};

use super::{Catalogue, Figure, IndicatorId, IndicatorKind, Operator, Period, PlaceId, Status, Unit};

/// What a figure is about. Two figures of one key with different values cannot both be right.
///
/// The unit belongs to it, because dollars and đồng are not held against each other, and so does whether it is a plan:
/// what was wanted may differ from what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FigureKey {
    /// What.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// Which enterprise; nothing for the whole market.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Operator>,
    /// In which unit.
    pub unit: Unit,
    /// When; of a stock the end of the interval that was named.
    pub period: Period,
    /// Whether it is what was wanted, not what came.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub plan: bool,
}

impl FigureKey {
    /// The key of a figure; nothing where its place or period is not known, or where the period cannot be: what stood
    /// at a moment says nothing about what came in over a time.
    pub fn of(figure: &Figure, catalogue: &Catalogue) -> Option<Self> {
        let (place, period) = (figure.place?, figure.period?);
        let period = match (period, catalogue.get(figure.indicator).map(|known| known.kind)) {
            (period, Some(IndicatorKind::Stock)) => period.for_kind(IndicatorKind::Stock),
            (Period::Stock(_), Some(IndicatorKind::Flow)) => return None,
            (period, _) => period,
        };
        Some(Self {
            indicator: figure.indicator,
            place,
            operator: figure.operator,
            unit: figure.unit,
            period,
            plan: figure.status == Status::Target,
        })
    }
}

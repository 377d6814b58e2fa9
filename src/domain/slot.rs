//! The fields of a record, as names and as values, so that an edit can say which one it changes.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Bound, Catalogue, Figure, IndicatorId, Operator, Period, PlaceId, Status, Unit};

/// A field of a figure, in the order of the record card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Slot {
    /// Where.
    Place,
    /// What.
    Indicator,
    /// When.
    Period,
    /// How much.
    Value,
    /// In which unit.
    Unit,
    /// How hedged.
    Bound,
    /// Actual, estimate or target.
    Status,
    /// Growth against the year before.
    Yoy,
    /// Percent of the plan.
    OfPlan,
    /// Which enterprise.
    Operator,
}

impl Slot {
    /// All slots, in the order of the record card.
    pub const ALL: [Self; 10] = [
        Self::Place,
        Self::Indicator,
        Self::Period,
        Self::Value,
        Self::Unit,
        Self::Bound,
        Self::Status,
        Self::Yoy,
        Self::OfPlan,
        Self::Operator,
    ];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Indicator => "indicator",
            Self::Period => "period",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Bound => "bound",
            Self::Status => "status",
            Self::Yoy => "yoy",
            Self::OfPlan => "of_plan",
            Self::Operator => "operator",
        }
    }
}

/// A field of a figure with what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SlotValue {
    /// Where.
    Place(Option<PlaceId>),
    /// What.
    Indicator(IndicatorId),
    /// When.
    Period(Option<Period>),
    /// How much, in the figure's unit.
    Value(Option<Decimal>),
    /// In which unit.
    Unit(Unit),
    /// How hedged.
    Bound(Bound),
    /// Actual, estimate or target.
    Status(Status),
    /// Growth against the year before, in percent.
    Yoy(Option<Decimal>),
    /// Percent of the plan.
    OfPlan(Option<Decimal>),
    /// Which enterprise.
    Operator(Option<Operator>),
}

impl SlotValue {
    /// Which field this is.
    pub fn slot(self) -> Slot {
        match self {
            Self::Place(_) => Slot::Place,
            Self::Indicator(_) => Slot::Indicator,
            Self::Period(_) => Slot::Period,
            Self::Value(_) => Slot::Value,
            Self::Unit(_) => Slot::Unit,
            Self::Bound(_) => Slot::Bound,
            Self::Status(_) => Slot::Status,
            Self::Yoy(_) => Slot::Yoy,
            Self::OfPlan(_) => Slot::OfPlan,
            Self::Operator(_) => Slot::Operator,
        }
    }
}

impl Figure {
    /// What stands in `slot`.
    pub fn get(&self, slot: Slot) -> SlotValue {
        match slot {
            Slot::Place => SlotValue::Place(self.place),
            Slot::Indicator => SlotValue::Indicator(self.indicator),
            Slot::Period => SlotValue::Period(self.period),
            Slot::Value => SlotValue::Value(self.value),
            Slot::Unit => SlotValue::Unit(self.unit),
            Slot::Bound => SlotValue::Bound(self.bound),
            Slot::Status => SlotValue::Status(self.status),
            Slot::Yoy => SlotValue::Yoy(self.yoy),
            Slot::OfPlan => SlotValue::OfPlan(self.of_plan),
            Slot::Operator => SlotValue::Operator(self.operator),
        }
    }

    /// What another indicator changes: the kind of period and the unit follow it.
    pub fn for_indicator(&self, id: IndicatorId, catalogue: &Catalogue) -> Vec<SlotValue> {
        let mut values = vec![SlotValue::Indicator(id)];
        if let Some(indicator) = catalogue.get(id) {
            values.push(SlotValue::Period(self.period.map(|period| period.for_kind(indicator.kind))));
            if !(indicator.unit.is_money() && self.unit.is_money()) {
                values.push(SlotValue::Unit(indicator.unit));
            }
        }
        values
    }

    /// Puts `value` into its slot and returns what stood there.
    pub fn set(&mut self, value: SlotValue) -> SlotValue {
        let before = self.get(value.slot());
        match value {
            SlotValue::Place(place) => self.place = place,
            SlotValue::Indicator(indicator) => self.indicator = indicator,
            SlotValue::Period(period) => self.period = period,
            SlotValue::Value(value) => self.value = value,
            SlotValue::Unit(unit) => self.unit = unit,
            SlotValue::Bound(bound) => self.bound = bound,
            SlotValue::Status(status) => self.status = status,
            SlotValue::Yoy(yoy) => self.yoy = yoy,
            SlotValue::OfPlan(of_plan) => self.of_plan = of_plan,
            SlotValue::Operator(operator) => self.operator = operator,
        }
        before
    }
}

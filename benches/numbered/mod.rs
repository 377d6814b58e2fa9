//! Figures that are told apart by a number alone, of all places and indicators.

use provista::domain::{Atlas, Bound, Catalogue, Figure, Period, PlaceId, Status, Vintage};
use rust_decimal::Decimal;

/// Makes a figure of a number.
pub fn figures() -> impl Fn(u32) -> Figure {
    let places: Vec<PlaceId> = Atlas::bundled().of(Vintage::Of63).map(|place| place.id).collect();
    let indicators = Catalogue::bundled().indicators();
    move |number| {
        let indicator = &indicators[number as usize % indicators.len()];
        Figure {
            place: Some(places[number as usize % places.len()]),
            indicator: indicator.id,
            period: Some(Period::year(2010 + number.cast_signed() % 15).for_kind(indicator.kind)),
            value: Some(Decimal::from(number) * Decimal::from(1_234_567)),
            unit: indicator.unit,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        }
    }
}

//! Figures as they are published: what each place has goes by its inhabitants, and grows from year to year.

use provista::domain::{Atlas, Bound, Catalogue, Figure, IndicatorId, IndicatorKind, Period, PlaceId, Status, Vintage};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// Indicators, and what of them goes to an inhabitant (and a year): about what was published for 2022.
pub const A_HEAD: [(&str, f64); 12] = [
    ("revenue.telecom", 1.2e6),
    ("revenue.post", 1.5e5),
    ("revenue.post_telecom", 1.35e6),
    ("budget.telecom", 1.0e5),
    ("subscribers.telephone", 1.15),
    ("subscribers.mobile", 1.1),
    ("subscribers.fixed", 0.05),
    ("subscribers.internet", 0.7),
    ("subscribers.broadband_fixed", 0.15),
    ("subscribers.broadband_mobile", 0.8),
    ("network.bts", 0.0015),
    ("network.post_offices", 0.0002),
];

/// The place of a document: all take turns.
pub fn place_of(document: u32) -> PlaceId {
    Atlas::bundled().of(Vintage::Of63).nth(document as usize % 63).unwrap().id
}

/// What a document of `place` says in its figure number `nth`: of one indicator after the other, in up to `years` years
/// since 2012, times `noise`. Every fifth one has a growth.
pub fn figure(place: PlaceId, document: u32, nth: u32, years: u32, noise: f64) -> Figure {
    let (name, a_head) = A_HEAD[nth as usize % A_HEAD.len()];
    let indicator = IndicatorId::new(name);
    let known = Catalogue::bundled().get(indicator).unwrap();
    let people = f64::from(Atlas::bundled().get(place, Vintage::Of63).unwrap().population_2019);
    let months = [12, 6, 9, 3][(document / 64 % 4) as usize];
    let year = 2012 + ((document / 256 + nth / 12) % years).cast_signed();
    let share = if known.kind == IndicatorKind::Flow { f64::from(months) / 12.0 } else { 1.0 };
    let value = a_head * people * share * 1.045_f64.powi(year - 2022) * noise;
    Figure {
        place: Some(place),
        indicator,
        period: Some(Period::from_january(year, months).for_kind(known.kind)),
        value: Some(Decimal::from_f64(value.round()).unwrap()),
        unit: known.unit,
        bound: Bound::Exact,
        status: Status::Actual,
        yoy: nth.is_multiple_of(5).then(|| Decimal::new(45, 1)),
        of_plan: None,
        operator: None,
    }
}

//! Between which bounds a figure can be believed at all, by its indicator and the number of people: `assets/plausible.ron`,
//! which says where the bounds come from.

use std::collections::HashMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::Deserialize;

use crate::domain::{Atlas, Catalogue, Figure, IndicatorId, IndicatorKind, Month, PlaceId, Unit, VND_FOR_USD, Vintage};

/// One enterprise of several may have so much less than the whole market: a fiftieth.
const OPERATOR: f64 = 50.0;
/// The country lies in the middle of its provinces, and its bounds so much closer on both sides.
const COUNTRY: f64 = 4.0;

/// What the bounds are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum Base {
    Head,
    Place,
    Itself,
}

#[derive(Debug, Deserialize)]
struct Entry {
    indicator: IndicatorId,
    base: Base,
    from: i32,
    low: f64,
    high: f64,
    #[serde(default = "yes")]
    steady: bool,
}

fn yes() -> bool {
    true
}

/// What is known of an indicator beforehand.
#[derive(Debug)]
pub(super) struct Known {
    /// Flow or stock.
    pub kind: IndicatorKind,
    /// The unit of its values.
    pub unit: Unit,
    /// Whether its own earlier figures say something about the next.
    pub steady: bool,
    entry: Option<Entry>,
}

/// The indicators and the people, ready to be looked up a million times.
#[derive(Debug)]
pub(super) struct Plausible {
    indicators: HashMap<IndicatorId, Known>,
    people: HashMap<(PlaceId, Vintage), u32>,
}

static BUNDLED: LazyLock<Plausible> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    let entries: Vec<Entry> =
        ron::from_str(include_str!("../../../assets/plausible.ron")).expect("assets/plausible.ron is well formed");
    let mut entries: HashMap<IndicatorId, Entry> = entries.into_iter().map(|entry| (entry.indicator, entry)).collect();
    let known = Catalogue::bundled().indicators().iter().map(|indicator| {
        let entry = entries.remove(&indicator.id);
        let steady = entry.as_ref().is_none_or(|entry| entry.steady);
        (indicator.id, Known { kind: indicator.kind, unit: indicator.unit, steady, entry })
    });
    let indicators = known.collect();
    let atlas = Atlas::bundled();
    let mut people = HashMap::new();
    for id in atlas.ids() {
        for vintage in [Vintage::Of63, Vintage::Of34] {
            // A province that the other map does not have keeps its people: documents go on using old names.
            if let Some(place) = atlas.get(id, vintage).or_else(|| atlas.current(id)) {
                people.insert((id, vintage), place.population_2019);
            }
        }
    }
    Plausible { indicators, people }
});

impl Plausible {
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// What is known of an indicator; nothing of one that a person added.
    pub fn indicator(&self, id: IndicatorId) -> Option<&Known> {
        self.indicators.get(&id)
    }

    /// The people of a place on the map of `month`, census of 2019.
    pub fn people(&self, place: PlaceId, month: Month) -> Option<u32> {
        self.people.get(&(place, Vintage::of(month))).copied()
    }

    /// The least and the greatest value that `figure` can have and be believed, in its own unit; nothing where nothing
    /// is known beforehand. The least is 0 where only the greatest is known.
    pub fn bounds(&self, figure: &Figure) -> Option<(f64, f64)> {
        let known = self.indicator(figure.indicator)?;
        let (entry, period) = (known.entry.as_ref()?, figure.period?);
        let (mut low, mut high) = (entry.low, entry.high);
        if figure.operator.is_some() {
            low /= OPERATOR;
        }
        // In its first years anything may be as small as it likes.
        if period.first().year() < entry.from {
            low = 0.0;
        }
        match entry.base {
            Base::Itself => return (figure.unit == known.unit).then_some((low, high)),
            Base::Place => {}
            Base::Head => {
                let people = f64::from(self.people(figure.place?, period.last())?);
                if figure.place == Some(PlaceId::country()) {
                    low *= COUNTRY;
                    high /= COUNTRY;
                }
                low *= people;
                high *= people;
            }
        }
        if known.kind == IndicatorKind::Flow {
            let years = f64::from(period.months().max(1)) / 12.0;
            // A month is no even twelfth.
            low *= if years < 0.5 { years / 2.0 } else { years };
            high *= if years < 0.5 { years * 2.0 } else { years };
        }
        if figure.unit != known.unit {
            if (figure.unit, known.unit) != (Unit::Usd, Unit::Vnd) {
                return None;
            }
            low /= VND_FOR_USD.1;
            high /= VND_FOR_USD.0;
        }
        Some((low, high))
    }
}

/// `number` with three digits, as a bound is said.
pub(super) fn rounded(number: f64) -> Decimal {
    let exact = Decimal::from_f64(number).unwrap_or_default();
    exact.round_sf(3).unwrap_or(exact).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_indicator_has_its_bounds() {
        for indicator in Catalogue::bundled().indicators() {
            let known = Plausible::bundled().indicator(indicator.id).unwrap();
            let entry = known.entry.as_ref().unwrap_or_else(|| panic!("{} has none", indicator.id));
            assert!(entry.low >= 0.0 && entry.high > entry.low, "{}", indicator.id);
            let share = indicator.unit == Unit::Percent;
            assert_eq!(
                share,
                entry.base == Base::Itself && (entry.high - 100.0).abs() < f64::EPSILON,
                "{}",
                indicator.id
            );
        }
    }
}

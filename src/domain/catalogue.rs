//! All indicators.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::atlas::match_rank;
use super::{Indicator, IndicatorId, Language, fold};

/// The table of indicators.
#[derive(Clone, Debug)]
pub struct Catalogue {
    indicators: Vec<Indicator>,
    /// Which of them has each id.
    places: HashMap<&'static str, usize>,
}

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    Catalogue::from_ron(include_str!("../../assets/indicators.ron")).expect("assets/indicators.ron is well formed")
});

impl Catalogue {
    /// The catalogue that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Reads a table of indicators; the error names line and column.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        Ok(Self::of(ron::from_str(text)?))
    }

    fn of(indicators: Vec<Indicator>) -> Self {
        let places = indicators.iter().enumerate().map(|(place, indicator)| (indicator.id.as_str(), place)).collect();
        Self { indicators, places }
    }

    /// This catalogue with further indicators, each at the end of its family; one of a known id is left out.
    #[must_use]
    pub fn with(&self, own: impl IntoIterator<Item = Indicator>) -> Self {
        let mut indicators = self.indicators.clone();
        for indicator in own {
            if indicators.iter().all(|known| known.id != indicator.id) {
                let last = indicators.iter().rposition(|known| known.family == indicator.family);
                indicators.insert(last.map_or(indicators.len(), |last| last + 1), indicator);
            }
        }
        Self::of(indicators)
    }

    /// All indicators, family by family.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The indicator with this id.
    pub fn get(&self, id: IndicatorId) -> Option<&Indicator> {
        self.named(id.as_str())
    }

    /// The indicator whose id is written so.
    pub fn named(&self, id: &str) -> Option<&Indicator> {
        self.places.get(id).map(|place| &self.indicators[*place])
    }

    /// The name of `id` in `language`, or the id itself where it is unknown.
    pub fn name(&self, id: IndicatorId, language: Language) -> &str {
        self.get(id).map_or(id.as_str(), |indicator| indicator.name.get(language))
    }

    /// Indicators whose name, definition or id matches what was typed, with or without accents, best first.
    pub fn search(&self, typed: &str) -> Vec<IndicatorId> {
        let wanted = fold(typed);
        let mut found: Vec<(u8, IndicatorId)> = self
            .indicators
            .iter()
            .filter_map(|indicator| {
                let names = [&*indicator.name.en, &*indicator.name.vi, indicator.id.as_str()];
                let definitions = [&*indicator.definition.en, &*indicator.definition.vi];
                let by_name = names.iter().filter_map(|name| match_rank(&fold(name), &wanted)).min();
                let by_definition = || definitions.iter().filter_map(|text| match_rank(&fold(text), &wanted)).min();
                Some((by_name.or_else(|| by_definition().map(|rank| rank + 5))?, indicator.id))
            })
            .collect();
        found.sort_by_key(|entry| entry.0);
        found.into_iter().map(|entry| entry.1).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_spelling_finds_its_indicator() {
        let catalogue = Catalogue::bundled();
        for (typed, id) in [
            ("doanh thu buu chinh", "revenue.post"),
            ("Telecom revenue", "revenue.telecom"),
            ("thuê bao di động", "subscribers.mobile"),
            ("revenue.it", "revenue.it"),
        ] {
            assert_eq!(catalogue.search(typed).first().map(|id| id.as_str()), Some(id), "{typed}");
        }
    }
}

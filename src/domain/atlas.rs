//! All places: the country, its 63 provinces until July 2025 and its 34 since.

use std::sync::LazyLock;

use super::{Language, Place, PlaceId, Vintage, fold};

/// The table of places.
#[derive(Clone, Debug)]
pub struct Atlas {
    places: Vec<Place>,
}

static BUNDLED: LazyLock<Atlas> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    Atlas::from_ron(include_str!("../../assets/provinces.ron")).expect("assets/provinces.ron is well formed")
});

impl Atlas {
    /// The atlas that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Reads a table of places; the error names line and column.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        Ok(Self { places: ron::from_str(text)? })
    }

    /// This atlas with `alias` as one more spelling of the place `id`, on every map that has it.
    #[must_use]
    pub fn with_alias(mut self, id: PlaceId, alias: &str) -> Self {
        for place in self.places.iter_mut().filter(|place| place.id == id) {
            place.aliases.push(alias.to_owned());
        }
        self
    }

    /// All places: the country, then the 63, then the 34.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The places of one vintage.
    pub fn of(&self, vintage: Vintage) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.vintage == Some(vintage))
    }

    /// The place with this id on the map of `vintage`; the country is on both.
    pub fn get(&self, id: PlaceId, vintage: Vintage) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id && place.vintage.is_none_or(|own| own == vintage))
    }

    /// Any place with this id, that of the 34 where both maps have one: the name that is in use now.
    pub fn current(&self, id: PlaceId) -> Option<&Place> {
        self.get(id, Vintage::Of34).or_else(|| self.get(id, Vintage::Of63))
    }

    /// The name of `id` in `language`, or the id itself where it is unknown.
    pub fn name(&self, id: PlaceId, language: Language) -> &str {
        self.current(id).map_or(id.as_str(), |place| place.name.get(language))
    }

    /// The old provinces that make up the new province `id`.
    pub fn parts(&self, id: PlaceId) -> impl Iterator<Item = &Place> {
        self.of(Vintage::Of63).filter(move |place| place.merged_into == Some(id))
    }

    /// All ids, each once: the country, then the provinces of both maps in alphabetical order.
    pub fn ids(&self) -> Vec<PlaceId> {
        let mut ids: Vec<PlaceId> =
            self.places.iter().map(|place| place.id).filter(|id| *id != PlaceId::country()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.insert(0, PlaceId::country());
        ids
    }

    /// Places whose name or other spelling matches what was typed, with or without accents, best
    /// first: whole name, then beginning, then beginning of a later word, then inside.
    pub fn search(&self, typed: &str) -> Vec<PlaceId> {
        let wanted = fold(typed);
        let mut found: Vec<(u8, PlaceId)> = self
            .ids()
            .into_iter()
            .filter_map(|id| {
                let names = self.places.iter().filter(|place| place.id == id).flat_map(|place| {
                    [place.name.en.as_str(), place.name.vi.as_str(), id.as_str()]
                        .into_iter()
                        .chain(place.aliases.iter().map(String::as_str))
                });
                Some((names.filter_map(|name| match_rank(&fold(name), &wanted)).min()?, id))
            })
            .collect();
        found.sort_by_key(|entry| entry.0);
        found.into_iter().map(|entry| entry.1).collect()
    }
}

/// How well the folded `name` answers the folded words `wanted`; lower is better.
pub(super) fn match_rank(name: &str, wanted: &str) -> Option<u8> {
    if wanted.is_empty() {
        return Some(4);
    }
    if name == wanted {
        return Some(0);
    }
    if name.starts_with(wanted) {
        return Some(1);
    }
    if name.match_indices(wanted).any(|(at, _)| !name[..at].ends_with(char::is_alphanumeric)) {
        return Some(2);
    }
    // “cao bằng” typed without its space, or words in another order.
    let squeezed = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    if squeezed(name).starts_with(&squeezed(wanted)) || wanted.split(' ').all(|word| name.contains(word)) {
        return Some(3);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_spelling_finds_its_province() {
        let atlas = Atlas::bundled();
        for (typed, slug) in [
            ("Cao Bằng", "cao-bang"),
            ("cao bang", "cao-bang"),
            ("caobang", "cao-bang"),
            ("DAK LAK", "dak-lak"),
            ("Đắc Lắc", "dak-lak"),
            ("tphcm", "ho-chi-minh"),
            ("hcmc", "ho-chi-minh"),
            ("hue", "hue"),
            ("ba ria", "ba-ria-vung-tau"),
            ("vietnam", "vietnam"),
            ("việt nam", "vietnam"),
            ("cả nước", "vietnam"),
        ] {
            assert_eq!(atlas.search(typed).first().map(|id| id.as_str()), Some(slug), "{typed}");
        }
        assert!(atlas.search("Atlantis").is_empty());
    }
}

//! Places below the province: a figure that is told of one of them is none of its province's.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::PlaceId;

use super::folded::{fold_phrase, plain};

/// The names of districts, towns and provincial cities, by the slug of their province.
static DISTRICTS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/districts.ron")).expect("assets/districts.ron is well formed")
});

/// The names of all districts, towns and provincial cities, as they are written in Vietnamese.
pub(super) fn districts() -> impl Iterator<Item = &'static str> {
    DISTRICTS.values().flatten().map(String::as_str)
}

/// The provinces that have a district of each name, by the name as folded text spells it, with its marks or without.
static PROVINCES: LazyLock<HashMap<String, Vec<PlaceId>>> = LazyLock::new(|| {
    let mut provinces: HashMap<String, Vec<PlaceId>> = HashMap::new();
    for (province, names) in DISTRICTS.iter() {
        for name in names {
            for spelled in BTreeSet::from([fold_phrase(name), fold_phrase(&plain(name))]) {
                provinces.entry(spelled).or_default().push(PlaceId::new(province));
            }
        }
    }
    provinces
});

/// The provinces that have a district with this name in folded text.
pub(super) fn provinces_of(name: &str) -> &'static [PlaceId] {
    PROVINCES.get(name).map_or(&[], Vec::as_slice)
}

/// The one province that has all the districts of `named`, each the provinces with a district of that name and the words that name
/// it; with it the first words that no other province can claim. So many names, and of them so many of its own, it takes at least.
pub(super) fn province_of_all(
    named: &[(&[PlaceId], Range<usize>)],
    fewest: usize,
    fewest_own: usize,
) -> Option<(PlaceId, Range<usize>)> {
    let mut own = named.iter().filter(|(provinces, _)| provinces.len() == 1);
    let (province, words) = own.next().map(|(provinces, words)| (provinces[0], words.clone()))?;
    let fits = named.len() >= fewest
        && 1 + own.count() >= fewest_own
        && named.iter().all(|(provinces, _)| provinces.contains(&province));
    fits.then_some((province, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Atlas, Vintage};

    #[test]
    fn every_province_of_the_63_has_districts() {
        let atlas = Atlas::bundled();
        assert_eq!(DISTRICTS.len(), 63);
        for province in DISTRICTS.keys() {
            assert!(atlas.get(PlaceId::new(province), Vintage::Of63).is_some(), "{province}");
        }
        assert_eq!(provinces_of(&fold_phrase("Mai Châu")), [PlaceId::new("hoa-binh")]);
        assert!(provinces_of(&fold_phrase("Châu Thành")).len() > 2);
        assert!(districts().count() > 600 && districts().all(|name| name.chars().count() >= 4));
    }
}

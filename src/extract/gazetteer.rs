//! Places below the province: a figure that is told of one of them is none of its province's.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::domain::PlaceId;

use super::folded::fold_phrase;

/// The names of districts, towns and provincial cities, by the slug of their province.
static DISTRICTS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/districts.ron")).expect("assets/districts.ron is well formed")
});

/// The names of all districts, towns and provincial cities, as they are written in Vietnamese.
pub(super) fn districts() -> impl Iterator<Item = &'static str> {
    DISTRICTS.values().flatten().map(String::as_str)
}

/// The province of each district whose name no other province has, by the name as folded text spells it.
static PROVINCES: LazyLock<HashMap<String, Option<PlaceId>>> = LazyLock::new(|| {
    let mut provinces: HashMap<String, Option<PlaceId>> = HashMap::new();
    for (province, names) in DISTRICTS.iter() {
        let province = PlaceId::new(province);
        for name in names {
            provinces
                .entry(fold_phrase(name))
                .and_modify(|known| *known = known.filter(|known| *known == province))
                .or_insert(Some(province));
        }
    }
    provinces
});

/// The province of the district with this name in folded text, where no other province has one of that name.
pub(super) fn province_of(name: &str) -> Option<PlaceId> {
    PROVINCES.get(name).copied().flatten()
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
        assert_eq!(province_of(&fold_phrase("Mai Châu")), Some(PlaceId::new("hoa-binh")));
        // Many provinces have one.
        assert_eq!(province_of(&fold_phrase("Châu Thành")), None);
        assert!(districts().count() > 600 && districts().all(|name| name.chars().count() >= 4));
    }
}

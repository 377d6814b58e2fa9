//! Places below the province: a figure that is told of one of them is none of its province's.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The names of districts, towns and provincial cities, by the slug of their province.
static DISTRICTS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/districts.ron")).expect("assets/districts.ron is well formed")
});

/// The names of all districts, towns and provincial cities, as they are written in Vietnamese.
pub(super) fn districts() -> impl Iterator<Item = &'static str> {
    DISTRICTS.values().flatten().map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Atlas, PlaceId, Vintage};

    #[test]
    fn every_province_of_the_63_has_districts() {
        let atlas = Atlas::bundled();
        assert_eq!(DISTRICTS.len(), 63);
        for province in DISTRICTS.keys() {
            assert!(atlas.get(PlaceId::new(province), Vintage::Of63).is_some(), "{province}");
        }
        assert!(districts().count() > 600 && districts().all(|name| name.chars().count() >= 4));
    }
}

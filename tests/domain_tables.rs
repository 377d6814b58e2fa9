//! The tables of the field are whole: 63 and 34 provinces, every merger, all 55 indicators.
//!
//! `tests/data/provinces.csv` and `indicators.csv` are the collected facts; the assets are made from them.

use std::collections::{BTreeMap, BTreeSet};

use provista::domain::{
    Atlas, Catalogue, Family, IndicatorId, IndicatorKind, Month, Place, PlaceId, PlaceKind, Region, Vintage,
};

fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let path = format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn region(slug: &str) -> Region {
    match slug {
        "northern-midlands" => Region::NorthernMidlands,
        "red-river-delta" => Region::RedRiverDelta,
        "north-central-coast" => Region::NorthCentralCoast,
        "north-central" => Region::NorthCentral,
        "south-central-coast-highlands" => Region::SouthCentralCoastHighlands,
        "central-highlands" => Region::CentralHighlands,
        "southeast" => Region::Southeast,
        "mekong-delta" => Region::MekongDelta,
        _ => panic!("no region {slug}"),
    }
}

#[test]
fn every_province_is_there_with_all_that_is_known_of_it() {
    let atlas = Atlas::bundled();
    let rows = rows("provinces.csv");
    assert_eq!((atlas.of(Vintage::Of63).count(), atlas.of(Vintage::Of34).count()), (63, 34));
    assert_eq!(atlas.places().len(), 1 + rows.len());
    for row in &rows {
        let vintage = if row["vintage"] == "63" { Vintage::Of63 } else { Vintage::Of34 };
        let place = atlas.get(PlaceId::new(&row["slug"]), vintage).unwrap_or_else(|| panic!("no {}", row["slug"]));
        let optional = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        assert_eq!((&place.name.vi, &place.name.en), (&row["name_vi"], &row["name_en"]));
        assert_eq!(place.kind, if row["kind"] == "city" { PlaceKind::City } else { PlaceKind::Province });
        assert_eq!((&place.code, &place.iso), (&optional(&row["code"]), &optional(&row["iso"])));
        assert_eq!(place.region, Some(region(&row["region"])));
        assert_eq!(place.merged_into, optional(&row["merged_into"]).map(|slug| PlaceId::new(&slug)));
        assert_eq!(place.seat, optional(&row["seat"]));
        assert_eq!(place.population_2019.to_string(), row["population_2019"]);
        let tile = place.tile.unwrap();
        assert_eq!((tile.row.to_string(), tile.column.to_string()), (row["grid_row"].clone(), row["grid_col"].clone()));
        let aliases: Vec<&str> = row["aliases"].split(';').filter(|alias| !alias.is_empty()).collect();
        assert_eq!(place.aliases, aliases);
    }
}

#[test]
fn every_merger_adds_up() {
    let atlas = Atlas::bundled();
    let people = |place: &Place| u64::from(place.population_2019);
    let mut parts_of_all = 0;
    for whole in atlas.of(Vintage::Of34) {
        let parts: Vec<&Place> = atlas.parts(whole.id).collect();
        assert!(!parts.is_empty(), "{} has no parts", whole.id);
        assert_eq!(parts.iter().map(|part| people(part)).sum::<u64>(), people(whole), "{}", whole.id);
        parts_of_all += parts.len();
    }
    assert_eq!(parts_of_all, 63);
    let merged = atlas.of(Vintage::Of34).filter(|whole| atlas.parts(whole.id).count() > 1).count();
    assert_eq!(merged, 23);
    let country = atlas.get(PlaceId::country(), Vintage::Of63).unwrap();
    assert_eq!(people(country), 96_208_984, "the census of 1 April 2019");
    assert_eq!(atlas.of(Vintage::Of63).map(people).sum::<u64>(), people(country));
}

#[test]
fn no_two_provinces_of_a_map_share_a_tile() {
    for vintage in [Vintage::Of63, Vintage::Of34] {
        let tiles: BTreeSet<(u8, u8)> =
            Atlas::bundled().of(vintage).map(|place| (place.tile.unwrap().row, place.tile.unwrap().column)).collect();
        assert_eq!(tiles.len(), Atlas::bundled().of(vintage).count());
    }
}

#[test]
fn the_map_of_34_is_in_force_since_july_2025() {
    assert_eq!(Vintage::of(Month::new(2025, 6).unwrap()), Vintage::Of63);
    assert_eq!(Vintage::of(Month::new(2025, 7).unwrap()), Vintage::Of34);
}

#[test]
fn every_indicator_is_there_with_names_in_both_languages() {
    let catalogue = Catalogue::bundled();
    let rows = rows("indicators.csv");
    assert_eq!((rows.len(), catalogue.indicators().len()), (55, 55));
    let mut names = BTreeSet::new();
    for (row, indicator) in rows.iter().zip(catalogue.indicators()) {
        assert_eq!(indicator.id, IndicatorId::new(&row["id"]));
        assert_eq!(indicator.kind, if row["kind"] == "flow" { IndicatorKind::Flow } else { IndicatorKind::Stock });
        assert_eq!(indicator.unit.code(), row["unit"]);
        for text in [&indicator.name.en, &indicator.name.vi, &indicator.definition.en, &indicator.definition.vi] {
            assert!(!text.trim().is_empty(), "{}", indicator.id);
        }
        assert!(names.insert(&indicator.name.en) && names.insert(&indicator.name.vi), "{}", indicator.id);
    }
    let families: BTreeSet<Family> = catalogue.indicators().iter().map(|indicator| indicator.family).collect();
    assert_eq!(families.len(), Family::ALL.len());
}

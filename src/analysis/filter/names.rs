//! The names of keys and values in the written form of a filter.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::super::facet::{Band, FacetValue, NumericField, OriginKind};
use super::super::flag_kind::FlagKind;
use super::error::FilterFault;
use crate::domain::{
    Atlas, Bound, Catalogue, DocumentId, Family, IndicatorId, IndicatorKind, PlaceId, Region, Review, Status, Vintage,
    fold,
};
use crate::extract::{read_operator, read_period};

/// The keys that stand before values.
pub(super) const KEYS: [&str; 16] = [
    "place",
    "region",
    "map",
    "indicator",
    "family",
    "period",
    "year",
    "operator",
    "status",
    "bound",
    "origin",
    "review",
    "document",
    "confidence",
    "flag",
    "is",
];

/// The names of regions.
const REGIONS: [(&str, Region); 8] = [
    ("northern-midlands", Region::NorthernMidlands),
    ("red-river-delta", Region::RedRiverDelta),
    ("north-central-coast", Region::NorthCentralCoast),
    ("north-central", Region::NorthCentral),
    ("south-central-coast-highlands", Region::SouthCentralCoastHighlands),
    ("central-highlands", Region::CentralHighlands),
    ("southeast", Region::Southeast),
    ("mekong-delta", Region::MekongDelta),
];

/// The names of families.
const FAMILIES: [(&str, Family); 7] = [
    ("revenue", Family::Revenue),
    ("budget", Family::Budget),
    ("subscribers", Family::Subscribers),
    ("penetration", Family::Penetration),
    ("network", Family::Network),
    ("enterprises", Family::Enterprises),
    ("online", Family::Online),
];

/// The names of reviews.
const REVIEWS: [(&str, Review); 4] = [
    ("new", Review::New),
    ("accepted", Review::Accepted),
    ("corrected", Review::Corrected),
    ("rejected", Review::Rejected),
];

#[derive(Deserialize)]
struct Aliases {
    keys: BTreeMap<String, Vec<String>>,
    values: BTreeMap<String, Vec<String>>,
}

/// Other names, folded, with the name that is meant.
struct Meant {
    keys: BTreeMap<String, String>,
    values: BTreeMap<String, String>,
}

static MEANT: LazyLock<Meant> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    let read: Aliases =
        ron::from_str(include_str!("../../../assets/filter.ron")).expect("assets/filter.ron is well formed");
    let turned = |names: BTreeMap<String, Vec<String>>| {
        let pairs = names.into_iter().flat_map(|(meant, others)| {
            others.into_iter().map(move |other| (slug(&other), meant.clone())).collect::<Vec<_>>()
        });
        pairs.collect()
    };
    Meant { keys: turned(read.keys), values: turned(read.values) }
});

/// A name as it is compared: without case and accents, a hyphen for a space.
pub(super) fn slug(name: &str) -> String {
    fold(name).replace([' ', '_'], "-")
}

/// The key that is meant.
pub(super) fn key(typed: &str) -> Option<&'static str> {
    let typed = slug(typed);
    let meant = MEANT.keys.get(&typed).unwrap_or(&typed);
    KEYS.into_iter().find(|key| key == meant)
}

/// The number that is meant.
pub(super) fn measure(typed: &str) -> Option<NumericField> {
    let typed = slug(typed);
    let meant = MEANT.keys.get(&typed).unwrap_or(&typed);
    NumericField::ALL.into_iter().find(|measure| measure.code() == meant)
}

/// Whether “none” is meant, in any language.
fn is_none(name: &str) -> bool {
    name == "none"
}

/// The value that is meant by `typed` behind `key`.
pub(super) fn value(key: &'static str, typed: &str) -> Result<FacetValue, FilterFault> {
    let unknown = || FilterFault::UnknownValue(key, typed.to_owned());
    let own = slug(typed);
    let name = MEANT.values.get(&own).cloned().unwrap_or(own);
    let found = match key {
        "place" if is_none(&name) => Some(FacetValue::NoPlace),
        "place" => Some(FacetValue::Place(place(typed)?)),
        "region" => find(&REGIONS, &name).map(FacetValue::Region),
        "map" => match name.as_str() {
            "63" => Some(FacetValue::Map(Vintage::Of63)),
            "34" => Some(FacetValue::Map(Vintage::Of34)),
            "none" => Some(FacetValue::NoMap),
            _ => None,
        },
        "indicator" => indicator(typed).map(FacetValue::Indicator),
        "family" => find(&FAMILIES, &name).map(FacetValue::Family),
        "period" if is_none(&name) => Some(FacetValue::NoPeriod),
        "period" => {
            let read = typed.to_uppercase().parse().ok();
            read.or_else(|| read_period(typed, IndicatorKind::Flow, None)).map(FacetValue::Period)
        }
        "year" => typed.parse().ok().filter(|year| (1..=9999).contains(year)).map(FacetValue::Year),
        "operator" if is_none(&name) => Some(FacetValue::NoOperator),
        "operator" => read_operator(typed).map(FacetValue::Operator),
        "status" => Status::ALL.into_iter().find(|status| status.code() == name).map(FacetValue::Status),
        "bound" => Bound::ALL.into_iter().find(|bound| bound.code() == name).map(FacetValue::Bound),
        "origin" => OriginKind::ALL.into_iter().find(|origin| origin.code() == name).map(FacetValue::Origin),
        "review" => find(&REVIEWS, &name).map(FacetValue::Review),
        "document" if is_none(&name) => Some(FacetValue::NoDocument),
        "document" => typed.trim_start_matches('#').parse().ok().map(|id| FacetValue::Document(DocumentId(id))),
        "confidence" if is_none(&name) => Some(FacetValue::NoConfidence),
        "confidence" => Band::ALL.into_iter().find(|band| band.code() == name).map(FacetValue::Confidence),
        "flag" if is_none(&name) => Some(FacetValue::NoFlag),
        "flag" => FlagKind::ALL.into_iter().find(|kind| kind.code() == name).map(FacetValue::Flag),
        _ => None,
    };
    found.ok_or_else(unknown)
}

/// Whether `typed` behind `is` means flagged records.
pub(super) fn is_flagged(typed: &str) -> bool {
    let own = slug(typed);
    MEANT.values.get(&own).unwrap_or(&own) == "flagged"
}

/// The key and the name of a value.
pub(super) fn written(value: FacetValue) -> (&'static str, String) {
    let none = || "none".to_owned();
    match value {
        FacetValue::Place(id) => ("place", id.as_str().to_owned()),
        FacetValue::Region(region) => ("region", name_in(&REGIONS, &region)),
        FacetValue::NoPlace => ("place", none()),
        FacetValue::Map(Vintage::Of63) => ("map", "63".to_owned()),
        FacetValue::Map(Vintage::Of34) => ("map", "34".to_owned()),
        FacetValue::NoMap => ("map", none()),
        FacetValue::Indicator(id) => ("indicator", id.as_str().to_owned()),
        FacetValue::Family(family) => ("family", name_in(&FAMILIES, &family)),
        FacetValue::Period(period) => ("period", period.to_string()),
        FacetValue::Year(year) => ("year", year.to_string()),
        FacetValue::NoPeriod => ("period", none()),
        FacetValue::Operator(operator) => ("operator", operator.as_str().to_owned()),
        FacetValue::NoOperator => ("operator", none()),
        FacetValue::Status(status) => ("status", status.code().to_owned()),
        FacetValue::Bound(bound) => ("bound", bound.code().to_owned()),
        FacetValue::Origin(origin) => ("origin", origin.code().to_owned()),
        FacetValue::Review(review) => ("review", name_in(&REVIEWS, &review)),
        FacetValue::Document(id) => ("document", format!("#{}", id.0)),
        FacetValue::NoDocument => ("document", none()),
        FacetValue::Confidence(band) => ("confidence", band.code()),
        FacetValue::NoConfidence => ("confidence", none()),
        FacetValue::Flag(kind) => ("flag", kind.code().to_owned()),
        FacetValue::NoFlag => ("flag", none()),
    }
}

fn find<T: Copy>(names: &[(&str, T)], wanted: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
}

fn name_in<T: PartialEq>(names: &[(&str, T)], wanted: &T) -> String {
    names.iter().find(|(_, value)| value == wanted).map(|(name, _)| (*name).to_owned()).unwrap_or_default()
}

/// The place that is meant: by its id or a whole name, else the only one that begins so, else the only one that is found.
fn place(typed: &str) -> Result<PlaceId, FilterFault> {
    let atlas = Atlas::bundled();
    let wanted = fold(typed);
    let found = atlas.search(&typed.replace('-', " "));
    let names = |id: PlaceId| {
        let own = atlas.places().iter().filter(move |place| place.id == id);
        own.flat_map(|place| {
            let names = [place.name.en.as_str(), place.name.vi.as_str(), place.id.as_str()];
            names.into_iter().chain(place.aliases.iter().map(String::as_str)).map(fold)
        })
    };
    // An id before a name, which may be another spelling of another place's.
    let by_id = atlas.ids().into_iter().find(|id| id.as_str() == typed);
    let by_name = || atlas.ids().into_iter().find(|id| names(*id).any(|name| name == wanted));
    if let Some(id) = by_id.or_else(by_name) {
        return Ok(id);
    }
    let begins: Vec<PlaceId> =
        found.iter().copied().filter(|id| names(*id).any(|name| name.starts_with(&wanted))).collect();
    match (begins.as_slice(), found.as_slice()) {
        ([only], _) | ([], [only]) => Ok(*only),
        ([], []) => Err(FilterFault::UnknownValue("place", typed.to_owned())),
        ([], several) | (several, _) => Err(FilterFault::Several(typed.to_owned(), several.to_vec())),
    }
}

/// The indicator that is meant: by its id, known or not, or by its name.
fn indicator(typed: &str) -> Option<IndicatorId> {
    let is_id = |text: &str| {
        text.contains('.') && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b))
    };
    if is_id(typed) {
        return Some(IndicatorId::new(typed));
    }
    Catalogue::bundled().search(&typed.replace('-', " ")).first().copied()
}

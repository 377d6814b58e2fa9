//! The sides by which records are counted and chosen, and the values on each side.

use rust_decimal::Decimal;

use super::flag_kind::FlagKind;
use crate::domain::{
    Atlas, Bound, Catalogue, Confidence, DocumentId, Family, IndicatorId, Operator, Origin, Period, PlaceId, Region,
    Review, Status, Vintage,
};

/// A side of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// Where, by region.
    Place,
    /// On which map of provinces, that of the 63 or that of the 34.
    Map,
    /// What, by family.
    Indicator,
    /// When, by year.
    Period,
    /// Which enterprise.
    Operator,
    /// Actual, estimate or target.
    Status,
    /// How hedged.
    Bound,
    /// Where the record comes from.
    Origin,
    /// What a person said of it.
    Review,
    /// Which document.
    Document,
    /// How sure the extraction was, in bands.
    Confidence,
    /// Why it wants a second look.
    Flag,
}

impl Facet {
    /// All facets, in the order of lists.
    pub const ALL: [Self; 12] = [
        Self::Review,
        Self::Place,
        Self::Map,
        Self::Indicator,
        Self::Period,
        Self::Operator,
        Self::Status,
        Self::Bound,
        Self::Confidence,
        Self::Flag,
        Self::Origin,
        Self::Document,
    ];
}

/// Where a record comes from, without how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OriginKind {
    /// Read by the extraction.
    Extracted,
    /// Typed by a person.
    Typed,
    /// Taken from a table of figures.
    Imported,
    /// Computed from other records.
    Derived,
}

impl OriginKind {
    /// All kinds, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Extracted, Self::Typed, Self::Imported, Self::Derived];

    /// The kind of an origin.
    pub fn of(origin: Origin) -> Self {
        match origin {
            Origin::Extracted { .. } => Self::Extracted,
            Origin::Typed => Self::Typed,
            Origin::Imported => Self::Imported,
            Origin::Derived => Self::Derived,
        }
    }

    /// Its name in the language of filters.
    pub fn code(self) -> &'static str {
        match self {
            Self::Extracted => "extracted",
            Self::Typed => "typed",
            Self::Imported => "imported",
            Self::Derived => "derived",
        }
    }
}

/// A band of confidence: from this percentage on, and below that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Band(u8);

impl Band {
    /// Where bands begin, in percent.
    const FROM: [u16; 6] = [0, 50, 80, 90, 95, 98];

    /// All bands, the surest first.
    pub const ALL: [Self; 6] = [Self(5), Self(4), Self(3), Self(2), Self(1), Self(0)];

    /// The band of a confidence.
    pub fn of(confidence: Confidence) -> Self {
        let at = Self::FROM.iter().rposition(|from| confidence.percent() >= *from).unwrap_or_default();
        Self(u8::try_from(at).unwrap_or_default())
    }

    /// Its place among the bands, from the least sure.
    pub(super) fn nth(self) -> usize {
        usize::from(self.0)
    }

    /// The percentage from which it goes.
    pub fn from(self) -> u16 {
        Self::FROM[self.nth()]
    }

    /// The percentage below which it stays; nothing for the last.
    pub fn below(self) -> Option<u16> {
        Self::FROM.get(self.nth() + 1).copied()
    }

    /// Its name in the language of filters.
    pub fn code(self) -> String {
        match self.below() {
            Some(below) => format!("{}-{below}", self.from()),
            None => format!("{}+", self.from()),
        }
    }
}

/// A value on a side. Values that hold others, a region its places, a family its indicators, a year its periods, stand
/// on the same side as what they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FacetValue {
    /// A place on whichever map.
    Place(PlaceId),
    /// All places of a region.
    Region(Region),
    /// No place.
    NoPlace,
    /// A map of provinces.
    Map(Vintage),
    /// No map: the country, or no place.
    NoMap,
    /// An indicator.
    Indicator(IndicatorId),
    /// All indicators of a family.
    Family(Family),
    /// A period.
    Period(Period),
    /// All periods that end in a year.
    Year(i32),
    /// No period.
    NoPeriod,
    /// An enterprise.
    Operator(Operator),
    /// No enterprise: the whole market.
    NoOperator,
    /// A status.
    Status(Status),
    /// A bound.
    Bound(Bound),
    /// An origin.
    Origin(OriginKind),
    /// A review.
    Review(Review),
    /// A document.
    Document(DocumentId),
    /// No document.
    NoDocument,
    /// A band of confidence.
    Confidence(Band),
    /// Without a confidence: not extracted.
    NoConfidence,
    /// A reason for a second look.
    Flag(FlagKind),
    /// No such reason.
    NoFlag,
}

impl FacetValue {
    /// The side on which it stands.
    pub fn facet(self) -> Facet {
        match self {
            Self::Place(_) | Self::Region(_) | Self::NoPlace => Facet::Place,
            Self::Map(_) | Self::NoMap => Facet::Map,
            Self::Indicator(_) | Self::Family(_) => Facet::Indicator,
            Self::Period(_) | Self::Year(_) | Self::NoPeriod => Facet::Period,
            Self::Operator(_) | Self::NoOperator => Facet::Operator,
            Self::Status(_) => Facet::Status,
            Self::Bound(_) => Facet::Bound,
            Self::Origin(_) => Facet::Origin,
            Self::Review(_) => Facet::Review,
            Self::Document(_) | Self::NoDocument => Facet::Document,
            Self::Confidence(_) | Self::NoConfidence => Facet::Confidence,
            Self::Flag(_) | Self::NoFlag => Facet::Flag,
        }
    }
}

/// The map that a figure's place is meant on: that of its period's end, where the place is on it, else the other one;
/// without a period, that of today. Nothing for the country and for places that no map has.
pub fn map_of(place: PlaceId, period: Option<Period>) -> Option<Vintage> {
    let atlas = Atlas::bundled();
    let wanted = period.map_or(Vintage::Of34, |period| Vintage::of(period.last()));
    let other = if wanted == Vintage::Of34 { Vintage::Of63 } else { Vintage::Of34 };
    let place = atlas.get(place, wanted).or_else(|| atlas.get(place, other))?;
    place.vintage
}

/// The region of a place on a map.
pub fn region_of(place: PlaceId, map: Option<Vintage>) -> Option<Region> {
    Atlas::bundled().get(place, map?)?.region
}

/// The family of an indicator.
pub fn family_of(catalogue: &Catalogue, indicator: IndicatorId) -> Option<Family> {
    Some(catalogue.get(indicator)?.family)
}

/// A number of a record that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NumericField {
    /// The value, in its unit.
    Value,
    /// Growth against the year before, in percent.
    Yoy,
    /// Percent of the plan.
    OfPlan,
    /// How sure the extraction was, in percent.
    Confidence,
    /// The year in which the period ends.
    Year,
}

impl NumericField {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Value, Self::Yoy, Self::OfPlan, Self::Confidence, Self::Year];

    /// Its name in the language of filters.
    pub fn code(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Yoy => "growth",
            Self::OfPlan => "plan",
            Self::Confidence => "confidence",
            Self::Year => "year",
        }
    }
}

/// How a number is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// Less.
    Less,
    /// Less or equal.
    AtMost,
    /// Equal.
    Equal,
    /// Greater or equal.
    AtLeast,
    /// Greater.
    Greater,
}

impl Relation {
    /// All relations, those that are written longer first.
    pub const ALL: [Self; 5] = [Self::AtMost, Self::AtLeast, Self::Less, Self::Greater, Self::Equal];

    /// How it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Equal => "=",
            Self::AtLeast => ">=",
            Self::Greater => ">",
        }
    }

    /// Whether it holds, by how the number of the record compares to the other.
    pub fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Self::Less => ordering.is_lt(),
            Self::AtMost => ordering.is_le(),
            Self::Equal => ordering.is_eq(),
            Self::AtLeast => ordering.is_ge(),
            Self::Greater => ordering.is_gt(),
        }
    }
}

/// A demand on a number. A record without that number never meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Comparison {
    /// Which number.
    pub measure: NumericField,
    /// How it is to compare.
    pub relation: Relation,
    /// To what.
    pub number: Decimal,
    /// Whether the demand is turned round, so that records without the number are taken too.
    pub negated: bool,
}

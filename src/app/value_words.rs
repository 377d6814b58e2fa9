//! The sides of the records and their values, in the language of the window.

use super::voice::Voice;
use crate::analysis::{Comparison, Facet, FacetValue, FlagKind, NumericField, OriginKind, Term};
use crate::domain::{Region, Vintage};
use crate::project::Project;

impl Voice {
    /// The name of a side.
    pub fn facet(&self, facet: Facet) -> String {
        self.text(match facet {
            Facet::Place => "slot-place",
            Facet::Map => "facet-map",
            Facet::Indicator => "slot-indicator",
            Facet::Period => "slot-period",
            Facet::Operator => "slot-operator",
            Facet::Status => "slot-status",
            Facet::Bound => "slot-bound",
            Facet::Origin => "facet-origin",
            Facet::Review => "column-review",
            Facet::Document => "column-document",
            Facet::Confidence => "facet-confidence",
            Facet::Flag => "facet-flag",
        })
    }

    /// A value of a side.
    pub fn facet_value(&self, value: FacetValue, project: &Project) -> String {
        match value {
            FacetValue::Place(id) => self.place(id).to_owned(),
            FacetValue::Region(region) => self.region(region),
            FacetValue::NoPlace => self.text("facet-no-place"),
            FacetValue::Map(Vintage::Of63) => self.text("map-63"),
            FacetValue::Map(Vintage::Of34) => self.text("map-34"),
            FacetValue::NoMap => self.text("facet-no-map"),
            FacetValue::Indicator(id) => self.indicator(id).to_owned(),
            FacetValue::Family(family) => self.family(family),
            FacetValue::Period(period) => self.period(period),
            FacetValue::Year(year) => year.to_string(),
            FacetValue::NoPeriod => self.text("facet-no-period"),
            FacetValue::Operator(operator) => operator.as_str().to_owned(),
            FacetValue::NoOperator => self.text("facet-no-operator"),
            FacetValue::Status(status) => self.status(status),
            FacetValue::Bound(bound) => self.bound(bound),
            FacetValue::Origin(origin) => self.origin(origin),
            FacetValue::Review(review) => self.review(review),
            FacetValue::Document(id) => {
                let document = project.document(id);
                document.map_or_else(|| format!("#{}", id.0), |document| document.headline().to_owned())
            }
            FacetValue::NoDocument => self.text("facet-no-document"),
            FacetValue::Confidence(band) => {
                let from = band.from().to_string();
                match band.below() {
                    Some(below) if band.from() == 0 => {
                        self.text_with("facet-confidence-below", &[("percent", below.to_string().into())])
                    }
                    Some(below) => format!("{from}–{below}%"),
                    None => self.text_with("bulk-at-least", &[("percent", from.into())]),
                }
            }
            FacetValue::NoConfidence => self.text("facet-no-confidence"),
            FacetValue::Flag(kind) => self.flag_kind(kind),
            FacetValue::NoFlag => self.text("facet-no-flag"),
        }
    }

    /// A part of a filter, as a chip shows it.
    pub fn term(&self, term: &Term, project: &Project) -> String {
        match term {
            Term::Value(value, excluded) => {
                let values =
                    [("facet", self.facet(value.facet()).into()), ("value", self.facet_value(*value, project).into())];
                self.text_with(if *excluded { "chip-not" } else { "chip" }, &values)
            }
            Term::Number(Comparison { measure, relation, number, negated }) => {
                let name = self.text(match measure {
                    NumericField::Value => "slot-value",
                    NumericField::Yoy => "column-yoy",
                    NumericField::OfPlan => "column-of-plan",
                    NumericField::Confidence => "column-confidence",
                    NumericField::Year => "facet-year",
                });
                let number = match measure {
                    NumericField::Year => number.to_string(),
                    _ => self.number(*number),
                };
                let words = format!("{name} {} {number}", relation.sign());
                if *negated { self.text_with("chip-not-words", &[("words", words.into())]) } else { words }
            }
            Term::Flagged(true) => self.text("chip-flagged"),
            Term::Flagged(false) => self.text("chip-unflagged"),
            Term::Words(words) => {
                let quoted = format!("“{}”", words.text);
                if words.negated { self.text_with("chip-not-words", &[("words", quoted.into())]) } else { quoted }
            }
        }
    }

    /// The name of a region.
    pub fn region(&self, region: Region) -> String {
        self.text(match region {
            Region::NorthernMidlands => "region-northern-midlands",
            Region::RedRiverDelta => "region-red-river-delta",
            Region::NorthCentralCoast => "region-north-central-coast",
            Region::NorthCentral => "region-north-central",
            Region::SouthCentralCoastHighlands => "region-south-central-coast-highlands",
            Region::CentralHighlands => "region-central-highlands",
            Region::Southeast => "region-southeast",
            Region::MekongDelta => "region-mekong-delta",
        })
    }

    /// Where a record comes from.
    pub fn origin(&self, origin: OriginKind) -> String {
        self.text(match origin {
            OriginKind::Extracted => "origin-extracted",
            OriginKind::Typed => "origin-typed",
            OriginKind::Imported => "origin-imported",
            OriginKind::Derived => "origin-derived",
        })
    }

    /// A kind of flag, in a few words.
    pub fn flag_kind(&self, kind: FlagKind) -> String {
        self.text(match kind {
            FlagKind::ThousandFold => "kind-thousand",
            FlagKind::OffSeries => "kind-series",
            FlagKind::Implausible => "kind-implausible",
            FlagKind::Separator => "kind-separator",
            FlagKind::Above100 => "kind-above-100",
            FlagKind::Fraction => "kind-fraction",
            FlagKind::Negative => "kind-negative",
            FlagKind::WrongUnit => "kind-unit",
            FlagKind::NotYet => "kind-not-yet",
            FlagKind::Growth => "kind-growth",
            FlagKind::BelowPart => "kind-below-part",
            FlagKind::AboveWhole => "kind-above-whole",
            FlagKind::Sum => "kind-sum",
            FlagKind::Density => "kind-density",
        })
    }
}

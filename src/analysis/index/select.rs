//! Which records a filter takes, and which it would take but for one of its sides.

use std::cmp::Ordering;

use super::bits::Bits;
use super::columns::NO_CONFIDENCE;
use super::{RecordIndex, number};
use crate::analysis::facet::{Band, Comparison, Facet, FacetValue, NumericField, OriginKind, family_of, region_of};
use crate::analysis::filter::{Choice, Filter};
use crate::analysis::flag_kind::FlagKind;
use crate::domain::{Bound, Confidence, DocumentId, Language, RecordId, Review, Status, fold};
use crate::project::Project;

/// The records that a filter takes.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Those that all parts of the filter take.
    pub taken: Bits,
    /// Those that all parts but the choices on sides take, and that no two sides refuse.
    nearly: Bits,
    /// Those that a side refuses.
    by_side: Vec<(Facet, Bits)>,
}

impl Selection {
    /// The records that would be taken if nothing were chosen on `facet`.
    pub fn but_for(&self, facet: Facet) -> Bits {
        let Some((_, refused)) = self.by_side.iter().find(|(side, _)| *side == facet) else {
            return self.taken.clone();
        };
        let mut own = self.nearly.clone();
        own.and(refused);
        own.or(&self.taken);
        own
    }
}

/// The values on a side that a code in a column stands for: the value itself and those that hold it.
pub(super) type Values = [Option<FacetValue>; 2];

impl RecordIndex {
    /// The records that `filter` takes, of one document where that is wanted.
    pub fn select(&self, project: &Project, filter: &Filter, document: Option<DocumentId>) -> Selection {
        let columns = &self.columns;
        let length = columns.length();
        let mut base = columns.present.clone();
        if let Some(document) = document {
            base.and(&Bits::from_fn(length, |at| columns.document[at] == document.0 + 1));
        }
        if self.is_outline {
            return Selection { taken: base.clone(), nearly: base, by_side: Vec::new() };
        }
        if let Some(wanted) = filter.flagged() {
            let mut flagged = Bits::none(length);
            self.flagged.iter().for_each(|id| flagged.set(*id as usize, self.calls(*id as usize)));
            if wanted { base.and(&flagged) } else { base.and_not(&flagged) }
        }
        for demand in filter.numbers() {
            base.and(&self.meet(project, demand));
        }
        for words in filter.words() {
            let found = self.find(project, &fold(&words.text));
            if words.negated { base.and_not(&found) } else { base.and(&found) }
        }
        let by_side: Vec<(Facet, Bits)> =
            filter.choices().iter().map(|(facet, choice)| (*facet, self.refused(project, *facet, choice))).collect();
        let (mut once, mut twice) = (Bits::none(length), Bits::none(length));
        for (_, refused) in &by_side {
            let mut again = once.clone();
            again.and(refused);
            twice.or(&again);
            once.or(refused);
        }
        let mut nearly = base;
        nearly.and_not(&twice);
        let mut taken = nearly.clone();
        taken.and_not(&once);
        Selection { taken, nearly, by_side }
    }

    /// The values that each code of a side's column stands for. For flags, which are sets, there is no such list.
    pub(super) fn values(&self, project: &Project, facet: Facet) -> Vec<Values> {
        let columns = &self.columns;
        let sole = |value| [Some(value), None];
        match facet {
            Facet::Place => columns
                .places
                .values()
                .iter()
                .map(|(place, map)| match place {
                    None => sole(FacetValue::NoPlace),
                    Some(id) => [Some(FacetValue::Place(*id)), region_of(*id, *map).map(FacetValue::Region)],
                })
                .collect(),
            Facet::Map => columns
                .places
                .values()
                .iter()
                .map(|(_, map)| sole(map.map_or(FacetValue::NoMap, FacetValue::Map)))
                .collect(),
            Facet::Indicator => columns
                .indicators
                .values()
                .iter()
                .map(|id| {
                    [Some(FacetValue::Indicator(*id)), family_of(project.catalogue(), *id).map(FacetValue::Family)]
                })
                .collect(),
            Facet::Period => columns
                .periods
                .values()
                .iter()
                .map(|period| match period {
                    None => sole(FacetValue::NoPeriod),
                    Some(period) => [Some(FacetValue::Period(*period)), Some(FacetValue::Year(period.last().year()))],
                })
                .collect(),
            Facet::Operator => columns
                .operators
                .values()
                .iter()
                .map(|operator| sole(operator.map_or(FacetValue::NoOperator, FacetValue::Operator)))
                .collect(),
            Facet::Status => Status::ALL.into_iter().map(|status| sole(FacetValue::Status(status))).collect(),
            Facet::Bound => Bound::ALL.into_iter().map(|bound| sole(FacetValue::Bound(bound))).collect(),
            Facet::Origin => OriginKind::ALL.into_iter().map(|origin| sole(FacetValue::Origin(origin))).collect(),
            Facet::Review => Review::ALL.into_iter().map(|review| sole(FacetValue::Review(review))).collect(),
            Facet::Document => {
                let documents = 0..u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
                let documents = documents.map(|id| sole(FacetValue::Document(DocumentId(id))));
                std::iter::once(sole(FacetValue::NoDocument)).chain(documents).collect()
            }
            Facet::Confidence => (0..=NO_CONFIDENCE)
                .map(|confidence| match confidence {
                    NO_CONFIDENCE => sole(FacetValue::NoConfidence),
                    confidence => {
                        sole(FacetValue::Confidence(Band::of(Confidence::new(f32::from(confidence) / 1000.0))))
                    }
                })
                .collect(),
            Facet::Flag => Vec::new(),
        }
    }

    /// The records that a choice on a side refuses.
    fn refused(&self, project: &Project, facet: Facet, choice: &Choice) -> Bits {
        let columns = &self.columns;
        if facet == Facet::Flag {
            return self.refused_flags(choice);
        }
        let refuses = |values: &Values| {
            let among = |chosen: &std::collections::BTreeSet<FacetValue>| {
                values.iter().flatten().any(|value| chosen.contains(value))
            };
            (!choice.include.is_empty() && !among(&choice.include)) || among(&choice.exclude)
        };
        let refuses: Vec<bool> = self.values(project, facet).iter().map(refuses).collect();
        let of_codes = |codes: &[u32]| Bits::from_fn(codes.len(), |at| refuses.get(codes[at] as usize) == Some(&true));
        let of_bytes =
            |codes: &[u8]| Bits::from_fn(codes.len(), |at| refuses.get(usize::from(codes[at])) == Some(&true));
        match facet {
            Facet::Place | Facet::Map => of_codes(&columns.place),
            Facet::Indicator => of_codes(&columns.indicator),
            Facet::Period => of_codes(&columns.period),
            Facet::Operator => of_codes(&columns.operator),
            Facet::Document => of_codes(&columns.document),
            Facet::Status => of_bytes(&columns.status),
            Facet::Bound => of_bytes(&columns.bound),
            Facet::Origin => of_bytes(&columns.origin),
            Facet::Review => of_bytes(&columns.review),
            Facet::Confidence | Facet::Flag => {
                let codes = &columns.confidence;
                Bits::from_fn(codes.len(), |at| refuses.get(usize::from(codes[at])) == Some(&true))
            }
        }
    }

    fn refused_flags(&self, choice: &Choice) -> Bits {
        let kinds = |chosen: &std::collections::BTreeSet<FacetValue>| {
            FlagKind::ALL
                .into_iter()
                .filter(|kind| chosen.contains(&FacetValue::Flag(*kind)))
                .map(FlagKind::bit)
                .sum::<u16>()
        };
        let (include, exclude) = (kinds(&choice.include), kinds(&choice.exclude));
        let none = |chosen: &std::collections::BTreeSet<FacetValue>| chosen.contains(&FacetValue::NoFlag);
        let (without, not_without, any) = (none(&choice.include), none(&choice.exclude), choice.include.is_empty());
        let flags = &self.columns.flags;
        Bits::from_fn(flags.len(), |at| {
            let own = flags[at];
            let wanted = any || own & include != 0 || (without && own == 0);
            !wanted || own & exclude != 0 || (not_without && own == 0)
        })
    }

    /// The records that meet a demand.
    fn meet(&self, project: &Project, demand: &Comparison) -> Bits {
        let columns = &self.columns;
        let Comparison { measure, relation, number, negated } = *demand;
        let (wanted, _) = number::key(Some(number));
        let wide = |keys: &[u64], exact: &(dyn Fn(RecordId) -> Option<rust_decimal::Decimal> + Sync)| {
            Bits::from_fn(keys.len(), |at| {
                let ordering = match keys[at] {
                    number::NONE => return negated,
                    key if key != wanted => key.cmp(&wanted),
                    // Numbers of many digits may share a key: then the record itself decides.
                    _ => {
                        let own = u32::try_from(at).ok().and_then(|id| exact(RecordId(id)));
                        own.map_or(Ordering::Equal, |own| own.cmp(&number))
                    }
                };
                relation.holds(ordering) != negated
            })
        };
        let by_code = |codes: usize, meets: &dyn Fn(usize) -> Option<Ordering>| -> Vec<bool> {
            (0..codes).map(|code| meets(code).is_some_and(|ordering| relation.holds(ordering)) != negated).collect()
        };
        match measure {
            NumericField::Value => wide(&columns.value, &|id| project.record(id)?.figure.value),
            NumericField::Yoy => wide(&columns.yoy, &|id| project.record(id)?.figure.yoy),
            NumericField::OfPlan => wide(&columns.of_plan, &|id| project.record(id)?.figure.of_plan),
            NumericField::Confidence => {
                let meets = by_code(usize::from(NO_CONFIDENCE) + 1, &|code| {
                    let own = i64::try_from(code).ok().filter(|own| *own != i64::from(NO_CONFIDENCE))?;
                    Some(rust_decimal::Decimal::new(own, 1).cmp(&number))
                });
                let codes = &columns.confidence;
                Bits::from_fn(codes.len(), |at| meets[usize::from(codes[at])])
            }
            NumericField::Year => {
                let meets = by_code(columns.periods.values().len(), &|code| {
                    let year = columns.periods.values()[code]?.last().year();
                    Some(rust_decimal::Decimal::from(year).cmp(&number))
                });
                Bits::from_fn(columns.period.len(), |at| meets.get(columns.period[at] as usize) == Some(&true))
            }
        }
    }

    /// The records in which the folded `words` occur: in a name, in either language, in the quote, in the document's
    /// name or headline.
    pub fn find(&self, project: &Project, words: &str) -> Bits {
        let columns = &self.columns;
        let mut found = Bits::none(columns.length());
        columns.quotes.find(words, &mut found);
        let has = |name: &str| fold(name).contains(words);
        let places: Vec<bool> = columns
            .places
            .values()
            .iter()
            .map(|(place, _)| {
                place.is_some_and(|id| {
                    Language::ALL.into_iter().any(|language| has(project.lexis().atlas().name(id, language)))
                })
            })
            .collect();
        let indicators: Vec<bool> = columns
            .indicators
            .values()
            .iter()
            .map(|id| {
                has(id.as_str())
                    || Language::ALL.into_iter().any(|language| has(project.catalogue().name(*id, language)))
            })
            .collect();
        let periods: Vec<bool> = columns
            .periods
            .values()
            .iter()
            .map(|period| period.is_some_and(|period| has(&period.to_string())))
            .collect();
        let operators: Vec<bool> =
            columns.operators.values().iter().map(|operator| operator.is_some_and(|name| has(name.as_str()))).collect();
        let mut documents = vec![false];
        documents.extend(self.documents.iter().map(|names| names.contains(words)));
        for (tells, codes) in [
            (places, &columns.place),
            (indicators, &columns.indicator),
            (periods, &columns.period),
            (operators, &columns.operator),
            (documents, &columns.document),
        ] {
            if tells.contains(&true) {
                found.or(&Bits::from_fn(codes.len(), |at| tells.get(codes[at] as usize) == Some(&true)));
            }
        }
        found
    }
}

//! A correction that fits all records that are wrong for the same cause.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::{Catalogue, DocumentId, Figure, Link, Record, Slot, SlotValue, Unit, fold};

/// What is done to the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remedy {
    /// One value takes the place of another.
    Replace {
        /// What the field was filled with.
        wrong: SlotValue,
        /// What it should be.
        right: SlotValue,
    },
    /// The value was read in a wrong scale: thousands for millions, a sign between digits for one before the fraction.
    Scale {
        /// What to multiply it by, a power of ten.
        factor: Decimal,
        /// The unit of the values.
        unit: Unit,
    },
}

/// What made a field wrong, and what mends it: the same words led to the same wrong value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The field.
    pub slot: Slot,
    /// The words that gave the field, without case and accents; of a value those beside its digits. Nothing where the
    /// field has no words of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// How the field came to its value, where it has no words of its own, or where these cannot be wrong and only belong
    /// elsewhere: a place from the headline is no place beside the number. Rules of before this was kept have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// Only in this document, where the words alone do not say what is meant: “the same period” is another one elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// What mends it.
    pub remedy: Remedy,
}

impl Correction {
    /// What `before`, a record of a document with this `text`, teaches by being corrected in the field of `after`. Nothing
    /// where the correction says nothing about other records: a number of its own, a field filled by hand.
    pub fn learn(before: &Record, text: &str, after: SlotValue) -> Option<Self> {
        let slot = after.slot();
        let wrong = before.figure.get(slot);
        if wrong == after {
            return None;
        }
        let remedy = match (wrong, after) {
            (SlotValue::Value(Some(wrong)), SlotValue::Value(Some(right))) => {
                Remedy::Scale { factor: power_between(wrong, right)?, unit: before.figure.unit }
            }
            (SlotValue::Value(_) | SlotValue::Yoy(_) | SlotValue::OfPlan(_), _) => return None,
            (wrong, right) => Remedy::Replace { wrong, right },
        };
        let words = words_of(before, text, slot);
        let is_dated = words.as_deref().is_some_and(names_year);
        let is_plain = words.is_some() && (slot != Slot::Period || is_dated);
        // A phrase may mean another indicator wherever it stands; a name or a year means what it says.
        let is_name = matches!(slot, Slot::Place | Slot::Period | Slot::Operator);
        let link = if words.is_none() || is_name { link_of(before, slot) } else { None };
        let document = if is_plain { None } else { Some(before.document?) };
        Some(Self { slot, words, link, document, remedy })
    }

    /// Whether it can be kept as a rule: it holds in other documents too.
    pub fn is_general(&self) -> bool {
        self.document.is_none()
    }

    /// What a record of a document with this `text` is to be corrected to, the field itself first; nothing where it is not
    /// wrong for this cause.
    pub fn values(&self, record: &Record, text: &str, catalogue: &Catalogue) -> Option<Vec<SlotValue>> {
        // The cheap questions first: a project is gone through with this.
        let after = match self.remedy {
            Remedy::Replace { wrong, right } if record.figure.get(self.slot) == wrong => right,
            Remedy::Scale { factor, unit } if record.figure.unit == unit => {
                SlotValue::Value(Some(record.figure.value?.checked_mul(factor)?.normalize()))
            }
            _ => return None,
        };
        if self.document.is_some_and(|document| record.document != Some(document)) {
            return None;
        }
        let words = words_of(record, text, self.slot);
        let is_linked = words.is_none() || self.link.is_some();
        if words != self.words || (is_linked && link_of(record, self.slot) != self.link) {
            return None;
        }
        Some(match after {
            SlotValue::Indicator(id) => record.figure.for_indicator(id, catalogue),
            after => vec![after],
        })
    }

    /// The field of `figure` before and after.
    pub fn step(&self, figure: &Figure) -> (SlotValue, SlotValue) {
        let before = figure.get(self.slot);
        match self.remedy {
            Remedy::Replace { right, .. } => (before, right),
            Remedy::Scale { factor, .. } => {
                let after = figure.value.and_then(|value| value.checked_mul(factor)).map(|value| value.normalize());
                (before, SlotValue::Value(after))
            }
        }
    }
}

/// The words that gave a field, folded.
fn words_of(record: &Record, text: &str, slot: Slot) -> Option<String> {
    let words = fold(record.evidence.as_ref()?.get(slot)?.of(text)?);
    if slot != Slot::Value {
        return Some(words).filter(|words| !words.is_empty());
    }
    // Of a number the words beside its digits, and how its digits are set apart: 735.300 tỷ and 735,3 tỷ are two causes.
    let shape = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let mut shaped = String::with_capacity(words.len());
    for c in words.chars().map(shape) {
        if c != '0' || !shaped.ends_with('0') {
            shaped.push(c);
        }
    }
    let groups: Vec<usize> =
        words.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).map(str::len).skip(1).collect();
    Some(format!("{shaped} {groups:?}"))
}

/// How a field without words of its own came to its value.
fn link_of(record: &Record, slot: Slot) -> Option<Link> {
    record.evidence.as_ref()?.why(slot).find_map(|trace| trace.link)
}

/// Whether words name a year, so that they mean the same time anywhere.
fn names_year(words: &str) -> bool {
    words
        .split(|c: char| !c.is_ascii_digit())
        .any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")))
}

/// The power of ten that leads from one value to the other; nothing where none other than one does.
fn power_between(from: Decimal, to: Decimal) -> Option<Decimal> {
    if from.is_zero() {
        return None;
    }
    let powers = (1..=12_u32).map(|power| Decimal::from(10_u64.pow(power)));
    powers
        .flat_map(|power| [Some(power), Decimal::ONE.checked_div(power)])
        .flatten()
        .find(|factor| from.checked_mul(*factor) == Some(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Bound, Evidence, IndicatorId, Origin, PlaceId, Review, Span, Status};

    const TEXT: &str =
        "Hà Giang: 735.300 tỷ đồng, rồi 801.200 tỷ đồng, 512,7 tỷ đồng và 9.300 tỷ đồng, năm 2021, cùng kỳ";

    fn record(quote: &str, value: &str) -> Record {
        let at = |words: &str| Span::new(TEXT.find(words).unwrap(), TEXT.find(words).unwrap() + words.len());
        Record {
            document: Some(DocumentId(0)),
            figure: Figure {
                place: Some(PlaceId::new("ha-giang")),
                indicator: IndicatorId::new("revenue.telecom"),
                period: Some("2021".parse().unwrap()),
                value: Some(value.parse().unwrap()),
                unit: Unit::Vnd,
                bound: Bound::Exact,
                status: Status::Actual,
                yoy: None,
                of_plan: None,
                operator: None,
            },
            evidence: Some(Evidence::at(at(quote)).with(Slot::Place, at("Hà Giang")).with(Slot::Period, at("cùng kỳ"))),
            origin: Origin::Typed,
            review: Review::New,
        }
    }

    #[test]
    fn a_slip_in_scale_is_that_of_all_numbers_printed_alike() {
        let wrong = record("735.300 tỷ đồng", "735300000000000");
        let right = SlotValue::Value(Some("735300000000".parse().unwrap()));
        let learned = Correction::learn(&wrong, TEXT, right).unwrap();
        assert!(learned.is_general());
        let mended = |quote, value| learned.values(&record(quote, value), TEXT, Catalogue::bundled());
        let value = |value: &str| Some(vec![SlotValue::Value(Some(value.parse().unwrap()))]);
        assert_eq!(mended("801.200 tỷ đồng", "801200000000000"), value("801200000000"));
        assert_eq!(mended("9.300 tỷ đồng", "9300000000000"), value("9300000000"));
        assert_eq!(mended("512,7 tỷ đồng", "512700000000"), None, "printed otherwise");
        // A number that was simply another one says nothing about others.
        assert_eq!(Correction::learn(&wrong, TEXT, SlotValue::Value(Some(5.into()))), None);
    }

    #[test]
    fn words_that_name_no_year_mean_another_time_elsewhere() {
        let wrong = record("735.300 tỷ đồng", "1");
        let place = Correction::learn(&wrong, TEXT, SlotValue::Place(Some(PlaceId::new("an-giang")))).unwrap();
        assert_eq!((place.words.as_deref(), place.is_general()), (Some("ha giang"), true));
        let period = Correction::learn(&wrong, TEXT, SlotValue::Period(Some("2020".parse().unwrap()))).unwrap();
        assert!(!period.is_general());
        assert!(period.values(&record("9.300 tỷ đồng", "1"), TEXT, Catalogue::bundled()).is_some());
        let mut elsewhere = record("9.300 tỷ đồng", "1");
        elsewhere.document = Some(DocumentId(1));
        assert_eq!(period.values(&elsewhere, TEXT, Catalogue::bundled()), None);
        // A field that was filled from no words: others that were filled so in the document.
        let status = Correction::learn(&wrong, TEXT, SlotValue::Status(Status::Estimate)).unwrap();
        assert_eq!((status.words.as_deref(), status.is_general()), (None, false));
    }

    #[test]
    fn a_name_that_belongs_elsewhere_is_not_wrong_where_it_stands_beside_its_number() {
        let tied = |link| {
            let mut record = record("735.300 tỷ đồng", "1");
            record.evidence.as_mut().unwrap().set_link(Slot::Place, link);
            record
        };
        let (far, near) = (tied(Link::Headline), tied(Link::Beside));
        let right = SlotValue::Place(Some(PlaceId::new("an-giang")));
        let learned = Correction::learn(&far, TEXT, right).unwrap();
        assert_eq!(learned.values(&far, TEXT, Catalogue::bundled()), Some(vec![right]));
        assert_eq!(learned.values(&near, TEXT, Catalogue::bundled()), None);
        // A rule of before how they were tied was kept.
        let old = Correction { link: None, ..learned };
        assert!(old.values(&near, TEXT, Catalogue::bundled()).is_some());
    }

    #[test]
    fn another_indicator_brings_its_unit_and_kind_of_time() {
        let wrong = record("735.300 tỷ đồng", "1");
        let right = SlotValue::Indicator(IndicatorId::new("subscribers.mobile"));
        let learned = Correction::learn(&wrong, TEXT, right).unwrap();
        let values = learned.values(&wrong, TEXT, Catalogue::bundled()).unwrap();
        assert_eq!(values[0], right);
        assert!(values.contains(&SlotValue::Unit(Unit::Count)));
        assert!(values.contains(&SlotValue::Period(Some("@2021-12".parse().unwrap()))));
    }
}

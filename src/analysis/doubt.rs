//! Which field of a record to look at first.

use std::cmp::Reverse;

use super::Flag;
use crate::domain::{Link, Origin, Record, Slot};

/// Words that stand so many bytes from their number give the field less surely than words beside it.
const FAR: u32 = 120;

/// How little a field is supported; the greatest doubt first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Support {
    /// A flag speaks against it.
    Flagged,
    /// Nothing stands in it where something should.
    Missing,
    /// It has no words of its own near the number.
    Inherited,
    /// Its words stand far from the number.
    Far,
    /// Its words stand near.
    Near,
}

/// The fields that say what a figure is about, and its value, the most doubtful one first: flagged ones, then empty
/// ones, then those without words of their own, then those whose words stand far from the number. The value itself
/// stands in the text, so that without a flag it comes last. Where the document names `one_place` alone, the place that
/// a figure has from the document is as sure as one beside the number.
pub fn slots_in_doubt<'a>(record: &Record, flags: impl Iterator<Item = &'a Flag>, one_place: bool) -> Vec<Slot> {
    let flagged: Vec<Slot> = flags.map(Flag::slot).collect();
    let figure = &record.figure;
    let mut slots: Vec<(Support, Reverse<u32>, u8, Slot)> = [
        (Slot::Period, figure.period.is_some(), 0),
        (Slot::Place, figure.place.is_some(), 1),
        (Slot::Indicator, true, 2),
        (Slot::Value, figure.value.is_some() || figure.yoy.is_some(), 3),
        (Slot::Status, true, 4),
        (Slot::Bound, true, 5),
        (Slot::Unit, true, 6),
        (Slot::Yoy, true, 7),
        (Slot::OfPlan, true, 8),
        (Slot::Operator, true, 9),
    ]
    .into_iter()
    .map(|(slot, is_filled, rank)| {
        let quote = record.evidence.as_ref().map(|evidence| evidence.quote);
        let words = record.evidence.as_ref().and_then(|evidence| evidence.get(slot));
        let distance = quote.zip(words).map_or(0, |(quote, words)| {
            if words.end <= quote.start { quote.start - words.end } else { words.start.saturating_sub(quote.end) }
        });
        let main = matches!(slot, Slot::Place | Slot::Period | Slot::Indicator);
        let support = if flagged.contains(&slot) {
            Support::Flagged
        } else if !is_filled {
            Support::Missing
        } else if slot == Slot::Place && one_place {
            Support::Near
        } else if main && quote.is_some() && (words.is_none() || is_of_document(record, slot)) {
            Support::Inherited
        } else if main && distance > FAR && !is_of_table(record, slot) {
            Support::Far
        } else {
            Support::Near
        };
        // Near is near: there the order of the card counts, the value first.
        let distance = if support == Support::Far { distance } else { 0 };
        let rank = if support == Support::Near && slot == Slot::Value { 0 } else { rank + 1 };
        (support, Reverse(distance), rank, slot)
    })
    .collect();
    slots.sort_unstable_by_key(|entry| (entry.0, entry.1, entry.2));
    slots.into_iter().map(|entry| entry.3).collect()
}

/// Whether the words of a field head its row or column, or stand in a list in step with the numbers: far, but sure.
fn is_of_table(record: &Record, slot: Slot) -> bool {
    let link = record.evidence.as_ref().and_then(|evidence| evidence.why(slot).find_map(|trace| trace.link));
    matches!(link, Some(Link::Row | Link::Column | Link::Caption | Link::List))
}

/// Whether nothing nearer gave a time than the date of the document, or the document as a whole.
fn is_of_document(record: &Record, slot: Slot) -> bool {
    let mut links = record.evidence.iter().flat_map(|evidence| evidence.why(slot)).filter_map(|trace| trace.link);
    let first = links.next();
    slot == Slot::Period
        && first.into_iter().chain(links).all(|link| matches!(link, Link::DateLine | Link::Document))
        && first.is_some()
}

/// From this confidence on, a value without a flag is not asked about.
const SURE: u16 = 97;

/// Whether nothing speaks against the value of a record: other readings of it would be noise.
pub fn is_value_sure<'a>(record: &Record, mut flags: impl Iterator<Item = &'a Flag>) -> bool {
    let confident = matches!(record.origin, Origin::Extracted { confidence } if confidence.percent() >= SURE);
    confident && flags.all(|flag| flag.slot() != Slot::Value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Reason;
    use crate::domain::{Bound, Confidence, Evidence, Figure, IndicatorId, PlaceId, Review, Span, Status, Unit};

    /// A revenue of post without place or time.
    fn revenue_alone() -> Figure {
        Figure {
            place: None,
            indicator: IndicatorId::new("revenue.post"),
            period: None,
            value: Some(5.into()),
            unit: Unit::Vnd,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: None,
        }
    }

    #[test]
    fn the_least_supported_field_comes_first() {
        let evidence = Evidence::at(Span::new(500, 510))
            .with(Slot::Indicator, Span::new(480, 499))
            .with(Slot::Period, Span::new(100, 104));
        let mut record = Record {
            document: None,
            figure: Figure {
                place: Some(PlaceId::new("cao-bang")),
                period: Some("2022".parse().unwrap()),
                ..revenue_alone()
            },
            evidence: Some(evidence),
            origin: Origin::Typed,
            review: Review::New,
        };
        let order = |record: &Record, flags: &[Flag]| slots_in_doubt(record, flags.iter(), false)[..4].to_vec();
        assert_eq!(order(&record, &[]), [Slot::Place, Slot::Period, Slot::Value, Slot::Indicator]);
        let flag = Flag { reason: Reason::Negative, repair: None };
        assert_eq!(order(&record, &[flag])[0], Slot::Value);
        record.figure.period = None;
        assert_eq!(order(&record, &[])[0], Slot::Period);
        record.figure.period = Some("2022".parse().unwrap());
        // Of a document that names one place alone, the time is what is doubted first.
        assert_eq!(slots_in_doubt(&record, [].iter(), true)[0], Slot::Period);
        for (link, first) in [(Link::DateLine, Slot::Period), (Link::Beside, Slot::Value)] {
            let mut near = Evidence::at(Span::new(500, 510)).with(Slot::Indicator, Span::new(480, 499));
            near.set(Slot::Period, Span::new(470, 474));
            near.set_link(Slot::Period, link);
            record.evidence = Some(near);
            assert_eq!(slots_in_doubt(&record, [].iter(), true)[0], first, "{link:?}");
        }
    }

    #[test]
    fn a_confident_value_without_a_flag_is_sure() {
        let flag = Flag { reason: Reason::Negative, repair: None };
        for (origin, flags, sure) in [
            (Origin::Extracted { confidence: Confidence::new(0.97) }, &[][..], true),
            (Origin::Extracted { confidence: Confidence::new(0.969) }, &[][..], false),
            (Origin::Extracted { confidence: Confidence::new(0.99) }, &[flag][..], false),
            (Origin::Typed, &[][..], false),
        ] {
            let record =
                Record { document: None, figure: revenue_alone(), evidence: None, origin, review: Review::New };
            assert_eq!(is_value_sure(&record, flags.iter()), sure, "{origin:?} {flags:?}");
        }
    }
}

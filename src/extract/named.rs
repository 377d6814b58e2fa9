//! What a document names beside its numbers: the places and the times that a figure might have been meant for.
//!
//! The extraction chooses one place and one time for each figure; these are all of them, for a person who has to choose
//! another one.

use super::extractor::Extractor;
use super::folded::Folded;
use super::mention::{Mentions, What, habit};
use super::page;
use super::time::Clock;
use crate::domain::{Document, IndicatorKind, Month, Period, PlaceId, Span};

/// Places and periods with the words that name them, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Provinces and the country.
    pub places: Vec<(Span, PlaceId)>,
    /// Times, for an indicator of the kind that was asked for.
    pub periods: Vec<(Span, Period)>,
}

impl Extractor {
    /// The places and the times that `document` names. A time without a year takes the year of the document's date.
    pub fn named(&self, document: &Document, kind: IndicatorKind) -> Named {
        let mut folded = Folded::part(&document.text, 0..document.text.len());
        let blocks = page::blocks(&mut folded, &document.text, self.automaton());
        let text = folded.text.as_str();
        let mentions = Mentions { folded: &folded, original: &document.text, automaton: self.automaton() };
        let whole = habit(text);
        let dated = document.month();
        let review = dated.map(|month| (Month::january(month.year()), month));
        let clock = Clock { dated, review, ..Clock::default() };
        let mut named = Named::default();
        for block in blocks {
            for mention in block.sentences.iter().flat_map(|sentence| mentions.read(sentence.clone(), whole)) {
                let span = folded.span(&mention.range);
                match mention.what {
                    What::Place(place) => named.places.push((span, place)),
                    What::Time { when, .. } => {
                        named.periods.extend(clock.resolve(when, kind).map(|period| (span, period)));
                    }
                    _ => {}
                }
            }
        }
        named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_times_are_found_with_their_words() {
        let text = "Doanh thu viễn thông của Cao Bằng năm 2022 đạt 735,3 tỷ đồng; của Lạng Sơn 6 tháng đầu năm 2023 đạt 512 tỷ đồng.";
        let document = Document::new("a.txt", text);
        let named = Extractor::bundled().named(&document, IndicatorKind::Flow);
        let places: Vec<&str> = named.places.iter().map(|(_, place)| place.as_str()).collect();
        assert_eq!(places, ["cao-bang", "lang-son"]);
        let periods: Vec<String> = named.periods.iter().map(|(_, period)| period.to_string()).collect();
        assert_eq!(periods, ["2022", "2023-H1"]);
        assert_eq!(named.places[1].0.of(text), Some("Lạng Sơn"));
    }
}

//! Points and locations that only the words around tell to be those of the post or of masts.

use crate::extract::amount::Kind;
use crate::extract::compose::COUNTED;
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::words::{cut, ends_with_word, holds_words};

use super::Linker;

impl Linker<'_> {
    /// The indicator of the bare points after a number: those of the services that the sentence names before ("postal services are
    /// available at 604 points"), or of another place, where those of one were told ("In Soc Trang there are 176 points").
    /// With where the noun ends.
    pub(super) fn bare_points(
        &self,
        mentions: &[Mention],
        at: usize,
        quantity: &Quantity,
    ) -> Option<(&'static str, usize)> {
        if quantity.kind != Kind::Count || !quantity.value.is_integer() {
            return None;
        }
        let (noun, rest) = self.text[quantity.digits.end..].strip_prefix(' ').and_then(|behind| {
            let noun = POINTS
                .iter()
                .find(|noun| behind.strip_prefix(**noun).is_some_and(|rest| !rest.starts_with(is_word_part)))?;
            Some((*noun, &behind[noun.len()..]))
        })?;
        let end = self.text.len() - rest.len();
        let ends = rest.is_empty() || rest.starts_with([',', ';', '.', '\n', ')', ':']);
        if !ends && !Cues::bundled().behind_points.begin(rest.trim_ascii_start()) {
            return None;
        }
        let before = self.text[..quantity.quote.start].trim_ascii_end();
        let told = &mentions[..at];
        let of_post = told.iter().any(|mention| mention.has(Sense::Post))
            && told.iter().all(|mention| !mention.senses().any(COUNTED) || mention.has(Sense::AnyServices))
            && ends_with_word(before, &["at", "through", "from", "in", "tại", "ở", "qua", "trên"], &[' ', '\n']);
        if of_post && noun != "locations" && noun != "vị trí" {
            return Some(("network.post_offices", end));
        }
        // "In Soc Trang, the neighbour to the southeast, there are 176 points"
        let bearer = match told.iter().rposition(|mention| !matches!(mention.what, What::Time { .. })) {
            Some(close) if told[close].is_mark(b',') && close > 0 => {
                let open = told[..close].iter().rposition(|mark| matches!(mark.what, What::Mark(_)));
                if matches!(told[close - 1].what, What::Place(_)) {
                    Some(close - 1)
                } else {
                    open.and_then(|open| open.checked_sub(1))
                }
            }
            last => last,
        };
        let of_place = bearer.is_some_and(|bearer| matches!(told[bearer].what, What::Place(_)))
            && told.iter().all(|mention| !mention.senses().any(COUNTED));
        let since = told.last().map_or(quantity.quote.start, |last| last.range.end);
        let said = cut(self.text, since, quantity.quote.start).trim_ascii();
        if !of_place || !said.is_empty() && !Cues::bundled().has_points.holds(said) {
            return None;
        }
        let counts = |draft: &&Draft| {
            let quote = &self.text[draft.quote.clone()];
            matches!(draft.indicator.as_str(), "network.post_offices" | "network.bts_locations")
                && draft.block + 1 >= self.block
                && (holds_words(quote, noun)
                    || draft.words.iter().any(|(_, words)| holds_words(&self.text[words.clone()], noun)))
        };
        let told = self.drafts.iter().rev().take(4).find(counts)?;
        let post = told.indicator.as_str() == "network.post_offices";
        Some((if post { "network.post_offices" } else { "network.bts_locations" }, end))
    }
}

impl Linker<'_> {
    /// Where the noun behind a number ends that only repeats the head of what the number was said to count: "The number of postal service
    /// points was 214 points", "Số điểm phục vụ bưu chính là 214 điểm".
    pub(super) fn noun_told_again(&self, left: &[Mention], quantity: &Quantity) -> Option<usize> {
        if !quantity.foreign || quantity.kind != Kind::Count {
            return None;
        }
        let subject = left.iter().rfind(|mention| mention.senses().any(COUNTED))?;
        let behind = self.text[quantity.quote.end..].strip_prefix(' ')?;
        let length = behind.find(|c: char| !is_word_part(c)).unwrap_or(behind.len());
        let (noun, rest) = behind.split_at(length);
        let told = &self.text[subject.range.clone()];
        // "the number of its post-office stood at 27 offices"
        let one = |words: &str| words.trim_end_matches('s').len();
        let suffix = told[..one(told)].strip_suffix(&noun[..one(noun)]);
        let head = suffix.is_some_and(|rest| rest.ends_with([' ', '-']))
            || told.strip_prefix(noun).is_some_and(|rest| rest.starts_with(' '));
        if noun.is_empty() || !head {
            return None;
        }
        let ends = rest.is_empty()
            || rest.trim_ascii_start().starts_with([',', ';', '.', '\n', ')', '(', ':'])
            || Cues::bundled().behind_points.begin(rest.trim_ascii_start())
            || [" at ", " in ", " by ", " as ", " up ", " down ", " on "].iter().any(|word| rest.starts_with(word));
        ends.then_some(quantity.quote.end + 1 + length)
    }
}

/// Nouns that say neither whose points they are nor what is done there.
const POINTS: [&str; 5] = ["points", "locations", "sites", "điểm", "vị trí"];

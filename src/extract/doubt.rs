//! Measures what speaks for and against each record.
//!
//! What its own sentence says is measured here, where the sentence is known; how the records of a document go together
//! is measured when all are there ([`agreement`](super::agreement)).

use std::ops::Range;

use crate::domain::{Link, PlaceId, Slot, Status, Unit};

use super::compose::{GENERATIONS, LINES, SECTORS};
use super::confidence::Model;
use super::context::{Sentence, announces_stock, is_day};
use super::draft::{Draft, Matter};
use super::explain::Page;
use super::features::Feature;
use super::letters::is_letter;
use super::lexicon::Senses;
use super::mention::What;
use super::page::BlockKind;
use super::time::When;
use super::usual::Usual;

/// How far from the number strange words are looked for, in bytes.
const NEAR: usize = 120;
/// How far before a number others are looked for that are in no record, in bytes.
const BEFORE: usize = 200;
/// How far after it.
const BEHIND: usize = 120;
/// How far words stand that are a little, rather and very far away, in bytes.
const DISTANCES: [usize; 3] = [80, 250, 800];
/// How likely the place of a document is that is a little, rather and very unsure.
const LIKELY: [f32; 3] = [0.97, 0.9, 0.75];

impl Page<'_> {
    /// Measures each record of `drafts` by its own sentence. They are explained already.
    pub fn doubt(&self, drafts: &mut [Draft]) {
        if drafts.is_empty() {
            return;
        }
        let unread = self.unread(&taken(drafts));
        let places = self.places_named();
        let mergers = self.mergers();
        let asks = |at: usize| self.text[at + 1..].starts_with(|c: char| c.is_whitespace() || matches!(c, '"' | ')'));
        let questions = memchr::memchr_iter(b'?', self.text.as_bytes()).any(asks);
        for draft in drafts {
            self.slots(draft);
            draft.features.set(Feature::PlacesNamed, places);
            draft.features.set(Feature::UnreadNear, unread_near(&draft.quote, &unread));
            draft.features.set(Feature::Merged, self.merged(&draft.quote, &mergers));
            draft.features.set(Feature::Questions, u8::from(questions));
            self.manner(draft);
            self.number(draft);
            if !self.in_table(draft)
                && let Some(sentence) = self.sentence_at(draft.quote.start)
            {
                self.surroundings(sentence, draft);
            }
        }
    }

    /// How far away the words of its slots stand.
    fn slots(&self, draft: &mut Draft) {
        use Feature as F;
        let mut features = draft.features;
        let cell = self.in_table(draft);
        features.set(F::Cell, u8::from(cell));
        features.set(F::Heading, u8::from(draft.in_heading));
        let context =
            |slot, wanted: &[Link]| draft.context.iter().any(|entry| entry.0 == slot && wanted.contains(&entry.1));
        let linked = |slot| draft.said(slot).and(draft.linked(slot));
        let above = [Link::Sentence, Link::Paragraph, Link::Intro, Link::Heading, Link::Headline, Link::Document];
        match linked(Slot::Indicator) {
            None if context(Slot::Indicator, &[Link::Before]) => features.set(F::IndicatorBefore, 1),
            None => features.set(F::IndicatorUnsaid, 1),
            Some(link) => {
                features.set(
                    F::IndicatorApart,
                    match link {
                        Link::Beside | Link::Row | Link::Column | Link::List => 0,
                        Link::Sentence | Link::Before => 1,
                        _ => 2,
                    },
                );
                features.set(F::IndicatorOpen, u8::from(context(Slot::Indicator, &above)));
            }
        }
        let timed = linked(Slot::Period);
        if draft.period.is_some() {
            match timed {
                Some(Link::Beside | Link::Sentence | Link::Row | Link::Column | Link::List | Link::Before) => {}
                Some(Link::Document) => features.set(F::PeriodDefault, 1),
                Some(_) => features.set(F::PeriodAbove, 1),
                None => features.set(F::PeriodDefault, u8::from(!context(Slot::Period, &[Link::Before]))),
            }
            let open = [Link::Document, Link::DateLine, Link::Headline, Link::Heading, Link::Paragraph];
            features.set(F::YearDefault, u8::from(timed.is_some() && context(Slot::Period, &open)));
            let default = features.get(F::PeriodDefault) > 0;
            features.set(F::ReviewUnsure, u8::from(default && !self.frame.clock.sure));
            features.set(F::CellUntimed, u8::from(cell && !matches!(timed, Some(Link::Row | Link::Column))));
            features.set(F::PeriodBeside, u8::from(timed == Some(Link::Beside)));
            features.set(F::PeriodParagraph, u8::from(timed == Some(Link::Paragraph)));
            features.set(F::OneMonth, u8::from(draft.period.is_some_and(|period| period.months() == 1)));
        }
        features.set(F::PeriodMissing, u8::from(draft.period.is_none()));
        features.set(F::PlaceMissing, u8::from(draft.place.is_none()));
        if let Some(words) = draft.said(Slot::Period) {
            let flow = draft.period.is_some_and(|period| period.months() > 0);
            let day = is_day(self.text, words) && (flow || !announces_stock(self.text, words.start));
            features.set(F::Day, u8::from(day));
            let own = self.sentence_at(draft.quote.start).is_some_and(|sentence| sentence.range.contains(&words.start));
            features.set(F::DayAbove, u8::from(day && !own));
            let stretch = match self.when(words) {
                Some(When::Span { from, to, point }) => !point && from.1 != to.1 && (from.1, to.1) != (1, 12),
                _ => false,
            };
            let stock = draft.period.is_some_and(|period| period.months() == 0);
            features.set(F::Stretch, u8::from(stretch && stock && !own && !cell));
            let distance = words.start.abs_diff(draft.quote.start);
            features.set(F::PeriodDistance, DISTANCES.iter().map(|far| u8::from(distance > *far)).sum());
            features.set(F::TimeBehind, u8::from(words.start > draft.quote.start));
            features.set(F::TimeSince, u8::from(self.is_since(words)));
        }
        let placed = linked(Slot::Place);
        let placed_above = matches!(placed, Some(Link::Heading | Link::Paragraph | Link::Intro));
        features.set(F::PlaceAbove, u8::from(placed_above));
        let far = !matches!(
            placed,
            Some(Link::Beside | Link::Sentence | Link::Row | Link::Column | Link::List | Link::Headline)
        );
        features.set(F::PlaceFar, u8::from(draft.place.is_some() && far));
        let unlike = draft.place != self.frame.place && self.frame.place_likely >= 0.9;
        features.set(F::PlaceUnlike, u8::from(unlike && !cell));
        let of_document = draft.place == self.frame.place && draft.said(Slot::Place) == self.frame.place_words.as_ref();
        let near = [Some(Link::Beside), Some(Link::Sentence), Some(Link::List), Some(Link::Row), Some(Link::Column)];
        let inherited = draft.operator.is_some() && !near.contains(&linked(Slot::Operator));
        features.set(F::OperatorAbove, u8::from(inherited));
        features.set(F::OperatorLeftOut, u8::from(draft.operator.is_none() && self.frame.operator.is_some()));
        let likely = if of_document { self.frame.place_likely } else { 1.0 };
        features.set(F::PlaceDoubt, LIKELY.iter().map(|least| u8::from(likely < *least)).sum());
        draft.features = features;
    }

    /// How it says what it says: as what, of how much together, and how late.
    fn manner(&self, draft: &mut Draft) {
        use Feature as F;
        let mut features = draft.features;
        let above = [Link::Paragraph, Link::Intro, Link::Heading, Link::Headline, Link::Document];
        let around = |link: &Link| above.contains(link);
        let ruled = draft.linked(Slot::Status).is_some_and(|link| around(&link))
            || draft.context.iter().any(|entry| entry.0 == Slot::Status && around(&entry.1));
        features.set(F::StatusAbove, u8::from(draft.status != Status::Actual && ruled));
        features.set(F::Estimated, u8::from(draft.status == Status::Estimate));
        features.set(F::UnitTold, u8::from(draft.context.iter().any(|entry| entry.0 == Slot::Unit)));
        features.set(F::Grown, u8::from(draft.yoy.is_some() && draft.value.is_some()));
        let indicator = draft.indicator.as_str();
        let whole = ["revenue.ict", "revenue.post_telecom"].contains(&indicator) || indicator.starts_with("budget.");
        features.set(F::Whole, u8::from(whole));
        let late = draft.period.zip(self.frame.clock.dated).is_some_and(|(period, dated)| period.last() > dated);
        features.set(F::AfterDate, u8::from(late && draft.status != Status::Target));
        draft.features = features;
    }

    /// How its number is written.
    fn number(&self, draft: &mut Draft) {
        let written = &self.text[draft.quote.clone()];
        let (before, after) = (&self.text[..draft.quote.start], &self.text[draft.quote.end..]);
        let digit = |c: char| c.is_ascii_digit();
        // "6 38,5", "1.312" behind its "1.", but not "2, 3 and 4".
        let beside = before.trim_end_matches(' ').ends_with(digit)
            || before.strip_suffix([',', '.']).is_some_and(|before| before.ends_with(digit))
            || after.strip_prefix([',', '.']).is_some_and(|after| after.starts_with(digit))
            || written.ends_with(digit) && after.trim_start_matches(' ').starts_with(digit);
        let cell = draft.features.get(Feature::Cell) > 0;
        draft.features.set(Feature::DigitBeside, u8::from(beside && !cell));
        let torn = written.as_bytes().windows(3).any(|three| {
            matches!(three, [b'0'..=b'9' | b'.' | b',', b' ', b'0'..=b'9'] | [b'0'..=b'9', b' ', b'.' | b','])
        });
        draft.features.set(Feature::Torn, u8::from(torn));
        let unitless = !written.contains(|c: char| is_letter(c) || matches!(c, '%' | '$'));
        draft.features.set(Feature::UnitApart, u8::from(unitless && draft.unit != Unit::Count));
        let digits = || written.bytes().filter(u8::is_ascii_digit);
        let last = digits().rev().skip_while(|digit| *digit == b'0').count();
        draft
            .features
            .set(Feature::Round, u8::from(last <= 2 && draft.value.is_some_and(|value| value.fract().is_zero())));
    }

    /// Whether the period at `words` is that of a beginning or an end: "since January", "from 1 July".
    fn is_since(&self, words: &Range<usize>) -> bool {
        let usual = Usual::bundled();
        let Some(sentence) = self.sentence_at(words.start) else { return false };
        let upto = sentence.words.partition_point(|word| word.start < words.start);
        let before = sentence.words[..upto].last().is_some_and(|word| usual.is_since(self.text, word));
        let first = sentence.words.get(upto).is_some_and(|word| usual.is_since(self.text, word));
        before || first
    }

    /// Where the numbers begin that are in no record, in their order; `taken` are those that are.
    fn unread(&self, taken: &[Range<usize>]) -> Vec<usize> {
        let counted = self.sentences.iter().filter(|sentence| sentence.numbers > 0);
        let numbers = counted.flat_map(|sentence| &sentence.mentions).filter_map(|mention| mention.quantity());
        let unread = numbers.map(|number| &number.digits).filter(|own| {
            let next = taken.partition_point(|other| other.end <= own.start);
            taken.get(next).is_none_or(|other| other.start >= own.end)
        });
        let mut unread: Vec<usize> = unread.map(|own| own.start).collect();
        unread.sort_unstable();
        unread
    }

    /// The sentences that speak of merged provinces, by their places in the order of the text.
    fn mergers(&self) -> Vec<usize> {
        let usual = Usual::bundled();
        let speaks = |sentence: &Sentence| sentence.words.iter().any(|word| usual.is_of_merger(self.text, word));
        let found = self.sentences.iter().enumerate().filter(|(_, sentence)| speaks(sentence));
        found.map(|entry| entry.0).collect()
    }

    /// Whether the sentence of `quote` or the one before is one of `mergers` (2), or any is (1).
    fn merged(&self, quote: &Range<usize>, mergers: &[usize]) -> u8 {
        let at = self.sentences.partition_point(|sentence| sentence.range.end <= quote.start);
        let is_one = |at: usize| mergers.binary_search(&at).is_ok();
        let near = is_one(at) || at.checked_sub(1).is_some_and(is_one);
        u8::from(!mergers.is_empty()) + u8::from(near)
    }

    /// How many more provinces than one the document names, up to 3.
    fn places_named(&self) -> u8 {
        let mut named: Vec<PlaceId> = Vec::new();
        for mention in self.sentences.iter().filter(|sentence| sentence.places > 0).flat_map(|other| &other.mentions) {
            if let What::Place(place) = mention.what
                && place != PlaceId::country()
                && !named.contains(&place)
            {
                named.push(place);
                if named.len() == 4 {
                    break;
                }
            }
        }
        u8::try_from(named.len().saturating_sub(1)).unwrap_or(3)
    }

    /// What its sentence says besides.
    #[expect(clippy::too_many_lines, reason = "one sign of doubt after the other")]
    fn surroundings(&self, sentence: &Sentence, draft: &mut Draft) {
        use Feature as F;
        let mut features = draft.features;
        let inside = |outer: &Range<usize>, own: &Range<usize>| outer.start < own.end && own.start < outer.end;
        let indicator = draft.said(Slot::Indicator).cloned().unwrap_or(draft.quote.clone());
        let mut named = self.senses_in(&indicator).with(self.senses_in(&draft.quote));
        for (slot, _, words) in &draft.context {
            if let (Slot::Indicator, Some(words)) = (slot, words) {
                named = named.with(self.senses_in(words));
            }
        }
        // The number before, the mark after.
        let mut since = sentence.range.start;
        let mut clause = sentence.range.start;
        let mut until = sentence.range.end;
        let mut numbers = 0_usize;
        for mention in &sentence.mentions {
            let number = mention.quantity().is_some();
            numbers += usize::from(number);
            if mention.range.end <= draft.quote.start {
                if let Some(quantity) = mention.quantity() {
                    since = quantity.quote.end;
                }
                if number || matches!(mention.what, What::Mark(_)) {
                    clause = mention.range.end;
                }
            } else if mention.range.start >= draft.quote.end
                && (number || matches!(mention.what, What::Mark(_)))
                && until == sentence.range.end
            {
                until = mention.range.start;
            }
        }
        features.set(F::Crowded, if numbers >= 6 { 2 } else { u8::from(numbers >= 3) });
        let period = draft.said(Slot::Period);
        let own_time = period.is_some_and(|words| inside(&sentence.range, words));
        let family = family(draft.matter);
        let generic = !named.any(family);
        for (index, mention) in sentence.mentions.iter().enumerate() {
            let own = inside(&mention.range, &draft.quote) || inside(&mention.range, &indicator);
            match &mention.what {
                What::Time { when, compared: false } if !matches!(when, When::Earlier(_)) => {
                    let taken = period.is_some_and(|words| inside(words, &mention.range));
                    if !taken && !inside(&mention.range, &draft.quote) {
                        features.set(if own_time { F::RivalTime } else { F::TimeUnused }, 1);
                    }
                }
                // "By the end of last month", where nothing is compared.
                What::Time { .. } if !own_time && draft.yoy.is_none() => {
                    features.set(F::TimeUnused, 1);
                }
                What::Operator(..) if draft.operator.is_none() && mention.range.start < until => {
                    features.set(F::OperatorLeftOut, 1);
                }
                // "Hai Duong Post", "Bưu điện Hải Dương": a name, but of which enterprise?
                What::Place(_) if draft.operator.is_none() => {
                    let next = sentence.mentions.get(index + 1);
                    let named = next.is_some_and(|next| {
                        next.senses().any(SECTORS)
                            && next.range.start == mention.range.end + 1
                            && inside(&next.range, &indicator)
                    });
                    features.set(F::OperatorLeftOut, features.get(F::OperatorLeftOut).max(u8::from(named)));
                }
                What::Words(senses) if !own && mention.range.start < until => {
                    let senses: Senses = senses.only(family);
                    if !senses.is_empty() && !named.any(senses) {
                        if mention.range.start >= since {
                            features.set(F::NameLeftOut, 1);
                        } else if generic {
                            features.set(F::NameEarlier, 1);
                        }
                    }
                }
                _ => {}
            }
        }
        if generic && !family.is_empty() {
            features.set(F::NameAbove, u8::from(self.named_above(sentence, draft.block, family)));
        }
        if draft.operator.is_none() {
            let upto = self.sentences.partition_point(|other| other.range.start < sentence.range.start);
            let before = self.sentences[..upto].iter().rev().take_while(|other| other.block == sentence.block).take(1);
            let named =
                before.flat_map(|other| &other.mentions).any(|mention| matches!(mention.what, What::Operator(..)));
            features.set(F::OperatorBefore, u8::from(named));
        }
        let above = features.get(F::PeriodAbove) + features.get(F::PeriodDefault) > 0;
        if above {
            let from = period.map_or(0, |words| words.end);
            let upto = self.sentences.partition_point(|other| other.range.start < sentence.range.start);
            let block = self.sentences[..upto].iter().rev().take_while(|other| other.block == sentence.block).take(8);
            for other in block {
                let between = other.mentions.iter().any(|mention| {
                    mention.range.start >= from
                        && matches!(mention.what, What::Time { compared: false, when } if !matches!(when, When::Earlier(_)))
                });
                if between {
                    features.set(F::TimeBetween, 1);
                }
                if other.range.end > from && self.unread_time(other) {
                    features.set(F::UnreadTime, 1);
                }
            }
        }
        let from = if indicator.end <= draft.quote.start { clause.max(indicator.end) } else { clause };
        features.set(
            F::StrangeBefore,
            self.strange(sentence, from.max(draft.quote.start.saturating_sub(NEAR)), draft.quote.start),
        );
        features.set(F::StrangeAfter, self.strange(sentence, draft.quote.end, until.min(draft.quote.end + NEAR)));
        let written = &self.text[draft.quote.clone()];
        let bare = !written.contains(|c: char| is_letter(c) || matches!(c, '%' | '$'));
        features.set(F::Bare, u8::from(bare && draft.unit == Unit::Count));
        if self.unread_time(sentence) {
            features.set(F::UnreadTime, 1);
        }
        draft.features = features;
    }

    /// Whether the paragraph before `sentence`, or the heading over it, names something of `family`.
    fn named_above(&self, sentence: &Sentence, block: usize, family: Senses) -> bool {
        let upto = self.sentences.partition_point(|other| other.range.start < sentence.range.start);
        let mut heading = None;
        self.sentences[..upto]
            .iter()
            .rev()
            .take(12)
            .take_while(|other| {
                let kind = self.blocks[other.block].kind;
                let rules = other.block == block
                    || kind == BlockKind::Heading && *heading.get_or_insert(other.block) == other.block;
                rules || heading.is_none()
            })
            .filter(|other| other.block == block || self.blocks[other.block].kind == BlockKind::Heading)
            .any(|other| other.mentions.iter().any(|mention| mention.senses().any(family)))
    }

    /// How many words of `sentence` between two places were not understood, up to 3.
    fn strange(&self, sentence: &Sentence, from: usize, to: usize) -> u8 {
        let from = self.text.floor_char_boundary(from);
        let to = self.text.floor_char_boundary(to);
        if from >= to {
            return 0;
        }
        let usual = Usual::bundled();
        let mut count = 0;
        for word in sentence.words_between(self.text, from, to) {
            if usual.is_small(self.text, &word) {
                continue;
            }
            let read = sentence.mentions.iter().any(|mention| {
                mention.range.start < word.end && word.start < mention.range.end
                    || mention
                        .quantity()
                        .is_some_and(|quantity| quantity.quote.start < word.end && word.start < quantity.quote.end)
            });
            if !read && self.text[word.start..word.end].contains(is_letter) {
                count += 1;
            }
            if count == 3 {
                break;
            }
        }
        count
    }

    /// Whether a word of time in `sentence` was not read.
    fn unread_time(&self, sentence: &Sentence) -> bool {
        let usual = Usual::bundled();
        *sentence.unread_time.get_or_init(|| {
            sentence.words.iter().any(|word| {
                usual.is_time(self.text, word)
                    && !sentence.mentions.iter().any(|mention| {
                        // "Last month" may have been read as the base of a comparison alone.
                        !matches!(mention.what, What::Words(_))
                            && mention.range.start < word.end
                            && word.start < mention.range.end
                    })
            })
        })
    }
}

/// Whether so much speaks against `draft` that it is no record. A table keeps its cells, however odd they are: what is wrong with
/// all of them is seen and corrected at once.
pub(super) fn is_doubtful(draft: &Draft) -> bool {
    draft.features.get(Feature::Cell) == 0 && !Model::bundled().is_record(&draft.features)
}

/// How many numbers around `quote` are in no record, up to 2; those that are not begin at `unread`.
fn unread_near(quote: &Range<usize>, unread: &[usize]) -> u8 {
    let from = unread.partition_point(|start| *start < quote.start.saturating_sub(BEFORE));
    let near = unread[from..].iter().take(2).filter(|start| **start < quote.end + BEHIND);
    u8::try_from(near.count()).unwrap_or(2)
}

/// The numbers that are in records, in the order of the text.
fn taken(drafts: &[Draft]) -> Vec<Range<usize>> {
    let slots = |draft: &Draft| {
        let told = [Slot::Yoy, Slot::OfPlan].map(|slot| draft.said(slot).cloned());
        told.into_iter().flatten().chain([draft.quote.clone()])
    };
    let mut taken: Vec<_> = drafts.iter().flat_map(slots).collect();
    taken.sort_unstable_by_key(|range| range.end);
    taken
}

/// The names that tell indicators of one matter apart.
fn family(matter: Matter) -> Senses {
    match matter {
        Matter::Money(..) => SECTORS,
        Matter::Lines(_) | Matter::Density(_) => LINES,
        Matter::Stations(_) => GENERATIONS,
        Matter::Share(_) => LINES.with(GENERATIONS),
        Matter::Term(_) | Matter::Other => Senses::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_much_speaks_against_is_no_record_but_in_a_table() {
        let doubtful = |features: &[Feature]| {
            let mut draft = Draft::blank(0);
            for feature in features {
                draft.features.set(*feature, 3);
            }
            is_doubtful(&draft)
        };
        let odd = [Feature::Unusual, Feature::Contradicted, Feature::RivalValue];
        assert!(!doubtful(&[]) && doubtful(&odd) && !doubtful(&[&odd[..], &[Feature::Cell]].concat()));
    }
}

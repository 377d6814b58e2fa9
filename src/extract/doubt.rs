//! Measures what speaks for and against each record.
//!
//! What its own sentence says is measured where the sentence is known ([`Page::doubt`]); how the records of a document
//! go together is measured when all are there ([`compare`]).

use std::ops::Range;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::domain::{IndicatorId, Link, Operator, Period, PlaceId, Slot, Unit};

use super::compose::{GENERATIONS, LINES, SECTORS};
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
/// How many records of one place, period and enterprise are held against each other.
const MOST_TWINS: usize = 48;

impl Page<'_> {
    /// Measures each record of `drafts` by its own sentence. They are explained already.
    pub fn doubt(&self, drafts: &mut [Draft]) {
        for draft in drafts {
            self.slots(draft);
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
        }
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
        }
        let placed = linked(Slot::Place);
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
        draft.likely = if of_document { self.frame.place_likely } else { 1.0 };
        draft.features = features;
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

/// Holds the records of a document against each other and against what is usual.
pub(super) fn compare(drafts: &mut [Draft]) {
    let usual = Usual::bundled();
    let values: Vec<Option<f64>> = drafts.iter().map(|draft| draft.value.and_then(|value| value.to_f64())).collect();
    for (draft, value) in drafts.iter_mut().zip(&values) {
        let shown = draft.yoy.is_some_and(|yoy| yoy.abs() > Decimal::from(300));
        let far = value.map_or(0, |value| usual.distance(draft, value));
        draft.features.set(Feature::Unusual, far.max(u8::from(shown)));
    }
    same_moment(drafts, &values);
    series(drafts, &values);
    let odd = |draft: &Draft| {
        [Feature::Unusual, Feature::Contradicted, Feature::Jump].iter().any(|feature| draft.features.get(*feature) > 0)
    };
    let count = drafts.iter().filter(|draft| odd(draft)).count();
    let share = match (count, count * 100 / drafts.len().max(1)) {
        (0, _) => 0,
        (_, 0..12) => 1,
        (_, 12..35) => 2,
        _ => 3,
    };
    let strange = |draft: &Draft| {
        draft.features.get(Feature::Cell) > 0
            && draft.features.get(Feature::Unusual) + draft.features.get(Feature::Contradicted) > 0
    };
    let cells = drafts.iter().any(strange);
    for draft in drafts {
        draft.features.set(Feature::CellOdd, u8::from(cells && draft.features.get(Feature::Cell) > 0));
        draft.features.set(Feature::DocumentOdd, share);
    }
}

/// Wholes and parts, and two values of one thing, in one place at one time.
#[expect(clippy::float_cmp, reason = "the same number written twice is the same float")]
fn same_moment(drafts: &mut [Draft], values: &[Option<f64>]) {
    let usual = Usual::bundled();
    let key = |draft: &Draft| (draft.place.map(PlaceId::number), draft.period.map(Period::last), draft.status);
    let mut order: Vec<_> = drafts.iter().map(key).zip(0..).collect();
    order.sort_unstable();
    for group in order.chunk_by(|one, other| one.0 == other.0) {
        for (at, (_, one)) in group.iter().enumerate() {
            for (_, other) in group.iter().skip(at + 1).take(MOST_TWINS) {
                let (Some(first), Some(second)) = (values[*one], values[*other]) else { continue };
                let (a, b) = (&drafts[*one], &drafts[*other]);
                if a.period.map(Period::months) != b.period.map(Period::months) {
                    continue;
                }
                let same_owner = a.operator == b.operator;
                if a.indicator == b.indicator && same_owner && first != second {
                    drafts[*one].features.set(Feature::RivalValue, 1);
                    drafts[*other].features.set(Feature::RivalValue, 1);
                    continue;
                }
                let against = |whole: &Draft, part: &Draft, more: f64, less: f64| {
                    let owned =
                        || whole.indicator == part.indicator && whole.operator.is_none() && part.operator.is_some();
                    let parted = || same_owner && usual.is_part(part.indicator, whole.indicator);
                    less > more * 1.001 && (owned() || parted())
                };
                if against(a, b, first, second) || against(b, a, second, first) {
                    drafts[*one].features.set(Feature::Contradicted, 1);
                    drafts[*other].features.set(Feature::Contradicted, 1);
                }
            }
        }
        // A whole and two parts are three.
        let sums = if group.len() < 3 { &[] } else { usual.sums() };
        for (whole, one, other) in sums {
            let find = |id: IndicatorId| {
                group.iter().take(MOST_TWINS).map(|entry| entry.1).find(|index: &usize| {
                    drafts[*index].indicator == id && drafts[*index].operator.is_none() && values[*index].is_some()
                })
            };
            let Some(whole) = find(*whole) else { continue };
            let (Some(one), Some(other)) = (find(*one), find(*other)) else { continue };
            let (Some(sum), Some(first), Some(second)) = (values[whole], values[one], values[other]) else { continue };
            if (first + second - sum).abs() <= sum * 0.005 {
                for index in [whole, one, other] {
                    drafts[index].features.set(Feature::Summed, 1);
                }
            }
        }
    }
}

/// Values that leap within one series.
fn series(drafts: &mut [Draft], values: &[Option<f64>]) {
    let key = |draft: &Draft| {
        let names = (draft.place.map(PlaceId::number), draft.operator.map(Operator::number));
        (draft.indicator.number(), names, draft.period.map(Period::months))
    };
    let known = (0..drafts.len()).filter(|index| values[*index].is_some());
    let mut order: Vec<_> =
        known.map(|index| (key(&drafts[index]), drafts[index].period.map(Period::last), index)).collect();
    order.sort_unstable();
    for pair in order.windows(2) {
        let (one, other) = (pair[0].2, pair[1].2);
        let (Some(first), Some(second)) = (values[one], values[other]) else { continue };
        let (Some(from), Some(to)) = (drafts[one].period, drafts[other].period) else { continue };
        let years = (to.last().year() - from.last().year()).abs();
        if pair[0].0 != pair[1].0 || first <= 0.0 || second <= 0.0 || years > 8 {
            continue;
        }
        if first / second > 5.0 || second / first > 5.0 {
            drafts[one].features.set(Feature::Jump, 1);
            drafts[other].features.set(Feature::Jump, 1);
        }
    }
}

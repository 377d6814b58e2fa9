//! Numbers that stand for what the text said before, or under a heading that says what of.

use std::ops::ControlFlow;

use rust_decimal::Decimal;

use crate::domain::Unit;
use crate::extract::compose::{self, COUNTED, GENERATIONS, LINES};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, cut, ends_with_word, sentence_start};

use super::super::rule::if_found;
use super::super::{Around, Found, LONGEST_ASIDE, Linker};
use super::{Decided, number_before, subscribers};

impl Linker<'_> {
    /// A number that stands for what the text said before, or under a heading that says what of.
    pub(super) fn count_by_reference(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        match self.decide_count_by_reference(around, reach) {
            ControlFlow::Break(found) => found,
            ControlFlow::Continue(()) => self.count_by_words_before(around, reach, inherited),
        }
    }

    /// Asks the rules on what the number refers to in their order.
    fn decide_count_by_reference(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        if self.refers_to_figure(around) {
            return ControlFlow::Break(self.count_of_that_figure(around, reach));
        }
        self.total_of_additions(around, reach)?;
        if_found(self.count_reached(around, reach))?;
        if_found(self.count_of_bearer(around, reach))?;
        if_found(self.count_at_another_time(around, reach))?;
        self.count_under_heading(around, reach)?;
        self.subscribers_past_comma(around)?;
        self.count_it_rose_from(around, reach)
    }

    /// "năm năm trước con số ấy mới là 51,6": what was said of before.
    fn refers_to_figure(&self, around: &Around<'_>) -> bool {
        let left = around.left;
        // "thuê bao di động dừng ở con số 1.187.400" points to no other figure.
        left.iter()
            .rposition(|mention| mention.has(Sense::ThatFigure))
            .is_some_and(|told| &self.text[left[told].range.clone()] != "con số" || !names_things(&left[..told]))
    }

    /// The figure before that "that figure" is, where the noun behind the number only names its kind: "Cả nước có 184 trạm 5G. Đến nay, con số
    /// này đã vượt mốc 35.000 trạm".
    pub(super) fn count_of_that_figure_named(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { left, quantity, .. } = *around;
        let heads = quantity.noun.only(COUNTED);
        let bare = quantity.noun.only(LINES.with(GENERATIONS)).is_empty();
        if !bare || !left.iter().any(|mention| mention.has(Sense::ThatFigure)) || !self.refers_to_figure(around) {
            return None;
        }
        let last = self.drafts.last().filter(|draft| draft.block + 1 >= self.block && draft.value.is_some())?;
        let alike = match last.matter {
            Matter::Stations(_) => heads == Sense::Stations.into(),
            Matter::Lines(_) => heads == Sense::Subscribers.into(),
            _ => false,
        };
        // "Con số này cùng với mạng 4G nâng tổng số lên …" names others.
        let names = left.iter().any(|mention| mention.senses().any(COUNTED.with(LINES).with(Sense::Total.into())));
        if !alike || names {
            return None;
        }
        *reach += 2;
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// The figure before that "that figure" is.
    fn count_of_that_figure(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        // "put up 61 base stations, lifting the number in service to 2,214"
        let heads = number_before(around).map(|before| before.noun.only(COUNTED)).filter(|heads| !heads.is_empty());
        if let Some(heads) = heads
            && self.drafts.last().is_none_or(|last| last.quote.start < around.mentions[0].range.start)
        {
            return self.counted(around, heads, reach, None);
        }
        let last = self
            .drafts
            .last()
            .filter(|draft| draft.block + 1 >= self.block && draft.value.is_some() && !draft.unit.is_money())?;
        *reach += 2;
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// "3.7 million new telephone subscribers registered, bringing the country's total to 70.4 million".
    fn total_of_additions(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        // "the provincial total"
        let total =
            |mention: &Mention| mention.has(Sense::Total) || self.text[mention.range.clone()].ends_with(" total");
        if around.quantity.noun.is_empty()
            && around.left.iter().any(total)
            && let Some(index) = around.mentions[..around.at].iter().rposition(|mention| mention.quantity().is_some())
            && let Some(before) = around.mentions[index].quantity()
            && !names_things_behind(around.left, before.noun_end)
            && before.noun.any(COUNTED)
            && (before.noun.has(Sense::Increment)
                || self.are_put_up(around.mentions, index)
                || self.adds_to_total(around.mentions, index))
        {
            let words = before.digits.end.min(before.noun_end)..before.noun_end;
            return ControlFlow::Break(self.counted(around, before.noun.only(COUNTED), reach, Some(words)));
        }
        ControlFlow::Continue(())
    }

    /// Whether number `index` is of new ones by the word before it: "have put up 57 base stations, most of them in the mountains, taking the
    /// provincial total to 3,274".
    fn are_put_up(&self, mentions: &[Mention], index: usize) -> bool {
        let start = mentions[index].range.start;
        let told = self.drafts.iter().rev().any(|draft| draft.quote.start >= start);
        let led = || self.text[..Self::begin_of_hedges(mentions, index)].trim_ascii_end();
        let new = || mentions[..index].last().is_some_and(|word| self.is_new(word) && word.range.end + 2 >= start);
        !told && (new() || Cues::bundled().puts_up.end_word(led(), &[' ', '\n', ',']))
    }

    /// The number that things of the sentence before are to reach, or that those of its own reached by adding some.
    fn count_reached(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { left, quantity, .. } = *around;
        // "The number of 5G stations stood at 142. It must reach 900 by the end of 2026."
        let led = self.text[..Self::begin_of_hedges(around.mentions, around.at)].trim_ascii_end();
        let begin = sentence_start(self.text, around.mentions[0].range.start);
        let subject = cut(self.text, begin, quantity.quote.start).trim_ascii_start();
        if quantity.noun.is_empty()
            && Cues::bundled().to_reach.end(led)
            && begins_with_any(
                subject,
                &["it ", "this ", "that number ", "the number ", "they ", "this number ", "con số này ", "số này "],
            )
            && !left.iter().any(|mention| mention.senses().any(COUNTED.with(LINES)))
            && let Some(last) = self.told_before.clone().last().map(|index| &self.drafts[index])
            && last.unit == Unit::Count
            && last.block == self.block
        {
            *reach += 2;
            return Some((last.matter, last.indicator.as_str(), None));
        }
        // "Fixed broadband added 9,400 subscribers in six months to reach 241,700"
        if quantity.noun.is_empty()
            && Cues::bundled().to_total.end_word(led, &[' ', ','])
            && let Some(before) = number_before(around)
            && before.noun.any(COUNTED)
            && !self.drafts.iter().any(|draft| draft.quote.start == before.quote.start)
        {
            let (all, own) = (&around.mentions[..around.at], before.noun.only(COUNTED));
            return self.counted(&Around { left: all, ..*around }, own, reach, None);
        }
        None
    }

    /// "Lần đầu tiên Viettel (171.900) vượt VNPT (168.200)": of what the sentence before counted.
    fn count_of_bearer(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let quantity = around.quantity;
        if !quantity.noun.is_empty() {
            return None;
        }
        let counts =
            |draft: &Draft| draft.unit == Unit::Count && matches!(draft.matter, Matter::Lines(_) | Matter::Stations(_));
        let in_block = self.drafts.len().checked_sub(1).filter(|last| {
            let last = &self.drafts[*last];
            last.block == self.block && counts(last)
        });
        let last = in_block.or_else(|| self.whole_above(around).filter(|whole| counts(&self.drafts[*whole])))?;
        // "còn thuê bao băng rộng cố định của VNPT là 8,3 triệu" names a thing of its own.
        let bears = !names_things(around.left) && self.has_bearer(around);
        if !bears && !self.was_left_with(around) {
            return None;
        }
        *reach += 2;
        let last = &self.drafts[self.whole_of(last, quantity.quote.start)];
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// The figure close above that a paragraph begins to tell the parts of, of one enterprise after the other: "Vietnam had 15,800 5G
    /// stations at the end of August. The signal reaches 38% of the population." over "Viettel had 8,000, VNPT 4,650".
    fn whole_above(&self, around: &Around<'_>) -> Option<usize> {
        let bearer = around.left.iter().any(|mention| matches!(mention.what, What::Operator(..)));
        let signal = |draft: &Draft| matches!(draft.matter, Matter::Share(of) if of.any(GENERATIONS));
        let whole = self.drafts.iter().rposition(|draft| !signal(draft)).filter(|_| bearer)?;
        let told = &self.drafts[whole];
        let part = told.value.is_some_and(|whole| whole > around.quantity.value);
        let begin = sentence_start(self.text, around.mentions[0].range.start);
        let opens = self.text[..begin].trim_end_matches(' ').ends_with('\n');
        let near = opens && told.block < self.block && told.block + 2 >= self.block;
        (part && near && told.operator.is_none()).then_some(whole)
    }

    /// How many there were at another time of what the sentence before counted: "A year ago the country had 11,900 5G stations. At the
    /// end of last month it had 38,400."
    fn count_at_another_time(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, right, quantity, first, .. } = *around;
        let last = self.drafts[..first].last().filter(|last| last.block == self.block && last.unit == Unit::Count)?;
        let alone = quantity.noun.is_empty() && right.is_empty() && quantity.value >= LEAST_COUNTED;
        if !alone || first != self.drafts.len() || !matches!(last.matter, Matter::Lines(_) | Matter::Stations(_)) {
            return None;
        }
        let number = Self::begin_of_hedges(mentions, at);
        let time = mentions[..at].iter().filter(|mention| !matches!(mention.what, What::Mark(_)));
        let time = time.take_while(|mention| matches!(mention.what, What::Time { .. })).last()?;
        let begin = sentence_start(self.text, mentions[0].range.start);
        let behind = self.text[quantity.quote.end..].trim_start_matches([' ', ',', '"', '”']);
        let ends = self.text[quantity.quote.end..].starts_with(['.', ',', ';', '"', '”']) || behind.is_empty();
        let said = cut(self.text, time.range.end, number).trim_matches([' ', ',', '\n']);
        let value = last.value.filter(|value| *value > Decimal::ZERO)?;
        let grown = quantity.value.checked_div(value).filter(|times| *times <= MOST_TIMES);
        grown.filter(|times| times.checked_mul(MOST_TIMES).is_some_and(|times| times >= Decimal::ONE))?;
        let next = cut(self.text, last.quote.end, begin).trim_ascii_end();
        let beside = next.matches(['.', '\n']).count() <= 1;
        if !ends || !beside || !Cues::bundled().it_had.holds(said) {
            return None;
        }
        *reach += 2;
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// Whether a place or an enterprise right before the number is said to have so many.
    fn has_bearer(&self, around: &Around<'_>) -> bool {
        let Around { left, right, quantity, .. } = *around;
        let number = Self::begin_of_hedges(around.mentions, around.at).min(quantity.quote.start);
        let bearer = left.iter().rfind(|mention| {
            mention.range.end <= number && matches!(mention.what, What::Place(_) | What::Operator(..))
        });
        bearer.is_some_and(|mention| {
            let gap = cut(self.text, mention.range.end, number).trim_ascii();
            let cues = Cues::bundled();
            // "Hanoi had 1.87 million."
            // "Three months on, the new Vinh Long had 3,588,400."
            let large = quantity.scaled || quantity.value >= LEAST_ALONE;
            let place = large && right.is_empty();
            // "Hà Nội came second with 2,745."
            let ranked =
                || right.is_empty() && cues.ranks.begin(gap) && ends_with_word(gap, &["with", "at", "với"], &[' ']);
            // "Viettel owns the most, 571"
            let most = || cues.has_most.holds(gap);
            // "Viettel alone owns 702 of the 1,742": of those of that number.
            let behind = self.text[quantity.quote.end..].strip_prefix(" of the ");
            if behind.is_some_and(|whole| whole.starts_with(|c: char| c.is_ascii_digit())) {
                return false;
            }
            let extreme = || right.is_empty() && self.is_extreme_bearer(around.mentions, mention, number);
            ranked()
                || most()
                || extreme()
                || (matches!(mention.what, What::Operator(..)) || place) && cues.has_so_many.holds(gap)
        })
    }

    /// Whether a sentence begins by saying that `bearer` has the most or the fewest, and tells the number at `number` of it: "Ít nhất là Lai
    /// Châu, mới 1.041".
    pub(in crate::extract::link) fn is_extreme_bearer(
        &self,
        mentions: &[Mention],
        bearer: &Mention,
        number: usize,
    ) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let led = cut(self.text, begin, bearer.range.start).trim_ascii();
        let cues = Cues::bundled();
        cues.extreme_is.holds(led) && cues.of_extreme.holds(cut(self.text, bearer.range.end, number).trim_ascii())
    }

    /// Whether the number is what an enterprise was left with: "Vietnamobile, the Hutchison venture, was left with some 3.1 million".
    fn was_left_with(&self, around: &Around<'_>) -> bool {
        let number = Self::begin_of_hedges(around.mentions, around.at);
        let near = around.left.iter().rfind(|mention| mention.range.end <= number);
        let bearer = self.bearer_before_aside(around.left, number).or(near);
        bearer.is_some_and(|mention| {
            let gap = cut(self.text, mention.range.end, number).trim_ascii();
            let told = if gap.starts_with(',') { gap.rsplit(',').next().unwrap_or_default().trim_ascii() } else { gap };
            matches!(mention.what, What::Operator(..)) && Cues::bundled().left_with.holds(told)
        })
    }

    /// The enterprise before an aside of a few words between commas that leads to the number at `start`.
    fn bearer_before_aside<'m>(&self, left: &'m [Mention], start: usize) -> Option<&'m Mention> {
        let (close, mark) = left.iter().enumerate().rfind(|(_, mention)| mention.is_mark(b','))?;
        let opening = left[..close].iter().rposition(|mention| mention.is_mark(b','))?;
        let bearer = left[..opening].last().filter(|mention| matches!(mention.what, What::Operator(..)))?;
        let beside = cut(self.text, bearer.range.end, left[opening].range.start).trim_ascii().is_empty();
        let short = mark.range.start - left[opening].range.end <= LONGEST_ASIDE;
        let leads = left[close + 1..].iter().all(|mention| mention.range.start >= start);
        (beside && short && leads).then_some(bearer)
    }

    /// "TP.HCM 134,6 | Bình Dương 128,1" under a heading that says what of.
    fn count_under_heading(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        let Around { left, quantity, .. } = *around;
        let bearer = left.iter().rev().find(|mention| !mention.is_mark(b':')).filter(|_| quantity.noun.is_empty());
        let Some(bearer) = bearer else { return ControlFlow::Continue(()) };
        let gap = cut(self.text, bearer.range.end, quantity.quote.start).trim_matches([' ', ':', '-']);
        if !gap.is_empty() || !matches!(bearer.what, What::Place(_)) && !bearer.has(Sense::Country) {
            let has = gap.is_empty() || Cues::bundled().has_so_many.holds(gap);
            return if has { if_found(self.count_of_list(around, reach)) } else { ControlFlow::Continue(()) };
        }
        *reach += 2;
        let intro = self.intro.as_ref().map_or(Senses::NONE, |intro| intro.named);
        let named = if intro.is_empty() { self.section.named } else { intro };
        if named.has(Sense::Per100People) {
            let lines = named.only(LINES);
            return ControlFlow::Break(compose::density(lines).map(|id| (Matter::Density(lines), id, None)));
        }
        if named.has(Sense::Rate) && quantity.value <= Decimal::ONE_HUNDRED {
            return ControlFlow::Break(compose::share(named).map(|id| (Matter::Share(named), id, None)));
        }
        if_found(self.count_of_list(around, reach))
    }

    /// What an item that begins with its bearer counts, where the line over its list names one thing and no money: "- Sơn La: 2.120, tăng 4%"
    /// below "Số trạm BTS đến cuối năm 2023:".
    fn count_of_list(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let led = &around.mentions[..around.at];
        let opens = led.iter().all(|mention| {
            matches!(mention.what, What::Place(_) | What::Operator(..) | What::Mark(_)) || mention.senses().any(WHOLES)
        });
        let intro = self.intro.as_ref().filter(|intro| !intro.named.any(NOT_LISTED))?;
        // "Số trạm BTS của các doanh nghiệp" counts no enterprises.
        let others = intro.heads.without(Sense::Enterprises.into());
        let heads = if others.is_empty() { intro.heads } else { others };
        if !opens || led.is_empty() || heads.is_empty() || !around.quantity.value.is_integer() {
            return None;
        }
        *reach += 1;
        if !intro.counted {
            return self.counted(around, heads, reach, None);
        }
        let whole = self.whole_of_list(around.quantity.value)?;
        let of_enterprise = led.iter().any(|mention| matches!(mention.what, What::Operator(..)));
        of_enterprise.then_some((whole.matter, whole.indicator.as_str(), None))
    }

    /// The figure that the items of a list are parts of, one of them so many: "Toàn tỉnh có 1.041 trạm BTS, trong đó:" over "- Viettel: 512".
    fn whole_of_list(&self, part: Decimal) -> Option<&Draft> {
        let index = self.drafts.iter().rposition(|draft| draft.operator.is_none())?;
        let (whole, parts) = (&self.drafts[index], &self.drafts[index + 1..]);
        let counts = whole.unit == Unit::Count && whole.value.is_some_and(|value| value > part);
        (counts && parts.iter().all(|part| part.indicator == whole.indicator)).then_some(whole)
    }

    /// Subscribers that stand behind the comma after their number.
    fn subscribers_past_comma(&self, around: &Around<'_>) -> Decided {
        let Around { left, right, quantity, .. } = *around;
        if !names_things(left)
            && cut(self.text, quantity.quote.end, quantity.quote.end + 2) == ", "
            && let Some(mention) = right.first().filter(|mention| {
                mention.senses().any(LINES.with(Sense::Subscribers.into()))
                    && mention.range.start > quantity.quote.end + 1
            })
            && right.iter().take(3).any(|other| other.has(Sense::Subscribers))
        {
            let lines = right.iter().take(3).fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            return ControlFlow::Break(subscribers(lines, Some(mention.range.clone())));
        }
        ControlFlow::Continue(())
    }

    /// "From 486 at the end of December, the number of 5G stations climbed to 731".
    fn count_it_rose_from(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        let led = self.text[..around.quantity.quote.start].trim_ascii_end();
        let opens = around.at == 0 && ends_with_word(led, &STARTS, &[' ', '\n', '.']);
        if opens
            && around.quantity.noun.is_empty()
            && let Some(comma) = around.mentions.iter().position(|mark| mark.is_mark(b','))
        {
            let clause = &around.mentions[comma + 1..];
            let clause = &clause[..clause.iter().position(|mention| mention.quantity().is_some()).unwrap_or(0)];
            let heads = clause.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses().only(COUNTED)));
            if !heads.is_empty() && clause.iter().any(|mention| mention.has(Sense::Total)) {
                return ControlFlow::Break(self.counted(&Around { left: clause, ..*around }, heads, reach, None));
            }
        }
        ControlFlow::Continue(())
    }
}

/// Whoever has all of what a list counts.
const WHOLES: Senses = Senses::of(&[Sense::Country, Sense::WholeProvince, Sense::Total]);

/// What a line over a list speaks of where its numbers are not of the thing that it counts.
const NOT_LISTED: Senses = Senses::of(&[
    Sense::Revenue,
    Sense::Budget,
    Sense::Pay,
    Sense::OtherMoney,
    Sense::OtherPart,
    Sense::OtherNoun,
    Sense::Increment,
    Sense::Density,
    Sense::Rate,
]);

/// Whether words name a thing that is counted.
fn names_things(list: &[Mention]) -> bool {
    list.iter().any(|mention| mention.senses().any(COUNTED.with(LINES)))
}

/// Whether words behind `end` name a thing that is counted.
fn names_things_behind(list: &[Mention], end: usize) -> bool {
    list.iter().any(|mention| mention.range.start >= end && mention.senses().any(COUNTED.with(LINES)))
}

/// A number that is no year, no day and no rank by itself.
const LEAST_ALONE: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// A number that is more than a day or a rank.
const LEAST_COUNTED: Decimal = Decimal::from_parts(100, 0, 0, false, 0);

/// Between two times those that are counted grow or fall by no more than so many times.
const MOST_TIMES: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// Before the number that another one rose from.
const STARTS: [&str; 6] = ["from", "từ", "from only", "from just", "from a mere", "từ chỉ"];

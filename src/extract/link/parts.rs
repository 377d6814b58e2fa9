//! Numbers that are parts of what was counted before, or say it again.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{PlaceId, Unit};
use crate::extract::amount::Kind;
use crate::extract::compose::{self, COUNTED, GENERATIONS, LINES, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{LONGEST_SENTENCE, begins_with_any, cut, sentence_start};

use super::count::is_verb;
use super::exclusion::narrower::REFERRING;
use super::{Around, Found, Linker};

/// What tells of a time of the year before.
const YEARS_BEFORE: Senses = Senses::of(&[Sense::SamePeriod, Sense::YearBefore]);

impl Linker<'_> {
    /// A number that says again, of another time, what the sentence before counted: "In July we had 5,962 base stations. Now there
    /// are 6,410".
    pub(super) fn count_again(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, quantity, first, .. } = *around;
        let before = self.drafts[..first].last().filter(|draft| draft.block == self.block)?;
        let (earlier, own) = (before.value?, quantity.value);
        let like = earlier <= own * Decimal::TWO && own <= earlier * Decimal::TWO;
        let counts = before.unit == Unit::Count && quantity.kind == Kind::Count && quantity.noun.is_empty();
        // "In the same period of 2013 there were 239,227", "In neighbouring Nghe An there were 253,102"
        let time = |mention: &Mention| {
            matches!(mention.what, What::Time { .. } | What::Place(_)) || mention.senses().any(YEARS_BEFORE)
        };
        if !like
            || !counts
            || mentions[..at].iter().any(|mention| !time(mention) && !matches!(mention.what, What::Mark(_)))
        {
            return None;
        }
        // Its words tell of a time and nothing else.
        let begin = sentence_start(self.text, mentions[0].range.start);
        let last = mentions[..at].iter().rfind(|mention| time(mention))?;
        let said =
            [cut(self.text, begin, mentions[0].range.start), cut(self.text, last.range.end, quantity.quote.start)];
        let plain = |word: &str| word.is_empty() || Cues::bundled().again.holds(word);
        let mut words = said.into_iter().flat_map(|part| part.split(|c: char| !is_word_part(c)));
        let ends = mentions.get(at + 1).is_none_or(|next| matches!(next.what, What::Mark(_)));
        if !ends || !words.all(plain) {
            return None;
        }
        *reach += 1;
        Some((before.matter, before.indicator.as_str(), None))
    }

    /// The level of the public services of which number `at` counts a part of all that the next number counts: "Full-process online
    /// services stood at 1,031 out of 1,858 procedures", "Dịch vụ công toàn trình đạt 1.031 trên tổng số 1.858 thủ tục".
    pub(super) fn level_out_of_all<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        let levels = Senses::of(&[Sense::Full, Sense::Partial]);
        if !self.said.any(levels) {
            return None;
        }
        let quantity =
            mentions[at].quantity().filter(|own| own.kind == Kind::Count && own.noun.only(COUNTED).is_empty())?;
        let all = mentions[at + 1..].iter().find_map(Mention::quantity).filter(|all| all.value > quantity.value)?;
        let gap = cut(self.text, quantity.quote.end, all.quote.start).trim_ascii();
        let whole =
            all.noun.any(Senses::of(&[Sense::Services, Sense::AnyServices])) && Cues::bundled().out_of.holds(gap);
        let clause = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')));
        let named = mentions[clause.map_or(0, |mark| mark + 1)..at].iter();
        named.rev().find(|mention| mention.senses().any(levels)).filter(|_| whole)
    }

    /// The figure of the sentence before that another place or enterprise has as well, where its number has no noun: "Son La earned VND
    /// 921 billion and had 131 5G stations. Dien Bien earned VND 655 billion and had only 31."
    pub(super) fn count_as_before(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, left, quantity, .. } = *around;
        if quantity.kind != Kind::Count || !quantity.noun.is_empty() || quantity.scaled {
            return None;
        }
        let own = |mention: &Mention| match mention.what {
            What::Place(place) => Some(place).filter(|place| *place != PlaceId::country()),
            _ => None,
        };
        let place = mentions[..at].iter().rev().find_map(own)?;
        let mut counts = self.drafts.get(self.told_before.clone())?.iter().filter(|draft| draft.unit == Unit::Count);
        let before = counts.next().filter(|before| before.block == self.block && before.place != Some(place))?;
        let bare = left.iter().all(|mention| !mention.senses().any(COUNTED.with(LINES)));
        let verb = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
        let verb = Cues::bundled().barely.before(verb).map_or(verb, str::trim_ascii_end);
        let ends = mentions.get(at + 1).is_none_or(|next| matches!(next.what, What::Mark(_)));
        let silent = self.text[quantity.quote.end..].trim_start_matches(' ');
        let ends = ends && (silent.is_empty() || silent.starts_with(['.', ',', ';', '\n']));
        // "2,812 base stations, 131 of them 5G": the others are parts of it.
        let whole = |part: &Draft| {
            part.indicator.stem() == before.indicator.stem() && part.place == before.place && part.value < before.value
        };
        if !counts.all(whole) || !bare || !ends || !Cues::bundled().has_as_well.end_word(verb, &[' ', '\n', ',']) {
            return None;
        }
        *reach += 1;
        Some((before.matter, before.indicator.as_str(), None))
    }

    /// What the question before the number asks for by its name alone: "Fixed telephones? Under 14,000 are left."
    fn count_asked_for_senses(&self, around: &Around<'_>) -> Option<Senses> {
        let Around { mentions, at, quantity, .. } = *around;
        let asked = self.paragraph.asked_for;
        let bare = quantity.kind == Kind::Count && quantity.noun.is_empty();
        let own = |mention: &Mention| mention.quantity().is_some() || mention.senses().any(COUNTED.with(LINES));
        (bare && !asked.is_empty() && !mentions[..at].iter().any(own)).then_some(asked)
    }

    /// What an enterprise has of all that the next number counts: "VNPT owns 702 of the 1,742 stations".
    pub(super) fn count_of_whole(&self, around: &Around<'_>) -> Option<Found> {
        let Around { mentions, at, left, quantity, .. } = *around;
        let next = at + 1 + mentions[at + 1..].iter().position(|mention| mention.quantity().is_some())?;
        let all = mentions[next].quantity()?;
        let owned = left.iter().rfind(|mention| !mention.senses().any(HEDGES)).is_some_and(|owner| {
            let gap = cut(self.text, owner.range.end, Self::begin_of_hedges(mentions, at)).trim_ascii();
            let cues = Cues::bundled();
            let owns =
                [&cues.has_as_well, &cues.owns].iter().any(|verbs| verbs.holds(gap) || verbs.end_word(gap, &[' ']));
            matches!(owner.what, What::Operator(..) | What::Place(_)) && owns
        });
        let operator = left.iter().any(|mention| matches!(mention.what, What::Operator(..)));
        if !quantity.noun.is_empty() || !owned || !operator || !self.is_whole_beside(mentions, next) {
            return None;
        }
        let words = Some(all.digits.end.min(all.noun_end)..all.noun_end);
        if all.noun.has(Sense::PostOffices) {
            return Some((Matter::Other, "network.post_offices", words));
        }
        let generations = all.noun.only(GENERATIONS);
        all.noun.has(Sense::Stations).then_some(())?;
        Some((Matter::Stations(generations), compose::stations(generations)?, words))
    }

    /// Whether the number at `at` counts all of which the number right before it counts a part: the 1,742 of "702 of the 1,742
    /// stations".
    pub(super) fn is_whole_beside(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(part) = mentions[..at].iter().rev().find_map(Mention::quantity) else { return false };
        let Some(all) = mentions[at].quantity() else { return false };
        let gap = cut(self.text, part.quote.end, all.quote.start).trim_ascii();
        part.kind == Kind::Count
            && all.kind == Kind::Count
            && all.value > part.value
            && all.noun.any(COUNTED)
            && Cues::bundled().of_whole_count.holds(gap)
    }

    /// Whether the number counts all of which the number right before it is an enterprise's part; all stations of which it told so many of
    /// one generation are its own: "raising the number of its 4G stations to 281 out of a total of 508 BTS stations".
    pub(super) fn is_whole_of_others(&self, mentions: &[Mention], at: usize) -> bool {
        let kind = || {
            let last = self.drafts.last().filter(|last| last.operator.is_some())?;
            let part = mentions[..at].iter().rev().find_map(Mention::quantity)?;
            let all = mentions[at].quantity()?;
            let kind = matches!(last.matter, Matter::Stations(which) if which.any(GENERATIONS));
            (kind && last.quote.start == part.quote.start && !all.noun.any(GENERATIONS)).then_some(())
        };
        self.is_whole_beside(mentions, at) && kind().is_none()
    }

    /// What is left of the lines that the clause or the sentence before named and told nothing of: "Fixed telephones are dying out; there
    /// were only 9,870 left".
    pub(super) fn count_left(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, quantity, .. } = *around;
        let cues = Cues::bundled();
        let behind = self.text[quantity.quote.end..].trim_ascii_start();
        let led = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
        let tells = cues.left_over.begin(behind) || cues.down_to.end_word(led, &[' ', '\n', ';', ',']);
        if !quantity.noun.is_empty() || quantity.kind != Kind::Count || !tells {
            return None;
        }
        let mark = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b';' | b':')));
        let own = &mentions[mark.map_or(0, |mark| mark + 1)..at];
        let named = match mark {
            Some(mark) => mentions[..mark].iter().try_fold(Senses::NONE, |all, mention| {
                mention.quantity().is_none().then(|| all.with(mention.senses()))
            })?,
            None if self.told_before.is_empty() => self.paragraph.last_named,
            None => return None,
        };
        let silent = |mention: &Mention| mention.quantity().is_none() && !mention.senses().any(COUNTED.with(LINES));
        let lines = named.only(LINES);
        if lines.is_empty() || named.any(COUNTED.without(Sense::Subscribers.into())) || !own.iter().all(silent) {
            return None;
        }
        *reach += 1;
        Some((Matter::Lines(lines), compose::subscribers(lines)?, None))
    }

    /// The figure that the question before asks for.
    pub(super) fn count_asked_for(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let asked = self.count_asked_for_senses(around)?;
        *reach += 1;
        let lines = asked.only(LINES);
        if asked.has(Sense::Stations) {
            let generations = asked.only(GENERATIONS);
            return Some((Matter::Stations(generations), compose::stations(generations)?, None));
        }
        if asked.has(Sense::PostOffices) {
            return Some((Matter::Other, "network.post_offices", None));
        }
        (!lines.is_empty()).then(|| compose::subscribers(lines)).flatten().map(|id| (Matter::Lines(lines), id, None))
    }

    /// The lines of users who are a part of the subscribers that the sentence counted before: "405,000 telephone subscribers, among
    /// them 327,300 mobile users".
    pub(super) fn users_among(&self, around: &Around<'_>) -> Option<Senses> {
        let Around { mentions, at, quantity, first, .. } = *around;
        if !quantity.noun.has(Sense::Users) || !quantity.noun.any(LINES) {
            return None;
        }
        let lines = |draft: &&Draft| matches!(draft.matter, Matter::Lines(_));
        // "14.2 million customers of landline phone services and 117.2 million users of mobile phone services"
        let served = self.text[quantity.quote.start..quantity.noun_end].ends_with(" services");
        let counted = || self.drafts.iter().rfind(lines).is_some_and(|draft| draft.block == self.block);
        let wired = Senses::of(&[Sense::Mobile, Sense::Fixed, Sense::Broadband, Sense::Fiber, Sense::PayTv]);
        if served && quantity.noun.any(wired) && counted() {
            return Some(self.with_parent(quantity.noun.only(LINES), around));
        }
        let whole = self.drafts[first..].iter().find(lines)?;
        let from = mentions[..at].iter().rposition(|mention| mention.has(Sense::OfWhich))?;
        let parted = mentions[from].range.start > whole.quote.end
            && !mentions[from..at].iter().any(|mention| mention.is_mark(b';'));
        (parted && whole.value > Some(quantity.value)).then(|| self.with_parent(quantity.noun.only(LINES), around))
    }

    /// The total of what the sentence before named without a number of its own: "GSO saw a growth in internet subscribers.
    /// At the end of December, the total stood at 2.94 million."
    pub(super) fn count_of_total_named(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, quantity, right, .. } = *around;
        let total = Senses::of(&[Sense::Total, Sense::ThatFigure]);
        let bare = quantity.kind == Kind::Count && quantity.noun.is_empty();
        if !bare || !mentions[..at].iter().any(|mention| mention.senses().any(total)) {
            return None;
        }
        let own =
            |mention: &Mention| mention.quantity().is_some() || mention.senses().any(COUNTED.with(LINES).with(SECTORS));
        let named = self.paragraph.last_named;
        let one = named.only(COUNTED) == Sense::Subscribers.into() || named.only(COUNTED) == Sense::Stations.into();
        let both = named.has(Sense::Mobile) && named.has(Sense::Fixed);
        let kind_behind = right.iter().any(|mention| mention.senses().any(COUNTED.with(LINES)));
        if !one || both || kind_behind || mentions[..at].iter().any(own) || self.sentence_before_told(mentions) {
            return None;
        }
        *reach += 2;
        if named.has(Sense::Stations) {
            let generations = named.only(GENERATIONS);
            return Some((Matter::Stations(generations), compose::stations(generations)?, None));
        }
        let lines = named.only(LINES);
        Some((Matter::Lines(lines), compose::subscribers(lines)?, None))
    }

    /// Whether the sentence before tells a figure.
    fn sentence_before_told(&self, mentions: &[Mention]) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let before = self.text[..begin].trim_end_matches([' ', '.', '!', '?', '\n']);
        let from = before.rfind(". ").max(before.rfind('\n')).unwrap_or(0);
        self.drafts.last().is_some_and(|last| last.quote.start >= from)
    }

    /// Users of lines that are counted by whoever has one: "the total number of Internet broadband users was 4.3 million".
    pub(super) fn count_of_line_users(&self, around: &Around<'_>) -> Option<Found> {
        let Around { left, quantity, .. } = *around;
        let (found, words) = self.cluster(left, LINES.with(Sense::Users.into()))?;
        let lines = found.only(LINES);
        let wired =
            lines.any(Senses::of(&[Sense::Broadband, Sense::Fiber, Sense::PayTv])) && !lines.has(Sense::Smartphone);
        let counts = found.has(Sense::Users) && quantity.noun.is_empty() && quantity.value >= Decimal::ONE_THOUSAND;
        (wired && counts).then_some((Matter::Lines(lines), compose::subscribers(lines)?, Some(words)))
    }

    /// A percentage that says again, of another time or as a wish, what the sentence before measured: "Now it is 55.1%. We want to
    /// close this year with 58%".
    pub(super) fn share_again(&self, around: &Around<'_>) -> Option<(usize, Senses)> {
        let Around { mentions, at, quantity, first, .. } = *around;
        let index = first.checked_sub(1).filter(|index| self.told_before.contains(index))?;
        let before =
            self.drafts.get(index).filter(|before| before.block == self.block && before.unit == Unit::Percent)?;
        let Matter::Share(senses) = before.matter else { return None };
        // Its clause tells of a time or a wish and nothing else.
        let begin = sentence_start(self.text, mentions[0].range.start);
        let end = mentions[at + 1..]
            .iter()
            .find(|mention| matches!(mention.what, What::Mark(_) | What::Quantity(_)))
            .map_or_else(|| self.sentence_end(mentions), |mark| mark.range.start);
        let timed =
            |mention: &&Mention| matches!(mention.what, What::Time { .. }) || mention.senses().any(YEARS_BEFORE);
        let wished =
            mentions[..at].iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Target, Sense::Plan])));
        let bare = quantity.kind == Kind::Percent
            && self.drafts.len() == first
            && mentions[..at].iter().all(|mention| mention.quantity().is_none())
            && (wished || mentions.iter().any(|mention| timed(&mention)));
        let mut from = begin;
        let said =
            mentions.iter().filter(timed).map(|time| time.range.clone()).chain([quantity.quote.clone(), end..end]);
        let mut said: Vec<Range<usize>> = said.filter(|part| part.start <= end).collect();
        said.sort_by_key(|part| part.start);
        let cues = Cues::bundled();
        // "79.8% of households use fibre. We strive for 90% of households by 2025"
        let of_homes = before.indicator.as_str().starts_with("share.households");
        let plain = |words: &str| {
            words.split(|c: char| !is_word_part(c)).all(|word| {
                let home = of_homes && cues.homes.holds(word);
                word.is_empty() || cues.again.holds(word) || cues.wished.holds(word) || home
            })
        };
        let told = said.into_iter().all(|part| {
            let gap = cut(self.text, from, part.start);
            from = from.max(part.end);
            gap.trim_ascii() == "of" || plain(gap)
        });
        (bare && told).then_some((index, senses))
    }

    /// The lines that were counted before, where a share is told of the households that have them: "131,480 fixed broadband
    /// subscribers, so that 64.8% of households had such a line"; or that the sentence before names.
    pub(super) fn such_lines(&self, around: &Around<'_>) -> Option<Senses> {
        let Around { mentions, at, quantity, first, .. } = *around;
        // In the same sentence, or in the next, which tells of nothing else before.
        let parted = mentions[..at].iter().any(|mention| mention.is_mark(b';'));
        // "Home fibre has done better. Today 71.5% of our households use it.": what the sentence before names without a figure.
        let named = self.paragraph.last_named.only(SHARED);
        let of_before = self.drafts.len() == first
            && !parted
            && !named.is_empty()
            && !self.paragraph.last_named.has(Sense::OtherNoun)
            && self.sentence_before_counts_nothing(mentions);
        let lines = if of_before {
            named
        } else {
            let index = self.drafts.len().checked_sub(1)?;
            let before = self.drafts.get(index).filter(|before| before.block == self.block)?;
            let Matter::Lines(lines) = before.matter else { return None };
            if index < first && (parted || !self.told_before.contains(&index)) {
                return None;
            }
            lines
        };
        let marks = |mention: &&Mention| matches!(mention.what, What::Mark(_) | What::Quantity(_));
        let begin = mentions[..at].iter().rfind(marks).map_or(mentions[0].range.start, |mark| mark.range.end);
        let end = mentions[at + 1..].iter().find(marks);
        let end = end.map_or_else(|| self.sentence_end(mentions), |mark| mark.range.start);
        let said = cut(self.text, begin.min(quantity.quote.start), end);
        let such = Cues::bundled().such_lines.stand_in(said);
        such.then(|| lines.only(SHARED))
    }

    /// Where the sentence ends that `mentions` are of.
    pub(super) fn sentence_end(&self, mentions: &[Mention]) -> usize {
        let last = mentions.last().map_or(0, |last| last.quantity().map_or(last.range.end, |last| last.noun_end));
        // Each number of a line that never ends may ask.
        let rest = cut(self.text, last, last + LONGEST_SENTENCE);
        last + rest.bytes().position(|byte| matches!(byte, b'.' | b'\n' | b'!' | b'?')).unwrap_or(rest.len())
    }

    /// The figure that `index`, which a text told as a part of it, leads back to: after "1,216 stations, 602 of them 4G" an
    /// enterprise has its share of all. A list in brackets or after a colon is one of the part, which leads to itself.
    pub(super) fn whole_of(&self, index: usize, now: usize) -> usize {
        let part = &self.drafts[index];
        let behind = cut(self.text, part.quote.end, now);
        let told = behind.trim_ascii_start();
        let said_behind = REFERRING.iter().chain(&["of which", "of whom"]).any(|words| told.starts_with(words));
        if behind.contains([':', '(']) && !behind.contains(". ") {
            return index;
        }
        let holds = |whole: &Draft| {
            let gap = cut(self.text, whole.quote.end, part.quote.start);
            let kinds = match (whole.matter, part.matter) {
                (Matter::Stations(all), Matter::Stations(sent)) => !all.any(GENERATIONS) && sent.any(GENERATIONS),
                (Matter::Lines(all), Matter::Lines(own)) => said_behind && all != own,
                _ => false,
            };
            let parted = said_behind || Cues::bundled().parted.is_in(gap);
            kinds
                && parted
                && !gap.contains(". ")
                && whole.block == part.block
                && whole.operator == part.operator
                && whole.value > part.value
        };
        (index.saturating_sub(4)..index).rfind(|at| holds(&self.drafts[*at])).unwrap_or(index)
    }

    /// The words for a part whose share stands before the number, which counts that part: "trạm 5G chiếm 5% (105 trạm)".
    pub(super) fn part_counted_again<'m>(&self, around: &Around<'m>) -> Option<&'m [Mention]> {
        let mentions = around.mentions;
        let share = mentions[..around.at].iter().rposition(|mention| mention.quantity().is_some())?;
        let quantity = mentions[share].quantity().filter(|share| share.kind == Kind::Percent)?;
        let end = quantity.noun_end.max(quantity.quote.end);
        let gap = cut(self.text, end, Self::begin_of_hedges(mentions, around.at)).trim_ascii();
        let again = matches!(gap, "(" | "với" | "with")
            || Cues::bundled().equals_share.holds(gap.trim_start_matches([',', ' ']));
        let mark = mentions[..share].iter().rposition(|mention| {
            mention.quantity().is_some() || matches!(mention.what, What::Mark(b',' | b';' | b'(' | b')' | b':'))
        });
        let clause = &mentions[mark.map_or(0, |mark| mark + 1)..share];
        // "di động trả trước chiếm 95% (119.300 thuê bao)": a part that no indicator counts.
        let narrower = || clause.iter().any(|mention| mention.has(Sense::OtherPart));
        let begin = clause.first().filter(|_| again && !narrower())?.range.start;
        Cues::bundled().is_part.stand_in(cut(self.text, begin, quantity.quote.start)).then_some(clause)
    }

    /// What stations send, whose mention begins `right`: "1,871 of the stations transmit 4G".
    pub(super) fn sent_by_them(&self, right: &[Mention]) -> Option<(Senses, Range<usize>)> {
        let [stations, sent, ..] = right else { return None };
        let generations = sent.senses().only(GENERATIONS);
        let gap = cut(self.text, stations.range.end, sent.range.start).trim_ascii();
        let says = stations.has(Sense::Stations) && !lacks(gap) && (is_verb(gap) || Cues::bundled().copulas.holds(gap));
        (says && !generations.is_empty()).then_some((generations, stations.range.start..sent.range.end))
    }

    /// What a part of those that were counted before is of, which the words `mention` after "of them" say: "755 of them end to
    /// end", "1.12m of them on a smartphone".
    pub(super) fn count_part(&self, around: &Around<'_>, mention: &Mention, reach: &mut u32) -> Option<Found> {
        let Around { right, first, .. } = *around;
        if lacks(cut(self.text, right[0].range.end, mention.range.start)) {
            return self.left_out(Reason::Part);
        }
        if mention.has(Sense::Stations)
            && let Some((sent, words)) = self.sent_by_them(&right[1..])
        {
            return Some((Matter::Stations(sent), compose::stations(sent)?, Some(words)));
        }
        // "Smartphones were used on 109.7 million of those subscriptions"
        let used = around.left.iter().rfind(|other| other.senses().any(LINES)).filter(|_| {
            mention.has(Sense::Subscribers)
                && !mention.senses().any(LINES)
                && self.text[right[0].range.clone()].starts_with("of th")
        });
        if let Some(used) = used {
            let lines = used.senses().only(LINES);
            return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(used.range.clone())));
        }
        if mention.senses().any(COUNTED) && !mention.senses().any(LINES) {
            return self.counted(
                &Around { right: &right[1..], ..*around },
                mention.senses().only(COUNTED),
                reach,
                Some(mention.range.clone()),
            );
        }
        // "812,400 of them used mobile broadband": words that stand together name one kind.
        let together = right[1..]
            .windows(2)
            .take_while(|pair| pair[1].senses().any(LINES) && pair[1].range.start <= pair[0].range.end + 1);
        let lines = together.fold(mention.senses().only(LINES), |all, pair| all.with(pair[1].senses().only(LINES)));
        // "66.4 million of the mobile subscribers"
        if right[1..].iter().take(3).any(|other| other.has(Sense::Subscribers)) {
            return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone())));
        }
        // "Some 100.9 million of them use smartphones" begins a sentence of its own.
        let opens = around.mentions.iter().position(|mention| mention.quantity().is_some()) == Some(around.at);
        let before =
            self.drafts.last().filter(|last| last.block == self.block || opens && last.block + 1 == self.block);
        let last = self.drafts[first..].last().or(before)?;
        match last.matter {
            Matter::Stations(_) => {
                Some((Matter::Stations(lines), compose::stations(lines)?, Some(mention.range.clone())))
            }
            Matter::Lines(_) => Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone()))),
            _ => None,
        }
    }

    /// What the sentence before named, where the number counts all of them: "The ministry wants digital technology companies to
    /// carry the load. It counted some 72,000 of them".
    pub(super) fn named_before(
        &self,
        mentions: &[Mention],
        at: usize,
        quantity: &Quantity,
        right: &[Mention],
    ) -> Option<Senses> {
        let pronoun = right.first().filter(|mention| {
            &self.text[mention.range.clone()] == "of them"
                && cut(self.text, quantity.quote.end, mention.range.start).trim_ascii().is_empty()
        })?;
        let names = COUNTED.with(LINES).with(SECTORS);
        let plain = quantity.noun.is_empty()
            && mentions[..at].iter().all(|mention| mention.quantity().is_none() && !mention.senses().any(names));
        let rest = cut(self.text, pronoun.range.end, pronoun.range.end + 12);
        let ends = rest.starts_with(['.', ',', ';', '\n']) || rest.is_empty() || begins_with_any(rest, &OF_ALL);
        // "The police looked at SIM cards. It locked 4,000 of them."
        let begin = sentence_start(self.text, mentions[0].range.start);
        let opening = cut(self.text, begin, quantity.quote.start);
        let counts = |word: &str| word == "there" || Cues::bundled().counts.holds(word);
        let told = opening.split(|c: char| !is_word_part(c)).any(counts);
        let before = self.paragraph.last_named;
        let kinds =
            [Sense::Enterprises, Sense::PostOffices, Sense::Stations].into_iter().filter(|kind| before.has(*kind));
        (plain && ends && told && kinds.count() == 1).then_some(before)
    }

    /// The indicator of all those that the sentence before `named`.
    pub(super) fn count_of_those_named(named: Senses, right: &[Mention]) -> Option<Found> {
        let words = right.first().map(|pronoun| pronoun.range.clone());
        if named.has(Sense::PostOffices) {
            return Some((Matter::Other, "network.post_offices", words));
        }
        if named.has(Sense::Enterprises) {
            let trade = named.only(Senses::of(&[Sense::Post, Sense::Telecom, Sense::It, Sense::PostTelecom]));
            return compose::enterprises(trade).map(|id| (Matter::Other, id, words));
        }
        let generations = named.only(GENERATIONS);
        Some((Matter::Stations(generations), compose::stations(generations)?, words))
    }

    /// Whether more is wished for of what was counted before, whose part that is not: "… had 6,500 5G stations; it plans to have 20,000 of
    /// them".
    pub(super) fn is_wish_for_more(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> bool {
        let begin = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let last = self.drafts.last().filter(|last| last.block == self.block && last.unit == Unit::Count);
        last.is_some_and(|last| last.value.is_some_and(|value| value < quantity.value))
            && mentions[begin..at].iter().any(|mention| mention.has(Sense::Target))
            && mentions[begin..at].iter().all(|mention| mention.quantity().is_none())
            && Cues::bundled()
                .to_have
                .end_word(self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end(), &[' '])
    }

    /// A part of what was counted before: "Viettel alone had 33,400 of them", "fixed lines made up 1,900 of these".
    pub(super) fn count_of_them(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, .. } = *around;
        let behind =
            |mention: &&Mention| cut(self.text, quantity.quote.end, mention.range.start).trim_ascii().is_empty();
        let pronoun = right.first().filter(behind)?;
        let refers = pronoun.has(Sense::OfThem) && REFERRING.contains(&&self.text[pronoun.range.clone()]);
        // "1,094 of them with 4G": what they send.
        let sent = right.get(1).filter(|sent| {
            sent.senses().any(GENERATIONS)
                && Cues::bundled().sends.holds(cut(self.text, pronoun.range.end, sent.range.start).trim_ascii())
        });
        // "2,236 base stations, 870 of which transmit 4G"
        if !(refers || pronoun.has(Sense::OfWhich) && sent.is_some()) {
            return None;
        }
        // "140 of these districts" are no lines.
        let rest = cut(self.text, pronoun.range.end, pronoun.range.end + 8);
        let thing =
            rest.starts_with(' ') && !begins_with_any(rest, &[" and ", " but ", " while ", " were ", " are ", " by "]);
        if !quantity.noun.is_empty() || matches!(&self.text[pronoun.range.clone()], "of these" | "of those") && thing {
            return None;
        }
        let counted = |draft: &&Draft| draft.block + 1 >= self.block && draft.unit == Unit::Count;
        if self.is_wish_for_more(mentions, at, quantity) && sent.is_none() {
            *reach += 1;
            let last = self.drafts.last()?;
            return Some((last.matter, last.indicator.as_str(), None));
        }
        let back = self.drafts.iter().rev().take(4).position(|draft| counted(&draft))?;
        let index = self.drafts.len() - 1 - back;
        let whole =
            Some(&self.drafts[index]).filter(|whole| whole.value.is_some_and(|value| value > quantity.value))?;
        *inherited = Some(index);
        *reach += 1;
        let own = |senses: Senses| self.cluster(left, senses).filter(|(found, _)| !found.is_empty());
        let named = around.item.is_some()
            || left.iter().any(|mention| matches!(mention.what, What::Operator(..) | What::Place(_)));
        // "424,000 in the province, 349,000 of them with mobile broadband": the words behind say of what kind they are.
        let kind = right.get(1).filter(|kind| {
            let gap = cut(self.text, pronoun.range.end, kind.range.start).trim_ascii();
            kind.senses().any(LINES) && Cues::bundled().has_kind.holds(gap)
        });
        if let (Some(kind), Matter::Lines(_)) = (kind, whole.matter) {
            *inherited = None;
            return self.count_part(around, kind, reach);
        }
        match whole.matter {
            Matter::Lines(_) if own(LINES).is_some() => {
                let (lines, words) = own(LINES)?;
                Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(words)))
            }
            Matter::Stations(_) if sent.is_some() => {
                let words = sent?;
                let sent = words.senses().only(GENERATIONS);
                Some((Matter::Stations(sent), compose::stations(sent)?, Some(words.range.clone())))
            }
            Matter::Stations(_) if own(GENERATIONS).is_some() => {
                let (sent, words) = own(GENERATIONS)?;
                Some((Matter::Stations(sent), compose::stations(sent)?, Some(words)))
            }
            // "974 of them in the hills": a part that no indicator counts by itself.
            matter => named.then_some((matter, whole.indicator.as_str(), None)),
        }
    }
}

/// How exact a number is.
const HEDGES: Senses = Senses::of(&[Sense::About, Sense::Above, Sense::Below]);

/// Lines that households have a share of.
const SHARED: Senses = Senses::of(&[Sense::Fiber, Sense::Broadband, Sense::Internet, Sense::Smartphone, Sense::Fixed]);

/// How a sentence goes on that counts all of them.
const OF_ALL: [&str; 8] = [" at ", " in ", " by ", " on ", " now", " as of", " today", " across "];

/// Whether the words between those that were counted and a thing say that they do not have it: "do not have smartphones".
fn lacks(gap: &str) -> bool {
    gap.split_ascii_whitespace().any(|word| Cues::bundled().lacking.holds(word))
}

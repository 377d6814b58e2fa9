//! How a figure is hedged, and whether it happened, is estimated or wanted.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::domain::{Bound, Period, Slot, Status};
use crate::extract::amount::Kind;
use crate::extract::compose::{LINES, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::growth::{self, Role};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::number;
use crate::extract::time::When;
use crate::extract::words::{behind_last, cut, ends_with_any, ends_with_word, holds_words, sentence_start};

use super::{COUNTED, Linker};

/// How far behind the word for a source it may be said that it tells the figures, in bytes.
const LONGEST_SOURCE: usize = 80;

/// So far behind a number, in bytes, the verb stands that says what should be.
const LONGEST_WISHED: usize = 64;

impl Linker<'_> {
    /// Where the words begin that say how sure number `at` is; where it begins itself, without any.
    pub(super) fn begin_of_hedges(mentions: &[Mention], at: usize) -> usize {
        let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate]);
        let first = mentions[..at].iter().rev().take_while(|mention| mention.senses().any(hedges)).last();
        first.unwrap_or(&mentions[at]).range.start
    }

    /// The words right before the number that hedge it.
    pub(super) fn hedge(&self, mentions: &[Mention], at: usize, quantity: &Quantity, draft: &mut Draft) {
        if self.text[..quantity.quote.start].ends_with('~') {
            draft.bound = Bound::About;
        }
        if let Some(end) = number::plus_after(self.text, quantity.quote.end) {
            draft.bound = Bound::Above;
            draft.note(Slot::Bound, quantity.quote.end..end);
        }
        let after = self.text[quantity.quote.end..].trim_start();
        // "numbered 64,300 approximately", and not "64,300, approximately 5% more"
        let told_after = Cues::bundled().hedges_after.begin(after)
            && mentions.get(at + 1).is_none_or(|next| next.quantity().is_none())
            && mentions.get(at + 2).is_none_or(|next| next.quantity().is_none() || after.starts_with("or "));
        if told_after || number::hedge_after(self.text, quantity.digits.end).is_some() {
            draft.bound = Bound::About;
        }
        // "300,000 mobile subscribers at most", "71% hộ gia đình trở lên"
        let noun_end = quantity.noun_end.max(quantity.quote.end);
        let behind = [after, self.text[noun_end..].trim_start()];
        let cues = Cues::bundled();
        if behind.iter().any(|behind| cues.more_after.begin(behind)) {
            draft.bound = Bound::Above;
        } else if behind.iter().any(|behind| cues.fewer_after.begin(behind)) {
            draft.bound = Bound::Below;
        }

        let mut end = quantity.quote.start;
        for mention in mentions[..at].iter().rev().take(3) {
            if mention.range.end > end {
                continue;
            }
            let senses = mention.senses();
            if !senses.any(HEDGES) {
                return;
            }
            // "spoke of "just over" VND 25 trillion"
            let gap = cut(self.text, mention.range.end, end).trim_matches([' ', '"', '\'']);
            if !matches!(
                gap,
                "" | "at" | "of" | "a" | "mức" | "là" | "có" | "đạt" | "to" | "the" | "tới" | "~" | "còn" | "một"
            ) {
                return;
            }
            // "less than the 75.9% of the country": what it is compared with is no bound.
            if gap == "the" && self.text[mention.range.clone()].ends_with("than") {
                return;
            }
            // "10 674 trạm BTS trên 3 905 vị trí": on, not over.
            let on = quantity.noun.has(Sense::Locations)
                && &self.text[mention.range.clone()] == "trên"
                && mentions[..at]
                    .iter()
                    .any(|other| other.quantity().is_some_and(|before| before.noun_end + 1 == mention.range.start));
            if on {
                return;
            }
            let bound = if senses.has(Sense::Below) {
                Bound::Below
            } else if senses.has(Sense::About) {
                Bound::About
            } else if senses.has(Sense::Above) {
                Bound::Above
            } else {
                end = mention.range.start;
                continue;
            };
            // "below the national average of 72.4%" hedges nothing.
            draft.bound = bound;
            draft.note(Slot::Bound, mention.range.clone());
            return;
        }
    }

    /// Whether the figure is of a time that has not come yet, announced as such: "By the end of 2025: 50% of the
    /// population" in a text of July is wanted.
    fn lies_ahead(&self, mentions: &[Mention], at: usize, draft: &Draft) -> bool {
        let begin = mentions.first().map_or(0, |mention| mention.range.start);
        let announced = || {
            draft.said(Slot::Period).is_some_and(|words| {
                let before = cut(self.text, words.start.saturating_sub(16), words.start);
                words.start < begin || before.contains("by ") || self.text[words.clone()].starts_with("by ")
            })
        };
        let dated = self.frame.clock.dated;
        let ahead = |period: Period| dated.is_some_and(|dated| period.first().since(dated) >= 2);
        // Nobody has earned yet what a year brings that has not begun, nor under a heading of the year what most of it is to bring.
        let flow = |period: Period| {
            matches!(period, Period::Flow { .. })
                && dated.is_some_and(|dated| {
                    period.first().since(dated) >= 1
                        || period.months() == 12 && period.last().since(dated) >= 6 && announced()
                })
        };
        draft.period.is_some_and(|period| ahead(period) && announced() || flow(period))
            && !mentions[..at].iter().any(|mention| mention.has(Sense::Estimate))
    }

    /// Whether the figure is of the time of the goal right before it, which is still ahead, by words that point back to it: "… by the end
    /// of 2026 and to have 1,500 5G stations by then".
    fn is_for_time_of_goal(&self, draft: &Draft) -> bool {
        let pointed = draft.period.filter(|_| draft.said(Slot::Period).is_none());
        let ahead = pointed.zip(self.frame.clock.dated).is_some_and(|(period, dated)| period.last() > dated);
        let goal = self.drafts.last().filter(|last| last.block == self.block && last.status == Status::Target);
        ahead && goal.and_then(|goal| goal.period).map(Period::last) == draft.period.map(Period::last)
    }

    /// Whether the verb right before the number says that it is still to come: "By year-end, revenue is to reach VND 1,680 billion".
    fn is_to_reach(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(quantity) = mentions[at].quantity() else { return false };
        let hedge = mentions[..at].last().filter(|mention| {
            mention.senses().any(HEDGES) && cut(self.text, mention.range.end, quantity.quote.start).trim().is_empty()
        });
        let end = hedge.map_or(quantity.quote.start, |hedge| hedge.range.start);
        Cues::bundled().to_reach.end(self.text[..end].trim_end())
    }

    /// The plan that somebody is asked to fulfil, where the number is one of those that it lists: "yêu cầu các doanh nghiệp hoàn thành
    /// kế hoạch năm: doanh thu …". Where it was fulfilled, its numbers tell what was reached.
    pub(super) fn plan_asked<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        if !self.said.has(Sense::Plan) {
            return None;
        }
        let colon = mentions[..at].iter().rposition(|mention| mention.is_mark(b':'))?;
        let plan = mentions[..colon].iter().rfind(|mention| !matches!(mention.what, What::Time { .. }))?;
        let led = self.text[..plan.range.start].trim_ascii_end();
        let cues = Cues::bundled();
        let begin = sentence_start(self.text, mentions[0].range.start);
        let before = cut(self.text, begin, plan.range.start);
        let asked = cues.asks_for.is_in(before)
            || mentions[..colon].iter().any(|mention| mention.has(Sense::Target) && mention.range != plan.range);
        let done = cues.happened_so.stand_in(before);
        let unbroken = !mentions[colon..at].iter().any(|mention| mention.is_mark(b';'));
        (plan.has(Sense::Plan) && cues.fulfils.end_word(led, &[' ', '\n']) && asked && !done && unbroken)
            .then_some(plan)
    }

    /// The verb before the number that says who plans it: "the province plans telecommunications revenue of VND 3,520 billion".
    fn planned_by<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        let begin = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let from = mentions[begin].range.start;
        let said = cut(self.text, from, mentions[at].range.start);
        let verb = from + PLANS.find(said.as_bytes())?;
        let led = self.text[..verb].trim_ascii_end();
        let noun = Cues::bundled().before_plans.end_word(led, &[' ', '\n', '\'']) || led.ends_with(['.', ',', ':']);
        // What it plans stands behind the verb, with at most a word before: "plans telecommunications revenue of", "plans at least".
        let object = mentions[begin..=at].iter().find(|mention| mention.range.start > verb)?;
        let near = cut(self.text, verb + " plans".len(), object.range.start).split_ascii_whitespace().count() <= 1;
        let subject = mentions[begin..at].iter().rfind(|mention| mention.range.start < verb)?;
        let thing = object.quantity().is_some()
            || object.senses().any(MEASURES.with(COUNTED).with(LINES).with(SECTORS).with(Senses::of(&[
                Sense::Above,
                Sense::About,
                Sense::Total,
            ])));
        let crossed = mentions[begin..at]
            .iter()
            .any(|mention| mention.range.start > verb && mention.is_mark(b',') || mention.has(Sense::OtherMoney));
        (!noun && near && thing && !crossed).then_some(subject)
    }

    /// Whether somebody is said to make so many of them in time to come: "Đến hết năm 2025, Viettel sẽ nâng số trạm lên 450 trạm".
    fn will_be_raised(&self, mentions: &[Mention], at: usize, draft: &Draft) -> bool {
        let to_come =
            self.frame.clock.dated.zip(draft.period).is_some_and(|(dated, period)| period.last().since(dated) >= 1);
        if !to_come {
            return false;
        }
        let begin = mentions[..at]
            .iter()
            .rposition(|mention| mention.is_mark(b';'))
            .map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mentions[mark].range.end);
        let hedge = mentions[..at].last().filter(|mention| mention.senses().any(HEDGES));
        let end = hedge.map_or(draft.quote.start, |hedge| hedge.range.start);
        let said = cut(self.text, begin, end).trim_ascii_end();
        Cues::bundled().will_raise.is_in(said) && Cues::bundled().raised_to.end_word(said, &[' '])
    }

    /// Whether the clause says that so many must be by a time to come: "Năm 2025, VNPT phải đạt doanh thu 125 tỷ đồng", "From October
    /// to December we must bring in VND 125 billion".
    fn has_to_come(&self, mentions: &[Mention], at: usize, draft: &Draft) -> bool {
        let to_come =
            self.frame.clock.dated.zip(draft.period).is_some_and(|(dated, period)| period.last().since(dated) >= 1);
        let clause = mentions[..at].iter().rfind(|mention| mention.is_mark(b';'));
        let begin = clause.map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mark.range.end);
        to_come
            && !mentions[..at].iter().any(|mention| mention.has(Sense::Estimate))
            && (Cues::bundled().must.stand_in(cut(self.text, begin, draft.quote.start))
                || self.should_follow(draft.quote.end))
    }

    /// Whether the clause of a number that ends at `end` goes on with what should be: "at least 78% of households should have fibre by
    /// December".
    pub(super) fn should_follow(&self, end: usize) -> bool {
        let behind = cut(self.text, end, end + LONGEST_WISHED);
        let clause = behind.split([',', ';', '.', '\n', ':']).next().unwrap_or_default();
        let cues = Cues::bundled();
        // "1,204 stations that must be licensed anew" says nothing of how many there should be.
        cues.should_follow.is_in(clause) && !cues.opens_relative.stand_in(clause)
    }

    /// The word after the number that calls it a plan: "revenue of 1,170 billion dong is the plan given to us for 2020".
    fn told_as_plan<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        if !self.said.any(Senses::of(&[Sense::Plan, Sense::Target])) {
            return None;
        }
        let quantity = mentions[at].quantity().filter(|quantity| quantity.kind != Kind::Percent)?;
        let plan = growth::after(mentions, at)
            .iter()
            .find(|mention| mention.senses().any(Senses::of(&[Sense::Plan, Sense::Target])))?;
        let gap = cut(self.text, quantity.quote.end, plan.range.start);
        // "is 3 per cent above the plan", "is less than the target"
        let led = Cues::bundled().is_plan.end_word(gap.trim_ascii_end(), &[' ']);
        led.then_some(plan)
    }

    /// Whether the figure was set, and the next one came of it: "đề ra doanh thu 800 tỷ đồng, thực hiện được 840 tỷ đồng".
    fn was_set(&self, mentions: &[Mention], at: usize, draft: &Draft) -> bool {
        let said = || behind_last(cut(self.text, mentions[0].range.start, draft.quote.start), b';', b',');
        let next = mentions[at + 1..].iter().find_map(Mention::quantity);
        next.is_some_and(|next| {
            let gap = cut(self.text, draft.quote.end, next.quote.start).trim_end();
            Cues::bundled().ended.end_word(gap, &[' ', ','])
        }) && holds_words(said(), "đề ra")
    }

    /// The word that calls the source of the figures of a clause an estimate: "According to preliminary figures, …", "…, preliminary
    /// figures from the ministry suggest".
    fn estimate_as_source<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        if !self.said.has(Sense::Estimate) {
            return None;
        }
        let cues = Cues::bundled();
        let begin = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let end =
            mentions[at..].iter().position(|mention| mention.is_mark(b';')).map_or(mentions.len(), |mark| at + mark);
        let led = |mention: &Mention| {
            let before = self.text[..mention.range.start].trim_ascii_end();
            cues.sources.before(before).map_or(before, str::trim_ascii_end)
        };
        // "preliminary figures", "số liệu sơ bộ"
        let source = |mention: &&Mention| {
            let before = self.text[..mention.range.start].trim_ascii_end();
            mention.has(Sense::Estimate)
                && (cues.sources.begin(self.text[mention.range.end..].trim_ascii_start())
                    || cues.sources.end(before)
                    || cues.sources.holds(&self.text[mention.range.clone()]))
        };
        let opens = || {
            let first = mentions[begin..at].iter().find(|mention| mention.quantity().is_some() || source(mention))?;
            // "Theo số liệu ước tính của ngành nông nghiệp, …"
            let of_others = mentions[begin..at].iter().any(|mention| mention.has(Sense::OtherSector));
            let according = cues.according.end_word(led(first), &[' ', '\n', ';', ',', '.', ':']);
            (source(&first) && according && !of_others).then_some(first)
        };
        let closes = || {
            let last = mentions[..end].iter().rposition(|mention| mention.quantity().is_some()).unwrap_or(at);
            mentions[last + 1..end].iter().find(|mention| {
                let before = led(mention);
                let according = cues.according.before(before).map_or(before, str::trim_ascii_end);
                let behind = cut(self.text, mention.range.end, mention.range.end + LONGEST_SOURCE);
                let says = || cues.source_says.stand_in(behind.split(['.', ';', '\n']).next().unwrap_or(behind));
                source(mention) && (according.len() < before.len() || according.ends_with(',') && says())
            })
        };
        opens().or_else(closes)
    }

    /// Actual, estimate or target.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn status(&self, mentions: &[Mention], roles: &[Role], at: usize, first: usize, draft: &mut Draft) {
        if mentions[at].quantity().is_some_and(|quantity| quantity.planned) {
            draft.status = Status::Target;
            return;
        }
        let (mentions, roles, at) = match Self::goal_ends(mentions, at) {
            Some(cut) => (&mentions[cut..], &roles[cut..], at - cut),
            None => (mentions, roles, at),
        };
        let tasks = self.time_of_tasks(mentions, at);
        let handed_out = |mention: &Mention| {
            tasks.as_ref().is_some_and(|time| mention.range.start < time.end && time.start <= mention.range.end + 1)
        };
        if let Some(plan) = self.plan_measured_by(mentions, at, first) {
            draft.status = Status::Target;
            draft.note(Slot::Status, plan.range.clone());
            return;
        }
        if let Some(plan) = self.told_as_plan(mentions, at) {
            draft.status = Status::Target;
            draft.note(Slot::Status, plan.range.clone());
            return;
        }
        let wanted = if self.said.has(Sense::Target) { &mentions[..at] } else { &[] };
        let target = wanted.iter().find(|mention| mention.has(Sense::Target) && !handed_out(mention)).or_else(|| {
            if !self.said.has(Sense::Plan) {
                return None;
            }
            // "Kế hoạch năm 2021 của ngành: …", "the plan for 2022 is"
            let mention = mentions[..at].iter().find(|mention| mention.has(Sense::Plan))?;
            let early =
                mentions.first().is_some_and(|first| mention.range.start.saturating_sub(first.range.start) <= 12);
            let percent =
                mentions[..at].iter().any(|other| other.range.end <= mention.range.start && other.quantity().is_some());
            // "Theo kế hoạch, tính đến hết năm 2025 thành phố có": the plan tells how things stand.
            let source = self.text[..mention.range.start].trim_ascii_end().ends_with("theo")
                && self.frame.clock.dated.zip(draft.period).is_some_and(|(dated, period)| period.last() < dated);
            (early && !percent && !source).then_some(mention).or_else(|| self.plan_stated(mentions, at))
        });
        let target = target.or_else(|| self.plan_asked(mentions, at)).or_else(|| self.planned_by(mentions, at));
        // "Users should have little trouble: 5G now covers 62%": past a "now" nothing is wanted.
        let stands = |wish: &Mention| {
            let since = mentions[..at].iter().filter(|mention| mention.range.start > wish.range.end);
            let mut marks = since.clone().filter(|mention| mention.is_mark(b':'));
            marks.next().is_some()
                && since.clone().any(|mention| matches!(mention.what, What::Time { when: When::Now, .. }))
        };
        let target = target.filter(|wish| !stands(wish));
        // "had set itself a target of VND 800 billion and ended at VND 840 billion": what came of the wish.
        let came_of = |wish: &Mention| {
            mentions[..at].iter().any(|other| other.quantity().is_some() && other.range.start > wish.range.end)
                && ends_with_word(
                    cut(self.text, wish.range.end, draft.quote.start).trim_end(),
                    &Cues::bundled().ended,
                    &[' ', ','],
                )
        };
        let target = match target {
            Some(wish) if came_of(wish) => return,
            other => other,
        };
        if target.is_none() && self.was_set(mentions, at, draft) {
            draft.status = Status::Target;
            return;
        }
        // Under a heading of goals a text may still say how things stand.
        let past = self.frame.clock.dated.zip(draft.period).is_some_and(|(dated, period)| period.last() <= dated);
        let tasks = self.section.target || self.intro.as_ref().is_some_and(|intro| intro.tasks);
        let asked = self.paragraph.asked_goal && draft.period.is_some() && !self.said.has(Sense::Estimate);
        if (tasks || asked) && target.is_none() && !past {
            draft.status = Status::Target;
            return;
        }
        // "The target is fibre in 75% of households, against 61.9% at the end of 2023": what it is set beside was counted.
        let timed = draft.said(Slot::Period).is_some_and(|words| {
            words.start > draft.quote.start || target.is_some_and(|wish| words.start > wish.range.end)
        });
        if target.is_some() && past && timed && self.stands_apart_from_goal(mentions, at) {
            return;
        }
        // "… to reach 60% of the population by the end of 2025, from 34% now": where it begins is no goal.
        let now = || {
            mentions[at + 1..]
                .iter()
                .take_while(|mention| mention.quantity().is_none() && !mention.is_mark(b';'))
                .any(|mention| matches!(mention.what, What::Time { when: When::Now, .. }))
        };
        let begins = || {
            ends_with_any(
                self.text[..draft.quote.start].trim_ascii_end(),
                &[" from", " từ", " from about", " from just"],
            )
        };
        if target.is_some() && begins() && now() {
            return;
        }
        if let Some(mention) = target {
            draft.status = Status::Target;
            draft.note(Slot::Status, mention.range.clone());
            return;
        }
        if self.lies_ahead(mentions, at, draft)
            || self.is_for_time_of_goal(draft)
            || self.is_to_reach(mentions, at)
            || self.will_be_raised(mentions, at, draft)
            || self.has_to_come(mentions, at, draft)
        {
            draft.status = Status::Target;
            return;
        }
        // "- 2016 (preliminary): 1,035,075 telephone subscribers; 802,000 Internet subscribers"
        let label = mentions[..at].iter().position(|mention| mention.is_mark(b':'));
        if let Some(label) = label
            && mentions[..label].iter().all(|mention| mention.quantity().is_none())
            && let Some(mention) = mentions[..label].iter().find(|mention| mention.has(Sense::Estimate))
        {
            draft.status = Status::Estimate;
            draft.note(Slot::Status, mention.range.clone());
            return;
        }
        // "Dự kiến cả năm 2025, doanh thu viễn thông đạt 4.560 tỷ đồng, bưu chính 950 tỷ đồng"
        // "a) Thuê bao: Ước đến 30/6/2016, tổng số …"
        let labelled = mentions[..at].iter().position(|mention| mention.is_mark(b':')).map_or(0, |colon| colon + 1);
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(labelled, |mark| mark + 1);
        let opens = [labelled, clause].into_iter().find_map(|begin| match &mentions[begin..] {
            [estimate, time, comma, ..] if estimate.has(Sense::Estimate) => Some([estimate, time, comma]),
            _ => None,
        });
        if let Some([estimate, time, comma]) = opens
            && matches!(time.what, What::Time { .. })
            && comma.is_mark(b',')
        {
            draft.status = Status::Estimate;
            draft.note(Slot::Status, estimate.range.clone());
            return;
        }
        if let Some(source) = self.estimate_as_source(mentions, at) {
            draft.status = Status::Estimate;
            draft.note(Slot::Status, source.range.clone());
            return;
        }
        // "Số thuê bao băng rộng cố định ước đạt 356,9 nghìn thuê bao, bình quân 23,4 thuê bao/100 dân": the same told once more.
        let restates = |last: &Draft| match (last.matter, draft.matter) {
            (Matter::Lines(lines), Matter::Density(own)) => lines == own,
            _ => last.indicator.stem() == draft.indicator.stem(),
        };
        let mut crossed = false;
        let mut measured = false;
        let mut joined = false;
        // "revenue is estimated at 12,350 billion and postal revenue at 1,480 billion": one verb for both.
        let shared_verb = self.text[..draft.quote.start].trim_ascii_end().ends_with(" at");
        for index in (0..at).rev() {
            let mention = &mentions[index];
            if mention.has(Sense::Estimate) {
                if !crossed || self.drafts[first..].last().is_some_and(restates) {
                    draft.status = Status::Estimate;
                    draft.note(Slot::Status, mention.range.clone());
                }
                return;
            }
            match &mention.what {
                What::Mark(b';') => break,
                // "ước đạt 2.204,6 tỷ đồng, bằng 105,4% so với cùng kỳ (9 tháng năm 2021 là 2.091,7 tỷ đồng)": an earlier year is counted.
                What::Mark(b'(')
                    if self.drafts[first..].last().and_then(|last| last.period).zip(draft.period).is_some_and(
                        |(last, own)| own.last() < last.first() && own.last().year() < last.last().year(),
                    ) =>
                {
                    break;
                }
                // "…, up 4.4% from 2024, and that of postal enterprises at 1,275 billion": the verb of the first one.
                What::Mark(b',')
                    if shared_verb
                        && Cues::bundled()
                            .and_that_of
                            .begin(cut(self.text, mention.range.end, draft.quote.start).trim_ascii_start()) =>
                {
                    joined = true;
                }
                What::Mark(b',') if measured && !joined => break,
                // "…, thấp hơn mức 611 tỷ đồng của quý I/2024": what it is compared with was counted.
                What::Words(senses)
                    if senses.has(Sense::Versus) && !senses.has(Sense::Above) && !crossed && index + 2 >= at =>
                {
                    break;
                }
                // The noun of a number is not what the next one measures.
                What::Words(senses) if senses.any(MEASURES) => {
                    let of_number = mentions[..index]
                        .iter()
                        .rev()
                        .find_map(Mention::quantity)
                        .is_some_and(|before| mention.range.end <= before.noun_end);
                    measured |= !of_number;
                }
                What::Quantity(_) if matches!(roles[index], Role::Level) => {
                    if measured && !shared_verb {
                        break;
                    }
                    crossed = true;
                }
                _ => {}
            }
        }
        // "… ước đạt 941,2 tỷ đồng; trong đó doanh thu bưu chính 71,5 tỷ đồng": the parts are estimated with the whole.
        let parts = &mentions[..at];
        let parted = parts.iter().rfind(|mention| mention.has(Sense::OfWhich) || mention.is_mark(b':'));
        let whole = parted
            .and_then(|mark| {
                let of_kind = |whole: &&Draft| {
                    whole.quote.start < mark.range.start && whole.indicator.stem() == draft.indicator.stem()
                };
                self.drafts[first..].iter().rfind(of_kind)
            })
            .filter(|whole| whole.status == Status::Estimate && whole.period == draft.period)
            .filter(|_| {
                let told = parted.map_or("", |mark| cut(self.text, mark.range.end, draft.quote.start));
                !Cues::bundled().happened_so.stand_in(told)
            });
        if let Some(words) = whole.and_then(|whole| whole.said(Slot::Status).cloned()) {
            draft.status = Status::Estimate;
            draft.note(Slot::Status, words);
            return;
        }
        // "Estimates as of 31 October:" over a list
        if self.intro.as_ref().is_some_and(|intro| intro.estimate || intro.parts_of_estimate) {
            draft.status = Status::Estimate;
            return;
        }
        if self.paragraph.target
            && draft.period.is_some_and(|period| {
                self.frame
                    .clock
                    .dated
                    .or(self.frame.clock.review.map(|review| review.1))
                    .is_some_and(|dated| period.last() > dated)
            })
        {
            draft.status = Status::Target;
            return;
        }
        // What a document says of a time after its own date is wanted or expected.
        if let Some(dated) = self.frame.clock.dated
            && draft.period.is_some_and(|period| {
                period.last() > dated
                    && draft.words.iter().any(|words| words.0 == Slot::Period)
                    && (mentions.iter().any(|mention| mention.has(Sense::Target))
                        || mentions[..at].iter().any(|mention| mention.has(Sense::Plan)))
            })
        {
            draft.status = Status::Target;
        }
    }
}

/// How somebody is said to plan something.
static PLANS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" plans "));

/// What may hedge a number, or stand between it and what does.
const HEDGES: Senses = Senses::of(&[Sense::Below, Sense::About, Sense::Above, Sense::Estimate, Sense::EqualTo]);

const MEASURES: Senses = Senses::of(&[
    Sense::Revenue,
    Sense::Budget,
    Sense::Pay,
    Sense::Subscribers,
    Sense::Stations,
    Sense::Enterprises,
    Sense::Workers,
    Sense::Rate,
    Sense::Density,
    Sense::Locations,
    Sense::PostOffices,
]);

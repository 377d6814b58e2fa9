//! Words of a wish before the number, or behind it: "a target of", "the plan for 2022 is", "is the plan".

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::domain::Slot;
use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::growth;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::time::When;
use crate::extract::words::{behind_last, cut, ends_with_any, ends_with_word, holds_words, sentence_start};

use super::super::Linker;
use super::{Figure, MEASURES};

impl Linker<'_> {
    /// The word before the number that says that it is wanted or planned.
    pub(super) fn wish<'m>(&self, figure: &Figure<'m>) -> Option<&'m Mention> {
        let Figure { mentions, at, .. } = *figure;
        self.target_named(figure)
            .or_else(|| self.plan_named(figure))
            .or_else(|| self.plan_asked(mentions, at))
            .or_else(|| self.planned_by(mentions, at))
            .filter(|wish| {
                !Self::tells_how_things_stand(figure, wish)
                    && !self.was_met(figure, wish)
                    && !self.is_carried_out(figure, wish)
            })
    }

    /// The word for a target before the number, unless it only tells for which time tasks were handed out.
    fn target_named<'m>(&self, figure: &Figure<'m>) -> Option<&'m Mention> {
        if !self.said.has(Sense::Target) {
            return None;
        }
        let tasks = self.time_of_tasks(figure.mentions, figure.at);
        let handed_out = |mention: &Mention| {
            tasks.as_ref().is_some_and(|time| mention.range.start < time.end && time.start <= mention.range.end + 1)
        };
        figure.before().iter().find(|mention| mention.has(Sense::Target) && !handed_out(mention))
    }

    /// "Kế hoạch năm 2021 của ngành: …", "the plan for 2022 is".
    fn plan_named<'m>(&self, figure: &Figure<'m>) -> Option<&'m Mention> {
        if !self.said.has(Sense::Plan) {
            return None;
        }
        let before = figure.before();
        let plan = before.iter().find(|mention| mention.has(Sense::Plan))?;
        let early =
            figure.mentions.first().is_some_and(|first| plan.range.start.saturating_sub(first.range.start) <= 12);
        let counted = before.iter().any(|other| other.range.end <= plan.range.start && other.quantity().is_some());
        // "Theo kế hoạch, tính đến hết năm 2025 thành phố có": the plan tells how things stand.
        let source = || {
            self.text[..plan.range.start].trim_ascii_end().ends_with("theo")
                && self.frame.clock.dated.zip(figure.draft.period).is_some_and(|(dated, own)| own.last() < dated)
        };
        // "Thực hiện Kế hoạch số 187/KH-UBND, đến nay toàn tỉnh có": what came of it so far.
        let carried_out = || {
            let led = self.text[..plan.range.start].trim_ascii_end();
            let led = led.strip_suffix(" the").unwrap_or(led);
            let now = |mention: &Mention| matches!(mention.what, What::Time { when: When::Now, .. });
            Cues::bundled().carries_out.end_word(led, &[' ', '\n', '.', ','])
                && before.iter().any(|mention| mention.range.start > plan.range.end && now(mention))
        };
        if early && !counted && !source() && !carried_out() {
            Some(plan)
        } else {
            self.plan_stated(figure.mentions, figure.at)
        }
    }

    /// The plan that somebody is asked to fulfil, where the number is one of those that it lists: "yêu cầu các doanh nghiệp hoàn thành
    /// kế hoạch năm: doanh thu …". Where it was fulfilled, its numbers tell what was reached.
    pub(in crate::extract::link) fn plan_asked<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
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

    /// "Users should have little trouble: 5G now covers 62%": past a "now" nothing is wanted.
    fn tells_how_things_stand(figure: &Figure<'_>, wish: &Mention) -> bool {
        let since = || figure.before().iter().filter(|mention| mention.range.start > wish.range.end);
        since().any(|mention| mention.is_mark(b':'))
            && since().any(|mention| matches!(mention.what, What::Time { when: When::Now, .. }))
    }

    /// "Thực hiện mục tiêu chuyển đổi số, đến nay tỉnh có 1.204 trạm": what is done for a goal that tells no number, where nothing says that it
    /// is still to come.
    fn is_carried_out(&self, figure: &Figure<'_>, wish: &Mention) -> bool {
        let mut behind = figure.before().iter().filter(|mention| mention.range.start > wish.range.end);
        // "Nghị quyết 57"
        let names =
            |number: &Quantity| number.kind == Kind::Other || number.kind == Kind::Count && number.noun.is_empty();
        let numbered = |mention: &Mention| mention.quantity().is_some_and(|number| !names(number));
        // The goal ends at the first comma, and told no number up to there.
        let Some(comma) = behind.find(|mention| mention.is_mark(b',') || numbered(mention)) else { return false };
        let cues = Cues::bundled();
        let led = self.text[..wish.range.start].trim_ascii_end();
        let led = led.strip_suffix(" the").unwrap_or(led);
        comma.is_mark(b',')
            && cues.carries_out.end_word(led, &[' ', '\n', '.', ','])
            && (behind.any(|mention| mention.has(Sense::Estimate))
                || !cues.to_come.stand_in(cut(self.text, comma.range.end, figure.draft.quote.start)))
    }

    /// "The province has completed its targets with 121 mobile subscribers per 100 people": a goal that was met is how things stand.
    /// "exceeded the target of 12,100 with 12,900" names the goal first.
    fn was_met(&self, figure: &Figure<'_>, wish: &Mention) -> bool {
        let cues = Cues::bundled();
        let mut led = self.text[..wish.range.start].trim_ascii_end();
        for _ in 0..MOST_BEFORE_GOAL {
            if cues.has_met.end_word(led, &[' ', '\n', ',']) {
                break;
            }
            let word = led.rsplit([' ', '\n']).next().unwrap_or(led);
            let Some(rest) = led.strip_suffix(word).filter(|_| cues.before_goals_met.holds(word)) else { return false };
            led = rest.trim_ascii_end();
        }
        let Some(rest) = cues.has_met.before(led) else { return false };
        let ahead = cues.not_yet_met.end_word(rest.trim_ascii_end(), &[' ', '\n']);
        let named = cut(self.text, wish.range.end, figure.draft.quote.start).trim_ascii_start();
        let only = figure.mentions[figure.at + 1..].iter().all(|mention| mention.quantity().is_none());
        !ahead && (only || !named.starts_with("of "))
    }

    /// Whether the figure is not what the `wish` before it wants, but what came of it, or what it is set beside.
    pub(super) fn is_beside_wish(&self, figure: &Figure<'_>, wish: &Mention) -> bool {
        self.came_of(figure, wish) || self.is_set_beside_goal(figure, wish) || self.is_where_goal_begins(figure)
    }

    /// "had set itself a target of VND 800 billion and ended at VND 840 billion": what came of the wish.
    fn came_of(&self, figure: &Figure<'_>, wish: &Mention) -> bool {
        let said = || cut(self.text, wish.range.end, figure.draft.quote.start).trim_end();
        figure.before().iter().any(|other| other.quantity().is_some() && other.range.start > wish.range.end)
            && ends_with_word(said(), &Cues::bundled().ended, &[' ', ','])
    }

    /// "The target is fibre in 75% of households, against 61.9% at the end of 2023": what it is set beside was counted.
    fn is_set_beside_goal(&self, figure: &Figure<'_>, wish: &Mention) -> bool {
        let timed = figure
            .draft
            .said(Slot::Period)
            .is_some_and(|words| words.start > figure.draft.quote.start || words.start > wish.range.end);
        timed && self.is_past(figure) && self.stands_apart_from_goal(figure.mentions, figure.at)
    }

    /// "… to reach 60% of the population by the end of 2025, from 34% now": where it begins is no goal.
    fn is_where_goal_begins(&self, figure: &Figure<'_>) -> bool {
        let before = self.text[..figure.draft.quote.start].trim_ascii_end();
        ends_with_any(before, &[" from", " từ", " from about", " from just"])
            && figure.mentions[figure.at + 1..]
                .iter()
                .take_while(|mention| mention.quantity().is_none() && !mention.is_mark(b';'))
                .any(|mention| matches!(mention.what, What::Time { when: When::Now, .. }))
    }

    /// The word after the number that calls it a plan: "revenue of 1,170 billion dong is the plan given to us for 2020".
    pub(super) fn told_as_plan<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
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
    pub(super) fn was_set(&self, figure: &Figure<'_>) -> bool {
        let Figure { mentions, at, draft, .. } = *figure;
        let said = || behind_last(cut(self.text, mentions[0].range.start, draft.quote.start), b';', b',');
        let next = mentions[at + 1..].iter().find_map(Mention::quantity);
        next.is_some_and(|next| {
            let gap = cut(self.text, draft.quote.end, next.quote.start).trim_end();
            Cues::bundled().ended.end_word(gap, &[' ', ','])
        }) && holds_words(said(), "đề ra")
    }

    /// Whether the figure stands under a heading of goals, or answers a question for one. There a text may still say how things
    /// stand.
    pub(super) fn stands_under_goals(&self, figure: &Figure<'_>) -> bool {
        let tasks = self.section.target || self.intro.as_ref().is_some_and(|intro| intro.tasks);
        let asked = self.paragraph.asked_goal && figure.draft.period.is_some() && !self.said.has(Sense::Estimate);
        (tasks || asked) && !self.is_past(figure)
    }

    /// Whether the figure is of a time that the text knows.
    fn is_past(&self, figure: &Figure<'_>) -> bool {
        self.frame.clock.dated.zip(figure.draft.period).is_some_and(|(dated, period)| period.last() <= dated)
    }
}

/// So many words at most stand between "has completed" and its goal: "the year's economic and social".
const MOST_BEFORE_GOAL: usize = 6;

/// How somebody is said to plan something.
static PLANS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" plans "));

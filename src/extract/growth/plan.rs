//! Percentages of a plan.

use rust_decimal::Decimal;

use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::direction::{is_outdone, moved_around_bracket};
use super::{Number, Role, UP_DOWN, find, known_year};

impl Number<'_> {
    /// What a percentage says that its bracket holds alone, within the words that it belongs to.
    pub(super) fn role_in_bracket(&self) -> Option<Role> {
        let &Number { text, mentions, at, .. } = self;
        if !self.is_alone_in_bracket() {
            return None;
        }
        let past = super::after(mentions, at + 1);
        // "half-way (50%) to the annual plan"
        let leads_to = |plan: &Mention| {
            matches!(
                cut(text, mentions[at + 1].range.end, plan.range.start).trim_ascii(),
                "of" | "to" | "of the" | "to the" | "" | "của"
            )
        };
        if past.first().is_some_and(|plan| plan.has(Sense::Plan) && leads_to(plan)) {
            return Some(Role::OfPlan(self.value()));
        }
        // "slightly (1.7%) above that of 2020", "cao hơn một chút (1,7%) so với năm 2022"
        let up = moved_around_bracket(text, mentions, at)?;
        let monthly = past.iter().any(|mention| mention.has(Sense::OtherBase) || super::is_last_month(mention));
        let percent = if up { self.value() } else { -self.value() };
        Some(Role::Growth { percent, yearly: !monthly, base: past.iter().find_map(known_year) })
    }

    /// Whether the number is all that its bracket holds.
    fn is_alone_in_bracket(&self) -> bool {
        let &Number { text, mentions, at, .. } = self;
        let opened = at > 0
            && mentions[at - 1].is_mark(b'(')
            && cut(text, mentions[at - 1].range.end, mentions[at].range.start).trim_ascii().is_empty();
        opened && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b')')) && self.after.is_empty()
    }

    /// What a percentage says beside a plan.
    pub(super) fn role_beside_plan(&self) -> Option<Role> {
        self.beside_goal()
            .or_else(|| self.of_plan_behind())
            .or_else(|| {
                (is_of_what_was_planned(&self.text[self.end()..]) || is_of_goal(&self.text[self.end()..]))
                    .then(|| Role::OfPlan(self.value()))
            })
            .or_else(|| (self.opens_as_plan() || self.states_plan()).then_some(Role::Level))
            .or_else(|| self.moved_against_plan())
            .or_else(|| self.of_plan_before())
    }

    /// How far something is above or below the plan that stands between the word for it and the number: "cao hơn kế hoạch năm 5%", "thấp hơn
    /// so với kế hoạch 4%".
    fn moved_against_plan(&self) -> Option<Role> {
        let plan = self.before.iter().rposition(|mention| mention.has(Sense::Plan))?;
        let rest = &self.before[plan + 1..];
        let (before, named) = (&self.before[..plan], &self.before[plan]);
        let verb = before.iter().rfind(|mention| !mention.has(Sense::Versus) || mention.senses().any(UP_DOWN))?;
        let gap = cut(self.text, verb.range.end, named.range.start);
        let words = ["so", "với", "mức", "than", "its", "the", "their", "annual", "against"];
        let glued = gap.split_ascii_whitespace().all(|word| words.contains(&word));
        let told = rest.iter().all(|mention| {
            matches!(mention.what, What::Time { .. }) || mention.senses().any(Senses::of(&[Sense::About, Sense::Above]))
        });
        let bases = Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus]);
        if self.after.iter().any(|mention| mention.senses().any(bases)) {
            return None;
        }
        let (up, down) = (verb.has(Sense::Up), verb.has(Sense::Down));
        let close = self.start().saturating_sub(named.range.end) <= LONGEST_PAST_PLAN;
        let moved = up != down && glued && told && close && self.value() < Decimal::from(60);
        moved.then(|| {
            Role::OfPlan(if up { Decimal::ONE_HUNDRED + self.value() } else { Decimal::ONE_HUNDRED - self.value() })
        })
    }

    /// Which of the mentions behind the number names the same time of the year before.
    fn same_behind(&self) -> Option<usize> {
        let bases = Senses::of(&[Sense::SamePeriod, Sense::YearBefore]);
        self.after.iter().position(|mention| mention.senses().any(bases))
    }

    /// The part of the plan behind it that a percentage is, or how far it is beyond or short of it.
    fn of_plan_behind(&self) -> Option<Role> {
        let plan = self.after.iter().position(|mention| mention.has(Sense::Plan))?;
        if !self.is_of_plan_at(plan) || self.same_behind().is_some_and(|same| same <= plan) {
            return None;
        }
        let between = &self.after[..plan];
        let below = Senses::of(&[Sense::Below, Sense::Down]);
        let short = self.before.iter().any(|mention| self.is_near(mention) && mention.has(Sense::Down))
            || between.iter().any(|mention| mention.senses().any(below));
        let falls = self.direction == Some(false) || find(between, Sense::Down);
        if short && self.value() < Decimal::ONE_HUNDRED / Decimal::TWO && falls {
            return Some(Role::OfPlan(Decimal::ONE_HUNDRED - self.value()));
        }
        let beyond = self.is_over(self.before) || self.is_over(between);
        Some(self.of_plan(beyond && !find(self.before, Sense::EqualTo)))
    }

    /// What a percentage says that tells how far something is beyond a goal or short of it: "5 percent ahead of its annual target",
    /// "thấp hơn kế hoạch đề ra 5%".
    fn beside_goal(&self) -> Option<Role> {
        let goals = Senses::of(&[Sense::Plan, Sense::Target]);
        let named = |list: &[Mention]| list.iter().any(|mention| mention.senses().any(goals));
        let cues = Cues::bundled();
        let behind = self.text[self.end()..].trim_ascii_start();
        // Few percentages stand beside a goal.
        let beyond = if named(self.after) || behind.starts_with("ahead of ") {
            let beyond = cues.beyond_goal.behind(behind).map(|goal| (true, goal));
            let told = beyond.or_else(|| cues.short_of_goal.behind(behind).map(|goal| (false, goal)));
            told.filter(|(_, goal)| goal.starts_with("planned") || names_goal(goal)).map(|(beyond, _)| beyond)
        } else if named(self.before) {
            // "Tỷ lệ hộ có cáp quang đạt 88%, cao hơn mục tiêu 80%": the goal itself.
            if self.value() >= MOST_BEYOND {
                return None;
            }
            let led = self.text[..self.start()].trim_ascii_end();
            let led = cues.set_goal.before(led).unwrap_or(led);
            cues.above_goal
                .end_word(led, &[' ', ','])
                .then_some(true)
                .or_else(|| cues.below_goal.end_word(led, &[' ', ',']).then_some(false))
        } else {
            None
        };
        let way = |beyond| if beyond { self.value() } else { -self.value() };
        beyond
            .filter(|_| self.value() < Decimal::ONE_HUNDRED)
            .map(|beyond| Role::OfPlan(Decimal::ONE_HUNDRED + way(beyond)))
    }

    /// So much of the plan, or so much more than it where the percentage is `beyond` it.
    fn of_plan(&self, beyond: bool) -> Role {
        let value = self.value();
        Role::OfPlan(if beyond && value < Decimal::from(60) { Decimal::ONE_HUNDRED + value } else { value })
    }

    /// Whether the plan that stands behind the number as mention `plan` is near enough, and its own.
    fn is_of_plan_at(&self, plan: usize) -> bool {
        let (named, between) = (&self.after[plan], &self.after[..plan]);
        // "up 18% against 2013 and exceeding the year plan": the plan is that of the next number.
        let led = || between.iter().any(|mention| matches!(mention.what, What::Time { compared: true, .. }));
        // "5G is to reach 85% of the population under the plan"
        let bases = Senses::of(&[Sense::People, Sense::Households, Sense::Area]);
        let of_all = || {
            between.iter().any(|mention| {
                let gap = cut(self.text, mention.range.end, named.range.start);
                mention.senses().any(bases) && ["under", "according", "theo"].iter().any(|word| gap.contains(word))
            })
        };
        // "surpassing last year by 21 per cent and beating its plan by 3 per cent": the plan is that of the next number.
        let behind = self.text[named.range.end..].trim_ascii_start();
        let of_next = || behind.starts_with("by ") && is_outdone(self.text, named);
        named.range.start.saturating_sub(self.end()) <= 40 && !led() && !of_all() && !of_next()
    }

    /// Whether a mention stands behind the number or right before it.
    fn is_near(&self, mention: &Mention) -> bool {
        mention.range.start > self.start() || self.start().saturating_sub(mention.range.end) <= 15
    }

    /// Whether a mention of `list` says that the number is more than something.
    fn is_over(&self, list: &[Mention]) -> bool {
        list.iter().any(|mention| {
            // "16.5% higher than in 2023 and 29.6% of the plan": that was said of the growth.
            let parted =
                mention.range.end < self.start() && cut(self.text, mention.range.end, self.start()).contains(" and ");
            // "hơn 48% kế hoạch năm": more than so much of it, and not that much more than all of it.
            let hedge = || {
                mention.range.end + 1 == self.start()
                    && Cues::bundled().only_hedges_share.holds(&self.text[mention.range.clone()])
            };
            self.is_near(mention)
                && !hedge()
                && mention.senses().any(Senses::of(&[Sense::Above, Sense::Up]))
                && !mention.has(Sense::Plan)
                && !parted
        })
    }

    /// Whether the plan that opens the clause is a percentage itself: "… là 85,2%; kế hoạch cả năm 2023 đạt 88%".
    fn opens_as_plan(&self) -> bool {
        let before = self.before;
        let sentence = &self.mentions[..self.at];
        before.first().is_some_and(|mention| mention.has(Sense::Plan))
            && sentence[..self.at - before.len()]
                .last()
                .is_some_and(|mark| matches!(mark.what, What::Mark(b',' | b';')))
            && !find(before, Sense::Above)
            && !find(before, Sense::SamePeriod)
            && sentence.iter().rev().find_map(Mention::quantity).is_some_and(|other| other.kind == Kind::Percent)
            && self.earlier.growth.is_none()
    }

    /// Whether the sentence only states the plan: "Mục tiêu năm 2025 là 85%", "The plan for 2025 is 85%". What a goal "is to reach" it is
    /// itself, while a plan that "đạt 85%" was reached so far: "Mục tiêu năm 2025 đạt 85%".
    fn states_plan(&self) -> bool {
        let [plan, rest @ ..] = self.before else { return false };
        let times = rest.iter().take_while(|mention| matches!(mention.what, What::Time { .. })).count();
        let told = rest[..times].last().unwrap_or(plan);
        let said = cut(self.text, told.range.end, self.start()).trim_ascii();
        let goal = || times > 0 && self.text[plan.range.clone()].starts_with("mục tiêu") && self.after.is_empty();
        self.before.len() == self.at
            && plan.has(Sense::Plan)
            && (times == rest.len() && matches!(said, "là" | "is")
                || rest[times..].iter().all(|mention| mention.has(Sense::EqualTo)) && said == "đạt" && goal())
    }

    /// The part of the plan before it that a percentage is.
    fn of_plan_before(&self) -> Option<Role> {
        let before = self.before;
        let outdone = || before.iter().any(|mention| mention.has(Sense::Plan) && is_outdone(self.text, mention));
        let measured = Senses::of(&[Sense::Above, Sense::EqualTo]);
        // "Mục tiêu năm 2023 đạt 84% tỷ lệ hộ gia đình …"
        let bases = Senses::of(&[Sense::Rate, Sense::Households, Sense::People, Sense::Area]);
        let of_plan = find(before, Sense::Plan)
            && !self.is_past_plan()
            && !find(before, Sense::Target)
            && (before.iter().any(|mention| mention.senses().any(measured)) || outdone())
            && self.same_behind().is_none()
            // "102% of its plan and equal to 106% of that in 2022"
            && self.of_figure_of_year_before(&self.since()).is_none()
            && !self.after.first().is_some_and(|mention| mention.senses().any(bases));
        let beyond = || self.is_over(before) || find(before, Sense::Above) || outdone();
        of_plan.then(|| self.of_plan(beyond()))
    }

    /// Whether something else is told past the plan: "achieving the plan, and the industry saw an increase of 9.8%".
    fn is_past_plan(&self) -> bool {
        let plan = self.before.iter().rposition(|mention| mention.has(Sense::Plan));
        plan.is_some_and(|plan| {
            self.direction.is_some()
                && self.before[plan..].iter().any(|mention| mention.senses().any(UP_DOWN) && !mention.has(Sense::Above))
        })
    }
}

/// Whether the words behind a percentage tell by a clause of what plan it is: "82.1 percent of what the province had pencilled in",
/// "57% con số mà tỉnh đề ra".
fn is_of_what_was_planned(behind: &str) -> bool {
    let cues = Cues::bundled();
    let behind = behind.trim_ascii_start();
    let Some(word) = cues.of_what_planned.iter().find(|word| behind.starts_with(word.as_str())) else { return false };
    let rest = cut(behind, word.len(), word.len() + LONGEST_CLAUSE);
    let clause = rest.split([',', ';', '.', '(', ')', '\n']).next().unwrap_or_default();
    clause.split_ascii_whitespace().count() >= 2 && cues.plans.stand_in(clause)
}

/// Whether the words behind a percentage name the goal that it is a part of: "46.52% of the year target", "97.5% of the year's revenue
/// goal".
fn is_of_goal(behind: &str) -> bool {
    behind.trim_ascii_start().strip_prefix("of ").is_some_and(names_goal)
}

/// Whether a text begins with the name of a goal: "the year's revenue target".
fn names_goal(text: &str) -> bool {
    let cues = Cues::bundled();
    let phrase = text.split([',', ';', '.', '(', ')', '\n']).next().unwrap_or_default();
    let mut words = phrase.split_ascii_whitespace().take(MOST_OF_GOAL);
    words.find(|word| !cues.leads_to_goal.holds(word)).is_some_and(|word| cues.goal_words.holds(word))
}

/// So many words name at most a goal.
const MOST_OF_GOAL: usize = 6;

/// The longest clause that tells a plan, in bytes.
const LONGEST_CLAUSE: usize = 80;

/// So far behind a plan, in bytes, the number stands that says how far it was missed or beaten.
const LONGEST_PAST_PLAN: usize = 32;

/// By so many percent nothing is beyond a goal that stands before the number.
const MOST_BEYOND: Decimal = Decimal::from_parts(30, 0, 0, false, 0);

//! Growths beside the levels that they are stated with.

use std::ops::Range;

use crate::domain::{IndicatorKind, Period, Slot, Status};
use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::cue_set::CueList;
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::growth::{self, Role};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When};
use crate::extract::words::{begins_with_any, behind_last, cut, sentence_start};

use super::Linker;
use super::pending::Pending;

impl Linker<'_> {
    /// Gives the figures of the sentence before the growth that this one tells of them in their order: "Growth was 5.1%, 3.8% and
    /// 7.4% respectively." Whether it does.
    pub(super) fn grow_those_before(&mut self, mentions: &[Mention]) -> bool {
        let before = self.told_before.clone();
        if mentions.iter().filter(|mention| mention.quantity().is_some()).count() != before.len() {
            return false;
        }
        let own = |at: &usize| mentions[*at].quantity();
        let Some(first) = mentions.iter().find_map(Mention::quantity) else { return false };
        let begin = sentence_start(self.text, mentions[0].range.start);
        let opening = cut(self.text, begin, first.quote.start).trim();
        let Some(rest) = Cues::bundled().growth_of_before.behind(opening) else { return false };
        let cue = &opening[..opening.len() - rest.len()];
        let numbers: Vec<usize> = (0..mentions.len()).filter(|at| own(at).is_some()).collect();
        let down = cue.contains("giảm") || cue.contains("fall") || cue.contains("fell") || cue.contains("drop");
        let led = matches!(rest.trim(), "" | "by" | "là" | "đạt" | "respectively" | "lần lượt" | "lần lượt là");
        let percents = numbers
            .iter()
            .all(|at| own(at).is_some_and(|quantity| quantity.kind == Kind::Percent && quantity.noun.is_empty()));
        let joined = numbers.windows(2).all(|pair| {
            let gap = own(&pair[0])
                .zip(own(&pair[1]))
                .map_or("", |(one, two)| cut(self.text, one.quote.end, two.quote.start).trim());
            matches!(gap, "," | "and" | "và" | ", and")
        });
        // Each of a figure of its own, none of which has grown, and by no other measure than the year before.
        let strange = LINES.with(SECTORS).with(COUNTED).with(Senses::of(&[
            Sense::Revenue,
            Sense::Budget,
            Sense::OtherBase,
            Sense::Average,
            Sense::Plan,
            Sense::Target,
            Sense::OtherMoney,
        ]));
        let plain = mentions.iter().all(|mention| {
            !mention.senses().any(strange) && !matches!(mention.what, What::Place(_) | What::Operator(..))
        });
        let fits = self.drafts.get(before.clone()).is_some_and(|drafts| {
            drafts.iter().all(|draft| draft.block == self.block && draft.yoy.is_none() && draft.value.is_some())
        });
        // "Growth was 11% in transport."
        let rest =
            numbers.last().and_then(own).map_or("", |last| self.text[last.quote.end..].trim_start_matches([' ', ',']));
        let over = rest.is_empty()
            || rest.starts_with(['.', '\n', ';'])
            || begins_with_any(
                rest,
                &["respectively", "so với", "over ", "year on year", "compared", "from ", "on the year"],
            );
        if !(over && led && percents && joined && plain && fits) {
            return false;
        }
        for (at, draft) in numbers.iter().zip(before) {
            if let Some(quantity) = mentions[*at].quantity() {
                let percent = if down { -quantity.value } else { quantity.value };
                Self::add_growth(&mut self.drafts[draft], percent, true, None, quantity.quote.clone());
            }
        }
        true
    }

    /// The figure of the paragraph that "that", "this figure" and "it" mean: the last one, where it is not what the one before it is
    /// compared with.
    pub(super) fn figure_told(&self) -> Option<usize> {
        let last = self.drafts.iter().rposition(|draft| draft.block == self.block)?;
        Some(if self.is_base_of_one_before(last) { last - 1 } else { last })
    }

    /// Whether the figure `last` is that of a year before, which the one before it is compared with.
    fn is_base_of_one_before(&self, last: usize) -> bool {
        let Some(now) = last.checked_sub(1).map(|before| &self.drafts[before]) else { return false };
        let then = &self.drafts[last];
        let year_before = now.period.zip(then.period).is_some_and(|(one, two)| time::years_before(one, 1) == two);
        now.block == then.block && now.indicator == then.indicator && now.operator == then.operator && year_before
    }

    /// Joins a growth to the level it is stated with; gives it back where that is not known yet.
    pub(super) fn join_growth(
        &mut self,
        mentions: &[Mention],
        clause: Range<usize>,
        first: usize,
        growth: Pending,
    ) -> Option<Pending> {
        let Pending { percent, yearly, base, quote, at, .. } = growth;

        let own = self.growth_matter(mentions, clause, at, first);
        if self.leads_straight(mentions, at) || own.is_none() && self.is_of_next_enterprise(mentions, at, first) {
            return Some(Pending { percent, yearly, base, quote, at, own });
        }
        if own.is_none() && self.is_of_plan_alone(mentions, at, first) {
            return Some(Pending { percent, yearly, base, quote, at, own });
        }
        let strange = || self.follows_strange_money(mentions, at) || self.follows_count_of_others(mentions, at, first);
        if own.is_none() && self.drafts.len() > first && strange() {
            return None;
        }
        // "VND1,905 billion in Binh Dinh in 2024, up 4.1%": the place of the level is no other.
        let level = self.drafts[first..].last().and_then(|last| last.place);
        let elsewhere = own.is_none() && Self::names_other_place(mentions, at, level);
        // A growth of something that is not ours: "doanh thu vận tải tăng 5%"; a bracket in between only explains.
        let since = mentions[..at]
            .iter()
            .rposition(|mention| mention.quantity().is_some() || mention.is_mark(b';') || mention.is_mark(b')'))
            .map_or(0, |index| index + 1);
        // "a target of VND94 trillion ($4.8 billion) in revenue, an increase of 20 per cent": what the number itself is of.
        let named = (since..at).find(|index| !matches!(mentions[*index].what, What::Mark(_))).filter(|index| {
            let before = index.checked_sub(1).map_or(0, |before| mentions[before].range.end);
            *index > 0
                && mentions[*index].senses().any(Senses::of(&[Sense::Revenue, Sense::Budget]))
                && matches!(
                    cut(self.text, before, mentions[*index].range.start).trim_ascii(),
                    "in" | "of" | "in total" | "of total" | "to" | "to the" | "into" | "into the" | "for the"
                )
        });
        let since = named.map_or(since, |index| index + 1);
        let strange = own.is_none()
            && mentions[since..at].iter().any(|mention| {
                mention.senses().any(Senses::of(&[
                    Sense::OtherSector,
                    Sense::OtherMoney,
                    Sense::Revenue,
                    Sense::Budget,
                ]))
            })
            && !elsewhere
            && since > 0;
        if strange {
            return None;
        }
        let figure = self.drafts.len() == first && mentions[..at].iter().any(|mention| mention.has(Sense::ThatFigure));
        let said = figure.then(|| self.figure_told()).flatten();
        if let Some(said) = said {
            if mentions[..at].iter().any(|mention| mention.has(Sense::Estimate)) {
                self.drafts[said].status = Status::Estimate;
            }
            if self.drafts[said].yoy.is_none() {
                Self::add_growth(&mut self.drafts[said], percent, yearly, base, quote);
            }
            return None;
        }
        let target = match &own {
            None if elsewhere => None,
            None => (self.drafts.len() > first).then(|| {
                // "to 2,604,000 in June from 2,959,000 a year before, a drop of 12 per cent": the later one fell.
                let mut last = self.drafts.len() - 1;
                // "24.9 million subscribers (24.3 per 100 people), up 4.6%": the bracket only explains.
                if let Some(aside) = Self::aside(mentions, at) {
                    while last > first && aside.contains(&self.drafts[last].quote.start) {
                        last -= 1;
                    }
                }
                let said_again = last > first && self.says_again_per_100(last);
                if said_again || last > first && self.is_base_of_one_before(last) { last - 1 } else { last }
            }),
            Some(id) => (first..self.drafts.len()).rev().find(|draft| self.drafts[*draft].indicator == *id),
        };
        let bracketed = mentions[..at]
            .iter()
            .rev()
            .take_while(|mention| !mention.is_mark(b')'))
            .any(|mention| mention.is_mark(b'('));
        if let Some(draft) = target.filter(|_| !yearly && self.is_against_month_before(mentions, at)) {
            self.take_for_month(draft);
        }
        // "was 1,870 billion in 2022 and fell 2% last year": the growth of the year after that of the level.
        if let Some(index) = target.filter(|_| yearly && self.grew_later(mentions, at, target)) {
            let own = Some(self.drafts[index].indicator);
            return Some(Pending { percent, yearly, base, quote, at, own });
        }
        match target {
            Some(draft) if self.drafts[draft].yoy.is_none() || bracketed => {
                if self.drafts[draft].yoy.is_none() {
                    Self::add_growth(&mut self.drafts[draft], percent, yearly, base, quote);
                }
            }
            Some(_) => {}
            None if own.is_none() && self.follows_other_level(mentions, at) => {}
            None => return Some(Pending { percent, yearly, base, quote, at, own }),
        }
        None
    }

    /// Whether the clause past a semicolon names what it is of and tells how much of its plan was reached, and no level: "…; doanh thu bưu
    /// chính đạt 51,3% kế hoạch, tăng 12,4%".
    fn is_of_plan_alone(&self, mentions: &[Mention], at: usize, first: usize) -> bool {
        let Some(mark) = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')) else { return false };
        let clause = &mentions[mark + 1..at];
        let mut numbers = clause.iter().enumerate().filter(|(_, mention)| mention.quantity().is_some());
        let (Some((share, _)), None) = (numbers.next(), numbers.next()) else { return false };
        let named = clause[..share].iter().any(|mention| mention.has(Sense::Revenue) || mention.has(Sense::Budget));
        let of_plan = clause.get(share + 1).is_some_and(|plan| plan.has(Sense::Plan));
        named && of_plan && self.drafts[first..].iter().all(|draft| draft.quote.start < mentions[mark].range.start)
    }

    /// Whether the figure `last` only tells the lines before it once more per 100 people: "412.000 thuê bao, tức 96 thuê bao/100
    /// dân, tăng 12%" is a growth of the lines; a density that is told by its name has its own.
    fn says_again_per_100(&self, last: usize) -> bool {
        let Some([lines, density]) = self.drafts.get(last.wrapping_sub(1)..=last) else { return false };
        let gap = || behind_last(cut(self.text, lines.quote.end, density.quote.start), b',', b'(');
        matches!((lines.matter, density.matter), (Matter::Lines(_), Matter::Density(_)))
            && lines.yoy.is_none()
            && Cues::bundled().equals_share.holds(gap().trim_ascii())
    }

    /// Whether the growth leads to the figure of another enterprise than the last one: "MobiFone made VND 24.6 trillion, while FPT
    /// Telecom saw sales climb 7.4% to VND 15.8 trillion".
    fn is_of_next_enterprise(&self, mentions: &[Mention], at: usize, first: usize) -> bool {
        let Some(last) = self.drafts[first..].last() else { return false };
        let since = mentions[..at]
            .iter()
            .rposition(|mention| mention.quantity().is_some() || matches!(mention.what, What::Mark(_)))
            .map_or(0, |mark| mark + 1);
        let named = mentions[since..at].iter().rev().find_map(|mention| match mention.what {
            What::Operator(operator, _) => Some(operator),
            _ => None,
        });
        let Some(end) = mentions[at].quantity().map(|quantity| quantity.quote.end) else { return false };
        let stops = |mention: &Mention| mention.quantity().is_some() || matches!(mention.what, What::Mark(_));
        let Some(next) = mentions[at + 1..].iter().position(stops).map(|step| at + 1 + step) else { return false };
        let reached = mentions[next].quantity().filter(|level| level.kind != Kind::Percent).is_some_and(|level| {
            let hedged = Self::begin_of_hedges(mentions, next).min(level.quote.start);
            let gap = cut(self.text, end, hedged).split_ascii_whitespace();
            let short = gap.clone().count() <= 7;
            short && gap.last().is_some_and(|word| matches!(word, "to" | "lên" | "xuống" | "còn"))
        });
        reached && named.is_some() && named != last.operator
    }

    /// Whether the growth is measured from another month or quarter than that of its figure: "in March, 1.6% above December 2022", "by the end
    /// of June, up 4% from December 2023". A whole year before has no month.
    pub(super) fn is_on_other_month(&self, mentions: &[Mention], at: usize, first: usize) -> bool {
        let Some(end) = mentions[at].quantity().map(|quantity| quantity.quote.end) else { return false };
        let after = growth::after(mentions, at);
        // "so với cùng thời điểm năm 2022"
        if after.iter().any(|mention| mention.has(Sense::SamePeriod)) {
            return false;
        }
        let base = after.iter().find_map(|mention| match mention.what {
            What::Time { when: When::Span { from, to, .. }, compared } => {
                let led = || cut(self.text, end, mention.range.start).trim_ascii();
                let base = compared || matches!(led(), "above" | "below" | "on" | "under");
                // "so với cuối năm 2023"
                let ends = || Cues::bundled().year_ends.begin(&self.text[mention.range.clone()]);
                let within = from.0 == to.0 && to.1 < from.1 + 11;
                (base && (within || ends())).then_some((from, to))
            }
            _ => None,
        });
        let (Some(((_, begin), (time::Year::Known(_), end))), Some(last)) = (base, self.drafts[first..].last()) else {
            return false;
        };
        match last.period {
            Some(Period::Stock(own)) => own.month() != end,
            // "quý I, tăng 3,1% so với quý IV/2022"
            Some(Period::Flow { first, last }) => {
                last.month() != end && last.since(first) == i32::try_from(end.saturating_sub(begin)).unwrap_or(-1)
            }
            None => false,
        }
    }

    /// Whether the percentage at `at` is told of what gives no record: "…, and its shares gained 3.4%", "…; profit met 48% of the
    /// plan".
    pub(super) fn is_of_other_subject(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(number) = mentions[at].quantity().map(|quantity| quantity.quote.start) else { return false };
        let begin = mentions[..at]
            .iter()
            .rfind(|mention| mention.quantity().is_some() || matches!(mention.what, What::Mark(_)))
            .map_or_else(
                || sentence_start(self.text, mentions[0].range.start),
                |mark| mark.quantity().map_or(mark.range.end, |quantity| quantity.noun_end),
            );
        let cues = Cues::bundled();
        let said = cut(self.text, begin, number).trim_ascii_start();
        let next = cues.next_clause.behind(said).unwrap_or(said);
        cues.other_subjects.begin(next.trim_ascii_start())
    }

    /// Whether the growth is of the level right before it, which gave no record: "it carried 132.6 million items, down 15%, and its
    /// revenue …".
    fn follows_other_level(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(level) = mentions[..at].iter().rposition(|mention| mention.quantity().is_some()) else { return false };
        // "3,382,555 items (up 70.15%) and revenue at …"
        let bracketed = mentions.get(level + 1).is_some_and(|mark| mark.is_mark(b'('));
        let amount = mentions[level].quantity().is_some_and(|quantity| {
            quantity.kind != Kind::Percent
                && (quantity.scaled || bracketed || matches!(quantity.kind, Kind::Money(_)))
                && !self.drafts.iter().any(|draft| draft.quote.start == quantity.quote.start)
        });
        let moves = Senses::of(&[Sense::Up, Sense::Down, Sense::SamePeriod, Sense::YearBefore, Sense::About]);
        amount
            && mentions[level + 1..at].iter().all(|mention| {
                mention.is_mark(b',')
                    || mention.is_mark(b'(')
                    || mention.senses().any(moves)
                    || mentions[level].quantity().is_some_and(|quantity| mention.range.end <= quantity.noun_end)
            })
    }

    /// Whether the growth is of a count right before it of what is none of ours, which a clause of its own tells behind a figure: "revenue
    /// of VND 26 trillion; volume was 915 million items, up 38%".
    fn follows_count_of_others(&self, mentions: &[Mention], at: usize, first: usize) -> bool {
        let Some(level) = mentions[..at].iter().rposition(|mention| mention.quantity().is_some()) else { return false };
        let ours = COUNTED.with(LINES);
        let count = mentions[level].quantity().filter(|count| count.kind == Kind::Count && !count.noun.any(ours));
        let Some(last) = self.drafts[first..].last().filter(|_| count.is_some()) else { return false };
        let begin = Self::begin_of_hedges(mentions, level);
        let said = cut(self.text, last.quote.end, begin);
        let own = said.rsplit([',', ';', '(']).next().unwrap_or_default();
        let led = own.trim_ascii();
        said.contains([',', ';'])
            && !led.is_empty()
            && !Cues::bundled().in_place.begin(led)
            && self.follows_other_level(mentions, at)
    }

    /// Whether the growth at `at` names a year of its own, the one after that of the figure `level`.
    fn grew_later(&self, mentions: &[Mention], at: usize, level: Option<usize>) -> bool {
        let Some(Period::Flow { last, .. }) = level.and_then(|level| self.drafts[level].period) else { return false };
        let own = growth::after(mentions, at).first().and_then(|mention| match mention.what {
            What::Time { when: when @ When::Span { from, to, .. }, compared: false } if from.1 == 1 && to.1 == 12 => {
                self.frame.clock.resolve(when, IndicatorKind::Flow)
            }
            _ => None,
        });
        own.is_some_and(|own| own.last().year() == last.year() + 1)
    }

    /// Whether the growth at `at` is measured from the month before.
    fn is_against_month_before(&self, mentions: &[Mention], at: usize) -> bool {
        growth::after(mentions, at).iter().any(|mention| {
            mention.has(Sense::OtherBase) && MONTH_BEFORE.contains(&&self.text[mention.range.clone()])
                || matches!(mention.what, What::Time { when: When::LastMonth, compared: true })
        })
    }

    /// What grew against the month before is of one month: "Nộp ngân sách ước đạt 8.311 tỷ đồng, tăng 1% so với tháng trước" beside
    /// the months so far.
    fn take_for_month(&mut self, draft: usize) {
        let draft = &mut self.drafts[draft];
        if let Some(Period::Flow { first, last }) = draft.period
            && first < last
            && draft.said(Slot::Period).is_none_or(|words| Some(words) == self.frame.review_words.as_ref())
        {
            draft.period = Some(Period::between(last, last));
        }
    }

    /// Whether the number before the one at `at` is an amount that gave no record: what is said of it is not said of
    /// the record before.
    pub(super) fn follows_strange_level(&self, mentions: &[Mention], roles: &[Role], at: usize) -> bool {
        let level =
            (0..at).rev().find(|index| mentions[*index].quantity().is_some() && matches!(roles[*index], Role::Level));
        level.is_some_and(|level| self.is_strange_money(mentions, level))
    }

    /// The same for a growth, whose own roles are not needed.
    fn follows_strange_money(&self, mentions: &[Mention], at: usize) -> bool {
        let level = (0..at)
            .rev()
            .find(|index| mentions[*index].quantity().is_some_and(|quantity| quantity.kind != Kind::Percent));
        level.is_some_and(|level| self.is_strange_money(mentions, level))
    }

    /// Whether the amount gave no record; one in a bracket restates the amount before it: "revenue of the holding came to VND 12.4 trillion
    /// ($520 million), 51% of the plan".
    fn is_strange_money(&self, mentions: &[Mention], level: usize) -> bool {
        let amount = |index: usize| mentions[index].quantity().filter(|own| matches!(own.kind, Kind::Money(_)));
        let bracket = mentions[..level].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')));
        let restated = match bracket.filter(|open| mentions[*open].is_mark(b'(')) {
            Some(open) => open.checked_sub(1).filter(|before| amount(*before).is_some()),
            // "1.120 tỷ đồng, tương đương 52,6 triệu USD, tăng 5%"
            None if Self::restated(mentions, level).is_some() => {
                (0..level).rev().find(|index| amount(*index).is_some())
            }
            None => Some(level),
        };
        let own = restated.and_then(amount);
        own.is_some_and(|own| self.drafts.last().is_some_and(|last| last.quote.end <= own.quote.start))
    }

    /// Whether the growth at `at` leads to the next number in one breath: "FPT Telecom saw sales climb 7.4% year on year to VND 15.8
    /// trillion", "giảm 2% so với cùng kỳ còn 25.140 tỷ đồng". It is the growth of that one, whatever was told before.
    fn leads_straight(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(step) = mentions[at + 1..].iter().position(|mention| mention.quantity().is_some()) else {
            return false;
        };
        let level = at + 1 + step;
        let bases = Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus, Sense::About, Sense::Above]);
        let hedges = bases.with(Senses::of(&[Sense::Below, Sense::Estimate]));
        let plain = mentions[at + 1..level]
            .iter()
            .all(|mention| matches!(mention.what, What::Time { .. }) || mention.senses().any(hedges));
        let begin = Self::begin_of_hedges(mentions, level).max(mentions[at].range.end);
        let gap = cut(self.text, mentions[at].range.end, begin).trim_ascii_end();
        let amount = mentions[level].quantity().is_some_and(|level| level.kind != Kind::Percent);
        plain && amount && Cues::bundled().leads_to.end_word(gap, &[' ', '%'])
    }

    /// The one of the last two figures that a growth is of by its words: "Compared with 2022 the former rose 2.1% while the latter
    /// fell 8.4%", "hai loại lần lượt tăng 2,1% và giảm 8,4%".
    pub(super) fn grown_of_two(&self, mentions: &[Mention], at: usize, first: usize) -> Option<usize> {
        let before = mentions[..at].iter().rfind(|mention| mention.quantity().is_some());
        let begin = before.map_or_else(|| sentence_start(self.text, mentions[0].range.start), |last| last.range.end);
        let said = cut(self.text, begin, mentions[at].range.start);
        let cues = Cues::bundled();
        let last_of = |words: &CueList| {
            if words.is_in(said) { words.iter().filter_map(|word| said.rfind(word.as_str())).max() } else { None }
        };
        let (former, latter) = (last_of(&cues.former_of_two), last_of(&cues.latter_of_two));
        let second = match (former, latter) {
            (None, None) if !self.said.has(Sense::Respectively) => return None,
            (None, None) => {
                // "hai loại lần lượt tăng 2,1% và giảm 8,4%"
                let percents: Vec<usize> =
                    (0..mentions.len()).filter(|at| mentions[*at].quantity().is_some()).collect();
                let opens = sentence_start(self.text, mentions[0].range.start);
                let opening = cut(self.text, opens, mentions[*percents.first()?].range.start);
                let told = cues.both_of_two.is_in(opening);
                let named =
                    LINES.with(SECTORS).with(COUNTED).without(Senses::of(&[Sense::Subscribers, Sense::BothFields]));
                let plain = mentions.iter().all(|mention| !mention.senses().any(named));
                let nth = percents.iter().position(|number| *number == at)?;
                (told && plain && percents.len() == 2).then_some(nth == 1)?
            }
            (former, latter) => latter > former,
        };
        // Those of its own sentence, or of the one before.
        let until = mentions[at].range.start;
        let level = |index: &usize| {
            let draft = &self.drafts[*index];
            draft.value.is_some() && draft.block == self.block && draft.quote.end <= until
        };
        let mut own: Vec<usize> = (first..self.drafts.len()).filter(level).collect();
        if own.is_empty() {
            own = self.told_before.clone().filter(level).collect();
        }
        let [.., one, two] = own[..] else { return None };
        let alike = self.drafts[one].unit == self.drafts[two].unit
            && self.drafts[one].indicator != self.drafts[two].indicator
            && self.drafts[one].period == self.drafts[two].period;
        alike.then_some(if second { two } else { one })
    }

    /// Whether the level at `at` is where the growth at `from` led: "rose 12% to reach 5,480 billion".
    pub(super) fn leads_to(mentions: &[Mention], from: usize, at: usize) -> bool {
        // "Up 21 per cent from a year earlier, postal revenue reached …"
        let moves = Senses::of(&[Sense::Up, Sense::Down, Sense::About, Sense::Above]);
        let opens = from > 0 && mentions[..from].iter().all(|mention| mention.senses().any(moves));
        from < at
            && mentions[from + 1..at].iter().all(|mention| {
                !mention.is_mark(b';')
                    && (opens && mention.quantity().is_none()
                        || !mention.senses().any(SECTORS.with(LINES).with(COUNTED).with(Senses::of(&[Sense::Budget]))))
            })
    }
}

/// How the month before is named.
const MONTH_BEFORE: [&str; 8] = [
    "tháng trước",
    "tháng liền trước",
    "previous month",
    "preceding month",
    "month before",
    "last month",
    "a month earlier",
    "month-on-month",
];

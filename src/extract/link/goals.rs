//! Goals, plans and tasks beside figures, and the times that they are for.

use std::ops::Range;

use crate::domain::{IndicatorKind, Month, Slot, Status};
use crate::extract::amount::Kind;
use crate::extract::context::is_day;
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{self, When};
use crate::extract::words::{cut, ends_with_word, sentence_start};

use super::Linker;
use super::period::MEETINGS;

impl Linker<'_> {
    /// The plan that the number is, where the share of it that was reached stands before: "73% of the annual plan of VND20,880
    /// billion".
    pub(super) fn plan_measured_by<'m>(&self, mentions: &'m [Mention], at: usize, first: usize) -> Option<&'m Mention> {
        // "hoàn thành 104% kế hoạch (210 tỷ đồng)": without a figure before, that is what was reached.
        self.drafts[first..].last()?;
        let plan = mentions[..at].iter().rposition(|mention| !matches!(mention.what, What::Mark(b'(' | b',')))?;
        if !mentions[plan].has(Sense::Plan) {
            return None;
        }
        let gap = cut(self.text, mentions[plan].range.end, mentions[at].range.start).trim_ascii();
        let gap = ["for the year", "for the whole year", "of the year"]
            .iter()
            .find_map(|year| gap.strip_prefix(year))
            .unwrap_or(gap);
        let share = mentions[..plan].iter().rev().find_map(Mention::quantity)?;
        let led = cut(self.text, share.quote.end, mentions[plan].range.start);
        let adjacent = led.split_ascii_whitespace().count() <= 2 && !led.contains([',', ';', '.']);
        (share.kind == Kind::Percent && adjacent && (gap.is_empty() || Cues::bundled().plan_amounts_to.holds(gap)))
            .then_some(&mentions[plan])
    }

    /// Leaves the time of the plan that a sentence without figures names, where it is still ahead; also that of goals which the sentence
    /// sets: "Quang Nam has fixed its targets for 2027, among them …", and of the last goal that it tells.
    pub(super) fn leave_plan(&mut self, mentions: &[Mention], first: usize) {
        let Some(dated) = self.frame.clock.dated else { return };
        let goals = &self.drafts[first..];
        let (told, sets) = (!goals.is_empty(), goals.iter().all(|goal| goal.status == Status::Target));
        if told {
            self.leave_goal(mentions, first, dated);
        }
        if told && !sets {
            return;
        }
        let ahead = |time: &&Mention| match time.what {
            What::Time { when: when @ When::Span { .. }, compared: false } => self
                .frame
                .clock
                .resolve(when, IndicatorKind::Stock)
                .is_some_and(|period| period.last().since(dated) >= LEAST_AHEAD),
            _ => false,
        };
        let Some(time) = mentions.iter().find(ahead) else { return };
        let begin = sentence_start(self.text, mentions[0].range.start);
        let led = cut(self.text, begin, time.range.start);
        if let What::Time { when, .. } = time.what
            && (Cues::bundled().plans_of_pages.stand_in(led) || told && Cues::bundled().sets_goals.stand_in(led))
        {
            self.planned_for = Some((when, time.range.clone()));
        }
    }

    /// Leaves the time of the last goal that the sentence tells, where it is still ahead: "Lai Chau is aiming for 79 mobile
    /// broadband subscribers per 100 people by 2026", over a paragraph "5G will cover 40% of the population".
    fn leave_goal(&mut self, mentions: &[Mention], first: usize, dated: Month) {
        let goal = self.drafts[first..].iter().rev().find(|draft| {
            let ahead = draft.period.is_some_and(|period| period.last().since(dated) >= LEAST_AHEAD);
            draft.status == Status::Target && ahead
        });
        let Some(words) = goal.and_then(|goal| goal.said(Slot::Period)) else { return };
        let time = mentions.iter().find(|mention| mention.range == *words);
        if let Some(What::Time { when, .. }) = time.map(|time| &time.what) {
            self.goal_ahead = Some((self.block, (*when, words.clone())));
        }
    }

    /// The time for which the number at `at` is planned, with the words that tell it: that of the plan which the text is about, or else that
    /// of the last goal. There is one for a number that is told to be then, "More than 90% of households will have fibre", or whose sentence
    /// goes on with the plan, and that does not stand too far behind those words. A goal lends its time only to stocks, and only in the few
    /// paragraphs right below its own.
    pub(super) fn time_planned_for(
        &self,
        mentions: &[Mention],
        at: usize,
        kind: IndicatorKind,
    ) -> Option<&(When, Range<usize>)> {
        let goal = self
            .goal_ahead
            .as_ref()
            .filter(|goal| kind == IndicatorKind::Stock && goal.0 < self.block && self.block <= goal.0 + FARTHEST_GOAL);
        let planned = self.planned_for.as_ref().or(goal.map(|goal| &goal.1))?;
        let quantity = mentions[at].quantity()?;
        if quantity.quote.start > planned.1.end + FARTHEST_PLANNED {
            return None;
        }
        let begin = sentence_start(self.text, mentions[0].range.start);
        let behind = cut(self.text, quantity.quote.end, quantity.quote.end + LONGEST_PROMISE);
        let behind = behind.split([',', ';', '.', '\n']).next().unwrap_or_default();
        let before = cut(self.text, begin, quantity.quote.start);
        let will = &Cues::bundled().will_be;
        // What is expected of a share or a number of things, and not of this year's money.
        let expected = || {
            let cues = Cues::bundled();
            let untimed = || !mentions.iter().any(|mention| matches!(mention.what, What::Time { .. }));
            !matches!(quantity.kind, Kind::Money(_))
                && (self.planned_for.is_none() && cues.expected_to.is_in(before)
                    || cues.expected_at.end_word(before.trim_ascii_end(), &[' ']) && untimed())
        };
        // A heading or a paragraph may tell the time of its goals itself.
        let timed = || self.section.when.is_some() || self.paragraph.when.is_some() || self.intro.is_some();
        let cues = Cues::bundled();
        // "Vượt mục tiêu đề ra, thuê bao đạt …", "các nhà mạng đã lắp đặt …"
        let done = || cues.has_come_about.stand_in(before) || cues.beats_goal.stand_in(before);
        let wanted = || !timed() && mentions[..at].iter().any(|mention| mention.has(Sense::Target)) && !done();
        let told = will.stand_in(behind) || will.stand_in(before) || wanted() || expected();
        (told || self.goes_on_with_plan(mentions, at, &planned.1)).then_some(planned)
    }

    /// Whether the sentence goes on with the plan whose time stands at `words`: "Tỉnh vừa duyệt quy hoạch viễn thông tới năm
    /// 2028. Theo đó, …", "…. Mục tiêu của kế hoạch là …. Cụ thể, …", "…. Mục tiêu cụ thể là: …".
    fn goes_on_with_plan(&self, mentions: &[Mention], at: usize, words: &Range<usize>) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let said = self.text[begin..].trim_ascii_start();
        if !Cues::bundled().goals_go_on.begin_word(said) {
            let begins = cut(self.text, begin, mentions[0].range.start).trim_ascii().is_empty();
            return begins
                && mentions[0].has(Sense::Target)
                && mentions[..at].iter().any(|mention| mention.is_mark(b':'));
        }
        let between = cut(self.text, words.end, begin).trim_ascii();
        let next = !between.trim_end_matches(['.', ';', ':']).contains(['.', '\n']);
        let come_about = || Cues::bundled().has_come_about.stand_in(cut(self.text, begin, mentions[at].range.start));
        let measured = || self.said.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus]));
        (next || self.paragraph.last_named.has(Sense::Target)) && !come_about() && !measured()
    }

    /// The plan that opens the clause and leads to the number: "là 78%, mục tiêu năm 2025 là 85%", "(kế hoạch năm 2025: 85%)".
    pub(super) fn plan_stated<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
        let plan = mentions[..at].iter().rposition(|mention| mention.has(Sense::Plan))?;
        let (begin, end) = (mentions[plan].range.start, mentions[at].range.start);
        let leads =
            mentions[plan + 1..at].iter().all(|mention| matches!(mention.what, What::Time { .. } | What::Mark(b':')));
        let verb = cut(self.text, mentions[at - 1].range.end, end).trim_ascii();
        let opens = plan.checked_sub(1).is_none_or(|before| {
            let gap = cut(self.text, mentions[before].range.end, begin).trim_ascii();
            matches!(mentions[before].what, What::Mark(b',' | b';' | b'('))
                && (gap.is_empty()
                    || Cues::bundled().next_clause.iter().any(|word| word.trim_ascii_end() == gap)
                    || gap == "the")
        });
        let told = verb.is_empty() || Cues::bundled().is_told.holds(verb);
        (leads && told && opens).then_some(&mentions[plan])
    }

    /// Where the clause of the number begins, after what ends the goals before it: a semicolon behind which is told how things went.
    pub(super) fn goal_ends(&self, mentions: &[Mention], at: usize) -> Option<usize> {
        if !self.said.any(Senses::of(&[Sense::Target, Sense::Plan])) {
            return None;
        }
        let goal = |list: &[Mention]| {
            list.iter().any(|mention| mention.has(Sense::Target))
                || list.iter().take(2).any(|mention| mention.has(Sense::Plan))
        };
        let mark = mentions[..at]
            .iter()
            .rposition(|mention| mention.is_mark(b';') || mention.is_mark(b',') && self.sets_beside(mention))?;
        let parted = goal(&mentions[..mark]) && !goal(&mentions[mark..at]);
        let ends = || {
            mentions[mark].is_mark(b';') && Self::is_measured_by_year_before(mentions, at)
                || self.is_done_since(&mentions[mark], mentions, at)
        };
        (parted && ends()).then_some(mark + 1)
    }

    /// Whether a comma leads to what is set beside the words before it: ", while in 2024 it reached".
    pub(super) fn sets_beside(&self, comma: &Mention) -> bool {
        Cues::bundled().sets_beside.begin_word(self.text[comma.range.end..].trim_ascii_start())
    }

    /// Whether the words from `mark` to the number say that it came about: "…; the province has already installed 2,318 base
    /// stations", "…, trong khi năm 2024 đã đạt 2.105 tỷ đồng".
    fn is_done_since(&self, mark: &Mention, mentions: &[Mention], at: usize) -> bool {
        let said = cut(self.text, mark.range.end, Self::begin_of_hedges(mentions, at));
        // "tại các bản đã có điện, tỷ lệ phủ sóng đạt 99%": of something else.
        let said = said.rsplit(',').next().unwrap_or_default();
        let cues = Cues::bundled();
        cues.done_already.stand_in(said) && !cues.to_come.stand_in(said)
    }

    /// Whether the growth after the number, in its own clause, is one against the same time of the year before.
    pub(super) fn is_measured_by_year_before(mentions: &[Mention], at: usize) -> bool {
        let end =
            mentions[at..].iter().position(|mention| mention.is_mark(b';')).map_or(mentions.len(), |mark| at + mark);
        mentions[at + 1..end].iter().any(|mention| mention.has(Sense::SamePeriod))
    }

    /// The time of the tasks that a meeting hands out beside the figures: "tại hội nghị triển khai nhiệm vụ năm 2015, VNPT cho
    /// biết doanh thu đạt …". Where a colon or a goal follows, the figures are of that time.
    pub(super) fn time_of_tasks(&self, mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        let position = mentions[..at].windows(2).rposition(|pair| {
            let tasks = || pair[0].has(Sense::Tasks) || self.text[pair[0].range.clone()].starts_with("nhiệm vụ");
            matches!(pair[1].what, What::Time { .. })
                && tasks()
                && cut(self.text, pair[0].range.end, pair[1].range.start.max(pair[0].range.end)).trim_ascii().is_empty()
        })?;
        let time = &mentions[position + 1];
        let met = mentions[..position].iter().any(|mention| mention.has(Sense::Review))
            || MEETINGS.iter().any(|word| {
                cut(self.text, mentions[0].range.start.saturating_sub(40), time.range.start).contains(word)
            });
        let since = &mentions[position + 2..at];
        let wanted = since.iter().any(|mention| mention.is_mark(b':') || mention.has(Sense::Target));
        (met && !wanted).then(|| time.range.clone())
    }

    /// The year that the heading above names, where it comes after the one that is reviewed: "By the end of the year we will have …"
    /// under "Looking to 2018".
    pub(super) fn year_ahead(&self) -> Option<i32> {
        let year = self.section.when.as_ref()?.0.known_year()?;
        (year > self.frame.clock.year()?).then_some(year)
    }

    /// Whether the month `when` of a figure is in another year than the time `told` before it, which is of `year`: a number that rose
    /// "from 142 at the end of 2022 to 486 by the end of November" cannot have arrived before it set out, and what a goal for later is
    /// set beside ("against 61.9% at the end of September") has come about.
    pub(super) fn is_apart_from(
        &self,
        mentions: &[Mention],
        at: usize,
        draft: &Draft,
        when: When,
        year: i32,
        told: When,
    ) -> bool {
        let (When::Span { to: (_, month), .. }, When::Span { to: (_, last), .. }) = (when, told) else { return false };
        let begin = Self::begin_of_hedges(mentions, at).min(draft.quote.start);
        let led = self.text[..begin].trim_ascii_end();
        let arrived = ends_with_word(led, &["to", "up to", "to about", "to some", "lên", "lên thành"], &[' '])
            && mentions[..at].iter().rev().find_map(Mention::quantity).is_some_and(|other| {
                let before = self.text[..other.quote.start].trim_ascii_end();
                ends_with_word(before, &["from", "from only", "from just", "từ"], &[' ', '\n', ','])
            });
        if arrived && month <= last {
            return true;
        }
        let ahead = self.frame.clock.dated.is_some_and(|dated| (dated.year(), dated.month()) < (year, last));
        ahead && self.stands_apart_from_goal(mentions, at)
    }

    /// The year of a month without one that tells how things stood, below a year that is still ahead: "Your wish for 2025? - At least 400
    /// firms, against the 268 we had at the end of September", in a text of October 2023.
    pub(super) fn year_before_goal(&self, mentions: &[Mention], at: usize, when: When) -> Option<i32> {
        let (When::Span { to: (_, month), point: true, .. }, Some(dated)) = (when, self.frame.clock.dated) else {
            return None;
        };
        let above = self.paragraph.when.as_ref()?.0.known_year()?;
        let number = mentions[at].range.start;
        let clause = mentions[..at]
            .iter()
            .rfind(|mention| matches!(mention.what, What::Mark(b';' | b',')))
            .map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mark.range.end);
        let behind = mentions[at..]
            .iter()
            .find(|mention| matches!(mention.what, What::Mark(_)))
            .map_or(number, |mark| mark.range.start);
        let cues = Cues::bundled();
        let said = cut(self.text, clause, behind.max(number + 24));
        let stood = self.stands_apart_from_goal(mentions, at) || cues.has_come_about.stand_in(said);
        let past = dated.year() - i32::from(month > dated.month());
        (above > dated.year() && stood && !cues.to_come.stand_in(said)).then_some(past)
    }

    /// The year of what stands beside a goal for a later one: "In 2024 revenue was … The goal for 2025 is … Over the year the branch paid
    /// VND 28 billion to the budget."
    pub(super) fn year_beside_goal(
        &self,
        mentions: &[Mention],
        at: usize,
        first: usize,
        kind: IndicatorKind,
    ) -> Option<i32> {
        if !self.stands_beside_goal(mentions, at, first, kind) {
            return None;
        }
        let before = self.paragraph.when_before_goal.as_ref().and_then(|before| before.0.known_year());
        before.or_else(|| self.frame.clock.year())
    }

    /// Whether a day without a year comes after the end of the year `told` before it, in a text of a later year: "At the end of 2022
    /// there were 360,000; as of 30 November 54.8% of households had fibre".
    pub(super) fn is_past_year_end(
        &self,
        mentions: &[Mention],
        when: When,
        day: &Range<usize>,
        told: &(i32, Range<usize>),
    ) -> bool {
        let (year, year_words) = told;
        let When::Span { to: (time::Year::Open, month), .. } = when else { return false };
        let clause = mentions.iter().rfind(|mark| mark.is_mark(b';') && mark.range.end <= day.start);
        let said = cut(self.text, sentence_start(self.text, year_words.start), year_words.end);
        let ends = Cues::bundled().year_ends.iter().any(|cue| said.contains(cue.as_str()));
        let dated = self.frame.clock.dated;
        is_day(self.text, day)
            && clause.is_some_and(|clause| year_words.end <= clause.range.start)
            && ends
            && dated.is_some_and(|dated| dated.year() > *year && month <= dated.month() && month < 12)
    }

    /// Whether the number is only set beside what somebody wants, or told in a clause of its own behind it: "The goal is 900 stations,
    /// against 486 at the end of September", "…; at the end of September there were 486".
    pub(super) fn stands_apart_from_goal(&self, mentions: &[Mention], at: usize) -> bool {
        let led = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
        let led =
            [" the", " just", " only", " mới", " chỉ"].iter().find_map(|word| led.strip_suffix(word)).unwrap_or(led);
        let beside = Cues::bundled().compared_with.end_word(led, &[' ', ','])
            && mentions[..at].iter().any(|mention| mention.quantity().is_some());
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';'));
        let wishes = Senses::of(&[Sense::Target, Sense::Plan]);
        beside || clause.is_some_and(|clause| !mentions[clause..at].iter().any(|mention| mention.senses().any(wishes)))
    }

    /// Whether the number tells how things stand or went in a paragraph that has told of a goal for a time that is still ahead: "Revenue
    /// was VND 4,105 billion. For the whole of 2025 the target is VND 5,600 billion. Mobile density is 128.6.", "VNPT aims for VND 61,000
    /// billion in 2025. MobiFone booked VND 24,700 billion, and paid VND 3,410 billion to the budget."
    pub(super) fn stands_beside_goal(
        &self,
        mentions: &[Mention],
        at: usize,
        first: usize,
        kind: IndicatorKind,
    ) -> bool {
        let clock = &self.frame.clock;
        let ahead = |when: When| {
            let end = clock.review.map(|review| review.1).or(clock.dated);
            clock.resolve(when, kind).zip(end).is_some_and(|(period, end)| period.last() > end)
        };
        let above = self.paragraph.when.as_ref().filter(|above| self.paragraph.when_is_goal && ahead(above.0));
        let Some((_, words)) = above.filter(|_| !self.section.target) else { return false };
        let cues = Cues::bundled();
        let begin = sentence_start(self.text, mentions[0].range.start);
        let hedges = Self::begin_of_hedges(mentions, at);
        let told = self.text[..hedges].trim_ascii_end();
        let said = cut(self.text, begin, hedges);
        let wishes = Senses::of(&[Sense::Target, Sense::Plan]);
        if mentions[..at].iter().any(|mention| mention.senses().any(wishes)) || cues.to_come.stand_in(said) {
            return false;
        }
        let counted = |draft: &Draft| draft.status == Status::Actual;
        let mut before = self.drafts[..first].iter().rev().take_while(|draft| draft.block == self.block);
        // What came about ends the goal for those after it, too; a sentence goes on as it began.
        let ended = before.clone().next().is_some_and(|last| counted(last) && last.quote.start > words.end);
        let goes_on = self.drafts[first..].last().is_some_and(counted);
        let stands = cues.stands_already.end_word(told, &[' ', '\n']) || cues.has_now.end_word(told, &[' ', '\n']);
        // "78,3% hộ có cáp quang. Mục tiêu năm 2023 là 84%. Số trạm BTS là 1.204": a goal for what was told right before is told aside.
        let aside = || {
            let mut last = before.clone();
            last.next().zip(last.next()).is_some_and(|(goal, now)| {
                let unnamed = goal.said(Slot::Indicator).is_none_or(|named| named.start > goal.quote.start);
                !counted(goal) && counted(now) && goal.indicator == now.indicator && unnamed
            })
        };
        aside() || ended || goes_on || cues.has_come_about.stand_in(said) || stands && before.any(counted)
    }
}

/// So many months ahead of its text a plan is at least for.
const LEAST_AHEAD: i32 = 2;

/// So many paragraphs below a goal may go on with it.
const FARTHEST_GOAL: usize = 3;

/// So far behind a number, in bytes, it is said what will be.
const LONGEST_PROMISE: usize = 64;

/// So far behind the plan or the goals, in bytes, a number may be of their time.
const FARTHEST_PLANNED: usize = 2000;

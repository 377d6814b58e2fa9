//! Goals, plans and tasks beside figures, and the times that they are for.

use std::ops::Range;

use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

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

    /// Where the clause of the number begins, after a semicolon that ends the goals before it.
    pub(super) fn goal_ends(mentions: &[Mention], at: usize) -> Option<usize> {
        let mark = mentions[..at].iter().rposition(|mention| mention.is_mark(b';'))?;
        let goal = |list: &[Mention]| {
            list.iter().any(|mention| mention.has(Sense::Target))
                || list.iter().take(2).any(|mention| mention.has(Sense::Plan))
        };
        (goal(&mentions[..mark]) && !goal(&mentions[mark..at]) && Self::is_measured_by_year_before(mentions, at))
            .then_some(mark + 1)
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
}

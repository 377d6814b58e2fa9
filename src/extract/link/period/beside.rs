//! The time that stands right beside a number, or that it shares with the one it only says otherwise.

use crate::domain::{Month, Period};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::mention::What;
use crate::extract::words::{behind_last, cut};

use super::super::Linker;
use super::{Asked, Told};

impl Linker<'_> {
    /// What the words right beside the number say of its time.
    pub(super) fn told_beside(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        self.time_of_item(asked)
            .or_else(|| self.time_in_bracket(asked))
            .or_else(|| self.time_of_restated(asked, draft))
            .or_else(|| self.year_of_plan(asked))
    }

    /// The time that a list gives to its item.
    fn time_of_item(&self, asked: &Asked<'_>) -> Option<Told> {
        let (when, words) = asked.item.and_then(|item| item.when.clone())?;
        Some(Told::by(self.frame.clock.resolve(when, asked.kind), words))
    }

    /// The year in brackets behind the number: "VND 35,410 billion (2016) and VND 36,020 billion (2017)".
    fn time_in_bracket(&self, asked: &Asked<'_>) -> Option<Told> {
        let time = match &asked.mentions[asked.at + 1..] {
            [open, time, close, ..] if open.is_mark(b'(') && close.is_mark(b')') => time,
            _ => return None,
        };
        let (when, words) = self.time_of(asked, time).filter(|time| time.0.known_year().is_some())?;
        Some(Told::by(self.frame.clock.resolve(when, asked.kind), words))
    }

    /// The time of the figure that the number only says otherwise: "81,460 telephone subscribers by the end of September, or 6.4
    /// telephones per 100 people".
    fn time_of_restated(&self, asked: &Asked<'_>, draft: &Draft) -> Option<Told> {
        let last = self.drafts[asked.first..].last()?;
        let said = || behind_last(cut(self.text, last.quote.end, draft.quote.start), b',', b'(');
        let restated =
            matches!(draft.matter, Matter::Density(_)) && Cues::bundled().equals_share.holds(said().trim_ascii());
        let period = last.period.filter(|_| restated && !asked.has_time_behind())?;
        Some(Told::before(period.for_kind(asked.kind)))
    }

    /// The year of a plan that the figure before is measured by: "VND15,240 billion, equal to 73% of the annual plan of VND20,880
    /// billion".
    fn year_of_plan(&self, asked: &Asked<'_>) -> Option<Told> {
        let plan = self.plan_measured_by(asked.mentions, asked.at, asked.first).filter(|_| !asked.has_time_behind())?;
        let year = self.drafts[asked.first..].last()?.period?.last().year();
        let whole = Period::between(Month::january(year), Month::december(year));
        Some(Told::by(Some(whole.for_kind(asked.kind)), plan.range.clone()))
    }
}

impl Asked<'_> {
    /// Whether a time stands behind the number.
    fn has_time_behind(&self) -> bool {
        self.right.iter().any(|mention| matches!(mention.what, What::Time { .. }))
    }
}

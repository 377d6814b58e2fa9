//! Columns that say what part of a plan was reached: "So với kế hoạch năm", "2019 actual / plan", "TH 2009/KH 2009".

use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};

use super::cell::Cell;
use super::label::{Label, NAMES, year_set_over};
use super::reading::Reading;

impl Reading<'_> {
    /// Whether `cell` below `column` says what part of a plan was reached, and is no planned percentage.
    pub(super) fn is_of_plan(&self, cell: &Cell, column: &Label, money: bool) -> bool {
        let head = &self.text[column.words.clone()];
        // "2019 actual / plan" over "113.4%", "TH 2009/KH 2009" over "104,2"
        let percent = self.text[cell.range.clone()].ends_with('%');
        let told = percent || year_set_over(head).is_some();
        let planned = column.senses.has(Sense::Plan);
        // "So với kế hoạch năm"; and no amount is planned in per cent.
        let beside = percent && (money || column.senses.has(Sense::Versus));
        !column.times.compares_plan()
            && (planned && (sets_against_plan(head) && told || beside)
                || column.is_percentage(self.text) && (planned || self.is_share_of_plan(column)))
    }

    /// Whether a column of percentages that names nothing stands beside one of the plan: "Kế hoạch | Thực hiện | Tỷ lệ (%)".
    fn is_share_of_plan(&self, column: &Label) -> bool {
        let plan = |other: &Label| {
            other.senses.any(Senses::of(&[Sense::Plan, Sense::Target])) && !other.is_percentage(self.text)
        };
        let at = self.columns.iter().position(|other| other.words == column.words);
        let named = NAMES.without(Senses::of(&[Sense::Rate, Sense::Plan]));
        let moves = Senses::of(&[Sense::Up, Sense::Down, Sense::SamePeriod, Sense::YearBefore, Sense::Versus]);
        column.when.is_none()
            && !column.times.ratio
            && column.senses.only(named).is_empty()
            && !column.senses.any(moves)
            && at.is_some_and(|at| at >= 2 && self.columns[..at].iter().any(plan))
    }
}

/// Whether a head sets what was reached against the plan: "2019 actual / plan", "TH/KH".
fn sets_against_plan(head: &str) -> bool {
    let cues = Cues::bundled();
    let says = |part: &str, words: &[String]| {
        part.split_ascii_whitespace().any(|word| words.iter().any(|known| known == word))
    };
    head.split_once('/').is_some_and(|(reached, plan)| says(reached, &cues.reached) && says(plan, &cues.planned))
}

//! What stands over the rows: the caption with its unit, and the heads of the columns one a line.

use crate::domain::Slot;
use crate::extract::compose::{self, LINES, SECTORS};
use crate::extract::context::{announces_stock, dates_table, is_day};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses};

use super::label::{Label, NAMES, measured};
use super::line::is_base_of_index;
use super::named::GROUPS;
use super::reading::{Reading, of_districts};
use super::unit::CellUnit;

/// The labels over `count` columns without "Subscribers" right over the rows, which is the unit of all columns.
fn without_unit_over_rows<'a, 'l>(labels: &'a [&'l Label], count: usize) -> &'a [&'l Label] {
    let plain_unit = |label: &Label| {
        let own = label.senses.only(NAMES);
        own.without(Sense::Subscribers.into()).is_empty()
            && !own.is_empty()
            && label.heads.is_empty()
            && label.unit.is_none()
    };
    match labels.split_last() {
        Some((last, rest)) if plain_unit(last) && rest.len() > count => rest,
        _ => labels,
    }
}

impl Reading<'_> {
    /// Whether a label says that an index has the year before at 100.
    pub(super) fn is_base_of_index(&self, label: &Label) -> bool {
        is_base_of_index(&self.text[label.words.clone()])
    }

    /// The labels of a row without the year that stands alone below the last head, where that says that it is preliminary: "2020 | 2021 |
    /// Sơ bộ" over "Prel. 2022".
    pub(super) fn without_rest_of_heads<'l>(&mut self, mut labels: Vec<&'l Label>) -> Vec<&'l Label> {
        let preliminary = |head: &Label| {
            head.senses.has(Sense::Estimate) && head.when.is_none() && head.senses.only(NAMES).is_empty()
        };
        if let [year, _, ..] = labels[..]
            && year.only_time
            && self.header_row.len() >= 2
            && let Some(last) = self.header_row.last_mut().filter(|last| preliminary(last))
        {
            *last = Label { senses: year.senses.with(Sense::Estimate.into()), ..year.clone() };
            labels.remove(0);
        }
        labels
    }

    /// Notes where an index begins, with the year before at 100, and where a table of amounts or numbers does.
    pub(super) fn note_index(&mut self, labels: &[&Label]) {
        // "Index (previous year = 100)" over "Revenue" holds for the rows below both.
        if labels.iter().any(|label| self.is_base_of_index(label)) {
            self.index = true;
            return;
        }
        for label in labels {
            let measures = label.senses.any(Senses::of(&[Sense::Subscribers, Sense::Revenue, Sense::Budget]));
            if measures && !label.only_time && !self.repeats_a_row(label) {
                self.index = false;
            }
        }
    }

    /// Whether a row of the table had the same words before, with figures of its own: below an index it is told again.
    fn repeats_a_row(&self, label: &Label) -> bool {
        let written = &self.text[label.words.clone()];
        let told = |draft: &Draft| {
            draft
                .said(Slot::Indicator)
                // "Số thuê bao Internet" over "Number of Internet subscribers" are words of one row.
                .is_some_and(|words| {
                    *words != label.words
                        && self.text[words.clone()].split('\n').any(|line| line.trim_ascii() == written)
                })
        };
        self.index && label.unit.is_none() && self.drafts.iter().any(told)
    }

    /// Notes what the caption says: what is counted, the unit, the time, the place.
    pub(super) fn note_caption(&mut self, labels: &[&Label]) {
        for label in labels {
            // "(Revenue: VND billion; telephone: thousand subscribers)"
            if !label.told.is_empty() {
                (self.told, self.caption_unit) = (label.told, None);
                continue;
            }
            if Layout::bundled().is_unit_line(&self.text[label.words.clone()]) {
                self.caption_unit = label.unit.or(self.caption_unit);
                if let Some(unit) = label.unit {
                    self.told.forget(unit);
                }
                continue;
            }
            self.districts |= of_districts(&self.text[label.words.clone()]);
            // "(Subscribers as of 31 December)" says when some of the rows were counted, and not of what all are.
            let remark = self.text[label.words.clone()].starts_with('(') && label.when.is_some();
            if !remark || self.caption.is_empty() {
                let names = measured(label.senses.only(NAMES));
                // "Turnover of telecommunications by province" below "TRANSPORT, POST AND TELECOMMUNICATIONS"
                let whole = names.any(GROUPS) && names.any(LINES.with(SECTORS));
                let above = if whole && !self.caption.any(GROUPS) { Senses::NONE } else { self.caption };
                self.caption = above.with(names);
            }
            self.caption_term = label.term.or(self.caption_term);
            self.caption_unit = label.unit.or(self.caption_unit);
            if let Some(unit) = label.unit {
                self.told.forget(unit);
            }
            // The day of the report that a table belongs to is no time of its figures.
            let names = !label.senses.only(NAMES).is_empty()
                // "Some network indicators at 31 October"
                || label.when.is_some() && Cues::bundled().tells_figures.stand_in(&self.text[label.words.clone()]);
            let stated = label.when.as_ref().is_some_and(|(_, words)| {
                !is_day(self.text, words)
                    || announces_stock(self.text, words.start)
                    || names && dates_table(self.text, &label.words, words)
            });
            if stated && !label.only_time {
                self.caption_when.clone_from(&label.when);
            }
            // "Hà Nội, ngày 05/9/2025" says where the report was signed.
            let dateline = label.when.as_ref().is_some_and(|(_, words)| is_day(self.text, words));
            if self.place.is_none() && !dateline {
                self.place.clone_from(&label.place);
            }
        }
    }

    /// Forgets what was said of the rows above where `caption` begins another table.
    pub(super) fn begin_table(&mut self, caption: &[&Label]) {
        // "Unit: thousand subscribers" begins none.
        let is_unit = |label: &&&Label| Layout::bundled().is_unit_line(&self.text[label.words.clone()]);
        let measures = caption.iter().filter(|label| !is_unit(label)).any(|label| label.senses.any(GROUPS));
        if measures {
            (self.group, self.row_unit) = (Senses::NONE, None);
        }
        let names = |label: &&Label| {
            let written = &self.text[label.words.clone()];
            let numbered = written.starts_with(|c: char| c.is_ascii_digit()) || Layout::bundled().is_caption(written);
            numbered && !label.only_time && !label.senses.only(NAMES).is_empty()
        };
        let another = self.begins_another(caption);
        if another {
            (self.group, self.row_unit) = (Senses::NONE, None);
        }
        if measures || another || caption.iter().any(names) {
            self.forget_caption();
        }
    }

    /// Forgets what the caption of the rows above said.
    pub(super) fn forget_caption(&mut self) {
        self.caption = Senses::NONE;
        self.caption_term = None;
        self.caption_unit = None;
        (self.line_unit, self.line_density) = (None, false);
        self.total_unit = None;
        self.block = Label::default();
        self.whole = Senses::NONE;
        self.districts = false;
    }

    /// The columns that a header of labels makes for `count` numbers.
    pub(super) fn header(&mut self, labels: &[&Label], count: usize) {
        let labels = without_unit_over_rows(labels, count);
        // The percent of an index before is no unit of what comes next.
        if !self.index && self.caption_unit.is_some_and(CellUnit::is_percent) {
            self.caption_unit = None;
        }
        if let Some((caption, columns)) = self.two_rows_of_heads(labels, count) {
            self.forget_caption();
            self.note_caption(&labels[..caption]);
            self.heads_columns(columns);
            return;
        }
        if let Some((caption, columns)) = self.heads_side_by_side(labels, count) {
            self.forget_caption();
            self.note_caption(&labels[..caption]);
            for label in &labels[caption..] {
                self.caption_unit = label.unit.filter(|_| label.heads.is_empty()).or(self.caption_unit);
            }
            self.heads_columns(columns);
            return;
        }
        // "184. Volume of passengers carried": a table of something else begins.
        if self.begins_another(labels) {
            self.columns.clear();
            self.forget_caption();
            self.index = false;
            return;
        }
        let (mut columns, unit) = self.columns_in_lines(labels);
        // A unit of all columns may stand last: "Thuê bao - Subscribers".
        while columns.len() > count
            && columns.last().is_some_and(|last| {
                last.senses.only(NAMES).without(Sense::Subscribers.into()).is_empty() && !last.senses.has(Sense::Total)
            })
        {
            columns.pop();
        }
        if columns.len() >= count && !columns.is_empty() {
            let extra = columns.len() - count;
            if extra > 0 {
                self.caption = measured(columns[extra - 1].senses.only(NAMES));
                self.caption_term = columns[extra - 1].term;
                self.caption_unit = columns[extra - 1].unit.or(unit);
            }
            let columns = columns.split_off(extra);
            self.heads_columns(columns);
        } else if !columns.is_empty() {
            let joined: Vec<&Label> = columns.iter().collect();
            self.columns.clear();
            let remarks = joined.iter().all(|label| self.text[label.words.clone()].starts_with('('));
            if !remarks {
                self.caption = Senses::NONE;
                self.caption_term = None;
            }
            self.note_caption(&joined);
        } else {
            return;
        }
        self.caption_unit = unit.or(self.caption_unit);
    }

    /// Sets the columns that lines of their own head, in place of what a line of heads over an earlier table said.
    fn heads_columns(&mut self, columns: Vec<Label>) {
        self.columns = columns;
        self.header_row.clear();
    }

    /// Whether the labels begin a table of something that no indicator measures.
    pub(super) fn begins_another(&self, labels: &[&Label]) -> bool {
        let weighty = NAMES.without(Senses::of(&[Sense::People, Sense::Households, Sense::Area, Sense::OtherMoney]));
        labels.iter().all(|label| label.senses.only(weighty).is_empty() && !label.only_time)
            && labels.iter().any(|label| {
                let written = &self.text[label.words.clone()];
                !Layout::bundled().is_unit_line(written)
                    && written.split_ascii_whitespace().count() >= 3
                    && !label.senses.has(Sense::Total)
                    && (written.starts_with(|c: char| c.is_ascii_digit())
                        || Layout::bundled().is_caption(written)
                        || label.unit.is_some_and(|unit| unit.strange))
            })
    }

    /// The columns whose heads stand one a line, and the unit that lines of their own name.
    fn columns_in_lines(&self, labels: &[&Label]) -> (Vec<Label>, Option<CellUnit>) {
        let mut columns: Vec<Label> = Vec::new();
        let mut unit = None;
        for label in labels {
            let written = &self.text[label.words.clone()];
            let named = label.senses.only(NAMES);
            if Layout::bundled().is_unit_line(written) || !label.told.is_empty() {
                unit = label.unit.filter(|_| label.told.is_empty());
                continue;
            }
            let total =
                label.senses.has(Sense::Total) || matches!(written, "total" | "tổng số" | "chung" | "tổng cộng");
            // "Fixed broadband" over "(subscribers per 100 people)": the unit of that column.
            if written.starts_with('(')
                && let Some(last) = columns.last_mut()
                && named.without(Senses::of(&[Sense::Subscribers, Sense::Per100People, Sense::People])).is_empty()
            {
                last.senses = last.senses.with(label.senses);
                last.unit = label.unit.or(last.unit);
                last.words.end = label.words.end;
                continue;
            }
            // "Tổng số (tỷ đồng)" heads a column.
            let whole = label.senses.has(Sense::Total) && written.contains('(');
            if label.unit.is_some() && named.without(Sense::Subscribers.into()).is_empty() && !whole {
                unit = label.unit;
                continue;
            }
            if self.is_base_of_index(label) || (named.is_empty() && !total) {
                continue;
            }
            let twin = columns.last_mut().filter(|last| {
                let own = last.senses.only(NAMES);
                // The same in another language: "Di động" over "Mobile phone".
                let lines = named.only(LINES);
                let alike = !lines.is_empty()
                    // The unit in brackets stands behind the first of them: "Di động (nghìn thuê bao)" over "Mobile".
                    && (named.without(LINES) == own.without(LINES) || named.without(own).is_empty() && last.unit.is_some())
                    && compose::subscribers(lines) == compose::subscribers(own.only(LINES))
                    && written.is_ascii() != self.text[last.words.clone()].is_ascii();
                let same = (own == named || alike) && !named.is_empty() && last.term == label.term;
                let both_total = total && last.senses.has(Sense::Total) && last.senses.only(NAMES).is_empty();
                same || both_total
            });
            if let Some(last) = twin {
                last.words.end = label.words.end;
            } else {
                let mut column = (*label).clone();
                if total && named.is_empty() {
                    column.senses = Sense::Total.into();
                }
                columns.push(column);
            }
        }
        (columns, unit)
    }
}

//! What lines over the rows say of all that stand below them: of whom, of when or of what they are, and in which units.

use crate::extract::compose::{LINES, SECTORS};
use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses};

use super::label::{Label, NAMES};
use super::named::GROUPS;
use super::reading::Reading;
use super::row::Row;
use super::unit::CellUnit;

/// The unit of a column has so many words at most.
const MOST_WORDS: usize = 4;

impl Reading<'_> {
    /// The labels of a row without those over it that say of whom or when it and the rows below are: "Kon Tum" over "2021" and "2022",
    /// "2021" over provinces.
    pub(super) fn without_bearers<'l>(&mut self, row: &Row<'_>, labels: Vec<&'l Label>) -> Vec<&'l Label> {
        let over = labels.len().saturating_sub(row.own);
        // "| 2021" over "Post | 114.8" heads the one column of another table.
        let (heads, count) = (self.header_row.len(), row.numbers.len());
        let headed = heads >= 2 && (heads == count + 1 || heads > count && count >= 2 || heads == count)
            || heads == 0 && self.columns.len() == count && count >= 2;
        let Some(title) = over.checked_sub(1).map(|last| labels[last]).filter(|_| row.split && headed) else {
            return labels;
        };
        let own = &labels[over..];
        // "Mobile subscribers" over enterprises or provinces
        let of_what = over == 1
            && !title.senses.only(NAMES).is_empty()
            && own.iter().all(|label| label.names_time_or_bearer() && !label.only_time && !label.sub)
            && title.place.is_none()
            && title.operator.is_none()
            && self.header_row.iter().all(|head| head.senses.only(GROUPS.with(LINES).with(SECTORS)).is_empty());
        if of_what && !own.is_empty() && !self.is_base_of_index(title) {
            self.block = title.clone();
            let mut left = labels;
            left.remove(over - 1);
            return left;
        }
        let several = title.several || title.sub || title.times.ratio;
        let of_place = title.place.is_some() && own.iter().all(|label| label.place.is_none());
        let of_whom = title.operator.is_some() && own.iter().all(|label| label.operator.is_none());
        let of_time = title.only_time && own.iter().all(|label| label.when.is_none());
        if own.is_empty() || several || !title.names_time_or_bearer() || !(of_place || of_whom || of_time) {
            return labels;
        }
        self.block = title.clone();
        let mut left = labels;
        left.remove(over - 1);
        left
    }

    /// A label that names nothing that is counted, of what the line over its rows names.
    pub(super) fn within_block(&self, own: &Label) -> Label {
        let mut label = own.clone();
        if !label.only_time && label.senses.only(GROUPS.with(LINES).with(SECTORS)).is_empty() {
            label.senses = label.senses.with(self.block.senses.only(NAMES));
            label.unit = label.unit.or(self.block.unit);
        }
        label
    }

    /// Takes the units of the columns from a line of them below the heads: "sq km | Thous. subscribers | VND billion".
    pub(super) fn takes_units(&mut self, units: &[Option<Label>]) -> bool {
        let layout = Layout::bundled();
        let written = |label: &Label| &self.text[label.words.clone()];
        let counts = |label: &Label| layout.counts(written(label)).then_some(CellUnit::ONES);
        let unit_of = |label: &Label| label.unit.or_else(|| counts(label));
        let told = units.iter().flatten().filter(|unit| unit_of(unit).is_some()).count();
        let names = NAMES.without(Senses::of(&[Sense::Subscribers, Sense::People, Sense::Area, Sense::Per100People]));
        let plain = |label: &Label| {
            label.senses.only(names).is_empty()
                && label.when.is_none()
                && self.text[label.words.clone()].split(' ').count() <= MOST_WORDS
        };
        let fits = told >= 2 && 2 * told >= units.len() && units.iter().flatten().all(plain);
        let Some(before) = self.header_row.len().checked_sub(units.len()).filter(|_| fits) else { return false };
        // What heads the names of the rows has no unit, and the last columns may have none.
        let ordinals = self.header_row.iter().take_while(|head| layout.heads_ordinals(written(head))).count();
        let stubs =
            ordinals + usize::from(self.header_row.get(ordinals).is_some_and(|head| layout.heads_rows(written(head))));
        let units: Vec<Option<CellUnit>> = units.iter().map(|unit| unit.as_ref().and_then(unit_of)).collect();
        for (head, unit) in self.header_row[stubs.min(before)..].iter_mut().zip(units) {
            head.unit = head.unit.or(unit);
        }
        true
    }
}

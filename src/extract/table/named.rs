//! Rows whose words say what their numbers are of: what they name, what the rows above them say for them, and which measure
//! nothing.

use crate::extract::compose::{COUNTED, LINES, MONEY, SECTORS};
use crate::extract::layout::Layout;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::words::cut;

use super::label::{Label, NAMES};
use super::reading::Reading;
use super::row::Row;
use super::unit::{CellUnit, is_strange_unit};

/// The senses that say that a row is of the field.
pub(super) const WEIGHTY: Senses = NAMES.without(Senses::of(&[
    Sense::OtherMoney,
    Sense::People,
    Sense::Households,
    Sense::Plan,
    Sense::SamePeriod,
    Sense::Documents,
]));

/// The senses of a row that hold for the parts of it in the rows below.
pub(super) const GROUPS: Senses = COUNTED.with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Density]));

impl Reading<'_> {
    /// Whether a row is measured in what no indicator is: "Median download speed | Mbps | 53.8".
    fn has_strange_unit(&self, own: &[&Label], label: &Label) -> bool {
        own.len() >= 2
            && label.term.is_none()
            && self.header_row.iter().any(|head| Layout::bundled().heads_units(&self.text[head.words.clone()]))
            && own.last().is_some_and(|last| {
                let unit = &self.text[last.words.clone()];
                // "Post offices | office": counted by what it names.
                let named = cut(self.text, own[0].words.start, last.words.start);
                last.senses.only(NAMES).is_empty()
                    && is_strange_unit(unit)
                    && !named
                        .split(|c: char| !is_word_part(c))
                        .any(|word| word.trim_end_matches('s') == unit.trim_end_matches('s'))
            })
    }

    /// Whether a row counts telephones by the piece: "Số điện thoại cố định | cái".
    fn counts_telephones(&self, own: &[&Label], label: &Label) -> bool {
        own.len() >= 2
            && label.term.is_none()
            && label.senses.has(Sense::Telephone)
            && label.senses.only(GROUPS.with(Senses::of(&[Sense::Rate, Sense::Households]))).is_empty()
            && own.last().is_some_and(|last| Layout::bundled().is_piece(&self.text[last.words.clone()]))
    }

    /// What the labels of a row say together, and the line over it that names what is counted.
    fn label_of(&self, own: &[&Label]) -> Label {
        let mut label = joined(own);
        if label.senses.has(Sense::Total) && !self.block.senses.only(NAMES).is_empty() {
            label = self.within_block(&label);
        }
        // "Post" below "Turnover of post and telecommunications"
        let parts = own.iter().rposition(|part| !is_unit_alone(part)).map_or(own, |last| &own[..=last]);
        if let Some((last, titles)) = parts.split_last()
            && !titles.is_empty()
            && !last.senses.any(MONEY)
            && last.senses.any(SECTORS)
            && label.senses.any(MONEY)
            && titles.iter().all(|title| holds_fields(title.senses, last.senses))
        {
            label.senses = label.senses.without(SECTORS).with(last.senses.only(SECTORS));
        }
        label
    }

    /// Gives a total of money that names no field those of its parts, and one that has just been told those of the whole.
    fn note_whole(&mut self, label: &mut Label) {
        // "Total" over "Post" and "Telecommunications" below "Turnover"; "Index of total turnover" is that of this one.
        let of_money = label.senses.any(MONEY) || label.senses.only(GROUPS).is_empty() && self.group.any(MONEY);
        if of_money && label.senses.has(Sense::Total) && !label.senses.any(SECTORS) {
            if !self.index {
                self.whole = self.parts_below;
            }
            label.senses = label.senses.with(self.whole);
        } else if of_money && !self.index && holds_fields(label.senses, Senses::of(&[Sense::Post, Sense::Telecom])) {
            self.whole = label.senses.only(SECTORS);
        }
    }

    /// Whether a row tells by how much the one above it has moved: "Growth over the previous year (%)".
    fn tells_change(&self, label: &Label) -> bool {
        let moving = Senses::of(&[Sense::Up, Sense::Down, Sense::YearBefore, Sense::SamePeriod]);
        let measures = NAMES.without(Sense::SamePeriod.into());
        label.is_percentage(self.text)
            && (label.senses.any(moving) || Layout::bundled().tells_change(&self.text[label.words.clone()]))
            && label.senses.only(measures.with(Senses::of(&[Sense::Total, Sense::OfWhich]))).is_empty()
            && !self.index
            && label.place.is_none()
            && !self.is_base_of_index(label)
    }

    /// Reads a row that tells by how much the one above it has moved.
    fn change_of_row_above(&mut self, row: &Row<'_>, mut label: Label) -> bool {
        (self.row_moves, self.moves) = (label.senses, true);
        label.senses = self.row_above;
        let read = self.cells_of(row, &label);
        self.moves = false;
        read
    }

    /// Gives a row that names no unit that of the rows above it, where it goes on with them.
    fn take_units(&mut self, own: &[&Label], label: &mut Label) {
        // A mark for "the same" in the column of units.
        if label.unit.is_none()
            && own.iter().skip(1).any(|part| Layout::bundled().repeats(&self.text[part.words.clone()]))
        {
            label.unit = self.row_unit;
        }
        self.take_line_unit(own, label);
        // A unit of ones in its column ends what a row above counts by.
        let ones =
            own.len() >= 2 && own.last().is_some_and(|last| Layout::bundled().counts(&self.text[last.words.clone()]));
        if ones && label.unit.is_none() {
            label.unit = Some(CellUnit::ONES);
        }
        // "Of which: Mobile" under "Telephone subscribers (Thous. subscribers)" has its unit.
        // "Postal services" under "Turnover of post and telecommunications (bill. dongs)" likewise.
        let parts = if self.group.any(MONEY) { LINES.with(SECTORS) } else { LINES };
        let bare = label.senses.only(GROUPS).is_empty() && label.senses.any(parts) && !self.group.is_empty();
        if (self.is_part(label) || bare) && label.unit.is_none() {
            label.unit = self.row_unit;
        } else if !self.index {
            self.row_unit = label.unit;
        }
    }

    /// Takes the unit that a line alone over the rows tells for those that count the same: "Thous. subscribers" over "Telephone
    /// subscribers" and "Internet subscribers".
    fn take_line_unit(&mut self, own: &[&Label], label: &mut Label) {
        // One that stands below the name of its row is that of the row. "Prel. 2022", of the heads, may stand over both.
        let stands_over = |pair: &&[&Label]| {
            let tells = is_unit_alone(pair[0]) || pair[0].senses.has(Sense::Per100People);
            tells && self.text.get(pair[0].words.end..pair[1].words.start).is_some_and(|gap| gap.contains('\n'))
        };
        let named = |label: &&Label| !label.only_time && !is_unit_alone(label);
        let above = own.windows(2).find(stands_over).filter(|pair| {
            own.iter().take_while(|label| label.words.start < pair[0].words.start).all(|label| !named(label))
        });
        if let Some(&[line, _]) = above {
            let kind = if label.unit.is_some_and(CellUnit::is_money) { MONEY } else { line.senses.only(GROUPS) };
            self.line_unit = line.unit.map(|unit| (unit, kind));
            self.line_density = line.senses.has(Sense::Per100People);
            return;
        }
        let own_unit = own.iter().any(|part| Layout::bundled().counts(&self.text[part.words.clone()]));
        if own_unit || label.unit.is_some() {
            (self.line_unit, self.line_density) = (None, false);
        } else if let Some((unit, kind)) = self.line_unit
            && (label.senses.any(kind) || unit.is_money() && self.is_of_caption_of_money(label))
            && !label.senses.any(Senses::of(&[Sense::Rate, Sense::Density, Sense::Per100People]))
        {
            label.unit = Some(unit);
        } else if self.line_density && label.senses.any(LINES) && label.senses.only(GROUPS).is_empty() {
            label.senses = label.senses.with(Sense::Per100People.into());
        }
    }

    /// Whether a row names a sector alone below a caption of money: "Telecommunications" below "Turnover of post and telecommunications".
    fn is_of_caption_of_money(&self, label: &Label) -> bool {
        self.caption.any(MONEY) && label.senses.any(SECTORS) && label.senses.only(GROUPS.with(LINES)).is_empty()
    }

    /// Reads a row whose labels, `own`, say what its numbers are of.
    pub(super) fn named_row(&mut self, row: &Row<'_>, own: &[&Label]) -> bool {
        let count = row.numbers.len();
        if own.iter().any(|label| label.senses.has(Sense::Region) && label.place.is_none()) {
            return true;
        }
        let mut label = self.label_of(own);
        if self.counts_telephones(own, &label) {
            (label.senses, label.unit) = (label.senses.with(Sense::Subscribers.into()), None);
        } else if self.has_strange_unit(own, &label) {
            self.group = Senses::NONE;
            return true;
        }
        // "Bán kính phục vụ bình quân của một điểm phục vụ bưu chính (km)"
        let name = self.text[label.words.clone()].trim_start_matches(|c: char| !is_letter(c));
        if label.term.is_none() && Layout::bundled().names_no_figures(name) {
            self.group = Senses::NONE;
            return true;
        }
        if label.sub {
            return true;
        }
        // "Sorting capacity (parcels per hour)" below "Post offices": a pace is no number of them.
        let bracket = self.text[label.words.clone()].strip_suffix(')').and_then(|words| words.rsplit_once('('));
        let pace = bracket.is_some_and(|(_, unit)| {
            label.unit.is_none() && unit.contains(" per ") && !label.senses.has(Sense::Per100People)
        });
        if pace && label.senses.only(GROUPS).is_empty() {
            self.group = Senses::NONE;
            return true;
        }
        self.take_units(own, &mut label);
        self.note_field(own);
        // "Six provinces" below provinces is of none of them.
        let of_no_place = self.bearers.places
            && label.place.is_none()
            && label.when.is_none()
            && label.senses.only(WEIGHTY).is_empty()
            && !self.columns.is_empty();
        if self.strange || of_no_place {
            return true;
        }
        if self.names_nothing(&label) {
            self.group = Senses::NONE;
            return true;
        }
        if self.columns.is_empty() && count == 1 && label.when.is_none() {
            return false;
        }
        // "Of which: communal points" below "Post offices": a part that no indicator counts by itself.
        let offices = label.senses.has(Sense::PostOffices) || label.senses.only(GROUPS).is_empty();
        if offices && self.group.has(Sense::PostOffices) && self.is_part(&label) {
            return true;
        }
        // "A. Doanh thu (tỷ đồng)" over "Doanh thu bưu chính" and "Doanh thu viễn thông"
        if let Some((_, titles)) = own.split_last()
            && let Some(unit) = titles.iter().find(|title| title.senses.any(MONEY)).and_then(|title| title.unit)
            && unit.is_money()
        {
            self.total_unit = Some(unit);
        }
        // The unit of the total is that of its parts.
        if label.senses.has(Sense::Total) && label.unit.is_some_and(CellUnit::is_money) {
            self.total_unit = label.unit;
        }
        if is_other_money(&label) {
            self.group = Senses::NONE;
            return true;
        }
        self.note_whole(&mut label);
        // "Doanh thu" below "I. Bưu chính"
        if label.senses.any(MONEY) && !label.senses.any(SECTORS) {
            label.senses = label.senses.with(self.section);
        }
        // "Delivery vans" below "Service points"
        if self.is_of_the_field_alone(&label) {
            self.group = Senses::NONE;
            return true;
        }
        let names =
            label.senses.any(NAMES.without(Senses::of(&[Sense::SamePeriod, Sense::Plan])).with(Sense::Total.into()));
        let moves = self.tells_change(&label);
        let group = self.group;
        // "Trong đó: di động": the rest of the label is that of the row above.
        let bases = Senses::of(&[Sense::Rate, Sense::Households, Sense::People, Sense::Coverage, Sense::Area]);
        if label.senses.any(bases) {
            self.group = Senses::NONE;
        } else if label.senses.only(GROUPS).is_empty() {
            label.senses = label.senses.with(self.group);
        } else {
            self.group = label.senses.only(GROUPS);
        }
        // "Growth over the previous year (%)" is that of the row above.
        if moves && !self.row_above.is_empty() {
            self.group = group;
            return self.change_of_row_above(row, label);
        }
        // "Index (previous year = 100)" is that of the row above.
        if self.is_base_of_index(&label) && !names {
            label.senses = self.row_above;
        } else {
            self.row_above = label.senses;
        }
        self.cells_of(row, &label)
    }

    /// Notes where a part of the table begins that is not ours ("II. Khối lượng hàng hóa vận chuyển"), and where it
    /// ends.
    pub(super) fn note_field(&mut self, own: &[&Label]) {
        for part in own {
            if !part.senses.only(WEIGHTY).is_empty() {
                self.strange = false;
            } else if part.senses.has(Sense::OtherSector) {
                self.strange = true;
                self.group = Senses::NONE;
            }
        }
    }

    /// Whether a row is a part of one above: "- Di động", "Of which: Mobile".
    fn is_part(&self, label: &Label) -> bool {
        let written = self.text[label.words.clone()].trim_ascii_start();
        written.starts_with(['-', '+', '•', '*', '–']) || label.senses.has(Sense::OfWhich)
    }

    /// Whether a row names the field and not what it counts, below rows of things that are counted.
    fn is_of_the_field_alone(&self, label: &Label) -> bool {
        label.senses.only(GROUPS).is_empty()
            && label.senses.any(SECTORS)
            && !label.senses.any(LINES)
            && self.group.any(COUNTED)
            && !self.group.any(Senses::of(&[Sense::Enterprises, Sense::Workers]).with(MONEY))
            && !self.is_part(label)
            && label.term.is_none()
    }

    /// Whether a row is of something that no indicator measures: "Báo, tạp chí phát hành".
    fn names_nothing(&self, label: &Label) -> bool {
        let written = &self.text[label.words.clone()];
        let named = WEIGHTY.with(Senses::of(&[Sense::Total, Sense::WholeProvince]));
        let measured = NAMES.without(Senses::of(&[Sense::Plan, Sense::SamePeriod, Sense::OtherMoney]));
        !self.is_part(label)
            && !label.words.is_empty()
            && label.senses.only(named).is_empty()
            && label.place.is_none()
            && label.operator.is_none()
            && label.when.is_none()
            && label.unit.is_none()
            && written.chars().filter(|c| is_letter(*c)).count() > 3
            && !self.columns.iter().any(|column| !column.senses.only(measured).is_empty())
    }
}

/// Whether a row is of money that no indicator measures.
fn is_other_money(label: &Label) -> bool {
    let own_money = label.senses.any(MONEY);
    // "Profit before tax" below a turnover is none.
    let none = label.senses.has(Sense::OtherMoney) && !own_money && label.senses.only(GROUPS).is_empty();
    // "Doanh thu vận tải" in a table of the revenue of post and telecommunications
    let strange =
        own_money && label.senses.has(Sense::OtherSector) && !label.senses.any(SECTORS) && label.term.is_none();
    none || strange
}

/// Whether a cell is a unit and nothing more.
pub(super) fn is_unit_alone(label: &Label) -> bool {
    label.unit.is_some() && label.senses.only(NAMES.without(Sense::Subscribers.into())).is_empty()
}

/// Whether a whole has the fields of a `part` among its own.
fn holds_fields(whole: Senses, part: Senses) -> bool {
    let both = if whole.has(Sense::PostTelecom) { Senses::of(&[Sense::Post, Sense::Telecom]) } else { Senses::NONE };
    part.only(SECTORS).without(whole.with(both)).is_empty()
}

/// What the labels of a row say together.
fn joined(own: &[&Label]) -> Label {
    let mut label = Label::default();
    let mut first = true;
    for (index, part) in own.iter().enumerate() {
        let unit_only = is_unit_alone(part);
        let last = index + 1 == own.len();
        if !unit_only && own.len() > 2 && first && !last && part.senses.only(NAMES).is_empty() {
            continue;
        }
        first = false;
        label.senses = label.senses.with(part.senses);
        label.when = label.when.or_else(|| part.when.clone());
        label.place = label.place.or_else(|| part.place.clone());
        label.operator = label.operator.or_else(|| part.operator.clone());
        label.term = label.term.or(part.term);
        label.unit = part.unit.or(label.unit);
        label.sub |= part.sub || part.unit.is_some_and(|unit| unit.strange);
        label.words = if label.words.is_empty() { part.words.clone() } else { label.words.start..part.words.end };
    }
    label
}

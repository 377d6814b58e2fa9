//! What the words around a cell say of its figure: its unit, enterprise, place, indicator and period.

use crate::domain::{
    Counting, Given, IndicatorId, IndicatorKind, Link, Operator, Period, PlaceId, Span, Status, TableColumn, fold,
};
use crate::extract::letters::is_letter;

use super::cell_cues::CellCues;
use super::lack::Lack;
use super::names::{Meaning, between_blanks, of_kind};
use super::records::{Reading, Row};
use super::sections::{Said, unnumbered};
use super::spoken::counted_in;
use super::times::Time;
use super::titles::Wanted;

/// A slot's value with the words that gave it.
#[derive(Clone, Copy)]
pub(super) struct Found<T> {
    pub value: T,
    pub words: Option<(Span, Link)>,
}

/// What stands over a figure of its place.
enum Over {
    /// Nothing: what holds for the table holds.
    Nothing,
    /// This one.
    This(Found<PlaceId>),
    /// One that is not known, or two that contradict each other.
    Unknown,
}

impl Reading<'_> {
    /// Whether the whole table is of plans or estimates, as far as they can be of this period: the title that speaks of those
    /// of a year says nothing of the years before it.
    pub fn whole_status(&self, period: Period) -> Option<Status> {
        let status = self.tabulation.whole.status?;
        let sheet = self.names.meaning(&self.tabulation.sheet);
        let says = |meaning: &&Meaning| meaning.status == Some(status);
        let of = self.titles.meanings().chain([&*sheet]).filter(says).find_map(|meaning| meaning.period);
        of.is_none_or(|of| period.last() >= of.first()).then_some(status)
    }

    /// In what a cell counts: as it says itself, else as its row, its section, its column or the table does.
    pub fn counting(
        &self,
        row: usize,
        cell: Span,
        of_row: &Row,
        given: &Given,
        own: Option<Counting>,
    ) -> Result<Option<Counting>, Lack> {
        let unit_cell = self.cell(row, TableColumn::Unit);
        let label = of_row.indicator.as_ref().and_then(|(_, meaning)| meaning.words.counting);
        let unit_words = unit_cell.and_then(|(words, _)| self.names.counting(words));
        if unit_cell.is_some() && unit_words.is_none() && own.is_none() {
            return Err(Lack::Unit);
        }
        let in_section = of_row.sections.counting().map(|(counting, _)| counting);
        let whole = self.tabulation.whole.counting;
        // A sign alone, as in “$900”, says nothing of the zeros that the column leaves out.
        let around = unit_words.or(label).or(in_section).or(given.counting);
        let is_sign = !cell.of(self.grid.text).unwrap_or_default().contains(is_letter);
        let own = own.filter(|own| !is_sign || around.or(whole).is_none_or(|around| around.unit != own.unit));
        match own.or(around) {
            None if of_row.sections.lacks_counting() => Err(Lack::Unit),
            counting => Ok(counting.or(whole)),
        }
    }

    /// The words that say in what the cells of a row and a column count.
    pub fn unit_words(
        &self,
        row: usize,
        column: usize,
        of_row: &Row,
        counting: Option<Counting>,
    ) -> Option<(Span, Link)> {
        if let Some((_, span)) = self.cell(row, TableColumn::Unit) {
            return Some((span, Link::Row));
        }
        counting?;
        let section = of_row.sections.counting().filter(|(own, _)| Some(*own) == counting);
        section.map(|(_, span)| (span, Link::Heading)).or_else(|| self.titles.find(column, Wanted::Counting(counting)))
    }

    /// The enterprise that the label of the row, the head of the column or the title names.
    pub fn named_operator(&self, column: usize, row: &Row) -> Option<(Operator, (Span, Link))> {
        let of = |span: Span| self.names.meaning(span.of(self.grid.text)?).words.operator;
        let label = row.indicator.as_ref().map(|(span, _)| (*span, Link::Row));
        // “VNPT Cao Bằng”
        let place = row.place.as_ref().map(|(span, _)| (*span, Link::Row));
        let section = row.sections.operator().map(|span| (span, Link::Heading));
        let in_row = [label, place, section].into_iter().flatten().find_map(|at| Some((of(at.0)?, at)));
        in_row.or_else(|| {
            let at = self.titles.find(column, Wanted::Operator)?;
            Some((of(at.0)?, at))
        })
    }

    /// The place of a figure; nothing where it is not known, or where two words of it contradict each other.
    pub fn place(&self, column: usize, row: &Row, given: &Given) -> Option<Found<PlaceId>> {
        let over = match self.place_over(column, row, given) {
            Over::Unknown => return None,
            Over::This(found) => Some(found),
            Over::Nothing => None,
        };
        // “VNPT Cao Bằng” in a column of enterprises says where, too.
        let operator = row.operator.and_then(|span| Some((span, self.names.meaning(span.of(self.grid.text)?))));
        if let Some((span, own)) = operator.and_then(|(span, meaning)| Some((span, meaning.place?))) {
            let is_other = over.is_some_and(|over| over.value != own);
            return (!is_other).then_some(over.unwrap_or(Found { value: own, words: Some((span, Link::Row)) }));
        }
        // “Doanh thu viễn thông cả nước”, “Doanh thu toàn vùng” are of nothing that stands over them.
        match (&row.indicator, over) {
            (Some((span, meaning)), None) if meaning.place.is_some() => {
                return Some(Found { value: meaning.place?, words: Some((*span, Link::Row)) });
            }
            (Some((_, meaning)), Some(over)) if meaning.place.is_some_and(|own| own != over.value) => return None,
            (Some((_, meaning)), _) if meaning.elsewhere => return None,
            (_, Some(over)) => return Some(over),
            (_, None) => {}
        }
        let value = self.tabulation.whole.place?;
        Some(Found { value, words: self.titles.title(Wanted::Place(value)) })
    }

    /// The place that the row, its sections or the column name.
    fn place_over(&self, column: usize, row: &Row, given: &Given) -> Over {
        if given.place.is_none() && self.titles.is_any_over(column, |meaning| meaning.elsewhere) {
            return Over::Unknown;
        }
        if let Some((span, meaning)) = &row.place {
            let of_row = |value| Over::This(Found { value, words: Some((*span, Link::Row)) });
            return meaning.place.map_or(Over::Unknown, of_row);
        }
        match row.sections.place() {
            Said::This(value, _) if given.place.is_some_and(|own| own != value) => return Over::Unknown,
            Said::This(value, span) => return Over::This(Found { value, words: Some((span, Link::Heading)) }),
            Said::Unknown if given.place.is_none() => return Over::Unknown,
            Said::Unknown | Said::Nothing => {}
        }
        given.place.map_or(Over::Nothing, |value| {
            let words = self.titles.find(column, Wanted::Place(value));
            Over::This(Found { value, words })
        })
    }

    pub fn indicator(
        &self,
        column: usize,
        row: &Row,
        given: &Given,
        counting: Option<Counting>,
    ) -> Option<Found<IndicatorId>> {
        let section = row.sections.indicator();
        let titles = || self.titles.over(column);
        if let Some((span, meaning)) = &row.indicator {
            let own = meaning.indicator(&[], counting);
            let value = match section {
                // The sum of what is of several sectors is not of the one that the title names.
                _ if own.is_none() && self.sums.contains_key(&row.at) => self.sums[&row.at],
                // “Thuê bao” below “Internet” are those of the Internet.
                // A province below “Doanh thu viễn thông” has what that says.
                Said::This(section, _) if meaning.bare && meaning.place.is_some() => section.indicator(&[], counting),
                Said::This(section, _) if own.is_none() || is_any(span.of(self.grid.text)?) => {
                    meaning.indicator(&[&section.words], counting).or(own)
                }
                Said::Unknown if is_any(span.of(self.grid.text)?) => None,
                Said::This(..) | Said::Unknown => own,
                // "Huyện Trùng Khánh", "Vùng Tây Bắc": of them the title does not tell.
                Said::Nothing if !meaning.words.names && !meaning.bare => own,
                Said::Nothing => own.or_else(|| meaning.indicator(&titles(), counting)),
            };
            return Some(Found { value: value?, words: Some((*span, Link::Row)) });
        }
        match (section, given.indicator) {
            (Said::This(section, span), own) => {
                let over = self.titles.over(column);
                let alone = section.indicator(&[], counting);
                let value = alone.or_else(|| section.indicator(&over, counting))?;
                // Below the head of another indicator it is that of neither.
                return own
                    .is_none_or(|own| own == value)
                    .then_some(Found { value, words: Some((span, Link::Heading)) });
            }
            (Said::Unknown, None) => return None,
            (Said::Unknown | Said::Nothing, _) => {}
        }
        let value = given.indicator.or(self.tabulation.whole.indicator)?;
        let is = Wanted::Indicator(value, counting);
        let names = Wanted::Names;
        let words = if given.indicator.is_some() {
            self.titles.find(column, is).or_else(|| self.titles.find(column, names))
        } else {
            self.titles.title(is).or_else(|| self.titles.title(names))
        };
        Some(Found { value, words })
    }

    /// Whether a plan may be of the part of a year that a title names, or of all of it: “Kế hoạch” below “6 tháng đầu năm 2025”.
    fn is_of_part_or_year(&self, column: usize) -> bool {
        let whole = self.tabulation.whole;
        let is_of_title = whole.period.is_some_and(|period| {
            matches!(period, Period::Flow { .. })
                && period.months() != 12
                && self.times.title.time.period() == Some(period)
        });
        let names_kind = || {
            let heads: Vec<&str> = self.titles.stack(self.grid, column).into_iter().map(|(words, _)| words).collect();
            CellCues::bundled().parts_planned.stand_in(&between_blanks(&heads.join(" ")))
        };
        is_of_title && whole.status != Some(Status::Target) && !names_kind()
    }

    pub fn period(&self, column: usize, row: &Row, given: &Given, kind: IndicatorKind) -> Option<Found<Period>> {
        let head = given.period.map_or_else(|| self.times.heads[column], Time::said);
        let (mut time, mut words) = (Time::Nothing, None);
        if !row.periods.is_empty() {
            let mut cells =
                self.times.columns.iter().map(|(at, head)| (head, row.periods.iter().find(|own| own.0 == *at)));
            // A row without a month in a column of months is not said to be the year's.
            if cells.any(|(head, cell)| cell.is_none() && counted_in(head).is_some()) {
                return None;
            }
            for (at, span) in &row.periods {
                let head = self.times.columns.iter().find(|own| own.0 == *at).map_or("", |own| own.1.as_str());
                let words_of_cell = span.of(self.grid.text)?;
                let own = Time::of_cell(self.names, head, words_of_cell);
                // Beside a year what is not understood may be a part of it, and a sum is of the rows above it.
                let is_any = || self.names.meaning(words_of_cell).bare && !self.names.is_total(words_of_cell);
                if own == Time::Nothing && !is_any() {
                    return None;
                }
                if own != Time::Nothing {
                    words = Some((*span, Link::Row));
                }
                time = own.below(time);
            }
            // Words that are no time.
            if time == Time::Nothing {
                return None;
            }
        }
        time = time.below(head);
        match row.sections.time() {
            Said::This(section, span) => {
                time = time.below(section);
                words = words.or(Some((span, Link::Heading)).filter(|_| head == Time::Nothing));
            }
            Said::Unknown if time.period().is_none() => return None,
            Said::Unknown | Said::Nothing => {}
        }
        // "Từ tháng": of which part of the year a row is, a column says that is not understood.
        if self.times.unread.iter().any(|column| self.grid.cell(row.at, *column).is_some()) {
            return None;
        }
        let status = given.status.or_else(|| row.sections.status().map(|section| section.0));
        if time == Time::Nothing && status == Some(Status::Target) && self.is_of_part_or_year(column) {
            return None;
        }
        let whole = self.tabulation.whole.period.filter(|_| matches!(time, Time::Nothing | Time::Part(..)));
        // What was said of the whole table is the whole of it.
        let is_whole = whole.is_some();
        time = time.below(whole.map_or(Time::Nothing, Time::said));
        if given.period.is_none() && !is_whole {
            time = self.times.title.over(time, status);
        }
        let value = time.period()?;
        let (is, names) = (Wanted::Period(value), Wanted::Time);
        let over = || {
            if head == Time::Nothing {
                self.titles.title(is).or_else(|| self.titles.title(names))
            } else {
                self.titles.find(column, is).or_else(|| self.titles.find(column, names))
            }
        };
        Some(Found { value: of_kind(value, kind)?, words: words.or_else(over) })
    }
}

/// Whether the words name subscribers of any kind, so that what stands over them says of which.
fn is_any(words: &str) -> bool {
    let folded = fold(unnumbered(words));
    CellCues::bundled().any_subscribers.holds(folded.split(['(', ',']).next().unwrap_or_default().trim())
}

//! The records of a table whose columns are known.

use std::collections::HashMap;
use std::rc::Rc;

use rust_decimal::Decimal;

use crate::domain::{
    Bound, Counting, Document, Evidence, Figure, Given, Indicator, IndicatorId, Link, Origin, Record, Review, Slot,
    Span, Status, TableColumn, Tabulation, Unit,
};
use crate::extract::lexis::Lexis;

use super::comparisons::compared;
use super::grid::Grid;
use super::index::Basis;
use super::lack::Lack;
use super::names::{Meaning, Names, bound, is_rest};
use super::rates::Rows;
use super::recognition::LOOKED_AT;
use super::sections::{Sections, alone, unnumbered};
use super::sums::Sums;
use super::times::Times;
use super::titles::Titles;
use super::units::{Stated, Units};
use super::unread::{Labelled, leave_out_alike};
use super::values::{Value, value};
use super::{LeftOut, Tabulated};

impl Lexis {
    /// The records of the table that is a document, by its tabulation; none where the document is no table.
    pub fn tabulate(&self, document: &Document) -> Tabulated {
        document.table.as_ref().map_or_else(Tabulated::default, |tabulation| self.tabulated(&document.text, tabulation))
    }

    /// The records of the table in `text`, read by `tabulation`.
    pub fn tabulated(&self, text: &str, tabulation: &Tabulation) -> Tabulated {
        let first = tabulation.first_row.saturating_sub(1) as usize;
        let grid = Grid::around(text, first, usize::MAX).with(&tabulation.joined, Some(first));
        let names = Names::of(self);
        let titles = Titles::of(&grid, &names, tabulation);
        let rows = Rows { grid: &grid, rows: first..grid.height().min(first + LOOKED_AT), comma: tabulation.comma };
        let of_column = |column: usize| {
            // What the figures beside it say goes before what its head says.
            let by_figures = || rows.basis(column, &tabulation.columns);
            let is_growth = tabulation.columns[column] == TableColumn::Growth;
            let told = is_growth.then(by_figures).flatten();
            told.unwrap_or_else(|| Basis::of(&grid, first, column, &titles.head(&grid, column)))
        };
        let bases = (0..tabulation.columns.len()).map(of_column).collect();
        let units = Units::of(&grid, &names, &tabulation.columns, first);
        let compared = compared(&grid, &names, tabulation, &titles);
        let times = Times::of(&grid, &names, tabulation, &titles);
        let sums = Sums::new();
        let mut reading = Reading {
            compared,
            lexis: self,
            grid: &grid,
            names: &names,
            tabulation,
            titles,
            times,
            bases,
            units,
            sums,
        };
        reading.sums = reading.sums(first);
        reading.all()
    }
}

pub(super) struct Reading<'r> {
    pub(super) lexis: &'r Lexis,
    pub(super) grid: &'r Grid<'r>,
    pub(super) names: &'r Names<'r>,
    pub(super) tabulation: &'r Tabulation,
    pub(super) titles: Titles,
    pub(super) times: Times,
    /// What the numbers of each column compare with, where they are growth.
    pub(super) bases: Vec<Basis>,
    /// The units that rows state.
    pub(super) units: Option<Units>,
    /// Of which indicator the numbers of each column are that compares, where its own head says it.
    pub(super) compared: Vec<Option<IndicatorId>>,
    /// The rows that are sums of those below them.
    pub(super) sums: Sums,
}

/// What the cells of a row say of its figures.
#[derive(Default)]
pub(super) struct Row {
    /// Which row it is.
    pub at: usize,
    pub sections: Sections,
    pub place: Option<(Span, Rc<Meaning>)>,
    pub indicator: Option<(Span, Rc<Meaning>)>,
    /// The enterprise.
    pub operator: Option<Span>,
    /// By their columns.
    pub periods: Vec<(usize, Span)>,
    /// The unit that was stated last in its section.
    pub unit: Option<Stated>,
    /// What it lacks where it says nothing itself.
    pub unnamed: Option<Lack>,
}

/// What says whose figures a row has.
const SAY: [TableColumn; 3] = [TableColumn::Place, TableColumn::Indicator, TableColumn::Period];

impl Row {
    /// Keeps for the next row what stands left of its first words: merged cells and groups of rows say it once.
    fn keep_left_of(&mut self, said: usize, columns: &[TableColumn]) {
        let is_left = |wanted| columns.iter().position(|column| *column == wanted).is_some_and(|column| column < said);
        self.place = self.place.take().filter(|_| is_left(TableColumn::Place));
        self.indicator = self.indicator.take().filter(|_| is_left(TableColumn::Indicator));
        self.operator = self.operator.take().filter(|_| is_left(TableColumn::Operator));
        self.periods.retain(|(column, _)| *column < said);
    }
}

impl Reading<'_> {
    fn all(&self) -> Tabulated {
        let mut tabulated = Tabulated::default();
        let columns = &self.tabulation.columns;
        let is_figures = |column: usize| matches!(columns.get(column), Some(TableColumn::Figures(_)));
        let first = self.tabulation.first_row.saturating_sub(1) as usize;
        let is_long = self.is_long();
        let twins = self.twins();
        let compares: Vec<bool> = (0..columns.len()).map(|column| self.compares(column)).collect();
        let labels = self.labels();
        let mut labelled: Vec<Option<Labelled>> = Vec::new();
        let says = |column: &TableColumn| SAY.contains(column) || *column == TableColumn::Operator;
        let is_said = columns.iter().any(says);
        let mut is_over = false;
        // Which columns have what other ones had, since heads were repeated in another order.
        let mut order: HashMap<usize, usize> = HashMap::new();
        // Where each row says all of its figure, none of them is a head.
        let is_complete = SAY.into_iter().all(|wanted| columns.contains(&wanted));
        let mut above = Row { sections: Sections::of(self.grid, self.names, first, is_figures), ..Row::default() };
        for row in first..self.grid.height() {
            if let Some((words, span, counting)) = self.section_with_unit(row).filter(|_| !is_complete) {
                above.sections.enter_counted(self.names, (words, span), Some(counting));
                above = Row { sections: above.sections, ..Row::default() };
                continue;
            }
            if let Some((words, span)) = alone(self.grid, row, is_figures).filter(|_| !is_complete) {
                above.sections.enter(self.names, words, span);
                above = Row { sections: above.sections, ..Row::default() };
                continue;
            }
            match self.heads_again(row).or_else(|| self.heads_anew(row)) {
                Some(true) => {
                    (is_over, order) = (false, HashMap::new());
                    continue;
                }
                Some(false) => {
                    // Another table begins, of which nothing is known but where its heads are those above in another order.
                    let found = self.reordered(row);
                    (is_over, order) = (found.is_none(), found.unwrap_or_default());
                    continue;
                }
                None => {}
            }
            above.keep_left_of(self.first_said(row).filter(|_| !is_long).unwrap_or_default(), columns);
            above.at = row;
            above.unnamed = if is_over { Some(Lack::Period) } else { self.unnamed(row) };
            for (column, words, span) in self.grid.row(row) {
                match columns.get(column) {
                    Some(TableColumn::Place) => above.place = Some((span, self.names.meaning(words))),
                    Some(TableColumn::Indicator) => above.indicator = Some((span, self.names.meaning(words))),
                    Some(TableColumn::Operator) => above.operator = Some(span),
                    Some(TableColumn::Period) => {
                        above.periods.retain(|(own, _)| *own != column);
                        above.periods.push((column, span));
                    }
                    Some(TableColumn::Unit) => {
                        above.unit = self.names.counting(words).map(|unit| (unit, span)).or(above.unit);
                    }
                    _ => {}
                }
            }
            let records_before = tabulated.records.len();
            for (column, words, cell) in self.grid.row(row) {
                if columns.get(column) == Some(&TableColumn::Growth)
                    && self.bases.get(column) == Some(&Basis::Unsure)
                    && matches!(value(words, self.tabulation.comma), Value::Number(..))
                {
                    tabulated.left_out.push(LeftOut { cell, lack: Lack::Growth });
                }
                let at = column;
                let column = order.get(&column).copied().unwrap_or(column);
                let Some(TableColumn::Figures(given)) = columns.get(column) else { continue };
                match value(words, self.tabulation.comma) {
                    Value::Missing => {}
                    Value::Words => tabulated.left_out.push(LeftOut { cell, lack: Lack::Number }),
                    Value::TooLarge => tabulated.left_out.push(LeftOut { cell, lack: Lack::Size }),
                    Value::Number(..) if twins.contains(&column) => {
                        tabulated.left_out.push(LeftOut { cell, lack: Lack::Head });
                    }
                    Value::Number(..) if self.is_of_several_rows(row, at) => {
                        tabulated.left_out.push(LeftOut { cell, lack: Lack::Row });
                    }
                    Value::Number(number, own, hedge) => {
                        match self.record(row, column, cell, &above, given, (number, own, hedge)) {
                            Ok(record) => {
                                tabulated.records.push(record);
                                let own = self.label(row, &labels);
                                let is_said = is_said || above.sections.say_whose();
                                labelled.push(own.map(|words| Labelled { column, words, is_said }));
                            }
                            Err(lack) => tabulated.left_out.push(LeftOut { cell, lack }),
                        }
                    }
                }
            }
            let unused = self.unused(row, &compares, &tabulated.records[records_before..]);
            tabulated.left_out.extend(unused.into_iter().map(|cell| LeftOut { cell, lack: Lack::Compared }));
        }
        leave_out_alike(&mut tabulated, &labelled);
        tabulated.unread = self.unread(&compares, !tabulated.records.is_empty());
        tabulated.left_out.sort_by_key(|left| left.cell.start);
        tabulated
    }

    /// The words and the unit of a row that has no figures and stands over rows of provinces: “I. Doanh thu viễn thông”, “Tỷ
    /// đồng”.
    fn section_with_unit(&self, row: usize) -> Option<(&str, Span, Counting)> {
        let (words, span) = self.cell(row, TableColumn::Indicator)?;
        let counting = self.names.counting(self.cell(row, TableColumn::Unit)?.0)?;
        let names = self.names.meaning(unnumbered(words));
        let has_figures = |row| self.figures().any(|column| self.grid.cell(row, column).is_some());
        if names.indicator(&[], Some(counting)).is_none() || names.place.is_some() || has_figures(row) {
            return None;
        }
        let below = (row + 1..self.grid.height()).find(|below| self.grid.row(*below).next().is_some())?;
        let place = self.names.meaning(self.cell(below, TableColumn::Indicator)?.0);
        let is_of_place = place.place.is_some() && place.indicator(&[], None).is_none();
        (is_of_place && has_figures(below) && self.cell(below, TableColumn::Unit).is_none())
            .then_some((words, span, counting))
    }

    /// Whether the number of a cell stands over rows below it, too, of which some say something: it may be of all of them.
    fn is_of_several_rows(&self, row: usize, column: usize) -> bool {
        self.grid.joints.below(row, column).any(|below| self.grid.row(below).next().is_some())
    }

    /// The columns of figures.
    pub fn figures(&self) -> impl Iterator<Item = usize> + '_ {
        let columns = self.tabulation.columns.iter().enumerate();
        columns.filter(|(_, column)| matches!(column, TableColumn::Figures(_))).map(|(at, _)| at)
    }

    /// Whether the table has a figure a row: an empty cell of it says that something is not known, or that it is of the whole,
    /// and not that it is the same as above.
    pub fn is_long(&self) -> bool {
        let columns = &self.tabulation.columns;
        let mut figures = columns.iter().filter_map(|column| match column {
            TableColumn::Figures(given) => Some(given),
            _ => None,
        });
        let says_nothing = |given: &Given| given.place.is_none() && given.indicator.is_none() && given.period.is_none();
        let is_alone = figures.next().is_some_and(says_nothing) && figures.next().is_none();
        is_alone && SAY.into_iter().filter(|wanted| columns.contains(wanted)).count() > 1
    }

    /// The first column in which a row says whose figures it has.
    pub fn first_said(&self, row: usize) -> Option<usize> {
        let says = |column: &TableColumn| SAY.contains(column) || *column == TableColumn::Operator;
        self.grid
            .row(row)
            .map(|(column, ..)| column)
            .find(|column| self.tabulation.columns.get(*column).is_some_and(says))
    }

    /// What a row lacks that says nothing of itself where others do: a sum, perhaps.
    pub fn unnamed(&self, row: usize) -> Option<Lack> {
        let has = |wanted: &TableColumn| self.tabulation.columns.contains(wanted);
        let lacks = [Lack::Place, Lack::Indicator, Lack::Period];
        let (_, lack) = SAY.iter().zip(lacks).find(|(wanted, _)| has(wanted))?;
        self.first_said(row).is_none().then_some(lack)
    }

    /// The words of the column with this role in a row.
    pub fn cell(&self, row: usize, role: TableColumn) -> Option<(&str, Span)> {
        let column = self.tabulation.columns.iter().position(|column| *column == role)?;
        self.grid.cell(row, column)
    }

    fn record(
        &self,
        row: usize,
        column: usize,
        cell: Span,
        of_row: &Row,
        given: &Given,
        (number, own, hedge): (Decimal, Option<Counting>, Bound),
    ) -> Result<Record, Lack> {
        if let Some(lack) = of_row.unnamed {
            return Err(lack);
        }
        let place = self.place(column, of_row, given).ok_or(Lack::Place)?;
        let own = self.counting(row, cell, of_row, given, own)?;
        let silent = self.units.as_ref().filter(|_| own.is_none() && self.cell(row, TableColumn::Unit).is_none());
        let label = of_row.indicator.as_ref().and_then(|(span, _)| span.of(self.grid.text)).unwrap_or_default();
        // Of a table with a figure a row an empty cell says that the unit is not known.
        let is_unknown = silent.is_some() && self.is_long();
        let alike = silent.map(|units| units.alike(label)).transpose()?.flatten();
        if is_unknown && alike.is_some_and(|alike| alike.0.zeros > 0) {
            return Err(Lack::Unit);
        }
        let alike = alike.filter(|_| !is_unknown);
        let counting = own.or(alike.map(|alike| alike.0));
        let indicator = self.indicator(column, of_row, given, counting).ok_or(Lack::Indicator)?;
        let known = self.lexis.catalogue().get(indicator.value).ok_or(Lack::Indicator)?;
        let stated = match silent.filter(|_| counting.is_none()) {
            Some(units) => units.under(of_row.unit.filter(|_| !is_unknown), known)?,
            None => alike,
        };
        let counting = own.or(stated.map(|stated| stated.0));
        let period = self.period(column, of_row, given, known.kind).ok_or(Lack::Period)?;
        let (number, unit) = in_unit(number, counting, known)?;
        let mut evidence = Evidence::at(cell);
        let mut note = |slot: Slot, words: Option<(Span, Link)>| match words {
            Some((span, link)) => {
                evidence.set(slot, span);
                evidence.set_link(slot, link);
            }
            // A person said so for the whole table.
            None => evidence.add_context(slot, Link::Document, None),
        };
        note(Slot::Place, place.words);
        note(Slot::Indicator, indicator.words);
        note(Slot::Period, period.words);
        let in_row = |role| self.cell(row, role).map(|(words, span)| (words, (span, Link::Row)));
        let stated = stated.map(|(_, span)| (span, Link::Row));
        if let Some(words) = stated.or_else(|| self.unit_words(row, column, of_row, counting)) {
            note(Slot::Unit, Some(words));
        }
        let said = in_row(TableColumn::Status).and_then(|(words, at)| Some((self.names.status(words)?, at)));
        if let Some((_, at)) = said {
            note(Slot::Status, Some(at));
        }
        let in_cell = (hedge != Bound::Exact).then_some((hedge, (cell, Link::Beside)));
        let hedge = in_row(TableColumn::Bound).and_then(|(words, at)| Some((bound(words)?, at))).or(in_cell);
        if let Some((_, at)) = hedge {
            note(Slot::Bound, Some(at));
        }
        let yoy = self.percent(row, column, TableColumn::Growth);
        let of_plan = self.percent(row, column, TableColumn::OfPlan);
        for (slot, found) in [(Slot::Yoy, yoy), (Slot::OfPlan, of_plan)] {
            if let Some((_, span)) = found {
                note(slot, Some((span, Link::Row)));
            }
        }
        let in_cell = of_row.operator.and_then(|span| Some((span.of(self.grid.text)?, (span, Link::Row))));
        let operator = match in_cell {
            // All of them together are the market.
            Some((words, _)) if self.names.is_total(words) => None,
            Some((words, _)) if is_rest(words) => return Err(Lack::Operator),
            said => said
                .and_then(|(words, at)| Some((self.names.operator(words)?, at)))
                .or_else(|| self.named_operator(column, of_row)),
        };
        if let Some((_, at)) = operator {
            note(Slot::Operator, Some(at));
        }
        let status_of = |(_, span): &(usize, Span)| self.names.meaning(span.of(self.grid.text)?).status;
        let row_status = of_row.periods.iter().find_map(status_of);
        // “Kế hoạch doanh thu viễn thông”, but not “so với kế hoạch”.
        let labelled = of_row.indicator.as_ref().filter(|(_, meaning)| !meaning.words.compares);
        // The head of a column rules over the words of its rows: “Kết quả doanh thu viễn thông” below a plan, “Các chỉ tiêu
        // kế hoạch” over what was reached.
        let is_open = given.status.is_none();
        let row_status = row_status.or_else(|| labelled?.1.status).filter(|_| is_open);
        let section_status = of_row.sections.status().filter(|_| said.is_none() && row_status.is_none() && is_open);
        if let Some((_, span)) = section_status {
            note(Slot::Status, Some((span, Link::Heading)));
        }
        Ok(Record {
            document: None,
            figure: Figure {
                place: Some(place.value),
                indicator: indicator.value,
                period: Some(period.value),
                value: Some(number),
                unit,
                bound: hedge.map(|hedge| hedge.0).unwrap_or_default(),
                status: said
                    .map(|said| said.0)
                    .or(row_status)
                    .or(section_status.map(|section| section.0))
                    .or(given.status)
                    .or_else(|| self.whole_status(period.value))
                    .unwrap_or(Status::Actual),
                yoy: yoy.map(|yoy| yoy.0),
                of_plan: of_plan.map(|share| share.0),
                operator: operator.map(|operator| operator.0),
            },
            evidence: Some(evidence),
            origin: Origin::Imported,
            review: Review::New,
        })
    }
}

/// What revenues and payments to the budget are at least where nothing says in what they are counted.
const LEAST_MONEY: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

/// A number in the unit of its indicator; what is missing where it counts something else or is too large.
pub(super) fn in_unit(
    number: Decimal,
    counting: Option<Counting>,
    indicator: &Indicator,
) -> Result<(Decimal, Unit), Lack> {
    let (unit, zeros) = counting.map_or((None, 0), |counting| (counting.unit, counting.zeros));
    let unit = match unit {
        // No province earns less than hundreds of millions of dong: the zeros are left out, and how many is not told.
        None if counting.is_none() && indicator.unit.is_money() && !number.is_zero() && number.abs() < LEAST_MONEY => {
            return Err(Lack::Unit);
        }
        None => indicator.unit,
        Some(unit) if unit == indicator.unit || (unit.is_money() && indicator.unit.is_money()) => unit,
        Some(_) => return Err(Lack::Unit),
    };
    let factor = (0..zeros).try_fold(Decimal::ONE, |factor, _| factor.checked_mul(Decimal::TEN));
    let number = factor.and_then(|factor| number.checked_mul(factor)).ok_or(Lack::Size)?;
    Ok((number.normalize(), unit))
}

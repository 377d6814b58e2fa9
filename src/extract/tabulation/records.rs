//! The records of a table whose columns are known.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rust_decimal::Decimal;

use crate::domain::{
    Bound, Counting, Document, Evidence, Figure, Given, Indicator, IndicatorId, IndicatorKind, Link, Month, Operator,
    Origin, Period, PlaceId, Record, Review, Slot, Span, Status, TableColumn, Tabulation, Unit, fold,
};
use crate::extract::letters::is_letter;
use crate::extract::lexis::Lexis;

use super::grid::Grid;
use super::heads::role;
use super::index::Basis;
use super::names::{Meaning, Names, bound, is_rest, of_kind};
use super::sections::{Said, Sections, alone, unnumbered};
use super::times::{Time, Times, counted_in};
use super::titles::{Titles, Wanted};
use super::units::{Stated, Units};
use super::unread::{Labelled, leave_out_alike};
use super::values::{Value, value};
use super::{LeftOut, Tabulated};

/// What a cell lacks to be a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lack {
    /// A number.
    Number,
    /// A place: the row is of a region, say.
    Place,
    /// An indicator.
    Indicator,
    /// A period.
    Period,
    /// A unit that the indicator is measured in.
    Unit,
    /// A size that can be kept: it is too large.
    Size,
    /// Certainty whether it is growth or an index.
    Growth,
    /// A head of its own: the columns beside it have the same.
    Head,
    /// An enterprise: the row is of all others together.
    Operator,
    /// A figure beside it that it belongs to: it compares, with what or of which is not told.
    Compared,
    /// Words of its row that are not understood: nothing else tells it from other rows, of districts or of parts, say.
    Row,
}

impl Lack {
    /// All of them, in the order in which they are looked for.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Place,
        Self::Indicator,
        Self::Period,
        Self::Unit,
        Self::Size,
        Self::Growth,
        Self::Head,
        Self::Operator,
        Self::Compared,
        Self::Row,
    ];

    /// Its name in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Place => "place",
            Self::Indicator => "indicator",
            Self::Period => "period",
            Self::Unit => "unit",
            Self::Size => "size",
            Self::Growth => "growth",
            Self::Head => "head",
            Self::Operator => "enterprise",
            Self::Compared => "comparison",
            Self::Row => "row",
        }
    }
}

impl Lexis {
    /// The records of the table that is a document, by its tabulation; none where the document is no table.
    pub fn tabulate(&self, document: &Document) -> Tabulated {
        document.table.as_ref().map_or_else(Tabulated::default, |tabulation| self.tabulated(&document.text, tabulation))
    }

    /// The records of the table in `text`, read by `tabulation`.
    pub fn tabulated(&self, text: &str, tabulation: &Tabulation) -> Tabulated {
        let first = tabulation.first_row.saturating_sub(1) as usize;
        let grid = Grid::around(text, first, usize::MAX);
        let names = Names::of(self);
        let titles = Titles::of(&grid, &names, tabulation);
        let bases =
            (0..tabulation.columns.len()).map(|column| Basis::of(&grid, first, column, &titles.head(&grid, column)));
        let bases = bases.collect();
        let units = Units::of(&grid, &names, &tabulation.columns, first);
        let compared = compared(&grid, &names, tabulation, &titles);
        let times = Times::of(&grid, &names, tabulation, &titles);
        let reading =
            Reading { compared, lexis: self, grid: &grid, names: &names, tabulation, titles, times, bases, units };
        reading.all()
    }
}

/// A slot's value with the words that gave it.
#[derive(Clone, Copy)]
struct Found<T> {
    value: T,
    words: Option<(Span, Link)>,
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
    units: Option<Units>,
    /// Of which indicator the numbers of each column are that compares, where its own head says it.
    compared: Vec<Option<IndicatorId>>,
}

/// Of which of several indicators side by side the columns of growth and of shares of plan are, as far as their own heads say.
fn compared(grid: &Grid<'_>, names: &Names<'_>, tabulation: &Tabulation, titles: &Titles) -> Vec<Option<IndicatorId>> {
    let columns = &tabulation.columns;
    let of_figures = columns.iter().filter_map(|column| match column {
        TableColumn::Figures(given) => given.indicator.or(tabulation.whole.indicator),
        _ => None,
    });
    let all: HashSet<IndicatorId> = of_figures.collect();
    let of = |(at, column): (usize, &TableColumn)| {
        if all.len() < 2 || !matches!(column, TableColumn::Growth | TableColumn::OfPlan) {
            return None;
        }
        let meaning = names.meaning(&titles.head(grid, at));
        let of = meaning.indicator(&[], None).or_else(|| meaning.indicator(&titles.over(at), None));
        of.filter(|of| meaning.words.names_matter() && all.contains(of))
    };
    columns.iter().enumerate().map(|(at, column)| of((at, column))).collect()
}

/// What the cells of a row say of its figures.
#[derive(Default)]
struct Row {
    sections: Sections,
    place: Option<(Span, Rc<Meaning>)>,
    indicator: Option<(Span, Rc<Meaning>)>,
    /// By their columns.
    periods: Vec<(usize, Span)>,
    /// The unit that was stated last in its section.
    unit: Option<Stated>,
    /// What it lacks where it says nothing itself.
    unnamed: Option<Lack>,
}

/// What says whose figures a row has.
const SAY: [TableColumn; 3] = [TableColumn::Place, TableColumn::Indicator, TableColumn::Period];

impl Row {
    /// Keeps for the next row what stands left of its first words: merged cells and groups of rows say it once.
    fn keep_left_of(&mut self, said: usize, columns: &[TableColumn]) {
        let is_left = |wanted| columns.iter().position(|column| *column == wanted).is_some_and(|column| column < said);
        self.place = self.place.take().filter(|_| is_left(TableColumn::Place));
        self.indicator = self.indicator.take().filter(|_| is_left(TableColumn::Indicator));
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
        // Where each row says all of its figure, none of them is a head.
        let is_complete = SAY.into_iter().all(|wanted| columns.contains(&wanted));
        let mut above = Row { sections: Sections::of(self.grid, self.names, first, is_figures), ..Row::default() };
        for row in first..self.grid.height() {
            if let Some((words, span)) = alone(self.grid, row, is_figures).filter(|_| !is_complete) {
                above.sections.enter(self.names, words, span);
                above = Row { sections: above.sections, ..Row::default() };
                continue;
            }
            match self.heads_again(row).or_else(|| self.heads_anew(row)) {
                Some(true) => continue,
                Some(false) => {
                    // Another table begins, of which nothing is known.
                    is_over = true;
                    continue;
                }
                None => {}
            }
            above.keep_left_of(self.first_said(row).filter(|_| !is_long).unwrap_or_default(), columns);
            above.unnamed = if is_over { Some(Lack::Period) } else { self.unnamed(row) };
            for (column, words, span) in self.grid.row(row) {
                match columns.get(column) {
                    Some(TableColumn::Place) => above.place = Some((span, self.names.meaning(words))),
                    Some(TableColumn::Indicator) => above.indicator = Some((span, self.names.meaning(words))),
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
                let Some(TableColumn::Figures(given)) = columns.get(column) else { continue };
                match value(words, self.tabulation.comma) {
                    Value::Missing => {}
                    Value::Words => tabulated.left_out.push(LeftOut { cell, lack: Lack::Number }),
                    Value::TooLarge => tabulated.left_out.push(LeftOut { cell, lack: Lack::Size }),
                    Value::Number(..) if twins.contains(&column) => {
                        tabulated.left_out.push(LeftOut { cell, lack: Lack::Head });
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

    /// Whether a column that is not read compares: its head says so, or that its numbers are percents of something.
    fn compares(&self, column: usize) -> bool {
        if self.tabulation.columns.get(column) != Some(&TableColumn::Nothing) {
            return false;
        }
        let head: Vec<&str> = self.titles.stack(self.grid, column).into_iter().map(|(words, _)| words).collect();
        let head = head.join(" ");
        let meaning = self.names.meaning(&head);
        meaning.words.compares || head.contains('%') && meaning.indicator(&[], None).is_none()
    }

    /// The numbers of a row that compare and that none of its records has.
    fn unused(&self, row: usize, compares: &[bool], records: &[Record]) -> Vec<Span> {
        if records.is_empty() {
            return Vec::new();
        }
        let has = |slot: Slot, cell: Span| {
            records.iter().filter_map(|record| record.evidence.as_ref()).any(|own| own.get(slot) == Some(cell))
        };
        let is_unused = |(column, words, cell): &(usize, &str, Span)| {
            let compares = match self.tabulation.columns.get(*column) {
                // What may be growth or an index was told.
                Some(TableColumn::Growth) if self.bases.get(*column) == Some(&Basis::Unsure) => false,
                Some(TableColumn::Growth) => !has(Slot::Yoy, *cell),
                Some(TableColumn::OfPlan) => !has(Slot::OfPlan, *cell),
                _ => compares.get(*column).copied().unwrap_or_default(),
            };
            compares && matches!(value(words, self.tabulation.comma), Value::Number(..))
        };
        self.grid.row(row).filter(is_unused).map(|(.., cell)| cell).collect()
    }

    /// Whether a row repeats words of the heads where figures should stand, and if so, whether each over its own column.
    fn heads_again(&self, row: usize) -> Option<bool> {
        let mut is_same = true;
        let mut is_head = false;
        for (column, words, _) in self.grid.row(row) {
            if !matches!(self.tabulation.columns.get(column), Some(TableColumn::Figures(_))) {
                role(words).map(drop)?;
                continue;
            }
            if !matches!(value(words, self.tabulation.comma), Value::Words) || self.names.meaning(words).only_time {
                return None;
            }
            let heads = |other: usize| {
                self.titles.stack(self.grid, other).into_iter().any(|(head, _)| fold(head) == fold(words))
            };
            is_same &= heads(column);
            is_head |= self.figures().any(heads);
        }
        is_head.then_some(is_same)
    }

    /// The columns of figures.
    fn figures(&self) -> impl Iterator<Item = usize> + '_ {
        let columns = self.tabulation.columns.iter().enumerate();
        columns.filter(|(_, column)| matches!(column, TableColumn::Figures(_))).map(|(at, _)| at)
    }

    /// Whether a row heads the columns anew by times, and if so, whether they are those of the columns: on another page, say.
    fn heads_anew(&self, row: usize) -> Option<bool> {
        let mut is_same = None;
        for (column, words, _) in self.grid.row(row) {
            let meaning = self.names.meaning(words);
            match self.tabulation.columns.get(column) {
                Some(TableColumn::Figures(given)) => {
                    let time = Some(Time::of(self.names, words)).filter(|_| meaning.only_time)?;
                    let is_own = time.period().is_some_and(|own| given.period == Some(own));
                    is_same = Some(is_same.unwrap_or(true) && (is_own || self.times.heads.get(column) == Some(&time)));
                }
                _ => role(words).map(drop)?,
            }
        }
        is_same
    }

    /// The columns of figures of which nothing tells one from another: which of them is right is not known.
    fn twins(&self) -> Vec<usize> {
        let columns = &self.tabulation.columns;
        let heads: HashMap<usize, _> = (0..columns.len())
            .filter(|column| matches!(columns[*column], TableColumn::Figures(_)))
            .map(|column| (column, (columns[column], self.titles.stack(self.grid, column))))
            .collect();
        let mut alike: HashMap<_, usize> = HashMap::new();
        for head in heads.values() {
            *alike.entry(head).or_default() += 1;
        }
        heads.iter().filter(|(_, head)| alike.get(head).is_some_and(|count| *count > 1)).map(|(at, _)| *at).collect()
    }

    /// Whether the table has a figure a row: an empty cell of it says that something is not known, or that it is of the whole,
    /// and not that it is the same as above.
    fn is_long(&self) -> bool {
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
    fn first_said(&self, row: usize) -> Option<usize> {
        let says = |column: &TableColumn| SAY.contains(column) || *column == TableColumn::Operator;
        self.grid
            .row(row)
            .map(|(column, ..)| column)
            .find(|column| self.tabulation.columns.get(*column).is_some_and(says))
    }

    /// What a row lacks that says nothing of itself where others do: a sum, perhaps.
    fn unnamed(&self, row: usize) -> Option<Lack> {
        let has = |wanted: &TableColumn| self.tabulation.columns.contains(wanted);
        let lacks = [Lack::Place, Lack::Indicator, Lack::Period];
        let (_, lack) = SAY.iter().zip(lacks).find(|(wanted, _)| has(wanted))?;
        self.first_said(row).is_none().then_some(lack)
    }

    /// The words in a row of what belongs to the figures of one column alone: of their growth, say. Of one column of figures
    /// it is any column with this role. Of several it is the next one on the right, which belongs to the latest of the
    /// columns side by side before it that have the same indicator and place.
    fn cell_of(&self, row: usize, column: usize, role: TableColumn) -> Option<(&str, Span)> {
        let columns = &self.tabulation.columns;
        if !columns.contains(&role) {
            return None;
        }
        let given = |column: usize| match columns.get(column) {
            Some(TableColumn::Figures(given)) => Some(given),
            _ => None,
        };
        if (0..columns.len()).filter(|column| given(*column).is_some()).count() < 2 {
            return self.cell(row, role);
        }
        let own = given(column)?;
        let whole = &self.tabulation.whole;
        let subject = |given: &Given| (given.indicator.or(whole.indicator), given.place.or(whole.place));
        let is_beside = |other: &Given| subject(other) == subject(own);
        let lateness = |other: usize| {
            let given = given(other);
            let period = given.and_then(|given| given.period).map(Period::last);
            // What was reached grew, and is compared with the plan of its year, which ends later where the year is not over.
            let is_reached = given.is_none_or(|given| given.status != Some(Status::Target));
            (period.map(Month::year), is_reached, period, other)
        };
        // No plan is a part of itself.
        if role == TableColumn::OfPlan && own.status == Some(Status::Target) {
            return None;
        }
        // Its head says of which.
        let is_own = |next: &usize| columns[*next] == role && self.compared[*next] == subject(own).0;
        if let Some(next) = (column..columns.len()).find(|next| self.compared[*next].is_some() && is_own(next)) {
            let others = (0..next).filter(|other| given(*other).is_some_and(is_beside));
            return self.grid.cell(row, next).filter(|_| others.max_by_key(|other| lateness(*other)) == Some(column));
        }
        let end = (column..columns.len()).find(|next| given(*next).is_none()).unwrap_or(columns.len());
        let start = (0..column).rev().find(|before| given(*before).is_none()).map_or(0, |before| before + 1);
        // Only the last of several indicators side by side has the growth.
        if !(column..end).all(|next| given(next).is_some_and(is_beside)) {
            return None;
        }
        let beside = (start..end).filter(|other| given(*other).is_some_and(is_beside));
        if beside.max_by_key(|other| lateness(*other)) != Some(column) {
            return None;
        }
        let mut behind = (end..columns.len()).take_while(|next| given(*next).is_none());
        let found = behind.find(|next| columns[*next] == role && self.compared[*next].is_none());
        self.grid.cell(row, found?)
    }

    /// The words of the column with this role in a row.
    fn cell(&self, row: usize, role: TableColumn) -> Option<(&str, Span)> {
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
        let operator = match in_row(TableColumn::Operator) {
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

    /// Whether the whole table is of plans or estimates, as far as they can be of this period: the title that speaks of those
    /// of a year says nothing of the years before it.
    fn whole_status(&self, period: Period) -> Option<Status> {
        let status = self.tabulation.whole.status?;
        let sheet = self.names.meaning(&self.tabulation.sheet);
        let says = |meaning: &&Meaning| meaning.status == Some(status);
        let of = self.titles.meanings().chain([&*sheet]).filter(says).find_map(|meaning| meaning.period);
        of.is_none_or(|of| period.last() >= of.first()).then_some(status)
    }

    /// In what a cell counts: as it says itself, else as its row, its section, its column or the table does.
    fn counting(
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
    fn unit_words(&self, row: usize, column: usize, of_row: &Row, counting: Option<Counting>) -> Option<(Span, Link)> {
        if let Some((_, span)) = self.cell(row, TableColumn::Unit) {
            return Some((span, Link::Row));
        }
        counting?;
        let section = of_row.sections.counting().filter(|(own, _)| Some(*own) == counting);
        section.map(|(_, span)| (span, Link::Heading)).or_else(|| self.titles.find(column, Wanted::Counting(counting)))
    }

    /// The percents in the column with this role that belong to the figures of a column, and where they stand.
    fn percent(&self, row: usize, column: usize, role: TableColumn) -> Option<(Decimal, Span)> {
        let (words, span) = self.cell_of(row, column, role)?;
        let Value::Number(number, unit, _) = value(words, self.tabulation.comma) else { return None };
        if unit.is_some_and(|own| own.unit != Some(Unit::Percent)) {
            return None;
        }
        let at = self.grid.row(row).find(|cell| cell.2 == span).map(|cell| cell.0);
        let basis = at.and_then(|at| self.bases.get(at)).copied().filter(|_| role == TableColumn::Growth);
        match basis.unwrap_or(Basis::Zero) {
            Basis::Zero => Some((number, span)),
            Basis::Hundred => Some((number.checked_sub(Decimal::ONE_HUNDRED)?, span)),
            Basis::Unsure => None,
        }
    }

    /// The enterprise that the label of the row, the head of the column or the title names.
    fn named_operator(&self, column: usize, row: &Row) -> Option<(Operator, (Span, Link))> {
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
    fn place(&self, column: usize, row: &Row, given: &Given) -> Option<Found<PlaceId>> {
        let over = match self.place_over(column, row, given) {
            Over::Unknown => return None,
            Over::This(found) => Some(found),
            Over::Nothing => None,
        };
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

    fn indicator(
        &self,
        column: usize,
        row: &Row,
        given: &Given,
        counting: Option<Counting>,
    ) -> Option<Found<crate::domain::IndicatorId>> {
        let section = row.sections.indicator();
        let titles = || self.titles.over(column);
        if let Some((span, meaning)) = &row.indicator {
            let own = meaning.indicator(&[], counting);
            let value = match section {
                // “Thuê bao” below “Internet” are those of the Internet.
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

    fn period(&self, column: usize, row: &Row, given: &Given, kind: IndicatorKind) -> Option<Found<Period>> {
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
                let own = Time::of_cell(self.names, head, span.of(self.grid.text)?);
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
        let status = given.status.or_else(|| row.sections.status().map(|section| section.0));
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
    const ANY: [&str; 9] = [
        "thue bao",
        "so thue bao",
        "tong so thue bao",
        "so luong thue bao",
        "tong thue bao",
        "subscribers",
        "subscriptions",
        "number of subscribers",
        "total subscribers",
    ];
    let folded = fold(unnumbered(words));
    ANY.contains(&folded.split(['(', ',']).next().unwrap_or_default().trim())
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

//! What the columns of a table hold, as far as its cells tell.

use std::ops::Range;

use crate::domain::{Counting, Given, Joined, Status, TableColumn, Tabulation};
use crate::extract::folded::Folded;
use crate::extract::lexis::Lexis;
use crate::extract::mention::habit;
use crate::extract::table::CellWords;
use crate::reading::Sheet;

use super::cell_cues::CellCues;
use super::grid::Grid;
use super::heads::{Role, role};
use super::joints::Over;
use super::names::{Meaning, Names, between_blanks};
use super::sections::{alone, is_ordinal, unnumbered};
use super::sheet_name::written_out;
use super::spoken::counted_in;
use super::times::{Time, TitleTime, settle_parts, unsettle_totals};
use super::values::{has_comma, is_number, is_year};

/// So many rows are looked at.
pub(super) const LOOKED_AT: usize = 400;
/// So many rows may head the columns.
const MOST_HEADS: usize = 4;

/// A table of which it is to be recognised how it is read.
#[derive(Clone, Copy, Debug)]
pub struct Tabular<'t> {
    /// Its rows.
    pub text: &'t str,
    /// The name of its sheet.
    pub name: &'t str,
    /// Whether its numbers have a point before their fraction.
    pub typed: bool,
    /// Which of its cells are joined.
    pub joined: &'t [Joined],
}

impl<'t> Tabular<'t> {
    /// A table none of whose cells are joined.
    pub fn of(text: &'t str, name: &'t str, typed: bool) -> Self {
        Self { text, name, typed, joined: &[] }
    }
}

impl<'t> From<&'t Sheet> for Tabular<'t> {
    fn from(sheet: &'t Sheet) -> Self {
        Self { text: &sheet.text, name: &sheet.name, typed: sheet.typed, joined: &sheet.joined }
    }
}

impl Lexis {
    /// How the table in `text`, of a sheet of this name, is read, as far as its cells tell. `typed` says that its numbers
    /// have a point before their fraction.
    pub fn tabulation(&self, text: &str, sheet: &str, typed: bool) -> Tabulation {
        self.recognised(&Tabular::of(text, sheet, typed), None)
    }

    /// How a table is read, as far as its cells tell. Where a person says in which row the figures begin, rows count from 1.
    pub fn recognised(&self, table: &Tabular<'_>, first_row: Option<u32>) -> Tabulation {
        let Tabular { text, name: sheet, typed, joined } = *table;
        let first = first_row.unwrap_or_default() as usize;
        let grid = Grid::around(text, first, first.max(LOOKED_AT) + LOOKED_AT).with(joined, None);
        let names = Names::of(self);
        let mut table = match first_row {
            Some(row) => Looking::from(&grid, &names, row.saturating_sub(1) as usize),
            None => Looking::at(&grid, &names),
        };
        let mut columns = table.columns(sheet);
        let folded = Folded::part(text, 0..sample(text));
        let vietnamese = habit(&folded.text).vietnamese;
        let comma = {
            let figures = |column: &usize| matches!(columns.get(*column), Some(TableColumn::Figures(_)));
            let cells = (table.first..grid.height().min(table.first + LOOKED_AT))
                .flat_map(|row| grid.row(row).filter(|cell| figures(&cell.0)).map(|cell| cell.1));
            has_comma(cells, vietnamese, typed)
        };
        table.settle_comparisons(&mut columns, comma);
        let first_row = u32::try_from(table.first + 1).unwrap_or(u32::MAX);
        let is_told = |joined: &&Joined| {
            let is_words =
                || grid.cell(joined.row as usize, joined.column as usize).is_some_and(|cell| !is_number(cell.0));
            // Rows of figures are looked at as far as the grid goes: further down numbers alone are told.
            joined.row + 1 < first_row || joined.last_row > joined.row && !is_words()
        };
        let joined = joined.iter().filter(is_told).copied().collect();
        Tabulation { sheet: sheet.to_owned(), first_row, comma, whole: table.whole(sheet, &columns), columns, joined }
    }

    /// In which row the figures of a table are recognised to begin, of one text after the other: rows count from 1.
    pub fn first_rows(&self) -> impl Fn(&str) -> u32 + '_ {
        let names = Names::of(self);
        move |text| {
            // No more of it is looked at.
            let end = memchr::memchr_iter(b'\n', text.as_bytes()).nth(LOOKED_AT).unwrap_or(text.len());
            let grid = Grid::around(&text[..end], 0, LOOKED_AT);
            u32::try_from(Looking::at(&grid, &names).first + 1).unwrap_or(u32::MAX)
        }
    }

    /// What the words over a column, counted from 0, say of its figures, where they begin as in `tabulation`.
    pub fn given_over(&self, text: &str, tabulation: &Tabulation, column: usize) -> Given {
        let first_row = tabulation.first_row as usize;
        let grid = Grid::around(text, first_row, first_row + LOOKED_AT).with(&tabulation.joined, None);
        let names = Names::of(self);
        let mut table = Looking::from(&grid, &names, first_row.saturating_sub(1));
        table.read_title(&tabulation.sheet);
        table.meaning(column, &table.head(column)).map(|meaning| table.given(&meaning)).unwrap_or_default()
    }
}

/// Where a sample of a text ends, between two letters.
fn sample(text: &str) -> usize {
    let mut end = text.len().min(64 * 1024);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

pub(super) struct Looking<'g, 't, 'l> {
    pub grid: &'g Grid<'t>,
    pub names: &'g Names<'l>,
    /// The first row of figures.
    pub first: usize,
    /// The first of the rows that head the columns, and the one after the last of them.
    heads_from: usize,
    pub heads_to: usize,
    /// What stands over each column, from the top.
    pub heads: Vec<Vec<HeadCell<'t>>>,
    title: Option<CellWords>,
    /// The head of a column of places or times that names an indicator: it stands in the corner for all figures.
    corner: Option<CellWords>,
    times: TitleTime,
    /// What the heads of the columns say of their times, once the titles are read.
    head_times: Vec<Time>,
}

/// A cell that stands over a column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct HeadCell<'t> {
    pub row: usize,
    /// The column in which it stands, further left where it is over several.
    pub from: usize,
    pub words: &'t str,
}

/// What the cells of a column are, counted.
#[derive(Default)]
struct Counts {
    cells: usize,
    numbers: usize,
    years: usize,
    places: usize,
    periods: usize,
    indicators: usize,
    statuses: usize,
    /// Parts of years, as far as the head says what their numbers count.
    parts: usize,
    /// Numbers that count the rows.
    ordinals: usize,
}

impl Counts {
    fn mostly(&self, some: usize, of_ten: usize) -> bool {
        some > 0 && some * 10 >= self.cells * of_ten
    }
}

impl<'g, 't, 'l> Looking<'g, 't, 'l> {
    fn at(grid: &'g Grid<'t>, names: &'g Names<'l>) -> Self {
        let rows = grid.height().min(LOOKED_AT);
        let first = (0..rows)
            .find(|row| is_row_of_figures(grid, *row))
            .or_else(|| {
                // Figures that look like years, as “2,019 stations” do: a row that begins with a place or a time.
                (0..rows).find(|row| {
                    let begins =
                        grid.row(*row).next().is_some_and(|(_, words, _)| names.meaning(words).place.is_some());
                    begins && grid.row(*row).skip(1).any(|(_, words, _)| is_number(words))
                })
            })
            .unwrap_or(rows.min(1));
        // Between the heads and the figures stand empty rows and heads of sections, which are over rows and no columns.
        let heads_to = heads_end(grid, names, first, |_| false).unwrap_or(first);
        Self::below(grid, names, (heads_to, heads_to), |_| false)
    }

    /// The table whose figures begin in the row `first`, as a person says. Rows of figures above it, which are not meant,
    /// head nothing.
    fn from(grid: &'g Grid<'t>, names: &'g Names<'l>, first: usize) -> Self {
        let first = first.min(grid.height());
        let is_left_out = |row: usize| is_row_of_figures(grid, row) && says_whose(grid, names, row);
        if let Some(heads_to) = heads_end(grid, names, first, is_left_out) {
            return Self::below(grid, names, (heads_to, first), is_left_out);
        }
        let until = (0..first).find(|row| is_left_out(*row)).unwrap_or(first);
        Self::with(grid, names, first, until..until)
    }

    /// The table with these rows of heads.
    fn with(grid: &'g Grid<'t>, names: &'g Names<'l>, first: usize, heads: Range<usize>) -> Self {
        let times = TitleTime::default();
        let (heads_from, heads_to) = (heads.start, heads.end);
        let mut table = Self {
            grid,
            names,
            first,
            heads_from,
            heads_to,
            heads: vec![],
            title: None,
            corner: None,
            times,
            head_times: vec![],
        };
        table.read_heads();
        table
    }

    /// The table whose heads end before the row `heads_to`, and whose figures begin in the row `first`.
    fn below(
        grid: &'g Grid<'t>,
        names: &'g Names<'l>,
        (heads_to, first): (usize, usize),
        is_left_out: impl Fn(usize) -> bool,
    ) -> Self {
        let is_head = |row: usize| grid.row(row).count() >= 2 && !is_left_out(row);
        let mut heads_from = heads_to;
        while heads_from > 0 && heads_to - heads_from < MOST_HEADS && is_head(heads_from - 1) {
            heads_from -= 1;
        }
        Self::with(grid, names, first, heads_from..heads_to)
    }

    /// The words that head a column, from the top, in one line.
    pub fn head(&self, column: usize) -> String {
        self.head_cells(column).join(" ")
    }

    /// The words that head a column, from the top.
    pub fn head_cells(&self, column: usize) -> Vec<&'t str> {
        self.heads.get(column).into_iter().flatten().map(|cell| cell.words).collect()
    }

    /// Reads the cells over each column.
    fn read_heads(&mut self) {
        let width = self.grid.width();
        let rows = self.heads_from..self.heads_to;
        let mut heads: Vec<Vec<HeadCell<'t>>> = vec![Vec::new(); width];
        // Whether a row below has a cell in the column.
        let has_below =
            |row: usize, column: usize| (row + 1..rows.end).any(|row| self.grid.cell(row, column).is_some());
        for row in rows.clone() {
            let is_last = row + 1 == rows.end;
            let mut left: Option<(usize, &'t str)> = None;
            for (column, head) in heads.iter_mut().enumerate() {
                let own = self.grid.cell(row, column).map(|(words, _)| (column, words));
                // A head over several columns stands over the first of them.
                let over = || {
                    let spans = |(from, _): &(usize, &str)| {
                        has_below(row, column)
                            && has_below(row, *from)
                            && self.grid.joints.reaches((row, *from), column)
                    };
                    left.filter(|left| !is_last && spans(left))
                };
                let found = match self.grid.joints.over(row, column) {
                    Over::Cell(of_row, from) if own.is_none() => {
                        self.grid.cell(of_row, from).filter(|_| rows.contains(&of_row)).map(|(words, _)| (from, words))
                    }
                    Over::Cell(..) | Over::Open => own.or_else(over),
                };
                let found = found.filter(|(_, words)| head.iter().all(|cell| cell.words != *words));
                head.extend(found.map(|(from, words)| HeadCell { row, from, words }));
                left = own.or(left);
            }
        }
        self.heads = heads;
    }

    /// The time that the heads of a column name.
    fn head_time(&self, column: usize) -> Time {
        Time::of_heads(self.names, &self.head_cells(column))
    }

    fn counts(&self, column: usize, head: &str) -> Counts {
        let mut counts = Counts::default();
        let counts_parts = counted_in(head).is_some();
        for row in self.first..self.grid.height().min(self.first + LOOKED_AT) {
            let Some((words, _)) = self.grid.cell(row, column).filter(|_| self.grid.row(row).count() > 1) else {
                continue;
            };
            counts.cells += 1;
            // "12/2024" below "Tháng" says the year, too.
            let is_part =
                counts_parts && matches!(Time::of_cell(self.names, head, words), Time::Part(..) | Time::Known(_));
            counts.parts += usize::from(is_part);
            let ordinal =
                words.parse::<usize>().is_ok_and(|number| number.abs_diff(counts.cells) <= 1 + counts.cells / 4);
            counts.ordinals += usize::from(ordinal && words.len() < 4);
            if is_year(words) {
                counts.years += 1;
                counts.periods += 1;
            }
            if is_number(words) {
                counts.numbers += 1;
                continue;
            }
            let meaning = self.names.meaning(words);
            counts.places += usize::from(meaning.place.is_some() && !meaning.words.names);
            counts.periods += usize::from(meaning.only_time);
            counts.statuses += usize::from(self.names.is_status(words));
            let with_title = || meaning.indicator(&self.titles(), None).filter(|_| meaning.words.names);
            let indicator = meaning.indicator(&[], None).or_else(with_title);
            counts.indicators += usize::from(indicator.is_some());
        }
        counts
    }

    pub fn titles(&self) -> Vec<&CellWords> {
        self.title.iter().chain(&self.corner).collect()
    }

    /// Reads what stands above the heads and holds for all columns.
    fn read_title(&mut self, sheet: &str) {
        let above: Vec<&str> =
            (0..self.heads_from).flat_map(|row| self.grid.row(row).map(|(_, words, _)| words)).collect();
        let mut times: Vec<Time> = (0..self.grid.width()).map(|column| self.head_time(column)).collect();
        let sheet = written_out(sheet);
        let titles = above.iter().copied().chain([sheet.as_str()]);
        self.times = TitleTime::of(self.names, titles, times.iter().copied());
        let is_total = |column| self.head_cells(column).iter().any(|words| self.names.meaning(words).words.total);
        settle_parts(&mut times, &self.times);
        unsettle_totals(&mut times, is_total, &self.times);
        self.head_times = times;
        if !above.is_empty() {
            self.title = Some(self.names.meaning(&above.join(". ")).words.clone());
        }
    }

    /// What the head of a column says, in these words; its time with what the titles say of it.
    fn meaning(&self, column: usize, head: &str) -> Option<Meaning> {
        if head.is_empty() {
            return None;
        }
        let mut meaning = (*self.names.meaning(head)).clone();
        let own = self.head_times.get(column).copied().unwrap_or_default();
        let time = self.times.over(own, meaning.status);
        meaning.period = time.period();
        // Of a time that there is not, or that is not told, its figures are said to have none.
        meaning.no_time = time != Time::Nothing && meaning.period.is_none();
        Some(meaning)
    }

    fn columns(&mut self, sheet: &str) -> Vec<TableColumn> {
        let width = self.grid.width();
        self.read_title(sheet);
        let heads: Vec<String> = (0..width).map(|column| self.head(column)).collect();
        let counts: Vec<Counts> = (0..width).map(|column| self.counts(column, &heads[column])).collect();
        let roles: Vec<Option<Role>> =
            (0..width).map(|column| self.role(column, &heads[column], &counts[column])).collect();
        let named = |wanted: Role| roles.contains(&Some(wanted));
        // In a long table one column has the values, and its name says so.
        let long = (0..width).any(|column| roles[column] == Some(Role::Value) && counts[column].numbers > 0);
        let mut columns = vec![TableColumn::Nothing; width];
        let (mut place, mut period, mut indicator) = (named(Role::Place), named(Role::Period), named(Role::Indicator));
        let mut candidates = Vec::new();
        for column in 0..width {
            let own = &counts[column];
            columns[column] = match roles[column] {
                Some(Role::Place) => TableColumn::Place,
                Some(Role::Indicator) => TableColumn::Indicator,
                Some(Role::Period) => TableColumn::Period,
                Some(Role::Unit) => TableColumn::Unit,
                Some(Role::Bound) => TableColumn::Bound,
                Some(Role::Status) => TableColumn::Status,
                Some(Role::Growth) if long || own.numbers > 0 => TableColumn::Growth,
                Some(Role::OfPlan) if long || own.numbers > 0 => TableColumn::OfPlan,
                Some(Role::Operator) => TableColumn::Operator,
                Some(Role::Source) => TableColumn::Source,
                Some(Role::AsStated) => TableColumn::AsStated,
                Some(Role::Note) => TableColumn::Note,
                Some(Role::Value) if own.numbers > 0 => {
                    candidates.push(column);
                    TableColumn::Nothing
                }
                None if !place && own.mostly(own.places, 5) => {
                    place = true;
                    TableColumn::Place
                }
                None if !period && column < 3 && (own.mostly(own.periods, 7) || own.mostly(own.years, 8)) => {
                    period = true;
                    TableColumn::Period
                }
                None if !named(Role::Status) && own.mostly(own.statuses, 8) => TableColumn::Status,
                None if own.mostly(own.numbers, 3) => {
                    let ordinals = column == 0 && own.mostly(own.ordinals, 8);
                    if !long && !ordinals {
                        candidates.push(column);
                    }
                    TableColumn::Nothing
                }
                None if !indicator && own.mostly(own.indicators, 4) => {
                    indicator = true;
                    TableColumn::Indicator
                }
                Some(_) | None => TableColumn::Nothing,
            };
        }
        let heads_rows = |column: &usize| {
            let is_head = matches!(columns[*column], TableColumn::Place | TableColumn::Period);
            is_head && roles[*column].is_none()
        };
        let corner = (0..width).filter(heads_rows).map(|column| self.names.meaning(&heads[column]));
        self.corner = corner.map(|meaning| meaning.words.clone()).find(|words| words.names);
        let meanings: Vec<Option<Meaning>> =
            candidates.iter().map(|column| self.meaning(*column, &heads[*column])).collect();
        let is_value = |column: usize| roles[column] == Some(Role::Value);
        for (column, holds) in candidates.iter().zip(self.numbers(&candidates, &meanings, is_value)) {
            columns[*column] = holds;
        }
        columns
    }

    /// What the head of a column names; below the head of several columns, what its own words do.
    fn role(&self, column: usize, head: &str, counts: &Counts) -> Option<Role> {
        let counts_parts = || counted_in(head).is_some() && counts.mostly(counts.parts, 5);
        role(head).or_else(|| counts_parts().then_some(Role::Period)).or_else(|| {
            let (own, _) = self.grid.cell(self.heads_to.checked_sub(1)?, column)?;
            role(own).filter(|role| matches!(role, Role::Growth | Role::OfPlan))
        })
    }

    /// What a head gives to its column.
    pub fn given(&self, meaning: &Meaning) -> Given {
        let counting = meaning.words.counting.filter(|_| !meaning.words.strange);
        let indicator = if meaning.words.names || meaning.indicator.is_some() {
            let alone = meaning.indicator(&[], counting);
            let counting = counting.or_else(|| self.counting());
            let titles = self.titles();
            // "Số hộ" adds nothing to "Doanh thu viễn thông", and is none of it.
            let of_title = || titles.iter().find_map(|title| title.indicator(&[], counting));
            let adds = |found: &_| meaning.words.is_within(&titles) || of_title() != Some(*found);
            alone.or_else(|| meaning.indicator(&titles, counting).filter(adds))
        } else {
            None
        };
        Given { place: meaning.place, indicator, period: meaning.period, counting, status: meaning.status }
    }

    fn counting(&self) -> Option<Counting> {
        let title = self.title.as_ref();
        let own = title.and_then(|title| title.counting).or_else(|| {
            // The unit stands in a cell of its own.
            (0..self.heads_from).flat_map(|row| self.grid.row(row)).find_map(|(_, words, _)| {
                let read = self.names.meaning(words);
                read.words.counting.filter(|_| !read.words.strange)
            })
        });
        own.or_else(|| self.corner.as_ref().filter(|corner| !corner.strange)?.counting)
    }

    /// How many times the cells of a row name.
    fn times(&self, row: usize) -> usize {
        let mut named: Vec<_> = self.grid.row(row).filter_map(|cell| self.names.meaning(cell.1).period).collect();
        named.sort_unstable();
        named.dedup();
        named.len()
    }

    /// Whether a column of times names years.
    fn names_years(&self, column: usize) -> bool {
        let rows = self.first..self.grid.height().min(self.first + LOOKED_AT);
        let mut cells = rows.filter_map(|row| self.grid.cell(row, column));
        cells.any(|(words, _)| Time::of_cell(self.names, "", words).period().is_some())
    }

    /// What the titles and the name of the sheet give to all columns.
    fn whole(&self, sheet: &str, columns: &[TableColumn]) -> Given {
        let has = |wanted: TableColumn| columns.contains(&wanted);
        let figures = || {
            columns.iter().filter_map(|column| match column {
                TableColumn::Figures(given) => Some(given),
                _ => None,
            })
        };
        let cells: Vec<&str> =
            (0..self.heads_from).flat_map(|row| self.grid.row(row).map(|(_, words, _)| words)).chain([sheet]).collect();
        let meanings: Vec<_> =
            cells.iter().filter(|cell| !cell.is_empty()).map(|cell| self.names.meaning(cell)).collect();
        let counting = self.counting();
        let indicator = (!has(TableColumn::Indicator) && figures().any(|given| given.indicator.is_none()))
            .then(|| {
                let alone = meanings.iter().find_map(|meaning| meaning.indicator(&[], counting));
                let corner = || self.corner.as_ref()?.indicator(&self.title.iter().collect::<Vec<_>>(), counting);
                alone.or_else(|| self.title.as_ref()?.indicator(&[], counting)).or_else(corner)
            })
            .flatten();
        let place = (!has(TableColumn::Place) && figures().any(|given| given.place.is_none()))
            .then(|| meanings.iter().find_map(|meaning| meaning.place))
            .flatten();
        // Of times side by side none is that of the whole table.
        let is_one = (0..self.heads_to).all(|row| self.times(row) < 2);
        // Rows that name months may leave the year to the title.
        let of_rows = |column: &TableColumn, at: usize| *column == TableColumn::Period && self.names_years(at);
        let has_years = columns.iter().zip(0..).any(|(column, at)| of_rows(column, at));
        let period = (is_one && !has_years && figures().any(|given| given.period.is_none()))
            .then(|| self.times.time.period())
            .flatten();
        // Of a title that names what is counted, or of the name of the sheet: “Kế hoạch số 12” names a paper.
        let says = |cell: &&&str| {
            let meaning = self.names.meaning(cell);
            **cell == sheet || meaning.indicator(&[], counting).is_some() || begins_with_plan(cell)
        };
        let status = cells.iter().filter(says).find_map(|cell| self.names.meaning(cell).status);
        let counting = counting.filter(|_| !has(TableColumn::Unit));
        Given { place, indicator, period, counting, status: status.filter(|status| *status != Status::Actual) }
    }
}

/// Whether a title is that of a plan, as its first words say: “Kế hoạch phát triển viễn thông”, and not “Kế hoạch số 12”.
fn begins_with_plan(title: &str) -> bool {
    let words = between_blanks(title);
    let cues = CellCues::bundled();
    // “Bảng 1. …”, “Phụ lục II: …”
    let is_number = |token: &&str| {
        cues.numbered.holds(token) || cues.before_numbered.holds(token) || is_ordinal(&token.to_uppercase())
    };
    let tokens: Vec<&str> = words.split_whitespace().skip_while(is_number).collect();
    let title = tokens.join(" ");
    cues.plan_titles.behind(&title).is_some() && !cues.papers.begin(&format!(" {title} "))
}

/// The row after the last one above the row `first` that heads the columns.
fn heads_end(grid: &Grid<'_>, names: &Names<'_>, first: usize, is_left_out: impl Fn(usize) -> bool) -> Option<usize> {
    let says_nothing = |row: usize| {
        let mut cells = grid.row(row);
        let begins = cells.next().is_some_and(|(_, words, _)| names.meaning(words).place.is_some());
        // The row of a province whose figures are not known: “Cao Bằng, .., chưa có”.
        begins
            && cells.all(|(_, words, _)| {
                let read = names.meaning(words);
                read.place.is_none() && read.period.is_none() && read.indicator(&[], None).is_none()
            })
    };
    // “I. Doanh thu viễn thông”, “Tỷ đồng” over rows of provinces.
    let is_section = |row: usize| {
        let mut cells = grid.row(row).skip_while(|(_, words, _)| is_ordinal(words));
        let (Some(label), Some(unit), None) = (cells.next(), cells.next(), cells.next()) else { return false };
        let below = grid.row(row + 1).find(|(_, words, _)| !is_ordinal(words));
        below.is_some_and(|(column, words, _)| column == label.0 && names.meaning(words).place.is_some())
            && grid.cell(row + 1, unit.0).is_none()
            && names.meaning(unnumbered(label.1)).indicator(&[], None).is_some()
            && names.counting(unit.1).is_some()
    };
    let between = |row: usize| {
        grid.row(row).count() < 2
            || is_section(row)
            || alone(grid, row, |_| false).is_some()
            || says_nothing(row)
            || is_left_out(row)
    };
    (0..first).rev().find(|row| !between(*row)).map(|last| last + 1)
}

/// Whether a row says whose its figures are before the first of them: a place, a time, an indicator.
fn says_whose(grid: &Grid<'_>, names: &Names<'_>, row: usize) -> bool {
    let before = grid.row(row).enumerate().take_while(|(at, (_, words, _))| *at == 0 || !is_number(words));
    before.into_iter().any(|(_, (_, words, _))| {
        let read = names.meaning(words);
        read.place.is_some() || read.only_time || is_year(words) || read.indicator(&[], None).is_some()
    })
}

/// Whether a row has figures: a number that is no year, and something beside it.
fn is_row_of_figures(grid: &Grid<'_>, row: usize) -> bool {
    let cells: Vec<&str> = grid.row(row).map(|(_, words, _)| words).collect();
    let numbers = cells.iter().filter(|words| is_number(words) && !is_year(words)).count();
    if numbers == 0 || cells.len() < 2 {
        return false;
    }
    // "A  B  1  2  3": the numbers of the columns.
    let counted = cells.iter().filter_map(|words| words.parse::<usize>().ok()).collect::<Vec<_>>();
    let is_numbering = counted.len() >= 2
        && counted.len() == numbers
        && counted.windows(2).all(|pair| pair[1] == pair[0] + 1)
        && counted[0] <= 2
        && cells.iter().all(|words| words.chars().count() <= 2);
    !is_numbering
}

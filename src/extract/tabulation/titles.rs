//! The words above the figures of a table.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::domain::{Counting, IndicatorId, Link, Period, PlaceId, Span, TableColumn, Tabulation};
use crate::extract::table::CellWords;

#[cfg(test)]
use crate::domain::work;

use super::grid::Grid;
use super::joints::Joints;
use super::names::{Meaning, Names};

/// The words above the figures: titles over all columns, heads over each.
pub(super) struct Titles {
    pub cells: Vec<(usize, usize, Span, Rc<Meaning>)>,
    /// Which of them stand alone in their row, and speak of the whole table.
    titles: Vec<usize>,
    /// Which of them stand in each column.
    by_column: HashMap<usize, Vec<usize>>,
    /// Which of them head columns of places or times: they stand in the corner, for all figures.
    corners: Vec<usize>,
    /// The rows of several cells, from the top.
    head_rows: Vec<usize>,
    found: RefCell<HashMap<(usize, Wanted), Words>>,
    joints: Joints,
}

/// Where words stand, and how they belong to a column, if there are any.
type Words = Option<(Span, Link)>;

/// What words over a column are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Wanted {
    Place(PlaceId),
    Period(Period),
    /// A time, or a part of one.
    Time,
    Indicator(IndicatorId, Option<Counting>),
    /// Anything that is counted.
    Names,
    Counting(Option<Counting>),
    Operator,
}

impl Wanted {
    /// Whether `meaning` is of words that are looked for.
    pub fn is(self, meaning: &Meaning) -> bool {
        match self {
            Self::Place(place) => meaning.place == Some(place),
            Self::Period(period) => meaning.period == Some(period),
            Self::Time => meaning.period.is_some() || meaning.words.part.is_some(),
            Self::Indicator(indicator, counting) => meaning.indicator(&[], counting) == Some(indicator),
            Self::Names => meaning.words.names || meaning.indicator.is_some(),
            Self::Counting(counting) => meaning.words.counting == counting,
            Self::Operator => meaning.words.operator.is_some(),
        }
    }
}

impl Titles {
    /// Those of a table.
    pub fn of(grid: &Grid<'_>, names: &Names<'_>, tabulation: &Tabulation) -> Self {
        let rows = 0..(tabulation.first_row.saturating_sub(1) as usize).min(grid.height());
        let (mut cells, mut titles, mut corners, mut head_rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut by_column: HashMap<usize, Vec<usize>> = HashMap::new();
        for row in rows {
            let before = cells.len();
            for (column, words, span) in grid.row(row) {
                for over in [column].into_iter().chain(grid.joints.beside(row, column)) {
                    by_column.entry(over).or_default().push(cells.len());
                }
                cells.push((row, column, span, names.meaning(words)));
            }
            match cells.len() - before {
                0 => {}
                1 => titles.push(before),
                _ => {
                    head_rows.push(row);
                    let is_corner = |at: &usize| {
                        let (_, column, ..) = cells[*at];
                        matches!(tabulation.columns.get(column), Some(TableColumn::Place | TableColumn::Period))
                    };
                    corners.extend((before..cells.len()).filter(is_corner));
                }
            }
        }
        let joints = grid.joints.clone();
        Self { cells, titles, by_column, corners, head_rows, found: RefCell::default(), joints }
    }

    /// The words over a column that are `wanted`, the nearest first: its own, then those of a head that begins further
    /// left, then the titles.
    pub fn find(&self, column: usize, wanted: Wanted) -> Option<(Span, Link)> {
        if let Some(known) = self.found.borrow().get(&(column, wanted)) {
            return *known;
        }
        let own = || self.of_column(column).rev().find(|cell| wanted.is(&cell.3));
        // A head over several columns stands over the first of them, in a row above others.
        let last = self.cells.last().map(|cell| cell.0);
        let over = || {
            #[cfg(test)]
            work::note(self.cells.len());
            let may_reach = |at: (usize, usize)| self.joints.reaches(at, column);
            let above =
                self.cells.iter().filter(|cell| cell.1 < column && Some(cell.0) != last && may_reach((cell.0, cell.1)));
            let above = above.filter(|cell| self.head_rows.binary_search(&cell.0).is_ok());
            above.filter(|cell| wanted.is(&cell.3)).max_by_key(|cell| cell.1)
        };
        let found = own().or_else(over).map(|cell| (cell.2, Link::Column)).or_else(|| self.title(wanted));
        self.found.borrow_mut().insert((column, wanted), found);
        found
    }

    /// What the titles say.
    pub fn meanings(&self) -> impl Iterator<Item = &Meaning> {
        self.titles.iter().map(|at| &*self.cells[*at].3)
    }

    /// The words over a column.
    fn of_column(&self, column: usize) -> impl DoubleEndedIterator<Item = &(usize, usize, Span, Rc<Meaning>)> {
        self.by_column.get(&column).into_iter().flatten().map(|at| &self.cells[*at])
    }

    /// The words over a column, without those of the whole table.
    fn heads_of(&self, column: usize) -> impl Iterator<Item = &(usize, usize, Span, Rc<Meaning>)> {
        #[cfg(test)]
        work::note(self.by_column.get(&column).map_or(0, Vec::len));
        self.of_column(column).filter(|cell| self.head_rows.binary_search(&cell.0).is_ok())
    }

    /// Whether anything holds of the words over a column, without those of the whole table.
    pub fn is_any_over(&self, column: usize, is: impl Fn(&Meaning) -> bool) -> bool {
        self.heads_of(column).any(|cell| is(&cell.3))
    }

    /// The words over a column, without those of the whole table.
    pub fn head(&self, grid: &Grid<'_>, column: usize) -> String {
        self.heads_of(column).filter_map(|cell| cell.2.of(grid.text)).collect::<Vec<_>>().join(" ")
    }

    /// The heads over a column as they stand: its own, and those that begin further left.
    pub fn stack<'t>(&self, grid: &Grid<'t>, column: usize) -> Vec<(&'t str, Option<Span>)> {
        let last = self.cells.last().map(|cell| cell.0);
        let cell = |row: &usize| {
            #[cfg(test)]
            work::note(1);
            let (of_row, at) = grid.over(*row, column, |_| Some(*row) != last)?;
            // What begins further up was met there.
            let (words, span) = grid.cell(of_row, at).filter(|_| of_row == *row)?;
            Some((words, (at < column).then_some(span)))
        };
        self.head_rows.iter().filter_map(cell).collect()
    }

    /// The titles, as they stand.
    pub fn titles<'t>(&self, grid: &Grid<'t>) -> Vec<&'t str> {
        self.titles.iter().filter_map(|at| self.cells[*at].2.of(grid.text)).collect()
    }

    /// The words over a column, and those of the whole table.
    pub fn over(&self, column: usize) -> Vec<&CellWords> {
        let titles = self.titles.iter().chain(&self.corners).map(|at| &self.cells[*at]);
        titles.chain(self.heads_of(column)).map(|cell| &cell.3.words).collect()
    }

    /// The words of a title that are `wanted`, or of the corner.
    pub fn title(&self, wanted: Wanted) -> Option<(Span, Link)> {
        let mut titles = self.titles.iter().chain(&self.corners).map(|at| &self.cells[*at]);
        titles.find(|cell| wanted.is(&cell.3)).map(|cell| (cell.2, Link::Caption))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::work;
    use crate::extract::lexis::Lexis;

    /// A table of so many columns below three rows of heads, and of so many rows.
    fn wide(columns: usize, rows: usize) -> String {
        let row = |first: &str, cell: &dyn Fn(usize) -> String| {
            [first.to_owned()].into_iter().chain((0..columns).map(cell)).collect::<Vec<_>>().join("\t")
        };
        let heads = [
            row("Tỉnh", &|at| {
                if at % 4 == 0 { format!("Doanh thu viễn thông {} (tỷ đồng)", at / 4) } else { String::new() }
            }),
            row("", &|at| if at % 2 == 0 { format!("{}", 1990 + at / 2 % 30) } else { String::new() }),
            row("", &|at| ["Kế hoạch", "Thực hiện"][at % 2].to_owned()),
        ];
        let figures = (0..rows).map(|nr| row(["Cao Bằng", "Lạng Sơn"][nr % 2], &|at| format!("{}", 700 + at)));
        heads.into_iter().chain(figures).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_work_for_the_heads_grows_with_them_and_not_with_the_rows() {
        let lexis = Lexis::default();
        let of = |columns: usize, rows: usize| {
            let text = wide(columns, rows);
            let tabulation = lexis.tabulation(&text, "", false);
            // The text itself is cut into cells as often as it is long.
            work::of(|| assert!(!lexis.tabulated(&text, &tabulation).records.is_empty())) - text.len()
        };
        let (narrow, twice) = (of(100, 20), of(200, 20));
        // What stands further left may be over any column, so that it is the square at the most.
        assert!(twice <= narrow * 9 / 2, "{narrow} {twice}");
        let longer = of(100, 80);
        assert!(longer <= narrow * 9 / 2, "{narrow} {longer}");
    }
}

//! The table as a spreadsheet: which cell the cursor is in, which cells are selected, whether one is typed into.
//!
//! While there is a cursor, letters are typed into cells and are no commands; the rows stay as they are, whatever is
//! typed, until the cursor is given up. Without a cursor the table is the queue of the review.

use std::ops::RangeInclusive;

/// A cell: row and column of the table as it is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The row.
    pub row: usize,
    /// The column, among those shown.
    pub column: usize,
}

/// A block of cells between two corners.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// Where it was begun.
    pub from: Cell,
    /// The corner across; for the last block the cursor.
    pub to: Cell,
}

impl Block {
    /// The rows.
    pub fn rows(&self) -> RangeInclusive<usize> {
        self.from.row.min(self.to.row)..=self.from.row.max(self.to.row)
    }

    /// The columns.
    pub fn columns(&self) -> RangeInclusive<usize> {
        self.from.column.min(self.to.column)..=self.from.column.max(self.to.column)
    }

    /// Whether `cell` is in it.
    pub fn has(&self, cell: Cell) -> bool {
        self.rows().contains(&cell.row) && self.columns().contains(&cell.column)
    }

    /// How many rows and columns it has.
    pub fn size(&self) -> (usize, usize) {
        (length(&self.rows()), length(&self.columns()))
    }
}

fn length(range: &RangeInclusive<usize>) -> usize {
    range.end() - range.start() + 1
}

/// What lies in any of the ranges, as ranges that neither meet nor touch, the lowest first.
fn merged(ranges: impl Iterator<Item = RangeInclusive<usize>>) -> Vec<RangeInclusive<usize>> {
    let mut sorted: Vec<RangeInclusive<usize>> = ranges.collect();
    sorted.sort_unstable_by_key(|range| *range.start());
    let mut merged: Vec<RangeInclusive<usize>> = Vec::new();
    for range in sorted {
        match merged.last_mut() {
            Some(last) if *range.start() <= last.end() + 1 => *last = *last.start()..=*last.end().max(range.end()),
            _ => merged.push(range),
        }
    }
    merged
}

/// The cursor and the selection.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    /// What is selected, the block with the cursor last; nothing while there is no cursor.
    blocks: Vec<Block>,
    /// Whether the cell of the cursor is typed into.
    pub editing: bool,
    /// What is typed.
    pub text: String,
    /// Whether the cursor is to be brought into view.
    pub reveal: bool,
}

impl Cells {
    /// Whether there is a cursor.
    pub fn is_active(&self) -> bool {
        !self.blocks.is_empty()
    }

    /// The cell of the cursor.
    pub fn cursor(&self) -> Option<Cell> {
        Some(self.blocks.last()?.to)
    }

    /// What is selected.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The rows that are selected, each once, from the top.
    pub fn rows(&self) -> Vec<RangeInclusive<usize>> {
        merged(self.blocks.iter().map(Block::rows))
    }

    /// How many rows and how many cells are selected, each counted once.
    pub fn size(&self) -> (usize, usize) {
        let rows = self.rows();
        // Between two of these rows the same columns are selected.
        let mut cuts: Vec<usize> =
            self.blocks.iter().map(Block::rows).flat_map(|rows| [*rows.start(), rows.end() + 1]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let strips = cuts.iter().zip(cuts.iter().skip(1));
        let cells = strips.map(|(from, until)| {
            let here = self.blocks.iter().filter(|block| block.rows().contains(from));
            (until - from) * merged(here.map(Block::columns)).iter().map(length).sum::<usize>()
        });
        (rows.iter().map(length).sum(), cells.sum())
    }

    /// Whether `cell` is selected.
    pub fn has(&self, cell: Cell) -> bool {
        self.blocks.iter().any(|block| block.has(cell))
    }

    /// Puts the cursor into `cell` and selects nothing else.
    pub fn go(&mut self, cell: Cell) {
        self.blocks = vec![Block { from: cell, to: cell }];
        self.stop();
    }

    /// Stretches the last block to `cell`.
    pub fn stretch(&mut self, cell: Cell) {
        match self.blocks.last_mut() {
            Some(block) => block.to = cell,
            None => self.blocks.push(Block { from: cell, to: cell }),
        }
        self.stop();
    }

    /// Begins one more block at `cell`.
    pub fn add(&mut self, cell: Cell) {
        self.blocks.push(Block { from: cell, to: cell });
        self.stop();
    }

    /// Moves the cursor, or stretches the selection, by rows and columns within a table of that size.
    pub fn step(&mut self, (rows, columns): (isize, isize), size: (usize, usize), stretch: bool) {
        let Some(cursor) = self.cursor() else { return };
        let cell = Cell {
            row: cursor.row.saturating_add_signed(rows).min(size.0.saturating_sub(1)),
            column: cursor.column.saturating_add_signed(columns).min(size.1.saturating_sub(1)),
        };
        if stretch { self.stretch(cell) } else { self.go(cell) }
    }

    /// Gives the cursor up.
    pub fn leave(&mut self) {
        *self = Self::default();
    }

    /// Keeps the selection within a table of that size; gives the cursor up where nothing is left.
    pub fn keep_within(&mut self, (rows, columns): (usize, usize)) {
        if self.is_active() && (rows == 0 || columns == 0) {
            return self.leave();
        }
        for block in &mut self.blocks {
            for cell in [&mut block.from, &mut block.to] {
                *cell = Cell { row: cell.row.min(rows - 1), column: cell.column.min(columns - 1) };
            }
        }
    }

    fn stop(&mut self) {
        self.editing = false;
        self.text.clear();
        self.reveal = true;
    }
}

/// The cells of a text as spreadsheets put it on the clipboard: tabs between cells, a line a row, quotation marks around
/// a cell that has tabs, line ends or quotation marks in it.
pub fn cells_of(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text));
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut chars = text.chars().peekable();
    let (mut quoted, mut begins) = (false, true);
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if begins => quoted = true,
            '\t' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
        begins = !quoted && matches!(c, '\t' | '\n');
    }
    row.push(cell);
    rows.push(row);
    rows
}

/// A text for the clipboard, as [`cells_of`] reads it.
pub fn text_of(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| {
        if cell.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    let lines = rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("\t"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_clipboard_of_a_spreadsheet_is_read() {
        let cells = |text: &str| cells_of(text).into_iter().map(|row| row.join("|")).collect::<Vec<_>>();
        assert_eq!(cells("a\tb\r\nc\td\r\n"), ["a|b", "c|d"]);
        assert_eq!(cells("a\n\nb"), ["a", "", "b"], "an empty cell is a cell");
        assert_eq!(cells("\"two\nlines\"\t\"say \"\"so\"\"\"\n5\" pipe"), ["two\nlines|say \"so\"", "5\" pipe"]);
        assert_eq!(cells(""), [""]);
    }

    #[test]
    fn blocks_grow_and_stay_inside() {
        let mut cells = Cells::default();
        cells.go(Cell { row: 2, column: 1 });
        cells.step((-9, 0), (5, 3), true);
        cells.step((0, 9), (5, 3), true);
        assert_eq!(cells.blocks()[0].size(), (3, 2));
        assert!(cells.has(Cell { row: 1, column: 2 }) && !cells.has(Cell { row: 3, column: 2 }));
        cells.keep_within((2, 2));
        assert_eq!((cells.cursor(), cells.blocks()[0].size()), (Some(Cell { row: 0, column: 1 }), (2, 1)));
        cells.keep_within((0, 2));
        assert!(!cells.is_active());
    }

    proptest! {
        #[test]
        fn what_is_selected_twice_is_counted_once(corners in prop::collection::vec((0_usize..9, 0_usize..6, 0_usize..9, 0_usize..6), 0..6)) {
            let mut cells = Cells::default();
            for (row, column, other, across) in corners {
                cells.add(Cell { row, column });
                cells.stretch(Cell { row: other, column: across });
            }
            let all = (0..9).flat_map(|row| (0..6).map(move |column| Cell { row, column }));
            let selected: Vec<Cell> = all.filter(|cell| cells.has(*cell)).collect();
            let mut rows: Vec<usize> = selected.iter().map(|cell| cell.row).collect();
            rows.dedup();
            prop_assert_eq!(cells.size(), (rows.len(), selected.len()));
            prop_assert_eq!(cells.rows().into_iter().flatten().collect::<Vec<_>>(), rows);
        }

        #[test]
        fn what_is_put_on_the_clipboard_is_read_again(rows in prop::collection::vec(prop::collection::vec("[a\"\t\n\r é]{0,5}", 2..4), 1..4)) {
            // A spreadsheet ends its text with a line end or not: the last cell shows which it was, unless it is empty.
            prop_assert_eq!(cells_of(&format!("{}\n", text_of(&rows))), rows);
        }
    }
}

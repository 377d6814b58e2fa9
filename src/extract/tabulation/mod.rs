//! Tables of figures whose cells are known: what their columns hold, and their records.
//!
//! Beside the tables that a page has flattened ([`super::table`]) these have their rows and columns still, so that
//! nothing is guessed about where a number belongs. What is guessed, once for the whole table, is what its columns
//! mean: the [`Tabulation`], which a person sees and may change ([`recognition`]). By it every cell becomes a record with
//! the words of its row, its column and its title as evidence ([`records`]). Both need nothing but the text of the
//! document and the tabulation, so that a table can be read again at any time. The words by which cells are known are those
//! of `assets/cells.ron` ([`cell_cues`]).

mod alike;
mod cell_cues;
mod comparisons;
mod grid;
mod heads;
mod index;
mod joints;
mod lack;
mod names;
mod numbers;
mod rates;
mod recognition;
mod records;
mod repeats;
mod sections;
mod sheet_name;
mod sides;
mod spoken;
mod sums;
mod times;
mod titles;
mod units;
mod unread;
mod values;

use crate::domain::{Counting, Document, Record, Span};

use super::lexis::Lexis;

pub use lack::Lack;
pub use recognition::Tabular;

/// What became of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tabulated {
    /// Its records, in the order of the text.
    pub records: Vec<Record>,
    /// Cells with something in them that became none, in the order of the text.
    pub left_out: Vec<LeftOut>,
    /// Columns of numbers that are not read, from the left.
    pub unread: Vec<Unread>,
}

/// A column of numbers that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Which column, counted from 0.
    pub column: usize,
    /// The words over it.
    pub head: String,
    /// How many numbers it has.
    pub numbers: usize,
    /// The first of them.
    pub first: Span,
}

/// A cell that became no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The cell.
    pub cell: Span,
    /// What is missing.
    pub lack: Lack,
}

impl Lexis {
    /// In what is counted where these words name the unit: “nghìn thuê bao”, “billion VND”, “%”.
    pub fn counting(&self, words: &str) -> Option<Counting> {
        names::Names::of(self).counting(words)
    }

    /// The records of a document: of a table by its tabulation, of any other text by the extraction.
    pub fn records(&self, document: &Document) -> Vec<Record> {
        if document.table.is_some() {
            return self.tabulate(document).records;
        }
        self.extractor().extract(document).into_iter().map(Record::from).collect()
    }
}

//! What is written, as a table: columns, and rows of typed cells.
//!
//! Every format writes the same tables, so that a column has one name and a value one meaning in all of them.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_decimal::Decimal;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words of a document or of a person.
    Words,
    /// Provista's own names and codes.
    Code,
    /// Numbers, exact decimals.
    Number,
    /// Whole numbers.
    Whole,
    /// Days.
    Day,
    /// Web addresses.
    Address,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, as files spell it.
    pub name: &'static str,
    /// What its cells are.
    pub kind: Kind,
}

impl Column {
    /// A column of this name and kind.
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing is known.
    Nothing,
    /// Words, a code or an address, as its column says.
    Text(Cow<'a, str>),
    /// A number.
    Number(Decimal),
    /// A day.
    Day(Date),
}

impl<'a> Cell<'a> {
    /// A text, or nothing.
    pub fn text(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.into()))
    }

    /// A number, or nothing.
    pub fn number(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    /// A whole number.
    pub fn whole(number: usize) -> Self {
        Self::Number(Decimal::from(number))
    }
}

/// Columns and rows. Rows are made as they are written.
pub struct Table<'a> {
    /// What it is called.
    pub name: &'static str,
    /// The columns.
    pub columns: &'static [Column],
    /// The rows, each with a cell for every column.
    pub rows: Box<dyn Iterator<Item = Vec<Cell<'a>>> + 'a>,
}

/// A number as text files spell it: all its digits, no zeros behind them.
pub(super) fn digits(number: Decimal) -> String {
    number.normalize().to_string()
}

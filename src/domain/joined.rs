//! Cells of a sheet that are joined into one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::CellAddress;

/// Cells that a sheet joins into one, which shows what stands in the first of them: a head over several columns. It is
/// written as spreadsheet programs do, `B2:C2`. Rows and columns count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Joined {
    /// The first row.
    pub row: u32,
    /// The first column.
    pub column: u32,
    /// The last row.
    pub last_row: u32,
    /// The last column.
    pub last_column: u32,
}

impl Joined {
    /// The cells from one to the other, where these are several.
    pub fn between((row, column): (u32, u32), (last_row, last_column): (u32, u32)) -> Option<Self> {
        let is_several = row <= last_row && column <= last_column && (row, column) != (last_row, last_column);
        (is_several && last_row < u32::MAX && last_column < u32::MAX).then_some(Self {
            row,
            column,
            last_row,
            last_column,
        })
    }
}

impl fmt::Display for Joined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (CellAddress::letters(self.column), CellAddress::letters(self.last_column));
        write!(f, "{first}{}:{last}{}", self.row + 1, self.last_row + 1)
    }
}

impl FromStr for Joined {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let both = written.split_once(':').and_then(|(first, last)| Some((cell(first)?, cell(last)?)));
        let joined = both.and_then(|(first, last)| Self::between(first, last));
        joined.ok_or_else(|| format!("“{written}” names no cells that are joined"))
    }
}

/// The row and the column of a cell such as `B7`.
fn cell(written: &str) -> Option<(u32, u32)> {
    let digits = written.find(|c: char| !c.is_ascii_uppercase())?;
    let column = written[..digits]
        .bytes()
        .try_fold(0_u32, |column, letter| column.checked_mul(26)?.checked_add(u32::from(letter - b'A') + 1))?;
    let row: u32 = written[digits..].parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

impl Serialize for Joined {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Joined {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_cells_are_written_as_spreadsheets_do() {
        for written in ["B2:C2", "A1:A2", "Z9:AB12"] {
            assert_eq!(written.parse::<Joined>().unwrap().to_string(), written);
        }
        let joined: Joined = "B2:C3".parse().unwrap();
        assert_eq!((joined.row, joined.column, joined.last_row, joined.last_column), (1, 1, 2, 2));
        for written in
            ["", "B2", "B2:B2", "C2:B2", "B0:C1", "2:3", "b2:c2", "B2:ZZZZZZZZZZ2", "B2:C99999999999", "B-1:C2"]
        {
            assert!(written.parse::<Joined>().is_err(), "{written}");
        }
    }
}

//! How a new table is read: as the earlier ones of the project are.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use super::Project;
use crate::domain::{TableColumn, Tabulation};
use crate::extract::Tabular;

impl Project {
    /// How the table in `text`, of a sheet of this name, is read: as the one with the same heads and the title most like its
    /// own was, the last of them, or as its cells tell. `typed` says that its numbers have a point before their fraction.
    pub fn tabulation(&self, text: &str, sheet: &str, typed: bool) -> Tabulation {
        self.tabulation_of(Tabular::of(text, sheet, typed))
    }

    /// The same of a sheet, which may have joined cells.
    pub fn tabulation_of<'t>(&self, table: impl Into<Tabular<'t>>) -> Tabulation {
        let table = table.into();
        let text = table.text;
        let recognised = self.lexis().recognised(&table, None);
        // Where the figures of a table begin was said otherwise by a person if it is recognised as here.
        let first_rows = OnceCell::new();
        let begun_in = RefCell::new(HashMap::<u32, Tabulation>::new());
        let begun = |(earlier, known): (&str, &Tabulation)| {
            let first_row = || first_rows.get_or_init(|| self.lexis().first_rows())(earlier);
            if !recognised.may_begin_as(text, (earlier, known)) || first_row() != recognised.first_row {
                return None;
            }
            let anew = || self.lexis().recognised(&table, Some(known.first_row));
            Some(begun_in.borrow_mut().entry(known.first_row).or_insert_with(anew).clone())
        };
        self.as_remembered(text, &recognised, begun)
    }

    /// The same, where a person says in which row of it the figures of a table begin. Its text may be no more than its first
    /// rows.
    pub fn tabulation_from<'t>(&self, table: impl Into<Tabular<'t>>, known: &Tabulation) -> Tabulation {
        let table = table.into();
        let mut recognised = self.lexis().recognised(&table, Some(known.first_row));
        recognised.columns.resize(known.columns.len(), TableColumn::Nothing);
        self.as_remembered(table.text, &recognised, |_| None)
    }

    /// What was `recognised` as the likest of the earlier tables is read; `begun` is what is recognised of it where its
    /// figures begin as those of an earlier one.
    fn as_remembered(
        &self,
        text: &str,
        recognised: &Tabulation,
        begun: impl Fn((&str, &Tabulation)) -> Option<Tabulation>,
    ) -> Tabulation {
        let documents = self.documents.iter().filter(|pooled| pooled.present).map(|pooled| &pooled.item);
        let tables = documents.filter_map(|document| Some((document.text.as_str(), document.table.as_deref()?)));
        let known = tables.filter_map(|earlier| {
            let begun = begun(earlier);
            begun.as_ref().unwrap_or(recognised).read_alike(text, earlier)
        });
        // Of several that are as much alike this is the last.
        known.max_by(|(one, _), (other, _)| one.cmp(other)).map_or_else(|| recognised.clone(), |(_, read)| read)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::{Document, work};
    use crate::project::LoadedDocument;

    #[test]
    fn earlier_tables_cost_a_new_one_no_more_than_their_first_rows() {
        let text = |first: usize, rows: usize| {
            let above = "Doanh thu viễn thông\n".repeat(first);
            let figures: Vec<String> = (0..rows).map(|row| format!("Cao Bằng\t{row}\t{}\n", row + 700)).collect();
            format!("{above}Tỉnh\t2023\t2024\n{}", figures.concat())
        };
        let of = |tables: usize, rows: usize| {
            let mut project = Project::new();
            for nr in 0..tables {
                let text = text(2 + nr % 3, rows);
                let first_row = 4 + u32::try_from(nr % 3).unwrap();
                let table = project.lexis().recognised(&Tabular::of(&text, "", false), Some(first_row));
                let document =
                    Document { table: Some(Box::new(table)), ..Document::new(format!("{nr}.csv"), text.as_str()) };
                project.load(vec![LoadedDocument { document, records: Vec::new() }], Timestamp::UNIX_EPOCH);
            }
            let new = text(1, 30);
            work::of(|| drop(project.tabulation(&new, "", false)))
        };
        // Of an earlier table no more is looked at than tells where it begins.
        let (few, many) = (of(20, 500), of(40, 500));
        let (short, long) = (of(20, 500), of(20, 50_000));
        assert!(long <= short * 11 / 10, "{short} {long}");
        assert!(many <= few * 21 / 10, "{few} {many}");
    }
}

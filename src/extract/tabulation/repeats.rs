//! Heads that are repeated: further down, on another page, and over several columns.

use std::collections::{HashMap, HashSet};

use crate::domain::{TableColumn, fold};

use super::heads::role;
use super::records::Reading;
use super::times::Time;
use super::values::{Value, value};

impl Reading<'_> {
    /// Whether a row repeats words of the heads where figures should stand, and if so, whether each over its own column.
    pub fn heads_again(&self, row: usize) -> Option<bool> {
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

    /// Whether a row heads the columns anew by times, and if so, whether they are those of the columns: on another page, say.
    pub fn heads_anew(&self, row: usize) -> Option<bool> {
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

    /// Where a row repeats all heads of the figures in another order, which column has what another one had, by their numbers.
    pub fn reordered(&self, row: usize) -> Option<HashMap<usize, usize>> {
        let own_head = |column: usize| match self.titles.stack(self.grid, column)[..] {
            [(head, None)] => Some(fold(head)),
            _ => None,
        };
        let mut order = HashMap::new();
        let mut taken = HashSet::new();
        for (column, words, _) in self.grid.row(row) {
            if self.figures().any(|other| other == column) {
                let mut alike = self.figures().filter(|other| own_head(*other).as_deref() == Some(&*fold(words)));
                let from = alike.next().filter(|from| alike.next().is_none() && taken.insert(*from))?;
                order.insert(column, from);
            } else {
                own_head(column).filter(|head| *head == fold(words))?;
            }
        }
        (order.len() == self.figures().count()).then_some(order)
    }

    /// The columns of figures of which nothing tells one from another: which of them is right is not known.
    pub fn twins(&self) -> Vec<usize> {
        let columns = &self.tabulation.columns;
        let heads: HashMap<usize, _> = (0..columns.len())
            .filter(|column| matches!(columns[*column], TableColumn::Figures(_)))
            .map(|column| {
                let heads: Vec<&str> = self.titles.stack(self.grid, column).iter().map(|(words, _)| *words).collect();
                (column, (columns[column], heads))
            })
            .collect();
        let mut alike: HashMap<_, usize> = HashMap::new();
        for head in heads.values() {
            *alike.entry(head).or_default() += 1;
        }
        heads.iter().filter(|(_, head)| alike.get(head).is_some_and(|count| *count > 1)).map(|(at, _)| *at).collect()
    }
}

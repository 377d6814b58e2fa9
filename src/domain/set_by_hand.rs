//! What of a tabulation a person set.

use std::collections::BTreeMap;

use super::{Given, TableColumn, Tabulation};

/// What of a tabulation a person set, so that it stays where the rest is recognised anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetByHand {
    comma: bool,
    whole: Sides,
    /// By column: whether what it holds was set, and which sides of its figures.
    columns: BTreeMap<usize, (bool, Sides)>,
}

/// The sides of [`Given`], in its order.
type Sides = [bool; 5];

impl Given {
    fn differing(&self, other: &Self) -> Sides {
        [
            self.place != other.place,
            self.indicator != other.indicator,
            self.period != other.period,
            self.counting != other.counting,
            self.status != other.status,
        ]
    }

    /// These sides of it, and the others of `other`.
    fn over(&self, [place, indicator, period, counting, status]: Sides, other: &Self) -> Self {
        Self {
            place: if place { self.place } else { other.place },
            indicator: if indicator { self.indicator } else { other.indicator },
            period: if period { self.period } else { other.period },
            counting: if counting { self.counting } else { other.counting },
            status: if status { self.status } else { other.status },
        }
    }
}

impl SetByHand {
    /// Notes what a person changed, the first row aside.
    pub fn note(&mut self, before: &Tabulation, after: &Tabulation) {
        let join = |sides: &mut Sides, more: Sides| sides.iter_mut().zip(more).for_each(|(own, new)| *own |= new);
        self.comma |= before.comma != after.comma;
        join(&mut self.whole, before.whole.differing(&after.whole));
        let pairs =
            before.columns.iter().zip(&after.columns).enumerate().filter(|(_, (before, after))| before != after);
        for (column, (before, after)) in pairs {
            let (role, sides) = self.columns.entry(column).or_default();
            if let (TableColumn::Figures(before), TableColumn::Figures(after)) = (before, after) {
                join(sides, before.differing(after));
            } else {
                (*role, *sides) = (true, Sides::default());
            }
        }
    }

    /// Whether the period of the whole table is as a person set it.
    pub fn has_period(&self) -> bool {
        self.whole[2]
    }

    /// Whether the period of a column is as a person set it.
    pub fn has_period_of(&self, column: usize) -> bool {
        self.columns.get(&column).is_some_and(|(_, sides)| sides[2])
    }

    /// Whether what a column holds is as a person set it.
    pub fn has_role_of(&self, column: usize) -> bool {
        self.columns.get(&column).is_some_and(|(role, _)| *role)
    }

    /// What was recognised anew, with what a person had set in `of`.
    pub fn keep(&self, of: &Tabulation, anew: Tabulation) -> Tabulation {
        let mut kept = anew;
        kept.comma = if self.comma { of.comma } else { kept.comma };
        kept.whole = of.whole.over(self.whole, &kept.whole);
        for (column, (role, sides)) in &self.columns {
            let (Some(own), Some(new)) = (of.columns.get(*column), kept.columns.get_mut(*column)) else { continue };
            *new = match (*own, *new) {
                (TableColumn::Figures(own), TableColumn::Figures(new)) => TableColumn::Figures(own.over(*sides, &new)),
                (own, _) if *role => own,
                // Whoever says of which indicator its figures are says that it has figures.
                (own @ TableColumn::Figures(_), _) if sides.contains(&true) => own,
                (_, new) => new,
            };
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IndicatorId, Period};

    #[test]
    fn what_a_person_set_stays_and_the_rest_is_recognised_anew() {
        let figures = |year: &str, indicator: Option<&str>| {
            let period: Option<Period> = year.parse().ok();
            TableColumn::Figures(Given { period, indicator: indicator.map(IndicatorId::new), ..Given::default() })
        };
        let table = |first_row, columns: &[TableColumn]| Tabulation {
            first_row,
            columns: columns.to_vec(),
            ..Tabulation::default()
        };
        let recognised =
            table(2, &[TableColumn::Place, figures("", None), figures("2020", None), TableColumn::Nothing]);
        let mut set = SetByHand::default();
        let said = table(
            2,
            &[TableColumn::Place, figures("", Some("revenue.post")), figures("2019", None), TableColumn::Note],
        );
        set.note(&recognised, &said);
        assert!(!set.has_period() && !set.has_period_of(1) && set.has_period_of(2));
        let anew = table(
            3,
            &[TableColumn::Period, figures("2021", Some("revenue.telecom")), figures("2022", None), figures("", None)],
        );
        let expected = table(
            3,
            &[TableColumn::Period, figures("2021", Some("revenue.post")), figures("2019", None), TableColumn::Note],
        );
        assert_eq!(set.keep(&said, anew), expected);
        // What was set to what is recognised later was set all the same.
        let agrees = set.keep(&said, said.clone());
        assert_eq!(set.keep(&agrees, recognised), said);
    }
}

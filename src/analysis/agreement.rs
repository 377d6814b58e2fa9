//! How far two analysts agree on the records that both decided.

use std::collections::BTreeMap;

use crate::domain::{Record, Review, Slot, SlotValue};

/// The agreement on one field, or on the decision itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The field; nothing for the decision.
    pub slot: Option<Slot>,
    /// How many records were compared.
    pub records: usize,
    /// On how many both say the same.
    pub same: usize,
    /// Cohen's kappa: agreement beyond what chance would give, 1 at most; nothing where both always say one and the same
    /// thing, so that chance alone would give all of it.
    pub kappa: Option<f64>,
}

/// The agreement on the decision and on each field, from what both made of the same records. Fields are compared where
/// neither rejected the record.
pub fn agreement(pairs: &[(Record, Record)]) -> Vec<Agreement> {
    let mut found = Vec::new();
    let verdicts: Vec<(Review, Review)> = pairs.iter().map(|(one, other)| (one.review, other.review)).collect();
    found.push(of(None, &verdicts));
    let kept = |(one, other): &&(Record, Record)| one.review != Review::Rejected && other.review != Review::Rejected;
    for slot in Slot::ALL {
        let said = |record: &Record| record.figure.get(slot);
        let values: Vec<(SlotValue, SlotValue)> =
            pairs.iter().filter(kept).map(|(one, other)| (said(one), said(other))).collect();
        found.push(of(Some(slot), &values));
    }
    found
}

fn of<T: Ord>(slot: Option<Slot>, said: &[(T, T)]) -> Agreement {
    let same = said.iter().filter(|(one, other)| one == other).count();
    Agreement { slot, records: said.len(), same, kappa: kappa(said) }
}

/// Cohen's kappa of two raters: (p − e) / (1 − e), where p is the share of things that both call the same, and e the
/// share that they would by chance, each with the frequencies that it has.
pub fn kappa<T: Ord>(said: &[(T, T)]) -> Option<f64> {
    let count = said.len() as f64;
    let (mut one, mut other) = (BTreeMap::<&T, f64>::new(), BTreeMap::<&T, f64>::new());
    let mut same = 0.0;
    for (a, b) in said {
        *one.entry(a).or_default() += 1.0;
        *other.entry(b).or_default() += 1.0;
        same += f64::from(u8::from(a == b));
    }
    let chance: f64 = one.iter().map(|(value, n)| n * other.get(value).copied().unwrap_or_default()).sum();
    let (observed, expected) = (same / count, chance / (count * count));
    (!said.is_empty() && expected < 1.0 - 1e-12).then(|| (observed - expected) / (1.0 - expected))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: [[usize; 2]; 2]) -> Vec<(usize, usize)> {
        let mut said = Vec::new();
        for (one, row) in cells.iter().enumerate() {
            for (other, count) in row.iter().enumerate() {
                said.extend(std::iter::repeat_n((one, other), *count));
            }
        }
        said
    }

    #[test]
    fn kappa_is_what_it_is_by_hand() {
        // p = 35/50 = 0.7; e = (25·30 + 25·20)/2500 = 0.5; (0.7 − 0.5)/(1 − 0.5) = 0.4.
        assert!((kappa(&table([[20, 5], [10, 15]])).unwrap() - 0.4).abs() < 1e-12);
        // p = 60/100; e = (60·70 + 40·30)/10000 = 0.54; 0.06/0.46.
        assert!((kappa(&table([[45, 15], [25, 15]])).unwrap() - 0.06 / 0.46).abs() < 1e-12);
        // Less than chance: p = 0, e = 0.5.
        assert!((kappa(&table([[0, 5], [5, 0]])).unwrap() + 1.0).abs() < 1e-12);
        assert!((kappa(&table([[5, 0], [0, 5]])).unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(kappa(&table([[9, 0], [0, 0]])), None, "one answer only");
        assert_eq!(kappa::<u8>(&[]), None);
        // Three categories: p = 4/6; e = (2·2 + 2·3 + 2·1)/36 = 1/3; (2/3 − 1/3)/(2/3) = 0.5.
        let three = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b"), ("c", "c"), ("c", "a")];
        assert!((kappa(&three).unwrap() - 0.5).abs() < 1e-12);
    }
}

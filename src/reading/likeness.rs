//! Documents that are nearly the same: a bulletin that several papers print with another headline or a sentence less.
//!
//! Each document is known by a sketch of its words: of the hashes of all runs of five words, the smallest in each of 64
//! draws. The share of draws in which two sketches agree is, nearly, the share of runs that the documents have in common.
//! Sketches are compared only where one of 16 groups of four draws agrees, so that time grows with the number of documents
//! and not with its square.
//!
//! Limits: two short notices that differ in one figure look nearly the same, so likeness is said and nothing is left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Document, TextHash, fold};

const DRAWS: usize = 64;
/// So many draws make a group.
const GROUP: usize = 4;
/// So many words make a run.
const RUN: usize = 5;
/// Documents with this share of runs in common are nearly the same, in a hundred.
const NEAR: u8 = 70;
/// A shorter document says too little to be known by its words.
const FEWEST_WORDS: usize = 40;

/// That a document is nearly the same as an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The headline of the document.
    pub name: String,
    /// Its name.
    pub file: String,
    /// The headline and the name of the earlier one: documents that are nearly the same mostly have one headline.
    pub earlier: [String; 2],
    /// How much they have in common, in a hundred.
    pub share: u8,
}

/// Documents that were seen.
#[derive(Debug, Default)]
pub struct Likenesses {
    seen: Vec<([String; 2], [u64; DRAWS])>,
    /// The texts themselves, which a copy to the letter is not nearly the same as.
    texts: BTreeSet<TextHash>,
    groups: BTreeMap<(usize, u64), Vec<usize>>,
}

impl Likenesses {
    /// Nothing was seen yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a document, and says to which earlier one it is nearly the same. A copy to the letter is none of these.
    pub fn see(&mut self, document: &Document) -> Option<Likeness> {
        if !self.texts.insert(document.hash) {
            return None;
        }
        let sketch = sketch(&document.text)?;
        let mut best: Option<(u8, usize)> = None;
        let mut keys = Vec::with_capacity(DRAWS / GROUP);
        for (nr, group) in sketch.chunks(GROUP).enumerate() {
            let key = (nr, group.iter().fold(0, |key, draw| mix(key ^ draw)));
            for at in self.groups.get(&key).into_iter().flatten() {
                let share = share(&sketch, &self.seen[*at].1);
                if share >= NEAR && best.is_none_or(|(known, _)| share > known) {
                    best = Some((share, *at));
                }
            }
            keys.push(key);
        }
        let found = best.map(|(share, at)| {
            let (name, file) = (document.headline().to_owned(), document.name.clone());
            Likeness { name, file, earlier: self.seen[at].0.clone(), share }
        });
        // One of a family of copies is enough to know the next by.
        if found.is_none() {
            for key in keys {
                self.groups.entry(key).or_default().push(self.seen.len());
            }
            self.seen.push(([document.headline(), &document.name].map(str::to_owned), sketch));
        }
        found
    }
}

fn share(one: &[u64; DRAWS], other: &[u64; DRAWS]) -> u8 {
    let same = one.iter().zip(other).filter(|(one, other)| one == other).count();
    u8::try_from(same * 100 / DRAWS).unwrap_or(100)
}

fn sketch(text: &str) -> Option<[u64; DRAWS]> {
    let folded = fold(text);
    let words: Vec<u64> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            word.bytes()
                .fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
        })
        .collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let mut sketch = [u64::MAX; DRAWS];
    for run in words.windows(RUN) {
        let run = run.iter().fold(0, |hash, word| mix(hash ^ word));
        for (draw, nr) in sketch.iter_mut().zip(1_u64..) {
            *draw = (*draw).min(mix(run ^ nr.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
        }
    }
    Some(sketch)
}

/// Spreads the bits of a number (the finish of `SplitMix64`).
fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(from: usize, to: usize) -> String {
        let line = |nr: usize| format!("Huyện số {nr} báo cáo doanh thu {} tỷ đồng. ", nr * 7 % 100);
        (from..to).map(line).collect::<Vec<_>>().concat()
    }

    #[test]
    fn what_was_printed_again_is_known() {
        let mut seen = Likenesses::new();
        let see = |seen: &mut Likenesses, name: &str, text: &str| {
            seen.see(&Document::new(name, text)).map(|found| (found.earlier[0].clone(), found.share > 75))
        };
        assert_eq!(see(&mut seen, "a", &text(0, 60)), None);
        assert_eq!(see(&mut seen, "b", &text(100, 160)), None);
        // Another headline, a sentence less, and capitals.
        let again = format!("TIÊU ĐỀ KHÁC HẲN\n\n{}", text(0, 58));
        assert_eq!(see(&mut seen, "c", &again), Some(("a".to_owned(), true)));
        assert_eq!(see(&mut seen, "a", &text(0, 60)), None);
        assert_eq!(see(&mut seen, "d", &text(30, 90)), None);
        assert_eq!(see(&mut seen, "short", "Doanh thu đạt 12 tỷ đồng"), None);
        assert_eq!(see(&mut seen, "short again", "Doanh thu đạt 12 tỷ đồng"), None);
    }
}

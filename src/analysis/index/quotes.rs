//! The words that records stand in, folded, in one piece of memory that is searched through at once.

use memchr::memmem::Finder;
use rayon::prelude::*;

use super::bits::Bits;

/// No record any more.
const NOBODY: u32 = u32::MAX;
/// How many quotes are searched at a time on one core.
const CHUNK: usize = 1 << 15;

/// All quotes.
#[derive(Clone, Debug, Default)]
pub struct Quotes {
    /// The folded quotes, each behind the one before.
    text: String,
    /// Where each begins; one more than there are quotes.
    starts: Vec<u32>,
    /// The record of each.
    owners: Vec<u32>,
    /// The quote of each record; [`NOBODY`] for none.
    of: Vec<u32>,
}

impl Quotes {
    /// The folded quote of a record.
    pub fn get(&self, id: usize) -> &str {
        match self.of.get(id) {
            Some(&at) if at != NOBODY => {
                let at = at as usize;
                &self.text[self.starts[at] as usize..self.starts[at + 1] as usize]
            }
            _ => "",
        }
    }

    /// Notes the folded quote of a record, in place of an earlier one.
    pub fn set(&mut self, id: u32, quote: &str) {
        if self.get(id as usize) == quote {
            return;
        }
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        if self.of.len() <= id as usize {
            self.of.resize(id as usize + 1, NOBODY);
        }
        if let Some(owner) = self.owners.get_mut(self.of[id as usize] as usize) {
            *owner = NOBODY;
        }
        let Ok(end) = u32::try_from(self.text.len() + quote.len()) else { return };
        self.of[id as usize] = u32::try_from(self.owners.len()).unwrap_or(NOBODY);
        self.text.push_str(quote);
        self.starts.push(end);
        self.owners.push(id);
    }

    /// Gives back the memory that was held ready for more.
    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.owners.shrink_to_fit();
        self.of.shrink_to_fit();
    }

    /// Puts the records into `found` in whose quotes the folded `words` occur.
    pub fn find(&self, words: &str, found: &mut Bits) {
        let finder = Finder::new(words);
        let text = self.text.as_bytes();
        let chunks: Vec<Vec<u32>> = self
            .owners
            .par_chunks(CHUNK)
            .enumerate()
            .map(|(nr, owners)| {
                let starts = &self.starts[nr * CHUNK..=nr * CHUNK + owners.len()];
                let (end, mut from, mut at) = (starts[owners.len()] as usize, starts[0] as usize, 0);
                let mut hits = Vec::new();
                while let Some(hit) = finder.find(&text[from..end]) {
                    let hit = from + hit;
                    while (starts[at + 1] as usize) <= hit {
                        at += 1;
                    }
                    let after = starts[at + 1] as usize;
                    if hit + words.len() > after {
                        // Over the edge of a quote: the words may still occur from the next one on.
                        from = hit + 1;
                        continue;
                    }
                    if owners[at] != NOBODY {
                        hits.push(owners[at]);
                    }
                    from = after;
                }
                hits
            })
            .collect();
        for id in chunks.into_iter().flatten() {
            found.set(id as usize, true);
        }
    }

    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + 4 * (self.starts.capacity() + self.owners.capacity() + self.of.capacity())
    }
}

//! The list in which documents or records are numbered: it grows at its end and loses nothing.
//!
//! A clone shares its chunks with the original, and an edit copies the one chunk that it touches. So a project of a
//! million records is handed to the thread that saves it, or that writes the journal, without a wait.

use std::ops::{Index, Range};
use std::sync::Arc;

/// One entry of a pool.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pooled<T> {
    pub item: T,
    pub present: bool,
}

/// Numbered entries in chunks that clones share.
#[derive(Clone, Debug)]
pub(super) struct Pool<T> {
    /// All full but the last, and none empty.
    chunks: Vec<Arc<Vec<Pooled<T>>>>,
}

impl<T> Pool<T> {
    /// Entries of a full chunk.
    pub const CHUNK: usize = 1024;

    pub fn len(&self) -> usize {
        let before = self.chunks.len().saturating_sub(1) * Self::CHUNK;
        self.chunks.last().map_or(0, |last| before + last.len())
    }

    pub fn get(&self, at: usize) -> Option<&Pooled<T>> {
        self.chunks.get(at / Self::CHUNK)?.get(at % Self::CHUNK)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Pooled<T>> {
        self.chunks.iter().flat_map(|chunk| chunk.iter())
    }

    /// The entries from number `first` on.
    pub fn iter_from(&self, first: usize) -> impl Iterator<Item = &Pooled<T>> {
        let chunks = self.chunks.get(first / Self::CHUNK..).unwrap_or_default();
        chunks.iter().flat_map(|chunk| chunk.iter()).skip(first % Self::CHUNK)
    }

    /// The entries in the pieces that are shared, which are also good pieces of work.
    pub fn chunks(&self) -> impl Iterator<Item = &[Pooled<T>]> {
        self.chunks.iter().map(|chunk| chunk.as_slice())
    }

    /// Puts the pieces of `after` in place of those that are still the ones of `before`, from which it was made; the numbers
    /// of the entries in the others, which were altered meanwhile. Copies nothing.
    pub fn replace(&mut self, before: &Self, after: &Self) -> Vec<Range<usize>> {
        let mut others = Vec::new();
        for (nr, chunk) in self.chunks.iter_mut().enumerate() {
            match (before.chunks.get(nr), after.chunks.get(nr)) {
                (Some(before), Some(after)) if Arc::ptr_eq(chunk, before) => *chunk = Arc::clone(after),
                _ => others.push(nr * Self::CHUNK..nr * Self::CHUNK + chunk.len()),
            }
        }
        others
    }

    /// A pool of entries that come in pieces of any length.
    pub fn from_pieces(pieces: Vec<Vec<Pooled<T>>>) -> Self {
        let full = pieces.len().saturating_sub(1);
        let fits = pieces.iter().take(full).all(|piece| piece.len() == Self::CHUNK)
            && pieces.last().is_none_or(|last| (1..=Self::CHUNK).contains(&last.len()));
        if fits {
            return Self { chunks: pieces.into_iter().map(Arc::new).collect() };
        }
        pieces.into_iter().flatten().collect()
    }
}

impl<T: Clone> Pool<T> {
    pub fn push(&mut self, entry: Pooled<T>) {
        match self.chunks.last_mut() {
            Some(last) if last.len() < Self::CHUNK => Arc::make_mut(last).push(entry),
            _ => self.chunks.push(Arc::new(vec![entry])),
        }
    }

    pub fn get_mut(&mut self, at: usize) -> Option<&mut Pooled<T>> {
        let chunk = self.chunks.get_mut(at / Self::CHUNK)?;
        // Whether it is there is asked first, since asking for it to alter may copy the chunk.
        (at % Self::CHUNK < chunk.len()).then(|| &mut Arc::make_mut(chunk)[at % Self::CHUNK])
    }
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self { chunks: Vec::new() }
    }
}

impl<T: PartialEq> PartialEq for Pool<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<T> FromIterator<Pooled<T>> for Pool<T> {
    fn from_iter<I: IntoIterator<Item = Pooled<T>>>(entries: I) -> Self {
        let mut chunks: Vec<Vec<Pooled<T>>> = Vec::new();
        for entry in entries {
            match chunks.last_mut() {
                Some(last) if last.len() < Self::CHUNK => last.push(entry),
                _ => {
                    let mut chunk = Vec::with_capacity(Self::CHUNK);
                    chunk.push(entry);
                    chunks.push(chunk);
                }
            }
        }
        Self { chunks: chunks.into_iter().map(Arc::new).collect() }
    }
}

impl<T> Index<usize> for Pool<T> {
    type Output = Pooled<T>;

    fn index(&self, at: usize) -> &Pooled<T> {
        &self.chunks[at / Self::CHUNK][at % Self::CHUNK]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(numbers: std::ops::Range<u32>) -> impl Iterator<Item = Pooled<u32>> {
        numbers.map(|item| Pooled { item, present: true })
    }

    #[test]
    fn a_pool_is_a_list() {
        for length in [0, 1, 1023, 1024, 1025, 3000] {
            let mut pushed = Pool::default();
            entries(0..length).for_each(|entry| pushed.push(entry));
            let collected: Pool<u32> = entries(0..length).collect();
            assert_eq!(pushed, collected);
            assert_eq!(pushed.len(), length as usize);
            assert!(pushed.iter().map(|entry| entry.item).eq(0..length));
            assert!(pushed.iter_from(1000).map(|entry| entry.item).eq(1000..length));
            assert_eq!(pushed.get(length as usize), None);
            assert_eq!(pushed.get_mut(length as usize), None);
            for piece in [7, 1024, 5000] {
                let pieces: Vec<Vec<_>> =
                    entries(0..length).collect::<Vec<_>>().chunks(piece).map(<[_]>::to_vec).collect();
                let pool = Pool::from_pieces(pieces);
                assert_eq!(pool, pushed);
                assert_eq!(pool.chunks().count(), (length as usize).div_ceil(1024));
            }
        }
    }

    #[test]
    fn a_clone_keeps_what_was_there() {
        let mut pool: Pool<u32> = entries(0..2000).collect();
        let before = pool.clone();
        pool.get_mut(1500).unwrap().item = 7;
        pool.push(Pooled { item: 1, present: false });
        assert_eq!((before[1500].item, pool[1500].item), (1500, 7));
        assert_eq!((before.len(), pool.len()), (2000, 2001));
        assert!(Arc::ptr_eq(&before.chunks[0], &pool.chunks[0]));
    }

    #[test]
    fn pieces_that_nobody_altered_are_replaced() {
        let before: Pool<u32> = entries(0..3000).collect();
        let (mut after, mut now) = (before.clone(), before.clone());
        for at in [5, 1500, 2500] {
            after.get_mut(at).unwrap().item = 7;
        }
        now.get_mut(1600).unwrap().item = 8;
        now.push(Pooled { item: 9, present: true });
        assert_eq!(now.replace(&before, &after), [1024..2048, 2048..3001]);
        assert!(Arc::ptr_eq(&now.chunks[0], &after.chunks[0]));
        assert_eq!((now[5].item, now[1500].item, now[1600].item, now[2500].item), (7, 1500, 8, 2500));
    }
}

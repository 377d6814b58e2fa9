//! Finds phrases among the words of a text.
//!
//! Every phrase begins and ends where words do, so a walk from word to word down a tree of phrases finds them, and
//! most words of a text begin none, which one bit tells. A scan of all bytes by an automaton of the same phrases took
//! twice the time.
//!
//! A word is here a run of letters, or a run of digits: what else stands between two of them is part of the phrase.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::ops::Range;

use super::letters::is_word_part;
use super::words::{Word, first_eight, hash_at, words};

/// A phrase and the number that it was given.
type Numbered = (String, u32);

/// A set of phrases to be found in texts.
#[derive(Clone, Debug)]
pub(super) struct Phrases {
    /// The beginnings of phrases, the empty one first.
    nodes: Vec<Node>,
    /// The phrases that end with signs, by the beginnings that are all of them but these; the first beginning has none.
    tails: Vec<Vec<Numbered>>,
    /// The number of a node, by the hash of the node before it and of its word; 0 where there is none.
    slots: Vec<u32>,
    /// What stands between the nodes, but for the first eight bytes of each.
    labels: Vec<u8>,
    /// The words that are phrases by themselves, but for signs.
    lone: Bits,
    /// The first two words of the others.
    pairs: Bits,
    /// The signs that some phrases begin with, the longest first: "/" of "/tháng".
    leads: Vec<String>,
    /// The last bytes of those signs.
    lead_ends: Vec<u8>,
}

/// A set of hashes that may say yes of one it does not hold, and never no of one it holds.
#[derive(Clone, Debug)]
struct Bits(Box<[u64; 1 << 10]>);

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; 1 << 10]))
    }
}

impl Bits {
    fn set(&mut self, hash: u32) {
        self.0[hash as usize >> 22] |= 1 << (hash >> 16 & 63);
    }

    #[inline]
    fn has(&self, hash: u32) -> bool {
        self.0[hash as usize >> 22] & 1 << (hash >> 16 & 63) != 0
    }
}

/// The hash of two words in a row, from that of each.
fn pair(first: u32, second: u32) -> u32 {
    (first ^ second.rotate_left(15)).wrapping_mul(0x9e37_79b1)
}

/// The beginning of some phrases.
#[derive(Clone, Debug, Default)]
struct Node {
    /// The beginning that is shorter by a word.
    before: u32,
    /// How long the label is: the signs before that word and the word.
    length: u32,
    /// Its first eight bytes, which are all of most.
    begin: u64,
    /// Where the rest of it stands in the labels.
    rest: u32,
    /// The phrase that ends here, counted from 1.
    phrase: Option<NonZeroU32>,
    /// Where the phrases stand that end here but for their last signs: "." of "tp.".
    tails: u32,
    /// The words that come next in longer phrases.
    followers: Followers,
}

/// A set of hashes as small as a node has room for. It may say yes of one it does not hold, and never no of one it holds.
#[derive(Clone, Copy, Debug, Default)]
struct Followers(u64);

impl Followers {
    fn set(&mut self, hash: u32) {
        self.0 |= 1 << (hash >> 26);
    }

    #[inline]
    fn has(self, hash: u32) -> bool {
        self.0 & 1 << (hash >> 26) != 0
    }
}

impl Phrases {
    /// The set of `phrases`, which are folded; each is found by its number in this list. The error is the phrase that
    /// holds no word.
    pub fn new(phrases: &[String]) -> Result<Self, String> {
        let mut tree = Self {
            nodes: vec![Node::default()],
            tails: vec![Vec::new()],
            slots: Vec::new(),
            labels: Vec::new(),
            lone: Bits::default(),
            pairs: Bits::default(),
            leads: Vec::new(),
            lead_ends: Vec::new(),
        };
        let mut known: HashMap<(u32, &str), u32> = HashMap::new();
        // The hash of each node's word.
        let mut hashes: Vec<u32> = vec![0];
        for (number, phrase) in (0..).zip(phrases) {
            let tokens = tokens(phrase, &words(phrase, 0..phrase.len()));
            let Some(first) = tokens.first() else { return Err(phrase.clone()) };
            let lead = &phrase[..first.start];
            if !lead.is_empty() && !tree.leads.iter().any(|known| known == lead) {
                tree.leads.push(lead.to_owned());
            }
            match tokens.get(1) {
                Some(second) => tree.pairs.set(pair(first.hash, second.hash)),
                None => tree.lone.set(first.hash),
            }
            let (mut node, mut at) = (0, 0);
            for token in tokens {
                let label = &phrase[at..token.end];
                node = *known.entry((node, label)).or_insert_with(|| tree.grow(node, label, token.hash, &mut hashes));
                at = token.end;
            }
            let end = &mut tree.nodes[node as usize];
            match &phrase[at..] {
                "" => end.phrase = NonZeroU32::new(number + 1),
                tail => {
                    if end.tails == 0 {
                        end.tails = offset(tree.tails.len());
                        tree.tails.push(Vec::new());
                    }
                    tree.tails[end.tails as usize].push((tail.to_owned(), number));
                }
            }
        }
        tree.leads.sort_by_key(|lead| std::cmp::Reverse(lead.len()));
        tree.lead_ends = tree.leads.iter().filter_map(|lead| lead.bytes().last()).collect();
        tree.lead_ends.sort_unstable();
        tree.lead_ends.dedup();
        tree.slots = vec![0; (4 * tree.nodes.len()).next_power_of_two()];
        for (number, (node, hash)) in (0..).zip(tree.nodes.iter().zip(hashes)).skip(1) {
            let mut slot = slot(node.before, hash, tree.slots.len());
            while tree.slots[slot] != 0 {
                slot = (slot + 1) % tree.slots.len();
            }
            tree.slots[slot] = number;
        }
        Ok(tree)
    }

    /// A new node after `before`.
    fn grow(&mut self, before: u32, label: &str, hash: u32, hashes: &mut Vec<u32>) -> u32 {
        let label = label.as_bytes();
        let begin = first_eight(label, 0, label.len());
        let rest = offset(self.labels.len());
        self.labels.extend(label.iter().skip(8));
        self.nodes[before as usize].followers.set(hash);
        self.nodes.push(Node { before, length: offset(label.len()), begin, rest, ..Node::default() });
        hashes.push(hash);
        offset(self.nodes.len() - 1)
    }

    /// Calls `found` with the longest phrases of `text[range]` and their numbers, from left to right, none inside
    /// another. The `words` are all of that stretch.
    pub fn find(&self, text: &str, range: &Range<usize>, words: &[Word], mut found: impl FnMut(Range<usize>, u32)) {
        let parted;
        let tokens = if words.iter().any(|word| word.mixed) {
            parted = tokens(text, words);
            &parted
        } else {
            words
        };
        let walk = Walk { phrases: self, text, tokens, end: range.end };
        // Where the last phrase ends.
        let mut free = range.start;
        let mut gap = range.start;
        for (at, token) in tokens.iter().enumerate() {
            let signs = gap..token.start;
            gap = token.end;
            if token.start < free {
                continue;
            }
            // Most words begin no phrase, and are too short to be two.
            let begins = walk.may_begin(at);
            if !begins && token.end - token.start < 2 * SHORTEST {
                continue;
            }
            let longest = if begins {
                // Between most words stands a blank alone.
                let signed = !matches!(&text.as_bytes()[signs.clone()], b"" | b" ");
                let led = if signed { walk.led(at, signs.start.max(free)..signs.end) } else { None };
                led.or_else(|| walk.longest(at, token.start))
            } else {
                None
            };
            if let Some((range, number)) = longest {
                free = range.end;
                found(range, number);
            } else if let Some(((one, first), (other, second))) = walk.run_together(at) {
                free = other.end;
                found(one, first);
                found(other, second);
            }
        }
    }

    /// The node after `before` for a word with `hash` that ends the label `bytes[from..to]`, and its number.
    fn next(&self, before: u32, hash: u32, bytes: &[u8], from: usize, to: usize) -> Option<(u32, &Node)> {
        let begin = first_eight(bytes, from, to);
        let mut slot = slot(before, hash, self.slots.len());
        loop {
            let number = self.slots[slot];
            if number == 0 {
                return None;
            }
            let node = &self.nodes[number as usize];
            if node.before == before && node.begin == begin && node.length as usize == to - from {
                let rest = node.rest as usize;
                if to - from <= 8 || self.labels[rest..rest + (to - from - 8)] == bytes[from + 8..to] {
                    return Some((number, node));
                }
            }
            slot = (slot + 1) % self.slots.len();
        }
    }
}

/// The shortest words that are told where they are run together.
const SHORTEST: usize = 5;

/// A phrase that was found.
type Found = (Range<usize>, u32);

/// A walk along the words of a text.
struct Walk<'a> {
    phrases: &'a Phrases,
    text: &'a str,
    tokens: &'a [Word],
    end: usize,
}

impl Walk<'_> {
    /// Whether some phrase may begin with word `at`: never no where one does.
    #[inline]
    fn may_begin(&self, at: usize) -> bool {
        let first = self.tokens[at].hash;
        self.phrases.lone.has(first)
            || self.tokens.get(at + 1).is_some_and(|second| self.phrases.pairs.has(pair(first, second.hash)))
    }

    /// The longest phrase that begins with the signs that end `signs`, before word `at`.
    fn led(&self, at: usize, signs: Range<usize>) -> Option<Found> {
        let written = &self.text[signs];
        let last = written.as_bytes().last()?;
        if !self.phrases.lead_ends.contains(last) {
            return None;
        }
        let leads = self.phrases.leads.iter().filter(|lead| written.ends_with(lead.as_str()));
        leads.into_iter().find_map(|lead| self.longest(at, self.tokens[at].start - lead.len()))
    }

    /// The longest phrase that begins at `start`, where word `at`, which [may begin](Self::may_begin) one, or the signs
    /// before it begin.
    fn longest(&self, at: usize, start: usize) -> Option<Found> {
        let first = self.tokens[at];
        let bytes = self.text.as_bytes();
        // A number glued to a word of some length parts words as a blank does: "196.450máy".
        let (begins, glued) = if start < first.start || !self.follows_word(at) {
            (true, false)
        } else {
            (false, bytes[start - 1].is_ascii_digit() && !bytes[start].is_ascii_digit())
        };
        if !begins && !glued {
            return None;
        }
        let mut best: Option<Found> = None;
        let (mut node, mut from) = (0, start);
        let mut followers = self.phrases.nodes[0].followers;
        for (token, index) in self.tokens[at..].iter().zip(at..) {
            // Most phrases end where the text goes on: that is told without a look for the node.
            if !followers.has(token.hash) {
                break;
            }
            let Some((number, own)) = self.phrases.next(node, token.hash, bytes, from, token.end) else { break };
            node = number;
            from = token.end;
            let long = token.end - start >= 4;
            if let Some(phrase) = own.phrase
                && (begins || long)
                && (!self.precedes_word(index)
                    || long && bytes[token.end].is_ascii_digit() && !bytes[token.end - 1].is_ascii_digit())
            {
                best = Some((start..token.end, phrase.get() - 1));
            }
            for (tail, phrase) in &self.phrases.tails[own.tails as usize] {
                let end = token.end + tail.len();
                let longer = best.as_ref().is_none_or(|best| best.0.end < end);
                if longer && (begins || end - start >= 4) && self.text[token.end..self.end].starts_with(tail.as_str()) {
                    best = Some((start..end, *phrase));
                }
            }
            followers = own.followers;
        }
        best
    }

    /// Two long English words that a page ran together: "telephonesubscribers".
    fn run_together(&self, at: usize) -> Option<(Found, Found)> {
        let Range { start, end } = self.tokens[at].start..self.tokens[at].end;
        let bytes = self.text.as_bytes();
        if end - start < 2 * SHORTEST || !bytes[start..end].iter().all(u8::is_ascii_lowercase) {
            return None;
        }
        // Only where the run is cut at neither end.
        let whole = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_digit);
        if self.follows_word(at) && !whole(start - 1) || self.precedes_word(at) && !whole(end) {
            return None;
        }
        let word = |from: usize, to: usize| {
            let hash = hash_at(bytes, from, to);
            let (_, node) = self.phrases.lone.has(hash).then(|| self.phrases.next(0, hash, bytes, from, to))??;
            node.phrase.map(|phrase| (from..to, phrase.get() - 1))
        };
        let parts = (start + SHORTEST..=end - SHORTEST).rev();
        parts.into_iter().find_map(|part| word(start, part).zip(word(part, end)))
    }

    /// Whether the character before word `at` is part of a word.
    fn follows_word(&self, at: usize) -> bool {
        let start = self.tokens[at].start;
        if let Some(before) = at.checked_sub(1) {
            return self.tokens[before].end == start;
        }
        // Before the first one the stretch begins, and perhaps in the middle of a word.
        self.text[..start].chars().next_back().is_some_and(is_word_part)
    }

    /// Whether the character after word `at` is part of a word.
    fn precedes_word(&self, at: usize) -> bool {
        let end = self.tokens[at].end;
        if let Some(after) = self.tokens.get(at + 1) {
            return after.start == end;
        }
        self.text[end..].chars().next().is_some_and(is_word_part)
    }
}

/// The `words` of `text` with letters and digits apart: "4g" are two.
fn tokens(text: &str, words: &[Word]) -> Vec<Word> {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(words.len() + 8);
    for word in words {
        if !word.mixed {
            found.push(*word);
            continue;
        }
        let runs = bytes[word.start..word.end].chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit());
        let mut start = word.start;
        for run in runs {
            let end = start + run.len();
            found.push(Word { start, end, hash: hash_at(bytes, start, end), mixed: false, ..*word });
            start = end;
        }
    }
    found
}

/// Where the node after `before` for a word with `hash` is looked for among `count` slots, a power of two.
fn slot(before: u32, hash: u32, count: usize) -> usize {
    let mixed = (hash ^ before.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    (mixed >> 8) as usize & (count - 1)
}

/// A vocabulary is far smaller than what 32 bits count.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

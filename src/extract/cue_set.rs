//! Words that are looked for in a text: anywhere, at its beginning, at its end.

use std::ops::Deref;
use std::sync::OnceLock;

use aho_corasick::packed::Searcher;
use serde::Deserialize;

use super::letters::is_letter;
use super::words::{begins_with_any, ends_with_any, ends_with_word, holds_words};

/// Words that are looked for anywhere in a text, all of them in one pass over it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct CueSet {
    cues: Vec<String>,
    search: Search,
}

impl CueSet {
    /// The words.
    pub fn cues(&self) -> &[String] {
        &self.cues
    }

    /// Whether any of them stands in `text`, be it as part of a word.
    pub fn is_in(&self, text: &str) -> bool {
        self.search.finds_any(&self.cues, text)
    }
}

impl From<Vec<String>> for CueSet {
    fn from(cues: Vec<String>) -> Self {
        Self { search: Search::of(&cues), cues }
    }
}

/// The search for any of some words in one pass over a text: it looks at many bytes in one step. Nothing where the processor
/// cannot.
#[derive(Clone, Debug, Default)]
struct Search(Option<Vec<Searcher>>);

impl Search {
    /// So many words one searcher looks for at most: beyond 64 it refuses.
    const MOST_AT_ONCE: usize = 48;

    /// The search for `cues`.
    fn of(cues: &[String]) -> Self {
        Self(cues.chunks(Self::MOST_AT_ONCE).map(Searcher::new).collect())
    }

    /// Whether any of `cues`, which are those it was made for, stands in `text`.
    fn finds_any(&self, cues: &[String], text: &str) -> bool {
        look(text.len());
        match &self.0 {
            Some(searchers) => searchers.iter().any(|searcher| searcher.find(text).is_some()),
            None => cues.iter().any(|cue| text.contains(cue.as_str())),
        }
    }
}

/// Words that texts are looked at for whether they begin or end with them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct CueList {
    cues: Vec<String>,
    /// What they begin with.
    beginnings: Edges,
    /// What they end with.
    endings: Edges,
    /// Looks for all of them in one pass, once that was asked for: most lists are only asked for beginnings and endings.
    search: OnceLock<Search>,
}

impl CueList {
    /// The list of `cues`.
    pub fn of(cues: &[&str]) -> Self {
        cues.iter().map(|cue| (*cue).to_owned()).collect::<Vec<_>>().into()
    }

    /// Whether `text` may begin with one of them: quick to say, and never no where it does.
    #[inline]
    pub fn may_begin(&self, text: &str) -> bool {
        self.beginnings.may_begin(text)
    }

    /// Whether `text` begins with one of them.
    #[inline]
    pub fn begin(&self, text: &str) -> bool {
        self.may_begin(text) && begins_with_any(text, &self.cues)
    }

    /// Whether `text` begins with one of them, and the word ends there.
    #[inline]
    pub fn begin_word(&self, text: &str) -> bool {
        let ends = |cue: &String| text.strip_prefix(cue.as_str()).is_some_and(|rest| !rest.starts_with(is_letter));
        self.may_begin(text) && self.cues.iter().any(ends)
    }

    /// Whether `text` ends with one of them.
    #[inline]
    pub fn end(&self, text: &str) -> bool {
        self.endings.may_end(text) && ends_with_any(text, &self.cues)
    }

    /// Whether `text` ends with one of them, before which stands one of `blanks`.
    #[inline]
    pub fn end_word(&self, text: &str, blanks: &[char]) -> bool {
        self.endings.may_end(text) && ends_with_word(text, &self.cues, blanks)
    }

    /// What stands in `text` behind the first of them that it begins with.
    #[inline]
    pub fn behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        if self.beginnings.may_begin(text) { self.find_behind(text) } else { None }
    }

    #[inline(never)]
    fn find_behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.cues.iter().find_map(|cue| text.strip_prefix(cue.as_str()))
    }

    /// What stands in `text` before the first of them that it ends with.
    #[inline]
    pub fn before<'t>(&self, text: &'t str) -> Option<&'t str> {
        if self.endings.may_end(text) { self.find_before(text) } else { None }
    }

    #[inline(never)]
    fn find_before<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.cues.iter().find_map(|cue| text.strip_suffix(cue.as_str()))
    }

    /// Whether any of them stands in `text`, be it as part of a word.
    pub fn is_in(&self, text: &str) -> bool {
        self.search.get_or_init(|| Search::of(&self.cues)).finds_any(&self.cues, text)
    }

    /// Whether any of them stands in `text`, with no letter or digit beside it that makes other words of it.
    pub fn stand_in(&self, text: &str) -> bool {
        // Few texts hold one even as part of a word.
        self.is_in(text) && self.cues.iter().any(|cue| holds_words(text, cue))
    }

    /// Whether `text` is one of them.
    #[inline]
    pub fn holds(&self, text: &str) -> bool {
        self.beginnings.may_begin(text) && self.endings.may_end(text) && self.is_one(text)
    }

    #[inline(never)]
    fn is_one(&self, text: &str) -> bool {
        self.cues.iter().any(|cue| cue == text)
    }
}

#[cfg(test)]
impl CueList {
    /// The words, as [`CueSet::cues`] gives them.
    pub fn cues(&self) -> &[String] {
        &self.cues
    }
}

impl Deref for CueList {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.cues
    }
}

impl From<Vec<String>> for CueList {
    fn from(cues: Vec<String>) -> Self {
        let (beginnings, endings) = (Edges::of(&cues, beginning), Edges::of(&cues, ending));
        Self { cues, beginnings, endings, search: OnceLock::new() }
    }
}

/// The edges of some words, up to four bytes that they begin or end with: a set that may say yes of an edge it does not hold,
/// and never no of one it holds. Of most texts it tells in one look that they do not begin or end with any of the words.
#[derive(Clone, Debug, Default)]
struct Edges {
    /// Apart from the list, of which there are so many side by side; nothing where there are no words.
    set: Option<Box<[u64; 16]>>,
    /// How many bytes of each word are looked at: of all of them, as many as the shortest has.
    length: u32,
}

impl Edges {
    /// Those of `words` as `edge` tells them.
    fn of(words: &[String], edge: fn(&[u8], u32) -> Option<u32>) -> Self {
        let lengths = words.iter().filter_map(|word| u32::try_from(word.len()).ok());
        let length = lengths.fold(LONGEST_EDGE, u32::min);
        let mut set = Box::new([0; 16]);
        for edge in words.iter().filter_map(|word| edge(word.as_bytes(), length)) {
            let (part, bit) = Self::place(edge);
            set[part] |= bit;
        }
        Self { set: Some(set), length }
    }

    /// Whether `text` may begin with one of the words.
    #[inline]
    fn may_begin(&self, text: &str) -> bool {
        self.may_hold(beginning(text.as_bytes(), self.length))
    }

    /// Whether `text` may end with one of them.
    #[inline]
    fn may_end(&self, text: &str) -> bool {
        self.may_hold(ending(text.as_bytes(), self.length))
    }

    #[inline]
    fn may_hold(&self, edge: Option<u32>) -> bool {
        look(0);
        edge.zip(self.set.as_ref()).is_some_and(|(edge, set)| {
            let (part, bit) = Self::place(edge);
            set[part] & bit != 0
        })
    }

    /// The bit for an edge.
    #[inline]
    fn place(edge: u32) -> (usize, u64) {
        let mixed = edge.wrapping_mul(0x9e37_79b1) >> 22;
        ((mixed >> 6) as usize, 1 << (mixed & 63))
    }
}

/// The most bytes of an edge.
const LONGEST_EDGE: u32 = 4;

/// The first `length` bytes of `text` as one number; nothing where it has fewer.
#[inline]
fn beginning(text: &[u8], length: u32) -> Option<u32> {
    let four = match text.first_chunk() {
        Some(four) => *four,
        None if text.len() < length as usize => return None,
        None => [0, 1, 2, 3].map(|at| text.get(at).copied().unwrap_or_default()),
    };
    Some(u32::from_le_bytes(four).checked_shl(beyond(length)).unwrap_or_default())
}

/// The last `length` bytes of `text` as one number; nothing where it has fewer.
#[inline]
fn ending(text: &[u8], length: u32) -> Option<u32> {
    let four = match text.last_chunk() {
        Some(four) => *four,
        None if text.len() < length as usize => return None,
        None => [4, 3, 2, 1].map(|back| text.len().checked_sub(back).map_or(0, |at| text[at])),
    };
    Some(u32::from_le_bytes(four).checked_shr(beyond(length)).unwrap_or_default())
}

/// How many bits of four bytes are beyond an edge of `length`.
#[inline]
fn beyond(length: u32) -> u32 {
    8 * (LONGEST_EDGE - length)
}

/// Takes note of a look at a text for the cues of a list, and of how many bytes are searched for them. Only tests count it.
#[cfg(not(test))]
#[inline]
fn look(_searched: usize) {}

#[cfg(test)]
fn look(searched: usize) {
    tests::LOOKS.with(|looks| looks.set((looks.get().0 + 1, looks.get().1 + searched)));
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fs;

    use super::*;
    use crate::domain::Document;
    use crate::extract::Extractor;

    thread_local! {
        /// How many looks there were, and how many bytes were searched.
        pub static LOOKS: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
    }

    /// Times differ from machine to machine; what a text is asked for does not. Rules that come along add some: where this
    /// fails, each look of a new one should be behind what tells cheaply that it does not apply.
    #[test]
    fn a_text_is_not_looked_at_more_and_more_often() {
        let files = fs::read_dir("assets/sample").unwrap().map(|entry| entry.unwrap().path());
        let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
        let mut length = 0;
        LOOKS.set((0, 0));
        for path in texts {
            let document = Document::new("bulletin.txt", fs::read_to_string(path).unwrap());
            length += document.text.len();
            Extractor::bundled().extract(&document);
        }
        let (looks, searched) = LOOKS.get();
        let per_kilobyte = looks * 1000 / length;
        let times = searched * 100 / length;
        assert!(
            per_kilobyte <= 700 && times <= 750,
            "{per_kilobyte} looks per 1000 bytes, {times} bytes searched per 100 bytes"
        );
    }

    #[test]
    fn a_list_tells_what_a_text_begins_and_ends_with() {
        let list = CueList::of;
        let cues = list(&["tại ", "in the ", "đến"]);
        assert!(cues.begin("tại tỉnh") && cues.begin("in the province") && cues.begin("đến"));
        assert!(!cues.begin("tạm") && !cues.begin("in") && !cues.begin("") && !cues.begin("đ"));
        assert!(cues.end("nay đến") && cues.end("in the ") && !cues.end("đi") && !cues.end("n") && !cues.end(""));
        assert!(cues.behind("in the province") == Some("province") && cues.behind("province").is_none());
        assert!(cues.before("nay đến") == Some("nay ") && cues.before("nay").is_none());
        // A cue of one byte is found as well.
        assert!(cues.end_word("nay đến", &[' ']) && !cues.end_word("nayđến", &[' ']));
        assert!(cues.holds("đến") && !cues.holds("tại") && !cues.holds("") && list(&["q"]).holds("q"));
        assert!(
            cues.stand_in("nay, đến") && !cues.stand_in("nayđến 5") && cues.is_in("nayđến 5") && !cues.stand_in("nay")
        );
        assert!(list(&["q", "từ"]).end("q") && list(&["q", "từ"]).end("iq") && list(&["q", "từ"]).end("là từ"));
    }
}

//! Words that are looked for in a text: anywhere, at its beginning, at its end.

use std::ops::Deref;
use std::sync::OnceLock;

use aho_corasick::packed::Searcher;
use serde::Deserialize;

use super::words::{begins_with_any, ends_with_any, ends_with_word, holds_words};

/// Words that are looked for anywhere in a text, all of them in one pass over it.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct CueSet {
    cues: Vec<String>,
    /// Looks at many bytes in one step; nothing where the processor cannot.
    search: Option<Searcher>,
}

impl CueSet {
    /// The words.
    pub fn cues(&self) -> &[String] {
        &self.cues
    }

    /// Whether any of them stands in `text`, be it as part of a word.
    pub fn is_in(&self, text: &str) -> bool {
        finds_any(self.search.as_ref(), &self.cues, text)
    }
}

/// Whether any of `cues` stands in `text`, by the `search` for all of them where there is one.
fn finds_any(search: Option<&Searcher>, cues: &[String], text: &str) -> bool {
    look(text.len());
    match search {
        Some(search) => search.find(text).is_some(),
        None => cues.iter().any(|cue| text.contains(cue.as_str())),
    }
}

impl From<Vec<String>> for CueSet {
    fn from(cues: Vec<String>) -> Self {
        Self { search: Searcher::new(&cues), cues }
    }
}

/// Words that texts are looked at for whether they begin or end with them.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct CueList {
    cues: Vec<String>,
    /// The first two bytes of them.
    beginnings: Pairs,
    /// Their last two bytes.
    endings: Pairs,
    /// Looks for all of them in one pass, once that was asked for: most lists are only asked for beginnings and endings.
    search: OnceLock<Option<Searcher>>,
}

impl CueList {
    /// The list of `cues`.
    pub fn of(cues: &[&str]) -> Self {
        cues.iter().map(|cue| (*cue).to_owned()).collect::<Vec<_>>().into()
    }

    /// Whether `text` begins with one of them.
    #[inline]
    pub fn begin(&self, text: &str) -> bool {
        self.beginnings.may_hold(text.as_bytes().first_chunk()) && begins_with_any(text, &self.cues)
    }

    /// Whether `text` ends with one of them.
    #[inline]
    pub fn end(&self, text: &str) -> bool {
        self.endings.may_hold(text.as_bytes().last_chunk()) && ends_with_any(text, &self.cues)
    }

    /// Whether `text` ends with one of them, before which stands one of `blanks`.
    #[inline]
    pub fn end_word(&self, text: &str, blanks: &[char]) -> bool {
        self.endings.may_hold(text.as_bytes().last_chunk()) && ends_with_word(text, &self.cues, blanks)
    }

    /// What stands in `text` behind the first of them that it begins with.
    #[inline]
    pub fn behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        if self.beginnings.may_hold(text.as_bytes().first_chunk()) { self.find_behind(text) } else { None }
    }

    #[inline(never)]
    fn find_behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.cues.iter().find_map(|cue| text.strip_prefix(cue.as_str()))
    }

    /// What stands in `text` before the first of them that it ends with.
    #[inline]
    pub fn before<'t>(&self, text: &'t str) -> Option<&'t str> {
        if self.endings.may_hold(text.as_bytes().last_chunk()) { self.find_before(text) } else { None }
    }

    #[inline(never)]
    fn find_before<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.cues.iter().find_map(|cue| text.strip_suffix(cue.as_str()))
    }

    /// Whether any of them stands in `text`, be it as part of a word.
    pub fn is_in(&self, text: &str) -> bool {
        finds_any(self.search.get_or_init(|| Searcher::new(&self.cues)).as_ref(), &self.cues, text)
    }

    /// Whether any of them stands in `text`, with no letter or digit beside it that makes other words of it.
    pub fn stand_in(&self, text: &str) -> bool {
        // Few texts hold one even as part of a word.
        self.is_in(text) && self.cues.iter().any(|cue| holds_words(text, cue))
    }

    /// Whether `text` is one of them.
    #[inline]
    pub fn holds(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        self.beginnings.may_hold(bytes.first_chunk()) && self.endings.may_hold(bytes.last_chunk()) && self.is_one(text)
    }

    #[inline(never)]
    fn is_one(&self, text: &str) -> bool {
        self.cues.iter().any(|cue| cue == text)
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
        let beginnings = Pairs::of(cues.iter().map(|cue| cue.as_bytes().first_chunk()));
        let endings = Pairs::of(cues.iter().map(|cue| cue.as_bytes().last_chunk()));
        Self { cues, beginnings, endings, search: OnceLock::new() }
    }
}

/// A set of pairs of bytes that may say yes of one it does not hold, and never no of one it holds. Of most texts it tells
/// in one look that they do not begin or end with any of some words.
#[derive(Clone, Copy, Debug)]
struct Pairs([u64; 4]);

impl Pairs {
    /// The set of `pairs`: of all there are, where a word is too short for one.
    fn of<'a>(pairs: impl Iterator<Item = Option<&'a [u8; 2]>>) -> Self {
        let mut set = [0; 4];
        for pair in pairs {
            let Some(pair) = pair else { return Self([u64::MAX; 4]) };
            let (part, bit) = Self::place(*pair);
            set[part] |= bit;
        }
        Self(set)
    }

    /// Whether it holds `pair`; where a text is too short for one, it may.
    #[inline]
    fn may_hold(&self, pair: Option<&[u8; 2]>) -> bool {
        look(0);
        pair.is_none_or(|pair| {
            let (part, bit) = Self::place(*pair);
            self.0[part] & bit != 0
        })
    }

    /// The bit for a pair.
    #[inline]
    fn place([first, second]: [u8; 2]) -> (usize, u64) {
        let mixed = first.wrapping_mul(37) ^ second;
        (usize::from(mixed >> 6), 1 << (mixed & 63))
    }
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
            per_kilobyte <= 650 && times <= 800,
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

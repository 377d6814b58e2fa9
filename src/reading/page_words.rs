//! Words that press pages print beside their text (`assets/pages.ron`).

use std::ops::Deref;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::{each_folded, fold};

/// The words; the asset says where each of them counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PageWords {
    /// What names the day of publication.
    pub published: FoldedWords,
    /// What names the day of the last change.
    pub updated: FoldedWords,
    /// Between such a name and the day, or around a bare day.
    pub around: FoldedWords,
    /// Days of the week in one word.
    pub weekdays: FoldedWords,
    /// One in two words.
    pub sunday: FoldedWords,
    /// Behind these a line counts its readers.
    pub counters: FoldedWords,
    /// What is decided on a day, which a page may tell of long after.
    pub decided: FoldedWords,
    /// Before a day that is the end of what is counted.
    pub as_of: FoldedWords,
    /// Before the number that an office gave its letter.
    pub letter: FoldedWords,
    /// Behind a number that is part of a time of day.
    pub behind_hours: FoldedWords,
    /// Before a number that is part of a time of day, or names a day of the week.
    pub before_hours: FoldedWords,
    /// Before the day with which a paragraph opens.
    pub openings: FoldedWords,
    /// The same, where they say more than the day.
    pub hours: FoldedWords,
    /// Before the place where something happened.
    pub at_places: FoldedWords,
    /// At the beginning of a line that belongs to the site.
    pub chrome: FoldedWords,
    /// Anywhere in a short line that is the name of a site.
    pub sites: FoldedWords,
    /// At the beginning of a caption below a picture.
    pub captions: FoldedWords,
    /// At the beginning of a line that names the source.
    pub sources: FoldedWords,
    /// Behind such a word, in this order.
    pub behind_source: FoldedWords,
}

static BUNDLED: LazyLock<PageWords> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/pages.ron")).expect("assets/pages.ron is well formed")
});

impl PageWords {
    /// The words that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }
}

/// Words that folded lines are looked at for.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub(super) struct FoldedWords(Vec<String>);

impl FoldedWords {
    /// Whether `folded` is one of them.
    pub fn holds(&self, folded: &str) -> bool {
        self.iter().any(|word| word == folded)
    }

    /// Whether any of them stands in `folded`, be it as part of a word.
    pub fn are_in(&self, folded: &str) -> bool {
        self.iter().any(|word| folded.contains(word.as_str()))
    }

    /// Whether `folded` begins with one of them.
    pub fn begin(&self, folded: &str) -> bool {
        self.iter().any(|word| folded.starts_with(word.as_str()))
    }
}

impl Deref for FoldedWords {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

impl TryFrom<Vec<String>> for FoldedWords {
    type Error = String;

    fn try_from(written: Vec<String>) -> Result<Self, Self::Error> {
        let blank = |is_there: bool| if is_there { " " } else { "" };
        let kept = |word: &str| [blank(word.starts_with(' ')), &fold(word), blank(word.ends_with(' '))].concat();
        each_folded(&written, kept).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_words_are_there_once_each() {
        let words = PageWords::bundled();
        assert!(words.chrome.begin("bao lang son") && !words.chrome.begin("baolangson"));
        assert!(words.sites.are_in("lang son portal") && !words.sites.are_in("portals"));
        assert!(words.as_of.holds("den") && !words.as_of.holds("đến"));
        let read = |all: &[&str]| FoldedWords::try_from(all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert!(read(&["tổ", "tố"]).is_err() && read(&["Tổ"]).is_err() && read(&[" "]).is_err());
    }
}

//! Words that may stand anywhere in a text.

use aho_corasick::packed::Searcher;
use serde::Deserialize;

/// Words that are looked for anywhere in a text, all of them in one pass over it.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct CueSet {
    cues: Vec<String>,
    /// Looks at many bytes in one step; nothing where the processor cannot.
    search: Option<Searcher>,
}

impl CueSet {
    /// The set of `cues`.
    pub fn of(cues: &[&str]) -> Self {
        cues.iter().map(|cue| (*cue).to_owned()).collect::<Vec<_>>().into()
    }

    /// The words.
    pub fn cues(&self) -> &[String] {
        &self.cues
    }

    /// Whether any of them stands in `text`, be it as part of a word.
    pub fn is_in(&self, text: &str) -> bool {
        match &self.search {
            Some(search) => search.find(text).is_some(),
            None => self.cues.iter().any(|cue| text.contains(cue.as_str())),
        }
    }
}

impl From<Vec<String>> for CueSet {
    fn from(cues: Vec<String>) -> Self {
        Self { search: Searcher::new(&cues), cues }
    }
}

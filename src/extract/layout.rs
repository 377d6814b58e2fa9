//! The words by which pages are laid out: heads of rows and columns, leads of figures, notes.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::cue_set::{CueList, CueSet};
use super::letters::is_letter;

/// The words of `assets/layout.ron`, in the spelling of folded text.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layout {
    leads: CueList,
    comparisons: CueList,
    of_plan: CueList,
    counted_times: CueList,
    cumulative: CueSet,
    beside_time: CueList,
    beside_status: CueList,
    row_heads: CueList,
    ordinal_heads: CueList,
    unit_heads: CueList,
    number_heads: CueList,
    beside_figures: CueList,
    beside_rows: CueList,
    differences: CueList,
    changes: CueList,
    head_starts: CueList,
    whole_heads: CueList,
    head_comparisons: CueList,
    head_links: CueList,
    time_heads: CueList,
    remark_heads: CueList,
    before_year: CueList,
    before_base: CueList,
    rates: CueList,
    index_heads: CueList,
    unit_lines: CueList,
    pieces: CueList,
    counted: CueList,
    subscribers: CueList,
    unit_links: CueList,
    notes: CueList,
    ditto: CueList,
    captions: CueList,
    area_wholes: CueList,
    area_parts: CueList,
    area_leads: CueList,
}

/// What heads a column of a table of town and country, or leads to such heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AreaHead {
    /// The whole of both.
    Whole,
    /// Town or country.
    Part,
    /// What says that parts follow, or heads the names of the rows.
    Lead,
}

static BUNDLED: LazyLock<Layout> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/layout.ron")).expect("assets/layout.ron is well formed")
});

/// Whether `written` begins with one of `words`.
fn begins(words: &CueList, written: &str) -> bool {
    if !words.may_begin(written) {
        return false;
    }
    let first = written.as_bytes().first();
    words.iter().any(|word| word.as_bytes().first() == first && written.starts_with(word.as_str()))
}

/// How long the longest of `words` is that `line` begins with.
fn longest(words: &CueList, line: &str) -> Option<usize> {
    if !words.may_begin(line) {
        return None;
    }
    let begins =
        |word: &&String| line.strip_prefix(word.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    words.iter().filter(begins).map(String::len).max()
}

impl Layout {
    /// The words that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// What stands before the number of a card, where `line` begins with it.
    pub fn lead<'t>(&self, line: &'t str) -> Option<&'t str> {
        let first = line.as_bytes().first();
        let lead =
            self.leads.iter().find(|lead| lead.as_bytes().first() == first && line.starts_with(lead.as_str()))?;
        Some(&line[..lead.len()])
    }

    /// Whether `line` begins like one that compares the figure before it.
    pub fn compares(&self, line: &str) -> bool {
        begins(&self.comparisons, line)
    }

    /// Whether what follows a percentage says that it is one of a plan or of the year before.
    pub fn tells_of_plan(&self, rest: &str) -> bool {
        begins(&self.of_plan, rest)
    }

    /// Whether what follows a number says that it counts months, years or days.
    pub fn counts_time(&self, rest: &str) -> bool {
        longest(&self.counted_times, rest).is_some()
    }

    /// Whether words begin like those that head an index with the year before at 100.
    pub fn heads_index(&self, words: &str) -> bool {
        begins(&self.index_heads, words)
    }

    /// Whether words begin with one for a share, which may look like a unit.
    pub fn names_rate(&self, words: &str) -> bool {
        begins(&self.rates, words)
    }

    /// Whether a head says that numbers stand below it and nothing more.
    pub fn heads_numbers(&self, head: &str) -> bool {
        self.number_heads.holds(head)
    }

    /// Whether a head says that the numbers below it measure nothing: a rank, a code, a share of what is measured.
    pub fn heads_no_figures(&self, head: &str) -> bool {
        begins(&self.beside_figures, head)
    }

    /// Whether the name of a row says that its numbers are distances, or how many people one of the things serves.
    pub fn names_no_figures(&self, name: &str) -> bool {
        begins(&self.beside_rows, name)
    }

    /// Whether a head says that remarks stand below it.
    pub fn heads_remarks(&self, head: &str) -> bool {
        self.remark_heads.holds(head)
    }

    /// How long the head of the numbers of rows is that `line` begins with.
    pub fn ordinal_head(&self, line: &str) -> Option<usize> {
        longest(&self.ordinal_heads, line)
    }

    /// How long the head is with which `line` begins, whatever follows it: of the numbers of rows, of their names, of their units.
    pub fn head_at(&self, line: &str, kind: usize) -> Option<usize> {
        let heads = [&self.ordinal_heads, &self.row_heads, &self.unit_heads].into_iter().nth(kind)?;
        heads.iter().filter(|head| line.starts_with(head.as_str())).map(String::len).max()
    }

    /// What the head of a table of town and country says that `line` begins with, and how long it is.
    pub fn area_head(&self, line: &str) -> Option<(AreaHead, usize)> {
        let kinds = [
            (AreaHead::Whole, &self.area_wholes),
            (AreaHead::Part, &self.area_parts),
            (AreaHead::Lead, &self.area_leads),
            (AreaHead::Lead, &self.time_heads),
        ];
        let ends = |rest: &str| !rest.starts_with(is_letter);
        let found = kinds.into_iter().filter_map(|(kind, words)| {
            let heads = words.iter().filter(|word| line.strip_prefix(word.as_str()).is_some_and(ends));
            heads.map(String::len).max().map(|length| (kind, length))
        });
        found.max_by_key(|(_, length)| *length)
    }

    /// How long the head of the names of rows is that `line` begins with.
    pub fn row_head(&self, line: &str) -> Option<usize> {
        longest(&self.row_heads, line)
    }

    /// How long the head of a column of units is that `line` begins with.
    pub fn unit_head(&self, line: &str) -> Option<usize> {
        longest(&self.unit_heads, line)
    }

    /// Whether what heads the names of the rows says that they are times.
    pub fn heads_times(&self, head: &str) -> bool {
        self.time_heads.holds(head)
    }

    /// Whether the head of a column may begin with `word`.
    pub fn begins_head(&self, word: &str) -> bool {
        self.head_starts.holds(word)
    }

    /// Whether `word` is the whole head of a column.
    pub fn is_head(&self, word: &str) -> bool {
        self.whole_heads.holds(word)
    }

    /// Whether `word` sets the time before it against another.
    pub fn sets_against(&self, word: &str) -> bool {
        self.head_comparisons.holds(word)
    }

    /// Whether a head goes on behind `word`.
    pub fn goes_on_in_head(&self, word: &str) -> bool {
        self.head_links.holds(word)
    }

    /// Whether a head says that by how much something else has changed stands below it.
    pub fn heads_differences(&self, head: &str) -> bool {
        begins(&self.differences, head)
    }

    /// Whether the name of a row says that by how much the one above has changed stands in it.
    pub fn tells_change(&self, name: &str) -> bool {
        begins(&self.changes, name)
    }

    /// Whether `word` makes a time one from the beginning of the year.
    pub fn is_cumulative(&self, word: &str) -> bool {
        self.cumulative.cues().iter().any(|cue| cue == word)
    }

    /// Where `words` hold what says that figures are counted from the beginning of the year on.
    pub fn cumulative_in(&self, words: &str) -> impl Iterator<Item = Range<usize>> {
        let found = if self.cumulative.is_in(words) { self.cumulative.cues() } else { &[] };
        found.iter().filter_map(|word| words.find(word.as_str()).map(|at| at..at + word.len()))
    }

    /// Whether a cell repeats the one above it.
    pub fn repeats(&self, cell: &str) -> bool {
        self.ditto.holds(cell.trim())
    }

    /// Whether `words` may stand before the year that names a row.
    pub fn stands_before_year(&self, words: &str) -> bool {
        self.before_year.holds(words)
    }

    /// Whether the time behind `words` is what others are measured by, in percent: "2024 as % of".
    pub fn stands_before_base(&self, words: &str) -> bool {
        let words = words.trim_ascii_end();
        self.before_base.iter().any(|end| {
            words.strip_suffix(end.as_str()).is_some_and(|before| !before.ends_with(is_letter) || end.starts_with('%'))
        })
    }

    /// Whether `word` may stand beside the time in a cell that holds nothing else.
    pub fn stands_beside_time(&self, word: &str) -> bool {
        self.beside_time.holds(word)
    }

    /// Whether `word` may stand in a head that says no more than the time, the unit and the status of its figures.
    pub fn is_small(&self, word: &str) -> bool {
        self.stands_beside_time(word) || self.beside_status.holds(word)
    }

    /// Whether a cell heads the names of the rows.
    pub fn heads_rows(&self, cell: &str) -> bool {
        self.row_heads.holds(cell)
    }

    /// Whether a cell heads the numbers of the rows.
    pub fn heads_ordinals(&self, cell: &str) -> bool {
        self.ordinal_heads.holds(cell)
    }

    /// Whether a cell heads a column of units.
    pub fn heads_units(&self, cell: &str) -> bool {
        self.unit_heads.holds(cell)
    }

    /// Whether a line only names the unit.
    pub fn is_unit_line(&self, line: &str) -> bool {
        begins(&self.unit_lines, line)
    }

    /// Whether `noun` is what an indicator counts.
    pub fn counts(&self, noun: &str) -> bool {
        self.counted.holds(noun)
    }

    /// Whether `unit` counts pieces, whatever they are.
    pub fn is_piece(&self, unit: &str) -> bool {
        self.pieces.holds(unit)
    }

    /// Whether `noun` begins or ends with what an indicator counts.
    pub fn is_counted(&self, noun: &str) -> bool {
        self.ends_counted(noun) || begins(&self.counted, noun)
    }

    /// Whether `noun` ends with what an indicator counts.
    pub fn ends_counted(&self, noun: &str) -> bool {
        self.counted.end(noun)
    }

    /// Whether the words of a unit end with subscribers.
    pub fn ends_with_subscribers(&self, words: &str) -> bool {
        self.subscribers.end(words)
    }

    /// What parts a name from its unit, where `rest` begins with it.
    pub fn unit_link(&self, rest: &str) -> Option<&str> {
        self.unit_links.iter().map(String::as_str).find(|link| rest.starts_with(link))
    }

    /// Whether a line is a note below a table.
    pub fn is_note(&self, line: &str) -> bool {
        begins(&self.notes, line)
    }

    /// Whether a line names a table.
    pub fn is_caption(&self, line: &str) -> bool {
        begins(&self.captions, line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::folded::Folded;

    #[test]
    fn the_bundled_words_are_spelled_as_folded_text_is() {
        let layout = Layout::bundled();
        for words in [
            &layout.leads,
            &layout.comparisons,
            &layout.counted_times,
            &layout.beside_time,
            &layout.beside_status,
            &layout.row_heads,
            &layout.ordinal_heads,
            &layout.unit_heads,
            &layout.beside_figures,
            &layout.beside_rows,
            &layout.differences,
            &layout.changes,
            &layout.head_starts,
            &layout.whole_heads,
            &layout.head_comparisons,
            &layout.head_links,
            &layout.time_heads,
            &layout.before_year,
            &layout.remark_heads,
            &layout.unit_lines,
            &layout.pieces,
            &layout.counted,
            &layout.subscribers,
            &layout.notes,
            &layout.ditto,
            &layout.captions,
            &layout.area_wholes,
            &layout.area_parts,
            &layout.area_leads,
        ] {
            assert!(!words.is_empty());
            for word in words.iter() {
                assert_eq!(&Folded::new(word).text, word);
            }
        }
        assert!(layout.cumulative.cues().iter().all(|word| &Folded::new(word).text == word));
    }
}

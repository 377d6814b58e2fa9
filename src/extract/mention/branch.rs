//! The branch of an enterprise in a province, where the province's name is all that makes it one: "Bưu điện Tây Ninh",
//! "Viễn thông An Giang", "Hai Duong Post". Alone the same words name a field, a building, a service.

use std::ops::Range;

use memchr::memmem;

use super::{Mention, Mentions, What};
use crate::domain::{Operator, PlaceId};
use crate::extract::automaton::Hit;
use crate::extract::cues::Cues;
use crate::extract::lexicon::Trade;
use crate::extract::words::{behind_last, cut};

/// So often a text speaks of a branch within its sentences before its name opens one: a page on the field names it once.
const TIMES_NAMED: usize = 2;

/// So many places of a text are looked at for its name: a text that is nothing but names is not read over and over.
const MOST_LOOKED_AT: usize = 32;

impl Mentions<'_> {
    /// The enterprise whose branch in a province `hit` names; `before` are the mentions that stand before it in the sentence
    /// at `sentence`, `behind` are the phrases behind it.
    pub(super) fn branch(
        &self,
        hit: &Hit<'_>,
        behind: &[Hit<'_>],
        sentence: &Range<usize>,
        before: &[Mention],
    ) -> Option<(Operator, Trade)> {
        let branch = hit.meaning.branch.filter(|_| self.is_capital(hit.range.start))?;
        let of_province = match branch.1 {
            Trade::Post => self.is_post_of_province(&hit.range, before),
            Trade::Telecom => self.is_telecom_of_province(&hit.range, behind, sentence, before),
        };
        of_province.then_some(branch)
    }

    /// "Tay Ninh Post Office", "the Post Office of Tay Ninh", "Bưu điện Tây Ninh".
    fn is_post_of_province(&self, words: &Range<usize>, before: &[Mention]) -> bool {
        let after = &self.text()[words.end..];
        let place_before = || before.last().filter(|last| last.range.end + 1 == words.start).map(|last| &last.what);
        match &self.text()[words.clone()] {
            // "Hai Duong Post closed 2021 with …"
            "post" => {
                after.starts_with([' ', ',', '\'', '.'])
                    && !after.starts_with(" office")
                    && matches!(place_before(), Some(What::Place(place)) if *place != PlaceId::country())
            }
            "post office" => after.starts_with(" of ") || matches!(place_before(), Some(What::Place(_))),
            // "Cục Bưu điện Trung ương" is no enterprise of a province.
            _ => after.starts_with(' ') && !after.starts_with(" trung ương") && self.is_capital(words.end + 1),
        }
    }

    /// "Riêng Viễn thông Kiên Giang đạt doanh thu 438 tỷ đồng", "Kien Giang Telecom posted revenue of …".
    fn is_telecom_of_province(
        &self,
        words: &Range<usize>,
        behind: &[Hit<'_>],
        sentence: &Range<usize>,
        before: &[Mention],
    ) -> bool {
        // "tỉnh" may stand between them.
        match behind.iter().take(2).find(|next| self.is_part_of_name(words, next)) {
            Some(next) => self.is_telecom_before(words, next.range.end, sentence),
            None => self.is_telecom_behind(words, before),
        }
    }

    /// Whether the province `next` ends the name that `words` begin: "Viễn thông tỉnh Kiên Giang".
    fn is_part_of_name(&self, words: &Range<usize>, next: &Hit<'_>) -> bool {
        next.meaning.place.is_some_and(|named| named.id != PlaceId::country())
            && matches!(cut(self.text(), words.end, next.range.start), " " | " tỉnh ")
            && self.is_capital(next.range.start)
    }

    /// Whether `words` before a province, whose name goes up to `end`, are its branch. What a department or a field is called by
    /// is none: "Sở Bưu chính, Viễn thông Kiên Giang"; nor is, at the beginning of a sentence, what does nothing there, unless
    /// the text speaks of the branch time and again: "Viễn thông Kiên Giang bứt phá".
    fn is_telecom_before(&self, words: &Range<usize>, end: usize, sentence: &Range<usize>) -> bool {
        self.is_named_within(words.start, sentence.start).unwrap_or_else(|| {
            let name = cut(self.text(), words.start, end);
            let elsewhere = memmem::find_iter(self.text().as_bytes(), name.as_bytes());
            let within =
                elsewhere.take(MOST_LOOKED_AT).filter(|at| self.is_named_within(*at, 0).is_some_and(|named| named));
            self.does_something(end) || within.take(TIMES_NAMED).count() == TIMES_NAMED
        })
    }

    /// Whether the name of a branch that begins at `start` is one, by the words before it in its line or from `begin` on;
    /// nothing where it opens a sentence, so that its capital tells nothing.
    fn is_named_within(&self, start: usize, begin: usize) -> Option<bool> {
        let led = behind_last(cut(self.text(), begin, start), b'\n', b'\n').trim_end_matches(' ');
        let before = led.trim_end_matches([' ', ',', '-', '&']);
        // Where all words begin with a capital, the first tells nothing.
        let second = start + self.text()[start..].find(' ').map_or(0, |blank| blank + 1);
        if self.is_capital(second) || !self.is_capital(start) {
            return Some(false);
        }
        let opens = before.is_empty() || before.ends_with([':', '"', '.', '…']);
        let cues = Cues::bundled();
        // Behind a comma only a field goes on: "Bưu chính, Viễn thông Kiên Giang", not "tại Hải Phòng, Viễn thông Hải Phòng".
        let fields = if before.len() < led.len() { &cues.joined_fields } else { &cues.before_fields };
        (!opens).then(|| !fields.end_word(before, &[' ', '\n', ',', '(']) && !fields.holds(before))
    }

    /// Whether `words` behind a province are its branch: "Kien Giang Telecom posted …", not "Kien Giang Telecom Revenue Up".
    fn is_telecom_behind(&self, words: &Range<usize>, before: &[Mention]) -> bool {
        let beside = before.last().filter(|last| last.range.end + 1 == words.start);
        beside.is_some_and(|last| matches!(last.what, What::Place(place) if place != PlaceId::country()))
            && self.does_something(words.end)
    }

    /// Whether what is told from `end` on makes what was named before it somebody: "has paid", ", a unit of", "'s revenue".
    fn does_something(&self, end: usize) -> bool {
        let behind = &self.text()[end..];
        behind.starts_with("'s ") || Cues::bundled().behind_branches.begin(behind.trim_start_matches(' '))
    }
}

//! The reader of mentions: one sentence at a time.

use std::borrow::Cow;
use std::ops::Range;

use super::{Habit, Mention, What};
use crate::extract::automaton::{Automaton, Hit};
use crate::extract::cues::Cues;
use crate::extract::folded::Folded;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::time::{self, TimeMention};
use crate::extract::words::{Word, cut};

/// Reads mentions out of sentences.
pub(in crate::extract) struct Mentions<'a> {
    /// The document's text, folded.
    pub folded: &'a Folded,
    /// The document's text.
    pub original: &'a str,
    /// The phrases.
    pub automaton: &'a Automaton,
}

/// A sentence whose mentions are being read.
pub(in crate::extract) struct Unread<'a> {
    /// Where it stands.
    pub range: Range<usize>,
    /// Its words.
    pub words: Cow<'a, [Word]>,
    /// How its numbers are written.
    habit: Habit,
    /// Which of the phrases that were found are in it.
    hits: Range<usize>,
    /// The times in it.
    times: Vec<TimeMention>,
    /// How many numbers it has.
    numbers: usize,
    /// Its mentions, as far as they are read.
    pub mentions: Vec<Mention>,
}

impl<'a> Unread<'a> {
    /// The sentence at `range` with its `words`.
    pub fn new(range: Range<usize>, words: Cow<'a, [Word]>, habit: Habit) -> Self {
        Self { range, words, habit, hits: 0..0, times: Vec::new(), numbers: 0, mentions: Vec::new() }
    }
}

/// Brings `mentions` in the order in which they stand, where all are but those from `known` on: few, each near its place.
fn put_in_order(mentions: &mut [Mention], known: usize) {
    let key = |mention: &Mention| (mention.range.start, mention.range.end);
    for at in known..mentions.len() {
        let own = key(&mentions[at]);
        let place = mentions[..at].partition_point(|other| key(other) <= own);
        mentions[place..=at].rotate_right(1);
    }
}

/// Moves `marks` into `mentions`, each before the mention whose place it has; they stand in their order.
fn insert(marks: &mut Vec<(usize, Mention)>, mentions: &mut Vec<Mention>) {
    // From the last one on: so each mention moves once.
    let mut end = mentions.len();
    mentions.resize_with(end + marks.len(), || Mention { range: 0..0, what: What::Mark(b' ') });
    let mut to = mentions.len();
    while let Some((place, mark)) = marks.pop() {
        while end > place {
            (end, to) = (end - 1, to - 1);
            mentions.swap(end, to);
        }
        to -= 1;
        mentions[to] = mark;
    }
}

/// Whether a number follows, with no more before it than what says how sure it is: " some 64".
fn leads_to_number(after: &str) -> bool {
    let after = after.strip_prefix(' ').unwrap_or_default();
    let number = Cues::bundled().hedges_of_licences.behind(after).unwrap_or(after);
    number.trim_ascii_start().starts_with(|c: char| c.is_ascii_digit())
}

impl<'a> Mentions<'a> {
    pub(super) fn text(&self) -> &str {
        &self.folded.text
    }

    /// Whether the character at folded offset `at` is a capital in the original.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.original.get(self.folded.origin(at)..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
    }

    /// The mentions of the sentence at `range`.
    pub fn read(&self, range: Range<usize>, habit: Habit) -> Vec<Mention> {
        let words = self.folded.words(&range);
        let mut sentence = [Unread::new(range, words, habit)];
        self.read_all(&mut sentence);
        let [sentence] = sentence;
        sentence.mentions
    }

    /// Reads the mentions of all `sentences`. Each step is done for all of them before the next begins: its code is larger than
    /// what a processor keeps at hand, and would be fetched anew for each sentence.
    pub fn read_all(&self, sentences: &mut [Unread<'a>]) {
        let mut hits = Vec::new();
        for sentence in &mut *sentences {
            let first = hits.len();
            self.automaton.add_found(self.text(), &sentence.range, &sentence.words, &mut hits);
            sentence.hits = first..hits.len();
        }
        for sentence in &mut *sentences {
            sentence.times = time::find_among(self.text(), &sentence.words);
        }
        for sentence in &mut *sentences {
            self.push_words(sentence, &hits);
        }
        for sentence in &mut *sentences {
            let Unread { range, hits: own, times, habit, mentions, .. } = sentence;
            let words_end = mentions.len() - times.len();
            let before = mentions.len();
            self.push_quantities(range, &hits[own.clone()], times, *habit, mentions);
            sentence.numbers = mentions.len() - before;
            put_in_order(mentions, words_end);
        }
        let mut marks = Vec::new();
        for sentence in &mut *sentences {
            self.find_marks(sentence, &mut marks);
            insert(&mut marks, &mut sentence.mentions);
        }
        for sentence in sentences.iter_mut().filter(|sentence| !sentence.times.is_empty()) {
            sentence.mentions.retain(|mention| !self.names_street(mention));
            self.mark_compared(&mut sentence.mentions);
        }
        let mut numbers = Vec::new();
        for sentence in sentences.iter_mut().filter(|sentence| sentence.numbers > 0) {
            let mentions = &mut sentence.mentions;
            self.attach_nouns(mentions);
            // What numbers share takes two of them.
            if sentence.numbers >= 2 {
                numbers.clear();
                numbers.extend((0..mentions.len()).filter(|at| mentions[*at].quantity().is_some()));
                self.share_heads(&numbers, mentions);
                self.share_units(&numbers, mentions);
                self.share_scales(&numbers, mentions);
                self.take_risen_in_a_year(&numbers, mentions);
            }
        }
    }

    /// Adds the phrases of `sentence`, which are among `hits`, and, after them, its times.
    fn push_words(&self, sentence: &mut Unread<'a>, hits: &[Hit<'a>]) {
        let Unread { range, hits: own, times, mentions, .. } = sentence;
        let hits = &hits[own.clone()];
        mentions.reserve(hits.len() + times.len() + 8);
        let overlaps_time = |range: &Range<usize>| {
            let next = times.partition_point(|time| time.range.end <= range.start);
            times.get(next).is_some_and(|time| time.range.start < range.end)
        };
        for (at, hit) in hits.iter().enumerate() {
            let inside_time = overlaps_time(&hit.range);
            // "compared with the same period of 2022": the words that compare are kept, the time too.
            if inside_time
                && hit.meaning.place.is_none()
                && !hit.meaning.senses.any(Senses::of(&[
                    Sense::SamePeriod,
                    Sense::YearBefore,
                    Sense::Target,
                    Sense::Plan,
                    Sense::Versus,
                ]))
            {
                continue;
            }
            // The pronoun is no information technology.
            if &self.text()[hit.range.clone()] == "it" && !self.is_capital(hit.range.end - 1) {
                continue;
            }
            self.push_hit(hit, &hits[at + 1..], range, mentions);
        }
        for time in times {
            mentions.push(Mention { range: time.range.clone(), what: What::Time { when: time.when, compared: false } });
        }
        // "In the whole country, there were …": where it opens the sentence it ranks nothing.
        if let Some(first) = mentions.first_mut().filter(|first| first.has(Sense::Rank))
            && matches!(&self.text()[first.range.clone()], "in the country" | "in the whole country")
        {
            first.what = What::Words(Sense::Country.into());
        }
    }

    /// Adds to `marks` those between the words and the mentions of `sentence`, each with its place among these.
    fn find_marks(&self, sentence: &Unread<'_>, marks: &mut Vec<(usize, Mention)>) {
        let Unread { range, words, mentions, .. } = sentence;
        let bytes = self.text().as_bytes();
        let (mut next, mut taken) = (0, range.start);
        let mut gap = range.start;
        let words = words.iter().map(|word| (word.start, word.end));
        for (start, end) in words.chain([(range.end, range.end)]) {
            let signs = gap..start;
            gap = end;
            // Between most words stands a blank alone.
            if signs.len() == 1 && bytes[signs.start] == b' ' {
                continue;
            }
            for at in signs {
                let mark @ (b',' | b';' | b':' | b'(' | b')') = bytes[at] else { continue };
                while let Some(mention) = mentions.get(next).filter(|mention| mention.range.start <= at) {
                    taken = taken.max(mention.range.end);
                    next += 1;
                }
                if taken <= at {
                    marks.push((next, Mention { range: at..at + 1, what: What::Mark(mark) }));
                }
            }
        }
    }

    /// Whether each word in `range` begins with a capital.
    fn is_name(&self, range: &Range<usize>) -> bool {
        let text = self.text();
        text[range.clone()].char_indices().all(|(at, c)| {
            let begins = at == 0 || text[..range.start + at].ends_with(' ');
            !begins || !is_letter(c) || self.is_capital(range.start + at)
        })
    }

    /// Whether "service" only says that something is at work: "masts now in service across the hills: 640".
    fn is_at_work(&self, words: &Range<usize>) -> bool {
        let behind = &self.text()[words.end..];
        &self.text()[words.clone()] == "service"
            && self.word_before(words.start) == "in"
            && (behind.starts_with([',', ';', ':', '.', ')', '\n']) || Cues::bundled().in_service.begin(behind))
    }

    /// Whether "machines" counts no telephones, as in a line translated from "máy": not far before it no telephone is named
    /// ("the bank's 120 machines"), or the word before says what it is ("15,000 vending machines").
    fn is_other_machine(&self, words: &Range<usize>) -> bool {
        const NEAR: usize = 300;
        let text = self.text();
        if &text[words.clone()] != "machines" {
            return false;
        }
        let mut from = words.start.saturating_sub(NEAR);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let before = &text[from..words.start];
        let named = before.trim_ascii_end().ends_with(is_letter);
        named || !before.contains("phone")
    }

    /// Whether "posts" says what an enterprise books, and nothing of the post: "Viettel posts VND 25 trillion in revenue".
    fn is_verb_of_accounts(&self, words: &Range<usize>, before: &[Mention]) -> bool {
        let text = self.text();
        if &text[words.clone()] != "posts" {
            return false;
        }
        let named = before
            .last()
            .is_some_and(|last| matches!(last.what, What::Operator(..)) && last.range.end + 1 == words.start);
        let called = || Cues::bundled().posts_figures.holds(self.word_before(words.start));
        let joined = || [" and ", " & ", "'", ","].iter().any(|sign| text[words.end..].starts_with(sign));
        (named || called()) && !joined()
    }

    /// Adds what `hit` is, in the sentence at `sentence` with these `mentions` before it and the phrases `behind` it.
    fn push_hit(&self, hit: &Hit<'_>, behind: &[Hit<'_>], sentence: &Range<usize>, mentions: &mut Vec<Mention>) {
        let meaning = hit.meaning;
        let mention = |what: What| Mention { range: hit.range.clone(), what };
        if let Some(named) = meaning.place
            && let Some(what) = self.place(named, &hit.range)
        {
            let _ = mentions.pop_if(|last| named.city && self.is_kind_of_city(last, &hit.range));
            mentions.push(mention(what));
        } else if let Some((operator, trade)) = meaning.operator {
            mentions.push(mention(What::Operator(operator, trade)));
            if !meaning.senses.is_empty() {
                mentions.push(mention(What::Words(meaning.senses)));
            }
        } else if meaning.district {
            // "Mr. Vinh: For 2024 the goal is …": a person is no town.
            let person = Cues::bundled().before_persons.holds(self.word_before(hit.range.start));
            if self.is_name(&hit.range) && !person {
                mentions.push(mention(What::Sub));
            }
        } else if !self.means_nothing(hit, mentions) {
            let branch = self.branch(hit, behind, sentence, mentions);
            let branch = branch.map(|(operator, trade)| What::Operator(operator, trade));
            mentions.extend(branch.or_else(|| self.what_of_words(hit, mentions)).map(mention));
        }
    }

    /// Whether `last` is "the city", which says of what kind the city at `city` is: "the city of Can Tho" is no town of a province.
    fn is_kind_of_city(&self, last: &Mention, city: &Range<usize>) -> bool {
        matches!(last.what, What::Sub)
            && self.text()[last.range.clone()].ends_with("city")
            && cut(self.text(), last.range.end, city.start) == " of "
    }

    /// Whether the words of `hit` mean nothing of the field here; `before` are the mentions before it.
    fn means_nothing(&self, hit: &Hit<'_>, before: &[Mention]) -> bool {
        let (text, senses) = (self.text(), hit.meaning.senses);
        let words = &text[hit.range.clone()];
        // "The city licenses 64 postal enterprises": a verb.
        let licenses = || matches!(words, "licenses" | "license") && leads_to_number(&text[hit.range.end..]);
        // "at the end of the same quarter" compares nothing.
        let same_end = || senses.has(Sense::SamePeriod) && text[..hit.range.start].ends_with(" end of the ");
        senses.is_empty()
            || senses == Sense::Homonym.into()
            || licenses()
            || self.is_verb_of_accounts(&hit.range, before)
            || self.is_at_work(&hit.range)
            || self.is_other_machine(&hit.range)
            || same_end()
    }

    /// What the words of `hit` are that name neither a place nor an enterprise; nothing where they belong to the name before.
    fn what_of_words(&self, hit: &Hit<'_>, before: &[Mention]) -> Option<What> {
        let senses = hit.meaning.senses;
        let counted = senses.has(Sense::Area) && self.are_areas_shared(hit.range.start)
            || senses.has(Sense::SubPlace) && self.are_areas_counted(hit.range.start);
        if counted {
            return Some(What::Words(Sense::Area.into()));
        }
        if senses.has(Sense::SubPlace) {
            return Some(What::Sub);
        }
        // "Can Tho city" is the province itself.
        let follows_place = before
            .last()
            .is_some_and(|last| matches!(last.what, What::Place(_)) && last.range.end + 1 == hit.range.start);
        if follows_place && matches!(&self.text()[hit.range.clone()], "city" | "the city") {
            return None;
        }
        let district = senses.has(Sense::District) && self.names_district(&hit.range);
        Some(if district { What::Sub } else { What::Words(senses) })
    }

    /// "100% xã có cáp quang": communes that a number counts are no single one.
    fn are_areas_counted(&self, at: usize) -> bool {
        self.text()[..at].trim_end_matches(' ').ends_with(|c: char| c == '%' || c.is_ascii_digit())
    }

    /// "96% of the communes of Quang Nam", "98% số xã của tỉnh": so are those that a share is of.
    fn are_areas_shared(&self, at: usize) -> bool {
        let before = self.text()[..at].trim_end_matches(' ');
        [" of the", " of all", " of its", " of", " số", " các", " tổng số"]
            .iter()
            .find_map(|link| before.strip_suffix(link))
            .is_some_and(|rest| ["%", "percent", "per cent", "phần trăm"].iter().any(|sign| rest.ends_with(sign)))
    }
}

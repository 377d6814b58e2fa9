//! Words and numbers that damage has torn to pieces all over a page: `tele phone sub scribers`, `1. 042. 315`, and words that a
//! hyphen parts at the end of a line: `the same pe-` over `riod`.
//!
//! A hyphen at the end of a line says by itself that the word goes on. A blank says nothing of the kind: "in formation" are two
//! words of a healthy page and one of a damaged one. So pieces are put together only where the page shows by several of them, or by
//! one and a torn number, that blanks have come into its words, and a text that shows nothing is looked at once, word by word, and no more.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::cues::Cues;
use super::folded::Folded;
use super::lexicon::Vocabulary;
use super::torn;
use super::words::{Word, cut, hash_at, last_word};
use crate::domain::Month;

/// The shortest words that are put together from pieces: shorter ones come of two others by chance.
const SHORTEST: usize = 6;
/// The longest ones.
const LONGEST: usize = 20;
/// So many words a page has torn at least, each another one, for its blanks to be none; one where it has torn a number, too.
const FEWEST_WORDS: usize = 2;
/// So many numbers at least.
const FEWEST_NUMBERS: usize = 3;

/// So far away, in bytes, the next item of a list may stand in its line.
const FARTHEST_ITEM: usize = 400;

/// Lines that are no longer, in bytes, were broken at no width.
const SHORT_LINE: usize = 34;

/// The English words of the field.
struct Lexicon {
    /// Those of [`SHORTEST`] letters and more.
    long: HashSet<String>,
    /// All of them.
    all: HashSet<String>,
    /// Words that are written with a hyphen.
    compounds: HashSet<String>,
    /// The two parts into which each of the long ones may be torn: never no where it is one, and seldom yes where it is none.
    parts: Box<[u64; PARTS]>,
}

/// How many words of bits the parts have.
const PARTS: usize = 1 << 12;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let phrases = Vocabulary::bundled().senses.values().flatten();
    let mut lexicon = Lexicon {
        long: HashSet::new(),
        all: HashSet::new(),
        compounds: HashSet::new(),
        parts: vec![0; PARTS].try_into().unwrap_or_else(|_| Box::new([0; PARTS])),
    };
    for phrase in phrases.map(String::as_str).chain(cues()).chain(Month::ENGLISH) {
        let phrase = phrase.to_lowercase();
        let words = phrase.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty() && word.is_ascii());
        lexicon.all.extend(words.map(str::to_owned));
        let whole = phrase.split(' ').filter(|word| word.contains('-') && word.is_ascii());
        lexicon.compounds.extend(whole.map(str::to_owned));
    }
    let long = lexicon.all.iter().filter(|word| (SHORTEST..=LONGEST).contains(&word.len()));
    lexicon.long = long.cloned().collect();
    // "Viet Nam Post" is no torn "Vietnam".
    let names = Vocabulary::bundled().operators.iter().flat_map(|names| &names.aliases);
    lexicon.all.extend(names.flat_map(|name| name.split(' ').map(str::to_lowercase)));
    for word in &lexicon.long {
        for part in 1..word.len() {
            let (first, second) = (hash_at(word.as_bytes(), 0, part), hash_at(word.as_bytes(), part, word.len()));
            let (at, bit) = place(first, second);
            lexicon.parts[at] |= bit;
        }
    }
    lexicon
});

/// The cues, of whatever list: what stands between quotes in their asset, but for its comments.
fn cues() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../../assets/cues.ron").lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// Where it is noted whether words with these hashes are the parts of one.
#[inline]
fn place(first: u32, second: u32) -> (usize, u64) {
    let mixed = (first ^ second.rotate_left(15)).wrapping_mul(0x9e37_79b1);
    ((mixed >> 20) as usize, 1 << (mixed >> 14 & 63))
}

/// Puts together what is torn in `folded`, which came from `original`; returns the ends of lines that end in the middle of a
/// sentence for certain, since a hyphen parted the word that they now end with.
pub(super) fn mend(folded: &mut Folded, original: &str) -> Vec<usize> {
    let hyphens = hyphens(folded, original);
    let text = folded.text.as_str();
    let words = folded.words(&(0..text.len()));
    let signs = Signs::of(text, &words);
    let torn = signs.tears_words(text, &words);
    let mut dropped: Vec<Range<usize>> = Vec::new();
    if torn {
        dropped = shreds(text, &words);
    }
    if torn || signs.numbers >= FEWEST_NUMBERS {
        dropped.extend(numbers(text, &words));
        dropped.extend(spaced(folded, original, &words));
    }
    let hyphens = hyphens.into_iter().filter(|hyphen| hyphen.breaks || torn);
    let mut moved = Vec::new();
    for hyphen in hyphens {
        moved.extend(hyphen.end);
        dropped.push(hyphen.range);
    }
    if dropped.is_empty() {
        return moved;
    }
    dropped.sort_unstable_by_key(|range| range.start);
    folded.break_at(&moved);
    folded.drop(&dropped);
    let mut gone = dropped.iter().peekable();
    let mut length = 0;
    for end in &mut moved {
        while let Some(range) = gone.next_if(|range| range.end <= *end) {
            length += range.len();
        }
        *end -= length;
    }
    moved
}

/// What a page shows of damage.
struct Signs {
    /// The words, by their numbers, after which a blank may stand that tears one.
    blanks: Vec<usize>,
    /// How many numbers a blank has torn for certain.
    numbers: usize,
}

impl Signs {
    /// Those of `text`, which has `words`.
    fn of(text: &str, words: &[Word]) -> Self {
        let mut signs = Self { blanks: Vec::new(), numbers: 0 };
        let Some(mut first) = words.first() else { return signs };
        let lexicon = &*LEXICON;
        for (at, second) in (0..).zip(&words[1..]) {
            let before = std::mem::replace(&mut first, second);
            match second.start - before.end {
                1 if is_plain(before) && is_plain(second) => {
                    let (place, bit) = place(before.hash, second.hash);
                    if lexicon.parts[place] & bit != 0 && text.as_bytes()[before.end] == b' ' {
                        signs.blanks.push(at);
                    }
                }
                2 if before.letters == 0 && second.letters == 0 => {
                    let tight = matches!(&text.as_bytes()[before.end..second.start], b" ." | b" ,");
                    let group = second.end - second.start == 3 && text.as_bytes()[second.start] == b'0';
                    let loose = group && matches!(&text.as_bytes()[before.end..second.start], b". " | b", ");
                    signs.numbers += usize::from(tight || loose);
                }
                _ => {}
            }
        }
        signs
    }

    /// Whether the page has torn several of its words. What is no word by itself shows it; "in formation" and "with held" show
    /// nothing, as long as each torn word begins with one.
    fn tears_words(&self, text: &str, words: &[Word]) -> bool {
        let lexicon = &*LEXICON;
        let (mut torn, mut begun) = (BTreeSet::new(), false);
        for at in &self.blanks {
            let Some(pieces) = words.get(*at..*at + 2) else { continue };
            let (first, second) = (written(text, &pieces[0]), written(text, &pieces[1]));
            let whole = [first, second].concat();
            let (known, ends) = (lexicon.all.contains(first), lexicon.all.contains(second));
            if lexicon.long.contains(&whole) && !(known && ends) {
                begun |= !known;
                torn.insert(whole);
            }
        }
        let few = if self.numbers > 0 { 1 } else { FEWEST_WORDS };
        begun && torn.len() >= few
    }
}

/// Whether a word consists of letters of ASCII.
#[inline]
fn is_plain(word: &Word) -> bool {
    word.marked == 0 && usize::from(word.letters) == word.end - word.start
}

fn written<'t>(text: &'t str, word: &Word) -> &'t str {
    &text[word.start..word.end]
}

/// The blanks within the words of a page that tears them.
fn shreds(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let lexicon = &*LEXICON;
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < words.len() {
        let run = words[at..]
            .windows(2)
            .take(2)
            .take_while(|pair| is_plain(&pair[0]) && is_plain(&pair[1]) && &text[pair[0].end..pair[1].start] == " ");
        let most = run.count() + 1;
        let pieces = (2..=most).rev().find(|count| {
            let pieces: Vec<&str> = words[at..at + count].iter().map(|word| written(text, word)).collect();
            // "a round" is as good as "around".
            let article = pieces[0] == "a" && lexicon.all.contains(pieces[1]);
            !article && lexicon.long.contains(&pieces.concat())
        });
        let count = pieces.unwrap_or(1);
        found.extend(words[at..at + count].windows(2).map(|pair| pair[0].end..pair[1].start));
        at += count;
    }
    found
}

/// A hyphen within a word.
struct Hyphen {
    /// The hyphen and what stands between it and the rest of the word.
    range: Range<usize>,
    /// Whether a line ends there.
    breaks: bool,
    /// The blank behind the word, where the line may end instead.
    end: Option<usize>,
}

/// The hyphens of `folded` behind which a word of the field goes on after a blank or in the next line.
fn hyphens(folded: &Folded, original: &str) -> Vec<Hyphen> {
    let text = folded.text.as_str();
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for at in memchr::memchr_iter(b'-', bytes) {
        let parts = at > 0
            && bytes[at - 1].is_ascii_lowercase()
            && bytes.get(at + 1).is_some_and(|byte| matches!(byte, b' ' | b'\n'));
        if !parts {
            continue;
        }
        let gap = bytes[at + 1..].iter().take_while(|byte| matches!(byte, b' ' | b'\n')).count();
        let start = at + 1 + gap;
        let length = |bytes: &mut dyn Iterator<Item = &u8>| bytes.take_while(|byte| byte.is_ascii_lowercase()).count();
        let first = &text[at - length(&mut bytes[..at].iter().rev())..at];
        let second = &text[start..start + length(&mut bytes[start..].iter())];
        let alone = |text: &str, inner: bool| {
            let c = if inner { text.chars().next_back() } else { text.chars().next() };
            !c.is_some_and(|c| super::letters::is_word_part(c) || c == '-')
        };
        if !alone(&text[..at - first.len()], true) || !alone(&text[start + second.len()..], false) {
            continue;
        }
        let lexicon = &*LEXICON;
        let is_word = lexicon.long.contains(&[first, second].concat());
        if !is_word || lexicon.compounds.contains(&[first, "-", second].concat()) {
            continue;
        }
        let between = original.get(folded.origin(at + 1)..folded.origin(start)).unwrap_or_default();
        let ends = between.bytes().filter(|byte| *byte == b'\n').count();
        if ends > 1 {
            continue;
        }
        // A line that the hyphen ends goes on to the end of the word, so that it stays as long as it was: "1. Tele-" is none.
        let behind = start + second.len();
        let next = bytes[behind..].iter().position(|byte| matches!(byte, b' ' | b'\n')).map(|step| behind + step);
        let line = || memchr::memrchr(b'\n', &bytes[..at]).map_or(at, |end| at - end - 1);
        let long = bytes[at + 1..start].contains(&b'\n') && line() > SHORT_LINE;
        let end = next.filter(|next| long && bytes[*next] == b' ');
        found.push(Hyphen { range: at..start, breaks: ends == 1, end });
    }
    found
}

/// The blanks within the numbers of a page that tears them, where points part their groups of three: "3. 412", "1. 021. 870".
fn numbers(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_number = |word: &Word| word.letters == 0 && word.end - word.start <= 3;
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let first = &words[at];
        at += 1;
        if !is_number(first) || bytes[first.start] == b'0' || text[..first.start].ends_with(['.', ',', '/', '-']) {
            continue;
        }
        let begin = at - 1;
        while let Some(pair) = words.get(at - 1..=at) {
            let sign = matches!(&bytes[pair[0].end..pair[1].start], b"." | b". " | b" ." | b" . ");
            if !sign || !is_number(&pair[1]) || pair[1].end - pair[1].start != 3 {
                break;
            }
            at += 1;
        }
        let groups = &words[begin..at];
        let Some(last) = groups.last().filter(|_| groups.len() > 1) else { continue };
        let goes_on = matches!(&bytes[last.end..], [b'.' | b'/' | b'-', digit, ..] if digit.is_ascii_digit());
        if goes_on || torn::follows_item(&text[..first.start]) {
            continue;
        }
        // No number begins with a nought, and no list with two numbers.
        let certain = groups.len() > 2 || bytes[groups[1].start] == b'0';
        if certain || !may_be_item(text, first) {
            let blanks = |pair: &[Word]| {
                let gap = pair[0].end..pair[1].start;
                gap.filter(|at| bytes[*at] == b' ').map(|at| at..at + 1).collect::<Vec<_>>()
            };
            found.extend(groups.windows(2).flat_map(blanks));
        }
    }
    found
}

/// The blanks that part groups of three: those that no line breaks at, and those of a number that stands alone behind its label,
/// "Mobile subscribers: 783 406", where a damaged page has no columns to part.
fn spaced(folded: &Folded, original: &str, words: &[Word]) -> Vec<Range<usize>> {
    let text = folded.text.as_str();
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (at, first) in words.iter().enumerate() {
        let length = first.end - first.start;
        let begins = first.letters == 0 && length <= 3 && bytes[first.start] != b'0';
        let before = text[..first.start].trim_end_matches(' ');
        // Only the first group of a run is looked at.
        let inside = before.ends_with(|c: char| c.is_ascii_digit());
        if !begins || inside || text[..first.start].ends_with(['.', ',', '/', '-']) {
            continue;
        }
        let follows = |pair: &&[Word]| {
            pair[1].letters == 0 && pair[1].end - pair[1].start == 3 && &text[pair[0].end..pair[1].start] == " "
        };
        let pairs: Vec<&[Word]> = words[at..].windows(2).take_while(follows).collect();
        let Some(last) = pairs.last().map(|pair| pair[1].end) else { continue };
        if torn::follows_item(before) {
            continue;
        }
        let bound = |pair: &&[Word]| original.as_bytes().get(folded.origin(pair[0].end)) != Some(&b' ');
        let over =
            matches!(&bytes[last..], [] | [b'\n' | b';' | b')', ..] | [b'.' | b',', b' ' | b'\n', ..] | [b'.' | b',']);
        let labelled = pairs.len() == 1 && over && before.ends_with(':');
        if labelled || pairs.iter().all(bound) {
            found.extend(pairs.iter().map(|pair| pair[0].end..pair[1].start));
        }
    }
    found
}

/// Whether a point after `number` may be that of an item of a list.
fn may_be_item(text: &str, number: &Word) -> bool {
    let before = text[..number.start].trim_end_matches(' ');
    if before.is_empty() || before.ends_with('.') {
        return true;
    }
    if let Some(above) = before.strip_suffix('\n') {
        // "officials stood at" over "3. 412 at the end of June"
        return !Cues::bundled().line_goes_on.holds(last_word(above.trim_end_matches(' ')));
    }
    if !before.ends_with([':', ';']) {
        return false;
    }
    let Ok(own) = text[number.start..number.end].parse::<u32>() else { return false };
    let from = text.floor_char_boundary(number.start.saturating_sub(FARTHEST_ITEM));
    let line = cut(text, number.end, number.end + FARTHEST_ITEM).split('\n').next().unwrap_or_default();
    let led = text[from..number.start].rsplit('\n').next().unwrap_or_default();
    let beside =
        |line: &str, number: u32| line.contains(&format!(" {number}. ")) || line.contains(&format!(" {number}) "));
    own <= torn::MOST_ITEMS && (beside(line, own + 1) || own > 1 && beside(led, own - 1))
}

//! Two levels of heads in a table that lost its lines: the groups, and behind all of them the kinds below, "Thuê bao Tổng cộng Mật độ
//! Di động Cố định Di động Cố định".

use std::ops::Range;

use crate::extract::compose::{COUNTED, MONEY, SECTORS};
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Habit, Mentions};

use super::label::NAMES;
use super::laid::MOVES;

/// The kinds that stand below a group.
const KINDS: Senses = Senses::of(&[Sense::Fixed, Sense::Mobile, Sense::Post, Sense::Telecom]);
/// What a group counts.
const MEASURES: Senses = COUNTED.with(MONEY);
/// What it may tell of what is counted.
const SHARES: Senses = Senses::of(&[Sense::Density, Sense::Rate, Sense::Per100People]);
/// The names of two fields that together are that of one.
const POST: &str = "bưu chính ";
const TELECOM: &str = "viễn thông";
/// In so many rows a sum must hold.
const FEWEST_SUMS: usize = 2;

/// The head of a column, and that of the group that it is of.
#[derive(Clone, Debug)]
pub(super) struct Headed {
    /// Its own words.
    pub(super) own: Range<usize>,
    /// Those of the group.
    pub(super) group: Option<Range<usize>>,
    /// What a whole counts that names it not, and the fields it is the sum of.
    pub(super) sum_of: Senses,
}

impl Headed {
    /// A head that is of no group.
    pub(super) const fn alone(own: Range<usize>) -> Self {
        Self { own, group: None, sum_of: Senses::NONE }
    }
}

/// What a column is in the sums of its table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Kind,
    Other,
}

/// A kind in the lower level.
#[derive(Clone, Debug)]
struct Kind {
    range: Range<usize>,
    senses: Senses,
}

/// The heads over rows of numbers, on two levels.
pub(super) struct Levels<'a, 'm> {
    /// What the words mean.
    pub(super) mentions: &'a Mentions<'m>,
    /// The folded text.
    pub(super) text: &'a str,
    /// How the document writes its numbers.
    pub(super) habit: Habit,
    /// The numbers of each row.
    pub(super) numbers: &'a [Vec<&'a str>],
}

impl Levels<'_, '_> {
    /// The heads of the columns in `range`, where there are as many as the rows have numbers and only one way to read them; `upper` gives
    /// the heads before a place.
    pub(super) fn heads(&self, range: Range<usize>, upper: &dyn Fn(usize) -> Vec<Range<usize>>) -> Option<Vec<Headed>> {
        let kinds = self.kinds_at_end(range);
        // "Tổng số" right before them is of either level.
        let froms = [0, usize::from(kinds.first().is_some_and(|kind| is_whole(kind.senses)))];
        let lists = froms[..if froms[1] == 0 { 1 } else { 2 }].iter().filter_map(|from| {
            let kinds = &kinds[*from..];
            self.below(&upper(kinds.first()?.range.start), kinds)
        });
        let mut lists: Vec<Vec<Headed>> = lists.collect();
        if lists.len() == 1 { lists.pop() } else { None }
    }

    /// The kinds that stand one behind the other at the end of `range`, and the words for their whole.
    fn kinds_at_end(&self, range: Range<usize>) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = Vec::new();
        let mut end = range.end;
        for mention in self.mentions.read(range, self.habit).into_iter().rev() {
            let senses = mention.senses().only(NAMES.with(Sense::Total.into()));
            let kinds_alone = KINDS.with(senses) == KINDS && !senses.is_empty();
            let kind = is_whole(senses) || kinds_alone || self.second_head_in(&mention.range).is_some();
            if !kind || !self.text[mention.range.end..end].trim_ascii().is_empty() {
                break;
            }
            end = mention.range.start;
            match self.second_head_in(&mention.range) {
                Some(second) => {
                    kinds.push(Kind { range: second..mention.range.end, senses: Sense::Telecom.into() });
                    kinds.push(Kind { range: end..second, senses: Sense::Post.into() });
                }
                None => kinds.push(Kind { range: mention.range.clone(), senses }),
            }
        }
        kinds.reverse();
        kinds
    }

    /// Where the second head begins in words that are the name of a field but for their capitals: "Bưu chính Viễn thông".
    fn second_head_in(&self, words: &Range<usize>) -> Option<usize> {
        let second = self.text[words.clone()].strip_prefix(POST)?.trim_ascii_start();
        let at = words.end - second.len();
        let capital = || self.mentions.original[self.mentions.folded.origin(at)..].starts_with(char::is_uppercase);
        (second == TELECOM && capital()).then_some(at)
    }

    /// The heads of the columns where the `kinds` stand below those of the `upper` heads that have kinds.
    fn below(&self, upper: &[Range<usize>], kinds: &[Kind]) -> Option<Vec<Headed>> {
        let each = period(kinds)?;
        let senses: Vec<Senses> = upper.iter().map(|head| self.senses_of(head)).collect();
        let measured =
            senses.iter().find(|senses| has_kinds(**senses)).map_or(Senses::NONE, |group| group.only(MEASURES));
        let parted = senses.iter().filter(|senses| has_kinds(**senses)).count();
        // "Năm Cố định Di động Tổng số" below a caption that says what is counted has one level.
        let level = upper.is_empty() && each == kinds.len();
        if !level && parted * each != kinds.len() {
            return None;
        }
        let mut groups = kinds.chunks(each);
        let mut columns: Vec<(Headed, Part)> = Vec::new();
        if level {
            let part = |kind: &Kind| if is_whole(kind.senses) { Part::Whole } else { Part::Kind };
            columns.extend(kinds.iter().map(|kind| (Headed::alone(kind.range.clone()), part(kind))));
        }
        for (head, senses) in upper.iter().zip(senses) {
            let whole = senses.has(Sense::Total) && !senses.any(MOVES.with(SHARES));
            if !has_kinds(senses) {
                columns.push((Headed::alone(head.clone()), if whole { Part::Whole } else { Part::Other }));
                continue;
            }
            columns.extend(groups.next()?.iter().map(|kind| {
                let headed = Headed { group: Some(head.clone()), ..Headed::alone(kind.range.clone()) };
                let part = match (senses.any(SHARES), is_whole(kind.senses)) {
                    (true, _) => Part::Other,
                    (false, true) => Part::Whole,
                    (false, false) => Part::Kind,
                };
                (headed, part)
            }));
        }
        let count = self.numbers.iter().map(Vec::len).max()?;
        let parts: Vec<Part> = columns.iter().map(|column| column.1).collect();
        if columns.len() != count || !self.add_up(&parts) {
            return None;
        }
        let fields = kinds.iter().fold(measured, |senses, kind| senses.with(kind.senses.only(SECTORS)));
        for (headed, _) in columns.iter_mut().filter(|column| column.1 == Part::Whole) {
            headed.sum_of = fields;
        }
        Some(columns.into_iter().map(|column| column.0).collect())
    }

    /// Whether the kinds add up to the whole in every row, where there is one.
    fn add_up(&self, parts: &[Part]) -> bool {
        let wholes = parts.iter().filter(|part| **part == Part::Whole).count();
        if wholes == 0 {
            return true;
        }
        let rows: Vec<&Vec<&str>> = self.numbers.iter().filter(|row| row.len() == parts.len()).collect();
        let add_up = |row: &&Vec<&str>| {
            let sum = |part: Part| {
                let own = row.iter().zip(parts).filter(|column| *column.1 == part);
                own.map(|column| figures(column.0)).try_fold(0_i64, |sum, figure| sum.checked_add(figure?))
            };
            let (whole, kinds) = (sum(Part::Whole), sum(Part::Kind));
            // Each may be rounded.
            whole.zip(kinds).is_some_and(|(whole, kinds)| whole.abs_diff(kinds) <= 2)
        };
        wholes == 1 && rows.len() >= FEWEST_SUMS && rows.iter().all(add_up)
    }

    /// What the words of a head mean together.
    fn senses_of(&self, head: &Range<usize>) -> Senses {
        let read = self.mentions.read(head.clone(), self.habit);
        read.iter().fold(Senses::NONE, |senses, mention| senses.with(mention.senses()))
    }
}

/// Whether words say that the whole is meant and nothing more.
fn is_whole(senses: Senses) -> bool {
    senses == Sense::Total.into()
}

/// Whether kinds may stand below a head: it measures something, and is no whole, none of the kinds and no growth.
fn has_kinds(senses: Senses) -> bool {
    senses.any(MEASURES.with(SHARES)) && !senses.any(MOVES.with(KINDS)) && !senses.has(Sense::Total)
}

/// After how many of the kinds they begin anew; each stands once below a head.
fn period(kinds: &[Kind]) -> Option<usize> {
    let first = kinds.first()?.senses;
    let each = kinds.iter().skip(1).position(|kind| kind.senses == first).map_or(kinds.len(), |at| at + 1);
    let alike = kinds
        .chunks(each)
        .all(|group| group.len() == each && group.iter().zip(kinds).all(|(kind, first)| kind.senses == first.senses));
    let once = (1..each).all(|at| kinds[..at].iter().all(|before| before.senses != kinds[at].senses));
    (each >= 2 && alike && once).then_some(each)
}

/// The figures of a number, without its signs.
fn figures(number: &str) -> Option<i64> {
    if number.contains(is_letter) {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

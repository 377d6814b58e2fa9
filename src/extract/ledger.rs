//! The ledger of numbers: every number of a document is in a record, or has a reason why not.
//!
//! The reasons are those of the grammar itself: what the linking noted when it left a number out, what is a time or
//! part of a name, what the merging of equal statements dropped. Only digits that the grammar never takes for a number
//! (addresses, telephone numbers, numbers of decisions) are named here by what they are glued to.

use std::ops::Range;

use super::amount::{self, Kind};
use super::context::Sentence;
use super::draft::Draft;
use super::explain::Page;
use super::finding::Finding;
use super::folded::Folded;
use super::letters::is_letter;
use super::lexicon::Sense;
use super::link::Notes;
use super::mention::{What, habit};
use super::number;
use super::oddity::oddity;
use super::reason::Reason;
use crate::domain::{IndicatorKind, Period, PlaceId, Slot, Span, Unit};

/// What became of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It gave this slot of the finding with this number in the order of the text.
    Record(usize, Slot),
    /// It is in no record.
    Left(Reason),
}

/// A number of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands: from its first digit to its last.
    pub span: Span,
    /// What became of it.
    pub fate: Fate,
}

/// All numbers of a document, in the order of the text, none overlapping another: each digit stands in exactly one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The numbers.
    pub entries: Vec<Entry>,
}

impl Ledger {
    /// The number at the byte `at` of the document, or the first one after it that begins before `end`.
    pub fn within(&self, at: u32, end: u32) -> Option<&Entry> {
        let next = self.entries.partition_point(|entry| entry.span.end <= at);
        self.entries.get(next).filter(|entry| entry.span.start < end.max(at + 1))
    }
}

impl Ledger {
    /// Goes on with the numbers of the next stretch, whose findings come after `before` others.
    pub(super) fn append(&mut self, next: Self, before: usize) {
        self.entries.extend(next.entries.into_iter().map(|entry| match entry.fate {
            Fate::Record(index, slot) => Entry { fate: Fate::Record(before + index, slot), ..entry },
            Fate::Left(_) => entry,
        }));
    }
}

/// A document read to its last number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Its figures, in the order of the text.
    pub findings: Vec<Finding>,
    /// Its numbers.
    pub ledger: Ledger,
}

/// A number in the making, in offsets of the folded text.
#[derive(Clone, Debug)]
struct Line {
    range: Range<usize>,
    fate: Fate,
    /// How strongly the slot holds it, where a record has it: the value most.
    hold: u8,
}

/// What is kept of a document until its numbers are accounted for.
#[derive(Debug, Default)]
pub(super) struct Account {
    lines: Vec<Line>,
    /// The numbers that records had before equal statements were merged.
    stated: Vec<Range<usize>>,
    /// What a record of each number would say.
    pub offers: Vec<Draft>,
    /// What was read as records that too much speaks against.
    pub doubtful: Vec<Draft>,
    /// The place of the document as a whole.
    place: Option<PlaceId>,
    /// The period that it reviews.
    period: Option<Period>,
}

impl Account {
    /// Lists all numbers of a page with what the linking noted of them.
    pub fn open(page: &Page<'_>, notes: Notes, drafts: &[Draft]) -> Self {
        let mut reasons = notes.reasons.into_inner();
        // Of several for one number the last one counts; a stable sort keeps their order.
        reasons.sort_by_key(|reason| reason.0);
        let reason_at = |at: usize| {
            let end = reasons.partition_point(|reason| reason.0 <= at);
            reasons[..end].last().filter(|reason| reason.0 == at).map(|reason| reason.1)
        };
        let mut lines: Vec<Line> = Vec::new();
        let mut named: Vec<(Range<usize>, Reason)> = Vec::new();
        for sentence in page.sentences {
            named.clear();
            for mention in &sentence.mentions {
                match &mention.what {
                    What::Quantity(quantity) => {
                        let reason =
                            quantity_reason(page, sentence, &quantity.digits, reason_at(quantity.digits.start));
                        named.extend(apart(page.text, &quantity.digits, drafts).map(|range| (range, reason)));
                    }
                    What::Time { .. } => {
                        named.extend(digits_of(page.text, &mention.range).map(|at| (at, Reason::Time)));
                    }
                    // "per 100 people"
                    _ if mention.has(Sense::Per100People) => {
                        named.extend(digits_of(page.text, &mention.range).map(|at| (at, Reason::Per)));
                    }
                    _ => named.extend(digits_of(page.text, &mention.range).map(|at| (at, Reason::Name))),
                }
            }
            named.sort_by_key(|entry| (entry.0.start, std::cmp::Reverse(entry.0.end)));
            for (range, reason) in named.drain(..) {
                // A word that compares stands inside its time.
                if lines.last().is_none_or(|last| last.range.end <= range.start) {
                    lines.push(Line { range, fate: Fate::Left(reason), hold: 0 });
                }
            }
        }
        let lines = with_the_rest(page, lines);
        Self {
            lines,
            stated: drafts.iter().flat_map(stated).collect(),
            offers: notes.offers,
            doubtful: Vec::new(),
            place: page.frame.place,
            period: page.frame.clock.default_period(IndicatorKind::Flow),
        }
    }

    /// The ledger, once the records are settled; `drafts` are in the order of the text.
    pub fn close(mut self, folded: &Folded, drafts: &[Draft]) -> Ledger {
        for range in &std::mem::take(&mut self.stated) {
            self.claim(range, Fate::Left(Reason::Repeated), 1);
        }
        for draft in std::mem::take(&mut self.doubtful) {
            for range in stated(&draft) {
                self.claim(&range, Fate::Left(Reason::Doubtful), 2);
            }
        }
        for (index, draft) in drafts.iter().enumerate() {
            for (_, _, words) in &draft.context {
                if let Some(words) = words {
                    self.claim(words, Fate::Record(index, Slot::Period), 2);
                }
            }
            for (slot, words) in &draft.words {
                let hold = if matches!(slot, Slot::Yoy | Slot::OfPlan) { 4 } else { 3 };
                self.claim(words, Fate::Record(index, *slot), hold);
            }
            self.claim(&draft.quote, Fate::Record(index, Slot::Value), 5);
        }
        let entries = self.lines.iter().map(|line| Entry { span: folded.span(&line.range), fate: line.fate });
        Ledger { entries: entries.collect() }
    }

    /// Gives the numbers in `range` this fate, unless something holds them more strongly.
    fn claim(&mut self, range: &Range<usize>, fate: Fate, hold: u8) {
        let first = self.lines.partition_point(|line| line.range.end <= range.start);
        for line in self.lines[first..].iter_mut().take_while(|line| line.range.start < range.end) {
            if line.hold < hold {
                (line.fate, line.hold) = (fate, hold);
            }
        }
    }

    /// What a record of the number at `range` would say.
    pub fn offer(&self, range: &Range<usize>) -> Option<&Draft> {
        let overlaps = |draft: &&Draft| draft.quote.start < range.end && range.start < draft.quote.end;
        self.offers.iter().find(overlaps)
    }

    /// What a record of a number would say that the grammar took for none: its value, and what holds for the document.
    pub fn guess(&self, text: &str, number: &Range<usize>) -> Option<Draft> {
        let from = number.start;
        let digits = number::scan(text, from);
        let habit = habit(text);
        let amount = amount::read(text, from, digits.range.end);
        let mut draft = Draft::blank(0);
        draft.value = Some(amount::scaled(number::value(text, &digits, habit.notation)?, amount.power)?);
        draft.unit = match amount.kind {
            Kind::Money(unit) => unit,
            Kind::Percent => Unit::Percent,
            Kind::Per100 => Unit::Per100,
            Kind::Points | Kind::Count | Kind::Other => Unit::Count,
        };
        draft.quote = from..amount.end.max(digits.range.end);
        draft.place = self.place;
        draft.period = self.period;
        Some(draft)
    }

    /// Where the first number in `range` stands.
    pub fn number_in(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let next = self.lines.partition_point(|line| line.range.end <= range.start);
        self.lines.get(next).map(|line| line.range.clone()).filter(|line| line.start < range.end)
    }
}

/// Where the numbers of a record stand.
fn stated(draft: &Draft) -> impl Iterator<Item = Range<usize>> + '_ {
    let slots = [Slot::Yoy, Slot::OfPlan].into_iter().filter_map(|slot| draft.said(slot).cloned());
    std::iter::once(draft.quote.clone()).chain(slots)
}

/// The numbers in `digits`: one, unless a table took them for cells parted by blanks ("162 171 173").
fn apart<'a>(text: &'a str, digits: &Range<usize>, drafts: &[Draft]) -> impl Iterator<Item = Range<usize>> + 'a {
    // The drafts are in the order of the text.
    let next = drafts.partition_point(|draft| draft.quote.end <= digits.start);
    let within = |draft: &Draft| draft.quote.start < digits.end && draft.quote.len() < digits.len();
    let whole = !text[digits.clone()].contains(' ') || !drafts.get(next).is_some_and(within);
    let (start, end) = (digits.start, digits.end);
    let mut at = start;
    std::iter::from_fn(move || {
        let from = at;
        if from >= end {
            return None;
        }
        let stop = text[from..end].find(' ').filter(|_| !whole).map_or(end, |blank| from + blank);
        at = stop + 1;
        Some(from..stop)
    })
}

/// Why a quantity is in no record, where it is in none.
fn quantity_reason(page: &Page<'_>, sentence: &Sentence, digits: &Range<usize>, noted: Option<Reason>) -> Reason {
    if let Some(reason) = noted.filter(|reason| *reason != Reason::NoIndicator) {
        return reason;
    }
    if let Some(reason) = oddity(page.text, digits) {
        return reason;
    }
    if page.tables.get(sentence.block).copied().unwrap_or_default() {
        return cell_reason(page, sentence, digits);
    }
    noted.unwrap_or(Reason::NoIndicator)
}

/// Why a number of a table is in no record: by what the head of its row says.
fn cell_reason(page: &Page<'_>, sentence: &Sentence, digits: &Range<usize>) -> Reason {
    let block = &page.blocks[sentence.block];
    let alone = page.text[block.range.clone()].trim_ascii().len() <= 2;
    let next = page.blocks.get(sentence.block + 1).map_or("", |next| &page.text[next.range.clone()]);
    if alone && next.starts_with(is_letter) {
        return Reason::Numbering;
    }
    let upto = page.sentences.partition_point(|other| other.range.start <= digits.start);
    let row =
        page.sentences[..upto].iter().rev().take_while(|other| other.block + 12 >= sentence.block).find(|other| {
            other.mentions.iter().any(|mention| {
                mention.range.end <= digits.start && !matches!(mention.what, What::Quantity(_) | What::Mark(_))
            })
        });
    for mention in row.iter().flat_map(|row| &row.mentions) {
        match &mention.what {
            What::Sub => return Reason::District,
            What::Words(senses) if senses.has(Sense::Region) => return Reason::Region,
            What::Words(senses) if senses.has(Sense::OtherSector) => return Reason::OtherSector,
            What::Words(senses) if senses.has(Sense::OtherPart) => return Reason::Part,
            What::Words(senses) if senses.has(Sense::OtherMoney) => return Reason::OtherMoney,
            _ => {}
        }
    }
    Reason::Cell
}

/// `range` from its first digit to its last, where it has one.
fn digits_of(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let bytes = &text.as_bytes()[range.clone()];
    let first = bytes.iter().position(u8::is_ascii_digit)?;
    let last = bytes.iter().rposition(u8::is_ascii_digit)?;
    Some(range.start + first..range.start + last + 1)
}

/// `lines` with all digits that none of them holds.
fn with_the_rest(page: &Page<'_>, lines: Vec<Line>) -> Vec<Line> {
    let bytes = page.text.as_bytes();
    let mut all: Vec<Line> = Vec::with_capacity(lines.len());
    let mut at = 0;
    let mut known = lines.into_iter().peekable();
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let from = at + step;
        if let Some(line) = known.next_if(|line| line.range.start <= from) {
            at = line.range.end;
            all.push(line);
            continue;
        }
        let limit = known.peek().map_or(bytes.len(), |line| line.range.start);
        let end = unread(page.text, from, limit);
        let fate = Fate::Left(unread_reason(page, &(from..end)));
        all.push(Line { range: from..end, fate, hold: 0 });
        at = end;
    }
    all
}

/// Where the run of digits and signs ends that begins at `from`, before `limit`.
fn unread(text: &str, from: usize, limit: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = number::scan(text, from).range.end;
    // "12:30", "22-24", "192.168.0.1"
    while end + 1 < limit && matches!(bytes[end], b':' | b'/' | b'-' | b'.') && bytes[end + 1].is_ascii_digit() {
        end += 1;
        while end < limit && bytes[end].is_ascii_digit() {
            end += 1;
        }
    }
    let end = end.min(limit);
    // Cut short by the next number, it ends with its last digit.
    bytes[from..end].iter().rposition(u8::is_ascii_digit).map_or(end, |last| from + last + 1)
}

/// What digits are that the grammar did not take for a number.
fn unread_reason(page: &Page<'_>, digits: &Range<usize>) -> Reason {
    let next = page.blocks.partition_point(|block| block.range.start <= digits.start);
    let block = page.blocks[..next].last().filter(|block| digits.start < block.range.end);
    let Some(block) = block else { return Reason::Chrome };
    let begins = block.sentences.first().map_or(block.range.end, |sentence| sentence.start);
    if digits.start < begins {
        return Reason::Numbering;
    }
    oddity(page.text, digits).unwrap_or(Reason::Unclear)
}

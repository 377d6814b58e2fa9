//! Units that a sentence over a table or a note below it tells of each kind of figure: "Telephone: thousand subscribers. Revenue:
//! billion VND", "Note: Revenue in VND billion, subscribers in thousands".

use std::ops::Range;

use crate::extract::compose::{LINES, MONEY, SECTORS};
use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Habit, Mentions};
use crate::extract::page::{Block, ends_abbreviated};

use super::unit::{CellUnit, cell_unit, is_unit};

/// So many lines over a table and below it are looked at.
pub(super) const NEAREST_LINES: usize = 3;
/// The longest line that tells units or times, in bytes.
pub(super) const LONGEST_LINE: usize = 600;
/// So many words name a unit at most.
const LONGEST_UNIT: usize = 5;

/// The lines over the first row of the blocks of `rows` that may tell what holds of all its figures, the nearest first.
pub(super) fn lines_over<'b>(blocks: &'b [Block], rows: &Range<usize>) -> impl Iterator<Item = &'b Block> {
    blocks[rows.start.saturating_sub(NEAREST_LINES)..rows.start].iter().rev()
}

/// The unit of money and that of subscribers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    money: Option<CellUnit>,
    subscribers: Option<CellUnit>,
}

impl Told {
    /// What the lines over the first row of the blocks of `rows` tell, the nearest first.
    pub(super) fn over(
        mentions: &Mentions<'_>,
        text: &str,
        blocks: &[Block],
        rows: &Range<usize>,
        habit: Habit,
    ) -> Self {
        lines_over(blocks, rows)
            .fold(Self::default(), |told, block| told.or(Self::read(mentions, text, &block.range, habit)))
    }

    /// What the notes among the blocks of `rows` and below them tell.
    pub(super) fn below(
        mentions: &Mentions<'_>,
        text: &str,
        blocks: &[Block],
        rows: &Range<usize>,
        habit: Habit,
    ) -> Self {
        let layout = Layout::bundled();
        let end = blocks.len().min(rows.end + NEAREST_LINES);
        let notes = blocks[rows.start..end].iter().filter(|block| {
            let line = &text[block.range.clone()];
            layout.is_note(line) || layout.is_unit_line(line)
        });
        notes.fold(Self::default(), |told, block| told.or(Self::read(mentions, text, &block.range, habit)))
    }

    /// What the line at `range` tells; nothing where it tells but one unit of what it does not name.
    pub(super) fn read(mentions: &Mentions<'_>, text: &str, range: &Range<usize>, habit: Habit) -> Self {
        let line = &text[range.clone()];
        let mut told = Self::default();
        if line.len() > LONGEST_LINE {
            return told;
        }
        let clauses = clauses(line);
        let units: Vec<_> = clauses.iter().map(|clause| unit_at_end(&line[clause.clone()])).collect();
        let counts = |clause: &Range<usize>| Layout::bundled().counts(&line[clause.clone()]);
        // Most lines name no unit.
        if units.iter().all(Option::is_none) && !clauses.iter().any(counts) {
            return told;
        }
        let (mut before, mut named, mut unnamed) = (Senses::NONE, false, None);
        // Whether a name waits for its unit.
        let mut waits = false;
        for (clause, unit) in clauses.iter().zip(units) {
            let words = &line[clause.clone()];
            // "Telephone: subscribers": one by one.
            let unit = unit.or_else(|| (waits && counts(clause)).then_some((0, CellUnit::ONES)));
            let words_of = clause.start..clause.start + unit.map_or(words.len(), |(at, _)| at);
            let read = mentions.read(range.start + words_of.start..range.start + words_of.end, habit);
            let senses = read.iter().fold(Senses::NONE, |senses, mention| senses.with(mention.senses()));
            let own = senses.only(MONEY.with(SECTORS).with(LINES).with(Sense::Subscribers.into()));
            if !own.is_empty() {
                before = own;
                waits = true;
                // "Billion VND for revenue"
                if let Some(unit) = unnamed.take().filter(|_| unit.is_none()) {
                    named |= told.take(unit, before, words);
                    waits = false;
                }
            }
            if let Some((at, unit)) = unit {
                waits = false;
                let sure = named_by_itself(unit, &words[at..]);
                if before.is_empty() && !sure {
                    unnamed = Some(unit);
                } else {
                    named |= told.take(unit, before, &words[at..]);
                    unnamed = Some(unit).filter(|_| before.is_empty());
                }
            }
        }
        if named || told.tells_both() { told } else { Self::default() }
    }

    /// Notes a `unit` of what the `senses` name, which its own `words` may say better; true where they name something.
    fn take(&mut self, unit: CellUnit, senses: Senses, words: &str) -> bool {
        if unit.is_percent() || unit.strange {
            return false;
        }
        if unit.is_money() {
            self.money = self.money.or(Some(unit));
            return senses.any(MONEY);
        }
        let counts = senses.any(LINES.with(Sense::Subscribers.into())) && !senses.any(MONEY);
        if counts || counts_subscribers(words) {
            self.subscribers = self.subscribers.or(Some(unit));
        }
        counts
    }

    /// Whether it tells the units of both kinds.
    pub(super) fn tells_both(self) -> bool {
        self.money.is_some() && self.subscribers.is_some()
    }

    /// Whether nothing is told.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// What this one tells, and `other` of what it does not.
    pub(super) fn or(self, other: Self) -> Self {
        Self { money: self.money.or(other.money), subscribers: self.subscribers.or(other.subscribers) }
    }

    /// Forgets the unit of what is measured by `unit`, which a line nearer to the rows tells.
    pub(super) fn forget(&mut self, unit: CellUnit) {
        if unit.is_money() { self.money = None } else { self.subscribers = None }
    }

    /// The unit of a figure of these `senses`.
    pub(super) fn unit(self, senses: Senses) -> Option<CellUnit> {
        if senses.any(MONEY) {
            return self.money;
        }
        let others = Senses::of(&[
            Sense::Density,
            Sense::Per100People,
            Sense::Rate,
            Sense::Coverage,
            Sense::Households,
            Sense::Stations,
            Sense::PostOffices,
        ]);
        let counts = senses.any(LINES.with(Sense::Subscribers.into())) && !senses.any(others);
        self.subscribers.filter(|_| counts)
    }
}

/// Whether a unit says itself what it is of: money, or subscribers.
fn named_by_itself(unit: CellUnit, words: &str) -> bool {
    unit.is_money() || counts_subscribers(words)
}

/// Whether the words of a unit name subscribers.
fn counts_subscribers(words: &str) -> bool {
    Layout::bundled().ends_with_subscribers(words.trim_end_matches([' ', '.']))
}

/// The parts of a line that commas, colons, semicolons, brackets and stops end, and small words before a unit.
fn clauses(line: &str) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for (at, sign) in line.char_indices() {
        let ends = match sign {
            ';' | ':' | ',' | '(' | ')' => true,
            '.' => !ends_abbreviated(&line[start..=at]) && line[at + 1..].starts_with([' ', '\n']),
            _ => false,
        };
        // "Doanh thu - tỷ đồng", "billion VND for revenue"
        let links = if sign == ' ' { Layout::bundled().unit_link(&line[at..]) } else { None };
        if ends || links.is_some() {
            clauses.push(start.min(at)..at);
            start = at + links.map_or(sign.len_utf8(), str::len);
        }
    }
    clauses.push(start.min(line.len())..line.len());
    let whole = |clause: Range<usize>| {
        let words = &line[clause.clone()];
        let from = clause.start + words.len() - words.trim_ascii_start().len();
        from..from + words.trim_ascii().len()
    };
    clauses.into_iter().map(whole).filter(|clause| !clause.is_empty()).collect()
}

/// Where the unit at the end of `words` begins, and what it is; none where it is that of a number.
fn unit_at_end(words: &str) -> Option<(usize, CellUnit)> {
    let starts = std::iter::once(0).chain(words.match_indices(' ').map(|(at, _)| at + 1));
    let starts: Vec<usize> = starts.collect();
    let at = *starts[starts.len().saturating_sub(LONGEST_UNIT)..].iter().find(|at| is_unit(&words[**at..]))?;
    let counted = words[..at].trim_ascii_end().ends_with(|c: char| c.is_ascii_digit());
    Some((at, cell_unit(&words[at..])?)).filter(|_| !counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_stand_at_the_end_of_clauses() {
        for (words, unit) in [
            ("revenue in billion vnd", Some("billion vnd")),
            ("thousand subscribers", Some("thousand subscribers")),
            ("doanh thu tính bằng tỷ đồng", Some("tỷ đồng")),
            ("revenue of vnd 812 billion", None),
            ("the whole year", None),
        ] {
            assert_eq!(unit_at_end(words).map(|(at, _)| &words[at..]), unit, "{words}");
        }
    }
}

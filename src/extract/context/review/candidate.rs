//! The periods that a text may review, and how much speaks for each.

use std::ops::Range;

use crate::domain::Month;
use crate::extract::time::Year;

use super::named_time::{is_this_year, is_whole_year};

/// A month of a year, as it is named.
pub(super) type NamedMonth = (Year, u32);

/// A period that the text may review.
#[derive(Clone)]
pub(super) struct Candidate {
    /// How much speaks for it where it is named best.
    pub score: i32,
    pub from: NamedMonth,
    pub to: NamedMonth,
    /// The words that name it there.
    pub words: Range<usize>,
    /// How often it comes again.
    pub again: i32,
    /// Whether it is said to be reviewed.
    pub sure: bool,
    /// Whether only its end is meant.
    pub point: bool,
    /// The block that names it first.
    pub block: usize,
    /// Whether a heading names it.
    pub headed: bool,
}

impl Candidate {
    /// How much speaks for it wherever it is named.
    pub fn weight(&self) -> i32 {
        self.score + self.again.min(4)
    }

    fn in_one_year(&self) -> bool {
        self.from.0 == self.to.0
    }

    /// Whether it is a year from January to December.
    pub fn is_whole_year(&self) -> bool {
        is_whole_year(self.from, self.to)
    }
}

/// The times that a text names, as far as they may tell what it reviews.
#[derive(Default)]
pub(super) struct NamedTimes {
    pub candidates: Vec<Candidate>,
    /// The years, each with how often it is named.
    pub years: Vec<(i32, i32)>,
    /// The first year that others are compared with.
    pub compared: Option<i32>,
    /// The words for a year that is over, near the head of a text from its last month or the first ones after it: "trong năm qua".
    pub over: Option<Range<usize>>,
    /// The latest year that the text tells of as one that has come.
    pub latest: Option<i32>,
    /// The last of the years of which numbers are told as of one stretch.
    pub measured_years: Option<i32>,
    /// The latest time as of which figures are said to stand, anywhere.
    pub stands: Option<Month>,
    /// Whether that is a day.
    pub stands_on_day: bool,
}

impl NamedTimes {
    pub fn add(&mut self, candidate: Candidate) {
        match self.candidates.iter_mut().find(|entry| entry.from == candidate.from && entry.to == candidate.to) {
            Some(entry) => {
                entry.sure |= candidate.sure;
                entry.headed |= candidate.headed;
                if candidate.score > entry.score {
                    entry.score = candidate.score;
                    entry.words = candidate.words;
                }
                entry.again += 1;
            }
            None => self.candidates.push(candidate),
        }
    }

    /// Notes that figures stand as of `month`.
    pub fn add_stand(&mut self, month: Month, day: bool) {
        if self.stands.is_none_or(|stands| stands < month) {
            (self.stands, self.stands_on_day) = (Some(month), day);
        }
    }

    pub fn add_year(&mut self, year: i32) {
        match self.years.iter_mut().find(|entry| entry.0 == year) {
            Some(entry) => entry.1 += 1,
            None => self.years.push((year, 1)),
        }
    }

    /// Whether the text tells of the year before its own: "năm qua", "last year".
    pub fn tells_last_year(&self) -> bool {
        self.over.is_some()
            || self.candidates.iter().any(|entry| entry.is_whole_year() && entry.to.0 == Year::Shift(-1))
    }

    /// The period for which most speaks, in a text of the month `dated`.
    pub fn best(&self, dated: Option<Month>) -> Option<Candidate> {
        // Of two that weigh the same the first one counts.
        let best = self.candidates.iter().filter(|entry| entry.weight() > 0).rev().max_by_key(|entry| {
            // Of two years that weigh the same the later one is reviewed, the other compared with.
            let later = entry.is_whole_year() && entry.weight() <= 5 && dated.is_none();
            (entry.weight(), if later { entry.to.0.known().unwrap_or_default() } else { 0 })
        })?;
        let best = self.later_beside(best, dated).unwrap_or(best);
        let found = self.part_so_far(best, dated).or_else(|| self.months_so_far(best));
        Some(found.map_or_else(|| best.clone(), |found| Candidate { sure: best.sure, point: false, ..found.clone() }))
    }

    /// The same months of a later year where they stand beside `best`, which they are set beside: "June 2018 | June 2019" over a table.
    fn later_beside(&self, best: &Candidate, dated: Option<Month>) -> Option<&Candidate> {
        let year = best.to.0.known().filter(|_| best.in_one_year())?;
        let later = |entry: &Candidate| entry.to.0.known().filter(|own| *own > year);
        self.candidates
            .iter()
            .filter(|entry| entry.block == best.block && entry.in_one_year() && entry.point == best.point)
            .filter(|entry| {
                (entry.from.1, entry.to.1) == (best.from.1, best.to.1) && entry.weight() + 1 >= best.weight()
            })
            .filter(|entry| later(entry).is_some_and(|own| dated.is_none_or(|dated| own <= dated.year())))
            .max_by_key(|entry| later(entry))
    }

    /// `best`, or the latest year that a text without a date tells of, where that is later and `best` is a year told but once, in passing:
    /// "In 2013, there were 9.5 million landlines", in a text on what was launched in December 2015.
    pub fn unless_outlived(&self, best: Candidate, dated: Option<Month>) -> Candidate {
        let year = best.to.0.known().filter(|_| best.is_whole_year() && best.again == 0 && !best.headed);
        match year.zip(self.latest) {
            Some((year, latest)) if dated.is_none() && latest > year => {
                let (from, to) = ((Year::Known(latest), 1), (Year::Known(latest), 12));
                Candidate { from, to, ..best }
            }
            _ => best,
        }
    }

    /// `best`, or, where that is but the year before in a text without a date, the months that the text sets beside it: "Revenue came
    /// to VND 640 billion in 2018. In the first half it was VND 331 billion, 3.2% above the same period of 2018".
    pub fn unless_base(&self, best: Candidate, dated: Option<Month>) -> Candidate {
        let base = best.to.0.known().filter(|_| best.is_whole_year() && !best.headed && dated.is_none());
        let Some(base) = base.filter(|base| self.compared == Some(*base)) else { return best };
        let this_year = |year: Year| matches!(year, Year::Open | Year::Shift(0));
        let months = |entry: &&Candidate| {
            entry.in_one_year() && this_year(entry.to.0) && entry.to.1 - entry.from.1 < 11 && entry.to.1 > entry.from.1
        };
        let later = self.years.iter().any(|entry| entry.0 > base + 1);
        match self.candidates.iter().filter(months).max_by_key(|entry| entry.weight()).filter(|_| !later) {
            Some(part) => {
                let year = Year::Known(base + 1);
                Candidate { from: (year, part.from.1), to: (year, part.to.1), point: false, ..part.clone() }
            }
            None => best,
        }
    }

    /// The part of `best` that is named beside it: a year that is not over is not reviewed whole.
    pub fn part_so_far(&self, best: &Candidate, dated: Option<Month>) -> Option<&Candidate> {
        let year = best.from.0.known().filter(|_| best.is_whole_year());
        let over = year.zip(dated).is_none_or(|(year, dated)| dated.year() != year || dated.month() >= 11);
        if over {
            return None;
        }
        self.candidates
            .iter()
            .filter(|entry| {
                entry.in_one_year()
                    && entry.to.1 - entry.from.1 < 11
                    && entry.to.1 > entry.from.1
                    && (entry.sure || entry.again >= 1)
                    && !entry.point
            })
            .filter(|part| part.from.0.known().is_none_or(|own| Some(own) == year))
            .filter(|part| dated.is_some_and(|dated| part.to.1 <= dated.month()))
            .max_by_key(|part| part.score)
    }

    /// The months up to the month or quarter `best`: a monthly report states the month beside the months so far, and what says
    /// neither is of both.
    pub fn months_so_far(&self, best: &Candidate) -> Option<&Candidate> {
        let quarter = best.in_one_year() && best.to.1 == best.from.1 + 2 && best.to.1.is_multiple_of(3);
        let month = (best.from == best.to || quarter) && !best.point;
        self.candidates
            .iter()
            .filter(|entry| entry.from.1 == 1 && entry.to.1 > 1 && entry.to.1 < 12 && entry.in_one_year() && entry.sure)
            // One that a later paragraph tells once has figures of its own and no others.
            .filter(|entry| entry.block == best.block || entry.headed || entry.again >= 1)
            .filter(|entry| entry.to.0.known().zip(best.to.0.known()).is_none_or(|(own, year)| own == year))
            .find(|entry| month && entry.to.1 == best.to.1)
    }
}

/// How much a time itself tells that it is reviewed in a text of the month `dated`.
pub(super) fn score(from: NamedMonth, to: NamedMonth, point: bool, dated: Option<Month>) -> i32 {
    let mut score = 0;
    if matches!(to.0, Year::Known(_)) || is_this_year(from, to) {
        score += 2;
    }
    // A part of a year says more than the year around it.
    if to.1 - from.1 < 11 && !point {
        score += 1;
    }
    if point {
        score -= 3;
    }
    if matches!(to.0, Year::Known(year) if dated.is_some_and(|dated| year < dated.year() - 1)) {
        score -= 5;
    }
    if matches!(to.0, Year::Shift(by) if by != 0) {
        score -= 3;
    }
    // The year before is reviewed in the first half of a year; later it is what the months of this one are set beside.
    let whole = (from.1, to.1) == (1, 12) && !point;
    if whole && dated.is_some_and(|dated| dated.month() > 6 && to.0 == Year::Known(dated.year() - 1)) {
        score -= 2;
    }
    // A year that has just begun is told of in goals; what a text of its first half reviews whole is the one before.
    if whole && dated.is_some_and(|dated| dated.month() <= 6 && to.0 == Year::Known(dated.year())) {
        score -= 6;
    }
    // One month long past is when something happened, was decided or begun: a monthly report comes out soon after its
    // month. The longer ago and the more plainly it is named, the less it is reviewed.
    let year = to.0.known().or(dated.map(Month::year)).filter(|_| from == to);
    let age = year.and_then(|year| Some(dated?.since(Month::new(year, to.1)?))).unwrap_or_default();
    if age > 2 && !point {
        score -= 4;
    }
    if age > 6 && to.0.known().is_some() {
        score -= 4;
    }
    score
}

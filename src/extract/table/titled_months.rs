//! Months that the title over a table names once for the years of its columns: "B. Flows (January to June)" over "2018" and "2019".

use std::ops::Range;

use crate::extract::context::is_day;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Habit, Mentions, What};
use crate::extract::page::Block;
use crate::extract::time::{When, Year};

use super::figure::months_of_year;
use super::label::{Label, NAMES};
use super::line::{has_bar, is_row};
use super::told::NEAREST_LINES;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 120;
/// So far below its title the first of the years stands at most, in bytes.
const FARTHEST_HEAD: usize = 160;

/// A title, or the heading of a part of a table.
#[derive(Clone, Debug)]
struct Title {
    /// The one time that it names.
    when: When,
    /// Whether it names what is measured, too.
    measures: bool,
    /// Where it ends.
    end: usize,
}

/// The titles over and among the rows of a table that name a time.
#[derive(Clone, Debug, Default)]
pub(super) struct TitledMonths(Vec<Title>);

impl TitledMonths {
    /// Those of the blocks of `rows` and of the lines over them.
    pub(super) fn around(
        mentions: &Mentions<'_>,
        text: &str,
        blocks: &[Block],
        rows: &Range<usize>,
        habit: Habit,
    ) -> Self {
        let lines = &blocks[rows.start.saturating_sub(NEAREST_LINES)..rows.end];
        let titles = lines.iter().filter(|block| may_be_title(&text[block.range.clone()]));
        Self(titles.filter_map(|block| Title::read(mentions, text, &block.range, habit)).collect())
    }

    /// The months of the `year` of a figure below `columns`; nothing where one of them names months itself or a plan, for which the
    /// others are years.
    pub(super) fn in_year(&self, text: &str, columns: &[Label], year: When) -> Option<When> {
        let first = columns.iter().find(|column| column.when.is_some()).or(columns.first())?.words.start;
        let title = self.0.iter().rev().find(|title| title.end <= first)?;
        let gap = &text[title.end..first];
        let near = gap.len() <= FARTHEST_HEAD && !gap.bytes().any(|byte| byte.is_ascii_digit());
        if !near || !columns.iter().all(may_be_of_months) {
            return None;
        }
        months_of_year(title.months().or_else(|| title.months_to_date(columns))?, year)
    }
}

impl Title {
    /// What a line says, where it names one time and no figure. A day may be that of the paper that the table stands in.
    fn read(mentions: &Mentions<'_>, text: &str, line: &Range<usize>, habit: Habit) -> Option<Self> {
        let read = mentions.read(line.clone(), habit);
        let mut times = read.iter().filter_map(|mention| match mention.what {
            What::Time { when, compared: false } => Some((when, &mention.range)),
            _ => None,
        });
        let (when, _) = times.next().filter(|(_, words)| times.next().is_none() && !is_day(text, words))?;
        let measures = read.iter().any(|mention| mention.senses().any(NAMES));
        let counts = read.iter().any(|mention| mention.quantity().is_some_and(|quantity| quantity.own_unit));
        (!counts).then_some(Self { when, measures, end: line.end })
    }

    /// Its months, where they are of no year: those of a single one may be of the paper that the table stands in.
    fn months(&self) -> Option<When> {
        let When::Span { from: (Year::Open, first), to: (Year::Open, last), point } = self.when else { return None };
        (last > first || point || self.measures).then_some(self.when)
    }

    /// Its months, where they are the first ones of the later of the two years of `columns`: "First six months of 2019" over "2018" and
    /// "2019". What is estimated of a year may be the whole of it.
    fn months_to_date(&self, columns: &[Label]) -> Option<When> {
        let When::Span { from: (Year::Known(from), 1), to: (Year::Known(to), last @ 2..12), .. } = self.when else {
            return None;
        };
        let years: Vec<i32> = columns.iter().filter_map(year_of).collect();
        let sure = !columns.iter().any(|column| column.senses.has(Sense::Estimate));
        let two = years.iter().min() == Some(&(to - 1)) && years.iter().max() == Some(&to);
        (from == to && two && sure).then(|| When::span(Year::Open, 1, last))
    }
}

/// The year of a column, where it is of one and does not compare others.
fn year_of(column: &Label) -> Option<i32> {
    column.when.as_ref().filter(|_| !column.times.ratio)?.0.known_year()
}

/// Whether a line may be a title: short, no row and no sentence.
fn may_be_title(line: &str) -> bool {
    line.chars().count() <= LONGEST_TITLE
        && !line.ends_with(['.', ';', ','])
        && !line.contains('\t')
        && !has_bar(line)
        && !is_row(line)
}

/// Whether the time of a column may be months that it does not name: it is a year, and of no plan.
fn may_be_of_months(column: &Label) -> bool {
    let planned = Senses::of(&[Sense::Plan, Sense::Target]);
    let is_year = |when: &When| matches!(when, When::Span { from: (_, 1), to: (_, 12), .. });
    column.times.ratio || column.when.as_ref().is_none_or(|(when, _)| is_year(when) && !column.senses.any(planned))
}

//! Times that several cells say together: one the year, another which part of it.

use std::collections::BTreeSet;

use crate::domain::{IndicatorKind, Month, Period, Status, TableColumn, Tabulation};
use crate::extract::typed::read_period;

use super::grid::Grid;
use super::names::Names;
use super::sheet_name::written_out;
use super::spoken::{
    counted_in, counts_parts, is_of_the_year, says_until, shortened, small_number, spanned, spans_more, without_year,
    year_in,
};
use super::titles::Titles;

/// What words say of a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Time {
    /// Nothing.
    #[default]
    Nothing,
    /// The months of a year that they do not say, the first and the last.
    Part(u32, u32),
    /// A year, of which other words may say a part.
    Year(i32),
    /// All of it.
    Known(Period),
    /// A time that there is not, that is away from another one, or several that are not one.
    Unclear,
}

impl Time {
    /// What a cell says.
    pub fn of(names: &Names<'_>, words: &str) -> Self {
        if let Some(span) = spanned(words) {
            return span;
        }
        let read = names.meaning(words);
        let part = |words: &str| {
            let own = names.meaning(words).words.part;
            own.or_else(|| shortened(words)).map_or(Self::Nothing, |(first, last)| Self::Part(first, last))
        };
        match read.period {
            _ if read.words.relative => Self::Unclear,
            // "2025 H1", "Năm 2025 (6 tháng)": of several times the first alone was read.
            Some(period) if whole_year(period).is_some() => {
                let year = whole_year(period).unwrap_or_default();
                match part(&without_year(words)).below(Self::Year(year)) {
                    Self::Year(_) if spans_more(words) => Self::Unclear,
                    time => time,
                }
            }
            Some(period) => Self::Known(period),
            None if read.no_time => match (part(&without_year(words)), year_in(words)) {
                (part @ Self::Part(..), Some(year)) => part.below(Self::Year(year)),
                _ => Self::Unclear,
            },
            None => match (part(words), year_in(words)) {
                (Self::Part(..), Some(_)) if spans_more(words) => Self::Unclear,
                // "6 tháng đầu năm, kế hoạch 2025"
                (part @ Self::Part(..), Some(year)) => part.below(Self::Year(year)),
                (Self::Nothing, None) if is_of_the_year(names, words) => Self::Part(1, 12),
                (part, _) => part,
            },
        }
    }

    /// What a cell of a column of times says, whose head may say what its numbers count: 3 below "Tháng", I below "Quý".
    pub fn of_cell(names: &Names<'_>, head: &str, words: &str) -> Self {
        if let Some((months, number)) = counted_in(head).zip(small_number(words)) {
            let last = number * months;
            return if last <= 12 { Self::Part(last + 1 - months, last) } else { Self::Unclear };
        }
        match Self::of(names, words) {
            Self::Nothing => read_period(words, IndicatorKind::Flow, None).map_or(Self::Nothing, Self::said),
            time => time,
        }
    }

    /// What the heads over a column say, from the top.
    pub fn of_heads(names: &Names<'_>, heads: &[&str]) -> Self {
        let mut all = Self::Nothing;
        let mut over = "";
        for head in heads {
            let own = Self::of_cell(names, over, head);
            all = own.below(all);
            over = head;
        }
        // "Năm" over "2024".
        if all == Self::Nothing && heads.len() > 1 { Self::of(names, &heads.join(" ")) } else { all }
    }

    /// A period that is known.
    pub fn said(period: Period) -> Self {
        whole_year(period).map_or(Self::Known(period), Self::Year)
    }

    /// What it is below words that say `outer`: of these it takes what it does not say itself.
    #[must_use]
    pub fn below(self, outer: Self) -> Self {
        match (self, outer) {
            (Self::Nothing, other) | (other, Self::Nothing) => other,
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Part(first, last), Self::Year(year)) | (Self::Year(year), Self::Part(first, last)) => {
                months(year, first, last)
            }
            (Self::Part(first, last), Self::Known(known)) => {
                let (from, to) = (known.first().year(), known.last().year());
                if from == to { months(from, first, last) } else { Self::Unclear }
            }
            (Self::Part(..) | Self::Known(_), Self::Part(..)) => self,
            (Self::Year(year), Self::Year(other)) => {
                if year == other {
                    self
                } else {
                    Self::Unclear
                }
            }
            (Self::Year(year), Self::Known(known)) => {
                let (from, to) = (known.first().year(), known.last().year());
                match () {
                    () if (from, to) == (year, year) => outer,
                    () if (from..=to).contains(&year) => self,
                    () => Self::Unclear,
                }
            }
            (Self::Known(known), Self::Year(year)) => {
                if known.first().year() == year && known.last().year() == year {
                    self
                } else {
                    Self::Unclear
                }
            }
            (Self::Known(known), Self::Known(other)) => {
                let is_in =
                    |inner: Period, outer: Period| inner.first() >= outer.first() && inner.last() <= outer.last();
                if is_in(known, other) || is_in(other, known) { self } else { Self::Unclear }
            }
        }
    }

    /// The period, where all of it is said.
    pub fn period(self) -> Option<Period> {
        match self {
            Self::Year(year) => Some(Period::year(year)),
            Self::Known(period) => Some(period),
            Self::Nothing | Self::Part(..) | Self::Unclear => None,
        }
    }
}

/// What the titles of a table say of its times.
#[derive(Clone, Debug, Default)]
pub(super) struct TitleTime {
    /// All that they say together.
    pub time: Time,
    /// The months of a part of a year, of which year if they say it, and whether the title that names it names what is counted.
    part: Option<((u32, u32), Option<i32>, bool)>,
    /// The year that a title names beside a time that is not known without more: “lũy kế từ đầu năm 2025”.
    year: Option<i32>,
    /// The years that heads and rows name.
    years: BTreeSet<i32>,
    /// Whether some of them name parts of years themselves.
    has_parts: bool,
}

impl TitleTime {
    /// What the `titles` say of a table whose heads and rows name these times.
    pub fn of<'t>(names: &Names<'_>, titles: impl Iterator<Item = &'t str>, times: impl Iterator<Item = Time>) -> Self {
        let mut own = Self::default();
        for words in titles.filter(|words| !words.is_empty()) {
            let mut time = Time::of(names, words);
            let read = names.meaning(words);
            if read.words.moment && !says_until(words) {
                // The day of a paper: something stood so then, and nothing went on for all of the year up to it.
                time = time.period().map_or(time, |period| Time::Known(Period::Stock(period.last())));
            }
            let is_open = matches!(time, Time::Nothing | Time::Unclear) && !read.words.relative && !spans_more(words);
            own.year = own.year.or(year_in(words).filter(|_| is_open));
            let is_named = read.indicator(&[], None).is_some() || read.words.names;
            let part = match time {
                Time::Part(first, last) => Some(((first, last), None, true)),
                Time::Known(Period::Flow { first, last }) if first.year() == last.year() => {
                    Some(((first.month(), last.month()), Some(first.year()), is_named))
                }
                _ => None,
            };
            // The day of a paper is no time of its figures.
            own.part =
                own.part.or(part.filter(|(_, year, is_named)| *is_named || year.is_none() || !read.words.moment));
            own.time = match own.time {
                Time::Nothing => time,
                known => match time.below(known) {
                    // The first of several counts.
                    Time::Unclear => known,
                    both => both,
                },
            };
        }
        for time in times {
            match time {
                Time::Year(year) => drop(own.years.insert(year)),
                Time::Part(first, last) => own.has_parts |= (first, last) != (1, 12),
                Time::Known(known) => own.has_parts |= known.months() != 12,
                Time::Nothing | Time::Unclear => {}
            }
        }
        own
    }

    /// What the time of a head or a row is below them: a part of a year is of their year, and a year that is named alone is that
    /// of their part of one. What is planned may be for the whole year all the same.
    pub fn over(&self, time: Time, status: Option<Status>) -> Time {
        match (time, self.part) {
            (Time::Part(..), _) => match self.time {
                Time::Unclear | Time::Nothing => self.year.map_or(time, |year| time.below(Time::Year(year))),
                Time::Part(..) => time,
                Time::Year(_) | Time::Known(_) => time.below(self.time),
            },
            (Time::Year(_), Some((part, of, is_named))) if part != (1, 12) => {
                let is_meant = match of {
                    None => !self.has_parts,
                    // Where columns say which part they have, the others have none.
                    Some(_) if self.has_parts => return time,
                    Some(year) if is_named => self.years.contains(&year),
                    // The month of a report is no time of figures of other years.
                    Some(year) if !self.years.contains(&year) => return time,
                    Some(_) => false,
                };
                if is_meant && status != Some(Status::Target) {
                    time.below(Time::Part(part.0, part.1))
                } else {
                    Time::Unclear
                }
            }
            _ => time,
        }
    }
}

/// What the words over the figures say of their times.
pub(super) struct Times {
    /// By columns, what their heads say.
    pub heads: Vec<Time>,
    /// Of the columns of times, in order: which they are, and the words over them.
    pub columns: Vec<(usize, String)>,
    /// What the titles say.
    pub title: TitleTime,
    /// The columns of parts of years that are not read.
    pub unread: Vec<usize>,
}

impl Times {
    /// Those of a table.
    pub fn of(grid: &Grid<'_>, names: &Names<'_>, tabulation: &Tabulation, titles: &Titles) -> Self {
        let of_head = |column| {
            let heads: Vec<&str> = titles.stack(grid, column).into_iter().map(|(words, _)| words).collect();
            Time::of_heads(names, &heads)
        };
        let mut heads: Vec<Time> = (0..tabulation.columns.len()).map(of_head).collect();
        let is_time = |at: &usize| tabulation.columns[*at] == TableColumn::Period;
        let columns: Vec<(usize, String)> =
            (0..tabulation.columns.len()).filter(is_time).map(|at| (at, titles.head(grid, at))).collect();
        let first = tabulation.first_row.saturating_sub(1) as usize;
        let in_rows = columns.iter().flat_map(|(column, head)| {
            let cells = (first..grid.height()).filter_map(|row| grid.cell(row, *column));
            cells.map(|(words, _)| Time::of_cell(names, head, words))
        });
        let sheet = written_out(&tabulation.sheet);
        let all = titles.titles(grid).into_iter().chain([sheet.as_str()]);
        let title = TitleTime::of(names, all, heads.iter().copied().chain(in_rows));
        let is_total = |column| titles.is_any_over(column, |meaning| meaning.words.total);
        settle_parts(&mut heads, &title);
        unsettle_totals(&mut heads, is_total, &title);
        let is_figures = |column: &TableColumn| matches!(column, TableColumn::Figures(_));
        let figures = tabulation.columns.iter().position(is_figures).unwrap_or_default();
        let is_unread = |column: &usize| {
            let cells = || (first..grid.height()).filter_map(|row| grid.cell(row, *column));
            let parts = cells().filter(|(words, _)| is_part_cell(names, words)).count();
            tabulation.columns[*column] == TableColumn::Nothing
                && counts_parts(&titles.head(grid, *column))
                && parts > 0
                && parts * 2 > cells().count()
        };
        let unread = (0..figures).filter(is_unread).collect();
        Self { heads, columns, title, unread }
    }
}

/// Gives parts of years left of the only year that heads name that year: “Quý I, Quý II, Năm 2024”. What stands right of it may be
/// of the next one.
pub(super) fn settle_parts(heads: &mut [Time], title: &TitleTime) {
    let years: BTreeSet<i32> = heads
        .iter()
        .filter_map(|time| match time {
            Time::Year(year) => Some(*year),
            Time::Known(period) => Some(period.last().year()),
            _ => None,
        })
        .collect();
    let is_silent = title.year.is_none() && matches!(title.time, Time::Nothing);
    let (Some(year), true) = (years.first().copied().filter(|_| years.len() == 1), is_silent) else { return };
    let first = heads.iter().position(|time| matches!(time, Time::Year(_) | Time::Known(_))).unwrap_or_default();
    let is_year = matches!(heads[first], Time::Year(_));
    let is_part = |time: &Time| matches!(time, Time::Part(first, last) if (*first, *last) != (1, 12));
    let parts: Vec<(u32, u32)> = heads[..first]
        .iter()
        .filter_map(|time| match time {
            Time::Part(from, to) => Some((*from, *to)),
            _ => None,
        })
        .collect();
    // From January on, one after the other: "6 tháng" alone may be of another year.
    let is_row = parts.len() > 1
        && parts[0].0 == 1
        && parts.windows(2).all(|pair| pair[1].0 == pair[0].1 + 1 || pair[1].0 == 1 && pair[1].1 > pair[0].1);
    if is_year && is_row && heads[first..].iter().all(|time| !is_part(time)) {
        for time in heads[..first].iter_mut().filter(|time| is_part(time)) {
            *time = time.below(Time::Year(year));
        }
    }
}

/// Leaves the sums of months and quarters without a time that are not those of all of the year, or of all that a title names:
/// of January to March below “2024” the sum is not that of 2024.
pub(super) fn unsettle_totals(heads: &mut [Time], is_total: impl Fn(usize) -> bool, title: &TitleTime) {
    let resolved: Vec<Time> = heads.iter().map(|time| title.over(*time, None)).collect();
    let all = |year: Option<i32>| -> BTreeSet<(i32, u32)> {
        let known = resolved.iter().enumerate().filter(|(at, _)| !is_total(*at)).filter_map(|(_, time)| match time {
            Time::Known(period) if period.months() < 12 => Some(*period),
            _ => None,
        });
        let months = known.filter(|period| matches!(period, Period::Flow { .. })).flat_map(months_of);
        months.filter(|(of, _)| year.is_none_or(|year| *of == year)).collect()
    };
    let unsettled: Vec<usize> = (0..heads.len())
        .filter(|at| is_total(*at))
        .filter(|at| {
            let (year, whole) = match heads[*at] {
                Time::Year(year) => (Some(year), Some(Period::year(year))),
                Time::Nothing => (None, title.time.period()),
                _ => return false,
            };
            let parts = all(year);
            !parts.is_empty() && whole.is_some_and(|whole| months_of(whole).collect::<BTreeSet<_>>() != parts)
        })
        .collect();
    for at in unsettled {
        heads[at] = Time::Unclear;
    }
}

/// The months of a period, each with its year.
fn months_of(period: Period) -> impl Iterator<Item = (i32, u32)> {
    let (first, last) = (period.first(), period.last());
    let number = |month: Month| month.year() * 12 + i32::try_from(month.month()).unwrap_or_default() - 1;
    (number(first)..=number(last))
        .map(|at| (at.div_euclid(12), u32::try_from(at.rem_euclid(12) + 1).unwrap_or_default()))
}

/// Whether a cell is a part of a year, as far as it tells by itself.
fn is_part_cell(names: &Names<'_>, words: &str) -> bool {
    small_number(words).is_some() || matches!(Time::of(names, words), Time::Part(..))
}

/// The months of a year.
fn months(year: i32, first: u32, last: u32) -> Time {
    let months = Month::new(year, first).zip(Month::new(year, last));
    months.map_or(Time::Unclear, |(first, last)| Time::Known(Period::between(first, last)))
}

/// The year that a period is, whole.
fn whole_year(period: Period) -> Option<i32> {
    let year = period.first().year();
    (period == Period::year(year)).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexis::Lexis;
    use crate::extract::tabulation::names::of_kind;

    fn shown(time: Time) -> String {
        match time {
            Time::Part(first, last) => format!("{first}-{last}"),
            Time::Unclear => "unclear".to_owned(),
            other => other.period().map_or("-".to_owned(), |period| period.to_string()),
        }
    }

    #[test]
    fn cells_say_a_year_or_a_part_of_one_or_both() {
        let lexis = Lexis::default();
        let names = Names::of(&lexis);
        for (words, expected) in [
            ("Quý II", "4-6"),
            ("Q3", "7-9"),
            ("9M", "1-9"),
            ("T5", "5-5"),
            ("6 tháng đầu năm", "1-6"),
            ("First half of the year", "1-6"),
            ("Ước cả năm", "1-12"),
            ("2024", "2024"),
            ("2025 H1", "2025-H1"),
            ("Năm 2024, quý I", "2024-Q1"),
            ("Doanh thu viễn thông năm 2025 của tỉnh (6 tháng đầu năm)", "2025-H1"),
            ("Quý V/2023", "-"),
            ("Năm trước", "unclear"),
            ("T6/2024", "2024-06"),
            ("6T", "1-6"),
            ("T6", "6-6"),
            ("Năm", "1-12"),
            ("Kế hoạch năm", "1-12"),
            ("KH giao năm", "1-12"),
            ("Annual plan", "1-12"),
            ("Đầu năm", "-"),
            ("Qua các năm", "-"),
            ("Kế hoạch năm sau", "unclear"),
            ("Kế hoạch", "-"),
            ("Tuần 32 năm 2025", "unclear"),
            ("Doanh thu tuần 5/2025", "unclear"),
            ("Doanh thu tháng 1 đến tháng 9 năm 2025", "2025-9M"),
            ("Từ tháng 4 đến hết tháng 6/2025", "2025-Q2"),
            ("Tháng 1 - tháng 6", "1-6"),
            ("Quý I đến quý III năm 2025", "2025-9M"),
            ("Tháng 8 và 8 tháng đầu năm 2025", "2025-08"),
            ("2 quý đầu năm 2025", "2025-H1"),
            ("Quý 2 năm 2025", "2025-Q2"),
            ("Thực hiện", "-"),
            ("5", "-"),
            ("Doanh thu viễn thông theo tháng năm 2024", "2024"),
            ("Doanh thu viễn thông tháng 5 năm 2024", "2024-05"),
        ] {
            assert_eq!(shown(Time::of(&names, words)), expected, "{words}");
        }
        for (head, words, expected) in [
            ("Tháng", "3", "3-3"),
            ("Month", "12", "12-12"),
            ("Month", "13", "-"),
            ("Quý", "IV", "10-12"),
            ("Quarter", "5", "unclear"),
            ("Quý", "Cả năm", "1-12"),
            ("Năm", "3", "-"),
            ("Tháng báo cáo gần nhất", "3", "-"),
        ] {
            assert_eq!(shown(Time::of_cell(&names, head, words)), expected, "{head}: {words}");
        }
        for (heads, expected) in [
            (&["Năm 2024", "Quý I"][..], "2024-Q1"),
            (&["6 tháng", "2024"], "2024-H1"),
            (&["2024", "H1"], "2024-H1"),
            (&["2024", "Plan"], "2024"),
            (&["Quý I", "Tháng 2"], "2-2"),
            (&["Tháng", "2"], "2-2"),
            (&["2024", "2023"], "unclear"),
            (&["Giai đoạn 2021-2025", "2023"], "2023"),
        ] {
            assert_eq!(shown(Time::of_heads(&names, heads)), expected, "{heads:?}");
        }
    }

    #[test]
    fn parts_that_no_year_has_are_no_time() {
        let lexis = Lexis::default();
        let names = Names::of(&lexis);
        let shown = |words: &str, kind| {
            let period = Time::of_cell(&names, "", words).period().and_then(|period| of_kind(period, kind));
            period.map_or("-".to_owned(), |period| period.to_string())
        };
        for (words, flow, stock) in [
            ("2023", "2023", "@2023-12"),
            ("Sơ bộ 2023", "2023", "@2023-12"),
            ("Năm 2023", "2023", "@2023-12"),
            ("Q4 2023", "2023-Q4", "@2023-12"),
            ("2023Q4", "2023-Q4", "@2023-12"),
            ("2023-H2", "2023-H2", "@2023-12"),
            ("Quý IV/2023", "2023-Q4", "@2023-12"),
            ("Tháng 12/2023", "2023-12", "@2023-12"),
            ("6 tháng đầu năm 2023", "2023-H1", "@2023-06"),
            ("12 tháng năm 2023", "2023", "@2023-12"),
            ("2023-06", "2023-06", "@2023-06"),
            ("Q5 2023", "-", "-"),
            ("2023-Q5", "-", "-"),
            ("2023Q5", "-", "-"),
            ("2023-13", "-", "-"),
            ("13/2023", "-", "-"),
            ("2023-H3", "-", "-"),
            ("Tháng 13/2023", "-", "-"),
            ("Tháng 13 năm 2023", "-", "-"),
            ("31/12/2023", "-", "@2023-12"),
            ("2023-12-31", "-", "@2023-12"),
            ("12/31/2023", "-", "@2023-12"),
            ("Đến 30/6/2023", "-", "@2023-06"),
            ("2023-12-31 00:00:00", "-", "@2023-12"),
            ("31/13/2023", "-", "-"),
        ] {
            assert_eq!(shown(words, IndicatorKind::Flow), flow, "{words}");
            assert_eq!(shown(words, IndicatorKind::Stock), stock, "{words}");
        }
    }
}

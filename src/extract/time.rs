//! Reads time expressions: years, halves, quarters, months, dates, "currently", "a year earlier".
//!
//! What an expression says ([`When`]) and what it means in a document ([`Clock::resolve`]) are
//! apart: "the first six months" means nothing before the document's year is known.

use std::cell::Cell;
use std::ops::Range;

use crate::domain::{IndicatorKind, Month, Period};

use super::opener::{WordFilter, may_name, may_open};
use super::words::{Word, words};

/// A year as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// By its number.
    Known(i32),
    /// Not at all, or as "this year".
    Open,
    /// As years away from the one that the document is about: -1 is last year.
    Shift(i32),
}

impl Year {
    /// Its number, where it is named.
    pub fn known(self) -> Option<i32> {
        if let Self::Known(year) = self { Some(year) } else { None }
    }
}

/// What a time expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Currently, to date.
    Now,
    /// The months `from ..= to`.
    Span {
        /// First year and month.
        from: (Year, u32),
        /// Last year and month.
        to: (Year, u32),
        /// Whether only the end of it is meant: "by the end of June".
        point: bool,
    },
    /// The same time so many years before that of the figure it is compared with.
    Earlier(i32),
    /// From January to the time of the figure's surroundings.
    YearToDate,
    /// "In the period", "in the quarter": the one that the document is about.
    Within(Stretch),
    /// The month before that of the document's date.
    LastMonth,
    /// "In the five years together": the years named before as one stretch, so many where they are counted.
    Years(Option<i32>),
}

/// A stretch of time that is only named by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// The period under review, whatever its length.
    Period,
    /// The quarter at its end.
    Quarter,
    /// The month at its end.
    Month,
}

impl When {
    fn span(year: Year, first: u32, last: u32) -> Self {
        Self::Span { from: (year, first), to: (year, last), point: false }
    }

    /// The year that it names with its number.
    pub fn known_year(self) -> Option<i32> {
        match self {
            Self::Span { to: (Year::Known(year), _), .. } => Some(year),
            _ => None,
        }
    }

    /// The same with an open year taken to be `year`.
    pub fn in_year(self, year: Year) -> Self {
        let fill = |own: (Year, u32)| if own.0 == Year::Open { (year, own.1) } else { own };
        match self {
            Self::Span { from, to, point } => Self::Span { from: fill(from), to: fill(to), point },
            other => other,
        }
    }
}

/// A time expression and where it stands in the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TimeMention {
    /// Where.
    pub range: Range<usize>,
    /// What it says.
    pub when: When,
}

/// What the times of a document are measured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock {
    /// The month of the document's date.
    pub dated: Option<Month>,
    /// The months that the document reviews.
    pub review: Option<(Month, Month)>,
    /// Whether the document says that it reviews them, and does not only speak of them.
    pub sure: bool,
    /// The month as of which the document states its stocks.
    pub as_of: Option<Month>,
    /// The years that the document names as one stretch.
    pub years: Option<(Month, Month)>,
}

impl Clock {
    /// The year that the document is about.
    pub fn year(&self) -> Option<i32> {
        self.review.map(|review| review.1.year()).or_else(|| self.dated.map(Month::year))
    }

    /// The period that `when` means for an indicator of `kind`.
    pub fn resolve(&self, when: When, kind: IndicatorKind) -> Option<Period> {
        let year = |year: Year| match year {
            Year::Known(year) => Some(year),
            Year::Open => self.year(),
            Year::Shift(by) => Some(self.dated.map(Month::year).or(self.year())? + by),
        };
        match when {
            When::Now => {
                let month = self.dated.or(self.review.map(|review| review.1));
                match kind {
                    IndicatorKind::Stock => month.map(Period::Stock),
                    IndicatorKind::Flow => self.default_period(kind),
                }
            }
            When::Span { from, to, point } => {
                let first = Month::new(year(from.0)?, from.1)?;
                let last = Month::new(year(to.0)?, to.1)?;
                match kind {
                    IndicatorKind::Stock => Some(Period::Stock(last)),
                    // "By the end of June" speaks of all months until then.
                    IndicatorKind::Flow if point => Some(Period::between(Month::january(last.year()), last)),
                    IndicatorKind::Flow => Some(Period::between(first, last)),
                }
            }
            When::YearToDate => {
                let last = self.review.map(|review| review.1).or(self.dated)?;
                Some(Period::between(Month::january(last.year()), last).for_kind(kind))
            }
            When::Earlier(_) | When::Within(Stretch::Period) => self.default_period(kind),
            When::Within(stretch) => match (kind, self.review) {
                (IndicatorKind::Flow, Some((_, last))) => {
                    let months = if stretch == Stretch::Quarter { (last.month() - 1) % 3 + 1 } else { 1 };
                    let first = last.plus(1 - i32::try_from(months).ok()?);
                    let end = if stretch == Stretch::Quarter { first.plus(2) } else { last };
                    Some(Period::between(first, end))
                }
                _ => self.default_period(kind),
            },
            When::LastMonth => {
                let month = self.dated?.plus(-1);
                Some(Period::between(month, month).for_kind(kind))
            }
            When::Years(count) => {
                let years = self
                    .years
                    .filter(|(first, last)| count.is_none_or(|count| last.year() - first.year() + 1 == count));
                match (kind, years) {
                    (IndicatorKind::Flow, years) => years.map(|(first, last)| Period::between(first, last)),
                    (IndicatorKind::Stock, _) => self.default_period(kind),
                }
            }
        }
    }

    /// The period of a figure without any time word.
    pub fn default_period(&self, kind: IndicatorKind) -> Option<Period> {
        match kind {
            IndicatorKind::Stock => {
                // Where a plan rules the text, its figures of today stand as of its date.
                let ahead = |end: &Month| self.dated.is_some_and(|dated| end.year() > dated.year());
                let end = self.review.map(|review| review.1).filter(|end| !ahead(end));
                self.as_of.or(end.filter(|_| self.sure)).or(self.dated).or(end).map(Period::Stock)
            }
            IndicatorKind::Flow => {
                let (first, last) = self.review?;
                Some(Period::between(first, last))
            }
        }
    }
}

/// The period so many years before `period`.
pub(super) fn years_before(period: Period, years: i32) -> Period {
    match period {
        Period::Stock(month) => Period::Stock(month.plus(-12 * years)),
        Period::Flow { first, last } => Period::Flow { first: first.plus(-12 * years), last: last.plus(-12 * years) },
    }
}

/// All time expressions of `text[range]`, in order.
pub(super) fn find(text: &str, range: Range<usize>) -> Vec<TimeMention> {
    let words = words(text, range);
    let reader = Reader { text, words: &words, english: Cell::new(None), vietnamese: Cell::new(None) };
    let mut found: Vec<TimeMention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !may_open(text, words[at]) {
            at += 1;
            continue;
        }
        match reader.expression(at) {
            Some((when, next)) => {
                let next = next.max(at + 1);
                let (when, next) = reader.joined(when, next).unwrap_or((when, next));
                let when = reader.as_point(when, at);
                found.push(TimeMention { range: words[at].start..words[next - 1].end, when });
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    /// The last word that was read as the beginning of an English time, and what came of it.
    english: Cell<Option<(usize, Read<When>)>>,
    /// The same for Vietnamese ones.
    vietnamese: Cell<Option<(usize, Read<When>)>>,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const MONTHS_SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Small numbers as they are written in words, or with a zero before them.
const SMALL_NUMBERS: [(&str, u32); 26] = [
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
    ("01", 1),
    ("02", 2),
    ("one", 1),
    ("một", 1),
    ("tư", 4),
];

const MONTH_NAMES: WordFilter = WordFilter::of(&MONTHS).with(&MONTHS_SHORT);
const COUNTS: WordFilter = {
    let mut filter = WordFilter::of(&[]);
    let mut at = 0;
    while at < SMALL_NUMBERS.len() {
        filter = filter.with(&[SMALL_NUMBERS[at].0]);
        at += 1;
    }
    filter
};

type Read<T> = Option<(T, usize)>;

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &self.text[word.start..word.end])
    }

    /// What stands between word `at` and the next.
    fn gap(&self, at: usize) -> &str {
        match (self.words.get(at), self.words.get(at + 1)) {
            (Some(word), Some(next)) => &self.text[word.end..next.start],
            _ => "",
        }
    }

    /// Whether the words from `at` are `phrase`, parted by blanks.
    fn is(&self, at: usize, phrase: &str) -> bool {
        self.any(at, &[phrase]).is_some()
    }

    /// The word after the first of `phrases` that stands at `at`.
    fn any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        self.standing(at, phrases).next()
    }

    /// The word after the longest of `phrases` that stands at `at`.
    fn longest(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        self.standing(at, phrases).max()
    }

    /// The word after each of `phrases` that stands at `at`.
    fn standing(&self, at: usize, phrases: &[&str]) -> impl Iterator<Item = usize> {
        let first = self.words.get(at).map_or(self.text.len(), |word| word.start);
        let text = &self.text.as_bytes()[first..];
        let initial = text.first();
        phrases.iter().filter_map(move |phrase| {
            let phrase = phrase.as_bytes();
            // Nearly all phrases differ in their first byte: that one look spares the rest.
            if phrase.first() != initial || !text.starts_with(phrase) {
                return None;
            }
            let next = at + 1 + memchr::memchr_iter(b' ', phrase).count();
            (self.words.get(next - 1)?.end == first + phrase.len()).then_some(next)
        })
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.words.get(at)?.number.map(u32::from)
    }

    fn year(&self, at: usize) -> Option<i32> {
        let year = self.number(at).filter(|_| self.word(at).len() == 4)?;
        let glued = matches!(self.gap(at), "." | ",") && self.number(at + 1).is_some();
        let torn = at > 0 && matches!(self.gap(at - 1), "." | ",") && self.number(at - 1).is_some();
        ((1990..=2045).contains(&year) && !glued && !torn).then(|| i32::try_from(year).ok())?
    }

    /// A small number in digits or in words.
    fn count(&self, at: usize) -> Read<u32> {
        if self.words.get(at).is_none_or(|word| word.number.is_none() && !COUNTS.may_hold(word.key)) {
            return None;
        }
        // "01" and "02" are never the end of a longer number.
        if self.number(at).is_some() && !matches!(self.word(at), "01" | "02") {
            return self.small_number(at);
        }
        if self.is(at, "mười một") {
            return Some((11, at + 2));
        }
        if self.is(at, "mười hai") {
            return Some((12, at + 2));
        }
        let word = self.word(at);
        if let Some(entry) = SMALL_NUMBERS.iter().find(|entry| entry.0 == word) {
            return Some((entry.1, at + 1));
        }
        None
    }

    /// A number of at most twelve in digits.
    fn small_number(&self, at: usize) -> Read<u32> {
        let number = self.number(at).filter(|number| (1..=12).contains(number))?;
        let torn = at > 0 && matches!(self.gap(at - 1), "." | "," | "/") && self.number(at - 1).is_some();
        (!torn).then_some((number, at + 1))
    }

    fn month_name(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        if self.words.get(at).is_none_or(|word| !MONTH_NAMES.may_hold(word.key)) && !word.ends_with("tember") {
            return None;
        }
        let place = MONTHS.iter().position(|name| *name == word);
        let place = place.or_else(|| {
            let short = word.strip_suffix("tember").map_or(word, |_| "sep");
            MONTHS_SHORT.iter().position(|name| !name.is_empty() && *name == short)
        })?;
        u32::try_from(place + 1).ok()
    }

    /// The year that follows a part of a year: "of 2024", "năm 2024", "/2024", "of last year".
    fn year_after(&self, at: usize) -> (Year, usize) {
        if let Some(year) = self.year(at) {
            return (Year::Known(year), at + 1);
        }
        let mut next = at;
        if let Some(after) = self.any(at, &["of this year", "this year", "của năm nay", "năm nay"])
            && self.year(after).is_none()
        {
            return (Year::Shift(0), after);
        }
        if let Some(after) =
            self.any(at, &["of the year", "of this year", "this year", "của năm nay", "năm nay", "in the year"])
        {
            return match self.year(after) {
                Some(year) => (Year::Known(year), after + 1),
                None => (Year::Open, after),
            };
        }
        if let Some(after) = self
            .any(at, &["of last year", "last year", "of the previous year", "năm trước", "năm ngoái", "của năm trước"])
        {
            return (Year::Shift(-1), after);
        }
        if let Some(after) = self.any(at, &["of", "in", "năm", "của năm", "của", "trong năm", "of year"]) {
            next = after;
        }
        match self.year(next) {
            Some(year) if !self.gap(next.saturating_sub(1)).contains([',', '.', ';', '(']) || next == at => {
                (Year::Known(year), next + 1)
            }
            _ => (Year::Open, at),
        }
    }

    /// A date in figures: 12/07/2023, 30-9, 8.1.2025; also a month, 11/2023.
    fn figures(&self, at: usize) -> Read<When> {
        let first = self.number(at)?;
        let sign = self.gap(at);
        if !matches!(sign, "/" | "-" | "." | " - " | " / ") || (at > 0 && matches!(self.gap(at - 1), "/" | "." | ",")) {
            return None;
        }
        let second = self.number(at + 1)?;
        let again = self.gap(at + 1);
        let third = self.year(at + 2).filter(|_| again == sign);
        if let Some(year) = third {
            let (day, month) = if second <= 12 { (first, second) } else { (second, first) };
            if (1..=31).contains(&day) && (1..=12).contains(&month) {
                return Some((point(Year::Known(year), month), at + 3));
            }
            return None;
        }
        if self.number(at).is_some_and(|year| (1990..=2045).contains(&year)) && self.word(at).len() == 4 {
            // 2024-09-30
            if sign == "-" && again == "-" && (1..=12).contains(&second) && self.word(at + 1).len() == 2 {
                return Some((point(Year::Known(i32::try_from(first).ok()?), second), at + 3));
            }
            return None;
        }
        // "Market note No. 2/2025" has a number, not a month.
        if at > 0 && matches!(self.word(at - 1), "no" | "số" | "nos" | "issue" | "vol") {
            return None;
        }
        if let Some(year) = self.year(at + 1) {
            return ((1..=12).contains(&first) && matches!(sign, "/" | "-"))
                .then_some((When::span(Year::Known(year), first, first), at + 2));
        }
        // A day and a month need a word that announces a date.
        let announced = at > 0
            && matches!(
                self.word(at - 1),
                "ngày" | "đến" | "sáng" | "chiều" | "tối" | "hết" | "trước" | "điểm" | "từ" | "và" | "day"
            );
        let day_month = (1..=31).contains(&first) && (1..=12).contains(&second);
        (announced && day_month && matches!(sign, "/" | "-") && again != "/")
            .then_some((point(Year::Open, second), at + 2))
    }

    /// A range of years: "2021 - 2023", "from 2021 to 2023", "between 2016 and 2019".
    fn years(&self, at: usize) -> Read<When> {
        // "5 năm 2026 - 2030"
        let at = match self.count(at) {
            Some((count, next)) if count > 1 && self.word(next) == "năm" && self.year(next + 1).is_some() => next,
            _ => at,
        };
        let start = self
            .any(
                at,
                &[
                    "from year",
                    "từ năm",
                    "giai đoạn",
                    "from",
                    "between",
                    "years",
                    "các năm",
                    "năm",
                    "period",
                    "từ",
                    "the years",
                ],
            )
            .unwrap_or(at);
        let first = self.year(start)?;
        let (mut next, gap) = (start + 1, self.gap(start));
        if !matches!(gap.trim(), "-" | "/" | "") || gap.is_empty() {
            return None;
        }
        if gap.trim().is_empty() {
            let (link, after) = ["to", "and", "đến", "đến năm", "tới", "đến hết năm", "tới năm", "through"]
                .iter()
                .filter_map(|link| self.any(next, &[link]).map(|after| (*link, after)))
                .max_by_key(|entry| entry.1)?;
            // "2022 and 2023" are two years; only "between … and" makes a range of them.
            if link == "and" && self.word(at) != "between" {
                return None;
            }
            next = after;
        }
        if matches!(self.word(next), "present" | "now" | "nay" | "date") {
            return Some((When::Now, next + 1));
        }
        let last = self.year(next)?;
        (first < last && last - first <= 10).then_some((
            When::Span { from: (Year::Known(first), 1), to: (Year::Known(last), 12), point: false },
            next + 1,
        ))
    }

    fn expression(&self, at: usize) -> Read<When> {
        let named = self.words.get(at).is_some_and(|word| may_name(*word));
        let found = self
            .stretch(at)
            .or_else(|| if named { self.running(at) } else { None })
            .or_else(|| self.years(at))
            .or_else(|| self.figures(at))
            .or_else(|| self.english(at))
            .or_else(|| self.vietnamese(at))
            .or_else(|| if named { self.relative(at) } else { None });
        if found.is_some() {
            return found;
        }
        let year = self.year(at)?;
        // "2,023 stations" never gets here; "2020 stations" does.
        let counted = self.gap(at) == " "
            && matches!(
                self.word(at + 1),
                "stations"
                    | "subscribers"
                    | "billion"
                    | "million"
                    | "tỷ"
                    | "triệu"
                    | "thuê"
                    | "trạm"
                    | "doanh"
                    | "hộ"
                    | "hồ"
                    | "vnd"
                    | "people"
                    | "enterprises"
                    | "points"
                    | "locations"
                    | "bts"
                    | "điểm"
                    | "sản"
                    | "đồng"
                    | "người"
                    | "dịch"
                    | "products"
                    | "dossiers"
                    | "vị"
            );
        let preceded = at > 0 && self.word(at - 1) == "vnd";
        let coded = at > 0 && matches!(self.gap(at - 1), "/" | "#" | "-" | "$");
        let followed = matches!(self.gap(at), "/" | "%") || self.gap(at).starts_with('%');
        (!counted && !preceded && !coded && !followed).then_some((When::span(Year::Known(year), 1, 12), at + 1))
    }

    /// "from January to May", "January-March", "từ 01/7 đến 30/9", "since 2016".
    fn stretch(&self, at: usize) -> Read<When> {
        if matches!(self.word(at), "since") || self.is(at, "kể từ") {
            let start = if self.word(at) == "since" { at + 1 } else { at + 2 };
            let start = self.any(start, &["năm", "the year"]).unwrap_or(start);
            return self.year(start).map(|_| (When::Within(Stretch::Period), start + 1));
        }
        let start = self.any(at, &["from", "between", "từ ngày", "từ"]).unwrap_or(at);
        let (first, next) = self
            .bare_month(start)
            .or_else(|| self.english(start))
            .or_else(|| self.vietnamese(start))
            .or_else(|| self.figures(start))
            .or_else(|| self.day_month(start))?;
        let dash = matches!(self.gap(next - 1), "-" | " - ");
        let link = if dash && start == at {
            Some(next)
        } else {
            self.any(next, &["to", "đến hết ngày", "đến ngày", "đến hết", "đến", "until", "and"]).filter(|_| start > at)
        };
        let (second, end) = link.and_then(|link| {
            if let Some(month) = self.bare_month(link) {
                return Some(month);
            }
            self.english(link)
                .or_else(|| self.vietnamese(link))
                .or_else(|| self.figures(link))
                .or_else(|| self.day_month(link))
        })?;
        match (first, second) {
            (When::Span { from, to: (year, a), .. }, When::Span { from: (_, b), to, .. })
                if from.1 == a && b == to.1 && b > a && (year == Year::Open || year == to.0) =>
            {
                Some((When::Span { from: (to.0, a), to, point: false }, end))
            }
            _ => None,
        }
    }

    /// The name of a month, whatever stands around it.
    fn bare_month(&self, at: usize) -> Read<When> {
        let month = self.month_name(at)?;
        let day = self.number(at + 1).is_some_and(|day| day <= 31);
        if day {
            return None;
        }
        let (year, next) = self.year_after(at + 1);
        Some((When::span(year, month, month), next))
    }

    /// A day and a month without the word that announces them.
    fn day_month(&self, at: usize) -> Read<When> {
        let (day, month) = (self.number(at)?, self.number(at + 1)?);
        let sign = self.gap(at);
        let fits = (1..=31).contains(&day) && (1..=12).contains(&month) && sign == "/" && self.gap(at + 1) != "/";
        fits.then_some((point(Year::Open, month), at + 2))
    }

    /// From the start of a year to a later time.
    fn running(&self, at: usize) -> Read<When> {
        let start = self.any(
            at,
            &[
                "lũy kế từ đầu năm",
                "từ đầu năm",
                "tính từ đầu năm",
                "since the beginning of",
                "since the start of",
                "from the beginning of",
                "from the start of",
            ],
        )?;
        let after = self.any(start, &["the year", "this year", "nay"]).unwrap_or(start);
        let (year, next) = match self.year(after) {
            Some(year) => (Some(year), after + 1),
            None => (None, after),
        };
        let link = self.any(
            next,
            &["đến hết", "đến cuối", "đến ngày", "đến", "tới", "to the end of", "until the end of", "until", "to"],
        );
        if let Some(link) = link
            && let Some((When::Span { to, .. }, end)) =
                self.english(link).or_else(|| self.vietnamese(link)).or_else(|| self.figures(link))
        {
            let from = year.map_or(to.0, Year::Known);
            return Some((When::Span { from: (from, 1), to, point: false }, end));
        }
        let next = self
            .any(next, &["đến nay", "tới nay", "đến thời điểm này", "to date", "until now", "to now"])
            .unwrap_or(next);
        match year {
            Some(year) => Some((When::Span { from: (Year::Known(year), 1), to: (Year::Open, 12), point: false }, next)),
            None => Some((When::YearToDate, next)),
        }
    }

    fn english(&self, at: usize) -> Read<When> {
        remembered(&self.english, at, || self.read_english(at))
    }

    fn vietnamese(&self, at: usize) -> Read<When> {
        remembered(&self.vietnamese, at, || self.read_vietnamese(at))
    }

    #[expect(clippy::too_many_lines, reason = "the English times, one form after the other")]
    fn read_english(&self, at: usize) -> Read<When> {
        let at = if self.word(at) == "the" { at + 1 } else { at };
        let word = self.word(at);
        if let Some(month) = self.month_name(at) {
            let mut next = at + 1;
            let day = self.number(next).filter(|day| (1..=31).contains(day) && self.word(next).len() <= 2);
            // "July, 16/2021" is how one newspaper dates.
            let slashed = self.gap(at) == ", " && matches!(self.gap(next), "/" | " ") && self.year(next + 1).is_some();
            if day.is_some() && (self.gap(at) == " " || slashed) {
                next += 1;
            }
            let day = day.is_some() && next == at + 2;
            let year = self.year(next).filter(|_| matches!(self.gap(next - 1), " " | ", " | "/" | "-"));
            let year =
                year.or_else(|| self.year(next + 1).filter(|_| self.word(next) == "of" || self.word(next) == "year"));
            // "May" and "march" are also verbs.
            let sure = day
                || year.is_some()
                || !matches!(word, "may" | "march" | "mar" | "sep" | "dec" | "oct")
                || self.word(at + 1) == "alone"
                || (at > 0 && matches!(self.word(at - 1), "in" | "of" | "by" | "since" | "until" | "last" | "to"));
            if !sure {
                return None;
            }
            let end = if year.is_some() { if self.year(next).is_some() { next + 1 } else { next + 2 } } else { next };
            let (known, end) = match year {
                Some(year) => (Year::Known(year), end),
                None => self.year_after(next),
            };
            return Some(if day { (point(known, month), end) } else { (When::span(known, month, month), end) });
        }
        // "30 June 2024"
        if let Some(day) = self.number(at)
            && (1..=31).contains(&day)
            && self.gap(at) == " "
            && let Some(month) = self.month_name(at + 1)
            && self.word(at).len() <= 2
        {
            let (year, next) = self.year_after(at + 2);
            return Some((point(year, month), next));
        }
        let ordinal = match word {
            "first" | "1st" | "1" => Some(1),
            "second" | "2nd" => Some(2),
            "third" | "3rd" => Some(3),
            "fourth" | "4th" => Some(4),
            _ => None,
        };
        if let Some(ordinal) = ordinal
            && self.word(at + 1) == "quarter"
        {
            let (year, next) = self.year_after(at + 2);
            return Some((When::span(year, ordinal * 3 - 2, ordinal * 3), next));
        }
        if let Some(quarter) = word.strip_prefix('q').and_then(|digit| digit.parse::<u32>().ok())
            && (1..=4).contains(&quarter)
        {
            let (year, next) = self.year_after(at + 1);
            return Some((When::span(year, quarter * 3 - 2, quarter * 3), next));
        }
        if word == "quarter"
            && self.gap(at) == " "
            && let Some((quarter, next)) = self.roman(at + 1).filter(|quarter| quarter.0 <= 4)
        {
            let (year, next) = self.year_after(next);
            return Some((When::span(year, quarter * 3 - 2, quarter * 3), next));
        }
        if matches!(word, "h1" | "h2") {
            let (year, next) = self.year_after(at + 1);
            return Some((if word == "h1" { When::span(year, 1, 6) } else { When::span(year, 7, 12) }, next));
        }
        if let Some(half) = ordinal.filter(|half| *half <= 2)
            && self.gap(at) == " "
            && matches!(self.word(at + 1), "half" | "semester")
        {
            let (year, next) = self.year_after(at + 2);
            return Some((When::span(year, half * 6 - 5, half * 6), next));
        }
        let half_year = word == "half" && self.word(at + 1) == "year" && self.gap(at) == "-";
        if half_year || self.is(at, "half year") || self.is(at, "last half") {
            let (year, next) = self.year_after(at + 2);
            return Some((if word == "half" { When::span(year, 1, 6) } else { When::span(year, 7, 12) }, next));
        }
        // "in the five years together", "over the same five years"
        let told = matches!(word, "these" | "those" | "same");
        let ruled = told || (at > 0 && self.word(at - 1) == "the");
        if ruled
            && let Some((count, next)) = self.count(if told { at + 1 } else { at })
            && count >= 3
            && self.word(next) == "years"
            && !matches!(self.word(next + 1), "earlier" | "ago" | "before" | "to" | "later")
        {
            let end = self.any(next + 1, &["together", "as a whole"]).unwrap_or(next + 1);
            return Some((When::Years(i32::try_from(count).ok()), end));
        }
        // "first six months", "six first months", "past ten months", "last 6 months of 2024"
        let (leading, from) = match word {
            "first" | "initial" | "opening" | "past" | "these" => (Some("first"), at + 1),
            "last" | "final" | "remaining" => (Some("last"), at + 1),
            _ => (None, at),
        };
        if let Some((count, next)) = self.count(from) {
            let next = self.any(next, &["first", "beginning"]).unwrap_or(next);
            if matches!(self.word(next), "months" | "month")
                && count <= 12
                && (count > 1 || leading.is_some())
                && (self.gap(from) == " " || self.gap(from) == "-")
            {
                let ago = matches!(
                    self.word(next + 1),
                    "before" | "earlier" | "ago" | "later" | "after" | "since" | "following"
                );
                if ago && count == 12 {
                    return Some((When::Earlier(1), next + 2));
                }
                if ago {
                    return None;
                }
                let (year, end) = self.year_after(next + 1);
                let bare = leading.is_none() && year == Year::Open && end == next + 1;
                let introduced =
                    at > 0 && matches!(self.word(at - 1), "in" | "the" | "over" | "for" | "during" | "after");
                if bare
                    && !introduced
                    && self.word(next) == "months"
                    && self.gap(from) == " "
                    && matches!(self.word(next + 1), "of" | "and" | "to")
                {
                    return None;
                }
                if leading == Some("last") && (count == 6 || year != Year::Open || end > next + 1) {
                    return Some((When::span(year, 13 - count, 12), end));
                }
                return Some((When::span(year, 1, count), end));
            }
        }
        None
    }

    fn roman(&self, at: usize) -> Read<u32> {
        let torn = matches!(self.gap(at), "." | ",") && self.number(at + 1).is_some();
        if torn {
            return None;
        }
        let number = match self.word(at) {
            "i" | "1" => 1,
            "ii" | "2" => 2,
            "iii" | "3" => 3,
            "iv" | "4" => 4,
            _ => return None,
        };
        Some((number, at + 1))
    }

    fn read_vietnamese(&self, at: usize) -> Read<When> {
        // "ngày 17 tháng 01 năm 2019"
        if self.word(at) == "ngày" && self.number(at + 1).is_some_and(|day| day <= 31) && self.word(at + 2) == "tháng"
        {
            let (month, next) = self.count(at + 3)?;
            let (year, next) = self.year_after(next);
            return (1..=12).contains(&month).then_some((point(year, month), next));
        }
        if self.word(at) == "tháng" {
            let (month, next) = self.count(at + 1)?;
            if !(1..=12).contains(&month) || self.gap(at).trim() != "" {
                return None;
            }
            let sign = self.gap(next - 1);
            if matches!(sign, "/" | "-" | "." | " - " | " / ")
                && let Some(year) = self.year(next)
            {
                return Some((When::span(Year::Known(year), month, month), next + 1));
            }
            // "tháng 11 và 12" stays one month; "tháng 10, 11" too.
            let (year, next) = if sign.starts_with(' ') { self.year_after(next) } else { (Year::Open, next) };
            return Some((When::span(year, month, month), next));
        }
        if matches!(self.word(at), "quý" | "quí") {
            let (quarter, next) = self.roman(at + 1)?;
            let sign = self.gap(next - 1);
            if matches!(sign, "/" | "-" | " - " | "." | " / ")
                && let Some(year) = self.year(next)
            {
                return Some((When::span(Year::Known(year), quarter * 3 - 2, quarter * 3), next + 1));
            }
            let (year, next) = self.year_after(next);
            return Some((When::span(year, quarter * 3 - 2, quarter * 3), next));
        }
        if self.word(at) == "nửa" {
            let (half, next) = if let Some(next) = self.any(at, &["nửa đầu năm", "nửa năm đầu", "nửa đầu"])
            {
                (1, next)
            } else {
                (2, self.any(at, &["nửa cuối năm", "nửa năm cuối", "nửa cuối"])?)
            };
            let (year, next) = self.year_after(next);
            return Some((When::span(year, half * 6 - 5, half * 6), next));
        }
        if let Some((count, next)) = self.count(at)
            && self.word(next) == "tháng"
            && self.gap(at) == " "
            && count >= 2
        {
            let mut end = next + 1;
            let mut late = false;
            if let Some(after) = self.any(end, &["đầu năm", "đầu", "qua", "vừa qua", "đã qua"]) {
                end = after;
            } else if let Some(after) = self.any(end, &["cuối năm", "cuối", "còn lại", "còn lại của năm"])
            {
                end = after;
                late = true;
            }
            if self.any(end, &["trước", "sau"]).is_some() && self.gap(end - 1) == " " {
                return None;
            }
            let (year, end) = self.year_after(end);
            return Some((if late { When::span(year, 13 - count, 12) } else { When::span(year, 1, count) }, end));
        }
        if self.word(at) == "năm" && self.word(at + 1) != "năm" {
            if let Some(year) = self.year(at + 1) {
                return Some((When::span(Year::Known(year), 1, 12), at + 2));
            }
            return match self.word(at + 1) {
                "nay" => Some((When::span(Year::Shift(0), 1, 12), at + 2)),
                "qua" => Some((When::span(Year::Open, 1, 12), at + 2)),
                "ngoái" => Some((When::span(Year::Shift(-1), 1, 12), at + 2)),
                "trước" if self.word(at + 2) != "đó" => Some((When::span(Year::Shift(-1), 1, 12), at + 2)),
                "tới" | "sau" => Some((When::span(Year::Shift(1), 1, 12), at + 2)),
                _ => None,
            };
        }
        // "trong 5 năm", "5 năm qua"
        let (start, led) = self.any(at, &["trong", "sau", "qua"]).map_or((at, false), |start| (start, true));
        if let Some((count, next)) = self.count(start)
            && count >= 3
            && self.word(next) == "năm"
            && self.gap(start) == " "
            && self.year(next + 1).is_none()
            && let Some(end) = led
                .then(|| next + 1)
                .filter(|_| self.word(at) == "trong" && !matches!(self.word(next + 1), "tới" | "tiếp" | "trước"))
        {
            return Some((When::Years(i32::try_from(count).ok()), end));
        }
        let (count, next) = self.count(at)?;
        let after = self.any(next, &["năm trước đó", "năm trước", "years before", "years earlier", "years ago"])?;
        (count <= 10).then_some((When::Earlier(i32::try_from(count).ok()?), after))
    }

    fn relative(&self, at: usize) -> Read<When> {
        const NOW: [&str; 27] = [
            "currently",
            "now",
            "at present",
            "to date",
            "up to now",
            "so far",
            "at the moment",
            "today",
            "presently",
            "nowadays",
            "to the present",
            "until now",
            "at the time of reporting",
            "up to the present",
            "hiện nay",
            "hiện tại",
            "hiện có",
            "hiện",
            "đến nay",
            "tới nay",
            "đến thời điểm này",
            "tính đến nay",
            "đến thời điểm hiện tại",
            "tại thời điểm này",
            "đến thời điểm hiện nay",
            "đến thời điểm báo cáo",
            "thời điểm hiện tại",
        ];
        let longest = self.longest(at, &NOW);
        if let Some(next) = longest {
            let price = at > 0 && self.word(at - 1) == "giá";
            // "thực hiện", "phát hiện", "hiện trạng", "hiện đại" are other words.
            let other = self.word(at) == "hiện"
                && next == at + 1
                && ((at > 0 && matches!(self.word(at - 1), "thực" | "thể" | "phát" | "xuất" | "biểu" | "tái" | "đã"))
                    || matches!(self.word(next), "trạng" | "đại" | "tượng" | "thực" | "vật" | "diện" | "hữu"));
            if other {
                return None;
            }
            return (!price && !self.is(at, "hiện hành")).then_some((When::Now, next));
        }
        for (phrases, when) in [
            (&["a year earlier", "a year before", "one year earlier", "a year ago"][..], When::Earlier(1)),
            (
                &["the end of last month", "end of last month", "last month", "cuối tháng trước", "tháng trước"],
                When::LastMonth,
            ),
            (&["this year"][..], When::span(Year::Shift(0), 1, 12)),
            (&["last year", "the previous year", "năm ngoái", "previous year"], When::span(Year::Shift(-1), 1, 12)),
            (
                &[
                    "this year",
                    "in the year",
                    "during the year",
                    "for the whole year",
                    "for the full year",
                    "the whole year",
                    "the full year",
                    "over the year",
                    "year end",
                    "year round",
                    "trong năm",
                    "cả năm",
                    "trọn năm",
                    "năm nay",
                    "full year",
                    "whole year",
                    "past year",
                    "at year-end",
                    "by year-end",
                    "the end of the year",
                    "the year's end",
                    "cuối năm",
                    "hết năm",
                ],
                When::span(Year::Open, 1, 12),
            ),
            (&["next year", "the coming year", "năm tới", "năm sau"], When::span(Year::Shift(1), 1, 12)),
            (
                &["in the period", "for the period", "during the period", "over the period", "trong kỳ"],
                When::Within(Stretch::Period),
            ),
            (
                &["in the quarter", "during the quarter", "over the quarter", "for the quarter", "trong quý"],
                When::Within(Stretch::Quarter),
            ),
            (
                &["in the month", "during the month", "over the month", "for the month", "trong tháng"],
                When::Within(Stretch::Month),
            ),
            (
                &[
                    "in the whole period",
                    "over the whole period",
                    "the whole term",
                    "the five-year period",
                    "cả giai đoạn",
                    "toàn giai đoạn",
                    "trong giai đoạn này",
                    "giai đoạn này",
                    "cả nhiệm kỳ",
                ],
                When::Years(None),
            ),
        ] {
            if let Some(next) = self.longest(at, phrases) {
                if matches!(when, When::Within(_)) && self.number(next).is_some() | self.roman(next).is_some() {
                    continue;
                }
                // "cuối năm 2019" names its year; "trong năm 2024" too.
                if let Some(year) = self.year(next) {
                    return Some((When::span(Year::Known(year), 1, 12), next + 1));
                }
                return Some((when, next));
            }
        }
        None
    }

    /// "2024 and the first quarter of 2025" is one stretch of time.
    fn joined(&self, when: When, next: usize) -> Read<When> {
        let When::Span { from: (Year::Known(first), 1), to: (Year::Known(year), 12), .. } = when else { return None };
        let after = self.any(next, &["and", "và"])?;
        let (other, end) = self.english(after).or_else(|| self.vietnamese(after))?;
        match other {
            When::Span { from: (Year::Known(later), 1), to: (_, last), .. } if later == year + 1 && last < 12 => {
                Some((When::Span { from: (Year::Known(first), 1), to: (Year::Known(later), last), point: false }, end))
            }
            _ => None,
        }
    }

    /// Whether the words before say that only the end of the time is meant.
    fn as_point(&self, when: When, at: usize) -> When {
        let When::Span { from, to, .. } = when else { return when };
        let before = |back: usize| if at >= back { self.word(at - back) } else { "" };
        let end = matches!(before(1), "cuối" | "hết" | "đến" | "ngày" | "by" | "until" | "till" | "tới")
            || (before(1) == "of" && matches!(before(2), "end" | "as" | "close"))
            || (before(1) == "the" && before(2) == "of" && before(3) == "end")
            || (before(1) == "at" && before(2) == "as")
            || (before(1) == "điểm" && before(2) == "thời");
        if end && from.0 == to.0 { When::Span { from, to, point: true } } else { when }
    }
}

/// What `read` gives for the word `at`, which is asked twice in a row where a stretch of time is looked for first.
fn remembered(memory: &Cell<Option<(usize, Read<When>)>>, at: usize, read: impl FnOnce() -> Read<When>) -> Read<When> {
    if let Some((known, found)) = memory.get()
        && known == at
    {
        return found;
    }
    let found = read();
    memory.set(Some((at, found)));
    found
}

/// Whether a folded word names a month in English.
pub(super) fn is_month_name(word: &str) -> bool {
    MONTHS.contains(&word) || (!word.is_empty() && MONTHS_SHORT.contains(&word))
}

fn point(year: Year, month: u32) -> When {
    When::Span { from: (year, month), to: (year, month), point: true }
}

#[cfg(test)]
mod tests {
    use super::super::folded::fold_phrase;
    use super::*;

    fn read(text: &str, kind: IndicatorKind) -> String {
        let text = fold_phrase(text);
        let clock = Clock {
            dated: Month::new(2024, 7),
            review: Some((Month::january(2024), Month::january(2024).plus(5))),
            sure: true,
            as_of: None,
            years: None,
        };
        let found: Vec<String> = find(&text, 0..text.len())
            .into_iter()
            .map(|time| clock.resolve(time.when, kind).map_or("-".to_owned(), |period| period.to_string()))
            .collect();
        found.join(" ")
    }

    #[test]
    fn flows_take_the_time_they_cover() {
        for (text, expected) in [
            ("in 2022", "2022"),
            ("năm 2022", "2022"),
            ("in the first 6 months of 2024", "2024-H1"),
            ("6 tháng đầu năm 2024", "2024-H1"),
            ("sáu tháng đầu năm", "2024-H1"),
            ("the first half of 2020", "2020-H1"),
            ("nửa đầu năm", "2024-H1"),
            ("6 tháng cuối năm", "2024-H2"),
            ("in the first nine months of the year", "2024-9M"),
            ("9 tháng năm 2023", "2023-9M"),
            ("Quý III/2025", "2025-Q3"),
            ("quý I năm 2025", "2025-Q1"),
            ("the first quarter of 2025", "2025-Q1"),
            ("Q3 2025", "2025-Q3"),
            ("tháng 11/2023", "2023-11"),
            ("in September 2023", "2023-09"),
            ("in 2024 and the first quarter of 2025", "2024/2025-Q1"),
            ("Lũy kế từ đầu năm 2024 đến hết quý I/2025", "2024/2025-Q1"),
            ("Lũy kế từ đầu năm đến hết tháng 11", "2024-11M"),
            ("ba năm 2021 - 2023", "2021/2023"),
            ("from 2021 to 2023", "2021/2023"),
            ("between 2016 and 2019", "2016/2019"),
            ("2022 and 2023", "2022 2023"),
            ("since the beginning of the year", "2024-H1"),
            ("năm ngoái", "2023"),
            ("last year", "2023"),
            ("Chín tháng qua", "2024-9M"),
            ("in the last 9 months of 2025", "2025-04/2025-12"),
        ] {
            assert_eq!(read(text, IndicatorKind::Flow), expected, "{text}");
        }
    }

    #[test]
    fn stocks_take_the_month_in_which_they_stood() {
        for (text, expected) in [
            ("at the end of June", "@2024-06"),
            ("đến 31/12/2020", "@2020-12"),
            ("đến 30/6", "@2024-06"),
            ("as of December 31", "@2024-12"),
            ("đến hết tháng 9/2023", "@2023-09"),
            ("tháng 12-2009", "@2009-12"),
            ("cuối năm 2007", "@2007-12"),
            ("currently", "@2024-07"),
            ("hiện nay", "@2024-07"),
            ("in 2022", "@2022-12"),
            ("30 June 2023", "@2023-06"),
            ("at the end of October 2025", "@2025-10"),
            ("12/07/2023", "@2023-07"),
        ] {
            assert_eq!(read(text, IndicatorKind::Stock), expected, "{text}");
        }
    }

    #[test]
    fn numbers_that_are_no_time_stay_numbers() {
        for text in [
            "2,024 stations",
            "1.015 tỷ đồng",
            "6 tháng trước",
            "11 districts",
            "2020 stations",
            "143/144 xã",
            "quyết định 12/qđ",
        ] {
            assert_eq!(read(text, IndicatorKind::Stock), "", "{text}");
        }
    }
}

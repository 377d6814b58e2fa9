//! What the time expressions of a document are measured by, and the periods they come to.

use crate::domain::{IndicatorKind, Month, Period};

use super::{Stretch, When, Year};

/// What the times of a document are measured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) struct Clock {
    /// The month of the document's date.
    pub dated: Option<Month>,
    /// The months that the document reviews.
    pub review: Option<(Month, Month)>,
    /// Whether the document says that it reviews them, and does not only speak of them.
    pub sure: bool,
    /// The month as of which the document states its stocks.
    pub as_of: Option<Month>,
    /// The year in which a document without a date was written, where its words tell: "last year …, up 6% compared to 2022".
    pub written: Option<i32>,
    /// The years that the document names as one stretch.
    pub years: Option<(Month, Month)>,
}

impl Clock {
    /// The year that the document is about.
    pub fn year(&self) -> Option<i32> {
        self.review.map(|review| review.1.year()).or_else(|| self.dated.map(Month::year))
    }

    /// Whether a month without a year is one of the year in which the text came out, which reviews the year before: "at
    /// the end of January" in a text of February on what the last year brought; "at the end of July" in one of August that only
    /// speaks of the year before.
    fn is_of_new_year(&self, month: u32) -> bool {
        let Some((dated, (_, reviewed))) = self.dated.zip(self.review) else { return false };
        reviewed.year() + 1 == dated.year() && month <= dated.month() && (month <= 4 || !self.sure)
    }

    /// The period that `when` means for an indicator of `kind`.
    pub fn resolve(&self, when: When, kind: IndicatorKind) -> Option<Period> {
        let year = |year: Year| match year {
            Year::Known(year) => Some(year),
            Year::Open => self.year(),
            Year::Shift(by) => Some(self.dated.map(Month::year).or(self.written).or(self.year())? + by),
        };
        match when {
            When::Now => {
                let month = self.dated.or(self.as_of).or(self.review.map(|review| review.1));
                match kind {
                    IndicatorKind::Stock => month.map(Period::Stock),
                    IndicatorKind::Flow => self.default_period(kind),
                }
            }
            When::Span { from: (Year::Open, first), to: (Year::Open, last), point } if self.is_of_new_year(last) => {
                let known = self.dated.map_or(Year::Open, |dated| Year::Known(dated.year()));
                self.resolve(When::Span { from: (known, first), to: (known, last), point }, kind)
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
            When::Earlier(_) => self.default_period(kind),
            When::Within(Stretch::Period) if kind == IndicatorKind::Flow => self.default_period(kind),
            When::Within(stretch) => match (kind, self.review) {
                (IndicatorKind::Flow, Some((_, last))) => {
                    let months = if stretch == Stretch::Quarter { (last.month() - 1) % 3 + 1 } else { 1 };
                    let first = last.plus(1 - i32::try_from(months).ok()?);
                    let end = if stretch == Stretch::Quarter { first.plus(2) } else { last };
                    Some(Period::between(first, end))
                }
                // Stocks stand as of the end of the time that is spoken of.
                (IndicatorKind::Stock, review) => {
                    self.as_of.or(review.map(|review| review.1)).or(self.dated).map(Period::Stock)
                }
                (IndicatorKind::Flow, None) => None,
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
                // Where a plan rules the text, or it speaks of a year that is not over, its figures of today stand as of its date.
                let ahead =
                    |end: &Month| self.dated.is_some_and(|dated| end.year() > dated.year() || end.since(dated) > 1);
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
pub(in crate::extract) fn years_before(period: Period, years: i32) -> Period {
    shifted(period, -12 * years)
}

/// The period so many months before `period`; of a stretch of time, the one of the same length that many months away, where it is
/// the one before or in another year.
pub(in crate::extract) fn months_before(period: Period, months: i32) -> Option<Period> {
    let length = i32::try_from(period.months()).ok()?;
    let fits = matches!(period, Period::Stock(_)) || months % 12 == 0 || months == length;
    fits.then(|| shifted(period, -months))
}

fn shifted(period: Period, months: i32) -> Period {
    match period {
        Period::Stock(month) => Period::Stock(month.plus(months)),
        Period::Flow { first, last } => Period::Flow { first: first.plus(months), last: last.plus(months) },
    }
}

//! The window's language: its words, from `assets/locales`, and how it writes numbers, periods and dates.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::numerals;
use crate::domain::{
    Bound, Document, Family, IndicatorId, Language, Link, Month, Period, PlaceId, Record, Review, Slot, SlotValue,
    Status, Unit,
};
use crate::extract::{Lexis, Reason};

/// Speaks one language.
pub struct Voice {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The names of indicators and places.
    lexis: Arc<Lexis>,
}

impl fmt::Debug for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Voice").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The messages of a language, one file a part of the window.
pub(super) fn messages(language: Language) -> [&'static str; 16] {
    match language {
        Language::English => [
            include_str!("../../assets/locales/en/window.ftl"),
            include_str!("../../assets/locales/en/files.ftl"),
            include_str!("../../assets/locales/en/review.ftl"),
            include_str!("../../assets/locales/en/evidence.ftl"),
            include_str!("../../assets/locales/en/queue.ftl"),
            include_str!("../../assets/locales/en/facets.ftl"),
            include_str!("../../assets/locales/en/table.ftl"),
            include_str!("../../assets/locales/en/trends.ftl"),
            include_str!("../../assets/locales/en/vocabulary.ftl"),
            include_str!("../../assets/locales/en/loading.ftl"),
            include_str!("../../assets/locales/en/conflicts.ftl"),
            include_str!("../../assets/locales/en/history.ftl"),
            include_str!("../../assets/locales/en/alike.ftl"),
            include_str!("../../assets/locales/en/merge.ftl"),
            include_str!("../../assets/locales/en/texts.ftl"),
            include_str!("../../assets/locales/en/reasons.ftl"),
        ],
        Language::Vietnamese => [
            include_str!("../../assets/locales/vi/window.ftl"),
            include_str!("../../assets/locales/vi/files.ftl"),
            include_str!("../../assets/locales/vi/review.ftl"),
            include_str!("../../assets/locales/vi/evidence.ftl"),
            include_str!("../../assets/locales/vi/queue.ftl"),
            include_str!("../../assets/locales/vi/facets.ftl"),
            include_str!("../../assets/locales/vi/table.ftl"),
            include_str!("../../assets/locales/vi/trends.ftl"),
            include_str!("../../assets/locales/vi/vocabulary.ftl"),
            include_str!("../../assets/locales/vi/loading.ftl"),
            include_str!("../../assets/locales/vi/conflicts.ftl"),
            include_str!("../../assets/locales/vi/history.ftl"),
            include_str!("../../assets/locales/vi/alike.ftl"),
            include_str!("../../assets/locales/vi/merge.ftl"),
            include_str!("../../assets/locales/vi/texts.ftl"),
            include_str!("../../assets/locales/vi/reasons.ftl"),
        ],
    }
}

impl Voice {
    /// The voice of `language`.
    pub fn new(language: Language) -> Self {
        let code = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![code]);
        // Marks around inserted text are for scripts of two directions; here they would be copied along.
        bundle.set_use_isolating(false);
        for text in messages(language) {
            // A test checks that the files are well formed; what can be read of them is used in any case.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle, lexis: Arc::default() }
    }

    /// Speaks of the indicators and places of `lexis` from now on; whether they are others than before.
    pub fn know(&mut self, lexis: &Arc<Lexis>) -> bool {
        let is_other = !Arc::ptr_eq(&self.lexis, lexis);
        if is_other {
            self.lexis = Arc::clone(lexis);
        }
        is_other
    }

    /// Which language it speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words for `key`, or the key itself where there are none (a test finds those).
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The words for `key` with `values` put in; whole numbers choose singular and plural.
    pub fn text_with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = values.iter().cloned().collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A whole number with its groups, and as a value for [`Self::text_with`] that chooses the plural: `n` counts,
    /// `shown` is printed.
    pub fn count(&self, key: &str, n: usize) -> String {
        let shown = self.whole(n);
        self.text_with(key, &[("n", n.into()), ("shown", shown.into())])
    }

    /// A moment in the person's own time: the hour alone where it is of today.
    pub fn moment(&self, at: Timestamp) -> String {
        let (at, now) = (at.to_zoned(TimeZone::system()), Timestamp::now().to_zoned(TimeZone::system()));
        let hour = format!("{:02}:{:02}", at.hour(), at.minute());
        if at.date() == now.date() {
            return hour;
        }
        self.text_with("moment", &[("hour", hour.into()), ("date", self.date(at.date()).into())])
    }

    /// A whole number with its groups.
    pub fn whole(&self, n: usize) -> String {
        self.language.decimal(rust_decimal::Decimal::from(n))
    }

    /// A number with its groups and its own decimals.
    pub fn number(&self, number: rust_decimal::Decimal) -> String {
        self.language.decimal(number)
    }

    /// A measure such as Cohen's kappa, to two decimals.
    pub fn hundredths(&self, number: f64) -> String {
        let rounded = (number * 100.0).round() / 100.0;
        let sign = if rounded < 0.0 { "−" } else { "" };
        format!("{sign}{:.2}", rounded.abs()).replace('.', &self.language.decimal_sign().to_string())
    }

    /// The name of a place.
    pub fn place(&self, id: PlaceId) -> &str {
        self.lexis.atlas().name(id, self.language)
    }

    /// The name of an indicator.
    pub fn indicator(&self, id: IndicatorId) -> &str {
        self.lexis.catalogue().name(id, self.language)
    }

    /// The family of an indicator; nothing for an unknown one.
    pub fn family_of(&self, id: IndicatorId) -> Option<Family> {
        self.lexis.catalogue().get(id).map(|indicator| indicator.family)
    }

    /// The name of a family of indicators.
    pub fn family(&self, family: Family) -> String {
        self.text(match family {
            Family::Revenue => "family-revenue",
            Family::Budget => "family-budget",
            Family::Subscribers => "family-subscribers",
            Family::Penetration => "family-penetration",
            Family::Network => "family-network",
            Family::Enterprises => "family-enterprises",
            Family::Online => "family-online",
        })
    }

    /// The name of a field.
    pub fn slot(&self, slot: Slot) -> String {
        self.text(match slot {
            Slot::Place => "slot-place",
            Slot::Indicator => "slot-indicator",
            Slot::Period => "slot-period",
            Slot::Value => "slot-value",
            Slot::Unit => "slot-unit",
            Slot::Bound => "slot-bound",
            Slot::Status => "slot-status",
            Slot::Yoy => "slot-yoy",
            Slot::OfPlan => "slot-of-plan",
            Slot::Operator => "slot-operator",
        })
    }

    /// How the words of a field belong to the number.
    pub fn link(&self, link: Link) -> String {
        self.text(match link {
            Link::Beside => "why-beside",
            Link::Sentence => "why-sentence",
            Link::List => "why-list",
            Link::Before => "why-before",
            Link::Paragraph => "why-paragraph",
            Link::Intro => "why-intro",
            Link::Heading => "why-heading",
            Link::Headline => "why-headline",
            Link::Row => "why-row",
            Link::Column => "why-column",
            Link::Caption => "why-caption",
            Link::DateLine => "why-date-line",
            Link::Document => "why-document",
            Link::Restatement => "why-restatement",
        })
    }

    /// Why a number is in no record.
    pub fn reason(&self, reason: Reason) -> String {
        self.text(match reason {
            Reason::Time => "reason-time",
            Reason::Clock => "reason-clock",
            Reason::Phone => "reason-phone",
            Reason::Address => "reason-address",
            Reason::DocumentNumber => "reason-document",
            Reason::Numbering => "reason-numbering",
            Reason::Rank => "reason-rank",
            Reason::Name => "reason-name",
            Reason::Chrome => "reason-chrome",
            Reason::District => "reason-district",
            Reason::Region => "reason-region",
            Reason::OtherSector => "reason-other-sector",
            Reason::OtherMoney => "reason-other-money",
            Reason::OtherThing => "reason-other-thing",
            Reason::OtherShare => "reason-other-share",
            Reason::Part => "reason-part",
            Reason::Average => "reason-average",
            Reason::Points => "reason-points",
            Reason::OtherBase => "reason-other-base",
            Reason::Growth => "reason-growth",
            Reason::Plan => "reason-plan",
            Reason::Increment => "reason-increment",
            Reason::Event => "reason-event",
            Reason::Asked => "reason-asked",
            Reason::Repeated => "reason-repeated",
            Reason::Restated => "reason-restated",
            Reason::Range => "reason-range",
            Reason::Per => "reason-per",
            Reason::Cell => "reason-cell",
            Reason::Doubtful => "reason-doubtful",
            Reason::NoIndicator => "reason-no-indicator",
            Reason::Unclear => "reason-unclear",
        })
    }

    /// The name of a bound.
    pub fn bound(&self, bound: Bound) -> String {
        self.text(match bound {
            Bound::Exact => "bound-exact",
            Bound::About => "bound-about",
            Bound::Above => "bound-above",
            Bound::Below => "bound-below",
        })
    }

    /// The name of a status.
    pub fn status(&self, status: Status) -> String {
        self.text(match status {
            Status::Actual => "status-actual",
            Status::Estimate => "status-estimate",
            Status::Target => "status-target",
        })
    }

    /// The name of a review.
    pub fn review(&self, review: Review) -> String {
        self.text(match review {
            Review::New => "review-new",
            Review::Accepted => "review-accepted",
            Review::Corrected => "review-corrected",
            Review::Rejected => "review-rejected",
        })
    }

    /// A unit in a list of units.
    pub fn unit(&self, unit: Unit) -> String {
        self.text(match unit {
            Unit::Vnd => "unit-vnd",
            Unit::Usd => "unit-usd",
            Unit::Count => "unit-count",
            Unit::Percent => "unit-percent",
            Unit::Per100 => "unit-per100",
        })
    }

    /// The unit in which values of `unit` are shown: amounts of money in billions; nothing for counts.
    pub fn shown_unit(&self, unit: Unit) -> String {
        match unit {
            Unit::Count => String::new(),
            Unit::Vnd => self.text("shown-vnd"),
            Unit::Usd => self.text("shown-usd"),
            Unit::Percent => "%".to_owned(),
            Unit::Per100 => self.text("shown-per100"),
        }
    }

    /// A value with its unit as it is shown: `735.3 billion VND`, `2,080,943`, `92.7%`.
    pub fn value(&self, value: rust_decimal::Decimal, unit: Unit) -> String {
        let number = self.number(numerals::shown(value, unit));
        match (unit, self.shown_unit(unit)) {
            (Unit::Count, _) => number,
            (Unit::Percent, sign) => number + &sign,
            (_, unit) => format!("{number} {unit}"),
        }
    }

    /// A record in one line: what, where, when, how much, by whom.
    pub fn summary(&self, record: &Record) -> String {
        let figure = &record.figure;
        let mut parts = vec![self.indicator(figure.indicator).to_owned()];
        parts.extend(figure.place.map(|place| self.place(place).to_owned()));
        parts.extend(figure.operator.map(|operator| operator.as_str().to_owned()));
        parts.extend(figure.period.map(|period| self.period(period)));
        parts.push(match (figure.value, figure.yoy) {
            (Some(value), _) => self.value(value, figure.unit),
            (None, Some(yoy)) => self.text_with("growth-of", &[("percent", self.number(yoy).into())]),
            (None, None) => self.text("no-value"),
        });
        parts.join(", ")
    }

    /// What stands in a field, as the field shows it; amounts are in `unit`.
    pub fn slot_value(&self, value: SlotValue, unit: Unit) -> String {
        let empty = || self.text("field-empty");
        let percent = |number: Option<rust_decimal::Decimal>| {
            number.map_or_else(empty, |number| format!("{}%", self.number(number)))
        };
        match value {
            SlotValue::Place(place) => place.map_or_else(empty, |place| self.place(place).to_owned()),
            SlotValue::Indicator(indicator) => self.indicator(indicator).to_owned(),
            SlotValue::Period(period) => period.map_or_else(empty, |period| self.period(period)),
            SlotValue::Value(value) => value.map_or_else(empty, |value| self.value(value, unit)),
            SlotValue::Unit(unit) => self.unit(unit),
            SlotValue::Bound(bound) => self.bound(bound),
            SlotValue::Status(status) => self.status(status),
            SlotValue::Yoy(yoy) => percent(yoy),
            SlotValue::OfPlan(of_plan) => percent(of_plan),
            SlotValue::Operator(operator) => operator.map_or_else(empty, |operator| operator.as_str().to_owned()),
        }
    }

    /// A period as people say it, short enough for a table.
    pub fn period(&self, period: Period) -> String {
        let (first, last, months) = (period.first(), period.last(), period.months());
        let year = first.year().to_string();
        match (period, first.month(), months) {
            (Period::Stock(month), ..) => self.month(month),
            (_, _, 1) => self.month(first),
            (_, 1, 12) => year,
            (_, 1, 6) => self.text_with("period-half-1", &[("year", year.into())]),
            (_, 7, 6) => self.text_with("period-half-2", &[("year", year.into())]),
            (_, 1 | 4 | 7 | 10, 3) => {
                let quarter = ["I", "II", "III", "IV"][(first.month() as usize - 1) / 3];
                let number = (first.month() / 3 + 1).to_string();
                let values = [("roman", quarter.into()), ("number", number.into()), ("year", year.into())];
                self.text_with("period-quarter", &values)
            }
            (_, 1, 2..=11) => {
                self.text_with("period-months", &[("months", months.to_string().into()), ("year", year.into())])
            }
            (_, 1, _) if last.month() == 12 => format!("{year}–{}", last.year()),
            _ => format!("{} – {}", self.month(first), self.month(last)),
        }
    }

    /// A month.
    pub fn month(&self, month: Month) -> String {
        match self.language {
            Language::English => format!("{} {}", MONTHS[month.month() as usize - 1], month.year()),
            Language::Vietnamese => format!("{:02}/{}", month.month(), month.year()),
        }
    }

    /// A day.
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self.language {
            Language::English => format!("{day} {} {year}", MONTHS[month.unsigned_abs() as usize - 1]),
            Language::Vietnamese => format!("{day:02}/{month:02}/{year}"),
        }
    }

    /// What a document is called: its headline, or its file name.
    pub fn document<'a>(&self, document: &'a Document) -> &'a str {
        document.headline()
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::IndicatorKind;
    use crate::extract::{read_period, read_value};

    #[test]
    fn what_a_field_shows_can_be_typed_again() {
        for language in Language::ALL {
            let voice = Voice::new(language);
            for written in [
                "2022",
                "2024-H1",
                "2024-H2",
                "2024-Q1",
                "2024-Q4",
                "2024-9M",
                "2024-2M",
                "2024-11M",
                "2022-01",
                "2022-12",
                "2024/2025-Q1",
                "2016/2020",
                "2024-02/2024-05",
                "@2024-06",
                "@2023-12",
            ] {
                let period: Period = written.parse().unwrap();
                let kind = if written.starts_with('@') { IndicatorKind::Stock } else { IndicatorKind::Flow };
                let shown = voice.period(period);
                assert_eq!(read_period(&shown, kind, None), Some(period), "{shown} in {language:?}");
            }
            for (value, unit) in [
                ("735300000000", Unit::Vnd),
                ("2136191000000000", Unit::Vnd),
                ("1234567", Unit::Vnd),
                ("120000000000", Unit::Usd),
                ("2080943", Unit::Count),
                ("831", Unit::Count),
                ("92.7", Unit::Percent),
                ("103.97", Unit::Percent),
                ("72.926", Unit::Percent),
                ("66.2", Unit::Per100),
                ("0.00137", Unit::Per100),
            ] {
                let value: rust_decimal::Decimal = value.parse().unwrap();
                let shown = voice.value(value, unit);
                let (read, named) = read_value(&shown).unwrap_or_else(|| panic!("{shown} is not read"));
                assert_eq!(read, value, "{shown} in {language:?}");
                assert!(named.is_none_or(|named| named == unit), "{shown} in {language:?}: {named:?}");
            }
        }
    }
}

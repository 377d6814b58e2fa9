//! The words of a chart: its title, its unit, its periods, its values, and what it cannot show.

use eframe::egui::Color32;
use rust_decimal::Decimal;

use super::overview::{Overview, Stage};
use crate::analysis::{
    Arrangement, Basis, Chart, Cover, Frame, Gap, Gauge, Mark, Measure, PeriodLength, Refusal, Rule, Timing, Trend,
    TrendKey,
};
use crate::app::theme::Theme;
use crate::app::voice::Voice;
use crate::domain::{Bound, IndicatorId, Operator, Period, PlaceId, Region, Unit};

/// What is drawn: the indicator, the enterprise where it is about one, and how it is read.
pub(super) fn title(voice: &Voice, key: TrendKey) -> String {
    let indicator = voice.indicator(key.indicator);
    match key.operator {
        None => indicator.to_owned(),
        Some(operator) => format!("{indicator} – {operator}"),
    }
}

/// The unit of the axis, and for which time: `Billion VND a year`.
pub(super) fn axis(voice: &Voice, chart: &Chart) -> String {
    unit(voice, chart.key, chart.scale.zeros)
}

/// The unit of figures that are written with `zeros` less, and for which time.
pub(super) fn unit(voice: &Voice, key: TrendKey, zeros: u32) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(match zeros {
        3 => Some(voice.text("trends-thousand")),
        6 => Some(voice.text("trends-million")),
        9 => Some(voice.text("trends-billion")),
        12 => Some(voice.text("trends-trillion")),
        _ => None,
    });
    let gauge = key.reading.gauge(key.unit);
    let unit = match gauge {
        Gauge::Amount(unit) | Gauge::PerHundred(unit) => {
            words.extend(match unit {
                Unit::Count if words.is_empty() => Some(voice.text("trends-number")),
                Unit::Count => None,
                Unit::Vnd => Some(voice.text("trends-vnd")),
                Unit::Usd => Some(voice.text("trends-usd")),
                Unit::Percent => Some(voice.text("unit-percent")),
                Unit::Per100 => Some(voice.text("unit-per100")),
            });
            let unit = words.join(" ");
            if matches!(gauge, Gauge::PerHundred(_)) {
                voice.text_with("trends-per-hundred", &[("unit", unit.into())])
            } else {
                unit
            }
        }
        Gauge::Growth | Gauge::Points => voice.text(match (key.reading.measure, gauge == Gauge::Points) {
            (Measure::Yoy, false) => "trends-axis-yoy",
            (Measure::Yoy, true) => "trends-axis-yoy-points",
            (_, false) => "trends-axis-change",
            (_, true) => "trends-axis-change-points",
        }),
        Gauge::Index => {
            let base = key.reading.base.map_or_else(|| "–".to_owned(), |base| voice.period(base));
            voice.text_with("trends-axis-index", &[("base", base.into())])
        }
        Gauge::Share => voice.text("trends-axis-share"),
    };
    let length = match key.timing {
        Some(Timing::Each(length)) => length.months(),
        _ => 0,
    };
    let about = match key.timing {
        None => "trends-at-end",
        Some(Timing::PerMonth) => "trends-per-month",
        Some(Timing::Each(PeriodLength::Year)) => "trends-a-year",
        Some(Timing::Each(PeriodLength::HalfYear)) => "trends-a-half-year",
        Some(Timing::Each(PeriodLength::Quarter)) => "trends-a-quarter",
        Some(Timing::Each(PeriodLength::Month)) => "trends-a-month",
        Some(Timing::Each(PeriodLength::FromJanuary(_))) => "trends-from-january",
        Some(Timing::Each(PeriodLength::Other(_))) => "trends-in-months",
    };
    let is_amount = matches!(gauge, Gauge::Amount(_) | Gauge::PerHundred(_));
    let about = if is_amount {
        voice.text_with(about, &[("unit", unit.into()), ("months", length.to_string().into())])
    } else {
        let of = key.timing.map_or_else(|| voice.text("trends-stocks"), |timing| self::timing(voice, timing));
        format!("{unit} ({})", lower(&of))
    };
    let mut words = vec![capital(&about)];
    if key.reading.logarithmic {
        words.push(voice.text("trends-axis-log"));
    }
    if key.frame != Frame::AsReported {
        words.push(frame(voice, key.frame));
    }
    words.join(" · ")
}

/// The periods that share a line, in a list.
pub(super) fn timing(voice: &Voice, timing: Timing) -> String {
    let key = match timing {
        Timing::PerMonth => "trends-all-per-month",
        Timing::Each(PeriodLength::Year) => "trends-years",
        Timing::Each(PeriodLength::HalfYear) => "trends-half-years",
        Timing::Each(PeriodLength::Quarter) => "trends-quarters",
        Timing::Each(PeriodLength::Month) => "trends-months",
        Timing::Each(PeriodLength::FromJanuary(_)) => "trends-first-months",
        Timing::Each(PeriodLength::Other(_)) => "trends-other-months",
    };
    let months = match timing {
        Timing::Each(length) => length.months(),
        Timing::PerMonth => 1,
    };
    voice.text_with(key, &[("months", months.to_string().into())])
}

/// A map in a list.
pub(super) fn frame(voice: &Voice, frame: Frame) -> String {
    voice.text(match frame {
        Frame::AsReported => "frame-as-reported",
        Frame::Of63 => "frame-63",
        Frame::Of34 => "frame-34",
    })
}

/// A measure in a list.
pub(super) fn measure(voice: &Voice, measure: Measure) -> String {
    voice.text(match measure {
        Measure::Absolute => "measure-absolute",
        Measure::Change => "measure-change",
        Measure::Yoy => "measure-yoy",
        Measure::Index => "measure-index",
        Measure::Share => "measure-share",
    })
}

/// An arrangement in a list.
pub(super) fn arrangement(voice: &Voice, arrangement: Arrangement) -> String {
    voice.text(match arrangement {
        Arrangement::Alphabetical => "arrange-alphabetical",
        Arrangement::Regions => "arrange-regions",
        Arrangement::Country => "arrange-country",
    })
}

/// A region.
pub(super) fn region(voice: &Voice, region: Option<Region>) -> String {
    region.map_or_else(|| voice.text("region-country"), |region| voice.region(region))
}

/// The key of a cover's name.
pub(super) fn cover(cover: Cover) -> &'static str {
    match cover {
        Cover::Reported => "cover-reported",
        Cover::Derived => "cover-derived",
        Cover::Incomplete => "cover-incomplete",
        Cover::Disputed => "cover-disputed",
        Cover::Missing => "cover-missing",
    }
}

/// An enterprise in a list.
pub(super) fn operator(voice: &Voice, operator: Option<Operator>) -> String {
    operator.map_or_else(|| voice.text("trends-whole-market"), |operator| operator.to_string())
}

/// `text` with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The colour of an indicator's family.
pub(super) fn family_colour(theme: &Theme, voice: &Voice, indicator: IndicatorId) -> Color32 {
    voice.family_of(indicator).map_or(theme.accent, |family| theme.family(family))
}

/// A number of at most four digits that count, as far as it is no whole number.
pub(super) fn short(voice: &Voice, number: Decimal) -> String {
    voice.number(rounded(number))
}

fn rounded(number: Decimal) -> Decimal {
    let whole = number.abs() >= Decimal::ONE_THOUSAND;
    if whole { number.round() } else { number.round_sf(4).unwrap_or(number) }.normalize()
}

/// A number with the sign of its bound: `> 2,000`.
pub(super) fn bounded(mark: &Mark, number: String) -> String {
    match mark.point.bound {
        Bound::Exact => number,
        Bound::About => format!("≈ {number}"),
        Bound::Above => format!("> {number}"),
        Bound::Below => format!("< {number}"),
    }
}

/// A number in the table: derived ones in parentheses, incomplete ones with a plus, hedged ones with their sign.
pub(super) fn cell(voice: &Voice, chart: &Chart, mark: &Mark) -> String {
    let number = bounded(mark, short(voice, chart.scale.written(mark.value)));
    // A mean, a figure by head or a growth without some parts may be more or less than it would be with them.
    let gauge = chart.key.reading.gauge(chart.key.unit);
    let is_sum = match gauge {
        Gauge::Amount(unit) => !matches!(unit, Unit::Percent | Unit::Per100),
        Gauge::Share => true,
        Gauge::PerHundred(_) | Gauge::Growth | Gauge::Points | Gauge::Index => false,
    };
    match (mark.derived, mark.point.missing.is_empty()) {
        (_, false) if is_sum => format!("({number} +)"),
        (true, _) | (_, false) => format!("({number})"),
        (false, true) => number,
    }
}

/// The value of a point as it is read, with its unit: `735.3 billion VND`, `+12.3%`.
pub(super) fn value(voice: &Voice, key: TrendKey, mark: &Mark) -> String {
    amount(voice, key, mark.value, mark.derived)
}

/// A value in the reading of a chart, with its unit.
pub(super) fn amount(voice: &Voice, key: TrendKey, value: Decimal, derived: bool) -> String {
    let gauge = key.reading.gauge(key.unit);
    let signed = |value: Decimal| {
        let number = voice.number(rounded(value));
        if value > Decimal::ZERO { format!("+{number}") } else { number }
    };
    match gauge {
        Gauge::Amount(unit) => {
            let exact = key.timing != Some(Timing::PerMonth) && !derived;
            voice.value(if exact { value } else { value.round_sf(5).unwrap_or(value) }, unit)
        }
        Gauge::PerHundred(unit) => {
            let amount = match unit {
                Unit::Vnd | Unit::Usd => money(voice, value, unit),
                _ => short(voice, value),
            };
            voice.text_with("trends-per-hundred", &[("unit", amount.into())])
        }
        Gauge::Growth => format!("{}%", signed(value)),
        Gauge::Points => voice.text_with("trends-points-of", &[("number", signed(value).into())]),
        Gauge::Index => short(voice, value),
        Gauge::Share => format!("{}%", short(voice, value)),
    }
}

/// An amount of money that may be small.
fn money(voice: &Voice, value: Decimal, unit: Unit) -> String {
    let (zeros, word) = match value.abs() {
        v if v >= Decimal::from(1_000_000_000_u64) => (9, "trends-billion"),
        v if v >= Decimal::from(1_000_000_u64) => (6, "trends-million"),
        v if v >= Decimal::from(1_000_u64) => (3, "trends-thousand"),
        _ => (0, ""),
    };
    let number = short(voice, value * Decimal::new(1, zeros));
    let currency = voice.text(if unit == Unit::Vnd { "trends-vnd" } else { "trends-usd" });
    let words = [number, if word.is_empty() { String::new() } else { voice.text(word) }, currency];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A point in one line, as a screen reader tells it: `Nghe An, 2022, 2,250 billion VND`.
pub(super) fn point(voice: &Voice, key: TrendKey, place: PlaceId, mark: &Mark) -> String {
    let values = [
        ("place", voice.place(place).into()),
        ("period", voice.period(mark.point.period).into()),
        ("value", value(voice, key, mark).into()),
    ];
    let mut words = voice.text_with("trends-point", &values);
    if !mark.point.missing.is_empty() {
        words = format!("{words}, {}", voice.text("trends-incomplete"));
    } else if mark.derived {
        words = format!("{words}, {}", voice.text("trends-derived"));
    }
    words
}

/// How a derived value follows from its parents.
pub(super) fn rule(voice: &Voice, basis: &Basis) -> Option<String> {
    let Basis::Derived { rule, .. } = basis else { return None };
    Some(voice.text(match rule {
        Rule::Periods => "rule-periods",
        Rule::BeforeGrowth => "rule-before-growth",
        Rule::RollUp => "rule-roll-up",
    }))
}

/// Names, with “and n more” after the first few.
pub(super) fn names(voice: &Voice, places: &[PlaceId]) -> String {
    const FIRST: usize = 4;
    let mut names: Vec<String> = places.iter().take(FIRST).map(|place| voice.place(*place).to_owned()).collect();
    if places.len() > FIRST {
        names.push(voice.count("trends-more", places.len() - FIRST));
    }
    names.join(", ")
}

/// The head of a column.
pub(super) fn column(voice: &Voice, period: Period) -> String {
    match period {
        Period::Stock(month) if month.month() == 12 => month.year().to_string(),
        period => voice.period(period),
    }
}

/// The years at which the axis of time begins and ends.
pub(super) fn ends_of_time(chart: &Chart) -> Vec<String> {
    let periods = || chart.points().map(|(_, point)| point.mark.point.period);
    let first = periods().map(Period::first).min();
    let last = periods().map(Period::last).max();
    [first, last].into_iter().flatten().map(|month| month.year().to_string()).collect()
}

/// What is neither joined nor held against each other because the sums, or the provinces, are others, in sentences.
pub(super) fn unlike(voice: &Voice, overview: &Overview) -> Vec<String> {
    let told = |key: &str, places: &[PlaceId]| {
        let names = names(voice, places);
        (!places.is_empty()).then(|| voice.text_with(key, &[("names", names.into())]))
    };
    match (&overview.stage, &overview.chart) {
        (Stage::Lines | Stage::Multiples(_), Some(chart)) => {
            told("cut-other-parts", &chart.of_other_parts()).into_iter().collect()
        }
        (Stage::Slope(slope), _) => {
            let of = |gap: Gap| -> Vec<PlaceId> {
                slope.unlike.iter().filter(|(_, why)| *why == gap).map(|(place, _)| *place).collect()
            };
            let keys = [(Gap::Merged, "slope-merged"), (Gap::OtherParts, "slope-other-parts")];
            keys.into_iter().filter_map(|(gap, key)| told(key, &of(gap))).collect()
        }
        _ => Vec::new(),
    }
}

/// What of the chosen view is not shown, and why, in sentences.
pub(super) fn notes(
    voice: &Voice,
    trend: &Trend,
    chart: &Chart,
    shown: &[PlaceId],
    marks: &[(PlaceId, &Mark)],
) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for refusal in &trend.refused {
        notes.push(voice.text(match refusal {
            Refusal::PerHundredOfShare => "refused-per-hundred-share",
            Refusal::PerHundredOfPart => "refused-per-hundred-part",
            Refusal::PartOfShare => "refused-part-share",
            Refusal::LogarithmOfGrowth => "refused-log-growth",
            Refusal::LogarithmWithoutAxis => "refused-log-axis",
        }));
    }
    for (gap, count) in trend.gaps(shown) {
        let key = match gap {
            Gap::NoPeriodBefore => "gap-no-period-before",
            Gap::NoYearBefore => "gap-no-year-before",
            Gap::NoBase => "gap-no-base",
            Gap::NoCountry => "gap-no-country",
            Gap::Merged => "gap-merged",
            Gap::NoPeople => "gap-no-people",
            Gap::NotPositive => "gap-not-positive",
            Gap::OtherParts => "gap-other-parts",
            Gap::TooGreat => "gap-too-great",
        };
        notes.push(voice.count(key, count));
    }
    if chart.not_positive > 0 {
        notes.push(voice.count("gap-not-positive", chart.not_positive));
    }
    let lines = || trend.lines.iter().filter(|line| shown.contains(&line.place));
    let contradictory: usize = lines().map(|line| line.contradictory).sum();
    if contradictory > 0 {
        notes.push(voice.count("gap-contradictory", contradictory));
    }
    let covered: usize = lines().map(|line| line.covered).sum();
    if covered > 0 {
        notes.push(voice.count("gap-covered", covered));
    }
    if trend.off_map > 0 {
        notes.push(voice.count("gap-off-map", trend.off_map));
    }
    let mut missing: Vec<PlaceId> = marks.iter().flat_map(|(_, mark)| mark.point.missing.iter().copied()).collect();
    missing.sort_unstable();
    missing.dedup();
    if !missing.is_empty() {
        let names = names(voice, &missing);
        notes.push(voice.text_with("gap-incomplete", &[("names", names.into())]));
    }
    // The only count of people that covers every province.
    let is_mean = trend.key.frame == Frame::Of34 && matches!(trend.key.unit, Unit::Percent | Unit::Per100);
    if trend.key.reading.per_hundred || is_mean {
        notes.push(voice.text(if is_mean { "note-mean" } else { "note-people" }));
    }
    notes
}

//! The words of a chart: its title, its unit, its lengths of period.

use crate::analysis::{Chart, PeriodLength};
use crate::app::voice::Voice;
use crate::domain::{Operator, Unit};

/// What is drawn: the indicator, and the enterprise where it is about one.
pub(super) fn title(voice: &Voice, chart: &Chart) -> String {
    let indicator = voice.indicator(chart.key.indicator);
    match chart.key.operator {
        None => indicator.to_owned(),
        Some(operator) => format!("{indicator} – {operator}"),
    }
}

/// The unit of the axis, and for which time: `Billion VND a year`.
pub(super) fn axis(voice: &Voice, chart: &Chart) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(match chart.scale.zeros {
        3 => Some(voice.text("trends-thousand")),
        6 => Some(voice.text("trends-million")),
        9 => Some(voice.text("trends-billion")),
        12 => Some(voice.text("trends-trillion")),
        _ => None,
    });
    words.extend(match chart.key.unit {
        Unit::Count if words.is_empty() => Some(voice.text("trends-number")),
        Unit::Count => None,
        Unit::Vnd => Some(voice.text("trends-vnd")),
        Unit::Usd => Some(voice.text("trends-usd")),
        Unit::Percent => Some(voice.text("unit-percent")),
        Unit::Per100 => Some(voice.text("unit-per100")),
    });
    let (unit, months) = (words.join(" "), chart.key.length.map_or(0, PeriodLength::months).to_string());
    let key = match chart.key.length {
        None => "trends-at-end",
        Some(PeriodLength::Year) => "trends-a-year",
        Some(PeriodLength::HalfYear) => "trends-a-half-year",
        Some(PeriodLength::Quarter) => "trends-a-quarter",
        Some(PeriodLength::Month) => "trends-a-month",
        Some(PeriodLength::FromJanuary(_)) => "trends-from-january",
        Some(PeriodLength::Other(_)) => "trends-in-months",
    };
    capital(&voice.text_with(key, &[("unit", unit.into()), ("months", months.into())]))
}

/// A length of period in a list.
pub(super) fn length(voice: &Voice, length: PeriodLength) -> String {
    let key = match length {
        PeriodLength::Year => "trends-years",
        PeriodLength::HalfYear => "trends-half-years",
        PeriodLength::Quarter => "trends-quarters",
        PeriodLength::Month => "trends-months",
        PeriodLength::FromJanuary(_) => "trends-first-months",
        PeriodLength::Other(_) => "trends-other-months",
    };
    voice.text_with(key, &[("months", length.months().to_string().into())])
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

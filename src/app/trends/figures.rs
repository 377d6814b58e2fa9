//! The figures of a chart as a table for a file.

use rust_decimal::Decimal;

use super::overview::Overview;
use super::{sources, words};
use crate::analysis::{Basis, Mark, Rule};
use crate::app::panel::Panel;
use crate::domain::PlaceId;
use crate::export::{ChartTable, Datum, Sheet};

const HEAD: [&str; 19] = [
    "place",
    "name",
    "indicator",
    "operator",
    "period",
    "value",
    "read_as",
    "figure",
    "unit",
    "least",
    "greatest",
    "bound",
    "status",
    "review",
    "basis",
    "without",
    "documents",
    "quote",
    "sources",
];

/// The figures that the chart shows, or those of all places in the same reading.
pub(super) fn table(panel: &Panel<'_>, overview: &Overview, all: bool) -> ChartTable {
    let (Some(chart), Some(trend)) = (&overview.chart, &overview.trend) else { return ChartTable::default() };
    let marks: Vec<(PlaceId, &Mark)> = if all {
        trend.lines.iter().flat_map(|line| line.marks.iter().map(|mark| (line.place, mark))).collect()
    } else {
        overview.shown()
    };
    let voice = panel.voice;
    let words = |text: &str| Datum::Words(text.to_owned());
    let project = panel.session.project();
    // In a file numbers are whole, in no scale.
    let unit = words::unit(voice, chart.key, 0);
    let mut documents = std::collections::BTreeSet::new();
    let rows = marks.iter().map(|(place, mark)| {
        let parents: Vec<_> = mark.parents().filter_map(|id| project.record(id)).collect();
        let mut own: Vec<_> = parents.iter().filter_map(|record| record.document).collect();
        own.sort_unstable();
        own.dedup();
        documents.extend(own.iter().copied());
        documents.extend(mark.point.rivals.iter().filter_map(|rival| project.record(rival.record)?.document));
        let names: Vec<&str> = own.iter().filter_map(|id| project.document(*id)).map(|own| own.name.as_str()).collect();
        let quote = match &mark.point.basis {
            Basis::Reported(id) => project.record(*id).and_then(|record| project.quote(record)).map(str::to_owned),
            Basis::Derived { .. } => None,
        };
        let mut sources: Vec<&str> = parents
            .iter()
            .filter_map(|record| project.document(record.document?)?.source_of(record.evidence.as_ref()))
            .collect();
        sources.sort_unstable();
        sources.dedup();
        let missing: Vec<&str> = mark.point.missing.iter().map(|place| place.as_str()).collect();
        let end = |end: Option<Decimal>| end.map_or(Datum::Nothing, |end| Datum::Number(end.round_dp(6)));
        vec![
            words(place.as_str()),
            words(voice.place(*place)),
            words(chart.key.indicator.as_str()),
            chart.key.operator.map_or(Datum::Nothing, |operator| words(operator.as_str())),
            words(&mark.point.period.to_string()),
            Datum::Number(mark.value),
            words(&unit),
            Datum::Number(mark.point.value),
            words(chart.key.unit.code()),
            end(mark.range.low),
            end(mark.range.high),
            words(mark.point.bound.code()),
            words(mark.point.status.code()),
            words(if mark.point.reviewed { "reviewed" } else { "new" }),
            words(basis(&mark.point.basis)),
            words(&missing.join("; ")),
            words(&names.join("; ")),
            quote.map_or(Datum::Nothing, Datum::Words),
            words(&sources.join("; ")),
        ]
    });
    let rows: Vec<Vec<Datum>> = rows.collect();
    if !all {
        documents.extend(sources::documents(project, overview));
    }
    let sources = documents.iter().filter_map(|id| project.document(*id)).map(|document| {
        let known = |text: Option<String>| text.map_or(Datum::Nothing, Datum::Words);
        vec![
            words(&document.name),
            known(document.title.clone()),
            known(document.source.clone()),
            known(document.published.map(|date| date.to_string())),
            words(&document.hash.to_string()),
        ]
    });
    let caption = overview.caption.clone().unwrap_or_default();
    let notes = [words::title(voice, chart.key), unit.clone()].into_iter().chain(caption.notes).chain([caption.footer]);
    let head = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    ChartTable {
        sources: Sheet {
            name: panel.text("sheet-sources"),
            head: head(&["document", "title", "source", "published", "hash"]),
            rows: sources.collect(),
        },
        notes: Sheet {
            name: panel.text("sheet-notes"),
            head: head(&["note"]),
            rows: notes.map(|note| vec![Datum::Words(note)]).collect(),
        },
        figures: Sheet { name: panel.text("sheet-figures"), head: head(&HEAD), rows },
    }
}

/// The code of a basis in a file.
fn basis(basis: &Basis) -> &'static str {
    match basis {
        Basis::Reported(_) => "reported",
        Basis::Derived { rule: Rule::Periods, .. } => "derived from periods",
        Basis::Derived { rule: Rule::BeforeGrowth, .. } => "derived from growth",
        Basis::Derived { rule: Rule::RollUp, .. } => "rolled up",
    }
}

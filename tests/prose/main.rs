//! Promise: what a sentence of the genre says, in either language, is read as a careful person reads it: one class of
//! construction a test, each with sentences of our own.

mod additions;
mod asides;
mod averages;
mod branches;
mod bygone;
mod capacities;
mod contexts;
mod counted_lines;
mod counts;
mod counts_again;
mod ellipses;
mod enterprises;
mod fields;
mod goal_years;
mod goals;
mod goals_of_ministries;
mod growth;
mod increments;
mod joint_counts;
mod kinds;
mod kinds_and_scales;
mod leads;
mod lines;
mod machines;
mod money;
mod moved_from;
mod near_misses;
mod nested;
mod page_dates;
mod pages;
mod pages_of_plans;
mod papers;
mod parts;
mod parts_beside;
mod periods;
mod places;
mod plans;
mod ranks;
mod rest_of_year;
mod restated;
mod reviews;
mod risen;
mod sentences;
mod sequels;
mod served;
mod shares;
mod signed;
mod status;
mod then;
mod threads;
mod told_apart;
mod turns;
mod undated;
mod unnamed_province;
mod users;
mod web_pages;
mod wholes_and_neighbours;
mod years_beside;

use provista::domain::{Operator, PlaceId};
use provista::extract::{Extractor, Finding};
use provista::reading::document_from_text;

/// The figure as a line: indicator, value, place, period, and what else it has.
fn line(finding: &Finding) -> String {
    let figure = &finding.figure;
    let value = figure.value.map_or_else(|| "-".to_owned(), |value| value.normalize().to_string());
    let place = figure.place.map_or("-", PlaceId::as_str);
    let period = figure.period.map_or_else(|| "-".to_owned(), |period| period.to_string());
    let hedged = (figure.bound.code() != "exact").then(|| figure.bound.code().to_owned());
    let meant = (figure.status.code() != "actual").then(|| figure.status.code().to_owned());
    let grown = figure.yoy.map(|yoy| format!("yoy {}", yoy.normalize()));
    let planned = figure.of_plan.map(|share| format!("plan {}", share.normalize()));
    let whose = figure.operator.map(|operator| Operator::as_str(operator).to_owned());
    let parts =
        [Some(format!("{} {value} {place} {period}", figure.indicator.as_str())), hedged, meant, grown, planned, whose];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Reads `text` and demands these figures, in their order.
fn reads(text: &str, expected: &[&str]) {
    let document = document_from_text("a.txt", text.to_owned());
    let found: Vec<String> = Extractor::bundled().extract(&document).iter().map(line).collect();
    assert_eq!(found, expected, "{text}");
}

/// A page of Lai Châu from January 2024 that reviews 2023, in Vietnamese, with `body` in it.
fn lai_chau(body: &str) -> String {
    format!("Bưu chính, viễn thông tỉnh Lai Châu năm 2023\n\nNgày 08/01/2024\n\n{body}\n")
}

/// The same in English.
fn lai_chau_in_english(body: &str) -> String {
    format!("Post and telecommunications of Lai Chau province in 2023\n\nJanuary 8, 2024\n\n{body}\n")
}

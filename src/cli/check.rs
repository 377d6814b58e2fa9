//! `provista check`: what is wrong or in conflict in a project.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use rust_decimal::Decimal;

use super::output::{Output, complain, opened};
use super::texts::regain;
use crate::analysis::{Conflict, Conflicts, Flag, Reason, Sentinel, Side};
use crate::domain::{Atlas, ConflictClass, FigureKey, IndicatorId, Language, Operator, Period, Record, RecordId, Unit};
use crate::project::Project;

const NOTES: &str = "\
First come the texts by reference that are away from their files or have changed in them; the passages that figures
rest on stand for them. Each other line names a document and the byte of its text at which the number stands. Figures
that look wrong are those that nobody has accepted or rejected yet. Conflicts are figures of one indicator, place, enterprise and period with different
values, as long as nobody has settled them and no rule of the project does.

Ends with 0 where there is nothing to say, with 1 where there is, or where the project cannot be opened.

Examples:
  provista check bulletins.ron
  provista check bulletins.ron --texts-in /data/bulletins
  provista check bulletins.ron && provista export bulletins.ron figures.xlsx";

/// What `provista check` was asked for.
#[derive(Args, Debug)]
#[command(after_help = NOTES)]
pub struct Check {
    /// The project to look through
    #[arg(value_name = "PROJECT")]
    project: PathBuf,
    /// A folder in which texts of the project may be read again; its own always may
    #[arg(long, value_name = "FOLDER")]
    texts_in: Vec<PathBuf>,
}

impl Check {
    /// Opens the project and says what is wrong with it.
    pub(super) fn run(&self) -> ExitCode {
        let mut project = match opened(&self.project) {
            Ok(project) => project,
            Err(message) => return complain(&message),
        };
        let mut found = regain(&mut project, &self.project, &self.texts_in);
        found.extend(report(&project));
        match Output::new(None).write(|out| found.iter().try_for_each(|line| writeln!(out, "{line}"))) {
            Err(message) => complain(&message),
            Ok(()) if found.is_empty() => ExitCode::SUCCESS,
            Ok(()) => ExitCode::FAILURE,
        }
    }
}

/// What is wrong, then what is in conflict, a line each.
fn report(project: &Project) -> Vec<String> {
    let mut lines = Vec::new();
    let sentinel = Sentinel::of(project);
    for (id, record) in project.records() {
        if !sentinel.calls(id, record) {
            continue;
        }
        for flag in sentinel.flags(id) {
            let unit = record.figure.unit;
            let repair = flag.repair.map(|value| format!("; {} would fit", amount(value, unit))).unwrap_or_default();
            let (place, words) = (place(project, id), words(project, flag, record));
            lines.push(format!("{place}: {}: {words}{repair}", subject(project, record)));
        }
    }
    let mut conflicts = Conflicts::of(project);
    let open: Vec<Conflict> =
        conflicts.all().filter(|(_, standing)| standing.is_open()).map(|(conflict, _)| conflict.clone()).collect();
    for conflict in open {
        let mut sides = Vec::new();
        for side in &conflict.sides {
            let sources = conflicts.sources(project, side);
            sides.push(stated(project, side, conflict.key.unit, sources));
        }
        let (class, key) = (class(conflict.class), key(project, &conflict.key));
        lines.push(format!("conflict ({class}): {key}: {}", sides.join(" or ")));
    }
    lines
}

/// A value with those who state it.
fn stated(project: &Project, side: &Side, unit: Unit, sources: usize) -> String {
    let places: Vec<String> = side.records.iter().map(|id| place(project, *id)).collect();
    // Copies of one press item.
    let sources = match sources {
        all if all >= places.len() => String::new(),
        1 => ", one source".to_owned(),
        some => format!(", {some} sources"),
    };
    format!("{} ({}{sources})", amount(side.value, unit), places.join(", "))
}

/// Where a record stands.
fn place(project: &Project, id: RecordId) -> String {
    let record = project.record(id);
    let document = record.and_then(|record| project.document(record.document?));
    let start = record.and_then(|record| record.evidence.as_ref()).map(|evidence| evidence.quote.start);
    match (document, start) {
        (Some(document), Some(start)) => format!("{}:{start}", document.name),
        (Some(document), None) => document.name.clone(),
        (None, _) => format!("record {}", id.0),
    }
}

/// What a record says.
fn subject(project: &Project, record: &Record) -> String {
    let figure = &record.figure;
    let mut parts = vec![what(project, figure.indicator, figure.operator)];
    parts.extend(figure.place.map(|place| Atlas::bundled().name(place, Language::English).to_owned()));
    parts.extend(figure.period.map(time));
    parts.extend(figure.value.map(|value| amount(value, figure.unit)));
    parts.join(", ")
}

/// What records of a key are about.
fn key(project: &Project, key: &FigureKey) -> String {
    let place = Atlas::bundled().name(key.place, Language::English);
    let plan = if key.plan { ", planned" } else { "" };
    format!("{}, {place}, {}{plan}", what(project, key.indicator, key.operator), time(key.period))
}

/// An indicator, of an enterprise or of all.
fn what(project: &Project, indicator: IndicatorId, operator: Option<Operator>) -> String {
    let indicator = project.catalogue().name(indicator, Language::English);
    operator.map_or_else(|| indicator.to_owned(), |operator| format!("{indicator} of {operator}"))
}

/// A period; of a stock the end of a month.
fn time(period: Period) -> String {
    match period {
        Period::Stock(month) => format!("end of {month}"),
        flow @ Period::Flow { .. } => flow.to_string(),
    }
}

/// A value in its unit, with all its digits.
fn amount(value: Decimal, unit: Unit) -> String {
    let number = Language::English.decimal(value);
    match unit {
        Unit::Count => number,
        Unit::Percent => format!("{number}%"),
        Unit::Vnd | Unit::Usd | Unit::Per100 => format!("{number} {}", unit_words(unit)),
    }
}

fn unit_words(unit: Unit) -> &'static str {
    match unit {
        Unit::Vnd => "VND",
        Unit::Usd => "USD",
        Unit::Count => "numbers",
        Unit::Percent => "percent",
        Unit::Per100 => "per 100 people",
    }
}

/// What explains a disagreement.
fn class(class: ConflictClass) -> &'static str {
    match class {
        ConflictClass::Rounding => "rounding",
        ConflictClass::Estimate => "estimate and final",
        ConflictClass::Restated => "restated later",
        ConflictClass::Boundary => "other boundary",
        ConflictClass::OtherPeriod => "other period",
        ConflictClass::Thousandfold => "thousand-fold slip",
        ConflictClass::Dispute => "dispute",
    }
}

/// Why a figure looks wrong.
fn words(project: &Project, flag: &Flag, record: &Record) -> String {
    let unit = record.figure.unit;
    let shown = |value: Decimal| amount(value, unit);
    let at = |id: RecordId| {
        let figure = project.record(id).map(|record| &record.figure);
        let value = figure.and_then(|figure| Some(amount(figure.value?, figure.unit)));
        let value = value.map(|value| format!("{value} at ")).unwrap_or_default();
        format!("{value}{}", place(project, id))
    };
    match flag.reason {
        Reason::ThousandFold { other, factor } => {
            let factor = Language::English.decimal(factor.into());
            format!("about {factor} times off its series, see {}", at(other))
        }
        Reason::OffSeries { low, high, points, .. } => {
            let (low, high) = (shown(low), shown(high));
            format!("far off its series, of which {points} points make {low} to {high} likely")
        }
        Reason::Implausible { low, high } if low.is_zero() => {
            format!("hard to believe for this place: up to {} is usual", shown(high))
        }
        Reason::Implausible { low, high } => {
            format!("hard to believe for this place: {} to {} is usual", shown(low), shown(high))
        }
        Reason::Separator { other } => {
            format!("read against the notation of its document, in which it is {}", shown(other))
        }
        Reason::Above100 => "a share above 100%".to_owned(),
        Reason::Fraction => "no whole number".to_owned(),
        Reason::Negative => "below zero".to_owned(),
        Reason::WrongUnit { expected } => {
            format!("measured in {}, not {}", unit_words(expected), unit_words(unit))
        }
        Reason::NotYet => "called actual before its time began".to_owned(),
        Reason::Growth { earlier, expected } => {
            format!("its growth would make it {}, see {}", shown(expected), at(earlier))
        }
        Reason::BelowPart { part } => format!("less than a part of it, {}", at(part)),
        Reason::AboveWhole { whole } => format!("more than the whole, {}", at(whole)),
        Reason::Sum { parts: [one, other], sum } => {
            format!("not the sum of its parts, {}, see {} and {}", shown(sum), at(one), at(other))
        }
        Reason::Density { subscribers, expected } => {
            format!("the subscribers would make {}, see {}", shown(expected), at(subscribers))
        }
    }
}

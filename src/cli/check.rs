//! `provista check`: what is wrong or in conflict in a project.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::output::{Output, complain, opened};
use crate::analysis::{Conflict, Conflicts, Flag, Reason, Sentinel, Side};
use crate::domain::{Atlas, FigureKey, Language, Record, RecordId};
use crate::project::Project;

const NOTES: &str = "\
Each line names a document and the byte of its text at which the number stands. Figures that look wrong are those that
nobody has accepted or rejected yet. Conflicts are figures of one indicator, place, enterprise and period with different
values, as long as nobody has settled them and no rule of the project does.

Ends with 0 where there is nothing to say, with 1 where there is, or where the project cannot be opened.

Examples:
  provista check bulletins.ron
  provista check bulletins.ron && provista export bulletins.ron figures.xlsx";

/// What `provista check` was asked for.
#[derive(Args, Debug)]
#[command(after_help = NOTES)]
pub struct Check {
    /// The project to look through
    #[arg(value_name = "PROJECT")]
    project: PathBuf,
}

impl Check {
    /// Opens the project and says what is wrong with it.
    pub(super) fn run(&self) -> ExitCode {
        let project = match opened(&self.project) {
            Ok(project) => project,
            Err(message) => return complain(&message),
        };
        let found = report(&project);
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
            let repair = flag.repair.map(|value| format!("; {} would fit", value.normalize())).unwrap_or_default();
            let (place, words) = (place(project, id), words(project, flag, record));
            lines.push(format!("{place}: {}: {words}{repair}", subject(record)));
        }
    }
    let mut conflicts = Conflicts::of(project);
    let open: Vec<Conflict> =
        conflicts.all().filter(|(_, standing)| standing.is_open()).map(|(conflict, _)| conflict.clone()).collect();
    for conflict in open {
        let mut sides = Vec::new();
        for side in &conflict.sides {
            let sources = conflicts.sources(project, side);
            sides.push(stated(project, side, sources));
        }
        let key = key(project, &conflict.key);
        lines.push(format!("conflict ({}): {key}: {}", conflict.class.code(), sides.join(" or ")));
    }
    lines
}

/// A value with those who state it.
fn stated(project: &Project, side: &Side, sources: usize) -> String {
    let places: Vec<String> = side.records.iter().map(|id| place(project, *id)).collect();
    let sources = if sources < places.len() { format!(", {sources} of their own") } else { String::new() };
    format!("{} ({}{sources})", side.value, places.join(", "))
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

/// What a record is about.
fn subject(record: &Record) -> String {
    let figure = &record.figure;
    let mut parts = vec![figure.indicator.as_str().to_owned()];
    parts.extend(figure.operator.map(|operator| operator.to_string()));
    parts.extend(figure.place.map(|place| place.to_string()));
    parts.extend(figure.period.map(|period| period.to_string()));
    parts.extend(figure.value.map(|value| format!("{} {}", value.normalize(), figure.unit.code())));
    parts.join(" ")
}

fn key(project: &Project, key: &FigureKey) -> String {
    let indicator = project.catalogue().name(key.indicator, Language::English);
    let place = Atlas::bundled().name(key.place, Language::English);
    let operator = key.operator.map(|operator| format!(" of {operator}")).unwrap_or_default();
    let plan = if key.plan { ", planned" } else { "" };
    format!("{indicator}{operator}, {place}, {}{plan}, {}", key.period, key.unit.code())
}

/// Why a figure looks wrong.
fn words(project: &Project, flag: &Flag, record: &Record) -> String {
    let at = |id: RecordId| {
        let value = project.record(id).and_then(|record| record.figure.value);
        let value = value.map(|value| format!("{} at ", value.normalize())).unwrap_or_default();
        format!("{value}{}", place(project, id))
    };
    match flag.reason {
        Reason::ThousandFold { other, factor } => format!("about {factor} times off its series, see {}", at(other)),
        Reason::OffSeries { low, high, points, .. } => {
            format!("far off its series, of which {points} points make {low} to {high} likely")
        }
        Reason::Implausible { low, high } => format!("hard to believe for this place: {low} to {high} is usual"),
        Reason::Separator { other } => format!("read against the notation of its document, in which it is {other}"),
        Reason::Above100 => "a share above 100%".to_owned(),
        Reason::Fraction => "no whole number".to_owned(),
        Reason::Negative => "below zero".to_owned(),
        Reason::WrongUnit { expected } => format!("measured in {}, not {}", expected.code(), record.figure.unit.code()),
        Reason::NotYet => "called actual before its time began".to_owned(),
        Reason::Growth { earlier, expected } => {
            format!("its growth would make it {expected}, see {}", at(earlier))
        }
        Reason::BelowPart { part } => format!("less than a part of it, {}", at(part)),
        Reason::AboveWhole { whole } => format!("more than the whole, {}", at(whole)),
        Reason::Sum { parts: [one, other], sum } => {
            format!("not the sum of its parts, {sum}, see {} and {}", at(one), at(other))
        }
        Reason::Density { subscribers, expected } => {
            format!("the subscribers would make {expected}, see {}", at(subscribers))
        }
    }
}

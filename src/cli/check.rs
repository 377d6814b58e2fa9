//! `provista check`: what of a project is wrong or in conflict.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::output::{Output, complain, opened};
use crate::analysis::Sentinel;
use crate::domain::{Record, RecordId};
use crate::export::conflicts;
use crate::project::Project;

const EXAMPLES: &str = "\
A line a finding: the record, what it states, and what is odd about it. Conflicts are records that state
one thing with different values. Ends with 0 where nothing was found, with 1 otherwise.

Examples:
  provista check bulletins.ron
  provista check bulletins.ron && provista export bulletins.ron figures.xlsx";

/// What `provista check` was asked for.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// The project
    project: PathBuf,
}

impl Check {
    /// Opens the project and says what is wrong with it.
    pub(super) fn run(&self) -> ExitCode {
        let project = match opened(&self.project) {
            Ok(project) => project,
            Err(message) => return complain(&message),
        };
        let mut findings = Vec::new();
        let sentinel = Sentinel::of(&project);
        for id in sentinel.records() {
            let Some(record) = project.record(id).filter(|record| sentinel.calls(id, record)) else { continue };
            for flag in sentinel.flags(id) {
                findings.push(format!("flag\t{}\t{:?}", stated(&project, id, record), flag.reason));
            }
        }
        for (number, (_, records)) in (1..).zip(conflicts(&project)) {
            for (id, record) in records {
                findings.push(format!("conflict {number}\t{}", stated(&project, id, record)));
            }
        }
        let written = Output::new(None).write(|out| findings.iter().try_for_each(|finding| writeln!(out, "{finding}")));
        match written {
            Err(message) => complain(&message),
            Ok(()) if findings.is_empty() => ExitCode::SUCCESS,
            Ok(()) => ExitCode::FAILURE,
        }
    }
}

/// A record on one line.
fn stated(project: &Project, id: RecordId, record: &Record) -> String {
    let figure = &record.figure;
    let value = figure.value.map(|value| format!("{} {}", value.normalize(), figure.unit.code()));
    let document = record.document.and_then(|id| project.document(id)).map(|document| document.name.clone());
    let parts = [
        Some(format!("record {}", id.0)),
        Some(figure.indicator.to_string()),
        figure.place.map(|place| place.to_string()),
        figure.period.map(|period| period.to_string()),
        value,
        document,
    ];
    parts.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().join("\t")
}

//! `provista series`: the series of an indicator as CSV.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::export::LanguageName;
use super::output::{Output, complain, finish, opened, say};
use super::place;
use super::texts::regain;
use crate::analysis::SeriesFilter;
use crate::domain::{IndicatorId, PlaceId};
use crate::export::{series_table, write_csv_table};

const EXAMPLES: &str = "\
A point a row: indicator, place, enterprise, months of the period, period, value, unit, and the record behind it.

Examples:
  provista series bulletins.ron --indicator revenue.telecom
  provista series bulletins.ron --indicator revenue.telecom --place cao-bang --place lang-son > revenue.csv";

/// What `provista series` was asked for.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Series {
    /// The project
    project: PathBuf,
    /// The indicator, by its id, such as revenue.telecom
    #[arg(long, value_name = "ID")]
    indicator: String,
    /// A province by its slug, such as cao-bang; more than one may be named, and without one all are meant
    #[arg(long, value_name = "SLUG")]
    place: Vec<String>,
    /// Only what a person accepted or corrected
    #[arg(long)]
    reviewed: bool,
    /// The file to write instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A folder in which texts of the project may be read again; its own always may
    #[arg(long, value_name = "FOLDER")]
    texts_in: Vec<PathBuf>,
    /// The language of names
    #[arg(long, value_enum, default_value_t = LanguageName::En)]
    language: LanguageName,
}

impl Series {
    /// Opens the project and writes the series.
    pub(super) fn run(&self) -> ExitCode {
        let places: Vec<PlaceId> = match self.place.iter().map(|slug| place(slug)).collect() {
            Ok(places) => places,
            Err(message) => {
                complain(&message);
                return ExitCode::from(2);
            }
        };
        let mut project = match opened(&self.project) {
            Ok(project) => project,
            Err(message) => return complain(&message),
        };
        let indicator = IndicatorId::new(&self.indicator);
        if project.catalogue().get(indicator).is_none() {
            let known: Vec<&str> = project.catalogue().indicators().iter().map(|known| known.id.as_str()).collect();
            complain(&format!("no indicator “{}” is known; there are {}", self.indicator, known.join(", ")));
            return ExitCode::from(2);
        }
        // Which documents are of one source, and how numbers are printed in them, is told by whole texts.
        for line in regain(&mut project, &self.project, &self.texts_in) {
            say(&format!("provista: {line}"));
        }
        let filter = SeriesFilter { reviewed_only: self.reviewed, ..SeriesFilter::default() };
        let table = series_table(&project, self.language.into(), &filter, Some(indicator), |place| {
            places.is_empty() || places.contains(&place)
        });
        finish(Output::new(self.output.as_deref()).write(|out| write_csv_table(out, table)))
    }
}

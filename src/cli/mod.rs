//! The same work without a window.
//!
//! Commands print their result on standard output and everything else on standard error. They end
//! with 0 if all went well, 1 if something could not be done, 2 if they were called wrongly.

mod check;
mod export;
mod extract;
mod import;
mod manual;
mod output;
mod progress;
mod series;
mod texts;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::domain::{Atlas, PlaceId};

pub use check::Check;
pub use export::Export;
pub use extract::Extract;
pub use import::Import;
pub use manual::Completions;
pub use series::Series;

const EXAMPLES: &str = "\
Examples:
  provista                                     open the window
  provista bulletins.ron                       open the window on a project
  provista a.txt bulletins/                    open the window and load texts into a new project
  provista extract bulletins/                  print the figures of a folder of texts
  provista extract a.txt b.txt --format csv -o figures.csv
  provista import bulletins.ron facts.csv      add a table of figures to a project
  provista export bulletins.ron figures.xlsx   write a project's records for Excel
  provista check bulletins.ron                 say what is wrong or in conflict in a project
  provista man | man -l -                      read the manual";

/// What was asked for on the command line.
#[derive(Debug, Parser)]
#[command(name = "provista", version, about, after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// What to open in the window: a project (.ron), or texts and folders of texts to load
    #[arg(value_name = "PROJECT|TEXT")]
    pub paths: Vec<PathBuf>,
    /// The command to carry out instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Work that needs no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read the figures out of documents and print them
    Extract(Extract),
    /// Add tables of figures to a project
    Import(Import),
    /// Write a project's records, series and conflicts, or its evidence report, to a file
    Export(Export),
    /// Print the series of an indicator as CSV
    Series(Series),
    /// Say what of a project is wrong or in conflict
    Check(Check),
    /// Print what makes a shell complete the commands
    Completions(Completions),
    /// Print the manual as a page for man
    #[command(after_help = manual::PAGES)]
    Man,
}

impl Command {
    /// Does the work.
    pub fn run(&self) -> ExitCode {
        match self {
            Self::Extract(extract) => extract.run(),
            Self::Import(import) => import.run(),
            Self::Export(export) => export.run(),
            Self::Series(series) => series.run(),
            Self::Check(check) => check.run(),
            Self::Completions(completions) => completions.run(),
            Self::Man => manual::man(),
        }
    }
}

/// The place of a slug that a person wrote.
fn place(slug: &str) -> Result<PlaceId, String> {
    let place = PlaceId::new(slug);
    if Atlas::bundled().ids().contains(&place) {
        Ok(place)
    } else {
        Err(format!("no province “{place}” is known; slugs look like cao-bang, and vietnam is the country"))
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_holds() {
        Arguments::command().debug_assert();
    }
}

//! The same work without a window.
//!
//! Commands print their result on standard output and everything else on standard error. They end
//! with 0 if all went well, 1 if something could not be done, 2 if they were called wrongly.

mod check;
mod extract;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use check::Check;
pub use extract::Extract;

const EXAMPLES: &str = "\
Examples:
  provista                                     open the window
  provista bulletins.ron                       open the window on a project
  provista a.txt bulletins/                    open the window and load texts into a new project
  provista extract bulletins/                  print the figures of a folder of texts
  provista extract a.txt b.txt --format csv -o figures.csv
  provista check bulletins.ron                 say what is wrong or in conflict in a project";

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
    /// Read the figures out of texts and print them
    Extract(Extract),
    /// Say what is wrong or in conflict in a project
    Check(Check),
}

impl Command {
    /// Does the work.
    pub fn run(&self) -> ExitCode {
        match self {
            Self::Extract(extract) => extract.run(),
            Self::Check(check) => check.run(),
        }
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

//! Opens the window, or carries out a command.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use provista::cli::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Some(command) => command.run(),
        None => open_window(arguments.paths),
    }
}

#[cfg(feature = "window")]
fn open_window(paths: Vec<PathBuf>) -> ExitCode {
    match provista::app::run(paths) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("provista: the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Says what can be done without a window; to open a project is not among it.
#[cfg(not(feature = "window"))]
fn open_window(paths: Vec<PathBuf>) -> ExitCode {
    use clap::CommandFactory;
    if !paths.is_empty() {
        eprintln!("provista: this build has no window to open a project in");
        return ExitCode::from(2);
    }
    match Arguments::command().print_help() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

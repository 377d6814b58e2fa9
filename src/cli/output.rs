//! Where a command writes to: a file that is replaced whole or not at all, a pipe, or standard output.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::project::{self, Project, write_apart};

/// Where to write.
#[derive(Clone, Copy, Debug)]
pub(super) struct Output<'a> {
    path: Option<&'a Path>,
}

impl<'a> Output<'a> {
    /// The file at `path`, or standard output.
    pub fn new(path: Option<&'a Path>) -> Self {
        Self { path }
    }

    /// Writes by `write`; what failed is told as a person reads it.
    pub fn write(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), String> {
        match self.path {
            Some(path) if is_stream(path) => File::options()
                .write(true)
                .open(path)
                .and_then(|mut stream| buffered(&mut stream, write))
                .map_err(|error| format!("{}: {error}", path.display())),
            Some(path) => write_apart(path, |out| write(out)).map_err(|error| error.to_string()),
            None => match buffered(&mut io::stdout().lock(), write) {
                // Whoever reads has enough, as `head` does.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                written => written.map_err(|error| format!("standard output: {error}")),
            },
        }
    }
}

fn buffered(out: &mut dyn Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    write(&mut out)?;
    out.flush()
}

/// Whether there is something at `path` that cannot be replaced, such as `/dev/stdout` or a pipe.
fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

/// Says something beside the output. A closed standard error is no reason to stop.
pub(super) fn say(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}

/// Says what went wrong.
pub(super) fn complain(message: &str) -> ExitCode {
    say(&format!("provista: {message}"));
    ExitCode::FAILURE
}

/// Ends a command with what came of writing.
pub(super) fn finish(written: Result<(), String>) -> ExitCode {
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => complain(&message),
    }
}

/// The project at `path`; what is wrong with it is told as a person reads it.
pub(super) fn opened(path: &Path) -> Result<Project, String> {
    project::open(path).map_err(|error| format!("{error}. {}.", error.hint()))
}

//! How far long work has come, on a terminal; in a pipe or a file nothing is said of it.

use std::io::{IsTerminal, stderr};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::reading::Watch;

/// The progress of one command.
#[derive(Debug)]
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Progress of work that is watched, or none where standard error is no terminal.
    pub fn new(watch: &Watch) -> Self {
        let target =
            if stderr().is_terminal() { ProgressDrawTarget::stderr_with_hz(8) } else { ProgressDrawTarget::hidden() };
        let (_, files) = watch.progress();
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        let style = ProgressStyle::with_template("{bar:24} {pos}/{len} files, {msg}  {elapsed}");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Says how much was done.
    pub fn say(&self, watch: &Watch, documents: usize, records: usize) {
        let (done, files) = watch.progress();
        self.0.set_length(files as u64);
        self.0.set_position(done as u64);
        self.0.set_message(format!("{documents} documents, {records} records"));
    }

    /// Takes the line away, so that what follows stands alone.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

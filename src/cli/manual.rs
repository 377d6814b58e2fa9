//! `provista man` and `provista completions`: what a packager installs beside the program.

use std::io;
use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Arguments;
use super::output::{Output, finish};

const EXAMPLES: &str = "\
Examples:
  provista completions bash > ~/.local/share/bash-completion/completions/provista
  provista completions zsh > ~/.zfunc/_provista
  provista completions powershell >> $PROFILE";

/// What `provista completions` was asked for.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    /// Writes the completions.
    pub(super) fn run(&self) -> ExitCode {
        finish(Output::new(None).write(|mut out| {
            clap_complete::generate(self.shell, &mut Arguments::command(), "provista", &mut out);
            Ok(())
        }))
    }
}

pub(super) const PAGES: &str = "\
One page holds the program and all its commands, for man to show.

Examples:
  provista man | man -l -
  provista man > /usr/local/share/man/man1/provista.1";

/// Writes the page for `provista man`.
pub(super) fn man() -> ExitCode {
    finish(Output::new(None).write(|out| pages(out)))
}

/// The program's page, then a section for each command.
fn pages(mut out: &mut dyn io::Write) -> io::Result<()> {
    let mut program = Arguments::command();
    program.build();
    let man = clap_mangen::Man::new(program.clone());
    man.render(&mut out)?;
    for command in program.get_subcommands().filter(|command| command.get_name() != "help") {
        let title = format!("provista {}", command.get_name()).to_uppercase();
        writeln!(out, ".SH \"{title}\"")?;
        let man = clap_mangen::Man::new(command.clone());
        man.render_description_section(&mut out)?;
        man.render_synopsis_section(&mut out)?;
        man.render_options_section(&mut out)?;
        man.render_extra_section(&mut out)?;
    }
    Ok(())
}

//! Other programs that tests have look at what was written. One that is not installed is named on standard error, and
//! its test shows nothing.

#![allow(dead_code, reason = "each promise uses what it needs of it")]

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What of `names` is installed and answers; says on standard error, past the capture of tests, that none is.
pub fn installed(names: &[&str]) -> Option<PathBuf> {
    let answers = |name: &&str| {
        let asked = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    };
    let found = names.iter().find(|name| answers(name)).map(PathBuf::from);
    if found.is_none() {
        skipped(&format!("none of {} is installed", names.join(", ")));
    }
    found
}

/// Says that a test shows nothing, and why.
pub fn skipped(why: &str) {
    let _ = writeln!(io::stderr(), "SKIPPED in tests/{}.rs: {why}", env!("CARGO_CRATE_NAME"));
}

/// Runs a program to its end, which must come within three minutes and be a success.
#[expect(clippy::disallowed_methods, reason = "another program's end is looked for from time to time")]
pub fn run(command: &mut Command) -> Output {
    // Into files: a pipe that nobody reads fills up, and children that live on would hold it open.
    let folder = tempfile::tempdir().unwrap();
    let [out, err] = ["out", "err"].map(|name| folder.path().join(name));
    command.stdin(Stdio::null()).stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
    let mut child = command.spawn().unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > Duration::from_mins(3) {
            child.kill().unwrap();
            panic!("{command:?} does not end: {}", fs::read_to_string(err).unwrap());
        }
        thread::sleep(Duration::from_millis(20));
    };
    let output = Output { status, stdout: fs::read(out).unwrap(), stderr: fs::read(err).unwrap() };
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// A browser, where there is one.
pub fn browser() -> Option<PathBuf> {
    installed(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"])
}

/// Has a browser without a window open a page as `what` says, with a profile of its own in `folder`, and gives what it
/// prints.
pub fn browse(browser: &Path, folder: &Path, page: &Path, what: &[&str]) -> String {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let quiet = [
        "--headless",
        "--no-sandbox",
        "--no-first-run",
        "--disable-extensions",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
    ];
    let url = format!("file://{}", page.display());
    let output = run(Command::new(browser).args(quiet).arg(&profile).args(what).arg(&url));
    String::from_utf8(output.stdout).unwrap()
}

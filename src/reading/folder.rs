//! Which files are meant by the paths that a person gave.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::format::Format;
use super::{Problem, ProblemKind, Watch};

/// The files under `paths`, sorted by path, and what is in the way. A folder stands for all texts in it and
/// below, hidden ones left out; a file named itself is meant whatever it is. Links are
/// followed; a file that is reached by several ways is listed once, and a link that leads back to
/// its own folder leads nowhere.
pub(super) fn files(paths: &[PathBuf], watch: &Watch) -> (Vec<(PathBuf, Format)>, Vec<Problem>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        if let Err(kind) = walk(path, watch, &mut found, &mut problems) {
            problems.push(Problem { path: path.clone(), inner: None, kind });
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let mut known = BTreeMap::new();
    for (path, format) in found {
        // A file that cannot be resolved is met again, and reported, when it is read.
        let real = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
        known.entry(real).or_insert((path, format));
    }
    let mut found: Vec<_> = known.into_values().collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    (found, problems)
}

fn walk(
    root: &Path,
    watch: &Watch,
    found: &mut Vec<(PathBuf, Format)>,
    problems: &mut Vec<Problem>,
) -> Result<(), ProblemKind> {
    let metadata = fs::metadata(root)?;
    if metadata.is_file() {
        found.push((root.to_owned(), Format::of(root).ok_or(ProblemKind::UnknownFormat)?));
        return Ok(());
    }
    if !metadata.is_dir() {
        return Err(ProblemKind::NotAFile);
    }
    let entries = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.path())) {
        if watch.is_stopped() {
            break;
        }
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                found.extend(Format::in_folder(entry.path()).map(|format| (entry.into_path(), format)));
            }
            Ok(_) => {}
            Err(error) if error.loop_ancestor().is_some() => {}
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                // A broken link to something that would not have been read is no problem.
                let matters = Format::in_folder(&path).is_some() || path.is_dir() || path == root;
                if let Some(error) = error.into_io_error().filter(|_| matters && !is_hidden(&path)) {
                    problems.push(Problem { path, inner: None, kind: error.into() });
                }
            }
        }
    }
    Ok(())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

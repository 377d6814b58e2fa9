//! Reading texts again where they were read once.
//!
//! A text is known by its hash, wherever in its file it stands by now: a row that moved down is found. Where none of the
//! texts of the file has that hash, the one at the place that was noted is another version.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::format::Format;
use super::intake::Found;
use super::{Problem, ProblemKind, Watch, read_file};
use crate::domain::{Columns, Document, DocumentId, TextHash, Whereabouts};

/// A text that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// The document that it is of.
    pub id: DocumentId,
    /// Where it was.
    pub at: Whereabouts,
    /// Its hash.
    pub hash: TextHash,
}

/// What became of a text.
#[derive(Debug)]
pub enum Regained {
    /// It is there.
    Text(String),
    /// Another text is in its place.
    Changed(Box<Document>),
    /// It is not there, or cannot be read.
    Away(Problem),
}

/// Reads texts again, file by file; one step of `watch` is one file. Those that were not looked for because of a stop are
/// not among what is returned, which is in the order of the documents.
pub fn read_again(sought: Vec<Sought>, watch: &Watch) -> Vec<(DocumentId, Regained)> {
    let mut files: BTreeMap<(String, Option<Columns>), Vec<Sought>> = BTreeMap::new();
    for one in sought {
        files.entry((one.at.file.clone(), one.at.columns.clone())).or_default().push(one);
    }
    watch.expect(files.len());
    let mut found: Vec<(DocumentId, Regained)> = files
        .into_par_iter()
        .flat_map_iter(|((file, columns), sought)| {
            let found = in_file(Path::new(&file), columns.as_ref(), &sought, watch);
            watch.advance();
            found
        })
        .collect();
    found.sort_by_key(|(id, _)| *id);
    found
}

fn in_file(path: &Path, columns: Option<&Columns>, sought: &[Sought], watch: &Watch) -> Vec<(DocumentId, Regained)> {
    let Some(format) = Format::of(path) else {
        let away = || Regained::Away(problem(path, None, ProblemKind::UnknownFormat));
        return sought.iter().map(|one| (one.id, away())).collect();
    };
    let (mut by_hash, mut by_place) = (HashMap::<TextHash, Vec<usize>>::new(), HashMap::<&str, Vec<usize>>::new());
    for (number, one) in sought.iter().enumerate() {
        by_hash.entry(one.hash).or_default().push(number);
        by_place.entry(&one.at.inside).or_default().push(number);
    }
    let mut texts: Vec<Option<String>> = vec![None; sought.len()];
    let mut others: BTreeMap<usize, Document> = BTreeMap::new();
    let mut why: Vec<Problem> = Vec::new();
    let mut left = by_hash.len();
    read_file(path, format, columns, watch, &mut |found| {
        match found {
            Found::Document(document) => {
                if let Some(numbers) = by_hash.get(&document.hash) {
                    left -= usize::from(numbers.iter().all(|number| texts[*number].is_none()));
                    for number in numbers {
                        texts[*number] = Some(document.text.clone());
                    }
                } else {
                    let place = document.whereabouts.as_deref().map_or("", |at| at.inside.as_str());
                    for number in by_place.get(place).into_iter().flatten() {
                        others.insert(*number, document.clone());
                    }
                }
            }
            Found::Problem(problem) => why.push(problem),
        }
        left > 0
    });
    // Of a file that was read in part nothing is said but what was found.
    let stopped = watch.is_stopped();
    let mut all = Vec::new();
    for (number, (one, text)) in sought.iter().zip(texts).enumerate() {
        let regained = match (text, others.remove(&number)) {
            (Some(text), _) => Regained::Text(text),
            _ if stopped => continue,
            (None, Some(other)) => Regained::Changed(Box::new(other)),
            (None, None) => {
                let place = one.at.inside.trim_start_matches(['/', '#']);
                let own = why.iter().position(|problem| {
                    let inner = problem.inner.as_deref();
                    inner.is_none_or(|inner| inner.trim_start_matches("row ") == place)
                });
                let own = own.map(|at| if sought.len() == 1 { why.swap_remove(at) } else { repeated(&why[at]) });
                let inside = (!place.is_empty()).then(|| place.to_owned());
                Regained::Away(own.unwrap_or_else(|| problem(path, inside, ProblemKind::NotInside)))
            }
        };
        all.push((one.id, regained));
    }
    all
}

fn problem(path: &Path, inner: Option<String>, kind: ProblemKind) -> Problem {
    Problem { path: path.to_owned(), inner, kind }
}

/// The same problem once more, for another text of the file.
fn repeated(problem: &Problem) -> Problem {
    let kind = match &problem.kind {
        ProblemKind::Io(error) => ProblemKind::Io(error.kind().into()),
        other => ProblemKind::Damaged { why: other.to_string() },
    };
    Problem { path: problem.path.clone(), inner: problem.inner.clone(), kind }
}

/// Where texts may be by now, when the one that was at `known` is found in `chosen`, which is its file, or a folder that
/// it is in: the place of each of `sought` that follows from it and is there.
pub fn moved(known: &Whereabouts, chosen: &Path, sought: &[Sought]) -> Vec<(DocumentId, Whereabouts)> {
    let chosen = std::path::absolute(chosen).unwrap_or_else(|_| chosen.to_owned());
    let old = PathBuf::from(&known.file);
    let Some((from, to)) = roots(&old, &chosen) else { return Vec::new() };
    let follows = |one: &Sought| {
        let file = Path::new(&one.at.file);
        // Its name may be another one too.
        let is_chosen = file == old && chosen.is_file();
        let place = if is_chosen { chosen.clone() } else { to.join(file.strip_prefix(&from).ok()?) };
        let file = place.is_file().then(|| place.to_str().map(str::to_owned)).flatten()?;
        Some((one.id, Whereabouts { file, ..one.at.clone() }))
    };
    sought.iter().filter_map(follows).collect()
}

/// The folder that moved, and where it is: the more of the old path ends like the new one, the higher it is.
fn roots(old: &Path, chosen: &Path) -> Option<(PathBuf, PathBuf)> {
    if chosen.is_dir() {
        // The longest end of the old path that lies in the chosen folder.
        let ends: Vec<&Path> =
            old.ancestors().filter(|above| above.file_name().is_some() || above.parent().is_none()).collect();
        for above in ends.iter().rev() {
            let end = old.strip_prefix(above).ok().filter(|end| !end.as_os_str().is_empty());
            if let Some(end) = end.filter(|end| chosen.join(end).is_file()) {
                debug_assert!(old.ends_with(end), "it was cut off the old path");
                return Some(((*above).to_owned(), chosen.to_owned()));
            }
        }
        return None;
    }
    let (mut from, mut to) = (old.parent()?, chosen.parent()?);
    if old.file_name() == chosen.file_name() {
        while from.file_name().is_some() && from.file_name() == to.file_name() {
            let (Some(above), Some(over)) = (from.parent(), to.parent()) else { break };
            (from, to) = (above, over);
        }
    }
    Some((from.to_owned(), to.to_owned()))
}

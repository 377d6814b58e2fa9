//! Texts by reference without a window: read again, and told where they are not to be had.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::project::Project;
use crate::reading::{Places, Regained, Watch, read_again};

/// Puts the texts of the project at `path` that are in their files in place of their passages, and says a line of each
/// other one: which document, and what is wrong. Files are read in the folder of the project and in these folders alone.
pub(super) fn regain(project: &mut Project, path: &Path, folders: &[PathBuf]) -> Vec<String> {
    let own = std::fs::canonicalize(path).ok().and_then(|path| path.parent().map(PathBuf::from));
    let places = Places::of(own.into_iter().chain(folders.iter().cloned()));
    let (mut texts, mut lacking) = (Vec::new(), Vec::new());
    for (id, regained) in read_again(project.sought_texts(), &places, &Mutex::default(), &Watch::new()) {
        let Some(document) = project.known_document(id) else { continue };
        let is_present = project.document(id).is_some();
        let (name, file) = (&document.name, document.whereabouts.as_deref().map_or("", |at| at.file.as_str()));
        let wrong = match regained {
            Regained::Text(text) => {
                texts.push((id, text));
                continue;
            }
            Regained::Changed(_) => {
                format!("{name}: its text has changed: {file} has another one; compare them in the window")
            }
            Regained::Otherwise(_) => format!(
                "{name}: {file} is the same file, and this Provista reads another text in it; compare them in the window"
            ),
            Regained::Away(problem) => format!("{name}: its text is away: {problem}. {}.", problem.hint()),
            Regained::Unasked => format!(
                "{name}: its text is in {file}, which is not in the folder of the project; allow it with --texts-in"
            ),
        };
        if is_present {
            lacking.push(wrong);
        }
    }
    project.take_texts(texts);
    if !lacking.is_empty() {
        let why = "copies of one text, and in which notation a text prints its numbers, are judged by passages where texts are \
                   away: flags, conflicts and series may be others than with them";
        lacking.push(why.to_owned());
    }
    match project.blank_quotes() {
        0 => {}
        1 => lacking.push("1 figure rests on words that are not at hand, nor among the passages".to_owned()),
        some => lacking.push(format!("{some} figures rest on words that are not at hand, nor among the passages")),
    }
    lacking
}

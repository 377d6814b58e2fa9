//! Texts by reference without a window: read again, and told where they are not to be had.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::project::Project;
use crate::reading::{Places, Regained, Watch, read_again};

/// Puts the texts of the project at `path` that are in their files in place of their passages, and says what is wrong with
/// the others: a line for each folder and reason. Files are read in the folder of the project and in these folders alone.
pub(super) fn regain(project: &mut Project, path: &Path, folders: &[PathBuf]) -> Vec<String> {
    let own = std::fs::canonicalize(path).ok().and_then(|path| path.parent().map(PathBuf::from));
    let places = Places::of(own.into_iter().chain(folders.iter().cloned()));
    let (mut texts, mut wrong) = (Vec::new(), BTreeMap::<(PathBuf, String), Vec<String>>::new());
    for (id, regained) in read_again(project.sought_texts(), &places, &Mutex::default(), &Watch::new()) {
        let Some(document) = project.known_document(id) else { continue };
        let is_present = project.document(id).is_some();
        let file = Path::new(document.whereabouts.as_deref().map_or("", |at| at.file.as_str()));
        let why = match regained {
            Regained::Text(text) => {
                texts.push((id, text));
                continue;
            }
            Regained::Changed(_) => "has changed: its file has another one; compare them in the window".to_owned(),
            Regained::Otherwise(_) => {
                "is read otherwise by this Provista, in the same file; compare them in the window".to_owned()
            }
            Regained::Away(problem) => format!("is away: {}. {}.", problem.kind, problem.hint()),
            Regained::Unasked => "is outside of the folder of the project; allow it with --texts-in".to_owned(),
        };
        if is_present {
            let folder = file.parent().map(PathBuf::from).unwrap_or_default();
            wrong.entry((folder, why)).or_default().push(document.name.clone());
        }
    }
    let line = |((folder, why), names): ((PathBuf, String), Vec<String>)| match names.as_slice() {
        [name] => format!("{name}: its text {why} ({})", folder.display()),
        several => format!("{}: {} texts; each {why}", folder.display(), several.len()),
    };
    let mut lacking: Vec<String> = wrong.into_iter().map(line).collect();
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

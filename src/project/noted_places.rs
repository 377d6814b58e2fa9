//! In which folders texts of a project may be read unasked on this computer.
//!
//! The list is in the person's own data folder and never in a project, so that a project cannot bring its own. A folder
//! comes into it when the person has allowed it, or has saved a project whose texts were read there. The folder of the
//! project itself is never in it: it goes without saying.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::save::folder_of;
use super::shelf::{Shelf, target};
use super::{Previous, replace_file};

/// Of so many projects the folders are remembered, those of the one that was at work last first.
const PROJECTS: usize = 200;
/// And of each so many folders.
const FOLDERS: usize = 2_000;

const NAME: &str = "text-folders.ron";

type Noted = Vec<(PathBuf, Vec<PathBuf>)>;

/// The folders that were noted for the project at `path`.
pub(super) fn of(shelf: &Shelf, path: &Path) -> Vec<PathBuf> {
    let path = target(path);
    let known = shelf.file(NAME).map(|file| load(&file)).unwrap_or_default();
    known.into_iter().find(|(project, _)| *project == path).map(|(_, folders)| folders).unwrap_or_default()
}

/// Notes folders for the project at `path`. Where that cannot be written, the person is asked once more another time.
pub(super) fn note(shelf: &Shelf, path: &Path, folders: &[PathBuf]) {
    // Two saves at a time would lose what one of them noted.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let own = folder_of(path);
    let is_own = |folder: &Path| own.as_deref().is_some_and(|own| folder.starts_with(own));
    let folders = folders.iter().filter(|folder| !is_own(folder));
    let (Some(file), path) = (shelf.file(NAME), target(path)) else { return };
    let mut known = load(&file);
    let before = known.iter().position(|(project, _)| *project == path).map(|at| known.remove(at).1);
    let before = before.unwrap_or_default();
    let mut all: Vec<PathBuf> = folders.cloned().chain(before.iter().cloned()).collect();
    all.sort_unstable();
    all.dedup_by(|next, folder| next.starts_with(&*folder));
    all.truncate(FOLDERS);
    if all == before {
        return;
    }
    known.insert(0, (path, all));
    known.truncate(PROJECTS);
    let known: Vec<(&str, Vec<&str>)> = known
        .iter()
        .filter_map(|(project, folders)| {
            Some((project.to_str()?, folders.iter().filter_map(|one| one.to_str()).collect()))
        })
        .collect();
    let config = ron::ser::PrettyConfig::new().new_line("\n");
    let Ok(text) = ron::ser::to_string_pretty(&known, config) else { return };
    if let Some(folder) = file.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = replace_file(&file, Previous::Drop, |out| out.write_all(text.as_bytes()));
}

fn load(file: &Path) -> Noted {
    ron::from_str(&fs::read_to_string(file).unwrap_or_default()).unwrap_or_default()
}

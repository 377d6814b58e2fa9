//! The projects that were open last, as a small file of its own.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Previous, SaveError, replace_file};

/// Paths of projects, the last one first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent {
    paths: Vec<PathBuf>,
}

impl Recent {
    /// So many are remembered.
    pub const LIMIT: usize = 10;

    /// The list in `file`; an empty one where there is none, or none that can be read.
    pub fn load(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_default();
        let mut recent = Self::default();
        let paths: Vec<PathBuf> = ron::from_str(&text).unwrap_or_default();
        for path in paths.iter().rev() {
            recent.add(path);
        }
        recent
    }

    /// The paths, the last one first.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// Puts `path` on top, in place of an earlier mention.
    pub fn add(&mut self, path: &Path) {
        self.remove(path);
        self.paths.insert(0, path.to_owned());
        self.paths.truncate(Self::LIMIT);
    }

    /// Takes `path` out, as when its file is gone.
    pub fn remove(&mut self, path: &Path) {
        self.paths.retain(|known| known != path);
    }

    /// Writes the list to `file`, whose folder is made where it is missing. A path that is no Unicode is left out.
    pub fn save(&self, file: &Path) -> Result<(), SaveError> {
        let paths: Vec<&str> = self.paths.iter().filter_map(|path| path.to_str()).collect();
        let config = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(&paths, config).map_err(|error| SaveError::form(file, error))?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| SaveError::new(file, "begin", error))?;
        }
        replace_file(file, Previous::Drop, |out| out.write_all(text.as_bytes()))
    }
}

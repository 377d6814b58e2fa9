//! Where texts may be read again without asking.
//!
//! A project names the files of its texts, and a project may come from anybody. So a file is read because a project names
//! it only where it lies in a folder that was allowed: that of the project itself, or one that a person named. What lies
//! elsewhere is not even asked of the system, which for a path of another computer would already say something to it; and
//! a link that leads out of a folder leads out of what was allowed.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

/// Folders, and single files, that may be read.
///
/// A folder is allowed by its name, at once; the disk is asked for it when a file is looked for, which is never done in the
/// thread of a window.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Folders, as they were named.
    named: HashSet<PathBuf>,
    /// Those of them that were not looked at yet.
    fresh: Vec<PathBuf>,
    /// Folders with links followed: of these.
    looked: OnceLock<HashSet<PathBuf>>,
    /// And of those before them.
    real: HashSet<PathBuf>,
    /// Whole paths of files, as [`whole`] has them.
    files: HashSet<PathBuf>,
}

/// What is known of a file by its place.
#[derive(Debug)]
pub(super) enum Standing {
    /// It may be read, and is here.
    Allowed(PathBuf),
    /// Somebody has to be asked first.
    Unasked,
    /// It is not there, or the system does not say.
    Away(io::Error),
}

impl Places {
    /// These folders, each with all that is in it.
    pub fn of(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        let mut places = Self::default();
        folders.into_iter().for_each(|folder| places.add(&folder));
        places
    }

    /// Allows a folder.
    pub fn add(&mut self, folder: &Path) {
        let Ok(named) = std::path::absolute(folder) else { return };
        if let Some(looked) = self.looked.take() {
            self.real.extend(looked);
            self.fresh.clear();
        }
        if self.named.insert(named.clone()) || !self.fresh.contains(&named) {
            self.fresh.push(named);
        }
    }

    /// Allows a file that a person named, by its whole path.
    pub fn add_file(&mut self, file: &str) {
        self.files.insert(PathBuf::from(file));
    }

    /// Whether a path is one that may be asked about, by its words alone.
    pub fn may_hold(&self, file: &Path) -> bool {
        let is_plain = file.is_absolute() && file.components().all(|part| part != Component::ParentDir);
        let is_known = |folder: &Path| self.named.contains(folder) || self.is_real(folder);
        is_plain && (self.files.contains(file) || file.ancestors().any(is_known))
    }

    /// Whether it is a folder with links followed, as far as that was asked.
    fn is_real(&self, folder: &Path) -> bool {
        self.real.contains(folder) || self.looked.get().is_some_and(|looked| looked.contains(folder))
    }

    /// Whether a file is there, and may be read.
    pub fn has_file(&self, file: &Path) -> bool {
        matches!(self.find(file), Standing::Allowed(real) if real.is_file())
    }

    pub(super) fn find(&self, file: &Path) -> Standing {
        if leads_out(file) {
            return Standing::Away(io::ErrorKind::NotFound.into());
        }
        self.looked.get_or_init(|| {
            let real = self.fresh.iter().filter_map(|folder| whole(folder).ok());
            real.filter(|folder| folder.is_dir()).collect()
        });
        if !self.may_hold(file) {
            return Standing::Unasked;
        }
        match whole(file) {
            Err(error) => Standing::Away(error),
            Ok(real) if self.files.contains(&real) => Standing::Allowed(real),
            Ok(real) if real.ancestors().any(|folder| self.is_real(folder)) => Standing::Allowed(real),
            // The folder came after the others were looked at.
            Ok(real) => match file.ancestors().find(|folder| self.named.contains(*folder)).map(whole) {
                Some(Ok(folder)) if real.starts_with(&folder) && folder.is_dir() => Standing::Allowed(real),
                _ => Standing::Unasked,
            },
        }
    }
}

/// Whether a path leads out above the root, where there is nothing to ask about.
pub fn leads_out(file: &Path) -> bool {
    file.components().find(|part| !matches!(part, Component::Prefix(_) | Component::RootDir))
        == Some(Component::ParentDir)
}

/// The whole path of what is at `path`, links followed; as people write it, also where the system has a longer form.
pub(super) fn whole(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path).map(unprefixed)
}

/// A whole path as people write it.
pub(crate) fn unprefixed(real: PathBuf) -> PathBuf {
    let plain = real.to_str().and_then(|real| real.strip_prefix(r"\\?\")).filter(|rest| rest.get(1..3) == Some(r":\"));
    plain.map(PathBuf::from).unwrap_or(real)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_leads_out_of_a_folder_is_not_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = whole(folder.path()).unwrap();
        let [own, other] = ["own", "other"].map(|name| root.join(name));
        fs::create_dir(&own).unwrap();
        fs::create_dir(&other).unwrap();
        fs::write(other.join("a.txt"), "a").unwrap();
        fs::write(own.join("b.txt"), "b").unwrap();
        std::os::unix::fs::symlink(&other, own.join("out")).unwrap();
        std::os::unix::fs::symlink(other.join("a.txt"), own.join("a.txt")).unwrap();
        std::os::unix::fs::symlink(own.join("b.txt"), own.join("c.txt")).unwrap();
        std::os::unix::fs::symlink(&own, root.join("link")).unwrap();
        for places in [Places::of([own.clone()]), Places::of([root.join("link")])] {
            let find = |file: &Path| places.find(file);
            assert!(matches!(find(&own.join("b.txt")), Standing::Allowed(_)));
            assert!(matches!(find(&own.join("c.txt")), Standing::Allowed(real) if real.ends_with("b.txt")));
            for out in ["own/a.txt", "own/out/a.txt", "other/a.txt", "own/../other/a.txt"] {
                assert!(matches!(find(&root.join(out)), Standing::Unasked), "{out}");
            }
            assert!(matches!(find(Path::new("own/b.txt")), Standing::Unasked));
            assert!(matches!(find(&own.join("none.txt")), Standing::Away(_)));
        }
        // A folder may be named before it is there, and more of them when others were looked at.
        let mut places = Places::of([root.join("later")]);
        assert!(matches!(places.find(&root.join("later/a.txt")), Standing::Away(_)));
        places.add(&other);
        places.add(&root.join("last"));
        for folder in ["other", "last"] {
            let file = root.join(folder).join("a.txt");
            fs::create_dir_all(root.join(folder)).unwrap();
            fs::write(&file, "a").unwrap();
            assert!(matches!(places.find(&file), Standing::Allowed(_)), "{folder}");
        }
        let mut places = Places::of([own.clone()]);
        places.add_file(other.join("a.txt").to_str().unwrap());
        assert!(matches!(places.find(&own.join("a.txt")), Standing::Allowed(_)));
    }
}

//! The person's own data folder: a place for what cannot be beside a project.
//!
//! A project that was never saved has no file to keep a journal beside; it is in `unsaved/` with its first change. The
//! journal and the lock of a project in a folder that may not be written are in `journals/`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;

use super::journal::Wake;

/// Where to keep what cannot be beside a project, and whom to wake when keeping it begins to fail.
#[derive(Clone, Default)]
pub struct Shelf {
    folder: Option<PathBuf>,
    wake: Option<Wake>,
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shelf").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Shelf {
    /// A shelf in `folder`, which is made when it is needed; without one, only what can be beside a project is kept.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, wake: None }
    }

    /// Calls `wake` when a journal's trouble begins or ends, from the journal's thread.
    #[must_use]
    pub fn waking(self, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { wake: Some(Arc::new(wake)), ..self }
    }

    pub(super) fn wake(&self) -> Option<Wake> {
        self.wake.clone()
    }

    /// Where the journal of the project at `path` may be, the best place first.
    pub(super) fn journals(&self, path: &Path) -> Vec<PathBuf> {
        self.places(path, ".journal")
    }

    /// Where the lock of the project at `path` may be.
    pub(super) fn locks(&self, path: &Path) -> Vec<PathBuf> {
        self.places(path, ".lock")
    }

    fn places(&self, path: &Path, ending: &str) -> Vec<PathBuf> {
        let target = target(path);
        let beside = with_ending(&target, ending);
        let own = self.folder.as_ref().map(|folder| {
            let mut name = blake3::hash(target.as_os_str().as_encoded_bytes()).to_hex().to_string();
            name.truncate(16);
            folder.join("journals").join(name + ending)
        });
        std::iter::once(beside).chain(own).collect()
    }

    /// A file of this name on the shelf.
    pub(super) fn file(&self, name: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(name))
    }

    /// Where projects are that were never saved.
    pub(super) fn unsaved(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join("unsaved"))
    }

    /// A file for a project that was never saved, which no other has.
    pub(super) fn new_unsaved(&self) -> Option<PathBuf> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let (now, count) = (Timestamp::now().as_millisecond(), COUNT.fetch_add(1, Ordering::Relaxed));
        Some(self.unsaved()?.join(format!("{now}-{}-{count}.ron", std::process::id())))
    }
}

/// The file that a path leads to, links followed.
pub(super) fn target(path: &Path) -> PathBuf {
    if let Ok(target) = std::fs::canonicalize(path) {
        return target;
    }
    // One that does not exist yet is in a folder that does.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    match (path.parent().map(std::fs::canonicalize), path.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => path,
    }
}

/// `path` with `ending` after its name.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

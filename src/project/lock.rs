//! The lock on a project, by which a second window knows that it is the second.
//!
//! The system holds it for as long as the process lives, however it ends, so that there are no locks of the dead. The
//! file beside the project that bears it is empty, and goes when the lock does.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    _file: File,
}

/// What came of the attempt to lock.
#[derive(Debug)]
pub(super) enum Locking {
    /// It is ours.
    Held(Lock),
    /// Another window has it.
    Taken,
    /// No place can bear a lock.
    Impossible,
}

impl Lock {
    /// Takes the lock in the first of `places` that can bear one.
    pub(super) fn take(places: &[PathBuf]) -> Locking {
        for (nr, place) in places.iter().enumerate() {
            if nr > 0
                && let Some(folder) = place.parent()
            {
                // Where it cannot be made the lock fails too.
                let _ = fs::create_dir_all(folder);
            }
            if let Ok(locking) = Self::take_in(place) {
                return locking;
            }
        }
        Locking::Impossible
    }

    fn take_in(path: &Path) -> io::Result<Locking> {
        // The one who let go may delete the file between our opening and our locking; then there is a new one to lock.
        for _ in 0..10 {
            let file = File::options().create(true).write(true).truncate(false).open(path);
            // One that another user left can be locked too.
            let file = file.or_else(|error| File::open(path).map_err(|_| error))?;
            match file.try_lock() {
                Ok(()) if is_at(&file, path) => return Ok(Locking::Held(Self { path: path.to_owned(), _file: file })),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Locking::Taken),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Ok(Locking::Taken)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is held, so that nobody's later lock is deleted.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether `file` is the one at `path`.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => ours.dev() == there.dev() && ours.ino() == there.ino(),
        _ => false,
    }
}

/// Elsewhere the file is never deleted.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let places = [folder.path().join("none/a.lock"), folder.path().join("made/a.lock")];
        let Locking::Held(lock) = Lock::take(&places) else { panic!("not held") };
        assert_eq!(lock.path, places[1], "the first place cannot bear one");
        assert!(matches!(Lock::take(&places), Locking::Taken));
        drop(lock);
        assert!(!places[1].exists());
        assert!(matches!(Lock::take(&places), Locking::Held(_)));
        let blocked = folder.path().join("file");
        fs::write(&blocked, "").unwrap();
        assert!(matches!(Lock::take(&[blocked.join("a.lock")]), Locking::Impossible));
    }
}

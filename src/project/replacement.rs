//! A file is replaced whole or not at all.
//!
//! What is written goes to a temporary file in the same folder first, reaches the disk, and takes
//! the old file's place by renaming. A crash or a power cut at any moment leaves the old file or the new one.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::SaveError;
use super::open::is_project;

/// What becomes of the file that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Previous {
    /// It is gone.
    Drop,
    /// It is kept beside the new one, with `.bak` after its name, in place of an earlier one.
    Keep,
}

/// Writes the file at `path` by `write`. On an error the file that stood there is untouched.
pub fn replace_file(
    path: &Path,
    previous: Previous,
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> Result<(), SaveError> {
    replace_after(path, previous, write, || true).map(drop)
}

/// Writes what is no project, such as an export, to `path`. A project that stands there is not written over, which would take
/// its texts, decisions and history away.
pub fn write_apart(
    path: &Path,
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> Result<(), SaveError> {
    if is_project(path) {
        return Err(SaveError::OverProject { path: path.to_owned() });
    }
    replace_file(path, Previous::Drop, write)
}

/// The same, with something to be done when the new file is on the disk and is about to take its name, which says whether
/// it is to take it. Returns what the system knows of the file; nothing where the one that stood there stays.
pub(super) fn replace_after(
    path: &Path,
    previous: Previous,
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
    before_renaming: impl FnOnce() -> bool,
) -> Result<Option<fs::Metadata>, SaveError> {
    let failed = |step| move |source| SaveError::new(path, step, source);
    // A link stays a link: the file that it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(failed("begin")(io::ErrorKind::IsADirectory.into()));
    }
    // Renaming would replace a file that its owner protected; the system asks for the folder's permission only.
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(failed("begin")(io::ErrorKind::PermissionDenied.into()));
    }

    let permissions = old.as_ref().map(fs::Metadata::permissions);
    let temporary = temporary(folder, permissions).map_err(failed("begin"))?;
    let mut writer = BufWriter::new(temporary.as_file());
    write(&mut writer).and_then(|()| writer.flush()).map_err(failed("write"))?;
    drop(writer);
    temporary.as_file().sync_all().map_err(failed("write"))?;
    if !before_renaming() {
        return Ok(None);
    }

    if previous == Previous::Keep && old.is_some_and(|old| old.is_file()) {
        keep(&target, folder).map_err(failed("keep the previous version of"))?;
    }
    let file = temporary.persist(&target).map_err(|error| failed("replace")(error.error))?;
    sync_folder(folder);
    file.metadata().map(Some).map_err(failed("replace"))
}

/// A file of a new name in `folder`, which goes with its handle unless it is given another name.
pub(super) fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    temporary(folder, None)
}

fn temporary(folder: &Path, permissions: Option<Permissions>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".provista-").suffix(".tmp");
    if let Some(permissions) = permissions.or_else(usual_permissions) {
        builder.permissions(permissions);
    }
    builder.tempfile_in(folder)
}

/// Where the previous version of the file at `path` is kept.
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    name.into()
}

/// Gives the old file its second name while the first still stands, so that at no moment there is none.
fn keep(target: &Path, folder: &Path) -> io::Result<()> {
    let spare = tempfile::Builder::new().prefix(".provista-").suffix(".bak").tempfile_in(folder)?.into_temp_path();
    fs::remove_file(&spare)?;
    // Some disks know no second names; there a copy must do.
    if fs::hard_link(target, &spare).is_err() {
        fs::copy(target, &spare)?;
        File::open(&spare)?.sync_all()?;
    }
    Ok(spare.persist(backup_path(target))?)
}

/// Permissions of a new file before the user's mask; temporary files are private otherwise.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn usual_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<Permissions> {
    None
}

/// Brings the new name to the disk. The file is written and in its place by now, and some disks refuse
/// this for folders, so that a refusal is no failure.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}

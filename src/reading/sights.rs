//! Which texts files were seen to have, and whether they are as they were then.
//!
//! What is remembered here is about files and not about any project, so that nothing that is done to a project can make it
//! wrong. It holds for as long as the file stands as it did: same length, same times, on Unix the same file. A file that
//! was written a moment ago could be written again within the same moment, and is read anew.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::domain::{Columns, FileHash, TextHash};

/// What files were seen to have.
#[derive(Debug, Default)]
pub struct Sights {
    files: HashMap<String, Vec<(Option<Columns>, Sight)>>,
}

/// One file as it was read.
#[derive(Clone, Debug)]
pub(super) struct Sight {
    pub look: Look,
    /// Hash of its bytes.
    pub bytes: FileHash,
    /// The texts in it.
    pub texts: HashSet<TextHash>,
    /// Whether these are all.
    pub is_complete: bool,
}

/// What can be said of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It has the text, and its bytes have this hash.
    There(FileHash),
    /// It has it not.
    Absent,
    /// It was not read so, or stands otherwise by now.
    Unknown,
}

/// How a file stands on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    length: u64,
    modified: Option<SystemTime>,
    created: Option<SystemTime>,
    #[cfg(unix)]
    own: (u64, u64, i64, i64),
}

/// Times of files are as coarse as this on some disks.
const COARSE: Duration = Duration::from_secs(2);

impl Look {
    fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            created: metadata.created().ok(),
            #[cfg(unix)]
            own: (metadata.dev(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    /// How the file at `path` stands; an error for what is no file.
    pub fn at(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        if metadata.is_file() { Ok(Self::of(&metadata)) } else { Err(io::ErrorKind::InvalidInput.into()) }
    }

    /// Whether a second writing could leave it just so.
    pub fn is_fresh(&self) -> bool {
        let is_new =
            |time: Option<SystemTime>| time.and_then(|time| time.elapsed().ok()).is_none_or(|age| age < COARSE);
        #[cfg(unix)]
        let changed =
            u64::try_from(self.own.2).ok().map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        #[cfg(not(unix))]
        let changed = self.modified;
        is_new(self.modified) || is_new(changed)
    }
}

impl Sights {
    /// Whether a file of this name was read.
    pub(super) fn knows(&self, file: &str) -> bool {
        self.files.contains_key(file)
    }

    /// Whether a file that stands so has a text, as far as that can be said without reading it.
    pub(super) fn tell(&self, file: &str, columns: Option<&Columns>, text: TextHash, now: &Look) -> Told {
        let mut all = self.files.get(file).into_iter().flatten();
        let Some((_, sight)) = all.find(|(own, sight)| own.as_ref() == columns && sight.look == *now) else {
            return Told::Unknown;
        };
        if sight.texts.contains(&text) {
            Told::There(sight.bytes)
        } else if sight.is_complete {
            Told::Absent
        } else {
            Told::Unknown
        }
    }

    pub(super) fn note(&mut self, file: &str, columns: Option<&Columns>, sight: Sight) {
        let all = self.files.entry(file.to_owned()).or_default();
        all.retain(|(own, _)| own.as_ref() != columns);
        all.push((columns.cloned(), sight));
    }
}

/// The hash of the bytes of the file at `path`, which is read as a stream.
pub(crate) fn hash_of_file(path: &Path) -> io::Result<FileHash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(FileHash::from_hasher(&hasher))
}

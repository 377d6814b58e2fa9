//! What a file was when it was read or written last, so that it is noticed when something else has written it.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::domain::FileHash;
use crate::reading::hash_of_file;

/// A file as it was at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// The time of writing was so short before that a second writing could have the same.
    fresh: bool,
    /// Hash of its bytes.
    pub hash: FileHash,
}

/// What became of a file since its stamp was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// It is as it was; with the stamp to go on with.
    Same(Stamp),
    /// Something else wrote it.
    Changed,
    /// It is not there any more, or not readable.
    Gone,
}

/// Times of files are as coarse as this on some disks.
const COARSE: Duration = Duration::from_secs(2);

impl Stamp {
    /// The stamp of a file that has this hash, taken before or after its bytes went through the hands of the caller.
    pub(super) fn of(metadata: &Metadata, hash: FileHash) -> Self {
        let modified = metadata.modified().ok();
        let age = modified.and_then(|modified| modified.elapsed().ok());
        Self { length: metadata.len(), modified, fresh: age.is_none_or(|age| age < COARSE), hash }
    }

    /// What became of the file at `path`. Reads the file only where its length is the same and its time is another, or
    /// says too little.
    pub fn since(&self, path: &Path) -> Since {
        let Ok(metadata) = fs::metadata(path) else { return Since::Gone };
        if metadata.len() != self.length {
            return Since::Changed;
        }
        if metadata.modified().ok() == self.modified && self.modified.is_some() && !self.fresh {
            return Since::Same(*self);
        }
        match hash_of_file(path) {
            Ok(hash) if hash == self.hash => Since::Same(Self::of(&metadata, hash)),
            Ok(_) => Since::Changed,
            Err(_) => Since::Gone,
        }
    }
}

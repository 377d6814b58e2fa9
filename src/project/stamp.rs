//! What a file was when it was read or written last, so that it is noticed when something else has written it.

use std::fmt;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// BLAKE3 hash of a file's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileHash(blake3::Hash);

impl FileHash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes))
    }

    /// The hash of what `hasher` was given.
    pub(super) fn from_hasher(hasher: &blake3::Hasher) -> Self {
        Self(hasher.finalize())
    }

    fn of_file(path: &Path) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(path)?)?;
        Ok(Self::from_hasher(&hasher))
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.to_hex().as_str())
    }
}

impl Serialize for FileHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FileHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        blake3::Hash::from_hex(&text).map(Self).map_err(serde::de::Error::custom)
    }
}

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
        match FileHash::of_file(path) {
            Ok(hash) if hash == self.hash => Since::Same(Self::of(&metadata, hash)),
            Ok(_) => Since::Changed,
            Err(_) => Since::Gone,
        }
    }
}

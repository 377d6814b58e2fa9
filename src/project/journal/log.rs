//! A journal as it stands on the disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::entry::{Entry, VERSION};
use crate::project::FileHash;
use crate::project::form::DocumentForm;

/// What a journal says, as far as it is whole.
pub(in crate::project) struct Log {
    pub path: PathBuf,
    /// The file from which its steps go on.
    pub of: FileHash,
    /// When its last step was made, as far as that is known.
    pub at: Timestamp,
    /// The lines after the first, until they are given away.
    entries: Vec<Entry>,
    steps: usize,
    /// So many bytes are whole lines.
    pub whole: u64,
    /// Whether more follows that cannot be read.
    pub is_torn: bool,
}

impl Log {
    /// The journal at `path`; nothing where there is none or not one line of it is whole.
    pub fn read(path: &Path) -> io::Result<Option<Self>> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut lines = bytes.split_inclusive(|b| *b == b'\n');
        let first = lines.next().unwrap_or_default();
        let Some(Entry::Begin { version: 1..=VERSION, of, mut at }) = Entry::of_line(first) else { return Ok(None) };
        let mut whole = first.len();
        let mut entries = Vec::new();
        for line in lines {
            let Some(entry) = Entry::of_line(line) else { break };
            if let Entry::Made { change, .. } = &entry {
                at = change.at;
            }
            whole += line.len();
            entries.push(entry);
        }
        let is_torn = whole < bytes.len();
        let steps = entries.iter().filter(|entry| entry.is_step()).count();
        Ok(Some(Self { path: path.to_owned(), of, at, entries, steps, whole: whole as u64, is_torn }))
    }

    /// What the first document is called that a step brought; nothing where none did.
    pub fn first_name(&self) -> Option<&str> {
        self.entries.iter().find_map(|entry| match entry {
            Entry::Made { documents, .. } => documents.first().map(DocumentForm::name),
            _ => None,
        })
    }

    /// How many steps it has.
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// From which of its steps on a file with this hash lacks them; nothing where they do not go on from it.
    pub fn lacking(&self, hash: FileHash) -> Option<usize> {
        let saved = self.entries.iter().rev().find_map(|entry| match entry {
            Entry::Saved { hash: known, steps, .. } if *known == hash => Some(*steps),
            _ => None,
        });
        saved.or((self.of == hash).then_some(0))
    }

    /// Gives away its steps from number `first` on.
    pub fn take_steps(&mut self, first: usize) -> impl Iterator<Item = Entry> + use<> {
        std::mem::take(&mut self.entries).into_iter().filter(Entry::is_step).skip(first)
    }

    /// Whether all its steps are in a project file that is still there as it was saved.
    pub fn is_saved_elsewhere(&self) -> bool {
        let steps = self.steps();
        self.entries.iter().any(|entry| match entry {
            Entry::Saved { hash, steps: has, path: Some(path) } if *has == steps => {
                fs::read(path).is_ok_and(|bytes| FileHash::of(&bytes) == *hash)
            }
            _ => false,
        })
    }
}

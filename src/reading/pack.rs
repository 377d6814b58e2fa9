//! Packed files: archives, and the office files that are archives of their parts.
//!
//! What a file states of its own size is not believed: every part is counted while it is unpacked, in memory and to no
//! disk, and never past its limit.

use std::io::{self, BufReader, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::encoding::OLD_OFFICE;
use super::limits::{LARGEST_FILE, LARGEST_OFFICE_FILE, MOST_MEMBERS};
use super::source::ReadSeek;
use super::{Amount, ProblemKind};

/// A packed file.
pub(super) struct Pack {
    archive: ZipArchive<Box<dyn ReadSeek>>,
}

/// A part that a pack is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// Its name, as the pack spells it.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Whether it is locked by a password.
    pub is_locked: bool,
    /// Whether its name leads to a place that is not below the archive.
    pub leads_out: bool,
    /// To how many bytes it unpacks, as the pack states it.
    pub stated: u64,
    /// How many bytes it takes in the pack, of which no more is read.
    pub packed: u64,
}

impl Pack {
    /// Looks at the list of members.
    pub fn open(mut source: Box<dyn ReadSeek>) -> Result<Self, ProblemKind> {
        if let Some(kind) = old_office_file(&mut source)? {
            return Err(kind);
        }
        let archive = ZipArchive::new(source).map_err(problem)?;
        if archive.len() > MOST_MEMBERS {
            return Err(ProblemKind::TooMuch { what: Amount::Members, limit: MOST_MEMBERS as u64 });
        }
        Ok(Self { archive })
    }

    /// The source again, for a library that unpacks by itself.
    pub fn into_source(self) -> Box<dyn ReadSeek> {
        self.archive.into_inner()
    }

    /// To how many bytes all members unpack, as the pack states it.
    pub fn stated_size(&self) -> Option<u128> {
        self.archive.decompressed_size()
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.archive.len()
    }

    /// The member of a number.
    pub fn member(&mut self, number: usize) -> Result<Member, ProblemKind> {
        let file = self.archive.by_index_raw(number).map_err(problem)?;
        let name = file.name().unwrap_or_else(|_| String::from_utf8_lossy(file.name_raw())).into_owned();
        let leads_out = file.enclosed_name().is_none()
            || name.starts_with(['/', '\\'])
            || name.split(['/', '\\']).any(|part| part == "..")
            || name.contains('\0');
        Ok(Member {
            leads_out,
            is_folder: file.is_dir(),
            is_locked: file.encrypted(),
            stated: file.size(),
            packed: file.compressed_size(),
            name,
        })
    }

    /// Unpacks a member, if it has not more than `limit` bytes.
    pub fn unpack(&mut self, number: usize, limit: u64) -> Result<Vec<u8>, ProblemKind> {
        let file = self.archive.by_index(number).map_err(problem)?;
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unpacking(&error))?;
        if bytes.len() as u64 > limit {
            Err(ProblemKind::TooLarge { bytes: bytes.len() as u64, limit })
        } else {
            Ok(bytes)
        }
    }

    /// A part of an office file as a stream that ends in an error past the limit; nothing where there is no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<BufReader<Bounded<impl Read>>>, ProblemKind> {
        match self.archive.by_name(name) {
            Ok(file) => Ok(Some(BufReader::new(Bounded { inner: file, left: LARGEST_OFFICE_FILE }))),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(error) => Err(problem(error)),
        }
    }

    /// Whether all parts together unpack to no more than an office file may have. Libraries that unpack by themselves
    /// are handed only what was measured.
    pub fn measure(&mut self) -> Result<(), ProblemKind> {
        let mut left = LARGEST_OFFICE_FILE;
        for number in 0..self.len() {
            let file = self.archive.by_index(number).map_err(problem)?;
            let read = io::copy(&mut file.take(left + 1), &mut io::sink()).map_err(|error| unpacking(&error))?;
            left = left.checked_sub(read).ok_or(TOO_LARGE)?;
        }
        Ok(())
    }
}

/// What a file is that begins as those of Office before 2007 do. Office puts newer ones into such a file too where it locks
/// them with a password.
fn old_office_file(source: &mut dyn ReadSeek) -> Result<Option<ProblemKind>, ProblemKind> {
    let mut bytes = Vec::new();
    source.take(OLD_OFFICE_BEGIN.len() as u64).read_to_end(&mut bytes)?;
    let is_old = bytes == OLD_OFFICE_BEGIN;
    if is_old {
        source.take(LARGEST_FILE).read_to_end(&mut bytes)?;
    }
    source.rewind()?;
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    Ok(is_old.then(|| match memchr::memmem::find(&bytes, &locked) {
        Some(_) => ProblemKind::Locked,
        None => ProblemKind::Binary { looks_like: OLD_OFFICE },
    }))
}

const OLD_OFFICE_BEGIN: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

const TOO_LARGE: ProblemKind = ProblemKind::TooMuch { what: Amount::Unpacked, limit: LARGEST_OFFICE_FILE };

/// A stream that does not go on past its limit.
pub(super) struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| io::Error::other(TOO_LARGE.to_string()))?;
        Ok(read)
    }
}

fn unpacking(error: &io::Error) -> ProblemKind {
    ProblemKind::Damaged { why: format!("it cannot be unpacked: {error}") }
}

fn problem(error: ZipError) -> ProblemKind {
    match error {
        ZipError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => ProblemKind::Io(error),
        ZipError::UnsupportedArchive(why) if why.to_lowercase().contains("password") => ProblemKind::Locked,
        error => ProblemKind::Damaged { why: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn office_files_with_a_password_are_locked_and_old_ones_are_old() {
        let opened = |inner: &str| {
            let inner = inner.encode_utf16().flat_map(u16::to_le_bytes);
            let bytes: Vec<u8> = OLD_OFFICE_BEGIN.into_iter().chain([0; 500]).chain(inner).chain([0; 100]).collect();
            Pack::open(Box::new(Cursor::new(bytes))).err()
        };
        assert!(matches!(opened("EncryptedPackage"), Some(ProblemKind::Locked)));
        let Some(ProblemKind::Binary { looks_like }) = opened("WordDocument") else { panic!("it was opened") };
        assert_eq!(looks_like, "an old Word or Excel file");
        let Some(ProblemKind::Damaged { .. }) = Pack::open(Box::new(Cursor::new(vec![0xD0]))).err() else {
            panic!("it was opened")
        };
    }
}

//! Where a file's bytes come from: a disk, an archive, standard input.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek};

use super::ProblemKind;

/// Bytes that can be read from any place.
pub(super) trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// The bytes of one file.
pub(super) enum Source {
    /// A file on a disk.
    File(File),
    /// A member of an archive, unpacked.
    Bytes(Vec<u8>),
    /// Something that can be read once, from its beginning to its end.
    Stream(Box<dyn Read>),
}

impl Source {
    /// All bytes, if they are not more than `limit`.
    pub fn bytes(self, limit: u64) -> Result<Vec<u8>, ProblemKind> {
        let too_large = |bytes| ProblemKind::TooLarge { bytes, limit };
        let mut content = Vec::new();
        match self {
            Self::Bytes(bytes) => content = bytes,
            Self::File(file) => {
                let bytes = file.metadata()?.len();
                if bytes > limit {
                    return Err(too_large(bytes));
                }
                // The size can be a lie (a file that grows, a file of /proc), so the limit holds here too.
                file.take(limit + 1).read_to_end(&mut content)?;
            }
            Self::Stream(stream) => {
                stream.take(limit + 1).read_to_end(&mut content)?;
            }
        }
        if content.len() as u64 > limit { Err(too_large(content.len() as u64)) } else { Ok(content) }
    }

    /// The bytes one after the other.
    pub fn stream(self) -> Box<dyn Read> {
        match self {
            Self::File(file) => Box::new(file),
            Self::Bytes(bytes) => Box::new(Cursor::new(bytes)),
            Self::Stream(stream) => stream,
        }
    }

    /// The bytes in any order.
    pub fn seekable(self, limit: u64) -> Result<Box<dyn ReadSeek>, ProblemKind> {
        Ok(match self {
            Self::File(file) => Box::new(io::BufReader::new(file)),
            other => Box::new(Cursor::new(other.bytes(limit)?)),
        })
    }
}

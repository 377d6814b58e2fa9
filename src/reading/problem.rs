//! What went wrong with one file, and what to do about it.

use std::io;
use std::path::PathBuf;

use super::format;

/// A file or folder that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Problem {
    /// Where.
    pub path: PathBuf,
    /// What.
    #[source]
    pub kind: ProblemKind,
}

impl Problem {
    /// What a person can do about it, as a sentence without full stop.
    pub fn hint(&self) -> String {
        self.kind.hint()
    }
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ProblemKind {
    /// The operating system refused.
    #[error("{}", refusal(.0))]
    Io(#[from] io::Error),
    /// A device, a pipe or the like.
    #[error("this is no file and no folder")]
    NotAFile,
    /// Its extension is not one that is read.
    #[error("files of this kind are not read")]
    UnknownFormat,
    /// It holds nothing, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// It is larger than what is read.
    #[error("the file has {bytes} bytes, more than the {limit} that are read")]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The largest size that is read.
        limit: u64,
    },
    /// Its bytes are no text.
    #[error("the file is {looks_like}, not text")]
    Binary {
        /// What its first bytes tell, with an article.
        looks_like: &'static str,
    },
    /// It begins as text of an encoding and then breaks its rules.
    #[error("the file is damaged: it is no valid {encoding} from byte {at} on")]
    Garbled {
        /// The encoding.
        encoding: &'static str,
        /// The first byte that is wrong.
        at: usize,
    },
    /// It is text in an encoding that is not read.
    #[error("the file's encoding is not UTF-8, UTF-16 or Windows-1258 (perhaps {guess})")]
    UnknownEncoding {
        /// The most probable encoding.
        guess: &'static str,
    },
}

impl ProblemKind {
    /// What a person can do about it, as a sentence without full stop.
    pub fn hint(&self) -> String {
        match self {
            Self::Io(error) => match error.kind() {
                io::ErrorKind::NotFound => "Check the spelling of the path".to_owned(),
                io::ErrorKind::PermissionDenied => {
                    "Ask for permission to read it, or copy it to your folder".to_owned()
                }
                _ => "Try again, or copy it to another disk first".to_owned(),
            },
            Self::NotAFile => "Give a text file or a folder".to_owned(),
            Self::UnknownFormat => format!("Save it as plain text; {} are read", format::accepted()),
            Self::Empty => "Check whether the right file was saved".to_owned(),
            Self::TooLarge { .. } => "Split it into one file a document".to_owned(),
            Self::Binary { .. } => "Open it in its own program and save it as plain text, UTF-8".to_owned(),
            Self::Garbled { .. } => "Fetch or export the file again".to_owned(),
            Self::UnknownEncoding { .. } => "Open it in the program that made it and save it as UTF-8".to_owned(),
        }
    }
}

/// The system's refusal in words that do not depend on the system.
fn refusal(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "reading it is not permitted".to_owned(),
        _ => error.to_string(),
    }
}

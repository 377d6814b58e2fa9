//! What went wrong with one file, and what to do about it.

use std::io;
use std::path::PathBuf;

use super::amount::Amount;
use super::format;

/// A file or folder that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", self.place())]
pub struct Problem {
    /// Where.
    pub path: PathBuf,
    /// Where in it: the member of an archive, the row of a dataset, the page.
    pub inner: Option<String>,
    /// What.
    #[source]
    pub kind: ProblemKind,
}

impl Problem {
    /// The file, and where in it.
    pub fn place(&self) -> String {
        match &self.inner {
            Some(inner) => format!("{}, {inner}", self.path.display()),
            None => self.path.display().to_string(),
        }
    }

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
    /// A text that was in it is not there any more.
    #[error("the text is not in the file any more")]
    NotInside,
    /// It can hold tables of figures and no texts.
    #[error("the file is a table of figures, and no text")]
    Figures,
    /// It is a project, which is opened and not loaded.
    #[error("the file is a project of Provista, and no table")]
    Project,
    /// It is one JSON object with several lists that may be its rows.
    #[error("the file holds several lists, and which of them is meant is not told: {}", names.join(", "))]
    SeveralLists {
        /// What they are called.
        names: Vec<String>,
    },
    /// A sheet of a workbook has no figures, where others have.
    #[error("{}", no_figures(*hidden, *formulas))]
    NoFigures {
        /// Whether its workbook does not show it.
        hidden: bool,
        /// How many of its cells are formulas whose results were not stored.
        formulas: usize,
    },
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
    #[error("the file's encoding is not UTF-8, UTF-16, Windows-1258, TCVN3 or VNI (perhaps {guess})")]
    UnknownEncoding {
        /// The most probable encoding.
        guess: &'static str,
    },
    /// It is read, and words of it look like an old font that is not known for certain.
    #[error("{} of the text, from line {first} on, may be in an old Vietnamese font and {} as {}", if *lines == 1 { "a line".to_owned() } else { format!("{lines} lines") }, if *lines == 1 { "stands" } else { "stand" }, if *lines == 1 { "it is" } else { "they are" })]
    OldFont {
        /// In how many lines.
        lines: usize,
        /// The first of them, from 1.
        first: usize,
    },
    /// It is read, and in lines of it letters were lost when UTF-8 was taken for Western text.
    #[error("in {}, {}, UTF-8 was taken for Western text (“dá»‹ch” for “dịch”), and letters of it were lost", if *lines == 1 { "a line of the text".to_owned() } else { format!("{lines} lines of the text") }, if *lines == 1 { format!("line {first}") } else { format!("from line {first} on") })]
    Misread {
        /// In how many lines.
        lines: usize,
        /// The first of them, from 1.
        first: usize,
    },
    /// It is packed more densely than any honest archive.
    #[error("it unpacks to more than {times} times its size")]
    TooDense {
        /// How many times its size is read.
        times: u64,
    },
    /// It breaks the rules of its form.
    #[error("the file is damaged: {why}")]
    Damaged {
        /// What is wrong, as its reader says it.
        why: String,
    },
    /// It holds more of something than any honest file does.
    #[error("the file holds more than {limit} {what}, which is where reading ends")]
    TooMuch {
        /// Of what.
        what: Amount,
        /// How many are read.
        limit: u64,
    },
    /// A password is needed.
    #[error("it is locked with a password")]
    Locked,
    /// Its pages hold pictures and no words.
    #[error("{}", if *pages == 1 { "there are no words on the page, perhaps it was scanned" } else { "there are no words on its pages, perhaps it was scanned" })]
    NoWords {
        /// How many pages.
        pages: usize,
    },
    /// None of the columns of a dataset is known to hold texts.
    #[error("no column of texts is known among {}", columns.join(", "))]
    NoTextColumn {
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// A row has no text.
    #[error("there is no text in this row")]
    NoTextInRow,
    /// A row of a dataset breaks the rules of its form.
    #[error("the row is damaged: {why}")]
    BadRow {
        /// What is wrong.
        why: String,
    },
    /// A row of a dataset is not in the encoding that it should be in.
    #[error("{}", garbled(*cell, *at, row.as_deref()))]
    GarbledRow {
        /// Which of its cells, counted from one, where it is known by them.
        cell: Option<usize>,
        /// The byte of the row, or of the cell, from which on it is no UTF-8.
        at: usize,
        /// Which row, where the problem is told of the file.
        row: Option<String>,
    },
    /// A row of a dataset is longer than what is read.
    #[error("the row is longer than the {limit} bytes that are read")]
    TooLong {
        /// The longest row that is read.
        limit: u64,
    },
    /// The name of a member leads to a place outside of its archive.
    #[error("its name leads out of the archive")]
    LeadsOut,
    /// An archive or e-mail within another.
    #[error("archives and e-mails within others are not opened")]
    Nested,
    /// An archive without anything that is read.
    #[error("there is nothing in it that is read")]
    NothingInside,
    /// More problems in the same file.
    #[error("there are {problems} more problems in the file")]
    More {
        /// How many.
        problems: usize,
    },
    /// More texts of the same file that were read and are to be looked at.
    #[error("{doubts} more texts of the file are to be looked at")]
    MoreDoubts {
        /// How many.
        doubts: usize,
    },
}

impl ProblemKind {
    /// Whether it only casts doubt on what was read all the same.
    pub fn is_doubt(&self) -> bool {
        matches!(self, Self::OldFont { .. } | Self::Misread { .. } | Self::MoreDoubts { .. })
    }

    /// Whether it is of a sheet alone, whose file was read.
    pub fn is_of_sheet(&self) -> bool {
        matches!(self, Self::NoFigures { .. })
    }

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
            Self::UnknownFormat => format!("Save it as one of {}", format::accepted()),
            Self::Empty => "Check whether the right file was saved".to_owned(),
            Self::NotInside => "Find the file that has it, or load the present one anew".to_owned(),
            Self::Figures => "Import it into a project, in the window or by provista import".to_owned(),
            Self::Project => "Open it as a project; where it is in an archive, unpack it first".to_owned(),
            Self::SeveralLists { .. } => "Save the list that is meant in a file of its own".to_owned(),
            Self::NoFigures { formulas: 0, .. } => {
                "Look at it; where it has figures, say in its heads what they are of, and import it again".to_owned()
            }
            Self::NoFigures { .. } => "Open the file in a spreadsheet program and save it there".to_owned(),
            Self::TooLarge { .. } => "Split it into one file a document".to_owned(),
            Self::Binary { .. } => "Open it in its own program and save it as plain text, UTF-8".to_owned(),
            Self::Garbled { .. } => "Fetch or export the file again".to_owned(),
            Self::UnknownEncoding { .. } => "Open it in the program that made it and save it as UTF-8".to_owned(),
            Self::OldFont { .. } => {
                "Look at it; where letters are wrong, convert the file to Unicode first (with UniKey, for example)"
                    .to_owned()
            }
            Self::Misread { .. } => "Fetch it again, or export it as UTF-8 from where it was well".to_owned(),
            Self::TooDense { .. } => "Check where the file comes from; unpack it yourself if you trust it".to_owned(),
            Self::Damaged { .. } => "Fetch the file again, or open it in its own program and save it anew".to_owned(),
            Self::TooMuch { .. } => "Check where the file comes from; split it if it is what it should be".to_owned(),
            Self::Locked => "Open it with its password and save it without one".to_owned(),
            Self::NoWords { .. } => "Run it through text recognition (OCR) first".to_owned(),
            Self::NoTextColumn { .. } => {
                "Name the column that holds the texts, or import it as a table of figures".to_owned()
            }
            Self::NoTextInRow => "Check whether the right column is chosen".to_owned(),
            Self::BadRow { .. } | Self::GarbledRow { .. } => "Mend the row, or leave it out".to_owned(),
            Self::TooLong { .. } => "Check whether a quotation mark is not closed, or a line end missing".to_owned(),
            Self::LeadsOut => "Unpack the archive yourself if you trust it".to_owned(),
            Self::Nested => "Unpack it and load what is in it".to_owned(),
            Self::NothingInside => format!("Unpack it and look; {} are read", format::accepted()),
            Self::MoreDoubts { .. } => {
                "Look at those above first; what is wrong with them is mostly so with all".to_owned()
            }
            Self::More { .. } => "Mend those above first".to_owned(),
        }
    }
}

fn no_figures(hidden: bool, formulas: usize) -> String {
    let sheet = if hidden { "the hidden sheet" } else { "the sheet" };
    let open = match formulas {
        0 => String::new(),
        1 => ": a cell is a formula without a stored result".to_owned(),
        many => format!(": {many} cells are formulas without a stored result"),
    };
    format!("no figures were recognised in {sheet}{open}")
}

fn garbled(cell: Option<usize>, at: usize, row: Option<&str>) -> String {
    let what = cell.map_or_else(|| "the row".to_owned(), |cell| format!("cell {cell} of the row"));
    let row = row.map_or_else(String::new, |row| format!(" (row {row})"));
    format!("{what} is no valid UTF-8 from byte {at} on{row}")
}

/// The system's refusal in words that do not depend on the system.
fn refusal(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "reading it is not permitted".to_owned(),
        _ => error.to_string(),
    }
}

//! What reading may cost at most.
//!
//! Files come from anywhere, and some are made to choke their reader. Each limit here is far above what honest files
//! of the field hold and below what an office computer has, so that a hostile file ends in an error that names the
//! limit, and never in a computer that stops. Nothing of a file is run, fetched or written to disk.

use std::time::Duration;

/// The largest file that is read whole, and the largest member of an archive, in bytes: 256 MiB. The largest yearbooks
/// have 60 MiB as PDF; datasets are read as a stream and may be of any size.
pub const LARGEST_FILE: u64 = 256 * 1024 * 1024;

/// To how many bytes one archive may unpack in all: 4 GiB. An archive is read member by member, so that this bounds
/// time, not memory; a thousand times the size of a month of bulletins.
pub const LARGEST_ARCHIVE: u64 = 4 * 1024 * 1024 * 1024;

/// To how many times their packed size the members of an archive may unpack, once that is more than [`DENSE_FROM`]: 100. Texts shrink to a
/// fifth, tables to a thirtieth; a file that repeats one letter shrinks to a thousandth, and takes minutes to read.
pub const DENSEST_ARCHIVE: u64 = 100;

/// From how many unpacked bytes on an archive is measured so: 64 MiB.
pub const DENSE_FROM: u64 = 64 * 1024 * 1024;

/// How many members an archive may have: 200,000. Their list is held in memory, and takes about 100 MiB at the limit.
pub const MOST_MEMBERS: usize = 200_000;

/// To how many bytes the parts of a Word document or a workbook may unpack in all: 512 MiB. The largest honest workbook
/// of a million rows stays below half of it.
pub const LARGEST_OFFICE_FILE: u64 = 512 * 1024 * 1024;

/// The longest row of a dataset, in bytes: 64 MiB. One row is in memory at a time; a longer one is a file without
/// line ends, or a quotation mark that nobody closed.
pub const LONGEST_ROW: u64 = 64 * 1024 * 1024;

/// The largest text of one document out of markup, in bytes: 64 MiB, three times a library's largest book.
pub const LONGEST_TEXT: usize = 64 * 1024 * 1024;

/// The largest web page, in bytes: 32 MiB. The elements of a page take some twenty times its size in memory.
pub const LARGEST_PAGE: u64 = 32 * 1024 * 1024;

/// How deep the elements of a web page may nest: 2,000. Browsers stop at 512; past that, the rules of HTML take time
/// with the square of the depth.
pub const DEEPEST_PAGE: usize = 2_000;

/// How many elements and texts a web page may have: 2 million. Some rules of HTML repeat elements, so that a small
/// file can stand for billions of them.
pub const MOST_NODES: usize = 2_000_000;

/// The largest PDF file, in bytes: 128 MiB.
pub const LARGEST_PDF: u64 = 128 * 1024 * 1024;

/// To how many bytes the packed parts of a PDF file may unpack in all, pictures included: 2 GiB; and one part alone:
/// [`LARGEST_PDF_PART`].
pub const LARGEST_UNPACKED_PDF: u64 = 2 * 1024 * 1024 * 1024;

/// To how many bytes one packed part of a PDF file may unpack: 256 MiB, since a part is in memory whole.
pub const LARGEST_PDF_PART: u64 = 256 * 1024 * 1024;

/// How many pages of a PDF file are read: 20,000.
pub const MOST_PAGES: usize = 20_000;

/// How many drawing steps one page of a PDF file may take: 5 million. Forms that draw forms can multiply a few
/// kilobytes into as many steps as there are grains of sand; a dense page of a yearbook takes 20,000.
pub const MOST_STEPS: usize = 5_000_000;

/// How many lines one page of a PDF file may have: 20,000. A page of small print has 200, and which of them belong
/// together takes time with the square of their number.
pub const MOST_LINES: usize = 20_000;

/// How long the reading of one PDF file may take: 60 seconds. It is looked at with every step and after each page.
pub const LONGEST_PDF: Duration = Duration::from_mins(1);

/// How many parts an e-mail may have, boundaries within boundaries included: 1,000.
pub const MOST_MAIL_PARTS: usize = 1_000;

/// How many columns of a table are looked at: 1,000. Excel has 16,384, and statistics with more than a hundred are rare.
pub const MOST_COLUMNS: u16 = 1_000;

/// How many rows of a table of figures are read: 1,048,576, as many as a sheet of Excel has.
pub const MOST_ROWS: u64 = 1_048_576;

/// The largest table in RON, in bytes: 64 MiB. It is in memory as a whole, some ten times as large.
pub const LARGEST_RON: u64 = 64 * 1024 * 1024;

/// How deep JSON may nest: 100, so that no row can exhaust the stack.
pub const DEEPEST_JSON: usize = 100;

/// How many problems within one file are listed one by one: 200. The rest is counted.
pub const MOST_PROBLEMS: usize = 200;

/// How many choices of columns the texts of one file that are read again may have been read by: 8. The file is read once for
/// each.
pub const MOST_CHOICES: usize = 8;

/// How many bytes the texts together may have that a project names and does not hold: 2 GiB. They are looked for and come
/// into memory, or blanks in their place.
pub const MOST_TEXT: usize = 2 << 30;

//! Every change reaches the disk as it is made, so that a crash or a power cut takes at most the one in flight.
//!
//! # The form
//!
//! The journal of `NAME.ron` is `NAME.ron.journal` beside it. It is there only while there are changes that the project
//! file does not have. Each line is a value of RON after a comment with the first 16 digits of the BLAKE3 hash of the
//! rest of the line, by which a line that was not wholly written is known:
//!
//! ```ron
//! /*2f80c4e9d1b35a67*/ Begin(version: 1, of: "8e46…", at: "2024-07-11T02:13:20Z")
//! /*90ab17e2c3d4f568*/ Made(change: (kind: Accept, at: "2024-07-11T02:13:29Z", edits: [Review(id: 0, before: New, after: Accepted)]))
//! /*d1c7034fba9e8260*/ Undone
//! /*5b6a7c8d9e0f1a2b*/ Saved(hash: "c028…", steps: 2, path: "/home/lan/bulletins.ron")
//! ```
//!
//! | line | what it says |
//! | --- | --- |
//! | `Begin` | The hash of the project file from which the steps go on. |
//! | `Made` | A change, with the documents and records that it brought in, their texts included. |
//! | `Undone`, `Redone` | The last change was taken back; the one taken back last was made again. |
//! | `Went` | The project went to this revision, in whichever branch; to the beginning where none is named. |
//! | `Saved` | A project file with this hash, about to take its name, has the first `steps` steps. |
//!
//! Steps apply to a file whose hash is that of `Begin`, all of them, or that of a `Saved`, those after its `steps`. So
//! there is no moment at which a crash leaves a file and a journal that do not fit: the line `Saved` is on the disk
//! before the new file takes the old one's name, and the journal is shortened only afterwards.
//!
//! # The work
//!
//! The window's thread puts steps into a channel and goes on. A thread of the journal writes all that have come, brings
//! them to the disk together, and takes the next. Where the disk refuses, steps wait in memory, [`Journal::trouble`]
//! tells, and every half second it is tried again, here and in the second place, the person's own data folder.

mod entry;
mod log;
mod writer;

pub(super) use entry::Entry;
pub(super) use log::Log;
pub(super) use writer::{Base, Marker, Wake};
pub use writer::{Journal, Trouble};

//! Documents, records and the one list of changes that leads to their present state.
//!
//! A [`Project`] is altered by [`Project::apply`], [`Project::undo`] and [`Project::redo`] alone. A
//! [`Change`] is data: its edits say what stood before and what stands after, so its inverse is the
//! same list read backwards. Nothing is ever thrown away: documents and records that an edit takes
//! out stay in the pool, marked absent, and an undone branch of the history stays in its tree.
//!
//! [`save()`] and [`open()`] keep all of it in one RON file.

mod author;
mod change;
mod correction;
mod decisions;
mod file;
mod ground;
mod history;
mod merge;
mod obedience;
mod open;
mod preference;
#[expect(clippy::module_inception, reason = "the type that the module is named after")]
mod project;
mod recent;
mod replacement;
mod rereading;
mod revert;
mod rule;
mod sample;
mod save;
mod settlement;
mod soundness;
mod touched;

pub use author::Author;
pub use change::{Change, ChangeKind, Edit};
pub use correction::{Correction, Remedy};
pub use ground::Ground;
pub use history::{History, Revision, RevisionId};
pub use merge::{Clash, Merge, NoCommonOrigin, Version};
pub use open::{OpenError, open};
pub use preference::{Preference, Preferred};
pub use project::{LoadedDocument, Project, ProjectError};
pub use recent::Recent;
pub use replacement::{Previous, backup_path, replace_file};
pub use rereading::{Difference, Rereading};
pub(crate) use revert::settled_key;
pub use rule::{Rule, RuleId};
pub use sample::sample;
pub use save::{SaveError, save};
pub use settlement::Settlement;

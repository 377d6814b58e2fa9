//! Documents, records and the one list of changes that leads to their present state.
//!
//! A [`Project`] is altered by [`Project::apply`], [`Project::undo`] and [`Project::redo`] alone. A
//! [`Change`] is data: its edits say what stood before and what stands after, so its inverse is the
//! same list read backwards. Nothing is ever thrown away: documents and records that an edit takes
//! out stay in the pool, marked absent, and an undone branch of the history stays in its tree.
//!
//! [`save()`] and [`open()`] keep all of it in one RON file; `form` says how it is written and why so.

mod author;
mod carrying_out;
mod change;
mod correction;
mod custody;
mod decisions;
mod form;
mod ground;
mod history;
mod journal;
mod lock;
mod merge;
mod noted_places;
mod obedience;
mod open;
mod path_of;
mod pool;
mod preference;
#[expect(clippy::module_inception, reason = "the type that the module is named after")]
mod project;
mod recent;
mod recovery;
mod replacement;
mod rereading;
mod rescue;
mod revert;
mod rule;
mod sample;
mod save;
mod settlement;
mod shelf;
mod soundness;
mod stamp;
mod step;
mod step_log;
mod tables;
mod texts;
mod touched;
mod view;

pub use crate::domain::FileHash;
pub use author::Author;
pub use change::{Change, ChangeKind, Edit};
pub use correction::{Correction, Remedy};
pub use custody::{Custody, Opening, SaveTask, SavedFile};
pub use ground::Ground;
pub use history::{History, Revision, RevisionId};
pub use journal::{Journal, Trouble};
pub use merge::{Clash, Merge, MergeError, NoCommonOrigin, Version};
pub use open::{OpenError, is_project, open};
pub use preference::{Preference, Preferred};
pub use project::{LoadedDocument, Project, ProjectError};
pub use recent::Recent;
pub use recovery::{Claim, Fit, Recovery, Unfinished};
pub use replacement::{Previous, backup_path, replace_file, write_apart};
pub use rereading::{Difference, Rereading};
pub use rescue::{Cut, Rescue, Slip, SlipKind, rescue};
pub use rule::{Rule, RuleId};
pub use sample::sample;
pub use save::{SaveError, save};
pub use settlement::Settlement;
pub use shelf::Shelf;
pub use stamp::{Since, Stamp};
pub use step::Step;
pub use texts::{FittedTexts, TextAccount, TextTally};
pub use view::{ChartView, View};

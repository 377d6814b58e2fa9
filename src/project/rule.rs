//! What a person stated once, to hold for all that comes.

use serde::{Deserialize, Serialize};

use super::{Correction, Preference};

/// The number of a rule within its project; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub u32);

/// A rule of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// Which of several values is believed.
    Prefer(Preference),
    /// What records are corrected to that are wrong for a cause, when they enter.
    Correct(Correction),
}

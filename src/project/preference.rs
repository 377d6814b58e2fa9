//! A rule by which conflicts are settled that nobody looked at one by one.

use serde::{Deserialize, Serialize};

use crate::domain::{ConflictClass, IndicatorId};

/// By what one of several values is preferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Preferred {
    /// The one that is called final, where others are estimates.
    Final,
    /// The one that was published last.
    Latest,
    /// The one with the most digits.
    MostExact,
    /// The one that the most sources state, copies of one text counted once.
    MostSources,
    /// The one that a person accepted or corrected.
    Reviewed,
}

impl Preferred {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 5] = [Self::Final, Self::Latest, Self::MostExact, Self::MostSources, Self::Reviewed];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Final => "final",
            Self::Latest => "latest",
            Self::MostExact => "most_exact",
            Self::MostSources => "most_sources",
            Self::Reviewed => "reviewed",
        }
    }
}

/// Settles conflicts of a class in favour of one value, where the preference points at exactly one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preference {
    /// Conflicts of this class.
    pub class: ConflictClass,
    /// Only of this indicator; nothing for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// What is preferred.
    pub preferred: Preferred,
    /// Why, in the person's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

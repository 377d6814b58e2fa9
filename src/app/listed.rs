//! What a notice can list one by one.

use super::failure::Failure;

/// Files and texts of which something is to be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// What could not be read.
    pub problems: Vec<Failure>,
    /// Which sheets of files that were read have no figures.
    pub passed: Vec<Failure>,
    /// What was read and is to be looked at.
    pub doubts: Vec<Failure>,
    /// What is nearly the same as something else.
    pub alike: Vec<Failure>,
    /// Which texts are missing.
    pub missing: Vec<Failure>,
}

impl Listed {
    /// These texts that are missing.
    pub fn missing(missing: Vec<Failure>) -> Self {
        Self { missing, ..Self::default() }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

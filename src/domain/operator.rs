//! The enterprises that figures are about.

use std::fmt;

use serde::{Deserialize, Serialize};
use ustr::Ustr;

/// An enterprise by its usual name: `VNPT`, `Viettel`, `MobiFone`, `Vietnam Post`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Operator(Ustr);

impl Operator {
    /// The enterprise called `name`.
    pub fn new(name: &str) -> Self {
        Self(Ustr::from(name))
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    /// A number that tells it from all others, for bringing those of one id together: it says nothing of their order.
    pub(crate) fn number(self) -> u64 {
        self.0.precomputed_hash()
    }
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

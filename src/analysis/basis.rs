//! Where the value of a point comes from: a record that states it, or others that give it.

use crate::domain::RecordId;

/// How a value follows from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Periods that add up to this one, or a longer one less the rest: Q4 is the year less its first nine months.
    Periods,
    /// The year after, less its growth.
    BeforeGrowth,
    /// Old provinces added up to the new one that they became.
    RollUp,
}

/// Where the value of a point comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// This record states it.
    Reported(RecordId),
    /// It follows from others.
    Derived {
        /// How.
        rule: Rule,
        /// From which records, by number, each once.
        parents: Vec<RecordId>,
    },
}

impl Basis {
    /// A value that follows by `rule` from `parents`, in any order.
    pub fn derived(rule: Rule, parents: impl IntoIterator<Item = RecordId>) -> Self {
        let mut parents: Vec<RecordId> = parents.into_iter().collect();
        parents.sort_unstable();
        parents.dedup();
        Self::Derived { rule, parents }
    }

    /// Whether no record states the value.
    pub fn is_derived(&self) -> bool {
        matches!(self, Self::Derived { .. })
    }

    /// The records that it rests on.
    pub fn records(&self) -> &[RecordId] {
        match self {
            Self::Reported(record) => std::slice::from_ref(record),
            Self::Derived { parents, .. } => parents,
        }
    }
}

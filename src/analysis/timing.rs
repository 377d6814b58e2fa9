//! Which lengths of time the points of a flow have.

use super::PeriodLength;

/// The periods that share a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Timing {
    /// Those of one length.
    Each(PeriodLength),
    /// The shortest stretches of which something is known, each as its value for a month.
    PerMonth,
}

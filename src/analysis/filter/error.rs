//! What is wrong with a filter as it was typed.

use crate::domain::{PlaceId, Span};

/// A term that was not understood, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterError {
    /// Where in the text.
    pub span: Span,
    /// What is wrong.
    pub fault: FilterFault,
}

/// Why a term was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterFault {
    /// There is no such key.
    UnknownKey(String),
    /// Nothing stands behind the key.
    NoValue(String),
    /// The key has no such value: key, value.
    UnknownValue(&'static str, String),
    /// Several places answer to it.
    Several(String, Vec<PlaceId>),
    /// This is no number.
    NoNumber(String),
    /// The key takes no such comparison.
    NotComparable(&'static str),
}

//! What a person decided on records of one key that disagree.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::{FigureKey, RecordId};

/// Which of several records of one key is to be believed, and why.
///
/// It holds for the values that the person saw. Where a record comes to state another one, the question is open again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    /// What the records are about.
    pub key: FigureKey,
    /// The record that is believed.
    pub chosen: RecordId,
    /// The values between which it was chosen, in ascending order.
    pub between: Vec<Decimal>,
    /// Why, in the person's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

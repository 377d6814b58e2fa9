//! How sure the extraction is of a record.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A probability that a record is right, kept to a thousandth so that files stay the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "f32", into = "f32")]
pub struct Confidence(u16);

impl Confidence {
    /// The nearest thousandth to `probability`, brought into 0 to 1; 0 for NaN.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1000 before")]
    pub fn new(probability: f32) -> Self {
        Self((probability.clamp(0.0, 1.0) * 1000.0).round() as u16)
    }

    /// The probability, 0 to 1.
    pub fn get(self) -> f32 {
        f32::from(self.0) / 1000.0
    }

    /// The whole percent that it reaches: what is told as 98% is among the records of 98% and more.
    pub fn percent(self) -> u16 {
        self.0 / 10
    }

    /// The same, exactly.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.0.into(), 3)
    }
}

impl TryFrom<f32> for Confidence {
    type Error = String;

    /// Of a file, in which another number is a slip of the pen.
    fn try_from(probability: f32) -> Result<Self, String> {
        let fits = (0.0..=1.0).contains(&probability);
        fits.then(|| Self::new(probability)).ok_or_else(|| format!("{probability} is no confidence from 0 to 1"))
    }
}

impl From<Confidence> for f32 {
    fn from(confidence: Confidence) -> Self {
        confidence.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_is_told_when_it_is_reached() {
        for (probability, percent) in [(0.9799, 98), (0.979, 97), (0.98, 98), (1.0, 100), (0.004, 0)] {
            assert_eq!(Confidence::new(probability).percent(), percent, "{probability}");
        }
    }
}

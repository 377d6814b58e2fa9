//! How sure a record is: a few weights, found on documents at first sight.
//!
//! What is known of a record ([`Features`]) adds up to the log odds that it is right. `assets/confidence.ron` holds the
//! weights, `tests/data/first_sight.csv` what they were found on, and `tests/reliability.rs` finds them again.

use std::sync::LazyLock;

use crate::domain::Confidence;

use super::features::{Feature, Features};

/// The weights of the features: each lowers the log odds of a record, but what supports it.
#[derive(Clone, Debug)]
pub struct Model {
    base: f32,
    least: f32,
    weights: [f32; Feature::COUNT],
}

/// How `assets/confidence.ron` is written.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    base: f32,
    caution: f32,
    least: f32,
    weights: std::collections::BTreeMap<String, f32>,
}

static BUNDLED: LazyLock<Model> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    let file: File =
        ron::from_str(include_str!("../../assets/confidence.ron")).expect("assets/confidence.ron is well formed");
    let weight = |feature: Feature| file.weights.get(&feature.code()).copied().unwrap_or_default();
    Model { least: file.least, ..Model::new(file.base - file.caution, Feature::ALL.map(weight)) }
});

impl Model {
    /// The model that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// A model with the log odds `base` of a record that nothing is said of, and what each feature adds; it takes any number
    /// for a record.
    pub fn new(base: f32, weights: [f32; Feature::COUNT]) -> Self {
        Self { base, least: 0.0, weights }
    }

    /// The probability that a record with `features` is right.
    pub fn confidence(&self, features: &Features) -> Confidence {
        // Most of them are 0 and add nothing.
        let known = features.amounts().iter().zip(&self.weights).filter(|(amount, _)| **amount > 0);
        let odds = known.fold(self.base, |odds, (amount, weight)| odds + weight * f32::from(*amount));
        Confidence::new(1.0 / (1.0 + (-odds).exp()))
    }

    /// Whether a number with `features` is a record at all: nearly all below a certain confidence are none, and whoever looks
    /// for them finds them in the ledger.
    pub(super) fn is_record(&self, features: &Features) -> bool {
        self.confidence(features).get() >= self.least
    }
}

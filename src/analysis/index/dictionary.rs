//! Values with small numbers for them, so that a column keeps numbers instead of values.

use std::collections::HashMap;
use std::hash::Hash;

/// A dictionary; numbers are given in the order in which values are first seen, and never given up.
#[derive(Clone, Debug)]
pub struct Dictionary<T> {
    values: Vec<T>,
    codes: HashMap<T, u32>,
}

impl<T> Default for Dictionary<T> {
    fn default() -> Self {
        Self { values: Vec::new(), codes: HashMap::new() }
    }
}

impl<T: Copy + Eq + Hash> Dictionary<T> {
    /// The number of `value`.
    pub fn code(&mut self, value: T) -> u32 {
        if let Some(code) = self.codes.get(&value) {
            return *code;
        }
        // There are never more values than records, whose numbers are of this size too.
        let code = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(value);
        self.codes.insert(value, code);
        code
    }

    /// All values, by their numbers.
    pub fn values(&self) -> &[T] {
        &self.values
    }
}

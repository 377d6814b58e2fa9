//! Which records are wanted: values included and excluded on each side, demands on numbers, words.
//!
//! A filter has a written form, which people type and project files keep:
//! `place:cao-bang,lang-son value>1e9 -status:target "băng rộng"`. Terms stand side by side and must all hold; values
//! of one side are alternatives; `-` before a term turns it round. What [`std::fmt::Display`] writes,
//! [`Filter::read`] reads as the same filter. The names of keys and values are in [`names`]; other names of them,
//! Vietnamese ones too, in `assets/filter.ron`.

mod error;
mod names;
mod number;
mod parser;
mod writer;

use std::collections::{BTreeMap, BTreeSet};

pub use error::{FilterError, FilterFault};

use super::facet::{Comparison, Facet, FacetValue};

/// The values of a side that were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Only records with one of these; any record where there are none.
    pub include: BTreeSet<FacetValue>,
    /// No record with one of these.
    pub exclude: BTreeSet<FacetValue>,
}

/// Words that must occur in what a record says of itself, in this order and beside each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// The words, in any spelling.
    pub text: String,
    /// Whether they must not occur.
    pub negated: bool,
}

/// How a value is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// It is not.
    Off,
    /// Records with it are wanted.
    Included,
    /// Records with it are unwanted.
    Excluded,
}

/// One part of a filter, which can be taken out by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// A value of a side; `true` where it is excluded.
    Value(FacetValue, bool),
    /// A demand on a number.
    Number(Comparison),
    /// Only flagged records, or only others.
    Flagged(bool),
    /// Words.
    Words(Words),
}

/// A choice of records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The values chosen on each side; sides without any are left out.
    choices: BTreeMap<Facet, Choice>,
    /// The demands on numbers.
    numbers: BTreeSet<Comparison>,
    /// Only records whose flags call for a look, or only others.
    flagged: Option<bool>,
    /// The words, in the order in which they were typed.
    words: Vec<Words>,
}

impl Filter {
    /// The values chosen on each side.
    pub fn choices(&self) -> &BTreeMap<Facet, Choice> {
        &self.choices
    }

    /// The demands on numbers.
    pub fn numbers(&self) -> &BTreeSet<Comparison> {
        &self.numbers
    }

    /// Whether only flagged records are wanted, or only others.
    pub fn flagged(&self) -> Option<bool> {
        self.flagged
    }

    /// The words.
    pub fn words(&self) -> &[Words] {
        &self.words
    }

    /// Whether every record is wanted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How `value` is chosen.
    pub fn mark(&self, value: FacetValue) -> Tick {
        match self.choices.get(&value.facet()) {
            Some(choice) if choice.exclude.contains(&value) => Tick::Excluded,
            Some(choice) if choice.include.contains(&value) => Tick::Included,
            _ => Tick::Off,
        }
    }

    /// Chooses `value` so, or no more.
    pub fn set(&mut self, value: FacetValue, mark: Tick) {
        let choice = self.choices.entry(value.facet()).or_default();
        choice.include.remove(&value);
        choice.exclude.remove(&value);
        match mark {
            Tick::Off => {}
            Tick::Included => {
                choice.include.insert(value);
            }
            Tick::Excluded => {
                choice.exclude.insert(value);
            }
        }
        if choice.include.is_empty() && choice.exclude.is_empty() {
            self.choices.remove(&value.facet());
        }
    }

    /// Chooses `value` as `mark` says, or no more where it is chosen so already.
    pub fn toggle(&mut self, value: FacetValue, mark: Tick) {
        self.set(value, if self.mark(value) == mark { Tick::Off } else { mark });
    }

    /// Chooses nothing on a side.
    pub fn clear(&mut self, facet: Facet) {
        self.choices.remove(&facet);
    }

    /// All parts, in the order in which they are written.
    pub fn terms(&self) -> Vec<Term> {
        let values = Facet::ALL.iter().filter_map(|facet| self.choices.get(facet)).flat_map(|choice| {
            let included = choice.include.iter().map(|value| Term::Value(*value, false));
            included.chain(choice.exclude.iter().map(|value| Term::Value(*value, true)))
        });
        let numbers = self.numbers.iter().map(|number| Term::Number(*number));
        let words = self.words.iter().cloned().map(Term::Words);
        values.chain(numbers).chain(self.flagged.map(Term::Flagged)).chain(words).collect()
    }

    /// Adds a part.
    pub fn add(&mut self, term: Term) {
        match term {
            Term::Value(value, excluded) => self.set(value, if excluded { Tick::Excluded } else { Tick::Included }),
            Term::Number(number) => {
                self.numbers.insert(number);
            }
            Term::Flagged(flagged) => self.flagged = Some(flagged),
            Term::Words(words) => {
                if !self.words.contains(&words) {
                    self.words.push(words);
                }
            }
        }
    }

    /// Takes a part out.
    pub fn remove(&mut self, term: &Term) {
        match term {
            Term::Value(value, _) => self.set(*value, Tick::Off),
            Term::Number(number) => {
                self.numbers.remove(number);
            }
            Term::Flagged(_) => self.flagged = None,
            Term::Words(words) => self.words.retain(|own| own != words),
        }
    }

    /// This filter with all parts of `other`.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        other.terms().into_iter().for_each(|term| self.add(term));
        self
    }

    /// The words alone, and all the rest.
    pub fn split(self) -> (Self, Self) {
        let words = Self { words: self.words.clone(), ..Self::default() };
        (words, Self { words: Vec::new(), ..self })
    }
}

//! The words of the field: what each phrase of `assets/phrases.ron` stands for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::domain::IndicatorId;

/// What a phrase means, before it is known what it means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it; assets/phrases.ron shows the words of each")]
pub enum Sense {
    Revenue,
    Budget,
    Pay,
    OtherMoney,
    Post,
    Telecom,
    PostTelecom,
    It,
    Ict,
    Sector,
    BothFields,
    PayTv,
    Press,
    Publishing,
    Subscribers,
    Density,
    Telephone,
    Mobile,
    Fixed,
    Internet,
    Broadband,
    Fiber,
    Smartphone,
    G2,
    G3,
    G4,
    G5,
    Rate,
    Users,
    Households,
    People,
    Stations,
    Locations,
    OtherStations,
    PostOffices,
    Coverage,
    Signal,
    Area,
    Enterprises,
    OtherNoun,
    Workers,
    Services,
    AnyServices,
    Full,
    Partial,
    FullAndPartial,
    OtherServices,
    Dossiers,
    Online,
    DirectDossiers,
    Documents,
    Signed,
    Certificates,
    Products,
    Transactions,
    Commerce,
    About,
    Above,
    Below,
    Estimate,
    Target,
    Up,
    Down,
    EqualTo,
    SamePeriod,
    YearBefore,
    Versus,
    OtherBase,
    Plan,
    Unchanged,
    OfWhich,
    Respectively,
    Increment,
    Total,
    Average,
    OtherPart,
    Event,
    OfThem,
    Rank,
    SubPlace,
    OtherSector,
    ThatFigure,
    NewProvince,
    Per100People,
    Department,
    Ministry,
    WholeProvince,
    WholeMarket,
    Country,
    Region,
    District,
    Anaphor,
    MostOf,
    Review,
    Tasks,
    Chrome,
    WholeGroup,
    /// Words that hold a word of the field and mean nothing of it: "chính phủ" covers nothing, "cơ sở" is no office.
    Homonym,
    /// Words that name an indicator by themselves: those of an analyst's glossary.
    Term,
}

/// A set of senses: a phrase may have several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Senses(u128);

impl Senses {
    /// No sense.
    pub const NONE: Self = Self(0);

    /// The set of `senses`.
    #[inline]
    pub const fn of(senses: &[Sense]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < senses.len() {
            bits |= 1_u128 << senses[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    /// Whether `sense` is among them.
    #[inline]
    pub const fn has(self, sense: Sense) -> bool {
        self.0 & (1_u128 << sense as u32) != 0
    }

    /// Whether any of `others` is among them.
    #[inline]
    pub const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Those of both sets.
    #[inline]
    pub const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Those that are among `others` too.
    #[inline]
    pub const fn only(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// Those that are not among `others`.
    #[inline]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether there is one and no other.
    pub const fn is_one(self) -> bool {
        self.0.is_power_of_two()
    }

    /// Whether there is none.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl From<Sense> for Senses {
    fn from(sense: Sense) -> Self {
        Self::of(&[sense])
    }
}

/// The field of an enterprise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trade {
    /// Carries letters and parcels.
    Post,
    /// Carries calls and data.
    Telecom,
}

/// An enterprise and the names under which documents speak of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorNames {
    /// Its usual name, by which records name it.
    pub name: String,
    /// Its field.
    pub sector: Trade,
    /// All its names in documents, the usual one included.
    pub aliases: Vec<String>,
}

/// The words that the extraction knows: data that an analyst may extend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vocabulary {
    /// The phrases of each sense.
    pub senses: BTreeMap<Sense, Vec<String>>,
    /// The enterprises.
    pub operators: Vec<OperatorNames>,
    /// By the usual name of an enterprise, what its branch in a province is called beside the province's name: "viễn thông".
    #[serde(default)]
    pub branches: BTreeMap<String, Vec<String>>,
    /// Phrases that name an indicator by themselves, whatever their words mean one by one.
    #[serde(default)]
    pub terms: BTreeMap<String, IndicatorId>,
}

static BUNDLED: LazyLock<Vocabulary> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    Vocabulary::from_ron(include_str!("../../assets/phrases.ron")).expect("assets/phrases.ron is well formed")
});

impl Vocabulary {
    /// The vocabulary that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Reads a vocabulary; the error names line and column.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_words_are_read_and_none_is_empty() {
        for (sense, phrases) in &Vocabulary::bundled().senses {
            assert!(!phrases.is_empty(), "{sense:?}");
            assert!(phrases.iter().all(|phrase| !phrase.trim().is_empty()), "{sense:?}");
        }
    }
}

//! The two languages of the field.

use serde::{Deserialize, Serialize};

/// A language that Provista speaks and reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// English, with `2,080,943.5`.
    #[default]
    English,
    /// Vietnamese, with `2.080.943,5`.
    Vietnamese,
}

impl Language {
    /// Both languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::Vietnamese];

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Vietnamese => "vi",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Vietnamese => "Tiếng Việt",
        }
    }

    /// The sign between the whole part and the fraction of a number.
    pub fn decimal_sign(self) -> char {
        match self {
            Self::English => '.',
            Self::Vietnamese => ',',
        }
    }

    /// The sign between groups of three digits.
    pub fn group_sign(self) -> char {
        match self {
            Self::English => ',',
            Self::Vietnamese => '.',
        }
    }
}

/// One thing's name in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// English.
    pub en: String,
    /// Vietnamese, in NFC.
    pub vi: String,
}

impl Names {
    /// The name in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Vietnamese => &self.vi,
        }
    }
}

//! What speaks for a place being the one that a document is about, and how much each of it weighs.
//!
//! A document names more places than the one its figures are of: where the reporter sat, where the printer is, with which
//! province another is compared. None of what tells them apart decides alone, so that each is a clue with a weight, as in
//! [`crate::extract::Feature`]. `assets/document_place.ron` holds the weights; `tests/document_place.rs` finds them again on
//! the documents of `tests/corpus`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One thing that is known of a place that a document may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceClue {
    /// A province: the first line names it.
    FirstLine,
    /// The headline does.
    Headline,
    /// The lead does.
    Lead,
    /// An office of it is named: "Sở … tỉnh Hưng Yên".
    Office,
    /// Its office is the first that is named.
    FirstOffice,
    /// The branch of an enterprise in it is named: "VNPT Hưng Yên".
    Branch,
    /// It is named beside the whole of a province: "trên địa bàn tỉnh".
    Whole,
    /// It is named in full: "tỉnh Hưng Yên", "Hung Yen province".
    InFull,
    /// How much of all names of provinces is its own.
    Share,
    /// How often it is named.
    Often,
    /// It is the first that is named.
    First,
    /// A reporter's line begins with it.
    Dateline,
    /// And it is the seat of ministries and papers.
    CapitalDateline,
    /// It is where somebody may be reached or has met.
    Seat,
    /// It is only named as where somebody sat or as what another was joined to.
    OnlyAside,
    /// It is named among others: how much of its names.
    Listed,
    /// It is the only one in sentences with figures of the field: how much of them.
    Measured,
    /// It stands in the address of the page.
    Address,
    /// The seat of ministries and papers.
    Capital,
    /// It is named in the last lines.
    Foot,
    /// The only province that is named.
    Only,
    /// The country: always.
    Country,
    /// The headline names it.
    CountryHeadline,
    /// The lead does.
    CountryLead,
    /// How often it is named.
    CountryOften,
    /// How much of the sentences with figures of the field name it.
    CountryMeasured,
    /// The ministry is named near the head.
    Ministry,
    /// The ministry opens a sentence near the head.
    MinistryOpens,
    /// The ministry is named beside figures.
    MinistryMeasured,
    /// All provinces are counted.
    AllProvinces,
    /// How often a province's office or the whole of a province is named.
    Provincial,
    /// The text speaks of its province without a name.
    Local,
    /// How many provinces are named.
    Provinces,
    /// None is named.
    NoProvince,
    /// The headline is about one enterprise.
    EnterpriseHeadline,
    /// One enterprise is named time and again, and no other.
    OneEnterprise,
    /// Enterprises are named more than once.
    Enterprises,
    /// A figure is larger than any province has.
    Large,
    /// Words of a state.
    National,
    /// A province that is not named: always.
    Unnamed,
    /// The text speaks of its province without a name.
    UnnamedLocal,
    /// How often a province's office or the whole of a province is named.
    UnnamedProvincial,
    /// No province is named.
    UnnamedNoProvince,
    /// Neither a province nor the country, its ministry or several enterprises.
    UnnamedNothing,
}

impl PlaceClue {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// All clues, in the order of tables.
    pub const ALL: [Self; 44] = [
        Self::FirstLine,
        Self::Headline,
        Self::Lead,
        Self::Office,
        Self::FirstOffice,
        Self::Branch,
        Self::Whole,
        Self::InFull,
        Self::Share,
        Self::Often,
        Self::First,
        Self::Dateline,
        Self::CapitalDateline,
        Self::Seat,
        Self::OnlyAside,
        Self::Listed,
        Self::Measured,
        Self::Address,
        Self::Capital,
        Self::Foot,
        Self::Only,
        Self::Country,
        Self::CountryHeadline,
        Self::CountryLead,
        Self::CountryOften,
        Self::CountryMeasured,
        Self::Ministry,
        Self::MinistryOpens,
        Self::MinistryMeasured,
        Self::AllProvinces,
        Self::Provincial,
        Self::Local,
        Self::Provinces,
        Self::NoProvince,
        Self::EnterpriseHeadline,
        Self::OneEnterprise,
        Self::Enterprises,
        Self::Large,
        Self::National,
        Self::Unnamed,
        Self::UnnamedLocal,
        Self::UnnamedProvincial,
        Self::UnnamedNoProvince,
        Self::UnnamedNothing,
    ];
}

/// The clues for one place, each between 0 and a few.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceClues([f32; PlaceClue::COUNT]);

impl Default for PlaceClues {
    fn default() -> Self {
        Self([0.0; PlaceClue::COUNT])
    }
}

impl PlaceClues {
    /// How much there is of `clue`.
    pub fn get(&self, clue: PlaceClue) -> f32 {
        self.0[clue as usize]
    }

    /// Says how much there is of `clue`.
    pub fn set(&mut self, clue: PlaceClue, amount: f32) {
        self.0[clue as usize] = amount;
    }
}

/// The weights of the clues: a place is as likely as the exponential of the sum of its weighted clues.
#[derive(Clone, Debug)]
pub struct PlaceModel([f32; PlaceClue::COUNT]);

static BUNDLED: LazyLock<PlaceModel> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    let weights: BTreeMap<String, f32> = ron::from_str(include_str!("../../../assets/document_place.ron"))
        .expect("assets/document_place.ron is well formed");
    PlaceModel(PlaceClue::ALL.map(|clue| weights.get(&format!("{clue:?}")).copied().unwrap_or_default()))
});

impl PlaceModel {
    /// The model that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// A model in which each clue has the weight that is given in the order of [`PlaceClue::ALL`].
    pub fn new(weights: [f32; PlaceClue::COUNT]) -> Self {
        Self(weights)
    }

    /// How much speaks for a place with `clues`.
    pub fn weigh(&self, clues: &PlaceClues) -> f32 {
        self.0.iter().zip(clues.0).map(|(weight, amount)| weight * amount).sum()
    }
}

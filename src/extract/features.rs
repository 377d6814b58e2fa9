//! What speaks for and against a record being right, as small numbers.

/// One thing that is known of a record when it is made. Each is 0 where nothing is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Feature {
    /// The words of the indicator stand elsewhere in the sentence (1) or outside it (2).
    IndicatorApart,
    /// Sector or technology come from a line above.
    IndicatorOpen,
    /// The indicator is taken over from the figure before.
    IndicatorBefore,
    /// No words name the indicator.
    IndicatorUnsaid,
    /// Since the number before, lines or sectors are named that the indicator leaves out.
    NameLeftOut,
    /// Some are named further to the left, and the words of the indicator name none.
    NameEarlier,
    /// Some are named above, and neither words nor context of the indicator name any.
    NameAbove,
    /// The period comes from a heading, the paragraph or the headline.
    PeriodAbove,
    /// The period is that of the document as a whole.
    PeriodDefault,
    /// The period's year is that of the document.
    YearDefault,
    /// The document's period is itself a guess.
    ReviewUnsure,
    /// The period is a day that no stock is announced for.
    Day,
    /// Such a day, of an earlier sentence.
    DayAbove,
    /// What stands at a moment, with a stretch of months from elsewhere.
    Stretch,
    /// The sentence names another time than the one taken.
    RivalTime,
    /// The sentence names a time, yet the period is from elsewhere.
    TimeUnused,
    /// Another time stands between the words of the period, further up, and the number.
    TimeBetween,
    /// Words of time in the sentence that nothing was read from.
    UnreadTime,
    /// A cell whose period stands neither in its row nor over its column.
    CellUntimed,
    /// The place comes from the paragraph or the document.
    PlaceFar,
    /// Another place than that of the document.
    PlaceUnlike,
    /// The enterprise comes from elsewhere.
    OperatorAbove,
    /// An enterprise is named near but not taken.
    OperatorLeftOut,
    /// The sentence before names an enterprise, and the record has none.
    OperatorBefore,
    /// How many words before the number were not understood, up to 3.
    StrangeBefore,
    /// How many after it, up to 3.
    StrangeAfter,
    /// A number in prose without a noun or a unit of its own.
    Bare,
    /// Many numbers in one sentence: 3 to 5 (1), more (2).
    Crowded,
    /// In a heading.
    Heading,
    /// In a table.
    Cell,
    /// How far the value is from what is usual for its indicator: up to tenfold (1), more (2).
    Unusual,
    /// It says more for a part than another record does for the whole, or the other way.
    Contradicted,
    /// Another record gives the same key another value.
    RivalValue,
    /// It is many times another record of its series.
    Jump,
    /// Some cell of the document is unusual or contradicted, and this is one too.
    CellOdd,
    /// It is the sum of its parts, or a part of such a sum.
    Summed,
    /// The records of the document that are unusual, contradicted or jump: some (1), many (2), most (3).
    DocumentOdd,
    /// No place is known.
    PlaceMissing,
    /// How unsure the place of the document is that it takes: a little (1), rather (2), very (3).
    PlaceDoubt,
    /// No period is known.
    PeriodMissing,
    /// The words of the period stand beside the number.
    PeriodBeside,
    /// The period is that of the paragraph.
    PeriodParagraph,
    /// How far its words stand from the number: over 80 bytes (1), over 250 (2), over 800 (3).
    PeriodDistance,
    /// The words of the period follow the number.
    TimeBehind,
    /// A word of beginning or ending stands before them: "since January".
    TimeSince,
    /// A single month of a flow.
    OneMonth,
    /// A digit stands right beside the number, or a sign of one.
    DigitBeside,
    /// Its digits are parted by a blank.
    Torn,
    /// No more than two digits of it are not zero, and more than one is.
    Round,
    /// Money or a percentage whose unit stands elsewhere.
    UnitApart,
    /// How many numbers near it are in no record, up to 2.
    UnreadNear,
    /// How many more provinces than one the document names, up to 3.
    PlacesNamed,
    /// Another record gives the same key a growth alone, or another value as a goal or an estimate.
    RivalOther,
    /// The place is that of a heading or of the paragraph.
    PlaceAbove,
    /// Goal or estimate come from a heading, the paragraph or the document.
    StatusAbove,
    /// It is an estimate.
    Estimated,
    /// A head or a line above says the unit.
    UnitTold,
    /// It is of several sectors together, or what they pay to the budget.
    Whole,
    /// It is later than the document, and no goal.
    AfterDate,
    /// The document speaks of provinces that were merged (1), the sentence or the one before (2).
    Merged,
    /// The document asks questions, as one in which somebody answers them.
    Questions,
    /// Its growth is told.
    Grown,
    /// Another record of the document is of its indicator.
    IndicatorShared,
    /// It is of no enterprise, and others are: some (1), a third (2), most (3).
    OperatorMixed,
    /// How many of the other records end in the same month: some (1), a half (2), nearly all (3).
    EndShared,
    /// None of several does.
    EndAlone,
    /// Most others end earlier, and it is no goal.
    EndLater,
    /// A stock within a quarter of a year.
    EndOdd,
    /// Its growth is that between it and another record.
    GrowthFits,
    /// Of how many more places than one the records are, up to 3.
    PlacesTold,
    /// Another record of the document has no place.
    Unplaced,
    /// The document has no more than four records.
    Few,
    /// How many signs of an error the other records have on average, up to 4.
    DocumentDoubt,
    /// How many the record before has, up to 2.
    BeforeDoubt,
}

impl Feature {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// All features, in the order of tables.
    pub const ALL: [Self; 74] = [
        Self::IndicatorApart,
        Self::IndicatorOpen,
        Self::IndicatorBefore,
        Self::IndicatorUnsaid,
        Self::NameLeftOut,
        Self::NameEarlier,
        Self::NameAbove,
        Self::PeriodAbove,
        Self::PeriodDefault,
        Self::YearDefault,
        Self::ReviewUnsure,
        Self::Day,
        Self::DayAbove,
        Self::Stretch,
        Self::RivalTime,
        Self::TimeUnused,
        Self::TimeBetween,
        Self::UnreadTime,
        Self::CellUntimed,
        Self::PlaceFar,
        Self::PlaceUnlike,
        Self::OperatorAbove,
        Self::OperatorLeftOut,
        Self::OperatorBefore,
        Self::StrangeBefore,
        Self::StrangeAfter,
        Self::Bare,
        Self::Crowded,
        Self::Heading,
        Self::Cell,
        Self::Unusual,
        Self::Contradicted,
        Self::RivalValue,
        Self::Jump,
        Self::CellOdd,
        Self::Summed,
        Self::DocumentOdd,
        Self::PlaceMissing,
        Self::PlaceDoubt,
        Self::PeriodMissing,
        Self::PeriodBeside,
        Self::PeriodParagraph,
        Self::PeriodDistance,
        Self::TimeBehind,
        Self::TimeSince,
        Self::OneMonth,
        Self::DigitBeside,
        Self::Torn,
        Self::Round,
        Self::UnitApart,
        Self::UnreadNear,
        Self::PlacesNamed,
        Self::RivalOther,
        Self::PlaceAbove,
        Self::StatusAbove,
        Self::Estimated,
        Self::UnitTold,
        Self::Whole,
        Self::AfterDate,
        Self::Merged,
        Self::Questions,
        Self::Grown,
        Self::IndicatorShared,
        Self::OperatorMixed,
        Self::EndShared,
        Self::EndAlone,
        Self::EndLater,
        Self::EndOdd,
        Self::GrowthFits,
        Self::PlacesTold,
        Self::Unplaced,
        Self::Few,
        Self::DocumentDoubt,
        Self::BeforeDoubt,
    ];

    /// What it is thought to change the log odds by before any document was seen: a circumstance in which records are
    /// mostly right all the same half a unit, a sign of an error one and a half.
    pub const fn prior(self) -> f32 {
        match self {
            Self::IndicatorApart
            | Self::IndicatorBefore
            | Self::PeriodAbove
            | Self::PeriodDefault
            | Self::YearDefault
            | Self::Day
            | Self::Stretch
            | Self::RivalTime
            | Self::PlaceFar
            | Self::PlaceUnlike
            | Self::Bare
            | Self::Crowded
            | Self::Cell
            | Self::Jump
            | Self::DocumentOdd
            | Self::PlaceDoubt
            | Self::PlaceAbove
            | Self::StatusAbove
            | Self::Estimated
            | Self::Whole
            | Self::Merged
            | Self::Questions
            | Self::OperatorMixed
            | Self::PeriodParagraph
            | Self::PeriodDistance
            | Self::TimeBehind
            | Self::OneMonth
            | Self::Torn
            | Self::Round
            | Self::UnitApart
            | Self::UnreadNear
            | Self::PlacesNamed
            | Self::EndAlone
            | Self::EndLater
            | Self::EndOdd
            | Self::PlacesTold
            | Self::Unplaced
            | Self::Few
            | Self::DocumentDoubt
            | Self::BeforeDoubt => -0.5,
            Self::PeriodBeside | Self::EndShared | Self::UnitTold | Self::Grown | Self::IndicatorShared => 0.5,
            Self::Summed | Self::GrowthFits => 1.5,
            _ => -1.5,
        }
    }

    /// Its name in files.
    pub fn code(self) -> String {
        let mut code = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_uppercase() && !code.is_empty() {
                code.push('_');
            }
            code.extend(c.to_lowercase());
        }
        code
    }
}

/// All bits for each feature that is a sign of an error, none for the others.
const SIGNS: [u8; Feature::COUNT] = {
    let mut signs = [0; Feature::COUNT];
    let mut at = 0;
    while at < signs.len() {
        if Feature::ALL[at].prior() < -1.0 {
            signs[at] = u8::MAX;
        }
        at += 1;
    }
    signs
};

/// The features of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features([u8; Feature::COUNT]);

impl Default for Features {
    fn default() -> Self {
        Self([0; Feature::COUNT])
    }
}

impl Features {
    /// How much there is of `feature`.
    pub fn get(&self, feature: Feature) -> u8 {
        self.0[feature as usize]
    }

    /// The amounts of all features, in the order of [`Feature::ALL`].
    pub(super) fn amounts(&self) -> &[u8; Feature::COUNT] {
        &self.0
    }

    /// How many signs of an error there are.
    pub(super) fn signs(&self) -> u32 {
        self.0.iter().zip(&SIGNS).map(|(amount, counts)| u32::from(amount & counts)).sum()
    }

    /// Says how much there is of `feature`.
    pub fn set(&mut self, feature: Feature, amount: u8) {
        self.0[feature as usize] = amount;
    }
}

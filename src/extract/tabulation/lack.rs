//! What cells lack that become no record.

/// What a cell lacks to be a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lack {
    /// A number.
    Number,
    /// A place: the row is of a region, say.
    Place,
    /// An indicator.
    Indicator,
    /// A period.
    Period,
    /// A unit that the indicator is measured in.
    Unit,
    /// A size that can be kept: it is too large.
    Size,
    /// Certainty whether it is growth or an index.
    Growth,
    /// A head of its own: the columns beside it have the same.
    Head,
    /// An enterprise: the row is of all others together.
    Operator,
    /// A figure beside it that it belongs to: it compares, with what or of which is not told.
    Compared,
    /// Words of its row that are not understood: nothing else tells it from other rows, of districts or of parts, say.
    Row,
}

impl Lack {
    /// All of them, in the order in which they are looked for.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Place,
        Self::Indicator,
        Self::Period,
        Self::Unit,
        Self::Size,
        Self::Growth,
        Self::Head,
        Self::Operator,
        Self::Compared,
        Self::Row,
    ];

    /// Its name in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Place => "place",
            Self::Indicator => "indicator",
            Self::Period => "period",
            Self::Unit => "unit",
            Self::Size => "size",
            Self::Growth => "growth",
            Self::Head => "head",
            Self::Operator => "enterprise",
            Self::Compared => "comparison",
            Self::Row => "row",
        }
    }
}

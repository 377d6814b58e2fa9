//! Why a number of a text is in no record.

/// Why a number is in no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// A date, a year, a stretch of time.
    Time,
    /// A time of day.
    Clock,
    /// A telephone number.
    Phone,
    /// Part of a web or mail address.
    Address,
    /// The number of a decision, a plan, a road.
    DocumentNumber,
    /// The number of a heading, an item or a row.
    Numbering,
    /// A place in an order: "thứ 9", "No. 3".
    Rank,
    /// Part of a name: 4G, IPv6, level 4.
    Name,
    /// Of the page around the text: related news, comments.
    Chrome,
    /// Of a district, a commune, a town.
    District,
    /// Of a region or the world.
    Region,
    /// Of another sector.
    OtherSector,
    /// Money of another kind: a fine, an investment, a fee.
    OtherMoney,
    /// A number of things that no indicator counts.
    OtherThing,
    /// A share of something that no indicator measures.
    OtherShare,
    /// Of a part that has no indicator of its own.
    Part,
    /// An average, an amount for each.
    Average,
    /// Growth in percentage points.
    Points,
    /// Growth against another base than the year before.
    OtherBase,
    /// Growth without the figure that grew.
    Growth,
    /// A share of a plan without the figure.
    Plan,
    /// What was added, not what there is.
    Increment,
    /// Who attended, who was inspected.
    Event,
    /// What a question asks, and nobody tells.
    Asked,
    /// A second statement of a figure that is in a record.
    Repeated,
    /// The same amount in another currency.
    Restated,
    /// One end of a range.
    Range,
    /// For every so many.
    Per,
    /// A cell of a table whose heads name no indicator.
    Cell,
    /// It may be one, but too much speaks against it.
    Doubtful,
    /// No indicator is in reach.
    NoIndicator,
    /// Not a number that can be read.
    Unclear,
}

impl Reason {
    /// All reasons, in the order of lists.
    pub const ALL: [Self; 32] = [
        Self::Time,
        Self::Clock,
        Self::Phone,
        Self::Address,
        Self::DocumentNumber,
        Self::Numbering,
        Self::Rank,
        Self::Name,
        Self::Chrome,
        Self::District,
        Self::Region,
        Self::OtherSector,
        Self::OtherMoney,
        Self::OtherThing,
        Self::OtherShare,
        Self::Part,
        Self::Average,
        Self::Points,
        Self::OtherBase,
        Self::Growth,
        Self::Plan,
        Self::Increment,
        Self::Event,
        Self::Asked,
        Self::Repeated,
        Self::Restated,
        Self::Range,
        Self::Per,
        Self::Cell,
        Self::Doubtful,
        Self::NoIndicator,
        Self::Unclear,
    ];

    /// Whether it says no more than that nothing was found to say: such numbers want a look first.
    pub fn is_vague(self) -> bool {
        matches!(self, Self::Cell | Self::Doubtful | Self::NoIndicator | Self::Unclear)
    }
}

//! What Provista speaks of: places, indicators, periods, figures, records and documents.
//!
//! Types and their algebra only; nothing here reads a file, a clock or the environment. The two
//! tables of the field, [`Atlas`] and [`Catalogue`], are compiled in from `assets/*.ron`.

mod atlas;
mod catalogue;
mod columns;
mod confidence;
mod conflict_class;
mod document;
mod evidence;
mod excerpt;
mod figure;
mod figure_key;
mod file_hash;
mod fold;
mod indicator;
mod joined;
mod language;
mod link;
mod month;
mod operator;
mod outline;
mod passages;
mod period;
mod place;
mod record;
mod set_by_hand;
mod slot;
mod span;
mod tabulation;
mod unit;
mod web_address;
mod whereabouts;
#[cfg(test)]
pub(crate) mod work;

pub use atlas::Atlas;
pub use catalogue::Catalogue;
pub use columns::{Columns, Role};
pub use confidence::Confidence;
pub use conflict_class::ConflictClass;
pub use document::{Document, DocumentId, TextHash};
pub use evidence::{Evidence, Trace};
pub use excerpt::Excerpt;
pub use figure::{Bound, Figure, Status};
pub use figure_key::FigureKey;
pub use file_hash::FileHash;
pub use fold::{each_folded, fold, fold_char, is_dressed};
pub use indicator::{Family, Indicator, IndicatorId, IndicatorKind};
pub use joined::Joined;
pub use language::{Language, Names};
pub use link::Link;
pub use month::Month;
pub use operator::Operator;
pub use outline::Outline;
pub use passages::Passages;
pub use period::{Period, PeriodError};
pub use place::{Place, PlaceId, PlaceKind, Region, Tile, Vintage};
pub use record::{Origin, Record, RecordId, Review};
pub use set_by_hand::SetByHand;
pub use slot::{Slot, SlotValue};
pub use span::Span;
pub use tabulation::{CellAddress, Counting, Given, RowStarts, TableColumn, Tabulation};
pub use unit::{Unit, VND_FOR_USD};
pub use web_address::is_web_address;
pub use whereabouts::{Keeping, Whereabouts};

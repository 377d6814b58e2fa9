//! From records to what a view shows: filtered and sorted lists, flags, readings to choose from, series, charts.
//!
//! A chart is data before it is drawn: [`Series`] are collected from the records of a project, a [`Chart`] is laid out
//! from series, and only then does a window or a file draw it. None of them depends on the order of the records.

mod agreement;
mod alike;
mod alternatives;
mod chart;
mod conflict;
mod doubt;
mod excerpt;
mod labels;
mod numbers;
mod palette;
mod period_length;
mod query;
mod scale;
mod seen;
mod sentinel;
mod series;
mod sources;
mod step;

pub use agreement::{Agreement, agreement, kappa};
pub use alike::{Alike, alike};
pub use alternatives::{Alternative, alternatives, indicator_values};
pub use chart::{Chart, ChartKey, ChartPoint, Line, Range, Segment};
pub use conflict::{Conflict, Conflicts, Side, Standing as ConflictStanding, preferred};
pub use doubt::slots_in_doubt;
pub use excerpt::Excerpt;
pub use labels::spread;
pub use numbers::{Number, Numbers, Standing};
pub use palette::Palette;
pub use period_length::PeriodLength;
pub use query::{Column, RecordQuery};
pub use scale::Scale;
pub use sentinel::{Flag, Reason, Sentinel};
pub use series::{Point, Series, SeriesFilter, SeriesKey, point_counts, series};
pub use sources::Sources;
pub use step::Step;

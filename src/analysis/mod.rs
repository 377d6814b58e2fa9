//! From records to what a view shows: filtered and sorted lists, flags, readings to choose from, series, charts.
//!
//! A chart is data before it is drawn: [`Series`] are collected from the records of a project, a [`Chart`] is laid out
//! from series, and only then does a window or a file draw it. None of them depends on the order of the records.

mod alternatives;
mod basis;
mod chart;
mod coverage;
mod doubt;
mod excerpt;
mod facet;
mod filter;
mod flag_kind;
mod frame;
mod growth;
mod index;
mod interval;
mod labels;
mod multiples;
mod numbers;
mod palette;
mod period_algebra;
mod period_length;
mod query;
mod ranking;
mod reading;
mod scale;
mod seen;
mod sentinel;
mod series;
mod series_index;
mod step;
mod tiles;
mod timing;
mod trend;

pub use alternatives::{Alternative, alternatives, indicator_values};
pub use basis::{Basis, Rule};
pub use chart::{Chart, ChartPoint, Line, Range, Segment};
pub use coverage::{Cover, Coverage, CoverageRow, likely_documents};
pub use doubt::slots_in_doubt;
pub use excerpt::Excerpt;
pub use facet::{Band, Comparison, Facet, FacetValue, NumericField, OriginKind, Relation};
pub use filter::{Choice, Filter, FilterError, FilterFault, Term, Tick, Words};
pub use flag_kind::FlagKind;
pub use frame::{Frame, rolled_up};
pub use growth::{after_growth, before_growth, interval_before, year_before};
pub use index::{Bits, Counted, Counts, RecordIndex, Selection, SortKey};
pub use interval::Interval;
pub use labels::spread;
pub use multiples::{Arrangement, Cell, Multiples};
pub use numbers::{Number, Numbers, Standing};
pub use palette::Palette;
pub use period_algebra::{Derivation, derive};
pub use period_length::PeriodLength;
pub use query::{Column, RecordQuery};
pub use ranking::{Ranking, Slope, peers, regions, telling_time, top};
pub use reading::{Gap, Gauge, Mark, Measure, ReadLine, Reading, Refusal};
pub use scale::Scale;
pub use sentinel::{Flag, Reason, Sentinel};
pub use series::{Check, Point, Rival, Series, SeriesFilter, SeriesKey, series};
pub use series_index::SeriesIndex;
pub use step::Step;
pub use tiles::{TileMap, grid_size, tiles};
pub use timing::Timing;
pub use trend::{Trend, TrendKey, TrendLine, timings};

//! From records to what a view shows: filtered and sorted lists, series, charts.

mod query;

pub use query::{Column, RecordQuery};

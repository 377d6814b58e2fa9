//! Provista reads the figures of Vietnam's provincial post and telecom sector out of press
//! bulletins, each tied to its words, and turns what an analyst has checked into time series.
//!
//! # The map of the house
//!
//! Data enters at the top of this list and leaves at the bottom; a module imports only from the
//! ones named after it, and `domain` imports none. `tests/architecture.rs` checks it.
//!
//! | module | work |
//! | --- | --- |
//! | `app` | the window: draws state, emits changes, computes nothing (feature `window`) |
//! | [`cli`] | the same work without a window |
//! | [`export`] | records and series out to files |
//! | [`analysis`] | records to filtered views, series and charts |
//! | [`project`] | documents, records and changes: apply, undo, save, open |
//! | [`extract`] | a document to its records, each with evidence |
//! | [`reading`] | files to documents |
//! | [`domain`] | place, indicator, period, figure, record, document: types without I/O |

#![cfg_attr(not(test), warn(clippy::unwrap_used))]

pub mod analysis;
#[cfg(feature = "window")]
pub mod app;
pub mod cli;
pub mod domain;
pub mod export;
pub mod extract;
pub mod project;
pub mod reading;

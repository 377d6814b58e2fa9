//! After a correction: the offer to do the same to all records that are wrong for the same cause.

mod dialog;
mod offer;

pub use dialog::{Decision, Preview};
pub use offer::{Offer, bar};

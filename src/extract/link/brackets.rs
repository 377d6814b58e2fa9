//! Brackets: what stands in one is said of the number before it.

use std::ops::Range;

use crate::extract::mention::{Mention, What};

use super::Linker;

impl Linker<'_> {
    /// The bracket that closed last before number `at`: what stands in it is said of the number before it.
    pub(super) fn aside(mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        let close = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))?;
        mentions[close].is_mark(b')').then_some(())?;
        let open = mentions[..close].iter().rposition(|mention| mention.is_mark(b'('))?;
        Some(mentions[open].range.start..mentions[close].range.end)
    }
}

//! Rules that are asked one after the other until one of them decides.

use std::ops::ControlFlow;

/// What a rule says: what was found, that there is nothing to find, or neither, so that the next rule is asked.
pub(super) type Decided<T> = ControlFlow<Option<T>>;

/// Leaves the decision to the next rule unless this one found something.
pub(super) fn if_found<T>(found: Option<T>) -> Decided<T> {
    if found.is_some() { ControlFlow::Break(found) } else { ControlFlow::Continue(()) }
}

/// Decides that there is nothing to find where `is_none`.
pub(super) fn none_if<T>(is_none: bool) -> Decided<T> {
    if is_none { ControlFlow::Break(None) } else { ControlFlow::Continue(()) }
}

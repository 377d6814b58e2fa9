//! Counts work, so that a test can say how it grows with what is worked on: on a busy computer its time tells nothing.

use std::cell::Cell;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

/// Notes that so many bytes are looked at.
pub(crate) fn note(bytes: usize) {
    BYTES.set(BYTES.get() + bytes);
}

/// How many bytes are looked at in some work of this thread.
pub(crate) fn of(work: impl FnOnce()) -> usize {
    BYTES.set(0);
    work();
    BYTES.get()
}

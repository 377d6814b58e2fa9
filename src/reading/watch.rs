//! Progress and stop of long work, shared between the thread that does it and the one that shows it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// A handle on long work; clones speak of the same work.
#[derive(Clone, Debug, Default)]
pub struct Watch(Arc<State>);

#[derive(Debug, Default)]
struct State {
    total: AtomicUsize,
    done: AtomicUsize,
    /// How many stages have ended.
    stage: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch {
    /// A watch upon work that has not begun.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says that `steps` more steps are to be done.
    pub fn expect(&self, steps: usize) {
        self.0.total.fetch_add(steps, Ordering::Relaxed);
    }

    /// Says that what was to be done is done, and that the next stage of the work has `steps` steps.
    pub fn next_stage(&self, steps: usize) {
        self.0.stage.fetch_add(1, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(steps, Ordering::Relaxed);
    }

    /// How many stages of the work have ended.
    pub fn stage(&self) -> usize {
        self.0.stage.load(Ordering::Relaxed)
    }

    /// Says that one step is done.
    pub fn advance(&self) {
        self.0.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Steps of this stage that are done, and those known so far.
    pub fn progress(&self) -> (usize, usize) {
        (self.0.done.load(Ordering::Relaxed), self.0.total.load(Ordering::Relaxed))
    }

    /// Asks the work to stop at the next step.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether the work was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Relaxed)
    }
}

//! A window that tests look at through its accessibility labels, without a screen.

use std::time::{Duration, Instant};

use eframe::egui::Vec2;
use egui_kittest::Harness;
use provista::app::{Options, Window, theme};

/// A window, and what it shows.
pub type Shown = Harness<'static, Option<Window>>;

/// Opens a window of this size and waits until nothing goes on any more.
pub fn open(options: Options, size: Vec2) -> Shown {
    let mut harness =
        Harness::builder().with_size(size).with_max_steps(64).with_context_setup(theme::install).build_ui_state(
            move |ui, window: &mut Option<Window>| {
                let ctx = ui.ctx().clone();
                window.get_or_insert_with(|| Window::new(&ctx, options.clone())).show(ui);
            },
            None,
        );
    settle(&mut harness);
    harness
}

/// Draws until nothing goes on any more.
pub fn settle(harness: &mut Shown) {
    let started = Instant::now();
    loop {
        harness.run_ok();
        if !harness.state().as_ref().unwrap().is_busy() {
            break;
        }
        assert!(started.elapsed() < Duration::from_mins(1), "the work does not end");
    }
    harness.run_ok();
}

//! Pictures: marks with positions and colours, drawn by the window, written as SVG, or turned into pixels.
//!
//! Whoever lays out a chart puts it together from these marks once, so that a file shows what the window shows.

mod png;
mod scene;
mod svg;

pub use png::{Pixels, PngError, pixels, write_png};
pub use scene::{Align, Ink, Scene, Shape, Stroke, Words};
pub use svg::write_svg;

//! A chart ready to be written to a file.

use std::io;
use std::path::Path;

use crate::export::{self, ChartTable, Scene};
use crate::project::{SaveError, write_apart};

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Pixels.
    Png,
    /// A drawing.
    Svg,
    /// Figures for programs.
    Csv,
    /// Figures for people.
    Xlsx,
}

impl Form {
    /// All forms, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Csv, Self::Xlsx];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
            Self::Csv => "CSV",
            Self::Xlsx => "XLSX",
        }
    }

    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// Whether it holds figures and no picture.
    pub fn is_table(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }
}

/// A chart in a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Parcel {
    /// Pixels, so many for each point of the layout.
    Png(Scene, f32),
    /// A drawing, so many times as large as the layout.
    Svg(Scene, f32),
    /// Figures for programs.
    Csv(ChartTable),
    /// Figures for people.
    Xlsx(ChartTable),
}

impl Parcel {
    /// Its form.
    pub fn form(&self) -> Form {
        match self {
            Self::Png(..) => Form::Png,
            Self::Svg(..) => Form::Svg,
            Self::Csv(_) => Form::Csv,
            Self::Xlsx(_) => Form::Xlsx,
        }
    }

    /// Writes it. A file that is there already is replaced once the new one is whole.
    pub fn write(&self, path: &Path) -> Result<(), SaveError> {
        write_apart(path, |out| match self {
            Self::Png(scene, scale) => export::write_png(out, scene, *scale).map_err(io::Error::other),
            Self::Svg(scene, scale) => export::write_svg(out, scene, *scale),
            Self::Csv(table) => export::write_chart_csv(out, table),
            Self::Xlsx(table) => export::write_chart_xlsx(out, table),
        })
    }
}

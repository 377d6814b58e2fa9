//! A way of looking at the records that was kept under a name.

use serde::{Deserialize, Serialize};

use crate::domain::{IndicatorId, Operator, Period, PlaceId, Status, Unit};

/// A view. What it asks for is kept as it is written, in the language of filters, so that a project file can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// What it is called; no two views of a project have one name.
    pub name: String,
    /// Which records are listed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub filter: String,
    /// The columns to sort by, the weightiest first; a hyphen before one turns its order round.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sort: Vec<String>,
    /// The columns shown, in their order, with a chosen width behind the name, `place 150`; none for the usual ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// The chart, where the view was kept of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chart: Option<Box<ChartView>>,
}

/// What a chart shows. What is left open is settled by the data; a word that a later version wrote is left open too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, in the window and in the file")]
pub struct ChartView {
    /// How it is shown: `lines`, `multiples`, `map`, `ranking`, `slope`, `coverage`, `table`.
    pub kind: String,
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    /// Where, in the order of choosing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceId>,
    /// Which of them have a colour, with its number; without any, colours are given in the order of the places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub colours: Vec<(PlaceId, usize)>,
    /// Which enterprise; nothing for the whole market.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator: Option<Operator>,
    /// In which unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Which periods share a line: `year`, `half-year`, `quarter`, `month`, `per-month`, or a number of months, with
    /// `from-january-` before it where they begin there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub timing: String,
    /// On which map: `63`, `34`, or as reported.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub frame: String,
    /// What is made of the figures: `change`, `yoy`, `index`, `share`, or nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub measure: String,
    /// The base of an index.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Period>,
    /// For every hundred people.
    #[serde(skip_serializing_if = "is_no")]
    pub per_hundred: bool,
    /// On an axis of powers of ten.
    #[serde(skip_serializing_if = "is_no")]
    pub logarithmic: bool,
    /// The first and the last year shown.
    #[serde(skip_serializing_if = "is_open")]
    pub years: (Option<i32>, Option<i32>),
    /// The time of a map and of a ranking, and the later one of a slope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<Period>,
    /// The earlier time of a slope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Period>,
    /// How small charts are laid out: `regions`, `country`, or by name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub arrangement: String,
    /// Whether each small chart has a scale of its own.
    #[serde(skip_serializing_if = "is_no")]
    pub own_scale: bool,
    /// Figures of these statuses are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Status>,
    /// Whether only figures count that a person said are right.
    #[serde(skip_serializing_if = "is_no")]
    pub reviewed_only: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_no(yes: &bool) -> bool {
    !yes
}

fn is_open(years: &(Option<i32>, Option<i32>)) -> bool {
    *years == (None, None)
}

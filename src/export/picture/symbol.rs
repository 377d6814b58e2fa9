//! The sign of a point, whose form says what kind of figure it is.

use super::{Ink, Shape, Stroke};
use crate::analysis::Mark;
use crate::domain::Status;

/// What a sign says of its point by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointForm {
    /// A disc: what happened.
    Actual,
    /// A diamond: what is expected to turn out.
    Estimate,
    /// A hollow triangle: what is planned.
    Target,
    /// A hollow disc: what follows from others.
    Derived,
    /// A hollow square: a sum that lacks parts.
    Incomplete,
}

impl PointForm {
    /// The form for a point.
    pub fn of(mark: &Mark) -> Self {
        match mark.point.status {
            Status::Target => Self::Target,
            _ if !mark.point.missing.is_empty() => Self::Incomplete,
            _ if mark.derived => Self::Derived,
            Status::Estimate => Self::Estimate,
            Status::Actual => Self::Actual,
        }
    }

    /// Whether the page is seen inside it.
    pub fn is_hollow(self) -> bool {
        matches!(self, Self::Target | Self::Derived | Self::Incomplete)
    }

    /// The sign at a position; `page` is what is seen inside a hollow one.
    pub fn shape(self, at: [f32; 2], radius: f32, fill: Ink, page: Ink, edge: Stroke) -> Shape {
        let fill = if self.is_hollow() { page } else { fill };
        let edge = Some(edge);
        let corners = |by: &[[f32; 2]]| by.iter().map(|by| [at[0] + by[0], at[1] + by[1]]).collect();
        let reach = radius + 1.0;
        match self {
            Self::Actual | Self::Derived => Shape::Disc { at, radius: radius - 0.5, fill, edge },
            Self::Incomplete => {
                let side = radius * 1.7;
                let corner = [at[0] - side / 2.0, at[1] - side / 2.0];
                Shape::Block { at: corner, size: [side, side], corner: 0.0, fill, edge }
            }
            Self::Estimate => {
                let points = corners(&[[0.0, -reach], [reach, 0.0], [0.0, reach], [-reach, 0.0]]);
                Shape::Area { points, fill, edge }
            }
            Self::Target => {
                let points = corners(&[[0.0, -reach], [reach * 0.95, reach * 0.75], [-reach * 0.95, reach * 0.75]]);
                Shape::Area { points, fill, edge }
            }
        }
    }
}

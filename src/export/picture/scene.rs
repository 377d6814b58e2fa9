//! What a picture consists of.

/// A colour: red, green, blue and opacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ink(pub [u8; 4]);

/// A line's width and colour, and its dashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its width.
    pub width: f32,
    /// Its colour.
    pub ink: Ink,
    /// The lengths of a dash and of the gap after it; nothing for a solid line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// A solid line.
    pub fn new(width: f32, ink: Ink) -> Self {
        Self { width, ink, dash: None }
    }
}

/// On which side of its position a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

/// A text on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The position: the middle of its height.
    pub at: [f32; 2],
    /// The text.
    pub text: String,
    /// The size of the type.
    pub size: f32,
    /// Whether the type is semi-bold.
    pub strong: bool,
    /// The colour.
    pub ink: Ink,
    /// The side on which it stands.
    pub align: Align,
    /// How wide it is, as it was measured when the picture was laid out; 0 where nobody did.
    pub width: f32,
}

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Strokes from point to point.
    Path {
        /// The points.
        points: Vec<[f32; 2]>,
        /// How they are drawn.
        stroke: Stroke,
    },
    /// An area between points, convex.
    Area {
        /// The corners.
        points: Vec<[f32; 2]>,
        /// What fills it.
        fill: Ink,
        /// Its edge.
        edge: Option<Stroke>,
    },
    /// A disc.
    Disc {
        /// Its middle.
        at: [f32; 2],
        /// Its radius.
        radius: f32,
        /// What fills it.
        fill: Ink,
        /// Its edge.
        edge: Option<Stroke>,
    },
    /// A rectangle.
    Block {
        /// Its left upper corner.
        at: [f32; 2],
        /// Width and height.
        size: [f32; 2],
        /// The radius of its corners.
        corner: f32,
        /// What fills it.
        fill: Ink,
        /// Its edge.
        edge: Option<Stroke>,
    },
    /// A text.
    Text(Words),
}

/// A whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width and height.
    pub size: [f32; 2],
    /// What is behind it.
    pub page: Ink,
    /// What it shows, in a few words.
    pub title: String,
    /// What it tells, for those who cannot see it.
    pub description: String,
    /// The marks, from the back to the front.
    pub shapes: Vec<Shape>,
}

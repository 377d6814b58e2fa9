//! A picture as pixels: its SVG, rendered with the typeface that Provista brings along and no other.

use std::io::{self, Write};
use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree, fontdb};

use super::Scene;
use super::svg::document;

/// No picture has more pixels than this: 100 million, as a poster in print.
const MOST: f32 = 1e8;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in [
        &include_bytes!("../../../assets/fonts/Inter-Regular.ttf")[..],
        &include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf")[..],
    ] {
        fonts.load_font_data(font.to_vec());
    }
    Arc::new(fonts)
});

/// Why there are no pixels.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The picture is larger than can be kept.
    #[error("a picture of {0} × {1} pixels is too large; choose one of at most 100 million pixels")]
    TooLarge(u32, u32),
    /// The picture cannot be rendered.
    #[error("the picture cannot be rendered: {0}")]
    Rendering(#[from] usvg::Error),
    /// The pixels cannot be packed.
    #[error("the picture cannot be packed as PNG: {0}")]
    Packing(String),
    /// The file cannot be written.
    #[error(transparent)]
    Writing(#[from] io::Error),
}

/// The pixels of a picture, row by row from the top: red, green, blue and opacity of each.
#[derive(Clone, Debug)]
pub struct Pixels {
    /// Width and height.
    pub size: [usize; 2],
    /// The bytes.
    pub rgba: Vec<u8>,
}

fn render(scene: &Scene, scale: f32) -> Result<Pixmap, PngError> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, and is checked after")]
    let [width, height] = scene.size.map(|length| (length * scale).round() as u32);
    let small = f64::from(width) * f64::from(height) <= f64::from(MOST);
    let pixmap = small.then(|| Pixmap::new(width, height)).flatten();
    let mut pixmap = pixmap.ok_or(PngError::TooLarge(width, height))?;
    let options = Options { fontdb: FONTS.clone(), font_family: "Inter".to_owned(), ..Options::default() };
    let tree = Tree::from_str(&document(scene, 1.0), &options)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// Renders a picture, `scale` times as large as it was laid out.
pub fn pixels(scene: &Scene, scale: f32) -> Result<Pixels, PngError> {
    let pixmap = render(scene, scale)?;
    let size = [pixmap.width() as usize, pixmap.height() as usize];
    let colours = pixmap.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    Ok(Pixels { size, rgba: colours.collect() })
}

/// Writes a picture as PNG, `scale` times as large as it was laid out.
pub fn write_png(out: &mut dyn Write, scene: &Scene, scale: f32) -> Result<(), PngError> {
    let pixmap = render(scene, scale)?;
    let packed = pixmap.encode_png().map_err(|error| PngError::Packing(error.to_string()))?;
    Ok(out.write_all(&packed)?)
}

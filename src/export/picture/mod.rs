//! Pictures: marks with positions and colours, drawn by the window, written as SVG, or turned into pixels.
//!
//! Whoever lays out a chart puts it together from these marks once, so that a file shows what the window shows.

mod png;
mod scene;
mod svg;
mod symbol;

pub use png::{Pixels, PngError, pixels, write_png};
pub use scene::{Align, Ink, Scene, Shape, Stroke, Words};
pub(super) use svg::push as push_svg;
pub use svg::write_svg;
pub use symbol::PointForm;

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Ink = Ink([200, 0, 0, 255]);
    const PAGE: Ink = Ink([255, 255, 255, 255]);

    fn scene(shapes: Vec<Shape>) -> Scene {
        let (title, description) = ("A < B & \"C\"".to_owned(), "Đắk Lắk: 735,3 tỷ đồng\u{1}.".to_owned());
        Scene { size: [100.0, 60.0], page: PAGE, title, description, shapes }
    }

    fn words(text: &str, width: f32) -> Shape {
        let at = [10.0, 30.0];
        Shape::Text(Words { at, text: text.to_owned(), size: 20.0, strong: true, ink: RED, align: Align::Start, width })
    }

    #[test]
    fn a_drawing_has_its_title_its_description_and_texts_that_stay_texts() {
        let dashes = Stroke { width: 1.5, ink: RED, dash: Some((5.0, 4.0)) };
        let shapes = vec![
            Shape::Path { points: vec![[0.0, 0.5], [10.25, 20.0]], stroke: dashes },
            Shape::Disc { at: [5.0, 5.0], radius: 2.0, fill: Ink([0, 0, 0, 0]), edge: Some(Stroke::new(1.0, RED)) },
            Shape::Block { at: [1.0, 2.0], size: [3.0, 4.0], corner: 1.0, fill: Ink([9, 9, 9, 128]), edge: None },
            words("Lào Cai", 72.5),
        ];
        let mut out = Vec::new();
        write_svg(&mut out, &scene(shapes), 2.0).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }

    /// Where the picture is red: the least and the greatest column and row.
    fn red(pixels: &Pixels) -> [usize; 4] {
        let [width, _] = pixels.size;
        let mut found = [usize::MAX, 0, usize::MAX, 0];
        for (at, pixel) in pixels.rgba.chunks(4).enumerate() {
            if pixel[0] > 150 && pixel[1] < 100 {
                let (x, y) = (at % width, at / width);
                found = [found[0].min(x), found[1].max(x), found[2].min(y), found[3].max(y)];
            }
        }
        found
    }

    #[test]
    fn pixels_have_the_size_that_was_asked_for_and_the_bundled_typeface() {
        let pixels = pixels(&scene(vec![words("HHHHH", 76.0)]), 2.5).unwrap();
        assert_eq!(pixels.size, [250, 150]);
        assert_eq!(&pixels.rgba[..4], [255, 255, 255, 255]);
        let [left, right, top, bottom] = red(&pixels);
        assert!((25..35).contains(&left) && (205..=216).contains(&right), "as wide as it was laid out: {left} {right}");
        let middle = usize::midpoint(top, bottom);
        assert!((73..=77).contains(&middle), "around the middle of its line: {top} {bottom}");
        // Capitals of Inter are 0.727 of the type's size high.
        assert!((34..=39).contains(&(bottom - top)), "{top} {bottom}");
    }

    #[test]
    fn every_vietnamese_letter_has_its_marks() {
        let shown = |text: &str| pixels(&scene(vec![words(text, 20.0)]), 2.0).unwrap().rgba;
        assert_ne!(shown("ê"), shown("ế"));
        assert_ne!(shown("O"), shown("Ợ"));
    }

    #[test]
    fn a_picture_too_large_is_refused() {
        let error = pixels(&scene(Vec::new()), 1000.0).unwrap_err();
        assert_eq!(
            error.to_string(),
            "a picture of 100000 × 60000 pixels is too large; choose one of at most 100 million pixels"
        );
    }
}

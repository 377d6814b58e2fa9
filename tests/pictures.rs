//! Charts as pictures: those that the window writes off-screen are as they were when they were last looked at, in light
//! and dark and in both languages, and a browser shows the SVG as the PNG is.
//!
//! `PROVISTA_PICTURES=keep cargo test --test pictures` keeps the pictures as they are now, to be looked at before they
//! are committed.

#![cfg(feature = "window")]

mod programs;
mod shown;

use std::fs;
use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, ThemePreference, Vec2};
use egui_kittest::kittest::Queryable as _;
use programs::{browse, browser};
use provista::app::Options;
use provista::domain::Language;
use resvg::tiny_skia::Pixmap;
use shown::{Shown, TakeAway, click_beginning, settle};

/// The names of what is clicked, in a language.
struct Names {
    language: Language,
    take_away: TakeAway,
    country_like: [&'static str; 2],
}

const ENGLISH: Names = Names {
    language: Language::English,
    take_away: TakeAway::ENGLISH,
    country_like: ["Arrangement", "Like the country"],
};
const VIETNAMESE: Names =
    Names {
        language: Language::Vietnamese, take_away: TakeAway::VIETNAMESE, country_like: ["Sắp xếp", "Theo bản đồ"]
    };

/// The workspace Trends of the sample.
fn trends(names: &Names, mode: ThemePreference) -> Shown {
    let options = Options { mode: Some(mode), ..shown::options(names.language) };
    let mut harness = shown::build(options, Vec2::new(1280.0, 800.0), 4000);
    settle(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut harness);
    harness
}

/// Writes the chart as a slide of 1920 by 1080 pixels.
fn take_away(harness: &mut Shown, names: &Names, form: &str, path: &Path) {
    // One that is there would be asked about.
    let _ = fs::remove_file(path);
    names.take_away.save(harness, form, path);
}

/// A picture, smaller by a whole factor, each pixel the mean of those that it stands for.
fn smaller(pixmap: &Pixmap, factor: u32) -> Pixmap {
    let mut small = Pixmap::new(pixmap.width() / factor, pixmap.height() / factor).unwrap();
    let (wide, width) = (pixmap.width() as usize, small.width() as usize);
    let factor = factor as usize;
    for (at, pixel) in small.data_mut().chunks_exact_mut(4).enumerate() {
        let (left, top) = ((at % width) * factor, (at / width) * factor);
        for (channel, value) in pixel.iter_mut().enumerate() {
            let inside = (top..top + factor).flat_map(|y| (left..left + factor).map(move |x| (y * wide + x) * 4));
            let sum: usize = inside.map(|at| usize::from(pixmap.data()[at + channel])).sum();
            *value = u8::try_from(sum / (factor * factor)).unwrap();
        }
    }
    small
}

/// How far two pictures of one size are apart, on the mean of all pixels, from 0 to 255.
fn distance(one: &Pixmap, other: &Pixmap) -> f64 {
    assert_eq!((one.width(), one.height()), (other.width(), other.height()));
    let sum: u64 = one.data().iter().zip(other.data()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.data().len() as f64
}

/// Holds a picture against the one that was kept.
fn as_kept(name: &str, picture: &Path) {
    let now = smaller(&Pixmap::load_png(picture).unwrap(), 2);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/pictures").join(format!("{name}.png"));
    if std::env::var("PROVISTA_PICTURES").is_ok_and(|what| what == "keep") {
        fs::create_dir_all(kept.parent().unwrap()).unwrap();
        now.save_png(&kept).unwrap();
        return;
    }
    let before = Pixmap::load_png(&kept).unwrap_or_else(|error| panic!("{}: {error}", kept.display()));
    let distance = distance(&before, &now);
    if distance > 0.15 {
        let beside = std::env::temp_dir().join(format!("provista-{name}.png"));
        now.save_png(&beside).unwrap();
        panic!("{name} looks other than it did, by {distance:.2}; it is now {}", beside.display());
    }
}

/// Has a browser show an SVG file, and takes a picture of it.
fn in_browser(browser: &Path, svg: &Path, picture: &Path) {
    let profile = tempfile::tempdir().unwrap();
    let shot = format!("--screenshot={}", picture.display());
    let size = ["--window-size=1920,1080", "--force-device-scale-factor=1", "--hide-scrollbars"];
    browse(browser, profile.path(), svg, &[size[0], size[1], size[2], &shot]);
}

#[test]
fn charts_look_as_they_did_when_they_were_last_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("chart.png");
    let (light, dark) = (ThemePreference::Light, ThemePreference::Dark);
    for (name, names, mode, kind) in [
        ("lines", &ENGLISH, light, "Lines"),
        ("multiples", &ENGLISH, dark, "Small multiples"),
        ("map", &ENGLISH, light, "Map"),
        ("ranking", &ENGLISH, dark, "Ranking"),
        ("lines-vi", &VIETNAMESE, dark, "Đường"),
        ("slope-vi", &VIETNAMESE, light, "Độ dốc"),
        ("coverage-vi", &VIETNAMESE, light, "Độ phủ"),
        ("table-vi", &VIETNAMESE, dark, "Bảng"),
    ] {
        let mut harness = trends(names, mode);
        click_beginning(&mut harness, Role::RadioButton, kind);
        if name == "multiples" {
            click_beginning(&mut harness, Role::ComboBox, names.country_like[0]);
            harness.get_by_label(names.country_like[1]).click();
            settle(&mut harness);
        }
        take_away(&mut harness, names, "PNG", &picture);
        as_kept(name, &picture);
    }
}

#[test]
fn a_browser_shows_the_svg_as_the_picture_is() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let [png, svg, seen] = ["chart.png", "chart.svg", "seen.png"].map(|name| folder.path().join(name));
    for (names, mode, kind) in
        [(&ENGLISH, ThemePreference::Light, "Lines"), (&VIETNAMESE, ThemePreference::Dark, "Xếp hạng")]
    {
        let mut harness = trends(names, mode);
        click_beginning(&mut harness, Role::RadioButton, kind);
        take_away(&mut harness, names, "PNG", &png);
        take_away(&mut harness, names, "SVG", &svg);
        in_browser(&browser, &svg, &seen);
        let [ours, theirs] = [&png, &seen].map(|path| smaller(&Pixmap::load_png(path).unwrap(), 8));
        let mut blank = ours.clone();
        let page = ours.pixel(0, 0).unwrap();
        for pixel in blank.data_mut().chunks_exact_mut(4) {
            pixel.copy_from_slice(&[page.red(), page.green(), page.blue(), page.alpha()]);
        }
        let (apart, of) = (distance(&ours, &theirs), distance(&ours, &blank));
        println!("{kind}: {apart:.2} apart, an empty page would be {of:.2}");
        // The typeface may be another one; lines, marks and the places of texts may not.
        assert!(apart < of * 0.25, "{kind}: {apart} of {of}");
        if let Some(keep) = std::env::var_os("PROVISTA_KEEP_SEEN") {
            fs::copy(&seen, Path::new(&keep).join(format!("{kind}.png"))).unwrap();
            fs::copy(&svg, Path::new(&keep).join(format!("{kind}.svg"))).unwrap();
        }
    }
}

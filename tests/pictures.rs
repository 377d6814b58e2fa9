//! Charts as pictures: those that the window writes off-screen are as they were when they were last looked at, in light
//! and dark and in both languages, and a browser shows the SVG as the PNG is.
//!
//! `PROVISTA_PICTURES=keep cargo test --test pictures` keeps the pictures as they are now, to be looked at before they
//! are committed.

#![cfg(feature = "window")]

mod shown;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, ThemePreference, Vec2};
use egui_kittest::kittest::Queryable as _;
use provista::app::Options;
use provista::domain::Language;
use resvg::tiny_skia::Pixmap;
use shown::{Shown, settle};

/// The names of what is clicked, in a language.
struct Names {
    language: Language,
    save_chart: &'static str,
    path: &'static str,
    save: &'static str,
    country_like: [&'static str; 2],
}

const ENGLISH: Names = Names {
    language: Language::English,
    save_chart: "Save…",
    path: "Path",
    save: "Save",
    country_like: ["Arrangement", "Like the country"],
};
const VIETNAMESE: Names = Names {
    language: Language::Vietnamese,
    save_chart: "Lưu…",
    path: "Đường dẫn",
    save: "Lưu",
    country_like: ["Sắp xếp", "Theo bản đồ"],
};

/// The workspace Trends of the sample.
fn trends(names: &Names, mode: ThemePreference) -> Shown {
    let options =
        Options { language: Some(names.language), mode: Some(mode), no_system_dialogs: true, ..Options::default() };
    let mut harness = shown::build(options, Vec2::new(1280.0, 800.0), 4000);
    settle(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut harness);
    harness
}

fn click(harness: &mut Shown, role: Role, name: &str) {
    harness.get_by(|node| node.role() == role && node.label().is_some_and(|label| label.starts_with(name))).click();
    settle(harness);
}

/// Writes the chart as a slide of 1920 by 1080 pixels.
fn take_away(harness: &mut Shown, names: &Names, form: &str, path: &Path) {
    // One that is there would be asked about.
    let _ = fs::remove_file(path);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    settle(harness);
    click(harness, Role::RadioButton, form);
    click(harness, Role::Button, names.save_chart);
    harness.get_by_role_and_label(Role::TextInput, names.path).focus();
    settle(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, names.path).type_text(path.to_str().unwrap());
    settle(harness);
    harness.get_all_by_role_and_label(Role::Button, names.save).last().unwrap().click();
    settle(harness);
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

/// A browser, where there is one.
fn browser() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}

/// Has a browser show an SVG file, and takes a picture of it.
fn in_browser(browser: &Path, svg: &Path, picture: &Path) {
    let profile = tempfile::tempdir().unwrap();
    let status = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1"])
        .args(["--no-first-run", "--disable-extensions", "--window-size=1920,1080", "--timeout=60000"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--screenshot={}", picture.display()))
        .arg(format!("file://{}", svg.display()))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "the browser ended with {status}");
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
        click(&mut harness, Role::RadioButton, kind);
        if name == "multiples" {
            click(&mut harness, Role::ComboBox, names.country_like[0]);
            harness.get_by_label(names.country_like[1]).click();
            settle(&mut harness);
        }
        take_away(&mut harness, names, "PNG", &picture);
        as_kept(name, &picture);
    }
}

#[test]
fn a_browser_shows_the_svg_as_the_picture_is() {
    let Some(browser) = browser() else {
        eprintln!("no browser in the path: that SVG files look in it like the window is not tested here");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let [png, svg, seen] = ["chart.png", "chart.svg", "seen.png"].map(|name| folder.path().join(name));
    for (names, mode, kind) in
        [(&ENGLISH, ThemePreference::Light, "Lines"), (&VIETNAMESE, ThemePreference::Dark, "Xếp hạng")]
    {
        let mut harness = trends(names, mode);
        click(&mut harness, Role::RadioButton, kind);
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

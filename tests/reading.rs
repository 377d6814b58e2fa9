//! Promise: any files and folders can be given; what can be read is read, and of each file that cannot it is said why.

use std::fs;
use std::path::{Path, PathBuf};

use provista::reading::{Problem, ProblemKind, Reading, Watch, document_from_text, read_paths};

const TEXT: &str = "Bưu chính Mường Lay\n\n05/02/2024\n\nSource: https://example.vn/muong-lay\n";

fn folder_with(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn read(paths: &[&Path]) -> Reading {
    let paths: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
    read_paths(&paths, &Watch::new())
}

fn names(reading: &Reading) -> Vec<&str> {
    reading.documents.iter().map(|document| document.name.as_str()).collect()
}

#[test]
fn a_folder_is_read_to_its_depths_in_the_order_of_paths() {
    let folder = folder_with(&[
        ("b/z.txt", b"z"),
        ("b/a.TXT", b"a"),
        ("c.text", b"c"),
        ("a/deep/er/x.txt", b"x"),
        ("notes.md", b"n"),
        ("table.csv", b"t"),
        (".hidden.txt", b"h"),
        (".git/h.txt", b"h"),
    ]);
    let reading = read(&[folder.path()]);
    assert_eq!(names(&reading), ["x.txt", "a.TXT", "z.txt", "c.text"]);
    assert!(reading.problems.is_empty());
    // What is named itself is meant, hidden or not; what is named twice is read once.
    let [hidden, notes, again] = [".hidden.txt", "notes.md", "c.text"].map(|name| folder.path().join(name));
    assert_eq!(names(&read(&[&hidden, &notes, &again, &again])), [".hidden.txt", "c.text", "notes.md"]);
}

#[test]
fn bad_files_are_listed_and_the_rest_is_read() {
    let folder = folder_with(&[
        ("empty.txt", b""),
        ("good.txt", TEXT.as_bytes()),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0"),
        ("cut.txt", b"B\xC6\xB0u ch\xC3\xADnh mi\xE1\xBB\x81n n\xC3\xBAi, vi\xE1\xBB\x85n th\xC3"),
    ]);
    let (missing, table) = (folder.path().join("missing.txt"), folder.path().join("table.xls"));
    fs::write(&table, b"PK\x03\x04").unwrap();
    let reading = read(&[&missing, folder.path(), &table]);
    assert_eq!(names(&reading), ["good.txt"]);
    let [cut, empty, not_there, picture, spreadsheet] = &*reading.problems else { panic!("{:?}", reading.problems) };
    assert!(matches!(cut.kind, ProblemKind::Garbled { encoding: "UTF-8", .. }), "{cut}");
    assert!(matches!(empty.kind, ProblemKind::Empty), "{empty}");
    assert!(matches!(not_there.kind, ProblemKind::Io(_)), "{not_there}");
    assert!(matches!(picture.kind, ProblemKind::Binary { looks_like: "an image" }), "{picture}");
    assert!(matches!(spreadsheet.kind, ProblemKind::UnknownFormat), "{spreadsheet}");
    assert!(spreadsheet.hint().contains(".txt"), "{}", spreadsheet.hint());
    for Problem { path, kind, .. } in &reading.problems {
        assert!(path.starts_with(folder.path()), "{kind}");
    }
}

#[test]
fn a_file_too_large_is_refused_unread() {
    let folder = folder_with(&[("small.txt", b"small")]);
    let file = fs::File::create(folder.path().join("large.txt")).unwrap();
    file.set_len(provista::reading::LARGEST_FILE + 1).unwrap();
    let reading = read(&[folder.path()]);
    assert_eq!(names(&reading), ["small.txt"]);
    assert!(matches!(reading.problems[0].kind, ProblemKind::TooLarge { .. }));
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_circles_lead_nowhere() {
    let folder = folder_with(&[("a/x.txt", b"x"), ("b/y.txt", b"y")]);
    let link = |target: &str, name: &str| {
        std::os::unix::fs::symlink(folder.path().join(target), folder.path().join(name)).unwrap();
    };
    link("", "a/up");
    link("a", "b/across");
    link("a/x.txt", "again.txt");
    link("nowhere", "broken");
    link("nowhere.txt", "lost.txt");
    let reading = read(&[folder.path()]);
    assert_eq!(names(&reading), ["x.txt", "y.txt"]);
    assert_eq!(reading.problems.len(), 1, "{:?}", reading.problems);
    assert!(reading.problems[0].path.ends_with("lost.txt"));
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_a_problem() {
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;
    let folder = folder_with(&[("locked.txt", b"x"), ("open.txt", b"y")]);
    let locked = folder.path().join("locked.txt");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&locked).is_ok() {
        // Straight to the terminal, since the output of a test that passes is not shown.
        let _ = writeln!(std::io::stderr(), "skipped: permissions do not bind this user");
        return;
    }
    let reading = read(&[folder.path()]);
    assert_eq!(names(&reading), ["open.txt"]);
    assert_eq!(reading.problems[0].to_string(), format!("{}: reading it is not permitted", locked.display()));
}

#[test]
fn a_page_tells_its_headline_date_and_source() {
    let folder = folder_with(&[("page.txt", TEXT.as_bytes())]);
    let mut document = read(&[folder.path()]).documents.remove(0);
    assert_eq!(document.title.as_deref(), Some("Bưu chính Mường Lay"));
    assert_eq!(document.published.unwrap().to_string(), "2024-02-05");
    assert_eq!(document.source.as_deref(), Some("https://example.vn/muong-lay"));
    // Of a text that is in no file nothing says where it was read.
    let file = fs::canonicalize(folder.path().join("page.txt")).unwrap();
    assert_eq!(document.whereabouts.take().map(|at| at.file), file.to_str().map(str::to_owned));
    assert_eq!(document, document_from_text("page.txt", TEXT));
}

#[test]
fn work_can_be_watched_and_stopped() {
    let folder = folder_with(&[("a.txt", b"a"), ("b.txt", b"b"), ("c.txt", b"")]);
    let watch = Watch::new();
    read_paths(&[folder.path().to_owned()], &watch);
    assert_eq!(watch.progress(), (3, 3));
    let watch = Watch::new();
    watch.stop();
    let reading = read_paths(&[folder.path().to_owned()], &watch);
    assert!(reading.documents.is_empty() && reading.problems.is_empty());
}

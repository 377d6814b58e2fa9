//! How the path of another file stands in a project file, so that a folder with both can be moved.
//!
//! Inside the project it is whole. In its file it is as it lies from there, with `/` on every system, where both have a
//! folder in common; else whole.

use std::path::{Component, Path, PathBuf};

/// The path of `file` as it stands in a project file in `folder`. Where the project is named by way of a link, so is the
/// way from there: what `..` leads to is taken from the words alone, here and in [`meant`].
pub(super) fn written(file: &str, folder: &Path) -> String {
    // Nearly all lie below it, and there may be very many.
    let below = folder.to_str().and_then(|folder| file.strip_prefix(folder)?.strip_prefix('/'));
    if let Some(below) = below.filter(|_| !file.contains("/.") && !file.contains("//") && !file.contains('\\')) {
        return below.to_owned();
    }
    let (file, folder) = (plain(Path::new(file)), plain(folder));
    let shared = file.components().zip(folder.components()).take_while(|(one, other)| one == other);
    let shared = shared.map(|(part, _)| part).collect::<Vec<_>>();
    // A way that leads out above the root has everything in common that there is, and stays as it was.
    let is_out = file.components().nth(shared.len()) == Some(Component::ParentDir) && !shared.is_empty();
    if !is_out && !shared.iter().any(|part| matches!(part, Component::Normal(_))) {
        return file.to_string_lossy().into_owned();
    }
    let up = folder.components().count() - shared.len();
    let down = file.components().skip(shared.len()).map(|part| part.as_os_str().to_string_lossy().into_owned());
    std::iter::repeat_n("..".to_owned(), up).chain(down).collect::<Vec<_>>().join("/")
}

/// Whether a path that stands in a project file is one in the folder of that file.
pub(super) fn is_near(stands: &str) -> bool {
    let path = Path::new(stands);
    path.is_relative() && path.components().next() != Some(Component::ParentDir)
}

/// The whole path of what stands in a project file in `folder`.
pub(super) fn meant(file: &str, folder: &Path) -> String {
    plain(&folder.join(file)).to_string_lossy().into_owned()
}

/// A path without `.` and `..`, but for those that lead out above the root: two ways up from a project that lies nearer to
/// the root than it lay before are still two.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_it_lies_from_the_project() {
        let folder = Path::new("/home/lan/work");
        for (file, stands) in [
            ("/home/lan/work/texts/a.txt", "texts/a.txt"),
            ("/home/lan/work/a.txt", "a.txt"),
            ("/home/lan/texts/a.txt", "../texts/a.txt"),
            ("/home/a.txt", "../../a.txt"),
            ("/mnt/a.txt", "/mnt/a.txt"),
        ] {
            assert_eq!(written(file, folder), stands);
            assert_eq!(meant(stands, folder), file);
        }
        assert_eq!(meant("a.txt", Path::new("/home/lan/other/../work/.")), "/home/lan/work/a.txt");
        for stands in ["../../texts/a.txt", "../../../texts/a.txt", "../../../../texts/a.txt"] {
            let file = meant(stands, Path::new("/work"));
            assert_eq!(
                (file.matches("..").count(), written(&file, Path::new("/work")).as_str()),
                (stands.matches("..").count() - 1, stands)
            );
        }
        assert_eq!(written("/home/lan/work/a.txt", Path::new("/home/lan/./work/../texts")), "../work/a.txt");
    }
}

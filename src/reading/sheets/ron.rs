//! RON: a list of records with named fields, as Provista writes its tables.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::Sheet;
use super::text::NamedRows;
use crate::reading::dataset::NamedValues;
use crate::reading::limits::DEEPEST_JSON;
use crate::reading::{ProblemKind, encoding};

/// So many bytes are looked at to see what a file begins with.
const BEGINNING: u64 = 4096;

/// Whether the file at `path` begins as a list does. A table of figures is one, and a project is none; nor is what
/// cannot be read.
pub fn is_ron_list(path: &Path) -> bool {
    let mut bytes = Vec::new();
    // A pipe that has a name would keep the reader waiting.
    let read = path.is_file() && File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut bytes)).is_ok();
    read && begins_as_list(&String::from_utf8_lossy(&bytes))
}

fn begins_as_list(text: &str) -> bool {
    contents(text).is_some_and(|contents| contents.starts_with('['))
}

/// Whether a text begins as a project does: with its version.
fn is_project(text: &str) -> bool {
    let fields = contents(text).and_then(|contents| contents.strip_prefix('('));
    fields.and_then(contents).is_some_and(|fields| fields.starts_with("version"))
}

/// What follows the comments and attributes at the beginning of a text; nothing where these do not end.
fn contents(text: &str) -> Option<&str> {
    let mut text = text.trim_start_matches('\u{feff}');
    loop {
        text = text.trim_start();
        let (opening, closing) = match text.get(..2) {
            Some("//") => ("//", "\n"),
            Some("/*") => ("/*", "*/"),
            Some("#!") => ("#!", "]"),
            _ => return Some(text),
        };
        text = text[opening.len()..].split_once(closing)?.1;
    }
}

/// The table of a list.
pub(super) fn sheets(bytes: Vec<u8>) -> Result<Vec<Sheet>, ProblemKind> {
    let text = encoding::decode(bytes)?;
    if is_project(&text) {
        return Err(ProblemKind::Project);
    }
    let options = ::ron::Options::default().with_recursion_limit(DEEPEST_JSON);
    let rows: Vec<NamedValues> =
        options.from_str(&text).map_err(|error| ProblemKind::Damaged { why: placed(&error) })?;
    let mut named = NamedRows::default();
    for NamedValues(row) in rows {
        named.push(row)?;
    }
    Ok(named.sheet()?.into_iter().collect())
}

/// What is wrong, and where.
fn placed(error: &::ron::error::SpannedError) -> String {
    let place = error.span.start;
    format!("{} (line {}, column {})", error.code, place.line, place.col)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_a_list_and_a_project_is_none() {
        for list in ["[", "\u{feff}\n[(a: 1)]", "#![enable(implicit_some)]\n// figures\n/* [ */ [\n", "[]"] {
            assert!(begins_as_list(list), "{list}");
        }
        for other in ["", "(version: 2)", "#![enable(implicit_some)]\n(\nversion: 2", "// [", "/* [", "é[", "€"] {
            assert!(!begins_as_list(other), "{other}");
        }
        for project in ["(version: 2)", "// ours\n( /* first */ version: 3, documents: [])"] {
            assert!(is_project(project), "{project}");
        }
        for other in ["[(version: 2)]", "(a: 1)", "", "(/* version", "version"] {
            assert!(!is_project(other), "{other}");
        }
        assert!(!is_ron_list(Path::new("no such file.ron")) && !is_ron_list(Path::new("/")));
    }
}

//! Promise: data flows one way. A module imports only from the modules below it, and nothing imports the window.
//!
//! The source tree is read as text: comments and literals are blanked, then every path that begins
//! with `crate::`, or climbs by `super::` to the crate's root, is held against the order of the modules.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the bottom up; each may name those before it. `main.rs` and `lib.rs` may name all.
const ORDER: [&str; 8] = ["domain", "reading", "extract", "project", "analysis", "export", "cli", "app"];

#[test]
fn modules_import_only_from_below() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut violations) = (Vec::new(), Vec::new());
    rust_files(&root, &mut files);
    assert!(files.len() > 20, "the source tree was not found");
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        let path = file.strip_prefix(&root).unwrap();
        violations.extend(check(path, &source));
    }
    assert!(violations.is_empty(), "\n{}", violations.join("\n"));
}

#[test]
fn every_module_is_on_the_map() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules: Vec<String> = fs::read_dir(source)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !matches!(name.as_str(), "main.rs" | "lib.rs"))
        .collect();
    modules.sort();
    let mut order = ORDER;
    order.sort_unstable();
    assert_eq!(modules, order);
}

#[test]
fn the_check_finds_what_it_should() {
    for (path, source, found) in [
        ("domain/month.rs", "use crate::project::Project;", vec!["domain/month.rs:1: domain names project"]),
        ("cli/extract.rs", "use crate::app::run;", vec!["cli/extract.rs:1: cli names app"]),
        ("reading/a.rs", "\n\nfn f() { crate::export::g(); }", vec!["reading/a.rs:3: reading names export"]),
        (
            "project/mod.rs",
            "use crate::{domain::{Month, Span}, analysis::Series, export};",
            vec!["project/mod.rs:1: project names analysis", "project/mod.rs:1: project names export"],
        ),
        ("domain/month.rs", "use super::super::extract::Extractor;", vec!["domain/month.rs:1: domain names extract"]),
        (
            "domain/mod.rs",
            "use super::{extract, reading as r};",
            vec!["domain/mod.rs:1: domain names extract", "domain/mod.rs:1: domain names reading"],
        ),
        (
            "extract/a/b.rs",
            "mod tests { use super::super::super::super::project::open; }",
            vec!["extract/a/b.rs:1: extract names project"],
        ),
        ("domain/month.rs", "use crate::*;", vec!["domain/month.rs:1: domain names the whole crate"]),
        ("domain/month.rs", "use crate::nonsense::X;", vec!["domain/month.rs:1: domain names nonsense"]),
        ("newcomer/mod.rs", "", vec!["newcomer/mod.rs:1: newcomer is not on the map"]),
    ] {
        assert_eq!(check(Path::new(path), source), found, "{source}");
    }
}

#[test]
fn the_check_passes_what_is_right() {
    for (path, source) in [
        ("main.rs", "use provista::app; use crate::app;"),
        ("app/window.rs", "use crate::{cli, export::Row, domain::*};"),
        ("project/file.rs", "use super::History; use crate::domain::Record; use crate::project::open;"),
        ("project/file.rs", "super"),
        ("project/file.rs", "pub(super) mod a { pub(super) fn f() { super::g() } }"),
        ("project/file.rs", "mod tests { use super::*; use super::super::open; }"),
        ("domain/span.rs", "// crate::app\n/* crate::app /* nested */ crate::app */ /// [`crate::project`]\nfn f() {}"),
        (
            "domain/span.rs",
            "const A: &str = \"crate::app\"; const B: &str = r#\"crate::app \" \"#; const C: char = '\"';",
        ),
        (
            "domain/span.rs",
            "fn f<'a>(x: &'a str) -> &'a str { x } pub(in crate::domain) fn g() {} pub(crate) fn h() {}",
        ),
    ] {
        assert_eq!(check(Path::new(path), source), Vec::<String>::new(), "{source}");
    }
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
}

/// What a file at `path` (from `src`) names that it must not, one message each.
fn check(path: &Path, source: &str) -> Vec<String> {
    let parts: Vec<&str> = path.iter().map(|part| part.to_str().unwrap()).collect();
    let own = parts[0];
    if matches!(own, "main.rs" | "lib.rs") {
        return Vec::new();
    }
    let message = |line: usize, what: &str| format!("{}:{line}: {own} {what}", parts.join("/"));
    let Some(height) = ORDER.iter().position(|module| *module == own) else {
        return vec![message(1, "is not on the map")];
    };
    // The file's module is this deep below the root: `a/mod.rs` is 1, `a/b.rs` is 2.
    let depth = parts.len() - usize::from(parts.last() == Some(&"mod.rs"));
    let allowed = |name: &str| name == own || ORDER[..height].contains(&name);
    named_at_root(source, depth)
        .into_iter()
        .filter(|(_, name)| !allowed(name))
        .map(|(line, name)| message(line, &format!("names {}", if name == "*" { "the whole crate" } else { &name })))
        .collect()
}

/// The names that paths from the crate's root begin with, each with its line.
fn named_at_root(source: &str, depth: usize) -> Vec<(usize, String)> {
    let blanked = blank(source);
    let tokens = tokens(&blanked);
    let word = |at: usize| tokens.get(at).map_or("", |(_, token)| *token);
    let (mut named, mut braces, mut inline) = (Vec::new(), 0_usize, Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        match word(at) {
            "{" => {
                braces += 1;
                if at >= 2 && word(at - 2) == "mod" {
                    inline.push(braces);
                }
            }
            "}" => {
                if inline.last() == Some(&braces) {
                    inline.pop();
                }
                braces = braces.saturating_sub(1);
            }
            "crate" if word(at + 1) == "::" => names_after(&tokens, at + 2, &mut named),
            "super" if word(at + 1) == "::" && (at == 0 || word(at - 1) != "::") => {
                let mut climbed = 0;
                while word(at) == "super" && word(at + 1) == "::" {
                    climbed += 1;
                    at += 2;
                }
                if climbed >= depth + inline.len() {
                    names_after(&tokens, at, &mut named);
                }
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    named
}

/// The name at `at`, or the names that the group there begins with.
fn names_after(tokens: &[(usize, &str)], at: usize, named: &mut Vec<(usize, String)>) {
    if tokens.get(at).is_none_or(|(_, token)| *token != "{") {
        named.extend(tokens.get(at).map(|(line, token)| (*line, (*token).to_owned())));
        return;
    }
    let (mut nested, mut is_first) = (0, true);
    for (line, token) in &tokens[at..] {
        match *token {
            "{" => nested += 1,
            "}" => nested -= 1,
            "," if nested == 1 => is_first = true,
            name if nested == 1 && is_first => {
                named.push((*line, name.to_owned()));
                is_first = false;
            }
            _ => {}
        }
        if nested == 0 {
            break;
        }
    }
}

/// Words, `::` and single signs, each with its line from 1.
fn tokens(source: &str) -> Vec<(usize, &str)> {
    let (mut tokens, mut line, mut rest) = (Vec::new(), 1, source);
    while let Some(c) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if is_word(c) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            c.len_utf8()
        };
        if c == '\n' {
            line += 1;
        } else if !c.is_whitespace() {
            tokens.push((line, &rest[..length]));
        }
        rest = &rest[length..];
    }
    tokens
}

/// `source` with comments and literals turned into blanks; lines stay where they are.
fn blank(source: &str) -> String {
    let mut blanked = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let before_is_word = blanked.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if c == '"' {
            text_literal(rest)
        } else if c == 'r' && !before_is_word && raw_literal(rest).is_some() {
            raw_literal(rest).unwrap_or(1)
        } else if c == '\'' {
            char_literal(rest)
        } else {
            blanked.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        blanked.extend(rest[..length].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[length..];
    }
    blanked
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn text_literal(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_literal(rest: &str) -> Option<usize> {
    let hashes = rest[1..].find(|c| c != '#')?;
    let open = 1 + hashes;
    rest[open..].starts_with('"').then_some(())?;
    let close = format!("\"{}", "#".repeat(hashes));
    Some(rest[open + 1..].find(&close).map_or(rest.len(), |at| open + 1 + at + close.len()))
}

/// Length of a character literal; of a lifetime, only its mark.
fn char_literal(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let from = at + escaped.len_utf8();
            rest[from..].find('\'').map_or(rest.len(), |at| from + at + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

//! Both languages say everything: the same messages with the same values, no message unknown, none unused.

#![cfg(feature = "window")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

/// Every message of a language with the names of its values.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(language);
    let mut found = BTreeMap::new();
    for path in files(&folder, "ftl") {
        let text = std::fs::read_to_string(&path).unwrap();
        if let Err((_, errors)) = FluentResource::try_new(text.clone()) {
            panic!("{}: {errors:?}", path.display());
        }
        for message in blocks(&text) {
            let (key, rest) = message.split_once(" =").unwrap();
            let values = rest.split('{').skip(1).filter_map(|part| part.trim_start().strip_prefix('$'));
            let values = values.map(|part| part.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned());
            let before = found.insert(key.to_owned(), values.collect());
            assert!(before.is_none(), "{key} stands twice in {language}");
        }
    }
    found
}

/// The messages of a file: a line that begins with its key, and the lines that belong to it.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            blocks.push(line.to_owned());
        } else if line.starts_with([' ', '}'])
            && let Some(block) = blocks.last_mut()
        {
            block.push_str(line);
        }
    }
    blocks
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Everything between quotation marks in the window's source.
fn literals() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let sources = files(&folder, "rs").into_iter().map(|path| std::fs::read_to_string(path).unwrap());
    sources.flat_map(|text| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    let (english, vietnamese) = (messages("en"), messages("vi"));
    assert!(english.len() > 100);
    // The count that chooses between singular and plural is needed in English only.
    for (key, values) in &english {
        let there = vietnamese.get(key).unwrap_or_else(|| panic!("Vietnamese lacks {key}"));
        let own = |values: &BTreeSet<String>| values.iter().filter(|name| *name != "n").cloned().collect::<Vec<_>>();
        if key != "period-quarter" {
            assert_eq!(own(values), own(there), "{key}");
        }
    }
    for key in vietnamese.keys() {
        assert!(english.contains_key(key), "English lacks {key}");
    }
}

#[test]
fn every_message_is_used() {
    let literals = literals();
    for key in messages("en").keys() {
        assert!(literals.contains(key), "nothing says {key}");
    }
}

#[test]
fn every_key_that_is_used_has_a_message() {
    let messages = messages("en");
    let starts: BTreeSet<&str> = messages.keys().map(|key| key.split('-').next().unwrap()).collect();
    let is_key = |text: &str| {
        text.contains('-')
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && starts.contains(text.split('-').next().unwrap())
    };
    for literal in literals().iter().filter(|literal| is_key(literal)) {
        assert!(messages.contains_key(literal), "no message for {literal}");
    }
}

//! Texts that a project keeps by reference, looked for in folders and taken in.

#![allow(dead_code, reason = "each promise uses what it needs of it")]

use std::path::Path;
use std::sync::Mutex;

use provista::domain::DocumentId;
use provista::project::Project;
use provista::reading::{Places, Regained, Watch, read_again};

/// Takes in what is found in these folders; what became of each text, in the order of the documents.
pub fn regain(project: &mut Project, folders: &[&Path]) -> Vec<(DocumentId, &'static str)> {
    let places = Places::of(folders.iter().map(|folder| folder.to_path_buf()));
    let found = read_again(project.sought_texts(), &places, &Mutex::default(), &Watch::new());
    let (mut texts, mut said) = (Vec::new(), Vec::new());
    for (id, regained) in found {
        said.push((id, word(&regained)));
        if let Regained::Text(text) = regained {
            texts.push((id, text));
        }
    }
    let expected = texts.len();
    assert_eq!(project.take_texts(texts), expected);
    said
}

/// What became of a text, in a word.
pub fn word(regained: &Regained) -> &'static str {
    match regained {
        Regained::Text(_) => "there",
        Regained::Changed(_) => "changed",
        Regained::Otherwise(_) => "otherwise",
        Regained::Away(_) => "away",
        Regained::Unasked => "unasked",
    }
}

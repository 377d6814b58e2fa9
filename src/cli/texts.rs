//! Texts by reference without a window: read again, and told where they are not to be had.

use crate::project::Project;
use crate::reading::{Regained, Watch, read_again};

/// Puts the texts of a project that are in their files in place of their passages, and says a line of each other one:
/// which document, and what is wrong.
pub(super) fn regain(project: &mut Project) -> Vec<String> {
    let (mut texts, mut lacking) = (Vec::new(), Vec::new());
    for (id, regained) in read_again(project.sought_texts(), &Watch::new()) {
        let Some(document) = project.known_document(id) else { continue };
        let is_present = project.document(id).is_some();
        let file = document.whereabouts.as_deref().map_or("", |at| at.file.as_str());
        let wrong = match regained {
            Regained::Text(text) => {
                texts.push((id, text));
                continue;
            }
            Regained::Changed(_) => {
                format!("{}: its text has changed: {file} has another one; compare them in the window", document.name)
            }
            Regained::Away(problem) => format!("{}: its text is away: {problem}. {}.", document.name, problem.hint()),
        };
        if is_present {
            lacking.push(wrong);
        }
    }
    project.take_texts(texts);
    lacking
}

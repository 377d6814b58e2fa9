//! The sample project: bulletins that restate published figures, read like any others.

use jiff::Timestamp;

use super::{LoadedDocument, Project};
use crate::domain::{Document, Record};
use crate::extract::Extractor;

/// The texts of the sample, by file name.
const BULLETINS: &[(&str, &str)] = &[];

/// The sample project, read afresh.
pub fn sample(at: Timestamp) -> Project {
    let mut project = Project::new();
    let loaded = BULLETINS.iter().map(|(name, text)| {
        let document = Document::new(*name, *text);
        let records = Extractor::bundled().extract(&document).into_iter().map(Record::from).collect();
        LoadedDocument { document, records }
    });
    project.load(loaded.collect(), at);
    project
}

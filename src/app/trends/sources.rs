//! Where the figures of a chart come from, for its foot.

use std::collections::BTreeSet;

use super::overview::Overview;
use crate::app::voice::Voice;
use crate::domain::{DocumentId, RecordId};
use crate::project::Project;

/// So many documents are named.
const NAMED: usize = 3;

/// The records behind the chart, those set aside included, by number.
pub(super) fn records(overview: &Overview) -> BTreeSet<RecordId> {
    let mut records = BTreeSet::new();
    for (_, mark) in overview.shown() {
        records.extend(mark.point.records());
        records.extend(mark.against.iter().copied());
    }
    records
}

/// The documents behind the chart, in the order of loading.
pub(super) fn documents(project: &Project, overview: &Overview) -> BTreeSet<DocumentId> {
    records(overview).into_iter().filter_map(|id| project.record(id)?.document).collect()
}

/// Number of figures, the date of the latest document, and names of documents: what is cut off where the line is too
/// long are names.
pub(super) fn line(voice: &Voice, project: &Project, overview: &Overview) -> String {
    let documents = documents(project, overview);
    let figures = records(overview).len();
    let known: Vec<_> = documents.iter().filter_map(|id| project.document(*id)).collect();
    let mut names: Vec<String> = known.iter().take(NAMED).map(|own| voice.document(own).to_owned()).collect();
    if known.len() > NAMED {
        names.push(voice.count("trends-more", known.len() - NAMED));
    }
    let latest = known.iter().filter_map(|document| document.published).max();
    let mut parts = vec![voice.count("trends-figures", figures)];
    if let Some(date) = latest {
        parts.push(voice.text_with("trends-latest", &[("date", voice.date(date).into())]));
    }
    if !names.is_empty() {
        parts.push(voice.text_with("trends-source", &[("names", names.join("; ").into())]));
    }
    parts.join(" · ")
}

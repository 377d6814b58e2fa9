//! What people decided, as others learn and measure from it: annotated gold, and Label Studio's tasks.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::Row;
use super::tables::kept;
use crate::domain::{Document, DocumentId, Record, Slot};
use crate::project::Project;

/// The records of a document that a person said are right, in the order of the text.
fn decided(project: &Project, of: DocumentId) -> Vec<&Record> {
    let mut records: Vec<&Record> = kept(project)
        .map(|(_, record)| record)
        .filter(|record| record.document == Some(of) && record.review.is_decided() && record.evidence.is_some())
        .collect();
    records.sort_by_key(|record| record.evidence.as_ref().map(|evidence| evidence.quote));
    records
}

/// How many documents have decided records of which the words are not at hand.
pub(super) fn without_words(project: &Project) -> usize {
    let lacks = |(id, document): &(DocumentId, &Document)| {
        let Some(passages) = document.passages.as_deref() else { return false };
        let mut quotes = decided(project, *id).into_iter().filter_map(|record| record.evidence.as_ref());
        quotes.any(|evidence| !passages.hold(evidence.quote))
    };
    project.documents().filter(lacks).count()
}

/// Writes the accepted and corrected records as JSON Lines with the keys of the annotation guide.
pub(super) fn write_gold(out: &mut dyn Write, project: &Project) -> io::Result<()> {
    for (id, document) in project.documents() {
        super::jsonl::write_gold(out, decided(project, id).into_iter().map(|record| Row::new(Some(document), record)))?;
    }
    Ok(())
}

/// Writes a task a document for Label Studio: its text, and each decided record as a labelled stretch of it with its
/// fields beside. Stretches are counted in UTF-16, as browsers count.
pub(super) fn write_label_studio(out: &mut dyn Write, project: &Project) -> io::Result<()> {
    writeln!(out, "[")?;
    for (number, (id, document)) in project.documents().enumerate() {
        if number > 0 {
            writeln!(out, ",")?;
        }
        let offsets = Offsets::of(&document.text);
        let mut results = Vec::new();
        for (number, record) in decided(project, id).into_iter().enumerate() {
            annotate(&mut results, document, record, number, &offsets);
        }
        let task = json!({
            "data": {
                "text": document.text,
                "doc": document.name,
                "title": document.title,
                "source": document.source,
                "published": document.published.map(|date| date.to_string()),
            },
            "annotations": [{ "result": results }],
        });
        serde_json::to_writer(&mut *out, &task)?;
    }
    writeln!(out, "\n]")
}

fn annotate(results: &mut Vec<Value>, document: &Document, record: &Record, number: usize, offsets: &Offsets) {
    let Some(evidence) = &record.evidence else { return };
    let id = format!("r{number}");
    let stretch = |label: &str, span: crate::domain::Span, id: &str| {
        json!({
            "id": id,
            "type": "labels",
            "from_name": "label",
            "to_name": "text",
            "value": {
                "start": offsets.utf16(span.start as usize),
                "end": offsets.utf16(span.end as usize),
                "text": span.of(&document.text),
                "labels": [label],
            },
        })
    };
    results.push(stretch("figure", evidence.quote, &id));
    let mut fields = Map::new();
    for (name, value) in Row::new(Some(document), record).values() {
        fields.insert(name.to_owned(), value);
    }
    for (name, value) in fields.iter().filter(|(name, value)| {
        !value.is_null() && !matches!(name.as_str(), "doc" | "quote" | "start" | "end" | "confidence")
    }) {
        let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        results.push(json!({
            "id": id,
            "type": "textarea",
            "from_name": name,
            "to_name": "text",
            "value": {
                "start": offsets.utf16(evidence.quote.start as usize),
                "end": offsets.utf16(evidence.quote.end as usize),
                "text": [shown],
            },
        }));
    }
    for (at, (slot, span)) in evidence.iter().enumerate().filter(|(_, (slot, _))| *slot != Slot::Value) {
        let other = format!("{id}.{at}");
        results.push(stretch(slot.code(), span, &other));
        results.push(
            json!({ "type": "relation", "from_id": id, "to_id": other, "direction": "right", "labels": [slot.code()] }),
        );
    }
}

/// Bytes of UTF-8 to units of UTF-16.
struct Offsets {
    /// For each so many bytes, the units before.
    steps: Vec<usize>,
    text: Box<str>,
}

/// So many bytes lie between two steps.
const STEP: usize = 256;

impl Offsets {
    fn of(text: &str) -> Self {
        let (mut steps, mut units) = (vec![0], 0);
        for (at, c) in text.char_indices() {
            while at >= steps.len() * STEP {
                steps.push(units);
            }
            units += c.len_utf16();
        }
        Self { steps, text: text.into() }
    }

    fn utf16(&self, at: usize) -> usize {
        let step = (at / STEP).min(self.steps.len() - 1);
        // The first character that begins at or after the step.
        let mut from = step * STEP;
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        if from > at {
            return self.text[..at].encode_utf16().count();
        }
        self.steps[step] + self.text[from..at].encode_utf16().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_those_of_a_browser() {
        let text = "Viễn thông 😀 số\u{301} ".repeat(100);
        let offsets = Offsets::of(&text);
        for (at, _) in text.char_indices() {
            assert_eq!(offsets.utf16(at), text[..at].encode_utf16().count(), "{at}");
        }
    }
}

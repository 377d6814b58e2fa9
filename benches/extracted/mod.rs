//! Documents with records as the extraction leaves them.

use provista::domain::{Confidence, Document, Evidence, Figure, Origin, Record, Review, Span};
use provista::project::LoadedDocument;

/// A document of this name, from which these figures were read.
pub fn document(name: &str, figures: impl Iterator<Item = Figure>) -> LoadedDocument {
    let record = |figure| Record {
        document: None,
        figure,
        evidence: Some(Evidence::at(Span::new(8, 15))),
        origin: Origin::Extracted { confidence: Confidence::new(0.9) },
        review: Review::New,
    };
    // No two documents have the same text.
    let text = format!("Số {name:>5} 735,3 tỷ đồng. {}", "Câu văn. ".repeat(60));
    LoadedDocument { document: Document::new(format!("{name}.txt"), text), records: figures.map(record).collect() }
}

//! How fast documents become records, beside a plain scan of the same bytes for the same phrases.
//!
//! `cargo bench --bench extraction` prints the throughput of both; what counts is their ratio, because machines differ.

use std::fs;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use provista::domain::Document;
use provista::extract::{Extractor, Vocabulary};
use provista::reading::document_from_text;

/// The sample's bulletins, often enough to fill the caches as a real load does.
static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    (0..20).flat_map(|_| texts.iter().map(|text| document_from_text("bulletin.txt", text.as_str()))).collect()
});

fn bytes() -> BytesCount {
    BytesCount::new(DOCUMENTS.iter().map(|document| document.text.len()).sum::<usize>())
}

#[divan::bench]
fn extract(bencher: Bencher<'_, '_>) {
    let extractor = Extractor::bundled();
    bencher
        .counter(bytes())
        .bench(|| DOCUMENTS.iter().map(|document| extractor.extract(black_box(document)).len()).sum::<usize>());
}

#[divan::bench]
fn plain_phrase_scan(bencher: Bencher<'_, '_>) {
    let phrases: Vec<&String> = Vocabulary::bundled().senses.values().flatten().collect();
    let automaton = AhoCorasick::builder().ascii_case_insensitive(true).build(&phrases).unwrap();
    bencher.counter(bytes()).bench(|| {
        DOCUMENTS.iter().map(|document| automaton.find_iter(black_box(&document.text)).count()).sum::<usize>()
    });
}

fn main() {
    divan::main();
}

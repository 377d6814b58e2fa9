//! How long a person waits for a project: opening, saving, filtering, sorting, a mass edit and its undo.
//!
//! `cargo bench --bench project` prints each beside a plain copy of the same bytes or records.

mod extracted;
mod numbered;

use std::fs;
use std::sync::LazyLock;

use divan::{Bencher, black_box};
use jiff::Timestamp;
use provista::analysis::{Column, RecordIndex, RecordQuery, Sentinel, SortKey};
use provista::domain::{RecordId, Review};
use provista::project::{Project, open, sample, save};
use rust_decimal::Decimal;

const DOCUMENTS: u32 = 2_000;
const RECORDS_EACH: u32 = 10;

/// A project of 20,000 records in 2,000 documents, of all places and indicators.
static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let figure = numbered::figures();
    let document = |number: u32| {
        let figures = (0..RECORDS_EACH).map(|nth| figure(number * RECORDS_EACH + nth));
        extracted::document(&number.to_string(), figures)
    };
    let mut project = Project::new();
    project.load((0..DOCUMENTS).map(document).collect(), Timestamp::UNIX_EPOCH);
    project
});

static INDEX: LazyLock<RecordIndex> = LazyLock::new(|| RecordIndex::of(&PROJECT, &Sentinel::of(&PROJECT)));

fn saved() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("project.ron");
    save(&PROJECT, &path).unwrap();
    (folder, path)
}

#[divan::bench]
fn save_project(bencher: Bencher<'_, '_>) {
    let (_folder, path) = saved();
    bencher.bench(|| save(black_box(&PROJECT), &path).unwrap());
}

#[divan::bench]
fn open_project(bencher: Bencher<'_, '_>) {
    let (_folder, path) = saved();
    bencher.bench(|| open(black_box(&path)).unwrap());
}

/// What a newcomer waits for; the vocabulary is made ready before, once.
#[divan::bench]
fn read_the_sample(bencher: Bencher<'_, '_>) {
    bencher.bench(|| sample(black_box(Timestamp::UNIX_EPOCH)));
}

#[divan::bench]
fn open_the_sample_from_its_file(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.ron");
    save(&sample(Timestamp::UNIX_EPOCH), &path).unwrap();
    bencher.bench(|| open(black_box(&path)).unwrap());
}

#[divan::bench]
fn plain_copy_of_the_file(bencher: Bencher<'_, '_>) {
    let (folder, path) = saved();
    bencher.bench(|| fs::copy(black_box(&path), folder.path().join("copy")).unwrap());
}

#[divan::bench]
fn filter_by_words(bencher: Bencher<'_, '_>) {
    let query = RecordQuery { text: "cao bang doanh thu".to_owned(), ..RecordQuery::default() };
    bencher.bench(|| query.run(black_box(&PROJECT), &INDEX));
}

#[divan::bench]
fn sort_by_value(bencher: Bencher<'_, '_>) {
    let query =
        RecordQuery { sort: vec![SortKey { column: Column::Value, descending: false }], ..RecordQuery::default() };
    bencher.bench(|| query.run(black_box(&PROJECT), &INDEX));
}

#[divan::bench]
fn plain_pass_over_the_records(bencher: Bencher<'_, '_>) {
    bencher.bench(|| black_box(&PROJECT).records().filter_map(|(_, record)| record.figure.value).sum::<Decimal>());
}

#[divan::bench]
fn accept_all_and_undo(bencher: Bencher<'_, '_>) {
    let ids: Vec<RecordId> = PROJECT.records().map(|(id, _)| id).collect();
    bencher.with_inputs(|| PROJECT.clone()).bench_values(|mut project| {
        project.review(&ids, Review::Accepted, Timestamp::UNIX_EPOCH).unwrap();
        project.undo();
        project
    });
}

fn main() {
    divan::main();
}

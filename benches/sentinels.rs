//! What a person waits for while the sentinels look through a million records of twenty thousand documents: once after
//! opening, and after each edit. Beside them a plain pass over the same records that sums their values.

mod extracted;
mod published;

use std::hint::black_box;
use std::sync::LazyLock;

use divan::Bencher;
use jiff::Timestamp;
use provista::analysis::Sentinel;
use provista::domain::{RecordId, Review};
use provista::project::Project;
use rust_decimal::Decimal;

const DOCUMENTS: u32 = 20_000;
const EACH: u32 = 50;

/// A million records: each document is one place's, with figures of many indicators that grow from year to year.
static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let document = |number: u32| {
        let noise = 1.0 + f64::from(number % 7) / 500.0;
        let place = published::place_of(number);
        let figures = (0..EACH).map(|nth| published::figure(place, number, nth, 12, noise));
        extracted::document(&number.to_string(), figures)
    };
    let mut project = Project::new();
    project.load((0..DOCUMENTS).map(document).collect(), Timestamp::UNIX_EPOCH);
    project
});

#[divan::bench(sample_count = 10)]
fn first_look_at_all(bencher: Bencher<'_, '_>) {
    bencher.bench(|| Sentinel::of(black_box(&PROJECT)));
}

#[divan::bench(sample_count = 50)]
fn after_one_edit_and_its_undo(bencher: Bencher<'_, '_>) {
    let (mut project, mut sentinel) = (PROJECT.clone(), Sentinel::of(&PROJECT));
    let mut next = 0;
    bencher.bench_local(|| {
        next = (next + 7919) % (DOCUMENTS * EACH);
        project.review(&[RecordId(next)], Review::Rejected, Timestamp::UNIX_EPOCH).unwrap();
        sentinel.refresh(&project);
        project.undo();
        sentinel.refresh(&project);
    });
}

#[divan::bench(sample_count = 10)]
fn plain_pass_over_the_records(bencher: Bencher<'_, '_>) {
    bencher.bench(|| black_box(&PROJECT).records().filter_map(|(_, record)| record.figure.value).sum::<Decimal>());
}

fn main() {
    println!("{} records have flags", Sentinel::of(&PROJECT).records().count());
    divan::main();
}

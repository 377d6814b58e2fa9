//! What a person waits for while the sentinels look through a million records of twenty thousand documents: once after
//! opening, and after each edit. Beside them a plain pass over the same records that sums their values.

use std::hint::black_box;
use std::sync::LazyLock;

use divan::Bencher;
use jiff::Timestamp;
use provista::analysis::Sentinel;
use provista::domain::{
    Atlas, Bound, Catalogue, Confidence, Document, Evidence, Figure, IndicatorId, IndicatorKind, Origin, Period,
    PlaceId, Record, RecordId, Review, Span, Status, Unit,
};
use provista::project::{LoadedDocument, Project};
use rust_decimal::Decimal;

const DOCUMENTS: u32 = 20_000;
const EACH: u32 = 50;

/// A million records: each document is one province's year, with figures of many indicators that grow from year to year.
static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let places: Vec<PlaceId> = Atlas::bundled().ids();
    let indicators: Vec<(IndicatorId, IndicatorKind, Unit)> =
        Catalogue::bundled().indicators().iter().map(|one| (one.id, one.kind, one.unit)).collect();
    let record = |document: u32, nth: u32| {
        let (indicator, kind, unit) = indicators[(nth as usize * 7 + document as usize) % indicators.len()];
        let months = [12, 6, 9, 3][(document / 64 % 4) as usize];
        let period = Period::from_january(2008 + (document / 256 % 18).cast_signed(), months).for_kind(kind);
        let value = match unit {
            Unit::Percent | Unit::Per100 => Decimal::from(40 + (document + nth) % 50),
            Unit::Count => Decimal::from(100_000 + 1_000 * (document % 500) + nth),
            Unit::Vnd | Unit::Usd => Decimal::from(700_000_000_000_u64 + 1_000_000_000 * u64::from(document % 300)),
        };
        let figure = Figure {
            place: Some(places[document as usize % places.len()]),
            indicator,
            period: Some(period),
            value: Some(value),
            unit,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: nth.is_multiple_of(5).then(|| Decimal::new(45, 1)),
            of_plan: None,
            operator: None,
        };
        Record {
            document: None,
            figure,
            evidence: Some(Evidence::at(Span::new(8, 15))),
            origin: Origin::Extracted { confidence: Confidence::new(0.9) },
            review: Review::New,
        }
    };
    let document = |number: u32| LoadedDocument {
        document: Document::new(
            format!("{number}.txt"),
            format!("Số {number:>5} 735,3 tỷ đồng. {}", "Câu văn. ".repeat(60)),
        ),
        records: (0..EACH).map(|nth| record(number, nth)).collect(),
    };
    let mut project = Project::new();
    project.load((0..DOCUMENTS).map(document).collect(), Timestamp::UNIX_EPOCH);
    project
});

#[divan::bench(sample_count = 20)]
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

#[divan::bench(sample_count = 20)]
fn plain_pass_over_the_records(bencher: Bencher<'_, '_>) {
    bencher.bench(|| black_box(&PROJECT).records().filter_map(|(_, record)| record.figure.value).sum::<Decimal>());
}

fn main() {
    println!("{} records have flags", Sentinel::of(&PROJECT).records().count());
    divan::main();
}

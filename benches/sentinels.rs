//! What a person waits for while the sentinels look through a million records of twenty thousand documents: once after
//! opening, and after each edit. Beside them a plain pass over the same records that sums their values.

use std::hint::black_box;
use std::sync::LazyLock;

use divan::Bencher;
use jiff::Timestamp;
use provista::analysis::Sentinel;
use provista::domain::{
    Atlas, Bound, Catalogue, Confidence, Document, Evidence, Figure, IndicatorId, IndicatorKind, Origin, Period,
    PlaceId, Record, RecordId, Review, Span, Status, Vintage,
};
use provista::project::{LoadedDocument, Project};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

const DOCUMENTS: u32 = 20_000;
const EACH: u32 = 50;

/// Indicators, and what of them goes to an inhabitant (and a year): about what was published for 2022.
const A_HEAD: [(&str, f64); 12] = [
    ("revenue.telecom", 1.2e6),
    ("revenue.post", 1.5e5),
    ("revenue.post_telecom", 1.35e6),
    ("budget.telecom", 1.0e5),
    ("subscribers.telephone", 1.15),
    ("subscribers.mobile", 1.1),
    ("subscribers.fixed", 0.05),
    ("subscribers.internet", 0.7),
    ("subscribers.broadband_fixed", 0.15),
    ("subscribers.broadband_mobile", 0.8),
    ("network.bts", 0.0015),
    ("network.post_offices", 0.0002),
];

/// A million records: each document is one place's, with figures of many indicators that grow from year to year.
static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let atlas = Atlas::bundled();
    let places: Vec<PlaceId> = atlas.of(Vintage::Of63).map(|place| place.id).collect();
    let record = |document: u32, nth: u32| {
        let (name, a_head) = A_HEAD[nth as usize % A_HEAD.len()];
        let indicator = IndicatorId::new(name);
        let known = Catalogue::bundled().get(indicator).unwrap();
        let (kind, unit) = (known.kind, known.unit);
        let place = places[document as usize % places.len()];
        let months = [12, 6, 9, 3][(document / 64 % 4) as usize];
        let year = 2012 + ((document / 256 + nth / 12) % 12).cast_signed();
        let period = Period::from_january(year, months).for_kind(kind);
        let people = f64::from(atlas.get(place, Vintage::Of63).unwrap().population_2019);
        let share = if kind == IndicatorKind::Flow { f64::from(months) / 12.0 } else { 1.0 };
        let value = a_head * people * share * 1.045_f64.powi(year - 2022) * (1.0 + f64::from(document % 7) / 500.0);
        let value = Decimal::from_f64(value.round()).unwrap();
        let figure = Figure {
            place: Some(place),
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

//! How long large projects take to save and to open: 100,000 and 1,000,000 records with documents and history.
//!
//! `cargo bench --bench large_project` prints beside each what the ron crate takes to write and to parse the bare
//! records in memory, without documents, history or disk, and a plain copy of the file's bytes to the disk. With texts by
//! reference the file has the lines that figures rest on in their place.

mod numbered;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use divan::{Bencher, black_box};
use jiff::Timestamp;
use provista::domain::{
    Confidence, Document, Evidence, Figure, Keeping, Link, Origin, Record, RecordId, Review, Slot, SlotValue, Span,
    Whereabouts,
};
use provista::project::{Custody, LoadedDocument, Opening, Project, Shelf, open, save};
use provista::reading::{Regained, Watch, read_again};
use rust_decimal::Decimal;

const SIZES: [u32; 2] = [100_000, 1_000_000];
const RECORDS_EACH: u32 = 10;

/// A project of `records` records in a tenth as many documents. Of every ten records one was corrected and one was
/// accepted, each by a change of its own, and the rest was accepted as one.
fn build(records: u32, folder: Option<&Path>) -> Project {
    let figure = numbered::figures();
    let record = |number: u32| {
        let yoy = number.is_multiple_of(3).then(|| Decimal::new(i64::from(number % 400), 1));
        let figure = Figure { yoy, ..figure(number) };
        let at = |start| Span::new(start, start + 8);
        let mut evidence = Evidence::at(at(9)).with(Slot::Place, at(60)).with(Slot::Indicator, at(30));
        evidence.set_link(Slot::Place, Link::Heading);
        evidence.set_link(Slot::Indicator, Link::Beside);
        evidence.add_context(Slot::Period, Link::DateLine, Some(at(80)));
        let origin = Origin::Extracted { confidence: Confidence::new(0.937) };
        Record { document: None, figure, evidence: Some(evidence), origin, review: Review::New }
    };
    let document = |number: u32| {
        let mut document = Document::new(
            format!("{number}.txt"),
            // The words that records name are in the first hundred bytes, which are one character each.
            format!("No {number:>7} {:100}\n{}", "735,3", "Doanh thu bưu chính, viễn thông của tỉnh.\n".repeat(16)),
        );
        if let Some(folder) = folder {
            let within = folder.join("texts").join((number / 1000).to_string());
            fs::create_dir_all(&within).unwrap();
            let file = within.join(format!("{number}.txt"));
            fs::write(&file, &document.text).unwrap();
            let file = file.to_str().unwrap().to_owned();
            document.whereabouts = Some(Box::new(Whereabouts { file, ..Whereabouts::default() }));
        }
        let records = (0..RECORDS_EACH).map(|nth| record(number * RECORDS_EACH + nth)).collect();
        LoadedDocument { document, records }
    };
    let mut project = Project::new();
    let now = Timestamp::UNIX_EPOCH;
    project.load((0..records / RECORDS_EACH).map(document).collect(), now);
    for number in (0..records).step_by(10) {
        project.correct(RecordId(number), &[SlotValue::Value(Some(Decimal::from(number)))], now).unwrap();
        project.review(&[RecordId(number + 1)], Review::Accepted, now).unwrap();
    }
    let rest: Vec<RecordId> =
        project.records().filter(|(_, record)| record.review == Review::New).map(|(id, _)| id).collect();
    project.review(&rest, Review::Accepted, now).unwrap();
    if folder.is_some() {
        project.keep_texts(Keeping::ByReference, now).unwrap();
    }
    project
}

/// A project, its file, and its bare records.
struct Large {
    project: Project,
    bare: Vec<Record>,
    written: String,
    folder: tempfile::TempDir,
}

impl Large {
    fn file(&self) -> PathBuf {
        self.folder.path().join("project.ron")
    }
}

/// The project of each size, made once.
fn large(records: u32) -> Arc<Large> {
    static ALL: LazyLock<Mutex<BTreeMap<u32, Arc<Large>>>> = LazyLock::new(Mutex::default);
    let mut all = ALL.lock().unwrap();
    let made = all.entry(records).or_insert_with(|| {
        let project = build(records, None);
        let bare: Vec<Record> = project.records().map(|(_, record)| record.clone()).collect();
        let written = ron::to_string(&bare).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let large = Large { project, bare, written, folder };
        save(&large.project, &large.file()).unwrap();
        Arc::new(large)
    });
    Arc::clone(made)
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn save_project(bencher: Bencher<'_, '_>, records: u32) {
    let large = large(records);
    bencher.bench_local(|| save(black_box(&large.project), &large.file()).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn save_the_ron_crate_writes_the_bare_records(bencher: Bencher<'_, '_>, records: u32) {
    let large = large(records);
    bencher.bench_local(|| ron::to_string(black_box(&large.bare)).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn open_project(bencher: Bencher<'_, '_>, records: u32) {
    let large = large(records);
    bencher.bench_local(|| open(black_box(&large.file())).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn open_the_ron_crate_parses_the_bare_records(bencher: Bencher<'_, '_>, records: u32) {
    let large = large(records);
    bencher.bench_local(|| ron::from_str::<Vec<Record>>(black_box(&large.written)).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn plain_copy_of_the_file_to_the_disk(bencher: Bencher<'_, '_>, records: u32) {
    let large = large(records);
    let copy = large.folder.path().join("copy");
    bencher.bench_local(|| {
        fs::copy(large.file(), &copy).unwrap();
        File::open(&copy).unwrap().sync_all().unwrap();
    });
}

/// The same project by reference, a file for each text, as a window has it that was open for a while.
struct Referring {
    project: Project,
    custody: Custody,
    folder: tempfile::TempDir,
}

impl Referring {
    fn file(&self) -> PathBuf {
        self.folder.path().join("project.ron")
    }
}

#[expect(clippy::disallowed_methods, reason = "what is waited for is a time: files are to be older than it")]
fn referring(records: u32) -> Arc<Mutex<Referring>> {
    static ALL: LazyLock<Mutex<BTreeMap<u32, Arc<Mutex<Referring>>>>> = LazyLock::new(Mutex::default);
    let mut all = ALL.lock().unwrap();
    let made = all.entry(records).or_insert_with(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("project.ron");
        save(&build(records, Some(folder.path())), &path).unwrap();
        // Files that were written a moment ago are read anew by each save.
        std::thread::sleep(Duration::from_secs(3));
        let Opening { mut project, custody, .. } = Custody::open(&path, Shelf::default()).unwrap();
        let found = read_again(project.sought_texts(), &custody.places(), &custody.sights(), &Watch::new());
        let texts = found.into_iter().filter_map(|(id, text)| match text {
            Regained::Text(text) => Some((id, text)),
            _ => None,
        });
        assert_eq!(project.take_texts(texts.collect()), (records / RECORDS_EACH) as usize);
        Arc::new(Mutex::new(Referring { project, custody, folder }))
    });
    Arc::clone(made)
}

/// Each file is looked at, and none is read.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn save_project_with_texts_by_reference(bencher: Bencher<'_, '_>, records: u32) {
    let made = referring(records);
    bencher.bench_local(|| {
        let mut made = made.lock().unwrap();
        let Referring { project, custody, folder } = &mut *made;
        let saved = custody.begin_save(project, &folder.path().join("project.ron")).run().unwrap();
        assert_eq!(saved.texts.left, (records / RECORDS_EACH) as usize);
        custody.saved(saved);
    });
}

/// Each file is read, as by the first save of all.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn save_project_by_reference_for_the_first_time(bencher: Bencher<'_, '_>, records: u32) {
    let made = referring(records);
    let made = made.lock().unwrap();
    let copy = made.folder.path().join("first.ron");
    bencher.bench_local(|| save(black_box(&made.project), &copy).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn open_project_with_texts_by_reference(bencher: Bencher<'_, '_>, records: u32) {
    let file = referring(records).lock().unwrap().file();
    bencher.bench_local(|| open(black_box(&file)).unwrap());
}

/// What the window does before the work of saving goes on elsewhere.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn hand_the_project_to_the_saving_thread(bencher: Bencher<'_, '_>, records: u32) {
    let large = large(records);
    bencher.bench_local(|| black_box(&large.project).clone());
}

fn main() {
    divan::main();
}

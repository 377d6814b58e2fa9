//! How long files take: the sample, twenty thousand texts, a workbook of a hundred thousand records, a gigabyte of texts.
//!
//! `cargo bench --no-default-features --bench files` prints the shortest of several turns of each, and beside it, taken
//! in the same turns, a plain copy of the same bytes: every file read and written again, and all of it synced to the disk.

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use provista::domain::{Document, Language, Record, RecordId};
use provista::export::{Export, Format, What};
use provista::extract::Extractor;
use provista::project::{LoadedDocument, Project, open, sample, save};
use provista::reading::{Watch, document_from_text, read_paths};
use rayon::prelude::*;

const TURNS: usize = 3;
const MEGABYTE: usize = 1_000_000;
const DOCUMENTS: usize = 20_000;
const RECORDS: usize = 100_000;

fn main() {
    println!("{:<64}{:>10}{:>10}{:>10}{:>8}", "", "bytes", "time", "copy", "limit");
    let folder = tempfile::tempdir().unwrap();
    opening_the_sample(folder.path());
    reading_texts(folder.path());
    writing_a_workbook(folder.path());
    a_gigabyte_of_texts(folder.path());
}

fn opening_the_sample(folder: &Path) {
    let path = folder.join("sample.ron");
    save(&sample(Timestamp::UNIX_EPOCH), &path).unwrap();
    compare("the sample opens", &path, Some(0.05), || open(black_box(&path)).unwrap());
    // Without a file, as at the first start: its texts are read, and the vocabulary was made ready before.
    compare("the sample is made out of its texts", &path, Some(0.05), || sample(Timestamp::UNIX_EPOCH));
}

/// A hundred megabytes in twenty thousand texts: those of the corpus, and news without figures between them.
fn reading_texts(folder: &Path) {
    let folder = folder.join("texts");
    fs::create_dir(&folder).unwrap();
    let corpus = corpus();
    let each = 100 * MEGABYTE / DOCUMENTS;
    for number in 0..DOCUMENTS {
        let text = &corpus[number % corpus.len()];
        let plain: String =
            text.split_inclusive('\n').filter(|line| !line.bytes().any(|b| b.is_ascii_digit())).collect();
        let mut page = format!("{number}\n\n{text}\n");
        while page.len() < each {
            page.push_str(if plain.is_empty() { text } else { &plain });
            page.push('\n');
        }
        fs::write(folder.join(format!("{number:05}.txt")), page).unwrap();
    }
    let mut found = 0;
    let name = format!("{DOCUMENTS} texts are read and extracted, {} threads", rayon::current_num_threads());
    compare(&name, &folder, Some(10.0), || {
        let reading = read_paths(std::slice::from_ref(&folder), &Watch::new());
        assert_eq!((reading.documents.len(), reading.problems.len()), (DOCUMENTS, 0));
        let records: Vec<_> =
            reading.documents.par_iter().map(|document| Extractor::bundled().extract(document)).collect();
        found = records.iter().map(Vec::len).sum();
        (reading, records)
    });
    println!("    with {found} records");
}

fn writing_a_workbook(folder: &Path) {
    let corpus = corpus();
    let mut project = Project::new();
    let mut loaded = Vec::new();
    let mut count = 0;
    for number in 0.. {
        let document =
            document_from_text(format!("{number}.txt"), format!("{number}\n\n{}", corpus[number % corpus.len()]));
        let records: Vec<Record> = Extractor::bundled().extract(&document).into_iter().map(Record::from).collect();
        count += records.len();
        loaded.push(LoadedDocument { document, records });
        if count >= RECORDS {
            break;
        }
    }
    project.load(loaded, Timestamp::UNIX_EPOCH);
    let path = folder.join("records.xlsx");
    let write = || {
        let export = Export { project: &project, name: "p", what: What::Records, language: Language::English };
        export.write(&mut File::create(&path).unwrap(), Format::Xlsx).unwrap();
    };
    write();
    compare(&format!("a workbook of {count} records, all its sheets"), &path, Some(3.0), write);
}

/// What a crawl that is kept whole costs at every save and opening.
fn a_gigabyte_of_texts(folder: &Path) {
    let line = "Doanh thu bưu chính, viễn thông của tỉnh trong năm qua tăng trưởng ổn định.\n";
    let body = line.repeat(50_000 / line.len());
    let mut project = Project::new();
    let loaded = (0..DOCUMENTS).map(|number| {
        let document = Document::new(format!("{number}.txt"), format!("{number}\n{body}"));
        LoadedDocument { document, records: Vec::new() }
    });
    project.load(loaded.collect(), Timestamp::UNIX_EPOCH);
    let path = folder.join("large.ron");
    save(&project, &path).unwrap();
    compare("a project with a gigabyte of texts is saved", &path, None, || save(&project, &path).unwrap());
    compare("and opened", &path, None, || open(&path).unwrap());
    black_box(project.record(RecordId(0)));
}

/// Prints the shortest time of `work` and of a plain copy of the file or folder `of`.
fn compare<T>(name: &str, of: &Path, limit: Option<f64>, mut work: impl FnMut() -> T) {
    let [mut shortest, mut copied] = [Duration::MAX; 2];
    let mut bytes = 0;
    for _ in 0..TURNS {
        let start = Instant::now();
        let made = black_box(work());
        shortest = shortest.min(start.elapsed());
        drop(made);
        let start = Instant::now();
        bytes = copy(of);
        copied = copied.min(start.elapsed());
    }
    let seconds = |time: Duration| format!("{:.3} s", time.as_secs_f64());
    let limit = limit.map(|limit| format!("{limit} s")).unwrap_or_default();
    println!("{name:<64}{:>7} kB{:>10}{:>10}{limit:>8}", bytes / 1000, seconds(shortest), seconds(copied));
}

/// Copies a file, or each file of a folder into one, to the disk; says how many bytes that were.
fn copy(of: &Path) -> usize {
    let files = if of.is_dir() { files(of) } else { vec![of.to_owned()] };
    let mut out = tempfile::tempfile_in(of.parent().unwrap()).unwrap();
    let mut bytes = 0;
    for file in files {
        let content = fs::read(file).unwrap();
        out.write_all(&content).unwrap();
        bytes += content.len();
    }
    out.sync_all().unwrap();
    bytes
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The texts of the corpus, in the order of their paths.
fn corpus() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sets = files(&root.join("tests/corpus")).into_iter().filter(|path| path.is_dir());
    let all = sets.flat_map(|set| files(&set)).filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    all.map(|path| fs::read_to_string(path).unwrap()).collect()
}

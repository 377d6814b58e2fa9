//! How fast texts become records, beside a plain scan of the same bytes for the same phrases.
//!
//! `cargo bench --no-default-features --bench extraction` prints one table. Machines differ, so each line
//! gives its throughput and that as a share of the scan, which runs in turns with it. The documents of
//! `tests/corpus` and `assets/sample` are read over and over until 256 MB have gone through
//! (`PROVISTA_BENCH_MB` says otherwise), one after the other as a stream, so that memory must not grow.
//! They hold a figure every 150 bytes, which no ordinary text does; the lines for prose leave out the
//! sentences with digits, those for mixed text keep one document in ten as it is.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use provista::domain::{Atlas, Document};
use provista::extract::{Extractor, Vocabulary};
use provista::reading::document_from_text;

/// So many turns are taken between what is compared: a machine that is busy for a while slows both.
const TURNS: usize = 16;

fn main() {
    let megabytes = std::env::var("PROVISTA_BENCH_MB").ok().and_then(|text| text.parse().ok()).unwrap_or(256);
    let bytes: usize = megabytes * 1_000_000;
    let texts = corpus();
    let prose: Vec<String> = texts.iter().map(|text| without_figures(text)).collect();
    let mixed: Vec<String> = texts
        .iter()
        .zip(&prose)
        .enumerate()
        .map(|(at, (text, prose))| if at % 10 == 0 { text } else { prose }.clone())
        .collect();
    let scan = scanner(&texts);
    println!("{} documents, read until {megabytes} MB have gone through", texts.len());
    println!("{:<44}{:>12}{:>10}", "", "MB/s", "of scan");
    for (name, texts) in
        [("the corpus", &texts), ("mixed text, one document in ten", &mixed), ("prose without figures", &prose)]
    {
        let documents = documents(texts);
        let extractor = Extractor::bundled();
        let [scanned, extracted, read] = in_turns(
            &documents,
            bytes,
            [
                &|document| scan.find_iter(&document.text).count(),
                &|document| extractor.extract(document).len(),
                &|document| extractor.extract(&document_from_text("bulletin.txt", document.text.as_str())).len(),
            ],
        );
        println!("{name}: {} records a MB", extracted.found * 1_000_000 / extracted.bytes.max(1));
        scanned.print("  plain scan for the phrases, one core", &scanned);
        extracted.print("  extraction, one core", &scanned);
        read.print("  title, date, hash and extraction, one core", &scanned);
        let two = on_two_cores(&documents, bytes, |document| extractor.extract(document).len());
        two.print("  extraction, two threads", &scanned);
        println!("    {:.2} times one core; peak memory {} MB", two.speed() / extracted.speed(), peak_memory());
    }
    memory_while_streaming(&documents(&texts), megabytes);
}

/// What went through in which time.
struct Measure {
    bytes: usize,
    time: Duration,
    found: usize,
}

impl Measure {
    fn speed(&self) -> f64 {
        self.bytes as f64 / 1e6 / self.time.as_secs_f64()
    }

    fn print(&self, name: &str, scan: &Self) {
        println!("{name:<44}{:>12.1}{:>10.3}", self.speed(), self.speed() / scan.speed());
    }
}

/// Runs each of `works` over `documents` until `bytes` have gone through it, in turns.
fn in_turns<const N: usize>(
    documents: &[Document],
    bytes: usize,
    works: [&dyn Fn(&Document) -> usize; N],
) -> [Measure; N] {
    let mut measures = [(); N].map(|()| Measure { bytes: 0, time: Duration::ZERO, found: 0 });
    for _ in 0..TURNS {
        for (work, measure) in works.iter().zip(&mut measures) {
            let enough = measure.bytes + bytes / TURNS;
            let start = Instant::now();
            for document in documents.iter().cycle() {
                if measure.bytes >= enough {
                    break;
                }
                measure.found += black_box(work(black_box(document)));
                measure.bytes += document.text.len();
            }
            measure.time += start.elapsed();
        }
    }
    measures
}

/// Runs `work` on two threads that take the next document in turn.
fn on_two_cores(documents: &[Document], bytes: usize, work: impl Fn(&Document) -> usize + Sync) -> Measure {
    let (next, done, found) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while done.load(Ordering::Relaxed) < bytes {
                    let document = &documents[next.fetch_add(1, Ordering::Relaxed) % documents.len()];
                    found.fetch_add(work(document), Ordering::Relaxed);
                    done.fetch_add(document.text.len(), Ordering::Relaxed);
                }
            });
        }
    });
    Measure { bytes: done.into_inner(), time: start.elapsed(), found: found.into_inner() }
}

/// Prints what memory the process has taken after an eighth of the stream and after all of it.
fn memory_while_streaming(documents: &[Document], megabytes: usize) {
    for part in [megabytes / 8, megabytes] {
        let mut bytes = 0;
        for document in documents.iter().cycle() {
            if bytes >= part * 1_000_000 {
                break;
            }
            black_box(Extractor::bundled().extract(&document_from_text("bulletin.txt", document.text.as_str())));
            bytes += document.text.len();
        }
        println!("peak memory after a stream of {part} MB: {} MB", peak_memory());
    }
}

/// The texts of the corpus, in the order of their paths.
fn corpus() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("assets/sample")];
    let sets = fs::read_dir(root.join("tests/corpus")).unwrap().map(|entry| entry.unwrap().path());
    folders.extend(sets.filter(|path| path.is_dir()));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    files.sort();
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// `text` without the sentences that hold digits, as often as makes it as long as it was.
fn without_figures(text: &str) -> String {
    let plain: String =
        text.split_inclusive(['.', '\n']).filter(|part| !part.bytes().any(|b| b.is_ascii_digit())).collect();
    plain.repeat(text.len() / plain.len().max(1) + 1)
}

fn documents(texts: &[String]) -> Vec<Document> {
    texts.iter().map(|text| document_from_text("bulletin.txt", text.as_str())).collect()
}

/// A search for all phrases, enterprises and places, in whichever form is faster on these texts.
fn scanner(texts: &[String]) -> AhoCorasick {
    let vocabulary = Vocabulary::bundled();
    let places = Atlas::bundled().places().iter();
    let mut phrases: Vec<String> = vocabulary.senses.values().flatten().cloned().collect();
    phrases.extend(vocabulary.operators.iter().flat_map(|names| names.aliases.iter().cloned()));
    phrases.extend(places.flat_map(|place| {
        [place.name.en.clone(), place.name.vi.clone()]
            .into_iter()
            .chain(place.aliases.iter().cloned())
            .chain(place.seat.clone())
    }));
    let mut phrases: Vec<String> = phrases.iter().map(|phrase| phrase.to_lowercase()).collect();
    phrases.sort_unstable();
    phrases.dedup();
    let forms = [AhoCorasickKind::ContiguousNFA, AhoCorasickKind::DFA].map(|kind| {
        let mut builder = AhoCorasick::builder();
        builder.kind(Some(kind)).match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true);
        let search = builder.build(&phrases).unwrap();
        let start = Instant::now();
        for text in texts.iter().cycle().take(10 * texts.len()) {
            black_box(search.find_iter(text).count());
        }
        (start.elapsed(), search)
    });
    forms.into_iter().min_by_key(|form| form.0).unwrap().1
}

/// The most memory that the process has held, in MB; 0 where the system does not tell.
fn peak_memory() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<usize>().ok()).unwrap_or(0) / 1024
}

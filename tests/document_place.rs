//! Promise: a figure whose own words name no place is of the place that its document is about.
//!
//! Which one that is, a few clues say together; their weights in `assets/document_place.ron` were found on the documents of
//! `tests/corpus`, and are found again here. How well such weights do on documents that they were not found on is what
//! counts: `cargo test --test document_place -- --nocapture` prints it, set by set, each weighed by what was found without it
//! and without those that are held out with it. `PROVISTA_FIT=1` before it prints the weights
//! for the asset instead of comparing them, and `PROVISTA_SETS=FOLDER:FOLDER` takes in sets that the project does not hold.

mod descent;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use descent::descend;
use provista::domain::PlaceId;
use provista::extract::{Extractor, PlaceCandidate, PlaceClue, PlaceModel};
use provista::reading::document_from_text;
use serde::Deserialize;

/// How strongly the weights are held to nothing.
const PULL: f64 = 0.5;

/// The sets are held out in so many folds: to find weights for each of some 190 sets alone would take many minutes.
const FOLDS: usize = 12;

/// A document with the places that it may be about.
struct Row {
    set: String,
    document: String,
    /// Where its figures are of, and how many of all of them are.
    place: Option<String>,
    weight: f64,
    candidates: Vec<PlaceCandidate>,
}

#[derive(Deserialize)]
struct Gold {
    doc: String,
    place: Option<String>,
}

fn name(place: Option<PlaceId>) -> Option<&'static str> {
    place.map(PlaceId::as_str)
}

/// The documents of one set, each with the place that most of its figures are of.
fn set(folder: &Path) -> Vec<Row> {
    let gold = fs::read_to_string(folder.join("gold.jsonl")).unwrap();
    let mut places: BTreeMap<String, BTreeMap<Option<String>, usize>> = BTreeMap::new();
    for line in gold.lines().filter(|line| !line.trim().is_empty()) {
        let gold: Gold = serde_json::from_str(line).unwrap();
        *places.entry(gold.doc).or_default().entry(gold.place).or_default() += 1;
    }
    let rows = places.into_iter().map(|(document, places)| {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample").join(&document);
        let path = if folder.join(&document).exists() { folder.join(&document) } else { sample };
        let text = document_from_text(&document, fs::read_to_string(path).unwrap());
        let all: usize = places.values().sum();
        let (place, most) = places.into_iter().max_by_key(|(_, count)| *count).unwrap();
        #[expect(clippy::cast_precision_loss, reason = "counts are small")]
        let weight = most as f64 / all as f64;
        Row {
            set: folder.file_name().unwrap().to_str().unwrap().to_owned(),
            document,
            place,
            weight,
            candidates: Extractor::bundled().place_candidates(&text),
        }
    });
    rows.collect()
}

/// All documents whose figures are mostly of one place, which is among the ones that they name.
fn rows() -> Vec<Row> {
    let mut folders: Vec<PathBuf> = Vec::new();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    folders.extend(fs::read_dir(corpus).unwrap().map(|entry| entry.unwrap().path()));
    folders.retain(|folder| folder.join("gold.jsonl").exists());
    if let Ok(more) = std::env::var("PROVISTA_SETS") {
        folders.extend(more.split(':').map(PathBuf::from));
    }
    folders.sort();
    let mut rows: Vec<Row> = folders.iter().flat_map(|folder| set(folder)).collect();
    for row in &rows {
        if !row.candidates.iter().any(|candidate| name(candidate.place) == row.place.as_deref()) {
            println!("{}/{}: {:?} is not among the candidates", row.set, row.document, row.place);
        }
    }
    rows.retain(|row| row.weight > 0.5);
    rows.retain(|row| row.candidates.iter().any(|candidate| name(candidate.place) == row.place.as_deref()));
    rows
}

/// The weights that make the places of `rows` likeliest: a softmax over the candidates of each document, each weight pulled
/// to nothing.
fn fit(rows: &[&Row]) -> PlaceModel {
    let amounts = |candidate: &PlaceCandidate| PlaceClue::ALL.map(|clue| f64::from(candidate.clues.get(clue)));
    let sample: Vec<(Vec<[f64; PlaceClue::COUNT]>, usize, f64)> = rows
        .iter()
        .map(|row| {
            let right = row.candidates.iter().position(|candidate| name(candidate.place) == row.place.as_deref());
            (row.candidates.iter().map(amounts).collect(), right.unwrap(), row.weight)
        })
        .collect();
    let steepest: f64 = sample
        .iter()
        .map(|(candidates, _, weight)| {
            let longest = candidates.iter().map(|clues| clues.iter().map(|amount| amount * amount).sum::<f64>());
            weight * longest.fold(0.0, f64::max)
        })
        .sum();
    let slope = |weights: &[f64]| {
        let mut slope: Vec<f64> = weights.iter().map(|weight| PULL * weight).collect();
        for (candidates, right, weight) in &sample {
            let odds: Vec<f64> =
                candidates.iter().map(|clues| clues.iter().zip(weights).map(|(a, b)| a * b).sum::<f64>()).collect();
            let most = odds.iter().copied().fold(f64::MIN, f64::max);
            let sum: f64 = odds.iter().map(|odds| (odds - most).exp()).sum();
            for (at, clues) in candidates.iter().enumerate() {
                let miss = weight * ((odds[at] - most).exp() / sum - f64::from(u8::from(at == *right)));
                for (slope, amount) in slope.iter_mut().zip(clues) {
                    *slope += miss * amount;
                }
            }
        }
        slope
    };
    let weights = descend(vec![0.0; PlaceClue::COUNT], 3000, 1.0 / (steepest + PULL), slope, |_, weight| weight);
    #[expect(clippy::cast_possible_truncation, reason = "weights are small")]
    PlaceModel::new(std::array::from_fn(|at| weights[at] as f32))
}

/// The candidate that `model` holds for likeliest, and how likely that is.
fn choice(model: &PlaceModel, row: &Row) -> (Option<&'static str>, f32) {
    let weights: Vec<f32> = row.candidates.iter().map(|candidate| model.weigh(&candidate.clues)).collect();
    let most = weights.iter().copied().fold(f32::MIN, f32::max);
    let best = weights.iter().position(|weight| *weight >= most).unwrap();
    (name(row.candidates[best].place), 1.0 / weights.iter().map(|weight| (weight - most).exp()).sum::<f32>())
}

#[test]
fn documents_that_no_weight_was_found_on_are_about_the_place_that_they_are_about() {
    let rows = rows();
    let sets: Vec<&str> = rows.iter().map(|row| row.set.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
    let (mut right, mut all) = (0, 0);
    let mut sure = (0, 0);
    for fold in 0..FOLDS {
        let held: BTreeSet<&str> = sets.iter().skip(fold).step_by(FOLDS).copied().collect();
        let model = fit(&rows.iter().filter(|row| !held.contains(row.set.as_str())).collect::<Vec<_>>());
        for set in held {
            let own: Vec<&Row> = rows.iter().filter(|row| row.set == set).collect();
            let (mut hits, mut missed) = (0, Vec::new());
            for row in &own {
                let (place, likely) = choice(&model, row);
                let hit = place == row.place.as_deref();
                hits += usize::from(hit);
                if likely >= 0.9 {
                    sure = (sure.0 + usize::from(hit), sure.1 + 1);
                }
                if !hit {
                    missed.push(format!("{} {:?} for {:?} ({likely:.2})", row.document, place, row.place));
                }
            }
            println!("{set:8} {hits} of {} {}", own.len(), missed.join("; "));
            right += hits;
            all += own.len();
        }
    }
    println!("all      {right} of {all}; where it is sure of nine in ten or more {} of {}", sure.0, sure.1);
    assert!(right * 100 >= all * 95, "{right} of {all}");
}

/// Sets that came after the weights were found, and tell how well these do elsewhere.
const LATER: [&str; 146] = [
    "zn", "zo", "zp", "zq", "zr", "zs", "zt", "zu", "zv", "zw", "ya", "yb", "yc", "yd", "ye", "yf", "yg", "yh", "yi",
    "yj", "yk", "yl", "ym", "yn", "yo", "yp", "yq", "yr", "ys", "yt", "yu", "yv", "yw", "yx", "xe", "xf", "xg", "xh",
    "xi", "xj", "xk", "xl", "xm", "xn", "xo", "xp", "xq", "xr", "xs", "xt", "xu", "xv", "xw", "xx", "xy", "xz", "wa",
    "wb", "wc", "wd", "we", "wf", "wg", "wh", "wi", "wj", "wk", "wl", "wm", "wn", "wo", "wp", "wq", "wr", "ws", "wt",
    "wu", "wv", "ww", "wx", "wy", "wz", "va", "vb", "vc", "vd", "ve", "vf", "vg", "vh", "vi", "vj", "vk", "vl", "ua",
    "ub", "uc", "ud", "ue", "uf", "ug", "uh", "uj", "uk", "ul", "um", "un", "uo", "up", "ta", "tb", "tc", "td", "te",
    "tf", "tg", "th", "tj", "tk", "tl", "tm", "tn", "tp", "tq", "tr", "ts", "tu", "tv", "tw", "tx", "ty", "sa", "sb",
    "sc", "sd", "se", "sf", "sg", "sh", "si", "sj", "sk", "sl", "sm", "sn", "so",
];

#[test]
fn documents_that_came_later_are_about_the_place_that_they_are_about() {
    let mut rows = rows();
    rows.retain(|row| LATER.contains(&row.set.as_str()));
    let right = rows.iter().filter(|row| choice(PlaceModel::bundled(), row).0 == row.place.as_deref()).count();
    println!("later sets: {right} of {}", rows.len());
    assert!(right * 100 >= rows.len() * 95, "{right} of {}", rows.len());
}

#[test]
fn the_weights_are_those_of_the_documents() {
    let mut rows = rows();
    rows.retain(|row| !LATER.contains(&row.set.as_str()));
    let fitted = fit(&rows.iter().collect::<Vec<_>>());
    if std::env::var("PROVISTA_SETS").is_ok() || std::env::var("PROVISTA_FIT").is_ok() {
        let mut only = provista::extract::PlaceClues::default();
        println!("{{");
        for clue in PlaceClue::ALL {
            only.set(clue, 1.0);
            println!("    \"{clue:?}\": {:.3},", fitted.weigh(&only));
            only.set(clue, 0.0);
        }
        println!("}}");
        return;
    }
    for row in &rows {
        let (own, fitted) = (choice(PlaceModel::bundled(), row), choice(&fitted, row));
        assert_eq!(own.0, fitted.0, "{}", row.document);
        assert!((own.1 - fitted.1).abs() < 0.02, "{} {} {}", row.document, own.1, fitted.1);
    }
}

//! Reading texts again where they were read once.
//!
//! A text is known by its hash, wherever in its file it stands by now: a row that moved down is found. Where none of the
//! texts of the file has that hash, the one at the place that was noted is another version; or, where the bytes of the
//! file are the ones that were read then, the same one as this version of the reader shows it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::format::Format;
use super::intake::Found;
use super::limits::{MOST_CHOICES, MOST_TEXT};
use super::places::{Places, Standing, whole};
use super::sights::{Look, Sight, Sights, Told, hash_of_file};
use super::{Amount, Problem, ProblemKind, Watch, read_file};
use crate::domain::{Columns, Document, DocumentId, FileHash, TextHash, Whereabouts};

/// A text that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// The document that it is of.
    pub id: DocumentId,
    /// Where it was.
    pub at: Whereabouts,
    /// Its hash.
    pub hash: TextHash,
    /// Hash of the bytes of the file in which it was, where that was noted.
    pub bytes: Option<FileHash>,
}

/// What became of a text.
#[derive(Debug)]
pub enum Regained {
    /// It is there.
    Text(String),
    /// Another text is in its place.
    Changed(Arc<Document>),
    /// The file is the same, and is read otherwise by now.
    Otherwise(Arc<Document>),
    /// It is not there, or cannot be read.
    Away(Problem),
    /// It is in a place that nobody has allowed to read.
    Unasked,
}

/// Whether a file has a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sighting {
    /// It has, and its bytes have this hash.
    There(FileHash),
    /// It has not, or is not there.
    Absent,
    /// It is in a place that nobody has allowed to read.
    Unasked,
    /// The file would be read in too many ways.
    TooMuch,
}

/// The same file, read in the same way.
type Way = (PathBuf, Option<Columns>);

/// What is sought in each file.
type Ways = BTreeMap<Way, Vec<Sought>>;

/// By which columns the texts of each file were read, as far as files are read again.
#[derive(Debug, Default)]
pub struct Choices(HashMap<PathBuf, HashSet<Option<Columns>>>);

impl Choices {
    /// Whether the texts at this place of a file are read again, besides those that were asked about before.
    pub fn admit(&mut self, at: &Whereabouts) -> bool {
        self.admit_way(Path::new(&at.file), chosen(at))
    }

    fn admit_way(&mut self, file: &Path, columns: Option<&Columns>) -> bool {
        // Others are read in one way.
        if !Format::of(file).is_some_and(Format::holds_many) {
            return true;
        }
        let (known, columns) = (self.0.entry(file.to_owned()).or_default(), columns.cloned());
        known.contains(&columns) || (known.len() < MOST_CHOICES && known.insert(columns))
    }
}

/// Reads texts again, each file once; one step of `watch` is one file. Those that were not looked for because of a stop
/// are not among what is returned, which is in the order of the documents.
pub fn read_again(
    sought: Vec<Sought>,
    places: &Places,
    sights: &Mutex<Sights>,
    watch: &Watch,
) -> Vec<(DocumentId, Regained)> {
    let (ways, mut found) = by_file(sought, places);
    watch.expect(ways.len());
    // However many documents name one text, no more than this comes into memory.
    let left = AtomicUsize::new(MOST_TEXT);
    let read: Vec<(DocumentId, Regained)> = ways
        .into_par_iter()
        .flat_map_iter(|((file, columns), sought)| {
            let found = in_file(&file, columns.as_ref(), &sought, &left, sights, watch);
            watch.advance();
            found
        })
        .collect();
    found.extend(read);
    found.sort_by_key(|(id, _)| *id);
    found
}

/// Looks whether texts are in their files, which are read only where they were not seen as they stand now. The files
/// `going` are about to be replaced, and so have none, by whatever name they are known.
pub fn look_again(
    sought: Vec<Sought>,
    places: &Places,
    sights: &Mutex<Sights>,
    going: &[PathBuf],
) -> HashMap<DocumentId, Sighting> {
    let going: Vec<Look> = going.iter().filter_map(|file| Look::at(file).ok()).collect();
    let known: Vec<Told> = {
        let sights = &*sights.lock().unwrap_or_else(PoisonError::into_inner);
        let told = |one: &Sought| {
            // What was read in this session was allowed then. A place that may not even be asked about is in no sight.
            let look = sights.knows(&one.at.file).then(|| Look::at(Path::new(&one.at.file)).ok()).flatten();
            if look.is_some_and(|look| going.contains(&look)) {
                return Told::Absent;
            }
            let look = look.filter(|look| !look.is_fresh());
            look.map_or(Told::Unknown, |look| sights.tell(&one.at.file, chosen(&one.at), one.hash, &look))
        };
        sought.par_iter().map(told).collect()
    };
    let (mut all, mut unknown) = (HashMap::with_capacity(known.len()), Vec::new());
    for (one, told) in sought.into_iter().zip(known) {
        match told {
            Told::There(bytes) => drop(all.insert(one.id, Sighting::There(bytes))),
            Told::Absent => drop(all.insert(one.id, Sighting::Absent)),
            Told::Unknown => unknown.push(one),
        }
    }
    let (ways, found) = by_file(unknown, places);
    for (id, regained) in found {
        let sighting = match regained {
            Regained::Unasked => Sighting::Unasked,
            Regained::Away(Problem { kind: ProblemKind::TooMuch { .. }, .. }) => Sighting::TooMuch,
            _ => Sighting::Absent,
        };
        all.insert(id, sighting);
    }
    let watch = Watch::new();
    let seen: Vec<(DocumentId, Sighting)> = ways
        .into_par_iter()
        .flat_map_iter(|((file, columns), sought)| {
            let sight = see(&file, columns.as_ref(), &sought, &watch, &mut |_| true);
            let seen: Vec<_> = sought
                .iter()
                .map(|one| {
                    let stays = sight.as_ref().filter(|sight| !going.contains(&sight.look));
                    let there = stays.filter(|sight| sight.texts.contains(&one.hash));
                    (one.id, there.map_or(Sighting::Absent, |sight| Sighting::There(sight.bytes)))
                })
                .collect();
            note(sights, &sought, sight);
            seen
        })
        .collect();
    all.extend(seen);
    all
}

/// The columns by which a place in a file was read; other files than datasets, and archives of them, have none.
fn chosen(at: &Whereabouts) -> Option<&Columns> {
    at.columns.as_ref().filter(|_| Format::of(Path::new(&at.file)).is_some_and(Format::holds_many))
}

/// The texts by their files, links followed; and those that are not looked for.
fn by_file(sought: Vec<Sought>, places: &Places) -> (Ways, Vec<(DocumentId, Regained)>) {
    let mut files: BTreeMap<String, Vec<Sought>> = BTreeMap::new();
    for one in sought {
        files.entry(one.at.file.clone()).or_default().push(one);
    }
    let files: Vec<(String, Vec<Sought>)> = files.into_iter().collect();
    let found: Vec<_> =
        files.into_par_iter().map(|(file, sought)| (places.find(Path::new(&file)), file, sought)).collect();
    let (mut ways, mut others) = (Ways::new(), Vec::new());
    let mut choices = Choices::default();
    for (standing, file, sought) in found {
        let away = |kind: ProblemKind| Regained::Away(problem(Path::new(&file), None, kind));
        match standing {
            Standing::Unasked => others.extend(sought.into_iter().map(|one| (one.id, Regained::Unasked))),
            Standing::Away(error) => {
                others.extend(sought.into_iter().map(|one| (one.id, away(std::io::Error::from(error.kind()).into()))));
            }
            Standing::Allowed(real) => {
                for one in sought {
                    let columns = chosen(&one.at).cloned();
                    if !choices.admit_way(&real, columns.as_ref()) {
                        let limit = MOST_CHOICES as u64;
                        others.push((one.id, away(ProblemKind::TooMuch { what: Amount::Choices, limit })));
                        continue;
                    }
                    ways.entry((real.clone(), columns)).or_default().push(one);
                }
            }
        }
    }
    (ways, others)
}

/// What a file is seen to have until all that is sought was seen in it, or `take` says no; nothing where it cannot be
/// read, or was written meanwhile.
fn see(
    path: &Path,
    columns: Option<&Columns>,
    sought: &[Sought],
    watch: &Watch,
    take: &mut dyn FnMut(Found) -> bool,
) -> Option<Sight> {
    let format = Format::of(path)?;
    let look = Look::at(path).ok()?;
    let bytes = hash_of_file(path).ok()?;
    let mut left: HashSet<TextHash> = sought.iter().map(|one| one.hash).collect();
    let (mut texts, mut is_complete) = (HashSet::new(), true);
    read_file(path, format, columns, watch, &mut |found| {
        if let Found::Document(document) = &found {
            texts.insert(document.hash);
            left.remove(&document.hash);
        }
        let goes_on = take(found) && !left.is_empty();
        is_complete &= goes_on;
        goes_on
    });
    let is_complete = is_complete && !watch.is_stopped();
    (Look::at(path).ok() == Some(look)).then_some(Sight { look, bytes, texts, is_complete })
}

/// Remembers what was seen, under each name that the file has.
fn note(sights: &Mutex<Sights>, sought: &[Sought], sight: Option<Sight>) {
    let Some(sight) = sight.filter(|sight| !sight.look.is_fresh()) else { return };
    let mut sights = sights.lock().unwrap_or_else(PoisonError::into_inner);
    let names: HashSet<(&str, Option<&Columns>)> =
        sought.iter().map(|one| (one.at.file.as_str(), chosen(&one.at))).collect();
    for (file, columns) in names {
        sights.note(file, columns, sight.clone());
    }
}

fn in_file(
    path: &Path,
    columns: Option<&Columns>,
    sought: &[Sought],
    left: &AtomicUsize,
    sights: &Mutex<Sights>,
    watch: &Watch,
) -> Vec<(DocumentId, Regained)> {
    let all_away = |kind: &dyn Fn() -> ProblemKind| {
        sought.iter().map(|one| (one.id, Regained::Away(problem(path, None, kind())))).collect()
    };
    if Format::of(path).is_none() {
        return all_away(&|| ProblemKind::UnknownFormat);
    }
    // Opening a pipe would wait for whoever writes into it, and a device may have no end.
    match Look::at(path) {
        Err(error) if error.kind() == std::io::ErrorKind::InvalidInput => return all_away(&|| ProblemKind::NotAFile),
        Err(error) => return all_away(&|| std::io::Error::from(error.kind()).into()),
        Ok(_) => {}
    }
    let (mut by_hash, mut by_place) = (HashMap::<TextHash, Vec<usize>>::new(), HashMap::<&str, Vec<usize>>::new());
    for (number, one) in sought.iter().enumerate() {
        by_hash.entry(one.hash).or_default().push(number);
        by_place.entry(&one.at.inside).or_default().push(number);
    }
    let mut texts: Vec<Option<String>> = vec![None; sought.len()];
    let mut others: BTreeMap<usize, Arc<Document>> = BTreeMap::new();
    let (mut why, mut too_much): (Vec<Problem>, HashSet<usize>) = (Vec::new(), HashSet::new());
    let take_from =
        |bytes: usize| left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(bytes)).is_ok();
    let sight = see(path, columns, sought, watch, &mut |found| {
        match found {
            Found::Document(document) => {
                if let Some(numbers) = by_hash.get(&document.hash) {
                    for number in numbers.iter().copied() {
                        if texts[number].is_some() {
                        } else if take_from(document.text.len()) {
                            texts[number] = Some(document.text.clone());
                        } else {
                            too_much.insert(number);
                        }
                    }
                } else {
                    let place = document.whereabouts.as_deref().map_or("", |at| at.inside.as_str());
                    if let Some(numbers) = by_place.get(place) {
                        if take_from(document.text.len()) {
                            let document = Arc::new(document.clone());
                            others.extend(numbers.iter().map(|number| (*number, Arc::clone(&document))));
                        } else {
                            too_much.extend(numbers);
                        }
                    }
                }
            }
            Found::Problem(problem) => why.push(problem),
        }
        true
    });
    let bytes = sight.as_ref().map(|sight| sight.bytes);
    note(sights, sought, sight);
    // Of a file that was read in part nothing is said but what was found.
    let stopped = watch.is_stopped();
    let mut all = Vec::new();
    for (number, (one, text)) in sought.iter().zip(texts).enumerate() {
        let regained = match (text, others.remove(&number)) {
            (Some(text), _) => Regained::Text(text),
            _ if stopped => continue,
            (None, Some(other)) if bytes.is_some() && bytes == one.bytes => Regained::Otherwise(other),
            (None, Some(other)) => Regained::Changed(other),
            (None, None) if too_much.contains(&number) => {
                let kind = ProblemKind::TooMuch { what: Amount::Text, limit: MOST_TEXT as u64 };
                Regained::Away(problem(path, None, kind))
            }
            (None, None) => {
                let place = one.at.inside.trim_start_matches(['/', '#']);
                let own = why.iter().position(|problem| {
                    let inner = problem.inner.as_deref();
                    inner.is_none_or(|inner| inner.trim_start_matches("row ") == place)
                });
                let own = own.map(|at| if sought.len() == 1 { why.swap_remove(at) } else { repeated(&why[at]) });
                let inside = (!place.is_empty()).then(|| place.to_owned());
                Regained::Away(own.unwrap_or_else(|| problem(path, inside, ProblemKind::NotInside)))
            }
        };
        all.push((one.id, regained));
    }
    all
}

fn problem(path: &Path, inner: Option<String>, kind: ProblemKind) -> Problem {
    Problem { path: path.to_owned(), inner, kind }
}

/// The same problem once more, for another text of the file.
fn repeated(problem: &Problem) -> Problem {
    let kind = match &problem.kind {
        ProblemKind::Io(error) => ProblemKind::Io(error.kind().into()),
        other => ProblemKind::Damaged { why: other.to_string() },
    };
    Problem { path: problem.path.clone(), inner: problem.inner.clone(), kind }
}

/// Where texts may be by now, when the one that was at `known` is found in `chosen`, which is its file, or a folder that
/// it is in: the place of each of `sought` that follows from it and is there. Who chose it has allowed to read what is in
/// that folder, and no more than that: `places` says so afterwards.
pub fn moved(
    known: &Whereabouts,
    chosen: &Path,
    sought: &[Sought],
    places: &mut Places,
) -> Vec<(DocumentId, Whereabouts)> {
    let Ok(chosen) = whole(chosen) else { return Vec::new() };
    let old = PathBuf::from(&known.file);
    let Some((from, to)) = roots(&old, &chosen) else { return Vec::new() };
    places.add(if chosen.is_dir() { &chosen } else { chosen.parent().unwrap_or(&chosen) });
    let mut files: HashMap<&str, Option<String>> = HashMap::new();
    let mut found = Vec::new();
    for one in sought {
        let place = files.entry(&one.at.file).or_insert_with(|| {
            let file = Path::new(&one.at.file);
            // Its name may be another one too.
            let is_chosen = file == old && chosen.is_file();
            let place = if is_chosen { chosen.clone() } else { to.join(file.strip_prefix(&from).ok()?) };
            let Standing::Allowed(real) = places.find(&place) else { return None };
            real.is_file().then(|| real.to_str().map(str::to_owned)).flatten()
        });
        if let Some(file) = place {
            found.push((one.id, Whereabouts { file: file.clone(), ..one.at.clone() }));
        }
    }
    found
}

/// The folder that moved, and where it is: the more of the old path ends like the new one, the higher it is.
fn roots(old: &Path, chosen: &Path) -> Option<(PathBuf, PathBuf)> {
    if chosen.is_dir() {
        // The longest end of the old path that lies in the chosen folder.
        let ends: Vec<&Path> =
            old.ancestors().filter(|above| above.file_name().is_some() || above.parent().is_none()).collect();
        for above in ends.iter().rev() {
            let end = old.strip_prefix(above).ok().filter(|end| !end.as_os_str().is_empty());
            if let Some(end) = end.filter(|end| chosen.join(end).is_file()) {
                debug_assert!(old.ends_with(end), "it was cut off the old path");
                return Some(((*above).to_owned(), chosen.to_owned()));
            }
        }
        return None;
    }
    let (mut from, mut to) = (old.parent()?, chosen.parent()?);
    if old.file_name() == chosen.file_name() {
        while from.file_name().is_some() && from.file_name() == to.file_name() {
            let (Some(above), Some(over)) = (from.parent(), to.parent()) else { break };
            (from, to) = (above, over);
        }
    }
    Some((from.to_owned(), to.to_owned()))
}

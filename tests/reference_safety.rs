//! Promise: a text is left out of a project file only where its own file has it at that moment, so that none is lost; and a
//! project cannot make anybody's computer read a file that its person did not allow.

#[cfg(unix)]
mod programs;
mod regain;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use jiff::Timestamp;
use provista::domain::{
    Document, DocumentId, Evidence, Keeping, Language, Record, RecordId, Review, Span, Whereabouts,
};
use provista::export::{Export, Format, What};
use provista::project::{
    ChangeKind, Custody, Edit, LoadedDocument, Merge, Opening, Project, Rereading, RevisionId, Shelf, backup_path,
    open, rescue, save,
};
use provista::reading::{
    Columns, Places, ProblemKind, Regained, Sought, Watch, moved, read_again, read_paths, read_paths_as,
};
use regain::{regain, word};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

const SON_LA: &str = "Sơn La\n\nHôm nay trời đẹp, bà con phấn khởi.\n\nNăm 2023, doanh thu viễn thông của tỉnh Sơn La đạt \
    1.411,2 tỷ đồng, tăng 4,1%.\n\nCuối năm 2023, tỉnh có 512.300 thuê bao di động.\n\nLễ hội khai mạc lúc 8 giờ.\n";
const CAO_BANG: &str =
    "Cao Bằng\n\nNăm 2023, doanh thu bưu chính của tỉnh Cao Bằng đạt 95,4 tỷ đồng.\n\nTrời mưa phùn.\n";

/// Words of the texts on which no figure rests.
const SUN: &str = "trời đẹp";
const RAIN: &str = "mưa phùn";

fn read(project: &Project, paths: &[PathBuf]) -> Vec<LoadedDocument> {
    let reading = read_paths(paths, &Watch::new());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let read = |document| {
        let records = project.lexis().records(&document);
        LoadedDocument { document, records }
    };
    reading.documents.into_iter().map(read).collect()
}

/// A project with two texts in a folder beside it, which it keeps by reference; saved, so that both are left out.
struct Kept {
    folder: tempfile::TempDir,
    project: Project,
}

impl Kept {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("texts")).unwrap();
        fs::write(folder.path().join("texts/a.txt"), SON_LA).unwrap();
        fs::write(folder.path().join("texts/b.txt"), CAO_BANG).unwrap();
        let mut project = Project::new();
        project.load(read(&project, &[folder.path().join("texts")]), at(0));
        project.keep_texts(Keeping::ByReference, at(1)).unwrap();
        let kept = Self { folder, project };
        kept.save();
        assert_eq!(kept.has(), (false, false));
        kept
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("project.ron")
    }

    fn a(&self) -> PathBuf {
        self.folder.path().join("texts/a.txt")
    }

    fn save(&self) {
        save(&self.project, &self.path()).unwrap();
    }

    /// Whether the project file has all of the one text, and of the other.
    fn has(&self) -> (bool, bool) {
        let file = fs::read_to_string(self.path()).unwrap();
        assert!(file.contains("512.300"), "the passages are there in any case");
        (file.contains(SUN), file.contains(RAIN))
    }

    /// The project as its file has it, with the texts that are found beside it.
    fn opened(&self) -> Project {
        let mut project = open(&self.path()).unwrap();
        regain(&mut project, &[self.folder.path()]);
        project
    }
}

#[test]
fn a_file_that_changed_or_went_while_the_project_is_open_costs_no_text() {
    let mut kept = Kept::new();
    let newer = SON_LA.replace("512.300", "513.400");
    for spoil in [
        &(|kept: &Kept| fs::remove_file(kept.a()).unwrap()) as &dyn Fn(&Kept),
        &|kept| fs::write(kept.a(), "Sơn La\n").unwrap(),
        &|kept| {
            fs::remove_file(kept.a()).unwrap();
            fs::create_dir(kept.a()).unwrap();
        },
    ] {
        spoil(&kept);
        kept.save();
        assert_eq!(kept.has(), (true, false));
        assert_eq!(kept.opened(), kept.project);
        let _ = fs::remove_dir(kept.a());
        fs::write(kept.a(), SON_LA).unwrap();
        kept.save();
        assert_eq!(kept.has(), (false, false), "it is there again");
    }
    // A later version is taken over, and then the file is set back to the earlier one.
    fs::write(kept.a(), &newer).unwrap();
    let rereading = Rereading::of_loaded(&kept.project, read(&kept.project, &[kept.a()]), &Watch::new());
    kept.project.accept_rereading(&rereading, |_| true, at(2)).unwrap();
    kept.save();
    assert_eq!(fs::read_to_string(kept.path()).unwrap().matches(SUN).count(), 1, "the earlier one is inside");
    fs::write(kept.a(), SON_LA).unwrap();
    kept.save();
    assert_eq!(fs::read_to_string(kept.path()).unwrap().matches(SUN).count(), 1, "the later one is inside");
    assert_eq!(kept.opened(), kept.project);
    fs::remove_file(kept.a()).unwrap();
    kept.save();
    assert_eq!(fs::read_to_string(kept.path()).unwrap().matches(SUN).count(), 2);
    assert_eq!(kept.opened(), kept.project);
}

#[test]
fn whatever_was_undone_a_text_without_a_file_stays_inside() {
    let mut kept = Kept::new();
    let before = kept.project.history().current();
    kept.project.keep_texts(Keeping::Inside, at(2)).unwrap();
    fs::remove_file(kept.a()).unwrap();
    kept.save();
    assert_eq!(kept.has(), (true, true));
    let inside = kept.project.clone();
    for back in [
        &(|project: &mut Project| assert!(project.undo().is_some())) as &dyn Fn(&mut Project),
        &|project| assert!(project.go_to(before)),
        &|project| {
            let last = project.history().current().unwrap();
            project.revert(last, at(3)).unwrap();
        },
    ] {
        kept.project = inside.clone();
        back(&mut kept.project);
        assert_eq!(kept.project.keeping(), Some(Keeping::ByReference));
        kept.save();
        assert_eq!(kept.has(), (true, false));
        assert_eq!(kept.opened(), kept.project);
    }
}

#[test]
fn a_merge_that_brings_reference_costs_no_text() {
    let mut kept = Kept::new();
    kept.project.undo();
    fs::remove_file(kept.a()).unwrap();
    let mut theirs = kept.project.clone();
    theirs.keep_texts(Keeping::ByReference, at(5)).unwrap();
    theirs.review(&[RecordId(0)], Review::Accepted, at(5)).unwrap();
    for all in [true, false] {
        // Where texts are kept stays as this side has it.
        let merged = Merge::of(&kept.project, &theirs).unwrap().finish(|_| all, at(6)).unwrap();
        assert_eq!(merged.keeping(), None);
        save(&merged, &kept.path()).unwrap();
        assert_eq!(kept.has(), (true, true));
        let merged = Merge::of(&theirs, &kept.project).unwrap().finish(|_| all, at(6)).unwrap();
        assert_eq!(merged.keeping(), Some(Keeping::ByReference));
        save(&merged, &kept.path()).unwrap();
        assert_eq!(kept.has(), (true, false));
    }
}

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "what is waited for is a time: files are to be older than it")]
fn a_file_that_was_altered_without_its_length_and_time_is_read_anew() {
    let kept = Kept::new();
    let stamped = |text: &str| {
        fs::write(kept.a(), text).unwrap();
        let file = fs::File::options().write(true).open(kept.a()).unwrap();
        file.set_modified(std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_600_000_000)).unwrap();
    };
    stamped(SON_LA);
    // What was written a moment ago is read by each save in any case.
    std::thread::sleep(std::time::Duration::from_millis(3100));
    let Opening { mut project, mut custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    let found = read_again(project.sought_texts(), &custody.places(), &custody.sights(), &Watch::new());
    let text = |(id, regained)| if let Regained::Text(text) = regained { Some((id, text)) } else { None };
    assert_eq!(project.take_texts(found.into_iter().filter_map(text).collect()), 2);
    let mut saved = |project: &mut Project| {
        let saved = custody.begin_save(project, &kept.path()).run().unwrap();
        let account = saved.texts;
        custody.saved(saved);
        account
    };
    assert_eq!(saved(&mut project).left, 2);
    stamped(&SON_LA.replace("đẹp", "xấu").replace("8 giờ", "9 giờ"));
    stamped(&SON_LA.replace("8 giờ", "9 giờ"));
    let account = saved(&mut project);
    assert_eq!((account.left, account.absent), (1, 1));
    assert_eq!(kept.has(), (true, false));
    custody.close();
}

#[test]
fn what_is_not_at_hand_is_kept_as_it_was_read_and_looked_for() {
    let kept = Kept::new();
    let gone = kept.folder.path().join("gone");
    fs::rename(kept.folder.path().join("texts"), &gone).unwrap();
    let first = fs::read(kept.path()).unwrap();
    let mut away = open(&kept.path()).unwrap();
    let words = |project: &Project| {
        let path = kept.folder.path().join("copy.ron");
        save(project, &path).unwrap();
        fs::read_to_string(path).unwrap()
    };
    assert_eq!(words(&away).into_bytes(), first);
    // Neither saying that texts are to be inside, nor taking it back, loses a passage or ends the search.
    away.keep_texts(Keeping::Inside, at(5)).unwrap();
    assert!(words(&away).contains("512.300"));
    assert_eq!((away.sought_texts().len(), away.text_tally().missing), (2, 2));
    away.undo();
    assert_eq!((away.sought_texts().len(), away.text_tally().missing), (2, 2));
    while away.undo().is_some() {}
    assert_eq!(away.sought_texts().len(), 2, "an undo brings them back");
    while away.redo().is_some() {}
    fs::rename(gone, kept.folder.path().join("texts")).unwrap();
    assert_eq!(regain(&mut away, &[kept.folder.path()]), [(DocumentId(0), "there"), (DocumentId(1), "there")]);
    assert_eq!(words(&away).matches(SUN).count(), 1);
}

#[test]
fn a_crash_after_texts_were_taken_in_or_learnt_loses_none() {
    let kept = Kept::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("c.txt");
    fs::rename(kept.a(), &copy).unwrap();
    let Opening { mut project, mut custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    regain(&mut project, &[kept.folder.path()]);
    // A copy is loaded, so that its text is at hand; and texts are to be inside.
    assert_eq!(project.load(read(&project, std::slice::from_ref(&copy)), at(5)), 1);
    project.keep_texts(Keeping::Inside, at(6)).unwrap();
    assert_eq!(project.text_tally().missing, 0);
    custody.record(&mut project);
    custody.journal().unwrap().flush();
    drop(custody);
    let Opening { custody, recovery, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    let mut recovered = *recovery.unwrap().project.unwrap();
    custody.close();
    assert_eq!(recovered.text_tally().missing, 2, "the journal has what was done, and not the texts");
    let said = regain(&mut recovered, &[kept.folder.path(), elsewhere.path()]);
    assert_eq!(said, [(DocumentId(0), "there"), (DocumentId(1), "there")]);
    assert_eq!(recovered, project);
    save(&recovered, &kept.path()).unwrap();
    assert_eq!(kept.has(), (true, true));
}

#[test]
fn a_merge_unites_the_passages_of_both_sides() {
    let kept = Kept::new();
    let (ours_at, theirs_at) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let record = |project: &mut Project, words: &str, second: i64| {
        let known = project.records().find(|(_, record)| record.document == Some(DocumentId(0))).unwrap().1.clone();
        let start = SON_LA.find(words).unwrap();
        let span = provista::domain::Span::new(start, start + words.len());
        let evidence = provista::domain::Evidence::at(span);
        project.add(provista::domain::Record { evidence: Some(evidence), ..known }, at(second))
    };
    // Each side has the texts, takes a figure of its own out of them, and sends the file alone.
    let sent = |words: &str, second: i64, to: &Path| {
        let mut project = kept.opened();
        record(&mut project, words, second);
        save(&project, &kept.path()).unwrap();
        let path = to.join("project.ron");
        fs::copy(kept.path(), &path).unwrap();
        kept.save();
        open(&path).unwrap()
    };
    let ours = sent("trời đẹp", 8, ours_at.path());
    let theirs = sent("8 giờ", 9, theirs_at.path());
    let [ours_file, theirs_file] = [&ours_at, &theirs_at].map(|folder| folder.path().join("project.ron"));
    for (one, one_at, other) in [(&ours, &ours_file, &theirs), (&theirs, &theirs_file, &ours)] {
        let merged = Merge::of(one, other).unwrap().finish(|_| true, at(10)).unwrap();
        let quotes: BTreeSet<&str> = merged.records().filter_map(|(_, record)| merged.quote(record)).collect();
        assert!(quotes.contains("trời đẹp") && quotes.contains("8 giờ"), "{quotes:?}");
        assert!(!merged.document(DocumentId(0)).unwrap().is_whole());
        let path = ours_at.path().join("merged.ron");
        save(&merged, &path).unwrap();
        assert_eq!(open(&path).unwrap(), merged);
        // And a crash before it is saved loses none of them.
        let Opening { project: mut base, mut custody, .. } = Custody::open(one_at, Shelf::default()).unwrap();
        let merged = Merge::of(&base, other).unwrap().finish(|_| true, at(10)).unwrap();
        base = merged.clone();
        custody.record(&mut base);
        custody.journal().unwrap().flush();
        drop(custody);
        let Opening { custody, recovery, .. } = Custody::open(one_at, Shelf::default()).unwrap();
        assert_eq!(*recovery.unwrap().project.unwrap(), merged);
        custody.close();
        let mut whole = merged.clone();
        regain(&mut whole, &[kept.folder.path()]);
        // The files lie beside neither of the two.
        assert!(whole.documents().all(|(_, document)| !document.is_whole()));
    }
}

#[test]
fn two_copies_of_a_project_in_two_folders_have_one_origin() {
    let kept = Kept::new();
    fs::rename(kept.a(), kept.folder.path().join("a.txt")).unwrap();
    let mut project = open(&kept.path()).unwrap();
    let sought = project.sought_texts();
    let mut places = Places::of([kept.folder.path().to_owned()]);
    let found = moved(&sought[0].at, &kept.folder.path().join("a.txt"), &sought, &mut places);
    project.note_whereabouts(found, at(3)).unwrap();
    save(&project, &kept.path()).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.ron");
    fs::copy(kept.path(), &copy).unwrap();
    let mut theirs = open(&copy).unwrap();
    theirs.review(&[RecordId(0)], Review::Accepted, at(4)).unwrap();
    let merged = Merge::of(&project, &theirs).unwrap();
    assert_eq!(merged.taken, 1);
}

#[test]
fn a_file_that_a_later_version_reads_otherwise_is_not_called_changed() {
    let kept = Kept::new();
    let file = fs::read_to_string(kept.path()).unwrap();
    let hash = kept.project.document(DocumentId(0)).unwrap().hash.to_string();
    // As if the version that wrote it had shown another text of the same length.
    let earlier = file.replacen(&format!("hash: \"{hash}\""), &format!("hash: \"{}\"", "ab".repeat(32)), 1);
    assert_ne!(earlier, file);
    fs::write(kept.path(), &earlier).unwrap();
    let mut project = open(&kept.path()).unwrap();
    assert_eq!(regain(&mut project, &[kept.folder.path()]), [(DocumentId(0), "otherwise"), (DocumentId(1), "there")]);
    save(&project, &kept.path()).unwrap();
    assert_eq!(fs::read_to_string(kept.path()).unwrap(), earlier, "what it was is kept");
    fs::write(kept.a(), SON_LA.replace("512.300", "513.400")).unwrap();
    assert_eq!(regain(&mut project, &[kept.folder.path()]), [(DocumentId(0), "changed")]);
}

#[test]
fn no_project_reads_what_lies_elsewhere() {
    let secret = tempfile::tempdir().unwrap();
    let own = tempfile::tempdir().unwrap();
    fs::write(secret.path().join("a.txt"), SON_LA).unwrap();
    let mut project = Project::new();
    project.load(read(&project, &[secret.path().to_owned()]), at(0));
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    // It comes from elsewhere with a text inside: no save looks whether the file has it.
    let path = own.path().join("project.ron");
    save(&project, &path).unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains(SUN));
    let Opening { mut project, mut custody, .. } = Custody::open(&path, Shelf::default()).unwrap();
    let saved = custody.begin_save(&mut project, &path).run().unwrap();
    assert_eq!((saved.texts.left, saved.texts.unasked), (0, 1));
    custody.saved(saved);
    custody.close();
    // Or it names the file, by itself or by a link.
    save(&project, &secret.path().join("project.ron")).unwrap();
    fs::copy(secret.path().join("project.ron"), &path).unwrap();
    let file = fs::read_to_string(&path).unwrap();
    let named = |file_name: &str| {
        fs::write(&path, file.replacen("file: \"a.txt\"", &format!("file: \"{file_name}\""), 1)).unwrap();
        let mut project = open(&path).unwrap();
        regain(&mut project, &[own.path()])
    };
    let name = secret.path().file_name().unwrap().to_str().unwrap();
    assert_eq!(named(secret.path().join("a.txt").to_str().unwrap()), [(DocumentId(0), "unasked")]);
    assert_eq!(named(&format!("../{name}/a.txt")), [(DocumentId(0), "unasked")]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(secret.path(), own.path().join("link")).unwrap();
        std::os::unix::fs::symlink(secret.path().join("a.txt"), own.path().join("link.txt")).unwrap();
        assert_eq!(named("link/a.txt"), [(DocumentId(0), "unasked")]);
        assert_eq!(named("link.txt"), [(DocumentId(0), "unasked")]);
    }
    fs::copy(secret.path().join("a.txt"), own.path().join("own.txt")).unwrap();
    assert_eq!(named("own.txt"), [(DocumentId(0), "there")]);
    assert_eq!(named("none.txt"), [(DocumentId(0), "away")]);
}

#[test]
fn a_person_who_finds_one_file_allows_no_other_folder() {
    let kept = Kept::new();
    let (old, new) = (kept.folder.path().join("old"), kept.folder.path().join("new/x"));
    fs::create_dir_all(new.join("y")).unwrap();
    fs::create_dir_all(new.join("secret")).unwrap();
    for file in ["y/a.txt", "secret/b.txt"] {
        fs::write(new.join(file), SON_LA).unwrap();
    }
    let sought: Vec<Sought> = kept
        .project
        .documents()
        .zip(["y/a.txt", "secret/b.txt"])
        .map(|((id, document), file)| {
            let mut at = document.whereabouts.as_deref().unwrap().clone();
            at.file = old.join("x").join(file).to_str().unwrap().to_owned();
            Sought { id, at, hash: document.hash, bytes: None }
        })
        .collect();
    let found = moved(&sought[0].at, &new.join("y/a.txt"), &sought, &mut Places::default());
    assert_eq!(found.len(), 1, "{found:?}");
    let found = moved(&sought[0].at, &new, &sought, &mut Places::default());
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn folders_that_were_read_for_a_project_are_remembered_for_it_alone() {
    let (texts, own, shelf) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let shelf = Shelf::new(Some(shelf.path().to_owned()));
    fs::write(texts.path().join("a.txt"), SON_LA).unwrap();
    let path = own.path().join("project.ron");
    let mut project = Project::new();
    let mut custody = Custody::unsaved(&mut project, shelf.clone());
    let loaded = read(&project, &[texts.path().to_owned()]);
    custody.places_mut().add_file(&loaded[0].document.whereabouts.as_ref().unwrap().file);
    project.load(loaded, at(0));
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    let saved = custody.begin_save(&mut project, &path).run().unwrap();
    assert_eq!(saved.texts.left, 1);
    custody.saved(saved);
    custody.close();
    let said = |path: &Path, shelf: Shelf| {
        let Opening { project, custody, .. } = Custody::open(path, shelf).unwrap();
        let found = read_again(project.sought_texts(), &custody.places(), &custody.sights(), &Watch::new());
        custody.close();
        found.iter().map(|(_, regained)| word(regained)).collect::<Vec<_>>()
    };
    assert_eq!(said(&path, shelf.clone()), ["there"]);
    assert_eq!(said(&path, Shelf::default()), ["unasked"]);
    let copy = own.path().join("copy.ron");
    fs::copy(&path, &copy).unwrap();
    assert_eq!(said(&copy, shelf.clone()), ["unasked"]);
    // A person allows it.
    let Opening { custody, .. } = Custody::open(&copy, shelf.clone()).unwrap();
    custody.note_places(vec![texts.path().to_owned()])();
    custody.close();
    assert_eq!(said(&copy, shelf.clone()), ["there"]);
    assert_eq!(said(&path, shelf), ["there"]);
}

#[cfg(unix)]
#[test]
fn only_files_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.txt");
    programs::run(std::process::Command::new("mkfifo").arg(&pipe));
    fs::create_dir(folder.path().join("folder.txt")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("zero.txt")).unwrap();
    let kept = Kept::new();
    for name in ["pipe.txt", "folder.txt", "zero.txt"] {
        let (id, document) = kept.project.documents().next().unwrap();
        let mut place = document.whereabouts.as_deref().unwrap().clone();
        place.file = folder.path().join(name).to_str().unwrap().to_owned();
        let sought = vec![Sought { id, at: place, hash: document.hash, bytes: None }];
        let places = Places::of([folder.path().to_owned(), PathBuf::from("/dev")]);
        let found = read_again(sought, &places, &Mutex::default(), &Watch::new());
        let [(_, Regained::Away(problem))] = found.as_slice() else { panic!("{name}: {found:?}") };
        // A link is read as what it leads to is called.
        let expected = |kind: &ProblemKind| match name {
            "zero.txt" => matches!(kind, ProblemKind::UnknownFormat),
            _ => matches!(kind, ProblemKind::NotAFile),
        };
        assert!(expected(&problem.kind), "{name}: {problem}");
    }
}

#[test]
fn an_archive_is_read_once_and_a_dataset_not_in_a_thousand_ways() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("all.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&archive).unwrap());
    for number in 0..20 {
        zip.start_file(format!("{number}.txt"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(SON_LA.replace("1.411,2", &format!("{number},5")).as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let columns = |number: usize| Columns { text: format!("c{number}"), ..Columns::default() };
    let reading = read_paths(&[archive], &Watch::new());
    let sought = |vary: bool| -> Vec<Sought> {
        let all = reading.documents.iter().enumerate().map(|(number, document)| {
            let mut at = document.whereabouts.as_deref().unwrap().clone();
            at.columns = vary.then(|| columns(number));
            Sought { id: DocumentId(u32::try_from(number).unwrap()), at, hash: document.hash, bytes: None }
        });
        all.collect()
    };
    let (watch, places) = (Watch::new(), Places::of([folder.path().to_owned()]));
    let found = read_again(sought(false), &places, &Mutex::default(), &watch);
    assert!(found.len() == 20 && found.iter().all(|(_, regained)| word(regained) == "there"));
    assert_eq!(watch.progress(), (1, 1));
    // An archive may hold datasets, which are read by the columns that were chosen.
    let watch = Watch::new();
    let found = read_again(sought(true), &places, &Mutex::default(), &watch);
    assert_eq!(watch.progress(), (8, 8));
    assert_eq!(found.iter().filter(|(_, regained)| word(regained) == "there").count(), 8);
    // Files with one text each have no columns.
    fs::write(folder.path().join("a.txt"), SON_LA).unwrap();
    let document = read_paths_as(&[folder.path().join("a.txt")], Some(&columns(0)), &Watch::new()).documents.remove(0);
    let many = (0..20).map(|number| {
        let mut at = document.whereabouts.as_deref().unwrap().clone();
        at.columns = Some(columns(number));
        Sought { id: DocumentId(u32::try_from(number).unwrap()), at, hash: document.hash, bytes: None }
    });
    let watch = Watch::new();
    let found = read_again(many.collect(), &places, &Mutex::default(), &watch);
    assert!(found.iter().all(|(_, regained)| word(regained) == "there") && watch.progress() == (1, 1));
}

#[test]
fn where_a_text_was_read_is_noted_without_links_and_detours() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    fs::create_dir(root.join("texts")).unwrap();
    fs::write(root.join("texts/a.txt"), SON_LA).unwrap();
    let noted = |path: PathBuf| {
        let document = read_paths(&[path], &Watch::new()).documents.remove(0);
        document.whereabouts.map(|at| at.file)
    };
    let expected = root.join("texts/a.txt").to_str().map(str::to_owned);
    assert_eq!(noted(root.join("texts/../texts/a.txt")), expected);
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        std::os::unix::fs::symlink(root.join("texts"), root.join("link")).unwrap();
        assert_eq!(noted(root.join("link/a.txt")), expected);
        // A project that is a link is beside the texts that its file is beside.
        let mut project = Project::new();
        project.load(read(&project, &[root.join("texts")]), at(0));
        project.keep_texts(Keeping::ByReference, at(1)).unwrap();
        save(&project, &root.join("project.ron")).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let link = elsewhere.path().join("link.ron");
        std::os::unix::fs::symlink(root.join("project.ron"), &link).unwrap();
        let mut linked = open(&link).unwrap();
        assert_eq!(regain(&mut linked, &[&root]), [(DocumentId(0), "there")]);
        save(&project, &link).unwrap();
        assert!(!fs::read_to_string(&link).unwrap().contains(SUN));
        // A name that is no Unicode cannot stand in the project, and the text stays inside.
        let odd = root.join(std::ffi::OsStr::from_bytes(b"\xff.txt"));
        fs::write(&odd, CAO_BANG).unwrap();
        assert_eq!(noted(odd.clone()), None);
        project.load(read(&project, &[odd]), at(2));
        save(&project, &root.join("project.ron")).unwrap();
        let file = fs::read_to_string(root.join("project.ron")).unwrap();
        assert!(file.contains(RAIN) && !file.contains(SUN));
    }
}

#[test]
fn annotations_are_not_written_without_the_words() {
    let mut kept = Kept::new();
    kept.project.review(&[RecordId(0)], Review::Accepted, at(3)).unwrap();
    kept.save();
    let away = open(&kept.path()).unwrap();
    let write = |project: &Project, format| {
        let mut out = Vec::new();
        let export = Export { project, name: "x", what: What::Records, language: Language::English };
        export.write(&mut out, format).map(|()| out)
    };
    let error = write(&away, Format::LabelStudio).unwrap_err().to_string();
    assert!(error.contains("2 texts are not at hand"), "{error}");
    assert!(write(&kept.project, Format::LabelStudio).is_ok());
    // Gold quotes the words of decided records alone, which are among the passages.
    assert_eq!(write(&away, Format::Gold).unwrap(), write(&kept.project, Format::Gold).unwrap());
    // Unless somebody took them out of the file.
    let file = fs::read_to_string(kept.path()).unwrap();
    let start = file.find("    passages_hash: ").unwrap();
    let end = start + file[start..].find("    ],\n").unwrap() + "    ],\n".len();
    fs::write(kept.path(), format!("{}{}", &file[..start], &file[end..])).unwrap();
    let error = write(&open(&kept.path()).unwrap(), Format::Gold).unwrap_err().to_string();
    assert!(error.contains("1 text is not at hand"), "{error}");
}

#[test]
fn loading_a_copy_tells_where_a_text_is_by_now() {
    let mut kept = Kept::new();
    let new = kept.folder.path().join("new.txt");
    fs::rename(kept.a(), &new).unwrap();
    kept.save();
    assert_eq!(kept.has(), (true, false));
    assert_eq!(kept.project.load(read(&kept.project, &[new]), at(4)), 1);
    assert_eq!(kept.project.history().undoable().unwrap().kind, ChangeKind::FindTexts);
    kept.save();
    assert_eq!(kept.has(), (false, false));
    assert_eq!(kept.opened(), kept.project);
    kept.project.undo();
    kept.save();
    assert_eq!(kept.has(), (true, false));
}

/// Takes a figure by hand out of words of the first text.
fn take(project: &mut Project, words: &str, second: i64) {
    let known = project.records().find(|(_, record)| record.document == Some(DocumentId(0))).unwrap().1.clone();
    let start = SON_LA.find(words).unwrap();
    let evidence = Evidence::at(Span::new(start, start + words.len()));
    project.add(Record { evidence: Some(evidence), ..known }, at(second));
}

fn quotes(project: &Project) -> BTreeSet<&str> {
    project.records().filter_map(|(_, record)| project.quote(record)).collect()
}

/// Lets a session end as a crash does, and takes over what it left.
fn crashed(mut project: Project, mut custody: Custody, path: &Path) -> Project {
    custody.record(&mut project);
    custody.journal().unwrap().flush();
    drop(custody);
    let Opening { custody, recovery, .. } = Custody::open(path, Shelf::default()).unwrap();
    custody.close();
    *recovery.unwrap().project.unwrap()
}

#[test]
fn a_text_that_is_longer_than_any_that_is_read_again_stays_inside() {
    let mut kept = Kept::new();
    let path = kept.folder.path().join("texts/long.txt");
    fs::write(&path, "Không có số liệu nào.\n".repeat(2_400_000)).unwrap();
    assert!(fs::metadata(&path).unwrap().len() > 64 << 20);
    let document = read_paths(&[path], &Watch::new()).documents.remove(0);
    kept.project.load(vec![LoadedDocument { document, records: Vec::new() }], at(2));
    kept.save();
    assert_eq!(kept.has(), (false, false));
    assert_eq!(kept.opened(), kept.project);
}

#[test]
fn a_project_saved_in_place_of_the_file_of_a_text_keeps_that_text() {
    let kept = Kept::new();
    let Opening { mut project, mut custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    let found = read_again(project.sought_texts(), &custody.places(), &custody.sights(), &Watch::new());
    let text = |(id, regained)| if let Regained::Text(text) = regained { Some((id, text)) } else { None };
    project.take_texts(found.into_iter().filter_map(text).collect());
    let saved = custody.begin_save(&mut project, &kept.a()).run().unwrap();
    assert_eq!((saved.texts.left, saved.texts.absent), (1, 1));
    custody.close();
    let file = fs::read_to_string(kept.a()).unwrap();
    assert!(file.contains(SUN) && !file.contains(RAIN));
    #[cfg(unix)]
    {
        fs::write(kept.a(), SON_LA).unwrap();
        let link = kept.folder.path().join("link.ron");
        std::os::unix::fs::symlink(kept.a(), &link).unwrap();
        save(&kept.project, &link).unwrap();
        let file = fs::read_to_string(kept.a()).unwrap();
        assert!(file.contains(SUN) && !file.contains(RAIN));
    }
}

#[test]
fn a_text_in_a_temporary_file_stays_inside() {
    let (texts, own) = (tempfile::tempdir().unwrap(), tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap());
    fs::write(texts.path().join("a.txt"), SON_LA).unwrap();
    let mut project = Project::new();
    project.load(read(&project, &[texts.path().to_owned()]), at(0));
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    let left = |path: PathBuf| {
        let mut project = project.clone();
        let mut custody = Custody::unsaved(&mut project, Shelf::default());
        custody.places_mut().add(texts.path());
        let saved = custody.begin_save(&mut project, &path).run().unwrap();
        custody.close();
        (saved.texts.left, saved.texts.bound)
    };
    assert_eq!(left(own.path().join("project.ron")), (0, 1));
    assert_eq!(left(texts.path().join("project.ron")), (1, 0), "both last equally long");
}

#[test]
fn a_text_that_no_file_has_waits_for_a_save() {
    let kept = Kept::new();
    let pasted = |text: &str| LoadedDocument { document: Document::new("pasted", text), records: Vec::new() };
    // What is read in its own file is there again at any time.
    let mut project = kept.opened();
    assert_eq!(project.gained(), 0);
    project.load(vec![pasted(SON_LA)], at(3));
    assert_eq!(project.gained(), 0, "it was at hand");
    fs::remove_file(kept.a()).unwrap();
    let Opening { mut project, mut custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    let revisions = project.history().revisions().len();
    project.load(vec![pasted(SON_LA)], at(3));
    assert_eq!((project.gained(), project.history().revisions().len()), (1, revisions));
    let saved = custody.begin_save(&mut project, &kept.path()).run().unwrap();
    assert_eq!((saved.gained, saved.texts.absent), (1, 1));
    assert!(fs::read_to_string(kept.path()).unwrap().contains(SUN));
    custody.close();
    // A merge can bring one without a change.
    let mut theirs = project.clone();
    let ours = open(&kept.path()).unwrap();
    assert_eq!(Merge::of(&ours, &theirs).unwrap().finish(|_| true, at(4)).unwrap().gained(), 0);
    fs::write(kept.a(), SON_LA).unwrap();
    kept.save();
    theirs.review(&[RecordId(0)], Review::Accepted, at(5)).unwrap();
    let ours = open(&kept.path()).unwrap();
    let merged = Merge::of(&ours, &theirs).unwrap().finish(|_| true, at(6)).unwrap();
    assert!(merged.document(DocumentId(0)).unwrap().is_whole() && merged.gained() > ours.gained());
}

#[test]
fn an_undo_forgets_no_place_of_a_text_that_is_not_at_hand() {
    let folder = tempfile::tempdir().unwrap();
    let (path, file) = (folder.path().join("project.ron"), folder.path().join("a.txt"));
    fs::write(&file, SON_LA).unwrap();
    let document = Document::new("pasted", SON_LA);
    let records = Project::new().lexis().records(&document);
    let mut project = Project::new();
    project.load(vec![LoadedDocument { document, records }], at(0));
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    project.load(read(&project, &[file]), at(2));
    let find = project.history().current().unwrap();
    save(&project, &path).unwrap();
    assert!(!fs::read_to_string(&path).unwrap().contains(SUN));
    let takes_back: [fn(&mut Project, RevisionId); 2] =
        [|project, _| drop(project.undo()), |project, find| project.revert(find, at(3)).unwrap()];
    for take_back in takes_back {
        let Opening { mut project, custody, .. } = Custody::open(&path, Shelf::default()).unwrap();
        regain(&mut project, &[folder.path()]);
        take_back(&mut project, find);
        assert!(project.document(DocumentId(0)).unwrap().whereabouts.is_none(), "it is at hand, and saved inside");
        let mut recovered = crashed(project, custody, &path);
        assert_eq!(regain(&mut recovered, &[folder.path()]), [(DocumentId(0), "there")]);
    }
    // Who takes the passages for all that is to be had says so, and says it again.
    let mut project = open(&path).unwrap();
    project.take_passages(&[DocumentId(0)], at(3)).unwrap();
    for (step, sought) in [(Project::undo as fn(&mut Project) -> _, 1), (Project::redo, 0)] {
        assert!(step(&mut project).is_some());
        assert_eq!(project.sought_texts().len(), sought);
    }
}

#[test]
fn who_took_the_passages_for_all_may_seek_the_text_again_after_a_save_with_the_texts_inside() {
    let folder = tempfile::tempdir().unwrap();
    let (first, path) = (folder.path().join("project.ron"), folder.path().join("own/project.ron"));
    fs::write(folder.path().join("a.txt"), SON_LA).unwrap();
    let mut project = Project::new();
    project.keep_texts(Keeping::ByReference, at(0)).unwrap();
    project.load(read(&project, &[folder.path().join("a.txt")]), at(1));
    save(&project, &first).unwrap();
    let mut project = open(&first).unwrap();
    assert_eq!(project.sought_texts().len(), 1, "the text was left out");
    // From here on its file is outside of the project's folder.
    fs::create_dir(folder.path().join("own")).unwrap();
    save(&project, &path).unwrap();
    let place = project.document(DocumentId(0)).unwrap().whereabouts.clone();
    project.keep_texts(Keeping::Inside, at(2)).unwrap();
    project.take_passages(&[DocumentId(0)], at(3)).unwrap();
    save(&project, &path).unwrap();
    let mut project = open(&path).unwrap();
    assert!(project.sought_texts().is_empty() && project.undo().is_some());
    assert_eq!(project.document(DocumentId(0)).unwrap().whereabouts, place);
}

#[test]
fn a_save_of_what_the_file_has_leaves_the_version_before() {
    let kept = Kept::new();
    let files = || [fs::read(kept.path()).unwrap(), fs::read(backup_path(&kept.path())).unwrap_or_default()];
    let [first, _] = files();
    let Opening { mut project, mut custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    regain(&mut project, &[kept.folder.path()]);
    project.review(&[RecordId(0)], Review::Accepted, at(2)).unwrap();
    let mut save = |project: &mut Project| {
        let saved = custody.begin_save(project, &kept.path()).run().unwrap();
        custody.saved(saved);
    };
    save(&mut project);
    let [second, before] = files();
    assert!(first == before && first != second);
    save(&mut project);
    save(&mut project);
    assert!(files() == [second.clone(), first.clone()]);
    // What is gone is written again.
    fs::remove_file(kept.path()).unwrap();
    save(&mut project);
    assert!(files() == [second.clone(), first]);
    project.review(&[RecordId(0)], Review::Rejected, at(3)).unwrap();
    save(&mut project);
    assert!(files()[0] != second && files()[1] == second);
    assert_eq!(open(&kept.path()).unwrap().history(), project.history());
    custody.close();
}

#[test]
fn a_crash_after_a_merge_that_brought_a_whole_text_loses_no_quote() {
    let kept = Kept::new();
    let mut theirs = kept.opened();
    take(&mut theirs, SUN, 8);
    fs::remove_dir_all(kept.folder.path().join("texts")).unwrap();
    let Opening { project, custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    let merged = Merge::of(&project, &theirs).unwrap().finish(|_| true, at(10)).unwrap();
    assert!(merged.document(DocumentId(0)).unwrap().is_whole());
    let recovered = crashed(merged.clone(), custody, &kept.path());
    assert!(quotes(&recovered).contains(SUN), "{:?}", quotes(&recovered));
    assert_eq!(recovered.document(DocumentId(0)), merged.document(DocumentId(0)));
}

#[test]
fn a_crash_after_a_figure_was_taken_out_of_a_text_that_is_away_then_loses_no_quote() {
    // Its text was left out when the project was opened, or by a save since.
    for is_opened in [true, false] {
        let kept = Kept::new();
        let (mut project, custody) = if is_opened {
            let Opening { mut project, custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
            regain(&mut project, &[kept.folder.path()]);
            (project, custody)
        } else {
            let mut project = kept.project.clone();
            let mut custody = Custody::unsaved(&mut project, Shelf::default());
            let saved = custody.begin_save(&mut project, &kept.path()).run().unwrap();
            assert_eq!(saved.texts.left, 2);
            custody.saved(saved);
            (project, custody)
        };
        take(&mut project, SUN, 8);
        fs::remove_file(kept.a()).unwrap();
        let recovered = crashed(project.clone(), custody, &kept.path());
        assert!(quotes(&recovered).contains(SUN), "{:?}", quotes(&recovered));
        assert_eq!(recovered.blank_quotes(), 0);
    }
}

#[test]
fn passages_that_were_altered_in_the_file_are_noticed() {
    let kept = Kept::new();
    let file = fs::read_to_string(kept.path()).unwrap();
    let altered = file.replacen("512.300", "512.800", 1);
    assert_ne!(file, altered);
    fs::write(kept.path(), &altered).unwrap();
    let error = open(&kept.path()).unwrap_err().to_string();
    assert!(error.contains("not the ones that were saved"), "{error}");
    let rescued = rescue(&kept.path()).unwrap().unwrap();
    assert_eq!((rescued.altered, rescued.lost_documents), (1, 0));
    assert!(rescued.project.document(DocumentId(0)).unwrap().text.contains("512.800"));
    // Who takes them out on purpose is told of it.
    let start = file.find("    passages_hash: ").unwrap();
    let end = start + file[start..].find("    ],\n").unwrap() + "    ],\n".len();
    fs::write(kept.path(), format!("{}{}", &file[..start], &file[end..])).unwrap();
    let project = open(&kept.path()).unwrap();
    let of_it = project.records().filter(|(_, record)| record.document == Some(DocumentId(0))).count();
    assert_eq!(project.blank_quotes(), of_it);
}

#[test]
fn an_export_reads_the_texts_again_and_says_which_are_away() {
    let kept = Kept::new();
    let said = || {
        let mut export = std::process::Command::new(env!("CARGO_BIN_EXE_provista"));
        let done = export.arg("export").arg(kept.path()).arg(kept.folder.path().join("out.csv")).output().unwrap();
        assert!(done.status.success());
        String::from_utf8(done.stderr).unwrap()
    };
    assert!(!said().contains("is away") && !said().contains("by passages"));
    fs::remove_file(kept.a()).unwrap();
    let said = said();
    assert!(said.contains("a.txt: its text is away") && said.contains("are judged by passages"), "{said}");
}

#[test]
fn a_project_that_is_copied_nearer_to_the_root_opens_there() {
    let root = tempfile::tempdir().unwrap();
    // The ways up from the project lead out of any folder that is as near to the root as this one.
    let depth = root.path().components().count() + 2;
    let nest = |levels: usize| (0..levels).fold(root.path().to_owned(), |folder, level| folder.join(level.to_string()));
    let (folder, near, far) = (nest(depth), nest(1).join("t"), nest(0).join("t"));
    for texts in [&near, &far] {
        fs::create_dir_all(texts).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    fs::write(near.join("a.txt"), SON_LA).unwrap();
    let mut project = Project::new();
    project.load(read(&project, &[near.join("a.txt")]), at(0));
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    fs::rename(near.join("a.txt"), far.join("a.txt")).unwrap();
    let place = Whereabouts { file: far.join("a.txt").to_str().unwrap().to_owned(), ..Whereabouts::default() };
    project.note_whereabouts(vec![(DocumentId(0), place)], at(2)).unwrap();
    let path = folder.join("project.ron");
    let mut custody = Custody::unsaved(&mut project, Shelf::default());
    custody.places_mut().add(&far);
    assert_eq!(custody.begin_save(&mut project, &path).run().unwrap().texts.left, 1);
    custody.close();
    let copy = root.path().join("copy.ron");
    fs::copy(&path, &copy).unwrap();
    let mut copied = open(&copy).unwrap();
    // Nobody is asked about a place that no computer has.
    assert_eq!(regain(&mut copied, &[]), [(DocumentId(0), "away")]);
    // And what the way was is not lost.
    save(&copied, &copy).unwrap();
    fs::copy(&copy, &path).unwrap();
    let mut back = open(&path).unwrap();
    assert_eq!(regain(&mut back, &[root.path()]), [(DocumentId(0), "there")]);
    assert_eq!(back, project);
}

#[test]
fn a_text_that_comes_when_it_was_said_to_be_inside_waits_for_a_save() {
    let kept = Kept::new();
    let Opening { mut project, mut custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    project.keep_texts(Keeping::Inside, at(5)).unwrap();
    let saved = custody.begin_save(&mut project, &kept.path()).run().unwrap();
    assert_eq!((saved.gained, saved.texts.away), (project.gained(), 2), "they are still being read");
    custody.saved(saved);
    assert_eq!(kept.has(), (false, false));
    let before = project.gained();
    regain(&mut project, &[kept.folder.path()]);
    assert!(project.gained() > before, "only a save takes them in");
    let saved = custody.begin_save(&mut project, &kept.path()).run().unwrap();
    assert_eq!((saved.gained, saved.texts.away), (project.gained(), 0));
    custody.saved(saved);
    custody.close();
    assert_eq!(kept.has(), (true, true));
}

#[test]
fn a_crash_after_a_figure_was_taken_out_of_a_very_long_text_loses_no_later_change() {
    let mut kept = Kept::new();
    let path = kept.folder.path().join("texts/long.txt");
    fs::write(&path, format!("Đạt 95,4 tỷ đồng.\n{}", "Không có số liệu nào.\n".repeat(2_400_000))).unwrap();
    let document = read_paths(&[path], &Watch::new()).documents.remove(0);
    assert!(document.text.len() > 64 << 20);
    kept.project.load(vec![LoadedDocument { document, records: Vec::new() }], at(2));
    kept.save();
    let Opening { mut project, custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    let known = project.record(RecordId(0)).unwrap().clone();
    let start = "Đạt ".len();
    let evidence = Some(Evidence::at(Span::new(start, start + "95,4".len())));
    let long = project.documents().last().unwrap().0;
    project.add(Record { document: Some(long), evidence, ..known }, at(3));
    project.review(&[RecordId(0)], Review::Accepted, at(4)).unwrap();
    let recovered = crashed(project.clone(), custody, &kept.path());
    assert!(recovered == project, "{:?}", recovered.history().current());
}

#[test]
fn a_crash_after_a_merged_text_was_read_and_a_figure_was_taken_out_of_it_loses_no_quote() {
    let folder = tempfile::tempdir().unwrap();
    let [ours_at, theirs_at, text] = ["ours.ron", "theirs.ron", "b.txt"].map(|name| folder.path().join(name));
    fs::write(folder.path().join("a.txt"), SON_LA).unwrap();
    fs::write(&text, CAO_BANG).unwrap();
    let mut base = Project::new();
    base.load(read(&base, &[folder.path().join("a.txt")]), at(0));
    save(&base, &ours_at).unwrap();
    let mut theirs = base.clone();
    theirs.load(read(&theirs, std::slice::from_ref(&text)), at(1));
    theirs.keep_texts(Keeping::ByReference, at(2)).unwrap();
    save(&theirs, &theirs_at).unwrap();
    let theirs = open(&theirs_at).unwrap();
    // This side has all its texts inside; the other one's new text is away until it is read.
    let Opening { project, mut custody, .. } = Custody::open(&ours_at, Shelf::default()).unwrap();
    let mut merged = Merge::of(&project, &theirs).unwrap().finish(|_| true, at(3)).unwrap();
    custody.record(&mut merged);
    assert_eq!(merged.text_tally().missing, 1);
    assert_eq!(regain(&mut merged, &[folder.path()]), [(DocumentId(1), "there")]);
    let known = merged.records().find(|(_, record)| record.document == Some(DocumentId(1))).unwrap().1.clone();
    let start = CAO_BANG.find(RAIN).unwrap();
    let evidence = Some(Evidence::at(Span::new(start, start + RAIN.len())));
    merged.add(Record { evidence, ..known }, at(4));
    fs::remove_file(&text).unwrap();
    let recovered = crashed(merged.clone(), custody, &ours_at);
    assert!(quotes(&recovered).contains(RAIN), "{:?}", quotes(&recovered));
}

#[test]
fn texts_that_were_fitted_beside_a_project_that_went_on_are_taken_all_the_same() {
    let kept = Kept::new();
    let read = |project: &Project| -> Vec<(DocumentId, String)> {
        let places = Places::of([kept.folder.path().to_owned()]);
        let found = read_again(project.sought_texts(), &places, &Mutex::default(), &Watch::new());
        let text = |(id, regained)| if let Regained::Text(text) = regained { Some((id, text)) } else { None };
        found.into_iter().filter_map(text).collect()
    };
    let pasted = |text: &str| LoadedDocument { document: Document::new("pasted", text), records: Vec::new() };
    for meanwhile in [
        &(|_: &mut Project| ()) as &dyn Fn(&mut Project),
        &|project| project.remove(&[DocumentId(0)], at(5)).unwrap(),
        &|project| assert_eq!(project.load(vec![pasted(SON_LA)], at(5)), 1),
        &|project| assert_eq!(project.load(vec![pasted("Không có số liệu nào.")], at(5)), 0),
        &|project| drop(project.undo()),
        &|project| project.take_passages(&[DocumentId(1)], at(5)).unwrap(),
        &|project| {
            let place = Whereabouts { file: "/elsewhere/b.txt".into(), ..Whereabouts::default() };
            project.note_whereabouts(vec![(DocumentId(1), place)], at(5)).unwrap();
        },
    ] {
        let mut project = open(&kept.path()).unwrap();
        let texts = read(&project);
        let fitted = project.clone().fit_texts(texts.clone());
        meanwhile(&mut project);
        let mut straight = project.clone();
        assert_eq!(project.take_fitted(fitted), straight.take_texts(texts));
        assert_eq!((&project, project.texts()), (&straight, straight.texts()));
        assert!((0..2).all(|id| project.known_document(DocumentId(id)).unwrap().is_whole()));
    }
    // A text that is not the one is not taken.
    let mut project = open(&kept.path()).unwrap();
    let fitted = project.fit_texts(vec![(DocumentId(0), CAO_BANG.to_owned()), (DocumentId(9), CAO_BANG.to_owned())]);
    assert!(fitted.is_empty());
    assert_eq!(project.take_fitted(fitted), 0);
}

#[test]
fn loading_a_copy_moves_no_text_whose_file_is_there() {
    let mut kept = Kept::new();
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("a.txt");
    fs::write(&copy, SON_LA).unwrap();
    let place = |project: &Project| project.document(DocumentId(0)).unwrap().whereabouts.as_ref().unwrap().file.clone();
    let before = place(&kept.project);
    let load = |project: &mut Project, places: &Places| {
        let mut loaded = read(project, std::slice::from_ref(&copy));
        project.keep_places(&mut loaded, places);
        assert_eq!(project.load(loaded, at(4)), 1);
    };
    let (own, current) = (Places::of([kept.folder.path().to_owned()]), kept.project.history().current());
    load(&mut kept.project, &own);
    assert_eq!((place(&kept.project), kept.project.history().current()), (before.clone(), current));
    // Where it may not be read, or is not, the copy is where the text is by now.
    let mut unasked = kept.project.clone();
    load(&mut unasked, &Places::default());
    assert_ne!(place(&unasked), before);
    fs::remove_file(kept.a()).unwrap();
    load(&mut kept.project, &own);
    assert_ne!(place(&kept.project), before);
}

#[test]
fn of_copies_in_one_load_the_first_is_where_the_text_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).join("t.txt");
    for name in ["a", "b", "c"] {
        fs::create_dir(folder.path().join(name)).unwrap();
        fs::write(file(name), SON_LA).unwrap();
    }
    let mut project = Project::new();
    project.keep_texts(Keeping::ByReference, at(0)).unwrap();
    assert_eq!(project.load(read(&project, &[file("a"), file("b"), file("c")]), at(1)), 2);
    let place = |project: &Project| project.document(DocumentId(0)).unwrap().whereabouts.as_ref().unwrap().file.clone();
    assert!(Path::new(&place(&project)).ends_with("a/t.txt"), "{}", place(&project));
    let edits = &project.history().undoable().unwrap().edits;
    assert!(edits.iter().all(|edit| !matches!(edit, Edit::Whereabouts { .. })), "{edits:?}");
    let path = folder.path().join("project.ron");
    save(&project, &path).unwrap();
    for name in ["b", "c"] {
        fs::remove_file(file(name)).unwrap();
    }
    let mut opened = open(&path).unwrap();
    assert_eq!(regain(&mut opened, &[folder.path()]), [(DocumentId(0), "there")]);
    // One that came from nowhere is where the first copy with a place is.
    let pasted = LoadedDocument { document: Document::new("pasted", SON_LA), records: Vec::new() };
    let mut project = Project::new();
    project.keep_texts(Keeping::ByReference, at(0)).unwrap();
    fs::write(file("b"), SON_LA).unwrap();
    let copies = read(&project, &[file("a"), file("b")]);
    assert_eq!(project.load([vec![pasted], copies].concat(), at(1)), 2);
    assert!(Path::new(&place(&project)).ends_with("a/t.txt"), "{}", place(&project));
}

#[test]
fn a_document_that_lost_its_text_is_counted_as_lost() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), SON_LA).unwrap();
    fs::write(folder.path().join("b.txt"), CAO_BANG).unwrap();
    let mut project = Project::new();
    project.load(read(&project, &[folder.path().to_owned()]), at(0));
    let path = folder.path().join("project.ron");
    save(&project, &path).unwrap();
    let file = fs::read_to_string(&path).unwrap();
    fs::write(&path, file.replacen("    text: \"", "    txet: \"", 1)).unwrap();
    assert!(open(&path).is_err());
    let rescued = rescue(&path).unwrap().unwrap();
    assert_eq!((rescued.lost_documents, rescued.lost_records), (1, 0));
    let documents: Vec<&str> = rescued.project.documents().map(|(_, own)| own.text.as_str()).collect();
    assert_eq!(documents, [CAO_BANG]);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "what is waited for is a time: files are to be older than it")]
fn no_more_choices_of_columns_are_left_out_than_are_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rows.csv");
    let head: Vec<String> = (0..10).map(|number| format!("c{number}")).collect();
    let row: Vec<String> = (0..10).map(|number| format!("Trời đẹp lần {number}")).collect();
    fs::write(&file, format!("{}\n{}\n", head.join(","), row.join(","))).unwrap();
    let mut project = Project::new();
    for (number, second) in (0..10).zip(0..) {
        let columns = Columns { text: format!("c{number}"), ..Columns::default() };
        let mut documents = read_paths_as(std::slice::from_ref(&file), Some(&columns), &Watch::new()).documents;
        let document = documents.remove(0);
        project.load(vec![LoadedDocument { document, records: Vec::new() }], at(second));
    }
    project.keep_texts(Keeping::ByReference, at(20)).unwrap();
    let path = folder.path().join("project.ron");
    let saved = |project: &mut Project, custody: &mut Custody| {
        let saved = custody.begin_save(project, &path).run().unwrap();
        let account = saved.texts;
        custody.saved(saved);
        (account.left, account.bound, account.absent)
    };
    let mut custody = Custody::unsaved(&mut project, Shelf::default());
    assert_eq!(saved(&mut project, &mut custody), (8, 2, 0));
    // Also not where some of them were seen before: what was written a moment ago is read by each save in any case.
    std::thread::sleep(std::time::Duration::from_millis(3100));
    for _ in 0..2 {
        assert_eq!(saved(&mut project, &mut custody), (8, 2, 0));
    }
    custody.close();
    let mut opened = open(&path).unwrap();
    assert!(regain(&mut opened, &[folder.path()]).iter().all(|(_, said)| *said == "there"));
}

#[test]
fn a_project_that_holds_its_texts_tells_of_no_place_outside_its_folder() {
    let (home, own) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = own.path().join("project.ron");
    fs::write(home.path().join("a.txt"), SON_LA).unwrap();
    fs::write(own.path().join("b.txt"), CAO_BANG).unwrap();
    let mut project = Project::new();
    project.load(read(&project, &[home.path().join("a.txt"), own.path().join("b.txt")]), at(0));
    let home_name = home.path().file_name().unwrap().to_str().unwrap();
    let file = |project: &Project| {
        save(project, &path).unwrap();
        fs::read_to_string(&path).unwrap()
    };
    let inside = file(&project);
    assert!(!inside.contains(home_name) && inside.contains("file: \"b.txt\""), "{inside}");
    assert_eq!(open(&path).unwrap().documents().count(), 2);
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    assert!(file(&project).contains(home_name), "there it is looked for");
    project.keep_texts(Keeping::Inside, at(2)).unwrap();
    assert!(!file(&project).contains(home_name));
}

#[test]
fn loading_a_copy_of_a_text_that_is_inside_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), SON_LA).unwrap();
    let mut project = Project::new();
    project.load(vec![LoadedDocument { document: Document::new("a.txt", SON_LA), records: Vec::new() }], at(0));
    let before = project.clone();
    assert_eq!(project.load(read(&project, &[folder.path().join("a.txt")]), at(1)), 1);
    assert_eq!(project, before);
    // By reference, it tells where the text is.
    project.keep_texts(Keeping::ByReference, at(2)).unwrap();
    assert_eq!(project.load(read(&project, &[folder.path().join("a.txt")]), at(3)), 1);
    assert!(project.document(DocumentId(0)).unwrap().whereabouts.is_some());
}

#[test]
fn a_crash_after_a_missing_text_was_pasted_and_a_project_was_merged_loses_none() {
    let kept = Kept::new();
    let mut theirs = kept.project.clone();
    theirs.review(&[RecordId(0)], Review::Accepted, at(5)).unwrap();
    let theirs_at = kept.folder.path().join("theirs.ron");
    save(&theirs, &theirs_at).unwrap();
    let theirs = open(&theirs_at).unwrap();
    fs::remove_file(kept.a()).unwrap();
    let Opening { mut project, mut custody, .. } = Custody::open(&kept.path(), Shelf::default()).unwrap();
    // What was pasted waits for a change, and the merge is the next one; the other side has no more than passages, too.
    let pasted = LoadedDocument { document: Document::new("pasted", SON_LA), records: Vec::new() };
    assert_eq!(project.load(vec![pasted], at(6)), 1);
    custody.record(&mut project);
    let merged = Merge::of(&project, &theirs).unwrap().finish(|_| true, at(7)).unwrap();
    assert!(merged.document(DocumentId(0)).unwrap().is_whole());
    let recovered = crashed(merged.clone(), custody, &kept.path());
    assert_eq!(recovered.document(DocumentId(0)), merged.document(DocumentId(0)));
}

#[test]
fn a_file_with_all_texts_names_no_file_outside_of_its_folder_nor_does_its_history() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("work");
    for name in ["work/texts", "lan-before", "lan-after"] {
        fs::create_dir_all(outside.path().join(name)).unwrap();
    }
    let (before, after) = (outside.path().join("lan-before/a.txt"), outside.path().join("lan-after/a.txt"));
    fs::write(&before, SON_LA).unwrap();
    fs::write(folder.join("texts/b.txt"), CAO_BANG).unwrap();
    let mut project = Project::new();
    project.load(read(&project, &[before.clone(), folder.join("texts/b.txt")]), at(0));
    project.keep_texts(Keeping::ByReference, at(1)).unwrap();
    fs::rename(&before, &after).unwrap();
    let place = |file: &Path| Whereabouts { file: file.to_str().unwrap().to_owned(), ..Whereabouts::default() };
    project.note_whereabouts(vec![(DocumentId(0), place(&after))], at(2)).unwrap();
    project.note_whereabouts(vec![(DocumentId(1), place(&folder.join("b.txt")))], at(3)).unwrap();
    project.note_whereabouts(vec![(DocumentId(1), place(&folder.join("texts/b.txt")))], at(4)).unwrap();
    let path = folder.join("project.ron");
    let mut custody = Custody::unsaved(&mut project, Shelf::default());
    custody.places_mut().add(outside.path());
    let mut written = |project: &mut Project| {
        let saved = custody.begin_save(project, &path).run().unwrap();
        custody.saved(saved);
        fs::read_to_string(&path).unwrap()
    };
    let text = written(&mut project);
    assert!(
        text.contains("../lan-before/a.txt") && text.contains("../lan-after/a.txt"),
        "by reference they are needed"
    );
    let away = open(&path).unwrap();
    project.keep_texts(Keeping::Inside, at(5)).unwrap();
    let text = written(&mut project);
    assert!(text.contains(SUN) && !text.contains("lan-") && !text.contains(".."), "{text}");
    assert!(text.contains("file: \"b.txt\"") && text.contains("file: \"texts/b.txt\""), "its own folder is no secret");

    let again = open(&path).unwrap();
    assert_eq!(again.history().revisions().len(), project.history().revisions().len());
    let copy = folder.join("copy.ron");
    save(&again, &copy).unwrap();
    assert_eq!(fs::read_to_string(&copy).unwrap(), text, "it is what was saved");
    // It is still the same project to whoever merges it.
    let merge = Merge::of(&again, &project).unwrap();
    assert!(merge.clashes.is_empty());
    assert_eq!(merge.project().history().revisions().len(), again.history().revisions().len());
    // An undo does what it did where the places are known, and harms nothing where they are not.
    for mut other in [project.clone(), again] {
        let knows = other.document(DocumentId(0)).unwrap().whereabouts.is_some();
        for _ in 0..4 {
            other.undo().unwrap();
        }
        let at = other.document(DocumentId(0)).unwrap().whereabouts.as_deref().cloned();
        assert_eq!(at, knows.then(|| place(&before)));
        assert!(other.documents().all(|(_, document)| document.is_whole()));
        while other.redo().is_some() {}
        assert_eq!(other.keeping(), Some(Keeping::Inside));
        let at = other.document(DocumentId(0)).unwrap().whereabouts.as_deref().cloned();
        assert_eq!(at, knows.then(|| place(&after)));
    }
    // A text that is away is looked for there.
    let mut away = away;
    away.keep_texts(Keeping::Inside, at(6)).unwrap();
    save(&away, &path).unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("../lan-after/a.txt"));
}

#[test]
fn series_says_what_is_away_and_many_texts_of_a_folder_are_one_line() {
    let kept = Kept::new();
    fs::remove_dir_all(kept.folder.path().join("texts")).unwrap();
    let path = kept.path();
    let run = |arguments: &[&str]| {
        let done =
            std::process::Command::new(env!("CARGO_BIN_EXE_provista")).args(arguments).arg(&path).output().unwrap();
        (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap())
    };
    let (out, said) = run(&["series", "--indicator", "revenue.telecom"]);
    assert!(out.lines().count() > 1 && !out.contains("away"));
    assert!(said.contains("2 texts; each is away") && said.contains("are judged by passages"), "{said}");
    let (out, _) = run(&["check"]);
    assert_eq!(out.lines().filter(|line| line.contains("is away")).count(), 1, "{out}");
    assert!(out.contains("texts: 2 texts; each is away"), "{out}");
}

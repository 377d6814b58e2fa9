//! Promise: a project can leave the texts in their files. What it says is the same with and without them; nothing is lost
//! where they are away, found again where they went, and compared where they changed.

mod regain;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use provista::analysis::{Conflicts, Sentinel};
use provista::domain::{DocumentId, Keeping, Language, Record, RecordId, Review, Slot, Span};
use provista::export::{Export, Format, What};
use provista::project::{
    ChangeKind, Custody, Difference, LoadedDocument, Merge, Project, Rereading, Shelf, open, save,
};
use provista::reading::{Columns, Places, Sought, Watch, document_from_text, moved, read_paths_as};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

const SON_LA: &str = "Sơn La\n\nHôm nay trời đẹp, bà con phấn khởi.\n\nNăm 2023, doanh thu viễn thông của tỉnh Sơn La đạt \
    1.411,2 tỷ đồng, tăng 4,1%.\n\nCuối năm 2023, tỉnh có 512.300 thuê bao di động.\n\nLễ hội khai mạc lúc 8 giờ.\n";
const CAO_BANG: &str = "Cao Bằng\n\nNăm 2023, doanh thu bưu chính của tỉnh Cao Bằng đạt 95,4 tỷ đồng.\n\nHết tin.\n";
const PAGE: &str = "<!doctype html><html><head><title>Lai Châu</title></head><body><div><h1>Lai Châu</h1><p>15/07/2024</p>\
    <p>Năm 2023, doanh thu viễn thông của tỉnh Lai Châu đạt 640,5 tỷ đồng, theo báo cáo của Sở.</p>\
    <p>Các xã vùng cao đã có sóng, người dân rất mừng.</p></div></body></html>";

/// A folder with texts of several sorts.
fn texts(folder: &Path) -> PathBuf {
    let texts = folder.join("texts");
    fs::create_dir_all(texts.join("2024")).unwrap();
    fs::write(texts.join("son-la.txt"), SON_LA).unwrap();
    fs::write(texts.join("2024/lai-chau.html"), PAGE).unwrap();
    let mut archive = zip::ZipWriter::new(fs::File::create(texts.join("all.zip")).unwrap());
    archive.start_file("2024/cao-bang.txt", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(CAO_BANG.as_bytes()).unwrap();
    archive.finish().unwrap();
    fs::write(texts.join("rows.csv"), rows(&["Điện Biên", "Hòa Bình"])).unwrap();
    texts
}

/// A dataset with a text a row, whose column of texts a person has to choose.
fn rows(places: &[&str]) -> String {
    let row = |place| format!("\"Năm 2023, doanh thu viễn thông của tỉnh {place} đạt 500,5 tỷ đồng.\",{place}\n");
    places.iter().fold("c1,c2\n".to_owned(), |all, place| all + &row(place))
}

fn loaded(project: &Project, paths: &[PathBuf]) -> Vec<LoadedDocument> {
    let columns = Columns { text: "c1".to_owned(), ..Columns::default() };
    let reading = read_paths_as(paths, Some(&columns), &Watch::new());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let read = |document| {
        let records = project.lexis().records(&document);
        LoadedDocument { document, records }
    };
    reading.documents.into_iter().map(read).collect()
}

/// What became of the texts of a project, by the name of the document.
fn regain(project: &mut Project, folder: &Path) -> BTreeMap<String, &'static str> {
    let said = regain::regain(project, &[folder]);
    let name = |id| project.known_document(id).unwrap().name.clone();
    said.into_iter().map(|(id, word)| (name(id), word)).collect()
}

fn exported(project: &Project, format: Format) -> Vec<u8> {
    let mut out = Vec::new();
    let export = Export { project, name: "x", what: What::Records, language: Language::Vietnamese };
    export.write(&mut out, format).unwrap();
    out
}

/// A project of the folder with a text from the clipboard, by reference, saved beside the folder.
fn project(folder: &Path) -> (Project, PathBuf) {
    let texts = texts(folder);
    let mut project = Project::new();
    let documents = loaded(&project, &[texts.clone(), texts.join("rows.csv")]);
    assert_eq!(documents.len(), 5);
    project.load(documents, at(0));
    let copied = document_from_text("copied", "Năm 2022, doanh thu viễn thông của tỉnh Sơn La đạt 1.355 tỷ đồng.\n");
    let records = project.lexis().records(&copied);
    project.load(vec![LoadedDocument { document: copied, records }], at(1));
    project.review(&[RecordId(0)], Review::Accepted, at(2)).unwrap();
    project.keep_texts(Keeping::ByReference, at(3)).unwrap();
    assert!(project.records().count() >= 7);
    let path = folder.join("project.ron");
    save(&project, &path).unwrap();
    (project, path)
}

#[test]
fn a_project_says_the_same_with_its_texts_and_without_them() {
    let folder = tempfile::tempdir().unwrap();
    let (project, path) = project(folder.path());
    let file = fs::read_to_string(&path).unwrap();
    for (words, inside) in
        [("512.300", true), ("640,5", true), ("trời đẹp", false), ("vùng cao", false), ("1.355", true)]
    {
        assert_eq!(file.contains(words), inside, "{words}");
    }
    assert!(file.contains("file: \"texts/all.zip\"") && file.contains("inside: \"/2024/cao-bang.txt\""));
    assert!(!file.contains(folder.path().to_str().unwrap()), "nothing says where the folder is");

    let away = open(&path).unwrap();
    assert_eq!(away.documents().filter(|(_, document)| !document.is_whole()).count(), 5);
    for format in [Format::Csv, Format::JsonLines, Format::Ron, Format::Gold, Format::Report] {
        let (one, other) = (exported(&away, format), exported(&project, format));
        assert!(one == other && !one.is_empty(), "{format:?}");
    }
    let called = |project: &Project| {
        let sentinel = Sentinel::of(project);
        let calls = project.records().filter(|(id, record)| sentinel.calls(*id, record)).map(|(id, _)| id);
        let conflicts = Conflicts::of(project).all().map(|(conflict, _)| conflict.clone()).collect::<Vec<_>>();
        (calls.collect::<Vec<_>>(), conflicts)
    };
    assert_eq!(called(&away), called(&project));

    let mut again = away.clone();
    let said = regain(&mut again, folder.path());
    assert!(said.len() == 5 && said.values().all(|said| *said == "there"), "{said:?}");
    assert_eq!(again, project);
    // Moved as a whole it is as it was.
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::rename(folder.path().join("texts"), elsewhere.join("texts")).unwrap();
    fs::rename(&path, elsewhere.join("project.ron")).unwrap();
    let mut moved = open(&elsewhere.join("project.ron")).unwrap();
    assert!(regain(&mut moved, &elsewhere).values().all(|said| *said == "there"));
    save(&moved, &elsewhere.join("again.ron")).unwrap();
    assert_eq!(fs::read_to_string(elsewhere.join("again.ron")).unwrap(), file);
}

#[test]
fn nothing_is_lost_without_the_files_and_a_folder_that_moved_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (project, path) = project(folder.path());
    let old = folder.path().join("texts");
    let new = folder.path().join("archive/bulletins");
    fs::create_dir_all(new.parent().unwrap()).unwrap();
    fs::rename(&old, &new).unwrap();

    let mut away = open(&path).unwrap();
    let said = regain(&mut away, folder.path());
    assert!(said.len() == 5 && said.values().all(|said| *said == "away"), "{said:?}");
    // It is worked with, saved and opened, several times.
    let record = away.records().find(|(_, record)| record.document == Some(DocumentId(1))).map(|(id, _)| id).unwrap();
    away.review(&[record], Review::Accepted, at(9)).unwrap();
    let before = away.clone();
    for _ in 0..2 {
        save(&away, &path).unwrap();
        away = open(&path).unwrap();
    }
    assert_eq!(away, before);
    // Reading them again would find less, and is not done.
    let all: Vec<DocumentId> = away.documents().map(|(id, _)| id).collect();
    let rereading = Rereading::of(&away, &all, &Watch::new());
    assert_eq!((rereading.documents, rereading.is_empty()), (1, true));

    // One file is found by a person, the rest of its folder follows; or the folder is.
    let sought = away.sought_texts();
    let known = |name: &str| {
        let of = |one: &&Sought| away.document(one.id).unwrap().name == name;
        sought.iter().find(of).unwrap().at.clone()
    };
    let mut own = Places::of([folder.path().to_owned()]);
    for (name, chosen) in [
        ("son-la.txt", new.join("son-la.txt")),
        ("son-la.txt", new.clone()),
        ("lai-chau.html", new.join("2024/lai-chau.html")),
        ("lai-chau.html", new.join("2024")),
        ("lai-chau.html", new.clone()),
    ] {
        let found = moved(&known(name), &chosen, &sought, &mut own);
        // Of a folder within, what lies in it.
        let all = if chosen.ends_with("2024") { 1 } else { 5 };
        assert_eq!(found.len(), all, "{name} {}", chosen.display());
        let mut project = away.clone();
        project.note_whereabouts(found, at(10)).unwrap();
        assert_eq!(project.history().undoable().unwrap().kind, ChangeKind::FindTexts);
        let there = regain(&mut project, folder.path()).values().filter(|said| **said == "there").count();
        assert_eq!(there, all);
    }
    assert!(moved(&known("son-la.txt"), folder.path(), &sought, &mut own).is_empty());
    // Loading the folder again finds them too, and adds nothing.
    let documents = loaded(&away, &[new.clone(), new.join("rows.csv")]);
    let mut found = away.clone();
    let count = (found.documents().count(), found.records().count());
    assert_eq!(found.load(documents, at(10)), 5);
    assert_eq!((found.documents().count(), found.records().count()), count);
    assert!(found.documents().all(|(_, document)| document.is_whole()));
    let text = |project: &Project| project.documents().map(|(_, document)| document.text.clone()).collect::<Vec<_>>();
    assert_eq!(text(&found), text(&project));
    // And then they can be taken in.
    found.keep_texts(Keeping::Inside, at(11)).unwrap();
    save(&found, &path).unwrap();
    assert_eq!(open(&path).unwrap(), found);
    assert!(fs::read_to_string(&path).unwrap().contains("trời đẹp"));
    while found.undo().is_some() {}
    assert_eq!(found.keeping(), None);
}

#[test]
fn a_file_that_changed_is_compared_with_the_passages() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = project(folder.path());
    let file = folder.path().join("texts/son-la.txt");
    fs::write(&file, SON_LA.replace("512.300", "513.400").replace("trời đẹp", "trời mưa")).unwrap();
    // Rows that moved are the same rows.
    fs::write(folder.path().join("texts/rows.csv"), rows(&["Bắc Kạn", "Điện Biên", "Hòa Bình"])).unwrap();

    let mut project = open(&path).unwrap();
    let said = regain(&mut project, folder.path());
    let changed: Vec<&str> = said.iter().filter(|(_, said)| **said != "there").map(|(name, _)| name.as_str()).collect();
    assert_eq!(changed, ["son-la.txt"], "{said:?}");
    let old = project.documents().find(|(_, document)| document.name == "son-la.txt").unwrap().0;
    let accepted: Vec<(RecordId, Record)> = project
        .records()
        .filter(|(_, record)| record.document == Some(old))
        .map(|(id, record)| (id, record.clone()))
        .collect();
    project.review(&[accepted[0].0], Review::Accepted, at(9)).unwrap();

    let new = loaded(&project, std::slice::from_ref(&file));
    assert!(project.may_have_earlier(&new[0].document));
    let rereading = Rereading::of_loaded(&project, new, &Watch::new());
    assert!(rereading.others.is_empty() && rereading.texts() == 1);
    let lines: Vec<&Difference> = rereading.lines.iter().collect();
    assert!(matches!(lines.as_slice(), [Difference::Changed { id, .. }] if *id == accepted[1].0), "{lines:?}");
    project.accept_rereading(&rereading, |_| true, at(10)).unwrap();
    let record = project.record(accepted[1].0).unwrap();
    assert_eq!(project.quote(record), Some("513.400 thuê bao"));
    let (id, document) = project.documents().find(|(_, document)| document.name == "son-la.txt").unwrap();
    assert!(id != old && document.is_whole());

    // The passages of the version before are kept, for going back.
    save(&project, &path).unwrap();
    let mut again = open(&path).unwrap();
    regain(&mut again, folder.path());
    assert_eq!(again, project);
    again.undo();
    let record = again.record(accepted[1].0).unwrap();
    assert_eq!(again.quote(record), Some("512.300 thuê bao"));
}

#[test]
fn a_text_that_no_file_has_any_more_stays_inside() {
    let folder = tempfile::tempdir().unwrap();
    let (mut project, path) = project(folder.path());
    let file = folder.path().join("texts/son-la.txt");
    fs::write(&file, SON_LA.replace("512.300", "513.400")).unwrap();
    // It is loaded anew while its text is at hand.
    let rereading = Rereading::of_loaded(&project, loaded(&project, &[file]), &Watch::new());
    project.accept_rereading(&rereading, |_| true, at(10)).unwrap();
    for _ in 0..2 {
        save(&project, &path).unwrap();
        assert!(fs::read_to_string(&path).unwrap().contains("trời đẹp"));
        let mut again = open(&path).unwrap();
        assert!(regain(&mut again, folder.path()).values().all(|said| *said == "there"));
        assert_eq!(again, project);
        // Also once it stands there again.
        project.undo();
    }
}

#[test]
fn passages_can_be_taken_for_all_that_is_to_be_had() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = project(folder.path());
    fs::remove_dir_all(folder.path().join("texts")).unwrap();
    let mut project = open(&path).unwrap();
    let id = project.documents().find(|(_, document)| document.name == "son-la.txt").unwrap().0;
    project.take_passages(&[id], at(9)).unwrap();
    assert!(project.sought_texts().iter().all(|sought| sought.id != id));
    save(&project, &path).unwrap();
    let again = open(&path).unwrap();
    assert_eq!(again, project);
    assert_eq!(again.text_tally().missing, 4);
    let mut back = again;
    back.undo();
    assert_eq!(back.sought_texts().len(), 5);
}

#[test]
fn words_of_a_passage_become_a_record_and_a_crash_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = project(folder.path());
    fs::rename(folder.path().join("texts"), folder.path().join("gone")).unwrap();
    let opening = Custody::open(&path, Shelf::default()).unwrap();
    let (mut project, mut custody) = (opening.project, opening.custody);
    let id = project.documents().find(|(_, document)| document.name == "son-la.txt").unwrap().0;
    let text = &project.document(id).unwrap().text;
    let start = text.find("4,1%").unwrap();
    let evidence =
        provista::domain::Evidence::at(Span::new(start, start + 4)).with(Slot::Value, Span::new(start, start + 4));
    let known = project.records().find(|(_, record)| record.document == Some(id)).unwrap().1.clone();
    project.add(Record { evidence: Some(evidence), ..known }, at(9));
    project.keep_texts(Keeping::Inside, at(10)).unwrap();
    let mut places = Places::default();
    let gone = folder.path().join("gone");
    let found = moved(&project.sought_texts()[0].at, &gone, &project.sought_texts(), &mut places);
    assert!(!found.is_empty());
    project.note_whereabouts(found, at(11)).unwrap();
    // More is loaded while the others are away.
    let more = folder.path().join("more.txt");
    fs::write(&more, SON_LA.replace("Sơn La", "Yên Bái")).unwrap();
    let documents = loaded(&project, &[more]);
    project.load(documents, at(12));
    custody.record(&mut project);
    custody.journal().unwrap().flush();
    drop(custody);
    let opening = Custody::open(&path, Shelf::default()).unwrap();
    let recovered = *opening.recovery.unwrap().project.unwrap();
    assert_eq!(recovered, project);
    opening.custody.close();
}

#[test]
fn two_people_work_on_one_project_with_and_without_its_texts() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, path) = project(folder.path());
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.ron");
    fs::copy(&path, &copy).unwrap();
    let mut theirs = open(&copy).unwrap();
    let record = theirs.records().next().unwrap().0;
    theirs.review(&[record], Review::Rejected, at(9)).unwrap();
    let merged = Merge::of(&whole, &theirs).unwrap();
    assert_eq!(merged.taken, 1);
    assert!(merged.project().documents().all(|(_, document)| document.is_whole()));
    // And the other way round the texts come with it.
    let mut ours = open(&copy).unwrap();
    ours.review(&[RecordId(1)], Review::Accepted, at(8)).unwrap();
    let merged = Merge::of(&ours, &whole).unwrap();
    assert!(merged.project().documents().all(|(_, document)| document.is_whole()));
    assert_eq!(merged.project().keeping(), Some(Keeping::ByReference));
}

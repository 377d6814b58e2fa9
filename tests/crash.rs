//! Promise: whenever the process is killed, the project opens again and lacks at most the change in flight.
//!
//! A child process edits and saves by a script that its seed decides, and says what it has done; it is killed at a random
//! moment, and what can be opened afterwards must be the state after so many steps of the script that none is missing
//! which was made more than 200 ms before, or of which the journal said that it is on the disk. On a full disk the latter
//! alone can be kept. `PROVISTA_KILLS=500 cargo test --test crash -- --nocapture` kills so many times; plain
//! `cargo test` a few. The disks that are full or read-only are mounted, which takes the rights of root.

#![cfg(unix)]

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use provista::domain::{
    Bound, Catalogue, ConflictClass, Document, DocumentId, Evidence, Figure, FigureKey, IndicatorId, Origin, PlaceId,
    Record, RecordId, Review, Slot, SlotValue, Span, Status, Unit,
};
use provista::extract::{GlossaryEntry, PhraseMeaning};
use provista::project::{
    Author, Correction, Custody, LoadedDocument, Opening, Preference, Preferred, Project, Remedy, Rereading,
    RevisionId, Rule, RuleId, SaveError, SavedFile, Settlement, Shelf, Unfinished, save,
};
use provista::reading::Watch;
use rust_decimal::Decimal;

/// A change that is older must be on the disk.
const WITHIN: Duration = Duration::from_millis(200);

/// Numbers that a seed decides.
#[derive(Clone)]
struct Dice(u64);

impl Dice {
    /// A number below `limit`.
    fn roll(&mut self, limit: usize) -> usize {
        // SplitMix64: any generator that mixes well would do.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % limit as u64).unwrap()
    }
}

/// Makes step `number` of the script that `seed` decides.
fn step(project: &mut Project, seed: u64, number: usize) {
    let mut dice = Dice(seed ^ (number as u64).wrapping_mul(0x5851_F42D_4C95_7F2D));
    let at = Timestamp::from_second(1_700_000_000 + i64::try_from(number).unwrap()).unwrap();
    let records: Vec<RecordId> = project.records().map(|(id, _)| id).collect();
    let documents: Vec<DocumentId> = project.documents().map(|(id, _)| id).collect();
    project.set_author(Author::new(["", "Lan", "Hoa"][dice.roll(3)]));
    let mut kind = dice.roll(29);
    if records.is_empty() || (kind == 19 && documents.len() < 2) {
        kind = 0;
    }
    match kind {
        0..=3 => {
            let text = format!("Doanh thu {number}\n\"#\\ tỷ đồng {}", "của tỉnh. ".repeat(dice.roll(40)));
            let record = |value| Record {
                document: None,
                figure: Figure {
                    place: Some(PlaceId::new("lao-cai")),
                    indicator: IndicatorId::new("revenue.telecom"),
                    period: Some("2024-H1".parse().unwrap()),
                    value: Some(Decimal::from(value)),
                    unit: Unit::Vnd,
                    bound: Bound::Exact,
                    status: Status::Actual,
                    yoy: None,
                    of_plan: None,
                    operator: None,
                },
                evidence: Some(Evidence::at(Span::new(0, 9))),
                origin: Origin::Typed,
                review: Review::New,
            };
            let document = Document::new(format!("{number}.txt"), text);
            let records = (0..dice.roll(4) as u64).map(record).collect();
            project.load(vec![LoadedDocument { document, records }], at);
        }
        4..=9 => {
            let id = records[dice.roll(records.len())];
            let value = Decimal::from(1_000_000 + number);
            project.correct(id, &[SlotValue::Value(Some(value))], at).unwrap();
        }
        10..=14 => {
            let review = if dice.roll(2) == 0 { Review::Accepted } else { Review::Rejected };
            let other = records.iter().filter(|id| project.record(**id).unwrap().review != review);
            let some: Vec<RecordId> = other.take(1 + dice.roll(5)).copied().collect();
            match some.as_slice() {
                [] => drop(project.undo()),
                some => project.review(some, review, at).unwrap(),
            }
        }
        15..=17 => drop(project.undo()),
        18 => {
            if project.redo().is_none() {
                project.undo();
            }
        }
        19 => project.remove(&documents[..1], at).unwrap(),
        20 | 21 => {
            let letters: String = number.to_string().bytes().map(|digit| char::from(b'a' + (digit - b'0'))).collect();
            // Letters alone may name a month, and a vocabulary refuses words of time.
            let means = PhraseMeaning::Indicator(IndicatorId::new("revenue.telecom"));
            project.define(GlossaryEntry::Phrase { words: format!("thuê kênh x{letters}"), means }, None, at).unwrap();
        }
        23 | 24 => decide(project, &mut dice, at),
        25 | 26 => travel(project, &mut dice),
        27 => {
            let line: Vec<RevisionId> = project.history().line().collect();
            if project.revert(line[dice.roll(line.len())], at).is_err() {
                project.undo();
            }
        }
        _ => {
            let (_, old) = project.documents().next().unwrap();
            let new = Document::new(old.name.as_str(), format!("{}\nSửa {number}", old.text));
            let new = vec![LoadedDocument { document: new, records: Vec::new() }];
            let rereading = Rereading::of_loaded(project, new, &Watch::new());
            assert_eq!(rereading.texts(), 1);
            project.accept_rereading(&rereading, |line| line % 2 == 0, at).unwrap();
        }
    }
}

/// Settles a conflict, or states or drops a rule; records that are loaded later obey some of them.
fn decide(project: &mut Project, dice: &mut Dice, at: Timestamp) {
    let rules: Vec<RuleId> = project.rules().map(|(id, _)| id).collect();
    let (id, record) = project.records().next().unwrap();
    match dice.roll(4) {
        0 if !rules.is_empty() => project.drop_rule(rules[dice.roll(rules.len())], at).unwrap(),
        1 => {
            let reason = format!("because {}", dice.roll(1_000_000));
            let class = ConflictClass::Dispute;
            let rule = Rule::Prefer(Preference { class, indicator: None, preferred: Preferred::Latest, reason });
            project.state_rule(rule, at).unwrap();
        }
        2 => {
            let factor = Decimal::from(10_u64.pow(u32::try_from(dice.roll(9)).unwrap()));
            let remedy = Remedy::Scale { factor, unit: Unit::Vnd };
            let words = Some(format!("doanh thu {}", dice.roll(1_000_000)));
            let correction = Correction { slot: Slot::Value, words, link: None, document: None, remedy };
            project.state_rule(Rule::Correct(correction), at).unwrap();
        }
        _ => {
            let key = FigureKey::of(&record.figure, Catalogue::bundled()).unwrap();
            let between = record.figure.value.into_iter().collect();
            let reason = format!("because {}", dice.roll(1_000_000));
            project.settle(Settlement { key, chosen: id, between, reason }, at).unwrap();
        }
    }
}

/// Goes to any other point of the tree.
fn travel(project: &mut Project, dice: &mut Dice) {
    let before = project.history().current();
    let point = dice.roll(project.history().revisions().len() + 1).checked_sub(1);
    let point = point.map(|nr| RevisionId(u32::try_from(nr).unwrap()));
    if point == before {
        project.undo();
    } else {
        assert!(project.go_to(point));
    }
}

fn open(path: Option<&Path>, shelf: &Path) -> Opening {
    let shelf = Shelf::new(Some(shelf.to_owned()));
    if let Some(path) = path {
        return Custody::open(path, shelf).unwrap();
    }
    if let Some(unfinished) = Unfinished::all(&shelf).into_iter().next() {
        return unfinished.recover(shelf).unwrap();
    }
    let mut project = Project::new();
    let custody = Custody::unsaved(&mut project, shelf);
    Opening { project, custody, recovery: None }
}

fn say(what: &str, number: usize) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "@{what} {number}").unwrap();
    out.flush().unwrap();
}

/// Not a test of its own: what the child process does until it is killed.
#[test]
fn child() {
    let Ok(task) = std::env::var("PROVISTA_CRASH_CHILD") else { return };
    let task: Vec<&str> = task.split('|').collect();
    let [seed, done, shelf, path] = task[..] else { panic!("{task:?}") };
    let (seed, path) = (seed.parse::<u64>().unwrap(), (!path.is_empty()).then(|| PathBuf::from(path)));
    let mut done: usize = done.parse().unwrap();
    let Opening { mut project, mut custody, recovery } = open(path.as_deref(), Path::new(shelf));
    assert!(!custody.is_read_only(), "the lock of a dead process is none");
    if let Some(recovery) = recovery {
        project = custody.recover(recovery).unwrap();
    }
    let mut dice = Dice(seed ^ 0xABCD ^ done as u64);
    let mut saving: Option<Receiver<Result<SavedFile, Box<SaveError>>>> = None;
    say("made", done);
    loop {
        step(&mut project, seed, done);
        custody.record(&mut project);
        done += 1;
        say("made", done);
        if custody.trouble().is_some() {
            say("trouble", done);
        }
        match dice.roll(12) {
            0 | 1 => {
                let journal = custody.journal().unwrap();
                journal.flush();
                say("safe", done - (journal.steps() - journal.safe()));
            }
            2 if saving.is_none() && path.is_some() => {
                let task = custody.begin_save(&mut project, path.as_deref().unwrap());
                let (sender, receiver) = channel();
                std::thread::spawn(move || {
                    // Nobody hears it where the process is about to end.
                    let _ = sender.send(task.run().map_err(Box::new));
                });
                saving = Some(receiver);
            }
            3..=9 => std::thread::park_timeout(Duration::from_millis(dice.roll(8) as u64)),
            _ => {}
        }
        match saving.as_ref().map(Receiver::try_recv) {
            Some(Ok(Ok(saved))) => {
                custody.saved(saved);
                saving = None;
            }
            Some(Ok(Err(_)) | Err(TryRecvError::Disconnected)) => saving = None,
            Some(Err(TryRecvError::Empty)) | None => {}
        }
    }
}

/// Where the project is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Disk {
    Usual,
    /// So small that it is full soon.
    Full,
    /// The project may be read, but nothing may be written beside it.
    ReadOnly,
    /// The project was never saved.
    Nowhere,
}

/// A disk in memory, until it is dropped.
struct Mount(PathBuf);

impl Mount {
    fn new(path: &Path, options: &str) -> Option<Self> {
        std::fs::create_dir_all(path).unwrap();
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", options, "provista-test"]).arg(path).output();
        mount.is_ok_and(|output| output.status.success()).then(|| Self(path.to_owned()))
    }

    fn make_read_only(&self) -> bool {
        let mount = Command::new("mount").args(["-o", "remount,ro"]).arg(&self.0).output();
        mount.is_ok_and(|output| output.status.success())
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

/// What came of some kills.
#[derive(Default)]
struct Tally {
    kills: usize,
    steps: usize,
    /// Steps that were made within the last 200 ms, or on a full disk, and are gone.
    gone: usize,
    most_gone: usize,
}

/// Kills `kills` children one after the other, each upon what the one before left.
fn story(disk: Disk, seed: u64, kills: usize, tally: &mut Tally) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("disk");
    let shelf = if disk == Disk::Full { place.join("shelf") } else { folder.path().join("shelf") };
    std::fs::create_dir(&place).unwrap();
    let path = (disk != Disk::Nowhere).then(|| place.join("project.ron"));
    let mount = match disk {
        Disk::Full => Mount::new(&place, "size=192k"),
        Disk::ReadOnly => Mount::new(&place, "size=4m"),
        Disk::Usual | Disk::Nowhere => None,
    };
    if let Some(path) = &path {
        save(&Project::new(), path).unwrap();
    }
    match (disk, &mount) {
        (Disk::Full, None) => return false,
        (Disk::ReadOnly, mount) if !mount.as_ref().is_some_and(Mount::make_read_only) => return false,
        _ => {}
    }
    let mut dice = Dice(seed);
    let (mut expected, mut done) = (Project::new(), 0);
    for _ in 0..kills {
        let (least, most) = kill(disk, seed, done, &shelf, path.as_deref(), &mut dice);
        let Opening { project, custody, recovery } = open(path.as_deref(), &shelf);
        assert!(!custody.is_read_only());
        let found = recovery.map_or(project, |recovery| *recovery.project.expect("the changes fit"));
        let begun = done;
        // A later step may lead back to the state of an earlier one.
        while done < least || expected != found {
            assert!(done <= most, "{disk:?} {seed}: no state of the script from {begun} to {most}");
            step(&mut expected, seed, done);
            done += 1;
        }
        tally.kills += 1;
        tally.steps += most - begun;
        tally.gone += (most - 1).saturating_sub(done);
        tally.most_gone = tally.most_gone.max((most - 1).saturating_sub(done));
    }
    true
}

/// Lets a child go on from step `done` and kills it. Returns the least and the most steps that may be there afterwards.
fn kill(disk: Disk, seed: u64, done: usize, shelf: &Path, path: Option<&Path>, dice: &mut Dice) -> (usize, usize) {
    let path = path.map_or(String::new(), |path| path.display().to_string());
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--nocapture"])
        .env("PROVISTA_CRASH_CHILD", format!("{seed}|{done}|{}|{path}", shelf.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (sender, receiver) = channel();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let reader = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some((_, line)) = line.split_once('@') {
                let (what, number) = line.split_once(' ').unwrap();
                let said = (Instant::now(), what.to_owned(), number.parse::<usize>().unwrap());
                if sender.send(said).is_err() {
                    return;
                }
            }
        }
    });
    let first = receiver.recv_timeout(Duration::from_mins(1));
    let Ok(first) = first else {
        let output = child.wait_with_output().unwrap();
        panic!("{disk:?}: the child did not begin: {}", String::from_utf8_lossy(&output.stderr));
    };
    std::thread::park_timeout(Duration::from_micros(dice.roll(250_000) as u64));
    let before = Instant::now();
    if child.try_wait().unwrap().is_some() {
        let output = child.wait_with_output().unwrap();
        panic!("{disk:?}: the child ended by itself: {}", String::from_utf8_lossy(&output.stderr));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    let said: Vec<(Instant, String, usize)> = std::iter::once(first).chain(receiver.try_iter()).collect();
    let made = |until: Instant| {
        let made = said.iter().filter(|(at, what, _)| what == "made" && *at <= until);
        made.map(|(_, _, number)| *number).max().unwrap_or(done)
    };
    let safe = said.iter().filter(|(_, what, _)| what == "safe").map(|(_, _, number)| *number).max().unwrap_or(0);
    let trouble = said.iter().any(|(_, what, _)| what == "trouble") || disk == Disk::Full;
    let old = if trouble { 0 } else { before.checked_sub(WITHIN).map_or(0, made) };
    (old.max(safe), made(Instant::now()) + 1)
}

#[test]
fn a_killed_process_loses_the_change_in_flight_at_most() {
    if std::env::var_os("PROVISTA_CRASH_CHILD").is_some() {
        return;
    }
    let kills: usize = std::env::var("PROVISTA_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(16);
    let each = kills.clamp(4, 40) / 4;
    let mut said = String::new();
    for disk in [Disk::Usual, Disk::Full, Disk::ReadOnly, Disk::Nowhere] {
        let mut tally = Tally::default();
        for nr in 0.. {
            let left = (kills / 4).saturating_sub(tally.kills).min(each);
            if left == 0 {
                break;
            }
            if !story(disk, 1 + nr * 7 + disk as u64 * 1000, left, &mut tally) {
                let _ = writeln!(said, "skipped: {disk:?}: no disk could be mounted, which takes the rights of root");
                break;
            }
        }
        let Tally { kills, steps, gone, most_gone } = tally;
        let _ = writeln!(
            said,
            "{disk:?}: killed {kills} times, opened {kills} times; of {steps} steps {gone} are gone, at most {most_gone} at once"
        );
    }
    // Straight to the terminal, since the output of a test that passes is not shown.
    let _ = write!(std::io::stderr(), "{said}");
}

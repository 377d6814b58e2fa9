//! The thread that brings steps to the disk, and the handle by which the window's thread sends them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Timestamp;

use super::entry::{self, Entry, VERSION};
use super::log::Log;
use crate::project::recovery::paths_at;
use crate::project::replacement::{sync_folder, temporary_in};
use crate::project::step::Step;
use crate::project::texts::LeftTexts;
use crate::project::{FileHash, Previous, Project, save};

/// How long to wait before trying again where the disk refused.
const AGAIN: Duration = Duration::from_millis(500);

/// What the steps of a journal go on from.
#[derive(Debug)]
pub enum Base {
    /// The project file with this hash.
    File(FileHash),
    /// A project that was never saved; it is written to this file with its first step.
    Unsaved(Box<Project>, PathBuf),
}

/// Why changes are not on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The journal that could not be written.
    pub path: PathBuf,
    /// What kind of refusal it was.
    pub kind: io::ErrorKind,
    /// What the system said.
    pub reason: String,
}

/// Called when trouble begins or ends, from the journal's thread.
pub(in crate::project) type Wake = Arc<dyn Fn() + Send + Sync>;

/// The journal of the project at hand.
pub struct Journal {
    sender: Option<Sender<Message>>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    sent: usize,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal").field("sent", &self.sent).finish_non_exhaustive()
    }
}

#[derive(Default)]
struct Shared {
    safe: AtomicUsize,
    trouble: Mutex<Option<Trouble>>,
}

enum Message {
    Step(Step),
    /// The file with this hash, which is about to be at this path, has the first steps.
    Mark(FileHash, usize, PathBuf, Sender<()>),
    /// The journal goes on in these places, from the file with this hash, which has the first steps.
    Rebase(Vec<PathBuf>, FileHash, usize),
    Flush(Sender<()>),
    Discard,
}

impl Journal {
    /// A journal upon `base` in the first of `places` that can be written. It makes no file before the first step.
    pub(in crate::project) fn begin(base: Base, places: Vec<PathBuf>, wake: Option<Wake>) -> Self {
        Self::start(Writer { base, places, ..Writer::default() }, 0, wake)
    }

    /// Goes on with a journal that is there, of which everything after its whole lines is cut off.
    /// `draft` is the project that was never saved and goes once it is.
    pub(in crate::project) fn resume(
        log: &Log,
        draft: Option<PathBuf>,
        places: Vec<PathBuf>,
        wake: Option<Wake>,
    ) -> Self {
        let steps = log.steps();
        let open = OpenOptions::new().write(true).open(&log.path).and_then(|file| {
            file.set_len(log.whole)?;
            Ok(Open { file, path: log.path.clone(), length: log.whole })
        });
        let open = open.map_err(|error| Trouble::of(&log.path, &error));
        let old = if open.is_err() { Some(log.path.clone()) } else { None };
        let (open, trouble) = open.map_or_else(|trouble| (None, Some(trouble)), |open| (Some(open), None));
        let writer = Writer { base: Base::File(log.of), places, open, old, draft, ..Writer::default() };
        let journal = Self::start(writer, steps, wake);
        *lock(&journal.shared.trouble) = trouble;
        journal
    }

    fn start(mut writer: Writer, steps: usize, wake: Option<Wake>) -> Self {
        let (sender, receiver) = channel();
        let shared = Arc::new(Shared { safe: AtomicUsize::new(steps), ..Shared::default() });
        (writer.shared, writer.wake) = (Arc::clone(&shared), wake);
        let thread = std::thread::spawn(move || writer.run(&receiver));
        Self { sender: Some(sender), shared, thread: Some(thread), sent: steps }
    }

    /// Takes in a step; returns at once.
    pub(in crate::project) fn add(&mut self, step: Step) {
        self.sent += 1;
        self.send(Message::Step(step));
    }

    /// How many steps it was given, those that it began with included.
    pub fn steps(&self) -> usize {
        self.sent
    }

    /// How many of them are on the disk.
    pub fn safe(&self) -> usize {
        self.shared.safe.load(Ordering::Acquire)
    }

    /// Why steps wait in memory; nothing where all is well.
    pub fn trouble(&self) -> Option<Trouble> {
        lock(&self.shared.trouble).clone()
    }

    /// Waits until everything so far was brought to the disk, or was tried.
    pub fn flush(&self) {
        let (sender, receiver) = channel();
        self.send(Message::Flush(sender));
        // Either answer says that there is nothing more to wait for.
        let _ = receiver.recv();
    }

    /// What puts a mark into it from another thread.
    pub(in crate::project) fn marker(&self) -> Marker {
        Marker { sender: self.sender.clone() }
    }

    /// Goes on from another file, which has the first `steps`; what it has need not be kept here.
    pub(in crate::project) fn rebase(&mut self, places: Vec<PathBuf>, hash: FileHash, steps: usize) {
        self.send(Message::Rebase(places, hash, steps));
    }

    /// Deletes it: the person has saved, or has said that the changes may go.
    pub(in crate::project) fn discard(self) {
        self.send(Message::Discard);
    }

    fn send(&self, message: Message) {
        // The thread ends with the handle alone. Had it broken off, trouble is what is left to tell.
        if let Some(sender) = &self.sender
            && sender.send(message).is_err()
        {
            let reason = "its thread broke off".to_owned();
            *lock(&self.shared.trouble) = Some(Trouble { path: PathBuf::new(), kind: io::ErrorKind::Other, reason });
        }
    }
}

impl Drop for Journal {
    /// Waits for what was sent.
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // It has nothing to return, and a panic of it was told by the hook.
            let _ = thread.join();
        }
    }
}

/// Puts a mark into a journal from the thread that saves.
pub(in crate::project) struct Marker {
    sender: Option<Sender<Message>>,
}

impl Marker {
    /// Notes that the file with `hash`, about to take the name `path`, has the first `steps` steps, and waits until that
    /// is on the disk. Where the disk refuses the saving goes on: the file that is kept has the older hash.
    pub fn mark(&self, hash: FileHash, steps: usize, path: &Path) {
        let (sender, receiver) = channel();
        if let Some(journal) = &self.sender
            && journal.send(Message::Mark(hash, steps, path.to_owned(), sender)).is_ok()
        {
            let _ = receiver.recv();
        }
    }
}

impl Trouble {
    fn of(path: &Path, error: &io::Error) -> Self {
        Self { path: path.to_owned(), kind: error.kind(), reason: error.to_string() }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // What is in it is whole at every moment, whoever panicked.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A journal that is being written.
struct Open {
    file: File,
    path: PathBuf,
    /// Its whole lines.
    length: u64,
}

/// A line that waits.
struct Line {
    text: String,
    is_step: bool,
}

/// What the thread has.
struct Writer {
    base: Base,
    /// Where the journal may be, the best first.
    places: Vec<PathBuf>,
    open: Option<Open>,
    /// A journal that is to go once another stands in its place.
    old: Option<PathBuf>,
    /// The project that was never saved, if it was written.
    draft: Option<PathBuf>,
    waiting: Vec<Line>,
    /// How many steps there were before the first of the journal.
    before: usize,
    shared: Arc<Shared>,
    wake: Option<Wake>,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            base: Base::File(FileHash::of(b"")),
            places: Vec::new(),
            open: None,
            old: None,
            draft: None,
            waiting: Vec::new(),
            before: 0,
            shared: Arc::default(),
            wake: None,
        }
    }
}

impl Writer {
    fn run(mut self, receiver: &Receiver<Message>) {
        loop {
            let first = if self.waiting.is_empty() {
                receiver.recv().map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                receiver.recv_timeout(AGAIN)
            };
            let mut replies = Vec::new();
            let mut discarded = false;
            match first {
                Ok(first) => {
                    for message in std::iter::once(first).chain(receiver.try_iter()) {
                        match message {
                            Message::Step(step) => self.wait(entry::line_of(&step), true),
                            Message::Mark(hash, steps, path, reply) => {
                                self.mark(hash, steps, &path);
                                replies.push(reply);
                            }
                            Message::Rebase(places, hash, steps) => self.rebase(places, hash, steps),
                            Message::Flush(reply) => replies.push(reply),
                            Message::Discard => discarded = true,
                        }
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.write();
                    return;
                }
            }
            if discarded {
                self.discard();
                return;
            }
            self.write();
            for reply in replies {
                // Whoever asked may have gone.
                let _ = reply.send(());
            }
        }
    }

    fn wait(&mut self, line: Result<String, String>, is_step: bool) {
        match line {
            Ok(text) => self.waiting.push(Line { text, is_step }),
            Err(reason) => {
                let path = self.path();
                self.tell(Some(Trouble { path, kind: io::ErrorKind::InvalidData, reason }));
            }
        }
    }

    fn path(&self) -> PathBuf {
        self.open.as_ref().map(|open| &open.path).or(self.places.first()).cloned().unwrap_or_default()
    }

    fn mark(&mut self, hash: FileHash, steps: usize, path: &Path) {
        // Without a step there is nothing to recover, and so nothing to mark.
        if self.open.is_none() && self.waiting.is_empty() {
            return;
        }
        let path = std::path::absolute(path).ok().and_then(|path| path.to_str().map(str::to_owned));
        self.wait(Entry::Saved { hash, steps: steps.saturating_sub(self.before), path }.line(), false);
    }

    /// Brings to the disk what waits, and tells whether that could be done.
    fn write(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let text: String = self.waiting.iter().map(|line| line.text.as_str()).collect();
        let result = match &mut self.open {
            Some(open) => open.append(&text),
            None => Err(io::ErrorKind::NotFound.into()),
        };
        let result = result.or_else(|error| self.write_anew(&text, self.open.is_some().then_some(error)));
        match result {
            Ok(()) => {
                let steps = self.waiting.drain(..).filter(|line| line.is_step).count();
                self.shared.safe.fetch_add(steps, Ordering::Release);
                self.tell(None);
            }
            Err(error) => {
                let trouble = Trouble::of(&self.path(), &error);
                self.tell(Some(trouble));
            }
        }
    }

    /// Writes the journal into the first place that takes it: all that it has already, and `text`.
    fn write_anew(&mut self, text: &str, refused: Option<io::Error>) -> io::Result<()> {
        let begun = match &self.open {
            Some(open) => {
                let mut begun = fs::read(&open.path)?;
                begun.truncate(usize::try_from(open.length).unwrap_or(usize::MAX));
                begun
            }
            None => Vec::new(),
        };
        let mut error = refused.unwrap_or_else(|| io::ErrorKind::NotFound.into());
        for place in self.places.clone() {
            if self.open.as_ref().is_some_and(|open| open.path == place) {
                continue;
            }
            match self.create(&place, &begun, text) {
                Ok(open) => {
                    let before = self.open.replace(open).map(|open| open.path).or(self.old.take());
                    if let Some(before) = before.filter(|before| *before != place) {
                        // All that it has is in the new one, which recovery prefers as the longer.
                        let _ = fs::remove_file(before);
                    }
                    return Ok(());
                }
                Err(refused) => error = refused,
            }
        }
        Err(error)
    }

    fn create(&mut self, place: &Path, begun: &[u8], text: &str) -> io::Result<Open> {
        let folder = place.parent().unwrap_or(Path::new("."));
        let hash = match &self.base {
            Base::File(hash) => *hash,
            Base::Unsaved(project, file) => {
                fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
                let stamp = save::write(project, file, &LeftTexts::default(), Previous::Drop, None, |_| ())
                    .map_err(io::Error::other)?;
                self.draft = Some(file.clone());
                self.base = Base::File(stamp.hash);
                stamp.hash
            }
        };
        // The folder of a project is there or is gone for a reason; the other places are Provista's own.
        if self.places.first().is_none_or(|first| first != place) {
            fs::create_dir_all(folder)?;
        }
        let mut temporary = temporary_in(folder)?;
        if begun.is_empty() {
            let first = Entry::Begin { version: VERSION, of: hash, at: Timestamp::now() };
            temporary.write_all(first.line().map_err(io::Error::other)?.as_bytes())?;
        }
        temporary.write_all(begun)?;
        temporary.write_all(text.as_bytes())?;
        temporary.as_file().sync_all()?;
        if self.old.as_deref() != Some(place) && place.exists() {
            // Nobody said that it may go.
            fs::rename(place, old_path(place))?;
        }
        let file = temporary.persist(place).map_err(|error| error.error)?;
        sync_folder(folder);
        let length = file.metadata()?.len();
        Ok(Open { file, path: place.to_owned(), length })
    }

    fn rebase(&mut self, places: Vec<PathBuf>, hash: FileHash, steps: usize) {
        let mut lines: Vec<Line> = Vec::new();
        if let Some(open) = self.open.take() {
            match lines_of(&open) {
                Ok(written) => lines = written,
                Err(error) => {
                    // What cannot be read again is left where it is; its mark says what it has.
                    self.tell(Some(Trouble::of(&open.path, &error)));
                    self.open = Some(open);
                    return;
                }
            }
            self.old = Some(open.path);
        }
        lines.append(&mut self.waiting);
        lines.retain(|line| line.is_step);
        let known = steps.saturating_sub(self.before).min(lines.len());
        lines.drain(..known);
        self.before = steps;
        self.places = places;
        self.base = Base::File(hash);
        self.shared.safe.store(steps, Ordering::Release);
        self.waiting = lines;
        if self.waiting.is_empty() {
            if let Some(old) = self.old.take() {
                let _ = fs::remove_file(old);
            }
            self.tell(None);
        } else {
            self.write();
        }
        if self.old.is_some() || (self.open.is_none() && !self.waiting.is_empty()) {
            return;
        }
        // The person saved: whatever was set aside before had its time.
        let own = self.open.as_ref().map(|open| open.path.clone());
        let aside = self.places.iter().flat_map(|place| paths_at(place)).filter(|path| Some(path) != own.as_ref());
        for path in aside.chain(self.draft.take()) {
            let _ = fs::remove_file(path);
        }
    }

    fn discard(self) {
        let open = self.open.map(|open| open.path);
        for path in [open, self.old, self.draft].into_iter().flatten() {
            // What cannot be deleted is offered for recovery once more, which is the better mistake.
            let _ = fs::remove_file(path);
        }
    }

    fn tell(&self, trouble: Option<Trouble>) {
        let changed = std::mem::replace(&mut *lock(&self.shared.trouble), trouble.clone()) != trouble;
        if changed && let Some(wake) = &self.wake {
            wake();
        }
    }
}

impl Open {
    /// Adds lines and brings them to the disk. Where that fails, the journal ends with its whole lines again.
    fn append(&mut self, text: &str) -> io::Result<()> {
        use std::io::{Seek, SeekFrom};
        self.file.seek(SeekFrom::Start(self.length))?;
        let result = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_data());
        if result.is_err() {
            // A torn line does no harm either: the next one begins where it began.
            let _ = self.file.set_len(self.length);
        } else {
            self.length += text.len() as u64;
        }
        result
    }
}

/// The lines of a journal after its first.
fn lines_of(open: &Open) -> io::Result<Vec<Line>> {
    let text = fs::read_to_string(&open.path)?;
    let whole = text.get(..usize::try_from(open.length).unwrap_or(usize::MAX)).unwrap_or(&text);
    let is_step = |line: &str| line.split_once("*/ ").is_some_and(|(_, value)| !value.starts_with("Saved"));
    let lines = whole.split_inclusive('\n').skip(1);
    Ok(lines.map(|line| Line { text: line.to_owned(), is_step: is_step(line) }).collect())
}

/// A free name beside a journal that is set aside.
fn old_path(journal: &Path) -> PathBuf {
    let name = |nr: usize| {
        let mut name = journal.as_os_str().to_owned();
        name.push(format!(".old{nr}"));
        PathBuf::from(name)
    };
    (1..1000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(0))
}

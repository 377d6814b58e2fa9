//! A folder whose new files are loaded as they come.
//!
//! A thread looks at the folder every two seconds. It asks the disk and not the system's notices of changes, because
//! folders of other computers send none. A file is taken once its size and time stand still, so that none is read half
//! written.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, SystemTime};

use eframe::egui::Context;

use super::file_dialog::Purpose;
use super::window::Window;
use crate::reading::{Files, Watch};

/// How often the folder is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// Looks after a folder until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    found: Receiver<Vec<PathBuf>>,
    /// Its end tells the thread to end.
    _alive: Sender<()>,
}

/// How a file looked.
type Look = (u64, Option<SystemTime>);

impl Watcher {
    /// Begins to look after a folder, whose present files were loaded already.
    pub fn new(ctx: &Context, folder: PathBuf) -> Self {
        let (alive, ended) = channel::<()>();
        let (sender, found) = channel();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            let mut known = looks(&folder);
            let mut before: BTreeMap<PathBuf, Look> = BTreeMap::new();
            while ended.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                let now: BTreeMap<PathBuf, Look> =
                    looks(&folder).into_iter().filter(|(path, look)| known.get(path) != Some(look)).collect();
                let still: Vec<PathBuf> = now
                    .iter()
                    .filter(|(path, look)| before.get(*path) == Some(look))
                    .map(|(path, _)| path.clone())
                    .collect();
                for path in &still {
                    if let Some(look) = now.get(path) {
                        known.insert(path.clone(), *look);
                    }
                }
                before = now;
                if !still.is_empty() {
                    if sender.send(still).is_err() {
                        break;
                    }
                    ctx.request_repaint();
                }
            }
        });
        Self { found, _alive: alive }
    }
}

fn looks(folder: &std::path::Path) -> BTreeMap<PathBuf, Look> {
    let files = Files::under(&[folder.to_owned()], &Watch::new());
    files
        .paths()
        .filter_map(|path| {
            let metadata = std::fs::metadata(path).ok()?;
            Some((path.to_owned(), (metadata.len(), metadata.modified().ok())))
        })
        .collect()
}

impl Window {
    /// Chooses a folder to watch, or ends watching.
    pub(super) fn toggle_watch(&mut self, ctx: &Context) {
        if self.session.watched.take().is_some() {
            self.watcher = None;
            self.say(self.voice.text("notice-watch-ended"));
        } else {
            self.choose(ctx, Purpose::Watch);
        }
    }

    /// Loads a folder and what comes into it from now on.
    pub(super) fn watch_folder(&mut self, ctx: &Context, folder: PathBuf) {
        self.load(ctx, vec![folder.clone()]);
        if folder.is_dir() {
            self.watcher = Some(Watcher::new(ctx, folder.clone()));
            self.session.watched = Some(folder);
        }
    }

    /// Loads what came into the watched folder.
    pub(super) fn collect_watched(&mut self, ctx: &Context) {
        if self.session.watched.is_none() {
            // Another project was opened: the folder belongs to the one before.
            self.watcher = None;
        }
        let found: Vec<PathBuf> = self.watcher.iter().flat_map(|watcher| watcher.found.try_iter().flatten()).collect();
        if !found.is_empty() {
            self.load_unasked(ctx, found);
        }
    }
}

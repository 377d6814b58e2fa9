//! Looking for texts that are away where a person says that one of them is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use eframe::egui::Context;
use jiff::Timestamp;

use super::super::file_dialog::Purpose;
use super::super::listed::Listed;
use super::super::window::Window;
use super::{Regaining, Search};
use crate::domain::{DocumentId, Whereabouts};
use crate::reading::{Places, Regained, Sought, moved, read_again};

impl Window {
    /// Asks where the file of a text is.
    pub(in crate::app) fn choose_text(&mut self, ctx: &Context) {
        if let Some(id) = self.session.missing_text() {
            self.session.texts.wanted = Some(id);
            self.choose(ctx, Purpose::FindText);
        }
    }

    /// Where the file that is being chosen was.
    pub(in crate::app) fn former_place(&self) -> Option<PathBuf> {
        let document = self.session.project().document(self.session.texts.wanted?)?;
        let file = PathBuf::from(&document.whereabouts.as_deref()?.file);
        // The system's dialog looks at the folder that it begins in.
        self.session.custody().places().may_hold(&file).then_some(file)
    }

    /// Begins to look whether texts are where a person says that one of them, or its folder, is.
    pub(in crate::app) fn find_text(&mut self, ctx: &Context, chosen: PathBuf) {
        let sought = self.session.project().sought_texts();
        let wanted = self.session.texts.wanted.take();
        let Some(known) = sought.iter().find(|one| Some(one.id) == wanted).map(|one| one.at.clone()) else { return };
        let (places, sights) = (self.session.custody().places(), self.session.custody().sights());
        self.look_for(ctx, move |watch| {
            let mut places = Places::clone(&places);
            let found = moved(&known, &chosen, &sought, &mut places);
            let by_id: BTreeMap<DocumentId, &Whereabouts> = found.iter().map(|(id, at)| (*id, at)).collect();
            let there = |one: &Sought| Some(Sought { at: (*by_id.get(&one.id)?).clone(), ..one.clone() });
            let there: Vec<Sought> = sought.iter().filter_map(there).collect();
            let read = read_again(there, &places, &sights, watch);
            let folder = if chosen.is_dir() { chosen } else { chosen.parent().map(PathBuf::from).unwrap_or_default() };
            (Search::Move(found, folder), read)
        });
    }

    /// Notes where texts are by now, where at least one of them is there.
    pub(super) fn found_again(&mut self, regaining: Regaining) {
        let Regaining { search, texts, there, others, .. } = regaining;
        let Search::Move(places, folder) = search else { return };
        if self.session.is_read_only() {
            self.refuse();
            return;
        }
        if there.is_empty() {
            let is_other = |(_, regained): &(DocumentId, Regained)| {
                matches!(regained, Regained::Changed(_) | Regained::Otherwise(_))
            };
            let is_other = others.iter().any(is_other);
            self.warn(self.voice.text(if is_other { "notice-texts-other" } else { "notice-texts-not-there" }));
            return;
        }
        let has_file =
            |(id, regained): &(DocumentId, Regained)| (!matches!(regained, Regained::Away(_))).then_some(*id);
        let others_there: BTreeSet<DocumentId> = others.iter().filter_map(has_file).collect();
        let has_file = |id: &DocumentId| there.contains(id) || others_there.contains(id);
        let places: Vec<_> = places.into_iter().filter(|(id, _)| has_file(id)).collect();
        if let Err(error) = self.session.project_mut().note_whereabouts(places, Timestamp::now()) {
            self.warn(self.refusal(&error));
            return;
        }
        self.session.custody_mut().places_mut().add(&folder);
        std::thread::spawn(self.session.custody().note_places(vec![folder]));
        let (failures, _) = self.sort_out(&there, others);
        let said = self.session.project_mut().take_fitted(texts);
        self.session.refresh();
        let mut words = self.voice.count("notice-texts-found", said);
        let (missing, _) = self.session.missing_texts();
        if !missing.is_empty() {
            words = format!("{words}; {}", self.voice.count("notice-texts-missing", missing.len()));
        }
        self.say_listed(words, Listed::missing(failures));
    }
}

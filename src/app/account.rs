//! The numbers of the shown document: which are in records, which are not and why, and which one is chosen.
//!
//! The ledger of a document is computed off the window's thread, once for each text; holding it against the records is
//! done anew where those have changed.

use std::sync::Arc;

use eframe::egui::Context;
use jiff::Timestamp;

use super::job::{Job, Outcome};
use super::session::{Session, Workspace};
use super::window::Window;
use crate::analysis::Numbers;
use crate::domain::{Document, DocumentId, Origin, Record, RecordId, Review, Slot, Span, TextHash};
use crate::extract::{Finding, Ledger, Lexis};

/// What the window knows of the numbers of the shown document.
#[derive(Debug, Default)]
pub struct Accounts {
    /// Whether numbers without a record are marked in the text.
    pub shown: bool,
    /// What is chosen in the text of a document: a number, or words with one in them.
    pub chosen: Option<(DocumentId, Span)>,
    /// The record that was begun last, while it is as it was begun.
    begun: Option<Begun>,
    ledger: Option<(TextHash, Ledger)>,
    /// The words that it was made with.
    lexis: Arc<Lexis>,
    /// For which text a ledger is being made.
    pending: Option<TextHash>,
    /// The numbers, and of which text in which project and state they are.
    numbers: Option<((u64, u64, TextHash), Numbers)>,
}

/// A record that was begun from a number of the text.
#[derive(Clone, Copy, Debug)]
struct Begun {
    record: RecordId,
    /// The state of the project that it was added in.
    version: u64,
    /// The number, and the record that was selected before.
    number: Span,
    before: Option<RecordId>,
}

impl Session {
    /// The record that was begun from a number, is selected, and in which nothing was set, accepted or typed: only this
    /// one is withdrawn by a key.
    pub fn begun(&self) -> Option<RecordId> {
        let begun = self.accounts.begun.filter(|begun| begun.version == self.project().version())?;
        let is_open = self.selection.record == Some(begun.record)
            && self.workspace == Workspace::Review
            && !self.cells.is_active()
            && !self.drafts.any(begun.record);
        is_open.then_some(begun.record)
    }

    /// Forgets which record was begun, once another one is selected or something was changed.
    pub fn forget_begun(&mut self) {
        let now = (self.project().version(), self.selection.record);
        self.accounts.begun = self.accounts.begun.filter(|begun| (begun.version, Some(begun.record)) == now);
    }

    /// The numbers of the selected document, where they are shown and known.
    pub fn numbers(&self) -> Option<&Numbers> {
        let (_, document) = self.selected_document()?;
        let (of, numbers) = self.accounts.numbers.as_ref()?;
        (self.accounts.shown && of.2 == document.hash).then_some(numbers)
    }

    /// Brings the numbers up to date with the records. Costs nothing where nothing changed.
    fn hold_against_records(&mut self) {
        let Some((id, document)) = self.selected_document().map(|(id, document)| (id, document.hash)) else { return };
        let now = (self.generation(), self.project().version(), document);
        if self.accounts.numbers.as_ref().is_some_and(|(of, _)| *of == now) {
            return;
        }
        let Some((_, ledger)) = self.accounts.ledger.as_ref().filter(|(of, _)| *of == document) else { return };
        let ids = self.records_of(id).into_iter();
        let records = ids.filter_map(|id| Some((id, self.project().record(id)?)));
        self.accounts.numbers = Some((now, Numbers::of(ledger, records)));
    }

    /// The record of a document that has the words `number` as its growth or its share of a plan, which are no figures
    /// of their own.
    fn stated_in(&self, document: DocumentId, number: Span) -> Option<(RecordId, Slot)> {
        let records = self.records_of(document).into_iter().filter_map(|id| Some((id, self.project().record(id)?)));
        let mut records = records.filter(|(_, record)| record.review != Review::Rejected);
        records.find_map(|(id, record)| {
            let evidence = record.evidence.as_ref()?;
            let slots = [Slot::Yoy, Slot::OfPlan].into_iter();
            // What somebody took away is a number of its own again.
            let has = |slot: &Slot| match slot {
                Slot::Yoy => record.figure.yoy.is_some(),
                _ => record.figure.of_plan.is_some(),
            };
            let mut own =
                slots.filter(|slot| has(slot) && evidence.get(*slot).is_some_and(|words| words.overlaps(number)));
            own.next().map(|slot| (id, slot))
        })
    }

    /// What is chosen in the text of the selected document.
    pub fn chosen(&self) -> Option<Span> {
        self.accounts.chosen.filter(|(id, _)| self.selection.document == Some(*id)).map(|chosen| chosen.1)
    }

    /// Chooses words in the text of the selected document, or none.
    pub fn choose(&mut self, span: Option<Span>) {
        self.accounts.chosen = self.selection.document.zip(span);
    }

    /// Chooses the next number without a record, or the one before, going round; says whether there is one. Nothing is
    /// said while the numbers are not yet known.
    pub fn step_number(&mut self, forward: bool) -> Option<bool> {
        let from = self.chosen().or_else(|| Some(self.selected_record()?.1.evidence.as_ref()?.quote));
        let next = self.numbers()?.step(from, forward);
        self.choose(next.or(self.chosen()));
        self.requests.reveal_words = next;
        Some(next.is_some())
    }
}

impl Window {
    /// Begins to account for the numbers of the shown document where that is wanted and not done.
    pub(super) fn account(&mut self, ctx: &Context) {
        if !self.session.accounts.shown || self.session.workspace != Workspace::Review {
            return;
        }
        let lexis = Arc::clone(self.session.project().lexis());
        if !Arc::ptr_eq(&self.session.accounts.lexis, &lexis) {
            let accounts = &mut self.session.accounts;
            (accounts.ledger, accounts.pending, accounts.numbers) = (None, None, None);
            accounts.lexis = Arc::clone(&lexis);
        }
        let Some((_, document)) = self.session.selected_document().filter(|(_, document)| document.is_whole()) else {
            return;
        };
        let (hash, accounts) = (document.hash, &self.session.accounts);
        if accounts.ledger.as_ref().is_some_and(|(of, _)| *of == hash) {
            self.session.hold_against_records();
        } else if accounts.pending != Some(hash) {
            let document = document.clone();
            self.session.accounts.pending = Some(hash);
            self.jobs.push(Job::start(ctx, Some("work-numbers"), move |_| {
                Outcome::Accounted(document.hash, lexis.extractor().read(&document).ledger, lexis)
            }));
        }
    }

    /// Takes in a ledger that was made.
    pub(super) fn accounted(&mut self, of: TextHash, ledger: Ledger, lexis: &Arc<Lexis>) {
        // With the words of now it is being made anew.
        if !Arc::ptr_eq(&self.session.accounts.lexis, lexis) {
            return;
        }
        self.session.accounts.pending = None;
        self.session.accounts.ledger = Some((of, ledger));
    }

    /// Steps to a number without a record, which shows the numbers where they were not.
    pub(super) fn go_to_number(&mut self, forward: bool) {
        self.session.workspace = Workspace::Review;
        if !self.session.accounts.shown {
            self.show_numbers(true);
        }
        if self.session.step_number(forward) == Some(false) {
            self.say(self.voice.text("numbers-none-left"));
        }
    }

    /// Marks the numbers without a record in the text, or does not.
    pub(super) fn show_numbers(&mut self, shown: bool) {
        self.session.accounts.shown = shown;
        self.settings.numbers = shown;
        self.keep_settings();
    }

    /// Begins to make a record of the number that is chosen in the text.
    pub(super) fn begin_record(&mut self, ctx: &Context) {
        self.session.workspace = Workspace::Review;
        let chosen = self.session.chosen().zip(self.session.selected_document());
        let Some((span, (id, document))) = chosen else {
            self.say(self.voice.text("numbers-choose-first"));
            return;
        };
        let (document, generation): (Document, u64) = (document.clone(), self.session.generation());
        let lexis = Arc::clone(self.session.project().lexis());
        self.jobs.push(Job::start(ctx, Some("work-record"), move |_| {
            let offer = lexis.extractor().offer(&document, span);
            Outcome::Offered(generation, id, offer.map(Box::new))
        }));
    }

    /// Adds the record that was made, and leads to its indicator, which is the field most often wrong.
    pub(super) fn add_record(&mut self, generation: u64, document: DocumentId, offer: Option<Finding>) {
        if generation != self.session.generation() || self.session.project().document(document).is_none() {
            return;
        }
        let Some(Finding { figure, evidence, .. }) = offer else {
            self.say(self.voice.text("numbers-choose-first"));
            return;
        };
        if let Some((id, slot)) = self.session.stated_in(document, evidence.quote) {
            self.session.refresh();
            self.session.select_record(id);
            self.session.choose(None);
            self.session.requests.focus_field = Some(slot);
            let known = self.session.project().record(id).map(|record| self.voice.summary(record)).unwrap_or_default();
            let values = [("slot", self.voice.slot(slot).into()), ("record", known.into())];
            self.say(self.voice.text_with("notice-stated", &values));
            return;
        }
        let record = Record {
            document: Some(document),
            figure,
            evidence: Some(evidence),
            origin: Origin::Typed,
            review: Review::New,
        };
        let added = self.voice.summary(&record);
        let (before, number) = (self.session.selection.record, record.evidence.as_ref().map(|words| words.quote));
        let id = self.session.project_mut().add(record, Timestamp::now());
        let version = self.session.project().version();
        self.session.accounts.begun = number.map(|number| Begun { record: id, version, number, before });
        self.session.refresh();
        self.session.select_record(id);
        self.session.choose(None);
        self.session.requests.focus_field = Some(Slot::Indicator);
        self.say(self.voice.text_with("notice-added", &[("record", added.into())]));
    }

    /// Takes the record back that was begun last: the project, the selection and the number that is chosen are as before.
    pub(super) fn withdraw_record(&mut self) {
        let Some(begun) = self.session.begun().and(self.session.accounts.begun.take()) else { return };
        self.session.project_mut().undo();
        self.session.refresh();
        if let Some(before) = begun.before {
            self.session.select_record(before);
        }
        self.session.choose(Some(begun.number));
        self.session.requests.reveal_words = Some(begun.number);
        self.say(self.voice.text("notice-withdrawn"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::window::Options;
    use super::*;
    use crate::extract::Extractor;
    use crate::project::LoadedDocument;

    #[test]
    fn a_growth_leads_to_the_record_that_it_is_of() {
        let mut window = Window::new(&Context::default(), Options::default());
        let text = "Telecom in Son La\n\nTelecom revenue of Son La in 2023 was VND 880 billion, up 6.7 percent.";
        let document = Document::new("a.txt", text);
        let records = Extractor::bundled().extract(&document).into_iter().map(Record::from).collect();
        window.session.project_mut().load(vec![LoadedDocument { document, records }], Timestamp::UNIX_EPOCH);
        let (id, document) = window.session.project().documents().last().map(|(id, own)| (id, own.clone())).unwrap();
        let of_it = |window: &Window| window.session.records_of(id).len();
        assert_eq!(of_it(&window), 1);
        let generation = window.session.generation();
        for (number, records, slot) in [("6.7", 1, Slot::Yoy), ("2023", 2, Slot::Indicator)] {
            let at = text.find(number).unwrap();
            let offer = Extractor::bundled().offer(&document, Span::new(at, at + number.len()));
            window.add_record(generation, id, offer);
            assert_eq!((of_it(&window), window.session.requests.focus_field), (records, Some(slot)), "{number}");
        }
    }
}

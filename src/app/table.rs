//! Carries out what is asked of the table: its filter, its columns, its cells.

use jiff::Timestamp;

use super::command::Command;
use super::dialogs::Dialog;
use super::replace::Replace;
use super::review;
use super::session::{LeftPanel, Workspace};
use super::views::Views;
use super::window::Window;
use crate::analysis::{Column, SortKey};
use crate::domain::{RecordId, Slot, SlotValue};

impl Window {
    /// Carries out a command that is about the table.
    pub(super) fn table_command(&mut self, command: Command) {
        match command {
            Command::ShowFacets => {
                self.session.workspace = Workspace::Review;
                self.session.left = LeftPanel::Facets;
                self.session.requests.focus_facets = true;
            }
            Command::ShowDocuments => {
                self.session.workspace = Workspace::Review;
                self.session.left = LeftPanel::Documents;
                self.session.requests.reveal_document = true;
            }
            Command::ShowAllRecords => {
                self.session.query.clear();
                self.session.requests.reveal_row = true;
            }
            Command::Cells => {
                self.session.workspace = Workspace::Review;
                review::enter_cells(&mut self.session, &self.voice, true);
            }
            Command::Columns => {
                self.session.workspace = Workspace::Review;
                self.dialog = Some(Dialog::Columns);
            }
            Command::Replace => {
                self.session.workspace = Workspace::Review;
                let column = self.session.cells.cursor().and_then(|cell| self.session.columns.shown().get(cell.column));
                self.dialog = Some(Dialog::Replace(Replace::new(column.copied())));
            }
            Command::Views => self.dialog = Some(Dialog::Views(Views::default())),
            Command::LeastSureFirst => {
                self.session.workspace = Workspace::Review;
                let sort = &mut self.session.query.sort;
                let by_doubt = sort.first().is_some_and(|key| key.column == Column::Doubt);
                let doubt = SortKey { column: Column::Doubt, descending: false };
                *sort = if by_doubt { Vec::new() } else { vec![doubt] };
                self.session.requests.reveal_row = true;
            }
            _ => {}
        }
    }

    /// Corrects many records as one change. What was refused stays as it was typed, in its field, to be seen and mended.
    pub(super) fn correct_many(
        &mut self,
        corrections: &[(RecordId, Vec<SlotValue>)],
        refused: Vec<((RecordId, Slot, String), &'static str)>,
    ) {
        let touched = match self.session.project_mut().correct_many(corrections, Timestamp::now()) {
            Ok(touched) => touched,
            Err(error) => return self.warn(self.refusal(&error)),
        };
        for (id, values) in corrections {
            self.session.drafts.discard_all(*id, values);
        }
        let done = self.voice.count("notice-cells", touched);
        let Some((_, why)) = refused.first() else { return self.say(done) };
        let words = [
            ("shown", self.voice.whole(refused.len()).into()),
            ("n", refused.len().into()),
            ("why", self.voice.text(why).into()),
        ];
        let said = self.voice.text_with("notice-cells-refused", &words);
        for ((id, slot, text), _) in refused {
            self.session.drafts.set(id, slot, text);
        }
        self.warn(format!("{done}; {said}"));
    }
}

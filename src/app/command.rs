//! What a person can ask of the window by name: menus, buttons, keys and the command palette are four readings of
//! this one list.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::session::{Session, Workspace};
use crate::domain::{Keeping, Language, Review};

/// A command of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Begin an empty project.
    NewProject,
    /// Open the sample project.
    OpenSample,
    /// Open a project file.
    OpenProject,
    /// Load document files.
    LoadFiles,
    /// Load all documents of a folder.
    LoadFolder,
    /// Load what was copied in another program.
    LoadClipboard,
    /// Load what comes into a folder from now on, or no more.
    WatchFolder,
    /// Merge another project into this one.
    Merge,
    /// Choose where texts are kept.
    Texts,
    /// Keep all texts inside the project file.
    TakeTextsIn,
    /// Look for texts that are not at hand.
    RegainTexts,
    /// Say where the file of a text is that is not at hand.
    FindText,
    /// Hold a text against its file as it is now.
    CompareText,
    /// Take the passages of a text for all that is to be had of it.
    KeepPassages,
    /// Save the project.
    Save,
    /// Save the project under another name.
    SaveAs,
    /// Write records, series and evidence to a file of another format.
    Export,
    /// Open the project once more, to edit it or to see what is in its file now.
    TryAgain,
    /// Close the window.
    Quit,
    /// Take the last change back.
    Undo,
    /// Make the change taken back again.
    Redo,
    /// Select the next record.
    NextRecord,
    /// Select the previous record.
    PreviousRecord,
    /// Select the next record that nobody decided yet.
    NextUndecided,
    /// Say that the record is right.
    Accept,
    /// Say that the record is no figure.
    Reject,
    /// Take the decision on the record back.
    Reopen,
    /// Edit the field in doubt.
    Edit,
    /// Make a record of the number chosen in the text.
    NewRecord,
    /// Mark the numbers that are in no record.
    Numbers,
    /// Go to the next number in no record.
    NextNumber,
    /// Go to the previous number in no record.
    PreviousNumber,
    /// Offer other readings of the next field.
    NextSlot,
    /// Accept many of the records that the table shows.
    AcceptShown,
    /// List flagged records only, or all.
    OnlyFlagged,
    /// List the least sure records first, or by document.
    LeastSureFirst,
    /// Take the selected document out of the project.
    RemoveDocument,
    /// Show the words that the project adds to those of the field.
    Vocabulary,
    /// Add the words chosen in the text to the vocabulary.
    AddPhrase,
    /// Read the selected document again.
    ReadAgain,
    /// Read all documents again.
    ReadAllAgain,
    /// Filter the records by words.
    Find,
    /// Choose records by facets.
    ShowFacets,
    /// List the documents in place of the facets.
    ShowDocuments,
    /// Leave no record out.
    ShowAllRecords,
    /// Type into the cells of the table.
    Cells,
    /// Find and replace in the table.
    Replace,
    /// Choose the columns of the table.
    Columns,
    /// Keep the present view under a name, or go to one that was kept.
    Views,
    /// Show the selected record's series in the chart.
    ShowInTrends,
    /// Go to the workspace Review.
    ShowReview,
    /// Go to the workspace Trends.
    ShowTrends,
    /// Take the chart away as a picture or as figures.
    TakeAway,
    /// Correct all records that are wrong like the one that was just corrected.
    Alike,
    /// Go to the conflict in which the selected record is.
    Compare,
    /// List the rules of the project.
    Rules,
    /// List the changes of the selected record.
    RecordHistory,
    /// Go to the point of the history that is looked at.
    GoToPoint,
    /// Take the change that is looked at back by itself.
    Revert,
    /// Go to the workspace Conflicts.
    ShowConflicts,
    /// Go to the workspace History.
    ShowHistory,
    /// Ask for the name that changes bear.
    Author,
    /// Open the command palette.
    Palette,
    /// List the keys.
    Keys,
    /// Speak English.
    English,
    /// Speak Vietnamese.
    Vietnamese,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Light or dark as the system says.
    SystemMode,
    /// Say what this program is.
    About,
}

impl Command {
    /// All commands, in the order of the palette.
    pub const ALL: [Self; 70] = [
        Self::NewProject,
        Self::OpenSample,
        Self::OpenProject,
        Self::LoadFiles,
        Self::LoadFolder,
        Self::LoadClipboard,
        Self::WatchFolder,
        Self::Merge,
        Self::Texts,
        Self::TakeTextsIn,
        Self::RegainTexts,
        Self::FindText,
        Self::CompareText,
        Self::KeepPassages,
        Self::Save,
        Self::SaveAs,
        Self::Export,
        Self::TryAgain,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::NextRecord,
        Self::PreviousRecord,
        Self::NextUndecided,
        Self::Accept,
        Self::Reject,
        Self::Reopen,
        Self::Edit,
        Self::NewRecord,
        Self::Numbers,
        Self::NextNumber,
        Self::PreviousNumber,
        Self::NextSlot,
        Self::AcceptShown,
        Self::OnlyFlagged,
        Self::LeastSureFirst,
        Self::RemoveDocument,
        Self::Vocabulary,
        Self::AddPhrase,
        Self::ReadAgain,
        Self::ReadAllAgain,
        Self::Find,
        Self::ShowFacets,
        Self::ShowDocuments,
        Self::ShowAllRecords,
        Self::Cells,
        Self::Replace,
        Self::Columns,
        Self::Views,
        Self::ShowInTrends,
        Self::ShowReview,
        Self::ShowTrends,
        Self::TakeAway,
        Self::Alike,
        Self::Compare,
        Self::Rules,
        Self::RecordHistory,
        Self::GoToPoint,
        Self::Revert,
        Self::ShowConflicts,
        Self::ShowHistory,
        Self::Author,
        Self::Palette,
        Self::Keys,
        Self::English,
        Self::Vietnamese,
        Self::Light,
        Self::Dark,
        Self::SystemMode,
        Self::About,
    ];

    /// The key of its title in the language files.
    pub fn title(self) -> &'static str {
        match self {
            Self::NewProject => "command-new",
            Self::OpenSample => "command-sample",
            Self::OpenProject => "command-open",
            Self::LoadFiles => "command-load-files",
            Self::LoadFolder => "command-load-folder",
            Self::LoadClipboard => "command-load-clipboard",
            Self::WatchFolder => "command-watch-folder",
            Self::Merge => "command-merge",
            Self::Texts => "command-texts",
            Self::TakeTextsIn => "command-take-texts-in",
            Self::RegainTexts => "command-regain-texts",
            Self::FindText => "command-find-text",
            Self::CompareText => "command-compare-text",
            Self::KeepPassages => "command-keep-passages",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Export => "command-export",
            Self::TryAgain => "command-try-again",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::NextRecord => "command-next",
            Self::PreviousRecord => "command-previous",
            Self::NextUndecided => "command-next-undecided",
            Self::Accept => "command-accept",
            Self::Reject => "command-reject",
            Self::Reopen => "command-reopen",
            Self::Edit => "command-edit",
            Self::NewRecord => "command-new-record",
            Self::Numbers => "command-numbers",
            Self::NextNumber => "command-next-number",
            Self::PreviousNumber => "command-previous-number",
            Self::NextSlot => "command-next-slot",
            Self::AcceptShown => "command-accept-shown",
            Self::OnlyFlagged => "command-only-flagged",
            Self::LeastSureFirst => "command-least-sure",
            Self::RemoveDocument => "command-remove-document",
            Self::Vocabulary => "command-vocabulary",
            Self::AddPhrase => "command-add-phrase",
            Self::ReadAgain => "command-read-again",
            Self::ReadAllAgain => "command-read-all-again",
            Self::Find => "command-find",
            Self::ShowFacets => "command-facets",
            Self::ShowDocuments => "command-documents",
            Self::ShowAllRecords => "records-show-all",
            Self::Cells => "command-cells",
            Self::Replace => "command-replace",
            Self::Columns => "command-columns",
            Self::Views => "command-views",
            Self::ShowInTrends => "command-show-in-trends",
            Self::ShowReview => "command-review",
            Self::ShowTrends => "command-trends",
            Self::TakeAway => "command-take-away",
            Self::Alike => "command-alike",
            Self::Compare => "command-compare",
            Self::Rules => "command-rules",
            Self::RecordHistory => "command-record-history",
            Self::GoToPoint => "command-go-to-point",
            Self::Revert => "command-revert",
            Self::ShowConflicts => "command-conflicts",
            Self::ShowHistory => "command-history",
            Self::Author => "command-author",
            Self::Palette => "command-palette",
            Self::Keys => "command-keys",
            Self::English => "command-english",
            Self::Vietnamese => "command-vietnamese",
            Self::Light => "command-light",
            Self::Dark => "command-dark",
            Self::SystemMode => "command-system-mode",
            Self::About => "command-about",
        }
    }

    /// The keys that give it, the first of them shown. A key without modifiers works only while no text field has
    /// the focus.
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn key(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::NONE, key)
        }
        const fn ctrl(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND, key)
        }
        const fn ctrl_shift(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
        }
        match self {
            Self::NewProject => const { &[ctrl(Key::N)] },
            Self::OpenProject => const { &[ctrl(Key::O)] },
            Self::LoadFiles => const { &[ctrl(Key::L)] },
            Self::LoadFolder => const { &[ctrl_shift(Key::L)] },
            Self::LoadClipboard => const { &[ctrl(Key::V)] },
            Self::Save => const { &[ctrl(Key::S)] },
            Self::SaveAs => const { &[ctrl_shift(Key::S)] },
            Self::Export => const { &[ctrl_shift(Key::E)] },
            Self::Quit => const { &[ctrl(Key::Q)] },
            Self::Undo => const { &[ctrl(Key::Z)] },
            Self::Redo => const { &[ctrl_shift(Key::Z), ctrl(Key::Y)] },
            Self::NextRecord => const { &[key(Key::J)] },
            Self::PreviousRecord => const { &[key(Key::K)] },
            Self::NextUndecided => const { &[key(Key::Space)] },
            Self::Accept => const { &[key(Key::A)] },
            Self::Reject => const { &[key(Key::R)] },
            Self::Reopen => const { &[key(Key::U)] },
            Self::Edit => const { &[key(Key::E)] },
            Self::NewRecord => const { &[key(Key::N)] },
            Self::Numbers => const { &[key(Key::M)] },
            Self::NextNumber => const { &[key(Key::Period)] },
            Self::PreviousNumber => const { &[key(Key::Comma)] },
            Self::NextSlot => const { &[key(Key::S)] },
            Self::AcceptShown => const { &[ctrl_shift(Key::A)] },
            Self::OnlyFlagged => const { &[key(Key::F)] },
            Self::LeastSureFirst => const { &[key(Key::L)] },
            Self::Vocabulary => const { &[key(Key::V)] },
            Self::AddPhrase => const { &[key(Key::P)] },
            Self::ReadAgain => const { &[ctrl(Key::R)] },
            Self::ReadAllAgain => const { &[ctrl_shift(Key::R)] },
            Self::Find => const { &[ctrl(Key::F)] },
            Self::ShowFacets => const { &[ctrl_shift(Key::F)] },
            Self::ShowDocuments => const { &[ctrl_shift(Key::D)] },
            Self::Cells => const { &[key(Key::F2)] },
            Self::Replace => const { &[ctrl(Key::H)] },
            Self::Views => const { &[ctrl_shift(Key::V)] },
            Self::ShowInTrends => const { &[key(Key::T)] },
            Self::ShowReview => const { &[ctrl(Key::Num1)] },
            Self::ShowTrends => const { &[ctrl(Key::Num2)] },
            Self::TakeAway => const { &[ctrl(Key::E)] },
            Self::ShowConflicts => const { &[ctrl(Key::Num3)] },
            Self::ShowHistory => const { &[ctrl(Key::Num4)] },
            Self::Alike => const { &[key(Key::G)] },
            Self::Compare => const { &[key(Key::C)] },
            Self::RecordHistory => const { &[key(Key::H)] },
            Self::GoToPoint => const { &[key(Key::Enter)] },
            Self::Revert => const { &[key(Key::X)] },
            Self::Palette => const { &[ctrl(Key::K)] },
            Self::Keys => const { &[key(Key::F1)] },
            Self::OpenSample
            | Self::TryAgain
            | Self::ShowAllRecords
            | Self::Columns
            | Self::WatchFolder
            | Self::Merge
            | Self::Texts
            | Self::TakeTextsIn
            | Self::RegainTexts
            | Self::FindText
            | Self::CompareText
            | Self::KeepPassages
            | Self::Rules
            | Self::Author
            | Self::RemoveDocument
            | Self::English
            | Self::Vietnamese
            | Self::Light
            | Self::Dark
            | Self::SystemMode
            | Self::About => &[],
        }
    }

    /// Whether it alters the project, or begins to.
    pub fn alters(self) -> bool {
        matches!(
            self,
            Self::LoadFiles
                | Self::LoadFolder
                | Self::LoadClipboard
                | Self::WatchFolder
                | Self::Undo
                | Self::Redo
                | Self::Accept
                | Self::Reject
                | Self::Reopen
                | Self::Edit
                | Self::NewRecord
                | Self::AcceptShown
                | Self::RemoveDocument
                | Self::AddPhrase
                | Self::ReadAgain
                | Self::ReadAllAgain
                | Self::Replace
                | Self::Merge
                | Self::TakeTextsIn
                | Self::FindText
                | Self::CompareText
                | Self::KeepPassages
                | Self::Alike
                | Self::GoToPoint
                | Self::Revert
        )
    }

    /// Whether it opens a dialog or leads into a field, which the keys after it are meant for.
    pub fn opens_something(self) -> bool {
        matches!(
            self,
            Self::NewProject
                | Self::OpenSample
                | Self::OpenProject
                | Self::LoadFiles
                | Self::LoadFolder
                | Self::LoadClipboard
                | Self::WatchFolder
                | Self::Merge
                | Self::Texts
                | Self::FindText
                | Self::Save
                | Self::SaveAs
                | Self::Export
                | Self::TryAgain
                | Self::Quit
                | Self::Edit
                | Self::NewRecord
                | Self::AcceptShown
                | Self::Vocabulary
                | Self::AddPhrase
                | Self::Find
                | Self::ShowFacets
                | Self::Cells
                | Self::Replace
                | Self::Columns
                | Self::Views
                | Self::TakeAway
                | Self::Alike
                | Self::Rules
                | Self::Author
                | Self::Palette
                | Self::Keys
                | Self::About
        )
    }

    /// Whether it would do anything now.
    pub fn is_enabled(self, session: &Session) -> bool {
        let selected = session.selected_record();
        if session.is_read_only() && self.alters() {
            return false;
        }
        let on_record = matches!(session.workspace, Workspace::Review | Workspace::Trends);
        match self {
            Self::Undo => session.project().history().undoable().is_some(),
            Self::Redo => session.project().history().redoable().is_some(),
            Self::Accept => on_record && selected.is_some_and(|(_, record)| record.review != Review::Accepted),
            Self::Reject => on_record && selected.is_some_and(|(_, record)| record.review != Review::Rejected),
            Self::Reopen if session.workspace == Workspace::Conflicts => session.chosen_conflict().is_some(),
            Self::Reopen => on_record && selected.is_some_and(|(_, record)| record.review != Review::New),
            Self::Edit if session.workspace == Workspace::Conflicts => session.conflicts_view.selected.is_some(),
            Self::Edit | Self::NextSlot => on_record && selected.is_some(),
            Self::AcceptShown => session.workspace == Workspace::Review && !session.rows().is_empty(),
            Self::ShowInTrends => selected.is_some_and(|(_, record)| record.figure.place.is_some()),
            Self::NextRecord | Self::PreviousRecord | Self::NextUndecided => match session.workspace {
                Workspace::Review | Workspace::Trends => !session.rows().is_empty(),
                Workspace::Conflicts => !session.conflicts_view.listed().is_empty(),
                Workspace::History => !session.history_view.listed().is_empty() && self != Self::NextUndecided,
            },
            Self::Cells | Self::Replace => !session.rows().is_empty(),
            Self::ReadAllAgain => session.project().documents().next().is_some(),
            Self::TakeAway => session.project().records().next().is_some(),
            Self::RemoveDocument | Self::ReadAgain => session.selected_document().is_some(),
            Self::NewRecord | Self::Numbers | Self::NextNumber | Self::PreviousNumber => {
                on_record && session.selected_document().is_some()
            }
            Self::OnlyFlagged | Self::LeastSureFirst => on_record,
            Self::Compare => on_record && selected.is_some_and(|(id, _)| session.conflict_of(id).is_some()),
            Self::Alike => session.workspace == Workspace::Review && session.offer().is_some(),
            Self::RecordHistory => session.workspace != Workspace::History && selected.is_some(),
            Self::GoToPoint => session.workspace == Workspace::History && session.history_view.can_go(),
            Self::Revert => session.workspace == Workspace::History && session.history_view.can_revert(),
            Self::TakeTextsIn => session.project().keeping() == Some(Keeping::ByReference),
            Self::RegainTexts | Self::FindText => !session.missing_texts().0.is_empty(),
            Self::CompareText | Self::KeepPassages => session.is_text_enabled(self),
            Self::Save => session.can_save(),
            Self::TryAgain => session.path().is_some(),
            Self::ShowAllRecords => session.query.is_narrow(),
            Self::ShowReview => session.workspace != Workspace::Review,
            Self::ShowTrends => session.workspace != Workspace::Trends,
            Self::ShowConflicts => session.workspace != Workspace::Conflicts,
            Self::ShowHistory => session.workspace != Workspace::History,
            Self::English => session.language() != Language::English,
            Self::Vietnamese => session.language() != Language::Vietnamese,
            _ => true,
        }
    }
}

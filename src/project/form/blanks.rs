//! How many blanks may stand for texts that are not at hand.

use crate::domain::Document;
use crate::project::Project;
use crate::reading::limits::{LONGEST_TEXT, MOST_TEXT};

/// How many bytes more. One count is kept for a whole project and its journal, so that no damaged or hostile file fills
/// the memory with blanks.
#[derive(Clone, Copy, Debug)]
pub(in crate::project) struct Blanks(usize);

impl Blanks {
    /// As many as a project may have.
    pub fn new() -> Self {
        Self(MOST_TEXT)
    }

    /// As many as may be added to a project.
    pub fn beside(project: &Project) -> Self {
        let taken = project.documents.iter().filter(|pooled| !pooled.item.is_whole());
        Self(MOST_TEXT.saturating_sub(taken.map(|pooled| pooled.item.text.len()).sum()))
    }

    /// As many as may be added to the file of a project, which may have by reference what is at hand here.
    pub fn beside_file_of(project: &Project) -> Self {
        let may_be_out =
            |document: &Document| !document.is_whole() || project.may_lack && document.can_be_referred_to();
        let taken = project.documents.iter().filter(|pooled| may_be_out(&pooled.item));
        Self(MOST_TEXT.saturating_sub(taken.map(|pooled| pooled.item.text.len()).sum()))
    }

    /// Takes a text of this length off; whether so many are left, and no text is longer than any that is read.
    pub fn take(&mut self, length: usize) -> bool {
        let left = self.0.checked_sub(length).filter(|_| length <= LONGEST_TEXT);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }

    /// The longest text that could be taken off.
    pub fn longest(self) -> usize {
        self.0.min(LONGEST_TEXT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Passages, TextHash, Whereabouts};
    use crate::project::form::DocumentForm;
    use crate::project::journal::Entry;
    use crate::project::merge::fit_together;
    use crate::project::pool::Pooled;
    use crate::project::rescue;

    fn away(length: u32) -> Pooled<Document> {
        let passages = Passages::new(Vec::new(), length).unwrap();
        let mut document = Document::new("a", passages.laid_out("").unwrap());
        (document.hash, document.passages) = (TextHash::of("b"), Some(Box::new(passages)));
        Pooled { item: document, present: true }
    }

    #[test]
    fn no_text_is_longer_than_any_that_is_read_nor_all_together_than_memory_holds() {
        let mut blanks = Blanks::new();
        assert!(!blanks.take(LONGEST_TEXT + 1) && blanks.take(LONGEST_TEXT) && blanks.take(0));
        let taken = std::iter::from_fn(|| blanks.take(LONGEST_TEXT).then_some(())).count();
        assert_eq!(1 + taken, MOST_TEXT / LONGEST_TEXT);
        assert!(!blanks.take(1) && blanks.take(0) && blanks.longest() == 0);
        let mut project = Project::new();
        project.documents.push(away(1000));
        assert_eq!(Blanks::beside(&project).0, MOST_TEXT - 1000);
        // What was read again is blank in the file, upon which a journal is replayed.
        let mut read = Document::new("b", "12345");
        read.whereabouts = Some(Box::new(Whereabouts::default()));
        project.documents.push(Pooled { item: read, present: true });
        assert_eq!(Blanks::beside_file_of(&project).0, MOST_TEXT - 1000, "it has all of its texts");
        project.may_lack = true;
        assert_eq!(Blanks::beside_file_of(&project).0, MOST_TEXT - 1005);
    }

    #[test]
    fn two_projects_are_not_merged_into_one_that_could_not_be_opened() {
        let (mut ours, mut theirs) = (Project::new(), Project::new());
        ours.documents.push(away(1000));
        theirs.documents.push(away(1000));
        assert!(fit_together(&ours, &theirs, Blanks(0)), "it is the same text");
        theirs.documents.push({
            let mut other = away(500);
            other.item.hash = TextHash::of("c");
            other
        });
        assert!(fit_together(&ours, &theirs, Blanks(500)) && !fit_together(&ours, &theirs, Blanks(499)));
        theirs.documents.push(Pooled { item: Document::new("d", "d"), present: true });
        assert!(fit_together(&ours, &theirs, Blanks(500)), "what is whole needs no blanks");
    }

    #[test]
    fn a_journal_and_a_damaged_file_share_the_count() {
        let entry = |length| {
            let pooled = away(length);
            let form = DocumentForm::entering(&pooled);
            let mut text = String::new();
            crate::project::form::write_value(&mut text, &form, crate::project::form::Layout::default()).unwrap();
            let form = crate::project::form::Reader::new(&text).value().unwrap();
            let change =
                crate::project::Change::new(crate::project::ChangeKind::Load, jiff::Timestamp::UNIX_EPOCH, vec![]);
            Entry::Made { documents: vec![form], records: Vec::new(), united: Vec::new(), change }
        };
        let (mut blanks, mut project) = (Blanks(1500), Project::new());
        assert!(project.replay(entry(1000), &mut blanks));
        assert!(!project.replay(entry(1000), &mut blanks));
        assert!(project.replay(entry(500), &mut blanks));

        let item = |number: usize| {
            format!(
                "/*[{number}]*/ (name: \"{number}\", hash: \"{}\", length: 1000, passages: [(3, \"abc\")]),\n",
                TextHash::of("b")
            )
        };
        let text = format!("(version: 3, documents: [\n{}{}{}", item(0), item(1), item(2));
        let rescued = rescue::from_text(&text, None, Blanks(1500)).unwrap();
        let lengths: Vec<usize> = rescued.project.documents().map(|(_, document)| document.text.len()).collect();
        assert_eq!(lengths, [1000, 6, 6], "the passages are kept, and no blanks behind them");
        assert!(rescued.project.documents().all(|(_, document)| document.text.contains("abc")));
    }
}

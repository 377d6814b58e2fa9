//! Where in its document a record stands, and why each of its fields is what it is.

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use super::{Link, Slot, Span};

/// The words that made a record, and how they were tied to its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "EvidenceForm")]
pub struct Evidence {
    /// The number with its unit, or with the counting noun right beside it.
    pub quote: Span,
    /// In one piece of memory, because there are a million of them: first, in the order of the slots, the words that gave
    /// other slots, and how they were tied to the number; then, in the order of the slots, what they needed beyond those
    /// and took from the text around: the heading that names the sector, the date line that gives the year.
    notes: Box<[Note]>,
}

/// What is noted of a slot. One without words of its own was not stated near: it has its default or comes from the
/// document as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Note {
    slot: Slot,
    is_around: bool,
    /// Projects of before this was kept have none.
    link: Option<Link>,
    /// [`NOWHERE`] where there are no words.
    at: Span,
}

const NOWHERE: Span = Span { start: u32::MAX, end: u32::MAX };

impl Note {
    /// What `slot` took from the text around.
    fn around(slot: Slot, link: Link, words: Option<Span>) -> Self {
        Self { slot, is_around: true, link: Some(link), at: words.unwrap_or(NOWHERE) }
    }

    fn words(&self) -> Option<Span> {
        (self.at != NOWHERE).then_some(self.at)
    }
}

/// Evidence as it stands in files. A slot of `slots` without one of `links` is of before those were kept.
#[derive(Deserialize)]
#[serde(rename = "Evidence", deny_unknown_fields)]
struct EvidenceForm {
    quote: Span,
    #[serde(default)]
    slots: Vec<(Slot, Span)>,
    #[serde(default)]
    links: Vec<(Slot, Link)>,
    #[serde(default)]
    context: Vec<(Slot, Link, Option<Span>)>,
}

impl From<EvidenceForm> for Evidence {
    fn from(form: EvidenceForm) -> Self {
        let own = |(slot, at)| Note { slot, is_around: false, link: None, at };
        let mut notes = Vec::with_capacity(form.slots.len() + form.context.len());
        notes.extend(form.slots.into_iter().map(own));
        notes.sort_by_key(|note| note.slot);
        for (slot, link) in form.links {
            put(&mut notes, slot, |note| note.link = Some(link));
        }
        let from = notes.len();
        notes.extend(form.context.into_iter().map(|(slot, link, at)| Note::around(slot, link, at)));
        notes[from..].sort_by_key(|note| note.slot);
        Self { quote: form.quote, notes: notes.into_boxed_slice() }
    }
}

impl Serialize for Evidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct List<F>(F);
        impl<T: Serialize, I: Iterator<Item = T>, F: Fn() -> I> Serialize for List<F> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq((self.0)())
            }
        }
        let slots = || self.own().iter().filter_map(|note| Some((note.slot, note.words()?)));
        let links = || self.own().iter().filter_map(|note| Some((note.slot, note.link?)));
        let context = || self.around().iter().filter_map(|note| Some((note.slot, note.link?, note.words())));
        let has = [slots().next().is_some(), links().next().is_some(), context().next().is_some()];
        let count = 1 + has.iter().filter(|has| **has).count();
        let mut fields = serializer.serialize_struct("Evidence", count)?;
        fields.serialize_field("quote", &self.quote)?;
        if has[0] {
            fields.serialize_field("slots", &List(slots))?;
        }
        if has[1] {
            fields.serialize_field("links", &List(links))?;
        }
        if has[2] {
            fields.serialize_field("context", &List(context))?;
        }
        fields.end()
    }
}

/// One reason for what stands in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The slot.
    pub slot: Slot,
    /// The words, where there are any.
    pub words: Option<Span>,
    /// How they were tied to the number; nothing in projects of before this was kept.
    pub link: Option<Link>,
}

impl Evidence {
    /// Evidence with the number at `quote` and no other words yet.
    pub fn at(quote: Span) -> Self {
        Self { quote, ..Self::default() }
    }

    /// Evidence with the number at `quote`, the words that gave other slots with how they were tied to it, and what slots
    /// took from the text around.
    pub fn of(
        quote: Span,
        own: impl Iterator<Item = (Slot, Link, Span)>,
        around: impl Iterator<Item = (Slot, Link, Option<Span>)>,
    ) -> Self {
        let mut notes = Vec::with_capacity(own.size_hint().1.unwrap_or(0) + around.size_hint().1.unwrap_or(0));
        for (slot, link, at) in own {
            put(&mut notes, slot, |note| (note.link, note.at) = (Some(link), at));
        }
        let from = notes.len();
        notes.extend(around.map(|(slot, link, at)| Note::around(slot, link, at)));
        notes[from..].sort_by_key(|note| note.slot);
        Self { quote, notes: notes.into_boxed_slice() }
    }

    /// Adds the words that gave `slot`, in place of earlier ones.
    #[must_use]
    pub fn with(mut self, slot: Slot, span: Span) -> Self {
        self.set(slot, span);
        self
    }

    /// Notes the words that gave `slot`, in place of earlier ones.
    pub fn set(&mut self, slot: Slot, span: Span) {
        self.note(slot, |note| note.at = span);
    }

    /// Notes how the words of `slot` were tied to the number, in place of an earlier note.
    pub fn set_link(&mut self, slot: Slot, link: Link) {
        self.note(slot, |note| note.link = Some(link));
    }

    fn note(&mut self, slot: Slot, write: impl FnOnce(&mut Note)) {
        let mut notes = std::mem::take(&mut self.notes).into_vec();
        put(&mut notes, slot, write);
        self.notes = notes.into_boxed_slice();
    }

    /// Adds what `slot` took from the text around: by which link, and the words where there are any.
    pub fn add_context(&mut self, slot: Slot, link: Link, words: Option<Span>) {
        let at = self.notes.partition_point(|note| !note.is_around || note.slot <= slot);
        let mut notes = std::mem::take(&mut self.notes).into_vec();
        notes.reserve_exact(1);
        notes.insert(at, Note::around(slot, link, words));
        self.notes = notes.into_boxed_slice();
    }

    /// What is noted of slots by words of their own.
    fn own(&self) -> &[Note] {
        &self.notes[..own(&self.notes)]
    }

    /// What slots took from the text around.
    fn around(&self) -> &[Note] {
        &self.notes[own(&self.notes)..]
    }

    /// The words that gave `slot`: for the value its quote.
    pub fn get(&self, slot: Slot) -> Option<Span> {
        let own = self.own().iter().find(|note| note.slot == slot).and_then(Note::words);
        own.or_else(|| (slot == Slot::Value).then_some(self.quote))
    }

    /// All slots that have words, the quote as that of the value.
    pub fn iter(&self) -> impl Iterator<Item = (Slot, Span)> + '_ {
        Slot::ALL.into_iter().filter_map(|slot| Some((slot, self.get(slot)?)))
    }

    /// Why `slot` is what it is: its own words first, then what the text around gave. Empty where nothing
    /// was said, so that the slot has its default.
    pub fn why(&self, slot: Slot) -> impl Iterator<Item = Trace> + '_ {
        let own = self.own().iter().find(|note| note.slot == slot && note.words().is_some());
        let own = own.filter(|_| slot != Slot::Value);
        let around = self.around().iter().filter(move |note| note.slot == slot);
        own.into_iter().chain(around).map(move |note| Trace { slot, words: note.words(), link: note.link })
    }

    /// The same evidence in another text, where `carry` finds its words again; nothing where the quote is lost. Other
    /// words that are lost are left out.
    #[must_use]
    pub fn carried(&self, carry: impl Fn(Span) -> Option<Span>) -> Option<Self> {
        let quote = carry(self.quote)?;
        let carried = |note: &Note| match note.words() {
            Some(words) => Some(Note { at: carry(words)?, ..*note }),
            // How words were tied to the number goes with them.
            None => note.is_around.then_some(*note),
        };
        Some(Self { quote, notes: self.notes.iter().filter_map(carried).collect() })
    }

    /// Every span of it: the quote, the words of the slots, the words of the text around.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        std::iter::once(self.quote).chain(self.notes.iter().filter_map(Note::words))
    }
}

/// How many of the notes are of words of a slot's own.
fn own(notes: &[Note]) -> usize {
    notes.partition_point(|note| !note.is_around)
}

/// Writes what is noted of a slot by words of its own.
fn put(notes: &mut Vec<Note>, slot: Slot, write: impl FnOnce(&mut Note)) {
    let at = match notes[..own(notes)].binary_search_by_key(&slot, |note| note.slot) {
        Ok(at) => at,
        Err(at) => {
            notes.reserve_exact(1);
            notes.insert(at, Note { slot, is_around: false, link: None, at: NOWHERE });
            at
        }
    };
    write(&mut notes[at]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_words_come_first_and_context_after() {
        let mut evidence = Evidence::at(Span::new(10, 14)).with(Slot::Period, Span::new(0, 4));
        evidence.add_context(Slot::Period, Link::DateLine, Some(Span::new(90, 95)));
        evidence.add_context(Slot::Place, Link::Document, None);
        evidence.set_link(Slot::Period, Link::Sentence);
        let links: Vec<_> = evidence.why(Slot::Period).map(|trace| trace.link.unwrap()).collect();
        assert_eq!(links, [Link::Sentence, Link::DateLine]);
        assert_eq!(
            evidence.why(Slot::Place).collect::<Vec<_>>(),
            [Trace { slot: Slot::Place, words: None, link: Some(Link::Document) }]
        );
        assert_eq!(evidence.why(Slot::Value).count(), 0);
        assert_eq!(evidence.spans().count(), 3);
    }

    #[test]
    fn evidence_of_before_links_were_kept_is_read() {
        let old = "(quote: (5, 9), slots: [(Place, (0, 3))])";
        let read: Evidence = ron::from_str(old).unwrap();
        assert_eq!(read, Evidence::at(Span::new(5, 9)).with(Slot::Place, Span::new(0, 3)));
        let trace = read.why(Slot::Place).next().unwrap();
        assert_eq!((trace.words, trace.link), (Some(Span::new(0, 3)), None));
        assert_eq!(ron::to_string(&read).unwrap(), "(quote:(5,9),slots:[(Place,(0,3))])");
    }

    #[test]
    fn evidence_comes_back_from_files_whatever_it_holds() {
        let words = |nr: usize| Span::new(nr, nr + 3);
        for holds in 0..1_u32 << 9 {
            let has = |bit: u32| holds >> bit & 1 == 1;
            let mut evidence = Evidence::at(words(40));
            for (nr, slot) in [Slot::Period, Slot::Place, Slot::Value].into_iter().enumerate() {
                let bit = u32::try_from(nr).unwrap() * 3;
                if has(bit) {
                    evidence.set(slot, words(nr));
                }
                if has(bit + 1) {
                    evidence.set_link(slot, Link::Sentence);
                }
                if has(bit + 2) {
                    evidence.add_context(slot, Link::DateLine, (nr < 2).then_some(words(60 + nr)));
                    evidence.add_context(slot, Link::Document, None);
                }
                assert_eq!(evidence.get(slot), if has(bit) { Some(words(nr)) } else { (nr == 2).then(|| words(40)) });
            }
            let text = ron::to_string(&evidence).unwrap();
            assert_eq!(ron::from_str::<Evidence>(&text).unwrap(), evidence, "{text}");
            let carried = evidence.carried(|span| (span.start >= 40).then_some(span)).unwrap();
            assert!(carried.spans().all(|span| span.start >= 40));
            assert_eq!(evidence.carried(Some).map(|all| all.spans().count()), Some(evidence.spans().count()));
        }
    }

    #[test]
    fn every_link_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<_> = Link::ALL.iter().map(|link| link.code()).collect();
        assert_eq!(names.len(), Link::ALL.len());
    }
}

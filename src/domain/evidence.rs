//! Where in its document a record stands, and why each of its fields is what it is.

use serde::{Deserialize, Serialize};

use super::{Link, Slot, Span};

/// The words that made a record, and how they were tied to its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The number with its unit, or with the counting noun right beside it.
    pub quote: Span,
    /// The words that gave the other slots, in the order of the slots. A slot without words here
    /// was not stated near: it has its default or comes from the document as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    slots: Vec<(Slot, Span)>,
    /// How those words were tied to the number, in the order of the slots. Projects of before this was
    /// kept have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    links: Vec<(Slot, Link)>,
    /// What slots needed beyond those words and took from the text around, in the order of the slots:
    /// the heading that names the sector, the date line that gives the year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    context: Vec<(Slot, Link, Option<Span>)>,
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

    /// Adds the words that gave `slot`, in place of earlier ones.
    #[must_use]
    pub fn with(mut self, slot: Slot, span: Span) -> Self {
        self.set(slot, span);
        self
    }

    /// Notes the words that gave `slot`, in place of earlier ones.
    pub fn set(&mut self, slot: Slot, span: Span) {
        put(&mut self.slots, slot, span);
    }

    /// Notes how the words of `slot` were tied to the number, in place of an earlier note.
    pub fn set_link(&mut self, slot: Slot, link: Link) {
        put(&mut self.links, slot, link);
    }

    /// Adds what `slot` took from the text around: by which link, and the words where there are any.
    pub fn add_context(&mut self, slot: Slot, link: Link, words: Option<Span>) {
        let at = self.context.partition_point(|entry| entry.0 <= slot);
        self.context.insert(at, (slot, link, words));
    }

    /// The words that gave `slot`: for the value its quote.
    pub fn get(&self, slot: Slot) -> Option<Span> {
        match self.slots.binary_search_by_key(&slot, |entry| entry.0) {
            Ok(at) => Some(self.slots[at].1),
            Err(_) => (slot == Slot::Value).then_some(self.quote),
        }
    }

    /// All slots that have words, the quote as that of the value.
    pub fn iter(&self) -> impl Iterator<Item = (Slot, Span)> + '_ {
        Slot::ALL.into_iter().filter_map(|slot| Some((slot, self.get(slot)?)))
    }

    /// Why `slot` is what it is: its own words first, then what the text around gave. Empty where nothing
    /// was said, so that the slot has its default.
    pub fn why(&self, slot: Slot) -> impl Iterator<Item = Trace> + '_ {
        let link = self.links.binary_search_by_key(&slot, |entry| entry.0).ok().map(|at| self.links[at].1);
        let own = self.get(slot).filter(|_| slot != Slot::Value);
        let own = own.map(|words| Trace { slot, words: Some(words), link });
        let around = self.context.iter().filter(move |entry| entry.0 == slot);
        own.into_iter().chain(around.map(|&(slot, link, words)| Trace { slot, words, link: Some(link) }))
    }

    /// The same evidence in another text, where `carry` finds its words again; nothing where the quote is lost. Other
    /// words that are lost are left out.
    #[must_use]
    pub fn carried(&self, carry: impl Fn(Span) -> Option<Span>) -> Option<Self> {
        let quote = carry(self.quote)?;
        let slots: Vec<(Slot, Span)> =
            self.slots.iter().filter_map(|(slot, words)| Some((*slot, carry(*words)?))).collect();
        let links = self.links.iter().filter(|link| slots.iter().any(|slot| slot.0 == link.0)).copied().collect();
        let context = self.context.iter().filter_map(|(slot, link, words)| match words {
            Some(words) => Some((*slot, *link, Some(carry(*words)?))),
            None => Some((*slot, *link, None)),
        });
        Some(Self { quote, links, context: context.collect(), slots })
    }

    /// Every span of it: the quote, the words of the slots, the words of the text around.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        let around = self.context.iter().filter_map(|entry| entry.2);
        std::iter::once(self.quote).chain(self.slots.iter().map(|entry| entry.1)).chain(around)
    }
}

/// Puts `value` at its place by slot.
fn put<T>(list: &mut Vec<(Slot, T)>, slot: Slot, value: T) {
    match list.binary_search_by_key(&slot, |entry| entry.0) {
        Ok(at) => list[at].1 = value,
        Err(at) => list.insert(at, (slot, value)),
    }
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
    fn every_link_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<_> = Link::ALL.iter().map(|link| link.code()).collect();
        assert_eq!(names.len(), Link::ALL.len());
    }
}

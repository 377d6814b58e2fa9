//! From a document to its records, each with the words that made it.
//!
//! The text is folded into one spelling with a way back to its own bytes ([`folded`]), cut into
//! blocks and sentences ([`page`]), and each sentence into mentions: numbers, times, places,
//! enterprises, words of the field ([`mention`]). [`link`] links each number to what it is a number
//! of; what the sentence does not say comes from the paragraph, the heading and the document
//! ([`context`]). Why each field is what it is, [`explain`] says. The grammar knows no document and the vocabulary (`assets/phrases.ron`) no grammar.

mod agreement;
mod amount;
mod automaton;
mod cards;
mod compose;
mod compound;
mod confidence;
mod context;
mod cue_set;
mod cues;
mod dedup;
mod doubt;
mod draft;
mod enumeration;
mod explain;
mod extractor;
mod features;
mod finding;
mod folded;
mod gazetteer;
mod glossary;
mod goal_lines;
mod growth;
mod layout;
mod ledger;
mod letters;
mod lexicon;
mod lexis;
mod link;
mod mention;
mod named;
mod number;
mod oddity;
mod page;
mod paragraphs;
mod phrases;
mod place_heads;
mod printed;
mod quoted;
mod reason;
mod sections;
mod sentence_lines;
mod shreds;
mod stuck;
mod sublists;
mod syllable;
mod table;
mod tabulation;
mod time;
mod torn;
mod typed;
mod unwrap;
mod usual;
mod word_filter;
mod words;

pub use confidence::Model;
pub use context::{PlaceClue, PlaceClues, PlaceModel};
pub use extractor::{Extractor, ExtractorError, PlaceCandidate};
pub use features::{Feature, Features};
pub use finding::Finding;
pub use glossary::{EntryKey, Glossary, GlossaryEntry, GlossaryError, GlossaryFileError, Known, PhraseMeaning};
pub use ledger::{Entry, Fate, Ledger, Reading};
pub use lexicon::{OperatorNames, Sense, Trade, Vocabulary};
pub use lexis::Lexis;
pub use named::Named;
pub use printed::{NotationEvidence, Readings, mended};
pub use reason::Reason;
pub use tabulation::{Lack, LeftOut, Tabular, Tabulated, Unread};
pub use typed::{read_operator, read_period, read_value};

//! Links numbers to what they are numbers of.
//!
//! A sentence is read from left to right. Each number weighs the words in reach, nearest first:
//! its own noun phrase, the words between it and the number before, the rest of its clause, the
//! sentence so far, the paragraph, the list's or section's heading, the headline.

mod areas;
mod aside;
mod asides;
mod base;
mod bracketed_base;
mod brackets;
mod built;
mod count;
mod counted;
mod country;
mod cover;
mod exclusion;
mod goals;
mod hedge;
mod kinds;
mod level;
mod lines;
mod merger;
mod money;
mod nested;
mod notes;
mod operator;
mod parts;
mod passing;
mod pending;
mod period;
mod place;
mod points;
mod quarters;
mod reach;
mod rise;
mod risen;
mod rule;
mod same_time;
mod sectors;
mod sentence;
mod share;
mod status;
mod sums;
mod term;
mod then;
mod ties;
mod topic;

pub(super) use notes::Notes;
pub(super) use term::{matter_of, narrows};
pub(super) use topic::Topic;

use std::ops::Range;

use crate::domain::{Catalogue, Operator, PlaceId};
use crate::extract::automaton::Automaton;
use crate::extract::compose::{COUNTED, LINES, Money, SECTORS};
use crate::extract::context::Frame;
use crate::extract::draft::{Draft, Matter};
use crate::extract::enumeration;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, Quantity};
use crate::extract::time::When;

/// Reads the figures of one document.
pub(super) struct Linker<'a> {
    pub text: &'a str,
    pub frame: &'a Frame,
    pub catalogue: &'a Catalogue,
    /// The senses of all words of the sentence: most rules look for what none of them says.
    pub said: Senses,
    /// What the phrases of a glossary name.
    pub automaton: &'a Automaton,
    pub drafts: Vec<Draft>,
    /// What the headings above say.
    pub section: Topic,
    /// What the paragraph so far says.
    pub paragraph: Topic,
    /// What a line before a list says of its items.
    pub intro: Option<Topic>,
    /// The times of the sentence before.
    pub recent_times: Vec<(When, Range<usize>)>,
    /// The measure of the last amounts of money, for the next enterprise in line.
    pub above_measure: Option<Money>,
    /// The block being read.
    pub block: usize,
    pub in_heading: bool,
    /// The sectors that the text has named so far.
    pub sectors_so_far: Senses,
    /// The last enterprise that the text named.
    pub last_operator: Option<(Operator, Trade)>,
    /// The time of the plan that the text is about: "… issued the Digital Infrastructure Development Plan by 2025".
    pub planned_for: Option<(When, Range<usize>)>,
    /// The last goal for a time still ahead: the paragraph that told it, and its time.
    pub goal_ahead: Option<(usize, (When, Range<usize>))>,
    /// The enterprise that the sentence before told of.
    pub thread: Option<operator::Thread>,
    /// The provinces of the sentence before, each once.
    pub recent_places: Vec<(PlaceId, Range<usize>)>,
    /// The figures of the sentence before.
    pub told_before: Range<usize>,
    /// The numbers of the sentence that are of the figures before it, in their order.
    pub echoes: Vec<(usize, usize)>,
    /// The numbers of the sentence that are of the figures before it in the same sentence, for another time.
    pub repeated: Vec<usize>,
    /// The first of those figures, once the first of the numbers was reached.
    pub repeated_from: Option<usize>,
    /// What is noted for the ledger, where one is wanted.
    pub notes: Option<Notes>,
}

/// One number and what surrounds it.
#[derive(Clone, Copy)]
struct Around<'m> {
    /// The sentence.
    mentions: &'m [Mention],
    /// Which of its mentions the number is.
    at: usize,
    /// The words since the figure before.
    left: &'m [Mention],
    /// The words up to the next mark or number.
    right: &'m [Mention],
    /// The number.
    quantity: &'m Quantity,
    /// The first draft of the sentence.
    first: usize,
    /// What a list says of it: "…, respectively".
    item: Option<&'m enumeration::Item>,
}

/// What a number was found to measure: its matter, its indicator, and the words that say so.
type Found = (Matter, &'static str, Option<Range<usize>>);

impl<'a> Linker<'a> {
    /// Before the first sentence of a document.
    pub fn new(
        text: &'a str,
        frame: &'a Frame,
        catalogue: &'a Catalogue,
        automaton: &'a Automaton,
        notes: Option<Notes>,
    ) -> Self {
        Self {
            text,
            frame,
            catalogue,
            said: Senses::NONE,
            automaton,
            drafts: Vec::new(),
            section: Topic::default(),
            paragraph: Topic::default(),
            intro: None,
            recent_times: Vec::new(),
            recent_places: Vec::new(),
            told_before: 0..0,
            echoes: Vec::new(),
            repeated: Vec::new(),
            repeated_from: None,
            above_measure: None,
            block: 0,
            in_heading: false,
            sectors_so_far: Senses::NONE,
            last_operator: frame.operator,
            planned_for: None,
            goal_ahead: None,
            thread: None,
            notes,
        }
    }
}

/// All that names what is measured.
const NAMES: Senses = COUNTED.with(LINES).with(SECTORS);

/// The longest words between two commas that say what is included, in bytes.
const LONGEST_ASIDE: usize = 60;

/// What shares are of.
const BASES: Senses = Senses::of(&[Sense::Households, Sense::People, Sense::Area]);

/// Whether two names with this between them are items of one list.
fn is_list_link(gap: &str) -> bool {
    matches!(gap.trim_ascii(), "," | "and" | "và" | "&" | ", and" | "/" | "-")
}

//! What the text so far makes later figures about.
//!
//! What a sentence leaves for those after it: its field and lines ([`field`]), its time ([`time`]), its place ([`place`]) and the
//! enterprise that it speaks of ([`enterprise`]).

mod enterprise;
mod field;
mod place;
mod time;

use std::ops::Range;

use crate::domain::{IndicatorId, Operator, PlaceId, Status};
use crate::extract::compose::{COUNTED, LINES, Money};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::growth::Earlier;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::time::When;
use crate::extract::words::{cut, sentence_start};

use super::Linker;

/// What the text so far makes a later figure about.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the text so far")]
#[derive(Clone, Debug, Default)]
pub struct Topic {
    /// Sectors of money.
    pub sectors: Senses,
    /// Revenue or budget.
    pub measure: Option<Money>,
    /// Subscriber lines.
    pub lines: Senses,
    /// All senses that were named.
    pub named: Senses,
    /// The place.
    pub place: Option<(PlaceId, Range<usize>)>,
    /// Whether a province that is named alone heads it: "+ Đồng Tháp. Tỉnh mới …".
    pub headed_by_place: bool,
    /// Whether a region that is named alone heads it: "Toàn vùng".
    pub region: bool,
    /// The time.
    pub when: Option<(When, Range<usize>)>,
    /// Whether it is one as of which stocks stand, and no flow was told of it.
    pub when_is_of_stocks: bool,
    /// Whether that is the time of a goal: what is measured by the year before is of another.
    pub when_is_goal: bool,
    /// The time before that of a goal.
    pub when_before_goal: Option<(When, Range<usize>)>,
    /// The enterprise.
    pub operator: Option<(Operator, Trade, Range<usize>)>,
    /// The enterprise whose name alone heads it: "FPT Telecom (`UPCoM`: FOX) - ADD".
    pub owner: Option<(Operator, Trade)>,
    /// The enterprise that reports in it: "2. Viettel Đồng Nai báo cáo: …".
    pub speaker: Option<(Operator, Trade)>,
    /// Whether figures are wanted ones.
    pub target: bool,
    /// Whether it is a line of tasks, whose list below is of goals.
    pub tasks: bool,
    /// Whether its last sentence, without a figure of its own, says that figures are estimates: "Estimates as of 31 October:".
    pub estimate: bool,
    /// Whether its last sentence leads to the parts of a whole that is estimated: "Ước …, chia ra:".
    pub parts_of_estimate: bool,
    /// How the percentages of the last sentence measured.
    pub measured: Earlier,
    /// What counted things the text speaks of.
    pub heads: Senses,
    /// Whether the paragraph answers a question, whose words it goes on with.
    pub asked: bool,
    /// Whether that question asks for a plan: "And the plan for this year?"
    pub asked_goal: bool,
    /// What a phrase of the glossary named, and its words.
    pub term: Option<(IndicatorId, Range<usize>)>,
    /// Whether the last sentence named no enterprise but that one.
    pub operator_alone: bool,
    /// What the last sentence named.
    pub last_named: Senses,
    /// What the last sentence asks for, where it does nothing else: "Fixed telephones?"
    pub asked_for: Senses,
    /// Whether a number was told in it.
    pub counted: bool,
    /// Whether the last sentence counted new ones only: "4,7 triệu thuê bao phát triển mới".
    pub new_ones: bool,
}

impl Topic {
    /// What the question that says this leaves to the paragraph that answers it.
    pub fn in_answer(&self) -> Self {
        let goal = self.last_named.any(Senses::of(&[Sense::Plan, Sense::Target, Sense::Tasks]));
        Self { asked: true, asked_goal: goal, ..self.clone() }
    }
}

/// The most words of a question that only names what is told next: "Fixed telephones?"
const MOST_ASKED: usize = 5;

impl Linker<'_> {
    /// The enterprise that the heading above or else the whole text is about.
    pub(super) fn own_operator(&self) -> Option<(Operator, Trade)> {
        self.section.owner.or(self.frame.operator)
    }

    /// What the sentence leaves for those after it; `end_sentence` takes back what an aside may not leave.
    pub(super) fn leave(&mut self, mentions: &[Mention], first: usize) {
        let counted = mentions.iter().any(|mention| mention.quantity().is_some());
        if self.drafts.len() > first {
            self.told_before = first..self.drafts.len();
        } else if counted {
            self.told_before = 0..0;
        }
        self.paragraph.counted |= counted;
        self.paragraph.named = self.paragraph.named.with(self.said);
        self.paragraph.estimate = !counted && self.tells_of_estimates(mentions);
        self.paragraph.parts_of_estimate = self.leads_to_parts_of_estimate(mentions, first);
        self.paragraph.heads = self.paragraph.heads.with(self.said.only(COUNTED));
        self.leave_field(mentions, first);
        self.leave_lines(mentions, first);
        self.leave_term(mentions, first);
        self.leave_time(mentions, first);
        let drafts = &self.drafts[first..];
        self.paragraph.target =
            drafts.iter().any(|draft| draft.status == Status::Target) || self.said.has(Sense::Target);
        self.paragraph.new_ones = drafts.is_empty() && self.speaks_of_new_ones(mentions);
        self.paragraph.last_named = self.said;
        self.paragraph.asked_for =
            if self.asks_briefly(mentions) { self.said.only(LINES.with(COUNTED)) } else { Senses::NONE };
        self.paragraph.operator_alone = names_one_enterprise(mentions);
        self.carry_place(mentions, first);
        self.leave_places_and_times(mentions);
        self.leave_enterprise(mentions, first);
        self.leave_thread(mentions);
        self.leave_plan(mentions, first);
    }

    /// Whether a sentence without numbers says that figures are estimates.
    fn tells_of_estimates(&self, mentions: &[Mention]) -> bool {
        // "An investor can expect a modern network in every park:"
        let looks_forward = |mention: &Mention| {
            let led = self.text[..mention.range.start].trim_ascii_end();
            self.text[mention.range.clone()].starts_with("expect") && Cues::bundled().may_expect.end_word(led, &[' '])
        };
        self.said.has(Sense::Estimate)
            && mentions.iter().any(|mention| mention.has(Sense::Estimate) && !looks_forward(mention))
    }

    /// Whether the sentence ends by leading to the parts of a whole that is estimated.
    fn leads_to_parts_of_estimate(&self, mentions: &[Mention], first: usize) -> bool {
        let [.., parts, colon] = mentions else { return false };
        parts.has(Sense::OfWhich)
            && colon.is_mark(b':')
            && self.drafts[first..].last().is_some_and(|last| last.status == Status::Estimate)
    }

    /// Whether the sentence counts new ones.
    fn speaks_of_new_ones(&self, mentions: &[Mention]) -> bool {
        self.said.has(Sense::Increment)
            && mentions.windows(2).any(|pair| {
                pair[0].senses().any(COUNTED.with(LINES))
                    && pair[1].has(Sense::Increment)
                    && pair[1].range.start <= pair[0].range.end + 1
            })
    }

    /// Leaves what a phrase of the glossary named, until a figure of something else is told.
    fn leave_term(&mut self, mentions: &[Mention], first: usize) {
        if self.automaton.has_terms() {
            let others = self.drafts[first..].iter().any(|draft| !matches!(draft.matter, Matter::Term(_)));
            self.paragraph.term = self.left_term(mentions).or(self.paragraph.term.take().filter(|_| !others));
        }
    }

    /// Whether a sentence only asks for a thing by its name: "Fixed telephones?", "Còn điện thoại cố định?"
    fn asks_briefly(&self, mentions: &[Mention]) -> bool {
        let Some((first, last)) = mentions.first().zip(mentions.last()) else { return false };
        let behind = &self.text.as_bytes()[last.range.end..];
        let end = memchr::memchr3(b'.', b'!', b'\n', behind).unwrap_or(behind.len());
        let Some(mark) = memchr::memchr(b'?', &behind[..end]) else { return false };
        let asked = cut(self.text, sentence_start(self.text, first.range.start), last.range.end + mark);
        asked.split_ascii_whitespace().count() <= MOST_ASKED
            && mentions.iter().all(|mention| mention.quantity().is_none())
    }

    /// Leaves the provinces and the times that the sentence names.
    fn leave_places_and_times(&mut self, mentions: &[Mention]) {
        self.recent_places.clear();
        self.recent_times.clear();
        for mention in mentions {
            match mention.what {
                What::Place(place)
                    if place != PlaceId::country() && self.recent_places.iter().all(|other| other.0 != place) =>
                {
                    self.recent_places.push((place, mention.range.clone()));
                }
                What::Time { when: when @ When::Span { .. }, compared: false } => {
                    self.recent_times.push((when, mention.range.clone()));
                }
                _ => {}
            }
        }
    }
}

/// Whether all enterprises that the sentence names are one, or it names none.
fn names_one_enterprise(mentions: &[Mention]) -> bool {
    let mut names = mentions.iter().filter_map(|mention| match mention.what {
        What::Operator(operator, _) => Some(operator),
        _ => None,
    });
    let one = names.next();
    names.all(|other| Some(other) == one)
}

/// Where the first number of a sentence stands among its mentions, or their end.
fn first_number(mentions: &[Mention]) -> usize {
    mentions.iter().position(|mention| mention.quantity().is_some()).unwrap_or(mentions.len())
}

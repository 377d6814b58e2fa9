//! Goals that a paragraph sets for the paragraphs below it: a line "The province has set these goals to 2025:" over labelled
//! paragraphs, "Mục tiêu cụ thể, trong giai đoạn 2025 - 2027, …" over one that lists rates, "…, to be among the leaders by 2030." over
//! "Specifically, …".

use std::ops::Range;

use super::amount::Kind;
use super::context::{Frame, Sentence};
use super::cues::Cues;
use super::lexicon::{Sense, Senses};
use super::link::Topic;
use super::mention::{Mention, What};
use super::time::When;
use super::words::tell_what_will_be;

/// The goals that were told above.
#[derive(Clone)]
pub(super) struct Goals {
    /// The time that they are for.
    when: (When, Range<usize>),
    /// What told them.
    lead: Lead,
    /// The last block that they rule.
    block: usize,
}

/// What told goals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// A line with a colon.
    Line,
    /// A paragraph that begins with them.
    Paragraph,
    /// A sentence without numbers at the end of a paragraph.
    Sentence,
}

impl Goals {
    /// What the paragraph `block` of the sentences `own` says of those below it.
    pub fn told(text: &str, block: usize, own: &[Sentence], frame: &Frame) -> Option<Self> {
        let (lead, sentence) = Self::lead(text, own)?;
        let when = sentence.mentions.iter().find_map(|mention| match mention.what {
            What::Time { when, compared: false } => Some((when, mention.range.clone())),
            _ => None,
        })?;
        let year = when.0.known_year()?;
        // What is known already is no goal; and of the year itself a paragraph tells goals and what became of them side by side.
        let in_line = lead == Lead::Line;
        let ahead = frame.clock.dated.map_or(in_line, |dated| year > dated.year() || in_line && year >= dated.year());
        ahead.then_some(Self { when, lead, block })
    }

    /// The sentence of a paragraph that tells goals to those below it.
    fn lead<'s, 'a>(text: &str, own: &'s [Sentence<'a>]) -> Option<(Lead, &'s Sentence<'a>)> {
        let first = own.first()?;
        if first.speaks_of(Sense::Target.into()) {
            let led = own.len() == 1 && first.numbers == 0 && text[first.range.clone()].trim_ascii_end().ends_with(':');
            let opens = || {
                first.mentions.first().is_some_and(|mention| {
                    let begins =
                        text[first.range.start..mention.range.start].trim_start_matches(|c: char| !c.is_alphanumeric());
                    mention.has(Sense::Target) && begins.is_empty()
                })
            };
            if led || opens() {
                return Some((if led { Lead::Line } else { Lead::Paragraph }, first));
            }
        }
        let last = own.last().filter(|last| last.numbers == 0 && last.times > 0)?;
        // "Đây là nền tảng để tỉnh hoàn thành mục tiêu đến năm 2025" sets none.
        let served = |goal: &Mention| {
            Cues::bundled().serves_goal.end_word(text[..goal.range.start].trim_ascii_end(), &[' ', '\n'])
        };
        let set = last.mentions.iter().any(|mention| mention.has(Sense::Target) && !served(mention));
        let wanted = set || !last.speaks_of(Sense::Target.into()) && tell_what_will_be(&text[last.range.clone()]);
        wanted.then_some((Lead::Sentence, last))
    }

    /// What `goals` say of the body `block` of the sentences `own` right below them, where it goes on with them; else they are over.
    pub fn over(goals: &mut Option<Self>, text: &str, block: usize, own: &[Sentence]) -> Option<Topic> {
        let ruling = goals.take().filter(|goals| goals.block + 1 == block && goals.go_on(text, own))?;
        let when = Some(ruling.when.clone());
        *goals = Some(Self { block, ..ruling });
        Some(Topic { tasks: true, when, ..Topic::default() })
    }

    /// Whether a paragraph of the sentences `own` goes on with them.
    fn go_on(&self, text: &str, own: &[Sentence]) -> bool {
        let Some(first) = own.first() else { return false };
        let said = &text[first.range.clone()];
        let lists = match self.lead {
            Lead::Line => is_labelled(said),
            Lead::Paragraph => lists_rates(first),
            Lead::Sentence => false,
        };
        let timed = |mention: &Mention| matches!(mention.what, What::Time { compared: false, .. });
        (lists || Cues::bundled().goals_go_on.begin_word(said.trim_ascii_start()))
            && !first.mentions.iter().any(timed)
            // What is measured by the year before has come about.
            && !first.speaks_of(MEASURED)
            && !Cues::bundled().has_come_about.stand_in(&said.replace("hiện đại", ""))
    }
}

/// What compares a figure with one of the year before.
const MEASURED: Senses = Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus]);

/// Whether a line begins with a label: "Mạng viễn thông băng rộng di động: hướng tới 80 thuê bao".
fn is_labelled(line: &str) -> bool {
    line.find(": ").is_some_and(|colon| {
        let label = &line[..colon];
        label.split_ascii_whitespace().count() <= LONGEST_LABEL && !label.contains(['.', ',', ';', '('])
    })
}

/// Whether a sentence tells several percentages and counts nothing else.
fn lists_rates(sentence: &Sentence) -> bool {
    let mut numbers = sentence.mentions.iter().filter_map(Mention::quantity);
    let several = numbers.clone().count() >= FEWEST_RATES;
    several && numbers.all(|number| matches!(number.kind, Kind::Percent | Kind::Per100))
}

/// The most words of a label.
const LONGEST_LABEL: usize = 12;

/// So many rates are a list of them.
const FEWEST_RATES: usize = 2;

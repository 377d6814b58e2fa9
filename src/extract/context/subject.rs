//! What the headline says a document is about: sectors, an enterprise, a district.

use std::ops::Range;

use crate::domain::{Operator, PlaceId};
use crate::extract::compose::{GENERATIONS, SECTORS};
use crate::extract::cue_set::CueList;
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::page::{Block, BlockKind};

use super::{Frame, Sentence};

impl Frame {
    /// Reads what the headline is about.
    pub(super) fn read_subject(&mut self, text: &str, blocks: &[Block], sentences: &[Sentence]) {
        let title_end = self.title_end.max(1);
        let names_town =
            |sentence: &&Sentence| sentence.mentions.iter().any(|mention| matches!(mention.what, What::Sub));
        let in_towns = sentences.iter().filter(names_town).count();
        let several = heads_several_enterprises(text, blocks, sentences);
        let titles = sentences.iter().filter(|sentence| {
            let block = &blocks[sentence.block];
            sentence.block <= title_end
                && (block.kind == BlockKind::Heading || sentence.block == 0)
                && (block.range.len() >= 16 || sentence.operators > 0)
        });
        for sentence in titles {
            for mention in &sentence.mentions {
                let date_line = sentence.mentions.iter().any(|mention| matches!(mention.what, What::Time { .. }))
                    && sentence.mentions.len() <= 3;
                if mention.senses().any(SECTORS) && self.sectors.is_empty() && !date_line {
                    self.sectors = mention.senses().only(SECTORS).without(Sense::Sector.into());
                }
            }
            self.generations = self.generations.with(sentence.said.only(GENERATIONS));
            let sub = names_town(&sentence);
            let province = sentence.places > 0;
            self.district |= sub
                && !province
                // A name that only looks like that of a town stands in the headline alone.
                && in_towns >= 2
                && (self.place.is_none_or(|place| place == PlaceId::country()) || is_of_district(text, sentences, in_towns));
            self.district |= heads_district(text, &sentence.mentions);
            let heading = blocks[sentence.block].kind == BlockKind::Heading;
            let department = sentence.speaks_of(Senses::of(&[Sense::Department, Sense::Ministry]));
            let mut operators: Vec<(Operator, Trade)> = sentence
                .mentions
                .iter()
                .filter_map(|mention| match mention.what {
                    What::Operator(operator, trade) => Some((operator, trade)),
                    _ => None,
                })
                .collect();
            // "Tổng công ty … Bưu chính Viettel (Viettel Post)"
            operators.dedup();
            // "FPT Telecom" over the first of several parts, each of another enterprise.
            let part = || several && heads_enterprise(text, &blocks[sentence.block], &sentence.mentions).is_some();
            if heading && !department && operators.len() == 1 && self.operator.is_none() && !part() {
                self.operator = Some(operators[0]);
            }
        }
        if self.operator.is_some_and(|(own, _)| tells_of_rivals_in_turn(own, text, sentences, title_end)) {
            self.operator = None;
        } else if self.operator.is_none() {
            self.operator = only_operator(sentences).or_else(|| own_reporter(text, blocks, sentences, title_end));
        }
        self.answering = self.operator.is_none().then(|| interviewed(text, blocks, sentences, title_end)).flatten();
    }
}

/// The enterprise whose name a heading is, be it with its ticker or its province: "FPT Telecom (`UPCoM`: FOX) - ADD", "2. VNPT Hà Nam".
pub(in crate::extract) fn heads_enterprise(
    text: &str,
    block: &Block,
    mentions: &[Mention],
) -> Option<(Operator, Trade)> {
    // "Tập đoàn Viettel"
    let kind = |mention: &Mention| {
        matches!(mention.what, What::Mark(_)) || Cues::bundled().before_enterprise.holds(&text[mention.range.clone()])
    };
    let first = mentions.iter().find(|mention| !kind(mention))?;
    let What::Operator(operator, trade) = first.what else { return None };
    if block.kind != BlockKind::Heading
        || mentions.iter().any(|mention| matches!(mention.what, What::Operator(other, _) if other != operator))
    {
        return None;
    }
    let cues = Cues::bundled();
    let led = text[block.range.start.min(first.range.start)..first.range.start].trim();
    let led = cues.before_enterprise.before(led).unwrap_or(led);
    let numbering = led.trim_end();
    let numbered = numbering.len() <= 6 && !numbering.ends_with(|c: char| is_word_part(c) && !c.is_ascii_digit());
    let place = mentions.iter().find(|mention| matches!(mention.what, What::Place(_)));
    let end = place.filter(|place| text[first.range.end..place.range.start].trim().is_empty()).unwrap_or(first);
    let mut rest = text.get(end.range.end..block.range.end)?.trim();
    if let Some(bracket) = rest.strip_prefix('(') {
        rest = bracket.split_once(')')?.1.trim_start();
    }
    let ends = rest.is_empty() || rest == ":" || rest.starts_with("- ") && rest.len() <= LONGEST_RATING;
    (numbered && ends).then_some((operator, trade))
}

/// The longest words behind the name of an enterprise in its heading, in bytes: "- ADD, target price VND 108,000".
const LONGEST_RATING: usize = 60;

/// Whether paragraphs of the text begin with at least two other enterprises than its headline's, and one with its own: a review of
/// the market whose headline only names the first: "Viettel remained the largest. … VNPT reported …. … MobiFone estimated …".
fn tells_of_rivals_in_turn(own: Operator, text: &str, sentences: &[Sentence], title_end: usize) -> bool {
    let mut heads: Vec<Operator> = Vec::new();
    let mut block = title_end;
    for sentence in sentences.iter().filter(|sentence| sentence.block > title_end) {
        let opens = sentence.block > block;
        block = sentence.block;
        if !opens || sentence.operators == 0 {
            continue;
        }
        if let Some(Mention { what: What::Operator(operator, _), range, .. }) = sentence.mentions.first()
            && text[sentence.range.start..range.start].split_ascii_whitespace().count() <= 1
            && !heads.contains(operator)
        {
            heads.push(*operator);
        }
    }
    heads.contains(&own) && heads.len() > 2
}

/// Whether a text has a part for each of several enterprises.
fn heads_several_enterprises(text: &str, blocks: &[Block], sentences: &[Sentence]) -> bool {
    let mut heads = sentences
        .iter()
        .filter(|sentence| sentence.operators > 0)
        .filter_map(|sentence| heads_enterprise(text, &blocks[sentence.block], &sentence.mentions));
    let first = heads.next();
    first.is_some_and(|first| heads.any(|other| other.0 != first.0))
}

/// The enterprise that a text speaks of time and again, where it names no other.
pub(super) fn only_operator(sentences: &[Sentence]) -> Option<(Operator, Trade)> {
    let mut named = sentences.iter().filter(|sentence| sentence.operators > 0).flat_map(|sentence| {
        sentence.mentions.iter().filter_map(|mention| match mention.what {
            What::Operator(operator, trade) => Some((operator, trade, sentence.block)),
            _ => None,
        })
    });
    let first = named.next()?;
    let (mut times, mut only) = (1, true);
    for other in named {
        times += 1;
        only &= other.0 == first.0;
    }
    let whole = sentences
        .iter()
        .any(|sentence| sentence.numbers > 0 && sentence.speaks_of(Senses::of(&[Sense::WholeMarket, Sense::Ministry])));
    (only && times >= 3 && first.2 <= 4 && !whole).then_some((first.0, first.1))
}

/// The enterprise whose report on itself the text is: the headline says so, or nothing else is named and the writers speak of
/// themselves, in sentences with numbers.
fn own_reporter(text: &str, blocks: &[Block], sentences: &[Sentence], title_end: usize) -> Option<(Operator, Trade)> {
    let named = |sentence: &Sentence| {
        sentence.mentions.iter().find_map(|mention| match mention.what {
            What::Operator(operator, trade) => Some((operator, trade)),
            _ => None,
        })
    };
    let first = sentences.iter().filter(|sentence| sentence.block <= title_end + 4).find_map(named)?;
    let titles = blocks.iter().take(title_end + 2);
    let headed = titles
        .filter(|block| block.kind == BlockKind::Heading)
        .any(|block| Cues::bundled().own_report.is_in(&text[block.range.clone()]));
    let department = sentences.iter().any(|sentence| {
        sentence.block <= title_end + 2 && sentence.speaks_of(Senses::of(&[Sense::Department, Sense::Ministry]))
    });
    let alone =
        sentences.iter().filter(|sentence| sentence.operators > 0).filter_map(named).all(|other| other.0 == first.0);
    let voices = &Cues::bundled().own_voice;
    let own = sentences.iter().filter(|sentence| {
        let said = &text[sentence.range.clone()];
        sentence.numbers > 0 && voices.stand_in(said)
    });
    let spoken = || own.take(2).count() >= 2;
    // "Viettel serves 118,000 of them, VNPT 96,500": who speaks of two is none of them.
    let others = || {
        sentences.iter().flat_map(|sentence| &sentence.mentions).any(|mention| match mention.what {
            What::Operator(operator, _) => operator != first.0,
            _ => false,
        })
    };
    let reports =
        if headed { alone || spoken() } else { alone && !others() && !is_quoted(text, blocks, title_end) && spoken() };
    (!department && reports).then_some(first)
}

/// The enterprise whose head is asked: the text consists of questions and answers, and its beginning says for whom he speaks.
/// "Phóng viên trò chuyện với ông Lê Quang Thái, Giám đốc VNPT Kon Tum".
fn interviewed(text: &str, blocks: &[Block], sentences: &[Sentence], title_end: usize) -> Option<(Operator, Trade)> {
    if !is_interview(text, blocks) {
        return None;
    }
    let mut heads = named_behind(&Cues::bundled().heads_of, text, sentences, title_end);
    let Some(first) = heads.next() else { return head_introduced(text, sentences, title_end) };
    heads.all(|other| other.0 == first.0).then_some((first.0, first.1))
}

/// The one enterprise that the opening of an interview tells of, where its head is introduced by the title alone: "VNPT Kon Tum is putting its
/// money into fibre. Director Lê Quang Thái spoke with our newspaper."
fn head_introduced(text: &str, sentences: &[Sentence], title_end: usize) -> Option<(Operator, Trade)> {
    let cues = Cues::bundled();
    let opening = || sentences.iter().take_while(|sentence| sentence.block <= title_end + 4);
    let introduced = opening().any(|sentence| {
        let said = text[sentence.range.clone()].trim_ascii_start();
        cues.heads_alone.begin(said) && cues.talks_with.stand_in(said)
    });
    let offices = Senses::of(&[Sense::Department, Sense::Ministry]);
    if !introduced || opening().any(|sentence| sentence.speaks_of(offices)) {
        return None;
    }
    let mut named = opening().flat_map(|sentence| &sentence.mentions).filter_map(|mention| match mention.what {
        What::Operator(operator, trade) => Some((operator, trade)),
        _ => None,
    });
    let first = named.next()?;
    named.all(|other| other.0 == first.0).then_some(first)
}

/// Whether who is asked heads an enterprise, and no branch of it: "a deputy general director of Vietnam Post talks to us", and not
/// "Tổng giám đốc VNPT Kon Tum".
pub(super) fn asks_head_of_enterprise(text: &str, blocks: &[Block], sentences: &[Sentence], title_end: usize) -> bool {
    let branch = |name: &Range<usize>| {
        let behind = |mention: &Mention| {
            matches!(mention.what, What::Place(_))
                && (name.end..name.end + LONGEST_TO_BRANCH).contains(&mention.range.start)
        };
        sentences.iter().any(|sentence| sentence.range.contains(&name.start) && sentence.mentions.iter().any(behind))
    };
    is_interview(text, blocks)
        && named_behind(&Cues::bundled().top_heads_of, text, sentences, title_end).any(|(.., name)| !branch(&name))
}

/// The longest words between an enterprise and the province of its branch, in bytes: "Viettel in Kon Tum".
const LONGEST_TO_BRANCH: usize = 16;

/// Whether a text consists of questions and answers.
fn is_interview(text: &str, blocks: &[Block]) -> bool {
    let asks = |block: &&Block| text[block.range.clone()].trim_ascii_end().ends_with('?');
    blocks.iter().filter(asks).take(LEAST_QUESTIONS).count() == LEAST_QUESTIONS
}

/// The enterprises that the beginning of a text names right behind one of `heads`: "the general director of Viettel".
fn named_behind<'s>(
    heads: &'s CueList,
    text: &'s str,
    sentences: &'s [Sentence],
    title_end: usize,
) -> impl Iterator<Item = (Operator, Trade, Range<usize>)> + 's {
    let opening = sentences.iter().take_while(move |sentence| sentence.block <= title_end + 4);
    opening.filter(|sentence| sentence.operators > 0).flat_map(move |sentence| {
        sentence.mentions.iter().filter_map(move |mention| {
            let What::Operator(operator, trade) = mention.what else { return None };
            let before = text[..mention.range.start].trim_ascii_end();
            heads.end_word(before, &[' ', '\n', ',', '(']).then(|| (operator, trade, mention.range.clone()))
        })
    })
}

/// How many questions make an interview.
const LEAST_QUESTIONS: usize = 2;

/// Whether a text quotes speakers, whose "we" is not its own. The headline of an interview may be what its one speaker says.
fn is_quoted(text: &str, blocks: &[Block], title_end: usize) -> bool {
    let body = blocks.get(title_end.max(1)..).unwrap_or_default();
    body.iter().any(|block| text[block.range.clone()].contains(['"', '“', '«']))
}

/// Whether a text speaks of its district time and again, and never of the whole of a province.
fn is_of_district(text: &str, sentences: &[Sentence], in_towns: usize) -> bool {
    let province = sentences.iter().any(|sentence| {
        // "trên địa bàn huyện" names no province.
        let whole = sentence.mentions.iter().any(|mention| {
            mention.has(Sense::WholeProvince)
                && ["tỉnh", "province"].iter().any(|word| text[mention.range.clone()].contains(word))
        });
        whole || sentence.speaks_of(Sense::Department.into()) || sentence.places > 0 && sentence.block <= 1
    });
    in_towns >= 4 && !province
}

/// Whether a heading names a district and its province after it: "HUYỆN CẨM KHÊ - TỈNH PHÚ THỌ".
fn heads_district(text: &str, mentions: &[Mention]) -> bool {
    let Some(sub) = mentions.iter().position(|mention| matches!(mention.what, What::Sub)) else { return false };
    let place =
        mentions.iter().position(|mention| matches!(mention.what, What::Place(place) if place != PlaceId::country()));
    place.is_some_and(|place| {
        sub < place
            && text[mentions[sub].range.end..mentions[place].range.start]
                .split(|c: char| !is_word_part(c))
                .filter(|word| !word.is_empty())
                .count()
                <= 5
            && mentions.iter().all(|mention| mention.quantity().is_none())
    })
}

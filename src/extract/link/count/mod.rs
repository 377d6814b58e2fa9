//! Numbers of things: from the noun beside the number, or from the words before it.
//!
//! [`Linker::count`] asks one rule after the other: those on the number's own noun, then what follows it (`behind`), the verb that
//! leads on from it (`verb`), what it refers to (`reference`), and the words and the figure before it (`before`).

mod before;
mod behind;
mod reference;
mod verb;

use std::ops::{ControlFlow, Range};

use rust_decimal::Decimal;

use crate::extract::amount::Kind;
use crate::extract::compose::{self, COUNTED, LINES, MONEY};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{HEADS, Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{begins_with_any, cut, sentence_start};

use super::counted::FIELDS;
use super::rule::{self, if_found, none_if};
use super::{Around, Found, Linker};

/// What a rule says of a number: what it counts, that it counts nothing of ours, or nothing, so that the next rule is asked.
type Decided = rule::Decided<Found>;

impl Linker<'_> {
    /// A number of things.
    pub(super) fn count(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let of_noun = self.decide_count_of_noun(around, reach);
        let found = of_noun.break_value().unwrap_or_else(|| self.count_by_followers(around, reach, inherited));
        found.map(|found| self.on_mobile_networks(around, found))
    }

    /// Asks the rules on the number's own noun in their order.
    fn decide_count_of_noun(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        none_if(self.is_a_fraction(around))?;
        if self.is_per_100(around) {
            return ControlFlow::Break(self.density(around, reach));
        }
        if let Some((kind, words)) = kind_of_list(around) {
            return ControlFlow::Break(self.counted(around, kind, reach, Some(words)));
        }
        if self.counts_signatures_given(around) {
            return ControlFlow::Break(Some((Matter::Other, "egov.certificates", words_of_noun(around.quantity))));
        }
        if_found(self.count_of_bare_points(around, reach))?;
        self.count_of_heads(around, reach)?;
        self.count_of_homes(around)?;
        count_of_smartphones(around)?;
        if_found(self.count_of_users_numbered(around))?;
        self.count_of_users(around, reach)?;
        self.count_of_people(around, reach)?;
        if_found(self.count_of_points_with_offices(around))
    }

    /// Whether the number is none of things: nobody counts parts of a thing, unless for every so many people.
    fn is_a_fraction(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, left, quantity, .. } = *around;
        let placed = |mention: &Mention| matches!(mention.what, What::Place(_)) || mention.has(Sense::Country);
        !quantity.scaled
            && !quantity.value.is_integer()
            && !left.iter().any(|mention| mention.has(Sense::ThatFigure))
            && !left.iter().rev().take(2).any(placed)
            && !self.speaks_of(&mentions[..at], Sense::Per100People)
    }

    /// Whether the number is one of lines per 100 people.
    fn is_per_100(&self, around: &Around<'_>) -> bool {
        let quantity = around.quantity;
        !quantity.scaled
            && quantity.value < Decimal::from(400)
            && (quantity.noun.has(Sense::Users) || !quantity.noun.any(HEADS.without(Sense::Subscribers.into())))
            && self.speaks_of(&around.mentions[..around.at], Sense::Per100People)
    }

    /// Points that say nothing more: of the post, or sites of stations.
    fn count_of_bare_points(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let (id, end) = self.bare_points(around.mentions, around.at, around.quantity)?;
        *reach += 1;
        let sites = Matter::Stations(Sense::Locations.into());
        let matter = if id == "network.post_offices" { Matter::Other } else { sites };
        Some((matter, id, Some(around.quantity.digits.end + 1..end)))
    }

    /// The thing that the noun says.
    fn count_of_heads(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        let quantity = around.quantity;
        let heads = quantity.noun.only(COUNTED);
        // "The courier carried 132.6 million items"
        let led = || self.text[..quantity.quote.start].trim_ascii_end();
        if heads.has(Sense::Products)
            && (Cues::bundled().carries.end_word(led(), &[' ', '\n', ',']) || self.is_volume(around))
        {
            return ControlFlow::Break(self.left_out(Reason::OtherThing));
        }
        if heads.is_empty() {
            return ControlFlow::Continue(());
        }
        if_found(self.count_of_that_figure_named(around, reach))?;
        ControlFlow::Break(self.counted(around, heads, reach, words_of_noun(quantity)))
    }

    /// Whether the number is one of digital signatures that were given out, each with its certificate: "1,900 digital signatures were
    /// granted to schools".
    pub(in crate::extract::link) fn counts_signatures_given(&self, around: &Around<'_>) -> bool {
        let quantity = around.quantity;
        let cues = Cues::bundled();
        let led = || self.text[..Self::begin_of_hedges(around.mentions, around.at)].trim_ascii_end();
        let noun = self.text[quantity.digits.end..].trim_ascii_start();
        let signatures = cues.digital_signatures.behind(noun).filter(|_| quantity.kind == Kind::Count);
        signatures.is_some_and(|behind| {
            cues.signatures_given.begin_word(behind.trim_ascii_start())
                || cues.gives_signatures.end_word(led(), &[' ', '\n'])
        })
    }

    /// "302,000 households with fiber", "141,200 homes subscribe to pay TV".
    fn count_of_homes(&self, around: &Around<'_>) -> Decided {
        let Around { left, right, quantity, .. } = *around;
        let noun = quantity.noun;
        if let Some(lines) = self.lines_of_homes_numbered(around) {
            return ControlFlow::Break(subscribers(lines, None));
        }
        if !noun.has(Sense::Households) || noun.has(Sense::Smartphone) {
            return ControlFlow::Continue(());
        }
        let near = right
            .iter()
            .filter(|mention| mention.range.start.saturating_sub(quantity.noun_end) <= 24)
            .fold(noun, |all, mention| all.with(mention.senses()));
        // "Số hộ gia đình có kết nối Internet cáp quang là 64.300 hộ"
        let named = left.iter().any(|mention| mention.has(Sense::Households))
            && cut(self.text, 0, quantity.quote.start).trim_ascii_end().ends_with(" là");
        let near = if named { left.iter().fold(near, |all, mention| all.with(mention.senses())) } else { near };
        let lines = near.only(Senses::of(&[Sense::PayTv, Sense::Fiber, Sense::Broadband]));
        if lines.is_empty() || near.has(Sense::Smartphone) {
            return ControlFlow::Continue(());
        }
        ControlFlow::Break(subscribers(lines, words_of_noun(quantity)))
    }

    /// The lines of the homes whose number the words before it tell: "The number of households connected to fibre rose to 121,000".
    pub(in crate::extract::link) fn lines_of_homes_numbered(&self, around: &Around<'_>) -> Option<Senses> {
        let Around { left, quantity, .. } = *around;
        let begin = left.iter().rposition(|mention| matches!(mention.what, What::Mark(_)));
        let clause = &left[begin.map_or(0, |mark| mark + 1)..];
        let homes = clause.iter().position(|mention| mention.has(Sense::Households))?;
        let led = self.text[..clause[homes].range.start].trim_ascii_end();
        let numbered = Cues::bundled().number_of.end_word(led, &[' ', '\n', '"']);
        let told = clause[homes..].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
        let lines = told.only(Senses::of(&[Sense::PayTv, Sense::Fiber, Sense::Broadband]));
        let others = Senses::of(&[Sense::Smartphone, Sense::Rate, Sense::Increment, Sense::OtherNoun]);
        let counts =
            quantity.kind == Kind::Count && quantity.noun.is_empty() && quantity.value >= Decimal::ONE_THOUSAND;
        (numbered && counts && !lines.is_empty() && !told.any(others)).then_some(lines)
    }

    /// "The number of mobile phone users in Ha Giang reached 518,000": users of telephones whose number the words before it tell.
    fn count_of_users_numbered(&self, around: &Around<'_>) -> Option<Found> {
        let Around { left, quantity, .. } = *around;
        let bare = quantity.noun.without(Sense::People.into()).is_empty();
        if quantity.kind != Kind::Count || !bare || quantity.value < Decimal::ONE_THOUSAND {
            return None;
        }
        let users = left.iter().rposition(|mention| mention.has(Sense::Users))?;
        let numbered = |mention: &Mention| {
            Cues::bundled().number_of.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' ', '\n', '"'])
        };
        let first = left[..=users].iter().position(numbered)?;
        let told = left[first..=users].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()));
        let joined = left[first..=users]
            .windows(2)
            .all(|pair| cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii().is_empty());
        let behind = &left[users + 1..];
        let said = cut(self.text, left[users].range.end, Self::begin_of_hedges(around.mentions, around.at));
        let led = behind.iter().all(|mention| matches!(mention.what, What::Place(_)) || mention.senses().any(MOVES));
        let telephones = Senses::of(&[Sense::Telephone, Sense::Fixed, Sense::Smartphone]);
        let others = Senses::of(&[Sense::Increment, Sense::OtherNoun, Sense::OtherMoney, Sense::Internet]);
        let fits = told.any(telephones) && !told.any(others) && joined && led && said.len() <= LONGEST_TO_USERS;
        let lines = if told.has(Sense::Smartphone) { Sense::Smartphone.into() } else { told.only(LINES) };
        fits.then(|| subscribers(lines, Some(left[first].range.start..left[users].range.end)))?
    }

    /// Users of lines that the words around name.
    fn count_of_users(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        let quantity = around.quantity;
        let words = || words_of_noun(quantity);
        // "405,000 telephone subscribers, among them 327,300 mobile users"
        let among = self.users_among(around).map(|lines| (lines, words()));
        if let Some((lines, words)) = among.or_else(|| self.kind_of_lines_above(around, reach)) {
            return ControlFlow::Break(subscribers(lines, words));
        }
        // "Broadband … reached 4.3 million users"
        if quantity.noun.has(Sense::Users)
            && !quantity.noun.any(Senses::of(&[Sense::Smartphone, Sense::Subscribers]))
            && quantity.value >= Decimal::ONE_THOUSAND
        {
            let (lines, line_words) = self.lines(around, reach);
            if lines.any(Senses::of(&[Sense::Broadband, Sense::Fiber, Sense::PayTv])) || has_telephone(around) {
                return ControlFlow::Break(subscribers(lines, line_words.or_else(words)));
            }
        }
        ControlFlow::Continue(())
    }

    /// People, of whom only workers are counted.
    fn count_of_people(&self, around: &Around<'_>, reach: &mut u32) -> Decided {
        let Around { left, right, quantity, .. } = *around;
        if !quantity.noun.has(Sense::People) {
            return none_if(quantity.noun.any(HEADS));
        }
        // "8,700 people work in the software industry", and not "in textiles".
        let mut beyond = right.iter().filter(|mention| mention.range.start >= quantity.noun_end);
        let employed = beyond.next().is_some_and(|mention| {
            mention.has(Sense::Workers) && mention.range.start - quantity.noun_end <= LONGEST_TO_WORK
        }) && left.iter().chain(beyond).any(|mention| mention.senses().any(FIELDS));
        none_if(!employed && !left.iter().any(|mention| mention.has(Sense::Workers)))?;
        ControlFlow::Break(self.counted(around, Sense::Workers.into(), reach, words_of_noun(quantity)))
    }

    /// "Bưu điện tỉnh có 276 điểm, trong đó có 48 bưu cục": points of which offices are a part.
    fn count_of_points_with_offices(&self, around: &Around<'_>) -> Option<Found> {
        let Around { mentions, at, quantity, .. } = *around;
        let points = [" điểm,", " điểm (", " points,", " points ("];
        if !quantity.noun.is_empty() || !begins_with_any(&self.text[quantity.digits.end..], &points) {
            return None;
        }
        let rest = &mentions[at + 1..];
        let next = rest.iter().position(|mention| mention.quantity().is_some())?;
        let parted = rest[..next].iter().any(|mention| mention.has(Sense::OfWhich) || mention.is_mark(b'('));
        let offices = rest[next].quantity().is_some_and(|part| part.noun.has(Sense::PostOffices));
        (parted && offices).then_some((Matter::Other, "network.post_offices", None))
    }

    /// Whether the clause names what is carried: "sản lượng bưu gửi đạt 1,38 tỷ".
    pub(super) fn is_volume(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, quantity, .. } = *around;
        let mark = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')));
        let begin = mark.map_or(mentions[0].range.start, |mark| mentions[mark].range.end);
        let begin = if mark.is_none() { sentence_start(self.text, begin) } else { begin };
        let said = cut(self.text, begin, quantity.quote.start);
        let earned = mentions[mark.map_or(0, |mark| mark + 1)..at].iter().any(|mention| mention.senses().any(MONEY));
        // "bưu chính, nhờ sản lượng bưu gửi tăng cao, đạt 72 tỷ"
        let cause = Cues::bundled().causes.iter().any(|word| said.contains(word.as_str()));
        !earned && !cause && Cues::bundled().volumes.is_in(said)
    }
}

/// Whether the users that a number counts are those of a telephone, whoever tells of them, or of an enterprise's mobile network:
/// "about 1,800 fixed telephone users", "Viettel now has 85,000 mobile users". A bank has mobile users, too.
fn has_telephone(around: &Around<'_>) -> bool {
    let noun = around.quantity.noun;
    let network = |mention: &Mention| matches!(mention.what, What::Operator(_, Trade::Telecom));
    noun.any(Senses::of(&[Sense::Telephone, Sense::Fixed]))
        || noun.has(Sense::Mobile) && around.mentions[..around.at].iter().any(network)
}

/// "101.12 million smartphone users".
fn count_of_smartphones(around: &Around<'_>) -> Decided {
    let quantity = around.quantity;
    let users = quantity.noun.has(Sense::Smartphone) && quantity.noun.has(Sense::Users);
    if users && quantity.value >= Decimal::ONE_THOUSAND {
        return ControlFlow::Break(subscribers(Sense::Smartphone.into(), words_of_noun(quantity)));
    }
    ControlFlow::Continue(())
}

/// So far behind people, in bytes, the word for their work may stand: " who are directly ".
const LONGEST_TO_WORK: usize = 18;

/// So far behind the word for users, in bytes, their number may stand: " in Ha Giang province has risen to".
const LONGEST_TO_USERS: usize = 60;

/// What may stand between users and their number, beside a place.
const MOVES: Senses = Senses::of(&[
    Sense::Up,
    Sense::Down,
    Sense::Country,
    Sense::Total,
    Sense::WholeProvince,
    Sense::EqualTo,
    Sense::Coverage,
    Sense::Estimate,
]);

/// What a list counts whose numbers have no noun of their own, and the words that say it.
fn kind_of_list(around: &Around<'_>) -> Option<(Senses, Range<usize>)> {
    let item = around.item.filter(|_| !around.quantity.noun.any(HEADS))?;
    Some((item.kind?, item.words.clone()))
}

/// The words of the number's noun, if it has one.
fn words_of_noun(quantity: &Quantity) -> Option<Range<usize>> {
    (quantity.noun_end > quantity.digits.end).then_some(quantity.digits.end..quantity.noun_end)
}

/// Subscribers of `lines`.
fn subscribers(lines: Senses, words: Option<Range<usize>>) -> Option<Found> {
    Some((Matter::Lines(lines), compose::subscribers(lines)?, words))
}

/// Stations of `generations`.
fn stations(generations: Senses, words: Option<Range<usize>>) -> Option<Found> {
    Some((Matter::Stations(generations), compose::stations(generations)?, words))
}

/// The number before.
fn number_before<'m>(around: &Around<'m>) -> Option<&'m Quantity> {
    around.mentions[..around.at].iter().rev().find_map(Mention::quantity)
}

/// Whether the words between a number and a noun are a verb with its object: "transmit", "kept a".
pub(super) fn is_verb(gap: &str) -> bool {
    const LEADS: [&str; 14] =
        ["for", "from", "in", "by", "to", "than", "and", "or", "but", "while", "với", "và", "của", "trên"];
    !gap.is_empty()
        && gap.split(' ').count() <= 3
        && gap.chars().all(|c| is_letter(c) || c == ' ')
        && !gap.split(' ').any(|word| LEADS.contains(&word))
}

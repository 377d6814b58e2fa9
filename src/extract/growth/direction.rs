//! Which way something moved by a number, and from what.

use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::words::{cut, ends_with_any, sentence_start};

use super::UP_DOWN;

/// What a number is measured from by the words before it.
#[derive(Clone, Copy)]
pub(super) struct Base {
    /// Whether it is said to be more.
    pub up: bool,
    /// The year, where it is named.
    pub year: Option<i32>,
}

impl Base {
    /// What the words `before` the number that begins at `start` measure it from.
    pub fn told(text: &str, before: &[Mention], start: usize) -> Option<Self> {
        beyond_base(text, before).or_else(|| outdone_base(text, before, start))
    }
}

/// "hơn cùng kỳ năm trước 17%", "nhiều hơn năm 2015 tới 50%": the base stands between "more than" and the number.
fn beyond_base(text: &str, before: &[Mention]) -> Option<Base> {
    before.windows(2).rev().find_map(|pair| {
        let year = match &pair[1].what {
            What::Time { when, .. } => when.known_year(),
            What::Words(senses) if senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore])) => None,
            _ => return None,
        };
        let more = cut(text, pair[0].range.start, pair[0].range.end).strip_suffix("hơn");
        let more = more.is_some_and(|before| before.is_empty() || before.ends_with(' '));
        let glued = || cut(text, pair[0].range.end, pair[1].range.start).trim_ascii().is_empty();
        (more && glued()).then(|| Base { up: !pair[0].has(Sense::Down), year })
    })
}

/// "beating last year's result by 21 per cent": the base stands between the verb and the number.
fn outdone_base(text: &str, before: &[Mention], start: usize) -> Option<Base> {
    let by = text[..start].trim_ascii_end().ends_with(" by");
    let base = before.iter().rfind(|mention| {
        mention.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore]))
            || matches!(mention.what, What::Time { when, .. } if when.known_year().is_some())
    });
    let base = base.filter(|base| by && is_outdone(text, base))?;
    let year = match base.what {
        What::Time { when, .. } => when.known_year(),
        _ => None,
    };
    Some(Base { up: true, year })
}

/// Whether `mention` is what something is said to have outdone: "beating its plan", "surpassing the previous year".
pub(super) fn is_outdone(text: &str, mention: &Mention) -> bool {
    let led = text[..mention.range.start].trim_ascii_end();
    let led = ["the", "its", "their", "our", "that of", "the figure of"]
        .iter()
        .find_map(|word| led.strip_suffix(word).filter(|rest| rest.ends_with([' ', '\n'])))
        .unwrap_or(led);
    Cues::bundled().outdoes.end_word(led.trim_ascii_end(), &[' ', ',', '\n'])
}

/// The verb before a number that says which way it moved something, `at_a_rate` or not.
pub(super) fn verb_before<'m>(
    text: &str,
    before: &'m [Mention],
    quantity: &Quantity,
    at_a_rate: bool,
) -> Option<&'m Mention> {
    let moves = |mention: &&Mention| mention.senses().any(UP_DOWN) && !mention.has(Sense::Above);
    let verb = before.iter().rfind(moves).filter(|verb| !leads_elsewhere(text, verb, quantity, at_a_rate))?;
    // "không thấp hơn 172 tỷ đồng" is no fall.
    let denied = quantity.kind != Kind::Percent
        && ends_with_any(text[..verb.range.start].trim_ascii_end(), &[" không", " not", " no"]);
    (!denied).then_some(verb)
}

/// Whether the words between `verb` and the number say to how much it moved something, or from how much, and not by how much.
fn leads_elsewhere(text: &str, verb: &Mention, quantity: &Quantity, at_a_rate: bool) -> bool {
    let between = cut(text, verb.range.end, quantity.quote.start);
    // "up from 77.9%" is a level; "up 0.9% from 2022" is not, its "from" comes later.
    let from = between.split(|c: char| !is_word_part(c)).any(|word| word == "from");
    if from || between.len() > LONGEST_REACH {
        return true;
    }
    // "giảm tới 46,5 triệu" says by how much; "tăng lên tới" says to how much.
    let by = matches!(between.trim_ascii().trim_end_matches('…').trim_ascii(), "tới" | "đến");
    if !reaches(between) || at_a_rate || by {
        return false;
    }
    !names_growth(text, verb, quantity) || between.contains("lên") || between.contains("từ")
}

/// Whether a word of `between` leads to a level.
fn reaches(whole: &str) -> bool {
    // "growth of at least 25%" is no level.
    let between = ["at least", "at most"].iter().find_map(|hedge| whole.trim_ascii_end().strip_suffix(hedge));
    between.unwrap_or(whole).split(|c: char| !is_word_part(c)).any(|word| {
        matches!(
            word,
            "to" | "lên"
                | "thành"
                | "còn"
                | "xuống"
                | "tới"
                | "at"
                | "từ"
                | "đạt"
                | "with"
                | "là"
                | "có"
                | "nâng"
                | "numbered"
                | "stood"
                | "totaled"
                | "is"
                | "was"
                | "had"
                | "mức"
        )
    })
}

/// Whether the word is the name of the growth itself, which the number is: "tốc độ tăng trưởng doanh thu đạt 12,4%".
fn names_growth(text: &str, word: &Mention, quantity: &Quantity) -> bool {
    cut(text, word.range.start, word.range.end).ends_with("tăng trưởng")
        || text[..word.range.start].trim_ascii_end().ends_with("tốc độ")
        // "in Dak Lak the growth was 4.8%": so is it here.
        || quantity.kind == Kind::Percent
            && Cues::bundled().growth_is.end_word(text[..quantity.quote.start].trim_ascii_end(), &[' ', '\n', ','])
}

/// Which way something moved, where the bracket that holds the number at `at` alone stands within the words that say so, behind
/// one that says how much.
pub(super) fn moved_around_bracket(text: &str, mentions: &[Mention], at: usize) -> Option<bool> {
    let open = at.checked_sub(1)?;
    let said = text[..mentions[open].range.start].trim_ascii_end();
    Cues::bundled().degrees.end_word(said, &[' ', ',', '\n']).then_some(())?;
    let way = |mention: &Mention| {
        let down = mention.senses().any(Senses::of(&[Sense::Down, Sense::Below]));
        let up = mention.senses().any(Senses::of(&[Sense::Up, Sense::Above]));
        (up != down).then_some(up)
    };
    let behind = mentions.get(at + 2).filter(|next| next.range.start <= mentions[at + 1].range.end + 1).and_then(way);
    let before = super::before(mentions, open).iter().rev().find(|mention| mention.senses().any(UP_DOWN));
    behind.or_else(|| before.and_then(way))
}

/// Which way a percentage moved what the clause names, where the level follows: "lifted its turnover by 4.1% to VND 58.9 trillion",
/// "nâng doanh thu thêm 4,1% lên 58.900 tỷ đồng". What is planned or spent is moved as well, and has not grown.
pub(super) fn lifted(text: &str, mentions: &[Mention], at: usize) -> Option<bool> {
    let end = mentions[at].quantity()?.quote.end;
    let level = mentions[at + 1..].iter().find(|mention| {
        !mention.senses().any(Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate]))
    })?;
    let level = level.quantity().filter(|level| level.kind != Kind::Percent)?;
    let gap: Vec<&str> = cut(text, end, level.quote.start).split_ascii_whitespace().collect();
    let reached = gap.len() <= 4 && gap.first().is_some_and(|word| matches!(*word, "to" | "lên" | "xuống" | "còn"));
    let begin = mentions[..at]
        .iter()
        .rfind(|mention| matches!(mention.what, What::Mark(_)) || mention.quantity().is_some())
        .map_or_else(|| sentence_start(text, mentions[0].range.start), |mention| mention.range.end);
    let said = cut(text, begin, mentions[at].range.start);
    let meant = Senses::of(&[Sense::Target, Sense::Plan, Sense::OtherMoney, Sense::Coverage, Sense::Rate]);
    let planned = mentions[..at].iter().any(|mention| mention.range.start >= begin && mention.senses().any(meant));
    if !reached || planned {
        return None;
    }
    let cues = Cues::bundled();
    let verb = said.split(|c: char| !is_word_part(c)).find(|word| cues.lifts.holds(word) || cues.cuts.holds(word))?;
    Some(cues.lifts.holds(verb))
}

/// So far behind its verb a number says at most by how much something moved, in bytes.
const LONGEST_REACH: usize = 60;

//! Mentions: what the words of one sentence may stand for, in their order.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{Operator, PlaceId};

use super::amount::{self, Kind};
use super::automaton::{Automaton, Hit, Named};
use super::folded::Folded;
use super::lexicon::{Sense, Senses, Trade};
use super::number::{self, Notation, Shape};
use super::time::{self, When};

/// A number with all that belongs to it.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// The digits alone.
    pub digits: Range<usize>,
    /// Number, scale, unit and the counting noun right beside it.
    pub quote: Range<usize>,
    /// The value, scaled.
    pub value: Decimal,
    /// What kind of quantity.
    pub kind: Kind,
    /// Whether a unit stands beside it, or it shares that of the number after it.
    pub own_unit: bool,
    /// Whether a scale word enlarges it.
    pub scaled: bool,
    /// The senses of the noun phrase that follows it.
    pub noun: Senses,
    /// Where that noun phrase ends.
    pub noun_end: usize,
    /// Whether a noun follows that no indicator counts.
    pub foreign: bool,
    /// A sign before it.
    pub sign: Option<bool>,
}

/// What one mention is.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// Words of the field.
    Words(Senses),
    /// An enterprise.
    Operator(Operator, Trade),
    /// A province or the country.
    Place(PlaceId),
    /// A district, a commune, a town: no place of ours.
    Sub,
    /// A time; `compared` where it only says what something is compared with.
    Time {
        /// What it says.
        when: When,
        /// Whether it only names the base of a comparison.
        compared: bool,
    },
    /// A number.
    Quantity(Quantity),
    /// `,` `;` `:` `(` `)`
    Mark(u8),
}

/// A mention and where it stands in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Where.
    pub range: Range<usize>,
    /// What.
    pub what: What,
}

impl Mention {
    /// The senses of its words.
    pub fn senses(&self) -> Senses {
        if let What::Words(senses) = self.what { senses } else { Senses::NONE }
    }

    /// Whether its words have `sense`.
    pub fn has(&self, sense: Sense) -> bool {
        self.senses().has(sense)
    }

    /// Its number, where it is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        if let What::Quantity(quantity) = &self.what { Some(quantity) } else { None }
    }

    /// Whether it is this punctuation mark.
    pub fn is_mark(&self, mark: u8) -> bool {
        matches!(self.what, What::Mark(own) if own == mark)
    }
}

/// Which notation a stretch of text uses, by its unmistakable numbers and its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Habit {
    /// The notation that the numbers show, or that of the language.
    pub notation: Notation,
    /// Whether the text is Vietnamese.
    pub vietnamese: bool,
    /// Whether it groups digits by blanks.
    pub spaced: bool,
}

/// The habit of `text[range]`; `fallback` where the numbers show none.
pub(super) fn habit(text: &str, range: Range<usize>, fallback: Option<Habit>) -> Habit {
    let part = &text[range.clone()];
    let marked = part.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()).count();
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let vietnamese = if letters < 12 { fallback.is_some_and(|habit| habit.vietnamese) } else { marked * 10 > letters };
    let (mut point, mut comma) = (0, 0);
    let bytes = text.as_bytes();
    let mut at = range.start;
    while at < range.end {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let digits = number::scan(text, at);
        // Dates have points too, and say nothing of numbers.
        if let Shape::Clear(notation) = digits.shape
            && digits.range.end <= range.end
        {
            match notation {
                Notation::Point => point += 1,
                Notation::Comma => comma += 1,
            }
        }
        at = digits.range.end.max(at + 1);
    }
    let by_language = if vietnamese { Notation::Comma } else { Notation::Point };
    let notation = match (point, comma) {
        (0, 0) => fallback.filter(|habit| habit.vietnamese == vietnamese).map_or(by_language, |habit| habit.notation),
        _ if point > comma => Notation::Point,
        _ if comma > point => Notation::Comma,
        _ => by_language,
    };
    let spaced = fallback.is_some_and(|habit| habit.spaced) || groups_by_blanks(part);
    Habit { notation, vietnamese, spaced }
}

/// Whether some number has two groups of three digits after blanks: "1 384 520".
fn groups_by_blanks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let group = |at: usize| {
        bytes.get(at) == Some(&b' ')
            && bytes.get(at + 1..at + 4).is_some_and(|group| group.iter().all(u8::is_ascii_digit))
    };
    memchr::memchr_iter(b' ', bytes).any(|at| {
        at > 0
            && bytes[at - 1].is_ascii_digit()
            && group(at)
            && group(at + 4)
            && !bytes.get(at + 8).is_some_and(u8::is_ascii_digit)
    })
}

/// Reads mentions out of sentences.
pub(super) struct Mentions<'a> {
    /// The document's text, folded.
    pub folded: &'a Folded,
    /// The document's text.
    pub original: &'a str,
    /// The phrases.
    pub automaton: &'a Automaton,
}

impl Mentions<'_> {
    fn text(&self) -> &str {
        &self.folded.text
    }

    /// Whether the character at folded offset `at` is a capital in the original.
    fn is_capital(&self, at: usize) -> bool {
        self.original.get(self.folded.origin(at)..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
    }

    /// The mentions of the sentence at `range`.
    pub fn read(&self, range: Range<usize>, habit: Habit) -> Vec<Mention> {
        let mut hits: Vec<Hit> = Vec::new();
        self.automaton.find(self.folded, range.clone(), &mut hits);
        let times = time::find(self.text(), range.clone());
        let mut mentions: Vec<Mention> = Vec::with_capacity(hits.len() + times.len() + 8);
        let overlaps_time = |range: &Range<usize>| {
            times.iter().any(|time| time.range.start < range.end && range.start < time.range.end)
        };
        for hit in &hits {
            let inside_time = overlaps_time(&hit.range);
            // "compared with the same period of 2022": the words that compare are kept, the time too.
            if inside_time
                && hit.meaning.place.is_none()
                && !hit.meaning.senses.any(Senses::of(&[
                    Sense::SamePeriod,
                    Sense::YearBefore,
                    Sense::Target,
                    Sense::Plan,
                    Sense::Versus,
                ]))
            {
                continue;
            }
            // The pronoun is no information technology.
            if &self.text()[hit.range.clone()] == "it" && !self.is_capital(hit.range.end - 1) {
                continue;
            }
            self.push_hit(hit, &mut mentions);
        }
        for time in &times {
            mentions.push(Mention { range: time.range.clone(), what: What::Time { when: time.when, compared: false } });
        }
        self.push_quantities(&range, &hits, &times, habit, &mut mentions);
        for (at, byte) in self.text()[range.clone()].bytes().enumerate() {
            let at = range.start + at;
            let mark = match byte {
                b',' | b';' | b':' | b'(' | b')' => byte,
                _ => continue,
            };
            let inside = mentions.iter().any(|mention| mention.range.start <= at && at < mention.range.end);
            if !inside {
                mentions.push(Mention { range: at..at + 1, what: What::Mark(mark) });
            }
        }
        mentions.sort_by_key(|mention| (mention.range.start, mention.range.end));
        self.mark_compared(&mut mentions);
        self.attach_nouns(&mut mentions);
        self.share_units(&mut mentions);
        mentions
    }

    fn push_hit(&self, hit: &Hit, mentions: &mut Vec<Mention>) {
        let meaning = hit.meaning;
        if let Some(named) = meaning.place
            && let Some(what) = self.place(named, &hit.range)
        {
            mentions.push(Mention { range: hit.range.clone(), what });
            return;
        }
        if let Some((operator, trade)) = meaning.operator {
            mentions.push(Mention { range: hit.range.clone(), what: What::Operator(operator, trade) });
            if !meaning.senses.is_empty() {
                mentions.push(Mention { range: hit.range.clone(), what: What::Words(meaning.senses) });
            }
            return;
        }
        if meaning.senses.is_empty() {
            return;
        }
        if meaning.senses.has(Sense::SubPlace) {
            mentions.push(Mention { range: hit.range.clone(), what: What::Sub });
            return;
        }
        // "Can Tho city" is the province itself.
        let follows_place = mentions
            .last()
            .is_some_and(|last| matches!(last.what, What::Place(_)) && last.range.end + 1 == hit.range.start);
        if follows_place && matches!(&self.text()[hit.range.clone()], "city" | "the city") {
            return;
        }
        if meaning.senses.has(Sense::District) && self.names_district(&hit.range) {
            mentions.push(Mention { range: hit.range.clone(), what: What::Sub });
            return;
        }
        mentions.push(Mention { range: hit.range.clone(), what: What::Words(meaning.senses) });
    }

    /// The word before folded offset `at` and the word after, as they stand side by side.
    fn neighbours(&self, range: &Range<usize>) -> (&str, &str) {
        let before = self.text()[..range.start].trim_end_matches([' ', '.']);
        let line = before.rfind('\n').map_or(before, |at| &before[at + 1..]);
        let before = line.rsplit([' ', '(', ',', ';', ':', '/']).next().unwrap_or_default();
        let gap = &self.text()[..range.start];
        let before = if gap.ends_with(' ') || gap.ends_with('.') { before } else { "" };
        let after = self.text()[range.end..].strip_prefix(' ').unwrap_or_default();
        let after = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        (before, after)
    }

    fn place(&self, named: Named, range: &Range<usize>) -> Option<What> {
        if named.id == PlaceId::country() {
            return Some(What::Place(named.id));
        }
        if !self.is_capital(range.start) {
            return None;
        }
        // A dateline says where the reporter sat: "HANOI –", "Hà Nội - 04/12/2023", "Hanoi (VNA)".
        let line_start = self.text()[..range.start].trim_end_matches(' ').ends_with('\n') || range.start == 0;
        let rest = self.text()[range.end..].trim_start();
        if line_start {
            let upper = self.original[self.folded.span(range).range()]
                .chars()
                .filter(|c| c.is_alphabetic())
                .all(char::is_uppercase);
            let dash = rest.starts_with("- ") || rest.starts_with('-');
            let dated = rest.trim_start_matches(['-', ',', ' ', '(']).starts_with(|c: char| c.is_ascii_digit());
            if (upper && (dash || rest.starts_with(',')))
                || (dash && dated)
                || rest.starts_with("(vna")
                || rest.starts_with("(ttxvn")
            {
                return None;
            }
        }
        let (before, after) = self.neighbours(range);
        let name = &self.text()[range.clone()];
        let one_word = !name.contains([' ', '-', '.']);
        if one_word && !named.city && !before.is_empty() {
            let start = range.start - 1 - before.len();
            if self.text().is_char_boundary(start)
                && self.is_capital(start)
                && !matches!(before, "in" | "tp" | "phố" | "of" | "at" | "tỉnh" | "province")
                && !name.contains('.')
                && self.text()[..range.start].ends_with(' ')
                && before.chars().all(char::is_alphabetic)
                && !matches!(before, "vnpt" | "viettel" | "mobifone" | "fpt" | "tại" | "ở" | "the" | "từ" | "from")
            {
                return None;
            }
        }
        if matches!(
            after,
            "street" | "road" | "university" | "hospital" | "airport" | "bridge" | "ward" | "coffee" | "ice" | "sea"
        ) || matches!(before, "đường" | "phố" if before == "đường")
        {
            return None;
        }
        if matches!(after, "district" | "town" | "commune" | "township")
            || matches!(before, "huyện" | "xã" | "quận" | "phường" | "đảo" | "trấn")
        {
            return Some(What::Sub);
        }
        let town = before == "phố" || before == "tp" || (after == "city" && before != "former");
        if town && !named.city {
            return Some(What::Sub);
        }
        if before == "xã" {
            return None;
        }
        if named.seat {
            return Some(What::Sub);
        }
        Some(What::Place(named.id))
    }

    /// Whether the word for a district at `range` has a name beside it.
    fn names_district(&self, range: &Range<usize>) -> bool {
        let word = &self.text()[range.clone()];
        let after = self.text()[range.end..].trim_start_matches(['.', ' ']);
        let next = range.end + (self.text()[range.end..].len() - after.len());
        let blank = self.text()[range.end..].starts_with([' ', '.'])
            && !self.text()[range.end..].starts_with(". ") | word.starts_with('t');
        let named_after = blank
            && next < self.text().len()
            && self.is_capital(next)
            && after.chars().next().is_some_and(char::is_alphabetic);
        let english = word.is_ascii() && !matches!(word, "tp" | "tp." | "tx" | "tx." | "tt.");
        if english {
            let (before, _) = self.neighbours(range);
            let start = range.start.saturating_sub(1 + before.len());
            let named_before = !before.is_empty()
                && before.chars().all(char::is_alphabetic)
                && self.text().is_char_boundary(start)
                && self.is_capital(start)
                && !matches!(
                    before,
                    "the"
                        | "every"
                        | "each"
                        | "this"
                        | "all"
                        | "in"
                        | "many"
                        | "a"
                        | "some"
                        | "port"
                        | "our"
                        | "two"
                        | "both"
                );
            let of = after.starts_with("of ") && next + 3 < self.text().len() && self.is_capital(next + 3);
            return named_before || of;
        }
        named_after
    }

    fn push_quantities(
        &self,
        range: &Range<usize>,
        hits: &[Hit],
        times: &[time::TimeMention],
        habit: Habit,
        mentions: &mut Vec<Mention>,
    ) {
        let text = self.text();
        let bytes = text.as_bytes();
        let mut at = range.start;
        while let Some(step) = bytes[at..range.end].iter().position(u8::is_ascii_digit) {
            let from = at + step;
            if let Some(time) = times.iter().find(|time| time.range.contains(&from)) {
                at = time.range.end;
                continue;
            }
            let hit = hits.iter().find(|hit| hit.range.contains(&from));
            if let Some(hit) = hit {
                at = hit.range.end.max(from + 1);
                continue;
            }
            let digits = number::scan_spaced(text, from, habit.spaced);
            at = digits.range.end;
            // A number never runs into a time: "31/12/2020" was taken before.
            if digits.range.end > range.end
                || times.iter().any(|time| time.range.start < digits.range.end && digits.range.start < time.range.end)
            {
                continue;
            }
            if let Some(quantity) = self.quantity(&digits, habit) {
                mentions.push(Mention { range: quantity.quote.clone(), what: What::Quantity(quantity) });
            }
        }
    }

    #[expect(clippy::too_many_lines, reason = "all that may stand beside digits")]
    fn quantity(&self, digits: &number::Digits, habit: Habit) -> Option<Quantity> {
        let text = self.text();
        let (from, to) = (digits.range.start, digits.range.end);
        let mut amount = amount::read(text, from, to);
        let before = &text[..from];
        let previous = before.chars().next_back().unwrap_or(' ');
        let after = &text[to..];
        let next = after.chars().next().unwrap_or(' ');
        if previous.is_alphanumeric() && amount.start == from {
            return None;
        }
        if next.is_alphanumeric() && amount.end == to {
            return None;
        }
        let hyphen = previous == '-' && before[..before.len() - 1].ends_with(char::is_alphanumeric);
        let code = matches!(previous, '/' | '.' | '_' | '#' | '@' | '&' | '=')
            && before.len() > 1
            && !before[..before.len() - 1].ends_with(' ');
        let clock = next == ':' && after[1..].starts_with(|c: char| c.is_ascii_digit())
            || previous == ':' && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit());
        let linked = matches!(next, '/' | '-' | '_' | '@')
            && after[1..].starts_with(char::is_alphanumeric)
            && !after.starts_with("/100 ");
        let zeros = text.as_bytes()[from] == b'0' && to - from > 1 && digits.shape == Shape::Plain;
        if clock || zeros || code && amount.start == from {
            return None;
        }
        let notation = if amount.kind == Kind::Percent || amount.kind == Kind::Points || amount.kind == Kind::Per100 {
            // No percentage has thousands: a single sign begins the fraction.
            match digits.shape {
                Shape::Ambiguous { sign: b'.' } => Notation::Point,
                Shape::Ambiguous { .. } => Notation::Comma,
                _ => habit.notation,
            }
        } else if amount.kind == Kind::Count && amount.power == 0 && matches!(digits.shape, Shape::Ambiguous { .. }) {
            // Nobody counts thousandths of a thing: a single sign before three digits groups them.
            match digits.shape {
                Shape::Ambiguous { sign: b'.' } => Notation::Comma,
                _ => Notation::Point,
            }
        } else {
            habit.notation
        };
        let value = amount::scaled(number::value(text, digits, notation)?, amount.power)?;
        // "5 complaints per 10,000 subscribers", "Highway 279"
        let (word, _) = self.neighbours(&(amount.start..to));
        let start_of_word = amount.start.saturating_sub(1 + word.len());
        let title = !word.is_empty()
            && !amount.own_unit
            && before.ends_with(' ')
            && self.text().is_char_boundary(start_of_word)
            && word.chars().all(char::is_alphabetic)
            && self.is_capital(start_of_word)
            && !self.text()[..start_of_word].trim_end_matches(' ').ends_with(['\n', '.', ':', '-'])
            && matches!(
                word,
                "highway"
                    | "resolution"
                    | "decree"
                    | "decision"
                    | "directive"
                    | "circular"
                    | "plan"
                    | "article"
                    | "project"
                    | "program"
                    | "directives"
                    | "level"
                    | "group"
                    | "zone"
                    | "form"
                    | "region"
                    | "phase"
                    | "covid"
                    | "stage"
                    | "document"
                    | "official"
                    | "law"
            );
        if hyphen || linked || title || matches!(word, "per" | "every" | "mỗi") {
            amount.kind = Kind::Other;
        }
        let mark = before.trim_end_matches(' ').chars().next_back().unwrap_or(' ');
        let opened = before.trim_end_matches([' ', '-', '+']).ends_with('(');
        let sign = match (previous, mark) {
            ('+', _) | (_, '▲' | '↑') => Some(true),
            (_, '▼' | '↓') => Some(false),
            ('-', _) if !hyphen => Some(false),
            (' ', '+') if opened => Some(true),
            (' ', '-') if opened => Some(false),
            _ => None,
        };
        let spaced_range =
            before.ends_with(" - ") && before[..before.len() - 3].ends_with(|c: char| c.is_ascii_digit() || c == '%');
        let opens_range = text[amount.end..]
            .strip_prefix(" - ")
            .or_else(|| text[amount.end..].strip_prefix('-'))
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if spaced_range || opens_range {
            amount.kind = Kind::Other;
        }
        Some(Quantity {
            digits: digits.range.clone(),
            quote: amount.start..amount.end,
            value,
            kind: amount.kind,
            own_unit: amount.own_unit,
            scaled: amount.power > 0,
            noun: Senses::NONE,
            noun_end: amount.end,
            foreign: false,
            sign,
        })
    }

    /// Marks the times that only say what something is compared with.
    fn mark_compared(&self, mentions: &mut [Mention]) {
        for at in 0..mentions.len() {
            if !matches!(mentions[at].what, What::Time { .. }) {
                continue;
            }
            let mut compared = false;
            let mut growth = false;
            for earlier in mentions[..at].iter().rev().take(5) {
                match &earlier.what {
                    What::Quantity(quantity) => {
                        growth = quantity.kind == Kind::Percent;
                        break;
                    }
                    What::Mark(b',' | b';' | b'(' | b':') => break,
                    What::Words(senses)
                        if senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus])) =>
                    {
                        let word = &self.text()[earlier.range.clone()];
                        // "from" and "over" compare only beside the time itself and after a growth.
                        let near = mentions[at].range.start.saturating_sub(earlier.range.end) <= 24;
                        compared = compared
                            || (near && !matches!(word, "from" | "over"))
                            || (near && earlier.range.end + 5 >= mentions[at].range.start);
                        if word == "from" && near {
                            compared = false;
                            growth = true;
                        }
                        if compared {
                            break;
                        }
                    }
                    _ => {}
                }
            }
            let from = self.text()[..mentions[at].range.start].trim_end().ends_with(" from");
            if from {
                compared = growth
                    && mentions[..at]
                        .iter()
                        .rev()
                        .find_map(Mention::quantity)
                        .is_some_and(|quantity| quantity.kind == Kind::Percent);
            }
            // "a little less than April's 12.4 trillion": the time of the number itself.
            let owns = mentions.get(at + 1).is_some_and(|next| {
                next.quantity().is_some()
                    && matches!(
                        self.text().get(mentions[at].range.end..next.range.start).unwrap_or("x").trim(),
                        "" | "'s"
                    )
            });
            compared &= !owns;
            if let What::Time { compared: own, .. } = &mut mentions[at].what {
                *own = compared;
            }
        }
    }

    /// Finds the noun phrase after each number: "1,054 4G stations", "24 doanh nghiệp bưu chính".
    #[expect(clippy::too_many_lines, reason = "one walk along the noun phrase")]
    fn attach_nouns(&self, mentions: &mut [Mention]) {
        for at in 0..mentions.len() {
            let Some(quantity) = mentions[at].quantity() else { continue };
            let mut end = quantity.quote.end;
            let mut noun = Senses::NONE;
            let mut head = false;
            let mut per100 = false;
            let mut index = at + 1;
            let mut foreign = false;
            let mut first_noun_end = None;
            loop {
                let gap_from = end;
                let Some(next) = mentions.get(index) else {
                    foreign |= !head && self.foreign_word(gap_from, self.text().len(), noun.is_empty());
                    break;
                };
                let gap = &self.text()[gap_from..next.range.start.max(gap_from)];
                let link = gap.trim();
                if !(link.is_empty()
                    || matches!(
                        link,
                        "máy"
                            | "of"
                            | "of the"
                            | "of its"
                            | "the"
                            | "and"
                            | "và"
                            | "số"
                            | "tổng số"
                            | "các"
                            | "dùng"
                            | "có"
                            | "sử dụng"
                            | "("
                            | "-"
                            | "về"
                            | "trên"
                            | "at"
                            | "other"
                            | "providing"
                            | "cung cấp"
                            | "cung ứng"
                            | "offering"
                            | "cung cấp dịch vụ"
                            | "for"
                            | "lĩnh vực"
                            | "in"
                            | "loại"
                            | "hoạt động"
                            | "hoạt động trong lĩnh vực"
                            | "trong lĩnh vực"
                    ))
                {
                    foreign |= !head && self.foreign_word(gap_from, next.range.start, noun.is_empty());
                    break;
                }
                if noun.is_empty() && matches!(link, "and" | "và" | "at" | "in" | "-" | "(" | "về" | "trên") {
                    break;
                }
                if matches!(next.what, What::Operator(..)) && link.is_empty() {
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                let What::Words(senses) = next.what else {
                    break;
                };
                let percent = quantity.kind == Kind::Percent;
                if percent
                    && (matches!(link, "có" | "dùng" | "sử dụng" | "for" | "in" | "at")
                        || (!noun.is_empty() && matches!(link, "and" | "và")))
                {
                    break;
                }
                // "3,690 of which 4G and 742 of which 5G"
                let which = senses.has(Sense::OfWhich)
                    && noun.is_empty()
                    && link.is_empty()
                    && self.text()[next.range.clone()].starts_with("of which")
                    && mentions.get(index + 1).is_some_and(|after| {
                        after.senses().any(Senses::of(&[Sense::G2, Sense::G3, Sense::G4, Sense::G5]))
                    });
                if which {
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                let products = senses.has(Sense::OfThem)
                    && noun.is_empty()
                    && mentions.get(index + 1).is_some_and(|after| after.has(Sense::Products));
                if products {
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                let wide = senses.only(NOUNS);
                if senses.has(Sense::Per100People) {
                    per100 = true;
                    end = next.range.end;
                    first_noun_end = Some(end);
                    index += 1;
                    continue;
                }
                if wide.is_empty() {
                    break;
                }
                // "4G stations" ends at its noun; "thuê bao di động" begins with it.
                let after_head = head;
                let joined = matches!(link, "and" | "và" | "in" | "for" | "at");
                if after_head && joined && !senses.any(MODIFIERS) {
                    break;
                }
                if after_head
                    && joined
                    && matches!(link, "and" | "và")
                    && wide.any(HEADS)
                    && !wide.has(Sense::OtherNoun)
                {
                    break;
                }
                if after_head
                    && wide.any(HEADS)
                    && !wide.any(MODIFIERS)
                    && link.is_empty()
                    && first_noun_end.is_some()
                    && !wide.has(Sense::Locations)
                    && !noun.has(Sense::Locations)
                {
                    // Two counted nouns side by side: the first one is counted.
                    noun = noun.with(wide);
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                noun = noun.with(wide);
                head |= wide.any(HEADS);
                if link.is_empty() && first_noun_end.is_none() && wide.any(HEADS) {
                    first_noun_end = Some(next.range.end);
                }
                end = next.range.end;
                index += 1;
            }
            let text_end = end;
            if let What::Quantity(quantity) = &mut mentions[at].what {
                quantity.noun = noun;
                quantity.noun_end = text_end;
                quantity.foreign = foreign;
                if per100 && matches!(quantity.kind, Kind::Count) {
                    quantity.kind = Kind::Per100;
                }
                if matches!(quantity.kind, Kind::Count | Kind::Per100)
                    && let Some(noun_end) = first_noun_end
                {
                    quantity.quote.end = noun_end;
                }
            }
        }
    }

    /// Whether the word after `from` is a noun that no indicator counts.
    fn foreign_word(&self, from: usize, to: usize, first: bool) -> bool {
        let gap = &self.text()[from..to];
        let Some(rest) = gap.strip_prefix(' ').or_else(|| gap.strip_prefix('-')) else { return false };
        let word = rest.split(|c: char| !c.is_alphanumeric() && c != '&').next().unwrap_or_default();
        let _ = first;
        let verb = word.is_ascii() && word.len() > 4 && word.ends_with("ed");
        !word.is_empty() && !verb && !FUNCTION_WORDS.contains(&word)
    }

    /// "1,486 and 1,531 billion VND": the first number has the unit of the second.
    fn share_units(&self, mentions: &mut [Mention]) {
        let numbers: Vec<usize> = (0..mentions.len()).filter(|at| mentions[*at].quantity().is_some()).collect();
        for pair in numbers.windows(2).rev() {
            let (Some(first), Some(second)) = (mentions[pair[0]].quantity(), mentions[pair[1]].quantity()) else {
                continue;
            };
            let gap = &self.text()[first.quote.end..second.quote.start.max(first.quote.end)];
            let link = gap.trim();
            if !matches!(link, "and" | "và" | "," | ", and" | "to" | "đến" | "or")
                || first.kind != Kind::Count
                || !first.noun.is_empty()
            {
                continue;
            }
            let range = matches!(link, "to" | "đến" | "or")
                || (matches!(link, "and") && self.text()[..first.quote.start].trim_end().ends_with("between"));
            let kind = if range { Kind::Other } else { second.kind };
            let power = if first.own_unit || !second.scaled {
                0
            } else {
                amount::read(self.text(), second.digits.start, second.digits.end).power
            };
            let (noun, foreign) = (second.noun, second.foreign);
            let moved = range && Self::moves(mentions, pair[0]);
            if let What::Quantity(first) = &mut mentions[pair[0]].what {
                if moved || (range && link == "or") {
                    first.foreign = false;
                    continue;
                }
                if matches!(kind, Kind::Money(_) | Kind::Percent | Kind::Per100 | Kind::Other)
                    || !noun.is_empty()
                    || foreign
                {
                    first.kind = kind;
                    first.value = amount::scaled(first.value, power).unwrap_or(first.value);
                    first.scaled = power > 0;
                    first.noun = noun;
                    first.foreign = foreign;
                }
            }
            if range && let What::Quantity(second) = &mut mentions[pair[1]].what {
                second.kind = Kind::Other;
            }
        }
    }

    /// Whether a word of rise or fall stands before the number: "rose from 253 to 697" is no range.
    fn moves(mentions: &[Mention], at: usize) -> bool {
        mentions[..at]
            .iter()
            .rev()
            .take(4)
            .any(|mention| mention.senses().any(Senses::of(&[Sense::Up, Sense::Down, Sense::Total])))
    }
}

/// Senses that may stand in the noun phrase after a number.
const NOUNS: Senses = Senses::of(&[
    Sense::Post,
    Sense::Telecom,
    Sense::PostTelecom,
    Sense::It,
    Sense::Ict,
    Sense::PayTv,
    Sense::Subscribers,
    Sense::Telephone,
    Sense::Mobile,
    Sense::Fixed,
    Sense::Internet,
    Sense::Broadband,
    Sense::Fiber,
    Sense::Smartphone,
    Sense::G2,
    Sense::G3,
    Sense::G4,
    Sense::G5,
    Sense::Users,
    Sense::Households,
    Sense::People,
    Sense::Stations,
    Sense::Locations,
    Sense::OtherStations,
    Sense::PostOffices,
    Sense::Area,
    Sense::Enterprises,
    Sense::OtherNoun,
    Sense::Workers,
    Sense::Services,
    Sense::AnyServices,
    Sense::Full,
    Sense::Partial,
    Sense::FullAndPartial,
    Sense::OtherServices,
    Sense::Dossiers,
    Sense::Online,
    Sense::DirectDossiers,
    Sense::Documents,
    Sense::Certificates,
    Sense::Products,
    Sense::Transactions,
    Sense::Increment,
    Sense::OtherPart,
    Sense::Density,
    Sense::Anaphor,
    Sense::Signal,
    Sense::Commerce,
]);

/// Senses of nouns that are counted.
pub(super) const HEADS: Senses = Senses::of(&[
    Sense::Subscribers,
    Sense::Stations,
    Sense::Locations,
    Sense::OtherStations,
    Sense::PostOffices,
    Sense::Enterprises,
    Sense::Workers,
    Sense::People,
    Sense::Services,
    Sense::AnyServices,
    Sense::Full,
    Sense::Partial,
    Sense::FullAndPartial,
    Sense::Dossiers,
    Sense::Certificates,
    Sense::Products,
    Sense::Transactions,
    Sense::Households,
    Sense::Area,
    Sense::Documents,
    Sense::OtherNoun,
    Sense::Users,
]);

/// Senses that say which of the counted things are meant.
const MODIFIERS: Senses = Senses::of(&[
    Sense::Post,
    Sense::Telecom,
    Sense::PostTelecom,
    Sense::It,
    Sense::Ict,
    Sense::PayTv,
    Sense::Telephone,
    Sense::Mobile,
    Sense::Fixed,
    Sense::Internet,
    Sense::Broadband,
    Sense::Fiber,
    Sense::Smartphone,
    Sense::G2,
    Sense::G3,
    Sense::G4,
    Sense::G5,
    Sense::Full,
    Sense::Partial,
    Sense::Online,
    Sense::OtherNoun,
    Sense::Commerce,
    Sense::OtherPart,
]);

/// Words that may follow a number without being the noun it counts.
const FUNCTION_WORDS: &[&str] = &[
    "in",
    "at",
    "by",
    "of",
    "on",
    "for",
    "and",
    "or",
    "with",
    "were",
    "was",
    "are",
    "is",
    "has",
    "had",
    "have",
    "as",
    "from",
    "to",
    "while",
    "but",
    "including",
    "which",
    "that",
    "who",
    "up",
    "down",
    "respectively",
    "carry",
    "live",
    "subscribe",
    "a",
    "used",
    "use",
    "did",
    "do",
    "can",
    "ones",
    "so",
    "the",
    "this",
    "per",
    "since",
    "during",
    "after",
    "when",
    "against",
    "compared",
    "than",
    "across",
    "now",
    "already",
    "also",
    "then",
    "only",
    "not",
    "nor",
    "ones",
    "an",
    "nationwide",
    "throughout",
    "within",
    "under",
    "over",
    "about",
    "among",
    "last",
    "being",
    "belong",
    "belonging",
    "operating",
    "active",
    "operate",
    "mark",
    "came",
    "went",
    "units",
    "remained",
    "higher",
    "lower",
    "more",
    "less",
    "new",
    "all",
    "until",
    "though",
    "currently",
    "making",
    "accounting",
    "equivalent",
    "reaching",
    "covering",
    "serving",
    "through",
    "it",
    "they",
    "each",
    "half",
    "nearly",
    "almost",
    "và",
    "là",
    "so",
    "trong",
    "ở",
    "tại",
    "với",
    "của",
    "tính",
    "được",
    "đang",
    "đã",
    "có",
    "thì",
    "do",
    "cho",
    "chiếm",
    "tương",
    "đạt",
    "tăng",
    "giảm",
    "bằng",
    "còn",
    "nay",
    "đến",
    "từ",
    "vào",
    "trên",
    "dưới",
    "hơn",
    "cả",
    "theo",
    "thuộc",
    "nằm",
    "sau",
    "trước",
    "gồm",
    "bao",
    "cao",
    "thấp",
    "lên",
    "xuống",
    "chủ",
    "phần",
    "này",
    "đó",
    "các",
    "những",
    "để",
    "riêng",
    "điểm",
    "máy",
    "cái",
    "số",
    "loại",
    "hiện",
    "vượt",
    "thời",
    "cuối",
    "đầu",
    "hoạt",
    "nhưng",
    "trở",
    "tức",
    "khi",
    "chưa",
    "không",
    "nhờ",
    "hoặc",
    "mà",
    "toàn",
    "ước",
    "hết",
    "cùng",
    "đều",
    "đơn",
    "vị",
    "qua",
    "mỗi",
    "đứng",
    "xếp",
    "lớn",
    "gấp",
];

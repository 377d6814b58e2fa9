//! The walk along the words of a noun phrase.

use crate::extract::amount::Kind;
use crate::extract::compose::{GENERATIONS, LINES};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Mentions, What};
use crate::extract::number;

use super::{HEADS, MODIFIERS, NOUNS};

/// The noun phrase after a number.
#[derive(Default)]
pub(super) struct NounPhrase {
    /// What its words mean.
    pub senses: Senses,
    /// Where it ends.
    pub end: usize,
    /// Whether a noun stands there that no indicator counts.
    pub foreign: bool,
    /// Whether it counts for a hundred people.
    pub per_hundred: bool,
    /// Where the noun ends that stands right beside the number.
    pub quoted_to: Option<usize>,
}

/// A noun phrase being read.
struct Walk<'m> {
    mentions: &'m [Mention],
    /// Whether its number is a percentage.
    percent: bool,
    /// The phrase so far.
    phrase: NounPhrase,
    /// Whether a noun that is counted was read.
    head: bool,
    /// The next mention.
    index: usize,
}

/// What the next words add to a noun phrase.
enum Step {
    /// Nothing: it ended before them; `foreign` where a noun stands there that no indicator counts.
    End { foreign: bool },
    /// No meaning, but it goes on behind them.
    Past,
    /// Generations named one beside the other, and the last mention of them.
    Generations(Senses, usize),
    /// That it counts for a hundred people, and what lines it says those are.
    PerHundred(Senses),
    /// Nouns, and whether they stand right behind the words before.
    Nouns { senses: Senses, beside: bool },
}

impl Walk<'_> {
    /// The phrase with what `step` adds; false where it has ended.
    fn take(&mut self, step: &Step) -> bool {
        let phrase = &mut self.phrase;
        match *step {
            Step::End { foreign } => {
                phrase.foreign |= foreign;
                return false;
            }
            Step::Past => {}
            Step::Generations(senses, last) => {
                phrase.senses = phrase.senses.with(senses);
                self.index = last;
            }
            Step::PerHundred(lines) => {
                phrase.senses = phrase.senses.with(lines);
                phrase.per_hundred = true;
                phrase.quoted_to = Some(self.mentions[self.index].range.end);
            }
            Step::Nouns { senses, beside } => {
                phrase.senses = phrase.senses.with(senses);
                self.head |= senses.any(HEADS);
                // Two counted nouns side by side: the first one is counted.
                if beside && senses.any(HEADS) {
                    phrase.quoted_to.get_or_insert(self.mentions[self.index].range.end);
                }
            }
        }
        phrase.end = self.mentions[self.index].range.end;
        self.index += 1;
        true
    }
}

impl Mentions<'_> {
    /// The noun phrase after the number at `at`.
    pub(super) fn noun_phrase(&self, mentions: &[Mention], at: usize) -> Option<NounPhrase> {
        let quantity = mentions[at].quantity()?;
        // "3,000-plus stations": the number stands apart from its noun.
        let plus = number::plus_after(self.text(), quantity.quote.end);
        // "12,300 or so fixed telephone lines"
        let hedged = number::hedge_after(self.text(), quantity.quote.end).filter(|end| {
            let next = mentions[at + 1..].iter().find(|next| next.range.start > *end);
            next.is_some_and(|next| next.range.start == end + 1)
        });
        let skipped =
            hedged.map_or(0, |end| mentions[at + 1..].iter().take_while(|next| next.range.start < end).count());
        let end = plus.or(hedged).unwrap_or(quantity.quote.end);
        let mut walk = Walk {
            mentions,
            percent: quantity.kind == Kind::Percent,
            phrase: NounPhrase { end, ..NounPhrase::default() },
            head: false,
            index: at + 1 + skipped,
        };
        while walk.take(&self.step(&walk)) {}
        if plus.is_some() {
            walk.phrase.quoted_to = None;
        }
        Some(walk.phrase)
    }

    /// What the next words add to the phrase.
    fn step(&self, walk: &Walk<'_>) -> Step {
        const END: Step = Step::End { foreign: false };
        let foreign = |to: usize| Step::End { foreign: !walk.head && self.foreign_word(walk.phrase.end, to) };
        let Some(next) = walk.mentions.get(walk.index) else { return foreign(self.text().len()) };
        let link = self.link(walk, next);
        if !may_link(link) {
            return foreign(next.range.start);
        }
        let begins = walk.phrase.senses.is_empty();
        if begins && matches!(link, "and" | "và" | "at" | "in" | "-" | "(" | "về" | "trên") {
            return END;
        }
        if matches!(next.what, What::Operator(..)) && link.is_empty() {
            return Step::Past;
        }
        // "1.600 trạm 2G, 3G và 4G": generations named one beside the other.
        if walk.phrase.senses.any(GENERATIONS)
            && let Some((more, last)) = self.generations_after(walk.mentions, walk.index, walk.phrase.end)
        {
            return Step::Generations(more, last);
        }
        let What::Words(senses) = next.what else { return END };
        if self.ends_before(walk, link) {
            return END;
        }
        if begins && self.only_points(walk, next, link) {
            return Step::Past;
        }
        // "118 IT enterprises give work to 2,400 people": what they do is no noun.
        if walk.head && senses.has(Sense::Workers) && Cues::bundled().employs.holds(&self.text()[next.range.clone()]) {
            return END;
        }
        if senses.has(Sense::Per100People) {
            return Step::PerHundred(senses.only(LINES));
        }
        // "14.2 million customers of landline phone services", "thuê bao sử dụng dịch vụ truyền hình trả tiền": the services of lines that are
        // named beside them say nothing of their own.
        let customers = Senses::of(&[Sense::Subscribers, Sense::Users]);
        let serves = |said: Senses| said.any(customers) && (said.any(LINES) || self.leads_to_lines(walk, next));
        if senses.has(Sense::AnyServices) && serves(walk.phrase.senses) {
            return Step::Past;
        }
        let nouns = senses.only(NOUNS);
        if nouns.is_empty() {
            // "14 sở", "12 departments"
            return Step::End { foreign: begins && link.is_empty() && senses.has(Sense::Department) };
        }
        if walk.head && self.is_parted_from_head(walk, next, link) {
            return END;
        }
        Step::Nouns { senses: nouns, beside: link.is_empty() }
    }

    /// The words between the phrase and what comes next.
    fn link(&self, walk: &Walk<'_>, next: &Mention) -> &str {
        let end = walk.phrase.end;
        let link = self.text()[end..next.range.start.max(end)].trim_ascii();
        // "thuê bao truy nhập Internet qua 3G, 4G"
        let generation = || walk.head && next.senses().any(GENERATIONS);
        match link {
            "qua" | "bằng" | "via" | "over" | "through" | "qua mạng" | "trên mạng" if generation() => "",
            _ => link,
        }
    }

    /// Whether the phrase ends where `link` leads on: before what a percentage is of, and before what has a number of its own.
    fn ends_before(&self, walk: &Walk<'_>, link: &str) -> bool {
        let and = matches!(link, "and" | "và");
        // "14 subscribers per 100 people and mobile density 165": of the next number.
        if walk.phrase.per_hundred && and {
            return true;
        }
        // "1.204 doanh nghiệp đang sử dụng phần mềm kế toán": what they use is none of their kind.
        let uses = || link.ends_with("dùng") || link.ends_with("sử dụng");
        if walk.phrase.senses.has(Sense::Enterprises) && uses() {
            return true;
        }
        let of_percent = walk.percent
            && (matches!(link, "có" | "dùng" | "sử dụng" | "for" | "in" | "at")
                || !walk.phrase.senses.is_empty() && and);
        // "21,750 subscribers and mobile telephone has 1,130,550 subscribers": what has a number of its own.
        of_percent || and && walk.phrase.senses.any(HEADS) && self.has_its_own(&walk.mentions[walk.index..])
    }

    /// Whether lines are named right behind `next`.
    fn leads_to_lines(&self, walk: &Walk<'_>, next: &Mention) -> bool {
        let lines = walk.mentions.get(walk.index + 1).filter(|lines| lines.senses().any(LINES));
        lines.is_some_and(|lines| self.text()[next.range.end..lines.range.start].trim_ascii().is_empty())
    }

    /// Whether the word right behind the number only points at what follows it.
    fn only_points(&self, walk: &Walk<'_>, word: &Mention, link: &str) -> bool {
        let Some(after) = walk.mentions.get(walk.index + 1) else { return false };
        // "3,690 of which 4G and 742 of which 5G"
        let which = word.has(Sense::OfWhich)
            && link.is_empty()
            && self.text()[word.range.clone()].starts_with("of which")
            && after.senses().any(GENERATIONS);
        which || word.has(Sense::OfThem) && after.has(Sense::Products)
    }

    /// Whether the words that `link` leads to are no part of a phrase whose noun was read. "4G stations" ends at its noun; "thuê bao di
    /// động" begins with it.
    fn is_parted_from_head(&self, walk: &Walk<'_>, next: &Mention, link: &str) -> bool {
        let and = matches!(link, "and" | "và");
        let (senses, nouns) = (next.senses(), next.senses().only(NOUNS));
        (and || matches!(link, "in" | "for" | "at")) && !senses.any(MODIFIERS)
            || and
                && (self.leads_to_number(walk.mentions, walk.index)
                    || self.counts_others(walk, next)
                    || nouns.any(HEADS) && !nouns.has(Sense::OtherNoun))
    }

    /// Whether the words after "and" lead to the next number: "640 people and post firms 410".
    fn counts_others(&self, walk: &Walk<'_>, next: &Mention) -> bool {
        let rest = &walk.mentions[walk.index..];
        let Some(step) = rest[1..].iter().position(|after| after.quantity().is_some()) else { return false };
        step <= 2
            && rest[..=step].iter().any(|between| between.senses().any(HEADS))
            && self
                .text()
                .get(next.range.end..rest[1 + step].range.start)
                .is_some_and(|gap| gap.len() <= 24 && !gap.contains([',', '.', ';', '(']))
    }

    /// Whether the words that `rest` begins with lead by a verb to the number of what they name.
    fn has_its_own(&self, rest: &[Mention]) -> bool {
        let named = rest.iter().take_while(|mention| mention.senses().any(LINES)).count();
        let Some(other) = rest.get(named).and_then(Mention::quantity).filter(|_| named > 0) else { return false };
        let verb = self.text()[rest[named - 1].range.end..other.quote.start].trim_ascii();
        !verb.is_empty() && !verb.contains(',') && verb.split(' ').count() <= 3
    }

    /// Whether the modifiers at `index` stand right before a number, or a verb between: "and fixed is 67,282 subscribers", "and
    /// mobile broadband 2,620,514", "9,3 triệu thuê bao và di động 73,3 triệu".
    fn leads_to_number(&self, mentions: &[Mention], index: usize) -> bool {
        const LINKS: [&str; 20] = [
            "", "là", "đạt", "có", "khoảng", "gần", "trên", "hơn", "about", "with", "is", "are", "was", "were", "at",
            "reached", "totalled", "stood at", "came to", "numbered",
        ];
        let named = mentions[index..]
            .windows(2)
            .take_while(|pair| pair[1].senses().any(MODIFIERS) && pair[1].range.start <= pair[0].range.end + 1)
            .count();
        let last = index + named;
        mentions.get(last + 1).is_some_and(|after| {
            let link = self.text().get(mentions[last].range.end..after.range.start).unwrap_or("x");
            after.quantity().is_some() && LINKS.contains(&link.trim_ascii())
        })
    }

    /// The generations that a list goes on with from mention `index` on, and the last of them; none where they lead on
    /// to numbers of their own.
    fn generations_after(&self, mentions: &[Mention], index: usize, end: usize) -> Option<(Senses, usize)> {
        let (mut found, mut last, mut stop, mut at) = (Senses::NONE, None, end, index);
        while let Some(next) = mentions.get(at) {
            let link = self.text().get(stop..next.range.start).unwrap_or("x").trim_ascii();
            if next.is_mark(b',') && link.is_empty() {
                at += 1;
                stop = next.range.end;
                continue;
            }
            if !next.senses().any(GENERATIONS) || !matches!(link, "" | "and" | "và" | "/" | "&" | "-") {
                break;
            }
            found = found.with(next.senses().only(GENERATIONS));
            (last, stop, at) = (Some(at), next.range.end, at + 1);
        }
        let last = last?;
        let leads_on = mentions.get(last + 1).is_some_and(|next| {
            next.is_mark(b':')
                || next.is_mark(b'(')
                || next.quantity().is_some_and(|next| {
                    self.text()
                        .get(mentions[last].range.end..next.quote.start)
                        .unwrap_or_default()
                        .split_ascii_whitespace()
                        .count()
                        <= 2
                })
        });
        (!leads_on).then_some((found, last))
    }
}

/// Whether the noun phrase may go on behind these words.
fn may_link(link: &str) -> bool {
    link.is_empty()
        || matches!(
            link,
            "máy"
                | "tb"
                | "sets"
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
                | "dùng dữ liệu"
                | "sử dụng dữ liệu"
                | "có dùng"
                | "có sử dụng"
                | "đang dùng"
                | "đang sử dụng"
                | "có dùng dữ liệu"
                | "có sử dụng dữ liệu"
                | "đang dùng dữ liệu"
                | "đang sử dụng dữ liệu"
                | "có"
                | "sử dụng"
                | "("
                | "-"
                | "về"
                | "trên"
                | "at"
                | "providing"
                | "cung cấp"
                | "cung ứng"
                | "offering"
                | "cung cấp dịch vụ"
                | "for"
                | "lĩnh vực"
                | "in"
                | "loại"
                | "thuộc loại"
                | "thế hệ"
                | "thuộc thế hệ"
                | "hoạt động"
                | "hoạt động trong lĩnh vực"
                | "trong lĩnh vực"
        )
        || Cues::bundled().adjectives.holds(link)
}

//! The clause of a percentage: which words before and behind it are its own, and what they say.

use std::ops::Range;

use crate::extract::amount::Kind;
use crate::extract::compose::{self, GENERATIONS};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::growth;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, ends_with_any, ends_with_word, joins_numbers};

use super::super::{Around, BASES, Found, Linker};
use super::{SHARES, TECHNOLOGY};

/// A percentage and the words behind it that are its own.
#[derive(Clone, Copy)]
pub(super) struct Percentage<'m> {
    pub around: &'m Around<'m>,
    pub right: &'m [Mention],
}

/// The clause that a percentage stands in.
pub(super) struct Clause<'m> {
    pub around: &'m Around<'m>,
    /// The words of the clause before the number.
    pub led: &'m [Mention],
    /// The words of the clause behind the number.
    pub right: &'m [Mention],
    /// What the words before the number say.
    pub near: Senses,
    /// What the words behind the number say.
    pub own: Senses,
    /// What all words since the figure before say.
    pub all_left: Senses,
    /// Whether it tells how far the cable reaches, not how many have a line.
    lays_cable: bool,
}

impl Clause<'_> {
    /// The level that `senses` of the clause are a share of.
    pub(super) fn level(&self, senses: Senses, words: Option<Range<usize>>) -> Option<Found> {
        let Around { left, item, .. } = *self.around;
        let senses = if self.lays_cable && senses.has(Sense::Coverage) {
            senses.without(Sense::Households.into()).with(Sense::Area.into())
        } else {
            senses
        };
        // "84.5% of mobile subscribers use a smartphone": subscribers are users.
        let users = senses.has(Sense::Smartphone)
            && !senses.has(Sense::Households)
            && left
                .iter()
                .chain(self.right)
                .any(|mention| mention.senses().any(Senses::of(&[Sense::Subscribers, Sense::Density])));
        // "4G and 5G cover 93.2% and 19.9% of the population respectively"
        let sent = item.map_or(Senses::NONE, |item| item.senses.only(GENERATIONS));
        let senses = if sent.is_empty() { senses } else { senses.without(GENERATIONS).with(sent) };
        // "fibre and mobile coverage reached 72.4% and 99.7%, respectively"
        let networks = Senses::of(&[Sense::Fiber, Sense::Mobile]);
        let reaching = item.map_or(Senses::NONE, |item| item.senses.only(networks));
        let told = senses.has(Sense::Coverage) && senses.any(networks) && reaching.is_one() && sent.is_empty();
        let senses = if told { senses.without(TECHNOLOGY.with(SENT)).with(reaching) } else { senses };
        let senses = if users { senses.with(Sense::Users.into()) } else { senses };
        // "smartphone usage among mobile subscribers has surged, reaching 88.7%": a telephone covers nobody.
        let senses = if users { senses.without(Sense::Coverage.into()) } else { senses };
        compose::share(senses).map(|id| (Matter::Share(senses), id, words))
    }

    /// Whether the words behind the number say what it is of.
    fn is_based(&self) -> bool {
        self.own.any(BASES.with(Senses::of(&[Sense::Coverage, Sense::Signal, Sense::Users])))
    }

    /// The level that the clause tells.
    pub(super) fn told_in_it(&self) -> Option<Found> {
        let one_side = if self.is_based() {
            self.level(self.own, span(self.right))
        } else {
            self.level(self.near, span(self.led))
        };
        one_side.or_else(|| self.level(self.near.with(self.own), span(self.led).or_else(|| span(self.right))))
    }

    /// "covering 99.8 per cent of the population with a broadband mobile network", "4G covers 99% of the population with a stable signal":
    /// what reaches its base by what is told behind it.
    pub(super) fn covered_with(&self, text: &str) -> Option<Found> {
        let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate]);
        let covers = self.led.iter().rfind(|mention| !mention.senses().any(hedges))?.has(Sense::Coverage);
        let users = Senses::of(&[Sense::Users, Sense::Rate, Sense::Households]);
        if !covers || self.near.with(self.own).any(users) {
            return None;
        }
        let base = self.right.iter().position(|mention| mention.senses().any(BASES))?;
        let sent = self.right[base + 1..].iter().find(|mention| mention.senses().any(TECHNOLOGY.with(SENT)))?;
        let gap = cut(text, self.right[base].range.end, sent.range.start);
        let with = gap.split_ascii_whitespace().next().is_some_and(|word| matches!(word, "with" | "by" | "bằng"));
        with.then(|| self.level(self.near.with(self.own), span(self.led)))?
    }

    /// The level that the clause tells together with those before it, since the figure before.
    pub(super) fn told_before_it(&self) -> Option<Found> {
        let words = || span(self.around.left);
        let alone = if self.is_based() { None } else { self.level(self.all_left, words()) };
        alone.or_else(|| self.level(self.all_left.with(self.own), words()))
    }
}

impl Linker<'_> {
    /// The words behind a percentage, without those of users that the words before it told: "84% of smartphone users".
    pub(super) fn without_users_told_before<'m>(&self, around: &Around<'m>) -> &'m [Mention] {
        let Around { left, right, quantity, .. } = *around;
        let users = Senses::of(&[Sense::Users, Sense::Smartphone]);
        let of_users = right.iter().take(2).any(|mention| mention.has(Sense::Users))
            && left.iter().any(|mention| mention.senses().any(users))
            && cut(self.text, quantity.quote.end, self.text.len()).trim_ascii_start().starts_with("of ");
        if of_users { &right[..0] } else { right }
    }

    /// The words behind a percentage that says a number again, past the comma that closes it.
    pub(super) fn past_apposition<'m>(&self, percentage: &Percentage<'m>) -> &'m [Mention] {
        let Percentage { around, right } = *percentage;
        let Around { mentions, at, quantity, .. } = *around;
        let led = self.text[..quantity.quote.start].trim_ascii_end();
        // "Seven in ten households, or 70.4%, now have a fibre connection": the verb follows the second comma.
        let apposed = right.is_empty()
            && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b','))
            && ends_with_any(led, &[", or", ", or about", ", or some", ", hay", ", tức"]);
        let right = if apposed { growth::after(mentions, at + 1) } else { right };
        // "Nearly nine in ten homes, or 88.4% of households, had a fibre line"
        let based = right.len() == 1
            && right[0].senses().any(BASES)
            && ends_with_any(led, &[", or", ", or about", ", or some"]);
        let mark = mentions[at + 1..].iter().position(|mention| matches!(mention.what, What::Mark(_)));
        match mark.map(|mark| at + 1 + mark).filter(|mark| based && mentions[*mark].is_mark(b',')) {
            Some(comma) => &mentions[at + 1..=comma + growth::after(mentions, comma).len()],
            None => right,
        }
    }

    /// The clause of a percentage and what it says.
    pub(super) fn clause_of_share<'m>(&self, percentage: &Percentage<'m>) -> Clause<'m> {
        let around = percentage.around;
        let left = around.left;
        let led = &left[self.begin_of_clause(around)..];
        let right = self.right_of_share(percentage);
        let own = shares_of(right);
        let own = if self.may_have_fibre(right) {
            own.without(Sense::Households.into()).with(Senses::of(&[Sense::Area, Sense::Coverage]))
        } else {
            own
        };
        // "91% thôn, bản được dùng Internet qua cáp quang": villages that use it are reached by it.
        let own = if own.has(Sense::Users) && is_of_areas(right) {
            own.without(Sense::Users.into()).with(Sense::Coverage.into())
        } else {
            own
        };
        // "For smartphones we have no count of families: 68% of the population uses one": a base of its own rules out others.
        let all_left = if own.any(BASES) { shares_of(left).without(BASES) } else { shares_of(left) };
        let near = self.with_generation_told(around, led, self.near_share(left, led, own), own);
        // "reaching a rate of 32.1% of the population" covers nobody.
        let covers = if self.reaches_rate(led) { Sense::Coverage.into() } else { Senses::NONE };
        let (near, all_left) = (near.without(covers), all_left.without(covers));
        Clause { around, led, right, near, own, all_left, lays_cable: self.lays_cable(left, led, right) }
    }

    /// Where the clause of a percentage begins among the words since the figure before.
    fn begin_of_clause(&self, around: &Around<'_>) -> usize {
        let left = around.left;
        // The commas of a bracket part nothing: "The mobile signal (2G, 3G, 4G) now reaches 99.1%".
        let aside = Self::aside(around.mentions, around.at);
        let mark = left.iter().enumerate().rposition(|(index, mention)| {
            (mention.is_mark(b',') && !joins_generations(left, index) || mention.is_mark(b':'))
                && aside.as_ref().is_none_or(|aside| !aside.contains(&mention.range.start))
        });
        let clause = mark.map_or(0, |mark| mark + 1);
        // "41.7% of households have fibre and the internet user rate reached 52.3%": a rate begins its own clause.
        let next = left.iter().enumerate().rposition(|(index, mention)| {
            index >= clause
                && (mention.senses().any(Senses::of(&[Sense::Rate, Sense::Density]))
                    || reaches_besides(&left[clause..], index - clause)
                    || self.follows_owners(around, &left[clause..], index - clause))
                && {
                    let before = self.text[..mention.range.start].trim_ascii_end();
                    Cues::bundled().next_clause_of_share.end_word(before, &[' '])
                }
        });
        next.unwrap_or(clause)
    }

    /// Whether a generation in a clause stands behind what those of the number before have: "80% of households have fibre and 5G covers 50%
    /// of the population".
    fn follows_owners(&self, around: &Around<'_>, clause: &[Mention], index: usize) -> bool {
        let owned = Senses::of(&[Sense::Fiber, Sense::Smartphone]);
        let counted = || around.mentions[..around.at].iter().any(|mention| mention.quantity().is_some());
        let Some(held) = clause[..index].iter().find(|mention| mention.senses().any(owned)) else { return false };
        let led = self.text[..held.range.start].trim_ascii_end();
        clause[index].senses().any(GENERATIONS) && counted() && ends_with_word(led, &HAVING, &[' ', '\n'])
    }

    /// The words behind a percentage up to where the next one's begin.
    fn right_of_share<'m>(&self, percentage: &Percentage<'m>) -> &'m [Mention] {
        let Percentage { around, right } = *percentage;
        let Around { mentions, at, left, quantity, item, .. } = *around;
        let right = if right.is_empty() { self.past_shared_percents(mentions, at, item.is_some()) } else { right };
        let right = past_lists(mentions, right);
        let right = self.up_to_next_technology(left, right, quantity.quote.end);
        self.up_to_next_subject(mentions, left, right, quantity.quote.end)
    }

    /// "5G reached 48% of the population and fibre was in 93.6% of homes": what comes after "and" is the next one's.
    fn up_to_next_technology<'m>(&self, left: &[Mention], right: &'m [Mention], end: usize) -> &'m [Mention] {
        let says = |list: &[Mention], senses: Senses| list.iter().any(|mention| mention.senses().any(senses));
        // "with fibre coverage reaching 72.4% and mobile coverage at 99.7%"
        let again = says(left, Sense::Coverage.into()) && says(right, Sense::Coverage.into());
        let sent = if again { TECHNOLOGY.with(Sense::Signal.into()) } else { TECHNOLOGY };
        if !says(left, sent) || !(says(right, BASES) || again) {
            return right;
        }
        let next = right
            .iter()
            .enumerate()
            .position(|(index, mention)| mention.senses().any(sent) && self.is_joined(right, index, end));
        &right[..next.unwrap_or(right.len())]
    }

    /// Whether an "and" stands between word `index` of those behind a number, which ends at `end`, and what is before it.
    fn is_joined(&self, right: &[Mention], index: usize, end: usize) -> bool {
        let from = index.checked_sub(1).map_or(end, |before| right[before].range.end);
        cut(self.text, from, right[index].range.start)
            .split(|c: char| !is_word_part(c))
            .any(|word| matches!(word, "and" | "và" | "while" | "còn"))
    }

    /// The words after a number up to the "and" that leads to the next one: "phủ sóng 5G tới 50% dân số và nâng tỷ lệ hộ có
    /// cáp quang lên 78%". What is joined to the number's own base, and leads to no other number, stays.
    fn up_to_next_subject<'m>(
        &self,
        mentions: &[Mention],
        left: &[Mention],
        right: &'m [Mention],
        end: usize,
    ) -> &'m [Mention] {
        let leads_on = right.last().is_some_and(|last| {
            mentions
                .iter()
                .find(|mention| mention.range.start >= last.range.end)
                .is_some_and(|next| next.quantity().is_some())
        });
        let subject = TECHNOLOGY.with(Senses::of(&[Sense::Coverage, Sense::Users]));
        let told = |list: &[Mention]| list.iter().any(|mention| mention.senses().any(subject));
        if !leads_on {
            return right;
        }
        let next = (0..right.len()).find(|index| {
            // "78% of the population uses the Internet and mobile coverage is 99.8%"
            let told = (told(left) || told(&right[..*index]))
                && right[..*index].iter().any(|before| before.senses().any(BASES));
            let subjects = TECHNOLOGY.with(Senses::of(&[Sense::Rate, Sense::Signal, Sense::Coverage]));
            let other = right[*index..].iter().any(|after| after.senses().any(subjects));
            told && other && self.is_joined(right, *index, end)
        });
        &right[..next.unwrap_or(right.len())]
    }

    /// The words behind the last of several percentages that share one sign: "79.8, 76.1 and 64.5 percent of their households";
    /// those that a list pairs with names may have a sign each: "63.2% and 59.9% of households respectively".
    fn past_shared_percents<'m>(&self, mentions: &'m [Mention], at: usize, listed: bool) -> &'m [Mention] {
        let mut last = at;
        loop {
            let Some(own) = mentions[last].quantity() else { return &[] };
            let ends = !listed || !growth::after(mentions, last).is_empty();
            if own.quote != own.digits && ends {
                return if last > at { growth::after(mentions, last) } else { &[] };
            }
            let next = mentions[last + 1..].iter().position(|mention| mention.quantity().is_some());
            let Some(next) = next.map(|step| last + 1 + step) else { return &[] };
            let joined = mentions[next].quantity().is_some_and(|other| {
                let gap = cut(self.text, own.quote.end, other.quote.start).trim_ascii();
                other.kind == Kind::Percent && (joins_numbers(gap) || listed && gap == ",")
            });
            if !joined {
                return &[];
            }
            last = next;
        }
    }

    /// What the words `led` of the clause before the number say, where those behind it say `own`.
    fn near_share(&self, left: &[Mention], led: &[Mention], own: Senses) -> Senses {
        let near = shares_of(led);
        // "the rate of smartphone users has reached 75.8 percent" covers nothing.
        let covers = || led.iter().any(|mention| mention.has(Sense::Coverage) && !self.only_reaches(mention));
        // "By 2010, that share should reach 35 percent"
        let told_again = || left.iter().any(|mention| mention.has(Sense::ThatFigure));
        let rated = near.any(Senses::of(&[Sense::Rate, Sense::Users])) || told_again();
        if rated && !covers() && !own.any(BASES) { near.without(Sense::Coverage.into()) } else { near }
    }

    /// Whether a verb of coverage only leads to the word for a rate: "reaching a ratio of".
    fn reaches_rate(&self, led: &[Mention]) -> bool {
        led.windows(2).any(|pair| {
            self.only_reaches(&pair[0])
                && pair[1].has(Sense::Rate)
                && matches!(cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii(), "" | "a" | "the")
        })
    }

    /// Whether a verb of coverage may be that of any percentage: "has reached".
    pub(super) fn only_reaches(&self, mention: &Mention) -> bool {
        mention.has(Sense::Coverage) && self.text[mention.range.clone()].starts_with("reach")
    }

    /// Whether homes are only said to be where the cable is: "100 per cent of homes will have the capability of getting fibre".
    fn may_have_fibre(&self, right: &[Mention]) -> bool {
        let homes = right.iter().position(|mention| mention.has(Sense::Households));
        let fibre = right.iter().position(|mention| mention.has(Sense::Fiber));
        homes.zip(fibre).is_some_and(|(homes, fibre)| {
            let gap = cut(self.text, right[homes].range.end, right[fibre].range.start);
            homes < fibre && Cues::bundled().may_have.stand_in(gap)
        })
    }

    /// "cáp quang phủ trên 80% hộ gia đình": how far the cable reaches, not how many have a line.
    fn lays_cable(&self, left: &[Mention], led: &[Mention], right: &[Mention]) -> bool {
        right.iter().any(|mention| mention.has(Sense::Households))
            && !left.iter().any(|mention| mention.has(Sense::Households))
            && led.windows(2).any(|pair| {
                let verb = &self.text[pair[1].range.clone()];
                pair[0].has(Sense::Fiber)
                    && (verb.contains("phủ") || verb.starts_with("cover"))
                    && pair[1].range.start.saturating_sub(pair[0].range.end) <= 20
            })
    }
}

impl<'m> Around<'m> {
    /// The words of the sentence before the number.
    pub(super) fn before_number(&self) -> impl DoubleEndedIterator<Item = &'m Mention> + use<'m> {
        let start = self.quantity.quote.start;
        let end = self.mentions.iter().position(|mention| mention.range.start >= start);
        self.mentions[..end.unwrap_or(self.mentions.len())].iter()
    }
}

/// Whether the words right behind a percentage are those of areas, so that it is a share of them and of no people.
fn is_of_areas(right: &[Mention]) -> bool {
    right.first().is_some_and(|base| base.has(Sense::Area)) && !shares_of(right).any(PERSONS)
}

/// Who may use something.
const PERSONS: Senses = Senses::of(&[Sense::People, Sense::Households]);

/// What reaches people without a cable.
const SENT: Senses = Senses::of(&[Sense::Signal, Sense::Broadband]);

/// "Sóng 3G, 4G phủ đến 99% dân số": those parted by commas go together.
fn joins_generations(left: &[Mention], comma: usize) -> bool {
    let sent = |mention: Option<&Mention>| mention.is_some_and(|mention| mention.senses().any(GENERATIONS));
    comma > 0 && sent(left.get(comma - 1)) && sent(left.get(comma + 1))
}

/// "Fibre ran to all communes and the 4G signal reached 99.2%": what reached something before is none of the next clause.
fn reaches_besides(clause: &[Mention], index: usize) -> bool {
    let reached = BASES.with(Sense::Coverage.into());
    let before = &clause[..index];
    clause[index].senses().any(TECHNOLOGY)
        && before
            .iter()
            .position(|mention| mention.senses().any(TECHNOLOGY))
            .is_some_and(|sent| before[sent + 1..].iter().any(|mention| mention.senses().any(reached)))
}

/// Between homes or people and what they have.
const HAVING: [&str; 14] = [
    "have",
    "has",
    "had",
    "having",
    "use",
    "uses",
    "used",
    "using",
    "with",
    "access to",
    "connected to",
    "dùng",
    "sử dụng",
    "có",
];

/// The words after a number, past the commas of a list of areas: "100% trung tâm xã, phường có cáp quang".
fn past_lists<'m>(mentions: &'m [Mention], right: &'m [Mention]) -> &'m [Mention] {
    let Some(first) = right.first() else { return right };
    let Some(start) = mentions.iter().position(|mention| mention.range == first.range) else { return right };
    let mut end = start + right.len();
    while mentions.get(end).is_some_and(|mark| mark.is_mark(b','))
        && mentions[end - 1].has(Sense::Area)
        && mentions
            .get(end + 1)
            .is_some_and(|next| next.has(Sense::Area) && next.range.start <= mentions[end].range.end + 1)
    {
        end += 2;
        while mentions.get(end).is_some_and(|mention| !matches!(mention.what, What::Mark(_) | What::Quantity(_))) {
            end += 1;
        }
    }
    &mentions[start..end]
}

/// What words say of a share. "Tỷ lệ thuê bao" of a percentage is a rate.
fn shares_of(list: &[Mention]) -> Senses {
    list.iter().fold(Senses::NONE, |all, mention| {
        let rate = if mention.has(Sense::Density) { Sense::Rate.into() } else { Senses::NONE };
        all.with(mention.senses().only(SHARES)).with(rate)
    })
}

/// From the first of the words that say something of a share to the last.
pub(super) fn span(list: &[Mention]) -> Option<Range<usize>> {
    let mut used = list.iter().filter(|mention| mention.senses().any(SHARES));
    let first = used.next()?;
    Some(first.range.start..used.next_back().unwrap_or(first).range.end)
}

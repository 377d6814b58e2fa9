//! Enterprises named at the number or behind it.

use std::ops::{ControlFlow, Range};

use crate::domain::Operator;
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::lexicon::Trade;
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, cut, ends_with_word};

use super::super::Linker;
use super::{Decided, Figure, NOBODY, Owner, is_list_link};

impl Linker<'_> {
    /// The enterprise that the noun of the number names.
    pub(super) fn owner_in_noun(figure: &Figure<'_>) -> Option<Owner> {
        // "34 million VinaPhone subscribers"
        let noun_end = figure.mentions[figure.at].quantity()?.noun_end;
        figure.right.iter().find_map(|mention| match mention.what {
            What::Operator(operator, _) if mention.range.end <= noun_end => {
                Some((operator, Some(mention.range.clone())))
            }
            _ => None,
        })
    }

    /// "869,000 were with Viettel": the enterprise behind the number that has so many.
    pub(super) fn owner_behind(&self, figure: &Figure<'_>) -> Decided {
        for mention in figure.right.iter().chain(self.owner_apart(figure)) {
            let What::Operator(operator, _) = mention.what else { continue };
            if !self.belongs_to(figure, mention) {
                continue;
            }
            // "86 5G stations of MobiFone, VNPT and Viettel"
            if self.is_first_of_several(figure.mentions, mention) {
                return NOBODY;
            }
            return ControlFlow::Break(Some((operator, Some(mention.range.clone()))));
        }
        ControlFlow::Continue(())
    }

    /// "an estimated 31 trillion dong, belongs to VNPT": the owner behind a comma.
    fn owner_apart<'m>(&self, figure: &Figure<'m>) -> Option<&'m Mention> {
        let Figure { mentions, at, right, .. } = *figure;
        let comma = mentions.get(at + 1).filter(|mark| right.is_empty() && mark.is_mark(b','))?;
        let owner = mentions.get(at + 2).filter(|mention| matches!(mention.what, What::Operator(..)))?;
        let gap = cut(self.text, comma.range.end, owner.range.start).trim_ascii();
        // "của VNPT là 301.000, của Viettel Lai Châu đạt 338.000, của MobiFone 12.000": the owner of the next number.
        let leads_on = || {
            let places = mentions[at + 3..].iter().take_while(|mention| matches!(mention.what, What::Place(_))).count();
            let end = mentions[at + 2 + places].range.end;
            let next = mentions[at + 3 + places..].iter().find(|mention| mention.quantity().is_some());
            next.is_some_and(|next| {
                let told = cut(self.text, end, next.range.start).trim();
                told.is_empty() || Cues::bundled().is_told.holds(told)
            })
        };
        let cues = Cues::bundled();
        let earned =
            || matches!(figure.draft.matter, Matter::Money(..)) && (cues.came_from.holds(gap) || gap == "earned by");
        let owns = matches!(gap, "của" | "là của") || cues.belongs.holds(gap) || cues.falls_to.holds(gap) || earned();
        (owns && !leads_on()).then_some(owner)
    }

    /// Whether the words between the number and the enterprise `enterprise` say that it has so many.
    fn belongs_to(&self, figure: &Figure<'_>, enterprise: &Mention) -> bool {
        let Figure { mentions, at, draft, .. } = *figure;
        let cues = Cues::bundled();
        let before = self.text[..enterprise.range.start].trim_ascii_end();
        // "2.5 million of these were VNPT's"
        let owned = || {
            let possessive = self.text[enterprise.range.end..].starts_with("'s")
                || self.text[enterprise.range.clone()].ends_with("'s");
            possessive && [" were", " are", " was", " is"].iter().any(|word| before.ends_with(word))
        };
        // "205 belong to Viettel, 147 to VNPT and 66 to MobiFone"
        let gap = cut(self.text, mentions[at].range.end, enterprise.range.start).trim_ascii();
        let goes_on = || {
            matches!(gap, "to" | "cho") && {
                let said = cut(self.text, mentions[0].range.start, draft.quote.start);
                cues.belongs.stand_in(said) || cues.falls_to.stand_in(said)
            }
        };
        // "compared with 6,720 at market leader Viettel and 2,110 at MobiFone"
        let at_rival = || cues.at_rival.holds(gap);
        OWNED_BY.iter().any(|word| before.ends_with(word))
            || cues.belongs.end(before)
            || matches!(draft.matter, Matter::Money(..)) && cues.falls_to.end(before)
            || owned()
            || goes_on()
            || at_rival()
    }

    /// Whether the enterprise at `mention` is the first of a list whose last one is joined by "and" and leads to no number of its own.
    fn is_first_of_several(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let Some(at) = mentions.iter().position(|other| other.range == mention.range) else { return false };
        let mut last = at;
        let mut joined = false;
        for (index, other) in mentions.iter().enumerate().skip(at + 1) {
            if other.is_mark(b',') {
                continue;
            }
            let gap = cut(self.text, mentions[last].range.end, other.range.start);
            if !matches!(other.what, What::Operator(..)) || !is_list_link(gap) {
                break;
            }
            joined = matches!(gap.trim_ascii(), "and" | "và" | "&" | ", and");
            last = index;
        }
        joined && mentions.get(last + 1).is_none_or(|next| next.quantity().is_none())
    }

    /// The enterprise that is the subject after words that only tell of it: "With revenue of …, Viettel leads".
    pub(in crate::extract::link) fn fronted(
        &self,
        mentions: &[Mention],
        at: usize,
    ) -> Option<(Operator, Trade, Range<usize>)> {
        let start = mentions[..at]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')))
            .map_or(0, |mark| mark + 1);
        let subject = (at..mentions.len()).find(|index| matches!(mentions[*index].what, What::Operator(..)))?;
        let first = mentions.get(start)?;
        let led = ends_with_word(self.text[..first.range.start].trim_ascii_end(), &["với", "with"], &[' ', '\n'])
            || begins_with_any(&self.text[first.range.start..], &["với ", "with "]);
        let own = mentions[..at].iter().any(|mention| matches!(mention.what, What::Operator(..)));
        let follows = mentions[subject - 1].is_mark(b',')
            && cut(self.text, mentions[subject - 1].range.end, mentions[subject].range.start).trim_ascii().is_empty();
        let verb = self.text[mentions[subject].range.end..].trim_ascii_start();
        let leads = begins_with_any(verb, &LEADS);
        let What::Operator(operator, trade) = mentions[subject].what else { return None };
        (led && !own && follows && leads).then(|| (operator, trade, mentions[subject].range.clone()))
    }
}

/// What stands before whoever has so many.
const OWNED_BY: [&str; 13] =
    ["with", "of", "of them", "of these", "of those", "by", "from", "của", "thuộc", "do", "là của", "for", "mạng"];

/// How the verb of an enterprise begins that is ranked.
const LEADS: [&str; 16] = [
    "là ",
    "tiếp tục",
    "đứng",
    "dẫn đầu",
    "vẫn",
    "giữ",
    "is ",
    "was ",
    "remains",
    "remained",
    "leads",
    "led ",
    "ranks",
    "ranked",
    "stays",
    "came ",
];

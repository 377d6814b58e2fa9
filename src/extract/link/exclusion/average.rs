//! Averages, which are no totals: an amount for each of several or for each year, and what the sentence goes on with behind it.

use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::growth;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, Quantity, What, rises_in_a_year};
use crate::extract::time::When;
use crate::extract::words::cut;

use super::super::{Around, Linker};
use super::narrower::part_of_sentence;

impl Linker<'_> {
    /// Whether it is an average, an amount for each.
    pub(super) fn is_average(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, right, quantity, .. } = number;
        let (told, from) = self.behind_bracket(number).unwrap_or((right, quantity.noun_end));
        let behind = told
            .first()
            .is_some_and(|mention| mention.has(Sense::Average) && mention.range.start.saturating_sub(from) <= 4);
        if behind || !self.said.has(Sense::Average) {
            return behind && !self.is_risen_in_a_year(number);
        }
        // Every hundred people are an average by themselves: "bình quân 17,1 thuê bao/100 dân".
        let density = matches!(quantity.kind, Kind::Per100);
        let near = &mentions[part_of_sentence(number).max(at.saturating_sub(8))..at];
        let for_each = |mention: &Mention| mention.has(Sense::Average) && !self.is_some_stretch(mention);
        // "cáp quang đến mỗi hộ gia đình đạt 74%": it goes to all of them.
        let to_each = |mention: &Mention| {
            let led = self.text[..mention.range.start].trim_ascii_end();
            matches!(quantity.kind, Kind::Percent)
                && matches!(&self.text[mention.range.clone()], "each" | "mỗi")
                && [" to", " đến", " tới"].iter().any(|word| led.ends_with(word))
        };
        let averages = |mention: &Mention| {
            for_each(mention)
                && self.text[mention.range.clone()] != *"/năm"
                && !to_each(mention)
                && !self.is_of_growth(number, mention)
        };
        // Past a semicolon something else is told.
        let opens = || {
            let parted = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
            mentions[parted..].iter().take(2).any(for_each)
        };
        !density && near.iter().any(averages) || matches!(quantity.kind, Kind::Money(_)) && opens()
    }

    /// Whether it is what the amount before it rose to in a year, or what the one behind it rose from.
    fn is_risen_in_a_year(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, quantity, .. } = number;
        let before = mentions[..at].iter().rev().find_map(Mention::quantity);
        let behind = mentions[at + 1..].iter().find_map(Mention::quantity);
        before.is_some_and(|before| rises_in_a_year(self.text, before, quantity))
            || behind.is_some_and(|behind| rises_in_a_year(self.text, quantity, behind))
    }

    /// Whether it says how fast something grew up to the number: "grew by 9 percent a year to VND 74 billion".
    fn is_of_growth(&self, number: &Around<'_>, average: &Mention) -> bool {
        let before = number.mentions.iter().rfind(|mention| mention.range.end <= average.range.start);
        let percent = before.and_then(Mention::quantity).filter(|quantity| quantity.kind == Kind::Percent);
        percent.is_some_and(|percent| cut(self.text, percent.quote.end, average.range.start).trim_ascii().is_empty())
            && self.text[..number.start()].trim_ascii_end().ends_with(" to")
    }

    /// The mentions behind the bracket that follows an amount of money, and where it ends: "74 billion VND (3.1 million USD) a year".
    fn behind_bracket<'m>(&self, number: &Around<'m>) -> Option<(&'m [Mention], usize)> {
        let &Around { mentions, at, quantity, .. } = number;
        let open = mentions.get(at + 1).filter(|open| open.is_mark(b'(') && matches!(quantity.kind, Kind::Money(_)))?;
        let glued = cut(self.text, quantity.noun_end, open.range.start).trim_ascii().is_empty();
        let close = at + mentions[at..].iter().position(|mention| mention.is_mark(b')'))?;
        glued.then(|| (growth::after(mentions, close), mentions[close].range.end))
    }

    /// Whether it goes on with the average amount before it in the sentence: "earned 64 billion VND per annum from 2014 to 2018 and in that
    /// time paid 7 billion VND into the budget". A time of its own is no average's.
    pub(super) fn goes_on_with_average<'m>(&self, number: &Around<'m>) -> bool {
        let &Around { mentions, at, .. } = number;
        if !self.said.has(Sense::Average) || !matches!(number.quantity.kind, Kind::Money(_)) {
            return false;
        }
        // "74 billion VND a year" is no amount by itself.
        let each = |other: &Quantity| other.kind == Kind::Other && other.own_unit && other.scaled;
        let same =
            |mention: &'m Mention| mention.quantity().filter(|other| other.kind == number.quantity.kind || each(other));
        let before = mentions[..at].iter().enumerate().rev().find_map(|(at, mention)| Some((at, same(mention)?)));
        let Some((before, quantity)) = before else { return false };
        let goes_on = mentions[before + 1..at].iter().all(|mention| match mention.what {
            What::Time { when: When::Span { from, to, .. }, .. } => from.0 != to.0,
            What::Time { .. } | What::Mark(b';' | b':') => false,
            _ => !mention.has(Sense::Total),
        });
        let cues = Cues::bundled();
        let summed = || cues.sums_years.is_in(cut(self.text, quantity.quote.end, number.start()));
        let yearly = || cues.each_year.is_in(cut(self.text, number.mentions[0].range.start, number.start()));
        let average = Around { at: before, quantity, right: growth::after(mentions, before), ..*number };
        goes_on && self.is_average(&average) && yearly() && !summed()
    }

    /// Whether a word that mostly says for how long there is so much each time is of one stretch in which something happened: "in a
    /// year when prices rose by 18 percent", "at the end of a month of storms".
    fn is_some_stretch(&self, word: &Mention) -> bool {
        let cues = Cues::bundled();
        cues.some_stretch.holds(&self.text[word.range.clone()])
            && cues.leads_to_stretch.end_word(self.text[..word.range.start].trim_ascii_end(), &[' ', '\n'])
    }
}

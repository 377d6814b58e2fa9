//! Numbers whose verb leads to what is counted: "742 were full-process", "2,203,000 used smartphones".

use std::ops::ControlFlow;

use crate::extract::compose::{COUNTED, GENERATIONS, LINES};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::growth;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::super::{Around, Found, Linker};
use super::{Decided, is_verb, number_before, stations, subscribers};

/// The word that a verb behind a number leads to.
struct Led<'m> {
    /// The word.
    mention: &'m Mention,
    /// The words behind the number.
    right: &'m [Mention],
    /// Whether the verb says what they are: "were", or of a part of them what they use.
    copula: bool,
    /// Whether it says what a part of them does: "kept a".
    verb: bool,
}

impl Linker<'_> {
    /// A number whose verb leads to what is counted: "742 were full-process".
    pub(super) fn count_by_verb(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        let around = &self.past_comma(around);
        let decided = self.led_to(around).and_then(|led| self.count_of_led(around, &led, reach).break_value());
        decided.unwrap_or_else(|| self.count_by_reference(around, reach, inherited))
    }

    /// The number with the words behind the comma after it, where it stands between two beside what it is most of: "The great majority,
    /// 1,118,450, were mobile subscribers".
    fn past_comma<'m>(&self, around: &Around<'m>) -> Around<'m> {
        let Around { mentions, at, right, quantity, .. } = *around;
        let comma = mentions.get(at + 1).filter(|mark| mark.is_mark(b',') && right.is_empty());
        let beside = comma.is_some() && quantity.noun.is_empty() && self.is_set_beside_most(around);
        Around { right: if beside { growth::after(mentions, at + 1) } else { right }, ..*around }
    }

    /// Whether the words before the comma in front of a number say that it is most of what was counted, or the rest of it.
    fn is_set_beside_most(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, .. } = *around;
        let Some(comma) = mentions[..at].last().filter(|mark| mark.is_mark(b',')) else { return false };
        Cues::bundled().most_of_all.end_word(self.text[..comma.range.start].trim_ascii_end(), &[' ', '\n', ','])
    }

    /// The word that a verb right behind the number leads to.
    fn led_to<'m>(&self, around: &Around<'m>) -> Option<Led<'m>> {
        let Around { right, quantity, .. } = *around;
        // "429,000 or so used 3G": the words that hedge lead to no noun.
        let hedged = self.text[quantity.noun_end..].starts_with(" or so ");
        let right = if hedged { &right[right.len().min(1)..] } else { right };
        // "371,000 (72.4%) use smartphones": the bracket parts nothing.
        let aside = around.mentions.iter().find(|mark| mark.is_mark(b')') && mark.range.start >= quantity.noun_end);
        let from = aside.filter(|mark| right.first().is_some_and(|first| mark.range.end <= first.range.start));
        let from = from.map_or(quantity.noun_end, |mark| mark.range.end);
        // "99,300 on MyTV": the name of a service may be that of its owner, too.
        let mut named = right.iter().filter(|mention| !matches!(mention.what, What::Operator(..)));
        let mention = named.next().filter(|mention| mention.senses().any(COUNTED.with(LINES)))?;
        let farthest = if self.text[from..].starts_with(" who ") { 28 } else { 16 };
        if mention.range.start.saturating_sub(from) > farthest {
            return None;
        }
        let gap = cut(self.text, from, mention.range.start).trim_ascii();
        let gap = gap.strip_prefix("or so").map_or(gap, str::trim_ascii_start);
        let behind_comma = gap.strip_prefix(',').filter(|_| self.is_set_beside_most(around));
        let gap = behind_comma.map_or(gap, str::trim_ascii_start);
        // "of whom 136.1 million used mobile phones and 6.4 million kept a fixed line"
        let parted = Senses::of(&[Sense::OfWhich, Sense::OfThem]);
        let part = around.mentions[..around.at].iter().any(|mention| mention.senses().any(parted));
        let verb = part && is_verb(gap);
        let copula = Cues::bundled().copulas.holds(gap)
            || behind_comma.is_some() && gap.is_empty()
            || self.are_of_process(gap, mention)
            || self.are_on_lines(around, gap, part) && mention.senses().any(LINES)
            // "kept a fixed line"
            || verb && mention.senses().any(LINES) && (!mention.senses().any(COUNTED) || gap.ends_with(" a"));
        Some(Led { mention, right, copula, verb })
    }

    /// "1,816 procedures online: 1,012 with full process and 804 with partial process".
    fn are_of_process(&self, gap: &str, mention: &Mention) -> bool {
        gap == "with"
            && mention.senses().any(Senses::of(&[Sense::Full, Sense::Partial]))
            && self.drafts.last().is_some_and(|last| last.indicator.as_str().starts_with("egov.services"))
    }

    /// Whether `gap` leads from a number of subscribers to their lines: "including 131.1 million on mobile networks and 2.1
    /// million on fixed lines".
    fn are_on_lines(&self, around: &Around<'_>, gap: &str, part: bool) -> bool {
        // "702,415 mobile subscribers, as against 22,870 who still keep a fixed telephone"
        let who = ["who ", "that "].iter().find_map(|who| gap.strip_prefix(who));
        let who = who.and_then(|told| told.strip_prefix("still ").or(Some(told))).is_some_and(is_verb);
        part && gap == "on" || who || matches!(gap, "on" | "in") && self.stands_beside_lines(around)
    }

    /// Whether the number goes on with the subscribers of the one before: "92.3 million mobile broadband subscribers and 24.1
    /// million on fixed broadband".
    fn stands_beside_lines(&self, around: &Around<'_>) -> bool {
        let Around { quantity, first, .. } = *around;
        let Some(before) = number_before(around) else { return false };
        let last = self.drafts[first..].last().filter(|last| last.quote.start == before.quote.start);
        let gap = cut(self.text, before.noun_end, quantity.quote.start);
        let link = gap.trim_ascii().rsplit([' ', ',']).next().unwrap_or_default();
        let links = ["against", "and", "plus", "with", "about", "some", "nearly", "over", ""];
        last.is_some_and(|last| matches!(last.matter, Matter::Lines(_)))
            && !gap.contains([';', '('])
            && links.contains(&link)
    }

    /// What so many are by the word that their verb leads to.
    fn count_of_led(&self, around: &Around<'_>, led: &Led<'_>, reach: &mut u32) -> Decided {
        let Led { mention, copula, verb, .. } = *led;
        let words = || Some(mention.range.clone());
        if copula && mention.senses().any(COUNTED) {
            return ControlFlow::Break(self.counted(around, mention.senses().only(COUNTED), reach, words()));
        }
        let sent = mention.senses().only(GENERATIONS);
        // "of which 41 are 5G stations"
        if let Some(noun) = led.noun_counted().filter(|noun| copula && !sent.is_empty() && noun.has(Sense::Stations)) {
            return ControlFlow::Break(stations(sent, Some(mention.range.start..noun.range.end)));
        }
        // "of which 3,905 transmit 4G signals"
        let last = || self.drafts[around.first..].last();
        let beside = !sent.is_empty() && self.is_set_beside_most(around);
        let told = || if beside { self.drafts.last() } else { last() };
        if (verb || copula && beside)
            && !sent.is_empty()
            && told().is_some_and(|last| matches!(last.matter, Matter::Stations(_)))
        {
            return ControlFlow::Break(stations(sent, words()));
        }
        if copula && mention.senses().any(LINES) && self.has_counted_lines(around) {
            return ControlFlow::Break(subscribers(self.lines_used(led), words()));
        }
        ControlFlow::Continue(())
    }

    /// Whether the sentence has counted subscribers, or the one before has that this one refers to.
    fn has_counted_lines(&self, around: &Around<'_>) -> bool {
        let counts_lines = |matter: Matter| matches!(matter, Matter::Lines(_));
        // "Of this number, 1,389,100 were mobile subscribers"
        let referring = Senses::of(&[Sense::ThatFigure, Sense::OfThem, Sense::OfWhich]);
        let referred =
            || around.left.iter().any(|mention| mention.senses().any(referring)) || self.is_set_beside_most(around);
        // "764,200 mobile subscribers, or 90.6 per 100 people. Of those, 590,000 use a smartphone."
        let told = || self.drafts.iter().rfind(|last| !matches!(last.matter, Matter::Density(_)));
        self.drafts[around.first..].iter().any(|draft| counts_lines(draft.matter))
            // It may head the next paragraph.
            || referred() && told().is_some_and(|last| counts_lines(last.matter) && last.block + 1 >= self.block)
    }

    /// "used a fixed broadband line": the lines of the word with those of the words right behind it.
    fn lines_used(&self, led: &Led<'_>) -> Senses {
        let mut lines = led.mention.senses().only(LINES);
        let mut end = led.mention.range.end;
        for next in led.right.iter().skip_while(|other| other.range.start <= led.mention.range.start) {
            // "used 3G or 4G"
            let gap = cut(self.text, end, next.range.start).trim_ascii();
            if !matches!(gap, "" | "and" | "or" | "và" | "hoặc" | "/") || !next.senses().any(LINES) {
                break;
            }
            lines = lines.with(next.senses().only(LINES));
            end = next.range.end;
        }
        lines
    }
}

impl<'m> Led<'m> {
    /// The counted noun that the word belongs to: "stations" of "5G stations".
    fn noun_counted(&self) -> Option<&'m Mention> {
        let close = |other: &&Mention| other.senses().any(COUNTED) && other.range.start <= self.mention.range.end + 2;
        self.right.iter().find(close)
    }
}

//! The enterprise that a sentence leaves.

use crate::domain::Operator;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, sentence_start};

use super::super::Linker;

impl Linker<'_> {
    /// Leaves the enterprise that the sentence begins with, and the one that reports in it.
    pub(super) fn leave_enterprise(&mut self, mentions: &[Mention], first: usize) {
        if let Some(speaker) = self.reporting(mentions) {
            self.paragraph.speaker = Some(speaker);
        }
        let begin = mentions.first().map_or(0, |mention| mention.range.start);
        // "Viet Nam Posts and Telecommunications Group (VNPT) earned …": a long name before the short one.
        let of_all = self
            .drafts
            .get(first)
            .and_then(|draft| draft.operator)
            .filter(|own| self.drafts[first..].iter().all(|draft| draft.operator == Some(*own)));
        self.paragraph.operator = mentions.iter().find_map(|mention| match mention.what {
            What::Operator(operator, trade)
                if mention.range.start <= begin + 25
                    || self.is_short_name(begin, mention)
                    || Some(operator) == of_all && mention.range.start <= begin + 70 =>
            {
                Some((operator, trade, mention.range.clone()))
            }
            _ => None,
        });
    }

    /// The enterprise that a sentence begins with to report, before a colon: "2. Viettel Đồng Nai báo cáo: …".
    fn reporting(&self, mentions: &[Mention]) -> Option<(Operator, Trade)> {
        let first = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        let What::Operator(operator, trade) = mentions[first].what else { return None };
        // "MobiFone. Sales fell 1.7 per cent …": a name that heads its paragraph alone.
        let named_alone = mentions.len() == 1
            && self.text[mentions[first].range.end..].starts_with(". ")
            && sentence_start(self.text, mentions[first].range.start) + 4 >= mentions[first].range.start;
        if named_alone {
            return Some((operator, trade));
        }
        let colon = mentions.iter().find(|mention| mention.is_mark(b':'))?;
        // "1. VNPT Bắc Giang (ông Nguyễn Văn An): …": who speaks for it.
        let said = cut(self.text, mentions[first].range.end, colon.range.start).trim_ascii_end();
        let bracket = said.strip_suffix(')').and_then(|inner| inner.rfind('('));
        let said = bracket.map_or(said, |open| said[..open].trim_ascii_end());
        let until = mentions[first].range.end + said.len();
        let between = || mentions[first + 1..].iter().take_while(|mention| mention.range.start < until);
        let alone = between().all(|mention| matches!(mention.what, What::Place(_)) || mention.has(Sense::Review));
        let opens = sentence_start(self.text, mentions[first].range.start) + 8 >= mentions[first].range.start;
        // "1. VNPT Hậu Giang: doanh thu 9 tháng đạt …"
        let line = self.text[..mentions[first].range.start].rfind('\n').map_or(0, |end| end + 1);
        let number = self.text[line..mentions[first].range.start].trim_ascii();
        let place = between().last();
        let labels = !number.is_empty()
            && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | '•' | '+'))
            && place.map_or(said.is_empty(), |place| {
                matches!(place.what, What::Place(_)) && cut(self.text, place.range.end, until).trim_ascii().is_empty()
            });
        (alone && opens && (labels || Cues::bundled().reports.end(said))).then_some((operator, trade))
    }

    /// Whether a name in brackets ends the long one that its sentence begins with: "The Viet Nam Posts and Telecommunications Group
    /// (VNPT), still the biggest player, …".
    fn is_short_name(&self, begin: usize, mention: &Mention) -> bool {
        let long = cut(self.text, begin, mention.range.start);
        long.ends_with('(') && !long.contains(',') && long.split_ascii_whitespace().count() <= 10
    }
}

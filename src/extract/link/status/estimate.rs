//! Words of an estimate: in a label, at the source of the figures, before the number, or on the whole that it is a part of.

use std::ops::{ControlFlow, Range};

use crate::domain::{Slot, Status};
use crate::extract::compose::SECTORS;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::growth::Role;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, sentence_start};

use super::super::Linker;
use super::{Decided, Figure, HAPPENED, MEASURES, estimated_by};

/// How far behind a number the bracket may open that tells of it, and how long it may be, in bytes.
const LONGEST_NOUN: usize = 40;
/// How far behind the word for a source it may be said that it tells the figures, in bytes.
const LONGEST_SOURCE: usize = 80;

impl Linker<'_> {
    /// "- 2016 (preliminary): 1,035,075 telephone subscribers; 802,000 Internet subscribers".
    pub(super) fn label_of_estimate<'m>(figure: &Figure<'m>) -> Option<&'m Mention> {
        let before = figure.before();
        let label = &before[..before.iter().position(|mention| mention.is_mark(b':'))?];
        if label.iter().any(|mention| mention.quantity().is_some()) {
            return None;
        }
        label.iter().find(|mention| mention.has(Sense::Estimate))
    }

    /// "Revenue: VND 1,402 billion (estimate)", "14.1 million subscribers (preliminary), up 3%".
    pub(super) fn estimate_in_bracket<'m>(figure: &Figure<'m>) -> Option<&'m Mention> {
        let number = &figure.mentions[figure.at];
        let behind = &figure.mentions[figure.at + 1..];
        let is_mark = |mention: &&Mention| matches!(mention.what, What::Mark(_)) || mention.quantity().is_some();
        let open = behind.iter().position(|mention| is_mark(&mention))?;
        let close = open + behind[open..].iter().position(|mention| mention.is_mark(b')'))?;
        let near = behind[open].is_mark(b'(') && behind[open].range.start <= number.range.end + LONGEST_NOUN;
        let short = behind[close].range.start <= behind[open].range.end + LONGEST_NOUN;
        let inside = behind.get(open + 1..close)?;
        let bare =
            inside.iter().all(|mention| mention.has(Sense::Estimate) || matches!(mention.what, What::Time { .. }));
        inside.first().filter(|first| near && short && bare && first.has(Sense::Estimate))
    }

    /// "… this number would come to 44,120 subscribers in estimation": right behind the number and its noun.
    pub(super) fn estimate_behind<'m>(&self, figure: &Figure<'m>) -> Option<&'m Mention> {
        let number = figure.mentions[figure.at].quantity()?;
        let end = number.noun_end.max(number.quote.end);
        let mut behind = figure.mentions[figure.at + 1..].iter().filter(|mention| mention.range.start >= end);
        let word = behind.find(|mention| !mention.is_mark(b','))?;
        let beside = cut(self.text, end, word.range.start).trim_matches([' ', ',']).is_empty();
        let last = Cues::bundled().estimated_behind.holds(&self.text[word.range.clone()]);
        (word.has(Sense::Estimate) && beside && last).then_some(word)
    }

    /// "Dự kiến cả năm 2025, doanh thu viễn thông đạt 4.560 tỷ đồng, bưu chính 950 tỷ đồng".
    pub(super) fn estimate_for_time<'m>(&self, figure: &Figure<'m>) -> Option<&'m Mention> {
        let (mentions, before) = (figure.mentions, figure.before());
        // "a) Thuê bao: Ước đến 30/6/2016, tổng số …"
        let labelled = before.iter().position(|mention| mention.is_mark(b':')).map_or(0, |colon| colon + 1);
        let clause = before.iter().rposition(|mention| mention.is_mark(b';')).map_or(labelled, |mark| mark + 1);
        // "Thực hiện Nghị quyết số 12, dự kiến đến hết năm 2025, số trạm 5G đạt …"
        let inside = before.windows(2).enumerate().rev();
        // And not "…, dự kiến đến cuối năm có 2.200 trạm, hiện tại phủ sóng 99,8% dân số".
        let measured = Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus]);
        let number = mentions[figure.at].range.start;
        let goes_on = |at: usize| {
            let first = before[at..].iter().find(|mention| mention.quantity().is_some());
            !before[at..].iter().any(|mention| mention.senses().any(measured))
                && first.is_none_or(|first| {
                    !Cues::bundled().has_come_about.stand_in(cut(self.text, first.range.end, number))
                })
        };
        let inside = inside.filter(|(at, pair)| *at >= clause && pair[0].is_mark(b',') && goes_on(*at));
        let inside = inside.map(|(at, _)| at + 1);
        let [estimate, time, comma] =
            [labelled, clause].into_iter().chain(inside).find_map(|begin| match &mentions[begin..] {
                [estimate, time, comma, ..]
                    if estimate.has(Sense::Estimate) && comma.range.start < mentions[figure.at].range.start =>
                {
                    Some([estimate, time, comma])
                }
                _ => None,
            })?;
        (matches!(time.what, What::Time { .. }) && comma.is_mark(b',')).then_some(estimate)
    }

    /// The word that calls the source of the figures of a clause an estimate: "According to preliminary figures, …", "…, preliminary
    /// figures from the ministry suggest".
    pub(super) fn estimate_as_source<'m>(&self, figure: &Figure<'m>) -> Option<&'m Mention> {
        let Figure { mentions, at, .. } = *figure;
        if !self.said.has(Sense::Estimate) {
            return None;
        }
        let cues = Cues::bundled();
        let begin = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let end =
            mentions[at..].iter().position(|mention| mention.is_mark(b';')).map_or(mentions.len(), |mark| at + mark);
        let led = |mention: &Mention| {
            let mut before = self.text[..mention.range.start].trim_ascii_end();
            // "Số liệu thống kê ước tính"
            while let Some(rest) = cues.sources.before(before) {
                before = rest.trim_ascii_end();
            }
            before
        };
        let source = |mention: &&Mention| self.is_source(mention);
        let opens = |begin: usize| {
            let first = mentions[begin..at].iter().find(|mention| mention.quantity().is_some() || source(mention))?;
            // "Theo số liệu ước tính của ngành nông nghiệp, …"
            let of_others = mentions[begin..at].iter().any(|mention| mention.has(Sense::OtherSector));
            if first.quantity().is_some() || of_others {
                return None;
            }
            let led = led(first);
            let according = cues.according.end_word(led, &[' ', '\n', ';', ',', '.', ':']);
            (according || self.shows_figures(mentions, first, led)).then_some(first)
        };
        let closes = || {
            let last = mentions[..end].iter().rposition(|mention| mention.quantity().is_some()).unwrap_or(at);
            mentions[last + 1..end].iter().filter(source).find(|mention| {
                let before = led(mention);
                let according = cues.according.before(before).map_or(before, str::trim_ascii_end);
                let behind = cut(self.text, mention.range.end, mention.range.end + LONGEST_SOURCE);
                let says = || cues.source_says.stand_in(behind.split(['.', ';', '\n']).next().unwrap_or(behind));
                according.len() < before.len() || according.ends_with(',') && says()
            })
        };
        let rules =
            || begin > 0 && self.drafts[figure.first..].first().is_some_and(|first| first.status == Status::Estimate);
        opens(begin)
            .or_else(closes)
            .or_else(|| if rules() { opens(0) } else { None }.filter(|first| self.rules_list(figure, first)))
    }

    /// Whether a word calls figures an estimate: "preliminary figures", "số liệu sơ bộ".
    fn is_source(&self, mention: &Mention) -> bool {
        let sources = &Cues::bundled().sources;
        mention.has(Sense::Estimate)
            && (sources.begin(self.text[mention.range.end..].trim_ascii_start())
                || sources.end(self.text[..mention.range.start].trim_ascii_end())
                || sources.holds(&self.text[mention.range.clone()]))
    }

    /// Whether a sentence begins with the estimate `source`, behind `led`, and says that it shows the figures: "Số liệu ước tính tới cuối năm
    /// 2021 của các nhà mạng cho thấy, …".
    fn shows_figures(&self, mentions: &[Mention], source: &Mention, led: &str) -> bool {
        let number = mentions.iter().find_map(|mention| mention.quantity().map(|number| number.quote.start));
        let behind = cut(self.text, source.range.end, number.unwrap_or(source.range.end));
        led.len() <= sentence_start(self.text, source.range.start) && Cues::bundled().source_says.stand_in(behind)
    }

    /// Whether the estimate `source` that opens the sentence made its first figure one, and the figure stands in the same list for the same
    /// time: "Theo số liệu ước tính, thuê bao cố định là 61.800 thuê bao, giảm 12%; thuê bao di động là 1,3 triệu thuê bao".
    fn rules_list(&self, figure: &Figure<'_>, source: &Mention) -> bool {
        self.drafts[figure.first..].first().is_some_and(|opening| {
            opening.said(Slot::Status) == Some(&source.range) && opening.period == figure.draft.period
        })
    }

    /// Walks from the number back to a word of an estimate that is still its own.
    pub(super) fn estimate_before(&self, figure: &Figure<'_>) -> Decided {
        // "revenue is estimated at 12,350 billion and postal revenue at 1,480 billion": one verb for both.
        let shared_verb = self.text[..figure.draft.quote.start].trim_ascii_end().ends_with(" at");
        let mut crossed = false;
        let mut measured = false;
        let mut joined = false;
        let twin = self.is_density_of_last(figure);
        for (index, mention) in figure.before().iter().enumerate().rev() {
            if mention.has(Sense::Estimate) {
                let own = !crossed || self.restates_last(figure);
                return if own { estimated_by(Some(mention)) } else { HAPPENED };
            }
            match &mention.what {
                What::Mark(b';') => break,
                What::Mark(b'(') if self.is_of_earlier_year(figure) => break,
                What::Mark(b',') if shared_verb && self.goes_on_with_that_of(figure, mention) => joined = true,
                What::Mark(b',') if measured && !joined => break,
                // "…, thấp hơn mức 611 tỷ đồng của quý I/2024": what it is compared with was counted.
                What::Words(senses)
                    if senses.has(Sense::Versus)
                        && !senses.has(Sense::Above)
                        && !crossed
                        && index + 2 >= figure.at
                        // "estimates revenue from telecommunications at VND 136 trillion": what it is earned from.
                        && !figure.before()[index + 1..].iter().any(|word| word.senses().any(SECTORS)) =>
                {
                    break;
                }
                What::Words(senses) if senses.any(MEASURES) => {
                    measured |= !twin && !Self::is_noun_of_number(figure, index);
                }
                What::Quantity(_) if matches!(figure.roles[index], Role::Level) => {
                    if measured && !shared_verb && !joined {
                        break;
                    }
                    crossed = true;
                }
                _ => {}
            }
        }
        ControlFlow::Continue(())
    }

    /// "Số thuê bao băng rộng cố định ước đạt 356,9 nghìn thuê bao, bình quân 23,4 thuê bao/100 dân": the same told once more.
    fn restates_last(&self, figure: &Figure<'_>) -> bool {
        let own = figure.draft;
        self.drafts[figure.first..].last().is_some_and(|last| match (last.matter, own.matter) {
            (Matter::Lines(lines), Matter::Density(own)) => lines == own,
            _ => last.indicator.stem() == own.indicator.stem(),
        })
    }

    /// Whether the figure is the density of the lines counted right before it: "estimated at 742,600, which is a density of about 61.8 per 100
    /// people".
    fn is_density_of_last(&self, figure: &Figure<'_>) -> bool {
        let own = figure.draft;
        self.drafts[figure.first..].last().is_some_and(|last| {
            let gap = cut(self.text, last.quote.end, own.quote.start);
            matches!((last.matter, own.matter), (Matter::Lines(lines), Matter::Density(own)) if lines == own)
                && last.status == Status::Estimate
                && !gap.contains([';', ':'])
        })
    }

    /// "ước được 1.310 tỷ đồng, bằng 104,8% cùng kỳ (9 tháng năm 2021 là 1.250 tỷ đồng)": an earlier year is counted.
    fn is_of_earlier_year(&self, figure: &Figure<'_>) -> bool {
        let last = self.drafts[figure.first..].last().and_then(|last| last.period);
        last.zip(figure.draft.period)
            .is_some_and(|(last, own)| own.last() < last.first() && own.last().year() < last.last().year())
    }

    /// "…, up 4.4% from 2024, and that of postal enterprises at 1,275 billion": the verb of the first one.
    fn goes_on_with_that_of(&self, figure: &Figure<'_>, comma: &Mention) -> bool {
        let behind = cut(self.text, comma.range.end, figure.draft.quote.start);
        Cues::bundled().and_that_of.begin(behind.trim_ascii_start())
    }

    /// Whether the word at `index` is the noun of a number before it: it is not what the next one measures.
    fn is_noun_of_number(figure: &Figure<'_>, index: usize) -> bool {
        let number = figure.mentions[..index].iter().rev().find_map(Mention::quantity);
        number.is_some_and(|number| figure.mentions[index].range.end <= number.noun_end)
    }

    /// "… ước đạt 941,2 tỷ đồng; trong đó doanh thu bưu chính 71,5 tỷ đồng": the parts are estimated with the whole.
    pub(super) fn as_part_of_estimate(&self, figure: &Figure<'_>) -> Decided {
        let words = self.words_of_whole(figure);
        if words.is_some() { ControlFlow::Break(Some((Status::Estimate, words))) } else { ControlFlow::Continue(()) }
    }

    /// The words that call the whole an estimate of which the figure is a part.
    fn words_of_whole(&self, figure: &Figure<'_>) -> Option<Range<usize>> {
        let draft = figure.draft;
        let mut told = self.drafts[figure.first..].iter();
        if !told.any(|whole| whole.status == Status::Estimate) {
            return None;
        }
        // "…, with the biggest share, 38.7 trillion dong, going to VNPT"
        let parts = |mark: &Mention| {
            let behind = || self.text[mark.range.end..].trim_ascii_start();
            mark.is_mark(b',') && draft.operator.is_some() && Cues::bundled().greater_part.begin_word(behind())
        };
        let leads = |mention: &&Mention| mention.has(Sense::OfWhich) || mention.is_mark(b':') || parts(mention);
        let mark = figure.before().iter().rfind(leads)?;
        let of_kind =
            |whole: &&Draft| whole.quote.start < mark.range.start && whole.indicator.stem() == draft.indicator.stem();
        let whole = self.drafts[figure.first..].iter().rfind(of_kind)?;
        let happened = || Cues::bundled().happened_so.stand_in(cut(self.text, mark.range.end, draft.quote.start));
        if whole.status != Status::Estimate || whole.period != draft.period || happened() {
            return None;
        }
        whole.said(Slot::Status).cloned()
    }
}

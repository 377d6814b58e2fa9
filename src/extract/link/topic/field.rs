//! The field that a sentence leaves: sectors and measure of money, lines of subscribers.

use crate::extract::compose::{COUNTED, LINES, MONEY, Money, SECTORS};
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::ends_with_word;

use super::super::Linker;

impl Linker<'_> {
    /// Leaves the sectors and the measure of the money that the sentence tells or names.
    pub(super) fn leave_field(&mut self, mentions: &[Mention], first: usize) {
        self.sectors_so_far = self.sectors_so_far.with(self.said.only(SECTORS.without(Sense::Sector.into())));
        if let Some((measure, sectors)) = self.money_told(first) {
            self.above_measure = Some(measure);
            self.paragraph.measure = Some(measure);
            if !opens_part(mentions) || self.paragraph.sectors.is_empty() {
                self.paragraph.sectors = sectors;
            }
            return;
        }
        if let Some(sectors) = self.sectors_named(mentions, first) {
            self.paragraph.sectors = sectors;
        }
        if let Some(measure) = self.measure_named(mentions) {
            self.paragraph.measure = Some(measure);
            // "Doanh thu năm 2014 của các doanh nghiệp:" over a list
            if mentions.last().is_some_and(|last| last.is_mark(b':')) {
                self.above_measure = Some(measure);
            }
        }
    }

    /// The measure and the sectors of the first amount of the sentence whose drafts begin with `first`.
    fn money_told(&self, first: usize) -> Option<(Money, Senses)> {
        let amounts = || {
            self.drafts[first..].iter().filter_map(|draft| match draft.matter {
                Matter::Money(measure, sectors) => Some((measure, sectors)),
                _ => None,
            })
        };
        let (measure, sectors) = amounts().next()?;
        // "Telecommunications accounted for 1,012 billion and postal services for 261": both go on together.
        let told = |sector: Sense| amounts().any(|amount| amount.1 == sector.into());
        let wider = amounts().any(|amount| amount.1 != Sense::Post.into() && amount.1 != Sense::Telecom.into());
        let both = !wider && told(Sense::Post) && told(Sense::Telecom);
        Some((measure, if both { Senses::of(&[Sense::Post, Sense::Telecom]) } else { sectors }))
    }

    /// The sectors that a sentence without amounts names, unless its figures are of one enterprise.
    fn sectors_named(&self, mentions: &[Mention], first: usize) -> Option<Senses> {
        if !self.said.any(SECTORS) || self.drafts[first..].iter().any(|draft| draft.operator.is_some()) {
            return None;
        }
        let (sectors, _) = self.cluster(mentions, SECTORS)?;
        (!sectors.without(Sense::Sector.into()).is_empty()).then_some(sectors)
    }

    /// The measure that a sentence without amounts names.
    fn measure_named(&self, mentions: &[Mention]) -> Option<Money> {
        if !self.said.any(MONEY) {
            return None;
        }
        // "Doanh thu – nộp ngân sách" over a list: what is paid names itself there.
        let first = || mentions.iter().find(|mention| mention.senses().any(MONEY));
        let named = if self.in_heading { first() } else { Self::nearest(mentions, MONEY) }?;
        Some(if named.has(Sense::Budget) { Money::Budget } else { Money::Revenue })
    }

    /// Leaves the lines of subscribers that the sentence tells or names.
    pub(super) fn leave_lines(&mut self, mentions: &[Mention], first: usize) {
        let told = self.drafts[first..].iter().find_map(|draft| match draft.matter {
            Matter::Lines(lines) | Matter::Density(lines) => Some(lines),
            _ => None,
        });
        if let Some(lines) = told {
            if !opens_part(mentions) || self.paragraph.lines.is_empty() {
                self.paragraph.lines = lines;
            }
        } else if self.said.any(LINES) {
            let counted = self.cluster(mentions, LINES).filter(|_| self.said.has(Sense::Subscribers));
            if let Some(lines) = counted.map(|(lines, _)| lines).or_else(|| self.opening_lines(mentions)) {
                self.paragraph.lines = lines;
            }
        }
    }

    /// The lines that a sentence without figures is about: "Fixed broadband does better. Subscribers reached …".
    fn opening_lines(&self, mentions: &[Mention]) -> Option<Senses> {
        if mentions.iter().any(|mention| mention.quantity().is_some()) {
            return None;
        }
        let first = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        let named = mentions[first..].iter().take_while(|mention| mention.senses().any(LINES)).count();
        // "The order changes for fixed broadband."
        let end = mentions.iter().rposition(|mention| !matches!(mention.what, What::Mark(_)))?;
        let begin =
            mentions[..=end].iter().rposition(|mention| !mention.senses().any(LINES)).map_or(0, |other| other + 1);
        let last = mentions.get(begin).filter(|line| {
            let led = self.text[..line.range.start].trim_ascii_end();
            named == 0
                && ends_with_word(led, &["for", "with", "in", "với", "đối với", "ở"], &[' '])
                && self.text[mentions[end].range.end..].starts_with(['.', ':'])
        });
        let run = if last.is_some() { begin..end + 1 } else { first..first + named };
        let (lines, _) = self.cluster(&mentions[run], LINES)?;
        (!mentions.iter().any(|mention| mention.senses().any(COUNTED))).then_some(lines)
    }
}

/// Whether the sentence goes on with a part of what was told before.
fn opens_part(mentions: &[Mention]) -> bool {
    mentions.first().is_some_and(|mention| mention.has(Sense::OfWhich))
}

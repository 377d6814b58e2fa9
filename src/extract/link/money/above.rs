//! What an amount is whose own words do not say it: that of the amounts before, of the paragraph, of the list, of the section.

use crate::extract::compose::{Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, sentence_start};

use super::super::{Around, Linker};
use super::{Amount, measure_of, quantity_unit};

impl Linker<'_> {
    /// The amount before that this one is of, and how much farther that is.
    pub(super) fn amount_told_before(&self, amount: &Amount<'_>) -> Option<(&Draft, u32)> {
        if amount.names_sector() {
            return None;
        }
        self.that_figure(amount).map(|before| (before, 2)).or_else(|| Some((self.total_of_before(amount.around)?, 1)))
    }

    /// "That took the figure for the first six months to 1,971.4 trillion": of what was said before.
    fn that_figure(&self, amount: &Amount<'_>) -> Option<&Draft> {
        let told = amount.around.left.iter().any(|mention| mention.has(Sense::ThatFigure));
        self.drafts.last().filter(|last| {
            told && last.block + 1 >= self.block && last.unit.is_money() && matches!(last.matter, Matter::Money(..))
        })
    }

    /// The amount of the sentence before, where this one adds it up over a longer time: "For the first quarter as a whole, the total
    /// came to VND 1,402 billion".
    fn total_of_before(&self, around: &Around<'_>) -> Option<&Draft> {
        let Around { mentions, at, quantity, first, .. } = *around;
        let last = self.drafts[..first].last().filter(|last| last.unit.is_money() && last.block + 1 >= self.block)?;
        let begin = sentence_start(self.text, mentions[0].range.start);
        // Another sentence between them may be about something else.
        let between = cut(self.text, last.quote.end, begin);
        let next = between.matches(['.', '\n']).count() <= 1 + between.matches('\n').count();
        let hedges =
            Senses::of(&[Sense::Total, Sense::About, Sense::Above, Sense::Below, Sense::Estimate, Sense::EqualTo]);
        let told = &mentions[..at];
        let total = told.iter().any(|mention| mention.has(Sense::Total));
        let timed = told.iter().any(|mention| matches!(mention.what, What::Time { .. }))
            || cut(self.text, begin, quantity.quote.start).contains("for the year");
        let plain = told
            .iter()
            .all(|mention| matches!(mention.what, What::Time { .. } | What::Mark(_)) || mention.senses().any(hedges));
        let mut from = begin;
        let words = told.iter().map(|mention| mention.range.clone()).chain([quantity.quote.clone()]).all(|part| {
            let gap = cut(self.text, from, part.start);
            from = from.max(part.end);
            gap.split(|c: char| !is_word_part(c)).all(|word| word.is_empty() || Cues::bundled().totals.holds(word))
        });
        let grown = last.value.is_some_and(|value| value < quantity.value) && last.unit == quantity_unit(quantity)?;
        (next && total && timed && plain && words && grown).then_some(last)
    }

    /// The measure of the amounts before in the sentence, or of what stands above it.
    pub(super) fn measure_before(&self, amount: &Amount<'_>, reach: &mut u32) -> Option<Money> {
        let before = amount.before();
        let commerce = Senses::of(&[Sense::Commerce, Sense::Transactions]);
        if !amount.names_sector() && before.iter().any(|mention| mention.senses().any(commerce)) {
            return self.left_out(Reason::OtherSector);
        }
        if Self::goes_on_with_other_money(amount) {
            return self.left_out(Reason::OtherMoney);
        }
        if let Some((measure, _)) = self.last_money(amount.around.first) {
            return Some(measure);
        }
        let mut clause = before.iter().rev().take_while(|mention| !mention.is_mark(b';'));
        if clause.any(|mention| mention.has(Sense::OtherMoney)) {
            return self.left_out(Reason::OtherMoney);
        }
        if let Some(measure) = before.iter().rev().find_map(measure_of) {
            return Some(measure);
        }
        if !self.stands_below_measure(amount) {
            return None;
        }
        *reach += 1;
        self.measure_above(amount)
    }

    /// Whether an amount goes on, for another time, with one of other money: "revenue was VND 20 trillion and profit VND 3.4 trillion, for an
    /// 11-month total of VND 37.9 trillion", "lợi nhuận tháng 11 đạt 3.358 tỷ đồng, lũy kế 11 tháng đạt 37.880 tỷ đồng".
    fn goes_on_with_other_money(amount: &Amount<'_>) -> bool {
        let before = amount.before();
        let measures = Senses::of(&[Sense::Revenue, Sense::Budget, Sense::OtherMoney]);
        let Some(last) = before.iter().rposition(|mention| mention.senses().any(measures)) else { return false };
        let other = before[last].has(Sense::OtherMoney) && measure_of(&before[last]).is_none();
        let told = before[last..].iter().rposition(|mention| mention.quantity().is_some());
        let timed = |since: usize| {
            before[last + since..].iter().any(|mention| matches!(mention.what, What::Time { .. }))
                && before[last + since..]
                    .iter()
                    .all(|mention| !matches!(mention.what, What::Operator(..) | What::Mark(b';')))
        };
        other && !amount.names_sector() && told.is_some_and(timed)
    }

    /// Whether an amount without a measure in its sentence may be of that of the text above.
    fn stands_below_measure(&self, amount: &Amount<'_>) -> bool {
        let named = |mention: &Mention| matches!(mention.what, What::Time { .. } | What::Place(_));
        amount.names_sector()
            || amount.around.left.iter().any(named)
            // "- Whole country: VND 141 trillion" below "- Son La: VND 312 billion"
            || self.is_item() && amount.around.left.first().is_some_and(|mention| mention.senses().any(WHOLE_PLACES))
            || self.is_wished_again(amount)
            || self.is_total_of_subject(amount)
            || amount.before().is_empty() && self.stands_below_its_head(amount.around.quantity)
            || self.is_answer(amount)
            || self.is_for_sector(amount)
    }

    /// The measure of the paragraph, the lines above, the list or the section.
    fn measure_above(&self, amount: &Amount<'_>) -> Option<Money> {
        // "… and paid 38.5 billion to the budget. For 2013 we have a goal of 630 billion": goals are of revenue.
        let goal = || {
            amount.before().iter().any(|mention| mention.has(Sense::Target))
                && self
                    .drafts
                    .iter()
                    .rev()
                    .take_while(|draft| draft.block == self.block)
                    .any(|draft| matches!(draft.matter, Matter::Money(Money::Revenue, _)))
        };
        if goal() {
            return Some(Money::Revenue);
        }
        self.paragraph
            .measure
            .or_else(|| self.above_measure.filter(|_| self.goes_on_with_line_above(amount)))
            .or_else(|| self.intro.as_ref()?.measure)
            .or(self.section.measure)
            .or_else(|| self.measure_of_paragraph_before(amount).filter(|_| amount.names_sector()))
    }

    /// Whether an amount goes on with the measure of the last amounts above it.
    fn goes_on_with_line_above(&self, amount: &Amount<'_>) -> bool {
        let left = amount.around.left;
        self.is_sum_of_item(amount)
            || self.is_part_of_item(amount)
            || left.iter().any(|mention| matches!(mention.what, What::Operator(..)))
            || self.is_for_sector(amount)
    }

    /// "• Lũy kế 6 tháng đầu năm: 68.210 tỷ đồng" below "• Doanh thu dịch vụ viễn thông tháng 6: …".
    fn is_sum_of_item(&self, amount: &Amount<'_>) -> bool {
        let before = amount.before();
        self.is_item()
            && self.drafts.last().is_some_and(|last| last.block + 1 == self.block)
            && before.iter().any(|mention| matches!(mention.what, What::Time { .. }))
            && before
                .iter()
                .all(|mention| matches!(mention.what, What::Time { .. } | What::Mark(_)) || mention.has(Sense::Total))
    }

    /// "> thereof information technology services: 38.2 billion VND" below "> Total revenue: …".
    fn is_part_of_item(&self, amount: &Amount<'_>) -> bool {
        self.is_item()
            && self.drafts.last().is_some_and(|last| last.block + 1 == self.block && last.unit.is_money())
            && amount.around.left.iter().any(|mention| mention.has(Sense::OfWhich))
    }

    /// Whether the words behind an amount say for which sector it is: "VND 512 billion for telecommunications".
    fn is_for_sector(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, right, .. } = *amount.around;
        right.first().or_else(|| self.after_bracket(mentions, at)).is_some_and(|mention| {
            let before = self.text[..mention.range.start].trim_ascii_end();
            mention.senses().any(SECTORS.without(Sense::Sector.into()))
                && before.strip_suffix(" the").unwrap_or(before).ends_with(" for")
                || mention.senses().any(SECTORS) && self.text[..mention.range.start].ends_with(" for the ")
        })
    }

    /// "What did operators earn? VND 512 billion": the answer begins with the number.
    fn is_answer(&self, amount: &Amount<'_>) -> bool {
        let hedges = Senses::of(&[Sense::Estimate, Sense::About, Sense::Above, Sense::Below]);
        self.paragraph.asked
            && amount
                .before()
                .iter()
                .all(|mention| matches!(mention.what, What::Mark(_)) || mention.senses().any(hedges))
    }

    /// "It is aiming for VND 181 trillion in the full year."
    fn is_wished_again(&self, amount: &Amount<'_>) -> bool {
        let timed = |time: &Mention| {
            matches!(time.what, What::Time { .. })
                && matches!(
                    cut(self.text, amount.end, time.range.start).trim(),
                    "" | "in" | "for" | "in the" | "for the" | "trong" | "cho"
                )
        };
        amount.before().iter().any(|mention| mention.has(Sense::Target))
            && amount.around.right.first().is_some_and(timed)
            && self
                .told_before
                .clone()
                .any(|index| matches!(self.drafts[index].matter, Matter::Money(Money::Revenue, _)))
    }

    /// Whether the sentence says nothing but how much it was that the one before told of without a number: "Postal revenue did
    /// better. Its total was VND 58.9 trillion".
    fn is_total_of_subject(&self, amount: &Amount<'_>) -> bool {
        let Around { mentions, at, .. } = *amount.around;
        let hedges = Senses::of(&[
            Sense::Total,
            Sense::About,
            Sense::Above,
            Sense::Below,
            Sense::Estimate,
            Sense::EqualTo,
            Sense::ThatFigure,
            Sense::Up,
        ]);
        let told = self.paragraph.last_named;
        let named = told.has(Sense::Revenue) && told.any(SECTORS) && !told.any(Senses::of(&[Sense::OtherMoney]));
        let plain = mentions[..at].iter().all(|mention| {
            let written = &self.text[mention.range.clone()];
            matches!(mention.what, What::Time { .. } | What::Mark(_))
                || mention.senses().any(hedges)
                || Cues::bundled().its_total.holds(written)
        });
        if !named || !plain {
            return false;
        }
        let mut from = sentence_start(self.text, mentions[0].range.start);
        let before = sentence_start(self.text, self.text[..from].trim_ascii_end().len().saturating_sub(1));
        if self.drafts.last().is_some_and(|last| last.quote.start >= before) {
            return false;
        }
        mentions[..=at].iter().all(|mention| {
            let gap = cut(self.text, from, mention.range.start);
            from = from.max(mention.range.end);
            gap.split(|c: char| !is_word_part(c)).all(|word| word.is_empty() || Cues::bundled().its_total.holds(word))
        })
    }

    /// What a paragraph goes on to tell of another field, where the one before ended with revenue: "… telecommunications revenue of VND
    /// 812 billion." and in a paragraph of its own "The post did better in relative terms: VND 214 billion."
    fn measure_of_paragraph_before(&self, amount: &Amount<'_>) -> Option<Money> {
        let Around { mentions, left, first, .. } = *amount.around;
        let last = self.drafts[..first].last().filter(|last| last.block + 1 == self.block)?;
        let Matter::Money(Money::Revenue, told) = last.matter else { return None };
        let field = mentions.iter().find(|mention| !matches!(mention.what, What::Mark(_) | What::Time { .. }))?;
        let own = field.senses().only(SECTORS.without(Sense::Sector.into()));
        let goes_on = !self.is_item() && !last.in_heading && !self.in_heading && first == self.drafts.len();
        let names = left.iter().any(|mention| mention.range == field.range) && !own.is_empty();
        let number = mentions.iter().find_map(Mention::quantity)?;
        let fares = || Cues::bundled().fares.stand_in(cut(self.text, field.range.end, number.quote.start));
        (goes_on && names && fares() && own != told.without(Sense::Sector.into())).then_some(Money::Revenue)
    }

    /// Whether the amount begins a line right below words without a number but a year: "NỘP NGÂN SÁCH CỦA CÁC DOANH NGHIỆP" over
    /// "104,2 tỷ đồng".
    fn stands_below_its_head(&self, quantity: &Quantity) -> bool {
        let above = self.text[..quantity.quote.start].trim_end_matches([' ', '\t']);
        if !above.ends_with('\n') {
            return false;
        }
        let line = above.trim_ascii_end().rsplit('\n').next().unwrap_or_default();
        let year = |digits: &str| digits.is_empty() || digits.len() == 4 && digits.starts_with("20");
        !line.is_empty() && line.split(|c: char| !c.is_ascii_digit()).all(year)
    }
}

/// The country or a province as a whole.
const WHOLE_PLACES: Senses = Senses::of(&[Sense::Country, Sense::WholeProvince]);

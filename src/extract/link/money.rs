//! Amounts of money: revenue or payment to the budget.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::Unit;
use crate::extract::amount::Kind;
use crate::extract::compose::{self, Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, ends_with_any, ends_with_word, sentence_start};

use super::{Around, Found, Linker};

impl Linker<'_> {
    /// Revenue or budget, of which sectors.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn money(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, left, right, first, quantity, item: _ } = *around;
        let end = Self::past_restated(mentions, at).map_or(mentions[at].range.end, |close| mentions[close].range.end);
        // "kèm tem 4.000 đồng", "shares added 2.1% to 142,300 dong": no province earns so little.
        if !quantity.scaled && quantity.kind == Kind::Money(Unit::Vnd) && quantity.value < LEAST_MONEY {
            return self.left_out(Reason::OtherMoney);
        }
        // "sản lượng bưu gửi đạt 1,38 tỷ"
        let scale = |word: &str| ends_with_any(&self.text[quantity.quote.clone()], &[word]);
        if (scale("tỷ") || scale("tỉ")) && self.is_volume(around) {
            return self.left_out(Reason::OtherThing);
        }
        let near = Self::nearest(left, MEASURES);
        // "VNPT paid 2.58 trillion for 100MHz of spectrum"
        let rest = cut(self.text, end, end + LONGEST_PURCHASE).split([',', ';']).next().unwrap_or_default();
        let named = near.is_some_and(|mention| mention.senses().any(Senses::of(&[Sense::Revenue, Sense::Budget])));
        if !named && Cues::bundled().bought.is_in(rest) {
            return self.left_out(Reason::OtherMoney);
        }
        // "…; MobiFone followed with VND 2.58 trillion": what another one paid for the same.
        let opening = sentence_start(self.text, mentions[0].range.start);
        let told = cut(self.text, opening, quantity.quote.start);
        let followed = told
            .trim_ascii_end()
            .strip_suffix("with")
            .is_some_and(|led| Cues::bundled().follows.end_word(led.trim_ascii_end(), &[' ']));
        if near.is_none() && followed && Cues::bundled().bought.is_in(told) {
            return self.left_out(Reason::OtherMoney);
        }
        let next = right.iter().find(|mention| mention.senses().any(MEASURES.without(Sense::Pay.into())));
        // "…, and VNPT VND 55 trillion with a pre-tax profit of VND 4.6 trillion": of the amount to come.
        let leads_on = mentions.get(at + 1 + right.len()).is_some_and(|other| other.quantity().is_some());
        let next = next.filter(|mention| {
            let gap = cut(self.text, end, mention.range.start).trim_ascii();
            let other = mention.has(Sense::OtherMoney) && !mention.has(Sense::Revenue);
            !(other && leads_on && Cues::bundled().goes_on_with.holds(gap))
        });
        // "The IT industry earned US$2.1 billion. Hardware made up US$1.65 billion of it"
        let of_it = Cues::bundled().of_it.begin(cut(self.text, end, end + 16).trim_ascii_start());
        let same = |last: &Draft| matches!(last.matter, Matter::Money(_, sectors) if sectors == Sense::It.into());
        if of_it
            && self.drafts.last().is_some_and(|last| last.block == self.block && same(last))
            && self.cluster(left, SECTORS).is_none_or(|cluster| cluster.0 == Sense::It.into())
            && !left.iter().any(|mention| matches!(mention.what, What::Operator(..)))
        {
            return self.left_out(Reason::Part);
        }
        // "put another VND6 trillion on top of its target"
        let added = Cues::bundled().further.end_word(self.text[..quantity.quote.start].trim_ascii_end(), &[' ', '\n']);
        if added && Cues::bundled().on_top.begin(cut(self.text, end, end + 24).trim_ascii_start()) {
            return self.left_out(Reason::Increment);
        }
        // "1.1 billion VND in fees"
        if next.is_some_and(|mention| {
            mention.has(Sense::OtherMoney)
                && !mention.has(Sense::Revenue)
                && mention.range.start.saturating_sub(end) <= 6
                // "revenue of VND17.6 trillion and pre-tax profit of VND2.4 trillion"
                && !matches!(cut(self.text, end, mention.range.start).trim_ascii(), "and" | "và" | "with" | "but")
        }) {
            return self.left_out(Reason::OtherMoney);
        }
        if self.is_set_beside(around) {
            return self.left_out(Reason::OtherMoney);
        }
        // "of which VND 41 billion comes from the provincial budget": what it gives is none of what it gets.
        let source =
            next.filter(|mention| mention.has(Sense::Budget)).map(|budget| cut(self.text, end, budget.range.start));
        let given = source.is_some_and(|gap| {
            !gap.contains([',', ';', '.']) && Cues::bundled().out_of_budget.end_word(gap.trim_ascii_end(), &[' '])
        });
        if given && !named {
            return self.left_out(Reason::OtherMoney);
        }
        // Trade, transport and tourism earn too.
        let clause =
            left.iter().rposition(|mention| mention.is_mark(b';') || mention.is_mark(b':')).map_or(0, |mark| mark + 1);
        let near_sector = left[clause..].iter().rev().find(|mention| {
            mention.senses().any(SECTORS.with(Sense::OtherSector.into())) || matches!(mention.what, What::Operator(..))
        });
        if near_sector.is_some_and(|mention| mention.has(Sense::OtherSector)) {
            return self.left_out(Reason::OtherSector);
        }
        if self.is_of_sectors_together(&left[clause..]) {
            return self.left_out(Reason::OtherSector);
        }
        // "Cuộc đấu giá băng tần mang về 10.000 tỷ đồng"
        let fetched = near.is_some_and(|mention| {
            let verb = &self.text[mention.range.clone()];
            Cues::bundled().fetches.holds(verb)
        });
        let begin = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let by_auction = mentions[begin..at].iter().any(|mention| {
            mention.has(Sense::OtherMoney)
                && ["đấu giá", "auction"].iter().any(|word| self.text[mention.range.clone()].contains(word))
        });
        if fetched && by_auction {
            return self.left_out(Reason::OtherMoney);
        }
        // "Exports of hardware were worth …"
        let of_other = left.windows(2).any(|pair| {
            pair[0].senses().any(Senses::of(&[Sense::OtherSector, Sense::OtherMoney]))
                && !pair[0].has(Sense::Revenue)
                && pair[1].senses().any(SECTORS)
                && cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii() == "of"
        });
        if of_other {
            return self.left_out(Reason::OtherSector);
        }
        // The headline of a text on an enterprise of ours names no other field: "Giữ khách bằng chất lượng mạng".
        let foreign_section = self.section.named.has(Sense::OtherSector) && self.frame.operator.is_none()
            || mentions
                .iter()
                .take_while(|mention| mention.range.start < mentions[at].range.start)
                .take(6)
                .any(|mention| mention.has(Sense::OtherSector));
        let named_here = mentions[..at].iter().any(|mention| {
            mention.senses().any(SECTORS.without(Sense::Sector.into())) || matches!(mention.what, What::Operator(..))
        });
        let fields_above =
            !self.paragraph.sectors.without(Sense::Sector.into()).is_empty() || self.frame.answering.is_some();
        if foreign_section && !fields_above && !named_here && !right.iter().any(|mention| mention.senses().any(SECTORS))
        {
            return self.left_out(Reason::OtherSector);
        }
        let budget_named = self.said.has(Sense::Budget) || self.paragraph.named.has(Sense::Budget);
        let last_money = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Money(measure, sectors) => Some((measure, sectors)),
            _ => None,
        });
        let mut words = near.map(|mention| mention.range.clone());
        let own_sector =
            left.iter().any(|mention| mention.senses().any(SECTORS) || matches!(mention.what, What::Operator(..)));
        let says = |mention: &Mention| {
            let senses = mention.senses();
            if senses.has(Sense::Budget) {
                Some(Money::Budget)
            } else if senses.has(Sense::Revenue) {
                Some(Money::Revenue)
            } else {
                None
            }
        };
        // "second and third prizes were worth 7 and 5 million VND"
        let of_other_money =
            near.and_then(|mention| left.iter().position(|other| other.range == mention.range)).is_some_and(|at| {
                at > 0
                    && left[at - 1].has(Sense::OtherMoney)
                    && left[at].has(Sense::Revenue)
                    && cut(self.text, left[at - 1].range.end, left[at].range.start).trim_ascii().is_empty()
            });
        if of_other_money {
            return self.left_out(Reason::OtherMoney);
        }
        let right_budget =
            next.filter(|mention| mention.has(Sense::Budget) && mention.range.start.saturating_sub(end) <= 60);
        // "545 billion VND of revenue and 13 billion VND of budget payment"
        let beside = next.filter(|mention| {
            says(mention).is_some()
                && matches!(cut(self.text, end, mention.range.start).trim_ascii(), "of" | "in" | "tiền" | "" | "of the")
        });
        // "VND 54,900 billion in revenue, and VND 5,310 billion paid to the budget"
        let paid = right.first().filter(|verb| verb.has(Sense::Pay)).zip(right_budget).filter(|(verb, budget)| {
            // "VND 850 billion in payments to the budget"
            matches!(cut(self.text, end, verb.range.start).trim_ascii(), "" | "in" | "of")
                && cut(self.text, verb.range.end, budget.range.start).split_ascii_whitespace().count() <= 2
        });
        let measure = match near {
            _ if paid.is_some() => {
                words = paid.map(|(verb, budget)| verb.range.start..budget.range.end);
                Some(Money::Budget)
            }
            _ if beside.is_some() => {
                words = beside.map(|mention| mention.range.clone());
                beside.and_then(says)
            }
            // "transferred nearly VND97 billion to the State budget"
            Some(mention)
                if mention.has(Sense::OtherMoney)
                    && says(mention).is_none()
                    && !self.has_sold(mentions, at)
                    && !(mention.has(Sense::Pay) && right_budget.is_some()) =>
            {
                return self.left_out(Reason::OtherMoney);
            }
            Some(mention)
                if says(mention).is_some()
                    && !(mention.has(Sense::Revenue) && right_budget.is_some() && mention.has(Sense::Pay)) =>
            {
                says(mention)
            }
            Some(mention) if mention.has(Sense::Pay) => {
                let remits = self.text[mention.range.clone()].starts_with("remit");
                if let Some(budget) = right_budget {
                    words = Some(mention.range.start..budget.range.end);
                    Some(Money::Budget)
                } else if budget_named || remits {
                    Some(Money::Budget)
                } else if own_sector {
                    *reach += 1;
                    last_money.map(|money| money.0).or(self.paragraph.measure)
                } else {
                    None
                }
            }
            _ => {
                if let Some(mention) = next {
                    if mention.has(Sense::OtherMoney) && says(mention).is_none() {
                        return self.left_out(Reason::OtherMoney);
                    }
                    if let Some(measure) = says(mention).filter(|_| mention.range.start.saturating_sub(end) <= 60) {
                        words = Some(mention.range.clone());
                        Some(measure)
                    } else {
                        None
                    }
                } else {
                    None
                }
            }
        };
        // "made 1,043 billion VND from post and telecommunications"
        let made = right.iter().find(|mention| &self.text[mention.range.clone()] != "from").is_some_and(|mention| {
            mention.senses().any(SECTORS.without(Sense::Sector.into()))
                && matches!(cut(self.text, end, mention.range.start).trim_ascii(), "from" | "from the" | "từ")
        });
        let begin = left.first().map_or(mentions[at].range.start, |mention| mention.range.start);
        let said = cut(self.text, begin, mentions[at].range.start);
        let own = begin.min(mentions[..at].last().map_or(begin, |mention| mention.range.end));
        if measure.is_none() && is_spent(cut(self.text, own, mentions[at].range.start)) {
            return self.left_out(Reason::OtherMoney);
        }
        // "Sales of VNPT fell to", "the software industry had sales of"
        let opening = sentence_start(self.text, mentions[0].range.start);
        let opens = cut(self.text, opening, mentions[at].range.start).trim_ascii_start().starts_with("sales ");
        let sold =
            opens && begin <= mentions[0].range.start || said.split_ascii_whitespace().any(|word| word == "sales");
        let sold = sold && self.sells_all(mentions, opening..mentions[at].range.start);
        let made = (made || own_sector)
            && (sold
                || said.contains(" made ")
                || said.trim_ascii_end().ends_with(" brought")
                || takes_in(said)
                || self.is_booked(mentions, at)
                || self.has_sold(mentions, at)
                || self.is_collected(mentions, at, first));
        let measure = measure.or(made.then_some(Money::Revenue));
        // "That took the figure for the first six months to 1,971.4 trillion": of what was said before.
        if measure.is_none()
            && !own_sector
            && left.iter().any(|mention| mention.has(Sense::ThatFigure))
            && let Some(last) = self.drafts.last().filter(|last| last.block + 1 >= self.block && last.unit.is_money())
            && let Matter::Money(..) = last.matter
        {
            *reach += 2;
            return Some((last.matter, last.indicator.as_str(), None));
        }
        if measure.is_none()
            && !own_sector
            && let Some(last) = self.total_of_before(around)
        {
            *reach += 1;
            return Some((last.matter, last.indicator.as_str(), None));
        }
        let measure = if let Some(measure) = measure {
            measure
        } else {
            *reach += 1;
            let blocked = mentions[..at]
                .iter()
                .rev()
                .take_while(|mention| !mention.is_mark(b';'))
                .any(|mention| mention.has(Sense::OtherMoney));
            let commerce = mentions[..at]
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::Commerce, Sense::Transactions])));
            let sentence = mentions[..at].iter().rev().find_map(says).filter(|_| !blocked);
            let for_sector = right.first().or_else(|| self.after_bracket(mentions, at)).is_some_and(|mention| {
                let before = self.text[..mention.range.start].trim_ascii_end();
                mention.senses().any(SECTORS.without(Sense::Sector.into()))
                    && before.strip_suffix(" the").unwrap_or(before).ends_with(" for")
                    || mention.senses().any(SECTORS) && self.text[..mention.range.start].ends_with(" for the ")
            });
            // "What did operators earn? VND 512 billion": the answer begins with the number.
            let answers = self.paragraph.asked
                && mentions[..at].iter().all(|mention| {
                    matches!(mention.what, What::Mark(_))
                        || mention.senses().any(Senses::of(&[
                            Sense::Estimate,
                            Sense::About,
                            Sense::Above,
                            Sense::Below,
                        ]))
                });
            let headed = mentions[..at].is_empty() && self.stands_below_its_head(quantity);
            // "It is aiming for VND 181 trillion in the full year."
            let wished = mentions[..at].iter().any(|mention| mention.has(Sense::Target))
                && right.first().is_some_and(|time| {
                    matches!(time.what, What::Time { .. })
                        && matches!(
                            cut(self.text, end, time.range.start).trim(),
                            "" | "in" | "for" | "in the" | "for the" | "trong" | "cho"
                        )
                })
                && self
                    .told_before
                    .clone()
                    .any(|index| matches!(self.drafts[index].matter, Matter::Money(Money::Revenue, _)));
            let again = self.is_total_of_subject(mentions, at);
            let listed = own_sector
                || wished
                || again
                || headed
                || answers
                || for_sector
                || last_money.is_some()
                || left.iter().any(|mention| matches!(mention.what, What::Time { .. } | What::Place(_)));
            if commerce && !own_sector {
                return self.left_out(Reason::OtherSector);
            }
            if blocked && last_money.is_none() {
                return self.left_out(Reason::OtherMoney);
            }
            // "… and paid 38.5 billion to the budget. For 2013 we have a goal of 630 billion": goals are of revenue.
            let goal = mentions[..at].iter().any(|mention| mention.has(Sense::Target));
            let earned = self
                .drafts
                .iter()
                .rev()
                .take_while(|draft| draft.block == self.block)
                .any(|draft| matches!(draft.matter, Matter::Money(Money::Revenue, _)));
            let mut from_above = || {
                *reach += 1;
                (goal && earned)
                    .then_some(Money::Revenue)
                    .or(self.paragraph.measure)
                    // "• Lũy kế 6 tháng đầu năm: 68.210 tỷ đồng" below "• Doanh thu dịch vụ viễn thông tháng 6: …"
                    .or(self.above_measure.filter(|_| {
                        self.is_item()
                            && self.drafts.last().is_some_and(|last| last.block + 1 == self.block)
                            && mentions[..at].iter().any(|mention| matches!(mention.what, What::Time { .. }))
                            && mentions[..at].iter().all(|mention| {
                                matches!(mention.what, What::Time { .. } | What::Mark(_)) || mention.has(Sense::Total)
                            })
                    }))
                    // "> thereof information technology services: 38.2 billion VND" below "> Total revenue: …"
                    .or(self.above_measure.filter(|_| {
                        self.is_item()
                            && self
                                .drafts
                                .last()
                                .is_some_and(|last| last.block + 1 == self.block && last.unit.is_money())
                            && left.iter().any(|mention| mention.has(Sense::OfWhich))
                    }))
                    .or(self.above_measure.filter(|_| {
                        for_sector || left.iter().any(|mention| matches!(mention.what, What::Operator(..)))
                    }))
                    .or(self.intro.as_ref().and_then(|intro| intro.measure))
                    .or(self.section.measure)
                    .or_else(|| self.measure_of_paragraph_before(mentions, left, first).filter(|_| own_sector))
            };
            match last_money.map(|money| money.0).or(sentence) {
                Some(measure) if listed || sentence.is_some() => measure,
                None if listed && !blocked => from_above()?,
                _ => return None,
            }
        };
        if mentions[..at].iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Commerce])))
            && !own_sector
            && measure == Money::Revenue
        {
            return self.left_out(Reason::OtherSector);
        }
        let budget = near.filter(|mention| mention.has(Sense::Budget) && measure == Money::Budget);
        // "the local budget provides 14.2 billion VND and the telecom enterprises 86 billion"
        let shared = || mentions[..at].iter().rfind(|mention| mention.has(Sense::Budget));
        let budget = budget.or_else(|| shared().filter(|_| near.is_none() && measure == Money::Budget));
        if budget.is_some_and(|budget| self.is_given_out(mentions, budget)) {
            return self.left_out(Reason::OtherMoney);
        }
        let (sectors, sector_words) = self.sectors(around, last_money.map(|money| money.1), reach)?;
        // "Revenue from information technology … The unit paid 58 billion into the budget": of all that it does.
        let of_part = measure == Money::Budget && sectors == Sense::It.into() && sector_words.is_none();
        let sectors = if of_part { self.whole_sectors().unwrap_or(sectors) } else { sectors };
        let id = compose::money(measure, sectors)?;
        let words = match (words, sector_words) {
            (Some(measure), Some(sector)) if measure.start.abs_diff(sector.start) < 80 => {
                Some(measure.start.min(sector.start)..measure.end.max(sector.end))
            }
            (measure, sector) => measure.or(sector),
        };
        Some((Matter::Money(measure, sectors), id, words))
    }

    /// Whether the sentence says nothing but how much it was that the one before told of without a number: "Postal revenue did
    /// better. Its total was VND 58.9 trillion".
    fn is_total_of_subject(&self, mentions: &[Mention], at: usize) -> bool {
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
    fn measure_of_paragraph_before(&self, mentions: &[Mention], left: &[Mention], first: usize) -> Option<Money> {
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

    /// Whether an enterprise says that it earned so much: "VNPT reported VND 59,280 billion", whatever the sentence before was about.
    fn is_booked(&self, mentions: &[Mention], at: usize) -> bool {
        let end = Self::begin_of_hedges(mentions, at);
        let told =
            mentions[..at].iter().rev().skip_while(|mention| mention.range.start >= end || mention.has(Sense::Review));
        let Some(last) = { told }.next() else { return false };
        let verb = cut(self.text, last.range.end, end).trim_ascii();
        matches!(last.what, What::Operator(..)) && Cues::bundled().books.holds(verb)
    }

    /// Whether an industry is said to have sold what it makes for the amount: "The digital technology industry sold hardware, software
    /// and content worth nearly VND 3,530 trillion". One that sold a thing of another's has earned something else.
    fn has_sold(&self, mentions: &[Mention], at: usize) -> bool {
        if !self.said.has(Sense::It) {
            return false;
        }
        let begin = sentence_start(self.text, mentions[0].range.start);
        let end = Self::begin_of_hedges(mentions, at);
        let said = cut(self.text, begin, end).trim_ascii_end();
        let Some((subject, sold)) = said.split_once(" sold ").or_else(|| said.split_once(" bán ra ")) else {
            return false;
        };
        let verb = begin + subject.len();
        let industry = mentions[..at]
            .iter()
            .rfind(|mention| mention.range.end <= verb)
            .is_some_and(|mention| mention.range.end == verb && mention.has(Sense::It));
        let mut goods = mentions[..at].iter().filter(|mention| mention.range.start > verb && mention.range.start < end);
        let own = SECTORS.with(Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate]));
        industry
            && goods.clone().any(|mention| mention.has(Sense::It))
            && Cues::bundled().sold_for.end_word(sold, &[' '])
            && goods.all(|mention| {
                let written = &self.text[mention.range.clone()];
                matches!(mention.what, What::Mark(_))
                    || mention.senses().any(own)
                    || Cues::bundled().sold_for.holds(written)
            })
    }

    /// Whether the enterprises of a sector are said to have taken the amount in: "Postal and delivery companies collected VND 318.6
    /// billion", "…, and the postal firms added VND 191 billion".
    fn is_collected(&self, mentions: &[Mention], at: usize, first: usize) -> bool {
        let end = Self::begin_of_hedges(mentions, at);
        let Some(last) = mentions[..at].iter().rfind(|mention| mention.range.end <= end && mention.range.start < end)
        else {
            return false;
        };
        let verb = cut(self.text, last.range.end, end).trim_ascii();
        let cues = Cues::bundled();
        // The verb may be a word of its own.
        let (subject, verb) = match &self.text[last.range.clone()] {
            own if verb.is_empty() && cues.adds.holds(own) => {
                (mentions[..at].iter().rfind(|mention| mention.range.end < last.range.start), own)
            }
            // "Enterprises in the province collected VND 1,684 billion"
            _ if last.has(Sense::WholeProvince) || matches!(last.what, What::Place(_)) => {
                (mentions[..at].iter().rfind(|mention| mention.range.end < last.range.start), verb)
            }
            _ => (Some(last), verb),
        };
        let adds = cues.adds.holds(verb) && adds_to(&self.drafts[first..]);
        subject.is_some_and(|subject| subject.senses().any(SECTORS.with(Sense::Enterprises.into())))
            && (cues.collects.holds(verb) || adds)
    }

    /// Whether sales that `said` tells of are of no single thing: "sales of VNPT", "sales of VND 40 billion", and not "sales of
    /// SIM cards".
    fn sells_all(&self, mentions: &[Mention], said: Range<usize>) -> bool {
        let Some(at) = cut(self.text, said.start, said.end).find(SALES_OF) else { return true };
        let end = said.start + at + SALES_OF.len();
        let own =
            SECTORS.with(Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate, Sense::Enterprises]));
        mentions.iter().any(|mention| {
            (end..=end + 4).contains(&mention.range.start)
                && (mention.senses().any(own)
                    || mention.quantity().is_some()
                    || matches!(mention.what, What::Operator(..)))
        })
    }

    /// Whether the amount is of another field, which a figure of ours is only set beside: "Con số ấy so với thu từ lọc dầu hơn 17.000
    /// tỷ đồng thì nhỏ", "small beside the VND 17,000 billion from oil refining".
    fn is_set_beside(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, right, quantity, .. } = *around;
        let begin = Self::begin_of_hedges(mentions, at);
        let before =
            mentions[..at].iter().rfind(|mention| mention.range.end <= begin && !matches!(mention.what, What::Sub));
        let from = before.map_or(mentions[0].range.start, |mention| {
            if mention.has(Sense::Versus) { mention.range.start } else { mention.range.end }
        });
        let cues = Cues::bundled();
        let said = cut(self.text, from, begin);
        if !cues.set_beside.is_in(said) {
            return false;
        }
        let Some(versus) =
            cues.set_beside.iter().filter_map(|word| Some((said.find(word.as_str())?, word.len()))).min()
        else {
            return false;
        };
        let whole =
            |start: usize, end: usize| !said[..start].ends_with(is_word_part) && !said[end..].starts_with(is_word_part);
        let (start, end) = (versus.0, versus.0 + versus.1);
        if !whole(start, end) || said.contains([',', ';', ':', '(']) {
            return false;
        }
        // What it is of stands before the amount, or behind it where no word of ours does.
        let named = said[end..]
            .split_ascii_whitespace()
            .filter(|word| !matches!(*word, "mức" | "con" | "số" | "the" | "khoản"))
            .count();
        let others = Senses::of(&[Sense::OtherSector, Sense::OtherMoney, Sense::Versus]);
        let behind = cues.of_what.begin(self.text[quantity.quote.end..].trim_ascii_start())
            && right.iter().all(|mention| mention.senses().any(others));
        named >= 2 || named == 0 && behind
    }

    /// Whether the budget that `budget` names is what is given out for something or taken in by all: "the budget for information
    /// technology was 58 billion", "revenue of the local budget". Where somebody pays, it is paid into it.
    fn is_given_out(&self, mentions: &[Mention], budget: &Mention) -> bool {
        let paid = mentions.iter().any(|mention| mention.has(Sense::Pay));
        let purpose = Cues::bundled().set_aside.begin(&self.text[budget.range.end..])
            && mentions
                .iter()
                .find(|mention| mention.range.start >= budget.range.end)
                .is_some_and(|next| next.senses().any(SECTORS.without(Senses::of(&[Sense::Post, Sense::Telecom]))));
        let before = self.text[..budget.range.start].trim_ascii_end();
        let mut whose = Cues::bundled().whose_budget.iter();
        let before = whose.find_map(|word| before.strip_suffix(word.as_str())).map_or(before, str::trim_end);
        let revenue =
            !mentions.iter().any(|mention| mention.senses().any(SECTORS)) && Cues::bundled().taken_in.end(before);
        // "VND 41 billion from the state budget, VND 227 billion from telecom enterprises"
        let source = Cues::bundled().out_of_budget.end_word(before, &[' ', '\n']);
        // "the local budget provides 14.2 billion", "366 billion is put up by the budget"
        let gives = Cues::bundled().budget_gives.begin(&self.text[budget.range.end..])
            || ends_with_word(before, &["by"], &[' ', '\n']);
        !paid && (purpose || revenue || gives || source)
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

    /// Whether the last of our sectors named stands in a list with others: "transport, warehousing and postal services",
    /// "transport, warehousing, postal and courier turnover".
    fn is_of_sectors_together(&self, clause: &[Mention]) -> bool {
        if !self.said.has(Sense::OtherSector) {
            return false;
        }
        let named: Vec<&Mention> = clause.iter().filter(|mention| !matches!(mention.what, What::Mark(b','))).collect();
        let Some(own) = named.iter().rposition(|mention| mention.senses().any(SECTORS)) else { return false };
        let gap = |at: usize| cut(self.text, named[at].range.end, named[at + 1].range.start).trim_ascii();
        let is_other = |at: usize| {
            let words = &self.text[named[at].range.clone()];
            named[at].has(Sense::OtherSector) && Cues::bundled().carriers.holds(words)
        };
        let first =
            (0..own).rev().find(|at| is_other(*at) || !matches!(gap(*at), "" | "," | "and" | "và" | "services and"));
        let Some(other) = first.filter(|at| is_other(*at)) else { return false };
        match gap(other) {
            "and" | "và" | ", and" | "&" | "và dịch vụ" => true,
            "," | ", dịch vụ" => other > 0 && is_other(other - 1) && gap(other - 1) == ",",
            _ => false,
        }
    }
}

/// The money that a number is of.
fn quantity_unit(quantity: &Quantity) -> Option<Unit> {
    match quantity.kind {
        Kind::Money(unit) => Some(unit),
        _ => None,
    }
}

/// So many bytes behind an amount say what it was paid for: "and VND 2.6 trillion for their frequency blocks".
const LONGEST_PURCHASE: usize = 64;

/// Below so many dong an amount is a price.
const LEAST_MONEY: Decimal = Decimal::from_parts(10_000_000, 0, 0, false, 0);

const SALES_OF: &str = "sales of ";

/// Whether "thu" stands there as a verb: "Viễn thông thu 33.536 tỷ đồng".
fn takes_in(said: &str) -> bool {
    let mut words = verb_first(said);
    words.next() == Some("thu") && words.next() != Some("doanh")
}

/// Whether the last of `drafts` is revenue, so that what another one added is revenue, too.
fn adds_to(drafts: &[Draft]) -> bool {
    drafts.last().is_some_and(|last| matches!(last.matter, Matter::Money(Money::Revenue, _)))
}

/// Whether the words end in a verb of spending: "trên 75% hộ có cáp quang; chi 120 tỷ đồng cho chuyển đổi số".
fn is_spent(said: &str) -> bool {
    let spends = &Cues::bundled().spends;
    let mut words = verb_first(said);
    let Some(verb) = words.next() else { return false };
    // "đề nghị tỉnh bố trí 4,5 tỷ đồng": a verb of two words.
    spends.holds(verb) || words.next().is_some_and(|first| spends.holds(&format!("{first} {verb}")))
}

/// The words from the verb before an amount back.
fn verb_first(said: &str) -> impl Iterator<Item = &str> {
    let hedges = &Cues::bundled().hedges;
    said.split_ascii_whitespace().rev().skip_while(|word| hedges.iter().any(|known| known == word))
}

const MEASURES: Senses = Senses::of(&[Sense::Revenue, Sense::Budget, Sense::Pay, Sense::OtherMoney]);

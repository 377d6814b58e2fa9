//! Numbers of what no indicator counts: districts, ranks, what is inspected or bought, a whole that only a share is of.

use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, cut, last_word, sentence_start};

use super::super::{Around, Linker};

impl Linker<'_> {
    /// Whether what came in on one day is told, which is no figure of a time: "Since January 18,250 transactions have been made; the best
    /// day, April 28, saw 1,900 orders".
    pub(super) fn is_of_best_day(&self, number: &Around<'_>) -> bool {
        let came_in = Senses::of(&[Sense::Transactions, Sense::Dossiers]);
        if !number.is_count() || !number.quantity.noun.any(came_in) {
            return false;
        }
        let clause = number.mentions[..number.at].iter().rfind(|mention| mention.is_mark(b';'));
        let begin =
            clause.map_or_else(|| sentence_start(self.text, number.mentions[0].range.start), |mark| mark.range.end);
        Cues::bundled().best_day.begin(cut(self.text, begin, number.start()).trim_ascii_start())
    }

    /// Whether those who work for one enterprise that no name tells are counted: "a company that writes code for Japanese clients, with 120
    /// engineers in An Cuu".
    pub(super) fn is_staff_of_one(&self, number: &Around<'_>) -> bool {
        let named = |mention: &Mention| matches!(mention.what, What::Operator(..));
        // "Although a company left the park, the IT industry employed 1,200 workers"
        let of_all = |mention: &Mention| mention.senses().any(SECTORS.with(Sense::Total.into()));
        if !number.is_count()
            || !number.quantity.noun.has(Sense::Workers)
            || number.left.iter().any(|mention| named(mention) || of_all(mention))
        {
            return false;
        }
        let before = number.number_before().map(|before| number.mentions[before].range.end);
        let begin = before.unwrap_or_else(|| sentence_start(self.text, number.mentions[0].range.start));
        let said = cut(self.text, begin, number.start());
        Cues::bundled().one_enterprise.stand_in(said.rsplit(';').next().unwrap_or_default())
    }

    /// Whether a noun that no indicator counts stands behind the number.
    pub(super) fn is_of_foreign_noun(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, left, quantity, .. } = number;
        quantity.foreign
            && matches!(quantity.kind, Kind::Count | Kind::Per100)
            && self.echo(left, quantity).is_none()
            && self.bare_points(mentions, at, quantity).is_none()
            && self.noun_told_again(left, quantity).is_none()
            && !self.counts_signatures_given(number)
    }

    /// Whether so many districts or provinces are counted.
    pub(super) fn counts_districts(&self, number: &Around<'_>) -> bool {
        let quantity = number.quantity;
        // "5 huyện": so many districts are no number of ours.
        let districts = || {
            number.right.first().is_some_and(|mention| {
                let beside = mention.range.start <= quantity.quote.end.max(quantity.digits.end) + 1;
                beside
                    && (matches!(mention.what, What::Sub) || mention.has(Sense::District))
                    && !mention.has(Sense::Area)
            })
        };
        // "tổng số trạm của 14 tỉnh"
        let provinces =
            || Cues::bundled().provinces_counted.begin(self.text[quantity.digits.end..].trim_start_matches(' '));
        quantity.noun.is_empty() && number.is_count() && (districts() || provinces())
    }

    /// Whether the number is what another one fell or rose from that gave no record: "down from 11 million".
    pub(super) fn starts_from_nothing(&self, number: &Around<'_>) -> bool {
        if !number.is_count() {
            return false;
        }
        let Some(before) = number.number_before().and_then(|before| number.mentions[before].quantity()) else {
            return false;
        };
        let gap = cut(self.text, before.noun_end, number.start()).trim_ascii_end();
        // "its land area is 5,868 square km, against 6,888 in Yen Bai"
        let against = before.foreign
            && [" against", " compared with", " compared to", " so với"].iter().any(|word| gap.ends_with(word));
        let from = gap.ends_with(" from") || gap.ends_with(" từ") || against;
        from && number.quantity.noun.is_empty()
            && matches!(before.kind, Kind::Count)
            && !self.drafts.iter().any(|draft| draft.quote.start == before.quote.start)
    }

    /// Whether customers of something else are counted: "3,100 customers of banking services".
    pub(super) fn counts_customers_of_others(&self, number: &Around<'_>) -> bool {
        let end = number.quantity.noun_end;
        let Some(whose) = self.text[end..].strip_prefix(" of ") else { return false };
        let whose = ["the ", "its ", "all "].iter().find_map(|word| whose.strip_prefix(word)).unwrap_or(whose);
        let begin = self.text.len() - whose.len();
        let lands = Senses::of(&[Sense::Country, Sense::WholeProvince, Sense::WholeMarket]);
        let ours = |mention: &Mention| {
            matches!(mention.what, What::Operator(..) | What::Place(_))
                || mention.senses().any(LINES.with(SECTORS).with(lands))
        };
        let known = number.mentions[number.at + 1..]
            .iter()
            .any(|mention| mention.range.start <= begin && mention.range.end > begin && ours(mention));
        number.is_count() && self.text[number.start()..end].ends_with(" customers") && !known
    }

    /// Whether so many people live somewhere: "more phones than its population of 74 million".
    pub(super) fn counts_people_of_land(&self, number: &Around<'_>) -> bool {
        let led = || self.text[..Self::begin_of_hedges(number.mentions, number.at)].trim_ascii_end();
        number.is_count()
            && !number.quantity.noun.any(COUNTED)
            && Cues::bundled().populations.end_word(led(), &[' ', '\n', '(', ','])
    }

    /// Whether the number is so many for each of some others: "2,3 doanh nghiệp/1.000 dân".
    pub(super) fn is_ratio(&self, number: &Around<'_>) -> bool {
        let rest = self.text[number.quantity.noun_end..].trim_ascii_start();
        // "2.1 digital technology enterprises per 1,000 people"
        let each = ["/", "per ", "for every ", "for each ", "trên "].iter().find_map(|each| rest.strip_prefix(each));
        let each = each.map(str::trim_ascii_start).filter(|each| each.starts_with(|c: char| c.is_ascii_digit()));
        number.is_count()
            && each.is_some_and(|each| {
                let end = each.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(each.len());
                let heads = each[end..].trim_ascii_start();
                // "412.500 thuê bao trên 450.000 hộ" are so many out of all.
                let figures = each[..end].replace(['.', ','], "");
                let round = figures.starts_with('1') && figures[1..].bytes().all(|digit| digit == b'0');
                figures != "100" && round && (rest.starts_with('/') || Cues::bundled().of_each.begin_word(heads))
            })
    }

    /// Whether all dossiers are counted, of which those online were: "318,450 online dossiers were received out of a total of 402,117
    /// dossiers": all of them are not online.
    pub(super) fn is_total_of_dossiers(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, quantity, .. } = number;
        let total = mentions[..at].last().filter(|mention| mention.has(Sense::Total));
        let whole = total.is_some_and(|mention| {
            Cues::bundled().out_of.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' '])
        });
        let before = || number.number_before().and_then(|before| mentions[before].quantity());
        whole
            && quantity.noun.has(Sense::Dossiers)
            && !quantity.noun.has(Sense::Online)
            && before().is_some_and(|before| before.noun.has(Sense::Dossiers))
    }

    /// Whether what is to be built is counted: "mới dựng được 4 trong số 22 trạm theo kế hoạch", "4 of the 22 planned stations".
    pub(super) fn counts_planned_ones(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, quantity, .. } = number;
        let of_those = || {
            mentions[..at].last().is_some_and(|mention| {
                mention.has(Sense::OfThem) && cut(self.text, mention.range.end, number.start()).trim_ascii().is_empty()
            })
        };
        let behind = || number.right.iter().find(|other| other.range.start >= quantity.noun_end);
        let by_plan = |plan: &Mention| {
            plan.has(Sense::Plan)
                && matches!(
                    cut(self.text, quantity.noun_end, plan.range.start).trim(),
                    "theo" | "trong" | "của" | "in the" | "in"
                )
        };
        number.is_count()
            && of_those()
            && (behind().is_some_and(by_plan)
                || begins_with_any(&self.text[quantity.digits.end..], &[" planned ", " stations planned"]))
    }

    /// Whether it is the whole that the share before it is of: "71.2% of the 110,000 households are connected to fibre".
    pub(super) fn is_whole_of_share(&self, number: &Around<'_>) -> bool {
        let bases = Senses::of(&[Sense::Households, Sense::People, Sense::Area]);
        let before = || number.number_before().and_then(|before| number.mentions[before].quantity());
        number.quantity.noun.any(bases)
            && before().is_some_and(|share| {
                let gap = cut(self.text, share.quote.end, number.start()).trim_ascii();
                share.kind == Kind::Percent && Cues::bundled().of_whole_number.holds(gap)
            })
    }

    /// Whether it is what an index takes its base for: "Index (previous year = 100)".
    pub(super) fn is_index_of_base(&self, number: &Around<'_>) -> bool {
        number.is_count()
            && number.quantity.value == rust_decimal::Decimal::ONE_HUNDRED
            && self.text[..number.start()].trim_ascii_end().ends_with('=')
    }

    /// Whether it counts what money that is no figure is spent on: "chi 42 tỷ đồng để kéo điện đến 35 vị trí trạm".
    pub(super) fn is_bought(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, .. } = number;
        let Some(index) = number.number_before().filter(|_| number.is_count()) else { return false };
        let amount = mentions[index].quantity().filter(|amount| matches!(amount.kind, Kind::Money(_)));
        let Some(amount) = amount else { return false };
        let gap = cut(self.text, amount.quote.end, number.start());
        let reaches = |word: &str| Cues::bundled().arrives.holds(word);
        !gap.contains([',', ';'])
            && Cues::bundled().purposes.iter().any(|word| gap.trim_ascii_start().starts_with(word.as_str()))
            && !gap.split_ascii_whitespace().any(reaches)
            && !mentions[index..at].iter().any(|mention| mention.has(Sense::Total))
            && !self.drafts.iter().any(|draft| draft.quote.start == amount.quote.start)
    }

    /// Whether a noun that no indicator measures leads to a number without one.
    pub(super) fn is_led_by_other_noun(&self, number: &Around<'_>) -> bool {
        number.is_count() && number.quantity.noun.is_empty() && self.is_of_other_noun(number.left, number.start())
    }

    /// Whether the number is what switchboards could serve, and not who is served: "with a total capacity of 90,400 subscribers".
    pub(super) fn is_capacity(&self, number: &Around<'_>) -> bool {
        let begin = Self::begin_of_hedges(number.mentions, number.at).min(number.start());
        let led = self.text[..begin].trim_ascii_end();
        number.is_count() && Cues::bundled().capacity_of.end_word(led, &[' ', '\n', ',', ';', '('])
    }

    /// Whether a percentage is by how much prices are cut: "the ministry brought promotions down to 15%".
    pub(super) fn is_discount(&self, number: &Around<'_>) -> bool {
        if number.quantity.kind != Kind::Percent {
            return false;
        }
        let since = number.number_before().map_or_else(|| number.clause_begin(), |at| number.mentions[at].range.end);
        let said = cut(self.text, since.max(number.clause_begin()), number.start());
        let cues = Cues::bundled();
        let of_prices =
            || cues.paid_for.stand_in(cut(self.text, number.clause_begin(), number.start() + LONGEST_PRICE));
        cues.discounts.stand_in(said) && of_prices() && !cues.thanks_to.stand_in(said)
    }

    /// Whether the number ranks: "No. 88", "thứ 9"; "digitally signed documents make up 99.2%" ranks nothing.
    pub(super) fn is_rank(&self, number: &Around<'_>) -> bool {
        let &Around { left, right, quantity, .. } = number;
        let ranks = |mention: &Mention| {
            mention.has(Sense::Rank)
                && stands_beside(mention, number)
                && !(quantity.kind == Kind::Percent && self.makes_up(mention, left, right))
                && !matches!(quantity.kind, Kind::Money(_))
                && !(number.is_count()
                    && self.text[mention.range.clone()].contains(" up")
                    && quantity.value > MOST_RANKED)
        };
        left.last().is_some_and(ranks)
            || quantity.noun.is_empty() && cut(self.text, 0, number.start()).ends_with(" cấp ")
    }

    /// Whether "make up" says what share of its own base a thing has: "households with fibre make up 84%". Fibre lines
    /// that make up 84% of all lines have no indicator.
    fn makes_up(&self, verb: &Mention, left: &[Mention], right: &[Mention]) -> bool {
        let bases = Senses::of(&[Sense::Households, Sense::People, Sense::Documents, Sense::Smartphone]);
        // "Users made up 17.7 percent of the population"
        let users = left
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|subject| subject.has(Sense::Users) && subject.range.end + 1 == verb.range.start);
        let said = |list: &[Mention]| list.iter().any(|mention| mention.senses().any(bases));
        self.text[verb.range.clone()].contains(" up") && (said(left) || users && said(&right[..right.len().min(2)]))
    }

    /// Whether a noun that no indicator measures leads to the number: "a ratio of 14", "a height of 45".
    fn is_of_other_noun(&self, left: &[Mention], start: usize) -> bool {
        const MEASURES: [&str; 21] = [
            "mark",
            "threshold",
            "milestone",
            "hands",
            "pockets",
            "possession",
            "use",
            "total",
            "number",
            "figure",
            "rate",
            "level",
            "average",
            "density",
            "share",
            "target",
            "sum",
            "plan",
            "goal",
            "network",
            "system",
        ];
        let before = self.text[..start].trim_ascii_end();
        let Some(noun) = before.strip_suffix(" of") else { return false };
        let word = last_word(noun);
        let known = left.last().is_some_and(|mention| mention.range.end >= noun.len());
        !word.is_empty() && !known && !MEASURES.contains(&word)
    }
}

/// Whether what was done to those counted is no figure: "fined 2 delivery points".
pub(super) fn is_of_event(number: &Around<'_>) -> bool {
    let events = Senses::of(&[Sense::OtherMoney, Sense::Event]);
    number.is_count()
        && number.left.last().is_some_and(|mention| mention.senses().any(events) && stands_beside(mention, number))
}

/// Whether a mention stands right before the number.
fn stands_beside(mention: &Mention, number: &Around<'_>) -> bool {
    number.start().saturating_sub(mention.range.end) <= 2
}

/// More than are ever ranked: provinces, ministries, countries.
const MOST_RANKED: rust_decimal::Decimal = rust_decimal::Decimal::from_parts(250, 0, 0, false, 0);

/// So far behind a percentage, in bytes, the word for what is cheaper by it may stand.
const LONGEST_PRICE: usize = 40;

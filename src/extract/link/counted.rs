//! From a counted noun and the words around it to its indicator.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::extract::compose::{self, GENERATIONS, LINES, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{begins_with_any, cut, sentence_start};

use super::count::is_verb;
use super::{Around, Found, Linker, NAMES};

impl Linker<'_> {
    /// The indicator of a count of `heads`.
    pub(super) fn counted(
        &self,
        around: &Around<'_>,
        heads: Senses,
        reach: &mut u32,
        words: Option<Range<usize>>,
    ) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, .. } = *around;
        let noun = quantity.noun;
        let all_left = union(left);
        let sentence = union(&mentions[..at]);
        let after = union(right);
        let has = |sense| heads.has(sense);
        let other = |id: &'static str| Some((Matter::Other, id, words.clone()));
        if has(Sense::OtherStations) || noun.has(Sense::OtherStations) {
            return None;
        }
        // "57 staff of post offices"
        if has(Sense::PostOffices) && !has(Sense::Workers) {
            return other("network.post_offices");
        }
        if has(Sense::Locations) || has(Sense::Stations) {
            return self.stations(around, heads, words);
        }
        if has(Sense::Certificates) {
            return other("egov.certificates");
        }
        if !has(Sense::Enterprises) && has(Sense::Services)
            || !has(Sense::Enterprises) && has(Sense::AnyServices)
            || has(Sense::Full)
            || has(Sense::Partial)
            || has(Sense::FullAndPartial)
        {
            return self.services(around, heads).and_then(other);
        }
        if has(Sense::Dossiers) {
            let direct = noun.has(Sense::DirectDossiers) || after.has(Sense::DirectDossiers);
            let part = noun.any(Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial]));
            let online = noun.has(Sense::Online)
                || after.has(Sense::Online)
                || all_left.has(Sense::Online)
                || self.drafts[around.first..]
                    .last()
                    .is_some_and(|last| last.indicator.as_str() == "egov.dossiers_online")
                || (has(Sense::Online))
                // "The 1,064 online public services brought in 297,150 dossiers"
                || self.drafts[around.first..].last().is_some_and(|last| {
                    let led = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
                    last.indicator.as_str().starts_with("egov.services") && Cues::bundled().draws_in.end_word(led, &[' '])
                })
                // "In the third quarter 241,880 dossiers were received through it", of a portal.
                || self.paragraph.named.has(Sense::Online)
                    && Cues::bundled().by_that.is_in(cut(self.text, quantity.noun_end, quantity.noun_end + 48).split(['.', ';']).next().unwrap_or_default());
            return if online && !direct && !part { other("egov.dossiers_online") } else { None };
        }
        let commerce = sentence.has(Sense::Commerce)
            || after.has(Sense::Commerce)
            || noun.has(Sense::Commerce)
            || mentions.iter().any(|mention| mention.has(Sense::Commerce))
            || self.paragraph.named.has(Sense::Commerce)
            || self.section.named.has(Sense::Commerce)
            || self.frame.commerce;
        if has(Sense::Products) {
            return if commerce { other("ecommerce.products") } else { None };
        }
        if has(Sense::Transactions) {
            return if commerce { other("ecommerce.transactions") } else { None };
        }
        if has(Sense::Subscribers) {
            let (lines, line_words) = self.lines(around, reach);
            // "Công ty Điện lực … quản lý hơn 1,26 triệu khách hàng"
            let customers = ["khách hàng", "customer"]
                .iter()
                .any(|word| cut(self.text, quantity.digits.end, quantity.noun_end).contains(word));
            let of_field = LINES.with(SECTORS);
            let named = mentions
                .iter()
                .any(|mention| mention.senses().any(of_field) || matches!(mention.what, What::Operator(..)));
            if customers && !named && sentence.has(Sense::OtherSector) {
                return self.left_out(Reason::OtherSector);
            }
            // "SIM cards … in the name of more than 10 subscribers each"
            if quantity.value < rust_decimal::Decimal::from(100) {
                return None;
            }
            // "1,018,600 broadband subscribers, of whom 201,450 were on fixed lines"
            let lines = if sentence.has(Sense::OfWhich) { self.with_parent(lines, around) } else { lines };
            let id = compose::subscribers(lines)?;
            return Some((Matter::Lines(lines), id, line_words.or(words)));
        }
        if has(Sense::Enterprises) {
            return self.enterprises(around, reach).and_then(other);
        }
        if has(Sense::Workers) {
            let ours = self.section.sectors.any(FIELDS)
                || mentions.iter().any(|mention| mention.senses().any(FIELDS))
                || noun.any(FIELDS)
                || sentence.any(FIELDS)
                || after.any(FIELDS)
                || self.paragraph.named.any(Senses::of(&[Sense::It, Sense::Ict]))
                || self.drafts.iter().any(|draft| draft.indicator.as_str() == "workforce.ict")
                || self.section.sectors.any(FIELDS);
            let single = quantity.value < rust_decimal::Decimal::from(100);
            let engineers = noun.has(Sense::Post) || noun.has(Sense::Telecom);
            return if ours && !single && !engineers { other("workforce.ict") } else { None };
        }
        None
    }

    /// Stations of a generation, or their sites.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    fn stations(&self, around: &Around<'_>, heads: Senses, words: Option<Range<usize>>) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, item, .. } = *around;
        let noun = quantity.noun;
        let (near, sentence, after) = (Self::last_clause(left), union(&mentions[..at]), union(right));

        let own = noun.only(GENERATIONS).with(item.map_or(Senses::NONE, |item| item.senses.only(GENERATIONS)));
        let mut senses = if own.is_empty() { self.last_generation(self.past_part(left)) } else { own };
        // "There are 318 5G stations. The province wants 1,200 such stations by 2026."
        if senses.is_empty() && self.text[quantity.digits.end..].trim_start().starts_with("such ") {
            let last =
                self.drafts.iter().rfind(|last| last.block == self.block && matches!(last.matter, Matter::Stations(_)));
            if let Some(Matter::Stations(told)) = last.map(|last| last.matter) {
                senses = told.only(GENERATIONS);
            }
        }
        if heads.has(Sense::Locations) && noun.only(GENERATIONS).is_empty() {
            senses = Senses::NONE;
        }
        let sites = heads.has(Sense::Locations)
            || (near.has(Sense::Locations) && !heads.has(Sense::Stations))
            || (near.has(Sense::Locations) && noun.only(HEADS).is_empty());
        if sites {
            senses = senses.with(Sense::Locations.into());
            let spoken = noun.has(Sense::Stations)
                || sentence.has(Sense::Stations)
                || after.has(Sense::Stations)
                || sentence.has(Sense::Mobile)
                || self.paragraph.heads.any(Senses::of(&[Sense::Stations, Sense::Locations]))
                || (sentence.has(Sense::Locations)
                    && ["vị trí", "location", "site"]
                        .iter()
                        .any(|word| cut(self.text, quantity.digits.end, quantity.noun_end).contains(word)))
                || self.words_say_stations(words.as_ref())
                // "742 sites with 1,402 stations"
                || mentions[at + 1..].iter().find_map(Mention::quantity).is_some_and(|next| {
                    next.noun.has(Sense::Stations)
                        && begins_with_any(
                            cut(self.text, quantity.noun_end, next.quote.start).trim_ascii_start(),
                            &["with", "hosting", "carrying", "for", "were installed with", "are installed with", "installed with", "với", "được lắp"],
                        )
                });
            // "17 enterprises offer postal services at 243 points"
            let point = ["point", "điểm"]
                .iter()
                .any(|word| cut(self.text, quantity.digits.end, quantity.noun_end).contains(word));
            if !spoken && point && sentence.has(Sense::Post) {
                return Some((Matter::Other, "network.post_offices", words));
            }
            if !spoken {
                return None;
            }
        }
        if senses.is_empty() && left.iter().any(|mention| mention.has(Sense::Total)) {
            // "lắp mới 2.816 trạm 5G, nâng tổng số lên 14.690 trạm", and not "lắp 96 trạm 4G, nâng tổng số trạm BTS lên 1.547 trạm"
            let total = left.iter().rfind(|mention| mention.has(Sense::Total)).map_or(0, |mention| mention.range.start);
            let of_all = cut(self.text, total, quantity.quote.start).split(' ').any(|word| word == "bts");
            let before = mentions[..at].iter().rev().find_map(Mention::quantity).filter(|_| !of_all);
            // "388 5G stations out of a total of 6,120 BTS": of all of them.
            let before = before.filter(|part| !cut(self.text, part.noun_end, quantity.quote.start).contains("out of"));
            senses = before.map_or(Senses::NONE, |quantity| quantity.noun.only(GENERATIONS));
        }
        // "5G, which had only 37 stations …, has grown to 486 stations"
        if senses.is_empty()
            && let Some(subject) =
                mentions.first().filter(|mention| mention.senses().any(GENERATIONS) && !mention.has(Sense::Stations))
            && mentions.get(1).is_some_and(|mark| mark.is_mark(b',') && mark.range.start == subject.range.end)
        {
            senses = subject.senses().only(GENERATIONS);
        }
        // "1,268 5G stations, of which Viettel had 842 stations"
        if senses.is_empty()
            && !sites
            && (sentence.has(Sense::OfWhich) || item.is_some())
            && (item.is_some() || mentions[..at].iter().any(|mention| matches!(mention.what, What::Operator(..))))
            && let Some(Matter::Stations(before)) = self.whole_before(around).map(|draft| draft.matter)
        {
            senses = before.only(GENERATIONS);
        }
        // "… có 18.400 trạm 5G. Trong đó, Hà Nội có 3.120 trạm": the parts of what the sentence before counted.
        if senses.is_empty()
            && !sites
            && mentions.first().is_some_and(|mention| mention.has(Sense::OfWhich))
            && self.drafts[around.first..].is_empty()
            // "Mạng 5G phủ 6,5% dân số. Riêng VNPT có 398 trạm BTS": of all kinds.
            && !cut(self.text, quantity.digits.end, quantity.noun_end).contains("bts")
            && let Some(last) = self.drafts[..around.first].last().filter(|last| last.block == self.block)
        {
            senses = match last.matter {
                Matter::Stations(before) | Matter::Share(before) => before.only(GENERATIONS),
                _ => senses,
            };
        }
        // "1,472 stations that transmit 4G"
        if senses.is_empty()
            && let Some(mention) = right.iter().find(|mention| mention.senses().any(GENERATIONS))
            && (["that ", "which ", "with ", "carrying ", "phát ", "có "].iter().any(|word| {
                cut(self.text, quantity.noun_end, mention.range.start).trim_ascii_start().starts_with(word)
            }) || matches!(
                cut(self.text, quantity.noun_end, mention.range.start).trim_ascii(),
                "are" | "were" | "là"
            ))
        {
            senses = mention.senses().only(GENERATIONS);
        }
        // "268 stations transmit 4G"
        if senses.is_empty()
            && let Some(mention) = right.iter().find(|mention| mention.range.start >= quantity.noun_end)
            && mention.senses().any(GENERATIONS)
            && mention.senses().only(GENERATIONS) == union(right).only(GENERATIONS)
            && is_verb(cut(self.text, quantity.noun_end, mention.range.start).trim_ascii())
            && !self.is_whole_of_part(mentions, at)
        {
            senses = mention.senses().only(GENERATIONS);
        }
        // "For 5G the figure was 27.4 per cent, with 11,870 stations", "with the number of stations reaching 68,000"
        if senses.is_empty()
            && left[left.iter().rposition(|mention| mention.is_mark(b',')).unwrap_or(0)..]
                .iter()
                .all(|mention| !mention.senses().any(NAMES.without(Sense::Stations.into())))
            && let Some(Matter::Share(before)) = self.drafts[around.first..].last().map(|draft| draft.matter)
            && matches!(
                cut(self.text, self.drafts.last().map_or(0, |last| last.quote.end), quantity.quote.start)
                    .rsplit(',')
                    .next()
                    .unwrap_or_default()
                    .split_ascii_whitespace()
                    .next()
                    .unwrap_or_default(),
                "with" | "với"
            )
        {
            senses = before.only(GENERATIONS);
        }
        // "Số trạm 5G tăng từ 302 trạm lên 1.214 trạm"
        if senses.is_empty()
            && !sites
            && let Some(Matter::Stations(before)) = self.drafts[around.first..].last().map(|draft| draft.matter)
            && cut(self.text, self.drafts.last().map_or(0, |last| last.quote.end), quantity.quote.start)
                .split(|c: char| !is_word_part(c))
                .any(|word| matches!(word, "lên" | "to" | "xuống"))
            && left.iter().all(|mention| !mention.senses().any(NAMES))
        {
            senses = before.only(GENERATIONS);
        }
        // "VNPT có 4.210 trạm 5G, so với 6.720 trạm của Viettel"
        if senses.is_empty()
            && !sites
            && left.last().is_some_and(|mention| {
                mention.has(Sense::Versus)
                    && cut(self.text, mention.range.end, quantity.quote.start).trim_ascii().is_empty()
            })
            && !cut(self.text, quantity.digits.end, quantity.noun_end).contains("bts")
            && !Cues::bundled().of_all_kinds.begin(&self.text[quantity.noun_end..])
            && let Some(Matter::Stations(before)) = self.drafts[around.first..].last().map(|draft| draft.matter)
        {
            senses = before.only(GENERATIONS);
        }
        // "TP.HCM dẫn đầu với 3.214 trạm 5G, Hà Nội có 2.870 trạm"
        if senses.is_empty()
            && !sites
            && left.iter().any(|mention| matches!(mention.what, What::Place(_) | What::Operator(..)))
            && !left.iter().any(|mention| mention.has(Sense::Total))
            && let Some(Matter::Stations(before)) = self.whole_before(around).map(|draft| draft.matter)
        {
            senses = before.only(GENERATIONS);
        }
        // "… put 14,870 5G stations into use. Viettel accounted for 7,900 stations": a part of what the sentence before counted.
        if senses.is_empty()
            && !sites
            && !sentence.any(Senses::of(&[Sense::Total, Sense::Locations]))
            && !cut(self.text, quantity.digits.end, quantity.noun_end).contains("bts")
            && mentions[..at]
                .iter()
                .rfind(|mention| matches!(mention.what, What::Place(_) | What::Operator(..)))
                .is_some_and(|bearer| {
                    let said = cut(self.text, bearer.range.end, quantity.quote.start);
                    Cues::bundled().is_part.iter().any(|word| said.contains(word.as_str()))
                        || Cues::bundled().has_most.holds(said.trim_ascii())
                })
        {
            senses = self.generations_before(around.first, quantity.value);
        }
        if senses.is_empty() && !sites {
            senses = self.generations_again(around);
        }
        if senses.is_empty() && !sites {
            senses = self.generations_of_leader(around);
        }
        if senses.is_empty() && self.section.heads.has(Sense::Stations) {
            senses = self.section.named.only(GENERATIONS);
        }
        let id = compose::stations(senses)?;
        Some((Matter::Stations(senses), id, words))
    }

    /// The words before a number without those that only say what kind the part before it is of: "702 of which are 4G, and in
    /// Nghe An VNPT has …".
    fn past_part<'m>(&self, left: &'m [Mention]) -> &'m [Mention] {
        let [part, kind, rest @ ..] = left else { return left };
        let of_before = part.senses().any(Senses::of(&[Sense::OfWhich, Sense::OfThem]))
            && self.text[..part.range.start].trim_ascii_end().ends_with(|c: char| c.is_ascii_digit());
        let other = |mention: &Mention| matches!(mention.what, What::Place(_) | What::Operator(..));
        let mark = rest.first().is_some_and(|mark| matches!(mark.what, What::Mark(b',' | b';')));
        let moves = of_before && mark && kind.senses().any(GENERATIONS) && rest.iter().any(other);
        if moves { rest } else { left }
    }

    /// The last figure of the sentence, or the one that it is only a part of.
    fn whole_before(&self, around: &Around<'_>) -> Option<&Draft> {
        let last = self.drafts.len().checked_sub(1).filter(|last| *last >= around.first)?;
        self.drafts.get(self.whole_of(last, around.quantity.quote.start))
    }

    /// The generations of the stations that the sentence before counted, where this one counts them at another time: "Cuối tháng
    /// 7 có 171 trạm 5G. Đến cuối năm là 486 trạm".
    fn generations_again(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, right, quantity, first, .. } = *around;
        let last = self.drafts[..first].last().filter(|last| last.block == self.block);
        let Some((Matter::Stations(before), Some(earlier))) = last.map(|last| (last.matter, last.value)) else {
            return Senses::NONE;
        };
        // "743 stations, and 698 of them had 4G. A year before there were 671 stations": of all of them.
        if self.whole_of(first - 1, quantity.quote.start) != first - 1 {
            return Senses::NONE;
        }
        let bare = matches!(cut(self.text, quantity.digits.end, quantity.noun_end).trim_ascii(), "trạm" | "stations");
        let hedges = Senses::of(&[Sense::Above, Sense::About, Sense::Below, Sense::Up, Sense::ThatFigure]);
        let time_alone = mentions[..at].iter().any(|mention| matches!(mention.what, What::Time { .. }))
            && mentions[..at].iter().all(|mention| {
                matches!(mention.what, What::Time { .. } | What::Mark(_)) || mention.senses().any(hedges)
            });
        let of_all = Cues::bundled().of_all_kinds.begin(&self.text[quantity.noun_end..]);
        let of_parts =
            union(right).any(GENERATIONS) || mentions[at + 1..].iter().any(|mention| mention.has(Sense::OfWhich));
        let like = quantity.value <= earlier * Decimal::from(4);
        if bare && time_alone && !of_all && !of_parts && like { before.only(GENERATIONS) } else { Senses::NONE }
    }

    /// The generations of the stations that the sentence before counted for another enterprise or place, which this one comes
    /// after: "Viettel had 6,500 5G stations. VNPT followed with 3,000 stations".
    fn generations_of_leader(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, quantity, first, .. } = *around;
        let bearer =
            mentions[..at].iter().position(|mention| matches!(mention.what, What::Place(_) | What::Operator(..)));
        let Some(bearer) = bearer.map(|bearer| &mentions[bearer]) else { return Senses::NONE };
        let said = cut(self.text, bearer.range.end, quantity.quote.start).trim_ascii_start();
        let last = self.drafts[..first].last().filter(|last| last.block == self.block);
        let bare = matches!(
            cut(self.text, quantity.digits.end, quantity.noun_end)
                .trim_ascii()
                .trim_start_matches("-plus")
                .trim_ascii_start(),
            "trạm" | "stations" | "sites"
        );
        match last.map(|last| last.matter) {
            Some(Matter::Stations(before)) if bare && Cues::bundled().follows.begin(said) => before.only(GENERATIONS),
            _ => Senses::NONE,
        }
    }

    /// The generations of the stations that the paragraph counted last before its `first` draft, where it counted more than
    /// `part` of them and no stations of all kinds.
    fn generations_before(&self, first: usize, part: Decimal) -> Senses {
        let counted = self.drafts[..first].iter().rev().take_while(|draft| draft.block == self.block);
        let stations = |draft: &Draft| match draft.matter {
            Matter::Stations(which) => Some(which.only(GENERATIONS)),
            _ => None,
        };
        // "…, bringing the signal to 38.6 per cent of the population"
        let mut counted = counted.skip_while(|draft| matches!(draft.matter, Matter::Share(of) if of.any(GENERATIONS)));
        let Some(last) = counted.next() else { return Senses::NONE };
        let of_all = counted.any(|draft| stations(draft).is_some_and(Senses::is_empty));
        let whole = last.value.is_some_and(|value| value > part) && last.operator.is_none();
        stations(last).filter(|_| whole && !of_all).unwrap_or(Senses::NONE)
    }

    /// Public services: all of them, full-process or partial ones.
    fn services(&self, around: &Around<'_>, heads: Senses) -> Option<&'static str> {
        let Around { mentions, at, left, right, quantity, first, item } = *around;
        let noun = quantity.noun;
        let (near, all_left) = (Self::last_clause(left), union(left));
        let (sentence, after) = (union(&mentions[..at]), union(right));

        if let Some(item) = item.filter(|item| item.senses.any(Senses::of(&[Sense::Full, Sense::Partial]))) {
            return Some(if item.senses.has(Sense::Full) { "egov.services_full" } else { "egov.services_partial" });
        }
        // "Full-process services stood at 1,031 out of 1,858 procedures": of both levels.
        let part = mentions[..at].iter().rposition(|mention| mention.quantity().is_some());
        if part.is_some_and(|part| self.level_out_of_all(mentions, part).is_some()) {
            return Some("egov.services");
        }
        let mut senses = noun.only(LEVELS).with(after.only(LEVELS));
        if !noun.any(Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial]))
            && !after.any(Senses::of(&[Sense::Full, Sense::Partial]))
        {
            senses = senses.with(near.only(LEVELS)).with(heads.only(LEVELS));
        }
        if noun.any(Senses::of(&[Sense::Full, Sense::Partial])) {
            senses = noun.only(LEVELS).with(after.only(Sense::OtherServices.into()));
        }
        // "full-process services were 812 and partial services 497": the label before the number.
        let kinds = Senses::of(&[Sense::Full, Sense::Partial]);
        let label = left.iter().rfind(|mention| mention.senses().any(kinds)).filter(|label| {
            let gap = cut(self.text, label.range.end, quantity.quote.start).trim_start();
            let gap = ["services", "ones"].iter().find_map(|noun| gap.strip_prefix(noun)).unwrap_or(gap);
            noun.is_empty() && Cues::bundled().label_verbs.iter().any(|verb| verb == gap.trim())
        });
        if let Some(label) = label {
            senses = label.senses().only(LEVELS);
        }
        // "2,106 procedures are offered online"
        let offered = right.iter().any(|mention| {
            mention.has(Sense::Online) && cut(self.text, quantity.noun_end, mention.range.start).chars().count() <= 28
        });
        // "the portal provides online 1,812 procedures"
        let offered = offered || left.last().is_some_and(|mention| mention.has(Sense::Online));
        // "The portal now lists 2,146 procedures"
        let portal = cut(self.text, mentions[0].range.start.saturating_sub(40), quantity.quote.start);
        let listed = Cues::bundled().portals.is_in(portal.rsplit(['.', ';', '\n']).next().unwrap_or_default())
            && quantity.value >= Decimal::ONE_HUNDRED
            && !all_left.has(Sense::OtherServices);
        let offered = offered || listed;
        let procedures = noun.has(Sense::AnyServices) && (noun.has(Sense::Online) || offered && !noun.any(LEVELS));
        if procedures && !senses.any(LEVELS) {
            return Some("egov.services");
        }
        // "1,021 full-process and 703 partial online public services": one noun for both.
        let shared = noun.any(LEVELS)
            && mentions[at + 1..].iter().find_map(Mention::quantity).is_some_and(|next| {
                next.noun.any(LEVELS)
                    && next.noun.has(Sense::Services)
                    && matches!(
                        cut(self.text, quantity.noun_end, next.quote.start).trim_ascii(),
                        "and" | "và" | "," | ", and"
                    )
            });
        let spoken = senses.has(Sense::Services)
            || shared
            || (mentions[..at].iter().any(|mention| mention.has(Sense::AnyServices))
                && self.drafts[first..].iter().any(|draft| draft.indicator.stem() == "egov"))
            || sentence.has(Sense::Services)
            || after.has(Sense::Services)
            || noun.any(Senses::of(&[Sense::AnyServices, Sense::Online])) && senses.any(LEVELS)
            || self.paragraph.named.has(Sense::Services)
            || self.names_level_of_services(&mentions[..at]);
        let parts = noun.has(Sense::Dossiers)
            || after.has(Sense::Dossiers)
            || sentence.has(Sense::Dossiers) && !sentence.has(Sense::Services) && !noun.has(Sense::Services);
        if !spoken || parts || all_left.has(Sense::OtherServices) {
            return None;
        }
        compose::services(senses)
    }

    /// Whether a line says nothing but how far the services go that the line before counted: "- toàn trình: 912".
    fn names_level_of_services(&self, label: &[Mention]) -> bool {
        let counted = self
            .drafts
            .last()
            .is_some_and(|last| last.block + 1 == self.block && last.indicator.as_str().starts_with("egov.services"));
        counted
            && label.last().is_some_and(|mark| mark.is_mark(b':'))
            && label.iter().all(|mention| matches!(mention.what, What::Mark(_)) || mention.senses().any(LEVELS))
    }

    /// Whether the words at `gap` only lead from a trade, named in `left`, to the number of its enterprises: "Lĩnh vực bưu chính có 11
    /// doanh nghiệp", "Postal services in Soc Trang were supplied by 9 enterprises".
    fn leads_to_enterprises(&self, left: &[Mention], gap: Range<usize>) -> bool {
        let mut from = gap.start;
        let inside = |place: &&Mention| place.range.start >= gap.start && place.range.end <= gap.end;
        let mut said = Vec::new();
        for place in left.iter().filter(|mention| matches!(mention.what, What::Place(_))).filter(inside) {
            said.push(cut(self.text, from, place.range.start));
            from = place.range.end;
        }
        said.push(cut(self.text, from, gap.end));
        let leads = |word: &str| word.is_empty() || Cues::bundled().leads_to_enterprises.holds(word);
        said.into_iter().flat_map(|part| part.split([' ', ',', ':', '\n'])).all(leads)
    }

    /// Enterprises of a trade.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    fn enterprises(&self, around: &Around<'_>, reach: &mut u32) -> Option<&'static str> {
        let Around { mentions, at, left, right, quantity, first, .. } = *around;
        let noun = quantity.noun;
        let (near, all_left) = (Self::last_clause(left), union(left));

        let own = noun.only(TRADES.with(Sense::OtherNoun.into()));
        let clause = left.iter().rposition(|mention| matches!(mention.what, What::Mark(_))).map_or(0, |mark| mark + 1);
        if own.only(TRADES).is_empty()
            && !union(&left[clause..]).any(TRADES)
            && Cues::bundled().users.begin(self.text[quantity.noun_end..].trim_ascii_start())
        {
            return self.left_out(Reason::OtherThing);
        }
        let mut fields = own;
        if fields.only(TRADES).is_empty() {
            let close = right
                .iter()
                .filter(|mention| mention.range.start.saturating_sub(quantity.noun_end) <= 45)
                .fold(Senses::NONE, |all, mention| all.with(mention.senses().only(TRADES)));
            fields = fields.with(close);
        }
        if fields.only(TRADES).is_empty() && near.has(Sense::Enterprises) {
            fields = fields.with(near.only(TRADES));
        }
        if fields.only(TRADES).is_empty() && all_left.has(Sense::Enterprises) {
            fields = fields.with(all_left.only(TRADES));
        }
        // "Lĩnh vực bưu chính có 11 doanh nghiệp"
        if fields.only(TRADES).is_empty()
            && let Some((found, words)) = self.cluster(left, TRADES)
            && self.leads_to_enterprises(left, words.end..quantity.quote.start)
        {
            fields = fields.with(found);
        }
        let label = mentions[..at]
            .iter()
            .position(|mention| mention.is_mark(b':'))
            .filter(|colon| mentions[*colon].range.end <= quantity.quote.start);
        if let Some(colon) = label.filter(|_| fields.only(TRADES).is_empty())
            && let Some((found, _)) = self.cluster(&mentions[..colon], TRADES)
        {
            fields = fields.with(found);
        }
        if fields.only(TRADES).is_empty()
            && let Some(last) = self.drafts[first..].iter().rev().find(|draft| draft.indicator.stem() == "enterprises")
            // "218 doanh nghiệp bưu chính, gần một nửa số doanh nghiệp của cả nước là 453 doanh nghiệp"
            && left.iter().chain(right).any(|mention| {
                matches!(mention.what, What::Time { .. } | What::Place(_)) || mention.has(Sense::Country)
            })
        {
            return Some(last.indicator.as_str());
        }
        // "163 điểm phục vụ bưu chính của 15 doanh nghiệp"
        if fields.only(TRADES).is_empty()
            && let Some(before) = mentions[..at].iter().rev().find_map(Mention::quantity)
            && matches!(
                cut(self.text, before.noun_end, quantity.quote.start).trim_ascii(),
                "của" | "of" | "by" | "run by" | "operated by"
            )
        {
            fields = before.noun.only(TRADES);
            if fields.is_empty() && before.noun.has(Sense::PostOffices) {
                fields = Sense::Post.into();
            }
        }
        // "Mạng lưới bưu chính phát triển với 26 doanh nghiệp tham gia cung ứng dịch vụ": of what the clause began with.
        if fields.only(TRADES).is_empty() && Cues::bundled().provides.begin(self.text[quantity.noun_end..].trim_start())
        {
            let named = union(&mentions[..at]).only(TRADES);
            fields = if named.is_empty() { self.paragraph.last_named.only(TRADES) } else { named };
        }
        // "Postal and delivery services did better. The 14 enterprises of this field earned …"
        if fields.only(TRADES).is_empty()
            && right.first().is_some_and(|mention| {
                mention.has(Sense::Sector)
                    && cut(self.text, quantity.noun_end, mention.range.start).trim_ascii() == "of"
            })
        {
            fields = self.paragraph.sectors.only(TRADES);
        }
        // "Với 34 doanh nghiệp và 1.126 điểm phục vụ, lĩnh vực bưu chính thu về 612 tỷ đồng"
        if fields.only(TRADES).is_empty()
            && let Some(comma) = mentions[at..].iter().position(|mark| mark.is_mark(b',')).map(|comma| at + comma)
            && let Some(subject) = mentions.get(comma + 1).filter(|subject| subject.senses().any(TRADES))
            && begins_with_any(
                self.text[sentence_start(self.text, mentions[0].range.start)..].trim_ascii_start(),
                &["với ", "with "],
            )
            && cut(self.text, mentions[comma].range.end, subject.range.start).trim_ascii().split(' ').count() <= 2
        {
            fields = fields.with(subject.senses().only(TRADES));
        }
        // "The industry counted 53,400 enterprises", after a sentence on digital technology.
        if fields.only(TRADES).is_empty()
            && all_left.has(Sense::Sector)
            && self.paragraph.sectors.only(TRADES) == Sense::It.into()
        {
            fields = Sense::It.into();
        }
        if fields.only(TRADES).is_empty() {
            *reach += 2;
            let its = self.text[..quantity.quote.start].trim_ascii_end().ends_with("its");
            let labelled = self.section.sectors.only(TRADES);
            let sentence_label = if self.is_item() { self.paragraph.sectors.only(TRADES) } else { Senses::NONE };
            fields = fields.with(if its && !self.paragraph.sectors.only(TRADES).is_empty() {
                self.paragraph.sectors.only(TRADES)
            } else if labelled.is_empty() {
                sentence_label
            } else {
                labelled
            });
        }
        compose::enterprises(fields)
    }

    /// The senses named after the last comma that parts no list.
    fn last_clause(left: &[Mention]) -> Senses {
        let comma = left.iter().rposition(|mention| mention.is_mark(b',') && !Self::is_list_comma(left, mention));
        union(&left[comma.map_or(0, |mark| mark + 1)..])
    }

    pub(super) fn words_say_stations(&self, words: Option<&Range<usize>>) -> bool {
        words.is_some_and(|range| {
            self.text[range.clone()].contains("bts")
                || self.text[range.clone()].contains("trạm")
                || self.text[range.clone()].contains("cột")
                || self.text[range.clone()].contains("station")
        })
    }

    pub(super) fn is_list_comma(list: &[Mention], comma: &Mention) -> bool {
        let before = list.iter().rev().find(|mention| mention.range.end <= comma.range.start);
        let after = list.iter().find(|mention| mention.range.start >= comma.range.end);
        matches!((before, after), (Some(before), Some(after)) if before.senses().any(NAMES) && after.senses().any(NAMES) && after.range.start.saturating_sub(before.range.end) <= 3)
    }

    /// The generations named last before a number.
    pub(super) fn last_generation(&self, left: &[Mention]) -> Senses {
        self.cluster(left, GENERATIONS.with(Sense::Stations.into()))
            .map_or(Senses::NONE, |cluster| cluster.0.only(GENERATIONS))
    }
}

const FIELDS: Senses = Senses::of(&[Sense::It, Sense::Ict, Sense::Sector]);

const LEVELS: Senses =
    Senses::of(&[Sense::Full, Sense::Partial, Sense::FullAndPartial, Sense::Services, Sense::OtherServices]);

const TRADES: Senses = Senses::of(&[Sense::Post, Sense::Telecom, Sense::PostTelecom, Sense::It]);

/// All senses of `list`.
fn union(list: &[Mention]) -> Senses {
    list.iter().fold(Senses::NONE, |all, mention| all.with(mention.senses()))
}

//! Percentages that are levels: shares of people and households, coverage, signed documents.

use std::ops::Range;

use crate::extract::amount::Kind;
use crate::extract::compose::{self, GENERATIONS, LINES};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::growth;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{
    begins_with_any, behind_last, cut, ends_with_any, ends_with_word, joins_numbers, sentence_start,
};

use super::{Around, BASES, COUNTED, Found, Linker};

impl Linker<'_> {
    /// A percentage that is a level.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn share(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, first, .. } = *around;
        // "19% of mobile users" is a share of the market.
        // "100% khu công nghiệp có dịch vụ 5G"
        let signed =
            quantity.noun.has(Sense::Documents) && left.iter().chain(right).any(|mention| mention.has(Sense::Signed));
        if quantity.noun.has(Sense::OtherNoun) && !quantity.noun.any(BASES) && !signed {
            return self.left_out(Reason::OtherShare);
        }
        // "share over 90 per cent of the market", "thị phần đạt 54%"
        let said = cut(self.text, quantity.quote.end, quantity.quote.end + 24).trim_ascii_start();
        let of_market =
            begins_with_any(said, &["of the market", "of market", "market share", "thị phần", "of vietnam's market"])
                || {
                    let begin = mentions.first().map_or(0, |first| first.range.start);
                    let clause = behind_last(cut(self.text, begin, quantity.quote.start), b',', b';');
                    clause.contains("thị phần") || clause.contains("market share")
                };
        // "equal to 14% of the number of 4G stations"
        let of_stations = begins_with_any(said, &["of ", "số trạm", "tổng số trạm", "số lượng trạm"])
            && right.iter().take(4).any(|mention| mention.has(Sense::Stations))
            && !right.iter().take(2).any(|mention| mention.senses().any(BASES));
        // "68,000 stations, equivalent to 57.5% of those for 4G"
        let of_those = Cues::bundled().of_those.begin(said);
        if of_market || of_stations || of_those {
            return self.left_out(Reason::OtherShare);
        }
        let told = left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Users, Sense::Smartphone])));
        let of_users = cut(self.text, quantity.quote.end, self.text.len()).trim_ascii_start().starts_with("of ")
            && right.iter().take(2).any(|mention| mention.has(Sense::Users));
        let right = if told && of_users { &right[..0] } else { right };
        if right.first().is_some_and(|mention| {
            mention.has(Sense::Users)
                && mention.range.start.saturating_sub(quantity.quote.end) <= 8
                && cut(self.text, quantity.quote.end, mention.range.start).trim_ascii().starts_with("of")
        }) || right.get(1).is_some_and(|mention| {
            mention.has(Sense::Users)
                && cut(self.text, quantity.quote.end, mention.range.start).trim_ascii().starts_with("of")
                && !right.iter().any(|other| other.has(Sense::Smartphone))
                && right[0].senses().any(LINES)
        }) {
            return None;
        }
        // "Seven in ten households, or 70.4%, now have a fibre connection": the verb follows the second comma.
        let apposed = right.is_empty()
            && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b','))
            && ends_with_any(
                self.text[..quantity.quote.start].trim_ascii_end(),
                &[", or", ", or about", ", or some", ", hay", ", tức"],
            );
        let right = if apposed { growth::after(mentions, at + 1) } else { right };
        // "Nearly nine in ten homes, or 88.4% of households, had a fibre line"
        let based = right.len() == 1
            && right[0].senses().any(BASES)
            && ends_with_any(self.text[..quantity.quote.start].trim_ascii_end(), &[", or", ", or about", ", or some"]);
        let comma = mentions[at + 1..].iter().position(|mention| matches!(mention.what, What::Mark(_)));
        let right = match comma.filter(|mark| based && mentions[at + 1 + mark].is_mark(b',')) {
            Some(comma) => {
                let verb = growth::after(mentions, at + 1 + comma);
                &mentions[at + 1..at + 2 + comma + verb.len()]
            }
            None => right,
        };
        // "81.5 percent of whom used a smartphone": of the subscribers before.
        let of_them = right.first().is_some_and(|mention| {
            mention.senses().any(Senses::of(&[Sense::OfThem, Sense::OfWhich]))
                && cut(self.text, quantity.quote.end, mention.range.start).trim_ascii().is_empty()
        });
        // "1.894.600 thuê bao di động, trong đó 93,8% dùng điện thoại thông minh"
        let of_them = of_them
            || left.last().is_some_and(|mention| {
                mention.has(Sense::OfWhich)
                    && cut(self.text, mention.range.end, quantity.quote.start).trim_ascii().is_empty()
            });
        if of_them
            && let Some(mention) = right.iter().find(|mention| mention.has(Sense::Smartphone))
            && self.drafts.last().is_some_and(|last| {
                last.block + 1 >= self.block && matches!(last.matter, Matter::Lines(lines) if lines.has(Sense::Mobile))
            })
        {
            let senses = Senses::of(&[Sense::Smartphone, Sense::Users]);
            return compose::share(senses).map(|id| (Matter::Share(senses), id, Some(mention.range.clone())));
        }
        // "3.52 million mobile subscribers; smartphones account for 84.6% of them"
        // "3,027,415, of which those using smartphones accounted for 84.2%"
        let of_them =
            of_them || left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::OfWhich, Sense::OfThem])));
        if of_them
            && let Some(mention) = left
                .iter()
                .rev()
                .find(|mention| !mention.has(Sense::EqualTo))
                .filter(|mention| mention.has(Sense::Smartphone))
            && Cues::bundled().is_part.holds(cut(self.text, mention.range.end, quantity.quote.start).trim_ascii())
            && self.drafts.last().is_some_and(|last| {
                last.block == self.block && matches!(last.matter, Matter::Lines(lines) if lines.has(Sense::Mobile))
            })
        {
            let senses = Senses::of(&[Sense::Smartphone, Sense::Users]);
            return compose::share(senses).map(|id| (Matter::Share(senses), id, Some(mention.range.clone())));
        }
        // "3.52 million mobile subscribers; smartphones were used by 84.6% of them": by the verb right before the number.
        let used_by = right.first().is_some_and(|mention| mention.has(Sense::OfThem))
            && left.iter().rev().find(|mention| mention.senses().any(SHARES)).is_some_and(|mention| {
                mention.has(Sense::Smartphone)
                    && Cues::bundled()
                        .used_by
                        .end(cut(self.text, mention.range.start, quantity.quote.start).trim_ascii_end())
            });
        if of_them
            && used_by
            && let Some(last) = self.drafts.last().filter(|last| last.block == self.block)
            && let Matter::Lines(lines) = last.matter
            && lines.has(Sense::Mobile)
        {
            let senses = Senses::of(&[Sense::Smartphone, Sense::Users]);
            let words = left.iter().rev().find(|mention| mention.has(Sense::Smartphone)).map(|said| said.range.clone());
            return compose::share(senses).map(|id| (Matter::Share(senses), id, words));
        }
        // "71.2% of the 110,000 households are connected to fibre"
        let counted =
            mentions[at + 1..].iter().position(|mention| mention.quantity().is_some()).map(|step| at + 1 + step);
        if let Some((counted, base)) = counted.and_then(|counted| Some((counted, mentions[counted].quantity()?)))
            && base.noun.any(BASES)
            && Cues::bundled().of_whole_number.holds(cut(self.text, quantity.quote.end, base.quote.start).trim_ascii())
        {
            let after = growth::after(mentions, counted);
            let told = after.iter().fold(base.noun.only(BASES), |all, mention| all.with(mention.senses().only(SHARES)));
            // "Fibre-optic cable has reached 100% of the 216 communes": what reaches them stands before.
            let led = left.iter().fold(told, |all, mention| all.with(mention.senses().only(SHARES)));
            let found = [told, led].into_iter().find_map(|senses| compose::share(senses).map(|id| (senses, id)));
            return found.map(|(senses, id)| (Matter::Share(senses), id, Some(base.quote.clone())));
        }
        // "The signal reaches 96% of the communes. Optical cable goes as far as 77.2% of them."
        let of_those = of_them && right.first().is_some_and(|mention| &self.text[mention.range.clone()] == "of them");
        if of_those
            && let Some(last) = self.drafts.last().filter(|last| last.block == self.block)
            && let Matter::Share(before) = last.matter
            && !before.only(BASES).is_empty()
        {
            // "… 100% of them had been reached by fibre"
            let said = left
                .iter()
                .chain(right.iter().filter(|_| !left.iter().any(|mention| mention.senses().any(TECHNOLOGY))));
            let own = said.fold(Senses::NONE, |all, mention| all.with(mention.senses().only(SHARES)));
            let base = before.only(BASES.with(Sense::Coverage.into()));
            let found =
                (!own.is_empty()).then(|| own.with(base)).and_then(|senses| Some((senses, compose::share(senses)?)));
            if let Some((senses, id)) = found {
                return Some((Matter::Share(senses), id, None));
            }
        }
        // "97/106 xã (91,5%) đã có sóng 4G": the share of what stands before the bracket.
        if let Some(found) = self.bracketed_share(mentions, at, quantity) {
            return Some(found);
        }
        if let Some(found) = self.share_of_areas(mentions, at, quantity) {
            return Some(found);
        }
        if let Some(found) = self.share_between_dashes(mentions, at, quantity) {
            return Some(found);
        }
        // "Tỷ lệ thuê bao" of a percentage is a rate.
        let named = |mention: &Mention| {
            let rate = if mention.has(Sense::Density) { Sense::Rate.into() } else { Senses::NONE };
            mention.senses().only(SHARES).with(rate)
        };
        let union = |list: &[Mention]| list.iter().fold(Senses::NONE, |all, mention| all.with(named(mention)));
        // The commas of a bracket part nothing: "The mobile signal (2G, 3G, 4G) now reaches 99.1%".
        let aside = Self::aside(mentions, around.at);
        // "Sóng 3G, 4G phủ đến 99% dân số": those parted by commas go together.
        let joins = |at: usize| {
            let sent = |mention: Option<&Mention>| mention.is_some_and(|mention| mention.senses().any(GENERATIONS));
            left[at].is_mark(b',') && at > 0 && sent(left.get(at - 1)) && sent(left.get(at + 1))
        };
        let clause = left
            .iter()
            .enumerate()
            .rposition(|(index, mention)| {
                (mention.is_mark(b',') && !joins(index) || mention.is_mark(b':'))
                    && aside.as_ref().is_none_or(|aside| !aside.contains(&mention.range.start))
            })
            .map_or(0, |mark| mark + 1);
        // "Fibre ran to all communes and the 4G signal reached 99.2%": what reached something before is none of the next clause.
        let other_reaches = |index: usize, clause: usize| {
            let reached = Senses::of(&[Sense::Coverage]).with(BASES);
            let before = &left[clause..index];
            let sent = before.iter().position(|mention| mention.senses().any(TECHNOLOGY));
            left[index].senses().any(TECHNOLOGY)
                && sent.is_some_and(|sent| before[sent + 1..].iter().any(|mention| mention.senses().any(reached)))
        };
        // "38.5% of households have fibre and the rate of internet users reached 45.8%": a rate begins its own clause.
        let clause = left
            .iter()
            .enumerate()
            .rposition(|(index, mention)| {
                let before = self.text[..mention.range.start].trim_ascii_end();
                index >= clause
                    && (mention.senses().any(Senses::of(&[Sense::Rate, Sense::Density]))
                        || other_reaches(index, clause))
                    && Cues::bundled().next_clause_of_share.end_word(before, &[' '])
            })
            .unwrap_or(clause);
        let listed = around.item.is_some();
        let right = if right.is_empty() { self.past_shared_percents(mentions, at, listed) } else { right };
        let right = Self::past_lists(mentions, right);
        // "5G reached 48% of the population and fibre was in 94.8% of homes": what comes after "and" is the next one's.
        let other_subject = (left.iter().any(|mention| mention.senses().any(TECHNOLOGY))
            && right.iter().any(|mention| mention.senses().any(BASES)))
        .then(|| {
            right.iter().enumerate().position(|(index, mention)| {
                let from = index.checked_sub(1).map_or(quantity.quote.end, |before| right[before].range.end);
                let gap = cut(self.text, from, mention.range.start);
                mention.senses().any(TECHNOLOGY)
                    && gap.split(|c: char| !is_word_part(c)).any(|word| matches!(word, "and" | "và" | "while" | "còn"))
            })
        })
        .flatten();
        let right = &right[..other_subject.unwrap_or(right.len())];
        let right = self.up_to_next_subject(mentions, left, right, quantity.quote.end);
        let whole = self.text[..quantity.quote.start].trim_ascii_end().ends_with("remaining");
        if whole {
            return None;
        }
        let near = union(&left[clause..]);
        // "the rate of smartphone users has reached 75.8 percent" covers nothing.
        let reaches =
            |mention: &Mention| mention.has(Sense::Coverage) && self.text[mention.range.clone()].starts_with("reach");
        let covers = left[clause..].iter().any(|mention| mention.has(Sense::Coverage) && !reaches(mention));
        // "By 2010, that share should reach 35 percent"
        let told_again = left.iter().any(|mention| mention.has(Sense::ThatFigure));
        let rated = near.any(Senses::of(&[Sense::Rate, Sense::Users])) || told_again;
        let plain = rated && !covers && !union(right).any(BASES);
        let near = if plain { near.without(Sense::Coverage.into()) } else { near };
        let own = union(right);
        // "For smartphones we have no count of families: 68% of the population uses one": a base of its own rules out others.
        let all_left = if own.any(BASES) { union(left).without(BASES) } else { union(left) };
        let span = |list: &[Mention]| {
            let mut used = list.iter().filter(|mention| mention.senses().any(SHARES));
            let first = used.next()?;
            Some(first.range.start..used.next_back().unwrap_or(first).range.end)
        };
        // "cáp quang phủ trên 80% hộ gia đình": how far the cable reaches, not how many have a line.
        let cable = left[clause..].windows(2).any(|pair| {
            let verb = &self.text[pair[1].range.clone()];
            pair[0].has(Sense::Fiber)
                && !pair[0].has(Sense::Households)
                && (verb.contains("phủ") || verb.starts_with("cover"))
                && pair[1].range.start.saturating_sub(pair[0].range.end) <= 20
        }) && right.iter().any(|mention| mention.has(Sense::Households))
            && !left.iter().any(|mention| mention.has(Sense::Households));
        let done = |senses: Senses, words: Option<Range<usize>>| {
            let senses = if cable && senses.has(Sense::Coverage) {
                senses.without(Sense::Households.into()).with(Sense::Area.into())
            } else {
                senses
            };
            // "84.5% of mobile subscribers use a smartphone": subscribers are users.
            let subscribers = left
                .iter()
                .chain(right)
                .any(|mention| mention.senses().any(Senses::of(&[Sense::Subscribers, Sense::Density])));
            let users = senses.has(Sense::Smartphone) && subscribers && !senses.has(Sense::Households);
            // "4G and 5G cover 93.2% and 19.9% of the population respectively"
            let sent = around.item.map_or(Senses::NONE, |item| item.senses.only(GENERATIONS));
            let senses = if sent.is_empty() { senses } else { senses.without(GENERATIONS).with(sent) };
            let senses = if users { senses.with(Sense::Users.into()) } else { senses };
            compose::share(senses).map(|id| (Matter::Share(senses), id, words))
        };
        // "11,591 5G base stations were on air, and their signal covered 26 per cent of the population"
        let before = self.drafts.last().filter(|last| last.block == self.block);
        let near = match before.map(|last| last.matter) {
            Some(Matter::Stations(sent))
                if near.has(Sense::Signal)
                    && !near.any(GENERATIONS)
                    && !near.has(Sense::Mobile)
                    && left[clause..].iter().find(|mention| mention.has(Sense::Signal)).is_some_and(|mention| {
                        let before = self.text[..mention.range.start].trim_end();
                        // "612 trạm 5G, sóng tới 31% dân số"
                        let bare = &self.text[mention.range.clone()] == "sóng" && before.ends_with(',');
                        ends_with_word(before, &["their", "its", "the", "whose"], &[' '])
                            || bare && self.drafts.len() > first
                    }) =>
            {
                near.with(sent.only(GENERATIONS))
            }
            // "5G remains a big-city affair. Its signal reached 25.5% of the population."
            _ if near.has(Sense::Signal)
                && !near.any(GENERATIONS)
                && !near.has(Sense::Mobile)
                && self.paragraph.last_named.only(GENERATIONS).is_one()
                // "Then there is 5G. The government wants the signal to cover at least 20% of the population."
                && (self.begins_with_its(mentions)
                    || Self::begins_with_wish(mentions) && self.sentence_before_counts_nothing(mentions)) =>
            {
                near.with(self.paragraph.last_named.only(GENERATIONS))
            }
            // "The country had 11,000 5G stations. The networks covered 26% of the population."
            sent if near.has(Sense::Coverage)
                && !near.any(TECHNOLOGY)
                && !own.any(TECHNOLOGY)
                && Cues::bundled().the_networks.is_in(cut(
                    self.text,
                    sentence_start(self.text, mentions[0].range.start),
                    quantity.quote.start,
                )) =>
            {
                match sent {
                    Some(Matter::Stations(sent)) if sent.only(GENERATIONS).is_one() => {
                        near.with(sent.only(GENERATIONS))
                    }
                    _ if self.paragraph.last_named.only(GENERATIONS).is_one() => {
                        near.with(self.paragraph.last_named.only(GENERATIONS))
                    }
                    _ => near,
                }
            }
            _ => near,
        };
        if let Some(senses) = self.who_has_one(around, own)
            && let Some(found) = done(senses, span(right))
        {
            return Some(found);
        }
        if let Some(senses) = self.of_the_same_base(around, own)
            && let Some(found) = done(senses, span(right))
        {
            return Some(found);
        }
        let based = own.any(Senses::of(&[
            Sense::Households,
            Sense::People,
            Sense::Area,
            Sense::Coverage,
            Sense::Signal,
            Sense::Users,
        ]));
        if based && let Some(found) = done(own, span(right)) {
            return Some(found);
        }
        if !based && let Some(found) = done(near, span(&left[clause..])) {
            return Some(found);
        }
        if let Some(found) = done(near.with(own), span(&left[clause..]).or_else(|| span(right))) {
            return Some(found);
        }
        // "…; tỷ lệ dân số trưởng thành có chữ ký số đạt trên 50%": its own base with a thing that no indicator measures.
        let strange = near.any(BASES)
            && left[clause..].iter().any(|mention| {
                mention.senses().any(Senses::of(&[
                    Sense::Certificates,
                    Sense::Products,
                    Sense::OtherMoney,
                    Sense::OtherNoun,
                ]))
            });
        // "75% of adults having payment accounts"
        let held = own.without(BASES).is_empty()
            && right.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Certificates, Sense::OtherMoney])));
        if strange || held {
            return None;
        }
        // "16,737 5G stations, equal to 14% of the 4G stations, covering 39.5% of the population": what the counted ones reach.
        let covering =
            left.get(clause).is_some_and(|mention| mention.has(Sense::Coverage)) && !near.with(own).any(TECHNOLOGY);
        if covering
            && own.any(BASES)
            && let Some(Matter::Stations(sent)) = self.drafts[first..].last().map(|last| last.matter)
            && !sent.only(GENERATIONS).is_empty()
            && let Some(found) = done(near.with(own).with(sent.only(GENERATIONS)), span(&left[clause..]))
        {
            return Some(found);
        }
        if !based && let Some(found) = done(all_left, span(left)) {
            return Some(found);
        }
        if let Some(found) = done(all_left.with(own), span(left)) {
            return Some(found);
        }
        *reach += 1;
        // "… and 97.5% by 4G": the rest is that of the percentage before; a technology of its own replaces the other.
        let here = near.with(own);
        // "Population covered by 4G: 99.5%; by 5G: 37%"
        let labelled = here.is_empty() && left.last().is_some_and(|mark| mark.is_mark(b':'));
        // "5G now reaches 27% of the population; 4G, 99.4%": the verb is left out.
        let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below]);
        let shown = left.iter().rposition(|mention| !mention.senses().any(hedges));
        let elided = shown.filter(|comma| *comma > 0 && left[*comma].is_mark(b',')).is_some_and(|comma| {
            left[..comma].iter().all(|mention| mention.senses().any(TECHNOLOGY))
                && cut(self.text, left[comma - 1].range.end, left[comma].range.start).trim_ascii().is_empty()
        });
        let labelled = labelled || here.is_empty() && elided;
        let here = if labelled { all_left.only(TECHNOLOGY) } else { here };
        // "4G reaches 99.4% of the population, whereas 5G, with 512 stations so far, covers 31%"
        if covering
            && here.without(Sense::Coverage.into()).is_empty()
            && let [.., share, stations] = &self.drafts[first..]
            && let (Matter::Share(before), Matter::Stations(sent)) = (share.matter, stations.matter)
            && !sent.only(GENERATIONS).is_empty()
            && before.any(BASES)
        {
            return done(before.without(TECHNOLOGY).with(sent.only(GENERATIONS)), None);
        }
        // "100% số xã có cáp quang; 94% cán bộ có máy tính": of people or things of its own.
        if quantity.foreign && own.is_empty() && !left.iter().any(|mention| matches!(mention.what, What::Place(_))) {
            return self.left_out(Reason::OtherShare);
        }
        // "Internet: 487,300 fixed broadband subscribers; 84.5% of households connected"
        let label = mentions[..at].iter().position(|mention| mention.is_mark(b':'));
        let labelled_net = label.is_some_and(|colon| {
            mentions[..colon].iter().any(|mention| mention.has(Sense::Internet))
                && mentions[..colon].iter().all(|mention| mention.quantity().is_none())
        });
        if labelled_net
            && here.has(Sense::Households)
            && !here.any(TECHNOLOGY)
            && cut(self.text, quantity.quote.end, quantity.quote.end + 60)
                .split(['.', ';', '\n'])
                .next()
                .is_some_and(|said| said.contains(" connected") || said.contains("kết nối"))
            && let Some(found) = done(Senses::of(&[Sense::Internet, Sense::Households]), span(right))
        {
            return Some(found);
        }
        // "131,480 fixed broadband subscribers, so that 64.8% of households had such a line"
        if here.has(Sense::Households)
            && !here.any(TECHNOLOGY)
            && let Some(lines) = self.such_lines(around)
            && let Some(found) = done(lines.with(Sense::Households.into()), span(right).or_else(|| span(left)))
        {
            return Some(found);
        }
        // "We hope to reach 96% this year"
        let reaching = left[clause..].iter().any(reaches);
        let only_reached = here.without(Sense::Coverage.into()).is_empty() && reaching;
        // "We strive for 90% of households by 2025"
        let only_homes = here == Sense::Households.into();
        if (here.is_empty() || only_reached || only_homes)
            && let Some((index, before)) = self.share_again(around)
        {
            *inherited = Some(index);
            return done(before, None);
        }
        // "91,32 triệu thuê bao dùng smartphone (bằng 72,6% thuê bao di động)": the share that the number before it is.
        let of_mobile = right.iter().take(4).any(|mention| mention.has(Sense::Mobile))
            && right.iter().take(4).any(|mention| mention.has(Sense::Subscribers))
            && !here.has(Sense::Households);
        if of_mobile
            && self.drafts[first..].last().is_some_and(|last| last.indicator.as_str() == "subscribers.smartphone")
        {
            return done(Senses::of(&[Sense::Smartphone, Sense::Users]), span(right));
        }
        let stranger = right.iter().take(1).any(|mention| {
            mention.senses().any(Senses::of(&[
                Sense::Dossiers,
                Sense::Services,
                Sense::Enterprises,
                Sense::Documents,
                Sense::Subscribers,
            ]))
        });
        if stranger {
            return None;
        }
        // "75% of households with fibre and adults owning an electronic account to reach 60%": of others, who own something else.
        let others = |before: Senses| {
            near.only(BASES) == Sense::People.into() && !here.any(TECHNOLOGY) && before.has(Sense::Households)
        };
        let from = if self.drafts.len() > first {
            first
        } else {
            self.drafts.iter().position(|draft| draft.block == self.block).unwrap_or(self.drafts.len())
        };
        if let Some(index) =
            (from..self.drafts.len()).rev().find(|index| matches!(self.drafts[*index].matter, Matter::Share(_)))
            && let Matter::Share(before) = self.drafts[index].matter
        {
            // "On June 30 the share was 83.1% in Kien Giang", "Cao nhất là Đà Nẵng với 96,8%"
            // "The national average was 78.6%", and not "across the country 78.6% of pupils had …"
            let average = |mention: &Mention| {
                mention.has(Sense::Country)
                    && mention.range.end <= quantity.quote.start
                    && !self.text[quantity.quote.end..].starts_with(' ')
            };
            let unnamed = here.without(Sense::Rate.into()).is_empty()
                && left.iter().chain(right).any(|mention| {
                    matches!(mention.what, What::Place(_)) || mention.has(Sense::Rate) || average(mention)
                })
                && mentions.iter().all(|mention| !mention.senses().any(HEADS.with(BASES).with(LINES)))
                && self.drafts[index].block == self.block;
            if others(before) {
                return self.left_out(Reason::OtherShare);
            }
            // "The old Quang Binh stands better with fibre: 84.9%": of the households that the sentence before told of.
            let elsewhere = || {
                here.any(TECHNOLOGY)
                    && before.any(BASES)
                    && before.any(here.only(TECHNOLOGY))
                    && here.without(TECHNOLOGY.with(Sense::Rate.into())).is_empty()
                    && self.told_before.contains(&index)
                    && left.iter().any(|mention| matches!(mention.what, What::Place(_)))
                    && mentions.iter().all(|mention| !mention.senses().any(HEADS.with(BASES)))
            };
            let same_sentence = index >= first || unnamed || elsewhere();
            // "to raise this rate to 85%, and revenue by 8 to 10%"
            let referred = left.iter().any(|mention| mention.has(Sense::ThatFigure))
                && self.drafts[index].block == self.block
                && here.without(Sense::Rate.into()).is_empty();
            if same_sentence
                || referred
                || ((mentions
                    .iter()
                    .any(|mention| mention.senses().any(Senses::of(&[Sense::Target, Sense::ThatFigure])))
                    // "We want to cut prices by 10%"
                    && self.told_before.contains(&index)
                    && !mentions.iter().any(|mention| mention.has(Sense::OtherMoney))
                    // "Our plan says 25% by the end of 2015."
                    || mentions.iter().take(2).any(|mention| mention.has(Sense::Plan))
                        && right.iter().chain(left).any(|mention| matches!(mention.what, What::Time { .. })))
                    && right.iter().chain(left).all(|mention| !mention.senses().any(HEADS))
                    && mentions
                        .iter()
                        .filter_map(Mention::quantity)
                        .filter(|other| other.kind == crate::extract::amount::Kind::Percent)
                        .count()
                        == 1)
            {
                let base = if here.any(TECHNOLOGY) { before.without(TECHNOLOGY) } else { before };
                let base = if own.any(BASES) { base.without(BASES) } else { base };
                let senses = base.with(here);
                if here.is_empty() {
                    *inherited = Some(index);
                }
                return done(senses, None);
            }
        }
        // "…, the number of 5G stations rose to 697, covering 62% of the population".
        let earlier = mentions
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .fold(Senses::NONE, |all, mention| all.with(mention.senses().only(GENERATIONS)));
        if here.has(Sense::Coverage) && !earlier.is_empty() {
            let stations = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
                Matter::Stations(senses) if senses.any(GENERATIONS) => Some(senses.only(GENERATIONS)),
                _ => None,
            });
            return done(here.with(stations.unwrap_or(earlier)), None);
        }
        // "Đến cuối năm là 486 trạm, phủ 57% dân số", of stations that the sentence before told to be of 5G.
        if here.has(Sense::Coverage)
            && here.any(BASES)
            && !here.any(TECHNOLOGY)
            && let Some(Matter::Stations(senses)) = self.drafts[first..].last().map(|last| last.matter)
            && senses.any(GENERATIONS)
        {
            return done(here.with(senses.only(GENERATIONS)), None);
        }
        // "nâng tổng số lên 3.145 trạm, phủ sóng đến 99,8% dân số": all that the stations send.
        let stations = mentions
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .any(|mention| mention.has(Sense::Stations));
        if here.has(Sense::Coverage) && here.any(BASES) && stations && !here.any(TECHNOLOGY) {
            return done(here.with(Sense::Mobile.into()), None);
        }
        // "…, taking the total to 1,692 stations. They cover 98.2 percent of the population."
        if here.has(Sense::Coverage)
            && here.any(BASES)
            && !here.any(TECHNOLOGY)
            && self.begins_with_pronoun(mentions)
            && let Some(Matter::Stations(senses)) =
                self.drafts.last().filter(|last| last.block == self.block).map(|last| last.matter)
        {
            let sent = senses.only(GENERATIONS);
            return done(here.with(if sent.is_empty() { Sense::Mobile.into() } else { sent }), None);
        }
        // "The contest is now over 5G. At the end of last year the networks reached 26% of the population"
        let sent = self.paragraph.last_named.only(GENERATIONS);
        if here.has(Sense::Coverage)
            && here.any(BASES)
            && !here.any(TECHNOLOGY)
            && sent.is_one()
            && self.sentence_before_counts_nothing(mentions)
        {
            return done(here.with(sent), None);
        }
        // "Internet users were put at 31.1 million, or 35.6 percent of the population"
        let clause_start = mentions
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .enumerate()
            .filter(|(_, mention)| mention.is_mark(b';'))
            .map(|(index, _)| index + 1)
            .last()
            .unwrap_or(0);
        let whole: Senses = mentions[clause_start..]
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .fold(Senses::NONE, |all, mention| all.with(mention.senses().only(SHARES)));
        // "sóng 5G phủ 74/102 xã, phường, tương ứng 58,6% dân số": the same in shares of the people.
        let restated = left.last().is_some_and(|mention| mention.has(Sense::EqualTo))
            && left.iter().all(|mention| {
                matches!(mention.what, What::Mark(_))
                    || mention.senses().any(Senses::of(&[Sense::EqualTo, Sense::Area]))
            });
        if own.has(Sense::People)
            && restated
            && whole.has(Sense::Coverage)
            && let Some(found) = done(own.with(whole.without(BASES)), None)
        {
            return Some(found);
        }
        if own.has(Sense::People)
            && whole.has(Sense::Users)
            && let Some(found) = done(own.with(whole), None)
        {
            return Some(found);
        }
        // "Số hộ gia đình có Internet cáp quang là 64.300 hộ, đạt tỷ lệ 62,8%"
        let of_homes = mentions
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .filter_map(Mention::quantity)
            .last()
            .is_some_and(|before| before.noun.has(Sense::Households));
        if of_homes
            && (here.has(Sense::Rate)
                || left.last().is_some_and(|mention| {
                    mention.has(Sense::EqualTo)
                        || Cues::bundled().equals_share.holds(&self.text[mention.range.clone()])
                })
                || Cues::bundled().equals_share.iter().any(|word| {
                    let comma = mentions[..at].iter().rposition(|mark| mark.is_mark(b','));
                    comma.is_some_and(|comma| {
                        cut(self.text, mentions[comma].range.end, quantity.quote.start).trim_ascii() == word.as_str()
                    })
                }))
            && !here.any(TECHNOLOGY)
            // "chiếm 71,2% tổng số hộ"
            && right.iter().all(|mention| mention.senses().any(Senses::of(&[Sense::Households, Sense::Total])))
            && whole.has(Sense::Households)
            && whole.any(TECHNOLOGY)
            && let Some(found) = done(whole.only(TECHNOLOGY.with(Sense::Households.into())), None)
        {
            return Some(found);
        }
        // "31,2 triệu người sử dụng Internet, đạt mật độ 35,5%": of the people that were just counted.
        let counted = mentions
            .iter()
            .take_while(|mention| mention.range.start < quantity.quote.start)
            .filter_map(Mention::quantity)
            .last()
            .map_or(Senses::NONE, |before| before.noun);
        let net = Senses::of(&[Sense::Internet, Sense::Broadband, Sense::Smartphone]);
        let attained = left
            .last()
            .is_some_and(|mention| mention.has(Sense::EqualTo) && self.text[mention.range.clone()].ends_with("tỷ lệ"));
        if (here.has(Sense::Rate) || attained)
            && !here.any(TECHNOLOGY.with(BASES))
            && counted.any(Senses::of(&[Sense::Users, Sense::People]))
            && counted.any(net)
            && let Some(found) = done(counted.only(net).with(Senses::of(&[Sense::Users, Sense::Rate])), None)
        {
            return Some(found);
        }
        // "Thuê bao Internet ước khoảng 336.031 thuê bao, …, tỷ lệ người sử dụng 60,9%"
        if near.with(own).has(Sense::Users) && !near.with(own).any(LINES) {
            let net = Senses::of(&[Sense::Internet, Sense::Smartphone, Sense::Broadband]);
            // "Internet use kept climbing. The share of the population that uses it has come to 34 per cent."
            let spoken = if whole.any(net) {
                whole.only(net)
            } else if self.paragraph.lines.any(net) {
                self.paragraph.lines.only(net)
            } else {
                self.paragraph.named.only(net)
            };
            if let Some(found) = done(near.with(own).with(spoken), span(&left[clause..])).filter(|_| !spoken.is_empty())
            {
                return Some(found);
            }
        }
        // "- Tỷ lệ hộ có cáp quang vẫn thấp? - Cả nước đạt 82,1%, tỉnh mới 61,5%"
        if self.paragraph.asked
            && here.without(BASES).is_empty()
            && right.iter().all(|mention| !mention.senses().any(HEADS.without(BASES)))
        {
            let asked = self.paragraph.named.only(SHARES);
            let told = Senses::of(&[Sense::Rate, Sense::Coverage, Sense::Users]);
            if let Some(found) = done(asked, None).filter(|_| asked.any(told)) {
                return Some(found);
            }
        }
        // "- What about 4G? - It covers 97% of communes."
        if self.paragraph.asked && here.has(Sense::Coverage) && !here.any(TECHNOLOGY) {
            let asked = self.paragraph.named.only(TECHNOLOGY);
            if let Some(found) = done(here.with(asked), None).filter(|_| !asked.is_empty()) {
                return Some(found);
            }
        }
        // "- Many readers ask about fibre at home. - I can only say that 64.3% of households use it today."
        if self.paragraph.asked && here.any(BASES) && !here.any(TECHNOLOGY) {
            let told = cut(self.text, quantity.quote.end, self.sentence_end(mentions));
            let points = told.split(|c: char| !is_word_part(c)).any(|word| matches!(word, "it" | "one" | "them"));
            let asked = self.paragraph.named.only(TECHNOLOGY);
            if points && let Some(found) = done(here.only(BASES).with(asked), None).filter(|_| !asked.is_empty()) {
                return Some(found);
            }
        }
        // "1. Thai Nguyen: 82.6%" under "The share of households with a fibre line:"
        let listed = left.iter().rev().find(|mention| !mention.is_mark(b':')).is_some_and(|mention| {
            matches!(mention.what, What::Place(_) | What::Operator(..)) || mention.has(Sense::Country)
        });
        if listed && here.is_empty() {
            let intro = self.intro.as_ref().map_or(Senses::NONE, |intro| intro.named.only(SHARES));
            let found = done(intro, None).or_else(|| done(self.section.named.only(SHARES), None));
            if found.is_some() {
                return found;
            }
        }
        let above = self.intro.as_ref().map_or(Senses::NONE, |intro| intro.named.only(SHARES));
        if !above.is_empty() && here.is_empty() {
            return None;
        }
        None
    }

    /// What a percentage measures that goes on with the base of the one before and has a technology of its own, `own`: "97.2% of the
    /// villages have a mobile signal and 91.8% have 4G", "99.6 percent for 4G and 24 percent for 5G".
    fn of_the_same_base(&self, around: &Around<'_>, own: Senses) -> Option<Senses> {
        let Around { mentions, at, quantity, first, .. } = *around;
        // "…, 83% người dân dùng điện thoại thông minh" has a base of its own.
        // "…, and over 86% of mobile subscribers were using a smartphone"
        let based = BASES.with(Senses::of(&[Sense::Rate, Sense::Users, Sense::Subscribers]));
        let behind = cut(self.text, quantity.quote.end, quantity.quote.end + 4);
        let near = behind.trim_ascii_start().starts_with("of ").then(|| around.right.iter().take(2));
        if near.into_iter().flatten().any(|mention| mention.has(Sense::Subscribers)) {
            return None;
        }
        if !own.any(TECHNOLOGY) || own.any(BASES.with(Sense::Rate.into())) || quantity.noun.any(based) {
            return None;
        }
        let before = mentions[..at].iter().rev().find_map(Mention::quantity)?;
        let last = self.drafts[first..].last().filter(|last| last.quote.start == before.quote.start)?;
        let Matter::Share(told) = last.matter else { return None };
        let start = Self::begin_of_hedges(mentions, at);
        let led = cut(self.text, before.quote.end, start).trim_ascii_end();
        let joined = ends_with_word(led, &["and", "và", "but", "while", "còn", ","], &[' ', ','])
            || led.is_empty()
            || led.ends_with(',');
        // The words between are those of the percentage before.
        let whole = !led.contains([';', ':', '(']) && quantity.quote.start > before.quote.end;
        let fits = told.any(BASES) && told.any(TECHNOLOGY) && !told.any(own.only(TECHNOLOGY));
        (joined && whole && fits).then(|| told.without(TECHNOLOGY).with(own))
    }

    /// Who has one of the phones that the sentence or the one before named: "Smartphones were used by 101.8 million of them, and 84.7% of
    /// adults used one".
    fn who_has_one(&self, around: &Around<'_>, own: Senses) -> Option<Senses> {
        let Around { mentions, at, quantity, .. } = *around;
        let behind = cut(self.text, quantity.quote.end, quantity.quote.end + LONGEST_OWNERS);
        let behind = behind.split([',', '.', ';', '\n']).next().unwrap_or_default();
        if own.any(TECHNOLOGY) || !own.any(BASES) || !uses_one(behind) {
            return None;
        }
        let named = mentions[..at].iter().rev().find(|mention| mention.senses().any(TECHNOLOGY.with(COUNTED)));
        let named = named.map_or(self.paragraph.last_named, Mention::senses);
        named.has(Sense::Smartphone).then(|| own.only(BASES).with(Sense::Smartphone.into()))
    }

    /// The words behind the last of several percentages that share one sign: "79.8, 76.1 and 64.5 percent of their households";
    /// those that a list pairs with names may have a sign each: "63.2% and 59.9% of households respectively".
    fn past_shared_percents<'m>(&self, mentions: &'m [Mention], at: usize, listed: bool) -> &'m [Mention] {
        let mut last = at;
        loop {
            let Some(own) = mentions[last].quantity() else { return &[] };
            let ends = !listed || !growth::after(mentions, last).is_empty();
            if own.quote != own.digits && ends {
                return if last > at { growth::after(mentions, last) } else { &[] };
            }
            let next = mentions[last + 1..].iter().position(|mention| mention.quantity().is_some());
            let Some(next) = next.map(|step| last + 1 + step) else { return &[] };
            let joined = mentions[next].quantity().is_some_and(|other| {
                let gap = cut(self.text, own.quote.end, other.quote.start).trim_ascii();
                other.kind == Kind::Percent && (joins_numbers(gap) || listed && gap == ",")
            });
            if !joined {
                return &[];
            }
            last = next;
        }
    }

    /// Whether a sentence tells what somebody wants "the signal" to reach.
    fn begins_with_wish(mentions: &[Mention]) -> bool {
        let signal = mentions.iter().position(|mention| mention.has(Sense::Signal));
        signal.is_some_and(|signal| {
            mentions[..signal].iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Target, Sense::Plan])))
                && !mentions.iter().any(|mention| mention.senses().any(GENERATIONS) || mention.has(Sense::Mobile))
        })
    }

    /// Whether the sentence before says no number, beside that of a generation: "The contest is now over 5G."
    pub(super) fn sentence_before_counts_nothing(&self, mentions: &[Mention]) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let before =
            self.text[..begin].trim_end_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '.' | '!' | '?'));
        let said = &before[sentence_start(self.text, before.len()).min(before.len())..];
        said.split(|c: char| !is_word_part(c))
            .all(|word| !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() == 2 && word.ends_with('g'))
    }

    /// The words after a number up to the "and" that leads to the next one: "phủ sóng 5G tới 50% dân số và nâng tỷ lệ hộ có
    /// cáp quang lên 78%". What is joined to the number's own base, and leads to no other number, stays.
    fn up_to_next_subject<'m>(
        &self,
        mentions: &[Mention],
        left: &[Mention],
        right: &'m [Mention],
        end: usize,
    ) -> &'m [Mention] {
        let leads_on = right.last().is_some_and(|last| {
            mentions
                .iter()
                .find(|mention| mention.range.start >= last.range.end)
                .is_some_and(|next| next.quantity().is_some())
        });
        let subject = TECHNOLOGY.with(Senses::of(&[Sense::Coverage, Sense::Users]));
        let told = |list: &[Mention]| list.iter().any(|mention| mention.senses().any(subject));
        if !leads_on {
            return right;
        }
        let next = right.iter().enumerate().position(|(index, mention)| {
            let from = index.checked_sub(1).map_or(end, |before| right[before].range.end);
            let joined = cut(self.text, from, mention.range.start)
                .split(|c: char| !is_word_part(c))
                .any(|word| matches!(word, "and" | "và" | "while" | "còn"));
            // "78% of the population uses the Internet and mobile coverage is 99.8%"
            let told =
                (told(left) || told(&right[..index])) && right[..index].iter().any(|before| before.senses().any(BASES));
            let subjects = TECHNOLOGY.with(Senses::of(&[Sense::Rate, Sense::Signal, Sense::Coverage]));
            let other = right[index..].iter().any(|after| after.senses().any(subjects));
            joined && told && other
        });
        &right[..next.unwrap_or(right.len())]
    }

    /// The words after a number, past the commas of a list of areas: "100% trung tâm xã, phường có cáp quang".
    pub(super) fn past_lists<'m>(mentions: &'m [Mention], right: &'m [Mention]) -> &'m [Mention] {
        let Some(first) = right.first() else { return right };
        let Some(start) = mentions.iter().position(|mention| mention.range == first.range) else { return right };
        let mut end = start + right.len();
        while mentions.get(end).is_some_and(|mark| mark.is_mark(b','))
            && mentions[end - 1].has(Sense::Area)
            && mentions
                .get(end + 1)
                .is_some_and(|next| next.has(Sense::Area) && next.range.start <= mentions[end].range.end + 1)
        {
            end += 2;
            while mentions.get(end).is_some_and(|mention| !matches!(mention.what, What::Mark(_) | What::Quantity(_))) {
                end += 1;
            }
        }
        &mentions[start..end]
    }
}

/// So many bytes behind a share of people may say what they have.
const LONGEST_OWNERS: usize = 60;

pub(super) const TECHNOLOGY: Senses = Senses::of(&[
    Sense::G2,
    Sense::G3,
    Sense::G4,
    Sense::G5,
    Sense::Fiber,
    Sense::Mobile,
    Sense::Smartphone,
    Sense::Internet,
]);

pub(super) const SHARES: Senses = Senses::of(&[
    Sense::Documents,
    Sense::Signed,
    Sense::Households,
    Sense::People,
    Sense::Users,
    Sense::Rate,
    Sense::Area,
    Sense::Coverage,
    Sense::Signal,
    Sense::Mobile,
    Sense::Telephone,
    Sense::Fixed,
    Sense::Internet,
    Sense::Broadband,
    Sense::Fiber,
    Sense::Smartphone,
    Sense::G2,
    Sense::G3,
    Sense::G4,
    Sense::G5,
    Sense::Online,
]);

/// Whether a clause ends with somebody's having one: "of adults used one", and not "have one computer".
fn uses_one(clause: &str) -> bool {
    let clause = clause.trim_ascii_end();
    let first = clause.split_once(" and ").map_or(clause, |parts| parts.0);
    Cues::bundled().uses_one.cues().iter().any(|cue| clause.ends_with(cue.as_str()) || first.ends_with(cue.as_str()))
}

//! Stations that were built, robbed or silenced and are not all there are.

use crate::extract::compose::COUNTED;
use std::ops::Range;

use crate::extract::amount::Kind;
use crate::extract::context::announces_stock;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::time::When;
use crate::extract::words::{cut, end_with_perfect, ends_with_word, joins_numbers, sentence_start};

use super::Linker;

impl Linker<'_> {
    /// Why stations or their places, whose number `told` leads to in its clause, are not all there are; nothing where they may be.
    pub(super) fn are_no_stock(
        &self,
        mentions: &[Mention],
        at: usize,
        quantity: &Quantity,
        told: &str,
    ) -> Option<Reason> {
        let cues = Cues::bundled();
        // "thieves had taken batteries from 94 stations"
        if told.ends_with("from") && cues.stolen.is_in(told) {
            return Some(Reason::Part);
        }
        // "đề nghị Sở hỗ trợ thủ tục cho 14 vị trí trạm"
        // "enterprises proposed that the province support electricity prices for 31 stations"
        let wished = cues.for_them.end(told) && cues.wishes.is_in(told);
        if wished || cues.asked_for.end(told) {
            return Some(Reason::OtherThing);
        }
        // "46 stations went up between March and October", and neither "to 781" nor "by 5%"
        let rest = self.text[quantity.noun_end..].trim_ascii_start();
        let went_up = rest.strip_prefix("went up").is_some_and(|rest| {
            !rest.starts_with(" to ") && !rest.starts_with(" by ") && !rest.trim_ascii_start().starts_with(',')
        });
        // "37 stations went down, and we had all but two back in a day"
        let went_down = rest.strip_prefix("went down").or_else(|| rest.strip_prefix("were down"));
        if went_down.is_some_and(|rest| ![" to ", " by ", " from "].iter().any(|word| rest.starts_with(word))) {
            return Some(Reason::Event);
        }
        let built = went_up || quantity.noun.has(Sense::Stations) && self.are_installed(&mentions[..at], told);
        built.then_some(Reason::Increment)
    }

    /// Why the words around a number of customers, stations or sets make it no count of all there are.
    pub(super) fn are_others(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> Option<Reason> {
        if quantity.kind != Kind::Count {
            return None;
        }
        let cues = Cues::bundled();
        let behind = self.text[quantity.noun_end.max(quantity.quote.end)..].trim_ascii_start();
        // "Since number portability opened, 1.2 million customers have asked to switch"
        if quantity.noun.has(Sense::Subscribers) && cues.asks_to_move.begin(behind) {
            return Some(Reason::OtherThing);
        }
        // "188,200 fixed (61,400 of these being wireless sets)"
        if quantity.noun.is_empty() && cues.being_part.begin(behind) && mentions[..at].last()?.is_mark(b'(') {
            return Some(Reason::Part);
        }
        let masts = quantity.noun.any(Senses::of(&[Sense::Stations, Sense::Locations]));
        // "There are 19 stations around the 5,000-hectare site", and not "around the province"
        let site = cues.around.behind(behind).is_some_and(|site| {
            !["province", "city", "country", "end", "clock", "tỉnh", "thành phố"]
                .iter()
                .any(|whole| site.starts_with(whole))
        });
        if masts && site {
            return Some(Reason::District);
        }
        // "Storm Ketsana felled 57 masts"
        let led = self.text[..quantity.quote.start].trim_ascii_end();
        if masts && cues.fells.end_word(led, &[' ', '\n']) {
            return Some(Reason::Event);
        }
        // "post staff delivered 9,300 gift packages"
        let things = mentions.get(at + 1).is_some_and(|mention| {
            mention.has(Sense::OtherMoney)
                && mention.range.start <= quantity.quote.end + 1
                && self.text[mention.range.clone()].starts_with("gift")
        });
        (things && quantity.noun.is_empty()).then_some(Reason::OtherThing)
    }

    /// Whether stations are those that a stretch within a year brought: "Trong tháng 7, các nhà mạng lắp khẩn cấp 19 trạm di động".
    /// A year whole may as well end a count of all.
    fn are_installed(&self, before: &[Mention], told: &str) -> bool {
        let verb = |verb: &String| told.rsplit_once(verb.as_str()).map(|(_, rest)| rest);
        let installs = &Cues::bundled().installs;
        let leads = installs.is_in(told)
            && installs
                .iter()
                .filter_map(verb)
                .any(|rest| rest.split_ascii_whitespace().count() <= 2 && !rest.contains(['(', '"']));
        let stretch = |mention: &Mention| match mention.what {
            What::Time { when: When::Within(_), .. } => true,
            What::Time { when: When::Span { from, to, point: false }, .. } => {
                let words = &self.text[mention.range.clone()];
                let before = self.text[..mention.range.start].trim_ascii_end();
                let before = before.strip_suffix(" the").unwrap_or(before);
                let within = words.starts_with("trong") || ends_with_word(before, &["trong", "during"], &[' ', '\n']);
                from.0 == to.0
                    && (to.1 - from.1 < 11 || within)
                    && !words.contains("cuối")
                    && !words.contains("end")
                    && !announces_stock(self.text, mention.range.start)
                    && !Cues::bundled().until.end_word(before, &[' ', '\n', ','])
            }
            _ => false,
        };
        leads
            && before.iter().any(stretch)
            && before.iter().all(|mention| {
                !mention.has(Sense::Total) && !matches!(mention.what, What::Time { when: When::Now, .. })
            })
    }

    /// Whether what was built counts all there are: "đến hết tháng 6, các nhà mạng đã xây dựng 1.918 vị trí trạm BTS", and neither
    /// "đang xây dựng 12 trạm" nor "so far this year".
    pub(super) fn is_built_so_far(&self, mentions: &[Mention], verb: &Mention, quantity: &Quantity) -> bool {
        let cues = Cues::bundled();
        let word = &self.text[verb.range.clone()];
        let built = cues.builds.holds(word);
        let led = self.text[..verb.range.start].trim_ascii_end();
        // "the branch has so far put up 612 stations"
        let by_now = ["so far", "to date", "by now", "now"].iter().find_map(|word| led.strip_suffix(word));
        let led = by_now.map_or(led, str::trim_ascii_end);
        // "phát triển được 36 trạm, đạt 90% kế hoạch năm": so many came to be in the year.
        let planned =
            || mentions.iter().any(|mention| mention.has(Sense::Plan) && mention.range.start > verb.range.end);
        let done = word.ends_with(" được") && !planned() || end_with_perfect(led);
        let mut times = mentions.iter().filter(|mention| matches!(mention.what, What::Time { .. }));
        let first = times.next();
        let time = first.filter(|time| time.range.start < verb.range.start && times.next().is_none());
        // "By the end of September 4G served 97.4% … Operators have put up 2,276 base stations": as of then.
        let above = || {
            first.is_none()
                && self.paragraph.when.as_ref().is_some_and(|above| matches!(above.0, When::Span { point: true, .. }))
        };
        // "had put up 73 5G stations by the same date"
        let then = || {
            let behind = self.text[quantity.noun_end.max(quantity.quote.end)..].trim_ascii_start();
            first.is_none_or(|time| time.range.start > quantity.quote.end) && cues.by_then.begin(behind)
        };
        let stations = Senses::of(&[Sense::Stations, Sense::Locations]);
        // "Of the 231 stations for 5G, Viettel had put up 148"
        let of_all = || {
            mentions.iter().find(|mention| mention.quantity().is_some()).is_some_and(|whole| {
                whole.quantity().is_some_and(|whole| whole.noun.any(stations)) && self.is_whole_of_sentence(whole)
            })
        };
        let stands = time.is_some_and(|time| match time.what {
            What::Time { when: When::Now, .. } => true,
            What::Time { when: When::Span { point, .. }, .. } => {
                let before = self.text[..time.range.start].trim_ascii_end();
                point || announces_stock(self.text, time.range.start) || ends_with_word(before, &["by"], &[' ', '\n'])
            }
            _ => false,
        });
        // "Viettel Sơn La đã xây dựng hơn 1.900 trạm BTS", in a text on that branch that reviews no time
        let own = || first.is_none() && self.own_operator().is_some() && !self.frame.clock.sure;
        built
            && done
            && (quantity.noun.any(stations) && (stands || by_now.is_some() || above() || then() || own()) || of_all())
    }

    /// Whether stations are said to have been built by a time, so that they are all there are: "93 stations had been built nationwide by
    /// the end of the year", and neither "126 stations were built during the year" nor "12 have been built since March".
    pub(super) fn has_been_built(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> bool {
        let cues = Cues::bundled();
        let behind = self.text[quantity.noun_end..].trim_ascii_start();
        let built = cues.been_built.behind(behind).map(str::trim_ascii_start);
        let built = built.is_some_and(|verb| cues.builds.begin(verb));
        let by = |words: &Range<usize>| {
            let before = self.text[..words.start].trim_ascii_end();
            let before = before.strip_suffix(" the").unwrap_or(before);
            cues.until_then.end_word(before, &[' ', '\n', ',']) || announces_stock(self.text, words.start)
        };
        let mut times = mentions.iter().filter_map(|mention| match mention.what {
            What::Time { when, compared: false } => Some((when, &mention.range)),
            _ => None,
        });
        let time = times.next().filter(|_| times.next().is_none());
        built
            && quantity.noun.any(Senses::of(&[Sense::Stations, Sense::Locations]))
            && (time.is_some_and(|(when, words)| matches!(when, When::Now | When::Span { point: true, .. }) || by(words))
                || self.stand_all_over(mentions, quantity))
            && !mentions[..at].iter().any(|mention| mention.quantity().is_some())
            // "…, bringing the total to 1,512"
            && !mentions[at + 1..].iter().any(|mention| mention.has(Sense::Total))
    }

    /// Whether stations that have been built, nobody says when, stand all over the province: "Over 1,460 stations have been built across the
    /// province".
    fn stand_all_over(&self, mentions: &[Mention], quantity: &Quantity) -> bool {
        let cues = Cues::bundled();
        let behind = self.text[quantity.noun_end..].trim_ascii_start();
        let perfect = ["have been ", "đã được "].iter().find_map(|verb| behind.strip_prefix(verb));
        let told = perfect.and_then(|verb| cues.builds.behind(verb)).map(str::trim_ascii_start);
        let untimed = mentions.iter().all(|mention| !matches!(mention.what, What::Time { compared: false, .. }));
        // "Under the universal-service fund, 35 stations have been built": some of them.
        let begin = sentence_start(self.text, mentions[0].range.start);
        let of_programme = cues.funds.stand_in(cut(self.text, begin, quantity.quote.start));
        told.is_some_and(|told| untimed && !of_programme && cues.all_over.begin(told))
    }

    /// Whether a sentence begins with the whole that it parts: "Of the 231 base stations for 5G, …", "Trong số 231 trạm 5G, …".
    fn is_whole_of_sentence(&self, whole: &Mention) -> bool {
        let begin = sentence_start(self.text, whole.range.start);
        Cues::bundled().of_the_whole.holds(cut(self.text, begin, whole.range.start).trim_ascii())
    }

    /// Whether the number only goes on with new ones: "đã có thêm 3 doanh nghiệp viễn thông và 8 doanh nghiệp chuyển phát".
    pub(super) fn goes_on_with_new(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> bool {
        let Some(index) = mentions[..at].iter().rposition(|mention| mention.quantity().is_some()) else { return false };
        let Some(before) = mentions[index].quantity() else { return false };
        let heads = quantity.noun.only(COUNTED);
        joins_numbers(cut(self.text, before.noun_end, quantity.quote.start).trim_ascii())
            && heads.any(Senses::of(&[Sense::Enterprises, Sense::Subscribers]))
            && heads == before.noun.only(COUNTED)
            && mentions[..index].last().is_some_and(|mention| {
                self.is_new(mention) && before.quote.start.saturating_sub(mention.range.end) <= 12
            })
            && !self.drafts.iter().any(|draft| draft.quote.start == before.quote.start)
    }

    /// Whether the number is the whole of which the one before it is a part: "1,015 of the province's 4,936 stations were off the
    /// air" says nothing of the whole.
    pub(super) fn is_whole_of_part(&self, mentions: &[Mention], at: usize) -> bool {
        let whole = mentions[at].quantity();
        mentions[..at].iter().rev().find_map(Mention::quantity).zip(whole).is_some_and(|(part, whole)| {
            let gap = cut(self.text, part.quote.end, whole.quote.start).trim_ascii();
            part.kind == Kind::Count && part.noun.is_empty() && Cues::bundled().of_whole.holds(gap)
        })
    }
}

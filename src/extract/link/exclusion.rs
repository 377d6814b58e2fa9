//! Numbers that are no record: increments, averages, parts without an indicator, references.

use crate::extract::amount::Kind;
use crate::extract::compose::LINES;
use crate::extract::cues::Cues;
use crate::extract::growth;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{LONGEST_SENTENCE, begins_with_any, cut, ends_with_word, last_word, sentence_start};

use super::{COUNTED, Linker};

impl Linker<'_> {
    /// Whether the sentence is a question: "Is it true that the companies here earn more than 2 trillion dong?"
    fn is_asked(&self, mentions: &[Mention]) -> bool {
        let end = mentions.last().map_or(0, |mention| mention.range.end);
        let behind = cut(self.text, end, end + LONGEST_SENTENCE).as_bytes();
        let stops = |at: usize| behind[at] == b'.' && behind.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        // Most text asks nothing.
        memchr::memchr3(b'?', b'!', b'\n', behind).is_some_and(|end| behind[end] == b'?' && !(0..end).any(stops))
    }

    /// Whether the words beside the number make it something that is no record.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn is_blocked(
        &self,
        mentions: &[Mention],
        at: usize,
        quantity: &Quantity,
        left: &[Mention],
        right: &[Mention],
    ) -> bool {
        // "118 4G and 253 5G stations went on air": what is said after the noun that both share is said of both.
        // "118 trạm 4G và 25 trạm 5G được lắp mới" says it of both, too.
        let next = at
            + 1
            + mentions[at + 1..].iter().position(|mention| mention.quantity().is_some()).unwrap_or(mentions.len());
        if let Some(other) = mentions.get(next).and_then(Mention::quantity)
            && quantity.shares_noun
            && self.is_narrower(mentions, next, other, left, growth::after(mentions, next))
        {
            return true;
        }
        if let Some(other) = mentions.get(next).and_then(Mention::quantity)
            && quantity.kind == Kind::Count
            && !quantity.noun.only(COUNTED).is_empty()
            && quantity.noun.only(COUNTED) == other.noun.only(COUNTED)
            && matches!(cut(self.text, quantity.noun_end, other.quote.start).trim_ascii(), "và" | "and")
            && self.is_followed_by_increment(other, growth::after(mentions, next))
        {
            return self.because(Reason::Increment);
        }
        if self.is_asked(mentions) {
            return self.because(Reason::Asked);
        }
        if self.level_out_of_all(mentions, at).is_some() {
            return false;
        }
        // "I began in 1986 as a switchboard technician": a year before there are figures.
        let old = quantity.quote == quantity.digits
            && quantity.digits.len() == 4
            && self.text[quantity.digits.clone()].starts_with("19")
            && Cues::bundled().before_year.end_word(self.text[..quantity.digits.start].trim_ascii_end(), &[' ', '\n'])
            && !left.iter().any(|mention| mention.senses().any(COUNTED.with(Sense::Total.into())));
        if old && quantity.kind == Kind::Count && quantity.noun.is_empty() {
            return self.because(Reason::Time);
        }
        if quantity.foreign
            && matches!(quantity.kind, Kind::Count | Kind::Per100)
            && self.echo(left, quantity).is_none()
            && self.bare_points(mentions, at, quantity).is_none()
        {
            return self.because(Reason::OtherThing);
        }
        // "5 huyện": so many districts are no number of ours.
        let districts = right.first().is_some_and(|mention| {
            let beside = mention.range.start <= quantity.quote.end.max(quantity.digits.end) + 1;
            beside && (matches!(mention.what, What::Sub) || mention.has(Sense::District)) && !mention.has(Sense::Area)
        });
        // "tổng số trạm của 14 tỉnh"
        let provinces =
            || Cues::bundled().provinces_counted.begin(self.text[quantity.digits.end..].trim_start_matches(' '));
        if quantity.noun.is_empty() && quantity.kind == Kind::Count && (districts || provinces()) {
            return self.because(Reason::OtherThing);
        }
        if matches!(quantity.kind, Kind::Count) && self.starts_from_nothing(mentions, at, quantity) {
            return self.because(Reason::OtherThing);
        }
        // "118 more than a year ago"
        let past = quantity.noun_end.max(quantity.quote.end);
        let more = right.iter().find(|mention| mention.range.start >= past).is_some_and(|mention| {
            mention.range.start <= past + 1
                && ["more than", "fewer than", "less than", "higher than", "lower than"]
                    .contains(&&self.text[mention.range.clone()])
                // "VND 910 billion less than in 2018"
                && (quantity.kind == Kind::Count
                    || Cues::bundled().than_then.begin(&self.text[mention.range.end..]))
                // "420,000 mobile subscribers more than half of whom use 4G"
                && (quantity.noun.is_empty()
                    || Cues::bundled().than_then.begin(&self.text[mention.range.end..]))
        });
        if more && matches!(quantity.kind, Kind::Count | Kind::Money(_)) {
            return self.because(Reason::Increment);
        }
        // "2,3 doanh nghiệp/1.000 dân"
        let rest = self.text[quantity.noun_end..].trim_ascii_start();
        if quantity.kind == Kind::Count
            && rest.starts_with('/')
            && rest[1..].trim_ascii_start().starts_with(|c: char| c.is_ascii_digit())
            && !rest.starts_with("/100 ")
        {
            return self.because(Reason::Per);
        }
        let start = quantity.quote.start;
        // "6.215 trạm BTS, nhiều hơn cuối năm 2025 là 310 trạm": by how many.
        let mark = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(_)));
        let said =
            cut(self.text, mark.map_or(mentions[0].range.start, |mark| mentions[mark].range.end), start).trim_ascii();
        if quantity.kind == Kind::Count && said.ends_with(" là") && Cues::bundled().exceeds.begin(said) {
            return self.because(Reason::Increment);
        }
        // "7.215 thuê bao, nhiều hơn năm trước 1.840 thuê bao", "more than the year before by 1,840 subscribers"
        let exceeds = |time: &Mention| {
            let base = matches!(time.what, What::Time { .. })
                || time.senses().any(Senses::of(&[Sense::YearBefore, Sense::SamePeriod]));
            let begin = mark.map_or(mentions[0].range.start, |mark| mentions[mark].range.end);
            let led = || cut(self.text, begin, time.range.start).trim_ascii();
            let gap = || cut(self.text, time.range.end, start).trim_ascii();
            base && matches!(gap(), "" | "by" | "là" | "tới" | "đến") && Cues::bundled().exceeds.holds(led())
        };
        if quantity.kind == Kind::Count && mentions[mark.map_or(0, |mark| mark + 1)..at].last().is_some_and(exceeds) {
            return self.because(Reason::Increment);
        }
        // "318,450 online dossiers were received out of a total of 402,117 dossiers": all of them are not online.
        let total = mentions[..at].last().filter(|mention| mention.has(Sense::Total));
        let whole = total.is_some_and(|mention| {
            Cues::bundled().out_of.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' '])
        });
        let counted = || mentions[..at].iter().rev().find_map(Mention::quantity);
        if whole
            && quantity.noun.has(Sense::Dossiers)
            && !quantity.noun.has(Sense::Online)
            && counted().is_some_and(|before| before.noun.has(Sense::Dossiers))
        {
            return self.because(Reason::OtherThing);
        }
        // "mới dựng được 4 trong số 22 trạm theo kế hoạch", "4 of the 22 planned stations": what is to be built.
        let of_those = mentions[..at].last().is_some_and(|mention| {
            mention.has(Sense::OfThem) && cut(self.text, mention.range.end, start).trim_ascii().is_empty()
        });
        let planned = right.iter().find(|other| other.range.start >= quantity.noun_end).is_some_and(|plan| {
            plan.has(Sense::Plan)
                && matches!(
                    cut(self.text, quantity.noun_end, plan.range.start).trim(),
                    "theo" | "trong" | "của" | "in the" | "in"
                )
        }) || begins_with_any(&self.text[quantity.digits.end..], &[" planned ", " stations planned"]);
        if quantity.kind == Kind::Count && of_those && planned {
            return self.because(Reason::OtherThing);
        }
        // "71.2% of the 110,000 households are connected to fibre": the whole that the share is of.
        if quantity.noun.any(Senses::of(&[Sense::Households, Sense::People, Sense::Area]))
            && counted().is_some_and(|share| {
                let gap = cut(self.text, share.quote.end, start).trim_ascii();
                share.kind == Kind::Percent && Cues::bundled().of_whole_number.holds(gap)
            })
        {
            return self.because(Reason::OtherThing);
        }
        // "Internet subscribers developed 21,000 subscribers, bringing the total to …": those are new.
        if quantity.kind == Kind::Count
            && quantity.noun.any(COUNTED)
            && Cues::bundled().develops.end_word(self.text[..start].trim_ascii_end(), &[' ', '\n', ','])
            && mentions[at + 1..].iter().any(|mention| mention.has(Sense::Total))
        {
            return self.because(Reason::Increment);
        }
        // "Number portability has so far moved 137,000 customers from one operator to another."
        let moved = || {
            let begin = mark.map_or(mentions[0].range.start, |mark| mentions[mark].range.end);
            Cues::bundled().ported.is_in(cut(self.text, begin, quantity.noun_end + LONGEST_WAY))
        };
        if quantity.kind == Kind::Count && quantity.noun.has(Sense::Subscribers) && moved() {
            return self.because(Reason::Increment);
        }
        // "Index (previous year = 100)"
        if quantity.kind == Kind::Count
            && quantity.value == rust_decimal::Decimal::ONE_HUNDRED
            && self.text[..start].trim_ascii_end().ends_with('=')
        {
            return self.because(Reason::OtherThing);
        }
        // "84,7%, cao nhất là các phường trung tâm với 97%"
        let clause = &mentions[mark.map_or(0, |mark| mark + 1)..at];
        let is_part = |mention: &Mention| {
            matches!(mention.what, What::Sub) || mention.senses().any(Senses::of(&[Sense::District, Sense::Area]))
        };
        if Cues::bundled().extremes.begin(said)
            && clause.iter().any(is_part)
            && !clause.iter().any(|mention| matches!(mention.what, What::Place(_)))
        {
            return self.because(Reason::District);
        }
        // "84,6%; ở các xã vùng cao mới đạt 61,2%", "thị xã Kỳ Anh mất liên lạc; 118 trạm ở đây chạy máy nổ"
        let within = Cues::bundled().within_place.begin(said)
            && !said.contains("tỉnh")
            && !said.contains("province")
            && !clause.iter().any(|mention| matches!(mention.what, What::Place(_)) || mention.senses().any(COUNTED));
        let here = Cues::bundled().here.begin(self.text[quantity.noun_end..].trim_ascii_start())
            && mentions[..at]
                .iter()
                .rposition(|mention| matches!(mention.what, What::Sub))
                .is_some_and(|sub| !mentions[sub..at].iter().any(|mention| mention.has(Sense::WholeProvince)));
        if within || here {
            return self.because(Reason::District);
        }
        // "chi 42 tỷ đồng để kéo điện đến 35 vị trí trạm": what money that is no figure is spent on.
        let bought = || {
            let Some(index) = mentions[..at].iter().rposition(|mention| mention.quantity().is_some()) else {
                return false;
            };
            let Some(amount) = mentions[index].quantity().filter(|amount| matches!(amount.kind, Kind::Money(_))) else {
                return false;
            };
            let gap = cut(self.text, amount.quote.end, start);
            let reaches = |word: &str| Cues::bundled().arrives.holds(word);
            !gap.contains([',', ';'])
                && Cues::bundled().purposes.iter().any(|word| gap.trim_ascii_start().starts_with(word.as_str()))
                && !gap.split_ascii_whitespace().any(reaches)
                && !mentions[index..at].iter().any(|mention| mention.has(Sense::Total))
                && !self.drafts.iter().any(|draft| draft.quote.start == amount.quote.start)
        };
        if quantity.kind == Kind::Count && bought() {
            return self.because(Reason::OtherThing);
        }
        if let Some(reason) = self.are_others(mentions, at, quantity) {
            return self.because(reason);
        }
        let beside = |mention: &Mention| start.saturating_sub(mention.range.end) <= 2;
        // "fined 2 delivery points"
        if matches!(quantity.kind, Kind::Count)
            && left.last().is_some_and(|mention| {
                mention.senses().any(Senses::of(&[Sense::OtherMoney, Sense::Event])) && beside(mention)
            })
        {
            return self.because(Reason::Event);
        }
        if matches!(quantity.kind, Kind::Count) && quantity.noun.is_empty() && self.is_of_other_noun(left, start) {
            return self.because(Reason::OtherThing);
        }
        // "No. 88", "thứ 9"; "digitally signed documents make up 99.2%" ranks nothing.
        let rank = |mention: &Mention| {
            mention.has(Sense::Rank)
                && beside(mention)
                && !(quantity.kind == Kind::Percent && self.makes_up(mention, left, right))
                && !matches!(quantity.kind, Kind::Money(_))
                && !(quantity.kind == Kind::Count
                    && self.text[mention.range.clone()].contains(" up")
                    && quantity.value > MOST_RANKED)
        };
        if left.last().is_some_and(rank) {
            return self.because(Reason::Rank);
        }
        if quantity.noun.is_empty() && cut(self.text, 0, start).ends_with(" cấp ") {
            return self.because(Reason::Rank);
        }
        // An increment: "1,000 new subscribers", "phát triển mới 143 trạm".
        if quantity.noun.has(Sense::Increment) {
            return self.because(Reason::Increment);
        }
        if matches!(quantity.kind, Kind::Count)
            && self.said.has(Sense::Increment)
            && let Some(mention) = left.iter().rev().find(|mention| self.is_new(mention) || mention.has(Sense::Total))
            && self.is_new(mention)
            && !mention.has(Sense::Total)
            // "tiếp nhận mới 187.600 hồ sơ": of what comes in, all are new.
            && !quantity.noun.has(Sense::Dossiers)
            // "Postmart and Voso put up 812 products": onto the platform.
            && !(quantity.noun.has(Sense::Products) && &self.text[mention.range.clone()] == "put up")
        {
            let gap = cut(self.text, mention.range.end, start);
            // "xây mới, chuyển đổi 1.028 trạm"
            let gap = [", chuyển đổi", ", nâng cấp", ", cải tạo", ", mở rộng", ", upgraded", ", upgrade"]
                .iter()
                .find_map(|more| gap.strip_prefix(more))
                .unwrap_or(gap);
            let reaches = gap.split(|c: char| !is_word_part(c)).any(|word| {
                matches!(
                    word,
                    "to" | "lên"
                        | "đạt"
                        | "is"
                        | "are"
                        | "thành"
                        | "had"
                        | "là"
                        | "have"
                        | "has"
                        | "có"
                        | "còn"
                        | "hiện"
                        | "với"
                        | "with"
                )
            });
            if !reaches
                && gap.chars().count() <= 30
                && !gap.contains([',', ':'])
                && !self.is_built_so_far(mentions, mention, quantity)
            {
                return self.because(Reason::Increment);
            }
        }
        let new_ones = self.said.has(Sense::Increment);
        if quantity.kind == Kind::Count && new_ones && self.goes_on_with_new(mentions, at, quantity) {
            return self.because(Reason::Increment);
        }
        if quantity.kind == Kind::Count && quantity.noun.any(Senses::of(&[Sense::Stations, Sense::Locations])) {
            let begin = mark
                .map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mentions[mark].range.end);
            if let Some(reason) = self.are_no_stock(mentions, at, quantity, cut(self.text, begin, start).trim_ascii()) {
                return self.because(reason);
            }
        }
        // "xây mới 1.028 trạm (VNPT: 364 trạm, Viettel: 569 trạm)": the parts of what is new.
        if matches!(quantity.kind, Kind::Count) && new_ones && self.is_in_bracket_of_new(mentions, at) {
            return self.because(Reason::Increment);
        }
        // "New telephone subscribers in nine months: 14.8 thousand"
        // "Fixed broadband added 9,400 subscribers to reach 241,700"
        let led = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
        let arrives = quantity.noun.is_empty() && Cues::bundled().to_total.end_word(led, &[' ', ',']);
        if matches!(quantity.kind, Kind::Count) && !arrives && self.counts_new_ones(mentions, at) {
            return self.because(Reason::Increment);
        }
        self.is_narrower(mentions, at, quantity, left, right)
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
        const MEASURES: [&str; 18] = [
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

    /// Whether the words say that what is counted is new; "mới được 169 trạm" and "mới chỉ có 20" only say that it is few.
    pub(super) fn is_new(&self, mention: &Mention) -> bool {
        let few = || {
            &self.text[mention.range.clone()] == "mới"
                && [" được ", " chỉ ", " có ", " đạt ", " đến ", " dừng "]
                    .iter()
                    .any(|word| self.text[mention.range.end..].starts_with(word))
        };
        // "the new one offered 2,156 procedures": what took the place of the old one.
        let renewed = || {
            let written = &self.text[mention.range.clone()];
            let after = self.text[mention.range.end..].trim_ascii_start();
            let word = after.split(|c: char| !is_word_part(c)).next().unwrap_or_default();
            written == "new"
                && ends_with_word(
                    self.text[..mention.range.start].trim_ascii_end(),
                    &["the", "this", "our"],
                    &[' ', '\n'],
                )
                && Cues::bundled().renewed.holds(word)
        };
        mention.has(Sense::Increment) && !few() && !renewed()
    }

    /// Whether the number stands in a bracket after a number of new ones that gave no record.
    fn is_in_bracket_of_new(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(opening) = mentions[..at]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))
            .filter(|index| mentions[*index].is_mark(b'('))
        else {
            return false;
        };
        let Some(whole) = mentions[..opening].iter().rposition(|mention| mention.quantity().is_some()) else {
            return false;
        };
        let Some(quantity) = mentions[whole].quantity() else { return false };
        let near = &mentions[whole.saturating_sub(4)..whole];
        matches!(quantity.kind, Kind::Count)
            && near.iter().any(|mention| self.is_new(mention))
            && !near.iter().any(|mention| mention.has(Sense::Total))
            && !self.drafts.iter().any(|draft| draft.quote.start == quantity.quote.start)
    }

    /// Whether the number is what another one fell or rose from that gave no record: "down from 11 million".
    fn starts_from_nothing(&self, mentions: &[Mention], at: usize, quantity: &Quantity) -> bool {
        let Some(before) = mentions[..at].iter().rev().find_map(Mention::quantity) else { return false };
        let gap = cut(self.text, before.noun_end, quantity.quote.start).trim_ascii_end();
        // "its land area is 5,868 square km, against 6,888 in Yen Bai"
        let against = before.foreign
            && [" against", " compared with", " compared to", " so với"].iter().any(|word| gap.ends_with(word));
        let from = gap.ends_with(" from") || gap.ends_with(" từ") || against;
        from && quantity.noun.is_empty()
            && matches!(before.kind, Kind::Count)
            && !self.drafts.iter().any(|draft| draft.quote.start == before.quote.start)
    }

    /// Whether the clause counts new subscribers or stations and not all of them: "new telephone subscribers in
    /// nine months: 14.8 thousand", "thuê bao phát triển mới đạt 4,7 triệu thuê bao", and the parts of such a number.
    fn counts_new_ones(&self, mentions: &[Mention], at: usize) -> bool {
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let things = COUNTED.with(LINES);
        let told = if self.said.has(Sense::Increment) { &mentions[clause..at] } else { &[] };
        let fresh = told.windows(2).rposition(|pair| {
            let glued = || {
                cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii().is_empty()
                    && pair[0].range.end < pair[1].range.start
            };
            (pair[0].has(Sense::Increment) || pair[1].has(Sense::Increment))
                && glued()
                && ((self.is_new(&pair[0]) && pair[1].senses().any(things) && !pair[1].has(Sense::Increment))
                    || (self.is_new(&pair[1]) && pair[0].senses().any(things)))
        });
        let Some(fresh) = fresh.map(|position| clause + position) else {
            // "Cụ thể, trong tổng số trên bao gồm …": the parts of what the sentence before counted.
            return self.paragraph.new_ones && mentions[..at].iter().take(4).any(|mention| mention.has(Sense::OfWhich));
        };
        // "…, bringing the total to": from there on all are counted; after a comma only its parts go on.
        let since = &mentions[fresh + 2..at];
        let total = since.iter().any(|mention| mention.has(Sense::Total) && !mention.has(Sense::Increment));
        // "Fixed broadband added 9,100 customers since December and has 228,450 subscribers"
        let led = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
        let holds = Cues::bundled().then_has.end_word(led, &[' ', ',']);
        let total = total || holds && since.iter().any(|mention| mention.quantity().is_some());
        let comma = since.iter().any(|mention| mention.is_mark(b','));
        let parts = since.iter().any(|mention| mention.has(Sense::OfWhich) || mention.is_mark(b':'));
        !total && (!comma || parts)
    }

    /// Whether the words after the noun say that those are new: "126 stations were newly built".
    pub(super) fn is_followed_by_increment(&self, quantity: &Quantity, right: &[Mention]) -> bool {
        right.iter().any(|mention| {
            let gap = cut(self.text, quantity.noun_end, mention.range.start);
            // "one of 48 stations that Viettel put up this year"
            let reach = if gap.starts_with(" that ") || gap.starts_with(" which ") { 28 } else { 12 };
            // "684,000 subscribers or more"
            mention.has(Sense::Increment) && gap.len() <= reach && !gap.contains('-') && gap != " or "
        })
    }
}

/// How far behind those who moved it may be said where to, in bytes.
const LONGEST_WAY: usize = 40;

/// More than are ever ranked: provinces, ministries, countries.
const MOST_RANKED: rust_decimal::Decimal = rust_decimal::Decimal::from_parts(250, 0, 0, false, 0);

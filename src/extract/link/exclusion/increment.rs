//! Numbers of what came in addition: by how many there are more, and how many are new.

use crate::extract::amount::Kind;
use crate::extract::compose::{COUNTED, LINES};
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, end_with_perfect, ends_with_word, sentence_start};

use super::super::{Around, Linker};

impl Linker<'_> {
    /// Whether the words behind the number make it a difference: "118 more than a year ago".
    pub(super) fn is_so_many_more(&self, number: &Around<'_>) -> bool {
        let quantity = number.quantity;
        if !matches!(quantity.kind, Kind::Count | Kind::Money(_)) {
            return false;
        }
        let past = quantity.noun_end.max(quantity.quote.end);
        // "VND 4.2 billion short of what operators had forecast", "thấp hơn kế hoạch 3 tỷ đồng"
        let apart = || {
            let cues = Cues::bundled();
            let behind = self.text[past..].trim_ascii_start();
            behind.starts_with(['s', 'b', 'a', 'o']) && cues.short_of.begin(behind)
                || self.said.has(Sense::Plan)
                    && cues.beyond_plan.end_word(self.text[..quantity.quote.start].trim_ascii_end(), &[' ', ',', '\n'])
        };
        if matches!(quantity.kind, Kind::Money(_)) && apart() {
            return true;
        }
        number.right.iter().find(|mention| mention.range.start >= past).is_some_and(|mention| {
            let than_then = || Cues::bundled().than_then.begin(&self.text[mention.range.end..]);
            mention.range.start <= past + 1
                && ["more than", "fewer than", "less than", "higher than", "lower than"]
                    .contains(&&self.text[mention.range.clone()])
                // "VND 910 billion less than in 2018"
                && (quantity.kind == Kind::Count || than_then())
                // "420,000 mobile subscribers more than half of whom use 4G"
                && (quantity.noun.is_empty() || than_then())
        })
    }

    /// Whether so many were added to a total that the sentence goes on with: "installed 780,000 telephones in 2000, raising the number
    /// nationwide to 3.1 million".
    pub(super) fn is_added_to_total(&self, number: &Around<'_>) -> bool {
        number.is_count() && self.adds_to_total(number.mentions, number.at)
    }

    /// Whether the number at `at` was added to a total that the sentence goes on with.
    pub(in super::super) fn adds_to_total(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(quantity) = mentions[at].quantity().filter(|quantity| quantity.noun.any(COUNTED)) else {
            return false;
        };
        let beyond = mentions[at + 1..].iter().filter(|mention| mention.range.start >= quantity.noun_end);
        let aside = |mention: &Mention| {
            matches!(mention.what, What::Time { .. } | What::Place(_)) || mention.has(Sense::WholeProvince)
        };
        let comma = { beyond }.find(|mention| !aside(mention));
        let Some(comma) = comma.filter(|mark| mark.is_mark(b',')) else { return false };
        let cues = Cues::bundled();
        let led = || self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
        let added = || cues.adds_so_many.before(led()).is_some_and(|before| !end_with_perfect(before.trim_ascii_end()));
        // "đã lắp dựng 140 trạm 5G tại tỉnh, qua đó nâng tổng số trạm 5G lên 312 trạm"
        let rest = self.text[comma.range.end..].trim_ascii_start();
        let raised = || cut(rest, 0, LONGEST_TO_TOTAL).split(['.', ';', '\n']).next().unwrap_or_default();
        // "…, đưa tổng số xã có sóng 4G lên 460 xã" is a total of others.
        let of_all = |said: &str| {
            ["tổng", "total", "number", " số "].iter().any(|word| said.contains(word))
                && !cues.total_of_others.is_in(said)
        };
        let put_up = || cues.puts_up.end_word(led(), &[' ', '\n', ',']);
        cues.brings_total.begin(rest.strip_prefix("qua đó ").unwrap_or(rest))
            && (added() || put_up())
            && of_all(raised())
    }

    /// Whether its clause says by how many there are more: "6.215 trạm BTS, nhiều hơn cuối năm 2025 là 310 trạm".
    pub(super) fn is_excess(&self, number: &Around<'_>) -> bool {
        let said = || self.said_in_clause(number);
        number.is_count() && said().ends_with(" là") && Cues::bundled().exceeds.begin(said())
    }

    /// Whether a time before the number is what it is measured from: "7.215 thuê bao, nhiều hơn năm trước 1.840 thuê bao", "more than the
    /// year before by 1,840 subscribers".
    pub(super) fn exceeds_time(&self, number: &Around<'_>) -> bool {
        let Some(time) = number.mentions[number.clause()..number.at].last().filter(|_| number.is_count()) else {
            return false;
        };
        let base = matches!(time.what, What::Time { .. })
            || time.senses().any(Senses::of(&[Sense::YearBefore, Sense::SamePeriod]));
        let led = || cut(self.text, number.clause_begin(), time.range.start).trim_ascii();
        let gap = || cut(self.text, time.range.end, number.start()).trim_ascii();
        base && matches!(gap(), "" | "by" | "là" | "tới" | "đến") && Cues::bundled().exceeds.holds(led())
    }

    /// Whether those that were developed are counted before their total: "Internet subscribers developed 21,000 subscribers, bringing the
    /// total to …": those are new.
    ///
    /// So are those that somebody plans to develop: "tỉnh dự kiến phát triển thêm 64.000 thuê bao".
    pub(super) fn is_developed(&self, number: &Around<'_>) -> bool {
        if !number.is_count() || !number.quantity.noun.any(COUNTED) {
            return false;
        }
        let cues = Cues::bundled();
        // "dự kiến phát triển": what plans it is no hedge of the number.
        let ends = [number.start(), Self::begin_of_hedges(number.mentions, number.at)];
        let developed = |end: usize| cues.develops.before(self.text[..end].trim_ascii_end());
        let Some(led) = ends.into_iter().find_map(developed) else { return false };
        let planned = || cues.plans_to.end_word(led.trim_ascii_end(), &[' ', '\n', ',']);
        planned() || number.mentions[number.at + 1..].iter().any(|mention| mention.has(Sense::Total))
    }

    /// Whether those who changed their operator are counted: "Number portability has so far moved 137,000 customers from one operator to
    /// another."
    pub(super) fn is_ported(&self, number: &Around<'_>) -> bool {
        let quantity = number.quantity;
        let told = || cut(self.text, number.clause_begin(), quantity.noun_end + LONGEST_WAY);
        number.is_count() && quantity.noun.has(Sense::Subscribers) && Cues::bundled().ported.is_in(told())
    }

    /// Whether people are counted who are taken on or wanted, and do not work yet: "Một tập đoàn sẽ tuyển 4.000 lao động".
    pub(super) fn is_taken_on(&self, number: &Around<'_>) -> bool {
        let led = || self.text[..Self::begin_of_hedges(number.mentions, number.at)].trim_ascii_end();
        number.is_count()
            && number.quantity.noun.has(Sense::Workers)
            && Cues::bundled().hires.end_word(led(), &[' ', '\n', ',', ';'])
    }

    /// Whether the noun of the number or a word before it says that those are new: "1,000 new subscribers", "phát triển mới 143 trạm".
    pub(super) fn is_of_new_ones(&self, number: &Around<'_>) -> bool {
        number.quantity.noun.has(Sense::Increment) || self.is_led_by_new(number)
    }

    /// Whether a word before the number says that those are new.
    fn is_led_by_new(&self, number: &Around<'_>) -> bool {
        if !number.is_count() || !self.said.has(Sense::Increment) {
            return false;
        }
        let &Around { mentions, left, quantity, .. } = number;
        let word = left.iter().rev().find(|mention| self.is_new(mention) || mention.has(Sense::Total));
        let Some(word) = word.filter(|word| self.is_new(word) && !word.has(Sense::Total)) else { return false };
        // "tiếp nhận mới 187.600 hồ sơ": of what comes in, all are new.
        let comes_in = quantity.noun.has(Sense::Dossiers);
        // "The province had 1,306 5G stations. Viettel has put up 742 of them": a part of those that stand.
        let of_them = number.right.first().is_some_and(|mention| {
            mention.has(Sense::OfThem) && mention.range.start <= quantity.noun_end.max(quantity.quote.end) + 1
        });
        // "Postmart and Voso put up 812 products": onto the platform.
        let put_up = quantity.noun.has(Sense::Products) && &self.text[word.range.clone()] == "put up";
        !comes_in
            && !put_up
            && !of_them
            && leads_to_new(cut(self.text, word.range.end, number.start()))
            && !self.builds_base(word, number)
            && !self.is_built_so_far(mentions, word, quantity)
    }

    /// Whether what was built is the whole of which the number tells how large it is: "has built up a customer base of more than 85,000
    /// users", "xây dựng được mạng lưới 96 trạm BTS".
    fn builds_base(&self, word: &Mention, number: &Around<'_>) -> bool {
        let cues = Cues::bundled();
        // "In 2024 Viettel built a network of 24 stations along the border": new ones.
        let done = || end_with_perfect(self.text[..word.range.start].trim_ascii_end());
        let masts = number.quantity.noun.any(Senses::of(&[Sense::Stations, Sense::Locations]));
        cues.builds.holds(&self.text[word.range.clone()])
            && (!masts || done())
            && cues
                .whole_of_built
                .end_word(self.text[..Self::begin_of_hedges(number.mentions, number.at)].trim_ascii_end(), &[' ', '\n'])
    }

    /// Whether the number goes on with one of new ones.
    pub(super) fn goes_on_with_new_ones(&self, number: &Around<'_>) -> bool {
        number.is_count()
            && self.said.has(Sense::Increment)
            && self.goes_on_with_new(number.mentions, number.at, number.quantity)
    }

    /// Why stations or locations are none that stand.
    pub(super) fn why_no_stock(&self, number: &Around<'_>) -> Option<Reason> {
        let &Around { mentions, at, quantity, .. } = number;
        if !number.is_count() || !quantity.noun.any(Senses::of(&[Sense::Stations, Sense::Locations])) {
            return None;
        }
        let begin = match number.clause() {
            0 => sentence_start(self.text, mentions[0].range.start),
            _ => number.clause_begin(),
        };
        self.are_no_stock(mentions, at, quantity, cut(self.text, begin, number.start()).trim_ascii())
    }

    /// Whether the words say that what is counted is new; "mới được 169 trạm" and "mới chỉ có 20" only say that it is few.
    pub(in super::super) fn is_new(&self, mention: &Mention) -> bool {
        let few = || {
            let behind = &self.text[mention.range.end..];
            // "Ít nhất là Lai Châu, mới 41 trạm"
            let apart = || {
                self.text[..mention.range.start].trim_ascii_end().ends_with(',')
                    && behind.trim_ascii_start().starts_with(|c: char| c.is_ascii_digit())
            };
            &self.text[mention.range.clone()] == "mới"
                && ([" được ", " chỉ ", " có ", " đạt ", " đến ", " dừng "].iter().any(|word| behind.starts_with(word))
                    || apart()
                    || self.was_so_few(mention))
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

    /// Whether "mới là" says how few there were then: right behind a time ("(cuối năm 2025 mới là 905 trạm)"), or in a sentence of the
    /// same time of another year ("Cùng thời điểm năm ngoái, số trạm 5G mới là 174 trạm"); "Trong quý, số trạm mới là 24" are new ones.
    fn was_so_few(&self, mention: &Mention) -> bool {
        if !self.text[mention.range.end..].starts_with(" là ") {
            return false;
        }
        let led = self.text[..mention.range.start].trim_ascii_end();
        led.ends_with(|c: char| c.is_ascii_digit())
            || led.ends_with("năm ngoái")
            || led.ends_with("năm trước")
            || Cues::bundled()
                .points_of_time
                .begin(cut(self.text, sentence_start(self.text, mention.range.start), led.len()).trim_ascii_start())
    }

    /// Whether the number is a part of new ones that gave no record: "xây mới 1.028 trạm (VNPT: 364 trạm, Viettel: 569 trạm)", "phát triển mới
    /// 14.300 thuê bao, trong đó 2.300 thuê bao cố định, di động 12.000".
    pub(super) fn is_part_of_new(&self, number: &Around<'_>) -> bool {
        if !number.is_count() || !self.said.has(Sense::Increment) {
            return false;
        }
        let &Around { mentions, at, quantity, .. } = number;
        let whole = Self::opening_of_aside(mentions, at)
            .or_else(|| quantity.noun.any(COUNTED).then(|| Self::of_which_before(mentions, at)).flatten())
            .and_then(|opening| mentions[..opening].iter().rposition(|mention| mention.quantity().is_some()));
        let Some((index, whole)) = whole.and_then(|index| Some((index, mentions[index].quantity()?))) else {
            return false;
        };
        let near = &mentions[index.saturating_sub(4)..index];
        matches!(whole.kind, Kind::Count)
            && near.iter().any(|mention| self.is_new(mention))
            && !near.iter().any(|mention| mention.has(Sense::Total))
            && !self.drafts.iter().any(|draft| draft.quote.start == whole.quote.start)
    }

    /// The bracket that opens before `at` and is open there.
    fn opening_of_aside(mentions: &[Mention], at: usize) -> Option<usize> {
        let bracket = |mention: &Mention| matches!(mention.what, What::Mark(b'(' | b')'));
        mentions[..at].iter().rposition(bracket).filter(|index| mentions[*index].is_mark(b'('))
    }

    /// The "of which" before `at` whose list of parts goes on until there.
    fn of_which_before(mentions: &[Mention], at: usize) -> Option<usize> {
        let ends = |mention: &Mention| mention.is_mark(b';') || mention.has(Sense::Total);
        let opening = mentions[..at].iter().rposition(|mention| mention.has(Sense::OfWhich) || ends(mention))?;
        (!ends(&mentions[opening])).then_some(opening)
    }

    /// Whether lines that were put in go on what was told of new ones: "phát triển mới 14.300 thuê bao điện thoại; lắp đặt được 4.100 thuê
    /// bao Internet".
    pub(super) fn is_put_in_besides(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, quantity, .. } = number;
        let put_in = || {
            let led = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
            Cues::bundled().puts_in.end_word(led, &[' ', '\n', ',', ';'])
        };
        let since_new = || {
            let word = mentions[..at].iter().rposition(|mention| self.is_new(mention) || mention.has(Sense::Total));
            word.is_some_and(|word| self.is_new(&mentions[word]) && !mentions[word].has(Sense::Total))
        };
        number.is_count()
            && self.said.has(Sense::Increment)
            && quantity.noun.has(Sense::Subscribers)
            && put_in()
            && since_new()
    }

    /// Whether the clause counts new subscribers or stations and not all of them: "new telephone subscribers in
    /// nine months: 14.8 thousand", "thuê bao phát triển mới đạt 4,7 triệu thuê bao", and the parts of such a number.
    pub(super) fn counts_new_ones(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, quantity, .. } = number;
        if !number.is_count() {
            return false;
        }
        let led = self.text[..Self::begin_of_hedges(mentions, at)].trim_ascii_end();
        // "Fixed broadband added 9,400 subscribers to reach 241,700"
        let counted = || mentions[..at].iter().any(|mention| mention.quantity().is_some());
        if quantity.noun.is_empty() && Cues::bundled().to_total.end_word(led, &[' ', ',']) && counted() {
            return false;
        }
        let Some(since) = self.since_new_ones(mentions, at) else {
            // "Cụ thể, trong tổng số trên bao gồm …": the parts of what the sentence before counted.
            return self.paragraph.new_ones && mentions[..at].iter().take(4).any(|mention| mention.has(Sense::OfWhich));
        };
        // "…, bringing the total to": from there on all are counted; after a comma only its parts go on.
        let total = since.iter().any(|mention| mention.has(Sense::Total) && !mention.has(Sense::Increment));
        // "Fixed broadband added 9,100 customers since December and has 228,450 subscribers"
        let holds = Cues::bundled().then_has.end_word(led, &[' ', ',']);
        let total = total || holds && since.iter().any(|mention| mention.quantity().is_some());
        let comma = since.iter().any(|mention| mention.is_mark(b','));
        let parts = since.iter().any(|mention| mention.has(Sense::OfWhich) || mention.is_mark(b':'));
        !total && (!comma || parts)
    }

    /// The mentions between the number and the words in its clause that speak of new ones.
    fn since_new_ones<'m>(&self, mentions: &'m [Mention], at: usize) -> Option<&'m [Mention]> {
        if !self.said.has(Sense::Increment) {
            return None;
        }
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let things = COUNTED.with(LINES);
        let fresh = mentions[clause..at].windows(2).rposition(|pair| {
            let glued = || {
                cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii().is_empty()
                    && pair[0].range.end < pair[1].range.start
            };
            (pair[0].has(Sense::Increment) || pair[1].has(Sense::Increment))
                && glued()
                && ((self.is_new(&pair[0]) && pair[1].senses().any(things) && !pair[1].has(Sense::Increment))
                    // "thuê bao trả sau phát triển mới"
                    || (self.is_new(&pair[1]) && pair[0].senses().any(things.with(Sense::OtherPart.into()))))
        })?;
        Some(&mentions[clause + fresh + 2..at])
    }

    /// Whether the words after the noun say that those are new: "126 stations were newly built".
    ///
    /// Those that "and" leads to are the next ones: "The branch has 96 BTS stations and another 70 will be installed in 2010".
    pub(super) fn is_followed_by_increment(&self, quantity: &Quantity, right: &[Mention]) -> bool {
        right.iter().any(|mention| {
            let gap = cut(self.text, quantity.noun_end, mention.range.start);
            if leads_to_others(gap) {
                return false;
            }
            // "one of 48 stations that Viettel put up this year"
            let reach = if gap.starts_with(" that ") || gap.starts_with(" which ") { 28 } else { 12 };
            // "684,000 subscribers or more"
            mention.has(Sense::Increment) && gap.len() <= reach && !gap.contains('-') && gap != " or "
        })
    }
}

/// Whether the words between one for new and a number say that the number is of the new ones.
fn leads_to_new(gap: &str) -> bool {
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
    !reaches && gap.chars().count() <= 30 && !gap.contains([',', ':'])
}

/// Whether the words between a number's noun and one for new lead on to others.
fn leads_to_others(gap: &str) -> bool {
    ["and", "và"].iter().any(|word| {
        gap.strip_prefix(' ').and_then(|gap| gap.strip_prefix(word)).is_some_and(|rest| rest.starts_with(' '))
    })
}

/// How far behind those who moved it may be said where to, in bytes.
const LONGEST_WAY: usize = 40;

/// So far behind what was put up, in bytes, the words may stand that lead to its total.
const LONGEST_TO_TOTAL: usize = 100;

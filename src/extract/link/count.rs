//! Numbers of things: from the noun beside the number, or from the words before it.

use std::ops::Range;

use crate::domain::Unit;
use crate::extract::amount::Kind;
use crate::extract::compose::{self, GENERATIONS, LINES, MONEY};
use crate::extract::cues::Cues;
use crate::extract::draft::Matter;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, Quantity, What};
use crate::extract::reason::Reason;
use crate::extract::words::{begins_with_any, cut, ends_with_word, sentence_start};

use super::{Around, COUNTED, Found, LONGEST_ASIDE, Linker};

impl Linker<'_> {
    /// A number of things.
    pub(super) fn count(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, first: _, item, .. } = *around;
        let noun = quantity.noun;
        // Nobody counts parts of a thing, unless for every so many people.
        if !quantity.scaled
            && !left.iter().any(|mention| mention.has(Sense::ThatFigure))
            && !left
                .iter()
                .rev()
                .take(2)
                .any(|mention| matches!(mention.what, What::Place(_)) || mention.has(Sense::Country))
            && !quantity.value.is_integer()
            && !self.speaks_of(&mentions[..at], Sense::Per100People)
        {
            return None;
        }
        let words = (quantity.noun_end > quantity.digits.end).then_some(quantity.digits.end..quantity.noun_end);
        let per100 = self.speaks_of(&mentions[..at], Sense::Per100People)
            && !quantity.scaled
            && quantity.value < rust_decimal::Decimal::from(400);
        if per100 && !noun.any(HEADS.without(Sense::Subscribers.into())) {
            return self.density(around, reach);
        }
        if let Some(item) = item
            && let Some(kind) = item.kind
            && !noun.any(HEADS)
        {
            return self.counted(around, kind, reach, Some(item.words.clone()));
        }
        if let Some((id, end)) = self.bare_points(mentions, at, quantity) {
            *reach += 1;
            let sites = Matter::Stations(Sense::Locations.into());
            let matter = if id == "network.post_offices" { Matter::Other } else { sites };
            return Some((matter, id, Some(quantity.digits.end + 1..end)));
        }
        let heads = noun.only(COUNTED);
        // "The courier carried 132.6 million items"
        if heads.has(Sense::Products)
            && Cues::bundled().carries.end_word(self.text[..quantity.quote.start].trim_ascii_end(), &[' ', '\n', ','])
        {
            return self.left_out(Reason::OtherThing);
        }
        if !heads.is_empty() {
            return self.counted(around, heads, reach, words);
        }
        // "302,000 households with fiber", "141,200 homes subscribe to pay TV"
        if noun.has(Sense::Households) && !noun.has(Sense::Smartphone) {
            let near = right
                .iter()
                .filter(|mention| mention.range.start.saturating_sub(quantity.noun_end) <= 24)
                .fold(noun, |all, mention| all.with(mention.senses()));
            // "Số hộ gia đình có kết nối Internet cáp quang là 64.300 hộ"
            let named = left.iter().any(|mention| mention.has(Sense::Households))
                && cut(self.text, 0, quantity.quote.start).trim_ascii_end().ends_with(" là");
            let near = if named { left.iter().fold(near, |all, mention| all.with(mention.senses())) } else { near };
            let lines = near.only(Senses::of(&[Sense::PayTv, Sense::Fiber, Sense::Broadband]));
            if !lines.is_empty() && !near.has(Sense::Smartphone) {
                return Some((Matter::Lines(lines), compose::subscribers(lines)?, words));
            }
        }
        // "101.12 million smartphone users"
        if noun.has(Sense::Smartphone)
            && noun.has(Sense::Users)
            && quantity.value >= rust_decimal::Decimal::ONE_THOUSAND
        {
            let lines = Sense::Smartphone.into();
            return Some((Matter::Lines(lines), compose::subscribers(lines)?, words));
        }
        // "405,000 telephone subscribers, among them 327,300 mobile users"
        let among = self.users_among(around).map(|lines| (lines, words.clone()));
        if let Some((lines, words)) = among.or_else(|| self.kind_of_lines_above(around, reach)) {
            return Some((Matter::Lines(lines), compose::subscribers(lines)?, words));
        }
        // "Broadband … reached 4.3 million users"
        if noun.has(Sense::Users)
            && !noun.any(Senses::of(&[Sense::Smartphone, Sense::Subscribers]))
            && quantity.value >= rust_decimal::Decimal::ONE_THOUSAND
        {
            let (lines, line_words) = self.lines(around, reach);
            if lines.any(Senses::of(&[Sense::Broadband, Sense::Fiber, Sense::PayTv])) {
                return Some((Matter::Lines(lines), compose::subscribers(lines)?, line_words.or(words)));
            }
        }
        if noun.any(HEADS) && !noun.any(Sense::People.into()) {
            return None;
        }
        let employed = right.first().is_some_and(|mention| {
            mention.has(Sense::Workers) && mention.range.start.saturating_sub(quantity.noun_end) <= 8
        });
        if noun.has(Sense::People) && !employed && !left.iter().any(|mention| mention.has(Sense::Workers)) {
            return None;
        }
        if noun.has(Sense::People) {
            return self.counted(around, Sense::Workers.into(), reach, words);
        }
        // "Bưu điện tỉnh có 276 điểm, trong đó có 48 bưu cục": points of which offices are a part.
        let points = noun.is_empty()
            && begins_with_any(&self.text[quantity.digits.end..], &[" điểm,", " điểm (", " points,", " points ("])
            && mentions[at + 1..].iter().position(|mention| mention.quantity().is_some()).is_some_and(|next| {
                mentions[at + 1..at + 1 + next]
                    .iter()
                    .any(|mention| mention.has(Sense::OfWhich) || mention.is_mark(b'('))
                    && mentions[at + 1 + next].quantity().is_some_and(|part| part.noun.has(Sense::PostOffices))
            });
        if points {
            return Some((Matter::Other, "network.post_offices", None));
        }
        self.count_by_followers(around, reach, inherited)
    }

    /// A number without a counted noun of its own: what follows it may say what is counted.
    fn count_by_followers(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let Around { left, right, quantity, .. } = *around;
        let noun = quantity.noun;
        // "May alone brought 12.3 trillion": so large a number is money.
        if quantity.scaled && quantity.value >= rust_decimal::Decimal::from(1_000_000_000_u64) && noun.is_empty() {
            if self.is_volume(around) {
                return self.left_out(Reason::OtherThing);
            }
            return self.money(around, reach);
        }
        if let Some(level) = self.level_out_of_all(around.mentions, around.at) {
            let id = compose::services(level.senses().with(Sense::Services.into()))?;
            return Some((Matter::Other, id, Some(level.range.clone())));
        }
        if let Some(found) = self.count_of_them(around, reach, inherited).or_else(|| self.count_again(around, reach)) {
            return Some(found);
        }
        if let Some(found) = self.count_as_before(around, reach).or_else(|| self.count_asked_for(around, reach)) {
            return Some(found);
        }
        if let Some(found) = self.count_left(around, reach).or_else(|| self.count_of_whole(around)) {
            return Some(found);
        }
        if let Some(sent) = self.kind_of_stations(quantity, right) {
            let generations = sent.senses().only(GENERATIONS);
            return Some((Matter::Stations(generations), compose::stations(generations)?, Some(sent.range.clone())));
        }
        if let Some(found) = self.count_of_ours(around, reach) {
            return Some(found);
        }
        if let Some(named) = self.named_before(around.mentions, around.at, quantity, right) {
            *reach += 2;
            return Self::count_of_those_named(named, right);
        }
        if left.iter().any(|mention| mention.has(Sense::Users))
            && !left.iter().any(|mention| mention.has(Sense::Subscribers))
        {
            return None;
        }
        // "214,300 dossiers were received, of which 180,100, or 84%, came in online"
        if noun.is_empty()
            && left
                .iter()
                .chain(right.first())
                .any(|mention| mention.senses().any(Senses::of(&[Sense::OfWhich, Sense::OfThem])))
            && right.iter().any(|mention| mention.has(Sense::Online))
            && let Some(before) = around.mentions[..around.at].iter().rev().find_map(Mention::quantity)
            && before.noun.has(Sense::Dossiers)
        {
            return self.counted(
                around,
                Sense::Dossiers.into(),
                reach,
                right.first().map(|mention| mention.range.clone()),
            );
        }
        if right.first().is_some_and(|mention| mention.has(Sense::OfThem))
            && let Some(mention) = right.get(1).filter(|mention| mention.senses().any(COUNTED.with(LINES)))
        {
            return self.count_part(around, mention, reach);
        }
        // "5.3 million of MobiFone's mobile subscribers live there"
        if let [owner, .., subscribers] = &right[..right.len().min(3)]
            && matches!(owner.what, What::Operator(..))
            && subscribers.has(Sense::Subscribers)
            && cut(self.text, quantity.noun_end, owner.range.start).trim_ascii() == "of"
            && right[1..right.len().min(3)]
                .iter()
                .all(|mention| mention.senses().any(LINES.with(Sense::Subscribers.into())))
        {
            let lines = right[1..].iter().take(2).fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(subscribers.range.clone())));
        }
        // "1,912 online public services, 847 of which at level 4"
        if right.first().is_some_and(|mention| mention.has(Sense::OfWhich))
            && let Some(mention) = right.get(1).filter(|mention| mention.senses().any(COUNTED))
            && Cues::bundled().copulas.holds(cut(self.text, right[0].range.end, mention.range.start).trim_ascii())
        {
            return self.count_part(around, mention, reach);
        }
        self.count_by_parts(around).or_else(|| self.count_by_verb(around, reach, inherited))
    }

    /// A part of the lines or stations counted before: "88.7 million of which used smartphones", "5,860 with 4G".
    fn count_by_parts(&self, around: &Around<'_>) -> Option<Found> {
        let Around { right, quantity, first, .. } = *around;
        // "88.7 million of which used smartphones"
        if right.first().is_some_and(|mention| mention.has(Sense::OfWhich))
            && let Some(mention) = right.get(1).filter(|mention| mention.senses().any(LINES))
            && matches!(
                cut(self.text, right[0].range.end, mention.range.start).trim_ascii(),
                "used"
                    | "use"
                    | "are"
                    | "were"
                    | "had"
                    | "have"
                    | "were on"
                    | "are on"
                    | "used a"
                    | "use a"
                    | "were used with"
                    | "are used with"
                    | "là"
                    | "dùng"
            )
            && let Some(last) = self.drafts[first..].last()
            && matches!(last.matter, Matter::Lines(_) | Matter::Stations(_))
        {
            let lines = mention.senses().only(LINES);
            if matches!(last.matter, Matter::Stations(_)) {
                return Some((Matter::Stations(lines), compose::stations(lines)?, Some(mention.range.clone())));
            }
            return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone())));
        }
        // "5,860 with 4G"
        // "of which 21,000 serve 4G", "900 phát sóng 4G": the verb may be a word of covering itself.
        let verb = right.first().is_some_and(|mention| {
            mention.senses().any(Senses::of(&[Sense::Coverage, Sense::Signal, Sense::Users]))
                && !mention.senses().any(GENERATIONS)
        });
        let sent = right.get(usize::from(verb));
        if let Some(mention) = sent.filter(|mention| mention.senses().any(GENERATIONS))
            && Cues::bundled().sends.holds(cut(self.text, quantity.quote.end, mention.range.start).trim_ascii())
            && self.drafts.last().is_some_and(|draft| matches!(draft.matter, Matter::Stations(_)))
        {
            let generations = mention.senses().only(GENERATIONS);
            return Some((Matter::Stations(generations), compose::stations(generations)?, Some(mention.range.clone())));
        }
        None
    }

    /// Whether the clause names what is carried: "sản lượng bưu gửi đạt 1,38 tỷ".
    pub(super) fn is_volume(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, quantity, .. } = *around;
        let mark = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')));
        let begin = mark.map_or(mentions[0].range.start, |mark| mentions[mark].range.end);
        let begin = if mark.is_none() { sentence_start(self.text, begin) } else { begin };
        let said = cut(self.text, begin, quantity.quote.start);
        let earned = mentions[mark.map_or(0, |mark| mark + 1)..at].iter().any(|mention| mention.senses().any(MONEY));
        // "bưu chính, nhờ sản lượng bưu gửi tăng cao, đạt 72 tỷ"
        let cause = Cues::bundled().causes.iter().any(|word| said.contains(word.as_str()));
        !earned && !cause && Cues::bundled().volumes.is_in(said)
    }

    /// A number whose verb leads to what is counted: "742 were full-process".
    fn count_by_verb(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let Around { mentions: _, at: _, left, right, quantity, first, .. } = *around;
        // "429,000 or so used 3G": the words that hedge lead to no noun.
        let hedged = self.text[quantity.noun_end..].starts_with(" or so ");
        let right = if hedged { &right[right.len().min(1)..] } else { right };
        // "742 were full-process", "2,203,000 used smartphones"
        // "371,000 (72.4%) use smartphones": the bracket parts nothing.
        let aside = around.mentions.iter().find(|mark| mark.is_mark(b')') && mark.range.start >= quantity.noun_end);
        let from = aside.filter(|mark| right.first().is_some_and(|first| mark.range.end <= first.range.start));
        let from = from.map_or(quantity.noun_end, |mark| mark.range.end);
        if let Some(mention) = right.first().filter(|mention| {
            let reach = if self.text[from..].starts_with(" who ") { 28 } else { 16 };
            mention.senses().any(COUNTED.with(LINES)) && mention.range.start.saturating_sub(from) <= reach
        }) {
            let gap = cut(self.text, from, mention.range.start).trim_ascii();
            let gap = gap.strip_prefix("or so").map_or(gap, str::trim_ascii_start);
            let copula = Cues::bundled().copulas.holds(gap);
            // "of whom 136.1 million used mobile phones and 6.4 million kept a fixed line"
            let part = around.mentions[..around.at]
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::OfWhich, Sense::OfThem])));
            let verb = part && is_verb(gap);
            // "including 131.1 million on mobile networks and 2.1 million on fixed lines"
            // "702,415 mobile subscribers, as against 22,870 who still keep a fixed telephone"
            let who = ["who ", "that "].iter().find_map(|who| gap.strip_prefix(who));
            let who = who.and_then(|told| told.strip_prefix("still ").or(Some(told))).is_some_and(is_verb);
            let beside = who || matches!(gap, "on" | "in") && self.stands_beside_lines(around);
            let on = (part && gap == "on" || beside) && mention.senses().any(LINES);
            // "1,816 procedures online: 1,012 with full process and 804 with partial process"
            let process = gap == "with"
                && mention.senses().any(Senses::of(&[Sense::Full, Sense::Partial]))
                && self.drafts.last().is_some_and(|last| last.indicator.as_str().starts_with("egov.services"));
            let copula =
                copula || process || on || verb && mention.senses().any(LINES) && !mention.senses().any(COUNTED);
            if copula && mention.senses().any(COUNTED) {
                return self.counted(around, mention.senses().only(COUNTED), reach, Some(mention.range.clone()));
            }
            // "Of this number, 1,389,100 were mobile subscribers"
            let referred = left
                .iter()
                .any(|mention| mention.senses().any(Senses::of(&[Sense::ThatFigure, Sense::OfThem, Sense::OfWhich])));
            // "of which 41 are 5G stations"
            let counted = right
                .iter()
                .find(|other| other.senses().any(COUNTED) && other.range.start <= mention.range.end + 2)
                .filter(|_| copula && mention.senses().any(GENERATIONS));
            if let Some(other) = counted {
                let heads = other.senses().only(COUNTED);
                if heads.has(Sense::Stations) {
                    let generations = mention.senses().only(GENERATIONS);
                    let words = Some(mention.range.start..other.range.end);
                    return Some((Matter::Stations(generations), compose::stations(generations)?, words));
                }
            }
            // "of which 3,905 transmit 4G signals"
            let sent = mention.senses().only(GENERATIONS);
            if verb
                && !sent.is_empty()
                && let Some(Matter::Stations(_)) = self.drafts[first..].last().map(|last| last.matter)
            {
                return Some((Matter::Stations(sent), compose::stations(sent)?, Some(mention.range.clone())));
            }
            let last = self.drafts[first..].iter().any(|draft| matches!(draft.matter, Matter::Lines(_)))
                || referred
                    && self
                        .drafts
                        .iter()
                        // "764,200 mobile subscribers, or 90.6 per 100 people. Of those, 590,000 use a smartphone."
                        .rfind(|last| !matches!(last.matter, Matter::Density(_)))
                        .is_some_and(|last| matches!(last.matter, Matter::Lines(_)) && last.block == self.block);
            if copula && last && mention.senses().any(LINES) {
                // "used a fixed broadband line"
                let mut lines = mention.senses().only(LINES);
                let mut end = mention.range.end;
                for next in right.iter().skip_while(|other| other.range.start <= mention.range.start) {
                    // "used 3G or 4G"
                    let joined = matches!(
                        cut(self.text, end, next.range.start).trim_ascii(),
                        "" | "and" | "or" | "và" | "hoặc" | "/"
                    );
                    if !joined || !next.senses().any(LINES) {
                        break;
                    }
                    lines = lines.with(next.senses().only(LINES));
                    end = next.range.end;
                }
                return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone())));
            }
        }
        self.count_by_reference(around, reach, inherited)
    }

    /// Whether the number goes on with the subscribers of the one before: "92.3 million mobile broadband subscribers and 24.1
    /// million on fixed broadband".
    fn stands_beside_lines(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, quantity, first, .. } = *around;
        let Some(before) = mentions[..at].iter().rev().find_map(Mention::quantity) else { return false };
        let last = self.drafts[first..].last().filter(|last| last.quote.start == before.quote.start);
        let gap = cut(self.text, before.noun_end, quantity.quote.start);
        let link = gap.trim_ascii().rsplit([' ', ',']).next().unwrap_or_default();
        let links = ["against", "and", "plus", "with", "about", "some", "nearly", "over", ""];
        last.is_some_and(|last| matches!(last.matter, Matter::Lines(_)))
            && !gap.contains([';', '('])
            && links.contains(&link)
    }

    /// The generation that words of the kind of stations name: "including 731 of the 4G kind".
    pub(super) fn kind_of_stations<'m>(&self, quantity: &Quantity, right: &'m [Mention]) -> Option<&'m Mention> {
        let sent = right.iter().take(2).find(|mention| mention.senses().any(GENERATIONS))?;
        let gap = cut(self.text, quantity.quote.end, sent.range.start).trim_ascii();
        let kind = Cues::bundled().kinds.begin(self.text[sent.range.end..].trim_ascii_start());
        let last = self.drafts.last().filter(|last| last.block == self.block);
        let stations = last.is_some_and(|last| matches!(last.matter, Matter::Stations(_)));
        (kind && stations && matches!(gap, "of" | "of the" | "are of the" | "were of the")).then_some(sent)
    }

    /// What an enterprise counts of itself beside another: "Viettel has 900,000 mobile subscribers; we have 347,000".
    fn count_of_ours(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { mentions, at, quantity, first, .. } = *around;
        self.own_operator()?;
        let last = self.drafts[first..].last().filter(|last| last.unit == Unit::Count && last.operator.is_some())?;
        let bare =
            quantity.noun.is_empty() && mentions.get(at + 1).is_none_or(|next| matches!(next.what, What::Mark(_)));
        let counts = matches!(last.matter, Matter::Lines(_) | Matter::Stations(_));
        if !bare || !counts || !self.speaks_as_we(mentions, at) {
            return None;
        }
        *reach += 1;
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// A number that stands for what the text said before, or under a heading that says what of.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    fn count_by_reference(&self, around: &Around<'_>, reach: &mut u32, inherited: &mut Option<usize>) -> Option<Found> {
        let Around { mentions: _, at: _, left, right, quantity, first: _, .. } = *around;
        let noun = quantity.noun;
        // "năm năm trước con số ấy mới là 51,6": what was said of before.
        // "thuê bao di động dừng ở con số 1.187.400" points to no other figure.
        let says_things = |list: &[Mention]| list.iter().any(|mention| mention.senses().any(COUNTED.with(LINES)));
        let told = left.iter().rposition(|mention| mention.has(Sense::ThatFigure));
        let told =
            told.filter(|told| &self.text[left[*told].range.clone()] != "con số" || !says_things(&left[..*told]));
        if told.is_some() {
            // "put up 61 base stations, lifting the number in service to 2,214"
            let counted = around.mentions[..around.at].iter().rev().find_map(Mention::quantity);
            if let Some(heads) = counted.map(|before| before.noun.only(COUNTED)).filter(|heads| !heads.is_empty())
                && self.drafts.last().is_none_or(|last| last.quote.start < around.mentions[0].range.start)
            {
                return self.counted(around, heads, reach, None);
            }
            let last = self
                .drafts
                .last()
                .filter(|draft| draft.block + 1 >= self.block && draft.value.is_some() && !draft.unit.is_money())?;
            *reach += 2;
            return Some((last.matter, last.indicator.as_str(), None));
        }
        // "3.7 million new telephone subscribers registered, bringing the country's total to 70.4 million"
        if noun.is_empty()
            && left.iter().any(|mention| mention.has(Sense::Total))
            && left.iter().all(|mention| !mention.senses().any(COUNTED.with(LINES)))
            && let Some(before) = around.mentions[..around.at].iter().rev().find_map(Mention::quantity)
            && before.noun.has(Sense::Increment)
            && before.noun.any(COUNTED)
        {
            let words = before.digits.end.min(before.noun_end)..before.noun_end;
            return self.counted(around, before.noun.only(COUNTED), reach, Some(words));
        }
        if let Some(found) = self.count_reached(around, reach) {
            return Some(found);
        }
        // "Lần đầu tiên Viettel (171.900) vượt VNPT (168.200)": of what the sentence before counted.
        let number = Self::begin_of_hedges(around.mentions, around.at).min(quantity.quote.start);
        let bearer = left.iter().rfind(|mention| {
            mention.range.end <= number && matches!(mention.what, What::Place(_) | What::Operator(..))
        });
        let bears = bearer.is_some_and(|mention| {
            let gap = cut(self.text, mention.range.end, number).trim_ascii();
            // "Hanoi had 1.87 million."
            // "Three months on, the new Vinh Long had 3,588,400."
            let large = quantity.scaled || quantity.value >= LEAST_ALONE;
            let place = matches!(mention.what, What::Place(_)) && large && right.is_empty();
            // "Hà Nội came second with 2,745."
            let ranked = right.is_empty()
                && matches!(mention.what, What::Place(_) | What::Operator(..))
                && Cues::bundled().ranks.begin(gap)
                && ends_with_word(gap, &["with", "at", "với"], &[' ']);
            // "Viettel owns the most, 571"
            let most =
                matches!(mention.what, What::Operator(..) | What::Place(_)) && Cues::bundled().has_most.holds(gap);
            ranked
                || most
                || (matches!(mention.what, What::Operator(..)) || place) && Cues::bundled().has_so_many.holds(gap)
        });
        // "còn thuê bao băng rộng cố định của VNPT là 8,3 triệu" names a thing of its own.
        let own_thing = says_things(left);
        if (bears && !own_thing || self.was_left_with(around))
            && noun.is_empty()
            && let Some(last) = self.drafts.last().filter(|last| last.block == self.block && last.unit == Unit::Count)
            && matches!(last.matter, Matter::Lines(_) | Matter::Stations(_))
        {
            *reach += 2;
            let last = &self.drafts[self.whole_of(self.drafts.len() - 1, quantity.quote.start)];
            return Some((last.matter, last.indicator.as_str(), None));
        }
        // "TP.HCM 134,6 | Bình Dương 128,1" under a heading that says what of.
        if left.iter().rev().find(|mention| !mention.is_mark(b':')).is_some_and(|mention| {
            (matches!(mention.what, What::Place(_)) || mention.has(Sense::Country))
                && cut(self.text, mention.range.end, quantity.quote.start).trim_matches([' ', ':', '-']).is_empty()
        }) && noun.is_empty()
        {
            *reach += 2;
            let intro = self.intro.as_ref().map_or(Senses::NONE, |intro| intro.named);
            let named = if intro.is_empty() { self.section.named } else { intro };
            if named.has(Sense::Per100People) {
                return Some((Matter::Density(named.only(LINES)), compose::density(named.only(LINES))?, None));
            }
            if named.has(Sense::Rate) && quantity.value <= rust_decimal::Decimal::ONE_HUNDRED {
                return compose::share(named).map(|id| (Matter::Share(named), id, None));
            }
        }
        if left.iter().all(|mention| !mention.senses().any(COUNTED.with(LINES)))
            && cut(self.text, quantity.quote.end, quantity.quote.end + 2) == ", "
            && let Some(mention) = right.first().filter(|mention| {
                mention.senses().any(LINES.with(Sense::Subscribers.into()))
                    && mention.range.start > quantity.quote.end + 1
            })
        {
            let lines = right.iter().take(3).fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            if right.iter().take(3).any(|other| other.has(Sense::Subscribers)) {
                return Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(mention.range.clone())));
            }
        }
        // "From 486 at the end of December, the number of 5G stations climbed to 731"
        let opens = around.mentions[..around.at].is_empty()
            && ends_with_word(self.text[..quantity.quote.start].trim_ascii_end(), &STARTS, &[' ', '\n', '.']);
        if opens
            && noun.is_empty()
            && let Some(comma) = around.mentions.iter().position(|mark| mark.is_mark(b','))
        {
            let clause = &around.mentions[comma + 1..];
            let end = clause.iter().position(|mention| mention.quantity().is_some()).unwrap_or(0);
            let heads =
                clause[..end].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses().only(COUNTED)));
            if !heads.is_empty() && clause[..end].iter().any(|mention| mention.has(Sense::Total)) {
                return self.counted(&Around { left: &clause[..end], ..*around }, heads, reach, None);
            }
        }
        self.count_by_words_before(around, reach, inherited)
    }

    /// The number that things of the sentence before are to reach, or that those of its own reached by adding some.
    fn count_reached(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { left, quantity, .. } = *around;
        // "The number of 5G stations stood at 142. It must reach 900 by the end of 2026."
        let led = self.text[..Self::begin_of_hedges(around.mentions, around.at)].trim_ascii_end();
        let begin = sentence_start(self.text, around.mentions[0].range.start);
        let subject = cut(self.text, begin, quantity.quote.start).trim_ascii_start();
        if quantity.noun.is_empty()
            && Cues::bundled().to_reach.end(led)
            && begins_with_any(
                subject,
                &["it ", "this ", "that number ", "the number ", "they ", "this number ", "con số này ", "số này "],
            )
            && !left.iter().any(|mention| mention.senses().any(COUNTED.with(LINES)))
            && let Some(last) = self.told_before.clone().last().map(|index| &self.drafts[index])
            && last.unit == Unit::Count
            && last.block == self.block
        {
            *reach += 2;
            return Some((last.matter, last.indicator.as_str(), None));
        }
        // "Fixed broadband added 9,400 subscribers in six months to reach 241,700"
        if quantity.noun.is_empty()
            && Cues::bundled().to_total.end_word(led, &[' ', ','])
            && let Some(before) = around.mentions[..around.at].iter().rev().find_map(Mention::quantity)
            && before.noun.any(COUNTED)
            && !self.drafts.iter().any(|draft| draft.quote.start == before.quote.start)
        {
            let (all, own) = (&around.mentions[..around.at], before.noun.only(COUNTED));
            return self.counted(&Around { left: all, ..*around }, own, reach, None);
        }
        None
    }

    /// Whether the number is what an enterprise was left with: "Vietnamobile, the Hutchison venture, was left with some 3.1 million".
    fn was_left_with(&self, around: &Around<'_>) -> bool {
        let number = Self::begin_of_hedges(around.mentions, around.at);
        let near = around.left.iter().rfind(|mention| mention.range.end <= number);
        let bearer = self.bearer_before_aside(around.left, number).or(near);
        bearer.is_some_and(|mention| {
            let gap = cut(self.text, mention.range.end, number).trim_ascii();
            let told = if gap.starts_with(',') { gap.rsplit(',').next().unwrap_or_default().trim_ascii() } else { gap };
            matches!(mention.what, What::Operator(..)) && Cues::bundled().left_with.holds(told)
        })
    }

    /// The enterprise before an aside of a few words between commas that leads to the number at `start`.
    fn bearer_before_aside<'m>(&self, left: &'m [Mention], start: usize) -> Option<&'m Mention> {
        let (close, mark) = left.iter().enumerate().rfind(|(_, mention)| mention.is_mark(b','))?;
        let opening = left[..close].iter().rposition(|mention| mention.is_mark(b','))?;
        let bearer = left[..opening].last().filter(|mention| matches!(mention.what, What::Operator(..)))?;
        let beside = cut(self.text, bearer.range.end, left[opening].range.start).trim_ascii().is_empty();
        let short = mark.range.start - left[opening].range.end <= LONGEST_ASIDE;
        let leads = left[close + 1..].iter().all(|mention| mention.range.start >= start);
        (beside && short && leads).then_some(bearer)
    }

    /// A number that the words before it say what of.
    fn count_by_words_before(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, first, .. } = *around;
        let noun = quantity.noun;
        // No noun after it: the words before say what is counted.
        let wide =
            COUNTED.with(LINES).with(Senses::of(&[Sense::Revenue, Sense::Budget, Sense::OtherMoney, Sense::Density]));
        // "… put 14,870 5G stations into service: Viettel 7,900": the list after the colon counts what stood before it.
        let listed = left.iter().rposition(|mention| mention.is_mark(b':')).is_some_and(|colon| {
            left.len() > colon + 1
                && left[colon + 1..].iter().all(|mention| matches!(mention.what, What::Operator(..) | What::Place(_)))
        }) && self.drafts[first..]
            .last()
            .is_some_and(|last| last.unit == Unit::Count && last.value.is_some());
        let near = left.iter().rev().find(|mention| mention.senses().any(wide)).filter(|_| !listed);
        // "108 số máy bị khóa, năm ngoái là 77": what gave no record gives none for another time.
        let void = mentions[..at].iter().rev().find_map(Mention::quantity).is_some_and(|before| {
            before.kind == Kind::Count
                && near.is_some_and(|mention| {
                    mention.range.start >= before.quote.start && mention.range.end <= before.noun_end
                })
                && !self.drafts.iter().any(|draft| draft.quote.start == before.quote.start)
        });
        if void && !left.iter().any(|mention| mention.has(Sense::Total)) {
            return None;
        }
        if let Some(mention) = near {
            let senses = mention.senses();
            if senses.any(MONEY) && quantity.scaled {
                // "Revenue: 1,015 billion": the unit is understood.
                return self.money(around, reach);
            }
            let (cluster, range) = self.cluster(
                left,
                COUNTED.with(LINES).with(Senses::of(&[Sense::Online, Sense::Post, Sense::Telecom, Sense::It])),
            )?;
            let cluster = cluster.with(senses.only(COUNTED)).with(self.head_before(left, &range, cluster));
            // "214 services are offered at level 4, and online dossiers reached 38,650": the dossiers have a clause of their own.
            let cluster = if senses.has(Sense::Dossiers) { cluster.without(COUNTED).with(senses) } else { cluster };
            let heads = cluster.only(COUNTED);
            if !heads.is_empty() {
                return self.counted(around, heads, reach, Some(range));
            }
            if cluster.any(LINES) || noun.any(LINES) {
                *reach += 1;
                let last = self.drafts[first..]
                    .iter()
                    .rev()
                    .find(|draft| matches!(draft.matter, Matter::Lines(_) | Matter::Stations(_)));
                let own = if noun.any(LINES) { noun } else { cluster };
                let lines = self.with_parent(own.only(LINES), around);
                let stations = last.is_some_and(|draft| matches!(draft.matter, Matter::Stations(_)));
                if stations && lines.any(GENERATIONS) {
                    return Some((Matter::Stations(lines), compose::stations(lines)?, Some(range)));
                }
                // "Điện thoại cố định lên tới đỉnh, đúng 201.700 máy"
                let sets = self.text[quantity.quote.end..].starts_with(" máy") && cluster.any(TELEPHONES);
                let speaks = last.is_some()
                    || sets
                    || mentions[..at].iter().any(|mention| mention.has(Sense::Subscribers))
                    || right.iter().any(|mention| mention.has(Sense::Subscribers))
                    || self.paragraph.heads.has(Sense::Subscribers)
                    || self.section.heads.has(Sense::Subscribers)
                    || self.intro.as_ref().is_some_and(|intro| intro.heads.has(Sense::Subscribers));
                return if speaks {
                    Some((Matter::Lines(lines), compose::subscribers(lines)?, Some(range)))
                } else {
                    None
                };
            }
            return None;
        }
        self.count_like_the_last(around, reach, inherited)
    }

    /// A number of the same things as the one before it.
    fn count_like_the_last(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
        inherited: &mut Option<usize>,
    ) -> Option<Found> {
        let Around { mentions, at, left, right, quantity, first, item } = *around;
        let noun = quantity.noun;
        let words = (quantity.noun_end > quantity.digits.end).then_some(quantity.digits.end..quantity.noun_end);
        if noun.any(LINES) {
            *reach += 1;
            let last = self.drafts[first..]
                .iter()
                .rev()
                .find(|draft| matches!(draft.matter, Matter::Lines(_) | Matter::Stations(_)))?;
            if matches!(last.matter, Matter::Stations(_)) && noun.any(GENERATIONS) {
                return Some((Matter::Stations(noun), compose::stations(noun)?, words));
            }
            // "1,120,450 broadband subscribers, including 246,310 fixed and 874,140 mobile ones"
            let part = mentions[..at].iter().any(|mention| mention.has(Sense::OfWhich));
            let lines = if part { self.with_parent(noun.only(LINES), around) } else { noun.only(LINES) };
            return Some((Matter::Lines(lines), compose::subscribers(lines)?, words));
        }
        // "from 253 at the end of June to 697"; "869,000 were with Viettel"; "against Viettel's 159,200"
        let index = self.drafts.len().checked_sub(1).filter(|index| *index >= first)?;
        let last = &self.drafts[index];
        if last.unit != Unit::Count || last.value.is_none() {
            return None;
        }
        // A number between them that was not understood leaves nothing to take over.
        let between = mentions[..at].iter().rev().find_map(Mention::quantity).is_some_and(|before| {
            matches!(before.kind, Kind::Count)
                && before.quote.start > last.quote.end
                && before.noun.is_empty()
                && matches!(
                    cut(self.text, before.quote.end, quantity.quote.start).trim_ascii(),
                    "to" | "lên" | "and" | "và"
                )
        });
        if between {
            return None;
        }
        // "968 BTS stations, 71 of which were set up in the year": some of those that were counted.
        let some = right.first().is_some_and(|mention| {
            mention.has(Sense::OfWhich)
                && cut(self.text, quantity.quote.end, mention.range.start).trim_ascii().is_empty()
        });
        if some && !right.iter().any(|mention| matches!(mention.what, What::Operator(..) | What::Place(_))) {
            return self.left_out(Reason::Part);
        }
        let other = item.is_some()
            // "Viettel had 714,200, VNPT 398,600 and MobiFone 341,900, for a total of 1,454,700"
            || left.iter().any(|mention| mention.has(Sense::Total))
            // "At the end of June it had 142 5G stations; the department wants 900 of them by 2026"
            || left.iter().any(|mention| mention.has(Sense::Target))
                && right.first().is_some_and(|mention| &self.text[mention.range.clone()] == "of them")
            || left
                .iter()
                .any(|mention| matches!(mention.what, What::Operator(..) | What::Time { .. } | What::Place(_)))
            || right
                .iter()
                .any(|mention| matches!(mention.what, What::Operator(..) | What::Time { .. } | What::Place(_)));
        let gap = cut(self.text, last.quote.end, quantity.quote.start)
            .split(|c: char| !is_word_part(c))
            .any(|word| matches!(word, "to" | "lên" | "from" | "từ" | "against" | "xuống"));
        if !other && !gap {
            return None;
        }
        *reach += 1;
        // "from 253 at the end of June to 697": where it arrived has the time of its surroundings.
        let arrived = cut(self.text, last.quote.end, quantity.quote.start)
            .split(|c: char| !is_word_part(c))
            .any(|word| matches!(word, "to" | "lên"));
        if !arrived {
            *inherited = Some(index);
        }
        Some((last.matter, last.indicator.as_str(), None))
    }

    /// A counted noun a little before the cluster: "số doanh nghiệp công nghệ số tính đến … là 74.480".
    pub(super) fn head_before(&self, left: &[Mention], range: &Range<usize>, cluster: Senses) -> Senses {
        if cluster.any(COUNTED) {
            return Senses::NONE;
        }
        left.iter()
            .rev()
            .find(|mention| mention.range.end <= range.start && mention.senses().any(COUNTED))
            .filter(|mention| cut(self.text, mention.range.end, range.start).chars().count() <= 12)
            .map_or(Senses::NONE, |mention| mention.senses().only(COUNTED))
    }
}

/// A number that is no year, no day and no rank by itself.
const LEAST_ALONE: rust_decimal::Decimal = rust_decimal::Decimal::from_parts(10_000, 0, 0, false, 0);

/// Before the number that another one rose from.
const STARTS: [&str; 6] = ["from", "từ", "from only", "from just", "from a mere", "từ chỉ"];

/// Lines that are counted by their sets.
const TELEPHONES: Senses = Senses::of(&[Sense::Telephone, Sense::Fixed, Sense::Mobile]);

/// Whether the words between a number and a noun are a verb with its object: "transmit", "kept a".
pub(super) fn is_verb(gap: &str) -> bool {
    const LEADS: [&str; 14] =
        ["for", "from", "in", "by", "to", "than", "and", "or", "but", "while", "với", "và", "của", "trên"];
    !gap.is_empty()
        && gap.split(' ').count() <= 3
        && gap.chars().all(|c| is_letter(c) || c == ' ')
        && !gap.split(' ').any(|word| LEADS.contains(&word))
}

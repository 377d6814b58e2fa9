//! Of which generations stations are.

use rust_decimal::Decimal;

use crate::extract::compose::GENERATIONS;
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::super::{Around, Linker, NAMES};
use super::{is_verb, union};

impl Linker<'_> {
    /// The generations of stations; none where they are of all kinds.
    pub(super) fn generations(&self, around: &Around<'_>) -> Senses {
        let rules: [fn(&Self, &Around<'_>) -> Senses; 18] = [
            Self::generations_beside,
            |linker, around| {
                linker.part_counted_again(around).map_or(Senses::NONE, |part| union(part).only(GENERATIONS))
            },
            Self::generations_of_total,
            |_, around| generations_of_subject(around),
            Self::generations_of_bracket,
            Self::generations_of_whole,
            Self::generations_parted,
            Self::generations_behind_relative,
            Self::generations_behind_verb,
            Self::generations_of_signal,
            Self::generations_risen,
            Self::generations_compared,
            Self::generations_of_another,
            Self::generations_of_part_before,
            Self::generations_again,
            Self::generations_of_leader,
            Self::generations_of_section,
            Self::generations_of_page,
        ];
        rules.iter().map(|rule| rule(self, around)).find(|found| !found.is_empty()).unwrap_or(Senses::NONE)
    }

    /// The generations that the noun, the list or the words before the number name.
    pub(super) fn generations_beside(&self, around: &Around<'_>) -> Senses {
        let listed = around.item.map_or(Senses::NONE, |item| item.senses.only(GENERATIONS));
        let own = around.quantity.noun.only(GENERATIONS).with(listed);
        let named = if own.is_empty() { self.last_generation(self.past_part(around.left)) } else { own };
        // "There are 318 5G stations. The province wants 1,200 such stations by 2026."
        if !named.is_empty() || !self.text[around.quantity.digits.end..].trim_start().starts_with("such ") {
            return named;
        }
        let stations = |last: &&Draft| last.block == self.block && matches!(last.matter, Matter::Stations(_));
        self.drafts.iter().rfind(stations).map_or(Senses::NONE, generations_of)
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

    /// "lắp mới 1.930 trạm 5G, nâng tổng số lên 13.420 trạm", and not "lắp 40 trạm 4G, nâng số trạm BTS lên 820 trạm".
    fn generations_of_total(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, left, quantity, .. } = *around;
        let Some(total) = left.iter().rfind(|mention| mention.has(Sense::Total)) else { return Senses::NONE };
        let of_all = cut(self.text, total.range.start, quantity.quote.start).split(' ').any(|word| word == "bts");
        let before = mentions[..at].iter().rev().find_map(Mention::quantity).filter(|_| !of_all);
        // "388 5G stations out of a total of 6,120 BTS": of all of them.
        let before = before.filter(|part| !cut(self.text, part.noun_end, quantity.quote.start).contains("out of"));
        before.map_or(Senses::NONE, |part| part.noun.only(GENERATIONS))
    }

    /// "1,268 5G stations, of which Viettel had 842 stations".
    fn generations_of_whole(&self, around: &Around<'_>) -> Senses {
        let told = &around.mentions[..around.at];
        let parted = || {
            told.iter().any(|mention| mention.has(Sense::OfWhich))
                && told.iter().any(|mention| matches!(mention.what, What::Operator(..)))
        };
        if around.item.is_some() || parted() || self.is_part_of_owner(around) {
            self.generations_before_in_sentence(around)
        } else {
            Senses::NONE
        }
    }

    /// "212 trạm 5G, gồm 180 trạm của Viettel và 32 trạm của VNPT": a part that its enterprise stands behind.
    fn is_part_of_owner(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, right, quantity, first, .. } = *around;
        let owner = || right.iter().find(|mention| mention.range.start >= quantity.noun_end);
        let stands_behind = |owner: &Mention| {
            let gap = cut(self.text, quantity.noun_end, owner.range.start).trim_ascii();
            matches!(owner.what, What::Operator(..)) && Cues::bundled().owned_by.holds(gap)
        };
        mentions[..at].iter().any(|mention| mention.has(Sense::OfWhich))
            && owner().is_some_and(stands_behind)
            && self.drafts[first..].iter().any(|whole| whole.value > Some(quantity.value))
    }

    /// The generations of the stations before a bracket that says only how many of them there were at another time: "1.268 trạm 5G
    /// (cuối năm 2025 mới là 905 trạm)", and not "(trong đó 905 trạm đặt ở xã)".
    fn generations_of_bracket(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, quantity, .. } = *around;
        let before = self.generations_of_last(around);
        if before.is_empty() || self.says_bts(around) || union(around.right).any(GENERATIONS) {
            return Senses::NONE;
        }
        let Some(open) = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))
        else {
            return Senses::NONE;
        };
        let hedges = Senses::of(&[Sense::Above, Sense::About, Sense::Below, Sense::Increment]);
        let behind = around.right.iter().filter(|mention| mention.range.start >= quantity.noun_end);
        let is_time = |mention: &Mention| matches!(mention.what, What::Time { .. });
        let told = mentions[open + 1..at].iter().chain(behind);
        let timed =
            told.clone().any(is_time) && { told }.all(|mention| is_time(mention) || mention.senses().any(hedges));
        let stands_behind = self
            .drafts
            .last()
            .is_some_and(|last| !cut(self.text, last.quote.end, mentions[open].range.start).contains([',', ';', ')']));
        let new = mentions[open..at].iter().any(|mention| self.is_new(mention)) || quantity.noun.has(Sense::Increment);
        if mentions[open].is_mark(b'(') && timed && stands_behind && !new { before } else { Senses::NONE }
    }

    /// The generations of the stations that the sentence counted before, as a whole.
    fn generations_before_in_sentence(&self, around: &Around<'_>) -> Senses {
        self.whole_before(around).map_or(Senses::NONE, generations_of)
    }

    /// The last figure of the sentence, or the one that it is only a part of.
    fn whole_before(&self, around: &Around<'_>) -> Option<&Draft> {
        let last = self.drafts.len().checked_sub(1).filter(|last| *last >= around.first)?;
        self.drafts.get(self.whole_of(last, around.quantity.quote.start))
    }

    /// "… có 18.400 trạm 5G. Trong đó, Hà Nội có 3.120 trạm": the parts of what the sentence before counted.
    fn generations_parted(&self, around: &Around<'_>) -> Senses {
        let opens = around.mentions.first().is_some_and(|mention| mention.has(Sense::OfWhich));
        // "Mạng 5G phủ 6,5% dân số. Riêng VNPT có 398 trạm BTS": of all kinds.
        if !opens || !self.drafts[around.first..].is_empty() || self.says_bts(around) {
            return Senses::NONE;
        }
        match self.drafts[..around.first].last().filter(|last| last.block == self.block).map(|last| last.matter) {
            Some(Matter::Stations(before) | Matter::Share(before)) => before.only(GENERATIONS),
            _ => Senses::NONE,
        }
    }

    /// Whether the noun of the number is "BTS", which are of all kinds.
    fn says_bts(&self, around: &Around<'_>) -> bool {
        cut(self.text, around.quantity.digits.end, around.quantity.noun_end).contains("bts")
    }

    /// "1,472 stations that transmit 4G".
    fn generations_behind_relative(&self, around: &Around<'_>) -> Senses {
        let Some(mention) = around.right.iter().find(|mention| mention.senses().any(GENERATIONS)) else {
            return Senses::NONE;
        };
        let gap = cut(self.text, around.quantity.noun_end, mention.range.start).trim_ascii_start();
        let leads = ["that ", "which ", "with ", "carrying ", "phát ", "có "].iter().any(|word| gap.starts_with(word))
            || matches!(gap.trim_ascii(), "are" | "were" | "là");
        if leads { mention.senses().only(GENERATIONS) } else { Senses::NONE }
    }

    /// "268 stations transmit 4G".
    fn generations_behind_verb(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, right, quantity, .. } = *around;
        let Some(mention) = right.iter().find(|mention| mention.range.start >= quantity.noun_end) else {
            return Senses::NONE;
        };
        let sent = mention.senses().only(GENERATIONS);
        let gap = cut(self.text, quantity.noun_end, mention.range.start).trim_ascii();
        let told = !sent.is_empty()
            && sent == union(right).only(GENERATIONS)
            && (is_verb(gap) || Cues::bundled().sends.holds(gap))
            && !self.is_whole_of_part(mentions, at);
        if told { sent } else { Senses::NONE }
    }

    /// "For 5G the figure was 27.4 per cent, with 11,870 stations", "with the number of stations reaching 68,000".
    fn generations_of_signal(&self, around: &Around<'_>) -> Senses {
        let left = around.left;
        let Some(Matter::Share(before)) = self.drafts[around.first..].last().map(|draft| draft.matter) else {
            return Senses::NONE;
        };
        let clause = &left[left.iter().rposition(|mention| mention.is_mark(b',')).unwrap_or(0)..];
        let said = self.since_last_figure(around).rsplit(',').next().unwrap_or_default();
        // "Sóng 5G phủ 47,5% dân số với 688 trạm"
        let mut words = said.split_ascii_whitespace();
        let with = [words.next(), words.next_back()].into_iter().flatten().any(|word| matches!(word, "with" | "với"));
        let bare = clause.iter().all(|mention| !mention.senses().any(NAMES.without(Sense::Stations.into())));
        if with && bare { before.only(GENERATIONS) } else { Senses::NONE }
    }

    /// The text between the last figure and the number.
    fn since_last_figure(&self, around: &Around<'_>) -> &str {
        cut(self.text, self.drafts.last().map_or(0, |last| last.quote.end), around.quantity.quote.start)
    }

    /// "Số trạm 5G tăng từ 302 trạm lên 1.214 trạm".
    fn generations_risen(&self, around: &Around<'_>) -> Senses {
        let before = self.generations_of_last(around);
        let risen = !before.is_empty()
            && self
                .since_last_figure(around)
                .split(|c: char| !is_word_part(c))
                .any(|word| matches!(word, "lên" | "to" | "xuống" | "thì"))
            && around.left.iter().all(|mention| !mention.senses().any(NAMES));
        if risen { before } else { Senses::NONE }
    }

    /// The generations of the stations that the last figure of the sentence counts.
    fn generations_of_last(&self, around: &Around<'_>) -> Senses {
        self.drafts[around.first..].last().map_or(Senses::NONE, generations_of)
    }

    /// "VNPT có 4.210 trạm 5G, so với 6.720 trạm của Viettel".
    fn generations_compared(&self, around: &Around<'_>) -> Senses {
        let Around { left, quantity, .. } = *around;
        let compared = left.last().is_some_and(|mention| {
            mention.has(Sense::Versus)
                && cut(self.text, mention.range.end, quantity.quote.start).trim_ascii().is_empty()
        });
        let of_all = || self.says_bts(around) || Cues::bundled().of_all_kinds.begin(&self.text[quantity.noun_end..]);
        if compared && !of_all() { self.generations_of_last(around) } else { Senses::NONE }
    }

    /// "TP.HCM dẫn đầu với 3.214 trạm 5G, Hà Nội có 2.870 trạm".
    fn generations_of_another(&self, around: &Around<'_>) -> Senses {
        let another = around.left.iter().any(is_bearer) && !around.left.iter().any(|mention| mention.has(Sense::Total));
        if another { self.generations_before_in_sentence(around) } else { Senses::NONE }
    }

    /// "… put 14,870 5G stations into use. Viettel accounted for 7,900 stations": a part of what the sentence before counted.
    fn generations_of_part_before(&self, around: &Around<'_>) -> Senses {
        let Around { mentions, at, quantity, first, .. } = *around;
        let told = &mentions[..at];
        let Some(bearer) = told.iter().rfind(|mention| is_bearer(mention)) else { return Senses::NONE };
        if self.says_bts(around) || union(told).any(Senses::of(&[Sense::Total, Sense::Locations])) {
            return Senses::NONE;
        }
        let said = cut(self.text, bearer.range.end, quantity.quote.start);
        let part = Cues::bundled().is_part.iter().any(|word| said.contains(word.as_str()))
            || Cues::bundled().has_most.holds(said.trim_ascii());
        if part { self.generations_before(first, quantity.value) } else { Senses::NONE }
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
        // "… switched on 480 5G stations, which cover 41.5% of the population. Viettel leads with 305 stations"
        let signal = |draft: &&Draft| matches!(draft.matter, Matter::Share(of) if of.any(GENERATIONS));
        let last = self.drafts[..first].iter().rev().find(|draft| !signal(draft));
        // "Cả nước có 15.800 trạm 5G." over "Viettel dẫn đầu với hơn 8.000 trạm"
        let whole = |last: &Draft| last.operator.is_none() && last.value.is_some_and(|whole| whole > quantity.value);
        let last = last.filter(|last| last.block == self.block || last.block + 1 == self.block && whole(last));
        let bare = matches!(
            cut(self.text, quantity.digits.end, quantity.noun_end)
                .trim_ascii()
                .trim_start_matches("-plus")
                .trim_ascii_start(),
            "trạm" | "stations" | "sites"
        );
        // "There were 4,076 stations, among them 3,010 for 4G. Viettel leads with 1,655 stations": of all of them.
        let with_all_kinds = || {
            let before = self.drafts.get(self.told_before.clone()).unwrap_or_default();
            before.iter().any(|draft| matches!(draft.matter, Matter::Stations(of) if !of.any(GENERATIONS)))
        };
        let ranked = || {
            let number = Self::begin_of_hedges(mentions, at).min(quantity.quote.start);
            Cues::bundled().follows.begin(said)
                || !with_all_kinds() && Cues::bundled().leads_with.begin(said)
                || self.is_extreme_bearer(mentions, bearer, number)
        };
        match last.map(|last| last.matter) {
            Some(Matter::Stations(before)) if bare && ranked() => before.only(GENERATIONS),
            _ => Senses::NONE,
        }
    }

    /// The generations that the line over a list or a section on stations names.
    fn generations_of_section(&self, around: &Around<'_>) -> Senses {
        let above = self.intro.as_ref().filter(|intro| intro.heads.has(Sense::Stations) && !intro.counted);
        let listed =
            above.filter(|_| !self.says_bts(around)).map_or(Senses::NONE, |intro| intro.named.only(GENERATIONS));
        let stations = self.section.heads.has(Sense::Stations);
        if listed.is_empty() && stations { self.section.named.only(GENERATIONS) } else { listed }
    }

    /// The generation that the headline names, where the page has counted stations of that one alone: "5G spreads", "Vietnam had
    /// 15,800 5G stations", "Da Nang led the cities with 940 stations".
    fn generations_of_page(&self, around: &Around<'_>) -> Senses {
        let wanted = self.said.has(Sense::Target);
        let titled = Some(self.frame.generations).filter(|titled| titled.is_one());
        let named = titled.or_else(|| self.generation_told_last().filter(|_| wanted)).unwrap_or(Senses::NONE);
        if !named.is_one() || self.says_bts(around) {
            return Senses::NONE;
        }
        let counted = || self.drafts.iter().filter(|draft| matches!(draft.matter, Matter::Stations(_)));
        // A number above the greatest of them may be that of all stations, where it is no goal.
        let most = counted().filter_map(|draft| draft.value).max();
        let part = most.is_some_and(|most| around.quantity.value <= most) || wanted;
        let alone = counted().count() > 0 && counted().all(|draft| generations_of(draft) == named);
        if part && alone { named } else { Senses::NONE }
    }

    /// The generation of the last two figures, close above, where both are of the same one: "5G stations: 15,870", "5G reaches 42.5%", over
    /// "Goal for 2025: 68,457 stations".
    fn generation_told_last(&self) -> Option<Senses> {
        let sent = |draft: &Draft| match draft.matter {
            Matter::Stations(of) | Matter::Share(of) => of.only(GENERATIONS),
            _ => Senses::NONE,
        };
        let [.., first, last] = &self.drafts[..] else { return None };
        (first.block + 2 >= self.block && sent(first) == sent(last)).then(|| sent(last))
    }

    /// The generations named last before a number.
    fn last_generation(&self, left: &[Mention]) -> Senses {
        self.cluster(left, GENERATIONS.with(Sense::Stations.into()))
            .map_or(Senses::NONE, |cluster| cluster.0.only(GENERATIONS))
    }
}

/// "5G, which had only 37 stations …, has grown to 486 stations".
fn generations_of_subject(around: &Around<'_>) -> Senses {
    let [subject, mark, ..] = around.mentions else { return Senses::NONE };
    let told = !subject.has(Sense::Stations) && mark.is_mark(b',') && mark.range.start == subject.range.end;
    if told { subject.senses().only(GENERATIONS) } else { Senses::NONE }
}

/// Whether stations may stand in `mention`, or belong to it.
fn is_bearer(mention: &Mention) -> bool {
    matches!(mention.what, What::Place(_) | What::Operator(..))
}

/// The generations of the stations that a figure counts.
fn generations_of(draft: &Draft) -> Senses {
    match draft.matter {
        Matter::Stations(senses) => senses.only(GENERATIONS),
        _ => Senses::NONE,
    }
}

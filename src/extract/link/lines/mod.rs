//! Which subscriber lines are meant, and their density.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::Status;
use crate::extract::amount::Kind;
use crate::extract::compose::{self, LINES};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, behind_last, cut, joins_numbers};

use super::{Around, Found, Linker};

impl Linker<'_> {
    /// Subscribers per 100 people.
    pub(super) fn density(&self, around: &Around<'_>, reach: &mut u32) -> Option<Found> {
        let Around { left, right: _, quantity, first: _, item: _, .. } = *around;
        let restated = self.restated_lines(around);
        let (lines, words) = restated.map_or_else(|| self.lines(around, reach), |lines| (lines, None));
        // "60 per 100 people" may be of doctors; some word of ours must be near.
        let named = !lines.is_empty()
            || quantity.noun.has(Sense::Subscribers)
            // "đến năm 2010 đạt 20 máy/100 dân"
            || self.text[quantity.digits.end..].starts_with(" máy/100")
                && !around.mentions.iter().any(|mention| mention.has(Sense::OtherNoun))
            || left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Density, Sense::Subscribers])));
        if !named {
            return None;
        }
        // "cố định 39.236 thuê bao, mật độ 105,9 thuê bao/100 dân": nowhere are there so many fixed ones.
        let beyond = lines == Sense::Fixed.into() && quantity.value > rust_decimal::Decimal::from(60);
        let (lines, words) = if beyond { (Senses::NONE, None) } else { (lines, words) };
        Some((Matter::Density(lines), compose::density(lines)?, words))
    }

    /// The lines of the number that the one at hand tells once more per 100 people: "of whom 201,450 were on fixed lines, the equivalent of
    /// 16.8 subscribers per 100 people". Where the last numbers are parts that make up a whole, they are those of the whole.
    fn restated_lines(&self, around: &Around<'_>) -> Option<Senses> {
        let drafts = &self.drafts[around.first..];
        let last = drafts.last()?;
        let Matter::Lines(own) = last.matter else { return None };
        let index = around.mentions[..around.at].iter().rposition(|mention| mention.quantity().is_some())?;
        let number = around.mentions[index].quantity()?;
        let gap = behind_last(cut(self.text, last.quote.end, around.quantity.quote.start), b',', b',');
        if number.quote.start != last.quote.start || !Cues::bundled().restates.holds(gap.trim_ascii()) {
            return None;
        }
        let parted = around.mentions[..index].iter().rfind(|mention| mention.has(Sense::OfWhich))?;
        let (before, parts) = drafts.split_at(drafts.partition_point(|draft| draft.quote.start < parted.range.start));
        let whole = before.last()?;
        let sum = parts.iter().filter_map(|part| part.value).sum();
        match whole.matter {
            // "812,000 mobile and 11,000 fixed, or 1.1 per 100 people" is of the last part: nowhere do so many people live.
            Matter::Lines(lines)
                if parts.len() > 1 && whole.value == Some(sum) && are_people(sum, around.quantity.value) =>
            {
                Some(lines)
            }
            _ => Some(own),
        }
    }

    /// Whether `next`, after the number and "and", is what the number after it is of, as words before name this one: "mobile is
    /// 3,951,270 subscribers and fixed is 67,282 subscribers".
    fn names_the_next(&self, around: &Around<'_>, next: &Mention) -> bool {
        let Around { mentions, at, left, quantity, .. } = *around;
        let gap = cut(self.text, quantity.noun_end.max(quantity.quote.end), next.range.start).trim_ascii();
        let other = mentions[at + 1..].iter().find_map(Mention::quantity);
        joins_numbers(gap)
            && next.senses().any(LINES)
            && left.iter().any(|mention| mention.senses().any(LINES))
            && other.is_some_and(|other| {
                let own = cut(self.text, next.range.end, other.quote.start);
                own.split_ascii_whitespace().count() <= 3 && !own.contains(',') && other.noun.only(LINES).is_empty()
            })
    }

    /// The lines of an item that says nothing but a kind of those that an item shortly above it counted: "– di động: 1.285.900" below
    /// "• Thuê bao điện thoại: 1.297.400; mật độ 108,9 thuê bao/100 dân".
    pub(super) fn kind_of_lines_above(
        &self,
        around: &Around<'_>,
        reach: &mut u32,
    ) -> Option<(Senses, Option<Range<usize>>)> {
        let Around { mentions, at, quantity, .. } = *around;
        let [label @ .., mark] = &mentions[..at] else { return None };
        let kinds = Senses::of(&[Sense::Mobile, Sense::Fixed]);
        let [name] = label else { return None };
        let own = name.senses().only(kinds);
        let bare = mark.is_mark(b':') && quantity.noun.is_empty() && quantity.kind == Kind::Count;
        let plain = !own.is_empty() && name.senses().only(LINES) == own;
        // Its label stands alone on the line.
        let begin = memchr::memrchr(b'\n', &self.text.as_bytes()[..name.range.start]).map_or(0, |end| end + 1);
        let alone = !cut(self.text, begin, name.range.start).contains(is_letter)
            && cut(self.text, name.range.end, mark.range.start).trim_ascii().is_empty();
        if !bare || !plain || !alone {
            return None;
        }
        let near =
            self.drafts.iter().rev().take_while(|draft| draft.block < self.block && draft.block + 2 >= self.block);
        let whole = near.filter(|draft| draft.status == Status::Actual).find_map(|draft| match draft.matter {
            Matter::Lines(lines) if lines.only(kinds).is_empty() && draft.value > Some(quantity.value) => Some(lines),
            _ => None,
        })?;
        if !matches!(compose::subscribers(whole), Some("subscribers.telephone" | "subscribers.broadband")) {
            return None;
        }
        *reach += 1;
        Some((own.with(whole.only(Sense::Broadband.into())), Some(name.range.clone())))
    }

    /// Which subscriber lines are meant.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn lines(&self, around: &Around<'_>, reach: &mut u32) -> (Senses, Option<Range<usize>>) {
        let Around { left, right, quantity, first, item, .. } = *around;
        // What a bracket says before the number is of the one before it.
        let aside = Self::aside(around.mentions, around.at).filter(|aside| {
            let inside = around.mentions.iter().filter(|mention| aside.contains(&mention.range.start));
            inside.into_iter().any(|mention| mention.quantity().is_some())
        });
        let left = match aside {
            Some(aside) => &left[left.iter().take_while(|mention| mention.range.start < aside.end).count()..],
            None => left,
        };
        if let Some(item) = item.filter(|item| item.senses.any(LINES)) {
            return (item.senses.only(LINES), Some(item.words.clone()));
        }
        let own = quantity.noun.only(LINES);
        // "104.5 million mobile subscribers had a smartphone"
        if let Some(mention) = right.iter().find(|mention| mention.has(Sense::Smartphone)).filter(|mention| {
            matches!(
                cut(self.text, quantity.noun_end, mention.range.start).trim_ascii(),
                "had a"
                    | "have a"
                    | "had"
                    | "have"
                    | "used"
                    | "use"
                    | "using"
                    | "used a"
                    | "use a"
                    | "with a"
                    | "with"
                    | "were on"
                    | "are on"
                    | "dùng"
                    | "sử dụng"
                    | "có"
                    | "đang dùng"
                    | "đang sử dụng"
            )
        }) {
            return (mention.senses().only(LINES), Some(mention.range.clone()));
        }
        if !own.is_empty() {
            return (
                own,
                Some(quantity.quote.end.min(quantity.noun_end)..quantity.noun_end)
                    .filter(|range| !range.is_empty())
                    .or(Some(quantity.quote.clone())),
            );
        }
        // "Most of them, 731,450 subscribers, use a mobile phone"
        let mentions = around.mentions;
        if mentions[..around.at].last().is_some_and(|mark| mark.is_mark(b','))
            && let Some(comma) = mentions[around.at..].iter().position(|mark| mark.is_mark(b','))
            && let Some(mention) = mentions.get(around.at + comma + 1).filter(|mention| mention.senses().any(LINES))
            && mentions[around.at + comma].range.start == quantity.noun_end.max(quantity.quote.end)
            && matches!(
                cut(self.text, mentions[around.at + comma].range.end, mention.range.start).trim_ascii(),
                "use a" | "use" | "used a" | "used" | "are on" | "are" | "were" | "dùng" | "sử dụng" | "là" | "have a"
            )
        {
            return (mention.senses().only(LINES), Some(mention.range.clone()));
        }
        // "mobile is 3,951,270 subscribers and fixed is 67,282 subscribers": what comes after "and" is the next one's.
        let right = match right.first() {
            Some(next) if self.names_the_next(around, next) => &[],
            _ => right,
        };
        let wide = LINES.with(Senses::of(&[Sense::Subscribers, Sense::Density]));
        let near_right = right.iter().find(|mention| mention.senses().any(LINES)).filter(|mention| {
            let gap = cut(self.text, quantity.noun_end, mention.range.start).trim_ascii();
            matches!(
                gap,
                "a" | "an"
                    | "had a"
                    | "have a"
                    | "had"
                    | "used"
                    | "use"
                    | "using"
                    | "on"
                    | "with"
                    | "dùng"
                    | "sử dụng"
                    | "có"
                    | "of"
                    | "for"
                    | "có sử dụng"
                    | "were"
                    | "are"
                    | "were for"
                    | "as"
            )
        });
        if let Some(mention) = near_right {
            let lines = right
                .iter()
                .filter(|other| other.range.start.saturating_sub(mention.range.end) <= 12)
                .fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            return (lines, Some(mention.range.clone()));
        }
        let nearest = self
            .cluster(left, wide)
            .filter(|cluster| !cluster.0.only(LINES).is_empty())
            .or_else(|| self.cluster(left, LINES));
        if let Some((found, range)) = nearest {
            let lines = found.only(LINES);

            // "broadband, fixed and mobile together": the kinds only say that all are meant.
            let both = lines == Senses::of(&[Sense::Mobile, Sense::Fixed]);
            if both {
                let earlier = left.iter().position(|mention| mention.range.start >= range.start).unwrap_or(0);
                if let Some((more, wider)) =
                    self.cluster(&left[..earlier], wide).filter(|found| !found.0.only(LINES).is_empty())
                {
                    return (more.only(LINES).with(lines), Some(wider));
                }
            }
            return (lines, Some(range));
        }
        if let Some(mention) = right
            .iter()
            .find(|mention| mention.senses().any(LINES))
            .filter(|mention| mention.range.start.saturating_sub(quantity.noun_end) <= 40)
        {
            let lines = right
                .iter()
                .filter(|other| other.range.start.saturating_sub(mention.range.end) <= 30)
                .fold(Senses::NONE, |all, other| all.with(other.senses().only(LINES)));
            return (lines, Some(mention.range.clone()));
        }
        // "…, while the fixed telephone went on fading; there were 16,840 lines"
        let begin = around.at - around.left.len();
        if let Some(mark) = begin.checked_sub(1).filter(|mark| around.mentions[*mark].is_mark(b';'))
            && begins_with_any(
                cut(self.text, around.mentions[mark].range.end, quantity.quote.start).trim_ascii_start(),
                &["there ", "còn ", "chỉ còn "],
            )
        {
            let from = around.mentions[..mark].iter().rposition(|mention| mention.quantity().is_some());
            let clause = &around.mentions[from.map_or(0, |from| from + 1)..mark];
            if let Some((found, range)) = self.cluster(clause, LINES) {
                return (found, Some(range));
            }
        }
        // "phát triển mới 2.940 thuê bao băng rộng cố định, nâng tổng số lên 287.460 thuê bao"
        if left.iter().any(|mention| mention.has(Sense::Total))
            && let Some(before) = around.mentions[..around.at].iter().rev().find_map(Mention::quantity)
            && before.noun.any(LINES)
            && before.noun.has(Sense::Subscribers)
        {
            return (before.noun.only(LINES), Some(before.digits.end.min(before.noun_end)..before.noun_end));
        }
        // "nâng tổng số lên 97.650 thuê bao", of what the sentence began with.
        if left.iter().any(|mention| mention.has(Sense::Total))
            && let Some((found, range)) = self.cluster(&around.mentions[..around.at], LINES)
        {
            return (found.only(LINES), Some(range));
        }
        // "That is equal to 21.2 subscriptions per 100 people": of what the sentence before counted.
        if left.iter().any(|mention| mention.has(Sense::ThatFigure))
            && self.drafts.len() == first
            && let Some(last) = self.drafts.last().filter(|last| last.block + 1 >= self.block)
            && let Matter::Lines(lines) | Matter::Density(lines) = last.matter
        {
            *reach += 1;
            return (lines, None);
        }
        *reach += 1;
        // "1.204.300 subscribers, including 1.189.650 mobile and 14.650 fixed, density 91,2": of all of them.
        // "…, trong đó …; 771.300 thuê bao băng rộng cố định, đạt 24,3 thuê bao/100 dân": a clause that counts its own.
        let clause = around.mentions[..around.at].iter().rfind(|mention| mention.is_mark(b';'));
        let counted = clause.is_some_and(|mark| {
            let own = |draft: &Draft| draft.quote.start > mark.range.start && matches!(draft.matter, Matter::Lines(_));
            self.drafts[first..].iter().any(own)
                && !around.mentions[..around.at]
                    .iter()
                    .any(|mention| mention.has(Sense::OfWhich) && mention.range.start > mark.range.start)
        });
        let parted = around.mentions[..around.at].iter().position(|mention| mention.has(Sense::OfWhich) && !counted);
        if quantity.kind == Kind::Per100
            && !self.text[..quantity.quote.start].trim_ascii_end().ends_with('(')
            && let Some(parted) = parted.map(|index| around.mentions[index].range.start)
            && let Some(whole) = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
                Matter::Lines(lines) if draft.quote.start < parted => Some(lines),
                _ => None,
            })
        {
            return (whole, None);
        }
        let aside = Self::aside(around.mentions, around.at);
        let last = self.drafts[first..]
            .iter()
            .rev()
            .filter(|draft| aside.as_ref().is_none_or(|aside| !aside.contains(&draft.quote.start)))
            .find_map(|draft| match draft.matter {
                Matter::Lines(lines) | Matter::Density(lines) => Some(lines),
                _ => None,
            });
        if let Some(last) = last {
            return (last, None);
        }
        // "In pay TV we closed the year with 1,640 billion of revenue and about 2.7 million subscribers"
        if let Some((found, range)) = self.cluster(&around.mentions[..around.at], LINES) {
            return (found, Some(range));
        }
        *reach += 1;
        let lines = [
            self.paragraph.lines,
            self.intro.as_ref().map_or(Senses::NONE, |intro| intro.lines),
            self.section.lines,
            self.section.named.only(LINES),
        ]
        .into_iter()
        .find(|lines| !lines.is_empty())
        .unwrap_or(Senses::NONE);
        (lines, None)
    }

    /// The bracket that closed last before number `at`: what stands in it is said of the number before it.
    pub(super) fn aside(mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        let close = mentions[..at].iter().rposition(|mention| matches!(mention.what, What::Mark(b'(' | b')')))?;
        mentions[close].is_mark(b')').then_some(())?;
        let open = mentions[..close].iter().rposition(|mention| mention.is_mark(b'('))?;
        Some(mentions[open].range.start..mentions[close].range.end)
    }

    /// "băng rộng …, trong đó cố định 251.300": fixed or mobile alone are kinds of what was named before, or of what the parts
    /// are parts of: "1,402,118 telephones; broadband 1,120,450, in which fixed is 246,310".
    pub(super) fn with_parent(&self, lines: Senses, around: &Around<'_>) -> Senses {
        if lines != Sense::Mobile.into() && lines != Sense::Fixed.into() {
            return lines;
        }
        let kind = |draft: &Draft| match draft.matter {
            Matter::Lines(parent) => Some(parent),
            _ => None,
        };
        let drafts = &self.drafts[around.first..];
        let before = &around.mentions[..around.at];
        let parted = before.iter().rposition(|mention| mention.has(Sense::OfWhich));
        let mark = parted.map_or(0, |mark| before[mark].range.start);
        let (wholes, parts) = drafts.split_at(drafts.partition_point(|draft| draft.quote.start < mark));
        let whole = wholes.last().filter(|_| parted.is_some());
        // "218,600 Internet subscribers (of which 210,000 on fibre), 817,150 mobile subscribers": the parts have ended.
        if let Some((whole, mark)) = whole.zip(parted) {
            let sum: Decimal = parts.iter().filter_map(|part| part.value).sum();
            let fits = whole.value.is_none_or(|whole| sum + around.quantity.value <= whole * ROUNDED);
            let ended = before[mark..].iter().any(|mention| matches!(mention.what, What::Mark(b')' | b';' | b':')));
            if !fits || ended {
                return lines;
            }
        }
        whole
            .map_or_else(|| drafts.iter().find_map(kind), kind)
            .filter(|parent| parent.any(DATA) && parent.has(Sense::Mobile) == parent.has(Sense::Fixed))
            .map_or(lines, |parent| lines.with(parent.only(DATA)))
    }
}

/// How much more than the whole its parts may come to, since numbers are rounded.
const ROUNDED: Decimal = Decimal::from_parts(101, 0, 0, false, 2);
/// How many people live in a province, fewest and most, and in the country: what a number and its share per 100 people come to.
const PEOPLE: [(u32, u32); 2] = [(200_000, 16_000_000), (70_000_000, 120_000_000)];

const DATA: Senses = Senses::of(&[Sense::Broadband, Sense::Internet]);

/// Whether so many lines at such a share per 100 people are of as many people as live in a province or the country.
fn are_people(lines: Decimal, density: Decimal) -> bool {
    let people = (lines * Decimal::ONE_HUNDRED).checked_div(density);
    people.is_some_and(|people| {
        PEOPLE.iter().any(|(fewest, most)| (Decimal::from(*fewest)..=Decimal::from(*most)).contains(&people))
    })
}

//! Places before the number in its clause.

use std::ops::ControlFlow;

use crate::domain::PlaceId;
use crate::extract::compose::{COUNTED, LINES, MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, sentence_start};

use super::super::{Linker, NAMES};
use super::{Decided, Figure, TECHNOLOGY, found, left_out};

impl Linker<'_> {
    /// Walks from the number back to the place that its clause names. Says whether it names a province as a whole, as the words
    /// behind the number do where `of_whole`.
    pub(super) fn place_before(&self, figure: &Figure<'_>, of_whole: bool) -> Decided<bool> {
        let before = figure.before();
        let aside = Self::aside(figure.mentions, figure.at);
        let mut whole = false;
        let mut listed_from = usize::MAX;
        for mention in before[figure.clause()..].iter().rev().filter(|mention| speaks_of_place(mention)) {
            // "(tính cả phần của Sóc Trăng và Hậu Giang trước đây)" only explains.
            if matches!(mention.what, What::Place(_) | What::Sub)
                && (aside.as_ref().is_some_and(|aside| aside.contains(&mention.range.start))
                    || self.is_added_up(before, mention))
            {
                continue;
            }
            // "So với bình quân cả nước, tỷ lệ của tỉnh cao hơn 11,2 điểm, đạt 84,6%": the country only compares.
            if self.only_compares(figure.mentions, mention, figure.at)
                || self.ranks_among(before, mention)
                || self.is_told_of_place(figure.mentions, mention)
                || self.is_of_part_before(before, mention)
                || self.is_adjective(figure, mention)
            {
                continue;
            }
            match &mention.what {
                What::Place(place) => {
                    // "Riêng quận Ninh Kiều của Cần Thơ có 262 trạm": of the part.
                    if *place != PlaceId::country() && self.is_owner_of_part(figure.mentions, mention) {
                        return left_out(Reason::District);
                    }
                    if self.is_only_named(figure, *place, mention, whole) {
                        continue;
                    }
                    // "từ ba địa bàn trước đây là Cần Thơ, Hậu Giang và Sóc Trăng": of the province of them all.
                    listed_from = self.list_of_parts(figure.mentions, mention).unwrap_or(listed_from);
                    if mention.range.start < listed_from {
                        return found(*place, &mention.range);
                    }
                }
                // "Sóng 4G trên đất liền và Côn Đảo đã phủ 99,9% dân số toàn tỉnh"
                What::Sub
                    if !whole
                        && !of_whole
                        && !self.is_of_those_added(figure, mention)
                        && self.is_of_town(figure, mention) =>
                {
                    return left_out(Reason::District);
                }
                What::Words(senses) => whole = self.place_by_words(figure, mention, *senses, whole)?,
                _ => {}
            }
        }
        ControlFlow::Continue(whole)
    }

    /// Whether the town is that of a number before, which the figure adds up with others: "added 94 stations, most of them in the hills of
    /// Muong Te district, for a total of 688 BTS stations".
    fn is_of_those_added(&self, figure: &Figure<'_>, town: &Mention) -> bool {
        let before = figure.before();
        let Some(at) = before.iter().position(|other| other.range == town.range) else { return false };
        let behind = cut(self.text, town.range.end, figure.mentions[figure.at].range.start);
        before[..at].iter().any(|other| other.quantity().is_some())
            && before[at..].iter().any(|other| other.has(Sense::Total))
            && !Cues::bundled().here.stand_in(behind)
    }

    /// Whether the place is only that of a part told in passing: "Viettel has 6,500 stations, 1,480 of them in Ho Chi Minh City, and aims
    /// for 20,000".
    fn is_of_part_before(&self, before: &[Mention], place: &Mention) -> bool {
        let Some(at) = before.iter().position(|other| other.range == place.range) else { return false };
        let parts = Senses::of(&[Sense::OfThem, Sense::OfWhich]);
        let Some(number) = before[..at].iter().rposition(|other| other.quantity().is_some()) else { return false };
        let passing = before[number + 1..at].iter().all(|other| !matches!(other.what, What::Mark(_)));
        let told = before[number + 1..at].iter().any(|other| other.senses().any(parts))
            || number.checked_sub(1).is_some_and(|word| before[word].senses().any(parts));
        let whole = before[..number].iter().any(|other| other.quantity().is_some());
        let goes_on = before[at..]
            .iter()
            .find(|mark| mark.is_mark(b','))
            .is_some_and(|comma| Cues::bundled().next_clause.begin(self.text[comma.range.end..].trim_ascii_start()));
        passing && told && whole && goes_on
    }

    /// Whether a place that the clause names is not that of the figure, where the clause names a province as a `whole`.
    fn is_only_named(&self, figure: &Figure<'_>, place: PlaceId, mention: &Mention, whole: bool) -> bool {
        place == PlaceId::country()
            && (whole || self.is_part_of_a_name(mention) && !self.owns_what_is_measured(figure, mention))
            || self.is_aside(figure.mentions, mention)
            || self.opens_dateline(figure.mentions, mention)
            || self.is_strange_here(place, mention)
    }

    /// Whether the country at `mention` only stands in a name: "Vietnam" in a province's text is mostly a part of one.
    fn is_part_of_a_name(&self, mention: &Mention) -> bool {
        let behind = &self.text[mention.range.end..];
        self.frame.place.is_some_and(|own| own != PlaceId::country())
            && self.text[mention.range.clone()].starts_with("vi")
            && ![" as a whole", " had ", " has ", " overall", "'s average", "'s rate"]
                .iter()
                .any(|word| behind.starts_with(word))
    }

    /// Whether what the figure measures is told to be in the country or its own: "pay TV revenue in Vietnam", "Vietnam's mobile
    /// subscribers". "The poorest province in Vietnam" only says which one it is.
    fn owns_what_is_measured(&self, figure: &Figure<'_>, mention: &Mention) -> bool {
        let before = figure.before();
        // "the oldest of the telecommunications companies in Vietnam" says which one it is.
        let measured = |other: &Mention| other.senses().any(NAMES.with(MONEY)) && !other.has(Sense::Enterprises);
        let led = before.iter().rfind(|other| other.range.end <= mention.range.start).filter(|other| measured(other));
        // "Da Nang, one of the hubs of information technology in Vietnam, earned …": of the place before.
        let other = |other: &Mention| {
            other.range.end <= mention.range.start
                && matches!(other.what, What::Place(place) if place != PlaceId::country())
        };
        let inside = led.filter(|_| !before.iter().any(other)).is_some_and(|led| {
            let gap = cut(self.text, led.range.end, mention.range.start).trim_ascii();
            matches!(gap, "in" | "across" | "throughout" | "tại" | "ở")
        });
        let behind = self.text[mention.range.end..].strip_prefix("'s ").map(|_| mention.range.end + 3);
        let own = |start: usize| before.iter().any(|other| other.range.start == start && measured(other));
        inside || behind.is_some_and(own)
    }

    /// The place that words for one give the figure. Says whether the clause names a province as a whole by now.
    fn place_by_words(&self, figure: &Figure<'_>, mention: &Mention, senses: Senses, whole: bool) -> Decided<bool> {
        let country = PlaceId::country();
        if senses.has(Sense::WholeGroup) {
            return found(country, &mention.range);
        }
        if senses.has(Sense::NewProvince)
            && let Some(province) = self.new_province()
        {
            return found(province, &mention.range);
        }
        if senses.has(Sense::Country) && self.is_country_of_figure(figure, mention, whole) {
            return found(country, &mention.range);
        }
        if senses.any(Senses::of(&[Sense::WholeProvince, Sense::Department])) {
            return ControlFlow::Continue(true);
        }
        if senses.has(Sense::Region)
            && !whole
            && !Self::is_region_in_passing(figure, mention)
            && !self.is_ahead_in_region(figure.mentions, mention, figure.at)
        {
            return left_out(Reason::Region);
        }
        ControlFlow::Continue(whole)
    }

    /// Whether the country that the clause names is that of the figure: near it, or in a text that is on no province.
    fn is_country_of_figure(&self, figure: &Figure<'_>, mention: &Mention, whole: bool) -> bool {
        figure.left.iter().any(|own| own.range == mention.range)
            || self.frame.place.is_none_or(|place| place == PlaceId::country())
            || self.opens_for_country(figure.mentions, mention, figure.at) && !whole
    }

    /// "Can Tho, the only city … in the region, has": said in passing.
    fn is_region_in_passing(figure: &Figure<'_>, mention: &Mention) -> bool {
        let clause = &figure.before()[figure.clause()..];
        clause.iter().any(|other| other.is_mark(b',') && other.range.start >= mention.range.end)
            && clause.iter().any(|other| other.range.end <= mention.range.start && matches!(other.what, What::Place(_)))
    }

    /// Whether the region at `mention` is only that in which something is ahead of all others, before a colon or a comma that the number
    /// follows: "The digital technology industry is the largest in the region by far: revenue of VND 615 trillion".
    fn is_ahead_in_region(&self, mentions: &[Mention], mention: &Mention, at: usize) -> bool {
        let begin = sentence_start(self.text, mentions[0].range.start);
        let before = cut(self.text, begin, mention.range.start);
        let near = before.split_ascii_whitespace().rev().take(FARTHEST_SUPERLATIVE).collect::<Vec<_>>();
        let near = near.into_iter().rev().collect::<Vec<_>>().join(" ");
        let numbers =
            mentions[..at].iter().any(|other| other.quantity().is_some() && other.range.start < mention.range.start);
        let parted = mentions[..at]
            .iter()
            .any(|mark| mark.range.start >= mention.range.end && matches!(mark.what, What::Mark(b':' | b',' | b';')));
        parted && !numbers && Cues::bundled().superlatives.stand_in(&near)
    }

    /// Whether the figure is of the town at `mention`, before it.
    fn is_of_town(&self, figure: &Figure<'_>, mention: &Mention) -> bool {
        let before = figure.before();
        // A town that belongs to another number: "37 stations in the city, has grown to 486".
        let tied = self.is_tied(figure.mentions, &mention.range, figure.at)
            && before.iter().any(|other| other.range.start >= mention.range.end && other.is_mark(b','));
        !tied
            && !self.has_own_subject(before, mention)
            && !self.is_seat(figure.mentions, mention)
            && !self.is_of_cause(before, mention)
    }

    /// Whether the province at `mention` only says where the part of it is that the figure is of: "Riêng quận Ninh Kiều của Cần
    /// Thơ có 262 trạm", "Ninh Kieu District of Can Tho has 262 stations". A part beside a comma is where somebody sits, unless it
    /// is told of alone.
    fn is_owner_of_part(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let Some(at) = mentions.iter().position(|other| other.range == mention.range) else { return false };
        let Some(last) = mentions[..at].iter().rposition(|other| !other.is_mark(b',')) else { return false };
        let part = &mentions[last];
        if !matches!(part.what, What::Sub) {
            return false;
        }
        // "quận" and "Ninh Kiều" are two words for it.
        let kind = last.checked_sub(1).map(|kind| &mentions[kind]).filter(|kind| {
            matches!(kind.what, What::Sub) && cut(self.text, kind.range.end, part.range.start).trim_ascii().is_empty()
        });
        let begin = kind.unwrap_or(part).range.start;
        let cues = Cues::bundled();
        let gap = cut(self.text, part.range.end, mention.range.start).trim_ascii();
        let before = self.text[..begin].trim_ascii_end();
        let alone = cues.alone_before.end_word(before, &[' ', '\n', ',', '.'])
            || cues.alone_after.begin(&self.text[mention.range.end..])
            || cues.alone_after.begin(&self.text[part.range.end..]);
        let stripped = cues.in_place.before(before);
        let whole = stripped.filter(|rest| rest.is_empty() || rest.ends_with([' ', '\n'])).unwrap_or(before);
        let opening = whole.trim_end_matches(' ');
        let opens = opening.is_empty() || opening.ends_with(['\n', '.', ';']);
        // The word for its kind may stand for the whole name: "quận" of "quận Ninh Kiều".
        let near = gap.split(' ').count() <= LONGEST_TOWN && !gap.contains(['.', ';', '(']);
        let owned = cues.part_of.holds(gap) || near && cues.part_of.end_word(gap, &[' ']);
        let beside = near && gap.ends_with(',') && !gap[..gap.len() - 1].contains(',');
        beside && alone || owned && (alone || opens)
    }

    /// Whether the town at `town` only says where the cause lies, with which the sentence opens: "Nhờ các khu phần mềm ở Quy Nhơn, doanh
    /// thu … lên tới 2.940 tỷ đồng".
    fn is_of_cause(&self, before: &[Mention], town: &Mention) -> bool {
        let begin = sentence_start(self.text, before.first().map_or(0, |first| first.range.start));
        let opening = cut(self.text, begin, town.range.start).trim_ascii_start();
        if !Cues::bundled().opens_cause.begin(opening) || opening.contains([',', ';']) {
            return false;
        }
        let comma = before.iter().position(|mark| mark.range.start >= town.range.end && mark.is_mark(b','));
        let measured = MONEY.with(SECTORS).with(LINES).with(COUNTED);
        let own = comma.map_or(&[][..], |comma| &before[comma..]);
        own.iter().any(|mention| mention.senses().any(measured))
            && own.iter().all(|mention| !matches!(mention.what, What::Sub) && mention.quantity().is_none())
    }

    /// Whether a clause of its own with a subject of its own leads from the town at `mention` to the number after `before`: "4G
    /// reaches every hamlet of the town, and the share of the population covered by 4G is 99.4%". A town that opens the sentence
    /// rules both clauses.
    fn has_own_subject(&self, before: &[Mention], mention: &Mention) -> bool {
        let subject = Senses::of(&[Sense::Rate, Sense::Density, Sense::Revenue, Sense::Budget]).with(COUNTED);
        let Some(town) = before.iter().position(|other| other.range == mention.range) else { return false };
        let Some(comma) = before[town..].iter().position(|mark| mark.is_mark(b',')).map(|mark| town + mark) else {
            return false;
        };
        let opens = before[..town].iter().all(|other| !other.senses().any(TECHNOLOGY.with(HEADS)));
        let joined = Cues::bundled().next_clause.begin(self.text[before[comma].range.end..].trim_ascii_start());
        !opens
            && joined
            && before[town..].iter().all(|other| other.quantity().is_none())
            && before[comma..].iter().any(|other| other.senses().any(subject))
    }
}

/// The most words between the word for a kind of town and its province: "quận Ninh Kiều thuộc thành phố".
const LONGEST_TOWN: usize = 6;

/// So many words before a region something may be said to be ahead of all others.
const FARTHEST_SUPERLATIVE: usize = 5;

/// Whether `mention` is a place, or one of the words that stand for one.
fn speaks_of_place(mention: &Mention) -> bool {
    match mention.what {
        What::Place(_) | What::Sub => true,
        What::Words(senses) => senses.any(PLACE_WORDS),
        _ => false,
    }
}

/// The words that stand for a place.
const PLACE_WORDS: Senses = Senses::of(&[
    Sense::Country,
    Sense::Department,
    Sense::NewProvince,
    Sense::Region,
    Sense::WholeGroup,
    Sense::WholeProvince,
]);

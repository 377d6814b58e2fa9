//! Which place a figure is of.

use std::ops::Range;

use crate::domain::{PlaceId, Slot};
use crate::extract::compose::{LINES, MONEY, SECTORS};
use crate::extract::context::{is_day, passes_by, stands_beside};
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::enumeration;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{HEADS, Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, ends_with_word, sentence_start};

use super::share::TECHNOLOGY;
use super::{COUNTED, Linker, is_list_link};

/// Where the ministries have their seat.
const CAPITAL: &str = "ha-noi";

impl Linker<'_> {
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

    /// Which place the figure is of; nothing where it is of a place that makes no record.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn place(
        &self,
        mentions: &[Mention],
        at: usize,
        left: &[Mention],
        right: &[Mention],
        item: Option<&enumeration::Item>,
        draft: &mut Draft,
    ) -> Option<()> {
        if let Some((place, words)) = item.and_then(|item| item.place.clone()) {
            draft.place = Some(place);
            draft.note(Slot::Place, words);
            return Some(());
        }
        if let Some(together) = self.places_together(mentions, at) {
            let place = self.one_by_now(&together);
            draft.place = place;
            return if place.is_some() { Some(()) } else { self.left_out(Reason::Region) };
        }
        if self.is_of_several_provinces(mentions, at) {
            return self.left_out(Reason::Region);
        }
        let country = PlaceId::country();
        // "In Lai Chau 45% of Vietnamese households had fibre": the adjective is of the province's own.
        let own = mentions.iter().any(|mention| {
            matches!(mention.what, What::Place(place) if place != country) || mention.has(Sense::WholeProvince)
        });
        let adjective = |mention: &Mention| own && self.text[mention.range.clone()].starts_with("vietnamese ");
        let mut of_whole = false;
        // "98.7% in Can Tho", "82,4% của cả nước"
        for mention in right {
            let places = match mention.what {
                What::Place(_) | What::Sub => true,
                What::Words(senses) => senses.any(Senses::of(&[Sense::Country, Sense::Region, Sense::WholeProvince])),
                _ => false,
            };
            if !places || adjective(mention) {
                continue;
            }
            let gap = self.text[..mention.range.start].trim_ascii_end();
            let linked = ends_with_word(
                gap,
                &[
                    "in",
                    "of",
                    "ở",
                    "tại",
                    "của",
                    "across",
                    "cho",
                    "for",
                    "trong",
                    "from",
                    "from the",
                    "of the",
                    "in the",
                    "in the former",
                    "of the former",
                    "in former",
                    "in the old",
                    "on",
                    "trên",
                    "thuộc",
                    "dân số",
                    "người dân",
                    "số hộ",
                    "hộ dân",
                    "tại các",
                    "for the",
                ],
                &[' ', '%'],
            );
            // "in Lao Cai the rate is 78.3% and in Dien Bien 72%": the place of the next number.
            let leads_on = Cues::bundled().next_place.end(gap);
            if leads_on {
                continue;
            }
            let close =
                mention.range.start.saturating_sub(mentions[at].quantity().map_or(0, |quantity| quantity.noun_end))
                    <= 60;
            if self.ranks_among(&mentions[..at], mention) {
                continue;
            }
            match mention.what {
                // "compared with 61% nationwide"
                What::Place(place)
                    if close
                        && (linked
                            || place == country
                                && cut(self.text, draft.quote.end, mention.range.start).trim_ascii().is_empty()) =>
                {
                    draft.place = Some(place);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                // "and 50 per cent of the province's population"
                What::Words(senses) if senses.has(Sense::WholeProvince) && linked && close => {
                    of_whole = true;
                    break;
                }
                What::Sub
                    if (linked || Cues::bundled().own_place.begin(&self.text[mention.range.clone()]))
                        && !gap.ends_with("from") =>
                {
                    return self.left_out(Reason::District);
                }
                What::Words(senses) if senses.has(Sense::Country) && (linked || close) => {
                    draft.place = Some(country);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Words(senses) if senses.has(Sense::Region) && linked => return self.left_out(Reason::Region),
                // "19,100 stations abroad"
                What::Words(senses)
                    if senses.has(Sense::Region)
                        && mentions[at].quantity().is_some_and(|quantity| {
                            mention.range.start <= quantity.noun_end.max(quantity.quote.end) + 1
                        }) =>
                {
                    return self.left_out(Reason::Region);
                }
                _ => {}
            }
        }
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let mut whole = false;
        let aside = Self::aside(mentions, at);
        let mut listed_from = usize::MAX;
        for mention in mentions[clause..at].iter().rev().filter(|mention| speaks_of_place(mention)) {
            // "(tính cả phần của Sóc Trăng và Hậu Giang trước đây)" only explains.
            if matches!(mention.what, What::Place(_) | What::Sub)
                && (aside.as_ref().is_some_and(|aside| aside.contains(&mention.range.start))
                    || self.is_added_up(&mentions[..at], mention))
            {
                continue;
            }
            // "So với bình quân cả nước, tỷ lệ của tỉnh cao hơn 11,2 điểm, đạt 84,6%": the country only compares.
            if self.only_compares(mentions, mention, at)
                || self.ranks_among(&mentions[..at], mention)
                || self.is_told_of_place(mentions, mention)
                || adjective(mention)
            {
                continue;
            }
            match &mention.what {
                // "Riêng quận Ninh Kiều của Cần Thơ có 262 trạm": of the part.
                What::Place(place) if *place != country && self.is_owner_of_part(mentions, mention) => {
                    return self.left_out(Reason::District);
                }
                What::Place(place) => {
                    // "Vietnam" in a province's text is mostly a part of a name.
                    let bare = *place == country
                        && self.frame.place.is_some_and(|own| own != country)
                        && self.text[mention.range.clone()].starts_with("vi")
                        && ![" as a whole", " had ", " has ", " overall", "'s average", "'s rate"]
                            .iter()
                            .any(|word| self.text[mention.range.end..].starts_with(word));
                    if bare || (whole && *place == country) {
                        continue;
                    }
                    if self.is_aside(mentions, mention)
                        || self.opens_dateline(mentions, mention)
                        || self.is_strange_here(*place, mention)
                    {
                        continue;
                    }
                    // "từ ba địa bàn trước đây là Cần Thơ, Hậu Giang và Sóc Trăng": of the province of them all.
                    if let Some(begin) = self.list_of_parts(mentions, mention) {
                        listed_from = begin;
                    }
                    if mention.range.start >= listed_from {
                        continue;
                    }
                    draft.place = Some(*place);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                // "Sóng 4G trên đất liền và Côn Đảo đã phủ 99,9% dân số toàn tỉnh"
                What::Sub if !whole && !of_whole => {
                    // A town that belongs to another number: "37 stations in the city, has grown to 486".
                    let tied = self.is_tied(mentions, &mention.range, at)
                        && mentions[..at]
                            .iter()
                            .any(|other| other.range.start >= mention.range.end && other.is_mark(b','));
                    if !tied
                        && !self.has_own_subject(&mentions[..at], mention)
                        && !self.is_seat(mentions, mention)
                        && !self.is_of_cause(&mentions[..at], mention)
                    {
                        return self.left_out(Reason::District);
                    }
                }
                What::Words(senses) if senses.has(Sense::WholeGroup) => {
                    draft.place = Some(country);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Words(senses) if senses.has(Sense::NewProvince) && self.new_province().is_some() => {
                    draft.place = self.new_province();
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Words(senses)
                    if senses.has(Sense::Country)
                        && (left.iter().any(|own| own.range == mention.range)
                            || self.frame.place == Some(country)
                            || self.frame.place.is_none()
                            || self.opens_for_country(mentions, mention, at) && !whole) =>
                {
                    draft.place = Some(country);
                    draft.note(Slot::Place, mention.range.clone());
                    return Some(());
                }
                What::Words(senses) if senses.any(Senses::of(&[Sense::WholeProvince, Sense::Department])) => {
                    whole = true;
                }
                What::Words(senses) if senses.has(Sense::Region) && !whole => {
                    // "Can Tho, the only city … in the region, has": said in passing.
                    let passing = mentions[clause..at]
                        .iter()
                        .any(|other| other.is_mark(b',') && other.range.start >= mention.range.end)
                        && mentions[clause..at].iter().any(|other| {
                            other.range.end <= mention.range.start && matches!(other.what, What::Place(_))
                        });
                    if !passing && !self.is_ahead_in_region(mentions, mention, at) {
                        return self.left_out(Reason::Region);
                    }
                }
                _ => {}
            }
        }
        if clause > 0 {
            for mention in mentions[..clause].iter().rev() {
                match &mention.what {
                    What::Place(place)
                        if *place != country
                            && !self.is_aside(mentions, mention)
                            && !self.is_added_up(&mentions[..at], mention)
                            && !self.dates_the_text(mentions, mention) =>
                    {
                        draft.place = Some(*place);
                        draft.note(Slot::Place, mention.range.clone());
                        return Some(());
                    }
                    What::Sub => break,
                    _ => {}
                }
            }
            // "Cả nước có 26.000 trạm 5G; tỷ lệ phủ sóng theo dân số đạt 59,2%"
            let own_land = || {
                let said = cut(self.text, mentions[clause - 1].range.end, mentions[at].range.start);
                Cues::bundled().own_land.stand_in(said)
            };
            if let Some(mention) = self.counted_country(&mentions[..clause]).filter(|_| !whole && !own_land()) {
                draft.place = Some(country);
                draft.note(Slot::Place, mention.range.clone());
                return Some(());
            }
        }
        // "The government's goal is for 5G to cover 99% of the population", after what a province has.
        if !whole && let Some(words) = self.national_goal(mentions, at) {
            draft.place = Some(country);
            draft.note(Slot::Place, words);
            return Some(());
        }
        if self.section.region && self.paragraph.place.is_none() {
            return self.left_out(Reason::Region);
        }
        // "Theo báo cáo của Bộ, toàn ngành đạt doanh thu …": what a ministry adds up is of the country.
        if !whole && let Some(words) = self.sector_of_ministry(mentions, at) {
            draft.place = Some(country);
            draft.note(Slot::Place, words);
            return Some(());
        }
        draft.reach += 1;
        let above = self.paragraph.place.as_ref().or(self.section.place.as_ref());
        // "Viettel's own goal is to cover 90%", after what it has in a province: wherever the text is about.
        let above = above.filter(|_| !(self.frame.place == Some(country) && self.is_own_goal(mentions, at)));
        // "Năm 2026, thành phố giao …" under "Cả nước"
        let above = above.filter(|above| !(whole && above.0 == country && self.frame.place.is_some()));
        if let Some((place, words)) = above {
            draft.place = Some(*place);
            draft.note(Slot::Place, words.clone());
        } else {
            let spoken = || {
                mentions.iter().any(|mention| {
                    mention.has(Sense::WholeProvince)
                        && ["tỉnh", "province"]
                            .iter()
                            .any(|word| cut(self.text, mention.range.start, mention.range.end).contains(word))
                })
            };
            if self.frame.district && !spoken() {
                return self.left_out(Reason::District);
            }
            draft.place = self.frame.place;
            if let Some(words) = &self.frame.place_words {
                draft.note(Slot::Place, words.clone());
            }
        }
        Some(())
    }

    /// The words for a whole sector before number `at`, where the paragraph has named a ministry and no department.
    fn sector_of_ministry(&self, mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        let told = self.paragraph.named.with(self.said);
        let local = Senses::of(&[Sense::Department, Sense::WholeProvince]);
        // A ministry that a text on a province names only helped it; its own seat is the capital.
        let own = self.frame.place.is_none_or(|place| place == PlaceId::country() || place.as_str() == CAPITAL);
        let cues = Cues::bundled();
        let all = mentions[..at]
            .iter()
            .find(|mention| mention.has(Sense::Sector) && cues.whole_sector.holds(&self.text[mention.range.clone()]))?;
        (own && told.has(Sense::Ministry) && !told.any(local)).then(|| all.range.clone())
    }

    /// Whether another province than the one whose name heads the section only tells of it: "The gateway to Hanoi, it has 1,024
    /// stations", "Once part of Lai Chau, the province has …". One that opens its clause rules it.
    pub(super) fn is_strange_here(&self, place: PlaceId, mention: &Mention) -> bool {
        let headed = self.section.place.as_ref().filter(|_| self.section.headed_by_place);
        let strange = headed.is_some_and(|own| own.0 != place) && place != PlaceId::country();
        strange
            && Cues::bundled().tells_of_place.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' ', '\n'])
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

    /// Whether `mention` is where the text was written: "Hà Nội, ngày 6/1/2023 - …".
    fn dates_the_text(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let after = mentions.iter().find(|other| other.range.start >= mention.range.end && !other.is_mark(b','));
        let first = mentions.first().is_some_and(|first| first.range == mention.range);
        first
            && after.is_some_and(|time| {
                matches!(time.what, What::Time { .. })
                    && is_day(self.text, &time.range)
                    && matches!(
                        cut(self.text, mention.range.end, time.range.start).trim_ascii(),
                        "," | "(" | ", ngày" | "ngày"
                    )
            })
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

    /// Whether `mention` and the day after it are the line of a reporter, before the text itself: "Hà Nội, 14/1/2015 - Theo báo cáo …".
    fn opens_dateline(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let time = mentions.iter().find(|other| matches!(other.what, What::Time { .. }));
        self.dates_the_text(mentions, mention)
            && time.is_some_and(|time| self.text[time.range.end..].trim_ascii_start().starts_with(['-', '–', '—', '(']))
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

    /// What `mention` is said to own: "largest market" of "the country's largest market".
    pub(super) fn owned_by(&self, mention: &Mention) -> Option<&str> {
        let behind = &self.text[mention.range.end..];
        let owned = match behind.strip_prefix("'s") {
            Some(owned) => owned,
            None => Some(behind).filter(|_| self.text[..mention.range.end].ends_with("'s"))?,
        };
        Some(owned.trim_ascii_start())
    }

    /// Whether `mention` is only where an enterprise or an office sits: "Headquartered in Da Nang, the company …". Several enterprises
    /// are counted where they sit: "the 214 enterprises headquartered in Da Nang".
    fn is_seat(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let before = self.text[..mention.range.start].trim_ascii_end();
        if !Cues::bundled().seats.end_word(before, &[' ', '\n', ',', '(']) {
            return false;
        }
        let whose = mentions.iter().rfind(|other| {
            other.range.end <= mention.range.start
                && (other.has(Sense::Enterprises) || matches!(other.what, What::Operator(..)))
        });
        !whose.is_some_and(|whose| {
            let before = self.text[..whose.range.start].trim_ascii_end();
            whose.has(Sense::Enterprises)
                && (self.text[whose.range.clone()].ends_with('s')
                    || before.ends_with(|c: char| c.is_ascii_digit())
                    || Cues::bundled().several.end_word(before, &[' ', '\n']))
        })
    }

    /// Whether a place is named only in passing: "between Bac Ninh and Lang Son", "to Hanoi".
    pub(super) fn is_aside(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let before = self.text[..mention.range.start].trim_ascii_end();
        let after = self.text[mention.range.end..].trim_ascii_start();
        // "sau khi hợp nhất với Hà Nam và Nam Định": so is the next one in the list.
        let listed = mentions.iter().position(|other| other.range == mention.range).is_some_and(|at| {
            let before = mentions[..at].iter().rfind(|other| !matches!(other.what, What::Mark(_)));
            before.is_some_and(|other| {
                matches!(other.what, What::Place(_))
                    && is_list_link(cut(self.text, other.range.end, mention.range.start))
                    && !matches!(cut(self.text, other.range.end, mention.range.start).trim_ascii(), "," | "-")
                    && stands_beside(self.text, &other.range)
            })
        });
        let joined = listed || stands_beside(self.text, &mention.range);
        // "Analysts at a Ho Chi Minh City brokerage": the name only tells of somebody, wherever it stands.
        let told = ends_with_word(before, &["a", "an"], &[' ', '\n']) && after.starts_with(char::is_lowercase);
        let aside = passes_by(self.text, &mention.range)
            && (told || Some(mention.range.start) != mentions.first().map(|first| first.range.start));
        // "a nationwide 75.7 per cent" is of the country.
        let aside = aside && !matches!(mention.what, What::Place(place) if place == PlaceId::country());
        joined
            || aside
            || self.is_seat(mentions, mention)
            || self.is_taken_in(mentions, mention)
            || (mention.range.start < 40 && after.starts_with("- ") && before.is_empty())
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

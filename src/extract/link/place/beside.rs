//! Places that are only named: where somebody sits, where the text was written, what one goes past.

use crate::domain::PlaceId;
use crate::extract::context::{is_day, passes_by, stands_beside};
use crate::extract::cues::Cues;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, ends_with_word};

use super::super::Linker;
use super::is_list_link;

impl Linker<'_> {
    /// Whether a place is named only in passing: "between Bac Ninh and Lang Son", "to Hanoi".
    pub(in crate::extract::link) fn is_aside(&self, mentions: &[Mention], mention: &Mention) -> bool {
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
        // "…, while neighbouring Hung Yen posted VND 1,740 billion": named beside the other, and with a figure of its own.
        let cues = Cues::bundled();
        let fares = || cues.neighbours.end_word(before, &[' ', '\n']) && cues.subject_fares.begin(after);
        let aside = aside && !fares();
        // "a nationwide 75.7 per cent" is of the country.
        let aside = aside && !matches!(mention.what, What::Place(place) if place == PlaceId::country());
        joined
            || aside
            || self.is_seat(mentions, mention)
            || self.is_taken_in(mentions, mention)
            || self.names_strange_company(mention)
            || (mention.range.start < 40 && after.starts_with("- ") && before.is_empty())
    }

    /// Whether another place than that of the text only stands in the name of a company: "enterprises such as Hanoi Telecommunications
    /// Joint Stock Company", "Công ty cổ phần Viễn thông Hà Nội", in a text on Thái Nguyên.
    fn names_strange_company(&self, mention: &Mention) -> bool {
        let What::Place(place) = mention.what else { return false };
        let country = PlaceId::country();
        if place == country || self.frame.place.is_none_or(|own| own == place || own == country) {
            return false;
        }
        let cues = Cues::bundled();
        let behind = cut(self.text, mention.range.end, mention.range.end + LONGEST_NAME);
        let behind = behind.split([',', ';', '(', ')', ':', '.', '\n']).next().unwrap_or_default();
        let kind = behind.split_ascii_whitespace().position(|word| KINDS_OF_COMPANIES.contains(&word));
        let called = kind.is_some_and(|kind| {
            behind.split_ascii_whitespace().take(kind).all(|word| cues.words_of_companies.holds(word))
        });
        let before = cut(self.text, mention.range.start.saturating_sub(LONGEST_NAME), mention.range.start);
        let before = before.rsplit([',', ';', '(', ')', ':', '.', '\n']).next().unwrap_or_default().trim_ascii();
        called
            || cues.begins_company.begin(before)
                && !before.split_ascii_whitespace().any(|word| matches!(word, "tại" | "ở" | "của" | "trên" | "có"))
    }

    /// Whether another province than the one whose name heads the section only tells of it: "The gateway to Hanoi, it has 1,024
    /// stations", "Once part of Lai Chau, the province has …". One that opens its clause rules it.
    pub(in crate::extract::link) fn is_strange_here(&self, place: PlaceId, mention: &Mention) -> bool {
        let headed = self.section.place.as_ref().filter(|_| self.section.headed_by_place);
        let strange = headed.is_some_and(|own| own.0 != place) && place != PlaceId::country();
        strange
            && Cues::bundled().tells_of_place.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' ', '\n'])
    }

    /// Whether `mention` is where the text was written: "Hà Nội, ngày 6/1/2023 - …".
    pub(super) fn dates_the_text(&self, mentions: &[Mention], mention: &Mention) -> bool {
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

    /// Whether `mention` and the day after it are the line of a reporter, before the text itself: "Hà Nội, 14/1/2015 - Theo báo cáo …".
    pub(super) fn opens_dateline(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let time = mentions.iter().find(|other| matches!(other.what, What::Time { .. }));
        self.dates_the_text(mentions, mention)
            && time.is_some_and(|time| self.text[time.range.end..].trim_ascii_start().starts_with(['-', '–', '—', '(']))
    }

    /// Whether `mention` is only where an enterprise or an office sits: "Headquartered in Da Nang, the company …". Several enterprises
    /// are counted where they sit: "the 214 enterprises headquartered in Da Nang".
    pub(super) fn is_seat(&self, mentions: &[Mention], mention: &Mention) -> bool {
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

    /// What `mention` is said to own: "largest market" of "the country's largest market".
    pub(in crate::extract::link) fn owned_by(&self, mention: &Mention) -> Option<&str> {
        let behind = &self.text[mention.range.end..];
        let owned = match behind.strip_prefix("'s") {
            Some(owned) => owned,
            None => Some(behind).filter(|_| self.text[..mention.range.end].ends_with("'s"))?,
        };
        Some(owned.trim_ascii_start())
    }
}

/// What a company is, behind its name.
const KINDS_OF_COMPANIES: [&str; 10] =
    ["joint", "jsc", "company", "corporation", "corp", "co", "ltd", "limited", "one-member", "holdings"];

/// The longest words of a company's name beside the place in it, in bytes.
const LONGEST_NAME: usize = 72;

//! Which names are places: a province, a district of it, or only part of another name.

use std::ops::Range;

use super::{Mentions, What};
use crate::domain::PlaceId;
use crate::extract::automaton::Named;
use crate::extract::cues::Cues;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::words::behind_last;

impl Mentions<'_> {
    /// The word before folded offset `at`, as it stands beside it.
    pub(super) fn word_before(&self, at: usize) -> &str {
        let gap = &self.text()[..at];
        if !gap.ends_with([' ', '.']) {
            return "";
        }
        // No word that matters is longer.
        let near = &gap[gap.floor_char_boundary(gap.len().saturating_sub(200))..];
        let near = near.trim_end_matches([' ', '.']);
        let parts = |byte: &u8| matches!(byte, b' ' | b'(' | b',' | b';' | b':' | b'/' | b'\n');
        near.as_bytes().iter().rposition(parts).map_or(near, |sign| &near[sign + 1..])
    }

    /// The word before `range` of the folded text and the word after, as they stand side by side.
    fn neighbours(&self, range: &Range<usize>) -> (&str, &str) {
        let before = self.word_before(range.start);
        let after = self.text()[range.end..].strip_prefix(' ').unwrap_or_default();
        let after = after.find(|c| !is_word_part(c)).map_or(after, |end| &after[..end]);
        (before, after)
    }

    pub(super) fn place(&self, named: Named, range: &Range<usize>) -> Option<What> {
        if named.id == PlaceId::country() {
            return Some(What::Place(named.id));
        }
        // "thành phố Cần Thơ": the name begins after the word for its kind.
        let written = &self.text()[range.clone()];
        let kind = Cues::bundled().kinds_of_city.iter().find(|kind| written.starts_with(kind.as_str()));
        if !self.is_capital(range.start + kind.map_or(0, String::len)) {
            return None;
        }
        // A dateline says where the reporter sat: "HANOI –", "Hà Nội - 04/12/2023", "Hanoi (VNA)".
        let opened = behind_last(&self.text()[..range.start], b'\n', b'\n').trim_ascii();
        let after_agency = opened.len() <= 14 && opened.starts_with('(') && opened.ends_with(')');
        // "VIETNAM, July 9 - HÀ NỘI — The group said"
        let after_land = opened.len() <= 28
            && opened.ends_with('-')
            && opened.split_once(',').is_some_and(|(land, _)| matches!(land, "vietnam" | "viet nam" | "việt nam"));
        let line_start = after_agency
            || after_land
            || self.text()[..range.start].trim_end_matches(' ').ends_with('\n')
            || range.start == 0;
        // What stands far off or on the next line is another cell: "Quảng Ngãi   -   2.258".
        let after = &self.text()[range.end..];
        let rest = after.trim_ascii_start();
        let apart = after.len() - rest.len() > 1 || after.starts_with(['\n', '\t']);
        if line_start && !apart {
            let upper = self.original[self.folded.span(range).range()]
                .chars()
                .filter(|c| is_letter(*c))
                .all(char::is_uppercase);
            let dash = rest.starts_with("- ") || rest.starts_with('-');
            let dated = rest.trim_start_matches(['-', ',', ' ', '(']).starts_with(|c: char| c.is_ascii_digit());
            // "Hanoi, January 9 (2024) - "
            let month_next = rest.strip_prefix(", ").is_some_and(|after| {
                let word = after.split(|c: char| !is_letter(c)).next().unwrap_or_default();
                crate::extract::time::is_month_name(word) && after.contains(" - ")
            });
            // "HA NOI (VNS) - "
            let agency = rest
                .strip_prefix('(')
                .and_then(|after| after.split_once(')'))
                .is_some_and(|(name, after)| name.len() <= 12 && after.trim_ascii_start().starts_with('-'));
            if agency
                || month_next
                || after_land && dash
                || (upper && (dash || rest.starts_with(',')))
                || (dash && dated && !counts(rest))
                || rest.starts_with("(vna")
                || rest.starts_with("(ttxvn")
            {
                return None;
            }
        }
        let (before, after) = self.neighbours(range);
        let name = &self.text()[range.clone()];
        let one_word = !name.contains([' ', '-', '.']);
        if one_word && !named.city && !before.is_empty() {
            let start = range.start - 1 - before.len();
            if self.text().is_char_boundary(start)
                && self.is_capital(start)
                && !matches!(before, "in" | "tp" | "phố" | "of" | "at" | "tỉnh" | "province")
                && !name.contains('.')
                && self.text()[..range.start].ends_with(' ')
                && before.chars().all(is_letter)
                && !matches!(before, "vnpt" | "viettel" | "mobifone" | "fpt" | "tại" | "ở" | "the" | "từ" | "from")
            {
                return None;
            }
        }
        // "Mr. Vinh": a person is no town.
        if named.seat && Cues::bundled().before_persons.holds(before) {
            return None;
        }
        if matches!(
            after,
            "street" | "road" | "university" | "hospital" | "airport" | "bridge" | "ward" | "coffee" | "ice" | "sea"
        ) || matches!(before, "đường" | "phố" if before == "đường")
        {
            return None;
        }
        // "listed on the Hanoi Stock Exchange", "niêm yết trên Sở Giao dịch Chứng khoán TP.HCM"
        let rest = &self.text()[range.end..];
        let traded = Cues::bundled().before_exchanges.end(self.text()[..range.start].trim_ascii_end());
        if traded || Cues::bundled().exchanges.begin(rest) {
            return None;
        }
        // "The Hanoi Times": a newspaper is no place.
        if Cues::bundled().newspapers.begin(rest) && self.is_capital(range.end + 1) {
            return None;
        }
        if matches!(after, "district" | "town" | "commune" | "township")
            || matches!(before, "huyện" | "xã" | "quận" | "phường" | "đảo" | "trấn")
        {
            return Some(What::Sub);
        }
        let town = before == "phố" || before == "tp" || (after == "city" && before != "former");
        if town && !named.city {
            return Some(What::Sub);
        }
        if before == "xã" {
            return None;
        }
        if named.seat {
            return Some(What::Sub);
        }
        Some(What::Place(named.id))
    }

    /// Whether the word for a district at `range` has a name beside it.
    pub(super) fn names_district(&self, range: &Range<usize>) -> bool {
        let word = &self.text()[range.clone()];
        let after = self.text()[range.end..].trim_start_matches(['.', ' ']);
        let next = range.end + (self.text()[range.end..].len() - after.len());
        let blank = self.text()[range.end..].starts_with([' ', '.'])
            && !self.text()[range.end..].starts_with(". ") | word.starts_with('t');
        let named_after =
            blank && next < self.text().len() && self.is_capital(next) && after.chars().next().is_some_and(is_letter);
        // "BẢN TIN THÁNG 8": a bulletin is no village.
        let paper = word == "bản"
            && ["tin ", "đồ ", "chất ", "thân ", "quyền", "ghi ", "sắc ", "án ", "báo ", "cáo "]
                .iter()
                .any(|next| after.starts_with(next));
        if paper {
            return false;
        }
        let english = word.is_ascii() && !matches!(word, "tp" | "tp." | "tx" | "tx." | "tt.");
        // "Phu Quy, an island district 56 nautical miles offshore"
        let lead = self.text()[..range.start].trim_ascii_end();
        let apposed = [", a", ", an"].iter().find_map(|article| lead.strip_suffix(article)).is_some_and(|name| {
            let begin = name.rfind([' ', '\n']).map_or(0, |blank| blank + 1);
            begin < name.len() && self.is_capital(begin)
        });
        if apposed && matches!(word, "district" | "island district" | "commune" | "ward" | "village") {
            return true;
        }
        if english {
            let before = self.word_before(range.start);
            let start = range.start.saturating_sub(1 + before.len());
            let named_before = !before.is_empty()
                && before.chars().all(is_letter)
                && self.text().is_char_boundary(start)
                && self.is_capital(start)
                && !matches!(
                    before,
                    "the"
                        | "every"
                        | "each"
                        | "this"
                        | "all"
                        | "in"
                        | "many"
                        | "a"
                        | "some"
                        | "port"
                        | "smart"
                        | "street"
                        | "capital"
                        | "our"
                        | "two"
                        | "both"
                );
            let of = after.starts_with("of ") && next + 3 < self.text().len() && self.is_capital(next + 3);
            return named_before || of;
        }
        named_after
    }
}

/// Whether the number that a dash leads to is none of a date: "An Giang - 77.3", "Phú Thọ - 26,68 tỷ đồng".
fn counts(rest: &str) -> bool {
    let number = rest.trim_start_matches(['-', ' ']);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let after = &number[digits..];
    let fraction = after.strip_prefix([',', '.']).map(|tail| {
        let own = tail.bytes().take_while(u8::is_ascii_digit).count();
        (own, tail[own..].starts_with(['.', '/', '-']))
    });
    let ends = after.is_empty() || after.starts_with(['%', '\n']);
    ends || digits >= 3 || fraction.is_some_and(|(own, more)| own > 0 && !more)
}

//! Numbers of a part of the province.

use crate::extract::compose::COUNTED;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::super::{Around, Linker};

/// So far behind a number, in bytes, the countries stand that it is of.
const LONGEST_COUNTRIES: usize = 64;

/// All countries, behind a number: "451 telecom companies around the world".
const WORLD: [&str; 7] = [
    "around the world",
    "across the world",
    "all over the world",
    "in the world",
    "worldwide",
    "trên thế giới",
    "trên toàn cầu",
];

impl Linker<'_> {
    /// Whether the number is the highest or lowest of some part: "84,7%, cao nhất là các phường trung tâm với 97%".
    pub(super) fn is_extreme(&self, number: &Around<'_>) -> bool {
        if !Cues::bundled().extremes.begin(self.said_in_clause(number)) {
            return false;
        }
        let clause = &number.mentions[number.clause()..number.at];
        let parts = Senses::of(&[Sense::District, Sense::Area]);
        let is_part = |mention: &Mention| matches!(mention.what, What::Sub) || mention.senses().any(parts);
        clause.iter().any(is_part) && !clause.iter().any(|mention| matches!(mention.what, What::Place(_)))
    }

    /// Whether the number is of the part of the province that is named before it or pointed at behind it: "84,6%; ở các xã vùng cao mới đạt
    /// 61,2%", "thị xã Kỳ Anh mất liên lạc; 118 trạm ở đây chạy máy nổ".
    pub(super) fn is_within_province(&self, number: &Around<'_>) -> bool {
        let &Around { mentions, at, quantity, .. } = number;
        let said = self.said_in_clause(number);
        let own = |mention: &Mention| matches!(mention.what, What::Place(_)) || mention.senses().any(COUNTED);
        let within = Cues::bundled().within_place.begin(said)
            && !said.contains("tỉnh")
            && !said.contains("province")
            && !mentions[number.clause()..at].iter().any(own);
        // "40% hộ gia đình ở các xã miền núi"
        let of_part = || {
            let behind = self.text[quantity.noun_end..].trim_ascii_start();
            quantity.noun.any(Senses::of(&[Sense::Households, Sense::People]))
                && Cues::bundled().within_place.begin(behind)
        };
        within
            || of_part()
            || Cues::bundled().here.begin(self.text[quantity.noun_end..].trim_ascii_start())
                && mentions[..at]
                    .iter()
                    .rposition(|mention| matches!(mention.what, What::Sub))
                    .is_some_and(|sub| !mentions[sub..at].iter().any(|mention| mention.has(Sense::WholeProvince)))
    }

    /// Whether the words behind the number say that it is of several countries: "170,000 stations (BTS) in 11 countries worldwide", "tại 11
    /// quốc gia".
    pub(super) fn is_of_countries(&self, number: &Around<'_>) -> bool {
        let end = number.quantity.noun_end.max(number.quantity.quote.end);
        let behind = cut(self.text, end, end + LONGEST_COUNTRIES).trim_ascii_start();
        let past = behind.strip_prefix('(').and_then(|bracket| bracket.split_once(')'));
        let behind = past.map_or(behind, |(_, rest)| rest.trim_ascii_start());
        if WORLD.iter().any(|world| behind.starts_with(world)) {
            return true;
        }
        // Few numbers lead on to where they are.
        if !["in ", "a", "t", "ở "].iter().any(|word| behind.starts_with(word))
            || !["ies", "ons", "ets", "gia", "nước", "trường"].iter().any(|end| behind.contains(end))
        {
            return false;
        }
        let cues = Cues::bundled();
        let Some(led) = cues.in_all.behind(behind).map(str::trim_ascii_start) else { return false };
        // "in Vietnam and its nine other international markets"
        let led = cues.home_and.behind(led).unwrap_or(led);
        let led = cues.hedges_of_countries.behind(led).map_or(led, str::trim_ascii_start);
        let Some((count, rest)) = led.split_once(' ') else { return false };
        let counted = count.bytes().all(|byte| byte.is_ascii_digit()) || cues.small_numbers.holds(count);
        counted && cues.countries.begin(rest)
    }

    /// What is said before the number behind the last mark.
    pub(super) fn said_in_clause(&self, number: &Around<'_>) -> &str {
        cut(self.text, number.clause_begin(), number.start()).trim_ascii()
    }
}

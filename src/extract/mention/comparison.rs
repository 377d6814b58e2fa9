//! Which times only say what something is compared with.

use std::ops::Range;

use super::{Mention, Mentions, What};
use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::time::{When, Year};

/// Whether the year that begins at `at` is that of a book and not of its figures: "the White Book 2013".
pub(in crate::extract) fn is_edition(text: &str, at: usize) -> bool {
    let before = text[..at].trim_ascii_end();
    Cues::bundled().editions.end(before.strip_suffix("năm").map_or(before, str::trim_ascii_end)) || is_issue(before)
}

/// Whether the time that begins at `at` dates a numbered paper and is none that it reviews: "Internal bulletin - No. 10 - October
/// 2023".
pub(in crate::extract) fn dates_issue(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '-', '–', ',', '|', '/', '(']);
    before.ends_with(|c: char| c.is_ascii_digit()) && is_issue(before)
}

/// Whether the words before a time are those of a paper that comes out in numbers: "Newsletter, issue 9 of 2022", "Bản tin - Số
/// tháng 01/2026", "Bản tin nội bộ - Số 1 (tháng 1/2025)".
fn is_issue(before: &str) -> bool {
    let before = before.strip_suffix('(').map_or(before, str::trim_ascii_end);
    let before = before.strip_suffix("năm").or_else(|| before.strip_suffix("of")).map_or(before, str::trim_ascii_end);
    let word = before.trim_end_matches(|c: char| c.is_ascii_digit()).trim_ascii_end();
    let Some(opens) = Cues::bundled().issues.before(word) else { return false };
    let numbered = word.len() < before.len();
    let opens = opens.trim_end_matches(' ');
    numbered || opens.is_empty() || opens.ends_with(['\n', '-', '–', '(', ',', '|', ':'])
}

/// Whether the time that begins at `at` is when something came into being: "set up in 1997".
pub(in crate::extract) fn is_founding(text: &str, at: usize) -> bool {
    Cues::bundled().founding.end(text[..at].trim_ascii_end())
}

/// Whether the time at `words` is said to be but a part of one: "the second quarter alone", "riêng quý II".
pub(in crate::extract) fn is_told_alone(text: &str, words: &Range<usize>) -> bool {
    let cues = Cues::bundled();
    cues.alone_of_time.begin(&text[words.end..])
        || cues.alone_before_time.end_word(text[..words.start].trim_ascii_end(), &[' ', '\n', ','])
}

/// Whether the time at `words` says when a decision was signed: no figure is of that day.
pub(in crate::extract) fn dates_a_paper(text: &str, words: &Range<usize>) -> bool {
    let before = text[..words.start].trim_ascii_end();
    let day = text[words.clone()].split(|c: char| !c.is_ascii_digit()).any(|part| matches!(part.len(), 1 | 2));
    if before.ends_with("dated") && !before.ends_with("updated") || before.ends_with("signed on") {
        return true;
    }
    let before = before.strip_suffix("ngày").or_else(|| before.strip_suffix("of")).map_or(before, str::trim_ascii_end);
    let code = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    // "187/KH-UBND", "1052/qđ-ubnd"
    day && code.contains('/') && code.starts_with(|c: char| c.is_ascii_digit()) && code.contains(is_letter)
}

/// So many bytes behind "than" a time may stand that something is compared with.
const LONGEST_PAST: usize = 48;

impl Mentions<'_> {
    /// Whether a percentage is measured by what was reached then: "equal to the 96 percent reached in 2013".
    fn is_base(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(position) = mentions[..at].iter().rposition(|mention| mention.quantity().is_some()) else {
            return false;
        };
        let percent = mentions[position].quantity().is_some_and(|quantity| quantity.kind == Kind::Percent);
        let equal = mentions[..position].iter().rev().take(1).any(|mention| mention.has(Sense::EqualTo));
        let gap = self.text().get(mentions[position].range.end..mentions[at].range.start).unwrap_or(",");
        percent
            && equal
            && gap.len() <= 24
            && ["achieved", "attained", "recorded", "reached"].iter().any(|word| gap.contains(word))
    }

    /// Whether a growth is measured by that time: "up 9.2 per cent on 2012", "went up 7.3% on the first half of last year".
    fn is_grown_on(&self, mentions: &[Mention], at: usize) -> bool {
        let year = match mentions[at].what {
            What::Time { when: When::Span { from: (Year::Known(_), 1), to: (Year::Known(_), 12), .. }, .. } => true,
            What::Time { when: When::Span { point: false, .. }, .. } => {
                // "edging up 0.8% on August and 6.4% on September 2018"
                let number = mentions[..at].iter().rposition(|mention| mention.quantity().is_some()).unwrap_or(0);
                mentions[..number]
                    .iter()
                    .rev()
                    .take_while(|mention| !matches!(mention.what, What::Mark(_)))
                    .any(|mention| mention.senses().any(Senses::of(&[Sense::Up, Sense::Down])))
            }
            _ => false,
        };
        year && mentions[..at].iter().rev().find_map(Mention::quantity).is_some_and(|quantity| {
            quantity.kind == Kind::Percent
                && self
                    .text()
                    .get(quantity.quote.end..mentions[at].range.start)
                    .is_some_and(|gap| Cues::bundled().grown_on.holds(gap.trim_ascii()))
        })
    }

    /// Whether something is said to be a multiple of what it was in the year `time`: "almost doubled over 2011".
    fn is_multiplied_over(&self, time: &Mention) -> bool {
        let year = matches!(time.what, What::Time { when: When::Span { from: (_, 1), to: (_, 12), .. }, .. });
        let led = self.text()[..time.range.start].trim_ascii_end();
        let over = [" over", " from", " against", " on"].iter().find_map(|word| led.strip_suffix(word));
        year && over.is_some_and(|verb| Cues::bundled().multiplied.end_word(verb, &[' ', '\n']))
    }

    /// Whether a percentage says by how much more it is than then: "hơn tháng 9/2022 là 15%".
    fn is_exceeded(&self, mentions: &[Mention], at: usize) -> bool {
        let before = self.text()[..mentions[at].range.start].trim_ascii_end();
        let more = before.ends_with(" hơn") || before.ends_with(" kém");
        more && mentions.get(at + 1).and_then(Mention::quantity).is_some_and(|next| {
            let gap = self.text().get(mentions[at].range.end..next.quote.start).unwrap_or("x").trim_ascii();
            (next.kind == Kind::Percent || next.kind == Kind::Count && gap == "là")
                && matches!(gap, "" | "là" | "khoảng" | "tới" | "đến" | "gần" | "trên" | "hơn" | "được")
        })
    }

    /// Whether `mention` is a day after which a street or a square is called: "số 9 đường 1 Tháng 5", "16 April Street".
    pub(super) fn names_street(&self, mention: &Mention) -> bool {
        if !matches!(mention.what, What::Time { when: When::Span { from, to, .. }, .. } if from == to) {
            return false;
        }
        let cues = Cues::bundled();
        let (before, behind) = (&self.text()[..mention.range.start], &self.text()[mention.range.end..]);
        // "1 Tháng 5" is read as the month behind a number.
        let day = before.trim_end_matches(' ').trim_end_matches(|c: char| c.is_ascii_digit());
        let led = day.trim_end_matches(' ');
        let written = self.text()[mention.range.clone()].starts_with(|c: char| c.is_ascii_digit());
        let bare = written || day.len() < before.trim_end_matches(' ').len();
        let word = behind.trim_start_matches(' ').split(|c: char| !is_letter(c)).next().unwrap_or_default();
        let street = cues.before_street_names.end_word(led, &[' ', '\n', ',', '(']) && !led.ends_with("thành phố");
        bare && street || written && cues.behind_street_names.holds(word)
    }

    /// Whether the words between "than" and a time only say that something was so then: "4.3% more than we earned in the first half of 2022".
    fn tells_what_was(&self, than: &Mention, time: &Range<usize>) -> bool {
        let gap = self.text().get(than.range.end..time.start).filter(|gap| gap.len() <= LONGEST_PAST);
        let mut words = gap.unwrap_or("?").split_ascii_whitespace();
        words.all(|word| Cues::bundled().then_and_now.holds(word))
    }

    /// Marks the times that only say what something is compared with.
    pub(super) fn mark_compared(&self, mentions: &mut [Mention]) {
        let cues = Cues::bundled();
        for at in 0..mentions.len() {
            if !matches!(mentions[at].what, What::Time { .. }) {
                continue;
            }
            let mut compared = false;
            let mut growth = false;
            let own = mentions[at].range.clone();
            for earlier in mentions[..at].iter().rev().filter(|earlier| earlier.range != own).take(5) {
                match &earlier.what {
                    What::Quantity(quantity) => {
                        growth = quantity.kind == Kind::Percent;
                        break;
                    }
                    What::Mark(b',' | b';' | b'(' | b':') => break,
                    What::Words(senses)
                        if senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus])) =>
                    {
                        let word = &self.text()[earlier.range.clone()];
                        // "from" and "over" compare only beside the time itself and after a growth.
                        // "grew faster than the economy in 2021" compares no years; "than in 2020" does.
                        let reach = if word.ends_with("than") { 5 } else { 24 };
                        let gap = mentions[at].range.start.saturating_sub(earlier.range.end);
                        let near = gap <= reach || word.ends_with("than") && self.tells_what_was(earlier, &own);
                        // "contributed VND 8.4 billion over the nine months": how long it took.
                        let long = word == "over"
                            && mentions[..at]
                                .iter()
                                .rev()
                                .find_map(Mention::quantity)
                                .is_some_and(|before| before.kind != Kind::Percent);
                        // "Over the first four months its revenue was …" begins a clause.
                        let opens = word == "over" && {
                            let before = self.text()[..earlier.range.start].trim_ascii_end();
                            before.is_empty() || before.ends_with(['.', ';', ':', '\n', ')'])
                        };
                        let begun = word == "over" && mentions[..at].iter().all(|before| before.quantity().is_none());
                        // "up 6.2% year on year in the first half of 2023": what it is compared with is told already.
                        let between = self.text().get(earlier.range.end..mentions[at].range.start).unwrap_or_default();
                        let told = cues.year_on_year.holds(word) && cues.within.holds(between.trim_ascii());
                        if long || opens || begun || told {
                            continue;
                        }
                        compared = compared
                            || (near && !matches!(word, "from" | "over"))
                            || (near && earlier.range.end + 5 >= mentions[at].range.start);
                        if word == "from" && near {
                            compared = false;
                            growth = true;
                        }
                        if compared {
                            break;
                        }
                    }
                    _ => {}
                }
            }
            let from = self.text()[..mentions[at].range.start].trim_ascii_end().ends_with(" from");
            if from {
                compared = growth
                    && mentions[..at]
                        .iter()
                        .rev()
                        .find_map(Mention::quantity)
                        .is_some_and(|quantity| quantity.kind == Kind::Percent);
            }
            compared |= self.is_multiplied_over(&mentions[at]);
            compared |= self.is_base(mentions, at) || self.is_exceeded(mentions, at) || self.is_grown_on(mentions, at);
            // "a little less than April's 12.4 trillion": the time of the number itself.
            let owns = mentions.get(at + 1).is_some_and(|next| {
                next.quantity().is_some_and(|quantity| quantity.kind != Kind::Percent)
                    && matches!(
                        self.text().get(mentions[at].range.end..next.range.start).unwrap_or("x").trim_ascii(),
                        "" | "'s"
                    )
            });
            // "against a year-end goal of 50%": the time of the goal.
            let of_goal = mentions.get(at + 1).is_some_and(|next| {
                next.senses().any(Senses::of(&[Sense::Target, Sense::Plan]))
                    && self.text().get(mentions[at].range.end..next.range.start).is_some_and(|gap| gap == " ")
            }) && self.text()[own.clone()].contains("year");
            compared &= !owns && !of_goal;
            // "Kế hoạch số 187/KH-UBND ngày 11/2/2026", "Plan No. 187 dated February 11, 2026"
            compared |= dates_a_paper(self.text(), &mentions[at].range);
            compared |= is_edition(self.text(), mentions[at].range.start);
            if let What::Time { compared: own, .. } = &mut mentions[at].what {
                *own = compared;
            }
        }
    }
}

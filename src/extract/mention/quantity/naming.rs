//! Digits that name something and count nothing: telephone numbers, roads, decrees.

use crate::extract::cues::Cues;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::mention::Mentions;
use crate::extract::number::{self, Shape};
use crate::extract::words::cut;

/// So many bytes the digits of a telephone number have at most before its last group.
const LONGEST_CALLED: usize = 24;

/// So many bytes before a colon say whose number stands behind it.
const LONGEST_LABEL: usize = 120;

impl Mentions<'_> {
    /// Whether `word`, which ends right before the number that begins at `start`, is one that numbers a thing: "Highway 279".
    pub(super) fn is_title(&self, word: &str, start: usize) -> bool {
        let text = self.text();
        let begin = start.saturating_sub(1 + word.len());
        text.is_char_boundary(begin)
            && is_numbered_thing(word)
            && self.is_capital(begin)
            && !text[..begin].trim_end_matches(' ').ends_with(['\n', '.', ':', '-'])
    }
}

/// Whether things of this name bear numbers.
fn is_numbered_thing(word: &str) -> bool {
    matches!(
        word,
        "highway"
            | "resolution"
            | "decree"
            | "decision"
            | "directive"
            | "circular"
            | "plan"
            | "article"
            | "project"
            | "program"
            | "directives"
            | "level"
            | "group"
            | "zone"
            | "form"
            | "region"
            | "phase"
            | "covid"
            | "stage"
            | "document"
            | "official"
            | "law"
            | "table"
            | "figure"
            | "chart"
            | "page"
            | "section"
            | "annex"
            | "appendix"
            | "dispatch"
            | "conclusion"
            | "instruction"
    )
}

/// Whether `digits` are dialled or name a road: "số máy lẻ 112", "quốc lộ 51", "Tổng đài chăm sóc khách hàng: 1800 8098".
pub(super) fn is_called(text: &str, digits: &number::Digits) -> bool {
    let cues = Cues::bundled();
    let before = text[..digits.range.start].trim_ascii_end();
    if cues.called.end_word(before, &[' ', '\n', ',', '(', '-', ':', ';', '.']) {
        return true;
    }
    if is_hotline(text, digits) {
        return true;
    }
    // Such a number stands in groups with blanks and counts nothing.
    let counts = text[digits.range.end..].trim_start_matches(' ').starts_with(is_letter);
    if digits.shape != Shape::Plain || counts {
        return false;
    }
    // Nobody dials more digits.
    let near = before.len().saturating_sub(LONGEST_CALLED);
    let written = cut(text, near, before.len());
    let kept = written.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-'));
    if kept.is_empty() && near > 0 {
        return false;
    }
    let led = &before[..before.len() - (written.len() - kept.len())];
    // "024 3943 6608", "+84 24 3943 6608": behind the prefix of an area or a country.
    let own = before[led.len()..].starts_with(' ') || !led.ends_with(is_word_part);
    let groups = before[led.len()..].trim_start_matches([' ', '.', '-']);
    let prefix = groups.split([' ', '.', '-']).next().unwrap_or_default().strip_prefix('0');
    let area = prefix.is_some_and(|area| area.len() >= 2 && !area.starts_with('0'));
    let country = before.ends_with('+')
        && text[digits.range.end..].strip_prefix(' ').is_some_and(|rest| {
            // "+ 514 5G stations" is an item of a list.
            let group = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            group.len() < rest.len() && !group.starts_with(is_letter)
        });
    if country || area && own || !groups.is_empty() && led.ends_with('+') {
        return true;
    }
    let Some(label) = led.strip_suffix(':') else { return false };
    let label = cut(text, label.len().saturating_sub(LONGEST_LABEL), label.len());
    let label = label.rsplit(['\n', '.', ';', ':']).next().unwrap_or_default();
    // "Tổng đài chăm sóc khách hàng: 18008098 - Báo hỏng Internet: 18008119"
    let label = label.rsplit(" - ").next().unwrap_or_default();
    cues.dialled.is_in(label) && !label.contains(|c: char| c.is_ascii_digit())
}

/// Whether `digits` are the first half of a number that all of the country dials: "1800 8098".
fn is_hotline(text: &str, digits: &number::Digits) -> bool {
    let opens = matches!(&text[digits.range.clone()], "1800" | "1900");
    let rest = text[digits.range.end..].strip_prefix([' ', '.']).unwrap_or_default();
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let over = !rest[length..].starts_with(|c: char| is_word_part(c) || matches!(c, '%' | '/'))
        && !rest[length..].starts_with(" %");
    opens && matches!(length, 4 | 6) && over
}

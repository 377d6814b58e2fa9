//! The names of papers: plans, programmes, resolutions. Their years are not those of figures.

use crate::extract::cues::Cues;
use crate::extract::words::{behind_last, cut};

/// So many bytes before its time the name of a paper may begin.
const LONGEST_NAME: usize = 160;

/// Whether the time that begins at `at`, in the sentence from `begin` on, belongs to the name of a paper with a number: "in line with
/// Decision No. 31 of the People's Council in 2021 on the digital economy by 2025, with a vision to 2030".
pub(in crate::extract) fn names_paper(text: &str, begin: usize, at: usize) -> bool {
    names_vision(text, at) || names_numbered_paper(text, begin, at)
}

/// Whether it belongs to the name of a paper with a number, and is not only the farthest time of one.
pub(in crate::extract) fn names_numbered_paper(text: &str, begin: usize, at: usize) -> bool {
    let clause = behind_last(before(text, begin, at), b',', b';');
    // Few clauses hold a number before their time.
    let Some(digit) = clause.bytes().position(|byte| byte.is_ascii_digit()) else { return false };
    let led = clause[..digit].trim_ascii_end();
    let led = led.strip_suffix("no.").or_else(|| led.strip_suffix("số")).unwrap_or(led);
    Cues::bundled().decisions.end_word(led.trim_ascii_end(), &[' ', '\n', '(', '"'])
        && !clause[digit..].contains(['.', ':'])
}

/// Whether the time that begins at `at` is the farthest one in the name of a paper: "…, with a vision to 2030", "…, tầm nhìn đến năm 2030".
fn names_vision(text: &str, at: usize) -> bool {
    Cues::bundled().visions.end_word(text[..at].trim_ascii_end(), &[' ', '\n', ',', '('])
}

/// Whether the time that begins at `at`, in the sentence from `begin` on, is the last one of a plan: "ban hành Kế hoạch xây dựng mạng
/// lưới đến năm 2030", "the scheme on digital infrastructure to 2030".
pub(super) fn names_plan(text: &str, begin: usize, at: usize) -> bool {
    // What stands before a number is no part of the name: "cho biết hôm 15-10 rằng Kế hoạch …".
    let clause = before(text, begin, at).rsplit(|c: char| matches!(c, ',' | ';' | ':' | '.') || c.is_ascii_digit());
    Cues::bundled().plans_of_pages.stand_in(clause.into_iter().next().unwrap_or_default())
}

/// What stands before `at` in its sentence, as far back as a name begins.
fn before(text: &str, begin: usize, at: usize) -> &str {
    cut(text, text.floor_char_boundary(at.saturating_sub(LONGEST_NAME)).max(begin), at)
}

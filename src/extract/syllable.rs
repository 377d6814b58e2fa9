//! Vietnamese syllables that a blank tears in two: `vi ễn thông`, `tỷ đ ồng`, `Bình Thu ận`.
//!
//! A page whose letters with marks come from another font loses their place when its text is taken out: a blank falls before the
//! marked vowel. Vietnamese writes a blank after each syllable, so what stands before such a vowel must be no syllable, or what
//! begins with it must be none, for the two to be one.

use super::cues::Cues;
use super::letters::is_letter;
use crate::reading::is_syllable;

/// The vowels that bear no tone, by one of which at least a syllable is known, large and small.
const fn is_vowel(c: char) -> bool {
    matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
        || matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư' | 'Ă' | 'Â' | 'Ê' | 'Ô' | 'Ơ' | 'Ư')
}

/// The blanks of `text` that tear a syllable, in their order, counted from `base`.
pub(super) fn torn_blanks(text: &str, base: usize) -> impl Iterator<Item = usize> + '_ {
    blanks_before_marks(text.as_bytes()).filter(|blank| is_torn(text, *blank)).map(move |blank| base + blank)
}

/// The blanks right before a byte with which the marked vowels begin, and few other letters.
fn blanks_before_marks(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let first = blank_before_beyond(bytes, 0);
    let blanks = std::iter::successors(first, |blank| blank_before_beyond(bytes, blank + 1));
    blanks.filter(|blank| matches!(bytes[blank + 1], 0xc3..=0xc6 | 0xe1))
}

/// The first blank of `bytes` from `from` on right before a character beyond ASCII. Looks at eight bytes a step: few words begin
/// with such a one.
fn blank_before_beyond(bytes: &[u8], from: usize) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGH: u64 = ONES * 0x80;
    let mut at = from;
    while let Some(nine) = bytes.get(at..).and_then(<[u8]>::first_chunk::<9>) {
        let [eight, nexts] =
            [0, 1].map(|start| nine[start..].first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight)));
        // A blank becomes 0: the only byte that has no high bit, neither itself nor with 0x7f added to its lower ones.
        let others = eight ^ (ONES * 0x20);
        let blanks = !(((others & !HIGH) + !HIGH) | others) & HIGH;
        let found = blanks & nexts;
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let rest = bytes.get(at..)?.windows(2);
    rest.into_iter().position(|pair| pair[0] == b' ' && !pair[1].is_ascii()).map(|step| at + step)
}

/// Whether the blank at `blank` stands within a syllable of `text`.
fn is_torn(text: &str, blank: usize) -> bool {
    let (before, after) = (&text[..blank], &text[blank + 1..]);
    // "doanh thu đạt": this letter only begins syllables.
    if after.starts_with(['đ', 'Đ']) {
        return false;
    }
    let first = &before[before.trim_end_matches(is_letter).len()..];
    let second = &after[..after.find(|c| !is_letter(c)).unwrap_or(after.len())];
    // No syllable has more letters than seven.
    if first.is_empty() || first.len() > 6 || second.len() > 12 {
        return false;
    }
    let vowels = first.trim_start_matches(|c| !is_vowel(c));
    if vowels.len() == first.len() || !vowels.chars().all(is_vowel) {
        return false;
    }
    let led = &before[..before.len() - first.len()];
    if led.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | '\'' | '’')) {
        return false;
    }
    let large = |part: &str| part.chars().filter(|c| c.is_uppercase()).count();
    let (in_first, in_second) = (large(first), large(second));
    let all_large = in_first == first.chars().count() && in_second == second.chars().count();
    let one_word = in_second == 0 && (in_first == 0 || in_first == 1 && first.starts_with(char::is_uppercase));
    if !all_large && !one_word {
        return false;
    }
    // No syllable is without a vowel, but "KH ƯỚC ĐẠT" and "ông T ở phường 5" shorten a word, and "5 m ở phía bắc" measures.
    let certain =
        vowels.is_empty() && in_first == 0 && !led.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit());
    let mut whole = first.to_lowercase();
    let joint = whole.len();
    whole.push_str(&second.to_lowercase());
    (certain || !Cues::bundled().syllables_of_a_vowel.holds(&whole[joint..])) && is_syllable(&whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut mended = text.to_owned();
        let blanks: Vec<usize> = torn_blanks(text, 0).collect();
        for blank in blanks.into_iter().rev() {
            mended.remove(blank);
        }
        mended
    }

    #[test]
    fn a_syllable_that_a_blank_tears_is_whole() {
        for (torn, whole) in [
            ("Doanh thu vi ễn thông đ ạt 58 tỷ đ ồng", "Doanh thu viễn thông đạt 58 tỷ đồng"),
            ("UBND TỈNH BÌNH THU ẬN, CÔNG NGH Ệ", "UBND TỈNH BÌNH THUẬN, CÔNG NGHỆ"),
            ("b ưu chính, đi ện thoại, ng ười dùng", "bưu chính, điện thoại, người dùng"),
            ("kế ho ạch, cùng k ỳ, năm trư ớc, 36,5 tri ệu", "kế hoạch, cùng kỳ, năm trước, 36,5 triệu"),
            ("1.600 tr ạm, 63,5 tỷ đ ồng", "1.600 trạm, 63,5 tỷ đồng"),
            ("Ti ền Giang, Đ ồng Tháp, t ỉnh Qu ảng Ngãi", "Tiền Giang, Đồng Tháp, tỉnh Quảng Ngãi"),
            ("c ủa các nhà m ạng, s ố thuê bao", "của các nhà mạng, số thuê bao"),
            ("nghi ệp, gi ải, tr ả tiền, di đ ộng", "nghiệp, giải, trả tiền, di động"),
        ] {
            assert_eq!(mended(torn), whole);
        }
    }

    #[test]
    fn words_that_begin_with_a_vowel_stay_words() {
        for text in [
            "doanh thu ước đạt 58 tỷ đồng, số hộ ở xã, chi ước 3 tỷ",
            "KH ước đạt, so với TH ước 95%, KH ƯỚC THỰC HIỆN",
            "cách trạm 5 m ở phía bắc, dài 12 km ổn định, ông T ở phường 5",
            "và ông A ảnh hưởng, tại S Ấn Độ",
            "nhu cầu ấy, tư ấn phẩm, cho ăn uống, khi ứng dụng, do ảnh hưởng, theo ý kiến, thi ảnh, ti ủy ban",
            "tôi đã ở đó; xe ô tô; lo ổn định; đi ổn; hai ổ",
            "the post à la carte, Paris à Lyon, m à",
        ] {
            let expected = text.replace("m à", "mà");
            assert_eq!(mended(text), expected);
        }
    }
}

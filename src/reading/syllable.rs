//! Which words can be Vietnamese, by their sounds alone.

use unicode_normalization::UnicodeNormalization;

/// What a syllable can begin with; the longest first.
const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// The vowels of a syllable, without its tone.
const VOWELS: [&str; 62] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia",
    "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ", "uây", "uê",
    "ui", "uo", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "uêu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu",
    "ôô", "iơ", "uă", "uao", "uai",
];

/// What a syllable can end with.
const CODAS: [&str; 9] = ["ch", "ng", "nh", "c", "m", "n", "p", "t", ""];

/// Of the words of `text` with accents, how many of a hundred can be Vietnamese; 0 where there are fewer than three.
pub(super) fn share(text: &str) -> usize {
    let (all, good) = count(text);
    if all < 3 { 0 } else { good * 100 / all }
}

/// How many words of `text` have accents, and how many of these can be Vietnamese.
pub(super) fn count(text: &str) -> (usize, usize) {
    let (mut all, mut good) = (0, 0);
    for word in text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || c.is_ascii_digit()) {
        if word.is_ascii() || !word.chars().any(char::is_alphabetic) {
            continue;
        }
        let word = word.trim_matches(|c: char| matches!(c, '“' | '”' | '‘' | '’' | '…' | '–' | '—' | '\u{a0}'));
        if word.is_empty() || word.is_ascii() {
            continue;
        }
        all += 1;
        good += usize::from(is_syllable(word));
    }
    (all, good)
}

/// Whether `word` can be a Vietnamese syllable.
pub(crate) fn is_syllable(word: &str) -> bool {
    let word = word.to_lowercase();
    let mut plain = String::with_capacity(word.len());
    let mut tones = 0;
    for c in word.chars() {
        if let Some((letter, tone)) = without_tone(c) {
            plain.push(letter);
            tones += usize::from(tone);
        } else {
            // A letter of another alphabet, or one whose marks stand behind it.
            (plain, tones) = decomposed_without_tone(&word);
            break;
        }
    }
    if tones > 1 {
        return false;
    }
    ONSETS.iter().any(|onset| {
        plain.strip_prefix(onset).is_some_and(|rime| {
            CODAS.iter().any(|coda| rime.strip_suffix(coda).is_some_and(|vowel| VOWELS.contains(&vowel)))
        })
    }) || plain == "gi"
}

/// A small letter of Vietnamese without its tone, and whether it has one; nothing for other characters.
const fn without_tone(c: char) -> Option<(char, bool)> {
    Some(match c {
        'a'..='z' | 'đ' | 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư' => (c, false),
        'à' | 'á' | 'ả' | 'ã' | 'ạ' => ('a', true),
        'ằ' | 'ắ' | 'ẳ' | 'ẵ' | 'ặ' => ('ă', true),
        'ầ' | 'ấ' | 'ẩ' | 'ẫ' | 'ậ' => ('â', true),
        'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' => ('e', true),
        'ề' | 'ế' | 'ể' | 'ễ' | 'ệ' => ('ê', true),
        'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' => ('i', true),
        'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' => ('o', true),
        'ồ' | 'ố' | 'ổ' | 'ỗ' | 'ộ' => ('ô', true),
        'ờ' | 'ớ' | 'ở' | 'ỡ' | 'ợ' => ('ơ', true),
        'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' => ('u', true),
        'ừ' | 'ứ' | 'ử' | 'ữ' | 'ự' => ('ư', true),
        'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' => ('y', true),
        _ => return None,
    })
}

/// Any `word` without its tones, and how many there were.
fn decomposed_without_tone(word: &str) -> (String, usize) {
    let (mut plain, mut tones) = (String::new(), 0);
    for c in word.nfd() {
        match c {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tones += 1,
            c => plain.push(c),
        }
    }
    (plain.nfc().collect(), tones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_loses_its_tone_as_unicode_has_it() {
        for c in '\0'..='\u{1eff}' {
            if let Some((letter, tone)) = without_tone(c) {
                assert_eq!(decomposed_without_tone(&c.to_string()), (letter.to_string(), usize::from(tone)), "{c}");
            }
        }
    }

    #[test]
    fn syllables_are_told_from_other_words() {
        for word in [
            "nghiêng", "Đồng", "thuê", "bưu", "viễn", "quý", "giữ", "gì", "khuya", "thuyền", "ngoằn", "hươu", "TỈNH",
            "được", "quốc", "giếng", "yếu", "uỷ", "ủy", "loại",
        ] {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["été", "élevées", "compañía", "naïve", "b¸o", "böu", "vieãn", "größe", "ằế", "straße", ""]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}

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
    let (mut plain, mut tones) = (String::new(), 0);
    for c in word.to_lowercase().nfd() {
        match c {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tones += 1,
            c => plain.push(c),
        }
    }
    let plain: String = plain.nfc().collect();
    if tones > 1 {
        return false;
    }
    ONSETS.iter().any(|onset| {
        plain.strip_prefix(onset).is_some_and(|rime| {
            CODAS.iter().any(|coda| rime.strip_suffix(coda).is_some_and(|vowel| VOWELS.contains(&vowel)))
        })
    }) || plain == "gi"
}

#[cfg(test)]
mod tests {
    use super::*;

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

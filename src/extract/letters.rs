//! What kind of character a character is, asked of every character of every text.
//!
//! Texts are nearly all ASCII and the Latin letters of Vietnamese; these are told without the
//! tables of Unicode, which answer for all others.

use unicode_normalization::char::is_combining_mark;

/// Whether `c` is one of the letters that Latin writing adds to ASCII, composed.
const fn is_latin(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && !matches!(c, '×' | '÷')
}

/// [`char::is_alphabetic`], quickly.
pub(super) fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { is_latin(c) || c.is_alphabetic() }
}

/// [`char::is_alphanumeric`], quickly.
pub(super) fn is_word_part(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_latin(c) || c.is_alphanumeric() }
}

/// [`is_combining_mark`], quickly.
pub(super) fn is_mark(c: char) -> bool {
    c >= '\u{300}' && !matches!(c, '\u{1e00}'..='\u{206f}') && is_combining_mark(c)
}

/// The small letter of a Latin letter of Vietnamese, be it large or small, where that letter is as
/// long in UTF-8 and has no other composed form; nothing for every other character.
pub(super) const fn small(c: char) -> Option<char> {
    let code = c as u32;
    let small = match code {
        // Ð and ð stand for đ.
        0xd0 | 0xd7 | 0xf0 | 0xf7 => return None,
        0xc0..=0xde => code + 0x20,
        0xdf..=0xff => code,
        // Ă Đ Ĩ Ũ and the letters with two marks: the small one comes next.
        0x102 | 0x103 | 0x110 | 0x111 | 0x128 | 0x129 | 0x168 | 0x169 | 0x1ea0..=0x1ef9 => code | 1,
        0x1a0 | 0x1a1 => 0x1a1,
        0x1af | 0x1b0 => 0x1b0,
        _ => return None,
    };
    // Every number above is that of a letter.
    char::from_u32(small)
}

/// The length of the character that begins at `at`, where its bytes tell that it is its own [`small`] letter; 0 for
/// every other character.
pub(super) fn small_length(bytes: &[u8], at: usize) -> usize {
    let second = bytes.get(at + 1).copied().unwrap_or_default();
    match bytes[at] {
        0xc3 if matches!(second, 0x9f..=0xbf) && !matches!(second, 0xb0 | 0xb7) => 2,
        0xc4 if matches!(second, 0x83 | 0x91 | 0xa9) => 2,
        0xc5 if second == 0xa9 => 2,
        0xc6 if matches!(second, 0xa1 | 0xb0) => 2,
        0xe1 => {
            let third = bytes.get(at + 2).copied().unwrap_or_default();
            let marked = second == 0xba && third >= 0xa0 || second == 0xbb && third <= 0xb9;
            3 * usize::from(marked && third & 1 == 1)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn the_quick_answers_are_those_of_unicode() {
        for c in '\0'..='\u{10ffff}' {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_word_part(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_mark(c), is_combining_mark(c), "{c:?}");
            if let Some(small) = small(c) {
                assert_eq!(small.to_string(), c.to_lowercase().nfc().collect::<String>());
                assert_eq!(small.len_utf8(), c.len_utf8());
            }
            let length = if small(c) == Some(c) { c.len_utf8() } else { 0 };
            assert_eq!(small_length(c.to_string().as_bytes(), 0), length, "{c:?}");
        }
    }
}

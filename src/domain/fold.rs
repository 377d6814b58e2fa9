//! Text without case and accents, for finding names in any spelling.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case and without accents, đ and ð as d, every kind of space and dash as one,
/// so that “Đắk Lắk”, “ĐĂK LĂK” and “dak lak” are the same. Not for offsets: lengths change.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd() {
        if let Some(c) = fold_char(c) {
            if c == ' ' && (folded.is_empty() || folded.ends_with(' ')) {
                continue;
            }
            folded.push(c);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// One decomposed character folded; nothing for a mark that folding drops.
pub fn fold_char(c: char) -> Option<char> {
    match c {
        'đ' | 'Đ' | 'ð' | 'Ð' => Some('d'),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        c if c.is_whitespace() => Some(' '),
        c if is_combining_mark(c) => None,
        c => Some(c.to_lowercase().next().unwrap_or(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_name_fold_together() {
        for spelling in ["Đắk Lắk", "ĐẮK LẮK", "Ðak  Lak", "đa\u{306}\u{301}k\u{a0}la\u{306}\u{301}k ", "dak lak"]
        {
            assert_eq!(fold(spelling), "dak lak", "{spelling}");
        }
    }
}

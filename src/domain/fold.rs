//! Text without case and accents, for finding names in any spelling.

use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

/// `text` in lower case and without accents, đ and ð as d, every kind of space and dash as one,
/// so that “Đắk Lắk”, “ĐĂK LĂK” and “dak lak” are the same. Not for offsets: lengths change.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut push = |c: char| match fold_char(c) {
        Some(' ') if folded.is_empty() || folded.ends_with(' ') => {}
        Some(c) => folded.push(c),
        None => {}
    };
    for c in text.chars() {
        // The order of marks does not matter: all of them are dropped.
        if c.is_ascii() {
            push(c);
        } else if is_dressed(c) {
            decompose_compatible(c, &mut push);
        } else {
            decompose_canonical(c, &mut push);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Each of some words as folded text is looked at for it, by `folded`. An error names one that is empty, in capitals, or there
/// twice; there is at least one.
pub fn each_folded(words: &[String], folded: impl Fn(&str) -> String) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for word in words {
        let found = folded(word);
        if found.trim().is_empty() || word.to_lowercase() != *word || all.contains(&found) {
            return Err(format!("“{word}” is empty, in capitals, or there twice"));
        }
        all.push(found);
    }
    if all.is_empty() { Err("there are no words".to_owned()) } else { Ok(all) }
}

/// Whether `c` is plain letters or digits in another dress: a ligature as fonts and PDF files have them (“ﬁ”), or one of the
/// wide, bold and italic alphabets that writers on social networks use for want of fonts (“𝐃𝐨𝐚𝐧𝐡 𝐭𝐡𝐮”). Their compatible
/// decomposition (Unicode Standard Annex 15) is what they say.
pub const fn is_dressed(c: char) -> bool {
    matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ff5e}' | '\u{1d400}'..='\u{1d7ff}')
}

/// One decomposed character folded; nothing for a mark that folding drops.
pub fn fold_char(c: char) -> Option<char> {
    match c {
        c if c.is_ascii() => Some(if c.is_ascii_whitespace() || c == '\u{b}' { ' ' } else { c.to_ascii_lowercase() }),
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
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

    use super::{fold, fold_char};

    #[test]
    fn only_what_is_dropped_changes_its_place_when_a_text_is_decomposed() {
        for c in '\0'..='\u{10ffff}' {
            assert!(canonical_combining_class(c) == 0 || is_combining_mark(c), "{c:?}");
            if c.is_ascii() {
                assert_eq!(fold_char(c) == Some(' '), c.is_whitespace(), "{c:?}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn a_text_folds_as_its_decomposed_form(text in "([a-zA-Z ]|[àễƯợđĐÐ]|[\u{300}\u{301}\u{31b}\u{323}]|\\PC){0,40}") {
            proptest::prop_assert_eq!(fold(&text), fold(&text.nfd().collect::<String>()));
        }
    }

    #[test]
    fn spellings_of_one_name_fold_together() {
        for spelling in ["Đắk Lắk", "ĐẮK LẮK", "Ðak  Lak", "đa\u{306}\u{301}k\u{a0}la\u{306}\u{301}k ", "dak lak"]
        {
            assert_eq!(fold(spelling), "dak lak", "{spelling}");
        }
        assert_eq!(fold("oﬃces 𝐕𝐍𝐏𝐓 𝟐𝟎𝟐𝟐 ５Ｇ"), "offices vnpt 2022 5g");
    }
}

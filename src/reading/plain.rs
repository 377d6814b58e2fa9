//! Plain letters for those in another dress, where a text is taken out of a page and so nobody's to keep to the byte: what
//! is shown needs no font for them, and what is searched finds them.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::domain::is_dressed;

/// `text` with ligatures and dressed letters as the letters they stand for.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_dressed) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if is_dressed(c) { plain.extend([c].into_iter().nfkc()) } else { plain.push(c) }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_dressed_letters_are_altered() {
        assert_eq!(plain("ﬁbre oﬃces, 𝐂𝐚𝐨 𝐁ằ𝐧𝐠 ５Ｇ"), "fibre offices, Cao Bằng 5G");
        assert_eq!(plain("½ km², № 5, Đắk\u{a0}Lắk…"), "½ km², № 5, Đắk\u{a0}Lắk…");
    }
}

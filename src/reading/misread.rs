//! Text in UTF-8 that a program took for Western text and saved so: “Doanh thu dá»‹ch vá»¥” for “Doanh thu dịch vụ”.
//!
//! Each byte of a letter stands there as a letter of its own. Where all of them together are letters again, what was meant is
//! certain, and the text is read so: as a whole, or line by line beside lines that are well. Where some were lost on the
//! way, as a blank that does not break often is, the line stays as it is, and [`doubtful`] says so.

use encoding_rs::WINDOWS_1252;

/// So many letters that come out make a line, or a text, one that was misread.
const ENOUGH: usize = 2;

/// `text` as it was meant, where that is certain of all of it or of lines of it; nothing where it stands so already.
pub(super) fn meant(text: &str) -> Option<String> {
    if !has_signs(text) {
        return None;
    }
    if let Some(meant) = decoded(text, ENOUGH) {
        return Some(meant);
    }
    let lines = || text.split_inclusive('\n');
    let read = |line: &str, least| if has_signs(line) { decoded(line, least) } else { None };
    // Beside a line that was misread for certain, a single letter is enough.
    lines()
        .any(|line| read(line, ENOUGH).is_some())
        .then(|| lines().map(|line| read(line, 1).unwrap_or_else(|| line.to_owned())).collect())
}

/// In how many lines of a text there are letters that were misread and of which it is not certain what was meant, and the
/// first of those lines, from 1.
pub(super) fn doubtful(text: &str) -> Option<(usize, usize)> {
    if !has_signs(text) {
        return None;
    }
    let is_doubtful = |line: &str| {
        let found: Vec<char> = runs(line).filter_map(bytes).flat_map(|bytes| letters(&bytes)).collect();
        // Of three bytes are the letters that only Vietnamese has.
        has_signs(line) && (found.len() >= ENOUGH || found.iter().any(|c| c.len_utf8() > 2))
    };
    let mut lines = (1..).zip(text.split('\n')).filter(|(_, line)| is_doubtful(line)).map(|(nr, _)| nr);
    let first = lines.next()?;
    Some((1 + lines.count(), first))
}

/// Whether two signs stand beside each other as they do where the bytes of a letter were taken for letters. Proper texts have
/// none of these pairs, or few.
fn has_signs(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xC3, bytes).any(|at| match (bytes.get(at + 1), bytes.get(at + 2)) {
        // “áº”, “á»”
        (Some(0xA1), Some(0xC2)) => matches!(bytes.get(at + 3), Some(0xBA | 0xBB)),
        // “Ã”, “Ä”, “Æ” and “Ì”, then a sign.
        (Some(0x83 | 0x84 | 0x86 | 0x8C), Some(next)) => matches!(next, 0xC2 | 0xC5 | 0xC6 | 0xCB | 0xE2),
        _ => false,
    })
}

/// The stretches of letters that are none of ASCII.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_ascii()).filter(|run| !run.is_empty())
}

/// The bytes that letters were made of; nothing where one of them is no Western letter.
fn bytes(run: &str) -> Option<Vec<u8>> {
    run.chars().map(byte).collect()
}

fn byte(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, is_lost) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    if let ([byte], false) = (&*bytes, is_lost) { Some(*byte) } else { None }
}

/// The letters that are whole among bytes.
fn letters(bytes: &[u8]) -> Vec<char> {
    bytes.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).filter(|c| is_letter(*c)).collect()
}

fn is_letter(c: char) -> bool {
    !c.is_ascii() && (c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}'))
}

/// What was meant, where every byte that is none of ASCII is part of a letter or sign, and `least` letters come out or one that
/// only Vietnamese has.
fn decoded(text: &str, least: usize) -> Option<String> {
    let mut meant = String::with_capacity(text.len());
    let (mut rest, mut found, mut own) = (text, 0, false);
    while let Some(start) = rest.find(|c: char| !c.is_ascii()) {
        let end = rest[start..].find(|c: char| c.is_ascii()).map_or(rest.len(), |end| start + end);
        let run = String::from_utf8(bytes(&rest[start..end])?).ok()?;
        if run.chars().any(char::is_control) {
            return None;
        }
        found += run.chars().filter(|c| is_letter(*c)).count();
        own |= run.chars().any(|c| is_letter(c) && c.len_utf8() > 2);
        meant.push_str(&rest[..start]);
        meant.push_str(&run);
        rest = &rest[end..];
    }
    meant.push_str(rest);
    (found >= least || own).then_some(meant)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const TEXT: &str = "Doanh thu dịch vụ viễn thông của tỉnh đạt 735,3 tỷ đồng – “tăng 4,5%”.";

    /// As a program shows it that takes UTF-8 for Western.
    fn misread(text: &str) -> String {
        WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn what_was_misread_is_read_as_it_was_meant() {
        let latin: String = TEXT.bytes().map(char::from).collect();
        let apart: String = TEXT.nfd().collect();
        assert!(misread(TEXT).starts_with("Doanh thu dá»‹ch vá»¥"));
        for (text, expected) in [(misread(TEXT), TEXT), (latin, TEXT), (misread(&apart), &apart)] {
            assert_eq!(meant(&text).as_deref(), Some(expected));
        }
        // Lines of it beside others that are well.
        let half = format!("{TEXT}\n{}\r\n{TEXT}", misread(TEXT));
        assert_eq!(meant(&half).unwrap(), format!("{TEXT}\n{TEXT}\r\n{TEXT}"));
        assert_eq!(doubtful(&meant(&half).unwrap()), None);
        // A single letter, where only Vietnamese has it or others beside it were misread.
        assert_eq!(meant(&misread("Huế: 735,3")).as_deref(), Some("Huế: 735,3"));
        let beside = format!("{TEXT}\n{}\n{}", misread(TEXT), misread("LÀO CAI 1"));
        assert!(meant(&beside).unwrap().ends_with("LÀO CAI 1"));
        assert_eq!(meant(&misread("LÀO CAI 1")), None);
    }

    #[test]
    fn what_was_lost_on_the_way_is_told() {
        // The second byte of “à” was a blank that does not break, and is one that does.
        let lost = misread("và dịch vụ").replace('\u{a0}', " ");
        let text = format!("{TEXT}\n{lost}\n{lost}\n");
        assert_eq!((meant(&text), doubtful(&text)), (None, Some((2, 2))));
    }

    #[test]
    fn proper_texts_are_left_alone() {
        let apart: String = TEXT.nfd().collect();
        for text in [
            TEXT,
            &apart,
            "",
            "BÁO CÁO TỔNG KẾT: “CHÂU Á” – CÔNG TY «TRÃ»",
            "Les recettes ont été élevées à l’État; «déclaré» – ½, £12, 20°C, Ä Ö Ü ß",
            "Doanh thu b\u{ad}u chÝnh, viÔn th«ng ®¹t 12 tû ®ång",
            "Ã one, Ä two",
        ] {
            assert_eq!((meant(text), doubtful(text)), (None, None), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_vietnamese_comes_back(words in proptest::collection::vec("[a-zăâđêôơưáàảãạếềểễệốồổỗộớờởỡợứừửữự]{1,6}", 3..20)) {
            let text = words.join(" ");
            let is_long = text.chars().filter(|c| is_letter(*c)).count() >= ENOUGH;
            if is_long && has_signs(&misread(&text)) {
                proptest::prop_assert_eq!(meant(&misread(&text)), Some(text.clone()));
            }
            proptest::prop_assert_eq!(meant(&text), None);
        }

        #[test]
        fn no_text_is_too_strange(text in "(\\PC|[À-ÿ]|á»|Ã|\n){0,100}") {
            let _ = (meant(&text), doubtful(&text));
        }
    }
}

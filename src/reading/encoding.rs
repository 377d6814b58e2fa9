//! From bytes to text: UTF-8, UTF-16, Windows-1258, TCVN3 and VNI, told apart by the bytes themselves.
//!
//! The text is kept as it was written, unless an old font wrote it: no normalization, no change of line ends. A byte order mark
//! of a UTF-8 file stays as its first character, so that offsets into the text are offsets into
//! the file; that of a UTF-16 file is dropped, as every converter to UTF-8 does. Windows-1258
//! writes a letter with its tone as two characters, and so does the text made of it.
//!
//! TCVN3 and VNI are fonts of before Unicode ([`super::vietnamese_font`]); the text made of them is composed.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

use super::ProblemKind;
use super::vietnamese_font::{self, VietnameseFont};

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// What a file of Office before 2007 is called.
pub(super) const OLD_OFFICE: &str = "an old Word or Excel file";

/// First bytes of files that are sometimes given the name of a text.
const SIGNATURES: [(&[u8], &str); 9] = [
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xD0\xCF\x11\xE0", OLD_OFFICE),
    (b"\x89PNG", "an image"),
    (b"\xFF\xD8\xFF", "an image"),
    (b"GIF8", "an image"),
    (b"\x1F\x8B", "a gzip file"),
    (b"Rar!", "an archive"),
];

/// The text that `bytes` hold.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, ProblemKind> {
    let text = decode_any(bytes)?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() { Err(ProblemKind::Empty) } else { Ok(text) }
}

/// The same of a text without markup: letters of an old font can have been saved as the Unicode ones that they look like.
pub(super) fn decode_plain(bytes: Vec<u8>) -> Result<String, ProblemKind> {
    let text = decode(bytes)?;
    Ok(vietnamese_font::meant(&text).unwrap_or(text))
}

fn decode_any(bytes: Vec<u8>) -> Result<String, ProblemKind> {
    if let Some((_, looks_like)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(ProblemKind::Binary { looks_like });
    }
    match &*bytes {
        // UTF-32 in its little-endian form begins like UTF-16; nobody writes texts in it.
        [0xFF, 0xFE, 0, 0, ..] => return Err(ProblemKind::UnknownEncoding { guess: "UTF-32" }),
        [0xFF, 0xFE, text @ ..] => return utf16(UTF_16LE, text, 2),
        [0xFE, 0xFF, text @ ..] => return utf16(UTF_16BE, text, 2),
        _ => {}
    }
    if bytes.contains(&0) {
        return match utf16_by_zeros(&bytes) {
            Some(encoding) => utf16(encoding, &bytes, 0),
            None => Err(BINARY),
        };
    }
    if is_binary(&bytes) {
        return Err(BINARY);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            if is_damaged_utf8(&bytes) { Err(ProblemKind::Garbled { encoding: "UTF-8", at }) } else { legacy(&bytes) }
        }
    }
}

const BINARY: ProblemKind = ProblemKind::Binary { looks_like: "binary data" };

/// Whether control characters that no text holds make up more than one byte in two hundred.
fn is_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F);
    bytes.iter().filter(is_control).count() * 200 > bytes.len()
}

/// UTF-16 without a mark: one byte of each pair is mostly zero, the other almost never.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), bytes.len() / 2);
    let (many, few) = (pairs * 3 / 10, pairs / 100);
    match bytes.len() % 2 {
        0 if odd >= many && even <= few => Some(UTF_16LE),
        0 if even >= many && odd <= few => Some(UTF_16BE),
        _ => None,
    }
}

fn utf16(encoding: &'static Encoding, bytes: &[u8], mark: usize) -> Result<String, ProblemKind> {
    let unit = |pair: &[u8; 2]| {
        if encoding == UTF_16LE { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) }
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut at = mark;
    for read in char::decode_utf16(pairs.iter().map(unit)) {
        let Ok(c) = read else { return Err(ProblemKind::Garbled { encoding: encoding.name(), at }) };
        at += c.len_utf16() * 2;
        text.push(c);
    }
    if !rest.is_empty() {
        return Err(ProblemKind::Garbled { encoding: encoding.name(), at });
    }
    if is_binary(text.as_bytes()) { Err(BINARY) } else { Ok(text) }
}

/// Whether bytes that are no UTF-8 were meant to be: they bear its mark, or hold far more good
/// sequences than bad ones.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bytes.starts_with(UTF8_MARK) || good > 4 * bad
}

/// A text of one byte a character.
fn legacy(bytes: &[u8]) -> Result<String, ProblemKind> {
    let western = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    if let Some(font) = VietnameseFont::of(&western) {
        return Ok(font.decode(&western));
    }
    let text = WINDOWS_1258.decode_without_bom_handling(bytes).0.into_owned();
    if has_symbols_in_words(&text) {
        return Err(ProblemKind::UnknownEncoding { guess: "VISCII/VPS" });
    }
    let (on_vowels, elsewhere) = tones(&text);
    if elsewhere * 20 < on_vowels {
        return Ok(text);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"vn"), Utf8Detection::Deny);
    // A text without tones: English with some dashes and quotation marks, which are the same in both encodings.
    let is_western = guess == WINDOWS_1252 || guess == WINDOWS_1258;
    if elsewhere == 0 && is_western { Ok(text) } else { Err(ProblemKind::UnknownEncoding { guess: guess.name() }) }
}

/// Whether signs such as `®` or `«` stand between letters, where the old Vietnamese font encodings have letters.
fn has_symbols_in_words(text: &str) -> bool {
    let mut letters = [' ', ' '];
    text.chars().any(|c| {
        let [before, symbol] = letters;
        letters = [symbol, c];
        let is_symbol = matches!(symbol, '\u{a1}'..='\u{bf}') && !matches!(symbol, '\u{ad}' | '·' | 'ª' | 'º' | 'µ');
        is_symbol && before.is_alphabetic() && c.is_alphabetic()
    })
}

/// How many tone marks stand upon a vowel, and how many elsewhere, where none can be.
fn tones(text: &str) -> (usize, usize) {
    let (mut on_vowels, mut elsewhere, mut before) = (0, 0, ' ');
    for c in text.chars() {
        if matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}') {
            let vowel = before.to_lowercase().next().is_some_and(|vowel| "aăâeêioôơuưy".contains(vowel));
            if vowel { on_vowels += 1 } else { elsewhere += 1 }
        }
        before = c;
    }
    (on_vowels, elsewhere)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const BULLETIN: &str = "Sở cho biết: doanh thu viễn thông của tỉnh năm 2024 đạt 1.250 tỷ đồng, tăng 4,5% so với \
        cùng kỳ; toàn tỉnh có 812.400 thuê bao băng rộng di động, trên 96% thôn, bản được phủ sóng.";

    /// Windows-1258 wants vowels composed and tones apart.
    fn windows_1258(text: &str) -> Vec<u8> {
        let is_tone = |c: char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        let mut apart = String::new();
        for c in text.nfc() {
            let tones: String = c.nfd().filter(|c| is_tone(*c)).collect();
            apart.extend(c.nfd().filter(|c| !is_tone(*c)).nfc());
            apart.push_str(&tones);
        }
        let (bytes, _, lost) = WINDOWS_1258.encode(&apart);
        assert!(!lost, "{text}");
        bytes.into_owned()
    }

    fn utf16_bytes(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn utf8_is_kept_to_the_byte() {
        let decomposed: String = BULLETIN.nfd().collect();
        let mixed = format!("{BULLETIN}\r\n{decomposed}");
        let marked = format!("\u{feff}{BULLETIN}");
        for text in [BULLETIN, &decomposed, &mixed, &marked, "Plain ASCII, 12.5%\n"] {
            assert_eq!(decode(text.as_bytes().to_vec()).unwrap(), text);
        }
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        for text in [BULLETIN, "Revenue reached 735.3 billion VND.\r\n"] {
            let marked = format!("\u{feff}{text}");
            for bytes in [
                utf16_bytes(text, u16::to_le_bytes),
                utf16_bytes(text, u16::to_be_bytes),
                utf16_bytes(&marked, u16::to_le_bytes),
                utf16_bytes(&marked, u16::to_be_bytes),
            ] {
                assert_eq!(decode(bytes).unwrap(), text);
            }
        }
    }

    #[test]
    fn windows_1258_comes_as_base_letters_and_tones() {
        for text in [BULLETIN, "Năm 2022", "TỔNG DOANH THU: 12 tỷ"] {
            let read = decode(windows_1258(text)).unwrap();
            assert_eq!(read.nfc().collect::<String>(), text.nfc().collect::<String>());
        }
        assert!(decode(windows_1258(BULLETIN)).unwrap().contains('\u{323}'));
    }

    #[test]
    fn old_fonts_are_read_as_they_were_meant() {
        let tcvn3 = b"Doanh thu b\xADu ch\xDDnh, vi\xD4n th\xABng \xAE\xB9t 12 t\xFB \xAE\xE5ng, t\xA8ng so v\xEDi c\xEFng k\xFA";
        assert_eq!(
            decode(tcvn3.to_vec()).unwrap(),
            "Doanh thu bưu chính, viễn thông đạt 12 tỷ đồng, tăng so với cùng kỳ"
        );
        let vni = b"Doanh thu b\xF6u ch\xEDnh, vie\xE3n tho\xE2ng \xF1a\xEFt 12 ty\xFB \xF1o\xE0ng, ta\xEAng so v\xF4\xF9i cu\xF8ng ky\xF8";
        assert_eq!(
            decode(vni.to_vec()).unwrap(),
            "Doanh thu bưu chính, viễn thông đạt 12 tỷ đồng, tăng so với cùng kỳ"
        );
    }

    #[test]
    fn old_fonts_that_were_saved_as_unicode_are_read_too() {
        let old = "Doanh thu b\u{ad}u ch\u{dd}nh, vi\u{d4}n th\u{ab}ng \u{ae}\u{b9}t 12 t\u{fb} \u{ae}\u{e5}ng";
        let meant = "Doanh thu bưu chính, viễn thông đạt 12 tỷ đồng";
        assert_eq!(decode_plain(old.as_bytes().to_vec()).unwrap(), meant);
        let half = format!("{BULLETIN}\n{old}\n");
        assert_eq!(decode_plain(half.into_bytes()).unwrap(), format!("{BULLETIN}\n{meant}\n"));
    }

    #[test]
    fn signs_that_stand_alone_on_a_page_are_no_letters_of_an_old_font() {
        for text in [
            "Invest in Binh Phuoc » Why Binh Phuoc » Infrastructure » Post\nThe province has 1,318 locations.",
            "Home · News · Economy · Telecoms\n© 2024 · All rights reserved",
            "Viettel® and Windows® and Office®, 20 °C, § 5, ½, £ 12 » more",
        ] {
            assert_eq!(decode_plain(text.as_bytes().to_vec()).unwrap(), text);
        }
    }

    #[test]
    fn western_dashes_and_quotes_are_read() {
        let bytes = b"HANOI \x96 The sector\x92s revenue was \x93VND 12 billion\x94.".to_vec();
        assert_eq!(decode(bytes).unwrap(), "HANOI – The sector’s revenue was “VND 12 billion”.");
    }

    #[test]
    fn what_is_no_text_says_why() {
        let cyrillic = encoding_rs::WINDOWS_1251.encode("Доходы связи в этом году выросли на пять процентов.").0;
        let mut damaged = BULLETIN.as_bytes().to_vec();
        damaged[60] = 0xFF;
        let mut odd = utf16_bytes(&format!("\u{feff}{BULLETIN}"), u16::to_le_bytes);
        odd.pop();
        let cases: [(Vec<u8>, &str); 9] = [
            (Vec::new(), "the file is empty"),
            (b"\xEF\xBB\xBF \r\n\n".to_vec(), "the file is empty"),
            (b"%PDF-1.7 x".to_vec(), "the file is a PDF document, not text"),
            ((0..=255).cycle().take(4096).collect(), "the file is binary data, not text"),
            (b"\x01\x02\x03\x04\x05abc".to_vec(), "the file is binary data, not text"),
            (
                b"\xFF\xFE\0\0a\0\0\0".to_vec(),
                "the file's encoding is not UTF-8, UTF-16, Windows-1258, TCVN3 or VNI (perhaps UTF-32)",
            ),
            (damaged, "the file is damaged: it is no valid UTF-8 from byte 60 on"),
            (odd, "the file is damaged: it is no valid UTF-16LE from byte "),
            (cyrillic.into_owned(), "the file's encoding is not UTF-8, UTF-16, Windows-1258"),
        ];
        for (bytes, message) in cases {
            let problem = decode(bytes).unwrap_err();
            assert!(problem.to_string().starts_with(message), "{problem}");
            assert!(!problem.hint().is_empty());
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_are_too_strange(bytes: Vec<u8>) {
            let _ = decode(bytes);
        }

        #[test]
        fn every_utf8_text_without_controls_comes_back(text in "[^\\p{Cc}]*[a-zạ]") {
            proptest::prop_assert_eq!(decode(text.clone().into_bytes()).ok(), Some(text));
        }
    }
}

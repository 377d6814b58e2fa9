//! Vietnamese of before Unicode: TCVN3, in which most offices of the North wrote until about 2005, and VNI, in which
//! those of the South did.
//!
//! Both are fonts that draw Vietnamese letters for the codes of Western ones. A file says nothing of it, so they are
//! known by trying: read as one of them, the words of a Vietnamese text are Vietnamese syllables, and read as anything
//! else they are not. The same text stands in old Word files and web pages as if it were Western.
//!
//! Limits: capitals of TCVN3 were often set in a font of capitals with the codes of small letters, and come out small.

use std::borrow::Cow;

use super::old_words::OldWords;
use super::{misread, syllable};

/// TCVN3: the letters of the codes 0xA1 to 0xFE; a blank where there is none.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

/// The signs of VNI that follow `a`, `e`, `o`, `u` and `y`, `ô` for `ơ` and `ö` for `ư`, and the letters they make of `a`.
const VNI_A: &str = "øàùáûảõãïạââàầáấåẩãẫäậêăèằéắúẳüẵëặ";
/// Those of `e`, and of `o` (in the same order).
const VNI_E: &str = "øèùéûẻõẽïẹâêàềáếåểãễäệ";
const VNI_O: &str = "øòùóûỏõõïọâôàồáốåổãỗäộ";
const VNI_U: &str = "øùùúûủõũïụ";
const VNI_Y: &str = "øỳùýûỷõỹ";
/// `ơ` and `ư`, which VNI writes as `ô` and `ö`.
const VNI_O_HORN: &str = "øờùớûởõỡïợ";
const VNI_U_HORN: &str = "øừùứûửõữïự";
/// Letters that VNI writes with one sign.
const VNI_ALONE: &str = "ôơöưììííæỉóĩòịîỵñđ";

/// Of a text that is looked at to know its font, so many bytes.
const SAMPLE: usize = 64 * 1024;

/// So many words with accents must be Vietnamese syllables, in a hundred.
const ENOUGH: usize = 85;

/// An old way of writing Vietnamese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VietnameseFont {
    /// TCVN 5712, third form; also called ABC.
    Tcvn3,
    /// VNI for Windows.
    Vni,
}

impl VietnameseFont {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tcvn3, Self::Vni];

    /// The font in which `text` was written, which holds its codes as Western letters.
    pub fn of(text: &str) -> Option<Self> {
        let mut end = text.len().min(SAMPLE);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let sample = &text[..end];
        if !sample.chars().any(|c| matches!(c, '\u{a1}'..='\u{ff}')) || is_foreign(sample) {
            return None;
        }
        let plain = syllable::share(sample);
        let best = Self::ALL.into_iter().map(|font| (syllable::share(&font.decode(sample)), font));
        let (share, font) = best.max_by_key(|(share, _)| *share)?;
        (share >= ENOUGH && share > plain).then_some(font)
    }

    /// `text` in Unicode.
    pub fn decode(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => text.chars().map(tcvn3).collect(),
            Self::Vni => vni(text),
        }
    }
}

/// `text` in Unicode, if it was written in an old font, or misread, as a whole or in part; nothing where it was not.
pub(super) fn meant(text: &str) -> Option<String> {
    if let Some(meant) = misread::meant(text) {
        return Some(meant);
    }
    let font = if is_foreign(text) { None } else { VietnameseFont::of(&mixed_words(text)) };
    match font {
        Some(font) => Some(font.decode(text)),
        None => OldWords::of(text).mended(text),
    }
}

/// The first words of `text` that have letters of ASCII beside signs, which those of an old font are. The signs that stand alone
/// on a page in any language, "Home » News · 5", are letters in an old font, too, and would pass for syllables.
fn mixed_words(text: &str) -> String {
    let sign = |c: char| matches!(c, '\u{a1}'..='\u{ff}');
    let mixed = text
        .split_whitespace()
        .filter(|word| !word.is_ascii() && word.bytes().any(|b| b.is_ascii_alphabetic()) && word.chars().any(sign));
    let mut words = String::new();
    for word in mixed {
        words.push_str(word);
        words.push(' ');
        if words.len() >= SAMPLE {
            break;
        }
    }
    words
}

/// `text` in Unicode, if it was written in an old font; otherwise without the soft hyphens, which show only where a
/// line breaks.
pub(super) fn mend(text: &str) -> Cow<'_, str> {
    match meant(text) {
        Some(meant) => meant.into(),
        None if text.contains('\u{ad}') => text.replace('\u{ad}', "").into(),
        None => text.into(),
    }
}

/// Whether there are letters that no Western font has, so that the text is Unicode already.
pub(super) fn is_foreign(text: &str) -> bool {
    text.chars()
        .any(|c| c.is_alphabetic() && c > '\u{ff}' && !matches!(c, 'Œ' | 'œ' | 'Š' | 'š' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ'))
}

fn tcvn3(c: char) -> char {
    let code = u32::from(c);
    if !(0xA1..=0xFE).contains(&code) {
        return c;
    }
    match TCVN3.chars().nth(code as usize - 0xA1) {
        Some(letter) if letter != ' ' => letter,
        _ => c,
    }
}

fn vni(text: &str) -> String {
    let mut read = String::with_capacity(text.len() + text.len() / 4);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let small = lower(c);
        let of_letter = match small {
            'a' => VNI_A,
            'e' => VNI_E,
            'o' => VNI_O,
            'u' => VNI_U,
            'y' => VNI_Y,
            'ô' => VNI_O_HORN,
            'ö' => VNI_U_HORN,
            _ => "",
        };
        // A capital can bear the sign of a small letter and the other way round.
        let marked = rest.peek().and_then(|sign| pair(of_letter, lower(*sign)));
        let letter = match marked {
            Some(letter) => {
                rest.next();
                letter
            }
            None => pair(VNI_ALONE, small).unwrap_or(small),
        };
        if c == small {
            read.push(letter);
        } else {
            read.extend(letter.to_uppercase());
        }
    }
    read
}

/// The small letter of a Western one; only of those, so that nothing else changes.
fn lower(c: char) -> char {
    if c.is_ascii_uppercase() || matches!(c, 'À'..='Þ') { c.to_lowercase().next().unwrap_or(c) } else { c }
}

/// What stands after `sign` in a list of pairs.
fn pair(pairs: &str, sign: char) -> Option<char> {
    let mut pairs = pairs.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == sign {
            return Some(to);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    pub(in crate::reading) const PANGRAM: &str = "Sở Bưu chính, Viễn thông báo cáo: đến hết quý I, doanh thu của tỉnh đạt 12,5 tỷ đồng, tăng 4,5% so với cùng kỳ; \
        trên địa bàn có 812.400 thuê bao, phủ sóng ở mọi thôn, bản, kể cả những xã vùng sâu, vùng xa; nghĩa vụ với \
        ngân sách được thực hiện đầy đủ, giữ vững thông tin liên lạc suốt mùa mưa lũ.";

    /// How `text` looks in a font, as Western letters.
    fn written(font: VietnameseFont, text: &str) -> String {
        let plain: Vec<(char, String)> = match font {
            VietnameseFont::Tcvn3 => TCVN3
                .chars()
                .zip(0xA1..)
                .filter(|(letter, _)| *letter != ' ')
                .map(|(letter, code)| (letter, char::from_u32(code).unwrap().to_string()))
                .collect(),
            VietnameseFont::Vni => {
                let of = |base: char, pairs: &str| {
                    let pairs: Vec<char> = pairs.chars().collect();
                    pairs.chunks(2).map(|pair| (pair[1], format!("{base}{}", pair[0]))).collect::<Vec<_>>()
                };
                let mut all = [
                    of('a', VNI_A),
                    of('e', VNI_E),
                    of('o', VNI_O),
                    of('u', VNI_U),
                    of('y', VNI_Y),
                    of('ô', VNI_O_HORN),
                    of('ö', VNI_U_HORN),
                ]
                .concat();
                let pairs: Vec<char> = VNI_ALONE.chars().collect();
                all.extend(pairs.chunks(2).map(|pair| (pair[1], pair[0].to_string())));
                all
            }
        };
        let find = |c: char| plain.iter().find(|(letter, _)| *letter == c).map(|(_, code)| code.clone());
        text.nfc()
            .map(|c| {
                find(c).unwrap_or_else(|| {
                    let small: String = c.to_lowercase().collect();
                    let small = small.chars().next().unwrap();
                    match find(small) {
                        Some(code) if c != small => code.to_uppercase(),
                        _ => c.to_string(),
                    }
                })
            })
            .collect()
    }

    #[test]
    fn both_fonts_are_known_and_read() {
        for font in [VietnameseFont::Tcvn3, VietnameseFont::Vni] {
            let text = written(font, PANGRAM);
            assert_ne!(text, PANGRAM);
            assert_eq!(VietnameseFont::of(&text), Some(font), "{text}");
            assert_eq!(font.decode(&text), PANGRAM);
        }
        // As real files of the time have it.
        assert_eq!(
            VietnameseFont::Tcvn3.decode("B¸o c¸o t×nh h×nh b\u{ad}u chÝnh, viÔn th«ng §ång b»ng"),
            "Báo cáo tình hình bưu chính, viễn thông Đồng bằng"
        );
        assert_eq!(
            VietnameseFont::Vni.decode("Baùo caùo tình hình böu chính, vieãn thoâng Ñoàng baèng, TÆNH LAÂM ÑOÀNG"),
            "Báo cáo tình hình bưu chính, viễn thông Đồng bằng, TỈNH LÂM ĐỒNG"
        );
    }

    #[test]
    fn what_is_written_otherwise_is_left_alone() {
        let decomposed: String = PANGRAM.nfd().collect();
        for text in [
            PANGRAM,
            &decomposed,
            "Les opérateurs ont déclaré à l’État des recettes élevées; la région a été équipée.",
            "El año pasado la compañía creció más; según el informe, también aquí.",
            "Revenue was £12 million – up 4½% «as planned» at 20°C, ± 3.",
            "Plain words, 12.5%",
        ] {
            assert_eq!(VietnameseFont::of(text), None, "{text}");
            assert_eq!(mend(text), text);
        }
        assert_eq!(mend("rev\u{ad}enue"), "revenue");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_strange(text in "(\\PC|[a-zà-ÿ\u{ad}]){0,200}") {
            for font in [VietnameseFont::Tcvn3, VietnameseFont::Vni] {
                let _ = font.decode(&text);
            }
            let _ = mend(&text);
        }
    }
}

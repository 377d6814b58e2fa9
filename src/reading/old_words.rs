//! Texts that are in an old font in part: a report into which an older one was copied, a page whose foot is from 2003.
//!
//! Each stretch of words between words that are Unicode for certain is looked at by itself. Where whole sentences of a font
//! are among them, that font is known, and with it shorter stretches are told too. What looks like an old font and
//! is none of those known stays as it is, and [`OldWords::doubtful`] says where.

use std::ops::Range;

use super::syllable;
use super::vietnamese_font::{VietnameseFont, is_foreign};

/// So many signs that Vietnamese in Unicode does not have make it worth looking at the words.
const FEW_SIGNS: usize = 3;
/// So many words in a stretch say of which font it is.
const SENTENCE: usize = 4;
/// So many of a hundred of its words must be Vietnamese syllables.
const ENOUGH: usize = 85;
/// And so many more than as they stand.
const CLEARLY: usize = 30;
/// So many words in a stretch that are Vietnamese neither way are worth a question.
const DOUBTFUL: usize = 3;

/// The stretches of a text that are in an old font, or look like one.
#[derive(Debug, Default)]
pub(super) struct OldWords {
    /// Those of a known font, in the order of the text.
    known: Vec<(Range<usize>, VietnameseFont)>,
    /// Those of none.
    unknown: Vec<Range<usize>>,
}

/// A stretch of words without a letter that old fonts do not have.
struct Stretch {
    at: Range<usize>,
    /// How many of its words have accents, and how many of these are Vietnamese syllables as they stand.
    plain: (usize, usize),
}

impl Stretch {
    /// How many of a hundred words with accents are Vietnamese syllables, as they stand and in a font.
    fn shares(&self, text: &str, font: VietnameseFont) -> (usize, usize) {
        let (all, good) = syllable::count(&font.decode(&text[self.at.clone()]));
        let share = |(all, good): (usize, usize)| (good * 100).checked_div(all).unwrap_or(0);
        (share(self.plain), share((all, good)))
    }

    fn is_in(&self, text: &str, font: VietnameseFont, clearly: usize) -> bool {
        let (plain, decoded) = self.shares(text, font);
        decoded >= ENOUGH && decoded >= plain + clearly
    }
}

impl OldWords {
    /// Those of `text`.
    pub fn of(text: &str) -> Self {
        if !has_signs(text) {
            return Self::default();
        }
        let stretches = stretches(text);
        let sentences: Vec<&Stretch> = stretches.iter().filter(|stretch| stretch.plain.0 >= SENTENCE).collect();
        let weight = |font: VietnameseFont| -> usize {
            let own = sentences.iter().filter(|stretch| stretch.is_in(text, font, CLEARLY));
            own.map(|stretch| stretch.plain.0).sum()
        };
        let weighed = VietnameseFont::ALL.map(|font| (weight(font), font));
        let mut old = Self::default();
        for stretch in &stretches {
            let fonts = weighed.iter().filter(|(weight, _)| *weight > 0);
            let own = fonts.filter(|(_, font)| stretch.is_in(text, *font, 1));
            match own.max_by_key(|(weight, font)| (stretch.shares(text, *font).1, *weight)) {
                Some((_, font)) => old.known.push((stretch.at.clone(), *font)),
                None if stretch.is_strange(text) => old.unknown.push(stretch.at.clone()),
                None => {}
            }
        }
        old
    }

    /// The text as it was meant; nothing where it stands so already.
    pub fn mended(&self, text: &str) -> Option<String> {
        if self.known.is_empty() {
            return None;
        }
        let (mut mended, mut at) = (String::with_capacity(text.len()), 0);
        for (stretch, font) in &self.known {
            mended.push_str(&text[at..stretch.start]);
            mended.push_str(&font.decode(&text[stretch.clone()]));
            at = stretch.end;
        }
        mended.push_str(&text[at..]);
        Some(mended)
    }

    /// In how many lines there are words that look like an old font and are of none that is known, and the first of those
    /// lines, from 1.
    pub fn doubtful(&self, text: &str) -> Option<(usize, usize)> {
        // They stand in the order of the text, so that each byte is looked at once.
        let (mut line, mut counted) = (1, 0);
        let of = |stretch: &Range<usize>| {
            let between = &text.as_bytes()[counted..stretch.start];
            #[cfg(test)]
            crate::domain::work::note(between.len());
            line += memchr::memchr_iter(b'\n', between).count();
            counted = stretch.start;
            line
        };
        let mut lines: Vec<usize> = self.unknown.iter().map(of).collect();
        lines.dedup();
        lines.first().map(|first| (lines.len(), *first))
    }
}

impl Stretch {
    /// Whether it is no Vietnamese as it stands and could be in some old font: half of it is in one that is known, or signs
    /// stand between its letters.
    fn is_strange(&self, text: &str) -> bool {
        let (all, good) = self.plain;
        if all < DOUBTFUL || good * 2 > all {
            return false;
        }
        let half = VietnameseFont::ALL.into_iter().any(|font| self.shares(text, font).1 >= 50);
        half || text[self.at.clone()].split_whitespace().filter(|word| has_sign_within(word)).count() >= DOUBTFUL
    }
}

/// Whether a sign such as `®` or `¸` stands between two letters, where old fonts have letters.
fn has_sign_within(word: &str) -> bool {
    let mut last = [' ', ' '];
    word.chars().any(|c| {
        let [before, sign] = last;
        last = [sign, c];
        let is_sign =
            matches!(sign, '\u{a1}'..='\u{bf}') && !matches!(sign, '\u{ad}' | '·' | 'ª' | 'º' | 'µ' | '«' | '»');
        is_sign && before.is_alphabetic() && c.is_alphabetic()
    })
}

/// Whether there are a few signs that Vietnamese in Unicode has not, beside letters.
fn has_signs(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut found = 0;
    for at in memchr::memchr2_iter(0xC2, 0xC3, bytes) {
        let is_sign = match (bytes[at], bytes.get(at + 1)) {
            (0xC2, Some(0xA1..)) => {
                let beside = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
                beside(at.checked_sub(1)) || beside(Some(at + 2))
            }
            // “aù”, “eâ”, of which Vietnamese has neither; ø û ï ñ ö ä ë å ü æ and their capitals.
            (0xC3, Some(next)) => {
                let before = at.checked_sub(1).and_then(|before| bytes.get(before));
                let doubled = before.is_some_and(|before| matches!(before.to_ascii_lowercase(), b'a' | b'e'));
                doubled || matches!(next & 0x9F, 0x84..=0x86 | 0x8B | 0x8F | 0x91 | 0x96 | 0x98 | 0x9B | 0x9C)
            }
            _ => false,
        };
        found += usize::from(is_sign);
        if found >= FEW_SIGNS {
            return true;
        }
    }
    false
}

/// The stretches of `text` that have a word with accents.
fn stretches(text: &str) -> Vec<Stretch> {
    let (mut found, mut line_start) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let mut open: Option<Range<usize>> = None;
        let mut at = line_start;
        for word in line.split_inclusive(char::is_whitespace) {
            let own = at..at + word.trim_end().len();
            at += word.len();
            if is_unicode(word) {
                found.extend(open.take());
            } else if word.chars().any(|c| matches!(c, '\u{a1}'..='\u{ff}')) {
                open = Some(open.map_or(own.start, |open| open.start)..own.end);
            }
        }
        found.extend(open);
        line_start += line.len();
    }
    let stretches = found.into_iter().map(|at| Stretch { plain: syllable::count(&text[at.clone()]), at });
    stretches.filter(|stretch| stretch.plain.0 > 0).collect()
}

/// Whether a word has letters that no old font has.
fn is_unicode(word: &str) -> bool {
    is_foreign(word) || word.chars().any(|c| matches!(c, '\u{300}'..='\u{36f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "B¸o c¸o t×nh h×nh b\u{ad}u chÝnh, viÔn th«ng ®Õn hÕt quý I";
    const MEANT: &str = "Báo cáo tình hình bưu chính, viễn thông đến hết quý I";
    const VNI: &str = "Baùo caùo tình hình böu chính, vieãn thoâng ñeán heát quyù I";
    const NEW: &str = "Doanh thu của tỉnh Cao Bằng đạt 12 tỷ đồng, có tăng so với cùng kỳ";

    #[test]
    fn the_lines_of_doubtful_words_cost_one_look_at_the_text() {
        for lines in [100, 1600] {
            let text = format!("{NEW}\nb¡o c¿o t¥nh h£nh xyz¾w q±r\n").repeat(lines);
            let old = OldWords::of(&text);
            let work = crate::domain::work::of(|| assert_eq!(old.doubtful(&text), Some((lines, 2))));
            assert!((text.len() / 2..=text.len()).contains(&work), "{work} bytes of {}", text.len());
        }
    }

    fn mended(text: &str) -> Option<String> {
        OldWords::of(text).mended(text)
    }

    #[test]
    fn what_is_old_in_a_text_is_mended_and_the_rest_is_left() {
        for old in [OLD, VNI] {
            for (before, after) in [
                (format!("{NEW}.\n"), String::new()),
                (String::new(), format!("\n{NEW}.")),
                (format!("{NEW}; "), format!(" ({NEW})")),
            ] {
                let text = format!("{before}{old}{after}");
                assert_eq!(mended(&text).as_deref(), Some(format!("{before}{MEANT}{after}").as_str()), "{text}");
            }
        }
        // Once the font is known, single words of it are.
        let text = format!("{NEW}\n{OLD}\n{NEW} n¨m 2004, {NEW}");
        assert_eq!(mended(&text).unwrap(), format!("{NEW}\n{MEANT}\n{NEW} năm 2004, {NEW}"));
        assert_eq!(OldWords::of(&text).doubtful(&text), None);
    }

    #[test]
    fn what_is_no_old_font_is_left_alone() {
        for text in [
            NEW,
            "Les opérateurs ont déclaré à l’État des recettes élevées; la région a été équipée. Việt Nam",
            "El año pasado la compañía creció más; según el informe, también aquí: señor, mañana. Hà Nội đó",
            "Größe, Überschuß, Ähnlichkeit, Öffnung, für, höher. Hồ Chí Minh",
            "Revenue of Việt Nam was £12 million – up 4½% «as planned» at 20°C, ± 3, §5, ©2004 ®",
            "Việt Nam: São Tomé, Malmö, Åland, Curaçao, Réunion, Tromsø, Ærø",
        ] {
            let old = OldWords::of(text);
            assert_eq!((old.mended(text), old.doubtful(text)), (None, None), "{text}");
        }
    }

    #[test]
    fn what_may_be_old_is_said() {
        let text = format!("{NEW}\n{NEW}\nb¡o c¿o t¥nh h£nh xyz¾w q±r\n{NEW}");
        let old = OldWords::of(&text);
        assert_eq!((old.mended(&text), old.doubtful(&text)), (None, Some((1, 3))));
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_strange(text in "(\\PC|[a-zà-ÿ\u{a1}-\u{bf} \n]){0,200}") {
            let old = OldWords::of(&text);
            let _ = (old.mended(&text), old.doubtful(&text));
        }

        #[test]
        fn vietnamese_in_unicode_stays(words in proptest::collection::vec(proptest::sample::select(NEW.split(' ').chain(MEANT.split(' ')).collect::<Vec<_>>()), 0..60)) {
            let text = words.join(" ");
            proptest::prop_assert_eq!(mended(&text), None);
        }
    }
}

//! What a press page prints about itself: headline, address, and (in [`super::publication`]) its date.
//!
//! The page is cut into head (everything above the first paragraph of prose), body and foot by the
//! length of its lines. The headline stands in the head, beside the names of site and section; the
//! address stands beside a word that names it a source.

use std::cell::OnceCell;

use unicode_normalization::UnicodeNormalization;

use super::page_words::PageWords;
use super::publication::{Witness, in_head};
use crate::domain::fold;

/// From this many characters on, a line that holds a sentence is prose.
const PROSE: usize = 180;
/// From this many characters on, a line that ends like a sentence is prose.
const SENTENCE: usize = 90;
/// So many lines are looked at as the head of a page without prose, such as a table.
const HEAD: usize = 15;
/// So many words may stand before a date with which a line opens, be in it, and tell behind it what it is.
const LONGEST_OPENING: usize = 16;
/// The longest headline, in characters.
const HEADLINE: usize = PROSE;

/// One line that is not blank.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// As written, without blanks around it.
    pub text: &'a str,
    /// Folded, without web addresses; made when it is asked for, which for most lines is never.
    folded: OnceCell<String>,
}

impl<'a> Line<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, folded: OnceCell::new() }
    }

    /// The line folded, without web addresses.
    pub fn folded(&self) -> &str {
        self.folded.get_or_init(|| fold(&without_addresses(self.text)))
    }

    /// The beginning of the line folded, without web addresses: as many words as hold a date that it opens with.
    pub fn opening(&self) -> String {
        let addressed = is_address_inside(self.text);
        let is_word = |piece: &&str| piece.contains(char::is_alphabetic) && !(addressed && is_address_inside(piece));
        let mut pieces = self.text.split_inclusive(char::is_whitespace);
        let last = pieces.by_ref().filter(is_word).nth(LONGEST_OPENING);
        let rest = last.map_or(0, |_| pieces.map(str::len).sum());
        fold(&without_addresses(&self.text[..self.text.len() - rest]))
    }

    /// Whether the line may name a source; [`is_source_label`] knows.
    fn may_name_source(&self) -> bool {
        if is_address_inside(self.text) {
            return true;
        }
        let begin = self.text.find(char::is_alphabetic).unwrap_or(self.text.len());
        let head = |characters: usize| {
            let head = &self.text[begin..];
            fold(head.char_indices().nth(characters).map_or(head, |(end, _)| &head[..end]))
        };
        // The first letters tell of most lines that they name none.
        let first = head(4);
        let sources = &PageWords::bundled().sources;
        sources.iter().any(|label| label.starts_with(&first) || first.starts_with(label.as_str())) && {
            let head = head(40);
            sources.begin(&head)
        }
    }

    fn is_prose(&self) -> bool {
        let characters = self.text.chars().count();
        let end = self.text.trim_end_matches(['"', '”', ')', '\'']);
        // A menu can be long too, but it holds no sentence.
        let is_sentence = end.ends_with(['.', '!', '?', '…', ':', ';']) || end.contains(". ");
        (characters >= PROSE && is_sentence) || (characters >= SENTENCE && end.ends_with('.'))
    }
}

/// A text as a page.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub lines: Vec<Line<'a>>,
    /// Number of lines above the prose.
    pub head: usize,
    /// Whether there is any prose.
    pub has_prose: bool,
    /// What says when the page was published, once that was asked.
    pub witness: OnceCell<Option<Witness>>,
}

impl<'a> Page<'a> {
    /// Looks at `text` as a page.
    pub(super) fn of(text: &'a str) -> Self {
        let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
        let lines: Vec<Line<'a>> =
            text.lines().map(|line| line.trim_matches(blank)).filter(|line| !line.is_empty()).map(Line::new).collect();
        let prose = lines.iter().position(Line::is_prose);
        let head = prose.unwrap_or_else(|| lines.len().min(HEAD));
        Self { lines, head, has_prose: prose.is_some(), witness: OnceCell::new() }
    }

    /// The headline, in NFC: it is for lists and windows, not for evidence.
    pub(super) fn title(&self) -> Option<String> {
        let dated = self.dated_line();
        let above = (0..dated.unwrap_or(0)).filter(|at| self.is_headline(*at));
        // Above the date stand the site's name, a section, the headline: the headline is the longest.
        let at = above
            .rev()
            .max_by_key(|at| self.lines[*at].text.chars().count())
            .or_else(|| (dated.map_or(0, |at| at + 1)..self.head).find(|at| self.is_headline(*at)))?;
        let title: Vec<&str> = self.lines[at].text.trim_start_matches('#').split_whitespace().collect();
        Some(title.join(" ").nfc().collect())
    }

    pub(super) fn first_headline(&self) -> Option<usize> {
        (0..self.head).find(|at| self.is_headline(*at))
    }

    /// Whether a line of the head can be the headline.
    fn is_headline(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let (text, folded) = (line.text, line.folded());
        let characters = text.chars().count();
        let words = folded.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
        let known = PageWords::bundled();
        let is_trail = [" > ", " » ", " | ", " / ", " › "].iter().any(|sign| text.contains(sign));
        let is_site = known.sites.are_in(folded);
        let is_label = is_source_label(folded) || text.ends_with([':', '.', ';', ',']) || text.starts_with('(');
        let is_date = in_head(folded).is_some();
        (10..=HEADLINE).contains(&characters)
            && words >= 3
            && !(known.chrome.begin(folded)
                || known.captions.begin(folded)
                || is_trail
                || is_site
                || is_label
                || is_date)
    }

    /// The address that the page names as its source.
    pub(super) fn source(&self) -> Option<String> {
        let labelled = |at: usize| {
            let line = self.lines.get(at).filter(|line| line.may_name_source() && is_source_label(line.folded()))?;
            let next = self.lines.get(at + 1).map(|next| next.text).filter(|next| address(next) == Some(next));
            let is_label_alone = line.folded().trim_end_matches(':').split(' ').count() <= 2;
            address(line.text).or(next.filter(|_| is_label_alone))
        };
        // The last block of lines that name a source, and of those the first.
        let last = (0..self.lines.len()).rev().find_map(|at| Some((at, labelled(at)?)));
        let labelled = last.map(|(last, found)| (0..last).rev().map_while(labelled).last().unwrap_or(found));
        let alone = || {
            let edges = self.lines.iter().take(self.head).chain(self.lines.last());
            edges.map(|line| line.text).find(|text| address(text) == Some(text))
        };
        labelled.or_else(alone).map(str::to_owned)
    }
}

/// Whether a folded line names a source.
fn is_source_label(folded: &str) -> bool {
    let line = folded.trim_start_matches(['(', '[', '*', '-', ' ']);
    let words = PageWords::bundled();
    words.sources.iter().any(|label| {
        line.strip_prefix(label.as_str()).is_some_and(|rest| {
            let behind = words.behind_source.iter();
            let rest = behind.fold(rest, |rest, word| rest.trim_start_matches(word.as_str())).trim_start();
            rest.is_empty() || rest.starts_with([':', '-'])
        })
    })
}

/// The first web address in `text`.
fn address(text: &str) -> Option<&str> {
    let start = ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()?;
    let found = text[start..].split(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '”' | '“')).next()?;
    let found = found.trim_end_matches(['.', ',', ';', ')', ']', '\'', '*']);
    (found.len() > "https://".len()).then_some(found)
}

fn is_address_inside(text: &str) -> bool {
    text.contains("://") || text.contains("www.")
}

/// `text` without web addresses, whose numbers say nothing.
fn without_addresses(text: &str) -> String {
    if !is_address_inside(text) {
        return text.to_owned();
    }
    let words = text.split_whitespace().filter(|word| !word.contains("://") && !word.contains("www."));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::reading) const PROSE_EN: &str = "Postal and telecommunications enterprises of the province told the department that their \
        networks had come through the storms of autumn without lasting harm, and that the work of the year went on as \
        planned in every district.";
    pub(in crate::reading) const PROSE_VI: &str = "Các doanh nghiệp bưu chính, viễn thông trên địa bàn báo cáo mạng lưới hoạt động ổn định sau \
        mùa mưa bão, công tác chuẩn bị cho dịp cuối năm được triển khai đúng kế hoạch ở tất cả các huyện, thành phố.";

    #[test]
    fn the_headline_is_not_the_site_nor_a_caption() {
        for (head, title) in [
            (
                "Vietnam.vn - Nền tảng quảng bá Việt Nam\n\nPost offices reopen after the flood\n\n03/05/2024",
                Some("Post offices reopen after the flood"),
            ),
            (
                "Cổng thông tin điện tử tỉnh Sơn La\nTrang chủ > Tin tức > Bưu chính\nSơn La khai trương bưu cục mới\nNgày cập nhật: 03/05/2024",
                Some("Sơn La khai trương bưu cục mới"),
            ),
            (
                "Investment Portal of Son La province\nHome > Post\nPost and couriers of Son La",
                Some("Post and couriers of Son La"),
            ),
            (
                "Post offices reopen after the flood\nBáo Sơn La\nBáo Sơn La03/05/2024",
                Some("Post offices reopen after the flood"),
            ),
            (
                "BƯU ĐIỆN TỈNH\nDoanh thu quý đầu năm tăng khá\nCập nhật: 03/05/2024",
                Some("Doanh thu quý đầu năm tăng khá"),
            ),
            (
                "News Business Travel Sports Culture Science Photo Video Hanoi Ho Chi Minh City Da Nang Can Tho Hue About us Contact Advertise Subscribe Newsletter Weather Exchange rates Stock market Gold price Lottery\nPost offices reopen after the flood\nFeb 10, 2009 / 22:33",
                Some("Post offices reopen after the flood"),
            ),
            ("# Ai đưa thư lên bản cao?", Some("Ai đưa thư lên bản cao?")),
            ("Bu\u{31b}u chi\u{301}nh mie\u{302}\u{300}n nu\u{301}i", Some("Bưu chính miền núi")),
            ("Delegates attending the meeting", None),
            ("Quang cảnh hội nghị tổng kết năm", None),
            ("Tin tức", None),
            ("", None),
        ] {
            let text = format!("{head}\n\n{PROSE_EN}\n");
            assert_eq!(Page::of(&text).title().as_deref(), title, "{head}");
        }
    }

    #[test]
    fn the_source_is_an_address_that_the_page_names() {
        for (foot, source) in [
            ("Source: https://example.vn/a-1.htm", Some("https://example.vn/a-1.htm")),
            ("Nguồn: http://example.vn/a?b=1.", Some("http://example.vn/a?b=1")),
            ("Source: https://example.vn/a (2024)\nSource: https://example.vn/b (2023)", Some("https://example.vn/a")),
            (
                "Photo source: x\nSource: https://example.vn/p\n\nWords.\n\nSource: https://example.vn/a",
                Some("https://example.vn/a"),
            ),
            ("(Nguồn: https://example.vn/a)", Some("https://example.vn/a")),
            ("Source link: https://example.vn/a\n\nComment (0)", Some("https://example.vn/a")),
            ("Nguồn:\nhttps://example.vn/a", Some("https://example.vn/a")),
            ("https://example.vn/a", Some("https://example.vn/a")),
            ("Source link\n\nComment (0)", None),
            ("Source: Vietnam News Agency", None),
            ("Resources: https://example.vn/a and more", None),
            ("See https://example.vn/a for the rules", None),
        ] {
            let text = format!("{PROSE_EN}\n\n{foot}\n");
            assert_eq!(Page::of(&text).source().as_deref(), source, "{foot}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_strange(text in "(\\PC|\n|[0-9/: -]){0,200}") {
            let page = Page::of(&text);
            let _ = (page.title(), page.published(), page.source());
        }
    }
}

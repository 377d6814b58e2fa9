//! Web pages: the article, without what stands around it on every page of its site.
//!
//! Menus, footers, lists of other news and forms are left out by their elements and by what they hold: words inside
//! links do not count, and the part of the page that has nearly all other words is the article. Its headline, its day
//! and its address come from what pages say of themselves for search engines ([`about`]), else from their words.
//!
//! Limits: what a script would have put on the page is not there. A page that is one long list of links has no article.

mod about;

use std::collections::HashMap;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use encoding_rs::Encoding;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use scraper::node::Element;
use scraper::{Html, HtmlTreeSink, Node};

use self::about::{About, words};
use super::flow::Flow;
use super::limits::{DEEPEST_PAGE, MOST_NODES};
use super::{Amount, ProblemKind, document_from_text, encoding};
use crate::domain::Document;

/// Elements that hold no words of the article.
const SILENT: [&str; 26] = [
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "option",
    "iframe", "svg", "canvas", "object", "embed", "video", "audio", "map", "menu", "dialog", "textarea", "input",
    "datalist", "head", "math",
];
/// Elements that stand in a paragraph of their own.
const BLOCKS: [&str; 34] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "article",
    "section",
    "main",
    "header",
    "figure",
    "figcaption",
    "table",
    "caption",
    "tr",
    "td",
    "th",
    "tbody",
    "thead",
    "address",
    "center",
    "fieldset",
    "hr",
    "body",
];
/// Parts of class names and ids of what stands around an article.
const AROUND: [&str; 34] = [
    "menu",
    "navbar",
    "navigation",
    "sidebar",
    "footer",
    "breadcrumb",
    "comment",
    "binh-luan",
    "share",
    "social",
    "related",
    "lien-quan",
    "lienquan",
    "tin-khac",
    "tinkhac",
    "tin-cung",
    "xem-them",
    "doc-them",
    "banner",
    "advert",
    "quang-cao",
    "quangcao",
    "popup",
    "cookie",
    "newsletter",
    "pagination",
    "paging",
    "login",
    "searchbox",
    "skip-link",
    "top-bar",
    "topbar",
    "hotline",
    "most-read",
];
/// A part of the page that holds so many of a hundred words holds the article.
const MOST: usize = 65;
/// An element all of whose words are links, and at least so many of them, lists other pages.
const LINKS: usize = 4;
/// A table whose cells are longer than this, in characters, is there for the layout.
const LONGEST_CELL: usize = 400;
/// So many bytes of a page are read between two looks at its size.
const STEP: usize = 1024;

/// The document of a web page.
pub(super) fn read(bytes: Vec<u8>, name: &str) -> Result<Document, ProblemKind> {
    document(&decode(bytes)?, name)
}

/// The document of a web page whose text is decoded.
pub(super) fn document(html: &str, name: &str) -> Result<Document, ProblemKind> {
    let page = parse(html)?;
    let about = About::of(&page);
    let text = article(&page, &about)?.ok_or(ProblemKind::Empty)?;
    let mut document = document_from_text(name, text);
    document.title = about.title.or(document.title);
    document.published = about.published.or(document.published);
    document.source = about.address.or(document.source);
    Ok(document)
}

/// The text of a page: as its encoding is, or as it says that it is.
fn decode(bytes: Vec<u8>) -> Result<String, ProblemKind> {
    let marked =
        bytes.starts_with(&[0xEF, 0xBB, 0xBF]) || bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if marked || std::str::from_utf8(&bytes).is_ok() {
        return encoding::decode(bytes);
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
    let stated = start.find("charset=").and_then(|at| {
        let label = start[at + 8..].trim_start_matches(['"', '\'', ' ']);
        let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(label.len());
        Encoding::for_label(&label.as_bytes()[..end])
    });
    match stated.filter(|encoding| *encoding != encoding_rs::UTF_8) {
        Some(encoding) => {
            let text = encoding.decode(&bytes).0;
            if text.contains('\0') { encoding::decode(bytes) } else { Ok(text.into_owned()) }
        }
        // It says UTF-8, or nothing, and is something else: so it is looked at as any text is. A few bad bytes in a page
        // of UTF-8 are no reason to lose it.
        None => match encoding::decode(bytes.clone()) {
            Err(ProblemKind::Garbled { .. }) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            other => other,
        },
    }
}

/// The tree of a page, unless it is one that no honest page has.
fn parse(html: &str) -> Result<Html, ProblemKind> {
    let mut parser = parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let mut rest = html;
    while !rest.is_empty() {
        let mut end = rest.len().min(STEP);
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        parser.process(rest[..end].into());
        rest = &rest[end..];
        let tree = parser.tokenizer.sink.sink.0.borrow();
        let nodes = tree.tree.nodes().len();
        if nodes > MOST_NODES {
            return Err(ProblemKind::TooMuch { what: Amount::Elements, limit: MOST_NODES as u64 });
        }
        let deepest = tree.tree.nodes().next_back().map_or(0, |last| last.ancestors().take(DEEPEST_PAGE + 1).count());
        if deepest > DEEPEST_PAGE {
            return Err(ProblemKind::TooMuch { what: Amount::LevelsOfElements, limit: DEEPEST_PAGE as u64 });
        }
    }
    Ok(parser.finish())
}

/// How many characters stand below an element: outside of links, and within.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    text: usize,
    linked: usize,
    links: usize,
}

/// The article of a page, as text.
fn article(page: &Html, about: &About) -> Result<Option<String>, ProblemKind> {
    let root = page.tree.root();
    let silent = Silence::of(page);
    let weights = weigh(root, &silent);
    let weight = |id: NodeId| weights.get(&id).copied().unwrap_or_default();
    let mut at = root;
    // Down to the smallest part that has most of the words.
    while let Some(child) = at
        .children()
        .filter(|child| child.value().is_element() && !is_table(*child, &silent))
        .find(|child| weight(child.id()).text * 100 >= weight(at.id()).text * MOST && weight(child.id()).text > 0)
    {
        at = child;
    }
    // A paragraph that has most of the words stands among others that belong to it.
    while at.value().as_element().is_some_and(|element| !is_container(element.name())) {
        let Some(parent) = at.parent() else { break };
        at = parent;
    }
    let mut flow = Flow::default();
    // A script can say the headline too, and nobody reads it there.
    let body = words(at.descendants().filter(|node| weights.contains_key(&node.id())));
    if let Some(title) = about.title.as_deref().filter(|title| !body.contains(title)) {
        flow.words(title)?;
        flow.paragraph();
    }
    write(at, &silent, &weights, &mut flow)?;
    Ok(flow.finish())
}

fn is_container(name: &str) -> bool {
    matches!(
        name,
        "html" | "body" | "div" | "article" | "section" | "main" | "td" | "center" | "blockquote" | "font" | "span"
    )
}

/// The elements whose words are not the article's.
struct Silence {
    /// How many bytes of text stand below each element.
    lengths: HashMap<NodeId, usize>,
    whole: usize,
}

impl Silence {
    fn of(page: &Html) -> Self {
        let (mut lengths, mut open, mut whole) = (HashMap::new(), Vec::new(), 0);
        for edge in page.tree.root().traverse() {
            match edge {
                Edge::Open(node) => {
                    open.push(whole);
                    whole += node.value().as_text().map_or(0, |text| text.len());
                }
                Edge::Close(node) => {
                    lengths.insert(node.id(), whole - open.pop().unwrap_or_default());
                }
            }
        }
        Self { lengths, whole }
    }

    fn length(&self, node: NodeRef<'_, Node>) -> usize {
        self.lengths.get(&node.id()).copied().unwrap_or_default()
    }

    /// Whether an element with all below it is left out.
    fn covers(&self, node: NodeRef<'_, Node>) -> bool {
        let Some(element) = node.value().as_element() else {
            return !node.value().is_text() && !node.value().is_document();
        };
        if SILENT.contains(&element.name()) {
            return true;
        }
        let value = |name: &str| element.attr(name).unwrap_or_default();
        let role =
            matches!(value("role"), "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "dialog");
        let style = value("style").replace(' ', "").to_lowercase();
        if role
            || element.attr("hidden").is_some()
            || value("aria-hidden") == "true"
            || style.contains("display:none")
            || style.contains("visibility:hidden")
        {
            return true;
        }
        if matches!(element.name(), "html" | "body" | "article" | "main") || is_cell(element) {
            return false;
        }
        let named = format!("{} {}", value("class"), value("id")).to_lowercase();
        let named = named.replace('_', "-");
        // A name can deceive: what holds a third of the page is looked into.
        AROUND.iter().any(|part| named.contains(part)) && self.length(node) * 3 < self.whole
    }
}

fn is_cell(element: &Element) -> bool {
    matches!(element.name(), "td" | "th" | "tr" | "tbody" | "thead" | "table")
}

fn weigh(root: NodeRef<'_, Node>, silent: &Silence) -> HashMap<NodeId, Weight> {
    let mut weights: HashMap<NodeId, Weight> = HashMap::new();
    let (mut hidden, mut links) = (0_usize, 0_usize);
    let mut open: Vec<Weight> = Vec::new();
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) => {
                if hidden > 0 || silent.covers(node) {
                    hidden += 1;
                    continue;
                }
                links += usize::from(node.value().as_element().is_some_and(|element| element.name() == "a"));
                open.push(Weight::default());
                if let (Some(text), Some(weight)) = (node.value().as_text(), open.last_mut()) {
                    let length = text.split_whitespace().map(|word| word.chars().count() + 1).sum();
                    if links > 0 { weight.linked = length } else { weight.text = length }
                }
            }
            Edge::Close(node) => {
                if hidden > 0 {
                    hidden -= 1;
                    continue;
                }
                let is_link = node.value().as_element().is_some_and(|element| element.name() == "a");
                links -= usize::from(is_link);
                let Some(mut weight) = open.pop() else { continue };
                weight.links += usize::from(is_link);
                if let Some(above) = open.last_mut() {
                    above.text += weight.text;
                    above.linked += weight.linked;
                    above.links += weight.links;
                }
                weights.insert(node.id(), weight);
            }
        }
    }
    weights
}

/// Whether an element is a table of figures, not one of the layout: small cells without tables in them.
fn is_table(node: NodeRef<'_, Node>, silent: &Silence) -> bool {
    if node.value().as_element().is_none_or(|element| element.name() != "table") {
        return false;
    }
    let mut rows = 0;
    for below in node.descendants().skip(1) {
        let Some(element) = below.value().as_element() else { continue };
        match element.name() {
            "table" => return false,
            "tr" => {
                let is_cell = |cell: &NodeRef<'_, Node>| {
                    cell.value().as_element().is_some_and(|cell| matches!(cell.name(), "td" | "th"))
                };
                rows += usize::from(below.children().filter(is_cell).count() > 1);
            }
            "td" | "th" if silent.length(below) > LONGEST_CELL => return false,
            _ => {}
        }
    }
    rows >= 2
}

/// Writes what stands below `root`.
fn write(
    root: NodeRef<'_, Node>,
    silent: &Silence,
    weights: &HashMap<NodeId, Weight>,
    flow: &mut Flow,
) -> Result<(), ProblemKind> {
    let mut hidden = 0_usize;
    // The table whose cells are set as cells.
    let mut table: Option<NodeId> = None;
    // How many elements that keep their blanks and line ends stand around.
    let mut set = 0_usize;
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) => {
                // What is left out was not weighed.
                let is_left_out = || weights.get(&node.id()).is_none_or(|weight| lists_links(node, weight));
                if hidden > 0 || (node.id() != root.id() && is_left_out()) {
                    hidden += 1;
                    continue;
                }
                if let Some(text) = node.value().as_text() {
                    if set > 0 {
                        flow.set(text)?;
                    } else {
                        flow.words(text)?;
                    }
                    continue;
                }
                let Some(element) = node.value().as_element() else { continue };
                match element.name() {
                    "pre" => {
                        flow.paragraph();
                        set += 1;
                    }
                    "table" if table.is_none() && is_table(node, silent) => {
                        flow.paragraph();
                        table = Some(node.id());
                    }
                    "tr" if table.is_some() => flow.row(),
                    "br" | "li" | "tr" | "dt" | "dd" => flow.line_break(),
                    name if BLOCKS.contains(&name) => flow.paragraph(),
                    _ => {}
                }
            }
            Edge::Close(node) => {
                if hidden > 0 {
                    hidden -= 1;
                    continue;
                }
                let Some(element) = node.value().as_element() else { continue };
                match element.name() {
                    "pre" => {
                        set = set.saturating_sub(1);
                        flow.end_set_line();
                        flow.paragraph();
                    }
                    "table" if table == Some(node.id()) => {
                        table = None;
                        flow.paragraph();
                    }
                    "tr" if table.is_some() => flow.end_row(),
                    "td" | "th" if table.is_some() => {
                        let columns = element.attr("colspan").and_then(|columns| columns.parse().ok()).unwrap_or(1);
                        flow.cell(columns);
                    }
                    "li" | "tr" | "dt" | "dd" => flow.line_break(),
                    name if BLOCKS.contains(&name) => flow.paragraph(),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

/// Whether an element only lists other pages.
fn lists_links(node: NodeRef<'_, Node>, weight: &Weight) -> bool {
    node.value().is_element() && weight.links >= LINKS && weight.text * 5 < weight.linked
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html><head><meta charset="utf-8"><title>Bưu chính Mường Lay mở mạng lưới | Báo Ví Dụ</title>
<meta property="og:url" content="https://example.vn/bai-1.html"><meta property="article:published_time" content="2024-02-05T08:30:00+07:00">
<script>document.write("<p>không phải lời của bài</p>")</script><style>p { color: red }</style></head>
<body><div id="top-menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Kinh tế</a></li></ul></div>
<nav><a href="/x">Điện thoại: 0263 999 888</a></nav>
<table><tr><td class="left"><a href="/1">Một</a> <a href="/2">Hai</a></td><td>
<div class="post"><h1>Bưu chính Mường Lay mở mạng lưới</h1><p>Năm 2023, doanh thu bưu chính của tỉnh đạt <b>95</b> tỷ&nbsp;đồng,
tăng 4,5%&#8230;<br>Xem thêm ở dưới.</p><div class="share-box">Chia sẻ 12</div>
<table border=1><tr><th colspan=2>Chỉ tiêu<th>2023<tr><td>Thuê bao<td>thuê bao<td>1.250</table>
<ul class="danh-sach"><li>Số điểm phục vụ: 120<li>Lao động: 345 người</ul>
<p style="display: none">Ẩn 77 tỷ đồng</p>
<div class="tin-lien-quan"><a href="/3">Tin khác</a></div></div></td></tr></table>
<div><ul><li><a href=/4>Bốn tin 2019</a><li><a href=/5>Năm tin 2018</a><li><a href=/6>Sáu tin</a><li><a href=/7>Bảy tin</a></ul></div>
<footer>Giấy phép số 12/GP-2020</footer></body></html>"#;

    #[test]
    fn what_was_set_with_blanks_keeps_them() {
        let page = "<html><body><p>Bưu  chính</p><pre>\n                 2021    2022\nDoanh <b>thu</b>      95,1    98,4\n\nHai\tdòng</pre>\
                    <p>hết</p></body></html>";
        let document = read(page.as_bytes().to_vec(), "a.html").unwrap();
        assert_eq!(
            document.text,
            "Bưu chính\n\n                 2021    2022\nDoanh thu      95,1    98,4\n\nHai\tdòng\n\nhết\n"
        );
    }

    #[test]
    fn the_article_stands_alone() {
        let document = read(PAGE.as_bytes().to_vec(), "a.html").unwrap();
        insta::assert_snapshot!(document.text, @r"
        Bưu chính Mường Lay mở mạng lưới

        Năm 2023, doanh thu bưu chính của tỉnh đạt 95 tỷ đồng, tăng 4,5%…
        Xem thêm ở dưới.

        | Chỉ tiêu |  | 2023 |
        | Thuê bao | thuê bao | 1.250 |

        Số điểm phục vụ: 120
        Lao động: 345 người
        ");
        assert_eq!(document.title.as_deref(), Some("Bưu chính Mường Lay mở mạng lưới"));
        assert_eq!(document.published.unwrap().to_string(), "2024-02-05");
        assert_eq!(document.source.as_deref(), Some("https://example.vn/bai-1.html"));
    }

    #[test]
    fn the_encoding_is_the_stated_one_where_the_bytes_are_not_utf8() {
        let page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'></head><body><p>B\u{b8}o c\u{b8}o cña Së B\u{ad}u chÝnh, ViÔn th«ng: doanh thu ®¹t 12 tû ®ång.</p></body></html>";
        let bytes = encoding_rs::WINDOWS_1252.encode(page).0.into_owned();
        let document = read(bytes, "a.htm").unwrap();
        assert_eq!(document.text, "Báo cáo của Sở Bưu chính, Viễn thông: doanh thu đạt 12 tỷ đồng.\n");
        // One bad byte in a page of UTF-8.
        let mut bytes = PAGE.as_bytes().to_vec();
        bytes[PAGE.find("Chia").unwrap()] = 0xFF;
        assert!(read(bytes, "a.html").unwrap().text.contains("doanh thu bưu chính"));
    }

    #[test]
    fn a_headline_that_a_script_alone_repeats_is_written() {
        let page = "<title>Bưu chính Mường Lay mở mạng lưới</title><body><article><script type='application/ld+json'>\
            {\"headline\": \"Bưu chính Mường Lay mở mạng lưới\"}</script><p>Doanh thu đạt 95 tỷ đồng.</p></article></body>";
        let text = document(page, "a.html").unwrap().text;
        assert_eq!(text, "Bưu chính Mường Lay mở mạng lưới\n\nDoanh thu đạt 95 tỷ đồng.\n");
    }

    #[test]
    fn pages_made_to_choke_their_reader_end_in_an_error() {
        let deep = "<div>".repeat(100_000);
        let marks: Vec<String> = (0..1000).map(|nr| format!("<b id={nr}>")).collect();
        let many = format!("<p>{}{}", marks.concat(), "<p>x".repeat(20_000));
        for html in [deep, many] {
            assert!(matches!(document(&html, "a.html"), Err(ProblemKind::TooMuch { .. })));
        }
        assert!(matches!(document("<p> </p><script>x</script>", "a.html"), Err(ProblemKind::Empty)));
    }

    proptest::proptest! {
        #[test]
        fn no_page_is_too_strange(html in "(<(p|div|table|tr|td|b|a href=x|li|h1|/p|/div|/table|/a)>|[a-zạ &;<>]{0,8}){0,60}") {
            let _ = document(&html, "a.html");
        }
    }
}

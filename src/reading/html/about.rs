//! What a web page says of itself: its headline, the day on which it came out, its address.

use ego_tree::NodeRef;
use jiff::civil::Date;
use scraper::{Html, Node};

use crate::domain::is_web_address;
use crate::reading::date::first_day;

/// What a page says of itself in its head.
#[derive(Debug, Default)]
pub(super) struct About {
    /// Its headline.
    pub title: Option<String>,
    /// The day on which it came out.
    pub published: Option<Date>,
    /// Where it is.
    pub address: Option<String>,
}

impl About {
    /// What a page says.
    pub fn of(page: &Html) -> Self {
        let (mut about, mut named, mut headlines) = (Self::default(), None, Vec::new());
        for node in page.tree.root().descendants() {
            let Some(element) = node.value().as_element() else { continue };
            let value = |name: &str| element.attr(name).map(str::trim).filter(|value| !value.is_empty());
            match element.name() {
                "meta" => {
                    let property = value("property").or(value("name")).or(value("itemprop")).unwrap_or_default();
                    let Some(content) = value("content") else { continue };
                    match property.to_lowercase().as_str() {
                        "og:title" => about.title = Some(content.to_owned()),
                        "article:published_time"
                        | "datepublished"
                        | "pubdate"
                        | "publishdate"
                        | "dc.date"
                        | "dc.date.issued"
                        | "date" => about.published = about.published.or_else(|| first_day(content)),
                        "og:url" => about.address = about.address.or_else(|| web_address(content)),
                        _ => {}
                    }
                }
                "link" if value("rel") == Some("canonical") => {
                    about.address = value("href").and_then(web_address).or(about.address);
                }
                "time" => about.published = about.published.or_else(|| value("datetime").and_then(first_day)),
                "title" if named.is_none() => named = Some(words(node.descendants())),
                "h1" => headlines.push(words(node.descendants())),
                "script" if value("type") == Some("application/ld+json") => {
                    let text: String =
                        node.children().filter_map(|child| child.value().as_text().map(|text| &**text)).collect();
                    let stated = text
                        .split("\"datePublished\"")
                        .nth(1)
                        .and_then(|rest| rest.split('"').nth(1))
                        .and_then(first_day);
                    about.published = about.published.or(stated);
                }
                _ => {}
            }
        }
        headlines.retain(|headline| !headline.is_empty());
        let headline = if headlines.len() == 1 { headlines.pop() } else { None };
        // Sites put their name behind the headline.
        let named = named.filter(|named| !named.is_empty()).map(|named| {
            let cut = [" | ", " – ", " — "].iter().filter_map(|sign| named.rfind(sign)).min();
            cut.map_or(named.clone(), |cut| named[..cut].to_owned())
        });
        about.title = headline.or(about.title).or(named).map(|title| clean(&title)).filter(|title| !title.is_empty());
        about
    }
}

fn web_address(value: &str) -> Option<String> {
    is_web_address(value).then(|| value.to_owned())
}

fn clean(text: &str) -> String {
    crate::reading::vietnamese_font::mend(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

/// All words of some nodes.
pub(super) fn words<'a>(nodes: impl Iterator<Item = NodeRef<'a, Node>>) -> String {
    clean(&nodes.filter_map(|node| node.value().as_text().map(|text| &**text)).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::super::document;

    #[test]
    fn a_day_in_the_head_is_read_however_it_is_written() {
        for stated in ["October 5, 2024", "Thứ bảy, 5/10/2024, 08:30", "2024-10-05T08:30:00+07:00", "Sat, 05 Oct 2024"]
        {
            let page = format!("<meta name='pubdate' content='{stated}'><p>Doanh thu đạt 95 tỷ đồng.</p>");
            let published = document(&page, "a.html").unwrap().published;
            assert_eq!(published.map(|day| day.to_string()).as_deref(), Some("2024-10-05"), "{stated}");
        }
    }
}

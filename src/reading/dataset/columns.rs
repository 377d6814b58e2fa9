//! Which columns of a dataset hold what.

use super::Row;
use crate::domain::{Columns, Role, fold};

impl Role {
    /// Names of columns (folded, without signs), the surest first.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Text => &[
                "text",
                "content",
                "body",
                "maintext",
                "articletext",
                "fulltext",
                "noidung",
                "vanban",
                "toanvan",
                "article",
                "articlebody",
                "document",
                "plaintext",
                "contenttext",
                "rawtext",
                "cleantext",
                "bodytext",
                "markdown",
                "html",
                "contenthtml",
                "rawhtml",
            ],
            Self::Title => &["title", "headline", "tieude", "tenbai", "articletitle", "nhande", "tieudebai"],
            Self::Date => &[
                "date",
                "published",
                "publishedat",
                "publisheddate",
                "publishdate",
                "publicationdate",
                "datepublished",
                "pubdate",
                "ngay",
                "ngaydang",
                "ngayxuatban",
                "thoigian",
                "datetime",
                "timestamp",
                "createdat",
                "crawldate",
                "time",
            ],
            Self::Address => &[
                "url",
                "link",
                "address",
                "source",
                "sourceurl",
                "href",
                "duongdan",
                "lienket",
                "diachi",
                "nguon",
                "permalink",
                "uri",
            ],
        }
    }
}

/// A column without a telling name holds texts if its values have so many characters on average.
const LONG: usize = 120;

impl Columns {
    /// The columns that `names` and the first rows tell of; nothing where none of them holds texts.
    pub fn recognised(names: &[String], rows: &[Row]) -> Option<Self> {
        let plain: Vec<String> =
            names.iter().map(|name| fold(name).chars().filter(|c| c.is_alphanumeric()).collect()).collect();
        let of = |role: Role| {
            role.names()
                .iter()
                .find_map(|known| plain.iter().position(|name| name == known))
                .map(|at| names[at].clone())
        };
        let length = |name: &String| {
            let lengths: Vec<usize> =
                rows.iter().filter_map(|row| row.get(name)).map(|value| value.chars().count()).collect();
            lengths.iter().sum::<usize>() / lengths.len().max(1)
        };
        let longest = || names.iter().map(|name| (length(name), name)).filter(|(length, _)| *length >= LONG).max();
        let text = of(Role::Text).or_else(|| longest().map(|(_, name)| name.clone()))?;
        let other = |role| of(role).filter(|name| *name != text);
        // Only an address is an address: `source` can be the name of a newspaper.
        let is_address =
            |name: &String| rows.iter().filter_map(|row| row.get(name)).all(|value| value.trim().starts_with("http"));
        let address = Role::Address.names().iter().find_map(|known| {
            let at = plain.iter().position(|name| name == known)?;
            Some(names[at].clone()).filter(|name| *name != text && is_address(name))
        });
        Some(Self { title: other(Role::Title), date: other(Role::Date), address, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(columns: &[(&str, &str)]) -> Option<[Option<String>; 4]> {
        let values = columns.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let names: Vec<String> = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
        let columns = Columns::recognised(&names, &[Row { number: "1".to_owned(), values }])?;
        Some(Role::ALL.map(|role| columns.get(role).map(str::to_owned)))
    }

    #[test]
    fn columns_are_known_by_their_names_or_their_values() {
        let long = "Doanh thu viễn thông tăng. ".repeat(10);
        let some = |names: [&str; 4]| Some(names.map(|name| (!name.is_empty()).then(|| name.to_owned())));
        assert_eq!(
            recognised(&[("id", "1"), ("url", "https://a.vn"), ("Title", "A"), ("published_at", "x"), ("text", "b")]),
            some(["text", "Title", "published_at", "url"])
        );
        assert_eq!(
            recognised(&[
                ("Tiêu đề", "A"),
                ("Nội dung", "B"),
                ("Ngày đăng", "x"),
                ("Nguồn", "Báo Ví Dụ"),
                ("Đường dẫn", "http://b.vn")
            ]),
            some(["Nội dung", "Tiêu đề", "Ngày đăng", "Đường dẫn"])
        );
        assert_eq!(recognised(&[("c1", "x"), ("c2", &long)]), some(["c2", "", "", ""]));
        assert_eq!(recognised(&[("place", "lao-cai"), ("value", "12")]), None);
    }
}

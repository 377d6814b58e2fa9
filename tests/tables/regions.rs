//! Printed tables of places, by construction: provinces below their regions, whose sums are no province's, and districts below the
//! total, which is the province's; names in one language or in both, years parted over lines or not; and months as heads.

use super::layouts::read;

const PARTINGS: [&str; 5] = ["lines", "spaced lines", "tabs", "several blanks", "blanks"];

/// A row: its name in both languages, and the place whose figures it tells.
type Row = ([&'static str; 2], Option<&'static str>);

const PROVINCES: [Row; 8] = [
    (["CẢ NƯỚC", "WHOLE COUNTRY"], Some("vietnam")),
    (["Đồng bằng sông Hồng", "Red River Delta"], None),
    (["Hà Nội", "Ha Noi"], Some("ha-noi")),
    (["Hà Nam", "Ha Nam"], Some("ha-nam")),
    (["Trung du và miền núi phía Bắc", "Northern midlands and mountain areas"], None),
    (["Hà Giang", "Ha Giang"], Some("ha-giang")),
    (["Lào Cai", "Lao Cai"], Some("lao-cai")),
    (["Sơn La", "Son La"], Some("son-la")),
];

const DISTRICTS: [Row; 5] = [
    (["TỔNG SỐ", "TOTAL"], Some("hoa-binh")),
    (["Thành phố Hoà Bình", "Hoa Binh city"], None),
    (["Huyện Mai Châu", "Mai Chau district"], None),
    (["Huyện Kỳ Sơn", "Ky Son district"], None),
    (["Huyện Cao Phong", "Cao Phong district"], None),
];

#[derive(Clone, Copy, Debug)]
struct Maker {
    parting: &'static str,
    rows: &'static [Row],
    /// Whether the names stand in both languages, or in the first alone.
    both: bool,
    /// What the heads of the columns are.
    heads: Heads,
    /// Whether the page names its province.
    named: bool,
    seed: i64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Heads {
    Years,
    /// The last year says that it is not final, over two lines.
    Parted,
    Months,
}

impl Maker {
    fn page(mut self) -> (String, Vec<String>) {
        let districts = self.rows.len() == DISTRICTS.len();
        let mut text = String::from(match (districts, self.named) {
            (true, true) => "NIÊN GIÁM THỐNG KÊ TỈNH HÒA BÌNH\n\n",
            (true, false) => "Vận tải và bưu điện\n\n",
            _ => "NIÊN GIÁM THỐNG KÊ\n\n",
        });
        text.push_str(if districts {
            "115. Số thuê bao điện thoại phân theo huyện, thành phố\n"
        } else {
            "258. Số thuê bao điện thoại phân theo địa phương\n"
        });
        if self.both {
            text.push_str(if districts {
                "Number of telephone subscribers by district\n"
            } else {
                "Number of telephone subscribers by province\n"
            });
        }
        text.push_str(if self.both { "\nĐVT: Thuê bao - Unit: Subscribers\n\n" } else { "\nĐVT: Thuê bao\n\n" });
        let last = if self.both { "Prel. 2023" } else { "2023" };
        let heads: Vec<Vec<&str>> = match self.heads {
            Heads::Years => vec![vec!["2021"], vec!["2022"], vec!["2023"]],
            Heads::Parted => vec![vec!["2021"], vec!["2022"], vec!["Sơ bộ", last]],
            Heads::Months => vec![vec!["12/2021"], vec!["12/2022"], vec!["6/2023"]],
        };
        let periods = ["@2021-12", "@2022-12", if self.heads == Heads::Months { "@2023-06" } else { "@2023-12" }];
        let mut lines: Vec<Vec<String>> = Vec::new();
        if heads.iter().any(|head| head.len() > 1) && !matches!(self.parting, "lines" | "spaced lines" | "tabs") {
            lines.push(vec![String::new(), String::new(), String::new(), "Sơ bộ".to_owned()]);
            lines.push(vec![String::new(), "2021".to_owned(), "2022".to_owned(), last.to_owned()]);
        } else {
            let sign = if self.parting == "tabs" { " " } else { "\n" };
            lines.push(std::iter::once(String::new()).chain(heads.iter().map(|head| head.join(sign))).collect());
        }
        let mut figures = Vec::new();
        for (name, place) in self.rows {
            let mut line = vec![if self.both
                && name[0] != name[1]
                && !(name[1].starts_with("Ha ") || name[1].starts_with("Lao") || name[1].starts_with("Son "))
            {
                format!("{} - {}", name[0], name[1])
            } else {
                name[0].to_owned()
            }];
            for (at, period) in periods.iter().enumerate() {
                self.seed = (self.seed * 7919 + 104_729) % 100_003;
                let value = 2_200 + self.seed;
                line.push(format!("{}.{:03}", value / 1000, value % 1000));
                if let Some(place) = place {
                    let status = if at == 2 && self.heads == Heads::Parted { "estimate" } else { "actual" };
                    figures.push(format!("{place} subscribers.telephone {period} {value} {status}"));
                }
            }
            lines.push(line);
        }
        let widths: Vec<usize> =
            (0..4).map(|column| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0)).collect();
        for line in lines {
            let filled: Vec<&str> = line.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            match self.parting {
                "lines" => text.push_str(&filled.join("\n")),
                "spaced lines" => text.push_str(&filled.join("\n\n")),
                "tabs" => text.push_str(&line.join("\t")),
                "blanks" => text.push_str(&filled.join(" ")),
                _ => {
                    let padded = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
                    text.push_str(padded.collect::<Vec<_>>().join("   ").trim_end());
                }
            }
            text.push_str(if self.parting == "spaced lines" { "\n\n" } else { "\n" });
        }
        figures.sort();
        (text, figures)
    }
}

#[test]
fn tables_of_places_are_read_whole() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for parting in PARTINGS {
        for rows in [&PROVINCES[..], &DISTRICTS[..]] {
            for both in [false, true] {
                for heads in [Heads::Years, Heads::Parted, Heads::Months] {
                    for named in [false, true] {
                        count += 1;
                        let maker = Maker { parting, rows, both, heads, named, seed: count };
                        let (text, figures) = maker.page();
                        let told = read(&text);
                        if told != figures {
                            wrong.push(format!(
                                "Maker {parting} {} {both} {heads:?} {named}\n{text}\n{told:#?}",
                                rows.len()
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} tables are not read whole:\n{}", wrong.len(), wrong.join("\n=====\n"));
}

#[test]
fn districts_of_several_provinces_name_none() {
    let page = |last: &str| {
        format!(
            "Vận tải và bưu điện\n\n115. Số thuê bao điện thoại phân theo huyện\n\nĐVT: Thuê bao\n2021 2022\nTỔNG SỐ 41.096 49.975\nHuyện Mai Châu 1.692 1.973\nHuyện Kỳ Sơn 2.200 2.558\n{last} 1.500 1.600\n"
        )
    };
    let told = |place: &str| {
        [
            format!("{place} subscribers.telephone @2021-12 41096 actual"),
            format!("{place} subscribers.telephone @2022-12 49975 actual"),
        ]
    };
    assert_eq!(read(&page("Huyện Cao Phong")), told("hoa-binh"));
    // Of another province.
    assert_eq!(read(&page("Huyện Bình Lục")), told("-"));
}

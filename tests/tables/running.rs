//! Tables that lost their lines, by construction: rows one behind the other in one line, in both languages, with their heads in the
//! line before, in the same one or over two, years down or across, prose before and behind; and prose that looks like it and is not.

use super::layouts::read;

/// What a column measures: its indicator, its head in both languages, its zeros.
type Column = (&'static str, [&'static str; 2], u32);

const FIXED: Column =
    ("subscribers.fixed", ["Số thuê bao điện thoại cố định", "Number of fixed telephone subscribers"], 0);
const MOBILE: Column =
    ("subscribers.mobile", ["Số thuê bao điện thoại di động", "Number of mobile telephone subscribers"], 0);
const DENSITY: Column = (
    "density.fixed",
    ["Mật độ điện thoại cố định (thuê bao/100 dân)", "Fixed telephone density (subscribers/100 people)"],
    2,
);
const POST: Column = ("revenue.post", ["Doanh thu bưu chính (tỷ đồng)", "Revenue of post (VND billion)"], 9);
const TELECOM: Column =
    ("revenue.telecom", ["Doanh thu viễn thông (tỷ đồng)", "Revenue of telecommunications (VND billion)"], 9);
/// By how much the first column has moved.
const GROWTH: Column = ("", ["Tốc độ phát triển (%)", "Growth index (%)"], 1);

const COLUMNS: [&[Column]; 7] = [
    &[FIXED],
    &[FIXED, DENSITY],
    &[FIXED, DENSITY, GROWTH],
    &[FIXED, MOBILE],
    &[POST, TELECOM],
    &[TELECOM, GROWTH],
    &[MOBILE, TELECOM, POST],
];
/// Where the heads stand.
const HEADS: [&str; 4] = ["same line", "line over", "two lines", "behind caption"];

struct Maker {
    language: usize,
    columns: &'static [Column],
    heads: &'static str,
    /// Whether each year is called one.
    called: bool,
    /// Whether a sentence goes on behind the last row.
    goes_on: bool,
    rows: usize,
    seed: i64,
}

impl Maker {
    fn said<'t>(&self, vietnamese: &'t str, english: &'t str) -> &'t str {
        [vietnamese, english][self.language]
    }

    fn number(&mut self, zeros: u32) -> (String, String, i64) {
        self.seed = (self.seed * 7919 + 104_729) % 100_003;
        let (group, point) = if self.language == 0 { ('.', ',') } else { (',', '.') };
        match zeros {
            0 => {
                let whole = 12_200 + self.seed;
                (format!("{}{group}{:03}", whole / 1000, whole % 1000), whole.to_string(), whole)
            }
            2 => {
                let (whole, part) = (2 + self.seed % 18, 11 + self.seed % 88 / 10 * 10);
                (format!("{whole}{point}{part}"), format!("{whole}.{part}"), whole * 100 + part)
            }
            _ => {
                let (whole, part) = (20 + self.seed % 900, 1 + self.seed % 9);
                (format!("{whole}{point}{part}"), ((whole * 10 + part) * 100_000_000).to_string(), whole * 10 + part)
            }
        }
    }

    fn page(mut self) -> (String, Vec<String>) {
        let point = if self.language == 0 { ',' } else { '.' };
        let mut rows = String::new();
        let mut figures: Vec<String> = Vec::new();
        let mut before: Option<i64> = None;
        for row in 0..self.rows {
            let year = 2011 + row;
            if row > 0 {
                rows.push(' ');
            }
            if self.called {
                rows.push_str(self.said("Năm ", "Year "));
            }
            rows.push_str(&year.to_string());
            let first_figure = figures.len();
            let mut first = 0;
            for (index, column) in self.columns.iter().enumerate() {
                if column.0.is_empty() {
                    // Of the first year nothing can be said.
                    if let Some(before) = before {
                        let hundredths = (first * 100_000 / before + 5) / 10;
                        let written = format!("{}{point}{:02}", hundredths / 100, hundredths % 100);
                        rows.extend([" ", written.as_str(), " %"]);
                        let growth = hundredths - 10_000;
                        let sign = if growth < 0 { "-" } else { "" };
                        let written = format!("{}.{:02}", growth.abs() / 100, growth.abs() % 100);
                        let written = written.trim_end_matches('0').trim_end_matches('.');
                        figures[first_figure] =
                            figures[first_figure].replace(" actual", &format!(" yoy {sign}{written} actual"));
                    }
                    continue;
                }
                let (written, value, plain) = self.number(column.2);
                if index == 0 {
                    first = plain;
                }
                rows.extend([" ", written.as_str()]);
                let period = if column.0.starts_with("revenue") { year.to_string() } else { format!("@{year}-12") };
                let value = if value.contains('.') {
                    value.trim_end_matches('0').trim_end_matches('.').to_owned()
                } else {
                    value
                };
                figures.push(format!("ha-nam {} {period} {value} actual", column.0));
            }
            before = Some(first);
        }
        let stub = self.said("Năm", "Year");
        let names: Vec<&str> = self.columns.iter().map(|column| column.1[self.language]).collect();
        let mut text = String::from(self.said(
            "Quy hoạch bưu chính, viễn thông tỉnh Hà Nam\n\nTrong những năm qua mạng lưới của tỉnh được đầu tư, nâng cấp và mở rộng đến tất cả các xã trên địa bàn.\n\n",
            "Post and telecommunications plan of Ha Nam province\n\nOver the past years the network of the province has been upgraded and has come to all communes.\n\n",
        ));
        let caption =
            self.said("Bảng 6. Một số chỉ tiêu giai đoạn 2011 - 2016", "Table 6. Main indicators over 2011 - 2016");
        text.push_str(caption);
        let (first, rest) = names.split_at(1);
        match self.heads {
            "same line" => text.extend(["\n\n", stub, " ", &names.join(" "), " "]),
            "line over" => text.extend(["\n\n", stub, " ", &names.join(" "), "\n\n"]),
            "two lines" => text.extend(["\n\n", stub, " ", &first.join(" "), "\n\n", &rest.join(" "), " "]),
            _ => text.extend([" ", stub, " ", &names.join(" "), " "]),
        }
        text.push_str(&rows);
        if self.goes_on {
            text.push_str(self.said(
                " Nhìn chung mạng lưới đáp ứng được nhu cầu của người dân.",
                " On the whole the network meets the needs of the people.",
            ));
        }
        text.push_str(
            self.said("\n\nMạng lưới tiếp tục được mở rộng.\n", "\n\nThe network will be widened further.\n"),
        );
        figures.sort();
        (text, figures)
    }
}

#[test]
fn tables_in_running_text_are_read_whole() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for language in 0..2 {
        for columns in COLUMNS {
            for heads in HEADS {
                for called in [false, true] {
                    for goes_on in [false, true] {
                        for rows in [3, 6] {
                            count += 1;
                            let maker = Maker { language, columns, heads, called, goes_on, rows, seed: count };
                            let (text, figures) = maker.page();
                            let told = read(&text);
                            if told != figures {
                                wrong
                                    .push(format!("Maker {heads} {called} {goes_on}\n{text}\n{told:#?}\n{figures:#?}"));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} tables are not read whole:\n{}", wrong.len(), wrong.join("\n=====\n"));
}

#[test]
fn years_across_in_running_text_head_the_numbers_of_each_name() {
    assert_eq!(
        read(
            "Viễn thông tỉnh Hà Nam\n\nBảng 4. Doanh thu (tỷ đồng) Năm 2019 2020 2021 Bưu chính 41,6 48,9 57,3 Viễn thông 414,4 415,2 418,1\n\nMạng lưới được mở rộng.\n"
        ),
        [
            "ha-nam revenue.post 2019 41600000000 actual",
            "ha-nam revenue.post 2020 48900000000 actual",
            "ha-nam revenue.post 2021 57300000000 actual",
            "ha-nam revenue.telecom 2019 414400000000 actual",
            "ha-nam revenue.telecom 2020 415200000000 actual",
            "ha-nam revenue.telecom 2021 418100000000 actual",
        ]
    );
}

#[test]
fn names_with_their_numbers_and_units_stand_below_years_in_running_text() {
    let told = [
        "ha-nam revenue.post 2019 41600000000 actual",
        "ha-nam revenue.post 2020 48900000000 actual",
        "ha-nam revenue.post 2021 57300000000 actual",
        "ha-nam subscribers.mobile @2019-12 414400 actual",
        "ha-nam subscribers.mobile @2020-12 415200 actual",
        "ha-nam subscribers.mobile @2021-12 418100 actual",
    ];
    for rows in [
        "TT Chỉ tiêu Đơn vị tính 2019 2020 2021 1 Doanh thu bưu chính Tỷ đồng 41,6 48,9 57,3 2 Thuê bao di động Nghìn thuê bao 414,4 415,2 418,1",
        "Chỉ tiêu ĐVT 2019 2020 2021 Doanh thu bưu chính tỷ đồng 41,6 48,9 57,3 Thuê bao di động nghìn thuê bao 414,4 415,2 418,1",
        "Chỉ tiêu 2019 2020 2021 Doanh thu bưu chính (tỷ đồng) 41,6 48,9 57,3 Thuê bao di động (nghìn thuê bao) 414,4 415,2 418,1",
    ] {
        assert_eq!(
            read(&format!(
                "Viễn thông tỉnh Hà Nam\n\nBảng 4. Một số chỉ tiêu bưu chính, viễn thông {rows}\n\nMạng lưới được mở rộng.\n"
            )),
            told,
            "{rows}"
        );
    }
}

#[test]
fn a_year_that_is_planned_or_estimated_says_so_in_its_row() {
    assert_eq!(
        read(
            "Viễn thông tỉnh Hà Nam\n\nBảng 4. Doanh thu Năm Doanh thu bưu chính (tỷ đồng) Doanh thu viễn thông (tỷ đồng) 2019 41,6 414,4 2020 48,9 415,2 Ước năm 2021 57,3 418,1\n\nMạng lưới được mở rộng.\n"
        ),
        [
            "ha-nam revenue.post 2019 41600000000 actual",
            "ha-nam revenue.post 2020 48900000000 actual",
            "ha-nam revenue.post 2021 57300000000 estimate",
            "ha-nam revenue.telecom 2019 414400000000 actual",
            "ha-nam revenue.telecom 2020 415200000000 actual",
            "ha-nam revenue.telecom 2021 418100000000 estimate",
        ]
    );
}

#[test]
fn years_and_numbers_in_prose_are_no_table() {
    // Two years, and words between them.
    assert_eq!(
        read(
            "Tỉnh Hà Nam: doanh thu bưu chính năm 2019 đạt 41,6 tỷ đồng, năm 2020 đạt 48,9 tỷ đồng, năm 2021 đạt 57,3 tỷ đồng.\n"
        ),
        [
            "ha-nam revenue.post 2019 41600000000 actual",
            "ha-nam revenue.post 2020 48900000000 actual",
            "ha-nam revenue.post 2021 57300000000 actual",
        ]
    );
    // Nothing says what the columns are.
    assert!(read("Tỉnh Hà Nam\n\nSố văn bản 2019 12 2020 13 2021 14 2022 15 đã ban hành về viễn thông.\n").is_empty());
}

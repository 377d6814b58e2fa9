//! Tables of yearbooks as they come out of printed pages, by construction: in one language or in both, beside each other or in two
//! lines; years across or down; the year that is not final parted over several lines or not; units in a line, in two, in the caption
//! or beside the names; one table after another with its number between. Whoever looks at one is certain of its figures.

use super::layouts::read;

/// What parts the cells of a row.
const PARTINGS: [&str; 6] = ["lines", "spaced lines", "tabs", "bars", "several blanks", "blanks"];
/// In which languages a page is written, and how they stand together.
const TONGUES: [Tongue; 4] = [Tongue::Vietnamese, Tongue::English, Tongue::Beside, Tongue::Below];
/// How the year is headed whose figures are not final.
const ESTIMATES: [Estimate; 5] =
    [Estimate::None, Estimate::InOne, Estimate::OverTwo, Estimate::OverThree, Estimate::Dashed];
/// Where the unit stands.
const UNITS: [Units; 4] = [Units::Line, Units::Bare, Units::Caption, Units::Names];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Tongue {
    Vietnamese,
    English,
    /// "Di động - Mobile"
    Beside,
    /// "Di động" over "Mobile"
    Below,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Estimate {
    /// All are final.
    None,
    /// "Sơ bộ 2023"
    InOne,
    /// "Sơ bộ" over "2023"; over "Prel. 2023" in both languages.
    OverTwo,
    /// "Sơ bộ" over "Prel." over "2023"
    OverThree,
    /// "Sơ bộ -" over "Prel. 2023"
    Dashed,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Units {
    /// "ĐVT: Tỷ đồng - Unit: Bill. dongs"
    Line,
    /// "Tỷ đồng - Bill. dongs"
    Bare,
    /// In brackets behind the caption.
    Caption,
    /// In brackets behind the names of rows or columns.
    Names,
}

/// What is measured: its indicator and its name in both languages.
type Measure = (&'static str, [&'static str; 2]);

/// A table: its caption, its unit and its zeros, and what it measures.
struct Table {
    caption: [&'static str; 2],
    unit: [&'static str; 2],
    zeros: u32,
    measures: &'static [Measure],
}

const REVENUE: Table = Table {
    caption: [
        "Doanh thu bưu chính, chuyển phát và viễn thông",
        "Turnover of postal services, delivery and telecommunications",
    ],
    unit: ["Tỷ đồng", "Bill. dongs"],
    zeros: 9,
    measures: &[
        ("revenue.post_telecom", ["Tổng số", "Total"]),
        ("revenue.post", ["Bưu chính, chuyển phát", "Postal services, delivery"]),
        ("revenue.telecom", ["Viễn thông", "Telecommunications"]),
    ],
};

const TELEPHONES: Table = Table {
    caption: ["Số thuê bao điện thoại", "Number of telephone subscribers"],
    unit: ["Nghìn thuê bao", "Thous. subscribers"],
    zeros: 3,
    measures: &[
        ("subscribers.telephone", ["Tổng số", "Total"]),
        ("subscribers.fixed", ["Cố định", "Fixed"]),
        ("subscribers.mobile", ["Di động", "Mobile"]),
    ],
};

const INTERNET: Table = Table {
    caption: ["Số thuê bao điện thoại và Internet", "Number of telephone and Internet subscribers"],
    unit: ["Thuê bao", "Subscribers"],
    zeros: 0,
    measures: &[
        ("subscribers.mobile", ["Thuê bao điện thoại di động", "Mobile telephone subscribers"]),
        ("subscribers.fixed", ["Thuê bao điện thoại cố định", "Fixed telephone subscribers"]),
        (
            "subscribers.broadband_fixed",
            ["Thuê bao Internet băng rộng cố định", "Fixed broadband Internet subscribers"],
        ),
    ],
};

/// Makes tables.
#[derive(Clone, Copy, Debug)]
struct Maker {
    parting: &'static str,
    tongue: Tongue,
    estimate: Estimate,
    units: Units,
    /// Whether the years stand side by side.
    across: bool,
    years: usize,
    seed: i64,
}

impl Maker {
    /// The lines of what is said in both languages.
    fn said(self, words: [&str; 2], joint: &str) -> Vec<String> {
        match self.tongue {
            Tongue::Vietnamese => vec![words[0].to_owned()],
            Tongue::English => vec![words[1].to_owned()],
            Tongue::Beside => vec![format!("{}{joint}{}", words[0], words[1])],
            Tongue::Below => words.map(str::to_owned).to_vec(),
        }
    }

    /// A number of the table, as it is written and as it is meant.
    fn number(&mut self, zeros: u32) -> (String, i64) {
        self.seed = (self.seed * 7919 + 104_729) % 100_003;
        let point = if self.tongue == Tongue::English { ['.', ','] } else { [',', '.'] };
        if zeros > 0 {
            let (whole, tenth) = (20 + self.seed % 900, 1 + self.seed % 9);
            (format!("{whole}{}{tenth}", point[0]), (whole * 10 + tenth) * 10_i64.pow(zeros - 1))
        } else {
            let whole = 2_200 + self.seed;
            (format!("{}{}{:03}", whole / 1000, point[1], whole % 1000), whole)
        }
    }

    /// The lines of the head of a year.
    fn year(self, year: i64, last: bool) -> Vec<String> {
        let year = year.to_string();
        if !last {
            return vec![year];
        }
        let english = self.tongue == Tongue::English;
        let both = matches!(self.tongue, Tongue::Beside | Tongue::Below);
        let words = if english { "Prel." } else { "Sơ bộ" };
        match self.estimate {
            Estimate::None => vec![year],
            Estimate::InOne if both => vec![format!("Sơ bộ - Prel. {year}")],
            Estimate::InOne => vec![format!("{words} {year}")],
            Estimate::OverTwo if both => vec!["Sơ bộ".to_owned(), format!("Prel. {year}")],
            Estimate::OverThree if both => vec!["Sơ bộ".to_owned(), "Prel.".to_owned(), year],
            Estimate::Dashed if both => vec!["Sơ bộ -".to_owned(), format!("Prel. {year}")],
            _ => vec![words.to_owned(), year],
        }
    }

    /// The lines of the name of what is measured.
    fn name(self, measure: &Measure, table: &Table) -> Vec<String> {
        let mut lines = self.said(measure.1, " - ");
        if self.units == Units::Names {
            let unit = if self.tongue == Tongue::English { table.unit[1] } else { table.unit[0] };
            lines[0].extend([" (", unit.to_lowercase().as_str(), ")"]);
        }
        lines
    }

    /// A line of cells, each of one line or several.
    fn line(self, cells: &[Vec<String>], widths: &[usize]) -> String {
        let whole: Vec<String> = cells.iter().map(|cell| cell.join("\n")).collect();
        let flat = |sign: &str| cells.iter().map(|cell| cell.join(" ")).collect::<Vec<_>>().join(sign);
        match self.parting {
            "lines" => whole.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join("\n"),
            "spaced lines" => whole.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join("\n\n"),
            "tabs" => flat("\t"),
            "bars" => flat(" | "),
            _ => {
                // The lines of a cell stand over each other; those of names begin at the top, those of heads end at the foot.
                let most = cells.iter().map(Vec::len).max().unwrap_or(0);
                let named = cells[0].len() == most && most > 1;
                let lines = (0..most).map(|at| {
                    let parts = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
                        let from = if named || column == 0 { 0 } else { most - cell.len() };
                        let part = at.checked_sub(from).and_then(|at| cell.get(at)).map_or("", String::as_str);
                        (part, *width)
                    });
                    let parts: Vec<(&str, usize)> = parts.collect();
                    if self.parting == "blanks" {
                        parts.iter().map(|part| part.0).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
                    } else {
                        let padded: Vec<String> = parts.iter().map(|(part, width)| format!("{part:<width$}")).collect();
                        padded.join("   ").trim_end().to_owned()
                    }
                });
                lines.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// A table and its figures.
    fn table(&mut self, number: usize, table: &Table, figures: &mut Vec<String>) -> String {
        let mut text = format!("{number}\n");
        let mut caption = self.said(table.caption, " - ");
        if self.units == Units::Caption {
            let unit = if self.tongue == Tongue::English { table.unit[1] } else { table.unit[0] };
            caption[0].extend([" (", unit.to_lowercase().as_str(), ")"]);
        }
        text.extend([caption.join("\n").as_str(), "\n\n"]);
        let unit = match self.units {
            Units::Line => self.said([&format!("ĐVT: {}", table.unit[0]), &format!("Unit: {}", table.unit[1])], " - "),
            Units::Bare => vec![self.said(table.unit, " - ").join(" - ")],
            Units::Caption | Units::Names => Vec::new(),
        };
        if !unit.is_empty() {
            text.extend([unit.join("\n").as_str(), "\n\n"]);
        }
        let years: Vec<i64> = (0..self.years).map(|at| 2024 - i64::try_from(self.years - at).unwrap()).collect();
        let head = |at: usize| self.year(years[at], at + 1 == years.len());
        let mut lines: Vec<Vec<Vec<String>>> = Vec::new();
        let mut row = vec![Vec::new()];
        if self.across {
            row.extend((0..years.len()).map(head));
        } else {
            row.extend(table.measures.iter().map(|measure| self.name(measure, table)));
        }
        lines.push(row);
        let outer = if self.across { table.measures.len() } else { years.len() };
        for at in 0..outer {
            let mut row = vec![if self.across {
                self.name(&table.measures[at], table)
            } else {
                self.year(years[at], at + 1 == years.len())
            }];
            let inner = if self.across { years.len() } else { table.measures.len() };
            for column in 0..inner {
                let (measure, year) = if self.across { (at, column) } else { (column, at) };
                let (written, value) = self.number(table.zeros);
                let id = table.measures[measure].0;
                let status =
                    if year + 1 == years.len() && self.estimate != Estimate::None { "estimate" } else { "actual" };
                let period =
                    if id.starts_with("revenue") { years[year].to_string() } else { format!("@{}-12", years[year]) };
                figures.push(format!("ha-nam {id} {period} {value} {status}"));
                row.push(vec![written]);
            }
            lines.push(row);
        }
        let widest = |column: usize| {
            let cells = lines.iter().filter_map(|line| line.get(column)).flatten();
            cells.map(|part| part.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..lines[0].len()).map(widest).collect();
        for line in &lines {
            text.push_str(&self.line(line, &widths));
            text.push_str(if self.parting == "spaced lines" { "\n\n" } else { "\n" });
        }
        text
    }

    fn page(mut self) -> (String, Vec<String>) {
        let mut figures = Vec::new();
        let mut text = String::from(match self.tongue {
            Tongue::English => {
                "HA NAM STATISTICAL YEARBOOK 2023\n\nTransport, Postal Services and Telecommunications\n402\n\n"
            }
            _ => "NIÊN GIÁM THỐNG KÊ TỈNH HÀ NAM 2023\n\nVận tải và Bưu chính, Viễn thông\n402\n\n",
        });
        let second = if self.seed % 2 == 0 { &TELEPHONES } else { &INTERNET };
        text.push_str(&self.table(198, &REVENUE, &mut figures));
        text.push('\n');
        text.push_str(&self.table(199, second, &mut figures));
        text.push_str(match self.tongue {
            Tongue::English => "\nSource: Reports of the enterprises.\n",
            _ => "\nNguồn: Báo cáo của các doanh nghiệp.\n",
        });
        figures.sort();
        (text, figures)
    }
}

#[test]
fn printed_tables_are_read_whole() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for parting in PARTINGS {
        for tongue in TONGUES {
            for estimate in ESTIMATES {
                for units in UNITS {
                    for across in [true, false] {
                        for years in [2, 3, 5] {
                            count += 1;
                            let maker = Maker { parting, tongue, estimate, units, across, years, seed: count };
                            let (text, figures) = maker.page();
                            let told = read(&text);
                            if told != figures {
                                wrong.push(format!("{maker:?}\n{text}\n{told:#?}"));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} tables are not read whole:\n{}", wrong.len(), wrong.join("\n=====\n"));
}

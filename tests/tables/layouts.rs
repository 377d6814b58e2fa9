//! Layouts of tables by construction: each way to part cells with each make of table and of units in both languages, and with them,
//! in turn, numbers of rows, columns that measure nothing, numbers of columns and of pages. Whoever looks at one is certain of its
//! figures.

use provista::extract::Extractor;
use provista::reading::document_from_text;

use super::figures;

/// What parts the cells of a row.
const PARTINGS: [&str; 8] =
    ["lines", "spaced lines", "tabs", "bars", "closed bars", "markdown", "several blanks", "blanks"];
/// What rows and columns are.
const MAKES: [Make; 5] = [Make::Years, Make::Indicators, Make::Provinces, Make::Plan, Make::Groups];
/// So many other traits each of them is seen with.
const TURNS: usize = 12;
/// So many layouts there are.
const LAYOUTS: usize = 2 * PARTINGS.len() * MAKES.len() * 2 * TURNS;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Make {
    /// Indicators over each other, years side by side.
    Years,
    /// Years over each other, indicators side by side.
    Indicators,
    /// Provinces over each other, indicators side by side.
    Provinces,
    /// Indicators over each other; what was planned, what was reached, and how much of the plan that is.
    Plan,
    /// Indicators over each other; what was planned and reached below each of two years.
    Groups,
}

/// What is measured: its name and its unit in both languages, and its zeros.
type Measure = (&'static str, [&'static str; 2], [&'static str; 2], i64, bool);

const MEASURES: [Measure; 4] = [
    ("revenue.post", ["Doanh thu bưu chính", "Postal revenue"], ["tỷ đồng", "VND billion"], 9, true),
    ("revenue.telecom", ["Doanh thu viễn thông", "Telecom revenue"], ["tỷ đồng", "VND billion"], 9, true),
    ("subscribers.mobile", ["Thuê bao di động", "Mobile subscribers"], ["thuê bao", "subscribers"], 0, false),
    ("network.bts", ["Số trạm BTS", "BTS stations"], ["trạm", "stations"], 0, false),
];

const PROVINCES: [(&str, [&str; 2]); 3] =
    [("lao-cai", ["Lào Cai", "Lao Cai"]), ("ca-mau", ["Cà Mau", "Ca Mau"]), ("kon-tum", ["Kon Tum", "Kon Tum"])];

/// A cell: what stands in it, and the figure that it is.
type Cell = (String, Option<String>);

/// A page in the making.
struct Page {
    language: usize,
    parting: &'static str,
    make: Make,
    /// Whether each row or head has its unit in brackets, or all have one in a line of its own or in a column.
    bracketed: bool,
    turn: usize,
    seed: i64,
}

impl Page {
    fn said<'t>(&self, vietnamese: &'t str, english: &'t str) -> &'t str {
        [vietnamese, english][self.language]
    }

    /// The next number of a measure, and the figure that it is at a place and time.
    fn cell(&mut self, measure: &Measure, place: &str, year: i64, status: &str, planned: Option<i64>) -> Cell {
        self.seed = (self.seed * 7919 + 104_729) % 100_003;
        let (signs, zeros) = (if self.language == 0 { ('.', ',') } else { (',', '.') }, measure.3);
        let (whole, tenth) = (2_200 + self.seed, 1 + self.seed % 9);
        let grouped = format!("{}{}{:03}", whole / 1000, signs.0, whole % 1000);
        let (shown, value) = if zeros == 9 {
            (format!("{grouped}{}{tenth}", signs.1), (whole * 10 + tenth) * 100_000_000)
        } else {
            (grouped, whole)
        };
        let period = if measure.4 { year.to_string() } else { format!("@{year}-12") };
        let plan = planned.map_or(String::new(), |share| format!(" plan {share}"));
        (shown, Some(format!("{place} {} {period} {value}{plan} {status}", measure.0)))
    }

    fn words(text: &str) -> Cell {
        (text.to_owned(), None)
    }

    fn named(&self, measure: &Measure) -> Cell {
        let unit = if self.bracketed { format!(" ({})", measure.2[self.language]) } else { String::new() };
        (format!("{}{unit}", measure.1[self.language]), None)
    }

    /// Where the units stand neither in brackets nor in a line of their own.
    fn unit_column(&self) -> bool {
        !self.bracketed && matches!(self.make, Make::Years | Make::Plan | Make::Groups)
    }

    /// The lines of heads and the rows.
    #[expect(clippy::too_many_lines, reason = "one make of table after the other")]
    fn grid(&mut self) -> (Vec<Vec<Cell>>, Vec<Vec<Cell>>) {
        let (roman, beside) = (self.turn % 3 == 2, (self.turn / 3) % 4);
        let numbered = !self.turn.is_multiple_of(3) && self.make != Make::Indicators;
        // Of one unit where a line of its own tells it.
        let measures: Vec<Measure> =
            if self.bracketed || self.unit_column() { MEASURES.to_vec() } else { MEASURES[..2].to_vec() };
        let stub = match self.make {
            Make::Indicators => self.said("Năm", "Year"),
            Make::Provinces => self.said("Địa phương", "Province"),
            _ => self.said("Chỉ tiêu", "Indicator"),
        };
        let mut head: Vec<Cell> = Vec::new();
        if numbered {
            head.push(Self::words(self.said("STT", "No.")));
        }
        head.push(Self::words(stub));
        if self.unit_column() {
            head.push(Self::words(self.said("ĐVT", "Unit")));
        }
        let names = head.len();
        let (plan, actual) = (self.said("Kế hoạch", "Plan").to_owned(), self.said("Thực hiện", "Actual").to_owned());
        let mut heads = Vec::new();
        match self.make {
            Make::Years => head.extend([2021, 2022].map(|year: i64| (year.to_string(), None))),
            Make::Indicators | Make::Provinces => head.extend(measures.iter().map(|measure| self.named(measure))),
            Make::Plan => {
                head.push((format!("{plan} {}2022", self.said("năm ", "")), None));
                head.push((format!("{actual} {}2022", self.said("năm ", "")), None));
                head.push(Self::words(self.said("So với KH (%)", "% of plan")));
            }
            Make::Groups => {
                let mut upper = head;
                for year in ["2021", "2022"] {
                    upper.push((format!("{}{year}", self.said("Năm ", "")), None));
                    upper.push(Self::words(""));
                }
                heads.push(upper);
                head = vec![Self::words(""); names];
                head.extend([&plan, &actual, &plan, &actual].map(|word| Self::words(word)));
            }
        }
        let beside = if self.make == Make::Groups { 0 } else { beside };
        match beside {
            1 => head.push(Self::words(self.said("Xếp hạng", "Rank"))),
            2 => head.push(Self::words(self.said("Tỷ trọng (%)", "Share of total (%)"))),
            3 => head.push(Self::words(self.said("Chênh lệch", "Difference"))),
            _ => {}
        }
        heads.push(head);
        let count = match self.make {
            Make::Indicators | Make::Provinces => 3,
            _ => measures.len(),
        };
        let mut rows = Vec::new();
        for row in 0..count {
            let mut cells: Vec<Cell> = Vec::new();
            if numbered {
                cells.push(if roman {
                    Self::words(["I", "II", "III", "IV"][row])
                } else {
                    ((row + 1).to_string(), None)
                });
            }
            let year = 2020 + i64::try_from(row).unwrap();
            match self.make {
                Make::Indicators => {
                    cells.push((year.to_string(), None));
                    for measure in &measures {
                        cells.push(self.cell(measure, "ha-nam", year, "actual", None));
                    }
                }
                Make::Provinces => {
                    cells.push(Self::words(PROVINCES[row].1[self.language]));
                    for measure in &measures {
                        cells.push(self.cell(measure, PROVINCES[row].0, 2022, "actual", None));
                    }
                }
                _ => {
                    let measure = measures[row];
                    cells.push(self.named(&measure));
                    if self.unit_column() {
                        cells.push(Self::words(measure.2[self.language]));
                    }
                    match self.make {
                        Make::Years => {
                            cells.extend([2021, 2022].map(|year| self.cell(&measure, "ha-nam", year, "actual", None)));
                        }
                        Make::Plan => {
                            cells.push(self.cell(&measure, "ha-nam", 2022, "target", None));
                            cells.push(self.cell(&measure, "ha-nam", 2022, "actual", Some(91 + year - 2020)));
                            cells.push((format!("{}{}0", 91 + year - 2020, self.said(",", ".")), None));
                        }
                        _ => {
                            for year in [2021, 2022] {
                                cells.push(self.cell(&measure, "ha-nam", year, "target", None));
                                cells.push(self.cell(&measure, "ha-nam", year, "actual", None));
                            }
                        }
                    }
                }
            }
            if beside > 0 {
                cells.push((
                    format!(
                        "{}{}",
                        4 + row,
                        if beside == 1 { String::new() } else { format!("{}5", self.said(",", ".")) }
                    ),
                    None,
                ));
            }
            rows.push(cells);
        }
        (heads, rows)
    }

    /// The page and its figures.
    fn written(mut self) -> (String, Vec<String>) {
        let (heads, rows) = self.grid();
        let mut lines: Vec<Vec<Cell>> = heads;
        let upper = lines.len() - 1;
        let width = lines[upper].len();
        // Single blanks do not tell how many columns are numbered.
        if self.turn % 2 == 1 && self.parting != "blanks" && width > 2 {
            lines.push((1..=width).map(|column| (format!("({column})"), None)).collect());
        }
        let first = lines.len();
        lines.extend(rows);
        let widest =
            |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.0.chars().count()).max();
        let widths: Vec<usize> = (0..width).map(|column| widest(column).unwrap_or(0)).collect();
        let mut text = String::from(if self.make == Make::Provinces {
            self.said("BỘ THÔNG TIN VÀ TRUYỀN THÔNG", "MINISTRY OF INFORMATION AND COMMUNICATIONS")
        } else {
            self.said(
                "Sở Thông tin và Truyền thông tỉnh Hà Nam",
                "Department of Information and Communications of Ha Nam province",
            )
        });
        text.push_str(self.said("\nNgày 12/02/2023\n\n", "\n12 February 2023\n\n"));
        let one_unit = !self.bracketed && !self.unit_column();
        text.push_str(if one_unit {
            self.said("Bảng 4. Doanh thu bưu chính, viễn thông", "Table 4. Revenue of post and telecommunications")
        } else {
            self.said(
                "Bảng 4. Một số chỉ tiêu bưu chính, viễn thông",
                "Table 4. Main indicators of post and telecommunications",
            )
        });
        if self.make == Make::Provinces {
            text.push_str(self.said(" của các tỉnh năm 2022", " in selected provinces, 2022"));
        }
        text.push('\n');
        if one_unit {
            text.push_str(self.said("Đơn vị tính: Tỷ đồng\n", "Unit: VND billion\n"));
        }
        let mut figures = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let cells: Vec<&str> = line.iter().map(|cell| cell.0.as_str()).collect();
            let filled: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
            // The number of a page.
            if (self.turn / 2) % 2 == 1 && index == first + 1 {
                text.push_str("147\n");
            }
            match self.parting {
                "lines" => text.push_str(&filled.join("\n")),
                "spaced lines" => text.push_str(&filled.join("\n\n")),
                "tabs" => text.push_str(cells.join("\t").trim_end()),
                "bars" => text.push_str(cells.join(" | ").trim()),
                "several blanks" => {
                    let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
                    text.push_str(padded.collect::<Vec<_>>().join("   ").trim_end());
                }
                "blanks" => text.push_str(&filled.join(" ")),
                _ => text.extend(["| ", cells.join(" | ").as_str(), " |"]),
            }
            text.push('\n');
            if self.parting == "spaced lines" {
                text.push('\n');
            }
            if self.parting == "markdown" && index == upper {
                text.extend(["|", "---|".repeat(width).as_str(), "\n"]);
            }
            figures.extend(line.iter().filter_map(|cell| cell.1.clone()));
        }
        text.push_str(self.said("\nNguồn: Báo cáo của các doanh nghiệp.\n", "\nSource: Reports of the enterprises.\n"));
        figures.sort();
        (text, figures)
    }
}

pub(super) fn read(text: &str) -> Vec<String> {
    let findings = Extractor::bundled().extract(&document_from_text("a.txt", text.to_owned()));
    let line = |finding: &provista::extract::Finding| {
        let figure = &finding.figure;
        let place = figure.place.map_or_else(|| "-".to_owned(), |place| place.to_string());
        let period = figure.period.map_or_else(|| "-".to_owned(), |period| period.to_string());
        let value = figure.value.map_or_else(|| "-".to_owned(), |value| value.normalize().to_string());
        let growth = figure.yoy.map(|yoy| format!(" yoy {}", yoy.normalize())).unwrap_or_default();
        let plan = figure.of_plan.map(|share| format!(" plan {}", share.normalize())).unwrap_or_default();
        format!("{place} {} {period} {value}{growth}{plan} {}", figure.indicator.as_str(), figure.status.code())
    };
    let mut figures: Vec<String> = findings.iter().map(line).collect();
    figures.sort();
    figures
}

#[test]
fn layouts_are_read_whole() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for language in 0..2 {
        for parting in PARTINGS {
            for make in MAKES {
                for bracketed in [true, false] {
                    for turn in 0..TURNS {
                        count += 1;
                        let seed = i64::try_from(count).unwrap();
                        let (text, figures) = Page { language, parting, make, bracketed, turn, seed }.written();
                        let told = read(&text);
                        if told != figures {
                            wrong.push(format!("{parting} {make:?} {bracketed} {turn}\n{text}\n{told:#?}"));
                        }
                    }
                }
            }
        }
    }
    assert_eq!(count, LAYOUTS);
    assert!(
        wrong.is_empty(),
        "{} of {count} layouts are not read whole:\n{}\n\n{}",
        wrong.len(),
        heads_of(&wrong),
        wrong[0]
    );
}

/// The first lines of what is told.
fn heads_of(wrong: &[String]) -> String {
    wrong.iter().filter_map(|text| text.lines().next()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_unit_of_money_over_a_table_is_none_of_what_it_counts() {
    let page = "Viễn thông các tỉnh năm 2023\n\n(Đơn vị: triệu đồng)\n\nTỉnh\tDoanh thu viễn thông\tThuê bao di động\n\
                Hà Nam\t812.400\t912.300\nNam Định\t1.012.600\t1.512.400\n";
    assert_eq!(
        figures(page),
        [
            "revenue.telecom 2023 812400000000",
            "subscribers.mobile @2023-12 912300",
            "revenue.telecom 2023 1012600000000",
            "subscribers.mobile @2023-12 1512400",
        ],
    );
}

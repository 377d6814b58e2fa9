//! Promise: a table that a page has flattened is read back cell by cell, however its cells are parted.
//!
//! Each case is a table of random records, written as pages write them: one cell a line, by tabs, by bars, by
//! semicolons or by blanks, in both languages and both notations, with the unit in a column of its own or beside the label.

mod areas;
mod captions;
mod comparisons;
mod dividers;
mod glued;
mod kinds;
mod layouts;
mod levels;
mod pages;
mod printed;
mod regions;
mod running;
mod told_times;
mod translated;
mod yearbooks;

use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use provista::domain::{Operator, PlaceId};
use provista::extract::Extractor;
use provista::reading::document_from_text;
use rust_decimal::Decimal;

/// What is measured, and how it is named in both languages.
struct Measure {
    id: &'static str,
    names: [&'static str; 2],
    units: [&'static str; 2],
    power: u32,
    flow: bool,
}

const fn measure(id: &'static str, names: [&'static str; 2], units: [&'static str; 2], power: u32) -> Measure {
    Measure { id, names, units, power, flow: power == 9 }
}

const MEASURES: [Measure; 8] = [
    measure(
        "subscribers.mobile",
        ["Thuê bao di động", "Mobile subscribers"],
        ["nghìn thuê bao", "thousand subscribers"],
        3,
    ),
    measure("subscribers.fixed", ["Thuê bao cố định", "Fixed telephone subscribers"], ["thuê bao", "subscribers"], 0),
    measure(
        "subscribers.broadband_fixed",
        ["Thuê bao băng rộng cố định", "Fixed broadband subscribers"],
        ["thuê bao", "subscribers"],
        0,
    ),
    measure("network.bts", ["Số trạm BTS", "BTS stations"], ["trạm", "stations"], 0),
    measure("coverage.4g", ["Tỷ lệ phủ sóng 4G", "4G population coverage"], ["%", "%"], 0),
    measure("revenue.post", ["Doanh thu bưu chính", "Postal revenue"], ["tỷ đồng", "billion VND"], 9),
    measure("revenue.telecom", ["Doanh thu viễn thông", "Telecom revenue"], ["tỷ đồng", "billion VND"], 9),
    measure("revenue.it", ["Doanh thu công nghệ thông tin", "IT industry revenue"], ["tỷ đồng", "billion VND"], 9),
];

const PROVINCES: [(&str, [&str; 2]); 8] = [
    ("cao-bang", ["Cao Bằng", "Cao Bang"]),
    ("dak-lak", ["Đắk Lắk", "Dak Lak"]),
    ("ha-tinh", ["Hà Tĩnh", "Ha Tinh"]),
    ("khanh-hoa", ["Khánh Hòa", "Khanh Hoa"]),
    ("nghe-an", ["Nghệ An", "Nghe An"]),
    ("quang-ngai", ["Quảng Ngãi", "Quang Ngai"]),
    ("son-la", ["Sơn La", "Son La"]),
    ("vinh-long", ["Vĩnh Long", "Vinh Long"]),
];

const ENTERPRISES: [&str; 4] = ["VNPT", "Viettel", "MobiFone", "Vietnamobile"];

/// How a page writes.
#[derive(Clone, Copy, Debug)]
struct Style {
    /// 0 for Vietnamese, 1 for English.
    language: usize,
    /// Whether the comma begins the fraction.
    comma: bool,
    parting: Parting,
    /// Whether units stand in a column of their own.
    unit_column: bool,
}

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug)]
enum Parting {
    Lines,
    Tabs,
    Bars,
    Frame,
    Semicolons,
    Blanks,
}

/// A record that a cell states.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stated {
    indicator: &'static str,
    place: &'static str,
    period: String,
    value: Decimal,
    status: &'static str,
    operator: Option<&'static str>,
    yoy: Option<Decimal>,
    of_plan: Option<Decimal>,
}

/// A table in the making, with what it states.
struct Page {
    style: Style,
    lines: Vec<Vec<String>>,
    title: String,
    stated: Vec<Stated>,
}

impl Page {
    fn new(style: Style, titles: [String; 2]) -> Self {
        let title = titles[style.language].clone();
        Self { style, lines: Vec::new(), title, stated: Vec::new() }
    }

    fn say(&self, words: [&str; 2]) -> String {
        words[self.style.language].to_owned()
    }

    /// A label with its unit in brackets, unless units have their own column.
    fn label(&self, measure: &Measure, brackets: bool) -> String {
        let (name, unit) = (measure.names[self.style.language], measure.units[self.style.language]);
        if brackets { format!("{name} ({unit})") } else { name.to_owned() }
    }

    /// `tenths` of a number as the page writes it; whole numbers where the measure counts ones.
    fn number(&self, measure: &Measure, tenths: u32) -> (String, Decimal) {
        let counted = measure.power == 0 && measure.id != "coverage.4g";
        let tenths = if measure.id == "coverage.4g" { 701 + tenths % 290 } else { tenths };
        // A fraction of nought is written by nobody.
        let tenths = if tenths % 10 == 0 { tenths + 1 } else { tenths };
        let value = if counted { Decimal::from(tenths) } else { Decimal::new(i64::from(tenths), 1) };
        let scale = Decimal::from(10_u64.pow(measure.power));
        (self.written(value), (value * scale).normalize())
    }

    fn written(&self, value: Decimal) -> String {
        let (group, point) = if self.style.comma { ('.', ',') } else { (',', '.') };
        let text = value.abs().normalize().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push(group);
            }
            grouped.push(digit);
        }
        if !fraction.is_empty() {
            grouped.push(point);
            grouped.push_str(fraction);
        }
        if value.is_sign_negative() { format!("-{grouped}") } else { grouped }
    }

    fn state(&mut self, measure: &Measure, place: &'static str, year: i32, tenths: u32) -> String {
        let (written, value) = self.number(measure, tenths);
        let period = if measure.flow { year.to_string() } else { format!("@{year}-12") };
        self.stated.push(Stated {
            indicator: measure.id,
            place,
            period,
            value,
            status: "actual",
            operator: None,
            yoy: None,
            of_plan: None,
        });
        written
    }

    fn text(&self) -> String {
        let mut text = format!("{}\n", self.title);
        for (index, cells) in self.lines.iter().enumerate() {
            let line = match self.style.parting {
                Parting::Lines => cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join("\n"),
                Parting::Tabs => cells.join("\t"),
                Parting::Bars => cells.join(" | "),
                Parting::Frame => format!("| {} |", cells.join(" | ")),
                Parting::Semicolons => cells.join("; "),
                Parting::Blanks => cells.join("   "),
            };
            text.push_str(&line);
            text.push('\n');
            if index == 0 && matches!(self.style.parting, Parting::Frame) {
                text.push('|');
                text.push_str(&"---|".repeat(cells.len()));
                text.push('\n');
            }
        }
        text
    }

    /// Demands that the page is read as it was made.
    fn check(mut self) -> Result<(), TestCaseError> {
        let text = self.text();
        let findings = Extractor::bundled().extract(&document_from_text("a.txt", text.clone()));
        let found = findings.iter().map(|finding| {
            let figure = &finding.figure;
            (
                figure.indicator.as_str().to_owned(),
                figure.place.map(PlaceId::as_str).unwrap_or_default().to_owned(),
                figure.period.map(|period| period.to_string()).unwrap_or_default(),
                figure.value.map(|value| value.normalize()),
                figure.status.code(),
                figure.operator.map(Operator::as_str).map(str::to_owned),
                figure.yoy.map(|yoy| yoy.normalize()),
                figure.of_plan.map(|share| share.normalize()),
            )
        });
        let mut found: Vec<_> = found.collect();
        found.sort();
        self.stated.sort();
        let stated = self.stated.iter().map(|stated| {
            (
                stated.indicator.to_owned(),
                stated.place.to_owned(),
                stated.period.clone(),
                Some(stated.value),
                stated.status,
                stated.operator.map(str::to_owned),
                stated.yoy,
                stated.of_plan,
            )
        });
        let stated: Vec<_> = stated.collect();
        prop_assert_eq!(found, stated, "{}", text);
        Ok(())
    }
}

fn style(partings: &'static [Parting]) -> impl Strategy<Value = Style> {
    (0..2_usize, any::<bool>(), prop::sample::select(partings), any::<bool>())
        .prop_map(|(language, comma, parting, unit_column)| Style { language, comma, parting, unit_column })
}

const ALL: &[Parting] =
    &[Parting::Lines, Parting::Tabs, Parting::Bars, Parting::Frame, Parting::Semicolons, Parting::Blanks];
/// Those in which a cell may be empty.
const WITH_GAPS: &[Parting] = &[Parting::Lines, Parting::Tabs, Parting::Bars];

/// Some measures, at least so many, with a random order.
fn measures(count: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Vec<usize>> {
    subsequence((0..MEASURES.len()).collect::<Vec<_>>(), count).prop_shuffle()
}

fn provinces() -> impl Strategy<Value = Vec<usize>> {
    subsequence((0..PROVINCES.len()).collect::<Vec<_>>(), 3..=6).prop_shuffle()
}

/// Tenths of numbers, as many as any table needs, none twice: what is said again is one figure.
fn numbers() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::hash_set(11_001_u32..99_999, 64).prop_map(|numbers| numbers.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn indicators_by_year_are_read(
        style in style(ALL), chosen in measures(2..=6), place: Index, from in 2012..2020_i32, years in 2..6_i32, numbers in numbers()
    ) {
        let (slug, name) = PROVINCES[place.index(PROVINCES.len())];
        let mut page = Page::new(style, [
            format!("Một số chỉ tiêu bưu chính, viễn thông tỉnh {}", name[0]),
            format!("Posts and telecommunications of {} province", name[1]),
        ]);
        let mut numbers = numbers.into_iter();
        let mut head = vec![page.say(["Chỉ tiêu", "Indicator"])];
        if style.unit_column {
            head.push(page.say(["Đơn vị tính", "Unit"]));
        }
        head.extend((from..from + years).map(|year| year.to_string()));
        page.lines.push(head);
        for index in chosen {
            let measure = &MEASURES[index];
            let mut cells = vec![page.label(measure, !style.unit_column)];
            if style.unit_column {
                cells.push(measure.units[style.language].to_owned());
            }
            for year in from..from + years {
                cells.push(page.state(measure, slug, year, numbers.next().unwrap()));
            }
            page.lines.push(cells);
        }
        page.check()?;
    }

    #[test]
    fn provinces_by_indicator_are_read(
        style in style(ALL), chosen in measures(2..=4), places in provinces(), year in 2012..2025_i32, numbers in numbers()
    ) {
        let mut page = Page::new(style, [
            format!("Một số chỉ tiêu viễn thông của các địa phương năm {year}"),
            format!("Telecommunication indicators by province in {year}"),
        ]);
        let mut numbers = numbers.into_iter();
        let mut head = vec![page.say(["Địa phương", "Province"])];
        head.extend(chosen.iter().map(|index| page.label(&MEASURES[*index], true)));
        page.lines.push(head);
        for place in places {
            let (slug, name) = PROVINCES[place];
            let mut cells = vec![name[style.language].to_owned()];
            for index in &chosen {
                cells.push(page.state(&MEASURES[*index], slug, year, numbers.next().unwrap()));
            }
            page.lines.push(cells);
        }
        page.check()?;
    }

    #[test]
    fn enterprises_and_their_total_are_read(
        style in style(ALL), chosen in subsequence(vec![0_usize, 1, 2, 3, 6], 2..=4), place: Index, year in 2012..2025_i32, numbers in numbers()
    ) {
        let (slug, name) = PROVINCES[place.index(PROVINCES.len())];
        let mut page = Page::new(style, [
            format!("Kết quả của các doanh nghiệp viễn thông trên địa bàn tỉnh {} năm {year}", name[0]),
            format!("Results of telecommunications enterprises in {} province, {year}", name[1]),
        ]);
        let mut numbers = numbers.into_iter();
        let mut head = vec![page.say(["Doanh nghiệp", "Enterprise"])];
        head.extend(chosen.iter().map(|index| page.label(&MEASURES[*index], true)));
        page.lines.push(head);
        let total = page.say(["Tổng cộng", "Total"]);
        for operator in ENTERPRISES.into_iter().map(Some).chain([None]) {
            let mut cells = vec![operator.map_or(total.clone(), str::to_owned)];
            for index in &chosen {
                cells.push(page.state(&MEASURES[*index], slug, year, numbers.next().unwrap()));
                page.stated.last_mut().unwrap().operator = operator;
            }
            page.lines.push(cells);
        }
        page.check()?;
    }

    #[test]
    fn plans_with_their_share_and_growth_are_read(
        style in style(ALL), chosen in measures(2..=6), place: Index, year in 2016..2025_i32, numbers in numbers(),
        shares in prop::collection::vec((551_i64..1199, 901_i64..1299), 6)
    ) {
        let (slug, name) = PROVINCES[place.index(PROVINCES.len())];
        let mut page = Page::new(style, [
            format!("Tình hình thực hiện kế hoạch năm {year} tỉnh {}", name[0]),
            format!("Plan and results of {} province in {year}", name[1]),
        ]);
        let mut numbers = numbers.into_iter();
        page.lines.push(vec![
            page.say(["Chỉ tiêu", "Indicator"]),
            page.say(["ĐVT", "Unit"]),
            page.say(["Thực hiện năm ", "Actual "]) + &(year - 1).to_string(),
            page.say(["Kế hoạch năm ", "Plan "]) + &year.to_string(),
            page.say(["Thực hiện năm ", "Actual "]) + &year.to_string(),
            page.say(["% so với kế hoạch", "% of plan"]),
            page.say(["So với cùng kỳ (%)", "Against the same period (%)"]),
        ]);
        for (index, (share, growth)) in chosen.into_iter().zip(shares) {
            let measure = &MEASURES[index];
            let mut cells = vec![page.label(measure, false), measure.units[style.language].to_owned()];
            cells.push(page.state(measure, slug, year - 1, numbers.next().unwrap()));
            cells.push(page.state(measure, slug, year, numbers.next().unwrap()));
            page.stated.last_mut().unwrap().status = "target";
            let planned = page.stated.last().unwrap().value;
            cells.push(page.state(measure, slug, year, numbers.next().unwrap()));
            // What came out to the last digit as planned is one figure that is said twice.
            prop_assume!(page.stated.last().unwrap().value != planned);
            let (share, growth) = (Decimal::new(share, 1).normalize(), Decimal::new(growth, 1).normalize());
            let last = page.stated.last_mut().unwrap();
            last.of_plan = Some(share);
            last.yoy = Some((growth - Decimal::ONE_HUNDRED).normalize());
            cells.push(page.written(share));
            cells.push(page.written(growth));
            page.lines.push(cells);
        }
        page.check()?;
    }

    #[test]
    fn years_below_two_indicators_are_read(
        style in style(WITH_GAPS), chosen in measures(2..=2), places in provinces(), year in 2012..2025_i32, numbers in numbers()
    ) {
        let mut page = Page::new(style, [
            "Một số chỉ tiêu viễn thông của các địa phương".to_owned(),
            "Telecommunication indicators by province".to_owned(),
        ]);
        let mut numbers = numbers.into_iter();
        let mut groups = vec![page.say(["Địa phương", "Province"])];
        let mut years = vec![String::new()];
        for index in &chosen {
            groups.extend([page.label(&MEASURES[*index], true), String::new()]);
            years.extend([(year - 1).to_string(), year.to_string()]);
        }
        page.lines.extend([groups, years]);
        for place in places {
            let (slug, name) = PROVINCES[place];
            let mut cells = vec![name[style.language].to_owned()];
            for index in &chosen {
                for year in [year - 1, year] {
                    cells.push(page.state(&MEASURES[*index], slug, year, numbers.next().unwrap()));
                }
            }
            page.lines.push(cells);
        }
        page.check()?;
    }
}

/// What is read of a text: each figure's indicator, period, value, growth, share of a plan, status and enterprise.
fn figures(text: &str) -> Vec<String> {
    let findings = Extractor::bundled().extract(&document_from_text("a.txt", text.to_owned()));
    let line = |finding: &provista::extract::Finding| {
        let figure = &finding.figure;
        let value = figure.value.map_or_else(|| "-".to_owned(), |value| value.normalize().to_string());
        let growth = figure.yoy.map(|yoy| format!(" yoy {}", yoy.normalize())).unwrap_or_default();
        let status = Some(figure.status.code())
            .filter(|code| *code != "actual")
            .map_or(String::new(), |code| format!(" {code}"));
        let planned = figure.of_plan.map(|share| format!(" plan {}", share.normalize())).unwrap_or_default();
        let whose = figure.operator.map(|operator| format!(" {}", operator.as_str())).unwrap_or_default();
        format!("{} {} {value}{growth}{planned}{status}{whose}", figure.indicator.as_str(), figure.period.unwrap())
    };
    findings.iter().map(line).collect()
}

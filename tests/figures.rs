//! Promise: tables of figures become records, each with the address of its cell and the words that say what it is.

mod tabulated;

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use provista::domain::{
    Atlas, Bound, Catalogue, Document, Figure, Language, Link, Month, Operator, Origin, Period, Record, Review, Slot,
    Status, TableColumn,
};
use provista::export::{Export, Format, What};
use provista::extract::{Lack, LeftOut, Tabular, Tabulated};
use provista::project::{LoadedDocument, Project, open, sample, save};
use provista::reading::{ProblemKind, Watch, read_paths, read_sheets};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tabulated::{table, tables};

/// A record on one line, with the address of its cell.
fn line(document: &Document, record: &Record) -> String {
    let figure = &record.figure;
    let at = record.evidence.as_ref().unwrap().quote.start;
    format!(
        "{} {} {} {} {} {:?} {}",
        document.address(at).unwrap(),
        figure.place.unwrap(),
        figure.indicator,
        figure.period.unwrap(),
        figure.value.unwrap().normalize(),
        figure.status,
        figure.unit.code(),
    )
}

fn lines(read: &(Document, Tabulated)) -> Vec<String> {
    read.1.records.iter().map(|record| line(&read.0, record)).collect()
}

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn every_row_of_the_published_facts_is_a_record() {
    let path = in_project("tests/data/published_facts.csv");
    let (document, tabulated) = tables(&path).remove(0);
    assert_eq!(tabulated.left_out, []);
    let mut rows = csv::Reader::from_path(&path).unwrap();
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(tabulated.records.len(), rows.len());
    for (nr, (row, record)) in (2..).zip(rows.iter().zip(&tabulated.records)) {
        let figure = &record.figure;
        assert_eq!(figure.place.unwrap().as_str(), &row[0]);
        assert_eq!(figure.indicator.as_str(), &row[1]);
        assert_eq!(figure.period.unwrap().to_string(), &row[2]);
        assert_eq!(figure.value.unwrap(), row[3].parse().unwrap());
        assert_eq!(figure.unit.code(), &row[4]);
        assert_eq!(figure.bound.code(), &row[5]);
        assert_eq!(figure.status.code(), &row[6]);
        assert_eq!(figure.yoy, row[7].parse().ok());
        assert_eq!(record.origin, Origin::Imported);
        let evidence = record.evidence.as_ref().unwrap();
        assert_eq!(evidence.quote.of(&document.text), Some(&row[3]));
        assert_eq!(document.address(evidence.quote.start).unwrap().to_string(), format!("D{nr}"));
    }
}

#[test]
fn provinces_by_years_as_statistics_offices_publish_them() {
    let text = "\u{feff}\"Số thuê bao điện thoại di động phân theo địa phương\"\n\n\"Đơn vị tính: Nghìn thuê bao\"\n\
        \"Địa phương\",\"2019\",\"2020\",\"Sơ bộ 2021\"\n\"CẢ NƯỚC\",\"110.000,5\",\"115.000,0\",\"120.500,7\"\n\
        \"Đồng bằng sông Hồng\",\"30.000,0\",\"31.000,0\",\"32.000,0\"\n\"Hà Nội\",\"10.100,2\",\"..\",\"10.300,4\"\n\
        \"Vĩnh Phúc\",\"1.010,1\",\"1.020,2\",\"1.030,3\"\n\"TP. Hồ Chí Minh\",\"15.000\",\"15.100\",\"15.200\"\n\n\"Nguồn: niên giám\"\n";
    let read = table(text);
    assert_eq!(
        lines(&read),
        [
            "B5 vietnam subscribers.mobile @2019-12 110000500 Actual count",
            "C5 vietnam subscribers.mobile @2020-12 115000000 Actual count",
            "D5 vietnam subscribers.mobile @2021-12 120500700 Estimate count",
            "B7 ha-noi subscribers.mobile @2019-12 10100200 Actual count",
            "D7 ha-noi subscribers.mobile @2021-12 10300400 Estimate count",
            "B8 vinh-phuc subscribers.mobile @2019-12 1010100 Actual count",
            "C8 vinh-phuc subscribers.mobile @2020-12 1020200 Actual count",
            "D8 vinh-phuc subscribers.mobile @2021-12 1030300 Actual count".replace("Actual", "Estimate").as_str(),
            "B9 ho-chi-minh subscribers.mobile @2019-12 15000000 Actual count",
            "C9 ho-chi-minh subscribers.mobile @2020-12 15100000 Actual count",
            "D9 ho-chi-minh subscribers.mobile @2021-12 15200000 Estimate count",
        ]
    );
    let lacks: Vec<Lack> = read.1.left_out.iter().map(|cell| cell.lack).collect();
    assert_eq!(lacks, [Lack::Place; 3], "a region is no province");
    let evidence = read.1.records[3].evidence.as_ref().unwrap();
    let words = |slot| evidence.get(slot).and_then(|span| span.of(&read.0.text));
    assert_eq!((words(Slot::Place), words(Slot::Period)), (Some("Hà Nội"), Some("2019")));
    assert_eq!(words(Slot::Indicator), Some("Số thuê bao điện thoại di động phân theo địa phương"));
    let links: Vec<Option<Link>> =
        [Slot::Place, Slot::Period].map(|slot| evidence.why(slot).next().unwrap().link).into();
    assert_eq!(links, [Some(Link::Row), Some(Link::Column)]);
}

#[test]
fn indicators_as_columns_with_their_units() {
    let text = "\"Tình hình bưu chính, viễn thông tỉnh Sơn La\"\nNăm,Doanh thu bưu chính (tỷ đồng),Doanh thu viễn thông (tỷ đồng),Dân số (nghìn người)\n\
        2021,95,\"1.390,5\",1270\n2022,101,\"1.411,2\",1290\n";
    assert_eq!(
        lines(&table(text)),
        [
            "B3 son-la revenue.post 2021 95000000000 Actual VND",
            "C3 son-la revenue.telecom 2021 1390500000000 Actual VND",
            "B4 son-la revenue.post 2022 101000000000 Actual VND",
            "C4 son-la revenue.telecom 2022 1411200000000 Actual VND",
        ]
    );
}

#[test]
fn indicators_as_rows_below_groups_of_years() {
    let text = "Province;Telecom revenue;;Postal revenue;\n;2021;2022;2021;2022\nCao Bang;700;735.3;90;95\nLang Son;800;812.6;80;85\n";
    let read = table(&format!("Unit: billion VND, current prices\n{text}"));
    assert_eq!(
        lines(&read),
        [
            "B4 cao-bang revenue.telecom 2021 700000000000 Actual VND",
            "C4 cao-bang revenue.telecom 2022 735300000000 Actual VND",
            "D4 cao-bang revenue.post 2021 90000000000 Actual VND",
            "E4 cao-bang revenue.post 2022 95000000000 Actual VND",
            "B5 lang-son revenue.telecom 2021 800000000000 Actual VND",
            "C5 lang-son revenue.telecom 2022 812600000000 Actual VND",
            "D5 lang-son revenue.post 2021 80000000000 Actual VND",
            "E5 lang-son revenue.post 2022 85000000000 Actual VND",
        ]
    );
}

/// What became of a table, in short: the figures, and how many cells lack what.
fn outcome(text: &str) -> (Vec<String>, Vec<(String, Lack)>) {
    let (document, tabulated) = table(text);
    let short = |record: &Record| {
        let all = line(&document, record);
        let (at, figure) = all.split_once(' ').unwrap();
        let operator = record.figure.operator.map(|name| format!(" {}", name.as_str())).unwrap_or_default();
        format!("{at} {figure}{operator}")
    };
    let left = |cell: &LeftOut| (document.address(cell.cell.start).unwrap().to_string(), cell.lack);
    (tabulated.records.iter().map(short).collect(), tabulated.left_out.iter().map(left).collect())
}

#[test]
fn rows_of_words_alone_stand_over_the_rows_below_them() {
    let regions = "Telecom revenue by province (billion VND)\nĐơn vị tính: Tỷ đồng\n,2019,2020,Sơ bộ 2021\n\
        Trung du và miền núi phía Bắc,,,\nCao Bằng,1.0,2.0,3.0\nĐồng bằng sông Cửu Long,,,\nAn Giang,6.0,7.0,8.0\n";
    let figures = [
        "B5 cao-bang revenue.telecom 2019 1000000000 Actual VND",
        "C5 cao-bang revenue.telecom 2020 2000000000 Actual VND",
        "D5 cao-bang revenue.telecom 2021 3000000000 Estimate VND",
        "B7 an-giang revenue.telecom 2019 6000000000 Actual VND",
        "C7 an-giang revenue.telecom 2020 7000000000 Actual VND",
        "D7 an-giang revenue.telecom 2021 8000000000 Estimate VND",
    ];
    assert_eq!(outcome(regions), (figures.map(str::to_owned).into(), vec![]));
    // An empty row below the heads, and the name of the region in the column of the figures.
    let empty = regions.replace("Trung du và miền núi phía Bắc,,,", "");
    assert_eq!(outcome(&empty).0, figures);
    assert_eq!(outcome(&regions.replace("Trung du và miền núi phía Bắc,,,", ",,Trung du,")).0, figures);
    let indicators = "Tỉnh,2022,2023\nDoanh thu viễn thông (tỷ đồng),,\nCao Bằng,1,2\nLạng Sơn,3,4\n\
        Doanh thu bưu chính (tỷ đồng),,\nCao Bằng,5,6\nDoanh thu khác (tỷ đồng),,\nCao Bằng,7,8\nNguồn: niên giám 2023,,\n";
    let (found, lacks) = outcome(indicators);
    assert_eq!(
        found,
        [
            "B3 cao-bang revenue.telecom 2022 1000000000 Actual VND",
            "C3 cao-bang revenue.telecom 2023 2000000000 Actual VND",
            "B4 lang-son revenue.telecom 2022 3000000000 Actual VND",
            "C4 lang-son revenue.telecom 2023 4000000000 Actual VND",
            "B6 cao-bang revenue.post 2022 5000000000 Actual VND",
            "C6 cao-bang revenue.post 2023 6000000000 Actual VND",
        ]
    );
    assert_eq!(lacks.iter().map(|(at, _)| at.as_str()).collect::<Vec<_>>(), ["B8", "C8"], "{lacks:?}");
    // Below a head that is not understood nothing of what stood above it holds.
    let unknown = indicators.replace("Doanh thu khác (tỷ đồng)", "Đồng bằng");
    assert_eq!(outcome(&unknown).0.len(), 6, "{:?}", outcome(&unknown));
    let places = "Chỉ tiêu,2022,2023\nCao Bằng,,\nDoanh thu viễn thông (tỷ đồng),1,2\nDoanh thu bưu chính (tỷ đồng),3,4\n\
        2. Lạng Sơn,,\nDoanh thu viễn thông (tỷ đồng),5,6\nHuyện Lộc Bình,,\nDoanh thu viễn thông (tỷ đồng),7,8\n";
    let (found, lacks) = outcome(places);
    assert_eq!(
        found,
        [
            "B3 cao-bang revenue.telecom 2022 1000000000 Actual VND",
            "C3 cao-bang revenue.telecom 2023 2000000000 Actual VND",
            "B4 cao-bang revenue.post 2022 3000000000 Actual VND",
            "C4 cao-bang revenue.post 2023 4000000000 Actual VND",
            "B6 lang-son revenue.telecom 2022 5000000000 Actual VND",
            "C6 lang-son revenue.telecom 2023 6000000000 Actual VND",
        ]
    );
    assert_eq!(lacks, [("B8".to_owned(), Lack::Place), ("C8".to_owned(), Lack::Place)]);
    // The words of the section are the evidence.
    let read = table(places);
    let evidence = read.1.records[4].evidence.as_ref().unwrap();
    assert_eq!(evidence.get(Slot::Place).and_then(|span| span.of(&read.0.text)), Some("2. Lạng Sơn"));
    assert_eq!(evidence.why(Slot::Place).next().unwrap().link, Some(Link::Heading));
}

#[test]
fn sectors_and_years_stand_over_rows_too() {
    let sectors = "Tình hình tỉnh Cao Bằng\nChỉ tiêu,Đơn vị,Năm 2022,Kế hoạch năm 2023,Thực hiện năm 2023\n\
        I. Bưu chính,,,,\nDoanh thu,tỷ đồng,1,2,3\nII. Viễn thông,,,,\nDoanh thu,tỷ đồng,4,5,6\n\
        III,Internet,,,\nSố thuê bao,thuê bao,7,8,9\n";
    let (found, lacks) = outcome(sectors);
    assert_eq!(
        found,
        [
            "C4 cao-bang revenue.post 2022 1000000000 Actual VND",
            "D4 cao-bang revenue.post 2023 2000000000 Target VND",
            "E4 cao-bang revenue.post 2023 3000000000 Actual VND",
            "C6 cao-bang revenue.telecom 2022 4000000000 Actual VND",
            "D6 cao-bang revenue.telecom 2023 5000000000 Target VND",
            "E6 cao-bang revenue.telecom 2023 6000000000 Actual VND",
            "C8 cao-bang subscribers.internet @2022-12 7 Actual count",
            "D8 cao-bang subscribers.internet @2023-12 8 Target count",
            "E8 cao-bang subscribers.internet @2023-12 9 Actual count",
        ]
    );
    assert_eq!(lacks, []);
    let years = "Tỉnh,Doanh thu bưu chính (tỷ đồng),Doanh thu viễn thông (tỷ đồng)\nNăm 2022,,\nCao Bằng,1,2\n\
        Kế hoạch năm 2023,,\nCao Bằng,3,4\n";
    let unit = "Tỉnh,Doanh thu bưu chính năm 2022\n,Tỷ đồng\nCao Bằng,5\nLạng Sơn,6\n";
    assert_eq!(
        outcome(unit).0,
        ["B3 cao-bang revenue.post 2022 5000000000 Actual VND", "B4 lang-son revenue.post 2022 6000000000 Actual VND",]
    );
    assert_eq!(
        outcome(years).0,
        [
            "B3 cao-bang revenue.post 2022 1000000000 Actual VND",
            "C3 cao-bang revenue.telecom 2022 2000000000 Actual VND",
            "B5 cao-bang revenue.post 2023 3000000000 Target VND",
            "C5 cao-bang revenue.telecom 2023 4000000000 Target VND",
        ]
    );
    // Provinces within sectors, and sectors within provinces: another province ends the sector in the one before it.
    let nested = "Chỉ tiêu,2022\nCao Bằng,\nI. Bưu chính,\nDoanh thu (tỷ đồng),1\nII. Viễn thông,\nDoanh thu (tỷ đồng),2\n\
        Lạng Sơn,\nDoanh thu (tỷ đồng),3\nI. Bưu chính,\nDoanh thu (tỷ đồng),4\n";
    let (found, lacks) = outcome(nested);
    assert_eq!(
        found,
        [
            "B4 cao-bang revenue.post 2022 1000000000 Actual VND",
            "B6 cao-bang revenue.telecom 2022 2000000000 Actual VND",
            "B10 lang-son revenue.post 2022 4000000000 Actual VND",
        ]
    );
    assert_eq!(lacks, [("B8".to_owned(), Lack::Indicator)]);
}

#[test]
fn hedges_in_cells_keep_the_scale_of_their_column() {
    let text = "Province,Telecom revenue 2023 (VND bn)\nCao Bang,about 1200\nLang Son,≈900\nLao Cai,>1200\nSon La,\"<1,200\"\n\
        Ha Giang,(900)\nYen Bai,2e21\nDien Bien,$900\nHoa Binh,500\n";
    let (document, read) = table(text);
    let found: Vec<String> = read
        .records
        .iter()
        .map(|record| {
            let span = record.evidence.as_ref().unwrap().get(Slot::Bound);
            let words = span.and_then(|span| span.of(&document.text)).unwrap_or_default();
            let figure = &record.figure;
            format!("{} {} {} {words}", figure.value.unwrap().normalize(), figure.unit.code(), figure.bound.code())
        })
        .collect();
    assert_eq!(
        found,
        [
            "1200000000000 VND about about 1200",
            "900000000000 VND about ≈900",
            "1200000000000 VND above >1200",
            "1200000000000 VND below <1,200",
            "900 USD exact ",
            "500000000000 VND exact ",
        ]
    );
    let lacks: Vec<Lack> = read.left_out.iter().map(|cell| cell.lack).collect();
    assert_eq!(lacks, [Lack::Number, Lack::Size]);
    // A first row whose figures are not known is no head.
    let text = "Tỉnh,\"Doanh thu viễn thông 2022 (tỷ đồng)\",\"Doanh thu viễn thông 2023 (tỷ đồng)\"\n\
        Hà Giang,..,chưa có\nCao Bằng,..,khoảng 735\nLạng Sơn,800,812\n";
    let (found, lacks) = outcome(text);
    assert_eq!(
        found,
        [
            "C3 cao-bang revenue.telecom 2023 735000000000 Actual VND",
            "B4 lang-son revenue.telecom 2022 800000000000 Actual VND",
            "C4 lang-son revenue.telecom 2023 812000000000 Actual VND",
        ]
    );
    assert_eq!(lacks, [("C2".to_owned(), Lack::Number)]);
}

#[test]
fn empty_cells_say_what_stands_above_them_in_groups_alone() {
    // A figure a row: what is empty is not known, or is of the country.
    let long = "place,indicator,period,value,unit,note\ncao-bang,revenue.telecom,2022,650.2,billion VND,\n\
        ,revenue.telecom,2022,360000.1,billion VND,national total\nlang-son,,2022,5,billion VND,\nlang-son,revenue.post,,6,billion VND,\n";
    let (found, lacks) = outcome(long);
    assert_eq!(found, ["D2 cao-bang revenue.telecom 2022 650200000000 Actual VND"]);
    let expected = [("D3", Lack::Place), ("D4", Lack::Indicator), ("D5", Lack::Period)];
    assert_eq!(lacks, expected.map(|(at, lack)| (at.to_owned(), lack)));
    // Groups of rows name their province once; a row that names nothing is of none of them.
    let grouped = "Tỉnh,Năm,Doanh thu bưu chính (tỷ đồng)\nCao Bằng,2021,1\n,2022,2\nLạng Sơn,2021,3\n,2022,4\n,,10\nHà Giang,,5\n";
    let (found, lacks) = outcome(grouped);
    assert_eq!(
        found,
        [
            "C2 cao-bang revenue.post 2021 1000000000 Actual VND",
            "C3 cao-bang revenue.post 2022 2000000000 Actual VND",
            "C4 lang-son revenue.post 2021 3000000000 Actual VND",
            "C5 lang-son revenue.post 2022 4000000000 Actual VND",
        ]
    );
    assert_eq!(lacks, [("C6".to_owned(), Lack::Place), ("C7".to_owned(), Lack::Period)]);
    let sum = "Tỉnh,Doanh thu bưu chính năm 2021 (tỷ đồng)\nCao Bằng,1\nLạng Sơn,\n,1\n";
    assert_eq!(
        outcome(sum),
        (vec!["B2 cao-bang revenue.post 2021 1000000000 Actual VND".to_owned()], vec![("B4".to_owned(), Lack::Place)])
    );
}

#[test]
fn the_sum_of_all_enterprises_is_the_market() {
    let text = "Tỉnh,Năm,Doanh nghiệp,Doanh thu viễn thông (tỷ đồng)\nCao Bằng,2022,VNPT,1\n,,Viettel,2\n,,Tổng cộng,3\n\
        Lạng Sơn,2022,Tổng,4\nSơn La,2022,Total,5\nLào Cai,2022,Tổng số / Total,6\nHà Giang,2022,Tổng công ty ABC,7\n";
    let (document, read) = table(text);
    let operators: Vec<&str> =
        read.records.iter().map(|record| record.figure.operator.map_or("", |operator| operator.as_str())).collect();
    assert_eq!(operators, ["VNPT", "Viettel", "", "", "", "", "Tổng công ty ABC"]);
    assert!(line(&document, &read.records[2]).contains("cao-bang"));
}

#[test]
fn what_provista_exports_is_imported_as_the_same_figures() {
    let project = sample(Timestamp::UNIX_EPOCH);
    let folder = tempfile::tempdir().unwrap();
    let figures = |records: &mut dyn Iterator<Item = &Record>| -> Vec<String> {
        let mut all: Vec<String> = records
            .filter(|record| {
                record.figure.place.is_some() && record.figure.period.is_some() && record.figure.value.is_some()
            })
            .map(|record| {
                let mut figure = record.figure.clone();
                figure.value = figure.value.map(|value| value.normalize());
                figure.yoy = figure.yoy.map(|value| value.normalize());
                format!("{figure:?}")
            })
            .collect();
        all.sort();
        all
    };
    let expected = figures(&mut project.records().map(|(_, record)| record));
    assert!(expected.len() > 30);
    for format in [Format::Csv, Format::ExcelCsv, Format::Xlsx, Format::JsonLines, Format::Parquet, Format::Ron] {
        let path = folder.path().join("table").with_extension(format.extension());
        let export = Export { project: &project, name: "sample", what: What::Records, language: Language::English };
        let mut out = Vec::new();
        export.write(&mut out, format).unwrap();
        fs::write(&path, out).unwrap();
        let (_, tabulated) = tables(&path).remove(0);
        assert_eq!(figures(&mut tabulated.records.iter()), expected, "{format:?}");
    }
}

/// A figure of any kind, as a person might have typed it.
fn figure() -> impl Strategy<Value = Figure> {
    let places: Vec<_> = Atlas::bundled().places().iter().map(|place| place.id).collect();
    let decimal = |most: i64, scale: u32| (0..most, 0..=scale).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    // Numbers of JSON and RON are read as doubles where they have fractions, which hold fifteen digits.
    let value = prop_oneof![decimal(i64::MAX, 0), decimal(1_000_000_000_000_000, 6)];
    let percent = || option::of(decimal(100_000, 3));
    let months = (1990..2040_i32, 0..12_u32, 1..=12_u32);
    (
        (select(places), select(Catalogue::bundled().indicators()), months),
        (value, percent(), any::<bool>(), percent()),
        (
            select(vec![Bound::Exact, Bound::About, Bound::Above, Bound::Below]),
            select(vec![Status::Actual, Status::Estimate, Status::Target]),
            option::of(select(vec!["VNPT", "Viettel"])),
        ),
    )
        .prop_map(
            |((place, indicator, (year, month, months)), (value, yoy, fell, of_plan), (bound, status, operator))| {
                let first = Month::new(year, month + 1).unwrap();
                let last = Month::new(year, (month + months).min(12)).unwrap();
                Figure {
                    place: Some(place),
                    indicator: indicator.id,
                    period: Some(Period::between(first, last).for_kind(indicator.kind)),
                    value: Some(value.normalize()),
                    unit: indicator.unit,
                    bound,
                    status,
                    yoy: yoy.map(|yoy| if fell { -yoy } else { yoy }.normalize()),
                    of_plan: of_plan.map(|share| share.normalize()),
                    operator: operator.map(Operator::new),
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_figures_come_back_from_every_format(figures in proptest::collection::vec(figure(), 1..20)) {
        let record = |figure: &Figure| Record {
            document: None,
            figure: figure.clone(),
            evidence: None,
            origin: Origin::Typed,
            review: Review::New,
        };
        let mut project = Project::new();
        let document = Document::new("typed.txt", "nothing");
        project.load(vec![LoadedDocument { document, records: figures.iter().map(record).collect() }], Timestamp::UNIX_EPOCH);
        let folder = tempfile::tempdir().unwrap();
        for format in [Format::Csv, Format::ExcelCsv, Format::Xlsx, Format::JsonLines, Format::Parquet, Format::Ron] {
            // A column of doubles holds what a double does.
            let held = |value: Decimal| match format {
                Format::Parquet => value.to_f64().unwrap().to_string().parse::<Decimal>().unwrap().normalize(),
                _ => value,
            };
            let expected: Vec<Figure> =
                figures.iter().map(|figure| Figure { value: figure.value.map(held), ..figure.clone() }).collect();
            let path = folder.path().join("table").with_extension(format.extension());
            let export = Export { project: &project, name: "p", what: What::Records, language: Language::Vietnamese };
            export.write(&mut fs::File::create(&path).unwrap(), format).unwrap();
            let (_, tabulated) = tables(&path).remove(0);
            let read: Vec<Figure> = tabulated
                .records
                .into_iter()
                .map(|Record { figure, .. }| Figure {
                    value: figure.value.map(|value| value.normalize()),
                    yoy: figure.yoy.map(|value| value.normalize()),
                    of_plan: figure.of_plan.map(|value| value.normalize()),
                    ..figure
                })
                .collect();
            prop_assert_eq!(read, expected, "{:?}", format);
        }
    }
}

/// A LibreOffice workbook with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    write!(
        zip,
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Viễn thông\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    .unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn workbooks_of_libreoffice_keep_their_addresses() {
    let cell = |words: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{words}</text:p></table:table-cell>")
    };
    let number = |value: &str| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>≈</text:p></table:table-cell>"
        )
    };
    let rows = format!(
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row><table:table-cell/>{}{}</table:table-row><table:table-row><table:table-cell/>{}{}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        cell("Tỉnh"),
        cell("Doanh thu viễn thông năm 2021 (tỷ đồng)"),
        cell("Cao Bằng"),
        number("735.3"),
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ods");
    fs::write(&path, ods(&rows)).unwrap();
    assert_eq!(lines(&tables(&path)[0]), ["'Viễn thông'!C4 cao-bang revenue.telecom 2021 735300000000 Actual VND"]);
    // A cell that is said to stand everywhere costs nothing, and a row no more than a thousand.
    let everywhere = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"7\"/></table:table-row>";
    fs::write(&path, ods(everywhere)).unwrap();
    let sheets = read_sheets(&path).unwrap().unwrap();
    assert!(sheets[0].text.len() < 4_000_000);
    // Among texts it is named as a table, unless something else is wrong with it.
    let problem = |path: &Path| read_paths(&[path.to_owned()], &Watch::new()).problems.remove(0).kind;
    assert!(matches!(problem(&path), ProblemKind::Figures));
    fs::write(&path, ods("")).unwrap();
    assert!(matches!(problem(&path), ProblemKind::Empty));
    fs::write(&path, "no workbook").unwrap();
    assert!(matches!(problem(&path), ProblemKind::Damaged { .. }));
}

#[test]
fn percents_of_workbooks_are_what_their_cells_show() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let heads = ["Tỉnh", "Năm", "Doanh thu viễn thông (tỷ đồng)", "Tăng trưởng (%)"];
    for (column, head) in (0..).zip(heads) {
        sheet.write(0, column, head).unwrap();
    }
    let shown = |format: &str| rust_xlsxwriter::Format::new().set_num_format(format);
    let rows = [
        ("Cao Bằng", 735.3, 0.045, shown("0.0%"), "4.5"),
        ("Lạng Sơn", 812.6, 0.285, shown("0.00%;[Red]-0.00%"), "28.5"),
        ("Sơn La", 500.0, 7.25, shown("0.00\"%\""), "7.25"),
        ("Hà Giang", 400.0, 7.5, shown("0.0\\%"), "7.5"),
        ("Lào Cai", 300.0, 8.5, shown("0.0"), "8.5"),
    ];
    for (row, (place, revenue, growth, format, _)) in (1..).zip(&rows) {
        sheet.write(row, 0, *place).unwrap();
        sheet.write(row, 1, 2022).unwrap();
        sheet.write(row, 2, *revenue).unwrap();
        sheet.write_with_format(row, 3, *growth, format).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("percents.xlsx");
    workbook.save(&path).unwrap();
    let (_, read) = tables(&path).remove(0);
    let growth: Vec<String> =
        read.records.iter().map(|record| record.figure.yoy.unwrap().normalize().to_string()).collect();
    assert_eq!(growth, rows.each_ref().map(|row| row.4));
}

#[test]
fn growth_stands_beside_the_figures_that_grew() {
    let growth = |text: &str| -> Vec<String> {
        let (document, tabulated) = table(text);
        let line = |record: &Record| {
            let yoy = record.figure.yoy.map(|yoy| yoy.normalize().to_string()).unwrap_or_default();
            let span = record.evidence.as_ref().unwrap().get(Slot::Yoy);
            let at = span.and_then(|span| document.address(span.start)).map(|at| at.to_string()).unwrap_or_default();
            format!("{} {yoy} {at}", record.figure.value.unwrap().normalize()).trim().to_owned()
        };
        tabulated.records.iter().map(line).collect()
    };
    for head in
        ["Growth (%)", "Tăng trưởng (%)", "yoy", "Growth, %", "% tăng trưởng", "Tốc độ tăng trưởng (%)", "YoY growth"]
    {
        let text =
            format!("Tỉnh,Năm,Doanh thu viễn thông (VND),\"{head}\"\nCao Bằng,2022,735,4.5\nLạng Sơn,2022,812,-2.1\n");
        assert_eq!(growth(&text), ["735 4.5 D2", "812 -2.1 D3"], "{head}");
    }
    // Each column of growth is of the figures on its left.
    let text = "Tỉnh,Năm,Doanh thu viễn thông (VND),Tăng trưởng (%),Doanh thu bưu chính (VND),Tăng trưởng (%)\n\
        Cao Bằng,2022,735,4.5,95,7.2\nLạng Sơn,2022,812,,80,-1.5\n";
    assert_eq!(growth(text), ["735 4.5 D2", "95 7.2 F2", "812", "80 -1.5 F3"]);
    let text = "Doanh thu viễn thông (VND)\nTỉnh,2021,2022,Tăng trưởng (%)\nCao Bằng,700,735,5\n";
    assert_eq!(growth(text), ["700", "735 5 D3"]);
    // It belongs to the latest of them, in whichever order they stand, and not to what was planned.
    let text = "Doanh thu viễn thông (VND)\nTỉnh,2022,2021,Tăng trưởng so với cùng kỳ (%)\nCao Bằng,735,700,5\n";
    assert_eq!(growth(text), ["735 5 D3", "700"]);
    let text = "Doanh thu viễn thông (VND)\nTỉnh,Năm 2021,Thực hiện năm 2022,Kế hoạch năm 2022,Tăng trưởng (%)\nCao Bằng,700,735,800,5\n";
    assert_eq!(growth(text), ["700", "735 5 E3", "800"]);
    let text = "Tỉnh,Năm,Chỉ tiêu,Tăng trưởng (%),Giá trị (VND)\nCao Bằng,2022,Doanh thu bưu chính,4.5,735\n";
    assert_eq!(growth(text), ["735 4.5 D2"]);
    // An index is what a hundred has become: 104.5 stands for 4.5 percent more.
    let text =
        "Tỉnh,Năm,Doanh thu viễn thông (VND),So với cùng kỳ (%)\nCao Bằng,2022,735,104.5\nLạng Sơn,2022,812,97.9\n";
    assert_eq!(growth(text), ["735 4.5 D2", "812 -2.1 D3"]);
    // What may be either is left out, and said.
    let text = text.replace("So với", "Tăng so với");
    assert_eq!(growth(&text), ["735", "812"]);
    let expected = [("D2".to_owned(), Lack::Growth), ("D3".to_owned(), Lack::Growth)];
    assert_eq!(outcome(&text).1, expected);
    // What was reached of the plan is no growth, nor is what a month brought.
    for (head, share) in [("So với kế hoạch năm (%)", Some(104)), ("So với tháng trước (%)", None)] {
        let text = format!("Tỉnh,Năm,Doanh thu viễn thông (VND),{head}\nCao Bằng,2022,735,104\n");
        let (_, read) = table(&text);
        let figure = &read.records[0].figure;
        assert_eq!((figure.yoy, figure.of_plan), (None, share.map(Decimal::from)), "{head}");
    }
}

#[test]
fn a_comparison_that_belongs_to_no_figure_is_told() {
    let compared = |text: &str| -> Vec<String> {
        let lacks = outcome(text).1.into_iter();
        lacks.filter(|(_, lack)| *lack == Lack::Compared).map(|(at, _)| at).collect()
    };
    for head in ["2022/2021 (%)", "So với năm 2021 (%)", "%"] {
        let text =
            format!("Doanh thu viễn thông (VND)\nTỉnh,2021,2022,{head}\nCao Bằng,700,735,105\nLạng Sơn,800,812,\n");
        assert_eq!(outcome(&text).0.len(), 4, "{head}");
        assert_eq!(compared(&text), ["D3"], "{head}");
    }
    // What one month brought is no growth of a year.
    assert_eq!(compared("Tỉnh,Năm,Doanh thu viễn thông (VND),So với tháng trước (%)\nCao Bằng,2022,735,104\n"), ["D2"]);
    // Growth before its figures belongs to none of them.
    assert_eq!(compared("Doanh thu viễn thông (VND)\nTỉnh,Tăng trưởng (%),2021,2022\nCao Bằng,5,700,735\n"), ["B3"]);
    // What is taken is not told, nor what is in a row of no province, nor what is an indicator of its own.
    for text in [
        "Doanh thu viễn thông (VND)\nTỉnh,2021,2022,Tăng trưởng (%)\nCao Bằng,700,735,5\nTây Bắc,1,2,7\n",
        "Tỉnh,Năm,Doanh thu viễn thông (VND),So với cùng kỳ (%)\nCao Bằng,2022,735,104.5\n",
        "Tỉnh,Năm,Tỷ lệ hộ gia đình có Internet (%)\nCao Bằng,2022,73.5\n",
        "Tỉnh,Năm,Doanh thu viễn thông (VND),Dân số\nCao Bằng,2022,735,500000\n",
    ] {
        assert_eq!(compared(text), [""; 0], "{text}");
    }
    let folder = tempfile::tempdir().unwrap();
    let text = "Doanh thu viễn thông (VND)\nTỉnh,2021,2022,2022/2021 (%)\nCao Bằng,700,735,105\n";
    fs::write(folder.path().join("a.csv"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_provista"));
    let run = command.current_dir(folder.path()).args(["import", "p.ron", "a.csv", "--dry-run"]).output().unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.contains("1 cell compares figures, and of which is not told"), "{said}");
    assert!(said.contains("the first at D3"), "{said}");
}

#[test]
fn what_is_planned_is_a_target_wherever_the_table_says_so() {
    let statuses = |text: &str| -> Vec<&'static str> {
        let (_, read) = table(text);
        read.records.iter().map(|record| record.figure.status.code()).collect()
    };
    for (text, expected) in [
        // In the head, with and without a year.
        ("Tỉnh,Năm,Kế hoạch doanh thu viễn thông (tỷ đồng)\nCao Bằng,2025,735\n", &["target"][..]),
        ("Tỉnh,Kế hoạch doanh thu viễn thông năm 2025 (tỷ đồng)\nCao Bằng,735\n", &["target"]),
        ("Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Kế hoạch,Thực hiện\nCao Bằng,700,735\n", &["target", "actual"]),
        ("Province,Year,Planned telecom revenue (billion VND)\nCao Bang,2025,735\n", &["target"]),
        // In the label of a row, over rows and in the title.
        (
            "Cao Bằng\nChỉ tiêu,Đơn vị,2024\nDoanh thu viễn thông,tỷ đồng,735\nKế hoạch doanh thu viễn thông,tỷ đồng,800\n",
            &["actual", "target"],
        ),
        ("Kế hoạch doanh thu viễn thông (tỷ đồng)\nTỉnh,2025,2026\nCao Bằng,735,740\n", &["target", "target"]),
        (
            "Kế hoạch doanh thu viễn thông (tỷ đồng)\nTỉnh,Thực hiện 2024,2025\nCao Bằng,735,740\n",
            &["actual", "target"],
        ),
        // What was reached of a plan, a paper that is called a plan, an office of planning.
        ("Tỉnh,Năm,Thực hiện kế hoạch doanh thu viễn thông (tỷ đồng)\nCao Bằng,2025,735\n", &["actual"]),
        (
            "Tình hình thực hiện kế hoạch doanh thu viễn thông (tỷ đồng)\nTỉnh,2024,2025\nCao Bằng,735,740\n",
            &["actual", "actual"],
        ),
        (
            "Kèm theo Kế hoạch số 12/KH-UBND\nDoanh thu viễn thông (tỷ đồng)\nTỉnh,2024,2025\nCao Bằng,735,740\n",
            &["actual", "actual"],
        ),
        (
            "Sở Kế hoạch và Đầu tư: doanh thu viễn thông (tỷ đồng)\nTỉnh,2024,2025\nCao Bằng,735,740\n",
            &["actual", "actual"],
        ),
        ("Một số chỉ tiêu viễn thông: doanh thu (tỷ đồng)\nTỉnh,2024,2025\nCao Bằng,735,740\n", &["actual", "actual"]),
        // The head of a column rules over the words of its rows and sections.
        (
            "Cao Bằng\nChỉ tiêu,Đơn vị,Kế hoạch 2025,Thực hiện 2025\nKết quả doanh thu viễn thông,tỷ đồng,735,740\n",
            &["target", "actual"],
        ),
        (
            "Cao Bằng\nChỉ tiêu,Đơn vị,Kế hoạch 2025,Thực hiện 2025\nKẾT QUẢ SẢN XUẤT KINH DOANH,,,\nDoanh thu viễn thông,tỷ đồng,735,740\n",
            &["target", "actual"],
        ),
    ] {
        assert_eq!(statuses(text), expected, "{text}");
    }
}

#[test]
fn a_column_that_says_what_came_out_of_something_else_holds_no_figures_of_the_title() {
    let (_, read) = table(
        "Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Kế hoạch,Thực hiện,Kết quả xếp hạng\nCao Bằng,700,735,3\nLạng Sơn,800,812,2\n",
    );
    let values: Vec<String> = read.records.iter().map(|record| record.figure.value.unwrap().to_string()).collect();
    assert_eq!(values, ["700000000000", "735000000000", "800000000000", "812000000000"]);
}

/// The columns of a table that are not read, with their heads.
fn unread(text: &str) -> Vec<String> {
    let columns = table(text).1.unread.into_iter();
    columns.map(|column| format!("{} {} {}", column.column, column.head, column.numbers)).collect()
}

#[test]
fn a_column_of_something_else_in_a_year_holds_no_figures_of_the_title() {
    for title in ["Doanh thu viễn thông (tỷ đồng)", "Số thuê bao di động có đến 31/12 hàng năm (thuê bao)"]
    {
        for head in [
            "Xếp hạng 2024",
            "Rank 2024",
            "Tỷ trọng 2024",
            "Dân số 2024 (nghìn người)",
            "GRDP năm 2024 (tỷ đồng)",
            "Số hộ năm 2024",
            "Diện tích 2024 (km2)",
            "Chênh lệch 2024-2023",
            "Bình quân 2021-2023",
            "Lợi nhuận 2024",
            "Năm 2024 (nghìn tờ)",
            "Xếp hạng",
        ] {
            let text = format!("{title}\nTỉnh,2023,2024,{head}\nCao Bằng,1,2,3\nLạng Sơn,4,5,6\n");
            let (found, lacks) = outcome(&text);
            assert!(found.len() == 4 && found.iter().all(|line| !line.starts_with('D')), "{head}: {found:?}");
            let told = lacks.iter().filter(|(at, _)| at.starts_with('D')).count();
            assert!(told == 2 || unread(&text) == [format!("3 {head} 2")], "{head}: {lacks:?} {:?}", unread(&text));
        }
    }
    // Near misses: what a head says of the time, the status, the unit, the sum; and what it names itself or completes.
    for head in [
        "Năm 2025",
        "Sơ bộ 2025",
        "Kế hoạch giao năm 2025",
        "Ước đạt 2025",
        "Số liệu năm 2025",
        "Giá trị 2025",
        "2025 (triệu USD)",
        "Tổng số 2025",
        "Doanh thu 2025",
        "Doanh thu viễn thông ước 2025",
        "VNPT 2025",
    ] {
        let text = format!("Doanh thu viễn thông (tỷ đồng)\nTỉnh,2023,2024,{head}\nCao Bằng,1,2,3\nLạng Sơn,4,5,6\n");
        assert_eq!(outcome(&text).0.len(), 6, "{head}: {:?} {:?}", outcome(&text), unread(&text));
    }
    // What stands over all columns tells none of them from another.
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,Diễn biến qua các năm,\n,2023,2024\nCao Bằng,1,2\n";
    assert_eq!(in_short(text).0, ["B4 cao-bang 2023 1", "C4 cao-bang 2024 2"]);
    // The sector of the title and the measure of the head.
    let text = "Viễn thông Cao Bằng\nNăm,Doanh thu (tỷ đồng),Số hộ\n2023,1,3\n2024,2,4\n";
    assert_eq!(in_short(text).0, ["B3 cao-bang 2023 1", "B4 cao-bang 2024 2"]);
    // A single column of something else, below a title that names an indicator.
    let text = "Doanh thu viễn thông 2024 (tỷ đồng)\nTỉnh,Xếp hạng\nCao Bằng,3\nLạng Sơn,2\n";
    assert_eq!((outcome(text).0.len(), unread(text)), (0, vec!["1 Xếp hạng 2".to_owned()]));
}

#[test]
fn heads_of_a_status_are_read_however_they_say_it() {
    for (head, expected) in [
        ("Ước đạt", "estimate"),
        ("Ước TH", "estimate"),
        ("Actual (VND bn)", "actual"),
        ("\"Actual, VND bn\"", "actual"),
        ("Estimated (bn)", "estimate"),
        ("Final actual", "actual"),
        ("Full-year actual", "actual"),
        ("Actuals to date", "actual"),
        ("Achieved so far", "actual"),
        ("Mục tiêu đề ra", "target"),
        ("Thực hiện trong kỳ", "actual"),
    ] {
        let text =
            format!("Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Kế hoạch,{head}\nCao Bằng,1,2\nLạng Sơn,3,4\n");
        let records = table(&text).1.records;
        let found: Vec<&str> = records.iter().map(|record| record.figure.status.code()).collect();
        assert_eq!(found, ["target", expected, "target", expected], "{head}");
    }
    for head in ["Số hợp đồng thực hiện", "Thực hiện năm trước", "Thực hiện cùng kỳ"] {
        let text =
            format!("Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Kế hoạch,{head}\nCao Bằng,1,2\nLạng Sơn,3,4\n");
        assert_eq!(outcome(&text).0.len(), 2, "{head}");
    }
    // Over rows, with their numbers.
    for (plan, actual) in [
        ("I. KẾ HOẠCH", "II. THỰC HIỆN"),
        ("A. KẾ HOẠCH CÁC ĐƠN VỊ", "B. KẾT QUẢ THỰC HIỆN CỦA CÁC TỈNH"),
        ("1) Plan", "2) Actual results"),
        ("Kế hoạch tỉnh giao đầu năm", "Thực hiện toàn tỉnh"),
        ("Kế hoạch sản xuất kinh doanh", "Kết quả"),
        ("Kế hoạch", "ƯỚC THỰC HIỆN (lần 2)"),
    ] {
        let text = format!(
            "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2023,2024\n{plan},,\nCao Bằng,1,2\n{actual},,\nCao Bằng,3,4\n"
        );
        let records = table(&text).1.records;
        let found: Vec<bool> = records.iter().map(|record| record.figure.status == Status::Target).collect();
        assert_eq!(found, [true, true, false, false], "{plan} {actual}");
    }
}

#[test]
fn enterprises_head_columns_without_a_year_too() {
    let text = "Doanh thu viễn thông năm 2024 chia theo doanh nghiệp (tỷ đồng)\nTỉnh,Tổng số,VNPT,Viettel,Khác\n\
        Cao Bằng,10,3,4,1\nLạng Sơn,20,6,8,2\n";
    let (found, _) = outcome(text);
    let expected = [
        "B3 cao-bang revenue.telecom 2024 10000000000 Actual VND",
        "C3 cao-bang revenue.telecom 2024 3000000000 Actual VND VNPT",
        "D3 cao-bang revenue.telecom 2024 4000000000 Actual VND Viettel",
    ];
    assert_eq!((found.len(), &found[..3]), (6, &expected.map(str::to_owned)[..]));
    assert_eq!(unread(text), ["4 Khác 2"]);
    let text = "Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,VNPT,Số lao động Viettel\nCao Bằng,10,3\n";
    assert_eq!(outcome(text).0, ["B3 cao-bang revenue.telecom 2024 10000000000 Actual VND VNPT"]);
}

#[test]
fn rows_that_only_words_tell_apart_that_are_not_understood_are_not_the_whole() {
    for (title, label, rows) in [
        ("Doanh thu viễn thông tỉnh Cao Bằng phân theo huyện (tỷ đồng)", "Huyện", ["TP Cao Bằng", "Huyện Trùng Khánh"]),
        ("Thuê bao di động tỉnh Cao Bằng (thuê bao)", "Loại", ["Trả trước", "Trả sau"]),
        ("Telecom revenue of Cao Bang (VND billion)", "Branch", ["North branch", "South branch"]),
    ] {
        let text = format!("{title}\n{label},2023,2024\n{},1,2\n{},3,4\nTổng số,5,6\n", rows[0], rows[1]);
        let (found, lacks) = in_short(&text);
        assert_eq!(found.len(), 2, "{title}: {found:?}");
        assert!(found[0].starts_with("B5 cao-bang"), "{found:?}");
        assert_eq!(lacks, ["B3 row", "C3 row", "B4 row", "C4 row"], "{title}");
        let text = format!("{title}\n{label},2023\n{},1\n", rows[1]);
        assert_eq!(in_short(&text), (vec![], vec!["B3 row".to_owned()]), "{title}");
    }
    // Called indicators they are of another place than the title.
    let text = "Doanh thu viễn thông tỉnh Cao Bằng (tỷ đồng)\nChỉ tiêu,2023\nTổng số,9\nVNPT,1\nHuyện Trùng Khánh,2\nVùng Tây Bắc,3\n";
    let lacks = vec!["B5 place".to_owned(), "B6 place".to_owned()];
    assert_eq!(in_short(text), (vec!["B3 cao-bang 2023 9".to_owned(), "B4 cao-bang 2023 1".to_owned()], lacks));
    // Beside their province; where other words tell the rows apart nothing is left out.
    let text = "Doanh thu viễn thông 2024 (tỷ đồng)\nTỉnh,Chi nhánh,Năm 2024\nCao Bằng,Bắc,1\nCao Bằng,Nam,2\nLạng Sơn,Bắc,3\n";
    assert_eq!(in_short(text), (vec!["C5 lang-son 2024 3".to_owned()], vec!["C3 row".to_owned(), "C4 row".to_owned()]));
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,Giám đốc,Năm 2024\nCao Bằng,Ông A,1\nLạng Sơn,Bà B,2\n";
    assert_eq!(in_short(text).0, ["C3 cao-bang 2024 1", "C4 lang-son 2024 2"]);
}

#[test]
fn columns_of_numbers_that_are_not_read_are_named() {
    let text =
        "Doanh thu viễn thông (tỷ đồng)\nSTT,Tỉnh,2023,Xếp hạng,,Ghi chú\n1,Cao Bằng,1,60,7,\n2,Lạng Sơn,2,58,8,tốt\n";
    assert_eq!(unread(text), ["3 Xếp hạng 2"]);
    // Of a column without a head its cells are told.
    assert_eq!(in_short(text).1, ["E3 period", "E4 period"]);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.csv"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_provista"));
    let run = command.current_dir(folder.path()).args(["import", "p.ron", "a.csv", "--dry-run"]).output().unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.contains("column D “Xếp hạng” is not read: 2 numbers, the first at D3"), "{said}");
    assert!(!said.contains("column A") && !said.contains("column F"), "{said}");
}

#[test]
fn sections_that_plan_or_name_a_region_lose_nothing_else() {
    // A plan names no indicator.
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2023,2024\nI. ĐỒNG BẰNG SÔNG HỒNG,,\nHà Nội,1,2\n\
        II. ĐÔNG NAM BỘ (6 tỉnh),,\nCần Thơ,3,4\nIII. Kế hoạch 2024,,\nCao Bằng,,5\n";
    let expected =
        ["B4 ha-noi 2023 1", "C4 ha-noi 2024 2", "B6 can-tho 2023 3", "C6 can-tho 2024 4", "C8 cao-bang 2024 5 Target"];
    assert_eq!(in_short(text), (expected.map(str::to_owned).into(), vec![]));
    // An indicator of a region is of the provinces that the rows name, and of no other.
    let text = "Tỉnh,2023,2024\nDoanh thu viễn thông (tỷ đồng),,\nCao Bằng,1,2\n\
        Thuê bao di động các tỉnh miền núi phía Bắc (nghìn thuê bao),,\nCao Bằng,3,4\n";
    assert_eq!(outcome(text).0.len(), 4, "{:?}", outcome(text));
    let text = "Cao Bằng\nNăm,Giá trị\nThuê bao di động các tỉnh miền núi phía Bắc (nghìn thuê bao),\n2023,1\n2024,2\n";
    assert_eq!(outcome(text), (vec![], vec![("B4".to_owned(), Lack::Place), ("B5".to_owned(), Lack::Place)]));
    // The province whole, after and before others.
    let text = "Doanh thu viễn thông tỉnh Cao Bằng (tỷ đồng)\nChỉ tiêu,2023\nVùng Tây Bắc,\nDoanh thu viễn thông,1\n\
        Toàn tỉnh,\nDoanh thu viễn thông,2\nCả nước,\nDoanh thu viễn thông,3\n";
    assert_eq!(in_short(text).0, ["B6 cao-bang 2023 2", "B8 vietnam 2023 3"]);
    let text = "Doanh thu viễn thông tỉnh Cao Bằng (tỷ đồng)\nChỉ tiêu,2023\nLạng Sơn,\nDoanh thu viễn thông,1\n\
        Toàn tỉnh,\nDoanh thu viễn thông,2\n";
    assert_eq!(in_short(text).0, ["B4 lang-son 2023 1", "B6 lang-son 2023 2"]);
}

#[test]
fn a_total_after_several_groups_is_of_none_of_them() {
    let heads = "Tỉnh,Doanh thu viễn thông (tỷ đồng),,Doanh thu bưu chính (tỷ đồng),,";
    let text = format!("{heads}\n,2023,2024,2023,2024,Tổng 2024\nCao Bằng,1,2,3,4,6\n");
    assert_eq!(outcome(&text).0.len(), 4);
    assert_eq!(unread(&text).len(), 1);
    // Of one group, or where each has its own.
    let text = "Doanh thu (tỷ đồng)\nTỉnh,Viễn thông năm 2024,\n,VNPT,Tổng số\nCao Bằng,1,2\n";
    assert_eq!(outcome(text).0.len(), 2, "{:?} {:?}", outcome(text), unread(text));
    let text = "Tỉnh,Doanh thu viễn thông 2024 (tỷ đồng),,Doanh thu bưu chính 2024 (tỷ đồng),\n,VNPT,Tổng số,VNPT,Tổng số\nCao Bằng,1,2,3,4\n";
    assert_eq!(outcome(text).0.len(), 4, "{:?} {:?}", outcome(text), unread(text));
}

#[test]
fn money_without_a_unit_is_no_single_dong() {
    let text =
        "Tỉnh,Doanh thu viễn thông 2023,Thuê bao di động 2023\nCao Bằng,720,510000\nLạng Sơn,\"812.000.000.000\",7\n";
    let (found, lacks) = outcome(text);
    let expected = [
        "C2 cao-bang subscribers.mobile @2023-12 510000 Actual count",
        "B3 lang-son revenue.telecom 2023 812000000000 Actual VND",
        "C3 lang-son subscribers.mobile @2023-12 7 Actual count",
    ];
    assert_eq!((found, lacks), (expected.map(str::to_owned).into(), vec![("B2".to_owned(), Lack::Unit)]));
    assert_eq!(outcome(&text.replace("2023,Thuê", "2023 (VND),Thuê")).0.len(), 4);
    // The head of the values may say it.
    let text = "Tỉnh,Năm,Chỉ tiêu,Giá trị (tỷ đồng)\nCao Bằng,2022,Doanh thu bưu chính,735\n";
    assert_eq!(outcome(text).0, ["D2 cao-bang revenue.post 2022 735000000000 Actual VND"]);
}

#[test]
fn the_corner_names_the_indicator_of_all_columns() {
    let text = "Doanh thu viễn thông (tỷ đồng);2024;2023\nCao Bằng;735,3;720\nLạng Sơn;812;800\n";
    let (document, read) = table(text);
    let found = lines(&(document.clone(), read.clone()));
    assert_eq!(found[0], "B2 cao-bang revenue.telecom 2024 735300000000 Actual VND");
    assert_eq!(found.len(), 4);
    let evidence = read.records[0].evidence.as_ref().unwrap();
    let words = evidence.get(Slot::Indicator).and_then(|span| span.of(&document.text));
    assert_eq!(words, Some("Doanh thu viễn thông (tỷ đồng)"));
}

#[test]
fn a_region_that_plans_is_no_part_of_the_province_above() {
    let (_, read) = table(
        "Chỉ tiêu,Đơn vị,2025\nLạng Sơn,,\nDoanh thu viễn thông,tỷ đồng,812\nCao Bằng,,\nDoanh thu viễn thông,tỷ đồng,735\n\
         Kế hoạch toàn vùng Tây Bắc,,\nDoanh thu viễn thông,tỷ đồng,9000\n",
    );
    let values: Vec<String> = read.records.iter().map(|record| record.figure.value.unwrap().to_string()).collect();
    assert_eq!(values, ["812000000000", "735000000000"]);
}

#[test]
fn years_stand_over_their_measures() {
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2022,,2023,\n,Doanh thu,Tăng trưởng,Doanh thu,Tăng trưởng\n\
        Cao Bằng,700,4.5,735,5\nLạng Sơn,800,1.5,812,-2\n";
    let (document, read) = table(text);
    let found: Vec<String> = read
        .records
        .iter()
        .map(|record| format!("{} {}", line(&document, record), record.figure.yoy.unwrap().normalize()))
        .collect();
    assert_eq!(
        found,
        [
            "B4 cao-bang revenue.telecom 2022 700000000000 Actual VND 4.5",
            "D4 cao-bang revenue.telecom 2023 735000000000 Actual VND 5",
            "B5 lang-son revenue.telecom 2022 800000000000 Actual VND 1.5",
            "D5 lang-son revenue.telecom 2023 812000000000 Actual VND -2",
        ]
    );
}

/// The figures of a table without their units, and the cells that lack something.
fn in_short(text: &str) -> (Vec<String>, Vec<String>) {
    let (found, lacks) = outcome(text);
    let short = |line: &String| {
        let parts: Vec<&str> = line.split(' ').collect();
        [parts[0], parts[1], parts[3], parts[4].trim_end_matches("000000000"), parts[5]]
            .join(" ")
            .replace(" Actual", "")
    };
    (found.iter().map(short).collect(), lacks.iter().map(|(at, lack)| format!("{at} {}", lack.code())).collect())
}

#[test]
fn a_part_of_a_year_below_a_year_is_of_that_year() {
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,Năm 2024,,,Năm 2025,,\n,Quý I,Quý II,6 tháng,Kế hoạch,9 tháng,Ước cả năm\n\
        Cao Bằng,1,2,3,4,5,6\n";
    let expected = [
        "B4 cao-bang 2024-Q1 1",
        "C4 cao-bang 2024-Q2 2",
        "D4 cao-bang 2024-H1 3",
        "E4 cao-bang 2025 4 Target",
        "F4 cao-bang 2025-9M 5",
        "G4 cao-bang 2025 6 Estimate",
    ];
    assert_eq!(in_short(text), (expected.map(str::to_owned).into(), vec![]));
    // The part over the years, and as analysts shorten it.
    let text = "Telecom revenue (VND billion)\nProvince,First half,,9M,\n,2024,2025,2024,2025\nCao Bang,1,2,3,4\n";
    let expected = ["B4 cao-bang 2024-H1 1", "C4 cao-bang 2025-H1 2", "D4 cao-bang 2024-9M 3", "E4 cao-bang 2025-9M 4"];
    assert_eq!(in_short(text).0, expected);
    // The year in the title, and a part that goes beyond that of the title.
    for title in ["Doanh thu viễn thông theo quý năm 2024 (tỷ đồng)", "Doanh thu viễn thông quý II năm 2024 (tỷ đồng)"]
    {
        let text = format!("{title}\nTỉnh,Quý I,Quý II,6 tháng,Tháng 7\nCao Bằng,1,2,3,4\n");
        let expected =
            ["B3 cao-bang 2024-Q1 1", "C3 cao-bang 2024-Q2 2", "D3 cao-bang 2024-H1 3", "E3 cao-bang 2024-07 4"];
        assert_eq!(in_short(&text), (expected.map(str::to_owned).into(), vec![]), "{title}");
    }
    // In the rows, whose columns have the year; in sections of months within a year.
    let text = "Doanh thu viễn thông (tỷ đồng)\nKỳ,Cao Bằng 2024,Cao Bằng 2025\nQuý I,1,2\n6 tháng đầu năm,3,4\n";
    let expected = ["B3 cao-bang 2024-Q1 1", "C3 cao-bang 2025-Q1 2", "B4 cao-bang 2024-H1 3", "C4 cao-bang 2025-H1 4"];
    assert_eq!(in_short(text).0, expected);
    let text = "Tỉnh,Doanh thu viễn thông (tỷ đồng)\nNăm 2024,\nQuý I,\nCao Bằng,1\nQuý II,\nCao Bằng,2\nNăm 2025,\nCao Bằng,3\n";
    assert_eq!(in_short(text).0, ["B4 cao-bang 2024-Q1 1", "B6 cao-bang 2024-Q2 2", "B8 cao-bang 2025 3"]);
    // Of no year anywhere there is no period; nor of one beside it, which may be the year before.
    for heads in ["Quý I,Quý II", "6 tháng,Năm 2024"] {
        let text = format!("Doanh thu viễn thông (tỷ đồng)\nTỉnh,{heads}\nCao Bằng,1,2\n");
        assert!(in_short(&text).1.contains(&"B3 period".to_owned()), "{heads}");
    }
    // The year before is not the one of the title.
    let text = "Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Thực hiện năm trước,Thực hiện\nCao Bằng,1,2\n";
    assert_eq!(in_short(text).0, ["C3 cao-bang 2024 2"]);
}

#[test]
fn a_part_of_a_year_in_the_title_holds_for_the_years_below_it() {
    for (title, part) in [
        ("Doanh thu viễn thông 6 tháng đầu năm (tỷ đồng)", "-H1"),
        ("Doanh thu viễn thông quý II (tỷ đồng)", "-Q2"),
        ("Doanh thu lũy kế 9 tháng của lĩnh vực viễn thông (tỷ đồng)", "-9M"),
        ("Telecom revenue in the first half of the year (VND billion)", "-H1"),
        ("Doanh thu viễn thông 6 tháng đầu năm 2025 (tỷ đồng)", "-H1"),
        ("Doanh thu viễn thông cả năm (tỷ đồng)", ""),
        ("Doanh thu viễn thông (tỷ đồng)", ""),
        // The day of a paper.
        ("Doanh thu viễn thông (tỷ đồng)\nKèm theo Công văn số 12 ngày 15 tháng 3 năm 2025", ""),
    ] {
        let row = title.lines().count() + 2;
        let expected = [format!("B{row} cao-bang 2024{part} 1"), format!("C{row} cao-bang 2025{part} 2")];
        let text = format!("{title}\nTỉnh,2024,2025\nCao Bằng,1,2\n");
        assert_eq!(in_short(&text), (expected.into(), vec![]), "{title}");
        // Years as rows.
        let expected = [format!("C{row} cao-bang 2024{part} 1"), format!("C{} cao-bang 2025{part} 2", row + 1)];
        let text = format!("{title}\nTỉnh,Năm,Doanh thu viễn thông\nCao Bằng,2024,1\nCao Bằng,2025,2\n");
        assert_eq!(in_short(&text), (expected.into(), vec![]), "{title}");
    }
    // What is planned may be for the whole year, and a year beside parts that name themselves too.
    let text = "Doanh thu viễn thông 6 tháng đầu năm (tỷ đồng)\nTỉnh,2024,Kế hoạch 2025\nCao Bằng,1,2\n";
    assert_eq!(in_short(text), (vec!["B3 cao-bang 2024-H1 1".to_owned()], vec!["C3 period".to_owned()]));
    let text = "Doanh thu viễn thông 9 tháng (tỷ đồng)\nTỉnh,2024,9 tháng 2025,Cả năm 2023\nCao Bằng,1,2,3\n";
    let expected = ["C3 cao-bang 2025-9M 2", "D3 cao-bang 2023 3"];
    assert_eq!(in_short(text), (expected.map(str::to_owned).into(), vec!["B3 period".to_owned()]));
    // Years beside a part that has its year, as the title has, are whole.
    let text = "Doanh thu viễn thông 6 tháng đầu năm 2025 (tỷ đồng)\nTỉnh,Năm 2024,6 tháng 2025,Ước năm 2025\nCao Bằng,1,2,3\n";
    let expected = ["B3 cao-bang 2024 1", "C3 cao-bang 2025-H1 2", "D3 cao-bang 2025 3 Estimate"];
    assert_eq!(in_short(text), (expected.map(str::to_owned).into(), vec![]));
    // A report of a month tells of years that are over.
    let text = "Báo cáo tháng 5/2025\nDoanh thu viễn thông (tỷ đồng)\nTỉnh,2023,2024\nCao Bằng,1,2\n";
    assert_eq!(in_short(text).0, ["B4 cao-bang 2023 1", "C4 cao-bang 2024 2"]);
}

#[test]
fn months_and_quarters_have_columns_of_their_own() {
    let text =
        "Năm,Tháng,Tỉnh,Doanh thu viễn thông (tỷ đồng)\n2024,1,Cao Bằng,1\n2024,2,Cao Bằng,2\n2024,,Cao Bằng,3\n";
    let expected = ["D2 cao-bang 2024-01 1", "D3 cao-bang 2024-02 2"];
    assert_eq!(in_short(text), (expected.map(str::to_owned).into(), vec!["D4 period".to_owned()]));
    let text = "year,quarter,province,indicator,value,unit\n2024,Q1,Cao Bằng,revenue.telecom,1,tỷ đồng\n\
        2024,2,Cao Bằng,revenue.telecom,2,tỷ đồng\n2024,Full year,Cao Bằng,revenue.telecom,3,tỷ đồng\n";
    assert_eq!(in_short(text).0, ["E2 cao-bang 2024-Q1 1", "E3 cao-bang 2024-Q2 2", "E4 cao-bang 2024 3"]);
    // The year stands once over its quarters, or in the title.
    let text = "Tỉnh,Năm,Quý,Doanh thu viễn thông (tỷ đồng)\nCao Bằng,2024,I,1\n,,IV,2\n,2025,I,3\n,,Cả năm,4\n";
    let expected = ["D2 cao-bang 2024-Q1 1", "D3 cao-bang 2024-Q4 2", "D4 cao-bang 2025-Q1 3", "D5 cao-bang 2025 4"];
    assert_eq!(in_short(text), (expected.map(str::to_owned).into(), vec![]));
    let text =
        "Doanh thu viễn thông theo tháng năm 2024 (tỷ đồng)\nTháng,Cao Bằng,Lạng Sơn\n11,1,2\n12,3,4\nQuý IV,5,6\n";
    let expected = [
        "B3 cao-bang 2024-11 1",
        "C3 lang-son 2024-11 2",
        "B4 cao-bang 2024-12 3",
        "C4 lang-son 2024-12 4",
        "B5 cao-bang 2024-Q4 5",
        "C5 lang-son 2024-Q4 6",
    ];
    assert_eq!(in_short(text), (expected.map(str::to_owned).into(), vec![]));
    // By month means no May.
    let text = "Doanh thu viễn thông các tháng năm 2024 (tỷ đồng)\nTỉnh,Tháng 1,Thực hiện\nCao Bằng,1,2\n";
    assert_eq!(in_short(text).0, ["B3 cao-bang 2024-01 1", "C3 cao-bang 2024 2"]);
}

#[test]
fn heads_among_the_rows_are_no_figures() {
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2021,2022\nCao Bằng,1,2\nTỉnh,2021,2022\nLạng Sơn,3,4\n";
    assert_eq!((outcome(text).0.len(), outcome(text).1), (4, vec![]));
    // Of another table below nothing is taken.
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2021,2022\nCao Bằng,1,2\nTỉnh,2023,2024\nLạng Sơn,3,4\n";
    let (found, lacks) = outcome(text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(lacks, [("B5".to_owned(), Lack::Period), ("C5".to_owned(), Lack::Period)]);
}

#[test]
fn columns_with_one_head_are_not_chosen_from() {
    let text = "place,indicator,period,value,value,unit\ncao-bang,revenue.telecom,2022,650.2,999,ty dong\n";
    let (found, lacks) = outcome(text);
    assert_eq!(found, [""; 0]);
    assert_eq!(lacks, [("D2".to_owned(), Lack::Head), ("E2".to_owned(), Lack::Head)]);
    let one = text.replace("value,value", "value,id");
    assert_eq!(outcome(&one).0, ["D2 cao-bang revenue.telecom 2022 650200000000 Actual VND"]);
    // Below heads of several columns the same words are of different figures.
    let text = "Tỉnh,VNPT,,Viettel,\n,\"Doanh thu viễn thông 2022 (tỷ đồng)\",\"Doanh thu bưu chính 2022 (tỷ đồng)\",\
        \"Doanh thu viễn thông 2022 (tỷ đồng)\",\"Doanh thu bưu chính 2022 (tỷ đồng)\"\nCao Bằng,1,2,3,4\n";
    assert_eq!(outcome(text).0.len(), 4, "{:?}", outcome(text));
}

#[test]
fn heads_that_are_dates_are_read_as_they_are_shown() {
    let shown = |format: &str| rust_xlsxwriter::Format::new().set_num_format(format);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dates.xlsx");
    let read = |format: &str| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, "Doanh thu viễn thông (tỷ đồng)").unwrap();
        sheet.write(1, 0, "Tỉnh").unwrap();
        for (column, year) in [(1, 2022), (2, 2023)] {
            let date = rust_xlsxwriter::ExcelDateTime::from_ymd(year, 1, 1).unwrap();
            sheet.write_with_format(1, column, &date, &shown(format)).unwrap();
            sheet.write(2, column, 700.5).unwrap();
        }
        sheet.write(2, 0, "Cao Bằng").unwrap();
        workbook.save(&path).unwrap();
        let (_, tabulated) = tables(&path).remove(0);
        let periods = tabulated.records.iter().map(|record| record.figure.period.unwrap().to_string());
        let lacks = tabulated.left_out.iter().map(|cell| cell.lack);
        (periods.collect::<Vec<_>>(), lacks.collect::<Vec<_>>())
    };
    assert_eq!(read("yyyy"), (vec!["2022".to_owned(), "2023".to_owned()], vec![]));
    assert_eq!(read("mm/yyyy"), (vec!["2022-01".to_owned(), "2023-01".to_owned()], vec![]));
    // Of a day revenue is not told how long it took.
    assert_eq!(read("dd/mm/yyyy"), (vec![], vec![Lack::Period, Lack::Period]));
}

#[test]
fn where_a_row_says_that_its_figure_is_from_goes_with_it() {
    let address = "https://example.vn/bai-1";
    let text = format!(
        "place,indicator,period,value,unit,source,as_stated,note\n\
         cao-bang,revenue.post,2021,95000000000,VND,{address},\"95 tỷ đồng\",of the Department\n\
         lang-son,revenue.post,2021,80000000000,VND,,,\n"
    );
    let (document, tabulated) = table(&text);
    let columns = &document.table.as_ref().unwrap().columns[5..];
    assert_eq!(columns, [TableColumn::Source, TableColumn::AsStated, TableColumn::Note]);
    let mut project = Project::new();
    project.load(vec![LoadedDocument { document, records: tabulated.records }], Timestamp::UNIX_EPOCH);
    let export = Export { project: &project, name: "p", what: What::Records, language: Language::English };
    let mut out = Vec::new();
    export.write(&mut out, Format::JsonLines).unwrap();
    let rows: Vec<serde_json::Value> =
        String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |row: usize| ["source", "as_stated", "note"].map(|name| rows[row][name].as_str().map(str::to_owned));
    assert_eq!(of(0), [address, "95 tỷ đồng", "of the Department"].map(|words| Some(words.to_owned())));
    assert_eq!(of(1), [None, None, None]);
    // Of the row of another figure its sentence has nothing.
    let sentence = rows[1]["sentence"].as_str().unwrap();
    assert!(sentence.starts_with("lang-son") && !sentence.contains("cao-bang"), "{sentence}");
    // What was exported is imported with them.
    let folder = tempfile::tempdir().unwrap();
    for format in [Format::Csv, Format::Xlsx, Format::JsonLines, Format::Parquet, Format::Ron] {
        let path = folder.path().join("again").with_extension(format.extension());
        export.write(&mut fs::File::create(&path).unwrap(), format).unwrap();
        let (document, tabulated) = tables(&path).remove(0);
        let at = tabulated.records[0].evidence.as_ref().unwrap().quote.start;
        let beside = |column| document.beside(at, column);
        assert_eq!(beside(TableColumn::Source), Some(address), "{format:?}");
        assert_eq!(beside(TableColumn::AsStated), Some("95 tỷ đồng"), "{format:?}");
        assert_eq!(beside(TableColumn::Note), Some("of the Department"), "{format:?}");
    }
}

#[test]
fn of_our_own_workbook_each_figure_is_taken_once() {
    let project = sample(Timestamp::UNIX_EPOCH);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.xlsx");
    let export = Export { project: &project, name: "sample", what: What::Records, language: Language::English };
    export.write(&mut fs::File::create(&path).unwrap(), Format::Xlsx).unwrap();
    let sheets = read_sheets(&path).unwrap().unwrap();
    let repeats = |name: &str| sheets.iter().find(|sheet| sheet.name == name).unwrap().repeats;
    assert_eq!(["Records", "Series"].map(repeats), [false, true]);
    let run = |arguments: &[&str]| {
        let program = Command::new(env!("CARGO_BIN_EXE_provista")).current_dir(folder.path()).args(arguments).output();
        String::from_utf8(program.unwrap().stderr).unwrap()
    };
    let said = run(&["import", "p.ron", "own.xlsx"]);
    assert!(said.contains("own.xlsx, Records: ") && !said.contains("Series: "), "{said}");
    assert!(said.contains("own.xlsx, Series repeats"), "{said}");
    let (_, tabulated) = tables(&path).into_iter().find(|(document, _)| document.name.ends_with("#Records")).unwrap();
    assert_eq!(open(&folder.path().join("p.ron")).unwrap().records().count(), tabulated.records.len());
    // Who asks for that sheet gets it.
    let said = run(&["import", "q.ron", "own.xlsx", "--sheet", "Series"]);
    assert!(said.contains("own.xlsx, Series: "), "{said}");
}

#[test]
fn a_table_read_once_is_read_alike_the_next_time_and_again() {
    let mut project = Project::new();
    let text = "Nơi\tSố\nCao Bằng\t95\nLạng Sơn\t80";
    let mut tabulation = project.tabulation(text, "", false);
    assert!(project.lexis().tabulated(text, &tabulation).records.is_empty(), "nothing says what is counted");
    let TableColumn::Figures(given) = &mut tabulation.columns[1] else { panic!("{tabulation:?}") };
    given.indicator = Some(provista::domain::IndicatorId::new("revenue.post"));
    given.counting = project.lexis().counting("tỷ đồng");
    given.period = Some("2021".parse().unwrap());
    let document = Document { table: Some(Box::new(tabulation.clone())), ..Document::new("a.csv", text) };
    let records = project.lexis().records(&document);
    assert_eq!(records.len(), 2);
    project.load(vec![LoadedDocument { document, records: records.clone() }], Timestamp::UNIX_EPOCH);
    // Another table of the same form, and the same one after saving and opening.
    let next = text.replace("95", "97");
    assert_eq!(project.tabulation(&next, "", false).columns, tabulation.columns);
    // The years above the measures are a part of the head.
    let years = |first: &str, then: &str| format!("Nơi\t{first}\t{then}\n\tSố\tSố\nCao Bằng\t1\t2\nLạng Sơn\t3\t4");
    let (old, new) = (years("2021", "2022"), years("2023", "2024"));
    let table = project.tabulation(&old, "", false);
    let document = Document { table: Some(Box::new(table.clone())), ..Document::new("y.csv", old) };
    let mut other = Project::new();
    other.load(vec![LoadedDocument { document, records: vec![] }], Timestamp::UNIX_EPOCH);
    assert_eq!(other.tabulation(&new, "", false), Project::new().tabulation(&new, "", false));
    assert_ne!(other.tabulation(&new, "", false).columns, table.columns);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.ron");
    save(&project, &path).unwrap();
    let opened = open(&path).unwrap();
    assert!(opened == project);
    let (id, document) = opened.documents().next().unwrap();
    assert_eq!(opened.lexis().records(document), records);
    let rereading = provista::project::Rereading::of(&opened, &[id], &Watch::new());
    assert!(rereading.is_empty(), "reading again changes nothing");
}

#[test]
fn what_a_title_said_is_not_remembered_under_another() {
    // The head names no sector; the title does.
    let text = |title: &str| {
        format!("{title}\nNơi\tDoanh thu (tỷ đồng)\tSố khác\nCao Bằng\t95\t100000000\nLạng Sơn\t80\t200000000")
    };
    let figures = |project: &Project, text: &str, sheet: &str| -> Vec<String> {
        let table = project.tabulation(text, sheet, false);
        let document = Document { table: Some(Box::new(table)), ..Document::new("b.csv", text) };
        let records = project.lexis().records(&document);
        records.iter().map(|record| format!("{} {}", record.figure.indicator, record.figure.period.unwrap())).collect()
    };
    let mut project = Project::new();
    let post = text("Bưu chính năm 2021");
    let mut table = project.tabulation(&post, "", false);
    // A person says what the last column has, too, which its head does not tell.
    table.columns[2] = TableColumn::Figures(provista::domain::Given {
        indicator: Some(provista::domain::IndicatorId::new("revenue.telecom")),
        ..Default::default()
    });
    let document = Document { table: Some(Box::new(table)), ..Document::new("a.csv", post.as_str()) };
    let records = project.lexis().records(&document);
    assert_eq!(records.len(), 4);
    project.load(vec![LoadedDocument { document, records }], Timestamp::UNIX_EPOCH);
    let both = |year: &str| -> Vec<String> {
        let of = |indicator: &str| format!("{indicator} {year}");
        ["revenue.post", "revenue.telecom"].map(of).into_iter().cycle().take(4).collect()
    };
    assert_eq!(figures(&project, &post.replace("95", "97"), ""), both("2021"));
    assert_eq!(figures(&project, &text("Bưu chính năm 2022"), ""), both("2022"));
    // Under the title of another sector the first column is of that, and of the last nobody knows.
    let other = text("Viễn thông năm 2022");
    assert_eq!(figures(&project, &other, "")[0], "revenue.telecom 2022");
    assert_eq!(
        project.tabulation(&other, "", false).columns[..2],
        Project::new().tabulation(&other, "", false).columns[..2]
    );
    assert_eq!(
        project.tabulation(&other, "", false).columns[2],
        TableColumn::Figures(provista::domain::Given::default())
    );
    // A sheet that is called otherwise is another one; one without a name of its own is not.
    let is_kept = |sheet: &str| {
        project.tabulation(&post, sheet, false).columns[2] != TableColumn::Figures(provista::domain::Given::default())
    };
    assert_eq!(["", "Sheet1", "Viễn thông"].map(is_kept), [true, true, false]);
}

#[test]
fn of_several_earlier_tables_the_one_with_the_likest_title_is_followed() {
    let text = "Nơi\tSố\nCao Bằng\t95\nLạng Sơn\t80";
    let indicator = |project: &Project, sheet: &str| match project.tabulation(text, sheet, false).columns[1] {
        TableColumn::Figures(given) => given.indicator.map_or("nobody knows", |id| id.as_str()).to_owned(),
        other => panic!("{other:?}"),
    };
    let set_by_hand = |sheets: [&str; 2]| {
        let mut project = Project::new();
        for (sheet, indicator) in sheets.into_iter().zip(["revenue.post", "revenue.telecom"]) {
            let mut table = project.tabulation(text, sheet, false);
            let TableColumn::Figures(given) = &mut table.columns[1] else { panic!("{table:?}") };
            given.indicator = Some(provista::domain::IndicatorId::new(indicator));
            let text = text.replace("95", if indicator == "revenue.post" { "96" } else { "97" });
            let document = Document { table: Some(Box::new(table)), ..Document::new(sheet, text) };
            project.load(vec![LoadedDocument { document, records: vec![] }], Timestamp::UNIX_EPOCH);
        }
        project
    };
    let (post, telecom) = ("revenue.post", "revenue.telecom");
    for (earlier, sheets, expected) in [
        // The later one does not make the earlier forgotten, nor does a number that is no time make them one.
        (["Chuyển phát", "Đường truyền"], ["Chuyển phát", "Đường truyền", "Khác"], [post, telecom, "nobody knows"]),
        (["Biểu 1", "Biểu 2"], ["Biểu 1", "Biểu 2", "Biểu 3"], [post, telecom, "nobody knows"]),
        (["Sheet1", "Sheet2"], ["Sheet1", "Sheet2", "Sheet3"], [post, telecom, telecom]),
        // Of another time the last one is followed, and of the same time the same one.
        (["Tháng 5", "Tháng 6"], ["Tháng 5", "Tháng 6", "Tháng 7"], [post, telecom, telecom]),
        (
            ["Biểu 1-2024", "Biểu 2-2024"],
            ["Biểu 1-2025", "Biểu 2-2025", "Biểu 3-2025"],
            [post, telecom, "nobody knows"],
        ),
    ] {
        let project = set_by_hand(earlier);
        assert_eq!(sheets.map(|sheet| indicator(&project, sheet)), expected, "{sheets:?} after {earlier:?}");
    }
}

#[test]
fn the_first_row_that_was_said_holds_for_the_next_table_with_the_same_heads() {
    let text = |heads: &str, figure: &str| format!("Số\t12\t34\n{heads}\nCao Bằng\t{figure}\t7\nLạng Sơn\t812\t8");
    let heads = "Tỉnh\tDoanh thu viễn thông năm 2021 (tỷ đồng)\tSố liệu khác";
    let first = text(heads, "700");
    let mut project = Project::new();
    let recognised = project.tabulation(&first, "", false);
    assert_ne!(recognised.first_row, 3, "a row of numbers stands over the heads");
    let said = provista::domain::Tabulation { first_row: 3, ..recognised.clone() };
    let said = project.tabulation_from(Tabular::of(&first, "", false), &said);
    let document = Document { table: Some(Box::new(said.clone())), ..Document::new("a.csv", first.as_str()) };
    project.load(vec![LoadedDocument { document, records: vec![] }], Timestamp::UNIX_EPOCH);
    assert_eq!(project.tabulation(&text(heads, "701"), "", false), said);
    // Under other heads, or where the same heads stand a row lower, it is not so.
    let other = text(&heads.replace("khác", "nữa"), "701");
    let lower = format!("Số\t12\t34\n{}", text(heads, "701"));
    for text in [other, lower] {
        assert_eq!(project.tabulation(&text, "", false), Project::new().tabulation(&text, "", false));
    }
    // What a person says of this one goes before.
    assert_eq!(
        project.tabulation_from(Tabular::of(&text(heads, "701"), "", false), &recognised).first_row,
        recognised.first_row
    );
}

#[test]
fn a_first_row_that_was_recognised_is_not_taken_for_one_that_was_said() {
    let heads = "Tỉnh\tDoanh thu viễn thông năm 2021\tDoanh thu bưu chính năm 2021";
    let rows = "Cao Bằng\t700\t7\nLạng Sơn\t812\t8";
    let (plain, with_units) = (format!("{heads}\n{rows}"), format!("{heads}\n\ttỷ đồng\ttỷ đồng\n{rows}"));
    let mut project = Project::new();
    let table = project.tabulation(&plain, "", false);
    let document = Document { table: Some(Box::new(table)), ..Document::new("a.csv", plain) };
    project.load(vec![LoadedDocument { document, records: vec![] }], Timestamp::UNIX_EPOCH);
    let own = Project::new().tabulation(&with_units, "", false);
    assert_eq!(own.first_row, 3);
    assert_eq!(project.tabulation(&with_units, "", false), own);
}

#[test]
fn tables_are_imported_without_a_window() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.csv"), "Tỉnh,2021,2022\nCao Bằng,700,\"735,3\"\nTây Bắc,1,2\n").unwrap();
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_provista"))
            .current_dir(folder.path())
            .arg("import")
            .args(arguments)
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, said) = run(&["p.ron", "a.csv"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("no figures were recognised"), "{said}");
    assert!(!at("p.ron").exists());
    let how = ["--indicator", "revenue.telecom", "--unit", "tỷ đồng"];
    let (code, said) = run(&[&["p.ron", "a.csv", "--dry-run"][..], &how].concat());
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("a.csv: 2 figures of 1 indicator in 1 place and 2 periods"), "{said}");
    assert!(said.contains("2 cells have no place, the first at B3"), "{said}");
    assert!(!at("p.ron").exists(), "nothing was changed");
    let (code, said) = run(&[&["p.ron", "a.csv"][..], &how].concat());
    assert_eq!(code, Some(0), "{said}");
    let project = open(&at("p.ron")).unwrap();
    let values: Vec<String> = project.records().map(|(_, record)| record.figure.value.unwrap().to_string()).collect();
    assert_eq!(values, ["700000000000", "735300000000"]);
    // The head is known now, and a later version of the file takes the place of the one before.
    fs::write(at("a.csv"), "Tỉnh,2021,2022\nCao Bằng,700,\"735,4\"\nTây Bắc,1,2\n").unwrap();
    let (code, said) = run(&["p.ron", "a.csv"]);
    assert_eq!(code, Some(0), "{said}");
    let project = open(&at("p.ron")).unwrap();
    let values: Vec<String> = project.records().map(|(_, record)| record.figure.value.unwrap().to_string()).collect();
    assert_eq!(values.len(), 2, "{values:?}");
    assert!(values.contains(&"735400000000".to_owned()), "{values:?}");
    assert_eq!(run(&["p.ron", "a.csv", "--indicator", "no.such"]).0, Some(2));
    assert_eq!(run(&["p.ron", "b.txt"]).0, Some(1));
    let (code, said) = run(&["p.ron", "a.csv", "--sheet", "Bảng 1"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("a.csv: there is no sheet “Bảng 1”; there is one table without a name"), "{said}");
    // Nobody listens any more, and the tables are imported all the same.
    let (listener, closed) = std::io::pipe().unwrap();
    drop(listener);
    let mut command = Command::new(env!("CARGO_BIN_EXE_provista"));
    command.current_dir(folder.path()).args(["import", "q.ron", "a.csv"]).args(how).stderr(closed);
    assert_eq!(command.status().unwrap().code(), Some(0));
    assert_eq!(open(&at("q.ron")).unwrap().records().count(), 2);
}

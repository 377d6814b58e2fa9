//! Promise: what is exported opens in LibreOffice, in pandas and in a browser, with the right values.
//!
//! A program that is not installed is named on standard error, and its test shows nothing. `.ci/run` installs what it
//! can; Python with the modules is looked for in `target/pandas`, where a virtual environment may stand, and then on
//! the path.

mod programs;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use calamine::{Data, DataType, Ods, Reader, Xlsx};
use jiff::Timestamp;
use programs::{browse, browser, installed, run, skipped};
use provista::domain::{Language, Record, Review};
use provista::export::{Align, Export, Format, Ink, Scene, Shape, What, Words, write_svg};
use provista::extract::Extractor;
use provista::project::{LoadedDocument, Project};
use provista::reading::{Watch, document_from_text, read_paths};
use scraper::{Html, Selector};
use unicode_normalization::UnicodeNormalization;

/// A project of texts that other programs might take for something else; `address` stands in them as an address of
/// the web and in markup that fetches it.
fn project(address: &str) -> Project {
    let texts = [
        (
            "=cmd.txt",
            format!(
                "Cao Bang\n\n15/07/2024\n\nPostal revenue of Cao Bang province in 2021 was VND 95 billion <img src=\"{address}text.png\">, up 4.5%. \
                 In 2022 it was VND 101.25 billion. In 2023 it was VND 110,123,456,789.\n\nSource: {address}?a=1&b=<2>"
            ),
        ),
        (
            "b.txt",
            "Bưu chính Cao Bằng\n\nNăm 2020, doanh thu bưu chính của tỉnh Cao Bằng đạt 87,125 tỷ đồng; tỷ lệ người dùng Internet < 80,55%."
                .to_owned(),
        ),
        ("c;\"d\",e.txt", "Telecom revenue of Son La province in 2021 was <b>VND 1,250 billion</b>.".to_owned()),
    ];
    let mut project = Project::new();
    let loaded = texts.map(|(name, text)| {
        let document = document_from_text(name, text);
        let records = Extractor::bundled().extract(&document).into_iter().map(Record::from).collect();
        LoadedDocument { document, records }
    });
    project.load(loaded.into(), Timestamp::UNIX_EPOCH);
    let first = project.records().next().unwrap().0;
    project.review(&[first], Review::Accepted, Timestamp::UNIX_EPOCH).unwrap();
    project
}

const ADDRESS: &str = "https://example.vn/";

fn export(project: &Project, format: Format, path: &Path) {
    let export = Export { project, name: "p", what: What::Records, language: Language::Vietnamese };
    export.write(&mut File::create(path).unwrap(), format).unwrap();
}

/// What other programs must find: number, place, period, value, quote and document of each record, and the day on
/// which its document was published.
type Row = [String; 7];

const COLUMNS: [&str; 7] = ["record", "place", "period", "value", "quote", "doc", "published"];

fn expected(project: &Project) -> Vec<Row> {
    let rows: Vec<Row> = project
        .records()
        .map(|(id, record)| {
            let figure = &record.figure;
            let document = project.document(record.document.unwrap()).unwrap();
            [
                id.0.to_string(),
                figure.place.map(|place| place.to_string()).unwrap_or_default(),
                figure.period.map(|period| period.to_string()).unwrap_or_default(),
                number(figure.value.unwrap().to_string().parse().unwrap()),
                project.quote(record).unwrap().to_owned(),
                document.name.clone(),
                document.published.map(|day| day.to_string()).unwrap_or_default(),
            ]
        })
        .collect();
    assert!(rows.len() >= 6, "{rows:?}");
    assert!(rows.iter().any(|row| row[3] == "110123456789") && rows.iter().any(|row| row[6] == "2024-07-15"));
    rows
}

/// A number as all programs are made to write it here.
fn number(value: f64) -> String {
    value.to_string()
}

fn spreadsheet() -> Option<PathBuf> {
    installed(&["soffice", "libreoffice"])
}

/// Has LibreOffice write `file` in another format, beside it.
fn convert(soffice: &Path, file: &Path, to: &str, more: &[&str]) {
    let folder = file.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new(soffice);
    run(command.args([&profile, "--headless", "--convert-to", to, "--outdir"]).arg(folder).args(more).arg(file));
}

/// The rows of a sheet as cells.
fn rows(range: &calamine::Range<Data>) -> Vec<Row> {
    let mut rows = range.rows();
    let head = rows.next().unwrap();
    let at = COLUMNS.map(|name| head.iter().position(|cell| cell.get_string() == Some(name)).unwrap());
    let text = |cell: &Data| match cell {
        Data::Int(value) => number(f64::from(i32::try_from(*value).unwrap())),
        Data::Float(value) => number(*value),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(moment) => moment[..10].to_owned(),
        cell => cell.to_string(),
    };
    rows.map(|row| at.map(|at| text(&row[at]))).collect()
}

#[test]
fn libreoffice_reads_the_workbook() {
    let Some(soffice) = spreadsheet() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let project = project(ADDRESS);
    export(&project, Format::Xlsx, &path);
    // Every sheet as text, each cell as it is and not as it is shown.
    let each = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    convert(&soffice, &path, each, &[]);
    let sheet = |name: &str| fs::read(folder.path().join(format!("a-{name}.csv"))).unwrap();
    let records = sheet("Records");
    let mut reader = csv::Reader::from_reader(records.as_slice());
    let head = reader.headers().unwrap().clone();
    let at = COLUMNS.map(|name| head.iter().position(|column| column == name).unwrap());
    let read: Vec<Row> = reader.records().map(|row| at.map(|at| row.as_ref().unwrap()[at].to_owned())).collect();
    assert_eq!(read, expected(&project));
    for name in ["Series", "Conflicts", "Documents", "Notes"] {
        assert!(!sheet(name).is_empty(), "{name}");
    }
    // And as a workbook of its own, with the kinds of its cells: numbers are numbers there, and days are days.
    convert(&soffice, &path, "ods", &[]);
    let mut workbook: Ods<_> = calamine::open_workbook(path.with_extension("ods")).unwrap();
    assert_eq!(workbook.sheet_names(), ["Records", "Series", "Conflicts", "Documents", "Notes"]);
    let range = workbook.worksheet_range("Records").unwrap();
    assert_eq!(rows(&range), expected(&project));
    assert!(range.rows().skip(1).all(|row| matches!(row[at[3]], Data::Float(_))));
    assert!(workbook.worksheet_formula("Records").unwrap().rows().flatten().all(String::is_empty));
    // Provista reads the workbook of the other program as it reads its own.
    let figures = |path: &Path| {
        let sheets = provista::reading::read_sheets(path).unwrap().unwrap();
        let empty = Project::new();
        let sheet = sheets.iter().find(|sheet| sheet.name == "Records").unwrap();
        let document = sheet.document(path, false, empty.tabulation(&sheet.text, &sheet.name, sheet.typed));
        let records = empty.lexis().tabulate(&document).records.into_iter();
        records.map(|record| format!("{:?}", record.figure)).collect::<Vec<_>>()
    };
    let read = figures(&path.with_extension("ods"));
    assert_eq!(read, figures(&path));
    assert!(read.len() >= 5, "{read:?}");
}

#[test]
fn libreoffice_reads_the_csv_file() {
    let Some(soffice) = spreadsheet() else { return };
    let folder = tempfile::tempdir().unwrap();
    let project = project(ADDRESS);
    for format in [Format::Csv, Format::ExcelCsv] {
        let path = folder.path().join("a.csv");
        export(&project, format, &path);
        convert(&soffice, &path, "xlsx", &["--infilter=CSV:44,34,76,1"]);
        let mut workbook: Xlsx<_> = calamine::open_workbook(path.with_extension("xlsx")).unwrap();
        let range = workbook.worksheet_range_at(0).unwrap().unwrap();
        let mut expected = expected(&project);
        // The mark in front of it is what keeps a cell from being run.
        expected.iter_mut().filter(|row| row[5].starts_with('=')).for_each(|row| row[5].insert(0, '\''));
        assert_eq!(rows(&range), expected, "{format:?}");
        let formulas = workbook.worksheet_formula(&workbook.sheet_names()[0].clone()).unwrap();
        assert!(formulas.rows().flatten().all(String::is_empty));
    }
}

/// Reads a file with pandas and prints what [`COLUMNS`] hold, a row a line.
const PANDAS: &str = r#"
import json, sys
import pandas
path, columns = sys.argv[1], sys.argv[2].split(",")
texts = {"place": str, "period": str, "quote": str, "doc": str}
if path.endswith(".csv"):
    frame = pandas.read_csv(path, dtype=texts, parse_dates=["published"], encoding="utf-8-sig")
elif path.endswith(".xlsx"):
    frame = pandas.read_excel(path, sheet_name="Records", dtype=texts)
elif path.endswith(".parquet"):
    frame = pandas.read_parquet(path, engine="pyarrow")
else:
    frame = pandas.read_json(path, lines=True, dtype=texts, convert_dates=["published"])
assert frame["value"].dtype.kind in "if", frame["value"].dtype
assert frame["record"].dtype.kind == "i", frame["record"].dtype
frame["published"] = pandas.to_datetime(frame["published"]).dt.strftime("%Y-%m-%d")
frame["value"] = frame["value"].map(lambda value: f"{value:.6f}")
for row in frame[columns].itertuples(index=False):
    print(json.dumps(["" if pandas.isna(cell) else str(cell) for cell in row]))
"#;

#[test]
fn pandas_reads_every_table() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pandas/bin/python");
    let Some(python) = installed(&[own.to_str().unwrap(), "python3"]) else { return };
    let has = |module: &str| {
        let asked = Command::new(&python).args(["-c", &format!("import {module}")]).stderr(Stdio::null()).status();
        let has = asked.is_ok_and(|status| status.success());
        if !has {
            skipped(&format!("{} has no module {module}", python.display()));
        }
        has
    };
    if !has("pandas") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let project = project(ADDRESS);
    let formats = [
        (Format::Csv, "pandas"),
        (Format::ExcelCsv, "pandas"),
        (Format::JsonLines, "pandas"),
        (Format::Xlsx, "openpyxl"),
        (Format::Parquet, "pyarrow"),
    ];
    for (format, module) in formats {
        if !has(module) {
            continue;
        }
        let path = folder.path().join("a").with_extension(format.extension());
        export(&project, format, &path);
        let output = run(Command::new(&python).args(["-c", PANDAS]).arg(&path).arg(COLUMNS.join(",")));
        let read: Vec<Row> = String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .map(|line| {
                let mut row: Row = serde_json::from_str(line).unwrap();
                row[3] = number(row[3].parse().unwrap());
                row[5] = row[5].trim_start_matches('\'').to_owned();
                row
            })
            .collect();
        assert_eq!(read, expected(&project), "{format:?}");
    }
}

/// A server that counts who calls.
fn server() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    thread::spawn(move || {
        for _ in listener.incoming() {
            counted.fetch_add(1, Ordering::SeqCst);
        }
    });
    (address, calls)
}

/// Without spaces and with composed accents: a page that is printed breaks its lines elsewhere.
fn squeezed(text: &str) -> String {
    text.nfc().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_browser_shows_the_report_and_calls_nobody() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let (address, calls) = server();
    let project = project(&address);
    let page = folder.path().join("report.html");
    export(&project, Format::Report, &page);
    let dom = Html::parse_document(&browse(&browser, folder.path(), &page, &["--dump-dom"]));
    let all = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        dom.select(&selector).map(|element| element.text().collect::<String>()).collect::<Vec<_>>()
    };
    let expected = expected(&project);
    assert_eq!(all("section table tbody tr").len(), expected.len());
    let mut marked = all("td mark");
    marked.sort();
    let mut quotes: Vec<String> = expected.iter().map(|row| row[4].clone()).collect();
    quotes.sort();
    assert_eq!(marked, quotes, "every figure is marked in its sentence");
    assert_eq!(all("figure svg").len(), 1, "postal revenue over four years");
    assert_eq!(all("figure svg a").len(), 4, "each point leads to its figure");
    assert!(all("td").iter().any(|cell| cell.contains("<b>VND 1,250 billion</b>")), "markup of a text stays text");
    assert!(all("img, script, b, iframe, link").is_empty());
    let links = Selector::parse("ol a[href]").unwrap();
    let links: Vec<_> = dom.select(&links).filter_map(|link| link.attr("href")).collect();
    assert_eq!(links.len(), 1);
    assert!(links[0].starts_with(&address));

    // On paper it says the same.
    let paper = folder.path().join("report.pdf");
    let print = format!("--print-to-pdf={}", paper.display());
    browse(&browser, folder.path(), &page, &["--no-pdf-header-footer", &print]);
    let reading = read_paths(&[paper], &Watch::new());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let printed = squeezed(&reading.documents[0].text);
    for row in &expected {
        assert!(printed.contains(&squeezed(&row[4])), "{} in {printed}", row[4]);
    }
    assert!(printed.contains(&squeezed("Số liệu và bằng chứng")), "{printed}");
    assert_eq!(calls.load(Ordering::SeqCst), 0, "the report fetched something");

    // The browser would have called: it does for a page that asks for a picture.
    fs::write(&page, format!("<img src=\"{address}page.png\">")).unwrap();
    browse(&browser, folder.path(), &page, &["--dump-dom"]);
    assert!(calls.load(Ordering::SeqCst) > 0);
}

#[test]
fn a_browser_shows_the_drawing() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let ink = Ink([0, 0, 0, 255]);
    let words = Words {
        at: [10.0, 30.0],
        text: "Đắk Lắk < 735,3 & \"hơn\"".to_owned(),
        size: 20.0,
        strong: false,
        ink,
        align: Align::Start,
        width: 200.0,
    };
    let scene = Scene {
        size: [300.0, 60.0],
        page: Ink([255, 255, 255, 255]),
        title: "A < B & \"C\"".to_owned(),
        description: "Lào Cai: 735,3 tỷ đồng\u{1}.".to_owned(),
        shapes: vec![Shape::Text(words)],
    };
    let path = folder.path().join("chart.svg");
    write_svg(&mut File::create(&path).unwrap(), &scene, 1.0).unwrap();
    let dom = browse(&browser, folder.path(), &path, &["--dump-dom"]);
    // What is no XML is answered by a page that says so.
    assert!(dom.starts_with("<svg") && !dom.contains("parsererror"), "{dom}");
    let paper = folder.path().join("chart.pdf");
    let print = format!("--print-to-pdf={}", paper.display());
    browse(&browser, folder.path(), &path, &["--no-pdf-header-footer", &print]);
    let reading = read_paths(&[paper], &Watch::new());
    let printed: BTreeMap<_, _> = reading.documents.iter().map(|known| (&known.name, squeezed(&known.text))).collect();
    assert!(printed.values().any(|text| text.contains(&squeezed("Đắk Lắk < 735,3 & \"hơn\""))), "{printed:?}");
}

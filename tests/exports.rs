//! Promise: what is exported says the same in every format, exactly, with its evidence, and runs nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use calamine::{Data, DataType, Reader, Xlsx};
use jiff::Timestamp;
use parquet::file::reader::{FileReader, SerializedFileReader};
use provista::domain::{Document, Record, Review};
use provista::extract::Extractor;
use provista::project::{LoadedDocument, Project, save};
use provista::reading::document_from_text;

const TEXTS: [(&str, &str); 3] = [
    (
        "=cmd.txt",
        "Cao Bang\n\nPostal revenue of Cao Bang province in 2021 was VND 95 billion, up 4.5%. In 2022 it was VND 101.25 billion.\n\nSource: https://example.vn/cao-bang?a=1&b=<2>",
    ),
    (
        "b.txt",
        "Bưu chính Cao Bằng\n\nNăm 2021, doanh thu bưu chính của tỉnh Cao Bằng đạt 97 tỷ đồng; tỷ lệ người dùng Internet < 80%.",
    ),
    ("c.txt", "Telecom revenue of Son La province in 2021 was <b>VND 1,250 billion</b>."),
];

fn project() -> Project {
    let mut project = Project::new();
    let loaded = TEXTS.map(|(name, text)| {
        let document: Document = document_from_text(name, text);
        let records = Extractor::bundled().extract(&document).into_iter().map(Record::from).collect();
        LoadedDocument { document, records }
    });
    let at: Timestamp = "2024-01-01T00:00:00Z".parse().unwrap();
    project.load(loaded.into(), at);
    let ids: Vec<_> = project.records().map(|(id, _)| id).collect();
    project.review(&ids[..2], Review::Accepted, at).unwrap();
    project.review(&ids[ids.len() - 1..], Review::Rejected, at).unwrap();
    project
}

fn provista(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_provista")).current_dir(folder).args(arguments).output().unwrap()
}

fn exported(name: &str, arguments: &[&str]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    save(&project(), &folder.path().join("p.ron")).unwrap();
    let output = provista(folder.path(), &[&["export", "p.ron", name], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read(folder.path().join(name)).unwrap()
}

/// What the records say, by their numbers: place, period, value.
fn expected() -> BTreeMap<i64, String> {
    let project = project();
    let kept = project.records().filter(|(_, record)| record.review != Review::Rejected);
    kept.map(|(id, record)| {
        let figure = &record.figure;
        let value = figure.value.unwrap().normalize();
        (id.0.into(), format!("{} {} {value}", figure.place.unwrap(), figure.period.unwrap()))
    })
    .collect()
}

#[test]
fn csv_and_json_lines_hold_every_figure_and_no_formula() {
    let text = String::from_utf8(exported("a.csv", &[])).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let at = |name: &str| head.iter().position(|column| column == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let said: BTreeMap<i64, String> = rows
        .iter()
        .map(|row| {
            (
                row[at("record")].parse().unwrap(),
                format!("{} {} {}", &row[at("place")], &row[at("period")], &row[at("value")]),
            )
        })
        .collect();
    assert_eq!(said, expected());
    assert!(rows.iter().any(|row| &row[at("doc")] == "'=cmd.txt"));
    assert!(!rows.iter().any(|row| row.iter().any(|cell| cell.starts_with('='))));
    assert!(exported("a.csv", &["--excel"]).starts_with("\u{feff}record,".as_bytes()));

    let text = String::from_utf8(exported("a.jsonl", &[])).unwrap();
    let said: BTreeMap<i64, String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|row| {
            (
                row["record"].as_i64().unwrap(),
                format!("{} {} {}", row["place"].as_str().unwrap(), row["period"].as_str().unwrap(), row["value"]),
            )
        })
        .collect();
    assert_eq!(said, expected());
}

#[test]
fn workbooks_have_typed_cells_and_a_sheet_for_each_table() {
    let mut workbook: Xlsx<_> = Xlsx::new(std::io::Cursor::new(exported("a.xlsx", &[]))).unwrap();
    assert_eq!(workbook.sheet_names(), ["Records", "Series", "Conflicts", "Documents", "Notes"]);
    let range = workbook.worksheet_range("Records").unwrap();
    let rows: Vec<&[Data]> = range.rows().collect();
    let at = |name: &str| rows[0].iter().position(|cell| cell.get_string() == Some(name)).unwrap();
    let said: BTreeMap<i64, String> = rows[1..]
        .iter()
        .map(|row| {
            let Data::Float(value) = row[at("value")] else { panic!("{:?} is no number", row[at("value")]) };
            (row[at("record")].as_i64().unwrap(), format!("{} {} {value}", row[at("place")], row[at("period")]))
        })
        .collect();
    assert_eq!(said, expected());
    assert!(rows.iter().any(|row| row[at("doc")] == Data::String("=cmd.txt".to_owned())));
    let conflicts = workbook.worksheet_range("Conflicts").unwrap();
    let said = conflicts.rows().map(|row| row[1..4].iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    let said: Vec<String> = said.collect();
    assert_eq!(said, ["cause settled believed", "dispute open ", "dispute open "], "95 and 97 billion for one year");
    assert!(workbook.worksheet_formula("Records").unwrap().rows().flatten().all(String::is_empty));
}

#[test]
fn parquet_and_ron_are_read_back() {
    let bytes = bytes::Bytes::from(exported("a.parquet", &[]));
    let reader = SerializedFileReader::new(bytes).unwrap();
    let rows = reader.get_row_iter(None).unwrap().map(Result::unwrap);
    let said: BTreeMap<i64, String> = rows
        .map(|row| {
            let row: BTreeMap<String, parquet::record::Field> = row.into_columns().into_iter().collect();
            let text = |name: &str| {
                if let parquet::record::Field::Str(text) = &row[name] { text.clone() } else { panic!("{name}") }
            };
            let parquet::record::Field::Long(record) = row["record"] else { panic!() };
            let parquet::record::Field::Double(value) = row["value"] else { panic!() };
            (record, format!("{} {} {value}", text("place"), text("period")))
        })
        .collect();
    assert_eq!(said, expected());

    let text = String::from_utf8(exported("a.ron", &[])).unwrap();
    let rows: Vec<BTreeMap<String, ron::Value>> = ron::from_str::<Vec<ron::Value>>(&text)
        .unwrap()
        .into_iter()
        .map(|row| {
            let ron::Value::Map(row) = row else { panic!() };
            let name = |name: ron::Value| if let ron::Value::String(name) = name { name } else { panic!() };
            row.into_iter().map(|(key, value)| (name(key), value)).collect()
        })
        .collect();
    assert_eq!(rows.len(), expected().len());
}

#[test]
fn gold_is_what_a_person_decided() {
    let text = String::from_utf8(exported("gold.jsonl", &["--as", "gold"])).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("{\"doc\":\"=cmd.txt\",\"quote\":\"VND 95 billion\",\"place\":\"cao-bang\",\"indicator\":\"revenue.post\",\"period\":\"2021\",\"value\":95000000000,\"unit\":\"VND\""), "{}", lines[0]);
    assert!(lines[0].ends_with("\"of_plan\":null,\"operator\":null}"), "{}", lines[0]);
    let tasks: serde_json::Value = serde_json::from_slice(&exported("tasks.json", &[])).unwrap();
    assert_eq!(tasks.as_array().unwrap().len(), 3);
    let text: Vec<u16> = tasks[0]["data"]["text"].as_str().unwrap().encode_utf16().collect();
    let value = &tasks[0]["annotations"][0]["result"][0]["value"];
    let place = |name: &str| usize::try_from(value[name].as_u64().unwrap()).unwrap();
    let span = place("start")..place("end");
    assert_eq!(String::from_utf16(&text[span]).unwrap(), "VND 95 billion");
}

#[test]
fn the_report_stands_by_itself_and_shows_markup_as_text() {
    for (language, title) in [("en", "Figures and their evidence"), ("vi", "Số liệu và bằng chứng")] {
        let html = String::from_utf8(exported("report.html", &["--language", language])).unwrap();
        assert!(html.contains(title));
        assert!(html.contains("<mark>VND 95 billion</mark>"), "{html}");
        assert!(html.contains("https://example.vn/cao-bang?a=1&amp;b="));
        assert!(html.contains("<svg"));
        for forbidden in ["<script", "<b>VND", "src=", "@import", "url(", "<link"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
    }
}

#[test]
fn series_check_man_and_completions_keep_their_contract() {
    let folder = tempfile::tempdir().unwrap();
    save(&project(), &folder.path().join("p.ron")).unwrap();
    let run = |arguments: &[&str]| {
        let output = provista(folder.path(), arguments);
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, out, _) = run(&["series", "p.ron", "--indicator", "revenue.post", "--place", "cao-bang"]);
    assert_eq!((code, out.lines().count()), (0, 3), "{out}");
    assert!(out.starts_with("indicator,"));
    assert_eq!(run(&["series", "p.ron", "--indicator", "nonsense"]).0, 2);
    assert_eq!(run(&["series", "p.ron", "--indicator", "revenue.post", "--place", "atlantis"]).0, 2);
    let (code, out, _) = run(&["check", "p.ron"]);
    assert_eq!(code, 1);
    let conflicts: Vec<&str> = out.lines().filter(|line| line.starts_with("conflict (dispute): ")).collect();
    assert!(conflicts.len() == 1 && conflicts[0].contains("(=cmd.txt:") && conflicts[0].contains("(b.txt:"), "{out}");
    let (code, _, err) = run(&["export", "missing.ron", "a.csv"]);
    assert_eq!(
        (code, err.as_str()),
        (1, "provista: missing.ron: there is no such file. Check the spelling of the path.\n")
    );
    assert_eq!(run(&["export", "p.ron", "a.doc"]).0, 2);
    let (code, page, _) = run(&["man"]);
    assert_eq!(code, 0);
    for part in [".TH provista", "PROVISTA EXTRACT", "PROVISTA EXPORT", "crawl.parquet"] {
        assert!(page.contains(part), "{part}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, script, _) = run(&["completions", shell]);
        assert!(code == 0 && script.contains("extract"), "{shell}");
    }
}

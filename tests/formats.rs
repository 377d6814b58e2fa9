//! Promise: a document gives the same figures in whatever format it comes; datasets give one document a row.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use provista::domain::{Document, Record};
use provista::extract::Extractor;
use provista::project::Project;
use provista::reading::{Columns, ProblemKind, Reading, Watch, read_paths, read_paths_as, read_sheets};
use unicode_normalization::UnicodeNormalization;

const PAGE: &str = "<!doctype html><html><head><meta charset=utf-8><title>Viễn thông Sơn La tăng trưởng ổn định | Báo Ví Dụ</title></head><body>
<div class=menu><a href=/>Trang chủ</a> <a href=/2>Kinh tế 2020</a></div><div><h1>Viễn thông Sơn La tăng trưởng ổn định</h1><p>15/07/2024</p>
<p>Năm 2023, doanh thu viễn thông của tỉnh Sơn La đạt 1.411,2 tỷ đồng.</p>
<p>Đến hết tháng 6/2024, toàn tỉnh có 1.012.400 thuê bao điện thoại di động.</p></div></body></html>";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats").join(name)
}

fn read(path: &Path) -> Reading {
    read_paths(&[path.to_owned()], &Watch::new())
}

fn only(path: &Path) -> Document {
    let mut reading = read(path);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    assert_eq!(reading.documents.len(), 1, "{}", path.display());
    reading.documents.remove(0)
}

fn figures(document: &Document) -> Vec<String> {
    let records = Extractor::bundled().extract(document).into_iter().map(Record::from);
    let mut figures: Vec<String> = records
        .map(|record| {
            let quote = record.evidence.unwrap().quote.of(&document.text).unwrap().nfc().collect::<String>();
            let figure = record.figure;
            let place = figure.place.map(|place| place.to_string()).unwrap_or_default();
            let period = figure.period.map(|period| period.to_string()).unwrap_or_default();
            format!("{place} {} {period} {} “{quote}”", figure.indicator, figure.value.unwrap_or_default().normalize())
        })
        .collect();
    figures.sort();
    figures
}

#[test]
fn word_and_pdf_files_of_other_programs_give_the_same_figures() {
    // LibreOffice made the first two out of one page, Chromium the third out of the same page with its accents apart.
    let word = only(&fixture("bulletin.docx"));
    insta::assert_snapshot!(word.text);
    insta::assert_snapshot!(figures(&word).join("\n"));
    for name in ["bulletin.pdf", "decomposed.pdf"] {
        let pdf = only(&fixture(name));
        assert_eq!(figures(&pdf), figures(&word), "{name}");
        assert_eq!(pdf.title.as_ref().map(|title| title.nfc().collect::<String>()), word.title, "{name}");
        assert_eq!(pdf.published, word.published, "{name}");
        assert_eq!(pdf.source, word.source, "{name}");
    }
}

#[test]
fn tables_that_are_attached_to_a_mail_are_read_or_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mail.eml");
    let attached = |name: &str, content: &str| {
        format!(
            "--x\r\nContent-Type: text/csv; charset=utf-8\r\nContent-Disposition: attachment; filename={name}\r\n\r\n{content}\r\n"
        )
    };
    let mail = format!(
        "From: a@example.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n{}{}{}--x--\r\n",
        attached("texts.csv", "id,text\r\n1,Postal revenue of Cao Bang province in 2021 was VND 95 billion."),
        attached("figures.csv", "place,2021,2022\r\nCao Bang,700,735"),
        attached("notes.md", "Postal revenue of Cao Bang province in 2021 was VND 95 billion."),
    );
    fs::write(&path, mail).unwrap();
    let reading = read(&path);
    let names: Vec<&str> = reading.documents.iter().map(|document| document.name.as_str()).collect();
    assert!(matches!(names.as_slice(), [name] if name.starts_with("mail.eml/texts.csv#")), "{names:?}");
    let told: Vec<_> = reading.problems.iter().map(|problem| problem.inner.as_deref()).collect();
    assert_eq!(told, [Some("figures.csv")], "{:?}", reading.problems);
}

#[test]
fn pages_mails_and_archives_hold_documents() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    fs::write(&page, PAGE).unwrap();
    let document = only(&page);
    assert_eq!(document.title.as_deref(), Some("Viễn thông Sơn La tăng trưởng ổn định"));
    assert!(!document.text.contains("2020"), "{}", document.text);
    let expected = figures(&document);
    assert_eq!(expected.len(), 2, "{expected:?}");

    let mail = format!(
        "From: a@example.vn\r\nTo: b@example.vn\r\nSubject: =?UTF-8?B?VGluIHRow6FuZyBzw6F1?=\r\nDate: Mon, 15 Jul 2024 08:00:00 +0700\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n\
         --x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=more.txt\r\n\r\nPostal revenue of Cao Bang province in 2021 was VND 95 billion.\r\n\
         --x\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=logo.png\r\n\r\nx\r\n--x--\r\n"
    );
    let path = folder.path().join("mail.eml");
    fs::write(&path, mail).unwrap();
    let reading = read(&path);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let names: Vec<&str> = reading.documents.iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["mail.eml", "mail.eml/more.txt"]);
    assert_eq!(reading.documents[0].title.as_deref(), Some("Tin tháng sáu"));
    assert_eq!(figures(&reading.documents[0]), expected);

    let path = folder.path().join("all.zip");
    let mut archive = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    let bulletin = fs::read(fixture("bulletin.docx")).unwrap();
    for (name, bytes) in [
        ("tin/page.html", PAGE.as_bytes()),
        ("tin/bulletin.docx", &bulletin),
        ("tin/empty.txt", b""),
        ("tin/photo.jpg", b"\xFF\xD8\xFF"),
        ("__MACOSX/tin/._page.html", b"x"),
    ] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap();
    let reading = read(&path);
    let names: Vec<&str> = reading.documents.iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["all.zip/tin/page.html", "all.zip/tin/bulletin.docx"]);
    assert_eq!(figures(&reading.documents[0]), expected);
    assert_eq!(reading.problems.len(), 1);
    assert!(
        reading.problems[0].to_string().ends_with("all.zip, tin/empty.txt: the file is empty"),
        "{}",
        reading.problems[0]
    );
}

/// An archive of these members.
fn archive(path: &Path, members: &[(&str, &[u8])]) {
    let mut archive = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in members {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap();
}

#[test]
fn archives_hold_datasets_and_tables_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.zip");
    let sentence = "Postal revenue of Cao Bang province in 2021 was VND 95 billion.";
    let crawl = format!("text,url\n{sentence},https://example.vn/1\n");
    let members: [(&str, &[u8]); 4] = [
        ("tin/a.txt", sentence.as_bytes()),
        ("crawl.csv", crawl.as_bytes()),
        ("bang.csv", "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2021,2022\nCao Bằng,700,735\n".as_bytes()),
        ("notes.md", b"Nothing of ours."),
    ];
    archive(&path, &members);
    let reading = read(&path);
    let names: Vec<&str> = reading.documents.iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["all.zip/tin/a.txt", "all.zip/crawl.csv#2"]);
    assert_eq!(figures(&reading.documents[1]), ["cao-bang revenue.post 2021 95000000000 “VND 95 billion”"]);
    assert_eq!(reading.documents[1].source.as_deref(), Some("https://example.vn/1"));
    // A table of figures is told, with what to do about it, and read as one.
    assert_eq!(reading.problems.len(), 1);
    let problem = &reading.problems[0];
    assert!(problem.to_string().contains("all.zip, bang.csv: no column of texts is known among"), "{problem}");
    assert!(problem.hint().contains("table of figures"));
    let sheets = read_sheets(&path).unwrap().unwrap();
    let table = sheets.iter().find(|sheet| sheet.member == "bang.csv").unwrap();
    let document = table.document(&path, false, Project::new().tabulation(&table.text, "", false));
    assert_eq!(document.name, "all.zip/bang.csv");
    let records = Project::new().lexis().records(&document);
    assert_eq!(records.len(), 2);
    assert_eq!(document.address(records[0].evidence.as_ref().unwrap().quote.start).unwrap().to_string(), "B3");
    // One table alone is no archive without anything.
    archive(&path, &members[2..3]);
    assert!(matches!(
        read(&path).problems[..],
        [provista::reading::Problem { kind: ProblemKind::NoTextColumn { .. }, .. }]
    ));
}

#[test]
fn utf8_that_was_taken_for_western_text_is_read_as_it_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    let good = "Năm 2021, doanh thu bưu chính của tỉnh Cao Bằng đạt 95 tỷ đồng.";
    let bad: String = encoding_rs::WINDOWS_1252.decode(good.as_bytes()).0.into_owned();
    fs::write(&path, format!("{bad}\n")).unwrap();
    let reading = read(&path);
    assert_eq!((reading.documents[0].text.as_str(), reading.problems.len()), (format!("{good}\n").as_str(), 0));
    assert_eq!(figures(&reading.documents[0]).len(), 1);
    // In a row of a dataset, too.
    let rows = folder.path().join("a.csv");
    fs::write(&rows, format!("text\n\"{bad}\"\n")).unwrap();
    assert_eq!(read(&rows).documents[0].text, good);
    // What was lost is told as what it is, and is no old font.
    fs::write(&path, format!("{good}\n{}\n", bad.replace('\u{a0}', " ").replace('¡', ""))).unwrap();
    let reading = read(&path);
    let [problem] = &reading.problems[..] else { panic!("{:?}", reading.problems) };
    assert!(problem.kind.is_doubt(), "{problem}");
    assert!(
        problem.to_string().contains("in a line of the text, line 2, UTF-8 was taken for Western text"),
        "{problem}"
    );
    assert!(!problem.hint().contains("UniKey"));
}

#[test]
fn a_json_object_around_a_list_is_read_as_its_list() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let sentence = "Postal revenue of Cao Bang province in 2021 was VND 95 billion.";
    let row = |nr: usize| format!("{{\"id\": {nr}, \"text\": \"{sentence} No. {nr}\", \"tags\": [{{\"a\": 1}}]}}");
    let (one, two) = (row(1), row(2));
    let write = |text: String| {
        fs::write(&path, text).unwrap();
        let reading = read(&path);
        let names: Vec<String> = reading.documents.iter().map(|document| document.name.clone()).collect();
        (names, reading.problems)
    };
    // On one line, on several, with a mark before it, and beside what is said of it.
    for text in [
        format!("{{\"data\":[{one},{two}]}}"),
        format!("{{\n  \"count\": 2,\n  \"data\": [\n    {one},\n    {two}\n  ]\n}}\n"),
        format!("\u{feff}{{\"meta\": {{\"page\": 1}},\n \"results\": [{one}, {two}]}}\n"),
        format!("{one}\n{two}\n"),
    ] {
        let (names, problems) = write(text.clone());
        assert_eq!(names, ["a.json#1", "a.json#2"], "{text} {problems:?}");
    }
    // One row alone is one, though it has a list, and so is one on several lines.
    let long = format!("{{\"text\": \"{}\",\n \"tags\": [{{\"a\": 1}}]}}", [sentence; 9].join(" "));
    for text in [one.clone() + "\n", long.replace('\n', ""), long] {
        let (names, problems) = write(text.clone());
        assert_eq!(names, ["a.json#1"], "{text} {problems:?}");
    }
    // Which of several lists is meant is asked.
    let (names, problems) = write(format!("{{\"new\": [{one}], \"old\": [{two}]}}"));
    assert!(names.is_empty());
    let said = problems[0].to_string();
    assert!(
        said.ends_with("a.json: the file holds several lists, and which of them is meant is not told: new, old"),
        "{said}"
    );
    assert_eq!(problems[0].hint(), "Save the list that is meant in a file of its own");
    // A table of figures is read so, too.
    let figure = |place: &str, value: u32| {
        format!(
            "{{\"place\": \"{place}\", \"indicator\": \"revenue.post\", \"period\": \"2021\", \"value\": {value}, \"unit\": \"tỷ đồng\"}}"
        )
    };
    fs::write(&path, format!("{{\"data\": [{}, {}]}}", figure("cao-bang", 95), figure("lang-son", 80))).unwrap();
    let sheet = read_sheets(&path).unwrap().unwrap().remove(0);
    let document = sheet.document(&path, false, Project::new().tabulation(&sheet.text, "", sheet.typed));
    assert_eq!(Project::new().lexis().records(&document).len(), 2);
}

#[test]
fn a_project_in_an_archive_is_told_as_one() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("p.ron");
    provista::project::save(&Project::new(), &project).unwrap();
    let path = folder.path().join("all.zip");
    archive(&path, &[("work/p.ron", &fs::read(&project).unwrap())]);
    let problem = read(&path).problems.remove(0);
    assert!(
        problem.to_string().ends_with("all.zip, work/p.ron: the file is a project of Provista, and no table"),
        "{problem}"
    );
    assert!(problem.hint().contains("unpack it first"), "{}", problem.hint());
    assert!(matches!(read_sheets(&project), Some(Err(ProblemKind::Project))));
}

#[test]
fn what_is_half_in_an_old_font_is_read_whole() {
    let folder = tempfile::tempdir().unwrap();
    let new = "Năm 2021, doanh thu bưu chính của tỉnh Cao Bằng đạt 95 tỷ đồng.";
    let old = "N¨m 2003, doanh thu b\u{ad}u chÝnh cña tØnh L¹ng S¬n ®¹t 12 tû ®ång, t¨ng so víi cïng kú.";
    let strange = "b¡o c¿o t¥nh h£nh xyz¾w q±r";
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let page = |words: &[&str]| {
        let paragraphs = format!("<p>{}</p>", words.join("</p><p>"));
        format!(
            "<html><head><meta charset=utf-8><title>Tin</title></head><body><article>{paragraphs}</article></body></html>"
        )
    };
    let word = |words: &[&str]| {
        let between = "</w:t></w:r></w:p><w:p><w:r><w:t>";
        let paragraphs = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", words.join(between));
        format!("<w:document xmlns:w=\"w\"><w:body>{paragraphs}</w:body></w:document>")
    };
    let docx = |name: &str, words: &[&str]| {
        let path = folder.path().join(name);
        archive(&path, &[("word/document.xml", word(words).as_bytes())]);
        path
    };
    let meant = "Năm 2003, doanh thu bưu chính của tỉnh Lạng Sơn đạt 12 tỷ đồng, tăng so với cùng kỳ.";
    for path in [
        write("half.txt", format!("{new}\n\n{old}\n").as_bytes()),
        write("half.html", page(&[new, old]).as_bytes()),
        docx("half.docx", &[new, old]),
        write("half.csv", format!("text\n\"{new} {old}\"\n").as_bytes()),
    ] {
        let document = only(&path);
        assert!(document.text.contains(new) && document.text.contains(meant), "{}", document.text);
        assert_eq!(figures(&document).len(), 2, "{}", path.display());
    }
    // What is no font that is known stays, and is told.
    for path in [write("odd.txt", format!("{new}\n{strange}\n").as_bytes()), docx("odd.docx", &[new, strange])] {
        let reading = read(&path);
        assert_eq!(figures(&reading.documents[0]).len(), 1);
        assert!(reading.documents[0].text.contains(strange));
        let [problem] = &reading.problems[..] else { panic!("{:?}", reading.problems) };
        assert!(matches!(problem.kind, ProblemKind::OldFont { lines: 1, .. }), "{problem}");
        assert!(problem.to_string().contains("may be in an old Vietnamese font and stands as it is"), "{problem}");
    }
}

#[test]
fn a_list_of_json_is_a_dataset_or_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.json");
    let sentence = "Postal revenue of Cao Bang province in 2021 was VND 95 billion.";
    fs::write(&path, format!("\u{feff} [\n {{\"text\": \"{sentence}\"}},\n 7,\n {{\"text\": \"{sentence}!\"}} ]\n"))
        .unwrap();
    let reading = read(&path);
    let names: Vec<&str> = reading.documents.iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["list.json#1", "list.json#3"]);
    assert!(
        reading.problems[0].to_string().contains("list.json, row 2: the row is damaged"),
        "{}",
        reading.problems[0]
    );
    fs::write(&path, "[{\"place\": \"cao-bang\", \"indicator\": \"revenue.post\", \"period\": 2021, \"value\": 95}]")
        .unwrap();
    assert_eq!(
        read_sheets(&path).unwrap().unwrap()[0].text,
        "place\tindicator\tperiod\tvalue\ncao-bang\trevenue.post\t2021\t95"
    );
    fs::write(&path, format!("[{{\"text\": \"{sentence}\"}}, ")).unwrap();
    assert!(matches!(read(&path).problems[0].kind, ProblemKind::Damaged { .. }));
}

#[test]
fn a_page_without_words_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scan.pdf");
    fs::write(&path, pdf("0 0 100 100 re f")).unwrap();
    let reading = read(&path);
    assert!(reading.documents.is_empty());
    assert!(matches!(reading.problems[0].kind, ProblemKind::NoWords { pages: 1 }), "{:?}", reading.problems);
    fs::write(
        &path,
        pdf("BT /F1 12 Tf 72 700 Td (Postal revenue of Cao Bang province in 2021 was VND 95 billion.) Tj ET"),
    )
    .unwrap();
    assert_eq!(figures(&only(&path)), ["cao-bang revenue.post 2021 95000000000 “VND 95 billion”"]);
}

/// A PDF file with one page of these steps.
fn pdf(steps: &str) -> String {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{steps}\nendstream", steps.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        writeln!(file, "{number} 0 obj\n{object}\nendobj").unwrap();
    }
    let start = file.len();
    writeln!(file, "xref\n0 {}\n0000000000 65535 f ", objects.len() + 1).unwrap();
    for place in places {
        writeln!(file, "{place:010} 00000 n ").unwrap();
    }
    writeln!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF", objects.len() + 1).unwrap();
    file
}

/// Two rows as every dataset of these tests has them.
const ROWS: [[&str; 4]; 2] = [
    [
        "Viễn thông Sơn La",
        "Năm 2023, doanh thu viễn thông của tỉnh Sơn La đạt 1.411,2 tỷ đồng.",
        "2024-07-15",
        "https://example.vn/1",
    ],
    [
        "Bưu chính Cao Bằng",
        "Năm 2022, doanh thu bưu chính của tỉnh Cao Bằng đạt 95 tỷ đồng.",
        "2023-01-03",
        "https://example.vn/2",
    ],
];

fn jsonl() -> Vec<u8> {
    let lines = ROWS.map(|[title, text, date, url]| {
        serde_json::json!({"id": 7, "title": title, "text": text, "published_at": date, "url": url, "tags": ["a", "b"]}).to_string()
    });
    lines.join("\n").into_bytes()
}

fn csv(separator: &str) -> String {
    let head = ["Tiêu đề", "Nội dung", "Ngày đăng", "Đường dẫn"].join(separator);
    let rows = ROWS.map(|row| row.map(|cell| format!("\"{cell}\"")).join(separator));
    format!("{head}\r\n{}\r\n", rows.join("\r\n"))
}

fn parquet() -> Vec<u8> {
    use parquet::data_type::{ByteArray, ByteArrayType};
    let schema = "message crawl { required binary title (UTF8); required binary text (UTF8); required binary date (UTF8); required binary url (UTF8); }";
    let schema = Arc::new(parquet::schema::parser::parse_message_type(schema).unwrap());
    let properties = parquet::file::properties::WriterProperties::builder()
        .set_compression(parquet::basic::Compression::SNAPPY)
        .build();
    let mut bytes = Vec::new();
    let mut writer =
        parquet::file::writer::SerializedFileWriter::new(&mut bytes, schema, Arc::new(properties)).unwrap();
    let mut group = writer.next_row_group().unwrap();
    for column in 0..4 {
        let values: Vec<ByteArray> = ROWS.iter().map(|row| ByteArray::from(row[column])).collect();
        let mut writer = group.next_column().unwrap().unwrap();
        writer.typed::<ByteArrayType>().write_batch(&values, None, None).unwrap();
        writer.close().unwrap();
    }
    group.close().unwrap();
    writer.close().unwrap();
    bytes
}

#[test]
fn every_form_of_dataset_gives_a_document_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let utf16: Vec<u8> = format!("\u{feff}{}", csv("\t")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files: [(&str, Vec<u8>); 6] = [
        ("crawl.jsonl", jsonl()),
        ("crawl.csv", csv(",").into_bytes()),
        ("semicolons.csv", format!("\u{feff}{}", csv(";")).into_bytes()),
        ("unicode.tsv", utf16),
        ("crawl.parquet", parquet()),
        ("crawl.xlsx", fs::read(fixture("crawl.xlsx")).unwrap()),
    ];
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let reading = read(&path);
        assert!(reading.problems.is_empty(), "{name}: {:?}", reading.problems);
        let documents: Vec<String> = reading
            .documents
            .iter()
            .map(|document| {
                let place = figures(document).join(", ").split(' ').next().unwrap().to_owned();
                let (published, source) = (document.published.unwrap(), document.source.as_deref().unwrap());
                format!("{place} {published} {source}")
            })
            .collect();
        let expected = [("son-la", ROWS[0]), ("cao-bang", ROWS[1])];
        assert_eq!(documents, expected.map(|(place, [.., date, url])| format!("{place} {date} {url}")), "{name}");
        if !name.ends_with("xlsx") {
            assert_eq!(reading.documents[0].text, ROWS[0][1], "{name}");
        }
        let first = if name.contains("jsonl") || name.contains("parquet") { 1 } else { 2 };
        assert_eq!(reading.documents[1].name, format!("{name}#{}", first + 1));
    }
}

#[test]
fn columns_can_be_named_and_bad_rows_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("odd.jsonl");
    let lines = "{\"a\":\"ngắn\",\"b\":\"Năm 2022, doanh thu bưu chính của tỉnh Cao Bằng đạt 95 tỷ đồng.\",\"c\":{\"when\":1673000000}}\n\
        not json\n{\"b\":\"\"}\n\n[1,2]\n{\"b\":\"x\\ud800\"}\n";
    fs::write(&path, lines).unwrap();
    let reading = read(&path);
    assert!(reading.documents.is_empty());
    let unknown =
        reading.problems.iter().find(|problem| matches!(problem.kind, ProblemKind::NoTextColumn { .. })).unwrap();
    assert!(unknown.to_string().contains("a, b, c.when"), "{unknown}");
    let columns = Columns { text: "b".to_owned(), date: Some("c.when".to_owned()), ..Columns::default() };
    let reading = read_paths_as(&[path], Some(&columns), &Watch::new());
    assert_eq!(reading.documents.len(), 1);
    assert_eq!(reading.documents[0].published.unwrap().to_string(), "2023-01-06");
    let rows: Vec<&str> = reading.problems.iter().map(|problem| problem.inner.as_deref().unwrap()).collect();
    assert_eq!(rows, ["row 2", "row 3", "row 5", "row 6"]);
}

#[test]
fn the_sheets_of_a_workbook_are_read_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, row) in ["Một", "Hai"].iter().zip(ROWS) {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (column, (head, value)) in (0..).zip(["title", "text", "date", "url"].iter().zip(row)) {
            sheet.write(0, column, *head).unwrap();
            sheet.write(4, column, value).unwrap();
        }
    }
    fs::write(&path, workbook.save_to_buffer().unwrap()).unwrap();
    let names: Vec<String> = read(&path).documents.into_iter().map(|document| document.name).collect();
    assert_eq!(names, ["two.xlsx#Một!5", "two.xlsx#Hai!5"]);
}

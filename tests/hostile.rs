//! Promise: a file that is made to choke its reader ends in a message, within a minute and 3 GiB of memory.
//!
//! Each file is read by the command line in a process of its own, which the system ends where it takes more.

#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// In kilobytes, as the shell counts.
const MEMORY: u64 = 3 * 1024 * 1024;
const TIME: Duration = Duration::from_mins(1);

/// Reads a file; answers the message, after the file's name.
fn message(path: &Path) -> String {
    message_of(&["extract"], path)
}

/// Reads a file as tables of figures; answers the message, after the file's name.
fn message_of_table(path: &Path) -> String {
    let project = path.with_file_name("none.ron");
    message_of(&["import", "--dry-run", project.to_str().unwrap()], path)
}

fn message_of(command: &[&str], path: &Path) -> String {
    let started = Instant::now();
    let limited = format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"");
    let output = Command::new("sh")
        .args(["-c", &limited, env!("CARGO_BIN_EXE_provista")])
        .args(command)
        .arg(path)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(started.elapsed() < TIME, "{}: {:?}", path.display(), started.elapsed());
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{}: {text}", path.display());
    let line = text.lines().find(|line| line.starts_with("provista: ")).unwrap_or_else(|| panic!("{text}"));
    line.split_once(path.file_name().unwrap().to_str().unwrap()).unwrap().1.to_owned()
}

fn written(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> std::path::PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// A zip file of members, each repeated bytes, so many megabytes.
fn packed(folder: &Path, name: &str, members: &[(&str, &[u8], usize)]) -> std::path::PathBuf {
    let path = folder.join(name);
    let mut archive = ZipWriter::new(File::create(&path).unwrap());
    for (member, bytes, megabytes) in members {
        archive.start_file(*member, SimpleFileOptions::default()).unwrap();
        if *megabytes == 0 {
            archive.write_all(bytes).unwrap();
        } else {
            let block = bytes.iter().copied().cycle().take(1024 * 1024).collect::<Vec<u8>>();
            for _ in 0..*megabytes {
                archive.write_all(&block).unwrap();
            }
        }
    }
    archive.finish().unwrap();
    path
}

#[test]
fn archives_that_grow_or_lead_out() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let bomb = packed(folder, "bomb.zip", &[("a.txt", b"0", 300)]);
    assert!(fs::metadata(&bomb).unwrap().len() < 1024 * 1024);
    assert_eq!(
        message(&bomb),
        ", a.txt: the file has 268435457 bytes, more than the 268435456 that are read. Split it into one file a document."
    );
    let out = packed(folder, "out.zip", &[("../../etc/cron.txt", b"x", 0)]);
    assert!(message(&out).contains("leads out of the archive"));
    let absolute = packed(folder, "absolute.zip", &[("/etc/cron.txt", b"x", 0)]);
    assert!(message(&absolute).contains("leads out of the archive"));
    let inner = fs::read(&bomb).unwrap();
    let nested = packed(folder, "nested.zip", &[("a.zip", &inner, 0)]);
    assert!(message(&nested).contains("within others are not opened"));
    let cut = written(folder, "cut.zip", &inner[..inner.len() / 2]);
    assert!(message(&cut).contains("damaged"));
    assert_eq!(fs::read_dir(folder).unwrap().count(), 5, "something was unpacked");
}

/// An archive of so many texts, each of a hundred megabytes that say nothing.
fn of_many(folder: &Path, name: &str, members: usize) -> std::path::PathBuf {
    let one = packed(folder, "one.zip", &[("a.txt", b"a ", 100)]);
    let mut one = zip::ZipArchive::new(File::open(&one).unwrap()).unwrap();
    let path = folder.join(name);
    let mut archive = ZipWriter::new(File::create(&path).unwrap());
    for number in 0..members {
        archive.raw_copy_file_rename(one.by_index_raw(0).unwrap(), format!("{number}.txt")).unwrap();
    }
    archive.finish().unwrap();
    path
}

#[test]
fn archives_of_very_much_that_say_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let dense = of_many(folder.path(), "dense.zip", 30);
    assert!(
        message(&dense).starts_with(": it unpacks to more than 100 times its size. Check where"),
        "{}",
        message(&dense)
    );
    let large = of_many(folder.path(), "large.zip", 60);
    assert!(message(&large).starts_with(": the file holds more than 4294967296 unpacked bytes"), "{}", message(&large));
    assert!(message_of_table(&large).starts_with(": the file holds more than 4294967296 unpacked bytes"));
}

/// The parts of a workbook with one sheet.
fn workbook(sheet: &[u8], megabytes: usize) -> [(&'static str, &[u8], usize); 5] {
    [
        ("[Content_Types].xml", &b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"[..], 0),
        ("_rels/.rels", &b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"[..], 0),
        ("xl/workbook.xml", &b"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"[..], 0),
        ("xl/_rels/workbook.xml.rels", &b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"[..], 0),
        ("xl/worksheets/sheet1.xml", sheet, megabytes),
    ]
}

#[test]
fn office_files_that_grow_or_name_entities() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let word = packed(folder, "bomb.docx", &[("word/document.xml", b"<w:p><w:r><w:t>a</w:t></w:r></w:p>", 600)]);
    assert!(message(&word).contains("more than 536870912 unpacked bytes"), "{}", message(&word));
    let word = packed(folder, "words.docx", &[("word/document.xml", b"a", 600)]);
    assert!(message(&word).contains("more than 536870912 unpacked bytes"), "{}", message(&word));
    let laughs: Vec<String> =
        (1..10).map(|nr| format!("<!ENTITY l{nr} \"{}\">", format!("&l{};", nr - 1).repeat(10))).collect();
    let laughs = laughs.concat();
    let laughs = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]><w:document><w:t>&l9;</w:t></w:document>"
    );
    let word = packed(folder, "laughs.docx", &[("word/document.xml", laughs.as_bytes(), 0)]);
    assert!(message(&word).contains("it defines a document type"));
    let deep = format!("{}x", "<w:tbl>".repeat(2_000_000));
    let word = packed(folder, "deep.docx", &[("word/document.xml", deep.as_bytes(), 0)]);
    assert!(message(&word).contains("the file is empty"), "{}", message(&word));

    let sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>text</v></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row></sheetData></worksheet>";
    // A cell at the far corner of a sheet stands for seventeen thousand million empty ones.
    let far = packed(folder, "far.xlsx", &workbook(sheet.as_bytes(), 0));
    let said = message(&far);
    assert!(said.contains("there is no text in this row") || said.contains("the file is empty"), "{said}");
    let bomb = packed(folder, "bomb.xlsx", &workbook(b" ", 600));
    assert!(message(&bomb).contains("more than 536870912 unpacked bytes"), "{}", message(&bomb));
}

#[test]
fn cells_that_stand_for_many() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    // Cells of some fifty bytes, each of which reaches over fifty columns.
    let path = folder.join("wide.docx");
    let mut wide = ZipWriter::new(File::create(&path).unwrap());
    wide.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    wide.write_all(b"<w:tbl><w:tr>").unwrap();
    let cells = "<w:tc><w:tcPr><w:gridSpan w:val=\"50\"/></w:tcPr></w:tc>".repeat(20_000);
    (0..200).for_each(|_| wide.write_all(cells.as_bytes()).unwrap());
    wide.finish().unwrap();
    assert!(message(&path).contains("the file is empty"), "{}", message(&path));

    // A row of a thousand cells that all show one text of 16 MiB.
    let row = format!("<row r=\"2\">{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(1000));
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>text</v></c></row>{row}</sheetData></worksheet>"
    );
    let shown = format!(
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{}</t></si></sst>",
        "x".repeat(16 * 1024 * 1024)
    );
    let mut parts = workbook(sheet.as_bytes(), 0).to_vec();
    parts.push(("xl/sharedStrings.xml", shown.as_bytes(), 0));
    let same = packed(folder, "same.xlsx", &parts);
    assert!(message(&same).contains("the row is longer than the 67108864 bytes"), "{}", message(&same));
    assert!(
        message_of_table(&same).contains("the row is longer than the 67108864 bytes"),
        "{}",
        message_of_table(&same)
    );

    // A cell of 16 MiB that is said to stand in a thousand columns.
    let content = format!(
        "<office:document-content><table:table table:name=\"a\"><table:table-row><table:table-cell table:number-columns-repeated=\"1000\"><text:p>{}</text:p></table:table-cell></table:table-row></table:table></office:document-content>",
        "x".repeat(16 * 1024 * 1024)
    );
    let repeated = packed(folder, "repeated.ods", &[("content.xml", content.as_bytes(), 0)]);
    assert!(
        message_of_table(&repeated).contains("more than the 67108864 that are read"),
        "{}",
        message_of_table(&repeated)
    );
}

#[test]
fn rows_without_end() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    // A hole in a file reads as so many zeros and takes no room on the disk.
    let with_hole = |name: &str, start: &str| {
        let path = written(folder, name, start);
        File::options().write(true).open(&path).unwrap().set_len(1024 * 1024 * 1024).unwrap();
        path
    };
    assert!(message(&with_hole("line.txt", "text")).contains("1073741824 bytes"));
    assert!(
        message(&with_hole("line.jsonl", "{\"text\": \"")).contains("row 1: the row is longer than the 67108864 bytes")
    );
    let cell = written(folder, "cell.csv", format!("text,b\n\"{}", "x, ".repeat(40_000_000)));
    assert!(message(&cell).contains("row 2: the row is longer than the 67108864 bytes"), "{}", message(&cell));
    let deep = written(folder, "deep.jsonl", format!("{{\"text\":{}", "[".repeat(10_000_000)));
    assert!(message(&deep).contains("more than 100 levels of JSON"));
    let garbled = written(folder, "garbled.jsonl", b"{\"text\": \"B\xC6\xFF\xFE\"}\n");
    assert!(message(&garbled).contains("no valid UTF-8 from byte 11 on"));
    let columns = written(folder, "columns.csv", format!("{}\n{}\n", "a,".repeat(3_000_000), "1,".repeat(3_000_000)));
    assert!(message(&columns).contains("no column of texts"));
}

#[test]
fn pages_and_mails_that_nest() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let deep = written(folder, "deep.html", "<div>".repeat(1_000_000));
    assert!(message(&deep).contains("more than 2000 levels of elements"));
    // Each paragraph begins with all marks that are open, so that 120 kilobytes stand for thirty million elements.
    let marks: String = (0..1000).map(|nr| format!("<b id={nr}>")).collect::<Vec<_>>().concat();
    let many = written(folder, "many.html", format!("<p>{marks}{}", "<p>x".repeat(30_000)));
    assert!(message(&many).contains("more than 2000000 elements"), "{}", message(&many));
    let large = written(folder, "large.html", "<p>x</p>".repeat(5_000_000));
    assert!(message(&large).contains("more than the 33554432"));
    let head = "From: a@b.vn\r\nMIME-Version: 1.0\r\n";
    let nested: Vec<String> =
        (0..100_000).map(|nr| format!("Content-Type: multipart/mixed; boundary=b{nr}\r\n\r\n--b{nr}\r\n")).collect();
    let nested = nested.concat();
    let mail = written(folder, "nested.eml", format!("{head}{nested}"));
    assert!(message(&mail).contains("more than 1000 parts"), "{}", message(&mail));
    let messages = "Content-Type: message/rfc822\r\n\r\n".repeat(100_000);
    let mail = written(folder, "messages.eml", format!("{head}{messages}"));
    assert!(message(&mail).contains("within others are not opened"), "{}", message(&mail));
}

/// A PDF file of objects; the first is the catalogue. No list of places: readers rebuild it.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    for (number, object) in (1..).zip(objects) {
        writeln!(file, "{number} 0 obj").unwrap();
        file.extend_from_slice(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    write!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n0\n%%EOF\n", objects.len() + 1).unwrap();
    file
}

fn stream(dictionary: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {dictionary} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    object.extend_from_slice(bytes);
    object.extend_from_slice(b"\nendstream");
    object
}

fn deflated(byte: u8, megabytes: usize) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let block = vec![byte; 1024 * 1024];
    (0..megabytes).for_each(|_| packer.write_all(&block).unwrap());
    packer.finish().unwrap()
}

#[test]
fn pdf_files_that_grow_or_go_in_circles() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let page = |resources: &str| {
        vec![
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << {resources} >> >>"
            )
            .into_bytes(),
        ]
    };
    let mut objects = page("");
    objects.push(stream("/Filter /FlateDecode", &deflated(b' ', 400)));
    let bomb = written(folder, "bomb.pdf", pdf(&objects));
    assert!(message(&bomb).contains("more than 268435456 unpacked bytes of one part"), "{}", message(&bomb));

    // Packed twice, a kilobyte stands for a gigabyte.
    let mut twice = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    twice.write_all(&deflated(b' ', 400)).unwrap();
    let mut objects = page("");
    objects.push(stream("/Filter [/FlateDecode /FlateDecode]", &twice.finish().unwrap()));
    let bomb = written(folder, "twice.pdf", pdf(&objects));
    assert!(message(&bomb).contains("unpacked bytes of one part"), "{}", message(&bomb));

    // Ten forms, each of which draws the next one ten times.
    let mut objects = page("/XObject << /F0 5 0 R >>");
    objects.push(stream("", b"/F0 Do"));
    for nr in 0..10 {
        let next = format!("/F{} Do ", nr + 1).repeat(10);
        let dictionary = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F{} {} 0 R >> >>",
            nr + 1,
            nr + 6
        );
        objects.push(stream(&dictionary, next.as_bytes()));
    }
    let laughs = written(folder, "laughs.pdf", pdf(&objects));
    let said = message(&laughs);
    assert!(said.contains("drawing steps") || said.contains("seconds of reading"), "{said}");

    // Lines at a distance at which each is asked whether it goes on with the one above.
    let mut objects = page("/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>");
    let lines: Vec<String> = (0..200_000).map(|nr| format!("1 0 0 1 9 {} Tm (word) Tj ", 12 * nr)).collect();
    objects.push(stream("", format!("BT /F0 10 Tf {} ET", lines.concat()).as_bytes()));
    let lines = written(folder, "lines.pdf", pdf(&objects));
    assert!(message(&lines).contains("more than 20000 lines on one page"), "{}", message(&lines));

    let mut objects = page("/XObject << /F0 5 0 R >>");
    objects.push(stream("", b"/F0 Do"));
    objects.push(stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F0 5 0 R >> >>",
        b"/F0 Do",
    ));
    assert!(message(&written(folder, "circle.pdf", pdf(&objects))).contains("no words"));
    let circle = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>".to_vec(),
    ];
    assert!(message(&written(folder, "pages.pdf", pdf(&circle))).contains(": "));
    let mut objects = page("");
    objects.push(stream("", "[".repeat(5_000_000).as_bytes()));
    assert!(message(&written(folder, "deep.pdf", pdf(&objects))).contains(": "));
    let mut objects = page("");
    objects.push(format!("{}1{}", "<< /A ".repeat(1_000_000), " >>".repeat(1_000_000)).into_bytes());
    assert!(message(&written(folder, "dictionaries.pdf", pdf(&objects))).contains(": "));
    assert!(
        message(&written(folder, "noise.pdf", [b"%PDF-1.7\n".as_slice(), &[0xFF; 5000]].concat())).contains("damaged")
    );
}

#[test]
fn parquet_files_that_lie() {
    let folder = tempfile::tempdir().unwrap();
    let noise: Vec<u8> = (0..5000_u32).map(|nr| (nr.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let mut file = b"PAR1".to_vec();
    file.extend_from_slice(&noise);
    file.extend_from_slice(&5000_u32.to_le_bytes());
    file.extend_from_slice(b"PAR1");
    assert!(message(&written(folder.path(), "noise.parquet", &file)).contains("damaged"));
    file.truncate(2000);
    assert!(message(&written(folder.path(), "cut.parquet", &file)).contains("damaged"));
}

//! Promise: `provista extract` keeps its contract: what it prints, in which order, and how it ends.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

const SENTENCE: &str =
    "Total postal and telecommunications revenue of Cao Bang province in 2022 reached 735.3 billion VND.";
const KEYS: [&str; 15] = [
    "doc",
    "quote",
    "place",
    "indicator",
    "period",
    "value",
    "unit",
    "bound",
    "status",
    "yoy",
    "of_plan",
    "operator",
    "start",
    "end",
    "confidence",
];

fn provista() -> Command {
    Command::new(env!("CARGO_BIN_EXE_provista"))
}

fn extract(folder: &Path, arguments: &[&str]) -> Output {
    provista().current_dir(folder).arg("extract").args(arguments).output().unwrap()
}

/// What `provista extract -` says of `lines`.
fn extract_stream(lines: &str) -> Output {
    let mut child = provista()
        .args(["extract", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn folder_with(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// Rests on the extraction.
#[test]
fn a_sentence_becomes_one_line_with_every_key() {
    let folder = folder_with(&[("a.txt", SENTENCE.as_bytes())]);
    let output = extract(folder.path(), &["a.txt"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    let expected = "{\"doc\":\"a.txt\",\"quote\":\"735.3 billion VND\",\"place\":\"cao-bang\",\
        \"indicator\":\"revenue.post_telecom\",\"period\":\"2022\",\"value\":735300000000,\"unit\":\"VND\",\
        \"bound\":\"exact\",\"status\":\"actual\",\"yoy\":null,\"of_plan\":null,\"operator\":null,\
        \"start\":81,\"end\":98,\"confidence\":";
    assert!(lines[0].starts_with(expected), "{}", lines[0]);
    assert_eq!(SENTENCE.find("735.3 billion VND"), Some(81));
}

/// Rests on the extraction.
#[test]
fn lines_are_in_the_order_of_documents_whatever_the_jobs() {
    let with_mark = format!("\u{feff}{SENTENCE}");
    let utf16: Vec<u8> = with_mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let folder = folder_with(&[
        ("z/b.txt", SENTENCE.as_bytes()),
        ("a/c.txt", with_mark.as_bytes()),
        ("a/a.txt", &utf16),
        ("a/note.csv", SENTENCE.as_bytes()),
    ]);
    let output = extract(folder.path(), &["z", "a"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let places: Vec<(String, i64)> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|line| (line["doc"].as_str().unwrap().to_owned(), line["start"].as_i64().unwrap()))
        .collect();
    // The mark of a UTF-8 file counts in its offsets, that of a UTF-16 file does not.
    assert_eq!(places, [("a.txt".to_owned(), 81), ("b.txt".to_owned(), 81), ("c.txt".to_owned(), 84)]);
    for jobs in ["1", "2", "7"] {
        assert_eq!(extract(folder.path(), &["z", "a", "--jobs", jobs]).stdout, output.stdout);
    }
}

#[test]
fn unreadable_inputs_are_named_after_the_rest_was_done() {
    let folder = folder_with(&[("good.txt", SENTENCE.as_bytes()), ("empty.txt", b""), ("sheet.xls", b"PK\x03\x04")]);
    let output = extract(folder.path(), &["missing.txt", "sheet.xls", "good.txt", "empty.txt", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).starts_with("doc,quote"));
    let messages: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(messages.len(), 3, "{messages:?}");
    for (message, start) in messages.iter().zip([
        "provista: empty.txt: the file is empty. ",
        "provista: missing.txt: there is no such file or folder. ",
        "provista: sheet.xls: files of this kind are not read. ",
    ]) {
        assert!(message.starts_with(start), "{message}");
    }
}

/// Rests on the extraction.
#[test]
fn csv_has_a_head_line_and_the_same_columns() {
    let folder = folder_with(&[("a.txt", SENTENCE.as_bytes())]);
    let output = extract(folder.path(), &["a.txt", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    let mut lines = stdout(&output).lines();
    assert_eq!(lines.next().unwrap(), KEYS.join(","));
    let start = "a.txt,735.3 billion VND,cao-bang,revenue.post_telecom,2022,735300000000,VND,exact,actual,,,,81,98,";
    assert!(lines.next().unwrap().starts_with(start));
}

/// Rests on the extraction.
#[test]
fn documents_come_from_standard_input_as_json_lines() {
    let row = |text: &str| serde_json::json!({"url": "https://example.vn/1", "text": text}).to_string();
    let own = serde_json::json!({"id": "bai-7", "text": SENTENCE.replace("Cao Bang", "Lang Son")});
    let output = extract_stream(&format!("{}\nno json\n{own}\n", row(SENTENCE)));
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    for (line, start) in lines
        .iter()
        .zip(["{\"doc\":\"-#1\",\"quote\":\"735.3 billion VND\",\"place\":\"cao-bang\"", "{\"doc\":\"bai-7\""])
    {
        assert!(line.starts_with(start), "{line}");
    }
    // Whoever sent a row knows it again, by its address too.
    assert!(lines[0].ends_with(",\"source\":\"https://example.vn/1\"}"), "{}", lines[0]);
    assert!(!lines[1].contains("\"source\""));
    // A pipe is told nothing but what went wrong.
    assert!(stderr(&output).starts_with("provista: -, row 2: the row is damaged: "), "{}", stderr(&output));
    assert_eq!(stderr(&output).lines().count(), 1);
}

#[test]
fn nothing_from_standard_input_is_no_error() {
    let output = provista().args(["extract", "-"]).stdin(Stdio::null()).output().unwrap();
    assert_eq!((output.status.code(), stdout(&output), stderr(&output)), (Some(0), "", ""));
}

/// Rests on the extraction.
#[test]
fn datasets_are_read_with_the_named_columns() {
    let lines = format!("id,body,when,place\n1,\"{SENTENCE}\",2023-01-05,x\n");
    let folder = folder_with(&[("a.csv", lines.as_bytes()), ("other.csv", b"a,b\n1,2\n")]);
    let output = extract(folder.path(), &["a.csv", "--text", "body", "--date", "when"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).starts_with("{\"doc\":\"a.csv#2\",\"quote\":\"735.3 billion VND\""));
    assert_eq!(extract(folder.path(), &["a.csv", "--date", "when"]).status.code(), Some(2));
    let output = extract(folder.path(), &["other.csv"]);
    assert_eq!(output.status.code(), Some(1));
    let message = "provista: other.csv: no column of texts is known among a, b. Name the column that holds the texts, or import it as a table of figures.\n";
    assert_eq!(stderr(&output), message);
}

#[test]
fn output_goes_to_a_file_whole_or_not_at_all() {
    let folder = folder_with(&[("a.txt", b"No figure here."), ("out/old.csv", b"old")]);
    let output = extract(folder.path(), &["a.txt", "--format", "csv", "-o", "out/old.csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(output.stdout.is_empty());
    let left: Vec<_> = fs::read_dir(folder.path().join("out")).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(fs::read_to_string(folder.path().join("out/old.csv")).unwrap(), KEYS.join(",") + "\n");

    let output = extract(folder.path(), &["a.txt", "-o", "nowhere/new.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "provista: nowhere/new.jsonl: could not begin the file: its folder does not exist\n");
}

#[test]
fn nothing_is_written_over_a_project() {
    let folder = folder_with(&[("a.txt", b"a")]);
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/projects/version-3.ron");
    let path = folder.path().join("mine.ron");
    fs::copy(sample, &path).unwrap();
    let before = fs::read(&path).unwrap();
    for arguments in [&["export", "mine.ron", "mine.ron"][..], &["extract", "a.txt", "-o", "mine.ron"]] {
        let output = provista().current_dir(folder.path()).args(arguments).output().unwrap();
        assert!(
            !output.status.success() && stderr(&output).contains("a project of Provista stands there"),
            "{output:?}"
        );
        assert!(fs::read(&path).unwrap() == before);
    }
}

#[test]
fn wrong_use_ends_with_two_and_help_with_zero() {
    let folder = tempfile::tempdir().unwrap();
    for wrong in [&[][..], &["a.txt", "--format", "xml"], &["a.txt", "--jobs", "0"], &["a.txt", "--nonsense"]] {
        let output = extract(folder.path(), wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{wrong:?}");
    }
    for right in ["--help", "--version"] {
        let output = provista().arg(right).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{right}");
        assert!(stdout(&output).contains("provista"), "{right}");
    }
    assert!(stdout(&extract(folder.path(), &["--help"])).contains("Examples:"));
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let many: Vec<(String, String)> =
        (0..400).map(|at| (format!("{at:03}.txt"), format!("{SENTENCE} ({at})"))).collect();
    let files: Vec<(&str, &[u8])> = many.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let folder = folder_with(&files);
    for format in ["csv", "jsonl"] {
        let mut child = provista()
            .args(["extract", "--format", format])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""), "{format}");
    }
}

#[cfg(not(feature = "window"))]
#[test]
fn a_build_without_window_prints_its_help() {
    let output = provista().output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("Usage: provista"));
}

#[test]
fn a_glossary_adds_words_and_says_where_it_is_wrong() {
    let text = "Năm 2022, phí tần số của tỉnh Cao Bằng đạt 12,5 tỷ đồng.";
    let good = "[Indicator((id: \"own.fees\", kind: Flow, unit: VND, family: Budget,\n\
        name: (en: \"Spectrum fees\", vi: \"Phí tần số\")))]";
    let folder = folder_with(&[
        ("a.txt", text.as_bytes()),
        ("good.ron", good.as_bytes()),
        ("broken.ron", b"[\n  Indicator(3)]"),
        ("known.ron", "[Phrase(words: \"thuê bao\", means: Indicator(\"network.bts\"))]".as_bytes()),
    ]);
    let plain = extract(folder.path(), &["a.txt"]);
    assert_eq!((plain.status.code(), stdout(&plain)), (Some(0), ""));
    let own = extract(folder.path(), &["a.txt", "--glossary", "good.ron"]);
    assert_eq!(own.status.code(), Some(0), "{}", stderr(&own));
    assert!(
        stdout(&own).contains("\"indicator\":\"own.fees\",\"period\":\"2022\",\"value\":12500000000,\"unit\":\"VND\"")
    );
    for (file, says) in [
        ("broken.ron", "provista: broken.ron:2:13: "),
        ("known.ron", "provista: known.ron: entry 1, “thuê bao”: “thuê bao” means something already"),
        ("missing.ron", "provista: missing.ron: "),
    ] {
        let output = extract(folder.path(), &["a.txt", "--glossary", file]);
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""), "{file}");
        assert!(stderr(&output).starts_with(says), "{file}: {}", stderr(&output));
    }
}

#[test]
fn a_member_that_cannot_be_read_is_told_by_an_import() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.zip");
    let mut archive = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for (name, text) in [
        ("good.csv", "\"Doanh thu viễn thông (tỷ đồng)\"\nTỉnh,2021,2022\nCao Bằng,700,735\n"),
        ("bad.xlsx", "no workbook"),
        ("empty.csv", ""),
    ] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
    let project = folder.path().join("p.ron");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_provista"))
        .arg("import")
        .args([&project, &path])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("all.zip, bad.xlsx: ") && said.contains("all.zip, empty.csv: "), "{said}");
    assert!(!output.status.success(), "what was not read is not passed over");
    assert_eq!(provista::project::open(&project).unwrap().records().count(), 2);
}

#[test]
fn a_row_of_a_stream_that_holds_nothing_or_looks_strange_is_told() {
    let output = extract_stream("{\"id\":\"a\",\"text\":\"<html><body><script>x</script></body></html>\"}\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("provista: -, row 1: "), "{}", stderr(&output));
    // What is in doubt was read, so it is no failure, and the row is named as it names itself.
    let text = "Tin tức bưu chính, viễn thông của tỉnh trong năm 2023.\\nb¡o c¿o t¥nh h£nh xyz¾w q±r\\n";
    let output = extract_stream(&format!("{{\"id\":\"bai-77\",\"text\":\"{text}\"}}\n"));
    assert!(stderr(&output).starts_with("provista: -, bai-77: "), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn rows_that_are_all_damaged_make_no_empty_file() {
    let folder = folder_with(&[("torn.jsonl", b"{\"id\": 1\n\"text\": \"x\"\n}\n")]);
    let output = extract(folder.path(), &["torn.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!stderr(&output).contains("empty"), "{}", stderr(&output));
}

/// Rests on the extraction.
#[test]
fn a_record_carries_the_address_of_its_document_whatever_stands_beside_it() {
    let page = format!(
        "<html><head><link rel=\"canonical\" href=\"https://example.vn/bai\"><title>Tin</title></head><body><article><p>{SENTENCE}</p></article></body></html>"
    );
    let rows = format!(
        "{}\n",
        serde_json::json!({"url": "https://example.vn/1", "text": SENTENCE.replace("Cao Bang", "Lang Son")})
    );
    let folder =
        folder_with(&[("page.html", page.as_bytes()), ("rows.jsonl", rows.as_bytes()), ("a.txt", SENTENCE.as_bytes())]);
    for files in [&["page.html"][..], &["page.html", "rows.jsonl"]] {
        let output = extract(folder.path(), files);
        assert!(
            stdout(&output).lines().next().unwrap().ends_with(",\"source\":\"https://example.vn/bai\"}"),
            "{}",
            stdout(&output)
        );
    }
    assert!(!stdout(&extract(folder.path(), &["a.txt"])).contains("\"source\""));
}

//! What readers of files say is wrong with them, in the window's language.
//!
//! A reader says it once, in English, for the command line too. What is ours is known here by its words; what a library
//! says is told as it says it, as a technical detail.

use super::voice::Voice;

/// What is said, with its parts, and the key of the same in the window's languages.
const KNOWN: &[(&str, &str)] = &[
    ("a text does not end", "fault-text-open"),
    ("a comment does not end", "fault-comment-open"),
    ("an escape does not end", "fault-escape-open"),
    ("an escape is no character", "fault-escape-no-character"),
    ("an escape that is not known", "fault-escape-unknown"),
    ("“/” is no part of a value", "fault-slash"),
    ("expected a number", "fault-number"),
    ("expected the name of a section", "fault-section-name"),
    ("expected “{a}”, found {b}", "fault-expected"),
    ("the end of the file", "fault-end"),
    ("“{a}” closes nothing", "fault-closes"),
    ("the file ends in the middle of a value", "fault-ends-in-value"),
    ("the file ends before the project does", "fault-ends"),
    ("something follows the end of the project", "fault-follows"),
    ("there are two sections “{a}”", "fault-two-sections"),
    ("the section “{a}” is not known to this Provista", "fault-section"),
    ("two views are called “{a}”", "fault-two-views"),
    ("bytes that are no UTF-8 text", "fault-bytes"),
    ("the texts by reference are longer than any that are read", "fault-longer"),
    ("the “passages” of a document are not the ones that were saved", "fault-passages-altered"),
    (
        "the “passages” of a document stand one after the other, within the “length” of its text",
        "fault-passages-misplaced",
    ),
    ("a document needs its “text”, or the “length” of it with “passages”", "fault-no-text"),
    ("a document has its “text”, or “length”, “bytes” and “passages” in its place, and not both", "fault-both-texts"),
    ("the text of “{a}” is not the one that was saved", "fault-text-altered"),
    ("the history names a revision that does not follow", "fault-revision"),
    ("revision {a} of the history changes something that does not exist", "fault-revision-changes"),
    ("a conflict is settled by record {a}, which does not exist", "fault-settled"),
    ("the record is of document {a}, which does not exist", "fault-record-document"),
    ("the record has evidence but no document", "fault-record-evidence"),
    ("the record is of the place “{a}”, which is not known", "fault-place"),
    ("the record is of the indicator “{a}”, which is not known", "fault-indicator"),
    ("{a} is no confidence from 0 to 1", "fault-confidence"),
    ("its evidence at {a} does not fit the text of “{b}”", "fault-evidence"),
    ("one of {a}", "fault-one-of"),
    ("integer `{a}`", "fault-integer"),
    ("string {a}", "fault-string"),
    ("invalid type: {a}, expected {b}", "fault-type"),
    ("it names an entity “{a}”, which office files have none of", "fault-entity"),
    ("it defines a document type, which office files do not", "fault-doctype"),
    ("its reader broke off", "fault-broke-off"),
    ("it cannot be unpacked: {a}", "fault-unpack"),
    ("it has no head of an e-mail", "fault-no-head"),
    ("it has no word/document.xml inside", "fault-no-document"),
    ("it has no content.xml", "fault-no-content"),
    ("it holds no list of pages", "fault-no-pages"),
    ("Unexpected variant named {a} in enum {b}, expected {c} instead", "fault-ron-variant"),
    ("Unexpected field named {a} in {b}, expected {c} instead", "fault-ron-field"),
    ("Unexpected missing field named {a} in {b}", "fault-ron-missing"),
    ("Unexpected duplicate field named {a} in {b}", "fault-ron-twice"),
    ("Expected {a} but found {b} instead", "fault-ron-instead"),
    ("Expected opening {a}", "fault-ron-opening"),
    ("Expected closing {a}", "fault-ron-closing"),
    ("Expected comma", "fault-ron-comma"),
    ("Expected string", "fault-ron-string"),
    ("Expected integer", "fault-ron-integer"),
    ("Expected float", "fault-ron-float"),
    ("Expected colon", "fault-ron-colon"),
    ("Expected identifier", "fault-ron-identifier"),
    ("Integer is out of bounds", "fault-ron-bounds"),
    ("Invalid digit {a} for base 10 integers", "fault-ron-digit"),
    ("Found invalid std identifier {a}, try the raw identifier {b} instead", "fault-ron-raw"),
    ("Expected boolean", "fault-ron-boolean"),
    ("Expected struct {a} but found {b}", "fault-ron-struct"),
    ("invalid hex character: {a}", "fault-hex"),
    ("failed to parse {a}: {b}", "fault-time"),
    ("“{a}” is no period such as 2024, 2024-H1, 2024-Q3, 2024-9M, 2024-05 or @2024-12", "fault-period"),
    ("Expected end of string", "fault-ron-string-end"),
    ("Unclosed block comment", "fault-ron-comment"),
    ("Unexpected end of RON", "fault-ron-end"),
    ("{a} (line {b}, column {c})", "fault-in-line"),
    ("{a} (row {b})", "fault-in-row"),
];

/// What a reader says, in the window's language.
pub(super) fn said(voice: &Voice, reason: &str) -> String {
    known(voice, reason).unwrap_or_else(|| voice.text_with("fault-technical", &[("why", reason.to_owned().into())]))
}

fn known(voice: &Voice, reason: &str) -> Option<String> {
    KNOWN.iter().find_map(|(pattern, key)| {
        let parts = parts(pattern, reason)?;
        // A part can be one of these again.
        let part = |(name, part): (&'static str, &str)| (name, known(voice, part).unwrap_or(part.to_owned()).into());
        let values: Vec<_> = ["a", "b", "c"].into_iter().zip(parts).map(part).collect();
        Some(if values.is_empty() { voice.text(key) } else { voice.text_with(key, &values) })
    })
}

/// What stands in the places of `{a}`, `{b}` and `{c}`, where `said` is of that form.
fn parts<'s>(pattern: &str, said: &'s str) -> Option<Vec<&'s str>> {
    let mut literals = pattern.split(['{', '}']).step_by(2);
    let mut rest = said.strip_prefix(literals.next()?)?;
    let mut parts = Vec::new();
    let literals: Vec<&str> = literals.collect();
    for (at, literal) in literals.iter().enumerate() {
        let end = if at + 1 == literals.len() {
            rest.ends_with(literal).then(|| rest.len() - literal.len())?
        } else {
            rest.find(literal)?
        };
        if end == 0 {
            return None;
        }
        parts.push(&rest[..end]);
        rest = &rest[end + literal.len()..];
    }
    rest.is_empty().then_some(parts)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::io::Write;
    use std::path::Path;

    use super::*;
    use crate::domain::Language;
    use crate::project::{OpenError, open};
    use crate::reading::{ProblemKind, Watch, read_paths, read_sheets};

    const PROJECT: &str = include_str!("../../tests/data/projects/version-3.ron");

    /// Why a project of this text does not open; nothing where it does, or where nothing of it is looked at.
    fn refused(path: &Path, text: &[u8]) -> Option<String> {
        std::fs::write(path, text).unwrap();
        match open(path) {
            Err(OpenError::Damaged { reason, .. } | OpenError::Inconsistent { reason, .. }) => Some(reason),
            _ => None,
        }
    }

    /// What is wrong with a file of this name.
    fn unread(folder: &Path, name: &str, bytes: &[u8]) -> Vec<String> {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        let of_sheets = read_sheets(&path).and_then(Result::err);
        let kinds =
            read_paths(&[path], &Watch::new()).problems.into_iter().map(|problem| problem.kind).chain(of_sheets);
        let why = kinds.filter_map(|kind| match kind {
            ProblemKind::Damaged { why } | ProblemKind::BadRow { why } => Some(why),
            _ => None,
        });
        why.collect()
    }

    fn packed(member: &str, text: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(member, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    }

    /// The sentences that a reason is of, those of its parts included.
    fn sentences(reason: &str, found: &mut BTreeSet<&'static str>) -> bool {
        let own = KNOWN.iter().find_map(|(pattern, _)| Some((*pattern, parts(pattern, reason)?)));
        let Some((pattern, parts)) = own else { return false };
        found.insert(pattern);
        for part in parts {
            sentences(part, found);
        }
        true
    }

    #[test]
    fn every_sentence_is_one_that_a_reader_says_and_every_reason_has_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.ron");
        let mut reasons: Vec<String> = Vec::new();
        // A project that is cut anywhere, and in which any letter is another.
        let bytes = PROJECT.as_bytes();
        for at in (0..bytes.len()).step_by(3) {
            reasons.extend(refused(&path, &bytes[..at]));
            for other in [b'"', b')', b'/', b'x', 0xFF] {
                let mut damaged = bytes.to_vec();
                damaged[at] = other;
                reasons.extend(refused(&path, &damaged));
            }
        }
        // What takes more than a letter.
        for (from, to) in CASES {
            assert!(PROJECT.contains(from), "{from}");
            reasons.extend(refused(&path, PROJECT.replacen(from, to, 1).as_bytes()));
        }
        let unknown: BTreeSet<&String> =
            reasons.iter().filter(|reason| !sentences(reason, &mut BTreeSet::new())).collect();
        assert!(unknown.is_empty(), "{unknown:#?}");
        let mut found = BTreeSet::new();
        let text: String = (0..3000).map(|nr| nr.to_string()).collect();
        let mut torn = packed("content.xml", &text);
        torn[60..90].fill(0xFF);
        let why = [
            unread(folder.path(), "a.docx", &packed("other.xml", "")),
            unread(folder.path(), "d.ods", &torn),
            unread(folder.path(), "a.ods", &packed("other.xml", "")),
            unread(folder.path(), "b.ods", &packed("content.xml", "<a>&unknown;</a>")),
            unread(folder.path(), "c.ods", &packed("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")),
            unread(folder.path(), "a.eml", b"nothing"),
            unread(folder.path(), "a.jsonl", b"7\n\"x\"\n{\"a\": 1\n"),
            unread(folder.path(), "b.jsonl", b"{\"a\": \"x\"}\n{7: 1}\n[1]\n"),
            unread(folder.path(), "b.eml", b""),
            unread(folder.path(), "c.eml", b"\n\nnothing"),
            unread(folder.path(), "a.zip", b"PK\x03\x04 and nothing"),
            unread(folder.path(), "a.pdf", b"%PDF-1.4\ntrailer <<>>\n%%EOF"),
        ];
        reasons.extend(why.into_iter().flatten());
        for text in TABLES {
            let said = unread(folder.path(), "a.ron", text.as_bytes());
            // What is wrong, and not where alone, is known.
            let whats = said.iter().filter_map(|reason| reason.split(" (line ").next());
            assert!(whats.clone().all(|what| sentences(what, &mut BTreeSet::new())), "{text} {said:?}");
            reasons.extend(said);
        }
        for reason in &reasons {
            sentences(reason, &mut found);
        }
        // A reader that breaks off is a fault of ours, for which no file is known; its words are those of `reading::intake`.
        found.insert("its reader broke off");
        let missing: Vec<&str> = KNOWN.iter().map(|known| known.0).filter(|known| !found.contains(known)).collect();
        assert!(missing.is_empty(), "{missing:#?}\n{:#?}", reasons.iter().collect::<BTreeSet<_>>());
    }

    /// What is put in place of what in a project.
    const CASES: &[(&str, &str)] = &[
        ("records: [", "record: ["),
        ("records: [", "history: (),\nrecords: ["),
        ("name: \"mot.txt\"", "name: \"\\q\""),
        ("name: \"mot.txt\"", "name: \"\\u{110000}\""),
        ("name: \"mot.txt\"", "name: \"\\u{1"),
        ("name: \"mot.txt\"", "name: 7"),
        ("name: \"mot.txt\"", "nome: \"mot.txt\""),
        ("name: \"mot.txt\"", "name: \"mot.txt\", name: \"mot.txt\""),
        ("name: \"mot.txt\",", ""),
        ("texts: ByReference", "texts: Elsewhere"),
        ("length: 135", "length: 4294967296"),
        ("length: 135", "length: 67108865"),
        ("length: 135", "length: 20"),
        ("length: 135", "text: \"a\", length: 135"),
        ("text: \"Ba\"", "text: \"Bo\""),
        ("    text: \"Ba\",\n", ""),
        ("records: [", "views: [(name: \"a\", filter: \"\"), (name: \"a\", filter: \"\")],\nrecords: ["),
        (
            "records: [",
            "settlements: [(key: (indicator: \"revenue.telecom\", place: \"lao-cai\", unit: VND, period: \"2024-H1\"), chosen: 99, between: [], reason: \"\")],\nrecords: [",
        ),
        ("confidence: 0.9", "confidence: 9.9"),
        ("quote: (82, 102)", "quote: (82)"),
        ("quote: (82, 102)", "quote: (82, 102, 103)"),
        ("quote: (82, 102)", "quote: (102, 82)"),
        ("quote: (82, 102)", "quote: (a: 82)"),
        ("quote: (82, 102)", "quote: 82"),
        ("document: 0,", "document: -1,"),
        ("document: 0,", "document: \"x\","),
        ("bound: about", "bound: maybe"),
        ("bound: about", "bound: \"about\""),
        ("present: true", "present: yes"),
        ("present: true", "present: 7"),
        ("of_plan: \"49.80\"", "of_plan: \"x\""),
        ("of_plan: \"49.80\"", "of_plan: 7"),
        ("unit: VND", "unit: (VND)"),
        ("texts: ByReference", "texts: \"ByReference\""),
        ("texts: ByReference", "texts: 7"),
        ("texts: ByReference", "glossary: [Phrase(words: \"a\", means: Sense(7))]"),
        ("texts: ByReference", "glossary: [Phrase(words: \"a\", meens: 7)]"),
        ("texts: ByReference", "rules: [(0, Prefer((class: Estimate, preferred: Final)))]"),
        ("texts: ByReference", "rules: [(0)]"),
        ("texts: ByReference", "rules: [7]"),
        ("texts: ByReference", "rules: [(0, Other(1))]"),
        (
            "    passages: [",
            "    passages_hash: \"e3ac1bf4f18fd178576301105728eadc3c2f774336f210e31e9942911c4ebc2b\",\n    passages: [",
        ),
        ("document: 0,", "document: 9,"),
        ("document: 0,", ""),
        ("current: 2", "current: 9"),
        ("place: \"lao-cai\"", "place: \"nowhere\""),
        ("quote: (82, 102)", "quote: (82, 9999)"),
    ];

    /// Tables in RON that are none.
    const TABLES: &[&str] = &[
        "[(a: 1, b)]",
        "[(a: 1) (b: 2)]",
        "[(a: \"x",
        "[(a: /* x",
        "[(a: 1",
        "[(a: 1), 7]",
        "[",
        "[(",
        "[(a",
        "[(a:",
        "[(a: '",
    ];

    #[test]
    fn what_is_known_is_said_in_the_language_of_the_window() {
        let (english, vietnamese) = (Voice::new(Language::English), Voice::new(Language::Vietnamese));
        for (reason, expected) in [
            ("a text does not end", "một đoạn chữ không có dấu kết thúc"),
            ("expected “)”, found the end of the file", "cần “)”, nhưng gặp chỗ hết tệp"),
            ("Expected integer (line 3, column 7)", "cần một số nguyên (dòng 3, ký tự 7)"),
            (
                "it defines a document type, which office files do not",
                "tệp có khai báo kiểu tài liệu, điều mà tệp văn phòng không có",
            ),
            ("a text does not end (row 7)", "một đoạn chữ không có dấu kết thúc (dòng 7)"),
            (
                "Unexpected variant named `ECU` in enum `Unit`, expected one of `VND` or `USD` instead",
                "không có giá trị `ECU` trong `Unit`; có thể là một trong `VND` or `USD`",
            ),
            ("corrupt deflate stream", "chi tiết kỹ thuật: corrupt deflate stream"),
        ] {
            assert_eq!(said(&vietnamese, reason), expected);
        }
        // In English they are the reader's own words.
        for (pattern, _) in KNOWN {
            let reason = pattern.replace("{a}", "x").replace("{b}", "7").replace("{c}", "y");
            assert_eq!(said(&english, &reason), reason);
            assert_ne!(said(&vietnamese, &reason), reason);
        }
        assert_eq!(said(&english, "corrupt deflate stream"), "corrupt deflate stream");
    }
}

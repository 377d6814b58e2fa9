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
    ("expected a name", "fault-name"),
    ("expected a text in quotes", "fault-text"),
    ("expected a number", "fault-number"),
    ("expected a text or a number", "fault-text-or-number"),
    ("expected true or false", "fault-bool"),
    ("expected the name of a section", "fault-section-name"),
    ("expected “{a}”, found {b}", "fault-expected"),
    ("the end of the file", "fault-end"),
    ("“{a}” is no number that fits here", "fault-number-fits"),
    ("“{a}” closes nothing", "fault-closes"),
    ("the file ends in the middle of a value", "fault-ends-in-value"),
    ("the file ends before the project does", "fault-ends"),
    ("something follows the end of the project", "fault-follows"),
    ("there are two sections “{a}”", "fault-two-sections"),
    ("the section “{a}” is not known to this Provista", "fault-section"),
    ("two views are called “{a}”", "fault-two-views"),
    ("bytes that are no UTF-8 text", "fault-bytes"),
    ("its passages do not fit", "fault-passages"),
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
    ("unknown field `{a}`, expected {b}", "fault-field"),
    ("unknown variant `{a}`, expected {b}", "fault-variant"),
    ("one of {a}", "fault-one-of"),
    ("a string", "fault-a-string"),
    ("integer `{a}`", "fault-integer"),
    ("string {a}", "fault-string"),
    ("missing field `{a}`", "fault-missing"),
    ("duplicate field `{a}`", "fault-twice"),
    ("invalid type: {a}, expected {b}", "fault-type"),
    ("invalid value: {a}, expected {b}", "fault-value"),
    ("invalid length {a}, expected {b}", "fault-length"),
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
    ("Expected end of string", "fault-ron-string-end"),
    ("Unclosed block comment", "fault-ron-comment"),
    ("Unexpected end of RON", "fault-ron-end"),
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
    use super::*;
    use crate::domain::Language;

    #[test]
    fn what_is_known_is_said_in_the_language_of_the_window() {
        let (english, vietnamese) = (Voice::new(Language::English), Voice::new(Language::Vietnamese));
        for (reason, expected) in [
            ("a text does not end", "một đoạn chữ không có dấu kết thúc"),
            ("expected “)”, found the end of the file", "cần “)”, nhưng gặp chỗ hết tệp"),
            (
                "unknown field `valeu`, expected one of `value`, `unit`",
                "không có trường `valeu`; có thể là một trong `value`, `unit`",
            ),
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

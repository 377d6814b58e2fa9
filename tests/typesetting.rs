//! Promise: a text is read alike however a program set it: broken at a width, quoted by a mail program, between the tags of a
//! page, with ligatures, with other blanks.

use std::collections::BTreeMap;
use std::fs;

use provista::domain::{Document, Operator, PlaceId};
use provista::extract::Extractor;
use provista::reading::{document_from_clipboard, document_from_text};
use unicode_normalization::UnicodeNormalization;

/// Documents that hold more than a line.
fn documents() -> Vec<(String, String)> {
    let texts = fs::read_dir("tests/corpus/dev").unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<(String, String)> = texts
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    texts.sort();
    texts
}

/// How often each figure of a document was read.
fn figures(document: &Document) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for finding in Extractor::bundled().extract(document) {
        let figure = &finding.figure;
        let place = figure.place.map_or("-", PlaceId::as_str);
        let operator = figure.operator.map(|operator| Operator::as_str(operator).to_owned());
        let value = figure.value.map(|value| value.normalize());
        let words = format!("{place} {} {:?} {value:?} {operator:?}", figure.indicator.as_str(), figure.period);
        *found.entry(words).or_insert(0) += 1;
    }
    found
}

/// Demands that of the figures of all documents so many in a thousand are read when `set` has set them; those that were not in
/// the text as it was count as missing.
fn stay(set: impl Fn(&str) -> Document, least: usize) {
    let (mut all, mut same, mut other) = (0, 0, Vec::new());
    for (name, text) in documents() {
        let plain = figures(&document_from_text(name.as_str(), text.as_str()));
        let dressed = figures(&set(&text));
        let (count, kept): (usize, usize) = (
            plain.values().sum::<usize>().max(dressed.values().sum()),
            plain.iter().map(|(figure, count)| dressed.get(figure).copied().unwrap_or_default().min(*count)).sum(),
        );
        (all, same) = (all + count, same + kept);
        if kept < count {
            other.push(format!("{name}: {kept} of {count}"));
        }
    }
    assert!(all > 300, "{all} figures");
    assert!(same * 1000 >= all * least, "{same} of {all}: {other:?}");
}

fn text(text: impl Into<String>) -> Document {
    document_from_text("a.txt", text)
}

/// `text` with its lines broken so that none has more characters than `width`, but for those that stand in columns.
fn broken(text: &str, width: usize) -> String {
    let mut set = String::new();
    for line in text.lines() {
        let mut length = 0;
        if line.contains('\t') || line.contains('|') || line.trim().contains("  ") {
            set.push_str(line);
        } else {
            for word in line.split(' ') {
                let own = word.chars().count();
                if length > 0 {
                    let fits = length + 1 + own <= width;
                    set.push(if fits { ' ' } else { '\n' });
                    length = if fits { length + 1 } else { 0 };
                }
                set.push_str(word);
                length += own;
            }
        }
        set.push('\n');
    }
    set
}

#[test]
fn lines_that_a_program_broke_are_read_as_the_paragraphs_that_they_are() {
    for width in [60, 66, 72, 80, 100, 120] {
        stay(|own| text(broken(own, width)), 975);
    }
}

#[test]
fn quoted_mail_is_read_as_what_it_quotes() {
    let quoted =
        |own: &str| own.lines().map(|line| format!("> {line}").trim_end().to_owned() + "\n").collect::<String>();
    stay(|own| text(quoted(own)), 1000);
    stay(|own| text(quoted(&broken(own, 72))), 975);
    stay(|own| text(quoted(&quoted(own))), 1000);
}

#[test]
fn what_a_page_sets_with_its_line_ends_keeps_them() {
    let escaped = |own: &str| own.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let page = |own: &str| format!("<html><body><pre>\n{}</pre></body></html>", escaped(own));
    stay(|own| document_from_clipboard("a.html", &page(own)).unwrap(), 1000);
}

#[test]
fn other_signs_for_the_same_letters_and_blanks_say_the_same() {
    stay(|own| text(own.replace('\n', "\r\n")), 1000);
    stay(|own| text(own.nfd().collect::<String>()), 1000);
    stay(|own| text(own.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")), 1000);
    stay(|own| text(own.replace(". ", ".\u{200b} ")), 1000);
    stay(|own| text(format!("\u{feff}{own}")), 1000);
    stay(|own| text(own.replace('\n', "  \n")), 1000);
    let bold = |c: char| match c {
        'a'..='z' => char::from_u32(0x1d41a + u32::from(c) - u32::from('a')).unwrap(),
        c => c,
    };
    stay(|own| text(own.chars().map(bold).collect::<String>()), 1000);
}

//! Promise: a text is read alike however a program set it: broken at a width or after each sentence, quoted by a mail program,
//! between the tags of a page, with ligatures, with other blanks, with blanks and line ends within its words.

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
    let (all, same, other) = kept(set, |_| true);
    assert!(all > 300, "{all} figures");
    assert!(same * 1000 >= all * least, "{same} of {all}: {other:?}");
}

/// The number of figures of the documents that `holds` takes, how many of them are read when `set` has set these, and where
/// some are not.
fn kept(set: impl Fn(&str) -> Document, holds: impl Fn(&str) -> bool) -> (usize, usize, Vec<String>) {
    let (mut all, mut same, mut other) = (0, 0, Vec::new());
    for (name, text) in documents() {
        if !holds(&text) {
            continue;
        }
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
    (all, same, other)
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

/// `text` with each sentence of a paragraph on a line of its own, and the number of its breaks.
fn parted(text: &str) -> (String, usize) {
    let mut count = 0;
    let mut set = String::new();
    for line in text.lines() {
        let prose = line.len() > 140 && !line.contains(['\t', '|']) && !line.starts_with(['-', '+', '*', '•']);
        let mut at = 0;
        for (stop, _) in line.match_indices(". ").filter(|_| prose) {
            let word = line[..stop].rsplit([' ', '.']).next().unwrap_or_default();
            let whole = word.chars().count() > 3 && word.chars().all(char::is_lowercase);
            if whole && line[stop + 2..].starts_with(char::is_uppercase) {
                set.push_str(&line[at..=stop]);
                set.push('\n');
                at = stop + 2;
                count += 1;
            }
        }
        set.push_str(&line[at..]);
        set.push('\n');
    }
    (set, count)
}

#[test]
fn sentences_on_lines_of_their_own_are_the_paragraph_that_they_are() {
    assert!(documents().iter().map(|(_, text)| parted(text).1).sum::<usize>() > 100);
    stay(|own| text(parted(own).0), 990);
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

/// `text` with a `gap` within one in `every` of its English words of seven small letters and more, somewhere behind the second
/// one, and how many there are.
fn torn(text: &str, every: usize, gap: &str, mut seed: usize) -> (String, usize) {
    let mut set = String::new();
    let (mut words, mut count) = (0, 0);
    for line in text.split_inclusive('\n') {
        // Blanks part the cells of a table.
        let cells = line.contains('\t') || line.contains('|') || line.trim().contains("  ");
        for word in line.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let letters = word.bytes().take_while(u8::is_ascii_lowercase).count();
            let whole =
                word[letters..].chars().all(|c| matches!(c, ' ' | '.' | ',' | ';')) && letters + 1 >= word.len();
            if cells || letters < 7 || !whole || set.ends_with(['-', '/', '@']) {
                set.push_str(word);
                continue;
            }
            words += 1;
            if words % every != seed % every {
                set.push_str(word);
                continue;
            }
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = 2 + (seed >> 33) % (letters - 3);
            set.push_str(&word[..at]);
            set.push_str(gap);
            set.push_str(&word[at..]);
            count += 1;
        }
    }
    (set, count)
}

#[test]
fn words_that_blanks_have_torn_are_whole() {
    for (seed, every, gap) in [(1, 2, " "), (2, 3, "\u{a0}"), (3, 5, " "), (4, 8, "\u{202f}"), (5, 4, " "), (6, 1, " ")]
    {
        let set = |own: &str| text(torn(own, every, gap, seed).0);
        let (all, same, other) = kept(set, |own| torn(own, every, gap, seed).1 >= 5);
        assert!(all > 50, "{all} figures");
        assert!(same * 1000 >= all * 970, "{every}, {gap:?}: {same} of {all}: {other:?}");
    }
}

#[test]
fn words_that_a_hyphen_parts_at_the_end_of_a_line_are_whole() {
    for (seed, every) in [(1, 3), (2, 5), (3, 9), (4, 40), (5, 20)] {
        let set = |own: &str| text(torn(own, every, "-\n", seed).0);
        let (all, same, other) = kept(set, |own| torn(own, every, "-\n", seed).1 >= 1);
        assert!(all > 50, "{all} figures");
        assert!(same * 1000 >= all * 970, "{every}: {same} of {all}: {other:?}");
    }
}

/// The indicators and values that `written` states.
fn values(written: &str) -> Vec<String> {
    let found = Extractor::bundled().extract(&text(written));
    let figures = found.iter().map(|finding| &finding.figure);
    figures.map(|figure| format!("{} {}", figure.indicator.as_str(), figure.value.unwrap().normalize())).collect()
}

#[test]
fn numbers_of_a_page_that_tears_its_words_are_whole() {
    let damaged = "\
Cao Bang province, 28 June 2019

2. The total number of tele phone subscribers is 1. 042. 315 subscribers, of which mo bile: 1. 021. 870; fixed: 20. 445. \
The pro vince has 1 386 BTS sta tions.
";
    let expected =
        ["subscribers.telephone 1042315", "subscribers.mobile 1021870", "subscribers.fixed 20445", "network.bts 1386"];
    assert_eq!(values(damaged), expected);
    let labels = "\
Cao Bang province, 28 June 2019

At the end of June the pro vince had
- Mobile tele phone sub scribers: 783\u{202f}406
- Fixed tele phone sub scribers: 11 920
";
    assert_eq!(values(labels), ["subscribers.mobile 783406", "subscribers.fixed 11920"]);
}

#[test]
fn words_and_numbers_of_a_healthy_page_stay_apart() {
    // Blanks beside words that would be one with others, and numbers that stand in a list.
    let healthy = "\
Cao Bang province, 28 June 2019

On line with the plan, men and women stood in formation, with held banners; over the months, every one was out standing.
At the end of June there were 987, 250 and 310 BTS stations of Viettel, VNPT and MobiFone.
";
    assert!(!values(healthy).iter().any(|figure| figure.ends_with("987250")), "{:?}", values(healthy));
    // Two numbers of a damaged page that no sign joins, and items of a list.
    let items = "\
Cao Bang province, 28 June 2019

The pro vince has set two goals for its tele phone sub scribers: 1. 150 BTS stations; 2. 300 4G stations.
";
    assert!(
        !values(items).iter().any(|figure| figure.ends_with("1150") || figure.ends_with("2300")),
        "{:?}",
        values(items)
    );
}

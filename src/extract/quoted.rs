//! Lines that a mail program quoted: each begins with `>`, also the empty ones between paragraphs, by which they are told from
//! the items of a list.

/// So many lines at least are quoted at one go.
const FEWEST: usize = 3;

/// The marks of quotation in `text`, and the blanks behind them, counted from `base`, in their order.
pub(super) fn quote_marks(text: &str, base: usize) -> Vec<usize> {
    let mut found = Vec::new();
    // Where the marks of this run of lines begin in what was found, how many lines it has, and whether one holds nothing else.
    let (mut first, mut lines, mut empty) = (0, 0, false);
    let mut at = 0;
    let bytes = text.as_bytes();
    // Most texts quote nothing.
    if bytes.first() != Some(&b'>') && memchr::memmem::find(bytes, b"\n>").is_none() {
        return found;
    }
    // What ends the text ends a run of lines, too.
    for line in text.split('\n').chain([""]) {
        if line.starts_with('>') {
            // "> > " quotes what was quoted.
            let marks = line.bytes().take_while(|byte| matches!(byte, b'>' | b' ')).count();
            let last = line[..marks].trim_end().len();
            let kept = if line.as_bytes().get(last) == Some(&b' ') { last + 1 } else { last };
            found.extend((at..at + kept).map(|mark| base + mark));
            lines += 1;
            empty |= line.trim_ascii().len() == last;
        } else {
            if lines < FEWEST || !empty {
                found.truncate(first);
            }
            (first, lines, empty) = (found.len(), 0, false);
        }
        at += line.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::quote_marks;

    fn without(text: &str) -> String {
        let marks = quote_marks(text, 0);
        text.char_indices().filter(|(at, _)| !marks.contains(at)).map(|(_, c)| c).collect()
    }

    #[test]
    fn marks_of_quoted_lines_are_dropped_and_those_of_items_stay() {
        assert_eq!(
            without("On Monday, Sở TTTT wrote:\n> Telecom revenue\n>\n> > 735 billion\n>>5%\nyes"),
            "On Monday, Sở TTTT wrote:\nTelecom revenue\n\n735 billion\n5%\nyes"
        );
        for list in ["> Revenue: 5\n> Subscribers: 6\n> Stations: 7\n", "a\n> b\n>\n\nc > d\n", ""] {
            assert_eq!(without(list), list);
        }
    }
}

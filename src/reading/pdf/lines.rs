//! Letters to lines, and lines to paragraphs.

use super::glyphs::{Chunk, Rule};

/// A gap as wide as this part of the letters' height is a blank.
const BLANK: f64 = 0.14;
/// A gap as wide as this is the space between two cells of a row.
const CELL: f64 = 1.1;
/// Letters whose lines are nearer than this stand on one line.
const SAME_LINE: f64 = 0.45;
/// The lines of a paragraph are not farther apart than this.
const LEADING: f64 = 1.9;

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub text: String,
    /// Whether there are cells in it.
    pub cells: usize,
    pub start: f64,
    pub end: f64,
    pub base: f64,
    pub size: f64,
    /// How wide its first word is.
    first_word: f64,
}

/// The lines of a page, in the order of the file. `rules` part the cells of tables.
pub(super) fn of(chunks: Vec<Chunk>, mut rules: Vec<Rule>) -> Vec<Line> {
    rules.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut lines: Vec<Line> = Vec::new();
    let mut open: Option<Line> = None;
    for chunk in chunks {
        let continues = open.as_ref().is_some_and(|line| {
            let size = line.size.max(chunk.size);
            (line.base - chunk.base).abs() < SAME_LINE * size && chunk.start > line.end - 0.6 * size
        });
        if !continues {
            lines.extend(open.take());
        }
        match &mut open {
            Some(line) => line.push(&chunk, &rules),
            None => open = Line::new(&chunk),
        }
    }
    lines.extend(open);
    for line in &mut lines {
        line.text.truncate(line.text.trim_end().len());
    }
    lines.retain(|line| !line.text.is_empty());
    // The number of the page is no line of its text.
    let is_number = |line: &Line| {
        let text = line.text.trim_matches(|c: char| c == '-' || c == '–' || c.is_whitespace());
        !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())
    };
    if lines.len() > 1 {
        if lines.last().is_some_and(is_number) {
            lines.pop();
        }
        if lines.first().is_some_and(is_number) {
            lines.remove(0);
        }
    }
    lines
}

impl Line {
    fn new(chunk: &Chunk) -> Option<Self> {
        if chunk.text.trim().is_empty() {
            return None;
        }
        Some(Self {
            text: chunk.text.clone(),
            cells: 1,
            start: chunk.start,
            end: chunk.end,
            base: chunk.base,
            size: chunk.size,
            first_word: chunk.end - chunk.start,
        })
    }

    fn push(&mut self, chunk: &Chunk, rules: &[Rule]) {
        let gap = chunk.start - self.end;
        let crossed = if chunk.text.trim().is_empty() { 0 } else { crossed(rules, self.end, chunk) };
        if chunk.text.trim().is_empty() {
            // A blank counts where the next letter stands.
            if gap < CELL * self.size && !self.text.ends_with([' ', '\t']) {
                self.text.push(' ');
                self.end = self.end.max(chunk.end.min(chunk.start + 0.4 * self.size));
            }
            return;
        }
        if crossed > 0 || gap > CELL * self.size {
            let cells = crossed.max(1);
            self.text.truncate(self.text.trim_end_matches(' ').len());
            self.text.extend(std::iter::repeat_n('\t', cells));
            self.cells += cells;
        } else if gap > BLANK * self.size && !self.text.ends_with([' ', '\t']) {
            self.text.push(' ');
        }
        self.text.push_str(&chunk.text);
        self.end = self.end.max(chunk.end);
        self.size = self.size.max(chunk.size);
        if !self.text.contains([' ', '\t']) {
            self.first_word = self.end - self.start;
        }
    }

    /// The line as text: cells between upright strokes.
    fn shown(&self) -> String {
        if self.cells < 2 {
            return self.text.clone();
        }
        format!("| {} |", self.text.replace('|', "¦").replace('\t', " | "))
    }
}

/// How many upright lines stand between the end of what was read and a letter, those of a double line counted once.
fn crossed(rules: &[Rule], end: f64, chunk: &Chunk) -> usize {
    let (from, to) = (end - 0.1 * chunk.size, chunk.start + 0.1 * chunk.size);
    if to <= from {
        return 0;
    }
    let middle = chunk.base - 0.3 * chunk.size;
    let first = rules.partition_point(|rule| rule.at < from);
    let (mut count, mut last) = (0, f64::NEG_INFINITY);
    for rule in rules[first..].iter().take_while(|rule| rule.at <= to) {
        if (rule.top..=rule.bottom).contains(&middle) && rule.at - last > 0.4 * chunk.size {
            count += 1;
            last = rule.at;
        }
    }
    count
}

/// Writes the lines of a page. `before` is the last line of the page before, which a paragraph may go on from.
pub(super) fn write(lines: &[Line], before: Option<&Line>, text: &mut String) {
    let mut last = before;
    let mut is_first = true;
    for line in lines {
        let shown = line.shown();
        match last {
            None => {}
            Some(above) if joins(above, line, lines, is_first) => {
                text.truncate(text.trim_end().len());
                text.push(' ');
            }
            Some(above) => {
                let apart = is_first || (line.base - above.base).abs() > LEADING * line.size.max(above.size);
                if apart && !(line.cells > 1 && above.cells > 1) {
                    text.push('\n');
                }
            }
        }
        text.push_str(shown.trim());
        text.push('\n');
        last = Some(line);
        is_first = false;
    }
}

/// Whether `line` goes on with the paragraph of the line `above`.
fn joins(above: &Line, line: &Line, page: &[Line], turns_page: bool) -> bool {
    if above.cells > 1 || line.cells > 1 || (above.size - line.size).abs() > 0.15 * line.size {
        return false;
    }
    if begins_anew(&line.text) {
        return false;
    }
    if turns_page {
        let goes_on = line.text.chars().next().is_some_and(char::is_lowercase);
        return goes_on && !above.text.ends_with(['.', ':', ';', '!', '?']);
    }
    let distance = line.base - above.base;
    if !(0.5 * line.size..LEADING * line.size).contains(&distance) {
        return false;
    }
    // The line above is full where the first word of this one had no room in it.
    let right = page
        .iter()
        .filter(|other| other.cells == 1 && other.start < above.end && other.end > above.start)
        .map(|other| other.end)
        .fold(above.end, f64::max);
    above.end + line.first_word + 0.2 * line.size > right
}

/// Whether a line begins an item of a list.
fn begins_anew(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let number = first.trim_end_matches(['.', ')']);
    matches!(first, "-" | "–" | "•" | "+" | "*" | "o" | "▪")
        || (number.len() < first.len()
            && !number.is_empty()
            && number.len() <= 3
            && (number.bytes().all(|b| b.is_ascii_digit())
                || number.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
                || (number.len() == 1 && number.bytes().all(|b| b.is_ascii_lowercase()) && first.ends_with(')'))))
}

//! Lines that a program broke at a width: mail, plain text files, text taken out of pages.
//!
//! Such a text breaks a line where the next word would not have fitted, and nowhere else within a paragraph; where people end
//! lines, as in lists, heads and tables, the next word would have. So the breaks tell their width, and it tells the breaks.

use super::page::bullet;
use super::table::has_bar;
use super::words::has_two_blanks;

/// The widths at which programs break lines, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 50..=132;
/// So many lines at least must have been broken at the width for a text to be one of such lines.
const FEWEST: usize = 3;

/// A line that is not blank.
struct Line<'t> {
    /// Its words, without the blanks around them.
    words: &'t str,
    /// Where it ends: at the sign for it.
    end: usize,
    /// Whether the next one stands right below.
    goes_on: bool,
}

impl Line<'_> {
    /// How many characters it has.
    fn length(&self) -> usize {
        self.words.chars().count()
    }

    /// Whether a sentence or a part of one ends with it.
    fn ends(&self) -> bool {
        self.words.ends_with(['.', ':', ';', '!', '?'])
    }
}

/// The ends of the lines of `text` that were broken at a width, in their order; none where lines end as somebody wanted.
pub(super) fn broken_ends(text: &str) -> Vec<usize> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut at = 0;
    let mut below = false;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let words = text[at..end].trim_ascii();
        at = end + 1;
        if let Some(last) = lines.last_mut().filter(|_| below) {
            last.goes_on = !words.is_empty();
        }
        below = !words.is_empty();
        if below {
            lines.push(Line { words, end, goes_on: false });
        }
    }
    let pairs = || lines.windows(2).filter(|pair| pair[0].goes_on && is_prose(pair[0].words));
    let longer = |line: &Line<'_>, width: usize| {
        line.goes_on
            && line.words.len() > width
            && line.words.contains(' ')
            && line.length() > width
            && is_prose(line.words)
    };
    // Most texts have a line that is longer than any width.
    if lines.iter().any(|line| longer(line, *WIDTHS.end())) {
        return Vec::new();
    }
    // The longest such line tells the width: the shorter ones need no look.
    let mut width = 0;
    for line in &lines {
        if longer(line, width) {
            width = line.length();
        }
    }
    if !WIDTHS.contains(&width) {
        return Vec::new();
    }
    let pairs = || pairs().filter(|pair| goes_on(pair[1].words));
    let broken = |pair: &&[Line<'_>]| {
        let is_full = pair[0].length() + 1 + first_word(pair[1].words).chars().count() > width;
        // A head stands right below a sentence that fills its line by chance.
        let heads = pair[0].ends() && pair[1].length() * 2 < width && !pair[1].ends();
        is_full && !heads
    };
    // Lines that nearly fill the width were broken there, but for a few that end by chance.
    let long = pairs().filter(|pair| pair[0].length() * 4 >= width * 3);
    let (all, at_width, open) = long.fold((0, 0, 0), |(all, at_width, open), pair| {
        let is_broken = broken(&pair);
        (all + 1, at_width + usize::from(is_broken), open + usize::from(is_broken && !pair[0].ends()))
    });
    if at_width < FEWEST || at_width * 5 < all * 4 || open * 3 < at_width * 2 {
        return Vec::new();
    }
    pairs().filter(broken).map(|pair| pair[0].end).collect()
}

/// Whether a line may be broken: its words stand in no columns.
fn is_prose(line: &str) -> bool {
    let gaps = || has_two_blanks(line) && line.contains("   ");
    !has_bar(line) && !gaps() && !is_row(line)
}

/// Whether numbers stand beside each other in a line, as those of a table's row do.
fn is_row(line: &str) -> bool {
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && !word.contains(char::is_alphabetic);
    // Semicolons part cells, too.
    let mut cells = line.rsplit(';').map(str::trim_ascii);
    if [cells.next(), cells.next()].iter().all(|cell| cell.is_some_and(is_number)) {
        return true;
    }
    let (mut words, mut numbers, mut beside, mut most) = (0, 0, 0, 0);
    for word in line.split_ascii_whitespace() {
        let counts = is_number(word);
        words += 1;
        numbers += usize::from(counts);
        beside = if counts { beside + 1 } else { 0 };
        most = most.max(beside);
    }
    // "1 384 520 subscribers" is one of them.
    let apart = || {
        let last: Vec<&str> = line.rsplit(' ').take(3).collect();
        let group = |word: &str| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        beside >= 3 && !last[..2].iter().all(|word| group(word))
    };
    // "Huyện Mai Châu - Mai Chau district 6.133 5.142 6.841": behind a long name.
    most >= 3 && (numbers * 3 > words || apart())
}

/// Whether a line may go on with what the one above began, and is no item of a list: "2024. In May" is none.
fn goes_on(line: &str) -> bool {
    let year = line.len() > 4 && line.as_bytes()[..4].iter().all(u8::is_ascii_digit);
    is_prose(line) && (year || bullet(line) == 0)
}

fn first_word(line: &str) -> &str {
    line.split_ascii_whitespace().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::broken_ends;

    /// The lines of `text` with those joined that were broken at a width.
    fn unwrapped(text: &str) -> Vec<String> {
        let mut text = text.to_owned();
        for end in broken_ends(&text) {
            text.replace_range(end..=end, " ");
        }
        text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    #[test]
    fn lines_that_were_broken_at_a_width_are_joined() {
        let text = "\
post and telecommunications of lai chau in the first nine months of
the year

in the first nine months the revenue of telecommunications reached
535.2 billion dong, up 4.1 percent over the same period of 2023; the
province has 389,000 telephone subscribers, of which 371,500 are
mobile ones. the number of households with fibre is 62.4 percent.
targets
- revenue of 720 billion dong in the year
- 70 percent of households with fibre
";
        assert_eq!(
            unwrapped(text),
            [
                "post and telecommunications of lai chau in the first nine months of the year",
                "in the first nine months the revenue of telecommunications reached 535.2 billion dong, up 4.1 percent over \
                 the same period of 2023; the province has 389,000 telephone subscribers, of which 371,500 are mobile ones. \
                 the number of households with fibre is 62.4 percent.",
                "targets",
                "- revenue of 720 billion dong in the year",
                "- 70 percent of households with fibre",
            ]
        );
    }

    #[test]
    fn lines_that_somebody_ended_stay() {
        for text in [
            "indicator unit 2021 2022 2023 2024\npostal revenue in the whole province 23,844.9 100,623.9 95,284.7 17,009.5\n\
             telecom revenue in the whole province 75,881.8 69,263.5 62,893.7 20,375.5\nmobile subscribers in the province \
             30,434,100 85,267,200 94,768 30,928\nstations in the whole province 97,136 82,559 50,758 26,193\n",
            "post and telecommunications in 2023\nrevenue of telecommunications: 535.2 billion dong\nmobile subscribers: 389,000\n\
             households with fibre of all that there are: 62.4 percent\nstations: 1,204\npost offices: 98\n",
            "cao bang province raises its telecom revenue by four percent\nlang son has more fibre than any neighbour this year\n\
             post offices of ha giang are to be online by december\nbac kan wants another hundred stations in its villages\n",
        ] {
            assert_eq!(unwrapped(text).len(), text.lines().filter(|line| !line.is_empty()).count(), "{text}");
        }
    }
}

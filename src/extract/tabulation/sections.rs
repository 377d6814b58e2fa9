//! Rows of words alone that stand over the rows below them: a province, a sector, an indicator, a year.

use std::rc::Rc;

use crate::domain::{Counting, PlaceId, Span, Status};

use crate::extract::folded::fold_phrase;
use crate::extract::table::is_unit;

use super::cell_cues::CellCues;
use super::grid::Grid;
use super::names::{Meaning, Names, is_counted};
use super::times::Time;
use super::values::{Value, is_year, value};

/// The words of a row that has nothing else: a title, or the head of a section. A number before them that counts the
/// sections (“I.”, “2”), in a column without figures, is none of them.
pub(super) fn alone<'t>(grid: &Grid<'t>, row: usize, is_figures: impl Fn(usize) -> bool) -> Option<(&'t str, Span)> {
    let mut cells = grid.row(row).skip_while(|(column, words, _)| !is_figures(*column) && is_ordinal(words));
    let (_, words, span) = cells.next().filter(|_| cells.next().is_none())?;
    let is_words = is_year(words) || matches!(value(words, false), Value::Words);
    is_words.then_some((words, span))
}

/// Whether the words count something and say nothing else: “I”, “2.1”, “A.”, “b)”.
pub(super) fn is_ordinal(words: &str) -> bool {
    let plain = words.trim_matches(['.', ')', '(', ' ']);
    let is_roman = plain.len() <= 5 && plain.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    let is_letter = plain.len() == 1 && plain.bytes().all(|b| b.is_ascii_alphabetic());
    let is_number = plain.len() <= 5 && !is_year(plain) && plain.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    is_roman || is_letter || is_number
}

/// Words without the number before them: of “I. Bưu chính” the sector.
pub(super) fn unnumbered(words: &str) -> &str {
    match words.split_once([' ', ')']) {
        Some((first, rest)) if words.starts_with(|c: char| c == '(' || c.is_ascii_alphanumeric()) => {
            let ends = first.ends_with('.') || words[first.len()..].starts_with(')');
            // "A Lưới": a letter alone is a word.
            let roman = first.len() <= 4 && first.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
            if is_ordinal(first) && (ends || roman) { rest.trim() } else { words }
        }
        _ => words.trim_start_matches(['-', '–', '+', '*', '•', ' ']),
    }
}

/// Whether the words are a unit: “Đơn vị tính: tỷ đồng”, “(nghìn thuê bao)”.
fn says_unit(words: &str) -> bool {
    let folded = fold_phrase(words);
    let unit = folded.trim_matches(['(', ')', ' ']);
    let cues = CellCues::bundled();
    let says = cues.units.begin(unit);
    // "Đồng Hới": what is counted in ends with the currency.
    says || is_unit(unit) && (cues.currencies.end(unit) || !unit.split(' ').any(|word| cues.currencies.holds(word)))
}

/// What follows a colon; all of the words where there is none.
fn after_colon(words: &str) -> &str {
    words.rsplit(':').next().unwrap_or(words).trim_matches(['(', ')', ' '])
}

/// What the head of a section gives to the rows below it.
#[derive(Clone, Debug)]
pub(super) struct Section {
    span: Span,
    meaning: Rc<Meaning>,
    time: Time,
    /// Of “Đồng bằng sông Hồng” none.
    counting: Option<Counting>,
    /// Of "Kế hoạch toàn vùng Tây Bắc", whose place is not understood, none.
    status: Option<Status>,
    /// Whether it says in what is counted and nothing else: “Đơn vị tính: nghìn thuê bao” names no indicator.
    is_unit: bool,
}

/// A side of a figure that a section can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Place,
    Indicator,
    Period,
    Operator,
    Counting,
    Status,
}

impl Side {
    const ALL: [Self; 6] = [Self::Place, Self::Indicator, Self::Period, Self::Operator, Self::Counting, Self::Status];
}

impl Section {
    fn of(names: &Names<'_>, words: &str, span: Span) -> Self {
        let meaning = names.meaning(unnumbered(words));
        let time = Time::of(names, unnumbered(words));
        let names = meaning.words.names || meaning.indicator.is_some();
        let counting = meaning.words.counting.filter(|_| names || says_unit(words));
        // “Đơn vị: trạm”: counted one by one.
        let one_by_one = || is_counted(after_colon(words)).then_some(Counting { unit: None, zeros: 0 });
        let counting = if says_unit(words) { counting.or_else(one_by_one) } else { counting };
        let is_unit = says_unit(words) && counting.is_some();
        // "KẾT QUẢ SẢN XUẤT KINH DOANH" says nothing of what was planned; whatever is planned is no figure of what was.
        let says = |status: &Status| *status != Status::Actual || names || time != Time::Nothing || meaning.bare;
        let status = meaning.status.filter(says);
        Self { span, meaning, time, counting, status, is_unit }
    }

    fn status(&self) -> Option<Status> {
        self.status
    }

    fn gives(&self, side: Side) -> bool {
        let Meaning { place, indicator, words, bare, .. } = &*self.meaning;
        match side {
            _ if self.is_unit => side == Side::Counting,
            // The region of an indicator is no province.
            Side::Place => place.is_some() || words.region,
            // "KẾ HOẠCH CÁC ĐƠN VỊ": whose plan it is says nothing of what is counted.
            Side::Indicator => indicator.is_some() || words.names && !bare,
            Side::Period => self.time != Time::Nothing,
            Side::Operator => words.operator.is_some(),
            Side::Counting => self.counting.is_some(),
            Side::Status => self.status().is_some(),
        }
    }

    /// Whether the rows below it are of a region.
    fn of_region(&self) -> bool {
        self.meaning.words.region && self.meaning.place.is_none()
    }

    fn says_anything(&self) -> bool {
        // Whatever is planned there, the rows below are of the region, but for what is counted.
        let is_lost = self.of_region() && !self.gives(Side::Indicator);
        !is_lost && Side::ALL.into_iter().any(|side| self.gives(side))
    }
}

/// What stands over a row: the sections it is in, the nearest last.
#[derive(Clone, Debug, Default)]
pub(super) struct Sections {
    open: Vec<Section>,
    /// Which sides sections of this table give, so that a row below a head that is not understood has none of them.
    given: Vec<Side>,
    /// Whether sections of this table name provinces.
    have_provinces: bool,
    /// Whether the last head was not understood.
    lost: bool,
    /// The head over the row that is of a place that is not known.
    elsewhere: Option<Section>,
}

/// What the sections say of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said<T> {
    /// Nothing: what holds for the table holds.
    Nothing,
    /// This, in these words.
    This(T, Span),
    /// The table says it by sections, and the one over this row was not understood.
    Unknown,
}

impl Sections {
    /// Those of a table whose rows from `first` on are figures, before the first of them.
    pub fn of(grid: &Grid<'_>, names: &Names<'_>, first: usize, is_figures: impl Fn(usize) -> bool) -> Self {
        let (mut given, mut have_provinces) = (Vec::new(), false);
        let mut head: Option<Section> = None;
        for row in first..grid.height() {
            if let Some((words, span)) = alone(grid, row, &is_figures) {
                head = Some(Section::of(names, words, span));
            } else if head.is_some() && grid.row(row).any(|(column, ..)| is_figures(column)) {
                // A note at the end is over nothing.
                let section = head.take();
                let place = section.as_ref().and_then(|own| own.meaning.place);
                have_provinces |= place.is_some_and(|place| place != PlaceId::country());
                let is_given = |side: &Side| {
                    section.as_ref().is_some_and(|own| own.gives(*side)) && (*side != Side::Place || place.is_some())
                };
                given.extend(Side::ALL.into_iter().filter(is_given));
            }
        }
        Self { open: Vec::new(), given, have_provinces, lost: false, elsewhere: None }
    }

    /// Goes into a section. One of another province ends the one before it, with what stood below that.
    pub fn enter(&mut self, names: &Names<'_>, words: &str, span: Span) {
        self.enter_counted(names, (words, span), None);
    }

    /// The same, where a cell beside its words says in what is counted there.
    pub fn enter_counted(&mut self, names: &Names<'_>, (words, span): (&str, Span), counting: Option<Counting>) {
        let mut section = Section::of(names, words, span);
        section.counting = counting.or(section.counting);
        let said = &section.meaning;
        if said.bare && said.words.whole_province && said.place.is_none() && section.time == Time::Nothing {
            // "Toàn tỉnh" ends the region before it: the rows are of the province over it, or of that of the title.
            let province =
                self.open.iter().rposition(|open| open.meaning.place.is_some_and(|own| own != PlaceId::country()));
            self.open.truncate(province.map_or(0, |at| at + 1));
            self.lost = province.is_none() && self.have_provinces;
            self.elsewhere = None;
            // "Thực hiện toàn tỉnh"
            self.open.extend(section.says_anything().then_some(section));
            return;
        }
        // What stands beside it is none of its parts, and a place that is known is another one.
        let ends = |open: &Section| {
            section.gives(Side::Place) || Side::ALL.into_iter().any(|side| open.gives(side) && section.gives(side))
        };
        self.elsewhere = self.elsewhere.take().filter(|open| !ends(open));
        if section.meaning.elsewhere {
            self.elsewhere = Some(section.clone());
        }
        if !section.says_anything() {
            // A region, say: what follows is no part of what came before.
            self.open.clear();
            self.lost = true;
            return;
        }
        self.lost = false;
        // A part of the year over it is no other time.
        let is_within = |open: &Section| matches!((open.time, section.time), (Time::Year(_), Time::Part(..)));
        let is_alike = |open: &Section| {
            let both = |side| open.gives(side) && section.gives(side) && !(side == Side::Period && is_within(open));
            // A unit holds below the title that it follows, and another unit takes its place.
            if section.is_unit { open.is_unit } else { Side::ALL.into_iter().any(both) }
        };
        if let Some(at) = self.open.iter().position(is_alike) {
            self.open.truncate(at);
        }
        self.open.push(section);
    }

    fn said<T>(&self, side: Side, get: impl Fn(&Section) -> Option<T>) -> Said<T> {
        let own = self.open.iter().rev().filter(|section| section.gives(side));
        match own.into_iter().find_map(|section| Some((get(section)?, section.span))) {
            Some((value, span)) => Said::This(value, span),
            None if self.lost && self.given.contains(&side) => Said::Unknown,
            None => Said::Nothing,
        }
    }

    pub fn place(&self) -> Said<PlaceId> {
        if self.elsewhere.is_some() {
            return Said::Unknown;
        }
        match self.open.iter().rev().find(|section| section.gives(Side::Place)) {
            Some(section) => section.meaning.place.map_or(Said::Unknown, |place| Said::This(place, section.span)),
            None => self.said(Side::Place, |section| section.meaning.place),
        }
    }

    /// The time that they say together.
    pub fn time(&self) -> Said<Time> {
        match self.said(Side::Period, |section| Some(section.time)) {
            Said::This(time, span) => {
                let outer = self.open.iter().rev().filter(|section| section.span != span).map(|section| section.time);
                Said::This(outer.fold(time, Time::below), span)
            }
            other => other,
        }
    }

    pub fn counting(&self) -> Option<(Counting, Span)> {
        match self.said(Side::Counting, |section| section.counting) {
            Said::This(counting, span) => Some((counting, span)),
            Said::Nothing | Said::Unknown => None,
        }
    }

    /// Whether the table says by sections in what is counted, and not over this row.
    pub fn lacks_counting(&self) -> bool {
        self.said(Side::Counting, |section| section.counting) == Said::Unknown
    }

    pub fn status(&self) -> Option<(Status, Span)> {
        match self.said(Side::Status, Section::status) {
            Said::This(status, span) => Some((status, span)),
            Said::Nothing | Said::Unknown => None,
        }
    }

    /// What the section says of the indicator, which the words of a row may complete.
    pub fn indicator(&self) -> Said<&Meaning> {
        let own = self.open.iter().rev().find(|section| section.gives(Side::Indicator));
        match own {
            Some(section) => Said::This(&section.meaning, section.span),
            None if self.lost && self.given.contains(&Side::Indicator) => Said::Unknown,
            None => Said::Nothing,
        }
    }

    /// Whether they say whose figures the rows below have.
    pub fn say_whose(&self) -> bool {
        let sides = [Side::Place, Side::Indicator, Side::Period, Side::Operator];
        self.open.iter().any(|section| sides.into_iter().any(|side| section.gives(side)))
    }

    /// Where an enterprise is named over the row.
    pub fn operator(&self) -> Option<Span> {
        self.open.iter().rev().find(|section| section.gives(Side::Operator)).map(|section| section.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_words_alone_is_a_head() {
        let text = "I. Bưu chính\nI\tBưu chính\n2.1\tCao Bằng\t\t\nTỉnh\t2022\n2022\n735\nCao Bằng\t5\n\n1\t\tGhi chú\nA\tB\t1\n..\n";
        let grid = Grid::of(text);
        let found: Vec<Option<&str>> =
            (0..grid.height()).map(|row| alone(&grid, row, |_| false).map(|(words, _)| words)).collect();
        let expected = [
            Some("I. Bưu chính"),
            Some("Bưu chính"),
            Some("Cao Bằng"),
            None,
            Some("2022"),
            None,
            None,
            None,
            Some("Ghi chú"),
            None,
            None,
            None,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn regions_and_towns_are_no_units() {
        for (words, expected) in [
            ("Đơn vị tính: Tỷ đồng", true),
            ("(nghìn thuê bao)", true),
            ("Tỷ đồng", true),
            ("Đồng bằng sông Hồng", false),
            ("Thành phố Đồng Hới", false),
            ("Đồng Xoài", false),
            ("Trung du và miền núi phía Bắc", false),
        ] {
            assert_eq!(says_unit(words), expected, "{words}");
        }
    }

    #[test]
    fn numbers_before_words_are_none_of_them() {
        for (words, expected) in [
            ("I. Bưu chính", "Bưu chính"),
            ("II Viễn thông", "Viễn thông"),
            ("2) Internet", "Internet"),
            ("a) Internet", "Internet"),
            ("(1) Internet", "Internet"),
            ("1.2. Internet", "Internet"),
            ("- Internet", "Internet"),
            ("4G", "4G"),
            ("A Lưới", "A Lưới"),
            ("2022", "2022"),
            ("6 tháng đầu năm", "6 tháng đầu năm"),
            ("Cao Bằng", "Cao Bằng"),
        ] {
            assert_eq!(unnumbered(words), expected, "{words}");
        }
    }
}

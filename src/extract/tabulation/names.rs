//! What the cells of a table say: by the ids and names of atlas and catalogue first, then by the words of the field.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::cell_cues::{CellCues, Words};
use super::values::without_note;
use crate::domain::{
    Bound, Counting, IndicatorId, IndicatorKind, Month, Operator, Period, PlaceId, Status, Unit, fold,
};
use crate::extract::folded::fold_phrase;
use crate::extract::letters::{is_letter, is_word_part};
use crate::extract::lexis::Lexis;
use crate::extract::table::CellWords;
use crate::extract::typed::{read_operator, read_period, with_accents};

/// What one cell says.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is another thing that a cell can say")]
pub(super) struct Meaning {
    /// The place.
    pub place: Option<PlaceId>,
    /// The indicator, where the cell is its id or its name.
    pub indicator: Option<IndicatorId>,
    /// The period, as that of a flow.
    pub period: Option<Period>,
    /// Whether it is a time and nothing else.
    pub only_time: bool,
    /// Whether it is of another place than the one around it, which is not known: a region, a district, several provinces.
    pub elsewhere: bool,
    /// Whether it looks like a time that there is not: a thirteenth month, a fifth quarter.
    pub no_time: bool,
    /// Whether it is of what was reached, is expected or is planned, as it says.
    pub status: Option<Status>,
    /// Whether it says no more than the time, the place, the enterprise, the unit and the status of figures.
    pub bare: bool,
    /// The words.
    pub words: CellWords,
}

impl Meaning {
    /// The indicator that it names with the words around it, where it names something.
    pub fn indicator(&self, around: &[&CellWords], counting: Option<Counting>) -> Option<IndicatorId> {
        self.indicator.or_else(|| self.words.indicator(around, counting))
    }
}

/// Reads cells, each text once.
pub(super) struct Names<'l> {
    lexis: &'l Lexis,
    /// The places by their ids, letter by letter.
    ids: HashMap<&'static str, PlaceId>,
    places: HashMap<String, PlaceId>,
    indicators: HashMap<String, IndicatorId>,
    operators: HashMap<String, Operator>,
    known: RefCell<HashMap<String, Rc<Meaning>>>,
}

/// So many different texts are remembered.
const REMEMBERED: usize = 100_000;

impl<'l> Names<'l> {
    pub fn of(lexis: &'l Lexis) -> Self {
        let mut places = HashMap::new();
        for place in lexis.atlas().places() {
            let names = [place.id.as_str(), &place.name.en, &place.name.vi];
            for name in names.into_iter().chain(place.aliases.iter().map(String::as_str)) {
                places.entry(fold(name)).or_insert(place.id);
            }
        }
        let ids = lexis.atlas().places().iter().map(|place| (place.id.as_str(), place.id)).collect();
        let mut indicators = HashMap::new();
        for indicator in lexis.catalogue().indicators() {
            for name in [indicator.id.as_str(), &indicator.name.en, &indicator.name.vi] {
                indicators.entry(fold(name)).or_insert(indicator.id);
            }
        }
        let mut operators = HashMap::new();
        for names in lexis.operators() {
            for name in [&names.name].into_iter().chain(&names.aliases) {
                operators.entry(fold(name)).or_insert_with(|| Operator::new(&names.name));
            }
        }
        Self { lexis, ids, places, indicators, operators, known: RefCell::default() }
    }

    /// What `words` say.
    pub fn meaning(&self, words: &str) -> Rc<Meaning> {
        if let Some(known) = self.known.borrow().get(words) {
            return Rc::clone(known);
        }
        let read = Rc::new(self.read(words));
        let mut known = self.known.borrow_mut();
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(words.to_owned(), Rc::clone(&read));
        read
    }

    fn read(&self, words: &str) -> Meaning {
        let folded = fold(words);
        let whole = folded.trim_matches(|c: char| !is_word_part(c));
        // "hue" as programs write it is the one of now; "Huế" may be either, and is the older.
        if let Some(place) = self.ids.get(words.trim()).or_else(|| self.places.get(whole)) {
            return Meaning { place: Some(*place), bare: true, ..Meaning::default() };
        }
        if let Some(indicator) = self.indicators.get(whole) {
            let read = CellWords::read(self.lexis.extractor(), words);
            return Meaning {
                indicator: Some(*indicator),
                status: said_status(words),
                words: read,
                ..Meaning::default()
            };
        }
        if let Some(period) = code(without_note(words)).or_else(|| day(words)) {
            return Meaning { period: Some(period), only_time: true, bare: true, ..Meaning::default() };
        }
        let read = CellWords::read(self.lexis.extractor(), words);
        if is_no_time(words, read.period) {
            return Meaning { no_time: true, bare: is_bare(&read.rest), words: read, ..Meaning::default() };
        }
        let place = self.place(words, &read);
        let elsewhere = place.is_none() && (read.region || read.sub || read.several || is_part_or_more(words));
        let status = said_status(words).or(read.status.filter(|_| read.period.is_some()));
        let words = read;
        Meaning {
            status,
            place,
            elsewhere,
            period: words.period,
            only_time: words.only_time,
            bare: !words.strange && !words.region && is_bare(&words.rest) && !is_share(folded.trim(), words.status),
            words,
            ..Meaning::default()
        }
    }

    /// The place in `words`, which were read. Of several provinces it is the one before what it was made of, in brackets,
    /// and none of a sum; a province that is left out of another place is none.
    fn place(&self, words: &str, read: &CellWords) -> Option<PlaceId> {
        if excepts(words) {
            return None;
        }
        read.place.or_else(|| {
            let (before, _) = words.split_once('(').filter(|_| read.several && !read.sub)?;
            self.meaning(before.trim()).place
        })
    }

    /// In what is counted by a cell that holds a unit.
    pub fn counting(&self, words: &str) -> Option<Counting> {
        let code = Unit::ALL.into_iter().find(|unit| unit.code().eq_ignore_ascii_case(words));
        code.map(|unit| Counting { unit: Some(unit), zeros: 0 }).or_else(|| {
            let read = self.meaning(words);
            let with_accents = || self.meaning(&with_accents(&fold_phrase(words))).words.counting;
            read.words.counting.or_else(with_accents).or_else(|| {
                // "Thuê bao", "trạm": counted one by one.
                (!read.words.strange && (read.words.names || is_counted(words)))
                    .then_some(Counting { unit: None, zeros: 0 })
            })
        })
    }

    /// Whether the cell of an enterprise is of all of them together.
    pub fn is_total(&self, words: &str) -> bool {
        let folded = fold(words);
        let plain = folded.trim_matches(|c: char| !is_word_part(c));
        let mut halves = plain.split(['/', '-', '(']).map(|half| half.trim_matches(|c: char| !is_word_part(c)));
        let cues = CellCues::bundled();
        let says = |words: &str| cues.sums.holds(words) || cues.totals.holds(words);
        says(plain) || halves.any(says) || self.meaning(words).words.total
    }

    /// The status in a cell that holds one. A plan that something else is said of is none: “Vượt kế hoạch”.
    pub fn status(&self, words: &str) -> Option<Status> {
        let folded = fold(words);
        let code = Status::ALL.into_iter().find(|status| status.code() == folded);
        let said = || said_status(words).filter(|status| *status != Status::Target || self.meaning(words).bare);
        code.or_else(said)
    }

    /// Whether a cell says the status of its row and nothing else.
    pub fn is_status(&self, words: &str) -> bool {
        self.status(words).is_some() && self.meaning(words).bare
    }

    /// The enterprise in a cell that holds one. Of “VNPT Cao Bằng” it is the one that is named where its place is told apart.
    pub fn operator(&self, words: &str) -> Option<Operator> {
        let read = self.meaning(words);
        let of_place = || read.words.operator.filter(|_| read.place.is_some() || read.words.whole_province);
        self.operators.get(&fold(words)).copied().or_else(of_place).or_else(|| read_operator(words))
    }
}

/// What words say of the figures that they head. Of several the first counts: “thực hiện kế hoạch” is what was reached, and
/// “kế hoạch thực hiện” what is planned.
fn said_status(words: &str) -> Option<Status> {
    let plain = status_words(words);
    if let Some(status) = abbreviated(&plain) {
        return Some(status);
    }
    let all = CellCues::bundled().says.iter().filter_map(|(status, words)| Some((words.first_in(&plain)?, *status)));
    all.min_by_key(|(at, _)| *at).map(|(_, status)| status)
}

/// What the letters say that offices write for it before anything else: “KH giao”, “TH 2024”.
fn abbreviated(plain: &str) -> Option<Status> {
    let first = plain.split_whitespace().next()?;
    CellCues::bundled().letters.iter().find(|(_, letters)| letters.holds(first)).map(|(status, _)| *status)
}

/// Whether nothing but times, places, units, small words and those of a status stand in words whose others are `rest`:
/// “Kế hoạch”, “Thực hiện năm 2024 (tỷ đồng)”, and not “Kết quả xếp hạng”.
fn is_bare(rest: &str) -> bool {
    let mut plain = status_words(rest).replace(' ', "  ");
    let cues = CellCues::bundled();
    let mut said: Vec<&str> = cues.says.values().flat_map(Words::folded).collect();
    said.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    for word in said {
        plain = plain.replace(&format!(" {} ", word.replace(' ', "  ")), "  ");
    }
    plain.split_whitespace().all(|word| cues.letters.values().any(|letters| letters.holds(word)))
}

/// Whether words set what was reached against what was planned: “TH/KH 2024”, but not “Kế hoạch/Plan”.
fn is_share(folded: &str, status: Option<Status>) -> bool {
    let is_planned = |side: &str| said_status(side) == Some(Status::Target);
    let mut sides = folded.split('/').filter(|side| side.contains(is_letter)).peekable();
    status == Some(Status::Target)
        && folded.contains('/')
        && sides.by_ref().count() > 1
        && !folded.split('/').all(is_planned)
}

/// Words folded, each between blanks, without the offices that plans are named by.
fn status_words(words: &str) -> String {
    let mut plain = between_blanks(words);
    // Who publishes a table, and not what it holds.
    for office in CellCues::bundled().offices.folded() {
        plain = plain.replace(office, "");
    }
    plain
}

/// Whether words leave something out of a place: “Miền Bắc trừ Hà Nội”, “Ngoài Cao Bằng”.
fn excepts(words: &str) -> bool {
    CellCues::bundled().but.stand_in(&between_blanks(words))
}

/// Whether words name a part of a province or several of them together, whichever: “khu vực miền núi”, “khu vực phía Bắc”.
fn is_part_or_more(words: &str) -> bool {
    CellCues::bundled().areas.stand_in(&between_blanks(words))
}

/// Words folded, with a blank before and after each.
pub(super) fn between_blanks(words: &str) -> String {
    let folded = fold(words);
    let tokens: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
    format!(" {} ", tokens.join(" "))
}

/// Whether the cell of an enterprise is of those that have no row of their own: “Khác”, “Các doanh nghiệp còn lại”.
pub(super) fn is_rest(words: &str) -> bool {
    let cues = CellCues::bundled();
    let plain = between_blanks(words);
    // Names of enterprises have such words, too, and others after them.
    cues.rest.end(&plain) || cues.rest_first.begin(&plain)
}

/// The hedge in a cell that holds one.
pub(super) fn bound(words: &str) -> Option<Bound> {
    let folded = fold(words);
    let code = Bound::ALL.into_iter().find(|bound| bound.code() == folded);
    code.or(match folded.as_str() {
        ">" | "≥" => Some(Bound::Above),
        "<" | "≤" => Some(Bound::Below),
        "~" | "≈" => Some(Bound::About),
        "=" => Some(Bound::Exact),
        said => CellCues::bundled().hedges.iter().find(|(_, words)| words.holds(said)).map(|(bound, _)| *bound),
    })
}

/// A period as programs write it: `2024`, `2024-H1`, `2024-Q3`, `2024Q3`, `2024-06`, `@2024-06`.
fn code(words: &str) -> Option<Period> {
    let words = words.trim();
    if !words.trim_start_matches('@').starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    words.parse().ok().or_else(|| {
        let (year, part) = words.split_at_checked(4)?;
        part.starts_with(['Q', 'H', 'q', 'h']).then(|| format!("{year}-{}", part.to_uppercase()).parse().ok())?
    })
}

/// A period for an indicator of `kind`. A day says at which moment something stood, and not for how long it went on.
pub(super) fn of_kind(period: Period, kind: IndicatorKind) -> Option<Period> {
    let is_moment = matches!((period, kind), (Period::Stock(_), IndicatorKind::Flow));
    (!is_moment).then(|| period.for_kind(kind))
}

/// A day and nothing else, as the moment that it is: `31/12/2023`, `2023-12-31`.
fn day(words: &str) -> Option<Period> {
    let folded = fold(words);
    let before_day = CellCues::bundled().before_day.folded();
    let bare = before_day.fold(folded.as_str(), |words, before| {
        words.strip_prefix(before).and_then(|words| words.strip_prefix(' ')).unwrap_or(words)
    });
    // A spreadsheet's time of day.
    let date = bare.split_once(['t', ' ']).filter(|(_, time)| time.contains(':')).map_or(bare, |(date, _)| date);
    let parts: Vec<u32> = date.split(['/', '-', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    // The first of them that fits.
    let ([year @ 1900..=2100, month, day] | [month, day @ 13..=31, year] | [day, month, year]) = parts[..] else {
        return None;
    };
    let is_day = (1900..=2100).contains(&year) && (1..=31).contains(&day);
    Month::new(i32::try_from(year).ok()?, month).filter(|_| is_day).map(Period::Stock)
}

/// Whether the words look like a part of a year that there is not, so that `read`, the year, is no more than a part of them.
fn is_no_time(words: &str, read: Option<Period>) -> bool {
    let folded = fold(words);
    let tokens: Vec<&str> = folded.split(|c: char| !is_word_part(c)).filter(|token| !token.is_empty()).collect();
    if tokens.len() > 5 || read_period(words, IndicatorKind::Flow, None).is_some() {
        return false;
    }
    let is_digits = |token: &str| !token.is_empty() && token.bytes().all(|b| b.is_ascii_digit());
    let is_part = |token: &&str| {
        let letters = token.trim_matches(|c: char| c.is_ascii_digit());
        matches!(letters, "q" | "h" | "m" | "t") && token.len() > 1
    };
    let years = tokens.iter().filter(|token| token.len() == 4 && is_digits(token)).count();
    let is_code = |token: &str| token.len() > 4 && is_digits(&token[..4]) && is_part(&&token[4..]);
    // "2023-13", "Q5 2023", "2023Q5".
    let coded = match tokens[..] {
        [one] => one.is_ascii() && is_code(one),
        [_, _] if years == 1 => {
            let part = tokens.iter().find(|token| !(token.len() == 4 && is_digits(token)));
            part.is_some_and(|part| is_part(part) || part.len() <= 2 && is_digits(part))
        }
        _ => false,
    };
    // "Quý V/2023", "Tháng 13 năm 2023": of all the words the year alone was read.
    let cues = CellCues::bundled();
    let is_year = read.is_some_and(|read| read.months() == 12);
    let is_whole = tokens.iter().any(|token| cues.twelve.holds(token));
    coded || is_year && !is_whole && tokens.iter().any(|token| cues.numbered_parts.holds(token))
}

/// Whether a unit is a noun that is counted and nothing else.
pub(super) fn is_counted(words: &str) -> bool {
    CellCues::bundled().counted.holds(&fold(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_planned_is_told_from_what_was_reached() {
        for (words, expected) in [
            ("Kế hoạch doanh thu viễn thông (tỷ đồng)", Some(Status::Target)),
            ("Mục tiêu thuê bao băng rộng", Some(Status::Target)),
            ("Planned telecom revenue", Some(Status::Target)),
            ("Kế hoạch thực hiện 2025", Some(Status::Target)),
            ("Thực hiện kế hoạch doanh thu", Some(Status::Actual)),
            ("Ước thực hiện kế hoạch", Some(Status::Estimate)),
            ("KH giao năm 2025", Some(Status::Target)),
            ("TH doanh thu 2024", Some(Status::Actual)),
            ("Dự toán", Some(Status::Target)),
            ("Dự báo", Some(Status::Estimate)),
            ("Sở KH&CN: doanh thu", None),
            ("Mã KH", None),
            ("Doanh thu viễn thông", None),
            ("Sở Kế hoạch và Đầu tư: doanh thu viễn thông", None),
            ("Plants and planets", None),
            ("Một số chỉ tiêu viễn thông", None),
        ] {
            assert_eq!(said_status(words), expected, "{words}");
        }
    }

    #[test]
    fn a_head_that_says_no_more_than_the_status_is_told_from_one_of_something() {
        let lexis = Lexis::default();
        let names = Names::of(&lexis);
        for words in [
            "Kế hoạch",
            "Thực hiện năm 2024 (tỷ đồng)",
            "Kế hoạch giao",
            "Ước thực hiện quý 3",
            "Plan 2025",
            "Actual (VND bn)",
            "Estimated, bn VND",
            "Full-year actual",
            "Actuals to date",
            "Achieved so far",
            "Ước đạt",
            "Ước TH cả năm",
            "Kế hoạch tỉnh giao đầu năm",
            "KH 2024",
            "Kế hoạch/Plan 2024",
            "Mục tiêu đề ra",
            "Thực hiện trong kỳ",
            "Kết quả thực hiện của các tỉnh",
            "ƯỚC THỰC HIỆN (lần 2)",
            "Sơ bộ 2024",
            "Số liệu năm 2024",
            "Cao Bằng 2024",
            "VNPT",
            "Tổng số",
            "Quý I",
            "(triệu USD)",
        ] {
            assert!(names.meaning(words).bare, "{words}: {:?}", names.meaning(words).words.rest);
        }
        for words in [
            "Kết quả xếp hạng",
            "Số hợp đồng thực hiện",
            "Kế hoạch toàn vùng Tây Bắc",
            "KẾT QUẢ SẢN XUẤT KINH DOANH",
            "Xếp hạng 2024",
            "Rank 2024",
            "Dân số 2024 (nghìn người)",
            "Chênh lệch 2023-2022",
            "Bình quân 2021-2023",
            "Thực hiện năm trước",
            "TH/KH 2024",
            "Doanh thu",
        ] {
            assert!(!names.meaning(words).bare, "{words}");
        }
    }
}

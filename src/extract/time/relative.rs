//! Times by themselves: "currently", "last year", "in the quarter".

use super::kinds::Kinds;
use super::reader::{Read, Reader};
use super::vietnamese::MEASURED;
use super::{Stretch, When, Year};
use crate::extract::word_filter::WordFilter;

/// Phrases that mean the present.
const NOW: [&str; 43] = [
    "as of this week",
    "as of this month",
    "as of last week",
    "as of today",
    "as at today",
    "by this week",
    "at this writing",
    "at the time of writing",
    "currently",
    "now",
    "at present",
    "to date",
    "up to now",
    "so far",
    "at the moment",
    "today",
    "presently",
    "nowadays",
    "to the present",
    "until now",
    "at the time of reporting",
    "up to the present",
    "hiện nay",
    "hiện tại",
    "hiện có",
    "hiện",
    "đến nay",
    "tới nay",
    "đến thời điểm này",
    "tính đến nay",
    "đến thời điểm hiện tại",
    "tại thời điểm này",
    "đến thời điểm hiện nay",
    "đến thời điểm báo cáo",
    "thời điểm hiện tại",
    "nay",
    // "(nay là tỉnh …)" tells of names.
    "nay đã",
    "nay có",
    "nay còn",
    "nay chỉ",
    "nay lên",
    "nay đạt",
    "nay gồm",
];

/// From the beginning of the year on, said before "so far" alone is looked for.
const TO_DATE: [&str; 9] = [
    "so far this year",
    "this year so far",
    "the year so far",
    "in the year so far",
    "the year to date",
    "in the year to date",
    "for the year to date",
    "year to date",
    "this year to date",
];

/// The same where no time follows.
const CUMULATIVE: [&str; 5] = ["lũy kế", "luỹ kế", "cộng dồn", "cumulatively", "on a cumulative basis"];

/// How many lists of phrases there are.
const LISTS: usize = 15;

/// Phrases and the time that each of them is; the first list that holds one counts.
const PHRASES: [(&[&str], When); LISTS] = [
    (&TO_DATE, When::YearToDate),
    (&CUMULATIVE, When::YearToDate),
    (&["a year earlier", "a year before", "one year earlier", "a year ago"], When::Earlier(12)),
    (&["a year later", "one year later"], When::Earlier(-12)),
    (&["half a year earlier", "half a year before", "half a year ago", "nửa năm trước đó"], When::Earlier(6)),
    (&["a quarter earlier", "a quarter ago", "một quý trước đó"], When::Earlier(3)),
    (&["the end of last month", "end of last month", "last month", "cuối tháng trước", "tháng trước"], When::LastMonth),
    (&["this year"], When::whole(Year::Shift(0))),
    (&["last year", "the previous year", "năm ngoái", "previous year"], When::whole(Year::Shift(-1))),
    (
        &[
            "this year",
            "in the year",
            "during the year",
            "for the whole year",
            "for the year as a whole",
            "the year as a whole",
            "close the year",
            "closed the year",
            "ended the year",
            "finish the year",
            "finished the year",
            "for the full year",
            "the whole year",
            "the full year",
            "over the year",
            "end the year",
            "ends the year",
            "ended the year",
            "finish the year",
            "finished the year",
            "close the year",
            "closed the year",
            "year end",
            "year round",
            "trong năm",
            "cả năm",
            "trọn năm",
            "năm nay",
            "full year",
            "whole year",
            "past year",
            "the end of the year",
            "the year's end",
            "cuối năm",
            "hết năm",
        ],
        When::whole(Year::Open),
    ),
    (&["next year", "the coming year", "năm tới", "năm sau", "sang năm"], When::whole(Year::Shift(1))),
    (
        &[
            "in the period",
            "for the period",
            "during the period",
            "over the period",
            "the end of the period",
            "trong kỳ",
        ],
        When::Within(Stretch::Period),
    ),
    (
        &[
            "in the quarter",
            "during the quarter",
            "over the quarter",
            "for the quarter",
            "of the quarter",
            "in the whole quarter",
            "for the whole quarter",
            "the whole quarter",
            "for the entire quarter",
            "the entire quarter",
            "for the full quarter",
            "the full quarter",
            "the end of the quarter",
            "end of the quarter",
            "the close of the quarter",
            "the quarter's end",
            "cuối quý",
            "hết quý",
            "trong quý",
            "cả quý",
            "trong cả quý",
            "toàn quý",
            "quý báo cáo",
            "trong quý báo cáo",
        ],
        When::Within(Stretch::Quarter),
    ),
    (
        &[
            "in the month",
            "during the month",
            "over the month",
            "for the month",
            "of the month",
            "trong tháng",
            "tháng báo cáo",
            "trong tháng báo cáo",
        ],
        When::Within(Stretch::Month),
    ),
    (
        &[
            "in the whole period",
            "over the whole period",
            "the whole term",
            "the five-year period",
            "cả giai đoạn",
            "toàn giai đoạn",
            "trong giai đoạn này",
            "giai đoạn này",
            "cả nhiệm kỳ",
        ],
        When::Years(None),
    ),
];

/// With what the phrases of a list begin.
struct Beginnings {
    /// Those of one word.
    lone: WordFilter,
    /// The first two words of the others.
    pairs: WordFilter,
}

impl Beginnings {
    const fn of(phrases: &[&str]) -> Self {
        Self { lone: WordFilter::of(&[]).with_lone(phrases), pairs: WordFilter::of(&[]).with_pairs(phrases) }
    }
}

/// Those of the phrases that say that it is from the beginning of the year on.
static TO_DATE_BEGIN: Beginnings = Beginnings::of(&TO_DATE);

/// Those of the phrases that mean the present.
static NOW_BEGIN: Beginnings = Beginnings::of(&NOW);

/// Those of the other phrases, list by list.
static BEGIN: [Beginnings; LISTS] = {
    let mut begin = [const { Beginnings::of(&[]) }; LISTS];
    let mut at = 0;
    while at < LISTS {
        begin[at] = Beginnings::of(PHRASES[at].0);
        at += 1;
    }
    begin
};

/// The phrases that are one word.
pub(super) const LONE: WordFilter = {
    let mut filter = WordFilter::of(&[]).with_lone(&NOW);
    let mut at = 0;
    while at < PHRASES.len() {
        filter = filter.with_lone(PHRASES[at].0);
        at += 1;
    }
    filter
};

/// The first words of the others.
pub(super) const PAIRED: WordFilter = {
    let mut filter = WordFilter::of(&[]).with_paired(&NOW);
    let mut at = 0;
    while at < PHRASES.len() {
        filter = filter.with_paired(PHRASES[at].0);
        at += 1;
    }
    filter
};

/// The first two words of the others.
pub(super) const PAIRS: WordFilter = {
    let mut filter = WordFilter::of(&[]).with_pairs(&NOW);
    let mut at = 0;
    while at < PHRASES.len() {
        filter = filter.with_pairs(PHRASES[at].0);
        at += 1;
    }
    filter
};

impl Reader<'_> {
    /// Whether [`Self::relative`] may read anything at word `at`: quick to say, and never no where it does.
    pub(super) fn may_be_relative(&self, at: usize) -> bool {
        self.kinds(at).any(Kinds::ALONE) || self.is_pair(at, &PAIRS)
    }

    /// Whether one of the phrases that begin so may stand at word `at`.
    fn may_be_one(&self, at: usize, begin: &Beginnings) -> bool {
        self.words.get(at).is_some_and(|word| begin.lone.may_hold(word.key)) || self.is_pair(at, &begin.pairs)
    }

    /// A phrase that is a time by itself.
    pub(super) fn relative(&self, at: usize) -> Read<When> {
        if self.may_be_one(at, &TO_DATE_BEGIN)
            && let Some(next) = self.longest(at, &TO_DATE).filter(|next| self.year(*next).is_none())
        {
            return Some((When::YearToDate, next));
        }
        if self.may_be_one(at, &NOW_BEGIN)
            && let Some(next) = self.longest(at, &NOW)
        {
            return self.present(at, next);
        }
        // "By year-end", but not "its year-end meeting"
        if self.word(at) == "year" && self.gap(at) == "-" && self.word(at + 1) == "end" {
            let occasion = matches!(self.word(at + 2), "meeting" | "conference" | "review" | "report" | "gathering");
            let year = self.year(at + 2).map_or(Year::Open, Year::Known);
            let next = if year == Year::Open { at + 2 } else { at + 3 };
            return (!occasion).then_some((When::whole(year), next));
        }
        // "full-year revenue of 1,680 billion", but not "51% of the full-year plan"
        if matches!(self.word(at), "full" | "whole") && self.gap(at) == "-" && self.word(at + 1) == "year" {
            let wanted = matches!(
                self.word(at + 2),
                "plan" | "target" | "targets" | "goal" | "estimate" | "assignment" | "growth"
            );
            return (!wanted).then_some((When::whole(Year::Open), at + 2));
        }
        for ((phrases, when), _) in PHRASES.iter().zip(&BEGIN).filter(|(_, begin)| self.may_be_one(at, begin)) {
            let (when, Some(next)) = (*when, self.longest(at, phrases)) else { continue };
            // "Hai năm sau khi sáp nhập" is no year to come.
            if when == When::whole(Year::Shift(1))
                && self.word(next - 1) == "sau"
                && MEASURED.contains(&self.word(next))
            {
                continue;
            }
            // "lũy kế 9 tháng", "lũy kế đến nay đã cấp …"
            let ends = self.gap(next - 1).starts_with([',', ':']) || matches!(self.word(next), "đạt" | "ước" | "là");
            let begins = at == 0 || self.gap(at - 1).contains([',', ';', ':', '.', '\n']);
            if CUMULATIVE.iter().any(|phrase| self.is(at, phrase)) && !(begins && ends) {
                continue;
            }
            // "a year later than planned"
            if when == When::Earlier(-12) && self.word(next) == "than" {
                continue;
            }
            // "the revenue of the quarter", and not "the last month of the quarter"
            let of_it = self.word(at) == "of" && matches!(self.word(at + 2), "quarter" | "month");
            if of_it && !(at > 0 && matches!(self.word(at - 1), "revenue" | "turnover" | "sales")) {
                continue;
            }
            // "6 tháng trước" is no month.
            if when == When::LastMonth && at > 0 && self.count(at - 1).is_some() {
                return None;
            }
            // "cả giai đoạn 2021 - 2025": the years say which.
            if matches!(when, When::Years(_)) && self.year(next).is_some() {
                return None;
            }
            if matches!(when, When::Within(_)) && (self.number(next).is_some() || self.roman(next).is_some()) {
                continue;
            }
            // "cuối năm 2019" names its year; "trong năm 2024" too.
            if let Some(year) = self.year(next) {
                return Some((When::whole(Year::Known(year)), next + 1));
            }
            // "trong năm tháng đầu năm": five months
            if self.word(next - 1) == "năm"
                && self.word(next) == "tháng"
                && matches!(self.word(next + 1), "đầu" | "cuối" | "qua")
            {
                continue;
            }
            // "cả năm ngoái", "trong năm tới"
            if self.word(next - 1) == "năm"
                && next > at + 1
                && let Some(told) = self.vietnamese_year(next - 1)
            {
                return Some(told);
            }
            return Some((when, next));
        }
        None
    }

    /// The present, where the words from `at` to `next` mean it.
    fn present(&self, at: usize, next: usize) -> Read<When> {
        let price = at > 0 && self.word(at - 1) == "giá";
        // "thực hiện", "phát hiện", "hiện trạng", "hiện đại" are other words.
        let other = self.word(at) == "hiện"
            && next == at + 1
            && ((at > 0 && matches!(self.word(at - 1), "thực" | "thể" | "phát" | "xuất" | "biểu" | "tái" | "đã"))
                || matches!(self.word(next), "trạng" | "đại" | "tượng" | "thực" | "vật" | "diện" | "hữu"));
        // "Nay là 55,1%", and not "thị xã Lai Châu, nay là thành phố"
        let other = other || self.word(at) == "nay" && next == at + 1 && at > 0;
        (!other && !price && !self.is(at, "hiện hành")).then_some((When::Now, next))
    }
}

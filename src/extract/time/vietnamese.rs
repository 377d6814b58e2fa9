//! Vietnamese times: "tháng 11/2023", "quý III", "sáu tháng đầu năm", "năm ngoái".

use super::kinds::Kinds;
use super::reader::{Read, Reader};
use super::{When, Year};
use crate::extract::word_filter::WordFilter;

/// The words that begin a Vietnamese time beside numbers, of which "năm" is one.
pub(super) const OPENING: WordFilter =
    WordFilter::of(&["ngày", "tháng", "quý", "quí", "nửa", "năm", "trong", "trước", "cách", "giữa"]);

impl Reader<'_> {
    /// Whether [`Self::read_vietnamese`] may read anything at word `at`: quick to say, and never no where it does.
    pub(super) fn may_be_vietnamese(&self, at: usize) -> bool {
        self.kinds(at).any(Kinds::VIETNAMESE) || self.may_be_small(at)
    }

    /// The Vietnamese time that begins at word `at`, read anew.
    pub(super) fn read_vietnamese(&self, at: usize) -> Read<When> {
        match self.word(at) {
            "ngày" if self.number(at + 1).is_some_and(|day| day <= 31) && self.word(at + 2) == "tháng" => {
                return self.vietnamese_day(at);
            }
            "tháng" => return self.vietnamese_month(at),
            "quý" | "quí" => return self.vietnamese_quarter(at),
            "nửa" => return self.vietnamese_half(at),
            "giữa" => return self.vietnamese_middle(at),
            _ => {}
        }
        if let Some(earlier) = self.vietnamese_earlier(at) {
            return Some(earlier);
        }
        if let Some((count, next)) = self.count(at)
            && self.word(next) == "tháng"
            && self.gap(at) == " "
            && count >= 2
        {
            return self.vietnamese_months(count, next);
        }
        if self.word(at) == "năm" && self.word(at + 1) != "năm" {
            return self.vietnamese_year(at);
        }
        self.years_in_all(at)
    }

    /// "ngày 17 tháng 01 năm 2019"
    fn vietnamese_day(&self, at: usize) -> Read<When> {
        let (month, next) = self.count(at + 3)?;
        let (year, next) = self.year_after(next);
        (1..=12).contains(&month).then_some((When::point(year, month), next))
    }

    /// "tháng 11/2023", "tháng 9 năm nay"
    fn vietnamese_month(&self, at: usize) -> Read<When> {
        // "cùng tháng năm 2022": the same month of that year, not May; "theo tháng năm 2024": each month of it.
        let each = ["cùng", "theo", "các", "từng", "hàng", "hằng", "mỗi", "những"];
        if self.word(at + 1) == "năm" && at > 0 && each.contains(&self.word(at - 1)) {
            return None;
        }
        let (month, next) = self.count(at + 1)?;
        if !(1..=12).contains(&month) || self.gap(at).trim_ascii() != "" {
            return None;
        }
        let sign = self.gap(next - 1);
        // "trong tháng 3.210 thuê bao": a number, and no third month.
        let behind = self.word(next);
        if matches!(sign, "." | ",") && behind.len() == 3 && behind.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if matches!(sign, "/" | "-" | "." | " - " | " / ")
            && let Some(year) = self.year_of_date(next)
        {
            return Some((When::span(Year::Known(year), month, month), next + 1));
        }
        // "tháng 11 và 12" stays one month; "tháng 10, 11" too.
        let (year, next) = if sign.starts_with(' ') { self.year_after(next) } else { (Year::Open, next) };
        Some((When::span(year, month, month), next))
    }

    /// "quý III/2025", "quý I năm 2025"
    fn vietnamese_quarter(&self, at: usize) -> Read<When> {
        let (quarter, next) = self.roman(at + 1)?;
        let sign = self.gap(next - 1);
        if matches!(sign, "/" | "-" | " - " | "." | " / ")
            && let Some(year) = self.year_of_date(next)
        {
            return Some((When::quarter(Year::Known(year), quarter), next + 1));
        }
        let (year, next) = self.year_after(next);
        Some((When::quarter(year, quarter), next))
    }

    /// "nửa đầu năm 2024", "nửa cuối năm"
    fn vietnamese_half(&self, at: usize) -> Read<When> {
        let (half, next) = if let Some(next) = self.any(at, &["nửa đầu năm", "nửa năm đầu", "nửa đầu"])
        {
            (1, next)
        } else {
            (2, self.any(at, &["nửa cuối năm", "nửa năm cuối", "nửa cuối"])?)
        };
        let (year, next) = self.told_year(next).unwrap_or_else(|| self.year_after(next));
        Some((When::half(year, half), next))
    }

    /// "giữa năm 2024", "giữa năm nay"; not "giữa năm 2023 và năm 2024", which is between the two.
    fn vietnamese_middle(&self, at: usize) -> Read<When> {
        let next = self.any(at, &["giữa năm"])?;
        let (year, next) = self.told_year(next).unwrap_or_else(|| self.year_after(next));
        let between = matches!(self.word(next), "và" | "với" | "so") || matches!(self.gap(next - 1), "-" | " - ");
        let told = year != Year::Open || at > 0 && matches!(self.word(at - 1), "đến" | "tới" | "vào");
        (told && !between).then_some((When::point(year, 6), next))
    }

    /// The year that word `at` tells of after "năm": "sáu tháng đầu năm nay", "nửa cuối năm trước".
    fn told_year(&self, at: usize) -> Read<Year> {
        let told = self.word(at - 1) == "năm" && self.gap(at - 1) == " ";
        // "6 tháng đầu năm sau khi sáp nhập" is of no year to come.
        let measures = MEASURED.contains(&self.word(at + 1));
        let shift = match self.word(at) {
            "nay" => 0,
            "ngoái" => -1,
            "trước" if !measures && self.word(at + 1) != "đó" => -1,
            "sau" if !measures => 1,
            "tới" if !matches!(self.word(at + 1), "nay" | "đây") => 1,
            _ => return None,
        };
        told.then_some((Year::Shift(shift), at + 1))
    }

    /// "6 tháng đầu năm 2024", "chín tháng qua": `count` months, whose "tháng" is word `next`.
    fn vietnamese_months(&self, count: u32, next: usize) -> Read<When> {
        let mut end = next + 1;
        let mut late = false;
        if let Some(after) = self.any(end, &["đầu năm", "đầu", "qua", "vừa qua", "đã qua"]) {
            end = after;
        } else if let Some(after) = self.any(end, &["cuối năm", "cuối", "còn lại", "còn lại của năm"]) {
            end = after;
            late = true;
        }
        // "6 tháng trước", and not "6 tháng đầu năm trước"
        if self.word(end - 1) != "năm" && self.any(end, &["trước", "sau"]).is_some() && self.gap(end - 1) == " " {
            return None;
        }
        // "8 tháng/2025"
        let marked = if self.gap(end - 1) == "/" { self.year(end) } else { None };
        let (year, end) = self
            .told_year(end)
            .or(marked.map(|year| (Year::Known(year), end + 1)))
            .unwrap_or_else(|| self.year_after(end));
        Some((if late { When::span(year, 13 - count, 12) } else { When::span(year, 1, count) }, end))
    }

    /// "năm 2022", "năm nay", "năm ngoái"
    pub(super) fn vietnamese_year(&self, at: usize) -> Read<When> {
        if let Some(year) = self.year(at + 1) {
            return Some((When::whole(Year::Known(year)), at + 2));
        }
        if self.is(at + 1, "vừa qua") {
            return Some((When::whole(Year::Open), at + 3));
        }
        // "doanh thu ước năm đạt 2.867 tỷ đồng": of the whole year
        if at > 0 && self.word(at - 1) == "ước" && matches!(self.word(at + 1), "đạt" | "ước" | "là" | "khoảng")
        {
            return Some((When::whole(Year::Open), at + 1));
        }
        let year = match self.word(at + 1) {
            "nay" => Year::Shift(0),
            "qua" => Year::Open,
            "ngoái" => Year::Shift(-1),
            "trước" if self.word(at + 2) != "đó" => Year::Shift(-1),
            // "Hai năm sau khi sáp nhập", "một năm sau ngày hợp nhất" are no year to come.
            "sau" if MEASURED.contains(&self.word(at + 2)) => return None,
            "tới" | "sau" => Year::Shift(1),
            _ => return None,
        };
        Some((When::whole(year), at + 2))
    }

    /// "trong 5 năm"
    fn years_in_all(&self, at: usize) -> Read<When> {
        if self.word(at) != "trong" {
            return None;
        }
        let (count, next) = self.count(at + 1)?;
        let counted =
            count >= 3 && self.word(next) == "năm" && self.gap(at + 1) == " " && self.year(next + 1).is_none();
        let ahead = matches!(self.word(next + 1), "tới" | "tiếp" | "trước");
        (counted && !ahead).then(|| (When::Years(i32::try_from(count).ok()), next + 1))
    }

    /// "5 năm trước", "chín tháng trước đó", "trước đó hai quý", "two years earlier", "hai năm sau"
    fn vietnamese_earlier(&self, at: usize) -> Read<When> {
        let led = self.any(at, &["trước đó", "cách đó", "cách đây"]);
        let (count, next) = self.count(led.unwrap_or(at))?;
        let long = match self.word(next) {
            "tháng" => 1,
            "quý" | "quí" => 3,
            "năm" | "years" => 12,
            _ => return None,
        };
        let joined = led.is_none_or(|led| self.gap(led - 1) == " ") && self.gap(next - 1) == " ";
        let after = match led {
            // "cách đây 3 năm", and not "trước đó 3 năm 2020"
            Some(_) => (self.word(next) != "years" && self.year(next + 1).is_none()).then_some(next + 1),
            None if self.word(next) == "years" => self.any(next, &["years before", "years earlier", "years ago"]),
            None => self.any(next + 1, &["trước đó"]).or_else(|| {
                // "3 tháng trước hạn", "hai quý trước khi hợp nhất" are measured by something else.
                let measured = self.gap(next + 1) == " " && MEASURED.contains(&self.word(next + 2));
                (self.gap(next) == " " && self.word(next + 1) == "trước" && !measured).then_some(next + 2)
            }),
        };
        let few = if long == 12 { count <= 10 } else { count <= 36 };
        let months = i32::try_from(count * long).ok()?;
        // "Hai năm sau là 93,4%", "sáu tháng sau đó"
        let later = || {
            let behind = self.any(next + 1, &["sau đó"]);
            let measured = MEASURED.contains(&self.word(next + 2)) || self.year(next + 2).is_some();
            let bare = long == 12 && self.gap(next) == " " && self.word(next + 1) == "sau" && !measured;
            behind.or_else(|| bare.then_some(next + 2)).filter(|_| led.is_none())
        };
        if after.is_none()
            && let Some(after) = later().filter(|_| joined && few && self.word(next) != "years")
        {
            return Some((When::Earlier(-months), after));
        }
        after.filter(|_| joined && few).map(|after| (When::Earlier(months), after))
    }
}

/// What follows "trước" and "sau" where they say before or after what something was.
pub(super) const MEASURED: [&str; 18] = [
    "khi", "ngày", "hạn", "thời", "tết", "năm", "lúc", "mùa", "bão", "đại", "hội", "kỳ", "tháng", "thềm", "sáp", "hợp",
    "mắt", "và",
];

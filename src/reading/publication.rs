//! On which day a page was published.
//!
//! The date is looked for in this order: a line of the head that names it
//! (“Published on …”), a line of the head that holds little else, the place and date that open the
//! first paragraph (“PLEIKU, December 22, 2022 - …”), a line below that begins by naming it
//! (“Compiled on …”), the day that opens the first paragraph (“Ngày 19/7/2024, …”). Lists of other
//! news and addresses are never asked. A page that states none of these has no date.

use jiff::civil::Date;

use super::date::{self, Found, Token};
use super::page::{Line, Page};
use super::page_words::{FoldedWords, PageWords};

/// A date with how good a witness its line is (less is better) and which line that is.
pub(super) type Witness = (u8, usize, Date);

/// How good witnesses are; less is better.
const NAMED: u8 = 0;
const CHANGED: u8 = 1;
const BARE: u8 = 2;
const BARE_ABOVE: u8 = 3;
const NAMED_BELOW: u8 = 4;
const EVENT: u8 = 5;

impl Page<'_> {
    /// The day of publication.
    pub(super) fn published(&self) -> Option<Date> {
        self.witness().map(|(_, _, date)| date)
    }

    /// The line of the head that bears the date.
    pub(super) fn dated_line(&self) -> Option<usize> {
        self.witness().map(|(_, at, _)| at).filter(|at| *at < self.head)
    }

    fn witness(&self) -> Option<Witness> {
        *self.witness.get_or_init(|| self.best_witness())
    }

    fn best_witness(&self) -> Option<Witness> {
        let headline = self.first_headline();
        let mut best: Option<Witness> = None;
        for (at, line) in self.lines.iter().enumerate() {
            let Some((rank, date)) = self.testimony(at, line, headline) else { continue };
            if best.is_none_or(|(known, _, _)| rank < known) {
                best = Some((rank, at, date));
            }
        }
        best
    }

    /// What the line at `at` says of the date, and with which rank.
    fn testimony(&self, at: usize, line: &Line<'_>, headline: Option<usize>) -> Option<(u8, Date)> {
        // No date without a digit, and folding makes none.
        if !line.text.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        if at < self.head {
            let Some((rank, date)) = in_head(line.folded()) else {
                return is_short_dateline(line.folded()).map(|date| (BARE, date));
            };
            // A bare date above the headline is often that of the visit.
            let is_above = headline.is_some_and(|headline| at < headline);
            return Some((if rank == BARE && is_above { BARE_ABOVE } else { rank }, date));
        }
        // Below the head only a date with which a line opens counts.
        let folded = line.opening();
        let tokens = date::tokens(&folded);
        let found = *date::dates(&tokens).first()?;
        let before = &folded[..tokens[found.first].0];
        if at == self.head && self.has_prose {
            if is_dateline(before, &tokens, found) {
                return Some((BARE, found.date));
            }
            if is_named_at_start(before) {
                return Some((NAMED_BELOW, found.date));
            }
            let is_told = match day_of_event(before)? {
                // “On 1 July 2025, X became part of Y” can tell of long ago; then later times are told of too.
                Day::Alone if is_at_a_place(&tokens, found) => true,
                Day::Alone => {
                    // “On 15 March 2021 the committee issued Decision No. 512” in a page on the second quarter of 2023.
                    let decided = PageWords::bundled().decided.are_in(line.folded());
                    !(self.tells_of_later(found.date) || decided && self.names_later_year(found.date))
                }
                Day::WithHour => true,
            };
            return is_told.then_some((EVENT, found.date));
        }
        is_named_at_start(before).then_some((NAMED_BELOW, found.date))
    }

    /// Whether the page names a month after that of `date`.
    fn tells_of_later(&self, date: Date) -> bool {
        let months = self.lines.iter().flat_map(|line| date::months(&date::tokens(line.folded())));
        months.into_iter().any(|month| month > (date.year(), date.month()))
    }

    /// Whether the page names a year after that of `date`.
    fn names_later_year(&self, date: Date) -> bool {
        let tokens = self.lines.iter().flat_map(|line| date::tokens(line.folded()));
        let year = |token: Token<'_>| match token {
            Token::Number(number) if number.len() == 4 => number.parse::<i16>().ok().filter(|year| *year < 2046),
            _ => None,
        };
        tokens.filter_map(|(_, token)| year(token)).any(|year| year > date.year())
    }
}

/// What a folded line of a head says of the date, and with which rank.
pub(super) fn in_head(folded: &str) -> Option<(u8, Date)> {
    let words = PageWords::bundled();
    // Parts of one line such as “05/01/2024 | Views: 120” speak for themselves.
    let dated = |part: &&str| part.bytes().any(|byte| byte.is_ascii_digit());
    // "2:23:34 PM | 7/1/2008": the time says in which order the day is written.
    let of_clock = |before: &str| before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let timed = ["am |", "pm |"]
        .iter()
        .find_map(|time| folded.split_once(time).filter(|parts| of_clock(parts.0)).map(|parts| (time, parts)));
    let joined = timed.map(|(time, (before, behind))| format!("{before}{} {behind}", &time[..2]));
    joined.as_deref().unwrap_or(folded).split('|').filter(dated).find_map(|part| {
        let counter = words.counters.iter().filter_map(|counter| part.find(counter.as_str())).min();
        let part = counter.map_or(part, |end| &part[..end]);
        let tokens = date::tokens(part);
        let found = *date::dates(&tokens).first()?;
        let before = &part[..tokens[found.first].0];
        let rank = if is_named(before, &words.published) {
            NAMED
        } else if is_named(before, &words.updated) {
            CHANGED
        } else if is_bare(part, &tokens) {
            BARE
        } else {
            return None;
        };
        Some((rank, found.date))
    })
}

/// Whether `before`, the folded text in front of a date, ends by naming the date as one of `names`.
fn is_named(before: &str, names: &FoldedWords) -> bool {
    let words = PageWords::bundled();
    let before = &words.sunday.iter().fold(before.to_owned(), |before, day| before.replace(day.as_str(), ""));
    let tokens = date::tokens(before);
    // Back over a time, a weekday, “lúc”, “ngày”, colons and brackets to the name.
    let end = tokens.iter().rposition(|(_, token)| matches!(token, Token::Word(word) if !is_around(word)));
    let Some(end) = end else { return false };
    let Token::Word(last) = tokens[end].1 else { return false };
    let naming = &before[..tokens[end].0 + last.len()];
    let ends = |text: &str| {
        names
            .iter()
            .any(|name| text.strip_suffix(name.as_str()).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
    };
    // “ngày đăng” and “đăng ngày”: the blanks between may belong to either.
    ends(naming) || ends(before.trim_end_matches([' ', ':', '-']))
}

/// Whether a folded word may stand between the name of a date and the date, or around a bare date.
fn is_around(word: &str) -> bool {
    let words = PageWords::bundled();
    words.around.holds(word) || words.weekdays.holds(word)
}

/// Whether a line begins by naming a date that follows at once.
fn is_named_at_start(before: &str) -> bool {
    let words = date::tokens(before).iter().filter(|(_, token)| matches!(token, Token::Word(_))).count();
    let names = PageWords::bundled();
    words <= 5 && (is_named(before, &names.published) || is_named(before, &names.updated))
}

/// Whether a part of a line is a date, perhaps with a time, a weekday, a place or a newspaper's name, and no more.
fn is_bare(part: &str, tokens: &[(usize, Token<'_>)]) -> bool {
    let known = PageWords::bundled();
    let found = date::dates(tokens);
    let outside = |at: usize| !found.iter().any(|found| (found.first..found.end).contains(&at));
    // "Số: 417/BC-STTTT    Ngày 21 tháng 6 năm 2019": the number that an office gave its letter.
    let of_letter = |at: usize| {
        let opens = matches!(tokens[0].1, Token::Word(word) if known.letter.holds(word)) && at <= 2;
        opens && matches!(tokens.get(at + 1), Some((_, Token::Sign('/'))))
    };
    let (mut words, mut numbers) = (0, 0);
    for (at, (_, token)) in tokens.iter().enumerate().filter(|(at, _)| outside(*at)) {
        let neighbour = |sign: char| {
            let is_it = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|t| t.1 == Token::Sign(sign));
            is_it(at.checked_sub(1)) || is_it(Some(at + 1))
        };
        match token {
            Token::Word(word) if known.as_of.holds(word) => return false,
            Token::Word(word) => words += usize::from(!is_around(word)),
            // Parts of a time of day and of an offset from Greenwich.
            Token::Number(_) if of_letter(at) => {}
            Token::Number(number) => {
                numbers +=
                    usize::from(number.len() > 2 || !(neighbour(':') || neighbour('+') || is_told_by_word(tokens, at)));
            }
            Token::Sign(_) => {}
        }
    }
    found.len() <= 2 && words <= 6 && numbers == 0 && part.len() <= 110
}

/// Whether the number at `at` belongs to a time such as `16h42` or `16 giờ 42`, follows `GMT`, or is that of a
/// weekday (`thứ 6`, `T6`).
fn is_told_by_word(tokens: &[(usize, Token<'_>)], at: usize) -> bool {
    let word = |at: Option<usize>| match at.and_then(|at| tokens.get(at)) {
        Some((_, Token::Word(word))) => *word,
        _ => "",
    };
    let words = PageWords::bundled();
    words.behind_hours.holds(word(Some(at + 1))) || words.before_hours.holds(word(at.checked_sub(1)))
}

/// Whether a paragraph opens with place and date: “PLEIKU, December 22, 2022 - …”, “PLEIKU, December 22, 2022 (VNA) …”.
fn is_dateline(before: &str, tokens: &[(usize, Token<'_>)], found: Found) -> bool {
    let words = date::tokens(before).iter().filter(|(_, token)| matches!(token, Token::Word(_))).count();
    let closes = |at: usize| matches!(tokens.get(at), Some((_, Token::Sign('-' | ':' | ')'))));
    let is_signed = || {
        let [opens, name, ends] = [0, 1, 2].map(|by| tokens.get(found.end + by).map(|token| token.1));
        let is_agency =
            matches!((opens, name, ends), (Some(Token::Sign('(')), Some(Token::Word(_)), Some(Token::Sign(')'))));
        // “By December 31, 2023 (estimate) …” is none: there no place stands before.
        is_agency && before.trim_end().ends_with(',')
    };
    let ends = || closes(found.end) || (closes(found.end + 1) && !before.is_empty()) || is_signed();
    words <= 6 && !before.contains(". ") && ends()
}

/// Whether a line of the head opens with place and date and goes on with what it tells, as a short paragraph above a list
/// does: “(Quảng Ngãi, ngày 04/10/2024) – …”, “PLEIKU, December 22, 2022 (VNA) …”. The headline of another page with its date
/// behind it is none: there no place stands alone between the beginning, a comma and the date.
fn is_short_dateline(folded: &str) -> Option<Date> {
    let tokens = date::tokens(folded);
    let found = *date::dates(&tokens).first()?;
    let place = folded[..tokens[found.first].0].trim_start_matches('(').trim_end();
    let place = place.strip_suffix("ngay").map_or(place, str::trim_end).strip_suffix(',')?;
    let is_name = place.split(' ').count() <= 4 && place.chars().all(|c| c.is_alphabetic() || c == ' ');
    let is_told = tokens[found.end..].iter().filter(|(_, token)| matches!(token, Token::Word(_))).count() > 4;
    (is_name && is_told && is_dateline(&folded[..tokens[found.first].0], &tokens, found)).then_some(found.date)
}

/// How a paragraph names the day with which it opens.
enum Day {
    /// “Ngày 19/7/2024, …”.
    Alone,
    /// “Sáng 19/7/2024, …”, “On the afternoon of …”, “On Friday, …”.
    WithHour,
}

/// Whether a paragraph opens with the day of what it tells, by the folded words in front of the date.
fn day_of_event(before: &str) -> Option<Day> {
    let words = PageWords::bundled();
    let mut day = Day::Alone;
    let tokens = date::tokens(before);
    if tokens.len() > 6 {
        return None;
    }
    for (_, token) in tokens {
        match token {
            Token::Word(word) if words.hours.holds(word) || words.weekdays.holds(word) => day = Day::WithHour,
            Token::Word(word) if words.openings.holds(word) => {}
            Token::Sign(',' | '(' | '-') => {}
            Token::Word(_) | Token::Sign(_) | Token::Number(_) => return None,
        }
    }
    Some(day)
}

/// Whether the place where something happened follows the date: “Ngày 19/7/2024, tại …”.
fn is_at_a_place(tokens: &[(usize, Token<'_>)], found: Found) -> bool {
    let next = tokens[found.end..].iter().find(|(_, token)| matches!(token, Token::Word(_)));
    matches!(next, Some((_, Token::Word(word))) if PageWords::bundled().at_places.holds(word))
}

#[cfg(test)]
mod tests {
    use super::super::page::tests::{PROSE_EN, PROSE_VI};
    use super::*;

    fn published(text: &str) -> Option<String> {
        Page::of(text).published().map(|date| date.to_string())
    }

    #[test]
    fn the_date_of_the_head_is_found_in_every_print() {
        let title = "Bưu chính Hòa Bình mở rộng mạng lưới điểm phục vụ";
        for (line, date) in [
            ("Published on 04 - 03 - 2021", "2021-03-04"),
            ("(Published on March 4, 2021)", "2021-03-04"),
            ("Posted: 4 March 2021, 10:15", "2021-03-04"),
            ("Báo Hòa BìnhBáo Hòa Bình04/03/2021", "2021-03-04"),
            ("Việt NamViệt Nam04/03/2021", "2021-03-04"),
            ("04/03/2021", "2021-03-04"),
            ("04/03/2021 | 09:15", "2021-03-04"),
            ("09:15 04/03/2021", "2021-03-04"),
            ("9h15, 04/03/2021", "2021-03-04"),
            ("Thứ 5, 04/03/2021, 16:42", "2021-03-04"),
            ("T5, 04/03/2021 - 16 giờ 42 phút", "2021-03-04"),
            ("Chủ nhật, 07/03/2021 16:42 GMT+7", "2021-03-07"),
            ("Ngày đăng: Chủ nhật, 07/03/2021", "2021-03-07"),
            ("04/03/2021 16:42 Lượt xem: 1204", "2021-03-04"),
            ("Ngày xuất bản: 04/03/2021", "2021-03-04"),
            ("Số: 417/BC-STTTT                Ngày 04 tháng 3 năm 2021", "2021-03-04"),
            ("Minh Anh - March 4, 2021 at 10:00 AM", "2021-03-04"),
            ("(Thứ năm, 04/03/2021, 16:42 GMT+7)", "2021-03-04"),
            ("Thứ Năm, 04/03/2021 | 16:42", "2021-03-04"),
            ("Thứ năm, 4/3/2021, 16:42 (GMT+7)", "2021-03-04"),
            ("Thứ năm, ngày 04 tháng 03 năm 2021", "2021-03-04"),
            ("Thursday, March 4, 2021", "2021-03-04"),
            ("HÒA BÌNH — March 4, 2021", "2021-03-04"),
            ("Hòa Bình - 04/03/2021, 08:00 (GMT+7)", "2021-03-04"),
            ("Cập nhật: 19:34, 04/03/2021 (GMT+7)", "2021-03-04"),
            ("(HBO) Cập nhật lúc 20:15, ngày 04/03/2021", "2021-03-04"),
            ("Ngày đăng: 04/03/2021 10:21", "2021-03-04"),
            ("Đăng ngày 04/03/2021", "2021-03-04"),
            ("Updated: 18:02 04-03-2021", "2021-03-04"),
            ("04/03/2021 | Lượt xem: 1.204", "2021-03-04"),
            ("4 Tháng Ba, 2021", "2021-03-04"),
        ] {
            for prose in [PROSE_EN, PROSE_VI] {
                let text = format!(
                    "\u{feff}{title}\r\n\r\n{line}\r\n\r\n{prose}\r\n\r\nTin khác\r\nMột tin cũ (01/02/2019)\r\n"
                );
                assert_eq!(published(&text).as_deref(), Some(date), "{line}");
                assert_eq!(Page::of(&text).title().as_deref(), Some(title), "{line}");
            }
        }
    }

    #[test]
    fn the_first_paragraph_and_the_foot_can_bear_the_date() {
        for (text, date) in [
            (format!("YÊN BÁI, December 2, 2022 - {PROSE_EN}"), Some("2022-12-02")),
            (format!("(Hà Nội, 2/12/2022) – {PROSE_VI}"), Some("2022-12-02")),
            (format!("Ngày 2/12/2022, {PROSE_VI}"), Some("2022-12-02")),
            (format!("Sáng ngày 2/12/2022, {PROSE_VI}"), Some("2022-12-02")),
            (format!("On the morning of December 2, 2022, {PROSE_EN}"), Some("2022-12-02")),
            (
                format!("{PROSE_EN}\n\nCompiled on 2 December 2022. Responsible: the planning section."),
                Some("2022-12-02"),
            ),
            (format!("{PROSE_EN}\n\nCập nhật: 02/12/2022"), Some("2022-12-02")),
            (
                format!("On 1 December 2022, at the town hall, {PROSE_EN} The next is due in March 2023."),
                Some("2022-12-01"),
            ),
            (format!("On 2 December 2022, {PROSE_EN} The next is due this month, December 2022."), Some("2022-12-02")),
            (format!("On 2 December 2022, {PROSE_EN}\n\nIn January 2024 there were more."), None),
            (format!("Ngày 2/12/2022, {PROSE_VI}\n\nĐến tháng 6/2024 có nhiều hơn."), None),
            (format!("Chiều 2/12/2022, {PROSE_VI}\n\nPhấn đấu đến tháng 6/2024 có nhiều hơn."), Some("2022-12-02")),
            (format!("LÀO CAI, July 9, 2025 (VNS) — {PROSE_EN}"), Some("2025-07-09")),
            (format!("THANH HÓA, March 5, 2024 (VNA) {PROSE_EN}"), Some("2024-03-05")),
            (format!("(Quảng Ngãi, ngày 04/10/2024) – {PROSE_VI}"), Some("2024-10-04")),
            (
                "Bưu chính chín tháng\n\n(Quảng Ngãi, ngày 04/10/2024) – Một số kết quả chủ yếu của ngành:\n\n- Bưu cục: 57"
                    .to_owned(),
                Some("2024-10-04"),
            ),
            (
                "Posts of the province\n\nTHANH HOA, March 5, 2024 (VNA) — Posts of the province grew last year.".to_owned(),
                Some("2024-03-05"),
            ),
            ("Posts of the province\n\nNew bridge opens in the north (02/12/2022) – read more of it here".to_owned(), None),
            (format!("By December 2, 2022 (estimate), {PROSE_EN}"), None),
            (format!("Standing at December 2, 2022 (estimate): {PROSE_EN}"), None),
            // What follows says nothing of the page.
            (format!("Theo Báo cáo số 12 ngày 2/12/2022 của Sở, {PROSE_VI}"), None),
            (format!("{PROSE_EN} It was founded on 2 December 2002."), None),
            (format!("{PROSE_EN}\n\nOther news\nFlower festival opens (02/12/2022)\nNew bridge 02/12/2022"), None),
            (format!("{PROSE_EN}\n\nSource: https://example.vn/2022/12/02/post-02-12-2022.htm"), None),
            (format!(" date 2022-12-02 {PROSE_EN}"), Some("2022-12-02")),
            (format!("On afternoon of 2 December 2022, {PROSE_EN}"), Some("2022-12-02")),
            (format!("Posts of the province grow\n12/2/2022 4:45:35 PM\n{PROSE_EN}"), Some("2022-12-02")),
            (format!("Posts of the province grow\n4:45:35 PM | 12/2/2022\n{PROSE_EN}"), Some("2022-12-02")),
            (format!("Posts of the province grow\nQuang Nam | 12/2/2022\n{PROSE_EN}"), Some("2022-02-12")),
            (format!("Posts of the province grow\n16:45 | 12/2/2022\n{PROSE_EN}"), Some("2022-02-12")),
            (format!("Bưu chính của tỉnh\nTính đến ngày 2/12/2022\n{PROSE_VI}"), None),
            (format!("Posts of the province\nAs of 2/12/2022\n{PROSE_VI}"), None),
            (PROSE_VI.to_owned(), None),
        ] {
            assert_eq!(published(&text).as_deref(), date, "{text}");
        }
    }

    #[test]
    fn the_better_witness_counts() {
        let title = "Ninety communes get their first post office";
        for (text, date) in [
            (format!("Thứ Hai, 06/05/2024\n{title}\n03/05/2024 08:10\n{PROSE_EN}"), "2024-05-03"),
            (format!("{title}\nCập nhật: 06/05/2024\nNgày đăng: 03/05/2024\n{PROSE_VI}"), "2024-05-03"),
            (format!("{title}\n03/05/2024\nOn 1 May 2024, {PROSE_EN}"), "2024-05-03"),
            (format!("Thứ Hai, 06/05/2024\n{title}\n{PROSE_EN}"), "2024-05-06"),
        ] {
            assert_eq!(published(&text).as_deref(), Some(date), "{text}");
            assert_eq!(Page::of(&text).title().as_deref(), Some(title), "{text}");
        }
    }
}

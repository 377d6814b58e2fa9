//! Full dates as Vietnamese and English pages print them.
//!
//! Works on folded text (lower case, no accents, one kind of dash). Day and month stand in the
//! Vietnamese order; `12/31/2024`, which that order cannot be, is taken the other way round, and so
//! is `5/8/2012 4:45:35 PM`, as older ministry pages in English print it, or `4:45:35 PM | 5/8/2012`.

use jiff::civil::Date;

use crate::domain::{Month, fold};

/// A piece of folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A run of digits.
    Number(&'a str),
    /// A run of letters.
    Word(&'a str),
    /// Any other character but a blank.
    Sign(char),
}

/// The tokens of `text`, each with the byte at which it starts. Letters and digits that are glued
/// together come apart.
pub(super) fn tokens(text: &str) -> Vec<(usize, Token<'_>)> {
    let mut tokens = Vec::with_capacity(text.len() / 4 + 4);
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if c.is_whitespace() {
            continue;
        }
        let same =
            |next: char| (c.is_ascii_digit() && next.is_ascii_digit()) || (c.is_alphabetic() && next.is_alphabetic());
        let mut end = start + c.len_utf8();
        while let Some((_, next)) = rest.next_if(|(_, next)| same(*next)) {
            end += next.len_utf8();
        }
        let token = match c {
            '0'..='9' => Token::Number(&text[start..end]),
            c if c.is_alphabetic() => Token::Word(&text[start..end]),
            c => Token::Sign(c),
        };
        tokens.push((start, token));
    }
    tokens
}

/// A date and the tokens it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// The day.
    pub date: Date,
}

/// All dates in `tokens`, in their order.
pub(super) fn dates(tokens: &[(usize, Token<'_>)]) -> Vec<Found> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        match date_at(tokens, at) {
            Some(date) => {
                at = date.end;
                found.push(date);
            }
            None => at += 1,
        }
    }
    found
}

/// The first day that a value of a column or a page's head names, as people or computers write it.
pub(super) fn first_day(value: &str) -> Option<Date> {
    let folded = fold(value.trim());
    // The time that computers write behind the day says nothing here.
    let until = folded.find('t').filter(|at| *at == 10).map_or(folded.as_str(), |at| &folded[..at]);
    dates(&tokens(until)).first().map(|found| found.date)
}

/// All months with their year in `tokens`, be it within a date or not: `6/2024`, `tháng 6 năm 2024`, `June 2024`.
pub(super) fn months(tokens: &[(usize, Token<'_>)]) -> Vec<(i16, i8)> {
    let forms = [Reader::month_by_number, Reader::month_by_name];
    let found = (0..tokens.len()).flat_map(|at| forms.iter().filter_map(move |form| form(&mut Reader { tokens, at })));
    found.map(|date| (date.year(), date.month())).collect()
}

fn date_at<'a>(tokens: &'a [(usize, Token<'a>)], at: usize) -> Option<Found> {
    let mut reader = Reader { tokens, at };
    // In which forms a date may begin so.
    let forms: &[fn(&mut Reader<'a>) -> Option<Date>] = match tokens[at].1 {
        Token::Number(_) => &[Reader::numeric, Reader::iso, Reader::day_first, Reader::vietnamese],
        Token::Word(_) => &[Reader::month_first, Reader::vietnamese],
        Token::Sign(',') => &[Reader::vietnamese],
        Token::Sign(_) => &[],
    };
    forms.iter().find_map(|form| {
        reader.at = at;
        let date = form(&mut reader)?;
        Some(Found { first: at, end: reader.at, date })
    })
}

/// Walks over tokens; each method reads one thing or returns nothing.
struct Reader<'a> {
    tokens: &'a [(usize, Token<'a>)],
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<Token<'a>> {
        Some(self.tokens.get(self.at)?.1)
    }

    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<i16> {
        let Token::Number(number) = self.peek()? else { return None };
        digits.contains(&number.len()).then_some(())?;
        self.at += 1;
        number.parse().ok()
    }

    fn word(&mut self) -> Option<&'a str> {
        let Token::Word(word) = self.peek()? else { return None };
        self.at += 1;
        Some(word)
    }

    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let Token::Sign(sign) = self.peek()? else { return None };
        signs.contains(&sign).then_some(())?;
        self.at += 1;
        Some(sign)
    }

    /// Skips one of `words` where it stands.
    fn skip(&mut self, words: &[&str]) {
        if let Some(Token::Word(word)) = self.peek()
            && words.contains(&word)
        {
            self.at += 1;
        }
    }

    fn year(&mut self) -> Option<i16> {
        if let Some(year) = self.number(4..=4) {
            return Some(year);
        }
        // A time that is glued to the year: `05/01/202416:42`.
        let Token::Number(glued) = self.peek()? else { return None };
        let time_follows = self.tokens.get(self.at + 1).is_some_and(|(_, token)| *token == Token::Sign(':'));
        let year = glued.get(..4).filter(|_| time_follows && matches!(glued.len(), 5 | 6))?;
        self.at += 1;
        year.parse().ok()
    }

    /// Whether the token before the one at `at` is a stroke, as in the number of a decree.
    fn after_stroke(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.tokens[before].1 == Token::Sign('/'))
    }

    /// `05/01/2024`, `13 - 01 - 2021`, `5.1.2024`.
    fn numeric(&mut self) -> Option<Date> {
        let start = self.at;
        let day = self.number(1..=2)?;
        let sign = self.sign(&['/', '-', '.'])?;
        let month = self.number(1..=2)?;
        self.sign(&[sign])?;
        let year = self.year()?;
        if self.after_stroke(start) || matches!(self.peek(), Some(Token::Sign('/'))) {
            return None;
        }
        let vietnamese = civil(year, month, day);
        let american = civil(year, day, month);
        let is_padded = self.tokens[start..self.at]
            .iter()
            .any(|(_, token)| matches!(token, Token::Number(n) if n.starts_with('0')));
        if !is_padded && (self.american_time_follows() || self.american_time_precedes(start)) {
            american.or(vietnamese)
        } else {
            vietnamese.or(american)
        }
    }

    /// Whether a time such as `4:45:35 PM` follows: sites that print it, and no leading zeros, print the month first.
    fn american_time_follows(&self) -> bool {
        let mut ahead = Reader { tokens: self.tokens, at: self.at };
        let mut time = || {
            ahead.number(1..=2)?;
            ahead.sign(&[':'])?;
            ahead.number(2..=2)?;
            ahead.sign(&[':'])?;
            ahead.number(2..=2)?;
            ahead.word()
        };
        matches!(time(), Some("am" | "pm"))
    }

    /// Whether such a time stands before the date that begins at `start`: `2:23:34 PM | 7/1/2008`.
    fn american_time_precedes(&self, start: usize) -> bool {
        let before: Vec<Token<'_>> = self.tokens[..start].iter().rev().take(7).map(|(_, token)| *token).collect();
        let before = match &before[..] {
            [Token::Sign('|' | '-' | ','), rest @ ..] => rest,
            all => all,
        };
        matches!(
            before,
            [
                Token::Word("am" | "pm"),
                Token::Number(_),
                Token::Sign(':'),
                Token::Number(_),
                Token::Sign(':'),
                Token::Number(_),
                ..
            ]
        )
    }

    /// `2024-01-05`.
    fn iso(&mut self) -> Option<Date> {
        let start = self.at;
        let year = self.number(4..=4)?;
        let sign = self.sign(&['/', '-', '.'])?;
        let month = self.number(1..=2)?;
        self.sign(&[sign])?;
        let day = self.number(1..=2)?;
        if self.after_stroke(start) || matches!(self.peek(), Some(Token::Sign('/'))) {
            return None;
        }
        civil(year, month, day)
    }

    /// `December 30, 2017`, `Dec. 30 2017`.
    fn month_first(&mut self) -> Option<Date> {
        let month = english_month(self.word()?)?;
        self.sign(&['.']);
        let day = self.number(1..=2)?;
        self.skip(&["st", "nd", "rd", "th"]);
        self.sign(&[',']);
        civil(self.year()?, month, day)
    }

    /// `14 March 2022`, `2nd of June, 2023`.
    fn day_first(&mut self) -> Option<Date> {
        let day = self.number(1..=2)?;
        self.skip(&["st", "nd", "rd", "th"]);
        self.skip(&["of"]);
        self.sign(&['-']);
        let month = english_month(self.word()?)?;
        self.sign(&['.']);
        self.sign(&[',', '-']);
        civil(self.year()?, month, day)
    }

    /// `ngày 5 tháng 1 năm 2024`, `5 Tháng Một, 2024`, `Tháng Một 5, 2024`.
    fn vietnamese(&mut self) -> Option<Date> {
        let led = self.at.checked_sub(1).map(|before| self.tokens[before].1);
        let day = self.number(1..=2);
        self.sign(&[',']);
        if self.word()? != "thang" {
            return None;
        }
        // "9 tháng năm 2022" are nine months of that year, and "ngày 9 tháng năm 2022" is the ninth of May.
        let of_year = self.peek() == Some(Token::Word("nam"))
            && matches!(self.tokens.get(self.at + 1), Some((_, Token::Number(year))) if year.len() == 4);
        let counts = day.is_some_and(|day| day <= 12) && !matches!(led, Some(Token::Word("ngay" | "mung" | "mong")));
        if of_year && counts {
            return None;
        }
        let month = self.number(1..=2).or_else(|| self.vietnamese_month())?;
        self.sign(&[',']);
        let day = match day {
            Some(day) => day,
            None => self.number(1..=2)?,
        };
        self.sign(&[',', '/']);
        self.skip(&["nam"]);
        civil(self.year()?, month, day)
    }

    /// `6/2024`, `6-2024`, `tháng 6 năm 2024`, as the first of that month.
    fn month_by_number(&mut self) -> Option<Date> {
        let month = self.number(1..=2)?;
        if self.sign(&['/', '-']).is_none() {
            (self.word()? == "nam").then_some(())?;
        }
        civil(self.year()?, month, 1)
    }

    /// `June 2024`, as the first of that month.
    fn month_by_name(&mut self) -> Option<Date> {
        let month = english_month(self.word()?)?;
        self.sign(&[',']);
        civil(self.year()?, month, 1)
    }

    fn vietnamese_month(&mut self) -> Option<i16> {
        let name = self.word()?;
        let units = ["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];
        let month = 1 + units.iter().position(|unit| *unit == name)?;
        if month == 10 {
            match self.peek() {
                Some(Token::Word("mot")) => return self.word().map(|_| 11),
                Some(Token::Word("hai")) => return self.word().map(|_| 12),
                _ => {}
            }
        }
        i16::try_from(month).ok()
    }
}

fn english_month(word: &str) -> Option<i16> {
    // Nearly all words differ in their first letter: that one look spares the rest.
    let first = word.bytes().next();
    let known = |month: &&str| {
        month.bytes().next() == first && (*month == word || (3..=4).contains(&word.len()) && month.starts_with(word))
    };
    i16::try_from(1 + Month::ENGLISH.iter().position(known)?).ok()
}

/// The day, if the calendar has it and a page of the web can have been published then.
fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    (1990..=2100).contains(&year).then(|| Date::new(year, month, day).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<String> {
        let text = fold(text);
        Some(dates(&tokens(&text)).first()?.date.to_string())
    }

    #[test]
    fn every_printed_form_is_read() {
        for (text, date) in [
            ("07/03/2024", "2024-03-07"),
            ("7/3/2024", "2024-03-07"),
            ("07 - 03 - 2024", "2024-03-07"),
            ("07.03.2024", "2024-03-07"),
            ("Báo Tỉnh07/03/2024", "2024-03-07"),
            ("07/03/202416:42", "2024-03-07"),
            ("Thứ Năm, 07/03/2024 | 16:42", "2024-03-07"),
            ("2024-03-07T08:00:00+07:00", "2024-03-07"),
            ("12/31/2024", "2024-12-31"),
            ("3/7/2024 4:45:35 PM", "2024-03-07"),
            ("13/7/2024 4:45:35 PM", "2024-07-13"),
            ("07/03/2024 04:45:35 PM", "2024-03-07"),
            ("07/03/2024 4:45 CH", "2024-03-07"),
            ("Thursday, March 7, 2024", "2024-03-07"),
            ("Mar. 7th 2024", "2024-03-07"),
            ("7 March 2024", "2024-03-07"),
            ("7-Mar-2024", "2024-03-07"),
            ("7th of March, 2024", "2024-03-07"),
            ("Sept 7, 2024", "2024-09-07"),
            ("ngày 7 tháng 3 năm 2024", "2024-03-07"),
            ("ngày 9 tháng năm 2022", "2022-05-09"),
            ("Ngày 07 tháng 03, 2024", "2024-03-07"),
            ("7 Tháng Ba, 2024", "2024-03-07"),
            ("Tháng Mười Hai 7, 2024", "2024-12-07"),
            ("tháng mười 7, 2024", "2024-10-07"),
            ("nga\u{300}y 7 tha\u{301}ng 3 na\u{306}m 2024", "2024-03-07"),
        ] {
            assert_eq!(first(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "tháng 11/2023",
            "735.3 billion",
            "31/02/2024",
            "số 07/03/2024/QĐ-UBND",
            "1.234.2024.5",
            "7/3",
            "9 tháng năm 2022",
            "07/03/24",
            "March 2024",
            "năm 2024",
            "0259-3920203",
            "13/13/2024",
            "5/1/1875",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}

//! What a growth is measured from: the same time of the year before, the month before, a year that the text names.

use crate::extract::amount::Kind;
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::time::{When, Year};
use crate::extract::words::{cut, ends_with_any, sentence_start};

use super::{Number, UP_DOWN, find, is_last_month, is_month, known_year};

/// What a growth is measured from.
pub(super) struct Since {
    /// Whether it is said to be the same time of the year before.
    pub said_yearly: bool,
    /// Whether it is another time than that of the year before, or a growth for each year.
    pub monthly: bool,
    /// The year, where it is named.
    pub year: Option<i32>,
}

/// What sets a number against what is named behind it.
const BEYOND: Senses = UP_DOWN.with(Senses::of(&[Sense::Above, Sense::Below]));

/// What stands in a list of growths beside its numbers.
const LISTED: Senses = BEYOND.with(Senses::of(&[Sense::About]));

impl Number<'_> {
    /// What the growth that the number may be is measured from.
    pub(super) fn since(&self) -> Since {
        let bases = Senses::of(&[Sense::SamePeriod, Sense::YearBefore]);
        let said_yearly = self.after.iter().chain(self.before).any(|mention| mention.senses().any(bases));
        let (on, beyond) = (self.set_on(), self.set_beyond());
        let compared = self.after.iter().find_map(|mention| match mention.what {
            What::Time { when, compared: true } => when.known_year(),
            _ => None,
        });
        let monthly = self.is_averaged()
            || self.is_against_month()
            || beyond.is_some_and(is_month)
            || self.is_months_earlier()
            || on.is_some_and(is_part_of_year)
            || !said_yearly && compared.is_none() && self.is_within_some_years()
            || !said_yearly && self.is_on_other_base();
        let year = compared
            .or_else(|| self.year_behind_list())
            .or(self.measured.and_then(|base| base.year))
            .or_else(|| on.and_then(known_year))
            .or_else(|| beyond.and_then(known_year))
            .or_else(|| self.year_led_by())
            .or_else(|| if said_yearly { None } else { self.year_opened_with() });
        Since { said_yearly, monthly, year }
    }

    /// The year that the clause opens with as the base: "so với năm 2015 tăng 68%", "compared with 2015, up 68%".
    fn year_led_by(&self) -> Option<i32> {
        let moves = UP_DOWN.with(Senses::of(&[Sense::About, Sense::Above, Sense::Below]));
        let base = self.before.iter().rfind(|mention| !mention.senses().any(moves) && !mention.is_mark(b','))?;
        let compared = matches!(base.what, What::Time { compared: true, .. });
        known_year(base).filter(|_| compared && self.direction.is_some())
    }

    /// The year that a list of growths with the number in it is measured from: "up by 52% and 14%, respectively, from 2016".
    fn year_behind_list(&self) -> Option<i32> {
        let behind = &self.mentions[self.at + 1..];
        let respectively = behind.iter().position(|mention| mention.has(Sense::Respectively))?;
        let listed = behind[..respectively].iter().all(|mention| match &mention.what {
            What::Quantity(growth) => growth.kind == Kind::Percent,
            What::Mark(mark) => *mark == b',',
            _ => mention.senses().any(LISTED),
        });
        let base =
            behind[respectively + 1..].iter().find(|mention| !mention.is_mark(b',') && !mention.has(Sense::Versus))?;
        match base.what {
            What::Time { when, compared: true } if listed => when.known_year(),
            _ => None,
        }
    }

    /// What stands behind the words with which the sentence opens to tell since when something grew, where this is such a growth.
    fn opened_with_base(&self) -> Option<&str> {
        let first = self.mentions.iter().find(|mention| !matches!(mention.what, What::Mark(_)))?;
        self.direction?;
        let begin = sentence_start(self.text, first.range.start);
        Cues::bundled().since_long_ago.behind(cut(self.text, begin, self.start()).trim_ascii_start())
    }

    /// The year with which the sentence opens and from which all of it is measured: "Since 2010, Internet subscribers have grown by 40% to
    /// 7.6 million", "So với năm 2010, thuê bao tăng 120%".
    fn year_opened_with(&self) -> Option<i32> {
        self.opened_with_base()?.get(..4)?.parse().ok()
    }

    /// Whether the sentence opens with some years within which all of it grew: "Over the past five years, fibre subscribers grew 220%".
    fn is_within_some_years(&self) -> bool {
        // "Sau 3 năm triển khai, năm 2024 doanh thu tăng 12%" tells its own year.
        let comma = self.mentions[..self.at].iter().position(|mention| mention.is_mark(b','));
        let own = comma.is_some_and(|comma| {
            self.mentions[comma..self.at]
                .iter()
                .any(|mention| matches!(mention.what, What::Time { compared: false, .. }))
        });
        !own && self.opened_with_base().is_some_and(|rest| Cues::bundled().some_years.begin_word(rest))
    }

    /// Whether it is a growth for each year: "a growth of 28% a year on average".
    fn is_averaged(&self) -> bool {
        // "a loss of 11.2% in a year"
        let within =
            |mention: &Mention| ends_with_any(self.text[..mention.range.start].trim_ascii_end(), &[" in", " within"]);
        let behind = self.after.first().is_some_and(|mention| {
            mention.has(Sense::Average) && !(self.text[mention.range.clone()] == *"a year" && within(mention))
        });
        // "bình quân mỗi năm tăng 8,5%", "growing on average by 8.5% a year"
        let each = |mention: &Mention| mention.has(Sense::Average) && !self.text[mention.range.end..].starts_with('-');
        behind || self.before.iter().any(each)
    }

    /// Whether another month of the same year is the base: "against August".
    fn is_against_month(&self) -> bool {
        self.after.iter().any(|mention| {
            matches!(
                mention.what,
                What::Time {
                    when: When::Span { from: (Year::Open, first), to: (Year::Open, last), point: false },
                    compared: true,
                } if last < first + 11
            )
        })
    }

    /// Whether it is measured from some months or several years earlier: "up 2% from three months earlier", "up 120% from five years ago".
    fn is_months_earlier(&self) -> bool {
        let months =
            |mention: &Mention| matches!(mention.what, What::Time { when: When::Earlier(months), .. } if months != 12);
        self.after.iter().any(months)
    }

    /// The time that "on" sets the number against: "up 1.3% on February and up 6.9% on March 2024".
    fn set_on(&self) -> Option<&Mention> {
        let on = self.after.first()?;
        let stretch = matches!(on.what, What::Time { when: When::Span { point: false, .. }, .. });
        (stretch && cut(self.text, self.end(), on.range.start).trim_ascii() == "on").then_some(on)
    }

    /// What the number is told to be above or below: "0.9% above September". The year of the base says of which it is: "1.6% above
    /// February 2023 and 5.3% above March 2022".
    fn set_beyond(&self) -> Option<&Mention> {
        let other = self.after.iter().position(|mention| !mention.senses().any(BEYOND)).filter(|other| *other > 0)?;
        let gap = cut(self.text, self.end(), self.after[other].range.start);
        (gap.split_ascii_whitespace().count() <= 3).then_some(&self.after[other])
    }

    /// Whether words that tell no year name another base than the year before.
    fn is_on_other_base(&self) -> bool {
        find(self.after, Sense::OtherBase)
            || self.is_led_by_other_base()
            || self.is_led_by_month()
            || self.after.iter().any(is_last_month)
            || self.is_led_by_last_month()
            || self.measured.is_some() && self.before.iter().any(is_last_month)
    }

    /// Whether another base stands before the number, and is not that of the growth before it: "up 0.8% from the month before and up
    /// 4.9% over June 2020".
    fn is_led_by_other_base(&self) -> bool {
        self.before.iter().rfind(|mention| mention.has(Sense::OtherBase)).is_some_and(|base| {
            let since = cut(self.text, base.range.end, self.start());
            !since.split(|c: char| !is_word_part(c)).any(|word| matches!(word, "and" | "và" | "but" | "nhưng"))
        })
    }

    /// Whether a month that the number is more or less than stands before it: "cao hơn tháng 9 là 2,1%".
    fn is_led_by_month(&self) -> bool {
        self.before.windows(2).any(|pair| {
            let than = || &self.text[pair[0].range.start..pair[1].range.start];
            is_month(&pair[1])
                && pair[0].senses().any(UP_DOWN)
                && ends_with_any(than().trim_ascii_end(), &["hơn", "hơn so với", "than", "than in", "above", "below"])
        })
    }

    /// Whether its clause opens by comparing with the month before: "so với tháng trước giảm 0,8%, so với cùng kỳ năm trước tăng 4,1%".
    fn is_led_by_last_month(&self) -> bool {
        let led = self.at.checked_sub(self.before.len() + 1);
        led.is_none_or(|led| matches!(self.mentions[led].what, What::Mark(_)))
            && self.before.windows(2).any(|pair| {
                pair[0].has(Sense::Versus)
                    && is_last_month(&pair[1])
                    && cut(self.text, pair[0].range.end, pair[1].range.start).trim().is_empty()
            })
    }
}

/// Whether a time is some months of the year that the text is on.
fn is_part_of_year(mention: &Mention) -> bool {
    matches!(mention.what, What::Time { when: When::Span { from, to, .. }, .. } if from.0 == Year::Open && to.1 < from.1 + 11)
}

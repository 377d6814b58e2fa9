//! One fact stated twice is one record.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::{Bound, Link, Period, Slot, Status, Unit};

use super::draft::{Draft, Matter};
use super::lexicon::Senses;

/// So many digits of an amount are no chance: with fewer, two sources may tell numbers that look alike.
const FEWEST_DIGITS: usize = 3;

/// Merges what is stated twice: the first place that states it whole stays, a rounded headline
/// gives way to the exact figure, a growth joins the level it belongs to.
pub(super) fn merge(drafts: Vec<Draft>, text: &str) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let twin = kept.iter().position(|other| other.same_key(&draft) && is_same(other, &draft));
        match twin {
            None => kept.push(draft),
            Some(index) => join(&mut kept[index], draft),
        }
    }
    join_rounded(&mut kept, text);
    let rounded: Vec<bool> = kept
        .iter()
        .map(|draft| {
            grows_as_said(&kept, draft)
                || grows_as_told_exactly(&kept, draft)
                || is_rounded_share(&kept, draft)
                || is_told_again(&kept, draft)
                || is_told_by_kind(&kept, draft)
                || (draft.in_heading || draft.bound != Bound::Exact)
                    && kept.iter().any(|other| {
                        !std::ptr::eq(draft, other)
                            && (other.indicator == draft.indicator || is_wider_in_text(other, draft))
                            && other.operator == draft.operator
                            && other.place == draft.place
                            && (other.period == draft.period || draft.in_heading || is_of_month_beside(other, draft))
                            && rounds_to(other, draft)
                    })
        })
        .collect();
    let mut rounded = rounded.iter();
    kept.retain(|_| !rounded.next().copied().unwrap_or_default());
    kept
}

/// Whether two stocks are of one month and the next one: "nearly 300 stations" at the end of a year beside "294 stations" on the page
/// of January that says so.
fn is_of_month_beside(one: &Draft, other: &Draft) -> bool {
    match (one.period, other.period) {
        (Some(Period::Stock(one)), Some(Period::Stock(other))) => one.since(other).abs() == 1,
        _ => false,
    }
}

/// Whether two drafts of one key state one fact.
fn is_same(kept: &Draft, draft: &Draft) -> bool {
    // "wants revenue to rise by 12 per cent": no growth of what was reached.
    let wanted = |one: &Draft, other: &Draft| {
        one.value.is_none() && other.value.is_some() && one.status == Status::Target && other.status != Status::Target
    };
    if wanted(kept, draft) || wanted(draft, kept) {
        return false;
    }
    match (kept.value, draft.value) {
        (Some(one), Some(other)) => one == other && kept.unit == draft.unit,
        // A growth alone belongs to the level of its key.
        (Some(_), None) => kept.yoy.is_none() || kept.yoy == draft.yoy,
        (None, None) => kept.yoy == draft.yoy,
        (None, Some(_)) => draft.yoy.is_none() || kept.yoy == draft.yoy,
    }
}

/// Takes over from `draft` what `kept` does not say.
fn join(kept: &mut Draft, draft: Draft) {
    if kept.value.is_none() && draft.value.is_some() {
        let yoy = kept.yoy;
        let growth = kept.words.iter().find(|words| words.0 == Slot::Yoy).cloned();
        *kept = draft;
        if kept.yoy.is_none() {
            kept.yoy = yoy;
            if let Some((slot, range)) = growth {
                kept.note(slot, range);
            }
        }
        return;
    }
    // "Mật độ di động đạt 88 thuê bao/100 dân" over "…, khoảng 88 thuê bao/100 dân": the text says how sure the headline's number is.
    if kept.in_heading && !draft.in_heading && kept.value.is_some() && draft.value.is_some() {
        kept.bound = draft.bound;
        kept.words.retain(|words| words.0 != Slot::Bound);
        kept.words.extend(draft.words.iter().filter(|words| words.0 == Slot::Bound).cloned());
    }
    for (slot, own, other) in [(Slot::Yoy, &mut kept.yoy, draft.yoy), (Slot::OfPlan, &mut kept.of_plan, draft.of_plan)]
    {
        if own.is_none() && other.is_some() {
            *own = other;
            if let Some(words) = draft.words.iter().find(|words| words.0 == slot) {
                kept.words.push(words.clone());
            }
        }
    }
}

/// Whether a heading's growth without a level is that of a level in the text, perhaps rounded.
fn grows_as_said(kept: &[Draft], draft: &Draft) -> bool {
    let Some(growth) = draft.yoy.filter(|_| draft.in_heading && draft.value.is_none()) else { return false };
    kept.iter().any(|other| {
        other.value.is_some()
            && other.place == draft.place
            && other.operator == draft.operator
            && other.indicator.stem() == draft.indicator.stem()
            && other.yoy.is_some_and(|yoy| (yoy - growth).abs() < Decimal::ONE)
    })
}

/// Whether a growth without a level is that of a level of the same key in whole percent: "Doanh thu công nghệ số tăng hơn 21%" over "Doanh
/// thu đạt 1.240 tỷ đồng, tăng 21,4%".
fn grows_as_told_exactly(kept: &[Draft], draft: &Draft) -> bool {
    let Some(growth) = draft.yoy.filter(|_| draft.value.is_none()).filter(Decimal::is_integer) else { return false };
    kept.iter().any(|other| {
        other.value.is_some()
            && other.same_key(draft)
            && other.status == draft.status
            && other.yoy.is_some_and(|yoy| {
                let side = match draft.bound {
                    Bound::Above => yoy >= growth,
                    Bound::Below => yoy <= growth,
                    _ => true,
                };
                side && !yoy.is_integer() && (yoy - growth).abs() < Decimal::ONE
            })
    })
}

/// Whether a figure whose own words tell no time is one that other words tell with its time, of the same year: "Với mục tiêu
/// đưa 5G phủ 38% dân số" over "Năm 2025, tỉnh đặt mục tiêu 5G phủ 38% dân số".
fn is_told_again(kept: &[Draft], draft: &Draft) -> bool {
    let Some(value) = draft.value.filter(|_| !tells_time(draft)) else { return false };
    let year = draft.period.map(|period| period.last().year());
    // All of something may have been reached at any time.
    let whole = draft.unit == Unit::Percent && value == Decimal::ONE_HUNDRED;
    kept.iter().any(|other| {
        other.value == Some(value)
            && tells_time(other)
            && (other.status == draft.status && (!whole || draft.status == Status::Target) || draft.in_heading)
            && other.unit == draft.unit
            && other.indicator == draft.indicator
            && other.place == draft.place
            && other.operator == draft.operator
            && year.is_none_or(|year| other.period.is_some_and(|period| period.last().year() == year))
    })
}

/// Whether a figure has its time from words near it, and not from the document.
fn tells_time(draft: &Draft) -> bool {
    draft.said(Slot::Period).is_some()
        && !matches!(draft.linked(Slot::Period), Some(Link::Document | Link::DateLine | Link::Headline))
}

/// Whether a share or a density is one of the others with fewer digits behind its sign: "9,3 thuê bao/100 dân" beside the 9,31 of a
/// table.
fn is_rounded_share(kept: &[Draft], draft: &Draft) -> bool {
    let Some(value) = draft.value.filter(|_| matches!(draft.unit, Unit::Percent | Unit::Per100)) else { return false };
    let value = value.normalize();
    value.scale() > 0
        && kept.iter().any(|other| {
            other.same_key(draft)
                && other.status == draft.status
                && other.unit == draft.unit
                && other.value.is_some_and(|exact| {
                    exact.normalize().scale() > value.scale()
                        && exact.round_dp_with_strategy(value.scale(), RoundingStrategy::MidpointAwayFromZero) == value
                })
        })
}

/// Joins an amount of money or a number to the one that it is in fewer digits: "338,6 tỷ đồng" in the text to the 338.627 million of a
/// table. What is written in all its digits is rounded to nothing: "1.240 trạm" beside "1.243 trạm".
fn join_rounded(drafts: &mut Vec<Draft>, text: &str) {
    let mut at = 0;
    while at < drafts.len() {
        match exact_of(drafts, &drafts[at], text) {
            Some(exact) => {
                let rounded = drafts.remove(at);
                join(&mut drafts[exact - usize::from(exact > at)], rounded);
            }
            None => at += 1,
        }
    }
}

/// Which of `drafts` tells the amount of `rounded` in more digits.
fn exact_of(drafts: &[Draft], rounded: &Draft, text: &str) -> Option<usize> {
    let value = rounded.value.filter(|_| !matches!(rounded.unit, Unit::Percent | Unit::Per100))?;
    let shown = written_digits(&text[rounded.quote.clone()]);
    if shown < FEWEST_DIGITS {
        return None;
    }
    drafts.iter().position(|other| {
        other.same_key(rounded)
            && other.status == rounded.status
            && other.unit == rounded.unit
            && other.value.is_some_and(|exact| digits(exact) > shown && in_digits(exact, shown) == Some(value))
    })
}

/// How many digits a number is written in, without zeros before it: four in "VND 1,320 billion".
fn written_digits(quote: &str) -> usize {
    let number = quote.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = number.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' ')).unwrap_or(number.len());
    let digits: String = number[..end].chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').len()
}

/// An amount in so many digits.
fn in_digits(exact: Decimal, digits: usize) -> Option<Decimal> {
    exact.round_sf_with_strategy(u32::try_from(digits).ok()?, RoundingStrategy::MidpointAwayFromZero)
}

/// Whether an enterprise's subscribers of no named kind are those that another figure tells the kind of: "serves 17.3 million
/// subscribers" beside "MobiFone's 17.3 million mobile subscribers".
fn is_told_by_kind(kept: &[Draft], draft: &Draft) -> bool {
    let unnamed = matches!(draft.matter, Matter::Lines(lines) if lines == Senses::NONE);
    unnamed
        && draft.value.is_some()
        && draft.operator.is_some()
        && kept.iter().any(|other| {
            matches!(other.matter, Matter::Lines(lines) if lines != Senses::NONE)
                && other.value == draft.value
                && other.operator == draft.operator
                && other.place == draft.place
                && other.period == draft.period
                && other.status == draft.status
        })
}

/// Whether a heading names one sector where the text has the money of both, which is likely what it rounds: "telecom takings to
/// VND74 trillion" over "post and telecommunications services earned VND74.3 trillion".
fn is_wider_in_text(text: &Draft, heading: &Draft) -> bool {
    heading.in_heading
        && text.indicator.as_str().ends_with(".post_telecom")
        && matches!(heading.indicator.as_str().split_once('.'), Some((_, "post" | "telecom")))
        && text.indicator.stem() == heading.indicator.stem()
        && text.period == heading.period
}

/// Whether `rounded` is `exact` with fewer digits.
fn rounds_to(exact: &Draft, rounded: &Draft) -> bool {
    let (Some(exact_value), Some(value)) = (exact.value, rounded.value) else { return false };
    exact.unit == rounded.unit
        && !exact.in_heading
        && is_rounding(exact_value, value, rounded.bound, rounded.in_heading)
}

/// Whether `value`, which a heading hedges by `bound`, is `exact` with fewer digits: "tops 6.8 billion USD" over 6.82 billion.
pub(super) fn is_rounded_in_heading(exact: Decimal, value: Decimal, bound: Bound) -> bool {
    is_rounding(exact, value, bound, true)
}

/// Whether `value`, which is hedged by `bound`, is `exact` with fewer digits.
fn is_rounding(exact: Decimal, value: Decimal, bound: Bound, in_heading: bool) -> bool {
    let gap = (exact - value).abs();
    let far = gap > value * Decimal::new(10, 2);
    if exact == value || far || digits(exact) <= digits(value) {
        return false;
    }
    let share = if digits(value) <= 1 { Decimal::new(10, 2) } else { Decimal::new(25, 3) };
    let side = match bound {
        Bound::Above => exact >= value,
        Bound::Below => exact <= value,
        _ => true,
    };
    // "hơn 3,1 triệu thuê bao" over "3.172.400 thuê bao": cut off behind its last digit. In a text so is a number that another one tells to
    // its last digit: "hơn 1.600 trạm … toàn tỉnh có 1.647 trạm".
    let told = in_heading || matches!(bound, Bound::Above | Bound::Below) && digits(exact) >= digits(value) + 2;
    let cut_off = || {
        let unit = value / Decimal::from(shown(value).parse::<u32>().unwrap_or(1).max(1));
        told && bound != Bound::Exact && digits(value) > 1 && gap < unit
    };
    (gap <= value * share || cut_off()) && side
}

/// How many digits a value shows.
pub(super) fn digits(value: Decimal) -> usize {
    shown(value).len()
}

/// The digits that a value shows.
fn shown(value: Decimal) -> String {
    let written = value.normalize().to_string();
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').to_owned()
}

//! The unit of measure that the words of a cell name.

use std::ops::Range;

use crate::domain::Unit;
use crate::extract::amount;
use crate::extract::layout::Layout;
use crate::extract::letters::is_letter;
use crate::extract::number::next_digit;
use crate::extract::words::behind_last;

/// The unit that a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellUnit {
    /// The power of ten that it counts by: 9 of "tỷ đồng".
    pub(super) power: u32,
    /// What it measures, where it is more than a number.
    pub(super) unit: Option<Unit>,
    /// Whether it counts what no indicator counts: "nghìn tờ".
    pub(super) strange: bool,
}

impl CellUnit {
    /// The unit of what is counted one by one.
    pub(super) const ONES: Self = Self { power: 0, unit: None, strange: false };

    /// A unit that an indicator may have.
    fn of(power: u32, unit: Option<Unit>) -> Self {
        Self { power, unit, strange: false }
    }

    /// Whether it is "%".
    pub(super) fn is_percent(self) -> bool {
        self.unit == Some(Unit::Percent)
    }

    /// Whether it is one of money.
    pub(super) fn is_money(self) -> bool {
        self.unit.is_some_and(Unit::is_money)
    }
}

/// The most words of a unit behind a comma.
const LONGEST_UNIT: usize = 3;

/// The unit that a label names: "billion VND", "(nghìn thuê bao)", "%".
pub(super) fn cell_unit(written: &str) -> Option<CellUnit> {
    // "Unit: thousand subscribers (columns 1 to 3); subscribers per 100 people (column 4)": what is no density counts by the first.
    if let Some((first, _)) = written.split_once(';').filter(|_| Layout::bundled().is_unit_line(written)) {
        let bare = first.split('(').next().unwrap_or(first);
        return cell_unit(first).or_else(|| cell_unit(bare));
    }
    let written = written.trim_end_matches([':', ' ']);
    let words = behind_last(written, b'(', b':').trim_matches([')', ' ']);
    // "Thous." is an abbreviation with its stop.
    let abbreviated = |unit: &str| matches!(unit, "thous." | "bill." | "mill." | "bil." | "mil.");
    let dashed = behind_dash(words).filter(|unit| unit.split(' ').count() <= LONGEST_UNIT);
    let words = if abbreviated(words) || dashed.is_some_and(abbreviated) { words } else { words.trim_matches('.') };
    // "5G coverage, % of population", "Mobile subscribers, thousand"
    let behind_comma = words.rsplit_once(", ").map(|parts| parts.1.trim_ascii());
    if let Some(unit) = behind_comma {
        if unit == "%" || unit.starts_with("% ") {
            return Some(CellUnit::of(0, Some(Unit::Percent)));
        }
        if unit.split(' ').count() <= LONGEST_UNIT && begins_with_scale(unit) {
            return cell_unit(unit);
        }
    }
    // "Number of telephone subscribers - Thous. subscribers", "Internet subscribers - Subscribers"
    if let Some(unit) = dashed {
        if begins_with_scale(unit) || thousands(unit).is_some() {
            return cell_unit(unit);
        }
        if Layout::bundled().counts(unit) {
            return Some(CellUnit::ONES);
        }
    }
    if let Some(unit) = multiplied(words) {
        return Some(unit);
    }
    if let Some(noun) = thousands(words) {
        return Some(CellUnit { power: 3, unit: None, strange: !Layout::bundled().ends_counted(noun) });
    }
    let read = amount::of_words(words);
    let ends = written.trim_ascii_end();
    let percent = || {
        let shown = words == "%" || words.starts_with("% ") && written.contains('(');
        (shown || ends.ends_with("(%)") || ends.ends_with("- %")).then(|| CellUnit::of(0, Some(Unit::Percent)))
    };
    match read.kind {
        // "Tỷ lệ hộ có cáp quang" counts no billions.
        _ if Layout::bundled().names_rate(words) => percent(),
        amount::Kind::Money(unit) => Some(CellUnit::of(read.power, Some(unit))),
        amount::Kind::Percent => Some(CellUnit::of(0, Some(Unit::Percent))),
        amount::Kind::Count if read.power > 0 => Some(CellUnit::of(read.power, None)),
        // "(subscribers)" counts ones, whatever is said over the table.
        _ if written.ends_with(')') && Layout::bundled().counts(words) => Some(CellUnit::ONES),
        _ => suffix_unit(words).or_else(percent),
    }
}

/// The unit in brackets between the names of a label in two languages: "Tổng số (tỷ đồng) Total", "Di động (nghìn thuê bao) - Mobile".
pub(super) fn inner_unit(written: &str) -> Option<CellUnit> {
    let (before, behind) = written.split_once('(')?;
    let (unit, behind) = behind.split_once(')')?;
    let named = |words: &str| words.contains(is_letter) && !words.contains(['(', ')']);
    let whole = named(before) && named(behind) && (is_unit(unit) || Layout::bundled().counts(unit));
    if whole { cell_unit(&written[..written.len() - behind.len()]) } else { None }
}

/// What stands behind the last dash of a label: "nghìn thuê bao" of "Số thuê bao điện thoại - nghìn thuê bao".
fn behind_dash(words: &str) -> Option<&str> {
    let parts = [" - ", " – ", " — "].iter().filter_map(|dash| words.rsplit_once(dash));
    parts.map(|parts| parts.1.trim_ascii()).min_by_key(|unit| unit.len())
}

/// What a unit counts by thousands: "thuê bao" of "1000 thuê bao".
pub(super) fn thousands(unit: &str) -> Option<&str> {
    let noun = ["1000 ", "1.000 ", "1,000 "].iter().find_map(|scale| unit.strip_prefix(scale))?;
    (!noun.is_empty() && !noun.contains(|c: char| c.is_ascii_digit())).then_some(noun)
}

/// The unit that a number or a word multiplies: "1000 thuê bao", "1.000.000 đồng", "trăm triệu đồng".
fn multiplied(words: &str) -> Option<CellUnit> {
    const WORDS: [(&str, u32); 6] =
        [("trăm ", 2), ("chục ", 1), ("mười ", 1), ("hundred ", 2), ("hundreds of ", 2), ("ten ", 1)];
    if let Some((rest, power)) = WORDS.iter().find_map(|(word, power)| Some((words.strip_prefix(word)?, *power))) {
        return cell_unit(rest)
            .filter(|unit| unit.power > 0 && !unit.strange)
            .map(|unit| CellUnit { power: unit.power + power, ..unit });
    }
    let (number, rest) = words.split_once(' ').filter(|(_, rest)| rest.starts_with(is_letter))?;
    let tens = match number {
        "10" => 1,
        "100" => 2,
        _ => 0,
    };
    if tens > 0 {
        let read = amount::of_words(rest);
        let amount::Kind::Money(unit) = read.kind else { return None };
        return (read.power > 0).then(|| CellUnit::of(tens + read.power, Some(unit)));
    }
    let power = if let Some(power) = number.strip_prefix("10^") {
        power.parse().ok().filter(|power| (3..=12).contains(power))?
    } else {
        let zeros = number.strip_prefix('1')?;
        let digits: String = zeros.chars().filter(|c| !matches!(c, '.' | ',')).collect();
        let is_grouped = digits.len() == zeros.len() || zeros.len() == digits.len() + digits.len() / 3;
        let is_power = is_grouped && digits.len().is_multiple_of(3) && digits.bytes().all(|byte| byte == b'0');
        u32::try_from(digits.len()).ok().filter(|zeros| is_power && (3..=12).contains(zeros))?
    };
    let read = amount::of_words(rest);
    match read.kind {
        amount::Kind::Money(unit) => Some(CellUnit::of(power + read.power, Some(unit))),
        _ if rest == "tb" || Layout::bundled().counts(rest) => Some(CellUnit::of(power, None)),
        _ => None,
    }
}

/// The unit that stands after the number at `number`, where nothing else does up to the end of its cell.
pub(super) fn unit_after(text: &str, number: &Range<usize>, end: usize) -> Option<CellUnit> {
    let read = amount::read(&text[..end], number.start, number.end);
    let unit = match read.kind {
        amount::Kind::Money(unit) => CellUnit::of(read.power, Some(unit)),
        amount::Kind::Percent => CellUnit::of(0, Some(Unit::Percent)),
        amount::Kind::Count => CellUnit::of(read.power, None),
        _ => return None,
    };
    let rest = text[read.end..end].trim_ascii();
    (rest.is_empty() || read.kind == amount::Kind::Count && Layout::bundled().counts(rest)).then_some(unit)
}

/// The unit of money at the end of a label: "Doanh thu bưu chính tỷ đồng".
fn suffix_unit(words: &str) -> Option<CellUnit> {
    if !amount::ends_with_unit(words) {
        return None;
    }
    let parts: Vec<&str> = words.split(' ').collect();
    (2..=3).filter(|length| parts.len() > *length).find_map(|length| {
        let unit = parts[parts.len() - length..].join(" ");
        let read = amount::of_words(&unit);
        match read.kind {
            amount::Kind::Money(money) if read.end == unit.len() && read.power > 0 => {
                let before = parts.len().checked_sub(length + 1).map_or("", |before| parts[before]);
                let power = match before {
                    "trăm" | "hundred" => 2,
                    "chục" | "mười" | "ten" => 1,
                    _ => 0,
                };
                Some(CellUnit::of(read.power + power, Some(money)))
            }
            _ => None,
        }
    })
}

/// Whether a cell in a column of units names one in which no indicator is measured: "Mbps", "km".
pub(super) fn is_strange_unit(written: &str) -> bool {
    cell_unit(written).is_none()
        && written.contains(is_letter)
        && written.chars().count() <= 16
        && !Layout::bundled().is_counted(written)
}

/// Whether a line is the unit of a cell and nothing more: "nghìn thuê bao", "subscribers per 100 people".
pub(in crate::extract) fn is_unit(line: &str) -> bool {
    let words = line.trim_matches(['(', ')', ' ']);
    if next_digit(words.as_bytes(), 0).is_some() {
        return words.contains("100")
            && words.split([' ', '/']).filter(|word| *word != "per").count() <= 4
            && Layout::bundled().is_counted(words);
    }
    begins_with_scale(words)
        && cell_unit(words).is_some_and(|unit| words.split(' ').count() <= 3 + usize::from(unit.power > 0))
}

/// Whether a unit begins with its power of ten, its currency or its sign.
fn begins_with_scale(words: &str) -> bool {
    // Most words begin with another letter.
    amount::may_begin_with_unit(words) && amount::of_words(words).own_unit
}

/// Whether the unit in brackets counts what no indicator counts: "Ordinary letters (Thous. pieces)".
pub(super) fn strange_in_bracket(written: &str) -> bool {
    let unit = written.rsplit('(').next().unwrap_or_default();
    // "Tổng số (nghìn thuê bao) Total"
    let unit = unit.split(')').next().unwrap_or_default().trim_end_matches(' ');
    if Layout::bundled().counts(unit) {
        return false;
    }
    unit_noun(unit).is_some_and(|noun| !Layout::bundled().ends_counted(noun))
}

/// The noun that a unit counts: "tờ" of "nghìn tờ".
pub(super) fn unit_noun(written: &str) -> Option<&str> {
    let noun = written.trim_matches(['(', ')', ' ', '.']).split_once(' ')?.1.trim_start_matches(['.', ' ']);
    // "Nghìn TB" counts subscribers.
    (!noun.is_empty() && noun != "tb" && noun.chars().count() <= 16 && !noun.contains(|c: char| c.is_ascii_digit()))
        .then_some(noun)
}

//! What is written in a cell, and what is meant by what is written there: the two ways between a record and text, for
//! typing into the table, for copying, for pasting, for replacing.

use rust_decimal::Decimal;

use super::numerals;
use super::voice::Voice;
use crate::analysis::{Column, OriginKind, indicator_values};
use crate::domain::{
    Atlas, Bound, Catalogue, Figure, IndicatorId, IndicatorKind, Language, Month, PlaceId, Record, Slot, SlotValue,
    Status, Unit, fold,
};
use crate::extract::{Lexis, read_operator, read_period, read_value};
use crate::project::Project;

/// The field that a column edits; nothing for what is not typed.
pub fn slot(column: Column) -> Option<Slot> {
    Some(match column {
        Column::Place => Slot::Place,
        Column::Indicator => Slot::Indicator,
        Column::Period => Slot::Period,
        Column::Value => Slot::Value,
        Column::Unit => Slot::Unit,
        Column::Bound => Slot::Bound,
        Column::Status => Slot::Status,
        Column::Yoy => Slot::Yoy,
        Column::OfPlan => Slot::OfPlan,
        Column::Operator => Slot::Operator,
        Column::Review | Column::Doubt | Column::Quote | Column::Origin | Column::Confidence | Column::Document => {
            return None;
        }
    })
}

/// What stands in a cell, as a spreadsheet takes it: numbers without their unit, money in billions as the table shows
/// it. Read again it is the same.
pub fn written(column: Column, record: &Record, project: &Project, voice: &Voice) -> String {
    let figure = &record.figure;
    let language = voice.language();
    let number = |number: Option<Decimal>| number.map(|number| plain(number, language)).unwrap_or_default();
    match column {
        Column::Review => voice.review(record.review),
        Column::Doubt => String::new(),
        Column::Place => figure.place.map(|place| voice.place(place).to_owned()).unwrap_or_default(),
        Column::Indicator => voice.indicator(figure.indicator).to_owned(),
        Column::Period => figure.period.map(|period| voice.period(period)).unwrap_or_default(),
        Column::Value => figure.value.map(|value| amount(value, figure.unit, voice)).unwrap_or_default(),
        Column::Unit => voice.unit(figure.unit),
        Column::Bound => voice.bound(figure.bound),
        Column::Status => voice.status(figure.status),
        Column::Yoy => number(figure.yoy),
        Column::OfPlan => number(figure.of_plan),
        Column::Operator => figure.operator.map(|operator| operator.as_str().to_owned()).unwrap_or_default(),
        Column::Quote => project.quote(record).unwrap_or_default().to_owned(),
        Column::Origin => voice.origin(OriginKind::of(record.origin)),
        Column::Confidence => {
            let confidence = record.origin.confidence();
            confidence.map(|confidence| format!("{}%", confidence.percent())).unwrap_or_default()
        }
        Column::Document => {
            let document = record.document.and_then(|id| project.document(id));
            document.map(|document| document.headline().to_owned()).unwrap_or_default()
        }
    }
}

/// Billions from which on a bare number is taken as whole units.
const WHOLE: i64 = 10_000_000;

fn amount(value: Decimal, unit: Unit, voice: &Voice) -> String {
    let shown = numerals::shown(value, unit);
    // So many billions would be read as single units, unless they say what they are.
    if unit.is_money() && shown.abs() >= Decimal::from(WHOLE) {
        return voice.value(value, unit);
    }
    plain(shown, voice.language())
}

/// A number without groups, as spreadsheets of that language read it.
fn plain(number: Decimal, language: Language) -> String {
    number.normalize().to_string().replace('.', &language.decimal_sign().to_string())
}

/// A bare number in the notation of a language: groups of three, or none, and decimals. What could be meant otherwise in
/// the other notation is read in this one; nothing where it is no such number.
fn bare(typed: &str, language: Language) -> Option<Decimal> {
    let typed = typed.trim().replace('−', "-");
    let (whole, fraction) = match typed.split_once(language.decimal_sign()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (typed.as_str(), None),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    let mut groups = unsigned.split([language.group_sign(), ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next().filter(|first| is_digits(first))?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3;
    if !grouped || !rest.iter().all(|group| group.len() == 3 && is_digits(group)) {
        return None;
    }
    if fraction.is_some_and(|fraction| !is_digits(fraction)) {
        return None;
    }
    let sign = if whole.starts_with('-') { "-" } else { "" };
    format!("{sign}{first}{}.{}", rest.concat(), fraction.unwrap_or("0")).parse().ok()
}

/// The value that is meant by what is typed into a field of that unit, and its unit.
pub fn value(typed: &str, unit: Unit, language: Language) -> Option<(Decimal, Unit)> {
    let plain = bare(typed, language)
        // Things are counted in whole numbers: 1.200 is a thousand of them in any language.
        .filter(|number| unit != Unit::Count || number.fract().is_zero() || read_value(typed).is_none());
    let (value, named) = match plain {
        Some(number) => (number, None),
        None => read_value(typed)?,
    };
    let is_bare = named.is_none() && !typed.contains(char::is_alphabetic);
    let unit = named.unwrap_or(unit);
    // A bare number of a sum of money is meant as the field shows it: in billions.
    let in_billions = is_bare && unit.is_money() && value.abs() < Decimal::from(WHOLE);
    let value = if in_billions { value.checked_mul(Decimal::from(1_000_000_000))? } else { value };
    Some((value.normalize(), unit))
}

/// How what is written is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// A person sees how it is read: the best match is taken.
    Seen,
    /// Nobody looks: only a whole name is taken.
    Blind,
}

/// What `typed` puts into a field of a figure; the key of why not, in the language files, where it puts nothing.
pub fn read(
    slot: Slot,
    typed: &str,
    figure: &Figure,
    month: Option<Month>,
    (language, lexis): (Language, &Lexis),
    care: Care,
) -> Result<Vec<SlotValue>, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return match slot {
            Slot::Place => Ok(vec![SlotValue::Place(None)]),
            Slot::Period => Ok(vec![SlotValue::Period(None)]),
            Slot::Yoy => Ok(vec![SlotValue::Yoy(None)]),
            Slot::OfPlan => Ok(vec![SlotValue::OfPlan(None)]),
            Slot::Operator => Ok(vec![SlotValue::Operator(None)]),
            Slot::Value if figure.yoy.is_some() => Ok(vec![SlotValue::Value(None)]),
            Slot::Value | Slot::Indicator | Slot::Unit | Slot::Bound | Slot::Status => Err("field-needed"),
        };
    }
    match slot {
        Slot::Place => {
            place(typed, lexis.atlas(), care).map(|id| vec![SlotValue::Place(Some(id))]).ok_or("field-no-place")
        }
        Slot::Indicator => indicator(typed, lexis.catalogue(), care)
            .map(|id| indicator_values(lexis.catalogue(), id, figure))
            .ok_or("field-no-indicator"),
        Slot::Period => {
            let kind = lexis.catalogue().get(figure.indicator).map_or(IndicatorKind::Flow, |known| known.kind);
            let period = read_period(typed, kind, month).ok_or("field-no-period")?;
            Ok(vec![SlotValue::Period(Some(period))])
        }
        Slot::Value => {
            let (value, unit) = value(typed, figure.unit, language).ok_or("field-no-value")?;
            Ok(vec![SlotValue::Value(Some(value)), SlotValue::Unit(unit)])
        }
        Slot::Yoy | Slot::OfPlan => {
            let percent = bare(typed.trim_end_matches('%'), language).or_else(|| match read_value(typed) {
                Some((value, None | Some(Unit::Percent))) => Some(value),
                _ => None,
            });
            let percent = Some(percent.ok_or("field-no-percent")?);
            Ok(vec![if slot == Slot::Yoy { SlotValue::Yoy(percent) } else { SlotValue::OfPlan(percent) }])
        }
        Slot::Operator => {
            read_operator(typed).map(|operator| vec![SlotValue::Operator(Some(operator))]).ok_or("field-needed")
        }
        Slot::Unit => choice(typed, &Unit::ALL, Unit::code, Voice::unit).map(|unit| vec![SlotValue::Unit(unit)]),
        Slot::Bound => choice(typed, &Bound::ALL, Bound::code, Voice::bound).map(|bound| vec![SlotValue::Bound(bound)]),
        Slot::Status => {
            choice(typed, &Status::ALL, Status::code, Voice::status).map(|status| vec![SlotValue::Status(status)])
        }
    }
}

/// One of few, by its name in either language or in files, or by how that begins where only one does.
fn choice<T: Copy>(
    typed: &str,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    name: impl Fn(&Voice, T) -> String,
) -> Result<T, &'static str> {
    thread_local! {
        static VOICES: [Voice; 2] = Language::ALL.map(Voice::new);
    }
    let wanted = fold(typed);
    let names = |item: T| {
        let mut names = VOICES.with(|voices| voices.iter().map(|voice| fold(&name(voice, item))).collect::<Vec<_>>());
        names.push(fold(code(item)));
        names
    };
    if let Some(item) = all.iter().find(|item| names(**item).contains(&wanted)) {
        return Ok(*item);
    }
    let mut begins = all.iter().filter(|item| names(**item).iter().any(|name| name.starts_with(&wanted)));
    match (begins.next(), begins.next()) {
        (Some(only), None) => Ok(*only),
        _ => Err("field-no-choice"),
    }
}

fn place(typed: &str, atlas: &Atlas, care: Care) -> Option<PlaceId> {
    let found = atlas.search(typed);
    let wanted = fold(typed);
    let is_whole = |id: &PlaceId| {
        let own = atlas.places().iter().filter(|place| place.id == *id);
        own.flat_map(|place| {
            let names = [place.name.en.as_str(), place.name.vi.as_str(), place.id.as_str()];
            names.into_iter().chain(place.aliases.iter().map(String::as_str))
        })
        .any(|name| fold(name) == wanted)
    };
    match (care, found.as_slice()) {
        // A name before another spelling of it: that of a province of the 63 may be another spelling of one of the 34.
        (Care::Blind, found) => {
            let named =
                |id: &&PlaceId| Language::ALL.into_iter().any(|language| fold(atlas.name(**id, language)) == wanted);
            found.iter().find(named).or_else(|| found.iter().find(|id| is_whole(id))).copied()
        }
        (Care::Seen, found) => found.first().copied(),
    }
}

fn indicator(typed: &str, catalogue: &Catalogue, care: Care) -> Option<IndicatorId> {
    let found = catalogue.search(typed);
    let wanted = fold(typed);
    let is_whole = |id: &IndicatorId| {
        let names = Language::ALL.map(|language| fold(catalogue.name(*id, language)));
        names.contains(&wanted) || id.as_str() == typed
    };
    match care {
        Care::Blind => found.into_iter().find(is_whole),
        Care::Seen => found.first().copied(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Operator, Origin, Period, Review};

    #[test]
    fn bare_numbers_are_read_in_the_notation_of_the_window() {
        let money = |typed, language| value(typed, Unit::Vnd, language).map(|(value, unit)| (value.to_string(), unit));
        let vnd = |text: &str| Some((text.to_owned(), Unit::Vnd));
        assert_eq!(money("690.125", Language::English), vnd("690125000000"));
        assert_eq!(money("690,125", Language::Vietnamese), vnd("690125000000"));
        assert_eq!(money("690,125", Language::English), vnd("690125000000000"));
        assert_eq!(
            money("735,3", Language::English),
            vnd("735300000000"),
            "the other notation, where it can be no group"
        );
        assert_eq!(money("735.300.000.000", Language::Vietnamese), vnd("735300000000"));
        assert_eq!(money("735,3 tỷ", Language::English), vnd("735300000000"));
        let count = |typed, language| value(typed, Unit::Count, language).map(|(value, _)| value.to_string());
        assert_eq!(count("1.200", Language::English).as_deref(), Some("1200"));
        assert_eq!(count("2,080,943", Language::English).as_deref(), Some("2080943"));
        assert_eq!(count("2 080 943", Language::Vietnamese).as_deref(), Some("2080943"));
        assert_eq!(count("1,20,3", Language::English), None);
    }

    fn record() -> impl Strategy<Value = Record> {
        let number =
            |scale| prop::option::of((any::<i32>(), 0_u32..scale).prop_map(|(n, scale)| Decimal::new(n.into(), scale)));
        let values = (prop::option::of(0_i64..9_000_000_000_000_000), number(5), number(5));
        let names = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>());
        (values, names, prop::option::of(2000_i32..2030), prop::option::of(Just("VNPT"))).prop_map(
            |((value, yoy, of_plan), (place, indicator, nth), year, operator)| {
                let known = indicator.get(Catalogue::bundled().indicators());
                let value = value.filter(|_| true).map(Decimal::from).or(yoy.is_none().then_some(Decimal::ONE));
                let figure = Figure {
                    place: Some(*place.get(&Atlas::bundled().ids())),
                    indicator: known.id,
                    period: year.map(|year| Period::year(year).for_kind(known.kind)),
                    value,
                    unit: known.unit,
                    bound: *nth.get(&Bound::ALL),
                    status: *nth.get(&Status::ALL),
                    yoy,
                    of_plan,
                    operator: operator.map(Operator::new),
                };
                Record { document: None, figure, evidence: None, origin: Origin::Typed, review: Review::New }
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_copied_is_read_again_as_the_same(record in record()) {
            for language in Language::ALL {
                let (voice, project) = (Voice::new(language), Project::new());
                for column in Column::ALL {
                    let Some(slot) = slot(column) else { continue };
                    let text = written(column, &record, &project, &voice);
                    let read = read(slot, &text, &record.figure, None, (language, project.lexis()), Care::Blind);
                    let mut figure = record.figure.clone();
                    for value in read.map_err(|why| TestCaseError::fail(format!("{column:?} {text}: {why}")))? {
                        figure.set(value);
                    }
                    prop_assert_eq!(&figure, &record.figure, "{:?} {}", column, text);
                }
            }
        }
    }
}

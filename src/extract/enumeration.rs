//! "…, respectively" and "lần lượt": a list of numbers for a list of names.

use std::ops::Range;

use crate::domain::{Link, Operator, PlaceId, Slot};

use super::amount::Kind;
use super::compose::{COUNTED, LINES, MONEY, SECTORS};
use super::draft::Draft;
use super::growth::Role;
use super::lexicon::{Sense, Senses};
use super::mention::{Mention, What};
use super::time::When;

/// What the list says of one of its numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// Sectors, lines or generations.
    pub senses: Senses,
    /// What is counted, where the names share it.
    pub kind: Option<Senses>,
    /// The place.
    pub place: Option<(PlaceId, Range<usize>)>,
    /// The enterprise.
    pub operator: Option<(Operator, Range<usize>)>,
    /// The time.
    pub when: Option<(When, Range<usize>)>,
    /// The words that name it.
    pub words: Range<usize>,
}

impl Item {
    /// Notes which words of `draft` the list paired with its number.
    pub fn link(&self, draft: &mut Draft) {
        let named = [
            Some(&self.words).filter(|words| !words.is_empty()),
            self.place.as_ref().map(|place| &place.1),
            self.operator.as_ref().map(|operator| &operator.1),
            self.when.as_ref().map(|when| &when.1),
        ];
        let paired = |words: &Range<usize>| named.iter().flatten().any(|own| *own == words);
        let slots: Vec<Slot> = draft.words.iter().filter(|entry| paired(&entry.1)).map(|entry| entry.0).collect();
        for slot in slots {
            draft.link(slot, Link::List);
        }
    }
}

/// Numbers paired with names.
#[derive(Clone, Debug)]
pub(super) struct Pairing {
    numbers: Vec<usize>,
    items: Vec<Item>,
}

impl Pairing {
    /// What the list says of the number at mention `at`.
    pub fn item(&self, at: usize) -> Option<&Item> {
        self.numbers.iter().position(|number| *number == at).and_then(|position| self.items.get(position))
    }
}

/// The lists of a sentence. `places` are the provinces that the document named together.
pub(super) fn find(
    text: &str,
    mentions: &[Mention],
    roles: &[Role],
    places: &[(PlaceId, Range<usize>)],
    recent: &[(When, Range<usize>)],
    near: &[(PlaceId, Range<usize>)],
) -> Vec<Pairing> {
    let mut found = Vec::new();
    for (at, _) in mentions.iter().enumerate().filter(|(_, mention)| mention.has(Sense::Respectively)) {
        let Some(numbers) = numbers_beside(text, mentions, roles, at) else { continue };
        if let Some(items) =
            names(text, mentions, &numbers, if near.len() == numbers.len() { near } else { places }, recent)
        {
            found.push(Pairing { numbers, items });
        }
    }
    // "… của Sơn La và Hòa Bình lần lượt là 1.064.200 và 887.500 thuê bao; thuê bao băng rộng tương ứng 128.700 và 139.400"
    let again = mentions.iter().enumerate().filter(|(_, mention)| text[mention.range.clone()] == *"tương ứng");
    if !found.is_empty() {
        let again: Vec<Pairing> = again.filter_map(|(at, _)| of_the_same(text, mentions, roles, at, &found)).collect();
        found.extend(again);
    }
    // "… had 628,400 … and 2,318,700 …, equivalent to 29.6 and 109.3 subscribers per 100 people"
    let further = parallel(text, mentions, roles, found.first());
    found.extend(further);
    found
}

/// The numbers after a bare "tương ứng" at `at`, for the places or enterprises of the list told before them.
fn of_the_same(text: &str, mentions: &[Mention], roles: &[Role], at: usize, told: &[Pairing]) -> Option<Pairing> {
    let numbers = numbers_beside(text, mentions, roles, at)?;
    let first = *numbers.first().filter(|first| **first > at)?;
    let list = told.iter().rfind(|list| list.numbers.last().is_some_and(|last| *last < at))?;
    let named = |item: &Item| item.place.is_some() || item.operator.is_some();
    let bare = mentions[at..first].iter().all(|mention| mention.senses().only(COUNTED.with(LINES)).is_empty());
    let fits = list.items.len() == numbers.len() && list.items.iter().all(named) && bare;
    let items = list.items.iter().map(|item| Item {
        place: item.place.clone(),
        operator: item.operator.clone(),
        words: item.words.clone(),
        ..Item::default()
    });
    fits.then(|| Pairing { numbers, items: items.collect() })
}

/// The run of numbers that ends before "respectively" or begins after "lần lượt".
fn numbers_beside(text: &str, mentions: &[Mention], roles: &[Role], at: usize) -> Option<Vec<usize>> {
    let levels: Vec<usize> = (0..mentions.len())
        .filter(|index| mentions[*index].quantity().is_some() && matches!(roles[*index], Role::Level))
        .collect();
    let adjoining = |first: usize, second: usize| {
        let (Some(one), Some(two)) = (mentions[first].quantity(), mentions[second].quantity()) else { return false };
        // "10,4; 9,1 và 8,7 máy/100 dân": the last one says what all are.
        let gap = text.get(one.quote.end..two.quote.start).unwrap_or("x").trim_ascii();
        let shared = matches!(gap, "," | ";" | "and" | "và" | "; và" | ", and")
            && one.noun.is_empty()
            && !one.value.is_integer()
            && one.kind == Kind::Count;
        if shared && matches!(two.kind, Kind::Per100 | Kind::Count) {
            return true;
        }
        // "lần lượt đạt 1.312; 948 và 1.105 tỷ đồng": the sign keeps apart what the unit behind the last one joins.
        let same_unit = one.kind == two.kind && one.power == two.power && matches!(one.kind, Kind::Money(_));
        if gap == ";" && same_unit {
            return true;
        }
        // "618,700, or 104.5 and 27.5 subscribers per 100 people": of another kind.
        if (one.kind == Kind::Per100) != (two.kind == Kind::Per100) {
            return false;
        }
        let gap = text.get(one.noun_end..two.quote.start).unwrap_or(" x x x x x");
        let short = gap.split_ascii_whitespace().count() <= 3 && !gap.contains(';');
        // "31.2 billion and", "41,270 and", "96.500, 71.240 và"
        let bare = text.get(one.quote.end..two.quote.start).is_some_and(|gap| {
            // "lần lượt đạt 1.312; 948 và 1.105 tỷ đồng"
            let semicolon = one.noun_end == one.quote.end && !one.own_unit;
            matches!(gap.trim_ascii(), "," | "and" | "và" | ", and")
                || semicolon && matches!(gap.trim_ascii(), ";" | "; và" | "; and")
        });
        short || bare
    };
    let last = levels.iter().rposition(|index| *index < at);
    let next = levels.iter().position(|index| *index > at);
    let grow_back = |from: usize| {
        let mut run = vec![levels[from]];
        let mut index = from;
        while index > 0 && adjoining(levels[index - 1], levels[index]) {
            index -= 1;
            run.insert(0, levels[index]);
        }
        run
    };
    let grow_on = |from: usize| {
        let mut run = vec![levels[from]];
        let mut index = from;
        while index + 1 < levels.len() && adjoining(levels[index], levels[index + 1]) {
            index += 1;
            run.push(levels[index]);
        }
        run
    };
    let back = last.map(grow_back).filter(|run| run.len() >= 2);
    let on = next.map(grow_on).filter(|run| run.len() >= 2);
    let english = text[mentions[at].range.clone()].is_ascii();
    if english { back.or(on) } else { on.or(back) }
}

/// The names for `numbers`: as many of one sort, standing together before the numbers.
fn names(
    text: &str,
    mentions: &[Mention],
    numbers: &[usize],
    places: &[(PlaceId, Range<usize>)],
    recent: &[(When, Range<usize>)],
) -> Option<Vec<Item>> {
    let count = numbers.len();
    let before = &mentions[..numbers[0]];
    let tail = &mentions[*numbers.last()? + 1..];
    let own_places: Vec<Item> = before
        .iter()
        .filter_map(|mention| match mention.what {
            What::Place(place) => Some(Item {
                place: Some((place, mention.range.clone())),
                words: mention.range.clone(),
                ..Item::default()
            }),
            _ => None,
        })
        .collect();
    let operators: Vec<Item> = before
        .iter()
        .filter_map(|mention| match mention.what {
            What::Operator(operator, _) => Some(Item {
                operator: Some((operator, mention.range.clone())),
                words: mention.range.clone(),
                ..Item::default()
            }),
            _ => None,
        })
        .collect();
    let times: Vec<Item> = before
        .iter()
        .chain(tail)
        .filter_map(|mention| match mention.what {
            What::Time { when, compared: false } => Some(Item {
                when: Some((when, mention.range.clone())),
                words: mention.range.clone(),
                ..Item::default()
            }),
            _ => None,
        })
        .collect();
    let subjects = subjects(text, before);
    let alone = subjects.len() <= 1 && [&own_places, &operators, &times].iter().all(|list| list.len() < 2);
    if count == 2
        && let Some(pair) = two_in_one(text, before, alone)
    {
        return Some(pair);
    }
    for list in [own_places, operators, subjects] {
        if list.len() == count {
            return Some(list);
        }
        // The list nearest to the numbers, where more was named before it.
        if list.len() > count {
            return Some(list[list.len() - count..].to_vec());
        }
    }
    if let Some(list) = names_behind(text, mentions, *numbers.last()?, count) {
        return Some(list);
    }
    // "VND 11,690 billion in April and VND 46,520 billion in January - April, up 1.2% and 1.9% respectively": each has its own.
    let apart_in_time = numbers.windows(2).any(|pair| {
        mentions[pair[0]..pair[1]].iter().any(|mention| matches!(mention.what, What::Time { compared: false, .. }))
    });
    if !apart_in_time && let Some(times) = listed_times(text, times.clone(), count) {
        return Some(times);
    }
    // "in the two years respectively": the years of the sentence before.
    let years =
        before.iter().chain(tail).any(|mention| text[..mention.range.start].trim_ascii_end().ends_with("years"))
            || ["years", "năm đó", "năm này", "năm trên"]
                .iter()
                .any(|years| text[mentions[0].range.start..mentions[mentions.len() - 1].range.end].contains(years));
    if years && times.is_empty() && recent.len() == count {
        return Some(
            recent
                .iter()
                .map(|(when, words)| Item {
                    when: Some((*when, words.clone())),
                    words: words.clone(),
                    ..Item::default()
                })
                .collect(),
        );
    }
    let quoted: Vec<Item> = places
        .iter()
        .map(|(place, words)| Item { place: Some((*place, words.clone())), words: words.clone(), ..Item::default() })
        .collect();
    let names_place = before.iter().any(|mention| matches!(mention.what, What::Place(_)));
    // "2.85 million fixed broadband and 1.31 million pay TV subscribers": each counts its own thing.
    let own = |at: &usize| mentions[*at].quantity().map_or(Senses::NONE, |quantity| quantity.noun.only(LINES));
    let counts_apart = numbers.windows(2).any(|pair| !own(&pair[0]).is_empty() && own(&pair[0]) != own(&pair[1]));
    (quoted.len() == count && !names_place && !counts_apart).then_some(quoted)
}

/// The `count` of `times` that stand in one list, whatever other time the sentence names: "theo báo cáo ngày 10/01/2023, các năm 2020,
/// 2021 và 2022".
fn listed_times(text: &str, times: Vec<Item>, count: usize) -> Option<Vec<Item>> {
    if times.len() <= count {
        return Some(times).filter(|times| times.len() == count);
    }
    let joined = |one: &Item, two: &Item| {
        let gap = text.get(one.words.end..two.words.start).unwrap_or("x").trim_ascii();
        matches!(gap, "," | "and" | "và" | ", and")
    };
    let mut runs = times.chunk_by(joined).filter(|run| run.len() == count);
    runs.next().filter(|_| runs.next().is_none()).map(<[Item]>::to_vec)
}

/// The `count` places, enterprises or subjects that stand in a list behind the `last` number: "84.2% and 61.8% respectively in Binh
/// Dinh and Gia Lai".
fn names_behind(text: &str, mentions: &[Mention], last: usize, count: usize) -> Option<Vec<Item>> {
    let said = mentions.get(last + 1..)?.iter().position(|mention| mention.has(Sense::Respectively))?;
    let tail = mentions.get(last + 2 + said..)?;
    let end = tail.iter().position(|mention| {
        mention.quantity().is_some() || matches!(mention.what, What::Mark(b';' | b'.') | What::Time { .. })
    });
    let tail = &tail[..end.unwrap_or(tail.len())];
    let item = |mention: &Mention| Item { words: mention.range.clone(), ..Item::default() };
    let places = tail.iter().filter_map(|mention| match mention.what {
        What::Place(place) => Some(Item { place: Some((place, mention.range.clone())), ..item(mention) }),
        _ => None,
    });
    let operators = tail.iter().filter_map(|mention| match mention.what {
        What::Operator(operator, _) => {
            Some(Item { operator: Some((operator, mention.range.clone())), ..item(mention) })
        }
        _ => None,
    });
    // "Subscribers numbered 398,000 and 46,700 respectively in mobile and fixed broadband"
    let counted = mentions[..last].iter().fold(Senses::NONE, |all, mention| all.with(mention.senses().only(COUNTED)));
    let kind = Some(counted).filter(|counted| !counted.is_empty());
    let named = subjects(text, tail).into_iter().map(|named| Item { kind: named.kind.or(kind), ..named });
    let lists: [Vec<Item>; 3] = [places.collect(), operators.collect(), named.collect()];
    lists.into_iter().find(|list| list.len() == count)
}

/// The two things that one phrase before the numbers names: the levels of services, the two sectors where nothing else
/// is listed (`alone`).
fn two_in_one(text: &str, before: &[Mention], alone: bool) -> Option<Vec<Item>> {
    let item = |sense: Sense, words: &Range<usize>, kind: Option<Senses>| Item {
        kind,
        senses: sense.into(),
        words: words.clone(),
        ..Item::default()
    };
    // "mức độ 3 và mức độ 4 lần lượt là 572 và 801"
    if let Some(mention) = before.iter().rev().find(|mention| mention.has(Sense::FullAndPartial)) {
        let written = &text[mention.range.clone()];
        let full_first = written.starts_with("full") || written.starts_with("toàn trình");
        let levels = if full_first { [Sense::Full, Sense::Partial] } else { [Sense::Partial, Sense::Full] };
        return Some(levels.map(|sense| item(sense, &mention.range, Some(sense.into()))).to_vec());
    }
    // "Telecommunications and postal revenue were 318 and 97 billion, respectively"
    let mention = before.iter().rev().find(|mention| mention.has(Sense::PostTelecom)).filter(|_| alone)?;
    let written = &text[mention.range.clone()];
    let telecom = written.find("telecom").or_else(|| written.find("viễn"))?;
    let post = written.find("post").or_else(|| written.find("bưu"))?;
    let sectors = if post < telecom { [Sense::Post, Sense::Telecom] } else { [Sense::Telecom, Sense::Post] };
    Some(sectors.map(|sense| item(sense, &mention.range, None)).to_vec())
}

/// Verbs of earning, which the figures before may have had as well.
const EARNED: [&str; 9] =
    ["earned", "earn", "took in", "brought in", "generated", "grossed", "turned over", "thu về", "mang về"];

/// The numbers of a list without names of its own: "cùng năm đạt lần lượt 1.418 tỷ đồng và 388 tỷ đồng".
pub(super) fn unnamed(text: &str, mentions: &[Mention], roles: &[Role]) -> Option<Vec<usize>> {
    let at = mentions.iter().position(|mention| mention.has(Sense::Respectively))?;
    let numbers = numbers_beside(text, mentions, roles, at)?;
    // "For August alone the two fields earned VND 164 billion and VND 39.2 billion respectively": a verb and "both" name nothing new.
    let money = |at: &usize| mentions[*at].quantity().is_some_and(|number| matches!(number.kind, Kind::Money(_)));
    let earned = |mention: &Mention| {
        mention.has(Sense::Revenue) && EARNED.contains(&&text[mention.range.clone()]) && numbers.iter().all(money)
    };
    let names = LINES.with(SECTORS).with(COUNTED).with(MONEY).without(Sense::BothFields.into());
    let names_nothing = |mention: &Mention| !mention.senses().any(names) || earned(mention);
    mentions[..numbers[0]].iter().all(names_nothing).then_some(numbers)
}

/// The numbers that stand, in the order of the figures before them in the same sentence or the one before, for another time: "doanh thu đạt 2.867 tỷ
/// đồng, nộp ngân sách 114 tỷ đồng; năm 2019 hai con số tương ứng là 2.865,3 tỷ đồng và 149,3 tỷ đồng".
pub(super) fn repeated(text: &str, mentions: &[Mention], roles: &[Role]) -> Option<Vec<usize>> {
    let figures = mentions.iter().rposition(|mention| mention.has(Sense::ThatFigure))?;
    let plural = ["con số", "figures", "numbers", "hai ", "two ", "both ", "rates", "shares"]
        .iter()
        .any(|word| text[mentions[figures].range.clone()].contains(word));
    let clause =
        mentions[..figures].iter().rposition(|mention| matches!(mention.what, What::Mark(b';' | b','))).unwrap_or(0);
    let numbers: Vec<usize> = (figures..mentions.len())
        .filter(|at| mentions[*at].quantity().is_some() && roles[*at] == Role::Level)
        .collect();
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let names = LINES.with(SECTORS).with(COUNTED).with(MONEY);
    let bare = mentions[clause..first].iter().all(|mention| !mention.senses().any(names));
    let joined = numbers.windows(2).all(|pair| {
        mentions[pair[0]].quantity().is_some_and(|one| {
            matches!(
                text.get(one.noun_end..mentions[pair[1]].range.start).unwrap_or("x").trim_ascii(),
                "," | "and" | "và" | ", and"
            )
        })
    });
    let before = mentions[..clause].iter().filter(|mention| mention.quantity().is_some()).count();
    let said = &text[mentions[figures].range.clone()];
    let both = ["hai ", "two ", "both ", "the figures"].iter().any(|word| said.contains(word));
    let whole = if before == 0 { both && numbers.len() == 2 } else { before >= numbers.len() };
    (plural && bare && joined && last > first && whole).then_some(numbers)
}

/// The subjects named one beside the other: "mobile, fixed telephone and fixed broadband subscribers".
fn subjects(text: &str, before: &[Mention]) -> Vec<Item> {
    let wide = LINES.with(SECTORS).with(Sense::Term.into());
    let mut items: Vec<Item> = Vec::new();
    let mut shared = Senses::NONE;
    let mut end = 0;
    let mut closed = true;
    for mention in before {
        let senses = mention.senses();
        let named = senses.only(wide);
        if !senses.only(COUNTED).is_empty() && named.is_empty() {
            shared = shared.with(senses.only(COUNTED));
        }
        if named.is_empty() {
            closed |= matches!(mention.what, What::Mark(_));
            continue;
        }
        let gap = text.get(end..mention.range.start).unwrap_or_default().trim_ascii();
        let apart = matches!(
            gap,
            "and"
                | "và"
                | ","
                | ", and"
                | "and the"
                | "&"
                | "and from"
                | "and of"
                | "and for"
                | "and in"
                | "và từ"
                | "và của"
        );
        let joins = !closed && !apart && gap.len() <= 12;
        match items.last_mut() {
            Some(item) if joins => {
                item.senses = item.senses.with(named);
                item.words.end = mention.range.end;
            }
            _ => items.push(Item { senses: named, words: mention.range.clone(), ..Item::default() }),
        }
        end = mention.range.end;
        closed = false;
    }
    // "fixed and mobile broadband subscribers": both of broadband.
    let net = Senses::of(&[Sense::Broadband, Sense::Internet]);
    for at in (1..items.len()).rev() {
        let (kind, whole) = (items[at - 1].senses, items[at].senses);
        let bare = kind == Sense::Fixed.into() || kind == Sense::Mobile.into();
        if bare && !whole.any(kind) && whole.any(net) && whole.any(Senses::of(&[Sense::Fixed, Sense::Mobile])) {
            items[at - 1].senses = kind.with(whole.only(net));
        }
    }
    if !shared.is_empty() {
        for item in &mut items {
            item.kind = Some(shared);
        }
    }
    items
}

/// Two or more numbers without names of their own that follow as many named ones, by their nouns or in the list `paired`.
fn parallel(text: &str, mentions: &[Mention], roles: &[Role], paired: Option<&Pairing>) -> Option<Pairing> {
    use super::amount::Kind;
    let level = |index: usize| mentions[index].quantity().filter(|_| matches!(roles[index], Role::Level));
    let per100: Vec<usize> = (0..mentions.len())
        .filter(|index| {
            level(*index).is_some_and(|level| level.kind == Kind::Per100 && level.noun.only(LINES).is_empty())
        })
        .collect();
    if per100.len() < 2
        || per100.windows(2).any(|pair| {
            let (Some(one), Some(two)) = (mentions[pair[0]].quantity(), mentions[pair[1]].quantity()) else {
                return true;
            };
            !matches!(
                text.get(one.quote.end..two.quote.start).unwrap_or_default().trim_ascii(),
                "and" | "và" | "," | ", and"
            )
        })
    {
        return None;
    }
    if let Some(paired) = paired {
        let fits = paired.items.len() == per100.len()
            && paired.items.iter().all(|item| item.senses.any(LINES))
            && paired.numbers.last().is_some_and(|last| *last < per100[0]);
        return fits.then(|| Pairing { items: paired.items.clone(), numbers: per100 });
    }
    let named: Vec<Item> = (0..per100[0])
        .filter_map(level)
        .filter(|quantity| quantity.kind == Kind::Count && !quantity.noun.only(LINES).is_empty())
        .map(|quantity| Item { senses: quantity.noun.only(LINES), words: quantity.quote.clone(), ..Item::default() })
        .collect();
    (named.len() >= per100.len())
        .then(|| Pairing { items: named[named.len() - per100.len()..].to_vec(), numbers: per100 })
}

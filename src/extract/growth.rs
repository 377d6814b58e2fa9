//! Percentages that say how a figure moved or how much of a plan it is, not how large it is.

use rust_decimal::Decimal;

use super::amount::Kind;
use super::compose::{LINES, MONEY, SECTORS};
use super::cues::Cues;
use super::letters::is_word_part;
use super::lexicon::{Sense, Senses};
use super::mention::{Mention, What};
use super::time::{When, Year};
use super::words::{cut, ends_with_any, sentence_start};

/// What a percentage says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// How large something is.
    Level,
    /// How it grew, in percent; nothing where the base is not the year before.
    Growth {
        /// In percent, negative for a fall.
        percent: Decimal,
        /// Whether the base is the same time of the year before.
        yearly: bool,
        /// The year of the base, where the text names one.
        base: Option<i32>,
    },
    /// Percent of the plan.
    OfPlan(Decimal),
    /// A change in absolute numbers.
    Change,
    /// None of these.
    Nothing,
}

/// What the percentages before a number said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Earlier {
    /// The last growth of the sentence.
    pub growth: Option<Role>,
    /// Whether the last percentage said what part of the same time of the year before a figure was, as in "bằng 107,1% so với cùng kỳ".
    pub index: bool,
    /// Whether it was one of a plan.
    pub plan: bool,
}

impl Earlier {
    /// With what the percentage `value` says in addition.
    pub fn with(self, role: Role, value: Decimal) -> Self {
        match role {
            Role::Growth { percent, .. } => {
                Self { growth: Some(role), index: percent + Decimal::ONE_HUNDRED == value, plan: false }
            }
            Role::OfPlan(_) => Self { index: false, plan: true, ..self },
            _ => self,
        }
    }

    /// What still holds in the next sentence.
    pub fn beyond_sentence(self) -> Self {
        Self { growth: None, plan: false, ..self }
    }
}

const UP_DOWN: Senses = Senses::of(&[Sense::Up, Sense::Down]);

/// What sets a number against what is named behind it.
const BEYOND: Senses = UP_DOWN.with(Senses::of(&[Sense::Above, Sense::Below]));

/// The mentions before number `at` that belong to its clause: back to a comma, a bracket or another number.
fn before(mentions: &[Mention], at: usize) -> &[Mention] {
    let start = mentions[..at]
        .iter()
        .rposition(|mention| matches!(mention.what, What::Mark(_) | What::Quantity(_)))
        .map_or(0, |position| position + 1);
    &mentions[start..at]
}

/// The mentions after number `at` up to a mark or another number.
pub(super) fn after(mentions: &[Mention], at: usize) -> &[Mention] {
    let end = mentions[at + 1..]
        .iter()
        .position(|mention| matches!(mention.what, What::Mark(_) | What::Quantity(_)))
        .map_or(mentions.len(), |position| at + 1 + position);
    &mentions[at + 1..end]
}

/// The sectors that the growth at `at` is said to be for, right behind it, and whether it goes on with one before it that is told so,
/// too: "revenue growth of 3% for telecommunications and 20% for the post".
pub(super) fn told_for(text: &str, mentions: &[Mention], at: usize) -> Option<(Senses, bool)> {
    let sector = after(mentions, at).first()?;
    let sectors = sector.senses().only(SECTORS).without(Sense::Sector.into());
    let gap = cut(text, mentions[at].range.end, sector.range.start).trim_ascii();
    if sectors.is_empty() || !Cues::bundled().growth_for.holds(gap) {
        return None;
    }
    let before = mentions[..at].iter().rposition(|mention| mention.quantity().is_some());
    let led = before.is_some_and(|before| {
        let of_it = after(mentions, before).first().is_some_and(|first| first.senses().any(SECTORS));
        let link = cut(text, mentions[before].range.end, mentions[at].range.start).trim_ascii_end();
        of_it && ends_with_any(link, &[" and", " và", ",", " and of", " and by"])
    });
    Some((sectors, led))
}

/// Growths that stand in a list, each with the level it belongs to: as many levels stand in a list before them.
pub(super) fn pairs(text: &str, mentions: &[Mention], roles: &[Role]) -> Vec<(usize, usize)> {
    let listed = |one: usize, two: usize| {
        let (Some(first), Some(second)) = (mentions[one].quantity(), mentions[two].quantity()) else { return false };
        let gap = cut(text, first.noun_end.max(first.quote.end), second.quote.start);
        let gap = gap.trim_ascii();
        let linked = ["và", "and", ","].iter().any(|link| gap.ends_with(link)) && !gap.contains(';');
        linked && gap.split_ascii_whitespace().count() <= 6
    };
    // "4.1% and 22.5%", "down 4.1% and up 22.5%"
    let joined = |one: usize, two: usize| {
        let way = mentions[one + 1..two].iter().find(|mention| mention.senses().any(UP_DOWN));
        let end = way.map_or(mentions[two].range.start, |way| way.range.start);
        let moved = way.is_none_or(|way| cut(text, way.range.end, mentions[two].range.start).trim_ascii().is_empty());
        moved && matches!(cut(text, mentions[one].range.end, end).trim_ascii(), "and" | "và" | "," | ", and")
    };
    let mut found = Vec::new();
    if roles.iter().filter(|role| matches!(role, Role::Growth { .. })).count() < 2 {
        return found;
    }
    let numbers: Vec<usize> = (0..mentions.len()).filter(|at| mentions[*at].quantity().is_some()).collect();
    let mut at = 0;
    while at < numbers.len() {
        let mut end = at + 1;
        if matches!(roles[numbers[at]], Role::Growth { .. }) {
            while end < numbers.len()
                && matches!(roles[numbers[end]], Role::Growth { .. })
                && joined(numbers[end - 1], numbers[end])
            {
                end += 1;
            }
        }
        let count = end - at;
        if count >= 2 && at >= count {
            let levels = &numbers[at - count..at];
            // "bưu chính đạt 210 tỷ đồng, viễn thông đạt 840 tỷ đồng, tăng lần lượt 5,1% và 3,8%", "telecommunications brought in VND 840
            // billion and the post VND 210 billion, up 3.8% and 5.1% respectively": all that were told before in their clause.
            let clause = mentions[..numbers[at]].iter().rposition(|mention| mention.is_mark(b';')).unwrap_or(0);
            let told = numbers[..at].iter().filter(|number| **number >= clause).count();
            let behind = after(mentions, numbers[end - 1]);
            let parted = mentions.get(numbers[end - 1] + 1).filter(|mark| mark.is_mark(b','));
            let behind = parted.map_or(behind, |_| after(mentions, numbers[end - 1] + 1));
            let ordered = told == count
                && (mentions[numbers[at - 1]..numbers[at]].iter().chain(behind))
                    .any(|mention| mention.has(Sense::Respectively) || &text[mention.range.clone()] == "tương ứng");
            let together = levels.iter().all(|level| matches!(roles[*level], Role::Level))
                && (ordered || levels.windows(2).all(|pair| listed(pair[0], pair[1])));
            if together {
                found.extend(numbers[at..end].iter().copied().zip(levels.iter().copied()));
            }
        }
        at = end;
    }
    found
}

/// What a number is measured from by the words before it.
#[derive(Clone, Copy)]
struct Base {
    /// Whether it is said to be more.
    up: bool,
    /// The year, where it is named.
    year: Option<i32>,
}

/// "hơn cùng kỳ năm trước 17%", "nhiều hơn năm 2015 tới 50%": the base stands between "more than" and the number.
fn beyond_base(text: &str, before: &[Mention]) -> Option<Base> {
    before.windows(2).rev().find_map(|pair| {
        let year = match &pair[1].what {
            What::Time { when, .. } => when.known_year(),
            What::Words(senses) if senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore])) => None,
            _ => return None,
        };
        let more = cut(text, pair[0].range.start, pair[0].range.end).strip_suffix("hơn");
        let more = more.is_some_and(|before| before.is_empty() || before.ends_with(' '));
        let glued = || cut(text, pair[0].range.end, pair[1].range.start).trim_ascii().is_empty();
        (more && glued()).then(|| Base { up: !pair[0].has(Sense::Down), year })
    })
}

/// "beating last year's result by 21 per cent": the base stands between the verb and the number.
fn outdone_base(text: &str, before: &[Mention], start: usize) -> Option<Base> {
    let by = text[..start].trim_ascii_end().ends_with(" by");
    let base = before.iter().rfind(|mention| {
        mention.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore]))
            || matches!(mention.what, What::Time { when, .. } if when.known_year().is_some())
    });
    let base = base.filter(|base| by && is_outdone(text, base))?;
    let year = match base.what {
        What::Time { when, .. } => when.known_year(),
        _ => None,
    };
    Some(Base { up: true, year })
}

/// Whether `mention` is what something is said to have outdone: "beating its plan", "surpassing the previous year".
fn is_outdone(text: &str, mention: &Mention) -> bool {
    let led = text[..mention.range.start].trim_ascii_end();
    let led = ["the", "its", "their", "our", "that of", "the figure of"]
        .iter()
        .find_map(|word| led.strip_suffix(word).filter(|rest| rest.ends_with([' ', '\n'])))
        .unwrap_or(led);
    Cues::bundled().outdoes.end_word(led.trim_ascii_end(), &[' ', ',', '\n'])
}

/// Whether the words behind a percentage tell by a clause of what plan it is: "82.1 percent of what the province had pencilled in",
/// "57% con số mà tỉnh đề ra".
fn is_of_what_was_planned(behind: &str) -> bool {
    let cues = Cues::bundled();
    let behind = behind.trim_ascii_start();
    let Some(word) = cues.of_what_planned.iter().find(|word| behind.starts_with(word.as_str())) else { return false };
    let rest = cut(behind, word.len(), word.len() + LONGEST_CLAUSE);
    let clause = rest.split([',', ';', '.', '(', ')', '\n']).next().unwrap_or_default();
    clause.split_ascii_whitespace().count() >= 2 && cues.plans.stand_in(clause)
}

/// The longest clause that tells a plan, in bytes.
const LONGEST_CLAUSE: usize = 80;

/// Which way something moved, where the bracket that holds the number at `at` alone stands within the words that say so, behind
/// one that says how much.
fn moved_around_bracket(text: &str, mentions: &[Mention], at: usize) -> Option<bool> {
    let open = at.checked_sub(1)?;
    let said = text[..mentions[open].range.start].trim_ascii_end();
    Cues::bundled().degrees.end_word(said, &[' ', ',', '\n']).then_some(())?;
    let way = |mention: &Mention| {
        let down = mention.senses().any(Senses::of(&[Sense::Down, Sense::Below]));
        let up = mention.senses().any(Senses::of(&[Sense::Up, Sense::Above]));
        (up != down).then_some(up)
    };
    let behind = mentions.get(at + 2).filter(|next| next.range.start <= mentions[at + 1].range.end + 1).and_then(way);
    let before = self::before(mentions, open).iter().rev().find(|mention| mention.senses().any(UP_DOWN));
    behind.or_else(|| before.and_then(way))
}

/// Whether number `at` is all that a bracket right behind a money amount holds.
fn stands_alone_in_brackets(text: &str, mentions: &[Mention], at: usize) -> bool {
    let amount = at.checked_sub(2).and_then(|two| mentions[two].quantity());
    amount.is_some_and(|amount| {
        matches!(amount.kind, Kind::Money(_))
            && cut(text, amount.quote.end, mentions[at].range.start).trim_ascii() == "("
            && text[mentions[at].range.end..].starts_with(')')
    })
}

/// Whether the next number is a percentage joined to the one at `at` alone: "tăng tương ứng 6,1%, 5,2% và 4,4%".
fn leads_to_percent(text: &str, mentions: &[Mention], at: usize) -> bool {
    let next = mentions[at + 1..].iter().find(|mention| !mention.is_mark(b','));
    next.and_then(Mention::quantity).is_some_and(|next| {
        next.kind == Kind::Percent
            && matches!(cut(text, mentions[at].range.end, next.quote.start).trim_ascii(), "," | "và" | "and" | ", and")
    })
}

/// What the number `at` says, after what `earlier` percentages said.
#[expect(clippy::too_many_lines, reason = "one decision after the other, in the order of their force")]
pub(super) fn role(text: &str, mentions: &[Mention], at: usize, earlier: Earlier) -> Role {
    let previous = earlier.growth;
    let Some(quantity) = mentions[at].quantity() else { return Role::Nothing };
    if quantity.kind == Kind::Other {
        return Role::Nothing;
    }
    let before = before(mentions, at);
    let after = after(mentions, at);
    let start = quantity.quote.start;
    // "is shrinking, by 12.4%"
    let led = cut(text, 0, start).trim_ascii_end();
    // "tăng nhanh hơn với mức 16,8%", "grew faster, at a rate of 16.8%"
    let rate = Cues::bundled().at_a_rate.before(led);
    let by = led.ends_with(", by") || rate.is_some_and(|led| led.trim_ascii_end().ends_with(','));
    let comma = mentions[..at].iter().rposition(|mention| mention.is_mark(b',')).unwrap_or(0);
    let before = if by { self::before(mentions, comma) } else { before };
    let direction = before
        .iter()
        .rev()
        .find(|mention| mention.senses().any(UP_DOWN) && !mention.has(Sense::Above))
        .filter(|mention| {
            let between = cut(text, mention.range.end, start);
            let reaches = between.split(|c: char| !is_word_part(c)).any(|word| {
                matches!(
                    word,
                    "to" | "lên"
                        | "thành"
                        | "còn"
                        | "xuống"
                        | "tới"
                        | "at"
                        | "từ"
                        | "đạt"
                        | "with"
                        | "là"
                        | "có"
                        | "nâng"
                        | "numbered"
                        | "stood"
                        | "totaled"
                        | "is"
                        | "was"
                        | "had"
                        | "mức"
                )
            });
            // "tốc độ tăng trưởng doanh thu đạt 12,4%": what is reached is the growth itself.
            let noun = cut(text, mention.range.start, mention.range.end).ends_with("tăng trưởng")
                || text[..mention.range.start].trim_ascii_end().ends_with("tốc độ");
            // "in Dak Lak the growth was 4.8%": so is it here.
            let noun = noun
                || quantity.kind == Kind::Percent
                    && Cues::bundled().growth_is.end_word(text[..start].trim_ascii_end(), &[' ', '\n', ',']);
            let reaches = reaches && rate.is_none() && !(noun && !between.contains("lên") && !between.contains("từ"));
            // "giảm tới 46,5 triệu" says by how much; "tăng lên tới" says to how much.
            let reaches = reaches && !matches!(between.trim_ascii().trim_end_matches('…').trim_ascii(), "tới" | "đến");
            // "up from 77.9%" is a level; "up 0.9% from 2022" is not, its "from" comes later.
            let from = between.split(|c: char| !is_word_part(c)).any(|word| word == "from");
            !reaches && !from && between.len() <= 60
        });
    // "không thấp hơn 172 tỷ đồng" is no fall.
    let direction = direction.filter(|mention| {
        quantity.kind == Kind::Percent
            || !ends_with_any(text[..mention.range.start].trim_ascii_end(), &[" không", " not", " no"])
    });
    let direction = direction.map(|mention| mention.has(Sense::Up) && !mention.has(Sense::Down));
    let measured = beyond_base(text, before).or_else(|| outdone_base(text, before, start));
    let direction = direction.or(measured.map(|base| base.up));
    match quantity.kind {
        Kind::Percent => {}
        Kind::Points => return Role::Nothing,
        _ => {
            let adjacent = before.last().is_some_and(|mention| {
                let gap = || cut(text, mention.range.end, start).trim_ascii().trim_end_matches('…').trim_ascii_end();
                mention.senses().any(UP_DOWN)
                    && matches!(gap(), "" | ":" | "by" | "thêm" | "được" | "of" | "hơn" | "gần" | "tới")
            });
            let hedged = before.len() >= 2
                && before[before.len() - 2].senses().any(UP_DOWN)
                && before[before.len() - 1].senses().any(Senses::of(&[
                    Sense::About,
                    Sense::Above,
                    Sense::Below,
                    Sense::Increment,
                ]))
                && cut(text, before[before.len() - 2].range.end, before[before.len() - 1].range.start)
                    .trim_ascii()
                    .is_empty();
            // "(cố định giảm: 7.448 thuê bao)"
            let labelled = quantity.kind == Kind::Count
                && at >= 2
                && mentions[at - 1].is_mark(b':')
                && cut(text, mentions[at - 1].range.end, start).trim_ascii().is_empty()
                && mentions[at - 2].senses().any(UP_DOWN)
                && mentions[at - 2].range.end == mentions[at - 1].range.start
                // "Landlines keep shrinking: 97,415 remain in use"
                && !Cues::bundled().remain.begin(text[quantity.noun_end.max(quantity.quote.end)..].trim_ascii_start());
            // "Post and delivery added VND 48 billion": what a sector brings is no rise of its own.
            let brought = matches!(quantity.kind, Kind::Money(_)) && {
                let verb = before.iter().rposition(|mention| text[mention.range.clone()] == *"added");
                verb.and_then(|verb| verb.checked_sub(1)).is_some_and(|own| {
                    before[own].senses().any(SECTORS.with(Sense::Enterprises.into()))
                        && cut(text, before[own].range.end, before[own + 1].range.start)
                            .split_ascii_whitespace()
                            .count()
                            <= 1
                }) && before
                    .iter()
                    .rev()
                    .take_while(|mention| !mention.is_mark(b','))
                    .all(|mention| !mention.senses().any(MONEY))
            };
            // "ít hơn năm ngoái 2 tỷ đồng", "exceeding last year's result by VND 2 billion": by so much.
            let apart = matches!(quantity.kind, Kind::Money(_))
                && measured.is_some()
                && before
                    .iter()
                    .rfind(|mention| !mention.senses().any(Senses::of(&[Sense::About, Sense::Below, Sense::Above])))
                    .is_some_and(|base| {
                        let gap = cut(text, base.range.end, start).trim_ascii();
                        matches!(gap, "" | "là" | "tới" | "khoảng" | "gần" | "by") || gap.ends_with(" by")
                    });
            let change = direction.is_some() && (adjacent || hedged || apart) && !brought;
            return if change || labelled { Role::Change } else { Role::Level };
        }
    }
    // "… against 99.1% a year earlier": what something is compared with is a level.
    if before.last().is_some_and(|mention| {
        mention.has(Sense::Versus)
            && !mention.senses().any(Senses::of(&[Sense::Above, Sense::Up, Sense::Down]))
            // "grew by as much as 22%"
            && !text[..mention.range.start].trim_ascii_end().ends_with(" by")
            && cut(text, mention.range.end, start).trim_ascii().is_empty()
    }) {
        return Role::Level;
    }
    let find = |list: &[Mention], sense: Sense| list.iter().any(|mention| mention.has(sense));
    let value = quantity.value;
    let hundred = Decimal::ONE_HUNDRED;
    let near = |mention: &Mention| mention.range.start > start || start.saturating_sub(mention.range.end) <= 15;
    let over = |list: &[Mention]| {
        list.iter().any(|mention| {
            // "16.5% higher than in 2023 and 29.6% of the plan": that was said of the growth.
            let parted = mention.range.end < start && cut(text, mention.range.end, start).contains(" and ");
            near(mention)
                && mention.senses().any(Senses::of(&[Sense::Above, Sense::Up]))
                && !mention.has(Sense::Plan)
                && !parted
        })
    };
    let same =
        after.iter().position(|mention| mention.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore])));
    let plan = after.iter().position(|mention| mention.has(Sense::Plan));
    let bracketed = |at: usize| {
        at > 0
            && mentions[at - 1].is_mark(b'(')
            && cut(text, mentions[at - 1].range.end, mentions[at].range.start).trim_ascii().is_empty()
    };
    let alone = bracketed(at) && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b')')) && after.is_empty();
    // "half-way (50%) to the annual plan"
    let past = alone.then(|| self::after(mentions, at + 1)).and_then(<[Mention]>::first);
    if let Some(plan) = past.filter(|plan| plan.has(Sense::Plan))
        && matches!(
            cut(text, mentions[at + 1].range.end, plan.range.start).trim_ascii(),
            "of" | "to" | "of the" | "to the" | "" | "của"
        )
    {
        return Role::OfPlan(value);
    }
    // "slightly (1.7%) above that of 2020", "cao hơn một chút (1,7%) so với năm 2022"
    if let Some(up) = alone.then(|| moved_around_bracket(text, mentions, at)).flatten() {
        let past = self::after(mentions, at + 1);
        let year = past.iter().find_map(|mention| match mention.what {
            What::Time { when, .. } => when.known_year(),
            _ => None,
        });
        let monthly = past.iter().any(|mention| {
            mention.has(Sense::OtherBase)
                || matches!(mention.what, What::Time { when: super::time::When::LastMonth, .. })
        });
        return Role::Growth { percent: if up { value } else { -value }, yearly: !monthly, base: year };
    }
    let near_plan = plan.is_some_and(|position| {
        // "up 18% against 2013 and exceeding the year plan": the plan is that of the next number.
        let led = after[..position].iter().any(|mention| matches!(mention.what, What::Time { compared: true, .. }));
        // "5G is to reach 85% of the population under the plan"
        let bases = Senses::of(&[Sense::People, Sense::Households, Sense::Area]);
        let of_all = after[..position].iter().any(|mention| {
            let gap = cut(text, mention.range.end, after[position].range.start);
            mention.senses().any(bases) && ["under", "according", "theo"].iter().any(|word| gap.contains(word))
        });
        // "surpassing last year by 21 per cent and beating its plan by 3 per cent": the plan is that of the next number.
        let behind = text[after[position].range.end..].trim_ascii_start();
        let of_next = behind.starts_with("by ") && is_outdone(text, &after[position]);
        after[position].range.start.saturating_sub(quantity.quote.end) <= 40 && !led && !of_all && !of_next
    });
    if near_plan && same.is_none_or(|same| plan.is_some_and(|plan| plan < same)) {
        let beyond = over(before) || plan.is_some_and(|plan| over(&after[..plan]));
        let short = before.iter().any(|mention| near(mention) && mention.has(Sense::Down))
            || plan.is_some_and(|plan| {
                after[..plan].iter().any(|mention| mention.senses().any(Senses::of(&[Sense::Below, Sense::Down])))
            });
        let short_of = plan.is_some_and(|plan| after[..plan].iter().any(|mention| mention.has(Sense::Down)));
        if short && value < hundred / Decimal::TWO && (direction == Some(false) || short_of) {
            return Role::OfPlan(hundred - value);
        }
        return Role::OfPlan(if beyond && value < Decimal::from(60) && !find(before, Sense::EqualTo) {
            hundred + value
        } else {
            value
        });
    }
    if is_of_what_was_planned(&text[quantity.quote.end..]) {
        return Role::OfPlan(value);
    }
    // "… là 85,2%; kế hoạch cả năm 2023 đạt 88%": the plan is a percentage itself.
    let opens = before.first().is_some_and(|mention| mention.has(Sense::Plan))
        && mentions[..at - before.len()].last().is_some_and(|mark| matches!(mark.what, What::Mark(b',' | b';')))
        && before.iter().all(|mention| !mention.has(Sense::Above))
        && !find(before, Sense::SamePeriod)
        && mentions[..at].iter().rev().find_map(Mention::quantity).is_some_and(|other| other.kind == Kind::Percent)
        && previous.is_none();
    // "Mục tiêu năm 2025 là 85%", "The plan for 2025 is 85%"
    let states = before.len() == at
        && before.first().is_some_and(|mention| mention.has(Sense::Plan))
        && before[1..].iter().all(|mention| matches!(mention.what, What::Time { .. }))
        && matches!(cut(text, before[at - 1].range.end, start).trim_ascii(), "là" | "is");
    if opens || states {
        return Role::Level;
    }
    // "achieving the plan, and the industry saw an increase of 9.8%": past the plan something else is told.
    let told = before.iter().rposition(|mention| mention.has(Sense::Plan)).is_some_and(|plan| {
        direction.is_some()
            && before[plan..].iter().any(|mention| mention.senses().any(UP_DOWN) && !mention.has(Sense::Above))
    });
    let outdone = before.iter().any(|mention| mention.has(Sense::Plan) && is_outdone(text, mention));
    let measured_by = |mention: &Mention| mention.senses().any(Senses::of(&[Sense::Above, Sense::EqualTo]));
    if find(before, Sense::Plan)
        && !told
        && !find(before, Sense::Target)
        && (outdone || before.iter().any(measured_by))
        && same.is_none()
        // "Mục tiêu năm 2023 đạt 84% tỷ lệ hộ gia đình …"
        && !after.first().is_some_and(|mention| {
            mention.senses().any(Senses::of(&[Sense::Rate, Sense::Households, Sense::People, Sense::Area]))
        })
    {
        let beyond = over(before) || find(before, Sense::Above) || outdone;
        return Role::OfPlan(if beyond && value < Decimal::from(60) { hundred + value } else { value });
    }
    let yearly_words = find(after, Sense::SamePeriod)
        || find(after, Sense::YearBefore)
        || find(before, Sense::SamePeriod)
        || find(before, Sense::YearBefore);
    // "a growth of 28% a year on average"
    // "a loss of 11.2% in a year"
    let within = |mention: &Mention| ends_with_any(text[..mention.range.start].trim_ascii_end(), &[" in", " within"]);
    let averaged = after.first().is_some_and(|mention| {
        mention.has(Sense::Average) && !(text[mention.range.clone()] == *"a year" && within(mention))
    });
    // "bình quân mỗi năm tăng 8,5%", "growing on average by 8.5% a year"
    let each = |mention: &Mention| mention.has(Sense::Average) && !text[mention.range.end..].starts_with('-');
    let averaged = averaged || before.iter().any(each);
    // "up 0.8% from the month before and up 4.9% over June 2020": the base of the growth before it.
    let other_before = before.iter().rfind(|mention| mention.has(Sense::OtherBase)).is_some_and(|base| {
        let since = cut(text, base.range.end, start);
        !since.split(|c: char| !is_word_part(c)).any(|word| matches!(word, "and" | "và" | "but" | "nhưng"))
    });
    let monthly = averaged || !yearly_words && (find(after, Sense::OtherBase) || other_before);
    // "against August": the base is another month of the same year.
    let month_base = after.iter().any(|mention| matches!(mention.what, What::Time { when: When::Span { from: (Year::Open, a), to: (Year::Open, b), point: false }, compared: true } if b < a + 11));
    // "up 1.3% on February and up 6.9% on March 2024"
    let on = after.first().filter(|mention| cut(text, quantity.quote.end, mention.range.start).trim_ascii() == "on");
    let on = on.and_then(|mention| match mention.what {
        What::Time { when: when @ When::Span { from, to, point: false }, .. } => {
            Some((when.known_year(), from.0 == Year::Open && to.1 < from.1 + 11))
        }
        _ => None,
    });
    // "0.9% above September"
    let beyond = after.iter().position(|mention| !mention.senses().any(BEYOND)).filter(|other| *other > 0);
    let beyond = beyond
        .filter(|other| cut(text, quantity.quote.end, after[*other].range.start).split_ascii_whitespace().count() <= 3);
    let beyond_month = beyond.is_some_and(|other| {
        matches!(
            after[other].what,
            What::Time { when: When::Span { from: (Year::Open, first), to: (Year::Open, last), point: false }, .. }
                if first == last
        )
    });
    // "1.6% above February 2023 and 5.3% above March 2022": the year of the base says of which it is.
    let beyond_year = beyond.and_then(|other| match after[other].what {
        What::Time { when, .. } => when.known_year(),
        _ => None,
    });
    // "up 2% from three months earlier"
    let earlier_months = after
        .iter()
        .any(|mention| matches!(mention.what, What::Time { when: When::Earlier(months), .. } if months % 12 != 0));
    // "cao hơn tháng 9 là 2,1%"
    let month_first = before.windows(2).any(|pair| {
        let single = matches!(
            pair[1].what,
            What::Time { when: When::Span { from: (Year::Open, first), to: (Year::Open, last), point: false }, .. }
                if first == last
        );
        let than = || &text[pair[0].range.start..pair[1].range.start];
        single
            && pair[0].senses().any(UP_DOWN)
            && ends_with_any(than().trim_ascii_end(), &["hơn", "hơn so với", "than", "than in", "above", "below"])
    });
    let monthly = monthly
        || month_base
        || month_first && !yearly_words
        || beyond_month
        || earlier_months
        || on.is_some_and(|on| on.1);
    let last_month =
        |list: &[Mention]| list.iter().any(|mention| matches!(mention.what, What::Time { when: When::LastMonth, .. }));
    // "so với tháng trước giảm 0,8%, so với cùng kỳ năm trước tăng 4,1%"
    let opens_clause = at.checked_sub(before.len() + 1).is_none_or(|led| matches!(mentions[led].what, What::Mark(_)));
    let against_month = opens_clause
        && before.windows(2).any(|pair| {
            pair[0].has(Sense::Versus)
                && matches!(pair[1].what, What::Time { when: When::LastMonth, .. })
                && cut(text, pair[0].range.end, pair[1].range.start).trim().is_empty()
        });
    let monthly =
        monthly || !yearly_words && (last_month(after) || against_month || measured.is_some() && last_month(before));
    let base_year = after.iter().find_map(|mention| match mention.what {
        What::Time { when, compared: true } => when.known_year(),
        _ => None,
    });
    let base_year = base_year.or(measured.and_then(|base| base.year)).or(on.and_then(|on| on.0)).or(beyond_year);
    // "đạt 78,3% tăng 6,2%": the rise is that of the next number.
    let leads_on = after.len() == 1 && mentions.get(at + 2).is_some_and(|next| next.quantity().is_some());
    let follows = after
        .first()
        .filter(|mention| mention.range.start.saturating_sub(quantity.quote.end) <= 2)
        .filter(|mention| !(leads_on && mention.senses().any(UP_DOWN)));
    // "tăng 11,2% và 1,9% so với cùng kỳ"
    if let Some(Role::Growth { percent, .. }) = previous
        && direction.is_none()
        && before.is_empty()
        && at > 0
        && let Some(other) =
            mentions[at - 1].quantity().or_else(|| at.checked_sub(2).and_then(|two| mentions[two].quantity()))
        && (matches!(cut(text, other.quote.end, start).trim_ascii(), "và" | "and")
            || cut(text, other.quote.end, start).trim_ascii() == "," && leads_to_percent(text, mentions, at))
        && other.kind == Kind::Percent
        && percent.abs() == other.value
        && quantity.noun.is_empty()
    {
        let value = if percent.is_sign_negative() { -value } else { value };
        return Role::Growth { percent: value, yearly: !monthly, base: base_year };
    }
    // "an increase of 2.1% on May and of 9.4% on June 2022", "tăng 2,1% so với tháng 5 và 9,4% so với tháng 6/2022": of the same, on
    // another base.
    if let Some(Role::Growth { percent, yearly: false, .. }) = previous
        && direction.is_none()
        && before.iter().all(|mention| {
            matches!(mention.what, What::Time { .. }) || mention.has(Sense::Versus) || mention.has(Sense::OtherBase)
        })
        && ends_with_any(cut(text, 0, start).trim_end(), &[" and of", " and by", " and", " và", " và của"])
        && (base_year.is_some() || yearly_words)
    {
        let value = if percent.is_sign_negative() { -value } else { value };
        return Role::Growth { percent: value, yearly: !monthly, base: base_year };
    }
    // "revenue growth of 3% for telecommunications and 20% for the post": the verb of the first one.
    if let Some(Role::Growth { percent, yearly, .. }) = previous
        && direction.is_none()
        && told_for(text, mentions, at).is_some_and(|told| told.1)
    {
        let value = if percent.is_sign_negative() { -value } else { value };
        return Role::Growth { percent: value, yearly, base: base_year };
    }
    // "Mobile subscribers rose 2.4% to 512,300, fixed broadband 7.7% to 98,400": the verb of the first one.
    if let Some(Role::Growth { percent, yearly, .. }) = previous
        && direction.is_none()
        && !before.is_empty()
        && before.iter().all(|mention| matches!(mention.what, What::Words(_)))
        && mentions.get(at + 1).is_some_and(|next| {
            next.quantity().is_some_and(|next| next.kind != Kind::Percent)
                && matches!(
                    cut(text, quantity.quote.end, next.range.start).trim_ascii(),
                    "to" | "lên" | "to about" | "xuống"
                )
        })
    {
        let value = if percent.is_sign_negative() { -value } else { value };
        return Role::Growth { percent: value, yearly, base: base_year };
    }
    // "the former was up 11.3%, the latter 5.3%"
    if let Some(Role::Growth { percent, yearly, .. }) = previous
        && direction.is_none()
        && Cues::bundled().latter_of_two.end_word(cut(text, 0, start).trim_end().trim_end_matches(" by"), &[' ', ','])
    {
        let value = if percent.is_sign_negative() { -value } else { value };
        return Role::Growth { percent: value, yearly, base: base_year };
    }
    // "a 27.05 per cent year-on-year increase"
    let follows_base = follows.is_some_and(|mention| {
        mention.senses().any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore]))
            && after.get(1).is_some_and(|next| {
                next.senses().any(UP_DOWN) && cut(text, mention.range.end, next.range.start).trim_ascii().is_empty()
            })
    });
    // "a goal of 4.5% revenue growth": what grew stands between.
    let nouns = MONEY.with(SECTORS).with(LINES).with(Sense::Subscribers.into());
    let grown = after.iter().position(|mention| !mention.senses().any(nouns)).filter(|named| (1..=3).contains(named));
    let grown = grown.map(|named| &after[named]).filter(|noun| {
        Cues::bundled().growth_nouns.holds(&text[noun.range.clone()])
            && follows.is_some()
            && after
                .iter()
                .take_while(|mention| mention.range.start <= noun.range.start)
                .try_fold(quantity.quote.end, |end, mention| {
                    (mention.range.start <= end + 1).then_some(mention.range.end)
                })
                == Some(noun.range.end)
    });
    let later = if follows_base { after.get(1) } else { grown.or(follows) };
    let later = later.and_then(|mention| {
        let up = mention.senses().any(Senses::of(&[Sense::Up])) || mention.has(Sense::Above);
        let written = &text[mention.range.clone()];
        let below = ["lower than", "less than", "fewer than", "smaller than"].contains(&written);
        let down = mention.senses().any(Senses::of(&[Sense::Down])) || mention.has(Sense::Below) || below;
        (up != down).then_some(up)
    });
    // "103.1 percent of the plan handed down by the Group and 8.2 percent more than in 2018": what stands beside the number rules.
    let parted = before
        .iter()
        .rfind(|mention| mention.senses().any(UP_DOWN))
        .is_some_and(|mention| cut(text, mention.range.end, start).contains(" and "));
    let direction = direction.filter(|_| !(parted && later.is_some()));
    let announced = quantity.sign.or(direction).or(later).or_else(|| lifted(text, mentions, at));
    // "is 58.7% at the same time": when, and not what it is measured by.
    let only_then = |mention: &Mention| {
        let written = &text[mention.range.clone()];
        let led = text[..mention.range.start].trim_ascii_end();
        Cues::bundled().same_moment.holds(written)
            && !before.iter().any(|base| {
                text[base.range.clone()].starts_with("bằng") || text[base.range.clone()].starts_with("equal")
            })
            && !Cues::bundled().compared_with.end(led)
            && !led.ends_with("of the")
    };
    let measured_by_same = after.iter().any(|mention| mention.has(Sense::SamePeriod) && !only_then(mention));
    let index = measured_by_same && announced.is_none();
    let growth = |percent: Decimal| Role::Growth { percent, yearly: !monthly, base: base_year };
    if let Some(up) = announced {
        return growth(if up { value } else { -value });
    }
    if index {
        if let Some(Role::Growth { percent, .. }) = previous
            && value < Decimal::from(60)
        {
            return growth(if percent.is_sign_negative() { -value } else { value });
        }
        return growth(value - hundred);
    }
    // "bằng 98,9% so với cùng kỳ năm 2022; bưu chính 391 tỷ đồng, bằng 113,5%"
    let equal = before
        .last()
        .is_some_and(|mention| mention.has(Sense::EqualTo) && start.saturating_sub(mention.range.end) <= 1);
    if equal
        && after.is_empty()
        && value > Decimal::from(60)
        && (previous.is_some() || earlier.index)
        && (earlier.index || cut(text, before[before.len() - 1].range.start, start).starts_with("bằng"))
    {
        return growth(value - hundred);
    }
    // "118.5% of the same period; telecommunications earned 435.7 billion VND, or 106%"
    let said_again =
        || text[..start].trim_ascii_end().strip_suffix("or").is_some_and(|led| led.trim_ascii_end().ends_with(','));
    let only_equal = before.iter().all(|mention| mention.has(Sense::EqualTo));
    if earlier.index && only_equal && after.is_empty() && value > Decimal::from(60) && said_again() {
        return growth(value - hundred);
    }
    // "telecoms VND 684 billion (48.2% of the plan), post VND 173 billion (54%)"
    if earlier.plan && stands_alone_in_brackets(text, mentions, at) {
        return Role::OfPlan(value);
    }
    // "bằng 103,8% so với năm trước"
    let last_year = after.iter().any(|mention| {
        matches!(mention.what, What::Time { when: When::Span { to: (Year::Shift(-1), 12), .. }, compared: true })
    });
    if last_year && find(before, Sense::EqualTo) && value > Decimal::from(40) {
        return growth(value - hundred);
    }
    // "bằng 103,7% năm 2024"
    let year_next =
        after.first().filter(|mention| mention.range.start <= quantity.quote.end + 2).and_then(|mention| match mention
            .what
        {
            What::Time { when, .. } => when.known_year(),
            _ => None,
        });
    if let Some(year) = year_next.filter(|_| value > Decimal::from(60))
        && before.last().is_some_and(|mention| mention.has(Sense::EqualTo))
        && cut(text, before.last().map_or(start, |mention| mention.range.start), start).starts_with("bằng")
    {
        return Role::Growth { percent: value - hundred, yearly: !monthly, base: Some(year) };
    }
    // "111.4% of the figure for 2024"
    let figure_for = after.iter().any(|mention| mention.has(Sense::ThatFigure)) && value > Decimal::from(40);
    if figure_for {
        return growth(value - hundred);
    }
    // "112% of the figure for the first half of 2020"
    let known_year = |mention: &Mention| match mention.what {
        What::Time { when, .. } => when.known_year(),
        _ => None,
    };
    if value > Decimal::from(40)
        && Cues::bundled().of_that_figure.begin(text[quantity.quote.end..].trim_ascii_start())
        && let Some(year) = after.iter().find_map(known_year)
    {
        return Role::Growth { percent: value - hundred, yearly: !monthly, base: Some(year) };
    }
    // "equal to 101.9% of the figure a year ago"
    let year_ago = |mention: &Mention| matches!(mention.what, What::Time { when: When::Earlier(12), .. });
    if value > Decimal::from(40)
        && Cues::bundled().of_that_figure.begin(text[quantity.quote.end..].trim_ascii_start())
        && after.iter().take(2).any(year_ago)
    {
        return Role::Growth { percent: value - hundred, yearly: true, base: None };
    }
    // "bằng 104,9% năm 2022", "equal to 98% of 2022"
    if find(before, Sense::EqualTo) && base_year.is_some()
        || follows.is_some_and(|mention| mention.has(Sense::YearBefore)) && find(before, Sense::EqualTo)
    {
        return growth(value - hundred);
    }
    Role::Level
}

/// Which way a percentage moved what the clause names, where the level follows: "lifted its turnover by 4.1% to VND 58.9 trillion",
/// "nâng doanh thu thêm 4,1% lên 58.900 tỷ đồng". What is planned or spent is moved as well, and has not grown.
fn lifted(text: &str, mentions: &[Mention], at: usize) -> Option<bool> {
    let end = mentions[at].quantity()?.quote.end;
    let level = mentions[at + 1..].iter().find(|mention| {
        !mention.senses().any(Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Estimate]))
    })?;
    let level = level.quantity().filter(|level| level.kind != Kind::Percent)?;
    let gap: Vec<&str> = cut(text, end, level.quote.start).split_ascii_whitespace().collect();
    let reached = gap.len() <= 4 && gap.first().is_some_and(|word| matches!(*word, "to" | "lên" | "xuống" | "còn"));
    let begin = mentions[..at]
        .iter()
        .rfind(|mention| matches!(mention.what, What::Mark(_)) || mention.quantity().is_some())
        .map_or_else(|| sentence_start(text, mentions[0].range.start), |mention| mention.range.end);
    let said = cut(text, begin, mentions[at].range.start);
    let meant = Senses::of(&[Sense::Target, Sense::Plan, Sense::OtherMoney, Sense::Coverage, Sense::Rate]);
    let planned = mentions[..at].iter().any(|mention| mention.range.start >= begin && mention.senses().any(meant));
    if !reached || planned {
        return None;
    }
    let cues = Cues::bundled();
    let verb = said.split(|c: char| !is_word_part(c)).find(|word| cues.lifts.holds(word) || cues.cuts.holds(word))?;
    Some(cues.lifts.holds(verb))
}

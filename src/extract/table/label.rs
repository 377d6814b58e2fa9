//! What the words of a cell say: a time, a place, a thing that is counted, a unit.

use std::ops::Range;

use crate::domain::{IndicatorId, Operator, PlaceId};
use crate::extract::compose::{COUNTED, LINES, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::layout::Layout;
use crate::extract::letters::is_letter;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Habit, Mention, Mentions, What};
use crate::extract::time::{When, Year, find, is_month_name};
use crate::extract::words::words;

use super::line::is_base_of_index;
use super::told::Told;
use super::unit::{CellUnit, cell_unit, inner_unit, strange_in_bracket, unit_noun};

/// The senses that say what a number is of.
pub(super) const NAMES: Senses = LINES.with(SECTORS).with(COUNTED).with(Senses::of(&[
    Sense::Revenue,
    Sense::Budget,
    Sense::Density,
    Sense::Households,
    Sense::Rate,
    Sense::Users,
    Sense::Coverage,
    Sense::Signal,
    Sense::Area,
    Sense::Signed,
    Sense::Documents,
    Sense::Commerce,
    Sense::Online,
    Sense::Per100People,
    Sense::People,
    Sense::Plan,
    Sense::SamePeriod,
    Sense::OtherMoney,
]));

/// The senses that set a whole beside its part.
pub(super) const WHOLE: Senses = Senses::of(&[Sense::Total, Sense::OfWhich]);

/// The senses of a caption or heading without those that only say who is counted: "Number of mobile subscribers by
/// enterprise" counts no enterprises.
pub(super) fn measured(senses: Senses) -> Senses {
    let other = COUNTED.without(Sense::Enterprises.into()).with(Senses::of(&[
        Sense::Revenue,
        Sense::Budget,
        Sense::Density,
        Sense::Coverage,
    ]));
    if senses.any(other) { senses.without(Sense::Enterprises.into()) } else { senses }
}

/// What the words of a cell say.
#[derive(Clone, Debug, Default)]
pub(super) struct Label {
    /// Its words of the field.
    pub(super) senses: Senses,
    /// The time that it names, and its words.
    pub(super) when: Option<(When, Range<usize>)>,
    /// Whether the cell is a time and nothing else of weight.
    pub(super) only_time: bool,
    /// The province or the country that it names, and its words.
    pub(super) place: Option<(PlaceId, Range<usize>)>,
    /// The enterprise that it names, and its words.
    pub(super) operator: Option<(Operator, Range<usize>)>,
    /// The indicator that a phrase of the glossary in it names.
    pub(super) term: Option<IndicatorId>,
    /// Whether it names a place smaller than a province.
    pub(super) sub: bool,
    /// Whether it names several provinces.
    pub(super) several: bool,
    /// The unit that it names.
    pub(super) unit: Option<CellUnit>,
    /// The units that a line of units tells of each kind of figure.
    pub(super) told: Told,
    /// The heads that stand side by side in it, parted by blanks alone: "Telephone subscribers Internet subscribers".
    pub(super) heads: Vec<Label>,
    /// Where it stands.
    pub(super) words: Range<usize>,
    /// How it sets times against each other.
    pub(super) times: Times,
    /// Where the head stands that is over it and others.
    pub(super) group: Option<Range<usize>>,
}

/// How a cell sets times against each other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Times {
    /// Whether it compares two: "2012/2011 (%)".
    pub(super) ratio: bool,
    /// Whether its time is what others are compared with: "So với năm 2022 (%)".
    pub(super) base: bool,
    /// The time that others are compared with, which may stand behind theirs: "2025 compared with 2020".
    pub(super) against: Option<Base>,
    /// Whether it speaks of one from the beginning of the year.
    pub(super) cumulative: bool,
}

/// The time of a known year that others are compared with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    /// Its last year.
    pub(super) year: i16,
    /// Its last month.
    pub(super) month: u8,
    /// Whether it is that month alone.
    pub(super) one_month: bool,
    /// Whether what is compared with it is a plan: "KH 2010/TH 2009 (%)".
    pub(super) planned: bool,
}

impl Base {
    /// The time `when` as one to compare with.
    fn of(when: When) -> Option<Self> {
        let When::Span { from, to: (Year::Known(year), month), .. } = when else { return None };
        let one_month = from == (Year::Known(year), month);
        Some(Self { year: i16::try_from(year).ok()?, month: u8::try_from(month).ok()?, one_month, planned: false })
    }
}

impl Times {
    /// Whether it compares a plan with what was reached before.
    pub(super) fn compares_plan(self) -> bool {
        self.against.is_some_and(|base| base.planned)
    }
}

impl Label {
    /// Whether it may head a column of times and what is said of them: "2013", "Prel. 2015", "so cùng kỳ (%)".
    pub(super) fn heads_time(&self) -> bool {
        let compares = self.senses.any(Senses::of(&[
            Sense::SamePeriod,
            Sense::YearBefore,
            Sense::Versus,
            Sense::Plan,
            Sense::Up,
            Sense::Down,
        ]));
        let names = NAMES.without(Senses::of(&[Sense::SamePeriod, Sense::Plan]));
        self.only_time || self.times.ratio || (compares && self.senses.only(names).is_empty())
    }

    /// Whether its numbers are percentages.
    pub(super) fn is_percentage(&self, text: &str) -> bool {
        let written = &text[self.words.clone()];
        self.unit.is_some_and(CellUnit::is_percent)
            || ["%", "percent", "per cent", "phần trăm", "tỷ lệ", "tỉ lệ"].iter().any(|word| written.contains(word))
    }

    /// Whether it names a time, a place or an enterprise and nothing that is counted.
    pub(super) fn names_time_or_bearer(&self) -> bool {
        let bare = self.senses.only(NAMES).is_empty();
        self.only_time || ((self.place.is_some() || self.operator.is_some()) && bare) || self.sub
    }

    /// What it says below the head of a group of columns.
    pub(super) fn under(&self, group: &Self) -> Self {
        let own = LINES.with(SECTORS);
        let above = if self.senses.any(own) { group.senses.without(own) } else { group.senses };
        let mut label = self.clone();
        label.senses = self.senses.with(above);
        // "năm 2008" below "tháng 9": the year of those months.
        label.when = match (&group.when, &self.when) {
            (Some((months, words)), Some((When::Span { from: (_, 1), to: (year, 12), .. }, _)))
                if self.only_time && matches!(months, When::Span { to: (Year::Open, _), .. }) =>
            {
                Some((months.in_year(*year), words.clone()))
            }
            (above, own) => own.as_ref().or(above.as_ref()).cloned(),
        };
        label.times.cumulative |= group.times.cumulative;
        label.only_time = self.only_time && group.senses.only(NAMES).is_empty();
        label.place = label.place.or_else(|| group.place.clone());
        label.operator = label.operator.or_else(|| group.operator.clone());
        label.term = label.term.or(group.term);
        label.unit = label.unit.or(group.unit);
        label.group = Some(group.words.clone());
        label
    }

    /// Takes the year that the head sets over another time or a plan for its own.
    fn set_over(&mut self, written: &str) {
        let Some((year, own)) = year_set_over(written) else { return };
        let begin = self.words.start;
        let behind = self.when.as_ref().map(|(when, _)| *when).filter(|when| when.known_year() != Some(year));
        let planned = written[..own.start].split_ascii_whitespace().any(|word| Cues::bundled().planned.holds(word));
        self.times.against = behind.and_then(Base::of).map(|base| Base { planned, ..base });
        self.times.base = false;
        self.when = Some((When::span(Year::Known(year), 1, 12), begin + own.start..begin + own.end));
    }

    /// Reads the words of `range`.
    pub(super) fn read(mentions: &Mentions<'_>, text: &str, range: &Range<usize>, habit: Habit) -> Self {
        let written = &text[range.clone()];
        let mut label =
            Self { words: range.clone(), unit: cell_unit(written).or_else(|| inner_unit(written)), ..Self::default() };
        let mut other = 0;
        let mut covered: Vec<Range<usize>> = Vec::new();
        let (mut versus, mut of_base) = (false, false);
        let read = mentions.read(range.clone(), habit);
        if written.contains([':', ';']) || Layout::bundled().is_unit_line(written) {
            let told = Told::read(mentions, text, range, habit);
            // "Revenue of post (unit: billion VND)" is a caption.
            let alone = written.starts_with('(') || Layout::bundled().is_unit_line(written);
            label.told = if alone || told.tells_both() { told } else { Told::default() };
        }
        label.heads = heads_in(text, &read, &|words| mentions.automaton.term(words));
        for mention in read {
            match mention.what {
                What::Words(senses) => {
                    label.senses = label.senses.with(senses);
                    if senses.has(Sense::Term) {
                        label.term = label.term.or(mentions.automaton.term(&text[mention.range.clone()]));
                    }
                    versus |= senses.any(Senses::of(&[Sense::Versus, Sense::EqualTo]));
                    // "Lũy kế 8 tháng" is a time.
                    let cumulative = Layout::bundled().is_cumulative(&text[mention.range.clone()]);
                    other += usize::from(!cumulative && !senses.any(Senses::of(&[Sense::Estimate, Sense::YearBefore])));
                    covered.push(mention.range.clone());
                }
                What::Time { when: when @ When::Span { .. }, .. } => {
                    // "Tháng 8 so với tháng 7 (%)": against the month before, which is no growth of a year.
                    if versus && label.when.as_ref().is_some_and(|(first, _)| is_month_before(when, *first)) {
                        label.senses = label.senses.with(Sense::OtherBase.into());
                    }
                    let own = Layout::bundled().stands_before_base(&text[range.start..mention.range.start]);
                    if versus || own {
                        label.times.against = label.times.against.or_else(|| Base::of(when));
                    }
                    if label.when.is_none() {
                        of_base = own;
                        label.times.base = versus || of_base;
                        label.when = Some((when, mention.range.clone()));
                    }
                    covered.push(mention.range.clone());
                }
                What::Place(place) => {
                    label.several |= label.place.as_ref().is_some_and(|known| known.0 != place);
                    label.place = Some((place, mention.range.clone()));
                }
                What::Sub => label.sub = true,
                What::Operator(operator, _) => {
                    label.operator.get_or_insert((operator, mention.range.clone()));
                    other += 1;
                }
                _ => {}
            }
        }
        if names_class_of_offices(written) {
            label.senses = label.senses.with(Sense::OtherPart.into());
        }
        label.set_over(written);
        for cumulative in Layout::bundled().cumulative_in(written) {
            label.times.cumulative = true;
            covered.push(range.start + cumulative.start..range.start + cumulative.end);
        }
        if label.when.is_none() && is_month_name(written) {
            // "May" and "March" alone are months in a cell.
            let probe = format!("in {written}");
            let month = find(&probe, 0..probe.len()).into_iter().next();
            label.when =
                month.map(|month| (month.when, range.clone())).filter(|(when, _)| matches!(when, When::Span { .. }));
            covered.push(range.clone());
        }
        if label.place.is_none() && label.senses.has(Sense::Country) {
            label.place = Some((PlaceId::country(), range.clone()));
        }
        // "Dong Nai" is no currency.
        if label.place.is_some() && !written.contains('(') {
            label.unit = None;
        }
        let names_nothing = label.senses.only(NAMES).is_empty();
        if let Some(unit) = label.unit.as_mut() {
            unit.strange = unit.unit.is_none()
                && if written.contains('(') {
                    strange_in_bracket(written)
                } else {
                    names_nothing && unit_noun(written).is_some()
                };
            // What a term of the glossary is counted by is for its analyst to know: "(nghìn tủ)".
            unit.strange &= label.term.is_none();
        }
        // "Index (Sep 2013 = 100)": measured by that time.
        let index = label.when.is_some() && is_base_of_index(written);
        // "% of Jan-Apr 2025" beside "Jan-Apr 2026"
        let of_base = of_base && label.senses.only(NAMES.without(Sense::Rate.into())).is_empty();
        label.times.ratio = index || of_base || is_ratio(written);
        // "Index 2020 (2019 = 100)": the time that stands at 100 is not the one that is told of.
        let equals = |words: &Range<usize>| text[words.end..range.end].trim_ascii_start().starts_with('=');
        label.times.base |= index && label.when.as_ref().is_some_and(|(_, words)| equals(words));
        label.only_time = label.when.is_some()
            && other == 0
            && label.place.is_none()
            && !label.times.ratio
            && written.chars().count() <= 32
            && is_only(text, range, &covered);
        label
    }
}

/// The year before a slash that sets it against what words behind the slash name, and where it stands in `written`: "ƯTH 2009/TH
/// 2008 (%)", "TH 2009/KH 2009".
pub(super) fn year_set_over(written: &str) -> Option<(i32, Range<usize>)> {
    let slash = memchr::memchr(b'/', written.as_bytes())?;
    let led = written[..slash].trim_ascii_end();
    let begin = led.rfind(' ').map_or(0, |blank| blank + 1);
    let year = led[begin..].parse().ok().filter(|year| led.len() - begin == 4 && (1990..=2045).contains(year))?;
    let rest = written[slash + 1..].trim_ascii_start();
    let first = rest.split([' ', '(']).next().unwrap_or_default();
    // "Quyết định 2013/QĐ-UBND năm 2016" is the number of a paper.
    let named = rest.starts_with(is_letter)
        && !first.contains('-')
        && (Cues::bundled().planned.holds(first)
            || rest.split(|c: char| !c.is_ascii_digit()).any(|part| matches!(part.as_bytes(), [b'1' | b'2', _, _, _])));
    named.then_some((year, begin..led.len()))
}

/// Whether two times are single months of a year that is not told, one right after the other.
fn is_month_before(one: When, other: When) -> bool {
    let month = |when| match when {
        When::Span { from: (Year::Open, first), to: (Year::Open, last), .. } if first == last => Some(first),
        _ => None,
    };
    month(one).zip(month(other)).is_some_and(|(one, other)| one % 12 + 1 == other)
}

/// Whether nothing of weight stands in `range` beside what is `covered`.
fn is_only(text: &str, range: &Range<usize>, covered: &[Range<usize>]) -> bool {
    words(text, range.clone()).iter().all(|word| {
        covered.iter().any(|other| other.start <= word.start && word.end <= other.end)
            || Layout::bundled().stands_beside_time(&text[word.start..word.end])
            || !text[word.start..word.end].contains(is_letter)
    })
}

/// Whether a label sets two years against each other: "2012/2011 (%)", "Năm 2024 so với năm 2023".
fn is_ratio(written: &str) -> bool {
    let linked = written.contains(['/', '%']) || written.contains("so v") || written.contains("vs");
    if !linked {
        return false;
    }
    let years: Vec<&str> = written
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")))
        .collect();
    years.len() == 2 && years[0] != years[1] && (written.contains('%') || !written.contains('-'))
}

/// How many more brackets open than close in `text`.
fn brackets(text: &str) -> isize {
    text.bytes().map(|byte| isize::from(byte == b'(') - isize::from(byte == b')')).sum()
}

/// Where the words of a line stand in heads of two languages: "Cố định - Fixed Di động - Mobile".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// In the first language, or in the only one.
    Once,
    /// In English, behind a dash.
    Again,
    /// In the first language behind those in English: another head begins.
    Anew,
}

impl Said {
    /// Where `mention` stands, behind the one `before` it.
    fn and_then(self, text: &str, before: Option<&Mention>, mention: &Mention) -> Self {
        let english = text[mention.range.clone()].is_ascii();
        match self {
            Self::Again if english => Self::Again,
            Self::Again => Self::Anew,
            _ => {
                let again = before.is_some_and(|before| {
                    english
                        && !text[before.range.clone()].is_ascii()
                        && text.get(before.range.end..mention.range.start).is_some_and(|gap| gap.contains(" - "))
                });
                if again { Self::Again } else { Self::Once }
            }
        }
    }
}

/// The heads that a line holds side by side: a new one begins where a thing is named again.
fn heads_in(text: &str, mentions: &[Mention], term: &dyn Fn(&str) -> Option<IndicatorId>) -> Vec<Label> {
    let mut heads: Vec<Label> = Vec::new();
    let (mut depth, mut counted) = (0, mentions.first().map_or(0, |first| first.range.start));
    let (mut said, mut counted_first) = (Said::Once, false);
    for (index, mention) in mentions.iter().enumerate() {
        said = said.and_then(text, mentions[..index].last(), mention);
        let senses = mention.senses();
        let time = match mention.what {
            What::Time { when: when @ When::Span { .. }, .. } => Some((when, mention.range.clone())),
            _ => None,
        };
        let next_is_time = mentions.get(index + 1).is_some_and(|next| matches!(next.what, What::Time { .. }));
        let term = Some(&text[mention.range.clone()]).filter(|_| senses.has(Sense::Term)).and_then(term);
        let named = senses.any(NAMES.with(Senses::of(&[Sense::Total, Sense::OfWhich, Sense::Versus])));
        // "STT Chỉ tiêu ĐVT 2017 2018": the head of the labels.
        if matches!(&text[mention.range.clone()], "chỉ tiêu" | "indicator" | "indicators" | "target" | "targets") {
            continue;
        }
        if time.is_none() && !named && !(senses.has(Sense::Estimate) && next_is_time) {
            continue;
        }
        // "Mật độ thuê bao di động (thuê bao/100 dân)": a unit is no head.
        depth += brackets(&text[counted..mention.range.start.max(counted)]);
        counted = mention.range.start.max(counted);
        let inside = !heads.is_empty() && depth > 0;
        let begins = !inside
            && said != Said::Again
            && (said == Said::Anew
                || heads.last().is_none_or(|head| {
                    let compares = head.senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Versus]));
                    let whole = Senses::of(&[Sense::Total, Sense::OfWhich]);
                    // "Thuê bao Internet băng rộng" is one.
                    let bare = !head.senses.any(LINES.with(SECTORS)) && !senses.any(COUNTED);
                    // So is "Thuê bao Internet băng rộng cố định": in Vietnamese what is counted stands first.
                    let kinds = Senses::of(&[Sense::Mobile, Sense::Fixed]);
                    let behind = !text[head.words.clone()].is_ascii()
                        && counted_first
                        && senses.only(NAMES.without(LINES)).is_empty()
                        && !(head.senses.any(kinds) && senses.any(kinds));
                    let same = bare || behind;
                    let counted = head.senses.any(COUNTED) && senses.any(LINES.with(SECTORS).with(COUNTED)) && !same;
                    let sectors = head.senses.any(SECTORS) && senses.any(SECTORS);
                    let kinds = Senses::of(&[Sense::Mobile, Sense::Fixed]);
                    let rival = head.senses.any(kinds) && senses.any(kinds) && !head.senses.any(COUNTED);
                    (time.is_some() && head.when.is_some() && !compares)
                        || (senses.has(Sense::Estimate) && next_is_time && head.when.is_some())
                        || senses.any(whole)
                        || head.senses.has(Sense::Total)
                        || counted
                        || sectors
                        || rival
                }));
        let again = senses.any(NAMES) && heads.last().is_some_and(|head| head.senses == senses && head.term == term);
        if begins && !again {
            heads.push(Label { words: mention.range.clone(), ..Label::default() });
            counted_first = senses.any(COUNTED);
        }
        let Some(head) = heads.last_mut() else { continue };
        head.senses = head.senses.with(senses);
        head.words.end = mention.range.end;
        head.term = head.term.or(term);
        if head.when.is_none() {
            head.when = time;
        }
        head.only_time = head.when.is_some() && head.senses.only(NAMES).is_empty();
    }
    if heads.len() >= 2 { heads } else { Vec::new() }
}

/// Whether a row is of the post offices of one class: "Bưu cục trung tâm", "Bưu điện huyện", "District post offices". Several classes in
/// one row may be all of them.
fn names_class_of_offices(written: &str) -> bool {
    (written.contains("bưu") || written.contains("post "))
        && Cues::bundled().classes_of_offices.stand_in(written)
        && !written.contains([',', ';', '+'])
        && !written.contains(" và ")
        && !written.contains(" and ")
}

//! What the text so far makes later figures about.

use std::ops::Range;

use crate::domain::{IndicatorId, IndicatorKind, Operator, Period, PlaceId, Slot, Status};
use crate::extract::compose::{LINES, MONEY, Money, SECTORS};
use crate::extract::context::{announces_stock, is_day};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::growth::Earlier;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What, is_founding, is_told_alone};
use crate::extract::time::{self, When};
use crate::extract::words::{LONGEST_SENTENCE, cut, ends_with_word, sentence_start};

use super::period::MEETINGS;
use super::{COUNTED, Linker};

/// What the text so far makes a later figure about.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the text so far")]
#[derive(Clone, Debug, Default)]
pub struct Topic {
    /// Sectors of money.
    pub sectors: Senses,
    /// Revenue or budget.
    pub measure: Option<Money>,
    /// Subscriber lines.
    pub lines: Senses,
    /// All senses that were named.
    pub named: Senses,
    /// The place.
    pub place: Option<(PlaceId, Range<usize>)>,
    /// Whether a province that is named alone heads it: "+ Đồng Tháp. Tỉnh mới …".
    pub headed_by_place: bool,
    /// Whether a region that is named alone heads it: "Toàn vùng".
    pub region: bool,
    /// The time.
    pub when: Option<(When, Range<usize>)>,
    /// Whether it is one as of which stocks stand, and no flow was told of it.
    pub when_is_of_stocks: bool,
    /// Whether that is the time of a goal: what is measured by the year before is of another.
    pub when_is_goal: bool,
    /// The time before that of a goal.
    pub when_before_goal: Option<(When, Range<usize>)>,
    /// The enterprise.
    pub operator: Option<(Operator, Trade, Range<usize>)>,
    /// The enterprise whose name alone heads it: "FPT Telecom (`UPCoM`: FOX) - ADD".
    pub owner: Option<(Operator, Trade)>,
    /// The enterprise that reports in it: "2. Viettel Đồng Nai báo cáo: …".
    pub speaker: Option<(Operator, Trade)>,
    /// Whether figures are wanted ones.
    pub target: bool,
    /// Whether it is a line of tasks, whose list below is of goals.
    pub tasks: bool,
    /// Whether its last sentence, without a figure of its own, says that figures are estimates: "Estimates as of 31 October:".
    pub estimate: bool,
    /// Whether its last sentence leads to the parts of a whole that is estimated: "Ước …, chia ra:".
    pub parts_of_estimate: bool,
    /// How the percentages of the last sentence measured.
    pub measured: Earlier,
    /// What counted things the text speaks of.
    pub heads: Senses,
    /// Whether the paragraph answers a question, whose words it goes on with.
    pub asked: bool,
    /// Whether that question asks for a plan: "And the plan for this year?"
    pub asked_goal: bool,
    /// What a phrase of the glossary named, and its words.
    pub term: Option<(IndicatorId, Range<usize>)>,
    /// Whether the last sentence named no enterprise but that one.
    pub operator_alone: bool,
    /// What the last sentence named.
    pub last_named: Senses,
    /// What the last sentence asks for, where it does nothing else: "Fixed telephones?"
    pub asked_for: Senses,
    /// Whether a number was told in it.
    pub counted: bool,
    /// Whether the last sentence counted new ones only: "4,7 triệu thuê bao phát triển mới".
    pub new_ones: bool,
}

impl Topic {
    /// What the question that says this leaves to the paragraph that answers it.
    pub fn in_answer(&self) -> Self {
        let goal = self.last_named.any(Senses::of(&[Sense::Plan, Sense::Target, Sense::Tasks]));
        Self { asked: true, asked_goal: goal, ..self.clone() }
    }
}

/// So far into a question, in bytes, a time is what the answer is of.
const LONGEST_QUESTION: usize = 60;

/// The most words of a question that only names what is told next: "Fixed telephones?"
const MOST_ASKED: usize = 5;

impl Linker<'_> {
    /// The enterprise that the heading above or else the whole text is about.
    pub(super) fn own_operator(&self) -> Option<(Operator, Trade)> {
        self.section.owner.or(self.frame.operator)
    }

    /// What the sentence leaves for those after it; `end_sentence` takes back what an aside may not leave.
    #[expect(clippy::too_many_lines, reason = "one walk along what a sentence leaves")]
    pub(super) fn leave(&mut self, mentions: &[Mention], first: usize) {
        let said = self.said;
        if self.drafts.len() > first {
            self.told_before = first..self.drafts.len();
        } else if mentions.iter().any(|mention| mention.quantity().is_some()) {
            self.told_before = 0..0;
        }
        self.paragraph.counted |= mentions.iter().any(|mention| mention.quantity().is_some());
        self.paragraph.named = self.paragraph.named.with(said);
        self.paragraph.estimate =
            said.has(Sense::Estimate) && mentions.iter().all(|mention| mention.quantity().is_none()) && {
                // "An investor can expect a modern network in every park:"
                let looks_forward = |mention: &Mention| {
                    self.text[mention.range.clone()].starts_with("expect")
                        && Cues::bundled()
                            .may_expect
                            .end_word(self.text[..mention.range.start].trim_ascii_end(), &[' '])
                };
                mentions.iter().any(|mention| mention.has(Sense::Estimate) && !looks_forward(mention))
            };
        self.paragraph.parts_of_estimate = match mentions {
            [.., parts, colon] => {
                parts.has(Sense::OfWhich)
                    && colon.is_mark(b':')
                    && self.drafts[first..].last().is_some_and(|last| last.status == Status::Estimate)
            }
            _ => false,
        };
        self.paragraph.heads = self.paragraph.heads.with(said.only(COUNTED));
        self.sectors_so_far = self.sectors_so_far.with(said.only(SECTORS.without(Sense::Sector.into())));
        let drafts = &self.drafts[first..];
        let money = drafts.iter().find_map(|draft| match draft.matter {
            Matter::Money(measure, sectors) => Some((measure, sectors)),
            _ => None,
        });
        let new_ones = drafts.is_empty()
            && said.has(Sense::Increment)
            && mentions.windows(2).any(|pair| {
                pair[0].senses().any(COUNTED.with(LINES))
                    && pair[1].has(Sense::Increment)
                    && pair[1].range.start <= pair[0].range.end + 1
            });
        let opens_part = mentions.first().is_some_and(|mention| mention.has(Sense::OfWhich));
        let operator_sentence = drafts.iter().any(|draft| draft.operator.is_some());
        // "Telecommunications accounted for 1,012 billion and postal services for 261": both go on together.
        let (mut post, mut telecom) = (false, false);
        let wider = drafts.iter().any(|draft| {
            matches!(draft.matter, Matter::Money(_, sectors) if sectors != Sense::Post.into() && sectors != Sense::Telecom.into())
        });
        for draft in drafts.iter().filter(|_| !wider) {
            if let Matter::Money(_, sectors) = draft.matter {
                post |= sectors == Sense::Post.into();
                telecom |= sectors == Sense::Telecom.into();
            }
        }
        let both = Senses::of(&[Sense::Post, Sense::Telecom]);
        let money = money.map(|(measure, sectors)| (measure, if post && telecom { both } else { sectors }));
        if let Some((measure, sectors)) = money {
            self.above_measure = Some(measure);
            self.paragraph.measure = Some(measure);
            if !opens_part || self.paragraph.sectors.is_empty() {
                self.paragraph.sectors = sectors;
            }
        } else {
            if said.any(SECTORS)
                && let Some((sectors, _)) = self.cluster(mentions, SECTORS)
                && !sectors.without(Sense::Sector.into()).is_empty()
                && !operator_sentence
            {
                self.paragraph.sectors = sectors;
            }
            // "Doanh thu – nộp ngân sách" over a list: what is paid names itself there.
            let first = || mentions.iter().find(|mention| mention.senses().any(MONEY));
            let named = if self.in_heading { first() } else { Self::nearest(mentions, MONEY) };
            if said.any(MONEY)
                && let Some(mention) = named
            {
                self.paragraph.measure = Some(if mention.has(Sense::Budget) { Money::Budget } else { Money::Revenue });
            }
        }
        let lines = drafts.iter().find_map(|draft| match draft.matter {
            Matter::Lines(lines) | Matter::Density(lines) => Some(lines),
            _ => None,
        });
        if let Some(lines) = lines {
            if !opens_part || self.paragraph.lines.is_empty() {
                self.paragraph.lines = lines;
            }
        } else if said.any(LINES) {
            let counted = self.cluster(mentions, LINES).filter(|_| said.has(Sense::Subscribers));
            if let Some(lines) = counted.map(|(lines, _)| lines).or_else(|| self.opening_lines(mentions)) {
                self.paragraph.lines = lines;
            }
        }
        if self.automaton.has_terms() {
            let others = drafts.iter().any(|draft| !matches!(draft.matter, Matter::Term(_)));
            self.paragraph.term = self.left_term(mentions).or(self.paragraph.term.take().filter(|_| !others));
        }
        // A time that opens a sentence holds for those after it.
        let number = mentions.iter().position(|mention| mention.quantity().is_some()).unwrap_or(mentions.len());
        let opens = |mention: &Mention| match mention.what {
            What::Time { when, compared: false } if !matches!(when, When::Earlier(_)) => {
                // The day of a meeting is no time of figures; "as of June 30" is.
                let day = is_day(self.text, &mention.range) && !announces_stock(self.text, mention.range.start);
                let first = mentions[..number]
                    .iter()
                    .all(|other| other.range.start >= mention.range.start || !matches!(other.what, What::Time { .. }));
                // "HANOI, March 4, 2024 - Telecommunications earned …": nor is the day on which a text was written.
                let behind = self.text[mention.range.end..].trim_start_matches([' ', ')', ':']);
                let led = self.text[..mention.range.start].trim_ascii_end();
                let written =
                    day && behind.starts_with(['-', '–', '—']) && !Cues::bundled().at_day.end_word(led, &[' ', '\n']);
                (!day
                    || first
                        && !written
                        && !mentions[..number]
                            .iter()
                            .any(|other| other.senses().any(Senses::of(&[Sense::Review, Sense::Department]))))
                .then(|| (when, mention.range.clone()))
            }
            _ => None,
        };
        // "The third quarter is behind us, and the accounts of the first nine months are closed.": of the time that the text reviews.
        let reviewed = |mention: &&Mention| match mention.what {
            What::Time { when, compared: false } => {
                let own = self.frame.clock.resolve(when, IndicatorKind::Flow);
                own.is_some() && own == self.frame.clock.default_period(IndicatorKind::Flow)
            }
            _ => false,
        };
        let reviewed = mentions.iter().find(reviewed).filter(|_| number == mentions.len() && drafts.is_empty());
        let opening = reviewed.and_then(opens).or_else(|| mentions[..number].iter().find_map(opens));
        // "Tại hội nghị giao ban quý III, Bộ cho biết doanh thu 9 tháng đạt …": the time that its figure took.
        let taken = drafts.first().and_then(|draft| draft.said(Slot::Period)).and_then(|words| {
            mentions[..number].iter().find_map(|mention| match mention.what {
                What::Time { when: when @ When::Span { .. }, compared: false } if mention.range == *words => {
                    Some((when, mention.range.clone()))
                }
                _ => None,
            })
        });
        let sits = |words: &Range<usize>| {
            let begin = sentence_start(self.text, mentions[0].range.start);
            let said = cut(self.text, begin, words.start);
            MEETINGS.iter().any(|word| said.contains(word))
        };
        // "The first 5G signal was switched on in June; by the end of September it covered 6.2% …": as of when its figure stands.
        let point = |when: When, words: &Range<usize>| {
            matches!(when, When::Span { point: true, .. }) || announces_stock(self.text, words.start)
        };
        let stands = taken.clone().filter(|(when, words)| {
            point(*when, words) && drafts.iter().all(|draft| matches!(draft.period, Some(Period::Stock(_))))
        });
        let taken = taken.filter(|(_, words)| money.is_some() && !announces_stock(self.text, words.start));
        let opening = opening.map(|opening| {
            let event = stands.filter(|(_, words)| {
                !point(opening.0, &opening.1) && cut(self.text, opening.1.end, words.start).contains(';')
            });
            event.or(taken.filter(|_| sits(&opening.1))).unwrap_or(opening)
        });
        let bases = Senses::of(&[Sense::SamePeriod, Sense::YearBefore]);
        let comparing = said.any(bases) && mentions[..number].iter().any(|mention| mention.senses().any(bases));
        let gone = matches!(&opening, Some((When::Span { to: (time::Year::Shift(by), _), .. }, _)) if *by < 0);
        let opening = opening.filter(|(_, words)| self.rules(mentions, first, words));
        // "If in 2021 it was 186, in 2022 it was 226": the later time goes on.
        let later = opening.as_ref().and_then(|opening| {
            let year = opening.0.known_year()?;
            mentions.iter().find_map(|mention| match mention.what {
                What::Time { when, compared: false } if when.known_year().is_some_and(|other| other > year) => {
                    Some((when, mention.range.clone()))
                }
                _ => None,
            })
        });
        let now = mentions.iter().find_map(|mention| match mention.what {
            What::Time { when: When::Now, .. } => Some((When::Now, mention.range.clone())),
            _ => None,
        });
        // "The second quarter alone brought in …" of the half-year that the paragraph is about, else that the text reviews.
        let within = |own: &When| match (self.paragraph.when.as_ref().map(|above| above.0), *own) {
            (Some(When::Span { from, to, .. }), When::Span { from: first, to: last, .. }) => {
                from.0 == to.0
                    && (last.0 == to.0 || last.0 == time::Year::Open)
                    && from.1 <= first.1
                    && last.1 <= to.1
                    && (first.1, last.1) != (from.1, to.1)
            }
            // At the head of a paragraph it is what the paragraph is about.
            (None, own) if self.drafts[..first].last().is_some_and(|before| before.block == self.block) => {
                let flow = IndicatorKind::Flow;
                let whole = self.frame.clock.default_period(flow);
                let part = self.frame.clock.resolve(own, flow);
                whole.zip(part).is_some_and(|(whole, part)| {
                    whole != part && whole.first() <= part.first() && part.last() <= whole.last()
                })
            }
            _ => false,
        };
        let alone = opening.as_ref().is_some_and(|(when, words)| within(when) && is_told_alone(self.text, words));
        // "Cuối năm 2015 mới có 1.120 trạm; hiện nay có 2.487 trạm": what was then is only set beside what is now, which goes on.
        let back = now.clone().filter(|(_, words)| {
            let dates = |draft: &Draft| draft.said(Slot::Period) == Some(words);
            let review = self.frame.clock.year();
            opening.as_ref().is_some_and(|(when, own)| {
                own.end < words.start && when.known_year().zip(review).is_some_and(|(year, review)| year < review)
            }) && drafts.last().is_some_and(dates)
        });
        let before_goal = self.paragraph.when.clone().filter(|_| !self.paragraph.when_is_goal);
        if back.is_some() {
            self.paragraph.when = back;
        } else if let Some(opening) = opening.filter(|_| !comparing && !gone && !alone) {
            // "At the end of June" goes on with the year that the paragraph named.
            let year = self.paragraph.when.as_ref().and_then(|above| above.0.known_year());
            let (when, words) = later.unwrap_or(opening);
            // "At the end of September fibre reached 85.4%", after a goal for 2025: of the year that its figure took.
            let told = drafts.iter().find(|draft| draft.said(Slot::Period) == Some(&words));
            let told = told.and_then(|draft| draft.period).map(|period| period.last().year());
            let year = told.filter(|_| self.paragraph.when_is_goal).or(year);
            let when = year.map_or(when, |year| when.in_year(time::Year::Known(year)));
            self.paragraph.when = Some((when, words));
        } else if let Some(now) = now.filter(|_| !self.drafts[first..].is_empty()) {
            self.paragraph.when = Some(now);
        } else if self.paragraph.when.as_ref().is_some_and(|(when, words)| {
            // "Today the province has …" opens what is told of today.
            *when == When::Now && !["today", "ngày nay", "hôm nay"].contains(&&self.text[words.clone()])
        }) {
            self.paragraph.when = None;
        }
        self.paragraph.when_is_goal = self.paragraph.when.as_ref().is_some_and(|(_, words)| {
            let own = mentions.iter().any(|mention| mention.range == *words);
            let goals = !drafts.is_empty() && drafts.iter().all(|draft| draft.status == Status::Target);
            if own { goals } else { self.paragraph.when_is_goal }
        });
        if !self.paragraph.when_is_goal {
            self.paragraph.when_before_goal = None;
        } else if before_goal.is_some() {
            self.paragraph.when_before_goal = before_goal;
        }
        self.paragraph.when_is_of_stocks = self.paragraph.when.as_ref().is_some_and(|(_, words)| {
            let own = mentions.iter().any(|mention| mention.range == *words);
            let stock = |draft: &Draft| matches!(draft.period, Some(Period::Stock(_)));
            let stocks = drafts.iter().filter(|draft| draft.said(Slot::Period) == Some(words)).all(stock);
            if own { drafts.iter().any(stock) && stocks } else { self.paragraph.when_is_of_stocks && stocks }
        });
        let targets = drafts.iter().any(|draft| draft.status == Status::Target) || said.has(Sense::Target);
        self.paragraph.target = targets;
        self.paragraph.new_ones = new_ones;
        self.paragraph.last_named = said;
        self.paragraph.asked_for =
            if self.asks_briefly(mentions) { said.only(LINES.with(COUNTED)) } else { Senses::NONE };
        let mut names = mentions.iter().filter_map(|mention| match mention.what {
            What::Operator(operator, _) => Some(operator),
            _ => None,
        });
        let one = names.next();
        self.paragraph.operator_alone = names.all(|other| Some(other) == one);
        self.carry_place(mentions, first);
        self.recent_places.clear();
        for mention in mentions {
            if let What::Place(place) = mention.what
                && place != PlaceId::country()
                && self.recent_places.iter().all(|other| other.0 != place)
            {
                self.recent_places.push((place, mention.range.clone()));
            }
        }
        self.recent_times.clear();
        for mention in mentions {
            if let What::Time { when: when @ When::Span { .. }, compared: false } = mention.what {
                self.recent_times.push((when, mention.range.clone()));
            }
        }
        if let Some(speaker) = self.reporting(mentions) {
            self.paragraph.speaker = Some(speaker);
        }
        let begin = mentions.first().map_or(0, |mention| mention.range.start);
        // "Viet Nam Posts and Telecommunications Group (VNPT) earned …": a long name before the short one.
        let of_all = self
            .drafts
            .get(first)
            .and_then(|draft| draft.operator)
            .filter(|own| self.drafts[first..].iter().all(|draft| draft.operator == Some(*own)));
        self.paragraph.operator = mentions.iter().find_map(|mention| match mention.what {
            What::Operator(operator, trade)
                if mention.range.start <= begin + 25
                    || self.is_short_name(begin, mention)
                    || Some(operator) == of_all && mention.range.start <= begin + 70 =>
            {
                Some((operator, trade, mention.range.clone()))
            }
            _ => None,
        });
    }

    /// Whether the time at `words`, which opens a sentence whose drafts begin with the one number `first`, holds for the
    /// sentences after it.
    fn rules(&self, mentions: &[Mention], first: usize, words: &Range<usize>) -> bool {
        let figures = !self.drafts[first..].is_empty();
        // "Q: What did operators earn in 2022?"
        let end = mentions.last().map_or(0, |mention| mention.range.end);
        let behind = cut(self.text, end, end + LONGEST_SENTENCE).as_bytes();
        let stop = behind.iter().find(|byte| matches!(byte, b'.' | b'?' | b'!' | b'\n'));
        let asks = stop == Some(&b'?');
        // "Mr Nam: Let me give you the count at the end of June.": what is said begins behind the colon.
        let passes = |mention: &Mention| mention.is_mark(b':') || asks && matches!(mention.what, What::Mark(_));
        let opener = mentions.iter().find(|mention| !passes(mention));
        let begin = opener.map_or(0, |mention| mention.range.start);
        // "b) Về thuê bao (số liệu đến 31/5/2025):" heads the list below.
        let heads = mentions.last().is_some_and(|last| last.is_mark(b':'));
        // "By the end of 2024, 809 stations will be put into operation": when something will be rules no sentence of its own.
        let ahead = || {
            let words = cut(self.text, begin, end.max(begin));
            !figures && !asks && (words.contains(" will ") || words.contains(" sẽ "))
        };
        // "Your wish for 2025?"
        let near = words.start <= begin + if asks { LONGEST_QUESTION } else { 25 };
        // "… can be seen from the last reports the departments wrote, those for 2024."
        let reported = || {
            let said = cut(self.text, begin, words.start);
            let behind = self.text[words.end..].trim_ascii_start();
            self.said.only(COUNTED.with(LINES)).is_empty()
                && mentions.iter().all(|mention| mention.quantity().is_none())
                && Cues::bundled().of_which_year.end_word(said.trim_ascii_end(), &[' ', ','])
                && Cues::bundled().reported_in.stand_in(said)
                && behind.starts_with(['.', ':'])
        };
        (heads && announces_stock(self.text, words.start) || figures || near || reported())
            && !is_founding(self.text, words.start)
            && !ahead()
    }

    /// Whether a sentence only asks for a thing by its name: "Fixed telephones?", "Còn điện thoại cố định?"
    fn asks_briefly(&self, mentions: &[Mention]) -> bool {
        let Some((first, last)) = mentions.first().zip(mentions.last()) else { return false };
        let behind = &self.text.as_bytes()[last.range.end..];
        let end = memchr::memchr3(b'.', b'!', b'\n', behind).unwrap_or(behind.len());
        let Some(mark) = memchr::memchr(b'?', &behind[..end]) else { return false };
        let asked = cut(self.text, sentence_start(self.text, first.range.start), last.range.end + mark);
        asked.split_ascii_whitespace().count() <= MOST_ASKED
            && mentions.iter().all(|mention| mention.quantity().is_none())
    }

    /// The enterprise that a sentence begins with to report, before a colon: "2. Viettel Đồng Nai báo cáo: …".
    fn reporting(&self, mentions: &[Mention]) -> Option<(Operator, Trade)> {
        let first = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        let What::Operator(operator, trade) = mentions[first].what else { return None };
        // "MobiFone. Sales fell 1.7 per cent …": a name that heads its paragraph alone.
        let named_alone = mentions.len() == 1
            && self.text[mentions[first].range.end..].starts_with(". ")
            && sentence_start(self.text, mentions[first].range.start) + 4 >= mentions[first].range.start;
        if named_alone {
            return Some((operator, trade));
        }
        let colon = mentions.iter().find(|mention| mention.is_mark(b':'))?;
        // "1. VNPT Bắc Giang (ông Nguyễn Văn An): …": who speaks for it.
        let said = cut(self.text, mentions[first].range.end, colon.range.start).trim_ascii_end();
        let bracket = said.strip_suffix(')').and_then(|inner| inner.rfind('('));
        let said = bracket.map_or(said, |open| said[..open].trim_ascii_end());
        let until = mentions[first].range.end + said.len();
        let between = || mentions[first + 1..].iter().take_while(|mention| mention.range.start < until);
        let alone = between().all(|mention| matches!(mention.what, What::Place(_)) || mention.has(Sense::Review));
        let opens = sentence_start(self.text, mentions[first].range.start) + 8 >= mentions[first].range.start;
        // "1. VNPT Hậu Giang: doanh thu 9 tháng đạt …"
        let line = self.text[..mentions[first].range.start].rfind('\n').map_or(0, |end| end + 1);
        let number = self.text[line..mentions[first].range.start].trim_ascii();
        let place = between().last();
        let labels = !number.is_empty()
            && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | '•' | '+'))
            && place.map_or(said.is_empty(), |place| {
                matches!(place.what, What::Place(_)) && cut(self.text, place.range.end, until).trim_ascii().is_empty()
            });
        (alone && opens && (labels || Cues::bundled().reports.end(said))).then_some((operator, trade))
    }

    /// Whether a name in brackets ends the long one that its sentence begins with: "The Viet Nam Posts and Telecommunications Group
    /// (VNPT), still the biggest player, …".
    fn is_short_name(&self, begin: usize, mention: &Mention) -> bool {
        let long = cut(self.text, begin, mention.range.start);
        long.ends_with('(') && !long.contains(',') && long.split_ascii_whitespace().count() <= 10
    }

    /// The lines that a sentence without figures is about: "Fixed broadband does better. Subscribers reached …".
    fn opening_lines(&self, mentions: &[Mention]) -> Option<Senses> {
        if mentions.iter().any(|mention| mention.quantity().is_some()) {
            return None;
        }
        let first = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        let named = mentions[first..].iter().take_while(|mention| mention.senses().any(LINES)).count();
        // "The order changes for fixed broadband."
        let end = mentions.iter().rposition(|mention| !matches!(mention.what, What::Mark(_)))?;
        let begin =
            mentions[..=end].iter().rposition(|mention| !mention.senses().any(LINES)).map_or(0, |other| other + 1);
        let last = mentions.get(begin).filter(|line| {
            let led = self.text[..line.range.start].trim_ascii_end();
            named == 0
                && ends_with_word(led, &["for", "with", "in", "với", "đối với", "ở"], &[' '])
                && self.text[mentions[end].range.end..].starts_with(['.', ':'])
        });
        let run = if last.is_some() { begin..end + 1 } else { first..first + named };
        let (lines, _) = self.cluster(&mentions[run], LINES)?;
        (!mentions.iter().any(|mention| mention.senses().any(COUNTED))).then_some(lines)
    }

    /// The place that rules the sentences after this one: named at its beginning, not in passing.
    ///
    /// `made` is the first figure of the sentence.
    pub(super) fn carry_place(&mut self, mentions: &[Mention], made: usize) {
        let counts_for_country =
            self.drafts.len() > made && self.drafts[made..].iter().all(|draft| draft.place == Some(PlaceId::country()));
        if self.said.has(Sense::NewProvince) && self.frame.place.is_some() {
            if !self.paragraph.headed_by_place {
                let named = mentions.iter().find(|mention| mention.has(Sense::NewProvince));
                let place = self.new_province().filter(|place| Some(*place) != self.frame.place);
                self.paragraph.place = place.zip(named.map(|mention| mention.range.clone()));
            }
            return;
        }
        if self.said.has(Sense::WholeGroup)
            && let Some(mention) = mentions.iter().find(|mention| mention.has(Sense::WholeGroup))
        {
            self.paragraph.place = Some((PlaceId::country(), mention.range.clone()));
            return;
        }
        let Some(first) = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_))) else { return };
        let opening = mentions[first].range.start;
        // "Cả nước: …" rules what follows as a province would; so does the sentence that begins with it and counts there.
        let names_country = mentions[first].has(Sense::Country)
            || matches!(mentions[first].what, What::Place(place) if place == PlaceId::country());
        let heads = names_country && mentions.get(first + 1).is_some_and(|next| next.is_mark(b':'));
        // "… In the province 74.9% had fibre. Nationwide it was 80.9%. Its operators earned …": the country is only set beside it.
        let alone = self.paragraph.place.as_ref().is_none_or(|own| own.0 == PlaceId::country());
        let country = if heads { Some(&mentions[first]) } else { self.counted_country(mentions).filter(|_| alone) };
        if let Some(country) = country.filter(|_| heads || counts_for_country) {
            self.paragraph.place = Some((PlaceId::country(), country.range.clone()));
            return;
        }
        let number = mentions.iter().position(|mention| mention.quantity().is_some()).unwrap_or(mentions.len());
        let found = mentions[..number].iter().find(|mention| matches!(mention.what, What::Place(_)));
        let Some(mention) = found else { return };
        let What::Place(place) = mention.what else { return };
        // "For comparison, the former Tien Giang alone had 2,740 stations": a part of the text's own province, told beside it.
        let former = self.frame.place.is_some_and(|own| own != place)
            && (Cues::bundled().former.end_word(self.text[..mention.range.start].trim_ascii_end(), &[' ', '\n'])
                || Cues::bundled().former.begin(self.text[mention.range.end..].trim_ascii_start()));
        if place == PlaceId::country()
            || mention.range.start > opening + 60
            || former
            || self.is_aside(mentions, mention)
            // Under the name of a province what is told of another goes no further.
            || self.section.headed_by_place && self.section.place.as_ref().is_some_and(|own| own.0 != place)
        {
            return;
        }
        if self.only_compares_place(mentions, made) {
            return;
        }
        // "Ba tỉnh Bến Tre, Trà Vinh, Vĩnh Long về một nhà": what follows is of the one that they became.
        let became = |own: PlaceId| {
            let run = self.place_run(mentions, mention);
            let numbers = mentions.iter().filter(|other| other.quantity().is_some()).count();
            run.len() >= 2
                && numbers < run.len()
                && mentions[run].iter().any(|other| matches!(other.what, What::Place(place) if place == own))
        };
        // "Kien Giang offered 1,694 procedures and An Giang 1,731", in a text on An Giang: what follows is of none of them alone.
        let told = |own: PlaceId| {
            self.drafts.get(made..).is_some_and(|drafts| drafts.iter().any(|draft| draft.place == Some(own)))
        };
        if self.frame.place.is_some_and(|own| own != place && told(own)) && told(place) {
            if !self.paragraph.headed_by_place {
                self.paragraph.place = None;
            }
            return;
        }
        let headed = self.paragraph.place.as_ref().filter(|_| self.paragraph.headed_by_place);
        if headed.map(|own| own.0).or(self.frame.place).is_some_and(became) {
            return;
        }
        let alone = mentions.iter().all(|other| other.range == mention.range || matches!(other.what, What::Mark(_)));
        self.paragraph.headed_by_place = alone;
        self.paragraph.place = Some((place, mention.range.clone()));
    }

    /// Whether the sentence, whose figures begin with `made`, only sets another place beside what was told of the text's own: "Ở tỉnh Lai
    /// Châu bên cạnh, con số này là 167.003.", "In neighbouring Nghe An it was 153.2 billion."
    fn only_compares_place(&self, mentions: &[Mention], made: usize) -> bool {
        let before = self.drafts[..made].last().filter(|before| before.block == self.block);
        let before = before.filter(|before| before.place == self.frame.place);
        let own = &self.drafts[made..];
        let measured = MONEY.with(SECTORS).with(LINES).with(COUNTED);
        !own.is_empty()
            && before.is_some_and(|before| own.iter().all(|draft| draft.indicator == before.indicator))
            && !mentions.iter().any(|mention| mention.senses().any(measured))
    }
}

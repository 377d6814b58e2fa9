//! Growth: joined to its level, or a record of its own.

use std::ops::Range;

use crate::domain::{Bound, IndicatorId, Period, PlaceId, Slot, Status};
use crate::extract::amount::Kind;
use crate::extract::compose::{self, LINES, MONEY, Money, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Links, Matter};
use crate::extract::features::Features;
use crate::extract::growth::{self, Role};
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, joins_numbers, sentence_start};

use super::{Around, Linker, NAMES};

/// So many words at most stand before the part of a total that a sentence begins with: "The post", "Lĩnh vực bưu chính".
const MOST_LEADING: usize = 3;

/// A growth figure whose level is not known yet.
pub(super) struct Pending {
    pub(super) percent: rust_decimal::Decimal,
    pub(super) yearly: bool,
    pub(super) base: Option<i32>,
    pub(super) quote: Range<usize>,
    pub(super) at: usize,
    pub(super) own: Option<IndicatorId>,
}

impl Linker<'_> {
    pub(super) fn add_growth(
        draft: &mut Draft,
        percent: rust_decimal::Decimal,
        yearly: bool,
        base: Option<i32>,
        quote: Range<usize>,
    ) {
        if draft.yoy.is_some() || !yearly {
            return;
        }
        let gap = base.zip(draft.period).map(|(base, period)| period.last().year() - base);
        if gap.is_some_and(|gap| gap != 1) {
            return;
        }
        draft.yoy = Some(percent.normalize());
        draft.note(Slot::Yoy, quote);
    }

    /// The indicator that a growth names itself, where it does.
    pub(super) fn growth_matter(
        &self,
        mentions: &[Mention],
        zone: Range<usize>,
        at: usize,
        first: usize,
    ) -> Option<IndicatorId> {
        let left = &mentions[zone];
        // Past the last growth or share of a plan there may be a new subject.
        let start = left.iter().rposition(|mention| mention.quantity().is_some()).map_or(0, |index| index + 1);
        let left = &left[start..];
        // "78,8% hộ gia đình dùng cáp quang, tăng 8,5%": what a percentage is of says nothing of a growth of its own.
        let share = mentions[..at].iter().rev().find_map(Mention::quantity);
        let comma = left.iter().position(|mention| matches!(mention.what, What::Mark(b',' | b'(')));
        let left = match (share, comma) {
            (Some(share), Some(comma))
                if share.kind == Kind::Percent
                    && self.drafts[first..]
                        .last()
                        .is_some_and(|last| last.quote == share.quote && matches!(last.matter, Matter::Share(_))) =>
            {
                &left[comma..]
            }
            _ => left,
        };
        // "91,32 triệu thuê bao (chiếm 72,6% thuê bao di động), tăng 1,01%": the bracket only explains.
        // One that holds no number says another name: "Tổng Công ty Bưu chính Việt Nam (VNPost)".
        let counts = |aside: &Range<usize>| {
            mentions.iter().any(|mention| mention.quantity().is_some() && aside.contains(&mention.range.start))
        };
        let aside = Self::aside(mentions, at).filter(|aside| counts(aside) || self.only_explains(mentions, at, aside));
        let left = match aside {
            Some(aside) => &left[left.iter().take_while(|mention| mention.range.start < aside.end).count()..],
            None => left,
        };
        let right = growth::after(mentions, at);
        if left.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::OtherSector, Sense::OtherMoney]))) {
            return None;
        }
        if self.automaton.has_terms()
            && let Some(id) = self.grown_term(left)
        {
            return Some(id);
        }
        if let Some(id) = self.grown_for(mentions, at) {
            return Some(id);
        }
        // "tăng trưởng 38% về doanh thu"
        let follower = right
            .iter()
            .find(|mention| mention.has(Sense::Revenue))
            .filter(|mention| mention.range.start.saturating_sub(mentions[at].range.end) <= 12);
        let measure = Self::nearest(left, MONEY).or(follower);
        let sectors = self.cluster(left, SECTORS).map(|cluster| cluster.0.without(Sense::Sector.into()));
        // "…; bù lại chuyển phát khá lên, tăng 19%": the sector changes, the measure stays.
        let last = self.drafts[first..].iter().rev().find_map(|draft| match draft.matter {
            Matter::Money(money, before) => Some((money, before)),
            _ => None,
        });
        if measure.is_none()
            && let Some((money, before)) = last
            && let Some(sectors) = sectors.filter(|sectors| !sectors.is_empty() && *sectors != before)
        {
            return compose::money(money, sectors).map(IndicatorId::new);
        }
        if measure.is_none()
            && last.is_none()
            && let Some(money) = sectors.and_then(|sectors| self.parts_of_total(left, sectors, first))
        {
            return compose::money(money, sectors?).map(IndicatorId::new);
        }
        if let Some(measure) = measure {
            let money = if measure.has(Sense::Budget) { Money::Budget } else { Money::Revenue };
            // "The sector paid VND 4,120 billion into the budget, up 4%": of the amount that the word stands behind.
            let own = last.filter(|(own, _)| *own == money && Self::says_where_to(left, measure)).map(|last| last.1);
            let sectors = sectors.filter(|sectors| !sectors.is_empty()).or(own).or_else(|| {
                let operator = left.iter().rev().find_map(|mention| match mention.what {
                    What::Operator(_, trade) => Some(compose::sector_of(trade)),
                    _ => None,
                });
                // "tổng doanh thu của đơn vị vượt 20% kế hoạch, tăng 33%": of the enterprise that the text is about.
                let unit = self.last_operator.filter(|_| left.iter().any(|mention| mention.has(Sense::Anaphor)));
                operator.or(unit.map(|unit| compose::sector_of(unit.1))).or_else(|| {
                    let sector = left.iter().any(|mention| mention.has(Sense::Sector));
                    let above = [Some(self.paragraph.sectors), Some(self.section.sectors)]
                        .into_iter()
                        .flatten()
                        .find(|sectors| !sectors.without(Sense::Sector.into()).is_empty());
                    let before = self
                        .cluster(&mentions[..at], SECTORS.without(Sense::Sector.into()))
                        .map(|cluster| cluster.0.without(Sense::Sector.into()))
                        .filter(|found| !found.is_empty());
                    before.or(if sector { Some(Sense::Ict.into()) } else { above })
                })
            })?;
            return compose::money(money, sectors).map(IndicatorId::new);
        }
        if let Some(id) = self.grown_without_amount(mentions, at, first) {
            return Some(id);
        }
        if let Some(lines) = self.lines_in_turn(mentions, at) {
            // Users of the Internet are no subscribers.
            return compose::subscribers(lines).filter(|_| !lines.has(Sense::Users)).map(IndicatorId::new);
        }
        let lines = self.cluster(left, LINES.with(Sense::Subscribers.into()))?.0;
        // "Số điểm phát sóng điện thoại di động tăng 12%": of sites, and no lines.
        let sites = Senses::of(&[Sense::Stations, Sense::Locations]);
        let head = left.iter().rfind(|mention| mention.senses().any(sites.with(Sense::Subscribers.into())));
        if lines.only(LINES).is_empty() || head.or(right.first()).is_some_and(|head| head.senses().any(sites)) {
            return None;
        }
        compose::subscribers(lines.only(LINES)).map(IndicatorId::new)
    }

    /// Whether the bracket `aside` before the growth at `at` only explains the number that it stands behind: "518.000 thuê bao (trả trước,
    /// trả sau; không kể SIM 3G), tăng 4%". One that names an enterprise says whose it is.
    fn only_explains(&self, mentions: &[Mention], at: usize, aside: &Range<usize>) -> bool {
        let inside = |mention: &&Mention| aside.contains(&mention.range.start);
        let before = mentions[..at].iter().rev().skip_while(|mention| mention.range.start >= aside.start);
        let number = { before }.find(|mention| mention.quantity().is_some() || matches!(mention.what, What::Mark(_)));
        self.text[aside.end..].trim_ascii_start().starts_with(',')
            && number.is_some_and(|number| number.quantity().is_some())
            && !mentions.iter().filter(inside).any(|mention| matches!(mention.what, What::Operator(..)))
    }

    /// The lines that one growth among several is of, in the order of their names: "the numbers of mobile and fixed subscribers grew by 3.4%
    /// and 1.2%, respectively"; with them whether those are users of the Internet.
    fn lines_in_turn(&self, mentions: &[Mention], at: usize) -> Option<Senses> {
        let numbers: Vec<usize> = (0..mentions.len()).filter(|at| mentions[*at].quantity().is_some()).collect();
        let percents = numbers.iter().filter_map(|at| mentions[*at].quantity()).all(|own| own.kind == Kind::Percent);
        if !self.said.has(Sense::Respectively) || !percents || numbers.len() < 2 {
            return None;
        }
        let place = numbers.iter().position(|number| *number == at)?;
        let names: Vec<&Mention> =
            mentions[..numbers[0]].iter().filter(|mention| mention.senses().any(LINES)).collect();
        // What the sentence named before them is none of the list.
        let names = &names[names.len().saturating_sub(numbers.len())..];
        let joined = names.windows(2).all(|pair| {
            let gap = cut(self.text, pair[0].range.end, pair[1].range.start).trim_ascii();
            joins_numbers(gap) || matches!(gap, "subscribers and" | "thuê bao và")
        });
        let name = names.get(place).filter(|_| joined && names.len() == numbers.len())?;
        let lines = name.senses().only(LINES);
        let used = name.has(Sense::Users) || self.text[name.range.end..].starts_with(" users");
        let of_internet = used && lines.has(Sense::Internet);
        Some(if of_internet { lines.with(Sense::Users.into()) } else { lines })
    }

    /// Whether `measure` only says, right behind the amount before `left`, where that was paid to, and nobody else is named there.
    fn says_where_to(left: &[Mention], measure: &Mention) -> bool {
        let others = SECTORS.with(Senses::of(&[Sense::Anaphor, Sense::WholeMarket]));
        let named = |mention: &Mention| matches!(mention.what, What::Operator(..)) || mention.senses().any(others);
        let before = left.iter().take_while(|mention| mention.range.start < measure.range.start);
        let comma = |mention: &Mention| matches!(mention.what, What::Mark(b',' | b';'));
        measure.has(Sense::Budget) && !left.iter().any(named) && !before.into_iter().any(comma)
    }

    /// What a growth is said to be for, right behind it: "revenue growth of 3% for telecommunications and 20% for the post".
    fn grown_for(&self, mentions: &[Mention], at: usize) -> Option<IndicatorId> {
        let (sectors, led) = growth::told_for(self.text, mentions, at)?;
        let begin = mentions[..at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let own = &mentions[begin..at];
        let measure = Self::nearest(own, MONEY)?;
        // "telecommunications revenue growth of 3% for the post"; the words of another number before it are its own.
        let since = own.iter().rposition(|mention| mention.quantity().is_some()).map_or(begin, |last| begin + last + 1);
        let named =
            mentions[since..at].iter().filter(|mention| mention.senses().any(SECTORS.without(Sense::Sector.into())));
        let strange =
            own.iter().any(|mention| mention.senses().any(Senses::of(&[Sense::OtherSector, Sense::OtherMoney])));
        if strange || named.count() > usize::from(led) {
            return None;
        }
        let money = if measure.has(Sense::Budget) { Money::Budget } else { Money::Revenue };
        compose::money(money, sectors).map(IndicatorId::new)
    }

    /// What grew of an enterprise that tells no amount, behind the revenue of another one: "Vietnam Post earned VND 31.2 trillion. Viettel
    /// Post did not give an amount for the post but said that it grew 18.3%".
    fn grown_without_amount(&self, mentions: &[Mention], at: usize, first: usize) -> Option<IndicatorId> {
        let before = first.checked_sub(1).and_then(|index| self.drafts.get(index))?;
        let Matter::Money(measure, _) = before.matter else { return None };
        let begin = sentence_start(self.text, mentions[0].range.start);
        let said = cut(self.text, begin, mentions[at].range.start);
        if before.block != self.block || !Cues::bundled().no_amount.is_in(said) {
            return None;
        }
        let trade = mentions[..at].iter().find_map(|mention| match mention.what {
            What::Operator(_, trade) => Some(trade),
            _ => None,
        })?;
        let named = self.cluster(&mentions[..at], SECTORS.without(Sense::Sector.into())).map(|cluster| cluster.0);
        let plain = mentions[..at]
            .iter()
            .all(|mention| !mention.senses().any(Senses::of(&[Sense::OtherSector, Sense::OtherMoney])));
        // "gave no amount for its e-commerce business but said that it grew": of something else.
        let of_all = !said.split_ascii_whitespace().any(|word| matches!(word, "for" | "of" | "on" | "của" | "về"));
        let sectors = named.or_else(|| of_all.then(|| compose::sector_of(trade)))?;
        compose::money(measure, sectors).filter(|_| plain).map(IndicatorId::new)
    }

    /// The measure of the total in the sentence before, a part of which is said to have grown by itself: "Riêng bưu chính tăng tới
    /// 22%", "The post alone grew by 22%".
    fn parts_of_total(&self, left: &[Mention], sectors: Senses, first: usize) -> Option<Money> {
        let total = first.checked_sub(1).filter(|index| self.told_before.contains(index))?;
        let total = self.drafts.get(total).filter(|total| total.block == self.block)?;
        let Matter::Money(measure, all) = total.matter else { return None };
        let part = sectors == Sense::Post.into() || sectors == Sense::Telecom.into();
        let wider = all.any(Senses::of(&[Sense::PostTelecom, Sense::Ict, Sense::BothFields]))
            || all.has(Sense::Post) && all.has(Sense::Telecom);
        let alone = |mention: &Mention| {
            mention.has(Sense::OfWhich)
                || mention.senses().any(SECTORS) && self.text[mention.range.end..].starts_with(" alone ")
        };
        let plain = SECTORS.with(Senses::of(&[
            Sense::OfWhich,
            Sense::Up,
            Sense::Down,
            Sense::About,
            Sense::Above,
            Sense::Below,
            Sense::Versus,
            Sense::AnyServices,
        ]));
        let moved = |mention: &Mention| mention.senses().any(Senses::of(&[Sense::Up, Sense::Down]));
        // "Bưu chính là điểm sáng với mức tăng 21,7%", "The post stood out, growing 21.7%": by the words between the part and its growth.
        let stands_out = || {
            let part = left.iter().rposition(|mention| mention.senses().any(SECTORS))?;
            let grown = left.iter().skip(part).find(|mention| moved(mention))?;
            let said = cut(self.text, left[part].range.end, grown.range.start);
            let mut words = said.split(|c: char| c == ',' || c.is_ascii_whitespace()).filter(|word| !word.is_empty());
            // "Bưu chính tăng trưởng mạnh nhất, 21,7% so với cùng kỳ" says it otherwise.
            if left.iter().any(|mention| mention.range.start > grown.range.start && mention.is_mark(b',')) {
                return None;
            }
            let begin = sentence_start(self.text, left[0].range.start);
            let led = cut(self.text, begin, left[0].range.start).split_ascii_whitespace().count();
            Some(led <= MOST_LEADING && words.all(|word| Cues::bundled().does_well.holds(word)))
        };
        let told = (left.iter().any(alone) || stands_out().unwrap_or(false))
            && left.iter().any(moved)
            && left.iter().all(|mention| {
                matches!(mention.what, What::Time { .. } | What::Mark(b',')) || mention.senses().any(plain)
            });
        (part && wider && told).then_some(measure)
    }

    /// Whether the words since the last number name a place of their own, which is not `level`.
    pub(super) fn names_other_place(mentions: &[Mention], at: usize, level: Option<PlaceId>) -> bool {
        mentions[..at]
            .iter()
            .rev()
            .take_while(|mention| mention.quantity().is_none())
            .any(|mention| matches!(mention.what, What::Place(place) if Some(place) != level))
    }

    /// Whether what lines carry grew, and not how many there are: "Internet traffic grew 31%", "tốc độ Internet di động tăng 12%".
    fn is_of_traffic(&self, left: &[Mention], number: usize) -> bool {
        let Some(first) = left.first() else { return false };
        let begin = left.iter().rfind(|mention| matches!(mention.what, What::Mark(b',' | b';')));
        let begin = begin.map_or_else(|| sentence_start(self.text, first.range.start), |mark| mark.range.end);
        let counted = left.iter().any(|mention| mention.range.start >= begin && mention.has(Sense::Subscribers));
        !counted && Cues::bundled().traffic.stand_in(cut(self.text, begin, number))
    }

    /// Whether what grew are only those that came in addition, which the number before it counts: "Of 9.4 million new subscribers 9.37
    /// million were mobile ones, up by 13.1 percent".
    fn is_of_new_ones_before(&self, mentions: &[Mention], roles: &[Role], growth: &Pending, first: usize) -> bool {
        let before = (0..growth.at).rev().find(|at| mentions[*at].quantity().is_some());
        if before.is_some_and(|at| roles[at] == Role::Change && self.gained_subscribers(mentions, at, growth)) {
            return true;
        }
        if !self.said.has(Sense::Increment) && !self.paragraph.new_ones {
            return false;
        }
        let Some(at) = before.filter(|at| matches!(roles[*at], Role::Level | Role::Change)) else { return false };
        let Some(quantity) = mentions[at].quantity().filter(|quantity| quantity.kind == Kind::Count) else {
            return false;
        };
        // "gained 4.7 million new phone subscribers, down 21.6 percent": by the verb a change, and by the noun of new ones.
        let gained = roles[at] == Role::Change;
        if gained && !quantity.noun.has(Sense::Increment) {
            return false;
        }
        // "9.3 new million mobile subscribers, up 14 percent"
        let behind = &mentions[at + 1..growth.at];
        let new =
            behind.first().is_some_and(|next| next.has(Sense::Increment) && next.range.start <= quantity.quote.end + 1);
        let comma = behind.iter().find(|mark| new && mark.is_mark(b','));
        let end = comma.map_or(quantity.noun_end.max(quantity.quote.end), |mark| mark.range.start);
        let names = behind.iter().any(|mention| mention.range.start >= end && mention.senses().any(NAMES));
        let gap = cut(self.text, end, growth.quote.start);
        let gap = gap.trim_start_matches([',', ' ']);
        // "… added 1.2 million new subscribers, and its mobile base grew 13 per cent" tells of something else.
        if names && !Cues::bundled().copulas.begin(gap) {
            return false;
        }
        let left = &mentions[self.zone(mentions, roles, at)];
        let number = Around { mentions, at, left, right: growth::after(mentions, at), quantity, first, item: None };
        new || gained || self.why_no_record(&number) == Some(Reason::Increment)
    }

    /// Whether number `at` counts subscribers that were gained, and the growth behind its comma is of those: "gained 13.4 million new
    /// phone subscribers, up 12.3 percent". Of subscribers who "rose by 13.4 million, up 12.3 percent", it is of all.
    fn gained_subscribers(&self, mentions: &[Mention], at: usize, growth: &Pending) -> bool {
        let Some(quantity) = mentions[at].quantity().filter(|quantity| quantity.kind == Kind::Count) else {
            return false;
        };
        let behind = &mentions[at + 1..growth.at];
        let Some(comma) = behind.iter().position(|mark| mark.is_mark(b',')) else { return false };
        let led = self.text[..quantity.quote.start].trim_ascii_end();
        behind[..comma].iter().any(|mention| mention.has(Sense::Subscribers))
            && !behind[comma..].iter().any(|mention| mention.senses().any(NAMES))
            && !led.ends_with(" by")
    }

    /// A growth without any level in its sentence.
    pub(super) fn lone_growth(&mut self, mentions: &[Mention], roles: &[Role], growth: &Pending, first: usize) {
        if !growth.yearly || self.is_of_new_ones_before(mentions, roles, growth, first) {
            return;
        }
        let zone = self.zone(mentions, roles, growth.at);
        let left = &mentions[zone.clone()];
        let earlier = (0..growth.at).rev().filter(|at| mentions[*at].quantity().is_some()).find_map(|at| {
            let zone = self.zone(mentions, roles, at);
            self.growth_matter(mentions, zone, at, first)
        });
        let last = self.drafts[first..].last().map(|draft| draft.indicator);
        let elsewhere = Self::names_other_place(mentions, growth.at, None);
        // "tổng doanh thu của đơn vị vượt 20% kế hoạch, tăng 33%": of the same.
        let before = (0..growth.at).rev().find(|at| mentions[*at].quantity().is_some());
        let of_plan = before.and_then(|at| match roles[at] {
            Role::OfPlan(share) => Some(share),
            _ => None,
        });
        let beside = before.is_some_and(|at| {
            mentions[at + 1..growth.at].iter().all(|mention| {
                matches!(mention.what, What::Mark(b','))
                    || mention.senses().any(Senses::of(&[Sense::Up, Sense::Down, Sense::Plan]))
            })
        });
        // "Thuê bao thực tăng đạt 9.065 thuê bao, bằng 46% kế hoạch, tăng 24%": of those, which are no figure.
        let begin = mentions[..growth.at].iter().rposition(|mention| mention.is_mark(b';')).map_or(0, |mark| mark + 1);
        let counted = || {
            let clause = mentions[begin..growth.at].iter().zip(&roles[begin..]);
            clause.into_iter().any(|(mention, role)| mention.quantity().is_some() && matches!(role, Role::Level))
        };
        let own = mentions[begin].range.start..growth.quote.start;
        let alone = || self.drafts[first..].iter().all(|draft| !own.contains(&draft.quote.start));
        let of_plan = of_plan.filter(|_| beside && earlier.is_some() && alone() && !counted());
        let Some(id) = self
            .growth_matter(mentions, zone.clone(), growth.at, first)
            .or(growth.own)
            .or(earlier.or(last).filter(|_| elsewhere || of_plan.is_some()))
        else {
            return;
        };
        // A share of something that grew, an average of years: not the indicator's own growth.
        if left
            .iter()
            .any(|mention| mention.senses().any(Senses::of(&[Sense::Average, Sense::OtherMoney, Sense::OtherPart])))
        {
            return;
        }
        if id.stem() == "subscribers" && self.is_of_traffic(left, growth.quote.start) {
            return;
        }
        let Some(indicator) = self.catalogue.get(id) else { return };
        let Some(quantity) = mentions[growth.at].quantity() else { return };
        self.turn_to(quantity);
        let right = growth::after(mentions, growth.at);
        let mut draft = Draft {
            place: None,
            indicator: id,
            period: None,
            value: None,
            unit: indicator.unit,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: Some(growth.percent.normalize()),
            of_plan: of_plan.map(|share| share.normalize()),
            operator: None,
            matter: Matter::Other,
            quote: growth.quote.clone(),
            words: Vec::new(),
            links: Links::default(),
            context: Vec::new(),
            block: self.block,
            in_heading: self.in_heading,
            reach: 1,
            features: Features::default(),
        };
        if let Some(words) = Self::nearest(left, SECTORS.with(LINES).with(Sense::Revenue.into())) {
            draft.note(Slot::Indicator, words.range.clone());
        }
        draft.note(Slot::Yoy, growth.quote.clone());
        if let Some(share) = before.and_then(|at| mentions[at].quantity()).filter(|_| of_plan.is_some()) {
            draft.note(Slot::OfPlan, share.quote.clone());
        }
        self.hedge(mentions, growth.at, quantity, &mut draft);
        if self.place(mentions, growth.at, left, right, None, &mut draft).is_none() {
            return;
        }
        self.operator(mentions, growth.at, &zone, right, None, &mut draft);
        let around = &Around { mentions, at: growth.at, left, right, quantity, first, item: None };
        self.period(around, indicator.kind, None, &mut draft);
        self.status(mentions, roles, growth.at, first, &mut draft);
        let base = growth.base.zip(draft.period).map(|(base, period): (i32, Period)| period.last().year() - base);
        if base.is_some_and(|gap| gap != 1) {
            return;
        }
        self.drafts.push(draft);
    }
}

//! Whom a figure is of that its sentence names nobody for: the enterprise of the sentence before, of the paragraph, of the text.

use crate::domain::{Operator, PlaceId};
use crate::extract::compose::{LINES, MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, sentence_start};

use super::super::Linker;
use super::{Figure, Owner};

impl Linker<'_> {
    /// Whether the sentence speaks of what the enterprise before has: "its profit", "it served".
    fn speaks_of_it(&self, figure: &Figure<'_>) -> bool {
        let Some(first) = figure.mentions.first() else { return true };
        let begin = self.begin_of_sentence(figure);
        let opening = cut(self.text, begin, first.range.start).trim_ascii_start();
        // "On September 30 it served 82.6 million telephone subscribers"
        let said = cut(self.text, begin, figure.draft.quote.start);
        // "Last year, its revenue reached VND 412 billion"
        let owned = || said.split_once(", its ").is_some_and(|(before, _)| before.len() <= 40 && !before.contains(','));
        // "The statistics office said its turnover was …"
        let told = || {
            said.split_once(" its ").is_some_and(|(before, _)| {
                // "Binh Duong next door said its revenue grew" tells of itself.
                let place = |mention: &Mention| {
                    matches!(mention.what, What::Place(_)) && mention.range.start < begin + before.len()
                };
                before.len() <= 60
                    && Cues::bundled().says_of_it.end_word(before, &[' '])
                    && !figure.mentions.iter().any(place)
            })
        };
        let early = said.split_once(" it ").is_some_and(|(before, _)| before.len() <= 40 && !before.contains(" that"));
        let opens = ["it ", "its ", "it also"].iter().any(|word| opening.starts_with(word));
        opens || early || owned() || told() || Self::speaks_of_its_lines(figure, begin, said)
    }

    /// Whether a sentence begins with the customers of what the enterprise before offers: "Subscribers of its pay television numbered
    /// 22,700".
    fn speaks_of_its_lines(figure: &Figure<'_>, begin: usize, said: &str) -> bool {
        let Some((before, _)) = said.split_once(" its ").filter(|(before, _)| before.ends_with(['f', 'o', 'r'])) else {
            return false;
        };
        let from = begin + before.len();
        let next = figure.mentions.iter().find(|mention| mention.range.start > from);
        let lines = Senses::of(&[Sense::Subscribers, Sense::Users, Sense::AnyServices, Sense::Stations]);
        before.split_ascii_whitespace().count() <= 3
            && !before.contains(',')
            && next.is_some_and(|next| next.senses().any(LINES.with(lines)))
    }

    /// "Its profit …" in the paragraph of an enterprise.
    pub(super) fn owner_of_its(&self, figure: &Figure<'_>) -> Option<Owner> {
        let (operator, _, words) = self.paragraph.operator.as_ref()?;
        self.speaks_of_it(figure).then(|| (*operator, Some(words.clone())))
    }

    /// "Its profit …" after the sentence that went on with the enterprise, or at the head of the paragraph after it.
    pub(super) fn owner_of_its_next(&self, figure: &Figure<'_>) -> Option<Owner> {
        let of_office = self.paragraph.named.any(Senses::of(&[Sense::Ministry, Sense::Department]));
        let (operator, own) = self.last_operator.filter(|_| !of_office && self.paragraph.operator.is_none())?;
        let last = self.drafts.last().filter(|last| last.operator.is_some())?;
        // Another sentence between them may be about something else.
        let between = || cut(self.text, last.quote.end, self.begin_of_sentence(figure).saturating_sub(1));
        // "Ho Chi Minh City is the prize. It had 2,150 5G stations": of what the sentence before names.
        let heads = || self.paragraph.place.is_none() && !self.paragraph.headed_by_place;
        let next = last.block < self.block && last.block + 2 >= self.block && heads()
            || last.block == self.block && !between().contains(". ");
        // "Pay television is the exception. According to the ministry, it has …": of what its own paragraph began with.
        let opens = last.block == self.block
            || self.text[..self.begin_of_sentence(figure)].trim_end_matches(' ').ends_with('\n');
        (next && opens && figure.fits(own) && self.speaks_of_it(figure)).then_some((operator, None))
    }

    /// "VNPT …. Tổng nộp ngân sách là 4.380 tỷ đồng": the money of the enterprise that the sentence before told of.
    pub(super) fn owner_of_other_money(&self, figure: &Figure<'_>) -> Option<Owner> {
        let draft = figure.draft;
        if !matches!(draft.matter, Matter::Money(..)) && figure.indicator() != "network.post_offices" {
            return None;
        }
        let last = self.last_owned_in_block().filter(|last| matches!(last.matter, Matter::Money(..)))?;
        let (operator, own) = self.last_operator?;
        let fits = last.indicator != draft.indicator
            // "Viettel earned VND 702 billion, VNPT 391 billion. They paid VND 57.3 billion to the budget": of all of them.
            && !self.tells_of_several_before()
            && last.operator == Some(operator)
            && figure.fits(own)
            && names_nobody(figure.mentions);
        fits.then_some((operator, None))
    }

    /// Whether the sentence before told the money of several enterprises, so that money without an owner is of none of them.
    fn tells_of_several_before(&self) -> bool {
        let told = self.drafts.get(self.told_before.clone()).unwrap_or_default();
        let mut owners = told.iter().filter(|draft| draft.block == self.block).filter_map(|draft| draft.operator);
        let one = owners.next();
        owners.any(|other| Some(other) != one)
    }

    /// The last figure of the block, if it is of an enterprise.
    pub(super) fn last_owned_in_block(&self) -> Option<&Draft> {
        self.drafts.last().filter(|last| last.block == self.block && last.operator.is_some())
    }

    /// The enterprise that the sentence before begins with, where this one begins with money that it says no more of: "FPT Telecom
    /// was the quickest. Revenue rose 11.3 percent to VND 17.6 trillion."
    pub(super) fn owner_of_bare_money(&self, mentions: &[Mention], draft: &Draft) -> Option<Owner> {
        let (operator, own, words) = self.paragraph.operator.clone()?;
        let Matter::Money(_, sectors) = draft.matter else { return None };
        let first = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        let first = if mentions[first].has(Sense::Total) { mentions.get(first + 1)? } else { &mentions[first] };
        let begin = sentence_start(self.text, mentions[0].range.start);
        let opens = first.senses().any(MONEY)
            && cut(self.text, begin, first.range.start).split_ascii_whitespace().count() <= 2
            && !cut(self.text, begin, first.range.start).contains(',');
        let of_office =
            self.paragraph.last_named.any(Senses::of(&[Sense::Ministry, Sense::Department, Sense::WholeMarket]));
        let fits = match own {
            Trade::Post => sectors == Sense::Post.into(),
            Trade::Telecom => sectors.any(Senses::of(&[Sense::Telecom, Sense::PostTelecom, Sense::Ict])),
        };
        (opens && names_nobody(mentions) && fits && !of_office && self.paragraph.operator_alone)
            .then_some((operator, Some(words)))
    }

    /// "VNPT có 2,7 triệu thuê bao cáp quang. Ngược lại, điện thoại cố định chỉ còn 1,9 triệu thuê bao".
    pub(super) fn owner_of_contrast(&self, figure: &Figure<'_>) -> Option<Owner> {
        let last = self.last_owned_in_block()?;
        let begin = self.begin_of_sentence(figure);
        let contrasts = last.indicator.stem() == figure.draft.indicator.stem()
            && Cues::bundled().contrasts.begin(self.text[begin..].trim_ascii_start());
        last.operator.filter(|_| contrasts).map(|operator| (operator, None))
    }

    /// The enterprise that speaks, or that the section or the text is about.
    pub(super) fn owner_of_text(&self, figure: &Figure<'_>) -> Option<Owner> {
        let Figure { mentions, at, draft, .. } = *figure;
        let speaker = self.paragraph.speaker.or(self.frame.answering).filter(|_| self.speaks_of_itself(mentions));
        let speaker = speaker.or(self.section.owner.filter(|_| self.speaks_of_itself(&mentions[..=at])));
        let of_text = self.frame.operator.filter(|_| self.section.owner.is_none());
        let (operator, own) = speaker.or(of_text)?;
        // A share of all households is of no single enterprise unless it is said.
        let fits = !matches!(draft.indicator.stem(), "share" | "density")
            && figure.fits(own)
            && !self.is_of_industry(mentions, at, draft)
            && (!self.is_of_whole_place(mentions, at) || self.is_network_of(figure, operator))
            && !Self::is_shared_with_others(mentions, at, operator)
            // "17 doanh nghiệp bưu chính đạt tổng doanh thu 905 tỷ đồng": of all of them.
            && !mentions[..at].iter().filter_map(Mention::quantity).any(|before| before.noun.has(Sense::Enterprises))
            && !is_total_of_place(figure)
            && (!self.names_a_whole(figure) || self.is_network_of(figure, operator));
        fits.then_some((operator, None))
    }

    /// Whether the figure counts the points of the post that the paragraph has told of, all over the province: "Bưu điện tỉnh thu 53,6 tỷ đồng.
    /// Đến nay, cả tỉnh có 162 điểm phục vụ".
    pub(super) fn is_network_of(&self, figure: &Figure<'_>, operator: Operator) -> bool {
        let others = Senses::of(&[Sense::Enterprises, Sense::Department, Sense::Ministry]);
        let told = |mention: &Mention| {
            mention.senses().any(others)
                || matches!(mention.what, What::Operator(..))
                || mention.has(Sense::WholeMarket) && mention.range.start > figure.draft.quote.start
        };
        let told_before = || {
            self.last_owned_in_block().is_some_and(|last| last.operator == Some(operator))
                || self.paragraph.operator.as_ref().is_some_and(|own| own.0 == operator)
        };
        figure.indicator() == "network.post_offices" && !figure.mentions.iter().any(told) && told_before()
    }

    /// Whether a sentence names the market, an office or the country, and not only as the base of a share.
    fn names_a_whole(&self, figure: &Figure<'_>) -> bool {
        let mentions = figure.mentions;
        // "92 điểm trên toàn tỉnh", of the provincial post: where its offices stand.
        let spread = |mention: &Mention| {
            figure.indicator() == "network.post_offices" && self.text[..mention.range.start].ends_with(" trên ")
        };
        let wide = Senses::of(&[Sense::WholeMarket, Sense::Department, Sense::Ministry, Sense::Country]);
        mentions.iter().enumerate().any(|(index, mention)| {
            mention.senses().any(wide)
                && !self.is_own_network(mentions, index)
                && !self.is_of_own_kinds(mentions, mention)
                && !self.is_of_base(mentions, index)
                && !spread(mention)
                || matches!(mention.what, What::Place(place) if place == PlaceId::country())
        })
    }

    /// Whether the number is one that another enterprise has a part of: "3.9 million subscribers, of which FPT held 1.12 million".
    fn is_shared_with_others(mentions: &[Mention], at: usize, own: Operator) -> bool {
        let rest = &mentions[at + 1..];
        let end = rest.iter().position(|mention| mention.quantity().is_some()).unwrap_or(rest.len());
        let parted = rest[..end].iter().position(|mention| mention.has(Sense::OfWhich));
        let other = |mention: &Mention| matches!(mention.what, What::Operator(operator, _) if operator != own);
        end < rest.len() && parted.is_some_and(|parted| rest[parted..end].iter().any(other))
    }

    /// Whether the figure is of a whole industry, which an enterprise tells of beside its own: "The software industry of the
    /// province took in VND 600 billion".
    fn is_of_industry(&self, mentions: &[Mention], at: usize, draft: &Draft) -> bool {
        let industry = |mention: &Mention| {
            // "IT industry", "ngành công nghiệp CNTT"
            let words = cut(
                self.text,
                mention.range.start.saturating_sub(LONGEST_INDUSTRY),
                mention.range.end + LONGEST_INDUSTRY,
            );
            mention.has(Sense::It) && ["industry", "sector", "công nghiệp"].iter().any(|word| words.contains(word))
        };
        draft.indicator.as_str() == "revenue.it" && mentions[..at].iter().any(industry)
    }

    /// Whether the subject of the clause is a market, which is worth or earns so much: "Lai Chau's telecommunications market was worth an
    /// estimated VND 618 billion". An enterprise "leads the market with revenue of VND 299 billion".
    fn is_of_market_at_large(&self, mentions: &[Mention], at: usize) -> bool {
        let cues = Cues::bundled();
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';') || mention.quantity().is_some());
        let own = &mentions[clause.map_or(0, |mark| mark + 1)..at];
        let begin =
            clause.map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mentions[mark].range.end);
        let number = Self::begin_of_hedges(mentions, at);
        let said = cut(self.text, begin, number);
        let Some(market) = cues.market.iter().find_map(|word| {
            let start = begin + said.find(word.as_str())?;
            Some(start..start + word.len())
        }) else {
            return false;
        };
        let (before, after) = own.split_at(own.partition_point(|mention| mention.range.start < market.start));
        let told_of = |mention: &Mention| {
            mention.range.start >= market.end
                && matches!(mention.what, What::Operator(..) | What::Sub | What::Mark(b':' | b'('))
        };
        self.lead_to_market(before, begin, market.start)
            && !after.iter().any(told_of)
            && cues.market_earns.end_word(cut(self.text, market.end, number).trim_ascii(), &[' ', ','])
    }

    /// Whether the words from `begin` to the market, with these mentions among them, only say when, where and which it is.
    fn lead_to_market(&self, before: &[Mention], begin: usize, market: usize) -> bool {
        let kinds = SECTORS.with(LINES).with(Sense::WholeProvince.into());
        let plain = |mention: &Mention| {
            matches!(mention.what, What::Time { .. } | What::Place(_) | What::Mark(b',')) || mention.senses().any(kinds)
        };
        let mut from = begin;
        let mut bare_until = |start: usize, end: usize| {
            let gap = cut(self.text, from, start).trim_ascii();
            from = from.max(end);
            gap.is_empty() || Cues::bundled().before_market.holds(gap)
        };
        before.iter().all(|mention| plain(mention) && bare_until(mention.range.start, mention.range.end))
            && bare_until(market, market)
    }

    /// Whether the market or a province is said to have so many, which an enterprise tells of beside its own: "At the end of 2021
    /// the province of Nghe An had …", "cuối năm 2021 tỉnh Nghệ An có …". Of "tại tỉnh Nghệ An có …" it is the one that has them.
    fn is_of_whole_place(&self, mentions: &[Mention], at: usize) -> bool {
        let cues = Cues::bundled();
        let begin = sentence_start(self.text, mentions[0].range.start);
        let number = mentions[at].range.start;
        if cues.market_has.is_in(cut(self.text, begin, number)) || self.is_of_market_at_large(mentions, at) {
            return true;
        }
        let mut last_time = 0;
        mentions[..at].iter().any(|mention| {
            if matches!(mention.what, What::Time { .. }) {
                last_time = mention.range.end;
            }
            let What::Place(_) = mention.what else { return false };
            let behind = cut(self.text, mention.range.end, number).trim_ascii_start();
            if !cues.province_has.begin(behind) {
                return false;
            }
            let led = cut(self.text, begin, mention.range.start).trim_ascii_end();
            let led = cues.before_province.before(led).unwrap_or(led);
            let led = led.trim_ascii_end();
            let led = led.strip_suffix("the").unwrap_or(led).trim_ascii_end();
            led.is_empty() || led.ends_with(',') || last_time == begin + led.len()
        })
    }

    /// Whether a sentence of an enterprise's report may be of itself: it names no place, no field and no market as a whole.
    fn speaks_of_itself(&self, mentions: &[Mention]) -> bool {
        let begin = mentions.first().map_or(0, |first| sentence_start(self.text, first.range.start));
        let end = mentions.last().map_or(begin, |last| last.range.end);
        let wide = Senses::of(&[Sense::Sector, Sense::WholeMarket, Sense::WholeProvince, Sense::BothFields]);
        let own = |at: usize| at > 0 && matches!(mentions[at - 1].what, What::Operator(..));
        !Cues::bundled().of_all_there.is_in(cut(self.text, begin, end))
            && mentions.iter().enumerate().all(|(at, mention)| match mention.what {
                What::Place(_) => own(at),
                What::Words(senses) => !senses.any(wide) || self.is_of_base(mentions, at),
                _ => true,
            })
    }

    /// Whether the whole at `index` is that of what a signal covers: "phủ 98,5% dân số toàn tỉnh", "99% of the communes of the
    /// province".
    fn is_of_base(&self, mentions: &[Mention], index: usize) -> bool {
        let whole = Senses::of(&[Sense::WholeProvince, Sense::WholeMarket]);
        let Some(number) = mentions[..index].iter().rev().find_map(Mention::quantity) else { return false };
        let said = cut(self.text, number.quote.end, mentions[index].range.start).trim_ascii();
        let said = said.strip_suffix("của").or_else(|| said.strip_suffix("of")).unwrap_or(said).trim_ascii();
        let base = &Cues::bundled().covered_base;
        mentions[index].senses().any(whole) && (base.holds(said) || base.end_word(said, &[' ']))
    }
}

/// Whether the money is the total of a field in the whole province, beside which an enterprise sets its own: "tổng doanh thu viễn
/// thông trên địa bàn tỉnh năm 2023 đạt 1.480 tỷ đồng". "Tổng doanh thu trên địa bàn tỉnh" may be its own.
fn is_total_of_place(figure: &Figure<'_>) -> bool {
    let said = &figure.mentions[figure.since..figure.at];
    let holds = |senses: Senses| said.iter().any(|mention| mention.senses().any(senses));
    matches!(figure.draft.matter, Matter::Money(..))
        && holds(Sense::Total.into())
        && holds(SECTORS)
        && holds(Sense::WholeProvince.into())
}

/// Whether a sentence names no sector, no whole, no enterprise and no place.
fn names_nobody(mentions: &[Mention]) -> bool {
    let wide = SECTORS.with(Senses::of(&[
        Sense::WholeProvince,
        Sense::WholeMarket,
        Sense::Department,
        Sense::Ministry,
        Sense::Country,
    ]));
    mentions
        .iter()
        .all(|mention| !mention.senses().any(wide) && !matches!(mention.what, What::Operator(..) | What::Place(_)))
}

/// So far beside the word for information technology, in bytes, stands the one for its industry.
const LONGEST_INDUSTRY: usize = 16;

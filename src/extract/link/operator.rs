//! Which enterprise a figure is about.

use std::ops::Range;

use crate::domain::{Operator, PlaceId, Slot};
use crate::extract::compose::{MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::enumeration;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, cut, ends_with_any, ends_with_word, sentence_start};

use super::{Linker, is_list_link};

impl Linker<'_> {
    /// The enterprise that is the subject after words that only tell of it: "With revenue of …, Viettel leads".
    pub(super) fn fronted(&self, mentions: &[Mention], at: usize) -> Option<(Operator, Trade, Range<usize>)> {
        let start = mentions[..at]
            .iter()
            .rposition(|mention| matches!(mention.what, What::Mark(b',' | b';')))
            .map_or(0, |mark| mark + 1);
        let subject = (at..mentions.len()).find(|index| matches!(mentions[*index].what, What::Operator(..)))?;
        let first = mentions.get(start)?;
        let led = ends_with_word(self.text[..first.range.start].trim_ascii_end(), &["với", "with"], &[' ', '\n'])
            || begins_with_any(&self.text[first.range.start..], &["với ", "with "]);
        let own = mentions[..at].iter().any(|mention| matches!(mention.what, What::Operator(..)));
        let follows = mentions[subject - 1].is_mark(b',')
            && cut(self.text, mentions[subject - 1].range.end, mentions[subject].range.start).trim_ascii().is_empty();
        let verb = self.text[mentions[subject].range.end..].trim_ascii_start();
        let leads = begins_with_any(
            verb,
            &[
                "là ",
                "tiếp tục",
                "đứng",
                "dẫn đầu",
                "vẫn",
                "giữ",
                "is ",
                "was ",
                "remains",
                "remained",
                "leads",
                "led ",
                "ranks",
                "ranked",
                "stays",
                "came ",
            ],
        );
        let What::Operator(operator, trade) = mentions[subject].what else { return None };
        (led && !own && follows && leads).then(|| (operator, trade, mentions[subject].range.clone()))
    }

    /// Which enterprise the figure is about; nothing where it is about several.
    #[expect(clippy::too_many_lines, reason = "one decision after the other, nearest words first")]
    pub(super) fn operator(
        &self,
        mentions: &[Mention],
        at: usize,
        zone: &Range<usize>,
        right: &[Mention],
        item: Option<&enumeration::Item>,
        draft: &mut Draft,
    ) {
        if draft.indicator.as_str() == "egov.certificates" {
            draft.operator = self.issuer(mentions, at);
            return;
        }
        if matches!(draft.indicator.stem(), "egov" | "ecommerce" | "enterprises") {
            return;
        }
        if let Some((operator, words)) = item.and_then(|item| item.operator.clone()) {
            draft.operator = Some(operator);
            draft.note(Slot::Operator, words);
            return;
        }
        // "Viettel has 900,000 mobile subscribers; we have 347,000"
        if let Some((operator, own)) =
            self.own_operator().or(self.frame.answering).filter(|_| self.speaks_as_we(mentions, at))
            && !matches!(draft.indicator.stem(), "share" | "density")
            && (own == Trade::Post) == (draft.indicator.as_str().split('.').nth(1) == Some("post"))
        {
            draft.operator = Some(operator);
            return;
        }
        if self.is_of_all_operators(mentions, at) || self.is_whole_beside(mentions, at) {
            return;
        }
        // "34 million VinaPhone subscribers"
        if let Some(noun_end) = mentions[at].quantity().map(|quantity| quantity.noun_end)
            && let Some((operator, words)) = right.iter().find_map(|mention| match mention.what {
                What::Operator(operator, _) if mention.range.end <= noun_end => Some((operator, mention.range.clone())),
                _ => None,
            })
        {
            draft.operator = Some(operator);
            draft.note(Slot::Operator, words);
            return;
        }
        // "an estimated 31 trillion dong, belongs to VNPT"
        let apart = (right.is_empty() && mentions.get(at + 1).is_some_and(|mark| mark.is_mark(b',')))
            .then(|| mentions.get(at + 2))
            .flatten()
            .filter(|mention| {
                let gap = || cut(self.text, mentions[at + 1].range.end, mention.range.start).trim_ascii();
                // "của VNPT là 301.000, của Viettel là 338.000": the owner of the next number.
                let leads_on = || {
                    mentions.get(at + 3).is_some_and(|next| {
                        next.quantity().is_some()
                            && Cues::bundled().is_told.holds(cut(self.text, mention.range.end, next.range.start).trim())
                    })
                };
                matches!(mention.what, What::Operator(..))
                    && (matches!(gap(), "của" | "là của") || Cues::bundled().belongs.holds(gap()))
                    && !leads_on()
            });
        // "869,000 were with Viettel"
        for mention in right.iter().chain(apart) {
            if let What::Operator(operator, _) = mention.what {
                let before = self.text[..mention.range.start].trim_ascii_end();
                // "2.5 million of these were VNPT's"
                let owned = self.text[mention.range.end..].starts_with("'s")
                    || self.text[mention.range.clone()].ends_with("'s");
                let belongs = owned && [" were", " are", " was", " is"].iter().any(|word| before.ends_with(word));
                // "205 belong to Viettel, 147 to VNPT and 66 to MobiFone"
                let gap = cut(self.text, mentions[at].range.end, mention.range.start).trim_ascii();
                let goes_on = matches!(gap, "to" | "cho") && {
                    let said = cut(self.text, mentions[0].range.start, draft.quote.start);
                    let cues = Cues::bundled();
                    cues.belongs.stand_in(said) || cues.falls_to.stand_in(said)
                };
                // "compared with 6,720 at market leader Viettel and 2,110 at MobiFone"
                let at_rival = Cues::bundled().at_rival.holds(gap);
                let belongs = belongs || goes_on || at_rival;
                if belongs
                    || [
                        "with",
                        "of",
                        "of them",
                        "of these",
                        "of those",
                        "by",
                        "from",
                        "của",
                        "thuộc",
                        "do",
                        "là của",
                        "for",
                        "mạng",
                    ]
                    .iter()
                    .any(|word| before.ends_with(word))
                    || Cues::bundled().belongs.end(before)
                {
                    // "100 5G stations of Viettel, VNPT and MobiFone"
                    if self.is_first_of_several(mentions, mention) {
                        return;
                    }
                    draft.operator = Some(operator);
                    draft.note(Slot::Operator, mention.range.clone());
                    return;
                }
            }
        }
        // "Với doanh thu 140.058 tỷ đồng, Viettel là doanh nghiệp lớn nhất"
        if let Some((operator, _, words)) = self.fronted(mentions, at) {
            draft.operator = Some(operator);
            draft.note(Slot::Operator, words);
            return;
        }
        let most = mentions[..at].last().is_some_and(|mention| mention.has(Sense::MostOf))
            || self.text[..draft.quote.start].trim_ascii_end().ends_with("most of the");
        if most {
            return;
        }
        let trade = |id: &str| {
            if id.split('.').nth(1) == Some("post") || id == "network.post_offices" {
                Trade::Post
            } else {
                Trade::Telecom
            }
        };
        let fits = |own: Trade, id: &str| own == trade(id) || id.starts_with("workforce");
        let aside = Self::aside(mentions, at);
        let mut whole = false;
        let mut index = at;
        while index > 0 {
            index -= 1;
            let mention = &mentions[index];
            // "2.034 trạm (Viettel 812 trạm, VNPT 640 trạm), 18 trạm 5G": a closed bracket names its own enterprises.
            // One without a number only gives its short name: "Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT)".
            if aside.as_ref().is_some_and(|aside| aside.contains(&mention.range.start))
                && mentions[..at].iter().any(|other| {
                    other.quantity().is_some() && aside.as_ref().is_some_and(|aside| aside.contains(&other.range.start))
                })
            {
                continue;
            }
            match &mention.what {
                What::Operator(..) if self.owns_the_subject(&mentions[..at], index) => {}
                What::Operator(operator, own) => {
                    if whole || !fits(*own, draft.indicator.as_str()) {
                        return;
                    }
                    // Several enterprises named together share the figure.
                    let partner = mentions[..index]
                        .iter()
                        .rev()
                        .find(|other| !matches!(other.what, What::Mark(_) | What::Place(_)))
                        .filter(|other| {
                            matches!(other.what, What::Operator(name, _) if name != *operator)
                                && is_list_link(cut(self.text, other.range.end, mention.range.start))
                        });
                    let partner_after = mentions[index + 1..at]
                        .iter()
                        .find(|other| !matches!(other.what, What::Mark(_) | What::Place(_)))
                        .filter(|other| {
                            matches!(other.what, What::Operator(name, _) if name != *operator)
                                && is_list_link(cut(self.text, mention.range.end, other.range.start))
                        });
                    if partner.is_some() || partner_after.is_some() {
                        return;
                    }
                    draft.operator = Some(*operator);
                    draft.note(Slot::Operator, mention.range.clone());
                    return;
                }
                // "Doanh thu toàn tập đoàn đạt …"
                What::Words(senses)
                    if senses.has(Sense::WholeGroup)
                        && self.last_operator.is_some_and(|last| fits(last.1, draft.indicator.as_str())) =>
                {
                    draft.operator = self.last_operator.map(|last| last.0);
                    draft.note(Slot::Operator, mention.range.clone());
                    return;
                }
                What::Words(senses)
                    if senses.has(Sense::Anaphor)
                        && !senses.has(Sense::WholeMarket)
                        && index < 3 + zone.start
                        && !self.is_of_others(mentions, index) =>
                {
                    if let Some((operator, own)) = self
                        .pointed_at(&self.text[mention.range.clone()])
                        .filter(|last| fits(last.1, draft.indicator.as_str()))
                        && !self.text[mention.range.end..].starts_with(" sự nghiệp")
                        && !senses.has(Sense::Enterprises)
                            | (self.own_operator().is_some()
                                || (self.paragraph.operator.is_some() || self.section.operator.is_some())
                                    && (index <= 1 || self.is_told_of_alone(mentions, index))
                                || self.text[mention.range.clone()].starts_with("đơn vị này"))
                    {
                        let _ = own;
                        if !whole {
                            draft.operator = Some(operator);
                            draft.note(Slot::Operator, mention.range.clone());
                        }
                        return;
                    }
                }
                What::Words(senses)
                    if senses.any(Senses::of(&[
                        Sense::WholeMarket,
                        Sense::Department,
                        Sense::Country,
                        Sense::BothFields,
                    ])) =>
                {
                    // "VNPT … in the province": the words before the enterprise's own do not widen it.
                    let alone = self.own_operator().is_some() && self.text[mention.range.clone()].starts_with("tỉnh");
                    // "VNPT, the country's oldest carrier, ended the year with …"
                    let apposed = index >= 2
                        && mentions[index - 1].is_mark(b',')
                        && matches!(mentions[index - 2].what, What::Operator(..))
                        && mentions[index..at].iter().any(|mark| mark.is_mark(b','));
                    // "The two networks of VNPT together had …"
                    let alone = alone
                        || &self.text[mention.range.clone()] == "together"
                            && index > 0
                            && matches!(mentions[index - 1].what, What::Operator(..))
                            && mentions[index - 1].range.end + 1 == mention.range.start;
                    // "MegaVNN and FiberVNN together", in the report of an enterprise: of its own services.
                    let alone = alone || self.is_of_own_kinds(mentions, mention);
                    // "All generations taken together, our mobile signal covered …"
                    let begun = mentions[index..at].iter().find(|mark| mark.is_mark(b',')).map(|mark| mark.range.end);
                    let alone = alone
                        || self.own_operator().is_some()
                            && begun.is_some_and(|begun| {
                                begins_with_any(self.text[begun..].trim_ascii_start(), &["our ", "we ", "chúng tôi "])
                            });
                    // "VNPT has 512 stations across the province, of which 388 are 4G": where those of the enterprise stand.
                    let alone = alone
                        || senses.has(Sense::WholeProvince)
                            && index > 0
                            && mentions[index - 1].quantity().is_some_and(|before| {
                                before.noun_end <= mention.range.start
                                    && Cues::bundled().spread_over.end_word(
                                        cut(self.text, before.quote.end, mention.range.start).trim_ascii_end(),
                                        &[' '],
                                    )
                            });
                    let told_of =
                        self.owned_by(mention).is_some_and(|owned| apposed || Cues::bundled().foremost.begin(owned));
                    whole = whole || !alone && !told_of;
                }
                // "…, 4.2 million of them with FPT; 82.4% of the country's households had fibre": of everybody.
                What::Mark(b';')
                    if draft.indicator.stem() == "share"
                        && (Cues::bundled().of_whole_land.begin(self.text[draft.quote.end..].trim_ascii_start())
                            || right.iter().take(3).any(|other| {
                                other.senses().any(Senses::of(&[Sense::Country, Sense::WholeProvince]))
                            })) =>
                {
                    return;
                }
                _ => {}
            }
        }
        if whole {
            return;
        }
        let number = draft.quote.start;
        let begin = || mentions.first().map_or(number, |first| sentence_start(self.text, first.range.start));
        let its = || {
            mentions.first().is_none_or(|first| {
                let begin = begin();
                let opening = cut(self.text, begin, first.range.start).trim_ascii_start();
                // "On September 30 it served 82.6 million telephone subscribers"
                let said = cut(self.text, begin, number);
                let early =
                    said.split_once(" it ").is_some_and(|(before, _)| before.len() <= 40 && !before.contains(" that"));
                opening.starts_with("it ") || opening.starts_with("its ") || opening.starts_with("it also") || early
            })
        };
        if let Some((operator, _, words)) = &self.paragraph.operator
            && fits(
                if trade(draft.indicator.as_str()) == Trade::Post { Trade::Post } else { Trade::Telecom },
                draft.indicator.as_str(),
            )
            && its()
        {
            draft.operator = Some(*operator);
            draft.note(Slot::Operator, words.clone());
            return;
        }
        // "Its profit …" after the sentence that went on with the enterprise, or at the head of the paragraph after it.
        let of_office = self.paragraph.named.any(Senses::of(&[Sense::Ministry, Sense::Department]));
        // Another sentence between them may be about something else.
        let next = |last: &Draft| {
            last.block < self.block && last.block + 2 >= self.block
                || last.block == self.block && !cut(self.text, last.quote.end, begin().saturating_sub(1)).contains(". ")
        };
        if !of_office
            && self.paragraph.operator.is_none()
            && self.drafts.last().is_some_and(|last| last.operator.is_some() && next(last))
            && let Some((operator, own)) = self.last_operator
            && fits(own, draft.indicator.as_str())
            && its()
        {
            draft.operator = Some(operator);
            return;
        }
        // "VNPT …. Tổng nộp ngân sách là 19.956 tỷ đồng": the money of the enterprise that the sentence before told of.
        let offices = draft.indicator.as_str() == "network.post_offices";
        if (matches!(draft.matter, Matter::Money(..)) || offices)
            && let Some(last) = self.drafts.last().filter(|last| last.block == self.block && last.operator.is_some())
            && matches!(last.matter, Matter::Money(..))
            && last.indicator != draft.indicator
            // "Viettel earned VND 702 billion, VNPT 391 billion. They paid VND 57.3 billion to the budget": of all of them.
            && !self.tells_of_several_before()
            && self.last_operator.map(|last| last.0) == last.operator
            && self.last_operator.is_some_and(|last| fits(last.1, draft.indicator.as_str()))
            && mentions.iter().all(|mention| {
                !mention.senses().any(SECTORS.with(Senses::of(&[
                    Sense::WholeProvince,
                    Sense::WholeMarket,
                    Sense::Department,
                    Sense::Ministry,
                    Sense::Country,
                ]))) && !matches!(mention.what, What::Operator(..) | What::Place(_))
            })
        {
            draft.operator = last.operator;
            return;
        }
        if let Some((operator, words)) = self.owner_of_bare_money(mentions, draft) {
            draft.operator = Some(operator);
            draft.note(Slot::Operator, words);
            return;
        }
        // "VNPT có 4,1 triệu thuê bao băng rộng cố định. Ngược lại, điện thoại cố định chỉ còn 3,02 triệu thuê bao"
        if Cues::bundled().contrasts.begin(self.text[begin()..].trim_ascii_start())
            && let Some(last) = self.drafts.last().filter(|last| last.block == self.block && last.operator.is_some())
            && last.indicator.stem() == draft.indicator.stem()
        {
            draft.operator = last.operator;
            return;
        }
        // A share of all households is of no single enterprise unless it is said.
        let speaker = self.paragraph.speaker.or(self.frame.answering).filter(|_| self.speaks_of_itself(mentions));
        let speaker = speaker.or(self.section.owner.filter(|_| self.speaks_of_itself(&mentions[..=at])));
        let of_text = self.frame.operator.filter(|_| self.section.owner.is_none());
        if let Some((operator, own)) = speaker.or(of_text)
            && !matches!(draft.indicator.stem(), "share" | "density")
            && fits(own, draft.indicator.as_str())
            && !self.is_of_industry(mentions, at, draft)
            && !self.is_of_whole_place(mentions, at)
            && !Self::is_shared_with_others(mentions, at, operator)
            // "17 doanh nghiệp bưu chính đạt tổng doanh thu 905 tỷ đồng": of all of them.
            && !mentions[..at].iter().filter_map(Mention::quantity).any(|before| before.noun.has(Sense::Enterprises))
            && !mentions.iter().enumerate().any(|(index, mention)| {
                let wide = Senses::of(&[Sense::WholeMarket, Sense::Department, Sense::Ministry, Sense::Country]);
                mention.senses().any(wide)
                    && !self.is_of_own_kinds(mentions, mention)
                    && !self.is_of_base(mentions, index)
                    || matches!(mention.what, What::Place(place) if place == PlaceId::country())
            })
        {
            draft.operator = Some(operator);
        }
    }

    /// Whether the sentence before told the money of several enterprises, so that money without an owner is of none of them.
    fn tells_of_several_before(&self) -> bool {
        let told = self.drafts.get(self.told_before.clone()).unwrap_or_default();
        let mut owners = told.iter().filter(|draft| draft.block == self.block).filter_map(|draft| draft.operator);
        let one = owners.next();
        owners.any(|other| Some(other) != one)
    }

    /// Whether the number is said to be of all enterprises there are: "Hanoi, whichever the operator, had 5,870 5G stations",
    /// "1,972,000 mobile subscribers of all network operators".
    fn is_of_all_operators(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(quantity) = mentions[at].quantity() else { return false };
        let cues = Cues::bundled();
        let clause = mentions[..at]
            .iter()
            .rfind(|mention| mention.is_mark(b';') || mention.quantity().is_some())
            .map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mark.range.end);
        let said = cut(self.text, clause, quantity.quote.start);
        // "Fixed broadband of all suppliers stood at 192,700 subscribers": unless one of them is named beside.
        let named = || mentions[..at].iter().any(|mention| matches!(mention.what, What::Operator(..)));
        if cues.any_operator.is_in(said) || cues.operators_all.stand_in(said) && !named() {
            return true;
        }
        // "Viettel had 714,200 mobile subscribers, VNPT 398,600 and MobiFone 341,900, for a total of 1,454,700"
        let before = cut(self.text, clause, mentions[..at].last().map_or(clause, |last| last.range.end).max(clause));
        let mut owners = mentions[..at].iter().filter_map(|mention| match mention.what {
            What::Operator(operator, _) => Some(operator),
            _ => None,
        });
        let one = owners.next();
        if owners.any(|other| Some(other) != one)
            && (cues.in_total.end_word(said.trim_ascii_end(), &[' ', ','])
                || cues.in_total.end_word(before, &[' ', ',']))
        {
            return true;
        }
        // Up to the next number or mark.
        let end = mentions[at + 1..]
            .iter()
            .find(|mention| matches!(mention.what, What::Mark(_)) || mention.quantity().is_some())
            .map_or(quantity.noun_end + LONGEST_OWNER, |next| next.range.start);
        let behind = cut(self.text, quantity.quote.end, end.min(quantity.noun_end + LONGEST_OWNER));
        let behind = behind.split(['.', '\n']).next().unwrap_or_default();
        cues.operators_all.stand_in(behind) || cues.any_operator.stand_in(behind)
    }

    /// The enterprise that has issued so many certificates, where it tells of itself: "đơn vị đã cấp 6.420 chứng thư số".
    fn issuer(&self, mentions: &[Mention], at: usize) -> Option<Operator> {
        if let Some(named) = self.named_issuer(mentions, at) {
            return Some(named);
        }
        let (operator, _) = self.own_operator().or(self.paragraph.speaker)?;
        let told = (0..at).rev().find(|index| mentions[*index].has(Sense::Anaphor)).is_some_and(|index| {
            let led = self.text[..mentions[index].range.start].trim_ascii_end();
            !self.is_of_others(mentions, index)
                && !ends_with_word(led, &["cho", "for", "to", "của", "với", "cùng", "with"], &[' '])
        });
        let wide = Senses::of(&[Sense::Department, Sense::Ministry, Sense::WholeMarket, Sense::Country]);
        let others = mentions[..at].iter().any(|mention| mention.senses().any(wide));
        // An item of the list in which the enterprise tells what it has: "• Lũy kế đã cấp 4.115 chứng thư số".
        let listed = || {
            let last = self.drafts.last().filter(|last| last.block < self.block && last.block + 2 >= self.block);
            self.is_item() && last.is_some_and(|last| last.operator == Some(operator))
        };
        ((told || self.speaks_as_we(mentions, at) || listed()) && !others).then_some(operator)
    }

    /// The one enterprise that the sentence names before the number as who issued so many: "VNPT Lai Châu đã cấp 3.240 chứng thư số",
    /// "Chữ ký số VNPT-CA: 3.240 chứng thư số"; not whoever received them.
    fn named_issuer(&self, mentions: &[Mention], at: usize) -> Option<Operator> {
        let mut named = mentions[..at].iter().filter(|mention| matches!(mention.what, What::Operator(..)));
        let (bearer, other) = (named.next()?, named.next());
        let What::Operator(operator, _) = bearer.what else { return None };
        let cues = Cues::bundled();
        let led = self.text[..bearer.range.start].trim_ascii_end();
        let said = cut(self.text, bearer.range.end, mentions[at].range.start);
        let issued = said.starts_with("-ca") || cues.issued.is_in(said) && !said.contains([',', ';', '\n']);
        (other.is_none() && issued && !ends_with_word(led, &["cho", "for", "to", "của"], &[' '])).then_some(operator)
    }

    /// The enterprise that the sentence before begins with, where this one begins with money that it says no more of: "FPT Telecom
    /// was the quickest. Revenue rose 11.3 percent to VND 17.6 trillion."
    fn owner_of_bare_money(&self, mentions: &[Mention], draft: &Draft) -> Option<(Operator, Range<usize>)> {
        let (operator, own, words) = self.paragraph.operator.clone()?;
        let Matter::Money(_, sectors) = draft.matter else { return None };
        let first = mentions.iter().position(|mention| !matches!(mention.what, What::Mark(_)))?;
        let first = if mentions[first].has(Sense::Total) { mentions.get(first + 1)? } else { &mentions[first] };
        let begin = sentence_start(self.text, mentions[0].range.start);
        let opens = first.senses().any(MONEY)
            && cut(self.text, begin, first.range.start).split_ascii_whitespace().count() <= 2
            && !cut(self.text, begin, first.range.start).contains(',');
        let wide = SECTORS.with(Senses::of(&[
            Sense::WholeProvince,
            Sense::WholeMarket,
            Sense::Department,
            Sense::Ministry,
            Sense::Country,
        ]));
        let plain = mentions
            .iter()
            .all(|mention| !mention.senses().any(wide) && !matches!(mention.what, What::Operator(..) | What::Place(_)));
        let of_office =
            self.paragraph.last_named.any(Senses::of(&[Sense::Ministry, Sense::Department, Sense::WholeMarket]));
        let fits = match own {
            Trade::Post => sectors == Sense::Post.into(),
            Trade::Telecom => sectors.any(Senses::of(&[Sense::Telecom, Sense::PostTelecom, Sense::Ict])),
        };
        (opens && plain && fits && !of_office && self.paragraph.operator_alone).then_some((operator, words))
    }

    /// Whether the number is one that another enterprise has a part of: "3.9 million subscribers, of which FPT held 1.12 million".
    fn is_shared_with_others(mentions: &[Mention], at: usize, own: Operator) -> bool {
        let rest = &mentions[at + 1..];
        let end = rest.iter().position(|mention| mention.quantity().is_some()).unwrap_or(rest.len());
        let parted = rest[..end].iter().position(|mention| mention.has(Sense::OfWhich));
        let other = |mention: &Mention| matches!(mention.what, What::Operator(operator, _) if operator != own);
        end < rest.len() && parted.is_some_and(|parted| rest[parted..end].iter().any(other))
    }

    /// The enterprise that `words` point back to: the one that was named last; "the branch" of a text on one, below another item of
    /// the list, is its own.
    pub(super) fn pointed_at(&self, words: &str) -> Option<(Operator, Trade)> {
        let branch = words.contains("branch") || words.contains("chi nhánh");
        // "Đơn vị phấn đấu …", in the bulletin of an enterprise, below what it tells of another one.
        let branch = branch || matches!(words, "đơn vị" | "the unit" | "of the unit");
        self.own_operator().filter(|_| branch && self.paragraph.operator.is_none()).or(self.last_operator)
    }

    /// Whether the figure is of a whole industry, which an enterprise tells of beside its own: "The software industry of the
    /// province took in VND 600 billion".
    fn is_of_industry(&self, mentions: &[Mention], at: usize, draft: &Draft) -> bool {
        let industry = |mention: &Mention| {
            let words = &self.text[mention.range.clone()];
            mention.has(Sense::It) && ["industry", "sector", "công nghiệp"].iter().any(|word| words.contains(word))
        };
        draft.indicator.as_str() == "revenue.it" && mentions[..at].iter().any(industry)
    }

    /// Whether the market or a province is said to have so many, which an enterprise tells of beside its own: "At the end of 2021
    /// the province of Nghe An had …", "cuối năm 2021 tỉnh Nghệ An có …". Of "tại tỉnh Nghệ An có …" it is the one that has them.
    fn is_of_whole_place(&self, mentions: &[Mention], at: usize) -> bool {
        let cues = Cues::bundled();
        let begin = sentence_start(self.text, mentions[0].range.start);
        let number = mentions[at].range.start;
        if cues.market_has.is_in(cut(self.text, begin, number)) {
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

    /// Whether an enterprise tells of itself right before the number: "…; we have 347,000".
    pub(super) fn speaks_as_we(&self, mentions: &[Mention], at: usize) -> bool {
        let Some(quantity) = mentions[at].quantity() else { return false };
        let mark =
            mentions[..at].iter().rfind(|mention| matches!(mention.what, What::Mark(b',' | b';') | What::Quantity(_)));
        let begin = mark.map_or_else(
            || sentence_start(self.text, mentions[0].range.start),
            |mark| mark.quantity().map_or(mark.range.end, |before| before.noun_end),
        );
        let said = cut(self.text, begin, quantity.quote.start).trim_ascii_start();
        let said =
            ["and ", "while ", "but ", "còn ", "và "].iter().find_map(|word| said.strip_prefix(word)).unwrap_or(said);
        // "The signal of our 4G covers 97.4% of the people"
        let ours = said.strip_prefix("our ").or_else(|| said.split_once(" our ").map(|our| our.1));
        let land = |ours: &str| {
            begins_with_any(ours, &["province", "city", "country", "people", "nation", "district", "town", "customers"])
        };
        let own = Cues::bundled().we_have.begin(said) || ours.is_some_and(|ours| !land(ours));
        own && !mentions[..at]
            .iter()
            .any(|mention| mention.range.start >= begin && matches!(mention.what, What::Operator(..) | What::Place(_)))
    }

    /// Whether "together" adds up what an enterprise tells of itself, where none is named beside it.
    fn is_of_own_kinds(&self, mentions: &[Mention], mention: &Mention) -> bool {
        self.own_operator().is_some()
            && &self.text[mention.range.clone()] == "together"
            && !mentions.iter().any(|other| matches!(other.what, What::Operator(..)))
    }

    /// Whether the enterprise at `mention` is the first of a list whose last one is joined by "and" and leads to no number of its own.
    fn is_first_of_several(&self, mentions: &[Mention], mention: &Mention) -> bool {
        let Some(at) = mentions.iter().position(|other| other.range == mention.range) else { return false };
        let mut last = at;
        let mut joined = false;
        for (index, other) in mentions.iter().enumerate().skip(at + 1) {
            if other.is_mark(b',') {
                continue;
            }
            let gap = cut(self.text, mentions[last].range.end, other.range.start);
            if !matches!(other.what, What::Operator(..)) || !is_list_link(gap) {
                break;
            }
            joined = matches!(gap.trim_ascii(), "and" | "và" | "&" | ", and");
            last = index;
        }
        joined && mentions.get(last + 1).is_none_or(|next| next.quantity().is_none())
    }

    /// Whether a word that would point back to an enterprise is of several or of a person's office: "các đơn vị", "the Secretary of
    /// the branch Party committee".
    fn is_of_others(&self, mentions: &[Mention], index: usize) -> bool {
        let words = &self.text[mentions[index].range.clone()];
        let before = self.text[..mentions[index].range.start].trim_ascii_end();
        let several = ends_with_any(before, &["các", "những", "toàn bộ", "mọi", "tất cả"]);
        let owned = words.starts_with("of the ") && !(index > 0 && mentions[index - 1].senses().any(MONEY));
        several || owned
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

    /// Whether nothing before `index` names anything but a time and what is measured: "Đến ngày 30/9/2017, đơn vị có …",
    /// "Doanh thu 11 tháng của đơn vị".
    fn is_told_of_alone(&self, mentions: &[Mention], index: usize) -> bool {
        let owned = ends_with_word(self.text[..mentions[index].range.start].trim_ascii_end(), &["của", "of"], &[' ']);
        mentions[..index].iter().all(|mention| match mention.what {
            What::Time { .. } => true,
            What::Mark(_) => !owned,
            What::Words(senses) => owned && senses.any(MONEY),
            _ => false,
        })
    }

    /// Whether the enterprise at `index` is only told of the one that the sentence is about: "MobiFone, in which VNPT is to sell a
    /// stake, said …".
    fn owns_the_subject(&self, mentions: &[Mention], index: usize) -> bool {
        let closed = mentions[index..].iter().any(|mention| mention.is_mark(b','));
        let Some(mark) = mentions[..index].iter().rposition(|mention| mention.is_mark(b',')).filter(|_| closed) else {
            return false;
        };
        let Some(subject) = mark.checked_sub(1).filter(|before| matches!(mentions[*before].what, What::Operator(..)))
        else {
            return false;
        };
        let between = &mentions[mark + 1..index];
        let plain =
            between.iter().all(|mention| mention.quantity().is_none() && !matches!(mention.what, What::Mark(_)));
        let cues = Cues::bundled();
        let before = self.text[..mentions[subject].range.start].trim_ascii_end();
        let beside =
            cues.beside_enterprise.end_word(before, &[' ', '\n', ',', '.']) || cues.beside_enterprise.holds(before);
        if !plain || beside {
            return false;
        }
        let told = cut(self.text, mentions[mark].range.end, mentions[index].range.start).trim_ascii_start();
        let begins =
            |cue: &String| told.strip_prefix(cue.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        let leads = told.split_ascii_whitespace().any(|word| cues.to_owner.holds(word));
        cues.told_of_owner.iter().any(begins) || leads && cues.told_by_kind.iter().any(begins)
    }
}

/// How far behind its noun a number may say whose it is, in bytes.
const LONGEST_OWNER: usize = 60;

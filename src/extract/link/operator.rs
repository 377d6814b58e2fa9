//! Which enterprise a figure is about.

use std::ops::Range;

use crate::domain::{PlaceId, Slot};
use crate::extract::draft::Draft;
use crate::extract::enumeration;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::{Linker, is_list_link};

impl Linker<'_> {
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
        if draft.indicator.stem() == "egov"
            || draft.indicator.stem() == "ecommerce"
            || draft.indicator.stem() == "enterprises"
        {
            return;
        }
        if let Some((operator, words)) = item.and_then(|item| item.operator.clone()) {
            draft.operator = Some(operator);
            draft.note(Slot::Operator, words);
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
        // "869,000 were with Viettel"
        for mention in right {
            if let What::Operator(operator, _) = mention.what {
                let before = self.text[..mention.range.start].trim_end();
                // "2.5 million of these were VNPT's"
                let owned = self.text[mention.range.end..].starts_with("'s")
                    || self.text[mention.range.clone()].ends_with("'s");
                let belongs = owned && [" were", " are", " was", " is"].iter().any(|word| before.ends_with(word));
                if belongs
                    || [
                        "with",
                        "of",
                        "of them",
                        "of these",
                        "by",
                        "from",
                        "của",
                        "thuộc",
                        "belong to",
                        "belonging to",
                        "do",
                        "là của",
                        "for",
                        "mạng",
                    ]
                    .iter()
                    .any(|word| before.ends_with(word))
                {
                    draft.operator = Some(operator);
                    draft.note(Slot::Operator, mention.range.clone());
                    return;
                }
            }
        }
        let most = mentions[..at].last().is_some_and(|mention| mention.has(Sense::MostOf))
            || self.text[..draft.quote.start].trim_end().ends_with("most of the");
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
            if aside.as_ref().is_some_and(|aside| aside.contains(&mention.range.start)) {
                continue;
            }
            match &mention.what {
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
                What::Words(senses)
                    if senses.has(Sense::Anaphor) && !senses.has(Sense::WholeMarket) && index < 3 + zone.start =>
                {
                    if let Some((operator, own)) =
                        self.last_operator.filter(|last| fits(last.1, draft.indicator.as_str()))
                        && !self.text[mention.range.end..].starts_with(" sự nghiệp")
                        && !senses.has(Sense::Enterprises)
                            | (self.frame.operator.is_some()
                                || (self.paragraph.operator.is_some() || self.section.operator.is_some()) && index <= 1
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
                    let alone = self.frame.operator.is_some() && self.text[mention.range.clone()].starts_with("tỉnh");
                    whole = whole || !alone;
                }
                What::Mark(b';') if index < zone.start => {
                    let _ = index;
                }
                _ => {}
            }
        }
        if whole {
            return;
        }
        let its = mentions.first().is_none_or(|first| {
            let begin = self.text[..first.range.start].rfind(['.', '\n']).map_or(0, |dot| dot + 1);
            let opening = cut(self.text, begin, first.range.start).trim_start();
            opening.starts_with("it ") || opening.starts_with("its ") || opening.starts_with("it also")
        });
        if its
            && let Some((operator, _, words)) = &self.paragraph.operator
            && fits(
                if trade(draft.indicator.as_str()) == Trade::Post { Trade::Post } else { Trade::Telecom },
                draft.indicator.as_str(),
            )
        {
            draft.operator = Some(*operator);
            draft.note(Slot::Operator, words.clone());
            return;
        }
        // A share of all households is of no single enterprise unless it is said.
        if let Some((operator, own)) = self.frame.operator
            && !matches!(draft.indicator.stem(), "share" | "density")
            && fits(own, draft.indicator.as_str())
            && !mentions.iter().any(|mention| {
                let wide = Senses::of(&[Sense::WholeMarket, Sense::Department, Sense::Ministry, Sense::Country]);
                mention.senses().any(wide) || matches!(mention.what, What::Place(place) if place == PlaceId::country())
            })
        {
            draft.operator = Some(operator);
        }
    }
}

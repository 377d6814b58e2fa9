//! Which enterprise a figure is about.
//!
//! [`Linker::operator`] asks one rule after the other, nearest words first: who is named at the number, behind it, before it, and
//! last whom the text around it is about. A rule finds the enterprise, finds that it is none's, or leaves it to the next.

mod above;
mod before;
mod behind;
mod every;
mod speaker;
mod thread;

use std::ops::{ControlFlow, Range};

use crate::domain::{Operator, Slot};
use crate::extract::draft::Draft;
use crate::extract::enumeration;
use crate::extract::lexicon::Trade;
use crate::extract::mention::Mention;
use crate::extract::words::sentence_start;

pub(super) use thread::Thread;

use super::rule::{self, if_found, none_if};
use super::{Linker, is_list_link};

/// A figure whose enterprise is looked for.
#[derive(Clone, Copy)]
struct Figure<'m> {
    /// The sentence.
    mentions: &'m [Mention],
    /// Which of its mentions the number is.
    at: usize,
    /// Where the words since the figure before begin.
    since: usize,
    /// The words up to the next mark or number.
    right: &'m [Mention],
    /// What is known of it so far.
    draft: &'m Draft,
}

/// An enterprise and the words that name it, if any do.
type Owner = (Operator, Option<Range<usize>>);

/// What a rule says of a figure: whose it is, that it is of no single enterprise, or nothing, so that the next rule is asked.
type Decided = rule::Decided<Owner>;

/// A figure of no single enterprise.
const NOBODY: Decided = ControlFlow::Break(None);

impl Linker<'_> {
    /// Which enterprise the figure is about; nothing where it is about several.
    pub(super) fn operator(
        &self,
        mentions: &[Mention],
        at: usize,
        zone: &Range<usize>,
        right: &[Mention],
        item: Option<&enumeration::Item>,
        draft: &mut Draft,
    ) {
        let figure = &Figure { mentions, at, since: zone.start, right, draft };
        let listed = item.and_then(|item| item.operator.clone());
        let Some((operator, words)) = self.decide_owner(figure, listed).break_value().flatten() else { return };
        draft.operator = Some(operator);
        if let Some(words) = words {
            draft.note(Slot::Operator, words);
        }
    }

    /// Asks the rules in their order; `listed` is the enterprise that a list pairs with the number.
    fn decide_owner(&self, figure: &Figure<'_>, listed: Option<(Operator, Range<usize>)>) -> Decided {
        let Figure { mentions, at, .. } = *figure;
        if figure.indicator() == "egov.certificates" {
            return ControlFlow::Break(self.issuer(mentions, at).map(|operator| (operator, None)));
        }
        none_if(matches!(figure.draft.indicator.stem(), "egov" | "ecommerce" | "enterprises"))?;
        if_found(listed.map(|(operator, words)| (operator, Some(words))))?;
        if_found(self.speaker_of_ours(figure))?;
        none_if(self.is_of_all_operators(mentions, at) || self.is_whole_of_others(mentions, at))?;
        if_found(Self::owner_in_noun(figure))?;
        self.owner_behind(figure)?;
        if_found(self.fronted(mentions, at).map(|(operator, _, words)| (operator, Some(words))))?;
        none_if(self.is_most_of_all(figure))?;
        none_if(self.is_share_past_part(figure))?;
        self.owner_before(figure)?;
        if_found(self.owner_of_its(figure))?;
        if_found(self.owner_of_its_next(figure))?;
        if_found(self.owner_of_other_money(figure))?;
        if_found(self.owner_of_bare_money(mentions, figure.draft))?;
        if_found(self.owner_of_thread(figure))?;
        if_found(self.owner_of_them(figure))?;
        if_found(self.owner_of_part_before(figure))?;
        if_found(self.owner_of_contrast(figure))?;
        if_found(self.owner_of_text(figure))
    }

    /// Where the sentence of the figure begins.
    fn begin_of_sentence(&self, figure: &Figure<'_>) -> usize {
        let number = figure.draft.quote.start;
        figure.mentions.first().map_or(number, |first| sentence_start(self.text, first.range.start))
    }
}

impl Figure<'_> {
    /// The indicator that the figure is of.
    fn indicator(&self) -> &str {
        self.draft.indicator.as_str()
    }

    /// Whether the indicator is one of the post.
    fn is_of_post(&self) -> bool {
        self.indicator().split('.').nth(1) == Some("post")
    }

    /// Whether the figure may be of an enterprise of this trade.
    fn fits(&self, trade: Trade) -> bool {
        let own =
            if self.is_of_post() || self.indicator() == "network.post_offices" { Trade::Post } else { Trade::Telecom };
        trade == own || self.indicator().starts_with("workforce")
    }
}

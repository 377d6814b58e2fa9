//! Shares that the stations told right before them cover: "45,000 5G stations nationwide, covering 95% of the population".

use crate::domain::{Link, Slot, Status};
use crate::extract::cues::Cues;
use crate::extract::draft::{Draft, Matter};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::Around;
use super::Linker;

impl Linker<'_> {
    /// Gives a share that stations cover their place, their enterprise and whether they stand, where nothing between the two says
    /// another: "Trên cả nước dự kiến có 38.000 trạm 5G của Viettel, phủ sóng 92% dân số", in a text on a province.
    pub(super) fn take_after_stations(&self, number: &Around<'_>, draft: &mut Draft) {
        let Some(stations) = self.covering_stations(number, draft) else { return };
        let begin = number.mentions[0].range.start;
        let said = |slot: Slot| draft.said(slot).is_some_and(|words| words.start >= begin);
        let (placed, owned) = (said(Slot::Place), said(Slot::Operator));
        if !placed && draft.place != stations.place {
            draft.place = stations.place;
            draft.words.retain(|words| words.0 != Slot::Place);
            Self::take_words(stations, Slot::Place, draft);
        }
        if !owned && draft.operator != stations.operator {
            draft.operator = stations.operator;
            draft.words.retain(|words| words.0 != Slot::Operator);
            Self::take_words(stations, Slot::Operator, draft);
        }
        if draft.status == Status::Actual && draft.period == stations.period {
            draft.status = stations.status;
            Self::take_words(stations, Slot::Status, draft);
        }
    }

    /// The stations that cover the share of `draft`: the figure before it in its sentence.
    fn covering_stations(&self, number: &Around<'_>, draft: &Draft) -> Option<&Draft> {
        if !matches!(draft.matter, Matter::Share(_)) || draft.indicator.stem() != "coverage" {
            return None;
        }
        let stations = self.drafts[number.first..].last()?;
        if !matches!(stations.matter, Matter::Stations(_)) {
            return None;
        }
        let before = &number.mentions[..number.at];
        let comma = before.iter().rposition(|mention| matches!(mention.what, What::Mark(_)))?;
        let told = before.iter().position(|mention| mention.range.start >= stations.quote.start)?;
        let alone = before.get(told + 1..comma)?.iter().all(|mention| mention.quantity().is_none());
        let names_other = |mention: &Mention| matches!(mention.what, What::Place(_) | What::Sub | What::Operator(..));
        let led = cut(self.text, before[comma].range.end, number.quantity.quote.start).trim_ascii();
        (before[comma].is_mark(b',')
            && alone
            && !before[comma..].iter().any(names_other)
            && Cues::bundled().covering.begin(led))
        .then_some(stations)
    }

    /// Notes the words that gave `slot` of `whole` for `draft` as well.
    fn take_words(whole: &Draft, slot: Slot, draft: &mut Draft) {
        if let Some(words) = whole.said(slot) {
            draft.note(slot, words.clone());
        }
        draft.link(slot, Link::Before);
    }
}

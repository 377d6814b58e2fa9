//! Places of figures whose own clause names none: that of the clauses before, of a ministry, of the paragraph, of the text.

use std::ops::{ControlFlow, Range};

use crate::domain::{PlaceId, Slot};
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{cut, sentence_start};

use super::super::Linker;
use super::{Decided, Figure, Spot, found};

/// The most words before the ministry whose figures a sentence tells: "Còn theo số liệu thống kê mới nhất của".
const MOST_BEFORE_SOURCE: usize = 9;

/// Where the ministries have their seat.
const CAPITAL: &str = "ha-noi";

impl Linker<'_> {
    /// The place that the clauses before a semicolon are of, where the figure's own may name a province as a `whole`.
    pub(super) fn place_of_clause_before(&self, figure: &Figure<'_>, whole: bool) -> Decided {
        let Figure { mentions, at, .. } = *figure;
        let clause = figure.clause();
        let Some(mark) = clause.checked_sub(1) else { return ControlFlow::Continue(()) };
        let told = &mentions[..clause];
        for mention in told.iter().rev() {
            match &mention.what {
                What::Place(place)
                    if *place != PlaceId::country()
                        && !self.is_aside(mentions, mention)
                        && !self.is_added_up(figure.before(), mention)
                        && !self.dates_the_text(mentions, mention) =>
                {
                    return found(*place, &mention.range);
                }
                What::Sub => break,
                _ => {}
            }
        }
        // "Cả nước có 26.000 trạm 5G; tỷ lệ phủ sóng theo dân số đạt 59,2%"
        let own_land = || {
            let said = cut(self.text, mentions[mark].range.end, mentions[at].range.start);
            Cues::bundled().own_land.stand_in(said)
        };
        if whole {
            return ControlFlow::Continue(());
        }
        let own_branch = || {
            let said = cut(self.text, mentions[mark].range.end, mentions[at].range.start);
            Cues::bundled().own_branch.stand_in(said)
        };
        let goes_on = || self.country_told(mentions).filter(|_| !own_branch());
        match self.counted_country(told).map(|mention| &mention.range).or_else(goes_on) {
            Some(words) if !own_land() => found(PlaceId::country(), words),
            _ => ControlFlow::Continue(()),
        }
    }

    /// The words for the country that the sentence has told an enterprise's figures of, all of them: "Viettel has 37,000 5G stations
    /// nationwide; by the end of the year it aims for 45,000".
    fn country_told(&self, mentions: &[Mention]) -> Option<&Range<usize>> {
        let begin = mentions[0].range.start;
        let last = self.drafts.last().filter(|last| last.quote.start >= begin && last.operator.is_some())?;
        let mut told = self.drafts.iter().rev().take_while(|draft| draft.quote.start >= begin);
        let alone = told.all(|draft| draft.place == Some(PlaceId::country()) && draft.operator == last.operator);
        last.said(Slot::Place).filter(|words| alone && words.start >= begin)
    }

    /// "The government's goal is for 5G to reach 99% of people", after what a province has.
    pub(super) fn place_of_goal(&self, figure: &Figure<'_>, whole: bool) -> Decided {
        let Figure { mentions, at, .. } = *figure;
        let goal = || self.national_goal(mentions, at).or_else(|| self.goal_of_ministry(mentions, at));
        match (!whole).then(goal).flatten() {
            Some(words) => found(PlaceId::country(), &words),
            None => ControlFlow::Continue(()),
        }
    }

    /// "Theo báo cáo của Bộ, toàn ngành đạt doanh thu …": what a ministry adds up is of the country.
    pub(super) fn place_of_ministry(&self, figure: &Figure<'_>, whole: bool) -> Decided {
        let sector = || self.sector_of_ministry(figure.mentions, figure.at);
        match (!whole).then(sector).flatten() {
            Some(words) => found(PlaceId::country(), &words),
            None => ControlFlow::Continue(()),
        }
    }

    /// The words for a whole sector before number `at`, where the paragraph has named a ministry and no department.
    fn sector_of_ministry(&self, mentions: &[Mention], at: usize) -> Option<Range<usize>> {
        let told = self.paragraph.named.with(self.said);
        let local = Senses::of(&[Sense::Department, Sense::WholeProvince]);
        // A ministry that a text on a province names only helped it; its own seat is the capital.
        let own = self.frame.place.is_none_or(|place| place == PlaceId::country() || place.as_str() == CAPITAL);
        let cues = Cues::bundled();
        let all = mentions[..at]
            .iter()
            .find(|mention| mention.has(Sense::Sector) && cues.whole_sector.holds(&self.text[mention.range.clone()]))?;
        (own && told.has(Sense::Ministry) && !told.any(local)).then(|| all.range.clone())
    }

    /// The ministry that the sentence names for its source where it names no province: "Theo số liệu của Bộ, sóng di động
    /// phủ 93%", in a text on a province, is of the country.
    pub(super) fn place_of_source(&self, figure: &Figure<'_>, whole: bool) -> Decided {
        let local = Senses::of(&[Sense::Department, Sense::WholeProvince]);
        let (said, mentions) = (self.said, figure.mentions);
        let elsewhere =
            || mentions.iter().any(|mention| matches!(mention.what, What::Place(_) | What::Operator(..) | What::Sub));
        if whole || !said.has(Sense::Ministry) || said.any(local) || elsewhere() {
            return ControlFlow::Continue(());
        }
        let Some(source) = figure.before().iter().find(|mention| mention.has(Sense::Ministry)) else {
            return ControlFlow::Continue(());
        };
        let begin = sentence_start(self.text, mentions[0].range.start);
        let led = cut(self.text, begin, source.range.start).trim_start_matches(|c: char| !is_word_part(c));
        let cues = Cues::bundled();
        let told = cues.of_source.begin(led) && led.split_ascii_whitespace().count() <= MOST_BEFORE_SOURCE;
        // In a paragraph that has told of a province it may be the source for that one.
        let sector = || self.speaks_of(figure.before(), Sense::Sector);
        let open = self.paragraph.place.is_none() || sector();
        if told && open && cues.of_country.stand_in(&self.text[source.range.clone()]) {
            return found(PlaceId::country(), &source.range);
        }
        ControlFlow::Continue(())
    }

    /// The place that the paragraph, the section or the text is about.
    pub(super) fn place_of_text(&self, figure: &Figure<'_>, whole: bool) -> Spot {
        let Figure { mentions, at, .. } = *figure;
        let country = PlaceId::country();
        let above = self.paragraph.place.as_ref().or(self.section.place.as_ref()).filter(|above| {
            // "Viettel's own goal is to cover 90%", after what it has in a province: wherever the text is about.
            let elsewhere = self.frame.place == Some(country) && self.is_own_goal(mentions, at);
            // "Năm 2026, thành phố giao …" under "Cả nước"
            let own = whole && above.0 == country && self.frame.place.is_some();
            !elsewhere && !own
        });
        if let Some((place, words)) = above {
            return Ok((Some(*place), Some(words.clone())));
        }
        if self.frame.district && !self.speaks_of_province(mentions) {
            return Err(Reason::District);
        }
        Ok((self.frame.place, self.frame.place_words.clone()))
    }

    /// Whether a sentence in a text on a district speaks of the province as a whole.
    fn speaks_of_province(&self, mentions: &[Mention]) -> bool {
        mentions.iter().any(|mention| {
            let written = &self.text[mention.range.clone()];
            mention.has(Sense::WholeProvince) && ["tỉnh", "province"].iter().any(|word| written.contains(word))
        })
    }
}

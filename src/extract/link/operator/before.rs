//! Enterprises named before the number, or pointed back to: "the unit", "the whole group".

use std::ops::ControlFlow;

use crate::domain::{IndicatorId, Operator};
use crate::extract::compose::MONEY;
use crate::extract::cues::Cues;
use crate::extract::draft::Draft;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::mention::{Mention, What};
use crate::extract::words::{begins_with_any, cut, ends_with_any, ends_with_word};

use super::super::Linker;
use super::{Decided, Figure, NOBODY, is_list_link};

impl Linker<'_> {
    /// Walks from the number back to the enterprise that the sentence names, or to words that make the figure everybody's.
    pub(super) fn owner_before(&self, figure: &Figure<'_>) -> Decided {
        let mentions = &figure.mentions[..figure.at];
        // "1.870 trạm (Viettel 790 trạm, VNPT 610 trạm), 18 trạm 5G": a closed bracket names its own enterprises.
        // One without a number only gives its short name: "Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT)".
        let aside = Self::aside(figure.mentions, figure.at).filter(|aside| {
            mentions.iter().any(|other| other.quantity().is_some() && aside.contains(&other.range.start))
        });
        let mut whole = false;
        for (index, mention) in mentions.iter().enumerate().rev() {
            if aside.as_ref().is_some_and(|aside| aside.contains(&mention.range.start)) {
                continue;
            }
            match &mention.what {
                What::Operator(..) if self.owns_the_subject(mentions, index) => {}
                What::Operator(operator, own) => {
                    if whole || !figure.fits(*own) || self.has_partner(mentions, index, *operator) {
                        return NOBODY;
                    }
                    return named(*operator, mention);
                }
                What::Words(senses) if senses.has(Sense::WholeGroup) && self.group_of(figure).is_some() => {
                    // "Doanh thu toàn tập đoàn đạt …"
                    return self.group_of(figure).map_or(NOBODY, |operator| named(operator, mention));
                }
                What::Words(senses) if senses.has(Sense::Anaphor) && self.may_point_back(figure, index, *senses) => {
                    if let Some(operator) = self.pointed_back(figure, index, *senses) {
                        return if whole { NOBODY } else { named(operator, mention) };
                    }
                }
                What::Words(senses) if senses.any(WIDE) => whole = whole || !self.is_of_enterprise_alone(figure, index),
                What::Mark(b';') if self.is_share_of_everybody(figure) => return NOBODY,
                What::Mark(b';') if self.is_past_parts_of_whole(figure, mention) => return NOBODY,
                _ => {}
            }
        }
        let network = || self.frame.operator.is_some_and(|own| self.is_network_of(figure, own.0));
        if whole && !network() { NOBODY } else { ControlFlow::Continue(()) }
    }

    /// Whether several enterprises, named together, share the figure.
    fn has_partner(&self, mentions: &[Mention], index: usize, operator: Operator) -> bool {
        let own = &mentions[index].range;
        let names = |other: &&Mention| !matches!(other.what, What::Mark(_) | What::Place(_));
        let is_partner = |other: &Mention, gap: &str| {
            matches!(other.what, What::Operator(name, _) if name != operator)
                && is_list_link(gap)
                && !self.is_only_told_against(other)
        };
        let before = mentions[..index].iter().rev().find(names);
        let after = mentions[index + 1..].iter().find(names);
        before.is_some_and(|other| {
            is_partner(other, cut(self.text, other.range.end, own.start)) && !self.is_behind_another(other)
        }) || after.is_some_and(|other| is_partner(other, cut(self.text, own.end, other.range.start)))
    }

    /// Whether an enterprise is only the one that the next one comes after: "Behind Viettel, VNPT had 12.9 million subscribers".
    fn is_behind_another(&self, mention: &Mention) -> bool {
        let led = self.text[..mention.range.start].trim_ascii_end();
        Cues::bundled().behind_another.end_word(led, &[' ', '\n', ',', '.'])
            && cut(self.text, mention.range.end, mention.range.end + 1) == ","
    }

    /// Whether an enterprise is only named to say what another one is to it: "At VNPT, Viettel's old rival, revenue was …".
    fn is_only_told_against(&self, mention: &Mention) -> bool {
        self.owned_by(mention).is_some_and(|owned| {
            let owned = owned.split([',', '.', ';']).next().unwrap_or_default();
            let kin = &Cues::bundled().kin_of_enterprises;
            let owned = owned.trim_ascii_end();
            owned.len() <= LONGEST_KIN && (kin.holds(owned) || kin.end_word(owned, &[' ', '-']))
        })
    }

    /// The group that "the whole group" is.
    fn group_of(&self, figure: &Figure<'_>) -> Option<Operator> {
        self.last_operator.filter(|last| figure.fits(last.1)).map(|last| last.0)
    }

    /// Whether a word near the beginning of the clause may point back to an enterprise.
    fn may_point_back(&self, figure: &Figure<'_>, index: usize, senses: Senses) -> bool {
        // "Last year" is a base of growths and a time: one mention for each.
        let mentions = figure.mentions;
        let twice = (1..index).filter(|at| mentions[*at].range == mentions[at - 1].range).count();
        !senses.has(Sense::WholeMarket) && index - twice < 3 + figure.since && !self.is_of_others(mentions, index)
    }

    /// The enterprise that the word at `index` points back to.
    fn pointed_back(&self, figure: &Figure<'_>, index: usize, senses: Senses) -> Option<Operator> {
        let range = &figure.mentions[index].range;
        let words = &self.text[range.clone()];
        let (operator, _) = self.pointed_at(words).filter(|last| figure.fits(last.1))?;
        // A unit may be any unit, unless the text is on one enterprise.
        let told = || {
            self.own_operator().is_some()
                || (self.paragraph.operator.is_some() || self.section.operator.is_some())
                    && (index <= 1 || self.is_told_of_alone(figure.mentions, index))
                || self.paragraph.speaker.is_some()
                || words.starts_with("đơn vị này")
        };
        let points = !self.text[range.end..].starts_with(" sự nghiệp") && (!senses.has(Sense::Enterprises) || told());
        points.then_some(operator)
    }

    /// The enterprise that `words` point back to: the one that was named last; "the branch" of a text on one, below another item of
    /// the list, is its own.
    pub(in crate::extract::link) fn pointed_at(&self, words: &str) -> Option<(Operator, Trade)> {
        let branch = words.contains("branch") || words.contains("chi nhánh");
        // "Đơn vị phấn đấu …", in the bulletin of an enterprise, below what it tells of another one.
        let branch = branch || matches!(words, "đơn vị" | "the unit" | "of the unit");
        self.own_operator().filter(|_| branch && self.paragraph.operator.is_none()).or(self.last_operator)
    }

    /// Whether a word that would point back to an enterprise is of several or of a person's office: "các đơn vị", "the Secretary of
    /// the branch Party committee".
    pub(super) fn is_of_others(&self, mentions: &[Mention], index: usize) -> bool {
        let words = &self.text[mentions[index].range.clone()];
        let before = self.text[..mentions[index].range.start].trim_ascii_end();
        let several = ends_with_any(before, &["các", "những", "toàn bộ", "mọi", "tất cả"]);
        let owned = words.starts_with("of the ") && !(index > 0 && mentions[index - 1].senses().any(MONEY));
        several || owned
    }

    /// Whether nothing before `index` names anything but a time and what is measured: "Đến ngày 30/9/2017, đơn vị có …",
    /// "Doanh thu 11 tháng của đơn vị".
    fn is_told_of_alone(&self, mentions: &[Mention], index: usize) -> bool {
        let owned = ends_with_word(self.text[..mentions[index].range.start].trim_ascii_end(), &["của", "of"], &[' ']);
        mentions[..index].iter().all(|mention| match mention.what {
            What::Time { .. } => true,
            What::Mark(_) => !owned,
            What::Words(senses) => senses == Sense::YearBefore.into() || owned && senses.any(MONEY),
            _ => false,
        })
    }

    /// Whether the words of a whole at `index` do not widen the figure beyond the enterprise that tells it.
    fn is_of_enterprise_alone(&self, figure: &Figure<'_>, index: usize) -> bool {
        let mentions = &figure.mentions[..figure.at];
        let mention = &mentions[index];
        let words = &self.text[mention.range.clone()];
        // "VNPT … in the province": the words before the enterprise's own do not widen it.
        self.own_operator().is_some() && words.starts_with("tỉnh")
            || self.is_own_network(mentions, index)
            || self.is_of_its_together(mentions, index)
            // "MegaVNN and FiberVNN together", in the report of an enterprise: of its own services.
            || self.is_of_own_kinds(figure.mentions, mention)
            || self.goes_on_as_ours(&mentions[index..])
            || self.is_spread_over_province(mentions, index)
            || self.is_apposed_to_enterprise(mentions, index)
    }

    /// Whether a share of all stands past the comma behind the part of an enterprise: "2.9 million mobile subscribers, about half of them with
    /// Viettel, and 84.9% of households had fibre".
    pub(super) fn is_share_past_part(&self, figure: &Figure<'_>) -> bool {
        let before = &figure.mentions[..figure.at];
        if !matches!(figure.draft.indicator.stem(), "share" | "density") {
            return false;
        }
        let Some(owner) = before.iter().rposition(|mention| matches!(mention.what, What::Operator(..))) else {
            return false;
        };
        let led = self.text[..before[owner].range.start].trim_ascii_end();
        ends_with_word(led, &["with", "của", "thuộc", "by"], &[' '])
            && before[owner + 1..].iter().any(|mention| mention.is_mark(b','))
    }

    /// The whole network of an enterprise: "Viettel lắp thêm 3.500 trạm, nâng tổng số trạm 5G trên toàn mạng lên 30.000", or of the one that
    /// the text is about: "Toàn mạng có gần 2,1 triệu thuê bao", after its other figures.
    pub(super) fn is_own_network(&self, mentions: &[Mention], index: usize) -> bool {
        let range = &mentions[index].range;
        if !Cues::bundled().own_network.holds(&self.text[range.clone()]) {
            return false;
        }
        let named = || {
            let clause = mentions[..index].iter().rev().take_while(|mention| !mention.is_mark(b';'));
            { clause }.any(|mention| matches!(mention.what, What::Operator(..)))
        };
        let told = || self.last_owned_in_block().and_then(|last| last.operator);
        self.text[..range.start].ends_with(" trên ") && named()
            || told().is_some() && told() == self.frame.operator.map(|(operator, _)| operator)
    }

    /// "The two networks of VNPT together had …".
    fn is_of_its_together(&self, mentions: &[Mention], index: usize) -> bool {
        &self.text[mentions[index].range.clone()] == "together"
            && mentions[..index].last().is_some_and(|before| {
                matches!(before.what, What::Operator(..)) && before.range.end + 1 == mentions[index].range.start
            })
    }

    /// Whether "together" adds up what an enterprise tells of itself, where none is named beside it.
    pub(super) fn is_of_own_kinds(&self, mentions: &[Mention], mention: &Mention) -> bool {
        self.own_operator().is_some()
            && &self.text[mention.range.clone()] == "together"
            && !mentions.iter().any(|other| matches!(other.what, What::Operator(..)))
    }

    /// "All generations taken together, our mobile signal covered …".
    fn goes_on_as_ours(&self, told: &[Mention]) -> bool {
        self.own_operator().is_some()
            && told.iter().find(|mark| mark.is_mark(b',')).is_some_and(|comma| {
                let begun = self.text[comma.range.end..].trim_ascii_start();
                begins_with_any(begun, &["our ", "we ", "chúng tôi "])
            })
    }

    /// "VNPT has 512 stations across the province, of which 388 are 4G": where those of the enterprise stand.
    fn is_spread_over_province(&self, mentions: &[Mention], index: usize) -> bool {
        let mention = &mentions[index];
        mention.has(Sense::WholeProvince)
            && mentions[..index].last().and_then(Mention::quantity).is_some_and(|before| {
                let gap = || cut(self.text, before.quote.end, mention.range.start).trim_ascii_end();
                before.noun_end <= mention.range.start && Cues::bundled().spread_over.end_word(gap(), &[' '])
            })
    }

    /// "VNPT, the country's oldest carrier, ended the year with …".
    fn is_apposed_to_enterprise(&self, mentions: &[Mention], index: usize) -> bool {
        let apposed = || {
            index >= 2
                && mentions[index - 1].is_mark(b',')
                && matches!(mentions[index - 2].what, What::Operator(..))
                && mentions[index..].iter().any(|mark| mark.is_mark(b','))
        };
        self.owned_by(&mentions[index]).is_some_and(|owned| apposed() || Cues::bundled().foremost.begin(owned))
    }

    /// "…, 4.2 million of them with FPT; 82.4% of the country's households had fibre": of everybody.
    fn is_share_of_everybody(&self, figure: &Figure<'_>) -> bool {
        let land = Senses::of(&[Sense::Country, Sense::WholeProvince]);
        figure.draft.indicator.stem() == "share"
            && (Cues::bundled().of_whole_land.begin(self.text[figure.draft.quote.end..].trim_ascii_start())
                || figure.right.iter().take(3).any(|other| other.senses().any(land)))
    }

    /// Whether the clause before the semicolon `mark` told which part of a whole an enterprise has, and the figure behind it measures
    /// something else: "1.396 trạm BTS, trong đó của Viettel 512 trạm; 98,3% số thôn có sóng di động".
    fn is_past_parts_of_whole(&self, figure: &Figure<'_>, mark: &Mention) -> bool {
        let begin = figure.mentions[0].range.start;
        let told = self.drafts.iter().rev().take_while(|draft| draft.block == self.block && draft.quote.start >= begin);
        let mut parts = told.skip_while(|draft| draft.quote.start > mark.range.start);
        let Some(part) = parts.next().filter(|part| part.operator.is_some()) else { return false };
        let others = !may_be_kind_of(figure.draft.indicator, part.indicator);
        let is_whole =
            |draft: &Draft| draft.operator.is_none() && draft.indicator == part.indicator && draft.value > part.value;
        others && parts.take_while(|draft| draft.indicator == part.indicator).any(is_whole)
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
        if plain && between.is_empty() && self.is_only_told_against(&mentions[index]) {
            return true;
        }
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

/// Whether what `kind` counts may be some of what `all` counts: stations of 4G of stations, mobile of telephones.
fn may_be_kind_of(kind: IndicatorId, all: IndicatorId) -> bool {
    let wide = ["subscribers.telephone", "subscribers.internet"].contains(&all.as_str());
    kind.as_str().starts_with(all.as_str()) || wide && kind.stem() == all.stem()
}

/// Of the enterprise that the words of `mention` name.
fn named(operator: Operator, mention: &Mention) -> Decided {
    ControlFlow::Break(Some((operator, Some(mention.range.clone()))))
}

/// Words that make a figure everybody's.
const WIDE: Senses = Senses::of(&[Sense::WholeMarket, Sense::Department, Sense::Country, Sense::BothFields]);

/// The longest words that say what one enterprise is to another, in bytes: "long-time rival in the mobile market".
const LONGEST_KIN: usize = 48;

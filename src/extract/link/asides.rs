//! Clauses within a sentence that hold no number and only explain: ", which operates the …,", ", then without Quảng Nam,".

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::extract::amount::Kind;
use crate::extract::compose::SECTORS;
use crate::extract::cue_set::CueList;
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, Quantity, What};

use super::{LONGEST_ASIDE, Linker};

/// How a relative clause begins behind its comma.
static RELATIVES: LazyLock<CueList> = LazyLock::new(|| CueList::of(&[" which ", " who ", " whose "]));
/// How words begin behind a comma that say that it is so with all others.
const AS_WITH_ALL: [&str; 16] = [
    " đó là xu",
    " đó cũng là xu",
    " đây là xu",
    " đây cũng là xu",
    " theo xu thế chung",
    " theo xu hướng chung",
    " đúng với xu",
    " phù hợp với xu",
    " a trend seen ",
    " a national trend",
    " the same trend ",
    " in line with the trend",
    " in line with the national trend",
    " following the national trend",
    " as everywhere in the country",
    " as in the rest of the country",
];
/// How they begin behind a comma where they only explain in some other way.
const EXPLAINING: [&str; 15] = [
    " then ",
    " led by ",
    " without ",
    " excluding ",
    " not counting ",
    " most of them ",
    " many of them ",
    " most of it ",
    " much of it ",
    " all of it ",
    " phần lớn ở ",
    " phần lớn tại ",
    " chủ yếu ở ",
    " chủ yếu tại ",
    " the latter ",
];
/// The former, to look for alone.
static TRENDS: LazyLock<CueList> = LazyLock::new(|| CueList::of(&AS_WITH_ALL));
/// How words begin behind a comma that only explain.
static ASIDES: LazyLock<CueList> = LazyLock::new(|| CueList::of(&[&EXPLAINING[..], &AS_WITH_ALL[..]].concat()));

/// How another clause begins behind one that only explains: "…, most of it from data, while the rent has gone up to 9 million".
static CONTRASTS: LazyLock<CueList> =
    LazyLock::new(|| CueList::of(&[" while ", " whereas ", " but ", " trong khi ", " nhưng "]));

impl Linker<'_> {
    /// The mentions outside relative clauses that hold no number: ", which operates the …,".
    pub(super) fn without_asides<'m>(&self, mentions: &'m [Mention]) -> Cow<'m, [Mention]> {
        let explains = |at: usize| {
            self.opens_aside(&mentions[at]) || self.tells_seat(mentions, at) || self.tells_other_sales(mentions, at)
        };
        let bare = |at: usize| self.ends_bare_relative(mentions, at);
        let beside = |at: usize| {
            mentions[at].is_mark(b',') && (self.opens_relative(&mentions[at]) || explains(at))
                || bare(at).is_some()
                || self.end_of_kinds(mentions, at).is_some()
        };
        if !(0..mentions.len()).any(beside) {
            return Cow::Borrowed(mentions);
        }
        let mut kept: Vec<Mention> = Vec::with_capacity(mentions.len());
        let mut index = 0;
        while index < mentions.len() {
            let mention = &mentions[index];
            if let Some(end) = self.end_of_kinds(mentions, index) {
                index = end;
                continue;
            }
            if mention.is_mark(b',') {
                let explains = explains(index);
                let relative = self.opens_relative(mention) || explains;
                let close = Self::end_of_aside(mentions, index);
                // What is said of all others may end the sentence.
                let ends = || explains && self.compares_with_all(mention);
                let close = close.or_else(|| ends().then_some(mentions.len() - index - 1));
                if let Some(close) = close.filter(|_| relative)
                    && Self::tells_no_figure(&mentions[index + 1..index + 1 + close])
                    && index > 0
                {
                    // What only explains leaves its clause whole; a relative clause parts it.
                    let end = mentions.get(index + 1 + close).map_or(self.text.len(), |end| end.range.end);
                    let parts = explains && CONTRASTS.begin(self.text.get(end..).unwrap_or_default());
                    if !explains || parts {
                        kept.push(mention.clone());
                    }
                    index += close + 2;
                    continue;
                }
            }
            kept.push(mention.clone());
            index = bare(index).unwrap_or(index) + 1;
        }
        Cow::Owned(kept)
    }

    /// Where the clause ends that begins at the comma at `index`, as a step behind it: at the next mark that parts no list of areas.
    fn end_of_aside(mentions: &[Mention], index: usize) -> Option<usize> {
        let inside = &mentions[index + 1..];
        let is_area = |mention: &Mention| mention.has(Sense::Area) || matches!(mention.what, What::Sub);
        let lists = |at: usize| {
            let before = at.checked_sub(1).map(|before| &inside[before]);
            let next = inside.get(at + 1).filter(|next| next.range.start <= inside[at].range.end + 1);
            inside[at].is_mark(b',')
                && before.is_some_and(|before| {
                    is_area(before) || before.quantity().is_some_and(|count| count.noun.has(Sense::Area))
                })
                && next.is_some_and(is_area)
        };
        (0..inside.len()).find(|at| matches!(inside[*at].what, What::Mark(_)) && !lists(*at))
    }

    /// Whether what a clause tells holds no number but one of areas: "which serves all 124 communes, wards and the special zone".
    fn tells_no_figure(inside: &[Mention]) -> bool {
        let areas = Senses::of(&[Sense::Area, Sense::SubPlace, Sense::District]);
        inside.iter().enumerate().all(|(at, mention)| {
            let of_areas = |count: &Quantity| {
                let next = inside.get(at + 1).filter(|next| next.range.start <= count.noun_end + 1);
                count.kind == Kind::Count
                    && (count.noun.any(areas)
                        || next.is_some_and(|next| matches!(next.what, What::Sub) || next.senses().any(areas)))
            };
            mention.quantity().is_none_or(of_areas)
        })
    }

    /// The comma that ends the relative clause which begins right behind the enterprise at `at` without one: "Vietnam Post which also sells
    /// telecommunications, had a revenue of …".
    fn ends_bare_relative(&self, mentions: &[Mention], at: usize) -> Option<usize> {
        let enterprise = matches!(mentions[at].what, What::Operator(..)) && self.opens_relative(&mentions[at]);
        let close = mentions[at + 1..].iter().position(|other| matches!(other.what, What::Mark(_)))?;
        let inside = &mentions[at + 1..at + 1 + close];
        let comma = mentions.get(at + 1 + close).filter(|comma| enterprise && comma.is_mark(b','))?;
        let verb = Cues::bundled().has_so.begin_word(self.text.get(comma.range.end..)?.trim_ascii_start());
        (verb && inside.iter().all(|other| other.quantity().is_none())).then_some(at + 1 + close)
    }

    /// Whether a relative clause begins after `mark`.
    fn opens_relative(&self, mark: &Mention) -> bool {
        let after = self.text.get(mark.range.end..).unwrap_or_default();
        RELATIVES.begin(after)
    }

    /// Whether words after the comma only explain: ", then without Quảng Nam,".
    fn opens_aside(&self, mark: &Mention) -> bool {
        let after = self.text.get(mark.range.end..).unwrap_or_default();
        ASIDES.begin(after) || Cues::bundled().became.begin(after) || {
            let near = &after.as_bytes()[..after.len().min(LONGEST_ASIDE + 1)];
            let end = memchr::memchr(b',', near).unwrap_or(near.len());
            end <= LONGEST_ASIDE && near[..end].ends_with(b" included")
        }
    }

    /// Whether the words after the comma only say that it is so with all others: "Điện thoại cố định còn 18.900 thuê bao, đó là xu thế
    /// chung của cả nước".
    fn compares_with_all(&self, mark: &Mention) -> bool {
        TRENDS.begin(self.text.get(mark.range.end..).unwrap_or_default())
    }

    /// Whether the words after the comma at `index` say where the enterprise before it sits: "Viettel Post, traded in HCM City, …".
    fn tells_seat(&self, mentions: &[Mention], index: usize) -> bool {
        let enterprise = index.checked_sub(1).is_some_and(|before| matches!(mentions[before].what, What::Operator(..)));
        enterprise && Cues::bundled().sits.begin(self.text.get(mentions[index].range.end..).unwrap_or_default())
    }

    /// Whether the words after the comma at `index` only say that other money helped: "the post, helped by online sales of tea, made …".
    fn tells_other_sales(&self, mentions: &[Mention], index: usize) -> bool {
        // Few commas lead to other money: that is cheaper to say than whether it helped.
        mentions[index].is_mark(b',')
            && mentions[index + 1..]
                .iter()
                .take_while(|mention| !matches!(mention.what, What::Mark(_)))
                .any(|mention| mention.has(Sense::OtherMoney) && !mention.senses().any(SECTORS))
            && Cues::bundled().helped.begin(self.text.get(mentions[index].range.end..).unwrap_or_default())
    }
}

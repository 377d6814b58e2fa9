//! Provinces that are named as parts of another: joined to it, taken in by it, added up.

use crate::domain::{Atlas, PlaceId, Vintage};
use crate::extract::cues::Cues;
use crate::extract::lexicon::Sense;
use crate::extract::mention::{Mention, What};
use crate::extract::words::{cut, ends_with_word, sentence_start};

use super::{Linker, is_list_link};

impl Linker<'_> {
    /// Which province "the new province" is: the one that heads the paragraph alone, or that those of its figures are by now, else the
    /// one that the text is about.
    pub(super) fn new_province(&self) -> Option<PlaceId> {
        let headed = self.paragraph.place.as_ref().filter(|_| self.paragraph.headed_by_place);
        headed.map(|place| place.0).or_else(|| self.province_of_paragraph()).or(self.frame.place)
    }

    /// The province that all whose figures the paragraph has told so far are by now.
    fn province_of_paragraph(&self) -> Option<PlaceId> {
        let own = self.drafts.iter().rev().take_while(|draft| draft.block == self.block);
        let mut places: Vec<PlaceId> = own.filter_map(|draft| draft.place).collect();
        places.dedup();
        self.one_by_now(&places).filter(|place| *place != PlaceId::country() && places.contains(place))
    }

    /// The provinces that the number adds up: "Lai Chau and Dien Bien together have 2,480 stations", or "Together they have 6,480" after
    /// the sentence or the clause that named them.
    pub(super) fn places_together(&self, mentions: &[Mention], at: usize) -> Option<Vec<PlaceId>> {
        // Most sentences name no two provinces, nor do those before them.
        let own = mentions[..at].iter().filter(|mention| matches!(mention.what, What::Place(_)));
        if self.recent_places.len() < 2 && own.take(2).count() < 2 {
            return None;
        }
        let adds = |mention: &Mention| {
            matches!(mention.what, What::Words(_)) && Cues::bundled().together.holds(&self.text[mention.range.clone()])
        };
        let sum = mentions[..at].iter().rposition(adds)?;
        // "… together have 2,480, of which Lai Chau has 1,012"
        if mentions[sum..at].iter().any(|mention| mention.quantity().is_some() || mention.is_mark(b';')) {
            return None;
        }
        let province = |mention: &Mention| match mention.what {
            What::Place(place) if place != PlaceId::country() => Some(place),
            _ => None,
        };
        let mut named: Vec<PlaceId> = Vec::new();
        let mut last: Option<&Mention> = None;
        for mention in mentions[..at].iter().filter(|mention| !mention.is_mark(b',')) {
            let Some(place) = province(mention) else { continue };
            let linked = last.is_some_and(|last| is_list_link(cut(self.text, last.range.end, mention.range.start)));
            if !linked {
                named.clear();
            }
            named.push(place);
            last = Some(mention);
        }
        let begin = sentence_start(self.text, mentions[0].range.start);
        let opening = cut(self.text, begin, mentions[at].range.start).trim_ascii_start();
        if named.len() < 2 && Cues::bundled().they_together.begin(opening) {
            named = self.recent_places.iter().map(|place| place.0).collect();
        }
        // "Gia Lai had 1,812 stations and Binh Dinh 2,214; the two provinces have together 4,026"
        let clause = mentions[..at].iter().rposition(|mention| mention.is_mark(b';'));
        if let Some(clause) = clause.filter(|_| named.len() < 2) {
            let opening = cut(self.text, mentions[clause].range.end, mentions[at].range.start).trim_ascii_start();
            if Cues::bundled().they_together.begin(opening)
                && !mentions[clause..at].iter().any(|own| province(own).is_some())
            {
                named = mentions[..clause].iter().filter_map(province).collect();
            }
        }
        named.dedup();
        (named.len() >= 2 && !self.said.has(Sense::NewProvince)).then_some(named)
    }

    /// The province that all of `places` are by now; nothing where they are several still.
    pub(super) fn one_by_now(&self, places: &[PlaceId]) -> Option<PlaceId> {
        let merged = self.is_after_mergers();
        let mut now = places.iter().map(|place| {
            let old = Atlas::bundled().get(*place, Vintage::Of63).filter(|_| merged);
            old.and_then(|old| old.merged_into).unwrap_or(*place)
        });
        let first = now.next()?;
        now.all(|other| other == first).then_some(first)
    }

    /// Whether the text speaks of the time of the 34 provinces.
    fn is_after_mergers(&self) -> bool {
        let now = self.frame.clock.dated.or(self.frame.clock.review.map(|review| review.1));
        now.is_some_and(|month| Vintage::of(month) == Vintage::Of34)
    }

    /// Whether the words before the number say that it is of several provinces, none of which they name: "Together the four
    /// provinces have 1.9 million mobile subscribers", "doanh thu viễn thông của cả bốn tỉnh là". Provinces that are one by now
    /// have a figure of their own.
    pub(super) fn is_of_several_provinces(&self, mentions: &[Mention], at: usize) -> bool {
        let begin = mentions[..at]
            .iter()
            .rposition(|mention| mention.is_mark(b';'))
            .map_or_else(|| sentence_start(self.text, mentions[0].range.start), |mark| mentions[mark].range.end);
        let said = cut(self.text, begin, mentions[at].range.start);
        let count = counts_provinces(said);
        let counted = count.is_some() || self.adds_up_those_before(begin, said);
        if !counted && !Cues::bundled().several_provinces.is_in(said) {
            return false;
        }
        let named = |mention: &Mention| matches!(mention.what, What::Place(place) if place != PlaceId::country());
        // No more than three were made one: "bốn tỉnh miền núi phía Bắc cộng lại chưa đến 600 trạm".
        let merged = self.is_after_mergers() && count.is_none_or(|count| AT_MOST_MERGED.contains(&count));
        // "first among the four provinces with 300,000": of the one that the text is about.
        let among = ["among", "trong", "trong số"];
        let places = Cues::bundled().several_provinces.cues().iter().find_map(|cue| said.find(cue.as_str()));
        let part = places.is_some_and(|places| ends_with_word(said[..places].trim_end(), &among, &[' ']));
        !merged && !part && !mentions[..at].iter().any(named) && !self.said.has(Sense::NewProvince)
    }

    /// Whether what is `said` up to the number adds up the provinces that the sentence before counted without their names: "Three
    /// provinces presented their results. Together they have 1.9 million phone subscribers".
    fn adds_up_those_before(&self, begin: usize, said: &str) -> bool {
        let cues = Cues::bundled();
        if !cues.they_together.begin(said.trim_ascii_start()) || !cues.together.stand_in(said) {
            return false;
        }
        let before = self.text[..begin].trim_ascii_end().trim_end_matches('.');
        counts_provinces(&before[sentence_start(self.text, before.len())..]).is_some()
    }

    /// The provinces of the list that `mention` stands in, as their positions in `mentions`.
    pub(super) fn place_run(&self, mentions: &[Mention], mention: &Mention) -> std::ops::Range<usize> {
        let Some(at) = mentions.iter().position(|other| other.range == mention.range) else { return 0..0 };
        let linked = |one: usize, other: usize| {
            is_place(&mentions[one])
                && is_list_link(self.between_names(mentions[one].range.end, mentions[other].range.start))
        };
        let (mut from, mut to) = (at, at);
        while let Some(before) = mentions[..from].iter().rposition(|other| !matches!(other.what, What::Mark(_)))
            && linked(before, from)
        {
            from = before;
        }
        while let Some(after) = mentions[to + 1..].iter().position(|other| !matches!(other.what, What::Mark(_)))
            && is_place(&mentions[to + 1 + after])
            && linked(to, to + 1 + after)
        {
            to += 1 + after;
        }
        from..to + 1
    }

    /// What stands between two names, without the words for their kind: "và" of "tỉnh Bến Tre và tỉnh Trà Vinh".
    fn between_names(&self, from: usize, to: usize) -> &str {
        let gap = cut(self.text, from, to).trim_ascii_end();
        let kind = Cues::bundled().before_joined.iter().find_map(|kind| gap.strip_suffix(kind.as_str()));
        kind.filter(|rest| rest.is_empty() || rest.ends_with([' ', ','])).unwrap_or(gap)
    }

    /// Whether `mention` is one of the provinces that another was made of: "the new Can Tho, made up of Can Tho, Soc Trang and Hau
    /// Giang", "gồm cả Sóc Trăng, Hậu Giang". Where numbers follow the names, they are of them: "gồm Sóc Trăng 812 trạm".
    pub(super) fn is_taken_in(&self, mentions: &[Mention], mention: &Mention) -> bool {
        if !is_place(mention) {
            return false;
        }
        let run = self.place_run(mentions, mention);
        let (Some(first), Some(last)) = (mentions.get(run.start), mentions.get(run.end.wrapping_sub(1))) else {
            return false;
        };
        let mut before = self.text[..first.range.start].trim_ascii_end();
        while let Some(rest) = Cues::bundled()
            .before_joined
            .iter()
            .find_map(|kind| before.strip_suffix(kind.as_str()).filter(|rest| rest.ends_with([' ', '('])))
        {
            before = rest.trim_ascii_end();
        }
        if !Cues::bundled().takes_in.end_word(before, &[' ', '(', ',', '\n']) {
            return false;
        }
        let behind = self.text[last.range.end..].trim_start_matches(' ');
        let former = Cues::bundled().former.iter().find_map(|word| behind.strip_prefix(word.as_str()));
        former.unwrap_or(behind).trim_ascii_start().starts_with([',', '.', ';', ')', '\n']) || behind.is_empty()
    }

    /// Whether a bracket that is closed before the number names `mention` among the places that are added up: "(tính gộp Cà Mau và
    /// Bạc Liêu)".
    pub(super) fn is_added_up(&self, before: &[Mention], mention: &Mention) -> bool {
        let Some(at) = before.iter().position(|other| other.range == mention.range) else { return false };
        let Some(open) = before[..at].iter().rposition(|mark| matches!(mark.what, What::Mark(b'(' | b')'))) else {
            return false;
        };
        let closed = before[at..].iter().any(|mark| mark.is_mark(b')'));
        before[open].is_mark(b'(') && closed && Cues::bundled().adds_up.begin(&self.text[before[open].range.end..])
    }

    /// Where the list begins that `mention` ends, of three or more provinces with the text's own among them.
    pub(super) fn list_of_parts(&self, mentions: &[Mention], mention: &Mention) -> Option<usize> {
        let own = self.frame.place?;
        let at = mentions.iter().position(|other| other.range == mention.range)?;
        let mut listed = vec![mention];
        for other in mentions[..at].iter().rev() {
            if other.is_mark(b',') {
                continue;
            }
            let link = listed.last().map_or("", |next| cut(self.text, other.range.end, next.range.start)).trim_ascii();
            if !matches!(other.what, What::Place(_)) || !matches!(link, "," | "and" | "và" | ", and" | "") {
                break;
            }
            listed.push(other);
        }
        let parts =
            listed.len() >= 3 && listed.iter().any(|other| matches!(other.what, What::Place(place) if place == own));
        listed.last().filter(|_| parts).map(|first| first.range.start)
    }
}

/// Whether `mention` names a province.
fn is_place(mention: &Mention) -> bool {
    matches!(mention.what, What::Place(place) if place != PlaceId::country())
}

/// The count of provinces whose figures are added up that words begin with, or that they say something is of: "Six provinces of the
/// region have", "Tính chung 13 tỉnh, thành phố của vùng", "revenue of the five provinces". All provinces are the country.
fn counts_provinces(said: &str) -> Option<&str> {
    let cues = Cues::bundled();
    if !cues.provinces_counted.is_in(said) {
        return None;
    }
    let all = |count: &str| {
        cues.all_provinces.iter().any(|all| all.trim_start_matches(|c: char| !c.is_ascii_digit()) == count)
    };
    let mut begin = 0;
    let mut counts = |part: &&str| {
        let word = part.trim_ascii_end();
        let (from, to) = (begin, begin + part.len());
        begin = to;
        let number = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) && !word.is_empty();
        // "mười ba tỉnh" is told by its last word; "trong năm tỉnh đã …" is of a year.
        if !(number && !all(word) || cues.few.holds(word)) {
            return false;
        }
        let behind = &said[to..];
        let near: String = behind.split_inclusive(' ').take(MOST_BETWEEN).collect();
        let named = cues.provinces_counted.iter().any(|name| {
            near.find(name.as_str()).is_some_and(|at| {
                let alone = !near[at + name.len()..].starts_with(char::is_alphanumeric);
                let plain =
                    at == 0 || name.is_ascii() && near[..at].ends_with(' ') && !near[..at].contains([',', ';', '.']);
                alone && plain
            })
        });
        if !named {
            return false;
        }
        let added = cues.together.iter().any(|word| said.contains(word.as_str()));
        let led = said[..from].trim_ascii_end();
        let year = word == "năm" && !(added && (led.is_empty() || led.ends_with([',', ':'])));
        let opens = led.is_empty() || led.ends_with([',', ';', ':']) || cues.opens_sum.end_word(led, &[' ', '\n', ',']);
        !year && opens
    };
    said.split_inclusive([' ', '\n']).find(&mut counts).map(str::trim_ascii_end)
}

/// So many provinces at most were made one.
const AT_MOST_MERGED: [&str; 6] = ["2", "3", "two", "three", "hai", "ba"];

/// The most words from a count to the provinces that it counts: "the five Central Highlands provinces".
const MOST_BETWEEN: usize = 4;

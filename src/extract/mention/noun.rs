//! The noun phrase after a number: what it counts.

use super::{Mention, Mentions, What};
use crate::extract::amount::Kind;
use crate::extract::compose::{GENERATIONS, LINES};
use crate::extract::cues::Cues;
use crate::extract::letters::is_word_part;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::number;
use crate::extract::word_filter::{WordFilter, key};
use crate::extract::words::joins_numbers;

impl Mentions<'_> {
    /// Whether the words that `rest` begins with lead by a verb to the number of what they name.
    fn has_its_own(&self, rest: &[Mention]) -> bool {
        let named = rest.iter().take_while(|mention| mention.senses().any(LINES)).count();
        let Some(other) = rest.get(named).and_then(Mention::quantity).filter(|_| named > 0) else { return false };
        let verb = self.text()[rest[named - 1].range.end..other.quote.start].trim_ascii();
        !verb.is_empty() && !verb.contains(',') && verb.split(' ').count() <= 3
    }

    /// Finds the noun phrase after each number: "1,054 4G stations", "24 doanh nghiệp bưu chính".
    #[expect(clippy::too_many_lines, reason = "one walk along the noun phrase")]
    pub(super) fn attach_nouns(&self, mentions: &mut [Mention]) {
        for at in 0..mentions.len() {
            let Some(quantity) = mentions[at].quantity() else { continue };
            // "3,000-plus stations": the number stands apart from its noun.
            let plus = number::plus_after(self.text(), quantity.quote.end);
            // "12,300 or so fixed telephone lines"
            let hedged = number::hedge_after(self.text(), quantity.quote.end).filter(|end| {
                mentions[at + 1..]
                    .iter()
                    .find(|next| next.range.start > *end)
                    .is_some_and(|next| next.range.start == end + 1)
            });
            let mut end = plus.or(hedged).unwrap_or(quantity.quote.end);
            let mut noun = Senses::NONE;
            let mut head = false;
            let mut per100 = false;
            let mut index = at + 1;
            while hedged.is_some_and(|end| mentions.get(index).is_some_and(|next| next.range.start < end)) {
                index += 1;
            }
            let mut foreign = false;
            let mut first_noun_end = None;
            loop {
                let gap_from = end;
                let Some(next) = mentions.get(index) else {
                    foreign |= !head && self.foreign_word(gap_from, self.text().len());
                    break;
                };
                let gap = &self.text()[gap_from..next.range.start.max(gap_from)];
                let link = gap.trim_ascii();
                // "thuê bao truy nhập Internet qua 3G, 4G"
                let generation = next.senses().any(GENERATIONS);
                let link = match link {
                    "qua" | "bằng" | "via" | "over" | "through" | "qua mạng" | "trên mạng" if generation && head => {
                        ""
                    }
                    _ => link,
                };
                if !(link.is_empty()
                    || matches!(
                        link,
                        "máy"
                            | "tb"
                            | "sets"
                            | "of"
                            | "of the"
                            | "of its"
                            | "the"
                            | "and"
                            | "và"
                            | "số"
                            | "tổng số"
                            | "các"
                            | "dùng"
                            | "dùng dữ liệu"
                            | "sử dụng dữ liệu"
                            | "có"
                            | "sử dụng"
                            | "("
                            | "-"
                            | "về"
                            | "trên"
                            | "at"
                            | "providing"
                            | "cung cấp"
                            | "cung ứng"
                            | "offering"
                            | "cung cấp dịch vụ"
                            | "for"
                            | "lĩnh vực"
                            | "in"
                            | "loại"
                            | "thuộc loại"
                            | "thế hệ"
                            | "thuộc thế hệ"
                            | "hoạt động"
                            | "hoạt động trong lĩnh vực"
                            | "trong lĩnh vực"
                    )
                    || Cues::bundled().adjectives.holds(link))
                {
                    foreign |= !head && self.foreign_word(gap_from, next.range.start);
                    break;
                }
                if noun.is_empty() && matches!(link, "and" | "và" | "at" | "in" | "-" | "(" | "về" | "trên") {
                    break;
                }
                if matches!(next.what, What::Operator(..)) && link.is_empty() {
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                // "1.600 trạm 2G, 3G và 4G": generations named one beside the other.
                if noun.any(GENERATIONS)
                    && let Some((more, last)) = self.generations_after(mentions, index, end)
                {
                    noun = noun.with(more);
                    end = mentions[last].range.end;
                    index = last + 1;
                    continue;
                }
                let What::Words(senses) = next.what else {
                    break;
                };
                let percent = quantity.kind == Kind::Percent;
                if percent
                    && (matches!(link, "có" | "dùng" | "sử dụng" | "for" | "in" | "at")
                        || (!noun.is_empty() && matches!(link, "and" | "và")))
                {
                    break;
                }
                // "21,750 subscribers and mobile telephone has 1,130,550 subscribers": what has a number of its own.
                if matches!(link, "and" | "và") && noun.any(HEADS) && self.has_its_own(&mentions[index..]) {
                    break;
                }
                // "3,690 of which 4G and 742 of which 5G"
                let which = senses.has(Sense::OfWhich)
                    && noun.is_empty()
                    && link.is_empty()
                    && self.text()[next.range.clone()].starts_with("of which")
                    && mentions.get(index + 1).is_some_and(|after| after.senses().any(GENERATIONS));
                if which {
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                let products = senses.has(Sense::OfThem)
                    && noun.is_empty()
                    && mentions.get(index + 1).is_some_and(|after| after.has(Sense::Products));
                if products {
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                // "118 IT enterprises give work to 2,400 people": what they do is no noun.
                let does = head
                    && senses.has(Sense::Workers)
                    && Cues::bundled().employs.holds(&self.text()[next.range.clone()]);
                if does {
                    break;
                }
                let wide = senses.only(NOUNS);
                if senses.has(Sense::Per100People) {
                    per100 = true;
                    end = next.range.end;
                    first_noun_end = Some(end);
                    index += 1;
                    continue;
                }
                if wide.is_empty() {
                    // "14 sở", "12 departments"
                    foreign |= noun.is_empty() && link.is_empty() && senses.has(Sense::Department);
                    break;
                }
                // "4G stations" ends at its noun; "thuê bao di động" begins with it.
                let after_head = head;
                let joined = matches!(link, "and" | "và" | "in" | "for" | "at");
                if after_head && joined && !senses.any(MODIFIERS) {
                    break;
                }
                // "9,3 triệu thuê bao và di động 73,3 triệu": the modifier leads to the next number.
                if after_head && matches!(link, "and" | "và") && self.leads_to_number(mentions, index) {
                    break;
                }
                // "640 people and post firms 410": the words after "and" lead to the next number.
                if after_head
                    && matches!(link, "and" | "và")
                    && mentions[index + 1..].iter().position(|after| after.quantity().is_some()).is_some_and(|step| {
                        let after = &mentions[index + 1 + step];
                        step <= 2
                            && mentions[index..=index + step].iter().any(|between| between.senses().any(HEADS))
                            && self
                                .text()
                                .get(next.range.end..after.range.start)
                                .is_some_and(|gap| gap.len() <= 24 && !gap.contains([',', '.', ';', '(']))
                    })
                {
                    break;
                }
                if after_head
                    && joined
                    && matches!(link, "and" | "và")
                    && wide.any(HEADS)
                    && !wide.has(Sense::OtherNoun)
                {
                    break;
                }
                if after_head
                    && wide.any(HEADS)
                    && !wide.any(MODIFIERS)
                    && link.is_empty()
                    && first_noun_end.is_some()
                    && !wide.has(Sense::Locations)
                    && !noun.has(Sense::Locations)
                {
                    // Two counted nouns side by side: the first one is counted.
                    noun = noun.with(wide);
                    end = next.range.end;
                    index += 1;
                    continue;
                }
                noun = noun.with(wide);
                head |= wide.any(HEADS);
                if link.is_empty() && first_noun_end.is_none() && wide.any(HEADS) {
                    first_noun_end = Some(next.range.end);
                }
                end = next.range.end;
                index += 1;
            }
            let text_end = end;
            if let What::Quantity(quantity) = &mut mentions[at].what {
                quantity.noun = noun;
                quantity.noun_end = text_end;
                quantity.foreign = foreign;
                if per100 && matches!(quantity.kind, Kind::Count) {
                    quantity.kind = Kind::Per100;
                }
                if matches!(quantity.kind, Kind::Count | Kind::Per100)
                    && let Some(noun_end) = first_noun_end.filter(|_| plus.is_none())
                {
                    quantity.quote.end = noun_end;
                }
            }
        }
    }

    /// Whether the modifiers at `index` stand right before a number, or a verb between: "and fixed is 67,282 subscribers", "and
    /// mobile broadband 2,620,514".
    fn leads_to_number(&self, mentions: &[Mention], index: usize) -> bool {
        const LINKS: [&str; 20] = [
            "", "là", "đạt", "có", "khoảng", "gần", "trên", "hơn", "about", "with", "is", "are", "was", "were", "at",
            "reached", "totalled", "stood at", "came to", "numbered",
        ];
        let named = mentions[index..]
            .windows(2)
            .take_while(|pair| pair[1].senses().any(MODIFIERS) && pair[1].range.start <= pair[0].range.end + 1)
            .count();
        let last = index + named;
        mentions.get(last + 1).is_some_and(|after| {
            let link = self.text().get(mentions[last].range.end..after.range.start).unwrap_or("x");
            after.quantity().is_some() && LINKS.contains(&link.trim_ascii())
        })
    }

    /// Gives a number whose noun only says which ones the head of the next number: "131.6 million mobile and 9.5 million
    /// landline subscribers".
    /// The `numbers` are those of `mentions`.
    pub(super) fn share_heads(&self, numbers: &[usize], mentions: &mut [Mention]) {
        for pair in numbers.windows(2).rev() {
            let (Some(one), Some(two)) = (mentions[pair[0]].quantity(), mentions[pair[1]].quantity()) else { continue };
            let gap = self.text().get(one.noun_end..two.quote.start).unwrap_or("x").trim_ascii();
            let shared = two.noun.only(Senses::of(&[Sense::Subscribers, Sense::Stations]));
            let bare = one.kind == Kind::Count
                && two.kind == Kind::Count
                && one.noun.any(MODIFIERS)
                && !one.noun.any(HEADS)
                && two.noun.any(MODIFIERS);
            // "1,462,000 mobile, 21,500 fixed and 318,900 broadband subscribers"
            let listed = gap == "," && two.shares_noun;
            if !bare || shared.is_empty() || !(joins_numbers(gap) || listed) {
                continue;
            }
            if let What::Quantity(quantity) = &mut mentions[pair[0]].what {
                quantity.noun = quantity.noun.with(shared);
                quantity.foreign = false;
                quantity.shares_noun = true;
            }
        }
    }

    /// The generations that a list goes on with from mention `index` on, and the last of them; none where they lead on
    /// to numbers of their own.
    fn generations_after(&self, mentions: &[Mention], index: usize, end: usize) -> Option<(Senses, usize)> {
        let (mut found, mut last, mut stop, mut at) = (Senses::NONE, None, end, index);
        while let Some(next) = mentions.get(at) {
            let link = self.text().get(stop..next.range.start).unwrap_or("x").trim_ascii();
            if next.is_mark(b',') && link.is_empty() {
                at += 1;
                stop = next.range.end;
                continue;
            }
            if !next.senses().any(GENERATIONS) || !matches!(link, "" | "and" | "và" | "/" | "&" | "-") {
                break;
            }
            found = found.with(next.senses().only(GENERATIONS));
            (last, stop, at) = (Some(at), next.range.end, at + 1);
        }
        let last = last?;
        let leads_on = mentions.get(last + 1).is_some_and(|next| {
            next.is_mark(b':')
                || next.is_mark(b'(')
                || next.quantity().is_some_and(|next| {
                    self.text()
                        .get(mentions[last].range.end..next.quote.start)
                        .unwrap_or_default()
                        .split_ascii_whitespace()
                        .count()
                        <= 2
                })
        });
        (!leads_on).then_some((found, last))
    }

    /// Whether the word after `from` is a noun that no indicator counts.
    fn foreign_word(&self, from: usize, to: usize) -> bool {
        let gap = &self.text()[from..to];
        let Some(rest) = gap.strip_prefix(' ').or_else(|| gap.strip_prefix('-')) else { return false };
        let word = rest.split(|c: char| !is_word_part(c) && c != '&').next().unwrap_or_default();
        let verb = word.is_ascii() && word.len() > 4 && word.ends_with("ed");
        let function = FUNCTION_FILTER.may_hold(key(word.as_bytes())) && FUNCTION_WORDS.contains(&word);
        !word.is_empty() && !verb && !function
    }
}

/// Senses that may stand in the noun phrase after a number.
const NOUNS: Senses = Senses::of(&[
    Sense::Post,
    Sense::Telecom,
    Sense::PostTelecom,
    Sense::It,
    Sense::Ict,
    Sense::PayTv,
    Sense::Subscribers,
    Sense::Telephone,
    Sense::Mobile,
    Sense::Fixed,
    Sense::Internet,
    Sense::Broadband,
    Sense::Fiber,
    Sense::Smartphone,
    Sense::G2,
    Sense::G3,
    Sense::G4,
    Sense::G5,
    Sense::Users,
    Sense::Households,
    Sense::People,
    Sense::Stations,
    Sense::Locations,
    Sense::OtherStations,
    Sense::PostOffices,
    Sense::Area,
    Sense::Enterprises,
    Sense::OtherNoun,
    Sense::Workers,
    Sense::Services,
    Sense::AnyServices,
    Sense::Full,
    Sense::Partial,
    Sense::FullAndPartial,
    Sense::OtherServices,
    Sense::Dossiers,
    Sense::Online,
    Sense::DirectDossiers,
    Sense::Documents,
    Sense::Certificates,
    Sense::Products,
    Sense::Transactions,
    Sense::Increment,
    Sense::OtherPart,
    Sense::Density,
    Sense::Anaphor,
    Sense::Signal,
    Sense::Commerce,
    Sense::Term,
]);

/// Senses of nouns that are counted.
pub(in crate::extract) const HEADS: Senses = Senses::of(&[
    Sense::Subscribers,
    Sense::Stations,
    Sense::Locations,
    Sense::OtherStations,
    Sense::PostOffices,
    Sense::Enterprises,
    Sense::Workers,
    Sense::People,
    Sense::Services,
    Sense::AnyServices,
    Sense::Full,
    Sense::Partial,
    Sense::FullAndPartial,
    Sense::Dossiers,
    Sense::Certificates,
    Sense::Products,
    Sense::Transactions,
    Sense::Households,
    Sense::Area,
    Sense::Documents,
    Sense::OtherNoun,
    Sense::Users,
    Sense::Term,
]);

/// Senses that say which of the counted things are meant.
const MODIFIERS: Senses = Senses::of(&[
    Sense::Post,
    Sense::Telecom,
    Sense::PostTelecom,
    Sense::It,
    Sense::Ict,
    Sense::PayTv,
    Sense::Telephone,
    Sense::Mobile,
    Sense::Fixed,
    Sense::Internet,
    Sense::Broadband,
    Sense::Fiber,
    Sense::Smartphone,
    Sense::G2,
    Sense::G3,
    Sense::G4,
    Sense::G5,
    Sense::Full,
    Sense::Partial,
    Sense::Online,
    Sense::OtherNoun,
    Sense::Commerce,
    Sense::OtherPart,
]);

/// [`FUNCTION_WORDS`], to be asked of most words in one look.
const FUNCTION_FILTER: WordFilter = WordFilter::of(FUNCTION_WORDS);

/// Words that may follow a number without being the noun it counts.
const FUNCTION_WORDS: &[&str] = &[
    "left",
    "run",
    "operate",
    "meet",
    "reach",
    "in",
    "out",
    "we",
    "they",
    "at",
    "by",
    "of",
    "on",
    "for",
    "and",
    "or",
    "with",
    "were",
    "was",
    "are",
    "is",
    "has",
    "had",
    "have",
    "as",
    "from",
    "to",
    "while",
    "but",
    "including",
    "which",
    "that",
    "who",
    "up",
    "down",
    "respectively",
    "remain",
    "remains",
    "remained",
    "carry",
    "serve",
    "serves",
    "provide",
    "transmit",
    "broadcast",
    "emit",
    "live",
    "subscribe",
    "a",
    "used",
    "use",
    "did",
    "do",
    "can",
    "ones",
    "so",
    "the",
    "this",
    "per",
    "since",
    "during",
    "after",
    "when",
    "against",
    "compared",
    "than",
    "across",
    "now",
    "already",
    "also",
    "then",
    "only",
    "not",
    "nor",
    "ones",
    "an",
    "nationwide",
    "throughout",
    "within",
    "under",
    "over",
    "about",
    "among",
    "last",
    "being",
    "belong",
    "belonging",
    "operating",
    "active",
    "operate",
    "mark",
    "came",
    "went",
    "units",
    "remained",
    "higher",
    "lower",
    "more",
    "less",
    "new",
    "all",
    "until",
    "though",
    "currently",
    "making",
    "accounting",
    "equivalent",
    "reaching",
    "covering",
    "serving",
    "through",
    "it",
    "they",
    "each",
    "half",
    "nearly",
    "almost",
    "và",
    "là",
    "so",
    "trong",
    "ở",
    "tại",
    "với",
    "của",
    "tính",
    "được",
    "đang",
    "đã",
    "có",
    "thì",
    "do",
    "cho",
    "chiếm",
    "tương",
    "đạt",
    "tăng",
    "giảm",
    "bằng",
    "còn",
    "nay",
    "đến",
    "từ",
    "vào",
    "trên",
    "dưới",
    "hơn",
    "cả",
    "theo",
    "thuộc",
    "nằm",
    "sau",
    "trước",
    "gồm",
    "bao",
    "cao",
    "thấp",
    "lên",
    "xuống",
    "chủ",
    "phần",
    "này",
    "đó",
    "các",
    "những",
    "để",
    "riêng",
    "điểm",
    "máy",
    "cái",
    "số",
    "loại",
    "hiện",
    "vượt",
    "thời",
    "cuối",
    "đầu",
    "hoạt",
    "nhưng",
    "trở",
    "tức",
    "khi",
    "chưa",
    "không",
    "nhờ",
    "hoặc",
    "mà",
    "toàn",
    "ước",
    "hết",
    "cùng",
    "đều",
    "đơn",
    "vị",
    "qua",
    "mỗi",
    "đứng",
    "xếp",
    "lớn",
    "gấp",
];

//! The pipeline from a document to its findings.

use std::ops::Range;
use std::sync::LazyLock;

use crate::domain::{
    Atlas, Catalogue, Document, Evidence, Figure, IndicatorId, Link, Period, PlaceId, Span, Unit, is_dressed,
};

use super::agreement;
use super::automaton::Automaton;
use super::confidence::Model;
use super::context::{Frame, PlaceClues, Sentence, candidates, title_end};
use super::dedup;
use super::doubt::is_doubtful;
use super::draft::Draft;
use super::explain::Page;
use super::features::Features;
use super::finding::Finding;
use super::folded::Folded;
use super::goal_lines::Goals;
use super::ledger::{Account, Reading};
use super::lexicon::Vocabulary;
use super::link::{Linker, Notes, Topic};
use super::mention::{Habit, Mention, Mentions, Signs, Unread};
use super::number::next_digit;
use super::page::{self, Block, BlockKind};
use super::paragraphs;
use super::place_heads::place_heads;
use super::sections::{
    asks, go_on_below, heads_goals, heads_list, heads_nothing, introduction, owner_of, section, stay_in_section,
};
use super::sublists::{Sublists, leads_to_parts};
use super::table;
use super::words::cut;

/// Why an extractor could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExtractorError {
    /// A phrase that no text can be searched for.
    #[error("the phrase \"{0}\" has neither a letter nor a digit: give it a word or leave it out")]
    Wordless(String),
}

/// Reads figures out of documents; made once, used from any thread.
#[derive(Clone, Debug)]
pub struct Extractor {
    automaton: Automaton,
    catalogue: Catalogue,
}

static BUNDLED: LazyLock<Extractor> = LazyLock::new(|| {
    // Vocabulary and atlas are compiled in and a test makes this extractor, so this cannot fail at a user's.
    Extractor::new(Vocabulary::bundled(), Atlas::bundled(), Catalogue::bundled()).expect("the bundled vocabulary fits")
});

/// A place that a document may be about: its figures are of it where their own words name none.
#[derive(Clone, Debug)]
pub struct PlaceCandidate {
    /// The province or the country; nothing for a province that the document does not name.
    pub place: Option<PlaceId>,
    /// What speaks for it.
    pub clues: PlaceClues,
}

impl Extractor {
    /// The extractor for the vocabulary that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// An extractor for `vocabulary`, the places of `atlas` and the indicators of `catalogue`.
    pub fn new(vocabulary: &Vocabulary, atlas: &Atlas, catalogue: &Catalogue) -> Result<Self, ExtractorError> {
        let automaton = Automaton::new(vocabulary, atlas).map_err(ExtractorError::Wordless)?;
        Ok(Self { automaton, catalogue: catalogue.clone() })
    }

    /// The automaton that finds its phrases.
    pub(super) fn automaton(&self) -> &Automaton {
        &self.automaton
    }

    /// The figures of `document`, in the order of the text.
    pub fn extract(&self, document: &Document) -> Vec<Finding> {
        // No figure without a digit.
        if next_digit(document.text.as_bytes(), 0).is_none() && !holds_dressed(&document.text) {
            return Vec::new();
        }
        let mut frame = None;
        let mut findings = Vec::new();
        for stretch in page::stretches(&document.text) {
            let mut folded = Folded::part(&document.text, stretch);
            let drafts = self.settled(&mut folded, document, &mut frame, None);
            findings.extend(drafts.iter().map(|draft| finding(&folded, draft)));
        }
        findings
    }

    /// The figures of `document`, and what became of each of its numbers.
    pub fn read(&self, document: &Document) -> Reading {
        let mut frame = None;
        let mut reading = Reading::default();
        for stretch in page::stretches(&document.text) {
            let mut folded = Folded::part(&document.text, stretch);
            let mut account = Account::default();
            let drafts = self.settled(&mut folded, document, &mut frame, Some(&mut account));
            let before = reading.findings.len();
            reading.findings.extend(drafts.iter().map(|draft| finding(&folded, draft)));
            reading.ledger.append(account.close(&folded, &drafts), before);
        }
        reading
    }

    /// The places that `document` may be about, each with what speaks for it; [`PlaceModel::weigh`](super::PlaceModel::weigh) says how much that is.
    pub fn place_candidates(&self, document: &Document) -> Vec<PlaceCandidate> {
        let Some(stretch) = page::stretches(&document.text).into_iter().next() else { return Vec::new() };
        let mut folded = Folded::part(&document.text, stretch);
        let (mentions, blocks, sentences, _) = self.parts(&mut folded, document);
        let text = mentions.folded.text.as_str();
        let found = candidates(text, &blocks, &sentences, title_end(text, &blocks, &sentences)).into_iter();
        found.map(|candidate| PlaceCandidate { place: candidate.place, clues: candidate.clues }).collect()
    }

    /// What a record of the first number in `span` would say: as much of it as the text gives, whatever speaks against a
    /// record. Its indicator is a guess where none is in reach: the nearest figure's. Nothing where no digit stands there.
    pub fn offer(&self, document: &Document, span: Span) -> Option<Finding> {
        let mut frame = None;
        for stretch in page::stretches(&document.text) {
            let mut folded = Folded::part(&document.text, stretch.clone());
            let mut account = Account::default();
            let drafts = self.drafts(&mut folded, document, &mut frame, Some(&mut account));
            if stretch.contains(&(span.start as usize)) {
                return self.offered(&folded, &account, &drafts, span);
            }
        }
        None
    }

    fn offered(&self, folded: &Folded, account: &Account, drafts: &[Draft], span: Span) -> Option<Finding> {
        let number = account.number_in(&folded.range(span))?;
        // A number that is in a record already says what that one says.
        let known = drafts.iter().find(|draft| draft.quote.start <= number.start && number.end <= draft.quote.end);
        let mut draft = match known.or(account.offer(&number)) {
            Some(draft) => draft.clone(),
            None => account.guess(&folded.text, &number)?,
        };
        if self.catalogue.get(draft.indicator).is_none() {
            draft.indicator = nearest_indicator(drafts, &draft);
        }
        if let Some(indicator) = self.catalogue.get(draft.indicator) {
            draft.period = draft.period.map(|period| period.for_kind(indicator.kind));
        }
        Some(finding(folded, &draft))
    }

    /// The drafts of one stretch of `document` that are likely enough, each fact once, in the order of the text.
    fn settled(
        &self,
        folded: &mut Folded,
        document: &Document,
        frame: &mut Option<Frame>,
        mut account: Option<&mut Account>,
    ) -> Vec<Draft> {
        let mut drafts = self.drafts(folded, document, frame, account.as_deref_mut());
        for draft in &mut drafts {
            // A goal for later bears the name that the province had when it was set.
            let month = [draft.period.map(Period::last), document.month()].into_iter().flatten().min();
            draft.place = draft.place.map(|place| self.automaton.at_time(place, month));
        }
        let mut drafts = dedup::merge(drafts, &folded.text);
        drafts.sort_by_key(|draft| draft.quote.start);
        let alone: Vec<Features> = drafts.iter().map(|draft| draft.features).collect();
        agreement::compare(&mut drafts);
        if !drafts.iter().any(is_doubtful) {
            return drafts;
        }
        // What is no record says nothing against those that are, nor for them: one that had no more support stays, and is unsure.
        let (mut records, mut doubtful) = (Vec::with_capacity(drafts.len()), Vec::new());
        for (draft, alone) in drafts.into_iter().zip(alone) {
            if is_doubtful(&draft) {
                doubtful.push(draft);
            } else {
                records.push(Draft { features: alone, ..draft });
            }
        }
        agreement::compare(&mut records);
        if let Some(account) = account {
            account.doubtful = doubtful;
        }
        records
    }

    /// One stretch of `document` in blocks and sentences, with what reads more of it and its habit of writing numbers.
    fn parts<'a>(
        &'a self,
        folded: &'a mut Folded,
        document: &'a Document,
    ) -> (Mentions<'a>, Vec<Block>, Vec<Sentence<'a>>, Habit) {
        let mut blocks = page::blocks(folded, &document.text, &self.automaton);
        let folded: &'a Folded = folded;
        let (signs, whole) = signs(folded, &blocks);
        let mentions = Mentions { folded, original: &document.text, automaton: &self.automaton };
        let mut sentences = sentences(&mentions, &blocks, &signs, whole);
        paragraphs::join(&folded.text, &mut blocks, &mut sentences);
        (mentions, blocks, sentences, whole)
    }

    /// The drafts of one stretch of `document`. What the document is about is read from its first stretch.
    fn drafts(
        &self,
        folded: &mut Folded,
        document: &Document,
        known: &mut Option<Frame>,
        account: Option<&mut Account>,
    ) -> Vec<Draft> {
        let (mentions, blocks, sentences, whole) = self.parts(folded, document);
        let text = mentions.folded.text.as_str();
        let frame = match known {
            Some(first) => first.clone(),
            None => Frame::read(text, &blocks, &sentences, document.month()),
        };
        known.get_or_insert_with(|| frame.beyond());
        let tables = table::read(&mentions, &blocks, &frame, &self.catalogue, whole);
        let notes = account.is_some().then(Notes::default);
        let mut linker = Linker::new(text, &frame, &self.catalogue, &self.automaton, notes);
        let mut above: Vec<(usize, Topic)> = Vec::new();
        // What ruled before a line that leads to a list.
        let mut over_list: Option<Topic> = None;
        let mut sublists = Sublists::default();
        let mut goals: Option<Goals> = None;
        let heads = place_heads(text, &blocks, &sentences);
        let mut at = 0;
        for (index, block) in blocks.iter().enumerate() {
            let start = at;
            while at < sentences.len() && sentences[at].block == index {
                at += 1;
            }
            let own = &sentences[start..at];
            linker.block = index;
            linker.in_heading = block.kind == BlockKind::Heading;
            // An answer goes on with what the question named.
            let asked = index > 0 && asks(&text[blocks[index - 1].range.clone()]);
            let before = std::mem::take(&mut linker.paragraph);
            linker.paragraph = if asked { before.in_answer() } else { Topic::default() };
            if block.kind == BlockKind::Body {
                linker.intro = Goals::over(&mut goals, text, index, own);
                let ended = over_list.take().filter(|_| blocks[index - 1].kind == BlockKind::Item);
                linker.section = ended.unwrap_or_else(|| std::mem::take(&mut linker.section));
            }
            linker.intro = sublists.end(text, block, linker.intro.take());
            if block.kind == BlockKind::Item && linker.intro.is_none() {
                linker.intro = Some(Topic::default());
            }
            if tables.taken[index] {
                continue;
            }
            for sentence in own {
                linker.sentence(&sentence.mentions);
            }
            // "Trong đó" on a line of its own: what follows are parts of the figure before it.
            if leads_to_parts(own.iter().flat_map(|sentence| &sentence.mentions)) {
                sublists.lead(&mut linker, text, &blocks, before);
                continue;
            }
            match block.kind {
                BlockKind::Heading => {
                    let mentions: Vec<&Mention> = own.iter().flat_map(|sentence| &sentence.mentions).collect();
                    if heads_nothing(text, &blocks, index, frame.title_end, &mentions) {
                        continue;
                    }
                    let level = page::level(&text[block.range.clone()]);
                    let over = linker.section.when.clone().filter(|_| heads_goals(text, &blocks, index, &mentions));
                    while above.last().is_some_and(|heading: &(usize, Topic)| level == 0 || heading.0 >= level) {
                        above.pop();
                    }
                    let heading = section(text, &mentions, &linker.paragraph, index, &linker.section, frame.title_end);
                    let ruled = std::mem::replace(&mut linker.section, heading);
                    stay_in_section(&mut linker.section, &ruled, &heads, index);
                    over_list = (level == 0 && heads_list(text, &blocks, index, &linker.section)).then_some(ruled);
                    linker.section.owner = owner_of(text, block, own, index);
                    linker.last_operator = linker.section.owner.or(linker.last_operator);
                    if let Some((_, heading)) = above.last() {
                        go_on_below(&mut linker.section, heading);
                    }
                    linker.section.when = linker.section.when.take().or(over);
                    // The heads of columns rule nothing below the table.
                    if table::has_bar(&text[block.range.clone()]) && tables.taken.get(index + 1) == Some(&true) {
                        linker.section.when = None;
                    }
                    if level > 0 {
                        above.push((level, linker.section.clone()));
                    }
                    linker.intro = None;
                    if text[block.range.clone()].ends_with(':') {
                        linker.intro = Some(linker.paragraph.clone());
                    }
                }
                BlockKind::Body => {
                    goals = Goals::told(text, index, own, &frame).or(goals);
                    let intro = introduction(text, own, blocks.get(index + 1), &linker.paragraph);
                    linker.intro = intro.or(linker.intro.take());
                }
                BlockKind::Item if text[block.range.clone()].ends_with(':') => {
                    linker.intro = Some(linker.paragraph.clone());
                }
                BlockKind::Item => sublists.open(&mut linker, text, &blocks),
            }
        }
        let mut drafts = tables.drafts;
        drafts.append(&mut linker.drafts);
        drafts.sort_by_key(|draft| draft.quote.start);
        let page = Page::new(text, &blocks, &sentences, &frame, &tables.taken);
        page.explain(&mut drafts);
        page.doubt(&mut drafts);
        if let Some(account) = account {
            *account = Account::open(&page, linker.notes.unwrap_or_default(), &drafts);
            page.explain(&mut account.offers);
        }
        drafts
    }
}

/// What each of `blocks` shows of its notation, and the habit of the whole text.
fn signs(folded: &Folded, blocks: &[Block]) -> (Vec<Signs>, Habit) {
    let of = |range: Range<usize>| Signs::of(&folded.text, range.clone(), &folded.words(&range));
    let signs: Vec<Signs> = blocks.iter().map(|block| of(block.range.clone())).collect();
    let starts = blocks.iter().map(|block| block.range.start).chain([folded.text.len()]);
    let ends = std::iter::once(0).chain(blocks.iter().map(|block| block.range.end));
    // Between most blocks a line ends, and nothing more.
    let between = ends.zip(starts).filter(|(end, start)| start - end > 1);
    let between = between.map(|(end, start)| of(end..start));
    let whole = signs.iter().copied().chain(between).fold(Signs::default(), Signs::with);
    (signs, whole.habit(None))
}

/// The sentences of `blocks` with their mentions; what a block does not tell of its notation is as in the `whole` text.
fn sentences<'a>(mentions: &Mentions<'a>, blocks: &[Block], signs: &[Signs], whole: Habit) -> Vec<Sentence<'a>> {
    let folded = mentions.folded;
    let mut unread = Vec::with_capacity(blocks.iter().map(|block| block.sentences.len()).sum());
    let mut places = Vec::with_capacity(unread.capacity());
    for (index, (block, signs)) in blocks.iter().zip(signs).enumerate() {
        let own = signs.habit(Some(whole));
        for range in &block.sentences {
            unread.push(Unread::new(range.clone(), folded.words(range), own));
            places.push(index);
        }
    }
    mentions.read_all(&mut unread);
    let read = unread.into_iter().zip(places);
    read.map(|(read, block)| Sentence::new(read.range, block, read.mentions, read.words)).collect()
}

/// Whether a text holds letters or digits in another dress. Their first bytes are rare.
fn holds_dressed(text: &str) -> bool {
    memchr::memchr2_iter(0xef, 0xf0, text.as_bytes()).any(|at| text[at..].starts_with(is_dressed))
}

/// The indicator to begin with where the words of `draft` name none: that of the nearest figure in such a unit, else
/// the most usual one.
fn nearest_indicator(drafts: &[Draft], draft: &Draft) -> IndicatorId {
    let alike = |unit: Unit| unit == draft.unit || (unit.is_money() && draft.unit.is_money());
    let near = drafts.iter().filter(|other| alike(other.unit));
    let nearest = near.min_by_key(|other| other.quote.start.abs_diff(draft.quote.start));
    nearest.map_or_else(
        || {
            IndicatorId::new(match draft.unit {
                Unit::Vnd | Unit::Usd => "revenue.ict",
                Unit::Percent => "coverage.mobile",
                Unit::Per100 => "density.telephone",
                Unit::Count => "subscribers.telephone",
            })
        },
        |other| other.indicator,
    )
}

/// `range` without the blanks at its ends: what follows a number begins with one.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    // Most begin and end with letters; folded text has no blanks beyond ASCII.
    let bytes = text.as_bytes().get(range.clone()).unwrap_or_default();
    let whole = text.is_char_boundary(range.start) && text.is_char_boundary(range.end);
    if whole && bytes.first().is_some_and(|byte| *byte > b' ') && bytes.last().is_some_and(|byte| *byte > b' ') {
        return range.clone();
    }
    let words = cut(text, range.start, range.end);
    let start = range.start + (words.len() - words.trim_ascii_start().len());
    start..start + words.trim_ascii().len()
}

/// The finding that a draft becomes.
fn finding(folded: &Folded, draft: &Draft) -> Finding {
    let own = draft.words.iter().filter_map(|(slot, range)| {
        let range = trimmed(&folded.text, range);
        // Words that another statement of the figure brought along have no link of their own.
        let link = draft.linked(*slot).unwrap_or(Link::Restatement);
        (!range.is_empty()).then(|| (*slot, link, folded.span(&range)))
    });
    let around = draft.context.iter().map(|(slot, link, words)| {
        let words = words.as_ref().filter(|words| !words.is_empty());
        (*slot, *link, words.map(|words| folded.span(words)))
    });
    let evidence = Evidence::of(folded.span(&draft.quote), own, around);
    Finding {
        figure: Figure {
            place: draft.place,
            indicator: draft.indicator,
            period: draft.period,
            value: draft.value,
            unit: draft.unit,
            bound: draft.bound,
            status: draft.status,
            yoy: draft.yoy,
            of_plan: draft.of_plan,
            operator: draft.operator,
        },
        evidence,
        confidence: Model::bundled().confidence(&draft.features),
        features: draft.features,
    }
}

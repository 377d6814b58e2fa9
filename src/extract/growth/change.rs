//! Amounts that say by how much something changed, and not how large it is.

use crate::extract::amount::Kind;
use crate::extract::compose::{MONEY, SECTORS};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::words::cut;

use super::{Earlier, Number, Role, UP_DOWN};

impl Number<'_> {
    /// What a number that is no percentage says.
    pub(super) fn role_of_amount(&self) -> Role {
        let moved = || self.stands_beside_verb() || self.is_hedged_behind_verb() || self.is_distance();
        let change = self.direction.is_some() && moved() && !self.is_brought();
        if change || self.is_labelled() || self.is_moved_by() { Role::Change } else { Role::Level }
    }

    /// The growth that a percentage is, which tells once more the change before it: "giảm gần 8 triệu thuê bao so với năm 2012, tương ứng
    /// với khoảng 6%", "an increase of 4 million, or 3.4%, over 2012".
    pub(super) fn change_again(&self) -> Option<Role> {
        if self.direction.is_some() {
            return None;
        }
        let &Self { text, mentions, at, .. } = self;
        let last = mentions[..at].iter().rposition(|mention| mention.quantity().is_some())?;
        let amount = mentions[last].quantity().filter(|amount| amount.kind != Kind::Percent)?;
        let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below]);
        let begin = mentions[..at].iter().rev().take_while(|mention| mention.senses().any(hedges)).last();
        let led = text[..begin.map_or(self.start(), |hedge| hedge.range.start)].trim_ascii_end();
        let again = Cues::bundled().change_again.before(led)?;
        let again = again.trim_ascii_end().trim_end_matches(',');
        // Between the two stands nothing but what the change is measured from.
        let from = amount.noun_end.max(amount.quote.end);
        let bases =
            Senses::of(&[Sense::Versus, Sense::SamePeriod, Sense::YearBefore, Sense::EqualTo, Sense::OtherBase]);
        let base = |mention: &Mention| matches!(mention.what, What::Time { .. }) || mention.senses().any(bases);
        let between = mentions[last + 1..at]
            .iter()
            .filter(|mention| from <= mention.range.start && mention.range.end <= again.len());
        let measured = between.clone().any(base);
        let plain = between.into_iter().all(|mention| base(mention) || mention.is_mark(b','));
        if again.len() < from || !plain || !measured && !cut(text, from, again.len()).trim_ascii().is_empty() {
            return None;
        }
        let change = Number::new(text, mentions, last, amount, Earlier::default());
        if !matches!(change.role_of_amount(), Role::Change) {
            return None;
        }
        let percent = if change.direction? { self.value() } else { -self.value() };
        let behind = &mentions[last + 1..];
        let own = behind.iter().take_while(|mention| !mention.is_mark(b';') && !mention.is_mark(b'('));
        let monthly = own.clone().any(|mention| mention.has(Sense::OtherBase) || super::is_last_month(mention));
        let year = own.into_iter().find_map(|mention| match mention.what {
            What::Time { when, compared: true } => when.known_year(),
            _ => None,
        });
        Some(Role::Growth { percent, yearly: !monthly, base: year })
    }

    /// Whether only a small word stands between the number and the word that says which way.
    fn stands_beside_verb(&self) -> bool {
        self.before.last().is_some_and(|mention| {
            let gap = cut(self.text, mention.range.end, self.start());
            let gap = gap.trim_ascii().trim_end_matches('…').trim_ascii_end();
            mention.senses().any(UP_DOWN)
                && matches!(gap, "" | ":" | "by" | "thêm" | "được" | "of" | "hơn" | "gần" | "tới")
        })
    }

    /// Whether something else was raised or cut by so much: "lifted its target by VND 4 trillion", "tăng kế hoạch thêm 4 tỷ đồng".
    fn is_moved_by(&self) -> bool {
        if !matches!(self.quantity.kind, Kind::Money(_)) {
            return false;
        }
        let hedges = Senses::of(&[Sense::About, Sense::Below, Sense::Above]);
        let end = self.before.iter().rev().take_while(|mention| mention.senses().any(hedges)).last();
        let end = end.map_or(self.start(), |hedge| hedge.range.start);
        let led = cut(self.text, self.text.floor_char_boundary(end.saturating_sub(LONGEST_MOVE)), end).trim_ascii_end();
        let Some(raised) = led.strip_suffix(" by").or_else(|| led.strip_suffix(" thêm")) else { return false };
        let clause = raised.rsplit([',', ';', '.', '\n', '(']).next().unwrap_or_default();
        let moves = |word: &str| Cues::bundled().raises_or_cuts.holds(word);
        clause.split_ascii_whitespace().rev().take(MOST_MOVED).any(moves)
    }

    /// Whether a hedge stands between the number and the word that says which way.
    fn is_hedged_behind_verb(&self) -> bool {
        let hedges = Senses::of(&[Sense::About, Sense::Above, Sense::Below, Sense::Increment]);
        let [.., verb, hedge] = self.before else { return false };
        verb.senses().any(UP_DOWN)
            && hedge.senses().any(hedges)
            && cut(self.text, verb.range.end, hedge.range.start).trim_ascii().is_empty()
    }

    /// Whether a colon labels the number as a rise or fall: "(cố định giảm: 5.160 thuê bao)".
    fn is_labelled(&self) -> bool {
        let [.., verb, colon] = &self.mentions[..self.at] else { return false };
        let behind = &self.text[self.quantity.noun_end.max(self.end())..];
        self.quantity.kind == Kind::Count
            && colon.is_mark(b':')
            && cut(self.text, colon.range.end, self.start()).trim_ascii().is_empty()
            && verb.senses().any(UP_DOWN)
            && verb.range.end == colon.range.start
            // "Landlines keep shrinking: 97,415 remain in use"
            && !Cues::bundled().remain.begin(behind.trim_ascii_start())
    }

    /// Whether the amount is what a sector brings, which is no rise of its own: "Post and delivery added VND 48 billion".
    fn is_brought(&self) -> bool {
        let before = self.before;
        let verb = before.iter().rposition(|mention| self.text[mention.range.clone()] == *"added");
        let Some(owner) = verb.and_then(|verb| verb.checked_sub(1)) else { return false };
        let owners = SECTORS.with(Sense::Enterprises.into());
        let gap = || cut(self.text, before[owner].range.end, before[owner + 1].range.start);
        matches!(self.quantity.kind, Kind::Money(_))
            && before[owner].senses().any(owners)
            && gap().split_ascii_whitespace().count() <= 1
            && before
                .iter()
                .rev()
                .take_while(|mention| !mention.is_mark(b','))
                .all(|mention| !mention.senses().any(MONEY))
    }

    /// Whether the amount says how far something is from its base: "ít hơn năm ngoái 2 tỷ đồng", "exceeding last year's result by VND 2
    /// billion".
    fn is_distance(&self) -> bool {
        let hedges = Senses::of(&[Sense::About, Sense::Below, Sense::Above]);
        matches!(self.quantity.kind, Kind::Money(_))
            && self.measured.is_some()
            && self.before.iter().rfind(|mention| !mention.senses().any(hedges)).is_some_and(|base| {
                let gap = cut(self.text, base.range.end, self.start()).trim_ascii();
                matches!(gap, "" | "là" | "tới" | "khoảng" | "gần" | "by") || gap.ends_with(" by")
            })
    }
}

/// So many words name at most what was raised or cut by an amount.
const MOST_MOVED: usize = 8;

/// So many bytes before an amount they are looked for.
const LONGEST_MOVE: usize = 100;

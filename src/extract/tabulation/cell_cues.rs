//! Words by which the cells of a table are known for what they are (`assets/cells.ron`).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::heads::{Role, squeezed};
use crate::domain::{Bound, Status, each_folded, fold};
use crate::extract::cue_set::CueList;

/// The words; the asset says where each of them counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CellCues {
    /// Heads of columns, by what these hold.
    pub roles: Roles,
    /// Heads of shares of what was planned where their percent sign stands before them.
    pub percent_before: Heads,
    /// The same where it stands anywhere.
    pub percent_beside: Heads,
    /// Of a column that compares with another figure.
    pub compared: Words,
    /// Of a column that compares with another figure, as a head alone says it.
    pub compares: Words,
    /// Of one that says by how much something is more or less.
    pub grows: Words,
    /// Of one that says so in percents, where nothing says otherwise.
    pub growth: Words,
    /// Of numbers that are percents.
    pub percents: Words,
    /// Of comparisons that are not in percents.
    pub points: Words,
    /// Of a comparison with a time that is no year before.
    pub part_before: Words,
    /// What words over figures say of their status.
    pub says: BTreeMap<Status, Words>,
    /// The letters that offices write for it.
    pub letters: BTreeMap<Status, Words>,
    /// Offices that plans are named by.
    pub offices: Words,
    /// How the title of a plan begins.
    pub plan_titles: Words,
    /// How that of a paper begins that has a number.
    pub papers: Words,
    /// How the cell of a sum begins.
    pub sums: Words,
    /// What else a cell says that is of all enterprises together.
    pub totals: Words,
    /// At the end of a cell that is of those that have no row of their own.
    pub rest: Words,
    /// At its beginning.
    pub rest_first: Words,
    /// Before what is left out of a place.
    pub but: Words,
    /// Of a part of a province, or of several together.
    pub areas: Words,
    /// Before the first of several parts of a sum.
    pub of_which: Words,
    /// Subscribers of any kind.
    pub any_subscribers: Words,
    /// How a figure is hedged.
    pub hedges: BTreeMap<Bound, Words>,
    /// In a cell whose number is not known.
    pub missing: CueList,
    /// A unit that is a noun and nothing else.
    pub counted: Words,
    /// At the beginning of a cell that says in what is counted.
    pub units: CueList,
    /// The currency, which the names of towns begin with, too.
    pub currencies: CueList,
    /// Before the number of a month, or after how many there are.
    pub month: Words,
    /// The same of quarters.
    pub quarter: Words,
    /// The same of years.
    pub year: Words,
    /// Before the number of a week.
    pub week: Words,
    /// How the beginning of a year is named, where months are counted.
    pub first: Words,
    /// How its end is.
    pub last: Words,
    /// Before a year that is meant whole.
    pub whole: Words,
    /// Between the first part of a year and the last.
    pub to: Words,
    /// Between these and the last.
    pub all_of: Words,
    /// Over cells that count months.
    pub months: Words,
    /// Over cells that count quarters.
    pub quarters: Words,
    /// Of a head that speaks of parts of years.
    pub parts: Words,
    /// Of a head that says for which part of a year something was planned.
    pub parts_planned: Words,
    /// Beside the number of a part of a year, which may be one that there is not.
    pub numbered_parts: Words,
    /// Beside the months of a whole year.
    pub twelve: Words,
    /// In a cell that says no more than that the year is meant.
    pub the_year: Words,
    /// Before a year that is meant whole, the last syllables.
    pub before_year: Words,
    /// Before what is of the year.
    pub yearly: Words,
    /// Behind it.
    pub of_year: Words,
    /// Before the day up to which all of the time is counted.
    pub until: Words,
    /// Before a day, in this order.
    pub before_day: Words,
    /// Before the number of a table.
    pub numbered: Words,
    /// Before these in a title.
    pub before_numbered: Words,
    /// Before the number of a sheet, in its name.
    pub numbered_sheets: Words,
    /// The names that programs give to sheets.
    pub unnamed_sheets: Words,
}

static BUNDLED: LazyLock<CellCues> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../../assets/cells.ron")).expect("assets/cells.ron is well formed")
});

impl CellCues {
    /// The words that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }
}

/// Words that folded text is looked at for. What is called plain is folded text without signs, a blank before and after each of
/// its words.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub(super) struct Words {
    /// As one writes them.
    written: Vec<String>,
    /// Folded, a blank before and after each.
    plain: Vec<String>,
}

impl Words {
    /// The words, folded.
    pub fn folded(&self) -> impl Iterator<Item = &str> {
        self.plain.iter().map(|word| &word[1..word.len() - 1])
    }

    /// Whether `folded` is one of them.
    pub fn holds(&self, folded: &str) -> bool {
        self.folded().any(|word| word == folded)
    }

    /// Whether any of them stands in `folded`, be it as part of a word.
    pub fn is_in(&self, folded: &str) -> bool {
        self.folded().any(|word| folded.contains(word))
    }

    /// Whether any of them stands in `plain`.
    pub fn stand_in(&self, plain: &str) -> bool {
        self.plain.iter().any(|word| plain.contains(word.as_str()))
    }

    /// Where the first of them stands in `plain`.
    pub fn first_in(&self, plain: &str) -> Option<usize> {
        self.plain.iter().filter_map(|word| plain.find(word.as_str())).min()
    }

    /// Whether `plain` begins with one of them.
    pub fn begin(&self, plain: &str) -> bool {
        self.plain.iter().any(|word| plain.starts_with(word.as_str()))
    }

    /// Whether `plain` ends with one of them.
    pub fn end(&self, plain: &str) -> bool {
        self.plain.iter().any(|word| plain.ends_with(word.as_str()))
    }

    /// What stands in `folded` behind the first of them that it begins with, and the blank after it.
    pub fn behind<'t>(&self, folded: &'t str) -> Option<&'t str> {
        self.folded().find_map(|word| folded.strip_prefix(word)?.strip_prefix(' '))
    }

    /// What stands in `folded` before the first of them that it ends with, and the blank before it.
    pub fn before<'t>(&self, folded: &'t str) -> Option<&'t str> {
        self.folded().find_map(|word| folded.strip_suffix(word)?.strip_suffix(' '))
    }

    /// The first of them, as one writes it.
    pub fn first(&self) -> &str {
        &self.written[0]
    }

    /// The one that is `folded`, as one writes it.
    pub fn written(&self, folded: &str) -> Option<&str> {
        let at = self.folded().position(|word| word == folded)?;
        Some(&self.written[at])
    }
}

impl TryFrom<Vec<String>> for Words {
    type Error = String;

    fn try_from(written: Vec<String>) -> Result<Self, Self::Error> {
        let plain = each_folded(&written, fold)?.into_iter().map(|word| format!(" {word} ")).collect();
        Ok(Self { written, plain })
    }
}

/// Whole heads, looked for without signs and blanks.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub(super) struct Heads(HashSet<String>);

impl Heads {
    /// Whether a head that was squeezed is one of them.
    pub fn hold(&self, squeezed: &str) -> bool {
        self.0.contains(squeezed)
    }
}

impl TryFrom<Vec<String>> for Heads {
    type Error = String;

    fn try_from(written: Vec<String>) -> Result<Self, Self::Error> {
        Ok(Self(each_folded(&written, squeezed)?.into_iter().collect()))
    }
}

/// What columns hold by their whole heads.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "BTreeMap<Role, Vec<String>>")]
pub(super) struct Roles(HashMap<String, Role>);

impl Roles {
    /// What a column holds by a head that was squeezed.
    pub fn of(&self, squeezed: &str) -> Option<Role> {
        self.0.get(squeezed).copied()
    }
}

impl TryFrom<BTreeMap<Role, Vec<String>>> for Roles {
    type Error = String;

    fn try_from(written: BTreeMap<Role, Vec<String>>) -> Result<Self, Self::Error> {
        let all: Vec<String> = written.values().flatten().cloned().collect();
        let roles = written.iter().flat_map(|(role, heads)| heads.iter().map(|_| *role));
        Ok(Self(each_folded(&all, squeezed)?.into_iter().zip(roles).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::folded::fold_phrase;

    #[test]
    fn the_bundled_words_are_there_once_each() {
        let cues = CellCues::bundled();
        assert_eq!(cues.says.len(), Status::ALL.len());
        assert_eq!(cues.letters.len(), Status::ALL.len());
        // Of two statuses in the same words none could be told.
        for all in [&cues.says, &cues.letters] {
            let words: Vec<&str> = all.values().flat_map(Words::folded).collect();
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len());
        }
        let hedges: Vec<&str> = cues.hedges.values().flat_map(Words::folded).collect();
        assert_eq!(hedges.iter().collect::<HashSet<_>>().len(), hedges.len());
        for list in [&cues.missing, &cues.units, &cues.currencies] {
            assert!(list.iter().all(|word| !word.trim().is_empty() && fold_phrase(word) == *word));
        }
    }

    #[test]
    fn a_word_that_is_there_twice_is_refused() {
        let words = |all: &[&str]| Words::try_from(all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert!(words(&["tổng", "tống"]).is_err() && words(&["Tổng"]).is_err());
        assert!(words(&[""]).is_err() && words(&[]).is_err());
        let two: BTreeMap<Role, Vec<String>> =
            [(Role::Place, vec!["tỉnh".to_owned()]), (Role::Note, vec!["tinh".to_owned()])].into();
        assert!(Roles::try_from(two).is_err());
    }

    #[test]
    fn words_are_found_without_their_accents() {
        let words = Words::try_from(vec!["kế hoạch".to_owned(), "tháng".to_owned()]).expect("they are words");
        assert!(words.holds("ke hoach") && !words.holds("ke") && !words.holds("kế hoạch"));
        assert!(words.stand_in(" so ke hoach ") && !words.stand_in(" so ke hoachs ") && words.is_in("ke hoachs"));
        assert!(words.begin(" thang 5 ") && !words.begin(" 5 thang ") && words.end(" 5 thang "));
        assert_eq!(words.first_in(" so thang ke hoach "), Some(3));
        assert_eq!((words.behind("thang 5"), words.behind("thang")), (Some("5"), None));
        assert_eq!((words.before("5 thang"), words.before("thang")), (Some("5"), None));
        assert_eq!((words.first(), words.written("thang"), words.written("nam")), ("kế hoạch", Some("tháng"), None));
    }
}

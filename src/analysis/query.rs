//! Which records a table lists, and in which order.

use super::filter::{Filter, FilterError, Term};
use super::index::{RecordIndex, SortKey};
use crate::domain::{DocumentId, Language, RecordId};
use crate::project::Project;

/// A column of the records table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// What a person said of the record.
    Review,
    /// Whether it has flags; sorted by, the least sure record comes first: those with flags, then by confidence.
    Doubt,
    /// Where.
    Place,
    /// What.
    Indicator,
    /// When.
    Period,
    /// How much, by unit first.
    Value,
    /// In which unit.
    Unit,
    /// How hedged.
    Bound,
    /// Actual, estimate or target, and the bound.
    Status,
    /// Growth against the year before.
    Yoy,
    /// Percent of the plan.
    OfPlan,
    /// Which enterprise.
    Operator,
    /// The words in which the figure stands.
    Quote,
    /// Where the record comes from.
    Origin,
    /// How sure the extraction was.
    Confidence,
    /// Which document, and where in it.
    Document,
}

impl Column {
    /// All columns, in the order of the table.
    pub const ALL: [Self; 16] = [
        Self::Review,
        Self::Doubt,
        Self::Place,
        Self::Indicator,
        Self::Period,
        Self::Value,
        Self::Unit,
        Self::Bound,
        Self::Status,
        Self::Yoy,
        Self::OfPlan,
        Self::Operator,
        Self::Quote,
        Self::Origin,
        Self::Confidence,
        Self::Document,
    ];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Doubt => "doubt",
            Self::Place => "place",
            Self::Indicator => "indicator",
            Self::Period => "period",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Bound => "bound",
            Self::Status => "status",
            Self::Yoy => "growth",
            Self::OfPlan => "plan",
            Self::Operator => "operator",
            Self::Quote => "quote",
            Self::Origin => "origin",
            Self::Confidence => "confidence",
            Self::Document => "document",
        }
    }

    /// The column with this name.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }
}

/// A choice of records and an order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordQuery {
    /// What was chosen on the sides, and kept of what was typed.
    pub filter: Filter,
    /// What is being typed, in the language of filters; holds as well.
    pub text: String,
    /// Only records of this document.
    pub document: Option<DocumentId>,
    /// Only records whose flags call for a look.
    pub flagged: bool,
    /// The columns to sort by, the weightiest first; records that are equal there stay in the order of the documents.
    pub sort: Vec<SortKey>,
    /// The language whose names are sorted by.
    pub language: Language,
}

impl RecordQuery {
    /// All that is asked of the records but for the document, and what of the typed text was not understood.
    pub fn whole(&self) -> (Filter, Vec<FilterError>) {
        let (typed, errors) = Filter::read(&self.text);
        let mut filter = self.filter.clone().with(&typed);
        if self.flagged {
            filter.add(Term::Flagged(true));
        }
        (filter, errors)
    }

    /// Whether any record is left out.
    pub fn is_narrow(&self) -> bool {
        self.document.is_some() || !self.whole().0.is_empty()
    }

    /// Takes what was typed beside plain words into the chosen filter; the words stay where they can be typed on.
    pub fn keep_typed(&mut self) {
        let (typed, errors) = Filter::read(&self.text);
        if !errors.is_empty() {
            return;
        }
        let (words, rest) = typed.split();
        if !rest.is_empty() {
            self.filter = std::mem::take(&mut self.filter).with(&rest);
            self.text = words.to_string();
        }
    }

    /// Leaves no record out.
    pub fn clear(&mut self) {
        *self = Self { sort: std::mem::take(&mut self.sort), language: self.language, ..Self::default() };
    }

    /// Sorts by `column` alone; by the same column again the other way round.
    pub fn sort_by(&mut self, column: Column) {
        let descending = matches!(self.sort.as_slice(), [only] if only.column == column && !only.descending);
        self.sort = vec![SortKey { column, descending }];
    }

    /// Sorts by `column` where all else is equal; where it is sorted by already, the other way round, then no more.
    pub fn sort_also_by(&mut self, column: Column) {
        match self.sort.iter_mut().find(|key| key.column == column) {
            None => self.sort.push(SortKey { column, descending: false }),
            Some(key) if !key.descending => key.descending = true,
            Some(_) => self.sort.retain(|key| key.column != column),
        }
    }

    /// The records of `project` that are asked for, in the order asked for.
    pub fn run(&self, project: &Project, index: &RecordIndex) -> Vec<RecordId> {
        let selection = index.select(project, &self.whole().0, self.document);
        index.sorted(project, &selection.taken, &self.sort, self.language)
    }
}

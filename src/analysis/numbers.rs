//! The numbers of a document against the records of a project: which are in a record, and why the others are not.

use crate::domain::{Record, RecordId, Span};
use crate::extract::{Fate, Ledger, Reason};

/// How a number stands in a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// This record has it as its value or as one of its other fields.
    Recorded(RecordId),
    /// It is in no record, for this reason.
    Left(Reason),
    /// It was read as part of a figure that the project does not have any more.
    Dropped,
}

/// A number of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Where it stands.
    pub span: Span,
    /// Whether it is in a record.
    pub standing: Standing,
}

/// All numbers of a document, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    all: Vec<Number>,
    recorded: usize,
}

impl Numbers {
    /// The numbers of `ledger`, held against the `records` of its document.
    pub fn of<'a>(ledger: &Ledger, records: impl Iterator<Item = (RecordId, &'a Record)>) -> Self {
        let standing = |fate| match fate {
            Fate::Record(..) => Standing::Dropped,
            Fate::Left(reason) => Standing::Left(reason),
        };
        let mut all: Vec<Number> =
            ledger.entries.iter().map(|entry| Number { span: entry.span, standing: standing(entry.fate) }).collect();
        let mut values = vec![false; all.len()];
        for (id, record) in records {
            let Some(evidence) = &record.evidence else { continue };
            for span in evidence.spans() {
                let first = all.partition_point(|number| number.span.end <= span.start);
                let held = all[first..].iter_mut().zip(&mut values[first..]);
                for (number, is_value) in held.take_while(|(number, _)| number.span.start < span.end) {
                    // A number that is one record's value may be another's period.
                    let value = span == evidence.quote;
                    if !*is_value && (value || !matches!(number.standing, Standing::Recorded(_))) {
                        number.standing = Standing::Recorded(id);
                        *is_value = value;
                    }
                }
            }
        }
        let recorded = all.iter().filter(|number| matches!(number.standing, Standing::Recorded(_))).count();
        Self { all, recorded }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// How many of them are in records.
    pub fn recorded(&self) -> usize {
        self.recorded
    }

    /// Those that share a byte with `span`.
    pub fn within(&self, span: Span) -> &[Number] {
        let first = self.all.partition_point(|number| number.span.end <= span.start);
        let last = self.all.partition_point(|number| number.span.start < span.end);
        self.all.get(first..last).unwrap_or_default()
    }

    /// The next number in no record after the byte `at`, or the one before it, going round; nothing where all are in
    /// records.
    pub fn step(&self, at: Option<Span>, forward: bool) -> Option<Span> {
        let free = |number: &&Number| !matches!(number.standing, Standing::Recorded(_));
        let found = if forward {
            let after = at.map_or(0, |at| self.all.partition_point(|number| number.span.start <= at.start));
            self.all[after..].iter().chain(&self.all[..after]).find(free)
        } else {
            let before = at.map_or(0, |at| self.all.partition_point(|number| number.span.start < at.start));
            self.all[..before].iter().rev().chain(self.all[before..].iter().rev()).find(free)
        };
        found.map(|number| number.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Document;
    use crate::extract::Extractor;

    #[test]
    fn numbers_are_stepped_through_and_a_record_takes_its_own() {
        let text =
            "Cao Bằng năm 2022\n\nDoanh thu viễn thông của tỉnh Cao Bằng đạt 735,3 tỷ đồng; phạt 3 cơ sở, thu 4 máy.";
        let document = Document::new("a.txt", text);
        let reading = Extractor::bundled().read(&document);
        let records: Vec<Record> = reading.findings.into_iter().map(Record::from).collect();
        let numbered = || (0..).map(RecordId).zip(&records);
        let numbers = Numbers::of(&reading.ledger, numbered());
        assert_eq!((numbers.count(), numbers.recorded()), (4, 2), "{numbers:?}");
        let words = |span: Option<Span>| span.unwrap().of(text).unwrap();
        let first = numbers.step(None, true);
        let second = numbers.step(first, true);
        assert_eq!([words(first), words(second)], ["3", "4"]);
        assert_eq!(numbers.step(second, true), first, "it goes round");
        assert_eq!(numbers.step(first, false), second);
        // Without its record a figure's number stands free.
        let numbers = Numbers::of(&reading.ledger, numbered().skip(1));
        assert_eq!(numbers.recorded(), 0);
        assert!(numbers.within(Span::new(0, text.len())).iter().any(|number| number.standing == Standing::Dropped));
    }
}

//! From typed text to a filter.

use super::error::{FilterError, FilterFault};
use super::{Filter, Term, Words, names, number};
use crate::analysis::facet::{Comparison, Relation};
use crate::domain::{Span, fold};

impl Filter {
    /// Reads a written filter. A term that is not understood is left out, and what is wrong with it is said.
    pub fn read(text: &str) -> (Self, Vec<FilterError>) {
        let mut parser = Parser { text, at: 0, filter: Self::default(), errors: Vec::new() };
        while parser.term() {}
        (parser.filter, parser.errors)
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    filter: Filter,
    errors: Vec<FilterError>,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, wanted: char) -> bool {
        let there = self.next() == Some(wanted);
        if there {
            self.at += wanted.len_utf8();
        }
        there
    }

    fn fault(&mut self, from: usize, fault: FilterFault) {
        self.errors.push(FilterError { span: Span::new(from, self.at), fault });
    }

    /// Reads a term; says whether there was one.
    fn term(&mut self) -> bool {
        let blank = self.rest().len() - self.rest().trim_start().len();
        self.at += blank;
        if self.rest().is_empty() {
            return false;
        }
        let from = self.at;
        let negated = self.skip('-');
        if self.next() == Some('"') {
            let text = self.quoted();
            self.words(text, negated);
            return true;
        }
        let head = self.bare(|c| c.is_whitespace() || "\":<>=".contains(c));
        if head.is_empty() && self.next().is_none_or(char::is_whitespace) {
            // A lone hyphen is the beginning of something, or nothing.
            return true;
        }
        if self.skip(':') {
            self.values(from, &head, negated);
            return true;
        }
        let relation = Relation::ALL.into_iter().find(|relation| self.rest().starts_with(relation.sign()));
        if let Some((relation, measure)) = relation.zip(names::measure(&head)) {
            self.at += relation.sign().len();
            let typed = self.bare(char::is_whitespace);
            match number::read(&typed) {
                Some(number) => self.filter.add(Term::Number(Comparison { measure, relation, number, negated })),
                None if typed.is_empty() => self.fault(from, FilterFault::NoValue(head)),
                None => self.fault(from, FilterFault::NoNumber(typed)),
            }
            return true;
        }
        if let Some(key) = relation.and_then(|_| names::key(&head)) {
            self.bare(char::is_whitespace);
            self.fault(from, FilterFault::NotComparable(key));
            return true;
        }
        let rest = self.bare(char::is_whitespace);
        self.words(head + &rest, negated);
        true
    }

    /// Reads what stands behind a key: one value, or several with commas between them.
    fn values(&mut self, from: usize, head: &str, negated: bool) {
        let Some(key) = names::key(head) else {
            self.bare(char::is_whitespace);
            self.fault(from, FilterFault::UnknownKey(head.to_owned()));
            return;
        };
        loop {
            let start = self.at;
            let typed = self.value();
            if typed.trim().is_empty() {
                self.fault(from, FilterFault::NoValue(key.to_owned()));
            } else if key == "is" {
                if names::is_flagged(&typed) {
                    self.filter.add(Term::Flagged(!negated));
                } else {
                    self.fault(start, FilterFault::UnknownValue(key, typed));
                }
            } else {
                match names::value(key, &typed) {
                    Ok(value) => self.filter.add(Term::Value(value, negated)),
                    Err(fault) => self.fault(start, fault),
                }
            }
            if !self.skip(',') {
                return;
            }
        }
    }

    /// Reads one value, quoted or bare.
    fn value(&mut self) -> String {
        if self.next() == Some('"') { self.quoted() } else { self.bare(|c| c.is_whitespace() || ",\"".contains(c)) }
    }

    fn bare(&mut self, ends: impl Fn(char) -> bool) -> String {
        let rest = self.rest();
        let bare = rest[..rest.find(ends).unwrap_or(rest.len())].to_owned();
        self.at += bare.len();
        bare
    }

    /// Reads what stands between quotation marks; one that is still being typed goes to the end.
    fn quoted(&mut self) -> String {
        self.skip('"');
        let mut text = String::new();
        while let Some(c) = self.next() {
            self.at += c.len_utf8();
            match c {
                '"' => break,
                '\\' => {
                    if let Some(escaped) = self.next() {
                        self.at += escaped.len_utf8();
                        text.push(escaped);
                    }
                }
                _ => text.push(c),
            }
        }
        text
    }

    fn words(&mut self, text: String, negated: bool) {
        let text = text.trim().to_owned();
        if !fold(&text).is_empty() {
            self.filter.add(Term::Words(Words { text, negated }));
        }
    }
}

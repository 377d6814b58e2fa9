//! One record as every format of export writes it.

use rust_decimal::Decimal;
use serde::Serialize;

use super::table::digits;
use crate::domain::{Confidence, Document, Link, Record, Slot, Span, Trace};

/// A record with the names of its fields as files spell them.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    document: Option<&'a Document>,
    record: &'a Record,
    explained: bool,
    addressed: bool,
}

impl<'a> Row<'a> {
    /// Names of the fields, in order: those of the annotation guide, then where the quote stands
    /// in the document as UTF-8 (bytes, half open), then how sure the extraction is (0 to 1).
    pub const FIELDS: [&'static str; 15] = [
        "doc",
        "quote",
        "place",
        "indicator",
        "period",
        "value",
        "unit",
        "bound",
        "status",
        "yoy",
        "of_plan",
        "operator",
        "start",
        "end",
        "confidence",
    ];

    /// `record`, which `document` states; without a document for a record typed or imported without one.
    pub fn new(document: Option<&'a Document>, record: &'a Record) -> Self {
        Self { document, record, explained: false, addressed: false }
    }

    /// The same, with why each field is what it is, in formats that have room for it.
    #[must_use]
    pub fn explained(self) -> Self {
        Self { explained: true, ..self }
    }

    /// The same, with the address where its document was published, where one is known, in formats that have room for it.
    #[must_use]
    pub fn addressed(self) -> Self {
        Self { addressed: true, ..self }
    }

    /// Where its document was published; nothing where that is not wanted.
    pub(super) fn address(&self) -> Option<&'a str> {
        self.document.filter(|_| self.addressed)?.source.as_deref()
    }

    /// Why each field is what it is: fields by name, each with its reasons; nothing where that is not wanted.
    pub(super) fn why(&self) -> Option<Vec<(&'static str, Vec<Why<'a>>)>> {
        let evidence = self.record.evidence.as_ref().filter(|_| self.explained)?;
        let why = |slot| {
            let traces = evidence.why(slot).map(|Trace { words, link, .. }| Why {
                words: words.zip(self.document).and_then(|(span, document)| span.of(&document.text)),
                start: words.map(|span| span.start),
                end: words.map(|span| span.end),
                link: link.map(Link::code),
            });
            traces.collect::<Vec<_>>()
        };
        let slots = Slot::ALL.into_iter().map(|slot| (slot.code(), why(slot)));
        Some(slots.filter(|(_, why)| !why.is_empty()).collect())
    }

    /// The fields, in the order of [`Row::FIELDS`].
    pub(super) fn fields(&self) -> [Field<'a>; 15] {
        let Record { figure, origin, .. } = self.record;
        let span = self.span();
        let quote = span.zip(self.document).and_then(|(span, document)| span.of(&document.text));
        let offset = |at: Option<u32>| Field::number(at.map(Decimal::from));
        [
            self.document.map_or(Field::Nothing, |document| Field::Words(&document.name)),
            quote.map_or(Field::Nothing, Field::Words),
            figure.place.map_or(Field::Nothing, |place| Field::Code(place.as_str().into())),
            Field::Code(figure.indicator.as_str().into()),
            figure.period.map_or(Field::Nothing, |period| Field::Code(period.to_string().into())),
            Field::number(figure.value),
            Field::Code(figure.unit.code().into()),
            Field::Code(figure.bound.code().into()),
            Field::Code(figure.status.code().into()),
            Field::number(figure.yoy),
            Field::number(figure.of_plan),
            figure.operator.map_or(Field::Nothing, |operator| Field::Words(operator.as_str())),
            offset(span.map(|span| span.start)),
            offset(span.map(|span| span.end)),
            Field::number(origin.confidence().map(Confidence::decimal)),
        ]
    }

    /// The fields by name, as JSON has them. A number keeps its digits where a float has room for them.
    pub(super) fn values(&self) -> Vec<(&'static str, serde_json::Value)> {
        let value = |field: Field<'_>| match field {
            Field::Nothing => serde_json::Value::Null,
            Field::Words(text) => text.into(),
            Field::Code(text) => text.into_owned().into(),
            Field::Number(digits) => serde_json::from_str(&digits).unwrap_or(serde_json::Value::String(digits)),
        };
        Self::FIELDS.into_iter().zip(self.fields()).map(|(name, field)| (name, value(field))).collect()
    }

    fn span(&self) -> Option<Span> {
        self.record.evidence.as_ref().map(|evidence| evidence.quote)
    }
}

/// One reason for what stands in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Why<'a> {
    /// The words, as printed.
    words: Option<&'a str>,
    /// Where they begin in the document as UTF-8.
    start: Option<u32>,
    /// One past their last byte.
    end: Option<u32>,
    /// How they were tied to the number.
    link: Option<&'static str>,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Field<'a> {
    /// Nothing is known.
    Nothing,
    /// Words of a document or of a person.
    Words(&'a str),
    /// One of the project's own names or codes.
    Code(std::borrow::Cow<'a, str>),
    /// A number, exactly as it is to be written.
    Number(String),
}

impl Field<'_> {
    fn number(value: Option<Decimal>) -> Self {
        value.map_or(Self::Nothing, |value| Self::Number(digits(value)))
    }
}

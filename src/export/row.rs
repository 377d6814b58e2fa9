//! One record as every format of export writes it.

use rust_decimal::Decimal;

use crate::domain::{Document, Origin, Record, Span};

/// A record with the names of its fields as files spell them.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    document: Option<&'a Document>,
    record: &'a Record,
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
        Self { document, record }
    }

    /// The fields, in the order of [`Row::FIELDS`].
    pub(super) fn fields(&self) -> [Field<'a>; 15] {
        let Record { figure, origin, .. } = self.record;
        let span = self.span();
        let quote = span.zip(self.document).and_then(|(span, document)| span.of(&document.text));
        let offset = |at: Option<u32>| Field::number(at.map(Decimal::from));
        let confidence = match origin {
            Origin::Extracted { confidence } => {
                Decimal::from_f32_retain(confidence.get()).map(|value| value.round_dp(3))
            }
            Origin::Typed | Origin::Imported | Origin::Derived => None,
        };
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
            Field::number(confidence),
        ]
    }

    fn span(&self) -> Option<Span> {
        self.record.evidence.as_ref().map(|evidence| evidence.quote)
    }
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
        value.map_or(Self::Nothing, |value| Self::Number(value.normalize().to_string()))
    }
}

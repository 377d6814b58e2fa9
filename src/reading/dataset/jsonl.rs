//! JSON Lines: one object a line.

use std::io::{self, BufRead, BufReader, Read};

use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::super::limits::{DEEPEST_JSON, LONGEST_ROW, MOST_COLUMNS};
use super::super::{Amount, ProblemKind};
use super::{Next, Row, Take};

/// Reads the rows. A line that is no object is a problem of that line.
pub(super) fn rows(stream: Box<dyn Read>, take: Take<'_>) -> Result<(), ProblemKind> {
    let mut stream = BufReader::with_capacity(256 * 1024, stream);
    let mut line = Vec::new();
    let mut number = 0_u64;
    loop {
        line.clear();
        let read = (&mut stream).take(LONGEST_ROW).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(());
        }
        number += 1;
        let row = if line.len() as u64 == LONGEST_ROW && !line.ends_with(b"\n") {
            line = Vec::new();
            skip_line(&mut stream)?;
            Err(ProblemKind::TooLong { limit: LONGEST_ROW })
        } else {
            let bytes = line.strip_prefix(b"\xEF\xBB\xBF").filter(|_| number == 1).unwrap_or(&line);
            if bytes.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            object(bytes)
        };
        let number = number.to_string();
        let row = row.map(|values| Row { number: number.clone(), values }).map_err(|kind| (number, kind));
        if take(row) == Next::Stop {
            return Ok(());
        }
    }
}

/// Goes to the end of a line without keeping it.
fn skip_line(stream: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = stream.fill_buf()?;
        let (used, ends) = match memchr::memchr(b'\n', buffer) {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        stream.consume(used);
        if ends {
            return Ok(());
        }
    }
}

/// The values of an object. Texts stay as they are, numbers and lists become text.
fn object(bytes: &[u8]) -> Result<Vec<(String, String)>, ProblemKind> {
    let bad = |why: String| ProblemKind::BadRow { why };
    if nests_too_deep(bytes) {
        return Err(ProblemKind::TooMuch { what: Amount::LevelsOfJson, limit: DEEPEST_JSON as u64 });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| ProblemKind::GarbledRow {
        cell: None,
        at: error.valid_up_to(),
        row: None,
    })?;
    let mut json = serde_json::Deserializer::from_str(text);
    let values = json.deserialize_map(Fields).map_err(|error| bad(error.to_string()))?;
    json.end().map_err(|error| bad(error.to_string()))?;
    Ok(values)
}

fn nests_too_deep(bytes: &[u8]) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                if depth > DEEPEST_JSON {
                    return true;
                }
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

/// The fields of an object, those of objects in it by both names: `meta.title`.
struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Vec<(String, String)>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object with named fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if fields.len() >= usize::from(MOST_COLUMNS) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            match map.next_value::<Value>()? {
                Value::Nothing => fields.push((name, String::new())),
                Value::Text(text) => fields.push((name, text)),
                Value::Fields(inner) => {
                    fields.extend(inner.into_iter().map(|(inner, value)| (format!("{name}.{inner}"), value)));
                }
            }
        }
        Ok(fields)
    }
}

/// The fields of a record in any form that names them.
pub(in crate::reading) struct NamedValues(pub Vec<(String, String)>);

impl<'de> serde::Deserialize<'de> for NamedValues {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Fields).map(Self)
    }
}

/// A value of a field.
enum Value {
    Nothing,
    Text(String),
    Fields(Vec<(String, String)>),
}

impl<'de> serde::Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_char<E>(self, value: char) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        // A list of paragraphs is a text.
        let mut lines = Vec::new();
        while let Some(value) = list.next_element::<Value>()? {
            if let Value::Text(text) = value {
                lines.push(text);
            }
        }
        Ok(Value::Text(lines.join("\n")))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        Fields.visit_map(map).map(Value::Fields)
    }
}

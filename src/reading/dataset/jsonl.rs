//! JSON Lines: one object a line; and JSON with one list of objects, as programs save tables, alone or in an object that
//! says something of it: `{"count": 2, "data": [{…}, {…}]}`.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::super::limits::{DEEPEST_JSON, LARGEST_FILE, LONGEST_ROW, MOST_COLUMNS};
use super::super::{Amount, ProblemKind};
use super::{Next, Row, Take};
use crate::domain::Columns;

/// Reads the rows. A line that is no object is a problem of that line.
pub(super) fn rows(stream: Box<dyn Read>, take: Take<'_>) -> Result<(), ProblemKind> {
    let mut stream = BufReader::with_capacity(256 * 1024, stream);
    if begins_list(stream.fill_buf()?) {
        return list(stream, take);
    }
    let mut line = Vec::new();
    let mut number = 0_u64;
    let first = first_line(&mut stream)?;
    // Who sends a row may wait for what comes of it before sending the next: only one that holds a list is waited for.
    if goes_on(&first) || holds_list(&first) && stream.fill_buf()?.is_empty() {
        return whole(Cursor::new(first).chain(stream), take);
    }
    let mut stream = BufReader::with_capacity(256 * 1024, Cursor::new(first).chain(stream));
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

/// Whether the beginning of a file is that of a list.
fn begins_list(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[')
}

/// The first line, as far as a row may go.
fn first_line(stream: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    (&mut *stream).take(LONGEST_ROW).read_until(b'\n', &mut line)?;
    Ok(line)
}

/// Whether a line is an object around a list of objects, and no row by its own fields.
fn holds_list(line: &[u8]) -> bool {
    let lists = |at: usize| line[at + 1..].trim_ascii_start().starts_with(b"{");
    let plain = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
    begins_object(line)
        && memchr::memchr_iter(b'[', line).any(lists)
        && serde_json::from_slice::<BTreeMap<String, &RawValue>>(plain).is_ok_and(|fields| !is_row(&fields))
}

fn is_list(value: &RawValue) -> bool {
    value.get().strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'))
}

/// Whether an object is a row: it has no list of objects, or fields beside it that are those of a row.
fn is_row(fields: &BTreeMap<String, &RawValue>) -> bool {
    let asides = || fields.iter().filter(|(_, value)| !is_list(value));
    let names: Vec<String> = asides().map(|(name, _)| name.clone()).collect();
    names.len() == fields.len()
        || asides().any(|(_, value)| value.get().len() > LONGEST_ASIDE)
        || Columns::recognised(&names, &[]).is_some()
}

fn begins_object(line: &[u8]) -> bool {
    line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line).trim_ascii_start().starts_with(b"{")
}

/// Whether a line begins an object that others go on with, as programs write it to be read by people.
fn goes_on(line: &[u8]) -> bool {
    begins_object(line) && [b'{', b'[', b','].into_iter().any(|end| line.trim_ascii_end().ends_with(&[end]))
}

/// The longest value beside a list that says something of the list, and is no text.
const LONGEST_ASIDE: usize = 400;

/// Reads a file that is one object: the rows are its list of objects, or it is the one row.
fn whole(stream: impl Read, take: Take<'_>) -> Result<(), ProblemKind> {
    let bytes = all_of(stream)?;
    let text = decoded(&bytes)?;
    let fields = serde_json::from_str::<BTreeMap<String, &RawValue>>(text).map_err(|error| damaged(&error))?;
    let lists: Vec<_> = fields.iter().filter(|(_, value)| is_list(value)).collect();
    match lists[..] {
        _ if is_row(&fields) => {
            let number = "1".to_owned();
            let row = object(text.as_bytes()).map(|values| Row { number: number.clone(), values });
            take(row.map_err(|kind| (number, kind)));
            Ok(())
        }
        [(_, list)] => objects(list.get(), take),
        _ => Err(ProblemKind::SeveralLists { names: lists.into_iter().map(|(name, _)| name.clone()).collect() }),
    }
}

fn damaged(error: &serde_json::Error) -> ProblemKind {
    ProblemKind::Damaged { why: error.to_string() }
}

/// Reads the objects of a list. What is no object is a problem of that place in the list; a list that breaks off ends there.
fn list(stream: impl Read, take: Take<'_>) -> Result<(), ProblemKind> {
    let bytes = all_of(stream)?;
    objects(decoded(&bytes)?, take)
}

fn all_of(stream: impl Read) -> Result<Vec<u8>, ProblemKind> {
    let mut bytes = Vec::new();
    stream.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(ProblemKind::TooLarge { bytes: bytes.len() as u64, limit: LARGEST_FILE });
    }
    Ok(bytes)
}

/// The text of a file that is parsed as a whole, unless it nests too deep for that.
fn decoded(bytes: &[u8]) -> Result<&str, ProblemKind> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| ProblemKind::Garbled { encoding: "UTF-8", at: error.valid_up_to() })?;
    let text = text.trim_start_matches('\u{feff}');
    if nests_too_deep(text.as_bytes()) {
        return Err(ProblemKind::TooMuch { what: Amount::LevelsOfJson, limit: DEEPEST_JSON as u64 });
    }
    Ok(text)
}

fn objects(text: &str, take: Take<'_>) -> Result<(), ProblemKind> {
    let mut json = serde_json::Deserializer::from_str(text);
    let read = json.deserialize_seq(Objects(take)).and_then(|went_on| if went_on { json.end() } else { Ok(()) });
    read.map_err(|error| damaged(&error))
}

/// The objects of a list, handed on one by one; whether all of them were.
struct Objects<'t>(Take<'t>);

impl<'de> Visitor<'de> for Objects<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list of objects with named fields")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut number = 0_u64;
        while let Some(raw) = list.next_element::<&'de RawValue>()? {
            number += 1;
            let row = match raw.get().len() as u64 {
                0..LONGEST_ROW => object(raw.get().as_bytes()),
                _ => Err(ProblemKind::TooLong { limit: LONGEST_ROW }),
            };
            let row = row.map(|values| Row { number: number.to_string(), values });
            if (self.0)(row.map_err(|kind| (number.to_string(), kind))) == Next::Stop {
                // The rest is passed over, so that the list is read to its end.
                while list.next_element::<IgnoredAny>()?.is_some() {}
                return Ok(false);
            }
        }
        Ok(true)
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

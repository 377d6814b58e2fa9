//! JSON Lines: one object a line, every field in it, `null` where nothing is known.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::Row;
use super::row::Field;

/// Writes `rows`, one JSON object a line.
pub fn write_jsonl<'a>(out: &mut dyn Write, rows: impl IntoIterator<Item = Row<'a>>) -> io::Result<()> {
    for row in rows {
        serde_json::to_writer(&mut *out, &Object(row))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// A row as a JSON object, its fields in order.
struct Object<'a>(Row<'a>);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(Row::FIELDS.len()))?;
        for (name, field) in Row::FIELDS.iter().zip(self.0.fields()) {
            match field {
                Field::Nothing => object.serialize_entry(name, &())?,
                Field::Words(text) => object.serialize_entry(name, text)?,
                Field::Code(text) => object.serialize_entry(name, &text)?,
                // As it stands: a JSON number has no size, but a float has.
                Field::Number(digits) => {
                    let number = RawValue::from_string(digits).map_err(serde::ser::Error::custom)?;
                    object.serialize_entry(name, &number)?;
                }
            }
        }
        if let Some(why) = self.0.why() {
            let why: BTreeMap<_, _> = why.into_iter().collect();
            object.serialize_entry("why", &why)?;
        }
        object.end()
    }
}

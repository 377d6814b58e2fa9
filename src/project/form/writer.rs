//! Writes values as RON, one line each or broken into lines down to a depth.
//!
//! The ron crate formats for any shape and pays for it; a project has a million lines of one shape. What is written
//! here is a part of RON that the crate reads, and [`super::reader`] reads fast. Tests compare the three.

use std::fmt::{Display, Write};

use serde::ser::{self, Serialize};

/// How a value is laid out.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::project) struct Layout {
    /// Lists and structs of so many outer levels have a line for each of their items.
    pub broken: usize,
    /// Texts stand as they are, over several lines if they have them, instead of with escapes in one line.
    pub raw: bool,
}

/// Appends `value` to `out`.
pub(in crate::project) fn write<T: Serialize + ?Sized>(
    out: &mut String,
    value: &T,
    layout: Layout,
) -> Result<(), Error> {
    value.serialize(&mut Writer { out, layout, depth: 0 })
}

/// A value has no written form: something other than text as an identifier, or a condition of its own type.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(in crate::project) struct Error(String);

impl ser::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Whether a byte has another meaning in quotes, or would end the line.
fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..=0x1F | 0x7F)
}

struct Writer<'a> {
    out: &'a mut String,
    layout: Layout,
    depth: usize,
}

impl Writer<'_> {
    fn display(&mut self, value: impl Display) {
        // Writing to a string does not fail.
        let _ = write!(self.out, "{value}");
    }

    fn integer(&mut self, value: impl itoa::Integer) {
        self.out.push_str(itoa::Buffer::new().format(value));
    }

    fn float(&mut self, value: impl Display) {
        let start = self.out.len();
        self.display(value);
        // Read again it is to be a float still.
        if self.out[start..].bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            self.out.push_str(".0");
        }
    }

    fn text(&mut self, text: &str) {
        if self.layout.raw {
            self.raw(text);
        } else if text.bytes().any(is_special) {
            self.escaped(text);
        } else {
            self.quoted(text);
        }
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        self.out.push_str(text);
        self.out.push('"');
    }

    /// As it is; where it has quotation marks itself, between more number signs than any of them is followed by.
    fn raw(&mut self, text: &str) {
        if memchr::memchr2(b'"', b'\\', text.as_bytes()).is_none() {
            return self.quoted(text);
        }
        let followed = text.split('"').skip(1).map(|rest| 1 + rest.bytes().take_while(|b| *b == b'#').count());
        let signs = "#".repeat(followed.max().unwrap_or(1));
        self.out.push('r');
        self.out.push_str(&signs);
        self.quoted(text);
        self.out.push_str(&signs);
    }

    fn escaped(&mut self, text: &str) {
        self.out.push('"');
        for character in text.chars() {
            match character {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\0'..='\x1F' | '\x7F' => self.display(format_args!("\\u{{{:x}}}", u32::from(character))),
                _ => self.out.push(character),
            }
        }
        self.out.push('"');
    }
}

/// A list or a struct of which the items are being written.
struct Compound<'w, 'a> {
    writer: &'w mut Writer<'a>,
    close: char,
    broken: bool,
    empty: bool,
}

impl<'w, 'a> Compound<'w, 'a> {
    fn open(writer: &'w mut Writer<'a>, open: char, close: char) -> Self {
        writer.out.push(open);
        // Pairs and the like are one thing each.
        let broken = writer.depth < writer.layout.broken;
        writer.depth += 1;
        Self { writer, close, broken, empty: true }
    }

    fn next(&mut self) {
        if self.broken {
            if !self.empty {
                self.writer.out.push(',');
            }
            self.line();
        } else if !self.empty {
            self.writer.out.push_str(", ");
        }
        self.empty = false;
    }

    fn line(&mut self) {
        self.writer.out.push('\n');
        for _ in 0..self.writer.depth {
            self.writer.out.push_str("    ");
        }
    }

    fn close(mut self) {
        self.writer.depth -= 1;
        if self.broken && !self.empty {
            self.writer.out.push(',');
            self.line();
        }
        self.writer.out.push(self.close);
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.next();
        value.serialize(&mut *self.writer)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        self.next();
        self.writer.out.push_str(name);
        self.writer.out.push_str(": ");
        value.serialize(&mut *self.writer)
    }
}

impl<'w, 'a> ser::Serializer for &'w mut Writer<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Compound<'w, 'a>;
    type SerializeTuple = Compound<'w, 'a>;
    type SerializeTupleStruct = Compound<'w, 'a>;
    type SerializeTupleVariant = Compound<'w, 'a>;
    type SerializeMap = Compound<'w, 'a>;
    type SerializeStruct = Compound<'w, 'a>;
    type SerializeStructVariant = Compound<'w, 'a>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.out.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        self.integer(value);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        self.integer(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        self.float(value);
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        self.float(value);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        match value {
            '\'' | '\\' => self.display(format_args!("'\\{value}'")),
            _ if value.is_control() => self.display(format_args!("'\\u{{{:x}}}'", u32::from(value))),
            _ => self.display(format_args!("'{value}'")),
        }
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.text(value);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        let start = self.out.len();
        self.out.push('"');
        self.display(value);
        if self.out.as_bytes()[start + 1..].iter().copied().any(is_special) {
            let text = self.out.split_off(start);
            self.text(&text[1..]);
        } else {
            self.out.push('"');
        }
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.out.push_str("None");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.push_str("()");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _name: &'static str, _nr: u32, variant: &'static str) -> Result<(), Error> {
        self.out.push_str(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Result<(), Error> {
        self.out.push('(');
        value.serialize(&mut *self)?;
        self.out.push(')');
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _nr: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.out.push_str(variant);
        self.serialize_newtype_struct(name, value)
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Compound<'w, 'a>, Error> {
        Ok(Compound::open(self, '[', ']'))
    }

    fn serialize_tuple(self, _len: usize) -> Result<Compound<'w, 'a>, Error> {
        Ok(Compound::open(self, '(', ')'))
    }

    fn serialize_tuple_struct(self, _name: &'static str, len: usize) -> Result<Compound<'w, 'a>, Error> {
        self.serialize_tuple(len)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _nr: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Compound<'w, 'a>, Error> {
        self.out.push_str(variant);
        self.serialize_tuple(len)
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Compound<'w, 'a>, Error> {
        Ok(Compound::open(self, '{', '}'))
    }

    fn serialize_struct(self, _name: &'static str, len: usize) -> Result<Compound<'w, 'a>, Error> {
        self.serialize_tuple(len)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _nr: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Compound<'w, 'a>, Error> {
        self.out.push_str(variant);
        self.serialize_tuple(len)
    }
}

/// The traits differ in their names alone.
macro_rules! items {
    ($($name:ident :: $item:ident),*) => {$(
        impl ser::$name for Compound<'_, '_> {
            type Ok = ();
            type Error = Error;

            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.item(value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        }
    )*};
}

items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! fields {
    ($($name:ident),*) => {$(
        impl ser::$name for Compound<'_, '_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        }
    )*};
}

fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Compound<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.item(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.writer.out.push_str(": ");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

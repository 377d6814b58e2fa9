//! Reads values out of RON as [`super::writer`] writes it, and as a person would alter it.
//!
//! It knows the part of RON that projects need: `Some` may be left out, numbers are decimal, texts have the usual
//! escapes or are raw. What it refuses goes to the ron crate, which knows all of RON and says best what is wrong; so
//! the two differ in speed alone. Nothing here recurses but by the types that are read: nesting cannot exhaust the stack.

use std::borrow::Cow;
use std::fmt::Display;

use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};

/// What is wrong, and before which byte.
#[derive(Debug, thiserror::Error)]
#[error("{reason}")]
pub(in crate::project) struct Error {
    /// What is wrong.
    pub reason: Cow<'static, str>,
    /// Where the reader stood.
    pub at: usize,
}

impl de::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        // The place is filled in by the reader that the error comes back to.
        Self { reason: message.to_string().into(), at: usize::MAX }
    }
}

/// A place in a text of RON.
#[derive(Clone, Debug)]
pub(in crate::project) struct Reader<'de> {
    text: &'de str,
    at: usize,
    /// Passes over fields that a struct does not have, as a rescue does, and notes them.
    pub lenient: bool,
    /// The fields that were passed over, and before which byte each stands.
    pub passed_over: Vec<(usize, &'de str)>,
}

impl<'de> Reader<'de> {
    pub fn new(text: &'de str) -> Self {
        Self { text, at: 0, lenient: false, passed_over: Vec::new() }
    }

    /// The byte before which it stands.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Goes on from another byte, which must begin a character.
    pub fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// Reads a value from here.
    pub fn value<T: de::Deserialize<'de>>(&mut self) -> Result<T, Error> {
        T::deserialize(&mut *self).map_err(|error| Error { at: error.at.min(self.at), ..error })
    }

    /// Whether nothing is left but space and comments.
    pub fn is_at_end(&mut self) -> Result<bool, Error> {
        self.space()?;
        Ok(self.at == self.text.len())
    }

    fn error(&self, reason: impl Into<Cow<'static, str>>) -> Error {
        Error { reason: reason.into(), at: self.at }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'de str {
        &self.text[self.at..]
    }

    /// Passes over space and comments.
    pub fn space(&mut self) -> Result<(), Error> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(b'/') => match self.text.as_bytes().get(self.at + 1) {
                    Some(b'/') => {
                        let end = memchr::memchr(b'\n', &self.text.as_bytes()[self.at..]);
                        self.at = end.map_or(self.text.len(), |end| self.at + end);
                    }
                    Some(b'*') => {
                        let end = self.rest()[2..].find("*/").ok_or_else(|| self.error("a comment does not end"))?;
                        self.at += end + 4;
                    }
                    _ => return Err(self.error("“/” is no part of a value")),
                },
                _ => return Ok(()),
            }
        }
    }

    /// Takes `byte` where it comes next.
    pub fn take(&mut self, byte: u8) -> Result<bool, Error> {
        self.space()?;
        let takes = self.peek() == Some(byte);
        self.at += usize::from(takes);
        Ok(takes)
    }

    /// Takes `byte`, which must come next.
    pub fn expect(&mut self, byte: u8) -> Result<(), Error> {
        if self.take(byte)? { Ok(()) } else { Err(self.expected(byte)) }
    }

    fn expected(&self, byte: u8) -> Error {
        let found = self.rest().chars().next();
        let found = found.map_or_else(|| "the end of the file".to_owned(), |found| format!("“{found}”"));
        self.error(format!("expected “{}”, found {found}", char::from(byte)))
    }

    /// The name that comes next; nothing where none does.
    pub fn name(&mut self) -> Result<Option<&'de str>, Error> {
        self.space()?;
        let bytes = &self.text.as_bytes()[self.at..];
        // Raw texts begin with an `r` too.
        if !bytes.first().is_some_and(|b| b.is_ascii_alphabetic() || *b == b'_') || raw_signs(bytes).is_some() {
            return Ok(None);
        }
        let length = bytes.iter().position(|b| !b.is_ascii_alphanumeric() && *b != b'_').unwrap_or(bytes.len());
        let name = &self.rest()[..length];
        self.at += length;
        Ok(Some(name))
    }

    fn some_name(&mut self) -> Result<&'de str, Error> {
        self.name()?.ok_or_else(|| self.error("expected a name"))
    }

    /// Takes the name of a struct or a variant where one stands before its values.
    fn optional_name(&mut self) -> Result<(), Error> {
        self.name().map(drop)
    }

    /// The text that comes next.
    fn text(&mut self) -> Result<Cow<'de, str>, Error> {
        self.space()?;
        let bytes = &self.text.as_bytes()[self.at..];
        if let Some(signs) = raw_signs(bytes) {
            let start = signs + 2;
            let close = format!("\"{}", "#".repeat(signs));
            let length = memchr::memmem::find(&bytes[start..], close.as_bytes());
            let length = length.ok_or_else(|| self.error("a text does not end"))?;
            let text = &self.rest()[start..start + length];
            self.at += start + length + close.len();
            return Ok(text.into());
        }
        if bytes.first() != Some(&b'"') {
            return Err(self.error("expected a text in quotes"));
        }
        let end = memchr::memchr2(b'"', b'\\', &bytes[1..]).ok_or_else(|| self.error("a text does not end"))?;
        let text = &self.rest()[1..=end];
        if bytes[1 + end] == b'"' {
            self.at += end + 2;
            return Ok(text.into());
        }
        let mut whole = text.to_owned();
        self.at += end + 1;
        loop {
            let rest = self.rest();
            let end = rest.find(['"', '\\']).ok_or_else(|| self.error("a text does not end"))?;
            whole.push_str(&rest[..end]);
            self.at += end + 1;
            if rest.as_bytes()[end] == b'"' {
                return Ok(whole.into());
            }
            whole.push(self.escape()?);
        }
    }

    /// The character of an escape, after its backslash.
    fn escape(&mut self) -> Result<char, Error> {
        let kind = self.peek();
        self.at += usize::from(kind.is_some_and(|b| b.is_ascii()));
        match kind {
            Some(b'n') => Ok('\n'),
            Some(b'r') => Ok('\r'),
            Some(b't') => Ok('\t'),
            Some(b'0') => Ok('\0'),
            Some(kind @ (b'"' | b'\'' | b'\\')) => Ok(kind.into()),
            Some(b'u') => {
                let digits =
                    self.rest().strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(digits, _)| digits);
                let digits = digits.filter(|digits| (1..=6).contains(&digits.len()));
                let digits = digits.ok_or_else(|| self.error("an escape does not end"))?;
                let character = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
                self.at += digits.len() + 2;
                character.ok_or_else(|| self.error("an escape is no character"))
            }
            _ => Err(self.error("an escape that is not known")),
        }
    }

    /// The characters of a number.
    fn number(&mut self) -> Result<&'de str, Error> {
        self.space()?;
        let bytes = &self.text.as_bytes()[self.at..];
        let part = |b: &u8| b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'.' | b'e' | b'E');
        let length = bytes.iter().position(|b| !part(b)).unwrap_or(bytes.len());
        if length == 0 {
            return Err(self.error("expected a number"));
        }
        let number = &self.rest()[..length];
        self.at += length;
        Ok(number)
    }

    fn parsed<N: std::str::FromStr>(&mut self) -> Result<N, Error> {
        let number = self.number()?;
        number.parse().map_err(|_| self.error(format!("“{number}” is no number that fits here")))
    }

    /// Passes over a value, whatever it is, and returns its characters.
    pub fn skip(&mut self) -> Result<&'de str, Error> {
        self.space()?;
        let start = self.at;
        let mut open = Vec::new();
        loop {
            self.space()?;
            match self.peek() {
                Some(b @ (b'(' | b'[' | b'{')) => {
                    open.push(match b {
                        b'(' => b')',
                        b'[' => b']',
                        _ => b'}',
                    });
                    self.at += 1;
                }
                Some(b @ (b')' | b']' | b'}')) => {
                    if open.pop() != Some(b) {
                        return Err(self.error(format!("“{}” closes nothing", char::from(b))));
                    }
                    self.at += 1;
                }
                Some(b'"') => drop(self.text()?),
                Some(b'\'') => self.skip_character()?,
                Some(b',' | b':') if !open.is_empty() => self.at += 1,
                Some(b) if b.is_ascii_alphabetic() || b == b'_' => match self.name()? {
                    // A name may stand before the parentheses of its values.
                    Some(_) => {
                        self.space()?;
                        if self.peek() == Some(b'(') {
                            continue;
                        }
                    }
                    None => drop(self.text()?),
                },
                Some(_) => drop(self.number()?),
                None => return Err(self.error("the file ends in the middle of a value")),
            }
            if open.is_empty() {
                return Ok(&self.text[start..self.at]);
            }
        }
    }

    fn skip_character(&mut self) -> Result<(), Error> {
        self.at += 1;
        if self.peek() == Some(b'\\') {
            self.at += 1;
            self.escape()?;
        } else if let Some(character) = self.rest().chars().next() {
            self.at += character.len_utf8();
        }
        self.expect(b'\'')
    }
}

/// How many number signs a raw text at the beginning of `bytes` has; nothing where there is no raw text.
fn raw_signs(bytes: &[u8]) -> Option<usize> {
    let signs = bytes.strip_prefix(b"r")?.iter().take_while(|b| **b == b'#').count();
    (bytes.get(1 + signs) == Some(&b'"')).then_some(signs)
}

macro_rules! numbers {
    ($($deserialize:ident => $visit:ident),*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit(self.parsed()?)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.space()?;
        match self.peek() {
            Some(b'"') => self.deserialize_str(visitor),
            Some(b'r') if raw_signs(self.rest().as_bytes()).is_some() => self.deserialize_str(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'0'..=b'9' | b'-') => {
                let number = self.number()?;
                if let Ok(number) = number.parse::<u64>() {
                    visitor.visit_u64(number)
                } else if let Ok(number) = number.parse::<i64>() {
                    visitor.visit_i64(number)
                } else {
                    visitor.visit_f64(number.parse().map_err(|_| self.error("expected a number"))?)
                }
            }
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            // Whether it is a struct or a tuple only the ron crate can tell.
            _ => Err(self.error("expected a text or a number")),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.some_name()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(self.error("expected true or false")),
        }
    }

    numbers!(
        deserialize_i8 => visit_i8, deserialize_i16 => visit_i16, deserialize_i32 => visit_i32,
        deserialize_i64 => visit_i64, deserialize_u8 => visit_u8, deserialize_u16 => visit_u16,
        deserialize_u32 => visit_u32, deserialize_u64 => visit_u64, deserialize_f32 => visit_f32,
        deserialize_f64 => visit_f64
    );

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.space()?;
        let start = self.at;
        self.expect(b'\'')?;
        self.at = start;
        self.skip_character()?;
        let inner = &self.text[start + 1..self.at - 1];
        let mut characters = inner.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) if character != '\\' => visitor.visit_char(character),
            _ => {
                let mut escape = Reader::new(inner);
                escape.at = 1;
                visitor.visit_char(escape.escape()?)
            }
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.text()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let start = self.at;
        match self.name()? {
            Some("None") => visitor.visit_none(),
            Some("Some") => {
                self.expect(b'(')?;
                let value = visitor.visit_some(&mut *self)?;
                self.take(b',')?;
                self.expect(b')')?;
                Ok(value)
            }
            _ => {
                self.at = start;
                visitor.visit_some(self)
            }
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.expect(b'(')?;
        self.expect(b')')?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        if self.name()? == Some(name) { visitor.visit_unit() } else { self.deserialize_unit(visitor) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.optional_name()?;
        self.expect(b'(')?;
        let value = visitor.visit_newtype_struct(&mut *self)?;
        self.take(b',')?;
        self.expect(b')')?;
        Ok(value)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.items(b'[', b']', visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Error> {
        self.items(b'(', b')', visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.optional_name()?;
        self.items(b'(', b')', visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.expect(b'{')?;
        let value = visitor.visit_map(Fields { reader: &mut *self, close: b'}', known: None, first: true })?;
        self.expect(b'}')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.optional_name()?;
        self.fields(fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(self)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.some_name()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.skip()?;
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any!(i128 u128);
}

impl<'de> Reader<'de> {
    fn items<V: Visitor<'de>>(&mut self, open: u8, close: u8, visitor: V) -> Result<V::Value, Error> {
        self.expect(open)?;
        let value = visitor.visit_seq(Items { reader: &mut *self, close, first: true })?;
        // A tuple is done when it has its items, a list when it comes to its end, with a comma or without.
        if close == b')' {
            self.take(b',')?;
        }
        self.expect(close)?;
        Ok(value)
    }

    fn fields<V: Visitor<'de>>(&mut self, known: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.expect(b'(')?;
        let value = visitor.visit_map(Fields { reader: &mut *self, close: b')', known: Some(known), first: true })?;
        self.expect(b')')?;
        Ok(value)
    }

    /// Stands before the next item of a list, or before its end.
    fn goes_on(&mut self, close: u8, first: &mut bool) -> Result<bool, Error> {
        if !std::mem::take(first) && !self.take(b',')? {
            self.space()?;
            if self.peek() != Some(close) {
                return Err(self.expected(b','));
            }
        }
        self.space()?;
        Ok(self.peek() != Some(close))
    }
}

struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    close: u8,
    first: bool,
}

impl<'de> de::SeqAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        if self.reader.goes_on(self.close, &mut self.first)? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

struct Fields<'r, 'de> {
    reader: &'r mut Reader<'de>,
    close: u8,
    /// The fields of a struct; nothing for a map.
    known: Option<&'static [&'static str]>,
    first: bool,
}

impl<'de> de::MapAccess<'de> for Fields<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        loop {
            if !self.reader.goes_on(self.close, &mut self.first)? {
                return Ok(None);
            }
            let Some(known) = self.known else { return seed.deserialize(&mut *self.reader).map(Some) };
            let (at, name) = (self.reader.at, self.reader.some_name()?);
            if self.reader.lenient && !known.contains(&name) {
                self.reader.passed_over.push((at, name));
                self.reader.expect(b':')?;
                self.reader.skip()?;
                continue;
            }
            return seed.deserialize(de::value::BorrowedStrDeserializer::new(name)).map(Some);
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        self.reader.expect(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> de::EnumAccess<'de> for &mut Reader<'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name = self.some_name()?;
        let name: de::value::StrDeserializer<'_, Error> = name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for &mut Reader<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        self.expect(b'(')?;
        let value = seed.deserialize(&mut *self)?;
        self.take(b',')?;
        self.expect(b')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Error> {
        self.items(b'(', b')', visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.fields(fields, visitor)
    }
}

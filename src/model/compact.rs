//! Reads the compact form of a bundle: postcard, written by `onething bundle`.
//!
//! Why not postcard's own reader: each of the hundreds of fields could fail there,
//! and leaving a half-read structure at each of them takes 9 KB (brotli) of
//! program. Here reading a damaged file goes on with zeros and nothing, and the
//! damage is reported once, at the end.

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;

/// The file is cut, has bytes left over, or something in it cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

/// Reads a value from postcard bytes, all of them.
pub fn read_compact<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T, Damaged> {
    let mut reader = Reader { rest: bytes, damaged: false, depth: 0 };
    let Ok(value) = T::deserialize(&mut reader);
    if reader.damaged || !reader.rest.is_empty() { Err(Damaged) } else { Ok(value) }
}

/// Reading never fails on the way.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    /// Never called: the reader gives every structure all its fields and every
    /// choice one that exists, and no type of the model refuses a value.
    fn custom<T: fmt::Display>(_: T) -> Self {
        std::process::abort()
    }
}

/// How deep choices may lie in one another; hand-written conditions stay below ten.
const DEEPEST: u8 = 64;

struct Reader<'a> {
    /// Empty from the first damage on.
    rest: &'a [u8],
    damaged: bool,
    depth: u8,
}

impl Reader<'_> {
    /// From here on everything reads as zero, nothing, the first choice.
    fn damage(&mut self) {
        self.damaged = true;
        self.rest = &[];
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.rest.split_first() else {
            self.damage();
            return 0;
        };
        self.rest = rest;
        *first
    }

    /// A number of up to 64 bits, seven at a time, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        let mut number: u128 = 0;
        for shift in (0..70).step_by(7) {
            let byte = self.byte();
            number |= u128::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        u64::try_from(number).unwrap_or_else(|_| {
            self.damage();
            0
        })
    }

    /// A number that must not be greater than `most`.
    #[inline(never)]
    fn at_most(&mut self, most: u32) -> u32 {
        let number = self.number();
        if number > u64::from(most) {
            self.damage();
            return 0;
        }
        number as u32
    }

    /// A number of bytes or elements, none smaller than a byte, that are still to come.
    fn length(&mut self) -> usize {
        self.at_most(u32::try_from(self.rest.len()).unwrap_or(u32::MAX)) as usize
    }

    #[inline(never)]
    fn words(&mut self) -> String {
        let length = self.length();
        let (words, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        let Ok(words) = std::str::from_utf8(words) else {
            self.damage();
            return String::new();
        };
        words.to_owned()
    }
}

/// Hints no type of the model gives; which hints a type gives does not depend on the file.
macro_rules! never_asked {
    ($($name:ident),*) => {$(
        fn $name<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
            std::process::abort()
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'_> {
    type Error = Never;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.at_most(1) == 1)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u16(self.at_most(u32::from(u16::MAX)) as u16)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.at_most(u32::MAX))
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u64(self.number())
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let number = self.at_most(u32::MAX);
        // The lowest bit is the sign.
        visitor.visit_i32((number >> 1) as i32 ^ -((number & 1) as i32))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.words())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.words())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.at_most(1) == 1 { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let length = self.length();
        visitor.visit_seq(Elements { reader: self, left: length })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        if self.depth == DEEPEST {
            self.damage();
        }
        let last = u32::try_from(variants.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let chosen = self.at_most(last);
        self.depth = self.depth.saturating_add(1);
        let value = visitor.visit_enum(Chosen { reader: self, chosen });
        self.depth = self.depth.saturating_sub(1);
        value
    }

    never_asked! {
        deserialize_any, deserialize_i8, deserialize_i16, deserialize_i64, deserialize_f32, deserialize_f64,
        deserialize_char, deserialize_bytes, deserialize_byte_buf, deserialize_unit, deserialize_map,
        deserialize_identifier, deserialize_ignored_any
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }
}

/// The fields of a structure: as many as it asks for.
struct Fields<'r, 'a>(&'r mut Reader<'a>);

impl<'de> SeqAccess<'de> for Fields<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// The elements of a list.
struct Elements<'r, 'a> {
    reader: &'r mut Reader<'a>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 || self.reader.damaged {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// One of several.
struct Chosen<'r, 'a> {
    reader: &'r mut Reader<'a>,
    chosen: u32,
}

impl<'de, 'r, 'a> EnumAccess<'de> for Chosen<'r, 'a> {
    type Error = Never;
    type Variant = Fields<'r, 'a>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Fields<'r, 'a>), Never> {
        let variant = seed.deserialize(self.chosen.into_deserializer())?;
        Ok((variant, Fields(self.reader)))
    }
}

impl<'de> VariantAccess<'de> for Fields<'_, '_> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self)
    }
}

//! Keys that stand twice in one JSON object. serde_json keeps the last of them
//! without a word; what the editor wrote first would be lost unseen.

use super::problem::step;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The pointer to every key that stands twice in its object, and what to do about it.
/// Of a text that is not JSON, those before the place where it breaks.
pub(super) fn repeated_keys(text: &str) -> Vec<(String, String)> {
    let mut repeated = BTreeMap::new();
    let keys = Keys { at: &mut String::new(), repeated: &mut repeated };
    // Where the text breaks is reported by whoever reads it.
    let _ = keys.deserialize(&mut serde_json::Deserializer::from_str(text));
    let message = |key| format!("the key {key:?} stands twice in one object and only the last would count; keep one");
    repeated.into_iter().map(|(pointer, key)| (pointer, message(key))).collect()
}

/// Walks through any JSON value.
struct Keys<'a> {
    /// Pointer to the value.
    at: &'a mut String,
    /// Keys by their pointers.
    repeated: &'a mut BTreeMap<String, String>,
}

impl Keys<'_> {
    /// The same walk for a part of this value.
    fn part(&mut self) -> Keys<'_> {
        Keys { at: self.at, repeated: self.repeated }
    }
}

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut parts: A) -> Result<(), A::Error> {
        let length = self.at.len();
        for position in 0_usize.. {
            self.at.push_str(&format!("/{position}"));
            let part = parts.next_element_seed(self.part())?;
            self.at.truncate(length);
            if part.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut parts: A) -> Result<(), A::Error> {
        let length = self.at.len();
        let mut seen = BTreeSet::new();
        while let Some(key) = parts.next_key::<String>()? {
            self.at.push_str(&step(&key));
            if seen.contains(&key) {
                self.repeated.insert(self.at.clone(), key);
            } else {
                seen.insert(key);
            }
            parts.next_value_seed(self.part())?;
            self.at.truncate(length);
        }
        Ok(())
    }
}

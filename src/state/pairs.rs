//! `key=value&key=value`: the one notation for addresses and stored records.

/// Pairs that are being written, percent-encoded where needed.
#[derive(Default)]
pub(super) struct Pairs(String);

impl Pairs {
    /// All pairs in order; broken escapes are kept as they stand.
    pub(super) fn read(text: &str) -> Vec<(String, String)> {
        text.split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                (decode(key), decode(value))
            })
            .collect()
    }

    /// A pair by itself.
    pub(super) fn one(key: &str, value: &str) -> String {
        let mut pairs = Self::default();
        pairs.push(&[key], value);
        pairs.written()
    }

    /// Writes one more; the key may come in pieces.
    pub(super) fn push(&mut self, key: &[&str], value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        key.iter().for_each(|piece| self.encode(piece));
        self.0.push('=');
        self.encode(value);
    }

    /// What [`Pairs::read`] takes apart again.
    pub(super) fn written(self) -> String {
        self.0
    }

    fn encode(&mut self, text: &str) {
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._,".contains(&byte) {
                self.0.push(char::from(byte));
            } else {
                self.0.push('%');
                for nibble in [byte >> 4, byte & 15] {
                    self.0.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0').to_ascii_uppercase());
                }
            }
        }
    }
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (b'+', ..) => {
                out.push(b' ');
                at += 1;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let pairs = [("a", "店 & 100 %=+".to_owned()), ("empty", String::new()), ("f", "hot,cold".to_owned())];
        let mut written = Pairs::default();
        pairs.iter().for_each(|(key, value)| written.push(&[&key[..1], &key[1..]], value));
        let read = Pairs::read(&written.written());
        let expected: Vec<(String, String)> = pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn broken_escapes_are_kept() {
        assert_eq!(Pairs::read("a=%zz&&b"), [("a".into(), "%zz".into()), ("b".into(), String::new())]);
    }
}

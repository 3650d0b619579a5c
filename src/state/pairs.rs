//! `key=value&key=value`: the one notation for addresses and stored records.

/// Reads and writes pairs, percent-encoded where needed.
pub(super) struct Pairs;

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

    /// Writes pairs so that [`Pairs::read`] gives them back.
    pub(super) fn write<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> String {
        let written: Vec<String> =
            pairs.into_iter().map(|(key, value)| format!("{}={}", encode(key), encode(&value))).collect();
        written.join("&")
    }
}

fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._,".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
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
        let text = Pairs::write(pairs.clone());
        let read: Vec<(String, String)> = Pairs::read(&text);
        let expected: Vec<(String, String)> = pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn broken_escapes_are_kept() {
        assert_eq!(Pairs::read("a=%zz&&b"), [("a".into(), "%zz".into()), ("b".into(), String::new())]);
    }
}

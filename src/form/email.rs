//! E-mail addresses: one `@`, and a host with a dot behind it.

use super::{Problem, plain};

/// The most characters an address has (RFC 5321).
const LONGEST: usize = 254;

pub(super) fn email(text: &str) -> Result<String, Problem> {
    let half = plain::half_width(text);
    let address: String = plain::without_label(&half).chars().filter(|c| *c != ' ').collect();
    let fits = address.split_once('@').is_some_and(|(name, host)| {
        let named = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".chars().any(|known| known == c);
        let label = |label: &str| {
            let inner = label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            !label.is_empty() && inner && !label.starts_with('-') && !label.ends_with('-')
        };
        let parts = |text: &str| text.split('.').all(|part| !part.is_empty());
        !name.is_empty()
            && name.chars().all(named)
            && parts(name)
            && host.split('.').count() > 1
            && host.split('.').all(label)
    });
    if fits && address.len() <= LONGEST { Ok(address) } else { Err(Problem::Email) }
}

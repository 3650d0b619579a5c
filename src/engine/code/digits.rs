//! Numbers of any size in the digits of a case code.

/// How many digits there are: a prime, on which the check characters rest.
pub(super) const BASE: u64 = 31;

/// The lowest digit first; the highest is not zero.
#[derive(Debug, Default)]
pub(super) struct Digits(pub(super) Vec<u8>);

impl Digits {
    /// Multiplies by `base`, then adds `value`. Both below 2^50.
    pub(super) fn put(&mut self, base: u64, value: u64) {
        let mut carry = value;
        for digit in &mut self.0 {
            carry += u64::from(*digit) * base;
            *digit = (carry % BASE) as u8;
            carry /= BASE;
        }
        while carry > 0 {
            self.0.push((carry % BASE) as u8);
            carry /= BASE;
        }
    }

    /// Divides by `base`, from 1 to 2^50; what is left over comes back.
    pub(super) fn take(&mut self, base: u64) -> u64 {
        let mut left = 0;
        for digit in self.0.iter_mut().rev() {
            left = left * BASE + u64::from(*digit);
            *digit = (left / base) as u8;
            left %= base;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn what_is_put_in_is_taken_out() {
        let fields: Vec<(u64, u64)> =
            (1..80).map(|n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (14 + n % 50)).map(|n| (n + 1, n)).collect();
        let mut digits = Digits::default();
        fields.iter().rev().for_each(|(base, value)| digits.put(*base, *value));
        assert!(digits.0.len() > 300 && digits.0.iter().all(|digit| *digit < 31));
        for (base, value) in &fields {
            assert_eq!(digits.take(*base), *value);
        }
        assert!(digits.0.is_empty());
        assert_eq!(digits.take(7), 0);
    }

    #[test]
    fn zeros_at_the_end_take_no_digit() {
        let mut digits = Digits::default();
        [(5, 0), (1 << 49, 0), (31, 7), (2, 1)].into_iter().for_each(|(base, value)| digits.put(base, value));
        assert_eq!(digits.0, [15], "7 * 2 + 1");
    }
}

//! The first two digits of the regions that numbers begin with, GB/T 2260.

/// The provinces that give numbers to persons and to companies.
pub(super) const MAINLAND: [u32; 31] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65,
];
/// Taiwan.
pub(super) const TAIWAN: u32 = 71;

//! Which part of a paper goes on which sheet.

/// Something that is not split.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// How high it is, with the space below it.
    pub height: f64,
    /// It stays with what follows: a heading, the head of a table.
    pub stays: bool,
    /// The head of the table it is a row of, by position; repeated on every sheet.
    pub head: Option<usize>,
}

/// The units of each sheet, by position, heads repeated. What is higher than a sheet has
/// one for itself.
pub fn distribute(units: &[Unit], room: f64) -> Vec<Vec<usize>> {
    let mut sheets: Vec<Vec<usize>> = vec![Vec::new()];
    let mut left = room;
    let mut at = 0;
    while at < units.len() {
        // A heading goes with the first thing below it.
        let mut end = at;
        while end + 1 < units.len() && units[end].stays {
            end += 1;
        }
        let group: f64 = units[at..=end].iter().map(|unit| unit.height).sum();
        let empty = sheets.last().is_none_or(Vec::is_empty);
        if group > left && !empty {
            sheets.push(Vec::new());
            left = room;
            if let Some(head) = units[at].head {
                left -= units[head].height;
                sheets.extend_last(head);
            }
        }
        (at..=end).for_each(|unit| sheets.extend_last(unit));
        left -= group;
        at = end + 1;
    }
    sheets
}

trait ExtendLast {
    fn extend_last(&mut self, unit: usize);
}

impl ExtendLast for Vec<Vec<usize>> {
    fn extend_last(&mut self, unit: usize) {
        if let Some(last) = self.last_mut() {
            last.push(unit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(height: f64) -> Unit {
        Unit { height, stays: false, head: None }
    }

    #[test]
    fn nothing_is_split_and_heads_are_repeated() {
        let head = Unit { stays: true, ..unit(10.0) };
        let row = Unit { head: Some(1), ..unit(40.0) };
        let units = [unit(20.0), head, row, row, row, Unit { stays: true, ..unit(10.0) }, unit(30.0)];
        assert_eq!(distribute(&units, 100.0), [vec![0, 1, 2], vec![1, 3, 4], vec![5, 6]]);
    }

    #[test]
    fn what_is_too_high_stands_alone() {
        assert_eq!(distribute(&[unit(10.0), unit(500.0), unit(10.0)], 100.0), [vec![0], vec![1], vec![2]]);
        assert_eq!(distribute(&[], 100.0), [Vec::<usize>::new()]);
    }
}

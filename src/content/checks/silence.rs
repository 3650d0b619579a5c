//! What a matter leaves open, it says: a limit, a fee or a place that no source gives
//! is named among what only the local office can tell.

use super::Checker;
use crate::model::{Fee, Matter};

/// Words by which a sentence speaks of time, and of money.
const TIME: [&str; 7] = ["时限", "时间", "多久", "多长", "几天", "多少天", "当场"];
const MONEY: [&str; 3] = ["费", "钱", "价"];

impl Checker<'_> {
    /// Nothing is passed over in silence.
    pub(super) fn silence(&mut self, matter: &Matter) {
        let asked =
            |words: &[&str]| matter.ask_locally.iter().any(|text| words.iter().any(|word| text.zh.contains(word)));
        if matter.ask_locally.is_empty() {
            let message = "say what only the local office can tell: where it is, when it is open, how to reach it";
            self.report("/ask_locally", message);
        }
        for (i, mode) in matter.modes.iter().enumerate() {
            let unknown = mode.steps.iter().position(|step| step.statutory.is_none());
            if let Some(j) = unknown.filter(|_| !asked(&TIME)) {
                let message =
                    "no limit is known: cite one, or say in ask_locally that the office tells how long it takes";
                self.report(format!("/modes/{i}/steps/{j}/statutory"), message);
            }
        }
        if matter.fee == Fee::Local && !asked(&MONEY) {
            let message = "no fee is known: cite one, or say in ask_locally that the office tells what it costs";
            self.report("/fee", message);
        }
    }
}

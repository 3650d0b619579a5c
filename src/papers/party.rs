//! Who applies, on paper: in one line, line by line at the head of letters, and where they sign.

use super::paper::{Block, Boxed};
use super::said::Prepared;
use crate::form::Party;
use crate::model::PartyLine;
use crate::texts::SheetTexts;

impl Prepared<'_> {
    /// The applicant in one line: the unit, and the person behind it.
    fn applicant(&self) -> (&'static str, String) {
        let sheets = SheetTexts::chinese();
        let known = |line| self.party.and_then(|party| party.get(line)).unwrap_or_default();
        let applicant = match (known(PartyLine::Unit), known(PartyLine::Name)) {
            ("", only) | (only, "") => only.to_owned(),
            (unit, name) => sheets.unit_of(unit, name),
        };
        (sheets.applicant, applicant)
    }

    /// Who applies, and the agent's name where an agent acts. No numbers: these papers are shown around.
    pub(super) fn who(&self) -> Vec<(&'static str, String)> {
        let mut who = vec![self.applicant()];
        if let Some(agent) = self.party.and_then(|party| party.get(PartyLine::AgentName)) {
            who.push((SheetTexts::chinese().agent, agent.to_owned()));
        }
        who
    }

    /// Who applies, with everything that is known about the applicant and the agent; what is not is blank.
    pub(super) fn who_in_full(&self, party: &Party) -> Vec<(&'static str, String)> {
        let mut who = vec![self.applicant()];
        for (at, said) in party.lines() {
            let label = SheetTexts::chinese().party[at];
            if !label.is_empty() {
                who.push((label, said.to_owned()));
            }
        }
        who
    }

    /// Behind other boxes those in which sign who filled something in: the applicant, and the agent where one acts.
    pub(super) fn signatures(&self, mut boxes: Vec<Boxed>) -> Block {
        let sheets = SheetTexts::chinese();
        let mut sign = |title, signature, note| {
            boxes.push(Boxed { title, labels: [signature, sheets.date], seal: None, note });
        };
        sign(sheets.applicant, sheets.sign_and_stamp, sheets.filled_in);
        if self.party.is_some_and(|party| party.get(PartyLine::AgentName).is_some()) {
            sign(sheets.agent, sheets.signature, sheets.on_behalf);
        }
        Block::Boxes(boxes)
    }
}

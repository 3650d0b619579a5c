//! What several papers say: the case they are for, its parts in words, the blocks at their ends.

use super::paper::{About, Block, Boxed, Cell, Line, Paper, PaperKind};
use crate::engine::{Guide, MaterialState, OptionState, Plan, PlannedMaterial, PlannedMatter, PlannedOption};
use crate::form::Party;
use crate::model::{Basis, Deadline, Language, MaterialId, Source};
use crate::texts::{GuideTexts, SheetTexts, Texts};
use chrono::{Datelike, NaiveDate};

/// A case that papers are printed for.
#[derive(Debug, Clone, Copy)]
pub struct Prepared<'a> {
    /// The compiled package.
    pub guide: &'a Guide,
    /// What follows from the answers.
    pub plan: &'a Plan,
    /// Today: what is past its day of review or out of force is not verified any more.
    pub today: NaiveDate,
    /// The case code, where there is one.
    pub code: Option<&'a str>,
    /// The materials that the person ticked as 已备齐.
    pub ready: &'a [MaterialId],
    /// Who applies, as far as it was entered; `None` where the form of the package is not at hand.
    pub party: Option<&'a Party>,
}

/// Where a paper stands in the notice, in order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// In the table of what is handed in.
    HandedIn,
    /// Not handed in.
    Free,
    /// Only shown.
    Look,
    /// Not settled.
    Open,
}

impl Group {
    pub(super) fn of(material: &PlannedMaterial) -> Self {
        match material.state {
            MaterialState::Possible => Self::Open,
            _ if !material.handed_in => Self::Look,
            MaterialState::Exempt => Self::Free,
            MaterialState::Prepare | MaterialState::Deferrable | MaterialState::Deferred | MaterialState::Promised => {
                Self::HandedIn
            }
        }
    }
}

impl<'a> Prepared<'a> {
    pub(super) fn texts(&self) -> (&'static Texts, &'static SheetTexts) {
        (Texts::chinese(), SheetTexts::chinese())
    }

    /// The papers of a group, in order.
    pub(super) fn group(&self, group: Group) -> impl Iterator<Item = &'a PlannedMaterial> + use<'a> {
        self.plan.materials.iter().filter(move |material| Group::of(material) == group)
    }

    /// What is asked for.
    pub(super) fn request(&self, material: &PlannedMaterial) -> String {
        GuideTexts::chinese().request(Language::Zh, material)
    }

    pub(super) fn count(&self, states: &[MaterialState]) -> usize {
        self.group(Group::HandedIn).filter(|material| states.contains(&material.state)).count()
    }

    /// Whether a paper that is handed in now was ticked.
    pub(super) fn is_ready(&self, material: &PlannedMaterial) -> bool {
        self.ready.contains(&self.guide.bundle().materials[material.material].id)
    }

    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.texts().0.days.day(day, self.plan.start.year())
    }

    pub(super) fn authority(&self, matter: usize) -> String {
        let named = self.guide.department(&self.guide.bundle().matters[matter].authority);
        named.map(|named| GuideTexts::chinese().department(Language::Zh, named)).unwrap_or_default()
    }

    /// The matters that ask for a paper, each once, by their short names.
    pub(super) fn used_by(&self, material: &PlannedMaterial) -> String {
        let mut names: Vec<&str> = Vec::new();
        for need in &material.needs {
            let short = self.guide.bundle().matters[need.matter].short.zh.as_str();
            if !names.contains(&short) {
                names.push(short);
            }
        }
        match (names.len(), names.first()) {
            (5.., Some(first)) => self.texts().1.several(first, names.len()),
            _ => names.join(self.texts().0.common.and),
        }
    }

    /// Name of a material, who uses it.
    pub(super) fn named(&self, material: &PlannedMaterial) -> Cell {
        let stated = &self.guide.bundle().materials[material.material];
        Cell { strong: stated.name.zh.clone(), plain: self.texts().1.used_by(&self.used_by(material)) }
    }

    /// How to get a paper.
    pub(super) fn how(&self, material: &PlannedMaterial) -> Cell {
        let stated = &self.guide.bundle().materials[material.material];
        Cell { plain: stated.how.zh.clone(), ..Cell::default() }
    }

    /// The options about a paper that are taken.
    pub(super) fn taken(&self, material: &PlannedMaterial) -> impl Iterator<Item = &'a PlannedOption> + use<'a> {
        let (guide, id) = (self.guide, &self.guide.bundle().materials[material.material].id);
        let taken = self.plan.options.iter().filter(|option| option.state == OptionState::Taken);
        taken.filter(move |option| option.stated(guide).material() == Some(id))
    }

    /// By when what an option promised is made good.
    pub(super) fn due(&self, option: &PlannedOption) -> String {
        let sheets = self.texts().1;
        match (option.due, &option.stated(self.guide).due) {
            (Some(day), Deadline::Check) => sheets.due_check_by(&self.day(day)),
            (None, Deadline::Check) => sheets.due_check.to_owned(),
            (Some(day), _) => sheets.due_of(&self.day(day)),
            _ => sheets.due_office.to_owned(),
        }
    }

    /// By when a paper that comes later is handed in. The day of a check is not the last
    /// day for the paper: the check may come sooner.
    pub(super) fn later_by(&self, material: &PlannedMaterial) -> String {
        let first = self.taken(material).min_by_key(|option| option.due.unwrap_or(NaiveDate::MAX));
        first.map(|option| self.due(option)).unwrap_or_default()
    }

    pub(super) fn source(&self, basis: &Basis) -> Option<&'a Source> {
        self.guide.bundle().sources.iter().find(|source| source.id == basis.source)
    }

    fn is_doubtful(&self, source: &Source, cited: &Basis) -> bool {
        !cited.confidence.is_verified() || self.today > source.holds_until.0
    }

    /// Citations in words, each once; 待核实 behind those that are not verified.
    pub(super) fn cited<'b>(&self, basis: impl IntoIterator<Item = &'b Basis>) -> Vec<String> {
        let (texts, sheets) = self.texts();
        let mut lines: Vec<String> = Vec::new();
        for cited in basis {
            let Some(source) = self.source(cited) else { continue };
            let mut line = texts.common.cite(source, cited, Language::Zh);
            if self.is_doubtful(source, cited) {
                line = sheets.doubtful(&line);
            }
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    /// The sources of a paper: laws with their articles together, and the day they were compared.
    pub(super) fn laws<'b>(&self, basis: impl IntoIterator<Item = &'b Basis>) -> Option<Block> {
        let (texts, sheets) = self.texts();
        let basis: Vec<&Basis> = basis.into_iter().collect();
        let mut sources: Vec<&Source> = Vec::new();
        for cited in &basis {
            if let Some(source) = self.source(cited)
                && !sources.iter().any(|known| known.id == source.id)
            {
                sources.push(source);
            }
        }
        let mut unverified = false;
        let said: Vec<String> = sources
            .iter()
            .map(|source| {
                let mut places: Vec<&str> = Vec::new();
                let mut doubtful = false;
                for cited in basis.iter().filter(|cited| cited.source == source.id) {
                    doubtful |= self.is_doubtful(source, cited);
                    let articles = cited.article.as_deref().into_iter().flat_map(|articles| articles.split('、'));
                    for place in articles.chain(cited.item.as_deref()) {
                        if !places.contains(&place) {
                            places.push(place);
                        }
                    }
                }
                unverified |= doubtful;
                let mut words = source.short.zh.clone();
                if !places.is_empty() {
                    words.push(' ');
                    words.push_str(&places.join(texts.common.and));
                }
                if doubtful { sheets.doubtful(&words) } else { words }
            })
            .collect();
        let checked = sources.iter().map(|source| source.checked.0).min()?;
        let mut plain = said.join(texts.common.semicolon);
        plain.push_str(texts.common.stop);
        plain.push_str(&sheets.checked(&texts.days.full_day(checked)));
        if unverified {
            plain.push_str(sheets.unverified);
        }
        Some(headed(sheets.laws, plain))
    }

    /// A paper of this case, with what all of them have.
    pub(super) fn paper(&self, kind: PaperKind, sub: Option<String>, blocks: Vec<Block>) -> Paper {
        let (texts, sheets) = self.texts();
        let bundle = self.guide.bundle();
        let place = self.guide.places().first().map(|place| place.name.zh.clone()).unwrap_or_default();
        let letter = matches!(kind, PaperKind::Promise | PaperKind::LaterPromise | PaperKind::LaterNotice);
        let mut pairs = self.party.filter(|_| letter).map_or_else(|| self.who(), |party| self.who_in_full(party));
        let start = bundle.package.start.as_ref().map_or(sheets.start, |start| start.zh.as_str());
        pairs.extend([(sheets.place, place), (start, texts.days.full_day(self.plan.start))]);
        pairs.extend(self.code.map(|code| (sheets.code, code.to_owned())));
        if !matches!(kind, PaperKind::Checklist | PaperKind::Timeline | PaperKind::OneForm | PaperKind::Form) {
            pairs.push((sheets.number, String::new()));
            pairs.push((sheets.duplicates, sheets.two.to_owned()));
        }
        Paper {
            kind,
            title: sheets.names[kind as usize].into(),
            sub: sub.unwrap_or_else(|| sheets.package(&bundle.package.name.zh, self.plan.counts.matters)),
            option: None,
            pairs: pairs.into_iter().map(|(label, value)| (label.to_owned(), value)).collect(),
            blocks,
            version: bundle.data_version.clone(),
            code: self.code.map(ToOwned::to_owned),
        }
    }

    /// The box of the window.
    pub(super) fn window(&self) -> Boxed {
        let sheets = self.texts().1;
        Boxed {
            title: sheets.window,
            labels: [sheets.handler, sheets.date],
            seal: Some(sheets.seal),
            note: sheets.sealed,
        }
    }

    /// The boxes of a notice: the window signs it, the applicant that it was received.
    pub(super) fn receipt(&self) -> Block {
        let sheets = self.texts().1;
        let labels = [sheets.signature, sheets.time];
        let person = Boxed { title: sheets.applicant, labels, seal: None, note: sheets.received };
        Block::Boxes(vec![self.window(), person])
    }

    /// Where to go: from the data, or blank.
    pub(super) fn office(&self) -> Block {
        let (texts, sheets) = self.texts();
        let office = self.guide.places().into_iter().find_map(|place| place.office.as_ref());
        let place = office.map(|office| match &office.address {
            Some(address) => [office.name.zh.as_str(), address.zh.as_str()].join(texts.common.comma),
            None => office.name.zh.clone(),
        });
        let hours = office.and_then(|office| office.hours.as_ref()).map(|hours| hours.zh.clone());
        let phone = office.and_then(|office| office.phone.as_ref());
        let phone = phone.map(|phone| phone.strip_prefix("tel:").unwrap_or(phone).to_owned());
        let blank = |value: Option<String>| value.unwrap_or_else(|| sheets.blank.to_owned());
        headed(sheets.where_to, sheets.office(&blank(place), &blank(hours), &blank(phone)))
    }

    /// The step of a planned matter: its last day, if it is known.
    pub(super) fn ends(&self, matter: &PlannedMatter) -> Option<NaiveDate> {
        self.plan.schedule.step(matter.matter).and_then(|step| step.ends)
    }

    /// How long the law gives for a matter.
    pub(super) fn time(&self, matter: &PlannedMatter) -> Option<String> {
        let mode = self.guide.bundle().matters[matter.matter].modes.get(matter.mode)?;
        GuideTexts::time(Language::Zh, mode)
    }

    /// The names of these matters, and what they account for.
    pub(super) fn names(&self, matters: &[&PlannedMatter]) -> (String, Vec<About>) {
        let bundle = self.guide.bundle();
        let names: Vec<&str> = matters.iter().map(|matter| bundle.matters[matter.matter].name.zh.as_str()).collect();
        let about = matters.iter().map(|matter| About::Matter(matter.matter)).collect();
        (names.join(self.texts().0.common.and), about)
    }
}

/// A paragraph.
pub(super) fn text(plain: String) -> Block {
    Block::Text(Cell { strong: String::new(), plain }, Vec::new())
}

/// A paragraph with a heading in its line.
pub(super) fn headed(strong: &str, plain: String) -> Block {
    Block::Text(Cell { strong: strong.to_owned(), plain }, Vec::new())
}

/// A line of two fields.
pub(super) fn entry(name: String, value: String, about: Vec<About>) -> Line {
    let cells = vec![Cell { strong: name, plain: String::new() }, Cell { strong: String::new(), plain: value }];
    Line { about, cells, ..Line::default() }
}

/// A field without bold words.
pub(super) fn plain(words: String) -> Cell {
    Cell { strong: String::new(), plain: words }
}

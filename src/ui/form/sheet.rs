//! The form that is being filled in: its fields, what is entered, and what is told about it.

use super::Desk;
use crate::form::{
    At, Cells, Checked, Entry, FilledField, Ground, OneForm, Party, Problem, State, Tally, Value, capitals,
};
use crate::model::{ColumnId, Few, Field, FieldGroup, FieldId, FieldKind, FormBundle, MoneyUnit};
use crate::platform;
use crate::texts::{EntryTexts, FormTexts};
use crate::ui::context::Context;
use crate::ui::signal::Signal;
use crate::ui::site::today;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// What stands below a field.
#[derive(Clone, Default)]
pub(super) struct Told {
    /// What is wrong, and where in rows.
    pub(super) wrong: Vec<(Option<At>, String)>,
    /// What follows from what is entered: born on …, in capitals ….
    pub(super) note: Option<String>,
}

/// Several fields on one screen of a phone.
pub(super) struct Part {
    /// Their group, by its position among the groups there are.
    pub(super) group: usize,
    /// Which part of the group, of how many.
    pub(super) part: (usize, usize),
    /// The positions of the fields.
    pub(super) fields: Range<usize>,
}

/// A form that is being filled in.
pub(super) struct Sheet {
    pub(super) desk: Desk,
    pub(super) context: Context,
    pub(super) data: Arc<FormBundle>,
    pub(super) form: OneForm,
    pub(super) groups: Vec<(FieldGroup, Range<usize>)>,
    pub(super) parts: Vec<Part>,
    /// By field.
    pub(super) told: Vec<Signal<Told>>,
    /// By field: not known yet.
    pub(super) unknown: Vec<Signal<bool>>,
    /// The error summary: the control and what is wrong.
    pub(super) summary: Signal<Vec<(String, String)>>,
    /// Raised when a field was left: lists count anew.
    pub(super) left: Signal<u32>,
    /// Which drawing of the page it is.
    drawn: u32,
}

/// Most fields on one screen, and from how many on a new topic begins the next.
const MOST: usize = 8;
const ENOUGH: usize = 4;

impl Sheet {
    pub(super) fn new(desk: Desk, context: Context, data: Arc<FormBundle>, form: OneForm) -> Self {
        let groups = form.groups(&data);
        let mut parts = Vec::new();
        for (group, (_, fields)) in groups.iter().enumerate() {
            let topic =
                |at: usize| data.fields[form.fields[at].field].id.as_str().split('.').next().unwrap_or_default();
            let mut starts = vec![fields.start];
            for at in fields.clone().skip(1) {
                let length = at - starts.last().copied().unwrap_or_default();
                if length >= MOST || length >= ENOUGH && topic(at) != topic(at - 1) {
                    starts.push(at);
                }
            }
            let ends = starts.iter().skip(1).copied().chain([fields.end]);
            let count = starts.len();
            let part = |(part, (start, end)): (usize, (&usize, usize))| Part {
                group,
                part: (part + 1, count),
                fields: *start..end,
            };
            parts.extend(starts.iter().zip(ends).enumerate().map(part));
        }
        let unknown = form.fields.iter().map(|asked| {
            let id = &data.fields[asked.field].id;
            Signal::new(!asked.settled && desk.entries.with_untracked(|entries| entries.is_unknown(id)))
        });
        let unknown = unknown.collect();
        let told = form.fields.iter().map(|_| Signal::new(Told::default())).collect();
        let sheet = Self {
            summary: Signal::new(Vec::new()),
            left: Signal::new(0),
            drawn: desk.drawn.get_untracked(),
            desk,
            context,
            data,
            form,
            groups,
            parts,
            told,
            unknown,
        };
        (0..sheet.form.fields.len()).for_each(|at| sheet.tell(at, &sheet.look(at), false));
        sheet
    }

    pub(super) fn texts(&self) -> &'static FormTexts {
        FormTexts::at_hand(self.context.words.language)
    }

    pub(super) fn entry_texts(&self) -> &'static EntryTexts {
        EntryTexts::at_hand(self.context.words.language)
    }

    pub(super) fn field(&self, at: usize) -> &Field {
        &self.data.fields[self.form.fields[at].field]
    }

    pub(super) fn label(&self, at: usize) -> String {
        self.context.words.say(&self.field(at).label)
    }

    fn ground(&self) -> Ground<'_> {
        Ground { today: today(), regions: &self.context.guide.bundle().regions }
    }

    /// A value in words, on the screen.
    pub(super) fn value(&self, kind: &FieldKind, value: &Value) -> String {
        self.entry_texts().shown(self.context.words.language, kind, value, &self.context.guide.bundle().regions)
    }

    /// What became of everything that is entered.
    pub(super) fn check(&self) -> Vec<Checked> {
        self.desk.entries.with_untracked(|entries| self.form.check(&self.data, entries, self.ground()))
    }

    /// What became of one field, also beside the others.
    pub(super) fn look(&self, at: usize) -> Checked {
        self.desk.entries.with_untracked(|entries| self.form.look(&self.data, entries, self.ground(), at))
    }

    /// Who applies.
    pub(super) fn party(&self) -> Party {
        self.desk.entries.with_untracked(|entries| Party::new(&self.form, &self.data, entries, self.ground()))
    }

    pub(super) fn tally(&self, checked: &[Checked], range: Range<usize>) -> Tally {
        self.form.tally(checked, range)
    }

    /// The id of a control, or of the first of several.
    pub(super) fn id(&self, at: usize, place: Option<At>) -> String {
        let field = self.field(at).id.as_str().replace('.', "_");
        match place {
            Some(At { row, column }) => format!("f-{field}-{row}-{column}"),
            None => format!("f-{field}"),
        }
    }

    /// What is wrong with a field, in words: the field first.
    pub(super) fn sentence(&self, at: usize, place: Option<At>, problem: &Problem) -> String {
        let field = self.field(at);
        let (words, texts) = (&self.context.words, self.entry_texts());
        let mut label = words.say(&field.label);
        let mut kind = &field.kind;
        if let (Some(At { row, column }), FieldKind::Rows { columns, max }) = (place, &field.kind) {
            if *max > 1 {
                label.push(' ');
                label.push_str(&self.texts().row(row + 1));
            }
            label.push_str(words.texts.common.comma);
            label.push_str(&words.say(&columns[column].label));
            kind = &columns[column].kind;
            // A cell has no 我还不知道 of its own.
            if *problem == Problem::Missing {
                return texts.wrong(&label, self.texts().empty[0]);
            }
        }
        let other = |id: &FieldId| {
            let other = self.data.fields.iter().find(|field| field.id == *id);
            other.map(|field| words.say(&field.label)).unwrap_or_default()
        };
        texts.wrong(&label, &texts.problem(words.language, field, kind, problem, today(), &other))
    }

    /// What is entered in a control, or in the controls of a cell.
    pub(super) fn cells(&self, at: usize, place: Option<At>) -> Cells {
        self.desk.entries.with_untracked(|entries| {
            let entry = self.form.fields[at].entry(&self.data, entries);
            match (place, &self.field(at).kind) {
                (Some(At { row, column }), FieldKind::Rows { columns, .. }) => {
                    let row = entry.rows().get(row);
                    row.and_then(|row| row.get(&columns[column].id)).cloned().unwrap_or_default()
                }
                _ => entry.cells().to_vec(),
            }
        })
    }

    /// Enters something, and says so where something wrong is shown.
    pub(super) fn enter(&self, at: usize, place: Option<At>, cells: Cells) {
        let id = &self.field(at).id;
        self.desk.change(match (place, &self.field(at).kind) {
            (Some(At { row, column }), FieldKind::Rows { columns, .. }) => {
                Box::new(move |entries| entries.set_cell(id, row, &columns[column].id, cells))
            }
            // That none is chosen is something only where the answers suggest some.
            _ if cells.is_empty() && self.form.fields[at].said.is_empty() => Box::new(|entries| entries.remove(id)),
            _ => Box::new(|entries| entries.set(id, Entry::Once(cells))),
        });
        self.entered(at);
    }

    /// The rows that are entered.
    pub(super) fn rows(&self, at: usize) -> Vec<Few<ColumnId, Cells>> {
        let id = &self.field(at).id;
        self.desk
            .entries
            .with_untracked(|entries| entries.get(id).map(|entry| entry.rows().to_vec()).unwrap_or_default())
    }

    pub(super) fn set_rows(&self, at: usize, rows: Vec<Few<ColumnId, Cells>>) {
        self.desk.change(Box::new(|entries| entries.set(&self.field(at).id, Entry::Rows(rows))));
        self.entered(at);
        self.leave(at);
    }

    /// What is entered is known, and what is shown as wrong is right as soon as it is; what followed from it
    /// does not any more.
    fn entered(&self, at: usize) {
        if self.unknown[at].get_untracked() {
            let id = &self.field(at).id;
            self.unknown[at].set(self.desk.entries.with_untracked(|entries| entries.is_unknown(id)));
        }
        let (wrong, note) = self.told[at].with_untracked(|told| (!told.wrong.is_empty(), told.note.is_some()));
        if wrong || note {
            self.tell(at, &self.look(at), wrong);
        }
    }

    /// Says that the person does not know it yet.
    pub(super) fn set_unknown(&self, at: usize, unknown: bool) {
        self.desk.change(Box::new(|entries| entries.set_unknown(&self.field(at).id, unknown)));
        self.unknown[at].set(unknown);
        self.leave(at);
    }

    /// The person goes on to another field: what was entered is looked at, also in the light of
    /// what hangs on it.
    pub(super) fn leave(&self, at: usize) {
        let beside = self.form.beside(&self.data, &self.field(at).id);
        for at in [at].into_iter().chain(beside) {
            self.tell(at, &self.look(at), true);
        }
        self.left.update(|left| *left += 1);
    }

    /// The same once a press is over that may have taken the focus away: what is told moves what stands
    /// below it, and the press would miss.
    pub(super) fn leave_soon(self: &Rc<Self>, at: usize) {
        let sheet = self.clone();
        platform::after_press(move || {
            if sheet.desk.drawn.get_untracked() == sheet.drawn {
                sheet.leave(at);
            }
        });
    }

    /// Writes below a field what is wrong with it, if that is wanted, and what follows from it.
    fn tell(&self, at: usize, checked: &Checked, wrong: bool) {
        let mut told = Told { note: self.note(at, checked), ..Told::default() };
        if wrong {
            let entered = checked.problems.iter().filter(|(_, problem)| !problem.may_come());
            let said = entered.map(|(place, problem)| (*place, self.sentence(at, *place, problem)));
            told.wrong = said.collect();
        }
        let same = self.told[at].with_untracked(|before| before.wrong == told.wrong && before.note == told.note);
        if !same {
            self.told[at].set(told);
        }
    }

    /// What follows from a right entry.
    fn note(&self, at: usize, checked: &Checked) -> Option<String> {
        match (&self.field(at).kind, checked.value.as_ref()?) {
            (_, Value::Id(id)) => Some(self.entry_texts().born(self.context.words.language, id.born, id.female)),
            (FieldKind::Money { unit, capitals: true }, Value::Amount(amount)) => {
                let times = if *unit == MoneyUnit::TenThousand { 10_000 } else { 1 };
                let words = amount.times(times).and_then(capitals)?;
                Some(self.texts().in_capitals(&words))
            }
            _ => None,
        }
    }

    /// Looks at some fields as a whole: what is wrong or missing is told at each of them and in
    /// the summary, which takes the focus. Says whether all is right.
    pub(super) fn judge(&self, range: Range<usize>) -> bool {
        let checked = self.check();
        let problems = self.form.problems(&checked, range.clone());
        let mut summary = Vec::new();
        for at in range.clone() {
            // A cell that is empty is a blank on paper, and stops nobody.
            let counts = |place: Option<At>, problem: &Problem| place.is_none() || *problem != Problem::Missing;
            let said = problems.iter().filter(|(field, place, problem)| *field == at && counts(*place, problem));
            let said: Vec<(Option<At>, String)> =
                said.map(|(_, place, problem)| (*place, self.sentence(at, *place, problem))).collect();
            summary.extend(
                said.iter().map(|(place, sentence)| (self.id(at, self.first_cell(at, *place)), sentence.clone())),
            );
            let note = self.note(at, &checked[at]);
            self.told[at].set(Told { wrong: said, note });
        }
        let right = summary.is_empty();
        self.summary.set(summary);
        self.left.update(|left| *left += 1);
        if !right {
            let title = self.texts().error_title(&self.title(range));
            platform::set_title(&title);
            platform::next_frame(|| {
                platform::scroll_to_top();
                platform::focus("#errsum");
            });
        }
        right
    }

    /// Where a problem of all rows is shown: at the first cell.
    fn first_cell(&self, at: usize, place: Option<At>) -> Option<At> {
        match (&self.field(at).kind, place) {
            (FieldKind::Rows { .. }, None) => Some(At { row: 0, column: 0 }),
            (_, place) => place,
        }
    }

    /// The title of the document on the screen with these fields.
    fn title(&self, fields: Range<usize>) -> String {
        let part = self.parts.iter().position(|part| part.fields == fields);
        let screen = part.map_or_else(|| self.texts().title.to_owned(), |part| self.part_name(part));
        [screen.as_str(), &super::name(&self.context), self.context.words.texts.common.service].join(" - ")
    }

    /// The name of the screen a field is on.
    pub(super) fn screen_of(&self, at: usize) -> String {
        let part = self.parts.iter().position(|part| part.fields.contains(&at)).unwrap_or_default();
        self.screen_name(part)
    }

    /// The name of a screen: of its group, with a number from the second part on.
    pub(super) fn screen_name(&self, part: usize) -> String {
        let Some(it) = self.parts.get(part) else { return String::new() };
        let group = super::screen::group_word(self.groups[it.group].0);
        if it.part.0 == 1 { group.to_owned() } else { format!("{group}-{}", it.part.0) }
    }

    /// What a field says where it is looked through.
    pub(super) fn said(&self, at: usize, checked: &Checked) -> String {
        match (&checked.value, checked.state) {
            (Some(value), _) => self.value(&self.field(at).kind, value),
            (None, State::Unknown) => self.texts().empty[1].to_owned(),
            (None, _) => self.texts().empty[0].to_owned(),
        }
    }

    /// Goes to a field on its screen.
    pub(super) fn go_to(self: &Rc<Self>, at: usize) {
        self.desk.target.set(Some(self.id(at, self.first_cell(at, None))));
        self.desk.mending.set(true);
    }

    /// The fields of a single form, by their position.
    pub(super) fn singles(&self) -> Vec<(usize, Vec<FilledField<'_>>)> {
        self.form.project(&self.data).into_iter().map(|single| (single.form, single.fields)).collect()
    }
}

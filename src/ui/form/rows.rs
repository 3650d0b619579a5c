//! A field made of rows: one for each person or thing.

use super::control::{Spot, control};
use super::field::wrong_line;
use super::sheet::Sheet;
use crate::form::{At, Cells};
use crate::model::{Column, ColumnId, Few, FieldKind};
use crate::platform::{self, IntoView, View};
use crate::ui::signal::Signal;
use std::rc::Rc;
use view_macro::view;

/// What is entered in a row.
type Row = Few<ColumnId, Cells>;

pub(super) fn rows(sheet: &Rc<Sheet>, at: usize) -> View {
    let FieldKind::Rows { columns, max } = &sheet.field(at).kind else { return View::NOTHING };
    let (columns, max) = (columns.clone(), usize::from(*max));
    // Drawn anew when a row comes or goes.
    let version = Signal::new(0_u32);
    // The row that was removed last, with its place, until another comes or goes.
    let removed: Signal<Option<(usize, Row)>> = Signal::new(None);
    let sheet = sheet.clone();
    let drawn = move || {
        version.get();
        let texts = sheet.texts();
        // One row is there from the first; it is entered when something is typed in it.
        let count = sheet.rows(at).len().max(1);
        let id = sheet.id(at, None);
        let add = {
            let (sheet, first) = (sheet.clone(), sheet.id(at, Some(At { row: count, column: 0 })));
            move |_| {
                let mut rows = sheet.rows(at);
                rows.resize(count + 1, Few::new());
                sheet.set_rows(at, rows);
                removed.set(None);
                version.update(|version| *version += 1);
                platform::announce(&texts.row_added(count + 1));
                let first = first.clone();
                platform::next_frame(move || platform::reveal(&format!("#{first}")));
            }
        };
        let one = |row: usize| {
            let label = format!("{id}-row-{row}");
            let cells: Vec<View> =
                columns.iter().enumerate().map(|(column, it)| cell(&sheet, at, At { row, column }, it)).collect();
            let remove = {
                let (sheet, next) = (sheet.clone(), [format!("#{id}-add"), format!("#{id}-undo")]);
                move |_| {
                    let mut rows = sheet.rows(at);
                    let gone = (row < rows.len()).then(|| rows.remove(row));
                    let gone =
                        gone.filter(|cells| cells.iter().any(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())));
                    let left = rows.len();
                    let next = next[usize::from(gone.is_some())].clone();
                    removed.set(gone.map(|gone| (row, gone)));
                    sheet.set_rows(at, rows);
                    version.update(|version| *version += 1);
                    platform::announce(&texts.row_removed(row + 1, left));
                    platform::next_frame(move || {
                        platform::focus(&next);
                    });
                }
            };
            let head = (max > 1).then(|| {
                view! {
                    <div class="set__head">
                        <p class="set__n" id=label.clone()>
                            {texts.row(row + 1)}
                        </p>
                        <button
                            class="btn-text"
                            id=format!("{id}-remove-{row}")
                            type="button"
                            aria-describedby=format!("{id}-label")
                            on:click=remove
                        >
                            {texts.remove_row(row + 1)}
                        </button>
                    </div>
                }
            });
            let named = if max > 1 { format!("{id}-label {label}") } else { format!("{id}-label") };
            view! {
                <div class="set" role="group" aria-labelledby=named>
                    {head}
                    <div class="set__cells">{cells}</div>
                </div>
            }
        };
        let items: Vec<View> = (0..count).map(one).collect();
        let more = (max > 1).then(|| {
            if count < max {
                view! {
                    <button class="btn" id=format!("{id}-add") type="button" aria-describedby=format!("{id}-label") on:click=add>
                        {texts.add_row}
                    </button>
                }
            } else {
                view! {
                    <p class="field__hint" id=format!("{id}-add") tabindex="-1">
                        {texts.full(max)}
                    </p>
                }
            }
        });
        let left = sheet.rows(at).len();
        let undo = removed.get_untracked().map(|(row, cells)| {
            let (sheet, id) = (sheet.clone(), id.clone());
            let back = move |_| {
                let mut rows = sheet.rows(at);
                rows.insert(row.min(rows.len()), cells.clone());
                sheet.set_rows(at, rows);
                removed.set(None);
                version.update(|version| *version += 1);
                let first = format!("#{}", sheet.id(at, Some(At { row, column: 0 })));
                platform::next_frame(move || platform::reveal(&first));
            };
            view! {
                <p class="field__hint">
                    {texts.row_removed(row + 1, left)}
                    <button class="btn-text" id=format!("{id}-undo") type="button" on:click=back>
                        {texts.undo_row}
                    </button>
                </p>
            }
        });
        view! {
            <div class="sets">{items}</div>
            {undo}
            {more}
        }
    };
    drawn.into_view()
}

fn cell(sheet: &Rc<Sheet>, at: usize, place: At, column: &Column) -> View {
    let (words, texts) = (&sheet.context.words, sheet.texts());
    let id = sheet.id(at, Some(place));
    let label = format!("{id}-label");
    let optional = column.optional.then(|| view! { <span class="field__optional">{texts.optional}</span> });
    let spot = Spot { at, place: Some(place), kind: column.kind.clone(), label: label.clone() };
    let told = sheet.told[at];
    let bad = move || told.with(|told| told.wrong.iter().any(|(at, _)| *at == Some(place)));
    view! {
        <div class="field" class:field--bad=bad>
            <p class="field__own" id=label lang=words.lang(&column.label)>
                {words.say(&column.label)}
                {optional}
            </p>
            {control(sheet, &spot)}
            {wrong_line(told, Some(place), &id)}
        </div>
    }
}

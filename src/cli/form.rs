//! `onething form`: the one form of a case; a filled one checked and given back as the single forms.

use super::case::{Case, CaseArguments, said};
use super::{Failure, files, today};
use onething::content::{entries_from_json, form_bundle};
use onething::engine::{Status, plan};
use onething::form::{At, Checked, Entries, Ground, OneForm, Problem, State};
use onething::model::{FieldId, FieldKind, FormBundle, Language};
use onething::texts::{EntryTexts, english_file, keep_english};
use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// Names are never renamed or removed without a new number.
const FORMAT: u32 = 1;

#[derive(clap::Args)]
pub(super) struct FormArguments {
    /// The package: restaurant …
    package: String,
    #[command(flatten)]
    case: CaseArguments,
    /// A filled form, as the site exports it; `onething schema filled-form` describes it.
    #[arg(long)]
    filled: Option<PathBuf>,
    /// Print the form as JSON.
    #[arg(long)]
    json: bool,
    /// The folder with the data files.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

/// The form of a case, and what is entered in it.
struct Filled {
    data: FormBundle,
    form: OneForm,
    entries: Entries,
    checked: Vec<Checked>,
}

pub(super) fn run(arguments: &FormArguments) -> Result<(), Failure> {
    // The command line speaks English.
    keep_english(english_file().into_bytes());
    let catalog = files::checked(&arguments.data)?;
    let Case { guide, answers, choices, start } = said(&catalog, &arguments.package, &arguments.case)?;
    let plan = plan(&guide, &answers, &choices, start.unwrap_or_else(today));
    match plan.status {
        Status::Complete => {}
        Status::Incomplete => {
            let next = plan.situation.next.map_or("", |at| guide.bundle().questions[at].id.as_str());
            let message = format!("questions are open, so fields would be missing; answer {next:?} next");
            return Err(Failure::one(message));
        }
        Status::Stopped => return Err(Failure::one("the guide stops in this situation; there is no form to fill")),
    }
    let unfit = || Failure::one("the fields of the package cannot be read");
    let data = form_bundle(&catalog, &guide.bundle().package.id).ok_or_else(unfit)?;
    let form = OneForm::new(&guide, &plan, &answers, &data).ok_or_else(unfit)?;
    let ground = Ground { today: today(), regions: &guide.bundle().regions };
    let file = arguments.filled.as_ref().map(|path| path.display().to_string());
    let entries = match &arguments.filled {
        None => Entries::default(),
        Some(path) => {
            let file = path.display().to_string();
            let text = std::fs::read_to_string(path)
                .map_err(|error| Failure::one(format!("{file}#: not readable: {error}")))?;
            let (entries, problems) = entries_from_json(&data, &guide, &file, &text);
            if !problems.is_empty() {
                return Err(Failure(problems.iter().map(ToString::to_string).collect()));
            }
            entries
        }
    };
    let checked = form.check(&data, &entries, ground);
    if let Some(file) = file {
        let wrong =
            form.problems(&checked, 0..form.fields.len()).into_iter().filter(|(.., it)| *it != Problem::Missing);
        let lines = wrong.map(|(at, place, problem)| {
            format!("{file}#{}: {}", pointer(&data, &form, at, place), sentence(&data, &form, at, place, &problem))
        });
        let lines: Vec<String> = lines.collect();
        if !lines.is_empty() {
            return Err(Failure(lines));
        }
    }
    let filled = Filled { data, form, entries, checked };
    if arguments.json {
        let json = filled.json(arguments.filled.is_some(), guide.region().as_str(), ground);
        println!("{}", serde_json::to_string_pretty(&json).map_err(|error| Failure::one(error.to_string()))?);
    } else {
        filled.print(ground);
    }
    Ok(())
}

/// Where in a filled file something is.
fn pointer(data: &FormBundle, form: &OneForm, at: usize, place: Option<At>) -> String {
    let field = &data.fields[form.fields[at].field];
    match (place, &field.kind) {
        (Some(At { row, column }), FieldKind::Rows { columns, .. }) => {
            format!("/fields/{}/{row}/{}", field.id, columns[column].id)
        }
        _ => format!("/fields/{}", field.id),
    }
}

/// What is wrong there.
fn sentence(data: &FormBundle, form: &OneForm, at: usize, place: Option<At>, problem: &Problem) -> String {
    let field = &data.fields[form.fields[at].field];
    let kind = match (place, &field.kind) {
        (Some(At { column, .. }), FieldKind::Rows { columns, .. }) => &columns[column].kind,
        (_, kind) => kind,
    };
    EntryTexts::at_hand(Language::En)
        .problem(Language::En, field, kind, problem, today(), &|id: &FieldId| id.to_string())
}

impl Filled {
    fn json(&self, is_filled: bool, region: &str, ground: Ground<'_>) -> Value {
        let Self { data, form, entries, checked } = self;
        let id = |form: &usize| data.forms[*form].id.to_string();
        let field = |at: &usize| &data.fields[form.fields[*at].field];
        let fields = form.fields.iter().map(|asked| {
            let stated = &data.fields[asked.field];
            json!({
                "id": stated.id,
                "label": stated.label,
                "group": stated.group,
                "kind": stated.kind,
                "forms": asked.forms.iter().map(id).collect::<Vec<_>>(),
                "required": asked.required,
                "at_least": asked.at_least,
                "at_most": asked.at_most,
                "above": asked.above,
                "answered": asked.said,
                "settled": asked.settled,
            })
        });
        let words = EntryTexts::at_hand(Language::Zh);
        let single = |single: onething::form::FilledForm<'_>| {
            let fields = single.fields.iter().map(|asked| {
                let value = checked[asked.at].value.as_ref();
                let said = value.map(|value| words.value(Language::Zh, &field(&asked.at).kind, value, ground.regions));
                json!({ "id": field(&asked.at).id, "called": asked.called.zh, "value": said })
            });
            json!({
                "id": data.forms[single.form].id,
                "name": data.forms[single.form].name,
                "fields": fields.collect::<Vec<_>>(),
            })
        };
        let mut out = Map::new();
        let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
        put("format", FORMAT.into());
        put("package", data.package.0.clone().into());
        put("region", region.into());
        put("data_version", data.data_version.clone().into());
        put(
            "counts",
            json!({
                "forms_before": form.forms.len(),
                "forms_after": usize::from(!form.forms.is_empty()),
                "fields_before": form.asked,
                "fields_after": form.fields.len(),
            }),
        );
        put("fields", fields.collect::<Vec<_>>().into());
        put("forms", form.project(data).into_iter().map(single).collect::<Vec<_>>().into());
        if is_filled {
            put("set_aside", form.set_aside(data, entries).iter().map(|id| id.0.clone()).collect::<Vec<_>>().into());
            let unknown = form.fields.iter().zip(checked).filter(|(_, checked)| checked.state == State::Unknown);
            put("unknown", unknown.map(|(it, _)| data.fields[it.field].id.0.clone()).collect::<Vec<_>>().into());
            let missing = form.problems(checked, 0..form.fields.len());
            let missing = missing.into_iter().map(|(at, place, _)| pointer(data, form, at, place));
            put("missing", missing.collect::<Vec<_>>().into());
        }
        Value::Object(out)
    }

    fn print(&self, ground: Ground<'_>) {
        let Self { data, form, checked, .. } = self;
        let words = EntryTexts::at_hand(Language::Zh);
        println!("{} forms, {} -> {} fields", form.forms.len(), form.asked, form.fields.len());
        for single in form.project(data) {
            println!("{}", data.forms[single.form].name.zh);
            for asked in single.fields {
                let kind = &data.fields[form.fields[asked.at].field].kind;
                let value = checked[asked.at].value.as_ref();
                let said = value.map(|value| words.value(Language::Zh, kind, value, ground.regions));
                println!("  {}: {}", asked.called.zh, said.unwrap_or_default());
            }
        }
    }
}

//! `onething code`: case codes, and what the data keep for reading old ones.

use super::case::{CaseArguments, bundle_of, opened, said};
use super::{Failure, files};
use onething::content::{Catalog, edition, opened_json, past_version};
use onething::engine::{CaseCode, Lost, Opened, Unwritable};
use onething::model::{Answer, Bundle, OptionId, PackageId, Question, QuestionKind, iso};
use serde::Serialize;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct CodeArguments {
    /// The package: restaurant …
    #[arg(required_unless_present_any = ["read", "history"])]
    package: Option<String>,
    #[command(flatten)]
    case: CaseArguments,
    /// Print what this code, or the link with it, says.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["package", "region", "answers", "options", "start"])]
    read: Option<String>,
    /// Print what the code says as JSON.
    #[arg(long)]
    json: bool,
    /// Print what can be said about the package now, as an entry of its `editions`.
    #[arg(long, conflicts_with_all = ["read", "history", "region", "answers", "options", "start"])]
    freeze: bool,
    /// Print the present data version as an entry of the `history` in `catalog.json`.
    #[arg(long, conflicts_with_all = ["read", "package", "region", "answers", "options", "start"])]
    history: bool,
    /// The folder with the data files.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

pub(super) fn run(arguments: &CodeArguments) -> Result<(), Failure> {
    let catalog = files::checked(&arguments.data)?;
    if let Some(code) = &arguments.read {
        return read(&catalog, code, arguments.json);
    }
    if arguments.history {
        return pretty(&past_version(&catalog));
    }
    let package = arguments.package.as_deref().unwrap_or_default();
    if arguments.freeze {
        bundle_of(&catalog, package)?;
        return pretty(&edition(&catalog, &PackageId::from(package)));
    }
    let case = said(&catalog, package, &arguments.case)?;
    let code = CaseCode::of(&case.guide, &case.answers, &case.choices, case.start);
    let code = code.map_err(|error| Failure::one(why_not(error)))?.spelled();
    if arguments.json {
        return read(&catalog, &code, true);
    }
    println!("{code}\n#case={code}");
    Ok(())
}

fn why_not(error: Unwritable) -> &'static str {
    match error {
        Unwritable::Region => "the region is not in these data; choose another",
        Unwritable::Start => "a case code can carry a start from 2024-01-01 through 2060-12-31; choose another day",
        Unwritable::Data => "these data cannot be put into a case code; `onething check` says why",
    }
}

fn pretty<T: Serialize>(value: &T) -> Result<(), Failure> {
    println!("{}", serde_json::to_string_pretty(value).map_err(|error| Failure::one(error.to_string()))?);
    Ok(())
}

fn read(catalog: &Catalog, text: &str, json: bool) -> Result<(), Failure> {
    let (code, bundle, opened) = opened(catalog, text)?;
    if json {
        return pretty(&opened_json(&code, &opened));
    }
    let region = bundle.regions.iter().find(|region| region.id == opened.region);
    println!("{} {}", code.spelled(), bundle.package.name.zh);
    println!("region: {} {}", opened.region, region.map_or("", |region| &region.name.zh));
    println!("start: {}", opened.start.map_or_else(|| "the day it is opened".to_owned(), iso));
    println!("data: {}", opened.data_version);
    for question in &bundle.questions {
        if let Some(answer) = opened.answers.get(&question.id) {
            println!("{} {}: {}", question.id, question.label.zh, said_as(question, answer));
        }
    }
    for (alternative, matter) in opened.choices.matters.iter() {
        let name = bundle.matters.iter().find(|known| known.id == *matter).map_or("", |matter| &matter.name.zh);
        println!("{alternative}: {matter} {name}");
    }
    for matter in &bundle.matters {
        for option in matter.options.iter().filter(|option| opened.choices.options.contains(&option.id)) {
            println!("option {} {}: {}", option.id, matter.name.zh, option.name.zh);
        }
    }
    notes(&bundle, &opened).iter().for_each(|note| println!("{note}"));
    Ok(())
}

/// What became of an older code.
pub(super) fn notes(bundle: &Bundle, opened: &Opened) -> Vec<String> {
    let mut notes = Vec::new();
    if opened.data_version != bundle.data_version {
        notes.push(format!("! made with the data of {}; these are of {}", opened.data_version, bundle.data_version));
    }
    notes.extend(opened.changed_since.iter().map(|change| format!("! changed since: {}", change.zh)));
    notes.extend(opened.lost.iter().map(|lost| match lost {
        Lost::Region(id) => format!("! the region {id} is gone; planned for {}", opened.region),
        Lost::Answer(id) => format!("! the answer to {id} has no place any more; answer anew"),
        Lost::Choice(id) => format!("! the choice of {id} has no place any more; choose anew"),
        Lost::Option(id) => format!("! the option {id} is gone; it is not taken any more"),
    }));
    notes
}

fn said_as(question: &Question, answer: &Answer) -> String {
    let name = |id: &OptionId| match &question.kind {
        QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
            choices.iter().find(|choice| choice.id == *id).map_or("", |choice| &choice.text.zh).to_owned()
        }
        QuestionKind::Number(_) => id.0.clone(),
    };
    match answer {
        Answer::One(id) => name(id),
        Answer::Some(ids) => ids.iter().map(name).collect::<Vec<_>>().join(", "),
        Answer::Number(number) => match &question.kind {
            QuestionKind::Number(range) => format!("{number} {}", range.unit.zh),
            _ => number.to_string(),
        },
        Answer::Unsure => "unsure".to_owned(),
    }
}

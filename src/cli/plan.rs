//! `onething plan`.

use super::case::{Case, CaseArguments, opened, said};
use super::{Failure, code, files, today};
use onething::content::{opened_json, option_state, plan_json};
use onething::engine::{Guide, MaterialState, MatterState, Plan, Status, plan};
use onething::model::iso;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct PlanArguments {
    /// The package: restaurant …
    #[arg(required_unless_present = "code")]
    package: Option<String>,
    #[command(flatten)]
    case: CaseArguments,
    /// Plan from this case code, or the link with it.
    #[arg(long, value_name = "CASECODE", conflicts_with_all = ["region", "answers", "options", "start"])]
    code: Option<String>,
    /// Print the plan as JSON.
    #[arg(long)]
    json: bool,
    /// The folder with the data files.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

pub(super) fn run(arguments: &PlanArguments) -> Result<(), Failure> {
    let catalog = files::checked(&arguments.data)?;
    let mut from = None;
    let mut notes = Vec::new();
    let package = arguments.package.as_deref();
    let case = match &arguments.code {
        None => said(&catalog, package.unwrap_or_default(), &arguments.case)?,
        Some(text) => {
            let (code, bundle, opened) = opened(&catalog, text)?;
            if let Some(other) = package.filter(|package| *package != opened.package.as_str()) {
                let message = format!("the code is of the package {}, not {other}; leave {other} out", opened.package);
                return Err(Failure::one(message));
            }
            from = Some(opened_json(&code, &opened));
            notes = code::notes(&bundle, &opened);
            let guide = Guide::new(bundle, opened.region);
            Case { guide, answers: opened.answers, choices: opened.choices, start: opened.start }
        }
    };
    let Case { guide, answers, choices, start } = case;
    let plan = plan(&guide, &answers, &choices, start.unwrap_or_else(today));
    if arguments.json {
        let mut json = plan_json(&guide, &answers, &plan);
        if let (Some(from), Some(json)) = (from, json.as_object_mut()) {
            json.insert("code".to_owned(), from);
        }
        println!("{}", serde_json::to_string_pretty(&json).map_err(|error| Failure::one(error.to_string()))?);
    } else {
        notes.iter().for_each(|note| println!("{note}"));
        print(&guide, &plan);
    }
    Ok(())
}

fn print(guide: &Guide, plan: &Plan) {
    let bundle = guide.bundle();
    println!("{} ({})", bundle.package.name.zh, bundle.data_version);
    for held in &plan.stops {
        println!("! {}", bundle.package.stops[held.rule].title.zh);
    }
    if plan.status == Status::Incomplete {
        let next = plan.situation.next.map_or("", |at| bundle.questions[at].text.zh.as_str());
        println!("? {next} ({} to {} questions to come)", plan.still_to_come.at_least, plan.still_to_come.at_most);
    }
    for matter in &plan.matters {
        let sign = match matter.state {
            MatterState::Needed => '+',
            MatterState::Choice => '/',
            MatterState::Possible => '?',
            MatterState::NotNeeded | MatterState::Postponed => continue,
        };
        let ends = plan.schedule.step(matter.matter).and_then(|step| step.ends).map(iso).unwrap_or_default();
        println!("{sign} {} {ends}", bundle.matters[matter.matter].name.zh);
    }
    for material in &plan.materials {
        let sign = match material.state {
            MaterialState::Prepare => "  [ ]",
            MaterialState::Deferrable => "  [~]",
            MaterialState::Deferred => "  [>]",
            MaterialState::Promised => "  [!]",
            MaterialState::Exempt => "   - ",
            MaterialState::Possible => "   ? ",
        };
        println!("{sign} {}", bundle.materials[material.material].name.zh);
    }
    for option in &plan.options {
        let stated = option.stated(guide);
        let due = option.due.map(|due| format!(" {}", iso(due))).unwrap_or_default();
        println!("  option {} ({}) {}{due}", stated.id, option_state(option.state), stated.name.zh);
    }
    let counts = plan.counts;
    let dates = match plan.schedule.has_goal() {
        true => format!(
            "{} working days ({} one by one), {}",
            counts.workdays_parallel,
            counts.workdays_one_by_one,
            iso(plan.schedule.finish)
        ),
        false => "no limit is known".to_owned(),
    };
    println!(
        "{} matters, {} -> {} papers, {} -> {} forms, {} -> {} fields, {dates}",
        counts.matters,
        counts.materials_before,
        counts.materials_after,
        counts.forms_before,
        counts.forms_after,
        counts.fields_before,
        counts.fields_after,
    );
}

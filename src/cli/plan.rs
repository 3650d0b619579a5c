//! `onething plan`.

use super::{Failure, files};
use chrono::NaiveDate;
use onething::content::{AnswersFile, answers_from_json, bundle, plan_json};
use onething::engine::{Guide, MaterialState, MatterState, Plan, Status, plan};
use onething::model::{PackageId, RegionId, iso, parse_date, shanghai_day};
use std::path::PathBuf;
use std::time::SystemTime;

#[derive(clap::Args)]
pub(super) struct PlanArguments {
    /// The package: restaurant …
    package: String,
    /// Six-digit code of the region.
    #[arg(long, default_value = "370400")]
    region: String,
    /// JSON file: {"area": 45, "food": ["hot"], "site": "unsure", "choices": {…}}.
    #[arg(long)]
    answers: Option<PathBuf>,
    /// The day the application is accepted, YYYY-MM-DD; today in Asia/Shanghai without it.
    #[arg(long)]
    start: Option<String>,
    /// Print the plan as JSON.
    #[arg(long)]
    json: bool,
    /// The folder with the data files.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

pub(super) fn run(arguments: &PlanArguments) -> Result<(), Failure> {
    let catalog = files::checked(&arguments.data)?;
    let Some(bundle) = bundle(&catalog, &PackageId(arguments.package.clone())) else {
        let known: Vec<&str> = catalog.packages.iter().map(|package| package.id.as_str()).collect();
        let message = format!("no package {:?}; known are: {}", arguments.package, known.join(", "));
        return Err(Failure::one(message));
    };
    let region = RegionId(arguments.region.clone());
    if !bundle.regions.iter().any(|known| known.id == region) {
        let known: Vec<String> =
            bundle.regions.iter().map(|region| format!("{} {}", region.id, region.name.zh)).collect();
        return Err(Failure::one(format!("no region {region}; known are: {}", known.join(", "))));
    }
    let start = match &arguments.start {
        None => today(),
        Some(text) => parse_date(text)
            .ok_or_else(|| Failure::one(format!("{text:?} is no date; write YYYY-MM-DD, for example 2026-11-23")))?,
    };
    let read = match &arguments.answers {
        None => AnswersFile::default(),
        Some(path) => {
            let file = path.display().to_string();
            let text = std::fs::read_to_string(path)
                .map_err(|error| Failure::one(format!("{file}#: not readable: {error}")))?;
            let (read, problems) = answers_from_json(&bundle, &file, &text);
            if !problems.is_empty() {
                return Err(Failure(problems.iter().map(ToString::to_string).collect()));
            }
            read
        }
    };
    let guide = Guide::new(bundle, region);
    let plan = plan(&guide, &read.answers, &read.choices, start);
    if arguments.json {
        let json = plan_json(&guide, &read.answers, &plan);
        println!("{}", serde_json::to_string_pretty(&json).map_err(|error| Failure::one(error.to_string()))?);
    } else {
        print(&guide, &plan);
    }
    Ok(())
}

/// Today in Asia/Shanghai.
fn today() -> NaiveDate {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    shanghai_day(i64::try_from(since_1970.as_millis()).unwrap_or_default())
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
            MaterialState::Exempt => "   - ",
            MaterialState::Possible => "   ? ",
        };
        println!("{sign} {}", bundle.materials[material.material].name.zh);
    }
    let counts = plan.counts;
    println!(
        "{} matters, {} -> {} papers, {} -> {} forms, {} -> {} fields, {} working days ({} one by one), {}",
        counts.matters,
        counts.materials_before,
        counts.materials_after,
        counts.forms_before,
        counts.forms_after,
        counts.fields_before,
        counts.fields_after,
        counts.workdays_parallel,
        counts.workdays_one_by_one,
        iso(plan.schedule.finish),
    );
}

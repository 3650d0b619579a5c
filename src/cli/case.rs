//! Where a case comes from: arguments and an answers file, or a case code.

use super::Failure;
use chrono::NaiveDate;
use onething::content::{AnswersFile, Catalog, answers_from_json, bundle};
use onething::engine::{
    Answers, CaseCode, Choices, CodeError, Guide, LONGEST_CODE, Opened, OptionState, find_option, plan, take,
};
use onething::model::{Bundle, PackageId, RegionId, RuleId, parse_date};
use std::path::PathBuf;

/// What is said about a package on the command line.
#[derive(clap::Args)]
pub(super) struct CaseArguments {
    /// Six-digit code of the region.
    #[arg(long, default_value = "370400")]
    region: String,
    /// JSON file: {"area": 45, "food": ["hot"], "site": "unsure", "choices": {…}}.
    #[arg(long)]
    answers: Option<PathBuf>,
    /// An option to take, by its id; may stand several times.
    #[arg(long = "option", value_name = "ID")]
    options: Vec<String>,
    /// The day the application is accepted, YYYY-MM-DD; today in Asia/Shanghai without it.
    #[arg(long)]
    start: Option<String>,
}

/// A case and the guide for it.
pub(super) struct Case {
    pub(super) guide: Guide,
    pub(super) answers: Answers,
    pub(super) choices: Choices,
    pub(super) start: Option<NaiveDate>,
}

/// The case that the arguments describe.
pub(super) fn said(catalog: &Catalog, package: &str, arguments: &CaseArguments) -> Result<Case, Failure> {
    let bundle = bundle_of(catalog, package)?;
    let region = RegionId(arguments.region.clone());
    if !bundle.regions.iter().any(|known| known.id == region) {
        let known: Vec<String> =
            bundle.regions.iter().map(|region| format!("{} {}", region.id, region.name.zh)).collect();
        return Err(Failure::one(format!("no region {region}; known are: {}", known.join(", "))));
    }
    let no_date =
        |text: &String| Failure::one(format!("{text:?} is no date; write YYYY-MM-DD, for example 2026-11-23"));
    let start = match &arguments.start {
        None => None,
        Some(text) => Some(parse_date(text).ok_or_else(|| no_date(text))?),
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
    let mut case = Case { guide: Guide::new(bundle, region), answers: read.answers, choices: read.choices, start };
    let mut wanted: Vec<RuleId> = case.choices.options.clone();
    wanted.extend(arguments.options.iter().map(|id| RuleId(id.clone())));
    for id in &wanted {
        take(&case.guide, id, true, &mut case.answers, &mut case.choices);
    }
    let refused = refused(&case, &wanted);
    if refused.is_empty() { Ok(case) } else { Err(Failure(refused)) }
}

/// A sentence for every wanted option that cannot be taken here.
fn refused(case: &Case, wanted: &[RuleId]) -> Vec<String> {
    // What is offered does not depend on the day.
    let day = case.start.unwrap_or(case.guide.calendar().last_covered());
    let plan = plan(&case.guide, &case.answers, &case.choices, day);
    let in_state = |state: OptionState| {
        let found = plan.options.iter().filter(|option| option.state == state);
        found.map(|option| option.stated(&case.guide).id.to_string()).collect::<Vec<_>>().join(", ")
    };
    let mut offered = in_state(OptionState::Offered);
    if offered.is_empty() {
        offered = "none".to_owned();
    }
    let mut refused = Vec::new();
    for id in wanted {
        let planned = plan.options.iter().find(|option| option.stated(&case.guide).id == *id);
        let why = match planned.map(|option| option.state) {
            Some(OptionState::Taken) => continue,
            None if find_option(&case.guide, id).is_none() => "there is no such option".to_owned(),
            None | Some(OptionState::Offered) => "it changes nothing in this situation".to_owned(),
            Some(OptionState::Possible) => "it hangs on answers that are missing or unsure".to_owned(),
            Some(OptionState::LocalList) => {
                "only the local list says whether there is such an option; ask there".to_owned()
            }
            Some(OptionState::Excluded) => "the answers say that it may not be used".to_owned(),
            Some(OptionState::Needed(matter)) => {
                format!("{} cannot do without", case.guide.bundle().matters[matter].id)
            }
        };
        refused.push(format!("the option {id} cannot be taken: {why}; offered are: {offered}"));
    }
    refused
}

/// What a code, or a link with one, says.
pub(super) fn opened(catalog: &Catalog, text: &str) -> Result<(CaseCode, Bundle, Opened), Failure> {
    let text = text.rsplit_once("#case=").map_or(text, |(_, code)| code);
    let failed = |error| Failure::one(sentence(catalog, error));
    let code = CaseCode::parse(text).map_err(failed)?;
    let prefix = code.prefix();
    let package = catalog.packages.iter().find(|package| package.prefix == prefix);
    let package = package.ok_or_else(|| failed(CodeError::UnknownPackage))?;
    let bundle = bundle_of(catalog, package.id.as_str())?;
    let opened = code.open(&bundle).map_err(failed)?;
    Ok((code, bundle, opened))
}

/// The data of a package, or which ones there are.
pub(super) fn bundle_of(catalog: &Catalog, package: &str) -> Result<Bundle, Failure> {
    bundle(catalog, &PackageId::from(package)).ok_or_else(|| {
        let known: Vec<&str> = catalog.packages.iter().map(|package| package.id.as_str()).collect();
        Failure::one(format!("no package {package:?}; known are: {}", known.join(", ")))
    })
}

/// What happened, and what to do.
fn sentence(catalog: &Catalog, error: CodeError) -> String {
    match error {
        CodeError::Empty => "no case code was given; write the code, or the link with #case=".to_owned(),
        CodeError::TooLong => {
            format!("more than {LONGEST_CODE} characters, longer than any case code; give the code alone")
        }
        CodeError::NeverUsed(c) => format!(
            "{c:?} is in no case code: 0 and O, and 1, I and L are left out because they look alike; compare that \
             character with the code once more"
        ),
        CodeError::ForeignCharacter(c) => format!(
            "{c:?} is in no case code; they have the digits 2 to 9 and the letters A to Z without I, L and O; give the \
             code alone"
        ),
        CodeError::UnknownPackage => {
            let known: Vec<String> =
                catalog.packages.iter().map(|package| format!("{} {}", package.prefix, package.id)).collect();
            format!(
                "the code is right, but these data have no package for it; known are: {}. Read it with the data of the \
                 site it comes from",
                known.join(", ")
            )
        }
        CodeError::WrongCheck => {
            "a character of the code is wrong, missing or too many; compare it once more, up to the last character"
                .to_owned()
        }
        CodeError::FromNewerData => {
            let version = catalog.manifest.as_ref().map_or("", |manifest| &manifest.version);
            format!("the code was made with later data than these ({version}); bring the data up to date and try again")
        }
        CodeError::Damaged => {
            "the code says something that no program writes; make a new one where it comes from".to_owned()
        }
    }
}

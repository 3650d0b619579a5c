//! `onething prove`.

use super::{Failure, Lang, files};
use onething::content::{Finding, Proofs, Proven, prove_packages};
use onething::model::PackageId;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct ProveArguments {
    /// The package; every package without it.
    package: Option<String>,
    /// Print the proof as JSON.
    #[arg(long)]
    json: bool,
    /// In which language problems are named.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// The folder with the data files.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

pub(super) fn run(arguments: &ProveArguments) -> Result<(), Failure> {
    let catalog = files::checked_in(&arguments.data, arguments.lang)?;
    let only = arguments.package.as_deref().map(PackageId::from);
    if let Some(id) = &only {
        super::case::bundle_of(&catalog, id.as_str())?;
    }
    let proofs = prove_packages(&catalog, only.as_ref());
    if arguments.json {
        let json = serde_json::to_string_pretty(&json(&proofs)).map_err(|error| Failure::one(error.to_string()))?;
        println!("{json}");
    }
    let summary = proofs.packages.iter().filter(|_| !arguments.json).map(|proven| {
        let Proven { package, situations, states, time, .. } = proven;
        format!("{package}: {situations} situations, {states} states, {time:.2?}")
    });
    let mut lines: Vec<String> = summary.collect();
    if proofs.hold() {
        lines.iter().for_each(|line| println!("{line}"));
        return Ok(());
    }
    for proven in &proofs.packages {
        lines.extend(proven.findings.iter().map(|finding| line(arguments.lang, Some(&proven.package), finding)));
    }
    lines.extend(proofs.shared.iter().map(|finding| line(arguments.lang, None, finding)));
    Err(Failure(lines))
}

/// A finding on one line, with the answers that show it.
fn line(lang: Lang, package: Option<&PackageId>, finding: &Finding) -> String {
    let problem = lang.say(&finding.problem);
    match (package, finding.example_json()) {
        (Some(package), Some((answers, region))) => format!("{problem} ({package}, {region}: {answers})"),
        _ => problem,
    }
}

fn json(proofs: &Proofs) -> serde_json::Value {
    let finding = |finding: &Finding| {
        let example = finding.example_json();
        serde_json::json!({
            "file": finding.problem.file,
            "pointer": finding.problem.pointer,
            "message": finding.problem.message,
            "answers": example.as_ref().map(|(answers, _)| answers),
            "region": example.as_ref().map(|(_, region)| region.as_str()),
        })
    };
    let packages = proofs.packages.iter().map(|proven| {
        serde_json::json!({
            "package": proven.package.as_str(),
            // More than a JSON number holds.
            "situations": proven.situations.to_string(),
            "states": proven.states,
            "milliseconds": u64::try_from(proven.time.as_millis()).unwrap_or(u64::MAX),
            "findings": proven.findings.iter().map(finding).collect::<Vec<_>>(),
        })
    });
    serde_json::json!({
        "format": 1,
        "holds": proofs.hold(),
        "packages": packages.collect::<Vec<_>>(),
        "shared": proofs.shared.iter().map(finding).collect::<Vec<_>>(),
    })
}

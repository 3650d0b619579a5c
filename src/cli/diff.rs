//! `onething diff`.

use super::{Failure, Lang, files};
use onething::content::{PackageDifference, Teller, differences};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct DiffArguments {
    /// The folder with the data files as they were.
    old: PathBuf,
    /// The folder with the data files as they are.
    new: PathBuf,
    /// Print the differences as JSON.
    #[arg(long)]
    json: bool,
    /// In which language differences and problems are named.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
}

pub(super) fn run(arguments: &DiffArguments) -> Result<(), Failure> {
    let lang = arguments.lang;
    let (old, new) = (files::checked_in(&arguments.old, lang)?, files::checked_in(&arguments.new, lang)?);
    let differences = differences(&old, &new);
    let teller = Teller { old: &old, new: &new, language: lang.into() };
    if arguments.json {
        let json = serde_json::to_string_pretty(&teller.json(&differences));
        println!("{}", json.map_err(|error| Failure::one(error.to_string()))?);
        return Ok(());
    }
    differences.iter().flat_map(|difference| teller.lines(difference)).for_each(|line| println!("{line}"));
    if differences.iter().all(PackageDifference::is_empty) {
        println!("{}", teller.nothing());
    }
    Ok(())
}

//! `onething diff`.

use super::{Failure, files};
use onething::content::{difference_lines, differences, differences_json};
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
}

pub(super) fn run(arguments: &DiffArguments) -> Result<(), Failure> {
    let differences = differences(&files::checked(&arguments.old)?, &files::checked(&arguments.new)?);
    if arguments.json {
        let json = serde_json::to_string_pretty(&differences_json(&differences));
        println!("{}", json.map_err(|error| Failure::one(error.to_string()))?);
        return Ok(());
    }
    differences.iter().flat_map(difference_lines).for_each(|line| println!("{line}"));
    if differences.iter().all(onething::content::PackageDifference::is_empty) {
        println!("no difference in any situation");
    }
    Ok(())
}

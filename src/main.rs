//! The command line: `onething check | plan | schema | bundle`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}

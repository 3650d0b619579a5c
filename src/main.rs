//! The command line: `onething check | plan | code | draw | schema | bundle`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}

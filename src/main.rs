//! The command line: `onething check | prove | diff | plan | code | form | draw | links | schema | bundle`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}

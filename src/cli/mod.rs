//! Reads the arguments and files, calls the library, prints. Exit code 0 only
//! when all is well; problems go to standard error, one a line.

mod bundle;
mod case;
mod code;
mod diff;
mod draw;
mod files;
mod form;
mod links;
mod plan;
mod prove;
mod schema;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};
use onething::content::{Problem, in_chinese_words, overdue};
use onething::model::{Language, parse_date, shanghai_day};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

/// A service guide for getting one thing done across several offices.
#[derive(Parser)]
#[command(name = "onething", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check all data files; prints every problem as `file#/json/pointer: message`.
    Check {
        /// The folder with the data files.
        #[arg(default_value = "public/data")]
        dir: PathBuf,
        /// Also name what is overdue on this day, YYYY-MM-DD.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// In which language problems are named.
        #[arg(long, value_enum, default_value_t)]
        lang: Lang,
    },
    /// Plan a package for a set of answers.
    Plan(plan::PlanArguments),
    /// Prove that every situation of every package, or of one, is right.
    Prove(prove::ProveArguments),
    /// Say what an edit of the data changes, in situations.
    Diff(diff::DiffArguments),
    /// Print the case code of a set of answers, or what a code says.
    Code(code::CodeArguments),
    /// List the links of all sources, with the files that cite them.
    Links {
        /// The folder with the data files.
        #[arg(default_value = "public/data")]
        dir: PathBuf,
    },
    /// Draw the questions of a package, and its materials beside its matters.
    Draw {
        /// The package: restaurant …
        package: String,
        /// Where `PACKAGE.flow.svg` and `PACKAGE.matrix.svg` are written.
        #[arg(long, default_value = ".")]
        out: PathBuf,
        /// The folder with the data files.
        #[arg(long, default_value = "public/data")]
        data: PathBuf,
    },
    /// Print the one form of a case; check a filled one and give back the single forms.
    Form(form::FormArguments),
    /// Print the JSON Schemas, or write them to a folder.
    Schema {
        /// Write `<name>.schema.json` files here instead of printing.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Print only this schema: package, matter, questions …
        #[arg(conflicts_with = "out")]
        name: Option<String>,
    },
    /// Check the data files and join them into what the browser loads.
    Bundle {
        /// The folder with the data files.
        dir: PathBuf,
        /// Where `index.*` and `bundles/` are written; may be the same folder.
        out: PathBuf,
    },
}

/// The languages of what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum Lang {
    #[default]
    En,
    Zh,
}

impl Lang {
    /// A problem on one line.
    fn say(self, problem: &Problem) -> String {
        match self {
            Self::En => problem.to_string(),
            Self::Zh => Problem { message: in_chinese_words(&problem.message), ..problem.clone() }.to_string(),
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::En,
            Lang::Zh => Self::Zh,
        }
    }
}

/// What went wrong, in one sentence or one line for each problem.
struct Failure(Vec<String>);

impl Failure {
    fn one(message: impl Into<String>) -> Self {
        Self(vec![message.into()])
    }
}

/// Runs the command line.
pub(crate) fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { dir, on, lang } => check(&dir, on.as_deref(), lang),
        Command::Plan(arguments) => plan::run(&arguments),
        Command::Prove(arguments) => prove::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Code(arguments) => code::run(&arguments),
        Command::Links { dir } => links::run(&dir),
        Command::Draw { package, out, data } => draw::run(&data, &package, &out),
        Command::Form(arguments) => form::run(&arguments),
        Command::Schema { out, name } => schema::run(out.as_deref(), name.as_deref()),
        Command::Bundle { dir, out } => bundle::run(&dir, &out),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(lines)) => {
            for line in lines {
                eprintln!("{line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Today in Asia/Shanghai.
fn today() -> NaiveDate {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    shanghai_day(i64::try_from(since_1970.as_millis()).unwrap_or_default())
}

fn check(dir: &Path, on: Option<&str>, lang: Lang) -> Result<(), Failure> {
    let catalog = files::checked_in(dir, lang)?;
    if let Some(day) = on {
        let day = parse_date(day).ok_or_else(|| Failure::one(format!("{day:?} is no date; write YYYY-MM-DD")))?;
        let overdue = overdue(&catalog, day);
        if !overdue.is_empty() {
            return Err(Failure(overdue.iter().map(|problem| lang.say(problem)).collect()));
        }
    }
    let facts: usize = catalog.matters.iter().map(|matter| onething::content::citations(matter).len()).sum();
    let facts: usize =
        facts + catalog.packages.iter().map(|package| onething::content::citations(package).len()).sum::<usize>();
    println!(
        "{}: no problems. {} packages, {} matters, {} materials, {} questions, {} fields, {} sources, {facts} citations.",
        dir.display(),
        catalog.packages.len(),
        catalog.matters.len(),
        catalog.materials.len(),
        catalog.questions.len(),
        catalog.fields.len(),
        catalog.sources.len(),
    );
    Ok(())
}

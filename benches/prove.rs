//! What a proof costs: the shipped packages, and made-up ones of growing size, beside a
//! naive prover that plans every situation one by one.
//!
//! `cargo bench --bench prove` first prints a table, then measures with criterion.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{BenchmarkId, Criterion};
use onething::engine::{Answers, Choices, Guide, plan, prove};
use onething::model::{Answer, Bundle, Condition, QuestionKind};
use std::hint::black_box;
use std::time::{Duration, Instant};
use support::small::{Small, chosen, not};
use support::{bundle_of, catalog, day};

/// Questions of the made-up packages; the naive prover is asked up to the second.
const SIZES: [usize; 5] = [6, 8, 16, 32, 64];
const NAIVE: usize = 8;

/// How the questions of a made-up package hang together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Not at all: each is asked always, and a matter of its own hangs on it.
    Independent,
    /// Each with the one before, which is how guides are: rules speak of few
    /// questions, and every second is asked sometimes.
    Chained,
}

const KINDS: [(&str, Kind); 2] = [("independent", Kind::Independent), ("chained", Kind::Chained)];

/// `n` questions, each with a matter that hangs on it.
fn made_up(kind: Kind, n: usize) -> Bundle {
    let mut small = Small::new().matter("always", None);
    for at in 0..n {
        let id = |at: usize| format!("q{at}");
        small = small.single(&id(at), &["a", "b"]);
        let mut when = chosen(&id(at), "a");
        if at > 0 && kind == Kind::Chained {
            if at % 2 == 1 {
                small = small.asked_when(not(chosen(&id(at - 1), "b")));
            }
            when = Condition::Any(vec![when, Condition::All(vec![chosen(&id(at - 1), "b"), chosen(&id(at), "b")])]);
        }
        small = small.matter(&format!("m{at}"), Some(when)).needs(&format!("paper{}", at / 3));
    }
    small.0.regions.retain(|region| region.id.as_str() == "11");
    small.0
}

/// Plans every situation: how many there are.
fn naive(guide: &Guide, answers: &Answers) -> u128 {
    let plan = plan(guide, black_box(answers), &Choices::new(), day("2026-11-23"));
    let Some(next) = plan.situation.next else { return 1 };
    let question = &guide.bundle().questions[next];
    let QuestionKind::Single(choices) = &question.kind else { panic!("only single questions are tried") };
    let given = choices.iter().map(|choice| Answer::One(choice.id.clone())).chain([Answer::Unsure]);
    given
        .map(|answer| {
            let mut answers = answers.clone();
            answers.insert(question.id.clone(), answer);
            naive(guide, &answers)
        })
        .sum()
}

fn shipped() -> impl Iterator<Item = (String, Bundle)> {
    catalog().packages.iter().map(|package| (package.id.to_string(), bundle_of(package.id.as_str())))
}

fn table() {
    println!(
        "{:>18} {:>10} {:>34} {:>9} {:>10} {:>12}",
        "package", "questions", "situations", "states", "time", "naive"
    );
    let whole: Duration = shipped().map(|(name, bundle)| row(&name, &bundle, false)).sum();
    for ((name, kind), n) in KINDS.iter().flat_map(|kind| SIZES.map(|n| (kind, n))) {
        row(&format!("{name} {n}"), &made_up(*kind, n), n <= NAIVE);
    }
    println!("the whole catalogue: {whole:.2?}\n");
}

/// Proves one package, and counts its situations naively, too; how long the proof took.
fn row(name: &str, bundle: &Bundle, naively: bool) -> Duration {
    let started = Instant::now();
    let proof = prove(bundle);
    let time = started.elapsed();
    let tried = naively.then(|| {
        let guide = Guide::new(bundle.clone(), "11".into());
        let started = Instant::now();
        assert_eq!(naive(&guide, &Answers::new()), proof.situations);
        started.elapsed()
    });
    println!(
        "{name:>18} {:>10} {:>34} {:>9} {:>10} {:>12}",
        bundle.questions.len(),
        proof.situations,
        proof.states,
        format!("{time:.2?}"),
        tried.map(|time| format!("{time:.2?}")).unwrap_or_default(),
    );
    time
}

fn main() {
    // `cargo test --benches` only wants to know that it runs.
    if std::env::args().any(|argument| argument == "--bench") {
        table();
    }
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("prove");
    group.sample_size(10);
    for (name, bundle) in shipped() {
        group.bench_function(&name, |b| b.iter(|| prove(&bundle)));
    }
    for ((name, kind), n) in KINDS.iter().flat_map(|kind| SIZES.map(|n| (kind, n))) {
        let bundle = made_up(*kind, n);
        group.bench_with_input(BenchmarkId::new(*name, n), &n, |b, _| b.iter(|| prove(&bundle)));
        if n <= NAIVE {
            let guide = Guide::new(bundle, "11".into());
            group.bench_with_input(BenchmarkId::new(format!("{name}, naive, counting alone"), n), &n, |b, _| {
                b.iter(|| naive(&guide, &Answers::new()));
            });
        }
    }
    group.finish();
    criterion.final_summary();
}

//! How long a plan takes: the restaurant, and made-up packages of growing size.
//!
//! `cargo bench` first prints a table (one line a size, with time per matter and
//! memory), then measures with criterion.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use onething::engine::{Answers, Change, Choices, Guide, OptionState, Plan, PlannedOption, plan, what_if};
use onething::model::{Answer, Bundle, Condition, QuestionKind, RegionId};
use std::hint::black_box;
use std::time::{Duration, Instant};
use support::small::{Small, chosen, not};
use support::{bundle_of, day};

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// Small numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        // Constants of Knuth's MMIX generator.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// `n` matters with three materials each out of a shared pool, conditions over
/// one to three questions, and waits for two earlier matters.
fn synthetic(n: usize) -> Bundle {
    let mut numbers = Numbers(7);
    let questions = n.isqrt().clamp(3, 100);
    let mut small = Small::new();
    for question in 0..questions {
        small = small.single(&format!("q{question}"), &["a", "b", "c"]);
    }
    for material in 0..n {
        small.0.materials.push(support::small::material(&format!("paper{material}")));
    }
    for matter in 0..n {
        let parts: Vec<Condition> = (0..=numbers.below(3))
            .map(|_| {
                let part = chosen(&format!("q{}", numbers.below(questions)), ["a", "b", "c"][numbers.below(3)]);
                if numbers.below(3) == 0 { not(part) } else { part }
            })
            .collect();
        let when = if numbers.below(2) == 0 { Condition::All(parts) } else { Condition::Any(parts) };
        small = small.matter(&format!("m{matter}"), Some(when));
        for _ in 0..3 {
            // The dictionary is filled already, so that this takes no search.
            let requirement = support::small::requirement(&format!("paper{}", numbers.below(n)));
            small = small.with(|matter| matter.materials.push(requirement));
        }
        for _ in 0..2.min(matter) {
            small = small.after(&format!("m{}", numbers.below(matter)));
        }
    }
    small.0
}

/// Rules over all of `n` questions at once: nothing is certain, and hardly two
/// courses of answers leave the same open. The worst case for counting questions.
fn entangled(n: usize) -> Bundle {
    let mut small = Small::new();
    for question in 0..n {
        small = small.single(&format!("q{question}"), &["a", "b", "c"]);
    }
    for rule in 0..3 * n {
        let part = |at: usize| chosen(&format!("q{at}"), ["a", "b", "c"][(rule * 7 + at * (rule + 3)) % 3]);
        let pairs = (0..n).map(|at| Condition::Any(vec![part(at), not(part((at + rule + 1) % n))]));
        small = small.matter(&format!("m{rule}"), Some(Condition::All(pairs.collect())));
    }
    small.0
}

/// The first option of everything that is asked, `share` percent of the questions.
fn answers(bundle: &Bundle, share: usize) -> Answers {
    let count = bundle.questions.len() * share / 100;
    let first = |question: &onething::model::Question| match &question.kind {
        QuestionKind::Single(choices) => Answer::One(choices[0].id.clone()),
        QuestionKind::Several(choices) => Answer::Some(vec![choices[0].id.clone()]),
        QuestionKind::Number(range) => Answer::Number(onething::model::Hundredths::whole(range.example)),
    };
    bundle.questions.iter().take(count).map(|question| (question.id.clone(), first(question))).collect()
}

fn guide_of(bundle: Bundle, region: &str) -> Guide {
    Guide::new(bundle, RegionId::from(region))
}

fn planned(guide: &Guide, answers: &Answers) -> Plan {
    plan(guide, black_box(answers), &Choices::new(), day("2026-11-23"))
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = work();
    (result, started.elapsed())
}

/// The shortest of several runs: what the work takes when nothing disturbs it.
fn repeated(mut work: impl FnMut()) -> Duration {
    let runs = (0..15).map(|_| timed(&mut work).1);
    runs.min().unwrap_or_default()
}

/// Resident memory of this process in kB; 0 where the system does not say.
fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).map_or(0, |pages| pages * 4)
}

/// Time and memory by size; "per matter" should hardly grow.
fn table() {
    println!(
        "{:>10} {:>9} {:>10} {:>11} {:>11} {:>11} {:>11} {:>11} {:>12} {:>6} {:>9}",
        "package",
        "matters",
        "bundle kB",
        "compile",
        "first",
        "open",
        "half",
        "complete",
        "per matter",
        "exact",
        "RSS +kB"
    );
    let mut lines = vec![("restaurant".to_owned(), bundle_of("restaurant"), "370405")];
    lines.push(("entangled".to_owned(), entangled(20), "11"));
    lines.extend(SIZES.map(|n| ("made-up".to_owned(), synthetic(n), "11")));
    for (name, bundle, region) in lines {
        let matters = bundle.matters.len();
        let size = postcard::to_allocvec(&bundle).unwrap().len();
        let (half, all) = (answers(&bundle, 50), answers(&bundle, 100));
        let before = resident();
        let (guide, compile) = timed(|| guide_of(bundle, region));
        let (open, first) = timed(|| planned(&guide, &Answers::new()));
        let after = resident();
        let again = repeated(|| drop(planned(&guide, &Answers::new())));
        let half = repeated(|| drop(planned(&guide, &half)));
        let complete = repeated(|| drop(planned(&guide, &all)));
        println!(
            "{:>10} {:>9} {:>10} {:>11} {:>11} {:>11} {:>11} {:>11} {:>12} {:>6} {:>9}",
            name,
            matters,
            size / 1024,
            format!("{compile:.2?}"),
            format!("{first:.2?}"),
            format!("{again:.2?}"),
            format!("{half:.2?}"),
            format!("{complete:.2?}"),
            format!("{:.2?}", complete / u32::try_from(matters).unwrap()),
            open.still_to_come.exact,
            after.saturating_sub(before),
        );
    }
    println!();
}

fn restaurant(criterion: &mut Criterion) {
    let bundle = bundle_of("restaurant");
    let region = "370405";
    let example: Answers = bundle.package.example.answers.iter().cloned().collect();
    let mut group = criterion.benchmark_group("restaurant");
    let clone = || bundle.clone();
    group
        .bench_function("compile", |b| b.iter_batched(clone, |bundle| guide_of(bundle, region), BatchSize::SmallInput));
    let compiled = || guide_of(bundle.clone(), region);
    // Nothing is kept between calls, so this shows what cold caches cost.
    group.sample_size(10);
    group.bench_function("first plan", |b| {
        b.iter_batched(compiled, |guide| planned(&guide, &Answers::new()), BatchSize::PerIteration);
    });
    group.sample_size(50);
    let guide = compiled();
    group.bench_function("plan without answers", |b| b.iter(|| planned(&guide, &Answers::new())));
    group.bench_function("plan of the example", |b| b.iter(|| planned(&guide, &example)));
    let options = planned(&guide, &example).options;
    assert!(options.iter().any(|option| option.state == OptionState::Offered));
    group.bench_function("effects of all options of the example", |b| {
        b.iter(|| {
            let effect = |option: &PlannedOption| {
                let change = Change::Option(option.stated(&guide).id.clone());
                what_if(&guide, &example, &Choices::new(), day("2026-11-23"), &change)
            };
            options.iter().filter_map(effect).count()
        });
    });
    // At a counter questions are answered in any order.
    let mut without_first = example.clone();
    without_first.remove(&bundle.questions[0].id);
    group.bench_function("plan with the first question open", |b| b.iter(|| planned(&guide, &without_first)));
    group.finish();
}

fn by_size(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("by size");
    group.sample_size(10);
    for n in SIZES {
        let bundle = synthetic(n);
        let all = answers(&bundle, 100);
        group.throughput(Throughput::Elements(n as u64));
        let clone = || bundle.clone();
        group.bench_with_input(BenchmarkId::new("compile", n), &n, |b, _| {
            b.iter_batched(clone, |bundle| guide_of(bundle, "11"), BatchSize::LargeInput);
        });
        let guide = guide_of(bundle.clone(), "11");
        group.bench_with_input(BenchmarkId::new("plan", n), &n, |b, _| b.iter(|| planned(&guide, &all)));
        group.bench_with_input(BenchmarkId::new("plan without answers", n), &n, |b, _| {
            b.iter(|| planned(&guide, &Answers::new()));
        });
    }
    group.finish();
}

fn main() {
    // `cargo test --benches` only wants to know that it runs.
    if std::env::args().any(|argument| argument == "--bench") {
        table();
    }
    let mut criterion = Criterion::default().configure_from_args();
    restaurant(&mut criterion);
    by_size(&mut criterion);
    criterion.final_summary();
}

//! Whether a paper accounts for everything the plan has.

use super::paper::{About, Paper};
use super::said::Prepared;

/// The names of what the plan has and the paper does not account for exactly once: every
/// material and, on the notice, every matter.
pub fn unaccounted(prepared: &Prepared<'_>, paper: &Paper) -> Vec<String> {
    let bundle = prepared.guide.bundle();
    let accounts: Vec<About> = paper.accounts().collect();
    let materials = prepared.plan.materials.iter().map(|planned| About::Material(planned.material));
    let matters = prepared.plan.matters.iter().map(|planned| About::Matter(planned.matter));
    let matters = matters.filter(|_| paper.kind == super::PaperKind::Notice);
    let lost = materials.chain(matters).filter(|about| accounts.iter().filter(|known| *known == about).count() != 1);
    lost.map(|about| match about {
        About::Material(at) => bundle.materials[at].name.zh.clone(),
        About::Matter(at) => bundle.matters[at].name.zh.clone(),
    })
    .collect()
}

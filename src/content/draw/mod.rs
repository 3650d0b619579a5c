//! Pictures of one package, made from its data: an editor sees what leads where.

mod asked;
mod flow;
mod matrix;
mod sheet;
mod words;

use crate::model::Bundle;

/// The pictures with their names: `flow` (questions in order, what opens later
/// ones, what ends in a stop, choices) and `matrix` (materials and matters). SVG.
pub fn drawings(bundle: &Bundle) -> [(&'static str, String); 2] {
    [("flow", flow::draw(bundle)), ("matrix", matrix::draw(bundle))]
}

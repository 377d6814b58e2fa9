//! Weights that fit best, by accelerated descent along the slope (Nesterov's method).

/// Goes from `start` down the `slope` of what is lost at given weights, in `rounds` steps of this length; `allowed` says what
/// becomes of a weight, by its place, where not every number is one.
pub fn descend(
    start: Vec<f64>,
    rounds: usize,
    step: f64,
    slope: impl Fn(&[f64]) -> Vec<f64>,
    allowed: impl Fn(usize, f64) -> f64,
) -> Vec<f64> {
    let mut weights = start;
    let (mut ahead, mut pace) = (weights.clone(), 1.0_f64);
    for _ in 0..rounds {
        let slope = slope(&ahead);
        let next_pace = f64::midpoint(1.0, (1.0 + 4.0 * pace * pace).sqrt());
        let push = (pace - 1.0) / next_pace;
        pace = next_pace;
        for at in 0..weights.len() {
            let next = allowed(at, ahead[at] - slope[at] * step);
            ahead[at] = next + push * (next - weights[at]);
            weights[at] = next;
        }
    }
    weights
}

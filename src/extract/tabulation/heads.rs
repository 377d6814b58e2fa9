//! What the name of a column says of the whole column.

use serde::Deserialize;

use super::cell_cues::CellCues;
use crate::domain::fold;
use crate::extract::letters::is_word_part;

/// What a column holds by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Role {
    Place,
    Indicator,
    Period,
    Value,
    Unit,
    Bound,
    Status,
    Growth,
    OfPlan,
    Operator,
    Source,
    AsStated,
    Note,
    /// Something that is no part of a figure.
    Other,
}

/// The role that a head names, in English or Vietnamese; nothing where it says more than that, or something else.
pub(super) fn role(head: &str) -> Option<Role> {
    if is_of_plan(head) {
        return Some(Role::OfPlan);
    }
    // "Địa phương - Province": either half will do; of "Vùng/Tỉnh" the one that is part of a figure.
    let halves = || head.split(['/', '-', '–', '(', '\n']).filter_map(by_name);
    halves().find(|role| *role != Role::Other).or_else(|| halves().next()).or_else(|| by_name(head))
}

/// Whether a head says that its numbers are percents of what was planned: "% KH", "TH/KH (%)", and not "Kế hoạch (%)".
fn is_of_plan(head: &str) -> bool {
    let cues = CellCues::bundled();
    let squeezed = squeezed(head);
    let is_before = || head.trim_start().starts_with('%') && cues.percent_before.hold(&squeezed);
    is_before() || head.contains('%') && cues.percent_beside.hold(&squeezed)
}

fn by_name(head: &str) -> Option<Role> {
    CellCues::bundled().roles.of(&squeezed(head))
}

/// A head folded, without signs and blanks: programs write `as_stated`, and people “As stated”.
pub(super) fn squeezed(head: &str) -> String {
    fold(head).chars().filter(|c| is_word_part(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_in_both_languages() {
        for (head, expected) in [
            ("Địa phương", Some(Role::Place)),
            ("Tỉnh/Thành phố", Some(Role::Place)),
            ("Năm - Year", Some(Role::Period)),
            ("as_stated", Some(Role::AsStated)),
            ("Ghi chú", Some(Role::Note)),
            ("Growth, %", Some(Role::Growth)),
            ("STT", Some(Role::Other)),
            ("Vùng/Tỉnh", Some(Role::Place)),
            ("Vùng", Some(Role::Other)),
            ("% KH", Some(Role::OfPlan)),
            ("%KH năm", Some(Role::OfPlan)),
            ("TH/KH (%)", Some(Role::OfPlan)),
            ("% HTKH", Some(Role::OfPlan)),
            ("Kế hoạch (%)", None),
            ("KH", None),
            ("TH/KH", None),
            ("Đơn vị tính", Some(Role::Unit)),
            ("yoy", Some(Role::Growth)),
            ("Doanh thu bưu chính", None),
            ("2019", None),
            ("", None),
        ] {
            assert_eq!(role(head), expected, "{head}");
        }
    }
}

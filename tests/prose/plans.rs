//! Percentages of a plan, and what only looks like a share of an earlier figure.

use super::{lai_chau, reads};

/// A page on the whole country from July 2018, with `body` in it.
fn vietnam(body: &str) -> String {
    format!("Telecommunications in Vietnam\n\nJuly 10, 2018\n\n{body}\n")
}

#[test]
fn a_part_of_a_goal_is_told_in_many_words() {
    reads(
        &vietnam(
            "In the first half of 2018, the telecom carriers of Vietnam had revenue of over VND158 trillion, equivalent to 46.3% of the year \
             target, the ministry said.",
        ),
        &["revenue.telecom 158000000000000 vietnam 2018-H1 above plan 46.3"],
    );
    reads(
        &vietnam(
            "VNPT's total revenue in 2017 reached VND54,209 billion, up 2% year-on-year, and fulfilled 97.5% of the year's revenue goal.",
        ),
        &["revenue.telecom 54209000000000 vietnam 2017 yoy 2 plan 97.5 VNPT"],
    );
    // A share of this year's homes is no part of a goal.
    reads(
        &vietnam("At the end of June 2018, 57.5% of this country's households had fibre."),
        &["share.households_fiber 57.5 vietnam @2018-06"],
    );
}

#[test]
fn the_plan_of_a_part_is_none_of_the_whole() {
    for restated in ["", " ($614 million)"] {
        reads(
            &vietnam(&format!(
                "VNPT had a total consolidated revenue of VND22.4 trillion{} in the first half of 2018, of which the parent company's profit is \
                 VND14.3 trillion{restated}, equaling 51.2 per cent of the annual plan.",
                if restated.is_empty() { "" } else { " ($960 million)" },
            )),
            &["revenue.telecom 22400000000000 vietnam 2018-H1 VNPT"],
        );
    }
}

#[test]
fn nothing_falls_to_a_tenth_within_a_year() {
    reads(
        &vietnam(
            "Telecom revenue in the first half of 2018 was VND171 trillion, equal to 3.1% of the same period last year.",
        ),
        &["revenue.telecom 171000000000000 vietnam 2018-H1"],
    );
    reads(
        &vietnam(
            "Telecom revenue in the first half of 2018 was VND171 trillion, equal to 83.1% of the same period last year.",
        ),
        &["revenue.telecom 171000000000000 vietnam 2018-H1 yoy -16.9"],
    );
    reads(
        "Viễn thông Việt Nam\n\n10/07/2018\n\nDoanh thu viễn thông 6 tháng đầu năm 2018 đạt 171 nghìn tỷ đồng, bằng 3,1% so với cùng kỳ.\n",
        &["revenue.telecom 171000000000000 vietnam 2018-H1"],
    );
}

#[test]
fn how_far_a_plan_was_beaten_or_missed_may_stand_behind_it() {
    for (told, plan) in [
        ("cao hơn kế hoạch năm 5%", "105"),
        ("tăng so với kế hoạch 5%", "105"),
        ("cao hơn so với kế hoạch năm khoảng 5%", "105"),
        ("thấp hơn kế hoạch 5%", "95"),
    ] {
        reads(
            &lai_chau(&format!("Năm 2023, doanh thu viễn thông đạt 940 tỷ đồng, {told}.")),
            &[&format!("revenue.telecom 940000000000 lai-chau 2023 plan {plan}")],
        );
    }
    reads(
        &lai_chau(
            "Năm 2023, doanh thu viễn thông đạt 940 tỷ đồng, tăng so với kế hoạch 5% và tăng 8% so với năm 2022.",
        ),
        &["revenue.telecom 940000000000 lai-chau 2023 yoy 8 plan 105"],
    );
    // What grew behind a plan that was beaten grew since the year before.
    reads(
        &lai_chau("Năm 2023, doanh thu viễn thông đạt 940 tỷ đồng, bằng 105% kế hoạch, tăng 8% so với năm 2022."),
        &["revenue.telecom 940000000000 lai-chau 2023 yoy 8 plan 105"],
    );
}

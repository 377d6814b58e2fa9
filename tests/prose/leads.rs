//! What a line over a list, the first half of a comparison, the figure before a goal and the name of a month lead to.

use super::reads;

#[test]
fn a_line_over_a_list_says_what_its_amounts_are() {
    for (lead, bullet) in
        [("Cụ thể, năm 2023 các doanh nghiệp đạt doanh thu:", ""), ("Doanh thu năm 2023 của các doanh nghiệp:", "- ")]
    {
        let page = format!(
            "Thị trường viễn thông Lai Châu năm 2023\n\n08/01/2024\n\nDoanh thu viễn thông năm 2023 đạt 301 tỷ đồng. Các doanh nghiệp đã nộp ngân sách 6,3 tỷ đồng.\n\n{lead}\n\n{bullet}Viettel Lai Châu: 124 tỷ đồng\n{bullet}VNPT Lai Châu: 92,4 tỷ đồng"
        );
        reads(
            &page,
            &[
                "revenue.telecom 301000000000 lai-chau 2023",
                "budget.telecom 6300000000 lai-chau 2023",
                "revenue.telecom 124000000000 lai-chau 2023 Viettel",
                "revenue.telecom 92400000000 lai-chau 2023 VNPT",
            ],
        );
    }
}

#[test]
fn stations_then_and_now_are_of_one_generation() {
    reads(
        "Lai Châu, 10/4/2026\n\nNếu cuối năm 2025 cả tỉnh Lai Châu mới có 112 trạm 5G thì đến cuối tháng 3 năm nay đã có 187 trạm.",
        &["network.bts_5g 112 lai-chau @2025-12", "network.bts_5g 187 lai-chau @2026-03"],
    );
}

#[test]
fn a_goal_of_people_is_for_the_signal_before_it() {
    for goal in ["95% of the population and 2,600 5G stations", "95% of the population, with 2,600 5G stations"] {
        reads(
            &format!(
                "Da Nang, July 6, 2026\n\n5G now covers 82.6% of the population of Da Nang. The goal for the end of the year is {goal}."
            ),
            &[
                "coverage.5g 82.6 da-nang @2026-07",
                "coverage.5g 95 da-nang @2026-12 target",
                "network.bts_5g 2600 da-nang @2026-12 target",
            ],
        );
    }
}

#[test]
fn may_before_revenue_is_a_month() {
    reads(
        "HANOI, June 6, 2025\n\nPostal revenue in Vietnam in the five months was VND 33 trillion. May revenue was VND 6.9 trillion.",
        &["revenue.post 33000000000000 vietnam 2025-5M", "revenue.post 6900000000000 vietnam 2025-05"],
    );
}

#[test]
fn to_end_the_year_with_so_much_is_of_the_year() {
    reads(
        "Ben Tre, October 12, 2021\n\nPostal revenue of Ben Tre in nine months was VND 101 billion. The province still hopes to end the year with postal revenue of VND 140 billion.",
        &["revenue.post 101000000000 ben-tre 2021-9M", "revenue.post 140000000000 ben-tre 2021 target"],
    );
}

#[test]
fn a_place_that_says_its_revenue_grew_tells_of_itself() {
    reads(
        "HANOI, January 10, 2025\n\nMobiFone earned VND 412 billion in Dong Nai in 2024. Binh Duong next door said its telecommunications revenue was VND 2,120 billion in 2024.",
        &["revenue.telecom 412000000000 dong-nai 2024 MobiFone", "revenue.telecom 2120000000000 binh-duong 2024"],
    );
}

#[test]
fn numbers_that_are_paired_with_places_share_the_time_behind_them() {
    reads(
        "My Tho, December 5, 2021\n\nTelecommunications revenue of Tien Giang in 2021 is put at VND 912 billion.\n\nTelecommunications enterprises paid VND 62.4 billion, VND 43.1 billion and VND 31.6 billion to the State budget over the eleven months in Tien Giang, Ben Tre and Tra Vinh, respectively.",
        &[
            "revenue.telecom 912000000000 tien-giang 2021 estimate",
            "budget.telecom 62400000000 tien-giang 2021-11M",
            "budget.telecom 43100000000 ben-tre 2021-11M",
            "budget.telecom 31600000000 tra-vinh 2021-11M",
        ],
    );
}

#[test]
fn a_share_of_all_past_a_part_is_of_no_enterprise() {
    reads(
        "Khanh Hoa, April 10, 2026\n\nMobile subscribers in Khanh Hoa numbered 1,914,000 at the end of March, about half of them with Viettel, and 84.9% of households had a fiber line.",
        &["subscribers.mobile 1914000 khanh-hoa @2026-03", "share.households_fiber 84.9 khanh-hoa @2026-03"],
    );
}

#[test]
fn a_field_that_grew_by_so_much_tells_its_amount_behind() {
    reads(
        "An Giang, 10/1/2026\n\nDoanh thu viễn thông năm 2025 của An Giang đạt 4.840 tỷ đồng. Bưu chính tăng nhanh hơn, 19,5%, đạt 1.127 tỷ đồng.",
        &["revenue.telecom 4840000000000 an-giang 2025", "revenue.post 1127000000000 an-giang 2025"],
    );
}

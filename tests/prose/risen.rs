//! Levels that one thing rose or fell from and to, and what a number only falls short of.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn what_rose_in_a_sentence_of_two_years_did_so_between_them() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue rose from VND 430 billion in 2022 to VND 449 billion in 2023, and the number of mobile subscribers went up from 412,000 to 438,000.",
        ),
        &[
            "revenue.telecom 430000000000 lai-chau 2022",
            "revenue.telecom 449000000000 lai-chau 2023",
            "subscribers.mobile 412000 lai-chau @2022-12",
            "subscribers.mobile 438000 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Doanh thu bưu chính năm 2023 đạt 59 tỷ đồng, so với 51 tỷ đồng năm 2022; số doanh nghiệp bưu chính tăng từ 12 lên 15.",
        ),
        &[
            "revenue.post 59000000000 lai-chau 2023",
            "revenue.post 51000000000 lai-chau 2022",
            "enterprises.post 12 lai-chau @2022-12",
            "enterprises.post 15 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Mobile subscribers fell to 426,200 at the end of November 2023 from 430,400 twelve months before, while the number of mobile broadband subscribers rose from 353,700 to 361,300 over the same time.",
        ),
        &[
            "subscribers.mobile 426200 lai-chau @2023-11",
            "subscribers.mobile 430400 lai-chau @2022-11",
            "subscribers.broadband_mobile 353700 lai-chau @2022-11",
            "subscribers.broadband_mobile 361300 lai-chau @2023-11",
        ],
    );
}

#[test]
fn what_rose_over_years_did_so_from_the_first_to_the_last() {
    reads(
        &lai_chau_in_english("Between 2019 and 2023 the number of postal enterprises rose from 12 to 21."),
        &["enterprises.post 12 lai-chau @2019-12", "enterprises.post 21 lai-chau @2023-12"],
    );
    // A sum of those years did not rise.
    reads(
        &lai_chau("Giai đoạn 2019 - 2023, doanh thu bưu chính đạt 212 tỷ đồng."),
        &["revenue.post 212000000000 lai-chau 2019/2023"],
    );
}

#[test]
fn what_a_figure_falls_short_by_is_no_figure() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in 2023 was 4.2 billion VND short of what operators had forecast in July.",
        ),
        &[],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in 2023 was VND 12 billion below the plan, at VND 449 billion.",
        ),
        &["revenue.telecom 449000000000 lai-chau 2023"],
    );
    reads(&lai_chau("Năm 2023, doanh thu bưu chính thấp hơn kế hoạch 3 tỷ đồng."), &[]);
    reads(
        &lai_chau("Năm 2023, doanh thu bưu chính đạt kế hoạch với 59 tỷ đồng."),
        &["revenue.post 59000000000 lai-chau 2023"],
    );
}

#[test]
fn the_figure_that_a_share_is_compared_with_is_a_level() {
    for compared in
        ["cao hơn con số 58,1% hồi cuối năm 2020", "so với mức 58,1% cuối năm 2020", "so với 58,1% hồi cuối năm 2020"]
    {
        reads(
            &lai_chau(&format!(
                "Cuối năm 2023, tỷ lệ hộ gia đình có điện thoại thông minh của tỉnh đạt 74,5%, {compared}."
            )),
            &[
                "share.households_smartphone 74.5 lai-chau @2023-12",
                "share.households_smartphone 58.1 lai-chau @2020-12",
            ],
        );
    }
    // By so much it is higher.
    reads(
        &lai_chau(
            "Cuối năm 2023, tỷ lệ hộ gia đình có điện thoại thông minh của tỉnh đạt 74,5%, cao hơn 8,1% so với năm 2022.",
        ),
        &["share.households_smartphone 74.5 lai-chau @2023-12 yoy 8.1"],
    );
}

#[test]
fn the_same_year_is_that_of_the_figure_before() {
    reads(
        &lai_chau_in_english(
            "From some hundred million dong in 2016 revenue of Viettel Lai Chau climbed to nearly VND 81 billion in 2022, and it paid VND 5.7 billion to the budget in the same year.",
        ),
        &["revenue.telecom 81000000000 lai-chau 2022 below Viettel", "budget.telecom 5700000000 lai-chau 2022 Viettel"],
    );
}

#[test]
fn a_year_before_may_be_dated() {
    for before in ["Twelve months before, as of November 2022,", "Twelve months before,"] {
        reads(
            &lai_chau_in_english(&format!(
                "The number of Internet subscribers reached 112,000 as of November 2023. {before} the province had counted only 97,204 Internet subscribers."
            )),
            &["subscribers.internet 112000 lai-chau @2023-11", "subscribers.internet 97204 lai-chau @2022-11"],
        );
    }
}

#[test]
fn what_no_number_can_be_is_no_later_count() {
    reads(
        &lai_chau_in_english(
            "A year ago Lai Chau had 1,900 5G stations. At the end of 2023 it had 9000000000000000000000000000.",
        ),
        &["network.bts_5g 1900 lai-chau @2022-12"],
    );
}

#[test]
fn what_a_year_brings_rises_to_what_another_one_brings() {
    let both = ["revenue.it 3105000000000 lai-chau 2016", "revenue.it 5412000000000 lai-chau 2021"];
    for body in [
        "Doanh thu công nghiệp công nghệ thông tin từ năm 2016 đến 2021 tăng từ 3.105 tỷ đồng lên 5.412 tỷ đồng/năm.",
        "Từ năm 2016 đến năm 2021, doanh thu công nghiệp công nghệ thông tin tăng từ 3.105 tỷ đồng/năm lên 5.412 tỷ đồng/năm.",
    ] {
        reads(&lai_chau(body), &both);
    }
    reads(
        &lai_chau_in_english("From 2016 to 2021, IT revenue rose from VND 3,105 billion to VND 5,412 billion a year."),
        &both,
    );
    // An average is none.
    reads(
        &lai_chau("Giai đoạn 2016 - 2021, doanh thu công nghiệp công nghệ thông tin bình quân đạt 5.412 tỷ đồng/năm."),
        &[],
    );
    reads(&lai_chau("Doanh thu công nghiệp công nghệ thông tin tăng lên 5.412 tỷ đồng/năm."), &[]);
}

#[test]
fn the_two_times_of_a_rise_hold_for_the_rise_told_next() {
    reads(
        &lai_chau(
            "Từ năm 2016 đến năm 2021, doanh thu ngành thông tin và truyền thông tăng từ 6.204 tỷ đồng lên 9.870 tỷ đồng. Trong đó, doanh thu \
             công nghiệp công nghệ thông tin từ 3.105 tỷ đồng tăng lên 5.412 tỷ đồng.",
        ),
        &[
            "revenue.ict 6204000000000 lai-chau 2016",
            "revenue.ict 9870000000000 lai-chau 2021",
            "revenue.it 3105000000000 lai-chau 2016",
            "revenue.it 5412000000000 lai-chau 2021",
        ],
    );
}

#[test]
fn what_a_counted_number_rose_from_is_of_the_year_before() {
    for told in ["từ 120 trạm lên 340 trạm", "từ 120 trạm lên tới 340 trạm", "từ 120 lên 340 trạm"]
    {
        reads(
            &lai_chau(&format!("Năm 2023, số trạm 5G của tỉnh tăng {told}.")),
            &["network.bts_5g 120 lai-chau @2022-12", "network.bts_5g 340 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("Năm 2023, thuê bao cố định giảm từ 9.800 thuê bao còn 8.200 thuê bao."),
        &["subscribers.fixed 9800 lai-chau @2022-12", "subscribers.fixed 8200 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("In 2023 the number of base stations rose from 1,120 stations to around 1,340 stations."),
        &["network.bts 1120 lai-chau @2022-12", "network.bts 1340 lai-chau @2023-12 about"],
    );
}

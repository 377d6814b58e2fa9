//! Then and now: clauses that go back to the same period of the year before, what they restate, and what is of the year as a whole.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn the_same_period_restates_the_whole_and_not_the_last_part() {
    for lead in
        ["cùng kỳ năm 2022 là", "trong đó cùng kỳ năm 2022 là", "cùng kỳ năm trước là", "Trong đó, cùng kỳ năm 2022:"]
    {
        reads(
            &lai_chau(&format!(
                "Đến cuối năm 2023, toàn tỉnh có 512.300 thuê bao điện thoại (trong đó cố định 8.400 thuê bao, di động 503.900 thuê bao), mật độ 102,5 thuê bao/100 dân; {lead} 498.700 thuê bao, trong đó cố định 9.100 thuê bao, mật độ 101,2 thuê bao/100 dân. Toàn tỉnh có 1.204 trạm BTS."
            )),
            &[
                "subscribers.telephone 512300 lai-chau @2023-12",
                "subscribers.fixed 8400 lai-chau @2023-12",
                "subscribers.mobile 503900 lai-chau @2023-12",
                "density.telephone 102.5 lai-chau @2023-12",
                "subscribers.telephone 498700 lai-chau @2022-12",
                "subscribers.fixed 9100 lai-chau @2022-12",
                "density.telephone 101.2 lai-chau @2022-12",
                "network.bts 1204 lai-chau @2023-12",
            ],
        );
    }
    reads(
        &lai_chau_in_english(
            "At the end of June 2023 the province had 512,300 telephone subscribers, including 8,400 fixed and 503,900 mobile subscribers; in the same period of 2022 it was 498,700 subscribers, of which 9,100 were fixed.",
        ),
        &[
            "subscribers.telephone 512300 lai-chau @2023-06",
            "subscribers.fixed 8400 lai-chau @2023-06",
            "subscribers.mobile 503900 lai-chau @2023-06",
            "subscribers.telephone 498700 lai-chau @2022-06",
            "subscribers.fixed 9100 lai-chau @2022-06",
        ],
    );
    // In a bracket right behind the part it is of the part.
    reads(
        &lai_chau(
            "Đến cuối năm 2023, toàn tỉnh có 512.300 thuê bao điện thoại, trong đó có 503.900 thuê bao di động (cùng kỳ năm 2022 là 489.600 thuê bao).",
        ),
        &[
            "subscribers.telephone 512300 lai-chau @2023-12",
            "subscribers.mobile 503900 lai-chau @2023-12",
            "subscribers.mobile 489600 lai-chau @2022-12",
        ],
    );
    // What names its own lines is of them.
    reads(
        &lai_chau(
            "Đến cuối năm 2023, toàn tỉnh có 512.300 thuê bao điện thoại, trong đó có 503.900 thuê bao di động; cùng kỳ năm 2022 là 489.600 thuê bao di động.",
        ),
        &[
            "subscribers.telephone 512300 lai-chau @2023-12",
            "subscribers.mobile 503900 lai-chau @2023-12",
            "subscribers.mobile 489600 lai-chau @2022-12",
        ],
    );
}

#[test]
fn money_of_the_same_period_is_of_the_measure_that_is_not_named_behind_it() {
    reads(
        &lai_chau(
            "Doanh thu viễn thông ước đạt 712 tỷ đồng, nộp ngân sách 31 tỷ đồng; cùng kỳ năm 2022 là 690 tỷ đồng, nộp ngân sách 29,5 tỷ đồng.",
        ),
        &[
            "revenue.telecom 712000000000 lai-chau 2023 estimate",
            "budget.telecom 31000000000 lai-chau 2023",
            "revenue.telecom 690000000000 lai-chau 2022",
            "budget.telecom 29500000000 lai-chau 2022",
        ],
    );
    // The amount is told two sentences above, the payment in between.
    reads(
        &lai_chau(
            "Doanh thu của các doanh nghiệp viễn thông trên địa bàn ước đạt 712 tỷ đồng. Nộp ngân sách khoảng 31 tỷ đồng; trong đó cùng kỳ năm 2022 là 690 tỷ đồng, nộp ngân sách khoảng 29,5 tỷ đồng.",
        ),
        &[
            "revenue.telecom 712000000000 lai-chau 2023 estimate",
            "budget.telecom 31000000000 lai-chau 2023 about",
            "revenue.telecom 690000000000 lai-chau 2022",
            "budget.telecom 29500000000 lai-chau 2022 about",
        ],
    );
    // An amount as large as the payment is one.
    reads(
        &lai_chau("Doanh thu viễn thông đạt 712 tỷ đồng, nộp ngân sách 31 tỷ đồng; cùng kỳ năm 2022 là 29,5 tỷ đồng."),
        &[
            "revenue.telecom 712000000000 lai-chau 2023",
            "budget.telecom 31000000000 lai-chau 2023",
            "budget.telecom 29500000000 lai-chau 2022",
        ],
    );
}

#[test]
fn an_estimate_for_the_year_is_of_the_year_of_the_text() {
    for said in ["ước năm đạt", "ước năm ước đạt", "ước cả năm đạt"] {
        reads(
            &format!(
                "Sở Thông tin và Truyền thông Lai Châu giao ban\n\nNgày 20/11/2023\n\nTheo Sở, thuê bao Internet là 91.300 thuê bao; trong đó cùng kỳ năm 2022 là 88.400 thuê bao; doanh thu của các doanh nghiệp viễn thông {said} 712 tỷ đồng. Dự kiến nộp ngân sách 31 tỷ đồng.\n"
            ),
            &[
                "subscribers.internet 91300 lai-chau @2023-11",
                "subscribers.internet 88400 lai-chau @2022-11",
                "revenue.telecom 712000000000 lai-chau 2023 estimate",
                "budget.telecom 31000000000 lai-chau 2023 estimate",
            ],
        );
    }
    // Five months, and a year that is named.
    reads(
        &lai_chau(
            "Doanh thu viễn thông ước năm tháng đầu năm 2023 đạt 290 tỷ đồng. Số thuê bao Internet ước năm 2023 là 91.300 thuê bao.",
        ),
        &[
            "revenue.telecom 290000000000 lai-chau 2023-5M estimate",
            "subscribers.internet 91300 lai-chau @2023-12 estimate",
        ],
    );
}

#[test]
fn a_year_in_a_bracket_that_tells_a_number_of_then_is_not_the_one_under_review() {
    reads(
        "Lai Châu xử lý sim rác\n\nNgày 20/11/2023\n\nSở đã xử lý 92 số điện thoại rao vặt (năm 2022 xử lý 64 số). Doanh thu viễn thông cả năm ước đạt 712 tỷ đồng.\n",
        &["revenue.telecom 712000000000 lai-chau 2023 estimate"],
    );
    // Without a number it is the time of the one before it.
    reads(
        "Viễn thông Lai Châu\n\nNgày 20/02/2023\n\nDoanh thu viễn thông đạt 712 tỷ đồng (năm 2022).\n",
        &["revenue.telecom 712000000000 lai-chau 2022"],
    );
}

#[test]
fn a_bracket_behind_what_a_figure_is_compared_with_is_the_level_of_then() {
    reads(
        &lai_chau(
            "Tỷ lệ hộ gia đình sử dụng cáp quang đạt 71,5%, tăng 6,8% so với cùng kỳ năm 2022 (67%); thuê bao băng rộng di động đạt 79 thuê bao/100 dân, tăng 10% so với năm 2022 (76,3 thuê bao/100 dân); doanh thu viễn thông đạt 712 tỷ đồng, tăng 3% so với cùng kỳ năm trước (khoảng 690 tỷ đồng).",
        ),
        &[
            "share.households_fiber 71.5 lai-chau @2023-12 yoy 6.8",
            "share.households_fiber 67 lai-chau @2022-12",
            "density.broadband_mobile 79 lai-chau @2023-12 yoy 10",
            "density.broadband_mobile 76.3 lai-chau @2022-12",
            "revenue.telecom 712000000000 lai-chau 2023 yoy 3",
            "revenue.telecom 690000000000 lai-chau 2022 about",
        ],
    );
    reads(
        &lai_chau(
            "Toàn tỉnh có 503.900 thuê bao di động, tăng 4% so với năm ngoái (484.500 thuê bao), và 240 trạm 5G, tăng so với cuối quý I/2023 (61 trạm).",
        ),
        &[
            "subscribers.mobile 503900 lai-chau @2023-12 yoy 4",
            "subscribers.mobile 484500 lai-chau @2022-12",
            "network.bts_5g 240 lai-chau @2023-12",
            "network.bts_5g 61 lai-chau @2023-03",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Fibre reached 71.5% of households, up 6.8% against the same period of 2022 (67%). Telecommunications revenue came to VND 712 billion, up 3% compared with 2022 (VND 690 billion).",
        ),
        &[
            "share.households_fiber 71.5 lai-chau @2023-12 yoy 6.8",
            "share.households_fiber 67 lai-chau @2022-12",
            "revenue.telecom 712000000000 lai-chau 2023 yoy 3",
            "revenue.telecom 690000000000 lai-chau 2022",
        ],
    );
    // What a bracket says more than a number is something else, and so is another thing counted in it.
    reads(
        &lai_chau(
            "Tỷ lệ hộ gia đình sử dụng cáp quang đạt 71,5%, tăng 6,8% so với cùng kỳ năm 2022 (đạt 101% kế hoạch). Toàn tỉnh có 1.204 trạm BTS, tăng 4% so với năm 2022 (7 huyện).",
        ),
        &["share.households_fiber 71.5 lai-chau @2023-12 yoy 6.8 plan 101", "network.bts 1204 lai-chau @2023-12 yoy 4"],
    );
}

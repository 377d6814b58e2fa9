//! What was counted before and is counted again at another time, and counts of several provinces together.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn a_bracket_that_tells_another_time_is_of_the_same_stations() {
    let stations = [
        "network.bts_5g 1268 lai-chau @2023-12",
        "network.bts_5g 905 lai-chau @2022-12",
        "network.bts_5g 640 lai-chau @2023-12 Viettel",
        "network.bts_5g 371 lai-chau @2023-12 VNPT",
    ];
    reads(
        &lai_chau(
            "Đến cuối năm 2023, toàn tỉnh có 1.268 trạm 5G (cuối năm 2022 mới là 905 trạm); trong đó Viettel có 640 trạm, VNPT 371 trạm.",
        ),
        &stations,
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 1,268 5G stations (905 stations at the end of 2022); of which Viettel has 640 stations and VNPT 371 stations.",
        ),
        &stations,
    );
    // Those of all kinds.
    reads(
        &lai_chau("Đến cuối năm 2023, toàn tỉnh có 268 trạm 5G (cuối năm 2022 có 1.905 trạm BTS)."),
        &["network.bts_5g 268 lai-chau @2023-12", "network.bts 1905 lai-chau @2022-12"],
    );
}

#[test]
fn so_few_there_were_then_are_no_new_ones() {
    reads(
        &lai_chau(
            "Đến hết tháng 6/2023, toàn tỉnh có 611 trạm 5G. Cùng thời điểm này năm ngoái, số trạm 5G mới là 174 trạm.",
        ),
        &["network.bts_5g 611 lai-chau @2023-06", "network.bts_5g 174 lai-chau @2022-06"],
    );
    // New ones.
    reads(
        &lai_chau("Đến hết tháng 6/2023, toàn tỉnh có 611 trạm 5G. Trong 6 tháng, số trạm 5G mới là 174 trạm."),
        &["network.bts_5g 611 lai-chau @2023-06"],
    );
}

#[test]
fn it_had_so_many_at_another_time() {
    let stations = [
        "network.bts_5g 119 lai-chau @2022-12",
        "network.bts_5g 384 lai-chau @2023-12",
        "network.bts_5g 216 lai-chau @2023-12 Viettel",
    ];
    reads(
        &lai_chau_in_english(
            "At the end of 2022 the province had 119 5G stations. At the end of 2023 it had 384. Of these, Viettel alone has 216.",
        ),
        &stations,
    );
    reads(&lai_chau("Cuối năm 2022, toàn tỉnh có 119 trạm 5G. Đến cuối năm 2023 đã là 384."), &stations[..2]);
    // Other things.
    reads(
        &lai_chau_in_english(
            "At the end of 2022 the province had 119 5G stations. In 2023 there were 384 thefts of cable.",
        ),
        &stations[..1],
    );
}

#[test]
fn a_rate_that_must_be_reached_is_that_of_the_sentence_before() {
    reads(
        &lai_chau_in_english(
            "The 5G signal covered 71.3 per cent of the population at the end of 2023. Under the plan, the rate must come to 85 per cent by the end of 2024, with at least 600 5G stations on air.",
        ),
        &[
            "coverage.5g 71.3 lai-chau @2023-12",
            "coverage.5g 85 lai-chau @2024-12 target",
            "network.bts_5g 600 lai-chau @2024-12 above target",
        ],
    );
}

#[test]
fn the_year_of_the_tasks_of_a_meeting_rules_no_figure_of_the_year_before() {
    let reached = ["revenue.telecom 812000000000 lai-chau 2023", "budget.telecom 38000000000 lai-chau 2023"];
    reads(
        "Bưu chính, viễn thông Lai Châu\n\nNgày 29/12/2023\n\nTại hội nghị triển khai nhiệm vụ năm 2024, Sở Thông tin và Truyền thông Lai Châu cho biết doanh thu viễn thông năm 2023 đạt 812 tỷ đồng. Nộp ngân sách là 38 tỷ đồng.\n",
        &reached,
    );
}

#[test]
fn four_provinces_together_are_no_place() {
    reads(
        "Hạ tầng số\n\nNgày 07/4/2026\n\nĐến 31/3, Hà Nội có 4.150 trạm 5G. Ở chiều ngược lại, bốn tỉnh miền núi phía Bắc cộng lại chưa đến 600 trạm.\n",
        &["network.bts_5g 4150 ha-noi @2026-03"],
    );
}

#[test]
fn who_leads_leads_with_what_was_counted_alone() {
    reads(
        &lai_chau(
            "Mạng di động có 815 trạm BTS. Riêng 5G, đến ngày 31/12/2023 các nhà mạng đã phát sóng 155 trạm, phủ 48,5% dân số. Viettel dẫn đầu với 92 trạm, kế đến là VNPT 48 trạm, MobiFone 15 trạm.",
        ),
        &[
            "network.bts 815 lai-chau @2023-12",
            "network.bts_5g 155 lai-chau @2023-12",
            "coverage.5g 48.5 lai-chau @2023-12",
            "network.bts_5g 92 lai-chau @2023-12 Viettel",
            "network.bts_5g 48 lai-chau @2023-12 VNPT",
            "network.bts_5g 15 lai-chau @2023-12 MobiFone",
        ],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 toàn tỉnh có 815 trạm BTS, trong đó có 604 trạm 4G. Viettel dẫn đầu với 392 trạm, kế đến là VNPT 263 trạm, MobiFone 160 trạm.",
        ),
        &[
            "network.bts 815 lai-chau @2023-12",
            "network.bts_4g 604 lai-chau @2023-12",
            "network.bts 392 lai-chau @2023-12 Viettel",
            "network.bts 263 lai-chau @2023-12 VNPT",
            "network.bts 160 lai-chau @2023-12 MobiFone",
        ],
    );
}

#[test]
fn so_many_of_them_are_no_new_ones() {
    reads(
        &lai_chau_in_english(
            "The province had 306 5G stations at the end of 2023. Viettel has put up 142 of them, VNPT 101 and MobiFone 63.",
        ),
        &[
            "network.bts_5g 306 lai-chau @2023-12",
            "network.bts_5g 142 lai-chau @2023-12 Viettel",
            "network.bts_5g 101 lai-chau @2023-12 VNPT",
            "network.bts_5g 63 lai-chau @2023-12 MobiFone",
        ],
    );
}

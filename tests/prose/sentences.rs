//! What sentences take from those before them, and lists.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn what_follows_and_is_of_the_next_number() {
    reads(
        &lai_chau("Năm 2024, tỉnh phấn đấu phủ sóng 5G tới 30% dân số và nâng tỷ lệ hộ gia đình có cáp quang lên 71%."),
        &["coverage.5g 30 lai-chau @2024-12 target", "share.households_fiber 71 lai-chau @2024-12 target"],
    );
    reads(
        &lai_chau_in_english("Lai Chau Post had turnover of VND 88 billion and expects to grow without new staff."),
        &["revenue.post 88000000000 lai-chau 2023 Vietnam Post"],
    );
}

#[test]
fn pronouns_stand_for_what_the_sentence_before_spoke_of() {
    reads(
        &lai_chau_in_english(
            "Base stations numbered 1,537 at the end of the year. They cover 97.4 percent of the population.",
        ),
        &["network.bts 1537 lai-chau @2023-12", "coverage.mobile 97.4 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Internet use kept growing. The share of the population that uses it has reached 61 percent.",
        ),
        &["share.internet_users 61 lai-chau @2023-12"],
    );
}

#[test]
fn in_which_speaks_of_what_the_sentence_before_counted() {
    reads(
        "Hạ tầng 5G phát triển nhanh\n\nHà Nội, 12/11/2025\n\nTheo Bộ Khoa học và Công nghệ, đến hết tháng 10/2025, cả nước có 18.400 trạm 5G. Trong đó, Hà Nội có 3.120 trạm, Đà Nẵng có 1.210 trạm.\n",
        &[
            "network.bts_5g 18400 vietnam @2025-10",
            "network.bts_5g 3120 ha-noi @2025-10",
            "network.bts_5g 1210 da-nang @2025-10",
        ],
    );
}

#[test]
fn an_answer_is_about_what_the_question_names() {
    reads(
        &lai_chau_in_english("Q: What did telecom operators earn?\n\nA: VND 512 billion in 2023, a 4.6% increase."),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 4.6"],
    );
}

#[test]
fn a_sentence_goes_on_with_the_subject_of_the_one_before() {
    reads(
        &lai_chau_in_english("Fixed broadband did better. Subscribers reached 61,700 at the end of 2023, up 8.1%."),
        &["subscribers.broadband_fixed 61700 lai-chau @2023-12 yoy 8.1"],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 sóng 5G phủ 12% dân số. Năm 2025 tỉnh phấn đấu đưa tỷ lệ này lên 40%, doanh thu tăng 8%.",
        ),
        &["coverage.5g 12 lai-chau @2023-12", "coverage.5g 40 lai-chau @2025-12 target"],
    );
}

#[test]
fn what_comes_after_and_names_the_next_number() {
    reads(
        &lai_chau_in_english(
            "By the end of 2023 the total number of telephone subscribers reached 418,552 subscribers, in which mobile is 395,270 subscribers and fixed is 23,282 subscribers. Broadband Internet has 342,118 subscribers, including fixed broadband 78,604 subscribers and mobile broadband 263,514 subscribers.",
        ),
        &[
            "subscribers.telephone 418552 lai-chau @2023-12",
            "subscribers.mobile 395270 lai-chau @2023-12",
            "subscribers.fixed 23282 lai-chau @2023-12",
            "subscribers.broadband 342118 lai-chau @2023-12",
            "subscribers.broadband_fixed 78604 lai-chau @2023-12",
            "subscribers.broadband_mobile 263514 lai-chau @2023-12",
        ],
    );
}

#[test]
fn stations_of_the_sentence_before_are_counted_again_at_another_time() {
    reads(
        &lai_chau(
            "Cuối tháng 7/2023, toàn tỉnh mới có 71 trạm 5G. Đến cuối năm 2023 là 186 trạm, phủ 57% dân số. Tính chung các loại, cuối năm tỉnh có 1.320 trạm BTS.",
        ),
        &[
            "network.bts_5g 71 lai-chau @2023-07",
            "network.bts_5g 186 lai-chau @2023-12",
            "coverage.5g 57 lai-chau @2023-12",
            "network.bts 1320 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "By December 31, 2023, 1,265 BTS stations were working at 718 locations; 871 of the stations transmit 4G. There are 420,000 mobile subscribers. Some 310,000 of them were using a smartphone.",
        ),
        &[
            "network.bts 1265 lai-chau @2023-12",
            "network.bts_locations 718 lai-chau @2023-12",
            "network.bts_4g 871 lai-chau @2023-12",
            "subscribers.mobile 420000 lai-chau @2023-12",
            "subscribers.smartphone 310000 lai-chau @2023-12 about",
        ],
    );
}

#[test]
fn respectively_past_from_and_of() {
    reads(
        &lai_chau_in_english(
            "In 2023, the revenue from telecommunications and from postal services was 847 billion VND and 74.5 billion VND respectively.",
        ),
        &["revenue.telecom 847000000000 lai-chau 2023", "revenue.post 74500000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Dịch vụ phát thanh, truyền hình trả tiền có 17.300 thuê bao, doanh thu năm 2023 là 7,4 tỷ đồng."),
        &["subscribers.pay_tv 17300 lai-chau @2023-12", "revenue.pay_tv 7400000000 lai-chau 2023"],
    );
}

#[test]
fn what_was_counted_is_counted_again_and_lists_keep_their_own_kinds() {
    reads(
        &lai_chau_in_english(
            "In July 2023 we had 1,962 base stations in the province. Now there are 2,410, and 731 of them are 4G stations.",
        ),
        &[
            "network.bts 1962 lai-chau @2023-07",
            "network.bts 2410 lai-chau @2024-01",
            "network.bts_4g 731 lai-chau @2024-01",
        ],
    );
    reads(
        &lai_chau(
            "Số thuê bao di động, cố định và băng rộng cố định tính đến 31/12 lần lượt là 484.300, 3.710 và 98.600 thuê bao.",
        ),
        &[
            "subscribers.mobile 484300 lai-chau @2023-12",
            "subscribers.fixed 3710 lai-chau @2023-12",
            "subscribers.broadband_fixed 98600 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 38 5G stations out of a total of 1,120 BTS, and coverage reached only 24% of residents.",
        ),
        &[
            "network.bts_5g 38 lai-chau @2023-12",
            "network.bts 1120 lai-chau @2023-12",
            "coverage.5g 24 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_phrase_goes_on_in_the_next_line() {
    reads(
        &lai_chau(
            "Trong năm 2023, toàn tỉnh ghi nhận doanh thu bưu\nchính đạt 210 tỷ đồng, tăng 5,1% so với năm\ntrước. Toàn tỉnh có 402.300 thuê\nbao di động và 1.214 trạm BTS.",
        ),
        &[
            "revenue.post 210000000000 lai-chau 2023 yoy 5.1",
            "subscribers.mobile 402300 lai-chau @2023-12",
            "network.bts 1214 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "In the year 2023 the province recorded post and\ntelecommunications revenue of VND 210 billion, up 5.1% over the same\nperiod, and had 402,300 mobile subscribers.",
        ),
        &["revenue.post_telecom 210000000000 lai-chau 2023 yoy 5.1", "subscribers.mobile 402300 lai-chau @2023-12"],
    );
    // Lines that stand below each other are two.
    reads(
        &lai_chau("Doanh thu bưu chính: 210 tỷ đồng\nDoanh thu viễn thông: 840 tỷ đồng"),
        &["revenue.post 210000000000 lai-chau 2023", "revenue.telecom 840000000000 lai-chau 2023"],
    );
}

#[test]
fn a_first_digit_that_was_torn_off_belongs_to_its_number() {
    reads(
        &lai_chau("Đến cuối năm 2023, toàn tỉnh có 4 78.100 thuê bao di động, tỷ lệ phủ sóng 4G đạt 9 0,4 % dân số."),
        &["subscribers.mobile 478100 lai-chau @2023-12", "coverage.4g 90.4 lai-chau @2023-12"],
    );
    // A quarter, and a number that stands alone.
    reads(
        &lai_chau("Hết quý 4 78.100 thuê bao di động còn hoạt động."),
        &["subscribers.mobile 78100 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Toàn tỉnh có 4 trạm 5G và 78.100 thuê bao di động."),
        &["network.bts_5g 4 lai-chau @2023-12", "subscribers.mobile 78100 lai-chau @2023-12"],
    );
}

#[test]
fn a_second_list_goes_to_the_places_and_enterprises_of_the_first() {
    reads(
        &lai_chau(
            "Số thuê bao di động của Sơn La và Hòa Bình lần lượt là 1.064.200 và 887.500 thuê bao; thuê bao băng rộng cố định tương ứng 128.700 và 139.400 thuê bao.",
        ),
        &[
            "subscribers.mobile 1064200 son-la @2023-12",
            "subscribers.mobile 887500 hoa-binh @2023-12",
            "subscribers.broadband_fixed 128700 son-la @2023-12",
            "subscribers.broadband_fixed 139400 hoa-binh @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "In Son La and Hoa Binh mobile subscribers numbered 1,064,200 and 887,500 respectively; there were 128,700 and 139,400 fixed broadband subscribers in the same order.",
        ),
        &[
            "subscribers.mobile 1064200 son-la @2023-12",
            "subscribers.mobile 887500 hoa-binh @2023-12",
            "subscribers.broadband_fixed 128700 son-la @2023-12",
            "subscribers.broadband_fixed 139400 hoa-binh @2023-12",
        ],
    );
    // A share that corresponds to a number is of no list.
    reads(
        &lai_chau(
            "Doanh thu của Viettel và VNPT lần lượt đạt 612 tỷ đồng và 318 tỷ đồng; cáp quang đã đến 100% số xã, tương ứng 106 xã.",
        ),
        &[
            "revenue.telecom 612000000000 lai-chau 2023 Viettel",
            "revenue.telecom 318000000000 lai-chau 2023 VNPT",
            "coverage.fiber 100 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_list_in_the_order_of_names_may_have_semicolons() {
    reads(
        &lai_chau(
            "Doanh thu bưu chính, viễn thông năm 2022 của Lai Châu, Điện Biên và Sơn La lần lượt đạt 312; 548 và 1.105 tỷ đồng.",
        ),
        &[
            "revenue.post_telecom 312000000000 lai-chau 2022",
            "revenue.post_telecom 548000000000 dien-bien 2022",
            "revenue.post_telecom 1105000000000 son-la 2022",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Base stations in Lai Chau, Dien Bien and Son La numbered 1,312; 948 and 2,105 respectively at the end of 2023.",
        ),
        &[
            "network.bts 1312 lai-chau @2023-12",
            "network.bts 948 dien-bien @2023-12",
            "network.bts 2105 son-la @2023-12",
        ],
    );
    // Without a word for the order, a semicolon parts.
    reads(&lai_chau("Số trạm BTS là 1.312; 948 hồ sơ đã được giải quyết."), &["network.bts 1312 lai-chau @2023-12"]);
}

#[test]
fn later_sentences_stand_as_of_the_figure_and_not_of_the_event_before_it() {
    let shares = [
        "coverage.5g 6.2 lai-chau @2023-09",
        "coverage.fiber 88.3 lai-chau @2023-09",
        "share.households_fiber 79.5 lai-chau @2023-09",
        "share.households_fiber 68.2 lai-chau @2022-12",
        "share.households_smartphone 86.7 lai-chau @2023-09",
    ];
    reads(
        &lai_chau_in_english(
            "The first 5G signal was switched on in June; by the end of September it covered 6.2% of the people. Optical cable has been drawn to 88.3% of the villages.\n\nAt the end of September 79.5% of households were using fibre, against 68.2% at the end of 2022, and 86.7% owned a smartphone.",
        ),
        &shares,
    );
    reads(
        &lai_chau(
            "Trạm 5G đầu tiên phát sóng vào tháng 6; đến cuối tháng 9, sóng 5G đã phủ 6,2% dân số. Cáp quang đã đến 88,3% số thôn.\n\nCuối tháng 9, 79,5% hộ gia đình dùng Internet cáp quang, so với 68,2% vào cuối năm 2022, và 86,7% hộ có điện thoại thông minh.",
        ),
        &shares,
    );
    // A figure of its own time opens what follows.
    reads(
        &lai_chau_in_english(
            "At the end of June 5G covered 4.1% of the people; by the end of September it was to be 6%. Optical cable has been drawn to 88.3% of the villages.",
        ),
        &[
            "coverage.5g 4.1 lai-chau @2023-06",
            "coverage.5g 6 lai-chau @2023-09",
            "coverage.fiber 88.3 lai-chau @2023-06",
        ],
    );
}

#[test]
fn a_sentence_that_ends_with_a_line_tells_what_the_next_one_counts() {
    reads(
        &lai_chau_in_english(
            "The order changes for fixed broadband. Lai Chau had 312,800 subscribers, up 14.2% on a year earlier.",
        ),
        &["subscribers.broadband_fixed 312800 lai-chau @2023-12 yoy 14.2"],
    );
}

#[test]
fn what_a_question_asks_nobody_tells() {
    for question in [
        "Question: Is it true that the telecom companies here earn more than 2 trillion dong?",
        "Reader: Do the telecom companies really earn more than 1 trillion dong?",
    ] {
        reads(
            &lai_chau_in_english(&format!("{question}\nAnswer: They earned VND 348 billion in 2023.")),
            &["revenue.telecom 348000000000 lai-chau 2023"],
        );
    }
    reads(
        &lai_chau_in_english("What did the telecom companies earn in 2023? They earned VND 348 billion."),
        &["revenue.telecom 348000000000 lai-chau 2023"],
    );
}

#[test]
fn numbers_torn_behind_a_label_are_whole() {
    reads(
        &lai_chau(
            "Doanh thu viễn thông : 1. 187,5 tỷ đồng, tăng 4,2%. Hộ gia đình có cáp quang : 86, 4%. Dịch vụ công trực tuyến toàn trình là 1. 045 dịch vụ.",
        ),
        &[
            "revenue.telecom 1187500000000 lai-chau 2023 yoy 4.2",
            "share.households_fiber 86.4 lai-chau @2023-12",
            "egov.services_full 1045 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english("Revenue: post 248,9 billion VND and telecommunications 1 847.6 billion VND."),
        &["revenue.post 248900000000 lai-chau 2023", "revenue.telecom 1847600000000 lai-chau 2023"],
    );
    // The numbers of items are none of amounts.
    reads(&lai_chau("Tỉnh có hai việc lớn: 1. 720,5 tỷ đồng cho hạ tầng; 2. 300 tỷ đồng cho đào tạo."), &[]);
}

#[test]
fn a_number_that_is_torn_behind_a_semicolon_or_a_verb_is_whole() {
    reads(
        &lai_chau("Toàn tỉnh có 2.318 trạm BTS; 99. 2% dân số được phủ sóng di động."),
        &["network.bts 2318 lai-chau @2023-12", "coverage.mobile 99.2 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Cổng dịch vụ công cung cấp 1. 972 thủ tục hành chính trực tuyến."),
        &["egov.services 1972 lai-chau @2023-12"],
    );
    // The number of an item is none.
    reads(
        &lai_chau("Kết quả: 1. 98% dân số được phủ sóng di động; 2. 92% dân số được phủ sóng 4G."),
        &["coverage.mobile 98 lai-chau @2023-12", "coverage.4g 92 lai-chau @2023-12"],
    );
}

#[test]
fn the_first_digits_of_an_amount_are_no_level_of_services() {
    for digits in ["3.215", "4.236", "4.999", "2.140"] {
        let value = format!("{}000000000", digits.replace('.', ""));
        let revenue = format!("revenue.telecom {value} lai-chau 2023");
        for verb in ["ở mức", "ước ở mức", "giữ mức", "vẫn ở mức"] {
            let estimated = if verb.starts_with("ước") { format!("{revenue} estimate") } else { revenue.clone() };
            reads(&lai_chau(&format!("Doanh thu viễn thông {verb} {digits} tỷ đồng.")), &[&estimated]);
        }
        let lines = format!("subscribers.mobile {}000 lai-chau @2023-12", digits.replace('.', ""));
        reads(&lai_chau(&format!("Số thuê bao di động ở mức {digits}.000 thuê bao.")), &[&lines]);
    }
    for digits in ["3,215", "4,236"] {
        let lines = format!("subscribers.mobile {}000 lai-chau @2023-12", digits.replace(',', ""));
        reads(&lai_chau_in_english(&format!("Mobile subscribers held at a level of {digits},000.")), &[&lines]);
    }
    // Levels of services stay what they are.
    reads(
        &lai_chau("Toàn tỉnh cung cấp 412 dịch vụ công trực tuyến mức 3 và 305 dịch vụ công trực tuyến mức 4."),
        &["egov.services_partial 412 lai-chau @2023-12", "egov.services_full 305 lai-chau @2023-12"],
    );
}

//! Parts of what was counted, and sums of parts.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn some_of_those_that_were_counted_are_no_record() {
    reads(
        &lai_chau("Các nhà mạng đã đặt trạm BTS ở 450 vị trí, 340 vị trí trong số này có giấy chứng nhận kiểm định."),
        &["network.bts_locations 450 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("Staff cleaned the records of 14,594 subscribers."), &[]);
}

#[test]
fn a_sum_replaces_its_parts() {
    reads(
        &lai_chau("Mạng lưới bưu chính gồm 106 điểm bưu điện văn hóa xã, 22 bưu cục; tổng cộng 128 điểm phục vụ."),
        &["network.post_offices 128 lai-chau @2023-12"],
    );
}

#[test]
fn a_part_of_what_was_counted_before_has_a_bearer_or_a_kind_of_its_own() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 512,300 telephone subscribers. Viettel served 301,400 of them, \
             1,204 of them in the hills. Fixed lines made up 9,120 of them.",
        ),
        &[
            "subscribers.telephone 512300 lai-chau @2023-12",
            "subscribers.telephone 301400 lai-chau @2023-12 Viettel",
            "subscribers.fixed 9120 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 1,214 base stations, of which 905 transmit 4G signals. \
             Mobile subscribers numbered 486,200, 81.5 percent of whom used a smartphone.",
        ),
        &[
            "network.bts 1214 lai-chau @2023-12",
            "network.bts_4g 905 lai-chau @2023-12",
            "subscribers.mobile 486200 lai-chau @2023-12",
            "share.smartphone_users 81.5 lai-chau @2023-12",
        ],
    );
}

#[test]
fn parts_of_a_row_have_its_unit_and_words_after_the_numbers_name_nothing() {
    reads(
        "Post and telecommunications, Lai Chau province\n\n\
         Indicator | Unit | 2022 | 2023 | Body in charge\n\
         Turnover of post and telecommunications | Bill. dongs | 560.2 | 589.4 | Department\n\
           Postal services | | 36.1 | 39.0 | Lai Chau Post\n\
           Telecommunications | | 524.1 | 550.4 | enterprises\n",
        &[
            "revenue.post_telecom 560200000000 lai-chau 2022",
            "revenue.post_telecom 589400000000 lai-chau 2023",
            "revenue.post 36100000000 lai-chau 2022",
            "revenue.post 39000000000 lai-chau 2023",
            "revenue.telecom 524100000000 lai-chau 2022",
            "revenue.telecom 550400000000 lai-chau 2023",
        ],
    );
    reads(
        "Lai Chau statistical yearbook 2011\n\n\
         \t2009\t2010\t2011\n\
         Number of telephone subscribers (Thous. subscribers)\t110.2\t128.5\t131.4\n\
           Index (Previous year = 100) - %\t121.8\t116.6\t102.3\n\
           Of which: Mobile phone\t90.1\t109.6\t113.3\n",
        &[
            "subscribers.telephone 110200 lai-chau @2009-12 yoy 21.8",
            "subscribers.telephone 128500 lai-chau @2010-12 yoy 16.6",
            "subscribers.telephone 131400 lai-chau @2011-12 yoy 2.3",
            "subscribers.mobile 90100 lai-chau @2009-12",
            "subscribers.mobile 109600 lai-chau @2010-12",
            "subscribers.mobile 113300 lai-chau @2011-12",
        ],
    );
}

#[test]
fn a_part_is_counted_when_the_whole_is() {
    reads(
        "5G in Da Nang\n\nMarch 12, 2026\n\nAt the end of January 2026 the city had 1,286 5G stations. Viettel runs 974 of them.\n",
        &["network.bts_5g 1286 da-nang @2026-01", "network.bts_5g 974 da-nang @2026-01 Viettel"],
    );
}

#[test]
fn a_part_of_what_the_sentence_before_counted_is_of_the_same_generation() {
    reads(
        &lai_chau_in_english(
            "Operators had put 870 5G base stations into use by the end of the year, bringing the signal to 38.6 per cent of the population. Viettel accounted for 420 stations, followed by VNPT with 310 and MobiFone with 140.",
        ),
        &[
            "network.bts_5g 870 lai-chau @2023-12",
            "coverage.5g 38.6 lai-chau @2023-12",
            "network.bts_5g 420 lai-chau @2023-12 Viettel",
            "network.bts_5g 310 lai-chau @2023-12 VNPT",
            "network.bts_5g 140 lai-chau @2023-12 MobiFone",
        ],
    );
    reads(
        &lai_chau("Cuối năm, số trạm 4G của VNPT và MobiFone lần lượt là 850 và 460."),
        &["network.bts_4g 850 lai-chau @2023-12 VNPT", "network.bts_4g 460 lai-chau @2023-12 MobiFone"],
    );
}

#[test]
fn some_of_what_was_counted_just_before() {
    reads(
        &lai_chau_in_english("In 2023 the portal took in 61,390 dossiers, 57,204 of them submitted online."),
        &["egov.dossiers_online 57204 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "By the end of 2023, 874 locations were installed with 2,130 BTS stations, of which there are 690 4G stations.",
        ),
        &[
            "network.bts_locations 874 lai-chau @2023-12",
            "network.bts 2130 lai-chau @2023-12",
            "network.bts_4g 690 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Đến hết năm 2023, toàn tỉnh có 512.300 thuê bao di động, trong đó 83,8% dùng điện thoại thông minh. Tỉnh dự kiến chi 42 tỷ đồng để làm đường và kéo điện đến 35 vị trí trạm.",
        ),
        &["subscribers.mobile 512300 lai-chau @2023-12", "share.smartphone_users 83.8 lai-chau @2023-12"],
    );
}

#[test]
fn more_than_half_of_them_and_other_near_misses() {
    reads(
        &lai_chau_in_english("At the end of 2023 there were 420,000 mobile subscribers more than half of whom use 4G."),
        &["subscribers.mobile 420000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("The number of BTS stations rose from 1950 in 2022 to 2100 in 2023."),
        &["network.bts 1950 lai-chau @2022-12", "network.bts 2100 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("At the end of 2023 there were 300 5G stations. Viettel has 250 BTS stations."),
        &["network.bts_5g 300 lai-chau @2023-12", "network.bts 250 lai-chau @2023-12 Viettel"],
    );
    reads(
        "Bưu chính, viễn thông tỉnh Lai Châu\n\nNgày 08/01/2026\n\n6 tháng đầu năm 2024, doanh thu bưu chính đạt 20 tỷ đồng. Năm 2025, doanh thu bưu chính ước 70 tỷ đồng, trong đó 6 tháng đầu năm đạt 30 tỷ đồng.\n",
        &[
            "revenue.post 20000000000 lai-chau 2024-H1",
            "revenue.post 70000000000 lai-chau 2025 estimate",
            "revenue.post 30000000000 lai-chau 2025-H1 estimate",
        ],
    );
}

#[test]
fn near_misses_of_parts_apart_times_and_owners() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue went down to VND 720 billion in 2023. The number of fixed telephone subscribers fell to 3,710.",
        ),
        &["revenue.telecom 720000000000 lai-chau 2023", "subscribers.fixed 3710 lai-chau @2023-12"],
    );
    reads(
        "Vietnam's operators\n\nJanuary 15, 2024\n\nAt VNPT, the revenue reached VND56 trillion in 2023; at MobiFone, the revenue was VND27 trillion.\n",
        &["revenue.telecom 56000000000000 vietnam 2023 VNPT", "revenue.telecom 27000000000000 vietnam 2023 MobiFone"],
    );
    reads(
        &lai_chau(
            "Năm 2022, doanh thu viễn thông đạt 720 tỷ đồng. Riêng 6 tháng đầu năm 2023, doanh thu viễn thông đạt 380 tỷ đồng. Doanh thu bưu chính đạt 42 tỷ đồng.",
        ),
        &[
            "revenue.telecom 720000000000 lai-chau 2022",
            "revenue.telecom 380000000000 lai-chau 2023-H1",
            "revenue.post 42000000000 lai-chau 2023-H1",
        ],
    );
    reads(
        &lai_chau("Năm 2023, tính đến tháng 6, toàn tỉnh có 1.214 trạm BTS. Doanh thu bưu chính đạt 72 tỷ đồng."),
        &["network.bts 1214 lai-chau @2023-06", "revenue.post 72000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Đến tháng 6/2023 toàn tỉnh có 171 trạm 5G. Đến hết năm 2023, có 1.214 trạm, trong đó 191 trạm 5G."),
        &[
            "network.bts_5g 171 lai-chau @2023-06",
            "network.bts 1214 lai-chau @2023-12",
            "network.bts_5g 191 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "In 2023 the province had 32 enterprises registered to provide postal services. The 1,214 BTS stations are being upgraded to 5G.",
        ),
        &["enterprises.post 32 lai-chau @2023-12", "network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Năm 2023: 1. 720,5 tỷ đồng doanh thu viễn thông; 2. 172,5 tỷ đồng doanh thu bưu chính."),
        &["revenue.telecom 720500000000 lai-chau 2023", "revenue.post 172500000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english("By the end of 2023, in the mountainous province 98% of households had a smartphone."),
        &["share.households_smartphone 98 lai-chau @2023-12"],
    );
}

#[test]
fn parts_keep_what_they_are_parts_of() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 402,118 telephone subscribers; broadband subscribers 320,450, in which fixed is 46,310 and mobile is 274,140.",
        ),
        &[
            "subscribers.telephone 402118 lai-chau @2023-12",
            "subscribers.broadband 320450 lai-chau @2023-12",
            "subscribers.broadband_fixed 46310 lai-chau @2023-12",
            "subscribers.broadband_mobile 274140 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 433,200 telephone subscribers, including 431,100 on mobile networks and 2,100 on fixed lines.",
        ),
        &[
            "subscribers.telephone 433200 lai-chau @2023-12",
            "subscribers.mobile 431100 lai-chau @2023-12",
            "subscribers.fixed 2100 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 452,300 telephone subscribers. Of which, fixed telephone has 21,750 subscribers and mobile telephone has 430,550 subscribers.",
        ),
        &[
            "subscribers.telephone 452300 lai-chau @2023-12",
            "subscribers.fixed 21750 lai-chau @2023-12",
            "subscribers.mobile 430550 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 425,800 telephone subscribers. Mobile phones accounted for 417,200 of these and fixed lines for 8,600.",
        ),
        &[
            "subscribers.telephone 425800 lai-chau @2023-12",
            "subscribers.mobile 417200 lai-chau @2023-12",
            "subscribers.fixed 8600 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the portal offered 1,912 online public services, 847 of which at level 4. The network had 1,968 BTS stations, 71 of which were set up in the year. At the end of 2023 VNPT ran 968 stations; 268 stations transmit 4G.",
        ),
        &[
            "egov.services 1912 lai-chau @2023-12",
            "egov.services_full 847 lai-chau @2023-12",
            "network.bts 1968 lai-chau @2023-12",
            "network.bts 968 lai-chau @2023-12 VNPT",
            "network.bts_4g 268 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 352,000 mobile subscribers; smartphones account for 78.3% of them. Landlines keep shrinking: 7,415 remain in use.",
        ),
        &[
            "subscribers.mobile 352000 lai-chau @2023-12",
            "share.smartphone_users 78.3 lai-chau @2023-12",
            "subscribers.fixed 7415 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Đến cuối năm 2023, tỉnh có 412.450 thuê bao điện thoại; riêng di động trả sau còn khá khiêm tốn với 26.300 thuê bao.",
        ),
        &["subscribers.telephone 412450 lai-chau @2023-12"],
    );
}

#[test]
fn out_of_a_total_and_those_of_them_that_use_a_thing() {
    for (body, expected) in [
        (
            "In the year 31,845 online dossiers were received out of a total of 40,117 dossiers.",
            &["egov.dossiers_online 31845 lai-chau 2023"][..],
        ),
        (
            "Mobile subscribers had reached 302,741, of which those using smartphones accounted for 84.2%.",
            &["subscribers.mobile 302741 lai-chau @2023-12", "share.smartphone_users 84.2 lai-chau @2023-12"],
        ),
        (
            "Enterprises proposed that the province support electricity prices for 31 stations. The province has 312 BTS stations.",
            &["network.bts 312 lai-chau @2023-12"],
        ),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
    for (body, expected) in [
        ("Kinh phí kéo điện cho 22 vị trí trạm khoảng 46 tỷ đồng.", &[][..]),
        (
            "Các trung tâm tiếp nhận 31.845 hồ sơ trực tuyến trên tổng số 40.117 hồ sơ.",
            &["egov.dossiers_online 31845 lai-chau 2023"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn an_enterprise_has_its_share_of_the_whole_and_not_of_the_part_told_last() {
    reads(
        &lai_chau_in_english(
            "Today we have 1,216 BTS stations, 602 of them 4G. Viettel owns the most, 571; VNPT has 402 and MobiFone 210, the rest belong to Vietnamobile.",
        ),
        &[
            "network.bts 1216 lai-chau @2024-01",
            "network.bts_4g 602 lai-chau @2024-01",
            "network.bts 571 lai-chau @2024-01 Viettel",
            "network.bts 402 lai-chau @2024-01 VNPT",
            "network.bts 210 lai-chau @2024-01 MobiFone",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 1,216 BTS stations, of which 602 transmit 4G and 31 transmit 5G. Viettel leads with 571, VNPT has 402.",
        ),
        &[
            "network.bts 1216 lai-chau @2023-12",
            "network.bts_4g 602 lai-chau @2023-12",
            "network.bts_5g 31 lai-chau @2023-12",
            "network.bts 571 lai-chau @2023-12 Viettel",
            "network.bts 402 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 toàn tỉnh có 1.216 trạm BTS, trong đó có 602 trạm 4G. Viettel có nhiều nhất với 571 trạm, VNPT 402 trạm, MobiFone 210 trạm.",
        ),
        &[
            "network.bts 1216 lai-chau @2023-12",
            "network.bts_4g 602 lai-chau @2023-12",
            "network.bts 571 lai-chau @2023-12 Viettel",
            "network.bts 402 lai-chau @2023-12 VNPT",
            "network.bts 210 lai-chau @2023-12 MobiFone",
        ],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 toàn tỉnh có 1.216 trạm BTS, trong đó 602 trạm 4G. Viettel nhiều nhất, 571; VNPT có 402.",
        ),
        &[
            "network.bts 1216 lai-chau @2023-12",
            "network.bts_4g 602 lai-chau @2023-12",
            "network.bts 571 lai-chau @2023-12 Viettel",
            "network.bts 402 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 toàn tỉnh có 1.216 trạm BTS, trong đó 602 trạm 4G (Viettel 300 trạm, VNPT 250 trạm, MobiFone 52 trạm).",
        ),
        &[
            "network.bts 1216 lai-chau @2023-12",
            "network.bts_4g 602 lai-chau @2023-12",
            "network.bts_4g 300 lai-chau @2023-12 Viettel",
            "network.bts_4g 250 lai-chau @2023-12 VNPT",
            "network.bts_4g 52 lai-chau @2023-12 MobiFone",
        ],
    );
}

#[test]
fn another_enterprise_or_place_is_counted_like_the_whole_and_not_like_its_part() {
    reads(
        "Post and telecommunications of Vietnam\n\nJanuary 8, 2024\n\nIn Can Tho, Viettel now runs 1,118 base stations, 702 of which are 4G, and in Nghe An VNPT currently has 1,560 base stations.\n",
        &[
            "network.bts 1118 can-tho @2024-01 Viettel",
            "network.bts_4g 702 can-tho @2024-01 Viettel",
            "network.bts 1560 nghe-an @2024-01 VNPT",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 412,000 mobile subscribers, 310,000 of them with smartphones. Viettel had 212,000, VNPT had 140,000.",
        ),
        &[
            "subscribers.mobile 412000 lai-chau @2023-12",
            "subscribers.smartphone 310000 lai-chau @2023-12",
            "subscribers.mobile 212000 lai-chau @2023-12 Viettel",
            "subscribers.mobile 140000 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 1,210 BTS stations, 602 of them 4G: Viettel had 312, VNPT had 290.",
        ),
        &[
            "network.bts 1210 lai-chau @2023-12",
            "network.bts_4g 602 lai-chau @2023-12",
            "network.bts_4g 312 lai-chau @2023-12 Viettel",
            "network.bts_4g 290 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        &lai_chau("Đến hết năm 2023, toàn tỉnh có 602 trạm 4G. Viettel có nhiều nhất với 301 trạm, VNPT có 200 trạm."),
        &[
            "network.bts_4g 602 lai-chau @2023-12",
            "network.bts_4g 301 lai-chau @2023-12 Viettel",
            "network.bts_4g 200 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        "Bưu chính, viễn thông Việt Nam\n\nNgày 08/01/2024\n\nTại Cần Thơ, Viettel có 1.118 trạm BTS, trong đó 702 trạm 4G, còn tại Nghệ An, VNPT có 1.560 trạm.\n",
        &[
            "network.bts 1118 can-tho @2024-01 Viettel",
            "network.bts_4g 702 can-tho @2024-01 Viettel",
            "network.bts 1560 nghe-an @2024-01 VNPT",
        ],
    );
}

#[test]
fn users_among_the_subscribers_are_lines() {
    reads(
        &lai_chau_in_english(
            "As of December 31, the province counted 405,000 telephone subscribers, among them 327,300 mobile users, while the fixed network had shrunk to 77,700 lines.",
        ),
        &[
            "subscribers.telephone 405000 lai-chau @2023-12",
            "subscribers.mobile 327300 lai-chau @2023-12",
            "subscribers.fixed 77700 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 405,000 telephone subscribers, including 327,300 mobile users and 77,700 fixed-line users.",
        ),
        &[
            "subscribers.telephone 405000 lai-chau @2023-12",
            "subscribers.mobile 327300 lai-chau @2023-12",
            "subscribers.fixed 77700 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 405,000 telephone subscribers, of whom 327,300 were mobile users.",
        ),
        &["subscribers.telephone 405000 lai-chau @2023-12", "subscribers.mobile 327300 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Cuối năm 2023 toàn tỉnh có 405.000 thuê bao điện thoại, trong đó có 327.300 người dùng di động."),
        &["subscribers.telephone 405000 lai-chau @2023-12", "subscribers.mobile 327300 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("At the end of 2023 the banks had 327,300 mobile users."), &[]);
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 405,000 telephone subscribers, among them 127,300 mobile money users and 27,300 internet banking users.",
        ),
        &["subscribers.telephone 405000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 405,000 Internet subscribers, among them 327,300 mobile broadband users and 77,700 fixed broadband users.",
        ),
        &[
            "subscribers.internet 405000 lai-chau @2023-12",
            "subscribers.broadband_mobile 327300 lai-chau @2023-12",
            "subscribers.broadband_fixed 77700 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_verb_that_is_left_out_gives_the_next_enterprise_its_part() {
    reads(
        &lai_chau_in_english(
            "There are 418 5G stations, of which 205 belong to Viettel, 147 to VNPT and 66 to MobiFone.",
        ),
        &[
            "network.bts_5g 418 lai-chau @2023-12",
            "network.bts_5g 205 lai-chau @2023-12 Viettel",
            "network.bts_5g 147 lai-chau @2023-12 VNPT",
            "network.bts_5g 66 lai-chau @2023-12 MobiFone",
        ],
    );
}

#[test]
fn what_an_amount_is_made_up_of_may_have_grown_in_brackets() {
    reads(
        &lai_chau_in_english(
            "Post and telecommunications earned VND 560 billion, made up of VND 48 billion from post and courier services (up 11.3%) \
             and VND 512 billion from telecommunications and Internet services (up 5.3%).",
        ),
        &[
            "revenue.post_telecom 560000000000 lai-chau 2023",
            "revenue.post 48000000000 lai-chau 2023 yoy 11.3",
            "revenue.telecom 512000000000 lai-chau 2023 yoy 5.3",
        ],
    );
    reads(
        &lai_chau(
            "Doanh thu bưu chính, viễn thông đạt 560 tỷ đồng, gồm 48 tỷ đồng của bưu chính, chuyển phát (tăng 11,3%) và 512 tỷ đồng của \
             viễn thông, Internet (tăng 5,3%).",
        ),
        &[
            "revenue.post_telecom 560000000000 lai-chau 2023",
            "revenue.post 48000000000 lai-chau 2023 yoy 11.3",
            "revenue.telecom 512000000000 lai-chau 2023 yoy 5.3",
        ],
    );
    // What another field earns is none of it.
    reads(
        &lai_chau_in_english(
            "Post and telecommunications earned VND 560 billion, beside VND 48 billion from post boxes (up 11.3%) and VND 512 billion from exports.",
        ),
        &["revenue.post_telecom 560000000000 lai-chau 2023", "revenue.post 48000000000 lai-chau 2023 yoy 11.3"],
    );
}

#[test]
fn an_item_that_names_a_kind_alone_is_a_part_of_the_item_above() {
    reads(
        &lai_chau(
            "Kết quả:\n• Thuê bao điện thoại: 1.297.400; mật độ 108,9 thuê bao/100 dân\n  – di động: 1.285.900\n  – cố định: 11.500\n• Trạm BTS: 1.876 trạm",
        ),
        &[
            "subscribers.telephone 1297400 lai-chau @2023-12",
            "density.telephone 108.9 lai-chau @2023-12",
            "subscribers.mobile 1285900 lai-chau @2023-12",
            "subscribers.fixed 11500 lai-chau @2023-12",
            "network.bts 1876 lai-chau @2023-12",
        ],
    );
    // A number beyond the whole is no part of it, and below other things nothing is a subscriber.
    reads(
        &lai_chau(
            "Kết quả:\n• Thuê bao điện thoại: 429.700\n  – di động: 1.285.900\n• Cột treo cáp: 412.000\n  – di động: 11.500",
        ),
        &["subscribers.telephone 429700 lai-chau @2023-12"],
    );
}

#[test]
fn a_part_of_the_lines_of_a_place_is_of_the_kind_that_its_words_name() {
    for told in [
        "At the end of December there were 424,000 mobile subscribers in Lai Chau, about 349,000 of them with mobile broadband.",
        "In Lai Chau there were 424,000 mobile subscribers, about 349,000 of them using mobile broadband.",
    ] {
        reads(
            &lai_chau_in_english(told),
            &[
                "subscribers.mobile 424000 lai-chau @2023-12",
                "subscribers.broadband_mobile 349000 lai-chau @2023-12 about",
            ],
        );
    }
    // Where they live makes no kind of them, nor does what they lack.
    reads(
        &lai_chau_in_english(
            "There were 424,000 mobile subscribers in Lai Chau, 349,000 of them without mobile broadband.",
        ),
        &["subscribers.mobile 424000 lai-chau @2023-12"],
    );
}

#[test]
fn stations_at_another_time_are_of_all_kinds_where_a_part_was_told_last() {
    reads(
        "Viettel Lai Chau in 2023\n\nJanuary 8, 2024\n\nAt the end of 2023 Viettel Lai Chau was running 743 BTS stations, and 698 of them had 4G. At the end of 2022 there were 671 stations.\n",
        &[
            "network.bts 743 lai-chau @2023-12 Viettel",
            "network.bts_4g 698 lai-chau @2023-12 Viettel",
            "network.bts 671 lai-chau @2022-12 Viettel",
        ],
    );
    reads(
        &lai_chau("Cuối năm 2023 có 743 trạm BTS, trong đó 698 trạm có 4G. Cuối năm 2022 có 671 trạm."),
        &[
            "network.bts 743 lai-chau @2023-12",
            "network.bts_4g 698 lai-chau @2023-12",
            "network.bts 671 lai-chau @2022-12",
        ],
    );
    // Of a kind that was counted alone they go on.
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 698 4G stations. At the end of 2022 there were 671 stations.",
        ),
        &["network.bts_4g 698 lai-chau @2023-12", "network.bts_4g 671 lai-chau @2022-12"],
    );
}

#[test]
fn cultural_points_among_the_points_are_a_part_of_them() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 128 postal service points. Of the points, 84 are commune cultural post points.",
        ),
        &["network.post_offices 128 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Cuối năm 2023 có 128 điểm phục vụ bưu chính, trong đó 84 là điểm bưu điện văn hóa xã."),
        &["network.post_offices 128 lai-chau @2023-12"],
    );
}

#[test]
fn parts_of_stations_that_their_enterprises_stand_behind_are_of_the_generation_of_all() {
    let parts = [
        "network.bts_5g 742 lai-chau @2023-12",
        "network.bts_5g 515 lai-chau @2023-12 Viettel",
        "network.bts_5g 148 lai-chau @2023-12 VNPT",
        "network.bts_5g 79 lai-chau @2023-12 MobiFone",
    ];
    for body in [
        "Toàn tỉnh có 742 trạm BTS 5G, gồm 515 trạm của Viettel, 148 trạm của VNPT và 79 trạm của MobiFone.",
        "Toàn tỉnh có 742 trạm 5G, bao gồm: 515 trạm BTS của Viettel; 148 trạm BTS của VNPT; 79 trạm BTS của MobiFone.",
        "Toàn tỉnh có 742 trạm 5G, trong đó 515 trạm thuộc Viettel, 148 trạm thuộc VNPT, 79 trạm thuộc MobiFone.",
    ] {
        reads(&lai_chau(body), &parts);
    }
    reads(
        &lai_chau_in_english(
            "The province had 742 5G stations, including 515 stations of Viettel, 148 stations of VNPT and 79 stations of MobiFone.",
        ),
        &parts,
    );
}

#[test]
fn stations_of_an_enterprise_beside_those_of_a_generation_are_of_all_kinds() {
    reads(
        &lai_chau("Toàn tỉnh có 742 trạm BTS, gồm 515 trạm của Viettel và 227 trạm của VNPT."),
        &[
            "network.bts 742 lai-chau @2023-12",
            "network.bts 515 lai-chau @2023-12 Viettel",
            "network.bts 227 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        &lai_chau("Toàn tỉnh có 86 trạm 5G, gồm cả ở vùng cao. Trên địa bàn có 515 trạm BTS của Viettel."),
        &["network.bts_5g 86 lai-chau @2023-12", "network.bts 515 lai-chau @2023-12 Viettel"],
    );
}

#[test]
fn most_of_all_and_the_rest_stand_between_commas() {
    let all = "Lai Chau had 392,600 telephone subscribers";
    let mobile = ["subscribers.telephone 392600 lai-chau @2023-12", "subscribers.mobile 378450 lai-chau @2023-12"];
    for told in [
        ". The great majority, 378,450, were mobile subscribers.",
        ". Most of them, 378,450, were mobile.",
        ", the bulk of which, 378,450, were mobile.",
        ", most of them, 378,450, mobile.",
    ] {
        reads(&lai_chau_in_english(&format!("{all}{told}")), &mobile);
    }
    reads(
        &lai_chau_in_english(&format!("{all}. The rest, 14,150, were on fixed lines.")),
        &["subscribers.telephone 392600 lai-chau @2023-12", "subscribers.fixed 14150 lai-chau @2023-12"],
    );
    reads(&lai_chau("Lai Châu có 392.600 thuê bao điện thoại. Phần lớn, 378.450, là thuê bao di động."), &mobile);
    reads(
        &lai_chau_in_english("Lai Chau has 1,192 stations. The majority, 818, are 4G."),
        &["network.bts 1192 lai-chau @2023-12", "network.bts_4g 818 lai-chau @2023-12"],
    );
    // What they do is none of their lines.
    reads(
        &lai_chau_in_english(&format!("{all}. Most of them, 278,450, live in the valleys.")),
        &["subscribers.telephone 392600 lai-chau @2023-12"],
    );
}

#[test]
fn the_greater_part_behind_the_whole_in_two_currencies_is_of_its_enterprise() {
    let whole = "revenue.post_telecom 61300000000000 vietnam 2011-11M estimate";
    let part = "revenue.telecom 38700000000000 vietnam 2011-11M estimate VNPT";
    for told in [
        "of which the larger part, 38.7 trillion dong, went to VNPT",
        "with the biggest share, 38.7 trillion dong, going to VNPT",
        "of which 38.7 trillion dong went to VNPT",
    ] {
        for sector in ["The post and telecommunication sector of Vietnam", "Post and telecommunications in Vietnam"] {
            reads(
                &format!(
                    "Telecoms in Vietnam\n\nThursday, 08/12/2011\n\n{sector} had revenues estimated at 61.3 trillion dong ($2.91 billion) in the first eleven months of 2011, {told}.\n"
                ),
                &[whole, part],
            );
        }
    }
    // The bracket alone says the amount again.
    reads(
        "Telecoms in Vietnam\n\nThursday, 08/12/2011\n\nPost and telecommunications in Vietnam took in revenues of 61.3 trillion dong ($2.91 billion) in the first eleven months of 2011.\n",
        &["revenue.post_telecom 61300000000000 vietnam 2011-11M"],
    );
}

#[test]
fn an_enterprise_has_its_part_of_the_one_field_that_the_whole_is_of() {
    let whole = "revenue.pay_tv 9300000000000 vietnam 2023";
    let part = "revenue.pay_tv 2260000000000 vietnam 2023 SCTV";
    for told in [
        ". Trong đó riêng SCTV cả nước đạt doanh thu 2.260 tỷ đồng",
        ", trong đó SCTV đạt 2.260 tỷ đồng",
        ", trong đó doanh thu của SCTV là 2.260 tỷ đồng",
    ] {
        reads(
            &lai_chau(&format!("Doanh thu truyền hình trả tiền cả nước năm 2023 đạt 9.300 tỷ đồng{told}.")),
            &[whole, part],
        );
    }
    reads(
        &lai_chau_in_english(
            "Pay TV revenue in Vietnam reached VND 9,300 billion in 2023, of which SCTV earned VND 2,260 billion and FPT VND 1,100 billion.",
        ),
        &[whole, part, "revenue.pay_tv 1100000000000 vietnam 2023 FPT"],
    );
    // What an enterprise earned beside it, and what it paid, is of its own trade.
    reads(
        &lai_chau_in_english(
            "Pay TV revenue in Vietnam reached VND 9,300 billion in 2023. Viettel earned VND 172,000 billion in Vietnam.",
        ),
        &[whole, "revenue.telecom 172000000000000 vietnam 2023 Viettel"],
    );
}

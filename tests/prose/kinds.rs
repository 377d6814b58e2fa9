//! Asides that say of which kinds the counted ones are, and parts of what stands that do not rule what follows.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn kinds_in_an_aside_are_no_subject() {
    for aside in [
        "(gồm cáp quang; thuê bao của mạng 4G, 5G cùng thuê bao qua cáp đồng) toàn tỉnh đạt khoảng",
        ", gồm cáp quang, 4G, 5G lẫn truyền hình cáp, là khoảng",
        ", gộp cáp quang, 4G cùng truyền hình cáp, khoảng",
    ] {
        reads(
            &lai_chau(&format!("Số lượng thuê bao Internet{aside} 76.800 thuê bao.")),
            &["subscribers.internet 76800 lai-chau @2023-12 about"],
        );
    }
    reads(
        &lai_chau("Tỉnh còn 8.130 thuê bao cố định; di động, cả trả sau và trả trước, 352.900 thuê bao."),
        &["subscribers.fixed 8130 lai-chau @2023-12", "subscribers.mobile 352900 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Tổng số thuê bao truyền hình (chưa gồm truyền hình xem miễn phí qua Internet) đến cuối năm 2023 đạt 23.800 thuê bao.",
        ),
        &["subscribers.pay_tv 23800 lai-chau @2023-12"],
    );
    for aside in [
        " (including fixed lines, 4G and cable television) numbered",
        ", including fixed lines, 4G and cable television, numbered",
    ] {
        reads(
            &lai_chau_in_english(&format!("Internet subscribers{aside} 76,800.")),
            &["subscribers.internet 76800 lai-chau @2023-12"],
        );
    }
}

#[test]
fn what_stations_cover_is_of_all_where_only_a_part_is_of_one_kind() {
    reads(
        &lai_chau("Các nhà mạng của tỉnh dựng hơn 940 trạm BTS, gồm chưa đến 50 trạm 5G, phủ sóng 96% thôn, bản."),
        &[
            "network.bts 940 lai-chau @2023-12 above",
            "network.bts_5g 50 lai-chau @2023-12 below",
            "coverage.mobile 96 lai-chau @2023-12",
        ],
    );
    // Where the kind is named again it is of that kind.
    reads(
        &lai_chau("Các nhà mạng của tỉnh có 940 trạm BTS, kể cả 50 trạm 5G, sóng 5G phủ 17% dân số."),
        &[
            "network.bts 940 lai-chau @2023-12",
            "network.bts_5g 50 lai-chau @2023-12",
            "coverage.5g 17 lai-chau @2023-12",
        ],
    );
}

#[test]
fn stations_that_came_about_by_a_time_are_all_there_are() {
    reads(
        &lai_chau("Đến cuối năm 2023, các nhà mạng trong tỉnh phát triển được 870 trạm BTS."),
        &["network.bts 870 lai-chau @2023-12"],
    );
    reads(&lai_chau("Trong năm 2023, các nhà mạng trong tỉnh phát triển được 90 trạm BTS."), &[]);
    // Parts of what is new are new.
    reads(&lai_chau("Trong năm, Viettel mở thêm 58 điểm bưu chính, trong đó có 9 bưu cục."), &[]);
}

#[test]
fn shares_of_a_plan_with_a_hedge_and_growth_since_long_ago() {
    reads(
        &lai_chau("Doanh thu viễn thông được 341 tỷ đồng, tức hơn 48% kế hoạch cả năm."),
        &["revenue.telecom 341000000000 lai-chau 2023 plan 48"],
    );
    reads(
        &lai_chau("Doanh thu viễn thông được 341 tỷ đồng, vượt hơn 8% kế hoạch cả năm."),
        &["revenue.telecom 341000000000 lai-chau 2023 plan 108"],
    );
    for base in ["so năm 2015", "so với năm 2015"] {
        reads(
            &lai_chau(&format!("Internet có 37.600 thuê bao, {base} tăng 52%.")),
            &["subscribers.internet 37600 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("Internet có 37.600 thuê bao, so với năm 2022 tăng 8%."),
        &["subscribers.internet 37600 lai-chau @2023-12 yoy 8"],
    );
    // Enterprises on the Internet are no people.
    reads(&lai_chau("96,4% doanh nghiệp dùng Internet."), &[]);
}

#[test]
fn what_only_looks_like_all_that_stands_is_none() {
    for told in [
        "Đến hết năm 2023, VNPT Lai Châu phát triển được 36 trạm BTS, đạt 90% kế hoạch năm.",
        "Toàn tỉnh có 152 điểm phát sóng wifi miễn phí.",
    ] {
        reads(&lai_chau(told), &[]);
    }
    reads(
        &lai_chau_in_english("Under the universal-service fund, 35 stations have been built across the province."),
        &[],
    );
}

#[test]
fn the_promotion_of_something_cuts_no_price() {
    reads(
        &lai_chau_in_english(
            "With the promotion of digital transformation in remote areas 4G coverage reached 99.5% of the population.",
        ),
        &["coverage.4g 99.5 lai-chau @2023-12"],
    );
}

#[test]
fn kinds_of_television_in_one_list_are_all_subscribers() {
    let all = ["subscribers.pay_tv 214000 lai-chau @2023-12 yoy -4"];
    for body in [
        "Về truyền hình, Lai Châu có 214.000 thuê bao (vệ tinh, cáp và số mặt đất phải trả tiền; trừ các kênh quảng bá), giảm 4% so với năm 2022.",
        "Thuê bao truyền hình của tỉnh (gồm truyền hình vệ tinh, truyền hình cáp và số mặt đất; chưa tính kênh miễn phí) là 214.000 thuê bao, giảm 4% so với cùng kỳ năm 2022.",
        "Tổng số thuê bao truyền hình vệ tinh, truyền hình cáp và số mặt đất (trừ các kênh quảng bá) đạt 214.000 thuê bao, giảm 4% so với năm 2022.",
    ] {
        reads(&lai_chau(body), &all);
    }
    for body in [
        "Television subscribers of the province (including cable, terrestrial and satellite TV; free channels not counted) numbered 214,000, down 4% on the same period of 2022.",
        "The province had 214,000 television subscribers (cable, paid terrestrial and satellite TV), down 4% on the same period of 2022.",
    ] {
        reads(&lai_chau_in_english(body), &all);
    }
    // One kind, and kinds each with a number of its own, are parts.
    reads(&lai_chau("Truyền hình số mặt đất có 31.000 thuê bao."), &[]);
    reads(&lai_chau("Truyền hình cáp có 183.000 thuê bao và truyền hình vệ tinh có 31.000 thuê bao."), &[]);
}

#[test]
fn prepaid_and_postpaid_together_are_all_mobile_subscribers() {
    for body in [
        "Thuê bao điện thoại di động (trả sau cộng trả trước) là 412.000 thuê bao, giảm 1,4% so với cùng kỳ năm 2022.",
        "Thuê bao di động, trả trước lẫn trả sau, là 412.000 thuê bao, giảm 1,4% so với cùng kỳ năm 2022.",
        "Thuê bao di động (trả sau và trả trước) đạt 412.000 thuê bao, giảm 1,4% so với cùng kỳ năm 2022.",
    ] {
        reads(&lai_chau(body), &["subscribers.mobile 412000 lai-chau @2023-12 yoy -1.4"]);
    }
    reads(
        &lai_chau_in_english(
            "Mobile subscribers (prepaid plus postpaid) numbered 412,000, down 1.4% on the same period of 2022.",
        ),
        &["subscribers.mobile 412000 lai-chau @2023-12 yoy -1.4"],
    );
    reads(&lai_chau("Thuê bao di động trả sau là 41.000 thuê bao, giảm 1,4% so với cùng kỳ năm 2022."), &[]);
}

#[test]
fn a_bracket_that_only_explains_keeps_no_growth_from_its_figure() {
    reads(
        &lai_chau(
            "Thuê bao Internet đạt 97.000 thuê bao (không tính gói cước miễn phí), tăng 6% so với cùng kỳ năm 2022.",
        ),
        &["subscribers.internet 97000 lai-chau @2023-12 yoy 6"],
    );
    reads(
        &lai_chau("Thuê bao Internet đạt 97.000 thuê bao, giá cước tăng 6% so với cùng kỳ năm 2022."),
        &["subscribers.internet 97000 lai-chau @2023-12"],
    );
}

#[test]
fn what_its_users_use_behind_a_verb_is_the_kind_of_the_number() {
    for users in [
        "are users of landlines",
        "were users of landline telephones",
        "are users of fixed telephones",
        "are landlines",
    ] {
        reads(
            &lai_chau_in_english(&format!(
                "Viettel has 218,600 telephone subscribers, of which 214,300 are mobile subscribers and 4,300 {users}."
            )),
            &[
                "subscribers.telephone 218600 lai-chau @2023-12 Viettel",
                "subscribers.mobile 214300 lai-chau @2023-12 Viettel",
                "subscribers.fixed 4300 lai-chau @2023-12 Viettel",
            ],
        );
    }
    reads(
        &lai_chau(
            "Toàn tỉnh có 218.600 thuê bao điện thoại, trong đó 214.300 là thuê bao di động, 4.300 là thuê bao cố định.",
        ),
        &[
            "subscribers.telephone 218600 lai-chau @2023-12",
            "subscribers.mobile 214300 lai-chau @2023-12",
            "subscribers.fixed 4300 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Viettel serves 218,600 telephone subscribers, of whom 4,300 are users of landlines, and all others call by mobile.",
        ),
        &["subscribers.telephone 218600 lai-chau @2023-12 Viettel", "subscribers.fixed 4300 lai-chau @2023-12 Viettel"],
    );
    // Without a verb the words are of the next number.
    reads(
        &lai_chau_in_english("Mobile subscribers numbered 214,300, users of landlines 4,300."),
        &["subscribers.mobile 214300 lai-chau @2023-12", "subscribers.fixed 4300 lai-chau @2023-12"],
    );
}

#[test]
fn a_technique_in_a_bracket_parts_no_name() {
    for kind in ["băng rộng (xDSL) có dây", "băng rộng (FTTH) cố định", "băng thông rộng (ADSL) cố định"]
    {
        reads(
            &lai_chau(&format!("Số thuê bao Internet {kind} đến hết năm 2023 đạt 61.400.")),
            &["subscribers.broadband_fixed 61400 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("Số thuê bao điện thoại (di động) là 503.900, điện thoại có dây là 9.300 thuê bao."),
        &["subscribers.mobile 503900 lai-chau @2023-12", "subscribers.fixed 9300 lai-chau @2023-12"],
    );
}

#[test]
fn subscribers_of_a_service_are_of_the_lines_that_the_service_is_named_by() {
    let whole = "subscribers.mobile 246200 lai-chau @2023-12";
    let part = "subscribers.broadband_mobile 162400 lai-chau @2023-12";
    for told in [
        "trong đó có 162.400 thuê bao sử dụng dịch vụ Internet (4G và 3G)",
        "trong đó 162.400 thuê bao sử dụng dịch vụ Internet 3G, 4G",
        "trong đó 162.400 thuê bao dùng dịch vụ băng rộng",
    ] {
        let text = lai_chau(&format!("Toàn tỉnh có 246.200 thuê bao điện thoại di động, {told}."));
        if told.contains("băng rộng") {
            reads(&text, &[whole, "subscribers.broadband 162400 lai-chau @2023-12"]);
        } else {
            reads(&text, &[whole, part]);
        }
    }
    reads(
        &lai_chau(
            "Toàn tỉnh có 246.200 thuê bao Internet, trong đó có 162.400 thuê bao truy nhập Internet (3G và 4G).",
        ),
        &["subscribers.internet 246200 lai-chau @2023-12", part],
    );
    // A bracket with kinds of another sort says no generation.
    reads(
        &lai_chau("Toàn tỉnh có 61.300 thuê bao Internet (FTTH và cáp đồng)."),
        &["subscribers.internet 61300 lai-chau @2023-12"],
    );
}

#[test]
fn a_bracket_lists_of_what_kinds_all_television_subscribers_are() {
    reads(
        &lai_chau(
            "Cả tỉnh có tổng số thuê bao truyền hình (gồm truyền hình vệ tinh, số mặt đất và cáp) là 18.400 thuê bao, giảm 5% so với cùng kỳ.",
        ),
        &["subscribers.pay_tv 18400 lai-chau @2023-12 yoy -5"],
    );
    reads(
        &lai_chau_in_english(
            "The province has 21,700 television subscribers (cable, satellite and digital terrestrial TV).",
        ),
        &["subscribers.pay_tv 21700 lai-chau @2023-12"],
    );
    // Of one kind among several there is no indicator.
    reads(&lai_chau_in_english("The province has 11,700 subscribers of cable TV, 2,000 of satellite TV."), &[]);
}

#[test]
fn the_internet_over_the_cable_of_television_is_no_television() {
    for told in [
        "Truy cập Internet qua hệ thống cáp truyền hình đạt 8.240 thuê bao.",
        "Toàn tỉnh có 8.240 thuê bao Internet qua mạng truyền hình cáp.",
    ] {
        reads(&lai_chau(told), &[]);
    }
    reads(
        &lai_chau("Toàn tỉnh có 61.400 thuê bao Internet và 31.200 thuê bao truyền hình trả tiền qua mạng cáp."),
        &["subscribers.internet 61400 lai-chau @2023-12", "subscribers.pay_tv 31200 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "In 2023 there were 8,240 subscribers to the Internet over cable TV and 31,200 pay TV subscribers.",
        ),
        &["subscribers.pay_tv 31200 lai-chau @2023-12"],
    );
}

//! Places: which province, or the country, a figure is of.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn a_sentence_or_label_of_the_country_is_of_the_country_until_the_province_is_back() {
    reads(
        &lai_chau(
            "Cả nước: Doanh thu viễn thông năm 2023 đạt 138 nghìn tỷ đồng. Thuê bao băng rộng cố định đạt 22,7 triệu thuê bao.\n\n\
             Toàn tỉnh có 512.300 thuê bao di động.",
        ),
        &[
            "revenue.telecom 138000000000000 vietnam 2023",
            "subscribers.broadband_fixed 22700000 vietnam @2023-12",
            "subscribers.mobile 512300 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "In the whole country, there were 126.3 million mobile subscribers at the end of the year. Fixed broadband subscribers numbered 22.7 million.\n\n\
             The province had 512,300 mobile subscribers.",
        ),
        &[
            "subscribers.mobile 126300000 vietnam @2023-12",
            "subscribers.broadband_fixed 22700000 vietnam @2023-12",
            "subscribers.mobile 512300 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_place_that_only_describes_somebody_is_not_what_figures_are_of() {
    reads(
        &lai_chau_in_english(
            "Speakers at a Can Tho university praised the network. Telecommunications revenue was VND 612 billion.",
        ),
        &["revenue.telecom 612000000000 lai-chau 2023"],
    );
}

#[test]
fn a_province_that_was_merged_in_is_not_the_one_that_is_meant() {
    reads(
        "Bưu chính, viễn thông tỉnh Gia Lai năm 2025\n(sau khi hợp nhất với Bình Định)\n\nĐến cuối năm 2025, toàn tỉnh có 8.412 trạm BTS. Doanh thu bưu chính đạt 640 tỷ đồng.\n",
        &["network.bts 8412 gia-lai @2025-12", "revenue.post 640000000000 gia-lai 2025"],
    );
}

#[test]
fn a_paragraph_on_licences_is_of_its_province() {
    reads(
        "Bưu chính, viễn thông năm 2023\n\nNgày 08/01/2024\n\nTrong năm 2023, các doanh nghiệp tiếp tục mở rộng mạng lưới và được cấp thêm giấy phép.\n\n\
         Sở Thông tin và Truyền thông tỉnh Lai Châu đã cấp 14 giấy phép cho các doanh nghiệp; doanh thu viễn thông đạt 612 tỷ đồng.\n",
        &["revenue.telecom 612000000000 lai-chau 2023"],
    );
}

#[test]
fn the_provincial_post_without_a_name_is_of_no_place_that_is_known() {
    reads(
        "Bưu điện tỉnh: Thu 187 tỷ đồng trong năm 2020\n\n19/01/2021\n\nTheo Bưu điện tỉnh, cả năm 2020 doanh thu là 187 tỷ đồng.\n",
        &["revenue.post 187000000000 - 2020 Vietnam Post"],
    );
}

#[test]
fn what_no_province_reaches_is_of_the_country() {
    reads(
        "Các doanh nghiệp viễn thông năm 2023\n\nNăm 2023, tổng doanh thu dịch vụ viễn thông đạt 139.260 tỷ đồng. Số thuê bao băng rộng di động đạt 84,9 triệu thuê bao.\n",
        &["revenue.telecom 139260000000000 vietnam 2023", "subscribers.broadband_mobile 84900000 vietnam @2023-12"],
    );
    // A place in the order of the provinces is that of one of them.
    reads(
        "Viễn thông năm 2023\n\nNăm 2023, doanh thu viễn thông của tỉnh đạt 1.392 tỷ đồng, xếp thứ 21/63 tỉnh, thành phố.\n",
        &["revenue.telecom 1392000000000 - 2023"],
    );
}

#[test]
fn the_country_that_a_province_is_compared_with_is_not_its_place() {
    reads(
        &lai_chau(
            "So với bình quân cả nước, tỷ lệ hộ gia đình có Internet cáp quang của tỉnh thấp hơn 17 điểm phần trăm, đạt 62,8%.",
        ),
        &["share.households_fiber 62.8 lai-chau @2023-12"],
    );
}

#[test]
fn where_letters_go_is_not_what_a_text_is_about() {
    reads(
        "Bưu tá vùng biên\n\nTrước đây thư đi Hà Nội mất 9 ngày, nay khác rồi.\n\nTheo Bưu điện tỉnh Lai Châu, năm 2022 đơn vị đạt doanh thu 58,6 tỷ đồng. Mạng lưới có 106 điểm phục vụ.\n\n\
         Năm 2023 Bưu điện tỉnh đặt chỉ tiêu doanh thu 63 tỷ đồng.\n",
        &[
            "revenue.post 58600000000 lai-chau 2022 Vietnam Post",
            "network.post_offices 106 lai-chau @2022-12 Vietnam Post",
            "revenue.post 63000000000 lai-chau 2023 target Vietnam Post",
        ],
    );
}

#[test]
fn the_place_below_a_picture_is_that_of_the_picture() {
    reads(
        "Parcels lift postal turnover\n\nJanuary 22, 2024\n\nVietnam's couriers carried more parcels than ever.\n\n\
         A sorting centre in Bac Ninh works around the clock. (Photo: VNA)\n\n\
         According to the ministry, revenue from postal services in 2023 was 59.2 trillion VND.\n",
        &["revenue.post 59200000000000 vietnam 2023"],
    );
}

#[test]
fn a_province_that_leads_the_country_is_no_country() {
    reads(
        "5G in the two cities\n\nSeptember 12, 2025\n\nAt the end of August HCM City, which took in Binh Duong on July 1, led the country with 3,120 5G stations. Hanoi came second with 2,745.\n",
        &["network.bts_5g 3120 ho-chi-minh @2025-08", "network.bts_5g 2745 ha-noi @2025-08"],
    );
}

#[test]
fn a_goal_is_of_the_province_under_the_name_of_its_day() {
    reads(
        "Chuyển đổi số Thừa Thiên Huế\n\nNgày 12/3/2022\n\nTỉnh đặt mục tiêu đến năm 2025 có 90% hộ gia đình sử dụng Internet cáp quang.\n",
        &["share.households_fiber 90 thua-thien-hue @2025-12 target"],
    );
}

#[test]
fn what_is_of_the_country_stays_there() {
    reads(
        &lai_chau_in_english("By the end of 2023 operators had installed nationwide 12,000 5G stations."),
        &["network.bts_5g 12000 vietnam @2023-12"],
    );
    reads(
        &lai_chau("Theo số liệu mới nhất cả nước có 120 triệu thuê bao di động."),
        &["subscribers.mobile 120000000 vietnam @2023-12"],
    );
    reads(
        &lai_chau("Cuối năm 2023 Viettel dẫn đầu cả nước với 70 triệu thuê bao di động."),
        &["subscribers.mobile 70000000 vietnam @2023-12 Viettel"],
    );
}

#[test]
fn where_a_page_was_signed_rules_nothing() {
    reads(
        "MARKETS & COMPANIES\n\nState telecom groups close 2017 in the black\n\nBy the staff    Hanoi, January 16, 2018    Share  Print\n\nViettel is far ahead of the rest. The group booked turnover of VND251.2 trillion in 2017. VNPT reported revenue of VND144.7 trillion.\n",
        &["revenue.telecom 251200000000000 vietnam 2017 Viettel", "revenue.telecom 144700000000000 vietnam 2017 VNPT"],
    );
}

#[test]
fn a_bullet_with_a_name_heads_the_paragraphs_below_it() {
    reads(
        "Giao ban hai tỉnh Thái Bình, Nam Định quý I/2023\n\nNgày 18/4/2023\n\n* Thái Bình\n\nDoanh thu viễn thông quý I đạt 318 tỷ đồng.\n\n* Nam Định\n\nVới 226 xã, phường, Nam Định là tỉnh đông dân nhất cụm. Doanh thu viễn thông quý I đạt 502 tỷ đồng. Đến hết tháng 3, 100% thôn, xóm, phố có sóng 4G.\n",
        &[
            "revenue.telecom 318000000000 thai-binh 2023-Q1",
            "revenue.telecom 502000000000 nam-dinh 2023-Q1",
            "coverage.4g 100 nam-dinh @2023-03",
        ],
    );
}

#[test]
fn parts_of_the_province_are_no_figures_of_it() {
    reads(
        &lai_chau("Tỷ lệ hộ gia đình sử dụng cáp quang: 84,6%; ở các xã vùng cao phía Bắc mới đạt 61,2%."),
        &["share.households_fiber 84.6 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Hiện khoảng 65% hộ dân trong huyện có điện thoại thông minh, thấp hơn mức 78,5% hộ của toàn tỉnh."),
        &["share.households_smartphone 78.5 lai-chau @2024-01"],
    );
    reads(
        &lai_chau("Riêng thị xã Kỳ Anh mất liên lạc gần như hoàn toàn; 118 trạm ở đây phải chạy máy nổ suốt 9 ngày."),
        &[],
    );
    reads(
        &lai_chau_in_english(
            "Operators had 1,842 base stations at the end of 2023. Phu Quy, an island district 56 nautical miles offshore, has 11 stations.",
        ),
        &["network.bts 1842 lai-chau @2023-12"],
    );
}

#[test]
fn places_told_of_others_and_lines_below_their_heads() {
    reads(
        "Telephones in Vietnam\n\nJuly 10, 2007\n\nAt the end of June Vietnam had 30 million telephone subscribers. In Ho Chi Minh City, the country's largest market, there were almost 6.1 million telephone subscribers.\n",
        &[
            "subscribers.telephone 30000000 vietnam @2007-06",
            "subscribers.telephone 6100000 ho-chi-minh @2007-06 below",
        ],
    );
    reads(
        &lai_chau(
            "NỘP NGÂN SÁCH CỦA DOANH NGHIỆP BƯU CHÍNH, VIỄN THÔNG TRONG NĂM 2023\n\n104,2 tỷ đồng\nđạt 96% kế hoạch năm\n\nCHÍNH QUYỀN SỐ\n\nDịch vụ công trực tuyến cuối năm 2023: 1.740\n- toàn trình: 912\n- một phần: 828\n",
        ),
        &[
            "budget.post_telecom 104200000000 lai-chau 2023",
            "egov.services 1740 lai-chau @2023-12",
            "egov.services_full 912 lai-chau @2023-12",
            "egov.services_partial 828 lai-chau @2023-12",
        ],
    );
}

#[test]
fn an_item_over_prose_heads_it() {
    reads(
        &lai_chau_in_english(
            "The situation at the end of 2023:\n\n- 5G network\n52 stations in the city.\n\n- Pay television\n16,215 subscribers, 4 suppliers.",
        ),
        &["network.bts_5g 52 lai-chau @2023-12", "subscribers.pay_tv 16215 lai-chau @2023-12"],
    );
}

#[test]
fn a_town_in_another_clause_and_a_province_that_was_joined_are_not_what_figures_are_of() {
    for (body, expected) in [
        (
            "4G reaches every hamlet of Phong Tho town, and the share of the population covered by 4G is 99.4%.",
            &["coverage.4g 99.4 lai-chau @2023-12"][..],
        ),
        // What opens the sentence rules both clauses.
        ("In Phong Tho town 4G reaches every hamlet, and the share of the population covered by 5G is 12%.", &[]),
        (
            "After merging with the province of Dien Bien, Lai Chau has 104 communes. Telecom revenue was VND 415 billion.",
            &["revenue.telecom 415000000000 lai-chau 2023"],
        ),
        (
            "After merging its post offices, Dien Bien reports more. Telecom revenue was VND 415 billion.",
            &["revenue.telecom 415000000000 dien-bien 2023"],
        ),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
    for (body, expected) in [
        (
            "Sau khi hợp nhất với tỉnh Điện Biên, Lai Châu có 104 xã. Doanh thu viễn thông đạt 415 tỷ đồng.",
            &["revenue.telecom 415000000000 lai-chau 2023"][..],
        ),
        (
            "Bưu điện tỉnh nằm trong top 5 cả nước với tổng doanh thu 91,5 tỷ đồng.",
            &["revenue.post 91500000000 lai-chau 2023 Vietnam Post"],
        ),
        ("Trong 5 năm, cả nước có 9.500 trạm BTS 5G.", &["network.bts_5g 9500 vietnam @2023-12"]),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn places_that_are_added_up_or_lead_to_the_next_number() {
    for (body, expected) in [
        (
            "Doanh thu viễn thông (tính gộp Lai Châu và Điện Biên) đạt 105 tỷ đồng; doanh thu bưu chính đạt 12 tỷ đồng.",
            &["revenue.telecom 105000000000 lai-chau 2023", "revenue.post 12000000000 lai-chau 2023"][..],
        ),
        (
            "Mật độ điện thoại của Lai Châu là 74,6 máy/100 dân và của Hà Nội là 168,9 máy/100 dân.",
            &["density.telephone 74.6 lai-chau @2023-12", "density.telephone 168.9 ha-noi @2023-12"],
        ),
        (
            "Mật độ điện thoại của Hà Nội là 168,9 máy/100 dân thì tại ba tỉnh Bắc Kạn, Điện Biên, Sơn La, con số này lần lượt là 10,4; 9,1 và 8,7 máy/100 dân.",
            &[
                "density.telephone 168.9 ha-noi @2023-12",
                "density.telephone 10.4 bac-kan @2023-12",
                "density.telephone 9.1 dien-bien @2023-12",
                "density.telephone 8.7 son-la @2023-12",
            ],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn a_city_is_named_with_a_small_letter_before_its_name() {
    for (name, slug) in [
        ("thành phố Cần Thơ", "can-tho"),
        ("thành phố Đà Nẵng", "da-nang"),
        ("TP. Hải Phòng", "hai-phong"),
        ("tp Hồ Chí Minh", "ho-chi-minh"),
        ("thành phố HCM", "ho-chi-minh"),
    ] {
        reads(
            &format!(
                "Kết quả bưu chính, viễn thông {name} năm 2024\n\nNgày 12/01/2025\n\nDoanh thu viễn thông đạt 684,2 tỷ đồng.\n\n\
                 Tại {name}, có 1.316 trạm BTS.\n"
            ),
            &[&format!("revenue.telecom 684200000000 {slug} 2024"), &format!("network.bts 1316 {slug} @2024-12")],
        );
    }
    reads(
        "Telecoms of the city of Can Tho in 2024\n\nTelecom revenue reached 684.2 billion VND.\n",
        &["revenue.telecom 684200000000 can-tho 2024"],
    );
    // A town of a province is none, and neither are words that only look like a name.
    reads(
        "Viễn thông tỉnh Lai Châu năm 2023\n\nTrong khi thành phố cần thơ mộng hơn, toàn tỉnh có 512.300 thuê bao di động.\n",
        &["subscribers.mobile 512300 lai-chau @2023-12"],
    );
}

#[test]
fn the_place_beside_the_date_of_a_bulletin_is_where_it_was_signed() {
    for date in ["Hanoi, 28 May 2012 (excerpt)", "Hà Nội, ngày 28/5/2012 (trích)"] {
        reads(
            &format!(
                "GENERAL STATISTICS OFFICE\n\nSOCIO-ECONOMIC BULLETIN, MAY AND THE FIRST FIVE MONTHS OF 2012\n{date}\n\n\
                 At the end of May 2012, mobile subscribers in the whole country were estimated at 119.8 million.\n"
            ),
            &["subscribers.mobile 119800000 vietnam @2012-05 estimate"],
        );
    }
}

#[test]
fn what_several_provinces_have_together_is_of_none_of_them() {
    let own = "network.bts 1012 lai-chau @2023-12";
    for body in [
        "Lai Chau and Dien Bien together have 2,480 BTS stations. Lai Chau has 1,012 BTS stations.",
        "Three provinces share the mountains: Son La, Lai Chau and Dien Bien. They have 3 million people and together count 6,480 BTS stations. Lai Chau has 1,012 BTS stations.",
        "Lai Chau and Dien Bien are neighbours. Together they have 2,480 BTS stations. Lai Chau has 1,012 BTS stations.",
    ] {
        reads(&lai_chau_in_english(body), &[own]);
    }
    reads(&lai_chau("Lai Châu và Điện Biên có tổng cộng 2.480 trạm BTS. Riêng Lai Châu có 1.012 trạm BTS."), &[own]);
    // Enterprises in one province, and provinces that are one by now.
    reads(&lai_chau_in_english("VNPT and Viettel in Lai Chau together have 1,012 BTS stations."), &[own]);
    reads(
        "Telecoms of Gia Lai\n\nOctober 10, 2025\n\nIn 2025 Binh Dinh and Gia Lai together have 5,690 BTS stations.\n",
        &["network.bts 5690 gia-lai @2025-12"],
    );
}

#[test]
fn the_names_of_a_list_may_stand_behind_it() {
    reads(
        &lai_chau_in_english(
            "The share of households with fibre stood at 84.2% and 61.8% respectively in Lai Chau and Son La at the end of 2022.",
        ),
        &["share.households_fiber 84.2 lai-chau @2022-12", "share.households_fiber 61.8 son-la @2022-12"],
    );
    reads(
        &lai_chau_in_english(
            "In 2023, telecom revenue was VND 410 billion and VND 62 billion respectively for Viettel and VNPT.",
        ),
        &["revenue.telecom 410000000000 lai-chau 2023 Viettel", "revenue.telecom 62000000000 lai-chau 2023 VNPT"],
    );
    reads(
        &lai_chau_in_english(
            "Subscribers numbered 398,000 and 46,700 respectively in mobile and fixed broadband at the end of 2022.",
        ),
        &[
            "subscribers.broadband_mobile 398000 lai-chau @2022-12",
            "subscribers.broadband_fixed 46700 lai-chau @2022-12",
        ],
    );
}

/// A page of October 2025 on a region, with `body` in it.
fn region(body: &str) -> String {
    format!("Viễn thông đồng bằng sông Cửu Long sau sáp nhập\n\nNgày 20/10/2025\n\n{body}\n")
}

#[test]
fn provinces_that_another_was_made_of_have_no_figures_of_their_own() {
    for (body, expected) in [
        (
            "+ An Giang. Nhập với Kiên Giang, tỉnh có thị trường lớn nhất vùng: doanh thu viễn thông 9 tháng đạt 3.452 tỷ đồng.\n\n+ Cần Thơ. Thành phố mới gồm cả Sóc Trăng, Hậu Giang. Bưu chính nộp ngân sách 41 tỷ đồng sau 9 tháng.",
            &["revenue.telecom 3452000000000 an-giang 2025-9M", "budget.post 41000000000 can-tho 2025-9M"][..],
        ),
        (
            "+ Vĩnh Long. Ba tỉnh Bến Tre, Trà Vinh, Vĩnh Long về một nhà; quý III/2025, doanh thu bưu chính của tỉnh mới đạt 236 tỷ đồng.\n\n+ Đồng Tháp. Tỉnh mới (gồm Tiền Giang) có 3.318 trạm BTS đến hết tháng 9.",
            &["revenue.post 236000000000 vinh-long 2025-Q3", "network.bts 3318 dong-thap @2025-09"],
        ),
        (
            "Tỉnh Tây Ninh mới, gồm tỉnh Long An và tỉnh Tây Ninh cũ, có 2.900 trạm BTS đến hết tháng 9.",
            &["network.bts 2900 tay-ninh @2025-09"],
        ),
        // Where numbers follow the names, they are of them.
        (
            "Đến hết tháng 9, ba tỉnh có số trạm BTS như sau, gồm Sóc Trăng 812 trạm, Hậu Giang 644 trạm.",
            &["network.bts 812 soc-trang @2025-09", "network.bts 644 hau-giang @2025-09"],
        ),
    ] {
        reads(&region(body), expected);
    }
    reads(
        "Telecoms in the Mekong Delta after the mergers\n\nOctober 20, 2025\n\nThe new Can Tho City, made up of the former Can Tho, Soc Trang and Hau Giang, had 2,900 BTS stations at the end of September.\n\nVinh Long now includes Ben Tre and Tra Vinh. Postal revenue in the third quarter of 2025 was VND 236 billion.\n",
        &["network.bts 2900 can-tho @2025-09", "revenue.post 236000000000 vinh-long 2025-Q3"],
    );
    reads(
        &region("Đến hết tháng 9, sóng 5G đã tới được 58,3% dân số Vĩnh Long; tỷ lệ này ở Cà Mau là 51,7%."),
        &["coverage.5g 58.3 vinh-long @2025-09", "coverage.5g 51.7 ca-mau @2025-09"],
    );
}

#[test]
fn a_road_with_a_number_counts_nothing() {
    reads(&lai_chau("Tỉnh tháo gỡ thủ tục xây trạm BTS và việc di dời cáp khi mở rộng Quốc lộ 13, Quốc lộ 51."), &[]);
}

#[test]
fn what_provinces_that_are_not_named_have_together_is_of_none() {
    reads(
        &lai_chau_in_english("Together the four provinces have 3.4 million people and 1.9 million mobile subscribers."),
        &[],
    );
    reads(&lai_chau("Doanh thu viễn thông của cả bốn tỉnh là 3.105,5 tỷ đồng."), &[]);
    reads(
        &lai_chau("Tỉnh có nhiều trạm BTS nhất trong cả bốn tỉnh, với 2.310 trạm."),
        &["network.bts 2310 lai-chau @2023-12"],
    );
}

#[test]
fn the_former_provinces_stand_behind_their_numbers() {
    reads(
        "Gia Lai, October 2025\n\nAt the end of June 2025, mobile subscribers had numbered 1,552,000 in the former Binh Dinh and \
         1,297,500 in the former Gia Lai.\n",
        &["subscribers.mobile 1552000 binh-dinh @2025-06", "subscribers.mobile 1297500 gia-lai @2025-06"],
    );
}

#[test]
fn a_share_of_the_whole_province_is_of_no_district() {
    reads(
        &lai_chau("Sóng 4G ở vùng thấp và huyện Mường Tè đã phủ 99,9% dân số toàn tỉnh."),
        &["coverage.4g 99.9 lai-chau @2023-12"],
    );
    reads(&lai_chau("Sóng 4G ở huyện Mường Tè đã phủ 99,9% dân số."), &[]);
}

#[test]
fn a_place_that_another_lies_near_is_not_what_figures_are_of() {
    reads(
        &lai_chau(
            "Hưng Yên sát Hà Nội nên bưu chính phát triển hơn: năm 2023 thu 96,3 tỷ đồng. Bắc Ninh cách Hà Nội 30 km, đến cuối năm có 214 doanh nghiệp bưu chính.",
        ),
        &["revenue.post 96300000000 hung-yen 2023", "enterprises.post 214 bac-ninh @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Hung Yen, next door to Hanoi, earned VND 312 billion from post in 2023. Near it, Bac Ninh had 1,214 BTS stations.",
        ),
        &["revenue.post 312000000000 hung-yen 2023", "network.bts 1214 bac-ninh @2023-12"],
    );
    // Gần 900 doanh nghiệp are nearly as many.
    reads(
        &lai_chau("Đến cuối năm, tại Hà Nội có gần 900 doanh nghiệp bưu chính."),
        &["enterprises.post 900 ha-noi @2023-12 below"],
    );
}

#[test]
fn where_an_enterprise_sits_or_is_traded_is_not_what_its_figures_are_of() {
    let page = |body: &str| {
        format!("Vietnam's telecom market in 2024\n\nJanuary 20, 2025\n\nThe market of the country grew. {body}\n")
    };
    reads(
        &page(
            "Viettel Post, traded in Ho Chi Minh City under the ticker VTP, posted turnover of VND 20.7 trillion. FPT Telecom, headquartered in Hanoi, had revenue of VND 17 trillion.",
        ),
        &["revenue.post 20700000000000 vietnam 2024 Viettel Post", "revenue.telecom 17000000000000 vietnam 2024 FPT"],
    );
    reads(
        &page("Listed on the Ho Chi Minh City Stock Exchange, Viettel Post earned VND 20.7 trillion."),
        &["revenue.post 20700000000000 vietnam 2024 Viettel Post"],
    );
    reads(
        "Thị trường viễn thông Việt Nam năm 2024\n\nNgày 20/1/2025\n\nThị trường cả nước tăng trưởng. FPT Telecom có trụ sở chính tại Hà Nội, đạt doanh thu 17.000 tỷ đồng, nhiều nhất là ở TP.HCM, Đà Nẵng.\n",
        &["revenue.telecom 17000000000000 vietnam 2024 FPT"],
    );
    reads(
        &lai_chau_in_english("Gia Lai has its seat in Quy Nhon and had 683 digital technology enterprises."),
        &["enterprises.digital 683 gia-lai @2023-12"],
    );
    // Many enterprises are counted where they sit.
    reads(
        &page("The 1,214 IT enterprises headquartered in Da Nang earned VND 38 trillion."),
        &["enterprises.digital 1214 da-nang @2024-12", "revenue.it 38000000000000 da-nang 2024"],
    );
}

#[test]
fn a_district_told_of_alone_is_none_of_its_province() {
    for body in [
        "Riêng quận Ninh Kiều của Cần Thơ có 262 trạm BTS, trong đó 162 trạm 4G.",
        "Riêng huyện Phong Điền có 102 trạm BTS, 62 trạm 4G.",
        "In Ninh Kieu District of Can Tho there are 262 base stations, of which 162 are 4G.",
        "Phong Dien District alone has 102 stations; 62 of them are 4G.",
    ] {
        reads(&format!("Bưu chính, viễn thông thành phố Cần Thơ\n\nTháng 3/2024\n\n{body}\n"), &[]);
    }
    // The province told of alone, and a district that only says where something is.
    for body in [
        "Riêng Cần Thơ có 1.812 trạm BTS.",
        "In Can Tho alone there are 1,812 base stations.",
        "Trung tâm giao dịch ở quận Ninh Kiều của Cần Thơ đã mở cửa. Thành phố có 1.812 trạm BTS.",
        "Viettel, trụ sở tại quận Ninh Kiều, Cần Thơ, đã đổi tên. Toàn thành phố có 1.812 trạm BTS.",
    ] {
        reads(
            &format!("Bưu chính, viễn thông thành phố Cần Thơ\n\nTháng 3/2024\n\n{body}\n"),
            &["network.bts 1812 can-tho @2024-03"],
        );
    }
}

#[test]
fn a_goal_of_the_government_is_one_of_the_country() {
    let own = "share.households_fiber 72.4 lai-chau @2023-12";
    for body in [
        "Cuối năm 2023, Lai Châu có 72,4% hộ gia đình có cáp quang. Chính phủ đặt mục tiêu đến năm 2030 mạng 5G phủ sóng 99% dân số.",
        "Cuối năm 2023, Lai Châu có 72,4% hộ gia đình có cáp quang. Mục tiêu quốc gia là đến năm 2030 mạng 5G phủ sóng 99% dân số.",
    ] {
        reads(&lai_chau(body), &[own, "coverage.5g 99 vietnam @2030-12 target"]);
    }
    for body in [
        "At the end of 2023, 72.4% of households in Lai Chau had fibre. The government's goal is for 5G to cover 99% of the population by 2030.",
        "At the end of 2023, 72.4% of households in Lai Chau had fibre. The government wants 5G to cover 99% of the population by 2030.",
    ] {
        reads(&lai_chau_in_english(body), &[own, "coverage.5g 99 vietnam @2030-12 target"]);
    }
    // What the province wants by the government's goal, and a programme that only bears the name of one.
    for body in [
        "Theo mục tiêu của Chính phủ, tỉnh phấn đấu đến năm 2030 mạng 5G phủ sóng 99% dân số.",
        "Từ Chương trình mục tiêu quốc gia xây dựng nông thôn mới, mục tiêu đến năm 2030 mạng 5G phủ sóng 99% dân số.",
    ] {
        reads(&lai_chau(body), &["coverage.5g 99 lai-chau @2030-12 target"]);
    }
    reads(
        &lai_chau_in_english(
            "The government's goal is clear. Lai Chau aims for 5G to cover 99% of the population by 2030.",
        ),
        &["coverage.5g 99 lai-chau @2030-12 target"],
    );
}

#[test]
fn the_country_that_opens_a_sentence_rules_all_of_it() {
    reads(
        &lai_chau_in_english(
            "For the country as a whole, 72.4% of households had fibre at the end of 2022, and the 4G network reached 99.8% of the population.",
        ),
        &["share.households_fiber 72.4 vietnam @2022-12", "coverage.4g 99.8 vietnam @2022-12"],
    );
    reads(
        &lai_chau("Tính chung cả nước, 72,4% hộ gia đình có cáp quang vào cuối năm 2022, sóng 4G phủ 99,8% dân số."),
        &["share.households_fiber 72.4 vietnam @2022-12", "coverage.4g 99.8 vietnam @2022-12"],
    );
    // The province that comes after it.
    reads(
        &lai_chau_in_english("For the country as a whole, 72.4% of households had fibre, and in the province 61.4%."),
        &["share.households_fiber 72.4 vietnam @2023-12", "share.households_fiber 61.4 lai-chau @2023-12"],
    );
}

#[test]
fn after_two_provinces_with_a_number_each_the_text_goes_on_with_its_own() {
    let page =
        |body: &str| format!("Post and telecommunications of An Giang province\n\nNovember 18, 2025\n\n{body}\n");
    reads(
        &page(
            "Kien Giang offered 1,694 online public services in June and An Giang 1,731. In October, the departments received 118,250 dossiers online.",
        ),
        &[
            "egov.services 1694 kien-giang @2025-06",
            "egov.services 1731 an-giang @2025-06",
            "egov.dossiers_online 118250 an-giang 2025-10",
        ],
    );
    // One that is told of alone goes on.
    reads(
        &page(
            "Kien Giang offered 1,694 online public services in June. In October, its departments received 118,250 dossiers online.",
        ),
        &["egov.services 1694 kien-giang @2025-06", "egov.dossiers_online 118250 kien-giang 2025-10"],
    );
}

#[test]
fn somebody_at_a_firm_of_a_city_tells_of_no_city() {
    reads(
        &lai_chau_in_english(
            "Analysts at a Ho Chi Minh City brokerage are watching 5G. Viettel now runs more than 6,500 5G stations.",
        ),
        &["network.bts_5g 6500 lai-chau @2024-01 above Viettel"],
    );
    reads(
        &lai_chau_in_english(
            "Analysts in Ho Chi Minh City count the masts. Viettel now runs more than 6,500 5G stations there.",
        ),
        &["network.bts_5g 6500 ho-chi-minh @2024-01 above Viettel"],
    );
}

#[test]
fn provinces_that_are_one_by_now_have_their_sum_together() {
    reads(
        "Post and telecommunications in October 2025\n\nOctober 14, 2025\n\nGia Lai and Binh Dinh together have 4,026 base stations.\n",
        &["network.bts 4026 gia-lai @2025-10"],
    );
    reads(
        "Bưu chính, viễn thông tháng 10/2025\n\nNgày 14/10/2025\n\nTrước đây, Gia Lai có 1.812 trạm BTS và Bình Định có 2.214 trạm; hai tỉnh tổng cộng có 4.026 trạm BTS.\n",
        &[
            "network.bts 1812 gia-lai @2025-10",
            "network.bts 2214 binh-dinh @2025-10",
            "network.bts 4026 gia-lai @2025-10",
        ],
    );
    // Those that are two still.
    reads(
        "Post and telecommunications in October 2024\n\nOctober 14, 2024\n\nGia Lai had 1,812 base stations and Binh Dinh 2,214; the two provinces have together 4,026 base stations.\n",
        &["network.bts 1812 gia-lai @2024-10", "network.bts 2214 binh-dinh @2024-10"],
    );
}

#[test]
fn a_neighbour_set_beside_the_text_s_own_province_takes_no_more_than_its_figure() {
    reads(
        &lai_chau(
            "Thuê bao băng rộng cố định là 89.752 thuê bao. Ở tỉnh Sơn La bên cạnh, con số này là 97.003. Tỷ lệ phủ sóng 4G tới dân số của tỉnh đạt 97,2%.",
        ),
        &[
            "subscribers.broadband_fixed 89752 lai-chau @2023-12",
            "subscribers.broadband_fixed 97003 son-la @2023-12",
            "coverage.4g 97.2 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Postal revenue reached 72 billion VND. In neighbouring Son La it was 53.2 billion VND. Mobile subscribers numbered 412,000.",
        ),
        &[
            "revenue.post 72000000000 lai-chau 2023",
            "revenue.post 53200000000 son-la 2023",
            "subscribers.mobile 412000 lai-chau @2023-12",
        ],
    );
    // What is told of the other province at length is of it.
    reads(
        &lai_chau_in_english(
            "Postal revenue reached 72 billion VND. Son La province had 3,120 BTS stations. Mobile subscribers numbered 912,000.",
        ),
        &[
            "revenue.post 72000000000 lai-chau 2023",
            "network.bts 3120 son-la @2023-12",
            "subscribers.mobile 912000 son-la @2023-12",
        ],
    );
}

#[test]
fn a_reporter_s_line_before_the_text_is_no_place_of_its_figures() {
    reads(
        "Việt Nam: kết quả năm 2014\n\nHà Nội, 14/1/2015 - Theo báo cáo của Bộ Thông tin và Truyền thông, năm 2014, doanh thu viễn thông đạt 336.680 tỷ đồng.\n",
        &["revenue.telecom 336680000000000 vietnam 2014"],
    );
    reads(
        &lai_chau_in_english(
            "4G coverage of the population stood at 60.3 per cent, against 78.9% in the whole country.",
        ),
        &["coverage.4g 60.3 lai-chau @2023-12", "coverage.4g 78.9 vietnam @2023-12"],
    );
}

#[test]
fn what_is_of_the_country_as_a_whole_is_of_the_country() {
    reads(
        &lai_chau_in_english(
            "Of our households, 74.6% have fibre. That is still less than the 75.9% of the country as a whole.",
        ),
        &["share.households_fiber 74.6 lai-chau @2023-12", "share.households_fiber 75.9 vietnam @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "For the country as a whole, 72.4% of households had fibre at the end of 2022, and the 4G network reached 99.8% of the population.",
        ),
        &["share.households_fiber 72.4 vietnam @2022-12", "coverage.4g 99.8 vietnam @2022-12"],
    );
    reads(
        &lai_chau("Tỷ lệ hộ gia đình có cáp quang đạt 84,1%, cao hơn mức bình quân cả nước (82,4%)."),
        &["share.households_fiber 84.1 lai-chau @2023-12", "share.households_fiber 82.4 vietnam @2023-12"],
    );
    // The province named behind it takes the next figure.
    reads(
        &lai_chau_in_english(
            "For the country as a whole, 72.4% of households had fibre; in Lai Chau, the 4G network reached 96.8% of the population.",
        ),
        &["share.households_fiber 72.4 vietnam @2023-12", "coverage.4g 96.8 lai-chau @2023-12"],
    );
}

#[test]
fn a_person_is_no_town() {
    reads(
        &lai_chau_in_english("Mr. Vinh: At the end of 2023 we had 480,000 mobile subscribers."),
        &["subscribers.mobile 480000 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("At the end of 2023 Vinh had 48,000 mobile subscribers."), &[]);
}

#[test]
fn a_region_in_which_something_is_ahead_is_named_in_passing() {
    reads(
        &lai_chau_in_english(
            "The digital technology industry is the largest in the region by far: revenue of VND 615 billion and a workforce of more than 8,000 people.",
        ),
        &["revenue.it 615000000000 lai-chau 2023", "workforce.ict 8000 lai-chau @2023-12 above"],
    );
    reads(&lai_chau_in_english("In the region the digital technology industry had revenue of VND 615 billion."), &[]);
}

#[test]
fn the_country_that_a_sentence_counts_in_rules_what_follows() {
    let page = |body: &str| {
        format!("Hải Phòng\n\n05/12/2025\n\nDoanh thu viễn thông của Hải Phòng 11 tháng đạt 5.218 tỷ đồng.\n\n{body}\n")
    };
    let first = "revenue.telecom 5218000000000 hai-phong 2025-11M";
    for said in [
        "Cả nước có 26.000 trạm 5G; tỷ lệ phủ sóng 5G theo dân số đạt 59,2%.",
        "Cả nước có 26.000 trạm 5G. Tỷ lệ phủ sóng 5G theo dân số đạt 59,2%.",
        "Đại diện Cục Viễn thông nói thêm: cả nước có 26.000 trạm 5G. Tỷ lệ phủ sóng 5G theo dân số đạt 59,2%.",
        "Đến hết tháng 11, cả nước có 26.000 trạm 5G. Tỷ lệ phủ sóng 5G theo dân số đạt 59,2%.",
    ] {
        reads(&page(said), &[first, "network.bts_5g 26000 vietnam @2025-11", "coverage.5g 59.2 vietnam @2025-11"]);
    }
    // The city's own share beside it, and a country that is only set beside a city.
    reads(
        &page("Cả nước có 26.000 trạm 5G; tỷ lệ phủ sóng 5G của thành phố đạt 74%."),
        &[first, "network.bts_5g 26000 vietnam @2025-11", "coverage.5g 74 hai-phong @2025-11"],
    );
    reads(
        &page("Hưng Yên có 1.040 trạm 5G. Cả nước có 26.000 trạm 5G. Tỷ lệ phủ sóng 5G của tỉnh đạt 74%."),
        &[
            first,
            "network.bts_5g 1040 hung-yen @2025-11",
            "network.bts_5g 26000 vietnam @2025-11",
            "coverage.5g 74 hung-yen @2025-11",
        ],
    );
}

#[test]
fn the_new_province_is_the_one_that_those_of_its_paragraph_became() {
    reads(
        "Ba địa phương sau sáp nhập\n\n05/12/2025\n\nCục Viễn thông làm việc tại Hải Phòng với Hải Phòng, Hưng Yên và Ninh Bình về kết quả 11 tháng.\n\nHải Phòng có 1.164 trạm 5G.\n\nHưng Yên cho biết, cuối năm 2024, tỉnh có 2.240 trạm BTS, còn Thái Bình có 2.715 trạm. Hết tháng 11/2025, tỉnh mới có 5.366 trạm. Tỷ lệ hộ gia đình có cáp quang đạt 85,3%.\n",
        &[
            "network.bts_5g 1164 hai-phong @2025-11",
            "network.bts 2240 hung-yen @2024-12",
            "network.bts 2715 thai-binh @2024-12",
            "network.bts 5366 hung-yen @2025-11",
            "share.households_fiber 85.3 hung-yen @2025-11",
        ],
    );
}

#[test]
fn those_of_another_place_have_the_next_number() {
    reads(
        "Public services of the highlands\n\nApril 10, 2025\n\nBetween January and March the agencies of Dak Lak received 118,600 dossiers online and those of Gia Lai 94,250.\n",
        &["egov.dossiers_online 118600 dak-lak 2025-Q1", "egov.dossiers_online 94250 gia-lai 2025-Q1"],
    );
}

#[test]
fn together_they_adds_up_the_provinces_before() {
    reads(
        "Dien Bien, Lai Chau and Hoa Binh in nine months\n\nOctober 21, 2024\n\nThree northern provinces presented their results for the first nine months of 2024. Together they have some 1.9 million phone subscribers. Dien Bien alone has 612,000 telephone subscribers.\n",
        &["subscribers.telephone 612000 dien-bien @2024-09"],
    );
}

#[test]
fn what_the_province_has_is_its_own_behind_a_district() {
    for told in [
        "In Tu Mo Rong district 23 hamlets had no signal, and the province had 1,204 base stations at the end of 2022.",
        "Tu Mo Rong district is far away, and the province has 1,204 base stations at the end of 2022.",
    ] {
        reads(
            &format!("Post and telecommunications of Kon Tum in 2022\n\nJanuary 18, 2023\n\n{told}\n"),
            &["network.bts 1204 kon-tum @2022-12"],
        );
    }
    reads(
        "Bưu chính, viễn thông Kon Tum năm 2022\n\nNgày 18/01/2023\n\nTại huyện Tu Mơ Rông còn 23 thôn chưa có sóng, còn tỉnh có 1.204 trạm BTS.\n",
        &["network.bts 1204 kon-tum @2022-12"],
    );
    reads(
        "Post and telecommunications of Kon Tum in 2022\n\nJanuary 18, 2023\n\nThe province has hills, and Tu Mo Rong district had 104 base stations at the end of 2022.\n",
        &[],
    );
}

#[test]
fn what_a_ministry_adds_up_for_the_sector_is_of_the_country() {
    let page = |office: &str| {
        format!(
            "Hội nghị tại Hà Nội\n\nHà Nội, ngày 29/12/2023\n\nSáng nay, tại Hà Nội, {office} tổng kết công tác năm 2023. Theo báo cáo, toàn ngành đạt doanh thu 344.000 tỷ đồng.\n"
        )
    };
    reads(&page("Bộ Thông tin và Truyền thông"), &["revenue.ict 344000000000000 vietnam 2023"]);
    reads(&page("Sở Thông tin và Truyền thông thành phố"), &["revenue.ict 344000000000000 ha-noi 2023"]);
}

#[test]
fn who_heads_an_enterprise_tells_of_the_country() {
    let asked = |who: &str| {
        format!(
            "HANOI, July 19, 2022 - {who} talks to us about the first half of the year.\n\nHow has it fared so far?\n\n\
             Our revenue in the first six months came to VND 14.21 trillion. At the end of June we had 12,870 service points.\n\n\
             Which of your offices stand out?\n\nSon La province is rich in plums. In Son La our post office made VND 61.4 billion of revenue in the first half of 2022.\n"
        )
    };
    reads(
        &asked("The general director of Vietnam Post"),
        &[
            "revenue.post 14210000000000 vietnam 2022-H1 Vietnam Post",
            "network.post_offices 12870 vietnam @2022-06 Vietnam Post",
            "revenue.post 61400000000 son-la 2022-H1 Vietnam Post",
        ],
    );
    // The director of a branch tells of its province.
    reads(
        &asked("The general director of Vietnam Post Son La"),
        &[
            "revenue.post 14210000000000 son-la 2022-H1 Vietnam Post",
            "network.post_offices 12870 son-la @2022-06 Vietnam Post",
            "revenue.post 61400000000 son-la 2022-H1 Vietnam Post",
        ],
    );
}

#[test]
fn a_neighbour_that_is_said_to_have_a_figure_has_it() {
    reads(
        "Bac Ninh, January 12, 2024\n\nBac Ninh's telecom revenue hit VND 2,480 billion in 2023, compared with VND 2,305 billion a year earlier, \
         while neighbouring Hung Yen posted VND 1,740 billion, up from VND 1,702 billion.\n",
        &[
            "revenue.telecom 2480000000000 bac-ninh 2023",
            "revenue.telecom 2305000000000 bac-ninh 2022",
            "revenue.telecom 1740000000000 hung-yen 2023",
            "revenue.telecom 1702000000000 hung-yen 2022",
        ],
    );
    // Beside it lies what is only named.
    reads(
        "Bac Ninh, January 12, 2024\n\nBac Ninh's telecom revenue hit VND 2,480 billion in 2023, with cables through neighbouring Hung Yen and VND 1,740 billion of postal revenue.\n",
        &["revenue.telecom 2480000000000 bac-ninh 2023", "revenue.post 1740000000000 bac-ninh 2023"],
    );
}

#[test]
fn a_place_in_the_name_of_a_company_is_none_of_the_figures() {
    for told in [
        "06 telecommunications enterprises are: VNPT, MobiFone, Hanoi Telecommunications Joint Stock Company (without an office), SCTV, FPT, Viettel; 17 postal enterprises are at work.",
        "The province has 6 telecommunications enterprises (VNPT, Viettel, Da Nang Post and Telecommunications Services Corporation …); 17 postal enterprises.",
    ] {
        reads(
            &lai_chau_in_english(told),
            &["enterprises.telecom 6 lai-chau @2023-12", "enterprises.post 17 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau(
            "Toàn tỉnh có 6 doanh nghiệp viễn thông (VNPT, Viettel, Công ty cổ phần Viễn thông Hà Nội…); 17 doanh nghiệp bưu chính.",
        ),
        &["enterprises.telecom 6 lai-chau @2023-12", "enterprises.post 17 lai-chau @2023-12"],
    );
    // Where the company is at work is another thing.
    reads(
        &lai_chau_in_english("In Da Nang the company runs 1,200 BTS stations."),
        &["network.bts 1200 da-nang @2023-12"],
    );
}

#[test]
fn a_province_named_in_passing_is_that_of_a_page_without_another() {
    let page = |asks: &str| {
        format!(
            "\"Hạ tầng số phải đi trước một bước\"\n\nThứ hai, 25/10/2021\n\nDịch bệnh khiến nhiều hoạt động phải chuyển lên môi trường mạng. {asks} có cuộc trao đổi với đồng chí Phó Giám đốc Sở Thông tin và Truyền thông về hạ tầng số của tỉnh.\n\n\
             Phóng viên: Hạ tầng viễn thông của tỉnh ra sao?\n\nTính đến hết tháng 9/2021, toàn tỉnh có 2.416 trạm BTS.\n"
        )
    };
    reads(&page("Phóng viên Báo Tuyên Quang"), &["network.bts 2416 tuyen-quang @2021-09"]);
    reads(&page("Phóng viên"), &["network.bts 2416 - @2021-09"]);
}

#[test]
fn a_text_that_begins_with_a_list_of_provinces_is_about_none_of_them() {
    reads(
        "Date 2022-05-27\n\nFewest adults use smartphones in Dien Bien, Kon Tum and Bac Lieu, at 48.1%, 47.3% and 55.6%, respectively.\n\n\
         The goal of 95 percent of households with fixed broadband is to be reached in 2025.\n",
        &[
            "share.smartphone_users 48.1 dien-bien @2022-05",
            "share.smartphone_users 47.3 kon-tum @2022-05",
            "share.smartphone_users 55.6 bac-lieu @2022-05",
            "share.households_internet 95 vietnam @2025-12 target",
        ],
    );
    // One that the text comes back to is what it is about.
    reads(
        "Date 2022-05-27\n\nHa Giang lags behind Cao Bang, Lai Chau and Dien Bien.\n\nHa Giang has 1,240 base stations.\n\n\
         The goal of 95 percent of households with fixed broadband is to be reached in 2025.\n",
        &["network.bts 1240 ha-giang @2022-05", "share.households_internet 95 ha-giang @2025-12 target"],
    );
}

#[test]
fn what_is_measured_in_the_country_is_of_the_country_in_the_text_of_a_province() {
    reads(
        &lai_chau_in_english("Mobile subscribers in Vietnam numbered 128 million, those in Lai Chau 402,000."),
        &["subscribers.mobile 128000000 vietnam @2023-12", "subscribers.mobile 402000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Vietnam's telecommunications revenue was VND 142,000 billion; that of Lai Chau was VND 512 billion.",
        ),
        &["revenue.telecom 142000000000000 vietnam 2023", "revenue.telecom 512000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Thuê bao di động tại Việt Nam đạt 128 triệu."),
        &["subscribers.mobile 128000000 vietnam @2023-12"],
    );
    // What only says which province or enterprise is meant, and what stands in its name, is no place.
    reads(
        &lai_chau_in_english("Lai Chau, one of the poorest provinces in Vietnam, has 402,000 mobile subscribers."),
        &["subscribers.mobile 402000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "VNPT, the oldest of the telecommunications companies in Vietnam, has 120,000 mobile subscribers here.",
        ),
        &["subscribers.mobile 120000 lai-chau @2023-12 VNPT"],
    );
    reads(
        &lai_chau("Doanh thu của Tập đoàn Bưu chính Viễn thông Việt Nam đạt 212 tỷ đồng."),
        &["revenue.telecom 212000000000 lai-chau 2023 VNPT"],
    );
}

#[test]
fn a_share_of_everybody_nationwide_is_of_the_country() {
    for (told, expected) in [
        ("5G covered 89% of the population nationwide.", "coverage.5g 89 vietnam @2023-12"),
        ("84.2% of households nationwide had fibre.", "share.households_fiber 84.2 vietnam @2023-12"),
        ("5G covered 89% of the population.", "coverage.5g 89 lai-chau @2023-12"),
    ] {
        reads(&lai_chau_in_english(told), &[expected]);
    }
}

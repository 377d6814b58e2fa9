//! Kinds of tables and cards that a page may hold, each beside what looks like it and is not.

use super::figures;
use super::layouts::read;

#[test]
fn a_long_caption_with_its_number_stands_over_the_table() {
    let table = "(extract: some provinces)\n\nUnit: Thousand subscribers\n\n\t2009\t2010\tPrel. 2011\nLao Cai\t54.8\t51.3\t40.6\nYen Bai\t82.1\t76.5\t58.2\n";
    let caption = "248. Number of fixed telephone subscribers as of 31 December of the years by province";
    assert_eq!(
        figures(&format!("YEARBOOK 2011\n\n{caption}\n{table}")),
        [
            "subscribers.fixed @2009-12 54800",
            "subscribers.fixed @2010-12 51300",
            "subscribers.fixed @2011-12 40600 estimate",
            "subscribers.fixed @2009-12 82100",
            "subscribers.fixed @2010-12 76500",
            "subscribers.fixed @2011-12 58200 estimate",
        ]
    );
    // What ends like a sentence is none.
    let sentence = "2. We went to see the fixed telephone subscribers of the province who were left in the hills.";
    assert!(figures(&format!("YEARBOOK 2011\n\n{sentence}\n{table}")).is_empty());
}

#[test]
fn quarters_beside_years_are_those_of_the_years() {
    assert_eq!(
        figures(
            "Telecom revenue of Quang Ngai province by quarter (billion VND)\n\n| | Q1 | Q2 | Year |\n|---|---|---|---|\n| 2021 | 301.2 | 305.8 | 1,227.4 |\n| 2022 | 312.5 | 318.1 | 1,282.2 |\n"
        ),
        [
            "revenue.telecom 2021-Q1 301200000000",
            "revenue.telecom 2021-Q2 305800000000",
            "revenue.telecom 2021 1227400000000",
            "revenue.telecom 2022-Q1 312500000000",
            "revenue.telecom 2022-Q2 318100000000",
            "revenue.telecom 2022 1282200000000",
        ]
    );
    assert_eq!(
        figures(
            "Viễn thông Hà Nam\n\nChỉ tiêu | Đơn vị | Tháng 10/2022 | Tháng 10/2023\nDoanh thu viễn thông trong tháng | tỷ đồng | 11,6 | 11,8\nDoanh thu viễn thông 10 tháng | tỷ đồng | 115,3 | 117,9\n"
        ),
        [
            "revenue.telecom 2022-10 11600000000",
            "revenue.telecom 2023-10 11800000000",
            "revenue.telecom 2022-10M 115300000000",
            "revenue.telecom 2023-10M 117900000000",
        ]
    );
}

#[test]
fn heads_of_parts_count_what_the_heads_before_them_count() {
    assert_eq!(
        figures(
            "Province: Ben Tre\n\nYear;Telephone subs. (thous.);of which mobile;Internet subs. (thous.)\n2015;1,201.5;1,148.2;61.3\n2016;1,224.0;1,176.8;74.9\n"
        ),
        [
            "subscribers.telephone @2015-12 1201500",
            "subscribers.mobile @2015-12 1148200",
            "subscribers.internet @2015-12 61300",
            "subscribers.telephone @2016-12 1224000",
            "subscribers.mobile @2016-12 1176800",
            "subscribers.internet @2016-12 74900",
        ]
    );
    assert_eq!(
        figures(
            "Table 2. Telecommunications in provinces, 2020\n\nNo | Province | Mobile subscribers | Fixed broadband | BTS | Roads (km)\n1 | Ha Nam | 870,400 | 148,200 | 1,020 | 812\n2 | Nam Dinh | 1,520,100 | 310,400 | 2,105 | 1,340\n"
        ),
        [
            "subscribers.mobile @2020-12 870400",
            "subscribers.broadband_fixed @2020-12 148200",
            "network.bts @2020-12 1020",
            "subscribers.mobile @2020-12 1520100",
            "subscribers.broadband_fixed @2020-12 310400",
            "network.bts @2020-12 2105",
        ]
    );
}

#[test]
fn what_others_are_compared_with_is_a_figure_of_the_year_before() {
    assert_eq!(
        figures(
            "BÁO CÁO THÁNG 8/2023 - SỞ TT&TT TỈNH ĐỒNG THÁP\n\nNội dung | ĐVT | Lũy kế 8 tháng | Cùng kỳ 2022 | So sánh (%)\nDoanh thu bưu chính | Tỷ đồng | 168,5 | 150,2 | 112,2\nDoanh thu viễn thông | Tỷ đồng | 1.265,0 | 1.240,8 | 102,0\n"
        ),
        [
            "revenue.post 2023-8M 168500000000 yoy 12.2",
            "revenue.post 2022-8M 150200000000",
            "revenue.telecom 2023-8M 1265000000000 yoy 2",
            "revenue.telecom 2022-8M 1240800000000",
        ]
    );
    // Where nothing else compares, the column of the same period does.
    assert_eq!(
        figures(
            "BÁO CÁO THÁNG 8/2023 - SỞ TT&TT TỈNH ĐỒNG THÁP\n\nNội dung | ĐVT | Lũy kế 8 tháng | So cùng kỳ (%)\nDoanh thu bưu chính | Tỷ đồng | 168,5 | 112,2\nDoanh thu viễn thông | Tỷ đồng | 1.265,0 | 102,0\n"
        ),
        ["revenue.post 2023-8M 168500000000 yoy 12.2", "revenue.telecom 2023-8M 1265000000000 yoy 2"]
    );
}

#[test]
fn two_columns_may_be_kinds_and_their_numbers() {
    assert_eq!(
        figures(
            "Số liệu viễn thông tháng 12/2023\nTỉnh: Bạc Liêu\n\nLoại thuê bao            Số lượng\nĐiện thoại cố định       18.204\nDi động mặt đất          812.655\nBăng rộng cố định        142.310\n"
        ),
        [
            "subscribers.fixed @2023-12 18204",
            "subscribers.mobile @2023-12 812655",
            "subscribers.broadband_fixed @2023-12 142310",
        ]
    );
    assert_eq!(
        figures(
            "Bulletin of the ministry, May 2022\n\nAt the end of April, leading provinces (% of households with fibre):\n   Da Nang          91.2\n   Binh Duong       88.5\n   Hai Phong        86.0\n"
        ),
        [
            "share.households_fiber @2022-04 91.2",
            "share.households_fiber @2022-04 88.5",
            "share.households_fiber @2022-04 86",
        ]
    );
    assert!(
        figures(
            "Bulletin of the ministry, May 2022\n\nAt the end of April, leading provinces (% of households with clean water):\n   Da Nang          91.2\n   Binh Duong       88.5\n   Hai Phong        86.0\n"
        )
        .is_empty()
    );
}

#[test]
fn rows_of_something_else_take_no_count_from_the_row_above() {
    assert_eq!(
        figures(
            "VIETNAM POST CORPORATION\nANNUAL REPORT 2022\n\nVietnam Post\t2021\t2022\nService points at year-end\t13,010\t13,096\nDelivery vans\t2,220\t2,534\n"
        ),
        ["network.post_offices @2021-12 13010 Vietnam Post", "network.post_offices @2022-12 13096 Vietnam Post"]
    );
}

#[test]
fn cards_may_begin_with_pictures_and_end_with_a_share_of_the_plan() {
    assert_eq!(
        figures(
            "INFOGRAPHIC: VIỄN THÔNG LÀO CAI 2022\n\n📱 812.450\nthuê bao di động\n\n🌐 104.300\nthuê bao băng rộng cố định\n▲ 9,6% so với 2021\n\n💰 688 tỷ đồng\ndoanh thu viễn thông\n102% kế hoạch năm\n\nNguồn: Sở TT&TT Lào Cai\n"
        ),
        [
            "subscribers.mobile @2022-12 812450",
            "subscribers.broadband_fixed @2022-12 104300 yoy 9.6",
            "revenue.telecom 2022 688000000000 plan 102",
        ]
    );
}

#[test]
fn a_sign_of_percent_may_stand_apart_from_its_number() {
    for sign in ["%", " %"] {
        let text = format!(
            "Digital infrastructure of Dien Bien\n\nIndicator | 2020 | 2023\nHouseholds with fibre | 35.5{sign} | 50.5{sign}\nPopulation covered by 4G | 75.5{sign} | 90.5{sign}\n"
        );
        assert_eq!(
            figures(&text),
            [
                "share.households_fiber @2020-12 35.5",
                "share.households_fiber @2023-12 50.5",
                "coverage.4g @2020-12 75.5",
                "coverage.4g @2023-12 90.5",
            ]
        );
    }
}

#[test]
fn an_index_may_have_no_usual_words_and_no_amounts() {
    assert_eq!(
        figures(
            "Chỉ tiêu bưu chính, viễn thông tỉnh Hậu Giang\n\n\t2019\t2020\nDoanh thu (Triệu đồng)\nBưu chính\t72.150\t80.410\nViễn thông\t780.400\t801.250\nChỉ số phát triển so với năm trước (%)\nBưu chính\t112,4\t111,4\nViễn thông\t103,1\t102,7\n"
        ),
        [
            "revenue.post 2019 72150000000 yoy 12.4",
            "revenue.post 2020 80410000000 yoy 11.4",
            "revenue.telecom 2019 780400000000 yoy 3.1",
            "revenue.telecom 2020 801250000000 yoy 2.7",
        ]
    );
    assert_eq!(
        figures(
            "Development of telecommunications in Soc Trang (previous year = 100%)\n\n\t2016\t2017\nTelephone subscribers\t101.2\t98.7\nInternet subscribers\t121.4\t118.9\n"
        ),
        [
            "subscribers.telephone @2016-12 - yoy 1.2",
            "subscribers.telephone @2017-12 - yoy -1.3",
            "subscribers.internet @2016-12 - yoy 21.4",
            "subscribers.internet @2017-12 - yoy 18.9",
        ]
    );
}

#[test]
fn a_row_may_end_before_its_comparison() {
    assert_eq!(
        figures(
            "Telecommunications, Yen Bai province\n\nIndicator | Unit | 2016 | 2017 | 2017/2016 (%)\nInternet subscribers | thousand | 52.1 | 64.4 | 123.6\nCommunes with fibre | % | 97.8 | 100.0\n"
        ),
        [
            "subscribers.internet @2016-12 52100",
            "subscribers.internet @2017-12 64400 yoy 23.6",
            "coverage.fiber @2016-12 97.8",
            "coverage.fiber @2017-12 100",
        ]
    );
}

#[test]
fn a_share_in_words_is_no_unit() {
    assert_eq!(
        figures(
            "Hạ tầng số tỉnh Điện Biên\n\nTT | Chỉ tiêu | 2020 | Mục tiêu 2025\n1 | Tỷ lệ hộ gia đình có Internet cáp quang | 35% | 70%\n2 | Số trạm BTS | 1.012 | 1.400\n"
        ),
        [
            "share.households_fiber @2020-12 35",
            "share.households_fiber @2025-12 70 target",
            "network.bts @2020-12 1012",
            "network.bts @2025-12 1400 target",
        ]
    );
}

#[test]
fn cells_may_be_printed_strongly() {
    assert_eq!(
        figures(
            "Sở Thông tin và Truyền thông tỉnh Kon Tum\n\n| **STT** | **Chỉ tiêu** | **ĐVT** | **TH 2022** | **Ước TH 2023** |\n|:--|:--|:--|--:|--:|\n| 1 | **Doanh thu viễn thông** | tỷ đồng | **480,5** | **512,3** |\n| 2 | Thuê bao di động | thuê bao | 512.300 | 530.100 |\n"
        ),
        [
            "revenue.telecom 2022 480500000000",
            "revenue.telecom 2023 512300000000 estimate",
            "subscribers.mobile @2022-12 512300",
            "subscribers.mobile @2023-12 530100 estimate",
        ]
    );
}

#[test]
fn an_index_moves_the_year_that_it_tells_of() {
    assert_eq!(
        figures(
            "Statistics office of Quang Nam\n\n\t2018\t2019\tPrel. 2020\tIndex 2020 (2019 = 100), %\nTurnover of postal services (Bill. dongs)\t234.8\t300.6\t348.3\t115.8\nMobile subscribers (Thous. subs.)\t1,304.3\t1,262.9\t1,240.8\t98.3\n"
        ),
        [
            "revenue.post 2018 234800000000",
            "revenue.post 2019 300600000000",
            "revenue.post 2020 348300000000 yoy 15.8 estimate",
            "subscribers.mobile @2018-12 1304300",
            "subscribers.mobile @2019-12 1262900",
            "subscribers.mobile @2020-12 1240800 yoy -1.7 estimate",
        ]
    );
}

#[test]
fn a_cell_between_bars_holds_one_number_however_its_digits_stand_apart() {
    let barred = "KẾT QUẢ NĂM 2023, TỈNH QUẢNG TRỊ\n\nTT | Chỉ tiêu | ĐVT | Năm 2022 | Năm 2023\n\
        1 | Doanh thu bưu chính | triệu đồng | 84\u{a0}210 | 93\u{a0}060\n\
        2 | Doanh thu viễn thông | tỷ đồng | 872, 4 | 1.040, 2\n3 | Thuê bao di động | thuê bao | 612 .480 | 630. 112\n";
    let expected = [
        "revenue.post 2022 84210000000",
        "revenue.post 2023 93060000000",
        "revenue.telecom 2022 872400000000",
        "revenue.telecom 2023 1040200000000",
        "subscribers.mobile @2022-12 612480",
        "subscribers.mobile @2023-12 630112",
    ];
    assert_eq!(figures(barred), expected);
    assert_eq!(figures(&barred.replace(" | ", "\t")), expected);
    // Where blanks alone part the cells, they are as many numbers as they look.
    let blanks = "Tỉnh Quảng Trị\n\nThuê bao di động (thuê bao)\n2021 2022\nThuê bao di động 612 480\n";
    assert!(!figures(blanks).iter().any(|figure| figure.contains("612480")));
}

#[test]
fn a_second_table_is_headed_by_its_own_line_of_heads() {
    let text = "STATISTICAL HANDBOOK 2021\n\nTable 9.14. Number of mobile telephone subscribers by province\n\
        Unit: thousand subscribers\n\n\t2019\t2020\t2021\nThanh Hoa\t2,871.6\t2,903.2\t2,948.7\nPhu Yen\t795.2\t801.7\t812.6\n\n\
        Table 9.15. Revenue of postal services and of telecommunications in 2021\nUnit: billion dong\n\n\
        \tPostal services\tTelecommunications\nThanh Hoa\t486.3\t3,127.9\nPhu Yen\t97.4\t811.8\n\n\
        Table 9.16. Volume of freight carried in 2021\nUnit: thousand tons\n\n\tRoad\tInland waterway\n\
        Thanh Hoa\t48,912\t1,377\nPhu Yen\t12,844\t640\n";
    assert_eq!(
        figures(text),
        [
            "subscribers.mobile @2019-12 2871600",
            "subscribers.mobile @2020-12 2903200",
            "subscribers.mobile @2021-12 2948700",
            "subscribers.mobile @2019-12 795200",
            "subscribers.mobile @2020-12 801700",
            "subscribers.mobile @2021-12 812600",
            "revenue.post 2021 486300000000",
            "revenue.telecom 2021 3127900000000",
            "revenue.post 2021 97400000000",
            "revenue.telecom 2021 811800000000",
        ]
    );
}

#[test]
fn a_cell_that_has_a_line_of_its_own_is_one_number() {
    let text = "Vùng Việt Bắc, cuối năm 2024\n\nTT\nTỉnh\nThuê bao di động (thuê bao)\nThuê bao băng rộng cố định (thuê bao)\n\
        Số trạm BTS 4G (trạm)\n\n1\nThái Nguyên\n1.512.300\n361\u{a0}200\n2.104\n\n2\nTuyên Quang\n742.180\n148.655\n1\u{a0}187\n\n\
        3\nCao Bằng\n498.0 64\n96.210\n1.020\n";
    assert_eq!(
        figures(text),
        [
            "subscribers.mobile @2024-12 1512300",
            "subscribers.broadband_fixed @2024-12 361200",
            "network.bts_4g @2024-12 2104",
            "subscribers.mobile @2024-12 742180",
            "subscribers.broadband_fixed @2024-12 148655",
            "network.bts_4g @2024-12 1187",
            "subscribers.mobile @2024-12 498064",
            "subscribers.broadband_fixed @2024-12 96210",
            "network.bts_4g @2024-12 1020",
        ]
    );
}

#[test]
fn a_page_number_over_cells_of_a_line_each_does_not_tear_their_numbers() {
    let text = "Trang 2 14\n\nSỐ LIỆU BƯU CHÍNH, VIỄN THÔNG TỈNH HÀ TĨNH\n\nChỉ tiêu\nĐVT\n2016\n2017\n2018\n\nDoanh thu bưu chính\n\
        Triệu đồng\n71 .480\n84.2 15\n102,640\n\nThuê bao di động\nNghìn thuê bao\n88 6,3\n1 002,5\n1.0 64,8\n\nSố bưu cục\nBưu cục\n\
        121\n12 4\n130\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post 2016 71480000000",
            "revenue.post 2017 84215000000",
            "revenue.post 2018 102640000000",
            "subscribers.mobile @2016-12 886300",
            "subscribers.mobile @2017-12 1002500",
            "subscribers.mobile @2018-12 1064800",
            "network.post_offices @2016-12 121",
            "network.post_offices @2017-12 124",
            "network.post_offices @2018-12 130",
        ]
    );
}

#[test]
fn heads_of_groups_hold_for_the_empty_cells_behind_them_without_a_head_of_the_rows() {
    let text = "Telephone and Internet subscribers as of 31 December, by province\n\nUnit: Thousand subscribers\n\n\
        | Mobile telephone | | Fixed broadband |\n | 2020 | 2021 | 2020 | Prel. 2021\nNghe An | 2,901.4 | 2,988.0 | 388.1 | 431.5\n\
        Ha Tinh | 1,104.2 | 1,130.9 | 172.6 | 190.3\n";
    assert_eq!(
        figures(text),
        [
            "subscribers.mobile @2020-12 2901400",
            "subscribers.mobile @2021-12 2988000",
            "subscribers.broadband_fixed @2020-12 388100",
            "subscribers.broadband_fixed @2021-12 431500 estimate",
            "subscribers.mobile @2020-12 1104200",
            "subscribers.mobile @2021-12 1130900",
            "subscribers.broadband_fixed @2020-12 172600",
            "subscribers.broadband_fixed @2021-12 190300 estimate",
        ]
    );
}

#[test]
fn a_density_among_the_columns_is_that_of_its_own_column() {
    let text = "Subscribers and broadband density of some provinces at the end of 2021\n\n\
        Unit: thousand subscribers (columns 1, 2); subscribers per 100 people (column 3)\n\n\
        Province\tMobile telephone (1)\tFixed broadband (2)\tFixed broadband per 100 people (3)\nNghe An\t2,988.0\t431.5\t12.8\n\
        Ha Tinh\t1,130.9\t190.3\t14.7\n";
    assert_eq!(
        figures(text),
        [
            "subscribers.mobile @2021-12 2988000",
            "subscribers.broadband_fixed @2021-12 431500",
            "density.broadband_fixed @2021-12 12.8",
            "subscribers.mobile @2021-12 1130900",
            "subscribers.broadband_fixed @2021-12 190300",
            "density.broadband_fixed @2021-12 14.7",
        ]
    );
}

#[test]
fn a_remark_below_a_title_names_no_field_of_the_rows() {
    let text = "Post and telecommunications of Ha Tinh province\n(Subscribers as of 31 December)\n\n2020\n2021\nTurnover (Bill. VND)\n\
        1,412.5\n1,455.8\nOf which:\nPostal and delivery services\n98.3\n106.9\nTelecommunications services\n1,314.2\n1,348.9\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post_telecom 2020 1412500000000",
            "revenue.post_telecom 2021 1455800000000",
            "revenue.post 2020 98300000000",
            "revenue.post 2021 106900000000",
            "revenue.telecom 2020 1314200000000",
            "revenue.telecom 2021 1348900000000",
        ]
    );
}

#[test]
fn a_unit_in_brackets_before_a_colon_is_that_of_the_number_behind_it() {
    assert_eq!(
        figures(
            "Số liệu chính của Sở Thông tin và Truyền thông tỉnh Bến Tre\n\nNăm 2021\n\n- Doanh thu viễn thông (tỷ đồng): 1.958,3\n- Thuê bao Internet (nghìn thuê bao): 170,2\n- Tỷ lệ phủ sóng 4G (%): 96,4\n- Sản lượng bưu gửi (nghìn cái): 412,5\n"
        ),
        ["revenue.telecom 2021 1958300000000", "subscribers.internet @2021-12 170200", "coverage.4g @2021-12 96.4"]
    );
}

#[test]
fn lines_that_number_the_columns_are_no_rows_and_rows_of_small_numbers_are() {
    let page = |numbers: &str| {
        format!(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\nNgày 12/02/2023\n\nTT | Chỉ tiêu | ĐVT | 2021 | 2022\n{numbers}\n1 | Doanh thu bưu chính | tỷ đồng | 58,3 | 64,7\n2 | Số trạm BTS 5G | trạm | 3 | 4\n"
        )
    };
    let told = [
        "revenue.post 2021 58300000000",
        "revenue.post 2022 64700000000",
        "network.bts_5g @2021-12 3",
        "network.bts_5g @2022-12 4",
    ];
    for numbers in ["(1) | (2) | (3) | (4) | (5)", "A | B | C | 1 | 2", "1 | 2 | 3 | 4 | 5=4/3"] {
        assert_eq!(figures(&page(numbers)), told, "{numbers}");
    }
    assert_eq!(
        figures(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\nNgày 12/02/2023\n\nNăm | Doanh nghiệp bưu chính | Doanh nghiệp viễn thông\n2021 | 1 | 2\n2022 | 2 | 3\n"
        ),
        [
            "enterprises.post @2021-12 1",
            "enterprises.telecom @2021-12 2",
            "enterprises.post @2022-12 2",
            "enterprises.telecom @2022-12 3",
        ]
    );
}

#[test]
fn ranks_shares_and_differences_are_no_figures_but_changes_in_percent_are_growth() {
    let page = |head: &str, cell: &str| {
        format!(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\nNgày 12/02/2023\n\nChỉ tiêu | ĐVT | 2021 | 2022 | {head}\nDoanh thu bưu chính | tỷ đồng | 58,3 | 64,7 | {cell}\nDoanh thu vận tải | tỷ đồng | 158,3 | 164,7 | {cell}\n"
        )
    };
    for (head, cell) in [("Xếp hạng", "4"), ("Tỷ trọng (%)", "12,5"), ("Chênh lệch", "6,4")] {
        let told = ["revenue.post 2021 58300000000", "revenue.post 2022 64700000000"];
        assert_eq!(figures(&page(head, cell)), told, "{head}");
    }
    let told = ["revenue.post 2021 58300000000", "revenue.post 2022 64700000000 yoy 11"];
    assert_eq!(figures(&page("Tăng trưởng (%)", "11,0")), told);
    assert_eq!(figures(&page("2022/2021 (%)", "111,0")), told);
}

#[test]
fn post_offices_of_one_class_are_no_row_of_all() {
    let page = |rows: &str| format!("Bưu chính tỉnh Hà Nam\n\nChỉ tiêu | Đơn vị | 2011 | 2012\n{rows}\n");
    let all = ["ha-nam network.post_offices @2011-12 91 actual", "ha-nam network.post_offices @2012-12 93 actual"];
    for class in ["Bưu cục trung tâm", "Số bưu cục huyện", "Bưu điện khu vực", "Bưu cục cấp 3", "District post offices"]
    {
        assert_eq!(
            read(&page(&format!("Số bưu cục | bưu cục | 91 | 93\n{class} | bưu cục | 12 | 13"))),
            all,
            "{class}"
        );
    }
    // Several classes in one row may be all of them.
    assert_eq!(read(&page("Bưu cục cấp 1, cấp 2, cấp 3 | bưu cục | 91 | 93")), all);
}

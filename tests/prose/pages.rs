//! What stands over a list, a table or a page tells the time of the figures under it.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn the_day_in_the_caption_of_a_table_is_that_of_its_stocks() {
    let table = |caption: &str| {
        format!(
            "Bản tin viễn thông - Số tháng 02/2026\n\n{caption}\n\n\
             STT | Tỉnh, thành phố | Thuê bao di động (nghìn thuê bao) | Thuê bao băng rộng cố định (thuê bao)\n\
             1 | Lào Cai | 1.806,2 | 394.105\n2 | Sơn La | 1.274,9 | 203.418\n"
        )
    };
    let stocks = |at: &str| {
        [
            format!("subscribers.mobile 1806200 lao-cai {at}"),
            format!("subscribers.broadband_fixed 394105 lao-cai {at}"),
            format!("subscribers.mobile 1274900 son-la {at}"),
            format!("subscribers.broadband_fixed 203418 son-la {at}"),
        ]
    };
    for caption in [
        "Bảng 3. Thuê bao tại các tỉnh, thời điểm 31/12/2025",
        "Bảng 3. Thuê bao tại các tỉnh (31/12/2025)",
        "Table 3. Subscribers by province, 31 December 2025",
        "Table 3. Subscribers by province at 31 December 2025",
    ] {
        reads(&table(caption), &stocks("@2025-12").each_ref().map(String::as_str));
    }
    // The day of the paper that a table is annexed to, of its source or on which it was put up is none of its figures.
    for caption in [
        "Bảng 3. Thuê bao tại các tỉnh đến cuối năm 2025 (kèm theo báo cáo ngày 15/01/2026)",
        "Bảng 3. Thuê bao tại các tỉnh cuối năm 2025 (nguồn: Cục Viễn thông, ngày 20/01/2026)",
        "Table 3. Subscribers by province, end of 2025, posted 22 January 2026",
    ] {
        reads(&table(caption), &stocks("@2025-12").each_ref().map(String::as_str));
    }
}

#[test]
fn a_line_that_heads_a_list_tells_the_day_of_its_stocks() {
    let page = |line: &str| {
        format!(
            "BÁO CÁO\nKết quả công tác 6 tháng đầu năm 2024 của Sở Thông tin và Truyền thông tỉnh Lai Châu\n\n\
             Lai Châu, ngày 12 tháng 6 năm 2024\n\n\
             a) Về kinh doanh: 6 tháng đầu năm, doanh thu viễn thông ước đạt 215,6 tỷ đồng.\n{line}\n\
             - Tổng số thuê bao điện thoại: 512.450 thuê bao, gồm di động 497.120 thuê bao.\n\
             - Tỷ lệ hộ gia đình có Internet cáp quang: 64,6%.\n"
        )
    };
    let stocks = |at: &str| {
        [
            "revenue.telecom 215600000000 lai-chau 2024-H1 estimate".to_owned(),
            format!("subscribers.telephone 512450 lai-chau {at}"),
            format!("subscribers.mobile 497120 lai-chau {at}"),
            format!("share.households_fiber 64.6 lai-chau {at}"),
        ]
    };
    for line in ["b) Về thuê bao (số liệu đến 31/5/2024):", "b) Về thuê bao (tính đến hết ngày 31/5/2024):"]
    {
        reads(&page(line), &stocks("@2024-05").each_ref().map(String::as_str));
    }
    // The day of a meeting that the list follows is none of its figures.
    for line in ["b) Về thuê bao:", "b) Về thuê bao, theo báo cáo tại cuộc họp ngày 28/5/2024:"] {
        reads(&page(line), &stocks("@2024-06").each_ref().map(String::as_str));
    }
}

#[test]
fn the_number_of_a_newsletter_is_no_time_of_its_figures() {
    let body = "Licensed postal enterprises in Vietnam: 692.\n\nMobile subscribers: 126.1 million, 0.3% more than in August.\n";
    let expected = ["enterprises.post 692 vietnam @2022-09", "subscribers.mobile 126100000 vietnam @2022-09"];
    for head in ["Monthly newsletter, issue 9 of 2022", "Monthly newsletter No. 9/2022", "Bản tin - Số 9 năm 2022"]
    {
        reads(&format!("{head}\nSECTOR FIGURES, SEPTEMBER 2022\n\n{body}"), &expected);
    }
    // A total of a year is no number of a paper.
    reads(
        "Viễn thông Lai Châu\n\nTổng số năm 2022 là 512.300 thuê bao di động.\n",
        &["subscribers.mobile 512300 lai-chau @2022-12"],
    );
}

#[test]
fn after_the_end_of_an_older_year_a_month_alone_is_of_the_year_of_the_text() {
    let page = |date: &str, body: &str| format!("Telecoms of Lai Chau\n\n{date}\n\n{body}\n");
    let first = "At the end of 2015, mobile subscribers of the province numbered 310,000.";
    reads(
        &page(
            "22 August 2019",
            &format!("{first} The share of households with fixed broadband was 47.5% at the end of June."),
        ),
        &["subscribers.mobile 310000 lai-chau @2015-12", "share.households_internet 47.5 lai-chau @2019-06"],
    );
    reads(
        &page(
            "22 August 2019",
            &format!("{first} The share of households with fixed broadband was 47.5% at the end of November."),
        ),
        &["subscribers.mobile 310000 lai-chau @2015-12", "share.households_internet 47.5 lai-chau @2018-11"],
    );
    // In the year that ends, its own months stand before the end.
    reads(
        &page(
            "22 January 2016",
            &format!("{first} The share of households with fixed broadband was 47.5% at the end of June 2015."),
        ),
        &["subscribers.mobile 310000 lai-chau @2015-12", "share.households_internet 47.5 lai-chau @2015-06"],
    );
}

#[test]
fn the_heads_of_columns_head_nothing_below_the_table() {
    reads(
        "Sở Thông tin và Truyền thông tỉnh Lai Châu\nNgày 12/01/2018\n\nBÁO CÁO\nKết quả bưu chính, viễn thông năm 2017\n\n\
         Sở báo cáo một số kết quả như sau:\n\nBảng 1. Thực hiện các chỉ tiêu\n\n\
         TT | Chỉ tiêu | ĐVT | Thực hiện 2016 | Thực hiện 2017\n\
         1 | Doanh thu bưu chính | Triệu đồng | 46.820 | 53.415\n2 | Doanh thu viễn thông | Triệu đồng | 188.150 | 231.962\n\n\
         Ngoài ra, toàn tỉnh có 98 điểm phục vụ bưu chính.\n",
        &[
            "revenue.post 46820000000 lai-chau 2016",
            "revenue.post 53415000000 lai-chau 2017",
            "revenue.telecom 188150000000 lai-chau 2016",
            "revenue.telecom 231962000000 lai-chau 2017",
            "network.post_offices 98 lai-chau @2017-12",
        ],
    );
}

#[test]
fn the_days_over_the_columns_of_a_table_do_not_date_the_text() {
    reads(
        "LAI CHAU STATISTICS OFFICE\nSOCIO-ECONOMIC SITUATION IN OCTOBER AND TEN MONTHS OF 2019\n\n\
         For the first ten months of the year post and telecommunications took in an estimated 548.3 billion VND in revenue.\n\n\
         Service\t31 Oct 2018\t31 Oct 2019\nFixed broadband Internet subscribers\t18,450\t27,722\nMobile broadband subscribers\t202,100\t291,267\n",
        &[
            "revenue.post_telecom 548300000000 lai-chau 2019-10M estimate",
            "subscribers.broadband_fixed 18450 lai-chau @2018-10",
            "subscribers.broadband_fixed 27722 lai-chau @2019-10",
            "subscribers.broadband_mobile 202100 lai-chau @2018-10",
            "subscribers.broadband_mobile 291267 lai-chau @2019-10",
        ],
    );
}

#[test]
fn a_line_in_a_frame_of_signs_is_a_heading() {
    for (left, right) in [("*", "*"), ("==", "=="), ("---", "---")] {
        reads(
            &lai_chau_in_english(&format!(
                "{left} OUR CUSTOMERS ON JUNE 30 {right}\n\n- Mobile: 68,000 subscribers or more\n- Fixed broadband: 16,350 subscribers"
            )),
            &[
                "subscribers.mobile 68000 lai-chau @2023-06 above",
                "subscribers.broadband_fixed 16350 lai-chau @2023-06",
            ],
        );
    }
    reads(&lai_chau_in_english("* Telecom revenue: VND 31 billion *"), &["revenue.telecom 31000000000 lai-chau 2023"]);
}

#[test]
fn a_heading_dates_the_list_below_it() {
    for (text, expected) in [
        (
            "Viettel Lai Châu, bản tin nội bộ tháng 7/2022\n\n◆ Khách hàng (chốt 30/6)\n• Di động: 401.250 thuê bao.\n",
            "subscribers.mobile 401250 lai-chau @2022-06 Viettel",
        ),
        (
            "Viettel Lai Châu, bản tin nội bộ tháng 7/2022\n\n* Khách hàng đến 30/6\n• Di động: 401.250 thuê bao.\n",
            "subscribers.mobile 401250 lai-chau @2022-06 Viettel",
        ),
        (
            "VIETTEL LAI CHAU BULLETIN\nJuly 2022\n\n* OUR CUSTOMERS ON JUNE 30 *\n\n- Mobile: 401,250 subscribers\n",
            "subscribers.mobile 401250 lai-chau @2022-06 Viettel",
        ),
        (
            "VIETTEL LAI CHAU BULLETIN\nJuly 2022\n\n* SIX MONTHS IN FIGURES *\n\n- Paid into the State budget: 61.2 billion VND.\n",
            "budget.telecom 61200000000 lai-chau 2022-H1 Viettel",
        ),
        // A heading without a day dates nothing.
        (
            "Viettel Lai Châu, bản tin nội bộ tháng 7/2022\n\n◆ Khách hàng\n• Di động: 401.250 thuê bao.\n",
            "subscribers.mobile 401250 lai-chau @2022-07 Viettel",
        ),
    ] {
        reads(text, &[expected]);
    }
}

#[test]
fn a_list_goes_on_with_the_letter_that_is_vietnamese_alone() {
    reads(
        "NGHỊ QUYẾT\nVề phát triển hạ tầng số tỉnh Yên Bái\n\nYên Bái, ngày 19 tháng 4 năm 2021\n\nĐiều 2. Mục tiêu cụ thể\n\n1. Đến năm 2025:\n\
         a) Trên 80% hộ gia đình sử dụng Internet cáp quang;\nb) 85% người dân sử dụng điện thoại thông minh;\n\
         c) Ít nhất 200 doanh nghiệp công nghệ số hoạt động trên địa bàn;\nd) Sóng 5G phủ 30% dân số;\n\
         đ) Doanh thu viễn thông đạt 1.450 tỷ đồng;\ne) 500 sản phẩm của tỉnh được đưa lên các sàn thương mại điện tử.\n",
        &[
            "share.households_fiber 80 yen-bai @2025-12 above target",
            "share.smartphone_users 85 yen-bai @2025-12 target",
            "enterprises.digital 200 yen-bai @2025-12 above target",
            "coverage.5g 30 yen-bai @2025-12 target",
            "revenue.telecom 1450000000000 yen-bai 2025 target",
            "ecommerce.products 500 yen-bai @2025-12 target",
        ],
    );
}

#[test]
fn a_wrapped_line_is_as_long_as_it_looks_and_not_as_its_paragraph() {
    reads(
        &lai_chau(
            "Trong quý IV lắp đặt mới 22 trạm, đưa tổng số trạm BTS toàn tỉnh lên 741 trạm; tỷ lệ thôn, bản có sóng di\nđộng là 94,7%.",
        ),
        &["network.bts 741 lai-chau @2023-12", "coverage.mobile 94.7 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "- Phấn đấu đến hết năm 2024 tăng cường quản lý thuê bao di động trả\ntrước, cùng với đó là phát triển hạ tầng mạng tại các xã vùng cao của tỉnh; doanh thu viễn thông cả\nnăm đạt 475 tỷ đồng.",
        ),
        &["revenue.telecom 475000000000 lai-chau 2024 target"],
    );
}

#[test]
fn a_line_that_ends_with_a_word_that_leads_on_is_no_end() {
    reads(
        &lai_chau(
            "Toàn ngành bưu chính, viễn thông nộp ngân sách 12 tỷ đồng, doanh thu viễn thông đạt\n475 tỷ đồng, tăng 4%.",
        ),
        &["budget.post_telecom 12000000000 lai-chau 2023", "revenue.telecom 475000000000 lai-chau 2023 yoy 4"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had more phones than ever. There were\n412,000 mobile subscribers. Revenue from telecommunications was\nVND 512 billion in 2023.",
        ),
        &["subscribers.mobile 412000 lai-chau @2023-12", "revenue.telecom 512000000000 lai-chau 2023"],
    );
    // The items of a list and a heading over a figure stay apart.
    reads(
        &lai_chau_in_english(
            "Results of the telecommunications sector in the year, for those who want to\n1. Revenue: VND 512 billion\n2. Mobile subscribers: 412,000",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023", "subscribers.mobile 412000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Tổng số thuê bao điện thoại di động của tỉnh cuối năm\n320.000\nDoanh thu viễn thông của tỉnh\n475 tỷ đồng",
        ),
        &["subscribers.mobile 320000 lai-chau @2023-12", "revenue.telecom 475000000000 lai-chau 2023"],
    );
}

#[test]
fn a_sector_alone_over_a_list_is_what_the_list_is_about() {
    let expected = &[
        "revenue.post 142000000000 lai-chau 2023 yoy 3",
        "revenue.telecom 1142000000000 lai-chau 2023",
        "budget.telecom 46850000000 lai-chau 2023",
    ];
    for [post, telecom, item] in [
        ["Bưu chính", "Viễn thông", "•"],
        ["• Bưu chính", "• Viễn thông", "+"],
        ["- Lĩnh vực bưu chính", "- Lĩnh vực viễn thông", "+"],
    ] {
        reads(
            &format!(
                "NHỮNG CON SỐ CỦA NGÀNH THÔNG TIN VÀ TRUYỀN THÔNG LAI CHÂU NĂM 2023\n(Đăng ngày 11/01/2024)\n\n\
                 {post}\n{item} Doanh thu: 142 tỷ đồng (+3% so với năm 2022)\n\n\
                 {telecom}\n{item} Doanh thu: 1.142 tỷ đồng\n{item} Nộp ngân sách: 46.850 triệu đồng\n"
            ),
            expected,
        );
    }
    for [post, telecom, item] in [["Post", "Telecommunications", "-"], ["* Post", "* Telecommunications", "-"]] {
        reads(
            &format!(
                "KEY FIGURES OF POST AND TELECOMMUNICATIONS IN LAI CHAU IN 2023\n\n\
                 {post}\n{item} Revenue: VND 142 billion, up 3% year on year\n\n\
                 {telecom}\n{item} Revenue: VND 1,142 billion\n{item} Budget payment: VND 46.85 billion\n"
            ),
            expected,
        );
    }
    // An item that tells a figure heads no other.
    reads(
        &lai_chau(
            "* Doanh thu bưu chính đạt 142 tỷ đồng\n+ Số thuê bao di động: 320.000\n* Viễn thông: phát triển nhanh\n+ Doanh thu viễn thông: 475 tỷ đồng",
        ),
        &[
            "revenue.post 142000000000 lai-chau 2023",
            "subscribers.mobile 320000 lai-chau @2023-12",
            "revenue.telecom 475000000000 lai-chau 2023",
        ],
    );
}

#[test]
fn words_that_a_blank_tears_are_read() {
    reads(
        "UBND TỈNH BÌNH THU ẬN\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\n\nBÁO CÁO\nK ết quả công tác năm 2023\n\n\
         Doanh thu vi ễn thông ước đ ạt 1.142 tỷ đ ồng, tăng 3% so v ới năm 2022; toàn t ỉnh có 1.600 tr ạm BTS và 320.000 thuê bao di đ ộng.",
        &[
            "revenue.telecom 1142000000000 binh-thuan 2023 estimate yoy 3",
            "network.bts 1600 binh-thuan @2023-12",
            "subscribers.mobile 320000 binh-thuan @2023-12",
        ],
    );
}

#[test]
fn a_hotline_that_all_of_the_country_dials_counts_nothing() {
    reads(
        &lai_chau("Viettel Lai Châu có 412.000 thuê bao di động.\n\nChăm sóc khách hàng: 1800 8098 (miễn phí)."),
        &["subscribers.mobile 412000 lai-chau @2023-12 Viettel"],
    );
    reads(
        &lai_chau("Đến cuối năm 2023, Viettel Lai Châu có 1800 trạm BTS."),
        &["network.bts 1800 lai-chau @2023-12 Viettel"],
    );
}

#[test]
fn a_headline_stands_below_the_day_too() {
    for day in ["Cập nhật lúc 08:30 24/04/2026", "Chủ Nhật, 24/04/2026 | 08:30", "24/04/2026"] {
        reads(
            &format!("{day}\n\nViettel Nghệ An: kết quả tháng 3 năm 2026\n\nDoanh thu viễn thông đạt 720,1 tỷ đồng.\n"),
            &["revenue.telecom 720100000000 nghe-an 2026-03 Viettel"],
        );
    }
    reads(
        "14 January 2016\n\n2015: VNPT Son La grows\n\nMobile subscribers numbered 161,265.\n",
        &["subscribers.mobile 161265 son-la @2015-12 VNPT"],
    );
}

#[test]
fn a_section_under_the_name_of_an_enterprise_speaks_of_its_own() {
    reads(
        "Các doanh nghiệp viễn thông Lai Châu 6 tháng đầu năm 2014\n\nChủ Nhật, 20/07/2014 | 08:30\n\nDoanh thu viễn thông toàn tỉnh đạt 131 tỷ đồng.\n\nMobiFone Lai Châu\n\nDoanh thu viễn thông đạt 21,8 tỷ đồng. Số thuê bao di động là 39.664 thuê bao.\n\nViettel Lai Châu\n\nDoanh thu viễn thông đạt 58 tỷ đồng. Trên địa bàn tỉnh có 1.214 trạm BTS.\n",
        &[
            "revenue.telecom 131000000000 lai-chau 2014-H1",
            "revenue.telecom 21800000000 lai-chau 2014-H1 MobiFone",
            "subscribers.mobile 39664 lai-chau @2014-06 MobiFone",
            "revenue.telecom 58000000000 lai-chau 2014-H1 Viettel",
            "network.bts 1214 lai-chau @2014-06",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Payments of telecom companies to the State budget reached VND 45.1 billion.\n\n* Viettel Lai Chau\n\n- Telecom revenue: VND 40.3 billion;\n- Fixed broadband subscribers: 11,543.\n\n* VNPT Lai Chau\n\n- Telecom revenue: VND 28.4 billion.",
        ),
        &[
            "budget.telecom 45100000000 lai-chau 2023",
            "revenue.telecom 40300000000 lai-chau 2023 Viettel",
            "subscribers.broadband_fixed 11543 lai-chau @2023-12 Viettel",
            "revenue.telecom 28400000000 lai-chau 2023 VNPT",
        ],
    );
}

#[test]
fn the_day_over_a_list_rules_nothing_below_it() {
    reads(
        "February 2020: Viettel Lai Chau grows\n\n22/03/2020\n\nAccording to Viettel Lai Chau, revenue from telecommunications came to VND 18 billion in February 2020.\n\nFigures at the end of February 2020:\n- Telephone subscribers: 275,860;\n- Mobile subscribers: 244,077.\n\nPayments to the State budget came to VND 1.7 billion.\n",
        &[
            "revenue.telecom 18000000000 lai-chau 2020-02 Viettel",
            "subscribers.telephone 275860 lai-chau @2020-02 Viettel",
            "subscribers.mobile 244077 lai-chau @2020-02 Viettel",
            "budget.telecom 1700000000 lai-chau 2020-02 Viettel",
        ],
    );
    // The month of stocks is none of the months so far for the flows after it, where the text is on that month.
    reads(
        "Telecoms keep growing in Lai Chau\n\n5 August 2015\n\nThe Department of Information and Communications of Lai Chau held a conference to review its work in July 2015.\n\nBy the end of July, mobile subscribers numbered 266,210. Telecom companies' payments to the State budget came to VND 2.1 billion.\n",
        &["subscribers.mobile 266210 lai-chau @2015-07", "budget.telecom 2100000000 lai-chau 2015-07"],
    );
}

/// A page on two provinces whose sections are headed by their names, with `statement` below its title and `foot` at its end.
fn two_provinces(statement: &str, foot: &str) -> String {
    format!(
        "The north-west at a glance: post, telephone, internet\n\n{statement}\n\n\
         Steep and thinly peopled, the region has narrowed the gap in a decade.\n\n\
         SON LA\nThe largest market has 2,512 mobile base stations, 1,408 of them 4G.\n\n\
         HOA BINH\nThe gateway to Hanoi is the best supplied. 88.5% of households have fibre.\n\n{foot}\n"
    )
}

#[test]
fn a_page_says_what_time_its_figures_are_of() {
    let at = |month: &str| {
        [
            format!("network.bts 2512 son-la {month}"),
            format!("network.bts_4g 1408 son-la {month}"),
            format!("share.households_fiber 88.5 hoa-binh {month}"),
        ]
    };
    let updated = "Page updated 15 April 2024.";
    for said in [
        "Unless another date is given, the figures are those of 31 December 2023.",
        "All figures are as of 31 December 2023.",
        "The numbers below refer to the end of 2023 unless noted.",
        "Where no date is given, figures stand as of 31 December 2023.",
        "Figures at December 31, 2023, unless otherwise indicated.",
        "The data describe the situation at year-end 2023.",
        "Reference date: 31 December 2023.",
        "Số liệu tính đến ngày 31/12/2023, trừ khi có ghi chú khác.",
    ] {
        let expected = at("@2023-12");
        let expected = expected.each_ref().map(String::as_str);
        reads(&two_provinces(&format!("{updated} {said}"), ""), &expected);
        reads(&two_provinces(updated, &format!("Note: {said}")), &expected);
        reads(&two_provinces(said, ""), &expected);
    }
    // What is said of some figures alone, or of a meeting, is no time of the page.
    let met = format!("{updated} The figures were presented at a meeting on 3 February 2024.");
    reads(&two_provinces(&met, ""), &at("@2024-04").each_ref().map(String::as_str));
    // Two that disagree are each of a part.
    let both = two_provinces(updated, "").replace("SON LA\n", "SON LA\nFigures are as of 30 June 2023. ");
    let both = both.replace("HOA BINH\n", "HOA BINH\nFigures are as of 31 December 2023. ");
    reads(
        &both,
        &[
            "network.bts 2512 son-la @2023-06",
            "network.bts_4g 1408 son-la @2023-06",
            "share.households_fiber 88.5 hoa-binh @2023-12",
        ],
    );
}

#[test]
fn the_flows_of_such_a_page_are_of_the_same_year() {
    reads(
        &two_provinces("All figures are for 2023.", "")
            .replace("1,408 of them 4G.", "1,408 of them 4G. Telecom companies earned VND 1,384 billion."),
        &[
            "network.bts 2512 son-la @2023-12",
            "network.bts_4g 1408 son-la @2023-12",
            "revenue.telecom 1384000000000 son-la 2023",
            "share.households_fiber 88.5 hoa-binh @2023-12",
        ],
    );
}

#[test]
fn a_section_is_of_the_province_whose_name_heads_it() {
    let page = |first: &str, second: &str| {
        format!(
            "Know your provinces: telephone and Internet\n\nJune 12, 2024\n\nTwo provinces in figures.\n\n\
             {first}\n\n{second}\n"
        )
    };
    for (first, second) in [
        (
            "SON LA\nBorders Lai Chau and Laos. It has 2,512 base stations.",
            "HOA BINH\nTwo hours from Hanoi. It has 1,204 base stations.",
        ),
        (
            "1. Son La\nOnce part of Lai Chau. There are 2,512 base stations.",
            "2. Hoa Binh\nIts port serves Hai Phong. There are 1,204 base stations.",
        ),
        (
            "Son La province\n\nThe gateway to Laos and Dien Bien\n\nBase stations: 2,512.",
            "Hoa Binh province\n\nThe gateway to Hanoi\n\nBase stations: 1,204.",
        ),
        (
            "SON LA\nSmaller than Hanoi, the province has 2,512 base stations.",
            "HOA BINH\nNext door to Hanoi, it has 1,204 base stations.",
        ),
    ] {
        reads(&page(first, second), &["network.bts 2512 son-la @2024-06", "network.bts 1204 hoa-binh @2024-06"]);
    }
    // Another province that a clause begins with rules that clause, and no more.
    reads(
        &page(
            "SON LA\nThere are 2,512 base stations. In neighbouring Lai Chau there are 904 base stations. 98.2% of the population has 4G.",
            "HOA BINH\nThere are 1,204 base stations.",
        ),
        &[
            "network.bts 2512 son-la @2024-06",
            "network.bts 904 lai-chau @2024-06",
            "coverage.4g 98.2 son-la @2024-06",
            "network.bts 1204 hoa-binh @2024-06",
        ],
    );
    // One name alone is a dateline, and the text goes where it goes.
    reads(
        "Telephones in the north-west\n\nHANOI\n\nJune 12, 2024\n\nSon La now has 2,512 base stations. It is the largest market of the region.\n",
        &["network.bts 2512 son-la @2024-06"],
    );
}

#[test]
fn a_section_may_be_headed_by_a_province_and_what_tells_of_it() {
    for (first, second) in [
        ("Son La - the gateway to Laos", "Hoa Binh - the gateway to Hanoi"),
        ("SON LA: LAND OF TEA", "HOA BINH: NEXT TO HANOI"),
        ("Son La (borders Lai Chau)", "Hoa Binh (borders Hanoi)"),
        ("About Son La", "About Hoa Binh"),
        ("Son La at a glance", "Hoa Binh at a glance"),
    ] {
        reads(
            &format!(
                "Know your provinces: telephone and Internet\n\nJune 12, 2024\n\nTwo provinces in figures.\n\n\
                 {first}\nOnce a part of Lai Chau. It has 2,512 base stations.\n\n\
                 {second}\nTwo hours from Hanoi. There are 1,204 base stations.\n"
            ),
            &["network.bts 2512 son-la @2024-06", "network.bts 1204 hoa-binh @2024-06"],
        );
    }
}

#[test]
fn a_label_before_a_title_heads_the_list_below() {
    reads(
        "Cục Thống kê tỉnh Lai Châu\nBáo cáo tháng 5 năm 2023\n\n4. Hạ tầng\nTính đến 25/5 toàn tỉnh có 1.488 trạm BTS.\n\nBiểu kèm theo: Doanh thu dịch vụ tháng 4/2023 (số chính thức)\nBưu chính, chuyển phát: 4,8 tỷ đồng\nViễn thông: 24,7 tỷ đồng\n",
        &[
            "network.bts 1488 lai-chau @2023-05",
            "revenue.post 4800000000 lai-chau 2023-04",
            "revenue.telecom 24700000000 lai-chau 2023-04",
        ],
    );
    reads(
        "Lai Chau Statistics Office\nMay 2023\n\n4. Infrastructure\nBy 25 May the province had 1,488 BTS stations.\n\nAnnex: Revenue from services in April 2023\n- Post and delivery: 4.8 billion VND\n- Telecommunications: 24.7 billion VND\n",
        &[
            "network.bts 1488 lai-chau @2023-05",
            "revenue.post 4800000000 lai-chau 2023-04",
            "revenue.telecom 24700000000 lai-chau 2023-04",
        ],
    );
}

#[test]
fn an_answer_goes_on_with_what_was_asked_whether_or_not_it_was_put_as_a_question() {
    let head = "\"We will not leave the island behind\"\n\nJune 22, 2022\n\nOur reporter spoke with the Director of the Binh Thuan Department of Information and Communications.\n\n";
    for (told, expected) in [
        (
            "Q: Many readers ask about fibre at home.\n\nA: I can only say that 64.3% of households in the province use it today. We want 70% by the end of this year and 85% by the end of 2025.",
            &[
                "share.households_fiber 64.3 binh-thuan @2022-06",
                "share.households_fiber 70 binh-thuan @2022-12 target",
                "share.households_fiber 85 binh-thuan @2025-12 target",
            ][..],
        ),
        (
            "Reporter: Let us talk about 5G coverage.\n\nMr Phuoc: It reaches 12.4% of the population now. By the end of 2025 it should be 60%.",
            &["coverage.5g 12.4 binh-thuan @2022-06", "coverage.5g 60 binh-thuan @2025-12 target"],
        ),
        ("Q: And the 4G stations.\n\nA: We have 1,731 of them now.", &["network.bts_4g 1731 binh-thuan @2022-06"]),
        // What is not asked about is not answered.
        ("Q: Many readers ask about schools.\n\nA: I can only say that 64.3% of households pay for it today.", &[]),
        ("Fibre at home is what many ask for.\n\nMr Phuoc says that 64.3% of households want it.", &[]),
    ] {
        reads(&format!("{head}{told}\n"), expected);
    }
}

#[test]
fn a_number_of_blanks_and_a_telephone_below_a_list_make_no_table() {
    reads(
        "Kết quả ngành thông tin và truyền thông Lai Châu năm 2024\n\nDoanh thu – nộp ngân sách\n• Viễn thông: 212 tỷ đồng\n• Bưu chính: 58,7 tỷ đồng\n• Nộp ngân sách của viễn thông: 18 tỷ đồng\n\nThuê bao (đến 31/12/2024)\n• Di động: 1\u{a0}284\u{a0}600 thuê bao; trong đó dùng điện thoại thông minh 1\u{a0}061\u{a0}300\n• Băng rộng cố định: 98\u{a0}450 thuê bao\n\nĐầu mối cung cấp thông tin: Văn phòng Sở, 0213 3711 888\n",
        &[
            "revenue.telecom 212000000000 lai-chau 2024",
            "revenue.post 58700000000 lai-chau 2024",
            "budget.telecom 18000000000 lai-chau 2024",
            "subscribers.mobile 1284600 lai-chau @2024-12",
            "subscribers.smartphone 1061300 lai-chau @2024-12",
            "subscribers.broadband_fixed 98450 lai-chau @2024-12",
        ],
    );
}

#[test]
fn numbers_that_a_blank_tears_behind_a_label_are_whole() {
    reads(
        &lai_chau(
            "• Hạ tầng: 1.027 vị trí trạm BTS; số trạm BTS các loại 2.3 46 trạm, trong đó 842 trạm BTS 4G.\n• Mạng bưu chính: 19 7 điểm phục vụ.\n\n\
             Thuê bao điện thoại đến hết năm: 2. 341. 600 thuê bao. Đã kiểm tra 118 cửa hàng.",
        ),
        &[
            "network.bts_locations 1027 lai-chau @2023-12",
            "network.bts 2346 lai-chau @2023-12",
            "network.bts_4g 842 lai-chau @2023-12",
            "network.post_offices 197 lai-chau @2023-12",
            "subscribers.telephone 2341600 lai-chau @2023-12",
        ],
    );
}

#[test]
fn items_over_a_list_of_enterprises_are_a_list_of_their_own() {
    reads(
        "Tuyen Quang: facts for investors\n\nNetwork\n* BTS stations: 1,573; 4G stations: 1,268\n* Fibre reaches 100% of communes\n\n\
         By operator (BTS stations)\n* Viettel: 688\n* VNPT: 521\n* MobiFone: 318\n",
        &[
            "network.bts 1573 tuyen-quang -",
            "network.bts_4g 1268 tuyen-quang -",
            "coverage.fiber 100 tuyen-quang -",
            "network.bts 688 tuyen-quang - Viettel",
            "network.bts 521 tuyen-quang - VNPT",
            "network.bts 318 tuyen-quang - MobiFone",
        ],
    );
}

#[test]
fn a_page_that_does_not_say_its_province_keeps_its_figures() {
    reads(
        "Mạng lưới viễn thông ngày một rộng\n\nCập nhật, 09:17, Thứ Năm, 24/06/2021 (GMT+7)\n\n\
         Toàn tỉnh có trên 691.300 thuê bao điện thoại với 83 điện thoại/100 dân.\n",
        &["subscribers.telephone 691300 - @2021-06 above", "density.telephone 83 - @2021-06"],
    );
}

#[test]
fn what_a_site_prints_over_a_page_does_not_make_the_day_of_a_visit_its_date() {
    for over in
        ["Skip Ribbon Commands\nSkip to main content", "Sign In\nTurn on more accessible mode\nTurn off Animations"]
    {
        reads(
            &format!(
                "{over}\nThứ bảy, ngày 06/05/2023\n\nBƯU CHÍNH\n\nTình hình phát triển bưu chính Lai Châu\n\n\
                 15/08/2012 08:10 SA Xem cỡ chữ\n\nMạng lưới bưu chính công cộng hiện nay có 197 điểm phục vụ bưu chính, \
                 bán kính phục vụ bình quân 2,66 km; các điểm Bưu điện - Văn hóa xã tiếp tục phục vụ người dân.\n"
            ),
            &["network.post_offices 197 lai-chau @2012-08"],
        );
    }
    // Where no other day is told, that of the visit stays the best there is.
    reads(
        "Skip to main content\nThứ bảy, ngày 06/05/2023\n\nTình hình phát triển bưu chính Lai Châu\n\n\
         Mạng lưới bưu chính công cộng hiện nay có 197 điểm phục vụ bưu chính, bán kính phục vụ bình quân 2,66 km; \
         các điểm Bưu điện - Văn hóa xã tiếp tục phục vụ người dân.\n",
        &["network.post_offices 197 lai-chau @2023-05"],
    );
}

#[test]
fn a_sentence_that_ends_with_a_number_may_run_into_the_next() {
    reads(
        "VNPT\n\nThe figures were released at a conference of VNPT to launch its plan for 2017 on December 27.In 2016, VNPT paid 3.5 trillion VND to the State budget, up 1.6 percent from 2015.It now has 37.6 million mobile subscribers.\n",
        &[
            "budget.telecom 3500000000000 vietnam 2016 yoy 1.6 VNPT",
            "subscribers.mobile 37600000 vietnam @2016-12 VNPT",
        ],
    );
}

#[test]
fn a_name_that_lost_the_blank_before_it_is_read() {
    reads(
        &lai_chau("Doanh thu viễn thông đạt 412 tỷ đồng, trong đó củaVNPT là 112 tỷ đồng, củaViettel là 250 tỷ đồng."),
        &[
            "revenue.telecom 412000000000 lai-chau 2023",
            "revenue.telecom 112000000000 lai-chau 2023 VNPT",
            "revenue.telecom 250000000000 lai-chau 2023 Viettel",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 412 billion, of which VND 250 billion went toViettel.",
        ),
        &["revenue.telecom 412000000000 lai-chau 2023", "revenue.telecom 250000000000 lai-chau 2023 Viettel"],
    );
    // Capitals within a name part nothing.
    reads(
        &lai_chau_in_english("VinaPhone has 84,000 mobile subscribers, MobiFone 61,000."),
        &["subscribers.mobile 84000 lai-chau @2023-12 VNPT", "subscribers.mobile 61000 lai-chau @2023-12 MobiFone"],
    );
}

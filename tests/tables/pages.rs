//! Tables as single pages set them.

use provista::domain::PlaceId;
use provista::extract::Extractor;
use provista::reading::document_from_text;

use super::figures;

#[test]
fn lists_of_provinces_below_their_heading_are_read() {
    for (heading, lines, indicator) in [
        (
            "Doanh thu bưu chính của các tỉnh năm 2023 (tỷ đồng)",
            ["1. Nghệ An: 412,5", "2. Hà Tĩnh: 208,1", "3. Sơn La: 96,7"],
            "revenue.post",
        ),
        (
            "4G population coverage by province in 2023",
            ["- Nghe An: 98.2%", "- Ha Tinh: 97.5%", "- Son La: 91.4%"],
            "coverage.4g",
        ),
    ] {
        let text = format!("{heading}\n\n{}\n", lines.join("\n"));
        let findings = Extractor::bundled().extract(&document_from_text("a.txt", text));
        let places: Vec<&str> =
            findings.iter().filter_map(|finding| finding.figure.place).map(PlaceId::as_str).collect();
        assert_eq!(places, ["nghe-an", "ha-tinh", "son-la"]);
        assert!(findings.iter().all(|finding| finding.figure.indicator.as_str() == indicator));
    }
}

#[test]
fn a_list_of_provinces_ends_where_a_numbered_heading_begins_anew() {
    for (list, next) in [
        ("- Hanoi: 3,212\n- Thanh Hoa: 418\n", "IV. MANAGEMENT"),
        ("- Hanoi: 3,212\n- Thanh Hoa: 418\n", "4. Management"),
        ("1. Hanoi: 3,212\n2. Thanh Hoa: 418\n", "II. MANAGEMENT"),
    ] {
        for gap in ["", "\n"] {
            assert_eq!(
                figures(&format!(
                    "TELECOM BULLETIN\n\nAugust 12, 2025\n\nIII. PROVINCES AND CITIES\n\nThe new map has fewer of them.\n\n\
                     5G stations in service as of July 31:\n{list}{gap}{next}\n\nDuring the month it rained a lot.\n"
                )),
                ["network.bts_5g @2025-07 3212", "network.bts_5g @2025-07 418"],
                "{list}{next}"
            );
        }
    }
}

#[test]
fn a_line_that_names_a_field_stands_over_the_rows_below_it() {
    let text = "Số liệu tỉnh Hà Tĩnh\nSTT | Chỉ tiêu | Đơn vị | 2022 | 2023\nI | Bưu chính | | |\n1 | Doanh thu | tỷ đồng | 215,1 | \
                230,4\nII | Viễn thông | | |\n1 | Doanh thu | tỷ đồng | 1.897,9 | 1.925,2\n";
    let findings = Extractor::bundled().extract(&document_from_text("a.txt", text));
    let read: Vec<String> = findings
        .iter()
        .map(|finding| format!("{} {}", finding.figure.indicator.as_str(), finding.figure.period.unwrap()))
        .collect();
    assert_eq!(read, ["revenue.post 2022", "revenue.post 2023", "revenue.telecom 2022", "revenue.telecom 2023"]);
}

#[test]
fn a_yearbook_keeps_its_heads_beside_the_number_of_a_page() {
    let text = "HA TINH STATISTICAL YEARBOOK 2018\n\n174  Postal services and telecommunications\n\
                \x20                                    2017       Prel. 2018\nRevenue (Mill. dongs)\n\
                \x20 Post                               83117      95460\n\
                \x20 Telecommunications                 634870     671205\n\
                Number of Internet subscribers       60258      74615\n\nSource: Statistics Office\n312\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post 2017 83117000000",
            "revenue.post 2018 95460000000 estimate",
            "revenue.telecom 2017 634870000000",
            "revenue.telecom 2018 671205000000 estimate",
            "subscribers.internet @2017-12 60258",
            "subscribers.internet @2018-12 74615 estimate",
        ]
    );
}

#[test]
fn an_index_between_amounts_and_numbers_ends_where_numbers_begin() {
    let text = "Statistical Yearbook of Ha Tinh 2021\n\n\t2020\t2021\nTURNOVER (Bill. dongs)\n\
                Postal and delivery service\t321.9\t357.0\nTelecommunication service\t1,781.3\t1,838.3\n\n\
                INDEX OF TURNOVER (Previous year = 100) - %\nPostal and delivery service\t112.4\t110.9\n\
                Telecommunication service\t102.2\t103.2\n\nTELEPHONE SUBSCRIBERS (Thous. subscribers)\t1,588.0\t1,604.2\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post 2020 321900000000 yoy 12.4",
            "revenue.post 2021 357000000000 yoy 10.9",
            "revenue.telecom 2020 1781300000000 yoy 2.2",
            "revenue.telecom 2021 1838300000000 yoy 3.2",
            "subscribers.telephone @2020-12 1588000",
            "subscribers.telephone @2021-12 1604200",
        ]
    );
}

#[test]
fn the_unit_of_a_heading_is_that_of_the_rows_below_it() {
    let text = "Niên giám thống kê Hà Tĩnh 2021\n\nBưu chính, viễn thông\n2020\n2021\nA. Doanh thu (Tỷ đồng)\n\
                Doanh thu bưu chính\n243,9\n291,3\nDoanh thu viễn thông\n1.921,8\n1.886,0\n\
                B. Chỉ số phát triển (Năm trước = 100) - %\nDoanh thu bưu chính\n113,7\n119,4\nDoanh thu viễn thông\n102,6\n98,1\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post 2020 243900000000 yoy 13.7",
            "revenue.post 2021 291300000000 yoy 19.4",
            "revenue.telecom 2020 1921800000000 yoy 2.6",
            "revenue.telecom 2021 1886000000000 yoy -1.9",
        ]
    );
}

#[test]
fn columns_and_rows_of_something_else_take_no_name_from_what_stands_over_them() {
    let text = "VIETTEL POST ANNUAL REPORT 2022\n\nRevenue by quarter, 2022 (VND billion)\n\nQuarter | Revenue | Gross profit | Parcels (million)\n\
                Q1 | 5,310 | 214 | 44.1\nQ2 | 5,640 | 236 | 48.0\n";
    assert_eq!(
        figures(text),
        ["revenue.post 2022-Q1 5310000000000 Viettel Post", "revenue.post 2022-Q2 5640000000000 Viettel Post"]
    );
    let text = "VIETTEL POST ANNUAL REPORT 2021\n\nKey figures\nIndicator\n2020\n2021\nPost offices at year end\n1,955\n2,263\n\
                Sorting capacity (parcels per hour)\n36,000\n42,000\n";
    assert_eq!(
        figures(text),
        ["network.post_offices @2020-12 1955 Viettel Post", "network.post_offices @2021-12 2263 Viettel Post"]
    );
    let text = "Sở Thông tin và Truyền thông tỉnh Hà Tĩnh\n\nChỉ tiêu | ĐVT | Thực hiện năm 2008 | Ước thực hiện năm 2009\n\
                Doanh thu bưu chính | Tr.đồng | 58.340 | 64.700\n";
    assert_eq!(figures(text), ["revenue.post 2008 58340000000", "revenue.post 2009 64700000000 estimate"]);
}

#[test]
fn heads_go_on_in_the_line_below() {
    for (one, two) in [
        (
            "                    Ước tháng 9     Ước 9 tháng     9 tháng so với",
            "                    năm 2008        năm 2008        cùng kỳ 2007 (%)",
        ),
        ("Chỉ tiêu | Ước tháng 9 | Ước 9 tháng | 9 tháng so với", " | năm 2008 | năm 2008 | cùng kỳ 2007 (%)"),
    ] {
        let sign = if one.contains('|') { " | " } else { "        " };
        let row = |cells: [&str; 4]| cells.join(sign);
        let text = format!(
            "Niên giám thống kê Phú Yên 2008\n\nBiểu 9. Doanh thu bưu chính, viễn thông\nĐơn vị tính: Triệu đồng\n{one}\n{two}\n{}\n{}\n",
            row(["Doanh thu bưu chính", "7.385", "61.240", "109,3"]),
            row(["Doanh thu viễn thông", "35.815", "300.460", "133,3"]),
        );
        assert_eq!(
            figures(&text),
            [
                "revenue.post 2008-09 7385000000 estimate",
                "revenue.post 2008-9M 61240000000 yoy 9.3 estimate",
                "revenue.telecom 2008-09 35815000000 estimate",
                "revenue.telecom 2008-9M 300460000000 yoy 33.3 estimate",
            ],
            "{text}"
        );
    }
}

#[test]
fn a_label_may_end_in_an_abbreviation() {
    let text = "STATISTICAL YEARBOOK OF BINH DINH 2012\n\nPosts and telecommunications\nUnit\n2011\nPrel. 2012\nTurnover\nMill. dongs\n1,297,860\n1,389,145\n\
                Number of telephone subscribers as of 31 Dec.\nSubs.\n1,432,222\n1,442,696\nOf which: Mobile phone subscribers\nSubs.\n1,259,318\n1,301,470\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post_telecom 2011 1297860000000",
            "revenue.post_telecom 2012 1389145000000 estimate",
            "subscribers.telephone @2011-12 1432222",
            "subscribers.telephone @2012-12 1442696 estimate",
            "subscribers.mobile @2011-12 1259318",
            "subscribers.mobile @2012-12 1301470 estimate",
        ]
    );
}

#[test]
fn a_heading_of_aims_makes_aims_of_what_lies_ahead_and_a_month_before_is_no_year_before() {
    let text = "Kế hoạch phát triển hạ tầng số tỉnh Quảng Ngãi\n\nNgày 18/11/2025\n\n2. Mục tiêu các năm đầu kỳ\n\n\
                | TT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2027 |\n| 1 | Dân số được phủ sóng 5G | % | 48 | 65 |\n| 2 | Số trạm BTS 5G | trạm | 560 | 1.020 |\n";
    assert_eq!(
        figures(text),
        [
            "coverage.5g @2026-12 48 target",
            "coverage.5g @2027-12 65 target",
            "network.bts_5g @2026-12 560 target",
            "network.bts_5g @2027-12 1020 target",
        ]
    );
    let text = "Cục Thống kê tỉnh Bình Phước\n\nTháng 8 năm 2019\n\nDoanh thu bưu chính, viễn thông\nĐơn vị tính: Triệu đồng\n\n\
                \tƯớc tháng 8\tƯớc 8 tháng\tTháng 8 so với tháng 7 (%)\t8 tháng so với cùng kỳ năm 2018 (%)\n\
                Bưu chính\t14.605\t109.338\t102,6\t114,9\nViễn thông\t105.265\t826.877\t101,0\t106,3\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post 2019-08 14605000000 estimate",
            "revenue.post 2019-8M 109338000000 yoy 14.9 estimate",
            "revenue.telecom 2019-08 105265000000 estimate",
            "revenue.telecom 2019-8M 826877000000 yoy 6.3 estimate",
        ]
    );
}

#[test]
fn a_heading_of_indicators_is_none_of_aims() {
    let text = "Sở Thông tin và Truyền thông tỉnh Lai Châu\n\nNgày 15/10/2023\n\nII. Các chỉ tiêu viễn thông chủ yếu\n\n\
                | Chỉ tiêu | Đơn vị | Năm 2022 | Năm 2023 |\n| Doanh thu viễn thông | tỷ đồng | 720 | 730 |\n| Số trạm BTS | trạm | 1.160 | 1.260 |\n";
    assert_eq!(
        figures(text),
        [
            "revenue.telecom 2022 720000000000",
            "revenue.telecom 2023 730000000000",
            "network.bts @2022-12 1160",
            "network.bts @2023-12 1260",
        ]
    );
}

#[test]
fn what_stands_over_the_unit_of_a_table_stays_its_caption() {
    assert_eq!(
        figures(
            "Số thuê bao điện thoại cố định tại thời điểm 31 tháng 12 hàng năm phân theo địa phương\n\nĐơn vị tính: Nghìn thuê bao\n\nĐịa phương\n2010\nSơ bộ 2011\nCẢ NƯỚC\n14210,6\n12874,3\nKon Tum\n51,2\n46,8\n"
        ),
        [
            "subscribers.fixed @2010-12 14210600",
            "subscribers.fixed @2011-12 12874300 estimate",
            "subscribers.fixed @2010-12 51200",
            "subscribers.fixed @2011-12 46800 estimate",
        ]
    );
    assert_eq!(
        figures(
            "STATISTICAL YEARBOOK OF BAC LIEU PROVINCE 2018\n\n212. Turnover of postal and telecommunication services\n\nYear\tTotal\tPostal services\tTelecommunication services\n\tBillion VND\n2017\t688,2\t36,9\t651,3\n2018\t733,5\t44,2\t689,3\n\n214. Volume of freight carried by type of transport\nUnit: Thousand tons\n\nYear\tTotal\tRoad\tInland waterway\n2017\t7.215\t1.904\t5.311\n2018\t7.690\t2.063\t5.627\n"
        ),
        [
            "revenue.post_telecom 2017 688200000000",
            "revenue.post 2017 36900000000",
            "revenue.telecom 2017 651300000000",
            "revenue.post_telecom 2018 733500000000",
            "revenue.post 2018 44200000000",
            "revenue.telecom 2018 689300000000",
        ]
    );
}

#[test]
fn a_table_of_enterprises_ends_with_all_of_them_and_an_annual_report_has_one() {
    assert_eq!(
        figures(
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH BÌNH PHƯỚC\n\nKết quả hoạt động của các doanh nghiệp viễn thông trên địa bàn tỉnh năm 2016\n\nSTT\nDoanh nghiệp\nDoanh thu (triệu đồng)\nTrạm BTS\n\n1\nVNPT Bình Phước\n312.450\n486\n\n2\nViettel Bình Phước\n598.110\n774\n\nToàn tỉnh\n910.560\n1.260\n"
        ),
        [
            "revenue.telecom 2016 312450000000 VNPT",
            "network.bts @2016-12 486 VNPT",
            "revenue.telecom 2016 598110000000 Viettel",
            "network.bts @2016-12 774 Viettel",
            "revenue.telecom 2016 910560000000",
            "network.bts @2016-12 1260",
        ]
    );
    assert_eq!(
        figures(
            "VIETTEL POST JOINT STOCK CORPORATION\nANNUAL REPORT 2019\n\n2. Results against plan\n\nIndicator | Unit | 2018 actual | 2019 plan | 2019 actual | 2019 actual / plan | 2019 / 2018\nConsolidated revenue | VND billion | 4,922 | 6,890 | 7,812 | 113.4% | 158.7%\nPost offices in Vietnam | offices | 1,120 | 1,300 | 1,394 | 107.2% | 124.5%\n"
        ),
        [
            "revenue.post 2018 4922000000000 Viettel Post",
            "revenue.post 2019 6890000000000 target Viettel Post",
            "revenue.post 2019 7812000000000 yoy 58.7 plan 113.4 Viettel Post",
            "network.post_offices @2018-12 1120 Viettel Post",
            "network.post_offices @2019-12 1300 target Viettel Post",
            "network.post_offices @2019-12 1394 yoy 24.5 plan 107.2 Viettel Post",
        ]
    );
}

#[test]
fn an_index_of_any_spelling_moves_the_rows_above_and_districts_are_none_of_the_province() {
    assert_eq!(
        figures(
            "Statistics office of Quang Nam\n\nItem\t2015\t2016\nTelephone subscribers (Thous. subs.)\t1,455.3\t1,388.7\nMobile subscribers (Thous. subs.)\t1,355.3\t1,288.7\nIndex (previous year = 100), %\nTelephone subscribers\t103.76\t95.42\n"
        ),
        [
            "subscribers.telephone @2015-12 1455300 yoy 3.76",
            "subscribers.telephone @2016-12 1388700 yoy -4.58",
            "subscribers.mobile @2015-12 1355300",
            "subscribers.mobile @2016-12 1288700",
        ]
    );
    assert_eq!(
        figures(
            "Bulletin of Quang Nam province, May 2016\n\n| Item | End of May 2016 | End of May 2015 | Growth, % |\n|---|---|---|---|\n| Telephone subscribers (thousand) | 1,304 | 1,368 | -4.7 |\n| Mobile subscribers (thousand) | 1,241 | 1,302 | -4.7 |\n"
        ),
        [
            "subscribers.telephone @2016-05 1304000 yoy -4.7",
            "subscribers.telephone @2015-05 1368000",
            "subscribers.mobile @2016-05 1241000 yoy -4.7",
            "subscribers.mobile @2015-05 1302000",
        ]
    );
    assert!(
        figures(
            "Statistics office of Binh Thuan province\n\nFixed telephone subscribers by district, 2016\nPhan Thiet city | 21,340\nLa Gi town | 6,120\nDuc Linh | 5,210\n"
        )
        .is_empty()
    );
}

#[test]
fn an_index_below_a_table_is_of_the_years_that_its_own_columns_tell() {
    let page = |index: &str| {
        format!(
            "Bưu chính, viễn thông tỉnh Lai Châu\n\nChỉ tiêu | Đơn vị | 2020 | 2022 | Sơ bộ 2023\n\
             Doanh thu bưu chính | Tỷ đồng | 318,4 | 427,6 | 489,1\nDoanh thu viễn thông | Tỷ đồng | 1.602,9 | 1.741,3 | 1.798,0\n\n\
             248. Chỉ số phát triển doanh thu (Năm trước = 100) - Đơn vị: %\n\n{index}\n"
        )
    };
    let years = |text: &str| -> Vec<String> {
        let document = document_from_text("a.txt", text.to_owned());
        let found = Extractor::bundled().extract(&document);
        let grown = found.iter().filter_map(|finding| Some((finding.figure.yoy?, &finding.figure)));
        grown
            .map(|(yoy, figure)| {
                format!("{} {} {yoy} {}", figure.indicator, figure.period.unwrap(), figure.value.is_some())
            })
            .collect()
    };
    assert_eq!(
        years(&page(" | 2021\nBưu chính | 114,8\nViễn thông | 103,2")),
        ["revenue.post 2021 14.8 false", "revenue.telecom 2021 3.2 false"]
    );
    for heads in [" | 2021 | 2022", "Chỉ tiêu | 2021 | 2022"] {
        assert_eq!(
            years(&page(&format!("{heads}\nBưu chính | 114,8 | 110,2\nViễn thông | 103,2 | 101,1"))),
            [
                "revenue.post 2022 10.2 true",
                "revenue.telecom 2022 1.1 true",
                "revenue.post 2021 14.8 false",
                "revenue.telecom 2021 3.2 false"
            ],
            "{heads}"
        );
    }
}

#[test]
fn empty_cells_at_the_end_of_a_row_keep_the_columns_before_them() {
    let text = "Kết quả bưu chính, viễn thông tỉnh Lai Châu năm 2023\n\n\
                TT | Chỉ tiêu | Đơn vị | TH năm 2022 | KH năm 2023 | Ước TH 2023 | % so KH\n\
                1 | Thuê bao di động | thuê bao | 400.000 | 420.000 | 435.700 | 103,7\n\
                2 | Tỷ lệ dân số được phủ sóng 4G | % | 99,5 | 99,7 | 99,8 |\n";
    let document = document_from_text("a.txt", text.to_owned());
    let found = Extractor::bundled().extract(&document);
    let shares: Vec<String> = found
        .iter()
        .filter(|finding| finding.figure.indicator.as_str() == "coverage.4g")
        .map(|finding| format!("{} {}", finding.figure.value.unwrap(), finding.figure.period.unwrap()))
        .collect();
    assert_eq!(shares, ["99.5 @2022-12", "99.7 @2023-12", "99.8 @2023-12"]);
}

/// The values of the figures of `indicator` in `text`, in their order.
fn values(text: &str, indicator: &str) -> Vec<String> {
    let findings = Extractor::bundled().extract(&document_from_text("a.txt", text.to_owned()));
    let of = findings.iter().filter(|finding| finding.figure.indicator.as_str() == indicator);
    of.filter_map(|finding| finding.figure.value).map(|value| value.normalize().to_string()).collect()
}

#[test]
fn a_unit_on_a_line_over_rows_is_that_of_all_that_count_the_same() {
    for unit in ["\tThous. subscribers", "Thous. subscribers"] {
        let text = format!(
            "Ben Tre Statistical Yearbook\n\n\t2020\t2021\t2022\n\n{unit}\nTelephone subscribers\t1,372.8\t1,341.5\t1,388.0\n   Mobile\t1,351.6\t1,322.9\t1,371.4\nInternet subscribers\t1,004.7\t1,060.3\t1,127.9\n"
        );
        assert_eq!(values(&text, "subscribers.telephone"), ["1372800", "1341500", "1388000"]);
        assert_eq!(values(&text, "subscribers.mobile"), ["1351600", "1322900", "1371400"]);
        assert_eq!(values(&text, "subscribers.internet"), ["1004700", "1060300", "1127900"]);
    }
    // So is that densities are meant.
    let text = "Lam Dong Statistical Yearbook\n\n\t2020\t2021\n\tThous. subscribers\nMobile telephone subscribers\t1,648.6\t1,677.1\n\tSubscribers per 100 inhabitants\nMobile telephone\t125.8\t126.3\nFixed broadband Internet\t18.9\t20.9\n";
    assert_eq!(values(text, "subscribers.mobile"), ["1648600", "1677100"]);
    assert_eq!(values(text, "density.mobile"), ["125.8", "126.3"]);
    assert_eq!(values(text, "density.broadband_fixed"), ["18.9", "20.9"]);
    // A row with a unit of its own ends it.
    let text = "Ben Tre Statistical Yearbook\n\nItem\tUnit\t2020\t2021\nTelephone subscribers\tThous. subscribers\t1,372.8\t1,341.5\nInternet subscribers\tSubscribers\t204,700\t260,300\n";
    assert_eq!(values(text, "subscribers.internet"), ["204700", "260300"]);
}

#[test]
fn a_unit_behind_a_comma_is_that_of_its_column() {
    let text = "Figures of the provinces at the end of September 2025\n\n| Province | Mobile subscribers, thousand | 5G coverage, % of population | Households with fibre, % |\n|---|---|---|---|\n| An Giang | 4,012.5 | 38.2 | 81.7 |\n| Ca Mau | 2,268.1 | 24.9 | 79.4 |\n";
    assert_eq!(values(text, "subscribers.mobile"), ["4012500", "2268100"]);
    assert_eq!(values(text, "coverage.5g"), ["38.2", "24.9"]);
    assert_eq!(values(text, "share.households_fiber"), ["81.7", "79.4"]);
}

#[test]
fn the_month_of_a_caption_is_that_of_each_year_below() {
    for caption in ["Some network indicators as of 31 October", "Network indicators at the end of October"] {
        let text = format!(
            "Thai Nguyen, November 2017\n\n{caption}\n\nIndicator | 2016 | 2017\nMobile base stations | 2,418 | 2,735\nPay television subscribers (thousand) | 118.0 | 131.5\n"
        );
        let findings = Extractor::bundled().extract(&document_from_text("a.txt", text));
        let periods: Vec<String> =
            findings.iter().filter_map(|finding| finding.figure.period).map(|period| period.to_string()).collect();
        assert_eq!(periods, ["@2016-10", "@2017-10", "@2016-10", "@2017-10"], "{caption}");
    }
}

#[test]
fn groups_of_thousands_with_a_nought_are_no_telephones() {
    let text = "Thuê bao di động theo tỉnh (thuê bao)\n\nTỉnh | 2022 | 2023\nCao Bằng | 412 045 | 413 078\nLai Châu | 302 085 | 312 310\n";
    assert_eq!(values(text, "subscribers.mobile"), ["412045", "413078", "302085", "312310"]);
}

#[test]
fn a_unit_behind_a_dash_holds_for_the_parts_below() {
    for unit in ["- Thous. subscribers", "– thousand subscribers", "- Thous.", "- 1000 subscribers"] {
        let text = format!(
            "Yen Bai Statistical Yearbook\n\n\t2020\t2021\t2022\nTELEPHONE SUBSCRIBERS {unit}\t812.4\t803.9\t820.6\nMobile\t801.2\t794.1\t812.0\nFixed\t11.2\t9.8\t8.6\nINTERNET SUBSCRIBERS - Subscribers\t171,206\t190,884\t214,519\nLETTERS - Thous. letters\t402.5\t377.1\t331.8\n"
        );
        assert_eq!(values(&text, "subscribers.telephone"), ["812400", "803900", "820600"], "{unit}");
        assert_eq!(values(&text, "subscribers.mobile"), ["801200", "794100", "812000"], "{unit}");
        assert_eq!(values(&text, "subscribers.fixed"), ["11200", "9800", "8600"], "{unit}");
        assert_eq!(values(&text, "subscribers.internet"), ["171206", "190884", "214519"], "{unit}");
    }
    let text = "Niên giám thống kê Yên Bái\n\n\t2021\t2022\nSố thuê bao điện thoại - Nghìn thuê bao\t803,9\t820,6\nDi động\t794,1\t812,0\nSố thuê bao Internet - Thuê bao\t190.884\t214.519\n";
    assert_eq!(values(text, "subscribers.mobile"), ["794100", "812000"]);
    assert_eq!(values(text, "subscribers.internet"), ["190884", "214519"]);
    // What stands behind a dash may be no unit.
    let text = "Niên giám thống kê Yên Bái\n\n\t2021\t2022\nSố thuê bao - di động (nghìn thuê bao)\t794,1\t812,0\n";
    assert_eq!(values(text, "subscribers.mobile"), ["794100", "812000"]);
}

#[test]
fn a_caption_stands_behind_the_number_of_its_table() {
    for number in ["148\t", "7.3\t", "148. ", "Biểu 148\t", "148   "] {
        let text = format!(
            "Niên giám thống kê Yên Bái\n\n{number}Doanh thu bưu chính, viễn thông\n\n\t2021\t2022\nTỔNG SỐ - Tỷ đồng\t1.466,0\t1.538,9\nBưu chính\t121,7\t140,2\n"
        );
        assert_eq!(values(&text, "revenue.post_telecom"), ["1466000000000", "1538900000000"], "{number}");
    }
    for (title, ours) in [("Main indicators of post and telecommunications", 2), ("Main indicators of trade", 0)] {
        let text = format!(
            "Yen Bai Statistical Yearbook\n\n148\t{title}\n\n\t2021\t2022\nTURNOVER - Bill. dongs\t1,466.0\t1,538.9\n"
        );
        assert_eq!(values(&text, "revenue.post_telecom").len(), ours, "{title}");
    }
}

#[test]
fn the_day_of_a_caption_of_indicators_is_that_of_each_year_below() {
    let cells = |caption: &str| {
        format!(
            "Lai Châu, ten months of 2017\n\nIn the ten months, telecom revenue was VND 96.4 billion.\n\n{caption}\n\nIndicator\n2016\n2017\nMobile base stations\n418\n435\nPost offices\n132\n129\n"
        )
    };
    let of = |month: &str| {
        [
            "revenue.telecom 2017-10M 96400000000".to_owned(),
            format!("network.bts @2016-{month} 418"),
            format!("network.bts @2017-{month} 435"),
            format!("network.post_offices @2016-{month} 132"),
            format!("network.post_offices @2017-{month} 129"),
        ]
    };
    for caption in [
        "Some network indicators at 31 October",
        "Network at 31 October, by kind",
        "Infrastructure on 31 October",
        "Một số chỉ tiêu mạng lưới tại thời điểm 31/10",
    ] {
        let expected = of("10");
        assert_eq!(figures(&cells(caption)), expected, "{caption}");
    }
    // The day of a report is none.
    assert_eq!(figures(&cells("Annex to the report of 31 October")), of("12"));
}

//! Pages of statistical yearbooks: sections with their units, damaged numbers, units told by a sentence, rows of an index, blocks of
//! provinces and years, each beside what looks like it and is not.

use super::figures;

#[test]
fn a_torn_number_between_blanks_keeps_its_column() {
    assert_eq!(
        figures(
            "HA TINH STATISTICAL YEARBOOK\n\n118  Post and telecommunications\n\n                          2021       2022      Prel. 2023\n\nTurnover (Bill. dongs)\n  Post                     398.2      441.7        487,3\n  Telecommunications     2 014.3   2, 156.4     2 216 .6\n\nNumber of subscribers (Thous. subscribers)\n  Mobile                 1,271.0    1,296 .9    1,3 18.5\n  Fixed                     27.4       25.1         22.7\n"
        ),
        [
            "revenue.post 2021 398200000000",
            "revenue.post 2022 441700000000",
            "revenue.post 2023 487300000000 estimate",
            "revenue.telecom 2021 2014300000000",
            "revenue.telecom 2022 2156400000000",
            "revenue.telecom 2023 2216600000000 estimate",
            "subscribers.mobile @2021-12 1271000",
            "subscribers.mobile @2022-12 1296900",
            "subscribers.mobile @2023-12 1318500 estimate",
            "subscribers.fixed @2021-12 27400",
            "subscribers.fixed @2022-12 25100",
            "subscribers.fixed @2023-12 22700 estimate",
        ]
    );
    // A blank in place of the first sign; behind a group of three a number is over.
    assert_eq!(
        figures(
            "Viễn thông Hà Nam\n\nChỉ tiêu                      2021        2022\nThuê bao di động (thuê bao)   1 284.210   912.300\nThuê bao cố định (thuê bao)   12.345 6    19.870\n"
        ),
        [
            "subscribers.mobile @2021-12 1284210",
            "subscribers.mobile @2022-12 912300",
            "subscribers.fixed @2022-12 19870",
        ]
    );
}

#[test]
fn a_sentence_tells_the_unit_of_each_kind_of_figure() {
    let table = "Province | Telephone subscribers | Of which: mobile | Revenue of post | Revenue of telecommunications | Growth (%)\nHa Giang | 812.4 | 801.9 | 88.2 | 871 | 5.3\nSon La | 1,174.3 | .. | 121.0 | 1,263 | -4.9\n";
    let told = [
        "subscribers.telephone @2022-12 812400",
        "subscribers.mobile @2022-12 801900",
        "revenue.post 2022 88200000000",
        "revenue.telecom 2022 871000000000 yoy 5.3",
        "subscribers.telephone @2022-12 1174300",
        "revenue.post 2022 121000000000",
        "revenue.telecom 2022 1263000000000 yoy -4.9",
    ];
    let title = "7.12. Post and telecommunications in some provinces, 2022";
    for sentence in [
        "Telephone and broadband: thousand subscribers, 31 December 2022. Revenue: billion VND, whole year 2022.",
        "Revenue in billion VND, subscribers in thousand subscribers.",
        "Unit: billion VND for revenue, thousand subscribers for telephone",
        "(Revenue: Bill. dongs; telephone: Thous. subscribers)",
        "Unit: thousand subscribers; revenue in billion VND",
    ] {
        assert_eq!(figures(&format!("{title}\n\n{sentence}\n\n{table}")), told, "{sentence}");
    }
    for note in [
        "Note: Revenue in billion VND; subscribers in thousand subscribers.",
        "Notes: Turnover: VND billion. Telephone: thousand subscribers.",
    ] {
        assert_eq!(figures(&format!("{title}\n\n{table}\n{note}\n")), told, "{note}");
    }
    assert_eq!(
        figures(
            "Bưu chính, viễn thông Hà Nam\n\nĐơn vị: doanh thu - tỷ đồng; thuê bao - nghìn thuê bao\n\nChỉ tiêu | 2021 | 2022\nDoanh thu viễn thông | 812,4 | 871,0\nThuê bao di động | 801,9 | 833,7\n"
        ),
        [
            "revenue.telecom 2021 812400000000",
            "revenue.telecom 2022 871000000000",
            "subscribers.mobile @2021-12 801900",
            "subscribers.mobile @2022-12 833700",
        ]
    );
    // An amount of a sentence is no unit, and a unit of its own is nearer.
    assert_eq!(
        figures(
            "Viễn thông Hà Nam\n\nNăm qua doanh thu đạt khá, số thuê bao tăng thêm 2 nghìn thuê bao so với đầu năm trên địa bàn.\n\nChỉ tiêu | 2021 | 2022\nThuê bao di động (thuê bao) | 801.910 | 833.720\nThuê bao cố định | 9.120 | 8.450\n"
        ),
        [
            "subscribers.mobile @2021-12 801910",
            "subscribers.mobile @2022-12 833720",
            "subscribers.fixed @2021-12 9120",
            "subscribers.fixed @2022-12 8450",
        ]
    );
}

#[test]
fn a_total_below_a_section_is_of_the_fields_of_its_parts() {
    let head = "HAU GIANG STATISTICAL YEARBOOK\n\nTable 176. Post, telephone and Internet\n\n\t2021\t2022\nTURNOVER (Bill. dongs)\n";
    let index = "Index of total turnover (previous year = 100)\t103.5\t106.2\n";
    let parts = "Post\t102.9\t118.3\nTelecommunications\t768.7\t807.1\n";
    let told = [
        "revenue.post_telecom 2021 871600000000 yoy 3.5",
        "revenue.post_telecom 2022 925400000000 yoy 6.2",
        "revenue.post 2021 102900000000",
        "revenue.post 2022 118300000000",
        "revenue.telecom 2021 768700000000",
        "revenue.telecom 2022 807100000000",
    ];
    assert_eq!(figures(&format!("{head}Total\t871.6\t925.4\n{parts}{index}")), told);
    assert_eq!(figures(&format!("{head}Total\t871.6\t925.4\n{index}{parts}")), told);
    assert_eq!(figures(&format!("{head}Post and telecommunications\t871.6\t925.4\n{parts}{index}")), told);
    // One part makes no whole.
    assert_eq!(
        figures(&format!("{}Post\t102.9\t118.3\n", head.replace("(Bill", "of post (Bill"))),
        ["revenue.post 2021 102900000000", "revenue.post 2022 118300000000"]
    );
    // A section of both fields names none of its parts.
    assert_eq!(
        figures(&format!("{}{parts}", head.replace("TURNOVER", "TURNOVER OF POST AND TELECOMMUNICATIONS"))),
        told[2..]
    );
}

#[test]
fn an_index_of_one_row_in_lines_ends_with_it() {
    assert_eq!(
        figures(
            "Bưu chính, viễn thông Hà Nam\n\nChỉ tiêu\n2021\n2022\nTổng doanh thu bưu chính, viễn thông (tỷ đồng)\n871,6\n925,4\nChỉ số phát triển (Năm trước = 100) - %\n103,5\n106,2\nDoanh thu bưu chính (tỷ đồng)\n302,9\n318,3\n"
        ),
        [
            "revenue.post_telecom 2021 871600000000 yoy 3.5",
            "revenue.post_telecom 2022 925400000000 yoy 6.2",
            "revenue.post 2021 302900000000",
            "revenue.post 2022 318300000000",
        ]
    );
}

#[test]
fn a_line_over_rows_says_of_whom_or_when_they_are() {
    let read = |text: &str| {
        let document = provista::reading::document_from_text("a.txt", text.to_owned());
        let findings = provista::extract::Extractor::bundled().extract(&document);
        let line = |finding: &provista::extract::Finding| {
            let figure = &finding.figure;
            let place = figure.place.map_or("", provista::domain::PlaceId::as_str);
            format!("{place} {} {} {}", figure.indicator.as_str(), figure.period.unwrap(), figure.value.unwrap())
        };
        findings.iter().map(line).collect::<Vec<_>>()
    };
    let heads = "Mobile subscribers | Fixed broadband subscribers";
    let told = |rows: [(&str, &str, [u32; 2]); 4]| {
        let figure = |(place, year, [mobile, fixed]): (&str, &str, [u32; 2])| {
            [
                format!("{place} subscribers.mobile @{year}-12 {mobile}"),
                format!("{place} subscribers.broadband_fixed @{year}-12 {fixed}"),
            ]
        };
        rows.into_iter().flat_map(figure).collect::<Vec<_>>()
    };
    let page = "STATISTICAL YEARBOOK 2019\n\n272. Telecommunications in selected provinces (subscribers)\n";
    assert_eq!(
        read(&format!(
            "{page}Year | {heads}\nLai Chau\n2018 | 479,313 | 97,379\n2019 | 503,431 | 82,390\nHOA BINH | |\n2018 | 793,787 | 72,911\n2019 | 958,556 | 83,642\n"
        )),
        told([
            ("lai-chau", "2018", [479_313, 97_379]),
            ("lai-chau", "2019", [503_431, 82_390]),
            ("hoa-binh", "2018", [793_787, 72_911]),
            ("hoa-binh", "2019", [958_556, 83_642]),
        ])
    );
    assert_eq!(
        read(&format!(
            "{page}Province | {heads}\n2018\nLai Chau | 479,313 | 97,379\nHoa Binh | 793,787 | 72,911\nYear 2019\nLai Chau | 503,431 | 82,390\nHoa Binh | 958,556 | 83,642\n"
        )),
        told([
            ("lai-chau", "2018", [479_313, 97_379]),
            ("hoa-binh", "2018", [793_787, 72_911]),
            ("lai-chau", "2019", [503_431, 82_390]),
            ("hoa-binh", "2019", [958_556, 83_642]),
        ])
    );
}

#[test]
fn a_line_over_enterprises_says_what_they_have() {
    assert_eq!(
        figures(
            "NGHE AN STATISTICS OFFICE\n\nTable 76. Subscribers by operator (subscribers)\n\n\t2011\t2012\nMobile subscribers\nVNPT\t466,332\t220,996\nViettel\t465,512\t480,345\nTotal\t931,844\t701,341\nFixed broadband subscribers\nVNPT\t301,782\t327,805\nTotal\t301,790\t327,900\n"
        ),
        [
            "subscribers.mobile @2011-12 466332 VNPT",
            "subscribers.mobile @2012-12 220996 VNPT",
            "subscribers.mobile @2011-12 465512 Viettel",
            "subscribers.mobile @2012-12 480345 Viettel",
            "subscribers.mobile @2011-12 931844",
            "subscribers.mobile @2012-12 701341",
            "subscribers.broadband_fixed @2011-12 301782 VNPT",
            "subscribers.broadband_fixed @2012-12 327805 VNPT",
            "subscribers.broadband_fixed @2011-12 301790",
            "subscribers.broadband_fixed @2012-12 327900",
        ]
    );
}

#[test]
fn a_row_may_tell_by_how_much_the_one_above_it_moved() {
    for (name, moved) in [
        ("Growth over the previous year (%)", ["-7.4", "18.5"]),
        ("Annual change (%)", ["-7.4", "18.5"]),
        ("% change on previous year", ["-7.4", "18.5"]),
        ("Index (previous year = 100), %", ["92.6", "118.5"]),
    ] {
        let [first, second] = moved;
        assert_eq!(
            figures(&format!(
                "DONG NAI STATISTICS OFFICE\n\nIndicator | 2010 | 2011\nRevenue of post (VND billion) | 413.9 | 691.8\n{name} | {first} | {second}\nMobile subscribers (thousand) | 657.0 | 757.8\n"
            )),
            [
                "revenue.post 2010 413900000000 yoy -7.4",
                "revenue.post 2011 691800000000 yoy 18.5",
                "subscribers.mobile @2010-12 657000",
                "subscribers.mobile @2011-12 757800",
            ],
            "{name}"
        );
    }
}

#[test]
fn what_stands_over_the_last_of_the_years_says_how_sure_it_is() {
    assert_eq!(
        figures(
            "DONG NAI STATISTICS OFFICE\n\nTelephone subscribers (Thous. subscribers)\n\n                          Prel.\n         2010     2011     2012\nMobile   657.0    757.8    801.3\nFixed    57.0     47.8     31.3\n"
        ),
        [
            "subscribers.mobile @2010-12 657000",
            "subscribers.mobile @2011-12 757800",
            "subscribers.mobile @2012-12 801300 estimate",
            "subscribers.fixed @2010-12 57000",
            "subscribers.fixed @2011-12 47800",
            "subscribers.fixed @2012-12 31300 estimate",
        ]
    );
}

#[test]
fn units_may_stand_in_a_line_below_the_heads() {
    assert_eq!(
        figures(
            "Post and telecommunications, 2022\n\nProvince | Area | Telephone subscribers | Revenue of post | Rank\n | sq km | Thous. subscribers | billion VND |\nHa Giang | 7,929.5 | 812.4 | 88.2 | 9\nSon La | 14,123.5 | 1,174.3 | 121.0 | 4\n"
        ),
        [
            "subscribers.telephone @2022-12 812400",
            "revenue.post 2022 88200000000",
            "subscribers.telephone @2022-12 1174300",
            "revenue.post 2022 121000000000",
        ]
    );
}

#[test]
fn lines_of_semicolons_go_on_below_the_names_of_parts() {
    assert_eq!(
        figures(
            "Bưu chính, viễn thông Hà Nam\n\n;2021;2022\nDoanh thu (tỷ đồng)\nBưu chính;102,9;118,3\nViễn thông;768,7;..\nBình quân 100 dân (Thuê bao)\nĐiện thoại;121,9;129,6*\n"
        ),
        [
            "revenue.post 2021 102900000000",
            "revenue.post 2022 118300000000",
            "revenue.telecom 2021 768700000000",
            "density.telephone @2021-12 121.9",
            "density.telephone @2022-12 129.6",
        ]
    );
}

#[test]
fn a_table_of_something_else_takes_nothing_from_the_one_over_it() {
    let ours = "NIÊN GIÁM THỐNG KÊ HÀ NAM 2022\n\nThuê bao điện thoại (nghìn thuê bao)\n\nChỉ tiêu\n2021\n2022\nDi động\n801,9\n833,7\n";
    let told = ["subscribers.mobile @2021-12 801900", "subscribers.mobile @2022-12 833700"];
    for other in ["Khối lượng hàng hóa vận chuyển (Nghìn tấn)", "258. Số lượt hành khách vận chuyển"]
    {
        let page = format!("{ours}\n{other}\n\n2021\n2022\nTổng số\n451,3\n410,2\nNhà nước\n74,0\n86,2\n");
        assert_eq!(figures(&page), told, "{other}");
    }
}

#[test]
fn quarters_are_of_the_year_that_the_table_names_whenever_it_was_printed() {
    let table = |title: &str| {
        let head = "Indicator\tUnit\tQuarter I\tQuarter II";
        let row = "Telecommunications revenue\tbill. dongs\t402.1\t411.6";
        figures(&format!("BINH DINH STATISTICS OFFICE\n{title}\n\n{head}\n{row}\n\nPrinted on 24/3/2025 - page 112\n"))
    };
    let of = |first: u32, second: u32| {
        vec![format!("revenue.telecom {first}-Q1 402100000000"), format!("revenue.telecom {second}-Q2 411600000000")]
    };
    assert_eq!(table("Table 47. Post and telecommunications by quarter, 2024"), of(2024, 2024));
    assert_eq!(table("Table 47. Post and telecommunications by quarter, 2023"), of(2023, 2023));
}

#[test]
fn the_way_to_a_page_stands_between_a_table_and_its_title() {
    let page = |way: &str| {
        format!(
            "Số thuê bao điện thoại\nNumber of telephone subscribers\n\n{way}\n\nTổng số\nTotal\n\nChia ra - Of which\n\n\
             Di động - Mobile\n\nCố định - Fixed\n\nThuê bao - Subscribers\n\n2019\n\n1.486.512\n\n1.431.207\n\n55.305\n\n\
             2020\n\n1.523.840\n\n1.476.915\n\n46.925\n"
        )
    };
    let expected = [
        "subscribers.telephone @2019-12 1486512",
        "subscribers.mobile @2019-12 1431207",
        "subscribers.fixed @2019-12 55305",
        "subscribers.telephone @2020-12 1523840",
        "subscribers.mobile @2020-12 1476915",
        "subscribers.fixed @2020-12 46925",
    ];
    for way in [
        "Trang chủ > Số liệu thống kê > Tỉnh Lai Châu",
        "Trang chủ > Số liệu thống kê > Vận tải, bưu chính và viễn thông > Tỉnh Lai Châu",
        "Home > Statistics > Post and telecommunications > Lai Chau province",
    ] {
        assert_eq!(figures(&page(way)), expected, "{way}");
    }
}

#[test]
fn a_line_of_the_unit_stands_between_a_long_title_and_its_years() {
    let page = |title: &str| {
        format!(
            "LAI CHAU STATISTICS OFFICE\n\n{title}\n\n Unit: Thous. subscribers\n\n2021\n2022\nPrel. 2023\nMobile telephone\n\
             498.2\n560.5\n602.9\nFixed broadband Internet\n87.6\n91.8\n94.0\n"
        )
    };
    for title in [
        "227. Number of telephone and Internet subscribers",
        "227. Number of telephone and Internet subscribers as of annual 31 December",
        "227. Number of telephone and Internet subscribers by kind of service in the province",
    ] {
        assert_eq!(
            figures(&page(title)),
            [
                "subscribers.mobile @2021-12 498200",
                "subscribers.mobile @2022-12 560500",
                "subscribers.mobile @2023-12 602900 estimate",
                "subscribers.broadband_fixed @2021-12 87600",
                "subscribers.broadband_fixed @2022-12 91800",
                "subscribers.broadband_fixed @2023-12 94000 estimate",
            ],
            "{title}"
        );
    }
}

#[test]
fn a_unit_alone_holds_for_all_rows_below_a_title_of_money() {
    let page = "194. Doanh thu bưu chính, viễn thông\n     Turnover of postal and telecommunications services in Lai Chau province\n\n\
                                     2020        2021     Sơ bộ\n                                                          Prel. 2022\n\n\
                Tỷ đồng - Bill. dongs\n\nBưu chính, chuyển phát\nPostal and delivery services         39.8       41.3       45.9\n\n\
                Viễn thông\nTelecommunications services          402.5     431.4     479.0\n";
    assert_eq!(
        figures(page),
        [
            "revenue.post 2020 39800000000",
            "revenue.post 2021 41300000000",
            "revenue.post 2022 45900000000 estimate",
            "revenue.telecom 2020 402500000000",
            "revenue.telecom 2021 431400000000",
            "revenue.telecom 2022 479000000000 estimate",
        ],
    );
}

#[test]
fn an_index_goes_on_with_rows_that_are_named_in_two_lines() {
    let rows = |telephone: &str, internet: &str| {
        format!(
            "Số thuê bao điện thoại\nNumber of telephone subscribers      {telephone}\n\nSố thuê bao Internet\nNumber of Internet subscribers       {internet}\n\n"
        )
    };
    let page = format!(
        "193. Number of telephone and Internet subscribers in Lai Chau province (at 31 December)\n\n                                     2020        2021     2022\n\n\
         {}Chỉ số phát triển (Năm trước = 100) - %\nIndex (Previous year = 100) - %\n\n{}",
        rows("385,840   391,307   398,662", "136,780   143,601   150,518"),
        rows("101.8       102.3       101.9", "112.3       109.4       107.0"),
    );
    assert_eq!(
        figures(&page),
        [
            "subscribers.telephone @2020-12 385840 yoy 1.8",
            "subscribers.telephone @2021-12 391307 yoy 2.3",
            "subscribers.telephone @2022-12 398662 yoy 1.9",
            "subscribers.internet @2020-12 136780 yoy 12.3",
            "subscribers.internet @2021-12 143601 yoy 9.4",
            "subscribers.internet @2022-12 150518 yoy 7",
        ],
    );
}

#[test]
fn no_number_stands_below_a_head_of_parts() {
    for heads in [
        "Year\nTotal\nOf which\nMobile\nFixed",
        "Total\nOf which:\nMobile\nFixed",
        "Năm\nTổng số\nTrong đó\nDi động\nCố định",
    ] {
        for unit in ["", "Subscribers\n\n"] {
            let page = format!(
                "LAI CHAU STATISTICS OFFICE\n\n211. Number of telephone subscribers as of 31 December\n\n{heads}\n\n{unit}2016\n468,215\n452,307\n15,908\n\n2017\n491,626\n477,184\n14,442\n"
            );
            assert_eq!(
                figures(&page),
                [
                    "subscribers.telephone @2016-12 468215",
                    "subscribers.mobile @2016-12 452307",
                    "subscribers.fixed @2016-12 15908",
                    "subscribers.telephone @2017-12 491626",
                    "subscribers.mobile @2017-12 477184",
                    "subscribers.fixed @2017-12 14442",
                ],
                "{heads} {unit}"
            );
        }
    }
}

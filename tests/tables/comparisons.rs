//! Columns that set the figures beside them against another time: an index with its base in the line below, percentages of a time that
//! the head names, bases that are not the year before.

use super::figures;

#[test]
fn a_base_below_the_head_of_an_index_is_that_of_its_column_alone() {
    let told = [
        "subscribers.internet @2014-12 88410",
        "subscribers.internet @2015-12 121650 yoy 37.6 estimate",
        "subscribers.internet @2014-12 34925",
        "subscribers.internet @2015-12 43170 yoy 23.6 estimate",
    ];
    for (head, base) in [
        ("Index, 2015", "(2014 = 100), %"),
        ("Index, 2015", "(2014 = 100)"),
        ("Index (%)", "2014 = 100"),
        ("Index", "(previous year = 100) %"),
        ("Growth index", "(2014=100)"),
    ] {
        let page = format!(
            "249. Number of Internet subscribers as of 31 December by province\n\nUnit: Subscribers\n\n                     2014      Prel. 2015      {head}\n                                               {base}\n  Bac Ninh         88,410         121,650            137.6\n  Ha Nam           34,925          43,170            123.6\n"
        );
        assert_eq!(figures(&page), told, "{head} over {base}");
    }
    let vietnamese = "Số thuê bao Internet tại thời điểm 31/12\n\nĐơn vị: Thuê bao\n\n                 2014      Sơ bộ 2015      Chỉ số 2015\n                                           (2014 = 100) %\n  Bắc Ninh     88.410         121.650            137,6\n  Hà Nam       34.925          43.170            123,6\n";
    assert_eq!(figures(vietnamese), told);
    let barred = "Internet subscribers, 31 December\n\nProvince | 2014 | Prel. 2015 | Index\n | | | (2014 = 100)\nBac Ninh | 88,410 | 121,650 | 137.6\nHa Nam | 34,925 | 43,170 | 123.6\n";
    assert_eq!(figures(barred), told);
}

#[test]
fn a_base_below_heads_of_times_is_that_of_them_all() {
    assert_eq!(
        figures(
            "Revenue of postal services and telecommunications\n\n                      2014         2015\n(Previous year = 100), %\nPost                 112.4        109.3\nTelecommunications   104.5        103.2\n"
        ),
        [
            "revenue.post 2014 - yoy 12.4",
            "revenue.post 2015 - yoy 9.3",
            "revenue.telecom 2014 - yoy 4.5",
            "revenue.telecom 2015 - yoy 3.2",
        ]
    );
}

#[test]
fn percentages_of_a_time_are_growth_on_it() {
    let rows = |head: &str| {
        figures(&format!(
            "Revenue and budget\n\nIndicator | Unit | Jan-Apr 2026 | {head}\nRevenue, whole sector | VND billion | 1,912,480 | 118.6\nPostal services | VND billion | 28,650 | 113.2\n"
        ))
    };
    let grown = ["revenue.ict 2026-4M 1912480000000000 yoy 18.6", "revenue.post 2026-4M 28650000000000 yoy 13.2"];
    for head in [
        "% of Jan-Apr 2025",
        "As % of Jan-Apr 2025",
        "In percent of Jan-Apr 2025",
        "As a percentage of Jan-Apr 2025",
        "Jan-Apr 2026 as % of Jan-Apr 2025",
        "% of the same period of 2025",
        "bằng % 4 tháng 2025",
        "% so 4 tháng 2025",
    ] {
        assert_eq!(rows(head), grown, "{head}");
    }
    let plain = ["revenue.ict 2026-4M 1912480000000000", "revenue.post 2026-4M 28650000000000"];
    for head in ["% of total", "% of Jan-Apr 2020", "% of April 2026"] {
        assert_eq!(rows(head), plain, "{head}");
    }
    let of_plan = ["revenue.ict 2026-4M 1912480000000000 plan 118.6", "revenue.post 2026-4M 28650000000000 plan 113.2"];
    assert_eq!(rows("% of plan 2026"), of_plan);
}

#[test]
fn only_growth_on_the_year_before_counts() {
    let rows = |now: &str, first: &str, second: &str| {
        figures(&format!(
            "Bưu chính, viễn thông\n\nChỉ tiêu | Đơn vị | {now} | {first} | {second}\nDoanh thu bưu chính | tỷ đồng | 1.912 | 118,6 | 98,7\n"
        ))
    };
    for (now, year, other, period) in [
        ("Tháng 5/2025", "% so tháng 5/2024", "% so tháng 4/2025", "2025-05"),
        ("Quý II/2025", "So với quý II/2024 (%)", "So với quý I/2025 (%)", "2025-Q2"),
        ("6 tháng 2025", "So với 6 tháng 2024 (%)", "So với 31/12/2024 (%)", "2025-H1"),
        ("2025", "Năm 2025 so với năm 2024 (%)", "Năm 2025 so với năm 2020 (%)", "2025"),
    ] {
        let grown = [format!("revenue.post {period} 1912000000000 yoy 18.6")];
        assert_eq!(rows(now, year, other), grown, "{year} beside {other}");
        let last = [format!("revenue.post {period} 1912000000000 yoy -1.3")];
        assert_eq!(rows(now, other, year), last, "{other} beside {year}");
    }
}

#[test]
fn a_row_of_an_index_that_is_of_something_else_takes_no_growth_away() {
    assert_eq!(
        figures(
            "Post and telecommunications in Binh Dinh\n\nItem\tUnit\t2007\t2008\nTurnover of post and telecommunications\tBill. VND\t640.8\t798.1\nLetters and parcels sent\tThous.\t1,884\t1,702\n\nINDEX (previous year = 100) - %\nTurnover of post and telecommunications\t%\t125.1\t124.5\nLetters and parcels sent\t%\t94.7\t90.3\n"
        ),
        ["revenue.post_telecom 2007 640800000000 yoy 25.1", "revenue.post_telecom 2008 798100000000 yoy 24.5"]
    );
}

#[test]
fn no_amount_is_planned_in_per_cent() {
    let page = |head: &str, cells: [&str; 2]| {
        format!(
            "Kết quả bưu chính, viễn thông quý I năm 2019\n\nLai Châu, ngày 16/04/2019\n\nChỉ tiêu\tĐơn vị\tThực hiện quý I/2019\tSo với cùng kỳ\t{head}\n\
             Doanh thu bưu chính\ttỷ đồng\t17,4\t111,5%\t{}\nDoanh thu viễn thông\ttỷ đồng\t109,8\t103,4%\t{}\n",
            cells[0], cells[1]
        )
    };
    for head in ["So với kế hoạch năm", "Kế hoạch năm", "% kế hoạch năm"] {
        assert_eq!(
            figures(&page(head, ["22,9%", "24,1%"])),
            [
                "revenue.post 2019-Q1 17400000000 yoy 11.5 plan 22.9",
                "revenue.telecom 2019-Q1 109800000000 yoy 3.4 plan 24.1",
            ],
            "{head}"
        );
    }
    assert_eq!(
        figures(&page("Kế hoạch năm 2019", ["76", "455"])),
        [
            "revenue.post 2019-Q1 17400000000 yoy 11.5",
            "revenue.post 2019 76000000000 target",
            "revenue.telecom 2019-Q1 109800000000 yoy 3.4",
            "revenue.telecom 2019 455000000000 target",
        ],
    );
}

#[test]
fn a_year_over_a_slash_is_the_one_that_is_compared() {
    let heads = [
        ["Thực hiện 2008", "Kế hoạch 2009", "Ước thực hiện 2009", "ƯTH 2009/TH 2008 (%)", "ƯTH 2009/KH 2009 (%)"],
        ["TH 2008", "KH 2009", "ƯTH 2009", "So sánh ƯTH 2009/TH 2008 (%)", "So sánh ƯTH 2009/KH 2009 (%)"],
        ["TH 2008", "KH 2009", "ƯTH 2009", "2009/2008 (%)", "ƯTH 2009/KH (%)"],
        ["TH 2008", "KH 2009", "ƯTH 2009", "ƯTH 2009/TH 2008", "ƯTH 2009/KH 2009"],
    ];
    for heads in heads {
        let text = format!(
            "Tỉnh Bình Phước\n\nTT\tChỉ tiêu\tĐVT\t{}\tKế hoạch 2010\n1\tDoanh thu bưu chính, viễn thông\tTỷ đồng\t486,2\t560\t583,4\t120,0\t104,2\t690\n\
             2\tTổng số thuê bao điện thoại\tThuê bao\t412.350\t550.000\t538.900\t130,7\t98,0\t640.000\n",
            heads.join("\t")
        );
        assert_eq!(
            figures(&text),
            [
                "revenue.post_telecom 2008 486200000000",
                "revenue.post_telecom 2009 560000000000 target",
                "revenue.post_telecom 2009 583400000000 yoy 20 plan 104.2 estimate",
                "revenue.post_telecom 2010 690000000000 target",
                "subscribers.telephone @2008-12 412350",
                "subscribers.telephone @2009-12 550000 target",
                "subscribers.telephone @2009-12 538900 yoy 30.7 plan 98 estimate",
                "subscribers.telephone @2010-12 640000 target",
            ],
            "{heads:?}"
        );
    }
    // The plan of the next year grows, too.
    assert_eq!(
        figures(
            "Binh Phuoc province\n\nNo.\tIndicator\tUnit\tEstimate 2009\tPlan 2010\tPlan 2010/Estimate 2009 (%)\n\
             1\tPost and telecommunications revenue\tVND billion\t583.4\t690\t118.3\n2\tTelephone subscribers\tSubscriber\t538,900\t640,000\t118.8\n"
        ),
        [
            "revenue.post_telecom 2009 583400000000 estimate",
            "revenue.post_telecom 2010 690000000000 yoy 18.3 target",
            "subscribers.telephone @2009-12 538900 estimate",
            "subscribers.telephone @2010-12 640000 yoy 18.8 target",
        ]
    );
}

#[test]
fn what_is_set_against_the_plan_of_a_year_is_of_that_year() {
    assert_eq!(
        figures(
            "Tỉnh Bình Phước\n\nChỉ tiêu | ĐVT | Thực hiện 2008 | Ước TH 2009 | So sánh (%) TH 2008 | So sánh (%) KH 2009\n\
             Doanh thu bưu chính, viễn thông | Tỷ đồng | 486,2 | 583,4 | 120,0 | 104,2\nTổng số thuê bao điện thoại | Thuê bao | 412.350 | 538.900 | 130,7 | 98,0\n"
        ),
        [
            "revenue.post_telecom 2008 486200000000",
            "revenue.post_telecom 2009 583400000000 yoy 20 plan 104.2 estimate",
            "subscribers.telephone @2008-12 412350",
            "subscribers.telephone @2009-12 538900 yoy 30.7 plan 98 estimate",
        ]
    );
    // Of the months of that year, where the row tells no more of it.
    assert_eq!(
        figures(
            "Tỉnh Bình Phước\n\nChỉ tiêu | ĐVT | Thực hiện 2008 | 9 tháng 2009 | So với kế hoạch 2009 (%)\n\
             Doanh thu bưu chính, viễn thông | Tỷ đồng | 486,2 | 383,4 | 68,2\n"
        ),
        ["revenue.post_telecom 2008 486200000000", "revenue.post_telecom 2009-9M 383400000000 plan 68.2"]
    );
}

//! What the caption over a table says of its figures, each beside what looks like it and is not.

use super::figures;

/// The indicators of the figures of a table with a `caption` and rows of enterprises, whose numbers are headed "Subscribers".
fn of_generic(caption: &str, heads: &str) -> Vec<String> {
    let text = format!("Lạng Sơn 2019\n\n{caption}\n\n{heads}\nVNPT | 31,240 | 51.9\nViettel | 28,915 | 48.1\n");
    let mut of: Vec<String> =
        figures(&text).iter().filter_map(|figure| Some(figure.split_once(' ')?.0.to_owned())).collect();
    of.dedup();
    of
}

#[test]
fn a_caption_says_which_subscribers_stand_below_a_head_that_does_not() {
    for (caption, of) in [
        ("Table 4. Fixed broadband subscribers by operator, 31 December 2019", "subscribers.broadband_fixed"),
        ("Bảng 4. Thuê bao Internet băng rộng cố định (tính đến 31/12/2019)", "subscribers.broadband_fixed"),
        ("Table 4. Internet subscribers by operator", "subscribers.internet"),
        ("Biểu 4. Thuê bao Internet của các doanh nghiệp viễn thông", "subscribers.internet"),
        ("Bảng 4. Thuê bao Internet cáp quang", "subscribers.broadband_fixed"),
        ("Table 4. Mobile subscribers by operator", "subscribers.mobile"),
        ("Biểu 4. Thuê bao truyền hình trả tiền", "subscribers.pay_tv"),
        ("Table 4. Telephone subscribers by operator", "subscribers.telephone"),
        ("Biểu 4. Truyền hình trả tiền", "subscribers.pay_tv"),
        // Those of both are no longer of the one.
        ("Table 4. Telephone and Internet subscribers by operator", "subscribers.telephone"),
        ("Table 4. Subscribers by operator", "subscribers.telephone"),
    ] {
        for heads in ["Operator | Subscribers | Market share (%)", "Doanh nghiệp | Số thuê bao | Thị phần (%)"]
        {
            assert_eq!(of_generic(caption, heads), [of], "{caption}");
        }
        // What the head names is that.
        let heads = "Operator | Fixed telephone subscribers | Market share (%)";
        assert_eq!(of_generic(caption, heads), ["subscribers.fixed"], "{caption}");
    }
}

#[test]
fn a_line_of_subscribers_over_the_rows_is_no_more_than_their_unit() {
    let text = "YEARBOOK OF LANG SON PROVINCE 2019\n\n191. Internet subscribers as of 31 December by district\n\t2018\t2019\n\tSubscribers\nTOTAL\t135,230\t148,946\nTrang Dinh district\t14,905\t15,214\n";
    assert_eq!(figures(text), ["subscribers.internet @2018-12 135230", "subscribers.internet @2019-12 148946"]);
    let lines = "BÁO CÁO TỈNH LẠNG SƠN NĂM 2019\n\nBảng 2. Thuê bao Internet băng rộng cố định (tính đến 31/12/2019)\n\nTT\nDoanh nghiệp\nSố thuê bao\n\n1\nVNPT Lạng Sơn\n31.240\n\n2\nViettel Lạng Sơn\n28.915\n\nTổng cộng\n60.155\n";
    assert_eq!(
        figures(lines),
        [
            "subscribers.broadband_fixed @2019-12 31240 VNPT",
            "subscribers.broadband_fixed @2019-12 28915 Viettel",
            "subscribers.broadband_fixed @2019-12 60155",
        ]
    );
}

#[test]
fn a_density_in_a_table_of_the_internet_is_of_the_internet() {
    let of = |caption: &str| {
        figures(&format!(
            "BÁO CÁO TỈNH LẠNG SƠN NĂM 2019\n\n{caption}\nNăm | Số thuê bao | Mật độ (TB/100 dân)\n2018 | 128.915 | 16,2\n2019 | 130.155 | 17,1\n"
        ))
    };
    let expected = |subscribers: &str, density: &str| {
        [("@2018-12", "128915", "16.2"), ("@2019-12", "130155", "17.1")]
            .iter()
            .flat_map(|(at, count, per100)| {
                [format!("subscribers.{subscribers} {at} {count}"), format!("density.{density} {at} {per100}")]
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(of("Biểu 5. Internet băng rộng"), expected("broadband", "internet"));
    assert_eq!(of("Biểu 5. Thuê bao điện thoại cố định"), expected("fixed", "fixed"));
    assert_eq!(of("Biểu 5. Hạ tầng viễn thông và Internet"), expected("telephone", "telephone"));
}

/// The times of a table of revenue and subscribers with this `title` and `heads` of two columns of numbers.
fn times(title: &str, heads: &str) -> Vec<String> {
    let text = format!(
        "Báo cáo của tỉnh Lạng Sơn\n\n{title}\n\n{heads}\nDoanh thu bưu chính (tỷ đồng)\t95,5\t112,3\nThuê bao di động\t643.500\t661.500\n"
    );
    figures(&text).iter().filter_map(|figure| Some(figure.split(' ').nth(1)?.to_owned())).collect()
}

#[test]
fn the_months_of_a_title_are_those_of_each_year_below_it() {
    let years = "Chỉ tiêu\t2018\t2019";
    for (title, part, month) in [
        ("B. Flows (January to June)", "H1", "06"),
        ("Table 3. Results, first six months", "H1", "06"),
        ("II. 6 tháng đầu năm", "H1", "06"),
        ("Bảng 3. Kết quả quý I các năm", "Q1", "03"),
        ("Third quarter", "Q3", "09"),
        ("Results, January–September", "9M", "09"),
        // Of the later of two years no more was known.
        ("Bảng 3. Kết quả 6 tháng đầu năm 2019", "H1", "06"),
    ] {
        let expected =
            [format!("2018-{part}"), format!("2019-{part}"), format!("@2018-{month}"), format!("@2019-{month}")];
        assert_eq!(times(title, years), expected, "{title}");
    }
    let whole = ["2018", "2019", "@2018-12", "@2019-12"];
    for title in [
        "Kết quả cả năm",
        // The month of the paper.
        "Posted in June",
        "Báo cáo 6 tháng đầu năm 2020",
        "Báo cáo quý IV năm 2019",
        "Trong 6 tháng đầu năm, các doanh nghiệp vẫn giữ ổn định.",
    ] {
        assert_eq!(times(title, years), whole, "{title}");
    }
}

#[test]
fn the_months_of_a_title_are_none_of_a_year_beside_months_or_a_plan() {
    let title = "Bảng 3. Kết quả 6 tháng đầu năm 2019";
    assert_eq!(times(title, "Chỉ tiêu\tNăm 2018\t6 tháng 2019"), ["2018", "2019-H1", "@2018-12", "@2019-06"]);
    assert_eq!(times(title, "Chỉ tiêu\tNăm 2018\tKH 2019"), ["2018", "2019", "@2018-12", "@2019-12"]);
    // Each part of a table has its own.
    let text = "Lạng Sơn\n\nA. Cả năm (tỷ đồng)\n\nDoanh thu\t2018\t2019\nBưu chính\t95,5\t112,3\n\nB. Quý IV (tỷ đồng)\n\nDoanh thu\t2018\t2019\nBưu chính\t25,5\t32,3\n";
    assert_eq!(
        figures(text),
        [
            "revenue.post 2018 95500000000",
            "revenue.post 2019 112300000000",
            "revenue.post 2018-Q4 25500000000",
            "revenue.post 2019-Q4 32300000000",
        ]
    );
}

#[test]
fn the_months_of_a_row_are_those_of_each_year_over_it() {
    let of = |revenue: &str, subscribers: &str| {
        figures(&format!(
            "Lang Son, report\n\nIndicator\tUnit\t2018\t2019\n{revenue}\tVND billion\t95.5\t112.3\n{subscribers}\tsubscribers\t643,500\t661,500\n"
        ))
    };
    let expected = |part: &str, month: &str| {
        [
            format!("revenue.post 2018{part} 95500000000"),
            format!("revenue.post 2019{part} 112300000000"),
            format!("subscribers.mobile @2018-{month} 643500"),
            format!("subscribers.mobile @2019-{month} 661500"),
        ]
    };
    assert_eq!(of("Postal revenue, first half", "Mobile subscribers at the end of June"), expected("-H1", "06"));
    assert_eq!(of("Doanh thu bưu chính quý I", "Thuê bao di động cuối quý I"), expected("-Q1", "03"));
    assert_eq!(of("Postal revenue", "Mobile subscribers as of 31 December"), expected("", "12"));
}

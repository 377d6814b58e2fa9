//! Tables in one line with two levels of heads: which of the groups have kinds, and where their whole stands, is told by the sums.

use super::layouts::read;

/// A page whose table has these heads and rows.
fn page(caption: &str, heads: &str, rows: &str) -> String {
    format!("Viễn thông tỉnh Trà Vinh\n\n{caption}\n{heads} {rows}\n\nMạng lưới được mở rộng.\n")
}

/// What rows of fixed, mobile and all telephones tell.
const TELEPHONES: [&str; 9] = [
    "tra-vinh subscribers.fixed @2015-12 41720 actual",
    "tra-vinh subscribers.fixed @2016-12 39427 actual",
    "tra-vinh subscribers.fixed @2017-12 30450 actual",
    "tra-vinh subscribers.mobile @2015-12 331778 actual",
    "tra-vinh subscribers.mobile @2016-12 393180 actual",
    "tra-vinh subscribers.mobile @2017-12 418008 actual",
    "tra-vinh subscribers.telephone @2015-12 373498 actual",
    "tra-vinh subscribers.telephone @2016-12 432607 actual",
    "tra-vinh subscribers.telephone @2017-12 448458 actual",
];

const CAPTION: &str = "Biểu 7. Thuê bao điện thoại các năm 2015 - 2017\nĐơn vị: thuê bao";
const WHOLE_LAST: &str = "2015 41.720 331.778 373.498 2016 39.427 393.180 432.607 2017 30.450 418.008 448.458";
const WHOLE_FIRST: &str = "2015 373.498 41.720 331.778 2016 432.607 39.427 393.180 2017 448.458 30.450 418.008";

#[test]
fn sums_tell_where_the_whole_of_the_kinds_stands() {
    for (heads, rows) in [
        ("Năm Thuê bao điện thoại Tổng thuê bao Cố định Di động", WHOLE_LAST),
        ("Năm Thuê bao điện thoại Tổng số Cố định Di động", WHOLE_LAST),
        ("Năm Thuê bao điện thoại Tổng số Cố định Di động", WHOLE_FIRST),
        ("Năm Cố định Di động Tổng số", WHOLE_LAST),
        ("Năm Tổng số Cố định Di động", WHOLE_FIRST),
    ] {
        assert_eq!(read(&page(CAPTION, heads, rows)), TELEPHONES, "{heads}");
    }
}

#[test]
fn heads_whose_kinds_do_not_add_up_are_not_guessed() {
    let rows = "2015 41.720 331.778 383.498 2016 39.427 393.180 442.607 2017 30.450 418.008 458.458";
    for heads in ["Năm Thuê bao điện thoại Tổng số Cố định Di động", "Năm Thuê bao điện thoại Cố định Di động Khác"]
    {
        assert!(read(&page(CAPTION, heads, rows)).is_empty(), "{heads}");
    }
}

#[test]
fn groups_with_kinds_stand_beside_columns_without() {
    let heads =
        "Năm Thuê bao điện thoại Tổng cộng Tăng trưởng (%) Mật độ thuê bao/100 dân Di động Cố định Di động Cố định";
    let told = [
        "tra-vinh density.fixed @2015-12 5.3 actual",
        "tra-vinh density.fixed @2016-12 4.9 actual",
        "tra-vinh density.fixed @2017-12 3.8 actual",
        "tra-vinh density.fixed @2018-12 3.1 actual",
        "tra-vinh density.mobile @2015-12 41.4 actual",
        "tra-vinh density.mobile @2016-12 48.8 actual",
        "tra-vinh density.mobile @2017-12 51.6 actual",
        "tra-vinh density.mobile @2018-12 53.4 actual",
        "tra-vinh subscribers.fixed @2015-12 41720 actual",
        "tra-vinh subscribers.fixed @2016-12 39427 actual",
        "tra-vinh subscribers.fixed @2017-12 30450 actual",
        "tra-vinh subscribers.fixed @2018-12 25040 actual",
        "tra-vinh subscribers.mobile @2015-12 331778 actual",
        "tra-vinh subscribers.mobile @2016-12 393180 actual",
        "tra-vinh subscribers.mobile @2017-12 418008 actual",
        "tra-vinh subscribers.mobile @2018-12 436100 actual",
        "tra-vinh subscribers.telephone @2015-12 373498 actual",
        "tra-vinh subscribers.telephone @2016-12 432607 yoy 15.83 actual",
        "tra-vinh subscribers.telephone @2017-12 448458 yoy 3.66 actual",
        "tra-vinh subscribers.telephone @2018-12 461140 yoy 2.83 actual",
    ];
    let rows = "2015 331.778 41.720 373.498 41,4 5,3 2016 393.180 39.427 432.607 115,83 48,8 4,9 2017 418.008 30.450 448.458 103,66 51,6 3,8";
    // The last row may stand in a line of its own.
    for last in [" 2018 436.100 25.040 461.140 102,83 53,4 3,1", "\n2018 436.100 25.040 461.140 102,83 53,4 3,1"] {
        assert_eq!(read(&page(CAPTION, heads, &format!("{rows}{last}"))), told, "{last}");
    }
}

#[test]
fn a_whole_of_money_is_that_of_its_fields() {
    let told = [
        "tra-vinh revenue.post 2015 51700000000 actual",
        "tra-vinh revenue.post 2016 49400000000 actual",
        "tra-vinh revenue.post 2017 42400000000 actual",
        "tra-vinh revenue.post_telecom 2015 483500000000 actual",
        "tra-vinh revenue.post_telecom 2016 542600000000 actual",
        "tra-vinh revenue.post_telecom 2017 560400000000 actual",
        "tra-vinh revenue.telecom 2015 431800000000 actual",
        "tra-vinh revenue.telecom 2016 493200000000 actual",
        "tra-vinh revenue.telecom 2017 518000000000 actual",
    ];
    for caption in ["Biểu 6. Doanh thu\nĐơn vị: tỷ đồng", "Biểu 6. Doanh thu (tỷ đồng)"] {
        for (heads, rows) in [
            (
                "Năm Doanh thu Tổng số Bưu chính Viễn thông",
                "2015 483,5 51,7 431,8 2016 542,6 49,4 493,2 2017 560,4 42,4 518,0",
            ),
            (
                "Năm Doanh thu Tổng số Bưu chính Viễn thông",
                "2015 51,7 431,8 483,5 2016 49,4 493,2 542,6 2017 42,4 518,0 560,4",
            ),
        ] {
            assert_eq!(read(&page(caption, heads, rows)), told, "{caption} {rows}");
        }
    }
}

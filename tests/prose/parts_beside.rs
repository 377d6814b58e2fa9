//! A whole and a part of it in one sentence, each with its own number.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn the_part_that_comes_next_is_not_said_of_the_whole() {
    for told in [
        "mobile subscribers in Tra Vinh reached 874,000 while post-paid subscribers came to only 42,000",
        "mobile subscribers in Tra Vinh reached 874,000 and postpaid subscribers reached 42,000",
        "mobile subscribers in Tra Vinh numbered 874,000, while prepaid subscribers numbered 661,000",
        "Tra Vinh had 874,000 mobile subscribers. Prepaid subscribers numbered about 661,000",
    ] {
        reads(&format!("In 2019 {told}."), &["subscribers.mobile 874000 tra-vinh @2019-12"]);
    }
    reads(
        "Năm 2019, thuê bao di động Trà Vinh đạt 874.000 trong khi thuê bao trả sau là 42.000.",
        &["subscribers.mobile 874000 tra-vinh @2019-12"],
    );
    // What follows is the part's own name.
    reads("In 2019 Tra Vinh had 628,000 prepaid and postpaid subscribers.", &[]);
    reads("In 2019 mobile subscribers in Tra Vinh numbered 874,000.", &["subscribers.mobile 874000 tra-vinh @2019-12"]);
}

#[test]
fn a_list_of_growths_is_measured_from_the_year_behind_it() {
    let told = |year: i32| {
        format!(
            "In 2019 Internet subscribers in Tra Vinh numbered 83,000 while mobile subscribers numbered 942,000, up by 52% and 14%, respectively, from {year}."
        )
    };
    reads(
        &told(2016),
        &["subscribers.internet 83000 tra-vinh @2019-12", "subscribers.mobile 942000 tra-vinh @2019-12"],
    );
    reads(
        &told(2018),
        &["subscribers.internet 83000 tra-vinh @2019-12 yoy 52", "subscribers.mobile 942000 tra-vinh @2019-12 yoy 14"],
    );
}

#[test]
fn a_part_may_be_told_as_a_share_and_counted_behind_it() {
    for part in [
        "trong đó điện thoại cố định chiếm khoảng 2% (9.300 thuê bao)",
        "trong đó thuê bao cố định chiếm 2%, tương đương 9.300 thuê bao",
        "trong đó thuê bao cố định chiếm 2% với 9.300 thuê bao",
    ] {
        reads(
            &lai_chau(&format!("Đến cuối năm 2023, số thuê bao điện thoại toàn tỉnh đạt 503.900 thuê bao, {part}.")),
            &["subscribers.telephone 503900 lai-chau @2023-12", "subscribers.fixed 9300 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("Toàn tỉnh có 1.400 trạm BTS, trong đó trạm 5G chiếm 5% (70 trạm)."),
        &["network.bts 1400 lai-chau @2023-12", "network.bts_5g 70 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "By the end of 2023 the province had 503,900 telephone subscribers, of which fixed ones made up 2% (9,300 subscribers).",
        ),
        &["subscribers.telephone 503900 lai-chau @2023-12", "subscribers.fixed 9300 lai-chau @2023-12"],
    );
    // Of a part that no indicator counts there is none, and a fall is no part.
    reads(
        &lai_chau("Toàn tỉnh có 503.900 thuê bao điện thoại, trong đó di động trả trước chiếm 90% (453.500 thuê bao)."),
        &["subscribers.telephone 503900 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Thuê bao cố định giảm 5% (490 thuê bao), còn 9.300 thuê bao."),
        &["subscribers.fixed 9300 lai-chau @2023-12"],
    );
}

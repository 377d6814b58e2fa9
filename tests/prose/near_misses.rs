//! What looks like a goal, a share of one, an addition or a ratio, and is a figure that came about.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn what_goes_on_behind_a_goal_may_have_come_about() {
    let page = |body: &str| format!("Hạ tầng số Lai Châu\n\nNgày 10/7/2024\n\n{body}\n");
    let now = ["network.bts 1020 lai-chau @2024-07", "subscribers.internet 98200 lai-chau @2024-07"];
    for lead in [
        "Đây là nền tảng để Lai Châu hoàn thành mục tiêu chuyển đổi số đến năm 2025.\n\nTrong đó, ",
        "Đây là nền tảng để Lai Châu hoàn thành mục tiêu chuyển đổi số đến năm 2025.\n\nCụ thể, ",
        "Lai Châu đặt mục tiêu trở thành trung tâm số của vùng vào năm 2030. Trong đó, ",
    ] {
        reads(&page(&format!("{lead}toàn tỉnh có 1.020 trạm BTS, 98.200 thuê bao Internet.")), &now);
    }
}

#[test]
fn those_who_are_determined_or_committed_tell_what_there_is() {
    let stations = ["network.bts 1204 lai-chau @2023-12"];
    for told in [
        "Determined to narrow the digital gap, the province has installed 1,204 base stations.",
        "The number of base stations was determined to be 1,204.",
        "The city also wants the post to go digital. It has 1,204 base stations.",
    ] {
        reads(&lai_chau_in_english(told), &stations);
    }
    reads(
        &lai_chau_in_english(
            "With the strong commitment of the whole sector, postal revenue reached VND 41.2 billion in 2023.",
        ),
        &["revenue.post 41200000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Cam kết sẽ đồng hành cùng tỉnh, Viettel hiện có 850 trạm BTS."),
        &["network.bts 850 lai-chau @2024-01 Viettel"],
    );
}

#[test]
fn a_place_before_the_country_keeps_its_figure() {
    reads(
        "Da Nang in 2023\n\nJanuary 8, 2024\n\nDa Nang, one of the leading hubs of information technology in Vietnam, earned VND 38,000 billion in IT revenue in 2023.",
        &["revenue.it 38000000000000 da-nang 2023"],
    );
}

#[test]
fn an_estimate_ends_where_it_is_told_what_there_is() {
    reads(
        &lai_chau(
            "Phó Giám đốc Sở cho biết, dự kiến đến cuối năm 2024, toàn tỉnh có 2.200 trạm BTS, hiện tại tỉnh có 95.200 thuê bao Internet.",
        ),
        &["network.bts 2200 lai-chau @2024-12 estimate", "subscribers.internet 95200 lai-chau @2024-01"],
    );
}

#[test]
fn what_was_built_brings_something_else_than_its_total() {
    reads(
        &lai_chau("Năm 2023, Viettel lắp đặt 1.320 trạm BTS, đưa tổng số xã có sóng 4G lên 106 xã."),
        &["network.bts 1320 lai-chau @2023-12 Viettel"],
    );
    reads(
        &lai_chau_in_english("In 2023 Viettel installed 620 base stations, taking 4G to 98% of the population."),
        &["network.bts 620 lai-chau @2023-12 Viettel", "coverage.4g 98 lai-chau @2023-12 Viettel"],
    );
}

#[test]
fn so_many_of_all_homes_are_no_ratio() {
    reads(
        &lai_chau("Năm 2023, tỉnh có 72.500 thuê bao băng rộng cố định trên 95.400 hộ dân."),
        &["subscribers.broadband_fixed 72500 lai-chau @2023-12"],
    );
}

#[test]
fn the_goal_that_a_share_is_above_is_no_share_of_a_plan() {
    reads(
        &lai_chau("Năm 2023, tỷ lệ hộ gia đình có cáp quang đạt 88%, vượt mục tiêu 80%."),
        &["share.households_fiber 88 lai-chau @2023-12", "share.households_fiber 80 lai-chau @2023-12 target"],
    );
}

#[test]
fn a_year_beside_the_growth_is_its_own() {
    reads(
        &lai_chau("Sau 3 năm triển khai, năm 2023 doanh thu bưu chính tăng 12%, đạt 32 tỷ đồng."),
        &["revenue.post 32000000000 lai-chau 2023 yoy 12"],
    );
}

#[test]
fn a_rate_of_its_own_is_none_of_the_places_before_the_comma() {
    reads(
        &lai_chau("Các khu công nghiệp lớn đã có sóng 5G, tỷ lệ phủ sóng 5G đạt 65%."),
        &["coverage.5g 65 lai-chau @2023-12"],
    );
}

//! Goals that a ministry sets are the country's, in a text on a province, too.

use super::reads;

#[test]
fn the_goal_of_a_ministry_is_of_the_country() {
    for (told, expected) in [
        (
            "The Ministry of Science and Technology set the target that 4G be brought to 98% of the population by 2024.",
            "coverage.4g 98 vietnam @2024-12 target",
        ),
        (
            "The Ministry of Science and Technology has set a goal of 5G reaching 90% of the population by 2025.",
            "coverage.5g 90 vietnam @2025-12 target",
        ),
        (
            "Under the target set by the Ministry of Science and Technology, 5G will be with 96% of the population by 2029.",
            "coverage.5g 96 vietnam @2029-12 target",
        ),
        (
            "Under the target of the Ministry of Science and Technology, 5G is to cover 94% of the population by 2028.",
            "coverage.5g 94 vietnam @2028-12 target",
        ),
        (
            "The goal of the Ministry of Information and Communications is that 4G covers 97% of the population by 2025.",
            "coverage.4g 97 vietnam @2025-12 target",
        ),
        (
            "Bộ Thông tin và Truyền thông đặt mục tiêu đến năm 2024 mạng 4G phủ 98% dân số.",
            "coverage.4g 98 vietnam @2024-12 target",
        ),
    ] {
        reads(&format!("Lai Chau widens its networks\n\n{told}\n\nLai Chau works hard at it.\n"), &[expected]);
    }
}

#[test]
fn a_goal_that_a_ministry_sets_for_a_province_is_of_there() {
    for told in [
        "The Ministry of Science and Technology wants Lai Chau to cover 90% of its population with 5G by 2025.",
        "As the Ministry of Science and Technology asked, the province aims to cover 90% of its population with 5G by 2025.",
        "The Ministry of Science and Technology set the province the target of covering 90% of the population with 5G by 2025.",
    ] {
        reads(
            &format!("Lai Chau widens its networks\n\n{told}\n\nLai Chau works hard at it.\n"),
            &["coverage.5g 90 lai-chau @2025-12 target"],
        );
    }
}

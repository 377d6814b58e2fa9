//! Pages about a plan, whose figures will be.

use super::reads;

#[test]
fn what_will_be_is_for_the_year_of_the_plan() {
    reads(
        "Digital infrastructure of Quang Nam\n\n13/01/2024\n\nThe Provincial People's Committee issued the Digital Infrastructure Development \
         Plan by 2025.\n\nMore than 90% of households will have fiber optic broadband connections; more than 95% of the population will use \
         the Internet; more than 85% of the adult population will have smartphones.\n",
        &[
            "share.households_fiber 90 quang-nam @2025-12 above target",
            "share.internet_users 95 quang-nam @2025-12 above target",
            "share.smartphone_users 85 quang-nam @2025-12 above target",
        ],
    );
    reads(
        "Hạ tầng số Quảng Nam\n\n13/01/2024\n\nUBND tỉnh duyệt kế hoạch phát triển hạ tầng số đến năm 2025.\n\nTrên 90% hộ gia đình sẽ có kết \
         nối cáp quang; trên 95% người dân sẽ sử dụng Internet.\n",
        &[
            "share.households_fiber 90 quang-nam @2025-12 above target",
            "share.internet_users 95 quang-nam @2025-12 above target",
        ],
    );
}

#[test]
fn what_is_stays_of_its_own_time() {
    reads(
        "Digital infrastructure of Quang Nam\n\n13/01/2024\n\nThe Provincial People's Committee issued the Digital Infrastructure Development \
         Plan by 2025.\n\nAt the end of 2023, 83.1% of households had fiber optic broadband connections.\n",
        &["share.households_fiber 83.1 quang-nam @2023-12"],
    );
    reads(
        "Digital infrastructure of Quang Nam\n\n13/01/2024\n\nThe Provincial People's Committee issued the Digital Infrastructure Development \
         Plan by 2025.\n\nBy 2026, 92% of households will have fiber optic broadband connections.\n",
        &["share.households_fiber 92 quang-nam @2026-12 target"],
    );
}

#[test]
fn what_is_expected_after_goals_is_for_their_year() {
    let page = |body: &str| {
        format!(
            "Networks of Quang Nam\n\n19 April 2024\n\nQuang Nam has fixed its targets for 2027, among them 83 mobile broadband subscribers per 100 people.\n\n{body}\n"
        )
    };
    let goal = "density.broadband_mobile 83 quang-nam @2027-12 target";
    reads(
        &page(
            "The mobile network covers 97 percent of villages.\n\nFixed broadband density is expected to reach 24.1 subscribers per 100 people, while 93 percent of homes will be able to use fibre.",
        ),
        &[
            goal,
            "coverage.mobile 97 quang-nam @2024-04",
            "density.broadband_fixed 24.1 quang-nam @2027-12 estimate",
            "coverage.fiber 93 quang-nam @2027-12 target",
        ],
    );
    // What has a time of its own is for that, and money is expected of the year that runs.
    reads(
        &page("This year fixed broadband density is expected to reach 20.7 subscribers per 100 people."),
        &[goal, "density.broadband_fixed 20.7 quang-nam @2024-12 estimate"],
    );
    reads(
        &page("At the end of March 2024, 78 percent of households had fibre."),
        &[goal, "share.households_fiber 78 quang-nam @2024-03"],
    );
}

#[test]
fn goals_go_on_where_a_text_bears_no_date() {
    reads(
        "Kế hoạch hạ tầng viễn thông tỉnh Lai Châu\n\nMục tiêu của kế hoạch là đến năm 2028 phủ sóng 4G cho 96% dân số. Mạng cáp quang phủ \
         trên 77% hộ gia đình. Mật độ băng rộng cố định đạt 19 thuê bao/100 dân.\n",
        &[
            "coverage.4g 96 lai-chau @2028-12 target",
            "coverage.fiber 77 lai-chau @2028-12 above target",
            "density.broadband_fixed 19 lai-chau @2028-12 target",
        ],
    );
    // What there is already is of no time that the text tells.
    reads(
        "Kế hoạch hạ tầng viễn thông tỉnh Lai Châu\n\nMục tiêu của kế hoạch là đến năm 2028 phủ sóng 4G cho 96% dân số. Toàn tỉnh đã có 1.204 \
         trạm BTS.\n",
        &["coverage.4g 96 lai-chau @2028-12 target", "network.bts 1204 lai-chau -"],
    );
}

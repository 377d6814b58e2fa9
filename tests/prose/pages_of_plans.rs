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
        "Hạ tầng số Quảng Nam\n\n13/01/2024\n\nUBND tỉnh ban hành kế hoạch phát triển hạ tầng số đến năm 2025.\n\nTrên 90% hộ gia đình sẽ có kết \
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
            "Digital infrastructure of Quang Nam\n\n27 October 2023\n\nThe province has set targets to reach by 2026, including 88 mobile broadband subscribers per 100 people.\n\n{body}\n"
        )
    };
    let goal = "density.broadband_mobile 88 quang-nam @2026-12 target";
    reads(
        &page(
            "The mobile network covers 99 percent of villages.\n\nFixed broadband subscribers per 100 people are expected to reach 26.4, while 95 percent of households will be able to get fibre.",
        ),
        &[
            goal,
            "coverage.mobile 99 quang-nam @2023-10",
            "density.broadband_fixed 26.4 quang-nam @2026-12 estimate",
            "coverage.fiber 95 quang-nam @2026-12 target",
        ],
    );
    // What has a time of its own is for that, and money is expected of the year that runs.
    reads(
        &page("This year fixed broadband subscribers per 100 people are expected to reach 21.8."),
        &[goal, "density.broadband_fixed 21.8 quang-nam @2023-12 estimate"],
    );
    reads(
        &page("At the end of September 2023, 81 percent of households had fibre."),
        &[goal, "share.households_fiber 81 quang-nam @2023-09"],
    );
}

#[test]
fn goals_go_on_where_a_text_bears_no_date() {
    reads(
        "Kế hoạch hạ tầng viễn thông tỉnh Lai Châu\n\nTheo kế hoạch, mục tiêu đến năm 2027 sẽ có 100% dân số được phủ sóng 4G. Mạng cáp quang phủ \
         trên 80% hộ gia đình. Số thuê bao băng rộng cố định trên 100 dân đạt 22 thuê bao.\n",
        &[
            "coverage.4g 100 lai-chau @2027-12 target",
            "coverage.fiber 80 lai-chau @2027-12 above target",
            "density.broadband_fixed 22 lai-chau @2027-12 target",
        ],
    );
    // What there is already is of no time that the text tells.
    reads(
        "Kế hoạch hạ tầng viễn thông tỉnh Lai Châu\n\nTheo kế hoạch, mục tiêu đến năm 2027 sẽ có 100% dân số được phủ sóng 4G. Toàn tỉnh đã có 1.204 \
         trạm BTS.\n",
        &["coverage.4g 100 lai-chau @2027-12 target", "network.bts 1204 lai-chau -"],
    );
}

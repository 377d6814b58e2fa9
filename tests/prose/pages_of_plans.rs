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

//! Where a page turns: from what came about to a goal and back, to another year, to a whole region, from a question to its answer.

use super::{lai_chau, lai_chau_in_english, reads};

/// A page of Lai Châu from October 2025 that reviews nine months, in English.
fn nine_months(body: &str) -> String {
    format!("Telecommunications of Lai Chau in the first nine months of 2025\n\nOctober 8, 2025\n\n{body}\n")
}

/// The same in Vietnamese.
fn chin_thang(body: &str) -> String {
    format!("Viễn thông tỉnh Lai Châu 9 tháng đầu năm 2025\n\nNgày 08/10/2025\n\n{body}\n")
}

#[test]
fn what_came_about_ends_the_goal_told_before() {
    // Told by a verb of what has come about, by what stands, by another enterprise, and by what follows these.
    for (told, figures) in [
        (
            "Mạng lưới có 1.214 trạm BTS, phủ sóng 4G tới 96% số thôn. Nộp ngân sách của ngành là 45 tỷ đồng.",
            vec![
                "network.bts 1214 lai-chau @2023-12",
                "coverage.4g 96 lai-chau @2023-12",
                "budget.ict 45000000000 lai-chau 2023",
            ],
        ),
        (
            "Công nghiệp công nghệ số còn khiêm tốn: 164 doanh nghiệp, 2.380 lao động.",
            vec!["enterprises.digital 164 lai-chau @2023-12", "workforce.ict 2380 lai-chau @2023-12"],
        ),
        (
            "Cổng dịch vụ công đã tiếp nhận 41.000 hồ sơ trực tuyến. Tỷ lệ hộ có cáp quang đạt 71%.",
            vec!["egov.dossiers_online 41000 lai-chau 2023", "share.households_fiber 71 lai-chau @2023-12"],
        ),
        ("VNPT ghi nhận doanh thu 61 tỷ đồng.", vec!["revenue.telecom 61000000000 lai-chau 2023 VNPT"]),
        // A further goal.
        ("Doanh thu bưu chính đạt 70 tỷ đồng.", vec!["revenue.post 70000000000 lai-chau 2024 target"]),
        ("Số trạm 5G phải đạt 150 trạm.", vec!["network.bts_5g 150 lai-chau @2024-12 target"]),
    ] {
        let mut expected = vec![
            "revenue.telecom 812000000000 lai-chau 2023 yoy 3.1",
            "revenue.telecom 850000000000 lai-chau 2024 target",
        ];
        expected.extend(figures);
        let body = "Doanh thu viễn thông đạt 812 tỷ đồng, tăng 3,1%. Năm 2024, ngành đặt mục tiêu doanh thu viễn thông 850 tỷ đồng.";
        reads(&lai_chau(&format!("{body} {told}")), &expected);
    }
    for (told, figures) in [
        (
            "Postal revenue came to VND 61 billion, up 12%. The sector paid VND 45 billion in taxes.",
            vec!["revenue.post 61000000000 lai-chau 2023 yoy 12", "budget.post_telecom 45000000000 lai-chau 2023"],
        ),
        (
            "There are 1,214 BTS stations and 98,300 fixed broadband subscribers. Digital firms number 164.",
            vec![
                "network.bts 1214 lai-chau @2023-12",
                "subscribers.broadband_fixed 98300 lai-chau @2023-12",
                "enterprises.digital 164 lai-chau @2023-12",
            ],
        ),
        (
            "MobiFone booked revenue of nearly VND 247 billion, down 2.5%, and paid VND 34 billion into the state budget.",
            vec![
                "revenue.telecom 247000000000 lai-chau 2023 below yoy -2.5 MobiFone",
                "budget.telecom 34000000000 lai-chau 2023 MobiFone",
            ],
        ),
        ("Postal revenue is to reach VND 70 billion.", vec!["revenue.post 70000000000 lai-chau 2024 target"]),
        ("There will be 150 5G stations.", vec!["network.bts_5g 150 lai-chau @2024-12 target"]),
    ] {
        let mut expected =
            vec!["revenue.telecom 812000000000 lai-chau 2023", "revenue.telecom 850000000000 lai-chau 2024 target"];
        expected.extend(figures);
        let body = "Telecom revenue reached VND 812 billion. The goal for 2024 is VND 850 billion in telecom revenue.";
        reads(&lai_chau_in_english(&format!("{body} {told}")), &expected);
    }
}

#[test]
fn the_year_of_a_goal_is_that_of_no_month_that_is_over() {
    reads(
        "Telecommunications of Lai Chau in brief\n\n20 October 2024\n\nBy 2025 Lai Chau aims to have fibre in 92% of households. At the end of September fibre reached 85.4% of households and 212 stations carried 5G. Turnover of telecoms in the nine months was VND 640 billion.\n",
        &[
            "share.households_fiber 92 lai-chau @2025-12 target",
            "share.households_fiber 85.4 lai-chau @2024-09",
            "network.bts_5g 212 lai-chau @2024-09",
            "revenue.telecom 640000000000 lai-chau 2024-9M",
        ],
    );
    reads(
        &lai_chau(
            "Năm 2023 doanh thu viễn thông đạt 612 tỷ đồng. Sang năm 2024, ngành phấn đấu đạt doanh thu viễn thông 655 tỷ đồng. Mạng di động đang phục vụ 481.000 thuê bao. Trong năm, ngành nộp ngân sách 28,4 tỷ đồng.",
        ),
        &[
            "revenue.telecom 612000000000 lai-chau 2023",
            "revenue.telecom 655000000000 lai-chau 2024 target",
            "subscribers.mobile 481000 lai-chau @2023-12",
            "budget.ict 28400000000 lai-chau 2023",
        ],
    );
}

#[test]
fn by_then_is_when_the_goal_before_is_for() {
    for body in [
        "The province's plan is to bring 4G to 100 per cent of hamlets by the end of 2026 and to have 1,500 5G stations by then.",
        "The province wants 4G in 100 per cent of hamlets by the end of 2026; 1,500 5G stations should be on air by that time.",
    ] {
        reads(
            &nine_months(body),
            &["coverage.4g 100 lai-chau @2026-12 target", "network.bts_5g 1500 lai-chau @2026-12 target"],
        );
    }
    reads(
        &chin_thang(
            "Tỉnh đặt mục tiêu 95% hộ gia đình có cáp quang vào cuối năm 2027. Lúc đó, toàn tỉnh sẽ có 1.500 trạm 5G.",
        ),
        &["share.households_fiber 95 lai-chau @2027-12 target", "network.bts_5g 1500 lai-chau @2027-12 target"],
    );
    // What stood then, and no "now".
    reads(
        &nine_months("In mid-2024, 802 of the stations were 5G; fixed broadband subscribers by then numbered 98,300."),
        &["network.bts_5g 802 lai-chau @2024-06", "subscribers.broadband_fixed 98300 lai-chau @2024-06"],
    );
    reads(
        &nine_months(
            "Networks now run 3,418 BTS stations. At the end of June 4G covered 99.6% of the population. Some 78% of households had fibre by then.",
        ),
        &[
            "network.bts 3418 lai-chau @2025-10",
            "coverage.4g 99.6 lai-chau @2025-06",
            "share.households_fiber 78 lai-chau @2025-06 about",
        ],
    );
}

#[test]
fn reports_for_a_year_date_what_is_told_of_them() {
    let told = [
        "revenue.telecom 655000000000 son-la 2024",
        "network.bts_5g 249 son-la @2024-12",
        "revenue.telecom 321000000000 dien-bien 2024",
        "network.bts_5g 31 dien-bien @2024-12",
    ];
    let figures = "Son La earned VND 655 billion from telecommunications during the year and had 249 5G stations. Dien Bien earned VND 321 billion and had only 31.";
    for opening in [
        "How unlike the neighbours are can be seen from the last reports that their departments wrote, those for 2024.",
        "Both neighbours have closed their books for 2024.",
    ] {
        reads(&nine_months(&format!("{opening} {figures}")), &told);
    }
    // A year of no report.
    reads(
        &nine_months(
            "The department drew up a plan and had to change it in 2024. The province has 1,214 BTS stations.",
        ),
        &["network.bts 1214 lai-chau @2025-09"],
    );
}

#[test]
fn the_sum_of_a_region_is_of_no_province() {
    let page = |body: &str| format!("Viễn thông tỉnh Lai Châu năm 2022\n\n{body}\n");
    for sum in [
        "Sáu tỉnh, thành trong vùng có tổng cộng 29.870 trạm BTS.",
        "Tính chung cả 14 tỉnh, số trạm BTS là 29.870 trạm.",
        "Cả năm, năm tỉnh có tổng cộng 9.870 trạm BTS.",
        "Tổng số trạm BTS của 14 tỉnh là 29.870 trạm.",
    ] {
        reads(&page(sum), &[]);
    }
    let english = |body: &str| format!("Telecommunications of Lai Chau in 2022\n\n{body}\n");
    for sum in [
        "Altogether the six provinces had 29,870 base stations.",
        "Telecom revenue of the five mountain provinces was VND 6,100 billion.",
        "Telecom revenue of the region was VND 6,100 billion.",
    ] {
        reads(&english(sum), &[]);
    }
    // A year, one among them, and who is ahead of all.
    reads(&page("Trong năm tỉnh có 1.214 trạm BTS."), &["network.bts 1214 lai-chau @2022-12"]);
    reads(&page("Đứng đầu 14 tỉnh, Lai Châu có 1.214 trạm BTS."), &["network.bts 1214 lai-chau @2022-12"]);
    reads(
        &english("The least populous province of the region: over 389,000 telephone subscribers."),
        &["subscribers.telephone 389000 lai-chau @2022-12 above"],
    );
}

#[test]
fn a_heading_of_a_whole_region_heads_no_province() {
    reads(
        "Hạ tầng số vùng cao năm 2022\n\nBài viết tóm lược tình hình của Lai Châu và Sơn La.\n\nToàn vùng\nMạng lưới có 9.870 trạm BTS.\n\nLai Châu\nMạng lưới có 1.214 trạm BTS.\n",
        &["network.bts 1214 lai-chau @2022-12"],
    );
}

#[test]
fn an_interview_goes_on_from_question_to_answer() {
    reads(
        "The signal has to arrive first\n\nLai Chau Weekend, 21 October 2023\n\nWe asked the head of the Department of Information and Communications of Lai Chau.\n\n\
         - How has the market done this year?\n\n\
         - From January through September the telecom companies in our province sold services worth VND 318 billion, which is 76.2% of what we planned for the whole of 2023 and 5.8% above the same nine months of 2022. The post did better: VND 36 billion, plus 13.4%.\n\n\
         - And subscribers?\n\n\
         - At 30 September we had 372,600 mobile subscribers. Fixed telephones? Under 4,000 are left.\n\n\
         - Who leads?\n\n\
         - Among mobile subscribers Viettel has 190,300 and VNPT 102,000.\n\n\
         - Your wish for 2025?\n\n\
         - At least 400 digital technology enterprises, against the 268 we had at the end of September.\n",
        &[
            "revenue.telecom 318000000000 lai-chau 2023-9M yoy 5.8 plan 76.2",
            "revenue.post 36000000000 lai-chau 2023-9M yoy 13.4",
            "subscribers.mobile 372600 lai-chau @2023-09",
            "subscribers.fixed 4000 lai-chau @2023-09 below",
            "subscribers.mobile 190300 lai-chau @2023-09 Viettel",
            "subscribers.mobile 102000 lai-chau @2023-09 VNPT",
            "enterprises.digital 400 lai-chau @2025-12 above target",
            "enterprises.digital 268 lai-chau @2023-09",
        ],
    );
    // Who speaks of two enterprises is none of them.
    reads(
        "Every village counts\n\nLai Chau Today, 9 May 2024\n\n\
         - How did the first quarter go?\n\n\
         - Telecom revenue came to VND 118 billion.\n\n\
         - And broadband?\n\n\
         - We closed March with 62,400 fixed broadband subscribers. Viettel serves 38,000 of them, VNPT 16,500.\n\n\
         - And 5G?\n\n\
         - We had 41 5G stations at the end of March.\n",
        &[
            "revenue.telecom 118000000000 lai-chau 2024-Q1",
            "subscribers.broadband_fixed 62400 lai-chau @2024-03",
            "subscribers.broadband_fixed 38000 lai-chau @2024-03 Viettel",
            "subscribers.broadband_fixed 16500 lai-chau @2024-03 VNPT",
            "network.bts_5g 41 lai-chau @2024-03",
        ],
    );
    reads(
        "Mạng phải đến trước\n\n21/10/2023\n\nBáo Lai Châu phỏng vấn Giám đốc Sở Thông tin và Truyền thông Lai Châu.\n\n\
         - Còn thuê bao thì sao, thưa ông?\n\n\
         - Đến 30/9, tỉnh có 372.600 thuê bao di động. Điện thoại cố định ư? Chỉ còn chưa đến 4.000.\n\n\
         - Ai dẫn đầu?\n\n\
         - Về thuê bao di động, Viettel có 190.300 và VNPT 102.000.\n\n\
         - Mong muốn của ông cho năm 2025?\n\n\
         - 90% hộ gia đình có cáp quang vào cuối năm đó và ít nhất 400 doanh nghiệp công nghệ số.\n",
        &[
            "subscribers.mobile 372600 lai-chau @2023-09",
            "subscribers.fixed 4000 lai-chau @2023-09 below",
            "subscribers.mobile 190300 lai-chau @2023-09 Viettel",
            "subscribers.mobile 102000 lai-chau @2023-09 VNPT",
            "share.households_fiber 90 lai-chau @2025-12 target",
            "enterprises.digital 400 lai-chau @2025-12 above target",
        ],
    );
}

#[test]
fn letters_of_old_fonts_are_read_as_what_they_stand_for() {
    reads(
        &lai_chau("Thị trƣờng phát triển: doanh thu viễn thông ƣớc đạt 341 tỷ đồng."),
        &["revenue.telecom 341000000000 lai-chau 2023 estimate"],
    );
}

#[test]
fn who_takes_part_in_a_field_works_in_it() {
    reads(
        &lai_chau("Tỉnh có 9 doanh nghiệp tham gia thị trường bưu chính, mở tất cả 118 bưu cục, điểm phục vụ."),
        &["enterprises.post 9 lai-chau @2023-12", "network.post_offices 118 lai-chau @2023-12"],
    );
}

#[test]
fn what_is_put_up_besides_is_not_all_that_stands() {
    reads(
        &lai_chau("Trong quý, VNPT Lai Châu lắp tiếp 70 trạm BTS 4G, Viettel Lai Châu lắp bổ sung 30 trạm BTS 4G."),
        &[],
    );
}

#[test]
fn what_somebody_wants_to_bring_about_is_a_goal() {
    reads(&lai_chau("Năm 2024, tỉnh muốn đưa 5G tới 45% dân số."), &["coverage.5g 45 lai-chau @2024-12 target"]);
}

//! Estimates, goals and hedges.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn past_a_goal_what_is_measured_by_last_year_stands_as_of_now() {
    reads(
        "Viễn thông tỉnh Lai Châu\n\n08/09/2023\n\nTrong 8 tháng năm 2023, mạng lưới được mở rộng. Mục tiêu đến hết năm 2023 là 81% số hộ dùng cáp quang; thuê bao băng rộng cố định có 91.600 thuê bao, tăng 6,3% so với cùng kỳ năm trước. \
         Mục tiêu đến hết năm 2023 là 24 thuê bao/100 dân.\n",
        &[
            "share.households_fiber 81 lai-chau @2023-12 target",
            "subscribers.broadband_fixed 91600 lai-chau @2023-08 yoy 6.3",
            "density.broadband_fixed 24 lai-chau @2023-12 target",
        ],
    );
}

#[test]
fn where_a_goal_begins_is_no_goal() {
    reads(
        &lai_chau_in_english("The plan is for 5G to reach 60% of the population by the end of 2025, from 34% now."),
        &["coverage.5g 60 lai-chau @2025-12 target", "coverage.5g 34 lai-chau @2024-01"],
    );
}

#[test]
fn a_goal_without_a_noun_is_of_the_share_before_it() {
    reads(
        &lai_chau_in_english(
            "About 19% of households in the province have an Internet connection now. Our plan says 25% by the end of 2025.",
        ),
        &[
            "share.households_internet 19 lai-chau @2024-01 about",
            "share.households_internet 25 lai-chau @2025-12 target",
        ],
    );
}

#[test]
fn the_parts_of_an_estimate_are_estimated() {
    reads(
        &lai_chau(
            "Năm 2023, doanh thu bưu chính, viễn thông ước đạt 941,2 tỷ đồng, tăng 7,1% so với năm 2022; trong đó doanh thu bưu chính 71,5 tỷ đồng, doanh thu viễn thông 869,7 tỷ đồng.",
        ),
        &[
            "revenue.post_telecom 941200000000 lai-chau 2023 estimate yoy 7.1",
            "revenue.post 71500000000 lai-chau 2023 estimate",
            "revenue.telecom 869700000000 lai-chau 2023 estimate",
        ],
    );
}

#[test]
fn near_misses_of_what_was_built_planned_and_reported() {
    reads(
        &lai_chau("Năm 2023, các doanh nghiệp đã lắp đặt 968 trạm BTS. Hiện các nhà mạng đang xây dựng 12 trạm BTS."),
        &["network.bts 968 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Đến cuối năm 2023, tỉnh có 968 trạm BTS phủ sóng cả rừng ngập mặn. VNPT đang đầu tư xây dựng 68 trạm.",
        ),
        &["network.bts 968 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023, data were taken from 968 BTS stations. In 2023 VNPT's revenue hit 104% of plan (210 billion VND).",
        ),
        &["network.bts 968 lai-chau @2023-12", "revenue.telecom 210000000000 lai-chau 2023 VNPT"],
    );
    reads(
        "BIÊN BẢN\nHọp giao ban tỉnh Lai Châu năm 2023\n\n1. VNPT Lai Châu: doanh thu năm 2023 đạt 210 tỷ đồng. Có 92.450 thuê bao di động. Tổng số thuê bao di động trên địa bàn tỉnh là 500.000 thuê bao.\n",
        &[
            "revenue.telecom 210000000000 lai-chau 2023 VNPT",
            "subscribers.mobile 92450 lai-chau @2023-12 VNPT",
            "subscribers.mobile 500000 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Nộp ngân sách nhà nước của các doanh nghiệp viễn thông năm 2023 đạt 12 tỷ đồng; giải ngân vốn đầu tư công đạt 90%.",
        ),
        &["budget.telecom 12000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "The contribution to the budget for 2023 of telecom firms was 12 billion VND. In the three months from October to December 2023, telecom revenue was 190 billion VND.",
        ),
        &["budget.telecom 12000000000 lai-chau 2023", "revenue.telecom 190000000000 lai-chau 2023-Q4"],
    );
    reads(
        "Operators of Vietnam\n\nJanuary 8, 2024\n\nSpeaking in Da Nang, the nation's biggest operator, Viettel, said it had 75 million mobile subscribers at the end of 2023.\n",
        &["subscribers.mobile 75000000 vietnam @2023-12 Viettel"],
    );
    reads(
        &lai_chau_in_english(
            "In 2023, 45% of Vietnamese households in Lai Chau had fibre. VNPT made up 48 percent of households with fibre.",
        ),
        &["share.households_fiber 45 lai-chau @2023-12"],
    );
}

#[test]
fn or_so_hedges_the_number_before_it() {
    reads(
        &lai_chau_in_english("There were 86,300 fixed broadband subscribers, and 429,000 or so used 3G and 4G data."),
        &[
            "subscribers.broadband_fixed 86300 lai-chau @2023-12",
            "subscribers.broadband_mobile 429000 lai-chau @2023-12 about",
        ],
    );
}

#[test]
fn stations_that_are_yet_to_come_are_not_counted() {
    reads(
        &lai_chau_in_english(
            "The province approved 33 BTS station construction locations. By the end of 2024, 809 stations will be put into operation. The province has 1,957 BTS stations.",
        ),
        &["network.bts 1957 lai-chau @2023-12"],
    );
}

#[test]
fn an_average_rules_its_own_clause_only() {
    reads(
        &lai_chau(
            "Tính bình quân, mỗi người dân chi 1,1 triệu đồng cho viễn thông; doanh thu viễn thông toàn tỉnh là 512 tỷ đồng.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
}

#[test]
fn a_heading_of_the_plan_of_a_year_makes_goals_and_one_of_results_makes_none() {
    let page = |heading: &str| {
        format!(
            "UBND TỈNH LAI CHÂU\nLai Châu, ngày 20 tháng 12 năm 2011\n\nBÁO CÁO\nKết quả năm 2011 và phương hướng năm 2012\n\nI. KẾT QUẢ NĂM 2011\n\n- Số trạm BTS hiện có: 264 trạm.\n\n{heading}\n\n1. Doanh thu bưu chính: 84 tỷ đồng.\n"
        )
    };
    let station = "network.bts 264 lai-chau @2011-12";
    for heading in ["II. CHỈ TIÊU NĂM 2012", "II. KẾ HOẠCH NĂM 2012", "II. NĂM 2012", "II. MỤC TIÊU NĂM 2012"]
    {
        reads(&page(heading), &[station, "revenue.post 84000000000 lai-chau 2012 target"]);
    }
    for heading in ["II. KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2010", "II. KẾT QUẢ NĂM 2010"] {
        reads(&page(heading), &[station, "revenue.post 84000000000 lai-chau 2010"]);
    }
}

#[test]
fn what_is_called_the_plan_is_a_goal() {
    let goal = "revenue.telecom 1170000000000 lai-chau 2024 target";
    for body in [
        "Telecom revenue of VND 1,170 billion is the plan given to us for 2024.",
        "VND 1,170 billion in telecom revenue is our target for 2024.",
    ] {
        reads(&lai_chau_in_english(body), &[goal]);
    }
    for body in [
        "Doanh thu viễn thông 1.170 tỷ đồng là kế hoạch được giao cho năm 2024.",
        "Doanh thu viễn thông 1.170 tỷ đồng là mục tiêu của năm 2024.",
    ] {
        reads(&lai_chau(body), &[goal]);
    }
    reads(
        &lai_chau_in_english("Telecom revenue of VND 1,170 billion is above the plan for 2023."),
        &["revenue.telecom 1170000000000 lai-chau 2023"],
    );
}

#[test]
fn an_answer_is_of_the_year_that_was_asked_for() {
    reads(
        &lai_chau_in_english(
            "Q: What will you do in 2024?\n\nA: We intend to add 64 stations. For telecom revenue, the goal is VND 565 billion. For fibre, 185,000 subscribers by December.",
        ),
        &[
            "revenue.telecom 565000000000 lai-chau 2024 target",
            "subscribers.broadband_fixed 185000 lai-chau @2024-12 target",
        ],
    );
    reads(
        &lai_chau_in_english("Q: What did operators earn in 2022?\n\nA: Telecom revenue was VND 465 billion."),
        &["revenue.telecom 465000000000 lai-chau 2022"],
    );
    // What will be by then is no time of what is.
    reads(
        &lai_chau_in_english(
            "By the end of 2024, 809 stations will be put into operation. The province has 1,957 BTS stations.",
        ),
        &["network.bts 1957 lai-chau @2023-12"],
    );
}

#[test]
fn what_is_wanted_in_january_by_the_end_of_the_year_is_of_the_new_year() {
    for body in [
        "The province wants 5G to reach 30% of the population by the end of the year.",
        "By the end of the year the province aims to have 5G for 30% of the population.",
    ] {
        reads(&lai_chau_in_english(body), &["coverage.5g 30 lai-chau @2024-12 target"]);
    }
    reads(
        &lai_chau_in_english("5G reached 30% of the population by the end of the year."),
        &["coverage.5g 30 lai-chau @2023-12"],
    );
}

#[test]
fn a_plan_that_opens_its_clause_states_a_goal() {
    for (body, expected) in [
        (
            "Đến cuối năm 2023, tỷ lệ hộ gia đình dùng Internet cáp quang là 78%, mục tiêu năm 2025 là 85%.",
            &["share.households_fiber 78 lai-chau @2023-12", "share.households_fiber 85 lai-chau @2025-12 target"][..],
        ),
        (
            "Tỷ lệ phủ sóng 4G là 78% (kế hoạch năm 2025: 85%).",
            &["coverage.4g 78 lai-chau @2023-12", "coverage.4g 85 lai-chau @2025-12 target"],
        ),
        (
            "Doanh thu viễn thông năm 2023 đạt 415 tỷ đồng (kế hoạch 400 tỷ đồng).",
            &["revenue.telecom 415000000000 lai-chau 2023", "revenue.telecom 400000000000 lai-chau 2023 target"],
        ),
        (
            "Tỷ lệ phủ sóng 4G năm 2023 là 78%. Mục tiêu năm 2025 là 85%.",
            &["coverage.4g 78 lai-chau @2023-12", "coverage.4g 85 lai-chau @2025-12 target"],
        ),
        // What follows a goal for one place is told of the next.
        (
            "Đến cuối năm 2023, tỷ lệ phủ sóng 4G của Lai Châu là 78%, mục tiêu năm 2025 là 85%; tại Sơn La là 81%, mục tiêu là 90%.",
            &[
                "coverage.4g 78 lai-chau @2023-12",
                "coverage.4g 85 lai-chau @2025-12 target",
                "coverage.4g 81 son-la @2023-12",
                "coverage.4g 90 son-la @2025-12 target",
            ],
        ),
        // A share of the plan, and what was reached by it.
        (
            "Doanh thu viễn thông đạt 415 tỷ đồng, đạt 104% mục tiêu năm 2023.",
            &["revenue.telecom 415000000000 lai-chau 2023 plan 104"],
        ),
        (
            "Doanh thu viễn thông hoàn thành 104% kế hoạch năm, đạt 415 tỷ đồng.",
            &["revenue.telecom 415000000000 lai-chau 2023"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
    reads(
        &lai_chau_in_english("The 4G coverage rate in 2023 was 78%. The target for 2025 is 85%."),
        &["coverage.4g 78 lai-chau @2023-12", "coverage.4g 85 lai-chau @2025-12 target"],
    );
}

#[test]
fn what_came_of_a_target_is_none() {
    let both = ["revenue.telecom 800000000000 lai-chau 2023 target", "revenue.telecom 840000000000 lai-chau 2023"];
    reads(
        &lai_chau_in_english(
            "The province had set itself a target of VND 800 billion in telecommunications revenue, and ended at VND 840 billion.",
        ),
        &both,
    );
    reads(&lai_chau("Tỉnh đề ra doanh thu viễn thông 800 tỷ đồng, thực hiện được 840 tỷ đồng."), &both);
    // What was set stands beside other figures, too.
    reads(
        &lai_chau("Tỉnh đề ra nhiều giải pháp, doanh thu viễn thông đạt 840 tỷ đồng."),
        &["revenue.telecom 840000000000 lai-chau 2023"],
    );
}

#[test]
fn a_growth_that_is_wanted_is_no_growth_of_what_was_reached() {
    reads(
        &lai_chau_in_english(
            "The province wants postal revenue to rise by 12 per cent. Postal revenue was VND 210 billion in 2023.",
        ),
        &["revenue.post - lai-chau 2023 target yoy 12", "revenue.post 210000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Năm 2023 doanh thu bưu chính đạt 210 tỷ đồng. Năm 2024 tỉnh muốn doanh thu bưu chính tăng 12%."),
        &["revenue.post 210000000000 lai-chau 2023", "revenue.post - lai-chau 2024 target yoy 12"],
    );
    // What was reached did grow so.
    reads(
        &lai_chau_in_english("Postal revenue rose by 12 per cent. Postal revenue was VND 210 billion in 2023."),
        &["revenue.post 210000000000 lai-chau 2023 yoy 12"],
    );
}

#[test]
fn what_is_to_be_reached_is_a_target() {
    reads(
        &lai_chau_in_english("By the end of 2024, telecommunications revenue is to reach at least VND 680 billion."),
        &["revenue.telecom 680000000000 lai-chau 2024 above target"],
    );
    // What it was to reach and what it reached.
    reads(
        &lai_chau_in_english("Telecommunications revenue reached VND 680 billion."),
        &["revenue.telecom 680000000000 lai-chau 2023"],
    );
}

#[test]
fn what_stands_behind_the_colon_of_an_estimate_is_estimated() {
    reads(
        &lai_chau_in_english(
            "Turnover from post and telecommunications is estimated at 97.4 billion VND: postal turnover 6.8 billion VND, telecommunications turnover 90.6 billion VND.",
        ),
        &[
            "revenue.post_telecom 97400000000 lai-chau 2023 estimate",
            "revenue.post 6800000000 lai-chau 2023 estimate",
            "revenue.telecom 90600000000 lai-chau 2023 estimate",
        ],
    );
}

#[test]
fn under_a_heading_of_tasks_stands_what_is_wanted() {
    let under = |heading: &str| {
        format!(
            "Thái Nguyên, tháng 7/2021\n\nMạng lưới bưu chính của tỉnh hiện có 214 điểm phục vụ. Doanh thu bưu chính 6 tháng đạt 102 tỷ đồng.\n\n\
             {heading}\n\n- Doanh thu bưu chính đạt trên 122 tỷ đồng;\n- Mở thêm 6 điểm.\n"
        )
    };
    let reached = ["network.post_offices 214 thai-nguyen @2021-07", "revenue.post 102000000000 thai-nguyen 2021-H1"];
    let wanted = "revenue.post 122000000000 thai-nguyen 2021-H2 above target";
    reads(&under("Nhiệm vụ 6 tháng cuối năm"), &[reached[0], reached[1], wanted]);
    // What was done is told under a heading that reviews.
    let done = "revenue.post 122000000000 thai-nguyen 2020 above";
    reads(&under("Kết quả thực hiện nhiệm vụ năm 2020"), &[reached[0], reached[1], done]);
}

#[test]
fn all_parts_of_a_list_are_estimated_with_the_whole() {
    reads(
        &lai_chau(
            "Doanh thu bưu chính, viễn thông ước đạt 97,4 tỷ đồng, tăng 5,1% so với cùng kỳ, trong đó: bưu chính 6,8 tỷ đồng, tăng 8,2%; viễn thông 90,6 tỷ đồng, tăng 4,9%.",
        ),
        &[
            "revenue.post_telecom 97400000000 lai-chau 2023 estimate yoy 5.1",
            "revenue.post 6800000000 lai-chau 2023 estimate yoy 8.2",
            "revenue.telecom 90600000000 lai-chau 2023 estimate yoy 4.9",
        ],
    );
    // Another clause of another thing is none of its parts.
    reads(
        &lai_chau(
            "Doanh thu viễn thông ước đạt 90,6 tỷ đồng, trong đó Internet 41,2 tỷ đồng; số thuê bao di động là 412.300 thuê bao.",
        ),
        &["revenue.telecom 90600000000 lai-chau 2023 estimate", "subscribers.mobile 412300 lai-chau @2023-12"],
    );
}

#[test]
fn a_line_of_estimates_rules_the_list_below_it() {
    for intro in ["Estimates as of December 31, 2023:", "Standing at December 31, 2023 (estimated):"] {
        reads(
            &lai_chau_in_english(&format!(
                "{intro}\n\n- telephone subscribers: 412.3 thousand, up 2.1%;\n- fixed subscribers: 5.4 thousand.\n\nThere are 611 BTS stations."
            )),
            &[
                "subscribers.telephone 412300 lai-chau @2023-12 estimate yoy 2.1",
                "subscribers.fixed 5400 lai-chau @2023-12 estimate",
                "network.bts 611 lai-chau @2023-12",
            ],
        );
    }
    reads(
        &lai_chau(
            "Ước thực hiện đến 31/12/2023:\n\n- Thuê bao điện thoại: 412,3 nghìn thuê bao;\n- Thuê bao cố định: 5,4 nghìn thuê bao.",
        ),
        &[
            "subscribers.telephone 412300 lai-chau @2023-12 estimate",
            "subscribers.fixed 5400 lai-chau @2023-12 estimate",
        ],
    );
}

#[test]
fn a_mark_that_was_hit_is_told_as_it_is() {
    reads(
        &lai_chau("Cuối năm, Lai Châu cán mốc 370.000 thuê bao di động; số trạm BTS vượt mốc 1.200 trạm."),
        &["subscribers.mobile 370000 lai-chau @2023-12", "network.bts 1200 lai-chau @2023-12 above"],
    );
}

#[test]
fn just_over_and_nearly_are_bounds_in_all_their_forms() {
    let page = |body: &str| lai_chau_in_english(body);
    for (words, bound) in [
        ("\"just over\" 612,000 mobile subscribers", "above"),
        ("no fewer than 612,000 mobile subscribers", "above"),
        ("612,000-odd mobile subscribers", "above"),
        ("612,000 mobile subscribers at least", "above"),
        ("just shy of 612,000 mobile subscribers", "below"),
        ("a little under 612,000 mobile subscribers", "below"),
        ("612,000 mobile subscribers at most", "below"),
    ] {
        reads(
            &page(&format!("The province has {words}.")),
            &[format!("subscribers.mobile 612000 lai-chau @2023-12 {bound}").as_str()],
        );
    }
    for (words, bound) in [
        ("ngót nghét 612.000 thuê bao di động", "below"),
        ("non 612.000 thuê bao di động", "below"),
        ("trên dưới 612.000 thuê bao di động", "about"),
        ("612.000 thuê bao di động trở lên", "above"),
        ("không dưới 612.000 thuê bao di động", "above"),
    ] {
        reads(
            &lai_chau(&format!("Toàn tỉnh có {words}.")),
            &[format!("subscribers.mobile 612000 lai-chau @2023-12 {bound}").as_str()],
        );
    }
    // "more than" of the next number.
    reads(
        &page("The province has 612,000 mobile subscribers and more than 28,500 fixed broadband subscribers."),
        &["subscribers.mobile 612000 lai-chau @2023-12", "subscribers.broadband_fixed 28500 lai-chau @2023-12 above"],
    );
}

#[test]
fn an_estimate_goes_on_with_that_of_the_others() {
    reads(
        &lai_chau_in_english(
            "Revenue of telecommunications enterprises in 2023 is estimated at VND 640 billion, up 4.4% from 2022, and that of postal enterprises at VND 75 billion, up 16.1%.",
        ),
        &[
            "revenue.telecom 640000000000 lai-chau 2023 estimate yoy 4.4",
            "revenue.post 75000000000 lai-chau 2023 estimate yoy 16.1",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Revenue of telecommunications enterprises in 2023 is estimated at VND 640 billion, up 4.4% from 2022, and postal enterprises earned VND 75 billion.",
        ),
        &["revenue.telecom 640000000000 lai-chau 2023 estimate yoy 4.4", "revenue.post 75000000000 lai-chau 2023"],
    );
}

#[test]
fn a_plan_that_somebody_is_asked_to_fulfil_is_a_target() {
    reads(
        &lai_chau(
            "Doanh thu viễn thông 6 tháng đầu năm đạt 240 tỷ đồng. Bà Hà yêu cầu các doanh nghiệp hoàn thành kế hoạch năm: doanh thu viễn thông \
             512 tỷ đồng, doanh thu bưu chính trên 48 tỷ đồng.",
        ),
        &[
            "revenue.telecom 240000000000 lai-chau 2023-H1",
            "revenue.telecom 512000000000 lai-chau 2023 target",
            "revenue.post 48000000000 lai-chau 2023 above target",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 240 billion in the first half. The director asked the enterprises to fulfil the plan for the \
             year: telecommunications revenue of VND 512 billion and postal revenue of over VND 48 billion.",
        ),
        &[
            "revenue.telecom 240000000000 lai-chau 2023-H1",
            "revenue.telecom 512000000000 lai-chau 2023 target",
            "revenue.post 48000000000 lai-chau 2023 above target",
        ],
    );
    // What was fulfilled was reached.
    reads(
        &lai_chau(
            "Các doanh nghiệp đã hoàn thành kế hoạch năm: doanh thu viễn thông đạt 512 tỷ đồng, doanh thu bưu chính đạt 48 tỷ đồng.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023", "revenue.post 48000000000 lai-chau 2023"],
    );
}

#[test]
fn what_somebody_plans_is_a_target_and_their_plans_are_none() {
    reads(
        &lai_chau_in_english(
            "For 2024 the province plans telecommunications revenue of VND 540 billion and at least 90 5G stations by the end of the year.",
        ),
        &["revenue.telecom 540000000000 lai-chau 2024 target", "network.bts_5g 90 lai-chau @2024-12 above target"],
    );
    reads(
        &lai_chau("Doanh thu viễn thông quý I phấn đấu đạt 88 tỷ đồng; lũy kế 6 tháng không thấp hơn 172 tỷ đồng."),
        &[
            "revenue.telecom 88000000000 lai-chau 2024-Q1 target",
            "revenue.telecom 172000000000 lai-chau 2024-H1 above target",
        ],
    );
    reads(
        &lai_chau_in_english("Under the development plans telecommunications revenue was VND 512 billion."),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
}

#[test]
fn what_an_interview_asks_of_the_goal_is_answered_with_a_target() {
    let interview = |name: &str| {
        format!(
            "\"Giữ khách bằng chất lượng mạng\"\n\nNhân dịp đầu xuân, phóng viên trò chuyện với ông Lê Quang Thái, {name}.\n\n\
             (Ngày đăng: 18/01/2022)\n\n* Phóng viên: Thưa ông, năm 2021 khép lại ra sao?\n\n\
             - Doanh thu của VNPT Kon Tum năm 2021 đạt 236,8 tỷ đồng. Chúng tôi nộp ngân sách 14,9 tỷ đồng.\n\n* Phủ sóng thế nào?\n\n\
             - Chúng tôi có 612 trạm BTS. Viettel hiện có trên 251.000 thuê bao di động.\n\n* Năm 2022 ông đặt mục tiêu gì?\n\n- Doanh thu 245 tỷ đồng.\n"
        )
    };
    reads(
        &interview("Giám đốc VNPT Kon Tum"),
        &[
            "revenue.telecom 236800000000 kon-tum 2021 VNPT",
            "budget.telecom 14900000000 kon-tum 2021 VNPT",
            "network.bts 612 kon-tum @2021-12 VNPT",
            "subscribers.mobile 251000 kon-tum @2022-01 above Viettel",
            "revenue.telecom 245000000000 kon-tum 2022 target VNPT",
        ],
    );
}

#[test]
fn a_goal_for_the_year_after_a_profit_is_of_the_revenue_before() {
    reads(
        &lai_chau_in_english(
            "Viettel booked VND 88 billion in turnover, and pre-tax profit of VND 27 billion. It is aiming for VND 181 billion in 2024.",
        ),
        &[
            "revenue.telecom 88000000000 lai-chau 2023 Viettel",
            "revenue.telecom 181000000000 lai-chau 2024 target Viettel",
        ],
    );
    // Money for something is no revenue.
    reads(
        &lai_chau_in_english(
            "Viettel booked VND 88 billion in turnover. It is aiming for VND 20 billion of investment in new masts.",
        ),
        &["revenue.telecom 88000000000 lai-chau 2023 Viettel"],
    );
}

#[test]
fn the_plan_that_a_share_is_of_may_be_told_by_a_clause() {
    let figures = [
        "revenue.telecom 821400000000 lai-chau 2023-H1 plan 46.8",
        "revenue.telecom 1755000000000 lai-chau 2023 target",
    ];
    for told in [", which stands at", ", which was set at", ", set at", ", which is"] {
        reads(
            &lai_chau_in_english(&format!(
                "Revenue of telecommunications in the first six months of 2023 was VND 821.4 billion, equal to 46.8% of the full-year plan{told} VND 1,755 billion."
            )),
            &figures,
        );
    }
    reads(
        &lai_chau(
            "Doanh thu viễn thông 6 tháng đầu năm 2023 đạt 821,4 tỷ đồng, bằng 46,8% kế hoạch năm, được giao là 1.755 tỷ đồng.",
        ),
        &figures,
    );
}

#[test]
fn what_somebody_will_raise_is_wanted() {
    for body in [
        "By the end of 2024 operators will raise the number of 5G stations to 450.",
        "By the end of 2024 Viettel and VNPT will bring the number of 5G stations to 450.",
    ] {
        reads(&lai_chau_in_english(body), &["network.bts_5g 450 lai-chau @2024-12 target"]);
    }
    reads(
        &lai_chau("Đến hết năm 2024, các nhà mạng sẽ nâng số trạm 5G lên 450 trạm."),
        &["network.bts_5g 450 lai-chau @2024-12 target"],
    );
    reads(
        &lai_chau_in_english("Operators will raise prices. In 2023 the number of 5G stations rose to 450."),
        &["network.bts_5g 450 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("The post keeps no fewer than 540 service points."),
        &["network.post_offices 540 lai-chau @2023-12 above"],
    );
}

#[test]
fn what_must_be_reached_is_wanted() {
    let page = |body: &str| lai_chau_in_english(body);
    for verb in ["must reach", "must come to", "has to reach", "should reach"] {
        reads(
            &page(&format!("For the whole of 2024, telecommunications revenue {verb} VND 412 billion.")),
            &["revenue.telecom 412000000000 lai-chau 2024 target"],
        );
    }
    reads(
        &page("Telecommunications revenue must have pleased the department: it reached VND 412 billion."),
        &["revenue.telecom 412000000000 lai-chau 2023"],
    );
}

#[test]
fn what_a_goal_is_set_beside_was_counted() {
    for beside in [
        "against 61.9% reached at the end of 2023",
        "compared with 61.9% at the end of 2023",
        "against just 61.9% at the end of 2023",
    ] {
        reads(
            &lai_chau_in_english(&format!("The target for the end of 2025 is fibre in 75% of households, {beside}.")),
            &["share.households_fiber 75 lai-chau @2025-12 target", "share.households_fiber 61.9 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau_in_english(
            "The target is fibre in 75% of households by the end of 2025 and in 90% by the end of 2030.",
        ),
        &["share.households_fiber 75 lai-chau @2025-12 target", "share.households_fiber 90 lai-chau @2030-12 target"],
    );
}

#[test]
fn what_somebody_may_expect_is_no_estimate() {
    let list = "\n- Telephone subscribers: 412,300\n- 4G covers 98% of the population";
    for line in ["An investor can expect a modern network in every park:", "Visitors may expect good service:"] {
        reads(
            &lai_chau_in_english(&format!("{line}{list}")),
            &["subscribers.telephone 412300 lai-chau @2023-12", "coverage.4g 98 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau_in_english(&format!("Estimates for the end of 2023:{list}")),
        &["subscribers.telephone 412300 lai-chau @2023-12 estimate", "coverage.4g 98 lai-chau @2023-12 estimate"],
    );
}

#[test]
fn the_parts_of_an_estimate_in_a_list_are_estimates() {
    for line in [
        "Ước đến cuối năm 2023, trên địa bàn tỉnh có 464.200 thuê bao điện thoại, chia ra:",
        "Ước đến cuối năm 2023, toàn tỉnh có 464.200 thuê bao điện thoại, trong đó:",
    ] {
        reads(
            &lai_chau(&format!(
                "{line}\n- Thuê bao cố định: 16.350 thuê bao, giảm 14,5%;\n- Thuê bao di động: 447.850 thuê bao."
            )),
            &[
                "subscribers.telephone 464200 lai-chau @2023-12 estimate",
                "subscribers.fixed 16350 lai-chau @2023-12 estimate yoy -14.5",
                "subscribers.mobile 447850 lai-chau @2023-12 estimate",
            ],
        );
    }
    // The same months of the year before, in a bracket, were counted.
    reads(
        &lai_chau(
            "Doanh thu viễn thông ước đạt 204,6 tỷ đồng, bằng 105,4% so với cùng kỳ năm 2022 (năm 2022 là 194,1 tỷ đồng).",
        ),
        &["revenue.telecom 204600000000 lai-chau 2023 estimate yoy 5.4", "revenue.telecom 194100000000 lai-chau 2022"],
    );
}

#[test]
fn what_stands_beside_a_goal_without_a_year_is_of_the_year_of_the_text() {
    let page = |body: &str| format!("Telecoms in Lai Chau\n\n12 October 2024\n\n{body}\n");
    let (goal, now) = ("network.bts_5g 900 lai-chau @2026-12 target", "network.bts_5g 486 lai-chau @2024-09");
    for (body, first, second) in [
        ("The target for the end of 2026 is 900 5G stations, against 486 at the end of September.", goal, now),
        ("The goal for the end of 2026 is 900 5G stations; at the end of September there were 486.", goal, now),
        (
            "The number of 5G stations stood at 486 at the end of September. It must reach 900 by the end of 2026.",
            now,
            goal,
        ),
    ] {
        reads(&page(body), &[first, second]);
    }
}

#[test]
fn what_is_put_at_an_amount_is_estimated() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue is estimated at VND 512 billion, while postal revenue is put at VND 63.4 billion.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023 estimate", "revenue.post 63400000000 lai-chau 2023 estimate"],
    );
}

#[test]
fn what_is_to_be_reached_is_a_goal_and_what_was_reached_is_none() {
    let list = |head: &str| format!("{head}\n\n- at least 2,600 BTS stations\n- fibre in 70% of households\n");
    reads(
        &lai_chau_in_english(&list("2. What is to be reached by the end of 2025")),
        &["network.bts 2600 lai-chau @2025-12 above target", "share.households_fiber 70 lai-chau @2025-12 target"],
    );
    reads(
        &lai_chau_in_english(&list("2. What was reached by the end of 2023")),
        &["network.bts 2600 lai-chau @2023-12 above", "share.households_fiber 70 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("3. Steps for 2024\n\n- revenue from telecommunications: VND 985 billion\n"),
        &["revenue.telecom 985000000000 lai-chau 2024 target"],
    );
}

#[test]
fn what_must_come_is_wanted() {
    for said in ["Năm 2024 VNPT phải đạt doanh thu 125 tỷ đồng.", "Năm 2024 VNPT cần đạt doanh thu 125 tỷ đồng."]
    {
        reads(&lai_chau(said), &["revenue.telecom 125000000000 lai-chau 2024 target VNPT"]);
    }
    for said in ["In 2024 VNPT must bring in VND 125 billion.", "In 2024 VNPT has to earn VND 125 billion."] {
        reads(&lai_chau_in_english(said), &["revenue.telecom 125000000000 lai-chau 2024 target VNPT"]);
    }
    // What came about is not.
    reads(
        &lai_chau_in_english(
            "In 2023 VNPT had to close two shops, and must be content with VND 125 billion of revenue.",
        ),
        &["revenue.telecom 125000000000 lai-chau 2023 VNPT"],
    );
}

#[test]
fn the_source_of_figures_may_be_called_an_estimate() {
    for said in [
        "According to preliminary figures, telecom revenue came to VND 412 billion in 2023.",
        "Telecom revenue came to VND 412 billion in 2023, preliminary figures from the ministry suggest.",
        "Telecom revenue came to VND 412 billion in 2023, according to preliminary data.",
        "Going by provisional statistics, telecom revenue came to VND 412 billion in 2023.",
    ] {
        reads(&lai_chau_in_english(said), &["revenue.telecom 412000000000 lai-chau 2023 estimate"]);
    }
    reads(
        &lai_chau(
            "Theo số liệu sơ bộ, doanh thu viễn thông đạt 412 tỷ đồng. Doanh thu bưu chính đạt 32 tỷ đồng, theo số liệu sơ bộ của Cục Thống kê.",
        ),
        &["revenue.telecom 412000000000 lai-chau 2023 estimate", "revenue.post 32000000000 lai-chau 2023 estimate"],
    );
    // What it is set against is one, and the next sentence is none.
    reads(
        &lai_chau_in_english(
            "According to preliminary figures, telecom revenue came to VND 412 billion in 2023. Postal revenue was VND 32 billion.",
        ),
        &["revenue.telecom 412000000000 lai-chau 2023 estimate", "revenue.post 32000000000 lai-chau 2023"],
    );
}

#[test]
fn what_restates_an_estimate_is_one() {
    reads(
        &lai_chau(
            "Số thuê bao băng rộng cố định ước đạt 81,2 nghìn thuê bao, tăng 6,4%, bình quân 16,4 thuê bao/100 dân.",
        ),
        &[
            "subscribers.broadband_fixed 81200 lai-chau @2023-12 estimate yoy 6.4",
            "density.broadband_fixed 16.4 lai-chau @2023-12 estimate",
        ],
    );
    // The density of other subscribers is none.
    reads(
        &lai_chau(
            "Số thuê bao băng rộng cố định ước đạt 81,2 nghìn thuê bao; mật độ điện thoại là 86,4 thuê bao/100 dân.",
        ),
        &["subscribers.broadband_fixed 81200 lai-chau @2023-12 estimate", "density.telephone 86.4 lai-chau @2023-12"],
    );
}

#[test]
fn a_line_of_tasks_makes_goals_of_its_list() {
    for tasks in ["Việc cần làm quý IV", "Công việc trọng tâm quý IV", "Những việc cần làm"] {
        reads(
            &format!(
                "BẢN TIN NỘI BỘ MOBIFONE LAI CHÂU\nSố 10/2021 - Phát hành ngày 08/10/2021\n\nDoanh thu viễn thông 9 tháng đạt 511 tỷ đồng.\n\nKhách hàng vui, nhân viên khỏe, mạng lưới chạy đều trong mọi thời tiết ở vùng cao.\n\n{tasks}\n\n- Cả năm 2021: doanh thu viễn thông 693 tỷ đồng.\n- Cuối năm: cán mốc 92.000 thuê bao cáp quang.\n"
            ),
            &[
                "revenue.telecom 511000000000 lai-chau 2021-9M MobiFone",
                "revenue.telecom 693000000000 lai-chau 2021 target MobiFone",
                "subscribers.broadband_fixed 92000 lai-chau @2021-12 target MobiFone",
            ],
        );
    }
}

#[test]
fn what_several_want_is_a_goal() {
    for subject in ["leaders", "authorities", "officials", "planners"] {
        reads(
            &lai_chau_in_english(&format!(
                "Telecommunications revenue was VND 684 billion in 2023, up 4% over 2022. For 2024, {subject} want telecommunications \
                 revenue of VND 720 billion and 230,000 fixed broadband subscribers by December 2024."
            )),
            &[
                "revenue.telecom 684000000000 lai-chau 2023 yoy 4",
                "revenue.telecom 720000000000 lai-chau 2024 target",
                "subscribers.broadband_fixed 230000 lai-chau @2024-12 target",
            ],
        );
    }
    // What else is wanted makes none.
    reads(
        &lai_chau_in_english("Leaders want better roads. The province has 230,000 fixed broadband subscribers."),
        &["subscribers.broadband_fixed 230000 lai-chau @2023-12"],
    );
}

#[test]
fn what_a_source_that_is_no_estimate_tells_is_none() {
    for body in [
        "Theo số liệu chính thức, doanh thu viễn thông đạt 652 tỷ đồng, số liệu sơ bộ trước đó thấp hơn.",
        "Theo số liệu ước tính của ngành nông nghiệp, dân số nông thôn giảm, còn doanh thu viễn thông đạt 652 tỷ đồng.",
    ] {
        reads(&lai_chau(body), &["revenue.telecom 652000000000 lai-chau 2023"]);
    }
}

#[test]
fn an_estimate_may_be_told_in_brackets_behind_its_number() {
    let figures = |bracket: &str| {
        format!(
            "Ha Nam's post and telecommunications in 2019\n\nPostal revenue came to VND 131.8 billion {bracket}, up 26%. The number of mobile subscribers was 812,000.\n"
        )
    };
    let rest = "subscribers.mobile 812000 ha-nam @2019-12";
    for bracket in ["(estimate)", "(estimated)", "(est.)", "(preliminary)"] {
        reads(&figures(bracket), &["revenue.post 131800000000 ha-nam 2019 estimate yoy 26", rest]);
    }
    // What else is estimated there is not the figure.
    reads(&figures("(104 offices)"), &["revenue.post 131800000000 ha-nam 2019 yoy 26", rest]);
    reads(
        &figures("(2018: an estimated 104 billion)"),
        &["revenue.post 131800000000 ha-nam 2019 yoy 26", "revenue.post 104000000000 ha-nam 2018 estimate", rest],
    );
    reads(
        "Viễn thông Hà Nam năm 2019\n\n- Doanh thu viễn thông: 673 tỷ đồng (ước), tăng 4%\n- Thuê bao băng rộng cố định: 141.000 thuê bao (sơ bộ)\n- Thuê bao di động: 812.000 thuê bao\n",
        &[
            "revenue.telecom 673000000000 ha-nam 2019 estimate yoy 4",
            "subscribers.broadband_fixed 141000 ha-nam @2019-12 estimate",
            "subscribers.mobile 812000 ha-nam @2019-12",
        ],
    );
}

#[test]
fn what_somebody_sets_itself_is_a_target() {
    for set in ["VNPT Lai Chau has set itself revenue of", "VNPT Lai Chau set itself the target of revenue of"] {
        reads(
            &lai_chau_in_english(&format!("For 2024 {set} VND 310 billion.")),
            &["revenue.telecom 310000000000 lai-chau 2024 target VNPT"],
        );
    }
    reads(
        &lai_chau(
            "Năm 2024, VNPT Lai Châu tự đặt cho mình doanh thu 310 tỷ đồng và 60.000 thuê bao băng rộng cố định.",
        ),
        &[
            "revenue.telecom 310000000000 lai-chau 2024 target VNPT",
            "subscribers.broadband_fixed 60000 lai-chau @2024-12 target VNPT",
        ],
    );
    reads(
        &lai_chau_in_english("In 2023 VNPT Lai Chau set itself apart with revenue of VND 290 billion."),
        &["revenue.telecom 290000000000 lai-chau 2023 VNPT"],
    );
}

#[test]
fn what_somebody_has_set_its_sights_on_is_wanted() {
    for wanted in [
        "the department has set its sights on",
        "the province has its sights set on",
        "operators have set their sights on",
        "the sector is eyeing",
        "the province is looking to reach",
        "officials are hoping for",
        "the plan envisages",
    ] {
        reads(
            &lai_chau_in_english(&format!("For 2024 {wanted} telecommunications revenue of VND 720 billion.")),
            &["revenue.telecom 720000000000 lai-chau 2024 target"],
        );
    }
    reads(
        &lai_chau("Năm 2024, ngành nhắm tới doanh thu viễn thông 720 tỷ đồng."),
        &["revenue.telecom 720000000000 lai-chau 2024 target"],
    );
    // What there is to see there is wanted by nobody.
    reads(
        &lai_chau_in_english(
            "In 2023 the sights drew many visitors, and telecommunications revenue was VND 641 billion.",
        ),
        &["revenue.telecom 641000000000 lai-chau 2023"],
    );
}

#[test]
fn what_a_year_brings_most_of_which_is_still_to_come_is_wanted() {
    for text in [
        "In 2024 the sector is to bring in VND 720 billion of telecommunications revenue.",
        "The 2024 budget of operators assumes telecommunications revenue of VND 720 billion.",
    ] {
        reads(&lai_chau_in_english(text), &["revenue.telecom 720000000000 lai-chau 2024 target"]);
    }
    for text in [
        "Năm 2024, ngành đặt quyết tâm đưa doanh thu viễn thông lên 720 tỷ đồng.",
        "Năm 2024, ngành đề ra doanh thu viễn thông 720 tỷ đồng.",
    ] {
        reads(&lai_chau(text), &["revenue.telecom 720000000000 lai-chau 2024 target"]);
    }
    // What is expected of it stays an estimate, and a part of it that is over has happened.
    reads(
        &lai_chau("Năm 2024, doanh thu viễn thông dự kiến đạt 720 tỷ đồng."),
        &["revenue.telecom 720000000000 lai-chau 2024 estimate"],
    );
    reads(
        "Viễn thông tỉnh Lai Châu\n\n08/10/2024\n\nTrong 9 tháng năm 2024, doanh thu viễn thông đạt 520 tỷ đồng.\n",
        &["revenue.telecom 520000000000 lai-chau 2024-9M"],
    );
}

#[test]
fn what_is_expected_by_the_end_of_the_year_is_an_estimate_and_dates_nothing_else() {
    for told in [
        "Số trạm 5G đang hoạt động là 412 trạm; dự kiến đến hết năm 2025 có 980 trạm 5G.",
        "Số trạm 5G đang hoạt động là 412 trạm. Dự kiến đến cuối năm 2025 có 980 trạm 5G.",
        "Số trạm 5G đang hoạt động là 412 trạm. Dự kiến, đến hết năm 2025 toàn tỉnh có 980 trạm 5G.",
    ] {
        reads(
            &format!("Bắc Ninh họp giao ban bưu chính, viễn thông 9 tháng năm 2025\n\n{told}\n"),
            &["network.bts_5g 412 bac-ninh @2025-09", "network.bts_5g 980 bac-ninh @2025-12 estimate"],
        );
    }
    reads(
        "Bắc Ninh họp giao ban bưu chính, viễn thông 9 tháng năm 2025\n\nSố trạm 5G đang hoạt động là 412 trạm; phấn đấu đến hết năm 2025 có 980 trạm 5G.\n",
        &["network.bts_5g 412 bac-ninh @2025-09", "network.bts_5g 980 bac-ninh @2025-12 target"],
    );
}

#[test]
fn what_a_ministry_estimates_is_an_estimate() {
    for told in [
        "The ministry estimates revenue from telecommunications at VND 131.4 trillion in 2021",
        "The ministry estimates telecommunications revenue at VND 131.4 trillion in 2021",
        "For the country as a whole, the ministry estimates revenue from telecommunications services at VND 131.4 trillion in 2021",
    ] {
        reads(
            &format!("HANOI, January 20, 2022\n\n{told}."),
            &["revenue.telecom 131400000000000 vietnam 2021 estimate"],
        );
    }
}

#[test]
fn what_is_told_of_a_year_to_come_is_wanted_whatever_verb_tells_it() {
    let goal = ["share.households_fiber 64 tuyen-quang @2020-12 target"];
    for (headline, body) in [
        ("Tuyên Quang: 64% hộ gia đình sẽ có cáp quang vào năm 2020", "Quy hoạch vừa được công bố."),
        ("Đến năm 2020, 64% hộ gia đình ở Tuyên Quang có cáp quang", "Quy hoạch vừa được công bố."),
        ("Viễn thông Tuyên Quang", "Sở cho biết 64% hộ gia đình sẽ có cáp quang vào năm 2020."),
        ("64% of households in Tuyen Quang will have fibre in 2020", "The plan has come out."),
    ] {
        reads(&format!("{headline}\n\nThứ năm, ngày 23/10/2014 08:40\n\n{body}\n"), &goal);
    }
    // A date that was only taken from the text makes no goal of what came later.
    reads(
        "Networks of Tuyen Quang\n\nOn 1 July 2025 the province took in Ha Giang.\n\nIn January 2026, Tuyen Quang had 2,410 BTS stations.\n",
        &["network.bts 2410 tuyen-quang @2026-01"],
    );
}

#[test]
fn a_source_that_is_an_estimate_rules_the_list_behind_it() {
    let both = [
        "subscribers.fixed 18400 lai-chau @2023-12 estimate yoy -9",
        "subscribers.mobile 412000 lai-chau @2023-12 estimate yoy -1.4",
    ];
    for source in [
        "Theo thống kê ước tính tới cuối năm 2023 của ba nhà mạng, ",
        "Số liệu thống kê ước tính tới cuối năm 2023 của ba nhà mạng cho thấy, ",
        "Theo ước tính của Sở, ",
        "Ước tính của Sở cho thấy ",
    ] {
        reads(
            &lai_chau(&format!(
                "{source}thuê bao cố định còn 18.400 thuê bao, giảm 9% so với năm 2022; thuê bao di động còn 412.000 thuê bao, \
                 giảm 1,4% so với năm 2022."
            )),
            &both,
        );
    }
    reads(
        &lai_chau_in_english(
            "Estimated statistics of the enterprises show that fixed subscribers numbered 18,400, down 9% on the year before; mobile subscribers \
             numbered 412,000, down 1.4% on the year before.",
        ),
        &both,
    );
    // What another year brought was counted.
    reads(
        &lai_chau("Theo số liệu ước tính, doanh thu viễn thông đạt 1.204 tỷ đồng; năm 2022 đạt 1.118 tỷ đồng."),
        &["revenue.telecom 1204000000000 lai-chau 2023 estimate", "revenue.telecom 1118000000000 lai-chau 2022"],
    );
}

#[test]
fn what_somebody_wants_or_has_committed_to_is_a_goal() {
    reads(
        &lai_chau_in_english(
            "The province had 112 5G stations. Enterprises have committed themselves to 300 5G stations by the end of 2026. We also want the 5G signal to reach 80% of the population by then.",
        ),
        &[
            "network.bts_5g 112 lai-chau @2023-12",
            "network.bts_5g 300 lai-chau @2026-12 target",
            "coverage.5g 80 lai-chau @2026-12 target",
        ],
    );
}

#[test]
fn what_is_done_for_a_goal_without_a_number_is_no_goal() {
    let page = |body: &str| format!("Mạng 5G ở Tuyên Quang\n\nNgày 26/10/2025\n\n{body}\n");
    reads(
        &page("Thực hiện mục tiêu phủ sóng 5G, đến nay tỉnh có 412 trạm 5G."),
        &["network.bts_5g 412 tuyen-quang @2025-10"],
    );
    reads(
        &page("Nhằm thực hiện mục tiêu số hóa, tỉnh ước đến cuối năm 2025 có 540 trạm 5G."),
        &["network.bts_5g 540 tuyen-quang @2025-12 estimate"],
    );
    reads(
        &page(
            "Thực hiện mục tiêu nêu ở Nghị quyết 57, tỉnh dự kiến tới cuối năm 2025 sẽ có 540 trạm 5G, phủ sóng 61% dân số.",
        ),
        &["network.bts_5g 540 tuyen-quang @2025-12 estimate", "coverage.5g 61 tuyen-quang @2025-12 estimate"],
    );
    // What has still to come is wanted, and so is the number of the goal itself.
    reads(
        &page("Thực hiện mục tiêu phủ sóng 5G, năm 2026 tỉnh phải có 540 trạm 5G."),
        &["network.bts_5g 540 tuyen-quang @2026-12 target"],
    );
    reads(
        &page("Thực hiện mục tiêu có 540 trạm 5G vào năm 2026, các nhà mạng đang tìm vị trí đặt cột."),
        &["network.bts_5g 540 tuyen-quang @2026-12 target"],
    );
}

#[test]
fn estimates_that_tell_a_sentence_tell_all_of_its_figures() {
    let two =
        ["revenue.telecom 512000000000 lai-chau 2023 estimate", "revenue.post 41000000000 lai-chau 2023 estimate"];
    for told in [
        "Số liệu sơ bộ năm 2023 cho thấy",
        "Số liệu thống kê ước tính năm 2023 về việc làm ăn của ba nhà mạng cho thấy",
        "Kết quả ước tính năm 2023 cho thấy",
        "Theo ước tính của Sở",
    ] {
        let link = if told.starts_with("Theo") { "," } else { ";" };
        reads(
            &lai_chau(&format!(
                "{told}, doanh thu viễn thông đạt 512 tỷ đồng{link} doanh thu bưu chính đạt 41 tỷ đồng."
            )),
            &two,
        );
    }
    reads(
        &lai_chau_in_english(
            "Preliminary figures for 2023 show that telecommunications revenue was VND 512 billion; postal revenue was VND 41 billion.",
        ),
        &two,
    );
    // An estimate of something else in the sentence is none of its source.
    reads(
        &lai_chau("Sở ước tính cần thêm 20 trạm; số liệu năm 2023 cho thấy doanh thu viễn thông đạt 512 tỷ đồng."),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
}

#[test]
fn what_somebody_promised_is_a_goal() {
    for told in [
        "In 2024 MobiFone, as it has promised, is to bring 5G to 37% of the population.",
        "MobiFone has committed to raising 5G coverage to 37% of the population in 2024.",
        "MobiFone is determined to raise 5G coverage to 37% of residents in 2024.",
    ] {
        reads(&lai_chau_in_english(told), &["coverage.5g 37 lai-chau @2024-12 target MobiFone"]);
    }
    for told in [
        "Trong năm 2024, MobiFone cam kết nâng vùng phủ sóng 5G lên 37% dân số.",
        "MobiFone hứa nâng vùng phủ sóng 5G lên 37% dân số trong năm 2024.",
    ] {
        reads(&lai_chau(told), &["coverage.5g 37 lai-chau @2024-12 target MobiFone"]);
    }
    // What it is committed to in general is no goal.
    reads(
        &lai_chau_in_english(
            "Committed to serving people, MobiFone had brought 5G to 37% of the population by December 2023.",
        ),
        &["coverage.5g 37 lai-chau @2023-12 MobiFone"],
    );
    // "came up to" says what it reached.
    reads(
        &lai_chau_in_english("In 2023 telephone density came up to 104 per 100 people."),
        &["density.telephone 104 lai-chau @2023-12"],
    );
}

#[test]
fn what_a_number_approached_it_is_below() {
    reads(
        &lai_chau_in_english("In 2023 the number of mobile subscribers approached 504,000."),
        &["subscribers.mobile 504000 lai-chau @2023-12 below"],
    );
    for told in ["tiệm cận", "tiến sát mốc"] {
        reads(
            &lai_chau(&format!("Năm 2023, thuê bao di động {told} 504.000 thuê bao.")),
            &["subscribers.mobile 504000 lai-chau @2023-12 below"],
        );
    }
}

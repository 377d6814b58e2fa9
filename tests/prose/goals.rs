//! Goals: what a paragraph sets for those below it, and what stands beside a goal told aside.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn a_line_of_goals_rules_the_labelled_paragraphs_below_it() {
    let page = |line: &str| {
        format!(
            "Hạ tầng số ở Lai Châu\n\nHạ tầng số là nền của chuyển đổi số trên mọi lĩnh vực và là việc mà tỉnh làm trước. Nó cũng mở đường cho các ngành khác cùng phát triển.\n\n{line}\n\nMạng băng rộng di động: hướng tới 82 thuê bao băng rộng di động trên 100 dân và 97% thuê bao sử dụng điện thoại thông minh.\n\nMạng băng rộng cố định: đặt mục tiêu 58% hộ gia đình có Internet cáp quang, tốc độ tải về lên 120 Mbps và 93% thôn, bản được phủ băng rộng cáp quang.\n"
        )
    };
    let goals = [
        "density.broadband_mobile 82 lai-chau @2025-12 target",
        "share.smartphone_users 97 lai-chau @2025-12 target",
        "share.households_fiber 58 lai-chau @2025-12 target",
        "coverage.fiber 93 lai-chau @2025-12 target",
    ];
    for line in [
        "Với quyết tâm phát triển hạ tầng số đồng bộ và hiện đại trên toàn địa bàn, tỉnh Lai Châu đặt ra những mục tiêu quan trọng đến năm 2025:",
        "Để các thôn bản vùng cao không bị bỏ lại phía sau trong quá trình chuyển đổi, tỉnh Lai Châu đề ra các mục tiêu đến hết năm 2025 như sau:",
    ] {
        reads(&page(line), &goals);
    }
}

#[test]
fn goals_for_a_stretch_of_years_go_on_in_the_paragraph_that_lists_rates() {
    let page = |below: &str| {
        format!(
            "Hạ tầng số ở Lai Châu\n\nNgày 23/9/2025\n\nUBND tỉnh Lai Châu mới duyệt kế hoạch phát triển hạ tầng số trên địa bàn. Kế hoạch do Sở Khoa học và Công nghệ soạn thảo.\n\nMục tiêu cụ thể, trong giai đoạn 2025 - 2027, Lai Châu mở rộng vùng phủ sóng 5G, phấn đấu số trạm 5G trong năm 2025 đạt tối thiểu 50% so với số lượng trạm 4G.\n\n{below}\n\nSở là đơn vị đầu mối. Các huyện cùng làm.\n"
        )
    };
    reads(
        &page(
            "Tỷ lệ thôn, bản được phủ sóng di động băng rộng đạt 99%; tỷ lệ thôn, bản được phủ băng rộng cố định (cáp quang FTTH) đạt 96%.",
        ),
        &["coverage.mobile 99 lai-chau @2027-12 target", "coverage.fiber 96 lai-chau @2027-12 target"],
    );
    // What stands now is no goal, nor is what was counted.
    reads(
        &page(
            "Đến nay, tỷ lệ thôn, bản được phủ sóng di động băng rộng đạt 91%; tỷ lệ thôn, bản được phủ băng rộng cố định (cáp quang FTTH) đạt 84%.",
        ),
        &["coverage.mobile 91 lai-chau @2025-09", "coverage.fiber 84 lai-chau @2025-09"],
    );
    reads(&page("Toàn tỉnh có 1.204 trạm BTS."), &["network.bts 1204 lai-chau @2025-09"]);
}

#[test]
fn a_goal_for_what_was_just_told_gives_its_year_to_nothing_behind_it() {
    let page = |body: &str| format!("Viễn thông Lai Châu\n\nNgày 20/9/2023\n\n{body}\n");
    for goal in ["Mục tiêu năm 2023 đạt 84%.", "Mục tiêu năm 2023 là 84%."] {
        for told in ["Số trạm BTS là 1.204 trạm.", "Toàn tỉnh có 1.204 trạm BTS."] {
            reads(
                &page(&format!("Tỷ lệ hộ gia đình có cáp quang ở Lai Châu đạt 78,3%. {goal} {told}")),
                &[
                    "share.households_fiber 78.3 lai-chau @2023-09",
                    "share.households_fiber 84 lai-chau @2023-12 target",
                    "network.bts 1204 lai-chau @2023-09",
                ],
            );
        }
    }
    reads(
        &page(
            "Tỷ lệ hộ gia đình có cáp quang ở Lai Châu đạt 78,3%. Mục tiêu năm 2023 đạt 84%; số thuê bao băng rộng cố định đạt 91.300 thuê bao, tăng 7,7% so với cùng kỳ. Toàn tỉnh có 1.204 trạm BTS.",
        ),
        &[
            "share.households_fiber 78.3 lai-chau @2023-09",
            "share.households_fiber 84 lai-chau @2023-12 target",
            "subscribers.broadband_fixed 91300 lai-chau @2023-09 yoy 7.7",
            "network.bts 1204 lai-chau @2023-09",
        ],
    );
    reads(
        "Telecoms in Lai Chau\n\nSeptember 20, 2023\n\nIn Lai Chau 78.3% of households use fibre. The goal for 2023 is 84%. There are 1,204 base stations.\n",
        &[
            "share.households_fiber 78.3 lai-chau @2023-09",
            "share.households_fiber 84 lai-chau @2023-12 target",
            "network.bts 1204 lai-chau @2023-09",
        ],
    );
    // A plan that was reached so far is no goal.
    reads(
        &lai_chau("Doanh thu viễn thông là 712 tỷ đồng, kế hoạch năm đạt 84%."),
        &["revenue.telecom 712000000000 lai-chau 2023 plan 84"],
    );
}

#[test]
fn a_line_may_begin_with_the_label_of_its_month() {
    reads(
        " date 2023-09 Theo Sở, tỷ lệ hộ gia đình có cáp quang ở Lai Châu đạt 78,3%, tăng 6,2% so với cùng kỳ năm ngoái; toàn tỉnh có 1.204 trạm BTS.\n",
        &["share.households_fiber 78.3 lai-chau @2023-09 yoy 6.2", "network.bts 1204 lai-chau @2023-09"],
    );
    reads("Tính đến 2023-06, Lai Châu có 1.204 trạm BTS.\n", &["network.bts 1204 lai-chau @2023-06"]);
    // The month in which a page came out is no time in which anything was earned: what is compared with 2023 is of 2024.
    reads(
        " date 2025-01 Theo Sở, doanh thu viễn thông của Lai Châu đạt 712 tỷ đồng, tăng 3% so với năm 2023.\n",
        &["revenue.telecom 712000000000 lai-chau 2024 yoy 3"],
    );
}

#[test]
fn what_has_come_about_behind_a_goal_is_no_goal() {
    reads(
        &lai_chau_in_english(
            "In 2024 Lai Chau aims for telecommunications revenue of VND 2,250 billion; the province has already installed 2,318 base stations.",
        ),
        &["revenue.telecom 2250000000000 lai-chau 2024 target", "network.bts 2318 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Phấn đấu năm 2024 doanh thu viễn thông đạt 2.250 tỷ đồng, trong khi năm 2023 đã đạt 2.105 tỷ đồng."),
        &["revenue.telecom 2250000000000 lai-chau 2024 target", "revenue.telecom 2105000000000 lai-chau 2023"],
    );
    // What is still to come goes on with the goal.
    reads(
        &lai_chau_in_english(
            "By the end of 2024 Lai Chau aims for telecommunications revenue of VND 2,250 billion; 2,318 base stations should be in place.",
        ),
        &["revenue.telecom 2250000000000 lai-chau 2024 target", "network.bts 2318 lai-chau @2024-12 target"],
    );
}

#[test]
fn a_numbered_heading_may_be_a_day_or_tell_one_beside_its_year() {
    for head in [
        "1. Năm 2024 (tính đến ngày 31/12/2024)",
        "1. Đến ngày 31/12/2024",
        "1. Trước ngày 31/12/2024",
        "1. Năm 2024 (đến hết tháng 12)",
        "1. Giai đoạn 1 (đến ngày 31/12/2024)",
    ] {
        reads(
            &lai_chau(&format!(
                "I. KẾT QUẢ\n\nDoanh thu viễn thông năm 2023 đạt 1.268 tỷ đồng.\n\nII. MỤC TIÊU\n\n{head}\na) 56% hộ gia đình có cáp quang.\n\
                 b) Trong năm tiếp nhận 210.000 hồ sơ trực tuyến.\n\n2. Đến hết năm 2025\na) 75% hộ gia đình có cáp quang."
            )),
            &[
                "revenue.telecom 1268000000000 lai-chau 2023",
                "share.households_fiber 56 lai-chau @2024-12 target",
                "egov.dossiers_online 210000 lai-chau 2024 target",
                "share.households_fiber 75 lai-chau @2025-12 target",
            ],
        );
    }
    reads(
        &lai_chau_in_english(
            "I. TARGETS\n\n1. By December 31, 2024\na) 56% of households have fibre.\n\n2. By June 30, 2025\na) 75% of households have fibre.",
        ),
        &["share.households_fiber 56 lai-chau @2024-12 target", "share.households_fiber 75 lai-chau @2025-06 target"],
    );
    // A day may also be one that is over, and an item that counts something heads nothing.
    reads(
        &lai_chau("I. KẾT QUẢ\n\n1. Ngày 30/6/2023\nCó 1.200 trạm BTS.\n\n2. Đến ngày 31/12/2023 có 1.220 trạm BTS"),
        &["network.bts 1200 lai-chau @2023-06", "network.bts 1220 lai-chau @2023-12"],
    );
}

#[test]
fn goals_go_on_behind_the_sentence_that_tells_of_them_without_a_number() {
    let page = |body: &str| format!("Viễn thông Tuyên Quang\n\nNgày 20/9/2013\n\n{body}\n");
    let goals =
        ["density.fixed 11 tuyen-quang @2020-12 target", "share.households_internet 57 tuyen-quang @2020-12 target"];
    let told = "mật độ điện thoại cố định đạt 11 thuê bao/100 dân; tỷ lệ hộ gia đình có Internet đạt 57%.";
    for lead in [
        "Tuyên Quang nêu mục tiêu cho năm 2020 là viễn thông theo kịp các tỉnh lân cận. Cụ thể, ",
        "Tuyên Quang nêu mục tiêu cho năm 2020 là viễn thông theo kịp các tỉnh lân cận.\n\nCụ thể, ",
        "Các sở, ngành đã họp bàn. Đến năm 2020, hạ tầng viễn thông của Tuyên Quang sẽ ngang các tỉnh lân cận.\n\nCụ thể: ",
        "Sở vừa công bố quy hoạch viễn thông của tỉnh đến năm 2020, nhìn xa tới năm 2030.\n\nTheo đó, ",
        "UBND tỉnh mới duyệt kế hoạch phát triển viễn thông đến năm 2020. Mục tiêu của kế hoạch là xóa vùng lõm. Cụ thể, ",
        "UBND tỉnh mới duyệt kế hoạch phát triển viễn thông đến năm 2020. Mục tiêu cụ thể là: ",
    ] {
        reads(&page(&format!("{lead}{told}")), &goals);
    }
    reads(
        &page(
            "The goal of Tuyen Quang for 2020 is to stand beside the provinces around it.\n\nSpecifically, fixed telephone density will be \
             11 per 100 people and 57% of households will be on the Internet.",
        ),
        &goals,
    );
}

#[test]
fn what_came_about_behind_a_goal_without_a_number_is_none() {
    let page = |body: &str| format!("Viễn thông Tuyên Quang\n\nNgày 20/9/2013\n\n{body}\n");
    let now = ["density.fixed 11 tuyen-quang @2013-09"];
    for body in [
        "Mục tiêu của Tuyên Quang đến năm 2020 là ngang các tỉnh lân cận. Cụ thể, mật độ điện thoại cố định hiện đạt 11 thuê bao/100 dân.",
        "Đến năm 2020, Tuyên Quang sẽ ngang các tỉnh lân cận.\n\nĐến nay kết quả đã rõ. Cụ thể, mật độ điện thoại cố định đạt 11 thuê bao/100 dân.",
        "UBND tỉnh vừa ban hành kế hoạch viễn thông đến năm 2020. Theo đó, kết quả đã đạt được khá rõ. Mật độ điện thoại cố định là 11 thuê bao/100 dân.",
    ] {
        reads(&page(body), &now);
    }
    reads(
        &page(
            "Năm 2012, Tuyên Quang hoàn thành mục tiêu đề ra. Cụ thể, mật độ điện thoại cố định đạt 11 thuê bao/100 dân.",
        ),
        &["density.fixed 11 tuyen-quang @2012-12"],
    );
}

#[test]
fn a_goal_is_for_the_paragraphs_that_go_on_with_it() {
    let page = |body: &str| {
        format!(
            "Lai Chau goes digital\n\nMay 14, 2024\n\nLai Chau is aiming for 79 mobile broadband subscribers per 100 people by 2026.\n\n{body}\n"
        )
    };
    let goal = "density.broadband_mobile 79 lai-chau @2026-12 target";
    reads(&page("5G will cover 40% of the population."), &[goal, "coverage.5g 40 lai-chau @2026-12 target"]);
    reads(
        &page("5G is expected to cover 40% of the population, and fibre will reach 80% of households."),
        &[goal, "coverage.5g 40 lai-chau @2026-12 estimate", "share.households_fiber 80 lai-chau @2026-12 target"],
    );
    // How things stand is told of now, and what has a time of its own is of that.
    reads(
        &page("The province has 2,100 BTS stations.\n\nBy the end of 2024, 5G will cover 20% of the population."),
        &[goal, "network.bts 2100 lai-chau @2024-05", "coverage.5g 20 lai-chau @2024-12 target"],
    );
    reads(
        "Lai Châu chuyển đổi số\n\n14/5/2024\n\nLai Châu phấn đấu năm 2026 có 79 thuê bao băng rộng di động trên 100 dân.\n\nMạng 5G sẽ phủ sóng 40% dân số.\n",
        &[goal, "coverage.5g 40 lai-chau @2026-12 target"],
    );
}

#[test]
fn a_goal_without_a_time_is_for_that_of_the_plan_told_before() {
    reads(
        "5G in Lai Chau\n\nApril 22, 2026\n\nLeaders of the province approved a plan for 5G networks in 2025–2028.\n\nLai Chau aims at over 66% 5G coverage of its population.\n",
        &["coverage.5g 66 lai-chau @2028-12 above target"],
    );
    reads(
        "5G in Lai Chau\n\nApril 22, 2026\n\nLeaders of the province approved a plan for 5G networks in 2025–2028.\n\nBy the end of 2026 Lai Chau aims at over 66% 5G coverage of its population.\n",
        &["coverage.5g 66 lai-chau @2026-12 above target"],
    );
}

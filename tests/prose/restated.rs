//! What is told once more: a change as a percentage, a density by its hundred people; and shares of places that are no province.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn a_change_told_once_more_as_a_percentage_is_a_growth() {
    for (told, growth) in [
        ("giảm gần 30.000 thuê bao so với năm 2022, tương ứng với khoảng 6%", "-6"),
        ("tăng 28.500 thuê bao, tương ứng với 6% so với năm 2022", "6"),
        ("tăng 28.500 thuê bao so với cùng kỳ, tức 6%", "6"),
        ("tăng 28.500 thuê bao, tương đương 6% so với cùng kỳ năm trước", "6"),
    ] {
        reads(
            &lai_chau(&format!("Toàn tỉnh có 503.900 thuê bao di động, {told}.")),
            &[&format!("subscribers.mobile 503900 lai-chau @2023-12 yoy {growth}")],
        );
    }
    reads(
        &lai_chau_in_english("Mobile subscribers reached 503,900, an increase of 28,500, or 6%, over 2022."),
        &["subscribers.mobile 503900 lai-chau @2023-12 yoy 6"],
    );
    // Behind a level it is none.
    reads(
        &lai_chau_in_english("Fibre had reached 240 of the 248 villages, or 96.8%."),
        &["coverage.fiber 96.8 lai-chau @2023-12"],
    );
}

#[test]
fn a_clause_that_tells_the_share_of_its_plan_has_a_growth_of_its_own() {
    reads(
        "Doanh thu 6 tháng đầu năm 2023\n\nDoanh thu viễn thông của Lai Châu đạt 48,2% kế hoạch, tăng 6,4% so với cùng kỳ; doanh thu bưu chính đạt 51,3% kế hoạch, tăng 11,7% so với cùng kỳ.\n",
        &["revenue.telecom - lai-chau 2023-H1 yoy 6.4 plan 48.2", "revenue.post - lai-chau 2023-H1 yoy 11.7 plan 51.3"],
    );
    reads(
        "VNPT 6 tháng đầu năm 2023\n\nDoanh thu của VNPT đạt 48,2% kế hoạch, tăng 6,4% so với cùng kỳ; doanh thu của Tổng Công ty Bưu chính Việt Nam (VNPost) đạt 51,3% kế hoạch, tăng 11,7% so với cùng kỳ.\n",
        &[
            "revenue.telecom - vietnam 2023-H1 yoy 6.4 plan 48.2 VNPT",
            "revenue.post - vietnam 2023-H1 yoy 11.7 plan 51.3 Vietnam Post",
        ],
    );
    // With a level in the clause both are of that.
    reads(
        "Doanh thu 6 tháng đầu năm 2023\n\nDoanh thu viễn thông của Lai Châu đạt 48,2% kế hoạch, tăng 6,4% so với cùng kỳ; doanh thu bưu chính đạt 35 tỷ đồng, bằng 51,3% kế hoạch, tăng 11,7% so với cùng kỳ.\n",
        &[
            "revenue.telecom - lai-chau 2023-H1 yoy 6.4 plan 48.2",
            "revenue.post 35000000000 lai-chau 2023-H1 yoy 11.7 plan 51.3",
        ],
    );
}

#[test]
fn a_density_may_be_told_by_its_hundred_people() {
    for per in ["bình quân trên 100 dân có", "bình quân trên 100 dân là", "bình quân 100 dân có"] {
        reads(
            &format!("Năm 1999, số máy điện thoại ở Lai Châu là 5.278 máy, {per} 0,98 máy.\n"),
            &["subscribers.telephone 5278 lai-chau @1999-12", "density.telephone 0.98 lai-chau @1999-12"],
        );
    }
}

#[test]
fn a_coverage_of_parks_and_stations_is_none_of_the_province() {
    for places in ["tại các khu công nghiệp, bến xe, cảng biển", "tại khu công nghệ cao, bệnh viện"]
    {
        reads(
            &format!(
                "Năm 2026, Lai Châu đặt mục tiêu phủ sóng 5G đạt 80% dân số, cùng với phủ sóng 5G 100% {places}.\n"
            ),
            &["coverage.5g 80 lai-chau @2026-12 target"],
        );
    }
    reads(
        "By 2026 Lai Chau aims for 5G coverage of 80% of the population, with 100% coverage in industrial parks and airports.\n",
        &["coverage.5g 80 lai-chau @2026-12 target"],
    );
    reads(
        "Năm 2026, Lai Châu đặt mục tiêu phủ sóng 5G 100% tại các xã, phường.\n",
        &["coverage.5g 100 lai-chau @2026-12 target"],
    );
    // Households of a part of the province.
    reads(
        &lai_chau(
            "Mới có 40% hộ gia đình tại các xã miền núi có Internet băng rộng. Toàn tỉnh có 64,8% hộ gia đình có Internet băng rộng.",
        ),
        &["share.households_internet 64.8 lai-chau @2023-12"],
    );
}

#[test]
fn an_amount_in_another_currency_is_the_one_before_it() {
    for text in [
        "Telecommunications revenue was about VND 1,120 billion in 2023 (USD 46.6 million).",
        "Telecommunications revenue in 2023 was about VND 1,120 billion, or USD 46.6 million.",
        "Telecommunications revenue reached about VND 1,120 billion last year (some 46.6 million US dollars).",
        "Telecommunications revenue in 2023 was about VND 1,120 billion in the whole of Lai Chau (USD 46.6 million).",
    ] {
        reads(&lai_chau_in_english(text), &["revenue.telecom 1120000000000 lai-chau 2023 about"]);
    }
    for text in [
        "Doanh thu viễn thông đạt 1.120 tỷ đồng trong năm 2023 (khoảng 46,6 triệu USD), tăng 5% so với cùng kỳ.",
        "Năm 2023, doanh thu viễn thông đạt 1.120 tỷ đồng, tương đương 46,6 triệu USD, tăng 5% so với cùng kỳ.",
    ] {
        reads(&lai_chau(text), &["revenue.telecom 1120000000000 lai-chau 2023 yoy 5"]);
    }
    // One that it is not worth is another one.
    reads(
        &lai_chau_in_english(
            "In 2023 telecommunications revenue was VND 1,120 billion, and budget payments came to USD 1.2 million.",
        ),
        &["revenue.telecom 1120000000000 lai-chau 2023", "budget.telecom 1200000 lai-chau 2023"],
    );
}

#[test]
fn a_headline_rounds_what_the_text_restates_in_another_currency() {
    for (headline, told) in [
        ("Telecom revenue exceeds 6.8 billion USD in 2023", "over 158.6 trillion VND (6.82 billion USD)"),
        ("Telecom revenue nears US$7 billion in 2023", "more than VND158.6 trillion (US$6.82 billion)"),
        ("Telecom revenue of 6.82 billion USD in 2023", "over 158.6 trillion VND (US$6.82 billion)"),
    ] {
        reads(
            &format!(
                "{headline}\n\nJanuary 12, 2024\n\nIn 2023 the telecom market of Vietnam earned revenue of {told}, up 3.4 percent on the year before.\n"
            ),
            &["revenue.telecom 158600000000000 vietnam 2023 above yoy 3.4"],
        );
    }
    // Another amount is another figure.
    reads(
        "Telecom revenue of 8.3 billion USD in 2023\n\nJanuary 12, 2024\n\nIn 2023 mobile services brought telecom operators of Vietnam revenue of 158.6 trillion VND (6.82 billion USD).\n",
        &["revenue.telecom 8300000000 vietnam 2023", "revenue.telecom 158600000000000 vietnam 2023"],
    );
}

#[test]
fn an_enterprise_that_posts_a_revenue_is_none_of_the_post() {
    for told in [
        "Viettel posts 25 trillion VND in revenue for the first half.",
        "Viettel posts a revenue of 25 trillion VND for the first half.",
        "For the first half Viettel posts 25 trillion VND in revenue.",
    ] {
        reads(
            &format!("Telecommunications in Vietnam\n\nJuly 12, 2023\n\n{told}\n"),
            &["revenue.telecom 25000000000000 vietnam 2023-H1 Viettel"],
        );
    }
    reads(
        "Telecommunications in Vietnam\n\nJuly 12, 2023\n\nIn the first half posts and telecommunications earned 125 trillion VND; posts earned 5 trillion VND.\n",
        &["revenue.post_telecom 125000000000000 vietnam 2023-H1", "revenue.post 5000000000000 vietnam 2023-H1"],
    );
}

#[test]
fn an_amount_in_fewer_digits_is_the_exact_one_of_a_table_or_of_another_sentence() {
    let exact = "Chỉ tiêu\tĐơn vị\t2023\nDoanh thu viễn thông\tTriệu đồng\t338.627\n";
    let one = "revenue.telecom 338627000000 lai-chau 2023";
    reads(
        &lai_chau(&format!("Doanh thu viễn thông đạt 338,6 tỷ đồng, tăng 8,4%.\n\n{exact}")),
        &[&format!("{one} yoy 8.4")],
    );
    reads(&lai_chau(&format!("Doanh thu viễn thông đạt 339 tỷ đồng.\n\n{exact}")), &[one]);
    reads(
        &lai_chau_in_english(
            "The province has 1.23 million mobile subscribers. At the end of 2023 mobile subscribers numbered 1,231,405.",
        ),
        &["subscribers.mobile 1231405 lai-chau @2023-12"],
    );
    // Another amount, one that is rounded otherwise, and one in all its digits stay.
    for (told, value) in [("338,7 tỷ đồng", "338700000000"), ("338,62 tỷ đồng", "338620000000")] {
        reads(
            &lai_chau(&format!("Doanh thu viễn thông đạt {told}.\n\n{exact}")),
            &[&format!("revenue.telecom {value} lai-chau 2023"), one],
        );
    }
    reads(
        &lai_chau("Cuối năm 2023, toàn tỉnh có 1.240 trạm BTS.\n\nChỉ tiêu\tĐơn vị\t2023\nTrạm BTS\ttrạm\t1.243\n"),
        &["network.bts 1240 lai-chau @2023-12", "network.bts 1243 lai-chau @2023-12"],
    );
    // So does the plan of a year.
    reads(
        &lai_chau(&format!("Kế hoạch doanh thu viễn thông năm 2023 là 338,6 tỷ đồng.\n\n{exact}")),
        &["revenue.telecom 338600000000 lai-chau 2023 target", one],
    );
}

#[test]
fn a_bracket_that_gives_the_amount_in_full_tells_the_figure() {
    let revenue = "revenue.telecom 318000000000 lai-chau 2023 VNPT";
    reads(
        &lai_chau_in_english(
            "VNPT Lai Chau was among the few branches with revenue of over VND300 billion (VND318 billion).",
        ),
        &[revenue],
    );
    for told in ["(318,2 tỷ đồng)", "(cụ thể 318,2 tỷ đồng)", "(chính xác là 318,2 tỷ đồng)"] {
        reads(
            &lai_chau(&format!("Doanh thu viễn thông năm 2023 đạt hơn 300 tỷ đồng {told}, tăng 4,2% so với năm 2022.")),
            &["revenue.telecom 318200000000 lai-chau 2023 yoy 4.2"],
        );
    }
    reads(
        &lai_chau_in_english(
            "The province had nearly 400,000 mobile subscribers (398,214 to be exact) and 1,012 base stations.",
        ),
        &["subscribers.mobile 398214 lai-chau @2023-12", "network.bts 1012 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Toàn tỉnh có gần 400.000 thuê bao di động (398.214 thuê bao)."),
        &["subscribers.mobile 398214 lai-chau @2023-12"],
    );
    // What the bracket tells of another time, of a goal or of a part is no such amount; nor is one on the wrong side of it.
    reads(
        &lai_chau_in_english("Telecommunications revenue was over VND300 billion (VND290 billion in 2022)."),
        &["revenue.telecom 300000000000 lai-chau 2023 above", "revenue.telecom 290000000000 lai-chau 2022"],
    );
    for other in ["(VND120 billion from mobile services)", "(VND280 billion)", "(up VND18.2 billion)"] {
        reads(
            &lai_chau_in_english(&format!("Telecommunications revenue was over VND300 billion {other}.")),
            &["revenue.telecom 300000000000 lai-chau 2023 above"],
        );
    }
}

#[test]
fn a_round_stock_at_the_end_of_a_year_is_the_exact_one_of_the_next_month() {
    reads(
        "5G in Lai Chau\n\nJanuary 21, 2025\n\nLai Chau now counts 412 5G stations, of which Viettel has 294 stations and VNPT 118 stations.\n\n\
         Viettel Lai Chau added 140 5G stations in 2024, its director says, bringing the total to nearly 300 stations.\n",
        &[
            "network.bts_5g 412 lai-chau @2025-01",
            "network.bts_5g 294 lai-chau @2025-01 Viettel",
            "network.bts_5g 118 lai-chau @2025-01 VNPT",
        ],
    );
    // Half a year later it is another one, and so is a number that does not round it.
    reads(
        "5G in Lai Chau\n\nJanuary 21, 2025\n\nTo date, Lai Chau has 294 5G stations of Viettel. In June 2024, Viettel had nearly 300 5G stations.\n",
        &["network.bts_5g 294 lai-chau @2025-01 Viettel", "network.bts_5g 300 lai-chau @2024-06 below Viettel"],
    );
}

#[test]
fn the_text_says_how_sure_the_number_of_its_headline_is() {
    let page = |headline: &str, body: &str| format!("{headline}\n\nNgày 08/01/2024\n\n{body}\n");
    reads(
        &page(
            "Lai Châu: Thuê bao di động đạt 88 thuê bao/100 dân",
            "Cuối năm 2023, thuê bao di động của Lai Châu đạt mật độ khoảng 88 thuê bao/100 dân.",
        ),
        &["density.mobile 88 lai-chau @2023-12 about"],
    );
    reads(
        &page("Lai Châu có hơn 1.204 trạm BTS", "Cuối năm 2023, toàn tỉnh Lai Châu có 1.204 trạm BTS."),
        &["network.bts 1204 lai-chau @2023-12"],
    );
}

#[test]
fn a_hedged_number_is_cut_off_from_one_that_is_told_to_its_last_digit() {
    reads(
        &lai_chau(
            "Lai Châu có hơn 1.200 trạm BTS đến cuối năm 2023. Đó là thông tin được Sở nêu ra.\n\nTheo đó, tính đến hết năm 2023, toàn tỉnh có 1.247 trạm BTS.",
        ),
        &["network.bts 1247 lai-chau @2023-12"],
    );
    // Two numbers of as many digits are two.
    reads(
        &lai_chau("Toàn tỉnh có hơn 1.200 trạm BTS. Theo doanh nghiệp, toàn tỉnh có 1.250 trạm BTS."),
        &["network.bts 1200 lai-chau @2023-12 above", "network.bts 1250 lai-chau @2023-12"],
    );
}

//! Money: revenue, payments to the budget, and what is neither.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn what_both_pay_is_of_both() {
    reads(
        &lai_chau(
            "Kết quả: (1) doanh thu viễn thông 512 tỷ đồng; (2) doanh thu bưu chính 88 tỷ đồng; (3) nộp ngân sách 24,1 tỷ đồng.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023",
            "revenue.post 88000000000 lai-chau 2023",
            "budget.post_telecom 24100000000 lai-chau 2023",
        ],
    );
}

#[test]
fn what_an_auction_fetches_is_no_revenue_of_the_field() {
    reads(&lai_chau("Cuộc đấu giá băng tần mang về 10.000 tỷ đồng cho ngành."), &[]);
}

#[test]
fn taxes_are_paid_to_the_budget_and_sales_are_revenue() {
    reads(
        &lai_chau_in_english(
            "Postal firms did well: their sales jumped 27.5% to VND 88 billion. Telecom firms paid VND 19.8 billion in taxes.",
        ),
        &["revenue.post 88000000000 lai-chau 2023 yoy 27.5", "budget.telecom 19800000000 lai-chau 2023"],
    );
}

#[test]
fn an_amount_said_again_in_another_currency_parts_nothing() {
    reads(
        &lai_chau_in_english(
            "In 2023 Lai Chau earned 512 billion VND (21 million USD) from telecommunications services.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
}

#[test]
fn money_of_another_kind_beside_the_name_of_an_enterprise() {
    reads(
        "FPT Telecom in 2024\n\nJanuary 9, 2025\n\nFPT Telecom recorded revenue of VND 11,482 billion in 2024, and earnings per share of VND 5,012. Pay TV services brought in VND 1,038 billion. Data centre and leased line products generated VND 1,914 billion. Shares of FPT closed at VND149,200 on Wednesday.\n",
        &["revenue.telecom 11482000000000 vietnam 2024 FPT", "revenue.pay_tv 1038000000000 vietnam 2024 FPT"],
    );
    reads(
        "Viễn thông cả nước năm 2023\n\nNgày 08/01/2024\n\nFPT Telecom báo cáo doanh thu năm 2023 là 3.412 tỷ đồng; riêng mảng truyền hình lỗ 190 tỷ đồng.\n",
        &["revenue.telecom 3412000000000 vietnam 2023 FPT"],
    );
}

#[test]
fn money_that_leads_to_a_total_leaves_it() {
    reads(
        &lai_chau(
            "Năm 2023, doanh nghiệp đầu tư 50 tỷ đồng để nâng tổng số trạm BTS lên 1.250 trạm. Tỉnh bố trí 5 tỷ đồng cho xã khó khăn và có 350 điểm phục vụ bưu chính.",
        ),
        &["network.bts 1250 lai-chau @2023-12", "network.post_offices 350 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("In 2023 operators invested 50 billion VND to bring the number of BTS stations to 1,250."),
        &["network.bts 1250 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Revenue from telecommunications in 2023 was 900 billion VND and net profit was 90 billion VND.",
        ),
        &["revenue.telecom 900000000000 lai-chau 2023"],
    );
}

#[test]
fn a_profit_beside_a_revenue_leaves_it() {
    reads(
        "Vietnam's operators\n\nJuly 12, 2016\n\nMobiFone, which is being prepared for equitisation, had revenue of VNĐ17.6 trillion and pre-tax profit of VNĐ2.4 trillion in the first six months.\n\nViệt Nam Post, the State-owned postal corporation, made VNĐ5.6 trillion in revenue, with a profit of VNĐ118 billion.\n",
        &[
            "revenue.telecom 17600000000000 vietnam 2016-H1 MobiFone",
            "revenue.post 5600000000000 vietnam 2016-H1 Vietnam Post",
        ],
    );
}

#[test]
fn what_is_carried_bought_or_spent_is_earned_by_nobody() {
    reads(
        &lai_chau(
            "Doanh thu bưu chính năm 2023 đạt 72 tỷ đồng; sản lượng bưu gửi đạt 1,38 tỷ. Năm 2024, Sở đặt mục tiêu doanh thu viễn thông 910 tỷ đồng; chi 9 tỷ đồng cho chuyển đổi số.",
        ),
        &["revenue.post 72000000000 lai-chau 2023", "revenue.telecom 910000000000 lai-chau 2024 target"],
    );
    reads(
        "Vietnam's operators\n\nApril 24, 2024\n\nVNPT earned VND55.27 trillion in 2023. In March it also paid VND2.58 trillion for 100MHz of spectrum. Viettel went higher still, at VND7.53 trillion for the 2.5GHz block.\n",
        &["revenue.telecom 55270000000000 vietnam 2023 VNPT"],
    );
}

#[test]
fn money_that_is_given_out_or_earned_with_others() {
    reads(
        &lai_chau_in_english(
            "In 2023 transport, warehousing and postal turnover was VND 4,218 billion. Postal revenue was VND 72 billion. The budget for information technology was VND 58 billion.",
        ),
        &["revenue.post 72000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "In 2023 telecommunications businesses earned VND 720 billion and transferred nearly VND 97 billion to the State budget. In 2024 the sector has set a target of VND 750 billion in telecommunications revenue and VND 80 billion in postal revenue.",
        ),
        &[
            "revenue.telecom 720000000000 lai-chau 2023",
            "budget.telecom 97000000000 lai-chau 2023 below",
            "revenue.telecom 750000000000 lai-chau 2024 target",
            "revenue.post 80000000000 lai-chau 2024 target",
        ],
    );
}

#[test]
fn a_fraction_may_be_torn_off_an_amount() {
    for (body, expected) in [
        (
            "Doanh thu viễn thông đạt 1.902, 4 tỷ đồng, tăng 5,9% so với cùng kỳ.",
            &["revenue.telecom 1902400000000 lai-chau 2023 yoy 5.9"][..],
        ),
        (
            "Toàn tỉnh có 1.902 trạm BTS, 4 doanh nghiệp viễn thông.",
            &["network.bts 1902 lai-chau @2023-12", "enterprises.telecom 4 lai-chau @2023-12"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn a_growth_in_brackets_ends_the_sector_before_it() {
    for (body, expected) in [
        (
            "Revenue of post and telecommunications was 6,482 billion VND, including 1,257 billion VND from postal services (up 14.6%) and 5,225 billion VND from telecommunications (up 6.9%).",
            &[
                "revenue.post_telecom 6482000000000 lai-chau 2023",
                "revenue.post 1257000000000 lai-chau 2023 yoy 14.6",
                "revenue.telecom 5225000000000 lai-chau 2023 yoy 6.9",
            ][..],
        ),
        (
            "Revenue was VND 482 billion, of which VND 57 billion from the post (up 14.6%) and VND 425 billion from telecommunications.",
            &[
                "revenue.post_telecom 482000000000 lai-chau 2023",
                "revenue.post 57000000000 lai-chau 2023 yoy 14.6",
                "revenue.telecom 425000000000 lai-chau 2023",
            ],
        ),
        // What stands in the clause of its own rules.
        (
            "Telecommunications (3G and 4G) earned 425 billion VND from services.",
            &["revenue.telecom 425000000000 lai-chau 2023"],
        ),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
}

#[test]
fn an_amount_in_payments_to_the_budget_is_paid() {
    reads(
        &lai_chau_in_english(
            "For 2024 Vietnam Post sets a goal of VND 510 billion in turnover and VND 15 billion in payments to the budget.",
        ),
        &[
            "revenue.post 510000000000 lai-chau 2024 target Vietnam Post",
            "budget.post 15000000000 lai-chau 2024 target Vietnam Post",
        ],
    );
}

#[test]
fn what_a_field_adds_is_its_revenue() {
    let both = ["revenue.telecom 418000000000 lai-chau 2023 yoy 7.4", "revenue.post 48000000000 lai-chau 2023"];
    for body in [
        "Telecom revenue came to VND 418 billion, up 7.4%. Post and delivery added VND 48 billion.",
        "Telecom revenue came to VND 418 billion, up 7.4%, and the post added another VND 48 billion.",
        "Telecom revenue came to VND 418 billion, up 7.4%. The post contributed VND 48 billion.",
    ] {
        reads(&lai_chau_in_english(body), &both);
    }
    for body in [
        "Telecom revenue came to VND 418 billion, up 7.4%. Roads added VND 48 billion.",
        "Telecom revenue added VND 28 billion to come to VND 418 billion, up 7.4%.",
    ] {
        reads(&lai_chau_in_english(body), &both[..1]);
    }
}

#[test]
fn two_fields_earn_respectively_what_the_sentence_before_told_of() {
    let year = ["revenue.telecom 468000000000 lai-chau 2023", "revenue.post 97000000000 lai-chau 2023"];
    let month = ["revenue.telecom 44000000000 lai-chau 2023-12", "revenue.post 9200000000 lai-chau 2023-12"];
    let all = [year, month].concat();
    for end in [
        "For December alone the two earned VND 44 billion and VND 9.2 billion respectively.",
        "In December alone they earned VND 44 billion and VND 9.2 billion, respectively.",
        "In December the two fields took in VND 44 billion and VND 9.2 billion respectively.",
    ] {
        let body = format!("In 2023 telecom revenue was VND 468 billion and postal revenue VND 97 billion. {end}");
        reads(&lai_chau_in_english(&body), &all);
    }
    reads(
        &lai_chau(
            "Năm 2023, doanh thu viễn thông đạt 468 tỷ đồng, doanh thu bưu chính đạt 97 tỷ đồng. Riêng tháng 12, hai lĩnh vực lần lượt đạt 44 tỷ đồng và 9,2 tỷ đồng.",
        ),
        &all,
    );
    reads(
        &lai_chau_in_english(
            "In 2022 Viettel earned VND 210 billion and VNPT VND 180 billion. In 2023 they earned VND 220 billion and VND 190 billion respectively.",
        ),
        &[
            "revenue.telecom 210000000000 lai-chau 2022 Viettel",
            "revenue.telecom 180000000000 lai-chau 2022 VNPT",
            "revenue.telecom 220000000000 lai-chau 2023 Viettel",
            "revenue.telecom 190000000000 lai-chau 2023 VNPT",
        ],
    );
}

#[test]
fn what_is_paid_for_a_licence_is_not_earned() {
    for body in [
        "VNPT bought spectrum for VND 75 billion and hopes to earn it back in ten years.",
        "\"A licence at VND 58 billion is hard to earn back before 2030,\" a broker said.",
    ] {
        reads(&lai_chau_in_english(body), &[]);
    }
    reads(
        &lai_chau_in_english(
            "Telecom revenue was VND 903 billion. The State received from the operators just under VND 30 billion.",
        ),
        &["revenue.telecom 903000000000 lai-chau 2023", "budget.telecom 30000000000 lai-chau 2023 below"],
    );
}

#[test]
fn numbers_that_were_torn_in_two_are_whole() {
    for (body, expected) in [
        // A blank before the sign.
        (
            "Doanh thu viễn thông đạt 321 ,5 tỷ đồng, nộp ngân sách 9 ,85 tỷ đồng.",
            &["revenue.telecom 321500000000 lai-chau 2023", "budget.telecom 9850000000 lai-chau 2023"][..],
        ),
        (
            "Đến cuối năm, toàn tỉnh có 14 ,320 máy điện thoại cố định; thuê bao Internet là 16 .905 thuê bao.",
            &["subscribers.fixed 14320 lai-chau @2023-12", "subscribers.internet 16905 lai-chau @2023-12"],
        ),
        // A blank after it.
        (
            "Doanh thu viễn thông ước đạt 342. 6 tỷ đồng, tăng 14 ,2% so với năm 2022.",
            &["revenue.telecom 342600000000 lai-chau 2023 estimate yoy 14.2"],
        ),
        ("Doanh thu viễn thông ước đạt 126, 4 tỷ đồng.", &["revenue.telecom 126400000000 lai-chau 2023 estimate"]),
        ("Mật độ Internet là 18, 9 thuê bao/100 dân.", &["density.internet 18.9 lai-chau @2023-12"]),
        ("Doanh thu bưu chính đạt 1 004,8 tỷ đồng.", &["revenue.post 1004800000000 lai-chau 2023"]),
        // More than once.
        (
            "Đến cuối năm, toàn tỉnh có 1 .695 .300 thuê bao di động và 1. 984.560 thuê bao điện thoại.",
            &["subscribers.mobile 1695300 lai-chau @2023-12", "subscribers.telephone 1984560 lai-chau @2023-12"],
        ),
        ("Doanh thu bưu chính đạt 1 618 ,4 tỷ đồng.", &["revenue.post 1618400000000 lai-chau 2023"]),
        // A sentence ends, an item begins, a list goes on.
        (
            "Doanh thu viễn thông đạt 342 tỷ đồng, đứng thứ 3. 6 tỷ đồng là doanh thu bưu chính.",
            &["revenue.telecom 342000000000 lai-chau 2023", "revenue.post 6000000000 lai-chau 2023"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn what_was_reached_stands_over_what_was_planned() {
    for (body, expected) in [
        (
            "Doanh thu viễn thông thực hiện 415/400 tỷ đồng, đạt 103,8% kế hoạch.",
            &[
                "revenue.telecom 415000000000 lai-chau 2023 plan 103.8",
                "revenue.telecom 400000000000 lai-chau 2023 target",
            ][..],
        ),
        (
            "Doanh thu bưu chính, viễn thông đạt 2.500,5/2.400 tỷ đồng.",
            &[
                "revenue.post_telecom 2500500000000 lai-chau 2023",
                "revenue.post_telecom 2400000000000 lai-chau 2023 target",
            ],
        ),
        // A paper, a day, a price of something a month.
        (
            "Theo Kế hoạch số 415/2023, doanh thu viễn thông đạt 400 tỷ đồng.",
            &["revenue.telecom 400000000000 lai-chau 2023"],
        ),
        ("Ngày 15/12 tỷ lệ phủ sóng 4G đạt 98%.", &["coverage.4g 98 lai-chau @2023-12"]),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn what_a_budget_gives_and_a_price_are_no_figures() {
    reads(
        &lai_chau_in_english(
            "Demand is 91.3 billion VND in all, of which the local budget provides 12.6 billion VND and the telecom enterprises 78.7 billion VND by their own means.",
        ),
        &[],
    );
    reads(
        &lai_chau_in_english("Telecom enterprises paid 12.6 billion VND into the local budget."),
        &["budget.telecom 12600000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Doanh thu viễn thông đạt 1.370 tỷ đồng. Bạn đọc xin viết thư về tòa soạn, kèm tem 4.000 đồng."),
        &["revenue.telecom 1370000000000 lai-chau 2023"],
    );
}

#[test]
fn what_an_enterprise_booked_is_its_turnover_and_the_industry_of_a_ministry_is_all_of_it() {
    reads(
        &lai_chau_in_english(
            "VNPT Lai Chau is the largest by turnover. It booked VND 112 billion in 2023, up 2.9 per cent year on year.",
        ),
        &["revenue.telecom 112000000000 lai-chau 2023 yoy 2.9 VNPT"],
    );
    reads(
        "HANOI, December 30, 2021 - The Ministry of Information and Communications held its review.\n\n\
         For 2022 the ministry aims at sector revenue of VND 3,800 trillion.\n",
        &["revenue.ict 3800000000000000 vietnam 2022 target"],
    );
}

#[test]
fn what_follows_an_amount_says_whose_it_is() {
    reads(
        &lai_chau_in_english(
            "The plan for 2024 is 250 billion dong of telecommunications revenue and 70 billion dong of postal revenue.",
        ),
        &["revenue.telecom 250000000000 lai-chau 2024 target", "revenue.post 70000000000 lai-chau 2024 target"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue came to 140 billion dong. Post brought in 62 billion dong. Together the two paid 8.7 billion dong to the state budget.",
        ),
        &[
            "revenue.telecom 140000000000 lai-chau 2023",
            "revenue.post 62000000000 lai-chau 2023",
            "budget.post_telecom 8700000000 lai-chau 2023",
        ],
    );
}

#[test]
fn a_total_adds_up_what_the_sentence_before_told() {
    reads(
        "Post and telecommunications of Lai Chau province\n\nSocio-economic situation in March and the first quarter of 2024\n\nApril 1, 2024\n\nOfficial results for January and February put revenue from post and telecommunications at VND 454.8 billion and VND 471.0 billion, respectively.\n\nFor the first quarter as a whole, the total came to VND 1,402 billion, up 9.1% against the first quarter of 2023 and equal to 24.6% of the annual plan. By service:\n- Post: VND 251.3 billion (+15.4%);\n- Telecommunications: VND 1,150.7 billion (+7.8%).\n",
        &[
            "revenue.post_telecom 454800000000 lai-chau 2024-01",
            "revenue.post_telecom 471000000000 lai-chau 2024-02",
            "revenue.post_telecom 1402000000000 lai-chau 2024-Q1 yoy 9.1 plan 24.6",
            "revenue.post 251300000000 lai-chau 2024-Q1 yoy 15.4",
            "revenue.telecom 1150700000000 lai-chau 2024-Q1 yoy 7.8",
        ],
    );
    reads(
        "Bưu chính, viễn thông tỉnh Lai Châu tháng 3 và quý I năm 2024\n\nNgày 01/4/2024\n\nDoanh thu bưu chính, viễn thông tháng 3 ước đạt 454,8 tỷ đồng.\n\nTính chung quý I, tổng cộng đạt 1.402 tỷ đồng, tăng 9,1% so với cùng kỳ. Chia theo dịch vụ:\n- Bưu chính: 251,3 tỷ đồng (+15,4%);\n- Viễn thông: 1.150,7 tỷ đồng (+7,8%).\n",
        &[
            "revenue.post_telecom 454800000000 lai-chau 2024-03 estimate",
            "revenue.post_telecom 1402000000000 lai-chau 2024-Q1 yoy 9.1",
            "revenue.post 251300000000 lai-chau 2024-Q1 yoy 15.4",
            "revenue.telecom 1150700000000 lai-chau 2024-Q1 yoy 7.8",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Revenue from post and telecommunications in December was VND 54.8 billion.\n\nFor the year, the total was VND 602 billion, up 9.1%. By field:\n- Post: VND 51.3 billion (+15.4%);\n- Telecommunications: VND 550.7 billion (-7.8%).",
        ),
        &[
            "revenue.post_telecom 54800000000 lai-chau 2023-12",
            "revenue.post_telecom 602000000000 lai-chau 2023 yoy 9.1",
            "revenue.post 51300000000 lai-chau 2023 yoy 15.4",
            "revenue.telecom 550700000000 lai-chau 2023 yoy -7.8",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Revenue from post and telecommunications in December was VND 54.8 billion.\n\nTrade was brisk. In the year as a whole, the total came to VND 6,021 billion, up 9.1%.",
        ),
        &["revenue.post_telecom 54800000000 lai-chau 2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Revenue from telecommunications in December was VND 54.8 billion. Investors put money into masts.\n\nFor the year as a whole, the total came to VND 602 billion, up 4%.",
        ),
        &["revenue.telecom 54800000000 lai-chau 2023-12"],
    );
}

#[test]
fn what_an_amount_was_earned_from_stands_behind_it() {
    reads(
        &lai_chau(
            "Điện Biên thu 1.164 tỷ đồng từ dịch vụ viễn thông và xấp xỉ 96 tỷ đồng từ bưu chính. Sơn La thu 812 tỷ đồng từ viễn thông, còn gần 70 tỷ đồng là từ bưu chính.",
        ),
        &[
            "revenue.telecom 1164000000000 dien-bien 2023",
            "revenue.post 96000000000 dien-bien 2023 about",
            "revenue.telecom 812000000000 son-la 2023",
            "revenue.post 70000000000 son-la 2023 below",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Dien Bien earned VND 1,164 billion from telecom services in 2023, while some VND 96 billion came from the post.",
        ),
        &["revenue.telecom 1164000000000 dien-bien 2023", "revenue.post 96000000000 dien-bien 2023 about"],
    );
}

#[test]
fn the_industry_is_the_one_that_the_text_has_named_so_far() {
    let page = |body: &str| format!("Carriers bank on data\n\nFebruary 20, 2025\n\n{body}\n");
    reads(
        &page(
            "Vietnam's telecom market returned to growth in 2024.\n\nService revenue across the industry amounted to VND 149.8 trillion in 2024.",
        ),
        &["revenue.telecom 149800000000000 vietnam 2024"],
    );
    // After two of them it is the wider one.
    reads(
        &page(
            "Vietnam's telecom market and its software firms returned to growth in 2024.\n\nRevenue across the industry amounted to VND 3,149.8 trillion in 2024.",
        ),
        &["revenue.ict 3149800000000000 vietnam 2024"],
    );
}

#[test]
fn an_amount_of_another_field_that_a_figure_is_set_beside_is_no_record() {
    reads(
        &lai_chau(
            "Toàn ngành thông tin và truyền thông nộp ngân sách 143 tỷ đồng. Con số ấy so với thu từ thủy điện hơn 17.000 tỷ đồng thì nhỏ. Doanh thu viễn thông đạt 598 tỷ đồng, tăng 5% so với mức 570 tỷ đồng của năm 2022.",
        ),
        &[
            "budget.ict 143000000000 lai-chau 2023",
            "revenue.telecom 598000000000 lai-chau 2023 yoy 5",
            "revenue.telecom 570000000000 lai-chau 2022",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Telecom operators paid VND 143 billion to the budget, little beside the VND 17,000 billion from oil refining. Telecom revenue was VND 598 billion, against VND 570 billion in 2022.",
        ),
        &[
            "budget.telecom 143000000000 lai-chau 2023",
            "revenue.telecom 598000000000 lai-chau 2023",
            "revenue.telecom 570000000000 lai-chau 2022",
        ],
    );
}

#[test]
fn what_the_budget_gives_is_no_payment_into_it() {
    reads(
        &lai_chau_in_english(
            "Postal revenue was VND 96 billion.\n\nFUNDING\n\nThe total need for post is VND 268.4 billion: VND 41 billion comes from the provincial budget, VND 227 billion from telecom enterprises.",
        ),
        &["revenue.post 96000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau(
            "Các doanh nghiệp viễn thông nộp ngân sách 41 tỷ đồng. Tỉnh hỗ trợ doanh nghiệp bưu chính 12 tỷ đồng từ ngân sách địa phương. Bưu chính được cấp 9 tỷ đồng từ nguồn ngân sách tỉnh.",
        ),
        &["budget.telecom 41000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "The telecom operators paid VND 41 billion to the provincial budget. The plan needs VND 12 billion out of the state budget for post.",
        ),
        &["budget.telecom 41000000000 lai-chau 2023"],
    );
}

#[test]
fn what_the_state_budget_collects_is_no_payment_of_the_sector() {
    let sector = "Post and telecommunications revenue in the two months was 198.6 billion VND.";
    for body in [
        "Budget. State budget collection up to February 24 reached 412 billion VND.",
        "The state budget took in 412 billion VND in February.",
    ] {
        reads(
            &format!("Lai Chau reviews two months\n\nFebruary 25, 2021\n\n{sector}\n\n{body}\n"),
            &["revenue.post_telecom 198600000000 lai-chau 2021-2M"],
        );
    }
    reads(
        "Lai Châu sơ kết 2 tháng\n\nNgày 25/02/2021\n\nDoanh thu bưu chính, viễn thông 2 tháng đạt 198,6 tỷ đồng.\n\nNgân sách nhà nước thu được 412 tỷ đồng trong tháng 2.\n",
        &["revenue.post_telecom 198600000000 lai-chau 2021-2M"],
    );
    reads(
        &format!(
            "Lai Chau reviews two months\n\nFebruary 25, 2021\n\n{sector} It paid 12 billion VND to the state budget.\n"
        ),
        &["revenue.post_telecom 198600000000 lai-chau 2021-2M", "budget.post_telecom 12000000000 lai-chau 2021-2M"],
    );
}

#[test]
fn a_project_of_so_much_money_earns_nothing() {
    reads(
        &lai_chau_in_english(
            "The plan for 2024 is telecommunications revenue of VND 640 billion. A project of VND 96 billion for data centres has been submitted.",
        ),
        &["revenue.telecom 640000000000 lai-chau 2024 target"],
    );
}

#[test]
fn money_that_is_asked_for_or_that_the_budget_takes_in_is_none_of_ours() {
    reads(
        &lai_chau("VNPT nộp ngân sách 12 tỷ đồng. VNPT Lai Châu đề nghị tỉnh bố trí 4,5 tỷ đồng để bó gọn 62 km cáp."),
        &["budget.telecom 12000000000 lai-chau 2023 VNPT"],
    );
    reads(
        &lai_chau_in_english(
            "VNPT paid VND 12 billion to the state budget. It asked the province to set aside VND 4.5 billion for underground cables.",
        ),
        &["budget.telecom 12000000000 lai-chau 2023 VNPT"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 512 billion. The state budget took in VND 6,270 billion, or 61 percent of the estimate.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
}

#[test]
fn the_sector_of_a_text_that_speaks_of_one_field_is_that_field() {
    reads(
        "Carriers' half-year in Vietnam\n\nAugust 12, 2024\n\nVietnam's big telecom groups have closed their books for the first six months. The sector's revenue in the period is put at an estimated VND71.9 trillion.\n\nVNPT took in VND27.35 trillion.\n",
        &[
            "revenue.telecom 71900000000000 vietnam 2024-H1 estimate",
            "revenue.telecom 27350000000000 vietnam 2024-H1 VNPT",
        ],
    );
    reads(
        "Nửa năm của các nhà mạng Việt Nam\n\n12/8/2024\n\nCác nhà mạng lớn của cả nước đã công bố kết quả 6 tháng đầu năm 2024. Doanh thu toàn ngành ước đạt 71.900 tỷ đồng.\n",
        &["revenue.telecom 71900000000000 vietnam 2024-H1 estimate"],
    );
    // Nobody was named before it.
    reads(
        "Half-year in Vietnam\n\nAugust 12, 2024\n\nThe sector's revenue came to VND71.9 trillion in the first six months of 2024. Telecom groups have closed their books.\n",
        &["revenue.ict 71900000000000 vietnam 2024-H1"],
    );
}

#[test]
fn licence_fees_deferred_taxes_and_what_a_refinery_pays_are_none_of_ours() {
    reads(
        "Telecoms of Vietnam in 2023\n\nJanuary 8, 2024\n\nViettel and VNPT paid VND 7.5 trillion and VND 2.6 trillion for their frequency blocks; MobiFone followed with VND 2.58 trillion in July. VNPT paid VND 2.6 trillion to the state budget.\n",
        &["budget.telecom 2600000000000 vietnam 2023 VNPT"],
    );
    reads(&lai_chau("Nộp ngân sách thấp hơn năm trước vì được gia hạn 2,6 tỷ đồng thuế."), &[]);
    reads(&lai_chau_in_english("Dung Quat refinery pays VND 4,870 billion to the budget."), &[]);
}

#[test]
fn what_the_companies_of_a_sector_collect_is_their_revenue() {
    reads(
        &lai_chau_in_english(
            "Postal and delivery companies collected VND 31.6 billion between January and September 2023.",
        ),
        &["revenue.post 31600000000 lai-chau 2023-9M"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications turnover came to VND 384 billion, 4.7% more than in 2022, and the postal firms added VND 19 billion, a rise of 13.2%.",
        ),
        &["revenue.telecom 384000000000 lai-chau 2023 yoy 4.7", "revenue.post 19000000000 lai-chau 2023 yoy 13.2"],
    );
    reads(&lai_chau_in_english("The tax office collected VND 31.6 billion in fines."), &[]);
}

#[test]
fn what_is_paid_for_spectrum_is_no_revenue() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue was VND 412 billion. Viettel paid VND7.53 trillion for a block in the 2,500-2,600 MHz band in March and VNPT \
             VND2.58 trillion for one in the 3,700-3,800 MHz band.",
        ),
        &["revenue.telecom 412000000000 lai-chau 2023"],
    );
}

#[test]
fn an_industry_that_sold_what_it_makes_has_earned_it() {
    reads(
        &lai_chau_in_english(
            "The digital technology industry sold hardware, software and content worth nearly VND 3,530 billion.",
        ),
        &["revenue.it 3530000000000 lai-chau 2023 below"],
    );
    reads(
        &lai_chau_in_english("The digital technology industry sold a stake in a bank worth nearly VND 3,530 billion."),
        &[],
    );
    reads(&lai_chau_in_english("Stores sold hardware worth nearly VND 3,530 billion."), &[]);
}

#[test]
fn a_rounded_lead_is_the_exact_figure_of_the_text() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue of the province went past VND 1.3 trillion in 2023. The director said what stands behind the number.\n\nTelecom revenue reached VND 1,318 billion, up 4.2% on 2022.",
        ),
        &["revenue.telecom 1318000000000 lai-chau 2023 yoy 4.2"],
    );
}

#[test]
fn each_amount_is_of_the_field_that_is_named_behind_it() {
    for told in [
        "Revenue in 2023 amounted to VND 64.8 billion in the postal field and VND 655 billion in telecommunications.",
        "Revenue reached VND 64.8 billion on the postal side and VND 655 billion on the telecom side.",
        "Revenue reached VND 64.8 billion in the postal segment and VND 655 billion in the telecom segment.",
    ] {
        reads(
            &lai_chau_in_english(told),
            &["revenue.post 64800000000 lai-chau 2023", "revenue.telecom 655000000000 lai-chau 2023"],
        );
    }
    for told in [
        "Doanh thu năm 2023 đạt 64,8 tỷ đồng ở lĩnh vực bưu chính và 655 tỷ đồng ở lĩnh vực viễn thông.",
        "Doanh thu đạt 64,8 tỷ đồng ở mảng bưu chính, còn ở mảng viễn thông đạt 655 tỷ đồng.",
    ] {
        reads(
            &lai_chau(told),
            &["revenue.post 64800000000 lai-chau 2023", "revenue.telecom 655000000000 lai-chau 2023"],
        );
    }
    // The field before the amount holds where none stands behind it.
    reads(
        &lai_chau_in_english("Revenue in the postal field was VND 64.8 billion and 12% of it came from abroad."),
        &["revenue.post 64800000000 lai-chau 2023"],
    );
}

#[test]
fn money_that_only_helped_takes_no_amount_away() {
    for told in [
        "Postal services, helped by online sales of tea, made VND 48.2 billion in 2023.",
        "Postal services, thanks to online sales of tea, took in VND 48.2 billion in 2023.",
    ] {
        reads(&lai_chau_in_english(told), &["revenue.post 48200000000 lai-chau 2023"]);
    }
    reads(
        &lai_chau("Bưu chính, nhờ bán hàng trực tuyến các loại chè, đạt doanh thu 48,2 tỷ đồng."),
        &["revenue.post 48200000000 lai-chau 2023"],
    );
    reads(&lai_chau_in_english("In the post offices, online sales of tea made VND 48.2 billion in 2023."), &[]);
}

#[test]
fn an_amount_alone_is_of_what_the_sentence_before_told_without_one() {
    let page =
        |body: &str| lai_chau_in_english(&format!("Telecommunications revenue was VND 612 billion in 2023. {body}"));
    let first = "revenue.telecom 612000000000 lai-chau 2023";
    for told in [
        "Postal revenue did better. Its total was VND 48.2 billion.",
        "Postal revenue did better. It came to VND 48.2 billion.",
        "Postal revenue did better. The total reached VND 48.2 billion.",
    ] {
        reads(&page(told), &[first, "revenue.post 48200000000 lai-chau 2023"]);
    }
    for told in [
        "Postal revenue did better. The new centre cost VND 48.2 billion.",
        "The roads did better. Their total was VND 48.2 billion.",
    ] {
        reads(&page(told), &[first]);
    }
}

#[test]
fn an_apposition_behind_an_amount_says_of_which_field_those_are_who_paid_it() {
    let page = |behind: &str| {
        format!(
            "The uplands must not wait\n\nJanuary 8, 2024\n\nThe signal now reaches all of Lai Chau. The enterprises paid VND 58.7 billion to the state budget in 2023, {behind}.\n"
        )
    };
    reads(&page("all of them telecommunications companies"), &["budget.telecom 58700000000 lai-chau 2023"]);
    reads(&page("all of them postal companies"), &["budget.post 58700000000 lai-chau 2023"]);
    reads(&page("all of them shoe factories"), &[]);
}

#[test]
fn a_profit_that_goes_with_an_amount_takes_it_not_away() {
    let page = |body: &str| format!("Operators in Vietnam in 2023\n\nJanuary 8, 2024\n\n{body}\n");
    let viettel = "revenue.telecom 172000000000000 vietnam 2023 Viettel";
    let vnpt = "revenue.telecom 55000000000000 vietnam 2023 VNPT";
    for told in [
        "Viettel earned VND 172 trillion in 2023, and VNPT VND 55 trillion with a pre-tax profit of VND 4.6 trillion.",
        "Viettel earned VND 172 trillion in 2023, VNPT VND 55 trillion and a profit of VND 4.6 trillion.",
        "Năm 2023, Viettel đạt doanh thu 172 nghìn tỷ đồng, VNPT 55 nghìn tỷ đồng với lợi nhuận trước thuế 4,6 nghìn tỷ đồng.",
    ] {
        reads(&page(told), &[viettel, vnpt]);
    }
    reads(
        &page(
            "Viettel made a profit of VND 40 trillion in 2023, and VNPT VND 5.5 trillion with a loss of VND 1 trillion.",
        ),
        &[],
    );
    reads(
        &page(
            "Viettel earned VND 172 trillion in 2023, and VNPT VND 5.5 trillion in profit with a fund of VND 1 trillion.",
        ),
        &[viettel],
    );
}

#[test]
fn money_below_a_heading_of_the_whole_sector_is_of_all_of_it() {
    for heading in ["I. The whole sector", "1. The sector as a whole", "The whole sector"] {
        reads(
            &format!(
                "Department of Information and Communications of Ha Nam\n\nKey figures of 2019\n\n{heading}\n- Revenue: VND 1,402 billion, up 4.2%\n- Payment to the State budget: VND 48 billion\n\nII. Post\n- Revenue: VND 130 billion\n"
            ),
            &[
                "revenue.ict 1402000000000 ha-nam 2019 yoy 4.2",
                "budget.ict 48000000000 ha-nam 2019",
                "revenue.post 130000000000 ha-nam 2019",
            ],
        );
    }
    reads(
        "Sở Thông tin và Truyền thông Hà Nam\n\nKết quả năm 2019\n\n1. Toàn ngành\nDoanh thu đạt 1.402 tỷ đồng, tăng 4,2%. Nộp ngân sách nhà nước 48,6 tỷ đồng.\n\n2. Bưu chính\nDoanh thu đạt 130 tỷ đồng.\n",
        &[
            "revenue.ict 1402000000000 ha-nam 2019 yoy 4.2",
            "budget.ict 48600000000 ha-nam 2019",
            "revenue.post 130000000000 ha-nam 2019",
        ],
    );
    // The sector of a text on telecommunications is that one.
    reads(
        "Telecommunications in Ha Nam in 2019\n\n1. The sector as a whole\n\nRevenue reached VND 1,402 billion, up 4.2%.\n\n2. Subscribers\n\nThere were 812,000 mobile subscribers.\n",
        &["revenue.telecom 1402000000000 ha-nam 2019 yoy 4.2", "subscribers.mobile 812000 ha-nam @2019-12"],
    );
}

#[test]
fn what_exports_bring_in_and_what_is_put_in_is_no_revenue() {
    reads(&lai_chau("Năm 2023, xuất khẩu phần cứng, điện tử mang về 57 tỷ đồng, tăng 11,6%."), &[]);
    reads(&lai_chau_in_english("In 2023 exports of software and hardware brought in VND 57 billion."), &[]);
    reads(
        &lai_chau(
            "Năm 2023, công nghiệp phần cứng, điện tử mang về 57 tỷ đồng. Một tập đoàn vừa cam kết rót thêm 92 tỷ đồng, tuyển 4.000 lao động.",
        ),
        &["revenue.it 57000000000 lai-chau 2023"],
    );
}

#[test]
fn amounts_told_in_parts_are_one() {
    for (written, value) in [
        ("23 tỷ 450 triệu đồng", "23450000000"),
        ("23 tỉ 450 triệu", "23450000000"),
        ("1 nghìn 203 tỷ đồng", "1203000000000"),
        ("1.203 tỷ 5 triệu đồng", "1203005000000"),
    ] {
        reads(
            &super::lai_chau(&format!("Doanh thu viễn thông năm 2023 đạt {written}, tăng 4% so với năm 2022.")),
            &[&format!("revenue.telecom {value} lai-chau 2023 yoy 4")],
        );
    }
    // Two amounts.
    reads(
        &super::lai_chau("Năm 2023, doanh thu viễn thông đạt 23 tỷ đồng, 450 triệu đồng nộp ngân sách."),
        &["revenue.telecom 23000000000 lai-chau 2023", "budget.telecom 450000000 lai-chau 2023"],
    );
}

#[test]
fn the_sector_is_that_of_the_two_whose_money_was_told() {
    let page = |told: &str| {
        format!(
            "LAO CAI, July 9, 2025 - Operators in Lao Cai kept growing in the first half.\n\nTelecommunications revenue reached VND 412.6 billion in the first six months, and {told} VND 148 billion. The sector contributed VND 31.4 billion to the State budget.\n"
        )
    };
    reads(
        &page("postal revenue"),
        &[
            "revenue.telecom 412600000000 lao-cai 2025-H1",
            "revenue.post 148000000000 lao-cai 2025-H1",
            "budget.post_telecom 31400000000 lao-cai 2025-H1",
        ],
    );
    // Where the text has told of a wider field, it is all of that.
    reads(
        &page("postal revenue VND 91 billion and information technology revenue"),
        &[
            "revenue.telecom 412600000000 lao-cai 2025-H1",
            "revenue.post 91000000000 lao-cai 2025-H1",
            "revenue.it 148000000000 lao-cai 2025-H1",
            "budget.ict 31400000000 lao-cai 2025-H1",
        ],
    );
}

#[test]
fn a_year_in_which_something_happened_makes_no_average() {
    for led in [
        "In a year when consumer prices rose by 18 percent",
        "In a year of storms",
        "After a year without new lines",
        "At the end of a year of droughts",
    ] {
        reads(
            &lai_chau_in_english(&format!(
                "{led}, telecommunications services brought in VND 641 billion, 12.5 percent more than in 2022."
            )),
            &["revenue.telecom 641000000000 lai-chau 2023 yoy 12.5"],
        );
    }
    // So much each year is an average.
    reads(
        &lai_chau_in_english("From 2019 to 2023 telecommunications services brought in VND 641 billion a year."),
        &[],
    );
}

#[test]
fn money_for_funds_and_the_needy_is_no_payment_to_the_budget() {
    let revenue = "revenue.telecom 1486000000000 lai-chau 2023";
    for given in [
        "The enterprises remitted a total of 197 million VND to the fund for the poor.",
        "They paid 19 billion VND into the universal service fund.",
        "The enterprises remitted 197 million VND to flood victims.",
    ] {
        reads(
            &lai_chau_in_english(&format!("Telecommunications revenue in 2023 came to 1,486 billion VND. {given}")),
            &[revenue],
        );
    }
    reads(
        &lai_chau(
            "Doanh thu viễn thông năm 2023 đạt 1.486 tỷ đồng. Các doanh nghiệp viễn thông nộp 197 triệu đồng vào Quỹ Vì người nghèo.",
        ),
        &[revenue],
    );
    // The verb is also that of what goes to the budget.
    reads(
        &lai_chau_in_english(
            "In 2023 telecommunications enterprises contributed 197 million VND to the disaster relief fund and 48 billion VND to the State budget.",
        ),
        &["budget.telecom 48000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english("In 2023 telecommunications enterprises paid 48 billion VND to the budget for the poor."),
        &["budget.telecom 48000000000 lai-chau 2023"],
    );
}

#[test]
fn what_is_paid_into_the_budget_of_a_province_is_a_payment_to_the_budget() {
    for paid in [
        "nộp 29,4 tỷ đồng vào ngân sách tỉnh",
        "nộp 29,4 tỷ đồng vào ngân sách và 1,2 tỷ đồng vào Quỹ Bảo trợ trẻ em",
        "đóng góp 29,4 tỷ đồng cho ngân sách địa phương",
        "nộp vào ngân sách tỉnh 29,4 tỷ đồng",
    ] {
        reads(
            &lai_chau(&format!("Năm 2023, các doanh nghiệp viễn thông {paid}.")),
            &["budget.telecom 29400000000 lai-chau 2023"],
        );
    }
    // What the budget gives is no payment to it.
    reads(&lai_chau("Năm 2023, ngân sách tỉnh chi 29,4 tỷ đồng cho hạ tầng viễn thông."), &[]);
}

#[test]
fn what_is_paid_out_of_a_revenue_to_the_budget_is_no_revenue() {
    let page = |body: &str| format!("Viettel in Kien Giang province\n\nMay 26, 2020\n\n{body}\n");
    for told in [
        "Last year it booked VND 1.7 trillion in revenue, from which VND 94 billion was contributed to the budget.",
        "Last year it booked VND 1.7 trillion in revenue, of which VND 94 billion was paid to the State budget.",
        "Last year it booked VND 1.7 trillion in revenue, VND 94 billion of which was paid to the State budget.",
        "Last year it booked VND 1.7 trillion in revenue, and VND 94 billion of it went to the State budget.",
        "Last year it booked VND 1.7 trillion in revenue, from which it paid VND 94 billion to the State budget.",
    ] {
        reads(
            &page(told),
            &[
                "revenue.telecom 1700000000000 kien-giang 2019 Viettel",
                "budget.telecom 94000000000 kien-giang 2019 Viettel",
            ],
        );
    }
    // Who else got a part of it makes no second revenue.
    for told in [
        "Last year it booked VND 1.7 trillion in revenue, from which VND 94 billion was contributed to charity.",
        "Last year it booked VND 1.7 trillion in revenue, of which VND 94 billion went to flood victims.",
    ] {
        reads(&page(told), &["revenue.telecom 1700000000000 kien-giang 2019 Viettel"]);
    }
}

#[test]
fn what_goes_on_with_a_profit_is_no_revenue() {
    let page = |body: &str| format!("Telecommunications in Vietnam\n\nDecember 4, 2017\n\n{body}\n");
    for told in [
        "Doanh thu tháng 11 của Viettel đạt 20.400 tỷ đồng, lợi nhuận tháng 11 đạt 3.358 tỷ đồng, luỹ kế 11 tháng đạt 37.880 tỷ đồng.",
        "Viettel's revenue in November was VND20.4 trillion and its pre-tax profit VND3.4 trillion, for an 11-month total of VND37.9 trillion.",
    ] {
        reads(&page(told), &["revenue.telecom 20400000000000 vietnam 2017-11 Viettel"]);
    }
    // The revenue of the next enterprise is one again, and so is what stands before a profit.
    reads(
        &page("Tháng 11, Viettel đạt doanh thu 20.400 tỷ đồng, lợi nhuận 3.358 tỷ đồng; MobiFone đạt 3.826 tỷ đồng."),
        &[
            "revenue.telecom 20400000000000 vietnam 2017-11 Viettel",
            "revenue.telecom 3826000000000 vietnam 2017-11 MobiFone",
        ],
    );
    reads(
        &page(
            "MobiFone earned $352 million in revenue in the first quarter, while in the second quarter the figure was $381 million and the profit $64.1 million.",
        ),
        &["revenue.telecom 352000000 vietnam 2017-Q1 MobiFone", "revenue.telecom 381000000 vietnam 2017-Q2 MobiFone"],
    );
}

#[test]
fn two_amounts_of_two_places_are_two() {
    reads(
        "Hà Nội, ngày 12/1/2025\n\nNăm 2024 doanh thu viễn thông của Hà Nội đạt 120.000 tỷ đồng, TP.HCM 5,2 tỷ USD.\n",
        &["revenue.telecom 120000000000000 ha-noi 2024", "revenue.telecom 5200000000 ho-chi-minh 2024"],
    );
    reads(
        &lai_chau_in_english("Telecommunications revenue of Lai Chau in 2023 reached VND 812 billion ahead of plan."),
        &["revenue.telecom 812000000000 lai-chau 2023"],
    );
}

#[test]
fn what_is_turned_over_to_the_budget_is_paid_to_it() {
    let earned = "In 2023 postal companies took in VND 48.6 billion";
    for paid in [
        ". They turned over VND 5.2 billion to the State budget.",
        " and brought in VND 5.2 billion to the state budget.",
    ] {
        reads(
            &lai_chau_in_english(&format!("{earned}{paid}")),
            &["revenue.post 48600000000 lai-chau 2023", "budget.post 5200000000 lai-chau 2023"],
        );
    }
    reads(
        &lai_chau_in_english("In 2023 postal companies turned over VND 48.6 billion."),
        &["revenue.post 48600000000 lai-chau 2023"],
    );
}

#[test]
fn capital_that_belongs_to_the_budget_is_none_paid_to_it() {
    reads(
        &lai_chau(
            "Vốn đầu tư thực hiện thuộc ngân sách nhà nước do địa phương quản lý năm 2023 ước đạt 297 tỷ đồng, tăng 7,5%. Doanh thu viễn thông đạt 120 tỷ đồng.",
        ),
        &["revenue.telecom 120000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Các doanh nghiệp viễn thông nộp ngân sách nhà nước năm 2023 đạt 29,7 tỷ đồng."),
        &["budget.telecom 29700000000 lai-chau 2023"],
    );
}

#[test]
fn a_part_behind_a_bracket_with_dollars_is_no_other_currency() {
    reads(
        &lai_chau_in_english(
            "In 2023 revenue of the post and telecommunication sector was 946 billion dong ($38.9 million), with the lion's share, 531 billion dong, going to VNPT.",
        ),
        &["revenue.post_telecom 946000000000 lai-chau 2023", "revenue.telecom 531000000000 lai-chau 2023 VNPT"],
    );
    reads(
        &lai_chau_in_english("In 2023 revenue of telecommunications was USD 38.9 million, or 946 billion dong."),
        &["revenue.telecom 38900000 lai-chau 2023"],
    );
}

#[test]
fn two_measures_may_be_named_before_their_two_amounts() {
    for told in [
        "VNPT's revenue and profit were VND 131 billion and VND 4.2 billion, up 6 percent and 19.3 percent respectively.",
        "VNPT earned VND 131 billion (USD 5.8 million) in revenue and VND 4.2 billion (USD 190,000) in profit, up 6 percent and 19.3 percent year on year respectively.",
        "VNPT's profit and revenue were VND 4.2 billion and VND 131 billion, up 19.3 percent and 6 percent respectively.",
    ] {
        reads(
            &lai_chau_in_english(&format!("In 2023 {told}")),
            &["revenue.telecom 131000000000 lai-chau 2023 yoy 6 VNPT"],
        );
    }
    reads(
        &lai_chau(
            "Năm 2023, doanh thu và lợi nhuận của VNPT lần lượt đạt 131 tỷ đồng và 4,2 tỷ đồng, tăng 6% và 19,3%.",
        ),
        &["revenue.telecom 131000000000 lai-chau 2023 yoy 6 VNPT"],
    );
    let both = ["revenue.telecom 131000000000 lai-chau 2023 VNPT", "budget.telecom 4200000000 lai-chau 2023 VNPT"];
    reads(&lai_chau("Năm 2023, doanh thu và nộp ngân sách của VNPT lần lượt đạt 131 tỷ đồng và 4,2 tỷ đồng."), &both);
    reads(
        &lai_chau_in_english(
            "In 2023 the revenue and budget contribution of VNPT were VND 131 billion and VND 4.2 billion.",
        ),
        &both,
    );
}

#[test]
fn what_is_only_paid_was_not_earned() {
    for paid in ["and paid VND 41 billion", "while it paid VND 41 billion in dividends"] {
        reads(
            &lai_chau_in_english(&format!("In 2023 Viettel posted revenue of VND 249 billion {paid}.")),
            &["revenue.telecom 249000000000 lai-chau 2023 Viettel"],
        );
    }
    for whom in ["the government's budget", "the national budget", "public coffers", "the national treasury"] {
        reads(
            &lai_chau_in_english(&format!(
                "In 2023 telecom firms paid VND 41 billion into {whom}, equal to 103 percent of the plan."
            )),
            &["budget.telecom 41000000000 lai-chau 2023 plan 103"],
        );
    }
}

#[test]
fn the_currency_may_be_misspelled() {
    for amount in ["VDN812.5 billion", "VDN 812.5 billion", "812.5 billion VDN"] {
        reads(
            &lai_chau_in_english(&format!(
                "In 2023 telecom revenue reached {amount} (US$34.1 million), up 4.2 percent from 2022."
            )),
            &["revenue.telecom 812500000000 lai-chau 2023 yoy 4.2"],
        );
    }
}

#[test]
fn coffers_are_those_of_the_state_in_whatever_order() {
    for paid in [
        "paid VND 41 billion to the coffers of the state",
        "paid VND 41 billion to the coffer of the state",
        "contributed VND 41 billion to the coffers of the State",
        "paid VND 41 billion into public coffers",
    ] {
        reads(
            &lai_chau_in_english(&format!("Telecommunications enterprises {paid}.")),
            &["budget.telecom 41000000000 lai-chau 2023"],
        );
    }
    reads(
        &lai_chau_in_english("VNPT's payment to the coffers of the state came to VND 41 billion."),
        &["budget.telecom 41000000000 lai-chau 2023 VNPT"],
    );
}

#[test]
fn what_each_of_those_counted_earns_is_not_what_all_earn() {
    for told in [
        "Vietnam wants to have at least 10 technology firms with revenues of over US$1 billion by 2025.",
        "By 2025 Vietnam wants 10 localities with IT revenues of over US$1 billion.",
    ] {
        reads(told, &[]);
    }
    reads("Năm 2020, cả nước có 5 tỉnh có doanh thu công nghiệp CNTT trên 1 tỷ USD.", &[]);
    reads(
        &lai_chau_in_english("The province had 34 postal enterprises with total revenue of over VND 50 billion."),
        &["enterprises.post 34 lai-chau @2023-12", "revenue.post 50000000000 lai-chau 2023 above"],
    );
    reads(
        &lai_chau("Tỉnh có 34 doanh nghiệp bưu chính với doanh thu 52,4 tỷ đồng."),
        &["enterprises.post 34 lai-chau @2023-12", "revenue.post 52400000000 lai-chau 2023"],
    );
}

#[test]
fn a_branch_of_the_industry_is_a_part_of_it() {
    reads(
        "In 2020 Vietnam's IT industry had revenue of US$109 billion. Of this amount, the hardware industry gained a revenue of over US$96 billion while earnings from the software industry reached over US$5.1 billion.",
        &["revenue.it 109000000000 vietnam 2020"],
    );
    reads(
        "Năm 2020, doanh thu công nghiệp CNTT của cả nước đạt 109 tỷ USD. Công nghiệp phần cứng, điện tử đạt doanh thu 96 tỷ USD.",
        &["revenue.it 109000000000 vietnam 2020"],
    );
    reads(
        "In 2020 Vietnam's software industry had revenue of US$5.1 billion.",
        &["revenue.it 5100000000 vietnam 2020"],
    );
    reads(
        "The total revenue of Vietnam's ICT segment was estimated at VND3,152 trillion in 2021.",
        &["revenue.ict 3152000000000000 vietnam 2021 estimate"],
    );
    reads(
        "Vietnam's information telecommunications and technology (ICT) revenue recorded an estimated US$109 billion in 2020.",
        &["revenue.it 109000000000 vietnam 2020 estimate"],
    );
}

#[test]
fn the_distribution_of_papers_is_of_the_post_and_no_revenue_of_the_press() {
    reads(
        &lai_chau("Doanh thu bưu chính đạt 120 tỷ đồng; doanh thu phát hành báo chí đạt 3 tỷ đồng."),
        &["revenue.post 120000000000 lai-chau 2023"],
    );
    for told in ["bưu chính, phát hành báo chí", "dịch vụ bưu chính và phát hành báo chí"] {
        reads(
            &lai_chau(&format!("Năm 2023, doanh thu {told} đạt 120 tỷ đồng.")),
            &["revenue.post 120000000000 lai-chau 2023"],
        );
    }
    reads(&lai_chau("Năm 2023, doanh thu báo chí đạt 13 tỷ đồng."), &["revenue.press 13000000000 lai-chau 2023"]);
}

#[test]
fn what_comes_from_another_source_is_not_of_the_sector_before() {
    for source in ["hoạt động truy nhập Internet", "truyền dẫn", "dịch vụ cho thuê hạ tầng"] {
        reads(
            &lai_chau(&format!(
                "Năm 2023, doanh thu từ dịch vụ bưu chính là 118 tỷ đồng; từ {source} là 31 tỷ đồng và từ viễn thông là 912 tỷ đồng."
            )),
            &["revenue.post 118000000000 lai-chau 2023", "revenue.telecom 912000000000 lai-chau 2023"],
        );
    }
    reads(
        &lai_chau_in_english("Revenue from the post rose from VND 118 billion in 2022 to VND 131 billion in 2023."),
        &["revenue.post 118000000000 lai-chau 2022", "revenue.post 131000000000 lai-chau 2023"],
    );
}

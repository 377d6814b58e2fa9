//! Reports that tell of one enterprise sentence after sentence, and name it once.

use super::reads;

/// A page on the whole country from July 2023, with `body` in it.
fn vietnam(body: &str) -> String {
    format!("Telecommunications in Vietnam\n\nJuly 25, 2023\n\n{body}\n")
}

#[test]
fn a_part_of_them_is_of_whoever_has_them() {
    reads(
        &vietnam(
            "Viettel leads the market, with 61.4 million subscribers at the end of 2022. Some 2.7 million of them are fixed-line subscribers.",
        ),
        &[
            "subscribers.telephone 61400000 vietnam @2022-12 Viettel",
            "subscribers.fixed 2700000 vietnam @2022-12 about Viettel",
        ],
    );
    reads(
        "Viễn thông Việt Nam\n\n11/01/2013\n\nCuối năm 2012, VNPT có 41,2 triệu thuê bao. Khoảng 6,1 triệu trong số đó là thuê bao cố định.\n",
        &[
            "subscribers.telephone 41200000 vietnam @2012-12 VNPT",
            "subscribers.fixed 6100000 vietnam @2012-12 about VNPT",
        ],
    );
    // Those of everybody stay everybody's.
    reads(
        &vietnam(
            "The country had 131.2 million subscribers at the end of 2022. Some 6.1 million of them were fixed phone subscribers.",
        ),
        &["subscribers.telephone 131200000 vietnam @2022-12", "subscribers.fixed 6100000 vietnam @2022-12 about"],
    );
}

#[test]
fn money_goes_on_with_the_enterprise_of_the_sentence_before() {
    reads(
        &vietnam(
            "In 2022, despite a difficult market for letters, Vietnam Post surpassed the plan it had been given. Total revenue in 2022 \
             stood at VND 24,190 billion; profit was VND 512 billion; submitting VND 701 billion to state budget.",
        ),
        &[
            "revenue.post 24190000000000 vietnam 2022 Vietnam Post",
            "budget.post 701000000000 vietnam 2022 Vietnam Post",
        ],
    );
    reads(
        &vietnam(
            "MobiFone reported revenue of VND13.2 trillion in the first half of 2023.\n\nIts profit reached VND1.4 trillion, about 102 per \
             cent of what was planned, and paid VND1.1 trillion to the budget.",
        ),
        &[
            "revenue.telecom 13200000000000 vietnam 2023-H1 MobiFone",
            "budget.telecom 1100000000000 vietnam 2023-H1 MobiFone",
        ],
    );
    // The year goes with it.
    reads(
        &vietnam(
            "VNPT earned VND27.1 trillion in the first half of 2023.\n\nIn 2021, VNPT reported a pre-tax profit of VND5.1 trillion.\n\n\
             Revenue reached VND51.1 trillion, up 2.5% year-on-year, according to VNPT's annual report.",
        ),
        &[
            "revenue.telecom 27100000000000 vietnam 2023-H1 VNPT",
            "revenue.telecom 51100000000000 vietnam 2021 yoy 2.5 VNPT",
        ],
    );
}

#[test]
fn money_of_others_does_not_go_on_with_it() {
    reads(
        &vietnam(
            "Viettel Post achieved postal revenue of VND 4,120 billion in the first half of 2023. Total revenue of the postal sector \
             reached VND 31,210 billion.",
        ),
        &["revenue.post 4120000000000 vietnam 2023-H1 Viettel Post", "revenue.post 31210000000000 vietnam 2023-H1"],
    );
    reads(
        &vietnam(
            "VNPT reported revenue of VND27.1 trillion in the first half of 2023. Total revenue reached VND69.3 trillion, the Ministry of \
             Information and Communications said.",
        ),
        &["revenue.telecom 27100000000000 vietnam 2023-H1 VNPT", "revenue.telecom 69300000000000 vietnam 2023-H1"],
    );
}

#[test]
fn what_goes_into_the_budget_of_a_sector_is_paid() {
    reads(
        &vietnam(
            "In the first 6 months of 2023, postal service revenue reached VND 27,400 billion. Contribution to the postal sector budget \
             reached VND 2,300 billion, up 10% over the same period.",
        ),
        &["revenue.post 27400000000000 vietnam 2023-H1", "budget.post 2300000000000 vietnam 2023-H1 yoy 10"],
    );
}

#[test]
fn domestic_revenue_is_that_of_the_state() {
    reads(
        "Telecommunications of Quang Nam\n\nOctober 10, 2023\n\nBudget revenue reached 11,340 billion VND, of which domestic revenue was 8,115 \
         billion VND. Telecom revenue was 1,131 billion VND in the first nine months of 2023.\n",
        &["revenue.telecom 1131000000000 quang-nam 2023-9M"],
    );
}

#[test]
fn two_trades_together_are_both() {
    reads(
        "Posts and telecommunications of Quang Nam in the first nine months of 2023\n\nOctober 10, 2023\n\nTelecom revenue was VND 1,131 billion. \
         Postal revenue was VND 121 billion. Together, the two trades handed VND 61.9 billion to the State budget.\n",
        &[
            "revenue.telecom 1131000000000 quang-nam 2023-9M",
            "revenue.post 121000000000 quang-nam 2023-9M",
            "budget.post_telecom 61900000000 quang-nam 2023-9M",
        ],
    );
}

#[test]
fn it_is_the_city_that_the_paragraph_begins_with() {
    reads(
        "5G in Vietnam\n\nAugust 10, 2025\n\nAcross the country FPT had 120 5G stations at the end of July.\n\nHo Chi Minh City is the prize. It had 2,150 5G stations \
         at the end of July.\n",
        &["network.bts_5g 120 vietnam @2025-07 FPT", "network.bts_5g 2150 ho-chi-minh @2025-07"],
    );
}

#[test]
fn the_branch_of_an_enterprise_is_told_of_on() {
    let below = "Tổng doanh thu giai đoạn đạt 1.812 tỷ đồng, nộp ngân sách nhà nước 82 tỷ đồng.";
    for verb in ["luôn hoàn thành các chỉ tiêu kế hoạch", "đã vượt qua nhiều khó khăn"] {
        reads(
            &format!("Tổng kết giai đoạn\n\nTrong giai đoạn 2015 – 2020, VNPT Lai Châu {verb}. {below}\n"),
            &[
                "revenue.telecom 1812000000000 lai-chau 2015/2020 VNPT",
                "budget.telecom 82000000000 lai-chau 2015/2020 VNPT",
            ],
        );
    }
    // One that is only named beside others is not what the text goes on with.
    reads(
        "Tổng kết năm 2020\n\nTrong năm 2020, các doanh nghiệp viễn thông tỉnh Lai Châu, trong đó có VNPT Lai Châu, hoàn thành kế hoạch. Tổng doanh thu viễn thông đạt 812 tỷ đồng.\n",
        &["revenue.telecom 812000000000 lai-chau 2020"],
    );
}

#[test]
fn what_is_its_own_behind_a_time_is_of_the_enterprise_before() {
    for opening in ["Last year, its revenue reached", "In 2021, its revenue was"] {
        reads(
            &format!(
                "Date 2022-05-27\n\nVNPT Yen Bai leads the market with cables laid to every commune. {opening} 372 billion VND.\n"
            ),
            &["revenue.telecom 372000000000 yen-bai 2021 VNPT"],
        );
    }
    // What the market earns is not its.
    reads(
        "Date 2022-05-27\n\nVNPT Yen Bai leads the market. In 2021, telecommunications revenue of the whole province was 872 billion VND.\n",
        &["revenue.telecom 872000000000 yen-bai 2021"],
    );
}

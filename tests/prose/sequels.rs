//! Sequels: what a sentence takes from the one before it, and what it does not.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn the_year_of_a_comparison_rules_nothing_after_it() {
    for base in [
        "That is 5.2% more than in the same nine months of 2022 and 71.4% of what had been planned for the year.",
        "That was 5.2% more than in the corresponding nine months of 2022.",
        "This was 5.2% more than in the whole of the same nine months of 2022.",
    ] {
        let text = format!(
            "Ha Giang portal\n\n12/10/2023\n\nPost and telecommunications businesses in Ha Giang took in VND 612.4 billion between January and September. {base}\n\n\
             Telecommunications made up VND 498.1 billion of the sum.\n"
        );
        let plan = if base.contains("planned") { " plan 71.4" } else { "" };
        reads(
            &text,
            &[
                &format!("revenue.post_telecom 612400000000 ha-giang 2023-9M yoy 5.2{plan}"),
                "revenue.telecom 498100000000 ha-giang 2023-9M",
            ],
        );
    }
    // What happened in that year is of that year.
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 498 billion in 2022. It was more than what the post took in over the same year.",
        ),
        &["revenue.telecom 498000000000 lai-chau 2022"],
    );
}

#[test]
fn the_day_of_a_dateline_is_no_time_of_the_figures_behind_it() {
    for told in
        ["last year", "in 2023", "in the year 2023, according to the Ministry of Information and Communications"]
    {
        reads(
            &format!(
                "Carriers look for growth\n\nHANOI, March 4, 2024 - Telecommunications services in Vietnam earned VND 141.2 trillion {told}. The postal market moved faster: VND 58.3 trillion, up 9.1 percent.\n"
            ),
            &["revenue.telecom 141200000000000 vietnam 2023", "revenue.post 58300000000000 vietnam 2023 yoy 9.1"],
        );
    }
    reads(
        "Nhà mạng tìm hướng đi\n\nHÀ NỘI, 4/4/2024 - Doanh thu viễn thông cả nước đạt 141.200 tỷ đồng trong năm 2023. Doanh thu bưu chính đạt 58.300 tỷ đồng.\n",
        &["revenue.telecom 141200000000000 vietnam 2023", "revenue.post 58300000000000 vietnam 2023"],
    );
    // A day as of which figures stand is one.
    reads(
        "Networks\n\nLAI CHAU - As of March 4, 2024 - one day before the count - Lai Chau had 1,412 base stations. 4G stations numbered 1,010.\n",
        &["network.bts 1412 lai-chau @2024-03", "network.bts_4g 1010 lai-chau @2024-03"],
    );
}

#[test]
fn the_corresponding_figure_is_what_the_paragraph_before_told() {
    for said in [
        "For the first eleven months as a whole the corresponding figure amounted to VND 1,148.6 billion (+5.8% against the same period of the previous year).",
        "Over eleven months the equivalent figure was VND 1,148.6 billion, up 5.8%.",
    ] {
        reads(
            &format!(
                "Son La statistics\n\n02/12/2023\n\nRevenue from postal and telecommunications activities in Son La in November 2023 was VND 101.4 billion.\n\n{said}\n"
            ),
            &[
                "revenue.post_telecom 101400000000 son-la 2023-11",
                "revenue.post_telecom 1148600000000 son-la 2023-11M yoy 5.8",
            ],
        );
    }
    reads(
        "Thống kê Sơn La\n\n02/12/2023\n\nDoanh thu bưu chính, viễn thông tỉnh Sơn La tháng 11/2023 đạt 101,4 tỷ đồng.\n\nLũy kế 11 tháng, chỉ tiêu tương ứng là 1.148,6 tỷ đồng, tăng 5,8%.\n",
        &[
            "revenue.post_telecom 101400000000 son-la 2023-11",
            "revenue.post_telecom 1148600000000 son-la 2023-11M yoy 5.8",
        ],
    );
}

#[test]
fn sets_per_so_many_inhabitants_are_a_density() {
    for unit in ["sets per 100 inhabitants", "sets per 100 people", "handsets/100 people", "handsets per 100 residents"]
    {
        reads(
            &lai_chau_in_english(&format!("The density of telephones was 97.3 {unit}.")),
            &["density.telephone 97.3 lai-chau @2023-12"],
        );
    }
    reads(&lai_chau("Mật độ điện thoại đạt 97,3 chiếc/100 dân."), &["density.telephone 97.3 lai-chau @2023-12"]);
    // Television sets are none.
    reads(&lai_chau_in_english("There were 61 television sets per 100 households."), &[]);
}

#[test]
fn households_use_what_the_sentence_before_names() {
    for (said, id) in [
        ("Home fibre has done better. Today 71.5% of our households use it.", "share.households_fiber"),
        ("Fibre came late to the mountains. By now 71.5% of households have it.", "share.households_fiber"),
        ("Fixed broadband is another story. Today 71.5% of households subscribe to it.", "share.households_internet"),
    ] {
        reads(
            &lai_chau_in_english(&format!("The province had 401,200 mobile subscribers. {said}")),
            &["subscribers.mobile 401200 lai-chau @2023-12", &format!("{id} 71.5 lai-chau @2024-01")],
        );
    }
    reads(
        &lai_chau(
            "Toàn tỉnh có 401.200 thuê bao di động. Internet cáp quang phát triển mạnh. Hiện 71,5% số hộ gia đình sử dụng dịch vụ này.",
        ),
        &["subscribers.mobile 401200 lai-chau @2023-12", "share.households_fiber 71.5 lai-chau @2024-01"],
    );
    for other in [
        "Electricity came late to the mountains. Today 91.5% of households use it.",
        "Cable television is popular. Today 61.5% of households have it.",
    ] {
        reads(
            &lai_chau_in_english(&format!("The province had 401,200 mobile subscribers. {other}")),
            &["subscribers.mobile 401200 lai-chau @2023-12"],
        );
    }
}

#[test]
fn smartphones_are_used_by_a_part_of_the_subscribers_told_before() {
    for said in ["smartphones were used by 84.1% of them", "smartphones are carried by 84.1% of them"] {
        reads(
            &lai_chau_in_english(&format!("There were 401,200 mobile subscribers at the end of December; {said}.")),
            &["subscribers.mobile 401200 lai-chau @2023-12", "share.smartphone_users 84.1 lai-chau @2023-12"],
        );
    }
    // What somebody else does with them is nothing of ours.
    reads(
        &lai_chau_in_english(
            "There were 401,200 mobile subscribers at the end of December; smartphones were lost by 4.1% of them.",
        ),
        &["subscribers.mobile 401200 lai-chau @2023-12"],
    );
}

#[test]
fn a_part_of_the_total_stands_out_by_its_growth() {
    for said in [
        "Bưu chính là điểm sáng với mức tăng 21,7% so với năm trước.",
        "Lĩnh vực bưu chính dẫn đầu khi tăng 21,7% so với năm trước.",
        "Bưu chính vẫn khá nhất, tăng 21,7% so với cùng kỳ.",
    ] {
        reads(
            &lai_chau(&format!("Tổng doanh thu bưu chính, viễn thông đạt 610 tỷ đồng. {said}")),
            &["revenue.post_telecom 610000000000 lai-chau 2023", "revenue.post - lai-chau 2023 yoy 21.7"],
        );
    }
    for said in [
        "The post was the bright spot with a rise of 21.7% on the year before.",
        "The post stood out, growing 21.7% year on year.",
    ] {
        reads(
            &lai_chau_in_english(&format!("Revenue of post and telecommunications came to VND 610 billion. {said}")),
            &["revenue.post_telecom 610000000000 lai-chau 2023", "revenue.post - lai-chau 2023 yoy 21.7"],
        );
    }
    // What grew was the number of parcels.
    for said in [
        "Bưu chính là điểm sáng với số bưu gửi tăng 21,7% so với năm trước.",
        "Bưu chính có sản lượng bưu gửi tăng 21,7% so với năm trước.",
    ] {
        reads(
            &lai_chau(&format!("Tổng doanh thu bưu chính, viễn thông đạt 610 tỷ đồng. {said}")),
            &["revenue.post_telecom 610000000000 lai-chau 2023"],
        );
    }
    reads(
        &lai_chau_in_english(
            "Revenue of post and telecommunications came to VND 610 billion. The post stood out: parcels rose by 21.7% year on year.",
        ),
        &["revenue.post_telecom 610000000000 lai-chau 2023"],
    );
}

#[test]
fn an_enterprise_that_tells_no_amount_tells_its_growth() {
    let told = "Vietnam Post said its revenue in 2023 was VND 30.2 trillion, up 12%.";
    for said in [
        "Viettel Post did not give an amount for the post but said that it grew 17.3% over 2022.",
        "Viettel Post gave no amount but said it had grown 17.3% year on year.",
    ] {
        reads(
            &format!("Delivery firms in 2023\n\nJanuary 9, 2024\n\n{told} {said}\n"),
            &[
                "revenue.post 30200000000000 vietnam 2023 yoy 12 Vietnam Post",
                "revenue.post - vietnam 2023 yoy 17.3 Viettel Post",
            ],
        );
    }
    for said in [
        "Viettel Post gave no figure for profit but said that it grew 17.3% over 2022.",
        "Viettel Post gave no amount for its e-commerce business but said that it grew 17.3% over 2022.",
    ] {
        reads(
            &format!("Delivery firms in 2023\n\nJanuary 9, 2024\n\n{told} {said}\n"),
            &["revenue.post 30200000000000 vietnam 2023 yoy 12 Vietnam Post"],
        );
    }
}

#[test]
fn a_growth_is_for_the_sector_behind_it() {
    for said in [
        "For 2024 the department aims at revenue growth of 3% for telecommunications and 20% for the post.",
        "In 2024 the department wants revenue growth of 3% in telecommunications and 20% in the post.",
    ] {
        reads(
            &lai_chau_in_english(said),
            &["revenue.telecom - lai-chau 2024 target yoy 3", "revenue.post - lai-chau 2024 target yoy 20"],
        );
    }
    reads(
        &lai_chau("Năm 2024, Sở phấn đấu tăng trưởng doanh thu 3% với viễn thông và 20% với bưu chính."),
        &["revenue.telecom - lai-chau 2024 target yoy 3", "revenue.post - lai-chau 2024 target yoy 20"],
    );
    // The answer to a question for the plan is one.
    for (asked, said) in [
        ("And the plan for this year?", "Revenue growth of 3% for telecommunications and 20% for the post in 2024."),
        ("Kế hoạch năm nay thì sao?", "Tăng trưởng doanh thu 3% với viễn thông và 20% với bưu chính trong năm 2024."),
    ] {
        reads(
            &lai_chau_in_english(&format!("{asked}\n\n{said}")),
            &["revenue.telecom - lai-chau 2024 target yoy 3", "revenue.post - lai-chau 2024 target yoy 20"],
        );
    }
    reads(&lai_chau_in_english("Prices rose by 3% for telecommunications and 20% for the post."), &[]);
}

#[test]
fn what_should_be_by_a_month_to_come_is_a_goal() {
    for said in [
        "At least 68% of households should have fibre by December.",
        "By December, at least 68% of households are to have fibre.",
    ] {
        reads(
            &lai_chau_in_english(&format!("At the end of 2023 61% of households had fibre. {said}")),
            &[
                "share.households_fiber 61 lai-chau @2023-12",
                "share.households_fiber 68 lai-chau @2024-12 above target",
            ],
        );
    }
    for said in [
        "Đến tháng 12 phải có ít nhất 68% hộ gia đình có cáp quang.",
        "Phấn đấu đến tháng 12 có ít nhất 68% hộ gia đình có cáp quang.",
    ] {
        reads(
            &lai_chau(&format!("Cuối năm 2023, 61% hộ gia đình có cáp quang. {said}")),
            &[
                "share.households_fiber 61 lai-chau @2023-12",
                "share.households_fiber 68 lai-chau @2024-12 above target",
            ],
        );
    }
    // The month that is over was counted, whatever the text says of others.
    reads(
        &lai_chau_in_english(
            "In December at least 61% of households had fibre, and the others should have it before the rains begin.",
        ),
        &["share.households_fiber 61 lai-chau @2023-12 above"],
    );
}

#[test]
fn the_networks_together_are_the_market() {
    for said in [
        "Tổng thuê bao di động của các mạng là 401.200 thuê bao.",
        "Tổng thuê bao di động của cả ba mạng là 401.200 thuê bao.",
        "Tổng thuê bao di động của các nhà mạng là 401.200 thuê bao.",
    ] {
        reads(
            &format!(
                "VIETTEL LAI CHÂU\n\nBản tin nội bộ, tháng 12/2023\n\nViettel Lai Châu đạt doanh thu 201 tỷ đồng trong năm 2023.\n\nCuối tháng 12/2023, tỉnh Lai Châu đã khác trước. {said}\n"
            ),
            &["revenue.telecom 201000000000 lai-chau 2023 Viettel", "subscribers.mobile 401200 lai-chau @2023-12"],
        );
    }
}

#[test]
fn desk_telephones_are_fixed_ones() {
    reads(
        &lai_chau_in_english(
            "Desk telephones are dying out: fewer than 4,100 lines at the end of 2023, while at the end of 2018 we still had 9,700.",
        ),
        &["subscribers.fixed 4100 lai-chau @2023-12 below", "subscribers.fixed 9700 lai-chau @2018-12"],
    );
}

#[test]
fn more_may_be_wished_for_of_what_was_just_counted() {
    for said in [
        "; it plans to have 2,000 of them by the close of 2024",
        ". The department wants to have 2,000 of these by the end of 2024",
    ] {
        reads(
            &lai_chau_in_english(&format!("Lai Chau had 650 5G stations on the air at the end of 2023{said}.")),
            &["network.bts_5g 650 lai-chau @2023-12", "network.bts_5g 2000 lai-chau @2024-12 target"],
        );
    }
    for part in ["200 of them stand in the town", "it plans to repair 200 of them by the end of 2024"] {
        reads(
            &lai_chau_in_english(&format!("Lai Chau had 650 5G stations on the air at the end of 2023; {part}.")),
            &["network.bts_5g 650 lai-chau @2023-12"],
        );
    }
}

#[test]
fn a_town_in_which_the_cause_lies_narrows_no_figure() {
    for (said, id) in [
        (
            "Nhờ các khu phần mềm ở Quy Nhơn, doanh thu công nghiệp công nghệ số năm 2023 lên tới 240 tỷ đồng.",
            "revenue.it",
        ),
        ("Nhờ có nhiều khách ở huyện Tuy Phước, doanh thu bưu chính năm 2023 lên tới 240 tỷ đồng.", "revenue.post"),
    ] {
        reads(
            &format!(
                "Bình Định năm 2023\n\nNgày 08/01/2024\n\nToàn tỉnh Bình Định có 1.104.700 thuê bao điện thoại. {said}\n"
            ),
            &["subscribers.telephone 1104700 binh-dinh @2023-12", &format!("{id} 240000000000 binh-dinh 2023")],
        );
    }
    // Of the town itself.
    reads(
        "Bình Định năm 2023\n\nNgày 08/01/2024\n\nToàn tỉnh Bình Định có 1.104.700 thuê bao điện thoại. Ở Quy Nhơn, doanh thu viễn thông năm 2023 lên tới 240 tỷ đồng.\n",
        &["subscribers.telephone 1104700 binh-dinh @2023-12"],
    );
}

#[test]
fn all_dossiers_that_come_in_are_new() {
    for said in ["mới tiếp nhận 87.600 hồ sơ trực tuyến", "tiếp nhận mới 87.600 hồ sơ trực tuyến"]
    {
        reads(
            &lai_chau(&format!("Trong năm, các trung tâm phục vụ hành chính công của tỉnh {said}.")),
            &["egov.dossiers_online 87600 lai-chau 2023"],
        );
    }
    reads(&lai_chau("Trong năm, các doanh nghiệp của tỉnh phát triển mới 7.600 thuê bao di động."), &[]);
}

#[test]
fn the_growth_in_another_province_is_of_the_same() {
    for said in ["in Dak Lak the growth was 4.8%", "in Dak Lak the increase was 4.8%"] {
        reads(
            &format!(
                "Central Highlands\n\nJanuary 12, 2024\n\nIn Lam Dong telecommunications revenue grew 6.2% in 2023; {said}.\n"
            ),
            &["revenue.telecom - lam-dong 2023 yoy 6.2", "revenue.telecom - dak-lak 2023 yoy 4.8"],
        );
    }
    reads(
        "Tây Nguyên\n\n12/01/2024\n\nDoanh thu viễn thông năm 2023 của Lâm Đồng tăng 6,2%; ở Đắk Lắk mức tăng là 4,8%.\n",
        &["revenue.telecom - lam-dong 2023 yoy 6.2", "revenue.telecom - dak-lak 2023 yoy 4.8"],
    );
}

#[test]
fn words_that_only_look_like_those_of_a_sequel_change_nothing() {
    // Something else that households have, and what must be done to what is counted.
    reads(&lai_chau_in_english("Fibre came late. Today 71.5% of households have its own power meter."), &[]);
    reads(&lai_chau_in_english("Smartphones are common. 61% of households have one computer."), &[]);
    reads(
        &lai_chau_in_english("In December there were 1,204 base stations that must be licensed anew."),
        &["network.bts 1204 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Đến tháng 12, đã có 401.200 thuê bao di động cần có thông tin chính chủ."),
        &["subscribers.mobile 401200 lai-chau @2023-12"],
    );
    // The year of a census, and a ministry that only helps.
    reads(
        &lai_chau_in_english(
            "98.2% of the population was covered by 4G, according to the department and the census of 2019.",
        ),
        &["coverage.4g 98.2 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Được sự quan tâm của Bộ Thông tin và Truyền thông, năm 2023 toàn ngành đạt doanh thu 512 tỷ đồng."),
        &["revenue.ict 512000000000 lai-chau 2023"],
    );
    // An answer that estimates sets no goal.
    reads(
        &lai_chau("Kết quả thực hiện kế hoạch năm nay ra sao?\n\nDoanh thu viễn thông năm 2024 ước đạt 520 tỷ đồng."),
        &["revenue.telecom 520000000000 lai-chau 2024 estimate"],
    );
}

#[test]
fn who_has_the_fewest_is_told_of_what_the_sentence_before_counted() {
    let told = |last| ["network.bts_5g 120 son-la @2023-12", "network.bts_5g 96 dien-bien @2023-12", last];
    for last in
        ["Ít nhất là Lai Châu, mới 41 trạm", "Ít nhất là Lai Châu với 41 trạm; tỉnh này còn 63 bản chưa có điện"]
    {
        reads(
            &lai_chau(&format!("Cuối năm 2023, số trạm 5G của Sơn La là 120 trạm, Điện Biên 96 trạm. {last}.")),
            &told("network.bts_5g 41 lai-chau @2023-12"),
        );
    }
    for last in
        ["The fewest were in Lai Chau, only 41", "Lai Chau came last with 41; it has 63 hamlets without electricity"]
    {
        reads(
            &lai_chau_in_english(&format!(
                "As for 5G stations at the end of 2023, Son La had 120 and Dien Bien 96. {last}."
            )),
            &told("network.bts_5g 41 lai-chau @2023-12"),
        );
    }
    reads(
        &lai_chau("Cuối năm 2023, tỉnh có 141 trạm 5G. Nhiều nhất là Viettel, 72 trạm."),
        &["network.bts_5g 141 lai-chau @2023-12", "network.bts_5g 72 lai-chau @2023-12 Viettel"],
    );
    // A district is no province, and what was put in anew is none that there are.
    reads(
        &lai_chau("Cuối năm 2023, tỉnh có 141 trạm 5G. Nhiều nhất là huyện Mường Tè, 72 trạm."),
        &["network.bts_5g 141 lai-chau @2023-12"],
    );
    reads(&lai_chau("Năm 2023, các nhà mạng lắp mới 41 trạm."), &[]);
}

#[test]
fn that_number_with_a_bare_noun_is_of_the_kind_told_before() {
    for (told, value) in [
        ("Cuối năm 2022, toàn tỉnh có 184 trạm 5G. Đến cuối năm 2023, con số này đã vượt mốc 350 trạm.", "350"),
        ("Cuối năm 2022, toàn tỉnh có 184 trạm 5G. Đến cuối năm 2023, con số này là hơn 350 trạm.", "350"),
    ] {
        reads(
            &lai_chau(told),
            &["network.bts_5g 184 lai-chau @2022-12", &format!("network.bts_5g {value} lai-chau @2023-12 above")],
        );
    }
    reads(
        &lai_chau_in_english(
            "At the end of 2022 the province had 184 5G stations. By the end of 2023 that number had passed 350 stations.",
        ),
        &["network.bts_5g 184 lai-chau @2022-12", "network.bts_5g 350 lai-chau @2023-12 above"],
    );
    // Where the stations are named anew they are of all kinds.
    reads(
        &lai_chau("Cuối năm 2022, toàn tỉnh có 184 trạm 5G. Tổng số trạm BTS đến cuối năm 2023 là 1.350 trạm."),
        &["network.bts_5g 184 lai-chau @2022-12", "network.bts 1350 lai-chau @2023-12"],
    );
}

//! Enterprises: whose a figure is.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn a_part_that_belongs_to_an_enterprise_is_of_its_trade() {
    reads(
        "Post and telecoms in Vietnam\n\nAugust 22, 2012\n\nThe whole country earned 57.3 trillion dong from post and telecommunications in the first seven months, of which an estimated 36 trillion dong belongs to VNPT.\n",
        &[
            "revenue.post_telecom 57300000000000 vietnam 2012-7M",
            "revenue.telecom 36000000000000 vietnam 2012-7M estimate VNPT",
        ],
    );
    reads(
        "Viễn thông Việt Nam năm 2011\n\nVới doanh thu 140.100 tỷ đồng, Viettel tiếp tục dẫn đầu cả nước.\n",
        &["revenue.telecom 140100000000000 vietnam 2011 Viettel"],
    );
}

#[test]
fn a_text_on_an_enterprise_says_whose_money_it_is_sentence_by_sentence() {
    reads(
        "Ba nhà mạng Việt Nam báo cáo 6 tháng đầu năm 2017\n\nChủ tịch VNPT cho biết đơn vị này có lãi. Doanh thu cả tập đoàn là 68.100 tỷ đồng.\n\n\
         Về phía Viettel, doanh thu là 117.200 tỷ đồng. Tổng nộp ngân sách là 19.900 tỷ đồng.\n",
        &[
            "revenue.telecom 68100000000000 vietnam 2017-H1 VNPT",
            "revenue.telecom 117200000000000 vietnam 2017-H1 Viettel",
            "budget.telecom 19900000000000 vietnam 2017-H1 Viettel",
        ],
    );
}

#[test]
fn an_office_of_the_state_with_the_name_of_an_enterprise_is_none() {
    reads(
        "Bộ Thông tin và Truyền thông\nCục Bưu điện Trung ương | Trang tin\n\nBưu chính quý I/2024\n\n15:20 - 10/04/2024\n\nQuý I/2024, doanh thu dịch vụ bưu chính của cả nước đạt 16.200 tỷ đồng.\n",
        &["revenue.post 16200000000000 vietnam 2024-Q1"],
    );
}

#[test]
fn a_text_on_one_enterprise_without_a_province_is_of_the_country() {
    reads(
        "Viettel Post Corporation (VTP) released its financial statements for the first quarter of 2021, in which revenue reached VND 5,158 billion.\n\nViettel Post plans to grow.\n",
        &["revenue.post 5158000000000 vietnam 2021-Q1 Viettel Post"],
    );
}

#[test]
fn a_short_name_in_brackets_is_a_name() {
    reads(
        "Telecoms in Vietnam in the first nine months of 2012\n\nOctober 10, 2012\n\nViet Nam Posts and Telecommunications Group (VNPT) earned VND96.3 trillion in the nine months. On September 30 it served 82.6 million telephone subscribers.\n",
        &[
            "revenue.telecom 96300000000000 vietnam 2012-9M VNPT",
            "subscribers.telephone 82600000 vietnam @2012-09 VNPT",
        ],
    );
}

#[test]
fn what_all_enterprises_of_a_trade_earn_is_of_the_market() {
    reads(
        &lai_chau(
            "Bưu điện tỉnh mở rộng mạng lưới. 14 doanh nghiệp bưu chính trên địa bàn đạt tổng doanh thu 88 tỷ đồng.",
        ),
        &["enterprises.post 14 lai-chau @2023-12", "revenue.post 88000000000 lai-chau 2023"],
    );
}

#[test]
fn what_an_enterprise_earns_with_all_branches_is_of_its_trade() {
    reads(
        "Viettel Sơn La tổng kết năm 2023\n\n23/01/2024\n\nNăm 2023, tổng doanh thu của Chi nhánh đạt 542 tỷ đồng; trong đó viễn thông và bưu chính đều tăng.\n",
        &["revenue.telecom 542000000000 son-la 2023 Viettel"],
    );
}

#[test]
fn it_is_the_enterprise_with_the_long_name() {
    reads(
        "Phone boom lifts telecom takings to VND74 trillion\n\nNovember 4, 2009\n\nViet Nam's post and telecommunications services earned VND74.3 trillion in the first ten months of the year. In October alone, the sector took in VND8.1 trillion.\n\nThe Viet Nam Posts and Telecommunications Group (VNPT), still the biggest player, signed up 15.2 million new customers. It had 72.4 million telephone subscribers at the end of October.\n",
        &[
            "revenue.post_telecom 74300000000000 vietnam 2009-10M",
            "revenue.post_telecom 8100000000000 vietnam 2009-10",
            "subscribers.telephone 72400000 vietnam @2009-10 VNPT",
        ],
    );
}

#[test]
fn what_is_told_of_an_enterprise_in_passing_takes_no_figure_from_it() {
    reads(
        "Vietnam's telecom market in 2011\n\nJanuary 12, 2012\n\nVNPT, the country's oldest carrier, closed the year with turnover of VND91,569 billion, up 8%.\n\nMobiFone, in which VNPT is to sell a stake, said that it had taken in VND36,034 billion.\n",
        &[
            "revenue.telecom 91569000000000 vietnam 2011 yoy 8 VNPT",
            "revenue.telecom 36034000000000 vietnam 2011 MobiFone",
        ],
    );
    reads(
        "Vietnam's operators in 2024\n\nJanuary 20, 2025\n\nMobiFone's revenue slipped 5.8% from the previous year to VND22.9 trillion in 2024, which is 92 percent of what the company had planned. Its mobile base stood at 26.4 million at the end of December 2024, compared with 27.1 million twelve months before.\n",
        &[
            "revenue.telecom 22900000000000 vietnam 2024 yoy -5.8 plan 92 MobiFone",
            "subscribers.mobile 26400000 vietnam @2024-12 MobiFone",
            "subscribers.mobile 27100000 vietnam @2023-12 MobiFone",
        ],
    );
}

#[test]
fn the_foremost_of_the_country_is_an_enterprise_and_the_country_itself_is_none() {
    reads(
        "Vietnam's operators\n\nJanuary 12, 2022\n\nViettel, which is the nation's biggest operator, paid VND 32,100 billion to the State budget in 2021. MobiFone, then the country's second operator, earned VND 30,120 billion.\n\nThe country's telecom revenue reached VND 136 trillion in 2021.\n",
        &[
            "budget.telecom 32100000000000 vietnam 2021 Viettel",
            "revenue.telecom 30120000000000 vietnam 2021 MobiFone",
            "revenue.telecom 136000000000000 vietnam 2021",
        ],
    );
}

#[test]
fn what_is_told_the_other_way_round_is_of_the_same_enterprise() {
    reads(
        "Nhà mạng năm 2023\n\nNgày 08/01/2024\n\nĐến hết năm 2023, VNPT có 29,8 triệu thuê bao di động. Ngược lại, điện thoại cố định chỉ còn 3,02 triệu thuê bao.\n",
        &["subscribers.mobile 29800000 vietnam @2023-12 VNPT", "subscribers.fixed 3020000 vietnam @2023-12 VNPT"],
    );
}

#[test]
fn what_an_enterprise_reports_is_its_own() {
    reads(
        "BIÊN BẢN\nHọp giao ban bưu chính, viễn thông tỉnh Lai Châu năm 2023\n\n1. Viettel Lai Châu báo cáo: doanh thu năm 2023 đạt 186 tỷ đồng. Số thuê bao di động đến cuối năm 2023 là 146.000 thuê bao.\n\n2. Phòng Bưu chính tổng hợp chung: doanh thu viễn thông năm 2023 đạt 720 tỷ đồng.\n",
        &[
            "revenue.telecom 186000000000 lai-chau 2023 Viettel",
            "subscribers.mobile 146000 lai-chau @2023-12 Viettel",
            "revenue.telecom 720000000000 lai-chau 2023",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 Vietnam Post's branch in Lai Chau kept 122 post offices open. The branch earned VND 38.7 billion in 2023.",
        ),
        &[
            "network.post_offices 122 lai-chau @2023-12 Vietnam Post",
            "revenue.post 38700000000 lai-chau 2023 Vietnam Post",
        ],
    );
    reads(
        &lai_chau("Cuối năm 2023, VNPT Lai Châu có 434 trạm BTS. Doanh thu năm 2023 của đơn vị đạt 172 tỷ đồng."),
        &["network.bts 434 lai-chau @2023-12 VNPT", "revenue.telecom 172000000000 lai-chau 2023 VNPT"],
    );
    reads(
        "Vietnam's operators\n\nJanuary 15, 2024\n\nRevenue of MobiFone was VND 35,410 billion (2022) and VND 36,020 billion (2023). The two networks of VNPT together had 30.9 million mobile subscribers at the end of 2023; 5.3 million of MobiFone's mobile subscribers live in Hanoi.\n",
        &[
            "revenue.telecom 35410000000000 vietnam 2022 MobiFone",
            "revenue.telecom 36020000000000 vietnam 2023 MobiFone",
            "subscribers.mobile 30900000 vietnam @2023-12 VNPT",
            "subscribers.mobile 5300000 ha-noi @2023-12 MobiFone",
        ],
    );
}

#[test]
fn the_enterprises_are_those_of_both_fields_that_the_paragraph_told_of() {
    reads(
        &lai_chau_in_english(
            "In 2023 telecommunications services brought in VND 531 billion. Postal services earned VND 81.4 billion. The enterprises paid VND 28.6 billion into the State budget, including VND 3.9 billion from postal firms.",
        ),
        &[
            "revenue.telecom 531000000000 lai-chau 2023",
            "revenue.post 81400000000 lai-chau 2023",
            "budget.post_telecom 28600000000 lai-chau 2023",
            "budget.post 3900000000 lai-chau 2023",
        ],
    );
    reads(
        &lai_chau(
            "Năm 2023, với 34 doanh nghiệp và 126 điểm phục vụ, lĩnh vực bưu chính thu về 61,2 tỷ đồng. Cuối năm 2023, thuê bao di động dừng ở con số 387.400; doanh thu viễn thông ước 51, 3 tỷ đồng.",
        ),
        &[
            "network.post_offices 126 lai-chau @2023-12",
            "revenue.post 61200000000 lai-chau 2023",
            "subscribers.mobile 387400 lai-chau @2023-12",
            "revenue.telecom 51300000000 lai-chau 2023 estimate",
        ],
    );
}

#[test]
fn those_who_only_use_the_network_or_suffer_its_failure_are_not_counted() {
    reads(
        &lai_chau("Mảng công nghệ thông tin ghi nhận nhiều điểm sáng: 760 doanh nghiệp chuyển sang hóa đơn điện tử."),
        &[],
    );
    reads(
        &lai_chau_in_english(
            "Of the 1,214 BTS stations that the province had at the end of December 2023, 311 fell silent in the storm. Two days later 304 of the silent stations were back.",
        ),
        &["network.bts 1214 lai-chau @2023-12"],
    );
    reads(&lai_chau("Công ty Điện lực quản lý hơn 126.000 khách hàng tại 106 xã, phường."), &[]);
    reads(
        &lai_chau_in_english("The cooperative's shop on Postmart handled 1,860 orders from January to September 2023."),
        &[],
    );
}

#[test]
fn a_report_in_the_first_person_is_of_the_enterprise_that_it_names() {
    reads(
        "BÁO CÁO THƯỜNG NIÊN 2019\n\nTHÔNG ĐIỆP CỦA TỔNG GIÁM ĐỐC\n\nNăm 2019, Tổng công ty Viễn thông MobiFone giữ vững thị trường. Doanh thu đạt 35.120 tỷ đồng.\n\nChúng tôi phục vụ 33,5 triệu thuê bao di động. Số trạm phát sóng của chúng tôi là 41.200 trạm.\n",
        &[
            "revenue.telecom 35120000000000 vietnam 2019 MobiFone",
            "subscribers.mobile 33500000 vietnam @2019-12 MobiFone",
            "network.bts 41200 vietnam @2019-12 MobiFone",
        ],
    );
    // A page that quotes somebody's "we" is not his report.
    reads(
        "Mobile networks of the country in 2019\n\nMobiFone kept its place in 2019, experts say.\n\n\"We have 33.5 million mobile subscribers in the country and our stations number 41,200,\" an official of the ministry said.\n",
        &["subscribers.mobile 33500000 vietnam @2019-12", "network.bts 41200 vietnam @2019-12"],
    );
    for (body, expected) in [
        (
            "There are 2,840 BTS stations, and 86 5G stations of MobiFone, VNPT and Viettel are on the air.",
            &["network.bts 2840 lai-chau @2023-12", "network.bts_5g 86 lai-chau @2023-12"][..],
        ),
        (
            "There are 2,840 BTS stations, 1,100 of Viettel and 900 of VNPT.",
            &[
                "network.bts 2840 lai-chau @2023-12",
                "network.bts 1100 lai-chau @2023-12 Viettel",
                "network.bts 900 lai-chau @2023-12 VNPT",
            ],
        ),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
    reads(
        &lai_chau(
            "Các doanh nghiệp báo cáo:\n\n1. VNPT Lai Châu (ông Lò Văn An): doanh thu 115 tỷ đồng; trạm BTS 242, trong đó 4G 110 trạm. Nộp ngân sách 8,2 tỷ đồng.\n2. Viettel Lai Châu: doanh thu 202 tỷ đồng.\n",
        ),
        &[
            "revenue.telecom 115000000000 lai-chau 2023 VNPT",
            "network.bts 242 lai-chau @2023-12 VNPT",
            "network.bts_4g 110 lai-chau @2023-12 VNPT",
            "budget.telecom 8200000000 lai-chau 2023 VNPT",
            "revenue.telecom 202000000000 lai-chau 2023 Viettel",
        ],
    );
}

#[test]
fn money_without_an_owner_is_of_the_enterprise_that_the_sentence_before_begins_with() {
    let page = |body: &str| format!("Telecoms in Vietnam in 2023\n\nJanuary 8, 2024\n\n{body}\n");
    let vietnamese = |body: &str| format!("Viễn thông Việt Nam năm 2023\n\nNgày 08/01/2024\n\n{body}\n");
    let figure = "revenue.telecom 24000000000000 vietnam 2023";
    for body in [
        "FPT Telecom, part-owned by the state, was the quickest in percentage terms. Revenue rose 11.3 percent year on year to VND 24 trillion.",
        "FPT Telecom ended the year well. Turnover came to VND 24 trillion, up 11.3 percent.",
    ] {
        reads(&page(body), &[&format!("{figure} yoy 11.3 FPT")]);
    }
    reads(
        &vietnamese("MobiFone có một năm khó khăn. Tổng doanh thu đạt 24.000 tỷ đồng, giảm 4%."),
        &[&format!("{figure} yoy -4 MobiFone")],
    );
    reads(
        "Post of Vietnam in 2023\n\nJanuary 8, 2024\n\nVietnam Post had a good year. Revenue rose 5% to VND 31 trillion.\n",
        &["revenue.post 31000000000000 vietnam 2023 yoy 5 Vietnam Post"],
    );
    // Of all where the sentence says so, and of nobody alone where two were named.
    for body in [
        "MobiFone had a hard year. Revenue of the telecom market was VND 24 trillion.",
        "MobiFone had a hard year. Telecom revenue of the country was VND 24 trillion.",
        "MobiFone and VNPT had a hard year. Revenue was VND 24 trillion.",
    ] {
        reads(&page(body), &[figure]);
    }
    reads(&vietnamese("VNPT và MobiFone dẫn đầu. Doanh thu đạt 24.000 tỷ đồng."), &[figure]);
    reads(&page("MobiFone had a hard year. Revenue from tourism was VND 24 trillion."), &[]);
}

#[test]
fn the_sales_of_a_field_are_its_revenue_and_those_of_a_thing_are_not() {
    for (body, figure) in [
        ("In 2023 FPT Telecom had sales of VND 40 billion.", "revenue.telecom 40000000000 lai-chau 2023 FPT"),
        ("Sales of VNPT reached VND 40 billion.", "revenue.telecom 40000000000 lai-chau 2023 VNPT"),
        ("VNPT sales fell to VND 40 billion.", "revenue.telecom 40000000000 lai-chau 2023 VNPT"),
        ("The software industry had sales of VND 40 billion.", "revenue.it 40000000000 lai-chau 2023"),
        (
            "The province wants digital technology to grow. Industry sales fell to VND 40 billion.",
            "revenue.it 40000000000 lai-chau 2023",
        ),
    ] {
        reads(&lai_chau_in_english(body), &[figure]);
    }
    for body in [
        "Telecom firms sold phones. Sales of handsets reached VND 40 billion.",
        "VNPT said sales of SIM cards reached VND 40 billion.",
        "VNPT's smartphone sales reached VND 40 billion.",
        "Retail sales of goods reached VND 40 billion.",
    ] {
        reads(&lai_chau_in_english(body), &[]);
    }
}

#[test]
fn what_an_enterprise_tells_of_itself_is_its_own() {
    let page = |body: &str| {
        format!(
            "VNPT LAI CHAU BULLETIN\nJuly 2024\n\n* SIX MONTHS IN FIGURES *\n\n- Turnover of the branch, January to June: 83 billion VND.\n\n{body}\n"
        )
    };
    let first = "revenue.telecom 83000000000 lai-chau 2024-H1 VNPT";
    reads(
        &page("Viettel has nearly 90,000 mobile subscribers; we have 34,700."),
        &[
            first,
            "subscribers.mobile 90000 lai-chau @2024-06 below Viettel",
            "subscribers.mobile 34700 lai-chau @2024-06 VNPT",
        ],
    );
    reads(
        &page("Viettel has 90,000 mobile subscribers; MobiFone has 34,700."),
        &[
            first,
            "subscribers.mobile 90000 lai-chau @2024-06 Viettel",
            "subscribers.mobile 34700 lai-chau @2024-06 MobiFone",
        ],
    );
    reads(
        &page("The signal of our 4G covers 97.4% of the people of the province."),
        &[first, "coverage.4g 97.4 lai-chau @2024-06 VNPT"],
    );
    reads(
        &page("The software industry of the province took in VND 60 billion."),
        &[first, "revenue.it 60000000000 lai-chau 2024-H1"],
    );
}

#[test]
fn an_enterprise_that_heads_its_paragraph_alone_rules_it() {
    reads(
        "Vietnam's carriers in the first half of 2022\n\nJuly 20, 2022\n\nVNPT. Turnover in the first half of 2022 came to VND27,640 billion. The plan for the full year is VND55,725 billion.\n\nMobiFone. It had 21,120 BTS stations at the end of June.\n",
        &[
            "revenue.telecom 27640000000000 vietnam 2022-H1 VNPT",
            "revenue.telecom 55725000000000 vietnam 2022 target VNPT",
            "network.bts 21120 vietnam @2022-06 MobiFone",
        ],
    );
    // What is said of the whole market is of none.
    reads(
        "Vietnam's carriers in the first half of 2022\n\nJuly 20, 2022\n\nVNPT. Turnover in the first half of 2022 came to VND27,640 billion. The whole market earned VND68,000 billion from telecommunications.\n",
        &["revenue.telecom 27640000000000 vietnam 2022-H1 VNPT", "revenue.telecom 68000000000000 vietnam 2022-H1"],
    );
}

#[test]
fn enterprises_that_provide_the_services_are_of_what_the_clause_named() {
    for body in [
        "Mạng lưới bưu chính tiếp tục phát triển với 26 doanh nghiệp tham gia cung ứng dịch vụ.",
        "Mạng lưới bưu chính phủ khắp tỉnh. Có 26 doanh nghiệp tham gia cung ứng dịch vụ.",
    ] {
        reads(&lai_chau(body), &["enterprises.post 26 lai-chau @2023-12"]);
    }
    // Of no field, and of another.
    reads(&lai_chau("Mạng lưới điện phủ khắp tỉnh. Có 26 doanh nghiệp tham gia cung ứng dịch vụ."), &[]);
    reads(&lai_chau("Mạng lưới bưu chính phủ khắp tỉnh. Có 26 doanh nghiệp tham gia hội nghị."), &[]);
}

#[test]
fn an_interview_that_a_quotation_heads_is_of_the_enterprise_that_speaks() {
    reads(
        "\"In the hills every customer costs us three times as much\"\n\nKon Tum Weekly, 14 April 2020\n\n\
         VNPT Kon Tum is still the largest fixed operator in the province. Our reporter talked with its director.\n\n\
         - How did VNPT Kon Tum close the year 2019?\n\nTurnover came to 252.7 billion dong. We paid 11.4 billion dong into the budget.\n\n\
         - What about the network?\n\nWe now run base stations at 412 sites.\n\n\
         - And the province?\n\nAt the end of 2019 there were 587,000 telephone subscribers of all operators in Kon Tum.\n",
        &[
            "revenue.telecom 252700000000 kon-tum 2019 VNPT",
            "budget.telecom 11400000000 kon-tum 2019 VNPT",
            "network.bts_locations 412 kon-tum @2020-04 VNPT",
            "subscribers.telephone 587000 kon-tum @2019-12",
        ],
    );
}

#[test]
fn the_board_is_that_of_the_enterprise_named_before() {
    reads(
        "Hanoi, October 28, 2024\n\nVNPT turnover reached VND 40 trillion in nine months. For 2025 the board has pencilled in turnover of \
         VND 61 trillion as its target.\n",
        &["revenue.telecom 40000000000000 - 2024-9M VNPT", "revenue.telecom 61000000000000 - 2025 target VNPT"],
    );
}

#[test]
fn the_whole_market_beside_an_enterprise_is_nobodys() {
    reads(
        "Vietnam's telecoms carriers look to 2026\n\nHanoi, February 10, 2026\n\nVNPT earned VND 58.2 trillion in 2025. Viettel had 71.6 million mobile subscribers at the end of December, and 87.4% of them used smartphones. Revenue of the entire telecommunications market was about US$5.9 billion in 2025.\n\nFor 2026, VNPT has a revenue target of VND 66.5 trillion. Viettel is less precise: it aims to raise revenue by 10% this year.\n\nCompetition is fiercest in Ho Chi Minh City, which had 3.9 million fixed broadband subscribers at the end of January 2026, of which FPT held 1.12 million.\n",
        &[
            "revenue.telecom 58200000000000 vietnam 2025 VNPT",
            "subscribers.mobile 71600000 vietnam @2025-12 Viettel",
            "share.smartphone_users 87.4 vietnam @2025-12 Viettel",
            "revenue.telecom 5900000000 vietnam 2025 about",
            "revenue.telecom 66500000000000 vietnam 2026 target VNPT",
            "revenue.telecom - vietnam 2026 target yoy 10 Viettel",
            "subscribers.broadband_fixed 3900000 ho-chi-minh @2026-01",
            "subscribers.broadband_fixed 1120000 ho-chi-minh @2026-01 FPT",
        ],
    );
    reads(
        "Các nhà mạng Việt Nam hướng tới năm 2026\n\nHà Nội, ngày 10/02/2026\n\nNăm 2025 VNPT đạt doanh thu 58.200 tỷ đồng. Viettel có 71,6 triệu thuê bao di động. Doanh thu toàn thị trường viễn thông năm 2025 khoảng 5,9 tỷ USD.\n\nNăm 2026, VNPT đặt mục tiêu doanh thu 66.500 tỷ đồng. Viettel thận trọng hơn: doanh nghiệp này phấn đấu tăng doanh thu 10% trong năm nay.\n\nCạnh tranh gay gắt nhất ở Thành phố Hồ Chí Minh, nơi có 3,9 triệu thuê bao băng rộng cố định vào cuối tháng 1/2026.\n",
        &[
            "revenue.telecom 58200000000000 vietnam 2025 VNPT",
            "subscribers.mobile 71600000 vietnam @2025-12 Viettel",
            "revenue.telecom 5900000000 vietnam 2025 about",
            "revenue.telecom 66500000000000 vietnam 2026 target VNPT",
            "revenue.telecom - vietnam 2026 target yoy 10 Viettel",
            "subscribers.broadband_fixed 3900000 ho-chi-minh @2026-01",
        ],
    );
    reads(
        "Viettel widens lead as 5G race heats up\n\nHanoi, February 9, 2026\n\nViettel closed the year 2025 with revenue of VND 218.4 trillion. Revenue of the entire telecommunications market was about US$5.9 billion in 2025.\n",
        &["revenue.telecom 218400000000000 vietnam 2025 Viettel", "revenue.telecom 5900000000 vietnam 2025 about"],
    );
    reads(
        "Viettel widens lead as 5G race heats up\n\nHanoi, February 9, 2026\n\nViettel closed the year 2025 with revenue of VND 218.4 trillion. Ho Chi Minh City had 3.9 million fixed broadband subscribers at the end of January 2026, of which FPT held 1.12 million.\n",
        &[
            "revenue.telecom 218400000000000 vietnam 2025 Viettel",
            "subscribers.broadband_fixed 3900000 ho-chi-minh @2026-01",
            "subscribers.broadband_fixed 1120000 ho-chi-minh @2026-01 FPT",
        ],
    );
    reads(
        "Viettel báo cáo kết quả năm 2025\n\nHà Nội, ngày 10/02/2026\n\nViettel đạt doanh thu 218.400 tỷ đồng năm 2025. Tại Đà Nẵng có 390.000 thuê bao băng rộng cố định vào cuối tháng 1/2026, trong đó FPT có 112.000 thuê bao.\n",
        &[
            "revenue.telecom 218400000000000 vietnam 2025 Viettel",
            "subscribers.broadband_fixed 390000 da-nang @2026-01",
            "subscribers.broadband_fixed 112000 da-nang @2026-01 FPT",
        ],
    );
    reads(
        "Viettel báo cáo kết quả năm 2025\n\nHà Nội, ngày 10/02/2026\n\nViettel đạt doanh thu 218.400 tỷ đồng năm 2025. Tại Đà Nẵng có 390.000 thuê bao băng rộng cố định vào cuối tháng 1/2026, trong đó 112.000 thuê bao cáp quang.\n",
        &[
            "revenue.telecom 218400000000000 vietnam 2025 Viettel",
            "subscribers.broadband_fixed 390000 da-nang @2026-01 Viettel",
        ],
    );
}

#[test]
fn an_enterprise_that_raises_its_revenue_tells_of_growth() {
    reads(
        "Vietnam's telecoms carriers look to 2026\n\nHanoi, February 10, 2026\n\nVNPT earned VND 58.2 trillion in 2025. MobiFone was cautious: it hopes revenue will grow 6% in 2026.\n",
        &["revenue.telecom 58200000000000 vietnam 2025 VNPT", "revenue.telecom - vietnam 2026 target yoy 6 MobiFone"],
    );
    reads(
        "Vietnam's telecoms carriers look to 2026\n\nHanoi, February 10, 2026\n\nViettel is confident: it aims to cut costs by 10% this year.\n",
        &[],
    );
    reads(
        "Vietnam's telecoms carriers look to 2026\n\nHanoi, February 10, 2026\n\nVNPT earned VND 58.2 trillion in 2025. Viettel aims to raise revenue by 10% this year.\n",
        &["revenue.telecom 58200000000000 vietnam 2025 VNPT", "revenue.telecom - vietnam 2026 target yoy 10 Viettel"],
    );
    reads(
        "Vietnam's telecoms carriers look to 2026\n\nHanoi, February 10, 2026\n\nVNPT earned VND 58.2 trillion in 2025. Viettel is less precise: it aims to increase revenue by 10% this year.\n",
        &["revenue.telecom 58200000000000 vietnam 2025 VNPT", "revenue.telecom - vietnam 2026 target yoy 10 Viettel"],
    );
    reads(
        "Vietnam's telecoms carriers look to 2026\n\nHanoi, February 10, 2026\n\nVNPT earned VND 58.2 trillion in 2025. Viettel raised revenue by 10% last year.\n",
        &["revenue.telecom 58200000000000 vietnam 2025 VNPT", "revenue.telecom - vietnam 2025 yoy 10 Viettel"],
    );
}

#[test]
fn enterprises_of_another_place_are_of_the_trade_told_before_them() {
    reads(
        &lai_chau(
            "Hà Nội có 218 doanh nghiệp bưu chính, chiếm gần một nửa số doanh nghiệp của cả nước là 453 doanh nghiệp.",
        ),
        &["enterprises.post 218 ha-noi @2023-12", "enterprises.post 453 vietnam @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Hanoi has 218 postal enterprises, nearly half of the country's total of 453 enterprises.",
        ),
        &["enterprises.post 218 ha-noi @2023-12", "enterprises.post 453 vietnam @2023-12"],
    );
}

#[test]
fn enterprises_that_somebody_licenses_are_counted() {
    reads(
        &lai_chau_in_english(
            "The department issued licenses to 9 drivers. The province licenses some 64 postal enterprises at present; 14 licenses were withdrawn.",
        ),
        &["enterprises.post 64 lai-chau @2024-01 about"],
    );
}

#[test]
fn a_number_of_all_operators_is_of_none() {
    let page = |body: &str| format!("MobiFone Đắk Lắk in the first six months of 2024\n\nJuly 5, 2024\n\n{body}\n");
    for body in [
        "MobiFone có 812 trạm BTS. Đến 30/6/2024 tỉnh Đắk Lắk có 1.972.000 thuê bao di động của tất cả các nhà mạng.",
        "MobiFone has 812 base stations. On June 30, Dak Lak had 1,972,000 mobile subscribers of all network operators.",
        "MobiFone has 812 base stations. On June 30, Dak Lak, whichever the operator, had 1,972,000 mobile subscribers.",
    ] {
        reads(
            &page(body),
            &["network.bts 812 dak-lak @2024-06 MobiFone", "subscribers.mobile 1972000 dak-lak @2024-06"],
        );
    }
    // It only stands out among them.
    reads(
        &page("MobiFone có 412.000 thuê bao di động, cao nhất trong các nhà mạng."),
        &["subscribers.mobile 412000 dak-lak @2024-06 MobiFone"],
    );
}

#[test]
fn a_number_is_of_the_rival_that_it_is_found_at() {
    let page = |body: &str| format!("Mobile networks in Vietnam\n\nJanuary 8, 2026\n\n{body}\n");
    reads(
        &page(
            "VNPT had 4,210 5G stations at the end of 2025, compared with 6,720 at market leader Viettel and 2,110 at MobiFone.",
        ),
        &[
            "network.bts_5g 4210 vietnam @2025-12 VNPT",
            "network.bts_5g 6720 vietnam @2025-12 Viettel",
            "network.bts_5g 2110 vietnam @2025-12 MobiFone",
        ],
    );
    reads(
        &page("VNPT có 4.210 trạm 5G vào cuối năm 2025, so với 6.720 trạm của Viettel."),
        &["network.bts_5g 4210 vietnam @2025-12 VNPT", "network.bts_5g 6720 vietnam @2025-12 Viettel"],
    );
    // All stations are no part of those for 5G.
    reads(
        &page("VNPT có 4.210 trạm 5G vào cuối năm 2025, so với 46.720 trạm BTS của Viettel."),
        &["network.bts_5g 4210 vietnam @2025-12 VNPT", "network.bts 46720 vietnam @2025-12 Viettel"],
    );
}

#[test]
fn who_answers_for_an_enterprise_tells_of_it() {
    reads(
        "Giữ khách bằng chất lượng mạng\n\nPhóng viên trò chuyện với ông Lê Quang Thái, Giám đốc VNPT Kon Tum, về một năm nhiều thử thách.\n\n(Ngày đăng: 18/01/2022)\n\n\
         * Thưa ông, năm 2021 khép lại ra sao?\n\n- Chúng tôi nộp ngân sách 14,9 tỷ đồng. Điện thoại cố định chỉ còn chưa đến 5.000 thuê bao.\n\n\
         * Phủ sóng thế nào?\n\n- Chúng tôi có 612 trạm BTS, trong đó 347 trạm 4G. Viettel có 700 trạm BTS.\n\n\
         * Nhìn rộng ra cả thị trường?\n\n- Doanh thu viễn thông toàn tỉnh là 548 tỷ đồng; 58,9% hộ gia đình có kết nối Internet.\n\n\
         * Năm 2022 ông đặt mục tiêu gì?\n\n- Doanh thu 245 tỷ đồng.\n",
        &[
            "budget.telecom 14900000000 kon-tum 2021 VNPT",
            "subscribers.fixed 5000 kon-tum @2021-12 below VNPT",
            "network.bts 612 kon-tum @2021-12 VNPT",
            "network.bts_4g 347 kon-tum @2021-12 VNPT",
            "network.bts 700 kon-tum @2021-12 Viettel",
            "revenue.telecom 548000000000 kon-tum 2021",
            "share.households_internet 58.9 kon-tum @2021-12",
            "revenue.telecom 245000000000 kon-tum 2022 target VNPT",
        ],
    );
    let asked = |who: &str| {
        format!(
            "Our people first\n\nMr. Le Van An, {who}, talks with our reporter.\n\nJanuary 18, 2022\n\nQ: How was 2021 in Kon Tum?\n\n\
             A: We have 612 base stations.\n\nQ: And the others?\n\nA: Viettel has 700 base stations. VNPT Kon Tum is smaller.\n"
        )
    };
    reads(
        &asked("director of VNPT Kon Tum"),
        &["network.bts 612 kon-tum @2021-12 VNPT", "network.bts 700 kon-tum @2021-12 Viettel"],
    );
    // An office counts for all.
    reads(
        &asked("of the Department of Information and Communications of Kon Tum"),
        &["network.bts 612 kon-tum @2021-12", "network.bts 700 kon-tum @2021-12 Viettel"],
    );
}

#[test]
fn what_an_enterprise_reports_it_has_earned() {
    reads(
        &lai_chau_in_english(
            "Viettel paid VND 42 billion to the state budget. State-owned VNPT reported VND 159 billion, or 103.1 percent of its annual plan.",
        ),
        &[
            "budget.telecom 42000000000 lai-chau 2023 Viettel",
            "revenue.telecom 159000000000 lai-chau 2023 plan 103.1 VNPT",
        ],
    );
    reads(
        &lai_chau("Viettel nộp ngân sách 42 tỷ đồng. VNPT báo cáo 159 tỷ đồng, bằng 103,1% kế hoạch năm."),
        &[
            "budget.telecom 42000000000 lai-chau 2023 Viettel",
            "revenue.telecom 159000000000 lai-chau 2023 plan 103.1 VNPT",
        ],
    );
    // Unless it says what it reports.
    reads(
        &lai_chau_in_english(
            "Viettel paid VND 42 billion to the state budget. VNPT reported VND 15 billion in taxes. MobiFone reported a loss of VND 2 billion.",
        ),
        &["budget.telecom 42000000000 lai-chau 2023 Viettel", "budget.telecom 15000000000 lai-chau 2023 VNPT"],
    );
}

#[test]
fn who_is_ahead_and_who_follows_have_parts_of_the_number_before() {
    let page = |body: &str| format!("Mobile networks in Vietnam\n\nJanuary 8, 2026\n\n{body}\n");
    let expected = [
        "network.bts_5g 92410 vietnam @2025-12",
        "network.bts_5g 48000 vietnam @2025-12 Viettel",
        "network.bts_5g 24000 vietnam @2025-12 VNPT",
    ];
    reads(
        &page(
            "At the end of 2025 there were 92,410 5G base stations in the country. Viettel is ahead with 48,000; VNPT follows with 24,000.",
        ),
        &expected,
    );
    reads(
        &page("Cuối năm 2025, cả nước có 92.410 trạm 5G. Viettel dẫn đầu với 48.000; VNPT đứng thứ hai với 24.000."),
        &expected,
    );
    // So many of something else.
    reads(
        &page("At the end of 2025 there were 92,410 5G base stations in the country. VNPT follows with 24,000 shops."),
        &expected[..1],
    );
}

#[test]
fn what_is_told_of_an_enterprise_in_passing_dates_none_of_its_figures() {
    reads(
        &lai_chau_in_english(
            "MobiFone, the smallest of the trio and since last month under another ministry, saw turnover slip 2.6 percent to VND 25 billion.",
        ),
        &["revenue.telecom 25000000000 lai-chau 2023 yoy -2.6 MobiFone"],
    );
    reads(
        &lai_chau_in_english(
            "VNPT posted revenue of VND 57 billion in 2022, up 3.7 per cent against 2021, and paid VND 4.9 billion to the state budget.",
        ),
        &["revenue.telecom 57000000000 lai-chau 2022 yoy 3.7 VNPT", "budget.telecom 4900000000 lai-chau 2022 VNPT"],
    );
    // A sum up to now is of its own time.
    reads(
        &lai_chau_in_english("MobiFone, the smallest of the trio, had a turnover of VND 25 billion in December."),
        &["revenue.telecom 25000000000 lai-chau 2023-12 MobiFone"],
    );
}

#[test]
fn what_is_of_all_carriers_is_of_none_of_them() {
    reads(
        &lai_chau_in_english(
            "Viettel was running 84 5G stations. Counting all carriers, Lai Chau had 187 5G stations at the end of 2023.",
        ),
        &["network.bts_5g 84 lai-chau @2023-12 Viettel", "network.bts_5g 187 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Viettel có 302.000 thuê bao di động. Tỉnh Lai Châu có 480.000 thuê bao di động của tất cả các nhà mạng.",
        ),
        &["subscribers.mobile 302000 lai-chau @2023-12 Viettel", "subscribers.mobile 480000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Thuê bao cáp quang hiện ở mức 79.600 thuê bao; của VNPT là 30.100, của Viettel là 33.800."),
        &[
            "subscribers.broadband_fixed 79600 lai-chau @2024-01",
            "subscribers.broadband_fixed 30100 lai-chau @2024-01 VNPT",
            "subscribers.broadband_fixed 33800 lai-chau @2024-01 Viettel",
        ],
    );
    // The last of them has no next number behind it.
    reads(
        &lai_chau_in_english(
            "The largest part of the revenue from telecommunications, VND 302 billion, belongs to Viettel.",
        ),
        &["revenue.telecom 302000000000 lai-chau 2023 Viettel"],
    );
}

#[test]
fn what_the_market_or_the_province_has_is_no_enterprises_own() {
    let page = |body: &str| {
        format!(
            "Viettel Nghệ An năm 2021\n\nNgày 10/01/2022\n\nNăm 2021, Viettel Nghệ An đạt doanh thu 1.962 tỷ đồng.\n\n{body}\n"
        )
    };
    let own = "revenue.telecom 1962000000000 nghe-an 2021 Viettel";
    for body in [
        "Theo số liệu của cơ quan quản lý, cuối năm 2021 tỉnh Nghệ An có 2.968.000 thuê bao di động.",
        "Thị trường có 2.968.000 thuê bao di động.",
    ] {
        reads(&page(body), &[own, "subscribers.mobile 2968000 nghe-an @2021-12"]);
    }
    // In a province it is the enterprise that has them.
    reads(
        &page("Tại tỉnh Nghệ An có 2.968.000 thuê bao di động."),
        &[own, "subscribers.mobile 2968000 nghe-an @2021-12 Viettel"],
    );
    let page = |body: &str| {
        format!(
            "Viettel in Nghe An in 2021\n\nJanuary 10, 2022\n\nIn 2021 the branch of Viettel earned VND 1,962 billion.\n\n{body}\n"
        )
    };
    for body in [
        "At the end of 2021 the province of Nghe An had 2,968,000 mobile subscribers.",
        "Nghe An had 2,968,000 mobile subscribers.",
        "The market had 2,968,000 mobile subscribers.",
    ] {
        reads(&page(body), &[own, "subscribers.mobile 2968000 nghe-an @2021-12"]);
    }
    reads(
        &page("In Nghe An the network had 2,968,000 mobile subscribers."),
        &[own, "subscribers.mobile 2968000 nghe-an @2021-12 Viettel"],
    );
}

#[test]
fn the_name_of_an_enterprise_heads_what_is_told_of_it() {
    reads(
        "Telecommunications and delivery in Vietnam: first-half wrap\n\n14 August 2024\n\nFPT Telecom (UPCoM: FOX) - ADD, target price VND 108,000\nTurnover in the first six months of 2024 came to VND 8,214 billion. Fixed broadband subscribers numbered 3.32 million.\n\nViettel Post (HOSE: VTP) - HOLD\nThe courier's turnover for January-June reached VND 9,836 billion. At mid-year the network counted 2,206 post offices.\n\nThe market\nTelecommunications revenue came to VND 70.2 trillion.\n",
        &[
            "revenue.telecom 8214000000000 vietnam 2024-H1 FPT",
            "subscribers.broadband_fixed 3320000 vietnam @2024-06 FPT",
            "revenue.post 9836000000000 vietnam 2024-H1 Viettel Post",
            "network.post_offices 2206 vietnam @2024-06 Viettel Post",
            "revenue.telecom 70200000000000 vietnam 2024-H1",
        ],
    );
    reads(
        "Kết quả kinh doanh các nhà mạng 6 tháng đầu năm 2024\n\n14/8/2024\n\n1. Tập đoàn Viettel\n\nDoanh thu 6 tháng đạt 87.200 tỷ đồng. Nộp ngân sách 18.400 tỷ đồng.\n\n2. VNPT\n\nSố thuê bao cáp quang đạt 9,6 triệu.\n\n3. Thị trường\n\nCả nước có 126,4 triệu thuê bao di động. Doanh thu viễn thông đạt 70.200 tỷ đồng.\n",
        &[
            "revenue.telecom 87200000000000 vietnam 2024-H1 Viettel",
            "budget.telecom 18400000000000 vietnam 2024-H1 Viettel",
            "subscribers.broadband_fixed 9600000 vietnam @2024-06 VNPT",
            "subscribers.mobile 126400000 vietnam @2024-06",
            "revenue.telecom 70200000000000 vietnam 2024-H1",
        ],
    );
    // A heading that names two, or says more, is no name.
    reads(
        "Post and telecommunications of Lai Chau province in 2023\n\nJanuary 8, 2024\n\nThe department has summed up the year for the press and the people of the province.\n\nViettel and VNPT\n\nTelecommunications revenue came to VND 720 billion.\n\nViettel helps pupils in Sin Ho\n\nPostal revenue came to VND 42 billion, telecommunications revenue to VND 720.5 billion.\n",
        &[
            "revenue.telecom 720000000000 lai-chau 2023",
            "revenue.post 42000000000 lai-chau 2023",
            "revenue.telecom 720500000000 lai-chau 2023",
        ],
    );
}

#[test]
fn what_several_paid_is_of_none_of_them() {
    reads(
        &lai_chau_in_english(
            "Telecom companies earned VND 1,318 billion. Viettel accounts for VND 702 billion of that, VNPT for VND 391 billion and MobiFone for VND 178 billion. They paid VND 57.3 billion to the budget.",
        ),
        &[
            "revenue.telecom 1318000000000 lai-chau 2023",
            "revenue.telecom 702000000000 lai-chau 2023 Viettel",
            "revenue.telecom 391000000000 lai-chau 2023 VNPT",
            "revenue.telecom 178000000000 lai-chau 2023 MobiFone",
            "budget.telecom 57300000000 lai-chau 2023",
        ],
    );
    reads(
        &lai_chau_in_english("VNPT earned VND 391 billion. Its payments to the budget came to VND 57.3 billion."),
        &["revenue.telecom 391000000000 lai-chau 2023 VNPT", "budget.telecom 57300000000 lai-chau 2023 VNPT"],
    );
}

#[test]
fn the_next_enterprise_has_so_many_of_the_same() {
    let page = |body: &str| lai_chau_in_english(body);
    reads(
        &page(
            "At the end of 2023 Viettel had 212,000 mobile subscribers in Lai Chau. VNPT served about 140,000. MobiFone had nearly 38,000.",
        ),
        &[
            "subscribers.mobile 212000 lai-chau @2023-12 Viettel",
            "subscribers.mobile 140000 lai-chau @2023-12 about VNPT",
            "subscribers.mobile 38000 lai-chau @2023-12 below MobiFone",
        ],
    );
    reads(
        &page("By the end of December, Viettel had put up over 650 5G stations, VNPT 300 and MobiFone nearly 170."),
        &[
            "network.bts_5g 650 lai-chau @2023-12 above Viettel",
            "network.bts_5g 300 lai-chau @2023-12 VNPT",
            "network.bts_5g 170 lai-chau @2023-12 below MobiFone",
        ],
    );
    // What a month brought is no count of all, and other things are none of the same.
    reads(&page("During December, Viettel built 65 5G stations, VNPT 30 and MobiFone nearly 17."), &[]);
    reads(
        &page(
            "At the end of 2023 Viettel had 212,000 mobile subscribers in Lai Chau. VNPT had 240 employees. MobiFone had 38 agents.",
        ),
        &["subscribers.mobile 212000 lai-chau @2023-12 Viettel"],
    );
}

#[test]
fn a_bulletin_goes_on_about_its_own_enterprise_below_what_it_tells_of_others() {
    reads(
        "VNPT Dak Nong internal newsletter, No. 7 - July 2023\n\nIn the first six months VNPT Dak Nong earned VND 158.3 billion. It runs 512 BTS stations across the province, of which 388 are 4G.\n\n\
         The market\n\nIts rival Viettel earned VND 196 billion, MobiFone VND 38.5 billion.\n\nPlan\n\nThe unit aims for revenue of VND 298 billion in 2023.\n",
        &[
            "revenue.telecom 158300000000 dak-nong 2023-H1 VNPT",
            "network.bts 512 dak-nong @2023-06 VNPT",
            "network.bts_4g 388 dak-nong @2023-06 VNPT",
            "revenue.telecom 196000000000 dak-nong 2023-H1 Viettel",
            "revenue.telecom 38500000000 dak-nong 2023-H1 MobiFone",
            "revenue.telecom 298000000000 dak-nong 2023 target VNPT",
        ],
    );
    reads(
        "Bản tin nội bộ VNPT Đắk Nông\n\n12/7/2023\n\n6 tháng đầu năm 2023, VNPT Đắk Nông đạt doanh thu 158,3 tỷ đồng.\n\n\
         Nhìn sang thị trường\n\nViettel có doanh thu 196 tỷ đồng, trong khi MobiFone đạt 38,5 tỷ đồng.\n\nKế hoạch cuối năm\n\nĐơn vị phấn đấu năm 2023 đạt doanh thu 298 tỷ đồng.\n",
        &[
            "revenue.telecom 158300000000 dak-nong 2023-H1 VNPT",
            "revenue.telecom 196000000000 dak-nong 2023-H1 Viettel",
            "revenue.telecom 38500000000 dak-nong 2023-H1 MobiFone",
            "revenue.telecom 298000000000 dak-nong 2023 target VNPT",
        ],
    );
    // The company of whom it tells, and not of the text.
    reads(
        &lai_chau_in_english(
            "\"We moved 142 staff,\" said a manager of Viettel. His company, which merged its units in August, counted 204,000 mobile subscribers at the end of 2023. The province had 402,700 mobile subscribers.",
        ),
        &["subscribers.mobile 204000 lai-chau @2023-12 Viettel", "subscribers.mobile 402700 lai-chau @2023-12"],
    );
}

#[test]
fn the_whole_that_a_signal_covers_widens_no_figure() {
    let page = |body: &str| format!("BẢN TIN VIETTEL LÂM ĐỒNG\n\nSố 05/2024 - phát hành ngày 04/6/2024\n\n{body}\n");
    for whole in ["dân số toàn tỉnh", "số xã của toàn tỉnh", "diện tích toàn tỉnh"] {
        reads(
            &page(&format!("- Mạng lưới: đến hết tháng 5 có 1.245 trạm BTS; sóng 4G phủ 98,5% {whole}.")),
            &["network.bts 1245 lam-dong @2024-05 Viettel", "coverage.4g 98.5 lam-dong @2024-05 Viettel"],
        );
    }
    // The province that has so many is no base.
    reads(
        &page("Đến hết tháng 5 toàn tỉnh có 4.245 trạm BTS; sóng 4G phủ 98,5% dân số."),
        &["network.bts 4245 lam-dong @2024-05", "coverage.4g 98.5 lam-dong @2024-05"],
    );
}

#[test]
fn what_is_of_all_suppliers_is_of_none() {
    let page = |body: &str| format!("VNPT Lai Châu: bulletin\n\n14 July 2023\n\n{body}\n");
    for all in ["of all suppliers", "of all the providers", "of every provider"] {
        reads(
            &page(&format!("Fixed broadband {all} stood at 81,200 subscribers at the end of June.")),
            &["subscribers.broadband_fixed 81200 lai-chau @2023-06"],
        );
    }
    reads(
        &page("Fixed broadband stood at 41,200 subscribers at the end of June."),
        &["subscribers.broadband_fixed 41200 lai-chau @2023-06 VNPT"],
    );
    // One of them is named.
    reads(
        &page("Of all suppliers VNPT had the most fixed broadband subscribers, 41,200, at the end of June."),
        &["subscribers.broadband_fixed 41200 lai-chau @2023-06 VNPT"],
    );
}

#[test]
fn the_total_of_a_province_is_no_enterprises() {
    for total in ["the provincial total", "the total for the province", "the total of the province"] {
        reads(
            &lai_chau_in_english(&format!(
                "Viettel earned VND 194 billion from telecommunications in 2023 and VNPT VND 110 billion; {total} was VND 396 billion."
            )),
            &[
                "revenue.telecom 194000000000 lai-chau 2023 Viettel",
                "revenue.telecom 110000000000 lai-chau 2023 VNPT",
                "revenue.telecom 396000000000 lai-chau 2023",
            ],
        );
    }
}

#[test]
fn enterprises_of_a_province_collect_revenue() {
    for subject in ["enterprises in the province", "telecom enterprises in Lai Chau"] {
        reads(
            &lai_chau_in_english(&format!(
                "In 2023, {subject} collected VND 684 billion from telecommunications services."
            )),
            &["revenue.telecom 684000000000 lai-chau 2023"],
        );
    }
    // Of a fund or of traders it is none.
    reads(&lai_chau_in_english("In 2023, traders in the province collected VND 684 billion."), &[]);
}

#[test]
fn what_an_enterprise_has_of_all_is_its_own_and_the_whole_is_not() {
    for told in [
        "At the end of 2023 VNPT owned 702 of the 1,742 BTS stations.",
        "At the end of 2023 VNPT had 702 out of 1,742 BTS stations.",
    ] {
        reads(
            &lai_chau_in_english(told),
            &["network.bts 702 lai-chau @2023-12 VNPT", "network.bts 1742 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("VNPT Lai Châu sở hữu 702 trong tổng số 1.742 trạm BTS."),
        &["network.bts 702 lai-chau @2023-12 VNPT", "network.bts 1742 lai-chau @2023-12"],
    );
    // What it does to so many is no figure.
    reads(
        &lai_chau_in_english("At the end of 2023 VNPT had repaired 702 of the 1,742 BTS stations."),
        &["network.bts 1742 lai-chau @2023-12"],
    );
}

#[test]
fn points_among_all_are_those_of_the_enterprise_named_beside_them() {
    reads(
        &lai_chau("Toàn tỉnh có 285 điểm phục vụ bưu chính. Riêng Bưu điện tỉnh quản lý 155 điểm phục vụ trong số đó."),
        &["network.post_offices 285 lai-chau @2023-12", "network.post_offices 155 lai-chau @2023-12 Vietnam Post"],
    );
    reads(
        &lai_chau("Toàn tỉnh có 285 điểm phục vụ bưu chính, 155 điểm phục vụ trong số đó nằm ở vùng cao."),
        &["network.post_offices 285 lai-chau @2023-12"],
    );
}

#[test]
fn whose_the_next_number_is_is_no_owner_of_the_one_before() {
    let text = |told: &str| format!("Viễn thông Lai Châu năm 2016\n\n{told}\n");
    let revenue = [
        "revenue.telecom 146000000000 lai-chau 2016 VNPT",
        "revenue.telecom 118000000000 lai-chau 2016 Viettel",
        "revenue.telecom 20000000000 lai-chau 2016 MobiFone",
    ];
    for told in [
        "Doanh thu viễn thông của VNPT là 146 tỷ đồng, của Viettel là 118 tỷ đồng, của MobiFone là 20 tỷ đồng.",
        "Doanh thu viễn thông của VNPT là 146 tỷ đồng, của Viettel 118 tỷ đồng, của MobiFone 20 tỷ đồng.",
        "Doanh thu viễn thông của VNPT đạt 146 tỷ đồng, của Viettel đạt 118 tỷ đồng, của MobiFone đạt 20 tỷ đồng.",
        "- Doanh thu viễn thông của VNPT Lai Châu đạt 146 tỷ đồng, của Viettel Lai Châu đạt 118 tỷ đồng, của MobiFone Lai Châu 20 tỷ đồng;",
    ] {
        reads(&text(told), &revenue);
    }
    // Behind its number the owner stays.
    reads(
        &text("Tỉnh có 146.000 thuê bao di động của VNPT, 118.000 của Viettel, 20.000 của MobiFone."),
        &[
            "subscribers.mobile 146000 lai-chau @2016-12 VNPT",
            "subscribers.mobile 118000 lai-chau @2016-12 Viettel",
            "subscribers.mobile 20000 lai-chau @2016-12 MobiFone",
        ],
    );
}

#[test]
fn the_parts_of_what_an_enterprise_was_said_to_have_are_its_own() {
    let text = |told: &str| format!("Phone market cools\n\nHanoi, August 27, 2011\n\n{told}\n");
    let country = "At the end of July Vietnam had 131.2 million telephone subscribers.";
    let all = "subscribers.telephone 131200000 vietnam @2011-07";
    let parts = [
        "subscribers.telephone 71400000 vietnam @2011-08 VNPT",
        "subscribers.mobile 60100000 vietnam @2011-08 VNPT",
        "subscribers.fixed 11300000 vietnam @2011-08 VNPT",
    ];
    for told in [
        "Of these, 60.1 million were mobile and 11.3 million fixed.",
        "Of those, 60.1 million are mobile and 11.3 million are fixed.",
        "Of that base, 60.1 million were mobile subscribers and 11.3 million were fixed subscribers.",
        "Of that number, 60.1 million were mobile and 11.3 million fixed.",
    ] {
        let own = format!("At the end of August VNPT had 71.4 million telephone subscribers. {told}");
        reads(&text(&own), &parts);
        reads(&text(&format!("{country} {own}")), &[&[all], &parts[..]].concat());
    }
    // The total is that of the country.
    reads(
        &text(&format!(
            "{country} VNPT had 71.4 million telephone subscribers. Of the total, 110.1 million were mobile and 21.1 million fixed."
        )),
        &[
            all,
            "subscribers.telephone 71400000 vietnam @2011-07 VNPT",
            "subscribers.mobile 110100000 vietnam @2011-07",
            "subscribers.fixed 21100000 vietnam @2011-07",
        ],
    );
}

#[test]
fn a_market_that_an_enterprise_tells_of_is_of_no_single_one() {
    let of_vnpt = |body: &str| format!("VNPT Lai Chau: one more good year\n\nJanuary 8, 2024\n\n{body}\n");
    for market in [
        "Lai Chau's telecommunications market in 2023 was worth",
        "In 2023 the telecommunications market of the province earned",
        "The telecommunications market in Lai Chau in 2023 turned over",
    ] {
        reads(&of_vnpt(&format!("{market} VND 742 billion.")), &["revenue.telecom 742000000000 lai-chau 2023"]);
    }
    for own in [
        "In 2023 VNPT led the telecommunications market of Lai Chau with revenue of",
        "In a difficult telecommunications market, total revenue in 2023 reached",
    ] {
        reads(&of_vnpt(&format!("{own} VND 250 billion.")), &["revenue.telecom 250000000000 lai-chau 2023 VNPT"]);
    }
    reads(
        "Viettel Lai Châu: thêm một năm vượt kế hoạch\n\nNgày 08/01/2024\n\nThị trường viễn thông Lai Châu năm 2023 ước đạt doanh thu 742 tỷ đồng. \
         Trên thị trường viễn thông Lai Châu, doanh thu năm 2023 của Viettel đạt 250 tỷ đồng.\n",
        &["revenue.telecom 742000000000 lai-chau 2023 estimate", "revenue.telecom 250000000000 lai-chau 2023 Viettel"],
    );
}

#[test]
fn past_the_parts_of_a_whole_what_else_is_told_is_of_no_enterprise() {
    let parts = [
        "network.bts 1396 lai-chau @2023-12",
        "network.bts 512 lai-chau @2023-12 Viettel",
        "network.bts 301 lai-chau @2023-12 MobiFone",
    ];
    let told = |last| parts.iter().copied().chain([last]).collect::<Vec<_>>();
    for text in [
        "Đến cuối năm, trên địa bàn tỉnh có 1.396 trạm BTS, trong đó của Viettel 512 trạm, MobiFone 301 trạm; 98,3% số thôn, bản có sóng di động.",
        "Đến cuối năm, toàn tỉnh có 1.396 trạm BTS (Viettel 512 trạm, MobiFone 301 trạm); sóng di động phủ 98,3% số thôn.",
    ] {
        reads(&lai_chau(text), &told("coverage.mobile 98.3 lai-chau @2023-12"));
    }
    reads(
        &lai_chau_in_english(
            "At the end of the year there were 1,396 BTS stations, of which Viettel had 512 and MobiFone 301; 98.3% of villages had a mobile signal.",
        ),
        &told("coverage.mobile 98.3 lai-chau @2023-12"),
    );
    // Who is named behind the semicolon has it, and so has who is no part of a whole.
    reads(
        &lai_chau(
            "Đến cuối năm, tỉnh có 1.396 trạm BTS, trong đó Viettel 512 trạm, MobiFone 301 trạm; sóng di động Viettel phủ 98,3% số thôn.",
        ),
        &told("coverage.mobile 98.3 lai-chau @2023-12 Viettel"),
    );
    reads(
        &lai_chau("Đến cuối năm, Viettel có 512 trạm BTS; sóng di động phủ 98,3% số thôn."),
        &["network.bts 512 lai-chau @2023-12 Viettel", "coverage.mobile 98.3 lai-chau @2023-12 Viettel"],
    );
}

#[test]
fn what_several_enterprises_have_together_is_of_none_of_them() {
    let each = [
        "network.bts 512 lai-chau @2023-12 Viettel",
        "network.bts 301 lai-chau @2023-12 MobiFone",
        "coverage.mobile 98.3 lai-chau @2023-12",
    ];
    reads(
        &lai_chau("Cuối năm 2023 Viettel có 512 trạm BTS, MobiFone 301 trạm; hai mạng này phủ sóng 98,3% số thôn."),
        &each,
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 Viettel had 512 BTS stations and MobiFone 301; the two networks covered 98.3% of hamlets.",
        ),
        &each,
    );
    // Behind the parts of a whole, other lines are of all.
    reads(
        &lai_chau(
            "Đến cuối năm 2023, có 412.300 thuê bao di động, trong đó Viettel 212.000, MobiFone 98.000; 41.000 thuê bao băng rộng cố định.",
        ),
        &[
            "subscribers.mobile 412300 lai-chau @2023-12",
            "subscribers.mobile 212000 lai-chau @2023-12 Viettel",
            "subscribers.mobile 98000 lai-chau @2023-12 MobiFone",
            "subscribers.broadband_fixed 41000 lai-chau @2023-12",
        ],
    );
}

#[test]
fn an_enterprise_named_to_tell_what_another_is_to_it_owns_nothing() {
    let news = |body: &str| format!("Telecommunications in Vietnam\n\nJuly 24, 2024\n\n{body}\n");
    for told in [
        "At VNPT, Viettel's old rival, revenue was VND23.85 trillion in the first six months.",
        "At VNPT, Viettel's rival, revenue was VND23.85 trillion in the first six months.",
        "VNPT, unlike Viettel, saw revenue come to VND23.85 trillion in the first six months.",
        "VNPT, a rival of Viettel, earned VND23.85 trillion in revenue in the first six months.",
        "Behind Viettel, VNPT earned VND23.85 trillion in revenue in the first six months.",
        "VNPT, đối thủ của Viettel, đạt doanh thu 23.850 tỷ đồng trong 6 tháng đầu năm.",
        "Đứng sau Viettel, VNPT đạt doanh thu 23.850 tỷ đồng trong 6 tháng đầu năm.",
    ] {
        reads(&news(told), &["revenue.telecom 23850000000000 vietnam 2024-H1 VNPT"]);
    }
    reads(
        &news("At MobiFone, a unit of VNPT, revenue was VND14.6 trillion in the first six months."),
        &["revenue.telecom 14600000000000 vietnam 2024-H1 MobiFone"],
    );
    // Named one beside the other they share it.
    reads(
        &news("VNPT, Viettel and MobiFone earned VND123.85 trillion in revenue in the first six months."),
        &["revenue.telecom 123850000000000 vietnam 2024-H1"],
    );
}

#[test]
fn where_the_reporter_sat_is_no_place_of_the_figures() {
    for line in ["VIETNAM, July 24 - HÀ NỘI —", "VIETNAM, July 24 - Hà Nội -", "HÀ NỘI (VNS) —"] {
        reads(
            &format!(
                "Operators of Vietnam look ahead\n\nJuly 24, 2024\n\n{line} Viettel earned revenue of VND81.3 trillion in the first half.\n"
            ),
            &["revenue.telecom 81300000000000 vietnam 2024-H1 Viettel"],
        );
    }
}

#[test]
fn money_may_be_that_of_who_stands_behind_a_comma() {
    for of in ["was that of VNPT", "belonged to VNPT", "came from VNPT", "going to VNPT"] {
        reads(
            &format!(
                "September 23, 2010\n\nIn 2009 telecommunications of Vietnam had revenues of 51.7 trillion dong; the largest share, 34 trillion dong, {of}.\n"
            ),
            &["revenue.telecom 51700000000000 vietnam 2009", "revenue.telecom 34000000000000 vietnam 2009 VNPT"],
        );
    }
    // Who only says so owns nothing.
    reads(
        "September 23, 2010\n\nIn 2009 telecommunications of Vietnam had revenues of 51.7 trillion dong, VNPT said.\n",
        &["revenue.telecom 51700000000000 vietnam 2009"],
    );
}

#[test]
fn what_stands_in_several_countries_is_none_of_the_country() {
    for stations in [
        "over 170,000 base transceiver stations (BTSs) in 11 countries worldwide",
        "170,000 base stations across more than ten countries",
        "170,000 base stations in three foreign markets",
    ] {
        reads(
            &format!(
                "July 1, 2019\n\nViettel has hundreds of kilometres of cable in Vietnam. It has built {stations}.\n"
            ),
            &[],
        );
    }
    reads("Ngày 1/7/2019\n\nViettel có hơn 170.000 trạm BTS tại 11 quốc gia.\n", &[]);
    reads(
        "July 1, 2019\n\nViettel has 61,000 base stations in Vietnam, one of 11 countries.\n",
        &["network.bts 61000 vietnam @2019-07 Viettel"],
    );
}

#[test]
fn a_service_in_a_province_is_provided_by_enterprises() {
    for body in [
        "Lai Châu có dịch vụ bưu chính do 9 đơn vị cung cấp, mở ra ở 153 điểm phục vụ.",
        "Ở Lai Châu, dịch vụ bưu chính được 9 doanh nghiệp cung cấp, có cả thảy 153 điểm phục vụ.",
    ] {
        reads(&lai_chau(body), &["enterprises.post 9 lai-chau @2023-12", "network.post_offices 153 lai-chau @2023-12"]);
    }
}

#[test]
fn an_industry_that_has_so_many_enterprises_names_their_trade() {
    for (told, bound) in [
        ("Lai Chau's information technology industry has more than 210 enterprises", " above"),
        ("Lai Chau's digital technology industry counted over 210 businesses", " above"),
        ("The software industry of Lai Chau comprised 210 firms", ""),
        ("The information technology sector of the province consists of 210 companies", ""),
        ("The IT industry in Lai Chau already numbers at least 210 companies", " above"),
    ] {
        reads(
            &lai_chau_in_english(&format!("{told}.")),
            &[&format!("enterprises.digital 210 lai-chau @2023-12{bound}")],
        );
    }
    reads(
        &lai_chau_in_english(
            "The telecommunications industry of the province had 7 enterprises, the postal sector 12 enterprises.",
        ),
        &["enterprises.telecom 7 lai-chau @2023-12", "enterprises.post 12 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Ngành công nghiệp công nghệ số Lai Châu quy tụ 210 doanh nghiệp."),
        &["enterprises.digital 210 lai-chau @2023-12"],
    );
    // Those that use it are of other trades.
    for told in [
        "Information technology was used by more than 210 enterprises of the province",
        "Information technology training was offered to around 210 enterprises of the province",
        "Information technology made up 3 percent of the economy; 210 enterprises paid taxes",
    ] {
        reads(&lai_chau_in_english(&format!("{told}.")), &[]);
    }
}

#[test]
fn enterprises_are_of_the_trade_that_they_are_licensed_for() {
    for body in [
        "Lai Châu có 9 doanh nghiệp nay được cấp phép thiết lập và vận hành các loại mạng viễn thông.",
        "Lai Châu có 9 doanh nghiệp được cấp giấy phép khai thác và cung cấp các loại dịch vụ viễn thông.",
    ] {
        reads(&lai_chau(body), &["enterprises.telecom 9 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau_in_english(
            "Lai Chau had 9 enterprises that were licensed to set up and to run public networks of telecommunications.",
        ),
        &["enterprises.telecom 9 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Lai Châu có 7 doanh nghiệp được cấp phép xây dựng nhà xưởng, hạ tầng viễn thông do tỉnh đầu tư."),
        &[],
    );
}

#[test]
fn enterprises_with_a_licence_are_of_the_trade_that_it_is_for() {
    for told in [
        "có 28 doanh nghiệp đã được cấp phép xây dựng và khai thác các mạng viễn thông cố định, di động",
        "có 28 doanh nghiệp được cấp giấy phép cung cấp và khai thác các dịch vụ viễn thông",
    ] {
        reads(&lai_chau(&format!("Trên địa bàn tỉnh {told}.")), &["enterprises.telecom 28 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau_in_english(
            "The province has 28 enterprises licensed to set up and run a public telecommunications network.",
        ),
        &["enterprises.telecom 28 lai-chau @2023-12"],
    );
    reads(&lai_chau("Trên địa bàn tỉnh có 28 doanh nghiệp đã được cấp phép khai thác khoáng sản."), &[]);
}

//! What pages of papers and portals say of services, stations, shares and money: one class of construction a test.

use super::reads;

/// A page of Sơn La from December 2024, in English, with `body` in it.
fn son_la(body: &str) -> String {
    format!("Digital transformation in Son La province\n\n12/12/2024\n\n{body}\n")
}

/// The same in Vietnamese.
fn son_la_in_vietnamese(body: &str) -> String {
    format!("Chuyển đổi số ở tỉnh Sơn La\n\nNgày 12/12/2024\n\n{body}\n")
}

#[test]
fn services_settled_entirely_online_are_full_process_ones() {
    for told in [
        "The portal offers 1,710 administrative procedures, of which 940 are handled entirely online.",
        "In all, the portal offers 1,710 public services, of which 940, or 55%, are handled wholly online.",
        "The portal offers 1,710 administrative procedures, 940 of which are settled wholly online.",
        "The province provides 1,710 administrative procedures, of which 940 are completely online.",
    ] {
        reads(&son_la(told), &["egov.services 1710 son-la @2024-12", "egov.services_full 940 son-la @2024-12"]);
    }
    reads(
        &son_la_in_vietnamese(
            "Tỉnh cung cấp 1.710 thủ tục hành chính, trong đó 940 thủ tục thực hiện hoàn toàn trực tuyến.",
        ),
        &["egov.services 1710 son-la @2024-12", "egov.services_full 940 son-la @2024-12"],
    );
    // Labels before the numbers say which is which.
    reads(
        &son_la(
            "The portal offers 1,309 procedures online, of which full-process services were 812 and partial services 497.",
        ),
        &[
            "egov.services 1309 son-la @2024-12",
            "egov.services_full 812 son-la @2024-12",
            "egov.services_partial 497 son-la @2024-12",
        ],
    );
}

#[test]
fn digital_signatures_given_out_are_certificates() {
    for told in [
        "About 2,300 digital signatures were granted to schools and clinics.",
        "The department has issued about 2,300 digital signatures to officials.",
    ] {
        reads(&son_la(told), &["egov.certificates 2300 son-la @2024-12 about"]);
    }
    for told in [
        "Đến nay, tỉnh đã cấp 2.300 chữ ký số cho cán bộ, công chức.",
        "Toàn tỉnh có 2.300 chữ ký số đã được cấp cho các đơn vị.",
    ] {
        reads(&son_la_in_vietnamese(told), &["egov.certificates 2300 son-la @2024-12"]);
    }
    // Whoever signs or has one is no certificate that was given out.
    reads(&son_la("Officials made 23,000 digital signatures in the month, and 97.1% of officials have one."), &[]);
    reads(&son_la("Some 2,300 documents with digital signatures were sent."), &[]);
}

#[test]
fn a_rate_of_digital_signatures_is_that_of_documents() {
    for told in [
        "The software is used in 100% of departments and is being linked with ministries, at a digital signature rate of 98.1%.",
        "In the departments and communes the digital signing rate is 98.1%.",
    ] {
        reads(&son_la(told), &["egov.documents_signed 98.1 son-la @2024-12"]);
    }
    reads(
        &son_la_in_vietnamese("Tỷ lệ ký số đạt 98,1%; 41,3% người lớn có chữ ký số."),
        &["egov.documents_signed 98.1 son-la @2024-12"],
    );
    reads(&son_la("The rate of digital signatures among adults is 45%."), &[]);
}

#[test]
fn stations_are_of_the_generation_that_they_were_given() {
    for told in [
        "The networks run 1,520 BTS stations, 98 of which have been deployed with 5G.",
        "The province has 1,520 BTS stations, of which 98 have been upgraded to 5G.",
        "The province has 1,520 BTS stations, of which 98 are equipped with 5G.",
    ] {
        reads(&son_la(told), &["network.bts 1520 son-la @2024-12", "network.bts_5g 98 son-la @2024-12"]);
    }
    // What was upgraded to something else is of no generation.
    reads(
        &son_la("The province has 1,520 BTS stations, of which 98 have been equipped with solar panels."),
        &["network.bts 1520 son-la @2024-12"],
    );
}

#[test]
fn lines_per_100_people_may_be_told_in_per_cent() {
    for told in [
        "Among the goals for 2025 is to have mobile broadband subscribers for every 100 people reach 93 per cent.",
        "By 2025 the province aims to bring mobile broadband subscriptions per 100 people to 93%.",
    ] {
        reads(&son_la(told), &["density.broadband_mobile 93 son-la @2025-12 target"]);
    }
    // A growth of them is none.
    reads(
        &son_la("Mobile broadband subscriptions per 100 people came to 88.4, up 5.9 per cent."),
        &["density.broadband_mobile 88.4 son-la @2024-12 yoy 5.9"],
    );
}

#[test]
fn homes_that_may_have_fibre_are_where_the_cable_is() {
    for told in [
        "By the end of 2025, 100 per cent of homes will have the capability of getting fibre if they want it.",
        "By the end of 2025, 100 per cent of homes will be able to connect to fibre.",
    ] {
        reads(&son_la(told), &["coverage.fiber 100 son-la @2025-12 target"]);
    }
    reads(
        &son_la_in_vietnamese("Đến nay, 100% hộ gia đình có khả năng tiếp cận cáp quang khi có nhu cầu."),
        &["coverage.fiber 100 son-la @2024-12"],
    );
    reads(&son_la("Now 81 per cent of households have fibre."), &["share.households_fiber 81 son-la @2024-12"]);
}

#[test]
fn what_businesses_do_online_is_no_use_of_the_internet_by_people() {
    for told in [
        "By now every shop issues e-invoices, while up to 97 per cent of enterprises file their tax online.",
        "Now all people and enterprises use e-invoices, and 97 per cent of enterprises pay their taxes online.",
    ] {
        reads(&son_la(told), &[]);
    }
    reads(&son_la("Now 81 per cent of people use the Internet."), &["share.internet_users 81 son-la @2024-12"]);
}

#[test]
fn a_second_share_of_the_same_key_is_no_part_of_the_first_where_no_words_part_them() {
    reads(
        &son_la(
            "The targets for 2025 are a rate of smartphone use among subscribers at 78 per cent and a share of adults with smartphones at 89 per cent.",
        ),
        &["share.smartphone_users 78 son-la @2025-12 target", "share.smartphone_users 89 son-la @2025-12 target"],
    );
    // "62% were covered by 5G and 100% of them reached by fibre": each technology is that of its own number.
    reads(
        &son_la(
            "The province has 378 5G stations; 61% of the communes and wards were covered by 5G and 100% of them had been reached by fibre.",
        ),
        &["network.bts_5g 378 son-la @2024-12", "coverage.5g 61 son-la @2024-12", "coverage.fiber 100 son-la @2024-12"],
    );
}

#[test]
fn a_density_is_estimated_with_the_number_that_it_tells_again() {
    for told in [
        "The number of telephone subscribers was estimated at 742,600, with about 61.8 subscribers per 100 people.",
        "Telephone subscribers are estimated at 742,600, which is a density of about 61.8 per 100 people.",
    ] {
        reads(
            &son_la(told),
            &[
                "subscribers.telephone 742600 son-la @2024-12 estimate",
                "density.telephone 61.8 son-la @2024-12 about estimate",
            ],
        );
    }
    // Past a semicolon what is told was counted.
    reads(
        &son_la("Telephone subscribers are estimated at 742,600; mobile density reached 88.1 per 100 people."),
        &["subscribers.telephone 742600 son-la @2024-12 estimate", "density.mobile 88.1 son-la @2024-12"],
    );
}

#[test]
fn what_else_is_said_behind_and_that_makes_no_part() {
    reads(
        &son_la(
            "The department noted that all operators together had 1,112,000 telephone subscribers in the province on 30 November and that complaints about spam had gone up.",
        ),
        &["subscribers.telephone 1112000 son-la @2024-11"],
    );
}

#[test]
fn the_ict_industry_earns_what_information_technology_earns() {
    let page = |body: &str| format!("Information and communications industry grows\n\nHà Nội, 12/7/2024\n\n{body}\n");
    reads(
        &page(
            "The whole information and communications technology (ICT) industry earned about VND1,310 trillion in the first half, up 17 per cent.",
        ),
        &["revenue.it 1310000000000000 vietnam 2024-H1 about yoy 17"],
    );
    // A payment that "it" made grew, too.
    reads(
        &page(
            "In the first half the information and communications industry earned revenue estimated at VND1,480 trillion, up 18 per cent.\n\nIt paid VND36.2 trillion into the State budget, up 9.4 per cent.",
        ),
        &[
            "revenue.ict 1480000000000000 vietnam 2024-H1 estimate yoy 18",
            "budget.ict 36200000000000 vietnam 2024-H1 yoy 9.4",
        ],
    );
}

#[test]
fn a_branch_of_the_it_industry_is_a_part_of_it() {
    let page = |body: &str| format!("IT industry of Vietnam\n\nHanoi, 10/7/2018\n\n{body}\n");
    for told in [
        "The IT industry earned VND730 trillion in the first half.\n\nOf which, revenue of the hardware industry came to VND640 trillion, with VND11 trillion for the state budget.",
        "The IT industry earned VND730 trillion in the first half. Of which software brought in VND82 trillion.",
    ] {
        reads(&page(told), &["revenue.it 730000000000000 vietnam 2018-H1"]);
    }
    // Nothing was told before it that it might be a part of.
    reads(
        &page("Revenue of the software industry was VND82 trillion in the first half."),
        &["revenue.it 82000000000000 vietnam 2018-H1"],
    );
}

#[test]
fn what_an_enterprise_also_does_is_not_what_it_earned_in_all() {
    let page = |body: &str| format!("Vietnam's enterprises in the first quarter\n\nHanoi, 12/7/2016\n\n{body}\n");
    for told in [
        "Vietnam Post which also runs shops for telecommunication cards, had a revenue of $58 million in the first quarter.",
        "Vietnam Post, which also sells telecommunications, had a revenue of $58 million in the first quarter.",
    ] {
        reads(&page(told), &["revenue.post 58000000 vietnam 2016-Q1 Vietnam Post"]);
    }
}

#[test]
fn all_stations_of_which_so_many_are_of_4g_are_those_of_the_branch() {
    let page = |body: &str| format!("VNPT Son La closes 2019 ahead of plan\n\nJanuary 7, 2020\n\n{body}\n");
    reads(
        &page(
            "The branch switched on 38 more 4G stations in the year, raising the number of its 4G stations to 281 out of a total of 508 BTS stations.",
        ),
        &["network.bts_4g 281 son-la @2019-12 VNPT", "network.bts 508 son-la @2019-12 VNPT"],
    );
    // Of stations of one kind it has but a part.
    reads(
        &page("VNPT owns 281 of the 1,508 BTS stations in the province."),
        &["network.bts 281 son-la @2019-12 VNPT", "network.bts 1508 son-la @2019-12"],
    );
}

#[test]
fn how_old_people_are_counts_nobody() {
    for told in [
        "The rate of people aged 15 and over owning smartphones reached 84.2%.",
        "The rate of people aged 15 years and older owning smartphones reached 84.2%.",
        "84.2% of people aged 15 and over own smartphones.",
        "The percentage of adults over 18 years old using smartphones is 84.2%.",
        "The rate of people aged from 15 to 60 using smartphones reached 84.2%.",
    ] {
        reads(&son_la(told), &["share.smartphone_users 84.2 son-la @2024-12"]);
    }
    for told in [
        "Tỷ lệ người dân từ 15 tuổi trở lên có điện thoại thông minh đạt 84,2%.",
        "84,2% dân số từ 15 đến 60 tuổi sử dụng điện thoại thông minh.",
        "Tỷ lệ người dân trong độ tuổi từ 15 đến 60 có điện thoại thông minh đạt 84,2%.",
    ] {
        reads(&son_la_in_vietnamese(told), &["share.smartphone_users 84.2 son-la @2024-12"]);
    }
    reads(
        &son_la_in_vietnamese(
            "Tỷ lệ hộ có cáp quang đạt 78,5%; tỷ lệ dân số từ 15 tuổi trở lên có điện thoại thông minh đạt 84,2%.",
        ),
        &["share.households_fiber 78.5 son-la @2024-12", "share.smartphone_users 84.2 son-la @2024-12"],
    );
    // What no indicator measures stays so, whatever the age.
    reads(&son_la("75% of adults aged 15 and over have payment accounts."), &[]);
    reads(&son_la_in_vietnamese("75% người từ 15 tuổi trở lên có tài khoản thanh toán."), &[]);
}

#[test]
fn telephones_are_counted_as_subscribers_are() {
    reads(
        &son_la("The whole province has 412,560 telephones, an average of 65.3 sets per 100 people."),
        &["subscribers.telephone 412560 son-la @2024-12", "density.telephone 65.3 son-la @2024-12"],
    );
}

#[test]
fn what_people_do_online_is_no_use_of_the_internet_by_all() {
    for told in [
        "Up to 95% of people's dossiers are submitted online.",
        "Now 82% of people submit dossiers online.",
        "Some 62% of residents pay their bills online.",
    ] {
        reads(&son_la(told), &[]);
    }
    for told in ["Now 82 per cent of people use the Internet.", "82% of the population use the Internet."] {
        reads(&son_la(told), &["share.internet_users 82 son-la @2024-12"]);
    }
    // A share of users is one of the market.
    reads(&son_la("Viettel has 54% of mobile users."), &[]);
}

#[test]
fn homes_whose_number_is_told_before_it_have_so_many_lines() {
    for told in [
        "The number of households connected to fiber-optic internet rose to 121,000, accounting for 78% of all households.",
        "The number of households with fibre is 121,000, equal to 78% of all households.",
    ] {
        reads(
            &son_la(told),
            &["subscribers.broadband_fixed 121000 son-la @2024-12", "share.households_fiber 78 son-la @2024-12"],
        );
    }
    reads(&son_la("The number of households with smartphones rose to 121,000."), &[]);
    reads(&son_la("The number of new households with fibre was 12,100."), &[]);
}

#[test]
fn stations_that_have_been_built_all_over_the_province_are_all_there_are() {
    for told in [
        "Over 1,460 BTS stations have been built across the province.",
        "Over 1,460 BTS stations have been put up in the province.",
    ] {
        reads(&son_la(told), &["network.bts 1460 son-la @2024-12 above"]);
    }
    reads(
        &son_la_in_vietnamese("Hơn 1.460 trạm BTS đã được xây dựng trên địa bàn tỉnh."),
        &["network.bts 1460 son-la @2024-12 above"],
    );
    for told in [
        "In the year, 86 BTS stations were built in the province.",
        "In 2024, 86 BTS stations have been built across the province.",
        "Some 86 BTS stations have been built along the border.",
    ] {
        reads(&son_la(told), &[]);
    }
}

#[test]
fn a_share_of_those_counted_is_of_their_place() {
    for told in [
        "The country had 126.1 million mobile subscribers at the end of November, 84.3% of which used smartphones.",
        "The country had 126.1 million mobile subscribers at the end of November, of which 84.3% used smartphones.",
    ] {
        reads(
            &son_la(told),
            &["subscribers.mobile 126100000 vietnam @2024-11", "share.smartphone_users 84.3 vietnam @2024-11"],
        );
    }
    // Where it names a place of its own, it is of there.
    reads(
        &son_la(
            "The country had 126.1 million mobile subscribers at the end of November, and in Son La 84.3% of subscribers used smartphones.",
        ),
        &["subscribers.mobile 126100000 vietnam @2024-11", "share.smartphone_users 84.3 son-la @2024-11"],
    );
}

#[test]
fn whom_a_system_serves_is_no_place_of_what_it_took_in() {
    for told in [
        "In 2023, the provincial system, which serves all 104 communes, wards and the special zone, took in 221,870 dossiers online.",
        "In 2023, the system of the province, which serves 104 communes and wards, took in 221,870 dossiers online.",
    ] {
        reads(&son_la(told), &["egov.dossiers_online 221870 son-la 2023"]);
    }
    // A figure in such a clause stays.
    reads(
        &son_la("The 4G network, which covers 97% of the villages, has 1,204 BTS stations."),
        &["coverage.4g 97 son-la @2024-12", "network.bts 1204 son-la @2024-12"],
    );
}

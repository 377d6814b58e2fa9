//! Shares, rates, coverage and densities.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn a_density_is_no_average_of_another_thing() {
    reads(
        &lai_chau("Thuê bao băng rộng cố định là 98.400 thuê bao, bình quân 20,3 thuê bao/100 dân."),
        &["subscribers.broadband_fixed 98400 lai-chau @2023-12", "density.broadband_fixed 20.3 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "The province had 98,400 fixed broadband subscribers at the end of the year.\n\nThat is equal to 20.3 subscriptions per 100 people.",
        ),
        &["subscribers.broadband_fixed 98400 lai-chau @2023-12", "density.broadband_fixed 20.3 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_of_its_own_base_may_make_it_up() {
    reads(
        &lai_chau_in_english(
            "Digitally signed documents make up 99.2%. Fibre lines make up 94% of all broadband lines.",
        ),
        &["egov.documents_signed 99.2 lai-chau @2023-12"],
    );
}

#[test]
fn what_a_possessive_covers_is_of_the_generation_before() {
    reads(
        &lai_chau_in_english(
            "There are 1,402 5G stations on air, and their signal covers 26 per cent of the population.",
        ),
        &["network.bts_5g 1402 lai-chau @2023-12", "coverage.5g 26 lai-chau @2023-12"],
    );
}

#[test]
fn cable_that_covers_households_is_coverage_and_households_with_a_line_are_a_share() {
    reads(
        &lai_chau("Cáp quang phủ trên 80% hộ gia đình. Tỷ lệ hộ gia đình có cáp quang đạt 62%."),
        &["coverage.fiber 80 lai-chau @2023-12 above", "share.households_fiber 62 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_without_a_base_is_of_the_people_that_were_just_counted() {
    reads(
        &lai_chau("Toàn tỉnh có 312 nghìn người sử dụng Internet, đạt tỷ lệ 62,4%."),
        &["share.internet_users 62.4 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Có 312 nghìn thuê bao dùng smartphone (chiếm 72,6% thuê bao di động), tăng 4,1% so với năm 2022."),
        &["subscribers.smartphone 312000 lai-chau @2023-12 yoy 4.1", "share.smartphone_users 72.6 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_of_the_market_is_no_record() {
    reads(&lai_chau_in_english("Two mobile operators share over 90 per cent of the market."), &[]);
    reads(&lai_chau("Thị phần thuê bao di động của nhà mạng này đạt 54%."), &[]);
}

#[test]
fn a_ratio_of_stations_is_no_coverage_and_what_they_reach_is() {
    reads(
        &lai_chau_in_english(
            "The province had 737 5G stations, equal to 14% of the number of 4G stations, covering 39.5% of the population.",
        ),
        &["network.bts_5g 737 lai-chau @2023-12", "coverage.5g 39.5 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "In 2024 the province aims to have 90% of the population covered by 5G, with the number of stations reaching 680.",
        ),
        &["coverage.5g 90 lai-chau @2024-12 target", "network.bts_5g 680 lai-chau @2024-12 target"],
    );
}

#[test]
fn a_rate_begins_its_own_clause() {
    reads(
        &lai_chau_in_english("About 41.7% of households had fibre and the internet user rate reached 52.3%."),
        &["share.households_fiber 41.7 lai-chau @2023-12 about", "share.internet_users 52.3 lai-chau @2023-12"],
    );
    reads(&lai_chau("Tỷ lệ dùng chung vị trí BTS đạt trên 20%."), &[]);
}

#[test]
fn a_share_in_brackets_is_of_what_stands_before_it() {
    reads(&lai_chau("Hiện 97/106 xã, phường (91,5%) đã có sóng 4G."), &["coverage.4g 91.5 lai-chau @2024-01"]);
    reads(
        &lai_chau("Cuối năm, sóng 5G phủ 74/106 xã, phường, tương ứng 58,6% dân số."),
        &["coverage.5g 58.6 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("Seven in ten households, or 70.4%, had a fibre connection at the end of the year."),
        &["share.households_fiber 70.4 lai-chau @2023-12"],
    );
}

#[test]
fn households_with_a_line_are_lines_and_a_share() {
    reads(
        &lai_chau("Số hộ gia đình có kết nối Internet cáp quang là 64.300 hộ, đạt tỷ lệ 62,8%."),
        &["subscribers.broadband_fixed 64300 lai-chau @2023-12", "share.households_fiber 62.8 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_said_in_passing_parts_no_number_from_its_verb() {
    reads(
        &lai_chau_in_english("Of the 512,300 mobile subscribers, 371,000 (72.4%) use smartphones."),
        &[
            "subscribers.mobile 512300 lai-chau @2023-12",
            "subscribers.smartphone 371000 lai-chau @2023-12",
            "share.smartphone_users 72.4 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english("A total of 214,300 dossiers were received, of which 180,100, or 84%, came in online."),
        &["egov.dossiers_online 180100 lai-chau 2023"],
    );
}

#[test]
fn generations_parted_by_commas_cover_together() {
    reads(&lai_chau("Sóng 3G, 4G phủ đến 97,3% dân số."), &["coverage.mobile 97.3 lai-chau @2023-12"]);
    reads(
        &lai_chau_in_english(
            "4G reaches 99.4 percent of the population, whereas 5G, with 52 stations so far, covers 11 percent.",
        ),
        &[
            "coverage.4g 99.4 lai-chau @2023-12",
            "network.bts_5g 52 lai-chau @2024-01",
            "coverage.5g 11 lai-chau @2024-01",
        ],
    );
}

#[test]
fn areas_that_are_counted_and_the_share_that_they_are() {
    reads(
        &lai_chau_in_english(
            "Fiber optic cable has been pulled to 106/106 communes, wards and towns, reaching the rate of 100%.",
        ),
        &["coverage.fiber 100 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("As for optical cable, it has come to 92 of our 106 communes and wards, that is 86.8%."),
        &["coverage.fiber 86.8 lai-chau @2023-12"],
    );
}

#[test]
fn a_rate_of_the_best_quarters_and_the_sets_on_the_network() {
    reads(
        &lai_chau("Cuối năm, tỷ lệ hộ có cáp quang đạt 84,7%, cao nhất là các phường trung tâm với 97%."),
        &["share.households_fiber 84.7 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Trong năm 2023 phát triển mới 6.300 máy điện thoại, nâng tổng số máy trên toàn mạng lên 248.700 máy. Trong số đó có 187.200 máy cố định, còn lại 61.500 máy di động.",
        ),
        &[
            "subscribers.telephone 248700 lai-chau @2023-12",
            "subscribers.fixed 187200 lai-chau @2023-12",
            "subscribers.mobile 61500 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_clause_that_counts_its_own_lines_has_their_density() {
    reads(
        &lai_chau(
            "Đến cuối năm 2023, toàn tỉnh có 412.000 thuê bao di động, trong đó 302.500 thuê bao dùng điện thoại thông minh; 71.300 thuê bao băng rộng cố định, đạt 14,3 thuê bao/100 dân.",
        ),
        &[
            "subscribers.mobile 412000 lai-chau @2023-12",
            "subscribers.smartphone 302500 lai-chau @2023-12",
            "subscribers.broadband_fixed 71300 lai-chau @2023-12",
            "density.broadband_fixed 14.3 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Đến cuối năm 2023, mạng lưới phục vụ 441.000 thuê bao điện thoại, trong đó 5.300 thuê bao cố định cùng 435.700 thuê bao di động trả sau, trả trước; mật độ đạt 92,3 thuê bao/100 dân.",
        ),
        &[
            "subscribers.telephone 441000 lai-chau @2023-12",
            "subscribers.fixed 5300 lai-chau @2023-12",
            "subscribers.mobile 435700 lai-chau @2023-12",
            "density.telephone 92.3 lai-chau @2023-12",
        ],
    );
}

#[test]
fn shares_and_numbers_in_brackets_in_appositions_and_torn() {
    reads(
        &lai_chau_in_english("By the end of 2023 optical cable had reached 104 of the 112 communes (92.9%)."),
        &["coverage.fiber 92.9 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Doanh thu bưu chính năm 2023 đạt 1. 286,4 tỷ đồng. Tỷ lệ hộ gia đình có kết nối Internet cáp quang là 71, 5%.",
        ),
        &["revenue.post 1286400000000 lai-chau 2023", "share.households_fiber 71.5 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Revenue from post and telecommunications in 2023 was VND 482 billion. Delivery services brought in VND 114 billion of that sum; the rest, VND 368 billion, came from telecommunications. That is 6.4% more than in 2022 and equal to 101.3% of the annual plan.",
        ),
        &[
            "revenue.post_telecom 482000000000 lai-chau 2023",
            "revenue.post 114000000000 lai-chau 2023",
            "revenue.telecom 368000000000 lai-chau 2023 yoy 6.4 plan 101.3",
        ],
    );
}

#[test]
fn shares_beside_other_subjects_and_in_answers() {
    for (body, expected) in [
        (
            "78% of the population uses the Internet and mobile coverage is 99.8% of the population.",
            &["share.internet_users 78 lai-chau @2023-12", "coverage.mobile 99.8 lai-chau @2023-12"][..],
        ),
        ("98% of documents were signed digitally.", &["egov.documents_signed 98 lai-chau @2023-12"]),
        ("98% of documents were signed by the chairman.", &[]),
        (
            "The plan is to have 680 5G stations, equivalent to 57.5% of those for 4G.",
            &["network.bts_5g 680 lai-chau @2023-12 target"],
        ),
        (
            "Reporter: How many people in the province use the Internet?\n\nDirector: About 65% of the population.",
            &["share.internet_users 65 lai-chau @2023-12 about"],
        ),
        ("Reporter: What about 4G?\n\nDirector: It covers 97% of communes.", &["coverage.4g 97 lai-chau @2023-12"]),
        ("Reporter: What about clean water?\n\nDirector: It covers 97% of communes.", &[]),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
}

#[test]
fn shares_of_all_households_that_are_counted() {
    for (body, expected) in [
        (
            "Có 78.400 hộ gia đình kết nối Internet cáp quang, chiếm 71,2% tổng số hộ.",
            &["subscribers.broadband_fixed 78400 lai-chau @2023-12", "share.households_fiber 71.2 lai-chau @2023-12"][..],
        ),
        (
            "Có 78.400 hộ gia đình kết nối Internet cáp quang, chiếm 71,2% tổng số hộ nghèo.",
            &["subscribers.broadband_fixed 78400 lai-chau @2023-12"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
    for (body, expected) in [
        (
            "Some 71.2% of the 110,000 households are connected to fibre.",
            &["share.households_fiber 71.2 lai-chau @2023-12 about"][..],
        ),
        ("Some 71.2% of the 110,000 households are connected to the grid.", &[]),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
}

#[test]
fn a_verb_that_is_left_out_is_that_of_the_share_before() {
    let both = ["coverage.5g 27 lai-chau @2023-12", "coverage.4g 99.4 lai-chau @2023-12"];
    for body in ["5G covers 27% of the population; 4G, 99.4%.", "5G covers 27% of the population, 4G 99.4%."] {
        reads(&lai_chau_in_english(body), &both);
    }
    for body in ["5G phủ 27% dân số; 4G, 99,4%.", "5G phủ 27% dân số; 4G là 99,4%."] {
        reads(&lai_chau(body), &both);
    }
    reads(
        &lai_chau_in_english("5G covers 27% of the population; 4G, almost 99.4%."),
        &[both[0], "coverage.4g 99.4 lai-chau @2023-12 below"],
    );
}

#[test]
fn the_country_that_a_province_is_measured_by_has_its_own_share() {
    let own = "share.households_fiber 38.5 lai-chau @2023-12";
    for body in [
        "38.5% of households have a fibre line, against 61% in the country as a whole.",
        "38.5% of households have a fibre line, compared with 61% nationwide.",
        "38.5% of households have a fibre line, while it is 61% in the country at large.",
        "38.5% of households have a fibre line; the national figure is 61%.",
    ] {
        reads(&lai_chau_in_english(body), &[own, "share.households_fiber 61 vietnam @2023-12"]);
    }
    reads(
        &lai_chau("38,5% hộ gia đình có cáp quang, trong khi cả nước là 61%."),
        &[own, "share.households_fiber 61 vietnam @2023-12"],
    );
}

#[test]
fn the_signal_of_counted_stations_is_of_their_generation() {
    let both = ["network.bts_5g 612 lai-chau @2023-12", "coverage.5g 31 lai-chau @2023-12"];
    reads(&lai_chau_in_english("There are 612 5G stations whose signal reaches 31% of the population."), &both);
    reads(&lai_chau("Tỉnh có 612 trạm 5G, sóng tới được 31% dân số."), &both);
    // Another signal than theirs.
    reads(
        &lai_chau("Tỉnh có 612 trạm 5G, sóng di động phủ 99,8% dân số."),
        &["network.bts_5g 612 lai-chau @2023-12", "coverage.mobile 99.8 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("There are 612 5G stations. The mobile signal reaches 99.8% of the population."),
        &["network.bts_5g 612 lai-chau @2023-12", "coverage.mobile 99.8 lai-chau @2023-12"],
    );
}

#[test]
fn the_national_average_is_of_the_share_before() {
    let both = ["share.households_fiber 71.2 lai-chau @2023-12", "share.households_fiber 78.6 vietnam @2023-12"];
    reads(
        &lai_chau_in_english(
            "The share of households with fibre in Lai Chau was 71.2%. The national average was 78.6%.",
        ),
        &both,
    );
    reads(&lai_chau("Tỷ lệ hộ gia đình có cáp quang của Lai Châu đạt 71,2%. Bình quân cả nước là 78,6%."), &both);
    // Of something else, and of nothing that was told.
    reads(
        &lai_chau_in_english(
            "The share of households with fibre was 71.2%. Across the country 78.6% of pupils had a computer.",
        ),
        &["share.households_fiber 71.2 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("The province has 1,214 BTS stations. The national average was 78.6%."),
        &["network.bts 1214 lai-chau @2023-12"],
    );
}

#[test]
fn its_signal_is_that_of_what_the_sentence_before_told_of() {
    reads(
        &lai_chau_in_english("5G remains an affair of the town. Its signal reached 25.5% of the population."),
        &["coverage.5g 25.5 lai-chau @2023-12"],
    );
    // Two generations: of which is not said.
    reads(
        &lai_chau_in_english("4G is everywhere, 5G in the town. Its signal reached 25.5% of the population."),
        &["coverage.mobile 25.5 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_is_said_again_of_another_time_or_as_a_wish() {
    reads(
        &lai_chau_in_english(
            "At the end of 2022 only 46.3% of households in the province had fibre. Now it is 55.1%. We want to close this year with 58%, and in 2025 to reach 75%.",
        ),
        &[
            "share.households_fiber 46.3 lai-chau @2022-12",
            "share.households_fiber 55.1 lai-chau @2024-01",
            "share.households_fiber 58 lai-chau @2024-12 target",
            "share.households_fiber 75 lai-chau @2025-12 target",
        ],
    );
    reads(
        &lai_chau(
            "Cuối năm 2022 chỉ có 46,3% hộ gia đình trong tỉnh có cáp quang. Nay là 55,1%. Năm nay chúng tôi phấn đấu đạt 58%, năm 2025 đạt 75%.",
        ),
        &[
            "share.households_fiber 46.3 lai-chau @2022-12",
            "share.households_fiber 55.1 lai-chau @2024-01",
            "share.households_fiber 58 lai-chau @2024-12 target",
            "share.households_fiber 75 lai-chau @2025-12 target",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2022 4G covered 91.2% of villages. By the end of 2023 it was 94%. We hope to reach 96% this year and 99% in 2025.",
        ),
        &[
            "coverage.4g 91.2 lai-chau @2022-12",
            "coverage.4g 94 lai-chau @2023-12",
            "coverage.4g 96 lai-chau @2024-12 target",
            "coverage.4g 99 lai-chau @2025-12 target",
        ],
    );
    reads(
        &lai_chau(
            "Cuối năm 2022, 61,4% người dân sử dụng điện thoại thông minh. Đến cuối năm 2023 đã là 70,2%. Mục tiêu của tỉnh là 75% vào năm 2024 và 85% vào năm 2025.",
        ),
        &[
            "share.smartphone_users 61.4 lai-chau @2022-12",
            "share.smartphone_users 70.2 lai-chau @2023-12",
            "share.smartphone_users 75 lai-chau @2024-12 target",
            "share.smartphone_users 85 lai-chau @2025-12 target",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2022 only 46.3% of households in the province had fibre. Revenue grew by 5%. We want to close this year with 8%.",
        ),
        &["share.households_fiber 46.3 lai-chau @2022-12"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2022 only 46.3% of households in the province had fibre. Now the poverty rate is 15.1%.",
        ),
        &["share.households_fiber 46.3 lai-chau @2022-12"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2022 only 46.3% of households in the province had fibre. It was 30% cheaper than a year before. We want to cut prices by 10%.",
        ),
        &["share.households_fiber 46.3 lai-chau @2022-12"],
    );
    reads(
        &lai_chau(
            "Cuối năm 2022 chỉ có 46,3% hộ gia đình trong tỉnh có cáp quang. Hiện nay đã tăng lên 55,1%. Chúng tôi muốn kết thúc năm nay ở mức 58% và đến năm 2025 đạt 75%.",
        ),
        &[
            "share.households_fiber 46.3 lai-chau @2022-12",
            "share.households_fiber 55.1 lai-chau @2024-01",
            "share.households_fiber 58 lai-chau @2024-12 target",
            "share.households_fiber 75 lai-chau @2025-12 target",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2022 5G covered 12% of the population. Now it is 25.1%; the plan says 30% for this year.",
        ),
        &[
            "coverage.5g 12 lai-chau @2022-12",
            "coverage.5g 25.1 lai-chau @2024-01",
            "coverage.5g 30 lai-chau @2024-12 target",
        ],
    );
}

#[test]
fn the_share_of_those_who_have_such_a_line_is_of_the_lines_before() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 we had 702,300 mobile subscribers, of whom approximately 521,000 used a smartphone. There were 131,480 fixed broadband subscribers on that date, so that 64.8% of households had such a line. The ministry told us that the rate for the whole country was 66.1% at the end of September.",
        ),
        &[
            "subscribers.mobile 702300 lai-chau @2023-12",
            "subscribers.smartphone 521000 lai-chau @2023-12 about",
            "subscribers.broadband_fixed 131480 lai-chau @2023-12",
            "share.households_internet 64.8 lai-chau @2023-12",
            "share.households_internet 66.1 vietnam @2023-09",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 98,400 fibre subscribers; 61% of households had such a connection.",
        ),
        &["subscribers.broadband_fixed 98400 lai-chau @2023-12", "share.households_fiber 61 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 toàn tỉnh có 131.480 thuê bao băng rộng cố định, 64,8% hộ gia đình có dịch vụ này. Tỷ lệ của cả nước là 66,1%.",
        ),
        &[
            "subscribers.broadband_fixed 131480 lai-chau @2023-12",
            "share.households_internet 64.8 lai-chau @2023-12",
            "share.households_internet 66.1 vietnam @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 toàn tỉnh có 98.400 thuê bao cáp quang. Tỷ lệ hộ gia đình sử dụng dịch vụ này đạt 61,2%.",
        ),
        &["subscribers.broadband_fixed 98400 lai-chau @2023-12", "share.households_fiber 61.2 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 98,400 pay television subscribers; 61% of households had such a subscription.",
        ),
        &["subscribers.pay_tv 98400 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 131,480 fixed broadband subscribers. The city built a water plant; 64.8% of households use this service.",
        ),
        &["subscribers.broadband_fixed 131480 lai-chau @2023-12"],
    );
}

#[test]
fn what_networks_reach_is_of_the_generation_that_the_sentence_before_speaks_of() {
    reads(
        &lai_chau_in_english(
            "The contest is now over 5G. At the end of last year the networks reached 26% of the population, against 99.8% for 4G.",
        ),
        &["coverage.5g 26 lai-chau @2023-12", "coverage.4g 99.8 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Cuộc đua nay là 5G. Cuối năm 2023, các nhà mạng đã phủ 26% dân số, trong khi 4G là 99,8%."),
        &["coverage.5g 26 lai-chau @2023-12", "coverage.4g 99.8 lai-chau @2023-12"],
    );
    // Two generations leave open which one is meant.
    reads(
        &lai_chau_in_english(
            "The contest is between 4G and 5G. At the end of last year the networks reached 26% of the population.",
        ),
        &[],
    );
}

#[test]
fn a_share_of_so_many_communes_is_a_coverage_by_what_stands_before_it() {
    reads(
        &lai_chau_in_english(
            "Fibre-optic cable has reached 100% of the 216 communes, wards and townships. 4G covered 98.2% of the province's 1,937 hamlets, and 71.2% of the 110,000 households have fibre.",
        ),
        &[
            "coverage.fiber 100 lai-chau @2023-12",
            "coverage.4g 98.2 lai-chau @2023-12",
            "share.households_fiber 71.2 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Cáp quang đã đến 100% trong tổng số 106 xã, phường. Sóng 4G phủ 98,2% của 1.937 thôn; chợ có ở 40% trong tổng số 106 xã.",
        ),
        &["coverage.fiber 100 lai-chau @2023-12", "coverage.4g 98.2 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_of_areas_may_stand_before_what_reached_them() {
    for body in ["102/102 xã, đạt 100%, có cáp quang.", "Cáp quang đã đến 102/102 xã, đạt 100%."] {
        reads(&lai_chau(body), &["coverage.fiber 100 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau_in_english("All 71 communes, wards and townships – 100%, that is – are connected by fibre."),
        &["coverage.fiber 100 lai-chau @2023-12"],
    );
    // Of something that no indicator measures.
    reads(&lai_chau("102/102 xã, đạt 100%, có trạm y tế."), &[]);
    reads(&lai_chau_in_english("All 71 communes, wards and townships – 100%, that is – have a clinic."), &[]);
}

#[test]
fn the_signal_that_somebody_wants_is_of_the_generation_named_before() {
    reads(
        &lai_chau_in_english(
            "Then there is 5G. By the end of 2025 the government wants the signal to cover at least 20% of the country's population.",
        ),
        &["coverage.5g 20 vietnam @2025-12 above target"],
    );
    reads(
        &lai_chau_in_english("Then there is 5G. The mobile signal now covers 99.1% of the population."),
        &["coverage.mobile 99.1 lai-chau @2024-01"],
    );
}

#[test]
fn a_share_of_officials_is_none_of_the_people() {
    reads(
        &lai_chau(
            "Có 80% người dân sử dụng điện thoại thông minh; tối thiểu 50% cán bộ thôn, bản được tập huấn kỹ năng số.",
        ),
        &["share.smartphone_users 80 lai-chau @2023-12"],
    );
}

#[test]
fn the_signal_of_an_enterprise_is_that_of_its_stations_before() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023, Viettel was running 68 5G stations. Viettel's signal reached 21 percent of the population by that date.",
        ),
        &["network.bts_5g 68 lai-chau @2023-12 Viettel", "coverage.5g 21 lai-chau @2023-12 Viettel"],
    );
    // Of stations of all kinds it is of none.
    reads(
        &lai_chau_in_english(
            "At the end of 2023, Viettel was running 681 base stations. Viettel's signal reached 98 percent of the population by that date.",
        ),
        &["network.bts 681 lai-chau @2023-12 Viettel", "coverage.mobile 98 lai-chau @2023-12 Viettel"],
    );
}

#[test]
fn a_share_of_them_is_of_what_the_sentence_before_measured_by() {
    reads(
        &lai_chau_in_english(
            "The mobile signal reaches 96% of the communes. Optical cable goes as far as 77.2% of them. At the end of 2020 4G was in only 81% of them.",
        ),
        &[
            "coverage.mobile 96 lai-chau @2023-12",
            "coverage.fiber 77.2 lai-chau @2023-12",
            "coverage.4g 81 lai-chau @2020-12",
        ],
    );
    // Of what nobody measured it says nothing.
    reads(&lai_chau_in_english("There are 106 communes. Optical cable goes as far as 77.2% of them."), &[]);
}

#[test]
fn a_second_technology_goes_on_with_the_base_of_the_first() {
    for (said, first, second) in [
        ("95.4% of the villages have a mobile signal and 89.7% have 4G", "coverage.mobile 95.4", "coverage.4g 89.7"),
        ("Population coverage was 99.6 percent for 4G and 24 percent for 5G", "coverage.4g 99.6", "coverage.5g 24"),
        (
            "86.2% of households owned a smartphone and 81.6% had a fibre line",
            "share.households_smartphone 86.2",
            "share.households_fiber 81.6",
        ),
        ("4G covers 99.1% of the population, while 31.5% have 5G", "coverage.4g 99.1", "coverage.5g 31.5"),
    ] {
        let figure = |figure: &str| format!("{figure} lai-chau @2023-12");
        let expected = [figure(first), figure(second)];
        reads(&lai_chau_in_english(&format!("{said}.")), &expected.each_ref().map(String::as_str));
    }
    // A base of its own is its own.
    reads(
        &lai_chau("78,2% hộ gia đình dùng Internet cáp quang, 83% người dân dùng điện thoại thông minh."),
        &["share.households_fiber 78.2 lai-chau @2023-12", "share.smartphone_users 83 lai-chau @2023-12"],
    );
}

#[test]
fn coverage_below_a_sentence_on_a_generation_is_its_own() {
    reads(
        &lai_chau_in_english(
            "Fifth-generation service was the story of the year. Coverage stood at 61.9 percent of the population on December 31, \
             against 26 percent a year earlier.",
        ),
        &["coverage.5g 61.9 lai-chau @2023-12", "coverage.5g 26 lai-chau @2022-12"],
    );
}

#[test]
fn what_another_place_has_of_the_same_is_of_the_same_households() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023, 81.6% of households had a fibre line. Dien Bien stands a little better with fibre: 84.9% on the same date.",
        ),
        &["share.households_fiber 81.6 lai-chau @2023-12", "share.households_fiber 84.9 dien-bien @2023-12"],
    );
}

#[test]
fn a_wish_for_a_share_of_all_homes_is_of_the_share_before() {
    reads(
        &lai_chau_in_english("79.8% of households use fibre at present. We strive for 90% of households by 2025."),
        &["share.households_fiber 79.8 lai-chau @2024-01", "share.households_fiber 90 lai-chau @2025-12 target"],
    );
    // What they are to have besides is another thing.
    reads(
        &lai_chau_in_english(
            "79.8% of households use fibre at present. We strive for 90% of households with clean water by 2025.",
        ),
        &["share.households_fiber 79.8 lai-chau @2024-01"],
    );
}

#[test]
fn a_share_of_subscribers_is_none_of_the_households_before() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the share of households with fibre-optic Internet was 84.7%, and over 86% of mobile subscribers were using a smartphone.",
        ),
        &["share.households_fiber 84.7 lai-chau @2023-12", "share.smartphone_users 86 lai-chau @2023-12 above"],
    );
}

#[test]
fn a_share_of_all_behind_a_part_of_an_enterprise_is_not_its_own() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 24,100 fixed broadband subscribers, 4,200 of them with FPT; 42.4% of the province's households had fibre.",
        ),
        &[
            "subscribers.broadband_fixed 24100 lai-chau @2023-12",
            "subscribers.broadband_fixed 4200 lai-chau @2023-12 FPT",
            "share.households_fiber 42.4 lai-chau @2023-12",
        ],
    );
}

#[test]
fn percentages_in_the_order_of_names_share_what_the_last_one_is_of() {
    let page = |body: &str| format!("Post and telecommunications of old provinces\n\nJanuary 8, 2024\n\n{body}\n");
    for told in [
        "At the end of 2023 in Dien Bien and Lai Chau 63.2% and 59.9% of households respectively had fibre.",
        "At the end of 2023 63.2% and 59.9% of households in Dien Bien and Lai Chau respectively had fibre.",
    ] {
        reads(
            &page(told),
            &["share.households_fiber 63.2 dien-bien @2023-12", "share.households_fiber 59.9 lai-chau @2023-12"],
        );
    }
    reads(
        &page("Cuối năm 2023, tại Điện Biên và Lai Châu lần lượt có 63,2% và 59,9% dân số dùng điện thoại thông minh."),
        &["share.smartphone_users 63.2 dien-bien @2023-12", "share.smartphone_users 59.9 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("4G and 5G covered 93.2% and 19.9% of the population respectively."),
        &["coverage.4g 93.2 lai-chau @2023-12", "coverage.5g 19.9 lai-chau @2023-12"],
    );
    // Without an order of names the first one is of nothing.
    reads(
        &lai_chau_in_english("Of the budget 13.2% and of households 59.9% had fibre."),
        &["share.households_fiber 59.9 lai-chau @2023-12"],
    );
}

#[test]
fn who_has_one_has_what_was_named_before() {
    let first = "subscribers.smartphone 301000 lai-chau @2023-12";
    for (told, share) in [
        ("301,000 subscribers used smartphones, and 84.7% of households had one.", "share.households_smartphone"),
        ("301,000 subscribers used smartphones. 84.7% of adults carried one.", "share.smartphone_users"),
    ] {
        reads(&lai_chau_in_english(told), &[first, &format!("{share} 84.7 lai-chau @2023-12")]);
    }
    reads(&lai_chau_in_english("Tablets are rare, and 34.7% of adults used one."), &[]);
}

#[test]
fn a_share_with_a_base_of_its_own_is_of_no_other() {
    let page = |body: &str| format!("Telecommunications in Lai Chau\n\nJuly 8, 2022\n\n{body}\n");
    reads(
        &page(
            "At the end of June 61% of households were connected to the Internet. The plan for the end of this year is 75%. For \
             smartphones we have no count of families, only of people: about 68% of the population uses one, according to a survey done in June.",
        ),
        &[
            "share.households_internet 61 lai-chau @2022-06",
            "share.households_internet 75 lai-chau @2022-12 target",
            "share.smartphone_users 68 lai-chau @2022-06 about",
        ],
    );
}

#[test]
fn the_networks_are_those_of_the_generation_told_before() {
    let page = |body: &str| format!("5G in Vietnam\n\nOctober 8, 2025\n\n{body}\n");
    reads(
        &page("The country had 11,000 5G stations in August. The networks covered 26% of the population."),
        &["network.bts_5g 11000 vietnam @2025-08", "coverage.5g 26 vietnam @2025-08"],
    );
    reads(
        &lai_chau_in_english(
            "The province had 1,204 BTS stations in 2023. The road network covered 96% of the population.",
        ),
        &["network.bts 1204 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_of_the_sentence_before_may_be_followed_by_what_else_there_is() {
    for last in [
        "Thấp nhất là Lai Châu, mới 18,7%; tỉnh này còn 63 bản chưa có điện",
        "Lai Châu đứng cuối với 18,7%, nơi này còn 63 bản chưa có điện",
    ] {
        reads(
            &format!(
                "08/04/2026\n\nVề tỷ lệ dân số được phủ sóng 5G tính đến ngày 31/3, Đà Nẵng đạt 93,1%, Hà Nội 90,4%. {last}.\n"
            ),
            &[
                "coverage.5g 93.1 da-nang @2026-03",
                "coverage.5g 90.4 ha-noi @2026-03",
                "coverage.5g 18.7 lai-chau @2026-03",
            ],
        );
    }
    for last in [
        "The lowest was Lai Chau with only 18.7%; 63 hamlets there have no electricity",
        "Lai Chau came last with just 18.7%, where 63 hamlets wait for electricity",
    ] {
        reads(
            &format!(
                "April 8, 2026\n\nAs for the share of people covered by 5G as of March 31, Da Nang reached 93.1% and Hanoi 90.4%. {last}.\n"
            ),
            &[
                "coverage.5g 93.1 da-nang @2026-03",
                "coverage.5g 90.4 ha-noi @2026-03",
                "coverage.5g 18.7 lai-chau @2026-03",
            ],
        );
    }
    // A share of villages that the sentence itself names is another one.
    reads(
        "April 8, 2026\n\nAs for the share of people covered by 5G as of March 31, Da Nang reached 93.1%. In Lai Chau 18.7% of hamlets have a road.\n",
        &["coverage.5g 93.1 da-nang @2026-03"],
    );
}

#[test]
fn stations_set_beside_a_network_cover_nothing() {
    for network in ["the existing 4G infrastructure", "the current 4G network", "Vietnam's 4G sites"] {
        reads(
            &format!(
                "Date 2025-07-29\n\nIn Vietnam 5G base stations are to number no fewer than 40 percent of {network} by late 2025.\n"
            ),
            &[],
        );
    }
    reads(
        "Ngày 29/7/2025\n\nĐến cuối năm 2025, số trạm 5G của Việt Nam phải bằng ít nhất 40% so với hạ tầng 4G hiện có.\n",
        &[],
    );
    reads(
        "Date 2025-07-29\n\nIn Vietnam the 4G network covers 95 percent of the population.\n",
        &["coverage.4g 95 vietnam @2025-07"],
    );
}

#[test]
fn two_networks_that_and_joins_have_a_coverage_each() {
    for told in [
        "with fiber optic network coverage reaching 72.4% and mobile network coverage at 99.7%",
        "where fibre coverage stood at 72.4% and mobile coverage at 99.7%",
        "with fibre coverage of 72.4% while mobile coverage was 99.7%",
        "where fibre and mobile network coverage reached 72.4% and 99.7%, respectively",
    ] {
        reads(
            &format!("March 3, 2023\n\nHa Giang has a modern network, {told}.\n"),
            &["coverage.fiber 72.4 ha-giang @2023-03", "coverage.mobile 99.7 ha-giang @2023-03"],
        );
    }
    reads(
        "March 3, 2023\n\nIn Ha Giang, mobile coverage reached 92.4% and fibre coverage of communes reached 89.7%.\n",
        &["coverage.mobile 92.4 ha-giang @2023-03", "coverage.fiber 89.7 ha-giang @2023-03"],
    );
    // One coverage of two bases.
    reads(
        "March 3, 2023\n\nIn Ha Giang, 4G covers 92.4% of the population and 87% of villages.\n",
        &["coverage.4g 92.4 ha-giang @2023-03", "coverage.4g 87 ha-giang @2023-03"],
    );
}

#[test]
fn what_these_stations_reach_is_of_their_generation() {
    for these in [
        "These stations now cover all districts, reaching",
        "They now cover all districts, reaching",
        "These stations cover",
    ] {
        reads(
            &format!(
                "March 3, 2023\n\nThe operators of Ha Giang run 312 5G base stations, equal to 17 per cent of its 4G stations. {these} 36 per cent of the population.\n"
            ),
            &["network.bts_5g 312 ha-giang @2023-03", "coverage.5g 36 ha-giang @2023-03"],
        );
    }
    // Stations of no named kind reach all that is mobile.
    reads(
        "March 3, 2023\n\nThe operators of Ha Giang run 1,312 base stations. These stations cover 96 per cent of the population.\n",
        &["network.bts 1312 ha-giang @2023-03", "coverage.mobile 96 ha-giang @2023-03"],
    );
}

#[test]
fn a_part_of_the_area_is_none_of_the_province() {
    for part in [
        "5G coverage of no less than 60% of the area of industrial parks",
        "5G coverage of 60% of area of economic zones",
        "5G to cover 88% of urban areas",
    ] {
        reads(&format!("March 3, 2023\n\nHa Giang strives for {part} by 2030.\n"), &[]);
    }
    reads(
        "March 3, 2023\n\nHa Giang strives for 5G coverage of 60% of its area by 2030.\n",
        &["coverage.5g 60 ha-giang @2030-12 target"],
    );
}

#[test]
fn what_is_told_next_says_nothing_of_a_density_before_it() {
    let both = ["density.fixed 11 lai-chau @2023-12", "density.mobile 118 lai-chau @2023-12"];
    reads(
        &lai_chau_in_english(
            "Fixed telephone density was 11 subscribers per 100 people and mobile density 118 subscribers per 100 people.",
        ),
        &both,
    );
    reads(&lai_chau("Điện thoại cố định đạt 11 thuê bao/100 dân và di động đạt 118 thuê bao/100 dân."), &both);
}

#[test]
fn what_all_stations_cover_is_of_no_one_generation() {
    for parts in ["including 212 4G and 41 5G stations", "of which 212 are 4G stations and 41 are 5G stations"] {
        reads(
            &lai_chau_in_english(&format!("The province has 612 stations, {parts}, covering 99.2% of the population.")),
            &[
                "network.bts 612 lai-chau @2023-12",
                "network.bts_4g 212 lai-chau @2023-12",
                "network.bts_5g 41 lai-chau @2023-12",
                "coverage.mobile 99.2 lai-chau @2023-12",
            ],
        );
    }
    reads(
        &lai_chau("Tỉnh có 612 trạm BTS, trong đó có 212 trạm 4G và 41 trạm 5G, phủ sóng 99,2% dân số."),
        &[
            "network.bts 612 lai-chau @2023-12",
            "network.bts_4g 212 lai-chau @2023-12",
            "network.bts_5g 41 lai-chau @2023-12",
            "coverage.mobile 99.2 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english("The province has 41 5G stations, covering 29.2% of the population."),
        &["network.bts_5g 41 lai-chau @2023-12", "coverage.5g 29.2 lai-chau @2023-12"],
    );
}

#[test]
fn what_homes_have_does_not_cover_the_population() {
    for told in [
        "80% of households have fibre and 5G covers 50% of the population.",
        "80% of households have access to fibre and 5G reaches 50% of the population.",
        "80% of households have fibre, and 5G covers 50% of the population.",
    ] {
        reads(
            &lai_chau_in_english(told),
            &["share.households_fiber 80 lai-chau @2023-12", "coverage.5g 50 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("Tỉnh có 80% hộ gia đình dùng cáp quang và 5G phủ sóng 50% dân số."),
        &["share.households_fiber 80 lai-chau @2023-12", "coverage.5g 50 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("4G and 5G cover 50% of the population."), &["coverage.mobile 50 lai-chau @2023-12"]);
}

#[test]
fn how_long_a_cable_is_parts_it_from_nothing_that_it_reaches() {
    for body in [
        "Tỉnh có 274 tuyến cáp quang với chiều dài 1.930 km, kéo đến 100% trung tâm các xã.",
        "Mạng cáp quang dài 1.930 km, kéo đến 100% trung tâm các xã.",
        "Tuyến cáp quang dài 1.930 km đã đến 100% trung tâm các xã.",
    ] {
        reads(&lai_chau(body), &["coverage.fiber 100 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau_in_english("Fibre lines run for 1,930 km, connecting 100% of communes."),
        &["coverage.fiber 100 lai-chau @2023-12"],
    );
    // What is told of something else says so.
    reads(
        &lai_chau("Hạ tầng có 274 tuyến cáp quang dài 1.930 km, 1.204 trạm BTS, phủ sóng 98% số thôn."),
        &["network.bts 1204 lai-chau @2023-12", "coverage.mobile 98 lai-chau @2023-12"],
    );
}

#[test]
fn a_signal_over_places_that_begin_the_clause_is_no_coverage_of_the_province() {
    let page = |body: &str| format!("Hạ tầng số ở Lai Châu\n\nNgày 23/2/2026\n\n{body}\n");
    reads(
        &page(
            "Năm 2027, Lai Châu phấn đấu phủ sóng 5G cho 57% dân số, riêng các bệnh viện, cửa khẩu thì sóng 5G phải đạt 100%.",
        ),
        &["coverage.5g 57 lai-chau @2027-12 target"],
    );
    reads(&page("Tại các bệnh viện của Lai Châu, sóng 5G phủ 100%."), &[]);
    // What is said to be covered is no such place.
    reads(
        &page("Các khu công nghiệp của Lai Châu lớn nhanh, sóng 5G phủ 57% dân số."),
        &["coverage.5g 57 lai-chau @2026-02"],
    );
    reads(
        &page("Các điểm du lịch ở Lai Châu đã có 5G, tính cả tỉnh phủ sóng 5G là 57%."),
        &["coverage.5g 57 lai-chau @2026-02"],
    );
}

#[test]
fn the_coverage_of_smartphones_is_of_those_who_use_them() {
    for told in ["độ phủ smartphone", "độ phủ điện thoại thông minh", "tỷ lệ phủ smartphone"] {
        reads(
            &lai_chau(&format!("Năm 2023, {told} của tỉnh đạt 81%.")),
            &["share.smartphone_users 81 lai-chau @2023-12"],
        );
    }
    for told in [
        "In 2023 smartphone coverage reached 81%.",
        "In 2023, 81% of users had smartphones.",
        "In 2023, 81% of mobile users had smartphones.",
    ] {
        reads(&lai_chau_in_english(told), &["share.smartphone_users 81 lai-chau @2023-12"]);
    }
    // Of users who do something else there is no share.
    reads(&lai_chau_in_english("In 2023, 61% of users read the news on smartphones."), &[]);
    reads(
        &lai_chau_in_english("In 2023 4G coverage reached 99.8% of the population, good for smartphones."),
        &["coverage.4g 99.8 lai-chau @2023-12"],
    );
}

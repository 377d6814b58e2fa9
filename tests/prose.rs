//! Promise: what a sentence of the genre says, in either language, is read as a careful person reads it: one class of
//! construction a test, each with sentences of our own.

use provista::domain::{Operator, PlaceId};
use provista::extract::{Extractor, Finding};
use provista::reading::document_from_text;

/// The figure as a line: indicator, value, place, period, and what else it has.
fn line(finding: &Finding) -> String {
    let figure = &finding.figure;
    let value = figure.value.map_or_else(|| "-".to_owned(), |value| value.normalize().to_string());
    let place = figure.place.map_or("-", PlaceId::as_str);
    let period = figure.period.map_or_else(|| "-".to_owned(), |period| period.to_string());
    let hedged = (figure.bound.code() != "exact").then(|| figure.bound.code().to_owned());
    let meant = (figure.status.code() != "actual").then(|| figure.status.code().to_owned());
    let grown = figure.yoy.map(|yoy| format!("yoy {}", yoy.normalize()));
    let planned = figure.of_plan.map(|share| format!("plan {}", share.normalize()));
    let whose = figure.operator.map(|operator| Operator::as_str(operator).to_owned());
    let parts =
        [Some(format!("{} {value} {place} {period}", figure.indicator.as_str())), hedged, meant, grown, planned, whose];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Reads `text` and demands these figures, in their order.
fn reads(text: &str, expected: &[&str]) {
    let document = document_from_text("a.txt", text.to_owned());
    let found: Vec<String> = Extractor::bundled().extract(&document).iter().map(line).collect();
    assert_eq!(found, expected, "{text}");
}

/// A page of Lai Châu from January 2024 that reviews 2023, in Vietnamese, with `body` in it.
fn lai_chau(body: &str) -> String {
    format!("Bưu chính, viễn thông tỉnh Lai Châu năm 2023\n\nNgày 08/01/2024\n\n{body}\n")
}

/// The same in English.
fn lai_chau_in_english(body: &str) -> String {
    format!("Post and telecommunications of Lai Chau province in 2023\n\nJanuary 8, 2024\n\n{body}\n")
}

#[test]
fn a_sentence_or_label_of_the_country_is_of_the_country_until_the_province_is_back() {
    reads(
        &lai_chau(
            "Cả nước: Doanh thu viễn thông năm 2023 đạt 138 nghìn tỷ đồng. Thuê bao băng rộng cố định đạt 22,7 triệu thuê bao.\n\n\
             Toàn tỉnh có 512.300 thuê bao di động.",
        ),
        &[
            "revenue.telecom 138000000000000 vietnam 2023",
            "subscribers.broadband_fixed 22700000 vietnam @2023-12",
            "subscribers.mobile 512300 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "In the whole country, there were 126.3 million mobile subscribers at the end of the year. Fixed broadband subscribers numbered 22.7 million.\n\n\
             The province had 512,300 mobile subscribers.",
        ),
        &[
            "subscribers.mobile 126300000 vietnam @2023-12",
            "subscribers.broadband_fixed 22700000 vietnam @2023-12",
            "subscribers.mobile 512300 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_place_that_only_describes_somebody_is_not_what_figures_are_of() {
    reads(
        &lai_chau_in_english(
            "Speakers at a Can Tho university praised the network. Telecommunications revenue was VND 612 billion.",
        ),
        &["revenue.telecom 612000000000 lai-chau 2023"],
    );
}

#[test]
fn a_province_that_was_merged_in_is_not_the_one_that_is_meant() {
    reads(
        "Bưu chính, viễn thông tỉnh Gia Lai năm 2025\n(sau khi hợp nhất với Bình Định)\n\nĐến cuối năm 2025, toàn tỉnh có 8.412 trạm BTS. Doanh thu bưu chính đạt 640 tỷ đồng.\n",
        &["network.bts 8412 gia-lai @2025-12", "revenue.post 640000000000 gia-lai 2025"],
    );
}

#[test]
fn a_paragraph_on_licences_is_of_its_province() {
    reads(
        "Bưu chính, viễn thông năm 2023\n\nNgày 08/01/2024\n\nTrong năm 2023, các doanh nghiệp tiếp tục mở rộng mạng lưới và được cấp thêm giấy phép.\n\n\
         Sở Thông tin và Truyền thông tỉnh Lai Châu đã cấp 14 giấy phép cho các doanh nghiệp; doanh thu viễn thông đạt 612 tỷ đồng.\n",
        &["revenue.telecom 612000000000 lai-chau 2023"],
    );
}

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
fn what_follows_and_is_of_the_next_number() {
    reads(
        &lai_chau("Năm 2024, tỉnh phấn đấu phủ sóng 5G tới 30% dân số và nâng tỷ lệ hộ gia đình có cáp quang lên 71%."),
        &["coverage.5g 30 lai-chau @2024-12 target", "share.households_fiber 71 lai-chau @2024-12 target"],
    );
    reads(
        &lai_chau_in_english("Lai Chau Post had turnover of VND 88 billion and expects to grow without new staff."),
        &["revenue.post 88000000000 lai-chau 2023 Vietnam Post"],
    );
}

#[test]
fn a_day_in_brackets_dates_the_words_before_it() {
    reads(
        &lai_chau(
            "Khi mới chia tách tỉnh (tháng 01/2004), toàn tỉnh chỉ có 6.200 thuê bao điện thoại. Đến nay con số này là 498.000.",
        ),
        &["subscribers.telephone 6200 lai-chau @2004-01", "subscribers.telephone 498000 lai-chau @2024-01"],
    );
}

#[test]
fn what_is_compared_with_has_the_time_of_its_own() {
    reads(
        &lai_chau("Số trạm BTS cuối năm 2023 là 1.537 trạm, so với cuối năm 2022 là 1.402 trạm."),
        &["network.bts 1537 lai-chau @2023-12", "network.bts 1402 lai-chau @2022-12"],
    );
}

#[test]
fn pronouns_stand_for_what_the_sentence_before_spoke_of() {
    reads(
        &lai_chau_in_english(
            "Base stations numbered 1,537 at the end of the year. They cover 97.4 percent of the population.",
        ),
        &["network.bts 1537 lai-chau @2023-12", "coverage.mobile 97.4 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "Internet use kept growing. The share of the population that uses it has reached 61 percent.",
        ),
        &["share.internet_users 61 lai-chau @2023-12"],
    );
}

#[test]
fn two_kinds_of_services_share_their_noun() {
    reads(
        &lai_chau_in_english("The portal provides 1,021 full-process and 703 partial online public services."),
        &["egov.services_full 1021 lai-chau @2023-12", "egov.services_partial 703 lai-chau @2023-12"],
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
fn stations_of_other_trades_and_those_out_of_service_are_none_of_ours() {
    reads(&lai_chau("Tỉnh đã lắp 36 trạm quan trắc tự động, 12 trạm sạc."), &[]);
    reads(
        &lai_chau_in_english("The storm knocked 389 stations off the air. The province has 1,537 stations."),
        &["network.bts 1537 lai-chau @2023-12"],
    );
    reads(&lai_chau("Hoàn thành số hóa truyền hình đợt 1 cho 11.200 hộ nghèo."), &[]);
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
fn the_month_in_which_a_reporter_writes_is_not_the_one_that_is_reviewed() {
    reads(
        "Hai nhà mạng báo cáo nửa năm\n\n07/2019 - Trước hội nghị sơ kết 6 tháng đầu năm 2019, VNPT và Viettel công bố kết quả của mình.\n\n\
         VNPT đạt doanh thu 68.100 tỷ đồng. Viettel đạt doanh thu 117.200 tỷ đồng.\n",
        &[
            "revenue.telecom 68100000000000 vietnam 2019-H1 VNPT",
            "revenue.telecom 117200000000000 vietnam 2019-H1 Viettel",
        ],
    );
}

#[test]
fn a_month_without_a_year_is_of_the_year_that_is_named_beside_it() {
    reads(
        "Tháng 8, ngành thông tin và truyền thông thu lớn\n\nTheo Bộ Thông tin và Truyền thông, tháng 8/2023, doanh thu toàn ngành đạt 340.100 tỷ đồng.\n\n\
         Bưu chính: doanh thu tháng 8 đạt 5.100 tỷ đồng, hơn tháng 7/2023 là 2%.\n",
        &["revenue.ict 340100000000000 vietnam 2023-08", "revenue.post 5100000000000 vietnam 2023-08"],
    );
}

#[test]
fn the_year_of_tasks_that_a_meeting_hands_out_is_not_that_of_its_figures() {
    reads(
        "Viễn thông Lai Châu năm 2014\n\nTại hội nghị bàn nhiệm vụ năm 2015, Sở cho biết doanh thu viễn thông đạt 512 tỷ đồng.\n\n\
         Nhiệm vụ năm 2015: doanh thu viễn thông đạt 560 tỷ đồng.\n",
        &["revenue.telecom 512000000000 lai-chau 2014", "revenue.telecom 560000000000 lai-chau 2015 target"],
    );
}

#[test]
fn the_year_of_a_book_is_not_that_of_its_figures() {
    reads(
        "Mobile market in Vietnam\n\nSeptember 18, 2013\n\nThe White Book 2013 counts 120.4 million mobile and 9.1 million landline subscribers in Vietnam at the end of 2012.\n",
        &["subscribers.mobile 120400000 vietnam @2012-12", "subscribers.fixed 9100000 vietnam @2012-12"],
    );
}

#[test]
fn numbers_that_share_a_noun_share_what_is_said_of_it() {
    reads(
        &lai_chau("Trong năm, 118 trạm 4G và 25 trạm 5G được lắp mới. Toàn tỉnh có 1.402 trạm 4G."),
        &["network.bts_4g 1402 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "118 4G and 25 5G stations went on air in the year. The province has 1,402 4G and 25 5G stations.",
        ),
        &["network.bts_4g 1402 lai-chau @2023-12", "network.bts_5g 25 lai-chau @2023-12"],
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
fn some_of_those_that_were_counted_are_no_record() {
    reads(
        &lai_chau("Các nhà mạng đã đặt trạm BTS ở 450 vị trí, 340 vị trí trong số này có giấy chứng nhận kiểm định."),
        &["network.bts_locations 450 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("Staff cleaned the records of 14,594 subscribers."), &[]);
}

#[test]
fn the_figures_of_another_year_stand_in_the_order_of_those_before_them() {
    reads(
        &lai_chau(
            "Doanh thu viễn thông đạt 512 tỷ đồng, nộp ngân sách 24 tỷ đồng; năm 2022 hai con số tương ứng là 498 tỷ đồng và 23 tỷ đồng.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023",
            "budget.telecom 24000000000 lai-chau 2023",
            "revenue.telecom 498000000000 lai-chau 2022",
            "budget.telecom 23000000000 lai-chau 2022",
        ],
    );
}

#[test]
fn a_part_that_belongs_to_an_enterprise_is_of_its_trade() {
    reads(
        "Post and telecoms in Vietnam\n\nJune 19, 2010\n\nThe whole country earned 46.2 trillion dong from post and telecommunications in the first five months, of which an estimated 31 trillion dong belongs to VNPT.\n",
        &[
            "revenue.post_telecom 46200000000000 vietnam 2010-5M",
            "revenue.telecom 31000000000000 vietnam 2010-5M estimate VNPT",
        ],
    );
    reads(
        "Viễn thông Việt Nam năm 2011\n\nVới doanh thu 140.100 tỷ đồng, Viettel tiếp tục dẫn đầu cả nước.\n",
        &["revenue.telecom 140100000000000 vietnam 2011 Viettel"],
    );
}

#[test]
fn the_provincial_post_without_a_name_is_of_no_place_that_is_known() {
    reads(
        "Bưu điện tỉnh: Thu 233 tỷ đồng trong năm 2020\n\n08/01/2021\n\nBưu điện tỉnh cho biết tổng doanh thu năm 2020 đạt 233 tỷ đồng.\n",
        &["revenue.post 233000000000 - 2020 Vietnam Post"],
    );
}

#[test]
fn what_no_province_reaches_is_of_the_country() {
    reads(
        "Các doanh nghiệp viễn thông năm 2023\n\nNăm 2023, tổng doanh thu dịch vụ viễn thông đạt 139.260 tỷ đồng. Số thuê bao băng rộng di động đạt 84,9 triệu thuê bao.\n",
        &["revenue.telecom 139260000000000 vietnam 2023", "subscribers.broadband_mobile 84900000 vietnam @2023-12"],
    );
    // A place in the order of the provinces is that of one of them.
    reads(
        "Viễn thông năm 2023\n\nNăm 2023, doanh thu viễn thông của tỉnh đạt 1.392 tỷ đồng, xếp thứ 21/63 tỉnh, thành phố.\n",
        &["revenue.telecom 1392000000000 - 2023"],
    );
}

#[test]
fn a_share_without_a_base_is_of_the_people_that_were_just_counted() {
    reads(
        &lai_chau("Toàn tỉnh có 312 nghìn người sử dụng Internet, đạt tỷ lệ 62,4%."),
        &["share.internet_users 62.4 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Có 312 nghìn thuê bao dùng smartphone (chiếm 72,6% tổng số thuê bao điện thoại di động), tăng 4,1% so với năm 2022.",
        ),
        &["subscribers.smartphone 312000 lai-chau @2023-12 yoy 4.1", "share.smartphone_users 72.6 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_of_the_market_is_no_record() {
    reads(&lai_chau_in_english("Two mobile operators share over 90 per cent of the market."), &[]);
    reads(&lai_chau("Thị phần thuê bao di động của nhà mạng này đạt 54%."), &[]);
}

#[test]
fn past_the_plan_a_growth_is_a_growth() {
    reads(
        &lai_chau_in_english(
            "The telecommunications industry paid VND 24 billion to the state budget, meeting the plan and growing by 9.8 percent against 2022.",
        ),
        &["budget.telecom 24000000000 lai-chau 2023 yoy 9.8"],
    );
}

#[test]
fn new_ones_bring_the_total_to_a_number_of_the_same() {
    reads(
        "Telephone market in Vietnam\n\nSeptember 28, 2008\n\nAbout 3.7 million new telephone subscribers registered in Vietnam in September, bringing the country's total to 70.4 million.\n",
        &["subscribers.telephone 70400000 vietnam @2008-09"],
    );
}

#[test]
fn what_grew_against_the_month_before_is_of_one_month() {
    reads(
        "Theo Bộ Thông tin và Truyền thông, doanh thu toàn ngành lũy kế 11 tháng năm 2023 đạt 3.360 nghìn tỷ đồng.\n\nNộp ngân sách nhà nước đạt 8.311 tỷ đồng, tăng 1% so với tháng trước.\n",
        &["revenue.ict 3360000000000000 vietnam 2023-11M", "budget.ict 8311000000000 vietnam 2023-11"],
    );
}

#[test]
fn the_plan_that_is_reached_is_that_of_the_figure_before_the_bracket() {
    reads(
        &lai_chau(
            "Số thuê bao băng rộng di động đạt 384 nghìn thuê bao (tương ứng 80,2 thuê bao/100 dân), đạt 95,4% kế hoạch.",
        ),
        &[
            "subscribers.broadband_mobile 384000 lai-chau @2023-12 plan 95.4",
            "density.broadband_mobile 80.2 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_text_on_an_enterprise_says_whose_money_it_is_sentence_by_sentence() {
    reads(
        "Ba nhà mạng lớn của Việt Nam báo cáo 6 tháng đầu năm 2017\n\nChủ tịch VNPT cho biết đơn vị này có lãi. Doanh thu toàn tập đoàn đạt 68.100 tỷ đồng.\n\n\
         Về phía Viettel, doanh thu là 117.200 tỷ đồng. Tổng nộp ngân sách nhà nước là 19.900 tỷ đồng.\n",
        &[
            "revenue.telecom 68100000000000 vietnam 2017-H1 VNPT",
            "revenue.telecom 117200000000000 vietnam 2017-H1 Viettel",
            "budget.telecom 19900000000000 vietnam 2017-H1 Viettel",
        ],
    );
}

#[test]
fn days_with_dots_date_a_text() {
    reads(
        "Bưu điện tỉnh thu hơn 96 tỷ đồng\n\nChiều 19.1, Bưu điện Quảng Nam tổng kết năm 2015. Tổng doanh thu năm 2015 đạt 96,2 tỷ đồng. Đến nay, Bưu điện tỉnh có 276 điểm, trong đó có 48 bưu cục.\n",
        &[
            "revenue.post 96200000000 quang-nam 2015 Vietnam Post",
            "network.post_offices 276 quang-nam @2016-01 Vietnam Post",
        ],
    );
}

#[test]
fn a_second_dateline_and_what_will_be_tell_neither_place_nor_period() {
    reads(
        "VIETNAM, July 11, 2023 - HÀ NỘI — Viettel said it will broadcast 5G widely in the third quarter of this year.\n\n\
         Viettel achieved revenue of VNĐ81 trillion in the first six months, and paid VNĐ21.6 trillion to the State budget.\n",
        &[
            "revenue.telecom 81000000000000 vietnam 2023-H1 Viettel",
            "budget.telecom 21600000000000 vietnam 2023-H1 Viettel",
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
        &lai_chau_in_english(
            "About 38.5% of households had fiber optic Internet and the rate of internet users reached 45.8%.",
        ),
        &["share.households_fiber 38.5 lai-chau @2023-12 about", "share.internet_users 45.8 lai-chau @2023-12"],
    );
    reads(&lai_chau("Tỷ lệ dùng chung vị trí BTS đạt trên 20%."), &[]);
}

#[test]
fn by_how_much_it_fell_is_no_level() {
    reads(
        &lai_chau(
            "Thuê bao điện thoại giảm tới 46.500 thuê bao so với tháng trước. Toàn tỉnh còn 498.200 thuê bao điện thoại.",
        ),
        &["subscribers.telephone 498200 lai-chau @2023-12"],
    );
}

#[test]
fn past_a_goal_what_is_measured_by_last_year_stands_as_of_now() {
    reads(
        "Viễn thông tỉnh Lai Châu\n\n08/09/2023\n\nTrong 8 tháng năm 2023, mạng lưới được mở rộng. Mục tiêu đến hết năm 2023 đạt 84% hộ gia đình sử dụng cáp quang; số thuê bao băng rộng cố định đạt 98.400 thuê bao, tăng 7,7% so với cùng kỳ năm ngoái. \
         Mục tiêu đến hết năm 2023 đạt 25 thuê bao/100 dân.\n",
        &[
            "share.households_fiber 84 lai-chau @2023-12 target",
            "subscribers.broadband_fixed 98400 lai-chau @2023-08 yoy 7.7",
            "density.broadband_fixed 25 lai-chau @2023-12 target",
        ],
    );
}

#[test]
fn the_month_of_a_press_briefing_and_the_year_of_a_founding_are_not_those_of_figures() {
    reads(
        "Viễn thông Việt Nam 6 tháng đầu năm 2025\n\n05/09/2025\n\nTại họp báo thường kỳ tháng 8 của Bộ Khoa học và Công nghệ, doanh thu viễn thông được công bố là 76.100 tỷ đồng.\n",
        &["revenue.telecom 76100000000000 vietnam 2025-H1"],
    );
    reads(
        "Viettel Post in 2020\n\nJanuary 12, 2021\n\nSet up in 1997, Viettel Post carries parcels. It has more than 2,200 post offices.\n",
        &["network.post_offices 2200 vietnam @2020-12 above Viettel Post"],
    );
}

#[test]
fn in_which_speaks_of_what_the_sentence_before_counted() {
    reads(
        "Hạ tầng 5G phát triển nhanh\n\nHà Nội, 12/11/2025\n\nTheo Bộ Khoa học và Công nghệ, đến hết tháng 10/2025, cả nước có 18.400 trạm 5G. Trong đó, Hà Nội có 3.120 trạm, Đà Nẵng có 1.210 trạm.\n",
        &[
            "network.bts_5g 18400 vietnam @2025-10",
            "network.bts_5g 3120 ha-noi @2025-10",
            "network.bts_5g 1210 da-nang @2025-10",
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
fn months_that_are_cut_short_are_read() {
    reads(
        "HANOI, Jan. 5, 2022 (VNA) - The province of Yen Bai earned VND 1,105 billion from telecommunications in 2021.\n\nMobile subscribers numbered 771,400 by the end of the year.\n",
        &["revenue.telecom 1105000000000 yen-bai 2021", "subscribers.mobile 771400 yen-bai @2021-12"],
    );
}

#[test]
fn stations_that_an_enterprise_put_up_are_new_ones() {
    reads(&lai_chau_in_english("One of 48 stations that Viettel put up this year stands behind the school."), &[]);
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
fn a_sum_replaces_its_parts() {
    reads(
        &lai_chau("Mạng lưới bưu chính gồm 106 điểm bưu điện văn hóa xã, 22 bưu cục; tổng cộng 128 điểm phục vụ."),
        &["network.post_offices 128 lai-chau @2023-12"],
    );
}

#[test]
fn the_speed_of_growth_is_a_growth() {
    reads(
        &lai_chau("Tốc độ tăng trưởng doanh thu bưu chính đạt 12,4% so với năm 2022."),
        &["revenue.post - lai-chau 2023 yoy 12.4"],
    );
}

#[test]
fn a_year_ago_is_measured_from_the_time_of_the_text() {
    reads(
        &lai_chau_in_english("The number of 5G stations, only 12 a year ago, has risen to 118."),
        &["network.bts_5g 12 lai-chau @2022-12", "network.bts_5g 118 lai-chau @2023-12"],
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
fn households_with_a_line_are_lines_and_a_share() {
    reads(
        &lai_chau("Số hộ gia đình có kết nối Internet cáp quang là 64.300 hộ, đạt tỷ lệ 62,8%."),
        &["subscribers.broadband_fixed 64300 lai-chau @2023-12", "share.households_fiber 62.8 lai-chau @2023-12"],
    );
}

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
fn a_quarter_that_brings_the_year_to_a_sum_is_of_the_same() {
    reads(
        &lai_chau("Doanh thu quý IV đạt 138 tỷ đồng, đưa doanh thu viễn thông cả năm lên 512 tỷ đồng."),
        &["revenue.telecom 138000000000 lai-chau 2023-Q4", "revenue.telecom 512000000000 lai-chau 2023"],
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
fn one_verb_may_serve_several_growths() {
    reads(
        &lai_chau_in_english(
            "Mobile subscribers rose 2.4% to 512,300, fixed broadband 7.7% to 98,400 over the same period.",
        ),
        &[
            "subscribers.mobile 512300 lai-chau @2023-12 yoy 2.4",
            "subscribers.broadband_fixed 98400 lai-chau @2023-12 yoy 7.7",
        ],
    );
}

#[test]
fn sites_with_stations_are_sites_of_stations() {
    reads(
        &lai_chau_in_english("There are 742 sites with 1,402 stations in the province."),
        &["network.bts_locations 742 lai-chau @2023-12", "network.bts 1402 lai-chau @2023-12"],
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
fn how_long_something_took_is_no_comparison() {
    reads(
        "Post and telecom of Lai Chau\n\nOctober 12, 2023\n\nFrom January to September, telecommunications revenue was VND 318 billion. The enterprises contributed VND 8.4 billion to the state budget over the nine months.\n",
        &["revenue.telecom 318000000000 lai-chau 2023-9M", "budget.telecom 8400000000 lai-chau 2023-9M"],
    );
}

#[test]
fn two_figures_of_another_time_repeat_the_sentence_before() {
    reads(
        &lai_chau(
            "Cuối năm, 62,8% hộ gia đình có cáp quang; 71,2% người dân dùng điện thoại thông minh. Cuối năm 2022, hai con số ấy là 55,1% và 66,4%.",
        ),
        &[
            "share.households_fiber 62.8 lai-chau @2023-12",
            "share.smartphone_users 71.2 lai-chau @2023-12",
            "share.households_fiber 55.1 lai-chau @2022-12",
            "share.smartphone_users 66.4 lai-chau @2022-12",
        ],
    );
}

#[test]
fn stocks_of_one_paragraph_stand_as_of_the_day_that_it_names() {
    reads(
        "Hạ tầng số ở Ninh Bình\n\n12/07/2022\n\nNinh Bình có 1.089 trạm BTS tính đến cuối tháng 6. Tổng thuê bao điện thoại là 1.136.400 thuê bao.\n",
        &["network.bts 1089 ninh-binh @2022-06", "subscribers.telephone 1136400 ninh-binh @2022-06"],
    );
}

#[test]
fn what_an_auction_fetches_is_no_revenue_of_the_field() {
    reads(&lai_chau("Cuộc đấu giá băng tần mang về 10.000 tỷ đồng cho ngành."), &[]);
}

#[test]
fn a_growth_beside_a_share_of_the_plan_is_a_figure_without_a_level() {
    reads(
        "Bưu điện tỉnh Lai Châu năm 2016\n\n04/01/2017\n\nNhìn lại năm 2016, tổng doanh thu của đơn vị vượt 20% kế hoạch, tăng 33% so với năm 2015.\n",
        &["revenue.post - lai-chau 2016 yoy 33 plan 120 Vietnam Post"],
    );
}

#[test]
fn year_end_is_a_time_and_a_year_end_meeting_is_none() {
    reads(
        "Telecoms in Long An in the first half of 2024\n\n16 July 2024\n\nThe province is aiming for 250 5G stations by year-end. It had 96 5G stations at the end of June.\n",
        &["network.bts_5g 250 long-an @2024-12 target", "network.bts_5g 96 long-an @2024-06"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 512 billion, the department told its year-end meeting.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
}

#[test]
fn an_answer_is_about_what_the_question_names() {
    reads(
        &lai_chau_in_english("Q: What did telecom operators earn?\n\nA: VND 512 billion in 2023, a 4.6% increase."),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 4.6"],
    );
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
fn where_a_goal_begins_is_no_goal() {
    reads(
        &lai_chau_in_english("The plan is for 5G to reach 60% of the population by the end of 2025, from 34% now."),
        &["coverage.5g 60 lai-chau @2025-12 target", "coverage.5g 34 lai-chau @2024-01"],
    );
}

#[test]
fn a_growth_with_a_year_of_its_own_is_a_figure_of_that_year() {
    reads(
        &lai_chau_in_english(
            "Revenue from telecoms in the province was VND 498 billion in 2022 and grew 2.8% in 2023.",
        ),
        &["revenue.telecom 498000000000 lai-chau 2022", "revenue.telecom - lai-chau 2023 yoy 2.8"],
    );
}

#[test]
fn procedures_that_are_offered_online_are_services() {
    reads(
        &lai_chau_in_english("2,106 procedures are offered online; 1,011 at level 4 and 502 at level 3."),
        &[
            "egov.services 2106 lai-chau @2023-12",
            "egov.services_full 1011 lai-chau @2023-12",
            "egov.services_partial 502 lai-chau @2023-12",
        ],
    );
}

#[test]
fn the_country_that_a_province_is_compared_with_is_not_its_place() {
    reads(
        &lai_chau(
            "So với bình quân cả nước, tỷ lệ hộ gia đình có Internet cáp quang của tỉnh thấp hơn 17 điểm phần trăm, đạt 62,8%.",
        ),
        &["share.households_fiber 62.8 lai-chau @2023-12"],
    );
}

#[test]
fn a_meeting_of_a_quarter_reviews_the_months_so_far() {
    reads(
        "Sở Khoa học và Công nghệ Lai Châu giao ban quý III\n\nNgày đăng: 10/10/2025\n\nSáng 09/10, Sở họp giao ban công tác 9 tháng năm 2025:\n\n\
         + Doanh thu viễn thông 9 tháng đạt 418 tỷ đồng;\n+ Doanh thu bưu chính đạt 72 tỷ đồng (bằng 119,3% cùng kỳ).\n\nDự kiến cả năm 2025, doanh thu viễn thông đạt 560 tỷ đồng.\n",
        &[
            "revenue.telecom 418000000000 lai-chau 2025-9M",
            "revenue.post 72000000000 lai-chau 2025-9M yoy 19.3",
            "revenue.telecom 560000000000 lai-chau 2025 estimate",
        ],
    );
}

#[test]
fn what_an_enterprise_earns_with_all_branches_is_of_its_trade() {
    reads(
        "Viettel Sơn La tổng kết năm 2023\n\n17/01/2024\n\nNăm 2023, tổng doanh thu của Chi nhánh đạt 542 tỷ đồng; trong đó viễn thông và bưu chính đều tăng.\n",
        &["revenue.telecom 542000000000 son-la 2023 Viettel"],
    );
}

#[test]
fn where_letters_go_is_not_what_a_text_is_about() {
    reads(
        "Bưu tá vùng biên\n\nTrước đây thư đi Hà Nội mất 9 ngày, nay khác rồi.\n\nTheo Bưu điện tỉnh Lai Châu, năm 2022 đơn vị đạt doanh thu 58,6 tỷ đồng. Mạng lưới có 106 điểm phục vụ.\n\n\
         Năm 2023 Bưu điện tỉnh đặt chỉ tiêu doanh thu 63 tỷ đồng.\n",
        &[
            "revenue.post 58600000000 lai-chau 2022 Vietnam Post",
            "network.post_offices 106 lai-chau @2022-12 Vietnam Post",
            "revenue.post 63000000000 lai-chau 2023 target Vietnam Post",
        ],
    );
}

#[test]
fn after_the_end_of_a_year_comes_no_month_of_the_same_year() {
    reads(
        "Fibre in Da Nang\n\nDecember 9, 2025\n\nAt the end of 2024, 84.6 per cent of households in the city had fibre. The rate at the end of November was 91.3 per cent.\n",
        &["share.households_fiber 84.6 da-nang @2024-12", "share.households_fiber 91.3 da-nang @2025-11"],
    );
}

#[test]
fn a_part_of_what_was_counted_before_has_a_bearer_or_a_kind_of_its_own() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 512,300 telephone subscribers. Viettel served 301,400 of them, \
             1,204 of them in the hills. Fixed lines made up 9,120 of them.",
        ),
        &[
            "subscribers.telephone 512300 lai-chau @2023-12",
            "subscribers.telephone 301400 lai-chau @2023-12 Viettel",
            "subscribers.fixed 9120 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 1,214 base stations, of which 905 transmit 4G signals. \
             Mobile subscribers numbered 486,200, 81.5 percent of whom used a smartphone.",
        ),
        &[
            "network.bts 1214 lai-chau @2023-12",
            "network.bts_4g 905 lai-chau @2023-12",
            "subscribers.mobile 486200 lai-chau @2023-12",
            "share.smartphone_users 81.5 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_sentence_goes_on_with_the_subject_of_the_one_before() {
    reads(
        &lai_chau_in_english("Fixed broadband did better. Subscribers reached 61,700 at the end of 2023, up 8.1%."),
        &["subscribers.broadband_fixed 61700 lai-chau @2023-12 yoy 8.1"],
    );
    reads(
        &lai_chau(
            "Cuối năm 2023 sóng 5G phủ 12% dân số. Năm 2025 tỉnh phấn đấu đưa tỷ lệ này lên 40%, doanh thu tăng 8%.",
        ),
        &["coverage.5g 12 lai-chau @2023-12", "coverage.5g 40 lai-chau @2025-12 target"],
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
fn an_amount_said_again_in_another_currency_parts_nothing() {
    reads(
        &lai_chau_in_english(
            "In 2023 Lai Chau earned 512 billion VND (21 million USD) from telecommunications services.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
}

#[test]
fn times_are_shortened_as_analysts_do() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue was VND389bn in 9M23, of which VND131bn came in 3Q23. In 1H22 telecom revenue was VND240bn.",
        ),
        &[
            "revenue.telecom 389000000000 lai-chau 2023-9M",
            "revenue.telecom 131000000000 lai-chau 2023-Q3",
            "revenue.telecom 240000000000 lai-chau 2022-H1",
        ],
    );
}

#[test]
fn kinds_joined_before_a_noun_share_it() {
    reads(
        &lai_chau_in_english(
            "Fixed and mobile broadband subscribers numbered 61,700 and 402,300 respectively at the end of 2023, \
             equivalent to 12.9 and 84.1 subscribers per 100 people.",
        ),
        &[
            "subscribers.broadband_fixed 61700 lai-chau @2023-12",
            "subscribers.broadband_mobile 402300 lai-chau @2023-12",
            "density.broadband_fixed 12.9 lai-chau @2023-12",
            "density.broadband_mobile 84.1 lai-chau @2023-12",
        ],
    );
}

#[test]
fn less_than_before_is_a_fall() {
    reads(
        &lai_chau_in_english(
            "Postal revenue in 2023 was VND 39 billion, 9.4% lower than in 2022 because of fewer parcels.",
        ),
        &["revenue.post 39000000000 lai-chau 2023 yoy -9.4"],
    );
}

#[test]
fn the_place_below_a_picture_is_that_of_the_picture() {
    reads(
        "Parcels lift postal turnover\n\nJanuary 17, 2024\n\nVietnam's couriers carried more parcels than ever.\n\n\
         A sorting centre in Bac Ninh works around the clock. (Photo: VNA)\n\n\
         According to the ministry, revenue from postal services in 2023 was 59.2 trillion VND.\n",
        &["revenue.post 59200000000000 vietnam 2023"],
    );
}

#[test]
fn months_of_the_new_year_are_not_those_of_the_year_that_is_reviewed() {
    reads(
        "5G in Da Nang\n\nFebruary 12, 2026\n\nIn 2025 telecom revenue of Da Nang was VND4,120 billion.\n\n\
         At the end of January the city had 1,286 5G stations.\n",
        &["revenue.telecom 4120000000000 da-nang 2025", "network.bts_5g 1286 da-nang @2026-01"],
    );
}

#[test]
fn an_item_over_prose_heads_it() {
    reads(
        &lai_chau_in_english(
            "The situation at the end of 2023:\n\n- 5G network\n52 stations in the city.\n\n- Pay television\n16,215 subscribers, 4 suppliers.",
        ),
        &["network.bts_5g 52 lai-chau @2023-12", "subscribers.pay_tv 16215 lai-chau @2023-12"],
    );
}

#[test]
fn parts_of_a_row_have_its_unit_and_words_after_the_numbers_name_nothing() {
    reads(
        "Post and telecommunications, Lai Chau province\n\n\
         Indicator | Unit | 2022 | 2023 | Body in charge\n\
         Turnover of post and telecommunications | Bill. dongs | 560.2 | 589.4 | Department\n\
           Postal services | | 36.1 | 39.0 | Lai Chau Post\n\
           Telecommunications | | 524.1 | 550.4 | enterprises\n",
        &[
            "revenue.post_telecom 560200000000 lai-chau 2022",
            "revenue.post_telecom 589400000000 lai-chau 2023",
            "revenue.post 36100000000 lai-chau 2022",
            "revenue.post 39000000000 lai-chau 2023",
            "revenue.telecom 524100000000 lai-chau 2022",
            "revenue.telecom 550400000000 lai-chau 2023",
        ],
    );
    reads(
        "Lai Chau statistical yearbook 2011\n\n\
         \t2009\t2010\t2011\n\
         Number of telephone subscribers (Thous. subscribers)\t110.2\t128.5\t131.4\n\
           Index (Previous year = 100) - %\t121.8\t116.6\t102.3\n\
           Of which: Mobile phone\t90.1\t109.6\t113.3\n",
        &[
            "subscribers.telephone 110200 lai-chau @2009-12 yoy 21.8",
            "subscribers.telephone 128500 lai-chau @2010-12 yoy 16.6",
            "subscribers.telephone 131400 lai-chau @2011-12 yoy 2.3",
            "subscribers.mobile 90100 lai-chau @2009-12",
            "subscribers.mobile 109600 lai-chau @2010-12",
            "subscribers.mobile 113300 lai-chau @2011-12",
        ],
    );
}

#[test]
fn a_part_is_counted_when_the_whole_is() {
    reads(
        "5G in Da Nang\n\nMarch 12, 2026\n\nAt the end of January 2026 the city had 1,286 5G stations. Viettel runs 974 of them.\n",
        &["network.bts_5g 1286 da-nang @2026-01", "network.bts_5g 974 da-nang @2026-01 Viettel"],
    );
}

#[test]
fn a_part_of_what_the_sentence_before_counted_is_of_the_same_generation() {
    reads(
        &lai_chau_in_english(
            "Operators had put 870 5G base stations into use by the end of the year, bringing the signal to 38.6 per cent of the population. Viettel accounted for 420 stations, followed by VNPT with 310 and MobiFone with 140.",
        ),
        &[
            "network.bts_5g 870 lai-chau @2023-12",
            "coverage.5g 38.6 lai-chau @2023-12",
            "network.bts_5g 420 lai-chau @2023-12 Viettel",
            "network.bts_5g 310 lai-chau @2023-12 VNPT",
            "network.bts_5g 140 lai-chau @2023-12 MobiFone",
        ],
    );
    reads(
        &lai_chau("Cuối năm, số trạm 4G của VNPT và MobiFone lần lượt là 850 và 460."),
        &["network.bts_4g 850 lai-chau @2023-12 VNPT", "network.bts_4g 460 lai-chau @2023-12 MobiFone"],
    );
}

#[test]
fn a_province_that_leads_the_country_is_no_country() {
    reads(
        "5G in the two cities\n\nSeptember 12, 2025\n\nAt the end of August HCM City, which took in Binh Duong on July 1, led the country with 3,120 5G stations. Hanoi came second with 2,745.\n",
        &["network.bts_5g 3120 ho-chi-minh @2025-08", "network.bts_5g 2745 ha-noi @2025-08"],
    );
}

#[test]
fn by_how_many_it_is_more_is_no_figure() {
    reads(
        &lai_chau(
            "Đến hết năm 2023, toàn tỉnh có 2.215 trạm BTS, nhiều hơn cuối năm 2022 là 110 trạm, trong đó có 84 trạm 5G.",
        ),
        &["network.bts 2215 lai-chau @2023-12", "network.bts_5g 84 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "By the end of 2023 the number of positions of BTS stations was 1,018, 46 positions more than at the end of the previous year.",
        ),
        &["network.bts_locations 1018 lai-chau @2023-12"],
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
fn the_same_months_are_of_the_year_that_was_named_with_them() {
    reads(
        "Post and telecommunications of Lai Chau\n\nJuly 18, 2023\n\nIn the first half of the year telecommunications revenue was 742 billion VND. In all of 2022 it had been 1,398 billion VND. Post is smaller: 61 billion VND of revenue in the same six months. The telecommunications companies paid 35.6 billion VND into the budget in that half-year.\n",
        &[
            "revenue.telecom 742000000000 lai-chau 2023-H1",
            "revenue.telecom 1398000000000 lai-chau 2022",
            "revenue.post 61000000000 lai-chau 2023-H1",
            "budget.telecom 35600000000 lai-chau 2023-H1",
        ],
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
fn a_rate_of_the_best_quarters_and_the_sets_on_the_network() {
    reads(
        &lai_chau(
            "Cuối năm, tỷ lệ hộ gia đình có Internet cáp quang đạt 84,7%, cao nhất là các phường trung tâm với 97%.",
        ),
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
fn what_is_told_the_other_way_round_is_of_the_same_enterprise() {
    reads(
        "Nhà mạng năm 2023\n\nNgày 08/01/2024\n\nĐến hết năm 2023, VNPT có 29,8 triệu thuê bao di động. Ngược lại, điện thoại cố định chỉ còn 3,02 triệu thuê bao.\n",
        &["subscribers.mobile 29800000 vietnam @2023-12 VNPT", "subscribers.fixed 3020000 vietnam @2023-12 VNPT"],
    );
}

#[test]
fn what_comes_after_and_names_the_next_number() {
    reads(
        &lai_chau_in_english(
            "By the end of 2023 the total number of telephone subscribers reached 418,552 subscribers, in which mobile is 395,270 subscribers and fixed is 23,282 subscribers. Broadband Internet has 342,118 subscribers, including fixed broadband 78,604 subscribers and mobile broadband 263,514 subscribers.",
        ),
        &[
            "subscribers.telephone 418552 lai-chau @2023-12",
            "subscribers.mobile 395270 lai-chau @2023-12",
            "subscribers.fixed 23282 lai-chau @2023-12",
            "subscribers.broadband 342118 lai-chau @2023-12",
            "subscribers.broadband_fixed 78604 lai-chau @2023-12",
            "subscribers.broadband_mobile 263514 lai-chau @2023-12",
        ],
    );
}

#[test]
fn some_of_what_was_counted_just_before() {
    reads(
        &lai_chau_in_english("In 2023 the portal took in 61,390 dossiers, 57,204 of them submitted online."),
        &["egov.dossiers_online 57204 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "By the end of 2023, 874 locations were installed with 2,130 BTS stations, of which there are 690 4G stations.",
        ),
        &[
            "network.bts_locations 874 lai-chau @2023-12",
            "network.bts 2130 lai-chau @2023-12",
            "network.bts_4g 690 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Đến hết năm 2023, toàn tỉnh có 512.300 thuê bao di động, trong đó 83,8% dùng điện thoại thông minh. Tỉnh dự kiến chi 42 tỷ đồng để làm đường và kéo điện đến 35 vị trí trạm.",
        ),
        &["subscribers.mobile 512300 lai-chau @2023-12", "share.smartphone_users 83.8 lai-chau @2023-12"],
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
fn a_goal_is_of_the_province_under_the_name_of_its_day() {
    reads(
        "Chuyển đổi số Thừa Thiên Huế\n\nNgày 12/3/2022\n\nTỉnh đặt mục tiêu đến năm 2025 có 90% hộ gia đình sử dụng Internet cáp quang.\n",
        &["share.households_fiber 90 thua-thien-hue @2025-12 target"],
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
fn what_is_of_the_country_stays_there() {
    reads(
        &lai_chau_in_english("By the end of 2023 operators had installed nationwide 12,000 5G stations."),
        &["network.bts_5g 12000 vietnam @2023-12"],
    );
    reads(
        &lai_chau("Theo số liệu mới nhất cả nước có 120 triệu thuê bao di động."),
        &["subscribers.mobile 120000000 vietnam @2023-12"],
    );
    reads(
        &lai_chau("Cuối năm 2023 Viettel dẫn đầu cả nước với 70 triệu thuê bao di động."),
        &["subscribers.mobile 70000000 vietnam @2023-12 Viettel"],
    );
}

#[test]
fn more_than_half_of_them_and_other_near_misses() {
    reads(
        &lai_chau_in_english("At the end of 2023 there were 420,000 mobile subscribers more than half of whom use 4G."),
        &["subscribers.mobile 420000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("The number of BTS stations rose from 1950 in 2022 to 2100 in 2023."),
        &["network.bts 1950 lai-chau @2022-12", "network.bts 2100 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("At the end of 2023 there were 300 5G stations. Viettel has 250 BTS stations."),
        &["network.bts_5g 300 lai-chau @2023-12", "network.bts 250 lai-chau @2023-12 Viettel"],
    );
    reads(
        "Bưu chính, viễn thông tỉnh Lai Châu\n\nNgày 08/01/2026\n\n6 tháng đầu năm 2024, doanh thu bưu chính đạt 20 tỷ đồng. Năm 2025, doanh thu bưu chính ước 70 tỷ đồng, trong đó 6 tháng đầu năm đạt 30 tỷ đồng.\n",
        &[
            "revenue.post 20000000000 lai-chau 2024-H1",
            "revenue.post 70000000000 lai-chau 2025 estimate",
            "revenue.post 30000000000 lai-chau 2025-H1 estimate",
        ],
    );
}

#[test]
fn where_a_page_was_signed_rules_nothing() {
    reads(
        "MARKETS & COMPANIES\n\nState telecom groups close 2017 in the black\n\nBy the staff    Hanoi, January 16, 2018    Share  Print\n\nViettel is far ahead of the rest. The group booked turnover of VND251.2 trillion in 2017. VNPT reported revenue of VND144.7 trillion.\n",
        &["revenue.telecom 251200000000000 vietnam 2017 Viettel", "revenue.telecom 144700000000000 vietnam 2017 VNPT"],
    );
}

#[test]
fn a_part_of_the_time_told_alone_leaves_the_paragraph_its_time() {
    reads(
        &lai_chau_in_english(
            "Revenue from telecommunications in the first half of 2023 was 430 billion VND. The second quarter alone brought in 220 billion VND. Together, the two fields paid more than 13 billion VND into the State budget.",
        ),
        &[
            "revenue.telecom 430000000000 lai-chau 2023-H1",
            "revenue.telecom 220000000000 lai-chau 2023-Q2",
            "budget.post_telecom 13000000000 lai-chau 2023-H1 above",
        ],
    );
    reads(
        &lai_chau(
            "Tại hội nghị giao ban quý III/2023, Sở cho biết doanh thu viễn thông 9 tháng đầu năm đạt 620 tỷ đồng. Nộp ngân sách đạt 21 tỷ đồng.",
        ),
        &["revenue.telecom 620000000000 lai-chau 2023-9M", "budget.telecom 21000000000 lai-chau 2023-9M"],
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
fn a_bullet_with_a_name_heads_the_paragraphs_below_it() {
    reads(
        "Giao ban hai tỉnh Thái Bình, Nam Định quý I/2023\n\nNgày 18/4/2023\n\n* Thái Bình\n\nDoanh thu viễn thông quý I đạt 318 tỷ đồng.\n\n* Nam Định\n\nVới 226 xã, phường, Nam Định là tỉnh đông dân nhất cụm. Doanh thu viễn thông quý I đạt 502 tỷ đồng. Đến hết tháng 3, 100% thôn, xóm, phố có sóng 4G.\n",
        &[
            "revenue.telecom 318000000000 thai-binh 2023-Q1",
            "revenue.telecom 502000000000 nam-dinh 2023-Q1",
            "coverage.4g 100 nam-dinh @2023-03",
        ],
    );
}

#[test]
fn stations_of_the_sentence_before_are_counted_again_at_another_time() {
    reads(
        &lai_chau(
            "Cuối tháng 7/2023, toàn tỉnh mới có 71 trạm 5G. Đến cuối năm 2023 là 186 trạm, phủ 57% dân số. Tính chung các loại, cuối năm tỉnh có 1.320 trạm BTS.",
        ),
        &[
            "network.bts_5g 71 lai-chau @2023-07",
            "network.bts_5g 186 lai-chau @2023-12",
            "coverage.5g 57 lai-chau @2023-12",
            "network.bts 1320 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "By December 31, 2023, 1,265 BTS stations were working at 718 locations; 871 of the stations transmit 4G. There are 420,000 mobile subscribers. Some 310,000 of them were using a smartphone.",
        ),
        &[
            "network.bts 1265 lai-chau @2023-12",
            "network.bts_locations 718 lai-chau @2023-12",
            "network.bts_4g 871 lai-chau @2023-12",
            "subscribers.mobile 420000 lai-chau @2023-12",
            "subscribers.smartphone 310000 lai-chau @2023-12 about",
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
            "Đến cuối năm 2023, toàn tỉnh có 441.000 thuê bao điện thoại, gồm 5.300 thuê bao cố định và 435.700 thuê bao di động trả sau, trả trước; mật độ đạt 92,3 thuê bao/100 dân.",
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
fn respectively_past_from_and_of() {
    reads(
        &lai_chau_in_english(
            "In 2023, the revenue from telecommunications and from postal services was 847 billion VND and 74.5 billion VND respectively.",
        ),
        &["revenue.telecom 847000000000 lai-chau 2023", "revenue.post 74500000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Dịch vụ phát thanh, truyền hình trả tiền có 17.300 thuê bao, doanh thu năm 2023 là 7,4 tỷ đồng."),
        &["subscribers.pay_tv 17300 lai-chau @2023-12", "revenue.pay_tv 7400000000 lai-chau 2023"],
    );
}

#[test]
fn a_text_without_a_date_is_of_the_day_that_its_first_paragraph_tells() {
    reads(
        "Lai Chau operators live on data\n\nLai Chau (VNA) – Data has overtaken voice as the main income of operators in the mountainous province of Lai Chau, shows a report released by the provincial Department of Information and Communications on October 11, 2019.\n\nIn the first nine months of the year, telecommunications services earned 284 billion VND. At the end of September there were 412,000 mobile subscribers.\n\nThe sector aims to end 2020 with telecommunications revenue of 460 billion VND.\n",
        &[
            "revenue.telecom 284000000000 lai-chau 2019-9M",
            "subscribers.mobile 412000 lai-chau @2019-09",
            "revenue.telecom 460000000000 lai-chau 2020 target",
        ],
    );
}

#[test]
fn months_without_a_year_are_of_the_year_in_which_the_text_came_out() {
    reads(
        "Phỏng vấn\n\nBÁO LAI CHÂU - Thứ Năm, 27/08/2020\n\nNhân Ngày truyền thống, phóng viên phỏng vấn Phó Giám đốc Sở Thông tin và Truyền thông.\n\nPV: Thưa ông, dịch bệnh ảnh hưởng thế nào đến kết quả của ngành?\n\nDoanh thu viễn thông năm 2019 của tỉnh Lai Châu là 587 tỷ đồng. Sáu tháng đầu năm nay đã được 303 tỷ đồng.\n\nCuối tháng 7, toàn tỉnh có 412.000 thuê bao di động.\n",
        &[
            "revenue.telecom 587000000000 lai-chau 2019",
            "revenue.telecom 303000000000 lai-chau 2020-H1",
            "subscribers.mobile 412000 lai-chau @2020-07",
        ],
    );
    reads(
        &lai_chau_in_english("At the end of June 2,963 BTS stations were on the air in the province."),
        &["network.bts 2963 lai-chau @2023-06"],
    );
}

#[test]
fn parts_of_the_province_are_no_figures_of_it() {
    reads(
        &lai_chau("Tỷ lệ hộ gia đình sử dụng cáp quang: 84,6%; ở các xã vùng cao phía Bắc mới đạt 61,2%."),
        &["share.households_fiber 84.6 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Hiện khoảng 65% hộ dân trong huyện có điện thoại thông minh, thấp hơn mức 78,5% hộ của toàn tỉnh."),
        &["share.households_smartphone 78.5 lai-chau @2024-01"],
    );
    reads(
        &lai_chau("Riêng thị xã Kỳ Anh mất liên lạc gần như hoàn toàn; 118 trạm ở đây phải chạy máy nổ suốt 9 ngày."),
        &[],
    );
    reads(
        &lai_chau_in_english(
            "Operators had 1,842 base stations at the end of 2023. Phu Quy, an island district 56 nautical miles offshore, has 11 stations.",
        ),
        &["network.bts 1842 lai-chau @2023-12"],
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
fn what_was_counted_is_counted_again_and_lists_keep_their_own_kinds() {
    reads(
        &lai_chau_in_english(
            "In July 2023 we had 1,962 base stations in the province. Now there are 2,410, and 731 of them are 4G stations.",
        ),
        &[
            "network.bts 1962 lai-chau @2023-07",
            "network.bts 2410 lai-chau @2024-01",
            "network.bts_4g 731 lai-chau @2024-01",
        ],
    );
    reads(
        &lai_chau(
            "Số thuê bao di động, cố định và băng rộng cố định tính đến 31/12 lần lượt là 484.300, 3.710 và 98.600 thuê bao.",
        ),
        &[
            "subscribers.mobile 484300 lai-chau @2023-12",
            "subscribers.fixed 3710 lai-chau @2023-12",
            "subscribers.broadband_fixed 98600 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 38 5G stations out of a total of 1,120 BTS, and coverage reached only 24% of residents.",
        ),
        &[
            "network.bts_5g 38 lai-chau @2023-12",
            "network.bts 1120 lai-chau @2023-12",
            "coverage.5g 24 lai-chau @2023-12",
        ],
    );
}

#[test]
fn growth_on_a_year_and_the_wishes_of_a_ministry_are_of_no_enterprise() {
    reads(
        "Vietnam's telecom in 2013\n\nJanuary 9, 2014\n\nTelecommunications operators took in about VND182 trillion from services sold in Viet Nam last year, up 9.2 per cent on 2012. The firms paid VND19.4 trillion into the State budget, or 106 per cent of the amount assigned to them.\n\nVNPT reported turnover of VND119 trillion.\n\nFor 2014 the ministry has many plans. It also wants at least 35 per cent of households to have an Internet connection by the end of 2015.\n",
        &[
            "revenue.telecom 182000000000000 vietnam 2013 about yoy 9.2",
            "budget.telecom 19400000000000 vietnam 2013 plan 106",
            "revenue.telecom 119000000000000 vietnam 2013 VNPT",
            "share.households_internet 35 vietnam @2015-12 above target",
        ],
    );
    reads(
        "Bộ TT&TT tháng 5/2023\n\nNgày 5/6/2023\n\nTheo Vụ Kế hoạch - Tài chính, doanh thu toàn ngành TT&TT tháng 5/2023 ước đạt 297.840 tỷ đồng, bằng 97% so với cùng kỳ năm ngoái.\n",
        &["revenue.ict 297840000000000 vietnam 2023-05 estimate yoy -3"],
    );
}

#[test]
fn the_same_month_of_a_year_is_not_may_and_what_is_paid_follows_its_amount() {
    reads(
        &lai_chau(
            "Tháng 12/2023, doanh thu bưu chính ước đạt 6,3 tỷ đồng, tăng 1,7% so với tháng trước và tăng 10,5% so với cùng tháng năm 2022. Tỷ lệ văn bản điện tử được ký số đạt 99,4%, tỷ lệ thanh toán trực tuyến đạt 46,3%.",
        ),
        &["revenue.post 6300000000 lai-chau 2023-12 estimate yoy 10.5", "egov.documents_signed 99.4 lai-chau @2023-12"],
    );
    reads(
        "Vietnam operators\n\nJanuary 12, 2022\n\nVNPT reported VND 54,900 billion in revenue in 2021, or 98.3 percent of its plan, and VND 5,310 billion paid to the budget.\n\nHo Chi Minh City leads. A fiber line reaches 65.4 percent of the nation's households.\n",
        &[
            "revenue.telecom 54900000000000 vietnam 2021 plan 98.3 VNPT",
            "budget.telecom 5310000000000 vietnam 2021 VNPT",
            "share.households_fiber 65.4 vietnam @2021-12",
        ],
    );
    reads(
        &lai_chau(
            "Tỷ lệ thôn, bản được phủ sóng di động tăng từ 84,3% năm 2015 lên 96,8% vào tháng 9/2023. Cũng đến thời điểm này, mạng bưu chính có 127 điểm phục vụ. Trận lũ tháng 6/2023 làm hỏng 67 trạm.",
        ),
        &[
            "coverage.mobile 84.3 lai-chau @2015-12",
            "coverage.mobile 96.8 lai-chau @2023-09",
            "network.post_offices 127 lai-chau @2023-09",
        ],
    );
}

#[test]
fn near_misses_of_parts_apart_times_and_owners() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue went down to VND 720 billion in 2023. The number of fixed telephone subscribers fell to 3,710.",
        ),
        &["revenue.telecom 720000000000 lai-chau 2023", "subscribers.fixed 3710 lai-chau @2023-12"],
    );
    reads(
        "Vietnam's operators\n\nJanuary 15, 2024\n\nAt VNPT, the revenue reached VND56 trillion in 2023; at MobiFone, the revenue was VND27 trillion.\n",
        &["revenue.telecom 56000000000000 vietnam 2023 VNPT", "revenue.telecom 27000000000000 vietnam 2023 MobiFone"],
    );
    reads(
        &lai_chau(
            "Năm 2022, doanh thu viễn thông đạt 720 tỷ đồng. Riêng 6 tháng đầu năm 2023, doanh thu viễn thông đạt 380 tỷ đồng. Doanh thu bưu chính đạt 42 tỷ đồng.",
        ),
        &[
            "revenue.telecom 720000000000 lai-chau 2022",
            "revenue.telecom 380000000000 lai-chau 2023-H1",
            "revenue.post 42000000000 lai-chau 2023-H1",
        ],
    );
    reads(
        &lai_chau("Năm 2023, tính đến tháng 6, toàn tỉnh có 1.214 trạm BTS. Doanh thu bưu chính đạt 72 tỷ đồng."),
        &["network.bts 1214 lai-chau @2023-06", "revenue.post 72000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Đến tháng 6/2023 toàn tỉnh có 171 trạm 5G. Đến hết năm 2023, có 1.214 trạm, trong đó 191 trạm 5G."),
        &[
            "network.bts_5g 171 lai-chau @2023-06",
            "network.bts 1214 lai-chau @2023-12",
            "network.bts_5g 191 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "In 2023 the province had 32 enterprises registered to provide postal services. The 1,214 BTS stations are being upgraded to 5G.",
        ),
        &["enterprises.post 32 lai-chau @2023-12", "network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Năm 2023: 1. 720,5 tỷ đồng doanh thu viễn thông; 2. 172,5 tỷ đồng doanh thu bưu chính."),
        &["revenue.telecom 720500000000 lai-chau 2023", "revenue.post 172500000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english("By the end of 2023, in the mountainous province 98% of households had a smartphone."),
        &["share.households_smartphone 98 lai-chau @2023-12"],
    );
}

#[test]
fn parts_keep_what_they_are_parts_of() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 402,118 telephone subscribers; broadband subscribers 320,450, in which fixed is 46,310 and mobile is 274,140.",
        ),
        &[
            "subscribers.telephone 402118 lai-chau @2023-12",
            "subscribers.broadband 320450 lai-chau @2023-12",
            "subscribers.broadband_fixed 46310 lai-chau @2023-12",
            "subscribers.broadband_mobile 274140 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 433,200 telephone subscribers, including 431,100 on mobile networks and 2,100 on fixed lines.",
        ),
        &[
            "subscribers.telephone 433200 lai-chau @2023-12",
            "subscribers.mobile 431100 lai-chau @2023-12",
            "subscribers.fixed 2100 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 452,300 telephone subscribers. Of which, fixed telephone has 21,750 subscribers and mobile telephone has 430,550 subscribers.",
        ),
        &[
            "subscribers.telephone 452300 lai-chau @2023-12",
            "subscribers.fixed 21750 lai-chau @2023-12",
            "subscribers.mobile 430550 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 425,800 telephone subscribers. Mobile phones accounted for 417,200 of these and fixed lines for 8,600.",
        ),
        &[
            "subscribers.telephone 425800 lai-chau @2023-12",
            "subscribers.mobile 417200 lai-chau @2023-12",
            "subscribers.fixed 8600 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the portal offered 1,912 online public services, 847 of which at level 4. The network had 1,968 BTS stations, 71 of which were set up in the year. At the end of 2023 VNPT ran 968 stations; 268 stations transmit 4G.",
        ),
        &[
            "egov.services 1912 lai-chau @2023-12",
            "egov.services_full 847 lai-chau @2023-12",
            "network.bts 1968 lai-chau @2023-12",
            "network.bts 968 lai-chau @2023-12 VNPT",
            "network.bts_4g 268 lai-chau @2023-12 VNPT",
        ],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 352,000 mobile subscribers; smartphones account for 84.6% of them. Landlines keep shrinking: 7,415 remain in use.",
        ),
        &[
            "subscribers.mobile 352000 lai-chau @2023-12",
            "share.smartphone_users 84.6 lai-chau @2023-12",
            "subscribers.fixed 7415 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Đến cuối năm 2023, tỉnh có 412.450 thuê bao điện thoại; riêng di động trả sau còn khá khiêm tốn với 26.300 thuê bao.",
        ),
        &["subscribers.telephone 412450 lai-chau @2023-12"],
    );
}

#[test]
fn what_was_built_or_robbed_in_passing_is_not_all_there_is() {
    reads(
        &lai_chau(
            "Đến cuối năm 2023, toàn tỉnh có 1.214 trạm BTS. Trong tháng 7, các nhà mạng lắp khẩn cấp 19 trạm di động. Mùa lũ, 3 trạm bị ngập.",
        ),
        &["network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Đến hết năm 2023, các nhà mạng đã xây dựng 918 vị trí trạm BTS với 1.214 trạm."),
        &["network.bts_locations 918 lai-chau @2023-12", "network.bts 1214 lai-chau @2023-12"],
    );
    reads(&lai_chau("Trong năm 2023, các nhà mạng đã xây dựng 118 vị trí trạm BTS."), &[]);
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 1,214 stations. Thieves had taken batteries from 94 stations, and 46 stations went up between March and October. Of all, 115 of the province's 1,214 BTS stations were off the air at noon.",
        ),
        &["network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("In 2023 five operators served the province from 1,214 BTS stations."),
        &["network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Đến cuối năm 2023, tỉnh có 12 doanh nghiệp viễn thông. Năm năm qua, thị trường có thêm 3 doanh nghiệp viễn thông và 8 doanh nghiệp bưu chính tham gia.",
        ),
        &["enterprises.telecom 12 lai-chau @2023-12"],
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
fn plans_of_the_year_and_times_told_by_others() {
    reads(
        &lai_chau_in_english(
            "In the first nine months of 2023 telecommunications revenue reached VND 524 billion, equal to 73% of the full-year plan of VND 718 billion.",
        ),
        &["revenue.telecom 524000000000 lai-chau 2023-9M plan 73", "revenue.telecom 718000000000 lai-chau 2023 target"],
    );
    reads(
        &lai_chau_in_english(
            "In the last 6 months of 2023 the sector strives for full-year telecommunications revenue of VND 718 billion, the rate of households with optical fiber to reach 75% and adults owning an electronic account to reach 60%.",
        ),
        &["revenue.telecom 718000000000 lai-chau 2023 target", "share.households_fiber 75 lai-chau @2023-12 target"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of December 2023 the number of 5G stations went up to 181, from 102 at the end of September 2023, and 5G covered 31.4% of the population.",
        ),
        &[
            "network.bts_5g 181 lai-chau @2023-12",
            "network.bts_5g 102 lai-chau @2023-09",
            "coverage.5g 31.4 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Fixed broadband went from 21,000 subscribers at the end of 2022 to 51,700 twelve months later. By the end of 2025, 5G is to reach 85% of the population under the plan.",
        ),
        &[
            "subscribers.broadband_fixed 21000 lai-chau @2022-12",
            "subscribers.broadband_fixed 51700 lai-chau @2023-12",
            "coverage.5g 85 lai-chau @2025-12 target",
        ],
    );
    reads(
        &lai_chau(
            "Năm 2023, doanh thu viễn thông đạt 720 tỷ đồng. Năm 2022, doanh thu viễn thông là 674 tỷ đồng. Trên địa bàn có 9 doanh nghiệp bưu chính đang hoạt động.",
        ),
        &[
            "revenue.telecom 720000000000 lai-chau 2023",
            "revenue.telecom 674000000000 lai-chau 2022",
            "enterprises.post 9 lai-chau @2023-12",
        ],
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
fn places_told_of_others_and_lines_below_their_heads() {
    reads(
        "Telephones in Vietnam\n\nJuly 10, 2007\n\nAt the end of June Vietnam had 30 million telephone subscribers. In Ho Chi Minh City, the country's largest market, there were almost 6.1 million telephone subscribers.\n",
        &[
            "subscribers.telephone 30000000 vietnam @2007-06",
            "subscribers.telephone 6100000 ho-chi-minh @2007-06 below",
        ],
    );
    reads(
        &lai_chau(
            "NỘP NGÂN SÁCH CỦA CÁC DOANH NGHIỆP BƯU CHÍNH, VIỄN THÔNG NĂM 2023\n\n104,2 tỷ đồng\nđạt 96% kế hoạch năm\n\nCHÍNH QUYỀN SỐ\n\nDịch vụ công trực tuyến cuối năm 2023: 1.740\n- toàn trình: 912\n- một phần: 828\n",
        ),
        &[
            "budget.post_telecom 104200000000 lai-chau 2023",
            "egov.services 1740 lai-chau @2023-12",
            "egov.services_full 912 lai-chau @2023-12",
            "egov.services_partial 828 lai-chau @2023-12",
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
fn months_that_are_past_and_stretches_that_begin_a_sentence() {
    reads(
        "Figures of April 2024\n\nHanoi, 8 May 2024\n\nThe telecom sector of Lai Chau earned VND 31 billion in April. Over the first four months its telecom revenue was VND 124 billion.\n",
        &["revenue.telecom 31000000000 lai-chau 2024-04", "revenue.telecom 124000000000 lai-chau 2024-4M"],
    );
    reads(
        "Figures of April 2024\n\nHanoi, 8 May 2024\n\nTelecom revenue of Lai Chau reached VND 31 billion in April and VND 124 billion in January - April, up 1.2% and 1.9% respectively over the same periods of 2023.\n",
        &[
            "revenue.telecom 31000000000 lai-chau 2024-04 yoy 1.2",
            "revenue.telecom 124000000000 lai-chau 2024-4M yoy 1.9",
        ],
    );
    reads(
        "Lai Châu\n\nNgày 10/11/2020\n\nCuối năm 2015, cả tỉnh mới có 21,5% số hộ gia đình kết nối Internet. Đến cuối tháng 10 vừa rồi, tỷ lệ này là 54,8%, thấp hơn mức 74,2% của cả nước cùng thời điểm.\n",
        &[
            "share.households_internet 21.5 lai-chau @2015-12",
            "share.households_internet 54.8 lai-chau @2020-10",
            "share.households_internet 74.2 vietnam @2020-10",
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

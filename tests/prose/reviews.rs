//! Periods: what a page reviews, when it came out, and what is told of another time beside.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn from_the_beginning_of_the_year_on_is_said_in_many_ways() {
    let page = |body: &str| {
        format!(
            "Telecoms keep growing in Lai Chau\n\nDecember 12, 2023\n\nAccording to the Department of Information and Communications, postal revenue reached VND 99 billion in the first eleven months of 2023.\n\n{body}\n"
        )
    };
    for time in ["So far this year", "This year so far", "In the year to date"] {
        reads(
            &page(&format!("{time}, telecom revenue came to VND 412 billion.")),
            &["revenue.post 99000000000 lai-chau 2023-11M", "revenue.telecom 412000000000 lai-chau 2023-11M"],
        );
    }
    reads(
        &page("Telecom revenue came to VND 412 billion in the year to date."),
        &["revenue.post 99000000000 lai-chau 2023-11M", "revenue.telecom 412000000000 lai-chau 2023-11M"],
    );
    // In the year alone is all of it, as of its end.
    reads(
        &lai_chau_in_english("Telecom revenue came to VND 412 billion in the year."),
        &["revenue.telecom 412000000000 lai-chau 2023"],
    );
}

#[test]
fn the_whole_of_last_year_is_not_the_one_of_the_text() {
    let page =
        |body: &str| format!("Bưu chính, viễn thông tỉnh Lai Châu 9 tháng đầu năm 2023\n\nNgày 08/10/2023\n\n{body}\n");
    reads(
        &page("Cả năm ngoái, doanh thu viễn thông đạt 512 tỷ đồng."),
        &["revenue.telecom 512000000000 lai-chau 2022"],
    );
    reads(
        &page("Mục tiêu của tỉnh trong cả năm tới là doanh thu viễn thông đạt 560 tỷ đồng."),
        &["revenue.telecom 560000000000 lai-chau 2024 target"],
    );
    reads(
        &page("Ước cả năm, doanh thu viễn thông đạt 530 tỷ đồng."),
        &["revenue.telecom 530000000000 lai-chau 2023 estimate"],
    );
}

#[test]
fn the_end_of_a_time_may_be_joined_to_it_by_a_hyphen() {
    reads(
        &lai_chau_in_english(
            "As of end-June 2023, the number of BTS stations was 1,537. By end-2023, fixed broadband subscribers numbered 81,200.",
        ),
        &["network.bts 1537 lai-chau @2023-06", "subscribers.broadband_fixed 81200 lai-chau @2023-12"],
    );
    reads(
        "Viettel Lai Chau: results of the first six months of 2023\n\n14 July 2023\n\nInfrastructure and subscribers (as of end-June 2023):\n- Mobile subscribers: 149,690;\n- 4G coverage of the population: 84.7%.\n\nPayments to the State budget came to 72 billion VND.\n",
        &[
            "subscribers.mobile 149690 lai-chau @2023-06 Viettel",
            "coverage.4g 84.7 lai-chau @2023-06 Viettel",
            "budget.telecom 72000000000 lai-chau 2023-H1 Viettel",
        ],
    );
}

#[test]
fn the_months_so_far_told_once_leave_the_page_its_month() {
    reads(
        "March 2021: Lai Chau province grows\n\nApril 10, 2021\n\nPostal revenue reached VND 10.3 billion. For the first three months, postal revenue reached VND 29.2 billion.\n\nTelecom revenue came to VND 41 billion.\n",
        &[
            "revenue.post 10300000000 lai-chau 2021-03",
            "revenue.post 29200000000 lai-chau 2021-Q1",
            "revenue.telecom 41000000000 lai-chau 2021-03",
        ],
    );
    // A headline with both is of both, and what names neither is of the months so far.
    reads(
        "Bưu chính, viễn thông tỉnh Lai Châu tháng 9 và 9 tháng đầu năm 2023\n\nNgày 08/10/2023\n\nDoanh thu viễn thông đạt 412 tỷ đồng.\n",
        &["revenue.telecom 412000000000 lai-chau 2023-9M"],
    );
}

#[test]
fn a_sentence_may_go_back_to_the_year_before() {
    reads(
        &lai_chau(
            "Số trạm 5G là 203 trạm. Cùng kỳ năm trước, con số này là 141. Nộp ngân sách của khối doanh nghiệp viễn thông đạt 24 tỷ đồng.",
        ),
        &[
            "network.bts_5g 203 lai-chau @2023-12",
            "network.bts_5g 141 lai-chau @2022-12",
            "budget.telecom 24000000000 lai-chau 2023",
        ],
    );
    reads(
        "Lai Chau in the first five months of 2014\n\n13 June 2014\n\nFixed broadband subscribers numbered 282,986. In the same period of 2013 there were 239,227. Postal revenue came to VND 22.6 billion. In the same period of 2013 it was VND 18.7 billion.\n",
        &[
            "subscribers.broadband_fixed 282986 lai-chau @2014-05",
            "subscribers.broadband_fixed 239227 lai-chau @2013-05",
            "revenue.post 22600000000 lai-chau 2014-5M",
            "revenue.post 18700000000 lai-chau 2013-5M",
        ],
    );
    // The same time without another year is that of the sentence before.
    reads(
        &lai_chau(
            "Doanh thu viễn thông đạt 512 tỷ đồng. Cùng kỳ, Viettel Lai Châu đạt doanh thu viễn thông 248 tỷ đồng.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023", "revenue.telecom 248000000000 lai-chau 2023 Viettel"],
    );
}

#[test]
fn what_a_share_has_risen_to_has_not_the_time_that_it_rose_from() {
    reads(
        &lai_chau(
            "Tỷ lệ hộ gia đình có Internet cáp quang tăng từ 60,8% năm 2020 lên 86,1%. Tổng số thuê bao điện thoại là 456.736 thuê bao.",
        ),
        &[
            "share.households_fiber 60.8 lai-chau @2020-12",
            "share.households_fiber 86.1 lai-chau @2023-12",
            "subscribers.telephone 456736 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english("The share of households with fibre rose from 56.3 per cent in 2017 to 83.2 per cent."),
        &["share.households_fiber 56.3 lai-chau @2017-12", "share.households_fiber 83.2 lai-chau @2023-12"],
    );
}

#[test]
fn the_day_of_a_decision_is_not_that_of_a_text_about_later_times() {
    reads(
        "Lai Chau builds digital infrastructure\n\nAccording to the Department of Information and Communications of Lai Chau, telecom companies' payments to the State budget reached VND 24.8 billion in the first seven months of 2023.\n\nOn March 15, 2021 the provincial People's Committee issued Decision No. 512/QD-UBND on passive telecom infrastructure.\n\nMobile subscribers numbered 430,490.\n",
        &["budget.telecom 24800000000 lai-chau 2023-7M", "subscribers.mobile 430490 lai-chau @2023-07"],
    );
}

#[test]
fn stocks_do_not_stand_as_of_the_end_of_a_goal() {
    reads(
        "Chủ Nhật, 15/03/2026 | 08:30\n\nTỉnh Phú Thọ: kết quả tháng 2/2026\n\nSố thuê bao băng rộng cố định của tỉnh đạt 221.645 thuê bao, tăng 6,2% so với cùng kỳ.\n\nĐến năm 2026, tỉnh phấn đấu số trạm 5G đạt 748 trạm.\n",
        &["subscribers.broadband_fixed 221645 phu-tho @2026-02 yoy 6.2", "network.bts_5g 748 phu-tho @2026-12 target"],
    );
}

#[test]
fn the_day_of_a_training_course_does_not_date_a_text_on_later_months() {
    reads(
        "The first nine months of 2023: Lai Chau grows\n\nA training course on 14 and 15 April drew 120 commune officials.\n\nNow, the number of 5G stations stands at 179. In September, telecom revenue reached VND 42 billion.\n",
        &["network.bts_5g 179 lai-chau @2023-09", "revenue.telecom 42000000000 lai-chau 2023-09"],
    );
}

#[test]
fn five_months_are_no_whole_year() {
    reads(
        "Lai Châu\n\nNgày 18/06/2022\n\nSở Thông tin và Truyền thông tỉnh Lai Châu tổ chức hội nghị sơ kết công tác năm tháng đầu năm 2022.\n\nDoanh thu viễn thông đạt 174 tỷ đồng trong năm tháng đầu năm 2022.\n",
        &["revenue.telecom 174000000000 lai-chau 2022-5M"],
    );
}

#[test]
fn the_months_that_a_growth_is_measured_by_are_those_of_its_level() {
    reads(
        "Monthly bulletin, September 2023\n\nPost and telecommunications of Lai Chau province\n\nTelecom companies earned VND 318 billion, an increase of 7% over the first nine months of 2022.\n",
        &["revenue.telecom 318000000000 lai-chau 2023-9M yoy 7"],
    );
}

#[test]
fn what_is_added_up_stands_beside_the_month_of_the_report() {
    let page = |body: &str| {
        format!("Bưu chính, viễn thông tỉnh Lai Châu tháng 5 và 5 tháng năm 2013\n\n08/06/2013\n\n{body}\n")
    };
    reads(
        &page("Trong tháng, doanh thu viễn thông đạt 31,8 tỷ đồng. Lũy kế, doanh thu viễn thông đạt 152 tỷ đồng."),
        &["revenue.telecom 31800000000 lai-chau 2013-05", "revenue.telecom 152000000000 lai-chau 2013-5M"],
    );
    reads(
        &page("Tháng báo cáo, doanh thu bưu chính đạt 4,1 tỷ đồng; lũy kế đạt 19,2 tỷ đồng."),
        &["revenue.post 4100000000 lai-chau 2013-05", "revenue.post 19200000000 lai-chau 2013-5M"],
    );
    // What has added up over many years is no part of one.
    reads(&page("Lũy kế đến nay, toàn tỉnh có 1.214 trạm BTS."), &["network.bts 1214 lai-chau @2013-06"]);
}

#[test]
fn a_year_that_is_over_is_the_one_before_the_first_months() {
    for (time, end) in [("Năm qua", "cuối năm"), ("Trong năm vừa qua", "đến hết năm"), ("Năm ngoái", "cuối năm")]
    {
        reads(
            &format!(
                "Lai Châu phát triển hạ tầng số\n\nNgày 14/01/2024\n\n{time}, doanh thu viễn thông đạt 512 tỷ đồng. Số trạm 5G {end} là 82 trạm.\n\nNăm nay, ngành phấn đấu doanh thu bưu chính đạt 98 tỷ đồng.\n"
            ),
            &[
                "revenue.telecom 512000000000 lai-chau 2023",
                "network.bts_5g 82 lai-chau @2023-12",
                "revenue.post 98000000000 lai-chau 2024 target",
            ],
        );
    }
    reads(
        "Telecoms keep growing in Lai Chau\n\n14 January 2024\n\nIn the year just ended, telecom revenue came to VND 512 billion. At the end of the year, mobile subscribers numbered 412,000.\n",
        &["revenue.telecom 512000000000 lai-chau 2023", "subscribers.mobile 412000 lai-chau @2023-12"],
    );
    // Its own year, named with a goal, is not over.
    reads(
        "Viễn thông Lai Châu giữ đà tăng trưởng\n\n20/01/2024\n\nNăm ngoái, doanh thu viễn thông đạt 512 tỷ đồng. Cuối năm, số trạm 5G là 82 trạm.\n\nTrong năm 2024, ngành phấn đấu doanh thu bưu chính đạt 98 tỷ đồng.\n",
        &[
            "revenue.telecom 512000000000 lai-chau 2023",
            "network.bts_5g 82 lai-chau @2023-12",
            "revenue.post 98000000000 lai-chau 2024 target",
        ],
    );
    // In December it is the one that ends.
    reads(
        "Lai Châu phát triển hạ tầng số\n\nNgày 24/12/2023\n\nTrong năm qua, doanh thu viễn thông đạt 512 tỷ đồng.\n\nSang năm, ngành phấn đấu doanh thu bưu chính đạt 98 tỷ đồng.\n",
        &["revenue.telecom 512000000000 lai-chau 2023", "revenue.post 98000000000 lai-chau 2024 target"],
    );
}

#[test]
fn the_day_of_a_report_after_the_number_is_not_its_time() {
    reads(
        "Viễn thông Lai Châu giữ đà tăng trưởng\n\nLai Châu (TTXVN) - 9 tháng đầu năm 2017, doanh thu viễn thông đạt 386,5 tỷ đồng - theo báo cáo ngày 18/10 của Sở Thông tin và Truyền thông.\n",
        &["revenue.telecom 386500000000 lai-chau 2017-9M"],
    );
    reads(
        "Telecoms keep growing in Lai Chau\n\n12 October 2017\n\nTelecom revenue came to VND 386 billion through September.\n",
        &["revenue.telecom 386000000000 lai-chau 2017-9M"],
    );
}

#[test]
fn what_is_only_told_for_comparison_dates_no_page() {
    let page = |aside: &str| {
        format!(
            "Lai Chau – Investor's Guide » Chapter 5: Infrastructure\n\n5.4 Post and telecommunications\n• Telephone subscribers: 534,700\n• Base stations: 1,215\n\n{aside}\n"
        )
    };
    reads(
        &page("For comparison, in 2010 the province had only 742 base stations."),
        &[
            "subscribers.telephone 534700 lai-chau -",
            "network.bts 1215 lai-chau -",
            "network.bts 742 lai-chau @2010-12",
        ],
    );
    // A year that the page is about.
    reads(
        &page("These are figures of 2019. For comparison, in 2010 the province had only 742 base stations."),
        &[
            "subscribers.telephone 534700 lai-chau @2019-12",
            "network.bts 1215 lai-chau @2019-12",
            "network.bts 742 lai-chau @2010-12",
        ],
    );
}

#[test]
fn a_part_of_the_year_that_has_begun_is_not_reviewed() {
    let page = |title: &str, day: &str| {
        format!(
            "{title}\n\n{day}\n\nThe department looked back on the first six months of 2023.\n\nIn those six months telecom revenue in Lai Chau was VND 212 billion. The post earned VND 34 billion.\n\nAs of June 30 there were 401,400 mobile subscribers.\n"
        )
    };
    let read = [
        "revenue.telecom 212000000000 lai-chau 2023-H1",
        "revenue.post 34000000000 lai-chau 2023-H1",
        "subscribers.mobile 401400 lai-chau @2023-06",
    ];
    for title in [
        "Networks give Lai Chau a firm footing for the second half",
        "Lai Chau sets out tasks for the last six months",
        "Lai Chau operators face a harder third quarter",
    ] {
        reads(&page(title, "July 18, 2023"), &read);
    }
    // One that is over is reviewed.
    reads(
        "Lai Chau's networks in the second half\n\nJanuary 18, 2024\n\nTelecom revenue was VND 212 billion.\n",
        &["revenue.telecom 212000000000 lai-chau 2023-H2"],
    );
}

#[test]
fn a_part_of_a_time_that_is_told_alone_rules_its_own_figure_only() {
    let page =
        |body: &str| format!("MobiFone Lai Châu: bulletin\n\n14 July 2023\n\nDear friends,\n\nGood news.\n\n{body}\n");
    for alone in
        ["The second quarter alone brought", "In the second quarter alone it was", "The second quarter by itself gave"]
    {
        reads(
            &page(&format!(
                "Our branch had telecommunications revenue of VND 212 billion from January to June. {alone} VND 109 billion. We paid VND 9.4 billion into the state budget."
            )),
            &[
                "revenue.telecom 212000000000 lai-chau 2023-H1 MobiFone",
                "revenue.telecom 109000000000 lai-chau 2023-Q2 MobiFone",
                "budget.telecom 9400000000 lai-chau 2023-H1 MobiFone",
            ],
        );
    }
    reads(
        "Viễn thông Lai Châu 6 tháng đầu năm 2023\n\nNgày 14/7/2023\n\nDoanh thu viễn thông đạt 212 tỷ đồng. Chỉ riêng quý II đạt 109 tỷ đồng. Nộp ngân sách 9,4 tỷ đồng.\n",
        &[
            "revenue.telecom 212000000000 lai-chau 2023-H1",
            "revenue.telecom 109000000000 lai-chau 2023-Q2",
            "budget.telecom 9400000000 lai-chau 2023-H1",
        ],
    );
    // Not alone, it rules what comes after it.
    reads(
        &page(
            "Our branch had telecommunications revenue of VND 212 billion from January to June. In the second quarter it was VND 109 billion. We paid VND 4.9 billion into the state budget.",
        ),
        &[
            "revenue.telecom 212000000000 lai-chau 2023-H1 MobiFone",
            "revenue.telecom 109000000000 lai-chau 2023-Q2 MobiFone",
            "budget.telecom 4900000000 lai-chau 2023-Q2 MobiFone",
        ],
    );
}

#[test]
fn what_was_earned_then_is_only_compared_with() {
    for than in [
        "than we earned in the first half of 2022",
        "than was earned in the first half of 2022",
        "than what it took in during the first half of 2022",
        "than the figure for the first half of 2022",
    ] {
        reads(
            &format!(
                "MobiFone Lai Châu: bulletin\n\n14 July 2023\n\nDear friends,\n\nGood news.\n\nOur branch had telecommunications revenue of VND 212 billion from January to June, 4.3% more {than}. It runs 318 BTS stations.\n"
            ),
            &[
                "revenue.telecom 212000000000 lai-chau 2023-H1 yoy 4.3 MobiFone",
                "network.bts 318 lai-chau @2023-06 MobiFone",
            ],
        );
    }
    // Somebody else earned it: no time is compared with.
    reads(
        &lai_chau_in_english("Telecom revenue grew faster than the economy in 2023, to VND 412 billion."),
        &["revenue.telecom 412000000000 lai-chau 2023"],
    );
}

#[test]
fn months_that_something_lasted_are_none_under_review() {
    reads(
        "BẢN TIN NỘI BỘ MOBIFONE LAI CHÂU\nSố 10/2021 - Phát hành ngày 08/10/2021\n\nVƯỢT QUA BA THÁNG GIÃN CÁCH, CHI NHÁNH GIỮ ĐÀ TĂNG TRƯỞNG\n\nDoanh thu viễn thông quý III đạt 168 tỷ đồng; lũy kế 9 tháng đạt 511 tỷ đồng.\n\nMạng lưới\n\nCuối quý, MobiFone Lai Châu có 318 trạm BTS.\n",
        &[
            "revenue.telecom 168000000000 lai-chau 2021-Q3 MobiFone",
            "revenue.telecom 511000000000 lai-chau 2021-9M MobiFone",
            "network.bts 318 lai-chau @2021-09 MobiFone",
        ],
    );
    // Bare months are those since its beginning.
    reads(
        "Viễn thông Lai Châu ba tháng\n\nNgày 08/4/2021\n\nDoanh thu viễn thông đạt 168 tỷ đồng.\n",
        &["revenue.telecom 168000000000 lai-chau 2021-Q1"],
    );
}

#[test]
fn the_year_of_the_tasks_that_a_meeting_hands_out_is_not_that_of_the_next_paragraph() {
    reads(
        "Báo cáo năm 2021 mà Đà Nẵng đem tới hội nghị giao nhiệm vụ năm 2022 nêu rõ, viễn thông và bưu chính có doanh thu ước hơn 8.700 tỷ đồng, tăng \
         6% so với năm 2020.\n\nThành phố có 29 doanh nghiệp viễn thông.\n",
        &[
            "revenue.post_telecom 8700000000000 da-nang 2021 above estimate yoy 6",
            "enterprises.telecom 29 da-nang @2021-12",
        ],
    );
    // A later year that nobody plans for holds for what follows it.
    reads(
        "Viễn thông Đà Nẵng\n\nNếu năm 2019 toàn thành phố có 286 trạm 5G thì năm 2020 có 326 trạm 5G. Thuê bao di động là 1,8 triệu thuê bao.\n",
        &[
            "network.bts_5g 286 da-nang @2019-12",
            "network.bts_5g 326 da-nang @2020-12",
            "subscribers.mobile 1800000 da-nang @2020-12",
        ],
    );
}

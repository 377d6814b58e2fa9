//! Pages that bear no date of their own, or bear it where few look, and what their words still tell of time.

use provista::extract::Extractor;
use provista::reading::document_from_text;

use super::reads;

#[test]
fn the_year_from_which_something_rose_dates_nothing() {
    reads(
        "Dien Bien counts 1,340 base stations. About 71% of residents now use smartphones, up steeply from 29% in 2020.",
        &[
            "network.bts 1340 dien-bien -",
            "share.smartphone_users 71 dien-bien - about",
            "share.smartphone_users 29 dien-bien @2020-12",
        ],
    );
    // What is told of a year itself is of it.
    reads("Dien Bien had 1,340 base transceiver stations in 2021.", &["network.bts 1340 dien-bien @2021-12"]);
}

#[test]
fn a_page_is_no_older_than_the_day_its_figures_are_of() {
    reads(
        "Masts and cables of Lao Cai\n\nOver the years the networks of the province have come to all its villages.\n\n\
         Now the province has 3,240 BTS stations.\n\nPhoto of a mast\n\nStations of the networks\n\n\
         As of July 21, 2025, this is the network of Lao Cai province:\n\n- There are 6 telecommunications enterprises.\n",
        &["network.bts 3240 lao-cai @2025-07", "enterprises.telecom 6 lao-cai @2025-07"],
    );
    reads(
        "The campaign got under way in June 2019.\n\nBy February 1, 2019, the ministry's list held 1,386 hamlets that no mobile wave reached.\n\n\
         As of the end of Q1 2020, waves covered 1,107 hamlets more.\n\nVietnam has 57.8 million mobile broadband subscribers.\n",
        &["subscribers.broadband_mobile 57800000 vietnam @2020-03"],
    );
}

#[test]
fn last_year_is_the_one_after_that_with_which_it_is_compared() {
    reads(
        "VNPT Hoa Binh\n\nLast year, VNPT Hoa Binh's revenue came to 293 billion VND, up 4.37% compared to that in 2022.",
        &["revenue.telecom 293000000000 hoa-binh 2023 yoy 4.37 VNPT"],
    );
    // A text that bears a date needs no telling.
    reads(
        "VNPT Hoa Binh\n12 March 2025\n\nLast year, VNPT Hoa Binh's revenue came to 293 billion VND, up 4.37% compared to that in 2022.",
        &["revenue.telecom 293000000000 hoa-binh 2024 VNPT"],
    );
}

#[test]
fn the_date_below_a_text_is_read_where_a_blank_is_lost_in_it() {
    let told = |date: &str| {
        format!(
            "Telephone users grow slowly\n\nThe market is saturated, experts say, and the number of users hardly grows.\n\n\
             Total net revenues of the post and telecom industry in Vietnam were VND179.9 trillion last year, up 7.6% year-on-year.\n\n{date}\n"
        )
    };
    let expected = ["revenue.post_telecom 179900000000000 vietnam 2012 yoy 7.6"];
    reads(&told("By a reporter - January 13,2013"), &expected);
    reads(&told("By a reporter - January 13, 2013"), &expected);
    // No day of June, but a number.
    reads("At the end of June 2,963 stations were on the air in Lao Cai.", &["network.bts 2963 lao-cai -"]);
}

#[test]
fn the_quarter_that_has_just_begun_is_not_under_review() {
    reads(
        "HÀ NỘI, July 18, 2023 - Viettel will open 5G to whole cities in this year's third quarter.\n\n\
         Viettel earned revenue of VNĐ76 trillion, or 101.8 per cent of its six-month plan.\n\n\
         The 5G masts are on trial and their signal is expected to go on air in the third quarter.\n\n\
         MobiFone had revenue estimated at VNĐ11.8 trillion in the first six months.\n",
        &[
            "revenue.telecom 76000000000000 vietnam 2023-H1 plan 101.8 Viettel",
            "revenue.telecom 11800000000000 vietnam 2023-H1 estimate MobiFone",
        ],
    );
}

#[test]
fn the_years_in_the_name_of_a_paper_are_not_under_review() {
    reads(
        "In line with Decision No. 31 of the People's Council in 2021 on the digital economy of Vinh Phuc by 2025, with a vision \
         to 2030, the sector works hard.\n\nCurrently, Vinh Phuc has 1,310 BTS stations. Telecom revenue of 2024 \
         is estimated at VND 1,860 billion.\n",
        &["network.bts 1310 vinh-phuc @2024-12", "revenue.telecom 1860000000000 vinh-phuc 2024 estimate"],
    );
    reads(
        "Thực hiện Nghị quyết số 31 của Tỉnh ủy Vĩnh Phúc năm 2021 về kinh tế số, tầm nhìn đến năm 2030, ngành đã nỗ lực nhiều.\n\n\
         Hiện toàn tỉnh Vĩnh Phúc có 1.310 trạm BTS. Doanh thu viễn thông cả năm 2024 ước được 1.860 tỷ đồng.\n",
        &["network.bts 1310 vinh-phuc @2024-12", "revenue.telecom 1860000000000 vinh-phuc 2024 estimate"],
    );
    // The year behind the comma is told of.
    reads(
        "Thực hiện Quyết định số 61/QĐ-TTg của Thủ tướng, năm 2022 Vĩnh Phúc có 1.310 trạm BTS.",
        &["network.bts 1310 vinh-phuc @2022-12"],
    );
}

#[test]
fn a_plan_until_some_year_and_a_year_told_in_passing_date_no_page() {
    reads(
        "Telecom revenue in H1 reaches US$4.11 billion\n\nVietnam's telecom revenue in the first half of the year reached US$4.11 billion, the ministry \
         said at a conference.\n\nThe ministry has carried out the National Plan for the Press until 2025.\n\nIn the last six months of 2016, the \
         ministry will go on with its tasks.\n",
        &["revenue.telecom 4110000000 vietnam 2016-H1"],
    );
    reads(
        "Many Internet users\n\nMore than half of the people of Vietnam are online, the authority says in a report on the market.\n\n\
         There are 31.46 million broadband subscribers in Vietnam, from 19.7 million in 2014.\n\nIn 2013, landline subscribers numbered 8.1 million.\n",
        &[
            "subscribers.broadband 31460000 vietnam @2014-12",
            "subscribers.broadband 19700000 vietnam @2014-12",
            "subscribers.fixed 8100000 vietnam @2013-12",
        ],
    );
}

#[test]
fn a_goal_behind_a_goal_is_one_on_a_page_without_a_date() {
    reads(
        "Quy hoạch bưu chính, viễn thông Sóc Trăng đến 2010, tầm nhìn 2020\n\nUBND tỉnh Sóc Trăng vừa thông qua quy hoạch bưu chính, viễn thông.\n\n\
         Mục tiêu là đến năm 2010 có 36,5 máy điện thoại/100 dân. Đến 2015 đạt 58,2 máy/100 dân.\n",
        &["density.telephone 36.5 soc-trang @2010-12 target", "density.telephone 58.2 soc-trang @2015-12 target"],
    );
}

#[test]
fn the_years_of_goals_and_plans_date_nothing() {
    // The name of a plan.
    for lead in [
        "Tây Ninh vừa ban hành Kế hoạch xây dựng mạng lưới đến năm 2030.",
        "Tây Ninh vừa thông qua Đề án chuyển đổi số đến hết năm 2030.",
        "Tay Ninh has just approved a programme on digital infrastructure until 2030.",
    ] {
        reads(&format!("{lead}\n\nTỉnh hiện có 4.130 trạm BTS.\n"), &["network.bts 4130 tay-ninh -"]);
    }
    // What was reached by then is told of it.
    reads(
        "Hạ tầng số Tây Ninh\n\nTính đến hết năm 2020, tỉnh đã có 4.130 trạm BTS.\n",
        &["network.bts 4130 tay-ninh @2020-12"],
    );
    // A goal in the headline, and what is told of a year below it.
    let below = "Currently, the province has 1,740 base transceiver stations.\n\nTelecom revenue of 2024 is \
                 estimated at VND 2,180 billion.\n";
    let told = ["network.bts 1740 lam-dong @2024-12", "revenue.telecom 2180000000000 lam-dong 2024 estimate"];
    reads(&format!("By 2025, Lam Dong wants 5G in all its towns\n\n{below}"), &told);
    // The year after the one that is told of.
    reads(
        "Năm 2018, các nhà mạng tại Nghệ An phát triển mới 218.300 thuê bao di động. Đến nay tỉnh có 1.946.200 thuê bao di động.\n\n\
         Sang năm 2019, tỉnh dự kiến dựng thêm 200 trạm BTS.\n",
        &["subscribers.mobile 1946200 nghe-an @2018-12"],
    );
}

#[test]
fn what_a_share_is_set_against_dates_nothing() {
    for than in ["against 29% in 2021", "as against 29% in 2021", "versus 29% in 2021"] {
        reads(
            &format!("Dien Bien counts 1,340 base stations. About 71% of residents use smartphones, {than}."),
            &[
                "network.bts 1340 dien-bien -",
                "share.smartphone_users 71 dien-bien - about",
                "share.smartphone_users 29 dien-bien @2021-12",
            ],
        );
    }
}

#[test]
fn a_month_in_which_something_was_signed_dates_nothing() {
    let page = |event: &str| {
        format!(
            "Viettel in Quang Ngai\n\nAt present, Viettel Quang Ngai has 570 base transceiver stations.\n\nThe network reaches all communes.\n\n{event}\n"
        )
    };
    let undated = ["network.bts 570 quang-ngai - Viettel"];
    reads(&page("In August 2018, provincial leaders signed an agreement with the branch."), &undated);
    // A month that figures are told of is under review.
    reads(
        &page("In August 2018, the branch had 410,000 mobile subscribers."),
        &["network.bts 570 quang-ngai @2018-08 Viettel", "subscribers.mobile 410000 quang-ngai @2018-08 Viettel"],
    );
}

#[test]
fn the_farthest_year_of_a_resolution_is_not_that_of_what_was_done() {
    let page = |paper: &str| {
        format!(
            "Digital infrastructure of Lam Dong\n\nIn line with {paper}, the sector has brought mobile broadband to 100% of residential areas of \
             the province.\n\nTotal revenue of telecommunications in 2024 is estimated at 2,180 billion VND.\n"
        )
    };
    for paper in [
        "Resolution No. 12 of the Party Committee in 2022 on digital transformation by 2025, with a vision to 2030",
        "Resolution No. 12 of the Party Committee on digital transformation, with a vision to 2030",
    ] {
        reads(
            &page(paper),
            &["coverage.mobile 100 lam-dong @2024-12", "revenue.telecom 2180000000000 lam-dong 2024 estimate"],
        );
    }
    // A goal begins with its own year.
    reads(
        "Hạ tầng số Kon Tum năm 2025\n\nĐịnh hướng đến năm 2030, phấn đấu phủ sóng 5G đạt 95% dân số.\n",
        &["coverage.5g 95 kon-tum @2030-12 target"],
    );
}

#[test]
fn heads_of_two_years_over_a_table_tell_the_later_one_of_a_page_without_a_date() {
    let stations = |heads: &str, vietnamese: bool| {
        let (title, row, told) = if vietnamese {
            ("Bưu chính, viễn thông tỉnh Lai Châu", "Thuê bao di động\tthuê bao", "Toàn tỉnh có 1.240 trạm BTS.")
        } else {
            (
                "Post and telecommunications of Lai Chau",
                "Mobile subscribers\tsubscribers",
                "The province has 1,240 base stations.",
            )
        };
        let text = format!("{title}\n\n{heads}\n{row}\t754,480\t773,947\n{row} (2)\t1,480\t1,947\n\n{told}\n");
        let document = document_from_text("a.txt", text);
        let findings = Extractor::bundled().extract(&document);
        let found = findings.iter().find(|finding| finding.figure.indicator.as_str() == "network.bts");
        found.unwrap().figure.period.map(|period| period.to_string())
    };
    for (heads, vietnamese, month) in [
        ("Indicator\tUnit\tJune 2018\tJune 2019", false, "@2019-06"),
        ("Indicator\tUnit\tJune 2019\tJune 2018", false, "@2019-06"),
        ("Indicator\tUnit\t2018\t2019", false, "@2019-12"),
        // What heads the rows is no goal.
        ("Chỉ tiêu\tĐơn vị\tTháng 6/2018\tTháng 6/2019", true, "@2019-06"),
        ("Chỉ tiêu\tĐơn vị\t6 tháng 2018\t6 tháng 2019", true, "@2019-06"),
        ("Chỉ tiêu\tĐơn vị\tQuý I/2018\tQuý I/2019", true, "@2019-03"),
        // A year of a plan has not come.
        ("Chỉ tiêu\tĐơn vị\tTH 2018\tKH 2019", true, "@2018-12"),
        ("Chỉ tiêu\tĐơn vị\tNăm 2018\tKế hoạch 2019", true, "@2018-12"),
        ("Indicator\tUnit\tActual 2018\tPlan 2019", false, "@2018-12"),
    ] {
        assert_eq!(stations(heads, vietnamese).as_deref(), Some(month), "{heads}");
    }
}

#[test]
fn a_text_is_no_older_than_what_began_before_it() {
    for began in [
        "The trial in a small town has run since December 21, 2015.",
        "An operator has been testing the service since November 2015.",
    ] {
        reads(
            &format!(
                "More users in Vietnam\n\nThe Internet is now used by more than 38.6 million people, with 27.50 million broadband subscribers.\n\n\
                 Broadband subscribers have risen from 18.2 million in 2014.\n\nIn all, the mobile networks of Vietnam have 104.6 million subscribers.\n\n\
                 In 2013, there were 8.9 million landlines.\n\n{began}\n"
            ),
            &[
                "subscribers.broadband 27500000 vietnam @2015-12",
                "subscribers.broadband 18200000 vietnam @2014-12",
                "subscribers.mobile 104600000 vietnam @2015-12",
                "subscribers.fixed 8900000 vietnam @2013-12",
            ],
        );
    }
    // What is to begin says nothing of the day of the text.
    reads(
        "More users in Vietnam\n\nIn 2013 the mobile networks of Vietnam had 104.6 million subscribers.\n\nThe service will start in January 2016.\n",
        &["subscribers.mobile 104600000 vietnam @2013-12"],
    );
}

#[test]
fn the_year_of_which_something_is_a_multiple_dates_nothing() {
    for times in ["a three-time increase compared to 2009", "ten times that of 2009", "a threefold rise over 2009"] {
        reads(
            &format!(
                "Viettel earned 183.2 trillion VND last year, {times}. It has 52.4 million subscribers in Vietnam."
            ),
            &["revenue.telecom 183200000000000 vietnam - Viettel", "subscribers.telephone 52400000 vietnam - Viettel"],
        );
    }
    // A growth in percent is against the year before.
    reads(
        "Viettel's revenue was 183.2 trillion VND last year, an increase of 10% compared to 2014.",
        &["revenue.telecom 183200000000000 vietnam 2015 yoy 10 Viettel"],
    );
}

#[test]
fn from_the_beginning_of_a_year_until_now_a_page_without_a_date_is_of_that_year() {
    for began in [
        "Từ đầu năm 2023 đến nay, các nhà mạng ở Tuyên Quang dựng thêm nhiều cột.",
        "Since the beginning of 2023, the operators in Tuyen Quang have put up many masts.",
    ] {
        reads(
            &format!("Sóng về làng\n\n{began}\n\nHiện nay, Tuyên Quang có 1.472 trạm BTS.\n"),
            &["network.bts 1472 tuyen-quang @2023-12"],
        );
    }
    // A later year that it tells of says more.
    reads(
        "Sóng về làng\n\nTừ đầu năm 2021 đến nay, Tuyên Quang dựng thêm nhiều cột. Hiện nay, Tuyên Quang có 1.472 trạm BTS.\n\n\
         Năm 2023, doanh thu viễn thông của Tuyên Quang đạt 812 tỷ đồng.\n",
        &["network.bts 1472 tuyen-quang @2023-12", "revenue.telecom 812000000000 tuyen-quang 2023"],
    );
}

#[test]
fn a_meeting_at_some_time_of_a_month_dates_a_page_without_a_date() {
    for (held, now) in [
        ("ở hội nghị bàn việc quý tới vào cuối tháng 3.2022", "@2022-03"),
        ("tại cuộc họp báo mở vào giữa tháng 3/2022", "@2022-03"),
    ] {
        reads(
            &format!(
                "Lai Châu báo các con số này {held}.\n\nCuối năm 2021, cả tỉnh có 1.318 trạm BTS.\n\nTới nay, cả tỉnh có 58.200 thuê bao Internet.\n"
            ),
            &["network.bts 1318 lai-chau @2021-12", &format!("subscribers.internet 58200 lai-chau {now}")],
        );
    }
}

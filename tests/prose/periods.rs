//! Periods: when a figure is for.

use super::{lai_chau, lai_chau_in_english, reads};

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
        "Viễn thông Lai Châu năm 2014\n\nTại cuộc họp bàn nhiệm vụ năm 2015, Sở cho biết doanh thu viễn thông đạt 512 tỷ đồng.\n\n\
         Nhiệm vụ năm 2015: doanh thu viễn thông đạt 560 tỷ đồng.\n",
        &["revenue.telecom 512000000000 lai-chau 2014", "revenue.telecom 560000000000 lai-chau 2015 target"],
    );
}

#[test]
fn the_year_of_a_book_is_not_that_of_its_figures() {
    reads(
        "Mobile market in Vietnam\n\nOctober 3, 2013\n\nThe White Book 2013 counts 120.4 million mobile and 8.7 million landline subscribers in Vietnam at the end of 2012.\n",
        &["subscribers.mobile 120400000 vietnam @2012-12", "subscribers.fixed 8700000 vietnam @2012-12"],
    );
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
        "VIETNAM, July 18, 2023 - HÀ NỘI — Viettel will light up its 5G masts in this year's third quarter.\n\n\
         Viettel earned revenue of VNĐ76 trillion in the first six months, and paid VNĐ19.4 trillion to the budget.\n",
        &[
            "revenue.telecom 76000000000000 vietnam 2023-H1 Viettel",
            "budget.telecom 19400000000000 vietnam 2023-H1 Viettel",
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
fn months_that_are_cut_short_are_read() {
    reads(
        "HANOI, Jan. 5, 2022 (VNA) - The province of Yen Bai earned VND 1,105 billion from telecommunications in 2021.\n\nMobile subscribers numbered 771,400 by the end of the year.\n",
        &["revenue.telecom 1105000000000 yen-bai 2021", "subscribers.mobile 771400 yen-bai @2021-12"],
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
fn after_the_end_of_a_year_comes_no_month_of_the_same_year() {
    reads(
        "Fibre in Da Nang\n\nDecember 9, 2025\n\nAt the end of 2024, 84.6 per cent of households in the city had fibre. The rate at the end of November was 91.3 per cent.\n",
        &["share.households_fiber 84.6 da-nang @2024-12", "share.households_fiber 91.3 da-nang @2025-11"],
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
fn months_of_the_new_year_are_not_those_of_the_year_that_is_reviewed() {
    reads(
        "5G in Da Nang\n\nFebruary 12, 2026\n\nIn 2025 telecom revenue of Da Nang was VND4,120 billion.\n\n\
         At the end of January the city had 1,286 5G stations.\n",
        &["revenue.telecom 4120000000000 da-nang 2025", "network.bts_5g 1286 da-nang @2026-01"],
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
fn the_same_month_of_a_year_is_not_may_and_what_is_paid_follows_its_amount() {
    reads(
        &lai_chau(
            "Tháng 12/2023, doanh thu bưu chính ước được 6,3 tỷ đồng, tăng 1,7% so với tháng trước và tăng 10,5% so với cùng tháng năm 2022. Tỷ lệ văn bản điện tử được ký số đạt 99,4%, tỷ lệ thanh toán trực tuyến đạt 46,3%.",
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
fn the_head_of_a_report_dates_it_and_a_heading_ahead_gives_its_year() {
    reads(
        "ĐẢNG BỘ SỞ THÔNG TIN VÀ TRUYỀN THÔNG LAI CHÂU\nLai Châu, tháng 6 năm 2020\n\nBÁO CÁO CHÍNH TRỊ\n\nĐến nay, toàn tỉnh có 1.288 trạm BTS.\n",
        &["network.bts 1288 lai-chau @2020-06"],
    );
    // A month in a headline is what the text is about.
    reads(
        "Bưu chính, viễn thông Lai Châu tháng 6 năm 2020\n\nDoanh thu bưu chính đạt 12 tỷ đồng.\n",
        &["revenue.post 12000000000 lai-chau 2020-06"],
    );
}

#[test]
fn goals_of_the_full_year_and_days_on_which_they_were_set() {
    for (body, expected) in [
        (
            "In the nine months of 2023 postal revenue was VND 12 billion. For the last quarter, companies are to reach the full-year goal of VND 17 billion in postal revenue.",
            &["revenue.post 12000000000 lai-chau 2023-9M", "revenue.post 17000000000 lai-chau 2023 target"][..],
        ),
        (
            "The plan for 2024, approved by the council on 16 January, sets telecom revenue at VND 315 billion.",
            &["revenue.telecom 315000000000 lai-chau 2024 target"],
        ),
        (
            "\"The job now is to make them one,\" he said.\n\nThe province has 921 base stations.",
            &["network.bts 921 lai-chau @2023-12"],
        ),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
    reads(
        &lai_chau("Thuê bao Internet đạt 41. 870, tăng 33,5% so với cùng kỳ năm trước."),
        &["subscribers.internet 41870 lai-chau @2023-12 yoy 33.5"],
    );
    reads(&lai_chau("Tỉnh có 41 trạm BTS. 870 hộ chưa có sóng."), &["network.bts 41 lai-chau @2023-12"]);
}

#[test]
fn a_month_is_no_beginning_of_a_number() {
    for (body, expected) in [
        (
            "Số thuê bao điện thoại phát triển mới trong tháng 3.210 thuê bao, nâng tổng số thuê bao lên 842.300 thuê bao.",
            &["subscribers.telephone 842300 lai-chau @2023-12"][..],
        ),
        ("Doanh thu viễn thông tháng 3.2023 đạt 35 tỷ đồng.", &["revenue.telecom 35000000000 lai-chau 2023-03"]),
        (
            "Đến hết tháng 3, 842.300 thuê bao điện thoại hoạt động.",
            &["subscribers.telephone 842300 lai-chau @2023-03"],
        ),
        (
            "Thuê bao di động: 423.600; mật độ 97 TB/100 dân.",
            &["subscribers.mobile 423600 lai-chau @2023-12", "density.mobile 97 lai-chau @2023-12"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn a_goal_for_the_whole_year_is_of_the_year_in_whatever_part_it_is_set() {
    let page = |body: &str| {
        format!("Post and telecommunications of Lai Chau in the first six months of 2023\n\nJuly 8, 2023\n\n{body}\n")
    };
    let goal = "revenue.telecom 900000000000 lai-chau 2023 target";
    for body in [
        "In the last 6 months of the year the province is to meet the target of VND 900 billion in revenue from telecommunications and Internet services for the whole of 2023.",
        "In the last six months operators strive for the year's target of VND 900 billion in telecom revenue.",
        "The year's target for telecom revenue is VND 900 billion.",
    ] {
        reads(&page(body), &[goal]);
    }
    reads(
        &page("In the last six months of 2023 operators aim for telecom revenue of VND 460 billion."),
        &["revenue.telecom 460000000000 lai-chau 2023-H2 target"],
    );
    reads(
        &page(
            "Telecom revenue was VND 436 billion in the first six months, 48.4% of the plan for the year, which is VND 900 billion.",
        ),
        &["revenue.telecom 436000000000 lai-chau 2023-H1 plan 48.4", goal],
    );
}

#[test]
fn months_without_from_and_the_middle_of_a_year_are_times() {
    for time in ["January to June 2023", "January through June 2023", "from January to June 2023"] {
        reads(
            &lai_chau_in_english(&format!("Telecom revenue, {time}: VND 831 billion.")),
            &["revenue.telecom 831000000000 lai-chau 2023-H1"],
        );
    }
    for time in ["mid-2022", "mid-year 2022", "midyear 2022"] {
        reads(
            &lai_chau_in_english(&format!("There were 1,402 BTS stations at {time}.")),
            &["network.bts 1402 lai-chau @2022-06"],
        );
    }
    // Up to a number, and no month.
    reads(
        &lai_chau_in_english("4G stations rose from 400 in March to 600 in June 2023."),
        &["network.bts_4g 400 lai-chau @2023-03", "network.bts_4g 600 lai-chau @2023-06"],
    );
}

#[test]
fn the_day_of_a_meeting_among_the_items_of_a_bulletin_dates_no_text() {
    reads(
        "Tin tỉnh Lai Châu tháng 4/2023\n\n◆ Hội nghị ngày 5/3\n\nHiện toàn tỉnh có 1.214 trạm BTS.\n",
        &["network.bts 1214 lai-chau @2023-04"],
    );
    // The day of a briefing that the text itself tells of does.
    reads(
        "Post and telecommunications of Lai Chau in the first half of 2023\n\nThe department told reporters on July 28 that the \
         province currently had 1,214 base stations.\n",
        &["network.bts 1214 lai-chau @2023-07"],
    );
}

#[test]
fn an_early_year_is_one_where_it_is_called_so() {
    reads(
        &lai_chau("Năm 1985, toàn tỉnh có 1.214 thuê bao cố định. Đến năm 1995 có 5.300 thuê bao cố định."),
        &["subscribers.fixed 1214 lai-chau @1985-12", "subscribers.fixed 5300 lai-chau @1995-12"],
    );
    reads(
        &lai_chau_in_english(
            "In 1985, the province had 1,214 fixed subscribers. Postal revenue in 1988 was VND 210 million.",
        ),
        &["subscribers.fixed 1214 lai-chau @1985-12", "revenue.post 210000000 lai-chau 1988"],
    );
    // As many stations, and as many places.
    reads(&lai_chau("Toàn tỉnh có 1985 trạm BTS."), &["network.bts 1985 lai-chau @2023-12"]);
    reads(
        &lai_chau_in_english("Fibre is in 1985 hamlets, and the province has 1,214 BTS stations."),
        &["network.bts 1214 lai-chau @2023-12"],
    );
}

#[test]
fn the_same_months_are_those_of_the_figure_before() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue in the second half of 2023 came to VND 236 billion. Telecom businesses remitted VND 16 billion to the budget in the same six months.",
        ),
        &["revenue.telecom 236000000000 lai-chau 2023-H2", "budget.telecom 16000000000 lai-chau 2023-H2"],
    );
    reads(
        &lai_chau_in_english("Telecom businesses remitted VND 16 billion to the budget in the first six months."),
        &["budget.telecom 16000000000 lai-chau 2023-H1"],
    );
}

#[test]
fn when_an_enterprise_became_what_it_is_is_no_time_of_its_figures() {
    reads(
        "Hanoi, January 2019\n\nVietnam Post closed 2018 with postal revenue of VND18 trillion; Viettel Post, listed on UPCoM since \
         November, made VND4.92 trillion, a jump of 22 per cent.\n",
        &[
            "revenue.post 18000000000000 vietnam 2018 Vietnam Post",
            "revenue.post 4920000000000 vietnam 2018 yoy 22 Viettel Post",
        ],
    );
}

#[test]
fn two_bases_of_one_rise_are_no_times_of_its_parts() {
    reads(
        &lai_chau_in_english(
            "Revenue of post and telecommunications in September 2023 was VND 301.6 billion, edging up 0.8% on August and 6.4% on September 2022, comprising VND 27.3 billion of postal revenue and VND 274.3 billion of telecommunications revenue.",
        ),
        &[
            "revenue.post_telecom 301600000000 lai-chau 2023-09 yoy 6.4",
            "revenue.post 27300000000 lai-chau 2023-09",
            "revenue.telecom 274300000000 lai-chau 2023-09",
        ],
    );
}

#[test]
fn since_a_month_is_up_to_the_time_of_the_figure() {
    for (since, stations) in [("Since January", 611), ("Since 1 July 2023", 640)] {
        reads(
            &lai_chau_in_english(&format!(
                "{since} operators have put 14 new BTS stations on air, which brings the network to {stations} BTS stations. The 4G signal reaches 98.1% of the population."
            )),
            &[&format!("network.bts {stations} lai-chau @2023-12"), "coverage.4g 98.1 lai-chau @2023-12"],
        );
    }
}

#[test]
fn nay_ends_the_time_told_before_it() {
    reads(
        &lai_chau("Cuối tháng 6/2023, mới có 61,4% hộ gia đình có cáp quang; nay đã là 70,2%."),
        &["share.households_fiber 61.4 lai-chau @2023-06", "share.households_fiber 70.2 lai-chau @2024-01"],
    );
    // A new name is no time.
    reads(
        &lai_chau("Cuối tháng 6/2023, xã Nậm Loỏng (nay là phường Đoàn Kết) và cả tỉnh có 98.200 thuê bao cáp quang."),
        &["subscribers.broadband_fixed 98200 lai-chau @2023-06"],
    );
}

#[test]
fn no_month_that_has_not_come_is_told_of_and_a_wish_is_for_the_next() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the share of households with fibre was 60%. At the end of September the rate was 54%.",
        ),
        &["share.households_fiber 60 lai-chau @2023-12", "share.households_fiber 54 lai-chau @2023-09"],
    );
    reads(
        &lai_chau_in_english(
            "The share of households with fibre was 60%. The rate for the whole country was 54% at the end of September.",
        ),
        &["share.households_fiber 60 lai-chau @2023-12", "share.households_fiber 54 vietnam @2023-09"],
    );
    reads(
        &lai_chau_in_english("At the end of 2022 5G covered 12% of the population. We want to see 30% by December."),
        &["coverage.5g 12 lai-chau @2022-12", "coverage.5g 30 lai-chau @2024-12 target"],
    );
}

#[test]
fn the_next_item_of_a_list_stands_as_of_the_day_of_the_one_before() {
    reads(
        "Viettel Kiên Giang, bản tin nội bộ\n\nTháng 7/2017\n\n★ Mạng lưới\n• Đến 30/6, chi nhánh có 1.034 trạm BTS, trong đó 486 trạm 4G.\n• Sóng 4G của Viettel phủ 92% dân số toàn tỉnh.\n",
        &[
            "network.bts 1034 kien-giang @2017-06 Viettel",
            "network.bts_4g 486 kien-giang @2017-06 Viettel",
            "coverage.4g 92 kien-giang @2017-06 Viettel",
        ],
    );
    reads(
        "Viettel Kien Giang bulletin\n\nJuly 2017\n\nNetwork\n- As of June 30, the branch had 1,034 base stations.\n- The 4G signal of Viettel covers 92% of the population.\n- We have 410,000 mobile subscribers.\n",
        &[
            "network.bts 1034 kien-giang @2017-06 Viettel",
            "coverage.4g 92 kien-giang @2017-06 Viettel",
            "subscribers.mobile 410000 kien-giang @2017-06 Viettel",
        ],
    );
    reads(
        "Viettel Kien Giang bulletin\n\nJuly 2017\n\nNetwork\n- As of June 30, the branch had 1,034 base stations.\n\nCustomers\n- We have 410,000 mobile subscribers.\n",
        &["network.bts 1034 kien-giang @2017-06 Viettel", "subscribers.mobile 410000 kien-giang @2017-07 Viettel"],
    );
}

#[test]
fn this_year_up_to_a_month_is_its_months_so_far() {
    reads(
        "Post and telecommunications of Lai Chau province\n\nNovember 10, 2023\n\nUp to the end of October we had received 96,430 dossiers online this year, against 61,200 in the first ten months of 2022.\n",
        &["egov.dossiers_online 96430 lai-chau 2023-10M", "egov.dossiers_online 61200 lai-chau 2022-10M"],
    );
    reads(
        "Bưu chính, viễn thông tỉnh Lai Châu\n\nNgày 10/11/2023\n\nĐến hết tháng 10, các cơ quan đã tiếp nhận 96.430 hồ sơ trực tuyến trong năm nay.\n",
        &["egov.dossiers_online 96430 lai-chau 2023-10M"],
    );
    reads(
        "Post and telecommunications of Lai Chau province\n\nNovember 10, 2023\n\nWe now offer 1,805 procedures online, 824 of them from the first to the last step.\n",
        &["egov.services 1805 lai-chau @2023-11", "egov.services_full 824 lai-chau @2023-11"],
    );
    reads(
        "Post and telecommunications of Lai Chau province\n\nNovember 10, 2023\n\nBy the end of October we plan to receive 96,430 dossiers online this year.\n",
        &["egov.dossiers_online 96430 lai-chau 2023 target"],
    );
}

#[test]
fn so_many_months_or_quarters_earlier_are_counted_from_the_time_told_before() {
    reads(
        &lai_chau_in_english(
            "Mobile subscribers on September 30, 2023: 512,300. Nine months earlier the province had 498,100 mobile subscribers.\n\n\
             Households with fibre: 73.5% at the end of December 2023. Three months earlier the rate was 70.2% in Dien Bien and 68.9% in Son La.",
        ),
        &[
            "subscribers.mobile 512300 lai-chau @2023-09",
            "subscribers.mobile 498100 lai-chau @2022-12",
            "share.households_fiber 73.5 lai-chau @2023-12",
            "share.households_fiber 70.2 dien-bien @2023-09",
            "share.households_fiber 68.9 son-la @2023-09",
        ],
    );
    reads(
        &lai_chau(
            "Đến hết tháng 9/2023, tỉnh có 1.204 trạm BTS. Hai quý trước, con số này là 1.100 trạm.\n\n\
             Cuối năm 2023, tỉnh có 14 doanh nghiệp bưu chính. Trước đó một năm, tỉnh có 11 doanh nghiệp bưu chính và 40 doanh nghiệp công nghệ số.\n\n\
             Doanh thu viễn thông quý III/2023 đạt 120 tỷ đồng; một quý trước đó là 112 tỷ đồng.",
        ),
        &[
            "network.bts 1204 lai-chau @2023-09",
            "network.bts 1100 lai-chau @2023-03",
            "enterprises.post 14 lai-chau @2023-12",
            "enterprises.post 11 lai-chau @2022-12",
            "enterprises.digital 40 lai-chau @2022-12",
            "revenue.telecom 120000000000 lai-chau 2023-Q3",
            "revenue.telecom 112000000000 lai-chau 2023-Q2",
        ],
    );
    // What is measured by another event is none of it, nor is a growth since then one over a year.
    reads(
        &lai_chau_in_english(
            "Two months before the storm the operators finished their work. At the end of December the province had 1,204 BTS stations, up 3% from three months earlier and 9% from a year earlier.",
        ),
        &["network.bts 1204 lai-chau @2023-12 yoy 9"],
    );
    reads(
        &lai_chau(
            "Hoàn thành hai quý trước hạn, mạng 4G đến hết năm 2023 có 612 trạm 4G, tăng 3% so với 3 tháng trước.",
        ),
        &["network.bts_4g 612 lai-chau @2023-12"],
    );
}

#[test]
fn the_sentence_over_a_list_says_when_its_figures_are_for() {
    for intro in [
        "Năm 2023 thị trường gần như bão hòa. Dưới đây là những con số đáng nhớ.",
        "Một năm nữa đã qua. Xin gửi tới bạn đọc những con số của năm 2023:",
    ] {
        reads(
            &format!(
                "BẢN TIN VNPT LAI CHÂU\n\nSố 1 - Tháng 01/2024\n\n{intro}\n\n* Doanh thu: 31 tỷ đồng.\n* Thuê bao di động: 98.200 thuê bao.\n"
            ),
            &["revenue.telecom 31000000000 lai-chau 2023 VNPT", "subscribers.mobile 98200 lai-chau @2023-12 VNPT"],
        );
    }
    reads(
        "BẢN TIN VNPT LAI CHÂU\n\nTháng 7/2023\n\nNửa chặng đường năm 2023 đã qua. Những con số của 6 tháng đầu năm:\n\n* Doanh thu: 31 tỷ đồng.\n",
        &["revenue.telecom 31000000000 lai-chau 2023-H1 VNPT"],
    );
}

#[test]
fn a_stretch_may_end_with_a_year_and_the_later_of_two_days_is_that_of_the_text() {
    reads(
        &lai_chau_in_english("From 1 July to the end of 2023 the communes received 18,350 dossiers online."),
        &["egov.dossiers_online 18350 lai-chau 2023-H2"],
    );
    reads(
        &lai_chau("Từ tháng 7 đến hết năm 2023, tỉnh tiếp nhận 18.350 hồ sơ trực tuyến."),
        &["egov.dossiers_online 18350 lai-chau 2023-H2"],
    );
    reads(
        &lai_chau_in_english("In January and February citizens filed 2,470 dossiers online."),
        &["egov.dossiers_online 2470 lai-chau 2023-2M"],
    );
}

#[test]
fn what_a_paragraph_tells_of_today_goes_on_after_its_first_sentence() {
    reads(
        "Interview on the network of Lai Chau\n\nPublished: 25 September 2023\n\nIn the first eight months of 2023 telecommunications revenue came to VND 60 billion.\n\nToday the province has 611 BTS stations. 4G reaches 98.1% of the population. 62 stations have 5G.\n",
        &[
            "revenue.telecom 60000000000 lai-chau 2023-8M",
            "network.bts 611 lai-chau @2023-09",
            "coverage.4g 98.1 lai-chau @2023-09",
            "network.bts_5g 62 lai-chau @2023-09",
        ],
    );
}

#[test]
fn nine_months_of_a_year_are_no_ninth_of_may() {
    reads(
        "Báo cáo tình hình 9 tháng năm 2022\n\nTỉnh Lai Châu\n\nToàn tỉnh có 231 điểm phục vụ bưu chính. Doanh thu viễn thông đạt 31 tỷ đồng.\n",
        &["network.post_offices 231 lai-chau @2022-09", "revenue.telecom 31000000000 lai-chau 2022-9M"],
    );
}

#[test]
fn what_somebody_says_of_a_day_holds_for_the_sentences_after_it() {
    reads(
        "Published 20 September 2023\n\nBy the end of August 2023 Lai Chau had 412,300 mobile subscribers.\n\nMr. Nam: Let me give you the count at the end of June. We had 611 BTS stations.\n",
        &["subscribers.mobile 412300 lai-chau @2023-08", "network.bts 611 lai-chau @2023-06"],
    );
}

#[test]
fn the_month_of_an_issue_is_not_what_it_reviews() {
    for issue in ["BẢN TIN NỘI BỘ VNPT LAI CHÂU - Số 1 (tháng 1/2024)", "BẢN TIN VNPT LAI CHÂU\n\nSố 1 (tháng 1/2024)"]
    {
        reads(
            &format!(
                "{issue}\n\nVNPT Lai Châu về đích năm 2023\n\nTrong năm, tổng số thuê bao băng rộng cố định đạt 18.320 thuê bao. Thuê bao di động đạt 98.200 thuê bao.\n"
            ),
            &[
                "subscribers.broadband_fixed 18320 lai-chau @2023-12 VNPT",
                "subscribers.mobile 98200 lai-chau @2023-12 VNPT",
            ],
        );
    }
}

#[test]
fn years_later_count_from_the_figure_before() {
    reads(
        &lai_chau_in_english("At the end of 2020 fibre reached 81% of the villages. Two years later it was 93.4%."),
        &["coverage.fiber 81 lai-chau @2020-12", "coverage.fiber 93.4 lai-chau @2022-12"],
    );
    reads(
        &lai_chau("Cuối năm 2020, cáp quang mới đến 81% số bản. Hai năm sau là 93,4%."),
        &["coverage.fiber 81 lai-chau @2020-12", "coverage.fiber 93.4 lai-chau @2022-12"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2020 the province had 48,200 fibre subscribers. Two years later there were 61,400.",
        ),
        &["subscribers.broadband_fixed 48200 lai-chau @2020-12", "subscribers.broadband_fixed 61400 lai-chau @2022-12"],
    );
    // Measured by something else.
    reads(&lai_chau("Hai năm sau khi sáp nhập, toàn tỉnh có 1.200 trạm BTS."), &["network.bts 1200 lai-chau @2023-12"]);
    reads(
        &lai_chau_in_english("Two years later than announced, fibre reached 93.4% of the villages."),
        &["coverage.fiber 93.4 lai-chau @2023-12"],
    );
}

#[test]
fn where_one_stands_now_is_told_of_the_rate_before() {
    reads(
        &lai_chau_in_english(
            "The plan for 2024 is fibre in 80% of households by December. Currently we stand at 71.3%.",
        ),
        &["share.households_fiber 80 lai-chau @2024-12 target", "share.households_fiber 71.3 lai-chau @2024-01"],
    );
    reads(
        &lai_chau("Kế hoạch năm 2024 là 80% hộ gia đình có cáp quang. Hiện đang ở mức 71,3%."),
        &["share.households_fiber 80 lai-chau @2024-12 target", "share.households_fiber 71.3 lai-chau @2024-01"],
    );
    // Somebody else's share of something else.
    reads(
        &lai_chau_in_english(
            "The plan for 2024 is fibre in 80% of households by December. Currently pupils stand at 71.3%.",
        ),
        &["share.households_fiber 80 lai-chau @2024-12 target"],
    );
}

#[test]
fn an_amount_told_by_quarter_is_of_each_of_them() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 512 billion. By quarter, the official figures are VND 121 billion for the first \
             quarter, VND 125 billion for the second and VND 130 billion for the third; the fourth quarter is estimated at VND 136 \
             billion, an increase of 4.6% over the fourth quarter of 2022.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023",
            "revenue.telecom 121000000000 lai-chau 2023-Q1",
            "revenue.telecom 125000000000 lai-chau 2023-Q2",
            "revenue.telecom 130000000000 lai-chau 2023-Q3",
            "revenue.telecom 136000000000 lai-chau 2023-Q4 estimate yoy 4.6",
        ],
    );
    reads(
        &lai_chau(
            "Doanh thu viễn thông đạt 512 tỷ đồng. Chia theo quý, số thực hiện là 121 tỷ đồng của quý I, 125 tỷ đồng của quý II.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023",
            "revenue.telecom 121000000000 lai-chau 2023-Q1",
            "revenue.telecom 125000000000 lai-chau 2023-Q2",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 250 billion in the first half and VND 262 billion in the second.",
        ),
        &["revenue.telecom 250000000000 lai-chau 2023-H1", "revenue.telecom 262000000000 lai-chau 2023-H2"],
    );
    // What else is told by quarter, and what is no quarter.
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 512 billion. By quarter, exports were VND 921 billion for the first and VND 935 billion \
             for the second.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 130 billion in the third quarter, for the second year in a row.",
        ),
        &["revenue.telecom 130000000000 lai-chau 2023-Q3"],
    );
}

#[test]
fn the_level_of_the_time_that_a_figure_is_compared_with_is_of_that_time() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in December is estimated at VND 48 billion, 5.2% higher than in the same month last year, \
             when it was VND 45.6 billion.",
        ),
        &[
            "revenue.telecom 48000000000 lai-chau 2023-12 estimate yoy 5.2",
            "revenue.telecom 45600000000 lai-chau 2022-12",
        ],
    );
    reads(
        &lai_chau(
            "Doanh thu viễn thông tháng 12 ước đạt 48 tỷ đồng, tăng 5,2% so với cùng kỳ năm trước là 45,6 tỷ đồng.",
        ),
        &[
            "revenue.telecom 48000000000 lai-chau 2023-12 estimate yoy 5.2",
            "revenue.telecom 45600000000 lai-chau 2022-12",
        ],
    );
    reads(
        &lai_chau(
            "Trong 9 tháng năm 2023, doanh thu viễn thông đạt 380 tỷ đồng. Cùng kỳ năm 2022, tổng doanh thu viễn thông là 361 tỷ đồng.",
        ),
        &["revenue.telecom 380000000000 lai-chau 2023-9M", "revenue.telecom 361000000000 lai-chau 2022-9M"],
    );
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 486,200 mobile subscribers, up 3% from the same time last year, when there were 472,000.",
        ),
        &["subscribers.mobile 486200 lai-chau @2023-12 yoy 3", "subscribers.mobile 472000 lai-chau @2022-12"],
    );
    // Another figure after such a time, a growth of then, and the same time once more.
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 512 billion, up 5.3% from the year before, when it had grown by 4.1%.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 5.3"],
    );
    reads(
        &lai_chau("Trong 9 tháng, doanh thu viễn thông đạt 380 tỷ đồng. Cùng kỳ, doanh thu bưu chính đạt 31 tỷ đồng."),
        &["revenue.telecom 380000000000 lai-chau 2023-9M", "revenue.post 31000000000 lai-chau 2023-9M"],
    );
}

#[test]
fn what_was_once_is_only_set_beside_what_is_now() {
    reads(
        &lai_chau(
            "Cuối năm 2018 toàn tỉnh mới có 810 trạm BTS; hiện nay chúng ta có 1.537 trạm. Sóng 4G đã đến với 94,6% dân số. Cáp quang đã về 97,1% số xã.",
        ),
        &[
            "network.bts 810 lai-chau @2018-12",
            "network.bts 1537 lai-chau @2024-01",
            "coverage.4g 94.6 lai-chau @2024-01",
            "coverage.fiber 97.1 lai-chau @2023-12",
        ],
    );
    // Without a word on today the text still tells of then.
    reads(
        &lai_chau("Cuối năm 2018 toàn tỉnh mới có 810 trạm BTS; 61% dân số có sóng 3G. Sóng 4G đến với 34,6% dân số."),
        &["network.bts 810 lai-chau @2018-12", "coverage.4g 34.6 lai-chau @2018-12"],
    );
}

#[test]
fn the_year_of_a_goal_dates_nothing_that_stands_already() {
    let bulletin = |body: &str| {
        format!(
            "Telecommunications of Lai Chau\n\nBulletin issued on 20 October 2023. Period under review: first nine months of 2023.\n\n{body}\n"
        )
    };
    reads(
        &bulletin(
            "Revenue of telecommunications was VND 410 billion. For the whole of 2023 the province has set itself a target of VND 560 billion. Mobile density is 94.3 subscribers per 100 people.",
        ),
        &[
            "revenue.telecom 410000000000 lai-chau 2023-9M",
            "revenue.telecom 560000000000 lai-chau 2023 target",
            "density.mobile 94.3 lai-chau @2023-09",
        ],
    );
    // A further goal is for the same year.
    reads(
        &bulletin(
            "Revenue of telecommunications was VND 410 billion. For the whole of 2023 the province has set itself a target of VND 560 billion. Mobile density should rise to 94.3 subscribers per 100 people.",
        ),
        &[
            "revenue.telecom 410000000000 lai-chau 2023-9M",
            "revenue.telecom 560000000000 lai-chau 2023 target",
            "density.mobile 94.3 lai-chau @2023-12 target",
        ],
    );
}

#[test]
fn months_that_lead_to_a_month_end_with_it() {
    let bulletin = |body: &str| format!("Telecommunications of Lai Chau\n\n14 August 2023\n\n{body}\n");
    for (said, period) in [
        ("In the six months to June", "2023-H1"),
        ("In the six months to the end of June 2023", "2023-H1"),
        ("In the three months ended 30 June 2023", "2023-Q2"),
        ("In the three months to March", "2023-Q1"),
    ] {
        reads(
            &bulletin(&format!("{said}, telecom revenue reached VND 268 billion.")),
            &[&format!("revenue.telecom 268000000000 lai-chau {period}")],
        );
    }
}

#[test]
fn the_day_that_a_sentence_ends_with_is_that_of_its_numbers() {
    let page = |body: &str| format!("Viễn thông Lai Châu năm 2023\n\nNgày 17/12/2023\n\n{body}\n");
    for said in [
        "Lai Châu có khoảng 380 nghìn thuê bao di động, tính đến 30/11.",
        "Lai Châu có khoảng 380 nghìn thuê bao di động (tính đến ngày 30/11).",
        "Lai Châu had about 380,000 mobile subscribers, as of November 30.",
        "Lai Châu had about 380,000 mobile subscribers, counted at 30 November.",
    ] {
        reads(&page(said), &["subscribers.mobile 380000 lai-chau @2023-11 about"]);
    }
    // One day for all that the sentence counts, and for what is said to be of the same day.
    reads(
        &page(
            "Lai Châu had 380,000 mobile subscribers and 12,000 fixed ones, as of November 30. On the same day 54.8% of households had fibre.",
        ),
        &[
            "subscribers.mobile 380000 lai-chau @2023-11",
            "subscribers.fixed 12000 lai-chau @2023-11",
            "share.households_fiber 54.8 lai-chau @2023-11",
        ],
    );
    reads(
        &page(
            "Tính đến 30/11, Lai Châu có 380 nghìn thuê bao di động. Cũng đến ngày đó, 54,8% hộ gia đình có cáp quang.",
        ),
        &["subscribers.mobile 380000 lai-chau @2023-11", "share.households_fiber 54.8 lai-chau @2023-11"],
    );
    // A day that a sentence of another time ends with is of the last clause alone.
    reads(
        &page("Cuối năm 2022, Lai Châu có 360 nghìn thuê bao di động; 54,8% hộ gia đình có cáp quang, tính đến 30/11."),
        &["subscribers.mobile 360000 lai-chau @2022-12", "share.households_fiber 54.8 lai-chau @2023-11"],
    );
}

#[test]
fn the_end_of_the_year_behind_goals_is_that_of_the_goals() {
    for goals in [
        "Năm 2024, tỉnh đặt mục tiêu doanh thu viễn thông đạt 200 tỷ đồng; 100% thôn có cáp quang vào cuối năm.",
        "Năm 2024, tỉnh phấn đấu doanh thu viễn thông đạt 200 tỷ đồng; phủ cáp quang 100% thôn vào cuối năm.",
    ] {
        reads(
            &lai_chau(goals),
            &["revenue.telecom 200000000000 lai-chau 2024 target", "coverage.fiber 100 lai-chau @2024-12 target"],
        );
    }
    // What stood at the end of the year is told before its number.
    reads(
        &lai_chau_in_english("The goal for 2024 is 900 5G stations; at the end of the year there were 486."),
        &["network.bts_5g 900 lai-chau @2024-12 target", "network.bts_5g 486 lai-chau @2023-12"],
    );
}

#[test]
fn a_day_that_names_a_street_dates_nothing() {
    let page = |street: &str| {
        format!(
            "Hạ tầng viễn thông Hậu Giang\n\nToàn tỉnh có 1.248 trạm BTS. Bưu điện trung tâm ở {street}.\n\nĐến cuối năm 2025 Hậu Giang phấn đấu đưa sóng 5G đến 25% dân số.\n"
        )
    };
    let read = ["network.bts 1248 hau-giang -", "coverage.5g 25 hau-giang @2025-12 target"];
    for street in ["số 9 đường 1 Tháng 5", "9 đường 30/4", "quảng trường 2/9", "16 April Street"] {
        reads(&page(street), &read);
    }
    // A town is none.
    reads(
        "Viễn thông Hậu Giang\n\nNgày 12/7/2024\n\nToàn thành phố 6 tháng đầu năm đạt doanh thu viễn thông 212 tỷ đồng.\n",
        &["revenue.telecom 212000000000 hau-giang 2024-H1"],
    );
}

/// A page of October whose figures of the year before stand above those of this year.
fn after_the_merger(told: &str) -> String {
    format!(
        "Lam Dong's networks after the merger\n\nOctober 17, 2025\n\nAt the end of 2024 the old Lam Dong had 2,387 base stations. Telecom revenue for 2024 was VND 1,905 billion.\n\n\
         The province recorded telecommunications revenue of VND 3,214 billion in the first nine months of 2025. {told}\n"
    )
}

#[test]
fn words_point_back_to_the_time_of_the_figure_before() {
    for told in [
        "Postal revenue over the same months was about VND 596 billion.",
        "Postal revenue in those months was about VND 596 billion.",
        "In the same stretch of time, post earned about VND 596 billion.",
        "The post took in about VND 596 billion in that time.",
        "During this time postal revenue reached about VND 596 billion.",
        "Postal revenue over that period came to about VND 596 billion.",
        "Postal revenue over the nine months came to about VND 596 billion.",
    ] {
        reads(
            &after_the_merger(told),
            &[
                "network.bts 2387 lam-dong @2024-12",
                "revenue.telecom 1905000000000 lam-dong 2024",
                "revenue.telecom 3214000000000 lam-dong 2025-9M",
                "revenue.post 596000000000 lam-dong 2025-9M about",
            ],
        );
    }
    // Of the sentence before, whatever the text reviews; a flow takes the months of a flow and a stock the day of a stock.
    reads(
        "Ha Giang's operators in figures\n\n12 November 2024\n\nThe department reports for the first nine months of 2024. Telecom revenue was VND 512 billion.\n\n\
         In the third quarter alone, operators earned VND 178 billion. Postal companies made VND 41 billion in those months and paid VND 2.1 billion to the budget over the same quarter.\n\n\
         On June 30 the province had 1,410 BTS stations. There were 812,000 mobile subscribers at that date, and on the same day 4G reached 97.4% of the population.\n",
        &[
            "revenue.telecom 512000000000 ha-giang 2024-9M",
            "revenue.telecom 178000000000 ha-giang 2024-Q3",
            "revenue.post 41000000000 ha-giang 2024-Q3",
            "budget.post 2100000000 ha-giang 2024-Q3",
            "network.bts 1410 ha-giang @2024-06",
            "subscribers.mobile 812000 ha-giang @2024-06",
            "coverage.4g 97.4 ha-giang @2024-06",
        ],
    );
    reads(
        "Viễn thông Nam Định\n\n12/8/2024\n\n7 tháng đầu năm 2024, doanh thu viễn thông đạt 1.020 tỷ đồng. Số thuê bao di động hiện là 1.650.000.\n\n\
         Đến ngày 30/6, tỉnh có 2.114 trạm BTS. Cùng ngày, số thuê bao băng rộng cố định là 402.000. Riêng tháng 7, doanh thu bưu chính đạt 62 tỷ đồng, doanh thu viễn thông trong thời gian đó là 151 tỷ đồng.\n",
        &[
            "revenue.telecom 1020000000000 nam-dinh 2024-7M",
            "subscribers.mobile 1650000 nam-dinh @2024-08",
            "network.bts 2114 nam-dinh @2024-06",
            "subscribers.broadband_fixed 402000 nam-dinh @2024-06",
            "revenue.post 62000000000 nam-dinh 2024-07",
            "revenue.telecom 151000000000 nam-dinh 2024-07",
        ],
    );
}

#[test]
fn the_same_months_of_an_earlier_year_are_told_in_many_ways() {
    for told in [
        "Postal revenue in the same period last year was VND 70 billion.",
        "In the same months of 2023 postal revenue had been VND 70 billion.",
        "Postal revenue in the corresponding months of 2023 was VND 70 billion.",
        "Postal revenue for the same months of the previous year was VND 70 billion.",
    ] {
        reads(
            &format!(
                "Quang Tri posts growth\n\nJuly 24, 2024\n\nTelecom revenue in Quang Tri reached VND 412 billion in the first half of 2024. {told}\n"
            ),
            &["revenue.telecom 412000000000 quang-tri 2024-H1", "revenue.post 70000000000 quang-tri 2023-H1"],
        );
    }
    for told in [
        "Doanh thu bưu chính cùng kỳ năm trước là 70 tỷ đồng.",
        "Cũng những tháng này của năm 2023, doanh thu bưu chính là 70 tỷ đồng.",
        "Cùng thời gian này năm trước, doanh thu bưu chính là 70 tỷ đồng.",
        "Trong 6 tháng đầu năm trước, doanh thu bưu chính là 70 tỷ đồng.",
        "Nửa đầu năm ngoái, doanh thu bưu chính là 70 tỷ đồng.",
    ] {
        reads(
            &format!(
                "Quảng Trị tăng trưởng\n\n24/7/2024\n\nDoanh thu viễn thông của Quảng Trị 6 tháng đầu năm 2024 đạt 412 tỷ đồng. {told}\n"
            ),
            &["revenue.telecom 412000000000 quang-tri 2024-H1", "revenue.post 70000000000 quang-tri 2023-H1"],
        );
    }
    // What has moved by then is of now.
    reads(
        "Quang Tri posts growth\n\nJuly 24, 2024\n\nTelecom revenue in Quang Tri reached VND 412 billion in the first half of 2024. Postal revenue rose 10% on the same months of 2023 to VND 77 billion.\n",
        &["revenue.telecom 412000000000 quang-tri 2024-H1", "revenue.post 77000000000 quang-tri 2024-H1 yoy 10"],
    );
}

#[test]
fn a_bulletin_is_of_the_months_that_it_reviews_and_not_of_the_one_in_which_it_comes_out() {
    for told in [
        "Nine months at a glance\n\nViettel Ninh Thuan's turnover came to VND 356.2 billion, growing 6.8% on the same nine months of 2022.",
        "Dear colleagues,\n\nThe third quarter is behind us, and the accounts of the branch for the first nine months of 2023 are closed. Viettel Ninh Thuan's turnover came to VND 356.2 billion, up 6.8%.",
    ] {
        reads(
            &format!(
                "VIETTEL NINH THUAN\nINTERNAL BULLETIN - No. 10 - October 2023\n\n{told}\n\n\
                 At the end of the quarter the branch was running 612 BTS stations in the province, among them 6 5G stations along 16 April Street.\n"
            ),
            &[
                "revenue.telecom 356200000000 ninh-thuan 2023-9M yoy 6.8 Viettel",
                "network.bts 612 ninh-thuan @2023-09 Viettel",
                "network.bts_5g 6 ninh-thuan @2023-09 Viettel",
            ],
        );
    }
}

#[test]
fn a_month_to_come_is_of_this_year_where_figures_of_the_last_one_stand_above() {
    reads(
        "Three provinces, one network: Lam Dong after the merger\n\nMonday, October 20, 2025\n\nAt the end of 2024 the old Lam Dong had 1,962 BTS stations. \
         In the first nine months of 2025 telecommunications revenue is estimated at VND 2,784 billion.\n\nBefore the year is out\n\n\
         The province aims to have 620 5G stations by December and 84% of households on fibre.\n",
        &[
            "network.bts 1962 lam-dong @2024-12",
            "revenue.telecom 2784000000000 lam-dong 2025-9M estimate",
            "network.bts_5g 620 lam-dong @2025-12 target",
            "share.households_fiber 84 lam-dong @2025-12 target",
        ],
    );
}

#[test]
fn a_time_is_pointed_back_to_even_where_its_sentence_told_no_figure_of_ours() {
    reads(
        "Soc Trang: the networks at the turn of the season\n\n5 November 2024\n\nLast year closed with telecom revenue of VND 1,010 billion in Soc Trang.\n\n\
         In the first ten months of 2024 the carriers laid 412 km of cable. Over the same stretch, postal and courier firms booked VND 91 billion.\n\n\
         At the end of October 1,310,000 mobile subscribers were registered. By that date 88.1% of households had fibre.\n",
        &[
            "revenue.telecom 1010000000000 soc-trang 2023",
            "revenue.post 91000000000 soc-trang 2024-10M",
            "subscribers.mobile 1310000 soc-trang @2024-10",
            "share.households_fiber 88.1 soc-trang @2024-10",
        ],
    );
    reads(
        "Phu Yen Department bulletin\n\n20 August 2024\n\nSeven months into 2024, telecom turnover stands at VND 604 billion. Post has turned over VND 130 billion in that time.\n",
        &["revenue.telecom 604000000000 phu-yen 2024-7M", "revenue.post 130000000000 phu-yen 2024-7M"],
    );
}

#[test]
fn the_same_date_is_of_the_number_told_with_another() {
    reads(
        "Da Nang's operators\n\nMarch 10, 2025\n\nIn Da Nang Viettel had 312 5G stations at the end of 2024 and VNPT 187 on the same date.\n",
        &["network.bts_5g 312 da-nang @2024-12 Viettel", "network.bts_5g 187 da-nang @2024-12 VNPT"],
    );
    // With its year it is that of the year.
    reads(
        "Da Nang's operators\n\nJuly 10, 2019\n\nFixed telephone subscribers of Da Nang went down to 104,000 at the end of June from 159,000 at the same time in 2018.\n",
        &["subscribers.fixed 104000 da-nang @2019-06", "subscribers.fixed 159000 da-nang @2018-06"],
    );
}

#[test]
fn this_time_is_that_of_the_stocks_before() {
    reads(
        "Kế hoạch chuyển đổi số tỉnh Lai Châu năm 2026\n\nNgày 20/12/2025\n\nDoanh thu viễn thông năm 2025 ước 214 tỷ đồng. Đến hết tháng 11/2025, Lai Châu có 1.310 trạm BTS. Cũng đến thời điểm này, 71,8% hộ gia đình có cáp quang.\n",
        &[
            "revenue.telecom 214000000000 lai-chau 2025 estimate",
            "network.bts 1310 lai-chau @2025-11",
            "share.households_fiber 71.8 lai-chau @2025-11",
        ],
    );
}

#[test]
fn what_comes_after_a_merger_is_of_no_year_to_come() {
    for said in ["Sáu tháng đầu năm sau khi sáp nhập", "Sáu tháng đầu năm trước khi sáp nhập"] {
        reads(
            &format!(
                "Viễn thông Lai Châu 6 tháng đầu năm 2023\n\nNgày 12/7/2023\n\n{said}, doanh thu viễn thông của Lai Châu đạt 112 tỷ đồng.\n"
            ),
            &["revenue.telecom 112000000000 lai-chau 2023-H1"],
        );
    }
}

#[test]
fn the_middle_of_a_year_is_its_june() {
    reads(
        &lai_chau("Đến giữa năm 2022, tỉnh đạt mật độ điện thoại 93,3 máy/100 dân, bằng chỉ tiêu của cả năm 2022."),
        &["density.telephone 93.3 lai-chau @2022-06"],
    );
    reads(
        &lai_chau("Đến giữa năm 2022, toàn tỉnh có 91.300 thuê bao Internet."),
        &["subscribers.internet 91300 lai-chau @2022-06"],
    );
    reads(
        &lai_chau("Tính đến giữa năm, toàn tỉnh có 91.300 thuê bao Internet."),
        &["subscribers.internet 91300 lai-chau @2023-06"],
    );
    // Between two years.
    reads(
        &lai_chau("So sánh giữa năm 2021 và năm 2022, toàn tỉnh có 91.300 thuê bao Internet vào cuối năm 2022."),
        &["subscribers.internet 91300 lai-chau @2022-12"],
    );
}

#[test]
fn parts_in_a_sentence_of_their_own_are_of_the_time_of_their_whole() {
    let page = |whole: &str, parts: &str| {
        format!(
            "Hanoi, 10/07/2018\n\nIn the first six months of 2018 Vietnam's telecom market earned over VND164 trillion.\n\n{whole} {parts}\n"
        )
    };
    let parts = ["subscribers.mobile 110000000 vietnam @2018-07", "subscribers.fixed 7000000 vietnam @2018-07 above"];
    let market = "revenue.telecom 164000000000000 vietnam 2018-H1 above";
    for opener in ["Of them", "Among them", "Of which"] {
        let told =
            format!("{opener}, mobile subscribers were 110 million and landline subscribers were over 7 million.");
        reads(
            &page("The 117 million telephone subscribers counted as of July were down 0.6% year-on-year.", &told),
            &[market, "subscribers.telephone 117000000 vietnam @2018-07 yoy -0.6", parts[0], parts[1]],
        );
        reads(
            &page("The country had 117 million telephone subscribers as of July.", &told),
            &[market, "subscribers.telephone 117000000 vietnam @2018-07", parts[0], parts[1]],
        );
    }
    // What the whole is compared with is of before.
    reads(
        &page(
            "The country had 117 million telephone subscribers (118 million at the end of 2017).",
            "Of them, mobile subscribers were 110 million.",
        ),
        &[
            market,
            "subscribers.telephone 117000000 vietnam @2018-06",
            "subscribers.telephone 118000000 vietnam @2017-12",
            "subscribers.mobile 110000000 vietnam @2018-06",
        ],
    );
}

#[test]
fn a_month_behind_a_later_one_of_the_year_before_is_of_the_next_year() {
    let page = |then: &str, now: &str| {
        format!(
            "Gia Lai's networks\n\n21/04/2026\n\nIn the first quarter of 2026 telecom revenue in Gia Lai was VND 1,146 billion.\n\n{then} {now}\n"
        )
    };
    let revenue = "revenue.telecom 1146000000000 gia-lai 2026-Q1";
    reads(
        &page(
            "At the end of June 2025, the province had 311 5G stations.",
            "As of the end of March, 5G reached 58.3% of the population.",
        ),
        &[revenue, "network.bts_5g 311 gia-lai @2025-06", "coverage.5g 58.3 gia-lai @2026-03"],
    );
    // A later month of the same year.
    reads(
        &page(
            "At the end of June 2025, the province had 311 5G stations.",
            "By the end of September, 5G reached 40.3% of the population.",
        ),
        &[revenue, "network.bts_5g 311 gia-lai @2025-06", "coverage.5g 40.3 gia-lai @2025-09"],
    );
}

#[test]
fn parts_of_the_months_so_far_are_not_of_the_month_told_first() {
    reads(
        "The economy of Kien Giang province in the first nine months of 2012\n\nTurnover of post and telecommunications in September is estimated at 152.6 billion VND; for nine months it is \
         estimated at 1,318 billion VND, a rise of 11.4% compared to the same period last year. Of which, telecommunications contributed \
         1,271.5 billion VND and post 46.5 billion VND.\n",
        &[
            "revenue.post_telecom 152600000000 kien-giang 2012-09 estimate",
            "revenue.post_telecom 1318000000000 kien-giang 2012-9M estimate yoy 11.4",
            "revenue.telecom 1271500000000 kien-giang 2012-9M",
            "revenue.post 46500000000 kien-giang 2012-9M",
        ],
    );
}

#[test]
fn the_day_of_a_report_is_none_of_the_years_of_a_list() {
    let expected = [
        "revenue.telecom 385000000000 lai-chau 2021",
        "revenue.telecom 404000000000 lai-chau 2022",
        "revenue.telecom 417000000000 lai-chau 2023",
    ];
    reads(
        &lai_chau(
            "Theo báo cáo ngày 05/01/2024, các năm 2021, 2022 và 2023, doanh thu viễn thông của tỉnh lần lượt đạt 385 tỷ, 404 tỷ và 417 tỷ đồng.",
        ),
        &expected,
    );
    reads(
        &lai_chau_in_english(
            "According to a report of January 5, 2024, telecommunications revenue in 2021, 2022 and 2023 was VND 385 billion, VND 404 billion and VND 417 billion, respectively.",
        ),
        &expected,
    );
}

#[test]
fn a_year_that_has_just_begun_is_not_the_one_under_review() {
    let page = |end: &str| {
        format!(
            "Lai Chau, March 14, 2024\n\nThe telecom market of Lai Chau performed well last year. Telecommunications revenue of the province reached VND 690 billion, down 1.4% from 2022.\n\n{end}\n"
        )
    };
    let told = "revenue.telecom 690000000000 lai-chau 2023 yoy -1.4";
    reads(&page(""), &[told]);
    reads(
        &page("In 2024 the enterprises aim for telecommunications revenue of VND 720 billion."),
        &[told, "revenue.telecom 720000000000 lai-chau 2024 target"],
    );
}

#[test]
fn a_month_that_owns_a_figure_is_its_time() {
    for march in ["March's revenue stood at", "March’s revenue was"] {
        reads(
            &format!(
                "April 28, 2023\n\nRevenue of Vietnam's telecommunications was VND 48 trillion in the first four months of 2023. {march} VND 12.1 trillion.\n"
            ),
            &["revenue.telecom 48000000000000 vietnam 2023-4M", "revenue.telecom 12100000000000 vietnam 2023-03"],
        );
    }
    // The verbs are no months.
    reads(
        "April 28, 2023\n\nRevenue of Vietnam's telecommunications may reach VND 48 trillion in the first four months of 2023.\n",
        &["revenue.telecom 48000000000000 vietnam 2023-4M"],
    );
}

#[test]
fn the_year_of_what_a_counted_thing_is_set_beside_is_not_under_review() {
    for (first, second) in [("642 base stations", "510 base stations"), ("642 base stations", "510")] {
        for against in ["against", "compared with", "up from"] {
            reads(
                &format!("Date 2015-11-19\n\nHa Giang has {first}, {against} {second} in 2014.\n"),
                &["network.bts 642 ha-giang @2015-11", "network.bts 510 ha-giang @2014-12"],
            );
        }
    }
    reads("Date 2015-11-19\n\nHa Giang had 642 base stations in 2014.\n", &["network.bts 642 ha-giang @2014-12"]);
}

#[test]
fn a_whole_quarter_is_the_one_that_the_month_before_ends() {
    let page = |told: &str| {
        format!(
            "Dien Bien, 4 April 2019\n\nTelecommunications revenue in Dien Bien in March was 52.7 billion VND. {told}."
        )
    };
    let month = "revenue.telecom 52700000000 dien-bien 2019-03";
    let quarter = "revenue.telecom 141500000000 dien-bien 2019-Q1 yoy 5.6";
    for told in [
        "For the whole quarter it was 141.5 billion VND, up 5.6% over the same period last year",
        "In the quarter it was 141.5 billion VND, up 5.6% over the same period last year",
        "Over the full quarter revenue was 141.5 billion VND, up 5.6% over the same period last year",
    ] {
        reads(&page(told), &[month, quarter]);
    }
    reads(
        "Điện Biên, ngày 4/4/2019\n\nDoanh thu viễn thông tháng 3 của Điện Biên đạt 52,7 tỷ đồng. Tính chung cả quý đạt 141,5 tỷ đồng, tăng 5,6% so với cùng kỳ năm trước.",
        &[month, quarter],
    );
    // A month in the middle of one ends none.
    reads(
        "Dien Bien, 4 March 2019\n\nTelecommunications revenue in Dien Bien in February was 52.7 billion VND.",
        &["revenue.telecom 52700000000 dien-bien 2019-02"],
    );
}

#[test]
fn what_a_figure_was_earlier_is_no_time_of_the_next_one() {
    reads(
        "Lai Châu, ngày 10/4/2026\n\nDoanh thu viễn thông quý I/2026 của Lai Châu đạt 218 tỷ đồng. Quý I/2025, con số này là 206 tỷ đồng. Doanh thu bưu chính đạt 28,7 tỷ đồng.",
        &[
            "revenue.telecom 218000000000 lai-chau 2026-Q1",
            "revenue.telecom 206000000000 lai-chau 2025-Q1",
            "revenue.post 28700000000 lai-chau 2026-Q1",
        ],
    );
}

#[test]
fn from_a_year_on_is_no_time_of_the_figures_behind_it() {
    let page = |body: &str| format!("Mạng lưới của Tuyên Quang\n\n14/09/2017\n\n{body}\n");
    for body in [
        "Từ năm 2009 trở lại đây, Internet về tới bản làng, mật độ Internet đạt 38,7 thuê bao/100 dân.",
        "Từ 2009 trở lại đây, mật độ Internet tăng nhanh, đạt 38,7 thuê bao/100 dân.",
        "Từ những năm 2000 trở lại đây, Internet về tới bản làng. Mật độ Internet đạt 38,7 thuê bao/100 dân.",
        "From 2009 onwards Internet density in Tuyen Quang climbed, and it stands at 38.7 per 100 people.",
        "From 2009 on, Internet came to the villages. Internet density in Tuyen Quang is 38.7 per 100 people.",
    ] {
        reads(&page(body), &["density.internet 38.7 tuyen-quang @2017-09"]);
    }
    // The year of the figure itself stays.
    reads(
        &page("Từ năm 2009 trở lại đây, Internet về tới bản làng; năm 2015 mật độ Internet đạt 31,2 thuê bao/100 dân."),
        &["density.internet 31.2 tuyen-quang @2015-12"],
    );
    reads(
        &page("Từ năm 2009 đến năm 2015, mật độ Internet tăng nhanh, cuối năm 2015 đạt 31,2 thuê bao/100 dân."),
        &["density.internet 31.2 tuyen-quang @2015-12"],
    );
}

#[test]
fn points_may_part_the_figures_of_a_date() {
    for (told, period) in [
        ("Đến ngày 30.6.2021", "@2021-06"),
        ("Tính đến tháng 11.2021", "@2021-11"),
        ("Đến hết quý 2.2021", "@2021-06"),
        ("Đến hết quý III.2021", "@2021-09"),
        ("Đến cuối 4.2021", "@2021-04"),
    ] {
        reads(
            &format!("{told}, tỉnh Lai Châu có 61.400 thuê bao Internet.\n"),
            &[&format!("subscribers.internet 61400 lai-chau {period}")],
        );
    }
    reads(
        "Đến tháng 6/2020, tỉnh Lai Châu có 61.400 thuê bao Internet. Đến tháng 12.2021, tỉnh có 72.300 thuê bao Internet.\n",
        &["subscribers.internet 61400 lai-chau @2020-06", "subscribers.internet 72300 lai-chau @2021-12"],
    );
    // Points part the thousands, too.
    reads(
        "Năm 2021, Lai Châu có 2.021 trạm BTS và 12.021 thuê bao cố định.\n",
        &["network.bts 2021 lai-chau @2021-12", "subscribers.fixed 12021 lai-chau @2021-12"],
    );
}

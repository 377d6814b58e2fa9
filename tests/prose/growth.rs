//! Growths and shares of plans, and the levels that they are of.

use super::{lai_chau, lai_chau_in_english, reads};

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
fn by_how_much_it_fell_is_no_level() {
    reads(
        &lai_chau(
            "Thuê bao điện thoại giảm tới 46.500 thuê bao so với tháng trước. Toàn tỉnh còn 498.200 thuê bao điện thoại.",
        ),
        &["subscribers.telephone 498200 lai-chau @2023-12"],
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
fn how_long_something_took_is_no_comparison() {
    reads(
        "Post and telecom of Lai Chau\n\nOctober 12, 2023\n\nFrom January to September, telecommunications revenue was VND 318 billion. The enterprises contributed VND 8.4 billion to the state budget over the nine months.\n",
        &["revenue.telecom 318000000000 lai-chau 2023-9M", "budget.telecom 8400000000 lai-chau 2023-9M"],
    );
}

#[test]
fn a_growth_beside_a_share_of_the_plan_is_a_figure_without_a_level() {
    reads(
        "Bưu điện tỉnh Lai Châu năm 2016\n\n04/01/2017\n\nNhìn lại năm 2016, tổng doanh thu của đơn vị vượt 20% kế hoạch, tăng 33% so với năm 2015.\n",
        &["revenue.post - lai-chau 2016 yoy 33 plan 120 Vietnam Post"],
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
fn a_quarter_that_brings_the_year_to_a_sum_is_of_the_same() {
    reads(
        &lai_chau("Doanh thu quý IV đạt 138 tỷ đồng, đưa doanh thu viễn thông cả năm lên 512 tỷ đồng."),
        &["revenue.telecom 138000000000 lai-chau 2023-Q4", "revenue.telecom 512000000000 lai-chau 2023"],
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
fn new_ones_bring_the_total_to_a_number_of_the_same() {
    reads(
        "Telephone market in Vietnam\n\nSeptember 28, 2008\n\nAbout 3.7 million new telephone subscribers registered in Vietnam in September, bringing the country's total to 70.4 million.\n",
        &["subscribers.telephone 70400000 vietnam @2008-09"],
    );
}

#[test]
fn at_the_same_time_is_no_base_and_yearly_says_what_an_increase_is_measured_by() {
    for (body, expected) in [
        (
            "By the end of October 99.2% of villages had mobile coverage, and the percentage of households with an Internet connection is only 58.7% at the same time.",
            &["coverage.mobile 99.2 lai-chau @2023-10", "share.households_internet 58.7 lai-chau @2023-10"][..],
        ),
        (
            "Telecom revenue was VND101 billion, equal to 103% of the same time of last year.",
            &["revenue.telecom 101000000000 lai-chau 2023 yoy 3"],
        ),
        (
            "Telecom revenue was VND101 billion ($5 million), a 16.35 per cent year-on-year increase.",
            &["revenue.telecom 101000000000 lai-chau 2023 yoy 16.35"],
        ),
        (
            "Telecom revenue was VND101 billion, a 4 per cent year-on-year fall.",
            &["revenue.telecom 101000000000 lai-chau 2023 yoy -4"],
        ),
        (
            "The province has 7,215 Internet subscribers, more than the year before by 1,840 subscribers.",
            &["subscribers.internet 7215 lai-chau @2023-12"],
        ),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
    for (body, expected) in [
        (
            "Tỷ lệ hộ có Internet chỉ đạt 58,7% cùng thời điểm.",
            &["share.households_internet 58.7 lai-chau @2023-12"][..],
        ),
        (
            "Doanh thu viễn thông đạt 101 tỷ đồng, bằng 103% so với cùng thời điểm năm trước.",
            &["revenue.telecom 101000000000 lai-chau 2023 yoy 3"],
        ),
        (
            "Số thuê bao Internet là 7.215 thuê bao, nhiều hơn năm trước 1.840 thuê bao.",
            &["subscribers.internet 7215 lai-chau @2023-12"],
        ),
        (
            "Doanh thu viễn thông giai đoạn 2019 - 2023 đạt 7.940 tỷ đồng, bình quân mỗi năm tăng 8,5%.",
            &["revenue.telecom 7940000000000 lai-chau 2019/2023"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
}

#[test]
fn a_growth_of_what_is_no_figure_is_of_no_figure() {
    for (body, expected) in [
        (
            "Postal output is put at 382,555 items (up 70.15%) and postal revenue at VND58.7 billion (up 9.3%).",
            &["revenue.post 58700000000 lai-chau 2023 yoy 9.3"][..],
        ),
        (
            "It carried 1.6 million items, down 15% over the same period, and its postal revenue of VND 65 billion was down 17% over the same period.",
            &["revenue.post 65000000000 lai-chau 2023 yoy -17"],
        ),
        (
            "VNPT then set a target of VND107 billion ($4.6 million) in revenue, an increase of 17 per cent on the year before.",
            &["revenue.telecom 107000000000 lai-chau 2023 target yoy 17 VNPT"],
        ),
        (
            "Up 12% from a year earlier, postal revenue reached VND65 billion.",
            &["revenue.post 65000000000 lai-chau 2023 yoy 12"],
        ),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
}

#[test]
fn plus_and_minus_in_a_bracket_are_a_growth_in_words() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue was VND 510 billion (minus 2 per cent) and postal revenue VND 41 billion (plus 9%).",
        ),
        &["revenue.telecom 510000000000 lai-chau 2023 yoy -2", "revenue.post 41000000000 lai-chau 2023 yoy 9"],
    );
}

#[test]
fn the_second_of_two_growths_is_against_the_year_before() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue in December was VND 48.2 billion, up 1.3% on November and up 6.9% on December 2022.",
        ),
        &["revenue.telecom 48200000000 lai-chau 2023-12 yoy 6.9"],
    );
    for body in [
        "Fixed telephone subscribers numbered 22,870, a loss of 11.2% in a year.",
        "Fixed telephone subscribers numbered 22,870, a slump of 11.2%.",
    ] {
        reads(&lai_chau_in_english(body), &["subscribers.fixed 22870 lai-chau @2023-12 yoy -11.2"]);
    }
    reads(
        &lai_chau_in_english(
            "Postal services turned over VND 34 billion, a jump of 24.3% that takes the field to 52.6% of its plan.",
        ),
        &["revenue.post 34000000000 lai-chau 2023 yoy 24.3 plan 52.6"],
    );
}

#[test]
fn an_index_goes_on_with_the_next_amount() {
    reads(
        &lai_chau_in_english(
            "Postal firms earned 61.8 billion VND, or 118.5% of the same period; telecommunications earned 435.7 billion VND, or 106%.",
        ),
        &["revenue.post 61800000000 lai-chau 2023 yoy 18.5", "revenue.telecom 435700000000 lai-chau 2023 yoy 6"],
    );
    reads(
        &lai_chau_in_english("Telecom revenue rose 6% to VND 512 billion; 4G stations number 1,402, or 94%."),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 6", "network.bts_4g 1402 lai-chau @2023-12"],
    );
}

#[test]
fn a_share_of_the_plan_in_a_bracket_goes_on_with_the_next_amount() {
    let both =
        ["revenue.telecom 684000000000 lai-chau 2023 plan 48.2", "revenue.post 173000000000 lai-chau 2023 plan 54"];
    reads(
        &lai_chau_in_english(
            "Telecom revenue was VND 684 billion (48.2% of the plan), the post VND 173 billion (54%).",
        ),
        &both,
    );
    reads(&lai_chau("Doanh thu viễn thông 684 tỷ đồng (48,2% kế hoạch), bưu chính 173 tỷ đồng (54%)."), &both);
    for body in [
        "Telecom revenue was VND 684 billion, half-way (50%) to the annual plan.",
        "Telecom revenue was VND 684 billion, 50% of the figure assigned to us.",
    ] {
        reads(&lai_chau_in_english(body), &["revenue.telecom 684000000000 lai-chau 2023 plan 50"]);
    }
}

#[test]
fn what_measured_one_figure_measures_the_next() {
    for (body, expected) in [
        (
            "Doanh thu bưu chính, viễn thông đạt 482 tỷ đồng, bằng 107,1% so với cùng kỳ. Cụ thể, bưu chính đạt 57 tỷ đồng (bằng 114,3%), viễn thông đạt 425 tỷ đồng (bằng 105,9%).",
            &[
                "revenue.post_telecom 482000000000 lai-chau 2023 yoy 7.1",
                "revenue.post 57000000000 lai-chau 2023 yoy 14.3",
                "revenue.telecom 425000000000 lai-chau 2023 yoy 5.9",
            ][..],
        ),
        (
            "Doanh thu viễn thông đạt 425 tỷ đồng, bằng 65,2% kế hoạch; bưu chính 57 tỷ đồng (68,6%).",
            &[
                "revenue.telecom 425000000000 lai-chau 2023 plan 65.2",
                "revenue.post 57000000000 lai-chau 2023 plan 68.6",
            ],
        ),
        // A share of the whole says nothing of a plan.
        (
            "Doanh thu đạt 482 tỷ đồng, tăng 7% so với cùng kỳ, trong đó viễn thông 425 tỷ đồng (88,2%).",
            &["revenue.post_telecom 482000000000 lai-chau 2023 yoy 7", "revenue.telecom 425000000000 lai-chau 2023"],
        ),
    ] {
        reads(&lai_chau(body), expected);
    }
    reads(
        &lai_chau_in_english(
            "Postal enterprises earned VND 57 billion in 2023, or 118.5% of the same period; telecommunications earned VND 425 billion, or 106%.",
        ),
        &["revenue.post 57000000000 lai-chau 2023 yoy 18.5", "revenue.telecom 425000000000 lai-chau 2023 yoy 6"],
    );
}

#[test]
fn ahead_of_the_same_months_is_growth() {
    let grown = "revenue.telecom 210000000000 lai-chau 2023-5M yoy 24";
    for body in [
        "Telecommunications revenue in the first five months of 2023 was VND 210 billion, 24% ahead of the same months of last year.",
        "Telecommunications revenue in the first five months of 2023 was VND 210 billion, 24% higher than in the same months of the previous year.",
    ] {
        reads(&lai_chau_in_english(body), &[grown]);
    }
    reads(
        &lai_chau("Doanh thu viễn thông 5 tháng đầu năm 2023 đạt 210 tỷ đồng, cao hơn 24 % so với các tháng cùng kỳ."),
        &[grown],
    );
    // Ahead of others and of time grows nothing.
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in 2023 was VND 210 billion, ahead of the post, two months ahead of schedule.",
        ),
        &["revenue.telecom 210000000000 lai-chau 2023"],
    );
}

#[test]
fn what_was_assigned_is_the_plan() {
    let planned = "revenue.telecom 210000000000 lai-chau 2023 plan 49.6";
    for body in [
        "Telecommunications revenue was VND 210 billion, 49.6% of what we planned.",
        "Telecommunications revenue was VND 210 billion, 49.6% of what its owner has assigned.",
    ] {
        reads(&lai_chau_in_english(body), &[planned]);
    }
    reads(&lai_chau("Doanh thu viễn thông đạt 210 tỷ đồng, bằng 49,6 % kế hoạch được giao."), &[planned]);
    // What was earned before is no plan.
    reads(
        &lai_chau_in_english("Telecommunications revenue was VND 210 billion, more than what it earned in 2022."),
        &["revenue.telecom 210000000000 lai-chau 2023"],
    );
}

#[test]
fn the_next_sentence_tells_the_growth_of_several_figures() {
    let three = [
        "revenue.post 210000000000 lai-chau 2023 yoy 5.1",
        "revenue.telecom 840000000000 lai-chau 2023 yoy 3.8",
        "revenue.it 95000000000 lai-chau 2023 yoy 7.4",
    ];
    let vietnamese =
        "Doanh thu bưu chính đạt 210 tỷ đồng, viễn thông đạt 840 tỷ đồng, công nghệ thông tin đạt 95 tỷ đồng";
    reads(
        &lai_chau_in_english(
            "Revenue was VND 210 billion in post, VND 840 billion in telecommunications and VND 95 billion in IT. Growth was 5.1%, 3.8% and 7.4% respectively.",
        ),
        &three,
    );
    reads(&lai_chau(&format!("{vietnamese}. Tăng lần lượt 5,1 %, 3,8 % và 7,4 %.")), &three);
    reads(&lai_chau(&format!("{vietnamese}, tăng lần lượt 5,1 %, 3,8 % và 7,4 % so với năm 2022.")), &three);
    reads(
        &lai_chau_in_english("Postal revenue was VND 210 billion. Its growth was 11%."),
        &["revenue.post 210000000000 lai-chau 2023 yoy 11"],
    );
    // As many growths as figures, and of those before alone.
    reads(
        &lai_chau_in_english(
            "Revenue was VND 210 billion in post and VND 840 billion in telecommunications. Growth was 5.1%.",
        ),
        &["revenue.post 210000000000 lai-chau 2023", "revenue.telecom 840000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english("Postal revenue was VND 210 billion. Growth was 11% in transport."),
        &["revenue.post 210000000000 lai-chau 2023"],
    );
}

#[test]
fn a_growth_is_measured_by_the_figure_that_stands_behind_it() {
    reads(
        &lai_chau_in_english("Postal revenue stood at VND 71.5 billion, which is 112% of the figure for 2022."),
        &["revenue.post 71500000000 lai-chau 2023 yoy 12"],
    );
    // Not of the year before.
    reads(
        &lai_chau_in_english("Postal revenue stood at VND 71.5 billion, which is 112% of the figure for 2015."),
        &["revenue.post 71500000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "In June 2023 revenue of the post was 13.8 billion VND, an increase of 2.1% on May and of 9.4% on June 2022.",
        ),
        &["revenue.post 13800000000 lai-chau 2023-06 yoy 9.4"],
    );
    reads(
        &lai_chau_in_english("Revenue from post and telecommunications went up 7.3% on the whole of last year."),
        &["revenue.post_telecom - lai-chau 2023 yoy 7.3"],
    );
}

#[test]
fn a_growth_stays_with_its_level_past_the_place_of_that() {
    reads(
        &lai_chau_in_english(
            "Telecommunications brought in VND 905 billion in Lai Chau in 2023, up 4.1% on 2022, against VND 520 billion in Son La, up 2.6%.",
        ),
        &["revenue.telecom 905000000000 lai-chau 2023 yoy 4.1", "revenue.telecom 520000000000 son-la 2023 yoy 2.6"],
    );
}

#[test]
fn the_direction_is_that_of_the_word_beside_the_growth() {
    reads(
        &lai_chau_in_english(
            "Telecom revenue came to 252.7 billion dong, which is 103.1 percent of the plan handed down by the Group and 8.2 percent more than in 2022.",
        ),
        &["revenue.telecom 252700000000 lai-chau 2023 yoy 8.2 plan 103.1"],
    );
}

#[test]
fn the_month_before_may_stand_before_its_growth() {
    reads(
        &lai_chau(
            "Doanh thu viễn thông tháng 10/2023 ước đạt 92 tỷ đồng, so với tháng trước giảm 0,8%, so với cùng kỳ năm trước tăng 4,1%.",
        ),
        &["revenue.telecom 92000000000 lai-chau 2023-10 estimate yoy 4.1"],
    );
    reads(
        &lai_chau(
            "Doanh thu viễn thông tháng 10/2023 ước đạt 92 tỷ đồng, giảm 0,8% so với tháng trước và tăng 4,1% so với cùng tháng năm 2022.",
        ),
        &["revenue.telecom 92000000000 lai-chau 2023-10 estimate yoy 4.1"],
    );
}

#[test]
fn a_month_named_without_its_year_is_the_base_of_no_yearly_growth() {
    for moved in [
        "0.9% above November and 7.3% higher than in the same month of last year",
        "0.9% higher than in November and 7.3% above the same month of 2022",
    ] {
        reads(
            &lai_chau_in_english(&format!("Telecommunications revenue in December 2023 was VND 9.1 billion, {moved}.")),
            &["revenue.telecom 9100000000 lai-chau 2023-12 yoy 7.3"],
        );
    }
}

#[test]
fn what_later_figures_are_equal_to_is_measured_as_the_first() {
    reads(
        &lai_chau_in_english(
            "Revenue of post and telecommunications was VND 97.4 billion, equal to 106.9% of the same period; telecommunications reached VND 90.6 billion, equal to 105.2%, and post VND 6.8 billion, equal to 114.7%.",
        ),
        &[
            "revenue.post_telecom 97400000000 lai-chau 2023 yoy 6.9",
            "revenue.telecom 90600000000 lai-chau 2023 yoy 5.2",
            "revenue.post 6800000000 lai-chau 2023 yoy 14.7",
        ],
    );
    // A share of the plan is none.
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 90.6 billion, equal to 106.9% of the same period; postal revenue VND 6.8 billion, equal to 98.7% of the plan.",
        ),
        &["revenue.telecom 90600000000 lai-chau 2023 yoy 6.9", "revenue.post 6800000000 lai-chau 2023 plan 98.7"],
    );
}

#[test]
fn a_bracket_stands_within_the_words_that_say_which_way_it_went() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue for the year was VND 1,940 billion, slightly (1.7%) above that of 2022; the post brought in VND 276 billion.",
        ),
        &["revenue.telecom 1940000000000 lai-chau 2023 yoy 1.7", "revenue.post 276000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue for the year was VND 1,940 billion, a little (2.3%) below that of 2022.",
        ),
        &["revenue.telecom 1940000000000 lai-chau 2023 yoy -2.3"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 1,940 billion, or 1.7% above that of the year before.",
        ),
        &["revenue.telecom 1940000000000 lai-chau 2023 yoy 1.7"],
    );
    reads(
        &lai_chau("Doanh thu viễn thông đạt 1.940 tỷ đồng, cao hơn một chút (1,7%) so với năm 2022."),
        &["revenue.telecom 1940000000000 lai-chau 2023 yoy 1.7"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue rose slightly (1.7%) to VND 1,940 billion; the number of mobile subscribers fell sharply (12%) to 402,000.",
        ),
        &["revenue.telecom 1940000000000 lai-chau 2023 yoy 1.7", "subscribers.mobile 402000 lai-chau @2023-12 yoy -12"],
    );
    reads(
        &lai_chau(
            "Doanh thu viễn thông đạt 1.940 tỷ đồng, giảm nhẹ (0,7%) so với năm 2022. Doanh thu bưu chính 276 tỷ đồng, tăng nhẹ (0,7%) so với tháng trước.",
        ),
        &["revenue.telecom 1940000000000 lai-chau 2023 yoy -0.7", "revenue.post 276000000000 lai-chau 2023"],
    );
}

#[test]
fn a_part_of_the_total_before_grew_by_itself() {
    reads(
        &lai_chau(
            "Bưu chính, viễn thông trên địa bàn tỉnh năm 2023 ước đạt 2.315 tỷ đồng doanh thu, tăng 10,6% so với năm 2022, vượt kế hoạch 3%. Riêng bưu chính tăng tới 22% – tôi chưa có số tuyệt đối.",
        ),
        &[
            "revenue.post_telecom 2315000000000 lai-chau 2023 estimate yoy 10.6 plan 103",
            "revenue.post - lai-chau 2023 yoy 22",
        ],
    );
    reads(
        &lai_chau(
            "Doanh thu bưu chính, viễn thông trên địa bàn tỉnh ước đạt 2.315 tỷ đồng, tăng 10,6% so với năm 2022. Riêng viễn thông tăng 5,1%.",
        ),
        &[
            "revenue.post_telecom 2315000000000 lai-chau 2023 estimate yoy 10.6",
            "revenue.telecom - lai-chau 2023 yoy 5.1",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Revenue from post and telecommunications reached VND 2,315 billion, up 10.6% on 2022. The post alone grew by as much as 22%.",
        ),
        &["revenue.post_telecom 2315000000000 lai-chau 2023 yoy 10.6", "revenue.post - lai-chau 2023 yoy 22"],
    );
    reads(
        &lai_chau(
            "Doanh thu bưu chính, viễn thông trên địa bàn tỉnh ước đạt 2.315 tỷ đồng, tăng 10,6% so với năm 2022. Riêng bưu chính tăng 12 lao động.",
        ),
        &["revenue.post_telecom 2315000000000 lai-chau 2023 estimate yoy 10.6"],
    );
    reads(
        &lai_chau(
            "Doanh thu bưu chính, viễn thông ước đạt 2.315 tỷ đồng, tăng 10,6% so với năm 2022, trong đó bưu chính đạt 210 tỷ đồng, tăng 22%. Riêng giá cước bưu chính tăng 5%.",
        ),
        &[
            "revenue.post_telecom 2315000000000 lai-chau 2023 estimate yoy 10.6",
            "revenue.post 210000000000 lai-chau 2023 estimate yoy 22",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Revenue from post and telecommunications reached VND 2,315 billion, up 10.6% on 2022. The post alone hired 22% more people.",
        ),
        &["revenue.post_telecom 2315000000000 lai-chau 2023 yoy 10.6"],
    );
}

#[test]
fn what_somebody_lifted_by_so_much_to_a_level_has_grown_by_it() {
    let page = |body: &str| format!("Vietnam's telecom market in 2024\n\nJanuary 20, 2025\n\n{body}\n");
    reads(
        &page(
            "VNPT lifted its group-wide turnover by 4.1% to VND 58.9 trillion. MobiFone cut its turnover by 2% to about VND 24.6 trillion.",
        ),
        &[
            "revenue.telecom 58900000000000 vietnam 2024 yoy 4.1 VNPT",
            "revenue.telecom 24600000000000 vietnam 2024 about yoy -2 MobiFone",
        ],
    );
    reads(
        &lai_chau("Viettel nâng doanh thu viễn thông thêm 4,1% lên 589 tỷ đồng."),
        &["revenue.telecom 589000000000 lai-chau 2023 yoy 4.1 Viettel"],
    );
    // A goal that was raised has not grown over a year.
    reads(
        &page("VNPT raised its revenue target for 2025 by 5% to VND 62 trillion."),
        &["revenue.telecom 62000000000000 vietnam 2025 target yoy 5 VNPT"],
    );
}

#[test]
fn a_growth_on_another_month_is_none_on_the_year_before() {
    let page = |body: &str| format!("Post and telecommunications of Lai Chau\n\nApril 5, 2023\n\n{body}\n");
    reads(
        &page(
            "In March, telecommunications revenue was 208.1 billion VND, 1.6% above February 2023 and 5.3% above March 2022.",
        ),
        &["revenue.telecom 208100000000 lai-chau 2023-03 yoy 5.3"],
    );
    reads(
        &page("In March, telecommunications revenue was 208.1 billion VND, 1.6% above December 2022."),
        &["revenue.telecom 208100000000 lai-chau 2023-03"],
    );
    reads(
        &page(
            "Tháng 3, doanh thu viễn thông đạt 208,1 tỷ đồng, tăng 1,6% so với tháng 12/2022 và tăng 5,3% so với tháng 3/2022.",
        ),
        &["revenue.telecom 208100000000 lai-chau 2023-03 yoy 5.3"],
    );
    reads(
        &page(
            "Revenue from telecommunications in the first quarter was 612 billion VND, 3.1% more than in the fourth quarter of 2022 and 7.4% more than in the first quarter of 2022.",
        ),
        &["revenue.telecom 612000000000 lai-chau 2023-Q1 yoy 7.4"],
    );
    reads(
        &page(
            "Doanh thu viễn thông quý I đạt 612 tỷ đồng, tăng 3,1% so với quý IV/2022 và tăng 7,4% so với quý I/2022.",
        ),
        &["revenue.telecom 612000000000 lai-chau 2023-Q1 yoy 7.4"],
    );
    // So has a stock.
    reads(
        &page("By the end of March there were 612,000 mobile subscribers, up 4% from December 2022."),
        &["subscribers.mobile 612000 lai-chau @2023-03"],
    );
    reads(
        &page("Đến cuối tháng 3, toàn tỉnh có 612.000 thuê bao di động, tăng 4% so với cùng thời điểm năm 2022."),
        &["subscribers.mobile 612000 lai-chau @2023-03 yoy 4"],
    );
    // The year before without a month counts.
    reads(
        &page("By the end of March there were 612,000 mobile subscribers, up 4% compared with 2022."),
        &["subscribers.mobile 612000 lai-chau @2023-03 yoy 4"],
    );
}

#[test]
fn the_former_and_the_latter_have_grown_each_by_its_own() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province counted 489,600 telephone subscribers, comprising 480,000 mobile and 9,600 fixed ones. \
             Compared with the same point of 2022 the former rose 2.1% while the latter shrank 8.4%.",
        ),
        &[
            "subscribers.telephone 489600 lai-chau @2023-12",
            "subscribers.mobile 480000 lai-chau @2023-12 yoy 2.1",
            "subscribers.fixed 9600 lai-chau @2023-12 yoy -8.4",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Revenue of the post was VND 48 billion and that of telecommunications VND 512 billion. The former was up 11.3% year on year, \
             the latter 5.3%.",
        ),
        &["revenue.post 48000000000 lai-chau 2023 yoy 11.3", "revenue.telecom 512000000000 lai-chau 2023 yoy 5.3"],
    );
    reads(
        &lai_chau(
            "Toàn tỉnh có 480.000 thuê bao di động và 9.600 thuê bao cố định. So với cùng kỳ năm 2022, loại thứ nhất tăng 2,1%, loại thứ hai \
             giảm 8,4%.",
        ),
        &["subscribers.mobile 480000 lai-chau @2023-12 yoy 2.1", "subscribers.fixed 9600 lai-chau @2023-12 yoy -8.4"],
    );
    reads(
        &lai_chau(
            "Toàn tỉnh có 480.000 thuê bao di động và 9.600 thuê bao cố định. So với cùng kỳ năm 2022, hai loại thuê bao lần lượt tăng 2,1% và \
             giảm 8,4%.",
        ),
        &["subscribers.mobile 480000 lai-chau @2023-12 yoy 2.1", "subscribers.fixed 9600 lai-chau @2023-12 yoy -8.4"],
    );
    // One figure has no former.
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province counted 480,000 mobile subscribers. Exports and imports came next; the former rose 2.1%.",
        ),
        &["subscribers.mobile 480000 lai-chau @2023-12"],
    );
}

#[test]
fn a_growth_leads_to_the_figure_of_the_enterprise_beside_it() {
    reads(
        &lai_chau_in_english(
            "In 2023 MobiFone made do with revenue of VND24.6 trillion, while FPT Telecom saw sales climb 7.4% year on year to VND15.8 trillion.",
        ),
        &[
            "revenue.telecom 24600000000000 lai-chau 2023 MobiFone",
            "revenue.telecom 15800000000000 lai-chau 2023 yoy 7.4 FPT",
        ],
    );
    // It is that of the figure before where no other enterprise is named.
    reads(
        &lai_chau_in_english(
            "In 2023 MobiFone had revenue of VND24.6 trillion, up 7.4% year on year, and FPT Telecom VND15.8 trillion.",
        ),
        &[
            "revenue.telecom 24600000000000 lai-chau 2023 yoy 7.4 MobiFone",
            "revenue.telecom 15800000000000 lai-chau 2023 FPT",
        ],
    );
}

#[test]
fn what_shares_or_profits_did_is_no_growth_of_sales() {
    for body in [
        "In 2023 FPT earned VND 19.1 trillion from telecommunications services, and its shares gained 3.4%.",
        "In 2023 FPT earned VND 19.1 trillion from telecommunications services; profit met 98 per cent of the plan.",
    ] {
        reads(&lai_chau_in_english(body), &["revenue.telecom 19100000000000 lai-chau 2023 FPT"]);
    }
    reads(
        &lai_chau("Năm 2023, doanh thu viễn thông của FPT đạt 19.100 tỷ đồng, lợi nhuận tăng 3,4% so với cùng kỳ."),
        &["revenue.telecom 19100000000000 lai-chau 2023 FPT"],
    );
    reads(
        &lai_chau_in_english(
            "In 2023 FPT earned VND 19.1 trillion from telecommunications services, and it gained 3.4% on the year.",
        ),
        &["revenue.telecom 19100000000000 lai-chau 2023 yoy 3.4 FPT"],
    );
}

#[test]
fn a_share_of_the_figure_a_year_ago_is_a_growth() {
    reads(
        &lai_chau_in_english(
            "In 2023 telecommunications services earned VND 706 billion, equal to 101.9% of the figure a year ago.",
        ),
        &["revenue.telecom 706000000000 lai-chau 2023 yoy 1.9"],
    );
}

#[test]
fn a_growth_that_leads_to_a_level_is_of_that_level() {
    reads(
        &lai_chau_in_english(
            "MobiFone made do with roughly VND 24.6 billion in revenue, while FPT Telecom saw sales climb 7.4% year on year to VND 15.8 billion.",
        ),
        &[
            "revenue.telecom 24600000000 lai-chau 2023 about MobiFone",
            "revenue.telecom 15800000000 lai-chau 2023 yoy 7.4 FPT",
        ],
    );
    reads(
        &lai_chau(
            "Viettel đạt doanh thu 172 tỷ đồng, trong khi doanh thu của VNPT giảm 7,4% so với cùng kỳ còn 158 tỷ đồng.",
        ),
        &[
            "revenue.telecom 172000000000 lai-chau 2023 Viettel",
            "revenue.telecom 158000000000 lai-chau 2023 yoy -7.4 VNPT",
        ],
    );
    // What leads to no level is of the one before.
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 98,000 fixed broadband subscribers, up 5.1% year on year and equivalent to 20.4 per 100 people.",
        ),
        &[
            "subscribers.broadband_fixed 98000 lai-chau @2023-12 yoy 5.1",
            "density.broadband_fixed 20.4 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_rate_of_growth_keeps_the_sign_of_its_verb() {
    reads(
        &lai_chau(
            "Doanh thu viễn thông bằng 104,4% so với cùng kỳ năm trước, đạt 512 tỷ đồng. Bưu chính tăng nhanh hơn với mức 16,8% so với cùng kỳ, \
             doanh thu đạt 48 tỷ đồng.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 4.4", "revenue.post 48000000000 lai-chau 2023 yoy 16.8"],
    );
    reads(
        &lai_chau("Bưu chính giảm với mức 6,8% so với cùng kỳ, doanh thu đạt 48 tỷ đồng."),
        &["revenue.post 48000000000 lai-chau 2023 yoy -6.8"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue was VND 512 billion. The post grew faster, at a rate of 16.8% over the same period, with revenue of VND 48 billion.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023", "revenue.post 48000000000 lai-chau 2023 yoy 16.8"],
    );
    // To rise to a level is none.
    reads(
        &lai_chau("Tỷ lệ hộ gia đình có cáp quang tăng lên mức 84,1% vào cuối năm 2023."),
        &["share.households_fiber 84.1 lai-chau @2023-12"],
    );
}

#[test]
fn a_plan_is_told_by_a_clause_too() {
    for told in [
        "which is 82.1 percent of what the province had pencilled in for the whole year",
        "or 82.1 percent of what they plan for the year",
        "82.1% of the sum that was budgeted",
    ] {
        reads(
            &lai_chau_in_english(&format!("Postal firms earned VND 412.3 billion, {told}.")),
            &["revenue.post 412300000000 lai-chau 2023 plan 82.1"],
        );
    }
    reads(
        &lai_chau("Doanh thu bưu chính đạt 412,3 tỷ đồng, bằng 82,1% con số mà tỉnh đề ra."),
        &["revenue.post 412300000000 lai-chau 2023 plan 82.1"],
    );
    // Of what they earned is no plan.
    reads(
        &lai_chau_in_english("Postal firms earned VND 412.3 billion, or 82.1 percent of what telecom firms did."),
        &["revenue.post 412300000000 lai-chau 2023"],
    );
}

#[test]
fn what_is_above_the_month_before_has_not_grown_in_a_year() {
    reads(
        &lai_chau("Riêng tháng 10, doanh thu viễn thông đạt 33,2 tỷ đồng, cao hơn tháng 9 là 2,1%."),
        &["revenue.telecom 33200000000 lai-chau 2023-10"],
    );
    reads(
        &lai_chau("Năm 2023, doanh thu viễn thông đạt 512 tỷ đồng, cao hơn năm 2022 là 2,1%."),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 2.1"],
    );
    reads(
        &lai_chau("Năm 2023, doanh thu viễn thông vẫn đạt 512 tỷ đồng, nhích lên 2,3% so với năm 2022."),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 2.3"],
    );
}

#[test]
fn what_was_outdone_is_the_base_of_a_growth_or_a_plan() {
    let page = |said: &str| lai_chau_in_english(&format!("Telecom revenue in 2023 was VND 190 billion, {said}."));
    for (said, told) in [
        ("exceeding last year's result by 21 per cent", "yoy 21"),
        ("beating the figure of 2022 by 21 per cent", "yoy 21"),
        ("surpassing the previous year by 21 per cent", "yoy 21"),
        ("beating its plan by 1.5 per cent", "plan 101.5"),
        ("outstripping the plan by 1.5 per cent", "plan 101.5"),
        ("surpassing the previous year by 21 per cent and beating its plan by 3 per cent", "yoy 21 plan 103"),
    ] {
        reads(&page(said), &[&format!("revenue.telecom 190000000000 lai-chau 2023 {told}")]);
    }
}

#[test]
fn by_how_much_money_something_is_more_is_no_level() {
    for said in ["ít hơn năm ngoái 2 tỷ đồng", "cao hơn năm 2022 gần 2 tỷ đồng"] {
        reads(
            &lai_chau(&format!("Doanh thu công nghệ thông tin năm 2023 đạt 21 tỷ đồng, {said}.")),
            &["revenue.it 21000000000 lai-chau 2023"],
        );
    }
}

#[test]
fn the_month_before_is_the_base_of_its_own_growth_alone() {
    let page = |said: &str| {
        format!(
            "Post and telecommunications of Lai Chau in June 2021\n\nJuly 2, 2021\n\nTelecom revenue of Lai Chau in June was 31.4 billion VND, {said}.\n"
        )
    };
    for said in [
        "up 0.8% from the month before and up 4.9% over June 2020",
        "up 0.8% on the previous month and up 4.9% compared with June 2020",
        "down 0.8% from the month before but up 4.9% over the same period last year",
    ] {
        reads(&page(said), &["revenue.telecom 31400000000 lai-chau 2021-06 yoy 4.9"]);
    }
    reads(&page("up 4.9% from the month before"), &["revenue.telecom 31400000000 lai-chau 2021-06"]);
}

#[test]
fn what_a_sentence_says_of_it_is_of_the_figure_and_not_of_what_it_is_set_beside() {
    for told in [
        "Over the six months we recorded telecom revenue of 836.7 billion VND, against 817 billion VND in the first half of 2023. So that is an increase of 2.4%, and it puts us at 48.5% of the yearly plan.",
        "Telecom revenue was 836.7 billion VND after 817 billion VND a year earlier. This is 2.4% more and equals 48.5% of the plan.",
    ] {
        reads(
            &format!("Ha Tinh today\n\n11 July 2024\n\nHa Tinh closed the first half of 2024. {told}\n"),
            &[
                "revenue.telecom 836700000000 ha-tinh 2024-H1 yoy 2.4 plan 48.5",
                "revenue.telecom 817000000000 ha-tinh 2023-H1",
            ],
        );
    }
    // Of the last figure, where the one before it is of another time of the same year.
    reads(
        "Ha Tinh today\n\n11 July 2024\n\nIn the first quarter of 2024 telecom revenue was 410 billion VND, and in the second quarter it was 426 billion VND. That is an increase of 2.4% over the same period.\n",
        &["revenue.telecom 410000000000 ha-tinh 2024-Q1", "revenue.telecom 426000000000 ha-tinh 2024-Q2 yoy 2.4"],
    );
}

#[test]
fn a_plan_may_be_told_as_what_somebody_asked_for() {
    for asked in [
        "what the group asked of us for the year",
        "what its owner demanded for the year",
        "the sum that the corporation requires for the year",
    ] {
        reads(
            &lai_chau_in_english(&format!("Telecom revenue came to VND 412 billion. That is 50.6% of {asked}.")),
            &["revenue.telecom 412000000000 lai-chau 2023 plan 50.6"],
        );
    }
    reads(
        &lai_chau("Doanh thu viễn thông đạt 412 tỷ đồng, bằng 50,6% mức tập đoàn yêu cầu cho cả năm."),
        &["revenue.telecom 412000000000 lai-chau 2023 plan 50.6"],
    );
}

#[test]
fn growth_year_on_year_is_of_the_time_behind_it() {
    for told in [
        "Telecommunications revenue was up 6.2% year on year in the first half of 2023.",
        "Telecommunications revenue rose 6.2% yoy in the first half of 2023.",
    ] {
        reads(&lai_chau_in_english(told), &["revenue.telecom - lai-chau 2023-H1 yoy 6.2"]);
    }
    // What it is compared with is no time of its own.
    reads(
        &lai_chau_in_english("In 2023 telecommunications revenue was up 6.2% year on year compared with 2022."),
        &["revenue.telecom - lai-chau 2023 yoy 6.2"],
    );
}

#[test]
fn a_percentage_before_what_grew_is_a_growth() {
    for (told, line) in [
        (
            "VNPT has set itself a goal of 4.5% revenue growth in 2024 over 2023.",
            "revenue.telecom - vietnam 2024 target yoy 4.5 VNPT",
        ),
        ("VNPT aims for 4.5% revenue growth in 2024.", "revenue.telecom - vietnam 2024 target yoy 4.5 VNPT"),
        ("VNPT recorded a 4.5% revenue decline in 2023.", "revenue.telecom - vietnam 2023 yoy -4.5 VNPT"),
    ] {
        reads(&format!("Operators in Vietnam in 2023\n\nJanuary 8, 2024\n\n{told}\n"), &[line]);
    }
    reads("Operators in Vietnam in 2023\n\nJanuary 8, 2024\n\nVNPT saw 4.5% profit growth in 2023.\n", &[]);
}

#[test]
fn growth_of_something_else_goes_to_no_later_figure() {
    reads(
        &lai_chau_in_english("Trade grew by 13.2% in 2023 and 59.9% of households had fibre."),
        &["share.households_fiber 59.9 lai-chau @2023-12"],
    );
}

#[test]
fn the_growth_of_a_count_of_others_is_not_that_of_the_figure_before() {
    reads(
        &lai_chau("Với bưu chính, doanh thu năm 2023 đạt 26,1 tỷ đồng; sản lượng 915 nghìn bưu gửi, tăng 38%."),
        &["revenue.post 26100000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english("Postal revenue in 2023 came to VND 26.3 billion in 8 districts, up 38%."),
        &["revenue.post 26300000000 lai-chau 2023 yoy 38"],
    );
}

#[test]
fn goals_of_growth_name_no_level() {
    reads(
        &lai_chau_in_english(
            "For 2024, the department has set the goals of raising telecommunications revenue by 3 per cent.",
        ),
        &["revenue.telecom - lai-chau 2024 target yoy 3"],
    );
    reads(
        &lai_chau_in_english(
            "Targets for 2024:\n- Postal revenue: growth of at least 25%\n- Revenue of telecommunications grows by 12%",
        ),
        &["revenue.post - lai-chau 2024 above target yoy 25", "revenue.telecom - lai-chau 2024 target yoy 12"],
    );
    reads(
        &lai_chau("Chỉ tiêu năm 2024:\n- Tốc độ tăng trưởng doanh thu bưu chính: trên 15%."),
        &["revenue.post - lai-chau 2024 above target yoy 15"],
    );
    // A label that names no growth leads to no growth.
    reads(
        &lai_chau("Chỉ tiêu năm 2024:\n- Tỷ lệ hộ gia đình có cáp quang: trên 65%."),
        &["share.households_fiber 65 lai-chau @2024-12 above target"],
    );
}

#[test]
fn per_cent_have_thousands_where_the_page_groups_so() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in 2023 was VND 412.5 billion, equal to 1,032 per cent of the plan. There were 412,300 mobile subscribers.",
        ),
        &["revenue.telecom 412500000000 lai-chau 2023 plan 1032", "subscribers.mobile 412300 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Doanh thu viễn thông năm 2023 đạt 412,5 tỷ đồng, bằng 101,032% kế hoạch. Có 412.300 thuê bao di động.",
        ),
        &["revenue.telecom 412500000000 lai-chau 2023 plan 101.032", "subscribers.mobile 412300 lai-chau @2023-12"],
    );
}

#[test]
fn a_growth_rate_is_how_much_it_grew() {
    for told in [
        "a year-on-year growth rate of 31 per cent",
        "a growth rate of 31 per cent year on year",
        "with a year-on-year growth of 31 per cent",
    ] {
        reads(
            &lai_chau_in_english(&format!("VNPT earned VND 140 billion in revenue in 2023, {told}.")),
            &["revenue.telecom 140000000000 lai-chau 2023 yoy 31 VNPT"],
        );
    }
}

#[test]
fn the_year_that_a_sentence_opens_with_is_the_base_of_its_growth() {
    reads(
        &lai_chau("So với năm 2015, số thuê bao di động tăng 45%, đạt 412.000 thuê bao."),
        &["subscribers.mobile 412000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("So với năm 2015, số thuê bao di động đạt 412.000 thuê bao, tăng 45%."),
        &["subscribers.mobile 412000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("So với năm 2022, số thuê bao di động tăng 4%, đạt 412.000 thuê bao."),
        &["subscribers.mobile 412000 lai-chau @2023-12 yoy 4"],
    );
    reads(
        &lai_chau(
            "So với năm 2015, thuê bao di động tăng nhanh; doanh thu viễn thông đạt 812 tỷ đồng, tăng 8% so với năm 2022.",
        ),
        &["revenue.telecom 812000000000 lai-chau 2023 yoy 8"],
    );
    reads(&lai_chau_in_english("Compared with 2015, mobile subscribers rose by 45%."), &[]);
}

#[test]
fn a_growth_of_sites_is_none_of_subscribers() {
    for body in [
        "Số điểm phát sóng điện thoại di động tăng 12% so với năm 2022. Số thuê bao di động là 412.000 thuê bao.",
        "So với năm 2016, số điểm thu, phát sóng di động tăng 38%. Số thuê bao di động là 412.000 thuê bao.",
    ] {
        reads(&lai_chau(body), &["subscribers.mobile 412000 lai-chau @2023-12"]);
    }
}

#[test]
fn what_is_beyond_a_goal_or_short_of_it_tells_its_share() {
    let of_plan = |told: &str, share: &str| {
        reads(
            &lai_chau_in_english(&format!(
                "In 2023, revenue of the province's postal enterprises was VND 47.3 billion, {told}."
            )),
            &[format!("revenue.post 47300000000 lai-chau 2023 {share}").trim_end()],
        );
    };
    for beyond in [
        "6 percent beyond the target",
        "6 percent over the initial target",
        "6% ahead of target",
        "6% ahead of schedule",
        "6 percent more than planned",
        "which is 6 per cent higher than its annual plan",
        "surpassing the yearly target by 6 percent",
    ] {
        of_plan(beyond, "plan 106");
    }
    for short in ["6 percent below its annual target", "6 percent short of its target", "6% less than planned"] {
        of_plan(short, "plan 94");
    }
    of_plan("6% higher than in the same period", "yoy 6");
    of_plan("meeting 94 percent of the set target", "plan 94");
    of_plan("up 9 percent on 2022 and 6 percent ahead of the year's target", "yoy 9 plan 106");
    let in_vietnamese = |told: &str, share: &str| {
        reads(
            &lai_chau(&format!("Năm 2023, doanh thu bưu chính đạt 47,3 tỷ đồng, {told}.")),
            &[&format!("revenue.post 47300000000 lai-chau 2023 {share}")],
        );
    };
    in_vietnamese("cao hơn kế hoạch 6%", "plan 106");
    in_vietnamese("vượt mục tiêu đề ra 6%", "plan 106");
    in_vietnamese("thấp hơn kế hoạch năm 6%", "plan 94");
    in_vietnamese("cao hơn năm trước 6%", "yoy 6");
}

#[test]
fn so_much_of_the_figure_of_the_year_before_is_a_growth() {
    for of in [
        "of that of the year before",
        "of that in 2022",
        "of the 2022 figure",
        "of the previous year's",
        "of the previous year's result",
        "of the figure in the previous year",
        "of the level recorded in 2022",
        "of 2022",
    ] {
        reads(
            &lai_chau_in_english(&format!(
                "Telecommunications revenue was VND 612 billion, equal to 106 percent {of}."
            )),
            &["revenue.telecom 612000000000 lai-chau 2023 yoy 6"],
        );
        reads(
            &lai_chau_in_english(&format!(
                "Telecommunications revenue was VND 612 billion, equal to 102 percent of its plan and equal to 97 percent {of}."
            )),
            &["revenue.telecom 612000000000 lai-chau 2023 yoy -3 plan 102"],
        );
    }
    for of in ["của năm trước", "của năm 2022", "mức của năm 2022", "con số của năm trước"] {
        reads(
            &lai_chau(&format!("Doanh thu viễn thông đạt 612 tỷ đồng, bằng 106% {of}.")),
            &["revenue.telecom 612000000000 lai-chau 2023 yoy 6"],
        );
    }
    // A share of something else of that year says nothing of how it grew.
    for of in ["of the previous year's subscribers stayed", "of last year's customers paid by card"] {
        reads(
            &lai_chau_in_english(&format!("Telecommunications revenue was VND 612 billion, and 71 percent {of}.")),
            &["revenue.telecom 612000000000 lai-chau 2023"],
        );
    }
}

#[test]
fn what_a_sentence_measures_from_an_old_year_is_no_yearly_growth() {
    let page = |told: &str| format!("Telecoms in Vietnam\n\nOctober 5, 2016\n\n{told}\n");
    for told in [
        "Since 2010, the number of Internet subscribers has increased by 40% to 7.6 million.",
        "From 2010 to October 2016, Internet subscribers grew 120% to 7.6 million.",
        "Over the past five years, Internet subscribers grew 120% to 7.6 million.",
    ] {
        reads(&page(told), &["subscribers.internet 7600000 vietnam @2016-10"]);
    }
    reads(
        "Viễn thông Việt Nam\n\n05/10/2016\n\nSo với năm 2010, thuê bao Internet tăng 120%, đạt 7,6 triệu thuê bao.\n",
        &["subscribers.internet 7600000 vietnam @2016-10"],
    );
    // What has a base of its own is measured from that.
    reads(
        &page("Since 2010 the market has been open; Internet subscribers rose 12% on the same period to 7.6 million."),
        &["subscribers.internet 7600000 vietnam @2016-10 yoy 12"],
    );
    reads(
        "Viễn thông Lai Châu\n\n05/02/2006\n\nTrong 5 năm 2001 - 2005, tổng doanh thu bưu chính, viễn thông của tỉnh đạt 418 tỷ đồng, riêng năm 2005 đạt 124,5 tỷ đồng, tăng 22,4% so với năm 2004.\n",
        &[
            "revenue.post_telecom 418000000000 lai-chau 2001/2005",
            "revenue.post_telecom 124500000000 lai-chau 2005 yoy 22.4",
        ],
    );
}

#[test]
fn a_bracket_that_only_explains_takes_no_growth_from_the_number_before_it() {
    for (told, figure) in [
        ("246.200 thuê bao di động (3G và 4G)", "subscribers.mobile 246200"),
        ("246.200 thuê bao truyền hình (vệ tinh, truyền hình cáp và số mặt đất)", "subscribers.pay_tv 246200"),
        ("246.200 thuê bao di động (trả trước và trả sau; không kể SIM chưa dùng)", "subscribers.mobile 246200"),
    ] {
        reads(
            &lai_chau(&format!("Toàn tỉnh có {told}, giảm 3% so với cùng kỳ năm 2022.")),
            &[&format!("{figure} lai-chau @2023-12 yoy -3")],
        );
    }
    // Behind a subject of its own the growth is of that.
    reads(
        &lai_chau_in_english(
            "The province has 246,200 mobile subscribers, and postal revenue (parcels and letters), up 3% on 2022, did well.",
        ),
        &["subscribers.mobile 246200 lai-chau @2023-12", "revenue.post - lai-chau 2023 yoy 3"],
    );
}

//! What is told beside figures of ours and is none: what enterprises give, what people do on the network, one day, one firm.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn what_a_second_enterprise_gives_is_no_revenue() {
    let revenue = ["revenue.telecom 341000000000 lai-chau 2023"];
    reads(
        &lai_chau_in_english(
            "Revenue from telecommunications was VND 341 billion. Viettel has pledged VND 72 billion and VNPT VND 54 billion.",
        ),
        &revenue,
    );
    reads(
        &lai_chau(
            "Doanh thu viễn thông đạt 341 tỷ đồng. VNPT Lai Châu dự kiến chi 95 tỷ đồng mở rộng mạng, Viettel Lai Châu 130 tỷ đồng, MobiFone 40 tỷ đồng.",
        ),
        &revenue,
    );
    // What they earn.
    reads(
        &lai_chau_in_english(
            "Revenue from telecommunications was VND 341 billion. Viettel earned VND 172 billion and VNPT about VND 54 billion.",
        ),
        &[
            revenue[0],
            "revenue.telecom 172000000000 lai-chau 2023 Viettel",
            "revenue.telecom 54000000000 lai-chau 2023 about VNPT",
        ],
    );
}

#[test]
fn a_market_brings_revenue_to_those_who_work_in_it() {
    let revenue = ["revenue.telecom 412000000000 lai-chau 2023 about"];
    reads(
        &lai_chau_in_english(
            "The telecommunications market of the province brought them about 412 billion VND, most of it from data, while the rent for a roof has gone up to 9 million VND a month.",
        ),
        &revenue,
    );
    reads(&lai_chau("Thị trường viễn thông đem về cho các doanh nghiệp khoảng 412 tỷ đồng."), &revenue);
    // Not by what they sell.
    reads(&lai_chau_in_english("The telecommunications fraud brought them about 412 billion VND."), &[]);
}

#[test]
fn a_press_briefing_earns_nothing() {
    reads(
        &lai_chau_in_english(
            "Viettel told a press briefing on Thursday that its turnover in 2023 topped VND 24 billion.",
        ),
        &["revenue.telecom 24000000000 lai-chau 2023 above Viettel"],
    );
    reads(
        &lai_chau_in_english("Revenue of the press was VND 24 billion in 2023."),
        &["revenue.press 24000000000 lai-chau 2023"],
    );
}

#[test]
fn people_who_do_one_thing_on_the_network_are_not_all_users() {
    reads(&lai_chau("Tỷ lệ người dân nộp hồ sơ qua mạng còn dưới 20%; giải ngân mới đạt 21,3%."), &[]);
    reads(&lai_chau("Tỷ lệ người dân mua hàng trên Internet đạt 30%."), &[]);
    reads(&lai_chau("Tỷ lệ người dân sử dụng Internet đạt 70%."), &["share.internet_users 70 lai-chau @2023-12"]);
}

#[test]
fn the_orders_of_the_best_day_are_those_of_no_time() {
    let orders = ["ecommerce.transactions 18250 lai-chau 2023"];
    reads(
        &lai_chau_in_english(
            "In 2023, 18,250 transactions were made on the e-commerce platforms; the best day, April 28, saw 1,900 orders.",
        ),
        &orders,
    );
    reads(
        &lai_chau("Năm 2023, sàn thương mại điện tử có 18.250 giao dịch; ngày cao điểm 28/4 ghi nhận 1.900 đơn hàng."),
        &orders,
    );
}

#[test]
fn those_who_work_for_one_company_are_no_workforce() {
    let people = ["workforce.ict 1650 lai-chau @2023-12"];
    reads(
        &lai_chau_in_english(
            "The province has 1,650 people working in the information technology industry. A director of a company that writes code for Japanese clients, with 120 engineers, finds the rents easy to bear.",
        ),
        &people,
    );
}

#[test]
fn a_growth_in_whole_percent_is_that_of_the_exact_one() {
    let revenue = "revenue.it 1240000000000 gia-lai 2026-Q1 yoy 21.4";
    reads(
        "Quý I/2026: doanh thu công nghệ số của Gia Lai tăng hơn 21%\n\nThứ Hai, 06/04/2026\n\nDoanh thu công nghệ số quý I đạt 1.240 tỷ đồng, tăng 21,4% so với cùng kỳ.\n",
        &[revenue],
    );
}

#[test]
fn a_trend_of_all_others_does_not_make_lines_those_of_all() {
    let lines = [
        "subscribers.mobile 286000 lai-chau @2023-12 VNPT",
        "subscribers.fixed 18900 lai-chau @2023-12 VNPT",
        "subscribers.mobile 510000 lai-chau @2023-12",
    ];
    reads(
        "VNPT Lai Châu năm 2023\n\nNgày 08/01/2024\n\nĐến cuối năm 2023, VNPT Lai Châu có 286.000 thuê bao di động. Điện thoại cố định còn 18.900 thuê bao, đó là xu thế chung của cả nước. Trên toàn tỉnh có 510.000 thuê bao di động.\n",
        &lines,
    );
}

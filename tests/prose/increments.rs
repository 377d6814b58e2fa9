//! Increments and parts: what came in addition, prepaid and postpaid lines, and the total that a growth is of.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn net_increases_and_planned_ones_are_no_total() {
    for told in [
        "Internet thực tăng được 7.310 thuê bao, tức 52,4% kế hoạch, hơn cùng kỳ 18,3%.",
        "Trong năm, băng rộng cố định thực tăng 7.310 thuê bao.",
        "Sang năm 2024, tỉnh dự kiến phát triển thêm 64.000 thuê bao di động (trả sau 26.000, trả trước 38.000).",
        "Năm 2024, ngành phấn đấu phát triển khoảng 6.000 thuê bao Internet.",
    ] {
        reads(&lai_chau(told), &[]);
    }
    reads(
        &lai_chau("Internet thực tăng 7.310 thuê bao, nâng tổng số lên 91.300 thuê bao."),
        &["subscribers.internet 91300 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "The province plans to develop 88,000 mobile subscribers in 2024 (50,000 prepaid and 38,000 postpaid).",
        ),
        &[],
    );
    // What there is to be in all is a goal.
    reads(
        &lai_chau("Năm 2024, tỉnh dự kiến đạt 95.000 thuê bao Internet."),
        &["subscribers.internet 95000 lai-chau @2024-12 estimate"],
    );
}

#[test]
fn prepaid_and_postpaid_lines_are_parts_however_far_their_number_stands() {
    reads(
        &lai_chau(
            "Tỉnh có tổng cộng 503.900 thuê bao di động. Trong số đó, thuê bao trả sau có thêm 11.640 người dùng, nâng số thuê bao trả sau lên 37.200 thuê bao. Ở mảng trả trước, tỉnh phát triển mới 28.900 thuê bao và số thuê bao trả trước của cả tỉnh lên 466.700 thuê bao.",
        ),
        &["subscribers.mobile 503900 lai-chau @2023-12"],
    );
    reads(&lai_chau("Thuê bao trả sau phát triển mới là 11.640 thuê bao (vượt kế hoạch 29%)."), &[]);
}

#[test]
fn a_growth_behind_the_same_told_per_100_people_is_of_the_lines() {
    for again in ["đạt tỷ lệ", "tương đương", "đạt"] {
        reads(
            &lai_chau(&format!(
                "Trong năm, tỉnh phát triển được 28.300 thuê bao, nâng tổng số thuê bao di động lên 503.900 thuê bao, {again} 104 thuê bao/100 dân, tăng 6% so năm 2022."
            )),
            &["subscribers.mobile 503900 lai-chau @2023-12 yoy 6", "density.mobile 104 lai-chau @2023-12"],
        );
    }
    // A density that is told by its name grows itself.
    reads(
        &lai_chau("Toàn tỉnh có 503.900 thuê bao di động, mật độ là 104 thuê bao/100 dân, tăng 6% so năm 2022."),
        &["subscribers.mobile 503900 lai-chau @2023-12", "density.mobile 104 lai-chau @2023-12 yoy 6"],
    );
}

#[test]
fn a_headline_may_cut_off_what_the_text_tells_whole() {
    reads(
        "Lai Châu có hơn 1,1 triệu thuê bao di động\n\nNgày 08/01/2024\n\nĐến cuối năm 2023, toàn tỉnh có 1.184.060 thuê bao di động.\n",
        &["subscribers.mobile 1184060 lai-chau @2023-12"],
    );
}

#[test]
fn a_sentence_that_names_a_ministry_for_its_source_is_of_the_country() {
    for source in ["Cũng theo báo cáo mới của Bộ TT&TT", "Theo số liệu của Bộ Thông tin và Truyền thông"]
    {
        reads(
            &lai_chau(&format!(
                "Sở cho biết, toàn tỉnh có 503.900 thuê bao di động.\n\n{source}, mật độ di động của toàn ngành là khoảng 127 thuê bao/100 dân, sóng di động phủ 93% dân số."
            )),
            &[
                "subscribers.mobile 503900 lai-chau @2023-12",
                "density.mobile 127 vietnam @2023-12 about",
                "coverage.mobile 93 vietnam @2023-12",
            ],
        );
    }
    // Where it names the province, it is of that, and a department speaks for its own sector.
    reads(
        &lai_chau("Theo số liệu của Bộ TT&TT, tỉnh có 1.204 trạm BTS; tỷ lệ phủ sóng di động đạt 94%."),
        &["network.bts 1204 lai-chau @2023-12", "coverage.mobile 94 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Theo báo cáo của Sở, doanh thu viễn thông toàn ngành đạt 712 tỷ đồng."),
        &["revenue.telecom 712000000000 lai-chau 2023"],
    );
}

#[test]
fn the_parts_of_new_ones_are_new_too() {
    for told in [
        "Từ đầu năm, các doanh nghiệp đã phát triển mới 24.120 thuê bao điện thoại, gồm cố định 3.120 thuê bao và di động 21.000 thuê bao.",
        "Toàn tỉnh phát triển mới 14.300 thuê bao, trong đó 2.300 thuê bao cố định, còn 12.000 thuê bao di động; đồng thời lắp đặt được 3.100 thuê bao Internet.",
    ] {
        reads(&lai_chau(told), &[]);
    }
    for told in [
        "Companies here signed up 14,300 new telephone subscribers, of which 2,300 fixed and 12,000 mobile subscribers.",
        "Companies here signed up 14,300 telephone subscribers, including 2,300 fixed and 12,000 mobile subscribers, and installed 3,100 Internet subscribers.",
    ] {
        reads(&lai_chau_in_english(told), &[]);
    }
    // The parts of all there are.
    reads(
        &lai_chau(
            "Toàn tỉnh phát triển mới 5.100 thuê bao điện thoại, nâng tổng số lên 512.300 thuê bao, trong đó có 12.300 thuê bao cố định cùng 500.000 thuê bao di động.",
        ),
        &[
            "subscribers.telephone 512300 lai-chau @2023-12",
            "subscribers.fixed 12300 lai-chau @2023-12",
            "subscribers.mobile 500000 lai-chau @2023-12",
        ],
    );
    // What has been put in to this day stands.
    reads(
        &lai_chau("Đến hết năm 2023, toàn tỉnh lắp đặt được 52.100 thuê bao Internet."),
        &["subscribers.internet 52100 lai-chau @2023-12"],
    );
}

#[test]
fn people_who_are_to_be_hired_do_not_work_yet() {
    for hired in [
        lai_chau("Năm 2023, các doanh nghiệp công nghệ thông tin tuyển thêm 4.000 lao động."),
        lai_chau_in_english("In 2023 the information technology companies hired 4,000 workers."),
    ] {
        reads(&hired, &[]);
    }
    reads(
        &lai_chau("Cuối năm 2023, các doanh nghiệp công nghệ thông tin có 4.000 lao động."),
        &["workforce.ict 4000 lai-chau @2023-12"],
    );
}

#[test]
fn a_total_is_not_of_the_districts_of_those_that_were_added() {
    reads(
        &lai_chau_in_english(
            "In 2023 Viettel added 94 stations, most of them in Muong Te and Sin Ho districts, for a total of 688 BTS stations.",
        ),
        &["network.bts 688 lai-chau @2023-12 Viettel"],
    );
    reads(
        &lai_chau_in_english(
            "In Muong Te district Viettel added 94 stations in 2023, for a total of 188 BTS stations.",
        ),
        &[],
    );
    reads(
        &lai_chau_in_english(
            "In 2023 Viettel added 9 stations in Muong Te district, for a total of 88 BTS stations there.",
        ),
        &[],
    );
}

#[test]
fn the_growth_of_new_ones_is_none_of_all() {
    for told in [
        "In the year 86,000 new phone subscribers signed up, a plus of 14.6 percent year on year. Most of them, 85,200, were mobile subscribers, up 15.4 percent.",
        "In the year 86,000 new phone subscribers signed up, of which 85,200 were mobile subscribers, up 15.4 percent year on year.",
        "In the year 86,000 new phone subscribers signed up. Nearly all of these, 85.2 new thousand, were mobile subscribers, 15.4 percent up year on year.",
    ] {
        reads(
            &lai_chau_in_english(&format!("{told} At the end of December it had 513,000 mobile subscribers.")),
            &["subscribers.mobile 513000 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau(
            "Trong năm có 86.000 thuê bao phát triển mới, tăng 14,6% so cùng kỳ. Hầu hết trong số này, 85.200, là thuê bao di động, tăng 15,4%. Cuối năm, toàn tỉnh có 513.000 thuê bao di động.",
        ),
        &["subscribers.mobile 513000 lai-chau @2023-12"],
    );
    // What the next clause names has grown itself.
    reads(
        &lai_chau_in_english(
            "In the year the province had 86,000 new phone subscribers, and its mobile subscribers grew 15.4 percent year on year. At the end of December it had 513,000 mobile subscribers.",
        ),
        &["subscribers.mobile 513000 lai-chau @2023-12 yoy 15.4"],
    );
}

#[test]
fn what_those_gained_grew_by_is_no_growth_of_all() {
    for gained in [
        "Lai Chau gained 15,100 new phone subscribers in 2023, up 12.3 percent year on year.",
        "Lai Chau added 15,100 phone subscribers in 2023, down by 12.3 percent year on year.",
    ] {
        reads(
            &lai_chau_in_english(&format!("{gained} At the end of the year, 402,000 phone numbers were in use.")),
            &["subscribers.telephone 402000 lai-chau @2023-12"],
        );
    }
    // A growth that names what grew is of all there are.
    reads(
        &lai_chau_in_english(
            "VNPT gained 15,100 new subscribers, and the mobile subscribers of the province grew by 2.4 percent year on year to 402,000.",
        ),
        &["subscribers.mobile 402000 lai-chau @2023-12 yoy 2.4"],
    );
}

#[test]
fn the_growth_of_those_who_were_gained_is_none_of_all() {
    for told in [
        "In 2023 the province gained 21,400 new phone subscribers, down 27.4 percent year on year.",
        "In 2023 the province added 21,400 new telephone subscribers, down 27.4 percent from 2022.",
    ] {
        reads(
            &lai_chau_in_english(&format!("{told}\n\nBy the end of 2023, 503,900 phone numbers were in use.")),
            &["subscribers.telephone 503900 lai-chau @2023-12"],
        );
    }
    // By how many they rose is of all.
    reads(
        &lai_chau_in_english("In 2023 Internet subscribers rose by 7,300 to 61,400, up 12.4 percent year on year."),
        &["subscribers.internet 61400 lai-chau @2023-12 yoy 12.4"],
    );
}

#[test]
fn what_was_put_up_is_counted_in_the_total_that_it_brings() {
    for told in [
        "Trong năm, Viettel đã lắp dựng và phát sóng khoảng 140 trạm 5G, nâng tổng số trạm 5G lên 312 trạm.",
        "Trong năm, Viettel đã triển khai 140 trạm 5G tại tỉnh, qua đó đưa tổng số trạm 5G lên 312 trạm.",
        "Trong năm, Viettel đã lắp dựng 140 trạm 5G, nâng tổng số lên 312.",
    ] {
        reads(&lai_chau(told), &["network.bts_5g 312 lai-chau @2023-12 Viettel"]);
    }
    reads(
        &lai_chau_in_english("In 2023 Viettel switched on 140 5G stations, bringing the total to 312."),
        &["network.bts_5g 312 lai-chau @2023-12 Viettel"],
    );
    // What it has it has.
    reads(
        &lai_chau("Viettel có 140 trạm 5G, tốc độ tải xuống nâng lên 312 Mb/s."),
        &["network.bts_5g 140 lai-chau @2023-12 Viettel"],
    );
    reads(
        &lai_chau("Đến hết năm 2023, Viettel đã triển khai 140 trạm 5G, nâng tỷ lệ phủ sóng 5G lên 31% dân số."),
        &["network.bts_5g 140 lai-chau @2023-12 Viettel", "coverage.5g 31 lai-chau @2023-12 Viettel"],
    );
}

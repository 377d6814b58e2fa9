//! Sentences that a page sets on lines or in paragraphs of their own.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn lines_of_a_sentence_each_are_one_paragraph_where_blank_lines_part_paragraphs() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in Lai Chau reached VND 512 billion in 2023, up 4.6%.\nPost brought in VND 61 billion.\n\
             Of these, VND 9 billion came from parcels.\n\n\
             In neighbouring Dien Bien, telecommunications revenue was VND 640 billion.\nPost brought in VND 72 billion.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023 yoy 4.6",
            "revenue.post 61000000000 lai-chau 2023",
            "revenue.telecom 640000000000 dien-bien 2023",
            "revenue.post 72000000000 dien-bien 2023",
        ],
    );
    reads(
        &lai_chau(
            "Đến cuối tháng 9/2023, tỉnh Điện Biên có 1.208 trạm BTS.\nThuê bao di động là 512.300 thuê bao.\n\n\
             Đến cuối tháng 9/2023, tỉnh Lai Châu có 1.120 trạm BTS.\nThuê bao di động là 402.100 thuê bao.",
        ),
        &[
            "network.bts 1208 dien-bien @2023-09",
            "subscribers.mobile 512300 dien-bien @2023-09",
            "network.bts 1120 lai-chau @2023-09",
            "subscribers.mobile 402100 lai-chau @2023-09",
        ],
    );
    // The name that opens a paragraph stands on a line of its own; so does what leads to a list.
    reads(
        "News of the provinces, first quarter of 2024\n\nLang Son.\nTelecommunications brought in VND 268 billion.\n\
         The province counted 1,386 base stations by 31 March.\n\nNam Dinh.\nTelecommunications brought in VND 612 billion.\n\
         The province counted 2,104 base stations by 31 March.\n",
        &[
            "revenue.telecom 268000000000 lang-son 2024-Q1",
            "network.bts 1386 lang-son @2024-03",
            "revenue.telecom 612000000000 nam-dinh 2024-Q1",
            "network.bts 2104 nam-dinh @2024-03",
        ],
    );
    reads(
        &lai_chau(
            "Ngành tiếp tục phát triển.\nDoanh thu toàn ngành năm 2023 đạt 573 tỷ đồng.\nTrong đó: bưu chính 61 tỷ đồng, viễn thông 512 tỷ đồng.\n\n\
             Doanh nghiệp viễn thông nộp ngân sách 21 tỷ đồng.\nSố nộp tăng so với năm trước.",
        ),
        &[
            "revenue.ict 573000000000 lai-chau 2023",
            "revenue.post 61000000000 lai-chau 2023",
            "revenue.telecom 512000000000 lai-chau 2023",
            "budget.telecom 21000000000 lai-chau 2023",
        ],
    );
}

#[test]
fn lines_that_are_paragraphs_or_items_stay_apart() {
    // No blank line parts the paragraphs.
    reads(
        "Post and telecommunications of the provinces in 2023\nIn 2023 telecommunications revenue in Dien Bien was VND 640 billion.\n\
         Telecommunications revenue in Lai Chau was VND 512 billion in 2023.\n",
        &["revenue.telecom 640000000000 dien-bien 2023", "revenue.telecom 512000000000 lai-chau 2023"],
    );
    // Each line is labelled.
    reads(
        &lai_chau(
            "Năm 2023 tỉnh đạt nhiều kết quả tích cực.\n\nDoanh thu viễn thông: 512 tỷ đồng.\nTrạm BTS: 1.120 trạm.\n\
             Thuê bao di động: 402.100 thuê bao.\n\nSở cho biết năm 2024 sẽ có nhiều việc phải làm.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023",
            "network.bts 1120 lai-chau @2023-12",
            "subscribers.mobile 402100 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Chỉ tiêu đến năm 2025 đã được thông qua.\n\nB. Chỉ tiêu đến năm 2025\n\n(1) Tỷ lệ dân số được phủ sóng 5G: 90%.\n\
             (2) Tỷ lệ hộ gia đình có Internet cáp quang: 85%.\n(3) Tỷ trọng kinh tế số trong GRDP: 20%.\n\nHội nghị kết thúc cùng ngày.",
        ),
        &["coverage.5g 90 lai-chau @2025-12 target", "share.households_fiber 85 lai-chau @2025-12 target"],
    );
}

/// A page of news in paragraphs of a sentence each, with `told` between others.
fn in_single_sentences(told: &str) -> String {
    lai_chau_in_english(&format!(
        "The department of Lai Chau looked back on the year at a conference in the town hall.\n\n\
         Its director thanked the enterprises for what they had done in the floods of the summer.\n\n{told}\n\n\
         The conference was also told how villages without electricity get a signal.\n\n\
         Two of the young engineers who climb the masts were given a certificate of merit."
    ))
}

/// The same in Vietnamese.
fn in_single_sentences_in_vietnamese(told: &str) -> String {
    lai_chau(&format!(
        "Sáng nay, ngành tổ chức hội nghị tổng kết công tác năm tại hội trường lớn của đơn vị.\n\n\
         Giám đốc Sở cảm ơn các doanh nghiệp đã khắc phục hậu quả mưa lũ trong mùa hè vừa qua.\n\n{told}\n\n\
         Hội nghị cũng nghe báo cáo về việc đưa sóng đến những bản chưa có điện lưới.\n\n\
         Nhiều kỹ sư trẻ được tặng giấy khen vì có thành tích xuất sắc trong công tác."
    ))
}

#[test]
fn paragraphs_of_a_sentence_each_go_on_with_the_one_before() {
    reads(
        &in_single_sentences(
            "Telecommunications revenue in the province reached VND 512 billion in 2023, up 4.6%.\n\nPost brought in VND 61 billion.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 4.6", "revenue.post 61000000000 lai-chau 2023"],
    );
    reads(
        &in_single_sentences(
            "In Dien Bien, telecommunications revenue was VND 640 billion in 2023.\n\nPost brought in VND 72 billion there.",
        ),
        &["revenue.telecom 640000000000 dien-bien 2023", "revenue.post 72000000000 dien-bien 2023"],
    );
    reads(
        &in_single_sentences(
            "Revenue of post and telecommunications in the nine months came to VND 431 billion.\n\nSeptember contributed VND 48.2 billion.",
        ),
        &["revenue.post_telecom 431000000000 lai-chau 2023-9M", "revenue.post_telecom 48200000000 lai-chau 2023-09"],
    );
    reads(
        &in_single_sentences(
            "At the end of 2023 there were 402,100 mobile subscribers in the province.\n\nOf these, 310,000 used a smartphone.",
        ),
        &["subscribers.mobile 402100 lai-chau @2023-12", "subscribers.smartphone 310000 lai-chau @2023-12"],
    );
    reads(
        &in_single_sentences_in_vietnamese(
            "Năm 2023, doanh thu viễn thông trên địa bàn đạt 512 tỷ đồng, tăng 4,6% so với năm 2022.\n\nBưu chính đạt 61 tỷ đồng.",
        ),
        &["revenue.telecom 512000000000 lai-chau 2023 yoy 4.6", "revenue.post 61000000000 lai-chau 2023"],
    );
    reads(
        &in_single_sentences_in_vietnamese(
            "Đến cuối năm 2023, toàn tỉnh có 61.700 thuê bao băng rộng cố định.\n\nMật độ đạt 12,8 thuê bao/100 dân.",
        ),
        &["subscribers.broadband_fixed 61700 lai-chau @2023-12", "density.broadband_fixed 12.8 lai-chau @2023-12"],
    );
}

#[test]
fn a_paragraph_that_names_its_place_and_its_time_begins_anew() {
    reads(
        &in_single_sentences(
            "VNPT earned VND 202 billion from telecommunications in Lai Chau in 2023.\n\n\
             In the whole of Lai Chau, telecommunications revenue in 2023 was VND 512 billion.",
        ),
        &["revenue.telecom 202000000000 lai-chau 2023 VNPT", "revenue.telecom 512000000000 lai-chau 2023"],
    );
    reads(
        &in_single_sentences(
            "At the end of June 2023 there were 1,208 base stations in Dien Bien.\n\n\
             In Lai Chau there were 1,120 base stations at the end of 2023.",
        ),
        &["network.bts 1208 dien-bien @2023-06", "network.bts 1120 lai-chau @2023-12"],
    );
    // Where paragraphs have more than a sentence, each begins anew.
    reads(
        &lai_chau_in_english(
            "Dien Bien had 1,208 base stations at the end of June 2023. The ministry praised it for that.\n\n\
             Base stations number 1,120. Most of them transmit 4G.\n\nThe conference was held online. It was the ninth.\n\n\
             Guests came from four provinces. They liked the market.",
        ),
        &["network.bts 1208 dien-bien @2023-06", "network.bts 1120 lai-chau @2023-12"],
    );
}

#[test]
fn a_plus_before_a_number_and_its_generation_opens_an_item() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were:\n\n+ 514 5G stations, whose signal covered 38% of the population;\n+ 812 4G stations;\n+ 6,214 BTS stations.",
        ),
        &[
            "network.bts_5g 514 lai-chau @2023-12",
            "coverage.5g 38 lai-chau @2023-12",
            "network.bts_4g 812 lai-chau @2023-12",
            "network.bts 6214 lai-chau @2023-12",
        ],
    );
    // A telephone number is none.
    reads(
        &lai_chau_in_english("In 2023 telecommunications revenue was VND 641 billion. Call +84 213 3876 608."),
        &["revenue.telecom 641000000000 lai-chau 2023"],
    );
}

#[test]
fn items_that_begin_with_their_bearer_count_what_the_line_over_them_names() {
    reads(
        &lai_chau("Số trạm BTS đến cuối năm 2023:\n- Sơn La: 2.120, tăng 4%;\n- Điện Biên: 1.896;\n- Lai Châu: 1.041."),
        &[
            "network.bts 2120 son-la @2023-12 yoy 4",
            "network.bts 1896 dien-bien @2023-12",
            "network.bts 1041 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "5G stations at the end of 2023:\n- Hanoi: 3,212\n- Son La: 418 (up 12%)\n- Whole country: 11,640",
        ),
        &[
            "network.bts_5g 3212 ha-noi @2023-12",
            "network.bts_5g 418 son-la @2023-12 yoy 12",
            "network.bts_5g 11640 vietnam @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Thuê bao di động đến cuối năm 2023 theo doanh nghiệp:\n- Viettel: 412.300, tăng 4%\n- VNPT: 120.400",
        ),
        &[
            "subscribers.mobile 412300 lai-chau @2023-12 yoy 4 Viettel",
            "subscribers.mobile 120400 lai-chau @2023-12 VNPT",
        ],
    );
    for (list, parts) in [
        (
            "- Viettel: 512\n- VNPT: 301, tăng 4%",
            ["network.bts 512 lai-chau @2023-12 Viettel", "network.bts 301 lai-chau @2023-12 yoy 4 VNPT"],
        ),
        (
            "- Viettel có 512\n- VNPT có 301 trạm",
            ["network.bts 512 lai-chau @2023-12 Viettel", "network.bts 301 lai-chau @2023-12 VNPT"],
        ),
        (
            "- Viettel: 512 trạm\n- VNPT: 301 trạm",
            ["network.bts 512 lai-chau @2023-12 Viettel", "network.bts 301 lai-chau @2023-12 VNPT"],
        ),
    ] {
        reads(
            &lai_chau(&format!("Toàn tỉnh có 1.041 trạm BTS, trong đó:\n{list}")),
            &["network.bts 1041 lai-chau @2023-12", parts[0], parts[1]],
        );
    }
    // What was put in anew, is out of order or is ranked is none that there are.
    for line in ["Số trạm BTS lắp mới năm 2023:", "Số trạm BTS bị hỏng do bão:", "Số sự cố trạm BTS năm 2023:"]
    {
        reads(&lai_chau(&format!("{line}\n- Viettel: 12, tăng 3%\n- VNPT: 31\n- MobiFone: 10")), &[]);
    }
}

#[test]
fn an_item_of_all_ends_a_list_of_bearers() {
    for whole in ["Toàn tỉnh", "Tổng cộng"] {
        reads(
            &lai_chau(&format!(
                "Số trạm BTS đến cuối năm 2023:\n- Viettel: 512, tăng 2%\n- VNPT: 301\n- {whole}: 1.041"
            )),
            &[
                "network.bts 512 lai-chau @2023-12 yoy 2 Viettel",
                "network.bts 301 lai-chau @2023-12 VNPT",
                "network.bts 1041 lai-chau @2023-12",
            ],
        );
    }
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in 2023, by province:\n- Son La: VND 312 billion\n- Lai Chau: VND 201 billion (up 4%)\n- Whole country: VND 141 trillion",
        ),
        &[
            "revenue.telecom 312000000000 son-la 2023",
            "revenue.telecom 201000000000 lai-chau 2023 yoy 4",
            "revenue.telecom 141000000000000 vietnam 2023",
        ],
    );
}

#[test]
fn numbers_of_landlines_are_their_subscribers() {
    for numbers in ["Landline phone numbers", "Landline numbers", "Fixed-line numbers"] {
        reads(
            &format!("Date 2015-12-19\n\n{numbers} in Ha Giang dropped to 64,000.\n"),
            &["subscribers.fixed 64000 ha-giang @2015-12"],
        );
    }
    // A number that is only written down is none in service.
    reads("Date 2015-12-19\n\nHa Giang put 5,120 phone numbers in order.\n", &[]);
}

#[test]
fn a_paragraph_goes_on_below_its_short_first_line() {
    reads(
        "Lai Chau in 2023\n\nThe Department of Information and Communications of Lai Chau told the press how the sector fared and what it intends to do in the coming year.\n\
         In 2023, the province had 154\n\
         postal service points, which served everybody who lives in the communes along the border\n\
         and in the towns. Newspapers were brought to all of them.\n\
         The province has 396 thousand\n\
         mobile phone subscribers, and 58 percent of its population using the Internet at home.\n",
        &[
            "network.post_offices 154 lai-chau @2023-12",
            "subscribers.mobile 396000 lai-chau @2023-12",
            "share.internet_users 58 lai-chau @2023-12",
        ],
    );
    // What stands over a short line is a head, and an item of a list ends with its line.
    reads(
        &lai_chau_in_english("Mobile subscribers: 396,000\nfixed subscribers: 8,200\nbase stations: 1,204"),
        &[
            "subscribers.mobile 396000 lai-chau @2023-12",
            "subscribers.fixed 8200 lai-chau @2023-12",
            "network.bts 1204 lai-chau @2023-12",
        ],
    );
}

#[test]
fn subscribers_that_are_of_a_kind_are_so_by_the_words_behind_them() {
    let parts = [
        "subscribers.telephone 968000 lai-chau @2023-12",
        "subscribers.mobile 941000 lai-chau @2023-12",
        "subscribers.fixed 27000 lai-chau @2023-12",
    ];
    for body in [
        "Lai Châu có 968.000 thuê bao điện thoại, trong đó 941.000 thuê bao là điện thoại di động, 27.000 thuê bao là điện thoại cố định.",
        "Cả tỉnh có 968.000 thuê bao điện thoại, trong đó 941.000 thuê bao là di động và 27.000 thuê bao là cố định.",
    ] {
        reads(&lai_chau(body), &parts);
    }
    // What the words before a number name stays its own.
    reads(
        &lai_chau("Thuê bao di động đạt 941.000 thuê bao là nhờ mạng 4G; thuê bao cố định còn 27.000 thuê bao."),
        &["subscribers.mobile 941000 lai-chau @2023-12", "subscribers.fixed 27000 lai-chau @2023-12"],
    );
}

#[test]
fn subscribers_may_be_told_as_numbers_that_are_subscribed() {
    reads(
        &lai_chau_in_english(
            "Beside 52,300 Internet subscribers, the province has 268,900 mobile phone subscribed numbers.",
        ),
        &["subscribers.internet 52300 lai-chau @2023-12", "subscribers.mobile 268900 lai-chau @2023-12"],
    );
}

//! A sentence of another subject between those that tell of figures rules none of them; one that sets the scene does.

use super::{lai_chau, lai_chau_in_english, reads};

/// A page of the country from January 2024 that reviews 2023.
fn country(body: &str) -> String {
    format!("Post and telecommunications of the whole country in 2023\n\nJanuary 8, 2024\n\n{body}\n")
}

#[test]
fn a_sentence_of_something_else_rules_no_later_figure() {
    for aside in [
        "In 2019 the old court house was sold.",
        "Two years earlier a landslide had blocked the pass.",
        "Farmers in Dien Bien harvested 3,100 tons of plums in June.",
        "In 2021 a singer from Son La won first prize.",
        "Since 2016 the covered market has been closed on Mondays.",
        "By the end of 2027 the new hospital will have 400 beds.",
        "Police in Lao Cai stopped a lorry full of ginseng.",
        "In the third quarter of 2020 hail broke 200 roofs.",
        "Over the same period the price of rice fell by 4%.",
        "A bridge near Hanoi was opened to traffic in May 2022.",
        "In March 2018 the village got its first asphalt road, all of 7 kilometres.",
    ] {
        let body = format!(
            "At the end of the year the province had 1,214 BTS stations. {aside} Fixed broadband subscribers numbered 98,300. \
             Postal revenue came to VND 61 billion."
        );
        let expected = [
            "network.bts 1214 lai-chau @2023-12",
            "subscribers.broadband_fixed 98300 lai-chau @2023-12",
            "revenue.post 61000000000 lai-chau 2023",
        ];
        reads(&lai_chau_in_english(&body), &expected);
    }
    for aside in [
        "Năm 2019, trụ sở tòa án cũ được bán.",
        "Hai năm trước, sạt lở chia cắt con đèo.",
        "Nông dân Điện Biên thu hoạch 3.100 tấn mận trong tháng 6.",
        "Năm 2021, một ca sĩ quê Sơn La đoạt giải nhất.",
        "Từ năm 2016, chợ phiên nghỉ ngày thứ hai.",
        "Đến hết năm 2027, bệnh viện mới sẽ có 400 giường.",
        "Công an ở Lào Cai chặn một xe tải chở đầy sâm.",
        "Quý III/2020, mưa đá làm hỏng 200 mái nhà.",
        "Cùng kỳ, giá gạo giảm 4%.",
        "Một cây cầu gần Hà Nội thông xe tháng 5/2022.",
        "Tháng 3/2018, bản có con đường nhựa đầu tiên dài 7 km.",
    ] {
        let body = format!(
            "Cuối năm, toàn tỉnh có 1.214 trạm BTS. {aside} Thuê bao băng rộng cố định là 98.300 thuê bao. Doanh thu bưu chính \
             đạt 61 tỷ đồng."
        );
        let expected = [
            "network.bts 1214 lai-chau @2023-12",
            "subscribers.broadband_fixed 98300 lai-chau @2023-12",
            "revenue.post 61000000000 lai-chau 2023",
        ];
        reads(&lai_chau(&body), &expected);
    }
}

#[test]
fn what_the_field_was_long_ago_or_elsewhere_rules_no_later_figure() {
    for aside in [
        "In 2008 hardly anybody here owned a smartphone.",
        "In 2011 lightning destroyed the old telephone exchange.",
        "Before 2014 a parcel to the border took eight days.",
        "In 2006 the Internet came to the last commune by satellite.",
        "A landslide broke fibre cables in Dien Bien for a whole night.",
        "Thieves cut telephone cables in Son La twice in one week.",
    ] {
        let body = format!(
            "At the end of the year the province had 1,214 BTS stations. {aside} Fixed broadband subscribers numbered 98,300."
        );
        let expected = ["network.bts 1214 lai-chau @2023-12", "subscribers.broadband_fixed 98300 lai-chau @2023-12"];
        reads(&lai_chau_in_english(&body), &expected);
    }
    for aside in [
        "Năm 2008, hầu như chưa ai ở đây có điện thoại thông minh.",
        "Năm 2011, sét đánh cháy tổng đài điện thoại cũ.",
        "Trước năm 2014, một bưu kiện lên biên giới mất tám ngày.",
        "Năm 2006, Internet về đến xã cuối cùng qua vệ tinh.",
        "Sạt lở làm đứt cáp quang tại Điện Biên suốt một đêm.",
        "Kẻ trộm cắt cáp điện thoại ở Sơn La hai lần trong một tuần.",
    ] {
        let body =
            format!("Cuối năm, toàn tỉnh có 1.214 trạm BTS. {aside} Thuê bao băng rộng cố định là 98.300 thuê bao.");
        let expected = ["network.bts 1214 lai-chau @2023-12", "subscribers.broadband_fixed 98300 lai-chau @2023-12"];
        reads(&lai_chau(&body), &expected);
    }
    // A year that was told of with a figure, one not long ago, a province whose department speaks.
    for (scene, figure) in [
        ("In 2008 hardly 4,000 households had a telephone.", "subscribers.broadband_fixed 98300 lai-chau @2008-12"),
        ("In 2022 hardly anybody here owned a smartphone.", "subscribers.broadband_fixed 98300 lai-chau @2022-12"),
    ] {
        let body = format!("There are 1,214 BTS stations. {scene} Fixed broadband subscribers numbered 98,300.");
        reads(&lai_chau_in_english(&body), &["network.bts 1214 lai-chau @2023-12", figure]);
    }
}

#[test]
fn a_sentence_that_sets_the_scene_rules_what_follows() {
    // A time that is itself what is told of, a sentence that only leads on, words of the field, the first sentence.
    for (scene, figure) in [
        ("2021 was a year of floods and closed schools.", "revenue.post 52000000000 lai-chau 2021"),
        ("2021 brought storms, floods and a long drought.", "revenue.post 52000000000 lai-chau 2021"),
        ("Then came 2021.", "revenue.post 52000000000 lai-chau 2021"),
        ("In 2021 the sector went through hard months.", "revenue.post 52000000000 lai-chau 2021"),
        ("In 2021 the enterprises had to close their counters.", "revenue.post 52000000000 lai-chau 2021"),
        ("Son La is a land of plums and of deep valleys.", "revenue.post 52000000000 son-la 2023"),
        ("Next comes Son La.", "revenue.post 52000000000 son-la 2023"),
    ] {
        let body = format!("There are 1,214 BTS stations. {scene} Postal revenue came to VND 52 billion.");
        reads(&lai_chau_in_english(&body), &["network.bts 1214 lai-chau @2023-12", figure]);
    }
    for (scene, figure) in [
        ("Năm 2021 là năm nhiều bão lũ, trường học đóng cửa.", "revenue.post 52000000000 lai-chau 2021"),
        ("Năm 2021 chứng kiến nhiều trận bão và hạn hán kéo dài.", "revenue.post 52000000000 lai-chau 2021"),
        ("Năm 2021, ngành gặp nhiều khó khăn.", "revenue.post 52000000000 lai-chau 2021"),
        ("Sơn La là xứ sở của mận và những thung lũng sâu.", "revenue.post 52000000000 son-la 2023"),
        ("Tiếp theo là Sơn La.", "revenue.post 52000000000 son-la 2023"),
    ] {
        let body = format!("Toàn tỉnh có 1.214 trạm BTS. {scene} Doanh thu bưu chính đạt 52 tỷ đồng.");
        reads(&lai_chau(&body), &["network.bts 1214 lai-chau @2023-12", figure]);
    }
    // The paragraph goes from year to year, or from place to place.
    reads(
        &lai_chau_in_english(
            "In 2020 postal revenue was VND 47 billion. In 2021 the schools stayed closed for months. Postal revenue rose to VND 52 billion.",
        ),
        &["revenue.post 47000000000 lai-chau 2020", "revenue.post 52000000000 lai-chau 2021"],
    );
    reads(
        &country(
            "Nationwide postal revenue came to VND 61 trillion, and the country had 122,400,000 mobile subscribers. In Nghe An storms and floods damaged the harvest. Postal revenue fell to VND 520 billion.",
        ),
        &[
            "revenue.post 61000000000000 vietnam 2023",
            "subscribers.mobile 122400000 vietnam @2023-12",
            "revenue.post 520000000000 nghe-an 2023",
        ],
    );
}

#[test]
fn what_the_next_sentence_points_back_to_is_no_aside() {
    let then = "There are 1,204 BTS stations. In the first half of the year storms felled many trees in the hills. Telecommunications revenue was";
    reads(
        &lai_chau_in_english(&format!("{then} then VND 712 billion.")),
        &["network.bts 1204 lai-chau @2023-12", "revenue.telecom 712000000000 lai-chau 2023-H1"],
    );
    reads(
        &lai_chau_in_english(&format!("{then} VND 712 billion.")),
        &["network.bts 1204 lai-chau @2023-12", "revenue.telecom 712000000000 lai-chau 2023"],
    );
    // A word that only begins like one that tells of a time.
    reads(
        &lai_chau(
            "Toàn tỉnh có 1.204 trạm BTS. Năm 2022 làn sóng dịch bệnh lan rộng ra nhiều huyện. Doanh thu bưu chính đạt 152 tỷ đồng.",
        ),
        &["network.bts 1204 lai-chau @2023-12", "revenue.post 152000000000 lai-chau 2023"],
    );
}

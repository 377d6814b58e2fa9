//! What a writer leaves out because the words before have said it: the noun of a number, which growth is whose, a part of all.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn growths_in_a_list_are_of_the_levels_before_in_their_order() {
    for growth in [
        "up 4.1% and 22.5% respectively on 2022",
        "rises of 4.1% and 22.5% respectively",
        "up 4.1% and 22.5%, respectively, on the year before",
        "up 4.1% and up 22.5%, respectively",
    ] {
        reads(
            &lai_chau_in_english(&format!(
                "Telecommunications brought in VND 268.4 billion and postal services VND 61 billion, {growth}."
            )),
            &["revenue.telecom 268400000000 lai-chau 2023 yoy 4.1", "revenue.post 61000000000 lai-chau 2023 yoy 22.5"],
        );
    }
    reads(
        &lai_chau_in_english(
            "Mobile subscribers numbered 418,000 and fixed broadband subscribers 98,300, down 2.1% and up 9.4% respectively over 2022.",
        ),
        &[
            "subscribers.mobile 418000 lai-chau @2023-12 yoy -2.1",
            "subscribers.broadband_fixed 98300 lai-chau @2023-12 yoy 9.4",
        ],
    );
    reads(
        &lai_chau("Thuê bao di động đạt 418.000, thuê bao băng rộng cố định 98.300, tăng tương ứng 2,1% và 9,4%."),
        &[
            "subscribers.mobile 418000 lai-chau @2023-12 yoy 2.1",
            "subscribers.broadband_fixed 98300 lai-chau @2023-12 yoy 9.4",
        ],
    );
    // Each beside its own level, and one for the last alone.
    reads(
        &lai_chau_in_english(
            "Telecommunications brought in VND 268.4 billion, up 4.1%, and postal services VND 61 billion, up 22.5%.",
        ),
        &["revenue.telecom 268400000000 lai-chau 2023 yoy 4.1", "revenue.post 61000000000 lai-chau 2023 yoy 22.5"],
    );
    reads(
        &lai_chau_in_english(
            "Telecommunications brought in VND 268.4 billion and postal services VND 61 billion, up 22.5%.",
        ),
        &["revenue.telecom 268400000000 lai-chau 2023", "revenue.post 61000000000 lai-chau 2023 yoy 22.5"],
    );
}

#[test]
fn plus_before_a_percentage_is_growth() {
    reads(
        &lai_chau_in_english("Postal revenue was VND 36 billion, plus 13.4%. Base stations numbered 1,214, minus 2%."),
        &["revenue.post 36000000000 lai-chau 2023 yoy 13.4", "network.bts 1214 lai-chau @2023-12 yoy -2"],
    );
    reads(
        &lai_chau_in_english("There are 1,286 full-process services on the portal, plus 611 partial ones."),
        &["egov.services_full 1286 lai-chau @2023-12", "egov.services_partial 611 lai-chau @2023-12"],
    );
}

#[test]
fn what_the_place_before_had_another_has_too() {
    reads(
        &lai_chau_in_english(
            "Son La earned VND 921 billion from telecommunications and had 131 5G stations. Dien Bien earned VND 655 billion and had a mere 31.",
        ),
        &[
            "revenue.telecom 921000000000 son-la 2023",
            "network.bts_5g 131 son-la @2023-12",
            "revenue.telecom 655000000000 dien-bien 2023",
            "network.bts_5g 31 dien-bien @2023-12",
        ],
    );
    // The whole that the other has, and not its part.
    reads(
        &lai_chau_in_english(
            "Son La had 2,812 base stations, 131 of them 5G. Dien Bien had 1,023, of which 28 were 5G.",
        ),
        &[
            "network.bts 2812 son-la @2023-12",
            "network.bts_5g 131 son-la @2023-12",
            "network.bts 1023 dien-bien @2023-12",
            "network.bts_5g 28 dien-bien @2023-12",
        ],
    );
    // Of which of two it is nobody knows, and a thing of another kind is none.
    reads(
        &lai_chau_in_english(
            "Son La had 1,405 base stations and 98,300 fixed broadband subscribers. Dien Bien had only 731.",
        ),
        &["network.bts 1405 son-la @2023-12", "subscribers.broadband_fixed 98300 son-la @2023-12"],
    );
    reads(
        &lai_chau_in_english("Son La had 131 5G stations. Dien Bien had 31 fines to pay."),
        &["network.bts_5g 131 son-la @2023-12"],
    );
}

#[test]
fn a_level_of_services_is_counted_out_of_all() {
    for body in [
        "Full-process online services stood at 1,031 out of 1,858 procedures that the province offers online.",
        "The number of full-process online services reached 1,031 out of 1,858 online public services.",
        "Full-process services stood at 1,031 of the 1,858 online services.",
        "Full-process online services numbered 1,031 out of a total of 1,858 administrative procedures.",
    ] {
        reads(
            &lai_chau_in_english(body),
            &["egov.services_full 1031 lai-chau @2023-12", "egov.services 1858 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau(
            "Dịch vụ công trực tuyến toàn trình đạt 1.031 trên tổng số 1.858 thủ tục mà tỉnh cung cấp trực tuyến.",
        ),
        &["egov.services_full 1031 lai-chau @2023-12", "egov.services 1858 lai-chau @2023-12"],
    );
    // Departments, and stations that are a part.
    reads(&lai_chau_in_english("Full-process services are offered by 12 out of 19 departments."), &[]);
}

#[test]
fn blanks_part_the_thousands_of_a_labelled_number() {
    reads(
        &lai_chau_in_english(
            "At the end of the year the province had:\n- Mobile telephone subscribers: 483\u{202f}406\n- Fixed telephone subscribers: 11\u{a0}920",
        ),
        &["subscribers.mobile 483406 lai-chau @2023-12", "subscribers.fixed 11920 lai-chau @2023-12"],
    );
}

#[test]
fn a_paragraph_goes_on_with_what_the_one_before_measured() {
    for second in [
        "The post did better in relative terms: VND 61 billion, up 12%.",
        "Postal services brought in VND 61 billion, up 12%.",
        "The postal side stood at VND 61 billion, up 12%.",
    ] {
        let body = format!("Telecommunications revenue came to VND 812 billion.\n\n{second}");
        let expected = ["revenue.telecom 812000000000 lai-chau 2023", "revenue.post 61000000000 lai-chau 2023 yoy 12"];
        reads(&lai_chau_in_english(&body), &expected);
    }
    for second in ["Bưu chính đạt 61 tỷ đồng, tăng 12%.", "Lĩnh vực bưu chính đạt 61 tỷ đồng, tăng 12%."]
    {
        let body = format!("Doanh thu viễn thông đạt 812 tỷ đồng.\n\n{second}");
        let expected = ["revenue.telecom 812000000000 lai-chau 2023", "revenue.post 61000000000 lai-chau 2023 yoy 12"];
        reads(&lai_chau(&body), &expected);
    }
    // Money that is spent, of a sector that is none of ours, or behind figures that are no revenue.
    for second in [
        "The post invested VND 61 billion in lorries.",
        "Tourism did better: VND 61 billion.",
        "The post spent VND 61 billion on new counters.",
        "The post bought new lorries: VND 61 billion.",
        "The post lost its building in a fire: VND 61 billion.",
    ] {
        let body = format!("Telecommunications revenue came to VND 812 billion.\n\n{second}");
        reads(&lai_chau_in_english(&body), &["revenue.telecom 812000000000 lai-chau 2023"]);
    }
    reads(
        &lai_chau_in_english("There are 1,214 BTS stations.\n\nFor the post VND 61 billion was found."),
        &["network.bts 1214 lai-chau @2023-12"],
    );
}

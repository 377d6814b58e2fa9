//! Users per 100 people, who are a share of the people, beside lines per 100 people.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn users_per_100_people_are_a_share_of_them() {
    reads(
        &lai_chau(
            "Mật độ thuê bao Internet là 9,4 thuê bao/100 dân, còn số người dùng Internet là 31,6 người/100 dân.",
        ),
        &["density.internet 9.4 lai-chau @2023-12", "share.internet_users 31.6 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Tỷ lệ người dân sử dụng Internet đạt 31,6 người trên 100 dân, mật độ điện thoại 97 máy/100 dân."),
        &["share.internet_users 31.6 lai-chau @2023-12", "density.telephone 97 lai-chau @2023-12"],
    );
    reads(&lai_chau("Cứ 100 dân thì có 31,6 người dùng Internet."), &["share.internet_users 31.6 lai-chau @2023-12"]);
    reads(
        &lai_chau("Số người sử dụng Internet ước đạt 31,6/100 dân."),
        &["share.internet_users 31.6 lai-chau @2023-12 estimate"],
    );
    reads(
        &lai_chau_in_english("There are 31.6 Internet users and 9.4 Internet subscribers per 100 inhabitants."),
        &["share.internet_users 31.6 lai-chau @2023-12", "density.internet 9.4 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("For every 100 inhabitants there were 31.6 Internet users."),
        &["share.internet_users 31.6 lai-chau @2023-12"],
    );
}

#[test]
fn lines_per_100_people_stay_lines_beside_users() {
    reads(
        &lai_chau("Có 42.000 người dùng Internet, mật độ thuê bao Internet đạt 9,4/100 dân."),
        &["density.internet 9.4 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Số người dùng điện thoại di động tăng nhanh, mật độ 104 thuê bao/100 dân."),
        &["density.mobile 104 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("Mobile users have multiplied, to 104 subscribers per 100 people."),
        &["density.mobile 104 lai-chau @2023-12"],
    );
}

#[test]
fn villages_that_use_the_internet_are_reached_by_it_and_no_users() {
    for body in [
        "84% thôn, bản được xem truyền hình và dùng Internet qua cáp quang.",
        "84% số thôn dùng Internet cáp quang.",
        "84% số bản được sử dụng dịch vụ Internet qua cáp quang.",
    ] {
        reads(&lai_chau(body), &["coverage.fiber 84 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau_in_english("84% of villages use the Internet over fibre."),
        &["coverage.fiber 84 lai-chau @2023-12"],
    );
    // By what, it has to be said; people are users.
    reads(&lai_chau("84% số thôn có người dùng Internet."), &[]);
    reads(&lai_chau("84% người dân ở các xã dùng Internet."), &["share.internet_users 84 lai-chau @2023-12"]);
}

#[test]
fn mobile_subscribers_on_the_internet_are_those_of_mobile_broadband() {
    let both = ["subscribers.mobile 412000 lai-chau @2023-12", "subscribers.broadband_mobile 287000 lai-chau @2023-12"];
    for body in [
        "Cả tỉnh đếm được 412.000 thuê bao di động. 287.000 thuê bao trong số này có vào Internet (4G và 3G).",
        "Toàn tỉnh có 412.000 thuê bao di động. Trong đó có 287.000 thuê bao sử dụng dịch vụ Internet (4G, 3G).",
        "Toàn tỉnh có 412.000 thuê bao di động, trong đó 287.000 thuê bao có sử dụng Internet.",
        "Toàn tỉnh có 412.000 thuê bao di động. Trong đó có 287.000 thuê bao vào Internet bằng 4G và 3G.",
    ] {
        reads(&lai_chau(body), &both);
    }
    for body in [
        "There were 412,000 mobile subscribers, of whom 287,000 used the Internet.",
        "There were 412,000 mobile subscribers. Of these, 287,000 accessed the Internet (3G and 4G).",
    ] {
        reads(&lai_chau_in_english(body), &both);
    }
}

#[test]
fn internet_subscribers_beside_mobile_ones_are_no_part_of_them() {
    reads(
        &lai_chau(
            "Toàn tỉnh có 431.000 thuê bao điện thoại, trong đó 412.000 thuê bao di động; thuê bao Internet 287.000 thuê bao.",
        ),
        &[
            "subscribers.telephone 431000 lai-chau @2023-12",
            "subscribers.mobile 412000 lai-chau @2023-12",
            "subscribers.internet 287000 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Toàn tỉnh có 412.000 thuê bao di động. Thuê bao Internet đạt 287.000 thuê bao, trong đó cáp quang 61.000 thuê bao.",
        ),
        &[
            "subscribers.mobile 412000 lai-chau @2023-12",
            "subscribers.internet 287000 lai-chau @2023-12",
            "subscribers.broadband_fixed 61000 lai-chau @2023-12",
        ],
    );
}

#[test]
fn subscribers_that_use_a_service_are_those_of_it() {
    for (body, figure) in [
        ("Có 21.400 thuê bao sử dụng dịch vụ truyền hình trả tiền.", "subscribers.pay_tv 21400 lai-chau @2023-12"),
        ("Có 287.000 thuê bao sử dụng dịch vụ truy nhập Internet.", "subscribers.internet 287000 lai-chau @2023-12"),
        ("Có 412.000 khách hàng sử dụng dịch vụ di động.", "subscribers.mobile 412000 lai-chau @2023-12"),
    ] {
        reads(&lai_chau(body), &[figure]);
    }
}

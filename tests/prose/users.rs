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

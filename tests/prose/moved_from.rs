//! What something rose or fell from, what it doubled over, and growths told in the order of their names.

use super::reads;

#[test]
fn what_a_number_fell_from_is_of_the_year_before() {
    reads(
        "Telecoms in Vietnam in 2014\n\nFixed broadband had 6.3 million subscribers in 2014, while those of 3G slid: the number of 3G subscribers went from 29.4 million to 28.1 million.\n",
        &[
            "subscribers.broadband_fixed 6300000 vietnam @2014-12",
            "subscribers.broadband_mobile 29400000 vietnam @2013-12",
            "subscribers.broadband_mobile 28100000 vietnam @2014-12",
        ],
    );
    reads(
        "Viễn thông Lai Châu năm 2014\n\nThuê bao di động tăng từ 301.200 lên 318.900 thuê bao.\n",
        &["subscribers.mobile 301200 lai-chau @2013-12", "subscribers.mobile 318900 lai-chau @2014-12"],
    );
}

#[test]
fn a_year_that_something_doubled_over_is_compared_with() {
    for verb in ["has almost doubled over 2013", "more than tripled over 2013", "nearly doubled from 2013"] {
        reads(
            &format!(
                "Pay TV in Vietnam in 2014\n\nIts audience {verb}, and pay TV revenue came to 220 million U.S. dollars.\n"
            ),
            &["revenue.pay_tv 220000000 vietnam 2014"],
        );
    }
}

#[test]
fn growths_told_in_turn_are_each_of_their_own_lines() {
    reads(
        "Telecoms in Vietnam in 2014\n\nThe country had 117.6 million mobile and 6.2 million landline subscribers. The numbers of mobile and landline subscribers rose by 3.4% and 1.2%, respectively.\n",
        &[
            "subscribers.mobile 117600000 vietnam @2014-12 yoy 3.4",
            "subscribers.fixed 6200000 vietnam @2014-12 yoy 1.2",
        ],
    );
    // Internet users are no subscribers.
    reads(
        "Telecoms in Vietnam in 2014\n\nTelephones are many, and the numbers of mobile and internet users rose by 3.4% and 2.1% over 2013, respectively.\n",
        &["subscribers.mobile - vietnam @2014-12 yoy 3.4"],
    );
}

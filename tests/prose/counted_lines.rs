//! Lines that are counted: what stands between the number and its noun, the generation that stands for data, and their density.

use super::reads;

#[test]
fn an_adjective_before_the_lines_leaves_them_what_they_are() {
    for counted in [
        "internet subscribers",
        "converted internet subscribers",
        "equivalent Internet subscribers",
        "live Internet subscribers",
    ] {
        reads(
            &format!(
                "In June 2017, Tra Vinh had 213,460 {counted}, a density of 20.4 subscribers for every 100 people."
            ),
            &["subscribers.internet 213460 tra-vinh @2017-06", "density.internet 20.4 tra-vinh @2017-06"],
        );
    }
}

#[test]
fn the_density_of_an_estimated_number_is_estimated_with_it() {
    reads(
        "For June 2017, Tra Vinh's telephone subscribers are estimated at 941,380, a density of some 89.7 per 100 people.",
        &[
            "subscribers.telephone 941380 tra-vinh @2017-06 estimate",
            "density.telephone 89.7 tra-vinh @2017-06 about estimate",
        ],
    );
    reads(
        "Đến tháng 6/2017, thuê bao điện thoại Trà Vinh ước đạt 941.380, mật độ 89,7 máy/100 dân.",
        &[
            "subscribers.telephone 941380 tra-vinh @2017-06 estimate",
            "density.telephone 89.7 tra-vinh @2017-06 estimate",
        ],
    );
    // What was counted has a density that was counted.
    reads(
        "In June 2017, Tra Vinh had 941,380 telephone subscribers, a density of 89.7 per 100 people, with revenue estimated at VND 480 billion.",
        &["subscribers.telephone 941380 tra-vinh @2017-06", "density.telephone 89.7 tra-vinh @2017-06"],
    );
}

#[test]
fn subscribers_of_the_third_generation_are_those_of_mobile_data() {
    for told in [
        "In 2012, 3 companies offer 3G service, with over 82,000 subscribers in Quang Binh.",
        "In 2012 the 3G service in Quang Binh had over 82,000 subscribers.",
        "Năm 2012, ba nhà mạng ở Quảng Bình bán dịch vụ 3G với trên 82.000 thuê bao.",
    ] {
        reads(told, &["subscribers.broadband_mobile 82000 quang-binh @2012-12 above"]);
    }
    // Of the second or of the fifth one alone there is no indicator.
    reads("In 2012 the 2G service in Quang Binh had over 82,000 subscribers.", &[]);
    reads("In 2024 the 5G service in Quang Binh had over 82,000 subscribers.", &[]);
}
